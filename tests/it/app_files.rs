//! Opening, saving, closing: what a person's file is and when it is written.

use seagrass::app::Preferences;
use seagrass::exchange::roster_file::{Person, Roster, write_roster};
use seagrass::model::{Lang, Strength};
use seagrass::store::faulty::{Fault, FaultKind};
use seagrass::store::{Dirs, RealDisk};
use seagrass::ui::dialogs::Dialog;
use seagrass::ui::{DialogAnswer, Intent, UiAction};

use super::app_world::*;

#[test]
fn what_is_saved_is_what_was_made() {
    let world = World::new();
    let path = world.path("a.ron");
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Strong);
    judge(&mut window, 3, 5, Strength::Weak);
    assert!(window.state().is_unsaved());
    save_to(&world, &mut window, &path);
    assert_eq!(session_in(&path), **window.state().session().unwrap());
    judge(&mut window, 1, 1, Strength::Moderate);
    assert!(window.state().is_unsaved());
    act(&mut window, UiAction::Save);
    until(&mut window, "saved again", |app| {
        !app.is_unsaved() && !app.is_saving()
    });
    let made = window.state().session().unwrap().as_ref().clone();
    assert_eq!(session_in(&path), made);
    close_window(&mut window);
    assert!(window.state().is_leaving());
    drop(window);

    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    assert_eq!(**window.state().session().unwrap(), made);
    assert!(!window.state().is_unsaved());
    assert_eq!(window.state().file(), Some(&*path));
    settle(&mut window);
    assert!(
        window.state().question().is_none(),
        "nothing to recover after a clean close"
    );
}

#[test]
fn a_save_asked_for_during_a_save_follows_it() {
    let world = World::new();
    let path = world.path("a.ron");
    let mut window = world.window_with_session();
    save_to(&world, &mut window, &path);
    judge(&mut window, 0, 0, Strength::Strong);
    // Both in one frame with a change between them: the second must not be lost.
    let app = window.state_mut();
    app.request(Intent::Act(UiAction::Save));
    let judgement = seagrass::model::Judgement::scored(Strength::Weak, None);
    app.request(Intent::Run(seagrass::command::Command::Judge {
        pair: pair(1, 1),
        judgement,
    }));
    app.request(Intent::Act(UiAction::Save));
    window.step();
    until(&mut window, "both saved", |app| {
        !app.is_unsaved() && !app.is_saving()
    });
    assert_eq!(session_in(&path), **window.state().session().unwrap());
}

#[test]
fn closing_with_unsaved_work_asks() {
    let world = World::new();
    let mut window = world.window_with_session();
    close_window(&mut window);
    assert!(!window.state().is_leaving(), "not without asking");
    assert!(matches!(window.state().question(), Some(Dialog::Unsaved(_))));
    close_window(&mut window);
    answer(&mut window, DialogAnswer::Close);
    assert!(window.state().question().is_none(), "asked once, answered once");
    assert!(!window.state().is_leaving());

    // Saving goes on to leave; the file has the work.
    let path = world.path("b.ron");
    world.will_choose(&path);
    close_window(&mut window);
    answer(&mut window, DialogAnswer::Save);
    until(&mut window, "left", seagrass::app::App::is_leaving);
    assert!(session_in(&path).details().title == "Sample");
}

#[test]
fn discarding_leaves_nothing_to_recover() {
    let world = World::new();
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Strong);
    close_window(&mut window);
    answer(&mut window, DialogAnswer::Discard);
    assert!(window.state().is_leaving());
    drop(window);
    let mut window = world.window(&[]);
    settle(&mut window);
    assert!(window.state().question().is_none());
}

#[test]
fn another_session_does_not_push_unsaved_work_out() {
    let world = World::new();
    let other = world.saved_session("other.ron");
    let mut window = world.window_with_session();
    let mine = window.state().session().unwrap().id();
    ask(&mut window, Intent::OpenPath(other.clone()));
    until(&mut window, "asked", |app| app.question().is_some());
    assert!(matches!(window.state().question(), Some(Dialog::Unsaved(_))));
    answer(&mut window, DialogAnswer::Close);
    assert_eq!(window.state().session().unwrap().id(), mine);
    ask(&mut window, Intent::OpenPath(other.clone()));
    until(&mut window, "asked again", |app| app.question().is_some());
    answer(&mut window, DialogAnswer::Discard);
    assert_eq!(window.state().file(), Some(&*other));
}

