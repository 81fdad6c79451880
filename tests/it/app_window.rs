//! The whole window by hand: keys, fields and buttons reach the session and its file.

use eframe::egui::{Event, Key, Modifiers, Shape, vec2};
use egui_kittest::kittest::Queryable as _;
use seagrass::model::{ActionId, Strength};
use seagrass::ui::dialogs::Dialog;
use seagrass::ui::{DialogAnswer, Intent, Selection, UiAction};

use super::app_world::*;

#[test]
fn from_the_start_page_to_a_saved_file_by_keyboard() {
    let world = World::new();
    let path = world.path("typed.ron");
    let mut window = world.window(&[]);
    window.run_steps(4);
    window.get_by_label_contains("Start mapping").focus();
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.run_steps(4);
    assert!(window.state().session().is_some(), "a session is made");
    ask(&mut window, Intent::Select(Some(Selection::Pair(pair(3, 5)))));
    window.key_press(Key::Num3);
    window.run_steps(2);
    let strength = |window: &Window, action, target| {
        let session = window.state().session().unwrap();
        let reviewer = session.reviewers().next().unwrap().clone();
        session
            .view_for(&reviewer)
            .judgement(pair(action, target))
            .and_then(seagrass::model::Judgement::link_strength)
    };
    assert_eq!(strength(&window, 3, 5), Some(Strength::Strong));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run_steps(2);
    assert_eq!(strength(&window, 3, 5), None, "undone by key");
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.run_steps(2);
    assert_eq!(
        strength(&window, 3, 5),
        Some(Strength::Strong),
        "done again by key"
    );
    world.will_choose(&path);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    until(&mut window, "saved", |app| {
        app.file().is_some() && !app.is_unsaved()
    });
    assert_eq!(session_in(&path), **window.state().session().unwrap());
}

#[test]
fn what_is_being_typed_is_part_of_a_save() {
    let world = World::new();
    let path = world.path("a.ron");
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Strong);
    ask(&mut window, Intent::Select(Some(Selection::Pair(pair(0, 0)))));
    window.run_steps(2);
    window.get_by_label("Reason").focus();
    window.run_steps(2);
    window
        .get_by_label("Reason")
        .type_text("because of 0, 1, 2 and 3");
    window.run_steps(2);
    save_to(&world, &mut window, &path);
    let saved = session_in(&path);
    let (_, record) = saved.judgement_records().next().unwrap();
    let judgement = record.current().said().unwrap();
    assert_eq!(judgement.reason, "because of 0, 1, 2 and 3");
    assert_eq!(
        judgement.link_strength(),
        Some(Strength::Strong),
        "digits were text, not keys"
    );
}

#[test]
fn the_buttons_of_a_question_answer_it() {
    let world = World::new();
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Weak);
    close_window(&mut window);
    let Some(Dialog::Unsaved(question)) = window.state().question() else {
        panic!("asks");
    };
    assert_eq!(question.changes, 1);
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(window.state().question().is_none(), "Escape means no");
    close_window(&mut window);
    window.get_by_label("Discard changes").click();
    window.run_steps(3);
    assert!(window.state().is_leaving());
}

#[test]
fn save_before_leaving_minds_a_file_that_changed() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    judge(&mut window, 2, 2, Strength::Weak);
    std::fs::copy(example("empty.ron"), &path).unwrap();
    close_window(&mut window);
    answer(&mut window, DialogAnswer::Save);
    until(&mut window, "asked about the change", |app| {
        matches!(app.question(), Some(Dialog::ChangedOnDisk(_)))
    });
    assert!(!window.state().is_leaving());
    answer(&mut window, DialogAnswer::Overwrite);
    until(&mut window, "left", seagrass::app::App::is_leaving);
    assert_eq!(session_in(&path).judgement_records().count(), 2);
}

#[test]
fn a_failed_save_does_not_leave() {
    let world = World::new();
    let mut window = world.window_with_session();
    settle(&mut window);
    close_window(&mut window);
    world.will_choose(&world.path("no/such/folder/a.ron"));
    answer(&mut window, DialogAnswer::Save);
    until(&mut window, "told", |app| app.notices().iter().count() > 0);
    settle(&mut window);
    assert!(!window.state().is_leaving());
    assert!(window.state().is_unsaved());
}

