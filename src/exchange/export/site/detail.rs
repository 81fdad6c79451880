//! What is said of a link besides its strength.

use super::Page;
use crate::exchange::picture::fill::{self, Layer};
use crate::exchange::picture::{Link, Map};
use crate::exchange::stop::Stop;
use crate::model::{ActionId, Current, Pair, Status, TargetId, View};
use crate::phrase::askers::Askers;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::status_key;

/// The details of one link.
pub(super) struct Detail {
    pub(super) action: usize,
    pub(super) target: usize,
    pub(super) link: Link,
    /// The name of its status in the page's data, and its words; empty for judgements.
    pub(super) status: (&'static str, String),
    /// The agreed wording, or the reviewer's reason.
    pub(super) reason: String,
    /// Where it is shown.
    pub(super) evidence: Vec<String>,
    /// Parts of the target that it is about.
    pub(super) elements: Vec<String>,
    /// Who reserves, and the words of it.
    pub(super) reservations: Vec<(String, String)>,
}

/// The details of all links of a map, in the order of pairs. Nothing is said of what the map withholds.
pub(super) fn all(
    view: &View<'_>,
    layer: &Layer,
    (words, stop): (&Catalogue, &Stop),
    map: &Map,
) -> Vec<Detail> {
    let asked = Askers::of(view.session());
    let mut reserved = fill::reservations(view.session());
    let one = |((action, target), link): ((usize, usize), &Link)| {
        let pair = Pair::new(ActionId::at(action), TargetId::at(target));
        let mut detail = Detail {
            action,
            target,
            link: link.clone(),
            status: ("judged", String::new()),
            reason: String::new(),
            evidence: Vec::new(),
            elements: Vec::new(),
            reservations: Vec::new(),
        };
        match layer {
            Layer::Judged(reviewer) => judged(&view.of_other(reviewer), pair, &mut detail),
            Layer::Agreed | Layer::AgreedAndBracketed => {
                decided(view, words, pair, &mut detail);
                // Who asked for a bracket is for the working file.
                detail.reason = asked.left_out(&detail.reason);
                detail.reservations = reserved.remove(&pair).unwrap_or_default();
            }
        }
        detail
    };
    map.links().take_while(|_| !stop.is_asked()).map(one).collect()
}

fn judged(view: &View<'_>, pair: Pair, detail: &mut Detail) {
    if let Some(judgement) = view.judgement(pair) {
        detail.reason.clone_from(&judgement.reason);
        detail.evidence.clone_from(&judgement.evidence);
        detail.elements.clone_from(&judgement.elements);
    }
}

fn decided(view: &View<'_>, words: &Catalogue, pair: Pair, detail: &mut Detail) {
    let session = view.session();
    if let Current::Said(decision) = session.decision(pair) {
        let status = decision.status;
        detail.status = (status.name(), words.text(status_key(status)).to_owned());
        detail.reason.clone_from(&decision.wording);
        detail.elements.clone_from(&decision.elements);
    }
}

/// The statuses that links of the page have, for its filter.
pub(super) fn statuses(page: &Page<'_>) -> Vec<(String, String)> {
    let is_used = |status: &Status| page.details.iter().any(|one| one.status.0 == status.name());
    Status::ALL
        .into_iter()
        .filter(is_used)
        .map(|status| (status.name().to_owned(), page.text(status_key(status)).to_owned()))
        .collect()
}

/// The elements in one line.
pub(super) fn elements(words: &Catalogue, detail: &Detail) -> String {
    let listed = detail.elements.join(words.text("list-separator"));
    words.format("proceeding-elements", &[("elements", listed.into())])
}
