//! The room view in the window: no name is shown, and what is recorded is in the session.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::command::Command;
use seagrass::model::*;
use seagrass::ui::{Intent, Selection, UiAction};

use crate::app_world::{Window, World, act, ask, close_window, pair, save_to};

/// Planted wherever a name, an address or a path can stand.
const PLANTED: [&str; 11] = [
    "Zebra",
    "Quokkaland",
    "zebra@quokka.example",
    "Numbatia",
    "WMB",
    "Axolotl",
    "secret-folder",
    "Kiwi reason",
    "Kiwi comment",
    "Kiwi evidence",
    "Kiwi quorum",
];

fn run(window: &mut Window, command: Command) {
    ask(window, Intent::Run(command));
}

/// A session full of names, in a file with a telling path.
fn planted(world: &World) -> Window {
    let mut window = world.window_with_session();
    let reviewer = Reviewer {
        name: "Zebra <zebra@quokka.example>".to_owned(),
        delegation: "Quokkaland".to_owned(),
    };
    let details = Details {
        title: "Axolotl review in secret-folder/of/Zebra".to_owned(),
        ..Details::default()
    };
    run(&mut window, Command::SetDetails(details));
    for code in ["R07", "ZEBRA"] {
        let code = ReviewerCode::new(code).expect("a code");
        run(&mut window, Command::PutReviewer(code, reviewer.clone()));
    }
    let judgement = Judgement {
        reason: "Kiwi reason of Zebra".to_owned(),
        evidence: vec!["Kiwi evidence of Zebra".to_owned()],
        ..Judgement::scored(Strength::Strong, Some(Contribution::Direct))
    };
    for code in ["R07", "ZEBRA"] {
        ask(
            &mut window,
            Intent::ActAs(ReviewerCode::new(code).expect("a code")),
        );
        run(
            &mut window,
            Command::Judge {
                pair: pair(0, 0),
                judgement: judgement.clone(),
            },
        );
        run(
            &mut window,
            Command::Comment {
                subject: Subject::Pair(pair(0, 0)),
                text: format!("Kiwi comment of Zebra by {code}"),
                reply_to: None,
            },
        );
    }
    ask(
        &mut window,
        Intent::ActAs(ReviewerCode::new("R07").expect("a code")),
    );
    run(
        &mut window,
        Command::Reserve {
            pair: pair(0, 0),
            state: "Numbatia".into(),
            words: "Numbatia reserves, signed Zebra".to_owned(),
        },
    );
    for wording in [
        "Keep [all - WMB] gear",
        "Keep [all - Quokkaland, WMB] [some - Numbatia] gear",
    ] {
        let motion = Motion {
            status: Status::Bracketed,
            wording: wording.to_owned(),
            sitting: "In the room of Zebra".to_owned(),
            quorum: "Kiwi quorum".to_owned(),
            ..Motion::default()
        };
        run(
            &mut window,
            Command::Decide {
                pair: pair(0, 0),
                motion,
            },
        );
    }
    let folder = world.path("secret-folder");
    std::fs::create_dir_all(&folder).expect("a folder");
    save_to(world, &mut window, &folder.join("axolotl-of-Zebra.ron"));
    ask(&mut window, Intent::Select(Some(Selection::Pair(pair(0, 0)))));
    window
}

/// All that a screen reader is told, and the title of the window.
fn all_text(window: &Window) -> String {
    let mut text = String::new();
    for node in window.root().children_recursive() {
        let node = node.accesskit_node();
        for part in [
            node.label(),
            node.value(),
            node.description(),
            node.placeholder().map(str::to_owned),
        ] {
            text.extend(part);
            text.push('\n');
        }
    }
    text
}

