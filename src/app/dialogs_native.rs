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
            let chosen = dialog.set_file_name(&ask.file_name).save_file();
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
    match &ask.folder {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}
