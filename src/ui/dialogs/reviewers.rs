//! The roster: who judges in this session, and who is judging now.

use eframe::egui::{ComboBox, Context, Ui, vec2};

use super::DialogData;
use super::modal::{Modal, Width, Within, primary, rule};
use crate::command::Command;
use crate::model::{Reviewer, ReviewerCode, Role, Seat};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::role_key;
use crate::phrase::round::why_not_act_as;
use crate::ui::form::{self, Row};
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::start::code_problem;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Tone, labelled};

/// The roster, with what was typed so far.
#[derive(Clone, Debug, Default)]
pub struct ReviewersDialog {
    /// Who is being corrected; nothing while somebody new is entered.
    editing: Option<ReviewerCode>,
    code: String,
    entry: Reviewer,
    seat: Seat,
    problem: Option<&'static str>,
    focus_name: bool,
    /// The code wants the keyboard: somebody was just entered.
    focus_code: bool,
}

struct Open<'a, 'd> {
    own: &'a mut ReviewersDialog,
    data: &'a DialogData<'d>,
}

impl ReviewersDialog {
    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let mut open = Open { own: self, data };
        Modal {
            id: "reviewers",
            title: words.text("reviewers-title"),
            width: Width::Wide,
        }
        .show(ctx, words, out, &mut open, content, |ui, open, within| {
            // Enter in a field enters the person; with all fields left alone it closes.
            let own = &mut *open.own;
            if within.entered && own.is_begun() {
                own.commit(open.data, within);
            } else if primary(ui, within, words.text("done"), false)
                && (!own.is_begun() || own.commit(open.data, within))
            {
                within.answer(DialogAnswer::Close);
            }
        });
    }

    fn is_begun(&self) -> bool {
        self.editing.is_some() || !self.code.trim().is_empty()
    }

    /// Enters or corrects a person; says whether that could be done.
    fn commit(&mut self, data: &DialogData<'_>, within: &mut Within<'_, '_>) -> bool {
        let known = |code: &ReviewerCode| {
            data.session
                .is_some_and(|session| session.reviewer(code).is_some())
        };
        let code = match &self.editing {
            Some(code) => code.clone(),
            None => match ReviewerCode::new(&self.code) {
                Ok(code) if known(&code) => {
                    self.problem = Some("problem-code-taken");
                    return false;
                }
                Ok(code) => code,
                Err(err) => {
                    self.problem = Some(code_problem(err));
                    return false;
                }
            },
        };
        let entry = Reviewer {
            name: self.entry.name.trim().to_owned(),
            delegation: self.entry.delegation.trim().to_owned(),
        };
        let before = data.session.and_then(|session| session.reviewer(&code));
        if before != Some(&entry) {
            within
                .out
                .push(Intent::Run(Command::PutReviewer(code.clone(), entry)));
        }
        let seat = Seat {
            region: self.seat.region.trim().to_owned(),
            ..self.seat.clone()
        };
        let stands = data
            .session
            .map(|session| session.seat(&code))
            .unwrap_or_default();
        if seat != stands {
            within.out.push(Intent::Run(Command::PutSeat(code, seat)));
        }
        // A roster is entered name after name.
        *self = Self {
            focus_code: true,
            ..Self::default()
        };
        true
    }
}

fn content(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    form::weak(ui, words.text("reviewers-about"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if let Some(session) = open.data.session {
            for code in session.reviewers() {
                let entry = session.reviewer(code).cloned().unwrap_or_default();
                person(ui, open, code, entry, within);
            }
        }
    });
    rule(ui);
    let own = &mut *open.own;
    if let Some(code) = &own.editing {
        let heading = words.format("reviewers-edit", &[("reviewer", code.as_str().into())]);
        form::strong(ui, &heading);
    } else {
        form::strong(ui, words.text("reviewers-add"));
        let code = form::field(
            ui,
            words.text("field-code"),
            &mut own.code,
            words.text("field-code-hint"),
        );
        if std::mem::take(&mut own.focus_code) {
            code.request_focus();
        }
        if code.changed() {
            own.problem = None;
        }
        within.field(&code, true);
    }
    ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            let hint = words.text("optional");
            let name = form::field(first, words.text("field-name"), &mut own.entry.name, hint);
            if std::mem::take(&mut own.focus_name) {
                name.request_focus();
            }
            within.field(&name, false);
            let text = &mut own.entry.delegation;
            let delegation = form::field(second, words.text("field-delegation"), text, hint);
            within.field(&delegation, false);
        }
    });
    seat(ui, own, open.data, within);
    if let Some(key) = own.problem {
        form::note(ui, Tone::Danger, Icon::Warning, words.text(key));
    }
    let (key, icon) = if own.editing.is_some() {
        ("reviewers-apply", Icon::Check)
    } else {
        ("reviewers-enter", Icon::Plus)
    };
    ui.horizontal_wrapped(|ui| {
        let put = Button::new(words.text(key))
            .with_icon(icon)
            .enabled(own.is_begun())
            .show(ui, words);
        if put.clicked() {
            own.commit(open.data, within);
        }
        if own.editing.is_some() && Button::new(words.text("cancel")).show(ui, words).clicked() {
            *own = ReviewersDialog::default();
        }
    });
}

