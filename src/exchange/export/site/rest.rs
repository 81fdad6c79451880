//! What was said of pairs that are no link, by code, so that nothing on the page stands for silence.

use maud::{Markup, html};

use super::matrix::said_key;
use super::{Page, person};
use crate::exchange::picture::{Item, Said};
use crate::model::Side;

/// The most codes of pairs that nobody looked at; of more the number is enough.
const MOST_OPEN: usize = 100;

/// The words for a target or an action without a link.
pub(super) fn phrase_key(page: &Page<'_>, side: Side, at: usize) -> &'static str {
    match page.known(side, at).len() {
        0 => "export-target-open",
        known if known < others(page, side).len() => "export-target-none-so-far",
        _ => "export-target-none",
    }
}

/// Lists what is no link.
pub(super) fn list(page: &Page<'_>, side: Side, at: usize) -> Markup {
    let others = others(page, side);
    let known = page.known(side, at);
    let mut by_key: Vec<(&'static str, Vec<usize>)> = Vec::new();
    for (place, said) in known {
        if matches!(said, Said::Link(_)) {
            continue;
        }
        let key = said_key(Some(said));
        match by_key.iter_mut().find(|(known, _)| *known == key) {
            Some((_, places)) => places.push(*place),
            None => by_key.push((key, vec![*place])),
        }
    }
    by_key.sort_unstable();
    let open = others.len().saturating_sub(known.len());
    let is_open = |place: &usize| known.binary_search_by_key(place, |(known, _)| *known).is_err();
    let open_places: Vec<usize> = if open <= MOST_OPEN {
        (0..others.len()).filter(is_open).collect()
    } else {
        Vec::new()
    };
    html! {
        @if open > 0 || !by_key.is_empty() {
            dl class="rest" {
                @for (key, places) in &by_key { (group(page, others, key, places.len(), places)) }
                // What nobody looked at comes last.
                @if open > 0 { (group(page, others, said_key(None), open, &open_places)) }
            }
        }
    }
}

fn group(page: &Page<'_>, others: &[Item], key: &'static str, count: usize, places: &[usize]) -> Markup {
    html! {
        div {
            dt { (page.text(key)) " (" (count) ")" }
            dd {
                @for (number, place) in places.iter().enumerate() {
                    @if number > 0 { (page.text("list-separator")) }
                    (person(others.get(*place).map_or("", |item| &item.code)))
                }
            }
        }
    }
}

/// The items of the other side.
fn others<'p>(page: &'p Page<'_>, side: Side) -> &'p [Item] {
    match side {
        Side::Action => &page.map.targets.items,
        Side::Target => &page.map.actions.items,
    }
}
