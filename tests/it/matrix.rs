//! The matrix by its accessible names: arrows, digits, clicks.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::model::*;
use seagrass::ui::Selection;
use seagrass::ui::theme::Theme;

use crate::panels::{Shows, Window, at_work, open};
use crate::samples;
use crate::support::picture::assert_picture;
use crate::support::raster::Raster;

const MATRIX: Shows = Shows {
    matrix: true,
    inspector: false,
    popover: false,
    search: false,
};

#[test]
fn the_matrix_looks_as_stored() {
    for (theme, name) in [(Theme::Light, "matrix-light"), (Theme::Dark, "matrix-dark")] {
        let raster = Raster::default();
        let mut window = Window::new(at_work(), MATRIX);
        window.select("1.4", "T6");
        let harness = open(window, (1026.0, 520.0), theme, &raster);
        assert_picture(name, &raster.picture(&harness));
    }
}

const SIZE: (f32, f32) = (1200.0, 800.0);

fn matrix() -> egui_kittest::Harness<'static, Window> {
    open(
        Window::new(samples::document(), MATRIX),
        SIZE,
        Theme::Light,
        &Raster::default(),
    )
}

fn press(harness: &mut egui_kittest::Harness<'static, Window>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

fn verdict(harness: &egui_kittest::Harness<'static, Window>, action: &str, target: &str) -> Option<Verdict> {
    harness.state().judgement(action, target).map(|one| one.verdict)
}

#[test]
fn digits_judge_and_move_on() {
    let mut harness = matrix();
    assert_eq!(harness.state().state.selection, None, "looking selects nothing");
    press(&mut harness, &[Key::Num3, Key::Num0, Key::Questionmark]);
    assert_eq!(
        verdict(&harness, "1.1", "T1"),
        Some(Verdict::Scored(Strength::Strong))
    );
    assert_eq!(
        verdict(&harness, "1.1", "T2"),
        Some(Verdict::Scored(Strength::None))
    );
    assert_eq!(verdict(&harness, "1.1", "T3"), Some(Verdict::CannotJudge));
    let next = harness.state().pair("1.1", "T4");
    assert_eq!(harness.state().state.selection, Some(Selection::Pair(next)));
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn several_keys_in_one_frame_are_taken_in_order() {
    let mut harness = matrix();
    for key in [Key::Num2, Key::E, Key::ArrowDown, Key::Num1, Key::T, Key::Num3] {
        harness.key_press(key);
    }
    harness.run();
    harness.run();
    let first = harness.state().judgement("1.1", "T1").expect("judged");
    assert_eq!(first.verdict, Verdict::Scored(Strength::Moderate));
    assert_eq!(
        first.contribution,
        Some(Contribution::Enabling),
        "2E is about one pair"
    );
    let second = harness.state().judgement("1.2", "T2").expect("judged");
    assert_eq!(
        (second.verdict, second.tension),
        (Verdict::Scored(Strength::Weak), true)
    );
    assert_eq!(
        verdict(&harness, "1.2", "T3"),
        Some(Verdict::Scored(Strength::Strong))
    );
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn the_cursor_stays_when_asked_to() {
    let mut harness = matrix();
    harness.get_by_label("Move on after judging").click();
    harness.run();
    press(&mut harness, &[Key::Num1, Key::Num2, Key::D, Key::Num2]);
    let judgement = harness.state().judgement("1.1", "T1").expect("judged");
    assert_eq!(
        judgement,
        Judgement::scored(Strength::Moderate, Some(Contribution::Direct))
    );
    assert_eq!(harness.state().judgement("1.1", "T2"), None);
    assert_eq!(
        harness.state().refusals,
        [],
        "what it says already is not asked for again"
    );
}

#[test]
fn arrows_home_end_and_pages_move() {
    let mut harness = matrix();
    let at = |harness: &egui_kittest::Harness<'static, Window>, action: &str, target: &str| {
        assert_eq!(
            harness.state().matrix.cursor(),
            Some(harness.state().pair(action, target))
        );
    };
    press(
        &mut harness,
        &[
            Key::ArrowDown,
            Key::ArrowRight,
            Key::ArrowRight,
            Key::ArrowLeft,
            Key::ArrowUp,
        ],
    );
    at(&harness, "1.1", "T2");
    press(&mut harness, &[Key::End]);
    at(&harness, "1.1", "T16");
    press(&mut harness, &[Key::Enter]);
    at(&harness, "1.2", "T1");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::ArrowDown);
    harness.run();
    at(&harness, "2.1", "T1");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::End);
    harness.run();
    at(&harness, "9.2", "T16");
    harness.get_by_label_contains("Action 9.2,");
    press(&mut harness, &[Key::Home, Key::PageUp]);
    assert!(
        harness
            .state()
            .matrix
            .cursor()
            .is_some_and(|pair| pair.action.index() < 10)
    );
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Home);
    harness.run();
    at(&harness, "1.1", "T1");
}

