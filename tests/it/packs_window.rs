//! Packs: made in one step, never over a file unasked, opened only by whom they are for.

use egui_kittest::kittest::Queryable as _;
use seagrass::command::Command;
use seagrass::model::*;
use seagrass::ui::dialogs::{Dialog, PackStage, PacksMade};
use seagrass::ui::{DialogAnswer, Intent, UiAction};

use crate::app_world::{Window, World, act, answer, ask, said, session_in, until};
use crate::samples::code;

fn prepared(world: &World) -> Window {
    let mut window = world.window_with_session();
    for (reviewer, name) in [("R1", "Amina Yusuf"), ("R2", "Ben Okoro")] {
        let entry = Reviewer {
            name: name.to_owned(),
            ..Reviewer::default()
        };
        ask(
            &mut window,
            Intent::Run(Command::PutReviewer(code(reviewer), entry)),
        );
    }
    let start = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    ask(&mut window, Intent::Run(start));
    crate::app_world::judge(&mut window, 0, 0, Strength::Strong);
    window
}

fn made(window: &Window) -> Option<PacksMade> {
    match window.state().question() {
        Some(Dialog::Packs(dialog)) => match &dialog.stage {
            PackStage::Made(made) => Some(made.clone()),
            _ => None,
        },
        _ => None,
    }
}

fn show(window: &mut Window) {
    act(window, UiAction::Packs);
    window.run_steps(3);
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run_steps(3);
}

fn make(world: &World, window: &mut Window) -> PacksMade {
    world.will_choose(&world.path("packs"));
    click(window, "Choose a folder…");
    until(
        window,
        "packs made",
        |app| matches!(app.question(), Some(Dialog::Packs(dialog)) if matches!(dialog.stage, PackStage::Made(_))),
    );
    made(window).expect("told")
}

#[test]
fn one_step_makes_a_pack_for_everybody_and_a_second_leaves_them_alone() {
    let world = World::new();
    std::fs::create_dir(world.path("packs")).unwrap();
    let mut window = prepared(&world);
    show(&mut window);
    click(&mut window, "Codes only: no names in the files");
    let first = make(&world, &mut window);
    assert_eq!(
        first.written,
        ["sample-r1.ron", "sample-r2.ron", "sample-r07.ron"]
    );
    assert!(first.failed.is_empty() && first.existing.is_empty());
    let file = world.path("packs").join("sample-r1.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(!text.contains("Amina"), "codes only");
    let pack = session_in(&file);
    assert_eq!(
        pack.copy_of().map(|copy| copy.reviewers.clone()),
        Some(vec![code("R1")])
    );
    assert_eq!(pack.judgement_records().count(), 0, "nothing of what R07 judged");
    click(&mut window, "Done");
    seagrass::store::write_atomic(&seagrass::store::RealDisk, &file, b"mine").unwrap();
    show(&mut window);
    let second = make(&world, &mut window);
    assert_eq!(second.written.len(), 0);
    assert_eq!(second.existing.len(), 3);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine", "left alone");
    click(&mut window, "Replace these files");
    until(&mut window, "replaced", |app| {
        matches!(app.question(), Some(Dialog::Packs(dialog))
            if matches!(&dialog.stage, PackStage::Made(made) if made.written.len() == 3))
    });
    assert!(
        std::fs::read_to_string(&file).unwrap().contains("Amina"),
        "with names this time"
    );
}

#[test]
fn a_pack_opens_as_its_reviewer_and_nobody_else_can_be_chosen() {
    let world = World::new();
    std::fs::create_dir(world.path("packs")).unwrap();
    let mut window = prepared(&world);
    show(&mut window);
    make(&world, &mut window);
    drop(window);
    // On the same computer R07 worked last.
    let mut window = world.window(&[world.path("packs").join("sample-r2.ron")]);
    until(&mut window, "opened", |app| {
        app.session().is_some() && app.question().is_some()
    });
    // The work left unsaved in the window before is offered; it is not what this is about.
    answer(&mut window, DialogAnswer::Close);
    window.get_by_label("You judge as R2");
    window.get_by_label("Copy for R2 · Round 1, blind, not submitted");
    for other in ["R07", "R1"] {
        ask(&mut window, Intent::ActAs(code(other)));
        window.get_by_label("You judge as R2");
    }
    assert!(
        said(&window).contains("made for somebody else"),
        "{}",
        said(&window)
    );
    crate::app_world::judge(&mut window, 0, 1, Strength::Weak);
    let session = window.state().session().expect("a session");
    assert_eq!(session.judgement_records().count(), 1);
    show(&mut window);
    window.get_by_label_contains("Packs are made from the whole session");
}

#[test]
fn a_group_pack_can_be_changed_only_in_its_part() {
    let world = World::new();
    std::fs::create_dir(world.path("packs")).unwrap();
    let mut window = world.window_with_session();
    let put = Command::PutReviewer(code("R1"), Reviewer::default());
    ask(&mut window, Intent::Run(put));
    let group = Group {
        members: vec![code("R1")],
        headings: vec![(Side::Action, "O3".to_owned()), (Side::Action, "O4".to_owned())],
    };
    ask(
        &mut window,
        Intent::Run(Command::PutGroup("Group 2".to_owned(), group)),
    );
    show(&mut window);
    click(&mut window, "One for each group");
    let made = make(&world, &mut window);
    assert_eq!(made.written, ["sample-group-2.ron"]);
    drop(window);
    let mut window = world.window(&[world.path("packs").join("sample-group-2.ron")]);
    until(&mut window, "opened", |app| {
        app.session().is_some() && app.question().is_some()
    });
    // The work left unsaved in the window before is offered; it is not what this is about.
    answer(&mut window, DialogAnswer::Close);
    window.get_by_label("You judge as R1");
    window.get_by_label("Group 2: actions O3, O4 · Round 1, open");
    let session = window.state().session().expect("a session");
    let inside = session.pair_by_codes("3.1", "T1").expect("a pair");
    let (action, target) = (inside.action.index(), inside.target.index());
    crate::app_world::judge(&mut window, action, target, Strength::Weak);
    crate::app_world::judge(&mut window, 0, 0, Strength::Weak);
    assert!(
        said(&window).contains("not in this copy’s part"),
        "{}",
        said(&window)
    );
    let session = window.state().session().expect("a session");
    assert_eq!(session.judgement_records().count(), 1);
}
