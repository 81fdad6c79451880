//! What commands on the proceedings would change, or why they are refused. Pure.

use std::collections::BTreeSet;

use super::change::{Change, Diff};
use super::checks::{diff, of_each};
use super::{Command, Refusal};
use crate::model::{
    Chip, Current, Decision, Group, Judgement, Motion, Opening, Pair, Proceeding, ProceedingKey, RatingScale,
    Record, Reservation, ReviewerCode, Role, Round, RoundKind, RoundNo, Rules, Seat, Session, Side, Stamp,
    StateName, Status, Submission, Unsettled,
};

pub(super) type Changes = Result<Vec<Change>, Refusal>;

impl Session {
    /// Says what a command on the proceedings would change, or why it is refused.
    pub(super) fn proceeding_changes(&self, command: &Command, stamp: &Stamp) -> Changes {
        self.check_author(stamp)?;
        match command {
            Command::SetScale(scale) => self.scale_change(*scale, stamp),
            Command::SetRules(rules) => self.rules_change(rules, stamp),
            Command::PutSeat(code, seat) => self.seat_change(code, seat, stamp),
            Command::PutGroup(name, group) => self.group_change(name, group, stamp),
            Command::RemoveGroup(name) => {
                self.check_conducts(stamp)?;
                if self.group(name).is_none() {
                    return Err(Refusal::UnknownGroup);
                }
                self.written(ProceedingKey::Group(name.clone()), None)
            }
            Command::StartRound(round, kind) => self.start_change(*round, *kind, stamp),
            Command::OpenRound(round) => self.open_change(*round, stamp),
            Command::Submit => self.submit_change(stamp),
            Command::Decide { pair, motion } => Ok(vec![self.decide_change(*pair, motion, stamp)?]),
            Command::DecideMany(motions) => self.decide_many_changes(motions, stamp),
            Command::Reserve { pair, state, words } => self.reserve_change(*pair, state, words, stamp),
            Command::WithdrawReservation { pair, state } => {
                self.check_deciding(*pair, stamp)?;
                self.written(ProceedingKey::Reservation(*pair, StateName::clone(state)), None)
            }
            Command::Park { pair, parked } => {
                self.check_deciding(*pair, stamp)?;
                self.written(ProceedingKey::Parked(*pair), parked.then_some(Proceeding::Parked))
            }
            Command::SetCoverageRule(_)
            | Command::NoteGap(..)
            | Command::MarkWording(..)
            | Command::Propose(_)
            | Command::Repropose(..)
            | Command::WithdrawProposal(_)
            | Command::PutQuestion(..)
            | Command::PutQuestions(_)
            | Command::RemoveQuestion(_)
            | Command::StillHolds(_)
            | Command::DeclareFinal { .. }
            | Command::Reopen => self.outcome_changes(command, stamp),
            Command::SetDetails(_)
            | Command::PutReviewer(..)
            | Command::Judge { .. }
            | Command::JudgeMany(_)
            | Command::Clear { .. }
            | Command::Comment { .. }
            | Command::EditComment { .. }
            | Command::WithdrawComment { .. } => self.changes_for(command, stamp),
        }
    }

    /// Returns the one change to a record, unless it says that already.
    pub(super) fn written(&self, key: ProceedingKey, after: Option<Proceeding>) -> Changes {
        let current = self
            .proceeding_record(&key)
            .map_or(Current::Absent, Record::current);
        let diff = match after {
            Some(after) => diff(&current, &after)?,
            None => match current {
                Current::Absent => return Err(Refusal::NothingChanges),
                Current::Said(before) => Diff {
                    before: Some(before.clone()),
                    after: None,
                },
                Current::Conflict => Diff {
                    before: None,
                    after: None,
                },
            },
        };
        Ok(vec![Change::Proceeding(key, diff)])
    }

    pub(super) fn check_conducts(&self, stamp: &Stamp) -> Result<(), Refusal> {
        if self.conducts(&stamp.by) {
            Ok(())
        } else {
            Err(Refusal::NotConducting)
        }
    }

    /// Refuses to record a decision here: observers, other parts of the plans, a round that is not opened.
    pub(super) fn check_deciding(&self, pair: Pair, stamp: &Stamp) -> Result<(), Refusal> {
        if !self.has_pair(pair) {
            return Err(Refusal::UnknownItem);
        }
        self.check_part(pair)?;
        if self.seat(&stamp.by).role == Some(Role::Observer) {
            return Err(Refusal::ObserverDecides);
        }
        let round = self.current_round();
        if self.round(round).is_some_and(|round| round.hides()) {
            return Err(Refusal::RoundNotOpened(round));
        }
        Ok(())
    }

