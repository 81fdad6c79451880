//! The shortcuts of actions.

use eframe::egui::os::OperatingSystem;
use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::UiAction;
use crate::phrase::catalogue::Catalogue;

impl UiAction {
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
            Self::Export => command(Key::E),
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
            Self::StillHolds => plain(Key::H),
            Self::NextCheck => plain(Key::F7),
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
            Self::ShowChecks => command(Key::Num7),
            Self::NextFinding => plain(Key::F8),
            Self::PreviousFinding => Some(KeyboardShortcut::new(Modifiers::SHIFT, Key::F8)),
            Self::ToggleDecisions => plain(Key::M),
            Self::TogglePublished => plain(Key::P),
            Self::FlipText => plain(Key::A),
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
            | Self::ExportHtml
            | Self::ExportJson
            | Self::ExportJudgements
            | Self::ExportNote
            | Self::ExportGaps
            | Self::ExportGapsCsv
            | Self::ExportBasket
            | Self::ChangeRule
            | Self::DeclareFinal
            | Self::Reopen
            | Self::CarryOver
            | Self::ExportRebase
            | Self::ExportRegister
            | Self::ExportQuestions
            | Self::Join
            | Self::Compare
            | Self::ImportLinks
            | Self::LinkSources
            | Self::SupplyWording
            | Self::ImportQuestions
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

    /// Returns the shortcut as people of that system and language write it, or an empty text.
    pub fn shortcut_text(self, words: &Catalogue, os: OperatingSystem) -> String {
        match self.shortcut() {
            None => String::new(),
            Some(shortcut) if shortcut.logical_key == Key::Questionmark => "?".to_owned(),
            Some(shortcut) if shortcut.logical_key == Key::Minus && shortcut.modifiers.is_none() => {
                "−".to_owned()
            }
            Some(shortcut) => {
                let is_mac = os == OperatingSystem::Mac;
                keys_in_words(
                    words,
                    &shortcut.format(&eframe::egui::ModifierNames::NAMES, is_mac),
                )
            }
        }
    }
}

/// Returns keys such as `Ctrl+Shift+Z` with the names that the keyboards of a language have for them.
pub fn keys_in_words(words: &Catalogue, keys: &str) -> String {
    let name = |key| match key {
        "Shift" => words.text("key-shift"),
        "Delete" => words.text("key-delete"),
        "Enter" => words.text("key-enter"),
        "Escape" => words.text("key-escape"),
        "Space" => words.text("room-key-space"),
        "Minus" => words.text("key-minus"),
        other => other,
    };
    let names: Vec<_> = keys.split('+').map(name).collect();
    names.join("+")
}
