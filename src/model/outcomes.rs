//! What a session says of gaps, proposals and report questions.

use super::pair::Side;
use super::plan::ItemNo;
use super::proceeding::{
    CoverageRule, GapNote, Proceeding, ProceedingKey, Proposal, ProposalId, Question, Remarks,
};
use super::record::{Current, Record};
use super::session::Session;

impl Session {
    /// Returns the rule by which targets count as covered; of two that stand against each other the default.
    pub fn coverage_rule(&self) -> CoverageRule {
        match self
            .proceeding_record(&ProceedingKey::CoverageRule)
            .map(Record::current)
        {
            Some(Current::Said(Proceeding::CoverageRule(rule))) => *rule,
            _ => CoverageRule::default(),
        }
    }

    /// Returns what the meeting said of an item's gap.
    pub fn gap_note(&self, side: Side, item: ItemNo) -> GapNote {
        match self
            .proceeding_record(&ProceedingKey::Gap(side, item))
            .map(Record::current)
        {
            Some(Current::Said(Proceeding::Gap(note))) => note.clone(),
            _ => GapNote::default(),
        }
    }

    /// Returns what is in the wording basket about an item.
    pub fn remarks(&self, side: Side, item: ItemNo) -> Remarks {
        match self
            .proceeding_record(&ProceedingKey::Basket(side, item))
            .map(Record::current)
        {
            Some(Current::Said(Proceeding::Basket(remarks))) => remarks.clone(),
            _ => Remarks::default(),
        }
    }

    /// Returns the wording basket: every item that something is said of, actions first.
    pub fn basket(&self) -> impl Iterator<Item = (Side, ItemNo, &Remarks)> {
        self.proceeding_records()
            .filter_map(|(key, record)| match (key, record.current()) {
                (ProceedingKey::Basket(side, item), Current::Said(Proceeding::Basket(remarks))) => {
                    Some((*side, *item, remarks))
                }
                _ => None,
            })
    }

    /// Returns a proposal's record.
    pub fn proposal_record(&self, id: ProposalId) -> Option<&Record<Proceeding>> {
        self.proceeding_record(&ProceedingKey::Proposal(id))
    }

    /// Returns the proposals that were not withdrawn, by reference. Of versions that stand against each
    /// other the latest is returned, and the third value says so.
    pub fn proposals(&self) -> Vec<(ProposalId, &Proposal, bool)> {
        let mut found: Vec<_> = self
            .proceeding_records()
            .filter_map(|(key, record)| {
                let ProceedingKey::Proposal(id) = key else {
                    return None;
                };
                let head = record
                    .heads()
                    .filter(|head| head.content.is_some())
                    .max_by_key(|head| (head.stamp.at, head.id))?;
                match &head.content {
                    Some(Proceeding::Proposal(proposal)) => {
                        Some((*id, &**proposal, record.current() == Current::Conflict))
                    }
                    _ => None,
                }
            })
            .collect();
        found.sort_by(|(one_id, one, _), (other_id, other, _)| {
            super::natural::compare(&one.reference, &other.reference).then(one_id.cmp(other_id))
        });
        found
    }

    /// Returns those of the proposals that are sub-targets, told as [`Self::proposals`] tells them.
    pub fn sub_targets(&self) -> Vec<(ProposalId, &Proposal, bool)> {
        let mut found = self.proposals();
        found.retain(|(_, proposal, _)| proposal.kind.is_sub_target());
        found
    }

    /// Returns every reference that was ever given, withdrawn ones included.
    pub fn references(&self) -> impl Iterator<Item = &str> {
        let records = self
            .proceeding_records()
            .filter(|(key, _)| matches!(key, ProceedingKey::Proposal(_)));
        records
            .flat_map(|(_, record)| record.versions())
            .filter_map(|version| match &version.content {
                Some(Proceeding::Proposal(proposal)) => Some(proposal.reference.as_str()),
                _ => None,
            })
    }

    /// Returns the next free reference for a proposal: the plan of actions, the target it is about, and a
    /// number that was never given before, such as `CMP-T6-01`.
    pub fn next_reference(&self, proposal: &Proposal) -> String {
        let about = proposal.answers.map_or_else(String::new, |gap| {
            let item = self.plan(gap.side).item(gap.item);
            item.map_or_else(String::new, |item| format!("-{}", item.code))
        });
        let start = format!("{}{about}-", self.actions().id());
        let taken = self.references().filter_map(|reference| {
            let number = reference.strip_prefix(start.as_str())?;
            number.parse::<u32>().ok()
        });
        format!("{start}{:02}", taken.max().unwrap_or_default().saturating_add(1))
    }

    /// Returns the questions of the report template by their numbers, as people count.
    pub fn questions(&self) -> Vec<(&str, &Question)> {
        let mut found: Vec<_> = self
            .proceeding_records()
            .filter_map(|(key, record)| match (key, record.current()) {
                (ProceedingKey::Question(number), Current::Said(Proceeding::Question(question))) => {
                    Some((number.as_str(), &**question))
                }
                _ => None,
            })
            .collect();
        found.sort_by(|(one, _), (other, _)| super::natural::compare(one, other));
        found
    }
}
