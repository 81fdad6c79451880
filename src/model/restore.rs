//! Building a session from what a file says, one checked record at a time.

use std::collections::HashSet;
use std::sync::Arc;

use super::copy::CopyOf;
use super::history::Act;
use super::judgement::JudgementFault;
use super::log::LogEntry;
use super::pair::Side;
use super::plan::Plan;
use super::proceeding::{Proceeding, ProceedingKey, Round};
use super::record::{AnyVersion, VersionId};
use super::reviewer::ReviewerCode;
use super::session::{Origin, Session};

/// The last round that a file can speak of: far more than any meeting holds, few enough to be counted often.
const LAST_ROUND: u16 = 999;

/// Why a record from a file cannot be part of a session.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The plans have no such item.
    #[error("it is about an item that is not in the plans of this file")]
    UnknownItem,
    /// Nobody with that code is on the roster.
    #[error("reviewer {0} is not on the roster of this file")]
    UnknownReviewer(ReviewerCode),
    /// The id does not fit the content: something was changed or damaged.
    #[error("its content does not fit its id; it should be {computed}")]
    WrongId {
        /// The id that the content computes to.
        computed: VersionId,
    },
    /// The same version stands twice.
    #[error("a record with the same id was read before")]
    Twice,
    /// A time before 1970 or after 9999.
    #[error("its time {0} is not between the years 1970 and 9999")]
    WrongTime(i64),
    /// Parts that contradict each other.
    #[error(transparent)]
    Judgement(#[from] JudgementFault),
    /// The record is of one kind and its content of another.
    #[error("its content is not of the kind that the record holds")]
    OtherKind,
    /// A round that no session has.
    #[error("there is no round {0}; rounds are counted from 1 to {last}", last = LAST_ROUND)]
    WrongRound(u16),
    /// A part of the plans that they do not have.
    #[error("the plans of this file have no heading {0:?}")]
    UnknownHeading(String),
}

/// Collects a session. What is refused leaves no trace.
#[derive(Debug)]
pub struct Restorer {
    session: Session,
    check_ids: bool,
    seen: HashSet<VersionId>,
}

impl Restorer {
    /// Starts with the two plans. With `check_ids` every id is computed again, which finds damage.
    pub fn new(actions: Arc<Plan>, targets: Arc<Plan>, origin: Origin, check_ids: bool) -> Self {
        Self {
            session: Session::empty(actions, targets, origin),
            check_ids,
            seen: HashSet::new(),
        }
    }

    /// Returns the session so far, to look up items by code.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Adds a version, or says why it cannot be part of the session. Roster first, then the rest.
    pub fn add(&mut self, version: AnyVersion) -> Result<(), Fault> {
        let stamp = version.stamp();
        if !stamp.at.is_plausible() {
            return Err(Fault::WrongTime(stamp.at.0));
        }
        if self.check_ids {
            let computed = self.session.computed_id(&version);
            if computed != version.id() {
                return Err(Fault::WrongId { computed });
            }
            if self.seen.contains(&version.id()) {
                return Err(Fault::Twice);
            }
        }
        let by = stamp.by.clone();
        match &version {
            AnyVersion::Details(_) | AnyVersion::Reviewer(..) => {}
            AnyVersion::Judgement(key, version) => {
                if !self.session.has_pair(key.pair) {
                    return Err(Fault::UnknownItem);
                }
                self.known(&key.reviewer)?;
                self.known(&by)?;
                if let Some(fault) = version.content.as_ref().and_then(super::Judgement::fault) {
                    return Err(fault.into());
                }
            }
            AnyVersion::Comment(_, version) => {
                if version
                    .content
                    .as_ref()
                    .is_some_and(|one| !self.session.has_subject(one.subject))
                {
                    return Err(Fault::UnknownItem);
                }
                self.known(&by)?;
            }
            AnyVersion::Proceeding(key, version) => {
                self.known(&by)?;
                self.check_proceeding(key, version.content.as_ref())?;
            }
        }
        let id = version.id();
        if !self.session.adopt(version) {
            return Err(Fault::Twice);
        }
        if self.check_ids {
            self.seen.insert(id);
        }
        Ok(())
    }

