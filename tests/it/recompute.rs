//! Sessions whose exported answers an outside statistics package recomputes: `.ci/recompute` asks for them
//! by naming a folder in `SEAGRASS_RECOMPUTE`, and this test writes them with the program itself.

use std::path::{Path, PathBuf};
use std::process::Command as Process;

use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::write_session;
use seagrass::model::*;
use serde_json::Value;

use crate::samples::{code, document, stamp};

const NAMES: [&str; 6] = ["R01", "R02", "R03", "R04", "R05", "R06"];

/// A document with so many reviewers on the roster.
pub(crate) fn with_reviewers(count: usize, scale: RatingScale) -> Document {
    let mut document = document();
    for name in NAMES.iter().take(count) {
        let put = Command::PutReviewer(code(name), Reviewer::default());
        document.run(&put, &stamp("R07", 2)).expect("accepted");
    }
    if scale != RatingScale::default() {
        document
            .run(&Command::SetScale(scale), &stamp("R07", 3))
            .expect("accepted");
    }
    document
}

pub(crate) fn judge(document: &mut Document, by: usize, number: usize, judgement: Judgement) {
    let pair = Pair::new(ActionId::at(number / 16), TargetId::at(number % 16));
    let command = Command::Judge { pair, judgement };
    document
        .run(&command, &stamp(NAMES[by], 10 + number as i64))
        .expect("accepted");
}

/// A number that looks like chance and is the same everywhere.
fn mixed(number: usize, by: usize) -> usize {
    let mixed = (number as u64 * 31 + by as u64 * 17 + 11).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 40) as usize
}

/// Scores about something that belongs to the pair; every so many are missing.
pub(crate) fn scored(document: &mut Document, reviewers: usize, pairs: usize, missing: Option<usize>) {
    let scale = document.session().scale().expect("settled");
    let points = scale.points();
    for number in 0..pairs {
        for by in 0..reviewers {
            let chance = mixed(number, by);
            let judgement = match missing {
                Some(every) if chance.is_multiple_of(every) => continue,
                Some(every) if chance % every == 1 => Judgement::new(Verdict::CannotJudge),
                _ => {
                    let about = mixed(number, 99) % (points.len() * 3 / 2);
                    let at = (about + [0, 0, 0, 1, 2][chance % 5]) % points.len();
                    let kind = [Contribution::Direct, Contribution::Enabling][chance / 5 % 7 / 4];
                    let has_kind = scale.has_kind() && points[at] > Strength::None;
                    Judgement::scored(points[at], has_kind.then_some(kind))
                }
            };
            judge(document, by, number, judgement);
        }
    }
}

/// The table of Hayes and Krippendorff.
pub(crate) fn published() -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/oracles.json");
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("a file")).expect("JSON");
    let mut oracles = file["oracles"].as_array().expect("a list").iter();
    let entry = oracles.find(|one| one["id"] == "HK").expect("the entry");
    let mut document = with_reviewers(5, RatingScale::default());
    for (number, unit) in entry["data"].as_array().expect("units").iter().enumerate() {
        for (by, value) in unit.as_array().expect("values").iter().enumerate() {
            if let Some(value) = value.as_i64() {
                let strength = Strength::from_value(value as i8).expect("on the scale");
                judge(&mut document, by, number, Judgement::scored(strength, None));
            }
        }
    }
    document
}

fn sessions() -> Vec<(&'static str, Document)> {
    let mut sessions = vec![("published", published())];
    for (name, reviewers, scale, pairs, missing) in [
        ("many-missing", 6, RatingScale::Contribution, 416, Some(4)),
        ("two-reviewers", 2, RatingScale::Contribution, 96, Some(9)),
        ("complete", 5, RatingScale::Contribution, 160, None),
        ("presence", 4, RatingScale::Presence, 64, None),
        ("levels", 4, RatingScale::Levels, 80, Some(6)),
        ("interaction", 5, RatingScale::Interaction, 160, Some(8)),
        ("interaction-complete", 2, RatingScale::Interaction, 96, None),
    ] {
        let mut document = with_reviewers(reviewers, scale);
        scored(&mut document, reviewers, pairs, missing);
        sessions.push((name, document));
    }
    // A second round in which some think again.
    let mut document = with_reviewers(4, RatingScale::default());
    scored(&mut document, 4, 64, Some(7));
    let start = Command::StartRound(RoundNo(2), RoundKind::Open);
    document.run(&start, &stamp("R07", 500)).expect("accepted");
    for number in 0..64 {
        for by in 0..4 {
            let at = mixed(
                number,
                if mixed(number, by).is_multiple_of(3) {
                    99
                } else {
                    by
                },
            ) % 4;
            judge(
                &mut document,
                by,
                number,
                Judgement::scored(Strength::ALL[at], None),
            );
        }
    }
    sessions.push(("two-rounds", document));
    sessions
}

fn run(args: &[&str]) {
    let output = Process::new(env!("CARGO_BIN_EXE_seagrass"))
        .args(args)
        .output()
        .expect("the binary runs");
    assert!(
        output.status.success(),
        "{args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

#[test]
fn exported_answers_and_figures_belong_together() {
    let own = tempfile::tempdir().expect("a folder");
    let folder = std::env::var_os("SEAGRASS_RECOMPUTE").map_or_else(|| own.path().to_owned(), PathBuf::from);
    for (name, document) in sessions() {
        let [file, answers, figures] =
            ["ron", "csv", "json"].map(|extension| folder.join(name).with_extension(extension));
        let bytes = write_session(document.session());
        seagrass::store::write_atomic(&seagrass::store::RealDisk, &file, bytes.as_bytes()).expect("written");
        run(&[
            "export",
            text(&file),
            "--to",
            "judgements-csv",
            "-o",
            text(&answers),
        ]);
        let output = Process::new(env!("CARGO_BIN_EXE_seagrass"))
            .args(["stats", text(&file), "--json"])
            .output()
            .expect("the binary runs");
        seagrass::store::write_atomic(&seagrass::store::RealDisk, &figures, &output.stdout).expect("written");
        // What the outside script rests on: as many values of each round as the figures say.
        let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let mut reader = csv::Reader::from_path(&answers).expect("a CSV");
        let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
        for round in told["rounds"].as_array().expect("a list") {
            let number = round["round"].to_string();
            let values = rows
                .iter()
                .filter(|row| row[0] == number && !row[5].is_empty())
                .count();
            assert_eq!(round["blocks"][0]["values"], values, "{name}");
            assert!(values > 0, "{name}");
        }
        for row in &rows {
            assert_ne!(
                row[5].is_empty(),
                row[6].is_empty(),
                "{name}: a value or why not: {row:?}"
            );
            assert!(
                row[3].len() == 5 && row[3].bytes().all(|one| one.is_ascii_digit()),
                "{row:?}"
            );
        }
    }
}