    fn scale_change(&self, scale: RatingScale, stamp: &Stamp) -> Changes {
        self.check_conducts(stamp)?;
        // Of two scales that stand against each other one has to be chosen, whoever judged meanwhile.
        let is_settled = self.scale().is_ok();
        if is_settled && self.judgement_records().next().is_some() {
            return Err(Refusal::ScaleLocked);
        }
        if self.scale() == Ok(scale) {
            return Err(Refusal::NothingChanges);
        }
        self.written(ProceedingKey::Scale, Some(Proceeding::Scale(scale)))
    }

    fn rules_change(&self, rules: &Rules, stamp: &Stamp) -> Changes {
        self.check_conducts(stamp)?;
        if !rules.calibration.iter().all(|pair| self.has_pair(*pair)) {
            return Err(Refusal::UnknownItem);
        }
        let mut codes: BTreeSet<&str> = Chip::BUILT_IN.into();
        for chip in &rules.chips {
            let is_bad = chip.code.trim().is_empty() || chip.text.trim().is_empty();
            if is_bad || !codes.insert(&chip.code) {
                return Err(Refusal::BadChip);
            }
        }
        let before = self.rules();
        let is_chosen = |code: &str| self.chips_chosen().any(|chosen| chosen == code);
        let taken_away = before.chips.iter().filter(|chip| !codes.contains(&*chip.code));
        if taken_away.map(|chip| &*chip.code).any(is_chosen) {
            return Err(Refusal::BadChip);
        }
        if self.proceeding_record(&ProceedingKey::Rules).is_none() && *rules == Rules::default() {
            return Err(Refusal::NothingChanges);
        }
        self.written(ProceedingKey::Rules, Some(Proceeding::Rules(rules.clone())))
    }

    /// The codes of reasons that judgements refer to, with repeats.
    fn chips_chosen(&self) -> impl Iterator<Item = &str> {
        let said = self.judgement_records().flat_map(|(_, record)| record.heads());
        said.filter_map(|head| head.content.as_ref())
            .map(|judgement| judgement.chip.as_str())
            .filter(|chip| !chip.is_empty())
    }

    /// Refuses a reason that nobody offers.
    pub(super) fn check_chip(&self, judgement: &Judgement) -> Result<(), Refusal> {
        let chip = judgement.chip.as_str();
        let is_offered = chip.is_empty()
            || Chip::BUILT_IN.contains(&chip)
            || self.rules().chips.iter().any(|one| one.code == chip);
        if is_offered {
            Ok(())
        } else {
            Err(Refusal::UnknownChip)
        }
    }

    fn seat_change(&self, code: &ReviewerCode, seat: &Seat, stamp: &Stamp) -> Changes {
        self.check_conducts(stamp)?;
        if !self.reviewers().any(|one| one == code) {
            return Err(Refusal::UnknownReviewer(code.clone()));
        }
        let key = ProceedingKey::Seat(code.clone());
        if self.proceeding_record(&key).is_none() && *seat == Seat::default() {
            return Err(Refusal::NothingChanges);
        }
        self.written(key, Some(Proceeding::Seat(seat.clone())))
    }

    fn group_change(&self, name: &str, group: &Group, stamp: &Stamp) -> Changes {
        self.check_conducts(stamp)?;
        let name = name.trim();
        if name.is_empty() {
            return Err(Refusal::EmptyGroup);
        }
        if let Some(stranger) = group
            .members
            .iter()
            .find(|code| self.reviewers().all(|one| one != *code))
        {
            return Err(Refusal::UnknownReviewer(stranger.clone()));
        }
        let has = |side: Side, code: &str| {
            self.plan(side)
                .headings()
                .iter()
                .any(|one| one.code.as_str() == code)
        };
        if let Some((_, code)) = group.headings.iter().find(|(side, code)| !has(*side, code)) {
            return Err(Refusal::UnknownHeading(code.clone()));
        }
        let mut group = group.clone();
        group.members.sort();
        group.members.dedup();
        group.headings.sort();
        group.headings.dedup();
        self.written(
            ProceedingKey::Group(name.to_owned()),
            Some(Proceeding::Group(group)),
        )
    }

