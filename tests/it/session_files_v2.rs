//! Version 2 of the session file: frozen files, damage in each kind of line, journals, what older releases refuse.

use seagrass::command::Document;
use seagrass::exchange::session_file::{
    JournalEntry, Problem, Salvage, journal_lines, read_journal_line, read_session, salvage, verify,
    write_session, write_session_by_serde,
};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};

use crate::hostile::with_checksum;
use crate::review_documents::{HOSTILE, blind_pack, conflict, every_kind, group_pack, with_roster};
use crate::samples::{code, stamp};

const NOW: UtcSeconds = UtcSeconds(1_795_600_000);

/// Version 2 of the format as it was released; the files are never edited.
const FROZEN: [(&str, &str); 5] = [
    (
        "every_kind.ron",
        include_str!("../data/session_v2/every_kind.ron"),
    ),
    ("conflict.ron", include_str!("../data/session_v2/conflict.ron")),
    (
        "blind_pack.ron",
        include_str!("../data/session_v2/blind_pack.ron"),
    ),
    (
        "group_pack.ron",
        include_str!("../data/session_v2/group_pack.ron"),
    ),
    (
        "later_section.ron",
        include_str!("../data/session_v2/later_section.ron"),
    ),
];

/// A section of a release after this one, between the sections of version 2.
const LATER: &str = "\"ballots\": [\n(no: 2, open: Some(true)), // of a later release\n],\n";

fn made() -> [(&'static str, String); 5] {
    let text = |document: Document| write_session(document.session());
    let pack = text(blind_pack());
    let later = pack.replacen("\"proceedings\": [\n", &format!("{LATER}\"proceedings\": [\n"), 1);
    // This release keeps what it does not know, and writes it last.
    let kept = read_session(with_checksum(&later).as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    [
        ("every_kind.ron", text(every_kind())),
        ("conflict.ron", text(conflict())),
        ("blind_pack.ron", pack),
        ("group_pack.ron", text(group_pack())),
        ("later_section.ron", write_session(&kept.session)),
    ]
}

fn open(name: &str) -> Session {
    let (_, text) = FROZEN.iter().find(|(one, _)| *one == name).expect("frozen");
    read_session(text.as_bytes()).expect("whole").session
}

/// How the frozen files were made. Never run again for a released version.
#[test]
#[ignore = "writes files that are frozen"]
fn write_the_frozen_files() {
    for (name, text) in made() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/session_v2");
        #[expect(
            clippy::disallowed_methods,
            reason = "a file of the source, kept by version control"
        )]
        std::fs::write(folder.join(name), text).expect("written");
    }
}

