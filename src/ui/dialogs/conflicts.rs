//! What is in conflict: every record of which versions differ, with who wrote which, and who settles it.

use eframe::egui::{Align, Context, Layout, ScrollArea, Ui, vec2};

use super::DialogData;
use super::long_list::Heights;
use super::modal::{Modal, Width, Within, list_height, primary, rule};
use crate::merge::{Conflict, RecordKey, conflicts_in};
use crate::model::{ProceedingKey, Record, UtcSeconds, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::merging;
use crate::phrase::refusal::refusal_text;
use crate::phrase::time::date_and_clock;
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::settling::{Settling, settling};
use crate::ui::state::Selection;
use crate::ui::theme::{Icon, card_frame, tokens};
use crate::ui::widgets::{Button, ButtonKind, Tone};

/// The list, with what was found in the session as it is.
#[derive(Clone, Debug, Default)]
pub struct ConflictsDialog {
    found: Option<(u64, Vec<Entry>)>,
    heights: Heights,
}

/// One record in conflict, in words.
#[derive(Clone, Debug)]
struct Entry {
    about: String,
    versions: Vec<Offered>,
    /// Who can settle it, or why nobody can now; nothing where a version can be kept.
    who: Option<String>,
    /// Where the page shows it.
    place: Option<Selection>,
}

/// One version, in words, and how it can be kept.
#[derive(Clone, Debug)]
struct Offered {
    said: String,
    stamp: String,
    settling: Settling,
}

impl ConflictsDialog {
    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        if self.found.as_ref().map(|(revision, _)| *revision) != Some(data.revision) {
            self.found = Some((data.revision, entries(data)));
        }
        Modal {
            id: "conflicts",
            title: words.text("conflicts-title"),
            width: Width::List,
        }
        .show(ctx, words, out, self, content, |ui, _, within| {
            if primary(ui, within, words.text("done"), true) {
                within.answer(DialogAnswer::Close);
            }
        });
    }
}

fn entries(data: &DialogData<'_>) -> Vec<Entry> {
    let (Some(session), Some(reviewer)) = (data.session, data.reviewer) else {
        return Vec::new();
    };
    let view = session.view_for(reviewer);
    let found = conflicts_in(&view);
    found.iter().map(|one| entry(data, &view, one)).collect()
}

fn entry(data: &DialogData<'_>, view: &View<'_>, conflict: &Conflict) -> Entry {
    let words = data.words;
    let latest = conflict.heads.iter().map(|head| head.stamp().at).max();
    let at = latest.unwrap_or(UtcSeconds(0));
    let versions: Vec<_> = conflict
        .heads
        .iter()
        .zip(merging::versions(words, view.session(), conflict))
        .map(|(head, said)| {
            let stamp = head.stamp();
            let args = [
                ("reviewer", stamp.by.as_str().into()),
                ("time", date_and_clock(stamp.at, data.zone).into()),
            ];
            Offered {
                said,
                stamp: words.format("conflicts-by", &args),
                settling: settling(view, conflict, head, at),
            }
        })
        .collect();
    let can = |one: &Offered| matches!(one.settling, Settling::By(_));
    let who = if versions.iter().any(can) {
        None
    } else {
        versions.first().map(|one| obstacle(words, &one.settling))
    };
    Entry {
        about: merging::record(words, view.session(), conflict),
        versions,
        who,
        place: place(view, conflict),
    }
}

/// Says why no version can be kept.
fn obstacle(words: &Catalogue, settling: &Settling) -> String {
    match settling {
        Settling::Only(code) => words.format("conflicts-only", &[("reviewer", code.as_str().into())]),
        Settling::Refused(refusal) => refusal_text(words, refusal),
        Settling::Anew | Settling::By(_) => words.text("conflicts-anew").to_owned(),
    }
}

fn place(view: &View<'_>, conflict: &Conflict) -> Option<Selection> {
    match &conflict.key {
        RecordKey::Judgement(key) => Some(Selection::Pair(key.pair)),
        RecordKey::Comment(id) => {
            let record = view.session().comment_record(*id)?;
            let said = Record::heads(record).find_map(|head| head.content.as_ref())?;
            Some(Selection::from(said.subject))
        }
        RecordKey::Proceeding(ProceedingKey::Gap(side, item) | ProceedingKey::Basket(side, item)) => {
            Some(Selection::item(*side, *item))
        }
        RecordKey::Proceeding(key) => key.pair().map(Selection::Pair),
        RecordKey::Details | RecordKey::Reviewer(_) => None,
    }
}

fn content(ui: &mut Ui, own: &mut ConflictsDialog, within: &mut Within<'_, '_>) {
    let words = within.words;
    let entries = own.found.as_ref().map_or(&[][..], |(_, entries)| entries);
    if entries.is_empty() {
        form::note(ui, Tone::Ok, Icon::Check, words.text("conflicts-none"));
        return;
    }
    form::body(
        ui,
        &words.format("conflicts-about", &[("count", entries.len().into())]),
    );
    let heights = &mut own.heights;
    ScrollArea::vertical()
        .id_salt("conflict-cards")
        .max_height(list_height(ui.ctx(), 60.0))
        .min_scrolled_height(list_height(ui.ctx(), 60.0))
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.set_width(ui.available_width() - 14.0);
            heights.show(ui, entries.len(), |ui, at| {
                if let Some(entry) = entries.get(at) {
                    card(ui, entry, within);
                }
            });
        });
}

fn card(ui: &mut Ui, entry: &Entry, within: &mut Within<'_, '_>) {
    card_frame(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        head(ui, entry, within);
        for (at, one) in entry.versions.iter().enumerate() {
            if at > 0 {
                rule(ui);
            }
            version(ui, one, at, within);
        }
        if let Some(who) = &entry.who {
            form::note(ui, Tone::Plain, Icon::Person, who);
        }
    });
}

/// Which record it is, and the way to where the page shows it.
fn head(ui: &mut Ui, entry: &Entry, within: &mut Within<'_, '_>) {
    let words = within.words;
    let size = vec2(ui.available_width(), tokens().control.compact);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        if let Some(place) = entry.place {
            let show = Button::new(words.text("conflicts-show"))
                .kind(ButtonKind::Quiet)
                .compact();
            if show.show(ui, words).clicked() {
                within.answer(DialogAnswer::Close);
                within.out.push(Intent::Reveal(place));
            }
        }
        let size = vec2(ui.available_width(), size.y);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(size.x);
            form::strong(ui, &entry.about);
        });
    });
}

fn version(ui: &mut Ui, one: &Offered, at: usize, within: &mut Within<'_, '_>) {
    let words = within.words;
    ui.push_id(at, |ui| {
        form::body(ui, &one.said);
        let Settling::By(command) = &one.settling else {
            form::weak(ui, &one.stamp);
            return;
        };
        ui.horizontal_wrapped(|ui| {
            let tip = words.format("conflicts-keep-tip", &[("version", one.said.as_str().into())]);
            let keep = Button::new(words.text("conflicts-keep")).compact().tooltip(&tip);
            if keep.show(ui, words).clicked() {
                within.out.push(Intent::Run(command.clone()));
            }
            form::weak(ui, &one.stamp);
        });
    });
}
