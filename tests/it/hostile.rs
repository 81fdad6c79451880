//! Damaged and hostile session files: an error with its place, nothing lost, no panic.

use std::time::Duration;

use cpu_time::ThreadTime;

use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::{
    Opened, Problem, Salvage, SessionFileError, read_session, salvage, verify, write_session,
};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use sha2::{Digest as _, Sha256};

use crate::properties::small_document;
use crate::samples::{self, code, stamp};

const NOW: UtcSeconds = UtcSeconds(1_795_600_000);

/// Returns a session of a few kilobytes with every kind of record.
fn small() -> String {
    let mut document = small_document();
    let pair = samples::pair(&document, 0, 1);
    let mut judgement = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
    judgement.reason = "It says so".to_owned();
    let text = "Is it so?".to_owned();
    let subject = Subject::Pair(pair);
    for (at, command) in [
        (10, Command::Judge { pair, judgement }),
        (
            20,
            Command::Comment {
                subject,
                text,
                reply_to: None,
            },
        ),
        (30, Command::Clear { pair }),
    ] {
        document.run(&command, &stamp("R1", at)).expect("accepted");
    }
    write_session(document.session())
}

/// Returns the text with the checksum that fits, as a careful forger would.
pub(crate) fn with_checksum(text: &str) -> String {
    let at = text.find("checksum: \"").expect("a checksum") + 11;
    let mut hash = Sha256::new();
    hash.update(&text[..at]);
    hash.update(&text[at + 64..]);
    let digits: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}{digits}{}", &text[..at], &text[at + 64..])
}

fn error_of(bytes: &[u8]) -> SessionFileError {
    let start = ThreadTime::now();
    let error = read_session(bytes)
        .map(|opened: Opened| opened.written_by)
        .expect_err("damaged");
    assert!(start.elapsed() < Duration::from_secs(2), "within two seconds");
    let catalogue = Catalogue::new(Language::English);
    assert!(catalogue.has(error.key()), "{}", error.key());
    assert!(
        !error.sentence(&catalogue).contains('<'),
        "{}",
        error.sentence(&catalogue)
    );
    error
}

/// The number of versions and acts in a text.
fn records(text: &str) -> usize {
    text.lines().filter(|line| line.starts_with("(id:\"")).count()
}

#[test]
fn every_flipped_byte_is_found_where_it_is_and_costs_one_record_at_most() {
    let text = small();
    let all = records(&text);
    assert!(
        text.len() < 6_000 && all == 9,
        "{} bytes, {all} records",
        text.len()
    );
    let catalogue = Catalogue::new(Language::English);
    let lines: Vec<&str> = text.lines().collect();
    let (mut number, mut column) = (0, 0);
    for at in 0..text.len() {
        for pattern in [0x01, if at % 2 == 0 { 0x80 } else { 0x20 }] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= pattern;
            let error = match read_session(&bytes) {
                // White space or a comma in its place: the checksum of the restored layout vouches for the rest.
                Ok(opened) => {
                    assert!(b"\n ,".contains(&text.as_bytes()[at]), "{at} ^ {pattern:x}");
                    assert_eq!(write_session(&opened.session), text);
                    continue;
                }
                Err(error) => error,
            };
            assert!(error.line.is_some() && error.column.is_some(), "{at}: {error}");
            assert!(!error.sentence(&catalogue).contains('<'));
            let line = lines[number];
            let is_record = line.starts_with("(id:") && column < line.len() - 1;
            if is_record {
                assert_eq!(error.line, Some(number as u32 + 1), "{at}: {error}");
                assert!(error.record.is_some(), "{at}: {error}");
            }
            // A language tag in capitals means the same, so that only the checksum notices.
            let is_entry = line.starts_with("(item:") || line.starts_with("(heading:");
            if is_entry && error.problem != Problem::Checksum {
                assert!(error.record.is_some(), "{at}: {error}");
            }
            let Salvage {
                session, kept, lost, ..
            } = salvage(&bytes);
            let is_of_plan = ["(item:", "(heading:", "(plan:"]
                .iter()
                .any(|start| line.starts_with(start));
            match session {
                Some(session) => {
                    assert_eq!(
                        kept,
                        all - usize::from(is_record),
                        "{at} ^ {pattern:x}: {error} {lost:?}"
                    );
                    let again = read_session(write_session(&session).as_bytes()).expect("a whole file");
                    assert_eq!(again.session, session);
                    assert!(!is_record || !lost.is_empty(), "{at}: what is lost is named");
                }
                None if is_of_plan => {
                    assert_eq!(
                        lost.last().map(|loss| &loss.problem),
                        Some(&Problem::PlanLost),
                        "{at}"
                    );
                }
                // What would be another format or version is not read by the rules of this one.
                None => assert!(number < 3, "{at}: {error}"),
            }
        }
        column += 1;
        if text.as_bytes()[at] == b'\n' {
            (number, column) = (number + 1, 0);
        }
    }
}

