//! The layer of decisions in the window: by menu, key and palette, on both pages, and what keys do there.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::command::Command;
use seagrass::model::{Judgement, Pair, Reviewer, RoundKind, RoundNo, Seat, Strength};
use seagrass::ui::{Intent, Layer, Page, Selection, UiAction};

use crate::app_world::{Window, World, act, ask, example, said, until};
use crate::gaps_window::window as open;
use crate::layer::decided_document;
use crate::samples::code;

fn window(world: &World) -> Window {
    let mut window = open(world, decided_document().session());
    act(&mut window, UiAction::ShowBoard);
    window.run_ok();
    window
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run_ok();
    window.run_ok();
}

fn pair(window: &Window, action: &str, target: &str) -> Pair {
    let session = window.state().session().expect("a session");
    session.pair_by_codes(action, target).expect("codes of the plans")
}

fn select(window: &mut Window, action: &str, target: &str) {
    let pair = pair(window, action, target);
    ask(window, Intent::Select(Some(Selection::Pair(pair))));
    window.run_ok();
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn layer(window: &Window) -> (Page, Layer) {
    let state = window.state().shown().expect("a session");
    (state.page, state.layer)
}

/// How many versions judgements have in the session.
fn judged(window: &Window) -> usize {
    let session = window.state().session().expect("a session");
    session
        .judgement_records()
        .map(|(_, record)| record.versions().len())
        .sum()
}

#[test]
fn the_agreed_review_shows_what_was_agreed() {
    let world = World::new();
    let path = world.path("review.ron");
    std::fs::copy(example("review.ron"), &path).expect("copied");
    let mut window = world.window(&[path]);
    until(&mut window, "opened", |app| app.session().is_some());
    ask(&mut window, Intent::ActAs(code("R01")));
    act(&mut window, UiAction::ShowBoard);
    window.run_ok();
    window.get_by_label("0 links");
    window
        .get_by_label("R01 has judged nothing in this round: what the meeting agreed is on the other layer");
    window.get_by_label("Decisions of the meeting").click();
    window.run_ok();
    window.get_by_label("6 links agreed");
    window.get_by_label("7 of 9 agreed, brackets left: 3");
    window.get_by_label("68 not decided");
    window.get_by_label("6 actions without agreed link");
    assert!(window.query_by_label("0 links").is_none() && !shows(&window, "considered"));
    let links = window.query_all_by_label_contains("Decision of the meeting, Agreed");
    assert_eq!(links.count(), 6);
}

#[test]
fn one_key_turns_the_layer_on_either_page_and_leads_there_from_others() {
    let world = World::new();
    let mut window = window(&world);
    assert_eq!(layer(&window), (Page::Board, Layer::Judgements));
    press(&mut window, Key::M);
    assert_eq!(layer(&window), (Page::Board, Layer::Decisions));
    act(&mut window, UiAction::ShowMatrix);
    press(&mut window, Key::M);
    assert_eq!(layer(&window), (Page::Matrix, Layer::Judgements));
    press(&mut window, Key::M);
    assert_eq!(
        layer(&window),
        (Page::Matrix, Layer::Decisions),
        "the page keeps the layer"
    );
    act(&mut window, UiAction::ShowAgenda);
    assert!(!shows(&window, "links agreed"), "other pages have no layers");
    press(&mut window, Key::M);
    assert_eq!(layer(&window), (Page::Board, Layer::Decisions));
    window.get_by_label("View").click();
    window.run_ok();
    let entry = window.get_by_label("Decisions of the meeting, and back");
    assert_eq!(entry.accesskit_node().role(), Role::MenuItemRadio);
    entry.click();
    window.run_ok();
    assert_eq!(layer(&window), (Page::Board, Layer::Judgements));
}

#[test]
fn the_matrix_has_decisions_alone_and_three_kinds_of_empty() {
    let world = World::new();
    let mut window = window(&world);
    window.set_size(eframe::egui::vec2(1900.0, 2200.0));
    act(&mut window, UiAction::ShowMatrix);
    press(&mut window, Key::M);
    let cells = |start: &str| {
        let nodes = window.query_all_by_role(Role::Cell);
        let labels = nodes.filter_map(|node| node.accesskit_node().label());
        labels.filter(|label| label.starts_with(start)).count()
    };
    assert_eq!(
        cells("Decision of the meeting, Agreed: "),
        4,
        "three links and one none"
    );
    assert_eq!(cells("Decision of the meeting, Agreed ad referendum: "), 1);
    assert_eq!(cells("Decision of the meeting, Agreed with reservation: "), 1);
    assert_eq!(cells("Decision of the meeting, Bracketed: ["), 2);
    assert_eq!(cells("Decision of the meeting, Deferred: no value is agreed"), 1);
    assert_eq!(
        cells("Decision of the meeting, In discussion: no value is agreed"),
        1
    );
    assert_eq!(cells("Nothing is decided on "), 26 * 16 - 10);
    assert_eq!(cells(""), 26 * 16);
    window.get_by_label("Decisions of the meeting: matrix of 26 actions and 16 targets");
    window.get_by_label("6 of 416 agreed");
    assert!(window.query_by_label("Move on after judging").is_none());
    assert!(shows(
        &window,
        "decisions of the meeting: 3 links agreed, 1 in brackets, 3 of 16 agreed"
    ));
    let legend = window.get_by_label_contains("What the marks mean on the layer of decisions: ");
    let legend = legend.accesskit_node().value().expect("a name");
    for word in [
        "Strong",
        "None",
        "[ ] Bracketed",
        "R Reservation",
        "Taken up, not agreed",
        "Not decided",
    ] {
        assert!(legend.contains(word), "{legend}");
    }
    assert!(!legend.contains("Cannot judge"), "{legend}");
}

#[test]
fn a_link_shows_its_decision_first_with_reservation_and_history() {
    let world = World::new();
    let mut window = window(&world);
    press(&mut window, Key::M);
    let name = "Decision of the meeting, Agreed with reservation: Action 2.1 makes a moderate, enabling \
                contribution to Target T8";
    window.get_by_label(name).click_accesskit();
    window.run_ok();
    window.run_ok();
    let selected = Selection::Pair(pair(&window, "2.1", "T8"));
    assert_eq!(
        window.state().shown().expect("a session").selection,
        Some(selected)
    );
    assert!(shows(&window, "Arcadia: We reserve our position."));
    assert!(shows(&window, "Entries so far: 2"));
    let top = |label: &str| window.get_by_label(label).rect().top();
    assert!(
        top("Write a new entry") < top("Strong"),
        "the layer looked at comes first"
    );
}

#[test]
fn judging_keys_open_the_decision_and_judge_nothing() {
    let world = World::new();
    let mut window = window(&world);
    for page in [UiAction::ShowBoard, UiAction::ShowMatrix] {
        act(&mut window, page);
        if window.state().shown().expect("a session").layer == Layer::Judgements {
            press(&mut window, Key::M);
        }
        let before = judged(&window);
        let keys = [
            Key::Num0,
            Key::Num3,
            Key::D,
            Key::E,
            Key::T,
            Key::K,
            Key::Minus,
            Key::Questionmark,
            Key::Delete,
        ];
        for (at, key) in keys.into_iter().enumerate() {
            // Each on a pair of its own: the form of the one before may be open.
            let target = format!("T{}", 9 + at % 7);
            select(&mut window, "1.4", &target);
            assert!(
                window.query_by_label("Agreed wording").is_none(),
                "{page:?} {key:?}"
            );
            press(&mut window, key);
            window.get_by_label("Agreed wording");
            assert_eq!(judged(&window), before, "{page:?} {key:?}");
            window.get_by_label("Discard").click();
            window.run_ok();
        }
    }
    act(&mut window, UiAction::KeepAllEarlier);
    act(&mut window, UiAction::StepAside);
    let session = window.state().session().expect("a session");
    assert!(
        session
            .judgement_records()
            .all(|(key, _)| key.round == RoundNo::FIRST)
    );
}

#[test]
fn who_may_not_decide_is_told_why_and_how_to_go_back() {
    let world = World::new();
    let mut window = window(&world);
    let seat = Seat {
        role: Some(seagrass::model::Role::Observer),
        ..Seat::default()
    };
    ask(
        &mut window,
        Intent::Run(Command::PutReviewer(code("R08"), Reviewer::default())),
    );
    ask(&mut window, Intent::Run(Command::PutSeat(code("R08"), seat)));
    ask(&mut window, Intent::ActAs(code("R08")));
    press(&mut window, Key::M);
    select(&mut window, "1.4", "T6");
    let before = judged(&window);
    press(&mut window, Key::Num3);
    assert!(
        said(&window)
            .contains("Observers speak and do not record decisions. M goes back to the judgements of R08"),
        "{}",
        said(&window)
    );
    assert!(window.query_by_label("Agreed wording").is_none());
    press(&mut window, Key::M);
    press(&mut window, Key::Num3);
    assert_eq!(judged(&window), before + 1, "on one’s own layer the key judges");
}

#[test]
fn menus_say_why_nothing_is_judged_there() {
    let world = World::new();
    let mut window = window(&world);
    press(&mut window, Key::M);
    select(&mut window, "1.4", "T6");
    window.get_by_label("Edit").click();
    window.run_ok();
    let entry = window.get_by_label("Contribution: strong");
    assert!(entry.accesskit_node().is_disabled());
    entry.hover();
    window.run_steps(40);
    assert!(shows(
        &window,
        "Board and matrix show the decisions of the meeting"
    ));
}

#[test]
fn a_blind_round_hides_no_decision_and_the_layer_tells_nothing_of_answers() {
    let world = World::new();
    let mut window = window(&world);
    press(&mut window, Key::M);
    let told = |window: &Window| {
        let nodes = window.query_all_by_role(Role::ListItem);
        nodes
            .filter_map(|node| node.accesskit_node().label())
            .collect::<Vec<_>>()
    };
    let open = told(&window);
    let second = RoundNo::FIRST.next();
    ask(
        &mut window,
        Intent::Run(Command::StartRound(second, RoundKind::Blind)),
    );
    window.run_ok();
    assert!(
        window
            .state()
            .session()
            .expect("a session")
            .round(second)
            .is_some_and(|one| one.hides())
    );
    assert_eq!(
        told(&window),
        open,
        "decisions are open to everybody, and nothing else is shown"
    );
    // Who judges leaves no trace on this layer.
    let about = pair(&window, "5.1", "T16");
    let judgement = Judgement::scored(Strength::Strong, None);
    ask(
        &mut window,
        Intent::Run(Command::Judge {
            pair: about,
            judgement,
        }),
    );
    window.run_ok();
    assert_eq!(told(&window), open);
    // No decision is recorded while the round is hidden: the key says so.
    select(&mut window, "5.1", "T16");
    window.key_press_modifiers(Modifiers::NONE, Key::Num2);
    window.run_ok();
    window.run_ok();
    assert!(
        said(&window).contains("M goes back to the judgements of R07"),
        "{}",
        said(&window)
    );
}
