//! Every call to the disk fails once, in every way: the old file stands or the new one does, the
//! error names file and cause, nothing is left behind, and trying again works.

use crate::store_support::{Bench, NEW, OLD, names_cause, soon, strike};
use seagrass::store::faulty::{Fault, FaultKind};
use seagrass::store::{
    Disk as _, Expected, Fingerprint, Holder, Locked, RealDisk, StoreError, back_up, list_backups, lock,
    read_limited, save, write_atomic, write_private,
};

/// Old or new, and new in any case where the write says so.
fn old_or_new(bench: &Bench, failed: Option<&StoreError>, old: Option<&[u8]>, what: &str) {
    let content = bench.content();
    match failed {
        None => assert_eq!(content.as_deref(), Some(NEW), "{what}"),
        Some(error) if error.in_place().is_some() => {
            assert_eq!(content.as_deref(), Some(NEW), "{what}");
            assert!(error.in_place().unwrap().matches(NEW));
        }
        Some(_) => assert_eq!(content.as_deref(), old, "{what}"),
    }
}

#[test]
fn saving_over_a_file() {
    strike(
        |bench| bench.put(OLD),
        |bench| {
            save(
                bench.disk.as_ref(),
                &bench.dirs,
                &bench.file(),
                NEW,
                Expected::Anything,
            )
        },
        |bench, outcome, what| {
            old_or_new(bench, outcome.as_ref().err(), Some(OLD), what);
            let done = save(
                bench.disk.as_ref(),
                &bench.dirs,
                &bench.file(),
                NEW,
                Expected::Anything,
            )
            .unwrap();
            assert!(done.backup_warning.is_none(), "{what}");
            assert!(done.fingerprint.matches(NEW));
            let kept = list_backups(&RealDisk, &bench.dirs, &bench.file()).unwrap();
            let kept: Vec<_> = kept
                .iter()
                .map(|backup| std::fs::read(&backup.path).unwrap())
                .collect();
            assert!(kept.contains(&OLD.to_vec()) || kept == [NEW], "{what}: {kept:?}");
        },
    );
}

#[test]
fn a_failed_backup_never_stops_the_save_and_is_told() {
    let mut warned = 0;
    let bench = Bench::new();
    bench.put(OLD);
    bench.faulty.set(None);
    save(
        bench.disk.as_ref(),
        &bench.dirs,
        &bench.file(),
        NEW,
        Expected::Anything,
    )
    .unwrap();
    for at in 1..=bench.faulty.calls() {
        let bench = Bench::new();
        bench.put(OLD);
        bench.faulty.set(Some(Fault::once(at, FaultKind::Full)));
        let Ok(saved) = save(
            bench.disk.as_ref(),
            &bench.dirs,
            &bench.file(),
            NEW,
            Expected::Anything,
        ) else {
            continue;
        };
        assert_eq!(bench.content().as_deref(), Some(NEW));
        if let Some(warning) = saved.backup_warning {
            names_cause(&warning, FaultKind::Full, bench.folder.path());
            warned += 1;
        }
    }
    assert!(warned >= 5, "each call of the backup: {warned}");
}

#[test]
fn saving_only_what_was_seen() {
    strike(
        |bench| bench.put(OLD),
        |bench| {
            let (_, seen) = read_limited(bench.disk.as_ref(), &bench.file(), 1 << 20)?;
            save(
                bench.disk.as_ref(),
                &bench.dirs,
                &bench.file(),
                NEW,
                Expected::Seen(seen),
            )
        },
        |bench, outcome, what| {
            old_or_new(bench, outcome.as_ref().err(), Some(OLD), what);
            // The next save knows what stands there now.
            let seen = match &outcome {
                Ok(saved) => saved.fingerprint,
                Err(error) => error.in_place().unwrap_or_else(|| Fingerprint::of(OLD, 0)),
            };
            save(
                bench.disk.as_ref(),
                &bench.dirs,
                &bench.file(),
                NEW,
                Expected::Seen(seen),
            )
            .unwrap();
            assert_eq!(bench.content().as_deref(), Some(NEW), "{what}");
        },
    );
}

#[test]
fn saving_a_new_file() {
    strike(
        |_| {},
        |bench| {
            save(
                bench.disk.as_ref(),
                &bench.dirs,
                &bench.file(),
                NEW,
                Expected::Nothing,
            )
        },
        |bench, outcome, what| {
            old_or_new(bench, outcome.as_ref().err(), None, what);
            save(
                bench.disk.as_ref(),
                &bench.dirs,
                &bench.file(),
                NEW,
                Expected::Anything,
            )
            .unwrap();
            assert_eq!(bench.content().as_deref(), Some(NEW), "{what}");
        },
    );
}

