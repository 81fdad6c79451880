//! Measures a workbook of 100,000 rows of nine facts.
//!
//! `cargo bench --bench workbook` prints the CPU time of this thread and the most memory of the process, as
//! Linux counts it. Aim: under 100 MB.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark reports to a terminal"
)]

use std::process::ExitCode;

use cpu_time::ThreadTime;
use seagrass::exchange::export::paper::Properties;
use seagrass::exchange::export::xlsx_rows::{Sheet, Value, write};
use seagrass::model::UtcSeconds;

const ROWS: u32 = 100_000;
const COLUMNS: [&str; 9] = [
    "action", "title", "target", "text", "reviewer", "strength", "kind", "share", "reason",
];
const AIM_KB: u64 = 100 * 1024;

fn main() -> ExitCode {
    let properties = Properties {
        title: "Facts".to_owned(),
        subject: "Facts".to_owned(),
        lang: "en".to_owned(),
        created: UtcSeconds(1_795_600_000),
    };
    let before = most_memory();
    let start = ThreadTime::now();
    let sheet = Sheet {
        name: "Facts",
        columns: &COLUMNS,
        rows: Box::new((0..ROWS).map(row)),
    };
    let written = write(vec![sheet], &properties).expect("a workbook");
    let spent = start.elapsed();
    assert_eq!((written.rows, written.cut), (ROWS as usize, 0));
    println!(
        "{ROWS} rows of {} facts: {} bytes in {spent:.2?} of CPU",
        COLUMNS.len(),
        written.bytes.len()
    );
    let (Some(before), Some(after)) = (before, most_memory()) else {
        println!("memory: not counted on this system");
        return ExitCode::SUCCESS;
    };
    println!(
        "memory: at most {after} KB, {} KB more than before",
        after - before
    );
    if after < AIM_KB {
        ExitCode::SUCCESS
    } else {
        println!("more than {AIM_KB} KB");
        ExitCode::FAILURE
    }
}

/// Rows as they differ in use: codes, sentences, numbers, empty cells.
fn row(at: u32) -> Vec<Value> {
    let (action, target) = (at / 400, at % 400);
    vec![
        format!("{}.{}", action / 10 + 1, action % 10 + 1).into(),
        format!("Mend and count the nets of bay {action}").into(),
        format!("T{target}").into(),
        format!("By 2030 the catch of target {target} is counted and told to all who fish there").into(),
        format!("R{:02}", at % 9).into(),
        (at % 4).into(),
        if at.is_multiple_of(2) {
            "direct"
        } else {
            "enabling"
        }
        .into(),
        (f64::from(at % 100) / 100.0).into(),
        if at.is_multiple_of(3) {
            Value::Empty
        } else {
            format!("Row {at}: what is counted is told, and what is told is changed").into()
        },
    ]
}

/// The most memory the process has held so far, in kilobytes.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
