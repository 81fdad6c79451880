//! Which pairs of the agenda are looked at.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Item;
use crate::analysis::disagreement::PairClass;
use crate::model::plan::Entry;
use crate::model::{HeadingNo, Session, Side};

/// What is said of links decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkFilter {
    /// Whatever is said.
    #[default]
    All,
    /// At least one says that there is a link.
    Linked,
    /// Nobody says that there is one.
    NotLinked,
    /// At least one calls the link direct.
    Direct,
    /// At least one calls the link enabling.
    Enabling,
}

impl LinkFilter {
    /// All of them, in the order of the choice.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Linked,
        Self::NotLinked,
        Self::Direct,
        Self::Enabling,
    ];

    fn lets_through(self, item: &Item) -> bool {
        let spread = item.spread();
        match self {
            Self::All => true,
            Self::Linked => spread.links() > 0,
            Self::NotLinked => spread.links() == 0,
            Self::Direct => spread.direct > 0,
            Self::Enabling => spread.enabling > 0,
        }
    }
}

/// Which pairs are looked at. All conditions hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The classes.
    pub classes: BTreeSet<PairClass>,
    /// Only actions under this heading.
    pub action_heading: Option<HeadingNo>,
    /// Only targets under this heading.
    pub target_heading: Option<HeadingNo>,
    /// Only pairs that this group works on, by its name.
    pub group: Option<String>,
    /// By what is said of links.
    pub links: LinkFilter,
    /// Whether pairs that the meeting is through with are shown too.
    pub with_settled: bool,
    /// Only pairs that stand on texts that changed.
    pub to_check: bool,
}

impl Default for Filter {
    /// What a meeting has to talk of: the disputed classes, everywhere.
    fn default() -> Self {
        Self {
            classes: PairClass::DISPUTED.into_iter().collect(),
            with_settled: true,
            ..Self::everything()
        }
    }
}

impl Filter {
    /// The filter that lets all pairs through.
    pub fn everything() -> Self {
        Self {
            classes: PairClass::ALL.into_iter().collect(),
            action_heading: None,
            target_heading: None,
            group: None,
            links: LinkFilter::All,
            with_settled: true,
            to_check: false,
        }
    }

    /// Looks up what the filter names.
    pub(super) fn sieve(&self, session: &Session) -> Sieve<'_> {
        let under = |side, heading: Option<HeadingNo>| {
            heading.map(|heading| items_under(session, side, Entry::Heading(heading)))
        };
        Sieve {
            filter: self,
            actions: under(Side::Action, self.action_heading),
            targets: under(Side::Target, self.target_heading),
            group: self.group.as_deref().map(|name| reach_of(session, name)),
        }
    }
}

/// A filter with what it names looked up in the plans.
pub(super) struct Sieve<'f> {
    filter: &'f Filter,
    actions: Option<Range<u32>>,
    targets: Option<Range<u32>>,
    /// The parts of each side that the group works on; nothing if on everything.
    group: Option<Reach>,
}

/// The parts of the plans that a group works on.
enum Reach {
    Everything,
    Parts(Vec<(Side, Range<u32>)>),
}

impl Sieve<'_> {
    pub(super) fn lets_through(&self, item: &Item) -> bool {
        let (action, target) = (item.pair().action.0.0, item.pair().target.0.0);
        let within =
            |part: &Option<Range<u32>>, place: u32| part.as_ref().is_none_or(|part| part.contains(&place));
        let of_group = match &self.group {
            None | Some(Reach::Everything) => true,
            Some(Reach::Parts(parts)) => parts.iter().any(|(side, part)| {
                part.contains(match side {
                    Side::Action => &action,
                    Side::Target => &target,
                })
            }),
        };
        of_group
            && self.filter.classes.contains(&item.class())
            && self.filter.links.lets_through(item)
            && within(&self.actions, action)
            && within(&self.targets, target)
            && (self.filter.with_settled || !item.stage.is_settled())
            && (!self.filter.to_check || item.is_to_check)
    }
}

/// What a group works on. A group that is gone works on nothing.
fn reach_of(session: &Session, name: &str) -> Reach {
    let Some(group) = session.group(name) else {
        return Reach::Parts(Vec::new());
    };
    if group.headings.is_empty() {
        return Reach::Everything;
    }
    let part = |(side, code): &(Side, String)| {
        let entry = session.plan(*side).entry_by_code(code)?;
        Some((*side, items_under(session, *side, entry)))
    };
    Reach::Parts(group.headings.iter().filter_map(part).collect())
}

/// The places of the items under an entry of a plan, those of its own headings included.
fn items_under(session: &Session, side: Side, entry: Entry) -> Range<u32> {
    match entry {
        Entry::Item(item) => item.0..item.0.saturating_add(1),
        Entry::Heading(heading) => {
            let mut items = session.plan(side).items_under(heading);
            match (items.next(), items.len()) {
                (Some(first), more) => first.0..first.0 + 1 + more as u32,
                (None, _) => 0..0,
            }
        }
    }
}
