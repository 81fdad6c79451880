//! The whole mapping as one page for people without the program: offline, complete without its script.
//!
//! The script only hides, marks and counts what is on the page already; it reads attributes that hold numbers
//! and names of the program's, and puts text nowhere but into text. The page's policy lets nothing run or load
//! but the one style and the one script in it, by their hashes.

mod detail;
mod item;
mod look;
mod matrix;
mod rest;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};

use super::facts::{self, PlanFacts};
use super::html::{broken, direction, inline};
use super::{Options, WRITTEN_BY, note};
use crate::exchange::picture::fill::{self, Layer};
use crate::exchange::picture::{self, Map, Picture, Said, Use, colour, figures};
use crate::exchange::stop::Stop;
use crate::model::{Side, Strength, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::safe;
use crate::phrase::scale::{point_key, point_sign};
use detail::Detail;
pub(super) use look::look;

const STYLE: &str = include_str!("site/site.css");
const SCRIPT: &str = include_str!("site/site.js");

/// Everything the page says.
struct Page<'a> {
    words: &'a Catalogue,
    /// Asked at each row.
    stop: &'a Stop,
    map: &'a Map,
    plans: [PlanFacts; 2],
    /// Details of links, in the order of pairs.
    details: Vec<Detail>,
    /// What is known of each action's pairs by target, and of each target's by action.
    known: [Vec<Vec<(usize, &'a Said)>>; 2],
    /// Each action's and each target's links, by their place in the details.
    links: [Vec<Vec<usize>>; 2],
}

impl<'a> Page<'a> {
    fn new(
        map: &'a Map,
        (words, stop): (&'a Catalogue, &'a Stop),
        plans: [PlanFacts; 2],
        details: Vec<Detail>,
    ) -> Self {
        let sizes = [map.actions.items.len(), map.targets.items.len()];
        let mut known = sizes.map(|size| vec![Vec::new(); size]);
        let mut links = sizes.map(|size| vec![Vec::new(); size]);
        for ((action, target), said) in &map.pairs {
            let [actions, targets] = &mut known;
            if let Some(row) = actions.get_mut(*action) {
                row.push((*target, said));
            }
            if let Some(row) = targets.get_mut(*target) {
                row.push((*action, said));
            }
        }
        for (at, detail) in details.iter().enumerate() {
            let [actions, targets] = &mut links;
            let rows = [actions.get_mut(detail.action), targets.get_mut(detail.target)];
            for row in rows.into_iter().flatten() {
                row.push(at);
            }
        }
        Self {
            words,
            stop,
            map,
            plans,
            details,
            known,
            links,
        }
    }

    /// What is known of an item's pairs, by the place of the other item.
    fn known(&self, side: Side, at: usize) -> &[(usize, &'a Said)] {
        let [actions, targets] = &self.known;
        let side = if side == Side::Action { actions } else { targets };
        side.get(at).map_or(&[], Vec::as_slice)
    }

    /// The links of an item.
    fn links(&self, side: Side, at: usize) -> Vec<&Detail> {
        let [actions, targets] = &self.links;
        let side = if side == Side::Action { actions } else { targets };
        let places = side.get(at).into_iter().flatten();
        places.filter_map(|place| self.details.get(*place)).collect()
    }

    fn plan(&self, side: Side) -> &PlanFacts {
        let [actions, targets] = &self.plans;
        match side {
            Side::Action => actions,
            Side::Target => targets,
        }
    }

    fn text(&self, key: &'static str) -> &str {
        self.words.text(key)
    }
}

/// Writes the page. The same session, layer and options give the same bytes.
pub fn write(view: &View<'_>, layer: &Layer, words: &Catalogue, options: &Options) -> String {
    write_until(view, layer, words, options, &Stop::never())
}

/// The same; what is returned once it was called off is of no use.
pub(super) fn write_until(
    view: &View<'_>,
    layer: &Layer,
    words: &Catalogue,
    options: &Options,
    stop: &Stop,
) -> String {
    let map = fill::map(view, layer, words, options);
    let session = view.session();
    let plans = [Side::Action, Side::Target].map(|side| facts::plan(session.plan(side), &options.text_lang));
    let page = Page::new(
        &map,
        (words, stop),
        plans,
        detail::all(view, layer, (words, stop), &map),
    );
    let style = format!("{}{STYLE}", colours());
    let lang = words.language().tag();
    let markup = html! {
        (DOCTYPE)
        html lang=(lang) dir=(direction(lang)) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(&style));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content=(WRITTEN_BY);
                title { (safe::shown(&title(&page))) }
                style { (PreEscaped(&style)) }
            }
            body {
                a class="skip" href="#by-target" { (page.text("site-skip")) }
                (header(&page))
                main {
                    (filter(&page))
                    (about(&page, view))
                    (drawing(&page))
                    (matrix::section(&page))
                    (item::by_target(&page))
                    (item::by_action(&page))
                }
                footer { p { (person(&map.source.text)) } }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    let mut text = markup.into_string();
    text.push('\n');
    text
}

fn title(page: &Page<'_>) -> String {
    let title = &page.map.title.text;
    if title.trim().is_empty() {
        page.text("picture-untitled").to_owned()
    } else {
        title.clone()
    }
}

fn header(page: &Page<'_>) -> Markup {
    html! {
        header {
            @if !page.map.standing.is_empty() { p class="standing" { (person(&page.map.standing)) } }
            h1 dir="auto" { (broken(&title(page))) }
            @for words in &page.map.caption { p { (inline(&words.line())) } }
            nav aria-label=(page.text("site-parts")) {
                ul {
                    @for (anchor, key) in [
                        ("about", "site-about"),
                        ("map", "site-map"),
                        ("matrix", "site-matrix"),
                        ("by-target", "site-by-target"),
                        ("by-action", "site-by-action"),
                    ] {
                        li { a href={ "#" (anchor) } { (page.text(key)) } }
                    }
                }
            }
        }
    }
}

/// The filter, hidden until the script shows it.
fn filter(page: &Page<'_>) -> Markup {
    let words = page.words;
    let choice = |name: &str, key: &'static str, options: Vec<(String, String)>| -> Markup {
        html! {
            div {
                label for={ "filter-" (name) } { (words.text(key)) }
                select id={ "filter-" (name) } name=(name) {
                    option value="" { (words.text("site-all")) }
                    @for (value, text) in options { option value=(value) { (safe::shown(&text)) } }
                }
            }
        }
    };
    let groups = |side: Side| -> Vec<(String, String)> {
        let headings = page.plan(side).headings.iter().enumerate();
        headings
            .map(|(at, one)| (at.to_string(), format!("{} {}", one.code, one.title.text)))
            .collect()
    };
    let points = page.map.scale.points().iter().rev();
    let strengths = points.filter(|point| **point != Strength::None).map(|point| {
        let word = words.text(point_key(page.map.scale, *point));
        (
            point.value().to_string(),
            format!("{} {word}", point_sign(*point)),
        )
    });
    let kinds = [
        ("direct", "kind-direct"),
        ("enabling", "kind-enabling"),
        ("unsaid", "export-kind-not-said"),
    ];
    let kinds = kinds.map(|(value, key)| (value.to_owned(), words.text(key).to_owned()));
    let shown = [("shown", "{shown}".into()), ("all", "{all}".into())];
    html! {
        form id="filter" role="search" aria-label=(words.text("site-filter")) hidden
            data-shown=(words.format("site-shown", &shown)) {
            div class="wide" {
                label for="filter-text" { (words.text("site-filter-text")) }
                input id="filter-text" name="text" type="search" autocomplete="off" spellcheck="false";
            }
            (choice("action-group", "site-filter-action-group", groups(Side::Action)))
            (choice("target-group", "site-filter-target-group", groups(Side::Target)))
            (choice("value", "site-filter-strength", strengths.collect()))
            @if page.map.scale.has_kind() { (choice("kind", "export-column-type", kinds.to_vec())) }
            @if page.map.decided { (choice("status", "decision-status", detail::statuses(page))) }
            button type="reset" { (words.text("site-filter-clear")) }
            p id="filter-result" role="status" {}
        }
    }
}

/// What this is, in figures, and what the marks mean.
fn about(page: &Page<'_>, view: &View<'_>) -> Markup {
    let words = page.words;
    let rules = view.session().rules();
    let mut facts = note::facts(view, words);
    for (key, text) in [("rules-text", rules.text), ("rules-reading", rules.reading)] {
        if !text.trim().is_empty() {
            let name = super::paper::Line::words(words.text(key));
            facts.push((name, super::paper::Line::person(text)));
        }
    }
    html! {
        section id="about" aria-labelledby="about-heading" {
            h2 id="about-heading" { (words.text("site-about")) }
            dl {
                @for (name, value) in &facts {
                    div {
                        dt { @for span in &name.0 { (span.text) } }
                        dd dir="auto" { @for span in &value.0 { (person(&span.text)) } }
                    }
                }
            }
            @for plan in &page.plans {
                @if let Some(warning) = &plan.warning {
                    p class="notice" { b { (person(&plan.id)) (words.colon()) } (person(warning)) }
                }
            }
            p { (words.text("export-wording-note")) }
            ul class="figures" { @for line in figures(page.map, words) { li { (line) } } }
            (matrix::legend(page))
        }
    }
}

/// The map, or why there is none.
fn drawing(page: &Page<'_>) -> Markup {
    let drawn = picture::draw(page.map, Picture::Map, page.words).and_then(|one| one.svg(Use::Page));
    html! {
        section id="map" aria-labelledby="map-heading" {
            h2 id="map-heading" { (page.text("site-map")) }
            @match drawn {
                Ok(svg) => {
                    p class="script-only" { (page.text("site-map-help")) }
                    div class="picture" tabindex="0" role="group" aria-labelledby="map-heading" {
                        (PreEscaped(svg))
                    }
                }
                Err(err) => p { (err.words(page.words)) },
            }
        }
    }
}

/// The colours of the pictures, so that page and pictures agree.
fn colours() -> String {
    let [(weak, weak_ink), (moderate, moderate_ink), (strong, strong_ink)] = colour::STEPS;
    let all = [
        ("weak", weak),
        ("weak-ink", weak_ink),
        ("moderate", moderate),
        ("moderate-ink", moderate_ink),
        ("strong", strong),
        ("strong-ink", strong_ink),
        ("against", colour::AGAINST),
        ("against-ink", colour::INK),
        ("notice", colour::NOTICE),
        ("notice-ink", colour::NOTICE_INK),
    ];
    let named = all.map(|(name, colour)| format!("--{name}:{};", colour.hex()));
    format!(":root{{{}}}\n", named.concat())
}

/// Lets nothing in but this style and the script.
fn policy(style: &str) -> String {
    let (style, script) = (fingerprint(style), fingerprint(SCRIPT));
    format!(
        "default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"
    )
}

/// The hash of a style or script as policies write it.
fn fingerprint(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let part = |at: usize| u32::from(three.get(at).copied().unwrap_or_default());
        let bits = part(0) << 16 | part(1) << 8 | part(2);
        for place in 0..4 {
            let letter = LETTERS.get((bits >> (18 - 6 * place) & 63) as usize);
            let is_filled = place <= three.len();
            out.push(
                letter
                    .filter(|_| is_filled)
                    .map_or('=', |letter| char::from(*letter)),
            );
        }
    }
    out
}

/// Words of a person, apart from the direction of the line.
fn person(text: &str) -> Markup {
    html! { bdi { (broken(text)) } }
}

/// A text of a plan, with the tag of its language where another was asked for, and whether nobody adopted it.
fn plan_text(page: &Page<'_>, text: &facts::PlanText) -> Markup {
    html! {
        bdi lang=(text.lang) dir=(direction(&text.lang)) { (broken(&text.text)) }
        @if !text.asked { small { " [" (text.lang.to_uppercase()) "]" } }
        @if text.unofficial { small { " (" (page.text("export-unofficial")) ")" } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_written_as_policies_want_them() {
        assert_eq!(
            ["", "f", "fo", "foo", "foob"].map(|text| base64(text.as_bytes())),
            ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]
        );
        // The example of the specification of content security policies.
        assert_eq!(
            fingerprint("alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }

    #[test]
    fn style_and_script_ask_for_nothing_and_write_no_markup() {
        for (name, text) in [("style", STYLE), ("script", SCRIPT)] {
            for word in ["url(", "@import", "http", "</", "<!--"] {
                assert!(!text.contains(word), "{word} in the {name}");
            }
        }
        for word in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval",
            "Function(",
            "fetch",
            "XMLHttp",
            "import(",
        ] {
            assert!(!SCRIPT.contains(word), "{word}");
        }
    }
}
