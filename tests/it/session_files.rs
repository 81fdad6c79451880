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

#[test]
fn the_limit_on_size_is_above_any_session() {
    const { assert!(session_file::LARGEST_BYTES > 500_000_000) }
}
