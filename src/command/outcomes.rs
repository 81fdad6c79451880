//! What commands on gaps, proposals and report questions would change, or why they are refused. Pure.

use super::change::{Change, Diff};
use super::checks::of_each;
use super::proceedings::Changes;
use super::{Command, Refusal};
use crate::model::{
    CoverageRule, Current, Effect, Final, GapNote, GapOption, ItemNo, Proceeding, ProceedingKey, Proposal,
    ProposalId, Question, Remarks, Role, Session, Side, Stamp,
};

impl Session {
    /// Says what such a command would change, or why it is refused.
    pub(super) fn outcome_changes(&self, command: &Command, stamp: &Stamp) -> Changes {
        match command {
            Command::SetCoverageRule(rule) => self.rule_change(*rule, stamp),
            Command::NoteGap(side, item, note) => self.gap_change(*side, *item, note, stamp),
            Command::MarkWording(side, item, remarks) => self.basket_change(*side, *item, remarks),
            Command::Propose(proposal) => self.propose_change(proposal, stamp),
            Command::Repropose(id, proposal) => self.repropose_change(*id, proposal, stamp),
            Command::WithdrawProposal(id) => self.withdraw_change(*id, stamp),
            Command::PutQuestion(number, question) => {
                Ok(vec![self.question_change(number, question, stamp)?])
            }
            Command::PutQuestions(questions) => self.question_changes(questions, stamp),
            Command::RemoveQuestion(number) => {
                self.check_conducts(stamp)?;
                self.written(ProceedingKey::Question(number.clone()), None)
            }
            Command::StillHolds(pair) => {
                self.check_deciding(*pair, stamp)?;
                self.written(ProceedingKey::Check(*pair), None)
            }
            Command::DeclareFinal { open, reason } => self.final_change(*open, reason, stamp),
            Command::Reopen => {
                self.check_conducts(stamp)?;
                self.written(ProceedingKey::Final, None)
            }
            _ => Err(Refusal::NothingChanges),
        }
    }

    fn final_change(&self, open: u32, reason: &str, stamp: &Stamp) -> Changes {
        self.check_conducts(stamp)?;
        let reason = reason.trim();
        if open > 0 && reason.is_empty() {
            return Err(Refusal::FindingsOpen(open));
        }
        let note = Final {
            open,
            reason: reason.to_owned(),
        };
        self.written(ProceedingKey::Final, Some(Proceeding::Final(note)))
    }

    fn rule_change(&self, rule: CoverageRule, stamp: &Stamp) -> Changes {
        self.check_conducts(stamp)?;
        let record = self.proceeding_record(&ProceedingKey::CoverageRule);
        if record.is_none() && rule == CoverageRule::default() {
            return Err(Refusal::NothingChanges);
        }
        if record.is_some_and(|record| matches!(record.current(), Current::Said(_))) {
            return Err(Refusal::RuleChangedOnce);
        }
        self.written(ProceedingKey::CoverageRule, Some(Proceeding::CoverageRule(rule)))
    }

    fn has_item(&self, side: Side, item: ItemNo) -> bool {
        self.plan(side).item(item).is_some()
    }

    /// Refuses observers: they speak, and what they say is a comment.
    fn check_speaking(&self, stamp: &Stamp) -> Result<(), Refusal> {
        if self.seat(&stamp.by).role == Some(Role::Observer) {
            return Err(Refusal::ObserverDecides);
        }
        Ok(())
    }

    fn gap_change(&self, side: Side, item: ItemNo, note: &GapNote, stamp: &Stamp) -> Changes {
        self.check_speaking(stamp)?;
        if !self.has_item(side, item) {
            return Err(Refusal::UnknownItem);
        }
        let options = match side {
            Side::Action => &GapOption::OF_ACTIONS[..],
            Side::Target => &GapOption::OF_TARGETS[..],
        };
        if note.option.is_some_and(|option| !options.contains(&option)) {
            return Err(Refusal::NotAnOption);
        }
        let content = (*note != GapNote::default()).then(|| Proceeding::Gap(note.clone()));
        self.written(ProceedingKey::Gap(side, item), content)
    }

    fn basket_change(&self, side: Side, item: ItemNo, remarks: &Remarks) -> Changes {
        if !self.has_item(side, item) {
            return Err(Refusal::UnknownItem);
        }
        let mut remarks = remarks.clone();
        remarks.marks.sort_unstable();
        remarks.marks.dedup();
        let content = (remarks != Remarks::default()).then_some(Proceeding::Basket(remarks));
        self.written(ProceedingKey::Basket(side, item), content)
    }

