//! Everything an export says, gathered once from a view. Writers compute nothing.

use super::Options;
use super::answers::Answers;
use crate::analysis::ItemTally;
use crate::analysis::tally::ControlLine;
use crate::model::plan::Shown;
use crate::model::{
    Details, Heading, HeadingNo, Item, Judgement, Lang, Plan, RatingScale, Side, UtcSeconds, View, Wording,
};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::spoken;

/// A text of a plan, and which version of it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanText {
    /// The text.
    pub text: String,
    /// The tag of its language.
    pub lang: String,
    /// Whether that is the language asked for; if not, the tag is shown beside it.
    pub asked: bool,
    /// Whether it is a translation that nobody adopted.
    pub unofficial: bool,
}

/// An action or a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemFacts {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: PlanText,
    /// The document's wording where it is held, else the summary.
    pub text: Option<PlanText>,
    /// How far the wording is that of the document.
    pub wording: Wording,
    /// The place of the heading it stands directly under, in [`PlanFacts::headings`].
    pub heading: Option<usize>,
}

/// A heading of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingFacts {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: PlanText,
    /// How far the wording is that of the document.
    pub wording: Wording,
    /// The place of the heading above it.
    pub parent: Option<usize>,
}

/// How many items have which wording status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordingCounts {
    /// Items that hold the document's wording.
    pub adopted: usize,
    /// Items in other words.
    pub summary: usize,
    /// Items whose wording is not known.
    pub placeholder: usize,
}

impl WordingCounts {
    /// Counts the items of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut counts = Self::default();
        for item in plan.items() {
            match item.content.wording {
                Wording::Adopted => counts.adopted += 1,
                Wording::Summary => counts.summary += 1,
                Wording::Placeholder => counts.placeholder += 1,
            }
        }
        counts
    }
}

/// One of the two plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFacts {
    /// Short identifier.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Edition.
    pub version: String,
    /// The document it was taken from; may be empty.
    pub document: String,
    /// What a reader must know before using it.
    pub warning: Option<String>,
    /// The content hash, in hexadecimal.
    pub hash: String,
    /// Headings in display order.
    pub headings: Vec<HeadingFacts>,
    /// Items in display order.
    pub items: Vec<ItemFacts>,
    /// How many items have which wording status.
    pub wording: WordingCounts,
}

/// What one reviewer says of one pair that was considered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The place of the action in its plan.
    pub action: usize,
    /// The place of the target in its plan.
    pub target: usize,
    /// The scoring pass.
    pub round: u16,
    /// The judgement; nothing while versions of it differ.
    pub judgement: Option<Judgement>,
    /// How many comments were made on the pair, by anybody.
    pub comments: usize,
    /// The words of the reason chosen for "none"; empty if none was.
    pub chip: String,
    /// The codes of the pair under which it is judged instead.
    pub see: Option<(String, String)>,
    /// Whether it was said after submitting, or came after the round had been opened.
    pub late: bool,
    /// The sentence that says it aloud.
    pub readback: String,
    /// When it was last written.
    pub at: UtcSeconds,
}

/// Everything one reviewer said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The reviewer's code.
    pub reviewer: String,
    /// The considered pairs, by action and target.
    pub rows: Vec<Row>,
    /// The sum in which every pair is once.
    pub control: ControlLine,
    /// How many pairs there are.
    pub pairs: u64,
    /// What was said of each action.
    pub actions: Vec<ItemTally>,
    /// What was said of each target.
    pub targets: Vec<ItemTally>,
}

impl Part {
    /// Returns the row of a pair; nothing if it was not considered.
    pub fn row(&self, action: usize, target: usize) -> Option<&Row> {
        let at = self
            .rows
            .binary_search_by_key(&(action, target), |row| (row.action, row.target));
        self.rows.get(at.ok()?)
    }

    /// Returns the rows of one action, by target.
    pub fn of_action(&self, action: usize) -> &[Row] {
        let from = self.rows.partition_point(|row| row.action < action);
        let to = self.rows.partition_point(|row| row.action <= action);
        self.rows.get(from..to).unwrap_or_default()
    }

