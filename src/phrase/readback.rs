//! The sentence that says a judgement aloud, so that a reversed link is heard.

use super::catalogue::Catalogue;
use super::proceeding::chip_words;
use super::scale::{judgement_words, readback_key, spoken};
use super::step::subject_name;
use crate::model::{Contribution, Current, Judgement, Pair, Session, Strength, Subject, View};

/// Returns the sentence for a pair as the view's reviewer judges it now; of one not considered yet it says
/// what was answered in the round before.
pub fn of_pair(words: &Catalogue, view: &View<'_>, pair: Pair) -> String {
    match view.current(pair) {
        Current::Said(judgement) => of_judgement(words, view, pair, Some(judgement)),
        Current::Absent => {
            let said = of_judgement(words, view, pair, None);
            match view.before(pair) {
                None => said,
                Some(before) => {
                    let before = judgement_words(words, spoken(view.session()), Some(before));
                    let parts = [("sentence", said.into()), ("answer", before.into())];
                    words.format("readback-with-before", &parts)
                }
            }
        }
        Current::Conflict => sentence(words, view.session(), pair, "readback-conflict"),
    }
}

/// Returns the sentence for a pair under a given judgement, or under none: point and kind, then tension, the
/// reason chosen for none, and where else it is judged.
pub fn of_judgement(words: &Catalogue, view: &View<'_>, pair: Pair, judgement: Option<&Judgement>) -> String {
    let Some(judgement) = judgement else {
        return sentence(words, view.session(), pair, "readback-not-considered");
    };
    let session = view.session();
    let mut said = sentence(words, session, pair, readback_key(spoken(session), judgement));
    if judgement.tension {
        said = words.format("readback-with-tension", &[("sentence", said.into())]);
    }
    if !judgement.chip.is_empty() {
        let reason = chip_words(words, session, &judgement.chip);
        let parts = [("sentence", said.into()), ("reason", reason.into())];
        said = words.format("readback-with-chip", &parts);
    }
    if let Some(see) = judgement.see {
        let pair = subject_name(words, session, Subject::Pair(see));
        let parts = [("sentence", said.into()), ("pair", pair.into())];
        said = words.format("readback-with-see", &parts);
    }
    said
}

/// Returns the sentence that a value and kind make of a pair, whoever holds them.
pub fn of_value(
    words: &Catalogue,
    session: &Session,
    pair: Pair,
    value: Strength,
    kind: Option<Contribution>,
) -> String {
    let said = Judgement::scored(value, kind);
    sentence(words, session, pair, readback_key(spoken(session), &said))
}

pub(super) fn sentence(words: &Catalogue, session: &Session, pair: Pair, key: &'static str) -> String {
    let action = session.action(pair.action).map_or("", |item| item.code.as_str());
    let target = session.target(pair.target).map_or("", |item| item.code.as_str());
    words.format(key, &[("action", action.into()), ("target", target.into())])
}

/// Returns the catalogue key of a kind's word.
pub fn kind_key(kind: Contribution) -> &'static str {
    match kind {
        Contribution::Direct => "kind-direct",
        Contribution::Enabling => "kind-enabling",
    }
}
