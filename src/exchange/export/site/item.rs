//! Each target with the actions that contribute to it, and each action with the targets it serves.

use maud::{Markup, html};

use super::detail::{self, Detail};
use super::{Page, broken, direction, person, plan_text, rest};
use crate::exchange::export::facts::ItemFacts;
use crate::exchange::picture::{Said, Words, mark};
use crate::model::{Contribution, Side, Wording};
use crate::phrase::scale::point_key;

/// All targets.
pub(super) fn by_target(page: &Page<'_>) -> Markup {
    section(page, Side::Target, "by-target", "site-by-target")
}

/// All actions.
pub(super) fn by_action(page: &Page<'_>) -> Markup {
    section(page, Side::Action, "by-action", "site-by-action")
}

/// A title in its own language and direction.
pub(super) fn words(title: &Words) -> Markup {
    match &title.lang {
        Some(lang) => html! { bdi lang=(lang) dir=(direction(lang)) { (broken(&title.text)) } },
        None => person(&title.text),
    }
}

fn section(page: &Page<'_>, side: Side, id: &str, key: &'static str) -> Markup {
    let column = match side {
        Side::Action => &page.map.actions,
        Side::Target => &page.map.targets,
    };
    let items: Vec<usize> = (0..column.items.len()).collect();
    html! {
        section id=(id) aria-labelledby={ (id) "-heading" } {
            h2 id={ (id) "-heading" } { (page.text(key)) }
            @for (group, members) in column.runs(&items) {
                div class="group" {
                    @if let Some(group) = group.and_then(|at| column.groups.get(at)) {
                        h3 { (person(&group.code)) " " (words(&group.title)) }
                    } @else {
                        h3 { (page.text("gaps-no-heading")) }
                    }
                    @for at in members.iter().take_while(|_| !page.stop.is_asked()) { (item(page, side, *at)) }
                }
            }
        }
    }
}

fn item(page: &Page<'_>, side: Side, at: usize) -> Markup {
    let Some(facts) = page.plan(side).items.get(at) else {
        return html! {};
    };
    let drawn = match side {
        Side::Action => page.map.actions.items.get(at),
        Side::Target => page.map.targets.items.get(at),
    };
    let prefix = match side {
        Side::Action => "action",
        Side::Target => "target",
    };
    let links = page.links(side, at);
    html! {
        article id={ (prefix) "-" (at) } class="item" {
            h4 { span class="code" { (person(&facts.code)) } " " (plan_text(page, &facts.title)) }
            p class="text" { (text(page, facts)) }
            @if let Some(class) = drawn.and_then(|one| one.class.as_ref()) {
                p class="class" { (page.text("picture-class")) (page.words.colon()) (class) }
            }
            @if links.is_empty() {
                p class="empty" { (page.text(rest::phrase_key(page, side, at))) }
            } @else {
                (table(page, side, facts, &links))
            }
            (rest::list(page, side, at))
        }
    }
}

/// The document's wording or a summary, and which of them it is.
fn text(page: &Page<'_>, facts: &ItemFacts) -> Markup {
    let key = match facts.wording {
        Wording::Adopted => "wording-adopted",
        Wording::Summary => "wording-summary",
        Wording::Placeholder => "wording-placeholder",
    };
    html! {
        @if let Some(text) = &facts.text { (plan_text(page, text)) " " }
        small { (page.text(key)) }
    }
}

fn table(page: &Page<'_>, side: Side, facts: &ItemFacts, links: &[&Detail]) -> Markup {
    let has_kind = page.map.scale.has_kind();
    let (other, caption) = match side {
        Side::Action => ("export-column-target", "site-links-of-action"),
        Side::Target => ("export-column-action", "site-links-of-target"),
    };
    html! {
        div class="wide-table" {
            table class="links" {
                caption { (person(&page.words.format(caption, &[("code", (&facts.code).into())]))) }
                thead {
                    tr {
                        th scope="col" { (page.text(other)) }
                        th scope="col" { (page.text("export-column-contribution")) }
                        @if has_kind { th scope="col" { (page.text("export-column-type")) } }
                        @if page.map.decided { th scope="col" { (page.text("decision-status")) } }
                        th scope="col" { (page.text("export-column-reason")) }
                        th scope="col" { (page.text("export-column-notes")) }
                    }
                }
                tbody { @for detail in links.iter().take_while(|_| !page.stop.is_asked()) { (row(page, side, detail)) } }
            }
        }
    }
}

fn row(page: &Page<'_>, side: Side, detail: &Detail) -> Markup {
    let key = format!("{}-{}", detail.action, detail.target);
    let (id, other, there) = match side {
        // The row of a pair is the one under its target; that under its action refers to it.
        Side::Target => (format!("pair-{key}"), Side::Action, format!("back-{key}")),
        Side::Action => (format!("back-{key}"), Side::Target, format!("pair-{key}")),
    };
    let group = |side: Side, at: usize| {
        let column = match side {
            Side::Action => &page.map.actions,
            Side::Target => &page.map.targets,
        };
        column
            .items
            .get(at)
            .and_then(|item| item.group)
            .map(|at| at.to_string())
    };
    let (place, prefix) = match other {
        Side::Action => (detail.action, "action"),
        Side::Target => (detail.target, "target"),
    };
    let facts = page.plan(other).items.get(place);
    let kind = match detail.link.kind {
        Some(Contribution::Direct) => ("direct", "kind-direct"),
        Some(Contribution::Enabling) => ("enabling", "kind-enabling"),
        None => ("unsaid", "export-kind-not-said"),
    };
    let sign = mark(Some(&Said::Link(detail.link.clone())));
    let strength = page.text(point_key(page.map.scale, detail.link.value));
    html! {
        tr id=(id) data-pair=(key) data-value=(detail.link.value.value()) data-kind=(kind.0)
            data-status=(detail.status.0)
            data-action-group=[group(Side::Action, detail.action)]
            data-target-group=[group(Side::Target, detail.target)] {
            th scope="row" {
                @if let Some(facts) = facts {
                    a href={ "#" (prefix) "-" (place) } {
                        b { (person(&facts.code)) } " " (plan_text(page, &facts.title))
                    }
                }
            }
            td { b class="mark" { (sign) } " " (strength) }
            @if page.map.scale.has_kind() { td { (page.text(kind.1)) } }
            @if page.map.decided { td { (detail.status.1) } }
            td dir="auto" { (broken(&detail.reason)) }
            td { (notes(page, detail)) a class="over" href={ "#" (there) } { (page.text(over_key(side))) } }
        }
    }
}

fn over_key(side: Side) -> &'static str {
    match side {
        Side::Target => "site-over-to-action",
        Side::Action => "site-over-to-target",
    }
}

/// Tension, elements, evidence and reservations.
fn notes(page: &Page<'_>, detail: &Detail) -> Markup {
    html! {
        @if detail.link.tension { p { "* " (page.text("export-tension")) } }
        @if !detail.elements.is_empty() { p { (person(&detail::elements(page.words, detail))) } }
        @for source in &detail.evidence { p { (page.text("export-column-evidence")) (page.words.colon()) (person(source)) } }
        @for (state, words) in &detail.reservations {
            p { "‡ " (person(&page.words.format(
                "decision-reservation",
                &[("state", state.into()), ("words", words.into())],
            ))) }
        }
    }
}
