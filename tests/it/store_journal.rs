//! The recovery journal on the real disk: what it offers, when, and that it loses nothing.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::store_support::{orphan, put, soon};
use seagrass::store::{
    About, Dirs, Fingerprint, Journal, Pending, RealDisk, Recovery, SharedDisk, pending, sweep_journals,
};

struct Place {
    _folder: tempfile::TempDir,
    dirs: Dirs,
    disk: SharedDisk,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let dirs = Dirs::under(folder.path());
    Place {
        _folder: folder,
        dirs,
        disk: RealDisk::shared(),
    }
}

impl Place {
    fn start(&self, title: &str, base: Option<&[u8]>) -> Journal {
        Journal::start(&self.disk, &self.dirs, about(title), base).unwrap()
    }

    fn found(&self) -> Recovery {
        let found = pending(&self.disk, &self.dirs).unwrap();
        assert!(found.unreadable.is_empty(), "{:?}", found.unreadable);
        found
    }

    fn only(&self) -> Pending {
        orphan(&self.dirs)
    }

    /// Sweeps as it would happen two hours later.
    fn sweep_later(&self) -> usize {
        let now = UNIX_EPOCH + Duration::from_secs(4_000_000_000);
        sweep_journals(&self.disk, &self.dirs, now).unwrap()
    }

    fn sweeps_one(&self) {
        soon(|| (self.sweep_later() == 1).then_some(()));
    }
}

