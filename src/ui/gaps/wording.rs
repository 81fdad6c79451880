//! The small form by which an item goes into the wording basket.

use eframe::egui::{Context, Ui};

use crate::command::Command;
use crate::model::{ItemNo, Remarks, Session, Side, WordingMark};
use crate::phrase::outcome::mark_key;
use crate::ui::dialogs::{DialogData, Modal, Width, Within, cancel, primary};
use crate::ui::intent::DialogAnswer;
use crate::ui::widgets::{Segment, segmented};
use crate::ui::{Intent, Selection, form};

/// What is to be looked at in the words of an item: of the one selected, or of either of a pair.
#[derive(Clone, Debug)]
pub struct WordingDialog {
    items: Vec<(Side, ItemNo)>,
    /// Which of them it is about.
    about: usize,
    remarks: Vec<Remarks>,
}

impl WordingDialog {
    /// Begins with what is in the basket already.
    pub fn new(session: &Session, selection: Selection) -> Self {
        let items: Vec<_> = [Side::Action, Side::Target]
            .into_iter()
            .filter_map(|side| Some((side, selection.on(side)?)))
            .collect();
        Self {
            remarks: items
                .iter()
                .map(|(side, item)| session.remarks(*side, *item))
                .collect(),
            about: 0,
            items,
        }
    }

    pub(in crate::ui) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let mut open = Open { own: self, data };
        Modal {
            id: "wording",
            title: words.text("basket-file-title"),
            width: Width::Narrow,
        }
        .show(ctx, words, out, &mut open, content, buttons);
    }
}

struct Open<'a, 'd> {
    own: &'a mut WordingDialog,
    data: &'a DialogData<'d>,
}

fn content(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let Some(session) = open.data.session else { return };
    let own = &mut *open.own;
    let names: Vec<_> = own
        .items
        .iter()
        .map(|(side, item)| {
            let selection = Selection::item(*side, *item);
            crate::phrase::difference::subject(words, session, selection.subject())
        })
        .collect();
    match names.as_slice() {
        [only] => {
            form::strong(ui, only);
        }
        several => {
            let segments: Vec<_> = several
                .iter()
                .enumerate()
                .map(|(at, name)| Segment::new(at, name))
                .collect();
            let label = words.text("basket-column-item");
            own.about = segmented(ui, label, &segments, Some(own.about)).unwrap_or(own.about);
        }
    }
    let Some(remarks) = own.remarks.get_mut(own.about) else {
        return;
    };
    for mark in WordingMark::ALL.iter().copied() {
        let mut is_on = remarks.marks.contains(&mark);
        if ui.checkbox(&mut is_on, words.text(mark_key(mark))).changed() {
            remarks.marks.retain(|one| *one != mark);
            if is_on {
                remarks.marks.push(mark);
            }
        }
    }
    ui.push_id(own.about, |ui| {
        form::area(ui, words.text("basket-column-note"), &mut remarks.note, 2)
    });
    form::weak(ui, words.text("basket-for-review"));
}

fn buttons(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    if primary(ui, within, words.text("basket-file"), true) {
        let Some(session) = open.data.session else { return };
        for ((side, item), remarks) in open.own.items.iter().zip(&open.own.remarks) {
            let mut remarks = remarks.clone();
            let note = remarks.note.trim().to_owned();
            remarks.note = note;
            remarks.marks.sort_unstable();
            if remarks != session.remarks(*side, *item) {
                within
                    .out
                    .push(Intent::Run(Command::MarkWording(*side, *item, remarks)));
            }
        }
        within.answer(DialogAnswer::Close);
    }
    cancel(ui, within, "cancel");
}
