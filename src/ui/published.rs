//! Links that others have published between the two plans: a layer to look at beside one's own links.
//!
//! They are evidence with a source. No judgement, decision, count or export reads them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Scene, UiState};
use crate::exchange::links_beside::LinkSource;
use crate::exchange::published_links::{PublishedLink, between, shipped_links};
use crate::model::plan::Entry;
use crate::model::{ActionId, ItemNo, Pair, Plan, Session, Side, TargetId};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::safe;

/// One place in which somebody has filed an action under a target, or linked both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing {
    link: Arc<PublishedLink>,
    /// Whether a heading is filed with all that stands under it, and not the item itself.
    pub by_heading: bool,
    /// The name of the file it was read from; nothing where it comes with the program.
    file: Option<Arc<str>>,
}

/// What others have published between the two plans of a session, by pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    by_pair: BTreeMap<Pair, Vec<Filing>>,
    filings: usize,
    /// How many filings there would be beyond the most that are shown.
    pub left_out: usize,
}

/// So many filings are shown: a heading can stand for thousands of items, on both sides.
const MOST_FILINGS: usize = 50_000;

impl Published {
    /// Finds what comes with the program for the plans of this session.
    pub fn of(session: &Session) -> Self {
        Self::with(session, true, &[])
    }

    /// The same, and what was read from files; what comes with the program only if it is wanted.
    pub fn with(session: &Session, shipped: bool, sources: &[LinkSource]) -> Self {
        let mut all = Self::default();
        if let Some(links) = shipped_links().filter(|_| shipped) {
            all.add(session, &links.links, None);
        }
        for source in sources.iter().filter(|source| !source.hidden) {
            all.add(session, &source.links, Some(&source.file));
        }
        all
    }

    fn add(&mut self, session: &Session, links: &[PublishedLink], file: Option<&str>) {
        let (actions, targets) = (session.actions(), session.targets());
        let file: Option<Arc<str>> = file.map(Arc::from);
        for filed in between(links, actions, targets) {
            let ends = [filed.from, filed.to];
            let by_heading = ends.iter().any(|end| matches!(end, Entry::Heading(_)));
            let link = Arc::new(filed.link.clone());
            let (actions, targets) = (items(actions, filed.from), items(targets, filed.to));
            for action in &actions {
                if self.filings >= MOST_FILINGS {
                    self.left_out += targets.len();
                    continue;
                }
                for target in &targets {
                    let filing = Filing {
                        link: Arc::clone(&link),
                        by_heading,
                        file: file.clone(),
                    };
                    let pair = Pair::new(ActionId(*action), TargetId(*target));
                    self.by_pair.entry(pair).or_default().push(filing);
                    self.filings += 1;
                }
            }
        }
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
        let source = match &self.file {
            Some(file) if link.source.is_empty() => file,
            _ => link.source.as_str(),
        };
        let parts = [
            ("from", link.from.code.as_str().into()),
            ("to", link.to.code.as_str().into()),
            ("source", source.into()),
            ("name", self.relation().into()),
        ];
        let is_nameless = self.relation().is_empty();
        let key = match (self.file.is_some(), self.by_heading, is_nameless) {
            (false, false, true) => "published-filed",
            (false, false, false) => "published-filed-section",
            (false, true, true) => "published-filed-heading",
            (false, true, false) => "published-filed-heading-section",
            (true, false, true) => "published-linked",
            (true, false, false) => "published-linked-as",
            (true, true, true) => "published-linked-heading",
            (true, true, false) => "published-linked-heading-as",
        };
        words.format(key, &parts)
    }

    /// Says how others voted on it, and what they said of it: a text each.
    fn said(&self, words: &Catalogue) -> Vec<String> {
        let (agree, against) = self.link.votes();
        let votes = (agree + against > 0).then(|| {
            let counts = [("for", agree.into()), ("against", against.into())];
            words.format("published-votes", &counts)
        });
        let texts = self.link.said.iter().filter(|one| !one.text.is_empty());
        let texts = texts.take(MOST_TEXTS);
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

    /// The relation or section, by its name where it has one.
    fn relation(&self) -> &str {
        let link = &self.link;
        match &self.file {
            Some(_) if link.section_name.is_empty() => &link.section,
            _ => &link.section_name,
        }
    }

    /// What else is known of it: who says so, in which words, and the rest. Empty if nothing is.
    pub fn details(&self, words: &Catalogue) -> Vec<String> {
        let link = &self.link;
        let mut lines = Vec::new();
        if !link.author.is_empty() && link.author != link.source {
            lines.push(words.format("published-author", &[("author", link.author.as_str().into())]));
        }
        if !link.comment.is_empty() {
            lines.push(words.format("published-comment", &[("comment", link.comment.as_str().into())]));
        }
        if !link.note.is_empty() {
            lines.push(link.note.clone());
        }
        lines.extend(self.said(words));
        if let Some(file) = self.file.as_ref().filter(|_| !link.source.is_empty()) {
            lines.push(words.format("published-file", &[("file", (&**file).into())]));
        }
        lines
    }
}

/// Returns the layer if it is to be shown now: asked for, and in no round that hides what others said, since
/// it would lead reviewers as others' answers do.
pub(super) fn shown<'s>(scene: &Scene<'s>, state: &UiState) -> Option<&'s Published> {
    let published = &*scene.known.published;
    (state.shows_published && !scene.view.is_blind() && !published.is_empty()).then_some(published)
}

/// So many comments of others on one link are shown.
const MOST_TEXTS: usize = 12;
/// So many filings of a pair are said in one text; of more it is said how many there are.
pub(super) const SAID: usize = 6;

/// Says all filings of a pair in one text, or nothing if there is none.
pub(super) fn beside(words: &Catalogue, published: Option<&Published>, pair: Pair) -> Option<String> {
    let filings = published?.of_pair(pair);
    let mut sentences: Vec<_> = filings.iter().take(SAID).map(|one| one.sentence(words)).collect();
    sentences.extend(more(words, filings.len()));
    (!sentences.is_empty()).then(|| safe::shown(&sentences.join(". ")).into_owned())
}

/// How many filings are not said of so many, if any are not.
pub(super) fn more(words: &Catalogue, filings: usize) -> Option<String> {
    let rest = filings.checked_sub(SAID).filter(|rest| *rest > 0)?;
    Some(words.format("published-more", &[("count", rest.into())]))
}
