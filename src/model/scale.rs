//! The scale on which a session's pairs are judged.
//!
//! One is chosen when a session is set up, and it is locked by the first judgement: figures of two scales
//! cannot be compared. All scales share the points of [`Strength`]; they differ in which of them they
//! offer, in the words for them, and in whether direct and enabling are told apart.

use super::judgement::Strength;

/// A scale that can be chosen for a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RatingScale {
    /// None, weak, moderate, strong, each above none direct or enabling.
    #[default]
    Contribution,
    /// Absent or present.
    Presence,
    /// None, low, medium, high.
    Levels,
    /// Seven steps from cancelling (-3) to indivisible (+3), as Nilsson, Griggs and Visbeck proposed for
    /// interactions of goals (Nature 534, 2016).
    Interaction,
}

impl RatingScale {
    /// All scales, the default first. Their places are frozen, since ids are computed from them.
    pub const ALL: [Self; 4] = [
        Self::Contribution,
        Self::Presence,
        Self::Levels,
        Self::Interaction,
    ];

    /// Returns the points that can be given, lowest first.
    pub fn points(self) -> &'static [Strength] {
        match self {
            Self::Contribution | Self::Levels => &Strength::ALL,
            Self::Presence => &[Strength::None, Strength::Weak],
            Self::Interaction => &[
                Strength::Cancelling,
                Strength::Counteracting,
                Strength::Constraining,
                Strength::None,
                Strength::Weak,
                Strength::Moderate,
                Strength::Strong,
            ],
        }
    }

    /// Says whether the scale tells direct from enabling contributions.
    pub fn has_kind(self) -> bool {
        self == Self::Contribution
    }

    /// Returns the place of a point on the scale, from 0, if the scale has it.
    pub fn place(self, strength: Strength) -> Option<usize> {
        self.points().iter().position(|point| *point == strength)
    }

    /// Returns the name that files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Contribution => "contribution",
            Self::Presence => "presence",
            Self::Levels => "levels",
            Self::Interaction => "interaction",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scale_has_none_and_rises() {
        for scale in RatingScale::ALL {
            assert!(scale.place(Strength::None).is_some());
            let values: Vec<_> = scale.points().iter().map(|point| point.value()).collect();
            assert!(values.is_sorted(), "{values:?}");
        }
        assert_eq!(RatingScale::Presence.place(Strength::Strong), None);
    }
}
