//! SSSOM: a corpus of defects, canonical files, conversions.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use seagrass::exchange::sssom::{self, Report, Rule, Severity};
use seagrass::phrase::catalogue::{Catalogue, Language};

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/sssom")
        .join(name)
}

fn read(name: &str) -> Vec<u8> {
    fs::read(data(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn check(bytes: &[u8]) -> Report {
    sssom::check(bytes, None).expect("memory can be read")
}

/// One defect of the corpus, and what must be said of it.
struct Defect {
    name: String,
    line: u64,
    column: String,
    rule: String,
    read: u64,
    accepted: u64,
}

fn defects() -> Vec<Defect> {
    let table = String::from_utf8(read("defects.tsv")).expect("text");
    let mut found = Vec::new();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, line, column, rule, read, accepted] = cells[..] else {
            panic!("{line}");
        };
        found.push(Defect {
            name: name.to_owned(),
            line: line.parse().expect("a number"),
            column: column.to_owned(),
            rule: rule.to_owned(),
            read: read.parse().expect("a number"),
            accepted: accepted.parse().expect("a number"),
        });
    }
    found
}

#[test]
fn every_defect_is_named_with_line_column_and_rule() {
    let words = Catalogue::new(Language::English);
    let defects = defects();
    assert!(defects.len() >= 40);
    let mut faults = Vec::new();
    for defect in &defects {
        let report = check(&read(&format!("defects/{}.sssom.tsv", defect.name)));
        let is_found = report.findings.iter().any(|one| {
            (one.line, one.column.as_str(), one.rule.name())
                == (defect.line, defect.column.as_str(), &defect.rule)
        });
        if !is_found || (report.read, report.accepted) != (defect.read, defect.accepted) {
            faults.push(format!(
                "{}: {} read, {} accepted, {:?}",
                defect.name, report.read, report.accepted, report.findings
            ));
        }
        assert_eq!(report.read, report.accepted + report.refused, "{}", defect.name);
        for finding in &report.findings {
            let sentence = finding.sentence(&words);
            assert!(!sentence.contains("sssom-"), "{sentence}");
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_rule_has_a_defect_in_the_corpus() {
    let covered: Vec<String> = defects().into_iter().map(|defect| defect.rule).collect();
    let missing: Vec<_> = Rule::ALL
        .iter()
        // Those of JSKOS have a corpus of their own.
        .filter(|rule| rule.key().starts_with("sssom-"))
        .map(|rule| rule.name())
        // A metadata file of its own, and a row of megabytes, are tried elsewhere.
        .filter(|name| !matches!(*name, "outside-differs" | "too-long"))
        .filter(|name| !covered.iter().any(|one| one == name))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn a_good_file_is_good_and_canonical() {
    let bytes = read("profile.sssom.tsv");
    let (set, report) = sssom::read_set(&bytes[..], None).expect("memory can be read");
    assert_eq!(
        (report.read, report.accepted, &report.findings[..]),
        (3, 3, &[][..])
    );
    assert_eq!(
        String::from_utf8(sssom::write_canonical(&set)),
        String::from_utf8(bytes)
    );
}

#[test]
fn metadata_may_stand_in_a_file_of_its_own() {
    let rows = b"subject_id\tpredicate_id\tobject_id\tmapping_justification\nA:1\tskos:exactMatch\tA:2\tsemapv:MappingReview\n";
    let outside = "curie_map:\n  A: https://example.org/a/\nmapping_set_id: https://example.org/s\nlicense: https://example.org/l\ncreator_id: A:me\n";
    let (set, report) = sssom::read_set(&rows[..], Some(outside)).expect("memory can be read");
    assert_eq!(
        (report.accepted, report.findings.len()),
        (1, 0),
        "{:?}",
        report.findings
    );
    assert_eq!(
        set.head.get(sssom::Slot::CreatorId),
        Some("A:me"),
        "one value may stand for a list"
    );
    let inside = [b"#license: https://example.org/other\n", &rows[..]].concat();
    let report = sssom::check(&inside[..], Some(outside)).expect("memory can be read");
    let rules: Vec<_> = report.findings.iter().map(|one| one.rule).collect();
    assert_eq!(rules, [Rule::OutsideDiffers]);
}

#[test]
fn one_open_quote_does_not_swallow_the_rest() {
    let mut text = String::from_utf8(read("defects/quote-open.sssom.tsv")).expect("text");
    for row in 0..3_000 {
        writeln!(
            text,
            "CMP:{row}\tskos:relatedMatch\tSPMS:T1\tsemapv:MappingReview\t"
        )
        .expect("to memory");
    }
    let report = check(text.as_bytes());
    assert_eq!((report.read, report.accepted, report.refused), (3_004, 3_003, 1));
}

#[test]
fn rows_beyond_any_measure_are_refused_and_the_next_is_read() {
    let good = String::from_utf8(read("profile.sssom.tsv")).expect("text");
    let long = format!(
        "{good}rec:9\t{}\nrec:4\tCMP:9.2\tskos:relatedMatch\t\tSPMS:T1\tsemapv:MappingReview\tMOS4 plenary\t2026-11-22\t1\n",
        "x".repeat(5 << 20)
    );
    let report = check(long.as_bytes());
    assert_eq!((report.read, report.accepted), (5, 4));
    assert_eq!(
        report.findings.iter().map(|one| one.rule).collect::<Vec<_>>(),
        [Rule::TooLong]
    );
}

#[test]
fn damaged_files_end_with_every_row_counted() {
    let bytes = read("profile.sssom.tsv");
    let mut refused = 0;
    for at in 0..bytes.len() {
        for byte in [0, b'"', b'\t', b'\n', b'#', 0xff] {
            let mut damaged = bytes.clone();
            damaged[at] = byte;
            let report = check(&damaged);
            assert_eq!(report.read, report.accepted + report.refused);
            refused += report.refused;
        }
        let report = check(&bytes[..at]);
        assert_eq!(report.read, report.accepted + report.refused);
    }
    assert!(refused > 0);
    assert_eq!(check(&[]).count(Severity::Error), 3, "no head and no columns");
}

fn converted(format: seagrass::exchange::mapping_format::MappingFormat, name: &str) -> Vec<u8> {
    let bytes = read(name);
    let (set, report) = sssom::read_set(&bytes[..], None).expect("memory can be read");
    assert_eq!(report.refused, 0, "{:?}", report.findings);
    let mut out = Vec::new();
    seagrass::exchange::mapping_format::write(set, format, None, &mut out).expect("memory takes all");
    out
}

#[test]
fn json_comes_back_with_every_value() {
    use seagrass::exchange::mapping_format::MappingFormat;
    for name in ["profile.sssom.tsv", "slots.sssom.tsv"] {
        let json = converted(MappingFormat::SssomJson, name);
        serde_json::from_slice::<serde_json::Value>(&json).expect("JSON");
        let (back, report) = sssom::json::read_json(&json);
        assert!(report.is_good(), "{:?}", report.findings);
        assert_eq!(
            String::from_utf8(sssom::write_canonical(&back)),
            String::from_utf8(converted(MappingFormat::SssomTsv, name))
        );
    }
}

#[test]
fn what_is_wrong_in_json_is_found_there_too() {
    let (set, report) = sssom::json::read_json(
        b"{\"mappings\": [{\"subject_id\": {}}, {\"subject_id\": \"CMP:1\", \"confidence\": 2}]}",
    );
    assert_eq!((report.read, report.accepted, set.len()), (2, 0, 0));
    assert!(
        report
            .findings
            .iter()
            .any(|one| one.line == 1 && one.rule == Rule::HeadShape)
    );
    for broken in [&b"{"[..], b"[]", b"{\"mappings\": 3}", b"\xff"] {
        assert!(!sssom::json::read_json(broken).1.is_good());
    }
}

#[test]
fn golden_conversions() {
    use seagrass::exchange::mapping_format::MappingFormat;
    for (format, ending) in [
        (MappingFormat::SssomTsv, "canonical.sssom.tsv"),
        (MappingFormat::SssomJson, "json"),
        (MappingFormat::Turtle, "ttl"),
        (MappingFormat::NTriples, "nt"),
    ] {
        let written = converted(format, "slots.sssom.tsv");
        let golden = data(&format!("slots.{ending}"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            seagrass::store::write_atomic(&seagrass::store::RealDisk, &golden, &written).expect("written");
        }
        let expected = fs::read(&golden).expect("a golden file");
        assert_eq!(
            String::from_utf8(written),
            String::from_utf8(expected),
            "{ending}"
        );
    }
}

#[test]
fn triples_are_those_that_a_parser_reads() {
    use seagrass::exchange::mapping_format::MappingFormat;
    for name in ["profile.sssom.tsv", "slots.sssom.tsv"] {
        let turtle = converted(MappingFormat::Turtle, name);
        let lines = converted(MappingFormat::NTriples, name);
        let of_turtle = oxttl::TurtleParser::new()
            .for_slice(&turtle)
            .map(|one| one.expect("Turtle"));
        let of_lines = oxttl::NTriplesParser::new()
            .for_slice(&lines)
            .map(|one| one.expect("N-Triples"));
        let mut of_turtle: Vec<_> = of_turtle.map(|one| one.to_string()).collect();
        let mut of_lines: Vec<_> = of_lines.map(|one| one.to_string()).collect();
        of_turtle.sort();
        of_lines.sort();
        assert_eq!(of_turtle.len(), of_lines.len());
        assert!(of_turtle.len() > 20);
    }
}

/// The lines on which a rule is broken in a table of these columns and rows, with what the head says besides.
fn broken(rule: sssom::Rule, head: &str, columns: &[&str], rows: &[&[&str]]) -> Vec<u64> {
    let mut text = format!(
        "#curie_map:\n#  A: https://example.org/a/\n#mapping_set_id: https://example.org/s\n#license: https://example.org/l\n{head}{}\tpredicate_id\tmapping_justification\n",
        columns.join("\t")
    );
    for row in rows {
        text.extend([&row.join("\t"), "\tskos:closeMatch\tsemapv:MappingReview\n"]);
    }
    let report = check(text.as_bytes());
    let findings = report.findings.iter().filter(|one| one.rule == rule);
    let above = text.lines().count() as u64 - rows.len() as u64;
    findings.map(|one| one.line.saturating_sub(above)).collect()
}

#[test]
fn one_row_without_a_record_is_named_as_soon_as_another_has_one() {
    let columns = ["record_id", "subject_id", "object_id"];
    let rows: [&[&str]; 3] = [&["A:r", "A:1", "A:2"], &["", "A:1", "A:3"], &["", "A:1", "A:4"]];
    let some = |rows: &[&[&str]]| {
        broken(
            sssom::Rule::RecordIdSome,
            "#sssom_version: \"1.1\"\n",
            &columns,
            rows,
        )
    };
    assert_eq!(some(&rows), [2], "the first of them");
    assert_eq!(some(&rows[..1]), [0; 0]);
    assert_eq!(some(&rows[1..]), [0; 0]);
}

#[test]
fn only_what_spreads_is_missed_in_rows() {
    let columns = ["subject_id", "object_id", "comment", "mapping_tool"];
    let rows: [&[&str]; 1] = [&["A:1", "A:2", "of the row", "by hand"]];
    let found = |head: &str| broken(sssom::Rule::NotSpread, head, &columns, &rows).len();
    assert_eq!(
        (found("#comment: of the set\n"), found("#mapping_tool: another\n")),
        (0, 1)
    );
}

#[test]
fn a_row_that_says_what_its_subject_is_needs_no_literal_for_it() {
    let columns = ["subject_id", "subject_label", "subject_type", "object_id"];
    let rows: [&[&str]; 3] = [
        &["", "a word", "", "A:2"],
        &["", "a word", "skos concept", "A:2"],
        &["", "", "", "A:3"],
    ];
    let head = "#subject_type: rdfs literal\n";
    assert_eq!(broken(sssom::Rule::ValueMissing, head, &columns, &rows), [2, 3]);
}

#[test]
fn each_cardinality_is_right_in_one_place_only() {
    let columns = ["subject_id", "object_id", "mapping_cardinality"];
    let pairs = [
        ("A:1", "A:a", "1:1"),
        ("A:2", "A:b", "1:n"),
        ("A:2", "A:c", "1:n"),
        ("A:3", "A:d", "n:1"),
        ("A:4", "A:d", "n:1"),
        ("A:5", "A:e", "n:n"),
        ("A:5", "A:f", "n:n"),
        ("A:6", "A:e", "n:n"),
        ("A:6", "A:f", "n:n"),
        // No counterpart is none of the counterparts of another row.
        ("A:1", "sssom:NoTermFound", "1:0"),
        ("sssom:NoTermFound", "A:a", "0:1"),
    ];
    for (at, (.., right)) in pairs.iter().enumerate() {
        for said in ["1:1", "1:n", "n:1", "n:n", "1:0", "0:1"] {
            let mut rows: Vec<[&str; 3]> = pairs
                .iter()
                .map(|(one, other, said)| [*one, *other, *said])
                .collect();
            rows[at][2] = said;
            let rows: Vec<&[&str]> = rows.iter().map(<[&str; 3]>::as_slice).collect();
            let expected = if said == *right {
                vec![]
            } else {
                vec![at as u64 + 1]
            };
            let version = "#sssom_version: \"1.1\"\n";
            let found = broken(sssom::Rule::CardinalityDiffers, version, &columns, &rows);
            assert_eq!(found, expected, "row {at} says {said}");
        }
    }
}
