//! After a crash nothing is missing, and nothing is overwritten.

use egui_kittest::kittest::Queryable as _;
use seagrass::model::{Strength, Subject};
use seagrass::store::faulty::{Fault, FaultKind};
use seagrass::ui::dialogs::Dialog;
use seagrass::ui::{DialogAnswer, Intent, Selection, UiAction};

use super::app_world::*;

/// A window that ends without closing. Its threads end as the process would, with what is on the disk.
fn crash(window: Window) -> seagrass::model::Session {
    let session = window.state().session().unwrap().as_ref().clone();
    drop(window);
    session
}

#[test]
fn an_untitled_session_survives_a_crash() {
    let world = World::new();
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Strong);
    judge(&mut window, 1, 2, Strength::Weak);
    act(&mut window, UiAction::Undo);
    let lost = crash(window);

    let mut window = world.window(&[]);
    until(&mut window, "offered", |app| app.question().is_some());
    let Some(Dialog::Recovery(offer)) = window.state().question() else {
        panic!("offers what was lost");
    };
    let [offered] = &*offer.sessions else {
        panic!("one session")
    };
    assert_eq!(offered.title, "Sample");
    assert_eq!(offered.file, None);
    assert_eq!(offered.changes, 4, "made, judged twice, undone");
    assert!(
        offered
            .differences
            .iter()
            .any(|line| line.contains("1.1") && line.contains("Strong"))
    );
    answer(&mut window, DialogAnswer::Recover(0));
    assert_eq!(**window.state().session().unwrap(), lost);
    assert!(window.state().is_unsaved());
}

#[test]
fn changes_since_the_save_survive_and_the_file_stays_as_it_is() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let before = std::fs::read(&path).unwrap();
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    judge(&mut window, 4, 4, Strength::Moderate);
    // The journal begins anew with a whole state now and then; nothing may fall between.
    world.pass(90);
    judge(&mut window, 5, 5, Strength::Moderate);
    judge(&mut window, 6, 6, Strength::Moderate);
    let lost = crash(window);
    assert_eq!(std::fs::read(&path).unwrap(), before);

    let mut window = world.window(&[]);
    until(&mut window, "offered", |app| app.question().is_some());
    let Some(Dialog::Recovery(offer)) = window.state().question() else {
        panic!("offers what was lost");
    };
    assert_eq!(offer.sessions[0].changes, 3);
    assert_eq!(offer.sessions[0].file.as_deref(), Some(&*path));
    answer(&mut window, DialogAnswer::Recover(0));
    assert_eq!(**window.state().session().unwrap(), lost);
    assert_eq!(window.state().file(), Some(&*path));
    assert_eq!(std::fs::read(&path).unwrap(), before, "recovering writes nothing");

    // A second crash before anything else loses nothing either.
    judge(&mut window, 7, 7, Strength::Weak);
    let lost = crash(window);
    let mut window = world.window(&[]);
    until(&mut window, "offered again", |app| app.question().is_some());
    answer(&mut window, DialogAnswer::Recover(0));
    assert_eq!(**window.state().session().unwrap(), lost);
    act(&mut window, UiAction::Save);
    until(&mut window, "saved", |app| !app.is_unsaved() && !app.is_saving());
    assert_eq!(session_in(&path), lost);
    close_window(&mut window);
    drop(window);
    let mut window = world.window(&[]);
    settle(&mut window);
    assert!(
        window.state().question().is_none(),
        "saved work is not offered again"
    );
}

#[test]
fn recovered_work_asks_before_it_replaces_a_file_that_changed() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    judge(&mut window, 4, 4, Strength::Moderate);
    crash(window);
    std::fs::copy(example("empty.ron"), &path).unwrap();
    let theirs = std::fs::read(&path).unwrap();

    let mut window = world.window(&[]);
    until(&mut window, "offered", |app| app.question().is_some());
    answer(&mut window, DialogAnswer::Recover(0));
    act(&mut window, UiAction::Save);
    until(&mut window, "asked", |app| app.question().is_some());
    assert!(matches!(
        window.state().question(),
        Some(Dialog::ChangedOnDisk(_))
    ));
    assert_eq!(std::fs::read(&path).unwrap(), theirs);
}

#[test]
fn work_not_wanted_now_is_offered_the_next_time_and_erased_when_asked() {
    let world = World::new();
    crash(world.window_with_session());
    let mut window = world.window(&[]);
    until(&mut window, "offered", |app| app.question().is_some());
    answer(&mut window, DialogAnswer::Close);
    assert!(window.state().question().is_none());
    close_window(&mut window);
    drop(window);
    let mut window = world.window(&[]);
    until(&mut window, "offered again", |app| app.question().is_some());
    answer(&mut window, DialogAnswer::EraseRecovered(0));
    assert!(window.state().question().is_none());
    close_window(&mut window);
    drop(window);
    let mut window = world.window(&[]);
    settle(&mut window);
    assert!(window.state().question().is_none());
}

#[test]
fn a_running_windows_work_is_not_offered_to_another() {
    let world = World::new();
    let mut first = world.window_with_session();
    settle(&mut first);
    let mut second = world.window(&[]);
    settle(&mut second);
    assert!(second.state().question().is_none());
    assert!(first.state().is_unsaved());
}

