//! Asking for a path, by the desktop's dialog or by the field inside the window.

use std::path::{Path, PathBuf};

use super::app::App;
use super::ask::{Ask, Purpose};
use super::dialogs_native::{PathAsk, PathsFuture};
use super::open::As;
use super::open_document::OpenDocument;
use super::trouble::shown_name;
use super::workers::Chosen;
use crate::exchange::export::{Disclosure, Format};
use crate::model::Side;
use crate::phrase::file_name::file_name;
use crate::store::Expected;
use crate::ui::intent::TableFor;

impl App {
    /// Asks for a path for something. A question that is open already is enough.
    pub(super) fn ask_path(&mut self, purpose: Purpose, frame: &eframe::Frame) {
        if self.later.path_for.is_some() {
            return;
        }
        let ask = self.path_ask(purpose);
        let chooser = &self.services.chooser;
        let answer: PathsFuture = if purpose == Purpose::Join {
            chooser.ask_several(&ask, frame)
        } else {
            let one = match purpose {
                Purpose::Packs | Purpose::ExportSet => chooser.ask_folder(&ask, frame),
                _ => chooser.ask(&ask, frame),
            };
            Box::pin(async move { one.await.into_iter().collect() })
        };
        self.later.path_for = Some((purpose, ask));
        self.workers.wait_for_paths(answer);
    }

    /// Goes on with the dialog's answer.
    pub(super) fn chosen(&mut self, chosen: Chosen) {
        let Some((purpose, ask)) = self.later.path_for.take() else {
            return;
        };
        let mut paths = chosen.paths;
        match paths.pop() {
            Some(last) if purpose == Purpose::Join => {
                paths.push(last);
                self.join_files(paths);
            }
            Some(path) => self.use_path(purpose, path, true),
            None if chosen.too_fast => self.ask(Ask::Path(purpose, ask)),
            // What was to follow the save does not: the person thought better of it.
            None => self.later.after_save = None,
        }
    }

    /// Uses a path for what it was asked for. The desktop's dialog has asked about replacing a file.
    pub(super) fn use_path(&mut self, purpose: Purpose, path: PathBuf, may_replace: bool) {
        let path = match purpose {
            Purpose::Open
            | Purpose::Join
            | Purpose::Compare
            | Purpose::Links
            | Purpose::Packs
            | Purpose::ExportSet
            | Purpose::Earlier
            | Purpose::Table(_) => path,
            Purpose::Save => with_extension(path, "ron"),
            Purpose::Export(format) => with_extension(path, format.extension()),
            Purpose::ExportOne(format) => {
                let path = with_extension(path, format.extension());
                match self.with_level(format, &path) {
                    // The dialog asked about a file of another name.
                    Some(named) => return self.write_exports(Some(named), false),
                    None => path,
                }
            }
            Purpose::Report => with_extension(path, "md"),
        };
        match purpose {
            Purpose::Open => self.open_path(&path, As::Itself),
            Purpose::Join => self.join_files(vec![path]),
            Purpose::Compare => self.compare_with(&path),
            Purpose::Links => self.read_links_of_others(&path),
            Purpose::Table(wanted) => self.read_table_file(wanted, path),
            Purpose::Save => {
                let own = self.open.as_ref().filter(|open| open.is_at(&path));
                let expected = match own.and_then(|open| open.fingerprint) {
                    // Chosen again; what somebody else put there is still asked about.
                    Some(seen) => Expected::Seen(seen),
                    None if may_replace => Expected::Anything,
                    None => Expected::Nothing,
                };
                self.save_to(path, expected);
            }
            Purpose::Export(format) => self.export(format, path, may_replace),
            Purpose::ExportOne(_) | Purpose::ExportSet => self.write_exports(Some(path), may_replace),
            Purpose::Earlier => self.read_earlier(&path),
            Purpose::Packs => self.make_packs(Some(path)),
            Purpose::Report => self.write_rebase_report(path, may_replace),
        }
    }