    fn check_proposal(&self, proposal: &Proposal, stamp: &Stamp) -> Result<(), Refusal> {
        self.check_speaking(stamp)?;
        if proposal.text.trim().is_empty() && proposal.reason.trim().is_empty() {
            return Err(Refusal::EmptyProposal);
        }
        if proposal
            .answers
            .is_some_and(|gap| !self.has_item(gap.side, gap.item))
        {
            return Err(Refusal::UnknownItem);
        }
        let scale = self.scale().map_err(|_unsettled| Refusal::ScaleUnsettled)?;
        for effect in &proposal.effects {
            let (is_known, value, kind) = match effect {
                Effect::Link(pair, value, kind) => (self.has_pair(*pair), *value, *kind),
                Effect::Serves(target, value, kind) => (self.target(*target).is_some(), *value, *kind),
            };
            if !is_known {
                return Err(Refusal::UnknownItem);
            }
            if scale.place(value).is_none() || kind.is_some() && !scale.has_kind() {
                return Err(Refusal::NotOnScale);
            }
        }
        match proposal.fault() {
            Some(fault) => Err(fault.into()),
            None => Ok(()),
        }
    }

    fn propose_change(&self, proposal: &Proposal, stamp: &Stamp) -> Changes {
        self.check_proposal(proposal, stamp)?;
        let mut proposal = proposal.clone();
        if proposal.reference.trim().is_empty() {
            proposal.reference = self.next_reference(&proposal);
        } else if self.references().any(|taken| taken == proposal.reference) {
            return Err(Refusal::ReferenceTaken(proposal.reference));
        }
        let content = Proceeding::Proposal(Box::new(proposal));
        // The id of the first version does not depend on the key that it gives.
        let unborn = ProceedingKey::Proposal(ProposalId(crate::model::VersionId([0; 16])));
        let id = ProposalId(self.proceeding_id(&unborn, Some(&content), stamp, &[]));
        let key = ProceedingKey::Proposal(id);
        if self.proceeding_record(&key).is_some() {
            return Err(Refusal::NothingChanges);
        }
        let diff = Diff {
            before: None,
            after: Some(content),
        };
        Ok(vec![Change::Proceeding(key, diff)])
    }

    fn repropose_change(&self, id: ProposalId, proposal: &Proposal, stamp: &Stamp) -> Changes {
        self.check_proposal(proposal, stamp)?;
        let key = ProceedingKey::Proposal(id);
        let record = self.proceeding_record(&key).ok_or(Refusal::UnknownProposal)?;
        let own = record
            .versions()
            .iter()
            .filter_map(|version| match &version.content {
                Some(Proceeding::Proposal(one)) => Some(one.reference.as_str()),
                _ => None,
            });
        if own.clone().all(|reference| reference != proposal.reference) {
            // A reference belongs to one proposal for good.
            return Err(Refusal::ReferenceTaken(proposal.reference.clone()));
        }
        self.written(key, Some(Proceeding::Proposal(Box::new(proposal.clone()))))
    }

    fn withdraw_change(&self, id: ProposalId, stamp: &Stamp) -> Changes {
        self.check_speaking(stamp)?;
        let key = ProceedingKey::Proposal(id);
        let record = self.proceeding_record(&key).ok_or(Refusal::UnknownProposal)?;
        let is_author = record
            .versions()
            .first()
            .is_some_and(|first| first.stamp.by == stamp.by);
        if !is_author {
            self.check_conducts(stamp)?;
        }
        self.written(key, None)
    }

    fn question_change(&self, number: &str, question: &Question, stamp: &Stamp) -> Result<Change, Refusal> {
        self.check_speaking(stamp)?;
        if number.trim().is_empty() {
            return Err(Refusal::EmptyQuestion);
        }
        let has_actions = question
            .actions
            .iter()
            .all(|action| self.action(*action).is_some());
        let has_targets = question
            .targets
            .iter()
            .all(|target| self.target(*target).is_some());
        if !has_actions || !has_targets {
            return Err(Refusal::UnknownItem);
        }
        let mut question = question.clone();
        question.actions.sort_unstable();
        question.actions.dedup();
        question.targets.sort_unstable();
        question.targets.dedup();
        let key = ProceedingKey::Question(number.trim().to_owned());
        let mut changes = self.written(key, Some(Proceeding::Question(Box::new(question))))?;
        changes.pop().ok_or(Refusal::NothingChanges)
    }

    fn question_changes(&self, questions: &[(String, Question)], stamp: &Stamp) -> Changes {
        let each = questions
            .iter()
            .map(|(number, question)| (number.trim(), question));
        of_each(each, |number, question| {
            self.question_change(number, question, stamp)
        })
    }
}