    fn check_proceeding(&self, key: &ProceedingKey, content: Option<&Proceeding>) -> Result<(), Fault> {
        if key.pair().is_some_and(|pair| !self.session.has_pair(pair)) {
            return Err(Fault::UnknownItem);
        }
        if let Some(code) = key.reviewer() {
            self.known(code)?;
        }
        if let ProceedingKey::Round(round) | ProceedingKey::Submission(round, _) = key
            && !(1..=LAST_ROUND).contains(&round.0)
        {
            return Err(Fault::WrongRound(round.0));
        }
        let Some(content) = content else { return Ok(()) };
        if !key.fits(content) {
            return Err(Fault::OtherKind);
        }
        match content {
            Proceeding::Rules(rules)
                if rules.calibration.iter().any(|pair| !self.session.has_pair(*pair)) =>
            {
                Err(Fault::UnknownItem)
            }
            Proceeding::Group(group) => {
                self.all_known(&group.members)?;
                self.check_headings(&group.headings)
            }
            Proceeding::Round(Round {
                opened: Some(opening),
                ..
            }) => self.all_known(opening.submissions.iter().map(|(code, _)| code)),
            _ => Ok(()),
        }
    }

    fn check_headings(&self, headings: &[(Side, String)]) -> Result<(), Fault> {
        let is_there = |(side, code): &&(Side, String)| {
            let all = self.session.plan(*side).headings();
            all.iter().any(|heading| heading.code.as_str() == code)
        };
        match headings.iter().find(|heading| !is_there(heading)) {
            Some((_, code)) => Err(Fault::UnknownHeading(code.clone())),
            None => Ok(()),
        }
    }

    fn all_known<'c>(&self, codes: impl IntoIterator<Item = &'c ReviewerCode>) -> Result<(), Fault> {
        codes.into_iter().try_for_each(|code| self.known(code))
    }

    /// Adds an entry to the log, or says why it cannot be part of it.
    pub fn add_log_entry(&mut self, entry: LogEntry) -> Result<(), Fault> {
        if !entry.stamp.at.is_plausible() {
            return Err(Fault::WrongTime(entry.stamp.at.0));
        }
        self.known(&entry.stamp.by)?;
        if self.check_ids {
            let computed = entry.computed_id();
            if computed != entry.id {
                return Err(Fault::WrongId { computed });
            }
        }
        if self.session.adopt_log_entry(entry) {
            Ok(())
        } else {
            Err(Fault::Twice)
        }
    }

    /// Says whose copy the file is, or why it cannot be that. A file is one copy at most.
    pub fn set_copy_of(&mut self, copy: CopyOf) -> Result<(), Fault> {
        self.all_known(&copy.reviewers)?;
        self.check_headings(&copy.headings)?;
        if self.session.copy_of().is_some() {
            return Err(Fault::Twice);
        }
        self.session.set_copy_of(Some(copy));
        Ok(())
    }

    /// Adds an act to the history, or says why it cannot be part of it.
    pub fn add_act(&mut self, act: Act) -> Result<(), Fault> {
        if !act.stamp.at.is_plausible() {
            return Err(Fault::WrongTime(act.stamp.at.0));
        }
        if self.check_ids {
            let computed = Act::new(act.kind, act.stamp.clone(), act.versions.clone()).id;
            if computed != act.id {
                return Err(Fault::WrongId { computed: computed.0 });
            }
        }
        if self.session.adopt_act(act) {
            Ok(())
        } else {
            Err(Fault::Twice)
        }
    }

    /// Keeps a section that this release does not know, verbatim.
    pub fn add_foreign(&mut self, name: String, text: String) {
        Arc::make_mut(&mut self.session.foreign).insert(name, text);
    }

    /// Returns the session.
    pub fn finish(self) -> Session {
        self.session
    }

    fn known(&self, code: &ReviewerCode) -> Result<(), Fault> {
        // An entry that was undone still signs what was written under it.
        let known = self.session.reviewers.contains_key(code);
        if known {
            Ok(())
        } else {
            Err(Fault::UnknownReviewer(code.clone()))
        }
    }
}
