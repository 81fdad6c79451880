//! What was found in a table, the worst first, each with its place; a click shows the place.

use eframe::egui::{CursorIcon, Role, Sense, Ui, WidgetInfo};

use crate::exchange::table::{Finding, Severity};
use crate::phrase::catalogue::Catalogue;
use crate::ui::dialogs::long_list::Heights;
use crate::ui::form;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Icon, Size, Weight, palette};
use crate::ui::widgets::{Button, ButtonKind, Tone, focus_ring};

/// Findings that are listed before somebody asks for all.
const MOST_LISTED: usize = 8;

/// What the list remembers.
#[derive(Clone, Debug, Default)]
pub(in crate::ui::dialogs) struct FindingsState {
    shows_all: bool,
    heights: Heights,
}

/// Adds how many rows were read, and what became of them.
pub(in crate::ui::dialogs) fn counts(
    ui: &mut Ui,
    words: &Catalogue,
    read: usize,
    taken: usize,
    refused: usize,
) {
    let text = words.format(
        "import-counts",
        &[
            ("read", read.into()),
            ("taken", taken.into()),
            ("refused", refused.into()),
        ],
    );
    form::strong(ui, &text);
}

/// Adds how many errors stand in the way, for the row of buttons, which stays in sight.
pub(in crate::ui::dialogs) fn standing(ui: &mut Ui, words: &Catalogue, findings: &[Finding]) {
    let errors = findings.iter().filter(|one| one.severity == Severity::Error);
    let errors = errors.count();
    let text = words.format("table-errors", &[("errors", errors.into())]);
    let ink = if errors > 0 {
        palette(ui).danger
    } else {
        palette(ui).text_weak
    };
    let width = ui.available_width();
    Paragraph::new(&text, ink, width)
        .set_in(Size::Small, Weight::Medium)
        .rows(1)
        .show(ui);
}

/// Adds the findings; returns the row, as the file counts, of one that was clicked.
pub(in crate::ui::dialogs) fn show(
    ui: &mut Ui,
    words: &Catalogue,
    findings: &[Finding],
    own: &mut FindingsState,
) -> Option<u32> {
    let order = by_severity(findings);
    let listed = if own.shows_all {
        order.len()
    } else {
        order.len().min(MOST_LISTED)
    };
    let mut clicked = None;
    own.heights.show(ui, listed, |ui, at| {
        let found = order.get(at).and_then(|place| findings.get(*place));
        if let Some(finding) = found
            && line(ui, words, finding)
        {
            clicked = finding.row;
        }
    });
    if listed < order.len() {
        let name = words.format("table-all-findings", &[("count", order.len().into())]);
        let button = Button::new(&name).kind(ButtonKind::Quiet).compact();
        own.shows_all |= button.show(ui, words).clicked();
    }
    clicked
}

/// The places of the findings: errors first, each kind in the order of the rows.
fn by_severity(findings: &[Finding]) -> Vec<usize> {
    let of = |severity| {
        let places = findings.iter().enumerate();
        places
            .filter(move |(_, one)| one.severity == severity)
            .map(|(place, _)| place)
    };
    of(Severity::Error)
        .chain(of(Severity::Warning))
        .chain(of(Severity::Note))
        .collect()
}

/// One finding; says whether it was clicked.
fn line(ui: &mut Ui, words: &Catalogue, finding: &Finding) -> bool {
    let (tone, icon) = match finding.severity {
        Severity::Error => (Tone::Danger, Icon::Warning),
        Severity::Warning => (Tone::Warn, Icon::Warning),
        Severity::Note => (Tone::Plain, Icon::Info),
    };
    let text = finding.sentence(words);
    let text = safe_line(&text);
    let note = form::note(ui, tone, icon, &text);
    if finding.row.is_none() {
        return false;
    }
    let place = note
        .interact(Sense::click())
        .on_hover_cursor(CursorIcon::PointingHand);
    place.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*text));
    focus_ring(ui, place.rect, &place);
    place.on_hover_text(words.text("table-show-place")).clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_come_first_and_rows_stay_in_order() {
        let findings = [
            Finding::note("a").in_row(1),
            Finding::error("b").in_row(2),
            Finding::warning("c").in_row(3),
            Finding::error("d").in_row(4),
        ];
        assert_eq!(by_severity(&findings), [1, 3, 2, 0]);
    }
}
