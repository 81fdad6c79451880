//! What one reviewer may see.
//!
//! Screens, counts and exports accept a `View`, never a whole session, so that hiding something from a
//! reviewer is done once, here. There are no blind rounds yet: all judgements can be seen.

use super::comment::{Comment, CommentId, Subject};
use super::judgement::{Judgement, JudgementKey, RoundNo};
use super::pair::{ActionId, Pair};
use super::record::{Current, Record, Stamp, UtcSeconds};
use super::reviewer::ReviewerCode;
use super::session::{RowHandle, Session};

/// A session as one reviewer sees it, with that reviewer's own judgements in front.
#[derive(Clone, Debug)]
pub struct View<'s> {
    session: &'s Session,
    reviewer: ReviewerCode,
}

/// A comment with who made it and when, and whether it was reworded since.
#[derive(Clone, Copy, Debug)]
pub struct ShownComment<'s> {
    /// Its identity.
    pub id: CommentId,
    /// Its words now.
    pub comment: &'s Comment,
    /// Who made it, and when it was first made.
    pub stamp: &'s Stamp,
    /// When it was last reworded, if ever.
    pub edited: Option<UtcSeconds>,
    /// Whether versions of it differ; `comment` is then the latest of them.
    pub differs: bool,
}

impl<'s> ShownComment<'s> {
    /// Returns a comment as it stands, unless it was withdrawn. One of which versions differ is shown, not
    /// hidden: nothing may vanish because two copies were joined.
    pub fn of(session: &'s Session, id: CommentId) -> Option<Self> {
        let record = session.comment_record(id)?;
        let first = id.beginning(record)?;
        let last = record
            .heads()
            .filter(|head| head.content.is_some())
            .max_by_key(|head| (head.stamp.at, head.id))?;
        Some(Self {
            id,
            comment: last.content.as_ref()?,
            stamp: &first.stamp,
            edited: (last.id != first.id).then_some(last.stamp.at),
            differs: record.current() == Current::Conflict,
        })
    }

    /// Returns the words of the versions that differ from the one shown; nothing stands for a withdrawal.
    pub fn other_versions(&self, session: &'s Session) -> Vec<(&'s Stamp, Option<&'s str>)> {
        let heads = session
            .comment_record(self.id)
            .into_iter()
            .flat_map(Record::heads);
        heads
            .filter(|head| head.content.as_ref() != Some(self.comment))
            .map(|head| {
                (
                    &head.stamp,
                    head.content.as_ref().map(|comment| comment.text.as_str()),
                )
            })
            .collect()
    }
}

impl<'s> View<'s> {
    pub(super) fn new(session: &'s Session, reviewer: ReviewerCode) -> Self {
        Self { session, reviewer }
    }

    /// Returns the session: its plans, details and roster are open to everybody.
    pub fn session(&self) -> &'s Session {
        self.session
    }

    /// Returns whose judgements stand in front.
    pub fn reviewer(&self) -> &ReviewerCode {
        &self.reviewer
    }

    /// Returns the reviewer's record for a pair, if anything was ever said.
    pub fn record(&self, pair: Pair) -> Option<&'s Record<Judgement>> {
        self.session
            .judgement_record(&self.session.judgement_key(pair, &self.reviewer))
    }

    /// Returns what the reviewer says of a pair now.
    pub fn current(&self, pair: Pair) -> Current<'s, Judgement> {
        self.record(pair).map_or(Current::Absent, Record::current)
    }

    /// Returns the reviewer's judgement of a pair, if there is exactly one.
    pub fn judgement(&self, pair: Pair) -> Option<&'s Judgement> {
        self.current(pair).said()
    }

    /// Returns the reviewer's judgements of one action, by target.
    pub fn row(&self, action: ActionId) -> impl Iterator<Item = (Pair, Current<'s, Judgement>)> {
        let reviewer = self.reviewer.clone();
        self.session
            .row(action)
            .iter()
            .filter(move |(key, _)| key.reviewer == reviewer && key.round == RoundNo::FIRST)
            .map(|(key, record)| (key.pair, record.current()))
    }

    /// Returns the reviewer's judgements of one action as they were at the moment of the handle.
    pub fn in_row<'r>(&self, row: &'r RowHandle) -> impl Iterator<Item = (Pair, Current<'r, Judgement>)> {
        let reviewer = self.reviewer.clone();
        row.0
            .iter()
            .filter(move |(key, _)| key.reviewer == reviewer && key.round == RoundNo::FIRST)
            .map(|(key, record)| (key.pair, record.current()))
    }

    /// Returns all the reviewer's judgements, by action and target.
    pub fn judgements(&self) -> impl Iterator<Item = (Pair, Current<'s, Judgement>)> {
        let reviewer = self.reviewer.clone();
        self.session
            .judgement_records()
            .filter(move |(key, _)| key.reviewer == reviewer && key.round == RoundNo::FIRST)
            .map(|(key, record)| (key.pair, record.current()))
    }

    /// Returns the judgement records of everybody that may be seen, by action, target and reviewer.
    pub fn everyones_judgements(&self) -> impl Iterator<Item = (&'s JudgementKey, &'s Record<Judgement>)> {
        self.session
            .judgement_records()
            .filter(|(key, _)| key.round == RoundNo::FIRST)
            .map(|(key, record)| (key, record))
    }

    /// Returns the reviewers who said something about any pair, this one first.
    pub fn judging_reviewers(&self) -> Vec<ReviewerCode> {
        let mut codes: Vec<_> = self
            .session
            .judgement_records()
            .filter(|(_, record)| record.current() != Current::Absent)
            .map(|(key, _)| key.reviewer.clone())
            .collect();
        codes.sort();
        codes.dedup();
        codes.sort_by_key(|code| *code != self.reviewer);
        codes
    }

    /// Returns the comments on a pair or an item that were not withdrawn, oldest first.
    pub fn comments(&self, subject: Subject) -> Vec<ShownComment<'s>> {
        let mut shown: Vec<_> = self
            .all_comments()
            .into_iter()
            .filter(|one| one.comment.subject == subject)
            .collect();
        shown.sort_by_key(|one| (one.stamp.at, one.id));
        shown
    }

    /// Returns all comments that were not withdrawn.
    pub fn all_comments(&self) -> Vec<ShownComment<'s>> {
        let session = self.session;
        session
            .comment_records()
            .filter_map(|(id, _)| ShownComment::of(session, *id))
            .collect()
    }
}
