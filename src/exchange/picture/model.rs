//! What a picture shows, whoever said it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::exchange::export::paper::{Ink, Line, Voice};
use crate::model::{Contribution, RatingScale, Strength};

/// A text and the tag of its language, where that is not the language of the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The text as written; harmless only when drawn.
    pub text: String,
    /// The tag of its language.
    pub lang: Option<String>,
    /// Where others' words stand in it, in bytes: each is kept apart in the order of reading.
    pub apart: Vec<Range<usize>>,
}

impl Words {
    /// A text in the language of the picture, or in one that nobody stated.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            lang: None,
            apart: Vec::new(),
        }
    }

    /// A text in a language.
    pub fn of(text: impl Into<String>, lang: impl Into<Option<String>>) -> Self {
        Self {
            lang: lang.into(),
            ..Self::plain(text)
        }
    }

    /// A sentence of the program with words of others in it.
    pub fn sentence(line: &Line) -> Self {
        let mut words = Self::default();
        for span in &line.0 {
            let from = words.text.len();
            words.text.push_str(&span.text);
            if span.voice != Voice::Program {
                words.apart.push(from..words.text.len());
            }
        }
        words
    }

    /// The same for a paper or a page.
    pub fn line(&self) -> Line {
        if self.apart.is_empty() {
            return Line::person(&self.text);
        }
        let mut line = Line::default();
        for (text, is_apart) in self.parts() {
            let voice = if is_apart { Voice::Person } else { Voice::Program };
            line = line.with(text, Ink::Plain, voice);
        }
        line
    }

    /// The pieces of it, and whether each is of others.
    pub(super) fn parts(&self) -> Vec<(&str, bool)> {
        let mut parts = Vec::new();
        let mut from = 0;
        for range in &self.apart {
            parts.extend(self.text.get(from..range.start).map(|text| (text, false)));
            parts.extend(self.text.get(range.clone()).map(|text| (text, true)));
            from = range.end;
        }
        parts.extend(self.text.get(from..).map(|text| (text, false)));
        parts
    }
}

/// What items of one side stand under.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Words,
}

/// An action or a target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Its code, which is always drawn whole.
    pub code: String,
    /// Its title, which may be wrapped and cut.
    pub title: Words,
    /// The place of its group in [`Column::groups`].
    pub group: Option<usize>,
    /// Its coverage class in words, if one is known.
    pub class: Option<String>,
}

/// One side: its items in the order of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The plan's name.
    pub name: Words,
    /// What items stand under.
    pub groups: Vec<Group>,
    /// The items; those of a group stand together.
    pub items: Vec<Item>,
}

impl Column {
    /// Returns items in a row that stand under the same group.
    pub(crate) fn runs<'a>(&self, items: &'a [usize]) -> Vec<(Option<usize>, &'a [usize])> {
        let group = |at: &usize| self.items.get(*at).and_then(|item| item.group);
        items
            .chunk_by(|one, next| group(one) == group(next))
            .map(|run| (run.first().and_then(group), run))
            .collect()
    }
}

/// How far a link is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Agreed, or agreed with a reservation.
    Agreed,
    /// Agreed ad referendum: subject to confirmation by a capital.
    AdReferendum,
    /// In brackets: not agreed.
    Bracketed,
    /// Said by one reviewer: no decision.
    Judged,
}

impl Reached {
    /// The name in the picture's data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::AdReferendum => "ad_referendum",
            Self::Bracketed => "bracketed",
            Self::Judged => "judged",
        }
    }
}

/// A link between an action and a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its strength; never none.
    pub value: Strength,
    /// Direct or enabling, where that was said.
    pub kind: Option<Contribution>,
    /// Whether the action could also work against the target.
    pub tension: bool,
    /// Whether a State's reservation stands on it.
    pub reserved: bool,
    /// How far it is settled.
    pub reached: Reached,
    /// The sentence that says it aloud.
    pub sentence: String,
}

/// What is known of a pair. A pair of which nothing is known was not considered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A link.
    Link(Link),
    /// Considered: no contribution. In brackets if that is not agreed.
    None {
        /// Whether it stands in brackets.
        bracketed: bool,
    },
    /// Cannot be judged.
    CannotJudge,
    /// Versions of it differ and nobody settled them.
    Differ,
    /// Considered, and not shown since nothing is agreed on it.
    Withheld,
}

/// A mapping to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// The tag of the language of the words around the texts.
    pub lang: String,
    /// Its title.
    pub title: Words,
    /// What kind of copy it is, drawn so that nobody overlooks it; empty for agreed decisions.
    pub standing: String,
    /// Lines under the title.
    pub caption: Vec<Words>,
    /// The scale, whose words the legend uses.
    pub scale: RatingScale,
    /// The side of the actions.
    pub actions: Column,
    /// The side of the targets.
    pub targets: Column,
    /// What is known of pairs, by places of action and target.
    pub pairs: BTreeMap<(usize, usize), Said>,
    /// Whether the links are decisions, so that how far they are settled is counted.
    pub decided: bool,
    /// Where it comes from.
    pub source: Words,
}