#[test]
fn every_truncation_is_found_and_costs_no_whole_record() {
    let text = small();
    // The end of the last line alone says nothing.
    for length in 0..text.len() - 1 {
        let cut = &text.as_bytes()[..length];
        let error = read_session(cut).map(|_| ()).expect_err("a cut file");
        assert!(error.line.is_some() || length == 0, "{length}: {error}");
        assert!(!verify(cut, NOW).is_empty(), "{length}");
        let whole = records(&text[..length]) - usize::from(torn(&text, length));
        let salvage = salvage(cut);
        if salvage.session.is_some() {
            assert_eq!(salvage.kept, whole, "{length}: {:?}", salvage.lost);
        }
    }
    let in_record = text.rfind(",versions").expect("an act") + 12;
    let error = error_of(&text.as_bytes()[..in_record]);
    assert_eq!(error.problem, Problem::Truncated);
    assert!(error.record.is_some(), "{error}");
}

/// Whether a cut at this length goes through a record.
fn torn(text: &str, length: usize) -> bool {
    let line = text[..length].rsplit('\n').next().unwrap_or_default();
    line.starts_with("(id:\"") && !line.ends_with(')') && !line.ends_with("),")
}

#[test]
fn kinds_of_damage_that_have_a_name_are_named() {
    let text = small();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut marked = vec![0xff, 0xfe];
    marked.extend(&utf16);
    let conflict = text.replacen(
        "\"judgements\": [\n",
        "\"judgements\": [\n<<<<<<< ours\n=======\n>>>>>>> x\n",
        1,
    );
    let mut half_zero = text.clone().into_bytes();
    half_zero[text.len() / 2..].fill(0);
    let mut latin = text.clone().into_bytes();
    let at = text.find("It says").expect("the reason");
    latin[at] = 0xe9;
    for (bytes, expected) in [
        (Vec::new(), Problem::Empty),
        (b" \r\n ".to_vec(), Problem::Empty),
        (utf16, Problem::Utf16),
        (marked, Problem::Utf16),
        (vec![0; 4096], Problem::NulFilled),
        (half_zero, Problem::NulBytes),
        (conflict.into_bytes(), Problem::ConflictMarkers),
        (latin, Problem::NotText),
        (b"\x89PNG\r\n\x1a\n\x00\x00".to_vec(), Problem::NotText),
        (b"Dear all,\nplease find".to_vec(), Problem::NotASession),
        (b"(\nformat: \"seagr".to_vec(), Problem::Truncated),
    ] {
        assert_eq!(error_of(&bytes).problem, expected);
        assert!(!verify(&bytes, NOW).is_empty());
    }
    let plan = seagrass::exchange::plan_file::shipped()[0].text;
    let found = "seagrass-plan".to_owned();
    assert_eq!(error_of(plan.as_bytes()).problem, Problem::OtherFormat { found });
}

#[test]
fn the_check_names_damage_as_opening_does() {
    let text = small();
    let row = text
        .lines()
        .find(|line| line.contains("verdict:strong"))
        .expect("a judgement");
    let conflict = text.replacen(
        row,
        &format!("{row}\n<<<<<<< ours\n{row}\n=======\n{row}\n>>>>>>> x"),
        1,
    );
    let mut half_zero = text.clone().into_bytes();
    half_zero[text.len() / 2..].fill(0);
    let mut zero_end = text.clone().into_bytes();
    zero_end.extend([0; 512]);
    for bytes in [conflict.into_bytes(), half_zero, zero_end] {
        let error = error_of(&bytes);
        let findings = verify(&bytes, NOW);
        let same: Vec<_> = findings.iter().filter(|one| one.key == error.key()).collect();
        assert_eq!(same.len(), 1, "{error}: {findings:?}");
        assert_eq!(
            (same[0].line, same[0].column),
            (error.line, error.column),
            "{error}"
        );
        let on_line = findings.iter().filter(|one| one.line == error.line);
        assert_eq!(on_line.count(), 1, "said once: {findings:?}");
    }
}

