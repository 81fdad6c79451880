//! Links that others have published between the two plans: a layer to look at beside one's own links.
//!
//! They are evidence with a source. No judgement, decision, count or export reads them.

use std::collections::BTreeMap;

use super::{Scene, UiState};
use crate::exchange::published_links::{PublishedLink, shipped_links};
use crate::model::plan::Entry;
use crate::model::{ActionId, ItemNo, Pair, Plan, Session, Side, TargetId};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::safe;

/// One place in which somebody has filed an action under a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing {
    link: PublishedLink,
    /// Whether a heading is filed with all that stands under it, and not the item itself.
    pub by_heading: bool,
}

/// What others have published between the two plans of a session, by pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    by_pair: BTreeMap<Pair, Vec<Filing>>,
}

impl Published {
    /// Finds what comes with the program for the plans of this session.
    pub fn of(session: &Session) -> Self {
        let mut by_pair: BTreeMap<Pair, Vec<Filing>> = BTreeMap::new();
        let Some(links) = shipped_links() else {
            return Self::default();
        };
        let (actions, targets) = (session.actions(), session.targets());
        for filed in links.between(actions, targets) {
            let by_heading = [filed.from, filed.to]
                .iter()
                .any(|end| matches!(end, Entry::Heading(_)));
            for action in items(actions, filed.from) {
                for target in items(targets, filed.to) {
                    let filing = Filing {
                        link: filed.link.clone(),
                        by_heading,
                    };
                    let pair = Pair::new(ActionId(action), TargetId(target));
                    by_pair.entry(pair).or_default().push(filing);
                }
            }
        }
        Self { by_pair }
    }

    /// Says whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.by_pair.is_empty()
    }

    /// Returns where a pair is filed.
    pub fn of_pair(&self, pair: Pair) -> &[Filing] {
        self.by_pair.get(&pair).map_or(&[], Vec::as_slice)
    }

    /// Returns the pairs that are filed, in order.
    pub fn pairs(&self) -> impl Iterator<Item = Pair> {
        self.by_pair.keys().copied()
    }

    /// Returns the pairs of an item that are filed.
    pub fn of_item(&self, side: Side, item: ItemNo) -> impl Iterator<Item = Pair> {
        self.pairs().filter(move |pair| match side {
            Side::Action => pair.action.0 == item,
            Side::Target => pair.target.0 == item,
        })
    }
}

/// The items that an entry of a plan stands for.
fn items(plan: &Plan, entry: Entry) -> Vec<ItemNo> {
    match entry {
        Entry::Item(item) => vec![item],
        Entry::Heading(heading) => plan.items_under(heading).collect(),
    }
}

impl Filing {
    /// Says who filed what where: one sentence with its source.
    pub fn sentence(&self, words: &Catalogue) -> String {
        let link = &self.link;
        let parts = [
            ("from", link.from.code.as_str().into()),
            ("to", link.to.code.as_str().into()),
            ("source", link.source.as_str().into()),
            ("name", link.section_name.as_str().into()),
        ];
        let key = match (self.by_heading, link.section_name.is_empty()) {
            (false, true) => "published-filed",
            (false, false) => "published-filed-section",
            (true, true) => "published-filed-heading",
            (true, false) => "published-filed-heading-section",
        };
        words.format(key, &parts)
    }

    /// Says how others voted on it, and what they said of it: a text each.
    pub fn said(&self, words: &Catalogue) -> Vec<String> {
        let (agree, against) = self.link.votes();
        let votes = (agree + against > 0).then(|| {
            let counts = [("for", agree.into()), ("against", against.into())];
            words.format("published-votes", &counts)
        });
        let texts = self.link.said.iter().filter(|one| !one.text.is_empty());
        let texts = texts.map(|one| {
            let key = if one.by.is_empty() {
                "published-said"
            } else {
                "published-said-by"
            };
            let (text, by) = (safe::shown(&one.text), safe::shown(&one.by));
            let parts = [("text", text.into_owned().into()), ("by", by.into_owned().into())];
            words.format(key, &parts)
        });
        votes.into_iter().chain(texts).collect()
    }

    /// Returns what else is known of it; empty if nothing is.
    pub fn note(&self) -> &str {
        &self.link.note
    }
}

/// Returns the layer if it is to be shown now: asked for, and in no round that hides what others said, since
/// it would lead reviewers as others' answers do.
pub(super) fn shown<'s>(scene: &Scene<'s>, state: &UiState) -> Option<&'s Published> {
    let published = &*scene.known.published;
    (state.shows_published && !scene.view.is_blind() && !published.is_empty()).then_some(published)
}

/// Says all filings of a pair in one text, or nothing if there is none.
pub(super) fn beside(words: &Catalogue, published: Option<&Published>, pair: Pair) -> Option<String> {
    let filings = published?.of_pair(pair);
    let sentences: Vec<_> = filings.iter().map(|one| one.sentence(words)).collect();
    (!sentences.is_empty()).then(|| sentences.join(". "))
}
