//! What holds after any row of commands: undo, redo, invariants, files, and joining two copies.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use seagrass::analysis::Tally;
use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::{read_session, verify, write_session, write_session_by_serde};
use seagrass::model::plan::{Content, EntryParts, LocalText, PlanParts};
use seagrass::model::*;

use crate::samples::{code, stamp};

const NOW: UtcSeconds = UtcSeconds(1_795_600_000);

/// Returns a session on two invented plans of three items each, made by R1 in second 1.
pub(crate) fn small_document() -> Document {
    let details = Details {
        title: "Small".to_owned(),
        ..Details::default()
    };
    let actions = plan("DEEDS", "Deeds", &["1.1", "1.2", "1.10"]);
    let targets = plan("AIMS", "Aims", &["T1", "T2", "T'3"]);
    Document::create(actions, targets, &details, &Reviewer::default(), &stamp("R1", 1)).expect("accepted")
}

fn plan(id: &str, name: &str, codes: &[&str]) -> Arc<Plan> {
    Arc::new(Plan::new(plan_parts(id, name, codes)).expect("a plan"))
}

/// Returns the parts of a plan of three items.
pub(crate) fn plan_parts(id: &str, name: &str, codes: &[&str]) -> PlanParts {
    let english = Lang::new("en").expect("a language");
    let entry = |code: &str, under: Option<&str>, level: &str, title: &str| {
        let mut content = Content::new(level, Wording::Placeholder);
        let text = title.to_owned();
        content.titles = [(
            english.clone(),
            LocalText {
                text,
                official: false,
            },
        )]
        .into_iter()
        .collect();
        EntryParts {
            code: code.to_owned(),
            under: under.map(str::to_owned),
            content,
        }
    };
    let titles = ["One", "Two", "Three"];
    PlanParts {
        id: id.to_owned(),
        name: name.to_owned(),
        version: "1".to_owned(),
        period: None,
        document: String::new(),
        languages: vec![english.clone()],
        authoritative_language: english.clone(),
        warning: None,
        statements: Vec::new(),
        expected_counts: BTreeMap::new(),
        fields: BTreeMap::new(),
        headings: vec![entry("H", None, "group", "Group")],
        items: codes
            .iter()
            .zip(titles)
            .map(|(code, title)| entry(code, Some("H"), "item", title))
            .collect(),
    }
}

/// One thing somebody tries. Numbers choose among what there is, and sometimes beyond it.
#[derive(Clone, Debug)]
pub(crate) enum Attempt {
    Judge(usize, Judgement),
    JudgeMany(Vec<(usize, Judgement)>),
    Clear(usize),
    Comment(usize, String, Option<usize>),
    EditComment(usize, String),
    WithdrawComment(usize),
    SetDetails(String, String),
    PutReviewer(usize, String),
    Undo,
    Redo,
}

/// Who tries, and how many seconds later.
pub(crate) type Step = (usize, i64, Attempt);

/// R1 is on the roster, R4 never.
const REVIEWERS: [&str; 4] = ["R1", "R2", "R3", "R4"];

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-z ']{0,12}",
        1 => "[\\PC\"\\\\]{0,8}",
        1 => any::<String>(),
        1 => Just("\u{202e}\u{301}\u{200d}\r\n\t\0".to_owned()),
    ]
}

prop_compose! {
    /// Sometimes one whose parts contradict each other.
    pub(crate) fn judgement()(
        digit in 0_u8..=4,
        kind in 0..3,
        tension: bool,
        confidence in 0_usize..=4,
        reason in words(),
        evidence in vec(words(), 0..3),
    ) -> Judgement {
        let verdict = Strength::from_digit(digit).map_or(Verdict::CannotJudge, Verdict::Scored);
        let contribution = match kind {
            0 => None,
            1 => Some(Contribution::Direct),
            _ => Some(Contribution::Enabling),
        };
        let confidence = Confidence::ALL.get(confidence).copied();
        Judgement { contribution, tension, confidence, reason, evidence, ..Judgement::new(verdict) }
    }
}

