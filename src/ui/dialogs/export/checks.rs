//! What to look at before the export, with a way to each place.

use eframe::egui::{ScrollArea, Ui};

use super::Open;
use super::how::fold;
use crate::analysis::lint::Place;
use crate::exchange::export::readiness::{Effect, pair_of};
use crate::exchange::export::ready;
use crate::model::Subject;
use crate::phrase::lint::place as place_words;
use crate::ui::dialogs::modal::Within;
use crate::ui::form::{self, Row};
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::theme::{Direction, Icon};
use crate::ui::widgets::Tone;
use crate::ui::{Selection, UiAction};

/// So many places of one finding are listed.
const LISTED: usize = 50;

pub(super) fn show(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>, height: f32) {
    let words = within.words;
    let own = &mut *open.own;
    if own.looked_at.is_none() {
        return;
    }
    if own.found.is_empty() {
        form::note(ui, Tone::Ok, Icon::Check, words.text("export-nothing-found"));
        return;
    }
    let many = own.found.len();
    let drafts = own
        .found
        .iter()
        .filter(|one| one.check.effect() == Effect::KeepsDraft);
    let parts = [("count", many.into()), ("drafts", drafts.count().into())];
    let name = words.format("export-found", &parts);
    if fold(ui, &name, own.lists_places, words) {
        own.lists_places = !own.lists_places;
    }
    let lists = own.lists_places;
    ScrollArea::vertical()
        .id_salt("export-checks")
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            for found in &own.found {
                let (tone, icon) = match found.check.effect() {
                    Effect::KeepsDraft => (Tone::Danger, Icon::Warning),
                    Effect::Warns => (Tone::Warn, Icon::Info),
                };
                let parts = [
                    ("effect", ready::effect(words, found.check.effect()).into()),
                    ("what", ready::what(words, found).into()),
                ];
                form::note(ui, tone, icon, &words.format("ready-sentence", &parts));
                for place in found.places.iter().take(LISTED).filter(|_| lists) {
                    let name = place_words(words, open.session, place);
                    go_to(ui, open.session, place, &name, within);
                }
                let more = found.places.len().saturating_sub(LISTED);
                if lists && more > 0 {
                    form::weak(ui, &words.format("export-found-more", &[("count", more.into())]));
                }
            }
        });
}

/// A place; a click leaves the dialog and goes there, where there is a way.
fn go_to(
    ui: &mut Ui,
    session: &crate::model::Session,
    place: &Place,
    name: &str,
    within: &mut Within<'_, '_>,
) {
    let words = within.words;
    let intents = way_to(session, place);
    let row = Row {
        title: name,
        second: "",
        lines: 1,
        usable: !intents.is_empty(),
        icon: Some(Icon::Arrow(Direction::Right)),
        name,
        tip: words.text("export-go-to"),
        chosen: None,
        reserve: 0.0,
    };
    if row.show(ui).clicked() && !intents.is_empty() {
        within.answer(DialogAnswer::Close);
        within.out.extend(intents);
    }
}

/// What shows a place in the window; empty if there is no place to go to.
fn way_to(session: &crate::model::Session, place: &Place) -> Vec<Intent> {
    let subject = match place {
        Place::Proposal(id) => return vec![Intent::ShowProposal(*id)],
        Place::Item(side, item) => Some(Subject::item(*side, *item)),
        Place::Comment(id) => session.comment_record(*id).and_then(|record| {
            let mut said = record.versions().iter();
            said.find_map(|one| one.content.as_ref().map(|comment| comment.subject))
        }),
        _ => pair_of(place).map(Subject::Pair),
    };
    subject.map_or_else(Vec::new, |subject| {
        vec![
            Intent::Act(UiAction::ShowBoard),
            Intent::Reveal(Selection::from(subject)),
        ]
    })
}
