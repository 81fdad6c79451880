//! Starts the window or a subcommand.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use seagrass::app;
use seagrass::cli::{self, Start};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match cli::start(std::env::args_os().skip(1)) {
        Start::Window(paths) => window(paths),
        Start::Command(args) => command(args),
    }
}

/// Runs a subcommand; nothing here or below it touches a display.
fn command(args: Vec<OsString>) -> ExitCode {
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    ExitCode::from(cli::run(args, &mut out, &mut err))
}

/// Opens the window with these files and returns when it is closed.
fn window(paths: Vec<PathBuf>) -> ExitCode {
    match app::run(paths) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => ExitCode::from(cli::no_window(&error.to_string(), &mut std::io::stderr().lock())),
    }
}