fn attempt() -> impl Strategy<Value = Attempt> {
    // Nine pairs, and one that does not exist.
    let pair = 0_usize..10;
    prop_oneof![
        6 => (pair.clone(), judgement()).prop_map(|(pair, judgement)| Attempt::Judge(pair, judgement)),
        2 => vec((pair.clone(), judgement()), 0..4).prop_map(Attempt::JudgeMany),
        2 => pair.prop_map(Attempt::Clear),
        3 => (0_usize..16, words(), proptest::option::of(0_usize..4))
            .prop_map(|(subject, text, reply)| Attempt::Comment(subject, text, reply)),
        2 => (0_usize..4, words()).prop_map(|(which, text)| Attempt::EditComment(which, text)),
        1 => (0_usize..4).prop_map(Attempt::WithdrawComment),
        1 => (words(), words()).prop_map(|(title, purpose)| Attempt::SetDetails(title, purpose)),
        2 => (0_usize..3, words()).prop_map(|(who, name)| Attempt::PutReviewer(who, name)),
        3 => Just(Attempt::Undo),
        2 => Just(Attempt::Redo),
    ]
}

pub(crate) fn script(length: usize) -> impl Strategy<Value = Vec<Step>> {
    vec((0_usize..4, 0_i64..3, attempt()), 0..length)
}

fn pair(number: usize) -> Pair {
    let action = if number < 9 { number / 3 } else { 99 };
    Pair::new(ActionId::at(action), TargetId::at(number % 3))
}

fn subject(number: usize) -> Subject {
    match number {
        0..10 => Subject::Pair(pair(number)),
        10..13 => Subject::Action(ActionId::at(number - 10)),
        _ => Subject::Target(TargetId::at(number - 13)),
    }
}

fn comment(session: &Session, number: usize) -> CommentId {
    let nowhere = CommentId(VersionId([7; 16]));
    session
        .comment_records()
        .nth(number)
        .map_or(nowhere, |(id, _)| *id)
}

/// Tries one thing and checks what must hold whether or not it is refused.
fn take(document: &mut Document, by: &str, at: i64, attempt: &Attempt) {
    let before = Arc::clone(document.session());
    let (revision, next_undo, next_redo) = (
        document.revision(),
        document.next_undo().cloned(),
        document.next_redo().cloned(),
    );
    let command = match attempt.clone() {
        Attempt::Judge(number, judgement) => Command::Judge {
            pair: pair(number),
            judgement,
        },
        Attempt::JudgeMany(many) => Command::JudgeMany(
            many.into_iter()
                .map(|(number, judgement)| (pair(number), judgement))
                .collect(),
        ),
        Attempt::Clear(number) => Command::Clear { pair: pair(number) },
        Attempt::Comment(number, text, reply) => Command::Comment {
            subject: subject(number),
            text,
            reply_to: reply.map(|which| comment(&before, which)),
        },
        Attempt::EditComment(which, text) => Command::EditComment {
            comment: comment(&before, which),
            text,
        },
        Attempt::WithdrawComment(which) => Command::WithdrawComment {
            comment: comment(&before, which),
        },
        Attempt::SetDetails(title, purpose) => Command::SetDetails(Details {
            title,
            purpose,
            ..Details::default()
        }),
        Attempt::PutReviewer(who, name) => {
            let delegation = String::new();
            Command::PutReviewer(code(REVIEWERS[who]), Reviewer { name, delegation })
        }
        Attempt::Undo | Attempt::Redo => Command::JudgeMany(Vec::new()),
    };
    let stamp = stamp(by, at);
    let done = match attempt {
        Attempt::Undo => document.undo(&stamp),
        Attempt::Redo => document.redo(&stamp),
        _ => document.run(&command, &stamp),
    };
    if let Ok(written) = done {
        assert_eq!(document.revision(), revision + 1);
        let known = versions(document.session());
        assert!(
            document.session().acts().any(|act| *act == written.act),
            "the history names it"
        );
        assert!(written.versions.iter().all(|version| known.contains(version)));
        assert!(
            versions(&before).iter().all(|version| known.contains(version)),
            "nothing is erased"
        );
    } else {
        assert!(
            Arc::ptr_eq(&before, document.session()),
            "a refused command changes nothing"
        );
        assert_eq!(document.revision(), revision);
        assert_eq!(document.next_undo(), next_undo.as_ref());
        assert_eq!(document.next_redo(), next_redo.as_ref());
    }
}

/// Carries out a script; returns the last second used.
pub(crate) fn carry_out(document: &mut Document, script: &[Step], start: i64, check: bool) -> i64 {
    let mut at = start;
    for (who, later, attempt) in script {
        at += later;
        take(document, REVIEWERS[*who], at, attempt);
        if check {
            check_invariants(document.session());
        }
    }
    at
}

