//! The desktop's own file dialogs.
//!
//! A dialog that cannot be had looks like one that was cancelled, only faster than a person can act;
//! then the path field inside the window takes its place.

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::time::Duration;

/// An empty answer that comes sooner than this was not given by a person.
pub(super) const TOO_FAST: Duration = Duration::from_millis(250);

/// What a path is wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathAsk {
    /// The window's title, in the person's language.
    pub title: String,
    /// Whether a file is to be written rather than read.
    pub saving: bool,
    /// The folder to begin in.
    pub folder: Option<PathBuf>,
    /// The name suggested when saving.
    pub file_name: String,
    /// What such files are called, in the person's language.
    pub kind: String,
    /// Their extension, without dot; empty if files of any kind are wanted.
    pub extension: &'static str,
    /// What was wrong with the path chosen before, in the person's language; empty if nothing was.
    pub problem: String,
}

impl PathAsk {
    /// Proposes the path chosen before.
    pub(super) fn begin_at(&mut self, path: &Path) {
        self.folder = path.parent().map(Path::to_path_buf);
        self.file_name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
    }
}

/// The answer to come: a path, or nothing when the person cancelled.
pub type PathFuture = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

/// The answer to come: any number of paths, none when the person cancelled.
pub type PathsFuture = Pin<Box<dyn Future<Output = Vec<PathBuf>> + Send>>;

/// Asks a person for a path.
pub trait PathChooser: Debug {
    /// Opens the dialog. The answer is waited for on a thread of its own.
    fn ask(&self, ask: &PathAsk, frame: &eframe::Frame) -> PathFuture;

    /// Opens the dialog for any number of files to be read.
    fn ask_several(&self, ask: &PathAsk, frame: &eframe::Frame) -> PathsFuture {
        let one = self.ask(ask, frame);
        Box::pin(async move { one.await.into_iter().collect() })
    }

    /// Opens the dialog for a folder.
    fn ask_folder(&self, ask: &PathAsk, frame: &eframe::Frame) -> PathFuture {
        self.ask(ask, frame)
    }

    /// Shows a file or folder in the program that the desktop has for it. Called on a thread.
    fn show(&self, path: &Path) -> std::io::Result<()>;
}

/// The dialogs of this desktop.
#[derive(Clone, Copy, Debug, Default)]
pub struct NativeChooser;

impl PathChooser for NativeChooser {
    fn ask(&self, ask: &PathAsk, frame: &eframe::Frame) -> PathFuture {
        let dialog = native(ask, frame);
        if ask.saving {
            let chosen = dialog.set_file_name(saved_name(ask)).save_file();
            Box::pin(async move { chosen.await.map(|file| file.path().to_path_buf()) })
        } else {
            let chosen = dialog.pick_file();
            Box::pin(async move { chosen.await.map(|file| file.path().to_path_buf()) })
        }
    }

    fn ask_several(&self, ask: &PathAsk, frame: &eframe::Frame) -> PathsFuture {
        let chosen = native(ask, frame).pick_files();
        Box::pin(async move {
            let files = chosen.await.unwrap_or_default();
            files.iter().map(|file| file.path().to_path_buf()).collect()
        })
    }

    fn ask_folder(&self, ask: &PathAsk, frame: &eframe::Frame) -> PathFuture {
        let chosen = native(ask, frame).pick_folder();
        Box::pin(async move { chosen.await.map(|folder| folder.path().to_path_buf()) })
    }

    fn show(&self, path: &Path) -> std::io::Result<()> {
        let opener = if cfg!(target_os = "macos") {
            "open"
        } else if cfg!(windows) {
            "explorer"
        } else {
            "xdg-open"
        };
        let ended = std::process::Command::new(opener).arg(path).status()?;
        // Windows' opener reports failure even when it has shown the file.
        if ended.success() || cfg!(windows) {
            Ok(())
        } else {
            Err(std::io::Error::other(format!("{opener}: {ended}")))
        }
    }
}

