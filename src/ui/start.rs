//! The page at the start: a new session in one key, files opened before, examples.

mod aside;

use std::path::PathBuf;

use eframe::egui::{Align, ComboBox, Layout, Margin, ScrollArea, Ui, UiBuilder, vec2};

use super::form::{self, Row};
use super::intent::{Intent, NewSession};
use super::text::Paragraph;
use super::theme::{Icon, Size, Weight, card_frame, palette, tokens};
use super::widgets::{Button, ButtonKind, Tone, labelled, section_label};
use crate::model::reviewer::ReviewerCodeError;
use crate::model::{Details, RatingScale, Reviewer, ReviewerCode, UtcSeconds};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::scale_key;

/// One plan as the list of pairs shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanChoice {
    /// A short name, such as the plan's identifier.
    pub short: String,
    /// Its whole name.
    pub name: String,
    /// How many items it has.
    pub items: usize,
    /// Why it is not fit for use as it is; the plan's own words.
    pub warning: Option<String>,
}

/// Two plans that can be mapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairChoice {
    /// The plan of actions.
    pub actions: PlanChoice,
    /// The plan of targets.
    pub targets: PlanChoice,
}

/// A file opened before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentEntry {
    /// Where it is.
    pub path: PathBuf,
    /// The session's title when it was last seen.
    pub title: String,
    /// When it was last opened or saved.
    pub when: UtcSeconds,
    /// Whether its mapping was final then.
    pub is_final: bool,
    /// Whether it is not there any more.
    pub missing: bool,
}

/// A session that comes with the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleEntry {
    /// Its title.
    pub title: String,
    /// What it shows, in a few words; may be empty.
    pub about: String,
}

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct StartData<'f> {
    /// The message catalogue.
    pub words: &'f Catalogue,
    /// The time zone of this computer.
    pub zone: &'f jiff::tz::TimeZone,
    /// The pairs of plans, the usual one first.
    pub pairs: &'f [PairChoice],
    /// Files opened before, latest first.
    pub recents: &'f [RecentEntry],
    /// Sessions that come with the program.
    pub examples: &'f [ExampleEntry],
    /// The code used last, or `R01`.
    pub default_code: &'f str,
    /// The name used last; may be empty.
    pub default_name: &'f str,
}

/// What the page remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct StartState {
    pair: usize,
    /// Nothing until somebody types: then it follows pair and language.
    title: Option<String>,
    code: Option<String>,
    name: Option<String>,
    scale: RatingScale,
    problem: Option<&'static str>,
}

impl StartState {
    /// Chooses a pair of plans by its place in the list.
    pub fn choose_pair(&mut self, place: usize) {
        self.pair = place;
        self.problem = None;
    }
}

const WIDEST: f32 = 1040.0;
const TWO_COLUMNS: f32 = 820.0;

/// Shows the page in the room given.
pub fn show(ui: &mut Ui, data: &StartData<'_>, own: &mut StartState, out: &mut Vec<Intent>) {
    ScrollArea::vertical()
        .id_salt("start")
        .auto_shrink(false)
        .show(ui, |ui| {
            let all = ui.available_width();
            let side = if all < 600.0 {
                tokens().space.l
            } else {
                tokens().space.xxl
            };
            let width = (all - f32::from(side) * 2.0).min(WIDEST);
            let is_short = is_short(ui);
            ui.add_space(if is_short { 16.0 } else { 40.0 });
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(((all - width) / 2.0).floor());
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                    if !is_low(ui) {
                        greeting(ui, data.words);
                        ui.add_space(if is_short { 4.0 } else { 16.0 });
                    }
                    columns(ui, data, own, width, out);
                    ui.add_space(f32::from(tokens().space.xxl));
                });
            });
        });
}

/// Says whether the window is too low for more than what is needed.
fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < 600.0
}

/// Says whether the window is as low as on a small laptop: air gives way, so that the button is in sight.
fn is_short(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < 800.0
}

