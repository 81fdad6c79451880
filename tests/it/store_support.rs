//! What the tests of `store` share.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use seagrass::store::faulty::{Fault, FaultKind, FaultyDisk};
use seagrass::store::{Dirs, ErrorKind, Pending, RealDisk, SharedDisk, StoreError, pending};

/// Writes a file the plain way: sets a scene, or plays the other program.
#[expect(
    clippy::disallowed_methods,
    reason = "not the code under test, and meant to truncate in place"
)]
pub(crate) fn put(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap();
}

/// Tries until there is something. A lock just given up can live on for a moment in a child
/// process that another test of this binary is starting.
pub(crate) fn soon<T>(mut get: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + Duration::from_secs(10);
    loop {
        match get() {
            Some(found) => return found,
            None if Instant::now() > end => panic!("it never came"),
            None => std::thread::sleep(Duration::from_millis(5)),
        }
    }
}

/// The only journal that there is to recover.
pub(crate) fn orphan(dirs: &Dirs) -> Pending {
    soon(|| {
        let mut found = pending(&RealDisk::shared(), dirs).unwrap();
        assert!(found.unreadable.is_empty(), "{:?}", found.unreadable);
        assert!(found.pending.len() <= 1, "one at most");
        found.pending.pop()
    })
}

pub(crate) const OLD: &[u8] = b"the old content";
pub(crate) const NEW: &[u8] = b"the new content, which is longer";

/// A fresh folder with a disk that can be made to fail.
pub(crate) struct Bench {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) dirs: Dirs,
    pub(crate) faulty: Arc<FaultyDisk>,
    pub(crate) disk: SharedDisk,
}

impl Bench {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(&folder.path().join("home"));
        let faulty = Arc::new(FaultyDisk::counting(RealDisk::shared()));
        let disk: SharedDisk = Arc::<FaultyDisk>::clone(&faulty);
        Self {
            folder,
            dirs,
            faulty,
            disk,
        }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("session.ron")
    }

    pub(crate) fn put(&self, bytes: &[u8]) {
        put(&self.file(), bytes);
    }

    pub(crate) fn content(&self) -> Option<Vec<u8>> {
        std::fs::read(self.file()).ok()
    }
}

/// Temporary files anywhere below a folder.
pub(crate) fn temporaries(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            found.extend(temporaries(&entry.path()));
        } else if entry.file_name().to_string_lossy().starts_with(".seagrass-") {
            found.push(entry.path());
        }
    }
    found
}

/// Runs `operate` on a fresh bench with each fault in turn, then `check` with its outcome while
/// the fault is lifted. Returns how many runs were struck.
pub(crate) fn strike<T>(
    prepare: impl Fn(&Bench),
    operate: impl Fn(&Bench) -> Result<T, StoreError>,
    check: impl Fn(&Bench, Result<T, StoreError>, &str),
) -> usize {
    let dry = Bench::new();
    prepare(&dry);
    dry.faulty.set(None);
    let outcome = operate(&dry);
    assert!(outcome.is_ok(), "it works without fault: {:?}", outcome.err());
    let calls = dry.faulty.calls();
    check(&dry, outcome, "no fault");
    let mut struck = 0;
    for at in 1..=calls {
        for kind in FaultKind::ALL {
            for fault in [Fault::once(at, kind), Fault::lasting(at, kind)] {
                let bench = Bench::new();
                prepare(&bench);
                bench.faulty.set(Some(fault));
                let outcome = operate(&bench);
                assert!(bench.faulty.hits() > 0, "{fault:?} of {calls} was never met");
                bench.faulty.set(None);
                struck += 1;
                if let Err(error) = &outcome {
                    names_cause(error, kind, bench.folder.path());
                }
                if !fault.lasting {
                    assert_eq!(temporaries(bench.folder.path()), [] as [PathBuf; 0], "{fault:?}");
                }
                check(&bench, outcome, &format!("{fault:?} of {calls}"));
            }
        }
    }
    println!("{calls} calls, {struck} faults");
    assert!(calls > 0);
    struck
}

pub(crate) fn names_cause(error: &StoreError, kind: FaultKind, folder: &Path) {
    let expected = match kind {
        FaultKind::Full | FaultKind::ShortWrite => ErrorKind::FullDisk,
        FaultKind::Device => ErrorKind::Device,
        FaultKind::Permission => ErrorKind::Permission,
    };
    assert_eq!(error.kind(), expected, "{error}");
    assert!(error.path().starts_with(folder), "{error}");
    assert!(
        !error.path().to_string_lossy().contains(".seagrass-"),
        "a name the person knows: {error}"
    );
    assert!(
        error.to_string().contains(&error.path().display().to_string()),
        "{error}"
    );
    assert!(error.system_text().is_some_and(|text| !text.is_empty()));
}
