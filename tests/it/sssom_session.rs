//! Sessions as SSSOM and back.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use seagrass::command::{Command, Document};
use seagrass::exchange::published_links::{PublishedLinks, read_links, write_links};
use seagrass::exchange::session_file::{examples, read_session};
use seagrass::exchange::sssom::import::{self, Reason};
use seagrass::exchange::sssom::project::{self, Naming, Options, Projected, Which};
use seagrass::exchange::sssom::{self, Severity, Slot, canonical};
use seagrass::model::*;
use seagrass::phrase::safe::shown_in_rows;

use crate::properties::{judgement, small_document};
use crate::samples::{code, stamp};

fn options(session: &Session) -> Options {
    Options::new(session.targets().authoritative_language().clone())
}

fn review() -> Session {
    let example = examples().into_iter().find(|one| one.file_name == "review.ron");
    read_session(example.expect("the example").text.as_bytes())
        .expect("readable")
        .session
}

/// The set as it is after writing and reading, which must find nothing wrong.
fn through_file(projected: &Projected) -> sssom::Set {
    let written = sssom::write_canonical(&projected.set);
    let (set, report) = sssom::read_set(&written[..], None).expect("memory can be read");
    assert_eq!(report.count(Severity::Error), 0, "{:?}", report.findings);
    assert_eq!(report.accepted, projected.set.len() as u64);
    assert_eq!(sssom::write_canonical(&set), written);
    set
}

#[test]
fn decisions_of_the_example() {
    let session = review();
    let view = session.view_for(&code("R01"));
    let projected = project::decisions(&view, &options(&session));
    let set = through_file(&projected);
    let agreed = session
        .decisions()
        .filter(|(_, one)| matches!(one, Current::Said(one) if one.status.is_agreed()));
    assert_eq!(set.len(), agreed.count());
    let spread = set.spread();
    for row in spread.rows() {
        assert_eq!(row.get(Slot::MappingJustification), "semapv:MappingReview");
        assert_eq!((row.get(Slot::AuthorId), row.get(Slot::AuthorLabel)), ("", ""));
        assert!(!row.get(Slot::ReviewerLabel).is_empty() && !row.get(Slot::ReviewDate).is_empty());
        let strength = row.other("ext_strength");
        let expected = match strength {
            "0" => ("skos:mappingRelation", "Not"),
            _ => ("skos:relatedMatch", ""),
        };
        assert_eq!(
            (row.get(Slot::PredicateId), row.get(Slot::PredicateModifier)),
            expected
        );
        assert!(
            row.get(Slot::SubjectId).starts_with("LIBRARY:L"),
            "subject is the action"
        );
        assert!(
            row.get(Slot::ObjectId).starts_with("WELLBEING:"),
            "object is the target"
        );
        assert!(
            row.other("ext_distribution")
                .ends_with(|one: char| one.is_ascii_digit())
        );
        assert_eq!(row.other("ext_review_kind"), "independent-adjudicated");
    }
    let mut all = options(&session);
    all.which = Which::WithOpen;
    let with_open = project::decisions(&view, &all);
    assert!(with_open.set.len() > set.len());
    let count = |projected: &Projected| {
        let lost = projected
            .losses
            .iter()
            .find(|(key, _)| *key == "sssom-lost-status");
        lost.map_or(0, |(_, count)| *count)
    };
    assert_eq!(
        count(&projected) - count(&with_open),
        with_open.set.len() - set.len()
    );
    assert_eq!(
        sssom::write_canonical(&project::decisions(&view, &options(&session)).set),
        sssom::write_canonical(&projected.set),
        "same session, same bytes"
    );
}

#[test]
fn judgements_of_the_example_come_back() {
    let session = review();
    let view = session.view_for(&code("R01"));
    let projected = project::judgements(&view, Naming::Codes, &options(&session));
    compare(&session, &view, &projected);
    let lost: BTreeMap<_, _> = projected.losses.into_iter().collect();
    let unable = view.seen_judgements().filter(
        |(_, record)| matches!(record.current(), Current::Said(one) if one.verdict == Verdict::CannotJudge),
    );
    assert_eq!(lost.get("sssom-lost-cannot-judge"), Some(&unable.count()));
    let older = canonical(projected.set.clone(), Some(sssom::Version::V1_0));
    let slots: Vec<_> = older.losses.iter().map(|(slot, _)| *slot).collect();
    assert_eq!(slots, [Slot::RecordId]);
}