fn greeting(ui: &mut Ui, words: &Catalogue) {
    let (ink, weak) = (palette(ui).text, palette(ui).text_weak);
    let width = ui.available_width();
    Paragraph::new(words.text("start-headline"), ink, width)
        .set_in(Size::Display, Weight::SemiBold)
        .show(ui);
    Paragraph::new(words.text("start-about"), weak, width).show(ui);
}

fn columns(ui: &mut Ui, data: &StartData<'_>, own: &mut StartState, width: f32, out: &mut Vec<Intent>) {
    let gap = f32::from(tokens().space.xl);
    if width < TWO_COLUMNS {
        new_session(ui, data, own, out);
        ui.add_space(gap);
        aside::show(ui, data, out);
        return;
    }
    let first = ((width - gap) * 0.58).round();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        column(ui, first, |ui| new_session(ui, data, own, out));
        column(ui, width - gap - first, |ui| aside::show(ui, data, out));
    });
}

fn column(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        content(ui);
    });
}

fn new_session(ui: &mut Ui, data: &StartData<'_>, own: &mut StartState, out: &mut Vec<Intent>) {
    let words = data.words;
    let space = tokens().space;
    let margin = if is_low(ui) { 16 } else { 24 };
    card_frame(ui).inner_margin(Margin::same(margin)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let on_top = is_low(ui);
        let mut start = false;
        if on_top {
            // The button must be in sight before anything scrolls.
            form::buttons(ui, |ui| {
                start = go(ui, words);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    form::heading(ui, words.text("start-new"));
                });
            });
        } else {
            form::heading(ui, words.text("start-new"));
        }
        ui.add_space(4.0);
        pair_list(ui, data, own);
        if let Some(pair) = data.pairs.get(own.pair) {
            warnings(ui, words, pair);
        }
        ui.add_space(f32::from(space.s));
        let mut title = own.title.clone().unwrap_or_else(|| proposed(data, own.pair));
        let edited = form::field(ui, words.text("field-title"), &mut title, "");
        if edited.changed() {
            own.title = Some(title);
            own.problem = None;
        }
        ui.add_space(4.0);
        let entered = who(ui, data, own) || form::entered(&edited);
        scale(ui, words, own);
        if let Some(key) = own.problem {
            form::note(ui, Tone::Danger, Icon::Warning, words.text(key));
        }
        ui.add_space(f32::from(space.s));
        // A dialog in front has Enter to itself.
        let is_behind = ui.memory(|memory| memory.top_modal_layer().is_some());
        let free = !is_behind && form::free_enter(ui);
        if !on_top {
            start = go(ui, words);
        }
        if start || entered || free {
            begin(data, own, out);
        }
    });
}

/// The one button that begins; says whether it was clicked.
fn go(ui: &mut Ui, words: &Catalogue) -> bool {
    Button::new(words.text("start-go"))
        .kind(ButtonKind::Primary)
        .keys(Some(words.text("key-enter")))
        .show_keys()
        .show(ui, words)
        .clicked()
}

/// The scale, which the first judgement locks.
fn scale(ui: &mut Ui, words: &Catalogue, own: &mut StartState) {
    let label = words.text("rules-scale");
    let width = ui.available_width();
    labelled(ui, label, |ui| {
        ComboBox::from_id_salt("scale")
            .width(width)
            .selected_text(words.text(scale_key(own.scale)))
            .show_ui(ui, |ui| {
                for scale in RatingScale::ALL {
                    ui.selectable_value(&mut own.scale, scale, words.text(scale_key(scale)));
                }
            })
            .response
            .accessible_name(label)
            .on_hover_text(words.text("start-scale-tip"));
    });
}

