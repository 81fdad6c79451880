//! The example sessions: what they hold, and that they are whole.
//!
//! They are written from commands. After a change here or of the shipped plans, write them anew with
//! `cargo test --test it write_the_example_sessions -- --ignored`.

use std::fmt::Write as _;
use std::path::Path;

use seagrass::analysis::Tally;
use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::{Severity, examples, read_session, verify, write_session};
use seagrass::model::*;

use crate::samples::{code, plan, stamp};
use crate::worked_example::worked;
use crate::workshop_example::review;

/// 24 November 2026, 06:00 UTC.
const MORNING: i64 = 1_795_500_000;

/// The made-up judgements of the illustration, one a line: reviewer, action, target, strength 0 to 3
/// or `x` for cannot judge, kind, marks (`!` for tension, confidence 1 the surest to 4), and the reason.
const JUDGEMENTS: &str = "\
R01 1.1 T7  3d 1 | Knowing what kills dugongs is where every measure against pressures starts
R01 1.1 T15 2e 2 | The list of threats is new knowledge that others can use
R01 1.1 T8  1e . |
R01 1.2 T7  3d 2 | Proven ways of working lower several pressures at once
R01 1.2 T14 3d 1 | The action names traditional knowledge as one of its sources
R01 1.3 T4  3d 1 | Both are about incentives that work against the species
R01 1.3 T5  2e 2 | Fishers who earn otherwise can keep within limits
R01 1.3 T2  1e 4 | Only where the new incentives are part of a development plan
R01 1.4 T6  3d 1 | Fewer dugongs drown in nets: this is what the target measures
R01 1.4 T7  2d 2 | One of the pressures, and in many places the largest
R01 1.4 T8  2e . | Fewer deaths of adults count most in a species that breeds slowly
R01 1.4 T14 1e! 3 | Net closures can also shut out customary fishing
R01 1.5 T14 3d 1 | Customary use that lasts is the subject of both
R01 1.5 T6  2d 2 | Hunting within safe limits is part of the target
R01 2.1 T15 3d 1 | A baseline is shared knowledge
R01 2.1 T8  2e 2 | Without a baseline nobody can say that the status is better
R01 2.1 T12 0 3 | Counts from the air say nothing about genes
R01 3.2 T10 3d 1 | Protected seagrass meadows are area-based conservation
R01 3.2 T11 2d 2 | The same meadows store carbon and shelter young fish
R01 3.2 T14 1e! 3 | New protected areas can limit customary use if communities are not asked
R01 3.3 T11 2d 3 | Restored meadows give services back
R01 5.1 T1  3d 1 | Awareness is what the target asks for
R01 6.4 T3  2e 2 | Bodies that work in step are part of coherent governance
R01 7.3 T16 3d 1 | Both are about finding the means
R01 8.1 T3  2d 2 | Better law is one of the rules the target speaks of
R01 9.2 T3  1e . |
R02 1.1 T7  2e 2 | An assessment does not lower a pressure by itself
R02 1.1 T15 3d 1 | It produces knowledge that is meant to be applied
R02 1.2 T14 2d 2 | Depends on who is asked and who decides
R02 1.3 T4  3d 1 | The closest match of the whole table
R02 1.4 T6  3d 1 | By-catch is the heart of this target
R02 1.4 T9  1e 4 | Where fleets cross borders
R02 1.4 T14 0 2 | No link seen in the text of the action
R02 2.2 T15 3d 1 | Research that management asked for
R02 2.2 T12 1e 3 | If samples for genetics are taken on the same trips
R02 2.3 T7  1e 2 |
R02 3.1 T10 3d 1 | Finding the sites comes before protecting them
R02 3.1 T9  2e 2 | Routes show which States must act together
R02 3.2 T10 3d 1 | What is protected counts towards the target
R02 3.2 T7  2d . | Keeps trawling and dredging away from meadows
R02 4.1 T15 2d 1 | Monitoring of habitat is part of the knowledge base
R02 4.1 T10 1e 2 | Helps to choose sites
R02 5.2 T14 3d 1 | Communities take part from the design on
R02 5.2 T1  2e 2 | People trust what they helped to make
R02 6.1 T9  2e 2 | States that help each other with enforcement act across the range
R02 6.3 T15 3d 1 | Exchange of information is named in both
R02 7.1 T9  2e 2 | More members make a fuller chain along the range
R02 8.2 T6  2e 3 | Limits work only if they are enforced
R02 9.1 T15 2e . |
R03 1.4 T6  2d 2 | Measures help, but what they reach in practice differs by gear
R03 1.5 T14 x . | I work on stocks, not on customary law
R03 1.5 T6  2d! 2 | A use that is managed badly would add to the deaths
R03 2.1 T8  1e 3 | The link goes through decisions that may not follow
R03 2.1 T12 x . | Not my field
R03 3.2 T10 3d 1 | Sites under protection
R03 3.3 T10 1e 4 | Restoration at small scale so far
R03 3.3 T11 3d 3 | Recovering meadows bring back nursery grounds
R03 4.2 T7  2e 2 | Data that lead to action against threats
R03 6.2 T13 2e 2 | Dugong plans can be taken up in national strategies
R03 7.2 T16 0 2 | Bodies keep the work on course but bring no funds
R03 7.3 T16 3d 1 | The means for carrying out the MOU are means for the plan
R03 9.1 T16 1e 3 | Capacity is one of the resources meant
";

