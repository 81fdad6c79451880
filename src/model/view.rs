//! What one reviewer may see.
//!
//! Screens, counts and exports accept a `View`, never a whole session, so that hiding something from a
//! reviewer is done once, here. As long as a blind round is not opened, a view shows of it only the
//! reviewer's own judgements; comments and acts of others are hidden too, but for those of whoever conducts
//! the review. In a file that is nobody's copy not even that, unless the reviewer alone conducts: otherwise
//! choosing another name on the same computer would show what that name answered.

use super::comment::{Comment, CommentId, Subject};
use super::history::{Act, ActKind};
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
    round: RoundNo,
    /// The rounds that are blind and not opened: the current one, or after joining copies also others.
    hiding: Vec<RoundNo>,
    sees_own: bool,
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
    /// When it was last reworded, if it reads otherwise than at first: who withdraws it and takes that back
    /// reworded nothing.
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
            edited: (last.content != first.content).then_some(last.stamp.at),
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
        let hiding: Vec<_> = session.hidden_rounds().collect();
        let sees_own = hiding.is_empty() || session.may_work_blind(&reviewer);
        Self {
            session,
            reviewer,
            round: session.current_round(),
            hiding,
            sees_own,
        }
    }

    /// Returns the current round, which is the one that screens show.
    pub fn round(&self) -> RoundNo {
        self.round
    }

    /// Says whether the current round is blind and not opened.
    pub fn is_blind(&self) -> bool {
        self.hides(self.round)
    }

    /// Says whether a round is blind and not opened.
    pub fn hides(&self, round: RoundNo) -> bool {
        self.hiding.contains(&round)
    }

    /// Says whether the reviewer may see a judgement.
    pub fn sees(&self, key: &JudgementKey) -> bool {
        !self.hides(key.round) || self.sees_own && key.reviewer == self.reviewer
    }

    /// Says whether the reviewer may see what an author said outside of judgements while something is hidden.
    fn sees_words_of(&self, author: &ReviewerCode) -> bool {
        self.sees_own && *author == self.reviewer || self.session.conducts(author)
    }

    /// Says whether the reviewer may see a comment.
    pub fn sees_comment(&self, id: CommentId) -> bool {
        if self.hiding.is_empty() {
            return true;
        }
        let record = self.session.comment_record(id);
        let mut authors = record
            .into_iter()
            .flat_map(Record::versions)
            .map(|one| &one.stamp.by);
        authors.all(|author| self.sees_words_of(author))
    }

    /// Says whether the reviewer may see an entry of the history.
    pub fn sees_act(&self, act: &Act) -> bool {
        let tells_of_judging = matches!(
            act.kind,
            ActKind::Judge | ActKind::JudgeMany | ActKind::Clear | ActKind::Undo | ActKind::Redo
        );
        let is_own = self.sees_own && act.stamp.by == self.reviewer;
        self.hiding.is_empty() || is_own || !tells_of_judging && self.sees_words_of(&act.stamp.by)
    }

    /// Returns the history as far as the reviewer may see it, oldest first.
    pub fn acts(&self) -> impl DoubleEndedIterator<Item = &'s Act> {
        self.session.acts().filter(|act| self.sees_act(act))
    }

    /// Returns when something was last done that may be seen: the only date that an export may bear.
    pub fn last_change(&self) -> Option<UtcSeconds> {
        self.acts().map(|act| act.stamp.at).max()
    }

    /// Returns the session: its plans, details, roster and proceedings are open to everybody. Judgements,
    /// comments and acts are read through the view, which hides what is not to be seen.
    pub fn session(&self) -> &'s Session {
        self.session
    }

    /// Returns whose judgements stand in front.
    pub fn reviewer(&self) -> &ReviewerCode {
        &self.reviewer
    }

    /// Returns the reviewer's record for a pair in the current round, if anything was ever said.
    pub fn record(&self, pair: Pair) -> Option<&'s Record<Judgement>> {
        self.record_in(pair, self.round)
    }

    /// Returns the reviewer's record for a pair in a round, if anything was ever said.
    pub fn record_in(&self, pair: Pair, round: RoundNo) -> Option<&'s Record<Judgement>> {
        let key = JudgementKey {
            pair,
            round,
            reviewer: self.reviewer.clone(),
        };
        self.sees(&key).then(|| self.session.judgement_record(&key))?
    }

    /// Returns the reviewer's judgement of a pair in the round before, if there is exactly one.
    pub fn before(&self, pair: Pair) -> Option<&'s Judgement> {
        self.record_in(pair, self.round.before()?)?.current().said()
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
        let mine = self.mine();
        self.session
            .row(action)
            .iter()
            .filter(move |(key, _)| mine(key))
            .map(|(key, record)| (key.pair, record.current()))
    }

    /// Returns the reviewer's judgements of one action as they were at the moment of the handle.
    pub fn in_row<'r>(&self, row: &'r RowHandle) -> impl Iterator<Item = (Pair, Current<'r, Judgement>)> {
        let mine = self.mine();
        row.0
            .iter()
            .filter(move |(key, _)| mine(key))
            .map(|(key, record)| (key.pair, record.current()))
    }

    /// Returns all the reviewer's judgements, by action and target.
    pub fn judgements(&self) -> impl Iterator<Item = (Pair, Current<'s, Judgement>)> {
        let mine = self.mine();
        self.session
            .judgement_records()
            .filter(move |(key, _)| mine(key))
            .map(|(key, record)| (key.pair, record.current()))
    }

    /// Returns the test for the reviewer's own judgements of the current round.
    fn mine(&self) -> impl Fn(&JudgementKey) -> bool + use<> {
        let (reviewer, round) = (self.reviewer.clone(), self.round);
        let sees_own = self.sees_own || !self.is_blind();
        move |key| sees_own && key.round == round && key.reviewer == reviewer
    }

    /// Returns the judgement records of the current round that may be seen, by action, target and reviewer.
    pub fn everyones_judgements(&self) -> impl Iterator<Item = (&'s JudgementKey, &'s Record<Judgement>)> {
        self.everyones_judgements_in(self.round)
    }

    /// Returns the judgement records of a round that may be seen, by action, target and reviewer.
    pub fn everyones_judgements_in(
        &self,
        round: RoundNo,
    ) -> impl Iterator<Item = (&'s JudgementKey, &'s Record<Judgement>)> {
        self.session
            .judgement_records()
            .filter(move |(key, _)| key.round == round && self.sees(key))
            .map(|(key, record)| (key, record))
    }

    /// Returns what was said last of each pair: the judgement records that may be seen of the last round in which
    /// anybody judged it, by action, target and reviewer. A round that goes over some pairs again leaves standing
    /// what was said of the others before.
    pub fn last_judgements(&self) -> Vec<(&'s JudgementKey, &'s Record<Judgement>)> {
        let mut found: Vec<(&JudgementKey, &Record<Judgement>)> = Vec::new();
        for (key, record) in self.session.judgement_records() {
            if !self.sees(key) || record.current() == Current::Absent {
                continue;
            }
            // Records come by pair and round.
            while found
                .last()
                .is_some_and(|(last, _)| last.pair == key.pair && last.round < key.round)
            {
                found.pop();
            }
            found.push((key, record));
        }
        found
    }

    /// Returns everybody's judgement records of a pair in a round that may be seen, by reviewer.
    pub fn judgements_of(
        &self,
        pair: Pair,
        round: RoundNo,
    ) -> impl Iterator<Item = (&'s JudgementKey, &'s Record<Judgement>)> {
        let row = self.session.row(pair.action);
        let start = row.partition_point(|(key, _)| (key.pair, key.round) < (pair, round));
        row.iter()
            .skip(start)
            .take_while(move |(key, _)| (key.pair, key.round) == (pair, round))
            .filter(move |(key, _)| self.sees(key))
            .map(|(key, record)| (key, record))
    }

    /// Returns the judgement records of all rounds that may be seen.
    pub fn seen_judgements(&self) -> impl Iterator<Item = (&'s JudgementKey, &'s Record<Judgement>)> {
        self.session
            .judgement_records()
            .filter(|(key, _)| self.sees(key))
            .map(|(key, record)| (key, record))
    }

    /// Returns the records of comments that may be seen, withdrawn ones included.
    pub fn seen_comments(&self) -> impl Iterator<Item = (CommentId, &'s Record<Comment>)> {
        self.session
            .comment_records()
            .filter(|(id, _)| self.sees_comment(**id))
            .map(|(id, record)| (*id, record))
    }

    /// Returns what another reviewer's part of this view shows: in a round that is not opened nothing, even
    /// of somebody who would see more in front of the same screen.
    #[must_use]
    pub fn of_other(&self, reviewer: &ReviewerCode) -> Self {
        let other = Self::new(self.session, reviewer.clone());
        let is_hidden = self.is_blind() && *reviewer != self.reviewer;
        Self {
            sees_own: other.sees_own && !is_hidden,
            ..other
        }
    }

    /// Returns the reviewers who said something about any pair, this one first.
    pub fn judging_reviewers(&self) -> Vec<ReviewerCode> {
        let mut codes: Vec<_> = self
            .session
            .judgement_records()
            .filter(|(key, record)| self.sees(key) && record.current() != Current::Absent)
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
            .filter(|(id, _)| self.sees_comment(**id))
            .filter_map(|(id, _)| ShownComment::of(session, *id))
            .collect()
    }
}
