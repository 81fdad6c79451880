//! Proposals being written. Like decisions they are written down by a person's act alone; before the session
//! leaves the window, what was typed is kept as a proposal that is open.

use std::collections::{BTreeMap, BTreeSet};

use crate::command::Command;
use crate::model::{
    Current, Proceeding, ProceedingKey, Proposal, ProposalId, ReviewerCode, Session, Status, View,
};
use crate::ui::Intent;

/// Which proposal is shown or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    /// One that was never written down, by its number in this window.
    New(u32),
    /// One of the session.
    Of(ProposalId),
}

/// What is being written, and what it began from.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) proposal: Proposal,
    /// The year it is due, as typed.
    pub(super) due: String,
    begun: Proposal,
    /// How many versions there were; of a new one which proposals there were.
    versions: usize,
    others: BTreeSet<ProposalId>,
}

impl Draft {
    fn of(proposal: Proposal, begun: Proposal, versions: usize) -> Self {
        Self {
            due: year_text(&proposal),
            proposal,
            begun,
            versions,
            others: BTreeSet::new(),
        }
    }

    /// Whether anything differs from what it began from.
    pub(super) fn is_changed(&self) -> bool {
        self.proposal != self.begun || self.due.trim() != year_text(&self.begun)
    }

    /// Reads the year that was typed; says whether it is one, or nothing.
    pub(super) fn read_due(&mut self) -> bool {
        let typed = self.due.trim();
        if typed.is_empty() {
            self.proposal.sheet.due = None;
            return true;
        }
        let year = typed.parse().ok().filter(|year| (1000..=9999).contains(year));
        self.proposal.sheet.due = year;
        year.is_some()
    }

    /// What would be written down: without space around its texts.
    pub(super) fn trimmed(&self) -> Proposal {
        let mut proposal = self.proposal.clone();
        let sheet = &mut proposal.sheet;
        for text in [
            &mut proposal.text,
            &mut proposal.reason,
            &mut proposal.changes,
            &mut proposal.sitting,
            &mut sheet.species,
            &mut sheet.area,
            &mut sheet.baseline,
            &mut sheet.indicator,
            &mut sheet.lead,
            &mut sheet.source,
            &mut sheet.authority,
            &mut sheet.notified,
            &mut sheet.contact,
            &mut sheet.remarks,
        ] {
            if text.trim().len() != text.len() {
                *text = text.trim().to_owned();
            }
        }
        proposal
    }

    /// The command that writes it down.
    pub(super) fn command(&self, key: Key) -> Command {
        let proposal = Box::new(self.trimmed());
        match key {
            Key::New(_) => Command::Propose(proposal),
            Key::Of(id) => Command::Repropose(id, proposal),
        }
    }

    /// What keeps it when nobody wrote it down: it decides nothing, and changes nothing that is agreed.
    fn kept(&self, key: Key) -> Option<Command> {
        let mut proposal = self.trimmed();
        if proposal.text.is_empty() && proposal.reason.is_empty() {
            return None;
        }
        if proposal.fault().is_some() || proposal.status != self.begun.status {
            proposal.status = Status::Open;
            proposal.word = None;
        }
        if crate::model::brackets::Brackets::check(&proposal.text).is_err() {
            // A text whose brackets do not close stays readable where it may say anything.
            let both = [proposal.text.as_str(), proposal.reason.as_str()].join("\n");
            both.trim().clone_into(&mut proposal.reason);
            proposal.text.clone_from(&self.begun.text);
        }
        match key {
            Key::Of(id) if !self.begun.status.is_agreed() => Some(Command::Repropose(id, Box::new(proposal))),
            Key::Of(_) => {
                proposal.status = Status::Open;
                proposal.word = None;
                proposal.changes.clone_from(&self.begun.reference);
                proposal.reference.clear();
                Some(Command::Propose(Box::new(proposal)))
            }
            Key::New(_) => Some(Command::Propose(Box::new(proposal))),
        }
    }
}

fn year_text(proposal: &Proposal) -> String {
    proposal
        .sheet
        .due
        .map_or_else(String::new, |year| year.to_string())
}

/// What a record says: of versions that stand against each other the latest.
pub(super) fn latest(session: &Session, id: ProposalId) -> Option<&Proposal> {
    let head = session
        .proposal_record(id)?
        .heads()
        .filter(|head| head.content.is_some())
        .max_by_key(|head| (head.stamp.at, head.id))?;
    match &head.content {
        Some(Proceeding::Proposal(proposal)) => Some(proposal),
        _ => None,
    }
}

fn versions(session: &Session, id: ProposalId) -> usize {
    session
        .proceeding_record(&ProceedingKey::Proposal(id))
        .map_or(0, |record| record.versions().len())
}

/// The proposals being written, by author.
#[derive(Clone, Debug, Default)]
pub(super) struct Drafts {
    open: BTreeMap<(ReviewerCode, Key), Draft>,
    next: u32,
    /// The meeting session of the version written last.
    sitting: String,
}

