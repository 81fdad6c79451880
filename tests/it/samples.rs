//! Small documents for tests.

use std::sync::Arc;

use seagrass::command::Document;
use seagrass::model::*;

/// Returns the plan with that id among the shipped ones.
pub(crate) fn plan(id: &str) -> Arc<Plan> {
    let shipped = seagrass::exchange::plan_file::shipped();
    let found = shipped.iter().find(|plan| plan.id == id).expect("a shipped plan");
    Arc::new(seagrass::exchange::plan_file::read_plan(found.text).expect("a plan that reads"))
}

/// Returns a session on the shipped Dugong pair, made by R07 in second 1.
pub(crate) fn document() -> Document {
    let details = Details {
        title: "Sample".to_owned(),
        ..Details::default()
    };
    Document::create(
        plan("CMP"),
        plan("SPMS"),
        &details,
        &Reviewer::default(),
        &stamp("R07", 1),
    )
    .expect("accepted")
}

/// Returns a reviewer's code.
pub(crate) fn code(text: &str) -> ReviewerCode {
    ReviewerCode::new(text).expect("a valid code")
}

/// Returns a stamp.
pub(crate) fn stamp(by: &str, at: i64) -> Stamp {
    Stamp {
        by: code(by),
        at: UtcSeconds(at),
    }
}

/// Returns the pair of the items at these places.
pub(crate) fn pair(document: &Document, action: usize, target: usize) -> Pair {
    let pair = Pair::new(ActionId::at(action), TargetId::at(target));
    assert!(document.session().has_pair(pair), "the plans have the pair");
    pair
}
