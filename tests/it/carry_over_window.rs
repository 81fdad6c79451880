//! Carrying a session over to a revised plan in the window, and going through what is to be checked.

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::command::Command;
use seagrass::exchange::links_beside::{LinkSource, LinksBeside, read_beside, write_beside};
use seagrass::exchange::plan_file::write_plan;
use seagrass::exchange::published_links::{PlanCode, PublishedLink};
use seagrass::exchange::session_file::write_session;
use seagrass::model::*;
use seagrass::ui::dialogs::{CarryOver, Dialog, Only, Outlook, Table};
use seagrass::ui::{DialogAnswer, Intent, Page, Selection, UiAction};

use crate::app_world::*;
use crate::cli::put;
use crate::frame_window::FrameWindow;
use crate::rebase::reviewed;
use crate::rebase_plans::after;
use crate::samples;

/// A file of the reviewed session and one of the invented revision.
pub(crate) fn files(world: &World) -> (PathBuf, PathBuf) {
    let (session, plan) = (world.path("dugong.ron"), world.path("revised.ron"));
    put(&session, write_session(reviewed().session()).as_bytes());
    put(&plan, write_plan(&after()).as_bytes());
    (session, plan)
}

pub(crate) fn open(world: &World, path: &Path) -> Window {
    let mut window = world.window(&[path.to_path_buf()]);
    until(&mut window, "opened", |app| app.session().is_some());
    ask(&mut window, Intent::ActAs(samples::code("R07")));
    window.run_steps(2);
    window
}

pub(crate) fn table(app: &seagrass::app::App) -> Option<&Table> {
    match app.question() {
        Some(Dialog::CarryOver(dialog)) => dialog.table(),
        _ => None,
    }
}

fn outlook(app: &seagrass::app::App) -> Option<&Outlook> {
    match app.question() {
        Some(Dialog::CarryOver(dialog)) => dialog.outlook(),
        _ => None,
    }
}

pub(crate) fn click(window: &mut Window, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run_steps(6);
}

/// Up to the list in which a person confirms what became of the items.
fn compared(world: &World) -> (Window, PathBuf) {
    let (session, plan) = files(world);
    let mut window = open(world, &session);
    act(&mut window, UiAction::CarryOver);
    window.run_steps(6);
    assert!(
        window
            .get_by_label("Compare the versions")
            .accesskit_node()
            .is_disabled(),
        "nothing is chosen yet"
    );
    world.will_choose(&plan);
    click(&mut window, "From a file…");
    for _ in 0..200 {
        if !window
            .get_by_label("Compare the versions")
            .accesskit_node()
            .is_disabled()
        {
            break;
        }
        settle(&mut window);
    }
    // The dialog finds its place.
    window.run_steps(8);
    window.get_by_label("Version invented revision, for tests");
    click(&mut window, "Compare the versions");
    until(&mut window, "compared", |app| table(app).is_some());
    window.run_steps(6);
    until(&mut window, "counted", |app| outlook(app).is_some());
    (window, session)
}

fn number(window: &Window, side: &str, code: &str) -> ItemNo {
    let table = table(window.state()).expect("shown");
    let plan = match side {
        "before" => table.matching().old(),
        _ => table.matching().new_plan(),
    };
    plan.item_by_code(code).expect("an item")
}

/// Presses Enter in the list until nothing is left to confirm.
fn confirm_all(window: &mut Window) {
    click(window, "Confirm all that are the same");
    click(window, "To confirm 6");
    window.get_by_role(Role::ListBox).focus();
    window.run_steps(3);
    while table(window.state()).expect("shown").open() > 0 {
        let before = table(window.state()).expect("shown").open();
        window.key_press(Key::Enter);
        window.run_steps(3);
        let now = table(window.state()).expect("shown").open();
        assert_eq!(now, before - 1, "one at a time");
    }
}

