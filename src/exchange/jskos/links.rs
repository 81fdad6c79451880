//! Mappings that were read as links that others published.

use crate::exchange::projection::{Imported, Refusal};
use crate::exchange::published_links::{PlanCode, PublishedLink, PublishedLinks};
use crate::exchange::table::Finding;
use crate::model::Plan;

/// Returns the links, and with the refusals of reading those of records that are no link: an action or target
/// without counterpart, and what is said not to hold. Every record is in one of both.
pub fn links(read: Imported, actions: &Plan, targets: &Plan) -> (PublishedLinks, Vec<Refusal>) {
    let (mut links, mut refused) = (Vec::new(), read.refused);
    for row in read.rows {
        let (Some(from), Some(to), false) = (row.from, row.to, row.is_negated) else {
            refused.push(Refusal::on_line(row.line, Finding::error("jskos-no-link")));
            continue;
        };
        let code = |plan: &Plan, code: String| PlanCode {
            plan: plan.id().to_owned(),
            code,
        };
        links.push(PublishedLink {
            from: code(actions, from),
            to: code(targets, to),
            section: row.relation,
            section_name: String::new(),
            source: row.creator,
            note: row.note,
        });
    }
    (PublishedLinks::new(String::new(), links), refused)
}
