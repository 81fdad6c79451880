//! The one list of what the window can do: menus, shortcuts, palette and help all come from it.

mod enabled;

use eframe::egui::{Key, KeyboardShortcut, Modifiers, os::OperatingSystem};

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
    ShowBoard,
    ShowMatrix,
    ShowAgenda,
    AgendaLine,
    RoomView,
    ShowStatistics,
    ShowGaps,
    ShowProposals,
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
    /// Whether there are calibration pairs.
    pub has_calibration: bool,
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
    /// Rules, reviewers, rounds, packs.
    Review,
    /// Pages, panels, theme, zoom.
    View,
    /// Shortcuts and about.
    Help,
}

impl UiAction {
    /// All actions in the order of menus and help.
    pub const ALL: [Self; 75] = [
        Self::NewSession,
        Self::Open,
        Self::Save,
        Self::SaveAs,
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
        Self::ShowBoard,
        Self::ShowMatrix,
        Self::ShowAgenda,
        Self::AgendaLine,
        Self::RoomView,
        Self::ShowStatistics,
        Self::ShowGaps,
        Self::ShowProposals,
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
            Self::Conflicts => "action-conflicts",
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
            Self::Find => "action-find",
            Self::ShowBoard => "action-show-board",
            Self::ShowMatrix => "action-show-matrix",
            Self::ShowAgenda => "action-show-agenda",
            Self::AgendaLine => "action-agenda-line",
            Self::RoomView => "action-room-view",
            Self::ShowStatistics => "action-show-statistics",
            Self::ShowGaps => "action-show-gaps",
            Self::ShowProposals => "action-show-proposals",
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

    /// Returns its shortcut, if it has one.
    ///
    /// Those without a command key act only while no text field has the keyboard.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let command = |key| Some(KeyboardShortcut::new(Modifiers::COMMAND, key));
        let shift = |key| Some(KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, key));
        let plain = |key| Some(KeyboardShortcut::new(Modifiers::NONE, key));
        match self {
            Self::NewSession => command(Key::N),
            Self::Open => command(Key::O),
            Self::Save => command(Key::S),
            Self::SaveAs => shift(Key::S),
            Self::ExportHtml => command(Key::E),
            Self::CloseSession => command(Key::W),
            Self::Quit => command(Key::Q),
            Self::Undo => command(Key::Z),
            Self::Redo => shift(Key::Z),
            Self::StartLink => plain(Key::L),
            Self::StrengthNone => plain(Key::Num0),
            Self::StrengthWeak => plain(Key::Num1),
            Self::StrengthModerate => plain(Key::Num2),
            Self::StrengthStrong => plain(Key::Num3),
            Self::Negate => plain(Key::Minus),
            Self::CannotJudge => plain(Key::Questionmark),
            Self::KeepEarlier => plain(Key::K),
            Self::Calibrate => plain(Key::F6),
            Self::Direct => plain(Key::D),
            Self::Enabling => plain(Key::E),
            Self::Tension => plain(Key::T),
            Self::ClearJudgement => plain(Key::Delete),
            Self::Decide => command(Key::D),
            Self::Comment => plain(Key::N),
            Self::MarkWording => plain(Key::B),
            Self::Find => command(Key::F),
            Self::ShowBoard => command(Key::Num1),
            Self::ShowMatrix => command(Key::Num2),
            Self::ShowAgenda => command(Key::Num3),
            Self::AgendaLine => plain(Key::G),
            Self::RoomView => plain(Key::F5),
            Self::ShowStatistics => command(Key::Num4),
            Self::ShowGaps => command(Key::Num5),
            Self::ShowProposals => command(Key::Num6),
            Self::Propose => shift(Key::P),
            Self::ToggleInspector => command(Key::I),
            Self::ZoomIn => command(Key::Plus),
            Self::ZoomOut => command(Key::Minus),
            Self::ZoomReset => command(Key::Num0),
            Self::History => command(Key::H),
            Self::Log => command(Key::L),
            Self::Palette => command(Key::K),
            Self::Shortcuts => plain(Key::F1),
            Self::ExportCsv
            | Self::ExportMarkdown
            | Self::ExportJson
            | Self::ExportJudgements
            | Self::ExportNote
            | Self::ExportGaps
            | Self::ExportGapsCsv
            | Self::ExportBasket
            | Self::ChangeRule
            | Self::ExportRegister
            | Self::ExportQuestions
            | Self::Join
            | Self::Compare
            | Self::Conflicts
            | Self::SessionDetails
            | Self::StrengthCancelling
            | Self::StrengthCounteracting
            | Self::StrengthConstraining
            | Self::StepAside
            | Self::KeepAllEarlier
            | Self::Rules
            | Self::Reviewers
            | Self::Groups
            | Self::Round
            | Self::Submit
            | Self::Packs
            | Self::FoldAll
            | Self::UnfoldAll
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::ThemeSystem
            | Self::About => None,
        }
    }

    /// Returns the shortcut as people of that system write it, or an empty text.
    pub fn shortcut_text(self, os: OperatingSystem) -> String {
        match self.shortcut() {
            None => String::new(),
            Some(shortcut) if shortcut.logical_key == Key::Questionmark => "?".to_owned(),
            Some(shortcut) if shortcut.logical_key == Key::Minus && shortcut.modifiers.is_none() => {
                "−".to_owned()
            }
            Some(shortcut) => {
                shortcut.format(&eframe::egui::ModifierNames::NAMES, os == OperatingSystem::Mac)
            }
        }
    }

    /// Returns the menu it stands in.
    pub fn menu(self) -> Menu {
        match self {
            Self::NewSession
            | Self::Open
            | Self::Save
            | Self::SaveAs
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
            | Self::ChangeRule => Menu::Review,
            Self::ShowBoard
            | Self::ShowMatrix
            | Self::ShowAgenda
            | Self::AgendaLine
            | Self::RoomView
            | Self::ShowStatistics
            | Self::ShowGaps
            | Self::ShowProposals
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