#[test]
fn a_file_changed_by_somebody_else_is_not_overwritten() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    judge(&mut window, 2, 2, Strength::Weak);
    std::fs::copy(example("empty.ron"), &path).unwrap();
    let theirs = std::fs::read(&path).unwrap();
    act(&mut window, UiAction::Save);
    until(&mut window, "asked", |app| app.question().is_some());
    assert!(matches!(
        window.state().question(),
        Some(Dialog::ChangedOnDisk(_))
    ));
    assert_eq!(std::fs::read(&path).unwrap(), theirs);
    assert!(window.state().is_unsaved());

    // Saving elsewhere leaves theirs alone.
    let elsewhere = world.path("mine.ron");
    world.will_choose(&elsewhere);
    answer(&mut window, DialogAnswer::SaveElsewhere);
    until(&mut window, "saved elsewhere", |app| !app.is_unsaved());
    assert_eq!(std::fs::read(&path).unwrap(), theirs);
    assert_eq!(session_in(&elsewhere), **window.state().session().unwrap());
}

#[test]
fn overwriting_on_purpose_works_and_keeps_theirs_as_a_backup() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    judge(&mut window, 2, 2, Strength::Weak);
    std::fs::copy(example("empty.ron"), &path).unwrap();
    let theirs = std::fs::read(&path).unwrap();
    act(&mut window, UiAction::Save);
    until(&mut window, "asked", |app| app.question().is_some());
    answer(&mut window, DialogAnswer::Overwrite);
    until(&mut window, "saved", |app| !app.is_unsaved());
    assert_eq!(session_in(&path), **window.state().session().unwrap());
    let kept = seagrass::store::list_backups(&RealDisk, &world.dirs(), &path).unwrap();
    assert!(
        kept.iter()
            .any(|backup| std::fs::read(&backup.path).unwrap() == theirs)
    );
}

#[test]
fn a_full_disk_keeps_the_work_and_says_so() {
    for kind in [FaultKind::Full, FaultKind::Permission, FaultKind::Device] {
        let world = World::new();
        let path = world.saved_session("a.ron");
        let before = std::fs::read(&path).unwrap();
        let mut window = world.window(std::slice::from_ref(&path));
        until(&mut window, "opened", |app| app.session().is_some());
        judge(&mut window, 2, 2, Strength::Weak);
        settle(&mut window);
        world.disk.set(Some(Fault::lasting(1, kind)));
        act(&mut window, UiAction::Save);
        until(&mut window, "tried", |app| !app.is_saving());
        assert!(window.state().is_unsaved(), "{kind:?}");
        let said = said(&window);
        assert!(said.contains("a.ron"), "names the file: {said}");
        let actions: usize = window
            .state()
            .notices()
            .iter()
            .map(|notice| notice.actions.len())
            .sum();
        assert!(actions >= 2, "offers to try again and to save elsewhere");
        assert_eq!(std::fs::read(&path).unwrap(), before, "the file is as it was");

        world.disk.set(None);
        act(&mut window, UiAction::Save);
        until(&mut window, "saved in the end", |app| {
            !app.is_unsaved() && !app.is_saving()
        });
        assert_eq!(session_in(&path), **window.state().session().unwrap());
        let failures = window.state().notices().iter();
        let failures = failures.filter(|notice| notice.level == seagrass::ui::notices::Level::Error);
        assert_eq!(failures.count(), 0, "what is over is not shown any more");
    }
}

