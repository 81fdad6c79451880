//! What is found before an export, and that it is what keeps a paper a draft.

use seagrass::analysis::lint::Place;
use seagrass::command::{Command, Document};
use seagrass::exchange::export::paper::Block;
use seagrass::exchange::export::readiness::{Check, Effect, Found, readiness};
use seagrass::exchange::export::{
    Data, Disclosure, Format, Options, PaperKind, PaperName, PaperOptions, Whose, export, offers, preview,
    preview_changes,
};
use seagrass::exchange::session_file::{examples, read_session};
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;

use crate::samples::{code, document, pair, stamp};

fn options(level: Disclosure) -> Options {
    Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions {
            level,
            ..PaperOptions::default()
        },
    }
}

fn paper(name: PaperName) -> Format {
    Format::Paper(name, PaperKind::Docx)
}

fn found(session: &Session, format: Format) -> Vec<Found> {
    let view = session.view_for(&session.who_looks());
    readiness(&view, &[format], &options(Disclosure::default()))
}

fn only(session: &Session, format: Format, check: Check) -> Option<Found> {
    found(session, format)
        .into_iter()
        .find(|found| found.check == check)
}

fn run(document: &mut Document, at: i64, command: &Command) {
    document.run(command, &stamp("R07", at)).expect("accepted");
}

fn agreed(wording: &str) -> Motion {
    Motion {
        value: Some(Strength::Strong),
        contribution: Some(Contribution::Direct),
        status: Status::Agreed,
        wording: wording.to_owned(),
        word: Some(DecisionWord::Agrees),
        sitting: "Day 1".to_owned(),
        ..Motion::default()
    }
}

fn bracketed(wording: &str) -> Motion {
    Motion {
        status: Status::Bracketed,
        word: None,
        ..agreed(wording)
    }
}

#[test]
fn an_empty_session_is_said_to_be_empty_and_nothing_else_is_claimed_of_it() {
    let document = document();
    let session = document.session();
    let checks: Vec<_> = found(session, paper(PaperName::Alignment))
        .iter()
        .map(|one| (one.check, one.count))
        .collect();
    let pairs = session.pair_count();
    assert_eq!(checks, [(Check::Undecided, pairs), (Check::Empty, pairs)]);
    let register = found(session, paper(PaperName::Register));
    let register: Vec<_> = register.iter().map(|one| (one.check, one.count)).collect();
    assert_eq!(register, [(Check::Undecided, pairs)]);
}

#[test]
fn open_text_is_counted_with_its_places_and_only_where_it_is_printed() {
    let mut document = document();
    let (one, other) = (pair(&document, 0, 0), pair(&document, 0, 1));
    let both = Command::Decide {
        pair: one,
        motion: bracketed("Nets [and traps] are [mended] [replaced]"),
    };
    run(&mut document, 100, &both);
    run(
        &mut document,
        101,
        &Command::Decide {
            pair: other,
            motion: agreed("Nets are mended"),
        },
    );
    let session = document.session();
    let open = only(session, paper(PaperName::Alignment), Check::OpenText).expect("found");
    assert_eq!((open.count, &*open.places), (3, &[Place::Pair(one)][..]));
    assert_eq!(open.check.effect(), Effect::KeepsDraft);
    assert_eq!(only(session, paper(PaperName::Register), Check::OpenText), None);
    // Nobody judged the agreed link, so that nobody gave a reason.
    let without = only(session, paper(PaperName::Alignment), Check::WithoutReason).expect("found");
    assert_eq!(without.places, [Place::Pair(other)]);
    let mut judgement = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
    "Because".clone_into(&mut judgement.reason);
    let mut document = Document::open(Session::clone(session));
    run(
        &mut document,
        102,
        &Command::Judge {
            pair: other,
            judgement,
        },
    );
    assert_eq!(
        only(
            document.session(),
            paper(PaperName::Alignment),
            Check::WithoutReason
        ),
        None
    );
}

#[test]
fn brackets_of_sub_targets_are_open_text_of_the_register_and_only_there() {
    let mut document = document();
    let propose = |kind, text: &str| {
        Command::Propose(Box::new(Proposal {
            kind,
            text: text.to_owned(),
            status: Status::Bracketed,
            ..Proposal::default()
        }))
    };
    run(
        &mut document,
        100,
        &propose(ProposalKind::NewSubTarget, "Nets [and traps] are [soon] mended"),
    );
    let (id, ..) = document.session().proposals()[0];
    let session = document.session();
    let open = only(session, paper(PaperName::Register), Check::OpenText).expect("found");
    assert_eq!((open.count, &*open.places), (2, &[Place::Proposal(id)][..]));
    assert_eq!(only(session, paper(PaperName::Alignment), Check::OpenText), None);
}

