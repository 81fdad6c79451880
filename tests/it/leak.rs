//! In a blind round nobody finds out what somebody else judged: not on a screen, not in a file, an export, a
//! history, a search or the output of a command. What one reviewer planted is looked for everywhere in
//! another's hands, and in the Secretariat's; and after the opening it is found there.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use eframe::egui::{Event, Key, Shape, Vec2};
use egui_kittest::kittest::NodeT as _;
use seagrass::command::Command;
use seagrass::exchange::export::{Format, Options, PaperOptions, Whose, export};
use seagrass::merge::{self, Names, Recipient};
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;
use seagrass::ui::{DialogAnswer, Intent, Selection, UiAction};

use crate::app_world::{Window, World, act, answer, ask, drop_files, said, settle, until};
use crate::leak_plot::{BEGINNING, MARK, PLANTED, Plot, plot};
use crate::meeting::{Meeting, SECRETARIAT, pair};
use crate::samples::code;

/// Everything that a window says, and everything that it paints as text.
fn shown(window: &Window, all: &mut String) {
    for node in window.root().children_recursive() {
        let node = node.accesskit_node();
        for text in [node.label(), node.value(), node.description()]
            .into_iter()
            .flatten()
        {
            writeln!(all, "{text}").expect("written");
        }
    }
    let mut shapes: Vec<&Shape> = window.output().shapes.iter().map(|one| &one.shape).collect();
    while let Some(shape) = shapes.pop() {
        match shape {
            Shape::Text(text) => writeln!(all, "{}", text.galley.text()).expect("written"),
            Shape::Vec(more) => shapes.extend(more),
            _ => {}
        }
    }
    all.push_str(&said(window));
}

/// Actions that end or change what is looked at; the others are walked through.
fn is_walked(action: UiAction) -> bool {
    use UiAction::*;
    !matches!(
        action,
        NewSession
            | Open
            | Save
            | SaveAs
            | CloseSession
            | Quit
            | Undo
            | Redo
            | ClearJudgement
            | StrengthNone
            | StrengthWeak
            | StrengthModerate
            | StrengthStrong
            | CannotJudge
            | Direct
            | Enabling
            | Tension
            | Join
            | Compare
    )
}

fn close_all(window: &mut Window) {
    while window.state().question().is_some() {
        answer(window, DialogAnswer::Close);
    }
    for _ in 0..2 {
        window.key_press(Key::Escape);
        window.run_steps(1);
    }
}

/// Walks through everything that the window can show about the session.
fn walk(world: &World, window: &mut Window) -> String {
    let mut all = String::new();
    let session = window.state().session().expect("open").as_ref().clone();
    window.set_size(Vec2::new(2200.0, 2600.0));
    window.run_steps(4);
    shown(window, &mut all);
    for (place, action) in UiAction::ALL
        .into_iter()
        .filter(|one| is_walked(*one))
        .enumerate()
    {
        world.will_choose(&world.path(&format!("export-{place}")));
        act(window, action);
        if action.key().contains("export") {
            settle(window);
        } else {
            window.run_steps(3);
        }
        shown(window, &mut all);
        close_all(window);
    }
    for page in [UiAction::ShowBoard, UiAction::ShowMatrix, UiAction::ShowAgenda] {
        act(window, page);
        for (action, target, _) in PLANTED {
            let about = pair(&session, action, target);
            for selection in [
                Selection::Pair(about),
                Selection::Action(about.action),
                Selection::Target(about.target),
            ] {
                ask(window, Intent::Reveal(selection));
                window.run_steps(4);
                shown(window, &mut all);
            }
        }
    }
    for (action, target, _) in PLANTED {
        ask(window, Intent::ShowRoom(pair(&session, action, target)));
        window.run_steps(2);
        for key in [Key::Space, Key::H, Key::ArrowRight] {
            window.key_press(key);
            window.run_steps(2);
            shown(window, &mut all);
        }
        close_all(window);
    }
    for (opens, text) in [
        (UiAction::Find, BEGINNING),
        (UiAction::Find, "R2"),
        (UiAction::Palette, BEGINNING),
        (UiAction::Palette, "1.4"),
    ] {
        act(window, opens);
        window.run_steps(3);
        window.input_mut().events.push(Event::Text(text.to_owned()));
        window.run_steps(4);
        shown(window, &mut all);
        close_all(window);
    }
    all
}

