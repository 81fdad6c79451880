//! What the window remembers between starts. Never a person's work.
//!
//! One small RON file, replaced as a whole. A file that cannot be read is set aside and the window
//! starts with its defaults: preferences are no reason not to start.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::store::{Dirs, Disk, StoreError, read_limited, write_private};

/// Recent files remembered.
const MAX_RECENT: usize = 10;
/// A larger file is no file of preferences.
const MAX_BYTES: u64 = 1 << 20;
/// The smallest and largest zoom.
const ZOOM: std::ops::RangeInclusive<f32> = 0.5..=3.0;

/// Which theme the person wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As the desktop has it.
    #[default]
    System,
}

/// A session opened before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Its file.
    pub path: PathBuf,
    /// Its title when it was last open.
    pub title: String,
    /// When it was last open, in seconds since 1970 (UTC).
    pub opened_s: i64,
    /// Whether its mapping was final then.
    #[serde(default)]
    pub is_final: bool,
}

/// Where the window was, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Width and height of the content.
    pub size: (f32, f32),
    /// Whether it filled the screen.
    pub maximized: bool,
}

/// What the window remembers between starts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The theme.
    pub theme: ThemeChoice,
    /// Enlargement of everything; 1 is 100 %.
    pub zoom: f32,
    /// Where the window was.
    pub window: Option<WindowPlace>,
    /// Whether the inspector is shown.
    pub inspector_shown: bool,
    /// Its width in points; nothing while the person left it alone.
    pub inspector_width: Option<f32>,
    /// Sessions opened before, the latest first.
    pub recent: Vec<Recent>,
    /// The reviewer's code used last.
    pub reviewer: Option<String>,
    /// The reviewer's name used last.
    pub reviewer_name: String,
    /// Tag of the window's language; empty while the person has chosen none, so that it is the system's.
    pub language: String,
    /// Who prepares papers, as they say at their head.
    pub prepared_by: String,
    /// Tag of the language in which plans are shown.
    pub plan_language: Option<String>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::default(),
            zoom: 1.0,
            window: None,
            inspector_shown: true,
            inspector_width: None,
            recent: Vec::new(),
            reviewer: None,
            reviewer_name: String::new(),
            language: String::new(),
            prepared_by: String::new(),
            plan_language: None,
        }
    }
}

impl Preferences {
    /// Reads the preferences; the defaults when there are none or they cannot be read.
    pub fn load(disk: &dyn Disk, dirs: &Dirs) -> Self {
        let path = dirs.preferences();
        let Ok((bytes, _)) = read_limited(disk, &path, MAX_BYTES) else {
            return Self::default();
        };
        let read = std::str::from_utf8(&bytes).ok().map(ron::from_str::<Self>);
        if let Some(Ok(read)) = read {
            return read.made_sane();
        }
        // Kept for whoever wants to know what happened; a failure here changes nothing.
        write_private(disk, &path.with_extension("unreadable.ron"), &bytes).ok();
        Self::default()
    }

    /// Replaces the file of preferences.
    pub fn save(&self, disk: &dyn Disk, dirs: &Dirs) -> Result<(), StoreError> {
        let mut kept = self.clone();
        // A path that is no text has no place in a text file.
        kept.recent.retain(|recent| recent.path.to_str().is_some());
        let Ok(text) = ron::ser::to_string_pretty(&kept, ron::ser::PrettyConfig::default()) else {
            return Ok(());
        };
        if let Err(err) = disk.create_folders(&dirs.config) {
            return Err(StoreError::io(crate::store::Doing::Write, &dirs.config, err));
        }
        write_private(disk, &dirs.preferences(), text.as_bytes()).map(drop)
    }

    /// Puts a session at the top of the recent ones.
    pub fn remember_recent(&mut self, path: &Path, title: &str, opened_s: i64) {
        self.forget_recent(path);
        self.recent.insert(
            0,
            Recent {
                path: path.to_path_buf(),
                title: title.to_owned(),
                opened_s,
                is_final: false,
            },
        );
        self.recent.truncate(MAX_RECENT);
    }

