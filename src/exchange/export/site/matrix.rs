//! The matrix as a table, and the legend of its marks.

use maud::{Markup, html};

use super::{Page, broken, item, person};
use crate::exchange::picture::{Link, Reached, Said, mark};
use crate::model::{Contribution, Side, Strength};
use crate::phrase::scale::point_key;

/// The most pairs for which the table is written: more would make the page too heavy for a browser.
const MOST_PAIRS: usize = 20_000;

/// The section with the table.
pub(super) fn section(page: &Page<'_>) -> Markup {
    let (actions, targets) = (&page.map.actions, &page.map.targets);
    let is_small = actions.items.len() * targets.items.len() <= MOST_PAIRS;
    let columns: Vec<usize> = (0..targets.items.len()).collect();
    let rows: Vec<usize> = (0..actions.items.len()).collect();
    html! {
        section id="matrix" aria-labelledby="matrix-heading" {
            h2 id="matrix-heading" { (page.text("site-matrix")) }
            @if is_small {
                div class="wide-table" tabindex="0" role="group" aria-labelledby="matrix-heading" {
                    table class="matrix" {
                        caption { (page.text("export-table-1-caption")) }
                        thead {
                            @if !targets.groups.is_empty() {
                                tr {
                                    td {}
                                    @for (group, members) in targets.runs(&columns) {
                                        (group_head(page, group, members.len()))
                                    }
                                    td {}
                                }
                            }
                            tr {
                                th scope="col" { (page.text("export-column-action")) }
                                @for target in &columns { (column_head(page, *target)) }
                                th scope="col" { (page.text("picture-links")) }
                            }
                        }
                        @for (group, members) in actions.runs(&rows) {
                            tbody {
                                @if let Some(group) = group.and_then(|at| actions.groups.get(at)) {
                                    tr class="heading" {
                                        th scope="rowgroup" colspan=(columns.len() + 2) {
                                            (person(&group.code)) " " (item::words(&group.title))
                                        }
                                    }
                                }
                                @for action in members.iter().take_while(|_| !page.stop.is_asked()) { (row(page, *action, &columns)) }
                            }
                        }
                        (foot(page))
                    }
                }
            } @else {
                p { (page.text("export-table-1-left-out")) }
            }
        }
    }
}

fn group_head(page: &Page<'_>, group: Option<usize>, columns: usize) -> Markup {
    html! {
        @if let Some(group) = group.and_then(|at| page.map.targets.groups.get(at)) {
            th scope="colgroup" colspan=(columns) { (person(&group.code)) " " (item::words(&group.title)) }
        } @else {
            td colspan=(columns) {}
        }
    }
}

fn column_head(page: &Page<'_>, target: usize) -> Markup {
    let Some(one) = page.map.targets.items.get(target) else {
        return html! {};
    };
    html! {
        th scope="col" class="upright" {
            a href={ "#target-" (target) } { b { (person(&one.code)) } " " span { (item::words(&one.title)) } }
        }
    }
}

fn row(page: &Page<'_>, action: usize, columns: &[usize]) -> Markup {
    let Some(one) = page.map.actions.items.get(action) else {
        return html! {};
    };
    let links = page.links(Side::Action, action).len();
    html! {
        tr {
            th scope="row" {
                a href={ "#action-" (action) } { b { (person(&one.code)) } " " (item::words(&one.title)) }
            }
            @for target in columns { (cell(page, action, *target)) }
            td class="sum" { (links) }
        }
    }
}

fn cell(page: &Page<'_>, action: usize, target: usize) -> Markup {
    let said = page.map.pairs.get(&(action, target));
    let sign = mark(said);
    let key = format!("{action}-{target}");
    let class = class(said);
    html! {
        td id={ "cell-" (key) } class=(class) {
            @match said {
                Some(Said::Link(link)) => {
                    a href={ "#pair-" (key) } {
                        span aria-hidden="true" { (sign) }
                        span class="spoken" { (broken(&link.sentence)) }
                    }
                }
                other => {
                    span aria-hidden="true" { (sign) }
                    span class="spoken" { (page.text(said_key(other))) }
                }
            }
        }
    }
}