fn about(title: &str) -> About {
    About {
        title: title.to_owned(),
        ..About::default()
    }
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn damage(path: &Path, change: impl Fn(&mut Vec<u8>)) {
    let mut bytes = std::fs::read(path).unwrap();
    change(&mut bytes);
    put(path, &bytes);
}

#[test]
fn nothing_to_recover_at_first() {
    let place = place();
    assert!(place.found().pending.is_empty());
    assert!(!place.dirs.data.exists(), "looking creates nothing");
}

#[test]
fn an_orphan_is_offered_a_live_one_is_not() {
    let place = place();
    let described = About {
        path: Some(PathBuf::from("/plans/dugong.ron")),
        title: "Dugong".to_owned(),
        fingerprint: Some(Fingerprint::of(b"file", 5)),
        unsaved_base: false,
        written_s: 1_800_000_000,
    };
    let mut journal = Journal::start(&place.disk, &place.dirs, described.clone(), Some(b"base")).unwrap();
    journal.append(&["one", "two\nlines"]).unwrap();
    journal.append(&[]).unwrap();
    journal.append(&["three"]).unwrap();
    assert!(place.found().pending.is_empty(), "its process lives");
    drop(journal);
    let found = place.only();
    assert_eq!(found.about, described);
    assert_eq!(found.base.as_deref(), Some(&b"base"[..]));
    assert_eq!(found.edits, ["one", "two\nlines", "three"]);
    assert_eq!((found.torn, found.damaged), (0, false));
    assert!(place.found().pending.is_empty(), "offered to one window only");
    drop(found);
    drop(place.only()); // And again when it was not dealt with.
}

#[test]
fn a_journal_without_edits_is_swept_not_offered() {
    let place = place();
    drop(place.start("clean", Some(b"base")));
    let mut kept = place.start("dirty", None);
    kept.append(&["edit"]).unwrap();
    drop(kept);
    let live = place.start("live", None);
    assert_eq!(place.only().about.title, "dirty");
    place.sweeps_one();
    assert_eq!(place.only().about.title, "dirty");
    live.discard().unwrap();
    place.only().discard().unwrap();
    assert!(files(&place.dirs.recovery()).is_empty());
}

#[test]
fn an_unsaved_base_is_work() {
    let place = place();
    let mut journal = place.start("untitled", Some(b"empty"));
    journal.append(&["one"]).unwrap();
    let compacted = About {
        unsaved_base: true,
        ..about("untitled")
    };
    journal.restart(compacted, Some(b"with one")).unwrap();
    drop(journal);
    let found = place.only();
    assert!(found.edits.is_empty());
    assert_eq!(found.base.as_deref(), Some(&b"with one"[..]));
    drop(found);
    assert_eq!(place.sweep_later(), 0);
}

#[test]
fn restart_leaves_the_new_base_and_later_edits() {
    let place = place();
    let mut journal = place.start("a", Some(b"0"));
    for round in 1..=5 {
        journal.append(&[&format!("edit {round}")]).unwrap();
        journal
            .restart(about("b"), Some(format!("base {round}").as_bytes()))
            .unwrap();
    }
    assert_eq!(
        files(journal.folder()),
        ["about", "base-6.ron", "edits-6.log", "lock"]
    );
    journal.append(&["last"]).unwrap();
    journal.restart(about("c"), None).unwrap();
    journal.append(&["very last"]).unwrap();
    assert_eq!(files(journal.folder()), ["about", "edits-7.log", "lock"]);
    drop(journal);
    let found = place.only();
    assert_eq!((found.about.title.as_str(), found.base.as_deref()), ("c", None));
    assert_eq!(found.edits, ["very last"]);
}

#[test]
fn a_recovered_journal_goes_on() {
    let place = place();
    let mut journal = place.start("a", Some(b"base"));
    journal.append(&["one"]).unwrap();
    let log = journal.folder().join("edits-1.log");
    drop(journal);
    damage(&log, |bytes| bytes.extend(b"0123abcd tor"));
    let found = place.only();
    assert_eq!((found.edits.as_slice(), found.torn), (&["one".to_owned()][..], 1));
    let mut journal = found.take().unwrap();
    assert!(place.found().pending.is_empty(), "it is live again");
    journal.append(&["two"]).unwrap();
    drop(journal);
    let found = place.only();
    assert_eq!(found.edits, ["one", "two"]);
    let mut journal = found.take().unwrap();
    journal.restart(about("a"), Some(b"all")).unwrap();
    drop(journal);
    assert!(place.found().pending.is_empty());
}

#[test]
fn a_second_crash_right_after_recovery_loses_nothing() {
    let place = place();
    let mut journal = place.start("a", Some(b"base"));
    journal.append(&["one"]).unwrap();
    drop(journal);
    for _ in 0..3 {
        drop(place.only().take().unwrap());
    }
    assert_eq!(place.only().edits, ["one"]);
}

#[test]
fn damage_is_told_and_the_rest_offered() {
    for (victim, base, edits) in [
        ("about", Some(&b"base"[..]), 2),
        ("base-1.ron", None, 2),
        ("edits-1.log", Some(&b"base"[..]), 0),
    ] {
        let place = place();
        let mut journal = place.start("a", Some(b"base"));
        journal.append(&["one", "two"]).unwrap();
        let path = journal.folder().join(victim);
        drop(journal);
        if victim == "base-1.ron" {
            std::fs::remove_file(path).unwrap();
        } else {
            damage(&path, |bytes| bytes.fill(0));
        }
        let found = place.only();
        assert_eq!(found.base.as_deref(), base, "{victim}");
        assert_eq!(found.edits.len(), edits, "{victim}");
        assert!(found.damaged || found.torn > 0, "{victim}");
        drop(found);
        assert_eq!(place.sweep_later(), 0, "{victim}: not swept");
    }
}

#[test]
fn an_unfinished_switch_keeps_every_edit() {
    // As if the process had died after writing the next generation, before and after the header.
    let place = place();
    let mut journal = place.start("a", Some(b"old base"));
    journal.append(&["one"]).unwrap();
    let folder = journal.folder().to_path_buf();
    drop(journal);
    std::fs::copy(folder.join("base-1.ron"), folder.join("base-2.ron")).unwrap();
    damage(&folder.join("base-2.ron"), |bytes| *bytes = b"new base".to_vec());
    std::fs::copy(folder.join("edits-1.log"), folder.join("edits-2.log")).unwrap();
    damage(&folder.join("edits-2.log"), Vec::clear);
    let found = place.only();
    assert_eq!(found.base.as_deref(), Some(&b"old base"[..]), "the header rules");
    assert_eq!(found.edits, ["one"]);
    let mut journal = found.take().unwrap();
    journal.append(&["two"]).unwrap();
    journal.restart(about("a"), Some(b"third base")).unwrap();
    assert_eq!(files(&folder), ["about", "base-3.ron", "edits-3.log", "lock"]);
}

#[test]
fn an_unfinished_removal_is_not_offered() {
    let place = place();
    let mut journal = place.start("a", Some(b"base"));
    journal.append(&["one"]).unwrap();
    let folder = journal.folder().to_path_buf();
    drop(journal);
    std::fs::copy(folder.join("lock"), folder.join("discarded")).unwrap();
    assert!(place.found().pending.is_empty());
    place.sweeps_one();
    assert!(!folder.exists());
}

#[test]
fn a_start_cut_short_is_swept_when_old() {
    let place = place();
    let folder = place.dirs.recovery().join("999-1");
    std::fs::create_dir_all(&folder).unwrap();
    assert_eq!(
        sweep_journals(&place.disk, &place.dirs, UNIX_EPOCH).unwrap(),
        0,
        "may be starting"
    );
    assert!(place.found().pending.is_empty());
    place.sweeps_one();
    assert!(!folder.exists());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "sweeping needs the time of the files")]
fn a_window_that_looks_for_work_disturbs_no_other() {
    let place = place();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let end = Instant::now() + Duration::from_secs(30);
            while !done.load(Ordering::Relaxed) && Instant::now() < end {
                sweep_journals(&place.disk, &place.dirs, SystemTime::now()).unwrap();
                assert!(
                    place.found().pending.is_empty(),
                    "all of them are alive or done with"
                );
            }
        });
        for round in 0..40 {
            let mut journal = place.start("live", Some(b"base"));
            journal.append(&["one"]).unwrap();
            journal.restart(about("live"), Some(b"with one")).unwrap();
            journal.append(&["two"]).unwrap();
            let names = files(journal.folder());
            assert_eq!(
                names,
                ["about", "base-2.ron", "edits-2.log", "lock"],
                "round {round}"
            );
            journal.discard().unwrap();
        }
        done.store(true, Ordering::Relaxed);
    });
}
