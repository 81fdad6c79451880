//! Questions that wait for an answer.

use std::path::PathBuf;

use super::dialogs_native::PathAsk;
use super::export_dialog::Exports;
use super::join::Joining;
use super::links::LinksAsked;
use super::open::Damaged;
use super::open_document::OpenDocument;
use super::packs::Packing;
use super::recovery::Recovered;
use crate::exchange::export::Format;
use crate::model::UtcSeconds;
use crate::store::{Holder, Pending};
use crate::ui::dialogs::Dialog;
use crate::ui::intent::TableFor;
use crate::ui::notices::Notice;

/// What is done once nothing unsaved stands in the way.
#[derive(Debug)]
pub(super) enum After {
    /// Leave the program.
    Quit,
    /// Show the start page.
    Close,
    /// Put another session into the window.
    Put(Box<Coming>),
}

/// A session about to be put into the window.
#[derive(Debug)]
pub(super) struct Coming {
    /// The session.
    pub(super) document: OpenDocument,
    /// Its journal, if an earlier run left it.
    pub(super) journal: Option<Pending>,
    /// What to say once it is there.
    pub(super) notice: Option<Notice>,
}

/// What a path is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To open a session.
    Open,
    /// To save the session.
    Save,
    /// To read a table, or a plan as it is.
    Table(TableFor),
    /// To write an export.
    Export(Format),
    /// To write the report of carrying over.
    Report,
    /// To write what was chosen in the export dialog.
    ExportOne(Format),
    /// To write the full set to: a folder.
    ExportSet,
    /// To read the earlier session that changes are shown against.
    Earlier,
    /// To join files to the session.
    Join,
    /// To compare a file with the session.
    Compare,
    /// To read links that others published.
    Links,
    /// To write packs to: a folder.
    Packs,
}

/// A question that fills the window until it is answered.
#[derive(Debug)]
pub(super) enum Ask {
    /// Whether to save before going on.
    Unsaved(After),
    /// Somebody else changed the session's file since it was read or written.
    Changed(PathBuf, Option<UtcSeconds>),
    /// Another window has the file.
    Elsewhere(PathBuf, Option<Holder>),
    /// The file is damaged.
    Damaged(Box<Damaged>),
    /// An earlier run left work behind.
    Recovery(Vec<Recovered>),
    /// A path, where no dialog of the desktop can be had.
    Path(Purpose, PathAsk),
    /// Which files to join.
    Join(Box<Joining>),
    /// What differs from a file; the number ties the answer to the question.
    Compare(u64),
    /// Which packs to make, and what came of it.
    Packs(Packing),
    /// What to export, and what came of it.
    Export(Box<Exports>),
    /// What a file of links holds; the number ties the answer to the question.
    Links(Box<LinksAsked>),
    /// A form or list that asks for nothing beyond its own commands.
    Form,
}

/// A question and how it is shown.
#[derive(Debug)]
pub(super) struct Asked {
    /// The question.
    pub(super) ask: Ask,
    /// What the window draws, with what was typed into it.
    pub(super) dialog: Dialog,
}
