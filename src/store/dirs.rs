//! Where the program keeps its own files.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Environment variable naming one folder for everything: for a memory stick, and for tests.
pub const HOME_VARIABLE: &str = "SEAGRASS_HOME";

/// The program's own folders. None is created before something is written into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dirs {
    /// Preferences.
    pub config: PathBuf,
    /// Backups, locks and recovery journals. Local to the machine, never roaming.
    pub data: PathBuf,
    /// What may be lost without harm: recent files, window geometry.
    pub state: PathBuf,
}

impl Dirs {
    /// The folders for this person: under [`HOME_VARIABLE`] when set, else where the platform
    /// wants them. `None` when the person has no home folder.
    pub fn find() -> Option<Self> {
        Self::choose(std::env::var_os(HOME_VARIABLE))
    }

    /// Everything under one folder.
    pub fn under(home: &Path) -> Self {
        Self {
            config: home.join("config"),
            data: home.join("data"),
            state: home.join("state"),
        }
    }

    fn choose(home: Option<OsString>) -> Option<Self> {
        if let Some(home) = home.filter(|home| !home.is_empty()) {
            // Absolute, so that a later change of the current folder moves nothing.
            let home = PathBuf::from(home);
            return Some(Self::under(&std::path::absolute(&home).unwrap_or(home)));
        }
        let project = directories::ProjectDirs::from("", "", "seagrass")?;
        Some(Self {
            config: project.config_dir().to_path_buf(),
            data: project.data_local_dir().to_path_buf(),
            state: project
                .state_dir()
                .unwrap_or_else(|| project.data_local_dir())
                .to_path_buf(),
        })
    }

    /// The file of preferences.
    pub fn preferences(&self) -> PathBuf {
        self.config.join("preferences.ron")
    }

    /// Folder of the earlier versions.
    pub fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// Folder of the locks.
    pub fn locks(&self) -> PathBuf {
        self.data.join("locks")
    }

    /// Folder of pages that were only looked at.
    pub fn pages(&self) -> PathBuf {
        self.state.join("pages")
    }

    /// Folder of the recovery journals.
    pub fn recovery(&self) -> PathBuf {
        self.data.join("recovery")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_home_for_everything() {
        let stick = std::env::temp_dir().join("stick");
        let dirs = Dirs::choose(Some(stick.clone().into_os_string())).unwrap();
        assert_eq!(dirs, Dirs::under(&stick));
        for path in [
            dirs.preferences(),
            dirs.backups(),
            dirs.locks(),
            dirs.recovery(),
            dirs.pages(),
            dirs.state,
        ] {
            assert!(path.starts_with(&stick), "{}", path.display());
        }
        assert!(!stick.exists(), "created only when needed");
        assert!(Dirs::choose(Some("stick".into())).unwrap().data.is_absolute());
    }

    #[test]
    fn an_empty_variable_counts_as_unset() {
        assert_eq!(Dirs::choose(Some(OsString::new())), Dirs::choose(None));
    }
}