fn foot(page: &Page<'_>) -> Markup {
    html! {
        tfoot {
            tr {
                th scope="row" { (page.text("picture-links")) }
                @for target in 0..page.map.targets.items.len() {
                    td class="sum" { (page.links(Side::Target, target).len()) }
                }
                td class="sum" { (page.details.len()) }
            }
        }
    }
}

/// The words for what is no link.
pub(super) fn said_key(said: Option<&Said>) -> &'static str {
    match said {
        None => "export-legend-not-considered",
        Some(Said::None { bracketed: false }) => "export-legend-none",
        Some(Said::None { bracketed: true }) => "site-none-bracketed",
        Some(Said::CannotJudge) => "export-legend-cannot-judge",
        Some(Said::Differ) => "export-legend-differ",
        Some(Said::Withheld) => "picture-withheld",
        Some(Said::Link(_)) => "picture-links",
    }
}

/// The looks of a cell.
fn class(said: Option<&Said>) -> String {
    let Some(Said::Link(link)) = said else {
        return match said {
            None => "open",
            Some(Said::CannotJudge) => "unable",
            Some(Said::Withheld) => "withheld",
            Some(_) => "none",
        }
        .to_owned();
    };
    let strength = match link.value {
        Strength::Strong => "strong",
        Strength::Moderate => "moderate",
        Strength::Weak => "weak",
        _ => "against",
    };
    let kind = match link.kind {
        Some(Contribution::Direct) => " direct",
        Some(Contribution::Enabling) => " enabling",
        None => "",
    };
    let bracketed = if link.reached == Reached::Bracketed {
        " bracketed"
    } else {
        ""
    };
    format!("link {strength}{kind}{bracketed}")
}

/// The marks and what they mean; those that do not occur are left out.
pub(super) fn legend(page: &Page<'_>) -> Markup {
    let sums = page.map.sums();
    let link = |value: Strength, kind: Option<Contribution>| Link {
        value,
        kind,
        tension: false,
        reserved: false,
        reached: Reached::Agreed,
        sentence: String::new(),
    };
    let mut rows: Vec<(Option<Said>, &'static str)> = Vec::new();
    for point in page.map.scale.points().iter().rev() {
        if *point != Strength::None {
            rows.push((
                Some(Said::Link(link(*point, None))),
                point_key(page.map.scale, *point),
            ));
        }
    }
    let moderate = link(Strength::Moderate, None);
    if page.map.scale.has_kind() {
        for (kind, key) in [
            (Contribution::Direct, "export-legend-direct"),
            (Contribution::Enabling, "export-legend-enabling"),
        ] {
            rows.push((Some(Said::Link(link(Strength::Moderate, Some(kind)))), key));
        }
    }
    let further = [
        (
            sums.bracketed,
            Said::Link(Link {
                reached: Reached::Bracketed,
                ..moderate.clone()
            }),
            "picture-legend-bracketed",
        ),
        (
            sums.tension,
            Said::Link(Link {
                tension: true,
                ..moderate.clone()
            }),
            "export-legend-tension",
        ),
        (
            sums.ad_referendum,
            Said::Link(Link {
                reached: Reached::AdReferendum,
                ..moderate.clone()
            }),
            "annex-legend-ad-referendum",
        ),
        (
            sums.reserved,
            Said::Link(Link {
                reserved: true,
                ..moderate
            }),
            "picture-legend-reserved",
        ),
        (sums.none, Said::None { bracketed: false }, "export-legend-none"),
        (sums.unable, Said::CannotJudge, "export-legend-cannot-judge"),
        (sums.withheld, Said::Withheld, "picture-withheld"),
        (sums.differ, Said::Differ, "export-legend-differ"),
    ];
    for (count, said, key) in further {
        if count > 0 {
            rows.push((Some(said), key));
        }
    }
    rows.push((None, "export-legend-not-considered"));
    html! {
        table class="legend" {
            caption { (page.text("export-legend")) }
            thead {
                tr {
                    th scope="col" { (page.text("export-column-mark")) }
                    th scope="col" { (page.text("export-column-meaning")) }
                }
            }
            tbody {
                @for (said, key) in &rows {
                    tr {
                        td class=(class(said.as_ref())) { (mark(said.as_ref())) }
                        td { (page.text(key)) }
                    }
                }
            }
        }
    }
}