/// Role and region, which who conducts the review sets.
fn seat(ui: &mut Ui, own: &mut ReviewersDialog, data: &DialogData<'_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let may = match (data.session, data.reviewer) {
        (Some(session), Some(reviewer)) => session.conducts(reviewer),
        _ => false,
    };
    ui.add_enabled_ui(may, |ui| {
        ui.columns(2, |columns| {
            if let [first, second] = columns {
                role(first, &mut own.seat, words);
                let hint = words.text("optional");
                let region = form::field(second, words.text("field-region"), &mut own.seat.region, hint);
                within.field(&region, false);
            }
        });
    });
    if !may {
        form::weak(ui, words.text("refusal-not-conducting"));
    }
}

fn role(ui: &mut Ui, seat: &mut Seat, words: &Catalogue) {
    let name = |role: Option<Role>| words.text(role.map_or("role-unsaid", role_key));
    let label = words.text("field-role");
    labelled(ui, label, |ui| {
        ComboBox::from_id_salt("role")
            .width(ui.available_width())
            .selected_text(name(seat.role))
            .show_ui(ui, |ui| {
                for role in Role::ALL.map(Some).into_iter().chain([None]) {
                    ui.selectable_value(&mut seat.role, role, name(role));
                }
            })
            .response
            .accessible_name(label);
    });
}

/// Delegation, role and region in one line.
fn about(words: &Catalogue, entry: &Reviewer, seat: &Seat) -> String {
    let role = seat.role.map(|role| words.text(role_key(role)).to_owned());
    let parts = [Some(entry.delegation.clone()), role, Some(seat.region.clone())];
    let parts: Vec<_> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(words.text("list-separator"))
}

/// One person of the roster: a click says "this is me", the pencil corrects.
fn person(
    ui: &mut Ui,
    open: &mut Open<'_, '_>,
    code: &ReviewerCode,
    entry: Reviewer,
    within: &mut Within<'_, '_>,
) {
    let words = within.words;
    let is_me = open.data.reviewer == Some(code);
    let title = if entry.name.is_empty() {
        code.to_string()
    } else {
        let parts = [
            ("reviewer", code.as_str().into()),
            ("name", entry.name.as_str().into()),
        ];
        words.format("reviewer-with-name", &parts)
    };
    let key = if is_me {
        "reviewers-is-me"
    } else {
        "reviewers-act-as"
    };
    let tip = words.format(key, &[("reviewer", code.as_str().into())]);
    let name_of_row = tip.clone();
    let side = 24.0;
    let session = open.data.session;
    let seat = session.map(|session| session.seat(code)).unwrap_or_default();
    let second = about(words, &entry, &seat);
    let why = session.and_then(|session| why_not_act_as(session, code));
    let tip = match why {
        Some(why) if !is_me => words.text(why).to_owned(),
        _ => tip,
    };
    let row = Row {
        title: &title,
        second: &second,
        lines: 1,
        usable: is_me || why.is_none(),
        icon: None,
        name: &name_of_row,
        tip: &tip,
        chosen: Some(is_me),
        reserve: side + 8.0,
    };
    let response = row.show(ui);
    if response.clicked() && !is_me && why.is_none() {
        within.out.push(Intent::ActAs(code.clone()));
    }
    let at = eframe::egui::Rect::from_center_size(
        eframe::egui::pos2(response.rect.right() - 8.0 - side / 2.0, response.rect.center().y),
        vec2(side, side),
    );
    let name = words.format("reviewers-correct", &[("reviewer", code.as_str().into())]);
    let correct = Button::icon(Icon::Pencil, &name).compact();
    if form::within(ui, at, |ui| correct.show(ui, words)).clicked() {
        *open.own = ReviewersDialog {
            editing: Some(code.clone()),
            entry,
            seat,
            focus_name: true,
            ..ReviewersDialog::default()
        };
    }
}
