//! What was said of pairs that are no link, by code, so that nothing on the page stands for silence.

use maud::{Markup, html};

use super::matrix::said_key;
use super::{Page, person};
use crate::exchange::picture::Said;
use crate::model::Side;

/// The words for a target or an action without a link.
pub(super) fn phrase_key(page: &Page<'_>, side: Side, at: usize) -> &'static str {
    let others = others(page, side).len();
    let known = said_of(page, side, at).len();
    match (known, side) {
        (0, _) => "export-target-open",
        (known, _) if known < others => "export-target-none-so-far",
        _ => "export-target-none",
    }
}

/// Lists what is no link.
pub(super) fn list(page: &Page<'_>, side: Side, at: usize) -> Markup {
    let codes = others(page, side);
    let said = said_of(page, side, at);
    let mut by_key: Vec<(&'static str, Vec<usize>)> = Vec::new();
    for other in 0..codes.len() {
        let one = said
            .iter()
            .find(|(place, _)| *place == other)
            .map(|(_, said)| *said);
        if matches!(one, Some(Said::Link(_))) {
            continue;
        }
        let key = said_key(one);
        match by_key.iter_mut().find(|(known, _)| *known == key) {
            Some((_, places)) => places.push(other),
            None => by_key.push((key, vec![other])),
        }
    }
    // What nobody looked at comes last.
    by_key.sort_by_key(|(key, _)| (*key == said_key(None), *key));
    html! {
        @if !by_key.is_empty() {
            dl class="rest" {
                @for (key, places) in &by_key {
                    div {
                        dt { (page.text(key)) " (" (places.len()) ")" }
                        dd {
                            @for (number, place) in places.iter().enumerate() {
                                @if number > 0 { (page.text("list-separator")) }
                                (person(codes.get(*place).map_or("", String::as_str)))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The codes of the items of the other side.
fn others(page: &Page<'_>, side: Side) -> Vec<String> {
    let items = match side {
        Side::Action => &page.map.targets.items,
        Side::Target => &page.map.actions.items,
    };
    items.iter().map(|item| item.code.clone()).collect()
}

/// What is known of an item's pairs, by the place of the other item.
fn said_of<'p>(page: &'p Page<'_>, side: Side, at: usize) -> Vec<(usize, &'p Said)> {
    let pairs = page.map.pairs.iter();
    pairs
        .filter_map(|(&(action, target), said)| match side {
            Side::Action => (action == at).then_some((target, said)),
            Side::Target => (target == at).then_some((action, said)),
        })
        .collect()
}
