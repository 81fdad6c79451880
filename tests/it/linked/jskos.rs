//! Mappings out and in, strictly, and votes.

use seagrass::command::Command;
use seagrass::exchange::export::Disclosure;
use seagrass::exchange::jskos::{Plans, Whole, annotations, attach, mappings, read, read_annotations};
use seagrass::exchange::projection::LinkOptions;
use seagrass::exchange::published_links::{PublishedLinks, SaidKind, read_links, write_links};
use seagrass::exchange::sssom::Slot;
use seagrass::exchange::sssom::import::{self, Reason};
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

/// What came of a file: lines that are links, and lines that are not with the reason. Each is one of both.
#[derive(Debug, Default)]
struct Came {
    links: Vec<u64>,
    refused: Vec<(u64, String)>,
}

fn read_for(document: &seagrass::command::Document, bytes: &[u8]) -> Whole {
    let session = document.session();
    let plans = Plans {
        actions: session.actions(),
        targets: session.targets(),
    };
    let whole = read(bytes, Some(plans)).expect("memory can be read");
    let report = &whole.report;
    assert_eq!(report.read, report.accepted + report.refused);
    whole
}

fn imported(document: &seagrass::command::Document, bytes: &[u8]) -> Came {
    let words = Catalogue::new(Language::English);
    let session = document.session();
    let whole = read_for(document, bytes);
    let found = import::links(&whole.set, session.actions(), session.targets());
    let mut came = Came {
        links: found.taken.iter().map(|(line, _)| *line).collect(),
        refused: found
            .refused
            .iter()
            .map(|one| (one.line, one.sentence(&words)))
            .collect(),
    };
    for one in &whole.report.findings {
        let text = format!("{} {}", one.column, one.sentence(&words));
        match came.refused.iter_mut().find(|(line, _)| *line == one.line) {
            Some((_, sentence)) => *sentence += &text,
            None => came.refused.push((one.line, text)),
        }
    }
    let read = usize::try_from(whole.report.read).expect("few");
    assert!(came.links.len() + came.refused.len() >= read, "{came:?}");
    came
}

#[test]
fn every_mapping_comes_back() {
    let document = sample::document();
    let session = document.session();
    let made = mappings(&view(&document), &options()).expect("a file");
    assert_eq!((made.rows, lines(&made.bytes).len()), (4, 4));
    let whole = read_for(&document, &made.bytes);
    assert_eq!(whole.report.findings, []);
    let (facts, refused) = import::facts(&whole.set, session);
    // The action without any counterpart is no pair.
    let without: Vec<_> = refused.iter().map(|one| one.reason).collect();
    assert_eq!(without, [Reason::NoTerm]);
    assert_eq!(facts.len(), 3);
    for fact in &facts {
        let decision = session.decision(fact.pair).said().expect("decided");
        assert_eq!(
            (fact.predicate.as_str(), fact.strength, fact.negative),
            ("skos:relatedMatch", decision.value, false)
        );
        assert_eq!(fact.judgement.contribution, decision.contribution);
        assert_eq!(fact.day.len(), 10);
        let action = session.action(fact.pair.action).expect("an action");
        let sentence = format!("Action {} makes a ", action.code);
        assert!(
            fact.judgement.reason.starts_with(&sentence),
            "{}",
            fact.judgement.reason
        );
    }
    let names: Vec<_> = whole.set.rows().map(|row| row.get(Slot::CreatorLabel)).collect();
    assert_eq!(names, ["First test meeting"; 4]);
}

/// What reviewers said of links goes out as annotations and comes back beside the same links, and nothing else.
#[test]
fn votes_and_reasons_come_back_beside_their_links() {
    let document = sample::document();
    let session = document.session();
    let made = mappings(&view(&document), &options()).expect("a file");
    let votes = annotations(&view(&document), &all()).expect("a file");
    let both = [&made.bytes[..], &votes.bytes].concat();
    let whole = read_for(&document, &both);
    assert_eq!(whole.report.findings, []);
    let mut links = import::links(&whole.set, session.actions(), session.targets()).taken;
    assert_eq!(attach(&mut links, whole.annotations, &whole.lines), []);
    let mut told: Vec<(String, String, SaidKind, String)> = Vec::new();
    for (_, link) in &links {
        for said in &link.said {
            let (from, to) = (link.from.code.clone(), link.to.code.clone());
            told.push((from, to, said.kind, said.text.clone()));
        }
    }
    let mut expected = Vec::new();
    for (key, record) in view(&document).everyones_judgements() {
        let Some(judgement) = record.current().said() else {
            continue;
        };
        let (Verdict::Scored(strength), Some(decision)) =
            (judgement.verdict, session.decision(key.pair).said())
        else {
            continue;
        };
        if !(decision.status.is_agreed() && decision.value > Some(Strength::None)) {
            continue;
        }
        let code = |item: Option<&seagrass::model::plan::Item>| item.expect("an item").code.to_string();
        let ends = (
            code(session.action(key.pair.action)),
            code(session.target(key.pair.target)),
        );
        let vote = if strength > Strength::None {
            SaidKind::For
        } else {
            SaidKind::Against
        };
        expected.push((ends.0.clone(), ends.1.clone(), vote, String::new()));
        if !judgement.reason.trim().is_empty() {
            expected.push((ends.0, ends.1, SaidKind::Comment, judgement.reason.clone()));
        }
    }
    told.retain(|one| one.2 != SaidKind::Tag);
    told.sort_by_key(|one| format!("{one:?}"));
    expected.sort_by_key(|one| format!("{one:?}"));
    assert!(expected.len() > 3);
    assert_eq!(told, expected);
    // The same from a file of its own, and with a stranger among them.
    let mut apart = import::links(&whole.set, session.actions(), session.targets()).taken;
    let stranger = r#"{"type":"Annotation","target":"urn:x:1","motivation":"assessing","bodyValue":"+1"}"#;
    let file = [&votes.bytes[..], stranger.as_bytes(), b"\n"].concat();
    let (read, report) = read_annotations(&file).expect("memory can be read");
    assert_eq!((report.refused, read.len()), (0, votes.rows + 1));
    let left = attach(&mut apart, read, &whole.lines);
    let left: Vec<_> = left.iter().map(|one| (one.line as usize, one.key)).collect();
    assert_eq!(left, [(votes.rows + 1, "jskos-annotation-elsewhere")]);
    assert_eq!(apart, links);
    let file = PublishedLinks::new(String::new(), links.into_iter().map(|(_, link)| link).collect());
    assert_eq!(read_links(&write_links(&file)), Ok(file));
}

