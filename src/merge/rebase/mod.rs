//! Carrying a session over to a new version of one of its plans.
//!
//! The session stays as it is; a new one is made, which names it as its parent. A [`Matching`] says which
//! items became which; a program proposes one and a person confirms it. Each record is carried with all its
//! versions: who wrote them and when stays, ids are computed anew, since they rest on the items' codes. What
//! stands on an item that was split goes to every part. What stands on items that were merged comes together
//! on the new one; where it differs both values are kept as versions that stand against each other, which a
//! person settles, and none is preferred. Links and decisions on items that are not the same as before are
//! marked to be looked at again. What has no place is kept as text. The log goes
//! along, entry by entry; the last entry and the one act of the history are the person's. The history before
//! stays in the parent.

mod carry;
mod content;
mod kept;
mod matching;
mod other_words;
mod places;
mod propose;
mod report;
mod similar;

pub use matching::{ChangedTexts, Match, Matching, changed_texts, says_the_same};
pub use other_words::OtherWords;
pub use report::{Adjusted, Adjustment, Count, ItemText, Line, Marked, RecordKind, Report};

use std::collections::BTreeSet;
use std::sync::Arc;

use super::RecordKey;
use crate::model::session::Origin;
use crate::model::{
    Act, ActKind, CheckMark, Item, ItemNo, KeptKind, LogEntry, Pair, Parent, Plan, PlanName, Proceeding,
    ProceedingKey, ReviewerCode, Revision, RoundNo, Session, Side, Stamp, Subject, VersionId,
};
use carry::Carry;
use places::Places;

/// Why a session cannot be carried over.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RebaseRefused {
    /// The file does not hold what others did.
    #[error("this is a copy for somebody, and only the whole session is carried over")]
    IsACopy,
    /// What was judged blind would be shown.
    #[error("round {} is blind and not opened", .0.0)]
    BlindRound(RoundNo),
    /// Somebody else conducts the review.
    #[error("only who conducts the review may carry it over")]
    NotConducting(ReviewerCode),
    /// The matching was made for another plan.
    #[error("the matching was made for another plan")]
    OtherPlan,
    /// The session stands on that version already.
    #[error("the session stands on this version of the plan already")]
    NothingChanges,
    /// No time between 1970 and 9999.
    #[error("the time is not between the years 1970 and 9999")]
    WrongTime,
}

impl RebaseRefused {
    /// Returns the key of the sentence in the message catalogue.
    pub fn key(&self) -> &'static str {
        match self {
            Self::IsACopy => "rebase-is-a-copy",
            Self::BlindRound(_) => "rebase-blind-round",
            Self::NotConducting(_) => "refusal-not-conducting",
            Self::OtherPlan => "rebase-other-plan",
            Self::NothingChanges => "rebase-nothing-changes",
            Self::WrongTime => "refusal-wrong-time",
        }
    }
}

/// A session on the new plan, and what was done to make it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebased {
    /// The new session.
    pub session: Session,
    /// What was carried, marked and kept.
    pub report: Report,
}

/// Carries a session over to the new version in the matching, of the plan on that side. `file` is a hash of
/// the parent's file, to be named; it may be empty.
pub fn rebase(
    session: &Session,
    side: Side,
    matching: &Matching,
    file: &str,
    stamp: &Stamp,
) -> Result<Rebased, RebaseRefused> {
    check(session, side, matching, stamp)?;
    let matches = matching.matches();
    let new_plan = Arc::clone(matching.new_plan());
    let (actions, targets) = match side {
        Side::Action => (new_plan, Arc::clone(session.targets())),
        Side::Target => (Arc::clone(session.actions()), new_plan),
    };
    let parent = parent_of(session, file);
    let origin = Origin {
        title: parent.title.clone(),
        stamp: stamp.clone(),
    };
    let empty = Session::empty(actions, targets, origin);
    let mut carry = Carry::new(session, empty, Places::of(side, matching, &matches));
    carry.details_and_roster();
    carry.judgements();
    carry.comments();
    carry.proceedings();
    for (name, text) in session.foreign_sections() {
        carry.new.adopt_foreign(name, text);
        carry.adjusted.push(Adjusted {
            what: Adjustment::LaterSection,
            record: None,
            said: name.to_owned(),
        });
    }
    carry.write(
        ProceedingKey::Parent,
        Some(Proceeding::Parent(Box::new(parent.clone()))),
        stamp,
    );
    // What was final was the parent.
    carry.write(ProceedingKey::Final, None, stamp);
    let looked_at = on(side, &carry);
    let checks = mark(&mut carry, stamp);
    keep_texts(&mut carry, side, matching, &matches, &looked_at, stamp);
    keep(&mut carry, side, matching, &matches, stamp);
    finish(&mut carry, stamp);
    let report = report(
        carry_report(&carry, checks),
        side,
        parent,
        matching,
        &matches,
        stamp,
    );
    Ok(Rebased {
        session: carry.new,
        report,
    })
}

