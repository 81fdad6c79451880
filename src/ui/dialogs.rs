//! Questions and statements that wait for an answer, in front of everything else.
//!
//! The window keeps them in a stack and shows the one on top. Each answers with
//! [`Intent::Answer`]; Escape always means
//! [`DialogAnswer::Close`](super::DialogAnswer::Close).

mod adopted;
mod already_open;
mod carry_over;
mod changed_on_disk;
mod compare;
mod conflicts;
mod damaged_file;
mod details;
mod export;
mod export_done;
mod groups;
mod import;
mod join;
mod join_card;
mod line_list;
mod link_sources;
mod links;
mod long_list;
mod modal;
mod packs;
mod path_field;
mod recovery;
mod reviewers;
mod round;
mod rules;
mod rules_lists;
mod table;
mod template;
mod unsaved;

use eframe::egui::Context;

use super::agenda::AcceptUnanimous;
use super::gaps::{RuleDialog, WordingDialog};
use super::intent::Intent;
use super::lint::FinalDialog;
use crate::model::Session;
use crate::phrase::catalogue::Catalogue;

pub use adopted::{AdoptedWording, WordingDraft};
pub use already_open::AlreadyOpen;
pub use carry_over::{CarryOver, Only, Outlook, Table, Version};
pub use changed_on_disk::ChangedOnDisk;
pub use compare::{CompareDialog, Compared, DifferenceKind};
pub use conflicts::ConflictsDialog;
pub use damaged_file::DamagedFile;
pub use details::DetailsDialog;
pub use export::{
    Earlier, ExportDialog, ExportForm, ExportOrder, ExportStage, ExportsMade, Look, Wanted, changes_name,
};
pub use export_done::ExportDone;
pub use groups::GroupsDialog;
pub use import::{PlanSource, PlansFromFiles, TableDraft, level_key};
pub use join::{JoinCard, JoinDialog, JoinFile, JoinFileState, JoinStage, JoinTotal};
pub use link_sources::{LinkSourceRow, LinkSourcesDialog};
pub use links::{LinksDialog, LinksFound, LinksStage};
pub(super) use modal::{Modal, Width, Within, cancel, primary, secondary};
pub use packs::{PackOrder, PackStage, PacksDialog, PacksMade};
pub use path_field::{FolderEntry, PathField, PathPurpose};
pub use recovery::{RecoveredSession, RecoveryOffer};
pub use reviewers::ReviewersDialog;
pub use round::RoundDialog;
pub use rules::RulesDialog;
pub use table::{Bytes, Drafted, Maker, TableFile, TableOrder, TableSource};
pub use template::{QuestionsDraft, QuestionsFromTable};
pub use unsaved::{BeforeWhat, UnsavedWork};

/// What every dialog reads.
#[derive(Clone, Copy, Debug)]
pub struct DialogData<'f> {
    /// The message catalogue.
    pub words: &'f Catalogue,
    /// The time zone of this computer.
    pub zone: &'f jiff::tz::TimeZone,
    /// The session open, if one is.
    pub session: Option<&'f Session>,
    /// Who judges now, if a session is open.
    pub reviewer: Option<&'f crate::model::ReviewerCode>,
    /// The session's revision; 0 while none is open.
    pub revision: u64,
}

