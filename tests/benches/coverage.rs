//! Measures the coverage of 100,000 links: of decisions and as a preview (the bar is 20 ms).
//!
//! `cargo bench --bench coverage` prints CPU times of this thread. Nothing is asserted but the result.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::wildcard_imports,
    reason = "a benchmark reports to a terminal"
)]

#[path = "../it/large.rs"]
mod large;

use std::time::Duration;

use cpu_time::ThreadTime;
use seagrass::analysis::coverage::{Basis, Coverage};
use seagrass::command::{Command, Document};
use seagrass::model::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ACTIONS: usize = 500;
const TARGETS: usize = 200;

fn main() {
    let stamp = |at: i64| Stamp {
        by: ReviewerCode::new("R1").expect("a code"),
        at: UtcSeconds(1_700_000_000 + at),
    };
    let details = Details {
        title: "Made up for measuring".to_owned(),
        ..Details::default()
    };
    let plans = (large::plan("A", ACTIONS, 1), large::plan("B", TARGETS, 2));
    let mut document =
        Document::create(plans.0, plans.1, &details, &Reviewer::default(), &stamp(0)).expect("accepted");
    let mut numbers = large::Numbers(3);
    let mut pairs = Vec::new();
    for action in 0..ACTIONS {
        for target in 0..TARGETS {
            let strength = Strength::from_digit(1 + numbers.below(3) as u8).expect("a strength");
            let kind = if numbers.below(2) == 0 {
                Contribution::Direct
            } else {
                Contribution::Enabling
            };
            pairs.push((
                Pair::new(ActionId::at(action), TargetId::at(target)),
                strength,
                kind,
            ));
        }
    }
    let judged = pairs
        .iter()
        .map(|(pair, strength, kind)| (*pair, Judgement::scored(*strength, Some(*kind))));
    document
        .run(&Command::JudgeMany(judged.collect()), &stamp(1))
        .expect("accepted");
    let decided = pairs.iter().map(|(pair, strength, kind)| {
        let motion = Motion {
            status: Status::Agreed,
            value: Some(*strength),
            contribution: Some(*kind),
            wording: "agreed".to_owned(),
            word: Some(DecisionWord::Agrees),
            ..Motion::default()
        };
        (*pair, motion)
    });
    document
        .run(&Command::DecideMany(decided.collect()), &stamp(2))
        .expect("accepted");
    for place in 0..500 {
        let command = Command::Reserve {
            pair: pairs.get(place * 7).expect("a pair").0,
            state: "Atlantis".into(),
            words: "reserved".to_owned(),
        };
        document.run(&command, &stamp(3)).expect("accepted");
    }
    let session = document.session();
    let view = session.view_for(&stamp(0).by);
    for (name, basis) in [("decisions", Basis::Decisions), ("preview", Basis::Preview)] {
        let mut least = Duration::MAX;
        for _ in 0..20 {
            let start = ThreadTime::now();
            let coverage = Coverage::of(&view, CoverageRule::default(), basis);
            least = least.min(start.elapsed());
            assert_eq!(coverage.links.len(), pairs.len());
            assert_eq!(coverage.target_counts().iter().sum::<usize>(), TARGETS);
        }
        println!("coverage of {} links by {name}: {least:?}", pairs.len());
    }
}