/// Says whether a person may carry the session over now, whatever the new plan.
pub fn may_rebase(session: &Session, by: &ReviewerCode) -> Result<(), RebaseRefused> {
    if session.copy_of().is_some() {
        return Err(RebaseRefused::IsACopy);
    }
    let is_listed = session.reviewers().any(|code| code == by);
    if !is_listed || !session.conducts(by) {
        return Err(RebaseRefused::NotConducting(by.clone()));
    }
    let round = session.current_round();
    if session.round(round).is_some_and(|round| round.hides()) {
        return Err(RebaseRefused::BlindRound(round));
    }
    Ok(())
}

fn check(session: &Session, side: Side, matching: &Matching, stamp: &Stamp) -> Result<(), RebaseRefused> {
    if !stamp.at.is_plausible() {
        return Err(RebaseRefused::WrongTime);
    }
    may_rebase(session, &stamp.by)?;
    if matching.old().hash() != session.plan(side).hash() {
        return Err(RebaseRefused::OtherPlan);
    }
    if matching.new_plan().hash() == session.plan(side).hash() {
        return Err(RebaseRefused::NothingChanges);
    }
    Ok(())
}

fn parent_of(session: &Session, file: &str) -> Parent {
    let title = session.details().title;
    let mut conducted = vec![session.origin().stamp.by.clone()];
    conducted.extend(session.parent().into_iter().flat_map(|one| one.conducted.clone()));
    conducted.sort();
    conducted.dedup();
    Parent {
        session: session.id().0,
        title: if title.is_empty() {
            session.origin().title.clone()
        } else {
            title
        },
        made: session.origin().stamp.clone(),
        actions: PlanName::of(session.actions()),
        targets: PlanName::of(session.targets()),
        log: session.log_heads().into_vec(),
        conducted,
        file: file.to_owned(),
    }
}

/// Marks what is to be looked at again.
fn mark(carry: &mut Carry<'_>, stamp: &Stamp) -> Vec<Marked> {
    let differing: BTreeSet<Pair> = carry
        .differing
        .iter()
        .filter_map(|key| match key {
            RecordKey::Judgement(key) => Some(key.pair),
            RecordKey::Proceeding(key) => key.pair(),
            RecordKey::Details | RecordKey::Reviewer(_) | RecordKey::Comment(_) => None,
        })
        .collect();
    let touched = std::mem::take(&mut carry.touched);
    let mut marked = Vec::with_capacity(touched.len());
    for (pair, from) in touched {
        let (action, target) = carry.places.revisions(pair);
        let from = from.into_iter().map(Subject::Pair);
        let mark = CheckMark {
            action,
            target,
            from: from.map(|pair| kept::codes(carry.old, pair)).collect(),
            differs: differing.contains(&pair),
        };
        carry.write(
            ProceedingKey::Check(pair),
            Some(Proceeding::Check(mark.clone())),
            stamp,
        );
        marked.push(Marked {
            pair,
            codes: kept::codes(&carry.new, Subject::Pair(pair)),
            mark,
        });
    }
    marked
}

/// Returns the old items of a side on which something stands that is to be looked at again.
fn on(side: Side, carry: &Carry<'_>) -> BTreeSet<ItemNo> {
    let from = carry.touched.values().flatten();
    from.map(|pair| match side {
        Side::Action => pair.action.0,
        Side::Target => pair.target.0,
    })
    .collect()
}

