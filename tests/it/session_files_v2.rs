//! Version 2 of the session file: frozen files, damage in each kind of line, journals, what older releases refuse.

use std::collections::{BTreeSet, HashSet};

use seagrass::command::Document;
use seagrass::exchange::session_file::{
    JournalEntry, Problem, journal_lines, read_journal_line, read_session, salvage, verify, write_session,
    write_session_by_serde,
};
use seagrass::model::*;

use crate::hostile::with_checksum;
use crate::review_documents::{
    HOSTILE, blind_pack, conflict, every_kind, group_pack, with_elements, with_roster,
};
use crate::samples::code;

pub(crate) const NOW: UtcSeconds = UtcSeconds(1_795_600_000);

/// Version 2 of the format as it was released; the files are never edited.
pub(crate) const FROZEN: [(&str, &str); 5] = [
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

pub(crate) fn made() -> [(&'static str, String); 5] {
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
    // Carrying over and being final came after the files were frozen; `rebase` and `lint` save and read them.
    let later = [
        ActKind::Rebase,
        ActKind::StillHolds,
        ActKind::DeclareFinal,
        ActKind::Reopen,
    ];
    let mut frozen = ActKind::ALL.iter().filter(|kind| !later.contains(kind));
    assert!(frozen.all(|kind| kinds.contains(kind)), "{kinds:?}");
    let (mut statuses, mut words, mut kinds) = (BTreeSet::new(), BTreeSet::new(), HashSet::new());
    let mut taken_back = 0;
    for (_, record) in session.proceeding_records() {
        for version in record.versions() {
            if let Some(Proceeding::Decision(decision)) = &version.content {
                statuses.insert(decision.status);
                words.extend(decision.word);
            }
            kinds.extend(version.content.as_ref().map(std::mem::discriminant));
            taken_back += usize::from(version.content.is_none());
        }
    }
    assert_eq!((statuses.len(), kinds.len()), (9, 14), "every status, every kind");
    assert!(taken_back > 2);
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
    assert!(all.iter().any(|one| !one.elements.is_empty()));
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
    assert_eq!(session.submitted(RoundNo::FIRST).count(), 1, "not that R1 did");

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
        // What salvage writes itself is that rounds are hidden.
        let mut left = session.proceeding_records().map(|(key, _)| key);
        assert!(left.all(|key| matches!(key, ProceedingKey::Round(_))));
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

#[test]
fn every_kind_of_line_goes_through_the_journal() {
    let document = every_kind();
    let session = document.session();
    let mut kinds = BTreeSet::new();
    let mut copy = with_elements();
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
