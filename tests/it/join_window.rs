//! Joining files in the window: a card for each before anything changes.

use std::path::{Path, PathBuf};

use eframe::egui::Role;
use egui_kittest::kittest::Queryable as _;
use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::write_session;
use seagrass::model::*;
use seagrass::store::{RealDisk, list_backups};
use seagrass::ui::UiAction;
use seagrass::ui::dialogs::{Dialog, JoinDialog, JoinFileState, JoinStage};

use crate::app_world::*;
use crate::cli::put;
use crate::samples::{self, stamp};

/// A document with R07 and R08 on its roster.
pub(crate) fn base() -> Document {
    let mut base = samples::document();
    base.run(
        &Command::PutReviewer(samples::code("R08"), Reviewer::default()),
        &stamp("R07", 2),
    )
    .expect("accepted");
    base
}

pub(crate) fn say(document: &mut Document, by: &str, target: usize, strength: Strength, at: i64) {
    let judgement = Judgement::scored(strength, None);
    let pair = Pair::new(ActionId::at(3), TargetId::at(target));
    document
        .run(&Command::Judge { pair, judgement }, &stamp(by, at))
        .expect("accepted");
}

pub(crate) fn write(path: &Path, document: &Document) -> PathBuf {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    put(path, write_session(document.session()).as_bytes());
    path.to_path_buf()
}

pub(crate) fn dialog(window: &Window) -> &JoinDialog {
    match window.state().question() {
        Some(Dialog::Join(dialog)) => dialog,
        other => panic!("no files to join: {other:?}"),
    }
}

pub(crate) fn is_ready(app: &seagrass::app::App) -> bool {
    matches!(app.question(), Some(Dialog::Join(dialog)) if dialog.stage == JoinStage::Ready)
}

pub(crate) fn dropped(window: &mut Window, paths: &[PathBuf]) {
    drop_files(window, paths);
    until(window, "compared", is_ready);
    // The dialog finds its place.
    window.run_steps(8);
}

pub(crate) fn click(window: &mut Window, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run_steps(8);
}

pub(crate) fn open(world: &World, path: &Path) -> Window {
    let mut window = world.window(&[path.to_path_buf()]);
    until(&mut window, "opened", |app| app.session().is_some());
    window
}

/// What a join must bring is what the cards say together.
fn assert_adds_up(dialog: &JoinDialog, before: &Session, after: &Session) {
    let total = dialog.total.expect("counted");
    let mut sum = [0; 4];
    for file in &dialog.files {
        if let JoinFileState::Brings(card) = &file.state {
            sum[0] += card.judgements.new;
            sum[1] += card.judgements.changed;
            sum[2] += card.judgements.here;
            sum[3] += card.judgements.conflicts;
        }
    }
    let said = total.judgements;
    assert_eq!(sum, [said.new, said.changed, said.here, said.conflicts]);
    let versions = |session: &Session| {
        let judgements = session.judgement_records().map(|(_, one)| one.versions().len());
        let reviewers = session.reviewer_records().map(|(_, one)| one.versions().len());
        let comments = session.comment_records().map(|(_, one)| one.versions().len());
        judgements.chain(reviewers).chain(comments).sum::<usize>() + session.details_record().versions().len()
    };
    assert_eq!(total.versions, versions(after) - versions(before), "new versions");
    assert_eq!(
        before.judgement_records().count() + said.new,
        after.judgement_records().count(),
        "new judgements"
    );
}

