//! Measures the statistics of 1,000,000 judgements: 100 reviewers, 10,000 pairs.
//!
//! `cargo bench --bench statistics` prints CPU times of this thread. Aim: all figures of a session in
//! under 0.5 s.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark reports to a terminal"
)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use cpu_time::ThreadTime;
use seagrass::analysis::agreement::alpha::{Distance, alpha};
use seagrass::analysis::agreement::gwet::ac;
use seagrass::analysis::agreement::{Ratings, Scale, Weights};
use seagrass::analysis::disagreement::disagreements;
use seagrass::analysis::report::Report;
use seagrass::model::JudgementKey;
use seagrass::model::plan::{Content, EntryParts, LocalText, PlanParts};
use seagrass::model::session::Origin;
use seagrass::model::{
    ActionId, AnyVersion, Contribution, Judgement, Lang, Pair, Plan, Restorer, Reviewer, ReviewerCode,
    RoundNo, Session, Stamp, Strength, TargetId, UtcSeconds, Version, VersionId, Wording,
};

const ITEMS: usize = 100;
const REVIEWERS: usize = 100;
const ROUNDS: usize = 5;

fn main() {
    let session = session();
    let reviewer = session.reviewers().next().expect("a reviewer").clone();
    let view = session.view_for(&reviewer);
    println!(
        "{} judgements of {} pairs",
        session.judgement_records().count(),
        ITEMS * ITEMS
    );
    report("all figures of the session", || {
        Report::of(&view, &[]).expect("one scale").rounds.len()
    });
    report("the agenda", || disagreements(&view).len());
    let table = table();
    report("one alpha and one AC2 of a table", || {
        let counts = table.counts();
        let alpha = alpha(&counts, Distance::Ordinal).expect("defined");
        let ac = ac(&counts, Weights::Linear)
            .expect("defined")
            .coefficient()
            .expect("defined");
        (alpha + ac) as usize
    });
}

fn report(what: &str, mut work: impl FnMut() -> usize) {
    let times = (0..ROUNDS).map(|_| {
        let start = ThreadTime::now();
        black_box(work());
        start.elapsed()
    });
    let least: Duration = times.min().unwrap_or_default();
    println!("  {what}: {:.0} ms CPU", least.as_secs_f64() * 1e3);
}

/// Some number for each pair and reviewer, with agreement about a pair and noise about it.
fn score(pair: usize, reviewer: usize) -> u8 {
    let mixed = (pair * 2_654_435_761 + reviewer * 40_503) >> 7;
    let about = pair % 5;
    let noise = [0, 0, 0, 1, 2][mixed % 5];
    ((about + noise) % 4) as u8
}

fn table() -> Ratings {
    let mut table = Ratings::new(Scale::STRENGTH, REVIEWERS);
    for pair in 0..ITEMS * ITEMS {
        let unit: Vec<_> = (0..REVIEWERS)
            .map(|reviewer| Some(score(pair, reviewer)))
            .collect();
        table.push(&unit).expect("it fits");
    }
    table
}

fn session() -> Session {
    let codes: Vec<_> = (1..=REVIEWERS)
        .map(|number| ReviewerCode::new(&format!("R{number:03}")).expect("a code"))
        .collect();
    let stamp = |by: &ReviewerCode| Stamp {
        by: by.clone(),
        at: UtcSeconds(1_795_500_000),
    };
    let origin = Origin {
        title: "Large".to_owned(),
        stamp: stamp(&codes[0]),
    };
    // Ids are not checked: computing a million of them is not what is measured.
    let mut restorer = Restorer::new(plan("ACTIONS", "A"), plan("TARGETS", "T"), origin, false);
    let mut number = 0_u128;
    let mut id = || {
        number += 1;
        VersionId(number.to_be_bytes())
    };
    for code in &codes {
        let version = Version {
            id: id(),
            content: Some(Reviewer::default()),
            stamp: stamp(code),
            supersedes: Box::default(),
        };
        restorer
            .add(AnyVersion::Reviewer(code.clone(), version))
            .expect("it fits");
    }
    for place in 0..ITEMS * ITEMS {
        for (reviewer, code) in codes.iter().enumerate() {
            let strength = Strength::from_digit(score(place, reviewer)).expect("a digit");
            let key = JudgementKey {
                pair: Pair::new(ActionId::at(place / ITEMS), TargetId::at(place % ITEMS)),
                round: RoundNo::FIRST,
                reviewer: code.clone(),
            };
            let version = Version {
                id: id(),
                content: Some(Judgement::scored(strength, Some(Contribution::Direct))),
                stamp: stamp(code),
                supersedes: Box::default(),
            };
            restorer
                .add(AnyVersion::Judgement(key, version))
                .expect("it fits");
        }
    }
    restorer.finish()
}

fn plan(id: &str, letter: &str) -> Arc<Plan> {
    let english = Lang::new("en").expect("a language");
    let entry = |code: String, under: Option<String>, level: &str| {
        let mut content = Content::new(level, Wording::Placeholder);
        let text = LocalText {
            text: format!("Item {code}"),
            official: false,
        };
        content.titles = [(english.clone(), text)].into_iter().collect();
        EntryParts { code, under, content }
    };
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
        expected_counts: BTreeMap::new(),
        fields: BTreeMap::new(),
        headings: vec![entry("H".to_owned(), None, "group")],
        items: (0..ITEMS)
            .map(|number| entry(format!("{letter}{number}"), Some("H".to_owned()), "item"))
            .collect(),
    };
    Arc::new(Plan::new(parts).expect("a plan"))
}
