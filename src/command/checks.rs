//! What a command would change, or why it is refused. Pure.

use std::collections::BTreeSet;

use super::change::{Change, Diff};
use super::{Command, Refusal};
use crate::model::{
    Comment, CommentId, Current, Details, Judgement, Pair, Record, Reviewer, ReviewerCode, Session, Stamp,
    Subject, Unsettled, Verdict,
};

impl Session {
    /// Says what a command would change, or why it is refused. Also answers "may I drop here?".
    pub fn changes_for(&self, command: &Command, stamp: &Stamp) -> Result<Vec<Change>, Refusal> {
        if !stamp.at.is_plausible() {
            return Err(Refusal::WrongTime);
        }
        match command {
            Command::SetDetails(details) => self.details_change(details),
            Command::PutReviewer(code, reviewer) => self.reviewer_change(code, reviewer),
            Command::Judge { pair, judgement } => Ok(vec![self.judge_change(*pair, judgement, stamp)?]),
            Command::JudgeMany(judgements) => self.judge_many_changes(judgements, stamp),
            Command::Clear { pair } => self.clear_change(*pair, stamp),
            Command::Comment {
                subject,
                text,
                reply_to,
            } => self.comment_change(*subject, text, *reply_to, stamp),
            Command::EditComment { comment, text } => self.edit_comment_change(*comment, text, stamp),
            Command::WithdrawComment { comment } => {
                let before = self.own_comment(*comment, stamp)?.said().cloned();
                Ok(vec![Change::Comment(*comment, Diff { before, after: None })])
            }
            _ => self.proceeding_changes(command, stamp),
        }
    }

    fn details_change(&self, details: &Details) -> Result<Vec<Change>, Refusal> {
        if details.title.trim().is_empty() {
            return Err(Refusal::EmptyTitle);
        }
        let diff = diff(&self.details_record().current(), details)?;
        Ok(vec![Change::Details(diff)])
    }

    fn reviewer_change(&self, code: &ReviewerCode, reviewer: &Reviewer) -> Result<Vec<Change>, Refusal> {
        let record = self.reviewer_records().find(|(one, _)| *one == code);
        let current = record.map_or(Current::Absent, |(_, record)| record.current());
        Ok(vec![Change::Reviewer(code.clone(), diff(&current, reviewer)?)])
    }

    fn judge_change(&self, pair: Pair, judgement: &Judgement, stamp: &Stamp) -> Result<Change, Refusal> {
        self.check_judging(pair, stamp)?;
        self.check_scale(judgement)?;
        self.check_chip(judgement)?;
        self.check_elements(pair, &judgement.elements)?;
        let key = self.judgement_key(pair, &stamp.by);
        let late = self.submission(key.round, &stamp.by).is_some();
        let judgement = &Judgement {
            late,
            ..judgement.clone()
        };
        let current = self
            .judgement_record(&key)
            .map_or(Current::Absent, Record::current);
        Ok(Change::Judgement(key, diff(&current, judgement)?))
    }

    fn judge_many_changes(
        &self,
        judgements: &[(Pair, Judgement)],
        stamp: &Stamp,
    ) -> Result<Vec<Change>, Refusal> {
        let each = judgements.iter().map(|(pair, judgement)| (*pair, judgement));
        of_each(each, |pair, judgement| self.judge_change(pair, judgement, stamp))
    }

    /// Refuses to judge a pair here, or in this round.
    fn check_judging(&self, pair: Pair, stamp: &Stamp) -> Result<(), Refusal> {
        self.check_author(stamp)?;
        if !self.has_pair(pair) {
            return Err(Refusal::UnknownItem);
        }
        self.check_part(pair)?;
        let round = self.current_round();
        if self.is_frozen(round) {
            return Err(Refusal::RoundFrozen(round));
        }
        let is_blind = self.round(round).is_some_and(|round| round.hides());
        if is_blind && !self.may_work_blind(&stamp.by) {
            return Err(Refusal::JudgedInPacks);
        }
        Ok(())
    }

    /// Refuses a judgement that the scale does not have.
    fn check_scale(&self, judgement: &Judgement) -> Result<(), Refusal> {
        let scale = self.scale().map_err(|Unsettled| Refusal::ScaleUnsettled)?;
        if let Some(fault) = judgement.fault() {
            return Err(fault.into());
        }
        let is_kind_missing = judgement.contribution.is_some() && !scale.has_kind();
        match judgement.verdict {
            Verdict::Scored(strength) if scale.place(strength).is_none() => Err(Refusal::NotOnScale),
            _ if is_kind_missing => Err(Refusal::NotOnScale),
            Verdict::Scored(_) | Verdict::CannotJudge => {
                let is_known = |pair| self.has_pair(pair);
                judgement
                    .see
                    .is_none_or(is_known)
                    .then_some(())
                    .ok_or(Refusal::UnknownItem)
            }
        }
    }

    /// Refuses elements that the target does not have.
    pub(super) fn check_elements(&self, pair: Pair, elements: &[String]) -> Result<(), Refusal> {
        let known = self
            .target(pair.target)
            .map_or(&[][..], |target| &target.content.elements);
        let is_known = |code: &str| known.iter().any(|element| element.code.as_str() == code);
        match elements.iter().find(|code| !is_known(code)) {
            Some(stranger) => Err(Refusal::UnknownElement(stranger.clone())),
            None => Ok(()),
        }
    }