/// The comments of the illustration: author, action or `-`, target or `-`, words; `>` answers the last.
const COMMENTS: &str = "\
R02 1.4 T6 | Does the target cover discarded nets, or only nets in use?
R01 > | The summary speaks of indirect harm, so I read it as both
R03 1.1 - | The placeholder wording leaves open who assesses; we need the adopted text
R02 - T12 | None of the actions names genetics; a gap, or covered by research?
R03 > | I would raise it as a gap
R01 3.2 T14 | Tension with T14: to be discussed before we score this higher
R02 3.2 T14 | Community-led areas would turn this around
";

fn details(title: &str, purpose: &str) -> Details {
    Details {
        title: title.to_owned(),
        purpose: purpose.to_owned(),
        meeting: Meeting::default(),
    }
}

fn empty() -> Document {
    let details = details(
        "New mapping: dugong actions and migratory species targets",
        "An example without any judgement, to start from or to try out the program",
    );
    let reviewer = Reviewer::default();
    Document::create(
        plan("CMP"),
        plan("SPMS"),
        &details,
        &reviewer,
        &stamp("R01", MORNING),
    )
    .expect("accepted")
}

fn illustration() -> Document {
    let details = Details {
        meeting: Meeting {
            name: "None: this is an illustration".to_owned(),
            ..Meeting::default()
        },
        ..details(
            "Illustration: what a mapping can look like",
            "Made up to show the program. Not a record of any meeting; the judgements and comments are \
             nobody's views, and the reviewers are not real persons.",
        )
    };
    let reviewer = |what: &str| Reviewer {
        name: String::new(),
        delegation: format!("Invented: {what}"),
    };
    let first = reviewer("a fisheries department");
    let mut document = Document::create(
        plan("CMP"),
        plan("SPMS"),
        &details,
        &first,
        &stamp("R01", MORNING),
    )
    .expect("accepted");
    for (by, what) in [("R02", "an environment ministry"), ("R03", "a marine institute")] {
        let command = Command::PutReviewer(code(by), reviewer(what));
        document
            .run(&command, &stamp("R01", MORNING + 60))
            .expect("accepted");
    }
    let mut at = MORNING + 600;
    for line in JUDGEMENTS.lines() {
        let (by, command) = judgement(&document, line);
        at += 47;
        document
            .run(&command, &stamp(by, at))
            .unwrap_or_else(|refusal| panic!("{refusal}: {line}"));
    }
    let mut last = None;
    for line in COMMENTS.lines() {
        let (place, text) = line.split_once(" | ").expect("a text");
        let place: Vec<_> = place.split(' ').collect();
        let (subject, reply_to) = match (place.as_slice(), last) {
            ([_, ">"], Some((subject, id))) => (subject, Some(id)),
            ([_, action, target], _) => (subject(&document, action, target), None),
            _ => panic!("no place: {line}"),
        };
        at += 95;
        let text = text.to_owned();
        let command = Command::Comment {
            subject,
            text,
            reply_to,
        };
        let written = document.run(&command, &stamp(place[0], at)).expect("accepted");
        if reply_to.is_none() {
            last = Some((subject, CommentId(written.versions[0].id())));
        }
    }
    // One change of mind, so that the history of a pair has something to show.
    let pair = document.session().pair_by_codes("1.1", "T7").expect("a pair");
    let mut judgement = Judgement::scored(Strength::Moderate, Some(Contribution::Enabling));
    judgement.reason = "After the discussion: an assessment enables, it does not act itself".to_owned();
    judgement.confidence = Some(Confidence::WellEstablished);
    let command = Command::Judge { pair, judgement };
    document.run(&command, &stamp("R01", at + 300)).expect("accepted");
    document
}

fn judgement<'l>(document: &Document, line: &'l str) -> (&'l str, Command) {
    let (head, reason) = line.split_once(" |").expect("a reason or none");
    let parts: Vec<_> = head.split_whitespace().collect();
    let [by, action, target, strength, marks] = parts[..] else {
        panic!("five parts: {line}");
    };
    let pair = document.session().pair_by_codes(action, target).expect("a pair");
    let mut letters = strength.chars();
    let verdict = match letters.next() {
        Some('x') => Verdict::CannotJudge,
        digit => Verdict::Scored(
            Strength::from_digit(digit.and_then(|one| one.to_digit(10)).expect("a digit") as u8)
                .expect("0-3"),
        ),
    };
    let mut judgement = Judgement::new(verdict);
    for letter in letters {
        match letter {
            'd' => judgement.contribution = Some(Contribution::Direct),
            'e' => judgement.contribution = Some(Contribution::Enabling),
            '!' => judgement.tension = true,
            other => panic!("{other} in {line}"),
        }
    }
    judgement.confidence = marks
        .parse::<usize>()
        .ok()
        .map(|place| Confidence::ALL[place - 1]);
    judgement.reason = reason.trim().to_owned();
    (by, Command::Judge { pair, judgement })
}