#[test]
fn damaged_and_foreign_files_are_refused_with_the_place_while_the_good_one_is_joined() {
    let world = World::new();
    let base = base();
    let path = write(&world.path("base.ron"), &base);
    let mut copy = base.clone();
    say(&mut copy, "R08", 0, Strength::Weak, 20);
    say(&mut copy, "R08", 1, Strength::Strong, 21);
    let good = write(&world.path("good.ron"), &copy);
    let text = write_session(copy.session());
    let damaged = world.path("damaged.ron");
    put(&damaged, text.replacen("weak", "wea", 1).as_bytes());
    let foreign = example("library.ron");
    let mut window = open(&world, &path);
    let before = window.state().session().expect("open").as_ref().clone();
    dropped(&mut window, &[damaged, foreign, good]);

    let shown = dialog(&window).clone();
    let file = |name: &str| shown.files.iter().find(|file| file.name == name).expect("shown");
    let refused = |name: &str| match &file(name).state {
        JoinFileState::Refused(why) => why.clone(),
        other => panic!("{other:?}"),
    };
    let damaged = refused("damaged.ron");
    assert!(damaged.starts_with("Line "), "{damaged}");
    let foreign = refused("library.ron");
    assert!(foreign.starts_with("It is another session"), "{foreign}");
    window.get_by_label(&damaged);
    window.get_by_label(&foreign);
    window.get_by_label("Judgements and comments by R08");
    assert_eq!(
        window
            .query_all_by_label("Judgements: 2 new, 0 changed, 0 already here, 0 in conflict")
            .count(),
        2,
        "on its card and in the sum"
    );
    window.get_by_label("same plans");
    window.get_by_label("Together: 1 file to join, 2 refused, 2 new versions of records");
    assert_eq!(
        window.state().session().map(|one| &**one),
        Some(&before),
        "nothing changed yet"
    );

    click(&mut window, "Join 1 file");
    until(&mut window, "joined", |app| app.question().is_none());
    let after = window.state().session().expect("open").as_ref().clone();
    assert_adds_up(&shown, &before, &after);
    assert_eq!(&after, &**copy.session());
    assert!(
        window.state().is_unsaved(),
        "the file has it only once it is saved"
    );
    let said = said(&window);
    assert!(
        said.contains("1 file joined, 2 new versions of records"),
        "{said}"
    );
    assert!(said.contains("2 files were refused"), "{said}");
    let kept = list_backups(&RealDisk, &world.dirs(), &path).expect("listed");
    assert_eq!(session_in(&kept[0].path), before, "as it was before");
    assert!(said.contains(&kept[0].path.display().to_string()), "{said}");
}

#[test]
fn what_was_not_saved_is_in_the_backup_too() {
    let world = World::new();
    let base = base();
    let path = write(&world.path("base.ron"), &base);
    let mut copy = base.clone();
    say(&mut copy, "R08", 0, Strength::Weak, 20);
    let good = write(&world.path("good.ron"), &copy);
    let mut window = open(&world, &path);
    judge(&mut window, 1, 1, Strength::Moderate);
    let before = window.state().session().expect("open").as_ref().clone();
    dropped(&mut window, &[good]);
    click(&mut window, "Join 1 file");
    until(&mut window, "joined", |app| app.question().is_none());
    let kept = list_backups(&RealDisk, &world.dirs(), &path).expect("listed");
    assert_eq!(session_in(&kept[0].path), before);
    assert_eq!(
        &session_in(&kept[1].path),
        &**base.session(),
        "what stands in the file"
    );
    act(&mut window, UiAction::Undo);
    assert_eq!(
        window
            .state()
            .session()
            .expect("open")
            .judgement_records()
            .count(),
        2,
        "joining ended undo"
    );
}

#[test]
fn cancel_changes_nothing() {
    let world = World::new();
    let base = base();
    let path = write(&world.path("base.ron"), &base);
    let mut copy = base.clone();
    say(&mut copy, "R08", 0, Strength::Weak, 20);
    let good = write(&world.path("good.ron"), &copy);
    let mut window = open(&world, &path);
    dropped(&mut window, &[good]);
    click(&mut window, "Cancel");
    settle(&mut window);
    assert!(window.state().question().is_none());
    assert_eq!(&**window.state().session().expect("open"), &**base.session());
    assert!(!window.state().is_unsaved());
    assert_eq!(list_backups(&RealDisk, &world.dirs(), &path).expect("listed"), []);
}