#[test]
fn recovered_work_on_a_file_that_is_open_too_takes_its_place() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    judge(&mut window, 4, 4, Strength::Moderate);
    drop(window);
    // The person starts the program with the same file again.
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened and offered", |app| {
        app.session().is_some() && matches!(app.question(), Some(Dialog::Recovery(_)))
    });
    answer(&mut window, DialogAnswer::Recover(0));
    settle(&mut window);
    assert_eq!(window.state().file(), Some(&*path));
    assert_eq!(window.state().session().unwrap().judgement_records().count(), 2);
    let mut other = world.window(std::slice::from_ref(&path));
    until(&mut other, "told", |app| {
        matches!(app.question(), Some(Dialog::AlreadyOpen(_)))
    });
}

#[test]
fn every_page_and_form_opens_by_its_action() {
    let world = World::new();
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Strong);
    for action in [
        UiAction::ShowMatrix,
        UiAction::SessionDetails,
        UiAction::Reviewers,
        UiAction::Shortcuts,
        UiAction::About,
    ] {
        act(&mut window, action);
        window.run_steps(3);
        let is_form = window.state().question().is_some();
        assert_eq!(is_form, action != UiAction::ShowMatrix, "{action:?}");
        if is_form {
            answer(&mut window, DialogAnswer::Close);
            assert!(window.state().question().is_none());
        }
    }
    for action in [UiAction::History, UiAction::Palette] {
        act(&mut window, action);
        window.run_steps(3);
        window.key_press(Key::Escape);
        window.run_steps(3);
    }
}

#[test]
fn an_idle_window_asks_for_no_frame() {
    let world = World::new();
    let mut window = world.window_with_session();
    settle(&mut window);
    for _ in 0..3 {
        window.step();
    }
    let delay = window
        .output()
        .viewport_output
        .values()
        .map(|output| output.repaint_delay)
        .min();
    assert_eq!(delay, Some(std::time::Duration::MAX), "no frame is asked for");
}

#[test]
fn in_a_narrow_window_the_inspector_lies_over_the_page_and_squeezes_nothing() {
    let world = World::new();
    let mut window = world.window_with_session();
    // The size of a laptop's screen at a zoom of 200 %.
    window.set_size(vec2(683.0, 384.0));
    settle(&mut window);
    let card = |window: &Window| window.get_by_label_contains("Action 1.1,").rect();
    let before = card(&window);
    assert!(window.query_by_label("Nothing is selected").is_none());
    act(&mut window, UiAction::ToggleInspector);
    window.run_steps(3);
    window.get_by_label("Nothing is selected");
    assert_eq!(card(&window), before);
}

#[test]
fn both_pages_have_their_ground() {
    let world = World::new();
    let mut window = world.window_with_session();
    for action in [UiAction::ShowBoard, UiAction::ShowMatrix] {
        act(&mut window, action);
        window.run_steps(3);
        let page = window.ctx.global_style().visuals.panel_fill;
        let middle = window.ctx.content_rect().center();
        let is_filled = window.output().shapes.iter().any(|one| {
            matches!(&one.shape, Shape::Rect(rect) if rect.fill == page && rect.rect.contains(middle))
                && one.clip_rect.contains(middle)
        });
        assert!(is_filled, "{action:?}");
    }
}

#[test]
fn escape_closes_the_history_before_it_lets_go_of_what_is_selected() {
    let world = World::new();
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Strong);
    ask(&mut window, Intent::Select(Some(Selection::Pair(pair(0, 0)))));
    window.run_steps(3);
    act(&mut window, UiAction::History);
    window.run_steps(3);
    window.get_by_label("What happened");
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(window.query_by_label("What happened").is_none());
    window.get_by_label_contains("Selected: Action 1.1 makes a strong");
}

#[test]
fn a_letter_that_leads_to_a_code_is_no_shortcut_as_well() {
    let world = World::new();
    let mut window = world.window(&[example("library.ron")]);
    settle(&mut window);
    // Its actions are L1 to L11, and L alone is the key that begins a link.
    ask(
        &mut window,
        Intent::Select(Some(Selection::Action(ActionId::at(2)))),
    );
    window.run_steps(3);
    for (key, text) in [(Key::L, "l"), (Key::Num6, "6")] {
        // As from a keyboard: both in one frame.
        let pressed = Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let events = &mut window.input_mut().events;
        events.extend([pressed, Event::Text(text.to_owned())]);
        window.run_steps(1);
    }
    window.run_steps(3);
    assert!(
        window.query_by_label("Link to target 1a").is_none(),
        "no link was begun"
    );
    window.get_by_label_contains("Go to link: Action L6 makes");
}