#[test]
fn files_of_version_2_open_for_ever_and_are_saved_as_they_were() {
    let below_header = |text: &str| text.split_once("sections: {").expect("sections").1.to_owned();
    for (name, text) in FROZEN {
        assert!(text.contains("\nschema_version: 2,\n"), "{name}");
        let opened = read_session(text.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let saved = write_session(&opened.session);
        assert_eq!(below_header(&saved), below_header(text), "{name}");
        assert_eq!(saved, write_session_by_serde(&opened.session), "{name}");
        ron::from_str::<serde::de::IgnoredAny>(text).expect("valid RON");
        assert!(
            text.bytes().all(|byte| byte == b'\n' || byte >= b' '),
            "{name}: no control character"
        );
    }
}

#[test]
fn what_is_said_today_has_the_ids_of_the_frozen_files() {
    for ((name, made), (_, frozen)) in made().iter().zip(FROZEN) {
        let session = read_session(made.as_bytes()).expect("whole").session;
        assert!(
            session == read_session(frozen.as_bytes()).expect("whole").session,
            "{name}"
        );
    }
}

#[test]
fn nothing_is_found_in_the_frozen_files_but_what_they_are_made_for() {
    for (name, text) in FROZEN {
        let findings = verify(text.as_bytes(), NOW);
        let keys: Vec<_> = findings.iter().map(|one| one.key).collect();
        let expected: &[&str] = match name {
            "conflict.ron" => &["file-finding-conflict"; 2],
            _ => &[],
        };
        assert_eq!(keys, expected, "{name}: {findings:?}");
    }
}

#[test]
fn the_frozen_files_hold_what_their_names_say() {
    let session = open("every_kind.ron");
    let kinds: Vec<_> = session.acts().map(|act| act.kind).collect();
    assert!(ActKind::ALL.iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
    let mut statuses = std::collections::BTreeSet::new();
    let mut words = std::collections::BTreeSet::new();
    let mut said = std::collections::BTreeSet::new();
    for (_, record) in session.proceeding_records() {
        for version in record.versions() {
            if let Some(Proceeding::Decision(decision)) = &version.content {
                statuses.insert(decision.status);
                words.extend(decision.word);
            }
            said.insert(
                version
                    .content
                    .as_ref()
                    .map(|one| std::mem::discriminant(one))
                    .is_some(),
            );
        }
    }
    assert_eq!(
        (statuses.len(), said.len()),
        (9, 2),
        "every status; said and taken back"
    );
    assert!(words.len() >= 10, "{words:?}");
    assert_eq!(session.scale(), Ok(RatingScale::Interaction));
    assert_eq!(session.rules().text, HOSTILE);
    assert_eq!(session.seat(&code("R2")).region, HOSTILE);
    assert_eq!(session.rounds().count(), 2);
    let all: Vec<_> = session
        .judgement_records()
        .flat_map(|(_, record)| record.versions())
        .filter_map(|version| version.content.as_ref())
        .collect();
    assert!(all.iter().any(|one| one.late) && all.iter().any(|one| one.recused));
    assert!(all.iter().any(|one| one.chip == "own") && all.iter().any(|one| one.see.is_some()));
    for strength in RatingScale::Interaction.points() {
        assert!(all.iter().any(|one| one.verdict == Verdict::Scored(*strength)));
    }
    let pair = session.pair_by_codes("1.2", "T'3").expect("a pair");
    let reservations = session.reservations(pair);
    assert_eq!(reservations.len(), 1);
    assert_eq!(reservations[0].1.words, HOSTILE);
    assert_eq!(log::verify(&session), []);

    let session = open("conflict.ron");
    let pair = session.pair_by_codes("1.1", "T1").expect("a pair");
    assert_eq!(session.decision(pair), Current::Conflict);
    assert_eq!(session.scale(), Err(Unsettled));
    assert_eq!(session.log_heads().len(), 2);

    let session = open("blind_pack.ron");
    assert_eq!(
        session.copy_of().map(|copy| &*copy.reviewers),
        Some(&[code("R2")][..])
    );
    assert!(
        session
            .judgement_records()
            .all(|(key, _)| key.reviewer == code("R2"))
    );
    assert!(session.view_for(&code("R2")).is_blind());
    assert_eq!(session.submitted(RoundNo::FIRST).count(), 2);

    let session = open("group_pack.ron");
    let copy = session.copy_of().expect("a copy");
    assert_eq!(
        (&*copy.group, copy.headings.len(), copy.reviewers.len()),
        ("Group 1", 1, 2)
    );
    let foreign: Vec<_> = open("later_section.ron")
        .foreign_sections()
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(foreign, ["ballots"]);
}

/// What a reader of version 1 looks at before anything else: `schema_version`, in the third line.
fn version_1_would_refuse(text: &str) -> bool {
    let number = text
        .lines()
        .nth(2)
        .and_then(|line| line.strip_prefix("schema_version: "));
    let number: u64 = number
        .and_then(|rest| rest.trim_end_matches(',').parse().ok())
        .expect("a version");
    number > 1
}

#[test]
fn older_releases_refuse_whatever_they_would_pass_over() {
    for (name, text) in made() {
        assert!(version_1_would_refuse(&text), "{name}");
    }
    // Each of these alone, above all the round that hides judgements.
    let mut desk = with_roster();
    desk.document = crate::properties::small_document();
    assert!(!version_1_would_refuse(&write_session(desk.document.session())));
    desk.run(
        "R1",
        &seagrass::command::Command::StartRound(RoundNo::FIRST, RoundKind::Blind),
    );
    assert!(version_1_would_refuse(&write_session(desk.document.session())));
    for document in [every_kind(), blind_pack()] {
        // Without its proceedings, as after damage: acts, judgements and copy alone are enough.
        let text = write_session(document.session());
        let kept = text
            .lines()
            .filter(|line| !line.contains(",about:") && !line.contains(",wrote:"));
        let rest: String = kept.map(|line| format!("{line}\n")).collect();
        let session = salvage(rest.as_bytes()).session.expect("the plans are whole");
        assert!(session.proceeding_records().next().is_none());
        assert!(version_1_would_refuse(&write_session(&session)));
    }
}

#[test]
fn a_file_that_says_to_be_older_than_it_is_is_refused() {
    for (name, text) in made() {
        let older = with_checksum(&text.replacen("schema_version: 2", "schema_version: 1", 1));
        let error = read_session(older.as_bytes()).map(drop).expect_err(name);
        assert!(
            matches!(error.problem, Problem::OfVersion2 { .. }),
            "{name}: {error}"
        );
        assert!(error.line.is_some() && error.column == Some(1), "{error}");
    }
}

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
                let Salvage { session, kept, lost } = salvage(&bytes);
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
        assert_eq!(
            session.proceeding_records().count(),
            whole.proceeding_records().count(),
            "{name}: {:?}",
            rest.lost
        );
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
fn every_kind_of_line_goes_through_the_journal() {
    let document = every_kind();
    let session = document.session();
    let mut kinds = std::collections::BTreeSet::new();
    let mut copy = Document::open(Session::clone(crate::properties::small_document().session()));
    for act in session.acts().cloned().collect::<Vec<_>>() {
        let versions: Vec<AnyVersion> = act.versions.iter().filter_map(|id| find(session, *id)).collect();
        assert_eq!(versions.len(), act.versions.len());
        let log = session
            .log()
            .find(|entry| entry.versions.iter().any(|id| act.versions.contains(id)));
        let written = seagrass::command::Written {
            act: act.clone(),
            versions,
            log: log.cloned(),
        };
        let (mut versions, mut acts, mut log) = (Vec::new(), Vec::new(), Vec::new());
        for line in journal_lines(session, &written) {
            assert!(!line.contains('\n'));
            kinds.insert(line.split(' ').next().unwrap_or_default().to_owned());
            match read_journal_line(copy.session(), &line).unwrap_or_else(|error| panic!("{error}: {line}")) {
                JournalEntry::Version(version) => versions.push(version),
                JournalEntry::Act(act) => acts.push(act),
                JournalEntry::Log(entry) => log.push(entry),
            }
            for torn in [line.len() / 2, line.len() - 1] {
                let torn: String = line.chars().take(torn).collect();
                assert!(
                    read_journal_line(copy.session(), &torn).is_err() || torn == line,
                    "{torn}"
                );
            }
            let changed = line.replacen("at:\"2026", "at:\"2027", 1);
            assert!(changed == line || read_journal_line(copy.session(), &changed).is_err());
        }
        copy.adopt(versions, acts);
        copy.adopt_log(log);
    }
    let kinds: Vec<_> = kinds.into_iter().collect();
    assert_eq!(
        kinds,
        [
            "act",
            "comment",
            "details",
            "judgement",
            "log",
            "proceeding",
            "reviewer"
        ]
    );
    assert_eq!(write_session(copy.session()), write_session(session));
}

fn find(session: &Session, id: VersionId) -> Option<AnyVersion> {
    fn one<T: Clone + PartialEq>(record: &Record<T>, id: VersionId) -> Option<Version<T>> {
        record.versions().iter().find(|version| version.id == id).cloned()
    }
    one(session.details_record(), id)
        .map(AnyVersion::Details)
        .or_else(|| {
            session
                .reviewer_records()
                .find_map(|(code, record)| Some(AnyVersion::Reviewer(code.clone(), one(record, id)?)))
        })
        .or_else(|| {
            session
                .judgement_records()
                .find_map(|(key, record)| Some(AnyVersion::Judgement(key.clone(), one(record, id)?)))
        })
        .or_else(|| {
            session
                .comment_records()
                .find_map(|(first, record)| Some(AnyVersion::Comment(*first, one(record, id)?)))
        })
        .or_else(|| {
            session
                .proceeding_records()
                .find_map(|(key, record)| Some(AnyVersion::Proceeding(key.clone(), one(record, id)?)))
        })
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
