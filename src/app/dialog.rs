//! How each question is shown: the dialog with what it says.

use std::path::PathBuf;

use super::app::App;
use super::ask::{After, Ask, Asked, Purpose};
use super::dialogs_native::PathAsk;
use super::open::Damaged;
use super::open_document::OpenDocument;
use super::recovery::Recovered;
use super::trouble::trouble;
use super::workers::Done;
use crate::exchange::session_file::Sealed;
use crate::model::natural;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::difference::sentences;
use crate::store::{Disk, Doing, Holder, StoreError};
use crate::ui::dialogs::{
    AlreadyOpen, BeforeWhat, ChangedOnDisk, DamagedFile, Dialog, FolderEntry, PathField, PathPurpose,
    RecoveredSession, RecoveryOffer, UnsavedWork,
};
use crate::ui::intent::TableFor;

/// Entries of a folder that are listed; more are not read by anybody.
const MOST_ENTRIES: usize = 500;

/// The usual endings of files that hold tables.
const TABLES: [&str; 6] = ["csv", "tsv", "txt", "md", "xlsx", "ods"];
/// Those of files that hold links of others.
const LINKS: [&str; 5] = ["tsv", "json", "ndjson", "jsonl", "jskos"];

/// The endings of files that are listed beside sessions.
pub(super) fn also_listed(purpose: Purpose) -> &'static [&'static str] {
    match purpose {
        Purpose::Table(_) => &TABLES,
        Purpose::Links => &LINKS,
        _ => &[],
    }
}

impl App {
    /// Puts a question on top. One question about unsaved work is enough.
    pub(super) fn ask(&mut self, ask: Ask) {
        if matches!(ask, Ask::Unsaved(_)) {
            self.asks.retain(|other| !matches!(other.ask, Ask::Unsaved(_)));
        }
        let dialog = match &ask {
            Ask::Unsaved(after) => self.unsaved_dialog(after),
            Ask::Changed(path, changed) => Dialog::ChangedOnDisk(ChangedOnDisk {
                path: path.clone(),
                changed: *changed,
            }),
            Ask::Elsewhere(path, holder) => Dialog::AlreadyOpen(AlreadyOpen {
                path: path.clone(),
                by: self.holder_in_words(holder.as_ref()),
            }),
            Ask::Damaged(damaged) => self.damaged_dialog(damaged),
            Ask::Recovery(offered) => self.recovery_dialog(offered),
            Ask::Path(purpose, ask) => self.path_dialog(*purpose, ask),
            // Shown by whoever asks for them.
            Ask::Form | Ask::Join(_) | Ask::Compare(_) | Ask::Packs(_) | Ask::Export(_) | Ask::Links(_) => {
                return;
            }
        };
        self.asks.push(Asked { ask, dialog });
    }

    fn unsaved_dialog(&self, after: &After) -> Dialog {
        let open = self.open.as_ref();
        Dialog::Unsaved(UnsavedWork {
            title: open.map(OpenDocument::title).unwrap_or_default(),
            changes: open.map_or(0, OpenDocument::unsaved_changes),
            saved: open.and_then(OpenDocument::file_time),
            before: match after {
                After::Quit => BeforeWhat::Quit,
                After::Close => BeforeWhat::Close,
                After::Put(_) => BeforeWhat::Replace,
            },
        })
    }

    fn holder_in_words(&self, holder: Option<&Holder>) -> String {
        holder.map_or_else(String::new, |holder| {
            self.words.format(
                "open-in-window-since",
                &[("time", holder.since.as_str().into()), ("pid", holder.pid.into())],
            )
        })
    }

    fn damaged_dialog(&self, damaged: &Damaged) -> Dialog {
        let salvage = &damaged.salvage;
        // Plans alone are no work of anybody's: nothing to offer.
        let has_kept = salvage.session.is_some() && salvage.kept > 0;
        Dialog::Damaged(DamagedFile {
            path: damaged.path.clone(),
            message: damaged.error.sentence(&self.words),
            intact: has_kept.then_some(salvage.kept),
            losses: salvage
                .lost
                .iter()
                .filter(|loss| **loss != damaged.error)
                .map(|loss| loss.sentence(&self.words))
                .collect(),
            sealed: sealed_in_words(&self.words, &salvage.sealed),
            has_backups: !damaged.backups.is_empty(),
        })
    }

