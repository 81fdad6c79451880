//! Measures carrying over a session on 10,000 actions: proposing the matching, and carrying 100,000
//! judgements (the bar is 1 s for both).
//!
//! `cargo bench --bench rebase` prints CPU times of this thread. Nothing is asserted but the result.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::wildcard_imports,
    reason = "a benchmark reports to a terminal"
)]

#[path = "../it/large.rs"]
mod large;

use std::sync::Arc;

use cpu_time::ThreadTime;
use seagrass::command::{Command, Document};
use seagrass::merge::{Matching, rebase};
use seagrass::model::plan::{Content, EntryParts, LocalText, PlanParts};
use seagrass::model::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ITEMS: usize = 10_000;
const TARGETS: usize = 16;

/// Words that can be told apart: of 4,000, some far more frequent than others.
fn text(numbers: &mut large::Numbers, words: usize) -> String {
    let words = (0..words).map(|_| {
        let below = 1 + numbers.below(4_000);
        format!("w{}", numbers.below(below))
    });
    words.collect::<Vec<_>>().join(" ")
}

fn plan(version: &str, texts: &[(String, String)]) -> Arc<Plan> {
    let english = Lang::new("en").expect("a language");
    let items = texts.iter().map(|(code, text)| {
        let mut content = Content::new("action", Wording::Adopted);
        let title = LocalText {
            text: text.split(' ').take(4).collect::<Vec<_>>().join(" "),
            official: false,
        };
        content.titles = [(english.clone(), title)].into_iter().collect();
        content.text = [(english.clone(), text.clone())].into_iter().collect();
        EntryParts {
            code: code.clone(),
            under: None,
            content,
        }
    });
    let parts = PlanParts {
        id: "A".to_owned(),
        name: "Made up for measuring".to_owned(),
        version: version.to_owned(),
        period: None,
        document: String::new(),
        languages: vec![english.clone()],
        authoritative_language: english.clone(),
        warning: None,
        statements: Vec::new(),
        expected_counts: std::collections::BTreeMap::new(),
        fields: std::collections::BTreeMap::new(),
        headings: Vec::new(),
        items: items.collect(),
    };
    Arc::new(Plan::new(parts).expect("a plan"))
}

fn main() {
    let mut numbers = large::Numbers(7);
    let old: Vec<(String, String)> = (0..ITEMS)
        .map(|at| (format!("A{at}"), text(&mut numbers, 30)))
        .collect();
    // Every item moves by one number; of ten one is reworded, one of a hundred is split, one joined.
    let mut new = Vec::new();
    for (at, (_, text)) in old.iter().enumerate() {
        let words: Vec<_> = text.split(' ').collect();
        match at % 100 {
            10 => {
                let (one, other) = words.split_at(words.len() / 2);
                new.extend([one.join(" "), other.join(" ")]);
            }
            20 => {
                let next = old.get(at + 1).map_or("", |(_, text)| text.as_str());
                new.push(format!("{text} {next}"));
            }
            21 => {}
            other if other % 10 == 3 => new.push(format!("{text} and more of it")),
            _ => new.push(text.clone()),
        }
    }
    let new: Vec<_> = new
        .into_iter()
        .enumerate()
        .map(|(at, text)| (format!("A{}", at + 1), text))
        .collect();
    let (old, new) = (plan("1", &old), plan("2", &new));
    let start = ThreadTime::now();
    let matching = Matching::proposed(Arc::clone(&old), Arc::clone(&new));
    let proposed = start.elapsed();
    let count = |kind| {
        let matches = matching.matches();
        matches.iter().filter(|one| one.revision == kind).count()
    };
    println!("a matching of {ITEMS} items: {proposed:?}");
    for kind in Revision::ALL {
        println!("  {}: {}", kind.name(), count(*kind));
    }

    let stamp = |at: i64| Stamp {
        by: ReviewerCode::new("R1").expect("a code"),
        at: UtcSeconds(1_700_000_000 + at),
    };
    let details = Details {
        title: "Made up for measuring".to_owned(),
        ..Details::default()
    };
    let targets = large::plan("B", TARGETS, 2);
    let mut document =
        Document::create(old, targets, &details, &Reviewer::default(), &stamp(0)).expect("accepted");
    let judged = (0..ITEMS * 10).map(|at| {
        let strength = Strength::from_digit(numbers.below(4) as u8).expect("a strength");
        let judgement = Judgement::scored(strength, Some(Contribution::Direct));
        (Pair::new(ActionId::at(at / 10), TargetId::at(at % 10)), judgement)
    });
    document
        .run(&Command::JudgeMany(judged.collect()), &stamp(1))
        .expect("accepted");
    let start = ThreadTime::now();
    let rebased = rebase(document.session(), Side::Action, &matching, "", &stamp(2)).expect("carried over");
    println!("carrying over {} judgements: {:?}", ITEMS * 10, start.elapsed());
    assert!(rebased.report.adds_up());
    println!("  {} links to be looked at again", rebased.report.checks.len());
}