fn subject(document: &Document, action: &str, target: &str) -> Subject {
    let session = document.session();
    let action_id = session.actions().item_by_code(action).map(ActionId);
    let target_id = session.targets().item_by_code(target).map(TargetId);
    match (action_id, target_id) {
        (Some(action), Some(target)) => Subject::Pair(Pair::new(action, target)),
        (Some(action), None) => Subject::Action(action),
        (None, Some(target)) => Subject::Target(target),
        (None, None) => panic!("{action} and {target}"),
    }
}

fn library() -> Document {
    let details = details(
        "Illustration: a town's library and its residents",
        "Two invented plans that have nothing to do with wildlife, to show that any pair of plans can be mapped",
    );
    let reviewer = Reviewer::default();
    let mut document = Document::create(
        plan("LIBRARY"),
        plan("WELLBEING"),
        &details,
        &reviewer,
        &stamp("R01", MORNING),
    )
    .expect("accepted");
    for (place, (action, target, digit, contribution)) in [
        ("L1", "2b", 2, Some(Contribution::Direct)),
        ("L2", "2b", 3, Some(Contribution::Direct)),
        ("L3", "1d", 2, Some(Contribution::Direct)),
        ("L4", "2a", 3, Some(Contribution::Direct)),
        ("L5", "2b", 2, Some(Contribution::Enabling)),
        ("L6", "1a", 2, Some(Contribution::Direct)),
        ("L8", "1b", 3, Some(Contribution::Direct)),
        ("L9", "1c", 3, Some(Contribution::Direct)),
        ("L11", "2c", 2, Some(Contribution::Direct)),
        ("L11", "1d", 1, Some(Contribution::Enabling)),
        ("L10", "1a", 0, None),
    ]
    .into_iter()
    .enumerate()
    {
        let pair = document.session().pair_by_codes(action, target).expect("a pair");
        let judgement = Judgement::scored(Strength::from_digit(digit).expect("0-3"), contribution);
        let at = MORNING + 120 + 40 * place as i64;
        let command = Command::Judge { pair, judgement };
        document.run(&command, &stamp("R01", at)).expect("accepted");
    }
    document
}

fn made() -> [(&'static str, Document); 5] {
    [
        ("worked-example.ron", worked()),
        ("illustration.ron", illustration()),
        ("empty.ron", empty()),
        ("library.ron", library()),
        ("review.ron", review()),
    ]
}

#[test]
#[ignore = "writes into the folder sessions"]
fn write_the_example_sessions() {
    for (file_name, document) in made() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("sessions")
            .join(file_name);
        #[expect(
            clippy::disallowed_methods,
            reason = "a file of the source, kept by version control"
        )]
        std::fs::write(path, write_session(document.session())).expect("written");
    }
}

#[test]
fn the_example_sessions_are_those_made_here_and_whole() {
    let examples = examples();
    assert_eq!(examples.len(), made().len());
    for (example, (file_name, document)) in examples.iter().zip(made()) {
        assert_eq!(example.file_name, file_name);
        let findings = verify(example.text.as_bytes(), UtcSeconds(MORNING + 86_400));
        assert_eq!(findings, []);
        let opened = read_session(example.text.as_bytes()).expect("a session");
        assert_eq!(write_session(&opened.session), example.text, "{file_name}");
        assert_eq!(
            &opened.session,
            &**document.session(),
            "{file_name}: write it anew"
        );
    }
}

#[test]
fn the_illustration_says_what_it_is_and_shows_every_kind_of_answer() {
    let document = illustration();
    let session = document.session();
    let details = session.details();
    assert!(details.title.starts_with("Illustration"));
    assert!(details.purpose.contains("Not a record of any meeting"));
    assert!(
        session
            .reviewers()
            .all(|code| session.reviewer(code).is_some_and(|one| one.name.is_empty()))
    );
    let mut counts = String::new();
    for reviewer in session.reviewers() {
        let line = Tally::of(&session.view_for(reviewer)).control_line();
        assert_eq!(line.sum(), session.pair_count() as u64);
        write!(
            counts,
            "{reviewer} {}/{}/{}/{} ",
            line.direct, line.enabling, line.none, line.cannot_judge
        )
        .expect("text");
    }
    assert_eq!(counts, "R01 14/11/1/0 R02 11/11/1/0 R03 5/5/1/2 ");
}

#[test]
fn a_future_time_is_the_only_thing_found_in_an_example_opened_too_early() {
    let text = write_session(library().session());
    let findings = verify(text.as_bytes(), UtcSeconds(MORNING - 2 * 86_400));
    assert!(!findings.is_empty());
    for finding in findings {
        assert_eq!(
            (finding.severity, finding.key),
            (Severity::Warning, "file-finding-future")
        );
        assert!(finding.line.is_some() && finding.record.is_some());
    }
}
