//! Measures how long exports of 100,000 judgements and decisions go on after they were called off: the longest
//! time in which one does not ask. Aim: 0.2 s.
//!
//! `cargo bench --bench stop` prints wall time, which grows where other programs share the machine.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark reports to a terminal"
)]

#[path = "../it/large.rs"]
mod large;

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use seagrass::exchange::export::{
    Disclosure, Filter, Format, Options, PaperKind, PaperName, PaperOptions, Whose, export_until,
};
use seagrass::exchange::stop::Stop;
use seagrass::model::Lang;
use seagrass::phrase::catalogue::Language;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ITEMS: usize = 400;
const LINKS: usize = 100_000;

/// When it was last asked, and the longest time before that.
struct Gaps {
    last: Instant,
    longest: Duration,
    at: usize,
    asked: usize,
}

impl Gaps {
    fn ask(&mut self) {
        let gap = self.last.elapsed();
        self.asked += 1;
        if gap > self.longest {
            (self.longest, self.at) = (gap, self.asked);
        }
        self.last = Instant::now();
    }
}

fn main() {
    let document = large::decided(ITEMS, LINKS);
    let session = document.session();
    let view = session.view_for(&session.who_looks());
    let options = Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions {
            level: Disclosure::Codes,
            filter: Filter::WorkingCopy,
            ..PaperOptions::default()
        },
    };
    let only = std::env::args().nth(1).filter(|name| !name.starts_with('-'));
    let papers = [PaperName::Judgements, PaperName::Alignment]
        .into_iter()
        .flat_map(|name| PaperKind::ALL.map(|kind| Format::Paper(name, kind)));
    let others = Format::all().filter(|one| !matches!(one, Format::Paper(..) | Format::Picture(..)));
    for format in others.chain(papers) {
        if only.as_ref().is_some_and(|only| *only != format.name()) {
            continue;
        }
        let gaps = Arc::new(Mutex::new(Gaps {
            last: Instant::now(),
            longest: Duration::ZERO,
            at: 0,
            asked: 0,
        }));
        let noted = Arc::clone(&gaps);
        let stop = Stop::when(move || {
            noted.lock().expect("not poisoned").ask();
            false
        });
        let start = Instant::now();
        let bytes = export_until(&view, format, &options, &stop).map_or(0, |made| made.bytes.len());
        let whole = start.elapsed();
        let mut gaps = gaps.lock().expect("not poisoned");
        let asked = gaps.asked;
        gaps.ask();
        println!(
            "{:<22} {:>6.2} s in all, {bytes:>10} bytes, asked {asked:>7} times, at most {:.3} s without ({})",
            format.name(),
            whole.as_secs_f64(),
            gaps.longest.as_secs_f64(),
            gaps.at,
        );
    }
}
