//! The checks in the window, by accessible names, and the mapping declared final and taken up again.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::command::Command;
use seagrass::model::*;
use seagrass::ui::{Intent, Page, Selection, UiAction};

use crate::app_world::{Window, World, act, ask, judge, pair, said, save_to};

/// A session in which three things were agreed: one without anything, one well, one that only T8 gets; with a
/// sub-target that lacks everything and a report question that goes although the sub-target needs it.
fn window(world: &World) -> Window {
    let mut window = world.window_with_session();
    for (action, target) in [(0, 5), (1, 7)] {
        ask(
            &mut window,
            Intent::Run(Command::Decide {
                pair: pair(action, target),
                motion: Motion {
                    status: Status::Agreed,
                    value: Some(Strength::Strong),
                    contribution: Some(Contribution::Direct),
                    wording: "as the meeting put it".to_owned(),
                    word: Some(DecisionWord::Agrees),
                    sitting: if target == 7 {
                        "first".to_owned()
                    } else {
                        String::new()
                    },
                    ..Motion::default()
                },
            }),
        );
    }
    let proposal = Proposal {
        kind: ProposalKind::NewSubTarget,
        text: "Hold workshops".to_owned(),
        ..Proposal::default()
    };
    ask(&mut window, Intent::Run(Command::Propose(Box::new(proposal))));
    let reference = session(&window).proposals()[0].1.reference.clone();
    let question = Question {
        sub_targets: vec![reference],
        verdict: Some(QuestionVerdict::Delete),
        ..Question::default()
    };
    ask(
        &mut window,
        Intent::Run(Command::PutQuestion("Q4".to_owned(), Box::new(question))),
    );
    window
}

fn session(window: &Window) -> std::sync::Arc<Session> {
    window.state().session().expect("a session").clone()
}

fn checks(window: &mut Window) {
    act(window, UiAction::ShowChecks);
    window.run_ok();
}

fn lines(window: &Window) -> Vec<String> {
    let nodes = window.query_all_by_role(Role::ListBoxOption);
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run_ok();
    window.run_ok();
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run_ok();
    window.run_ok();
}

fn shown(window: &Window) -> (Page, Option<Selection>) {
    let state = window.state().shown().expect("a session");
    (state.page, state.selection)
}

#[test]
fn findings_stand_under_their_rules_with_place_and_reason() {
    let world = World::new();
    let mut window = window(&world);
    checks(&mut window);
    for heading in [
        "Agreed links without reason or evidence, 4 findings. Who was not in the room cannot follow the link",
        "Decisions without a session of the meeting, 1 finding. The report has to say when it was agreed",
        "Incomplete sub-targets, ",
    ] {
        assert!(shows(&window, heading), "{heading}");
    }
    let lines = lines(&window);
    assert!(
        lines.contains(&"1.1 – T6: Agreed link, and nobody gave a reason, Put right".to_owned()),
        "{lines:#?}"
    );
    assert!(
        lines.contains(&"1.1 – T6: Agreed as the strongest, and nobody named evidence, Look at".to_owned()),
        "{lines:#?}"
    );
}

#[test]
fn lists_are_narrowed_by_severity_and_by_rule() {
    let world = World::new();
    let mut window = window(&world);
    checks(&mut window);
    click(&mut window, "To put right 4");
    assert_eq!(lines(&window).len(), 4, "{:#?}", lines(&window));
    assert!(lines(&window).iter().all(|line| line.ends_with("Put right")));
    let (errors, warnings) = (4, 11);
    window.get_by_label(&format!("To look at {warnings}"));
    click(&mut window, &format!("All {}", errors + warnings));
    assert!(lines(&window).iter().any(|line| line.ends_with("Look at")));
    window.get_by_role_and_label(Role::ComboBox, "Rule").click();
    window.run_ok();
    click(&mut window, "Decisions without a session of the meeting (1)");
    assert_eq!(
        lines(&window),
        ["1.1 – T6: Agreed, and the session of the meeting is not said, Put right"]
    );
}

#[test]
fn arrows_choose_a_finding_and_enter_goes_to_its_pair() {
    let world = World::new();
    let mut window = window(&world);
    checks(&mut window);
    press(&mut window, Key::ArrowDown);
    assert!(shows(&window, "Agreed links without reason or evidence (rule 3)"));
    press(&mut window, Key::Enter);
    assert_eq!(shown(&window), (Page::Board, Some(Selection::Pair(pair(0, 5)))));
    assert!(shows(&window, "1 of "), "the finding goes along");
    window.get_by_label("Stop going through findings");
}

#[test]
fn f8_goes_through_all_places_and_shift_f8_back() {
    let world = World::new();
    let mut window = window(&world);
    let mut seen = Vec::new();
    for _ in 0..40 {
        press(&mut window, Key::F8);
        seen.push(shown(&window).0);
    }
    for page in [Page::Board, Page::Proposals] {
        assert!(seen.contains(&page), "{page:?}");
    }
    let number = |window: &Window| {
        let mut nodes = window.query_all_by_label_contains(" · ");
        nodes.find_map(|node| {
            let node = node.accesskit_node();
            let label = node.value().or_else(|| node.label())?;
            label.split_once(" of ")?.0.parse::<usize>().ok()
        })
    };
    let here = number(&window).expect("a number");
    window.key_press_modifiers(Modifiers::SHIFT, Key::F8);
    window.run_ok();
    window.run_ok();
    let before = number(&window).expect("a number");
    assert!(
        before == here.wrapping_sub(1) || here == 1,
        "{before} before {here}"
    );
}

