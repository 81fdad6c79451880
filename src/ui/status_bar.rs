//! The line at the bottom: how far the work has come, and whether it is saved.

use eframe::egui::{
    Align, Color32, CornerRadius, CursorIcon, Layout, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::Intent;
use super::lint::Findings;
use super::theme::{Size, Weight, font, palette, tokens};
use super::ui_action::UiAction;
use super::widgets::{focus_ring, tip};
use crate::analysis::{Decided, Mapping, Tally};
use crate::model::{Side, UtcSeconds};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::mapping::count_words;
use crate::phrase::proceeding::status_key;
use crate::phrase::step::undo_name;
use crate::phrase::time::clock;

/// Where the session stands on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedState<'f> {
    /// In the user's file, as it is, since then.
    Saved(UtcSeconds),
    /// Being written.
    Saving,
    /// The last attempt failed; why, in the person's language.
    Failed(&'f str),
    /// Changed since it was last saved at that time.
    Changed(UtcSeconds),
    /// In no file of the user's so far.
    Never,
}

/// What the line shows.
#[derive(Clone, Copy, Debug)]
pub struct StatusData<'f> {
    /// The message catalogue.
    pub words: &'f Catalogue,
    /// The counts of the reviewer's judgements.
    pub tally: &'f Tally,
    /// The mapping of the meeting where its layer is shown: then nothing of judgements is counted.
    pub mapping: Option<&'f Mapping>,
    /// How far the meeting has come.
    pub decided: &'f Decided,
    /// How many records of anybody are in conflict that the reviewer may see.
    pub conflicts: usize,
    /// What the checks found, if anybody has looked.
    pub findings: Option<Findings>,
    /// That the mapping is final; empty if it is not.
    pub final_mark: &'f str,
    /// How many links and decisions stand on texts that changed.
    pub to_check: usize,
    /// How the round stands, and whose copy the file is.
    pub round: &'f str,
    /// The name of the step that undo takes back, from [`step_name`](crate::phrase::step::step_name).
    pub undo: Option<&'f str>,
    /// Where the session stands on disk.
    pub saved: SavedState<'f>,
    /// The time zone of this computer.
    pub zone: &'f jiff::tz::TimeZone,
}

/// The height of the line, in points.
pub const HEIGHT: f32 = 28.0;

/// Shows the line. What matters least is left out where there is no room.
pub fn show(ui: &mut Ui, data: &StatusData<'_>, out: &mut Vec<Intent>) {
    let gap = f32::from(tokens().space.xl);
    let mut saved = saved_part(data);
    let width = ui.available_width();
    saved.text = fit(ui, &saved.text, width * 0.6);
    let undo = data
        .undo
        .map(|step| Part::quiet(undo_name(data.words, Some(step))));
    let saved_width = saved.width(ui);
    let round = Part {
        tone: PartTone::Strong,
        ..Part::quiet(fit(ui, data.round, width * 0.35))
    };
    let mut room = width - saved_width - round.width(ui) - gap * 2.0;
    let counts: Vec<Part> = count_parts(data)
        .into_iter()
        .take_while(|part| {
            room -= part.width(ui) + gap;
            room >= 0.0
        })
        .collect();
    let undo = undo.filter(|part| part.width(ui) + gap <= room);
    let size = vec2(width, ui.available_height().min(HEIGHT));
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let doing = data.words.text(UiAction::Round.key());
        let said = [("state", data.round.into()), ("doing", doing.into())];
        let said = data.words.format("saved-tip", &said);
        if round.show(ui, Sense::click()).on_hover_text(said).clicked() {
            out.push(Intent::Act(UiAction::Round));
        }
        for part in &counts {
            let Some(action) = part.action else {
                let shown = part.show(ui, Sense::hover());
                if !part.tip.is_empty() {
                    shown.on_hover_text(&part.tip);
                }
                continue;
            };
            let said = tip(data.words, data.words.text(action.key()), None);
            if part.show(ui, Sense::click()).on_hover_text(said).clicked() {
                out.push(Intent::Act(action));
            }
        }
        let end = saved_width + undo.as_ref().map_or(0.0, |part| part.width(ui) + gap);
        let at = ui.max_rect().right() - end;
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space((at - ui.cursor().left()).max(0.0));
        ui.spacing_mut().item_spacing.x = gap;
        if let Some(part) = undo {
            let keys = UiAction::Undo.shortcut_text(data.words, ui.os());
            let said = tip(data.words, &part.text, Some(&keys));
            if part.show(ui, Sense::click()).on_hover_text(said).clicked() {
                out.push(Intent::Act(UiAction::Undo));
            }
        }
        show_saved(ui, data, &saved, out);
    });
}

