//! The line under the cursor: its texts, what changed in them, and the means to say that it is otherwise.

use eframe::egui::{ScrollArea, Ui, vec2};

use super::table::{Table, Version};
use super::{Going, list, outlook};
use crate::analysis::search::{Hit, Index};
use crate::merge::rebase::Match;
use crate::model::{Item, ItemNo, Plan, Side};
use crate::phrase::catalogue::Catalogue;
use crate::ui::dialogs::modal::Within;
use crate::ui::form;
use crate::ui::text::{elide, safe_line};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Segment, section_label, segmented};
use crate::ui::wording::changed;

/// Items offered for a search.
const MOST_HITS: usize = 6;

/// What the panel remembers between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct DetailState {
    /// Whether it shows what would be carried rather than the line.
    shows_outlook: bool,
    /// The item to which another one is looked for.
    seeking: Option<Version>,
    query: String,
    /// What was found for a query, so that a large plan is not searched in every frame.
    hits: (String, Vec<Hit>),
}

/// What a person says of a line.
enum Said {
    Confirm(bool),
    Tie(ItemNo, ItemNo),
    Untie(ItemNo, ItemNo, Version),
    Apart(Version),
}

pub(super) fn show(ui: &mut Ui, side: Side, going: &mut Going, within: &Within<'_, '_>) {
    let words = within.words;
    let carried = outlook::name(words, going);
    let line = words.text("carry-over-this-line");
    let segments = [Segment::new(false, line), Segment::new(true, carried.as_str())];
    let label = words.text("carry-over-shown");
    if let Some(shown) = segmented(ui, label, &segments, Some(going.detail.shows_outlook)) {
        going.detail.shows_outlook = shown;
    }
    ui.add_space(4.0);
    if going.detail.shows_outlook {
        outlook::show(ui, going, within);
        return;
    }
    let Some(here) = going.table.here() else {
        form::weak(ui, words.text("carry-over-nothing-shown"));
        return;
    };
    let Some(one) = going.table.lines().get(here).cloned() else {
        return;
    };
    let mut said = None;
    let Going {
        table, index, detail, ..
    } = going;
    ScrollArea::vertical()
        .id_salt("carry-over-detail")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            ui.set_width(ui.available_width() - 12.0);
            let panel = Panel {
                words,
                side,
                table,
                one: &one,
            };
            panel.head(ui, table.is_confirmed(here), &mut said);
            panel.texts(ui);
            for item in panel.items() {
                panel.item(ui, item, detail, index, &mut said);
            }
        });
    match said {
        None => {}
        Some(Said::Confirm(true)) => going.table.confirm_here(),
        Some(Said::Confirm(false)) => going.table.confirm(here, false),
        Some(Said::Tie(before, now)) => {
            going.table.tie(before, now);
            going.detail.seeking = None;
            going.detail.query.clear();
        }
        Some(Said::Untie(before, now, stay)) => going.table.untie(before, now, stay),
        Some(Said::Apart(item)) => going.table.set_apart(item),
    }
}

/// What drawing the line needs.
struct Panel<'a> {
    words: &'a Catalogue,
    side: Side,
    table: &'a Table,
    one: &'a Match,
}

