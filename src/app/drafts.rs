//! What is being typed, kept in the recovery journal before it is a change: a long reason may take minutes.

use eframe::egui;

use super::app::App;
use super::journal_worker::ToJournal;
use super::open_document::JournalBase;
use crate::command::{Command, Document, Written};
use crate::exchange::session_file::{JournalEntry, read_journal_line};
use crate::model::{AnyVersion, CommentId, Current, Proceeding, ProceedingKey, Record, Session, Version};
use crate::ui::Intent;

/// How often unfinished texts are written down, in seconds: with the writing it stays under one.
const EVERY_S: f64 = 0.5;

/// The unfinished texts that the journal has, as the commands that they would be.
#[derive(Clone, Debug, Default)]
pub(super) struct Drafts {
    kept: Vec<Command>,
    looked_at: f64,
}

impl App {
    /// Brings what is being typed to the journal, if it is something else than half a second ago.
    pub(super) fn keep_drafts(&mut self, ctx: &egui::Context) {
        let is_typing = self.panels.has_unfinished();
        let at = self.services.clock.now();
        let Some(open) = &mut self.open else { return };
        if !is_typing && open.drafts.kept.is_empty() {
            return;
        }
        let now = ctx.input(|input| input.time);
        let wait = open.drafts.looked_at + EVERY_S - now;
        if is_typing && (0.0..=EVERY_S).contains(&wait) && wait > 0.0 {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(wait));
            return;
        }
        open.drafts.looked_at = now;
        let mut intents = Vec::new();
        self.panels.unfinished(&open.view(), &mut intents);
        let commands = commands(intents);
        if commands == open.drafts.kept {
            return;
        }
        let stamp = open.stamp(at);
        let mut tried = open.document.clone();
        let run = |command: &Command| tried.run(command, &stamp).ok();
        let written: Vec<Written> = commands.iter().filter_map(run).collect();
        open.drafts.kept = commands;
        let session = std::sync::Arc::clone(open.document.session());
        let needs_base = open.journal == JournalBase::None && !written.is_empty();
        if needs_base {
            self.write_whole(at);
        }
        self.workers.journal(ToJournal::Draft(written, session));
    }
}

impl App {
    /// Commits all that was typed: the session may leave the window.
    pub(super) fn finish_typing(&mut self) {
        let Some(open) = &self.open else { return };
        let mut intents = Vec::new();
        self.panels.flush_for_good(&open.view(), &mut intents);
        for command in commands(intents) {
            self.run_command(&command);
        }
    }
}

fn commands(intents: Vec<Intent>) -> Vec<Command> {
    let command = |intent| match intent {
        Intent::Run(command) => Some(command),
        _ => None,
    };
    intents.into_iter().filter_map(command).collect()
}

/// Adds what was being typed. A text that was finished or changed otherwise meanwhile is not added again.
pub(super) fn with_drafts(session: Session, records: &[String]) -> Session {
    let mut document = Document::open(session);
    let mut versions = Vec::new();
    for record in records {
        match read_journal_line(document.session(), record) {
            Ok(JournalEntry::Version(version)) => versions.push(version),
            Ok(JournalEntry::Act(act)) => {
                let draft = std::mem::take(&mut versions);
                if draft.iter().all(|one| goes_on(document.session(), one)) {
                    document.adopt(draft, vec![act]);
                }
            }
            // It was never more than a draft.
            Ok(JournalEntry::Log(_)) | Err(_) => versions.clear(),
        }
    }
    Session::clone(document.session())
}

/// Whether a version takes the place of what stands now, or is new.
fn goes_on(session: &Session, version: &AnyVersion) -> bool {
    match version {
        AnyVersion::Judgement(key, version) => is_next(session.judgement_record(key), version),
        AnyVersion::Comment(id, version) if id.0 == version.id => is_new(session, version),
        AnyVersion::Comment(id, version) => is_next(session.comment_record(*id), version),
        AnyVersion::Proceeding(key, version) => match (key, &version.content) {
            (ProceedingKey::Proposal(id), Some(Proceeding::Proposal(proposal))) if id.0 == version.id => {
                // Once it was written down, its reference is taken.
                session.references().all(|taken| taken != proposal.reference)
            }
            (ProceedingKey::Proposal(_) | ProceedingKey::Question(_), _) => {
                is_next(session.proceeding_record(key), version)
            }
            _ => false,
        },
        AnyVersion::Details(_) | AnyVersion::Reviewer(..) => false,
    }
}

fn is_next<T: PartialEq>(record: Option<&Record<T>>, version: &Version<T>) -> bool {
    let Some(record) = record else {
        return version.supersedes.is_empty();
    };
    let heads: Vec<_> = record.heads().map(|head| head.id).collect();
    heads.len() == version.supersedes.len() && heads.iter().all(|id| version.supersedes.contains(id))
}

/// Whether no comment of the same author on the same subject begins like this one: then it was sent.
fn is_new(session: &Session, draft: &Version<crate::model::Comment>) -> bool {
    let Some(text) = &draft.content else { return false };
    let was_sent = |(_, record): (&CommentId, &Record<crate::model::Comment>)| {
        let is_by = record.versions().iter().any(|one| one.stamp.by == draft.stamp.by);
        let says =
            |said: &crate::model::Comment| said.subject == text.subject && said.text.starts_with(&text.text);
        is_by && matches!(record.current(), Current::Said(said) if says(said))
    };
    !session.comment_records().any(was_sent)
}
