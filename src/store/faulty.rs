//! A disk that fails when told to: the tests let each call fail in turn.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::disk::{Disk, DiskFile, Meta, SharedDisk};

/// What the failing call reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// No space left on the device.
    Full,
    /// Input/output error of the medium.
    Device,
    /// Access denied.
    Permission,
    /// Half of the bytes are taken, without an error (other calls than writing succeed).
    ShortWrite,
}

impl FaultKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Full, Self::Device, Self::Permission, Self::ShortWrite];

    fn error(self) -> io::Error {
        match self {
            Self::Full => io::ErrorKind::StorageFull.into(),
            Self::Permission => io::ErrorKind::PermissionDenied.into(),
            Self::Device if cfg!(unix) => io::Error::from_raw_os_error(5),
            Self::Device | Self::ShortWrite => io::ErrorKind::Other.into(),
        }
    }
}

/// Which calls fail and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The first failing call, counted from 1.
    pub at: usize,
    /// What it reports.
    pub kind: FaultKind,
    /// Whether all later calls fail too.
    pub lasting: bool,
}

impl Fault {
    /// Call `at` fails, the next ones work.
    pub fn once(at: usize, kind: FaultKind) -> Self {
        Self {
            at,
            kind,
            lasting: false,
        }
    }

    /// Call `at` and all later ones fail.
    pub fn lasting(at: usize, kind: FaultKind) -> Self {
        Self {
            at,
            kind,
            lasting: true,
        }
    }
}

#[derive(Debug, Default)]
struct State {
    fault: Mutex<Option<Fault>>,
    calls: Mutex<Vec<&'static str>>,
    hits: AtomicUsize,
}

impl State {
    /// Counts a call and says whether it must fail.
    fn strike(&self, name: &'static str) -> Option<FaultKind> {
        let call = {
            let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
            calls.push(name);
            calls.len()
        };
        let fault = (*self.fault.lock().unwrap_or_else(PoisonError::into_inner))?;
        let struck = call == fault.at || (fault.lasting && call > fault.at);
        struck.then(|| {
            self.hits.fetch_add(1, Ordering::SeqCst);
            fault.kind
        })
    }

    /// Counts a call that does not write.
    fn pass(&self, name: &'static str) -> io::Result<()> {
        match self.strike(name) {
            None | Some(FaultKind::ShortWrite) => Ok(()),
            Some(kind) => Err(kind.error()),
        }
    }
}

/// Another disk, with faults.
#[derive(Debug)]
pub struct FaultyDisk {
    inner: SharedDisk,
    state: Arc<State>,
}

impl FaultyDisk {
    /// A disk with this fault.
    pub fn new(inner: SharedDisk, fault: Fault) -> Self {
        let disk = Self::counting(inner);
        disk.set(Some(fault));
        disk
    }

    /// A disk that counts calls and fails none.
    pub fn counting(inner: SharedDisk) -> Self {
        Self {
            inner,
            state: Arc::default(),
        }
    }

    /// How many calls there were since the last [`FaultyDisk::set`].
    pub fn calls(&self) -> usize {
        self.state
            .calls
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .len()
    }

    /// The names of those calls, in order.
    pub fn call_names(&self) -> Vec<&'static str> {
        self.state
            .calls
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// How many calls were struck since the last [`FaultyDisk::set`].
    pub fn hits(&self) -> usize {
        self.state.hits.load(Ordering::SeqCst)
    }

    /// Sets or lifts the fault and starts counting anew; files that are open obey too.
    pub fn set(&self, fault: Option<Fault>) {
        *self.state.fault.lock().unwrap_or_else(PoisonError::into_inner) = fault;
        self.state
            .calls
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        self.state.hits.store(0, Ordering::SeqCst);
    }

    fn wrap(&self, inner: Box<dyn DiskFile>) -> Box<dyn DiskFile> {
        Box::new(FaultyFile {
            inner,
            state: Arc::clone(&self.state),
        })
    }
}

impl Disk for FaultyDisk {
    fn create_new(&self, path: &Path, mode: Option<u32>) -> io::Result<Box<dyn DiskFile>> {
        self.state.pass("create_new")?;
        Ok(self.wrap(self.inner.create_new(path, mode)?))
    }

    fn open_append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.state.pass("open_append")?;
        Ok(self.wrap(self.inner.open_append(path)?))
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.state.pass("read")?;
        self.inner.read(path, limit)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.state.pass("list")?;
        self.inner.list(folder)
    }

    fn metadata(&self, path: &Path) -> io::Result<Meta> {
        self.state.pass("metadata")?;
        self.inner.metadata(path)
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        self.state.pass("canonicalize")?;
        self.inner.canonicalize(path)
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        self.state.pass("read_link")?;
        self.inner.read_link(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.state.pass("rename")?;
        self.inner.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.state.pass("remove")?;
        self.inner.remove(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.state.pass("create_folder")?;
        self.inner.create_folder(path)
    }

    fn create_folders(&self, path: &Path) -> io::Result<()> {
        self.state.pass("create_folders")?;
        self.inner.create_folders(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.state.pass("remove_folder")?;
        self.inner.remove_folder(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.state.pass("sync_folder")?;
        self.inner.sync_folder(path)
    }
}

#[derive(Debug)]
struct FaultyFile {
    inner: Box<dyn DiskFile>,
    state: Arc<State>,
}

impl DiskFile for FaultyFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.state.strike("write") {
            None => self.inner.write(bytes),
            Some(FaultKind::ShortWrite) => {
                let half = bytes.get(..bytes.len() / 2).unwrap_or_default();
                super::disk::write_all(self.inner.as_mut(), half)?;
                Ok(half.len())
            }
            Some(kind) => Err(kind.error()),
        }
    }

    fn sync_all(&mut self) -> io::Result<()> {
        self.state.pass("sync_all")?;
        self.inner.sync_all()
    }

    fn sync_data(&mut self) -> io::Result<()> {
        self.state.pass("sync_data")?;
        self.inner.sync_data()
    }

    fn set_mode(&mut self, mode: u32) -> io::Result<()> {
        self.state.pass("set_mode")?;
        self.inner.set_mode(mode)
    }

    fn try_lock(&mut self) -> io::Result<bool> {
        self.state.pass("try_lock")?;
        self.inner.try_lock()
    }
}
