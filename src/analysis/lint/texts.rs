//! Rules on words: names, addresses, bodies and terms.

use super::rulebook::Wording;
use super::{Found, Options, Place, Rule};
use crate::analysis::search::folded;
use crate::model::{Current, ItemNo, Lang, Plan, Proceeding, ProceedingKey, Session, Side, View};

/// The words of a text, folded.
pub(super) fn words_of(text: &str) -> Vec<String> {
    let folded = folded(text);
    let words = folded.split(|one: char| !one.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of an item in its plan's prevailing language.
pub(super) fn item_words(plan: &Plan, item: ItemNo) -> Vec<String> {
    let Some(item) = plan.item(item) else {
        return Vec::new();
    };
    let lang = plan.authoritative_language();
    let mut words = words_of(item.title(lang).0);
    for (text, _) in [item.text(lang), item.summary(lang)].into_iter().flatten() {
        words.extend(words_of(text));
    }
    words
}

/// Whether one of the beginnings begins a word; a beginning of several words has to stand word by word.
pub(super) fn has_any(words: &[String], beginnings: &[String]) -> bool {
    beginnings.iter().any(|one| find(words, one).is_some())
}

/// The place after the first words that begin so.
fn find(words: &[String], beginning: &str) -> Option<usize> {
    let parts = words_of(beginning);
    if parts.is_empty() {
        return None;
    }
    let at = words.windows(parts.len()).position(|window| {
        window
            .iter()
            .zip(&parts)
            .all(|(word, part)| word.starts_with(&**part))
    })?;
    Some(at + parts.len())
}

pub(super) fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text that somebody wrote, and where.
struct Text {
    place: Place,
    words: String,
    /// Whether it is one of the meeting's own, and not a reviewer's.
    is_meeting: bool,
}

/// 18 to 20.
pub(super) fn check(view: &View<'_>, options: &Options<'_>, found: &mut Found) {
    let session = view.session();
    let names = names_on_roster(session);
    for text in texts(view) {
        if options.anonymous {
            names_in(&text, &names, found);
        }
        if text.is_meeting {
            bodies_in(&text, &options.rulebook.wording, found);
            terms_in(&text, session.actions().id(), &options.rulebook.wording, found);
        }
    }
}

/// 18 alone.
pub(super) fn names(view: &View<'_>, found: &mut Found) {
    let names = names_on_roster(view.session());
    for text in texts(view) {
        names_in(&text, &names, found);
    }
}

/// The places of the texts of which something holds; of the plans' texts those that a language is told by.
pub(super) fn places(view: &View<'_>, lang: &Lang, test: impl Fn(&str) -> bool) -> Vec<Place> {
    let session = view.session();
    let mut places: Vec<Place> = texts(view)
        .into_iter()
        .filter(|text| test(&text.words))
        .map(|text| text.place)
        .collect();
    let details = session.details();
    let meeting = [
        &details.meeting.name,
        &details.meeting.place,
        &details.meeting.dates,
    ];
    let all = [&details.title, &details.purpose].into_iter().chain(meeting);
    places.extend(all.filter(|text| test(text)).map(|_| Place::Session));
    for side in [Side::Action, Side::Target] {
        let plan = session.plan(side);
        let named = std::iter::once(plan.name());
        let headings = plan.headings().iter().map(|heading| heading.title(lang).0);
        let all = named.chain(headings);
        places.extend(all.filter(|text| test(text)).map(|_| Place::Plan(side)));
        for (number, item) in plan.item_numbers().zip(plan.items()) {
            let text = item.content.text.get(lang).map_or("", |text| text);
            let all = [item.title(lang).0, text].into_iter();
            places.extend(all.filter(|text| test(text)).map(|_| Place::Item(side, number)));
        }
    }
    places
}

/// The names of the roster that are long enough to be told from other words.
fn names_on_roster(session: &Session) -> Vec<Vec<String>> {
    let records = session.reviewer_records();
    records
        .filter_map(|(_, record)| record.current().said())
        .map(|reviewer| words_of(&reviewer.name))
        .filter(|name| name.iter().map(String::len).sum::<usize>() > 3)
        .collect()
}

fn names_in(text: &Text, names: &[Vec<String>], found: &mut Found) {
    let words = words_of(&text.words);
    let is_there = |name: &Vec<String>| words.windows(name.len()).any(|window| window == &**name);
    if let Some(name) = names.iter().find(|name| is_there(name)) {
        let args = vec![("found", name.join(" "))];
        found.error(Rule::NamesInText, text.place.clone(), "lint-name-in-text", args);
    }
    let is_address = |word: &&str| {
        let mut parts = word.split('@');
        let (user, host) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let host = host.trim_end_matches(|one: char| !one.is_alphanumeric());
        !user.is_empty() && host.contains('.') && !host.starts_with('.') && parts.next().is_none()
    };
    if let Some(address) = text.words.split_whitespace().find(is_address) {
        let args = vec![("found", address.to_owned())];
        found.error(
            Rule::NamesInText,
            text.place.clone(),
            "lint-address-in-text",
            args,
        );
    }
}

/// How many words may stand between a body and what it is said to do.
const BETWEEN: usize = 2;

fn bodies_in(text: &Text, wording: &Wording, found: &mut Found) {
    let words = words_of(&text.words);
    for body in &wording.bodies {
        let mut from = 0;
        while let Some(end) = words.get(from..).and_then(|rest| find(rest, body)) {
            from += end;
            let after = words.get(from..).unwrap_or_default();
            let near = after.get(..after.len().min(BETWEEN + 1)).unwrap_or_default();
            if near.iter().any(|word| wording.agreeing.contains(word)) {
                let args = vec![("body", body.clone())];
                found.error(Rule::WrongBody, text.place.clone(), "lint-wrong-body", args);
                break;
            }
        }
    }
}

fn terms_in(text: &Text, plan: &str, wording: &Wording, found: &mut Found) {
    for term in wording.terms.iter().filter(|term| term.plan == plan) {
        // As written: "third parties" is another word than "Parties".
        let mut words = text.words.split(|one: char| !one.is_alphanumeric());
        if words.any(|word| word == term.word) {
            let args = vec![("word", term.word.clone()), ("instead", term.instead.clone())];
            found.warning(Rule::WrongTerm, text.place.clone(), "lint-wrong-term", args);
        }
    }
}

/// Every text that the view shows and that holds now.
fn texts(view: &View<'_>) -> Vec<Text> {
    let session = view.session();
    let mut all = Vec::new();
    let mut add = |place: Place, is_meeting: bool, texts: &[&str]| {
        for text in texts.iter().filter(|text| !text.is_empty()) {
            all.push(Text {
                place: place.clone(),
                words: (*text).to_owned(),
                is_meeting,
            });
        }
    };
    for (key, record) in session.judgement_records().filter(|(key, _)| view.sees(key)) {
        if let Current::Said(judgement) = record.current() {
            let place = Place::Judgement(key.clone());
            add(place.clone(), false, &[&judgement.reason]);
            for source in &judgement.evidence {
                add(place.clone(), false, &[source]);
            }
        }
    }
    for (id, record) in session
        .comment_records()
        .filter(|(id, _)| view.sees_comment(**id))
    {
        if let Current::Said(comment) = record.current() {
            add(Place::Comment(*id), false, &[&comment.text]);
        }
    }
    for (key, record) in session.proceeding_records() {
        let Current::Said(content) = record.current() else {
            continue;
        };
        match (key, content) {
            (ProceedingKey::Decision(pair), Proceeding::Decision(one)) => {
                add(Place::Pair(*pair), true, &[&one.wording]);
            }
            (ProceedingKey::Reservation(pair, state), Proceeding::Reservation(one)) => {
                let place = Place::Reservation(*pair, std::sync::Arc::clone(state));
                // A State's own words are its own.
                add(place, false, &[&one.words]);
            }
            (ProceedingKey::Gap(side, item), Proceeding::Gap(one)) => {
                add(Place::Item(*side, *item), true, &[&one.reason, &one.note]);
            }
            (ProceedingKey::Basket(side, item), Proceeding::Basket(one)) => {
                add(Place::Item(*side, *item), true, &[&one.note]);
            }
            (ProceedingKey::Proposal(id), Proceeding::Proposal(one)) => {
                add(
                    Place::Proposal(*id),
                    true,
                    &[&one.text, &one.reason, &one.sheet.remarks],
                );
            }
            (ProceedingKey::Question(number), Proceeding::Question(one)) => {
                add(Place::Question(number.clone()), true, &[&one.new_text]);
            }
            (ProceedingKey::Rules, Proceeding::Rules(one)) => {
                add(
                    Place::Record(ProceedingKey::Rules),
                    true,
                    &[&one.text, &one.reading],
                );
            }
            _ => {}
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{find, has_any, words_of};

    #[test]
    fn words_are_found_by_their_beginnings() {
        let words = words_of("National biodiversity strategies, and Awareness!");
        let has = |one: &str| has_any(&words, &[one.to_owned()]);
        assert!(has("awareness") && has("biodiversity strateg") && !has("strategies awareness"));
        assert!(!has("") && !has("ware"));
        assert_eq!(find(&words, "national"), Some(1));
    }
}
