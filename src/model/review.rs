//! What a session's proceedings say now: scale, rules, seats, rounds, submissions, decisions.

use std::fmt;

use super::judgement::{JudgementKey, RoundNo};
use super::pair::{Pair, Side};
use super::proceeding::{
    Decision, Group, Opening, Proceeding, ProceedingKey, Reservation, Role, Round, Rules, Seat, StateName,
    Submission,
};
use super::record::{Current, Record, Stamp, VersionId};
use super::reviewer::ReviewerCode;
use super::scale::RatingScale;
use super::session::Session;

/// Two versions of something that everything else rests on stand against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsettled;

impl fmt::Display for Unsettled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("two versions stand against each other")
    }
}

impl Session {
    fn proceeding(&self, key: &ProceedingKey) -> Current<'_, Proceeding> {
        self.proceeding_record(key)
            .map_or(Current::Absent, Record::current)
    }

    /// Returns the scale on which pairs are judged. Unsettled if two copies chose different ones: then
    /// nothing can be judged or counted until a person has settled it.
    pub fn scale(&self) -> Result<RatingScale, Unsettled> {
        match self.proceeding(&ProceedingKey::Scale) {
            Current::Said(Proceeding::Scale(scale)) => Ok(*scale),
            Current::Conflict => Err(Unsettled),
            Current::Said(_) | Current::Absent => Ok(RatingScale::default()),
        }
    }

    /// Returns the rules adopted; of two versions that stand against each other, none.
    pub fn rules(&self) -> Rules {
        match self.proceeding(&ProceedingKey::Rules) {
            Current::Said(Proceeding::Rules(rules)) => rules.clone(),
            _ => Rules::default(),
        }
    }

    /// Returns a reviewer's role and region.
    pub fn seat(&self, code: &ReviewerCode) -> Seat {
        match self.proceeding(&ProceedingKey::Seat(code.clone())) {
            Current::Said(Proceeding::Seat(seat)) => seat.clone(),
            _ => Seat::default(),
        }
    }

    /// Says whether a reviewer conducts the review: whoever made the session, or one that it was carried over
    /// from, and the Secretariat.
    pub fn conducts(&self, code: &ReviewerCode) -> bool {
        self.origin().stamp.by == *code
            || self.seat(code).role == Some(Role::Secretariat)
            || self
                .parent()
                .is_some_and(|parent| parent.conducted.contains(code))
    }

    /// Says whether a reviewer may judge, and see own judgements, in this file while a blind round is not
    /// opened: in a copy made for that reviewer alone, or as the only one who conducts the review. Where several
    /// conduct it, each could take another's place in the file that is nobody's copy: there they judge in copies
    /// of their own like everybody.
    pub fn may_work_blind(&self, code: &ReviewerCode) -> bool {
        match self.copy_of() {
            Some(copy) if !copy.reviewers.is_empty() => copy.reviewers == [code.clone()],
            Some(_) | None => {
                let mut others = self
                    .reviewer_records()
                    .map(|(other, _)| other)
                    .filter(|other| *other != code);
                let author = &self.origin().stamp.by;
                author == code && !others.any(|other| self.conducts(other))
            }
        }
    }

    /// Returns in whose view the file is looked at as long as nobody says who looks: whose own copy it is, else
    /// in a blind round that is not opened whoever made the session, else the first on the roster.
    pub fn who_looks(&self) -> ReviewerCode {
        let author = &self.origin().stamp.by;
        let is_hidden = self.hidden_rounds().next().is_some();
        let copy = self.copy_of().map_or(&[][..], |copy| &copy.reviewers);
        match copy {
            [only] => only.clone(),
            _ if is_hidden => author.clone(),
            [first, ..] => first.clone(),
            [] => self.reviewers().next().unwrap_or(author).clone(),
        }
    }

    /// Returns the groups, by name.
    pub fn groups(&self) -> impl Iterator<Item = (&str, &Group)> {
        self.proceeding_records()
            .filter_map(|(key, record)| match (key, record.current()) {
                (ProceedingKey::Group(name), Current::Said(Proceeding::Group(group))) => {
                    Some((name.as_str(), group))
                }
                _ => None,
            })
    }

    /// Returns a group.
    pub fn group(&self, name: &str) -> Option<&Group> {
        match self.proceeding(&ProceedingKey::Group(name.to_owned())) {
            Current::Said(Proceeding::Group(group)) => Some(group),
            _ => None,
        }
    }

    /// Says whether a pair lies under one of the headings, or there are none.
    pub fn lies_under(&self, pair: Pair, headings: &[(Side, String)]) -> bool {
        let under = |side: Side, code: &str| {
            let plan = self.plan(side);
            let item = match side {
                Side::Action => plan.item(pair.action.0),
                Side::Target => plan.item(pair.target.0),
            };
            let mut heading = item.and_then(|item| item.heading);
            // Headings stand under headings only so deep.
            for _ in 0..64 {
                let Some(one) = heading.and_then(|number| plan.heading(number)) else {
                    return false;
                };
                if one.code.as_str() == code {
                    return true;
                }
                heading = one.parent;
            }
            false
        };
        headings.is_empty() || headings.iter().any(|(side, code)| under(*side, code))
    }

    /// Returns a round. The first one is open where nothing else is said.
    ///
    /// Versions that stand against each other count as unopened as long as one of them is: what is hidden
    /// stays hidden until a person has settled it.
    pub fn round(&self, number: RoundNo) -> Option<Round> {
        match self.proceeding_record(&ProceedingKey::Round(number)) {
            None => (number == RoundNo::FIRST).then_some(Round::OPEN),
            Some(record) => {
                let mut said: Vec<&Round> = record
                    .heads()
                    .filter_map(|head| match &head.content {
                        Some(Proceeding::Round(round)) => Some(round),
                        _ => None,
                    })
                    .collect();
                said.sort_by_key(|round| !round.hides());
                match said.first() {
                    Some(round) => Some((*round).clone()),
                    None => (number == RoundNo::FIRST).then_some(Round::OPEN),
                }
            }
        }
    }

    /// Returns the number of the current round: the last that was started.
    pub fn current_round(&self) -> RoundNo {
        self.rounds().last().map_or(RoundNo::FIRST, |(number, _)| number)
    }

    /// Returns all rounds that were started, the first included.
    pub fn rounds(&self) -> impl Iterator<Item = (RoundNo, Round)> {
        let mut next = RoundNo::FIRST;
        std::iter::from_fn(move || {
            let number = next;
            next = next.next();
            Some((number, self.round(number)?))
        })
    }

    /// Returns the rounds that are blind and not opened. There is one at most, but after joining copies whose
    /// rounds went apart.
    pub fn hidden_rounds(&self) -> impl Iterator<Item = RoundNo> {
        self.rounds()
            .filter(|(_, round)| round.hides())
            .map(|(number, _)| number)
    }

    /// Says whether the answers of a round can no longer be changed: it was opened, or a later one began.
    pub fn is_frozen(&self, number: RoundNo) -> bool {
        number != self.current_round() || self.round(number).is_some_and(|round| round.opened.is_some())
    }

    /// Returns what a reviewer submitted of a round; all that any of its versions sealed.
    pub fn submission(&self, round: RoundNo, code: &ReviewerCode) -> Option<Submission> {
        let record = self.proceeding_record(&ProceedingKey::Submission(round, code.clone()))?;
        let mut sealed: Vec<VersionId> = record
            .heads()
            .filter_map(|head| match &head.content {
                Some(Proceeding::Submission(submission)) => Some(submission),
                _ => None,
            })
            .flat_map(|submission| submission.sealed.iter().copied())
            .collect();
        sealed.sort_unstable();
        sealed.dedup();
        (record.current() != Current::Absent).then_some(Submission { sealed })
    }

    /// Returns who submitted a round, by code.
    pub fn submitted(&self, round: RoundNo) -> impl Iterator<Item = &ReviewerCode> {
        self.proceeding_records()
            .filter_map(move |(key, record)| match key {
                ProceedingKey::Submission(number, code)
                    if *number == round && record.current() != Current::Absent =>
                {
                    Some(code)
                }
                _ => None,
            })
    }

    /// Returns what opening a round now would open: every submission of it.
    pub fn opening(&self, round: RoundNo) -> Opening {
        let submissions = self.submitted(round).filter_map(|code| {
            let record = self.proceeding_record(&ProceedingKey::Submission(round, code.clone()))?;
            let head = record.heads().last()?;
            Some((code.clone(), head.id))
        });
        Opening {
            submissions: submissions.collect(),
        }
    }

    /// Says whether what a record of a judgement says now was said after its round was submitted, or came
    /// to a blind round that had been opened without it.
    pub fn is_late(&self, key: &JudgementKey) -> bool {
        let Some(record) = self.judgement_record(key) else {
            return false;
        };
        let submission = self.submission(key.round, &key.reviewer);
        let was_opened_without = match self.round(key.round).and_then(|round| round.opened) {
            Some(opening) => !opening.submissions.iter().any(|(code, _)| *code == key.reviewer),
            None => false,
        };
        match submission {
            None => was_opened_without,
            Some(_) if was_opened_without => true,
            Some(submission) => record
                .heads()
                .any(|head| submission.sealed.binary_search(&head.id).is_err()),
        }
    }

    /// Returns what was decided on a pair; a conflict where two copies decided differently.
    pub fn decision(&self, pair: Pair) -> Current<'_, Decision> {
        match self.proceeding(&ProceedingKey::Decision(pair)) {
            Current::Said(Proceeding::Decision(decision)) => Current::Said(decision),
            Current::Conflict => Current::Conflict,
            Current::Said(_) | Current::Absent => Current::Absent,
        }
    }

    /// Returns the pairs on which something was decided, with what stands now, in the order of pairs.
    pub fn decisions(&self) -> impl Iterator<Item = (Pair, Current<'_, Decision>)> {
        self.proceeding_records().filter_map(|(key, _)| match key {
            ProceedingKey::Decision(pair) => Some((*pair, self.decision(*pair))),
            _ => None,
        })
    }

    /// Returns the reservations that stand on a pair, by State, with who recorded each and when. Of
    /// versions that stand against each other the latest is returned.
    pub fn reservations(&self, pair: Pair) -> Vec<(&StateName, &Reservation, &Stamp)> {
        self.proceeding_records()
            .filter_map(|(key, record)| match key {
                ProceedingKey::Reservation(about, state) if *about == pair => {
                    let head = record
                        .heads()
                        .filter(|head| head.content.is_some())
                        .max_by_key(|head| (head.stamp.at, head.id))?;
                    match &head.content {
                        Some(Proceeding::Reservation(reservation)) => Some((state, reservation, &head.stamp)),
                        _ => None,
                    }
                }
                _ => None,
            })
            .collect()
    }

    /// Says whether a pair was moved to the end of the agenda.
    pub fn is_parked(&self, pair: Pair) -> bool {
        matches!(self.proceeding(&ProceedingKey::Parked(pair)), Current::Said(_))
    }
}
