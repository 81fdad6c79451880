//! Damaged and forged session files of version 2: what is wrong is named, and nothing else is lost.

use seagrass::exchange::session_file::{Salvage, read_session, salvage, verify, write_session};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};

use crate::hostile::with_checksum;
use crate::review_documents::{blind_pack, every_kind, with_roster};
use crate::samples::stamp;
use crate::session_files_v2::{FROZEN, NOW, made};

/// The lines of version 2, each with its number from 0 and what tells its kind.
fn rows(text: &str) -> Vec<(usize, &str)> {
    let is_row = |line: &&str| {
        [",about:", ",wrote:", "(reviewers:[", "(group:"]
            .iter()
            .any(|mark| line.contains(mark))
    };
    text.lines()
        .enumerate()
        .filter(|(_, line)| line.starts_with('(') && is_row(line))
        .collect()
}

#[test]
fn each_damaged_line_is_named_and_costs_itself_alone() {
    let catalogue = Catalogue::new(Language::English);
    for (name, text) in made() {
        let whole = salvage(text.as_bytes());
        assert_eq!(whole.lost, [], "{name}");
        for (number, line) in rows(&text) {
            let is_copy = !line.starts_with("(id:");
            for at in [1, line.len() / 3, line.len() / 2, line.len() - 3] {
                let mut bytes = text.clone().into_bytes();
                let start: usize = text.lines().take(number).map(|one| one.len() + 1).sum();
                bytes[start + at] ^= 1;
                let error = read_session(&bytes).map(drop).expect_err("a changed byte");
                if !is_copy {
                    assert_eq!(
                        error.line,
                        Some(number as u32 + 1),
                        "{name} {at}: {error}\n{line}"
                    );
                    assert!(error.record.is_some(), "{error}");
                }
                assert!(error.line.is_some() && error.column.is_some(), "{error}");
                assert!(!error.sentence(&catalogue).contains('<'));
                let Salvage {
                    session, kept, lost, ..
                } = salvage(&bytes);
                let session = session.expect("the plans are whole");
                if is_copy {
                    let is_kept = session.copy_of().is_some();
                    assert!(is_kept || lost.iter().any(|loss| loss.line == Some(number as u32 + 1)));
                } else {
                    assert_eq!(kept, whole.kept - 1, "{name} {at}: {lost:?}");
                    assert_eq!(lost.len(), 1, "{name} {at}: {lost:?}");
                    assert_eq!(
                        session.copy_of(),
                        whole.session.as_ref().and_then(Session::copy_of)
                    );
                }
                let again = read_session(write_session(&session).as_bytes()).expect("a whole file");
                assert!(again.session == session, "{name} {at}");
                assert!(!verify(&bytes, NOW).is_empty());
            }
        }
    }
}

#[test]
fn damaged_marks_and_ends_of_lines_cost_nothing_or_a_line() {
    for (name, text) in made() {
        let whole = salvage(text.as_bytes());
        for mark in ["\"copy\": [", "\"proceedings\": [", "\"log\": ["] {
            if !text.contains(mark) {
                continue;
            }
            for damaged in [
                mark.replace("\": [", "\"; ["),
                mark.replacen('"', "'", 1),
                String::new(),
            ] {
                let bytes = text.replacen(&format!("{mark}\n"), &format!("{damaged}\n"), 1);
                assert!(read_session(bytes.as_bytes()).is_err(), "{name} {damaged}");
                let rest = salvage(bytes.as_bytes());
                assert_eq!(rest.session, whole.session, "{name} {damaged}: {:?}", rest.lost);
                assert_eq!(rest.kept, whole.kept);
            }
            // The line end behind the mark, and the one behind the first record.
            let glued = text.replacen(&format!("{mark}\n"), &format!("{mark}\u{1}"), 1);
            let rest = salvage(glued.as_bytes());
            assert_eq!(rest.session, whole.session, "{name} {mark}: {:?}", rest.lost);
        }
        let run_together = text.replace("),\n(id:", "),\u{2}(id:");
        let rest = salvage(run_together.as_bytes());
        assert_eq!((rest.session, rest.kept), (whole.session, whole.kept), "{name}");
    }
}