#[test]
fn exporting_over_a_file_and_saving_elsewhere() {
    strike(
        |bench| bench.put(OLD),
        |bench| write_atomic(bench.disk.as_ref(), &bench.file(), NEW),
        |bench, outcome, what| {
            old_or_new(bench, outcome.as_ref().err(), Some(OLD), what);
            let elsewhere = bench.folder.path().join("elsewhere.ron");
            write_atomic(bench.disk.as_ref(), &elsewhere, NEW).unwrap();
            assert_eq!(std::fs::read(&elsewhere).unwrap(), NEW, "{what}");
            write_atomic(bench.disk.as_ref(), &bench.file(), NEW).unwrap();
            assert_eq!(bench.content().as_deref(), Some(NEW), "{what}");
        },
    );
}

#[test]
fn preferences() {
    let write = |bench: &Bench| write_private(bench.disk.as_ref(), &bench.dirs.preferences(), NEW);
    strike(
        |bench| {
            write_private(&RealDisk, &bench.dirs.preferences(), OLD).unwrap();
        },
        write,
        |bench, outcome, what| {
            let content = std::fs::read(bench.dirs.preferences()).unwrap();
            let new = outcome
                .as_ref()
                .map_or_else(|error| error.in_place().is_some(), |_| true);
            assert_eq!(content, if new { NEW } else { OLD }, "{what}");
            write(bench).unwrap();
            assert_eq!(std::fs::read(bench.dirs.preferences()).unwrap(), NEW);
        },
    );
}

#[test]
fn keeping_earlier_versions() {
    strike(
        |bench| {
            for content in ["1", "2", "3", "4", "5"] {
                bench.put(content.as_bytes());
                back_up(&RealDisk, &bench.dirs, &bench.file()).unwrap();
            }
            bench.put(OLD);
        },
        |bench| back_up(bench.disk.as_ref(), &bench.dirs, &bench.file()),
        |bench, _, what| {
            assert_eq!(
                bench.content().as_deref(),
                Some(OLD),
                "{what}: the file itself is not touched"
            );
            back_up(bench.disk.as_ref(), &bench.dirs, &bench.file()).unwrap();
            let kept = list_backups(&RealDisk, &bench.dirs, &bench.file()).unwrap();
            let kept: Vec<_> = kept
                .iter()
                .map(|backup| std::fs::read(&backup.path).unwrap())
                .collect();
            assert_eq!(kept[0], OLD, "{what}");
            assert!(kept[1..4].concat() == b"543", "{what}: {kept:?}");
            assert!(
                (5..=6).contains(&kept.len()),
                "{what}: a surplus one goes with the next"
            );
        },
    );
}

#[test]
fn locking() {
    let me = Holder {
        pid: 1,
        since: "14:02".to_owned(),
    };
    strike(
        |bench| bench.put(OLD),
        |bench| lock(bench.disk.as_ref(), &bench.dirs, &bench.file(), &me),
        |bench, outcome, what| {
            if let Ok(held) = &outcome {
                assert!(matches!(held, Locked::Ours(_)), "{what}");
                let second = lock(&RealDisk, &bench.dirs, &bench.file(), &me).unwrap();
                assert!(matches!(second, Locked::Elsewhere(_)), "{what}");
            }
            drop(outcome);
            // A failed attempt holds nothing.
            soon(
                || match lock(&RealDisk, &bench.dirs, &bench.file(), &me).unwrap() {
                    Locked::Ours(held) => Some(held),
                    Locked::Elsewhere(_) => None,
                },
            );
        },
    );
}

#[test]
fn reading() {
    strike(
        |bench| bench.put(OLD),
        |bench| read_limited(bench.disk.as_ref(), &bench.file(), 1 << 20),
        |bench, outcome, what| {
            if let Ok((bytes, mark)) = outcome {
                assert_eq!(bytes, OLD, "{what}");
                assert!(mark.matches(OLD));
            }
            assert_eq!(bench.content().as_deref(), Some(OLD), "{what}");
        },
    );
}

#[test]
fn a_short_write_is_continued() {
    let bench = Bench::new();
    bench.put(OLD);
    let mut shortened = 0;
    for at in 1..=12 {
        bench.faulty.set(Some(Fault::once(at, FaultKind::ShortWrite)));
        write_atomic(bench.disk.as_ref(), &bench.file(), NEW).unwrap();
        assert_eq!(bench.content().as_deref(), Some(NEW));
        shortened += bench.faulty.hits();
    }
    assert!(shortened > 0);
    assert_eq!(RealDisk.list(bench.folder.path()).unwrap().len(), 1);
}

/// No kill of a process shows whether the medium was waited for; the order of the calls does.
#[test]
fn content_is_on_the_medium_before_it_gets_the_name() {
    let bench = Bench::new();
    bench.put(OLD);
    bench.faulty.set(None);
    write_atomic(bench.disk.as_ref(), &bench.file(), NEW).unwrap();
    let order = [
        "create_new",
        "write",
        "set_mode",
        "sync_all",
        "metadata",
        "rename",
        "sync_folder",
    ];
    let calls = bench.faulty.call_names();
    if cfg!(unix) {
        assert_eq!(calls[calls.len() - order.len()..], order, "{calls:?}");
    }
}