/// Holds every fact that rows can have against the session.
fn compare(session: &Session, view: &View<'_>, projected: &Projected) {
    let set = through_file(projected);
    let (facts, refused) = import::facts(&set, session);
    assert!(
        refused.iter().all(|one| one.reason == Reason::NoTerm),
        "{refused:?}"
    );
    let mut found: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            let judgement = Judgement {
                verdict: Verdict::Scored(fact.strength.expect("rows of ours say it")),
                ..fact.judgement
            };
            (fact.pair, fact.round, fact.author, format!("{judgement:?}"))
        })
        .collect();
    let mut expected: Vec<_> = view
        .seen_judgements()
        .filter_map(|(key, record)| {
            let judgement = record.current().said()?.clone();
            let held = Judgement {
                reason: shown_in_rows(&judgement.reason).into_owned(),
                evidence: held(&judgement.evidence),
                // Told apart from the record, not said by the judgement.
                late: false,
                ..judgement.clone()
            };
            let is_row = judgement.verdict != Verdict::CannotJudge;
            is_row.then(|| {
                (
                    key.pair,
                    Some(key.round.0),
                    key.reviewer.to_string(),
                    format!("{held:?}"),
                )
            })
        })
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

/// A list of one empty text is no list in a cell, and what would hide is shown by its number.
fn held(list: &[String]) -> Vec<String> {
    if list == [String::new()] {
        Vec::new()
    } else {
        list.iter().map(|text| shown_in_rows(text).into_owned()).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_judged_comes_back(judged in vec((0_usize..9, 0_usize..3, judgement()), 0..25)) {
        let mut document = small_document();
        for reviewer in ["R2", "R3"] {
            let put = Command::PutReviewer(code(reviewer), Reviewer::default());
            document.run(&put, &stamp("R1", 2)).expect("accepted");
        }
        for (at, (place, reviewer, judgement)) in judged.into_iter().enumerate() {
            let pair = Pair::new(ActionId::at(place / 3), TargetId::at(place % 3));
            let by = ["R1", "R2", "R3"][reviewer];
            // Contradictory ones are refused.
            document.run(&Command::Judge { pair, judgement }, &stamp(by, 1_790_000_000 + at as i64)).ok();
        }
        let session = document.session();
        let view = session.view_for(&code("R1"));
        compare(session, &view, &project::judgements(&view, Naming::Codes, &options(session)));
    }
}

#[test]
fn golden_sets_of_the_example() {
    let session = review();
    let view = session.view_for(&code("R01"));
    let mut options = options(&session);
    options.which = Which::WithOpen;
    for (name, projected) in [
        ("decisions", project::decisions(&view, &options)),
        ("judgements", project::judgements(&view, Naming::Codes, &options)),
    ] {
        let path = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/data/sssom/review-{name}.sssom.tsv"));
        let written = sssom::write_canonical(&projected.set);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            seagrass::store::write_atomic(&seagrass::store::RealDisk, &path, &written).expect("written");
        }
        let golden = std::fs::read(&path).expect("a golden file");
        assert_eq!(String::from_utf8(written), String::from_utf8(golden), "{name}");
    }
}

#[test]
fn where_nothing_was_found_the_row_says_so() {
    let mut document = small_document();
    let pair = |action, target| Pair::new(ActionId::at(action), TargetId::at(target));
    for target in 0..3 {
        let judgement = Judgement::scored(Strength::None, None);
        document
            .run(
                &Command::Judge {
                    pair: pair(1, target),
                    judgement,
                },
                &stamp("R1", 9),
            )
            .expect("accepted");
    }
    let mut against = Judgement::scored(Strength::None, None);
    against.tension = true;
    document
        .run(
            &Command::Judge {
                pair: pair(0, 0),
                judgement: against,
            },
            &stamp("R1", 10),
        )
        .expect("accepted");
    let session = document.session();
    let view = session.view_for(&code("R1"));
    let set = through_file(&project::judgements(&view, Naming::Names, &options(session)));
    let rows: Vec<_> = set
        .rows()
        .map(|row| {
            [
                Slot::SubjectId,
                Slot::PredicateModifier,
                Slot::PredicateId,
                Slot::ObjectId,
            ]
            .map(|slot| row.get(slot).to_owned())
        })
        .collect();
    let has = |row: [&str; 4]| rows.iter().any(|one| *one == row);
    assert!(
        has(["DEEDS:1.2", "", "skos:mappingRelation", "sssom:NoTermFound"]),
        "{rows:?}"
    );
    assert!(has(["DEEDS:1.1", "", "SG:worksAgainst", "AIMS:T1"]), "{rows:?}");
    assert!(
        has(["DEEDS:1.2", "Not", "skos:mappingRelation", "AIMS:T%273"]),
        "{rows:?}"
    );
    assert_eq!(rows.len(), 5);
}

#[test]
fn a_blind_round_that_is_not_opened_gives_nothing_of_others() {
    let document = blind();
    let session = document.session();
    for reviewer in ["R1", "R2", "R3"] {
        let view = session.view_for(&code(reviewer));
        let set = project::judgements(&view, Naming::Codes, &options(session)).set;
        let others = set
            .rows()
            .filter(|row| row.get(Slot::AuthorId) != format!("rev:{reviewer}"));
        assert_eq!(others.count(), 0, "{reviewer}");
        let decisions = project::decisions(&view, &options(session)).set;
        assert!(
            decisions
                .rows()
                .all(|row| row.other("ext_distribution").is_empty())
        );
    }
}

