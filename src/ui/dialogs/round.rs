//! Rounds: how the current one stands, who submitted, and the acts that carry it on. Each of them is asked
//! once more, since none can be undone.

use eframe::egui::{Context, Ui};

use super::DialogData;
use super::modal::{Modal, Width, Within, danger, primary, rule};
use crate::command::{Command, Refusal};
use crate::model::{Role, RoundKind, RoundNo, Stamp, View};
use crate::phrase::proceeding::{role_key, round_key};
use crate::phrase::refusal::refusal_text;
use crate::phrase::round::{progress, standing, whose_copy};
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Segment, Tone, section_label, segmented};

/// What is asked once more before it is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asking {
    /// Nothing: the round is shown.
    #[default]
    Nothing,
    /// Whether to submit.
    Submit,
    /// Whether to open the round.
    Open,
    /// Whether to start the next round.
    Start,
}

/// The rounds, and what is being asked.
#[derive(Clone, Debug)]
pub struct RoundDialog {
    asking: Asking,
    /// The kind that the next round is to have.
    next: RoundKind,
}

impl Default for RoundDialog {
    fn default() -> Self {
        Self {
            asking: Asking::Nothing,
            next: RoundKind::Open,
        }
    }
}

struct Open<'a, 'd> {
    own: &'a mut RoundDialog,
    view: &'a View<'d>,
}

impl RoundDialog {
    /// Returns the dialog with the question whether to submit.
    pub fn submitting() -> Self {
        Self {
            asking: Asking::Submit,
            ..Self::default()
        }
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let (Some(session), Some(reviewer)) = (data.session, data.reviewer) else {
            out.push(Intent::Answer(DialogAnswer::Close));
            return;
        };
        let words = data.words;
        let view = session.view_for(reviewer);
        if self.asking == Asking::Submit && refused(&view, &Command::Submit).is_some() {
            self.asking = Asking::Nothing;
        }
        let title = words.text(match self.asking {
            Asking::Nothing => "round-title",
            Asking::Submit => "round-submit-title",
            Asking::Open => "round-open-title",
            Asking::Start => "round-start-title",
        });
        let mut open = Open {
            own: self,
            view: &view,
        };
        Modal {
            id: "round",
            title,
            width: Width::Wide,
        }
        .show(ctx, words, out, &mut open, content, buttons);
    }
}

/// Says why a command would be refused now, if it would be.
fn refused(view: &View<'_>, command: &Command) -> Option<Refusal> {
    let session = view.session();
    let stamp = Stamp {
        by: view.reviewer().clone(),
        at: session.origin().stamp.at,
    };
    session.changes_for(command, &stamp).err()
}

fn content(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let session = open.view.session();
    match open.own.asking {
        Asking::Nothing => overview(ui, open, within),
        Asking::Submit => {
            let count = open
                .view
                .judgements()
                .filter(|(_, current)| *current != crate::model::Current::Absent)
                .count();
            let parts = [("count", count.into()), ("all", session.pair_count().into())];
            form::body(ui, &within.words.format("round-submit-about", &parts));
            form::note(
                ui,
                Tone::Warn,
                Icon::Warning,
                within.words.text("round-submit-final"),
            );
        }
        Asking::Open => {
            let round = open.view.round();
            let missing: Vec<_> = progress(session, round)
                .into_iter()
                .filter(|(_, submitted)| !submitted)
                .map(|(code, _)| code.to_string())
                .collect();
            form::body(ui, within.words.text("round-open-about"));
            if missing.is_empty() {
                form::body(ui, within.words.text("round-open-all-submitted"));
            } else {
                let missing = missing.join(within.words.text("list-separator"));
                let text = within
                    .words
                    .format("round-open-missing", &[("reviewers", missing.into())]);
                form::note(ui, Tone::Warn, Icon::Warning, &text);
            }
            form::note(
                ui,
                Tone::Warn,
                Icon::Warning,
                within.words.text("round-open-final"),
            );
        }
        Asking::Start => {
            let parts = [
                ("round", i64::from(open.view.round().0).into()),
                ("next", i64::from(open.view.round().next().0).into()),
            ];
            form::body(ui, &within.words.format("round-start-about", &parts));
            form::note(
                ui,
                Tone::Warn,
                Icon::Warning,
                within.words.text("round-start-final"),
            );
        }
    }
}

fn overview(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let (view, session) = (open.view, open.view.session());
    form::strong(ui, &standing(words, view));
    if let Some(copy) = whose_copy(words, session) {
        form::body(ui, &copy);
    }
    let earlier = session.rounds().filter(|(number, _)| *number != view.round());
    for (number, round) in earlier {
        let parts = [
            ("round", i64::from(number.0).into()),
            ("state", words.text(round_key(&round)).into()),
        ];
        form::weak(ui, &words.format("round-earlier", &parts));
    }
    let is_unbegun = first_kind(ui, open, within);
    who_submitted(ui, view, within);
    let hides = session.round(view.round()).is_some_and(|round| round.hides());
    // Before the first round began, the next one would only be in the way.
    if hides || !is_unbegun {
        acts(ui, open, within);
    }
}