/// Keeps the earlier texts of items that changed, so that whoever looks at them again sees what changed.
fn keep_texts(
    carry: &mut Carry<'_>,
    side: Side,
    matching: &Matching,
    matches: &[Match],
    looked_at: &BTreeSet<ItemNo>,
    stamp: &Stamp,
) {
    let changed = matches.iter().filter(|one| {
        one.reworded
            || matches!(
                one.revision,
                Revision::Split | Revision::Merged | Revision::Regrouped
            )
    });
    let items: Vec<_> = changed
        .flat_map(|one| &one.old)
        .filter(|number| looked_at.contains(number))
        .filter_map(|number| matching.old().item(*number))
        .map(|item| kept::item(KeptKind::Wording, side, item, &carry.old.origin().stamp))
        .collect();
    for (id, kept) in items {
        carry.write(
            ProceedingKey::Kept(id),
            Some(Proceeding::Kept(Box::new(kept))),
            stamp,
        );
    }
}

/// Keeps the texts of dropped items, and what was said of them.
fn keep(carry: &mut Carry<'_>, side: Side, matching: &Matching, matches: &[Match], stamp: &Stamp) {
    let dropped = matches.iter().filter(|one| one.revision == Revision::Dropped);
    let items: Vec<_> = dropped
        .flat_map(|one| &one.old)
        .filter_map(|number| matching.old().item(*number))
        .map(|item| kept::item(KeptKind::Item, side, item, &carry.old.origin().stamp))
        .collect();
    carry.kept.splice(0..0, items);
    for (id, kept) in carry.kept.clone() {
        let content = Proceeding::Kept(Box::new(kept));
        carry.write(ProceedingKey::Kept(id), Some(content), stamp);
    }
}

/// Writes the one act, and the entry of the log after those carried over.
fn finish(carry: &mut Carry<'_>, stamp: &Stamp) {
    let mut seen = std::collections::HashSet::new();
    let wrote = carry.wrote.iter().copied().filter(|id| seen.insert(*id));
    let act = Act::new(ActKind::Rebase, stamp.clone(), wrote.collect());
    carry.new.adopt_act(act);
    carry.log();
    let own = carry.own.clone().into_boxed_slice();
    let entry = LogEntry::new(stamp.clone(), carry.new.log_heads(), own);
    carry.new.adopt_log_entry(entry);
}

/// What the carrying itself found.
struct Found {
    session: crate::model::SessionId,
    counts: Vec<Count>,
    checks: Vec<Marked>,
    differing: Vec<RecordKey>,
    kept: Vec<(VersionId, crate::model::Kept)>,
    adjusted: Vec<Adjusted>,
    unmarked: usize,
}

fn carry_report(carry: &Carry<'_>, checks: Vec<Marked>) -> Found {
    let counts = RecordKind::ALL.into_iter().map(|kind| {
        let (before, carried, listed) = carry.counts.get(&kind).copied().unwrap_or_default();
        Count {
            kind,
            before,
            carried,
            listed,
        }
    });
    Found {
        session: carry.new.id(),
        counts: counts.collect(),
        checks,
        differing: carry.differing.clone(),
        kept: carry.kept.clone(),
        adjusted: carry.adjusted.clone(),
        unmarked: carry.unmarked,
    }
}

fn report(
    found: Found,
    side: Side,
    parent: Parent,
    matching: &Matching,
    matches: &[Match],
    stamp: &Stamp,
) -> Report {
    let texts = |plan: &Plan, items: &[ItemNo]| -> Vec<ItemText> {
        let items = items.iter().filter_map(|number| plan.item(*number));
        items.map(|item| item_text(plan, item)).collect()
    };
    let lines = matches.iter().map(|one| Line {
        revision: one.revision,
        reworded: one.reworded,
        old: texts(matching.old(), &one.old),
        new: texts(matching.new_plan(), &one.new),
    });
    Report {
        side,
        parent,
        after: PlanName::of(matching.new_plan()),
        session: found.session,
        stamp: stamp.clone(),
        lines: lines.collect(),
        counts: found.counts,
        checks: found.checks,
        differing: found.differing,
        kept: found.kept,
        adjusted: found.adjusted,
        unmarked: found.unmarked,
    }
}

fn item_text(plan: &Plan, item: &Item) -> ItemText {
    let lang = plan.authoritative_language();
    let text = item.text(lang).or_else(|| item.summary(lang));
    ItemText {
        code: item.code.to_string(),
        title: item.title(lang).0.to_owned(),
        text: text.map(|(text, _)| text.to_owned()).unwrap_or_default(),
    }
}
