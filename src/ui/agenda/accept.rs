//! "Accept all unanimous": a person goes through the list, fills in what is common to all, and records one act.
//!
//! The values recorded are those on the list that the person confirmed. Nothing is recorded of a line that
//! is not ticked, and nothing without a decision word.

use eframe::egui::{Align, ComboBox, Context, Layout, ScrollArea, Ui, vec2};

use super::words::number;
use crate::analysis::agenda::Unanimous;
use crate::command::{Command, Refusal};
use crate::model::{Contribution, DecisionWord, Motion, Pair, Session, Status, Strength};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::{status_key, word_key};
use crate::phrase::readback::kind_key;
use crate::phrase::refusal::refusal_text;
use crate::phrase::scale::{point_key, spoken};
use crate::ui::dialogs::{DialogData, Modal, Width, Within, cancel};
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::{elide, safe_line};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, labelled};

/// The statuses on offer: all three say that somebody agreed.
const STATUSES: [Status; 3] = [Status::AgreedInGroup, Status::Agreed, Status::AdReferendum];

/// What all decisions of the list have in common, as a person filled it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// How far the meeting has come.
    pub status: Status,
    /// The text, in which `{action}`, `{target}` and `{value}` stand for those of each pair.
    pub wording: String,
    /// The word by which the meeting acts.
    pub word: Option<DecisionWord>,
    /// The session of the meeting.
    pub sitting: String,
    /// What was said of the quorum.
    pub quorum: String,
}

impl Common {
    /// Returns what a person who left the value of a pair as it is wants written down of it.
    fn motion(&self, words: &Catalogue, session: &Session, one: &Unanimous) -> Motion {
        let action = session
            .action(one.pair.action)
            .map_or("", |item| item.code.as_str());
        let target = session
            .target(one.pair.target)
            .map_or("", |item| item.code.as_str());
        let value = words.text(point_key(spoken(session), one.value)).to_lowercase();
        Motion {
            status: self.status,
            value: Some(one.value),
            contribution: one.kind.filter(|_| one.value > Strength::None),
            elements: Vec::new(),
            wording: filled_in(&self.wording, action, target, &value),
            word: self.word,
            sitting: self.sitting.trim().to_owned(),
            quorum: self.quorum.trim().to_owned(),
        }
    }
}

/// The wording with what stands for codes and value replaced, once: a code that looks like one stays.
fn filled_in(wording: &str, action: &str, target: &str, value: &str) -> String {
    let parts = [("{action}", action), ("{target}", target), ("{value}", value)];
    let mut filled = String::with_capacity(wording.len() + 16);
    let mut rest = wording.trim();
    loop {
        let next = parts
            .iter()
            .filter_map(|(mark, text)| rest.find(mark).map(|at| (at, *mark, *text)))
            .min_by_key(|(at, _, _)| *at);
        let Some((at, mark, text)) = next else {
            break;
        };
        filled.push_str(rest.get(..at).unwrap_or_default());
        filled.push_str(text);
        rest = rest.get(at + mark.len()..).unwrap_or_default();
    }
    filled.push_str(rest);
    filled
}

/// The list of unanimous pairs with what was ticked and typed.
#[derive(Clone, Debug)]
pub struct AcceptUnanimous {
    lines: Vec<(Unanimous, bool)>,
    common: Common,
}

struct Open<'a, 'd> {
    own: &'a mut AcceptUnanimous,
    data: &'a DialogData<'d>,
}

impl AcceptUnanimous {
    /// Offers these pairs. All are ticked but those that somebody moved to the end of the agenda.
    pub fn new(offered: Vec<Unanimous>, words: &Catalogue) -> Self {
        Self {
            lines: offered.into_iter().map(|one| (one, !one.is_parked)).collect(),
            common: Common {
                status: Status::Agreed,
                wording: words.text("accept-wording-template").to_owned(),
                word: None,
                sitting: String::new(),
                quorum: String::new(),
            },
        }
    }

    /// Shows the dialog in front of everything.
    pub(in crate::ui) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let title = words.format("accept-title", &[("count", self.lines.len().into())]);
        let mut open = Open { own: self, data };
        Modal {
            id: "accept-unanimous",
            title: &title,
            width: Width::Wide,
        }
        .show(ctx, words, out, &mut open, content, buttons);
    }

    fn ticked(&self) -> impl Iterator<Item = &Unanimous> {
        self.lines
            .iter()
            .filter(|(_, ticked)| *ticked)
            .map(|(one, _)| one)
    }

    /// What would be recorded now.
    fn motions(&self, words: &Catalogue, session: &Session) -> Vec<(Pair, Motion)> {
        self.ticked()
            .map(|one| (one.pair, self.common.motion(words, session, one)))
            .collect()
    }
}

/// What still stands in the way of recording these, in words.
fn problem(words: &Catalogue, motions: &[(Pair, Motion)]) -> Option<String> {
    if motions.is_empty() {
        return Some(words.text("accept-nothing-ticked").to_owned());
    }
    // All share what can be missing; the first that is refused speaks for all.
    let fault = motions.iter().find_map(|(_, motion)| motion.fault())?;
    Some(refusal_text(words, &Refusal::Decision(fault)))
}

fn content(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    form::weak(ui, words.text("accept-about"));
    ticks(ui, open, words);
    list(ui, open, words);
    let own = &mut *open.own;
    ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            statuses(first, &mut own.common.status, words);
            decision_words(second, &mut own.common.word, words);
        }
    });
    form::area(ui, words.text("accept-wording"), &mut own.common.wording, 2);
    form::weak(ui, words.text("accept-wording-hint"));
    if let (Some(session), Some(one)) = (open.data.session, own.ticked().next()) {
        let example = own.common.motion(words, session, one).wording;
        form::weak(
            ui,
            &words.format("accept-example", &[("wording", example.into())]),
        );
    }
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            let sitting = words.text("accept-sitting");
            form::field(
                first,
                sitting,
                &mut own.common.sitting,
                words.text("accept-sitting-hint"),
            );
            let quorum = words.text("accept-quorum");
            form::field(second, quorum, &mut own.common.quorum, words.text("optional"));
        }
    });
}