#[test]
fn delete_takes_a_judgement_back_and_asks_for_nothing_on_an_open_pair() {
    let mut harness = matrix();
    press(&mut harness, &[Key::Num2, Key::ArrowLeft, Key::Delete]);
    assert_eq!(harness.state().judgement("1.1", "T1"), None);
    let commands = harness.state().commands();
    press(&mut harness, &[Key::Delete, Key::D, Key::T]);
    assert_eq!(harness.state().commands(), commands);
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn a_cell_is_found_by_its_sentence_and_clicked() {
    let mut harness = matrix();
    let sentence = "Action 2.1 and Target T8 were not yet considered together";
    harness.get_by_label(sentence).click();
    harness.run();
    let pair = harness.state().pair("2.1", "T8");
    assert_eq!(harness.state().state.selection, Some(Selection::Pair(pair)));
    press(&mut harness, &[Key::Num3]);
    harness.get_by_label("Action 2.1 makes a strong, direct contribution to Target T8");
    let grid = harness.get_by_label("Matrix of 26 actions and 16 targets");
    let value = grid.accesskit_node().value();
    assert_eq!(
        value.as_deref(),
        Some("Action 2.1 and Target T9 were not yet considered together"),
        "the value says the pair under the cursor"
    );
}

#[test]
fn headers_say_how_far_it_has_come_and_select_the_item() {
    let mut harness = matrix();
    press(&mut harness, &[Key::Num3]);
    harness.get_by_label_contains("Target T1,").click();
    harness.run();
    assert_eq!(
        harness.state().state.selection,
        Some(Selection::Target(TargetId::at(0)))
    );
    let name = harness
        .get_by_label_contains("Action 1.1,")
        .accesskit_node()
        .label();
    assert!(name.is_some_and(|name| name.ends_with("1 of 16 considered")));
}

#[test]
fn keys_are_left_to_a_text_field() {
    let both = Shows {
        inspector: true,
        ..MATRIX
    };
    let mut window = Window::new(at_work(), both);
    window.select("1.4", "T6");
    let mut harness = open(window, SIZE, Theme::Light, &Raster::default());
    let before = harness.state().commands();
    harness.get_by_label("New comment").focus();
    harness.run();
    press(&mut harness, &[Key::Num1, Key::ArrowDown, Key::Delete]);
    harness.get_by_label("New comment").type_text("12 nets");
    harness.run();
    assert_eq!(harness.state().commands(), before);
    assert_eq!(
        harness.state().matrix.cursor(),
        Some(harness.state().pair("1.4", "T6"))
    );
}

#[test]
fn of_a_very_large_matrix_only_what_is_seen_is_drawn() {
    let document = crate::panels::large(10_000);
    let mut harness = open(
        Window::new(document, MATRIX),
        (1600.0, 1000.0),
        Theme::Light,
        &Raster::default(),
    );
    harness.key_press_modifiers(Modifiers::COMMAND, Key::End);
    harness.run();
    assert_eq!(
        harness.state().matrix.cursor(),
        Some(Pair::new(ActionId::at(9_999), TargetId::at(9_999)))
    );
    harness.get_by_label_contains("Target B10000,");
    press(&mut harness, &[Key::Num3]);
    assert_eq!(
        verdict(&harness, "A10000", "B10000"),
        Some(Verdict::Scored(Strength::Strong))
    );
    let nodes = harness.root().children_recursive().count();
    assert!(nodes < 700, "{nodes} nodes");
    harness.run();
    let start = cpu_time::ThreadTime::now();
    for _ in 0..20 {
        harness.step();
    }
    let frame = start.elapsed() / 20;
    println!("a frame takes {frame:?}");
    assert!(frame.as_millis() < 60, "{frame:?} in a debug build");
}

#[test]
fn it_can_be_shown_in_very_little_room_and_for_empty_plans() {
    for size in [(512.0, 384.0), (160.0, 90.0), (40.0, 30.0)] {
        let both = Shows {
            inspector: size.0 > 400.0,
            ..MATRIX
        };
        let mut harness = open(
            Window::new(at_work(), both),
            size,
            Theme::Dark,
            &Raster::default(),
        );
        press(&mut harness, &[Key::Num3, Key::End, Key::PageDown]);
        assert_eq!(harness.state().refusals, []);
    }
    let harness = open(
        Window::new(crate::panels::large(0), MATRIX),
        SIZE,
        Theme::Light,
        &Raster::default(),
    );
    harness.get_by_label_contains("no items");
}

#[test]
fn a_selection_made_elsewhere_is_scrolled_to() {
    let mut harness = open(
        Window::new(crate::panels::large(1_000), MATRIX),
        SIZE,
        Theme::Light,
        &Raster::default(),
    );
    assert!(harness.query_by_label_contains("Action A700,").is_none());
    let selection = Selection::Action(ActionId::at(699));
    harness
        .state_mut()
        .carry_out(vec![seagrass::ui::Intent::Reveal(selection)]);
    harness.run();
    harness.get_by_label_contains("Action A700,");
    assert_eq!(harness.state().state.reveal, None, "done once");
}

#[test]
fn the_pointer_reads_a_pair_aloud() {
    let mut harness = matrix();
    press(&mut harness, &[Key::Num2]);
    let sentence = "Action 1.1 makes a moderate, direct contribution to Target T1";
    let cell = harness.get_by_label(sentence).rect();
    harness.hover_at(cell.center());
    for _ in 0..4 {
        harness.step();
    }
    assert_eq!(
        harness.get_all_by_label(sentence).count(),
        2,
        "the cell and the words at the pointer"
    );
}