impl Drafts {
    /// The draft, if it is being written.
    pub(super) fn get(&mut self, view: &View<'_>, key: Key) -> Option<&mut Draft> {
        self.open.get_mut(&(view.reviewer().clone(), key))
    }

    /// The new proposals of a reviewer that were never written down.
    pub(super) fn new_ones(&self, view: &View<'_>) -> impl Iterator<Item = (Key, &Draft)> {
        let reviewer = view.reviewer().clone();
        self.open
            .iter()
            .filter(move |((by, key), _)| *by == reviewer && matches!(key, Key::New(_)))
            .map(|((_, key), draft)| (*key, draft))
    }

    /// Whether the draft has something that was not written down.
    pub(super) fn is_changed(&self, view: &View<'_>, key: Key) -> bool {
        self.open
            .get(&(view.reviewer().clone(), key))
            .is_some_and(Draft::is_changed)
    }

    /// Begins a new proposal. One about the same that was begun and left alone is taken up instead.
    pub(super) fn begin_new(&mut self, view: &View<'_>, mut proposal: Proposal) -> Key {
        proposal.sitting.clone_from(&self.sitting);
        let same = self
            .new_ones(view)
            .find(|(_, draft)| draft.proposal == proposal)
            .map(|(key, _)| key);
        if let Some(key) = same {
            return key;
        }
        let key = Key::New(self.next);
        self.next = self.next.wrapping_add(1);
        let mut draft = Draft::of(proposal.clone(), proposal, 0);
        draft.others = view
            .session()
            .proposals()
            .into_iter()
            .map(|(id, ..)| id)
            .collect();
        self.open.insert((view.reviewer().clone(), key), draft);
        key
    }

    /// Begins to write: from a given version, or from what stands.
    pub(super) fn begin(&mut self, view: &View<'_>, id: ProposalId, from: Option<&Proposal>) {
        let session = view.session();
        let Some(begun) = latest(session, id).cloned() else {
            return;
        };
        let proposal = from.cloned().unwrap_or_else(|| begun.clone());
        let draft = Draft::of(proposal, begun, versions(session, id));
        self.open.insert((view.reviewer().clone(), Key::Of(id)), draft);
    }

    /// Ends drafts that were written down, and those in which nothing was changed. Returns under which
    /// proposal the shown one stands now, if it was new.
    pub(super) fn settle(&mut self, view: &View<'_>, shown: Option<Key>) -> Option<Key> {
        let session = view.session();
        let Self { open, sitting, .. } = self;
        let mut became = None;
        open.retain(|(author, key), draft| {
            if author != view.reviewer() {
                return true;
            }
            let written = match key {
                Key::Of(id) => {
                    let is_said = session
                        .proceeding_record(&ProceedingKey::Proposal(*id))
                        .is_some_and(|record| matches!(record.current(), Current::Said(_)));
                    let is_written = is_said
                        && draft.versions != versions(session, *id)
                        && latest(session, *id) == Some(&draft.trimmed());
                    is_written.then_some(*id)
                }
                Key::New(_) => written_as(session, draft),
            };
            if let Some(id) = written {
                sitting.clone_from(&draft.proposal.sitting);
                if shown == Some(*key) {
                    became = Some(Key::Of(id));
                }
                return false;
            }
            let is_behind = match key {
                Key::Of(id) => draft.versions != versions(session, *id),
                Key::New(_) => false,
            };
            draft.is_changed() || shown == Some(*key) && !is_behind
        });
        became
    }

    /// Whether a version was written elsewhere since the draft was begun.
    pub(super) fn is_overtaken(&mut self, view: &View<'_>, key: Key) -> bool {
        let Key::Of(id) = key else { return false };
        let now = versions(view.session(), id);
        self.get(view, key).is_some_and(|draft| draft.versions != now)
    }

    /// Gives a draft up.
    pub(super) fn discard(&mut self, view: &View<'_>, key: Key) {
        self.open.remove(&(view.reviewer().clone(), key));
    }

    /// Whether something was typed or chosen that was not written down.
    pub(super) fn has_unfinished(&self) -> bool {
        self.open.values().any(Draft::is_changed)
    }

    /// Takes out what the reviewer typed and did not write down.
    pub(super) fn flush_for_good(&mut self, view: &View<'_>, out: &mut Vec<Intent>) {
        self.open.retain(|(author, key), draft| {
            if author != view.reviewer() {
                return true;
            }
            if draft.is_changed() {
                draft.read_due();
                out.extend(draft.kept(*key).map(Intent::Run));
            }
            false
        });
    }
}

/// Under which id a new draft stands in the session, once it was written down.
fn written_as(session: &Session, draft: &Draft) -> Option<ProposalId> {
    let trimmed = draft.trimmed();
    session
        .proposals()
        .into_iter()
        .filter(|(id, ..)| !draft.others.contains(id))
        .find(|(_, proposal, _)| {
            let same = Proposal {
                reference: trimmed.reference.clone(),
                ..(*proposal).clone()
            };
            same == trimmed
        })
        .map(|(id, ..)| id)
}
