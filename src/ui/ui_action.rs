//! The one list of what the window can do: menus, shortcuts, palette and help all come from it.

mod enabled;
mod keys;

pub use keys::keys_in_words;

use super::judging::strength_of;
use super::state::UiState;
use crate::model::{RatingScale, Strength};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::{point_key, point_sign};

/// Everything a person can ask of the window by menu, shortcut or palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the catalogue's `action-…` texts say what each does")]
pub enum UiAction {
    NewSession,
    Open,
    Save,
    SaveAs,
    Export,
    ExportCsv,
    ExportMarkdown,
    ExportHtml,
    ExportJson,
    ExportJudgements,
    ExportNote,
    ExportGaps,
    ExportGapsCsv,
    ExportBasket,
    ExportRegister,
    ExportQuestions,
    Join,
    Compare,
    ImportLinks,
    Conflicts,
    SessionDetails,
    CloseSession,
    Quit,
    Undo,
    Redo,
    StartLink,
    StrengthNone,
    StrengthWeak,
    StrengthModerate,
    StrengthStrong,
    StrengthCancelling,
    StrengthCounteracting,
    StrengthConstraining,
    Negate,
    CannotJudge,
    StepAside,
    Direct,
    Enabling,
    Tension,
    ClearJudgement,
    Decide,
    KeepEarlier,
    KeepAllEarlier,
    Propose,
    Comment,
    MarkWording,
    Find,
    Rules,
    Reviewers,
    Groups,
    Round,
    Submit,
    Packs,
    Calibrate,
    ChangeRule,
    SupplyWording,
    ImportQuestions,
    DeclareFinal,
    Reopen,
    CarryOver,
    ExportRebase,
    StillHolds,
    NextCheck,
    ShowBoard,
    ShowMatrix,
    ShowAgenda,
    AgendaLine,
    RoomView,
    ShowStatistics,
    ShowGaps,
    ShowProposals,
    ShowChecks,
    NextFinding,
    PreviousFinding,
    ToggleDecisions,
    TogglePublished,
    LinkSources,
    FlipText,
    ToggleInspector,
    FoldAll,
    UnfoldAll,
    ThemeLight,
    ThemeDark,
    ThemeSystem,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    History,
    Log,
    Palette,
    Shortcuts,
    About,
}

/// What decides whether an action can be taken now.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, each read by name"
)]
pub struct Situation<'s> {
    /// Whether a session is open.
    pub has_session: bool,
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// Whether there is a step to do again.
    pub can_redo: bool,
    /// Whether something is not in the user's file.
    pub is_unsaved: bool,
    /// Whether the selected pair is judged.
    pub pair_is_judged: bool,
    /// Whether the selected pair is a link.
    pub pair_is_linked: bool,
    /// How many records are in conflict that the reviewer may see.
    pub conflicts: usize,
    /// The scale on which pairs are judged.
    pub scale: RatingScale,
    /// Whether there is an answer of the round before to keep for the selected pair.
    pub has_earlier: bool,
    /// Whether there are answers of the round before for pairs of which nothing was said in this one.
    pub has_all_earlier: bool,
    /// Whether the selected pair stands on texts that changed.
    pub pair_to_check: bool,
    /// How many pairs stand on texts that changed.
    pub to_check: usize,
    /// Whether the session was carried over in this window, so that there is a report of it.
    pub was_carried: bool,
    /// Whether there are calibration pairs.
    pub has_calibration: bool,
    /// Whether the round hides what others said.
    pub is_blind: bool,
    /// Whether the mapping was declared final.
    pub is_final: bool,
    /// Whether others have published links between the two plans.
    pub has_published: bool,
    /// What the window remembers.
    pub state: &'s UiState,
}

/// Where an action stands in the menus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Sessions and files.
    File,
    /// Undo and judging.
    Edit,
    /// Rules, reviewers, rounds, packs; the adopted wording, the report questions.
    Review,
    /// Pages, panels, theme, zoom.
    View,
    /// Shortcuts and about.
    Help,
}

