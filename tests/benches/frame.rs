//! CPU time of a frame of the board: 26 x 26 items with 60 links, and 10,000 x 10,000 with 100,000.
//!
//! Thread CPU time, not wall time, since machines are shared. Prints the figures of README's table and
//! exits with an error when a bar is missed by more than half, which noise does not explain.

#![expect(clippy::print_stdout, reason = "a benchmark reports to a terminal")]

#[path = "../it/large.rs"]
mod large;

use cpu_time::ThreadTime;

use large::{Screen, document, minor_faults};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const FRAMES: usize = 1_200;

struct Figures {
    median_ms: f64,
    p99_ms: f64,
    faults: Option<f64>,
}

fn measure(items: usize, links: usize) -> Figures {
    let mut screen = Screen::new(&document(items, links));
    for at in 0..240 {
        screen.frame(Screen::work(at));
    }
    let before = minor_faults();
    let mut times: Vec<f64> = (0..FRAMES)
        .map(|at| {
            let events = Screen::work(at);
            let start = ThreadTime::now();
            screen.frame(events);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    let faults = before
        .zip(minor_faults())
        .map(|(before, after)| (after - before) as f64 / FRAMES as f64);
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(FRAMES * share / 100).copied().unwrap_or_default();
    Figures {
        median_ms: at(50),
        p99_ms: at(99),
        faults,
    }
}

fn main() {
    let mut missed = false;
    println!("board at 1600 x 1000, scrolling and dragging, {FRAMES} frames, thread CPU time");
    for (name, items, links, bar_ms) in [
        ("26 x 26, 60 links", 26, 60, 1.5),
        ("10,000 x 10,000, 100,000 links", 10_000, 100_000, 2.0),
    ] {
        let figures = measure(items, links);
        let faults = figures
            .faults
            .map_or_else(|| "not known".to_owned(), |faults| format!("{faults:.1}"));
        println!(
            "{name}: median {:.2} ms, p99 {:.2} ms (bar {bar_ms} ms), {faults} page faults a frame (bar 50)",
            figures.median_ms, figures.p99_ms
        );
        missed |= figures.p99_ms > bar_ms * 1.5 || figures.faults.is_some_and(|faults| faults > 50.0);
    }
    if missed {
        std::process::exit(1);
    }
}