#[test]
fn a_journal_that_cannot_be_written_is_told_once_and_made_up_for() {
    let world = World::new();
    let mut window = world.window_with_session();
    settle(&mut window);
    world.disk.set(Some(Fault::lasting(1, FaultKind::Full)));
    judge(&mut window, 0, 0, Strength::Strong);
    until(&mut window, "told", |app| app.notices().iter().count() > 0);
    judge(&mut window, 1, 1, Strength::Strong);
    settle(&mut window);
    assert_eq!(window.state().notices().iter().count(), 1, "{}", said(&window));
    world.disk.set(None);
    judge(&mut window, 2, 2, Strength::Strong);
    settle(&mut window);
    let lost = crash(window);
    let mut window = world.window(&[]);
    until(&mut window, "offered", |app| app.question().is_some());
    answer(&mut window, DialogAnswer::Recover(0));
    assert_eq!(
        **window.state().session().unwrap(),
        lost,
        "the changes of the bad time are there"
    );
}

#[test]
fn closing_a_session_ends_its_journal() {
    let world = World::new();
    let mut window = world.window_with_session();
    act(&mut window, UiAction::CloseSession);
    answer(&mut window, DialogAnswer::Discard);
    assert!(window.state().session().is_none());
    ask(&mut window, create("Second"));
    let lost = crash(window);
    let mut window = world.window(&[]);
    until(&mut window, "offered", |app| app.question().is_some());
    let Some(Dialog::Recovery(offer)) = window.state().question() else {
        panic!("offers the second");
    };
    assert_eq!(offer.sessions.len(), 1);
    answer(&mut window, DialogAnswer::Recover(0));
    assert_eq!(**window.state().session().unwrap(), lost);
}

/// Types into a field of the inspector without leaving it, and lets a second pass.
fn type_into(window: &mut Window, field: &str, text: &str) {
    window.get_by_label(field).focus();
    window.run_steps(2);
    window.get_by_label(field).type_text(text);
    window.run_steps(6);
}

/// What the only recovered session has to say of the first pair: the reason and the comments.
fn recovered(world: &World) -> (String, Vec<String>) {
    let mut window = world.window(&[]);
    until(&mut window, "offered", |app| app.question().is_some());
    answer(&mut window, DialogAnswer::Recover(0));
    let session = window.state().session().unwrap();
    let reviewer = session.reviewers().next().unwrap().clone();
    let view = session.view_for(&reviewer);
    let reason = view.judgement(pair(0, 0)).unwrap().reason.clone();
    let comments = view.comments(Subject::Pair(pair(0, 0)));
    (
        reason,
        comments.iter().map(|one| one.comment.text.clone()).collect(),
    )
}

#[test]
fn what_is_being_typed_survives_a_crash() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    judge(&mut window, 0, 0, Strength::Strong);
    ask(&mut window, Intent::Select(Some(Selection::Pair(pair(0, 0)))));
    window.run_steps(2);
    type_into(&mut window, "Reason", "Half of a sen");
    type_into(&mut window, "Reason", "tence");
    let kept = crash(window);
    assert!(
        kept.judgement_records().all(|(_, record)| {
            record
                .versions()
                .iter()
                .all(|one| one.content.as_ref().is_none_or(|one| one.reason.is_empty()))
        }),
        "it was no change yet"
    );
    assert_eq!(recovered(&world).0, "Half of a sentence");
}

#[test]
fn a_comment_is_recovered_once_whether_sent_or_not() {
    for is_sent in [false, true] {
        let world = World::new();
        let mut window = world.window_with_session();
        judge(&mut window, 0, 0, Strength::Strong);
        ask(&mut window, Intent::Select(Some(Selection::Pair(pair(0, 0)))));
        window.run_steps(2);
        type_into(&mut window, "New comment", "Is it so?");
        if is_sent {
            ask(&mut window, Intent::Select(None));
        }
        crash(window);
        assert_eq!(recovered(&world).1, ["Is it so?"], "sent: {is_sent}");
    }
}

#[test]
fn a_reason_without_a_judgement_is_lost_neither_by_a_crash_nor_by_another_session() {
    let reason = "It depends on the ghost nets";
    for is_crash in [true, false] {
        let world = World::new();
        let path = world.saved_session("a.ron");
        let mut window = world.window(std::slice::from_ref(&path));
        until(&mut window, "opened", |app| app.session().is_some());
        let other = Selection::Pair(pair(7, 7));
        ask(&mut window, Intent::Select(Some(other)));
        window.run_steps(2);
        type_into(&mut window, "Reason", reason);
        assert!(!window.state().is_unsaved(), "nothing to attach it to yet");
        if is_crash {
            crash(window);
            window = world.window(&[]);
            until(&mut window, "offered", |app| app.question().is_some());
            answer(&mut window, DialogAnswer::Recover(0));
        } else {
            ask(&mut window, Intent::OpenPath(example("library.ron")));
            until(&mut window, "asked", |app| app.question().is_some());
        }
        let session = window.state().session().unwrap();
        let reviewer = session.reviewers().next().unwrap().clone();
        let view = session.view_for(&reviewer);
        let comments = view.comments(Subject::Pair(pair(7, 7)));
        let texts: Vec<_> = comments.iter().map(|one| one.comment.text.as_str()).collect();
        assert_eq!(texts, [reason], "crash: {is_crash}");
    }
}