fn native(ask: &PathAsk, frame: &eframe::Frame) -> rfd::AsyncFileDialog {
    let dialog = rfd::AsyncFileDialog::new()
        .set_parent(frame)
        .set_title(&ask.title);
    let dialog = if ask.extension.is_empty() {
        dialog
    } else {
        dialog.add_filter(&ask.kind, &[ask.extension])
    };
    let Some(folder) = &ask.folder else {
        return dialog;
    };
    let dialog = dialog.set_directory(folder);
    if cfg!(target_os = "linux") && !ask.saving {
        // The portal reads the folder from the line above and no name when opening. Zenity, which takes its
        // place where there is none, knows of no folder but that of a name.
        dialog.set_file_name(folder_as_name(folder))
    } else {
        dialog
    }
}

/// A folder as zenity takes it: with the sign that parts names at its end.
fn folder_as_name(folder: &Path) -> String {
    folder.join("").to_string_lossy().into_owned()
}

/// The name proposed for saving. Zenity takes the folder with it; the portal has the folder apart, and would show
/// the whole path as a name.
fn saved_name(ask: &PathAsk) -> String {
    match &ask.folder {
        Some(folder) if cfg!(target_os = "linux") && !has_portal(&|name| std::env::var_os(name)) => {
            folder.join(&ask.file_name).to_string_lossy().into_owned()
        }
        _ => ask.file_name.clone(),
    }
}

/// The service that opens dialogs for programs, as the bus of the desktop finds it.
const PORTAL: &str = "dbus-1/services/org.freedesktop.portal.Desktop.service";

/// Whether the desktop has a portal that opens dialogs: there is a bus, and it knows the service. In a sandbox
/// it always has.
fn has_portal(variable: &dyn Fn(&str) -> Option<std::ffi::OsString>) -> bool {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    if set("FLATPAK_ID").is_some() || set("SNAP").is_some() {
        return true;
    }
    let bus = set("XDG_RUNTIME_DIR").map(|folder| Path::new(&folder).join("bus"));
    if set("DBUS_SESSION_BUS_ADDRESS").is_none() && !bus.is_some_and(|bus| bus.exists()) {
        return false;
    }
    let own = set("XDG_DATA_HOME").map(PathBuf::from);
    let own = own.or_else(|| Some(Path::new(&set("HOME")?).join(".local/share")));
    let shared = set("XDG_DATA_DIRS").unwrap_or_else(|| "/usr/local/share:/usr/share".into());
    own.into_iter()
        .chain(std::env::split_paths(&shared))
        .any(|folder| folder.join(PORTAL).exists())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(saving: bool) -> PathAsk {
        PathAsk {
            title: String::new(),
            saving,
            folder: Some(PathBuf::from("/review")),
            file_name: "review.ron".to_owned(),
            kind: String::new(),
            extension: "ron",
            problem: String::new(),
        }
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_folder_is_named_with_its_end() {
        assert_eq!(folder_as_name(Path::new("/a/b")), "/a/b/");
        let own = saved_name(&ask(true));
        assert!(["review.ron", "/review/review.ron"].contains(&own.as_str()));
    }

    #[test]
    fn a_portal_needs_a_bus_and_its_service() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = folder.path().as_os_str().to_owned();
        let with = |set: &'static [&'static str]| {
            let home = home.clone();
            has_portal(&move |name| set.contains(&name).then(|| home.clone()))
        };
        assert!(!with(&[]), "no bus");
        assert!(
            !with(&["DBUS_SESSION_BUS_ADDRESS", "XDG_DATA_DIRS"]),
            "no service"
        );
        assert!(with(&["FLATPAK_ID"]), "a sandbox");
        let service = folder.path().join(PORTAL);
        std::fs::create_dir_all(&service).expect("made");
        assert!(with(&["DBUS_SESSION_BUS_ADDRESS", "XDG_DATA_DIRS"]));
        assert!(!with(&["XDG_DATA_DIRS"]), "no bus");
    }
}
