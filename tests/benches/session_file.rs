//! Measures session files at the size of the largest session planned for: 10,000 actions, 10,000
//! targets, 100,000 judgements.
//!
//! `cargo bench --bench session_file` prints CPU times of this thread and the largest amount of memory.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark reports to a terminal"
)]

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use cpu_time::ThreadTime;
use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::{read_session, write_session, write_session_by_serde};
use seagrass::model::plan::{Content, EntryParts, LocalText, PlanParts};
use seagrass::model::{
    ActionId, Contribution, Details, Judgement, Lang, Pair, Plan, Reviewer, ReviewerCode, Session, Stamp,
    Strength, TargetId, UtcSeconds, Wording,
};
use sha2::{Digest as _, Sha256};

const ITEMS: usize = 10_000;
const JUDGEMENTS: usize = 100_000;
const ROUNDS: usize = 7;

/// What the child process does instead of measuring times: open the file and say how much memory it took.
const OPEN: &str = "--open-only";

fn main() {
    let mut args = std::env::args().skip_while(|arg| arg != OPEN);
    if args.next().is_some() {
        open_only(&args.next().expect("a path"));
        return;
    }
    let session = session();
    let text = write_session(&session);
    let megabytes = text.len() as f64 / 1e6;
    println!("session file of {ITEMS} x {ITEMS} items and {JUDGEMENTS} judgements: {megabytes:.1} MB");
    assert_eq!(text, write_session_by_serde(&session), "byte-identical");
    let ours = least(|| black_box(write_session(&session)).len());
    let theirs = least(|| black_box(write_session_by_serde(&session)).len());
    report("write", ours, megabytes);
    report("write through ron", theirs, megabytes);
    let checksum = least(|| black_box(Sha256::digest(&text)).len());
    report("the checksum in both", checksum, megabytes);
    // `ron::to_string` takes no checksum.
    let alone = |time: Duration| time.saturating_sub(checksum).as_secs_f64();
    println!(
        "  without it, ron takes {:.1} times as long",
        alone(theirs) / alone(ours)
    );
    let open = least(|| {
        black_box(read_session(text.as_bytes()))
            .expect("a session")
            .session
            .pair_count()
    });
    report("open", open, megabytes);
    let parse = least(|| {
        black_box(ron::from_str::<serde::de::IgnoredAny>(&text))
            .is_ok()
            .into()
    });
    report("ron alone, keeping nothing", parse, megabytes);
    memory(&text);
}

/// Opens the text in a process of its own, which says how much memory that took.
fn memory(text: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.ron");
    #[expect(clippy::disallowed_methods, reason = "a temporary file of the measurement")]
    std::fs::write(&path, text).expect("written");
    let program = std::env::current_exe().expect("this program");
    let output = std::process::Command::new(program)
        .args([OPEN.as_ref(), path.as_os_str()])
        .output()
        .expect("a child process");
    let bytes: Option<f64> = String::from_utf8_lossy(&output.stdout).trim().parse().ok();
    match bytes {
        Some(bytes) => println!(
            "opening takes {:.1} MB of memory in all: {:.2} times the file",
            bytes / 1e6,
            bytes / text.len() as f64
        ),
        None => println!("memory is measured on Linux only"),
    }
}

/// Prints the peak of the resident memory in bytes, less what an empty process has.
fn open_only(path: &str) {
    let before = peak();
    let bytes = std::fs::read(path).expect("the file");
    let opened = read_session(&bytes).expect("a session");
    black_box(&opened);
    if let (Some(before), Some(after)) = (before, peak()) {
        println!("{}", after - before);
    }
}

fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").trim().parse().ok()?;
    Some(kilobytes * 1024)
}

