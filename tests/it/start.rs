//! The start page: a session in one key, and the ways to open one.

use eframe::egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::ui::Intent;
use seagrass::ui::intent::NewSession;

use crate::frame_window::FrameWindow;

const SIZE: [f32; 2] = [1024.0, 768.0];

fn created(harness: &Harness<'_, FrameWindow>) -> Vec<NewSession> {
    let made = |intent: &Intent| match intent {
        Intent::Create(new) => Some((**new).clone()),
        _ => None,
    };
    harness.state().intents.iter().filter_map(made).collect()
}

#[test]
fn enter_alone_starts_the_usual_mapping() {
    let mut harness = FrameWindow::new().harness(SIZE);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let new = created(&harness);
    assert_eq!(new.len(), 1);
    assert_eq!(new[0].plan_pair, 0);
    assert_eq!(new[0].details.title, "Mapping of CMP to SPMS");
    assert_eq!(new[0].code.as_str(), "R01");
}

#[test]
fn the_button_starts_too_and_is_in_sight_at_every_size() {
    // The second is what a small laptop leaves below the window's title.
    for size in [
        [1366.0, 768.0],
        [1366.0, 726.0],
        SIZE,
        [683.0, 384.0],
        [512.0, 384.0],
    ] {
        let mut harness = FrameWindow::new().harness(size);
        harness.run();
        let button = harness.get_by_label("Start mapping");
        let rect = button.rect();
        assert!(
            rect.bottom() <= size[1] && rect.right() <= size[0],
            "{rect:?} in {size:?}"
        );
        button.click();
        harness.run();
        assert_eq!(created(&harness).len(), 1, "{size:?}");
    }
}

#[test]
fn the_proposed_title_follows_the_pair_until_somebody_types() {
    let mut harness = FrameWindow::new().harness(SIZE);
    harness.run();
    harness.get_by_label("LIBRARY to WELLBEING").click();
    harness.run();
    let title = harness.get_by_role_and_label(Role::TextInput, "Title");
    assert_eq!(title.value().as_deref(), Some("Mapping of LIBRARY to WELLBEING"));
    title.focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Title")
        .type_text(" 2026");
    harness.run();
    harness.get_by_label("CMP to SPMS").click();
    harness.run();
    let title = harness.get_by_role_and_label(Role::TextInput, "Title").value();
    assert!(
        title.clone().is_some_and(|title| title.contains("2026")),
        "{title:?}"
    );
}

#[test]
fn enter_in_a_field_starts_with_what_was_typed() {
    let mut harness = FrameWindow::new().harness(SIZE);
    harness.run();
    harness.get_by_label("Your name").focus();
    harness.run();
    harness.get_by_label("Your name").type_text("Amina Yusuf");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let new = created(&harness);
    assert_eq!(new.len(), 1);
    assert_eq!(new[0].reviewer.name, "Amina Yusuf");
}

#[test]
fn a_code_that_cannot_be_one_is_refused_with_the_reason() {
    let mut harness = FrameWindow::new().harness(SIZE);
    harness.run();
    harness.get_by_label("Your code").focus();
    harness.run();
    harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::A);
    harness.run();
    harness.key_press(Key::Backspace);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(created(&harness).is_empty());
    harness.get_by_label("A reviewer needs a code, such as R07");
}

#[test]
fn a_placeholder_plan_says_so_in_words() {
    let mut harness = FrameWindow::new().harness(SIZE);
    harness.run();
    harness.get_by_label_contains("Placeholder plan.");
}

#[test]
fn files_opened_before_open_and_missing_ones_can_only_be_removed() {
    let mut window = FrameWindow::new();
    window.recents = vec![
        FrameWindow::recent("/home/amina/group2.ron", "Group 2", false),
        FrameWindow::recent("/home/amina/old.ron", "Old", true),
    ];
    let mut harness = window.harness(SIZE);
    harness.run();
    let missing = harness.get_by_label("Old, which is missing");
    assert!(missing.accesskit_node().is_disabled());
    missing.click();
    harness.run();
    assert_eq!(harness.state().intents, []);
    harness.get_by_label("Take Old off the list").click();
    harness.run();
    harness.get_by_label("Open Group 2").click();
    harness.run();
    let expected = [
        Intent::ForgetRecent("/home/amina/old.ron".into()),
        Intent::OpenPath("/home/amina/group2.ron".into()),
    ];
    assert_eq!(harness.state().intents, expected);
}

#[test]
fn examples_open() {
    let mut harness = FrameWindow::new().harness(SIZE);
    harness.run();
    harness.get_by_label("Open the example Worked example").click();
    harness.run();
    assert_eq!(harness.state().intents, [Intent::OpenExample(0)]);
}
