//! What the window remembers between frames. None of it is saved with a session.

use std::collections::BTreeSet;

use super::room::RoomState;
use crate::model::{
    ActionId, Contribution, CoverageRule, HeadingNo, ItemNo, Pair, Proposal, ProposalId, RatingScale, Side,
    Strength, Subject, TargetId,
};

/// Which page fills the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// Both plans side by side, links between them.
    #[default]
    Board,
    /// Actions times targets as a grid.
    Matrix,
    /// The pairs to talk about, in order.
    Agenda,
    /// How far reviewers agree.
    Statistics,
    /// Which targets no action serves, and which actions serve none.
    Gaps,
    /// What is proposed, and the questions of the report template.
    Proposals,
    /// What is unfinished or does not fit.
    Checks,
}

/// Which layer board and matrix show. The two never mix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Layer {
    /// What the reviewer in front of the screen judged.
    #[default]
    Judgements,
    /// What the meeting decided.
    Decisions,
}

/// What the inspector shows and keys act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Selection {
    /// One action.
    Action(ActionId),
    /// One target.
    Target(TargetId),
    /// One pair, linked or not.
    Pair(Pair),
}

impl From<Subject> for Selection {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Action(action) => Self::Action(action),
            Subject::Target(target) => Self::Target(target),
            Subject::Pair(pair) => Self::Pair(pair),
        }
    }
}

impl Selection {
    /// Returns the item's selection on that side.
    pub fn item(side: Side, item: ItemNo) -> Self {
        match side {
            Side::Action => Self::Action(ActionId(item)),
            Side::Target => Self::Target(TargetId(item)),
        }
    }

    /// Returns what a comment on the selection is about.
    pub fn subject(self) -> Subject {
        match self {
            Self::Action(action) => Subject::Action(action),
            Self::Target(target) => Subject::Target(target),
            Self::Pair(pair) => Subject::Pair(pair),
        }
    }

    /// Returns the pair, if one is selected.
    pub fn pair(self) -> Option<Pair> {
        match self {
            Self::Pair(pair) => Some(pair),
            Self::Action(_) | Self::Target(_) => None,
        }
    }

    /// Returns the item on that side that the selection touches.
    pub fn on(self, side: Side) -> Option<ItemNo> {
        match (self, side) {
            (Self::Action(action), Side::Action) => Some(action.0),
            (Self::Target(target), Side::Target) => Some(target.0),
            (Self::Pair(pair), Side::Action) => Some(pair.action.0),
            (Self::Pair(pair), Side::Target) => Some(pair.target.0),
            (Self::Action(_), Side::Target) | (Self::Target(_), Side::Action) => None,
        }
    }
}

/// The strength and kind that the next new link takes: the ones chosen last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastChoice {
    /// Not none.
    pub strength: Strength,
    /// Direct, enabling, or not said.
    pub contribution: Option<Contribution>,
}

impl LastChoice {
    /// Returns the choice as far as a scale has it: its highest point where it has not the strength chosen,
    /// and no kind where it tells none.
    #[must_use]
    pub fn on(self, scale: RatingScale) -> Self {
        let highest = scale.points().last().copied().unwrap_or(self.strength);
        Self {
            strength: scale.place(self.strength).map_or(highest, |_| self.strength),
            contribution: self.contribution.filter(|_| scale.has_kind()),
        }
    }
}

impl Default for LastChoice {
    fn default() -> Self {
        Self {
            strength: Strength::Moderate,
            contribution: Some(Contribution::Direct),
        }
    }
}

/// What the window remembers between frames, shared by the views.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, each read by name"
)]
pub struct UiState {
    /// The page shown.
    pub page: Page,
    /// The layer that board and matrix show.
    pub layer: Layer,
    /// What the inspector shows and keys act on.
    pub selection: Option<Selection>,
    /// Set for one frame when the page must scroll this into view.
    pub reveal: Option<Selection>,
    /// The item from which a link is being made by click or key; nothing while none is.
    pub link_from: Option<(Side, ItemNo)>,
    /// What the next new link takes.
    pub last_choice: LastChoice,
    /// The pair whose small popover asks for strength and kind after a link was made, and where in the
    /// window the link was dropped.
    pub asking: Option<(Pair, eframe::egui::Pos2)>,
    /// Headings whose items are folded away, by side.
    pub folded: BTreeSet<(Side, HeadingNo)>,
    /// Whether the inspector is shown.
    pub inspector_shown: bool,
    /// Whether the window is too narrow to have the inspector always beside the page.
    pub is_narrow: bool,
    /// Whether the inspector was asked for although the window is narrow.
    pub inspector_over: bool,
    /// Whether names stand beside codes where everybody's answers are shown.
    pub names_shown: bool,
    /// Set for one frame when the comment field of the inspector must take the keyboard.
    pub focus_comment: bool,
    /// Set for one frame when the decision on the selected pair is to be written in the inspector.
    pub focus_decision: bool,
    /// A rule of coverage that somebody looks at, although another holds. It is never recorded by itself.
    pub trial_rule: Option<CoverageRule>,
    /// Set for one frame when a proposal is to be begun on its page.
    pub new_proposal: Option<Box<Proposal>>,
    /// Set for one frame when a proposal is to be shown on its page.
    pub show_proposal: Option<ProposalId>,
    /// Set for one frame when a question of the report template is to be shown, by its number.
    pub show_question: Option<String>,
    /// Whether links that others have published are shown beside one's own.
    pub shows_published: bool,
    /// What is shown in the authoritative language of its plan, as long as it is selected.
    pub flipped: Option<Selection>,
    /// The room view, while it fills the window.
    pub room: Option<RoomState>,
    /// Set for one frame when the search field must take the keyboard.
    pub focus_search: bool,
}

impl UiState {
    /// Says whether decisions are shown, and not judgements. Other pages have no layers.
    pub fn shows_decisions(&self) -> bool {
        self.layer == Layer::Decisions && matches!(self.page, Page::Board | Page::Matrix)
    }

    /// Shows a layer. A link that was begun belongs to the layer before.
    pub fn show_layer(&mut self, layer: Layer) {
        if !matches!(self.page, Page::Board | Page::Matrix) {
            self.page = Page::Board;
        }
        self.layer = layer;
        self.link_from = None;
        self.asking = None;
    }

    /// Shows the other layer; from a page that has none the decisions.
    pub fn turn_layer(&mut self) {
        self.show_layer(if self.shows_decisions() {
            Layer::Judgements
        } else {
            Layer::Decisions
        });
    }

    /// Says whether the selection is turned to the authoritative text.
    pub fn is_turned(&self) -> bool {
        self.flipped.is_some() && self.flipped == self.selection
    }

    /// Turns the selection to the authoritative text, or back.
    pub fn flip(&mut self) {
        self.flipped = self.selection.filter(|_| self.flipped != self.selection);
    }

    /// Says whether the inspector is in sight.
    pub fn shows_inspector(&self) -> bool {
        if self.is_narrow {
            self.inspector_over
        } else {
            self.inspector_shown
        }
    }

    /// Shows the inspector or hides it.
    pub fn toggle_inspector(&mut self) {
        let shown = if self.is_narrow {
            &mut self.inspector_over
        } else {
            &mut self.inspector_shown
        };
        *shown = !*shown;
    }

    /// Shows the inspector, as when a comment is to be written.
    pub fn show_inspector(&mut self) {
        if !self.shows_inspector() {
            self.toggle_inspector();
        }
    }
}