#[test]
fn a_proposal_and_a_question_are_shown_on_their_page() {
    let world = World::new();
    let mut window = window(&world);
    checks(&mut window);
    let go = |window: &mut Window, rule: &str, contains: &str| {
        window.get_by_role_and_label(Role::ComboBox, "Rule").click();
        window.run_ok();
        click(window, rule);
        let node = window
            .query_all_by_role(Role::ListBoxOption)
            .find(|node| {
                node.accesskit_node()
                    .label()
                    .is_some_and(|label| label.contains(contains))
            })
            .unwrap_or_else(|| panic!("{contains} is not in {:#?}", lines(window)));
        node.click();
        window.run_ok();
        click(window, "Go there");
    };
    go(
        &mut window,
        "Report questions that sub-targets need (1)",
        "The question goes",
    );
    assert_eq!(shown(&window).0, Page::Proposals);
    assert!(shows(&window, "Q4"), "the question is shown");
    checks(&mut window);
    go(
        &mut window,
        "Sub-targets that name an activity only (1)",
        "names an activity",
    );
    assert_eq!(shown(&window).0, Page::Proposals);
    assert!(shows(&window, "Hold workshops"));
}

#[test]
fn what_was_settled_leaves_the_list_and_says_so_where_one_stands() {
    let world = World::new();
    let mut window = window(&world);
    press(&mut window, Key::F8);
    assert!(shows(&window, "nobody gave a reason"));
    let mut judgement = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
    judgement.reason = "nets kill".to_owned();
    judgement.evidence = vec!["Inf.6".to_owned()];
    ask(
        &mut window,
        Intent::Run(Command::Judge {
            pair: pair(0, 5),
            judgement,
        }),
    );
    window.run_ok();
    assert!(shows(&window, "Settled · 1.1 – T6"));
    assert!(shows(&window, " findings are left"));
    checks(&mut window);
    assert!(
        lines(&window)
            .iter()
            .all(|line| !line.contains("1.1 – T6: Agreed link"))
    );
}

#[test]
fn the_status_bar_counts_once_somebody_has_looked() {
    let world = World::new();
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Strong);
    assert!(!shows(&window, "0 findings"), "nobody has looked");
    checks(&mut window);
    assert!(shows(&window, "The checks found nothing"));
    window.get_by_label("0 findings");
    act(&mut window, UiAction::ShowBoard);
    window.run_ok();
    window.get_by_label("0 findings").click();
    window.run_ok();
    assert_eq!(shown(&window).0, Page::Checks);
}

#[test]
fn final_needs_a_reason_while_findings_are_open_and_is_taken_up_again() {
    let world = World::new();
    let mut window = window(&world);
    let path = world.path("work/final.ron");
    act(&mut window, UiAction::DeclareFinal);
    window.run_ok();
    assert!(shows(
        &window,
        "Only who conducts the review may do this, and take the mapping up again: R07"
    ));
    assert!(shows(&window, "findings are open: "));
    click(&mut window, "Declare final all the same");
    assert!(shows(
        &window,
        "settle them, or say why the mapping is final all the same"
    ));
    assert!(session(&window).final_note().is_none());
    window
        .get_by_label("Why the mapping is final all the same")
        .focus();
    window.run_ok();
    window
        .get_by_label("Why the mapping is final all the same")
        .type_text("The rest is for the next meeting");
    window.run_ok();
    click(&mut window, "Declare final all the same");
    let note = session(&window)
        .final_note()
        .map(|(note, _)| note.clone())
        .expect("final");
    assert!(note.open > 5);
    assert_eq!(note.reason, "The rest is for the next meeting");
    window.get_by_label("Final with findings open");
    assert_eq!(
        window.state().window_title(),
        "Sample (not saved) – Final – Seagrass"
    );
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    save_to(&world, &mut window, &path);
    assert_eq!(window.state().window_title(), "Sample – Final – Seagrass");
    world.pass(60);
    judge(&mut window, 3, 3, Strength::Weak);
    window.run_ok();
    window.get_by_label("Final, changed since");
    act(&mut window, UiAction::DeclareFinal);
    assert!(
        window.query_by_label("Declare the mapping final").is_none(),
        "it is final already"
    );
    act(&mut window, UiAction::Reopen);
    window.run_ok();
    assert!(shows(&window, "Declared final with "));
    click(&mut window, "Take it up again");
    assert!(session(&window).final_note().is_none());
    assert_eq!(window.state().window_title(), "Sample (not saved) – Seagrass");
    assert!(said(&window).trim().is_empty() || !said(&window).contains("final"));
}

#[test]
fn the_start_page_says_which_sessions_are_final() {
    let world = World::new();
    let mut window = world.window_with_session();
    let path = world.path("work/done.ron");
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    act(&mut window, UiAction::DeclareFinal);
    window.run_ok();
    assert!(shows(&window, "The checks found nothing: no reason is needed"));
    click(&mut window, "Declare final");
    save_to(&world, &mut window, &path);
    act(&mut window, UiAction::CloseSession);
    window.run_ok();
    assert!(shows(&window, "Open Sample, which is final"));
}

#[test]
fn who_does_not_conduct_is_told_who_does() {
    let world = World::new();
    let mut window = world.window_with_session();
    let other = ReviewerCode::new("R02").expect("a code");
    ask(
        &mut window,
        Intent::Run(Command::PutReviewer(other.clone(), Reviewer::default())),
    );
    ask(&mut window, Intent::ActAs(other));
    act(&mut window, UiAction::DeclareFinal);
    window.run_ok();
    assert!(shows(&window, "You work as R02, who does not conduct the review"));
    let button = window.get_by_label("Declare final");
    assert!(button.accesskit_node().is_disabled());
}
