//! Whether an action can be taken now, and if not, why.

use super::{Situation, UiAction};
use crate::phrase::catalogue::Catalogue;
use crate::ui::state::Page;

impl UiAction {
    /// Says whether it judges the selected pair.
    fn judges(self) -> bool {
        matches!(
            self,
            Self::StrengthNone
                | Self::StrengthWeak
                | Self::StrengthModerate
                | Self::StrengthStrong
                | Self::CannotJudge
                | Self::Direct
                | Self::Enabling
                | Self::Tension
                | Self::ClearJudgement
        )
    }

    /// Says whether it changes what the reviewer said of the selected pair.
    pub fn changes_judgement(self) -> bool {
        self.judges()
            || matches!(
                self,
                Self::StrengthCancelling
                    | Self::StrengthCounteracting
                    | Self::StrengthConstraining
                    | Self::Negate
                    | Self::StepAside
                    | Self::KeepEarlier
            )
    }

    /// Says whether it can be taken now; if not, the catalogue key of the reason.
    pub fn is_enabled(self, now: Situation<'_>) -> Result<(), &'static str> {
        let needs = |met: bool, reason| if met { Ok(()) } else { Err(reason) };
        if self.judges() && now.state.page == Page::Agenda {
            // There a slip of the hand would change one's own judgement before everybody's eyes.
            return Err("why-agenda");
        }
        if now.state.shows_decisions() && (self.changes_judgement() || self == Self::KeepAllEarlier) {
            return Err("why-layer");
        }
        if !self.is_offered(now.scale) {
            return Err("refusal-not-on-scale");
        }
        match self {
            Self::NewSession
            | Self::Open
            | Self::Join
            | Self::Quit
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::ThemeSystem
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset
            | Self::Palette
            | Self::Shortcuts
            | Self::About => Ok(()),
            Self::Undo => needs(now.can_undo, "why-nothing-to-undo"),
            Self::Redo => needs(now.can_redo, "why-nothing-to-redo"),
            Self::StartLink => needs(
                now.has_session && now.state.page == Page::Board && now.state.selection.is_some(),
                "why-no-item",
            ),
            Self::StrengthNone
            | Self::StrengthWeak
            | Self::StrengthModerate
            | Self::StrengthStrong
            | Self::StrengthCancelling
            | Self::StrengthCounteracting
            | Self::StrengthConstraining
            | Self::CannotJudge
            | Self::StepAside
            | Self::Decide => needs(now.selected_pair(), "why-no-pair"),
            Self::KeepEarlier => needs(now.selected_pair() && now.has_earlier, "why-no-earlier"),
            Self::KeepAllEarlier => needs(now.has_all_earlier, "why-no-all-earlier"),
            Self::Calibrate => needs(now.has_calibration, "why-no-calibration"),
            Self::Negate | Self::Direct | Self::Enabling => {
                needs(now.selected_pair() && now.pair_is_linked, "why-no-link")
            }
            Self::Tension | Self::ClearJudgement => {
                needs(now.selected_pair() && now.pair_is_judged, "why-no-judgement")
            }
            Self::Comment | Self::MarkWording | Self::FlipText => needs(
                now.has_session && now.state.selection.is_some(),
                "why-no-selection",
            ),
            Self::TogglePublished => {
                needs(now.has_session, "why-no-session")?;
                needs(!now.is_blind, "why-published-blind")?;
                needs(now.has_published, "why-nothing-published")
            }
            Self::ImportLinks | Self::LinkSources => {
                needs(now.has_session, "why-no-session")?;
                needs(!now.is_blind, "why-published-blind")
            }
            Self::Submit => {
                needs(now.has_session, "why-no-session")?;
                needs(now.is_blind, "why-not-blind")
            }
            Self::DeclareFinal => {
                needs(now.has_session, "why-no-session")?;
                needs(!now.is_final, "why-final-already")
            }
            Self::Reopen => needs(now.is_final, "why-not-final"),
            Self::StillHolds => needs(now.selected_pair() && now.pair_to_check, "why-not-to-check"),
            Self::NextCheck => needs(now.to_check > 0, "why-nothing-to-check"),
            Self::ExportRebase => needs(now.was_carried, "why-not-carried"),
            Self::Conflicts => needs(now.conflicts > 0, "why-no-conflict"),
            Self::Save
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
            | Self::Compare
            | Self::SupplyWording
            | Self::ImportQuestions
            | Self::SessionDetails
            | Self::Rules
            | Self::Reviewers
            | Self::Groups
            | Self::Round
            | Self::Packs
            | Self::CloseSession
            | Self::Find
            | Self::ChangeRule
            | Self::CarryOver
            | Self::ShowBoard
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
            | Self::ExportRegister
            | Self::ExportQuestions
            | Self::Propose
            | Self::ToggleInspector
            | Self::FoldAll
            | Self::UnfoldAll
            | Self::History
            | Self::Log => needs(now.has_session, "why-no-session"),
        }
    }
}

impl Situation<'_> {
    /// Returns the name of the list of conflicts, with how many there are.
    pub fn conflicts_name(&self, words: &Catalogue) -> String {
        if self.conflicts == 0 {
            return words.text("action-conflicts").to_owned();
        }
        words.format("action-conflicts-count", &[("count", self.conflicts.into())])
    }

    fn selected_pair(&self) -> bool {
        self.has_session
            && self
                .state
                .selection
                .is_some_and(|selection| selection.pair().is_some())
    }
}