#[test]
fn what_never_was_a_session_is_said_once_and_at_once() {
    let mut numbers = crate::large::Numbers(5);
    let noise: Vec<u8> = (0..4_000_000).map(|_| numbers.below(256) as u8).collect();
    let lines = "Dear all, \"quoted\"\n".repeat(200_000).into_bytes();
    let header = "(\nformat: \"seagrass-session\",\nschema_version: 1,\n";
    let rows = format!("{header}{}", "(id:\"0123\",x)\n".repeat(200_000)).into_bytes();
    for bytes in [noise, lines, rows] {
        let error = error_of(&bytes);
        assert_eq!(error.record, None, "{error}");
        let start = ThreadTime::now();
        let rest = salvage(&bytes);
        assert_eq!(verify(&bytes, NOW).len(), 1);
        assert!(start.elapsed() < Duration::from_secs(2));
        assert_eq!((rest.session, rest.lost), (None, vec![error]));
    }
}

#[test]
fn what_editors_do_to_line_ends_and_beginnings_is_accepted() {
    let text = small();
    let session = read_session(text.as_bytes()).expect("whole").session;
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(
        read_session(windows.as_bytes())
            .expect("only line ends differ")
            .session,
        session
    );
    assert_eq!(verify(windows.as_bytes(), NOW), []);
    let spaced = text.replace("],\n", "],\n\n");
    let opened = read_session(spaced.as_bytes()).expect("blank lines say nothing");
    assert_eq!(opened.session, session);
    let findings = verify(spaced.as_bytes(), NOW);
    let keys: Vec<&str> = findings.iter().map(|finding| finding.key).collect();
    assert_eq!(keys, ["file-finding-laid-out-anew"]);
    let changed = spaced.replacen("name:\"", "name:\"x", 1);
    let error = error_of(changed.as_bytes());
    assert!(matches!(error.problem, Problem::NoSection { .. }), "{error}");
    assert!(
        salvage(changed.as_bytes()).session.is_some(),
        "blank lines cost nothing"
    );
}

#[test]
fn a_file_changed_outside_with_all_records_whole_is_said_to_be_that() {
    let text = small().replacen("name:\"Deeds\"", "name:\"Needs\"", 1);
    let error = error_of(text.as_bytes());
    assert_eq!((error.problem, error.line), (Problem::Checksum, Some(5)));
    let salvage = salvage(text.as_bytes());
    assert_eq!((salvage.kept, salvage.lost), (records(&text), Vec::new()));
    assert!(salvage.session.is_some());
}

#[test]
fn newer_versions_are_refused_with_the_release_that_is_needed() {
    let text = small()
        .replacen("schema_version: 1", "schema_version: 3", 1)
        .replacen(
            "written_by: \"seagrass 0.1.0\"",
            "written_by: \"seagrass 2.4.0\"",
            1,
        );
    let error = error_of(text.as_bytes());
    let written_by = Some("seagrass 2.4.0".to_owned());
    assert_eq!(error.problem, Problem::NewerVersion { found: 3, written_by });
    let sentence = error.sentence(&Catalogue::new(Language::English));
    assert!(sentence.contains("seagrass 2.4.0 or newer"), "{sentence}");
    assert_eq!(
        salvage(text.as_bytes()).session,
        None,
        "its lines may mean something else"
    );
    assert_eq!(
        (error.line, error.record),
        (Some(3), None),
        "the place is that of the version"
    );
    let same_release = small().replacen("schema_version: 1", "schema_version: 99999999999999999999", 1);
    let (found, written_by) = (u64::MAX, None);
    assert_eq!(
        error_of(same_release.as_bytes()).problem,
        Problem::NewerVersion { found, written_by },
        "this release is not the one that is needed"
    );
    let unlike = "(\nformat: \"seagrass-session\",\nschema_version: 9,\nall: [new]";
    let written_by = None;
    assert_eq!(
        error_of(unlike.as_bytes()).problem,
        Problem::NewerVersion { found: 9, written_by }
    );
}

