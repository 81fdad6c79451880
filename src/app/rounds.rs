//! What the window does for rounds: earlier answers kept, calibration pairs in their order.

use super::app::App;
use crate::model::Current;
use crate::ui::notices::Level;
use crate::ui::{Selection, judging};

impl App {
    /// Gives all answers of the round before again that nothing stands in the place of, as one step.
    pub(super) fn keep_all_earlier(&mut self) {
        let Some(open) = &self.open else { return };
        if let Some(command) = judging::keep_all(&open.view()) {
            self.run_command(&command);
        } else {
            let text = self.words.text("why-no-all-earlier").to_owned();
            self.tell(Level::Info, text);
        }
    }

    /// Goes to the next calibration pair that is not answered, or else to the next one in their order.
    pub(super) fn calibrate(&mut self) {
        let Some(open) = &mut self.open else { return };
        let pairs = open.document.session().rules().calibration;
        let at =
            judging::selected_pair(&open.state).and_then(|pair| pairs.iter().position(|one| *one == pair));
        let from = at.map_or(0, |at| at + 1);
        let view = open.document.session().view_for(&open.reviewer);
        let (before, after) = pairs.split_at(from.min(pairs.len()));
        let round: Vec<_> = after.iter().chain(before).copied().collect();
        let is_open = |pair: &&crate::model::Pair| view.current(**pair) == Current::Absent;
        let Some(next) = round.iter().find(is_open).or_else(|| round.first()).copied() else {
            return;
        };
        let selection = Some(Selection::Pair(next));
        open.state.selection = selection;
        open.state.reveal = selection;
        open.state.show_inspector();
    }
}