#[test]
fn what_the_meeting_is_not_done_with_is_what_is_neither_agreed_nor_given_up() {
    let mut document = document();
    for (target, status) in [
        (0, Status::Agreed),
        (1, Status::NotPursued),
        (2, Status::Bracketed),
        (3, Status::Deferred),
    ] {
        let pair = pair(&document, 0, target);
        let motion = Motion {
            status,
            ..agreed(if status == Status::Bracketed {
                "[Nets]"
            } else {
                "Nets"
            })
        };
        run(
            &mut document,
            100 + target as i64,
            &Command::Decide { pair, motion },
        );
    }
    let session = document.session();
    let left = only(session, paper(PaperName::Alignment), Check::Undecided).expect("found");
    let (one, other) = (pair(&document, 0, 2), pair(&document, 0, 3));
    assert_eq!(left.places, [Place::Pair(one), Place::Pair(other)]);
    assert_eq!(left.count, session.pair_count() - 2);
}

#[test]
fn names_and_addresses_are_found_below_the_level_of_names() {
    let mut document = document();
    let entry = Reviewer {
        name: "Amina Yusuf".to_owned(),
        ..Reviewer::default()
    };
    run(&mut document, 100, &Command::PutReviewer(code("R1"), entry));
    let at = pair(&document, 0, 0);
    let comment = |subject: Subject, text: &str| Command::Comment {
        subject,
        text: text.to_owned(),
        reply_to: None,
    };
    let mut judgement = Judgement::scored(Strength::Strong, None);
    "As amina yusuf said".clone_into(&mut judgement.reason);
    run(&mut document, 101, &Command::Judge { pair: at, judgement });
    run(
        &mut document,
        102,
        &comment(Subject::Pair(at), "Write to desk@example.org."),
    );
    run(
        &mut document,
        103,
        &comment(Subject::Pair(at), "Aminata, at 5 @ sea"),
    );
    let session = document.session();
    let names = only(session, paper(PaperName::Note), Check::Names).expect("found");
    assert_eq!(names.count, 2, "{:?}", names.places);
    assert!(
        names
            .places
            .iter()
            .any(|place| matches!(place, Place::Judgement(_)))
    );
    assert!(
        names
            .places
            .iter()
            .any(|place| matches!(place, Place::Comment(_)))
    );
    let view = session.view_for(&session.who_looks());
    let with_names = readiness(&view, &[paper(PaperName::Note)], &options(Disclosure::Names));
    assert_eq!(with_names, []);
}

#[test]
fn sub_targets_left_out_of_the_register_are_named() {
    let mut document = document();
    let proposal = Proposal {
        text: "By 2030 half".to_owned(),
        status: Status::Agreed,
        word: Some(DecisionWord::Endorses),
        ..Proposal::default()
    };
    run(&mut document, 100, &Command::Propose(Box::new(proposal)));
    let session = document.session();
    let left_out = only(session, paper(PaperName::Register), Check::LeftOut).expect("found");
    assert_eq!(left_out.count, 1);
    assert!(matches!(*left_out.places, [Place::Proposal(_)]));
    assert_eq!(only(session, paper(PaperName::Alignment), Check::LeftOut), None);
}

/// A paper carries the word across its pages exactly if a finding says that it does.
#[test]
fn what_keeps_a_paper_a_draft_is_said() {
    let mut sessions: Vec<Session> = examples()
        .into_iter()
        .map(|example| read_session(example.text.as_bytes()).expect("reads").session)
        .collect();
    sessions.push(Session::clone(document().session()));
    let mut seen = [0_usize; 2];
    for session in &sessions {
        for name in PaperName::ALL {
            let view = session.view_for(&session.who_looks());
            let shown = preview(&view, paper(name), &options(Disclosure::default())).expect("made");
            let is_draft = shown.paper.frame.draft.is_some();
            let keeps = found(session, paper(name))
                .iter()
                .any(|one| one.check.effect() == Effect::KeepsDraft);
            assert_eq!(is_draft, keeps, "{name:?} of {}", session.details().title);
            seen[usize::from(is_draft)] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 0), "both happened: {seen:?}");
}