#[test]
fn the_second_window_on_a_file_is_told() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let mut first = world.window(std::slice::from_ref(&path));
    until(&mut first, "opened", |app| app.session().is_some());
    let mut second = world.window(std::slice::from_ref(&path));
    until(&mut second, "told", |app| app.question().is_some());
    assert!(matches!(second.state().question(), Some(Dialog::AlreadyOpen(_))));
    assert!(second.state().session().is_none());
    answer(&mut second, DialogAnswer::OpenCopy);
    until(&mut second, "a copy", |app| app.session().is_some());
    assert_eq!(second.state().file(), None, "the copy is tied to no file");
}

#[test]
fn a_damaged_file_is_left_alone_and_its_rest_opens_as_a_new_session() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    let damaged = text.replacen("strong", "str\u{0}ng", 1);
    assert_ne!(damaged, text);
    std::fs::remove_file(&path).unwrap();
    seagrass::store::write_atomic(&RealDisk, &path, damaged.as_bytes()).unwrap();
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "told", |app| app.question().is_some());
    let Some(Dialog::Damaged(told)) = window.state().question() else {
        panic!("tells that the file is damaged");
    };
    assert!(told.message.contains("ine "), "says the place: {}", told.message);
    assert!(told.intact.is_some());
    answer(&mut window, DialogAnswer::Salvage);
    until(&mut window, "salvaged", |app| app.session().is_some());
    assert_eq!(window.state().file(), None);
    assert!(window.state().is_unsaved());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), damaged);
}

#[test]
fn unreadable_paths_are_told_with_their_cause() {
    let world = World::new();
    let folder = world.path("folder.ron");
    std::fs::create_dir(&folder).unwrap();
    let missing = world.path("missing.ron");
    for (path, cause) in [(folder, "is a folder"), (missing, "no such file")] {
        let mut window = world.window(std::slice::from_ref(&path));
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        until(&mut window, "told", |app| app.notices().iter().count() > 0);
        let said = said(&window);
        assert!(said.contains(&name) && said.contains(cause), "{said}");
    }
}

#[test]
fn several_files_open_the_first_and_name_the_rest() {
    let world = World::new();
    let one = world.saved_session("one.ron");
    let two = world.saved_session("two.ron");
    let mut window = world.window(&[one.clone(), two]);
    until(&mut window, "opened", |app| app.session().is_some());
    assert_eq!(window.state().file(), Some(&*one));
    assert!(said(&window).contains("two.ron"), "{}", said(&window));
}

#[test]
fn without_a_file_dialog_the_window_asks_for_a_path() {
    let world = World::new();
    let mut window = world.window_with_session();
    act(&mut window, UiAction::Save);
    until(&mut window, "asked", |app| app.question().is_some());
    assert!(matches!(window.state().question(), Some(Dialog::Path(_))));
    // A name that is taken is not overwritten.
    let taken = world.path("taken.ron");
    seagrass::store::write_atomic(&RealDisk, &taken, b"precious").unwrap();
    answer(&mut window, DialogAnswer::Path(taken.clone()));
    until(&mut window, "asked again", |app| {
        app.question().is_some() && !app.is_saving()
    });
    assert_eq!(std::fs::read(&taken).unwrap(), b"precious");
    let Some(Dialog::Path(field)) = window.state().question() else {
        panic!("the field is there again");
    };
    assert!(!field.problem.is_empty());
    let path = world.path("typed");
    answer(&mut window, DialogAnswer::Path(path.clone()));
    until(&mut window, "saved", |app| !app.is_unsaved());
    assert_eq!(window.state().file(), Some(&*path.with_extension("ron")));
}

#[test]
fn an_export_is_written_and_never_over_the_session() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let before = std::fs::read(&path).unwrap();
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    world.will_choose(&path);
    act(&mut window, UiAction::ExportCsv);
    until(&mut window, "refused", |app| app.notices().iter().count() > 0);
    assert_eq!(std::fs::read(&path).unwrap(), before);

    let out = world.path("table.csv");
    world.will_choose(&out);
    act(&mut window, UiAction::ExportCsv);
    until(&mut window, "exported", {
        let out = out.clone();
        move |app| {
            out.exists()
                && app
                    .notices()
                    .iter()
                    .any(|notice| notice.title.contains("table.csv"))
        }
    });
    let said = said(&window);
    assert!(
        said.contains("1 with a link") && said.contains("= 416 pairs"),
        "{said}"
    );
    assert!(std::fs::read_to_string(&out).unwrap().contains("1.1"));
}

