//! A table on its way to a plan: what is read, what is wrong, what its columns are taken for.

use std::sync::Arc;

use eframe::egui::Ui;

use crate::exchange::plan_import::{ColumnRole, ImportSettings, Layout, Preview, guess_layout, preview};
use crate::exchange::table::Finding;
use crate::model::plan::{Lang, Plan};
use crate::phrase::catalogue::Catalogue;
use crate::ui::dialogs::table::{
    Columns, FindingsState, LANGUAGES, TableFile, TableOrder, choice, counts, in_a_row, in_other_languages,
    role_name, show_findings, show_grid, show_how,
};
use crate::ui::form;
use crate::ui::theme::tokens;
use crate::ui::widgets::section_label;

/// A table on its way to a plan.
#[derive(Clone, Debug)]
pub struct TableDraft {
    pub(super) file: TableFile,
    layout: Layout,
    pub(super) settings: ImportSettings,
    preview: Arc<Preview>,
    findings: FindingsState,
}

impl TableDraft {
    /// Guesses what the columns are, and what would come of that. Takes as long as the table is.
    pub fn new(file: TableFile, item_level: &str, lang: Lang) -> Self {
        let name = file.name();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let id: String = stem
            .trim()
            .chars()
            .filter(|one| !one.is_control())
            .take(64)
            .collect();
        let mut settings = ImportSettings::new(&id, lang);
        item_level.clone_into(&mut settings.item_level);
        Self::with_settings(file, settings)
    }

    /// The same with what was said of the plan already, as when the file is read in another way.
    pub(super) fn with_settings(file: TableFile, settings: ImportSettings) -> Self {
        let layout = guess_layout(file.table());
        let preview = Arc::new(preview(file.table(), &layout, &settings));
        Self {
            file,
            layout,
            settings,
            preview,
            findings: FindingsState::default(),
        }
    }

    /// What was found in the table.
    pub(super) fn standing(&self) -> &[Finding] {
        &self.preview.findings
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
        self.preview = Arc::new(preview(self.file.table(), &self.layout, &self.settings));
    }

    /// Shows all of it; returns how to read the file again if that was chosen.
    pub(super) fn show(&mut self, ui: &mut Ui, words: &Catalogue) -> Option<TableOrder> {
        let header = self.layout.header;
        let order = show_how(ui, words, &self.file, &mut self.layout.header);
        let usual = self.settings.authoritative.clone();
        let columns = Columns {
            header: self.layout.header,
            roles: &mut self.layout.roles,
            none: ColumnRole::Ignore,
            offered: &|name| roles(&usual, name),
            name: &|role| role_name(words, role),
        };
        let findings = Arc::clone(&self.preview);
        let is_changed = show_grid(ui, words, &mut self.file, columns, &findings.findings);
        if is_changed || self.layout.header != header {
            self.look_again();
        }
        self.found(ui, words);
        ui.add_space(f32::from(tokens().space.s));
        section_label(ui, words.text("plans-about-plan"));
        self.facts(ui, words);
        order
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
        let before = (self.settings.authoritative.clone(), self.settings.is_adopted);
        in_a_row(ui, |ui| {
            let langs = LANGUAGES.iter().filter_map(|tag| Lang::new(tag).ok());
            let langs: Vec<_> = langs.map(|lang| (lang.clone(), lang.to_string())).collect();
            let label = words.text("plans-language");
            choice(ui, label, 170.0, &mut self.settings.authoritative, &langs);
        });
        ui.checkbox(&mut self.settings.is_adopted, words.text("plans-adopted"));
        if before != (self.settings.authoritative.clone(), self.settings.is_adopted) {
            self.look_again();
        }
    }

    fn found(&mut self, ui: &mut Ui, words: &Catalogue) {
        let preview = &self.preview;
        counts(ui, words, preview.read, preview.taken, preview.refused);
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
        if let Some(row) = show_findings(ui, words, &preview.findings, &mut self.findings) {
            self.file.go_to_row(row);
        }
    }
}

/// What a column can be.
fn roles(usual: &Lang, name: &str) -> Vec<ColumnRole> {
    let mut roles = vec![
        ColumnRole::Ignore,
        ColumnRole::Code,
        ColumnRole::Title(None),
        ColumnRole::Text(None),
        ColumnRole::Summary(None),
        ColumnRole::Parent,
        ColumnRole::Level,
        ColumnRole::Language,
        ColumnRole::Source,
        ColumnRole::Date,
        ColumnRole::Wording,
    ];
    roles.extend(in_other_languages(usual));
    if !name.is_empty() {
        roles.push(ColumnRole::Field(name.to_owned()));
    }
    roles
}
