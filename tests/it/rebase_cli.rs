//! `seagrass rebase`: the real binary on real files, and the report and the matching as files.

use std::path::Path;
use std::sync::Arc;

use seagrass::exchange::plan_file::write_plan;
use seagrass::exchange::rebase_matching::{MatchingFileError, read_matching, write_matching};
use seagrass::exchange::rebase_report::{ReportFormat, write_report};
use seagrass::exchange::session_file::{read_session, write_session};
use seagrass::merge::Matching;
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};

use crate::cli::{folder, put};
use crate::rebase::{carried, reviewed};
use crate::rebase_plans::{after, before};

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn run(folder: &tempfile::TempDir, args: &[&str]) -> Ran {
    let (code, out, err) = crate::cli::run(folder.path(), args);
    Ran { code, out, err }
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a file")
}

#[test]
fn a_doubtful_matching_is_written_for_a_person_and_a_confirmed_one_is_carried_out() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    let session = write_session(reviewed().session());
    put(&at("old.ron"), session.as_bytes());
    put(&at("plan.ron"), write_plan(&after()).as_bytes());
    let args = ["rebase", "old.ron", "--actions", "plan.ron", "-o", "new.ron"];
    let ran = run(&folder, &args);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.contains("merged: 2.1 2.2 → 2.1"), "{}", ran.out);
    assert!(ran.out.contains("split: 3.2 → 3.2 3.4"), "{}", ran.out);
    assert!(ran.out.contains("the same: 21"), "{}", ran.out);
    assert!(!at("new.ron").exists());
    let mut confirmed: Vec<&str> = args.to_vec();
    confirmed.extend(["--matching", "new.matching.ron", "--report", "report.md"]);
    let ran = run(&folder, &confirmed);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.contains("Judgements: 9 before, 9 carried, 0 kept"),
        "{}",
        ran.err
    );
    assert_eq!(text(&at("old.ron")), session, "the session stays as it is");
    let made = read_session(text(&at("new.ron")).as_bytes())
        .expect("a session")
        .session;
    let parent = made.parent().expect("a parent");
    assert_eq!(parent.file.len(), 64);
    let report = text(&at("report.md"));
    assert!(report.contains("| merged | 2.1, 2.2 | 2.1 |"), "{report}");
    assert!(report.contains("~~reduce~~ **halve** by-catch"), "{report}");
    // Nothing is replaced.
    assert_eq!(run(&folder, &confirmed).code, 2);
}

#[test]
fn a_plain_matching_needs_nobody() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    put(&at("old.ron"), write_session(reviewed().session()).as_bytes());
    let mut parts = crate::rebase_plans::parts(&before());
    "third, for tests".clone_into(&mut parts.version);
    crate::rebase_plans::add(&mut parts, "5.1", "5.3", "Teach", "a lesson in each school");
    let plan = Plan::new(parts).expect("a plan");
    put(&at("plan.ron"), write_plan(&plan).as_bytes());
    let args = [
        "rebase",
        "old.ron",
        "--actions",
        "plan.ron",
        "-o",
        "new.ron",
        "--report",
        "r.csv",
    ];
    let ran = run(&folder, &args);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(at("new.ron").exists() && at("r.csv").exists());
    for wrong in [
        &["rebase", "old.ron", "-o", "x.ron"][..],
        &["rebase", "old.ron", "--actions", "plan.ron"],
        &[
            "rebase",
            "old.ron",
            "--actions",
            "plan.ron",
            "-o",
            "x.ron",
            "--report",
            "r.doc",
        ],
        &[
            "rebase",
            "old.ron",
            "--actions",
            "plan.ron",
            "--targets",
            "plan.ron",
            "-o",
            "x.ron",
        ],
    ] {
        assert_eq!(run(&folder, wrong).code, 2, "{wrong:?}");
    }
}

#[test]
fn a_matching_reads_back_and_what_is_forgotten_is_named() {
    let (old, new) = (before(), after());
    let matching = Matching::proposed(Arc::clone(&old), Arc::clone(&new));
    let written = write_matching(Side::Action, &matching);
    let read = |text: &str| read_matching(text, Side::Action, &old, &new);
    assert_eq!(read(&written), Ok(matching));
    let forgotten: String = written
        .lines()
        .filter(|line| !line.contains("old: [\"3.2\"]"))
        .map(|line| format!("{line}\n"))
        .collect();
    let missing = ["3.2", "3.2", "3.4"].map(str::to_owned).to_vec();
    assert_eq!(read(&forgotten), Err(MatchingFileError::Missing(missing)));
    let twice = written.replace("old: [\"3.2\"]", "old: [\"3.2\", \"3.3\"]");
    assert_eq!(read(&twice), Err(MatchingFileError::Twice("3.3".to_owned())));
    let stranger = written.replace("new: [\"3.2\", \"3.4\"]", "new: [\"3.2\", \"99\"]");
    assert_eq!(
        read(&stranger),
        Err(MatchingFileError::UnknownCode("99".to_owned()))
    );
    assert_eq!(
        read_matching(&written, Side::Target, &old, &new),
        Err(MatchingFileError::OtherPlans)
    );
    assert!(matches!(read("(format: "), Err(MatchingFileError::Text { .. })));
    let later = written.replace("version: 1", "version: 2");
    assert_eq!(read(&later), Err(MatchingFileError::OtherFormat));
}

#[test]
fn the_report_says_the_same_in_every_format() {
    let document = reviewed();
    let rebased = carried(&document);
    let words = Catalogue::new(Language::English);
    let written = |format| String::from_utf8(write_report(&rebased, &words, format)).expect("text");
    let json: serde_json::Value = serde_json::from_str(&written(ReportFormat::Json)).expect("JSON");
    let records = json["records"].as_array().expect("a list");
    let number = |record: &serde_json::Value, part: &str| record[part].as_u64().expect("a number");
    for record in records {
        assert_eq!(
            number(record, "before"),
            number(record, "carried") + number(record, "listed")
        );
    }
    let judgements = records
        .iter()
        .find(|one| one["kind"] == "judgements")
        .expect("counted");
    assert_eq!(number(judgements, "before"), 9);
    assert_eq!(
        json["checks"].as_array().map(Vec::len),
        Some(rebased.report.checks.len())
    );
    let csv = written(ReportFormat::Csv);
    let mut rows = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<_> = rows.records().map(|row| row.expect("a row")).collect();
    let checks = rows.iter().filter(|row| &row[0] == "check").count();
    assert_eq!(checks, rebased.report.checks.len());
    assert_eq!(
        rows.iter().filter(|row| &row[0] == "item").count(),
        rebased.report.lines.len()
    );
    let markdown = written(ReportFormat::Markdown);
    assert!(markdown.contains("| Judgements | 9 | 9 | 0 |"), "{markdown}");
    assert!(markdown.contains("2.1 – T8"), "{markdown}");
    assert!(!markdown.contains("undefined"), "{markdown}");
}
