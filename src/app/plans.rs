//! Plans from files: chosen in a dialog, offered on the start page.

use std::sync::Arc;

use super::app::App;
use super::ask::Ask;
use crate::exchange::plan_file::{self, read_plan};
use crate::model::Plan;
use crate::ui::dialogs::{Dialog, PlansFromFiles};
use crate::ui::start::PlanChoice;

impl App {
    /// Opens the dialog that chooses two plans.
    pub(super) fn choose_plans(&mut self) {
        let shipped = plan_file::shipped();
        let offered = shipped.iter().filter_map(|plan| read_plan(plan.text).ok());
        let dialog = PlansFromFiles::new(offered.map(Arc::new).collect());
        self.show_form(Dialog::PlansFromFiles(Box::new(dialog)));
    }

    /// Offers two plans on the start page, chosen.
    pub(super) fn use_plans(&mut self, actions: Arc<Plan>, targets: Arc<Plan>) {
        let is_plans = |dialog: &Dialog| matches!(dialog, Dialog::PlansFromFiles(_));
        self.asks
            .retain(|asked| !(matches!(asked.ask, Ask::Form) && is_plans(&asked.dialog)));
        self.panels.offer_plans(actions, targets, &self.words);
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
