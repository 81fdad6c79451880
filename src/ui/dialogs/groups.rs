//! Groups: who sits in each, and on which parts of the plans it works.

use eframe::egui::{Context, RichText, Ui};

use super::DialogData;
use super::modal::{Modal, Width, Within, primary, rule};
use crate::command::{Command, Refusal};
use crate::model::{Group, Heading, Lang, Plan, Proceeding, ReviewerCode, Session, Side};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::content_words;
use crate::phrase::refusal::refusal_text;
use crate::ui::form::{self, Row};
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::theme::{Icon, Size, Weight, font};
use crate::ui::widgets::{Button, Tone, section_label};

/// The groups, with the one being made or changed.
#[derive(Clone, Debug, Default)]
pub struct GroupsDialog {
    /// Which one is being changed; nothing while a new one is made.
    editing: Option<String>,
    name: String,
    draft: Group,
    problem: Option<&'static str>,
}

struct Open<'a, 'd> {
    own: &'a mut GroupsDialog,
    session: &'d Session,
    reviewer: &'d ReviewerCode,
}

impl GroupsDialog {
    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let (Some(session), Some(reviewer)) = (data.session, data.reviewer) else {
            out.push(Intent::Answer(DialogAnswer::Close));
            return;
        };
        let words = data.words;
        let mut open = Open {
            own: self,
            session,
            reviewer,
        };
        Modal {
            id: "groups",
            title: words.text("groups-title"),
            width: Width::Wide,
        }
        .show(ctx, words, out, &mut open, content, |ui, open, within| {
            let own = &mut *open.own;
            if within.entered && own.is_begun() {
                own.commit(open.session, within);
            } else if primary(ui, within, words.text("done"), false)
                && (!own.is_begun() || own.commit(open.session, within))
            {
                within.answer(DialogAnswer::Close);
            }
        });
    }

    fn is_begun(&self) -> bool {
        self.editing.is_some() || !self.name.trim().is_empty()
    }

    /// Enters or changes a group; says whether that could be done.
    fn commit(&mut self, session: &Session, within: &mut Within<'_, '_>) -> bool {
        let name = match &self.editing {
            Some(name) => name.clone(),
            None if session.group(self.name.trim()).is_some() => {
                self.problem = Some("groups-taken");
                return false;
            }
            None => self.name.trim().to_owned(),
        };
        let mut draft = std::mem::take(&mut self.draft);
        draft.members.sort();
        draft.headings.sort();
        if session.group(&name) != Some(&draft) {
            within.out.push(Intent::Run(Command::PutGroup(name, draft)));
        }
        *self = Self::default();
        true
    }
}

fn content(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let may = open.session.conducts(open.reviewer);
    form::weak(ui, words.text("groups-about"));
    if !may {
        let why = refusal_text(words, &Refusal::NotConducting);
        form::note(ui, Tone::Plain, Icon::Info, &why);
    }
    let groups: Vec<_> = open
        .session
        .groups()
        .map(|(name, group)| (name.to_owned(), group.clone()))
        .collect();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (name, group) in groups {
            one(ui, open, words, &name, group, may);
        }
    });
    if !may {
        return;
    }
    rule(ui);
    let own = &mut *open.own;
    if let Some(name) = &own.editing {
        let heading = words.format("groups-edit", &[("group", name.as_str().into())]);
        form::strong(ui, &heading);
    } else {
        form::strong(ui, words.text("groups-add"));
        let name = form::field(
            ui,
            words.text("groups-name"),
            &mut own.name,
            words.text("groups-name-hint"),
        );
        if name.changed() {
            own.problem = None;
        }
        within.field(&name, true);
    }
    members(ui, own, open.session, words);
    ui.columns(2, |columns| {
        for (ui, side) in columns.iter_mut().zip([Side::Action, Side::Target]) {
            headings(ui, own, open.session.plan(side), side, words);
        }
    });
    if let Some(key) = own.problem {
        form::note(ui, Tone::Danger, Icon::Warning, words.text(key));
    }
    buttons(ui, open, within);
}

fn one(ui: &mut Ui, open: &mut Open<'_, '_>, words: &Catalogue, name: &str, group: Group, may: bool) {
    let content = Proceeding::Group(group.clone());
    let about = content_words(words, open.session, Some(&content));
    let is_open = open.own.editing.as_deref() == Some(name);
    let row = Row {
        title: name,
        second: &about,
        lines: 2,
        usable: may,
        icon: None,
        name,
        tip: &about,
        chosen: Some(is_open),
        reserve: 0.0,
    };
    if row.show(ui).clicked() {
        *open.own = GroupsDialog {
            editing: Some(name.to_owned()),
            draft: group,
            ..GroupsDialog::default()
        };
    }
}

fn check(ui: &mut Ui, on: bool, text: &str) -> bool {
    let mut now = on;
    let label = RichText::new(crate::ui::text::safe_line(text)).font(font(Size::Body, Weight::Regular));
    ui.checkbox(&mut now, label).changed()
}

fn members(ui: &mut Ui, own: &mut GroupsDialog, session: &Session, words: &Catalogue) {
    section_label(ui, words.text("groups-members"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        for code in session.reviewers() {
            let place = own.draft.members.iter().position(|one| one == code);
            if check(ui, place.is_some(), code.as_str()) {
                match place {
                    Some(at) => drop(own.draft.members.remove(at)),
                    None => own.draft.members.push(code.clone()),
                }
            }
        }
    });
}

/// The headings of a plan; with none chosen a group works on everything.
fn headings(ui: &mut Ui, own: &mut GroupsDialog, plan: &Plan, side: Side, words: &Catalogue) {
    if plan.headings().is_empty() {
        return;
    }
    section_label(
        ui,
        words.text(match side {
            Side::Action => "groups-headings-actions",
            Side::Target => "groups-headings-targets",
        }),
    );
    let lang = plan.authoritative_language();
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 26.0;
    for heading in plan.headings() {
        let key = (side, heading.code.as_str().to_owned());
        let place = own.draft.headings.iter().position(|one| *one == key);
        if check(ui, place.is_some(), &heading_name(words, heading, lang)) {
            match place {
                Some(at) => drop(own.draft.headings.remove(at)),
                None => own.draft.headings.push(key),
            }
        }
    }
}

fn heading_name(words: &Catalogue, heading: &Heading, lang: &Lang) -> String {
    let (title, _) = heading.title(lang);
    words.format(
        "groups-heading",
        &[("code", heading.code.as_str().into()), ("title", title.into())],
    )
}

fn buttons(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let own = &mut *open.own;
    let (key, icon) = if own.editing.is_some() {
        ("groups-apply", Icon::Check)
    } else {
        ("groups-enter", Icon::Plus)
    };
    ui.horizontal_wrapped(|ui| {
        let put = Button::new(words.text(key))
            .with_icon(icon)
            .enabled(own.is_begun());
        if put.show(ui, words).clicked() {
            own.commit(open.session, within);
        }
        if let Some(name) = own.editing.clone() {
            if Button::new(words.text("groups-remove")).show(ui, words).clicked() {
                within.out.push(Intent::Run(Command::RemoveGroup(name)));
                *own = GroupsDialog::default();
            } else if Button::new(words.text("cancel")).show(ui, words).clicked() {
                *own = GroupsDialog::default();
            }
        }
    });
}