    fn start_change(&self, round: RoundNo, kind: RoundKind, stamp: &Stamp) -> Changes {
        self.check_conducts(stamp)?;
        let current = self.current_round();
        let is_first = round == RoundNo::FIRST && current == RoundNo::FIRST;
        if is_first {
            // The first round is there from the start; it can only change its kind before it begins.
            if self.judgement_records().next().is_some() {
                return Err(Refusal::RoundBegun(round));
            }
            if self
                .round(round)
                .is_some_and(|one| one.kind == kind || one.opened.is_some())
            {
                return Err(Refusal::NothingChanges);
            }
        } else if round != current.next() {
            return Err(Refusal::NotTheNextRound(current.next()));
        } else if self.round(current).is_some_and(|one| one.hides()) {
            return Err(Refusal::RoundNotOpened(current));
        }
        let started = Round { kind, opened: None };
        self.written(ProceedingKey::Round(round), Some(Proceeding::Round(started)))
    }

    fn open_change(&self, round: RoundNo, stamp: &Stamp) -> Changes {
        self.check_conducts(stamp)?;
        let Some(before) = self.round(round).filter(|one| one.kind == RoundKind::Blind) else {
            return Err(Refusal::RoundNotBlind(round));
        };
        if before.opened.is_some() {
            return Err(Refusal::NothingChanges);
        }
        let Opening { submissions } = self.opening(round);
        let opened = Round {
            kind: RoundKind::Blind,
            opened: Some(Opening { submissions }),
        };
        self.written(ProceedingKey::Round(round), Some(Proceeding::Round(opened)))
    }

    fn submit_change(&self, stamp: &Stamp) -> Changes {
        let round = self.current_round();
        let Some(current) = self.round(round).filter(|one| one.kind == RoundKind::Blind) else {
            return Err(Refusal::RoundNotBlind(round));
        };
        if current.opened.is_some() {
            return Err(Refusal::RoundFrozen(round));
        }
        if !self.may_work_blind(&stamp.by) {
            return Err(Refusal::JudgedInPacks);
        }
        if self.submission(round, &stamp.by).is_some() {
            return Err(Refusal::AlreadySubmitted);
        }
        let own = self
            .judgement_records()
            .filter(|(key, _)| key.round == round && key.reviewer == stamp.by);
        let mut sealed: Vec<_> = own
            .flat_map(|(_, record)| record.heads().map(|head| head.id))
            .collect();
        sealed.sort_unstable();
        let key = ProceedingKey::Submission(round, stamp.by.clone());
        self.written(key, Some(Proceeding::Submission(Submission { sealed })))
    }

    fn decide_change(&self, pair: Pair, motion: &Motion, stamp: &Stamp) -> Result<Change, Refusal> {
        self.check_deciding(pair, stamp)?;
        let scale = self.scale().map_err(|Unsettled| Refusal::ScaleUnsettled)?;
        let is_on_scale = motion.value.is_none_or(|value| scale.place(value).is_some());
        if !is_on_scale || motion.contribution.is_some() && !scale.has_kind() {
            return Err(Refusal::NotOnScale);
        }
        if motion.status == Status::WithReservation && self.reservations(pair).is_empty() {
            return Err(Refusal::NoReservation);
        }
        self.check_elements(pair, &motion.elements)?;
        let decision = Decision::checked(motion.clone())?;
        let mut changes = self.written(
            ProceedingKey::Decision(pair),
            Some(Proceeding::Decision(decision)),
        )?;
        changes.pop().ok_or(Refusal::NothingChanges)
    }

    fn decide_many_changes(&self, motions: &[(Pair, Motion)], stamp: &Stamp) -> Changes {
        let each = motions.iter().map(|(pair, motion)| (*pair, motion));
        of_each(each, |pair, motion| self.decide_change(pair, motion, stamp))
    }

    fn reserve_change(&self, pair: Pair, state: &StateName, words: &str, stamp: &Stamp) -> Changes {
        self.check_deciding(pair, stamp)?;
        let state = state.trim();
        if state.is_empty() || words.trim().is_empty() {
            return Err(Refusal::EmptyReservation);
        }
        let reservation = Reservation {
            words: words.to_owned(),
        };
        self.written(
            ProceedingKey::Reservation(pair, StateName::from(state)),
            Some(Proceeding::Reservation(reservation)),
        )
    }
}