/// How many are ticked, and switches for all at once.
fn ticks(ui: &mut Ui, open: &mut Open<'_, '_>, words: &Catalogue) {
    let own = &mut *open.own;
    ui.horizontal_wrapped(|ui| {
        let counts = [
            ("ticked", own.ticked().count().into()),
            ("all", own.lines.len().into()),
        ];
        form::strong(ui, &words.format("accept-ticked", &counts));
        for (key, ticked) in [("accept-tick-all", true), ("accept-tick-none", false)] {
            let button = Button::new(words.text(key)).kind(ButtonKind::Quiet).compact();
            if button.show(ui, words).clicked() {
                for (_, line) in &mut own.lines {
                    *line = ticked;
                }
            }
        }
    });
}

/// Height of a line of the list, and the room between two, in points.
const LINE: f32 = 24.0;
const APART: f32 = 2.0;

fn list(ui: &mut Ui, open: &mut Open<'_, '_>, words: &Catalogue) {
    let Some(session) = open.data.session else { return };
    let count = open.own.lines.len();
    let height = ((LINE + APART) * count as f32).min((LINE + APART) * 6.5);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = APART;
        ui.spacing_mut().interact_size.y = LINE;
        ScrollArea::vertical()
            .id_salt("accept-list")
            .max_height(height)
            .auto_shrink([false, true])
            .show_rows(ui, LINE, count, |ui, rows| {
                for (one, ticked) in open.own.lines.get_mut(rows).into_iter().flatten() {
                    let name = line_name(words, session, one);
                    ui.checkbox(ticked, elide(&name, 78).as_ref())
                        .on_hover_text(&name);
                }
            });
    });
}

/// "1.4 – T6: Strong, direct (5 of 5); Title, parked".
fn line_name(words: &Catalogue, session: &Session, one: &Unanimous) -> String {
    let action = session.action(one.pair.action);
    let target = session.target(one.pair.target);
    let lang = session.actions().authoritative_language();
    let mut value = words.text(point_key(spoken(session), one.value)).to_owned();
    let kind = one.kind.filter(|_| one.value > Strength::None);
    if let Some(kind) = kind {
        let parts = [("value", value.into()), ("kind", kind_word(words, kind).into())];
        value = words.format("accept-value-kind", &parts);
    }
    let parts = [
        ("action", action.map_or("", |item| item.code.as_str()).into()),
        ("target", target.map_or("", |item| item.code.as_str()).into()),
        (
            "number",
            number(words.language(), f64::from(one.value.value())).into(),
        ),
        ("value", value.into()),
        ("count", one.n.into()),
        (
            "title",
            action
                .map(|item| safe_line(item.title(lang).0).into_owned())
                .unwrap_or_default()
                .into(),
        ),
    ];
    let key = if one.is_parked {
        "accept-line-parked"
    } else {
        "accept-line"
    };
    words.format(key, &parts)
}

fn kind_word(words: &Catalogue, kind: Contribution) -> String {
    words.text(kind_key(kind)).to_lowercase()
}

fn statuses(ui: &mut Ui, chosen: &mut Status, words: &Catalogue) {
    let label = words.text("accept-status");
    labelled(ui, label, |ui| {
        ComboBox::from_id_salt("accept-status")
            .selected_text(words.text(status_key(*chosen)))
            .width(ui.available_width())
            .show_ui(ui, |ui| {
                for status in STATUSES {
                    ui.selectable_value(chosen, status, words.text(status_key(status)));
                }
            })
            .response
            .accessible_name(label);
    });
}

fn decision_words(ui: &mut Ui, chosen: &mut Option<DecisionWord>, words: &Catalogue) {
    let label = words.text("accept-word");
    labelled(ui, label, |ui| {
        let shown = chosen.map_or("accept-word-choose", word_key);
        ComboBox::from_id_salt("accept-word")
            .selected_text(words.text(shown))
            .width(ui.available_width())
            .show_ui(ui, |ui| {
                for word in DecisionWord::ALL {
                    ui.selectable_value(chosen, Some(word), words.text(word_key(word)));
                }
            })
            .response
            .accessible_name(label);
    });
}

fn buttons(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let Some(session) = open.data.session else {
        return cancel(ui, within, "cancel");
    };
    let motions = open.own.motions(words, session);
    let problem = problem(words, &motions);
    let name = words.format("accept-record", &[("count", motions.len().into())]);
    // Enter does not confirm: a list of decisions is not recorded by a slip of the hand.
    let record = Button::new(&name)
        .kind(ButtonKind::Primary)
        .with_icon(Icon::Check)
        .enabled(problem.is_none())
        .tooltip(problem.as_deref().unwrap_or(&name));
    if record.show(ui, words).clicked() {
        within.out.push(Intent::Run(Command::DecideMany(motions)));
        within.answer(DialogAnswer::Close);
    }
    cancel(ui, within, "cancel");
    if let Some(problem) = problem {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            form::weak(ui, &problem)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_codes_is_replaced_once() {
        let filled = |wording: &str| filled_in(wording, "1.4", "{value}", "strong");
        assert_eq!(filled("{action} to {target}: {value}"), "1.4 to {value}: strong");
        assert_eq!(filled(" {action}{action} "), "1.41.4");
        assert_eq!(filled("{other} [x]"), "{other} [x]");
        assert_eq!(filled("{act{action}"), "{act1.4");
    }
}