/// Who is making the session: code and name side by side. Says whether Enter was pressed in one of them.
fn who(ui: &mut Ui, data: &StartData<'_>, own: &mut StartState) -> bool {
    let words = data.words;
    let mut code = own.code.clone().unwrap_or_else(|| data.default_code.to_owned());
    let mut name = own.name.clone().unwrap_or_else(|| data.default_name.to_owned());
    let width = ui.available_width();
    let gap = f32::from(tokens().space.m);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let short = (width * 0.3).clamp(96.0, 140.0);
        let code_field = part(ui, short, |ui| {
            form::field(ui, words.text("field-your-code"), &mut code, "")
        });
        let code_field = code_field.on_hover_text(words.text("field-your-code-tip"));
        let name_field = part(ui, width - short - gap, |ui| {
            form::field(
                ui,
                words.text("field-your-name"),
                &mut name,
                words.text("optional"),
            )
        });
        if code_field.changed() {
            own.code = Some(code);
            own.problem = None;
        }
        if name_field.changed() {
            own.name = Some(name);
        }
        form::entered(&code_field) || form::entered(&name_field)
    })
    .inner
}

fn part<R>(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        content(ui)
    })
    .inner
}

fn pair_list(ui: &mut Ui, data: &StartData<'_>, own: &mut StartState) {
    let words = data.words;
    section_label(ui, words.text("start-plans"));
    let builder = UiBuilder::new()
        .accessibility_role(eframe::egui::Role::RadioGroup)
        .accessibility_label(words.text("start-plans"));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (at, pair) in data.pairs.iter().enumerate() {
            let title = words.format("pair-of-plans", &both(&pair.actions.short, &pair.targets.short));
            let of = |plan: &PlanChoice| {
                let parts = [("plan", plan.name.as_str().into()), ("count", plan.items.into())];
                words.format("plan-and-count", &parts)
            };
            let about = format!("{}\n{}", of(&pair.actions), of(&pair.targets));
            let row = Row {
                title: &title,
                second: &about,
                lines: 2,
                usable: true,
                icon: None,
                name: &title,
                tip: &about,
                chosen: Some(own.pair == at),
                reserve: 0.0,
            };
            if row.show(ui).clicked() {
                own.pair = at;
                own.problem = None;
            }
        }
    });
}

fn both<'a>(actions: &'a str, targets: &'a str) -> [(&'static str, crate::phrase::catalogue::Arg<'a>); 2] {
    [("actions", actions.into()), ("targets", targets.into())]
}

fn warnings(ui: &mut Ui, words: &Catalogue, pair: &PairChoice) {
    for plan in [&pair.actions, &pair.targets] {
        if let Some(warning) = &plan.warning {
            let text = words.format(
                "plan-warning",
                &[
                    ("plan", plan.short.as_str().into()),
                    ("warning", warning.as_str().into()),
                ],
            );
            form::note(ui, Tone::Warn, Icon::Warning, &text);
        }
    }
}

fn proposed(data: &StartData<'_>, at: usize) -> String {
    data.pairs.get(at).map_or_else(String::new, |pair| {
        data.words
            .format("start-title", &both(&pair.actions.short, &pair.targets.short))
    })
}

fn begin(data: &StartData<'_>, own: &mut StartState, out: &mut Vec<Intent>) {
    let title = own.title.clone().unwrap_or_else(|| proposed(data, own.pair));
    if title.trim().is_empty() {
        own.problem = Some("refusal-empty-title");
        return;
    }
    let code = match ReviewerCode::new(own.code.as_deref().unwrap_or(data.default_code)) {
        Ok(code) => code,
        Err(err) => {
            own.problem = Some(code_problem(err));
            return;
        }
    };
    let name = own.name.as_deref().unwrap_or(data.default_name).trim();
    out.push(Intent::Create(Box::new(NewSession {
        plan_pair: own.pair,
        details: Details {
            title: title.trim().to_owned(),
            ..Details::default()
        },
        code,
        reviewer: Reviewer {
            name: name.to_owned(),
            ..Reviewer::default()
        },
        scale: own.scale,
    })));
    *own = StartState::default();
}

/// Returns the catalogue key of what is wrong with a code.
pub(super) fn code_problem(err: ReviewerCodeError) -> &'static str {
    match err {
        ReviewerCodeError::Empty => "problem-code-empty",
        ReviewerCodeError::TooLong => "problem-code-long",
        ReviewerCodeError::Control => "problem-code-control",
    }
}
