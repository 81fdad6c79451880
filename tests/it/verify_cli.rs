//! The log of decisions against forgers: `seagrass verify`, and the log in `seagrass check`.

use std::path::Path;

use seagrass::exchange::session_file::{read_session, write_session};
use seagrass::model::*;

use crate::cli::{put, run};
use crate::hostile::with_checksum;
use crate::review_documents::{Desk, every_kind, motion, with_roster};

/// Five decisions on three pairs, after three seats: nine lines of the log with the group.
fn decided() -> String {
    let mut desk = with_roster();
    for (target, wording) in [
        (0, "Gear"),
        (1, "Nets"),
        (2, "Lines"),
        (0, "Gear and nets"),
        (1, "No nets"),
    ] {
        decide(&mut desk, target, wording);
    }
    write_session(desk.document.session())
}

fn decide(desk: &mut Desk, target: usize, wording: &str) {
    let pair = desk.pair(0, target);
    let motion = motion(Status::Agreed, wording);
    desk.run("R2", &seagrass::command::Command::Decide { pair, motion });
}

/// Code, data and messages of `seagrass verify` on a text, with its checksum made to fit.
fn verify(text: &str, more: &[&str]) -> (i32, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    put(&folder.path().join("x.ron"), with_checksum(text).as_bytes());
    let mut args = vec!["verify", "x.ron"];
    args.extend(more);
    run(folder.path(), &args)
}

fn rows<'t>(text: &'t str, mark: &str) -> Vec<(usize, &'t str)> {
    let lines = text.lines().enumerate();
    lines
        .filter(|(_, line)| line.starts_with("(id:\"") && line.contains(mark))
        .map(|(at, line)| (at + 1, line))
        .collect()
}

fn entries(text: &str) -> Vec<(usize, &str)> {
    rows(text, ",wrote:[")
}

/// Lines of decisions, which stand by pair and then by time: 0 and 3 by the order of making are 0 and 1 here.
fn decisions(text: &str) -> Vec<(usize, &str)> {
    rows(text, ",about:decision(")
}

fn id_of(line: &str) -> &str {
    &line[5..37]
}

fn head(text: &str) -> String {
    let session = read_session(with_checksum(text).as_bytes())
        .expect("it reads")
        .session;
    let heads = session.log_heads();
    assert_eq!(heads.len(), 1);
    heads[0].to_string()
}

/// The text without a line, or with another in its place.
fn with_line(text: &str, number: usize, line: Option<&str>) -> String {
    let lines = text.lines().enumerate();
    lines
        .filter_map(|(at, old)| if at + 1 == number { line } else { Some(old) })
        .fold(String::new(), |text, line| text + line + "\n")
}

/// The same line with the id that its content gives.
fn recomputed(text: &str, number: usize) -> String {
    let session = read_session(with_checksum(text).as_bytes())
        .expect("it reads")
        .session;
    let line = text.lines().nth(number - 1).expect("a line");
    let id = VersionId::from_hex(id_of(line)).expect("an id");
    let entry = session
        .log()
        .find(|entry| entry.id == id)
        .map(LogEntry::computed_id);
    let act = session.acts().find(|act| act.id.0 == id);
    let act = act.map(|act| Act::new(act.kind, act.stamp.clone(), act.versions.clone()).id.0);
    let computed = entry.or(act).unwrap_or_else(|| {
        let records = session.proceeding_records();
        let mut versions = records.flat_map(|(key, record)| {
            let versions = record.versions().iter();
            versions.map(|version| AnyVersion::Proceeding(key.clone(), version.clone()))
        });
        let version = versions.find(|version| version.id() == id).expect("a version");
        session.computed_id(&version)
    });
    assert_ne!(computed, id);
    line.replacen(id_of(line), &computed.to_string(), 1)
}

