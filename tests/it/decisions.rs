//! Decisions in the inspector by their accessible names: what is missing is said before, brackets are resolved
//! one by one, reservations stand until withdrawn, every entry stays readable.

use egui_kittest::kittest::Queryable as _;
use seagrass::analysis::Decided;
use seagrass::command::Command;
use seagrass::model::*;
use seagrass::ui::theme::Theme;
use seagrass::ui::{Intent, Selection, UiAction, inspector};

use crate::app_world::{self, World, act, ask};
use crate::panels::{Shows, Window, at_work, open};
use crate::samples;
use crate::support::picture::assert_picture;
use crate::support::raster::Raster;

const INSPECTOR: Shows = Shows {
    matrix: false,
    inspector: true,
    popover: false,
    search: false,
};

type Harness = egui_kittest::Harness<'static, Window>;

/// The inspector with pair 1.4 – T6 selected.
fn inspector_with(prepare: impl FnOnce(&mut Window)) -> Harness {
    let mut window = Window::new(at_work(), INSPECTOR);
    window.select("1.4", "T6");
    prepare(&mut window);
    open(window, (360.0, 3000.0), Theme::Light, &Raster::default())
}

fn click(harness: &mut Harness, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

fn choose(harness: &mut Harness, list: &str, option: &str) {
    click(harness, list);
    let option = harness.get_all_by_label(option).last().expect("an option");
    option.click();
    harness.run();
}

fn type_into(harness: &mut Harness, field: &str, text: &str) {
    harness.get_by_label(field).focus();
    harness.run();
    harness.get_by_label(field).type_text(text);
    harness.run();
}

fn decision(harness: &Harness) -> Option<Motion> {
    let pair = harness.state().pair("1.4", "T6");
    let session = harness.state().document.session();
    session.decision(pair).said().map(|decision| (**decision).clone())
}

fn entries(harness: &Harness) -> usize {
    let pair = harness.state().pair("1.4", "T6");
    let session = harness.state().document.session();
    let record = session.proceeding_record(&ProceedingKey::Decision(pair));
    record.map_or(0, |record| record.versions().len())
}

fn agreed(wording: &str) -> Motion {
    Motion {
        status: Status::Agreed,
        value: Some(Strength::Strong),
        contribution: Some(Contribution::Direct),
        wording: wording.to_owned(),
        word: Some(DecisionWord::Adopts),
        sitting: "Day 1".to_owned(),
        quorum: "31 of 46".to_owned(),
        ..Motion::default()
    }
}

fn decide(window: &mut Window, motion: Motion) {
    let pair = window.pair("1.4", "T6");
    window.run(&Command::Decide { pair, motion });
    assert_eq!(window.refusals, []);
}

#[test]
fn the_decision_looks_as_stored() {
    for (theme, tone) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let raster = Raster::default();
        let mut window = Window::new(at_work(), INSPECTOR);
        window.select("1.4", "T6");
        let text = "Gear and area measures [shall] [should] apply in all [critical] habitats by 2030.";
        let mut motion = agreed(text);
        motion.status = Status::Bracketed;
        decide(&mut window, motion.clone());
        motion.wording = text.replace("all [critical]", "[critical]");
        decide(&mut window, motion);
        let pair = window.pair("1.4", "T6");
        let words = "Subject to a national consultation.".to_owned();
        let state = "Kenya".into();
        window.run(&Command::Reserve { pair, state, words });
        let mut harness = open(window, (336.0, 2400.0), theme, &raster);
        click(&mut harness, "Entries so far: 3");
        click(&mut harness, "Write a new entry");
        choose(&mut harness, "Status", "Agreed");
        assert_picture(&format!("inspector-decision-{tone}"), &raster.picture(&harness));
    }
}

