//! JSKOS without a session: a corpus of defects, conversions to SSSOM and back, files of any length.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use seagrass::exchange::jskos;
use seagrass::exchange::mapping_format::{MappingFormat, Written, learn, write};
use seagrass::exchange::sssom::{self, Column, Report, Rule, Set, Severity, Slot, ops};
use seagrass::model::{ReviewerCode, RoundNo, Strength, Verdict};
use seagrass::phrase::catalogue::{Catalogue, Language};
use serde_json::json;

use crate::cli::{folder, put, run};

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(data(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn check(bytes: &[u8]) -> Report {
    jskos::check(bytes).expect("memory can be read")
}

/// File, line, field and rule of each defect of the corpus.
fn defects() -> Vec<(String, u64, String, String)> {
    let table = String::from_utf8(bytes("jskos/defects.tsv")).expect("text");
    let lines = table.lines().skip(1);
    let defect = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [file, number, field, rule] = cells[..] else {
            panic!("{line}");
        };
        let number = number.parse().expect("a number");
        (file.to_owned(), number, field.to_owned(), rule.to_owned())
    };
    lines.map(defect).collect()
}

#[test]
fn every_defect_is_named_with_line_field_and_rule() {
    let words = Catalogue::new(Language::English);
    let reports: BTreeMap<_, _> = ["mappings", "annotations"]
        .map(|name| (name, check(&bytes(&format!("jskos/{name}.ndjson")))))
        .into();
    let defects = defects();
    assert!(defects.len() >= 70);
    for (file, line, field, rule) in &defects {
        let report = &reports[file.as_str()];
        let found = report.findings.iter().filter(|one| one.line == *line);
        let found: Vec<_> = found.map(|one| (one.column.as_str(), one.rule.name())).collect();
        let is_named = found
            .iter()
            .any(|(column, name)| name == rule && (field.is_empty() || column == field));
        assert!(is_named, "{file}:{line}: {field} {rule}: {found:?}");
    }
    for report in reports.values() {
        assert_eq!(report.read, report.accepted + report.refused);
        for finding in &report.findings {
            let sentence = finding.sentence(&words);
            assert!(
                !sentence.contains("jskos-") && !sentence.contains('<'),
                "{sentence}"
            );
        }
    }
    assert_eq!(reports["mappings"].accepted, 0);
    let tried_elsewhere = ["target-elsewhere"];
    let missing: Vec<_> = Rule::ALL
        .iter()
        .filter(|rule| rule.key().starts_with("jskos-") && !tried_elsewhere.contains(&rule.name()))
        .filter(|rule| defects.iter().all(|(.., name)| name != rule.name()))
        .collect();
    assert_eq!(
        missing,
        Vec::<&Rule>::new(),
        "every rule has a defect in the corpus"
    );
}

#[test]
fn mappings_and_annotations_may_stand_in_one_file() {
    let mapping = json!({"uri": "urn:x:1", "from": {"memberSet": []}, "to": {"memberSet": [null]}});
    let vote = |target: &str| json!({"type": "Annotation", "target": target, "motivation": "assessing", "bodyValue": "-1"});
    let file = format!("{}\n{mapping}\n\n{}\r\n", vote("urn:x:1"), vote("urn:x:2"));
    let report = check(file.as_bytes());
    assert_eq!((report.read, report.accepted), (3, 3));
    let found: Vec<_> = report.findings.iter().map(|one| (one.line, one.rule)).collect();
    assert_eq!(found, [(4, Rule::TargetElsewhere)]);
    // Annotations alone are about mappings that are elsewhere, and nothing is wrong with that.
    assert_eq!(check(vote("urn:x:2").to_string().as_bytes()).findings, []);
    let repeated = format!("{mapping}\n{mapping}\n");
    assert_eq!(check(repeated.as_bytes()).refused, 1);
    let many: String = (0..5_000).fold(String::from("{"), |mut all, at| {
        write!(all, "\"_{at}\":1,").expect("to memory");
        all
    });
    let twice = format!("{many}\"_7\":1,\"from\":{{\"memberSet\":[]}},\"to\":{{\"memberSet\":[]}}}}");
    let found: Vec<_> = check(twice.as_bytes())
        .findings
        .iter()
        .map(|one| one.rule)
        .collect();
    assert_eq!(found, [Rule::JsonKeyTwice]);
}

fn read_sssom(name: &str) -> Set {
    let (set, report) = sssom::read_set(&bytes(name)[..], None).expect("memory can be read");
    assert!(report.is_good(), "{:?}", report.findings);
    set
}

fn to_jskos(set: &Set) -> (Vec<u8>, Written) {
    let mut out = Vec::new();
    let written = write(set.clone(), MappingFormat::Jskos, None, &mut out).expect("memory takes all");
    let report = check(&out);
    assert_eq!(
        (report.read, report.refused),
        (written.report.accepted, 0),
        "{:?}",
        report.findings
    );
    assert_eq!(written.report.read, set.len() as u64);
    (out, written)
}

/// Whatever a mapping has a field for comes back; all else was counted.
#[test]
fn rows_go_to_jskos_and_come_back() {
    for name in [
        "sssom/slots.sssom.tsv",
        "sssom/profile.sssom.tsv",
        "sssom/review-decisions.sssom.tsv",
        "sssom/review-judgements.sssom.tsv",
    ] {
        let set = read_sssom(name);
        let (out, written) = to_jskos(&set);
        let negative = set
            .rows()
            .filter(|row| !row.get(Slot::PredicateModifier).is_empty());
        let unwritten: Vec<_> = written.report.findings.iter().map(|one| one.line).collect();
        assert_eq!(
            unwritten,
            negative.map(|row| row.line).collect::<Vec<_>>(),
            "{name}"
        );
        let back = jskos::read(&out, None).expect("memory can be read");
        assert_eq!(back.report.findings, [], "{name}");
        assert_eq!(back.losses, [], "{name}: nothing is lost on the way back");
        let lost: Vec<&str> = written.losses.iter().map(|(_, slot, _)| slot.as_str()).collect();
        let spread = set.spread();
        let mut sent = spread
            .rows()
            .filter(|row| row.get(Slot::PredicateModifier).is_empty());
        for came in back.set.rows() {
            let row = sent.next().expect("as many rows");
            for (column, cell) in row.pairs().filter(|(_, cell)| !cell.is_empty()) {
                let name = column.name();
                let held = came.layout.place_of(name).map_or("", |at| came.cells.get(at));
                let of = |head: &sssom::Head, cell: &str| -> Vec<String> {
                    let mut all: Vec<_> = sssom::values::items(cell)
                        .map(|one| head.expand(&one).into_owned())
                        .collect();
                    all.sort();
                    all
                };
                let is_same = match column {
                    Column::Slot(slot) if slot.info().many => {
                        of(&spread.head, cell) == of(&back.set.head, held)
                    }
                    Column::Slot(Slot::Confidence) => cell.parse::<f64>() == held.parse::<f64>(),
                    _ => spread.head.expand(cell) == back.set.head.expand(held),
                };
                let follows = matches!(
                    column,
                    Column::Slot(Slot::MappingCardinality | Slot::SubjectType | Slot::ObjectType)
                );
                assert!(
                    is_same || lost.contains(&name) || follows,
                    "{name}: {cell} / {held}"
                );
            }
        }
        assert!(sent.next().is_none());
    }
}

#[test]
fn what_rows_cannot_say_is_counted_by_field() {
    let mapping = json!({
        "uri": "https://x.example/m/1", "partOf": [{"uri": "urn:x:a"}, {"uri": "urn:x:b"}],
        "from": {"memberList": [{"uri": "https://x.example/a/1", "notation": ["one"], "altLabel": {"en": ["O"]},
                                 "prefLabel": {"de": "Eins", "en": "One"}}]},
        "to": {"memberSet": []}, "type": ["http://www.w3.org/2004/02/skos/core#mappingRelation", "https://x.example/like"],
        "created": "2026-11-22T10:00:00Z", "modified": "2026-11-23", "mappingRelevance": 0.25,
        "justification": "https://x.example/guess", "_own": 1,
    });
    let other = json!({"from": {"memberSet": [{"prefLabel": {"und": "a text"}}]}, "to": {"memberSet": []}});
    let vote = json!({"type": "Annotation", "target": "https://x.example/m/1", "bodyValue": "?", "motivation": "commenting"});
    let file = format!("{mapping}\n{vote}\n{other}\n");
    let whole = jskos::read(file.as_bytes(), None).expect("memory can be read");
    let losses: Vec<_> = whole
        .losses
        .iter()
        .map(|(_, field, count)| (field.as_str(), *count))
        .collect();
    assert_eq!(
        losses,
        [
            ("_own", 1),
            ("from.altLabel", 1),
            ("from.notation", 1),
            ("from.prefLabel", 1),
            ("justification", 1),
            ("modified", 1),
            ("partOf", 2),
            ("uri", 1),
            ("created", 1),
            ("annotations", 1),
        ]
    );
    let set = &whole.set;
    let row = set.row(0).expect("a row");
    let said = |slot| set.head.expand(row.get(slot)).into_owned();
    assert_eq!(said(Slot::PredicateId), "https://x.example/like");
    assert_eq!(
        (row.get(Slot::ObjectId), row.get(Slot::SubjectLabel)),
        ("sssom:NoTermFound", "One")
    );
    assert_eq!(
        (row.get(Slot::MappingDate), row.get(Slot::Confidence)),
        ("2026-11-22", "0.25")
    );
    assert_eq!(row.get(Slot::MappingJustification), "semapv:UnspecifiedMatching");
    let literal = set.row(1).expect("another");
    assert_eq!(
        (literal.get(Slot::SubjectType), literal.get(Slot::SubjectId)),
        ("rdfs literal", "")
    );
    let mut checked = set.clone();
    let report = sssom::check_set(&mut checked);
    assert_eq!(report.count(Severity::Error), 0, "{:?}", report.findings);
}

#[test]
fn the_command_line_converts_both_ways_and_says_what_is_lost() {
    let folder = folder();
    let slots = data("sssom/slots.sssom.tsv").display().to_string();
    let (code, _, err) = run(folder.path(), &["convert", &slots, "a.ndjson"]);
    assert!(
        code == 1 && err.contains("[negative-unsaid]") && err.contains("One row is not written"),
        "{err}"
    );
    assert!(err.contains("match_string: one value"), "{err}");
    for out in ["b.sssom.tsv", "b.sssom.json", "b.ttl", "b.nt"] {
        let (code, _, err) = run(folder.path(), &["convert", "a.ndjson", out]);
        assert!(code == 0 && err.contains("2 mappings written"), "{out}: {err}");
    }
    // Row by row and out of memory the same is written.
    let (code, _, err) = run(folder.path(), &["convert", "--dedupe", "a.ndjson", "c.ttl"]);
    assert_eq!(code, 0, "{err}");
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("written");
    assert_eq!(read("b.ttl"), read("c.ttl"));
    let (code, out, _) = run(folder.path(), &["validate", "--json", "a.ndjson"]);
    assert!(code == 0 && out.contains("\"accepted\": 2"), "{out}");
    put(&folder.path().join("bad.ndjson"), &bytes("jskos/mappings.ndjson"));
    let (code, _, err) = run(folder.path(), &["convert", "bad.ndjson", "d.ttl"]);
    assert!(code == 1 && !folder.path().join("d.ttl").exists(), "{err}");
}

/// Our own files say strength and kind themselves; votes stand beside links and become no judgement.
#[test]
fn exported_links_come_back_as_evidence_or_as_judgements_of_a_named_importer() {
    let folder = folder();
    let go = |args: &[&str]| run(folder.path(), args);
    let (session, all) = ("review.ron", "--level=codes");
    assert_eq!(go(&["export", session, "--to", "jskos", "-o", "m.ndjson"]).0, 0);
    assert_eq!(
        go(&[
            "export",
            session,
            "--to",
            "jskos-annotations",
            all,
            "-o",
            "v.ndjson"
        ])
        .0,
        0
    );
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("written");
    let (links, votes) = (read("m.ndjson").lines().count(), read("v.ndjson").lines().count());
    let import = [
        "import-links",
        "m.ndjson",
        session,
        "--annotations",
        "v.ndjson",
        "-o",
        "l.ron",
    ];
    let (code, _, err) = go(&import);
    let all = links + votes;
    assert!(
        code == 0 && err.contains(&format!("{all} rows read, {all} taken, 0 not taken")),
        "{err}"
    );
    let file = seagrass::exchange::published_links::read_links(&read("l.ron")).expect("links");
    let (agree, against) = file.links.iter().fold((0, 0), |(agree, against), link| {
        let (more, other) = link.votes();
        (agree + more, against + other)
    });
    let cast = |vote: &str| {
        read("v.ndjson")
            .matches(&format!("\"bodyValue\":\"{vote}\""))
            .count()
    };
    assert_eq!((agree, against), (cast("+1"), cast("-1")));
    assert!(agree > 0);
    // The votes of a file whose mappings are others.
    let first = read("m.ndjson").lines().next().expect("a line").to_owned();
    put(&folder.path().join("one.ndjson"), first.as_bytes());
    let (code, _, err) = go(&[
        "import-links",
        "one.ndjson",
        session,
        "--annotations",
        "v.ndjson",
        "-o",
        "o.ron",
    ]);
    assert!(
        code == 1 && err.contains("v.ndjson:") && err.contains("not among these"),
        "{err}"
    );
    // As judgements of somebody on the roster: each says its strength and kind itself.
    let judge = [
        "import-links",
        "m.ndjson",
        "library.ron",
        "--as",
        "R01",
        "-o",
        "j.ron",
    ];
    let (code, _, err) = go(&[&judge[..], &["--annotations", "v.ndjson"]].concat());
    assert_eq!(code, 2, "{err}");
    let (code, _, err) = go(&judge);
    assert!(
        code == 0 && err.contains(&format!("{links} taken, 0 not taken")),
        "{err}"
    );
    let opened = |name: &str| {
        let text = fs::read(folder.path().join(name)).expect("written");
        seagrass::exchange::session_file::read_session(&text)
            .expect("readable")
            .session
    };
    let (review, judged) = (opened(session), opened("j.ron"));
    let code = ReviewerCode::new("R01").expect("a code");
    for (pair, decision) in review.decisions() {
        let Some(decision) = decision.said().filter(|one| one.status.is_agreed()) else {
            continue;
        };
        let Some(value) = decision.value.filter(|value| *value > Strength::None) else {
            continue;
        };
        let view = judged.view_for(&code);
        let record = view
            .judgements_of(pair, RoundNo(1))
            .find(|(key, _)| key.reviewer == code);
        let judgement = record
            .and_then(|(_, record)| record.current().said())
            .expect("judged");
        assert_eq!(
            (judgement.verdict, judgement.contribution),
            (Verdict::Scored(value), decision.contribution)
        );
    }
    // One that does not say its strength is asked about, once for its relation.
    let plain = first.replace(
        ",\"https://seagrass.invalid/terms/strength/",
        ",\"https://x.example/",
    );
    assert_ne!(plain, first);
    put(&folder.path().join("plain.ndjson"), plain.as_bytes());
    let judge = ["import-links", "plain.ndjson", "library.ron", "--as", "R01", "-o"];
    let (status, _, err) = go(&[&judge[..], &["p.ron"]].concat());
    assert!(status == 1 && err.contains("plain.ndjson:1: type: "), "{err}");
    let (status, _, err) = go(&[&judge[..], &["q.ron", "--strength", "skos:relatedMatch=1"]].concat());
    assert_eq!(status, 0, "{err}");
}

/// Gives a hundred thousand mappings one after the other, and keeps none.
struct Made {
    at: usize,
    rest: Vec<u8>,
}

impl std::io::Read for Made {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.rest.is_empty() && self.at < 100_000 {
            let at = self.at;
            self.at += 1;
            self.rest = json!({
                "uri": format!("https://x.example/m/{at}"),
                "from": {"memberSet": [{"uri": format!("https://x.example/a/{}", at % 977)}]},
                "to": {"memberSet": [{"uri": format!("https://x.example/t/{}", at % 1009)}]},
                "fromScheme": {"uri": "https://x.example/a/"}, "toScheme": {"uri": "https://x.example/t/"},
                "type": ["http://www.w3.org/2004/02/skos/core#closeMatch"], "created": "2026-11-22",
                "note": {"en": [format!("Mapping number {at}, of which there is something to be said")]},
            })
            .to_string()
            .into_bytes();
            self.rest.push(b'\n');
        }
        let count = self.rest.len().min(out.len());
        out[..count].copy_from_slice(&self.rest[..count]);
        self.rest.drain(..count);
        Ok(count)
    }
}