    /// Returns what to ask for.
    pub(super) fn path_ask(&self, purpose: Purpose) -> PathAsk {
        let words = &self.words;
        let (title, kind, extension) = match purpose {
            Purpose::Open => ("choose-open", "files-session", "ron"),
            Purpose::Join => ("choose-join", "files-session", "ron"),
            Purpose::Compare => ("choose-compare", "files-session", "ron"),
            // Without ending, as for tables.
            Purpose::Links => ("choose-links", "files-links", ""),
            // Without ending: tables come in many kinds.
            Purpose::Table(wanted) => (table_title(wanted), "files-plan", ""),
            Purpose::Save => ("choose-save", "files-session", "ron"),
            Purpose::Report => ("choose-report", "files-report", ""),
            Purpose::Packs => ("choose-packs", "files-session", "ron"),
            Purpose::Export(format) | Purpose::ExportOne(format) => {
                ("choose-export", format.kind_key(), format.extension())
            }
            Purpose::ExportSet => ("choose-export-set", "files-session", ""),
            Purpose::Earlier => ("choose-earlier", "files-session", "ron"),
        };
        let open = self.open.as_ref();
        let own = open.and_then(|open| open.path.as_deref());
        let recent = self
            .preferences
            .recent
            .first()
            .map(|recent| recent.path.as_path());
        let folder = own.or(recent).and_then(|path| path.parent());
        let name = match (purpose, own.and_then(|path| path.file_stem()?.to_str())) {
            (
                Purpose::Open
                | Purpose::Join
                | Purpose::Compare
                | Purpose::Links
                | Purpose::Packs
                | Purpose::ExportSet
                | Purpose::Earlier
                | Purpose::Table(_),
                _,
            ) => String::new(),
            (Purpose::ExportOne(format), _) => self.export_name(format),
            (Purpose::Export(format), Some(stem)) => format!("{stem}{}.{extension}", apart(format)),
            (Purpose::Report, stem) => {
                let title = open.map(OpenDocument::title).unwrap_or_default();
                let stem = stem.map_or(title, str::to_owned);
                file_name(&format!("{stem} {}", words.text("report-file-end")), "md")
            }
            (Purpose::Save, None) if open.is_some_and(OpenDocument::was_carried_over) => {
                let title = open.map(OpenDocument::title).unwrap_or_default();
                file_name(&format!("{title} {}", words.text("revised-file-end")), extension)
            }
            (_, Some(stem)) => format!("{stem}.{extension}"),
            (_, None) => file_name(&open.map(OpenDocument::title).unwrap_or_default(), extension),
        };
        PathAsk {
            title: words.text(title).to_owned(),
            saving: matches!(
                purpose,
                Purpose::Save | Purpose::Export(_) | Purpose::ExportOne(_) | Purpose::Report
            ),
            folder: folder.map(PathBuf::from),
            file_name: name,
            kind: words.text(kind).to_owned(),
            extension,
            problem: String::new(),
        }
    }
}

impl App {
    /// How much of who said what the export tells that was chosen in the dialog.
    fn export_level(&self) -> Disclosure {
        let order = self.asks.iter().find_map(|asked| match &asked.ask {
            Ask::Export(exports) => exports.order(),
            _ => None,
        });
        order.map(|order| order.paper.level).unwrap_or_default()
    }

    /// The name proposed for what was chosen in the export dialog; it carries a level above the usual one.
    fn export_name(&self, format: Format) -> String {
        format.file_name(&self.export_stem().unwrap_or_default(), self.export_level())
    }

    /// The path with such a level in its name, if the person typed one without.
    fn with_level(&mut self, format: Format, path: &Path) -> Option<PathBuf> {
        let named = format.with_level(&shown_name(path), self.export_level())?;
        self.note_level_in_name(&named);
        Some(path.with_file_name(named))
    }
}

/// The title of the dialog that asks for a table.
fn table_title(wanted: TableFor) -> &'static str {
    match wanted {
        TableFor::Plan(Side::Action) | TableFor::Version(Side::Action) => "choose-plan-of-actions",
        TableFor::Plan(Side::Target) | TableFor::Version(Side::Target) => "choose-plan-of-targets",
        TableFor::Wording => "choose-wording",
        TableFor::Questions => "choose-questions",
    }
}

/// What keeps the name of an export apart from that of the working copy of judgements.
fn apart(format: Format) -> String {
    match format.stem() {
        "" => String::new(),
        stem => format!("-{stem}"),
    }
}

/// Gives a name without extension the usual one.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some() {
        return path;
    }
    path.with_extension(extension)
}
