//! The questions as a table, and which targets and questions have nothing.

use eframe::egui::{Align, Layout, Sense, Ui, vec2};
use egui_extras::{Column, TableBuilder};

use super::Shown;
use crate::analysis::questions::Questions;
use crate::exchange::export::crosswalk::text_of;
use crate::exchange::question_import::{TEMPLATE_PLACEHOLDER, guess_columns, read_questions};
use crate::exchange::table::{ReadOptions, read_table};
use crate::model::{Question, Session, Subject};
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::outcome::{burden_key, comparable_key, verdict_key};
use crate::phrase::step::subject_name;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Icon, Size, Weight, palette};
use crate::ui::widgets::{Button, ButtonKind, section_label};
use crate::ui::wording::small;
use crate::ui::{Intent, Scene, UiAction};

const ROW: f32 = 30.0;

/// The cells of a row after its number.
type Cells = [String; 8];

/// The table in words, made once for a revision.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    from: (u64, Language),
    rows: Vec<(String, Cells)>,
    targets_without: Vec<String>,
    activity_only: Vec<String>,
    serve_nothing: Vec<String>,
    sub_targets_without: Vec<String>,
    /// Whether the plans are those of the template; asked only while there is no question.
    template_fits: bool,
}

impl Kept {
    /// Returns what was made before if it still holds; else makes it.
    pub(super) fn fresh(before: Option<Self>, scene: &Scene<'_>) -> Self {
        let from = (scene.known.revision, scene.words.language());
        if let Some(kept) = before.filter(|kept| kept.from == from) {
            return kept;
        }
        let (words, session) = (scene.words, scene.view.session());
        let known = Questions::of(session);
        let name = |target| subject_name(words, session, Subject::Target(target));
        let rows: Vec<_> = session
            .questions()
            .into_iter()
            .map(|(number, question)| (number.to_owned(), cells(words, session, question)))
            .collect();
        let activity_only = known
            .by_target
            .iter()
            .filter(|(_, asked, _)| *asked == crate::analysis::questions::Asked::ActivityOnly)
            .map(|(target, ..)| name(*target));
        Self {
            from,
            template_fits: rows.is_empty() && template_fits(session),
            rows,
            targets_without: known.targets_without().map(name).collect(),
            activity_only: activity_only.collect(),
            serve_nothing: known.serve_nothing.iter().map(|one| (*one).to_owned()).collect(),
            sub_targets_without: known
                .sub_targets_without
                .iter()
                .map(|(reference, _)| (*reference).to_owned())
                .collect(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

fn cells(words: &Catalogue, session: &Session, question: &Question) -> Cells {
    let said = |key: Option<&'static str>| key.map_or_else(String::new, |key| words.text(key).to_owned());
    let actions = question.actions.iter().filter_map(|one| session.action(*one));
    let targets = question.targets.iter().filter_map(|one| session.target(*one));
    [
        safe_line(&question.section).into_owned(),
        safe_line(&text_of(words, question)).into_owned(),
        actions
            .map(|item| item.code.to_string())
            .collect::<Vec<_>>()
            .join(", "),
        targets
            .map(|item| item.code.to_string())
            .collect::<Vec<_>>()
            .join(", "),
        said(question.verdict.map(verdict_key)),
        safe_line(&question.new_text).into_owned(),
        said(question.comparable.map(comparable_key)),
        said(question.burden.map(burden_key)),
    ]
}

/// The button that begins a new question; says whether it was clicked.
pub(super) fn new_button(ui: &mut Ui, words: &Catalogue) -> bool {
    let button = Button::new(words.text("question-new"))
        .with_icon(Icon::Plus)
        .kind(ButtonKind::Secondary)
        .compact();
    button.show(ui, words).clicked()
}

/// The button that takes questions from a table.
pub(super) fn import_button(ui: &mut Ui, words: &Catalogue, out: &mut Vec<Intent>) {
    let action = UiAction::ImportQuestions;
    let button = Button::new(words.text(action.key()))
        .with_icon(Icon::Grid)
        .kind(ButtonKind::Secondary)
        .compact();
    if button.show(ui, words).clicked() {
        out.push(Intent::Act(action));
    }
}

/// The button that shows what is known of the template, while there is no question.
pub(super) fn known_button(ui: &mut Ui, words: &Catalogue, kept: &Kept, out: &mut Vec<Intent>) {
    let tip = if kept.template_fits {
        "questions-known-tip"
    } else {
        "questions-known-not"
    };
    let button = Button::new(words.text("questions-known"))
        .kind(ButtonKind::Secondary)
        .compact()
        .enabled(kept.template_fits)
        .tooltip(words.text(tip));
    if button.show(ui, words).clicked() {
        out.push(Intent::UseKnownTemplate);
    }
}

/// Whether the plan of actions has the objectives that the known structure of the template refers to.
fn template_fits(session: &Session) -> bool {
    let Ok(table) = read_table(TEMPLATE_PLACEHOLDER.as_bytes(), &ReadOptions::default()) else {
        return false;
    };
    let layout = guess_columns(&table);
    let read = read_questions(&table, &layout, session.actions(), session.targets());
    let is_foreign = |key| read.findings.iter().any(|finding| finding.key == key);
    !is_foreign("questions-unknown-code")
}

/// Adds the table; returns the number of the question that was clicked.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, kept: &Kept, shown: Option<&Shown>) -> Option<String> {
    let words = scene.words;
    let mut clicked = None;
    ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
    let roomy = ui.available_width() > 880.0;
    let table = TableBuilder::new(ui)
        .id_salt("questions")
        .sense(Sense::hover())
        .column(Column::exact(84.0))
        .column(Column::exact(90.0).clip(true))
        .column(Column::remainder().at_least(120.0).clip(true))
        .column(Column::exact(70.0).clip(true))
        .column(Column::exact(70.0).clip(true))
        .column(Column::exact(64.0).clip(true))
        .column(Column::exact(if roomy { 150.0 } else { 80.0 }).clip(true))
        .column(Column::exact(if roomy { 120.0 } else { 70.0 }).clip(true))
        .column(Column::exact(if roomy { 104.0 } else { 60.0 }).clip(true))
        .cell_layout(Layout::left_to_right(Align::Center))
        .auto_shrink(false);
    let heads = [
        "question-number",
        "question-section",
        "question-text",
        "question-actions",
        "question-targets",
        "question-verdict",
        "question-new-text",
        "question-comparable-short",
        "question-burden",
    ];
    table
        .header(24.0, |mut header| {
            for key in heads {
                header.col(|ui| {
                    section_label(ui, words.text(key));
                });
            }
        })
        .body(|body| {
            body.rows(ROW, kept.rows.len(), |mut row| {
                let Some((number, cells)) = kept.rows.get(row.index()) else {
                    return;
                };
                row.col(|ui| {
                    let is_shown = shown.is_some_and(|one| matches!(one, Shown::Of(one) if one == number));
                    let line = safe_line(number);
                    let name = words.format(
                        "question-name",
                        &[
                            ("number", line.as_ref().into()),
                            ("text", cells.get(1).map_or("", String::as_str).into()),
                        ],
                    );
                    let button = Button::new(&line).compact().chosen(is_shown).tooltip(&name);
                    if button.show(ui, words).accessible_name(&name).clicked() {
                        clicked = Some(number.clone());
                    }
                });
                for text in cells {
                    row.col(|ui| cell(ui, text));
                }
            });
        });
    clicked
}

fn cell(ui: &mut Ui, text: &str) {
    if text.is_empty() {
        return;
    }
    let (ink, width) = (palette(ui).text, ui.available_width());
    Paragraph::new(text, ink, width)
        .set_in(Size::Small, Weight::Regular)
        .rows(1)
        .show(ui)
        .on_hover_text(text);
}

/// Which targets no question asks about, which are asked for activities only, which questions serve nothing,
/// which sub-targets have no question.
pub(super) fn left_out(ui: &mut Ui, words: &Catalogue, kept: &Kept) {
    let lists = [
        ("questions-targets-without", &kept.targets_without),
        ("questions-activity-only", &kept.activity_only),
        ("questions-serve-nothing", &kept.serve_nothing),
        ("questions-sub-targets-without", &kept.sub_targets_without),
    ];
    for (key, list) in lists {
        let title = words.format(
            "questions-list",
            &[("title", words.text(key).into()), ("count", list.len().into())],
        );
        section_label(ui, &title);
        if list.is_empty() {
            small(ui, words.text("register-no-rows"));
        } else {
            small(ui, &list.join(words.text("list-separator")));
        }
    }
}