#[test]
fn agreed_is_refused_with_what_is_missing_before_the_button_is_pressed() {
    let mut harness = inspector_with(|_| {});
    harness.get_by_label("Nothing is decided yet");
    click(&mut harness, "Record a decision");
    choose(&mut harness, "Status", "Agreed");
    harness.get_by_label("Not agreed yet. Missing: a value, a wording, a decision word");
    let before = harness.state().commands();
    click(&mut harness, "Write it down");
    assert_eq!(harness.state().commands(), before, "the button is off");
    choose(&mut harness, "Agreed value", "3 Strong");
    choose(&mut harness, "Decision word", "adopts");
    type_into(&mut harness, "Agreed wording", "Gear rules come first.");
    assert!(harness.query_by_label_contains("Not agreed yet").is_none());
    click(&mut harness, "Write it down");
    harness.run();
    let decision = decision(&harness).expect("written down");
    assert_eq!(decision.status, Status::Agreed);
    assert_eq!(decision.value, Some(Strength::Strong));
    assert_eq!(decision.word, Some(DecisionWord::Adopts));
    assert_eq!(decision.wording, "Gear rules come first.");
    assert!(
        harness.query_by_label("Write it down").is_none(),
        "the editor closed"
    );
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn the_value_of_a_decision_is_never_filled_in_from_judgements() {
    let mut harness = inspector_with(|_| {});
    assert!(harness.state().judgement("1.4", "T6").is_some());
    click(&mut harness, "Record a decision");
    let value = harness.get_by_label("Agreed value").value();
    assert_eq!(value.as_deref(), Some("Not said"));
    let before = harness.state().commands();
    harness.state_mut().flush();
    harness.run();
    assert_eq!((harness.state().commands(), decision(&harness)), (before, None));
}

#[test]
fn brackets_are_resolved_one_by_one_and_counted() {
    let mut harness = inspector_with(|_| {});
    click(&mut harness, "Record a decision");
    let wording = "Protect [all] [critical] habitats [by 2030].";
    type_into(&mut harness, "Agreed wording", wording);
    choose(&mut harness, "Status", "Agreed");
    choose(&mut harness, "Agreed value", "2 Moderate");
    choose(&mut harness, "Decision word", "endorses");
    harness.get_by_label_contains("3 are left");
    choose(&mut harness, "Status", "Bracketed");
    click(&mut harness, "Write it down");
    harness.run();
    assert_eq!(decision(&harness).map(|one| one.status), Some(Status::Bracketed));
    harness.get_by_label("Brackets left: 3");
    click(&mut harness, "Accept: critical");
    harness.get_by_label("Brackets left: 1");
    assert_eq!(entries(&harness), 1, "accepting writes nothing down by itself");
    click(&mut harness, "Keep without brackets: by 2030");
    harness.get_by_label("Brackets left: 0");
    choose(&mut harness, "Status", "Agreed");
    click(&mut harness, "Write it down");
    harness.run();
    let stands = decision(&harness).expect("written down");
    assert_eq!(stands.wording, "Protect critical habitats by 2030.");
    assert_eq!((stands.status, entries(&harness)), (Status::Agreed, 2));
    click(&mut harness, "Entries so far: 2");
    harness.get_by_label_contains("gone: [all] [");
    assert_eq!(harness.get_all_by_label_contains("Recorded by R07").count(), 3);
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn a_bracket_that_is_not_closed_is_said_with_its_place() {
    let mut harness = inspector_with(|_| {});
    click(&mut harness, "Record a decision");
    type_into(&mut harness, "Agreed wording", "Protect [all habitats");
    harness.get_by_label_contains("Line 1, character 9");
    harness.get_by_label("Brackets left: 1");
    let before = harness.state().commands();
    click(&mut harness, "Write it down");
    assert_eq!(harness.state().commands(), before);
}

#[test]
fn a_reservation_stands_until_it_is_withdrawn_and_stays_readable() {
    let mut harness = inspector_with(|window| decide(window, agreed("Text.")));
    click(&mut harness, "Add a reservation");
    type_into(&mut harness, "State", "Kenya");
    type_into(
        &mut harness,
        "Its own words",
        "Subject to a national consultation.",
    );
    click(&mut harness, "Write the reservation down");
    harness.run();
    harness.get_by_label("Kenya: Subject to a national consultation.");
    let pair = harness.state().pair("1.4", "T6");
    assert_eq!(harness.state().document.session().reservations(pair).len(), 1);
    assert!(harness.query_by_label("State").is_none(), "the form closed");
    click(&mut harness, "Withdraw the reservation of Kenya");
    harness.run();
    assert!(harness.state().document.session().reservations(pair).is_empty());
    assert!(
        harness
            .query_by_label("Kenya: Subject to a national consultation.")
            .is_none()
    );
    click(&mut harness, "Entries so far: 3");
    harness.get_by_label_contains("Kenya reserved: Subject to a national consultation.");
    harness.get_by_label_contains("Kenya withdrew its reservation");
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn values_are_those_of_the_scale_of_the_session() {
    let mut window = Window::new(samples::document(), INSPECTOR);
    window.run(&Command::SetScale(RatingScale::Levels));
    assert_eq!(window.refusals, []);
    window.select("1.4", "T6");
    let mut harness = open(window, (360.0, 3000.0), Theme::Light, &Raster::default());
    click(&mut harness, "Record a decision");
    assert!(
        harness.query_by_label("Agreed kind").is_none(),
        "this scale has none"
    );
    choose(&mut harness, "Status", "In discussion");
    choose(&mut harness, "Agreed value", "2 Medium");
    click(&mut harness, "Write it down");
    harness.run();
    assert_eq!(
        decision(&harness).and_then(|one| one.value),
        Some(Strength::Moderate)
    );
    harness.get_by_label("2 Medium");
}

#[test]
fn older_entries_stay_readable_with_recorder_time_and_value() {
    let mut harness = inspector_with(|window| {
        decide(window, agreed("First text."));
        let mut later = agreed("Second text.");
        later.value = Some(Strength::Moderate);
        decide(window, later);
    });
    click(&mut harness, "Entries so far: 2");
    harness.get_by_label_contains("3 Strong");
    assert!(
        harness.get_all_by_label_contains("2 Moderate").count() >= 2,
        "stands, and in the past"
    );
    harness.get_by_label("First text.");
    harness.get_by_label_contains("gone: First; new: Second");
    let recorded = harness.get_all_by_label_contains("Recorded by R07, 2026-");
    assert!(recorded.count() >= 2);
}

#[test]
fn undoing_a_decision_writes_an_entry() {
    let mut harness = inspector_with(|window| decide(window, agreed("Text.")));
    harness
        .state_mut()
        .document
        .undo(&samples::stamp("R07", 1_800_000_000))
        .expect("a step");
    harness.run();
    assert_eq!((decision(&harness), entries(&harness)), (None, 2));
    click(&mut harness, "Entries so far: 2");
    harness.get_by_label("The decision was taken back");
    harness.get_by_label("Text.");
}

#[test]
fn observers_record_nothing() {
    let mut harness = inspector_with(|window| {
        let seat = Seat {
            role: Some(Role::Observer),
            ..Seat::default()
        };
        window.run(&Command::PutSeat(samples::code("R03"), seat));
        window.reviewer = samples::code("R03");
    });
    assert_eq!(harness.state().refusals, []);
    harness.get_by_label("Observers speak and do not record decisions");
    assert!(harness.query_by_label("Record a decision").is_none());
    assert!(harness.query_by_label("Add a reservation").is_none());
    harness.state_mut().state.focus_decision = true;
    harness.run();
    type_into(&mut harness, "Agreed wording", "A text");
    harness.get_by_label("Observers speak and do not record decisions");
    let before = harness.state().commands();
    click(&mut harness, "Write it down");
    harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, eframe::egui::Key::Enter);
    harness.run();
    assert_eq!(harness.state().commands(), before);
}

#[test]
fn two_groups_that_decided_differently_are_settled_by_a_new_entry() {
    let mut harness = inspector_with(|window| {
        let pair = window.pair("1.4", "T6");
        let mut other = window.document.clone();
        decide(window, agreed("One text."));
        let motion = agreed("Other text.");
        let stamp = samples::stamp("R03", 1_795_000_000);
        let written = other
            .run(&Command::Decide { pair, motion }, &stamp)
            .expect("accepted");
        adopt(window, written);
    });
    harness.get_by_label_contains("Two entries stand against each other");
    let (one, other) = (
        harness.get_by_label("One text."),
        harness.get_by_label("Other text."),
    );
    let places = (one.rect(), other.rect());
    assert!(places.0.right() < places.1.left(), "side by side: {places:?}");
    harness.get_by_label("One text.");
    harness.get_by_label("Other text.");
    click(
        &mut harness,
        "Start from this entry: Recorded by R03, 2026-11-18 11:06",
    );
    click(&mut harness, "Write it down");
    harness.run();
    let stands = decision(&harness).expect("settled");
    assert_eq!((stands.wording.as_str(), entries(&harness)), ("Other text.", 3));
    assert_eq!(harness.state().refusals, []);
}

/// Brings what another copy wrote into the window's.
fn adopt(window: &mut Window, written: seagrass::command::Written) {
    window.document.adopt(written.versions, vec![written.act]);
    window.document.adopt_log(written.log.into_iter().collect());
}

#[test]
fn what_is_typed_is_neither_lost_nor_decided_until_it_is_written_down() {
    let mut harness = inspector_with(|_| {});
    click(&mut harness, "Record a decision");
    type_into(&mut harness, "Agreed wording", "Half a sentence");
    harness.state_mut().select("1.5", "T6");
    harness.run();
    assert!(harness.query_by_label("Agreed wording").is_none(), "another pair");
    assert!(harness.state().inspector.has_unfinished());
    harness.state_mut().select("1.4", "T6");
    harness.run();
    let typed = harness.get_by_label("Agreed wording").value();
    assert_eq!(typed.as_deref(), Some("Half a sentence"));
    harness.state_mut().flush();
    harness.run();
    assert_eq!(entries(&harness), 0);
    let pair = harness.state().pair("1.4", "T6");
    let before = harness.state().comments(Subject::Pair(pair)).len();
    let session = std::sync::Arc::clone(harness.state().document.session());
    let mut out = Vec::new();
    let view = session.view_for(&samples::code("R07"));
    inspector::flush_for_good(&mut harness.state_mut().inspector, &view, &mut out);
    harness.state_mut().carry_out(out);
    let comments = harness.state().comments(Subject::Pair(pair));
    assert_eq!(comments[before..], ["Half a sentence"]);
    assert_eq!(decision(&harness), None);
}

#[test]
fn the_meeting_session_is_remembered() {
    let mut harness = inspector_with(|_| {});
    click(&mut harness, "Record a decision");
    type_into(&mut harness, "Meeting session", "Day 2, session 1");
    choose(&mut harness, "Status", "In discussion");
    click(&mut harness, "Write it down");
    harness.run();
    assert_eq!(
        decision(&harness).map(|one| one.sitting).as_deref(),
        Some("Day 2, session 1")
    );
    harness.state_mut().select("1.5", "T6");
    harness.run();
    click(&mut harness, "Record a decision");
    let sitting = harness.get_by_label("Meeting session").value();
    assert_eq!(sitting.as_deref(), Some("Day 2, session 1"));
}

#[test]
fn the_key_opens_the_editor_with_the_wording_in_hand() {
    let mut harness = inspector_with(|_| {});
    harness.state_mut().state.focus_decision = true;
    harness.run();
    harness.run();
    assert!(harness.get_by_label("Agreed wording").is_focused());
    assert!(!harness.state().state.focus_decision);
    let pair = harness.state().pair("1.4", "T6");
    assert_eq!(harness.state().state.selection, Some(Selection::Pair(pair)));
    click(&mut harness, "Discard");
    assert!(harness.query_by_label("Agreed wording").is_none());
}

#[test]
fn the_window_counts_decisions_marks_them_and_goes_to_the_editor() {
    let world = World::new();
    let mut window = world.window_with_session();
    assert!(window.query_by_label_contains("brackets left").is_none());
    let mut bracketed = agreed("[one] [other] and [more]");
    bracketed.status = Status::Bracketed;
    for (target, motion) in [(0, agreed("Text.")), (1, bracketed)] {
        let pair = app_world::pair(0, target);
        ask(&mut window, Intent::Run(Command::Decide { pair, motion }));
    }
    window.run_steps(3);
    window.get_by_label("1 of 2 agreed, brackets left: 3");
    act(&mut window, UiAction::ShowMatrix);
    window.run_steps(3);
    let cells = |text: &str| window.query_all_by_label_contains(text).count();
    assert_eq!((cells("Decision: Agreed"), cells("Decision: Bracketed")), (1, 1));
    ask(&mut window, Intent::Decide(app_world::pair(3, 5)));
    window.run_steps(3);
    window.get_by_label_contains("Selected: Action 1.4");
    assert!(window.get_by_label("Agreed wording").is_focused());
}

#[test]
fn the_counts_of_statuses_add_up_to_the_pairs() {
    let mut window = Window::new(at_work(), INSPECTOR);
    for (at, status) in Status::ALL.into_iter().enumerate() {
        let mut motion = agreed(if status == Status::Bracketed { "[a] b" } else { "b" });
        motion.status = status;
        let pair = samples::pair(&window.document, 2, at);
        if status == Status::WithReservation {
            let (state, words) = ("Kenya".into(), "Words".to_owned());
            window.run(&Command::Reserve { pair, state, words });
        }
        window.run(&Command::Decide { pair, motion });
    }
    assert_eq!(window.refusals, []);
    let counts = Decided::of(window.document.session());
    assert_eq!((counts.pairs(), counts.agreed(), counts.brackets), (9, 3, 1));
    assert_eq!(
        counts.by_status.values().sum::<usize>() + counts.conflicts,
        counts.pairs()
    );
    window
        .document
        .undo(&samples::stamp("R07", 1_800_000_000))
        .expect("a step");
    assert_eq!(Decided::of(window.document.session()).pairs(), 8, "taken back");
}
