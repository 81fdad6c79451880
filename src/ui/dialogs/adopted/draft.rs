//! A table of texts on its way to a plan: what it changes, what stays, what has no place.

use std::sync::Arc;

use eframe::egui::Ui;

use super::list::{Changes, codes};
use crate::exchange::plan_import::{ColumnRole, Layout, guess_layout};
use crate::exchange::table::Finding;
use crate::exchange::wording::{Supplied, WordingSettings, is_used, supply};
use crate::model::plan::{Lang, Plan};
use crate::phrase::catalogue::Catalogue;
use crate::ui::dialogs::table::{
    Columns, FindingsState, TableFile, TableOrder, counts, in_other_languages, role_name, show_findings,
    show_grid, show_how,
};
use crate::ui::form;

/// A table of texts for a plan.
#[derive(Clone, Debug)]
pub struct WordingDraft {
    pub(super) file: TableFile,
    plan: Arc<Plan>,
    layout: Layout,
    supplied: Arc<Supplied>,
    changes: Changes,
    findings: FindingsState,
}

impl WordingDraft {
    /// Guesses what the columns are, and finds what they change. Takes as long as the table is.
    pub fn new(file: TableFile, plan: Arc<Plan>, settings: &WordingSettings) -> Self {
        let mut layout = guess_layout(file.table());
        for role in &mut layout.roles {
            if !is_used(role) {
                *role = ColumnRole::Ignore;
            }
        }
        let supplied = Arc::new(supply(&plan, file.table(), &layout, settings));
        Self {
            changes: Changes::of(&plan, &supplied),
            file,
            plan,
            layout,
            supplied,
            findings: FindingsState::default(),
        }
    }

    pub(super) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What was found in the table.
    pub(super) fn findings(&self) -> &[Finding] {
        &self.supplied.findings
    }

    /// Whether no error stands and something changes.
    pub(super) fn is_ready(&self) -> bool {
        self.supplied
            .plan
            .as_ref()
            .is_some_and(|plan| plan.hash() != self.plan.hash())
    }

    /// Looks for the codes in another plan.
    pub(super) fn turn_to(&mut self, plan: Arc<Plan>, settings: &WordingSettings) {
        self.plan = plan;
        self.look_again(settings);
    }

    /// Finds again what changes; returns the plan that comes of it, if no error stands.
    pub(super) fn look_again(&mut self, settings: &WordingSettings) -> Option<Arc<Plan>> {
        self.supplied = Arc::new(supply(&self.plan, self.file.table(), &self.layout, settings));
        self.changes = Changes::of(&self.plan, &self.supplied);
        self.supplied.plan.clone().map(Arc::new)
    }

    /// Shows the table; returns how to read the file again if that was chosen.
    pub(super) fn table(
        &mut self,
        ui: &mut Ui,
        words: &Catalogue,
        settings: &WordingSettings,
    ) -> Option<TableOrder> {
        let header = self.layout.header;
        let order = show_how(ui, words, &self.file, &mut self.layout.header);
        let usual = settings.lang.as_ref();
        let usual = usual.unwrap_or_else(|| self.plan.authoritative_language());
        let columns = Columns {
            header: self.layout.header,
            roles: &mut self.layout.roles,
            none: ColumnRole::Ignore,
            offered: &|_name| roles(usual),
            name: &|role| role_name(words, role),
        };
        let supplied = Arc::clone(&self.supplied);
        let is_changed = show_grid(ui, words, &mut self.file, columns, &supplied.findings);
        if is_changed || self.layout.header != header {
            self.look_again(settings);
        }
        order
    }

    /// Shows what was found and what changes.
    pub(super) fn found(&mut self, ui: &mut Ui, words: &Catalogue) {
        let supplied = Arc::clone(&self.supplied);
        counts(ui, words, supplied.read, supplied.taken, supplied.refused);
        if let Some(row) = show_findings(ui, words, &supplied.findings, &mut self.findings) {
            self.file.go_to_row(row);
        }
        self.changes.show(ui, words);
        codes(ui, words, "supply-same", &supplied.same);
        let unknown: Vec<String> = supplied.unknown().map(str::to_owned).collect();
        codes(ui, words, "supply-unknown", &unknown);
        codes(ui, words, "supply-left", &supplied.left);
        let is_complete = supplied.left.is_empty() && supplied.plan.is_some();
        if is_complete && self.plan.warning().is_some() {
            form::weak(ui, words.text("supply-warning-stands"));
        }
    }
}

/// What a column can be.
fn roles(usual: &Lang) -> Vec<ColumnRole> {
    let mut roles = vec![
        ColumnRole::Ignore,
        ColumnRole::Code,
        ColumnRole::Text(None),
        ColumnRole::Title(None),
        ColumnRole::Language,
        ColumnRole::Source,
        ColumnRole::Date,
    ];
    roles.extend(in_other_languages(usual));
    roles
}
