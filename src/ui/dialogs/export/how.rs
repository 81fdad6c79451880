//! The kind of file, filter, level, frame, and the earlier file.

use eframe::egui::Ui;

use super::{Earlier, ExportDialog, Wanted};
use crate::exchange::export::{Disclosure, Filter, Format, offers};
use crate::phrase::catalogue::Catalogue;
use crate::ui::dialogs::modal::Within;
use crate::ui::form;
use crate::ui::intent::DialogAnswer;
use crate::ui::text::safe_line;
use crate::ui::theme::{Direction, Icon};
use crate::ui::widgets::{Button, Segment, Tone, section_label, segmented};

pub(super) fn show(ui: &mut Ui, own: &mut ExportDialog, within: &mut Within<'_, '_>) {
    let words = within.words;
    kind(ui, own, words);
    filter(ui, own, words);
    level(ui, own, words);
    let has_frame = match own.form.wanted {
        Wanted::Set => true,
        Wanted::One(format) => matches!(format, Format::Paper(..)),
    };
    if has_frame {
        frame(ui, own, within);
        earlier(ui, own, within);
    }
    explained(ui, own, words);
}

fn kind(ui: &mut Ui, own: &mut ExportDialog, words: &Catalogue) {
    let Wanted::One(chosen) = own.form.wanted else {
        section_label(ui, words.text("export-kind"));
        form::body(ui, words.text("export-kind-every"));
        return;
    };
    let offer = offers().into_iter().find(|one| one.formats.contains(&chosen));
    let formats = offer.map(|one| one.formats).unwrap_or_default();
    section_label(ui, words.text("export-kind"));
    let segments: Vec<_> = formats
        .iter()
        .map(|format| Segment::new(*format, words.text(format.kind_key())))
        .collect();
    if let Some(format) = segmented(ui, words.text("export-kind"), &segments, Some(chosen)) {
        own.form.wanted = Wanted::One(format);
    }
}

fn filter(ui: &mut Ui, own: &mut ExportDialog, words: &Catalogue) {
    section_label(ui, words.text("export-filter"));
    let segments = Filter::ALL.map(|filter| Segment::new(filter, words.text(filter.key())));
    let chosen = own.form.paper.filter;
    if let Some(filter) = segmented(ui, words.text("export-filter"), &segments, Some(chosen)) {
        own.form.paper.filter = filter;
    }
}

fn level(ui: &mut Ui, own: &mut ExportDialog, words: &Catalogue) {
    section_label(ui, words.text("export-level"));
    let segments = Disclosure::ALL
        .map(|level| Segment::new(level, words.text(short_key(level))).tip(words.text(level.key())));
    let holds = own.form.level();
    if let Some(level) = segmented(ui, words.text("export-level"), &segments, Some(holds)) {
        own.form.paper.level = level;
    }
    if holds > own.form.paper.level {
        let parts = [("level", words.text(holds.key()).into())];
        form::weak(ui, &words.format("export-level-needed", &parts));
    }
    if holds > Disclosure::default() {
        form::note(ui, Tone::Warn, Icon::Warning, words.text("export-level-tells"));
    }
}

const fn short_key(level: Disclosure) -> &'static str {
    match level {
        Disclosure::Decisions => "export-level-short-decisions",
        Disclosure::Distributions => "export-level-short-distributions",
        Disclosure::Codes => "export-level-short-codes",
        Disclosure::Names => "export-level-short-names",
    }
}

/// What stands at the head of a meeting's paper.
fn frame(ui: &mut Ui, own: &mut ExportDialog, within: &mut Within<'_, '_>) {
    let words = within.words;
    let paper = &mut own.form.paper;
    for (key, hint, text) in [
        ("export-symbol", "export-symbol-hint", &mut paper.symbol),
        (
            "export-agenda-item",
            "export-agenda-item-hint",
            &mut paper.agenda_item,
        ),
        ("export-date", "export-date-hint", &mut paper.date),
        (
            "export-prepared-by",
            "export-prepared-by-hint",
            &mut paper.prepared_by,
        ),
    ] {
        let response = form::field(ui, words.text(key), text, words.text(hint));
        within.field(&response, false);
    }
}

/// The file that changes are shown against.
fn earlier(ui: &mut Ui, own: &mut ExportDialog, within: &mut Within<'_, '_>) {
    let words = within.words;
    section_label(ui, words.text("export-earlier"));
    match &own.earlier {
        None => {
            form::weak(ui, words.text("export-earlier-about"));
        }
        Some(Earlier::Reading(file)) => {
            let parts = [("file", safe_line(file).into_owned().into())];
            form::weak(ui, &words.format("export-earlier-reading", &parts));
        }
        Some(Earlier::Read(file)) => {
            let parts = [("file", safe_line(file).into_owned().into())];
            form::note(
                ui,
                Tone::Ok,
                Icon::Check,
                &words.format("export-earlier-read", &parts),
            );
        }
        Some(Earlier::Refused(file, why)) => {
            let parts = [
                ("file", safe_line(file).into_owned().into()),
                ("why", why.as_str().into()),
            ];
            form::note(
                ui,
                Tone::Danger,
                Icon::Warning,
                &words.format("export-earlier-refused", &parts),
            );
        }
    }
    ui.horizontal_wrapped(|ui| {
        let choose = Button::new(words.text("export-earlier-choose")).compact();
        if choose.show(ui, words).clicked() {
            within.answer(DialogAnswer::ChooseEarlier);
        }
        if own.earlier.is_some() {
            let forget = Button::new(words.text("export-earlier-forget")).compact();
            if forget.show(ui, words).clicked() {
                within.answer(DialogAnswer::ForgetEarlier);
            }
        }
    });
}

/// What the format holds and cannot say, behind a fold.
fn explained(ui: &mut Ui, own: &mut ExportDialog, words: &Catalogue) {
    let Wanted::One(format) = own.form.wanted else {
        return;
    };
    let name = words.text("export-explained");
    if fold(ui, name, own.explains, words) {
        own.explains = !own.explains;
    }
    if own.explains {
        let text = words.text(format.explained()).replace('\n', " ");
        form::weak(ui, &text);
    }
}

/// A line that opens what is below it; says whether it was clicked.
pub(super) fn fold(ui: &mut Ui, name: &str, is_open: bool, words: &Catalogue) -> bool {
    let way = if is_open {
        Direction::Down
    } else {
        Direction::Right
    };
    Button::new(name)
        .with_icon(Icon::Chevron(way))
        .kind(crate::ui::widgets::ButtonKind::Quiet)
        .compact()
        .show(ui, words)
        .clicked()
}