/// Everything in a folder and below it, names and bytes.
fn bytes_below(folder: &Path) -> String {
    let mut all = String::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            writeln!(all, "{}", path.display()).expect("written");
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = std::fs::read(&path).expect("read");
                writeln!(all, "{}", String::from_utf8_lossy(&bytes)).expect("written");
            }
        }
    }
    all
}

fn opened(world: &World, path: &Path) -> Window {
    let mut window = world.window(&[path.to_path_buf()]);
    until(&mut window, "opened", |app| app.session().is_some());
    window
}

/// A copy of a file in a world of its own.
fn world_with(plot: &Plot, name: &str) -> (World, PathBuf) {
    let world = World::new();
    let path = world.path(name);
    std::fs::copy(plot.meeting.path(name), &path).expect("copied");
    (world, path)
}

/// Every export of a session for R1 and for who conducts, all formats, of everybody and of R2.
fn exports(session: &Session) -> String {
    let mut all = String::new();
    for looking in ["R1", SECRETARIAT] {
        let view = session.view_for(&code(looking));
        for reviewers in [Whose::Everyone, Whose::Only(code("R2"))] {
            for format in Format::all().filter(|format| is_text(*format)) {
                let options = Options {
                    language: Language::English,
                    text_lang: Lang::new("en").expect("a tag"),
                    reviewers: reviewers.clone(),
                    file_hash: None,
                    paper: PaperOptions::default(),
                };
                let bytes = export(&view, format, &options).map_or_else(|_| Vec::new(), |made| made.bytes);
                writeln!(all, "{}", String::from_utf8_lossy(&bytes)).expect("written");
            }
        }
    }
    all
}

/// Whether what the file says can be read off its bytes. The other kinds are written from the same papers.
fn is_text(format: Format) -> bool {
    !["docx", "xlsx", "pdf", "png"].contains(&format.extension())
}

/// What every command says about a file.
fn commands(meeting: &Meeting, file: &str) -> String {
    let mut all = String::new();
    let mut tell = |args: &[&str]| all.push_str(&meeting.seagrass(args).all());
    for args in [
        vec!["check", file],
        vec!["info", file],
        vec!["stats", file],
        vec!["stats", file, "--json"],
        vec!["stats", file, "--reviewer", "R2"],
        vec!["agenda", file, "--all"],
        vec!["agenda", file, "--all", "--json"],
        vec!["round", file, "--status"],
        vec!["diff", "base.ron", file],
        vec!["diff", file, "base.ron"],
        vec!["diff", "base.ron", file, "--json"],
        vec!["merge", "base.ron", file, "-o", "joined-to-base.ron"],
        vec!["merge", file, "base.ron", "-o", "joined-to-file.ron"],
        vec![
            "decide",
            file,
            "1.4",
            "T6",
            "--as",
            SECRETARIAT,
            "--value",
            "3",
            "-o",
            "decided.ron",
        ],
    ] {
        tell(&args);
    }
    for format in Format::all().filter(|format| is_text(*format)) {
        for who in ["R1", "R2", SECRETARIAT] {
            tell(&[
                "export",
                file,
                "--to",
                &format.name(),
                "-o",
                "-",
                "--reviewer",
                who,
            ]);
        }
        tell(&["export", file, "--to", &format.name(), "-o", "-"]);
    }
    all
}

