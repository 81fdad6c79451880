//! Every answer that may be seen, one a line, for outside statistics packages.
//!
//! RFC 4180 in UTF-8 without a byte order mark, which those packages take for part of the first name.
//! By default reviewers have numbers instead of codes: the same one in every export of a session, computed
//! from the session's identity and the code, so that their order tells nothing.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest as _, Sha256};

use super::Whose;
use super::csv::neutral;
use crate::exchange::export::csv::kind_name;
use crate::exchange::stop::Stop;
use crate::model::{
    Current, Judgement, JudgementKey, Pair, Record, ReviewerCode, RoundNo, Session, Verdict, View,
};

/// How reviewers are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// By a number that tells nothing.
    Numbers,
    /// By their codes.
    Codes,
}

/// The columns in order: name, and what stands there. README's table is made from it.
pub const COLUMNS: [(&str, &str); 8] = [
    ("round", "Number of the round, from 1"),
    ("action", "Code of the action in its plan"),
    ("target", "Code of the target in its plan"),
    (
        "reviewer",
        "A number of five digits, the same in every export of a session; with `judgements-csv-codes` the reviewer’s code",
    ),
    (
        "scale",
        "`contribution`, `presence`, `levels` or `interaction`; `conflict` while two copies chose different ones",
    ),
    ("value", "The score as a number; empty if missing"),
    (
        "missing",
        "`not considered`, `cannot judge`, `stepped aside` or `conflict`; empty where there is a value",
    ),
    ("kind", "`direct` or `enabling`; empty if not said or not asked"),
];

/// Returns the columns as a Markdown table, for README.
pub fn columns_table() -> String {
    let mut table = "| Column | Content |\n|---|---|\n".to_owned();
    for (name, meaning) in COLUMNS {
        table.extend(["| `", name, "` | ", meaning, " |\n"]);
    }
    table
}

/// The rows and how many there are.
pub(super) struct Written {
    /// The content of the file.
    pub(super) bytes: Vec<u8>,
    /// How many rows it has below the names of columns.
    pub(super) rows: usize,
}

/// Writes a row for each round, pair of which anything was said, and reviewer who said anything in that
/// round.
pub(super) fn write(view: &View<'_>, naming: Naming, whose: &Whose, stop: &Stop) -> Written {
    let mut bytes = Vec::new();
    let mut out = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    // Writing rows of equal length to memory has no way to fail.
    let rows = write_rows(view, naming, whose, &mut out, stop).unwrap_or_default();
    drop(out);
    Written { bytes, rows }
}

fn write_rows(
    view: &View<'_>,
    naming: Naming,
    whose: &Whose,
    out: &mut ::csv::Writer<&mut Vec<u8>>,
    stop: &Stop,
) -> Result<usize, ::csv::Error> {
    out.write_record(COLUMNS.map(|(name, _)| name))?;
    let session = view.session();
    let scale = session
        .scale()
        .map_or("conflict", crate::model::RatingScale::name);
    let names = names(view, naming);
    let mut rows = 0;
    for (round, _) in session.rounds() {
        let said = said(view, round, whose, &names);
        let reviewers: BTreeSet<&str> = said.values().flat_map(BTreeMap::keys).copied().collect();
        let number = round.0.to_string();
        for (pair, answers) in said.iter().take_while(|_| !stop.is_asked()) {
            let action = session.action(pair.action).map_or("", |item| item.code.as_str());
            let target = session.target(pair.target).map_or("", |item| item.code.as_str());
            for reviewer in &reviewers {
                let [value, missing, kind] = cells(answers.get(reviewer).copied());
                out.write_record([
                    number.as_str(),
                    &neutral(action),
                    &neutral(target),
                    &neutral(reviewer),
                    scale,
                    &value,
                    &missing,
                    &kind,
                ])?;
                rows += 1;
            }
        }
    }
    out.flush()?;
    Ok(rows)
}

type Answers<'v> = BTreeMap<&'v str, &'v Record<Judgement>>;

/// What was said of each pair in a round, by the reviewer's name in this file.
fn said<'v>(
    view: &View<'v>,
    round: RoundNo,
    whose: &Whose,
    names: &'v BTreeMap<ReviewerCode, String>,
) -> BTreeMap<Pair, Answers<'v>> {
    let wanted = |key: &JudgementKey| match whose {
        Whose::Everyone => true,
        Whose::Only(reviewer) => key.reviewer == *reviewer,
    };
    let mut said: BTreeMap<Pair, Answers<'v>> = BTreeMap::new();
    for (key, record) in view.everyones_judgements_in(round) {
        if let Some(name) = names.get(&key.reviewer)
            && wanted(key)
            && record.current() != Current::Absent
        {
            said.entry(key.pair).or_default().insert(name, record);
        }
    }
    said
}

/// Value, kind of missing value, and kind of contribution.
fn cells(record: Option<&Record<Judgement>>) -> [std::borrow::Cow<'static, str>; 3] {
    let missing = |what: &'static str| ["".into(), what.into(), "".into()];
    match record.map_or(Current::Absent, Record::current) {
        Current::Absent => missing("not considered"),
        Current::Conflict => missing("conflict"),
        Current::Said(judgement) => match judgement.verdict {
            Verdict::CannotJudge if judgement.recused => missing("stepped aside"),
            Verdict::CannotJudge => missing("cannot judge"),
            Verdict::Scored(strength) => [
                strength.value().to_string().into(),
                "".into(),
                judgement.contribution.map_or("", kind_name).into(),
            ],
        },
    }
}

/// How each reviewer is called.
fn names(view: &View<'_>, naming: Naming) -> BTreeMap<ReviewerCode, String> {
    let codes = view.judging_reviewers();
    match naming {
        Naming::Codes => codes
            .into_iter()
            .map(|code| (code.clone(), code.to_string()))
            .collect(),
        Naming::Numbers => numbers(view.session(), codes),
    }
}

/// Five digits for each code, by a hash; where two have the same, the next that is free.
fn numbers(session: &Session, codes: Vec<ReviewerCode>) -> BTreeMap<ReviewerCode, String> {
    let mut by_hash: Vec<(u64, ReviewerCode)> = codes
        .into_iter()
        .map(|code| {
            let hash = Sha256::new()
                .chain_update(session.id().0.to_string())
                .chain_update([0])
                .chain_update(code.as_str())
                .finalize();
            let number = hash
                .iter()
                .take(8)
                .fold(0, |sum, byte| sum << 8 | u64::from(*byte));
            (number, code)
        })
        .collect();
    by_hash.sort();
    let mut taken = BTreeSet::new();
    let mut names = BTreeMap::new();
    for (hash, code) in by_hash {
        let mut number = hash % 90_000;
        while !taken.insert(number) && taken.len() < 90_000 {
            number = (number + 1) % 90_000;
        }
        names.insert(code, (number + 10_000).to_string());
    }
    names
}
