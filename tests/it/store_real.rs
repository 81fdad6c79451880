//! Saving where the system itself says no: full and read-only media, odd names, other programs.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::store_support::{orphan, put};
use seagrass::store::{
    About, Change, Dirs, Disk as _, ErrorKind, Expected, Fingerprint, Journal, RealDisk, back_up,
    changed_since, list_backups, read_limited, save, write_atomic,
};

fn names(folder: &Path) -> Vec<PathBuf> {
    let mut names: Vec<_> = RealDisk
        .list(folder)
        .unwrap()
        .into_iter()
        .map(PathBuf::from)
        .collect();
    names.sort();
    names
}

/// A small file system in memory; `None`, with the reason printed, where that is not allowed.
struct Medium(tempfile::TempDir);

impl Medium {
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
            .arg(folder.path());
        match mount.output() {
            Ok(done) if done.status.success() => Some(Self(folder)),
            Ok(done) => {
                println!(
                    "skipped, no tmpfs: {}",
                    String::from_utf8_lossy(&done.stderr).trim()
                );
                None
            }
            Err(error) => {
                println!("skipped, no mount command: {error}");
                None
            }
        }
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn make_read_only(&self) {
        let done = Command::new("mount")
            .args(["-o", "remount,ro"])
            .arg(self.path())
            .status();
        assert!(done.unwrap().success());
    }
}

impl Drop for Medium {
    fn drop(&mut self) {
        Command::new("umount").arg(self.path()).output().ok();
    }
}

#[test]
fn a_full_disk_keeps_the_old_file() {
    let Some(medium) = Medium::mount() else { return };
    let home = tempfile::tempdir().unwrap();
    let dirs = Dirs::under(home.path());
    let path = medium.path().join("session.ron");
    let old = vec![b'o'; 400_000];
    let new = vec![b'n'; 900_000];
    let seen = save(&RealDisk, &dirs, &path, &old, Expected::Nothing)
        .unwrap()
        .fingerprint;
    for _ in 0..3 {
        let error = save(&RealDisk, &dirs, &path, &new, Expected::Seen(seen)).unwrap_err();
        assert_eq!(
            (error.kind(), error.path()),
            (ErrorKind::FullDisk, path.as_path()),
            "{error}"
        );
        assert_eq!(std::fs::read(&path).unwrap(), old);
        assert_eq!(
            names(medium.path()),
            [PathBuf::from("session.ron")],
            "nothing left behind"
        );
    }
    let elsewhere = home.path().join("session.ron");
    save(&RealDisk, &dirs, &elsewhere, &new, Expected::Nothing).unwrap();
    assert_eq!(std::fs::read(&elsewhere).unwrap(), new);
    save(&RealDisk, &dirs, &path, &old[..9], Expected::Seen(seen)).unwrap();
}

#[test]
fn a_journal_on_a_full_disk_keeps_what_was_confirmed() {
    let Some(medium) = Medium::mount() else { return };
    let dirs = Dirs::under(medium.path());
    let disk = RealDisk::shared();
    let mut journal = Journal::start(&disk, &dirs, About::default(), Some(b"base")).unwrap();
    let mut confirmed = Vec::new();
    let failure = loop {
        let edit = format!("{} {}", confirmed.len(), "x".repeat(5000));
        match journal.append(&[&edit]) {
            Ok(()) => confirmed.push(edit),
            Err(error) => break error,
        }
    };
    assert_eq!(failure.kind(), ErrorKind::FullDisk);
    assert!(confirmed.len() > 100);
    let error = journal
        .restart(About::default(), Some(&vec![0; 900_000]))
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::FullDisk);
    drop(journal);
    let found = orphan(&dirs);
    assert_eq!(found.base.as_deref(), Some(&b"base"[..]));
    assert!(
        found.edits == confirmed,
        "{} of {}",
        found.edits.len(),
        confirmed.len()
    );
    found.discard().unwrap();
    assert!(
        names(&dirs.recovery()).is_empty(),
        "room is given back on a full disk"
    );
}

#[test]
fn a_full_disk_of_backups_does_not_stop_the_save() {
    let Some(medium) = Medium::mount() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("session.ron");
    put(&path, &vec![b'o'; 2_000_000]);
    let saved = save(
        &RealDisk,
        &Dirs::under(medium.path()),
        &path,
        b"new",
        Expected::Anything,
    )
    .unwrap();
    assert_eq!(saved.backup_warning.unwrap().kind(), ErrorKind::FullDisk);
    assert_eq!(std::fs::read(&path).unwrap(), b"new");
}

#[test]
fn a_read_only_medium_is_named_so() {
    let Some(medium) = Medium::mount() else { return };
    let path = medium.path().join("session.ron");
    put(&path, b"old");
    medium.make_read_only();
    for path in [path.clone(), medium.path().join("new.ron")] {
        let error = write_atomic(&RealDisk, &path, b"new").unwrap_err();
        assert_eq!(
            (error.kind(), error.path()),
            (ErrorKind::ReadOnly, path.as_path()),
            "{error}"
        );
    }
    assert_eq!(std::fs::read(&path).unwrap(), b"old");
    let (bytes, seen) = read_limited(&RealDisk, &path, 100).unwrap();
    assert_eq!(bytes, b"old");
    assert_eq!(changed_since(&RealDisk, &path, &seen).unwrap(), Change::Same);
}

