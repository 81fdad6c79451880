//! Files of mappings on the command line.

use std::path::Path;

use crate::cli::{folder, put, run};

fn data(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/sssom")
        .join(name)
        .display()
        .to_string()
}

#[test]
fn validate_names_line_column_and_rule() {
    let folder = folder();
    let (code, out, err) = run(folder.path(), &["validate", &data("profile.sssom.tsv")]);
    assert_eq!((code, out.as_str()), (0, ""));
    assert!(err.contains("3 rows read, 3 accepted, 0 refused"), "{err}");
    let bad = data("defects/dates.sssom.tsv");
    let (code, out, err) = run(folder.path(), &["validate", &bad]);
    assert_eq!(code, 1);
    assert!(
        out.contains(":8: mapping_date: error: ") && out.contains("[date-bad]"),
        "{out}"
    );
    assert!(err.contains("4 rows read, 2 accepted, 2 refused"), "{err}");
    let (code, out, _) = run(folder.path(), &["validate", "--json", &bad]);
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(
        (
            code,
            json[0]["refused"].as_u64(),
            json[0]["findings"][0]["line"].as_u64()
        ),
        (1, Some(2), Some(8))
    );
    let (code, _, err) = run(folder.path(), &["validate", "review.ron"]);
    assert_eq!(code, 2, "{err}");
}

#[test]
fn a_file_goes_through_json_and_comes_back() {
    let folder = folder();
    let convert = |args: &[&str]| {
        let all: Vec<&str> = ["convert"].into_iter().chain(args.iter().copied()).collect();
        run(folder.path(), &all)
    };
    let slots = data("slots.sssom.tsv");
    for args in [
        [slots.as_str(), "a.sssom.json"],
        ["a.sssom.json", "a.sssom.tsv"],
        [&slots, "b.sssom.tsv"],
    ] {
        let (code, _, err) = convert(&args);
        assert_eq!(code, 0, "{err}");
    }
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("written");
    assert_eq!(read("a.sssom.tsv"), read("b.sssom.tsv"));
    // Row by row and out of memory the same is written.
    assert_eq!(convert(&[&slots, "a.ttl"]).0, 0);
    assert_eq!(convert(&["--dedupe", &slots, "b.ttl"]).0, 0);
    assert_eq!(read("a.ttl"), read("b.ttl"));
    let (code, _, err) = convert(&["a.ttl", "c.sssom.tsv"]);
    assert_eq!(code, 2, "{err}");
    let (code, _, err) = convert(&["a.sssom.tsv", "a.sssom.tsv"]);
    assert!(code == 2 && read("a.sssom.tsv") == read("b.sssom.tsv"), "{err}");
}

#[test]
fn errors_stop_a_conversion_unless_forced() {
    let folder = folder();
    let bad = data("defects/dates.sssom.tsv");
    let (code, _, err) = run(folder.path(), &["convert", &bad, "a.sssom.json"]);
    assert!(code == 1 && !folder.path().join("a.sssom.json").exists(), "{err}");
    let (code, _, err) = run(folder.path(), &["convert", "--force", &bad, "a.sssom.json"]);
    assert!(code == 1 && err.contains("2 mappings written"), "{err}");
}

#[test]
fn files_are_joined_freed_of_repetitions_and_compared() {
    let folder = folder();
    let (one, other) = (data("profile.sssom.tsv"), data("slots.sssom.tsv"));
    let (code, _, err) = run(folder.path(), &["convert", &one, &other, &one, "all.sssom.tsv"]);
    assert!(
        code == 1 || code == 2,
        "the two give one prefix two meanings: {err}"
    );
    let (code, _, err) = run(folder.path(), &["convert", &one, &one, "twice.sssom.tsv"]);
    assert!(code == 0 && err.contains("3 mappings written"), "{err}");
    let (code, out, err) = run(folder.path(), &["diff", &one, "twice.sssom.tsv"]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    let (code, out, _) = run(folder.path(), &["diff", &one, &other]);
    assert_eq!((code, out.lines().count()), (1, 6), "{out}");
    let twice = data("defects/row-twice.sssom.tsv");
    let (code, _, err) = run(folder.path(), &["convert", "--dedupe", &twice, "once.sssom.tsv"]);
    assert!(code == 0 && err.contains("3 mappings written"), "{err}");
}

const THEIRS: &str = "#curie_map:\n#  LIBRARY: https://x.example/l/\n#  WELLBEING: https://x.example/w/\n#mapping_set_id: https://example.org/s\n#license: https://example.org/l\nsubject_id\tpredicate_id\tobject_id\tmapping_justification\nLIBRARY:L1\tskos:exactMatch\tWELLBEING:1a\tsemapv:MappingReview\nLIBRARY:L99\tskos:exactMatch\tWELLBEING:1a\tsemapv:MappingReview\n";

#[test]
fn links_of_others_are_taken_row_by_row() {
    let folder = folder();
    put(&folder.path().join("theirs.sssom.tsv"), THEIRS.as_bytes());
    let base = ["import-links", "theirs.sssom.tsv", "library.ron", "-o"];
    let with =
        |more: &[&str]| -> Vec<String> { base.iter().chain(more).map(|one| (*one).to_owned()).collect() };
    let go = |args: Vec<String>| {
        run(
            folder.path(),
            &args.iter().map(String::as_str).collect::<Vec<_>>(),
        )
    };
    let (code, _, err) = go(with(&["links.ron"]));
    assert_eq!(code, 1);
    assert!(
        err.contains("theirs.sssom.tsv:8: subject_id") && err.contains("1 taken, 1 not taken"),
        "{err}"
    );
    let links = std::fs::read_to_string(folder.path().join("links.ron")).expect("written");
    assert_eq!(
        seagrass::exchange::published_links::read_links(&links)
            .expect("links")
            .links
            .len(),
        1
    );
    let (code, _, err) = go(with(&[
        "new.ron",
        "--as",
        "R01",
        "--strength",
        "skos:exactMatch=2",
    ]));
    assert!(code == 1 && err.contains("1 taken, 1 not taken"), "{err}");
    assert!(folder.path().join("new.ron").exists());
    let (_, _, err) = go(with(&["none.ron", "--as", "R01"]));
    assert!(err.contains("0 taken, 2 not taken"), "{err}");
}
