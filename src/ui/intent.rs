//! What a view asks for. Collected during a frame, carried out after it, first in, first out.

use std::path::PathBuf;
use std::sync::Arc;

use super::dialogs::{ExportOrder, PackOrder, TableOrder};
use super::state::Selection;
use super::ui_action::UiAction;
use crate::analysis::agenda::Unanimous;
use crate::command::Command;
use crate::exchange::export::Format;
use crate::merge::Matching;
use crate::model::{
    Details, Lang, Pair, Plan, Proposal, ProposalId, RatingScale, Reviewer, ReviewerCode, Side,
};
use crate::phrase::catalogue::Language;

/// What a view asks for. Views never carry it out themselves.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Change the session.
    Run(Command),
    /// Make this the selection.
    Select(Option<Selection>),
    /// Make this the selection and scroll it into view, unfolding its group.
    Reveal(Selection),
    /// Do what a menu entry, shortcut or palette entry stands for.
    Act(UiAction),
    /// Make a new session and show it.
    Create(Box<NewSession>),
    /// Choose two plans for a new session, from files too.
    ChoosePlans,
    /// Choose the file of a table for the dialog in front.
    ChooseTable(TableFor),
    /// Read the table of that dialog in another way.
    ReadTable(TableFor, Box<TableOrder>),
    /// Show what is known of the structure of the report template, to be taken as placeholders.
    UseKnownTemplate,
    /// Carry the session over to this plan, of actions or of targets: the same one in other words.
    SupplyWording(Side, Arc<Plan>),
    /// Offer these plans, of actions and of targets, for a new session.
    UsePlans(Arc<Plan>, Arc<Plan>),
    /// Compare the session's plan of a side with this new version of it.
    CompareVersions(Side, Arc<Plan>),
    /// Count what carrying the session over would do.
    CountCarryOver {
        /// The side whose plan is replaced.
        side: Side,
        /// Which items became which.
        matching: Box<Matching>,
        /// Tells the answer apart from those to earlier questions.
        edition: u64,
    },
    /// Make a new session on the new version of a plan.
    CarryOver {
        /// The side whose plan is replaced.
        side: Side,
        /// Which items became which.
        matching: Box<Matching>,
    },
    /// Open a file by its path.
    OpenPath(PathBuf),
    /// Open a shipped example by its place in the list of examples.
    OpenExample(usize),
    /// Take an entry off the list of recent files. The file stays.
    ForgetRecent(PathBuf),
    /// Judge and comment as this reviewer, who is on the roster.
    ActAs(ReviewerCode),
    /// Show plan texts in this language.
    ShowLanguage(Lang),
    /// Speak this language in the window from now on.
    SpeakLanguage(Language),
    /// What was answered to the dialog on top.
    Answer(DialogAnswer),
    /// Open the list of unanimous pairs, for a person to accept.
    OfferAccept(Vec<Unanimous>),
    /// Begin a proposal on its page with what is known of the gap that it answers.
    Propose(Box<Proposal>),
    /// Show a proposal on its page.
    ShowProposal(ProposalId),
    /// Open the editor of the decision on a pair.
    Decide(Pair),
    /// Ask where to, and write an export.
    Export(Format),
    /// Show a pair on the projector.
    ShowRoom(Pair),
    /// Show a sentence to the person, such as the reason of a refusal. Already in their language.
    Tell(String),
}

/// What a table is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFor {
    /// A plan, of actions or of targets. A plan file does as well.
    Plan(Side),
    /// A new version of a plan of the session. A plan file does as well.
    Version(Side),
    /// The adopted wording of a plan of the session.
    Wording,
    /// Questions of the report template.
    Questions,
}

impl TableFor {
    /// Returns the side of the plan that is made of the table; nothing if none is.
    pub fn plan_side(self) -> Option<Side> {
        match self {
            Self::Plan(side) | Self::Version(side) => Some(side),
            Self::Wording | Self::Questions => None,
        }
    }
}

/// What the start page asks for to make a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Place of the chosen pair of plans in the list of shipped pairs.
    pub plan_pair: usize,
    /// Title, purpose, meeting.
    pub details: Details,
    /// Who is making it.
    pub code: ReviewerCode,
    /// Name and delegation, which may be empty.
    pub reviewer: Reviewer,
    /// The scale on which pairs are to be judged.
    pub scale: RatingScale,
}

/// What was answered to the dialog on top. It closes, unless the answer says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DialogAnswer {
    /// Nothing more follows: dialogs that change the session have run their commands already.
    Close,
    /// Save, and go on with what was asked for once the file is written.
    Save,
    /// Go on with what was asked for and give up what is not saved.
    Discard,
    /// Open the recovered session at this place of the offer. It counts as unsaved.
    Recover(usize),
    /// Erase the recovered session at this place of the offer; the dialog stays while others are left.
    EraseRecovered(usize),
    /// Ask for another file to save to.
    SaveElsewhere,
    /// Replace the file that somebody else changed.
    Overwrite,
    /// Open the file's content as a session that stands in no file.
    OpenCopy,
    /// Open what is intact of the damaged file as a new session.
    Salvage,
    /// Show the folder in which the backups of the file lie.
    ShowBackups,
    /// Go on with this path.
    Path(PathBuf),
    /// Go on with these paths.
    Paths(Vec<PathBuf>),
    /// Count again what the files bring that are to be joined; the dialog stays.
    Recheck,
    /// Ask for further files to join; the dialog stays.
    AddFiles,
    /// Join the files; the dialog stays until that is done.
    Join,
    /// List this folder; the dialog stays.
    ListFolder(PathBuf),
    /// Show the exported file in the program the system has for it.
    OpenExported,
    /// Make these packs, in a folder that is asked for; the dialog stays.
    MakePacks(PackOrder),
    /// Make the packs whose files were there already, in their place; the dialog stays.
    ReplacePacks,
    /// Write no further packs; the dialog stays.
    StopPacks,
    /// Look at what is chosen to be exported; the dialog stays.
    LookAtExport(Box<ExportOrder>),
    /// Write the page for a browser where nobody keeps it, and show it; the dialog stays.
    OpenPage(Box<ExportOrder>),
    /// Export what is chosen, to a path that is asked for; the dialog stays.
    Export(Box<ExportOrder>),
    /// Choose the earlier file that changes are shown against; the dialog stays.
    ChooseEarlier,
    /// Show no changes; the dialog stays.
    ForgetEarlier,
    /// Write no further files; the dialog stays.
    StopExport,
    /// Write the files that were there already, in their place; the dialog stays.
    ReplaceExports,
    /// Show this folder on the desktop; the dialog stays.
    OpenFolder(PathBuf),
    /// Show the links that were read beside one's own.
    ShowLinks,
    /// Choose a file of links that others published.
    ChooseLinks,
    /// Show the source of links at this place of the list, or leave it out; the first is what comes with the
    /// program. The dialog stays.
    ShowLinkSource(usize, bool),
    /// Take the source of links at this place of the list away; the dialog stays.
    RemoveLinkSource(usize),
}