fn check_invariants(session: &Session) {
    for version in versions(session) {
        assert_eq!(session.computed_id(&version), version.id());
        match &version {
            AnyVersion::Judgement(key, version) => {
                assert!(session.has_pair(key.pair));
                assert_eq!(version.content.as_ref().and_then(Judgement::fault), None);
                let known = |code| session.reviewer_records().any(|(one, _)| one == code);
                assert!(
                    known(&key.reviewer) && known(&version.stamp.by),
                    "who signs is on the roster"
                );
            }
            AnyVersion::Comment(_, version) => {
                let said = version.content.as_ref();
                assert!(said.is_none_or(|comment| session.has_subject(comment.subject)));
            }
            AnyVersion::Proceeding(key, version) => {
                let said = version.content.as_ref();
                assert!(said.is_none_or(|content| key.fits(content)));
            }
            AnyVersion::Details(_) | AnyVersion::Reviewer(..) => {}
        }
    }
    for reviewer in session.reviewers() {
        let line = Tally::of(&session.view_for(reviewer)).control_line();
        assert_eq!(
            line.sum(),
            session.pair_count() as u64,
            "the control line adds up"
        );
    }
}

pub(crate) fn versions(session: &Session) -> Vec<AnyVersion> {
    let details = session
        .details_record()
        .versions()
        .iter()
        .cloned()
        .map(AnyVersion::Details);
    let mut all: Vec<_> = details.collect();
    for (code, record) in session.reviewer_records() {
        all.extend(
            record
                .versions()
                .iter()
                .map(|one| AnyVersion::Reviewer(code.clone(), one.clone())),
        );
    }
    for (key, record) in session.judgement_records() {
        all.extend(
            record
                .versions()
                .iter()
                .map(|one| AnyVersion::Judgement(key.clone(), one.clone())),
        );
    }
    for (id, record) in session.comment_records() {
        all.extend(
            record
                .versions()
                .iter()
                .map(|one| AnyVersion::Comment(*id, one.clone())),
        );
    }
    all
}

/// What is said now, by record, in words.
fn said(session: &Session) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    let mut note = |key: String, value: Option<String>| {
        if let Some(value) = value {
            said.insert(key, value);
        }
    };
    let details = session.details_record().current().said();
    note("details".to_owned(), details.map(|one| format!("{one:?}")));
    for (code, record) in session.reviewer_records() {
        note(
            format!("{code}"),
            record.current().said().map(|one| format!("{one:?}")),
        );
    }
    for (key, record) in session.judgement_records() {
        note(
            format!("{key:?}"),
            record.current().said().map(|one| format!("{one:?}")),
        );
    }
    for (id, record) in session.comment_records() {
        note(
            format!("{id:?}"),
            record.current().said().map(|one| format!("{one:?}")),
        );
    }
    said
}

/// Undoes all and does all again, and compares with what was said before and after.
fn check_way_back(document: &mut Document, start: &BTreeMap<String, String>, mut at: i64) {
    let end = said(document.session());
    let mut steps = 0;
    while document.next_undo().is_some() {
        at += 1;
        document.undo(&stamp("R1", at)).expect("a step");
        steps += 1;
    }
    assert_eq!(&said(document.session()), start, "all undone is the start");
    for _ in 0..steps {
        document.redo(&stamp("R1", at)).expect("a step");
    }
    assert_eq!(said(document.session()), end, "all done again is the end");
}