fn least(mut work: impl FnMut() -> usize) -> Duration {
    let times = (0..ROUNDS).map(|_| {
        let start = ThreadTime::now();
        black_box(work());
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

fn report(what: &str, time: Duration, megabytes: f64) {
    let seconds = time.as_secs_f64();
    println!(
        "  {what}: {:.0} ms CPU, {:.0} MB/s",
        seconds * 1e3,
        megabytes / seconds
    );
}

/// Thirty reviewers judge one pair at a time; half the judgements have a reason.
fn session() -> Session {
    let reviewers: Vec<_> = (1..=30).map(|number| code(&format!("R{number:02}"))).collect();
    let stamp = |by: &ReviewerCode, at: usize| Stamp {
        by: by.clone(),
        at: UtcSeconds(1_795_500_000 + at as i64),
    };
    let details = Details {
        title: "Large".to_owned(),
        ..Details::default()
    };
    let (actions, targets) = (plan("ACTIONS", "A"), plan("TARGETS", "T"));
    let first = stamp(&reviewers[0], 0);
    let mut document =
        Document::create(actions, targets, &details, &Reviewer::default(), &first).expect("accepted");
    for reviewer in &reviewers[1..] {
        let command = Command::PutReviewer(reviewer.clone(), Reviewer::default());
        document.run(&command, &first).expect("accepted");
    }
    let pair = |number: usize| {
        let action = number / 10;
        Pair::new(
            ActionId::at(action),
            TargetId::at((action * 7 + number % 10 * 13) % ITEMS),
        )
    };
    let judgement = |number: usize| {
        let mut judgement = Judgement::scored(
            Strength::ALL[number % 4],
            [None, Some(Contribution::Direct), Some(Contribution::Enabling)][number % 3],
        );
        if number.is_multiple_of(2) {
            judgement.reason = words(number, 12);
        }
        judgement
    };
    let by = |number: usize| &reviewers[number / 64 % reviewers.len()];
    for number in 0..JUDGEMENTS {
        let command = Command::Judge {
            pair: pair(number),
            judgement: judgement(number),
        };
        document
            .run(&command, &stamp(by(number), number))
            .expect("accepted");
    }
    (**document.session()).clone()
}

fn code(text: &str) -> ReviewerCode {
    ReviewerCode::new(text).expect("a code")
}

fn words(number: usize, count: usize) -> String {
    const WORDS: [&str; 16] = [
        "meadow", "gear", "closure", "reef", "survey", "permit", "village", "fleet", "lagoon", "count",
        "nursery", "border", "season", "training", "patrol", "estuary",
    ];
    let word = |place: usize| WORDS[(number * 31 + place * place * 7 + place) % WORDS.len()];
    (0..count).map(word).collect::<Vec<_>>().join(" ")
}

fn plan(id: &str, letter: &str) -> Arc<Plan> {
    let english = Lang::new("en").expect("a language");
    let entry = |code: String, under: Option<String>, level: &str, number: usize| {
        let mut content = Content::new(level, Wording::Summary);
        let text = words(number, 5);
        content.titles = [(
            english.clone(),
            LocalText {
                text,
                official: false,
            },
        )]
        .into_iter()
        .collect();
        content.summary = [(english.clone(), words(number + 3, 20))].into_iter().collect();
        "Document 7, annex".clone_into(&mut content.source);
        EntryParts { code, under, content }
    };
    let heading = |number: usize| format!("{letter}{number}");
    let parts = PlanParts {
        id: id.to_owned(),
        name: format!("A plan of {ITEMS} items"),
        version: "1".to_owned(),
        period: None,
        document: String::new(),
        languages: vec![english.clone()],
        authoritative_language: english.clone(),
        warning: None,
        statements: Vec::new(),
        expected_counts: std::collections::BTreeMap::new(),
        fields: std::collections::BTreeMap::new(),
        headings: (0..100)
            .map(|number| entry(heading(number), None, "group", number))
            .collect(),
        items: (0..ITEMS)
            .map(|number| {
                let under = number / (ITEMS / 100);
                let code = format!("{letter}{under}.{}", number % (ITEMS / 100));
                entry(code, Some(heading(under)), "item", number)
            })
            .collect(),
    };
    Arc::new(Plan::new(parts).expect("a plan"))
}