/// Before anybody judged, the first round may be made blind, or open again; says whether it may.
fn first_kind(ui: &mut Ui, open: &Open<'_, '_>, within: &mut Within<'_, '_>) -> bool {
    let words = within.words;
    let Some(now) = open.view.session().round(open.view.round()) else {
        return false;
    };
    let other = match now.kind {
        RoundKind::Open => RoundKind::Blind,
        RoundKind::Blind => RoundKind::Open,
    };
    let is_first = open.view.round() == RoundNo::FIRST;
    let may = is_first && refused(open.view, &Command::StartRound(RoundNo::FIRST, other)).is_none();
    let mut clicked = None;
    if may {
        section_label(ui, words.text("round-kind"));
        clicked = kinds(ui, words, now.kind);
    }
    form::weak(ui, words.text(kind_about(now.kind)));
    if let Some(kind) = clicked.filter(|kind| *kind != now.kind) {
        within
            .out
            .push(Intent::Run(Command::StartRound(RoundNo::FIRST, kind)));
    }
    may
}

fn kinds(ui: &mut Ui, words: &crate::phrase::catalogue::Catalogue, chosen: RoundKind) -> Option<RoundKind> {
    let segments = [
        Segment::new(RoundKind::Blind, words.text("round-kind-blind")),
        Segment::new(RoundKind::Open, words.text("round-kind-open")),
    ];
    segmented(ui, words.text("round-kind"), &segments, Some(chosen))
}

fn kind_about(kind: RoundKind) -> &'static str {
    match kind {
        RoundKind::Blind => "round-kind-blind-about",
        RoundKind::Open => "round-kind-open-about",
    }
}

/// Who submitted and who did not: all that is told of anybody's progress in a blind round.
fn who_submitted(ui: &mut Ui, view: &View<'_>, within: &Within<'_, '_>) {
    let words = within.words;
    let session = view.session();
    let is_blind = session
        .round(view.round())
        .is_some_and(|round| round.kind == RoundKind::Blind);
    if !is_blind {
        return;
    }
    rule(ui);
    let all = progress(session, view.round());
    let done = all.iter().filter(|(_, submitted)| *submitted).count();
    let parts = [("done", done.into()), ("all", all.len().into())];
    section_label(ui, &words.format("round-submitted-count", &parts));
    ui.spacing_mut().item_spacing.y = 2.0;
    for (code, submitted) in &all {
        let key = if *submitted {
            "round-has-submitted"
        } else {
            "round-has-not-submitted"
        };
        let mut line = words.format(key, &[("reviewer", code.as_str().into())]);
        if let Some(role) = session.seat(code).role.filter(|role| *role != Role::Delegate) {
            let parts = [("what", line.into()), ("role", words.text(role_key(role)).into())];
            line = words.format("round-with-role", &parts);
        }
        if *submitted {
            form::body(ui, &line);
        } else {
            form::weak(ui, &line);
        }
    }
    ui.spacing_mut().item_spacing.y = 8.0;
}

/// What can be done now; what cannot says why.
fn acts(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let (view, round) = (open.view, open.view.round());
    let Some(now) = view.session().round(round) else {
        return;
    };
    rule(ui);
    if now.hides() {
        ui.horizontal_wrapped(|ui| {
            for (key, asking, command) in [
                ("round-submit", Asking::Submit, Command::Submit),
                ("round-open-it", Asking::Open, Command::OpenRound(round)),
            ] {
                let why = refused(view, &command).map(|why| refusal_text(words, &why));
                let mut button = Button::new(words.text(key)).enabled(why.is_none());
                if let Some(why) = &why {
                    button = button.tooltip(why);
                }
                if button.show(ui, words).clicked() {
                    open.own.asking = asking;
                }
            }
        });
        return;
    }
    let why = refused(view, &Command::StartRound(round.next(), open.own.next));
    let next = [("round", i64::from(round.next().0).into())];
    section_label(ui, &words.format("round-next", &next));
    if let Some(why) = why {
        form::weak(ui, &refusal_text(words, &why));
        return;
    }
    if let Some(kind) = kinds_of_next(ui, words, open.own.next) {
        open.own.next = kind;
    }
    form::weak(ui, words.text(kind_about(open.own.next)));
    if Button::new(&words.format("round-start", &next))
        .show(ui, words)
        .clicked()
    {
        open.own.asking = Asking::Start;
    }
}

fn kinds_of_next(
    ui: &mut Ui,
    words: &crate::phrase::catalogue::Catalogue,
    chosen: RoundKind,
) -> Option<RoundKind> {
    let segments = [
        Segment::new(RoundKind::Open, words.text("round-kind-open")),
        Segment::new(RoundKind::Blind, words.text("round-kind-blind")),
    ];
    segmented(ui, words.text("round-next-kind"), &segments, Some(chosen))
}

fn buttons(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let round = open.view.round();
    let (key, command) = match open.own.asking {
        Asking::Nothing => {
            if primary(ui, within, words.text("done"), true) {
                within.answer(DialogAnswer::Close);
            }
            return;
        }
        Asking::Submit => ("round-submit-go", Command::Submit),
        Asking::Open => ("round-open-go", Command::OpenRound(round)),
        Asking::Start => ("round-start-go", Command::StartRound(round.next(), open.own.next)),
    };
    if danger(ui, within, words.text(key)) {
        within.out.push(Intent::Run(command));
        open.own.asking = Asking::Nothing;
    }
    if Button::new(words.text("back"))
        .kind(ButtonKind::Quiet)
        .show(ui, words)
        .clicked()
    {
        open.own.asking = Asking::Nothing;
    }
}