#[test]
fn in_another_reviewers_file_nothing_is_found_on_any_screen_or_disk() {
    let plot = plot();
    let (world, path) = world_with(&plot, "r1.ron");
    let mut window = opened(&world, &path);
    for looking in ["R1", "R2", SECRETARIAT] {
        ask(&mut window, Intent::ActAs(code(looking)));
        plot.secrets.are_not_in(
            &format!("the window of R1’s file as {looking}"),
            &walk(&world, &mut window),
        );
    }
    ask(&mut window, Intent::ActAs(code("R1")));
    let about = pair(window.state().session().expect("open"), "1.4", "T7");
    let judgement = Judgement::scored(Strength::Weak, None);
    ask(
        &mut window,
        Intent::Run(Command::Judge {
            pair: about,
            judgement,
        }),
    );
    act(&mut window, UiAction::Save);
    until(&mut window, "saved", |app| !app.is_unsaved() && !app.is_saving());
    ask(&mut window, Intent::Run(Command::Clear { pair: about }));
    settle(&mut window);
    drop(window);
    // The computer stopped; the next window offers what was not saved.
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "offered", |app| app.question().is_some());
    let mut all = String::new();
    shown(&window, &mut all);
    answer(&mut window, DialogAnswer::Recover(0));
    settle(&mut window);
    shown(&window, &mut all);
    plot.secrets.are_not_in("what is recovered", &all);
    drop(window);
    plot.secrets.are_not_in(
        "files, exports, backups and journals",
        &bytes_below(&world.path(".")),
    );
}

#[test]
fn in_another_reviewers_file_nothing_is_found_by_exports_and_commands() {
    let plot = plot();
    let session = plot.meeting.session("r1.ron");
    plot.secrets
        .are_not_in("exports of R1’s file", &exports(&session));
    let told = commands(&plot.meeting, "r1.ron");
    assert!(
        told.contains("own words"),
        "the commands do tell what is one’s own"
    );
    plot.secrets.are_not_in("commands on R1’s file", &told);
    let bytes = std::fs::read_to_string(plot.meeting.path("r1.ron")).expect("text");
    plot.secrets.are_not_in("R1’s file", &bytes);
    let only: BTreeSet<_> = session
        .judgement_records()
        .map(|(key, _)| key.reviewer.to_string())
        .collect();
    assert_eq!(only, BTreeSet::from(["R1".to_owned()]));
    assert_eq!(log::verify(&session), [], "and its log can be computed again");
    // Joined with the file that holds all, nothing of it is missing.
    let whole = plot.meeting.session("all.ron");
    let joined = merge::join(&whole, [&session]);
    assert!(merge::holds_all(&joined.session, &whole) && merge::holds_all(&joined.session, &session));
    assert_eq!(log::verify(&joined.session), []);
    // R2's file, or the whole, does not enter R1's own.
    for file in ["r2.ron", "all.ron"] {
        let told = plot
            .meeting
            .seagrass(&["merge", "r1.ron", file, "-o", "taken.ron"]);
        plot.secrets
            .are_not_in("the cards of a join to R1’s file", &told.all());
    }
}

#[test]
fn in_the_secretariats_file_nothing_is_found_on_any_screen_before_the_opening() {
    // The file holds the sealed answers, since the round is opened from it; so only what is shown counts.
    let plot = plot();
    let (world, path) = world_with(&plot, "all.ron");
    let mut window = opened(&world, &path);
    for looking in [SECRETARIAT, "R1", "R2"] {
        ask(&mut window, Intent::ActAs(code(looking)));
        plot.secrets.are_not_in(
            &format!("the window of the whole as {looking}"),
            &walk(&world, &mut window),
        );
    }
    let exported: Vec<_> = std::fs::read_dir(world.path("."))
        .expect("a folder")
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("export-"))
        .collect();
    assert!(!exported.is_empty(), "the walk exported");
    for entry in exported {
        let text = String::from_utf8_lossy(&std::fs::read(entry.path()).expect("read")).into_owned();
        plot.secrets.are_not_in("an export", &text);
    }
}

