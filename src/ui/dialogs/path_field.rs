//! A path to type, where the system has no dialog of its own.

use std::path::{Path, PathBuf};

use eframe::egui::{Context, Ui};

use super::DialogData;
use super::modal::{Modal, Width, Within, cancel, primary, secondary};
use crate::ui::form::{self, Row};
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::safe_line;
use crate::ui::theme::{Direction, Icon};
use crate::ui::widgets::{Tone, section_label};

/// What the path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// A session to open.
    Open,
    /// Where to save the session.
    Save,
    /// Where to write an export.
    Export,
    /// The folder for the full set.
    ExportSet,
    /// An earlier session that changes are shown against.
    Earlier,
    /// A file to join, or all of a folder.
    Join,
    /// A file to compare with.
    Compare,
    /// Links that others published.
    Links,
    /// The folder for packs.
    Packs,
    /// A plan or a table.
    Plan,
    /// A table.
    Table,
}

/// One entry of the folder shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderEntry {
    /// Its whole path.
    pub path: PathBuf,
    /// Whether it is a folder.
    pub is_folder: bool,
}

/// The field, with what was typed so far. The window fills in what stands on disk.
#[derive(Clone, Debug)]
pub struct PathField {
    /// What the path is for.
    pub purpose: PathPurpose,
    /// What was typed.
    pub text: String,
    /// The folder that is listed.
    pub folder: PathBuf,
    /// Its folders and session files, folders first.
    pub entries: Vec<FolderEntry>,
    /// What is wrong with the path, in the person's language; empty while nothing is known to be.
    pub problem: String,
}

impl PathField {
    /// Returns the field with a path proposed.
    pub fn new(purpose: PathPurpose, proposed: &Path, folder: PathBuf) -> Self {
        Self {
            purpose,
            text: proposed.to_string_lossy().into_owned(),
            folder,
            entries: Vec::new(),
            problem: String::new(),
        }
    }

    /// Returns the whole path that the text means: in the folder listed, unless it names another.
    pub fn path(&self) -> PathBuf {
        self.folder.join(self.text.trim())
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let (title, go) = match self.purpose {
            PathPurpose::Open => ("path-open-title", "path-open"),
            PathPurpose::Save => ("path-save-title", "path-save"),
            PathPurpose::Export => ("path-export-title", "path-export"),
            PathPurpose::ExportSet => ("choose-export-set", "path-export-set"),
            PathPurpose::Earlier => ("choose-earlier", "path-earlier"),
            PathPurpose::Join => ("path-join-title", "path-join"),
            PathPurpose::Compare => ("path-compare-title", "path-compare"),
            PathPurpose::Packs => ("path-packs-title", "path-packs"),
            PathPurpose::Plan => ("path-plan-title", "path-plan"),
            PathPurpose::Table => ("path-table-title", "path-plan"),
            PathPurpose::Links => ("choose-links", "path-plan"),
        };
        Modal {
            id: "path-field",
            title: words.text(title),
            width: Width::Wide,
        }
        .show(ctx, words, out, self, content, |ui, own, within| {
            if primary(ui, within, words.text(go), false) {
                let is_folder = matches!(own.purpose, PathPurpose::Packs | PathPurpose::ExportSet);
                if own.text.trim().is_empty() && !is_folder {
                    words.text("path-empty").clone_into(&mut own.problem);
                } else {
                    within.answer(DialogAnswer::Path(own.path()));
                }
            }
            let all = own.sessions();
            if own.purpose == PathPurpose::Join && !all.is_empty() {
                let name = words.format("path-join-all", &[("count", all.len().into())]);
                if secondary(ui, within, &name) {
                    within.answer(DialogAnswer::Paths(all));
                }
            }
            cancel(ui, within, "cancel");
        });
    }

    /// The session files of the folder listed.
    fn sessions(&self) -> Vec<PathBuf> {
        let files = self.entries.iter().filter(|entry| !entry.is_folder);
        files.map(|entry| entry.path.clone()).collect()
    }
}

fn content(ui: &mut Ui, own: &mut PathField, within: &mut Within<'_, '_>) {
    let words = within.words;
    let field = form::field(ui, words.text("path-file"), &mut own.text, "");
    if field.changed() {
        own.problem.clear();
    }
    within.field(&field, true);
    if !own.problem.is_empty() {
        if ui.memory(|memory| memory.focused().is_none()) {
            // Enter let go of it, and another name is asked for.
            field.request_focus();
        }
        form::note(ui, Tone::Danger, Icon::Warning, &own.problem);
    }
    section_label(ui, &safe_line(&own.folder.to_string_lossy()));
    ui.spacing_mut().item_spacing.y = 0.0;
    if let Some(above) = own.folder.parent() {
        let name = words.text("path-up");
        let row = row(name, name, Icon::Arrow(Direction::Up));
        if row.show(ui).clicked() {
            within.answer(DialogAnswer::ListFolder(above.to_owned()));
        }
    }
    // An export never goes over a session, so that none is offered.
    let exports = matches!(
        own.purpose,
        PathPurpose::Export | PathPurpose::Packs | PathPurpose::ExportSet
    );
    if own.entries.is_empty() && !exports {
        form::weak(ui, words.text("path-nothing"));
    }
    for entry in own.entries.iter().filter(|entry| entry.is_folder || !exports) {
        let file = entry
            .path
            .file_name()
            .unwrap_or(entry.path.as_os_str())
            .to_string_lossy();
        let title = safe_line(&file);
        let (key, icon) = if entry.is_folder {
            ("path-folder", Icon::Chevron(Direction::Right))
        } else {
            ("path-session", Icon::Board)
        };
        let name = words.format(key, &[("name", (&*title).into())]);
        if !row(&title, &name, icon).show(ui).clicked() {
            continue;
        }
        if entry.is_folder {
            within.answer(DialogAnswer::ListFolder(entry.path.clone()));
        } else {
            own.text = file.into_owned();
            own.problem.clear();
        }
    }
}

fn row<'a>(title: &'a str, name: &'a str, icon: Icon) -> Row<'a> {
    Row {
        title,
        second: "",
        lines: 1,
        usable: true,
        icon: Some(icon),
        name,
        tip: name,
        chosen: None,
        reserve: 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_alone_lies_in_the_folder_listed() {
        let mut field = PathField::new(
            PathPurpose::Save,
            Path::new("a.ron"),
            PathBuf::from("/home/amina"),
        );
        assert_eq!(field.path(), Path::new("/home/amina/a.ron"));
        field.text = " /elsewhere/b.ron ".to_owned();
        assert_eq!(field.path(), Path::new("/elsewhere/b.ron"));
    }
}
