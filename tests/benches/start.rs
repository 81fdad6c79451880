//! From the start of the process to a window that shows something, against a bare window of the same kit.
//!
//! Needs a display and `xdotool`; says so and measures nothing without them. The two are started in turn,
//! so that a busy machine slows both.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark reports to a terminal"
)]

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use eframe::egui;

/// What a child is started with to be the bare window.
const BARE: &str = "--bare-window";
const ROUNDS: usize = 9;
const BAR: f64 = 1.3;

struct Bare;

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        ui.label("bare");
    }
}

fn bare_window() {
    let options = eframe::NativeOptions {
        renderer: eframe::Renderer::Glow,
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    };
    eframe::run_native("Bare window", options, Box::new(|_| Ok(Box::new(Bare)))).expect("a window");
}

/// Returns the seconds until a window of that title is on the screen, and ends the child.
fn seconds_to_window(mut child: Child, title: &str, start: Instant) -> f64 {
    loop {
        let found = Command::new("xdotool")
            .args(["search", "--onlyvisible", "--name", title])
            .stderr(Stdio::null())
            .output()
            .is_ok_and(|output| !output.stdout.is_empty());
        if found || start.elapsed() > Duration::from_secs(30) {
            break;
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    child.kill().expect("the child is ours");
    child.wait().expect("it ended");
    seconds
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn main() {
    if std::env::args().any(|arg| arg == BARE) {
        return bare_window();
    }
    let has_tool = Command::new("xdotool").arg("version").output().is_ok();
    if std::env::var_os("DISPLAY").is_none() || !has_tool {
        println!("start: needs a display and xdotool; nothing was measured");
        return;
    }
    let home = tempfile::tempdir().expect("a folder");
    let this = std::env::current_exe().expect("this program");
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let start = Instant::now();
        let child = Command::new(env!("CARGO_BIN_EXE_seagrass"))
            .env("SEAGRASS_HOME", home.path())
            .spawn()
            .expect("the program");
        let own = seconds_to_window(child, "Seagrass", start);
        let start = Instant::now();
        let child = Command::new(&this).arg(BARE).spawn().expect("this program");
        let other = seconds_to_window(child, "Bare window", start);
        // The first round warms the caches.
        if round > 0 {
            ours.push(own);
            bare.push(other);
        }
    }
    let (own, other) = (median(ours), median(bare));
    println!(
        "start to window: {own:.2} s, a bare window {other:.2} s, ratio {:.2} (bar {BAR}), medians of {ROUNDS}",
        own / other
    );
}