#[test]
fn losing_the_roster_keeps_what_was_laid_down() {
    for (name, text) in made() {
        let whole = salvage(text.as_bytes()).session.expect("whole");
        let is_entry = |line: &str| line.contains(",reviewer:") && !line.contains(",action:");
        let damaged: String = text
            .lines()
            .map(|line| if is_entry(line) { line.replacen("by:", "bz:", 1) } else { line.to_owned() } + "\n")
            .collect();
        let rest = salvage(damaged.as_bytes());
        let session = rest.session.expect("the plans are whole");
        // But for the round that is hidden, since more may be lost than shows.
        let laid_down = |session: &Session| {
            let keys = session.proceeding_records().map(|(key, _)| key.clone());
            keys.filter(|key| !matches!(key, ProceedingKey::Round(_)))
                .collect::<Vec<_>>()
        };
        assert_eq!(laid_down(&session), laid_down(&whole), "{name}: {:?}", rest.lost);
        assert_eq!(session.log().count(), whole.log().count());
        assert_eq!(session.copy_of(), whole.copy_of());
        assert!(read_session(write_session(&session).as_bytes()).is_ok());
    }
}

/// Each forged line, read with the checksum that fits: refused, by this sentence, at this place of the line.
#[test]
fn forged_lines_break_no_rule_of_a_session() {
    let texts: Vec<_> = made().into_iter().map(|(_, text)| text).collect();
    let catalogue = Catalogue::new(Language::English);
    for (from, to, key, at) in [
        (
            "about:seat(\"R2\")",
            "about:seat(\"R9\")",
            "file-error-unknown-reviewer",
            "\"R9\"",
        ),
        (
            "about:seat(\"R2\")",
            "about:seat(\" R2\")",
            "file-error-reviewer-code",
            "\" R2\"",
        ),
        (
            "about:submission(1,\"R1\")",
            "about:submission(1,\"R9\")",
            "file-error-unknown-reviewer",
            "\"R9\"",
        ),
        (
            "about:round(2)",
            "about:round(0)",
            "file-error-wrong-round",
            "about:",
        ),
        (
            "about:round(2)",
            "about:round(1000)",
            "file-error-wrong-round",
            "about:",
        ),
        ("about:round(2)", "about:round(65536)", "file-error-syntax", ""),
        ("about:round(2)", "about:round(-1)", "file-error-syntax", ""),
        ("about:scale,", "about:rules,", "file-error-other-kind", "says:"),
        (
            "about:decision(\"1.1\"",
            "about:decision(\"9.9\"",
            "file-error-unknown-item",
            "\"9.9\"",
        ),
        (
            "about:parked(\"1.10\"",
            "about:parked(\"9.9\"",
            "file-error-unknown-item",
            "\"9.9\"",
        ),
        (
            "calibration:[(\"1.10\"",
            "calibration:[(\"9.9\"",
            "file-error-unknown-item",
            "\"9.9\"",
        ),
        (
            "members:[\"R2\"",
            "members:[\"R9\"",
            "file-error-unknown-reviewer",
            "\"R9\"",
        ),
        (
            "headings:[actions(\"H\")",
            "headings:[targets(\"X\")",
            "file-error-unknown-heading",
            "\"X\"",
        ),
        (
            "(reviewers:[\"R2\"",
            "(reviewers:[\"R9\"",
            "file-error-unknown-reviewer",
            "\"R9\"",
        ),
        ("(reviewers:[\"R2\"]),", "(),", "file-error-empty-copy", ""),
        (
            "says:round(opened([(\"R1\"",
            "says:round(opened([(\"R9\"",
            "file-error-unknown-reviewer",
            "\"R9\"",
        ),
        ("word:endorses", "word:obeys", "file-error-syntax", "obeys"),
        (
            "status:in_discussion,value:counteracting",
            "status:in_discussion,value:cannot_judge",
            "file-error-decision-value",
            "value:",
        ),
        ("status:deferred", "status:agreed", "file-error-decision", "says:"),
        (
            "status:bracketed",
            "status:agreed",
            "refusal-decision-brackets-left",
            "says:",
        ),
        (
            "wording:\"Gear without by-catch\"",
            "wording:\"Gear [without\"",
            "bracket-not-closed",
            "says:",
        ),
        (
            "says:parked",
            "says:parked,mood:good",
            "file-error-syntax",
            "mood",
        ),
        (",wrote:[", ",wrote:[[", "file-error-syntax", ""),
        ("\"log\": [", "\"copy\": [", "file-error-section-twice", ""),
        ("\"log\": [", "\"origin\": [", "file-error-section-twice", ""),
        (",late:true", ",late:1", "file-error-syntax", ""),
        (
            "about:gap(target(\"T2\"",
            "about:gap(target(\"T9\"",
            "file-error-unknown-item",
            "\"T9\"",
        ),
        (
            "answers:target(\"T2\"",
            "answers:target(\"T9\"",
            "file-error-unknown-item",
            "\"T9\"",
        ),
        (
            "(action:\"1.2\",target:\"T2\",value",
            "(action:\"9\",target:\"T2\",value",
            "file-error-unknown-item",
            "\"9\"",
        ),
        (
            "actions:[\"1.1\"",
            "actions:[\"9\"",
            "file-error-unknown-item",
            "\"9\"",
        ),
        (
            "relevance:\"no\"",
            "relevance:\"maybe\"",
            "file-error-unknown-name",
            "\"maybe\"",
        ),
        (
            "kind:\"revised_action\"",
            "kind:\"war\"",
            "file-error-unknown-name",
            "\"war\"",
        ),
        (
            "verdict:\"add\"",
            "verdict:\"burn\"",
            "file-error-unknown-name",
            "\"burn\"",
        ),
        (
            "status:\"bracketed\"",
            "status:\"agreed\"",
            "file-error-decision",
            "says:",
        ),
        (
            "status:\"bracketed\"",
            "status:\"in\"",
            "file-error-unknown-name",
            "\"in\"",
        ),
        (
            "value:weak),(",
            "value:cannot_judge),(",
            "file-error-decision-value",
            "value:",
        ),
        (
            "coverage_rule((strong:2",
            "coverage_rule((strong:256",
            "file-error-syntax",
            "",
        ),
        (
            ",value:constraining)",
            ",value:constraining,mood:good)",
            "file-error-syntax",
            "mood",
        ),
    ] {
        let text = texts.iter().find(|text| text.contains(from));
        let text = text.unwrap_or_else(|| panic!("none has {from}"));
        let forged = with_checksum(&text.replacen(from, to, 1));
        let error = read_session(forged.as_bytes()).map(drop).expect_err(to);
        assert_eq!(error.key(), key, "{to}: {error}");
        let line = forged
            .lines()
            .nth(error.line.expect("a line") as usize - 1)
            .expect("there");
        let column = error.column.expect("a column") as usize;
        let rest: String = line.chars().skip(column - 1).collect();
        assert!(rest.starts_with(at), "{to}: {error}: {rest}");
        assert!(catalogue.has(error.key()), "{key}");
        assert!(
            !error.sentence(&catalogue).contains('{'),
            "{}",
            error.sentence(&catalogue)
        );
        assert!(!verify(forged.as_bytes(), NOW).is_empty());
    }
    for (name, text) in FROZEN {
        for (number, row) in rows(text) {
            let twice: String = text
                .lines()
                .enumerate()
                .map(|(at, line)| {
                    if at == number {
                        format!("{row}\n{row}\n")
                    } else {
                        format!("{line}\n")
                    }
                })
                .collect();
            let error = read_session(with_checksum(&twice).as_bytes())
                .map(drop)
                .expect_err(row);
            assert_eq!(error.key(), "file-error-twice", "{name}: {error}");
            assert_eq!(error.line, Some(number as u32 + 2), "{name}: {error}");
        }
    }
}

