//! Plans from files: read on the disk thread, chosen in a dialog, offered on the start page.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::app::App;
use super::ask::{Ask, Purpose};
use super::services::Services;
use super::trouble::{shown_name, trouble};
use super::workers::Done;
use crate::exchange::plan_file::{self, read_plan, text_of};
use crate::exchange::table::{Finding, Limits, ReadOptions, read_table};
use crate::model::{Lang, Plan, Side};
use crate::store::{StoreError, read_limited};
use crate::ui::dialogs::{Dialog, PlanSource, PlansFromFiles, TableDraft, USUAL_LANGUAGE};
use crate::ui::start::PlanChoice;

/// What came of reading a file for a plan.
#[derive(Debug)]
pub(super) enum PlanRead {
    /// A plan or a table.
    Source(PlanSource),
    /// The table cannot be read.
    Table(Finding),
    /// The plan file is none.
    Plan(String),
    /// The system refused.
    Store(StoreError),
}

impl App {
    /// Opens the dialog that chooses two plans.
    pub(super) fn choose_plans(&mut self) {
        let shipped = plan_file::shipped();
        let offered = shipped.iter().filter_map(|plan| read_plan(plan.text).ok());
        let dialog = PlansFromFiles::new(offered.map(Arc::new).collect());
        self.show_form(Dialog::PlansFromFiles(Box::new(dialog)));
    }

    /// Asks for the file of one of the plans.
    pub(super) fn choose_plan_file(&mut self, side: Side, frame: &eframe::Frame) {
        self.ask_path(Purpose::Plan(side), frame);
    }

    /// Reads the file of one of the plans.
    pub(super) fn read_plan_file(&mut self, side: Side, path: PathBuf) {
        if let Some(dialog) = self.plans_dialog() {
            dialog.begin_reading(side);
        }
        let level = self.words.text(match side {
            Side::Action => "level-action",
            Side::Target => "level-target",
        });
        let (services, level) = (self.services.clone(), level.to_owned());
        self.workers.run(move || {
            let read = read(&services, &path, &level);
            Some(Done::PlanRead(side, path, Box::new(read)))
        });
    }

    /// Shows what came of it.
    pub(super) fn plan_read(&mut self, side: Side, path: &Path, read: PlanRead) {
        let failed = |why: String| PlanSource::Failed(shown_name(path), why);
        let source = match read {
            PlanRead::Source(source) => source,
            PlanRead::Table(finding) => failed(finding.sentence(&self.words)),
            PlanRead::Plan(why) => failed(why),
            PlanRead::Store(error) => failed(trouble(&self.words, &error)),
        };
        if let Some(dialog) = self.plans_dialog() {
            dialog.read(side, source);
        }
    }

    /// Offers two plans on the start page, chosen.
    pub(super) fn use_plans(&mut self, actions: Arc<Plan>, targets: Arc<Plan>) {
        let is_plans = |dialog: &Dialog| matches!(dialog, Dialog::PlansFromFiles(_));
        self.asks
            .retain(|asked| !(matches!(asked.ask, Ask::Form) && is_plans(&asked.dialog)));
        self.panels.offer_plans(actions, targets, &self.words);
    }

    fn plans_dialog(&mut self) -> Option<&mut PlansFromFiles> {
        self.asks
            .iter_mut()
            .rev()
            .find_map(|asked| match &mut asked.dialog {
                Dialog::PlansFromFiles(dialog) => Some(&mut **dialog),
                _ => None,
            })
    }
}

fn read(services: &Services, path: &Path, level: &str) -> PlanRead {
    let most = Limits::default().bytes as u64;
    let bytes = match read_limited(services.disk.as_ref(), path, most) {
        Ok((bytes, _)) => bytes,
        Err(error) => return PlanRead::Store(error),
    };
    if let Some(text) = text_of(&bytes) {
        return match read_plan(text) {
            Ok(plan) => PlanRead::Source(PlanSource::Plan(Arc::new(plan))),
            Err(error) => PlanRead::Plan(error.to_string()),
        };
    }
    match read_table(&bytes, &ReadOptions::default()) {
        Ok(table) => {
            let lang = match Lang::new(USUAL_LANGUAGE) {
                Ok(lang) => lang,
                Err(error) => return PlanRead::Plan(error.to_string()),
            };
            let draft = TableDraft::new(shown_name(path), table, level, lang);
            PlanRead::Source(PlanSource::Table(Box::new(draft)))
        }
        Err(finding) => PlanRead::Table(finding),
    }
}

/// A plan as the start page lists it.
pub(super) fn choice(plan: &Plan) -> PlanChoice {
    PlanChoice {
        short: plan.id().to_owned(),
        name: plan.name().to_owned(),
        items: plan.items().len(),
        warning: plan.warning().map(str::to_owned),
    }
}
