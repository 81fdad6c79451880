//! Session files: what is written comes back, byte for byte.

use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::{
    self, JournalEntry, journal_lines, read_journal_line, read_session, write_session, write_session_by_serde,
};
use seagrass::model::*;

use crate::samples::{self, code, stamp};

/// Returns a document in which every kind of record has versions of every kind.
pub(crate) fn rich_document() -> Document {
    let mut document = samples::document();
    let mut at = 1_795_528_900;
    let mut run = |document: &mut Document, by: &str, command: Command| {
        at += 7;
        document.run(&command, &stamp(by, at)).expect("accepted");
    };
    let details = Details {
        title: "Trial \u{202e}of \"marks\" and l'eau".to_owned(),
        purpose: "First line\nsecond\tline \\ شعاب مرجانية e\u{301}".to_owned(),
        meeting: Meeting {
            name: "Expert workshop".to_owned(),
            place: "Port Example".to_owned(),
            dates: "24-26 November 2026".to_owned(),
        },
    };
    run(&mut document, "R07", Command::SetDetails(details));
    let reviewer = Reviewer {
        name: "A. Sample".to_owned(),
        delegation: "Delegation of Example".to_owned(),
    };
    run(&mut document, "R07", Command::PutReviewer(code("R10"), reviewer));
    let pair = samples::pair(&document, 0, 5);
    let mut judgement = Judgement::scored(Strength::Moderate, Some(Contribution::Enabling));
    judgement.tension = true;
    judgement.confidence = Some(Confidence::EstablishedIncomplete);
    judgement.reason = "Closing the bay to nets protects the meadow's grazers".to_owned();
    judgement.evidence = vec!["Doc.4, paragraph 12".to_owned(), "\"Survey\"".to_owned()];
    for by in ["R07", "R10"] {
        run(
            &mut document,
            by,
            Command::Judge {
                pair,
                judgement: judgement.clone(),
            },
        );
    }
    let unable = Judgement::new(Verdict::CannotJudge);
    run(
        &mut document,
        "R10",
        Command::Judge {
            pair,
            judgement: unable,
        },
    );
    run(&mut document, "R10", Command::Clear { pair });
    let none = Judgement::scored(Strength::None, None);
    let many = (0..4)
        .map(|target| (samples::pair(&document, 2, target), none.clone()))
        .collect();
    run(&mut document, "R07", Command::JudgeMany(many));
    for subject in [
        Subject::Pair(pair),
        Subject::Action(pair.action),
        Subject::Target(pair.target),
    ] {
        let text = "Which nets?".to_owned();
        run(
            &mut document,
            "R10",
            Command::Comment {
                subject,
                text,
                reply_to: None,
            },
        );
        let view = document.session().view_for(&code("R10"));
        let id = view.comments(subject)[0].id;
        let text = "Gill nets".to_owned();
        run(
            &mut document,
            "R07",
            Command::Comment {
                subject,
                text,
                reply_to: Some(id),
            },
        );
        let text = "Which nets, and when?".to_owned();
        run(&mut document, "R10", Command::EditComment { comment: id, text });
        if subject == Subject::Action(pair.action) {
            run(&mut document, "R10", Command::WithdrawComment { comment: id });
        }
    }
    document.undo(&stamp("R07", at + 1)).expect("a step");
    document.redo(&stamp("R10", at + 2)).expect("a step");
    document
}

