//! Measures joining copies from the bytes of their files: 30 files of 416 judgements (the bar is 100 ms),
//! and 300 files of 5,000.
//!
//! `cargo bench --bench merge` prints CPU times of this thread. Nothing is asserted but the result.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::wildcard_imports,
    reason = "a benchmark reports to a terminal"
)]

#[path = "../it/large.rs"]
mod large;

use std::sync::Arc;
use std::time::Duration;

use cpu_time::ThreadTime;
use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::{read_session, write_session};
use seagrass::merge::{check, join};
use seagrass::model::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    measure(30, 26, 16, 416, 5);
    measure(300, 100, 50, 5_000, 1);
}

/// One file for each reviewer, who judged so many pairs, some with a reason.
fn files(reviewers: usize, actions: usize, targets: usize, judgements: usize) -> Vec<String> {
    let code = |which: usize| ReviewerCode::new(&format!("R{:03}", which + 1)).expect("a code");
    let stamp = |which, at| Stamp {
        by: code(which),
        at: UtcSeconds(1_700_000_000 + at),
    };
    let details = Details {
        title: "Made up for measuring".to_owned(),
        ..Details::default()
    };
    let plans = (large::plan("A", actions, 1), large::plan("B", targets, 2));
    let mut base =
        Document::create(plans.0, plans.1, &details, &Reviewer::default(), &stamp(0, 0)).expect("accepted");
    for which in 1..reviewers {
        let command = Command::PutReviewer(code(which), Reviewer::default());
        base.run(&command, &stamp(0, 1)).expect("accepted");
    }
    (0..reviewers)
        .map(|which| {
            let mut copy = base.clone();
            let mut numbers = large::Numbers(which as u64);
            // As people work: one act for each judgement.
            for at in 0..judgements {
                let pair = Pair::new(ActionId::at(at / targets), TargetId::at(at % targets));
                let strength = Strength::from_digit(numbers.below(4) as u8).expect("a strength");
                let mut judgement = Judgement::scored(strength, Some(Contribution::Direct));
                if numbers.below(4) == 0 {
                    "as the text of the action says".clone_into(&mut judgement.reason);
                }
                let command = Command::Judge { pair, judgement };
                copy.run(&command, &stamp(which, 10 + at as i64))
                    .expect("accepted");
            }
            write_session(copy.session())
        })
        .collect()
}

fn measure(reviewers: usize, actions: usize, targets: usize, judgements: usize, rounds: usize) {
    let files = files(reviewers, actions, targets, judgements);
    let bytes: usize = files.iter().map(String::len).sum();
    let megabytes = bytes as f64 / 1e6;
    println!("{reviewers} files of {judgements} judgements, {megabytes:.1} MB");
    let mut least = [Duration::MAX; 4];
    for _ in 0..rounds {
        let start = ThreadTime::now();
        let sessions: Vec<Arc<Session>> = files
            .iter()
            .map(|text| Arc::new(read_session(text.as_bytes()).expect("a session").session))
            .collect();
        let read = start.elapsed();
        let base = sessions.first().expect("a file");
        let joined = join(base, sessions.iter().skip(1).map(|one| &**one));
        let all = start.elapsed();
        assert_eq!(
            joined.session.judgement_records().count(),
            reviewers * judgements,
            "all of them"
        );
        assert!(
            joined.conflicts.is_empty() && joined.cards.iter().all(Result::is_ok),
            "nothing is refused"
        );
        let start = ThreadTime::now();
        let cards = sessions.iter().filter(|one| check(base, one).is_ok()).count();
        let checked = start.elapsed();
        assert_eq!(cards, reviewers, "each has a card");
        let start = ThreadTime::now();
        let text = write_session(&joined.session);
        let wrote = start.elapsed();
        assert!(text.len() > bytes / 10, "something was written");
        for (least, time) in least.iter_mut().zip([all, read, checked, wrote]) {
            *least = time.min(*least);
        }
    }
    let [all, read, checked, wrote] = least.map(|time| time.as_secs_f64() * 1e3);
    println!("  from bytes to the joined session: {all:.1} ms, of which reading {read:.1} ms");
    println!("  a card for each file: {checked:.1} ms; writing the joined session: {wrote:.1} ms");
}
