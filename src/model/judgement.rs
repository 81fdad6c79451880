//! What one reviewer says about one pair.

use super::hash::Canonical;
use super::pair::Pair;
use super::reviewer::ReviewerCode;

/// How much an action contributes to a target, on the four ordinal points of the default scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
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
    /// All four points, weakest first.
    pub const ALL: [Self; 4] = [Self::None, Self::Weak, Self::Moderate, Self::Strong];

    /// Returns the digit people type and read for it: 0 to 3.
    pub fn digit(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Weak => 1,
            Self::Moderate => 2,
            Self::Strong => 3,
        }
    }

    /// Returns the strength with that digit, or nothing above 3.
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

    /// Returns the strength if it is above none, which is when a link is drawn.
    pub fn link_strength(&self) -> Option<Strength> {
        match self.verdict {
            Verdict::Scored(strength) if strength > Strength::None => Some(strength),
            Verdict::Scored(_) | Verdict::CannotJudge => None,
        }
    }

    /// Returns the same judgement with another verdict, dropping what the new verdict cannot carry.
    #[must_use]
    pub fn with_verdict(mut self, verdict: Verdict) -> Self {
        self.verdict = verdict;
        if self.link_strength().is_none() {
            self.contribution = None;
        }
        if verdict == Verdict::CannotJudge {
            self.tension = false;
            self.confidence = None;
        }
        self
    }

    /// Says which rule the parts break together, if any.
    pub fn fault(&self) -> Option<JudgementFault> {
        if self.contribution.is_some() && self.link_strength().is_none() {
            return Some(JudgementFault::KindWithoutStrength);
        }
        if self.verdict == Verdict::CannotJudge && (self.tension || self.confidence.is_some()) {
            return Some(JudgementFault::OpinionWithoutVerdict);
        }
        None
    }

    /// Feeds every field to the encoder, in a frozen order.
    pub fn encode(&self, out: &mut Canonical) {
        out.number(match self.verdict {
            Verdict::CannotJudge => 0,
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
}

/// The number of a scoring pass. The first is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoundNo(pub u16);

impl RoundNo {
    /// The first pass, the only one so far.
    pub const FIRST: Self = Self(1);
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
