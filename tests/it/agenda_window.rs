//! The agenda in the window, by its accessible names.

use eframe::egui::accesskit::Toggled;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::command::Command;
use seagrass::exchange::session_file::write_session;
use seagrass::model::*;
use seagrass::ui::{Intent, Page, Selection, UiAction};

use crate::agenda::{Said, judged, scores};
use crate::app_world::{Window, World, act, ask};

/// A window that shows the agenda of these pairs, one line of scores each; R07 conducts.
fn window(world: &World, rows: &[Vec<Said>]) -> Window {
    window_of(world, judged(rows).session())
}

fn window_of(world: &World, session: &Session) -> Window {
    let path = world.path("review.seagrass");
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    let text = write_session(session);
    std::fs::File::create(&path)
        .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
        .expect("written");
    let mut window = world.window(&[path]);
    for _ in 0..200 {
        if window.state().session().is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        window.run_ok();
    }
    ask(
        &mut window,
        Intent::ActAs(ReviewerCode::new("R07").expect("a code")),
    );
    act(&mut window, UiAction::ShowAgenda);
    window.run_ok();
    window
}

fn sample() -> Vec<Vec<Said>> {
    [
        "11111", "0.3..", "00033", "01111", "03333", "00011", "0033?", "222..", "33333",
    ]
    .map(scores)
    .to_vec()
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run_ok();
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run_ok();
    window.run_ok();
}

/// The names of the lines in sight, first to last.
fn lines(window: &Window) -> Vec<String> {
    let nodes = window.query_all_by_role(eframe::egui::Role::ListBoxOption);
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

fn first_pair(window: &Window) -> String {
    let line = lines(window).into_iter().next().unwrap_or_default();
    line.split(',').next().unwrap_or_default().to_owned()
}

#[test]
fn a_line_says_how_the_scores_lie_and_names_nobody() {
    let world = World::new();
    let mut window = window(&world, &sample());
    assert_eq!(
        lines(&window).first().map(String::as_str),
        Some("Action 1.1 and Target T7, Polarised, 2 × 0, 2 × 3, 1 cannot judge, median 1.5, range 3")
    );
    assert_eq!(lines(&window).len(), 4, "what is disputed");
    let names: Vec<_> = lines(&window)
        .into_iter()
        .filter(|line| line.contains("R2"))
        .collect();
    assert_eq!(names, Vec::<String>::new());
    click(&mut window, "Show codes");
    let line = lines(&window).into_iter().next().expect("a line");
    assert!(
        line.ends_with("R21 0, R22 0, R23 3, R24 3, R25 Cannot judge"),
        "{line}"
    );
    click(&mut window, "Show codes");
    assert!(lines(&window).iter().all(|line| !line.contains("R2")));
}

#[test]
fn enter_goes_to_the_pair_and_one_key_goes_back_to_its_line() {
    let world = World::new();
    let mut window = window(&world, &sample());
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::Enter);
    assert_eq!(page(&window), Some(Page::Board));
    let pair = crate::app_world::pair(0, 2);
    assert_eq!(selection(&window), Some(Selection::Pair(pair)));
    window.get_by_label_contains("Action 1.1,");
    press(&mut window, Key::G);
    assert_eq!(page(&window), Some(Page::Agenda));
    let here = window
        .query_all_by_role(eframe::egui::Role::ListBoxOption)
        .find(|node| node.accesskit_node().toggled() == Some(Toggled::True));
    let name = here
        .and_then(|node| node.accesskit_node().label())
        .unwrap_or_default();
    assert!(name.starts_with("Action 1.1 and Target T3,"), "{name}");
    press(&mut window, Key::G);
    assert_eq!(page(&window), Some(Page::Board), "the same key there and back");
}

#[test]
fn parking_moves_a_line_to_the_end_and_back() {
    let world = World::new();
    let mut window = window(&world, &sample());
    assert_eq!(first_pair(&window), "Action 1.1 and Target T7");
    press(&mut window, Key::P);
    assert_eq!(first_pair(&window), "Action 1.1 and Target T3");
    let last = lines(&window).pop().expect("a line");
    assert!(
        last.starts_with("Action 1.1 and Target T7,") && last.ends_with("Parked"),
        "{last}"
    );
    press(&mut window, Key::P);
    assert_eq!(
        first_pair(&window),
        "Action 1.1 and Target T7",
        "the cursor stayed on the pair"
    );
    let session = window.state().session().expect("open");
    assert!(!session.is_parked(crate::app_world::pair(0, 6)));
}

