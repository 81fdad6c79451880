//! What a command would change, or why it is refused. Pure.

use std::collections::BTreeSet;

use super::change::{Change, Diff};
use super::{Command, Refusal};
use crate::model::{
    Comment, CommentId, Current, Details, Judgement, Pair, Record, Reviewer, ReviewerCode, Session, Stamp,
    Subject,
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
        self.check_author(stamp)?;
        if !self.has_pair(pair) {
            return Err(Refusal::UnknownItem);
        }
        if let Some(fault) = judgement.fault() {
            return Err(fault.into());
        }
        let key = self.judgement_key(pair, &stamp.by);
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
        let mut changes = Vec::with_capacity(judgements.len());
        let mut pairs = BTreeSet::new();
        for (pair, judgement) in judgements {
            if !pairs.insert(*pair) {
                continue;
            }
            match self.judge_change(*pair, judgement, stamp) {
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

    fn clear_change(&self, pair: Pair, stamp: &Stamp) -> Result<Vec<Change>, Refusal> {
        self.check_author(stamp)?;
        if !self.has_pair(pair) {
            return Err(Refusal::UnknownItem);
        }
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

    fn check_author(&self, stamp: &Stamp) -> Result<(), Refusal> {
        if self.reviewers().any(|code| *code == stamp.by) {
            Ok(())
        } else {
            Err(Refusal::UnknownReviewer(stamp.by.clone()))
        }
    }
}

/// Returns the difference to the new value; a conflict counts as different from anything.
fn diff<T: Clone + PartialEq>(current: &Current<'_, T>, after: &T) -> Result<Diff<T>, Refusal> {
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
