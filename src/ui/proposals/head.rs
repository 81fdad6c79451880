//! The head of the page: its two parts, the button for a new proposal, the register's sum, exports.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::list::Kept;
use super::{ProposalsState, Tab, usual};
use crate::exchange::export::{Data, Format, PaperKind, PaperName};
use crate::phrase::catalogue::Catalogue;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Icon, Size, Weight, palette};
use crate::ui::ui_action::UiAction;
use crate::ui::widgets::{Button, ButtonKind, Segment, segmented};
use crate::ui::{Intent, Scene};

/// Adds the head.
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut ProposalsState,
    kept: &Kept,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        let segments = [
            Segment::new(Tab::Proposals, words.text("proposals-tab")),
            Segment::new(Tab::Questions, words.text("questions-tab")),
        ];
        ui.allocate_ui_with_layout(vec2(320.0, 32.0), Layout::top_down(Align::Min), |ui| {
            if let Some(tab) = segmented(ui, words.text("page-proposals"), &segments, Some(own.tab)) {
                own.tab = tab;
            }
        });
        if own.tab == Tab::Proposals {
            new_button(ui, scene, own);
        }
        exports(ui, words, own.tab, out);
    });
    let line = match own.tab {
        Tab::Proposals => &kept.control,
        Tab::Questions => &kept.questions,
    };
    let (ink, width) = (palette(ui).text_weak, ui.available_width());
    Paragraph::new(line, ink, width)
        .set_in(Size::Small, Weight::Regular)
        .show(ui);
}

/// What can be written to files: the register, or the questions.
fn exports(ui: &mut Ui, words: &Catalogue, tab: Tab, out: &mut Vec<Intent>) {
    let (what, formats) = match tab {
        Tab::Proposals => (
            "proposals-register-as",
            [
                Format::Paper(PaperName::Register, PaperKind::Html),
                Format::Data(Data::Register),
                Format::Paper(PaperName::Register, PaperKind::Markdown),
            ],
        ),
        Tab::Questions => (
            "questions-as",
            [
                Format::Paper(PaperName::Questions, PaperKind::Html),
                Format::Data(Data::Questions),
                Format::Paper(PaperName::Questions, PaperKind::Markdown),
            ],
        ),
    };
    let (ink, what) = (palette(ui).text_weak, words.text(what));
    Paragraph::new(what, ink, 200.0)
        .set_in(Size::Small, Weight::Regular)
        .rows(1)
        .show(ui);
    for (format, word) in formats.into_iter().zip(["HTML", "CSV", "Markdown"]) {
        let args = [("what", what.into()), ("format", word.into())];
        let name = words.format("proposals-export-name", &args);
        let button = Button::new(word).kind(ButtonKind::Quiet).compact().tooltip(&name);
        if button.show(ui, words).accessible_name(&name).clicked() {
            out.push(Intent::Export(format));
        }
    }
}

/// The button that begins a new proposal.
pub(super) fn new_button(ui: &mut Ui, scene: &Scene<'_>, own: &mut ProposalsState) {
    let keys = UiAction::Propose.shortcut_text(scene.words, ui.os());
    let button = Button::new(scene.words.text("proposal-new"))
        .with_icon(Icon::Plus)
        .kind(ButtonKind::Primary)
        .compact()
        .keys(Some(&keys));
    if button.show(ui, scene.words).clicked() {
        let new = usual(scene.view.session(), None);
        let key = own.drafts.begin_new(scene.view, new);
        own.turn_to(Some(key));
        own.asks_text = true;
    }
}