#[test]
fn every_item_is_shown_with_its_fate_and_the_counts_add_up() {
    let world = World::new();
    let (mut window, _) = compared(&world);
    window.get_by_label("Before: 26 = 21 same + 1 reworded + 1 renumbered + 1 split + 2 merged");
    window.get_by_label("Now: 28 = 21 same + 1 reworded + 1 renumbered + 2 split + 1 merged + 2 new");
    for name in [
        "Same 21",
        "Reworded 1",
        "Merged 1",
        "Split 1",
        "Renumbered 1",
        "New 2",
    ] {
        window.get_by_role_and_label(Role::Button, name);
    }
    let lines = table(window.state()).expect("shown").lines().len();
    window.get_by_role_and_label(Role::Button, &format!("All {lines}"));
    window.get_by_role_and_label(Role::Button, &format!("To confirm {lines}"));

    click(&mut window, "Reworded 1");
    assert_eq!(
        table(window.state()).expect("shown").only(),
        Only::Fate(Revision::Reworded)
    );
    window.get_by_label_contains("reworded: 1.4 → 1.4");
    window.get_by_label_contains("gone: reduce; new: halve");
    click(&mut window, "Split 1");
    window.get_by_label("3.2 → 3.2, 3.4: split");
    window.get_by_label("3.2 before");
    window.get_by_label("3.4 now");
    click(&mut window, "New 2");
    window.get_by_label("nothing: it is new");
    window.get_by_label_contains("new:  → 9.9");
}

#[test]
fn a_person_changes_the_matching_by_keyboard_and_search() {
    let world = World::new();
    let (mut window, _) = compared(&world);
    click(&mut window, "Split 1");
    let (meadows, nurseries) = (number(&window, "before", "3.2"), number(&window, "now", "3.4"));
    // 3.4 is new after all.
    click(&mut window, "3.4 is new");
    let now = table(window.state()).expect("shown");
    assert_eq!(now.matching().old_of(nurseries).count(), 0);
    assert_eq!(now.count(Only::Fate(Revision::Split)), 0);
    window.get_by_label("Before: 26 = 21 same + 2 reworded + 1 renumbered + 2 merged");
    window.get_by_label("Now: 28 = 21 same + 2 reworded + 1 renumbered + 1 merged + 3 new");
    window.get_by_label("3.4: new");
    // And back again, found by its words.
    click(&mut window, "Another item that 3.4 came from");
    let field = window.get_by_role_and_label(Role::TextInput, "Action of the other version");
    field.focus();
    field.type_text("nurseries");
    window.run_steps(6);
    let hit = window.get_by(|node| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with("3.2 "))
    });
    hit.click();
    window.run_steps(6);
    let now = table(window.state()).expect("shown");
    assert_eq!(now.matching().old_of(nurseries).collect::<Vec<_>>(), [meadows]);
    assert_eq!(now.count(Only::Fate(Revision::Split)), 1);
    // A drop is no silent thing: it is a line of its own, and to be confirmed.
    click(&mut window, "All 27");
    let lines = window.get_by_role(Role::ListBox);
    lines.focus();
    window.run_steps(2);
    window.key_press(Key::End);
    window.run_steps(3);
    window.key_press(Key::Space);
    window.run_steps(3);
    let at = table(window.state()).expect("shown");
    assert!(at.is_confirmed(at.here().expect("a line")));
    window.key_press(Key::Space);
    window.run_steps(3);
    assert_eq!(table(window.state()).expect("shown").open(), 27);
    window.get_by_label("27 lines are not confirmed");
    // Keys pressed faster than frames are drawn all count.
    window.key_press(Key::Home);
    window.key_press(Key::ArrowDown);
    window.key_press(Key::ArrowDown);
    window.run_steps(3);
    assert_eq!(table(window.state()).expect("shown").at(), 2);
}