#[test]
fn what_the_window_remembers_comes_back() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    act(&mut window, UiAction::ThemeDark);
    act(&mut window, UiAction::ZoomIn);
    act(&mut window, UiAction::ToggleInspector);
    ask(&mut window, Intent::ShowLanguage(Lang::new("fr").unwrap()));
    close_window(&mut window);
    assert!(window.state().is_leaving());
    let remembered = window.state().preferences().clone();
    drop(window);
    let read = Preferences::load(&RealDisk, &Dirs::under(&world.path("home")));
    assert_eq!(read, remembered);
    assert!((read.zoom - 1.1).abs() < 1e-6);
    assert!(!read.inspector_shown);
    assert_eq!(read.plan_language.as_deref(), Some("fr"));
    assert_eq!(read.reviewer.as_deref(), Some("R07"));
    assert_eq!(read.recent.first().map(|recent| recent.path.clone()), Some(path));
    let window = world.window(&[]);
    assert!((window.ctx.zoom_factor() - 1.1).abs() < 1e-6);
    assert!(window.ctx.theme() == eframe::egui::Theme::Dark);
}

#[test]
fn every_example_opens() {
    let world = World::new();
    let count = seagrass::exchange::session_file::examples().len();
    assert!(count >= 3);
    for place in 0..count {
        let mut window = world.window(&[]);
        ask(&mut window, Intent::OpenExample(place));
        assert!(window.state().session().is_some(), "example {place}");
        assert_eq!(window.state().file(), None);
        close_window(&mut window);
        assert!(
            window.state().is_leaving(),
            "an example that was only looked at is no unsaved work"
        );
    }
}

#[test]
fn saving_under_the_same_name_again_is_a_plain_save() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    judge(&mut window, 2, 2, Strength::Weak);
    // Without a file dialog: the field proposes the file's own name.
    act(&mut window, UiAction::SaveAs);
    until(&mut window, "asked", |app| {
        matches!(app.question(), Some(Dialog::Path(_)))
    });
    answer(&mut window, DialogAnswer::Path(path.clone()));
    until(&mut window, "saved", |app| !app.is_unsaved() && !app.is_saving());
    assert!(window.state().question().is_none());
    assert_eq!(session_in(&path), **window.state().session().unwrap());
}

#[test]
fn a_file_dropped_on_the_window_opens() {
    let world = World::new();
    let path = world.saved_session("a.ron");
    let mut window = world.window(&[]);
    settle(&mut window);
    drop_files(&mut window, std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    assert_eq!(window.state().file(), Some(&*path));
}

#[test]
fn names_in_a_file_beside_the_session_are_shown_and_not_taken_into_it() {
    use egui_kittest::kittest::Queryable as _;

    let world = World::new();
    let path = world.saved_session("review.ron");
    let roster = Roster::new(
        session_in(&path).id(),
        "Review".to_owned(),
        vec![Person {
            code: seagrass::model::ReviewerCode::new("R07").unwrap(),
            name: "Ada Example".to_owned(),
            delegation: String::new(),
            role: None,
            region: String::new(),
        }],
    );
    let text = write_roster(&roster.expect("nobody twice"));
    #[expect(clippy::disallowed_methods, reason = "a file of somebody else's making")]
    std::fs::write(world.path("review.roster.ron"), text).expect("written");
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    settle(&mut window);
    window.get_by_label_contains("R07").click();
    window.run_steps(4);
    assert!(window.query_by_label_contains("Ada Example").is_some());
    judge(&mut window, 2, 2, Strength::Weak);
    act(&mut window, UiAction::Save);
    until(&mut window, "saved", |app| !app.is_unsaved() && !app.is_saving());
    let saved = std::fs::read_to_string(&path).expect("it reads");
    assert!(!saved.contains("Ada Example"), "codes only");
}
