//! A hundred thousand links go out in bounded time and memory.

use std::io::Write;

use seagrass::command::{Command, Document};
use seagrass::exchange::{jskos, olir, oscal, skos};
use seagrass::model::*;

use super::sample::{agreed, options, view};
use crate::samples::stamp;

/// Decisions on the first pairs of two made-up plans.
fn decided(items: usize, links: usize) -> Document {
    let mut document = crate::large::document(items, 1);
    let pairs = (0..items).flat_map(|action| (0..items).map(move |target| (action, target)));
    let motions: Vec<_> = pairs
        .take(links)
        .map(|(action, target)| {
            let value = Strength::ALL[1 + (action + target) % 3];
            let pair = Pair::new(ActionId::at(action), TargetId::at(target));
            (
                pair,
                agreed(value, Some(Contribution::Direct), "As agreed by the meeting"),
            )
        })
        .collect();
    document
        .run(&Command::DecideMany(motions), &stamp("R01", 1_700_000_200))
        .expect("accepted");
    document
}

/// Counts what is written and keeps nothing.
#[derive(Default)]
struct Counted {
    bytes: usize,
    lines: usize,
    longest: usize,
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.bytes += bytes.len();
        self.lines += bytes.iter().filter(|byte| **byte == b'\n').count();
        self.longest = self.longest.max(bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_hundred_thousand_links_go_out_piece_by_piece() {
    let document = decided(320, 100_000);
    let view = view(&document);
    let options = options();
    let mut out = Counted::default();
    let most = allocation_counter::measure(|| {
        let (rows, _) = jskos::write_mappings(&view, &options, &mut out).expect("written");
        assert_eq!(rows, 100_000);
    });
    assert_eq!(out.lines, 100_000);
    assert!(most.bytes_max < 8 << 20, "JSKOS keeps {} bytes", most.bytes_max);
    for write in [skos::write, oscal_write] {
        let mut out = Counted::default();
        let most = allocation_counter::measure(|| {
            let (rows, _) = write(&view, &options, &mut out).expect("written");
            assert_eq!(rows, 100_000);
        });
        assert!(out.bytes > 10 << 20 && out.longest < 1 << 16);
        assert!(most.bytes_max < 8 << 20, "keeps {} bytes", most.bytes_max);
    }
    let made = olir::project(&view, &options).expect("written");
    assert_eq!(made.rows, 100_000);
}

fn oscal_write(
    view: &View<'_>,
    options: &seagrass::exchange::projection::LinkOptions,
    out: &mut dyn Write,
) -> std::io::Result<(usize, Vec<seagrass::exchange::projection::Loss>)> {
    oscal::write(view, options, out).map_err(std::io::Error::other)
}

/// Ten times the links take about ten times as long: with a hundred times as long something is quadratic.
#[test]
fn the_work_grows_with_the_links() {
    let time = |links| {
        let document = decided(320, links);
        let view = view(&document);
        let start = cpu_time::ThreadTime::now();
        for _ in 0..2 {
            let mut out = Counted::default();
            jskos::write_mappings(&view, &options(), &mut out).expect("written");
            skos::write(&view, &options(), &mut out).expect("written");
            oscal::write(&view, &options(), &mut out).expect("written");
        }
        start.elapsed().as_secs_f64()
    };
    let (small, large) = (time(2_000), time(20_000));
    assert!(large < 30.0 * small.max(0.02), "{small} s and {large} s");
}
