//! Agreement in a session: what counts as missing, what is hidden, and `seagrass stats`.

use std::path::Path;
use std::process::Command as Process;

use proptest::collection::vec;
use proptest::prelude::*;
use seagrass::analysis::agreement::Agreement;
use seagrass::analysis::agreement::questions::{Block, Hidden, Missing, Question, Selection};
use seagrass::analysis::disagreement::{PairClass, disagreements};
use seagrass::analysis::report::Report;
use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::write_session;
use seagrass::model::*;
use serde_json::Value;

use crate::samples::{code, document, stamp};

/// A pair's place among all, row by row of 16 targets.
fn pair(number: usize) -> Pair {
    Pair::new(ActionId::at(number / 16), TargetId::at(number % 16))
}

fn name(reviewer: usize) -> String {
    format!("R{:02}", reviewer + 1)
}

/// What a reviewer does with a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Said {
    Nothing,
    Unable,
    Score(u8),
}

fn judge(document: &mut Document, by: &str, at: i64, number: usize, judgement: Judgement) {
    let pair = pair(number);
    document
        .run(&Command::Judge { pair, judgement }, &stamp(by, at))
        .expect("accepted");
}

/// A session in which each reviewer said that of each pair; direct and enabling in turn.
fn session(pairs: &[Vec<Said>]) -> Document {
    let mut document = document();
    for reviewer in 0..pairs.first().map_or(0, Vec::len) {
        let put = Command::PutReviewer(code(&name(reviewer)), Reviewer::default());
        document.run(&put, &stamp("R07", 2)).ok();
    }
    for (number, row) in pairs.iter().enumerate() {
        for (reviewer, said) in row.iter().enumerate() {
            let kind = [Contribution::Direct, Contribution::Enabling][(number / 2 + reviewer) % 2];
            let judgement = match said {
                Said::Nothing => continue,
                Said::Unable => Judgement::new(Verdict::CannotJudge),
                Said::Score(digit) => {
                    Judgement::scored(Strength::from_digit(*digit).expect("a digit"), Some(kind))
                }
            };
            judge(&mut document, &name(reviewer), 10, number, judgement);
        }
    }
    document
}

fn agreement(document: &Document) -> Agreement {
    let view = document.session().view_for(&code("R07"));
    let report = Report::of(&view, &[]).expect("one scale");
    let figures = report.figures(RoundNo::FIRST).expect("an open round");
    figures.agreement.clone()
}

fn block(agreement: &Agreement, question: Question, selection: Selection) -> &Block {
    let mut blocks = agreement.blocks.iter();
    blocks
        .find(|block| (block.question, block.selection) == (question, selection))
        .expect("a block")
}

fn strength(agreement: &Agreement) -> &Block {
    block(agreement, Question::Strength, Selection::Considered)
}

/// The table of Hayes and Krippendorff, as reviewers would have entered it.
fn hayes_and_krippendorff() -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/oracles.json");
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("a file")).expect("JSON");
    let oracles = file["oracles"].as_array().expect("a list");
    let entry = oracles.iter().find(|one| one["id"] == "HK").expect("the entry");
    let said = |value: &Value| {
        value
            .as_u64()
            .map_or(Said::Nothing, |digit| Said::Score(digit as u8))
    };
    let units = entry["data"].as_array().expect("units").iter();
    let pairs: Vec<Vec<Said>> = units
        .map(|unit| unit.as_array().expect("values").iter().map(said).collect())
        .collect();
    session(&pairs)
}

/// Runs `seagrass stats` on the session and returns code, data and messages.
fn run(document: &Document, args: &[&str]) -> (i32, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("review.ron");
    seagrass::store::write_atomic(
        &seagrass::store::RealDisk,
        &file,
        write_session(document.session()).as_bytes(),
    )
    .expect("written");
    let output = Process::new(env!("CARGO_BIN_EXE_seagrass"))
        .current_dir(folder.path())
        .args(["stats", "review.ron"])
        .args(args)
        .output()
        .expect("the binary runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (
        output.status.code().expect("a code"),
        text(&output.stdout),
        text(&output.stderr),
    )
}

