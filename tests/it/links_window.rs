//! In the window: links of others that are read from a file, told before they are shown, kept beside the session's
//! file and never in it.
#![expect(clippy::disallowed_methods, reason = "files of somebody else's making")]

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::command::Command;
use seagrass::exchange::export::{Data, Format, Options, PaperOptions, Whose, export};
use seagrass::exchange::links_beside::read_beside;
use seagrass::exchange::published_links::{PlanCode, PublishedLink, PublishedLinks, write_links};
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;
use seagrass::ui::dialogs::{Dialog, LinksStage};
use seagrass::ui::{Intent, Selection, UiAction};

use crate::app_world::{
    Window, World, act, ask, close_window, drop_files, judge, said, save_to, session_in, settle, until,
};
use crate::samples::code;

const HEAD: &str = "#curie_map:\n#  CMP: https://x.example/cmp/\n#  SPMS: https://x.example/spms/\n#  X: https://x.example/\n#mapping_set_id: https://example.org/theirs\n#mapping_set_title: Invented links\n#creator_label:\n#  - Invented Institute\n#license: https://example.org/l\nsubject_id\tpredicate_id\tobject_id\tmapping_justification\tauthor_label\tcomment\n";

/// Two rows that can be taken and two that cannot.
fn theirs() -> String {
    format!(
        "{HEAD}CMP:1.4\tskos:relatedMatch\tSPMS:T6\tsemapv:ManualMappingCuration\tAda Example\tby-catch is named in both\n\
         CMP:2.1\tskos:closeMatch\tSPMS:T5\tsemapv:ManualMappingCuration\tAda Example\t\n\
         CMP:9.99\tskos:closeMatch\tSPMS:T5\tsemapv:ManualMappingCuration\tAda Example\t\n\
         SPMS:T6\tskos:closeMatch\tCMP:1.4\tsemapv:ManualMappingCuration\tAda Example\t\n"
    )
}

fn put(world: &World, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = world.path(name);
    std::fs::write(&path, text).expect("written");
    path
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run_steps(4);
}

/// How many signs of published links stand on the board.
fn signs(window: &Window) -> usize {
    let nodes = window.query_all_by_role(Role::Button);
    nodes
        .filter(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with("Published by others: "))
        })
        .count()
}

/// Reads a file and waits for what was found.
fn read(world: &World, window: &mut Window, path: &Path) {
    world.will_choose(path);
    act(window, UiAction::ImportLinks);
    until(
        window,
        "read",
        |app| matches!(app.question(), Some(Dialog::Links(dialog)) if dialog.stage != LinksStage::Reading),
    );
}

fn show(world: &World, window: &mut Window, path: &Path) {
    read(world, window, path);
    click(window, "Show them");
}

fn select(window: &mut Window, action: &str, target: &str) {
    let session = window.state().session().expect("a session").clone();
    let pair = session.pair_by_codes(action, target).expect("a pair");
    ask(window, Intent::Select(Some(Selection::Pair(pair))));
    window.run_steps(4);
}

fn big(window: &mut Window) {
    window.set_size(eframe::egui::vec2(1600.0, 2600.0));
    window.run_steps(4);
}

