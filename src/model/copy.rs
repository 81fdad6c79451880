//! Whose copy of a session a file is.

use super::pair::Side;
use super::reviewer::ReviewerCode;

/// What a copy was made for: one reviewer's blind round, or a group with its part of the plans.
///
/// It belongs to the file, not to what was said in it: it is no record, and joining copies does not carry
/// it over. Joined copies that were made for the same stay so; others become a copy for anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyOf {
    /// Who may judge, comment and decide in it, sorted; empty if anybody may.
    pub reviewers: Vec<ReviewerCode>,
    /// The group it was made for; empty if for a single reviewer.
    pub group: String,
    /// The headings, by side and code, under one of which a pair must lie to be judged or decided in it;
    /// empty if every pair may be.
    pub headings: Vec<(Side, String)>,
}

impl CopyOf {
    /// Says whether that reviewer may work in the copy.
    pub fn admits(&self, reviewer: &ReviewerCode) -> bool {
        self.reviewers.is_empty() || self.reviewers.contains(reviewer)
    }
}