#[test]
fn a_file_left_out_is_not_joined_and_the_sum_follows() {
    let world = World::new();
    let base = base();
    let path = write(&world.path("base.ron"), &base);
    let (mut one, mut other) = (base.clone(), base);
    say(&mut one, "R07", 0, Strength::Weak, 20);
    say(&mut other, "R08", 0, Strength::Strong, 21);
    let paths = [
        write(&world.path("one.ron"), &one),
        write(&world.path("other.ron"), &other),
    ];
    let mut window = open(&world, &path);
    world.will_choose_all(&paths);
    act(&mut window, UiAction::Join);
    until(&mut window, "compared", is_ready);
    window.run_steps(8);
    window.get_by_label("Together: 2 files to join, 0 refused, 2 new versions of records");
    window.get_by_role_and_label(Role::CheckBox, "one.ron").click();
    window.run_steps(2);
    until(&mut window, "compared again", is_ready);
    window.run_steps(8);
    window.get_by_label("Left out: nothing of this file is taken");
    click(&mut window, "Join 1 file");
    until(&mut window, "joined", |app| app.question().is_none());
    assert_eq!(&**window.state().session().expect("open"), &**other.session());
    assert!(said(&window).contains("1 file was left out"), "{}", said(&window));
}

#[test]
fn several_files_without_a_session_become_one_that_stands_in_no_file() {
    let world = World::new();
    let base = base();
    let (mut one, mut other) = (base.clone(), base);
    say(&mut one, "R07", 0, Strength::Weak, 20);
    say(&mut other, "R08", 0, Strength::Strong, 21);
    let paths = [
        write(&world.path("one.ron"), &one),
        write(&world.path("other.ron"), &other),
    ];
    let mut window = world.window(&[]);
    settle(&mut window);
    dropped(&mut window, &paths);
    let shown = dialog(&window).clone();
    window.get_by_label("the others are joined to this one");
    click(&mut window, "Join 2 files");
    until(&mut window, "joined", |app| app.session().is_some());
    let joined = window.state().session().expect("open").as_ref().clone();
    let nothing = Session::empty(
        std::sync::Arc::clone(joined.actions()),
        std::sync::Arc::clone(joined.targets()),
        joined.origin().clone(),
    );
    assert_adds_up(&shown, &nothing, &joined);
    assert_eq!(joined.judgement_records().count(), 2);
    assert!(window.state().is_unsaved());
    assert_eq!(window.state().file(), None);
    assert_eq!(
        session_in(&paths[0]),
        **one.session(),
        "the files stay as they are"
    );
}

/// Group 2's stick holds group 1's file under the same name.
#[test]
fn scene_a_a_file_of_the_same_name_is_told_apart_and_one_of_the_same_content_named() {
    let world = World::new();
    let base = base();
    let (mut one, mut other) = (base.clone(), base.clone());
    say(&mut one, "R07", 0, Strength::Weak, 20);
    say(&mut other, "R08", 0, Strength::Strong, 21);
    let path = write(&world.path("groups.ron"), &base);
    let first = write(&world.path("stick1/group.ron"), &one);
    let second = write(&world.path("stick2/group.ron"), &one);
    let own = write(&world.path("stick2/groups.ron"), &other);
    let mut window = open(&world, &path);
    dropped(&mut window, &[first, second, own]);
    window.get_by_role_and_label(Role::CheckBox, "stick1/group.ron");
    window.get_by_role_and_label(Role::CheckBox, "stick2/group.ron");
    window.get_by_label("It has the same content as stick1/group.ron");
    window.get_by_label("Its name is that of the file that is open, but it is another file");
    assert_eq!(
        window
            .query_all_by_label("Judgements and comments by R07")
            .count(),
        2,
        "who speaks in the file says whose it is"
    );
    window.get_by_label("All of it is here already, or in the files above");
}