    /// Returns the rows of every target, by action: one pass for the whole table.
    pub fn by_target(&self) -> Vec<Vec<&Row>> {
        let mut rows = vec![Vec::new(); self.targets.len()];
        for row in &self.rows {
            if let Some(of_target) = rows.get_mut(row.target) {
                of_target.push(row);
            }
        }
        rows
    }
}

/// Everything an export says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The session's identity.
    pub id: String,
    /// Title, purpose and meeting.
    pub details: Details,
    /// The scale on which pairs are judged.
    pub scale: RatingScale,
    /// The rules adopted, and the reading of the scale that the chair fixed; each may be empty.
    pub rules: [String; 2],
    /// When something was last changed.
    pub last_change: Option<UtcSeconds>,
    /// The hash of the session's file in hexadecimal, where known.
    pub file_hash: Option<String>,
    /// The tag of the language that texts of plans were asked for in.
    pub text_lang: String,
    /// The plan of actions.
    pub actions: PlanFacts,
    /// The plan of targets.
    pub targets: PlanFacts,
    /// What each reviewer said; at least one part, which may be empty.
    pub parts: Vec<Part>,
}

impl Facts {
    /// Gathers the facts of a view.
    pub fn of(view: &View<'_>, words: &Catalogue, options: &Options) -> Self {
        Self {
            parts: Answers::of(view, words, &options.reviewers).parts(),
            ..Self::without_judgements(view, options)
        }
    }

    /// Gathers what is said of plans and session: nothing of what reviewers said.
    pub fn without_judgements(view: &View<'_>, options: &Options) -> Self {
        let session = view.session();
        Self {
            id: session.id().0.to_string(),
            details: session.details(),
            scale: spoken(session),
            rules: [session.rules().text, session.rules().reading],
            last_change: view.last_change(),
            file_hash: options.file_hash.clone(),
            text_lang: options.text_lang.to_string(),
            actions: plan(session.plan(Side::Action), &options.text_lang),
            targets: plan(session.plan(Side::Target), &options.text_lang),
            parts: Vec::new(),
        }
    }

    /// Returns the action at a place of its plan.
    pub fn action(&self, at: usize) -> Option<&ItemFacts> {
        self.actions.items.get(at)
    }

    /// Returns the target at a place of its plan.
    pub fn target(&self, at: usize) -> Option<&ItemFacts> {
        self.targets.items.get(at)
    }
}

/// Gathers the texts of a plan.
pub(super) fn plan(plan: &Plan, lang: &Lang) -> PlanFacts {
    PlanFacts {
        id: plan.id().to_owned(),
        name: plan.name().to_owned(),
        version: plan.version().to_owned(),
        document: plan.document().to_owned(),
        warning: plan.warning().map(str::to_owned),
        hash: plan.hash().to_string(),
        headings: plan.headings().iter().map(|one| heading(one, lang)).collect(),
        items: plan.items().iter().map(|one| item(one, lang)).collect(),
        wording: WordingCounts::of(plan),
    }
}

fn heading(heading: &Heading, lang: &Lang) -> HeadingFacts {
    HeadingFacts {
        code: heading.code.to_string(),
        title: plan_text(heading.title(lang)),
        wording: heading.content.wording,
        parent: heading.parent.map(place),
    }
}

fn item(item: &Item, lang: &Lang) -> ItemFacts {
    ItemFacts {
        code: item.code.to_string(),
        title: plan_text(item.title(lang)),
        text: item.text(lang).or_else(|| item.summary(lang)).map(plan_text),
        wording: item.content.wording,
        heading: item.heading.map(place),
    }
}

fn place(heading: HeadingNo) -> usize {
    heading.0 as usize
}

fn plan_text((text, shown): (&str, Shown<'_>)) -> PlanText {
    PlanText {
        text: text.to_owned(),
        lang: shown.lang.to_string(),
        asked: shown.asked,
        unofficial: shown.unofficial_translation(),
    }
}