#[test]
fn a_hundred_thousand_mappings_go_through_with_bounded_memory() {
    let open = || {
        Ok(std::io::BufReader::new(Made {
            at: 0,
            rest: Vec::new(),
        }))
    };
    let mut rows = 0;
    let most = allocation_counter::measure(|| {
        let learned = learn(MappingFormat::Jskos, open, None).expect("read");
        assert!(learned.report.is_good());
        let mut out = std::io::sink();
        let written = learned.pour(open().expect("opened"), None, MappingFormat::NTriples, &mut out);
        rows = written.expect("written").report.accepted;
    });
    assert_eq!(rows, 100_000);
    // The file has 40 MB; of each row only a number is kept, to find IRIs that are there twice.
    assert!(most.bytes_max < 12 << 20, "keeps {} bytes", most.bytes_max);
}

#[test]
fn cardinalities_are_counted_anew_when_sets_are_joined() {
    let set = read_sssom("sssom/review-decisions.sssom.tsv");
    let again = ops::with_cardinality(set.clone());
    let cells = |set: &Set| -> Vec<String> {
        set.rows()
            .map(|row| row.get(Slot::MappingCardinality).to_owned())
            .collect()
    };
    assert_eq!(cells(&set), cells(&again));
    assert!(cells(&set).iter().all(|one| !one.is_empty()));
    let hash = |set: &Set| -> Vec<String> {
        set.rows()
            .map(|row| sssom::hash::record_hash(&set.head, &row))
            .collect()
    };
    let without: Vec<Column> = set
        .layout()
        .columns()
        .iter()
        .filter(|one| **one != Column::Slot(Slot::MappingCardinality))
        .cloned()
        .collect();
    assert_eq!(
        hash(&set),
        hash(&set.clone().with_columns(without)),
        "no hash knows them"
    );
}