#[test]
fn each_line_is_taken_or_refused_with_its_place() {
    let document = sample::document();
    let good = text(&mappings(&view(&document), &options()).expect("a file").bytes);
    let mut some = good.lines();
    let (first, last) = (some.next().expect("a line"), some.next().expect("another"));
    let with = |change: &dyn Fn(&mut Value)| {
        let mut value: Value = serde_json::from_str(first).expect("JSON");
        value["uri"] = json!("urn:uuid:other");
        change(&mut value);
        value.to_string()
    };
    let members = |value: &Value| value["memberSet"].clone();
    let bad = [
        ("{\"from\": ".to_owned(), "This is no JSON"),
        ("[{}]".to_owned(), "is a list"),
        ("{}".to_owned(), "neither a mapping"),
        ("7".to_owned(), "neither a mapping"),
        (
            with(&|one| one["type"] = json!(["https://x.example/similar"])),
            "must be a relation of SKOS",
        ),
        (with(&|one| one["mappingRelevance"] = json!(1.5)), "out of range"),
        (with(&|one| one["created"] = json!("22-11-2026")), "is not a date"),
        (
            with(&|one| one["from"]["memberSet"][0]["uri"] = json!("https://x.example/1")),
            "is of neither plan",
        ),
        (
            with(&|one| one["from"]["memberSet"][0]["uri"] = json!("https://seagrass.invalid/ACT/zz")),
            "has no entry “ACT:zz”",
        ),
        (
            with(&|one| {
                let (from, to) = (one["from"].clone(), one["to"].clone());
                (one["from"], one["to"]) = (to, from);
                let (from, to) = (one["fromScheme"].clone(), one["toScheme"].clone());
                (one["fromScheme"], one["toScheme"]) = (to, from);
            }),
            "leads from a target to an action",
        ),
        (
            with(&|one| {
                let member = members(&one["to"])[0].clone();
                one["to"]["memberSet"] = json!([member.clone(), member]);
            }),
            "/to Several concepts together",
        ),
        (
            with(&|one| one["to"]["memberList"] = members(&one["to"])),
            "members of more than one kind",
        ),
        (with(&|one| one["to"] = json!({})), "no members"),
        (
            with(&|one| (one["to"], one["from"]) = (json!({"memberSet": []}), json!({"memberSet": []}))),
            "that is no pair",
        ),
        (
            with(&|one| one["to"]["memberSet"] = json!([{"notation": ["x"]}])),
            "has no entry",
        ),
        (format!("{{\"x\": \"{}\"}}", "a".repeat(4 << 20)), "longer than"),
    ];
    for (line, why) in &bad {
        let file = format!("{first}\n\n{line}\n{last}\r\n");
        let back = imported(&document, file.as_bytes());
        assert_eq!(back.links, [1, 4], "{line:.200}");
        let [(3, sentence)] = &back.refused[..] else {
            panic!("{line:.200}: {:?}", back.refused);
        };
        assert!(sentence.contains(why), "{sentence}");
    }
    assert_eq!(imported(&document, b"").links, [0; 0]);
    assert_eq!(imported(&document, b"\xff\n").refused.len(), 1);
    let deep = "[".repeat(100_000);
    let deep = format!("{{\"from\": {deep}");
    assert_eq!(imported(&document, deep.as_bytes()).refused.len(), 1);
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
    assert_eq!(taken.links, [1], "{:?}", taken.refused);
    let other = imported(&document, line("OTHER").as_bytes());
    assert!(
        other.links.is_empty() && other.refused[0].1.contains("neither IRI nor label"),
        "{other:?}"
    );
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