#[test]
fn the_new_session_names_its_parent_and_the_old_file_stays() {
    let world = World::new();
    let (mut window, path) = compared(&world);
    let old = std::fs::read(&path).expect("a file");
    let parent = window.state().session().expect("open").id();
    let make = "Make the new session";
    assert!(
        window.get_by_label(make).accesskit_node().is_disabled(),
        "nothing is confirmed"
    );
    let carried = window.get_by(|node| {
        let name = node.label().unwrap_or_default();
        node.role() == Role::RadioButton
            && name.starts_with("What is carried: ")
            && name.ends_with(" to check, 0 kept as text")
    });
    carried.click();
    window.run_steps(6);
    window.get_by_label_contains("links and decisions will be marked to be checked");
    window.get_by_label("Judgements: 9 before, 9 carried, 0 kept as text");
    let Some(Outlook::Known { checks, .. }) = outlook(window.state()).cloned() else {
        panic!("counted");
    };
    confirm_all(&mut window);
    click(&mut window, make);
    until(&mut window, "carried over", move |app| {
        app.session().is_some_and(|session| session.id() != parent)
    });
    let app = window.state();
    let session = app.session().expect("open");
    assert_eq!(session.parent().expect("a parent").session, parent.0);
    assert_ne!(
        session.parent().expect("a parent").file,
        "",
        "the file is named by its hash"
    );
    assert_eq!(session.check_marks().count(), checks);
    assert!(app.file().is_none() && app.is_unsaved() && app.question().is_none());
    assert_eq!(std::fs::read(&path).expect("a file"), old, "untouched");
    assert!(
        said(&window).contains("The session was carried over"),
        "{}",
        said(&window)
    );
    act(&mut window, UiAction::SessionDetails);
    window.run_steps(4);
    window.get_by_label_contains("Carried over from “Dugong, invented”");
    answer(&mut window, DialogAnswer::Close);
    // The report.
    let report = world.path("report.md");
    world.will_choose(&report);
    act(&mut window, UiAction::ExportRebase);
    until(&mut window, "written", |_| report.exists());
    let text = std::fs::read_to_string(&report).expect("a report");
    assert!(text.contains("3.2, 3.4") && text.contains("~~reduce~~"), "{text}");
    let table = world.path("report.csv");
    world.will_choose(&table);
    act(&mut window, UiAction::ExportRebase);
    until(&mut window, "written", |_| table.exists());
}

#[test]
fn the_links_of_others_go_along_to_what_became_of_their_items() {
    let world = World::new();
    let end = |plan: &str, code: &str| PlanCode {
        plan: plan.to_owned(),
        code: code.to_owned(),
    };
    let links = ["1.4", "2.3", "3.2"].map(|code| PublishedLink {
        from: end("CMP", code),
        to: end("SPMS", "T6"),
        comment: code.to_owned(),
        ..PublishedLink::default()
    });
    let source = LinkSource {
        file: "theirs.ron".to_owned(),
        links: links.to_vec(),
        ..LinkSource::default()
    };
    let before = LinksBeside {
        sources: vec![source],
    };
    put(&world.path("dugong.links.ron"), write_beside(&before).as_bytes());
    let (mut window, _) = compared(&world);
    let parent = window.state().session().expect("open").id();
    confirm_all(&mut window);
    click(&mut window, "Make the new session");
    until(&mut window, "carried over", move |app| {
        app.session().is_some_and(|session| session.id() != parent)
    });
    save_to(&world, &mut window, &world.path("new.ron"));
    let beside = world.path("new.links.ron");
    let read = || {
        std::fs::read(&beside)
            .ok()
            .and_then(|bytes| read_beside(&bytes, "x").ok())
    };
    until(&mut window, "kept beside the new session", |_| read().is_some());
    let after = read().expect("kept");
    let moved: Vec<_> = after.sources[0]
        .links
        .iter()
        .map(|link| (link.comment.as_str(), link.from.code.as_str()))
        .collect();
    // 2.3 became 2.2; 3.2 was split.
    assert_eq!(
        moved,
        [("1.4", "1.4"), ("2.3", "2.2"), ("3.2", "3.2"), ("3.2", "3.4")]
    );
}

#[test]
fn closing_says_first_what_is_dropped_and_what_is_not_saved_is_asked_about() {
    let world = World::new();
    let (mut window, _) = compared(&world);
    confirm_all(&mut window);
    answer(&mut window, DialogAnswer::Close);
    window.run_steps(4);
    window.get_by_label_contains("is dropped when this closes");
    // Something unsaved: the person is asked, says no, and is where they were.
    let said = Command::MarkWording(
        Side::Target,
        ItemNo(0),
        Remarks {
            marks: vec![WordingMark::Unclear],
            note: String::new(),
        },
    );
    ask(&mut window, Intent::Run(said));
    click(&mut window, "Make the new session");
    until(&mut window, "asked", |app| {
        matches!(app.question(), Some(Dialog::Unsaved(_)))
    });
    answer(&mut window, DialogAnswer::Close);
    window.run_steps(4);
    assert_eq!(
        table(window.state()).map(Table::open),
        Some(0),
        "nothing confirmed is lost"
    );
    click(&mut window, "Make the new session");
    until(&mut window, "asked", |app| {
        matches!(app.question(), Some(Dialog::Unsaved(_)))
    });
    answer(&mut window, DialogAnswer::Discard);
    until(&mut window, "carried over", |app| {
        app.session().is_some_and(|session| session.parent().is_some())
    });
    assert!(window.state().question().is_none());
}