#[test]
fn what_is_sealed_opened_or_recorded_must_be_in_the_file() {
    let text = write_session(every_kind().session());
    let without = |mark: &str| {
        let line = text.lines().find(|line| line.contains(mark)).expect(mark);
        with_checksum(&text.replacen(&format!("{line}\n"), "", 1))
    };
    let keys = |text: &str| -> Vec<&str> { verify(text.as_bytes(), NOW).iter().map(|one| one.key).collect() };
    let sealed = keys(&without("verdict:cancelling"));
    assert!(sealed.contains(&"file-finding-sealed-unknown"), "{sealed:?}");
    let opened = keys(&without("about:submission("));
    assert!(opened.contains(&"file-finding-sealed-unknown"), "{opened:?}");
    assert!(opened.contains(&"file-finding-log-missing-version"), "{opened:?}");
    let replaced = keys(&without("scale(levels)").replacen("\u{0}", "", 0));
    assert!(
        replaced.contains(&"file-finding-supersedes-unknown"),
        "{replaced:?}"
    );
    assert!(replaced.contains(&"file-finding-act-unknown"), "{replaced:?}");
    let entry = without(",wrote:");
    let findings = verify(entry.as_bytes(), NOW);
    let missing = findings
        .iter()
        .find(|one| one.key == "file-finding-log-missing-entry");
    let unlogged = findings.iter().find(|one| one.key == "file-finding-log-unlogged");
    for finding in [missing, unlogged] {
        let finding = finding.unwrap_or_else(|| panic!("{findings:?}"));
        assert!(finding.line.is_some() && finding.record.is_some());
    }
    // In somebody's copy the others' judgements are absent on purpose.
    assert_eq!(keys(&write_session(blind_pack().session())), [""; 0]);
}