    /// Refuses a pair that does not belong to the part of the plans that this copy was made for.
    pub(super) fn check_part(&self, pair: Pair) -> Result<(), Refusal> {
        let headings = self.copy_of().map_or(&[][..], |copy| &copy.headings);
        if self.lies_under(pair, headings) {
            Ok(())
        } else {
            Err(Refusal::OutsideThisCopy)
        }
    }

    fn clear_change(&self, pair: Pair, stamp: &Stamp) -> Result<Vec<Change>, Refusal> {
        self.check_judging(pair, stamp)?;
        let key = self.judgement_key(pair, &stamp.by);
        let before = match self
            .judgement_record(&key)
            .map_or(Current::Absent, Record::current)
        {
            Current::Absent => return Err(Refusal::NothingChanges),
            Current::Said(judgement) => Some(judgement.clone()),
            Current::Conflict => None,
        };
        Ok(vec![Change::Judgement(key, Diff { before, after: None })])
    }

    fn comment_change(
        &self,
        subject: Subject,
        text: &str,
        reply_to: Option<CommentId>,
        stamp: &Stamp,
    ) -> Result<Vec<Change>, Refusal> {
        self.check_author(stamp)?;
        if !self.has_subject(subject) {
            return Err(Refusal::UnknownItem);
        }
        if text.trim().is_empty() {
            return Err(Refusal::EmptyComment);
        }
        if let Some(answered) = reply_to {
            let record = self.comment_record(answered).ok_or(Refusal::UnknownComment)?;
            let comment = record.current().said().ok_or(Refusal::UnknownComment)?;
            if comment.subject != subject {
                return Err(Refusal::OtherThread);
            }
        }
        let comment = Comment {
            subject,
            text: text.to_owned(),
            reply_to,
        };
        let id = CommentId(self.comment_version_id(None, Some(&comment), stamp, &[]));
        if self.comment_record(id).is_some() {
            return Err(Refusal::NothingChanges);
        }
        Ok(vec![Change::Comment(
            id,
            Diff {
                before: None,
                after: Some(comment),
            },
        )])
    }

    fn edit_comment_change(&self, id: CommentId, text: &str, stamp: &Stamp) -> Result<Vec<Change>, Refusal> {
        let current = self.own_comment(id, stamp)?;
        if text.trim().is_empty() {
            return Err(Refusal::EmptyComment);
        }
        // In a conflict the versions have the same subject, and answer the same comment.
        let heads = self.comment_record(id).into_iter().flat_map(Record::heads);
        let mut said = heads.filter_map(|head| head.content.as_ref());
        let Some(before) = current.said().or_else(|| said.next()) else {
            return Err(Refusal::UnknownComment);
        };
        let after = Comment {
            text: text.to_owned(),
            ..before.clone()
        };
        Ok(vec![Change::Comment(id, diff(&current, &after)?)])
    }

    /// Returns what a comment says now, two things if its versions differ; nothing else may be changed.
    fn own_comment(&self, id: CommentId, stamp: &Stamp) -> Result<Current<'_, Comment>, Refusal> {
        self.check_author(stamp)?;
        let record = self.comment_record(id).ok_or(Refusal::UnknownComment)?;
        let current = record.current();
        if current == Current::Absent {
            return Err(Refusal::UnknownComment);
        }
        match id.beginning(record) {
            Some(first) if first.stamp.by != stamp.by => Err(Refusal::NotTheAuthor(first.stamp.by.clone())),
            Some(_) => Ok(current),
            None => Err(Refusal::UnknownComment),
        }
    }

    /// Refuses an author who is not on the roster, or whose copy this is not.
    pub(super) fn check_author(&self, stamp: &Stamp) -> Result<(), Refusal> {
        if !self.reviewers().any(|code| *code == stamp.by) {
            return Err(Refusal::UnknownReviewer(stamp.by.clone()));
        }
        match self.copy_of() {
            Some(copy) if !copy.admits(&stamp.by) => Err(Refusal::NotYourCopy(stamp.by.clone())),
            Some(_) | None => Ok(()),
        }
    }
}

/// Returns the changes of several at once, each key's first only; what would change nothing is left out, and one
/// that is refused refuses all.
pub(super) fn of_each<K: Ord + Copy, T>(
    each: impl Iterator<Item = (K, T)>,
    change: impl Fn(K, T) -> Result<Change, Refusal>,
) -> Result<Vec<Change>, Refusal> {
    let mut changes = Vec::new();
    let mut keys = BTreeSet::new();
    for (key, one) in each {
        if !keys.insert(key) {
            continue;
        }
        match change(key, one) {
            Ok(change) => changes.push(change),
            Err(Refusal::NothingChanges) => {}
            Err(refusal) => return Err(refusal),
        }
    }
    if changes.is_empty() {
        Err(Refusal::NothingChanges)
    } else {
        Ok(changes)
    }
}

/// Returns the difference to the new value; a conflict counts as different from anything.
pub(super) fn diff<T: Clone + PartialEq>(current: &Current<'_, T>, after: &T) -> Result<Diff<T>, Refusal> {
    let before = match *current {
        Current::Said(before) if before == after => return Err(Refusal::NothingChanges),
        Current::Said(before) => Some(before.clone()),
        Current::Absent | Current::Conflict => None,
    };
    Ok(Diff {
        before,
        after: Some(after.clone()),
    })
}