#[test]
fn a_whole_log_is_said_to_be_that_with_what_a_paper_prints() {
    let text = decided();
    let (code, out, err) = verify(&text, &[]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(out.contains("x.ron: the log is whole: 9 entries"), "{out}");
    assert!(out.contains("Decisions: 5, on 3 pairs"), "{out}");
    let head = head(&text);
    assert!(out.contains(&format!("Last entry: {head}, 2026-")), "{out}");
    assert!(
        out.contains("R2: Decision on “One” (1.1) and") || out.contains("R2: Decision on "),
        "{out}"
    );
    assert!(out.contains("cut off at its end"), "{out}");
    let (code, out, _) = verify(&text, &["--printed", &head]);
    assert_eq!(code, 0);
    assert!(out.contains(&format!("holds the printed entry {head}")), "{out}");
    let joined = write_session(crate::review_documents::conflict().session());
    let (code, out, _) = verify(&joined, &[]);
    assert_eq!((code, out.matches("Last entry: ").count()), (0, 2), "{out}");
    let everything = write_session(every_kind().session());
    assert_eq!(verify(&everything, &[]).0, 0);
}

#[test]
fn a_session_without_decisions_has_no_log() {
    let text = write_session(crate::properties::small_document().session());
    let (code, out, _) = verify(&text, &[]);
    assert_eq!((code, out.lines().count()), (0, 1), "{out}");
    assert!(out.contains("nothing was recorded"), "{out}");
}

#[test]
fn the_check_says_that_the_log_is_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    put(&folder.path().join("x.ron"), decided().as_bytes());
    let (code, out, err) = run(folder.path(), &["check", "x.ron"]);
    // What was decided there is not finished, which is another matter.
    assert_eq!((code, err.as_str()), (1, ""), "{out}");
    let (unfinished, told): (Vec<_>, Vec<_>) = out.lines().partition(|line| line.contains("(rule "));
    assert_eq!(told, ["x.ron: the file is sound; the log of 9 entries is whole"]);
    assert!(!unfinished.is_empty(), "{out}");
}

/// Asserts that this entry is the first that is said not to fit, with its line, its author and its time.
#[track_caller]
fn first_at(text: &str, number: usize, about: &str) {
    let (code, out, err) = verify(text, &[]);
    assert_eq!((code, err.as_str()), (1, ""), "{out}");
    let first = out.lines().next().expect("a line");
    assert!(
        first.starts_with(&format!("x.ron:{number}:1: error: ")),
        "{first}"
    );
    let line = text.lines().nth(number - 1).expect("a line");
    let at = line.split("at:\"").nth(1).and_then(|rest| rest.split('"').next());
    let by = line.split("by:\"").nth(1).and_then(|rest| rest.split('"').next());
    let who = format!("{}, {}: ", at.expect("a time"), by.expect("an author"));
    assert!(first.contains(&who), "{first}");
    assert!(first.contains(about) && first.contains(id_of(line)), "{first}");
    // The check finds the same.
    let folder = tempfile::tempdir().expect("a folder");
    put(&folder.path().join("x.ron"), with_checksum(text).as_bytes());
    let (code, out, _) = run(folder.path(), &["check", "x.ron"]);
    assert_eq!(code, 1);
    assert!(out.contains(&format!("x.ron:{number}:1: error: ")), "{out}");
}

#[test]
fn the_further_a_forger_goes_the_later_the_first_entry_that_does_not_fit() {
    let text = decided();
    let original_head = head(&text);
    let (decision, _) = decisions(&text)[4];
    let old = id_of(decisions(&text)[4].1).to_owned();
    // Only the words, with a checksum that fits.
    let reworded = text.replacen("wording:\"Lines\"", "wording:\"All lines\"", 1);
    let log: Vec<_> = entries(&text).iter().map(|(at, _)| *at).collect();
    first_at(&reworded, log[6], "Decision on");
    // The version's id too, also in the history and in what replaced it.
    let line = recomputed(&reworded, decision);
    let new = id_of(&line).to_owned();
    let with_id = with_line(&reworded, decision, Some(&line));
    first_at(&with_id, log[6], "Decision on");
    let everywhere = with_id.replace(&old, &new);
    first_at(&everywhere, log[6], "Decision on");
    // The ids of entries one after the other: each time the next one does not fit.
    let mut forged = everywhere;
    for (place, number) in log.iter().enumerate().skip(6) {
        first_at(&forged, *number, "Decision on");
        let line = recomputed(&forged, *number);
        forged = with_line(&forged, *number, Some(&line));
        if let Some(next) = log.get(place + 1) {
            first_at(&forged, *next, "Decision on");
            let old = id_of(entries(&text)[place].1);
            forged = forged.replace(
                &format!("after:[\"{old}\"]"),
                &format!("after:[\"{}\"]", id_of(&line)),
            );
        }
    }
    // Who computes all of it anew is found by the last entry that was printed, and by nothing else.
    let (_, out, _) = verify(&forged, &[]);
    assert!(
        out.contains("1 record outside the log does not fit its id"),
        "the act: {out}"
    );
    let (act, _) = rows(&forged, &format!(",versions:[\"{new}\"]"))[0];
    let forged = with_line(&forged, act, Some(&recomputed(&forged, act)));
    let (code, out, _) = verify(&forged, &[]);
    assert_eq!(code, 0, "{out}");
    assert!(!out.contains(&original_head), "the last entry is another: {out}");
    let (code, out, _) = verify(&forged, &["--printed", &original_head]);
    assert_eq!(code, 1, "{out}");
    assert!(
        out.contains(&format!("does not hold the printed entry {original_head}")),
        "{out}"
    );
}