/// Reviewer R07 sends two files, the older one later.
#[test]
fn scene_b_the_older_of_two_files_of_one_reviewer_is_named_and_takes_nothing_back() {
    let world = World::new();
    let base = base();
    let path = write(&world.path("base.ron"), &base);
    let mut older = base;
    say(&mut older, "R07", 0, Strength::Weak, 20);
    let sent_later = write(&world.path("later.ron"), &older);
    let mut newer = older.clone();
    say(&mut newer, "R07", 0, Strength::Strong, 30);
    let sent_first = write(&world.path("first.ron"), &newer);
    let mut window = open(&world, &path);
    dropped(&mut window, &[sent_first, sent_later]);
    window.get_by_label("R07 has something new in later.ron too");
    window.get_by_label("R07 has something new in first.ron too");
    window.get_by_label("It is the older one: everything in it is in first.ron too");
    click(&mut window, "Join 2 files");
    until(&mut window, "joined", |app| app.question().is_none());
    assert_eq!(&**window.state().session().expect("open"), &**newer.session());
}

#[test]
fn another_session_dropped_on_an_open_one_can_be_opened_instead() {
    let world = World::new();
    let path = write(&world.path("base.ron"), &base());
    let mut window = open(&world, &path);
    dropped(&mut window, &[example("library.ron")]);
    window.get_by_label_contains("It is another session");
    click(&mut window, "Open it instead");
    until(&mut window, "opened", |app| app.file() != Some(&*path));
}

#[test]
fn without_a_dialog_of_the_desktop_all_sessions_of_a_folder_can_be_added() {
    let world = World::new();
    let base = base();
    let (mut one, mut other) = (base.clone(), base);
    say(&mut one, "R07", 0, Strength::Weak, 20);
    say(&mut other, "R08", 0, Strength::Strong, 21);
    let path = write(&world.path("back/one.ron"), &one);
    write(&world.path("back/other.ron"), &other);
    let mut window = open(&world, &path);
    act(&mut window, UiAction::Join);
    until(
        &mut window,
        "listed",
        |app| matches!(app.question(), Some(Dialog::Path(field)) if field.entries.len() == 2),
    );
    window.run_steps(8);
    click(&mut window, "Add all 2 sessions of this folder");
    until(&mut window, "compared", is_ready);
    window.run_steps(8);
    window.get_by_label("It is the file of the session that is open");
    window.get_by_label("Together: 2 files to join, 0 refused, 1 new version of records");
    // A further one comes to those on the cards.
    let third = write(&world.path("elsewhere/third.ron"), &one);
    dropped(&mut window, &[third]);
    assert_eq!(dialog(&window).files.len(), 3);
}

#[test]
fn many_files_are_read_aside_and_cancelled_at_once() {
    let world = World::new();
    let base = base();
    let path = write(&world.path("base.ron"), &base);
    let paths: Vec<_> = (0..120)
        .map(|at| {
            let mut copy = base.clone();
            say(&mut copy, "R08", at % 16, Strength::Weak, 20 + at as i64);
            write(&world.path(&format!("copies/{at}.ron")), &copy)
        })
        .collect();
    let mut window = open(&world, &path);
    drop_files(&mut window, &paths);
    assert_eq!(dialog(&window).files.len(), 120);
    assert_ne!(
        dialog(&window).stage,
        JoinStage::Ready,
        "the window does not wait"
    );
    click(&mut window, "Cancel");
    settle(&mut window);
    assert!(window.state().question().is_none());
    assert_eq!(&**window.state().session().expect("open"), &**base.session());

    dropped(&mut window, &paths);
    let cards = window.query_all_by_role(Role::CheckBox).count();
    assert!(cards < 120, "cards out of sight are not laid out: {cards}");
    assert_eq!(dialog(&window).total.expect("counted").files, 120);
}