#[test]
fn sections_of_a_later_release_survive() {
    let value =
        "{\n  \"rounds\": [ (no: 1, /* kept */ open: Some(true)), Weighted(0.5) ],\n\t\"x\": r#\"]},\"#,\n}";
    let foreign = format!("\"rounds\": {value},\n");
    for before in ["\"origin\": [", "\"judgements\": [", "},\n)\n"] {
        let text = with_checksum(&small().replacen(before, &format!("{foreign}{before}"), 1));
        let opened = read_session(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(
            opened.session.foreign_sections().collect::<Vec<_>>(),
            [("rounds", value)]
        );
        let saved = write_session(&opened.session);
        assert!(saved.contains(&foreign), "byte for byte");
        assert_eq!(
            read_session(saved.as_bytes()).expect("whole").session,
            opened.session
        );
        let damaged = text.replacen("It says so", "It says no", 1);
        let rest = salvage(damaged.as_bytes()).session.expect("the plans are whole");
        assert_eq!(rest.foreign_sections().collect::<Vec<_>>(), [("rounds", value)]);
    }
}

#[test]
fn names_of_sections_that_would_be_written_otherwise_are_refused() {
    for name in ["rou\u{feff}nds", "rou\u{7}nds", "rou\u{202e}nds"] {
        let section = format!("\"{name}\": [],\n\"judgements\": [");
        let text = with_checksum(&small().replacen("\"judgements\": [", &section, 1));
        let error = error_of(text.as_bytes());
        assert!(matches!(error.problem, Problem::NoSection { .. }), "{error}");
        let session = salvage(text.as_bytes()).session.expect("the rest is whole");
        assert!(read_session(write_session(&session).as_bytes()).is_ok());
    }
}

#[test]
fn unknown_fields_of_known_records_are_an_error_with_place() {
    let text = with_checksum(&small().replacen(",verdict:strong", ",mood:good,verdict:strong", 1));
    let error = error_of(text.as_bytes());
    assert!(error.record.is_some() && error.column > Some(40), "{error}");
    assert!(error.to_string().contains("mood"), "{error}");
}

#[test]
fn forged_files_break_no_rule_of_a_session() {
    let text = small();
    let row = text
        .lines()
        .find(|line| line.contains("verdict:strong"))
        .expect("a judgement");
    let item = text
        .lines()
        .find(|line| line.starts_with("(item:"))
        .expect("an item");
    let changed = |from: &str, to: &str| with_checksum(&text.replacen(from, to, 1));
    let twice = format!("{row}\n{row}");
    let item_twice = format!("{item}\n{item}");
    for (forged, key) in [
        (changed(row, &twice), "file-error-twice"),
        (changed(item, &item_twice), "file-error-plan"),
        (
            changed(",action:\"1.1\"", ",action:\"9.9\""),
            "file-error-unknown-item",
        ),
        (
            changed(",reviewer:\"R1\",verdict", ",reviewer:\"R9\",verdict"),
            "file-error-unknown-reviewer",
        ),
        (
            changed(",reviewer:\"R1\",verdict", ",reviewer:\"R\u{202e}1\",verdict"),
            "file-error-reviewer-code",
        ),
        (
            changed(",reviewer:\"R1\",verdict", ",reviewer:\" R1\",verdict"),
            "file-error-reviewer-code",
        ),
        (
            changed("verdict:strong,kind:direct", "verdict:none,kind:direct"),
            "refusal-kind-without-strength",
        ),
        (
            changed("verdict:strong,kind:direct", "verdict:cannot_judge,tension:true"),
            "refusal-opinion-without-verdict",
        ),
        (
            changed("verdict:strong,kind:direct", "kind:direct"),
            "file-error-half-withdrawn",
        ),
        (changed("verdict:strong", "verdict:unsaid"), "file-error-syntax"),
        (
            changed("1970-01-01T00:00:10Z", "12026-01-01T00:00:10Z"),
            "file-error-syntax",
        ),
        (
            changed("titles:{\"en\":\"One\"}", "titles:{\"en\":\"Two\"}"),
            "file-error-wrong-hash",
        ),
        (
            changed("\"judgements\": [", "\"details\": ["),
            "file-error-section-twice",
        ),
    ] {
        let error = error_of(forged.as_bytes());
        assert_eq!(error.key(), key, "{error}");
        assert!(error.line.is_some() && error.column.is_some());
    }
}

#[test]
fn a_forged_checksum_does_not_deceive_the_check() {
    let text = with_checksum(&small().replacen("It says so", "It says no", 1));
    assert!(
        read_session(text.as_bytes()).is_ok(),
        "opening trusts the checksum"
    );
    let findings = verify(text.as_bytes(), NOW);
    assert_eq!(findings.len(), 3, "{findings:?}");
    assert_eq!(findings[0].key, "file-error-wrong-id");
    let others = ["file-finding-supersedes-unknown", "file-finding-act-unknown"];
    assert!(
        findings[1..].iter().all(|one| others.contains(&one.key)),
        "{findings:?}"
    );
}

#[test]
fn two_hundred_thousand_brackets_end_in_an_error_on_a_small_stack() {
    let deep = "[".repeat(200_000);
    let text = small();
    let inside = text.replacen(
        "\"judgements\": [\n",
        &format!("\"judgements\": [\n(id:{deep}\n"),
        1,
    );
    let foreign = text.replacen(
        "\"judgements\": [\n",
        &format!("\"rounds\": {deep},\n\"judgements\": [\n"),
        1,
    );
    let whole = format!("(\nformat: \"seagrass-session\",\nschema_version: 1,\nwritten_by: {deep}");
    let test = move || {
        for text in [inside, foreign, whole, deep] {
            let error = error_of(text.as_bytes());
            assert!(!error.to_string().contains("serde"), "{error}");
            assert!(!verify(text.as_bytes(), NOW).is_empty());
        }
    };
    let thread = std::thread::Builder::new()
        .stack_size(2 << 20)
        .spawn(test)
        .expect("a thread");
    thread.join().expect("no panic");
}

#[test]
fn losing_a_reviewer_keeps_what_the_reviewer_said() {
    let text = small();
    let row = text
        .lines()
        .find(|line| line.contains(",reviewer:\"R1\",by:"))
        .expect("the roster");
    let text = text.replacen(row, &row.replacen("by", "bz", 1), 1);
    let salvage = salvage(text.as_bytes());
    assert_eq!(salvage.lost.len(), 1, "{:?}", salvage.lost);
    let session = salvage.session.expect("the plans are whole");
    assert_eq!(salvage.kept, records(&text) - 1);
    assert!(session.reviewers().any(|one| *one == code("R1")));
    assert!(read_session(write_session(&session).as_bytes()).is_ok());
}

#[test]
fn damage_in_a_shipped_plan_costs_nothing() {
    let document = samples::document();
    let text = write_session(document.session()).replacen("dugong", "kuhong", 3);
    assert!(read_session(text.as_bytes()).is_err());
    let salvage = salvage(text.as_bytes());
    assert_eq!(salvage.lost, []);
    assert_eq!(salvage.session.as_ref(), Some(&**document.session()));
}

#[test]
fn a_damaged_first_line_of_the_sections_leaves_the_identity() {
    let text = small();
    let session = read_session(text.as_bytes()).expect("whole").session;
    let damaged = text.replacen("(session:", "(sessiom:", 1);
    assert_eq!(
        salvage(damaged.as_bytes()).session.map(|one| one.id()),
        Some(session.id())
    );
}

#[test]
fn names_that_turn_the_line_around_are_spelled_out_in_the_file() {
    let mut document: Document = small_document();
    let name = "\u{202e}gnihtemos\u{0}".to_owned();
    let reviewer = Reviewer {
        name,
        delegation: String::new(),
    };
    document
        .run(
            &Command::PutReviewer(code("R2"), reviewer.clone()),
            &stamp("R1", 9),
        )
        .expect("accepted");
    let text = write_session(document.session());
    assert!(text.contains("\\u{202e}gnihtemos\\0"), "{text}");
    assert!(
        text.bytes().all(|byte| byte == b'\n' || byte >= b' '),
        "no control character"
    );
    let session = read_session(text.as_bytes()).expect("whole").session;
    assert_eq!(session.reviewer(&code("R2")), Some(&reviewer));
}