pub(crate) fn check_file(session: &Session) {
    let text = write_session(session);
    let opened = read_session(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(&opened.session, session, "saving and opening is identity");
    assert_eq!(
        write_session(&opened.session),
        text,
        "saving twice gives the same bytes"
    );
    assert_eq!(write_session_by_serde(session), text, "ron writes the same bytes");
    let findings = verify(text.as_bytes(), NOW);
    let odd = findings
        .iter()
        .filter(|finding| finding.key != "file-finding-conflict");
    assert_eq!(
        odd.collect::<Vec<_>>(),
        Vec::<&_>::new(),
        "a file of ours has no fault"
    );
}

/// As many as fit into every run; `PROPTEST_CASES` tries more.
fn cases() -> u32 {
    let wanted = std::env::var("PROPTEST_CASES").ok();
    wanted.and_then(|text| text.parse().ok()).unwrap_or(96)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_script_keeps_the_rules_and_can_be_undone_and_saved(script in script(40)) {
        let mut document = small_document();
        let start = said(document.session());
        let at = carry_out(&mut document, &script, 10, true);
        check_file(document.session());
        check_way_back(&mut document, &start, at);
        check_invariants(document.session());
        check_file(document.session());
    }

    #[test]
    fn joining_copies_is_a_union(
        common in script(12),
        one in script(12),
        other in script(12),
        seed: u64,
    ) {
        let mut base = small_document();
        let at = carry_out(&mut base, &common, 10, false);
        let (mut first, mut second) = (base.clone(), base);
        carry_out(&mut first, &one, at, false);
        carry_out(&mut second, &other, at, false);
        let (of_first, of_second) = (parts(&first, seed), parts(&second, seed ^ u64::MAX));
        first.adopt(of_second.0.clone(), of_second.1.clone());
        second.adopt(of_first.0.clone(), of_first.1.clone());
        prop_assert_eq!(first.session(), second.session(), "the order does not matter");
        prop_assert_eq!(write_session(first.session()), write_session(second.session()));
        let revision = first.revision();
        prop_assert_eq!(first.adopt(of_second.0, of_second.1), 0, "a second time adds nothing");
        prop_assert_eq!(first.adopt(of_first.0, of_first.1), 0);
        prop_assert_eq!(first.revision(), revision);
        check_file(first.session());
    }
}

/// All versions and acts of a document in a shuffled order.
fn parts(document: &Document, seed: u64) -> (Vec<AnyVersion>, Vec<Act>) {
    let mut versions = versions(document.session());
    let mut acts: Vec<_> = document.session().acts().cloned().collect();
    let mut chance = Chance(seed | 1);
    for place in (1..versions.len()).rev() {
        versions.swap(place, chance.below(place + 1));
    }
    for place in (1..acts.len()).rev() {
        acts.swap(place, chance.below(place + 1));
    }
    (versions, acts)
}

/// A small generator of numbers that repeat from run to run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

#[test]
fn a_walk_of_two_thousand_steps_can_be_undone() {
    let mut document = small_document();
    document
        .run(
            &Command::PutReviewer(code("R2"), Reviewer::default()),
            &stamp("R1", 2),
        )
        .expect("accepted");
    let start = said(document.session());
    let mut chance = Chance(20_261_124);
    let mut at = 10;
    document = Document::open((**document.session()).clone());
    for step in 0..2_000 {
        at += 1;
        let by = REVIEWERS[chance.below(2)];
        let attempt = match chance.below(12) {
            0 => Attempt::Undo,
            1 => Attempt::Redo,
            2 => Attempt::Clear(chance.below(9)),
            3 => Attempt::Comment(chance.below(16), format!("words {step}"), None),
            4 => Attempt::WithdrawComment(chance.below(40)),
            5 => Attempt::PutReviewer(chance.below(3), format!("name {step}")),
            _ => {
                let strength = Strength::ALL[chance.below(4)];
                let judgement = Judgement::scored(strength, Some(Contribution::Direct));
                Attempt::Judge(chance.below(9), judgement)
            }
        };
        walk(&mut document, by, at, &attempt);
    }
    check_way_back(&mut document, &start, at);
    check_invariants(document.session());
    check_file(document.session());
}

/// As [`take`], without looking at every version after every step.
fn walk(document: &mut Document, by: &str, at: i64, attempt: &Attempt) {
    let session = Arc::clone(document.session());
    let stamp = stamp(by, at);
    let command = match attempt.clone() {
        Attempt::Judge(number, judgement) => Command::Judge {
            pair: pair(number),
            judgement,
        },
        Attempt::Clear(number) => Command::Clear { pair: pair(number) },
        Attempt::Comment(number, text, _) => Command::Comment {
            subject: subject(number),
            text,
            reply_to: None,
        },
        Attempt::WithdrawComment(which) => Command::WithdrawComment {
            comment: comment(&session, which),
        },
        Attempt::PutReviewer(who, name) => {
            let delegation = String::new();
            Command::PutReviewer(code(REVIEWERS[who]), Reviewer { name, delegation })
        }
        Attempt::Undo => {
            document.undo(&stamp).ok();
            return;
        }
        Attempt::Redo => {
            document.redo(&stamp).ok();
            return;
        }
        other => panic!("{other:?} is not walked"),
    };
    document.run(&command, &stamp).ok();
}