impl UiAction {
    /// All actions in the order of menus and help.
    pub const ALL: [Self; 92] = [
        Self::NewSession,
        Self::Open,
        Self::Save,
        Self::SaveAs,
        Self::Export,
        Self::ExportCsv,
        Self::ExportMarkdown,
        Self::ExportHtml,
        Self::ExportJson,
        Self::ExportJudgements,
        Self::ExportNote,
        Self::ExportGaps,
        Self::ExportGapsCsv,
        Self::ExportBasket,
        Self::ExportRegister,
        Self::ExportQuestions,
        Self::Join,
        Self::Compare,
        Self::ImportLinks,
        Self::Conflicts,
        Self::SessionDetails,
        Self::CloseSession,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::StartLink,
        Self::StrengthNone,
        Self::StrengthWeak,
        Self::StrengthModerate,
        Self::StrengthStrong,
        Self::StrengthCancelling,
        Self::StrengthCounteracting,
        Self::StrengthConstraining,
        Self::Negate,
        Self::CannotJudge,
        Self::StepAside,
        Self::Direct,
        Self::Enabling,
        Self::Tension,
        Self::ClearJudgement,
        Self::Decide,
        Self::KeepEarlier,
        Self::KeepAllEarlier,
        Self::Propose,
        Self::Comment,
        Self::MarkWording,
        Self::Find,
        Self::Rules,
        Self::Reviewers,
        Self::Groups,
        Self::Round,
        Self::Submit,
        Self::Packs,
        Self::Calibrate,
        Self::ChangeRule,
        Self::SupplyWording,
        Self::ImportQuestions,
        Self::DeclareFinal,
        Self::Reopen,
        Self::CarryOver,
        Self::ExportRebase,
        Self::StillHolds,
        Self::NextCheck,
        Self::ShowBoard,
        Self::ShowMatrix,
        Self::ShowAgenda,
        Self::AgendaLine,
        Self::RoomView,
        Self::ShowStatistics,
        Self::ShowGaps,
        Self::ShowProposals,
        Self::ShowChecks,
        Self::NextFinding,
        Self::PreviousFinding,
        Self::ToggleDecisions,
        Self::TogglePublished,
        Self::LinkSources,
        Self::FlipText,
        Self::ToggleInspector,
        Self::FoldAll,
        Self::UnfoldAll,
        Self::ThemeLight,
        Self::ThemeDark,
        Self::ThemeSystem,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
        Self::History,
        Self::Log,
        Self::Palette,
        Self::Shortcuts,
        Self::About,
    ];