fn titles(window: &Window) -> String {
    let commands = window
        .output()
        .viewport_output
        .values()
        .flat_map(|one| &one.commands);
    commands
        .filter_map(|command| match command {
            eframe::egui::ViewportCommand::Title(title) => Some(title.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn no_name_state_address_or_path_can_be_read() {
    let world = World::new();
    let mut window = planted(&world);
    assert!(
        all_text(&window).contains("Zebra"),
        "it is there outside of the room view"
    );
    window.state_mut().request(Intent::Act(UiAction::RoomView));
    let mut seen = String::new();
    for _ in 0..3 {
        window.step();
        seen.push_str(&titles(&window));
    }
    assert_eq!(seen, "Seagrass", "the title of the window, set anew");
    seen.push_str(&all_text(&window));
    for key in [
        Key::Space,
        Key::H,
        Key::H,
        Key::L,
        Key::PageDown,
        Key::PageUp,
        Key::Space,
        Key::R,
        Key::Tab,
    ] {
        window.key_press(key);
        window.run_steps(2);
        seen.push_str(&all_text(&window));
    }
    // What was said while the room view is shown waits until it is left.
    ask(&mut window, Intent::Tell("Kiwi notice of Zebra".to_owned()));
    seen.push_str(&all_text(&window));
    for shown in [
        "Keep [all] gear",
        "Keep [all] [some] gear",
        "Brackets left: 2",
        "Reservations: 1",
        "Comments: 2",
        "RECORD",
    ] {
        assert!(seen.contains(shown), "{shown} is not in\n{seen}");
    }
    for name in PLANTED.into_iter().chain(["R07", "ZEBRA", "Kiwi"]) {
        assert!(!seen.contains(name), "{name} is in\n{seen}");
    }
    for _ in 0..2 {
        window.key_press(Key::Escape);
        window.run_steps(2);
    }
    assert!(
        all_text(&window).contains("Kiwi notice"),
        "and is there afterwards"
    );
}

#[test]
fn it_fills_the_screen_and_gives_it_back() {
    let world = World::new();
    let mut window = planted(&world);
    let asked = |window: &mut Window, action| {
        window.state_mut().request(Intent::Act(action));
        let mut asked = Vec::new();
        for _ in 0..3 {
            window.step();
            let commands = window
                .output()
                .viewport_output
                .values()
                .flat_map(|one| &one.commands);
            asked.extend(commands.filter_map(|command| match command {
                eframe::egui::ViewportCommand::Fullscreen(fills) => Some(*fills),
                _ => None,
            }));
        }
        asked
    };
    assert_eq!(asked(&mut window, UiAction::RoomView), [true]);
    assert_eq!(asked(&mut window, UiAction::CloseSession), [false]);
    assert!(window.state().session().is_none());
}

#[test]
fn what_is_written_down_keeps_who_asked_for_its_brackets() {
    let world = World::new();
    let mut window = planted(&world);
    act(&mut window, UiAction::RoomView);
    window.key_press(Key::R);
    window.run_steps(3);
    window.get_by_label("Wording").type_text(" and nets");
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_steps(3);
    let session = window.state().session().expect("open");
    let decision = session.decision(pair(0, 0)).said().expect("decided");
    assert_eq!(
        decision.wording,
        "Keep [all - Quokkaland, WMB] [some - Numbatia] gear and nets"
    );
    window.get_by_label("As it stands");
    window.key_press_modifiers(Modifiers::COMMAND, Key::R);
    window.run_steps(2);
    window.get_by_label("Keep [all] [some] gear and nets");
}

#[test]
fn keys_of_the_other_pages_do_nothing_in_the_room() {
    let world = World::new();
    let mut window = planted(&world);
    act(&mut window, UiAction::RoomView);
    let before = window.state().session().expect("open").clone();
    for key in [
        Key::Num0,
        Key::Num1,
        Key::D,
        Key::E,
        Key::T,
        Key::Delete,
        Key::N,
        Key::F1,
        Key::P,
        Key::Questionmark,
    ] {
        window.key_press(key);
        window.run_steps(2);
    }
    for key in [Key::Z, Key::N, Key::K, Key::W, Key::S, Key::Enter] {
        window.key_press_modifiers(Modifiers::COMMAND, key);
        window.run_steps(2);
    }
    assert_eq!(window.state().session().expect("open"), &before);
    assert!(window.state().question().is_none());
    window.get_by_label("Room view");
}

#[test]
fn a_parked_item_goes_to_the_end() {
    let world = World::new();
    let mut window = planted(&world);
    crate::app_world::judge(&mut window, 1, 1, Strength::Weak);
    act(&mut window, UiAction::RoomView);
    let first = window.state().session().expect("open").actions().items()[0]
        .code
        .to_string();
    window.get_by_label(&format!("Action {first}"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::R);
    window.run_steps(3);
    window.get_by_label("Park").click();
    window.run_steps(3);
    assert!(window.state().session().expect("open").is_parked(pair(0, 0)));
    window.key_press_modifiers(Modifiers::COMMAND, Key::R);
    window.run_steps(3);
    assert!(
        window.query_by_label(&format!("Action {first}")).is_none(),
        "the next one is shown"
    );
    window.key_press(Key::PageDown);
    window.run_steps(2);
    window.get_by_label("Parked");
}

#[test]
fn a_refusal_is_said_in_the_room_without_a_name() {
    let world = World::new();
    let mut window = planted(&world);
    let seat = Seat {
        role: Some(Role::Observer),
        region: String::new(),
    };
    let code = ReviewerCode::new("ZEBRA").expect("a code");
    run(&mut window, Command::PutSeat(code.clone(), seat));
    ask(&mut window, Intent::ActAs(code));
    act(&mut window, UiAction::RoomView);
    window.key_press_modifiers(Modifiers::COMMAND, Key::R);
    window.run_steps(3);
    window.get_by_label("Wording").type_text(" and nets");
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_steps(3);
    window.get_by_label("Observers speak and do not record decisions");
    let text = all_text(&window);
    assert!(PLANTED.iter().all(|name| !text.contains(name)), "{text}");
}

#[test]
fn closing_the_window_asks_about_what_was_typed() {
    let world = World::new();
    let mut window = planted(&world);
    act(&mut window, UiAction::RoomView);
    window.key_press(Key::R);
    window.run_steps(3);
    window.get_by_label("Wording").type_text(" and nets");
    window.run_steps(2);
    close_window(&mut window);
    assert!(!window.state().is_leaving());
    window.get_by_label_contains("Something was typed and not written down");
    close_window(&mut window);
    assert!(window.state().is_leaving());
}

#[test]
fn a_line_of_the_agenda_opens_in_the_room_and_its_neighbours_follow() {
    let world = World::new();
    let mut window = world.window_with_session();
    let codes = ["R07", "R08", "R09", "R10"].map(|code| ReviewerCode::new(code).expect("a code"));
    for code in &codes {
        run(
            &mut window,
            Command::PutReviewer(code.clone(), Reviewer::default()),
        );
    }
    // The first pair is disputed more than the second, and the third not at all.
    for (place, digits) in [[0, 0, 3, 3], [1, 1, 3, 3], [2, 2, 2, 2]].into_iter().enumerate() {
        for (code, digit) in codes.iter().zip(digits) {
            ask(&mut window, Intent::ActAs(code.clone()));
            let strength = Strength::from_digit(digit).expect("a digit");
            crate::app_world::judge(&mut window, place, place, strength);
        }
    }
    ask(&mut window, Intent::ActAs(codes[0].clone()));
    let code_of = |window: &Window, place: usize| {
        window.state().session().expect("open").actions().items()[place]
            .code
            .to_string()
    };
    act(&mut window, UiAction::ShowAgenda);
    ask(&mut window, Intent::ShowRoom(pair(1, 1)));
    window.get_by_label("Item 2 of 2");
    window.get_by_label(&format!("Action {}", code_of(&window, 1)));
    window.key_press(Key::ArrowLeft);
    window.run_steps(2);
    window.get_by_label("Item 1 of 2");
    window.get_by_label(&format!("Action {}", code_of(&window, 0)));
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(window.query_by_label("Item 1 of 2").is_none());
    window.get_by_label("Agenda");
}
