//! The adopted wording in the window: chosen or pasted, looked at item by item, then a session on it.

use std::sync::Arc;

use eframe::egui::{Event, Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::app::App;
use seagrass::model::plan::Wording;
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::phrase::revision::rebase_words;
use seagrass::ui::dialogs::Dialog;
use seagrass::ui::intent::TableFor;
use seagrass::ui::{DialogAnswer, Intent, Selection, UiAction};

use crate::app_world::{Window, World, act, ask, judge, pair, until};

const GO: &str = "Make the session with this wording";

fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    window.run_steps(4);
}

fn type_into(window: &mut Window, field: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, field).click();
    window.run_steps(2);
    window
        .get_by_role_and_label(Role::TextInput, field)
        .type_text(text);
    window.run_steps(2);
}

fn is_shown(app: &App) -> bool {
    matches!(app.question(), Some(Dialog::AdoptedWording(_)))
}

fn is_ready(window: &Window) -> bool {
    !window.get_by_label(GO).accesskit_node().is_disabled()
}

#[test]
fn a_pasted_wording_makes_a_new_session_in_which_every_link_stays() {
    let world = World::new();
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Strong);
    judge(&mut window, 5, 3, Strength::Weak);
    let before = Arc::clone(window.state().session().unwrap());
    act(&mut window, UiAction::SupplyWording);
    window.run_steps(2);
    assert!(!is_ready(&window), "nothing is supplied yet");
    let code = before.actions().items()[0].code.to_string();
    let text = format!("Code\tText\n{code}\tInvented test wording for the first action\n");
    paste(&mut window, &text);
    window.get_by_label("1 row read = 1 taken + 0 refused");
    window.get_by_label(&format!("{code} (en): placeholder → adopted"));
    window.get_by_label("Invented test wording for the first action");
    type_into(&mut window, "Source of the texts", "Invented paper 1");
    type_into(&mut window, "Date of the source", "2026-05-04");
    window.get_by_label(GO).click();
    window.run_steps(2);
    until(&mut window, "asked about the session before", |app| {
        matches!(app.question(), Some(Dialog::Unsaved(_)))
    });
    // Who thinks better of it is back where the wording was looked at.
    ask(&mut window, Intent::Answer(DialogAnswer::Close));
    window.run_steps(2);
    assert!(is_shown(window.state()) && is_ready(&window));
    assert_eq!(
        window.state().session().map(|session| session.id()),
        Some(before.id())
    );
    window.get_by_label(GO).click();
    window.run_steps(2);
    until(&mut window, "asked again", |app| {
        matches!(app.question(), Some(Dialog::Unsaved(_)))
    });
    ask(&mut window, Intent::Answer(DialogAnswer::Discard));
    assert!(window.state().question().is_none());
    let after = Arc::clone(window.state().session().expect("the new session"));
    assert_ne!(after.id(), before.id());
    assert_eq!(after.parent().map(|parent| parent.session), Some(before.id().0));
    assert!(window.state().is_unsaved() && window.state().file().is_none());
    let content = &after.actions().items()[0].content;
    assert_eq!(content.wording, Wording::Adopted);
    assert_eq!(content.source, "Invented paper 1");
    assert_eq!(content.fields["source_date"], "2026-05-04");
    let me = ReviewerCode::new("R07").unwrap();
    for (action, target) in [(0, 0), (5, 3)] {
        let pair = pair(action, target);
        assert_eq!(
            after.view_for(&me).judgement(pair),
            before.view_for(&me).judgement(pair),
            "{pair:?}"
        );
    }
    let told = rebase_words(&Catalogue::new(Language::English), &after);
    assert_eq!(
        told,
        "Carried over from “Sample”: CMP with other texts, 1 of 26 items in adopted wording"
    );
    act(&mut window, UiAction::History);
    window.run_steps(3);
    assert!(window.query_all_by_label_contains(&told).next().is_some());
    let marked: Vec<_> = after.check_marks().map(|(pair, _)| pair).collect();
    assert_eq!(marked, [pair(0, 0)], "only what stood on other words");
    window.run_steps(3);
    window.get_by_label(
        "Note: The session stands on CMP with the wording supplied; 1 link is marked to be looked at again",
    );
    // From here to what is marked, and to the report of what was carried.
    window
        .get_by_role_and_label(Role::Button, "Next pair to check")
        .click();
    window.run_steps(4);
    let selection = window.state().shown().and_then(|state| state.selection);
    assert_eq!(selection, Some(Selection::Pair(pair(0, 0))));
    let report = world.path("report.md");
    world.will_choose(&report);
    act(&mut window, UiAction::ExportRebase);
    until(&mut window, "written", |_| report.exists());
    let written = std::fs::read_to_string(&report).expect("a report");
    assert!(
        written.contains("Invented test wording for the first action"),
        "{written}"
    );
}