fn show_saved(ui: &mut Ui, data: &StatusData<'_>, part: &Part, out: &mut Vec<Intent>) {
    let (action, whole) = match data.saved {
        SavedState::Saved(_) | SavedState::Saving => (None, part.text.clone()),
        SavedState::Failed(why) => (
            Some(UiAction::SaveAs),
            data.words.format("saved-failed", &[("why", why.into())]),
        ),
        SavedState::Changed(_) | SavedState::Never => (Some(UiAction::Save), part.text.clone()),
    };
    let Some(action) = action else {
        part.show(ui, Sense::hover());
        return;
    };
    let keys = action.shortcut_text(data.words, ui.os());
    let doing = tip(data.words, data.words.text(action.key()), Some(&keys));
    let said = data
        .words
        .format("saved-tip", &[("state", whole.into()), ("doing", doing.into())]);
    if part.show(ui, Sense::click()).on_hover_text(said).clicked() {
        out.push(Intent::Act(action));
    }
}

/// The text, shortened to the width with an ellipsis. The tooltip has the whole.
fn fit(ui: &Ui, text: &str, most: f32) -> String {
    let mut kept: String = text.to_owned();
    while Part::quiet(kept.clone()).width(ui) > most && kept.chars().count() > 8 {
        let less = kept.chars().count() * 9 / 10;
        kept = super::text::elide(text, less.saturating_sub(1)).into_owned();
    }
    kept
}

/// The counts, most telling first.
fn count_parts(data: &StatusData<'_>) -> Vec<Part> {
    let words = data.words;
    let final_mark = Part {
        tone: PartTone::Ok,
        action: Some(UiAction::ShowChecks),
        ..Part::quiet(data.final_mark.to_owned())
    };
    let mut parts = vec![final_mark];
    parts.retain(|part| !part.text.is_empty());
    match data.mapping {
        None => parts.extend(judged_parts(data)),
        Some(mapping) => parts.extend(mapping_parts(data, mapping)),
    }
    if data.conflicts > 0 {
        parts.push(Part {
            tone: PartTone::Danger,
            action: Some(UiAction::Conflicts),
            ..Part::counted(words, "count-conflicts", data.conflicts)
        });
    }
    parts.extend(findings_part(data));
    if data.to_check > 0 {
        parts.push(Part {
            tone: PartTone::Warn,
            action: Some(UiAction::NextCheck),
            ..Part::counted(words, "count-to-check", data.to_check)
        });
    }
    let sides = [Side::Action, Side::Target];
    let (keys, counts) = match data.mapping {
        None => (
            ["count-actions-without", "count-targets-without"],
            sides.map(|side| data.tally.without_link(side)),
        ),
        Some(mapping) => (
            ["layer-actions-without", "layer-targets-without"],
            sides.map(|side| mapping.without_link(side)),
        ),
    };
    let without = keys.into_iter().zip(counts);
    parts.extend(without.map(|(key, count)| Part::counted(words, key, count)));
    parts
}

/// How far the reviewer has come, and the meeting beside it.
fn judged_parts(data: &StatusData<'_>) -> Vec<Part> {
    let (words, tally) = (data.words, data.tally);
    let total = tally.total();
    let pairs = i64::try_from(tally.pairs()).unwrap_or(i64::MAX);
    let mut parts = vec![
        Part::figure(
            words.format(
                "count-considered",
                &[("done", total.considered.into()), ("all", pairs.into())],
            ),
            total.considered.to_string(),
        ),
        Part::counted(words, "count-links", total.links() as usize),
    ];
    parts.extend(decided_part(data));
    if total.cannot_judge > 0 {
        parts.push(Part::counted(
            words,
            "count-cannot-judge",
            total.cannot_judge as usize,
        ));
    }
    parts
}

/// The mapping of the meeting: nothing of it is a count of judgements.
fn mapping_parts(data: &StatusData<'_>, mapping: &Mapping) -> Vec<Part> {
    let words = data.words;
    let total = mapping.total();
    let open = i64::try_from(mapping.not_decided()).unwrap_or(i64::MAX);
    let mut parts = vec![Part::figure(count_words(words, total), total.links().to_string())];
    parts.extend(decided_part(data));
    parts.push(Part::figure(
        words.format("layer-count-open", &[("count", open.into())]),
        open.to_string(),
    ));
    parts
}

/// How many findings the checks have, once somebody has looked; with a mark if they are from before.
fn findings_part(data: &StatusData<'_>) -> Option<Part> {
    let found = data.findings?;
    let key = if found.is_stale {
        "count-findings-before"
    } else {
        "count-findings"
    };
    let tone = match (found.errors, found.count) {
        (0, 0) => PartTone::Quiet,
        _ => PartTone::Warn,
    };
    Some(Part {
        tone,
        action: Some(UiAction::ShowChecks),
        ..Part::counted(data.words, key, found.count)
    })
}

