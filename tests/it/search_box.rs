//! The search field by its accessible names and keys.

use eframe::egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::model::*;
use seagrass::ui::theme::Theme;
use seagrass::ui::{Intent, Selection};

use crate::panels::{Shows, Window, large, open};
use crate::samples;
use crate::support::picture::assert_picture;
use crate::support::raster::Raster;

const SEARCH: Shows = Shows {
    matrix: false,
    inspector: false,
    popover: false,
    search: true,
};

type Harness = egui_kittest::Harness<'static, Window>;

fn search(document: seagrass::command::Document) -> Harness {
    let mut window = Window::new(document, SEARCH);
    window.state.focus_search = true;
    open(window, (900.0, 600.0), Theme::Light, &Raster::default())
}

fn type_text(harness: &mut Harness, text: &str) {
    harness.get_by_label("Find by code or words").type_text(text);
    harness.run();
}

fn press(harness: &mut Harness, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn revealed(harness: &Harness) -> Option<Selection> {
    harness
        .state()
        .intents
        .iter()
        .rev()
        .find_map(|intent| match intent {
            Intent::Reveal(selection) => Some(*selection),
            _ => None,
        })
}

#[test]
fn a_code_and_enter_go_there() {
    let mut harness = search(samples::document());
    assert!(harness.get_by_label("Find by code or words").is_focused());
    type_text(&mut harness, "t6");
    press(&mut harness, Key::Enter);
    assert_eq!(revealed(&harness), Some(Selection::Target(TargetId::at(5))));
    assert!(!harness.get_by_label("Find by code or words").is_focused());
    assert!(
        harness.query_by_label_contains("Go to target").is_none(),
        "the list is closed"
    );
}

#[test]
fn arrows_choose_and_accents_do_not_matter() {
    let mut harness = search(samples::document());
    type_text(&mut harness, "hábitat");
    let options: Vec<_> = harness
        .get_all_by_label_contains("Go to")
        .map(|node| node.accesskit_node().label().unwrap_or_default())
        .collect();
    assert!(options.len() > 2, "{options:?}");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::Enter);
    let session = harness.state().document.session();
    let Some(Selection::Action(action)) = revealed(&harness) else {
        panic!("an action is second");
    };
    let code = session.action(action).expect("an action").code.as_str();
    assert!(
        options[1].starts_with(&format!("Go to action {code},")),
        "{code} {options:?}"
    );
}

#[test]
fn a_result_is_clicked() {
    let mut harness = search(samples::document());
    type_text(&mut harness, "fishing and hunting");
    harness.get_by_label_contains("Go to target T6,").click();
    harness.run();
    assert_eq!(revealed(&harness), Some(Selection::Target(TargetId::at(5))));
}

#[test]
fn escape_clears() {
    let mut harness = search(samples::document());
    type_text(&mut harness, "t1");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().search.query(), "");
    assert!(harness.query_by_label_contains("Go to").is_none());
    assert_eq!(revealed(&harness), None);
}

#[test]
fn nothing_found_is_said() {
    let mut harness = search(samples::document());
    type_text(&mut harness, "zebra");
    harness.get_by_label("Nothing has “zebra” in its code or texts");
    press(&mut harness, Key::Enter);
    assert_eq!(revealed(&harness), None);
}

#[test]
fn twenty_thousand_items_answer_in_time_and_once() {
    let mut harness = search(large(10_000));
    harness
        .get_by_label("Find by code or words")
        .type_text("title many words 99");
    let start = cpu_time::ThreadTime::now();
    harness.step();
    let first = start.elapsed();
    harness.run();
    harness.get_by_label_contains("Go to action A99,");
    let start = cpu_time::ThreadTime::now();
    for _ in 0..10 {
        harness.step();
    }
    let later = start.elapsed() / 10;
    println!("first {first:?}, then {later:?}");
    assert!(first.as_millis() < 200, "{first:?}");
    assert!(later.as_millis() < 40, "{later:?}");
}

#[test]
fn the_results_look_as_stored() {
    for (theme, name) in [(Theme::Light, "search-light"), (Theme::Dark, "search-dark")] {
        let raster = Raster::default();
        let mut window = Window::new(crate::panels::at_work(), SEARCH);
        window.state.focus_search = true;
        let mut harness = open(window, (460.0, 300.0), theme, &raster);
        type_text(&mut harness, "habitat");
        assert_picture(name, &raster.picture(&harness));
    }
}
