//! A process that saves, exports and keeps its journal is killed at random moments, again and
//! again. Every file is then wholly old or wholly new, and no confirmed edit is missing.
//!
//! `SEAGRASS_KILLS=1000 cargo test --test it store_kill` kills more often than in CI.
#![cfg(unix)]

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime};

use seagrass::store::{
    About, Dirs, Expected, Holder, Journal, Locked, Pending, RealDisk, SharedDisk, list_backups, lock,
    pending, read_limited, save, sweep_folder, sweep_journals, write_atomic,
};
use sha2::{Digest as _, Sha256};

const FOLDER: &str = "SEAGRASS_KILL_FOLDER";
const ROLE: &str = "SEAGRASS_KILL_ROLE";
const KILLS: &str = "SEAGRASS_KILLS";
const LIMIT: u64 = 1 << 30;

/// The files that the victim writes: session, export.
fn session(folder: &Path) -> PathBuf {
    folder.join("files/session.ron")
}

fn export(folder: &Path) -> PathBuf {
    folder.join("files/export.csv")
}

/// A state holding edits 1 to `edits`, `size` bytes long, that proves its own integrity.
fn state(edits: u64, size: usize) -> Vec<u8> {
    let mut body = format!("{edits}\n");
    let mut filler = edits;
    while body.len() < size {
        filler = filler.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        writeln!(body, "{filler:016x}").unwrap();
    }
    format!("{}\n{body}", sum(&body)).into_bytes()
}

fn sum(body: &str) -> String {
    format!("{:?}", <[u8; 32]>::from(Sha256::digest(body)))
}

/// The number of edits in a state; panics unless it is whole.
fn edits_in(bytes: &[u8], what: &str) -> u64 {
    let text = std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{what} is torn"));
    let (stated, body) = text.split_once('\n').unwrap_or_else(|| panic!("{what} is torn"));
    assert_eq!(sum(body), stated, "{what} is torn");
    body.lines().next().unwrap().parse().unwrap()
}

/// The highest edit such that it and all before it are in the journal.
fn edits_recovered(found: &Pending) -> u64 {
    assert!(!found.damaged, "the journal is damaged");
    assert!(found.torn <= 1, "{} records torn", found.torn);
    let mut reached = found.base.as_deref().map_or(0, |base| edits_in(base, "the base"));
    for edit in &found.edits {
        let number: u64 = edit.strip_prefix("edit ").unwrap().parse().unwrap();
        assert!(
            number <= reached + 1,
            "edit {} is missing before {number}",
            reached + 1
        );
        reached = reached.max(number);
    }
    reached
}

fn tell(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}

fn about(folder: &Path) -> About {
    About {
        path: Some(session(folder)),
        title: "victim".to_owned(),
        ..About::default()
    }
}

/// The journal that the killed predecessor left, or a new one; and the edits that it holds.
fn resume(disk: &SharedDisk, dirs: &Dirs, folder: &Path) -> (Journal, u64) {
    let mut found = pending(disk, dirs).unwrap();
    assert!(found.unreadable.is_empty(), "{:?}", found.unreadable);
    if let Some(one) = found.pending.pop() {
        let reached = edits_recovered(&one);
        return (one.take().unwrap(), reached);
    }
    let saved = read_limited(&RealDisk, &session(folder), LIMIT).ok();
    let reached = saved.map_or(0, |(bytes, _)| edits_in(&bytes, "the session"));
    let base = state(reached, 100);
    (
        Journal::start(disk, dirs, about(folder), Some(&base)).unwrap(),
        reached,
    )
}

#[test]
#[ignore = "the victim of the kill test, started by it"]
fn victim() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let dirs = Dirs::under(&folder.join("home"));
    let disk = RealDisk::shared();
    let me = Holder {
        pid: std::process::id(),
        since: "now".to_owned(),
    };
    // The lock of the killed predecessor must be no obstacle.
    let held = lock(&RealDisk, &dirs, &session(&folder), &me).unwrap();
    assert!(matches!(held, Locked::Ours(_)), "{held:?}");
    let (mut journal, mut edit) = resume(&disk, &dirs, &folder);
    tell("ready");
    for round in 0_usize.. {
        let size = if round % 3 == 2 { 1 << 20 } else { 20 << 10 };
        for _ in 0..20 {
            edit += 1;
            journal.append(&[&format!("edit {edit}")]).unwrap();
            tell(&format!("edit {edit}"));
        }
        let bytes = state(edit, size);
        save(&RealDisk, &dirs, &session(&folder), &bytes, Expected::Anything).unwrap();
        tell(&format!("saved {edit}"));
        let base = if round % 2 == 0 { bytes } else { state(edit, 100) };
        if round % 7 == 6 {
            journal.discard().unwrap();
            journal = Journal::start(&disk, &dirs, about(&folder), Some(&base)).unwrap();
        } else {
            journal.restart(about(&folder), Some(&base)).unwrap();
        }
        write_atomic(&RealDisk, &export(&folder), &state(edit, size)).unwrap();
        tell(&format!("exported {edit}"));
    }
}

/// Highest numbers that the victims confirmed.
#[derive(Debug, Default)]
struct Confirmed {
    edit: u64,
    saved: u64,
    exported: u64,
}

impl Confirmed {
    fn note(&mut self, line: &str) {
        let Some((what, number)) = line.split_once(' ') else {
            return;
        };
        let Ok(number) = number.parse::<u64>() else { return };
        match what {
            "edit" => self.edit = self.edit.max(number),
            "saved" => self.saved = self.saved.max(number),
            "exported" => self.exported = self.exported.max(number),
            _ => {}
        }
    }
}