#[test]
fn an_entry_taken_out_of_the_middle_is_missed_by_the_one_after_it() {
    let text = decided();
    let log = entries(&text);
    let (number, line) = log[5];
    let without = with_line(&text, number, None);
    first_at(&without, log[6].0 - 1, "Decision on");
    let (_, out, _) = verify(&without, &[]);
    assert!(
        out.contains(id_of(line)),
        "the one that is missing is named: {out}"
    );
    // With what it recorded.
    let recorded = line.split("wrote:[\"").nth(1).expect("recorded")[..32].to_owned();
    let (version, _) = rows(&without, &format!("(id:\"{recorded}\""))[0];
    let gone = with_line(&without, version, None);
    let (after, _) = entries(&gone)[5];
    first_at(&gone, after, "Decision on");
}

#[test]
fn entries_that_change_places_do_not_fit() {
    let text = decided();
    let log = entries(&text);
    let ((one, first), (other, second)) = (log[4], log[5]);
    // Lines have no order of their own: entries are put in the order that they name.
    let lines_only = with_line(&with_line(&text, one, Some(second)), other, Some(first));
    assert_eq!(verify(&lines_only, &[]).0, 0);
    let wrote = |line: &str| line.split("wrote:[\"").nth(1).expect("recorded")[..32].to_owned();
    let swapped = with_line(&text, one, Some(&first.replace(&wrote(first), &wrote(second))));
    let swapped = with_line(
        &swapped,
        other,
        Some(&second.replace(&wrote(second), &wrote(first))),
    );
    first_at(&swapped, one, "Decision on");
    // With ids that fit what they say now, they name what was recorded at another time.
    let line = recomputed(&swapped, one);
    first_at(&with_line(&swapped, one, Some(&line)), one, "Decision on");
}

#[test]
fn an_entry_put_in_does_not_fit() {
    let text = decided();
    let log = entries(&text);
    let ((one, first), (_, second)) = (log[4], log[5]);
    let wrote = |line: &str| line.split("wrote:[\"").nth(1).expect("recorded")[..32].to_owned();
    let inserted = |entry: &LogEntry, text: &str| {
        let ids = |ids: &[VersionId]| {
            let ids: Vec<_> = ids.iter().map(|id| format!("\"{id}\"")).collect();
            ids.join(",")
        };
        let at = "2026-11-24T14:03:00Z";
        let line = format!(
            "(id:\"{}\",by:\"{}\",at:\"{at}\",after:[{}],wrote:[{}]),",
            entry.id,
            entry.stamp.by,
            ids(&entry.after),
            ids(&entry.versions)
        );
        let mut lines: Vec<&str> = text.lines().collect();
        lines.insert(one, &line);
        lines.join("\n") + "\n"
    };
    let id = |text: &str| VersionId::from_hex(text).expect("an id");
    let at = UtcSeconds(1_795_528_980);
    let by = crate::samples::code("R3");
    let entry = LogEntry::new(
        Stamp { by, at },
        Box::new([id(id_of(first))]),
        Box::new([id(&wrote(second))]),
    );
    // It claims for another person what R2 recorded.
    let forged = inserted(&entry, &text);
    first_at(&forged, one + 1, "Decision on");
    // Where the next entry is made to follow it, that one does not fit.
    let chained = forged.replacen(
        &format!("after:[\"{}\"],wrote:[\"{}\"", id_of(first), wrote(second)),
        &format!("after:[\"{}\"],wrote:[\"{}\"", entry.id, wrote(second)),
        2,
    );
    assert_ne!(chained, forged);
    let (code, out, _) = verify(&chained, &[]);
    assert_eq!(code, 1, "{out}");
}

#[test]
fn what_nobody_recorded_is_named() {
    let text = decided();
    let session = read_session(text.as_bytes()).expect("whole").session;
    let (number, line) = decisions(&text)[4];
    let added = line.replacen("wording:\"Lines\"", "wording:\"All lines\"", 1);
    let added = with_line(&text, number, Some(&added));
    let added = recomputed(&added, number);
    let forged = with_line(&text, number, Some(&format!("{line}\n{added}")));
    let (code, out, _) = verify(&forged, &[]);
    assert_eq!(code, 1);
    assert!(
        out.starts_with(&format!("x.ron:{}:1: error: ", number + 1)),
        "{out}"
    );
    assert!(
        out.contains("Decision on") && out.contains("put in afterwards"),
        "{out}"
    );
    assert_eq!(log::verify(&session), []);
}

