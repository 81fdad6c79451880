//! What the window needs from the world around it; tests bring their own.

use std::sync::Arc;

use super::clock::{Clock, SystemClock};
use super::dialogs_native::{NativeChooser, PathChooser};
use crate::phrase::catalogue::Language;
use crate::store::{Dirs, RealDisk, SharedDisk};

/// Disk and folders: what the threads need.
#[derive(Clone, Debug)]
pub struct Services {
    /// The disk.
    pub disk: SharedDisk,
    /// The program's own folders.
    pub dirs: Dirs,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Asks for paths.
    pub chooser: Arc<dyn PathChooser + Send + Sync>,
    /// The time zone of this computer.
    pub zone: jiff::tz::TimeZone,
    /// What this computer says its user speaks, such as `fr-FR`; nothing if it does not say.
    pub locale: Option<String>,
    /// The language asked for at the start, for this time only; nothing if none was.
    pub language: Option<Language>,
}

impl Services {
    /// The real ones. Nothing when the person has no home folder.
    pub fn real() -> Option<Self> {
        Some(Self {
            disk: RealDisk::shared(),
            dirs: Dirs::find()?,
            clock: Arc::new(SystemClock),
            chooser: Arc::new(NativeChooser),
            zone: jiff::tz::TimeZone::system(),
            locale: sys_locale::get_locale(),
            language: None,
        })
    }
}