    fn recovery_dialog(&self, offered: &[Recovered]) -> Dialog {
        let sessions = offered.iter().map(|one| RecoveredSession {
            title: one.session.details().title,
            file: one.pending.about.path.clone(),
            when: one.last_change(),
            changes: one.changes,
            differences: one
                .differences
                .iter()
                .rev()
                .flat_map(|difference| sentences(&self.words, &one.session, difference))
                .chain((one.hidden > 0).then(|| {
                    self.words
                        .format("compare-hidden", &[("count", one.hidden.into())])
                }))
                .collect(),
            fault: (one.unread > 0).then(|| {
                self.words
                    .format("recovery-unread", &[("count", one.unread.into())])
            }),
        });
        Dialog::Recovery(RecoveryOffer::new(sessions.collect()))
    }

    fn path_dialog(&self, purpose: Purpose, ask: &PathAsk) -> Dialog {
        let here = std::path::absolute(".").unwrap_or_default();
        let folder = ask.folder.clone().unwrap_or(here);
        let shown_for = match purpose {
            Purpose::Open => PathPurpose::Open,
            Purpose::Save => PathPurpose::Save,
            Purpose::Export(_) | Purpose::ExportOne(_) | Purpose::Report => PathPurpose::Export,
            Purpose::ExportSet => PathPurpose::ExportSet,
            Purpose::Earlier => PathPurpose::Earlier,
            Purpose::Join => PathPurpose::Join,
            Purpose::Compare => PathPurpose::Compare,
            Purpose::Links => PathPurpose::Links,
            Purpose::Packs => PathPurpose::Packs,
            Purpose::Table(TableFor::Plan(_) | TableFor::Version(_)) => PathPurpose::Plan,
            Purpose::Table(TableFor::Wording | TableFor::Questions) => PathPurpose::Table,
        };
        let mut field = PathField::new(shown_for, ask.file_name.as_ref(), folder.clone());
        field.problem.clone_from(&ask.problem);
        self.list_folder(folder, also_listed(purpose));
        Dialog::Path(field)
    }

    /// Lists a folder for the path field, on the disk thread: sessions, and files with these endings.
    pub(super) fn list_folder(&self, folder: PathBuf, also: &'static [&'static str]) {
        let services = self.services.clone();
        self.workers.run(move || {
            let entries = entries_of(services.disk.as_ref(), &folder, also);
            Some(Done::Listed(folder, entries))
        });
    }

    /// Shows what stands in a folder.
    pub(super) fn listed(&mut self, folder: PathBuf, entries: Result<Vec<FolderEntry>, StoreError>) {
        let Some(Dialog::Path(field)) = self.asks.last_mut().map(|asked| &mut asked.dialog) else {
            return;
        };
        match entries {
            Ok(entries) => {
                field.folder = folder;
                field.entries = entries;
            }
            Err(error) => field.problem = trouble(&self.words, &error),
        }
    }
}

/// Returns the folders and session files in a folder, folders first; hidden ones are left out.
fn entries_of(
    disk: &dyn Disk,
    folder: &std::path::Path,
    also: &[&str],
) -> Result<Vec<FolderEntry>, StoreError> {
    let names = disk
        .list(folder)
        .map_err(|err| StoreError::io(Doing::Read, folder, err))?;
    let mut entries: Vec<_> = names
        .into_iter()
        .filter_map(|name| {
            let name = name.into_string().ok().filter(|name| !name.starts_with('.'))?;
            let path = folder.join(&name);
            let is_folder = disk.metadata(&path).is_ok_and(|meta| meta.folder);
            let is_session = path.extension().is_some_and(|ending| {
                also.iter()
                    .chain(&["ron"])
                    .any(|one| ending.eq_ignore_ascii_case(one))
            });
            (is_folder || is_session).then_some((!is_folder, name, path))
        })
        .collect();
    entries.sort_by(|(one_file, one, _), (other_file, other, _)| {
        one_file
            .cmp(other_file)
            .then_with(|| natural::compare(one, other))
    });
    entries.truncate(MOST_ENTRIES);
    let entry = |(is_file, _, path): (bool, String, PathBuf)| FolderEntry {
        path,
        is_folder: !is_file,
    };
    Ok(entries.into_iter().map(entry).collect())
}

/// Says what salvage hid, if anything.
pub(super) fn sealed_in_words(words: &Catalogue, sealed: &Sealed) -> Option<String> {
    let listed = |all: Vec<String>| all.join(", ");
    let rounds = sealed.rounds.iter().map(|round| round.0.to_string()).collect();
    let seats: Vec<_> = sealed.seats.iter().map(ToString::to_string).collect();
    let mut said = Vec::new();
    if !sealed.rounds.is_empty() {
        let arguments = [
            ("count", sealed.rounds.len().into()),
            ("rounds", listed(rounds).into()),
        ];
        said.push(words.format("salvaged-sealed-rounds", &arguments));
    }
    if !seats.is_empty() {
        said.push(words.format("salvaged-sealed-seats", &[("codes", listed(seats).into())]));
    }
    (!said.is_empty()).then(|| said.join(". "))
}
