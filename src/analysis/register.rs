//! The register of sub-targets: which proposals enter it, which are agreed and lack something, which are not
//! agreed. Every proposal of a sub-target is in exactly one of the three.

use crate::model::brackets;
use crate::model::{Proposal, ProposalId, Session};

/// What the register asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The text of the sub-target.
    Text,
    /// Who leads.
    Lead,
    /// The year it is due.
    Due,
    /// By what it is measured.
    Indicator,
    /// By what authority it stands: meeting, document, paragraph, date.
    Authority,
}

impl Part {
    /// All parts, in the order in which they are asked for.
    pub const ALL: [Self; 5] = [
        Self::Text,
        Self::Lead,
        Self::Due,
        Self::Indicator,
        Self::Authority,
    ];

    fn is_said(self, proposal: &Proposal) -> bool {
        let sheet = &proposal.sheet;
        match self {
            Self::Text => is_said(&proposal.text),
            Self::Lead => is_said(&sheet.lead),
            Self::Due => sheet.due.is_some(),
            Self::Indicator => is_said(&sheet.indicator),
            Self::Authority => is_said(&sheet.authority),
        }
    }
}

fn is_said(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Returns what the register asks for and a proposal lacks. Of what is no sub-target only a text is asked,
/// or a reason where the proposal is that nothing is needed.
pub fn missing(proposal: &Proposal) -> Vec<Part> {
    if !proposal.kind.is_sub_target() {
        let said = is_said(&proposal.text)
            || proposal.kind == crate::model::ProposalKind::NoAction && is_said(&proposal.reason);
        return if said { Vec::new() } else { vec![Part::Text] };
    }
    Part::ALL
        .into_iter()
        .filter(|part| !part.is_said(proposal))
        .collect()
}

/// A row of the register.
#[derive(Clone, Debug)]
pub struct Row<'s> {
    /// Whose record it is.
    pub id: ProposalId,
    /// What it says; of versions that stand against each other the latest.
    pub proposal: &'s Proposal,
    /// Whether versions stand against each other.
    pub differs: bool,
    /// What the register asks for and it lacks.
    pub missing: Vec<Part>,
    /// How many brackets its text has left.
    pub brackets: usize,
}

/// The sub-targets of a session.
#[derive(Clone, Debug, Default)]
pub struct Register<'s> {
    /// Agreed and complete.
    pub rows: Vec<Row<'s>>,
    /// Agreed, and something that the register asks for is missing.
    pub incomplete: Vec<Row<'s>>,
    /// Not agreed, or said twice and differently.
    pub not_agreed: Vec<Row<'s>>,
}

impl<'s> Register<'s> {
    /// Sorts the sub-targets of a session, each by its reference.
    pub fn of(session: &'s Session) -> Self {
        let mut register = Self::default();
        for (id, proposal, differs) in session.sub_targets() {
            let row = Row {
                id,
                proposal,
                differs,
                missing: missing(proposal),
                brackets: brackets::count(&proposal.text),
            };
            let place = if differs || row.brackets > 0 || !proposal.status.is_agreed() {
                &mut register.not_agreed
            } else if row.missing.is_empty() {
                &mut register.rows
            } else {
                &mut register.incomplete
            };
            place.push(row);
        }
        register
    }

    /// Returns how many sub-targets there are: the three parts together.
    pub fn count(&self) -> usize {
        self.rows.len() + self.incomplete.len() + self.not_agreed.len()
    }

    /// Returns all rows: those of the register, then the incomplete ones, then those not agreed.
    pub fn all(&self) -> impl Iterator<Item = &Row<'s>> {
        self.rows.iter().chain(&self.incomplete).chain(&self.not_agreed)
    }
}