#[test]
fn everything_offered_can_be_looked_at() {
    let example = examples().into_iter().find(|one| one.file_name == "review.ron");
    let session = read_session(example.expect("shipped").text.as_bytes())
        .expect("reads")
        .session;
    let view = session.view_for(&session.who_looks());
    for offer in offers() {
        let Some(format) = offer.formats.first().copied() else {
            panic!("{} in no kind of file", offer.key);
        };
        let options = options(format.level().max(Disclosure::default()));
        let made = export(&view, format, &options).expect("made");
        let shown = preview(&view, format, &options).expect("shown");
        assert_eq!(shown.report, made.report, "{}", offer.key);
        assert!(!shown.paper.title.is_empty() && !shown.paper.blocks.is_empty());
    }
}

#[test]
fn a_picture_is_drawn_to_be_looked_at() {
    let document = document();
    let session = document.session();
    let view = session.view_for(&session.who_looks());
    let map = offers().into_iter().find(|one| one.key == "offer-heat-map");
    let format = map.and_then(|one| one.formats.first().copied()).expect("offered");
    let shown = preview(&view, format, &options(Disclosure::default())).expect("made");
    let points = shown.picture.expect("a picture");
    assert_eq!(points.width.max(points.height), 1800);
    assert_eq!(points.rgb.len(), points.width * points.height * 3);
    assert!(points.rgb.iter().any(|one| *one < 64), "there is ink on it");
}

#[test]
fn data_is_shown_by_its_first_rows_and_the_rest_is_counted() {
    let mut document = document();
    let everything: Vec<_> = (0..10)
        .flat_map(|action| (0..16).map(move |target| (action, target)))
        .map(|(action, target)| {
            let reasoned = Judgement {
                reason: "one,\"two\"\nthree".to_owned(),
                ..Judgement::scored(Strength::Weak, None)
            };
            (pair(&document, action, target), reasoned)
        })
        .collect();
    run(&mut document, 100, &Command::JudgeMany(everything));
    let session = document.session();
    let view = session.view_for(&session.who_looks());
    let shown = preview(&view, Format::Data(Data::Csv), &options(Disclosure::Codes)).expect("made");
    let Some(Block::Table(table)) = shown.paper.blocks.first() else {
        panic!("no table");
    };
    assert_eq!(table.columns.len(), 27);
    assert_eq!(table.sections[0].rows.len(), 100);
    assert_eq!(shown.left_out, 60);
    assert!(
        table.sections[0].rows[0]
            .iter()
            .any(|cell| cell.line.text() == "one,\"two\"\nthree")
    );
    let shown = preview(&view, Format::Data(Data::Json), &options(Disclosure::Codes)).expect("made");
    assert!(matches!(shown.paper.blocks.first(), Some(Block::List(lines)) if lines.len() == 400));
    assert!(shown.left_out > 0);
}

#[test]
fn changes_are_shown_as_they_will_be_written() {
    let mut document = document();
    let before = Session::clone(document.session());
    let at = pair(&document, 0, 0);
    run(
        &mut document,
        100,
        &Command::Decide {
            pair: at,
            motion: agreed("Nets are mended"),
        },
    );
    let session = document.session();
    let reviewer = session.who_looks();
    let (earlier, view) = (before.view_for(&reviewer), session.view_for(&reviewer));
    let (shown, changes) = preview_changes(
        &earlier,
        &view,
        PaperName::Alignment,
        &options(Disclosure::default()),
    );
    assert!(changes.added + changes.changed > 0);
    assert!(!shown.paper.blocks.is_empty());
}

#[test]
fn letters_that_no_font_of_the_program_has_are_told_with_their_places_and_counted_after_the_export() {
    let mut document = document();
    let at = pair(&document, 0, 0);
    let motion = agreed("Nets 海草 are mended");
    run(&mut document, 100, &Command::Decide { pair: at, motion });
    let session = document.session();
    let pdf = Format::Paper(PaperName::Alignment, PaperKind::Pdf);
    let found = only(session, pdf, Check::WithoutGlyph).expect("found");
    assert_eq!((found.count, found.places), (1, vec![Place::Pair(at)]));
    assert_eq!(Check::WithoutGlyph.effect(), Effect::Warns);
    assert_eq!(
        only(session, paper(PaperName::Alignment), Check::WithoutGlyph),
        None,
        "Word has other fonts"
    );
    let view = session.view_for(&session.who_looks());
    let losses = |format| {
        let exported = export(&view, format, &options(Disclosure::default())).expect("made");
        exported.report.losses
    };
    assert_eq!(losses(pdf), [("export-without-glyph", 2)]);
    assert_eq!(losses(paper(PaperName::Alignment)), []);
    let register = Format::Paper(PaperName::Register, PaperKind::Pdf);
    assert_eq!(losses(register), [], "not in this paper");
}