/// A dialog and what was typed into it.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// Title, purpose, meeting.
    Details(DetailsDialog),
    /// The roster.
    Reviewers(ReviewersDialog),
    /// Groups and their parts of the plans.
    Groups(GroupsDialog),
    /// How the round stands, and what carries it on.
    Round(RoundDialog),
    /// Rules and scale.
    Rules(Box<RulesDialog>),
    /// Packs to be made.
    Packs(PacksDialog),
    /// Something is not saved: save it first?
    Unsaved(UnsavedWork),
    /// Work of an earlier run that is in no file.
    Recovery(RecoveryOffer),
    /// Somebody else changed the file since it was opened.
    ChangedOnDisk(ChangedOnDisk),
    /// A path to type, where the system has no dialog of its own.
    Path(PathField),
    /// The file cannot be read as it is.
    Damaged(DamagedFile),
    /// Another window has the file.
    AlreadyOpen(AlreadyOpen),
    /// What to export, and what came of it.
    Export(Box<ExportDialog>),
    /// What an export wrote.
    ExportDone(ExportDone),
    /// The unanimous pairs, to be accepted together.
    AcceptUnanimous(AcceptUnanimous),
    /// What joining files would bring.
    Join(JoinDialog),
    /// What is in conflict.
    Conflicts(ConflictsDialog),
    /// What differs from another file.
    Compare(CompareDialog),
    /// The rule of coverage, to be changed once.
    CoverageRule(RuleDialog),
    /// What is to be looked at in an item's wording.
    Wording(WordingDialog),
    /// The mapping is to be declared final.
    DeclareFinal(Box<FinalDialog>),
    /// It is to be taken up again.
    Reopen,
    /// Two plans for a new session.
    PlansFromFiles(Box<PlansFromFiles>),
    /// The adopted wording of a plan, from a table.
    AdoptedWording(Box<AdoptedWording>),
    /// Report questions from a table.
    QuestionsFromTable(Box<QuestionsFromTable>),
    /// The session carried over to a revised plan.
    CarryOver(Box<CarryOver>),
    /// What a file of links that others published holds.
    Links(Box<LinksDialog>),
    /// The sources of published links.
    LinkSources(LinkSourcesDialog),
    /// Version and licences.
    About,
    /// The list of shortcuts.
    Shortcuts,
}

impl Dialog {
    /// Whether it works on the session that is open, and means nothing to another one.
    pub fn is_about_session(&self) -> bool {
        matches!(
            self,
            Self::AdoptedWording(_)
                | Self::QuestionsFromTable(_)
                | Self::CarryOver(_)
                | Self::Links(_)
                | Self::LinkSources(_)
        )
    }

    /// Shows the dialog in front of everything.
    pub fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        match self {
            Self::Details(dialog) => dialog.show(ctx, data, out),
            Self::Reviewers(dialog) => dialog.show(ctx, data, out),
            Self::Groups(dialog) => dialog.show(ctx, data, out),
            Self::Round(dialog) => dialog.show(ctx, data, out),
            Self::Rules(dialog) => dialog.show(ctx, data, out),
            Self::Packs(dialog) => dialog.show(ctx, data, out),
            Self::Unsaved(dialog) => dialog.show(ctx, data, out),
            Self::Recovery(dialog) => dialog.show(ctx, data, out),
            Self::ChangedOnDisk(dialog) => dialog.show(ctx, data, out),
            Self::Path(dialog) => dialog.show(ctx, data, out),
            Self::Damaged(dialog) => dialog.show(ctx, data, out),
            Self::AlreadyOpen(dialog) => dialog.show(ctx, data, out),
            Self::Export(dialog) => dialog.show(ctx, data, out),
            Self::ExportDone(dialog) => dialog.show(ctx, data, out),
            Self::AcceptUnanimous(dialog) => dialog.show(ctx, data, out),
            Self::Join(dialog) => dialog.show(ctx, data, out),
            Self::Conflicts(dialog) => dialog.show(ctx, data, out),
            Self::Compare(dialog) => dialog.show(ctx, data, out),
            Self::CoverageRule(dialog) => dialog.show(ctx, data, out),
            Self::Wording(dialog) => dialog.show(ctx, data, out),
            Self::DeclareFinal(dialog) => dialog.show(ctx, data, out),
            Self::Reopen => super::lint::reopen(ctx, data, out),
            Self::PlansFromFiles(dialog) => dialog.show(ctx, data, out),
            Self::AdoptedWording(dialog) => dialog.show(ctx, data, out),
            Self::QuestionsFromTable(dialog) => dialog.show(ctx, data, out),
            Self::CarryOver(dialog) => dialog.show(ctx, data, out),
            Self::Links(dialog) => dialog.show(ctx, data, out),
            Self::LinkSources(dialog) => dialog.show(ctx, data, out),
            Self::About => super::about::show(ctx, data.words, out),
            Self::Shortcuts => super::shortcuts::show(ctx, data.words, out),
        }
    }
}
