//! Tables in the window: files read on the disk thread for the dialog that asked, and what the dialogs ask for.

use std::path::PathBuf;
use std::sync::Arc;

use super::app::App;
use super::ask::Purpose;
use super::services::Services;
use super::trouble::{shown_name, trouble};
use super::workers::Done;
use crate::exchange::plan_file::{read_plan, text_of};
use crate::exchange::table::{Finding, Limits};
use crate::merge::Matching;
use crate::model::{Plan, Side};
use crate::store::{StoreError, read_limited};
use crate::ui::dialogs::{
    AdoptedWording, Dialog, Drafted, Maker, PlanSource, QuestionsFromTable, TableOrder, TableSource,
    level_key,
};
use crate::ui::intent::TableFor;

/// A file that was read for a dialog, or not.
#[derive(Debug)]
pub(super) struct TableRead {
    wanted: TableFor,
    name: String,
    /// Whether it was only read in another way.
    again: bool,
    result: Result<Drafted, TableTrouble>,
}

/// Why there is no table.
#[derive(Debug)]
enum TableTrouble {
    /// The table cannot be read.
    Table(Finding),
    /// The plan file is none.
    Plan(String),
    /// It is a plan file, where a table is wanted.
    IsPlan,
    /// The system refused.
    Store(StoreError),
}

impl App {
    /// Opens the dialog that supplies the adopted wording.
    pub(super) fn show_adopted_wording(&mut self) {
        let number = self.next_job();
        if let Some(open) = &self.open {
            let dialog = AdoptedWording::new(number, open.document.session());
            self.show_form(Dialog::AdoptedWording(Box::new(dialog)));
        }
    }

    /// Opens the dialog that takes report questions, with what is known of the template or with nothing.
    pub(super) fn show_questions_from_table(&mut self, known: bool) {
        let Some(open) = &self.open else { return };
        let session = open.document.session();
        let dialog = if known {
            QuestionsFromTable::known_structure(session, &self.words)
        } else {
            QuestionsFromTable::new(session)
        };
        self.show_form(Dialog::QuestionsFromTable(Box::new(dialog)));
    }

    /// Asks for a file.
    pub(super) fn choose_table(&mut self, wanted: TableFor, frame: &eframe::Frame) {
        self.ask_path(Purpose::Table(wanted), frame);
    }

    /// Reads a file for the dialog that asked for it.
    pub(super) fn read_table_file(&mut self, wanted: TableFor, path: PathBuf) {
        let Some(make) = self.begin_table(wanted, false) else {
            return;
        };
        let services = self.services.clone();
        self.workers.run(move || {
            let name = shown_name(&path);
            let result = read(&services, &path, &name, wanted, make);
            Some(Done::TableRead(Box::new(TableRead {
                wanted,
                name,
                again: false,
                result,
            })))
        });
    }

    /// Reads a table in another way.
    pub(super) fn read_table_again(&mut self, wanted: TableFor, order: TableOrder) {
        let Some(make) = self.begin_table(wanted, true) else {
            return;
        };
        self.workers.run(move || {
            let name = order.name.clone();
            let result = order.read().map(make).map_err(TableTrouble::Table);
            Some(Done::TableRead(Box::new(TableRead {
                wanted,
                name,
                again: true,
                result,
            })))
        });
    }

    /// Tells the dialog that a file is being read; returns what makes a draft of it.
    fn begin_table(&mut self, wanted: TableFor, again: bool) -> Option<Maker> {
        let level = wanted.plan_side().map(|side| self.words.text(level_key(side)));
        let level = level.unwrap_or_default().to_owned();
        Some(match (wanted, self.table_dialog(wanted)?) {
            (TableFor::Plan(side), Dialog::PlansFromFiles(dialog)) => {
                dialog.begin_reading(side);
                dialog.maker(level, side, again)
            }
            (TableFor::Version(_), Dialog::CarryOver(dialog)) => {
                dialog.begin_reading();
                dialog.maker(level, again)
            }
            (TableFor::Wording, Dialog::AdoptedWording(dialog)) => {
                dialog.begin_reading();
                dialog.maker()
            }
            (TableFor::Questions, Dialog::QuestionsFromTable(dialog)) => {
                dialog.begin_reading();
                dialog.maker()
            }
            _ => return None,
        })
    }

