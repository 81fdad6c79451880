//! The recovery journal while each call to the disk fails in turn: no confirmed edit is lost.

use std::path::PathBuf;
use std::time::{Duration, UNIX_EPOCH};

use crate::store_support::{Bench, NEW, OLD, names_cause, orphan, soon, strike, temporaries};
use seagrass::store::faulty::{Fault, FaultKind};
use seagrass::store::{About, Journal, RealDisk, StoreError, pending, sweep_journals};

fn about(title: &str) -> About {
    About {
        title: title.to_owned(),
        ..About::default()
    }
}

fn recovered(bench: &Bench, what: &str) -> (Option<Vec<u8>>, Vec<String>) {
    let one = orphan(&bench.dirs);
    assert!(!one.damaged, "{what}");
    (one.base.clone(), one.edits.clone())
}

#[test]
fn starting_a_journal() {
    let start = |bench: &Bench| Journal::start(&bench.disk, &bench.dirs, about("a"), Some(OLD));
    strike(
        |_| {},
        start,
        |bench, outcome, what| {
            let mut journal = outcome.or_else(|_| start(bench)).unwrap();
            journal.append(&["edit"]).unwrap();
            drop(journal);
            assert_eq!(
                recovered(bench, what),
                (Some(OLD.to_vec()), vec!["edit".to_owned()]),
                "{what}"
            );
        },
    );
}

/// A journal that outlives `prepare`: it is made in `operate`, with the fault lifted meanwhile.
fn with_journal<T>(bench: &Bench, use_it: impl FnOnce(&mut Journal) -> T) -> T {
    let mut journal = Journal::start(&RealDisk::shared(), &bench.dirs, about("a"), Some(OLD)).unwrap();
    journal.append(&["1", "2"]).unwrap();
    drop(journal);
    let found = soon(|| pending(&bench.disk, &bench.dirs).unwrap().pending.pop());
    let mut journal = found.take().unwrap();

    use_it(&mut journal)
}

/// As [`strike`], for a journal with the edits 1 and 2. What is struck is what `operate` does with
/// the journal; `check` gets it afterwards.
fn strike_journal(
    operate: impl Fn(&mut Journal) -> Result<(), StoreError>,
    check: impl Fn(&mut Journal, Result<(), StoreError>),
    expect: impl Fn(Option<Vec<u8>>, Vec<String>, &str),
) {
    let run = |fault: Option<Fault>| {
        let bench = Bench::new();
        let what = format!("{fault:?}");
        let calls = with_journal(&bench, |journal| {
            bench.faulty.set(fault);
            let outcome = operate(journal);
            let calls = bench.faulty.calls();
            assert_eq!(fault.is_some(), bench.faulty.hits() > 0, "{what}");
            bench.faulty.set(None);
            if let (Some(fault), Err(error)) = (fault, &outcome) {
                names_cause(error, fault.kind, bench.folder.path());
            }
            if fault.is_some_and(|fault| !fault.lasting) {
                assert_eq!(temporaries(bench.folder.path()), [] as [PathBuf; 0], "{what}");
            }
            check(journal, outcome);
            calls
        });
        let (base, edits) = recovered(&bench, &what);
        expect(base, edits, &what);
        calls
    };
    let calls = run(None);
    println!("{calls} calls, {} faults", calls * 8);
    for at in 1..=calls {
        for kind in FaultKind::ALL {
            run(Some(Fault::once(at, kind)));
            run(Some(Fault::lasting(at, kind)));
        }
    }
}

#[test]
fn appending_to_a_journal() {
    strike_journal(
        |journal| journal.append(&["3", "4"]),
        |journal, outcome| {
            // What failed is appended again.
            if outcome.is_err() {
                journal.append(&["3", "4"]).unwrap();
            }
            journal.append(&["5"]).unwrap();
        },
        |base, mut edits, what| {
            assert_eq!(base.as_deref(), Some(OLD), "{what}");
            assert_eq!(edits.last().map(String::as_str), Some("5"), "{what}");
            edits.sort();
            edits.dedup();
            assert_eq!(edits, ["1", "2", "3", "4", "5"], "{what}");
        },
    );
}

