//! The small parts from which views are made. Each has an accessible name and paints with tokens only.

mod button;
mod chip;
mod draft;
mod key_cap;
mod label;
mod mark;
mod presses;
mod progress;
mod segmented;

use eframe::egui::{CornerRadius, Rect, Response, Stroke, StrokeKind, Ui};

pub use button::{Button, ButtonKind, tip};
pub use chip::{Chip, ChipEdge, Tone};
pub use draft::{Committed, DraftResponse, DraftText, Field};
pub use key_cap::{key_cap, key_cap_size, paint_key_cap};
pub use label::{count_label, labelled, section_label};
pub use mark::Mark;
pub use presses::take_presses;
pub use progress::{Progress, paint_progress};
pub use segmented::{Segment, segmented};

use crate::ui::theme::{palette, tokens};

/// Paints the ring around what has the keyboard, just outside it; nothing otherwise.
pub fn focus_ring(ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let tokens = tokens();
        let stroke = Stroke::new(tokens.stroke.focus, palette(ui).focus);
        let radius = CornerRadius::same(tokens.radius.control + 1);
        ui.painter()
            .rect_stroke(rect.expand(1.0), radius, stroke, StrokeKind::Outside);
    }
}
