//! The sheet of a sub-target, and the checks of it.

use eframe::egui::{Ui, vec2};

use super::draft::Draft;
use crate::analysis::sheet_checks::{Checked, Finding, sheet_checks};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::sub_target::{advice_words, check_key, checked_words, finding_key};
use crate::ui::Scene;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Size, Weight, palette};
use crate::ui::widgets::{Chip, ChipEdge, Tone, section_label};
use crate::ui::wording::{line, small};

/// Fields and checks.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, draft: &mut Draft) {
    let words = scene.words;
    section_label(ui, words.text("sheet-title"));
    small(ui, words.text("register-format-proposed"));
    fields(ui, words, draft);
    draft.read_due();
    ui.add_space(4.0);
    section_label(ui, words.text("sheet-checks"));
    small(ui, words.text("register-checks-note"));
    for checked in sheet_checks(scene.view.session(), &draft.trimmed()) {
        check(ui, words, &checked);
    }
}

fn fields(ui: &mut Ui, words: &Catalogue, draft: &mut Draft) {
    let Draft { proposal, due, .. } = draft;
    let sheet = &mut proposal.sheet;
    let nothing = words.text("sheet-missing");
    let mut pairs: [[(&str, &str, &mut String); 2]; 5] = [
        [
            (words.text("sheet-species"), "", &mut sheet.species),
            (words.text("sheet-area"), "", &mut sheet.area),
        ],
        [
            (
                words.text("register-baseline"),
                words.text("sheet-baseline-hint"),
                &mut sheet.baseline,
            ),
            (words.text("register-indicator"), nothing, &mut sheet.indicator),
        ],
        [
            (words.text("register-due"), nothing, due),
            (words.text("register-lead"), nothing, &mut sheet.lead),
        ],
        [
            (
                words.text("register-source"),
                words.text("sheet-source-hint"),
                &mut sheet.source,
            ),
            (
                words.text("sheet-authority"),
                words.text("sheet-authority-hint"),
                &mut sheet.authority,
            ),
        ],
        [
            (
                words.text("register-notified"),
                words.text("sheet-notified-hint"),
                &mut sheet.notified,
            ),
            (words.text("register-contact"), "", &mut sheet.contact),
        ],
    ];
    for pair in &mut pairs {
        ui.columns(2, |columns| {
            for (column, (name, hint, text)) in columns.iter_mut().zip(pair) {
                line(column, name, hint, text);
            }
        });
    }
    line(ui, words.text("register-remarks"), "", &mut sheet.remarks);
}

/// "Partly  S: specific  name the area; name who leads".
fn check(ui: &mut Ui, words: &Catalogue, checked: &Checked) {
    let name = words.text(check_key(checked.check));
    let advice: Vec<_> = checked
        .advice
        .iter()
        .map(|one| advice_words(words, one))
        .filter(|text| !text.is_empty())
        .collect();
    let (tone, edge) = match checked.finding {
        Finding::Yes => (Tone::Ok, ChipEdge::Filled),
        Finding::Partly => (Tone::Warn, ChipEdge::Filled),
        Finding::No => (Tone::Danger, ChipEdge::Filled),
        Finding::ForPeople => (Tone::Plain, ChipEdge::Dashed),
    };
    let said = words.format(
        "check-line",
        &[
            ("check", name.into()),
            ("finding", checked_words(words, checked).into()),
        ],
    );
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        let chip = Chip::new(words.text(finding_key(checked.finding)))
            .edge(edge)
            .tone(tone);
        chip.show(ui).on_hover_text(&said);
        let (ink, width) = (palette(ui).text, ui.available_width());
        let text = if advice.is_empty() {
            name.to_owned()
        } else {
            format!("{name} – {}", advice.join(words.semicolon()))
        };
        Paragraph::new(&text, ink, width)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
    });
}
