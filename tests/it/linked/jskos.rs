//! Mappings out and in, strictly, and votes.

use seagrass::command::Command;
use seagrass::exchange::export::Disclosure;
use seagrass::exchange::jskos::{annotations, mappings, read};
use seagrass::exchange::projection::{Imported, LinkOptions};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use serde_json::{Value, json};

use super::sample::{self, all, options, text, view};
use crate::samples::{code, stamp};

fn lines(bytes: &[u8]) -> Vec<Value> {
    text(bytes)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

fn imported(document: &seagrass::command::Document, bytes: &[u8]) -> Imported {
    let session = document.session();
    let imported = read(bytes, session.actions(), session.targets());
    assert_eq!(imported.read, imported.rows.len() + imported.refused.len());
    imported
}

#[test]
fn every_mapping_comes_back() {
    let document = sample::document();
    let session = document.session();
    let made = mappings(&view(&document), &options()).expect("a file");
    assert_eq!((made.rows, lines(&made.bytes).len()), (4, 4));
    let back = imported(&document, &made.bytes);
    assert_eq!(back.refused, []);
    let mut known = Vec::new();
    for row in &back.rows {
        let (from, to) = (row.from.as_deref().expect("an action"), row.to.as_deref());
        let Some(to) = to else {
            assert_eq!(
                from,
                session.actions().items()[3].code.as_str(),
                "the one without counterpart"
            );
            assert_eq!((row.relation.as_str(), row.hint), ("skos:mappingRelation", None));
            continue;
        };
        let pair = session.pair_by_codes(from, to).expect("a pair");
        let decision = session.decision(pair).said().expect("decided");
        assert_eq!(
            (row.relation.as_str(), row.hint),
            ("skos:relatedMatch", decision.value)
        );
        assert_eq!(
            (row.creator.as_str(), row.is_negated),
            ("First test meeting", false)
        );
        assert!(
            row.note.starts_with(&format!("Action {from} makes a ")),
            "{}",
            row.note
        );
        assert!(row.created.is_some_and(|at| at.0 > 1_795_600_000));
        known.push(pair);
    }
    assert_eq!(known.len(), 3);
}

#[test]
fn each_line_is_taken_or_refused_with_its_place() {
    let document = sample::document();
    let good = text(&mappings(&view(&document), &options()).expect("a file").bytes);
    let first = good.lines().next().expect("a line");
    let with = |change: &dyn Fn(&mut Value)| {
        let mut value: Value = serde_json::from_str(first).expect("JSON");
        change(&mut value);
        value.to_string()
    };
    let members = |value: &Value| value["memberSet"].clone();
    let bad = [
        ("{\"from\": ".to_owned(), "This is no mapping", Some(9)),
        ("[{}]".to_owned(), "a list", None),
        ("{}".to_owned(), "“from” is missing", None),
        ("7".to_owned(), "This is no mapping", Some(1)),
        (
            with(&|one| one["type"] = json!(["https://x.example/similar"])),
            "not a relation of SKOS",
            None,
        ),
        (
            with(&|one| one["mappingRelevance"] = json!(1.5)),
            "not between 0 and 1",
            None,
        ),
        (
            with(&|one| one["created"] = json!("22-11-2026")),
            "is not a date",
            None,
        ),
        (
            with(&|one| one["from"]["memberSet"][0]["uri"] = json!("https://x.example/1")),
            "is not a concept of ACT",
            None,
        ),
        (
            with(&|one| one["from"]["memberSet"][0]["uri"] = json!("https://seagrass.invalid/ACT/zz")),
            "has no entry zz",
            None,
        ),
        (
            with(&|one| {
                let (from, to) = (one["from"].clone(), one["to"].clone());
                (one["from"], one["to"]) = (to, from);
                let (from, to) = (one["fromScheme"].clone(), one["toScheme"].clone());
                (one["fromScheme"], one["toScheme"]) = (to, from);
            }),
            "nothing is turned around",
            None,
        ),
        (
            with(&|one| {
                let member = members(&one["to"])[0].clone();
                one["to"]["memberSet"] = json!([member.clone(), member]);
            }),
            "2 concepts together",
            None,
        ),
        (
            with(&|one| one["to"]["memberList"] = members(&one["to"])),
            "members of two kinds",
            None,
        ),
        (with(&|one| one["to"] = json!({})), "no members", None),
        (
            with(&|one| (one["to"], one["from"]) = (json!({"memberSet": []}), json!({"memberSet": []}))),
            "at either end",
            None,
        ),
        (
            format!("{{\"x\": \"{}\"}}", "a".repeat(1 << 20)),
            "longer than any mapping",
            None,
        ),
    ];
    let words = Catalogue::new(Language::English);
    for (line, why, column) in &bad {
        let file = format!("{first}\n\n{line}\n{first}\r\n");
        let back = imported(&document, file.as_bytes());
        assert_eq!((back.rows.len(), back.refused.len()), (2, 1), "{line:.200}");
        let refusal = &back.refused[0];
        assert_eq!((refusal.line, refusal.column), (Some(3), *column), "{line:.200}");
        let sentence = refusal.sentence(&words);
        assert!(
            sentence.starts_with("Line 3") && sentence.contains(why),
            "{sentence}"
        );
        assert_eq!(back.rows[1].line, 4);
    }
    assert_eq!(imported(&document, b"").read, 0);
    assert_eq!(imported(&document, b"\xff\n").refused.len(), 1);
    let deep = "[".repeat(100_000);
    assert_eq!(
        imported(&document, format!("{{\"from\": {deep}").as_bytes())
            .refused
            .len(),
        1
    );
}

#[test]
fn a_notation_counts_only_in_the_plans_own_scheme() {
    let document = sample::document();
    let line = |scheme: &str| {
        json!({"from": {"memberSet": [{"notation": ["1.1"]}]}, "to": {"memberSet": [{"notation": ["T1"]}]},
               "fromScheme": {"notation": [scheme]}, "toScheme": {"notation": ["TAR"]}})
        .to_string()
    };
    let codes: Vec<_> = document
        .session()
        .actions()
        .items()
        .iter()
        .map(|item| item.code.to_string())
        .collect();
    assert!(codes.contains(&"1.1".to_owned()), "{codes:?}");
    let taken = imported(&document, line("ACT").as_bytes());
    assert_eq!(taken.rows.len(), 1, "{:?}", taken.refused);
    assert_eq!(imported(&document, line("OTHER").as_bytes()).rows.len(), 0);
}

#[test]
fn votes_follow_what_reviewers_said_and_no_one_who_did_not() {
    let document = sample::document();
    let made = annotations(
        &view(&document),
        &LinkOptions {
            disclosure: Disclosure::Codes,
            ..options()
        },
    );
    let made = made.expect("a file");
    let all_mappings = lines(&mappings(&view(&document), &options()).expect("a file").bytes);
    let votes: Vec<Value> = lines(&made.bytes);
    assert_eq!(votes.len(), made.rows);
    let uris: Vec<_> = all_mappings.iter().map(|one| one["uri"].clone()).collect();
    assert!(
        votes.iter().all(|vote| uris.contains(&vote["target"])),
        "{votes:#?}"
    );
    let assessing: Vec<_> = votes
        .iter()
        .filter(|one| one["motivation"] == "assessing")
        .collect();
    assert_eq!(assessing.len(), 3, "R07 judged each of the three links");
    assert!(
        assessing
            .iter()
            .all(|one| one["bodyValue"] == "+1" && one["creator"]["name"] == "R07")
    );
    let named = annotations(&view(&document), &all()).expect("a file");
    assert!(text(&named.bytes).contains("\"Secret Name\"") && !text(&made.bytes).contains("Secret"));
}

#[test]
fn a_blind_round_shows_no_vote_of_others() {
    let mut document = crate::exports::sample::empty();
    let run = |document: &mut seagrass::command::Document, by: &str, at, command: &Command| {
        document.run(command, &stamp(by, at)).expect("accepted");
    };
    run(
        &mut document,
        "R07",
        1_795_528_801,
        &Command::PutReviewer(code("R10"), Reviewer::default()),
    );
    sample::decide(
        &mut document,
        1_795_528_802,
        (0, 0),
        sample::agreed(Strength::Weak, None, "Serves"),
    );
    let pair = Pair::new(ActionId::at(0), TargetId::at(0));
    let judgement = Judgement::scored(Strength::Strong, None);
    run(
        &mut document,
        "R10",
        1_795_528_803,
        &Command::Judge {
            pair,
            judgement: judgement.clone(),
        },
    );
    let count = |document: &seagrass::command::Document, who: &str| {
        annotations(&document.session().view_for(&code(who)), &all())
            .expect("a file")
            .rows
    };
    assert_eq!(count(&document, "R07"), 1);
    run(
        &mut document,
        "R07",
        1_795_528_804,
        &Command::StartRound(RoundNo(2), RoundKind::Blind),
    );
    run(
        &mut document,
        "R07",
        1_795_528_805,
        &Command::Judge { pair, judgement },
    );
    assert_eq!(count(&document, "R07"), 1, "the own vote only");
    assert_eq!(count(&document, "R10"), 0);
}
