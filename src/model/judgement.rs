//! What one reviewer says about one pair.

use super::hash::Canonical;
use super::pair::Pair;
use super::reviewer::ReviewerCode;

/// How much an action contributes to a target: the points that scales offer, lowest first.
///
/// The default scale and most others use the four from none on; see [`RatingScale`](super::RatingScale).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// -3: makes reaching the target impossible.
    Cancelling,
    /// -2: works against the target.
    Counteracting,
    /// -1: limits what can be done for the target.
    Constraining,
    /// Considered, and nothing worth reporting. Not the same as an absent judgement.
    None,
    /// A plausible but small or conditional contribution.
    Weak,
    /// A clear, named contribution to at least one element of the target.
    Moderate,
    /// Would by itself deliver a material part of the expected result.
    Strong,
}

impl Strength {
    /// The four points of the default scale, weakest first.
    pub const ALL: [Self; 4] = [Self::None, Self::Weak, Self::Moderate, Self::Strong];

    /// Returns the number that stands for it: -3 to 3.
    pub fn value(self) -> i8 {
        match self {
            Self::Cancelling => -3,
            Self::Counteracting => -2,
            Self::Constraining => -1,
            Self::None => 0,
            Self::Weak => 1,
            Self::Moderate => 2,
            Self::Strong => 3,
        }
    }

    /// Returns the number without its sign: the digit people type for it.
    pub fn digit(self) -> u8 {
        self.value().unsigned_abs()
    }

    /// Returns the point with that number, or nothing beyond -3 and 3.
    pub fn from_value(value: i8) -> Option<Self> {
        match value {
            -3 => Some(Self::Cancelling),
            -2 => Some(Self::Counteracting),
            -1 => Some(Self::Constraining),
            _ => Self::from_digit(u8::try_from(value).ok()?),
        }
    }

    /// Returns the strength from none on with that digit, or nothing above 3.
    pub fn from_digit(digit: u8) -> Option<Self> {
        Self::ALL.get(usize::from(digit)).copied()
    }
}

/// The answer itself. An absent judgement is the third kind of empty: not considered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Outside the reviewer's knowledge, or the reviewer stepped aside.
    CannotJudge,
    /// A point on the scale, [`Strength::None`] included.
    Scored(Strength),
}

/// How an action contributes. Only said above [`Strength::None`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contribution {
    /// Acts on what the target measures.
    Direct,
    /// Knowledge, law, money, capacity or cooperation that make it possible.
    Enabling,
}

/// How sure the reviewer is, in the four words that IPBES uses for confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Well established.
    WellEstablished,
    /// Established but incomplete.
    EstablishedIncomplete,
    /// Unresolved: sources disagree.
    Unresolved,
    /// Inconclusive: little evidence.
    Inconclusive,
}

impl Confidence {
    /// All four words, surest first.
    pub const ALL: [Self; 4] = [
        Self::WellEstablished,
        Self::EstablishedIncomplete,
        Self::Unresolved,
        Self::Inconclusive,
    ];
}

/// A reviewer's entry for one pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The answer.
    pub verdict: Verdict,
    /// Direct or enabling; nothing while the reviewer has not said.
    pub contribution: Option<Contribution>,
    /// The action could work against the target.
    pub tension: bool,
    /// How sure the reviewer is, if said.
    pub confidence: Option<Confidence>,
    /// Why, in one or two sentences that may be printed. Empty while unsaid.
    pub reason: String,
    /// Sources: symbol and paragraph, or a short text each.
    pub evidence: Vec<String>,
    /// The code of the reason chosen for "none" instead of writing one; empty while none is.
    pub chip: String,
    /// The reviewer stepped aside: a way of not judging.
    pub recused: bool,
    /// The pair under which the contribution is judged instead.
    pub see: Option<Pair>,
    /// The elements of the target that the contribution is to, by code, sorted; empty if to the whole of it.
    pub elements: Vec<String>,
    /// Said after the reviewer had submitted the round.
    pub late: bool,
}

impl Judgement {
    /// Returns a judgement with that verdict and nothing else said.
    pub fn new(verdict: Verdict) -> Self {
        Self {
            verdict,
            contribution: None,
            tension: false,
            confidence: None,
            reason: String::new(),
            evidence: Vec::new(),
            chip: String::new(),
            recused: false,
            see: None,
            elements: Vec::new(),
            late: false,
        }
    }

    /// Returns a judgement with a strength and, above none, a kind.
    pub fn scored(strength: Strength, contribution: Option<Contribution>) -> Self {
        let contribution = if strength > Strength::None {
            contribution
        } else {
            None
        };
        Self {
            contribution,
            ..Self::new(Verdict::Scored(strength))
        }
    }

    /// Returns the strength if it is not none, which is when a link is drawn.
    pub fn link_strength(&self) -> Option<Strength> {
        match self.verdict {
            Verdict::Scored(strength) if strength != Strength::None => Some(strength),
            Verdict::Scored(_) | Verdict::CannotJudge => None,
        }
    }

