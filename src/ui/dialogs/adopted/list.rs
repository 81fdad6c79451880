//! What a wording changes, item by item: what stood there before, and what stands there then.

use std::cell::OnceCell;

use eframe::egui::Ui;

use crate::analysis::changed_words::{Run, runs};
use crate::exchange::wording::{Supplied, WordingChange};
use crate::model::plan::{Entry, Lang, Plan, Wording};
use crate::phrase::catalogue::Catalogue;
use crate::ui::dialogs::long_list::Heights;
use crate::ui::dialogs::modal::rule;
use crate::ui::form;
use crate::ui::text::{elide, safe_line};
use crate::ui::widgets::section_label;
use crate::ui::wording::changed;

/// Codes that are looked at for a line; more do not fit it.
const MOST_CODES: usize = 400;
/// Letters of codes that are listed in one line of small print.
const MOST_LETTERS: usize = 600;

/// All changes, made once for a table and what its columns are taken for.
#[derive(Clone, Debug, Default)]
pub(super) struct Changes {
    list: Vec<Change>,
    heights: Heights,
}

/// One item before and after.
#[derive(Clone, Debug)]
struct Change {
    code: String,
    lang: Lang,
    is_authoritative: bool,
    status: (Wording, Wording),
    source: String,
    before: String,
    after: String,
    /// Whether the texts are so alike that the words that differ say more than both texts; found when shown.
    by_words: OnceCell<bool>,
}

impl Changes {
    pub(super) fn of(plan: &Plan, supplied: &Supplied) -> Self {
        let mut changes: Vec<_> = supplied.changes.iter().collect();
        // Of one row the text that prevails first.
        changes.sort_by_key(|one| (one.row, !one.is_authoritative));
        Self {
            list: changes.into_iter().map(|one| Change::of(plan, one)).collect(),
            heights: Heights::default(),
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, words: &Catalogue) {
        if self.list.is_empty() {
            form::weak(ui, words.text("supply-nothing"));
            return;
        }
        section_label(
            ui,
            &words.format("supply-changes", &[("count", self.list.len().into())]),
        );
        let list = &self.list;
        self.heights.show(ui, list.len(), |ui, at| {
            if let Some(change) = list.get(at) {
                change.show(ui, words);
            }
        });
    }
}

impl Change {
    fn of(plan: &Plan, change: &WordingChange) -> Self {
        let before = change.before_text.clone();
        let before = before.unwrap_or_else(|| {
            if change.is_authoritative {
                stood_there(plan, change)
            } else {
                // What was read in its place is in another language.
                String::new()
            }
        });
        Self {
            code: change.code.clone(),
            lang: change.lang.clone(),
            is_authoritative: change.is_authoritative,
            status: (change.before, change.after),
            source: [change.source.as_str(), change.date.as_str()]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            before,
            after: change.text.clone(),
            by_words: OnceCell::new(),
        }
    }

    fn show(&self, ui: &mut Ui, words: &Catalogue) {
        let status = |wording| {
            words.text(match wording {
                Wording::Adopted => "wording-is-adopted",
                Wording::Summary => "wording-is-summary",
                Wording::Placeholder => "wording-is-placeholder",
            })
        };
        let (before, after) = self.status;
        let key = if !self.is_authoritative {
            "supply-change-beside"
        } else if before == after {
            "supply-change-again"
        } else {
            "supply-change"
        };
        let head = words.format(
            key,
            &[
                ("code", safe_line(&self.code).into_owned().into()),
                ("lang", self.lang.as_str().into()),
                ("before", status(before).into()),
                ("after", status(after).into()),
            ],
        );
        form::strong(ui, &head);
        let by_words = *self.by_words.get_or_init(|| are_alike(&self.before, &self.after));
        if by_words {
            changed::show(ui, words, &self.before, &self.after);
        } else {
            if !self.before.is_empty() {
                form::weak(
                    ui,
                    &words.format("supply-before", &[("text", self.before.as_str().into())]),
                );
            }
            form::body(ui, &self.after);
        }
        if !self.source.is_empty() {
            form::weak(
                ui,
                &words.format("supply-from", &[("source", self.source.as_str().into())]),
            );
        }
        rule(ui);
    }
}

/// What people read in the place of a text that was not there: the summary, or else the title.
fn stood_there(plan: &Plan, change: &WordingChange) -> String {
    let content = match plan.entry_by_code(&change.code) {
        Some(Entry::Item(number)) => plan.item(number).map(|item| &item.content),
        Some(Entry::Heading(number)) => plan.heading(number).map(|heading| &heading.content),
        None => None,
    };
    let Some(content) = content else {
        return String::new();
    };
    let prevailing = plan.authoritative_language().as_str();
    let summary = content.summary.get(change.lang.as_str());
    let summary = summary.or_else(|| content.summary.get(prevailing)).cloned();
    let title = || content.titles.get(prevailing).map(|title| title.text.clone());
    summary.or_else(title).unwrap_or_default()
}

/// Whether at least half of the longer text stands in both.
fn are_alike(before: &str, after: &str) -> bool {
    let common: usize = runs(before, after)
        .iter()
        .map(|run| match run {
            Run::Same(text) => text.len(),
            Run::New(_) | Run::Gone(_) => 0,
        })
        .sum();
    common > 0 && common * 2 >= before.len().max(after.len())
}

/// Codes in one line, with how many they are; nothing if there are none.
pub(super) fn codes(ui: &mut Ui, words: &Catalogue, key: &'static str, list: &[String]) {
    if list.is_empty() {
        return;
    }
    let first: Vec<&str> = list.iter().take(MOST_CODES).map(String::as_str).collect();
    let joined = first.join(words.text("list-separator"));
    let joined = elide(&safe_line(&joined), MOST_LETTERS).into_owned();
    let text = words.format(key, &[("count", list.len().into()), ("codes", joined.into())]);
    form::weak(ui, &text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_texts_that_are_alike_are_compared_word_by_word() {
        assert!(are_alike(
            "Reduce by-catch in nets",
            "Reduce by-catch in gill nets"
        ));
        assert!(!are_alike(
            "Action 1.1 (wording to be supplied)",
            "Develop and use gear that spares dugongs"
        ));
        assert!(!are_alike("", "Anything"));
        assert!(!are_alike("", ""));
    }
}