    /// Notes whether the mapping of a recent session is final.
    pub fn note_final(&mut self, path: &Path, is_final: bool) {
        for recent in self.recent.iter_mut().filter(|one| one.path == path) {
            recent.is_final = is_final;
        }
    }

    /// Takes a session off the recent ones.
    pub fn forget_recent(&mut self, path: &Path) {
        self.recent.retain(|recent| recent.path != path);
    }

    /// Returns the enlargement one step up or down.
    pub fn zoom_step(&self, up: bool) -> f32 {
        let step = if up { 0.1 } else { -0.1 };
        let stepped = ((self.zoom + step) * 10.0).round() / 10.0;
        stepped.clamp(*ZOOM.start(), *ZOOM.end())
    }

    fn made_sane(mut self) -> Self {
        let is_length = |length: f32| length.is_finite() && (1.0..100_000.0).contains(&length);
        if !(self.zoom.is_finite() && ZOOM.contains(&self.zoom)) {
            self.zoom = 1.0;
        }
        self.window = self.window.filter(|place| {
            let (width, height) = place.size;
            is_length(width) && is_length(height)
        });
        self.inspector_width = self.inspector_width.filter(|width| is_length(*width));
        self.recent.truncate(MAX_RECENT);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::RealDisk;

    fn home() -> (tempfile::TempDir, Dirs) {
        let folder = tempfile::tempdir().expect("a folder");
        let dirs = Dirs::under(folder.path());
        (folder, dirs)
    }

    #[test]
    fn what_was_saved_comes_back() {
        let (_folder, dirs) = home();
        let mut preferences = Preferences {
            theme: ThemeChoice::Dark,
            zoom: 1.5,
            window: Some(WindowPlace {
                size: (1024.0, 768.0),
                maximized: false,
            }),
            inspector_shown: false,
            inspector_width: Some(410.0),
            reviewer: Some("R07".to_owned()),
            plan_language: Some("fr".to_owned()),
            ..Preferences::default()
        };
        preferences.remember_recent(Path::new("/a/b.ron"), "Süß", 5);
        preferences.note_final(Path::new("/a/b.ron"), true);
        preferences.save(&RealDisk, &dirs).expect("saved");
        assert_eq!(Preferences::load(&RealDisk, &dirs), preferences);
    }

    #[test]
    fn unreadable_preferences_are_set_aside() {
        let (_folder, dirs) = home();
        Preferences::default().save(&RealDisk, &dirs).expect("saved");
        write_private(&RealDisk, &dirs.preferences(), b"(zoom: what").expect("written");
        assert_eq!(Preferences::load(&RealDisk, &dirs), Preferences::default());
        let aside = dirs.config.join("preferences.unreadable.ron");
        assert_eq!(std::fs::read(aside).expect("kept"), b"(zoom: what");
    }

    #[test]
    fn wild_values_become_defaults() {
        let (_folder, dirs) = home();
        Preferences::default().save(&RealDisk, &dirs).expect("saved");
        let text = "(zoom: 900.0, window: Some((size: (-1.0, NaN), maximized: false)), \
                    inspector_width: Some(inf), later_setting: 3)";
        write_private(&RealDisk, &dirs.preferences(), text.as_bytes()).expect("written");
        assert_eq!(Preferences::load(&RealDisk, &dirs), Preferences::default());
    }

    #[test]
    fn recent_sessions_are_few_and_named_once() {
        let mut preferences = Preferences::default();
        for number in 0..30 {
            preferences.remember_recent(Path::new(&format!("/{}", number % 12)), "t", number);
        }
        assert_eq!(preferences.recent.len(), MAX_RECENT);
        assert_eq!(preferences.recent.first().map(|one| one.opened_s), Some(29));
        preferences.forget_recent(Path::new("/5"));
        assert_eq!(preferences.recent.len(), MAX_RECENT - 1);
    }

    #[test]
    fn zoom_goes_in_tenths_and_stops() {
        let mut preferences = Preferences::default();
        preferences.zoom = preferences.zoom_step(true);
        assert!((preferences.zoom - 1.1).abs() < 1e-6);
        for _ in 0..40 {
            preferences.zoom = preferences.zoom_step(false);
        }
        assert!((preferences.zoom - 0.5).abs() < 1e-6);
    }
}