    /// Returns the same judgement with another verdict, dropping what the new verdict cannot carry.
    #[must_use]
    pub fn with_verdict(mut self, verdict: Verdict) -> Self {
        self.verdict = verdict;
        if !self.is_above_none() {
            self.contribution = None;
            self.elements.clear();
        }
        if verdict == Verdict::CannotJudge {
            self.tension = false;
            self.confidence = None;
        } else {
            self.recused = false;
        }
        if verdict != Verdict::Scored(Strength::None) {
            self.chip.clear();
        }
        self
    }

    /// Says which rule the parts break together, if any.
    pub fn fault(&self) -> Option<JudgementFault> {
        if self.contribution.is_some() && !self.is_above_none() {
            return Some(JudgementFault::KindWithoutStrength);
        }
        if !self.elements.is_empty() && self.link_strength().is_none() {
            return Some(JudgementFault::ElementsWithoutLink);
        }
        if self.recused && self.verdict != Verdict::CannotJudge {
            return Some(JudgementFault::RecusedAndJudged);
        }
        if !self.chip.is_empty() && self.verdict != Verdict::Scored(Strength::None) {
            return Some(JudgementFault::ReasonForNone);
        }
        if self.verdict == Verdict::CannotJudge && (self.tension || self.confidence.is_some()) {
            return Some(JudgementFault::OpinionWithoutVerdict);
        }
        None
    }

    fn is_above_none(&self) -> bool {
        matches!(self.verdict, Verdict::Scored(strength) if strength > Strength::None)
    }

    /// Says whether it holds something that the first version of the file format has no field for.
    pub fn is_extended(&self) -> bool {
        let is_below_none = matches!(self.verdict, Verdict::Scored(strength) if strength < Strength::None);
        is_below_none
            || !self.chip.is_empty()
            || self.recused
            || self.see.is_some()
            || self.late
            || !self.elements.is_empty()
    }

    /// Feeds the fields that every judgement had from the start to the encoder, in a frozen order.
    pub fn encode(&self, out: &mut Canonical) {
        out.number(match self.verdict {
            Verdict::CannotJudge => 0,
            Verdict::Scored(strength) if strength < Strength::None => 4 + u64::from(strength.digit()),
            Verdict::Scored(strength) => 1 + u64::from(strength.digit()),
        });
        out.number(match self.contribution {
            None => 0,
            Some(Contribution::Direct) => 1,
            Some(Contribution::Enabling) => 2,
        });
        out.number(u64::from(self.tension));
        out.number(match self.confidence {
            None => 0,
            Some(Confidence::WellEstablished) => 1,
            Some(Confidence::EstablishedIncomplete) => 2,
            Some(Confidence::Unresolved) => 3,
            Some(Confidence::Inconclusive) => 4,
        });
        out.text(&self.reason);
        out.list(self.evidence.len());
        for source in &self.evidence {
            out.text(source);
        }
    }
}

/// Which rule a judgement's parts break together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JudgementFault {
    /// Direct or enabling was said of no contribution.
    #[error("direct or enabling is said only of a contribution above none")]
    KindWithoutStrength,
    /// Tension or confidence was said by somebody who cannot judge.
    #[error("who cannot judge states neither tension nor confidence")]
    OpinionWithoutVerdict,
    /// Elements were named for no contribution.
    #[error("elements are named only of a contribution")]
    ElementsWithoutLink,
    /// Somebody stepped aside and judged all the same.
    #[error("who steps aside does not judge")]
    RecusedAndJudged,
    /// A reason for "none" was given for something else.
    #[error("a reason for none is given only with none")]
    ReasonForNone,
}

/// The number of a scoring pass. The first is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoundNo(pub u16);

impl RoundNo {
    /// The first pass.
    pub const FIRST: Self = Self(1);

    /// Returns the pass after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// Returns the pass before this one, if there is one.
    pub fn before(self) -> Option<Self> {
        self.0.checked_sub(1).filter(|number| *number > 0).map(Self)
    }
}

/// What a judgement is about and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JudgementKey {
    /// The pair judged.
    pub pair: Pair,
    /// The scoring pass.
    pub round: RoundNo,
    /// Whose judgement it is.
    pub reviewer: ReviewerCode,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_needs_a_strength_above_none() {
        assert_eq!(Judgement::new(Verdict::CannotJudge).link_strength(), None);
        assert_eq!(Judgement::scored(Strength::None, None).link_strength(), None);
        assert_eq!(
            Judgement::scored(Strength::Weak, None).link_strength(),
            Some(Strength::Weak)
        );
    }

    #[test]
    fn a_new_verdict_drops_what_it_cannot_carry_and_keeps_the_words() {
        let mut judgement = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
        judgement.reason = "gear rules".to_owned();
        judgement.tension = true;
        let none = judgement.clone().with_verdict(Verdict::Scored(Strength::None));
        assert_eq!(
            (none.contribution, none.tension, none.fault()),
            (None, true, None)
        );
        let unable = judgement.with_verdict(Verdict::CannotJudge);
        assert_eq!((unable.tension, unable.fault()), (false, None));
        assert_eq!(unable.reason, "gear rules");
    }

    #[test]
    fn parts_that_contradict_each_other_are_named() {
        let mut judgement = Judgement::new(Verdict::Scored(Strength::None));
        judgement.contribution = Some(Contribution::Direct);
        assert_eq!(judgement.fault(), Some(JudgementFault::KindWithoutStrength));
    }
}