#[test]
fn an_end_cut_off_is_not_seen_but_the_last_entry_is_another() {
    let text = decided();
    let before = head(&text);
    let log = entries(&text);
    let (number, line) = log[8];
    let recorded = line.split("wrote:[\"").nth(1).expect("recorded")[..32].to_owned();
    let cut = with_line(&text, number, None);
    let (version, _) = rows(&cut, &format!("(id:\"{recorded}\""))[0];
    let cut = with_line(&cut, version, None);
    let (code, out, _) = verify(&cut, &[]);
    assert_eq!(code, 0, "no chain can show that: {out}");
    assert!(out.contains("8 entries") && !out.contains(&before), "{out}");
    let (code, out, _) = verify(&cut, &["--printed", &before]);
    assert_eq!(code, 1, "{out}");
    assert!(out.contains("its end was cut off"), "{out}");
}

#[test]
fn other_records_that_do_not_fit_and_lines_that_cannot_be_read_are_said() {
    let text = write_session(every_kind().session());
    let reason = text.replacen("Which gear?", "Which nets?", 1);
    let (code, out, _) = verify(&reason, &[]);
    assert_eq!(code, 1, "{out}");
    assert!(
        out.contains("1 record outside the log does not fit its id"),
        "{out}"
    );
    let (number, line) = *entries(&text).last().expect("an entry");
    let torn = with_line(&text, number, Some(&line[..line.len() - 9]));
    let (code, out, _) = verify(&torn, &[]);
    assert_eq!(code, 1, "the end may have been there: {out}");
    assert!(
        out.contains("1 line cannot be read") && out.contains(&format!("Line {number},")),
        "{out}"
    );
}

#[test]
fn what_cannot_be_read_ends_with_two() {
    let folder = tempfile::tempdir().expect("a folder");
    put(&folder.path().join("letter.ron"), b"Dear all,\nplease find");
    let newer = decided().replacen("schema_version: 2", "schema_version: 3", 1);
    put(&folder.path().join("newer.ron"), newer.as_bytes());
    put(&folder.path().join("fine.ron"), decided().as_bytes());
    for args in [
        vec!["verify", "letter.ron"],
        vec!["verify", "newer.ron"],
        vec!["verify", "nosuch.ron"],
        vec!["verify"],
        vec!["verify", "fine.ron", "fine.ron"],
        vec!["verify", "fine.ron", "--printed", "9F"],
        vec!["verify", "fine.ron", "--printed"],
    ] {
        let (code, out, err) = run(folder.path(), &args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}");
        assert!(!err.is_empty());
    }
    // A damaged checksum alone is no reason not to look.
    let changed = decided().replacen("written_by: \"", "written_by: \"x", 1);
    put(&folder.path().join("changed.ron"), changed.as_bytes());
    assert_eq!(run(folder.path(), &["verify", "changed.ron"]).0, 0);
}

#[test]
fn info_says_rounds_submissions_copies_decisions_and_brackets() {
    let folder = tempfile::tempdir().expect("a folder");
    let info = |folder: &Path, document: &seagrass::command::Document| {
        put(
            &folder.join("x.ron"),
            write_session(document.session()).as_bytes(),
        );
        let (code, out, err) = run(folder, &["info", "x.ron"]);
        assert_eq!((code, err.as_str()), (0, ""));
        out
    };
    let out = info(folder.path(), &every_kind());
    let entries = every_kind().session().log().count();
    for line in [
        "Round 1: Blind, opened",
        "Round 1, submitted: 1 of 4 (R1)",
        "Round 2: Open",
        "Decisions: 9 pairs (",
        "Bracketed: 1",
        "Brackets left: 3",
        &format!("Log: {entries} entries, last "),
    ] {
        assert!(out.contains(line), "{line}: {out}");
    }
    let out = info(folder.path(), &crate::review_documents::blind_pack());
    assert!(out.contains("Copy made for: R2\n"), "{out}");
    assert!(out.contains("Round 1, submitted: 1 of 4 (R2)"), "{out}");
    let out = info(folder.path(), &crate::review_documents::group_pack());
    assert!(
        out.contains("Copy made for group Group 1 (R2, R3); its part of the plans: "),
        "{out}"
    );
    let out = info(folder.path(), &crate::review_documents::conflict());
    assert!(out.contains("in conflict: 1"), "{out}");
    let out = info(folder.path(), &crate::properties::small_document());
    assert!(
        !out.contains("Round") && !out.contains("Decisions") && !out.contains("Log"),
        "{out}"
    );
}
