//! Starts the window or a subcommand.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use seagrass::app;
use seagrass::cli::{self, Start};
use seagrass::phrase::catalogue::Language;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match cli::start(std::env::args_os().skip(1)) {
        Start::Window(paths, language) => window(paths, language),
        Start::Command(args) => command(args),
    }
}

/// Runs a subcommand; nothing here or below it touches a display.
fn command(args: Vec<OsString>) -> ExitCode {
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    ExitCode::from(cli::run(args, &mut out, &mut err))
}

/// Opens the window with these files, in this language if one is named, and returns when it is closed.
fn window(paths: Vec<PathBuf>, language: Option<Language>) -> ExitCode {
    match app::run(paths, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let mut err = std::io::stderr().lock();
            ExitCode::from(cli::no_window(&error.to_string(), language, &mut err))
        }
    }
}