fn blind() -> Document {
    let mut document = small_document();
    for reviewer in ["R2", "R3"] {
        let put = Command::PutReviewer(code(reviewer), Reviewer::default());
        document.run(&put, &stamp("R1", 2)).expect("accepted");
    }
    document
        .run(
            &Command::StartRound(RoundNo::FIRST, RoundKind::Blind),
            &stamp("R1", 3),
        )
        .expect("accepted");
    let pair = Pair::new(ActionId::at(0), TargetId::at(0));
    let judge = Command::Judge {
        pair,
        judgement: Judgement::scored(Strength::Strong, None),
    };
    // In this file only who conducts may; what others said arrives as copies and is not seen either.
    document.run(&judge, &stamp("R1", 4)).expect("accepted");
    document
}

const FOREIGN: &str = "#curie_map:\n#  AIMS: https://other.example/aims/\n#  DEEDS: https://other.example/deeds/\n#  X: https://x.example/\n#mapping_set_id: https://example.org/s\n#license: https://example.org/l\nsubject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tauthor_label\tcomment\n\
DEEDS:1.1\tskos:exactMatch\t\tAIMS:T1\tsemapv:LexicalMatching\tA\tboth\n\
DEEDS:1.2\tskos:broadMatch\t\tAIMS:T1\tsemapv:LexicalMatching\tA\t\n\
AIMS:T1\tskos:exactMatch\t\tDEEDS:1.1\tsemapv:LexicalMatching\tA\t\n\
DEEDS:1.1\tskos:exactMatch\t\tDEEDS:1.2\tsemapv:LexicalMatching\tA\t\n\
DEEDS:9.9\tskos:exactMatch\t\tAIMS:T1\tsemapv:LexicalMatching\tA\t\n\
X:1\tskos:exactMatch\t\tAIMS:T1\tsemapv:LexicalMatching\tA\t\n\
DEEDS:H\tskos:exactMatch\t\tAIMS:T1\tsemapv:LexicalMatching\tA\t\n\
DEEDS:1.2\tskos:mappingRelation\tNot\tAIMS:T2\tsemapv:MappingReview\tA\t\n\
DEEDS:1.10\tskos:mappingRelation\t\tsssom:NoTermFound\tsemapv:MappingReview\tA\t\n\
DEEDS:1.1\tskos:exactMatch\t\tAIMS:T1\tsemapv:LexicalMatching\tB\tother words\n";

#[test]
fn every_foreign_row_is_taken_or_refused_with_line_and_reason() {
    let document = small_document();
    let session = document.session();
    let (set, report) = sssom::read_set(FOREIGN.as_bytes(), None).expect("memory can be read");
    assert_eq!((report.read, report.refused), (10, 0));
    let strengths = [("skos:exactMatch".to_owned(), Strength::Strong)].into();
    let imported = import::judgements(&set, session, None, &strengths);
    let taken: Vec<_> = imported
        .taken
        .iter()
        .map(|(line, (_, one))| (*line, one.verdict))
        .collect();
    assert_eq!(
        taken,
        [
            (8, Verdict::Scored(Strength::Strong)),
            (15, Verdict::Scored(Strength::None))
        ]
    );
    let refused: Vec<_> = imported
        .refused
        .iter()
        .map(|one| (one.line, one.reason))
        .collect();
    assert_eq!(
        refused,
        [
            (9, Reason::Unanswered),
            (10, Reason::Reversed),
            (11, Reason::SameSide),
            (12, Reason::NoEntry),
            (13, Reason::Foreign),
            (14, Reason::Heading),
            (16, Reason::NoTerm),
            (17, Reason::Twice),
        ]
    );
    let found = import::links(&set, session.actions(), session.targets());
    assert_eq!((found.taken.len(), found.refused.len()), (4, 6));
    let links = found.taken.into_iter().map(|(_, link)| link).collect();
    let links = PublishedLinks::new(import::about(&set), links);
    assert_eq!(read_links(&write_links(&links)), Ok(links.clone()));
    assert_eq!(links.between(session.actions(), session.targets()).len(), 4);
    assert_eq!(links.links[0].comment, "both");
}

#[test]
fn every_reason_has_words() {
    let words = seagrass::phrase::catalogue::Catalogue::new(seagrass::phrase::catalogue::Language::English);
    for reason in Reason::ALL {
        let text = words.format(reason.key(), &[("value", "x".into())]);
        assert!(!text.starts_with('<'), "{text}");
    }
    let session = review();
    let projected = project::decisions(&session.view_for(&code("R01")), &options(&session));
    assert!(!projected.losses.is_empty());
    for (key, count) in projected.losses {
        assert!(
            !words.format(key, &[("count", count.into())]).starts_with('<'),
            "{key}"
        );
    }
}