#[test]
fn saving_and_opening_is_identity() {
    let document = rich_document();
    let text = write_session(document.session());
    let opened = read_session(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(&opened.session, &**document.session());
    assert_eq!(opened.written_by, concat!("seagrass ", env!("CARGO_PKG_VERSION")));
    assert_eq!(
        write_session(&opened.session),
        text,
        "the same state, the same bytes"
    );
    assert!(text.ends_with("},\n)\n"));
}

#[test]
fn the_writer_makes_the_bytes_that_ron_makes() {
    let document = rich_document();
    assert_eq!(
        write_session(document.session()),
        write_session_by_serde(document.session())
    );
}

#[test]
fn a_session_file_is_valid_ron() {
    let text = write_session(rich_document().session());
    ron::from_str::<serde::de::IgnoredAny>(&text).expect("valid RON");
}

#[test]
fn journal_lines_come_back() {
    let mut document = rich_document();
    let copy = document.session().clone();
    let pair = samples::pair(&document, 7, 7);
    let many = Command::JudgeMany(
        (0..3)
            .map(|target| {
                let pair = Pair::new(pair.action, TargetId::at(target));
                (pair, Judgement::scored(Strength::Weak, None))
            })
            .collect(),
    );
    let written = document
        .run(&many, &stamp("R10", 1_795_530_000))
        .expect("accepted");
    let lines = journal_lines(document.session(), &written);
    assert_eq!(lines.len(), 4);
    let mut copy = Document::open((*copy).clone());
    let (mut versions, mut acts) = (Vec::new(), Vec::new());
    for line in &lines {
        assert!(!line.contains('\n'));
        match read_journal_line(copy.session(), line).expect("a whole line") {
            JournalEntry::Version(version) => versions.push(version),
            JournalEntry::Act(act) => acts.push(act),
            JournalEntry::Log(_) => panic!("nothing of the proceedings was written"),
        }
        let torn = &line[..line.len() - 5];
        assert!(read_journal_line(copy.session(), torn).is_err(), "{torn}");
        let changed = line.replace("R10", "R11");
        let error = read_journal_line(copy.session(), &changed).unwrap_err();
        assert!(error.record.is_some(), "{error}");
    }
    assert_eq!(copy.adopt(versions, acts), 4);
    assert_eq!(copy.session(), document.session());
}

/// Version 1 of the format as it was released; the files are never edited.
const FROZEN: [(&str, &str); 4] = [
    (
        "every_kind.ron",
        include_str!("../data/session_v1/every_kind.ron"),
    ),
    ("conflict.ron", include_str!("../data/session_v1/conflict.ron")),
    (
        "later_section.ron",
        include_str!("../data/session_v1/later_section.ron"),
    ),
    ("library.ron", include_str!("../data/session_v1/library.ron")),
];

#[test]
fn files_of_version_1_open_for_ever_and_are_saved_as_they_were() {
    for (name, text) in FROZEN {
        let opened = read_session(text.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let saved = write_session(&opened.session);
        assert_eq!(below_header(&saved), below_header(text), "{name}");
        assert_eq!(
            saved == text,
            opened.written_by == read_session(saved.as_bytes()).expect("ours").written_by
        );
    }
}

/// The sections: the lines above them name the release.
fn below_header(text: &str) -> &str {
    text.split_once("sections: {").expect("sections").1
}

#[test]
fn the_frozen_files_hold_what_their_names_say() {
    let open = |place: usize| read_session(FROZEN[place].1.as_bytes()).expect("whole").session;
    let every_kind = open(0);
    assert_eq!(every_kind.details().meeting.place, "Port Example");
    assert!(every_kind.details().title.contains('\u{202e}'));
    let pair = every_kind.pair_by_codes("1.1", "T6").expect("a pair");
    let view = every_kind.view_for(&code("R07"));
    let judgement = view.judgement(pair).expect("judged");
    assert_eq!(judgement.verdict, Verdict::Scored(Strength::Moderate));
    assert_eq!(judgement.contribution, Some(Contribution::Enabling));
    assert_eq!(judgement.confidence, Some(Confidence::EstablishedIncomplete));
    assert!(judgement.tension);
    assert_eq!(judgement.evidence.len(), 2);
    let kinds: Vec<_> = every_kind.acts().map(|act| act.kind).collect();
    assert!(
        ActKind::ALL[..11].iter().all(|kind| kinds.contains(kind)),
        "every kind of act of version 1"
    );
    let conflict = open(1);
    let pair = conflict.pair_by_codes("L1", "1a").expect("a pair");
    let view = conflict.view_for(&code("R01"));
    assert_eq!(view.current(pair), Current::Conflict);
    let later: Vec<_> = open(2)
        .foreign_sections()
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(later, ["rounds"]);
    let library = open(3);
    assert_eq!(
        (library.actions().id(), library.targets().id()),
        ("LIBRARY", "WELLBEING")
    );
}

/// How the frozen files were made. Never run again for a released version.
#[test]
#[ignore = "writes files that are frozen"]
fn write_the_frozen_files() {
    let write = |name: &str, text: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/session_v1");
        #[expect(
            clippy::disallowed_methods,
            reason = "a file of the source, kept by version control"
        )]
        std::fs::write(folder.join(name), text).expect("written");
    };
    write("every_kind.ron", &write_session(rich_document().session()));
    let library = session_file::examples()
        .into_iter()
        .find(|one| one.file_name == "library.ron")
        .expect("shipped")
        .text;
    write("library.ron", library);
    let mut document = Document::open(read_session(library.as_bytes()).expect("whole").session);
    let mut copy = document.clone();
    let pair = document.session().pair_by_codes("L1", "1a").expect("a pair");
    for (document, strength, at) in [
        (&mut document, Strength::Weak, 1_795_540_000),
        (&mut copy, Strength::Strong, 1_795_540_060),
    ] {
        let judgement = Judgement::scored(strength, None);
        document
            .run(&Command::Judge { pair, judgement }, &stamp("R01", at))
            .expect("accepted");
    }
    let record = copy
        .session()
        .judgement_records()
        .find(|(key, _)| key.pair == pair);
    let (key, record) = record.expect("judged");
    let version = AnyVersion::Judgement(key.clone(), record.versions()[0].clone());
    let acts = copy.session().acts().cloned().collect();
    document.adopt(vec![version], acts);
    write("conflict.ron", &write_session(document.session()));
    let foreign = "\"rounds\": [\n(no: 2, open: Some(true)), // of a later release\n],\n},\n)\n";
    let text = library.strip_suffix("},\n)\n").expect("the end").to_owned() + foreign;
    write("later_section.ron", &crate::hostile::with_checksum(&text));
}