#[test]
fn a_published_table_comes_out_of_the_command_line() {
    let document = hayes_and_krippendorff();
    let (code, out, err) = run(&document, &[]);
    assert_eq!((code, err.as_str()), (0, ""));
    let line = out
        .lines()
        .find(|line| line.contains("alpha, ordinal"))
        .expect("a line");
    assert_eq!(
        line,
        "Krippendorff’s alpha, ordinal: 0.760 | units 40, reviewers 5, pairable values 159, missing 41, \
         scale 0–3, round 1, equal pairs of answers 0.625"
    );
    for figure in ["alpha, nominal: 0.477", "alpha, interval: 0.757"] {
        assert!(out.contains(figure), "{out}");
    }
    assert!(out.contains("selected on the outcome"), "{out}");
    for word in ["substantial", "moderate agreement", "p =", "significant"] {
        assert!(!out.contains(word), "{word}");
    }
}

#[test]
fn every_coefficient_stands_with_all_that_it_rests_on() {
    let (_, out, _) = run(&hayes_and_krippendorff(), &[]);
    let is_coefficient = |line: &&str| {
        ["alpha", "kappa", "AC1", "AC2", "Brennan"]
            .iter()
            .any(|one| line.contains(one))
    };
    let lines: Vec<_> = out
        .lines()
        .filter(is_coefficient)
        .filter(|line| line.contains('|'))
        .collect();
    assert!(lines.len() > 10, "{out}");
    let figures = out
        .lines()
        .filter(is_coefficient)
        .filter(|line| line.contains(": ") && !line.starts_with("Where"));
    assert_eq!(figures.count(), lines.len(), "none stands alone:\n{out}");
    for line in lines {
        for part in [
            "units ",
            "reviewers ",
            "pairable values ",
            "missing ",
            "scale ",
            "round 1",
            "equal pairs of answers ",
        ] {
            assert!(line.contains(part), "{part}: {line}");
        }
    }
}