#[test]
fn judging_keys_change_nothing_on_the_agenda() {
    let world = World::new();
    let mut window = window(&world, &sample());
    press(&mut window, Key::ArrowDown);
    let before = window
        .state()
        .session()
        .expect("open")
        .judgement_records()
        .count();
    for key in [Key::Num0, Key::Num3, Key::E, Key::T, Key::Delete] {
        press(&mut window, key);
    }
    let after = window
        .state()
        .session()
        .expect("open")
        .judgement_records()
        .count();
    assert_eq!(before, after);
}

#[test]
fn classes_switch_lines_on_and_off_and_say_how_many_there_are() {
    let world = World::new();
    let mut window = window(&world, &sample());
    window.get_by_label("of 416 pairs");
    for name in [
        "Polarised 2",
        "Presence dispute 1",
        "Split 0",
        "Outlier 1",
        "Adjacent 1",
        "Unanimous 3",
    ] {
        window.get_by_label(name);
    }
    window.get_by_label("Too few 408");
    click(&mut window, "Unanimous 3");
    assert_eq!(lines(&window).len(), 7);
    for name in [
        "Polarised 2",
        "Presence dispute 1",
        "Split 0",
        "Outlier 1",
        "Unanimous 3",
    ] {
        click(&mut window, name);
    }
    window.get_by_label("No pair passes the filter");
    click(&mut window, "Show all pairs");
    window.get_by_label("416 of 416 shown");
    click(&mut window, "Reset");
    assert_eq!(lines(&window).len(), 4);
}

#[test]
fn the_forecast_says_what_will_not_be_reached() {
    let world = World::new();
    let mut window = window(&world, &sample());
    window.get_by_label_contains("4 items to discuss; the time available is not said");
    let rules = Rules {
        minutes: 10,
        minutes_per_item: 4,
        ..Rules::default()
    };
    ask(&mut window, Intent::Run(Command::SetRules(rules)));
    window.run_ok();
    window.get_by_label_contains("2 of 4 items fit in 10 minutes; 2 will not be reached");
    let lines = lines(&window);
    assert!(
        lines[1].ends_with("4 min") && lines[2].ends_with("Not reached"),
        "{lines:#?}"
    );
}

#[test]
fn all_unanimous_but_one_are_accepted_in_one_act() {
    let world = World::new();
    let mut window = window(&world, &sample());
    let acts = window.state().session().expect("open").acts().count();
    click(&mut window, "Accept all unanimous (3 pairs)…");
    window.get_by_label_contains("1.1 – T1: 1 Weak, all 5;");
    window.get_by_label_contains("1.1 – T8: 2 Moderate, all 3;");
    let wording = window.get_by_label("Wording of each decision");
    let template = "Contribution of Action {action} to Target {target}: {value}";
    assert_eq!(wording.accesskit_node().value().as_deref(), Some(template));
    let line = "1.1 – T9: 3 Strong, all 5;";
    window.get_by_label_contains(line).click();
    window.run_ok();
    window.get_by_label("2 of 3 ticked");
    window.get_by_label_contains("Missing: a decision word");
    // What is missing keeps the list from being recorded, by Enter too.
    window.get_by_label("Record 2 decisions").click();
    window.run_ok();
    press(&mut window, Key::Enter);
    assert_eq!(window.state().session().expect("open").acts().count(), acts);
    click(&mut window, "Decision word");
    click(&mut window, "adopts");
    window.get_by_label("Meeting session").focus();
    window.run_ok();
    window.get_by_label("Meeting session").type_text("Day 2, second");
    window.run_ok();
    click(&mut window, "Record 2 decisions");
    let session = std::sync::Arc::clone(window.state().session().expect("open"));
    assert_eq!(session.acts().count(), acts + 1, "one act");
    let pair = |target| crate::app_world::pair(0, target);
    for (target, value, wording) in [
        (0, Strength::Weak, "Contribution of Action 1.1 to Target T1: weak"),
        (
            7,
            Strength::Moderate,
            "Contribution of Action 1.1 to Target T8: moderate",
        ),
    ] {
        let Current::Said(decision) = session.decision(pair(target)) else {
            panic!("decided");
        };
        assert_eq!((decision.status, decision.value), (Status::Agreed, Some(value)));
        assert_eq!(decision.wording, wording);
        assert_eq!(
            (decision.word, decision.sitting.as_str()),
            (Some(DecisionWord::Adopts), "Day 2, second")
        );
    }
    assert_eq!(
        session.decision(pair(8)),
        Current::Absent,
        "not ticked, not decided"
    );
    window.get_by_label("Accept all unanimous (1 pair)…");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run_ok();
    window.get_by_label("Accept all unanimous (3 pairs)…");
}