#[test]
fn files_of_a_blind_round_are_joined_compared_and_recovered_without_showing_anything() {
    let plot = plot();
    let (world, path) = world_with(&plot, "base.ron");
    for name in ["r2.ron", "all.ron"] {
        std::fs::copy(plot.meeting.path(name), world.path(name)).expect("copied");
    }
    let mut all = String::new();
    let mut window = opened(&world, &path);
    ask(&mut window, Intent::ActAs(code(SECRETARIAT)));
    window.set_size(Vec2::new(1600.0, 1800.0));
    world.will_choose(&world.path("all.ron"));
    act(&mut window, UiAction::Compare);
    settle(&mut window);
    shown(&window, &mut all);
    assert!(
        all.contains("does not show you"),
        "the comparison was made: {all}"
    );
    close_all(&mut window);
    drop_files(&mut window, &[world.path("r2.ron")]);
    settle(&mut window);
    shown(&window, &mut all);
    assert!(all.contains("Judgements and comments by R2"), "the card was made");
    answer(&mut window, DialogAnswer::Join);
    until(&mut window, "joined", |app| {
        app.session()
            .is_some_and(|one| one.judgement_records().next().is_some())
    });
    settle(&mut window);
    shown(&window, &mut all);
    close_all(&mut window);
    all.push_str(&walk(&world, &mut window));
    drop(window);
    let mut window = world.window(std::slice::from_ref(&path));
    until(&mut window, "offered", |app| app.question().is_some());
    window.set_size(Vec2::new(1600.0, 1800.0));
    settle(&mut window);
    shown(&window, &mut all);
    answer(&mut window, DialogAnswer::Recover(0));
    settle(&mut window);
    shown(&window, &mut all);
    plot.secrets.are_not_in("joining, comparing and recovering", &all);
}

#[test]
fn in_the_secretariats_file_nothing_is_found_by_exports_and_commands_before_the_opening() {
    let plot = plot();
    plot.secrets
        .are_not_in("exports of the whole", &exports(&plot.meeting.session("all.ron")));
    plot.secrets
        .are_not_in("commands on the whole", &commands(&plot.meeting, "all.ron"));
    let joined = plot
        .meeting
        .seagrass(&["merge", "all.ron", "r1.ron", "r2.ron", "-o", "-"]);
    plot.secrets.are_not_in("the cards of a join", &joined.err);
}

#[test]
fn after_the_opening_all_of_it_is_found_where_it_was_hidden() {
    let plot = plot();
    let open = [
        "round",
        "all.ron",
        "--as",
        SECRETARIAT,
        "--open",
        "-o",
        "opened.ron",
    ];
    plot.meeting.seagrass(&open).is(0, "opened");
    let session = plot.meeting.session("opened.ron");
    let secrets = &plot.secrets;
    let exported = exports(&session);
    secrets.are_in("exports", &exported);
    for sentence in &secrets.sentences {
        assert!(exported.contains(sentence), "{sentence}");
    }
    let meeting = &plot.meeting;
    for args in [
        vec![
            "export",
            "opened.ron",
            "--to",
            "csv",
            "-o",
            "-",
            "--reviewer",
            "R2",
        ],
        vec!["diff", "base.ron", "opened.ron"],
        vec!["diff", "base.ron", "opened.ron", "--json"],
    ] {
        secrets.are_in("a command", &meeting.seagrass(&args).all());
    }
    meeting
        .seagrass(&["agenda", "opened.ron", "--all"])
        .is(0, "1 × 3");
    meeting
        .seagrass(&["info", "opened.ron"])
        .is(0, "Reviewer R2: Control: direct 0 + enabling 4");
    let pack = merge::pack(&session, &Recipient::Reviewer(code("R1")), Names::Kept).expect("a pack");
    meeting.put("r1-opened.ron", &pack);
    let bytes = std::fs::read_to_string(meeting.path("r1-opened.ron")).expect("text");
    for id in &secrets.ids {
        assert!(bytes.contains(id.as_str()), "{id}");
    }
    assert_eq!(log::verify(&pack), []);
    let (world, path) = world_with(&plot, "r1-opened.ron");
    let mut window = opened(&world, &path);
    ask(&mut window, Intent::ActAs(code("R1")));
    let all = walk(&world, &mut window);
    secrets.are_in("the window", &all);
    assert!(
        all.contains(&format!("{MARK} comment 0")),
        "comments of others are shown"
    );
    drop(window);
    // In the whole session, where it is the other who looks.
    let (world, path) = world_with(&plot, "opened.ron");
    let mut window = opened(&world, &path);
    ask(&mut window, Intent::ActAs(code("R2")));
    let all = walk(&world, &mut window);
    assert!(all.contains(&format!("{MARK} reason 0")), "judgements are shown");
    let told = secrets.sentences.iter().filter(|one| all.contains(one.as_str()));
    assert!(told.count() > 0, "and the sentences that say them");
}
