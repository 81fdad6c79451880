//! Agreement in a session: one block of figures for each question and each selection of pairs.
//!
//! A coefficient never stands alone: its block says how many units, reviewers and values it rests on,
//! what is missing and what plain agreement there is. Too small a block shows none, with the reason.

use super::answers::{Answer, Answers};
use super::blocks::block;
use super::not_defined::NotDefined;
use crate::model::{Pair, RatingScale, ReviewerCode, RoundNo, Strength};

/// The fewest reviewers with which a coefficient is shown.
pub const FEWEST_REVIEWERS: usize = 2;
/// The fewest units with two or more values with which a coefficient is shown.
pub const FEWEST_UNITS: usize = 10;

/// What reviewers may agree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// How strong, on the points of the scale. A unit is a pair.
    Strength,
    /// Whether there is anything at all: none, or any other score. A unit is a pair.
    Presence,
    /// Direct or enabling, where two or more reviewers gave more than none. A unit is a pair.
    Kind,
    /// Which targets each action contributes to, as a set. A unit is an action; a reviewer's set counts
    /// if the reviewer scored every pair of the action that anybody scored.
    TargetSets,
    /// Which targets are served most and least, by each reviewer's number of links. A unit is a target;
    /// a reviewer counts who scored every pair that anybody scored.
    Gaps,
}

impl Question {
    /// All questions.
    pub const ALL: [Self; 5] = [
        Self::Strength,
        Self::Presence,
        Self::Kind,
        Self::TargetSets,
        Self::Gaps,
    ];

    /// Says whether the question is asked on that scale, of that selection.
    fn is_asked(self, scale: RatingScale, selection: Selection) -> bool {
        match self {
            // With two points, how strong is whether at all.
            Self::Strength => scale != RatingScale::Presence,
            // Kinds are asked only of links: the two selections are one.
            Self::Kind => scale.has_kind() && selection == Selection::Linked,
            // Without a link anywhere a target is still ranked.
            Self::Gaps => selection == Selection::Considered,
            Self::Presence | Self::TargetSets => true,
        }
    }
}

/// Which pairs are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Selection {
    /// All that at least one reviewer scored.
    Considered,
    /// Those of them with at least one score other than none. Selected on the outcome, and so usually
    /// lower.
    Linked,
}

impl Selection {
    /// Both selections.
    pub const ALL: [Self; 2] = [Self::Considered, Self::Linked];
}

/// A figure that can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Share of equal pairs of answers.
    Exact,
    /// Share of pairs of answers at most one step apart.
    WithinOne,
    /// Share of units on which all agree.
    AllAgree,
    /// Share of units on which all lie within one step.
    AllWithinOne,
    /// Agreement on "there is a contribution".
    Positive,
    /// Agreement on "none".
    Negative,
    /// Krippendorff's alpha, ordinal.
    AlphaOrdinal,
    /// Krippendorff's alpha, interval.
    AlphaInterval,
    /// Krippendorff's alpha, nominal.
    AlphaNominal,
    /// Krippendorff's alpha with the MASI distance.
    AlphaMasi,
    /// Gwet's AC1.
    Ac1,
    /// Gwet's AC2 with linear weights.
    Ac2Linear,
    /// Brennan-Prediger.
    BrennanPrediger,
    /// Brennan-Prediger with linear weights.
    BrennanPredigerLinear,
    /// Fleiss' kappa; only where nothing is missing.
    Fleiss,
    /// Cohen's kappa; only between two reviewers.
    Cohen,
    /// Cohen's kappa with linear weights.
    CohenLinear,
    /// Cohen's kappa with quadratic weights.
    CohenQuadratic,
    /// Kendall's W, corrected for ties.
    KendallW,
}

/// Why a coefficient is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// Fewer than [`FEWEST_REVIEWERS`] gave a value.
    TooFewReviewers,
    /// Fewer than [`FEWEST_UNITS`] units have two or more values.
    TooFewUnits,
    /// All values are the same.
    NoVariation,
    /// The formula has no value here.
    NotDefined(NotDefined),
}