/// The carried session in a window, with its first pair to check.
fn checking(world: &World) -> (Window, usize) {
    let path = world.path("carried.ron");
    let carried = crate::rebase::carried(&reviewed());
    put(&path, write_session(&carried.session).as_bytes());
    (open(world, &path), carried.report.checks.len())
}

fn selected(window: &Window) -> Option<Pair> {
    window.state().shown()?.selection?.pair()
}

#[test]
fn one_key_goes_to_the_next_pair_and_one_says_that_it_still_holds() {
    let world = World::new();
    let (mut window, count) = checking(&world);
    window.run_steps(4);
    window.get_by_role_and_label(Role::Button, &format!("{count} to check"));
    window.key_press(Key::F7);
    window.run_steps(4);
    let first = selected(&window).expect("a pair");
    let session = window.state().session().expect("open").clone();
    assert!(session.check_mark(first).is_some());
    window.get_by_label("This text has changed");
    // The words before and now, although the plan before is not at hand.
    window.get_by_label("Action 1.4 before and now");
    window.get_by_label_contains("gone: reduce; new: halve");
    window.key_press(Key::H);
    window.run_steps(4);
    let now = window.state().session().expect("open").clone();
    assert!(now.check_mark(first).is_none());
    window.get_by_role_and_label(Role::Button, &format!("{} to check", count - 1));
    assert!(window.query_by_label("This text has changed").is_none());
    // A second press means nothing; undo brings the mark back.
    window.key_press(Key::H);
    window.run_steps(4);
    act(&mut window, UiAction::Undo);
    assert!(
        window
            .state()
            .session()
            .expect("open")
            .check_mark(first)
            .is_some()
    );
    window.key_press(Key::F7);
    window.run_steps(4);
    let second = selected(&window).expect("a pair");
    assert_ne!(first, second);
    for _ in 1..count {
        window.key_press(Key::F7);
        window.run_steps(4);
    }
    assert_eq!(selected(&window), Some(first), "once around");
}

#[test]
fn the_lamp_is_lit_on_cards_links_cells_and_lines() {
    let world = World::new();
    let (mut window, count) = checking(&world);
    window.run_steps(4);
    let session = window.state().session().expect("open").clone();
    let lamp = "this text has changed, to check";
    window.get_by(|node| {
        let label = node.label().unwrap_or_default();
        label.starts_with("Action 1.4,") && label.contains(" to check since ")
    });
    let with_lamp = |window: &Window, role: Role| {
        window
            .query_all_by_role(role)
            .filter(|node| {
                node.accesskit_node()
                    .label()
                    .is_some_and(|label| label.contains(lamp))
            })
            .count()
    };
    let me = samples::code("R07");
    let view = session.view_for(&me);
    let own_links = session
        .check_marks()
        .filter(|(pair, _)| {
            view.judgement(*pair)
                .is_some_and(|one| one.link_strength().is_some())
        })
        .count();
    assert!(own_links > 0);
    assert_eq!(
        with_lamp(&window, Role::ListItem),
        own_links,
        "on the board's links"
    );
    act(&mut window, UiAction::ShowMatrix);
    window.key_press(Key::F7);
    window.run_steps(4);
    assert!(with_lamp(&window, Role::Cell) > 0, "in cells");
    assert_eq!(window.state().shown().map(|state| state.page), Some(Page::Matrix));
    act(&mut window, UiAction::ShowAgenda);
    window.run_steps(4);
    click(&mut window, &format!("To check: {count}"));
    let lines = with_lamp(&window, Role::ListBoxOption);
    assert_eq!(lines, count, "on the agenda's lines, and no others are shown");
    assert_eq!(window.query_all_by_role(Role::ListBoxOption).count(), count);
    let first = session.check_marks().next().expect("one").0;
    ask(&mut window, Intent::Select(Some(Selection::Action(first.action))));
    act(&mut window, UiAction::ShowBoard);
    window.run_steps(4);
    window.get_by_label("This text has changed");
}

