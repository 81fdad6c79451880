//! Rules and scale: what the meeting lays down before it judges.

use eframe::egui::{Context, DragValue, Ui, vec2};

use super::DialogData;
use super::modal::{Modal, Width, Within, cancel, primary, rule};
use super::rules_lists::{calibration, reasons};
use crate::command::{Command, Refusal};
use crate::model::{Proceeding, RatingScale, Rules, Session, Stamp, Unsettled, Verdict, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::{content_words, scale_key};
use crate::phrase::refusal::refusal_text;
use crate::phrase::scale::{anchor_key, point_key, point_sign};
use crate::ui::form::{self, Row};
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Tone, section_label};

/// The rules, with what was typed so far.
#[derive(Clone, Debug)]
pub struct RulesDialog {
    pub(super) draft: Rules,
    before: Rules,
    scale: Result<RatingScale, Unsettled>,
    /// The codes of a pair to be added to the calibration pairs.
    pub(super) pair: [String; 2],
    /// A reason to be added.
    pub(super) chip: String,
    pub(super) problem: Option<String>,
}

struct Open<'a, 'd> {
    own: &'a mut RulesDialog,
    view: &'a View<'d>,
}

impl RulesDialog {
    /// Returns the form filled with what holds now.
    pub fn new(session: &Session) -> Self {
        let rules = session.rules();
        Self {
            draft: rules.clone(),
            before: rules,
            scale: session.scale(),
            pair: Default::default(),
            chip: String::new(),
            problem: None,
        }
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let (Some(session), Some(reviewer)) = (data.session, data.reviewer) else {
            out.push(Intent::Answer(DialogAnswer::Close));
            return;
        };
        let words = data.words;
        let view = session.view_for(reviewer);
        let may = session.conducts(reviewer);
        let mut open = Open {
            own: self,
            view: &view,
        };
        Modal {
            id: "rules",
            title: words.text("rules-title"),
            width: Width::Wide,
        }
        .show(ctx, words, out, &mut open, content, |ui, open, within| {
            if !may {
                if primary(ui, within, words.text("close"), true) {
                    within.answer(DialogAnswer::Close);
                }
                return;
            }
            if primary(ui, within, words.text("rules-apply"), false) {
                open.own.apply(open.view, within);
            }
            cancel(ui, within, "cancel");
        });
    }

    /// Asks for what was changed, and closes; says what is wrong otherwise.
    fn apply(&mut self, view: &View<'_>, within: &mut Within<'_, '_>) {
        let mut commands = Vec::new();
        if let Ok(scale) = self.scale
            && view.session().scale() != Ok(scale)
        {
            commands.push(Command::SetScale(scale));
        }
        if self.draft != self.before {
            commands.push(Command::SetRules(self.draft.clone()));
        }
        for command in &commands {
            match refused(view, command) {
                None | Some(Refusal::NothingChanges) => {}
                Some(refusal) => {
                    self.problem = Some(refusal_text(within.words, &refusal));
                    return;
                }
            }
        }
        within.out.extend(commands.into_iter().map(Intent::Run));
        within.answer(DialogAnswer::Close);
    }
}

fn refused(view: &View<'_>, command: &Command) -> Option<Refusal> {
    let session = view.session();
    let stamp = Stamp {
        by: view.reviewer().clone(),
        at: session.origin().stamp.at,
    };
    session.changes_for(command, &stamp).err()
}

fn content(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let session = open.view.session();
    let may = session.conducts(open.view.reviewer());
    if !may {
        let why = refusal_text(words, &Refusal::NotConducting);
        form::note(ui, Tone::Plain, Icon::Info, &why);
        read_only(ui, words, session);
        return;
    }
    scales(ui, open, within);
    rule(ui);
    let own = &mut *open.own;
    form::area(ui, words.text("rules-text"), &mut own.draft.text, 4);
    form::area(ui, words.text("rules-reading"), &mut own.draft.reading, 2);
    form::weak(ui, words.text("rules-reading-about"));
    rule(ui);
    calibration(ui, own, session, words);
    rule(ui);
    reasons(ui, own, session, words);
    rule(ui);
    minutes(ui, &mut own.draft, words);
    if let Some(problem) = &open.own.problem {
        form::note(ui, Tone::Danger, Icon::Warning, problem);
    }
}

