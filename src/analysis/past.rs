//! The past of one pair, in words' stead: what it said at each time.

use crate::model::{Judgement, Pair, Stamp, View};

/// One state in the past of a pair.
#[derive(Clone, Copy, Debug)]
pub struct PastJudgement<'s> {
    /// What was said; nothing if it was taken back.
    pub judgement: Option<&'s Judgement>,
    /// Who wrote it, and when.
    pub stamp: &'s Stamp,
    /// Whether it holds now.
    pub is_current: bool,
}

/// Returns all versions of the reviewer's judgement of a pair, newest first.
pub fn of_pair<'s>(view: &View<'s>, pair: Pair) -> Vec<PastJudgement<'s>> {
    let Some(record) = view.record(pair) else {
        return Vec::new();
    };
    let heads: Vec<_> = record.heads().map(|head| head.id).collect();
    record
        .in_order()
        .into_iter()
        .rev()
        .map(|version| PastJudgement {
            judgement: version.content.as_ref(),
            stamp: &version.stamp,
            is_current: heads.contains(&version.id),
        })
        .collect()
}