#[test]
fn a_medium_that_went_away_is_told() {
    let Some(medium) = Medium::mount() else { return };
    let folder = medium.path().join("plans");
    std::fs::create_dir(&folder).unwrap();
    let path = folder.join("session.ron");
    let seen = write_atomic(&RealDisk, &path, b"old").unwrap();
    Command::new("umount").arg(medium.path()).status().unwrap();
    assert_eq!(
        write_atomic(&RealDisk, &path, b"new").unwrap_err().kind(),
        ErrorKind::NotFound
    );
    assert_eq!(changed_since(&RealDisk, &path, &seen).unwrap(), Change::Gone);
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("session.ron");
    put(&path, b"old");
    let set = |mode| std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(mode)).unwrap();
    set(0o555);
    if std::fs::File::create(folder.path().join("probe")).is_ok() {
        println!("skipped: this user may write everywhere (root)");
    } else {
        let error = write_atomic(&RealDisk, &path, b"new").unwrap_err();
        assert_eq!(
            (error.kind(), error.path()),
            (ErrorKind::Permission, path.as_path())
        );
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
    }
    set(0o755);
}

#[cfg(target_os = "linux")]
#[test]
fn names_need_not_be_text() {
    use std::os::unix::ffi::OsStrExt as _;
    let home = tempfile::tempdir().unwrap();
    let dirs = Dirs::under(&home.path().join("home"));
    let folder = home.path().join(std::ffi::OsStr::from_bytes(b"f\xf6lder"));
    std::fs::create_dir(&folder).unwrap();
    for name in [
        &b"pl\xe4ne.ron"[..],
        b"\xff\xfe",
        b"new\nline \x1b[31m.ron",
        "\u{202e}nor.ron".as_bytes(),
    ] {
        let path = folder.join(std::ffi::OsStr::from_bytes(name));
        let seen = save(&RealDisk, &dirs, &path, b"one", Expected::Nothing)
            .unwrap()
            .fingerprint;
        save(&RealDisk, &dirs, &path, b"two", Expected::Seen(seen)).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(list_backups(&RealDisk, &dirs, &path).unwrap().len(), 1);
    }
    assert_eq!(names(&folder).len(), 4);
}

#[test]
fn names_that_cannot_be() {
    let folder = tempfile::tempdir().unwrap();
    let long = folder.path().join("x".repeat(300));
    assert_eq!(
        write_atomic(&RealDisk, &long, b"x").unwrap_err().kind(),
        ErrorKind::BadName
    );
    let nul = folder.path().join("a\0b");
    write_atomic(&RealDisk, &nul, b"x").unwrap_err();
    let below_a_file = folder.path().join("file/below.ron");
    put(&folder.path().join("file"), b"x");
    assert_eq!(
        write_atomic(&RealDisk, &below_a_file, b"x").unwrap_err().kind(),
        ErrorKind::NotFound
    );
    assert_eq!(names(folder.path()), [PathBuf::from("file")]);
}

#[test]
fn a_bare_name_is_in_the_current_folder() {
    // Nothing is written: the folder of the tests is not ours.
    let error = read_limited(&RealDisk, Path::new("no-such-file.ron"), 9).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    let resolved = seagrass::store::atomic::resolve(&RealDisk, Path::new("no-such-file.ron")).unwrap();
    assert_eq!(
        resolved,
        std::env::current_dir()
            .unwrap()
            .canonicalize()
            .unwrap()
            .join("no-such-file.ron")
    );
}

/// What one of two windows, or another program, does next.
#[derive(Debug, Clone, Copy)]
enum Step {
    Open(usize),
    Save(usize),
    Edited,
    Deleted,
    Restored,
}

#[test]
fn no_interleaving_overwrites_silently() {
    const STEPS: [Step; 7] = [
        Step::Open(0),
        Step::Open(1),
        Step::Save(0),
        Step::Save(1),
        Step::Edited,
        Step::Deleted,
        Step::Restored,
    ];
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed as usize
    };
    let (mut refused, mut done) = (0, 0);
    for _ in 0..200 {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(&folder.path().join("home"));
        let path = folder.path().join("session.ron");
        put(&path, b"version 0");
        let mut seen: [Option<Fingerprint>; 2] = [None; 2];
        for number in 1..=12 {
            // All of one length, so that the length tells nothing.
            let new = format!("version {number:x}");
            let before = std::fs::read(&path).ok();
            let step = STEPS[random() % STEPS.len()];
            match step {
                Step::Open(window) => {
                    seen[window] = read_limited(&RealDisk, &path, 100).ok().map(|(_, mark)| mark);
                }
                Step::Save(window) => {
                    let expected = seen[window].map_or(Expected::Nothing, Expected::Seen);
                    match save(&RealDisk, &dirs, &path, new.as_bytes(), expected) {
                        Ok(saved) => {
                            let known = before
                                .as_deref()
                                .is_none_or(|old| seen[window].is_some_and(|mark| mark.matches(old)));
                            assert!(known, "{step:?} overwrote what it had not seen");
                            seen[window] = Some(saved.fingerprint);
                            done += 1;
                        }
                        Err(error) => {
                            assert_eq!(error.kind(), ErrorKind::Changed);
                            assert_eq!(std::fs::read(&path).ok(), before, "{step:?} was refused");
                            refused += 1;
                        }
                    }
                }
                Step::Edited => put(&path, new.as_bytes()),
                Step::Deleted => {
                    std::fs::remove_file(&path).ok();
                }
                Step::Restored => {
                    back_up(&RealDisk, &dirs, &path).unwrap();
                    if let Some(oldest) = list_backups(&RealDisk, &dirs, &path).unwrap().last() {
                        std::fs::copy(&oldest.path, &path).unwrap();
                    }
                }
            }
        }
    }
    assert!(
        refused > 100 && done > 100,
        "both happen: {refused} refused, {done} done"
    );
}