#[test]
fn codes_that_are_not_found_are_named_with_row_and_column_and_stand_in_the_way() {
    let world = World::new();
    let mut window = world.window_with_session();
    act(&mut window, UiAction::SupplyWording);
    paste(&mut window, "Code\tText\nX9\tInvented\n");
    window.get_by_label_contains("Row 2, column A: The plan CMP has no entry X9");
    window.get_by_label("Not in this plan (1): X9");
    window.get_by_label("Nothing would change yet");
    assert!(!is_ready(&window));
    window.get_by_label(GO).click();
    window.run_steps(2);
    assert!(is_shown(window.state()));
    // The place is shown in the table, where the row is read aloud with its number.
    window.get_by_label_contains("Row 2, column A").click();
    window.run_steps(3);
    window.get_by_role_and_label(Role::Row, "Row 2: X9 | Invented");
}

#[test]
fn the_table_may_be_meant_for_the_other_plan_and_a_column_for_something_else() {
    let world = World::new();
    let mut window = world.window_with_session();
    let code = window.state().session().unwrap().targets().items()[0]
        .code
        .to_string();
    act(&mut window, UiAction::SupplyWording);
    paste(
        &mut window,
        &format!("Code\tNotes\tText\n{code}\tInvented words\tOther words\n"),
    );
    window.get_by_label_contains("The plan CMP has no entry");
    window.get_by_label("Targets: SPMS").click();
    window.run_steps(3);
    window.get_by_label("Other words");
    assert!(is_ready(&window));
    for (column, role) in [("C Text", "Not taken"), ("B Notes", "Text")] {
        window.get_by_role_and_label(Role::ComboBox, column).click();
        window.run_steps(3);
        window.get_by_role_and_label(Role::Button, role).click();
        window.run_steps(3);
    }
    window.get_by_label("Invented words");
    assert!(window.query_by_label("Other words").is_none());
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(window.state().question().is_none());
}

#[test]
fn another_language_stands_beside_the_one_that_prevails_unless_it_is_said_to_prevail() {
    let world = World::new();
    let mut window = world.window_with_session();
    act(&mut window, UiAction::SupplyWording);
    paste(&mut window, "Code\tText\n1.1\tTexte d’essai\n");
    window
        .get_by_role_and_label(Role::ComboBox, "Language of the texts")
        .click();
    window.run_steps(3);
    window.get_by_role_and_label(Role::Button, "fr").click();
    window.run_steps(3);
    window.get_by_label("1.1 (fr): beside the wording that prevails");
    assert!(is_ready(&window));
    window.get_by_label("This language prevails from now on").click();
    window.run_steps(3);
    window.get_by_label_contains("fr cannot prevail yet");
    assert!(!is_ready(&window));
}

#[test]
fn a_file_is_read_aside_and_what_is_no_table_says_why() {
    let world = World::new();
    let mut window = world.window_with_session();
    act(&mut window, UiAction::SupplyWording);
    let path = world.path("words.csv");
    seagrass::store::write_atomic(
        &seagrass::store::RealDisk,
        &path,
        "code;text\n1.1;Étés\n".as_bytes(),
    )
    .unwrap();
    world.will_choose(&path);
    ask(&mut window, Intent::ChooseTable(TableFor::Wording));
    until(&mut window, "read", |app| {
        format!("{:?}", app.question()).contains("words.csv")
    });
    window.get_by_label("words.csv: Delimited text, 2 rows in 2 columns");
    window.get_by_label("Étés");
    // Another encoding shows other letters, and one in which it cannot be read leaves it as it was.
    for (encoding, shown) in [("Windows-1252", "Ã‰tÃ©s"), ("UTF-16LE", "Ã‰tÃ©s")] {
        window.get_by_role_and_label(Role::ComboBox, "Encoding").click();
        window.run_steps(3);
        window.get_by_role_and_label(Role::Button, encoding).click();
        window.run_steps(2);
        until(&mut window, "read again", |app| {
            !format!("{:?}", app.question()).contains("is_reading: true")
        });
        window.get_by_label(shown);
    }
    window.get_by_label_contains("The bytes here are not UTF-16");
    let plan = world.path("plan.ron");
    seagrass::store::write_atomic(
        &seagrass::store::RealDisk,
        &plan,
        seagrass::exchange::plan_file::shipped()[0].text.as_bytes(),
    )
    .unwrap();
    world.will_choose(&plan);
    ask(&mut window, Intent::ChooseTable(TableFor::Wording));
    until(&mut window, "refused", |app| {
        format!("{:?}", app.question()).contains("Failed(\"plan.ron\"")
    });
    window.get_by_label("plan.ron: This is a plan file, and no table");
}

#[test]
fn without_a_session_there_is_nothing_to_supply() {
    let world = World::new();
    let mut window = world.window(&[]);
    window.run_steps(3);
    act(&mut window, UiAction::SupplyWording);
    act(&mut window, UiAction::ImportQuestions);
    assert!(window.state().question().is_none());
}