fn start_victim(folder: &Path) -> (Child, Receiver<String>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "store_kill::victim",
            "--ignored",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (send, receive) = channel();
    std::thread::Builder::new()
        .name("victim's words".to_owned())
        .spawn(move || {
            for line in lines.map_while(Result::ok) {
                if send.send(line).is_err() {
                    break;
                }
            }
        })
        .unwrap();
    (child, receive)
}

/// Lets a victim work for `life` after it is ready, kills it and notes all that it confirmed.
fn kill_one(folder: &Path, life: Duration, confirmed: &mut Confirmed) {
    let (mut child, lines) = start_victim(folder);
    let patience = Instant::now() + Duration::from_mins(1);
    loop {
        match lines.recv_timeout(patience.saturating_duration_since(Instant::now())) {
            // The test harness writes its own words on the same line.
            Ok(line) if line.ends_with("ready") => break,
            Ok(line) => confirmed.note(&line),
            Err(error) => {
                child.kill().ok();
                panic!("the victim died or hangs before it was ready: {error}");
            }
        }
    }
    let end = Instant::now() + life;
    loop {
        match lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(line) => confirmed.note(&line),
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => panic!("the victim died by itself: {:?}", child.wait()),
        }
    }
    child.kill().unwrap();
    let status = child.wait().unwrap();
    assert_eq!(
        std::os::unix::process::ExitStatusExt::signal(&status),
        Some(9),
        "killed, not ended: {status}"
    );
    // What it had said before the kill is still in the pipe.
    while let Ok(line) = lines.recv() {
        confirmed.note(&line);
    }
}

fn temporaries(folder: &Path) -> usize {
    let mut count = 0;
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            count += temporaries(&entry.path());
        } else if entry.file_name().to_string_lossy().ends_with(".tmp") {
            count += 1;
        }
    }
    count
}

/// Everything that must hold after a kill.
fn verify(folder: &Path, dirs: &Dirs, confirmed: &Confirmed) {
    let file = |path: PathBuf, what: &str| match read_limited(&RealDisk, &path, LIMIT) {
        Ok((bytes, _)) => edits_in(&bytes, what),
        Err(_) => 0,
    };
    assert!(
        file(session(folder), "the session") >= confirmed.saved,
        "a confirmed save is gone"
    );
    assert!(
        file(export(folder), "the export") >= confirmed.exported,
        "a confirmed export is gone"
    );
    for kept in list_backups(&RealDisk, dirs, &session(folder)).unwrap() {
        edits_in(
            &read_limited(&RealDisk, &kept.path, LIMIT).unwrap().0,
            "an earlier version",
        );
    }
    let found = pending(&RealDisk::shared(), dirs).unwrap();
    assert!(found.unreadable.is_empty(), "{:?}", found.unreadable);
    assert!(found.pending.len() <= 1, "one document, one journal");
    let recovered = found.pending.first().map_or(0, edits_recovered);
    let reached = recovered.max(file(session(folder), "the session"));
    assert!(
        reached >= confirmed.edit,
        "edits {}..={} are lost",
        reached + 1,
        confirmed.edit
    );
}

/// Sweeps as a start two minutes later would.
#[expect(clippy::disallowed_methods, reason = "the tests have no clock of their own")]
fn sweep(folder: &Path, dirs: &Dirs) {
    let later = SystemTime::now() + Duration::from_mins(2);
    sweep_folder(&RealDisk, &folder.join("files"), later).unwrap();
    for kept in std::fs::read_dir(dirs.backups()).into_iter().flatten().flatten() {
        sweep_folder(&RealDisk, &kept.path(), later).unwrap();
    }
    sweep_folder(&RealDisk, &dirs.locks(), later).unwrap();
    sweep_journals(&RealDisk::shared(), dirs, later).unwrap();
}

/// In a process of its own: the other tests start processes too, which for a moment hold a copy
/// of each lock that this one has.
#[test]
fn killed_at_any_moment_nothing_is_lost() {
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "store_kill::killer", "--ignored", "--nocapture"])
        .env(ROLE, "killer")
        .status()
        .unwrap();
    assert!(status.success(), "see above");
}

#[test]
#[ignore = "started by the test above, in a process of its own"]
fn killer() {
    if std::env::var_os(ROLE).is_none() {
        return;
    }

    let kills: u32 = std::env::var(KILLS)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100);
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    std::fs::create_dir(folder.join("files")).unwrap();
    let dirs = Dirs::under(&folder.join("home"));
    let mut confirmed = Confirmed::default();
    // Any start will do; the moments depend on the machine anyway.
    let mut seed = u64::from(std::process::id()) | 1;
    let (mut left, mut offered) = (0, 0);
    for number in 0..kills {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        kill_one(folder, Duration::from_micros(seed % 150_000), &mut confirmed);
        let here = temporaries(folder);
        left += usize::from(here > 0);
        verify(folder, &dirs, &confirmed);
        sweep(folder, &dirs);
        if cfg!(target_os = "linux") {
            assert_eq!(temporaries(folder), 0, "after kill {number}: swept");
        }
        offered += pending(&RealDisk::shared(), &dirs).unwrap().pending.len();
    }
    println!("{kills} kills, {left} left a temporary file, {offered} left work to recover; {confirmed:?}");
    assert!(
        confirmed.edit > 0 && confirmed.saved > 0 && confirmed.exported > 0,
        "it did work: {confirmed:?}"
    );
    assert!(offered > 0, "kills hit unsaved work");
}