    /// Returns the key of its name in the catalogue. Names end in `…` when a dialog follows.
    pub fn key(self) -> &'static str {
        match self {
            Self::NewSession => "action-new-session",
            Self::Open => "action-open",
            Self::Save => "action-save",
            Self::SaveAs => "action-save-as",
            Self::Export => "action-export",
            Self::ExportCsv => "action-export-csv",
            Self::ExportMarkdown => "action-export-markdown",
            Self::ExportHtml => "action-export-html",
            Self::ExportJson => "action-export-json",
            Self::ExportJudgements => "action-export-judgements",
            Self::ExportNote => "action-export-note",
            Self::ExportGaps => "action-export-gaps",
            Self::ExportGapsCsv => "action-export-gaps-csv",
            Self::ExportBasket => "action-export-basket",
            Self::ExportRegister => "action-export-register",
            Self::ExportQuestions => "action-export-questions",
            Self::Join => "action-join",
            Self::Compare => "action-compare",
            Self::ImportLinks => "action-import-links",
            Self::Conflicts => "action-conflicts",
            Self::SupplyWording => "action-supply-wording",
            Self::ImportQuestions => "action-import-questions",
            Self::SessionDetails => "action-session-details",
            Self::Reviewers => "action-reviewers",
            Self::CloseSession => "action-close-session",
            Self::Quit => "action-quit",
            Self::Undo => "action-undo",
            Self::Redo => "action-redo",
            Self::StartLink => "action-start-link",
            Self::StrengthNone => "action-strength-none",
            Self::StrengthWeak => "action-strength-weak",
            Self::StrengthModerate => "action-strength-moderate",
            Self::StrengthStrong => "action-strength-strong",
            Self::StrengthCancelling => "action-strength-cancelling",
            Self::StrengthCounteracting => "action-strength-counteracting",
            Self::StrengthConstraining => "action-strength-constraining",
            Self::Negate => "action-negate",
            Self::StepAside => "action-step-aside",
            Self::KeepEarlier => "action-keep-earlier",
            Self::KeepAllEarlier => "action-keep-all-earlier",
            Self::Rules => "action-rules",
            Self::Groups => "action-groups",
            Self::Round => "action-round",
            Self::Submit => "action-submit",
            Self::Packs => "action-packs",
            Self::Calibrate => "action-calibrate",
            Self::CannotJudge => "action-cannot-judge",
            Self::Direct => "action-direct",
            Self::Enabling => "action-enabling",
            Self::Tension => "action-tension",
            Self::ClearJudgement => "action-clear-judgement",
            Self::Decide => "action-decide",
            Self::Propose => "action-propose",
            Self::Comment => "action-comment",
            Self::MarkWording => "action-mark-wording",
            Self::ChangeRule => "action-change-rule",
            Self::DeclareFinal => "action-declare-final",
            Self::Reopen => "action-reopen",
            Self::CarryOver => "action-carry-over",
            Self::ExportRebase => "action-export-rebase",
            Self::StillHolds => "action-still-holds",
            Self::NextCheck => "action-next-check",
            Self::Find => "action-find",
            Self::ShowBoard => "action-show-board",
            Self::ShowMatrix => "action-show-matrix",
            Self::ShowAgenda => "action-show-agenda",
            Self::AgendaLine => "action-agenda-line",
            Self::RoomView => "action-room-view",
            Self::ShowStatistics => "action-show-statistics",
            Self::ShowGaps => "action-show-gaps",
            Self::ShowProposals => "action-show-proposals",
            Self::ShowChecks => "action-show-checks",
            Self::NextFinding => "action-next-finding",
            Self::PreviousFinding => "action-previous-finding",
            Self::ToggleDecisions => "action-decisions",
            Self::TogglePublished => "action-published",
            Self::LinkSources => "action-link-sources",
            Self::FlipText => "action-flip-text",
            Self::ToggleInspector => "action-toggle-inspector",
            Self::FoldAll => "action-fold-all",
            Self::UnfoldAll => "action-unfold-all",
            Self::ThemeLight => "action-theme-light",
            Self::ThemeDark => "action-theme-dark",
            Self::ThemeSystem => "action-theme-system",
            Self::ZoomIn => "action-zoom-in",
            Self::ZoomOut => "action-zoom-out",
            Self::ZoomReset => "action-zoom-reset",
            Self::History => "action-history",
            Self::Log => "action-log",
            Self::Palette => "action-palette",
            Self::Shortcuts => "action-shortcuts",
            Self::About => "action-about",
        }
    }

    /// Returns its name. Points of the scale are called by the words of the session's scale.
    pub fn name(self, words: &Catalogue, scale: RatingScale) -> String {
        match strength_of(self) {
            Some(point) if scale != RatingScale::Contribution => {
                let word = words.text(point_key(scale, point));
                let parts = [("sign", point_sign(point).into()), ("word", word.into())];
                words.format("action-answer", &parts)
            }
            _ => words.text(self.key()).to_owned(),
        }
    }

    /// Says whether a scale has any use for it; menus leave it out where it has none.
    pub fn is_offered(self, scale: RatingScale) -> bool {
        match self {
            Self::Direct | Self::Enabling => scale.has_kind(),
            Self::Negate => scale.place(Strength::Constraining).is_some(),
            _ => strength_of(self).is_none_or(|point| scale.place(point).is_some()),
        }
    }

    /// Returns the menu it stands in.
    pub fn menu(self) -> Menu {
        match self {
            Self::NewSession
            | Self::Open
            | Self::Save
            | Self::SaveAs
            | Self::Export
            | Self::ExportCsv
            | Self::ExportMarkdown
            | Self::ExportHtml
            | Self::ExportJson
            | Self::ExportJudgements
            | Self::ExportNote
            | Self::ExportGaps
            | Self::ExportGapsCsv
            | Self::ExportBasket
            | Self::ExportRegister
            | Self::ExportQuestions
            | Self::Join
            | Self::Compare
            | Self::ImportLinks
            | Self::Conflicts
            | Self::SessionDetails
            | Self::CloseSession
            | Self::Quit => Menu::File,
            Self::Undo
            | Self::Redo
            | Self::StartLink
            | Self::StrengthNone
            | Self::StrengthWeak
            | Self::StrengthModerate
            | Self::StrengthStrong
            | Self::StrengthCancelling
            | Self::StrengthCounteracting
            | Self::StrengthConstraining
            | Self::Negate
            | Self::CannotJudge
            | Self::StepAside
            | Self::Direct
            | Self::Enabling
            | Self::Tension
            | Self::ClearJudgement
            | Self::Decide
            | Self::KeepEarlier
            | Self::KeepAllEarlier
            | Self::Propose
            | Self::Comment
            | Self::MarkWording
            | Self::Find => Menu::Edit,
            Self::Rules
            | Self::Reviewers
            | Self::Groups
            | Self::Round
            | Self::Submit
            | Self::Packs
            | Self::Calibrate
            | Self::ChangeRule
            | Self::SupplyWording
            | Self::ImportQuestions
            | Self::DeclareFinal
            | Self::Reopen
            | Self::CarryOver
            | Self::ExportRebase
            | Self::StillHolds
            | Self::NextCheck => Menu::Review,
            Self::ShowBoard
            | Self::ShowMatrix
            | Self::ShowAgenda
            | Self::AgendaLine
            | Self::RoomView
            | Self::ShowStatistics
            | Self::ShowGaps
            | Self::ShowProposals
            | Self::ShowChecks
            | Self::NextFinding
            | Self::PreviousFinding
            | Self::ToggleDecisions
            | Self::TogglePublished
            | Self::LinkSources
            | Self::FlipText
            | Self::ToggleInspector
            | Self::FoldAll
            | Self::UnfoldAll
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::ThemeSystem
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset
            | Self::History
            | Self::Log => Menu::View,
            Self::Palette | Self::Shortcuts | Self::About => Menu::Help,
        }
    }
}