#[test]
fn who_does_not_conduct_is_told_so() {
    let world = World::new();
    let (session, _) = files(&world);
    let mut window = open(&world, &session);
    ask(&mut window, Intent::ActAs(samples::code("R1")));
    act(&mut window, UiAction::CarryOver);
    assert!(window.state().question().is_none());
    assert!(!said(&window).is_empty());
}

#[test]
fn other_words_of_the_program_light_the_lamp_when_the_file_is_opened() {
    let world = World::new();
    let mut parts = crate::rebase_plans::parts(&samples::plan("CMP"));
    let english = crate::rebase_plans::english();
    let item = parts
        .items
        .iter_mut()
        .find(|one| one.code == "1.4")
        .expect("an item");
    item.content.summary = [(english, "TEST WORDING: fewer nets".to_owned())]
        .into_iter()
        .collect();
    let details = Details {
        title: "Made with an earlier release".to_owned(),
        ..Details::default()
    };
    let plan = std::sync::Arc::new(Plan::new(parts).expect("a plan"));
    let targets = samples::plan("SPMS");
    let mut document = seagrass::command::Document::create(
        plan,
        targets,
        &details,
        &Reviewer::default(),
        &samples::stamp("R07", 1),
    )
    .expect("accepted");
    let linked = document.session().pair_by_codes("1.4", "T6").expect("a pair");
    let judgement = Judgement::scored(Strength::Strong, None);
    let command = Command::Judge {
        pair: linked,
        judgement,
    };
    document
        .run(&command, &samples::stamp("R07", 2))
        .expect("accepted");
    let path = world.path("earlier.ron");
    put(&path, write_session(document.session()).as_bytes());
    let mut window = open(&world, &path);
    assert!(
        said(&window).contains("CMP: 1 item has other words"),
        "{}",
        said(&window)
    );
    window.run_steps(4);
    let lit = "the program has other words for its text";
    window.get_by(|node| {
        node.role() == Role::ListItem && node.label().is_some_and(|label| label.ends_with(lit))
    });
    ask(&mut window, Intent::Select(Some(Selection::Pair(linked))));
    window.run_steps(4);
    window.get_by_label("This text has changed");
    window.get_by_label_contains("gone: TEST WORDING: fewer nets");
    // A judgement made now keeps the lamp.
    judge(&mut window, 0, 0, Strength::Weak);
    window.run_steps(4);
    window.get_by_label("This text has changed");
    // By the notice or by the panel.
    let name = "Carry over to a revised plan…";
    let offered: Vec<_> = window.query_all_by_role_and_label(Role::Button, name).collect();
    assert_eq!(offered.len(), 2);
    offered[0].click();
    drop(offered);
    window.run_steps(6);
    assert!(matches!(window.state().question(), Some(Dialog::CarryOver(_))));
}

#[test]
fn of_a_large_plan_only_the_lines_in_sight_are_laid_out() {
    let document = crate::large::document(4_000, 10);
    let old = document.session().actions().clone();
    let mut parts = crate::rebase_plans::parts(&old);
    parts.version = "2".to_owned();
    let new = std::sync::Arc::new(Plan::new(parts).expect("a plan"));
    let index = seagrass::analysis::search::Index::of(&old, &new);
    let matching = seagrass::merge::Matching::proposed(old, new);
    let mut dialog = CarryOver::new(1, Vec::new());
    dialog.compared(matching, index);
    let mut window = FrameWindow::new();
    window.me = samples::code("R01");
    window.document = Some(document);
    window.dialog = Some(Dialog::CarryOver(Box::new(dialog)));
    let mut harness = window.harness([1366.0, 768.0]);
    harness.run_steps(6);
    let asked = |intent: &Intent| matches!(intent, Intent::CountCarryOver { edition: 1, .. });
    assert_eq!(
        harness.state().intents.iter().filter(|one| asked(one)).count(),
        1,
        "asked for once, not per frame"
    );
    let lines = harness.query_all_by_role(Role::ListBoxOption).count();
    assert!((5..20).contains(&lines), "{lines}");
    harness.get_by_role(Role::ListBox).focus();
    harness.run_steps(2);
    harness.key_press(Key::End);
    harness.run_steps(3);
    harness.get_by_label_contains("same: 40.100 → 40.100");
    let lines = harness.query_all_by_role(Role::ListBoxOption).count();
    assert!((5..20).contains(&lines), "{lines}");
}