#[test]
fn pages_without_lines_say_why() {
    let world = World::new();
    let mut window = window(&world, &[]);
    window.get_by_label_contains("No pair was judged in this round yet");
    ask(
        &mut window,
        Intent::Run(Command::StartRound(RoundNo::FIRST, RoundKind::Blind)),
    );
    window.run_ok();
    window.get_by_label("The agenda opens with the round");
    assert!(window.query_by_label_contains("Polarised").is_none());
}

#[test]
fn when_a_blind_round_begins_nothing_of_it_is_listed() {
    let world = World::new();
    let mut window = window(&world, &sample());
    assert_eq!(lines(&window).len(), 4);
    let next = Command::StartRound(RoundNo(2), RoundKind::Blind);
    ask(&mut window, Intent::Run(next));
    window.run_ok();
    window.get_by_label("The agenda opens with the round");
    assert_eq!(lines(&window), Vec::<String>::new());
    for key in [Key::P, Key::D, Key::R, Key::Enter] {
        press(&mut window, key);
    }
    assert_eq!(
        page(&window),
        Some(Page::Agenda),
        "keys of lines do nothing without one"
    );
}

#[test]
fn of_a_very_long_agenda_only_the_lines_in_sight_are_laid_out() {
    let world = World::new();
    let mut document = crate::panels::large(300);
    let about = crate::app_world::pair(7, 7);
    let judgement = Judgement::scored(Strength::Strong, None);
    let command = Command::Judge {
        pair: about,
        judgement,
    };
    document
        .run(&command, &crate::samples::stamp("R07", 10))
        .expect("accepted");
    let mut window = window_of(&world, document.session());
    click(&mut window, "Too few 90000");
    window.get_by_label("90000 of 90000 shown");
    assert!(first_pair(&window).starts_with("Action A8 and Target B8"));
    press(&mut window, Key::End);
    let last = lines(&window).pop().unwrap_or_default();
    assert!(last.starts_with("Action A300 and Target B300"), "{last}");
    assert!(lines(&window).len() < 20);
    window.step();
    let start = cpu_time::ThreadTime::now();
    for _ in 0..20 {
        window.step();
    }
    let frame = start.elapsed() / 20;
    println!("a frame takes {frame:?}");
    assert!(frame.as_millis() < 60, "{frame:?} in a debug build");
}

#[test]
fn it_can_be_shown_in_very_little_room_and_in_a_longer_language() {
    use seagrass::phrase::catalogue::Language;
    let world = World::new();
    let mut window = window(&world, &sample());
    ask(&mut window, Intent::SpeakLanguage(Language::Pseudo));
    for size in [(900.0, 600.0), (640.0, 400.0), (380.0, 300.0), (120.0, 90.0)] {
        window.set_size(size.into());
        window.run_ok();
        press(&mut window, Key::ArrowDown);
        assert_eq!(page(&window), Some(Page::Agenda));
    }
}

fn page(window: &Window) -> Option<Page> {
    window.state().shown().map(|state| state.page)
}

fn selection(window: &Window) -> Option<Selection> {
    window.state().shown().and_then(|state| state.selection)
}