/// One figure, or why it is not shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// What it measures.
    pub measure: Measure,
    /// Its value.
    pub value: Result<f64, Hidden>,
}

/// What is missing in a block, in answers. With the values and those who stepped aside it adds up to
/// units times reviewers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Not considered yet.
    pub not_considered: u64,
    /// Cannot judge.
    pub cannot_judge: u64,
    /// Versions that contradict each other.
    pub conflicts: u64,
    /// Scored as none, so that no kind is asked.
    pub no_link: u64,
    /// Scored above none, and the kind not said.
    pub kind_unsaid: u64,
    /// Sets of reviewers who did not score every pair of the action that is looked at.
    pub incomplete: u64,
}

impl Missing {
    /// Returns the number of missing answers.
    pub fn sum(&self) -> u64 {
        self.not_considered
            + self.cannot_judge
            + self.conflicts
            + self.no_link
            + self.kind_unsaid
            + self.incomplete
    }

    /// Counts an answer that is no value in its block.
    pub(super) fn count(&mut self, answer: Answer) {
        *match answer {
            Answer::NotConsidered => &mut self.not_considered,
            Answer::CannotJudge => &mut self.cannot_judge,
            // Stepping aside is not counted at all.
            Answer::Recused => return,
            Answer::Conflict => &mut self.conflicts,
            Answer::Scored(Strength::None, _) => &mut self.no_link,
            Answer::Scored(..) => &mut self.kind_unsaid,
        } += 1;
    }
}

/// The figures of one question on one selection, with all they rest on.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What is asked.
    pub question: Question,
    /// Which pairs are looked at.
    pub selection: Selection,
    /// Units in the selection.
    pub units: u64,
    /// Units with two or more values: the ones that figures rest on.
    pub pairable_units: u64,
    /// Reviewers with at least one value.
    pub reviewers: u64,
    /// Values.
    pub values: u64,
    /// Values in units with two or more.
    pub pairable_values: u64,
    /// What is missing.
    pub missing: Missing,
    /// Answers of reviewers who stepped aside: neither values nor missing.
    pub recused: u64,
    /// How often each category was given; nothing for sets.
    pub by_category: Vec<u64>,
    /// Shares of plain agreement, the exact one first.
    pub plain: Vec<Figure>,
    /// Coefficients, the chief one first.
    pub coefficients: Vec<Figure>,
}

/// Agreement in one round of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// The scale of all answers.
    pub scale: RatingScale,
    /// The round.
    pub round: RoundNo,
    /// The reviewers who gave at least one score, by code.
    pub reviewers: Vec<ReviewerCode>,
    /// All pairs of the session's plans.
    pub pairs: u64,
    /// A block for each question and selection.
    pub blocks: Vec<Block>,
    /// Judgements whose versions contradict each other; they count as missing.
    pub conflicts: Vec<(ReviewerCode, Pair)>,
}

impl Block {
    /// Returns why none of the coefficients is shown, if that is one reason for all.
    pub fn hidden(&self) -> Option<Hidden> {
        let first = self.coefficients.first()?.value.err()?;
        let alike = self.coefficients.iter().all(|figure| figure.value == Err(first));
        alike.then_some(first)
    }
}

impl Agreement {
    /// Computes it from everybody's answers in a session with so many pairs.
    pub fn of(answers: &Answers, pairs: u64) -> Self {
        let scale = answers.scale();
        let blocks = Question::ALL
            .into_iter()
            .flat_map(|question| Selection::ALL.map(|selection| (question, selection)))
            .filter(|(question, selection)| question.is_asked(scale, *selection))
            .map(|(question, selection)| block(answers, question, selection))
            .collect();
        Self {
            scale,
            round: answers.round(),
            reviewers: answers.reviewers().to_vec(),
            pairs,
            blocks,
            conflicts: answers.conflicts().to_vec(),
        }
    }
}