impl Link {
    /// What stands behind the value: a tension, whether it is subject to confirmation, a reservation.
    pub(super) fn marks(&self) -> String {
        let marks = [
            (self.tension, "*"),
            (self.reached == Reached::AdReferendum, "†"),
            (self.reserved, "‡"),
        ];
        marks
            .into_iter()
            .filter_map(|(is_set, mark)| is_set.then_some(mark))
            .collect()
    }
}

impl Map {
    /// Returns the links in the order of pairs.
    pub fn links(&self) -> impl Iterator<Item = ((usize, usize), &Link)> {
        self.pairs.iter().filter_map(|(pair, said)| match said {
            Said::Link(link) => Some((*pair, link)),
            _ => None,
        })
    }

    /// Returns the places of linked actions and of linked targets.
    pub fn linked(&self) -> (BTreeSet<usize>, BTreeSet<usize>) {
        self.links().map(|(pair, _)| pair).unzip()
    }

    /// Counts everything.
    pub fn sums(&self) -> Sums {
        let mut sums = Sums {
            pairs: self.actions.items.len() as u64 * self.targets.items.len() as u64,
            actions: self.actions.items.len(),
            targets: self.targets.items.len(),
            ..Sums::default()
        };
        let (actions, targets) = self.linked();
        sums.linked = (actions.len(), targets.len());
        for said in self.pairs.values() {
            match said {
                Said::Link(link) => sums.count(link),
                Said::None { .. } => sums.none += 1,
                Said::CannotJudge => sums.unable += 1,
                Said::Differ => sums.differ += 1,
                Said::Withheld => sums.withheld += 1,
            }
        }
        sums.open = sums.pairs.saturating_sub(self.pairs.len() as u64);
        sums
    }

    /// Whether of any link it was not said whether it is direct or enabling.
    pub(super) fn has_unsaid(&self) -> bool {
        self.links().any(|(_, link)| kind_place(link) == 2)
    }

    /// Counts the links of an action, direct, enabling and otherwise.
    pub(super) fn of_action(&self, action: usize) -> [usize; 3] {
        let row = self.pairs.range((action, 0)..=(action, usize::MAX));
        by_kind(row.map(|(_, said)| said))
    }

    /// Counts the links of every target, direct, enabling and otherwise.
    pub(super) fn by_target(&self) -> Vec<[usize; 3]> {
        let mut all = vec![[0; 3]; self.targets.items.len()];
        for ((_, target), link) in self.links() {
            if let Some(count) = all.get_mut(target).and_then(|one| one.get_mut(kind_place(link))) {
                *count += 1;
            }
        }
        all
    }
}

fn by_kind<'a>(all: impl Iterator<Item = &'a Said>) -> [usize; 3] {
    let mut counts = [0; 3];
    for said in all {
        if let Said::Link(link) = said
            && let Some(count) = counts.get_mut(kind_place(link))
        {
            *count += 1;
        }
    }
    counts
}

fn kind_place(link: &Link) -> usize {
    match link.kind {
        Some(Contribution::Direct) => 0,
        Some(Contribution::Enabling) => 1,
        None => 2,
    }
}

/// What the lines of figures say. The parts of each line add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Links by value, from -3 to 3; the middle is always 0.
    pub by_value: [u64; 7],
    /// Direct, enabling, and links above none of which the kind was not said.
    pub by_kind: [u64; 3],
    /// Links below none.
    pub against: u64,
    /// Links that are agreed.
    pub agreed: u64,
    /// Links that are agreed ad referendum.
    pub ad_referendum: u64,
    /// Links in brackets.
    pub bracketed: u64,
    /// Links with a tension.
    pub tension: u64,
    /// Links under reservation.
    pub reserved: u64,
    /// Considered, no contribution.
    pub none: u64,
    /// Cannot be judged.
    pub unable: u64,
    /// Versions differ.
    pub differ: u64,
    /// Considered and not shown.
    pub withheld: u64,
    /// Not considered.
    pub open: u64,
    /// All pairs.
    pub pairs: u64,
    /// Items of either side that have a link.
    pub linked: (usize, usize),
    /// All actions.
    pub actions: usize,
    /// All targets.
    pub targets: usize,
}

impl Sums {
    /// All links.
    pub fn links(&self) -> u64 {
        self.by_value.iter().sum()
    }

    fn count(&mut self, link: &Link) {
        let place = usize::try_from(link.value.value() + 3).unwrap_or_default();
        if let Some(count) = self.by_value.get_mut(place) {
            *count += 1;
        }
        if link.value < Strength::None {
            self.against += 1;
        } else if let Some(count) = self.by_kind.get_mut(kind_place(link)) {
            *count += 1;
        }
        match link.reached {
            Reached::Agreed => self.agreed += 1,
            Reached::AdReferendum => self.ad_referendum += 1,
            Reached::Bracketed => self.bracketed += 1,
            Reached::Judged => {}
        }
        self.tension += u64::from(link.tension);
        self.reserved += u64::from(link.reserved);
    }
}
