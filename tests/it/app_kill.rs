//! The whole window, without a screen, killed at random moments while a person edits, saves and
//! exports: nothing older than a second is missing, and the file is always whole.
//!
//! `SEAGRASS_KILLS=1000 cargo test --test it app_kill` kills more often than in CI.
#![cfg(unix)]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use seagrass::command::Command as Edit;
use seagrass::model::{Session, Subject, TargetId};
use seagrass::ui::dialogs::Dialog;
use seagrass::ui::{DialogAnswer, Intent, UiAction};

use super::app_world::*;

const FOLDER: &str = "SEAGRASS_APP_KILL_FOLDER";
const QUIET: &str = "SEAGRASS_APP_KILL_QUIET";
const KILLS: &str = "SEAGRASS_KILLS";
/// What the window promises: an edit older than this is never lost.
const PROMISE: Duration = Duration::from_secs(1);

fn file(folder: &Path) -> PathBuf {
    folder.join("session.ron")
}

/// The edits that a session has: they must be 1, 2, 3 … without a gap.
fn edits_in(session: &Session) -> usize {
    let view = session.view_for(&seagrass::model::ReviewerCode::new("R07").unwrap());
    let mut numbers: Vec<usize> = view
        .comments(Subject::Target(TargetId::at(0)))
        .iter()
        .map(|one| one.comment.text.parse().unwrap())
        .collect();
    numbers.sort_unstable();
    let all: Vec<usize> = (1..=numbers.len()).collect();
    assert_eq!(numbers, all, "an edit is missing in between");
    numbers.len()
}

/// A window in which the work of the one before goes on, recovered if it has to be.
fn resumed(world: &World, folder: &Path) -> Window {
    let path = file(folder);
    let paths: Vec<_> = path.exists().then_some(path).into_iter().collect();
    let mut window = world.window(&paths);
    settle(&mut window);
    if !paths.is_empty() {
        // Lost work is looked for before files are read.
        until(&mut window, "opened", |app| app.session().is_some());
    }
    if matches!(window.state().question(), Some(Dialog::Recovery(_))) {
        answer(&mut window, DialogAnswer::Recover(0));
    }
    if window.state().session().is_none() {
        ask(&mut window, create("Victim"));
    }
    assert!(
        window.state().question().is_none(),
        "{:?}",
        window.state().question()
    );
    window
}

#[test]
#[ignore = "the victim of the kill test, started by it"]
fn victim() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let world = World::at(&folder);
    let mut window = resumed(&world, &folder);
    // A busy one saves and writes whole states all the time; for a quiet one the changes written to
    // the journal are all that stands between a crash and a loss.
    let is_quiet = std::env::var_os(QUIET).is_some();
    let every = |rounds: usize| if is_quiet { rounds * 1000 } else { rounds };
    let mut edit = edits_in(window.state().session().unwrap());
    for round in 1_usize.. {
        edit += 1;
        let text = edit.to_string();
        let subject = Subject::Target(TargetId::at(0));
        window.state_mut().request(Intent::Run(Edit::Comment {
            subject,
            text,
            reply_to: None,
        }));
        window.step();
        let mut out = std::io::stdout().lock();
        writeln!(out, "edit {edit}").unwrap();
        out.flush().unwrap();
        drop(out);
        if round % every(15) == 14 {
            world.will_choose(&folder.join("table.csv"));
            window.state_mut().request(Intent::Act(UiAction::ExportCsv));
        }
        if round % every(20) == 10 {
            if window.state().file().is_none() {
                world.will_choose(&file(&folder));
            }
            window.state_mut().request(Intent::Act(UiAction::Save));
        }
        // The journal begins anew with a whole state now and then; between, changes are all it gets.
        if round % every(15) == every(15) - 1 {
            world.pass(61);
        }
        window.step();
        assert!(
            window.state().question().is_none(),
            "{:?}",
            window.state().question()
        );
        std::thread::sleep(Duration::from_millis(3));
    }
}

/// Lets a victim work for a while and kills it; returns the last edit older than the promise.
fn kill_one(folder: &Path, is_quiet: bool, life: Duration) -> usize {
    let mut command = Command::new(std::env::current_exe().unwrap());
    if is_quiet {
        command.env(QUIET, "1");
    }
    let mut child = command
        .args([
            "--exact",
            "app_kill::victim",
            "--ignored",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::Builder::new()
        .name("victim's words".to_owned())
        .spawn(move || {
            for line in lines.map_while(Result::ok) {
                let edit = line
                    .strip_prefix("edit ")
                    .and_then(|number| number.parse::<usize>().ok());
                if let Some(edit) = edit {
                    send.send((edit, Instant::now())).ok();
                }
            }
        })
        .unwrap();
    // Its life begins with its first edit; a victim that never edits has failed by itself.
    let first = receive
        .recv_timeout(Duration::from_mins(1))
        .expect("the victim works");
    std::thread::sleep(life);
    assert!(child.try_wait().unwrap().is_none(), "the victim ended by itself");
    let killed = Instant::now();
    child.kill().unwrap();
    child.wait().unwrap();
    let old = |(_, at): &(usize, Instant)| killed.duration_since(*at) >= PROMISE;
    std::iter::once(first)
        .chain(receive.iter())
        .filter(old)
        .map(|(edit, _)| edit)
        .last()
        .unwrap_or(0)
}

#[test]
fn a_killed_window_loses_nothing_older_than_a_second() {
    let kills = std::env::var(KILLS)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(6_u64);
    let folder = tempfile::tempdir().unwrap();
    let mut chance = 0x2545_f491_4f6c_dd1d_u64;
    let mut saves = 0;
    for kill in 0..kills {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        // Every third is quiet and lives long enough for the promise to bite.
        let is_quiet = kill % 3 == 2;
        let least = if is_quiet { 1600 } else { 20 };
        let life = Duration::from_millis(least + (chance >> 33) % 400);
        let promised = kill_one(folder.path(), is_quiet, life);
        if file(folder.path()).exists() {
            saves += 1;
            edits_in(&session_in(&file(folder.path())));
        }
        let table = folder.path().join("table.csv");
        if table.exists() {
            let text = std::fs::read_to_string(&table).unwrap();
            assert!(text.ends_with('\n'), "the export is whole");
        }
        let world = World::at(folder.path());
        let window = resumed(&world, folder.path());
        let kept = edits_in(window.state().session().unwrap());
        assert!(kept >= promised, "kill {kill}: {kept} of {promised} edits");
    }
    assert!(saves > 0, "the victims lived long enough to save");
}
