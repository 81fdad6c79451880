//! By which rule a target counts as covered.

/// A target is covered by so many direct links of so much strength. The meeting can change the rule once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CoverageRule {
    /// Direct links at the scale's highest point that are enough; 0 if no number of them is.
    pub strong: u8,
    /// Direct links at the point below it, or above, that are enough; 0 if no number of them is.
    pub moderate: u8,
}

impl Default for CoverageRule {
    /// One strong link, or two moderate ones.
    fn default() -> Self {
        Self {
            strong: 1,
            moderate: 2,
        }
    }
}