#[test]
fn a_forged_checksum_does_not_deceive_the_check() {
    for (from, to) in [
        ("Gear without by-catch", "Gear without any limit"),
        ("role:delegate", "role:observer"),
        ("says:round(blind)", "says:round(open)"),
        ("late:true,", ""),
    ] {
        let text = write_session(every_kind().session());
        assert!(text.contains(from), "{from}");
        let forged = with_checksum(&text.replacen(from, to, 1));
        assert!(
            read_session(forged.as_bytes()).is_ok(),
            "opening trusts the checksum"
        );
        let findings = verify(forged.as_bytes(), NOW);
        assert!(
            findings
                .iter()
                .any(|one| one.key == "file-error-wrong-id" && one.line.is_some()),
            "{from}: {findings:?}"
        );
    }
}

#[test]
fn a_step_of_the_log_is_dated_in_the_future_as_any_record() {
    let mut document = with_roster().document;
    let command = seagrass::command::Command::SetScale(RatingScale::Presence);
    document
        .run(&command, &stamp("R1", NOW.0 + 3 * 86_400))
        .expect("accepted");
    let text = write_session(document.session());
    let future = verify(text.as_bytes(), NOW);
    let future = future.iter().filter(|one| one.key == "file-finding-future");
    assert_eq!(future.count(), 3, "version, act and entry");
}

#[test]
fn thousands_of_versions_of_one_thing_take_no_time() {
    let session = with_roster().document.session().as_ref().clone();
    let text = write_session(&session);
    let (mut entries, mut seats) = (String::new(), String::new());
    for at in 0..4_000 {
        let stamp = stamp("R1", 1_000 + at);
        let time = seagrass::phrase::time::iso(stamp.at);
        let blank = Reviewer::default();
        let id = session.reviewer_id(&crate::samples::code("R3"), Some(&blank), &stamp, &[]);
        let line = format!("(id:\"{id}\",reviewer:\"R3\",by:\"R1\",at:\"{time}\"),\n");
        entries.push_str(&line);
        let key = ProceedingKey::Seat(crate::samples::code("R3"));
        let content = Proceeding::Seat(Seat::default());
        let id = session.proceeding_id(&key, Some(&content), &stamp, &[]);
        let line = format!("(id:\"{id}\",about:seat(\"R3\"),says:seat(()),by:\"R1\",at:\"{time}\"),\n");
        seats.push_str(&line);
    }
    let forged = text
        .replacen("\"reviewers\": [\n", &format!("\"reviewers\": [\n{entries}"), 1)
        .replacen("\"proceedings\": [\n", &format!("\"proceedings\": [\n{seats}"), 1);
    let forged = with_checksum(&forged);
    let start = cpu_time::ThreadTime::now();
    let opened = read_session(forged.as_bytes()).expect("all are sound");
    let saved = write_session(&opened.session);
    assert!(read_session(saved.as_bytes()).expect("ours").session == opened.session);
    let findings = verify(forged.as_bytes(), NOW);
    // Each alone is a matter of a second without optimisation; all against all would take minutes.
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
    let unlogged = findings
        .iter()
        .filter(|one| one.key == "file-finding-log-unlogged");
    assert_eq!(unlogged.count(), 4_000);
}