#[test]
fn json_has_the_same_figures() {
    let document = hayes_and_krippendorff();
    let (code, out, err) = run(&document, &["--json"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let file: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(file["format"], "seagrass-statistics");
    let round = &file["rounds"][0];
    let block = &round["blocks"][0];
    assert_eq!(
        (&block["question"], &block["selection"]),
        (&"strength".into(), &"all_considered".into())
    );
    let figures = block["coefficients"].as_array().expect("a list");
    let named = |name: &str| {
        figures
            .iter()
            .find(|one| one["measure"] == name)
            .expect("a figure")
    };
    assert_eq!(named("krippendorff_alpha_ordinal")["value"], 0.760);
    assert_eq!(named("krippendorff_alpha_nominal")["value"], 0.477);
    assert_eq!(named("krippendorff_alpha_nominal")["not_shown"], Value::Null);
    assert_eq!(block["pairable_values"], 159);
    assert_eq!(block["missing"]["sum"], 41);
    let (_, lines, _) = run(&document, &[]);
    let blocks = round["blocks"].as_array().expect("a list");
    assert_eq!(blocks.len(), 8);
    let selected: Vec<_> = blocks
        .iter()
        .filter(|one| one["selected_on_outcome"] == true)
        .collect();
    assert_eq!(selected.len(), 4);
    for figure in blocks
        .iter()
        .flat_map(|one| one["coefficients"].as_array().expect("a list"))
    {
        if let Some(value) = figure["value"].as_f64() {
            assert!(lines.contains(&format!(": {value:.3} |")), "{figure}");
        }
    }
}

#[test]
fn reviewers_can_be_chosen_and_two_get_cohens_kappa() {
    let document = hayes_and_krippendorff();
    let (code, out, _) = run(&document, &["--reviewer", "R01", "--reviewer", "R02"]);
    assert_eq!(code, 0);
    assert!(out.contains("Reviewers with a score: 2 (R01, R02)"), "{out}");
    assert!(out.contains("Cohen’s kappa, quadratic weights: 0."), "{out}");
    assert!(!run(&document, &[]).1.contains("Cohen"));
    let (code, out, err) = run(&document, &["--reviewer", "R99"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("R99"), "{err}");
    let (code, _, err) = run(&document, &["--json=yes"]);
    assert_eq!(code, 2, "{err}");
}

#[test]
fn small_tables_show_the_reason_instead_of_a_coefficient() {
    use Said::*;
    let varied = |number: usize| vec![Score((number % 4) as u8), Score((number % 3) as u8)];
    let nine: Vec<_> = (0..9).map(varied).collect();
    let ten: Vec<_> = (0..10).map(varied).collect();
    let one_reviewer: Vec<_> = (0..12).map(|number| vec![Score((number % 4) as u8)]).collect();
    let same: Vec<_> = (0..12).map(|_| vec![Score(2), Score(2)]).collect();
    for (pairs, hidden) in [
        (&nine, Some(Hidden::TooFewUnits)),
        (&ten, None),
        (&one_reviewer, Some(Hidden::TooFewReviewers)),
        (&same, Some(Hidden::NoVariation)),
        (&Vec::new(), Some(Hidden::TooFewReviewers)),
    ] {
        let found = agreement(&session(pairs));
        assert_eq!(strength(&found).hidden(), hidden);
    }
    let (_, out, _) = run(&session(&same), &[]);
    assert!(
        out.contains("Coefficients: not defined: all values are the same | units 12,"),
        "{out}"
    );
    assert!(out.contains("Equal pairs of answers: 1.000"), "{out}");
    let (_, out, _) = run(&session(&nine), &[]);
    assert!(
        out.contains("Coefficients: not shown: fewer than 10 units with two or more values | units 9,"),
        "{out}"
    );
    let (code, out, _) = run(&document(), &[]);
    assert_eq!(code, 0);
    assert!(out.contains("No reviewer has given a score"), "{out}");
}

#[test]
fn conflicting_versions_are_missing_and_named() {
    let mut one = hayes_and_krippendorff();
    let mut other = one.clone();
    let before = strength(&agreement(&one)).clone();
    judge(&mut one, "R01", 20, 0, Judgement::scored(Strength::Strong, None));
    judge(&mut other, "R01", 21, 0, Judgement::scored(Strength::None, None));
    let record = other.session().judgement_record(&JudgementKey {
        pair: pair(0),
        round: RoundNo::FIRST,
        reviewer: code("R01"),
    });
    let versions = record.expect("a record").versions().to_vec();
    let key = other.session().judgement_key(pair(0), &code("R01"));
    let versions = versions
        .into_iter()
        .map(|version| AnyVersion::Judgement(key.clone(), version))
        .collect();
    one.adopt(versions, Vec::new());
    let after = agreement(&one);
    assert_eq!(after.conflicts, [(code("R01"), pair(0))]);
    let block = strength(&after);
    assert_eq!(block.missing.conflicts, 1);
    assert_eq!(block.values, before.values - 1);
    // As if the reviewer had said nothing.
    let mut without = hayes_and_krippendorff();
    without
        .run(&Command::Clear { pair: pair(0) }, &stamp("R01", 30))
        .expect("accepted");
    let without = agreement(&without);
    assert_eq!(strength(&without).coefficients, block.coefficients);
    let (_, out, _) = run(&one, &[]);
    assert!(
        out.contains("R01, action 1.1 – target T1: versions contradict each other; counted as missing"),
        "{out}"
    );
}

#[test]
fn the_agenda_is_sorted_by_class_agreement_number_and_code() {
    use PairClass::*;
    use Said::*;
    let row = |scores: [u8; 5]| scores.map(Score).to_vec();
    let document = session(&[
        row([1, 1, 1, 1, 1]),                                  // unanimous
        vec![Score(0), Score(3), Nothing, Unable, Nothing],    // too few
        row([0, 0, 0, 3, 3]),                                  // polarised, A -0.6
        row([0, 1, 1, 1, 1]),                                  // adjacent
        row([0, 3, 3, 3, 3]),                                  // outlier
        row([0, 0, 0, 1, 1]),                                  // presence dispute
        vec![Score(0), Score(0), Score(3), Score(3), Unable],  // polarised, A -1
        row([2, 2, 2, 2, 2]),                                  // unanimous
        vec![Score(1), Score(1), Score(1), Score(1), Nothing], // unanimous of four
        vec![Unable, Nothing, Nothing, Nothing, Nothing],      // too few
    ]);
    let lines = disagreements(&document.session().view_for(&code("R07")));
    let order: Vec<_> = lines
        .iter()
        .map(|line| (line.pair.target.index(), line.class))
        .collect();
    assert_eq!(
        order,
        [
            (6, Polarised),
            (2, Polarised),
            (5, PresenceDispute),
            (4, Outlier),
            (3, Adjacent),
            (0, Unanimous),
            (7, Unanimous),
            (8, Unanimous),
            (1, TooFew),
            (9, TooFew),
        ]
    );
    assert_eq!(lines[0].spread.cannot_judge, 1);
    assert_eq!(lines[0].spread.median(), Some(1.5));
    assert_eq!(lines[9].agreement.ok(), None);
}

#[test]
fn sets_of_targets_are_compared_where_all_their_pairs_were_scored() {
    let score = |bits: usize, target: usize| Said::Score(((bits >> target) & 1) as u8 * 2);
    let mut pairs = vec![vec![Said::Nothing; 2]; 12 * 16];
    for action in 0..12 {
        for target in 0..2 {
            let bits = [action % 4, action * 7 / 3 % 4];
            pairs[action * 16 + target] = bits.map(|bits| score(bits, target)).to_vec();
        }
    }
    let found = agreement(&session(&pairs));
    let sets = block(&found, Question::TargetSets, Selection::Considered);
    let value = sets.coefficients[0].value.expect("shown");
    // Computed apart from this program, by the definition, over all ordered pairs.
    assert!((value - 0.161_458_333_333).abs() < 1e-9, "{value}");
    let exact = sets.plain[0].value.expect("shown");
    assert!((exact - 1.0 / 3.0).abs() < 1e-9, "{exact}");
    assert_eq!((sets.units, sets.values, sets.missing.sum()), (12, 24, 0));
    // One pair left out: that reviewer's set of that action is not known.
    pairs[16][0] = Said::Nothing;
    let found = agreement(&session(&pairs));
    let sets = block(&found, Question::TargetSets, Selection::Considered);
    assert_eq!((sets.units, sets.values, sets.missing.incomplete), (12, 23, 1));
}

#[test]
fn kinds_are_compared_where_two_or_more_see_a_link() {
    use Said::*;
    let mut pairs = vec![vec![Score(1), Score(2), Score(3)]; 12];
    pairs[0] = vec![Score(0), Score(0), Score(3)];
    pairs[1] = vec![Score(0), Score(1), Score(3)];
    pairs[2] = vec![Unable, Score(1), Score(3)];
    let found = agreement(&session(&pairs));
    let kinds = block(&found, Question::Kind, Selection::Linked);
    assert_eq!((kinds.units, kinds.reviewers, kinds.values), (11, 3, 31));
    assert_eq!((kinds.missing.no_link, kinds.missing.cannot_judge), (1, 1));
    assert_eq!(kinds.by_category.iter().sum::<u64>(), 31);
    let linked = block(&found, Question::Strength, Selection::Linked);
    assert_eq!((linked.units, linked.values), (12, 35));
}

fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        2 => Just(Said::Nothing),
        1 => Just(Said::Unable),
        5 => (0_u8..4).prop_map(Said::Score),
    ]
}

/// The figures without the counts of missing values.
fn without_missing(mut agreement: Agreement) -> Agreement {
    for block in &mut agreement.blocks {
        block.missing = Missing::default();
    }
    agreement
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn blanks_change_nothing_but_the_counts_of_missing(
        pairs in (1_usize..5).prop_flat_map(|reviewers| vec(vec(said(), reviewers), 0..24)),
        blanks in vec(any::<bool>(), 7),
    ) {
        let mut other = pairs.clone();
        let mut at = 0;
        for said in other.iter_mut().flatten() {
            at += 1;
            *said = match *said {
                Said::Nothing if blanks[at % 7] => Said::Unable,
                Said::Unable if blanks[at % 7] => Said::Nothing,
                said => said,
            };
        }
        // And a reviewer who can judge nothing at all.
        for row in &mut other {
            row.push(if blanks[0] { Said::Unable } else { Said::Nothing });
        }
        let (before, after) = (agreement(&session(&pairs)), agreement(&session(&other)));
        let sums = |agreement: &Agreement| -> Vec<u64> {
            agreement.blocks.iter().map(|block| block.missing.sum()).collect()
        };
        prop_assert_eq!(sums(&before), sums(&after), "blanks are missing in one way or the other");
        for block in &before.blocks {
            prop_assert_eq!(block.values + block.missing.sum(), block.units * block.reviewers);
        }
        prop_assert_eq!(without_missing(before), without_missing(after));
    }
}