/// "31 of 74 agreed, brackets left: 3", once anything was decided; how the pairs add up is in the tooltip.
fn decided_part(data: &StatusData<'_>) -> Option<Part> {
    let (words, decided) = (data.words, data.decided);
    if decided.pairs() == 0 {
        return None;
    }
    let (agreed, all) = (decided.agreed(), decided.pairs());
    let args = [
        ("agreed", agreed.into()),
        ("all", all.into()),
        ("brackets", decided.brackets.into()),
    ];
    let mut lines: Vec<_> = decided
        .by_status
        .iter()
        .map(|(status, count)| (words.text(status_key(*status)), *count))
        .collect();
    if decided.conflicts > 0 {
        lines.push((words.text("decision-count-conflicts"), decided.conflicts));
    }
    lines.push((words.text("decision-count-all"), all));
    let line = |(name, count): &(&str, usize)| {
        let parts = [("name", (*name).into()), ("count", (*count).into())];
        words.format("decision-count-line", &parts)
    };
    let tip: Vec<_> = lines.iter().map(line).collect();
    Some(Part {
        tip: tip.join("\n"),
        ..Part::figure(words.format("decision-count", &args), agreed.to_string())
    })
}

fn saved_part(data: &StatusData<'_>) -> Part {
    let words = data.words;
    let at = |key, at| words.format(key, &[("time", clock(at, data.zone).into())]);
    let (text, tone) = match data.saved {
        SavedState::Saved(time) => (at("saved-at", time), PartTone::Ok),
        SavedState::Saving => (words.text("saved-saving").to_owned(), PartTone::Quiet),
        SavedState::Failed(why) => (
            words.format("saved-failed", &[("why", why.into())]),
            PartTone::Danger,
        ),
        SavedState::Changed(time) => (at("saved-changed", time), PartTone::Warn),
        SavedState::Never => (words.text("saved-never").to_owned(), PartTone::Warn),
    };
    Part {
        tone,
        ..Part::quiet(text)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PartTone {
    Quiet,
    Strong,
    Ok,
    Warn,
    Danger,
}

/// One statement in the line.
struct Part {
    text: String,
    /// The figure inside the text that stands out.
    figure: String,
    tone: PartTone,
    /// More, shown while the pointer rests on it.
    tip: String,
    /// What a click on it does.
    action: Option<UiAction>,
}

impl Part {
    fn quiet(text: String) -> Self {
        Self {
            text,
            figure: String::new(),
            tone: PartTone::Quiet,
            tip: String::new(),
            action: None,
        }
    }

    fn figure(text: String, figure: String) -> Self {
        Self {
            figure,
            ..Self::quiet(text)
        }
    }

    fn counted(words: &Catalogue, key: &'static str, count: usize) -> Self {
        Self::figure(words.format(key, &[("count", count.into())]), count.to_string())
    }

    /// What stands before the figure, the figure, and what stands after it.
    fn pieces(&self) -> [(&str, Weight); 3] {
        let split = (!self.figure.is_empty())
            .then(|| self.text.split_once(self.figure.as_str()))
            .flatten();
        match split {
            Some((before, after)) => [
                (before, Weight::Regular),
                (&self.figure, Weight::SemiBold),
                (after, Weight::Regular),
            ],
            None => [
                (&self.text, Weight::Regular),
                ("", Weight::Regular),
                ("", Weight::Regular),
            ],
        }
    }

    fn width(&self, ui: &Ui) -> f32 {
        self.pieces()
            .into_iter()
            .map(|(text, weight)| {
                let font = font(Size::Small, weight);
                let galley = ui
                    .painter()
                    .layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
                galley.size().x
            })
            .sum::<f32>()
            .ceil()
    }

    fn show(&self, ui: &mut Ui, sense: Sense) -> Response {
        let height = tokens().control.compact;
        let (rect, response) = ui.allocate_exact_size(vec2(self.width(ui), height), sense);
        let role = if sense.senses_click() {
            Role::Button
        } else {
            Role::Label
        };
        response.widget_info(|| WidgetInfo::labeled(role, true, &self.text));
        let palette = palette(ui);
        let ink = match self.tone {
            PartTone::Quiet => palette.text_weak,
            PartTone::Strong => palette.text,
            PartTone::Ok => palette.ok,
            PartTone::Warn => palette.warn,
            PartTone::Danger => palette.danger,
        };
        if sense.senses_click() && response.hovered() {
            let radius = CornerRadius::same(tokens().radius.small);
            let ground = rect.expand2(vec2(6.0, -1.0));
            ui.painter().rect_filled(ground, radius, palette.hover);
        }
        let mut x = rect.left();
        for (text, weight) in self.pieces() {
            let ink = if weight == Weight::SemiBold {
                palette.text
            } else {
                ink
            };
            let galley = ui
                .painter()
                .layout_no_wrap(text.to_owned(), font(Size::Small, weight), ink);
            let at = pos2(x, rect.center().y - galley.size().y / 2.0);
            x += galley.size().x;
            ui.painter().galley(at, galley, ink);
        }
        focus_ring(
            ui,
            Rect::from_min_max(rect.min, rect.max).expand2(vec2(4.0, -2.0)),
            &response,
        );
        if sense.senses_click() {
            response.on_hover_cursor(CursorIcon::PointingHand)
        } else {
            response
        }
    }
}
