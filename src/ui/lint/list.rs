//! The list of findings under their rules. Only the rows in sight are laid out.

use eframe::egui::{Align2, CursorIcon, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::kept::Row;
use super::{LintState, jump};
use crate::analysis::lint::{Finding, Rule, Severity};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::lint::{place, rule_name, what, why};
use crate::ui::text::Paragraph;
use crate::ui::theme::{Size, Weight, font, palette, tokens};
use crate::ui::widgets::{Chip, ChipEdge, Tone, focus_ring};
use crate::ui::{Intent, Scene, UiState};

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut LintState,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    let here = own.place();
    let Some(kept) = &own.kept else { return };
    let (mut picked, mut goes) = (None, false);
    ScrollArea::vertical()
        .id_salt("findings")
        .auto_shrink(false)
        .animated(false)
        .show_viewport(ui, |ui, viewport| {
            ui.set_height(kept.height);
            let origin = ui.max_rect().min;
            let width = ui.available_width();
            let rect_of =
                |row: Row, top: f32| Rect::from_min_size(origin + vec2(0.0, top), vec2(width, row.height()));
            let first = kept
                .rows
                .partition_point(|(row, top)| top + row.height() < viewport.min.y);
            let seen = kept.rows.iter().skip(first);
            for (row, top) in seen.take_while(|(_, top)| *top <= viewport.max.y) {
                let rect = rect_of(*row, *top);
                match row {
                    Row::Rule(rule, count) => head(ui, scene.words, *rule, *count, rect),
                    Row::Finding(number) => {
                        let Some(finding) = kept.findings.get(*number) else {
                            continue;
                        };
                        let clicks = line(ui, scene, finding, *number, rect, here == Some(*number));
                        if clicks.clicked() {
                            picked = Some(finding.clone());
                            goes = clicks.double_clicked();
                        }
                    }
                }
            }
            let chosen = kept
                .rows
                .iter()
                .find(|(row, _)| here.is_some_and(|here| *row == Row::Finding(here)));
            if let Some((row, top)) = chosen.filter(|_| own.reveals) {
                ui.scroll_to_rect(rect_of(*row, *top).expand2(vec2(0.0, 12.0)), None);
            }
        });
    if let Some(finding) = picked {
        if goes {
            own.walks = true;
            jump::to(&finding, scene.view, state, out);
        } else {
            out.extend(jump::selection(&finding).map(|one| Intent::Select(Some(one))));
        }
        own.chosen = Some(finding);
    }
}

/// A rule, how many findings it made, and why they matter.
fn head(ui: &mut Ui, words: &Catalogue, rule: Rule, count: usize, rect: Rect) {
    let (name, why) = (rule_name(words, rule), why(words, rule));
    let parts = [
        ("rule", name.into()),
        ("count", count.into()),
        ("why", why.into()),
    ];
    let said = words.format("lint-rule-name", &parts);
    let id = ui.scope_id().with(("rule", rule));
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &said));
    let palette = palette(ui);
    let width = (rect.width() - 90.0).max(60.0);
    let place = |text: &str, size, weight, ink, top: f32| {
        let galley = Paragraph::new(text, ink, width)
            .set_in(size, weight)
            .rows(1)
            .galley(ui.ctx());
        let is_cut = galley.elided;
        ui.painter()
            .galley(pos2(rect.left() + 4.0, rect.top() + top), galley, ink);
        is_cut
    };
    place(name, Size::Body, Weight::SemiBold, palette.text, 12.0);
    let is_cut = place(why, Size::Small, Weight::Regular, palette.text_weak, 33.0);
    let right = pos2(rect.right() - 10.0, rect.top() + 22.0);
    ui.painter().text(
        right,
        Align2::RIGHT_CENTER,
        count.to_string(),
        font(Size::Body, Weight::SemiBold),
        palette.text,
    );
    let line = Stroke::new(tokens().stroke.hair, palette.line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, line);
    if is_cut {
        response.on_hover_text(why);
    }
}

/// The word and look of how bad a finding is: told by word and edge, not by colour alone.
pub(super) fn severity_chip(words: &Catalogue, severity: Severity) -> Chip<'_> {
    match severity {
        Severity::Error => Chip::new(words.text("lint-error"))
            .edge(ChipEdge::Filled)
            .tone(Tone::Danger),
        Severity::Warning => Chip::new(words.text("lint-warning"))
            .edge(ChipEdge::Dashed)
            .tone(Tone::Warn),
    }
}

/// One finding: its place and what it is.
fn line(
    ui: &mut Ui,
    scene: &Scene<'_>,
    finding: &Finding,
    number: usize,
    rect: Rect,
    is_chosen: bool,
) -> eframe::egui::Response {
    let words = scene.words;
    let at = place(words, scene.view.session(), &finding.place);
    let what = what(words, finding);
    let chip = severity_chip(words, finding.severity);
    let severity = match finding.severity {
        Severity::Error => "lint-error",
        Severity::Warning => "lint-warning",
    };
    let parts = [
        ("place", at.as_str().into()),
        ("what", what.as_str().into()),
        ("severity", words.text(severity).into()),
    ];
    let name = words.format("lint-line", &parts);
    let id = ui.scope_id().with(("finding", number));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &name));
    let palette = palette(ui);
    let inner = rect.shrink2(vec2(0.0, 1.0));
    let fill = match (is_chosen, response.hovered()) {
        (true, _) => palette.accent_soft,
        (false, true) => palette.hover,
        (false, false) => palette.surface,
    };
    ui.painter().rect_filled(inner, tokens().radius.control, fill);
    let size = chip.size(ui.painter());
    let right = rect.right() - 10.0;
    let chip_rect = Rect::from_min_size(pos2(right - size.x, rect.top() + 6.0), size);
    chip.paint(ui.painter(), chip_rect, palette);
    let left = rect.left() + 14.0;
    let put = |text: &str, size, weight, ink, top: f32, end: f32| {
        let galley = Paragraph::new(text, ink, (end - left).max(40.0))
            .set_in(size, weight)
            .rows(1)
            .galley(ui.ctx());
        let is_cut = galley.elided;
        ui.painter().galley(pos2(left, rect.top() + top), galley, ink);
        is_cut
    };
    let first = put(
        &at,
        Size::Body,
        Weight::Medium,
        palette.text,
        5.0,
        chip_rect.left() - 12.0,
    );
    let second = put(
        &what,
        Size::Small,
        Weight::Regular,
        palette.text_weak,
        26.0,
        right,
    );
    focus_ring(ui, inner, &response);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if first || second {
        response.on_hover_text(format!("{at}\n{what}"))
    } else {
        response
    }
}