#[test]
fn a_file_is_told_before_anything_changes_and_shown_when_asked_for() {
    let world = World::new();
    let file = put(&world, "theirs.sssom.tsv", theirs());
    let mut window = world.window_with_session();
    big(&mut window);
    read(&world, &mut window, &file);
    for text in [
        "Title: Invented links",
        "Source: https://example.org/theirs",
        "Made by: Invented Institute",
        "Said by: Ada Example",
        "4 read: 2 taken, 2 not taken",
        "2 pairs of the two plans will bear the mark P",
        "One item could not be found in the plans: CMP:9.99",
        "Not taken (2)",
        "Line 13, subject_id: ",
        "Line 14, subject_id: ",
        "while the session is in no file",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    assert_eq!(signs(&window), 0, "nothing changed yet");
    click(&mut window, "Cancel");
    window.key_press(Key::P);
    window.run_steps(4);
    assert_eq!(signs(&window), 5, "what comes with the program and nothing else");
    window.key_press(Key::P);
    show(&world, &mut window, &file);
    assert!(said(&window).contains("2 links of theirs.sssom.tsv are shown"));
    assert!(said(&window).contains("in this window only"));
    assert_eq!(signs(&window), 7);
    select(&mut window, "1.4", "T6");
    for text in [
        "1.4 is linked with T6, skos:relatedMatch (https://example.org/theirs)",
        "By Ada Example",
        "“by-catch is named in both”",
        "Read from theirs.sssom.tsv",
        "Evidence, not truth",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    read(&world, &mut window, &file);
    window.get_by_label("Copy the list").click();
    let mut copied = Vec::new();
    for _ in 0..4 {
        window.step();
        copied.push(format!("{:?}", window.output().platform_output.commands));
    }
    assert!(
        copied
            .iter()
            .any(|one| one.contains("Line 13") && one.contains("Line 14")),
        "{copied:?}"
    );
}

#[test]
fn they_are_kept_beside_the_session_and_never_in_it() {
    let world = World::new();
    let file = put(&world, "theirs.sssom.tsv", theirs());
    let path = world.path("review.ron");
    let beside = world.path("review.links.ron");
    let mut window = world.window_with_session();
    big(&mut window);
    show(&world, &mut window, &file);
    settle(&mut window);
    assert!(!window.state().is_unsaved() || !path.exists());
    save_to(&world, &mut window, &path);
    let until_kept = |window: &mut Window, sources: usize| {
        let beside = beside.clone();
        until(window, "kept", move |_| {
            std::fs::read(&beside).is_ok_and(|bytes| {
                read_beside(&bytes, "x").is_ok_and(|beside| beside.sources.len() == sources)
            })
        });
    };
    until_kept(&mut window, 1);
    let saved = std::fs::read_to_string(&path).expect("text");
    assert!(!saved.contains("Ada Example") && !saved.contains("relatedMatch"));
    close_window(&mut window);
    // Another window shows them by itself, once published links are asked for.
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    settle(&mut window);
    big(&mut window);
    window.key_press(Key::P);
    window.run_steps(4);
    assert_eq!(signs(&window), 7);
    // One source is left out, then taken away.
    act(&mut window, UiAction::LinkSources);
    window.run_steps(4);
    click(&mut window, "theirs.sssom.tsv (2 links)");
    settle(&mut window);
    click(&mut window, "Done");
    assert_eq!(signs(&window), 5);
    let text = std::fs::read_to_string(&beside).expect("text");
    assert!(text.contains("hidden: true"));
    act(&mut window, UiAction::LinkSources);
    window.run_steps(4);
    click(&mut window, "Comes with the program (4 links)");
    click(&mut window, "Take theirs.sssom.tsv away");
    until_kept(&mut window, 0);
    click(&mut window, "Done");
    assert_eq!(signs(&window), 0);
    assert!(!window.state().is_unsaved(), "the session is as it was");
    // Saved elsewhere, the links go along.
    show(&world, &mut window, &file);
    until_kept(&mut window, 1);
    save_to(&world, &mut window, &world.path("other.ron"));
    let other = world.path("other.links.ron");
    until(&mut window, "kept there too", move |_| other.exists());
}

#[test]
fn they_count_in_nothing() {
    let world = World::new();
    let file = put(&world, "theirs.sssom.tsv", theirs());
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Weak);
    let exported = |window: &Window| {
        let session = window.state().session().expect("a session").clone();
        let options = Options {
            language: Language::English,
            text_lang: Lang::new("en").expect("a tag"),
            reviewers: Whose::Everyone,
            file_hash: None,
            paper: PaperOptions::default(),
        };
        let made = export(
            &session.view_for(&code("R07")),
            Format::Data(Data::Json),
            &options,
        );
        (made.expect("an export").bytes, session.acts().count())
    };
    let before = exported(&window);
    show(&world, &mut window, &file);
    assert!(exported(&window) == before);
}

#[test]
fn a_blind_round_shows_none_from_no_screen_and_no_file() {
    let world = World::new();
    let file = put(&world, "theirs.sssom.tsv", theirs());
    let path = world.path("review.ron");
    let mut window = world.window_with_session();
    big(&mut window);
    show(&world, &mut window, &file);
    save_to(&world, &mut window, &path);
    assert_eq!(signs(&window), 7);
    let blind = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    ask(&mut window, Intent::Run(blind));
    window.run_steps(4);
    assert_eq!(signs(&window), 0);
    select(&mut window, "1.4", "T6");
    assert!(!shows(&window, "is linked with"));
    for action in [UiAction::ImportLinks, UiAction::LinkSources] {
        act(&mut window, action);
        settle(&mut window);
        assert!(window.state().question().is_none());
    }
    drop_files(&mut window, std::slice::from_ref(&file));
    settle(&mut window);
    assert!(window.state().question().is_none());
    assert!(said(&window).contains("In a blind round published links are not shown"));
    // Opened anew, the file beside the session is not shown either.
    act(&mut window, UiAction::Save);
    until(&mut window, "saved", |app| !app.is_unsaved() && !app.is_saving());
    close_window(&mut window);
    assert!(session_in(&path).round(RoundNo::FIRST).is_some());
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    settle(&mut window);
    big(&mut window);
    window.key_press(Key::P);
    window.run_steps(4);
    assert_eq!(signs(&window), 0);
}

#[test]
fn dropped_files_of_each_kind_are_read() {
    let world = World::new();
    let end = |plan: &str, code: &str| PlanCode {
        plan: plan.to_owned(),
        code: code.to_owned(),
    };
    let link = |from: &str| PublishedLink {
        from: end("CMP", from),
        to: end("SPMS", "T6"),
        source: "Invented".to_owned(),
        ..PublishedLink::default()
    };
    let links = PublishedLinks::new("About".to_owned(), vec![link("1.4"), link("77.7")]);
    let jskos = "{\"from\":{\"memberSet\":[{\"notation\":[\"1.4\"]}]},\"to\":{\"memberSet\":[{\"notation\":[\"T6\"]}]},\"fromScheme\":{\"notation\":[\"CMP\"]},\"toScheme\":{\"notation\":[\"SPMS\"]},\"creator\":[{\"prefLabel\":{\"en\":\"Invented\"}}]}\nno mapping\n";
    let json = "{\"mapping_set_id\":\"https://example.org/s\",\"license\":\"https://example.org/l\",\"curie_map\":{\"CMP\":\"https://x.example/c/\",\"SPMS\":\"https://x.example/s/\"},\"mappings\":[{\"subject_id\":\"CMP:1.4\",\"predicate_id\":\"skos:closeMatch\",\"object_id\":\"SPMS:T6\",\"mapping_justification\":\"semapv:MappingReview\"},{\"subject_id\":\"CMP:77.7\",\"predicate_id\":\"skos:closeMatch\",\"object_id\":\"SPMS:T6\",\"mapping_justification\":\"semapv:MappingReview\"}]}";
    for (name, text) in [
        ("theirs.links.ron", write_links(&links)),
        ("theirs.ndjson", jskos.to_owned()),
        ("theirs.json", json.to_owned()),
    ] {
        let world = World::new();
        let file = put(&world, name, text);
        let mut window = world.window_with_session();
        drop_files(&mut window, std::slice::from_ref(&file));
        until(
            &mut window,
            "read",
            |app| matches!(app.question(), Some(Dialog::Links(dialog)) if dialog.stage != LinksStage::Reading),
        );
        assert!(shows(&window, "2 read: 1 taken, 1 not taken"), "{name}");
        assert!(shows(&window, "Not taken (1)"), "{name}");
        click(&mut window, "Show them");
        select(&mut window, "1.4", "T6");
        assert!(shows(&window, "1.4 is linked with T6"), "{name}");
    }
    // Without a session there is nothing to link.
    let mut window = world.window(&[]);
    settle(&mut window);
    let file = put(&world, "theirs.ndjson", jskos);
    drop_files(&mut window, std::slice::from_ref(&file));
    settle(&mut window);
    assert!(window.state().question().is_none() && window.state().session().is_none());
}

#[test]
fn reading_that_is_stopped_shows_nothing() {
    let world = World::new();
    let mut text = HEAD.to_owned();
    for _ in 0..40_000 {
        text.push_str("CMP:1.4\tskos:relatedMatch\tSPMS:T6\tsemapv:ManualMappingCuration\tA\tc\n");
    }
    let file = put(&world, "many.tsv", text);
    let mut window = world.window_with_session();
    drop_files(&mut window, std::slice::from_ref(&file));
    assert!(matches!(window.state().question(), Some(Dialog::Links(_))));
    window.key_press(Key::Escape);
    window.run_steps(2);
    assert!(window.state().question().is_none());
    settle(&mut window);
    assert!(window.state().question().is_none());
}

#[test]
fn hostile_files_say_why_and_do_no_harm() {
    let world = World::new();
    let mut window = world.window_with_session();
    let heading = |side: &str, code: &str| PlanCode {
        plan: side.to_owned(),
        code: code.to_owned(),
    };
    let whole = PublishedLink {
        from: heading("CMP", "O1"),
        to: heading("SPMS", "G1"),
        source: "\u{202e}<script>\u{0}".to_owned(),
        ..PublishedLink::default()
    };
    let many = PublishedLinks::new("\u{202e}gnp".to_owned(), vec![whole; 4_000]);
    for (name, bytes) in [
        ("empty.tsv", Vec::new()),
        ("zeros.tsv", vec![0; 5_000]),
        ("deep.json", b"[".repeat(100_000)),
        ("deep.links.ron", b"(".repeat(100_000)),
        ("line.ndjson", b"{\"from\":".repeat(50_000)),
        ("quote.tsv", format!("{HEAD}\"CMP:1.4\tskos").into_bytes()),
        (
            "hiding.tsv",
            format!("{HEAD}CMP:\u{202e}1.4\u{0}\tskos:x\tSPMS:T6\ts\tA\u{7}\t=1+1\n").into_bytes(),
        ),
        ("latin.tsv", b"\xff\xfe\x00\x01".repeat(100)),
        ("other.links.ron", b"(format: \"x\", format_version: 1)".to_vec()),
        ("many.links.ron", write_links(&many).into_bytes()),
    ] {
        let file = put(&world, name, &bytes);
        read(&world, &mut window, &file);
        window.run_steps(4);
        let Some(Dialog::Links(dialog)) = window.state().question() else {
            panic!("{name}: no dialog");
        };
        if let LinksStage::Found(found) = &dialog.stage {
            let sum = found.taken as u64 + found.refused;
            assert_eq!(sum, found.read, "{name}: each row is taken or refused");
        }
        for node in window.query_all_by_role(Role::Label) {
            let label = node.accesskit_node().label().unwrap_or_default();
            assert!(
                !label.contains(['\u{202e}', '\u{0}', '\u{7}']),
                "{name}: {label:?}"
            );
        }
        window.key_press(Key::Escape);
        window.run_steps(4);
    }
    let file = world.path("many.links.ron");
    show(&world, &mut window, &file);
    window.run_steps(4);
    act(&mut window, UiAction::ShowMatrix);
    window.run_steps(4);
    assert!(window.state().session().is_some());
}

#[test]
fn a_file_beside_the_session_that_is_somebody_elses_is_left_alone() {
    let world = World::new();
    let file = put(&world, "theirs.sssom.tsv", theirs());
    let path = world.saved_session("review.ron");
    let garbage = "(format: \"something else\", later: [1, 2, 3])";
    let beside = put(&world, "review.links.ron", garbage);
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    settle(&mut window);
    assert!(said(&window).contains("review.links.ron beside the session cannot be read"));
    read(&world, &mut window, &file);
    assert!(shows(&window, "review.links.ron is left alone"));
    click(&mut window, "Show them");
    settle(&mut window);
    let now = std::fs::read_to_string(&beside).expect("text");
    assert_eq!(now, garbage);
    close_window(&mut window);
    // Changed by somebody while it is open: not replaced either.
    std::fs::remove_file(&beside).expect("removed");
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "opened", |app| app.session().is_some());
    settle(&mut window);
    put(&world, "review.links.ron", garbage);
    show(&world, &mut window, &file);
    settle(&mut window);
    assert!(said(&window).contains("is not the one that was read, and is not replaced"));
    let now = std::fs::read_to_string(&beside).expect("text");
    assert_eq!(now, garbage);
}