impl Panel<'_> {
    fn plan(&self, item: Version) -> (&Plan, ItemNo) {
        let matching = self.table.matching();
        match item {
            Version::Before(number) => (matching.old(), number),
            Version::Now(number) => (matching.new_plan(), number),
        }
    }

    fn of(&self, item: Version) -> Option<&Item> {
        let (plan, number) = self.plan(item);
        plan.item(number)
    }

    fn items(&self) -> Vec<Version> {
        let before = self.one.old.iter().map(|one| Version::Before(*one));
        before
            .chain(self.one.new.iter().map(|one| Version::Now(*one)))
            .collect()
    }

    fn head(&self, ui: &mut Ui, is_confirmed: bool, said: &mut Option<Said>) {
        let words = self.words;
        let parts = [
            ("codes", list::codes(self.table, self.one).into()),
            ("fate", list::fate(words, self.one).into()),
        ];
        form::strong(ui, &words.format("carry-over-head", &parts));
        let (key, keys) = if is_confirmed {
            ("carry-over-unconfirm", "key-space")
        } else {
            ("carry-over-confirm", "key-enter")
        };
        let button = Button::new(words.text(key))
            .compact()
            .with_icon(Icon::Check)
            .chosen(is_confirmed)
            .keys(Some(words.text(keys)))
            .show_keys();
        if button.show(ui, words).clicked() {
            *said = Some(Said::Confirm(!is_confirmed));
        }
    }

    /// One item each: which words changed. Otherwise what each says.
    fn texts(&self, ui: &mut Ui) {
        let words = self.words;
        if let ([before], [now]) = (&*self.one.old, &*self.one.new)
            && let (Some(before), Some(now)) =
                (self.of(Version::Before(*before)), self.of(Version::Now(*now)))
        {
            if self.one.reworded {
                section_label(ui, words.text("carry-over-words"));
            }
            let (old, new) = (self.said(before, true), self.said(now, false));
            changed::show(ui, words, old.0, new.0);
            if !(old.1.is_empty() && new.1.is_empty()) {
                changed::show(ui, words, old.1, new.1);
            }
            return;
        }
        for item in self.items() {
            let Some(of) = self.of(item) else { continue };
            let is_before = matches!(item, Version::Before(_));
            let key = if is_before {
                "carry-over-before"
            } else {
                "carry-over-now"
            };
            section_label(ui, &words.format(key, &[("code", of.code.as_str().into())]));
            let (title, text) = self.said(of, is_before);
            form::body(ui, title);
            if !text.is_empty() {
                form::weak(ui, text);
            }
        }
    }

    /// The title of an item, and its text or else its summary.
    fn said<'i>(&self, item: &'i Item, is_before: bool) -> (&'i str, &'i str) {
        let matching = self.table.matching();
        let plan = if is_before {
            matching.old()
        } else {
            matching.new_plan()
        };
        let lang = plan.authoritative_language();
        let text = item.text(lang).or_else(|| item.summary(lang));
        (item.title(lang).0, text.map_or("", |(text, _)| text))
    }

    /// What an item became or came from, one button each to take that back, and one to add another.
    fn item(
        &self,
        ui: &mut Ui,
        item: Version,
        detail: &mut DetailState,
        index: &Index,
        said: &mut Option<Said>,
    ) {
        let words = self.words;
        let matching = self.table.matching();
        let Some(of) = self.of(item) else { return };
        let code = safe_line(of.code.as_str()).into_owned();
        let (partners, label, none): (Vec<Version>, _, _) = match item {
            Version::Before(number) => (
                matching.new_of(number).map(Version::Now).collect(),
                "carry-over-became",
                "carry-over-dropped",
            ),
            Version::Now(number) => (
                matching.old_of(number).map(Version::Before).collect(),
                "carry-over-came-from",
                "carry-over-new",
            ),
        };
        ui.push_id(("item", item), |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
                section_label(ui, &words.format(label, &[("code", code.as_str().into())]));
                if partners.is_empty() {
                    section_label(ui, words.text(none));
                }
                for partner in &partners {
                    self.partner(ui, item, *partner, said);
                }
                self.more(ui, item, &code, detail);
                if !partners.is_empty() {
                    let key = match item {
                        Version::Before(_) => "carry-over-set-dropped",
                        Version::Now(_) => "carry-over-set-new",
                    };
                    let name = words.format(key, &[("code", code.as_str().into())]);
                    let apart = Button::new(&name).kind(ButtonKind::Quiet).compact();
                    if apart.show(ui, words).clicked() {
                        *said = Some(Said::Apart(item));
                    }
                }
            });
            if detail.seeking == Some(item) {
                self.seek(ui, item, detail, index, said);
            }
        });
    }

    fn partner(&self, ui: &mut Ui, item: Version, partner: Version, said: &mut Option<Said>) {
        let Some(of) = self.of(partner) else { return };
        let code = safe_line(of.code.as_str());
        let tip = self.words.format(
            "carry-over-untie",
            &[
                ("item", self.of(item).map_or("", |one| one.code.as_str()).into()),
                ("partner", of.code.as_str().into()),
            ],
        );
        let button = Button::new(&code).with_icon(Icon::Close).compact().tooltip(&tip);
        if button.show(ui, self.words).clicked() {
            *said = match (item, partner) {
                (Version::Before(before), Version::Now(now))
                | (Version::Now(now), Version::Before(before)) => Some(Said::Untie(before, now, item)),
                _ => None,
            };
        }
    }

    fn more(&self, ui: &mut Ui, item: Version, code: &str, detail: &mut DetailState) {
        let words = self.words;
        let key = match item {
            Version::Before(_) => "carry-over-another-now",
            Version::Now(_) => "carry-over-another-before",
        };
        let name = words.format(key, &[("code", code.into())]);
        let button = Button::icon(Icon::Plus, &name)
            .compact()
            .chosen(detail.seeking == Some(item));
        if button.show(ui, words).clicked() {
            detail.seeking = (detail.seeking != Some(item)).then_some(item);
            detail.query.clear();
        }
    }

    /// A field and what it finds in the other version.
    fn seek(
        &self,
        ui: &mut Ui,
        item: Version,
        detail: &mut DetailState,
        index: &Index,
        said: &mut Option<Said>,
    ) {
        let words = self.words;
        let label = words.text(match self.side {
            Side::Action => "carry-over-seek-action",
            Side::Target => "carry-over-seek-target",
        });
        let field = form::field(ui, label, &mut detail.query, words.text("carry-over-seek-hint"));
        if detail.query.is_empty() && !field.has_focus() {
            field.request_focus();
        }
        // The index holds the version before as actions and the new one as targets.
        let wanted = match item {
            Version::Before(_) => Side::Target,
            Version::Now(_) => Side::Action,
        };
        if detail.hits.0 != detail.query {
            detail.hits = (detail.query.clone(), index.find(&detail.query, usize::MAX));
        }
        let hits = detail
            .hits
            .1
            .iter()
            .filter(|hit| hit.side == wanted)
            .take(MOST_HITS);
        for hit in hits {
            let found = match wanted {
                Side::Action => Version::Before(hit.item),
                Side::Target => Version::Now(hit.item),
            };
            let Some(of) = self.of(found) else { continue };
            let title = self.said(of, wanted == Side::Action).0;
            let name = words.format(
                "carry-over-hit",
                &[
                    ("code", of.code.as_str().into()),
                    ("title", elide(title, 70).into_owned().into()),
                ],
            );
            if Button::new(&name)
                .kind(ButtonKind::Quiet)
                .compact()
                .show(ui, words)
                .clicked()
            {
                *said = match (item, found) {
                    (Version::Before(before), Version::Now(now))
                    | (Version::Now(now), Version::Before(before)) => Some(Said::Tie(before, now)),
                    _ => None,
                };
            }
        }
    }
}