/// What holds, for those who cannot change it: text rather than fields.
fn read_only(ui: &mut Ui, words: &Catalogue, session: &Session) {
    section_label(ui, words.text("rules-scale"));
    match session.scale() {
        Ok(scale) => {
            form::strong(ui, words.text(scale_key(scale)));
            meanings(ui, words, scale);
        }
        Err(Unsettled) => {
            form::body(ui, &refusal_text(words, &Refusal::ScaleUnsettled));
        }
    }
    section_label(ui, words.text("proceeding-rules"));
    let rules = session.rules();
    let said = if rules == Rules::default() {
        words.text("rules-none").to_owned()
    } else {
        content_words(words, session, Some(&Proceeding::Rules(rules)))
    };
    form::body(ui, &said);
}

/// The scales to choose from, each with its points; locked once somebody judged.
fn scales(ui: &mut Ui, open: &mut Open<'_, '_>, within: &Within<'_, '_>) {
    let words = within.words;
    let session = open.view.session();
    section_label(ui, words.text("rules-scale"));
    let now = session.scale();
    let why = RatingScale::ALL
        .into_iter()
        .filter(|scale| Ok(*scale) != now)
        .find_map(|scale| refused(open.view, &Command::SetScale(scale)));
    if let Some(chosen) = scale_rows(ui, words, open.own.scale.ok(), why.is_none()) {
        open.own.scale = Ok(chosen);
        open.own.problem = None;
    }
    match why {
        // Already said once for the whole dialog.
        Some(Refusal::NotConducting) | None => {}
        Some(why) => {
            form::weak(ui, &refusal_text(words, &why));
        }
    }
    if let Ok(scale) = open.own.scale {
        meanings(ui, words, scale);
    }
}

/// Adds a row for each scale; returns the one clicked.
fn scale_rows(
    ui: &mut Ui,
    words: &Catalogue,
    chosen: Option<RatingScale>,
    usable: bool,
) -> Option<RatingScale> {
    let mut clicked = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for scale in RatingScale::ALL {
            let name = words.text(scale_key(scale));
            let row = Row {
                title: name,
                second: "",
                lines: 1,
                usable: usable || chosen == Some(scale),
                icon: None,
                name,
                tip: name,
                chosen: Some(chosen == Some(scale)),
                reserve: 0.0,
            };
            if row.show(ui).clicked() && usable {
                clicked = Some(scale);
            }
        }
    });
    clicked
}

/// The points of a scale with what they mean, highest first.
fn meanings(ui: &mut Ui, words: &Catalogue, scale: RatingScale) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for point in scale.points().iter().rev() {
        let parts = [
            ("sign", point_sign(*point).into()),
            ("word", words.text(point_key(scale, *point)).into()),
            (
                "meaning",
                words.text(anchor_key(scale, Verdict::Scored(*point))).into(),
            ),
        ];
        form::weak(ui, &words.format("rules-point", &parts));
    }
    ui.spacing_mut().item_spacing.y = 8.0;
}

fn minutes(ui: &mut Ui, draft: &mut Rules, words: &Catalogue) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        for (key, minutes, most) in [
            ("rules-minutes", &mut draft.minutes, 6_000),
            ("rules-minutes-each", &mut draft.minutes_per_item, 600),
        ] {
            let name = words.text(key);
            section_label(ui, name);
            ui.add(DragValue::new(minutes).range(0..=most).speed(1.0))
                .accessible_name(name)
                .on_hover_text(words.text("rules-minutes-tip"));
        }
    });
}