#[test]
fn a_process_killed_after_a_failed_append_keeps_the_earlier_edits() {
    strike_journal(
        |journal| journal.append(&["3"]),
        |_, _| {},
        |_, edits, what| assert_eq!(edits[..2], ["1", "2"], "{what}"),
    );
}

#[test]
fn restarting_a_journal() {
    strike_journal(
        |journal| journal.restart(about("b"), Some(NEW)),
        |journal, _| journal.append(&["3"]).unwrap(),
        |base, edits, what| {
            assert_eq!(edits.last().map(String::as_str), Some("3"), "{what}");
            match base.as_deref() {
                // The new base holds 1 and 2; having them again does no harm.
                Some(NEW) => {}
                Some(OLD) => assert_eq!(edits, ["1", "2", "3"], "{what}"),
                other => panic!("{what}: {other:?}"),
            }
        },
    );
}

#[test]
fn restarting_again_after_a_failure() {
    strike_journal(
        |journal| journal.restart(about("b"), Some(NEW)),
        |journal, _| {
            journal.append(&["3"]).unwrap();
            journal.restart(about("c"), Some(b"third")).unwrap();
            journal.append(&["4"]).unwrap();
        },
        |base, edits, what| {
            assert_eq!(base.as_deref(), Some(&b"third"[..]), "{what}");
            assert_eq!(edits, ["4"], "{what}");
        },
    );
}

#[test]
fn discarding_a_journal() {
    // What is cut short is offered whole or not at all, and the rest of it is swept.
    let unsaved = || About {
        unsaved_base: true,
        ..about("a")
    };
    let mut outcomes = [0, 0];
    let mut run = |fault: Option<Fault>| {
        let bench = Bench::new();
        let mut journal = Journal::start(&bench.disk, &bench.dirs, unsaved(), Some(OLD)).unwrap();
        journal.append(&["1"]).unwrap();
        bench.faulty.set(fault);
        let outcome = journal.discard();
        let calls = bench.faulty.calls();
        bench.faulty.set(None);
        if let (Some(fault), Err(error)) = (fault, &outcome) {
            names_cause(error, fault.kind, bench.folder.path());
        }
        let offered = soon(|| {
            if let Some(one) = pending(&bench.disk, &bench.dirs).unwrap().pending.pop() {
                assert!(outcome.is_err(), "{fault:?}");
                assert_eq!(
                    (one.base.as_deref(), one.edits.len()),
                    (Some(OLD), 1),
                    "{fault:?}"
                );
                return Some(true);
            }
            let later = UNIX_EPOCH + Duration::from_secs(1 << 32);
            sweep_journals(&bench.disk, &bench.dirs, later).unwrap();
            bench
                .disk
                .list(&bench.dirs.recovery())
                .unwrap()
                .is_empty()
                .then_some(false)
        });
        outcomes[usize::from(offered)] += 1;
        calls
    };
    let calls = run(None);
    for at in 1..=calls {
        for kind in FaultKind::ALL {
            run(Some(Fault::once(at, kind)));
            run(Some(Fault::lasting(at, kind)));
        }
    }
    assert!(outcomes.iter().all(|count| *count > 0), "{outcomes:?}");
}

/// No kill of a process shows whether the medium was waited for; the order of the calls does.
#[test]
fn a_switch_is_on_the_medium_before_the_old_goes() {
    let bench = Bench::new();
    let mut journal = Journal::start(&bench.disk, &bench.dirs, about("a"), Some(OLD)).unwrap();
    bench.faulty.set(None);
    journal.append(&["1", "2"]).unwrap();
    assert_eq!(bench.faulty.call_names(), ["write", "sync_data"]);
    bench.faulty.set(None);
    journal.restart(about("b"), Some(NEW)).unwrap();
    let calls = bench.faulty.call_names();
    let at = |name| calls.iter().rposition(|call| *call == name).unwrap();
    assert!(
        at("remove") > at("sync_folder"),
        "the old goes when the new is safe: {calls:?}"
    );
    let switch = at("rename");
    // The header is opened too, to see whether it may be replaced; the log comes first.
    let opened = calls.iter().position(|call| *call == "open_append").unwrap();
    assert!(
        calls[opened..switch].contains(&"sync_folder"),
        "the new log is on the medium before the header names it: {calls:?}"
    );
}
