//! Starts the window or a subcommand.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

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

/// Opens the window with these files.
fn window(paths: Vec<PathBuf>) -> ExitCode {
    match seagrass::app::run(paths) {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            let message = format!("seagrass: {err}\n");
            // Without a terminal there is nowhere left to say it.
            let told = std::io::Write::write_all(&mut std::io::stderr(), message.as_bytes());
            ExitCode::from(if told.is_ok() { 2 } else { 3 })
        }
    }
}