    /// Shows what came of it.
    pub(super) fn table_read(&mut self, read: TableRead) {
        let TableRead {
            wanted,
            name,
            again,
            result,
        } = read;
        let result = result.map_err(|why| match why {
            TableTrouble::Table(finding) => finding.sentence(&self.words),
            TableTrouble::Plan(why) => why,
            TableTrouble::IsPlan => self.words.text("table-is-plan").to_owned(),
            TableTrouble::Store(error) => trouble(&self.words, &error),
        });
        let Some(dialog) = self.table_dialog(wanted) else {
            return;
        };
        match (wanted, dialog) {
            (TableFor::Plan(side), Dialog::PlansFromFiles(dialog)) => match result {
                Ok(Drafted::PlanFile(plan)) => dialog.read(side, PlanSource::Plan(plan)),
                Ok(Drafted::Plan(draft)) => dialog.read(side, PlanSource::Table(draft)),
                Ok(Drafted::Wording(_) | Drafted::Questions(_)) => {}
                Err(why) if again => dialog.not_otherwise(side, why),
                Err(why) => dialog.read(side, PlanSource::Failed(name, why)),
            },
            (TableFor::Version(_), Dialog::CarryOver(dialog)) => match result {
                Ok(Drafted::PlanFile(plan)) => dialog.read(PlanSource::Plan(plan)),
                Ok(Drafted::Plan(draft)) => dialog.read(PlanSource::Table(draft)),
                Ok(Drafted::Wording(_) | Drafted::Questions(_)) => {}
                Err(why) if again => dialog.not_otherwise(why),
                Err(why) => dialog.read(PlanSource::Failed(name, why)),
            },
            (TableFor::Wording, Dialog::AdoptedWording(dialog)) => match result {
                Ok(Drafted::Wording(draft)) => dialog.read(TableSource::Table(draft)),
                Ok(_) => {}
                Err(why) if again => dialog.not_otherwise(why),
                Err(why) => dialog.read(TableSource::Failed(name, why)),
            },
            (TableFor::Questions, Dialog::QuestionsFromTable(dialog)) => match result {
                Ok(Drafted::Questions(draft)) => dialog.read(TableSource::Table(draft)),
                Ok(_) => {}
                Err(why) if again => dialog.not_otherwise(why),
                Err(why) => dialog.read(TableSource::Failed(name, why)),
            },
            _ => {}
        }
    }

    /// Lets no dialog wait for a job that ended by a fault.
    pub(super) fn give_up_tables(&mut self) {
        for asked in &mut self.asks {
            match &mut asked.dialog {
                Dialog::PlansFromFiles(dialog) => dialog.give_up(),
                Dialog::CarryOver(dialog) => dialog.give_up(),
                Dialog::AdoptedWording(dialog) => dialog.give_up(),
                Dialog::QuestionsFromTable(dialog) => dialog.give_up(),
                _ => {}
            }
        }
    }

    /// The dialog that takes such a table, if it is still there.
    fn table_dialog(&mut self, wanted: TableFor) -> Option<&mut Dialog> {
        let dialogs = self.asks.iter_mut().rev().map(|asked| &mut asked.dialog);
        dialogs.into_iter().find(|dialog| {
            matches!(
                (wanted, &**dialog),
                (TableFor::Plan(_), Dialog::PlansFromFiles(_))
                    | (TableFor::Version(_), Dialog::CarryOver(_))
                    | (TableFor::Wording, Dialog::AdoptedWording(_))
                    | (TableFor::Questions, Dialog::QuestionsFromTable(_))
            )
        })
    }

    /// Carries the session over to its plan in other words, aside: plans in a session never change.
    pub(super) fn supply_wording(&mut self, side: Side, plan: Arc<Plan>) {
        let Some(Dialog::AdoptedWording(dialog)) = self.table_dialog(TableFor::Wording) else {
            return;
        };
        let number = dialog.number;
        self.carry_aside(number, side, move |session| {
            Matching::by_code(Arc::clone(session.plan(side)), plan)
        });
    }
}

fn read(
    services: &Services,
    path: &std::path::Path,
    name: &str,
    wanted: TableFor,
    make: Maker,
) -> Result<Drafted, TableTrouble> {
    let most = Limits::default().bytes as u64;
    let (bytes, _) = read_limited(services.disk.as_ref(), path, most).map_err(TableTrouble::Store)?;
    if let Some(text) = text_of(&bytes) {
        if wanted.plan_side().is_none() {
            return Err(TableTrouble::IsPlan);
        }
        return match read_plan(text) {
            Ok(plan) => Ok(Drafted::PlanFile(Arc::new(plan))),
            Err(error) => Err(TableTrouble::Plan(error.to_string())),
        };
    }
    let file = TableOrder::new(name, &bytes)
        .read()
        .map_err(TableTrouble::Table)?;
    Ok(make(file))
}
