//! A table on its way to a plan: what is read, what is wrong, what its columns are taken for.

use std::sync::Arc;

use eframe::egui::{ComboBox, Ui};

use super::columns;
use crate::exchange::plan_import::{ImportSettings, Layout, Preview, guess_layout, preview};
use crate::exchange::table::{Severity, Table};
use crate::model::plan::{Lang, Plan};
use crate::phrase::catalogue::Catalogue;
use crate::ui::form;
use crate::ui::text::safe_line;
use crate::ui::theme::{Icon, tokens};
use crate::ui::widgets::{Tone, labelled, section_label};

/// Findings of one severity that are listed; the rest are counted.
const MOST_LISTED: usize = 8;
/// Languages that can prevail.
const LANGUAGES: [&str; 8] = ["en", "fr", "ar", "es", "pt", "ru", "zh", "sw"];

/// A table on its way to a plan.
#[derive(Clone, Debug)]
pub struct TableDraft {
    /// The name of the file.
    pub file_name: String,
    table: Arc<Table>,
    layout: Layout,
    settings: ImportSettings,
    preview: Arc<Preview>,
}

impl TableDraft {
    /// Guesses what the columns are, and what would come of that. Takes as long as the table is.
    pub fn new(file_name: String, table: Table, item_level: &str, lang: Lang) -> Self {
        let layout = guess_layout(&table);
        let stem = file_name
            .rsplit_once('.')
            .map_or(file_name.as_str(), |(stem, _)| stem);
        let id: String = stem
            .trim()
            .chars()
            .filter(|one| !one.is_control())
            .take(64)
            .collect();
        let mut settings = ImportSettings::new(&id, lang);
        item_level.clone_into(&mut settings.item_level);
        let preview = Arc::new(preview(&table, &layout, &settings));
        Self {
            file_name,
            table: Arc::new(table),
            layout,
            settings,
            preview,
        }
    }

    /// Whether no error stands.
    pub(super) fn is_ready(&self) -> bool {
        self.preview.plan.is_some()
            && !self.settings.id.trim().is_empty()
            && !self.settings.name.trim().is_empty()
    }

    /// Makes the plan with all that was typed; nothing if that shows an error, which is then listed.
    pub(super) fn plan(&mut self) -> Option<Arc<Plan>> {
        self.look_again();
        self.preview.plan.clone().map(Arc::new)
    }

    fn look_again(&mut self) {
        self.preview = Arc::new(preview(&self.table, &self.layout, &self.settings));
    }

    /// Shows all of it.
    pub(super) fn show(&mut self, ui: &mut Ui, words: &Catalogue) {
        self.facts(ui, words);
        self.findings(ui, words);
        ui.add_space(f32::from(tokens().space.s));
        section_label(ui, words.text("plans-columns"));
        if columns::show(
            ui,
            words,
            &self.table,
            &mut self.layout,
            &self.settings.authoritative,
        ) {
            self.look_again();
        }
    }

    /// What the table does not say of the plan. Names are only needed in the end.
    fn facts(&mut self, ui: &mut Ui, words: &Catalogue) {
        form::field(ui, words.text("plans-id"), &mut self.settings.id, "");
        form::field(ui, words.text("plans-name"), &mut self.settings.name, "");
        form::field(
            ui,
            words.text("plans-document"),
            &mut self.settings.document,
            words.text("optional"),
        );
        let label = words.text("plans-language");
        let before = (self.settings.authoritative.clone(), self.settings.is_adopted);
        labelled(ui, label, |ui| {
            ComboBox::from_id_salt("plans-language")
                .selected_text(self.settings.authoritative.as_str())
                .show_ui(ui, |ui| {
                    for lang in LANGUAGES.iter().filter_map(|tag| Lang::new(tag).ok()) {
                        let name = lang.to_string();
                        ui.selectable_value(&mut self.settings.authoritative, lang, name);
                    }
                })
                .response
                .accessible_name(label);
        });
        ui.checkbox(&mut self.settings.is_adopted, words.text("plans-adopted"));
        if before != (self.settings.authoritative.clone(), self.settings.is_adopted) {
            self.look_again();
        }
    }

    fn findings(&self, ui: &mut Ui, words: &Catalogue) {
        let preview = &self.preview;
        let counts = words.format(
            "import-counts",
            &[
                ("read", preview.read.into()),
                ("taken", preview.taken.into()),
                ("refused", preview.refused.into()),
            ],
        );
        form::strong(ui, &counts);
        if let Some(plan) = &preview.plan {
            let text = words.format(
                "plans-holds",
                &[
                    ("headings", plan.headings().len().into()),
                    ("items", plan.items().len().into()),
                ],
            );
            form::body(ui, &text);
        }
        for (severity, tone) in [
            (Severity::Error, Tone::Danger),
            (Severity::Warning, Tone::Warn),
            (Severity::Note, Tone::Plain),
        ] {
            let all: Vec<_> = preview
                .findings
                .iter()
                .filter(|one| one.severity == severity)
                .collect();
            for finding in all.iter().take(MOST_LISTED) {
                let text = finding.sentence(words);
                let icon = if severity == Severity::Note {
                    Icon::Info
                } else {
                    Icon::Warning
                };
                form::note(ui, tone, icon, &safe_line(&text));
            }
            let more = all.len().saturating_sub(MOST_LISTED);
            if more > 0 {
                form::weak(ui, &words.format("plans-more", &[("count", more.into())]));
            }
        }
    }
}
