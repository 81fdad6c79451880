//! What holds after any history of a review: rounds, submissions, decisions, reservations, rules, seats, groups
//! and packs, in several copies that are joined in any order.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use seagrass::analysis::Tally;
use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::{read_session, verify, write_session};
use seagrass::merge::{self, Card, Names, Recipient, conflicts, join, pack};
use seagrass::model::*;

use crate::properties::{check_file, small_document};
use crate::samples::{code, stamp};

/// R1 made the session; R4 is never on the roster.
const REVIEWERS: [&str; 4] = ["R1", "R2", "R3", "R4"];
const PAIRS: usize = 9;

/// One thing somebody tries.
#[derive(Clone, Debug)]
enum Attempt {
    Run(Command),
    Edit(usize, String),
    Undo,
    Redo,
}

/// Who tries, and how many seconds later.
type Step = (usize, i64, Attempt);

fn pair(number: usize) -> Pair {
    Pair::new(ActionId::at(number / 3), TargetId::at(number % 3))
}

fn judgement() -> impl Strategy<Value = Judgement> {
    (-3_i8..5, 0_usize..3, any::<bool>(), 0_usize..4, "[a-c]{0,2}").prop_map(
        |(value, kind, recused, chip, reason)| {
            let verdict = Strength::from_value(value).map_or(Verdict::CannotJudge, Verdict::Scored);
            Judgement {
                contribution: [None, Some(Contribution::Direct), Some(Contribution::Enabling)][kind],
                recused,
                chip: ["", "too-vague", "own", "unknown"][chip].to_owned(),
                reason,
                ..Judgement::new(verdict)
            }
        },
    )
}

fn motion() -> impl Strategy<Value = Motion> {
    let wordings = prop_oneof![
        Just(""),
        Just("a"),
        Just("[a] [b]"),
        Just("[a [b]]"),
        Just("[a"),
        Just("c")
    ];
    (0_usize..9, -1_i8..4, wordings, 0_usize..3).prop_map(|(status, value, wording, word)| Motion {
        status: Status::ALL[status],
        value: Strength::from_value(value),
        wording: wording.to_owned(),
        word: [None, Some(DecisionWord::Agrees), Some(DecisionWord::Defers)][word],
        ..Motion::default()
    })
}

fn rules() -> impl Strategy<Value = Rules> {
    ("[a-c]{0,2}", 0_usize..10, any::<bool>(), 0_u16..3).prop_map(|(text, pair_no, has_chip, minutes)| {
        Rules {
            text,
            calibration: vec![pair(pair_no)],
            chips: has_chip
                .then(|| Chip {
                    code: "own".to_owned(),
                    text: "our own".to_owned(),
                })
                .into_iter()
                .collect(),
            minutes,
            ..Rules::default()
        }
    })
}

fn group() -> impl Strategy<Value = Group> {
    (vec(0_usize..4, 0..3), 0_usize..3).prop_map(|(members, headings)| Group {
        members: members.into_iter().map(|who| code(REVIEWERS[who])).collect(),
        headings: match headings {
            0 => Vec::new(),
            1 => vec![(Side::Action, "H".to_owned())],
            _ => vec![(Side::Target, "nowhere".to_owned())],
        },
    })
}

fn command() -> impl Strategy<Value = Command> {
    let who = || 0_usize..4;
    let pair = || (0..PAIRS).prop_map(pair);
    let round = || (1_u16..4).prop_map(RoundNo);
    let state = || prop_oneof![Just("Freedonia"), Just("Sylvania"), Just(" ")].prop_map(StateName::from);
    prop_oneof![
        8 => (pair(), judgement()).prop_map(|(pair, judgement)| Command::Judge { pair, judgement }),
        2 => vec((pair(), judgement()), 0..4).prop_map(Command::JudgeMany),
        2 => pair().prop_map(|pair| Command::Clear { pair }),
        2 => (pair(), "[a-c]{0,2}").prop_map(|(pair, text)| Command::Comment {
            subject: Subject::Pair(pair),
            text,
            reply_to: None,
        }),
        3 => who().prop_map(|who| Command::PutReviewer(code(REVIEWERS[who.min(2)]), Reviewer {
            name: format!("Name {who}"),
            ..Reviewer::default()
        })),
        1 => (0_usize..4).prop_map(|scale| Command::SetScale(RatingScale::ALL[scale])),
        1 => rules().prop_map(Command::SetRules),
        2 => (who(), 0_usize..5).prop_map(|(who, role)| Command::PutSeat(code(REVIEWERS[who]), Seat {
            role: Role::ALL.get(role).copied(),
            region: String::new(),
        })),
        1 => ("[ab]", group()).prop_map(|(name, group)| Command::PutGroup(name, group)),
        1 => "[ab]".prop_map(Command::RemoveGroup),
        3 => (round(), any::<bool>()).prop_map(|(round, blind)| Command::StartRound(
            round,
            if blind { RoundKind::Blind } else { RoundKind::Open },
        )),
        2 => round().prop_map(Command::OpenRound),
        2 => Just(Command::Submit),
        5 => (pair(), motion()).prop_map(|(pair, motion)| Command::Decide { pair, motion }),
        1 => vec((pair(), motion()), 0..3).prop_map(Command::DecideMany),
        2 => (pair(), state(), "[a-c]{0,2}")
            .prop_map(|(pair, state, words)| Command::Reserve { pair, state, words }),
        1 => (pair(), state()).prop_map(|(pair, state)| Command::WithdrawReservation { pair, state }),
        2 => (pair(), any::<bool>()).prop_map(|(pair, parked)| Command::Park { pair, parked }),
    ]
}

fn script(length: usize) -> impl Strategy<Value = Vec<Step>> {
    let attempt = prop_oneof![
        12 => command().prop_map(Attempt::Run),
        1 => (0_usize..3, "[a-c]{1,2}").prop_map(|(which, text)| Attempt::Edit(which, text)),
        2 => Just(Attempt::Undo),
        1 => Just(Attempt::Redo),
    ];
    // Whoever made the session tries most, since much is theirs alone.
    let who = prop_oneof![3 => Just(0_usize), 2 => 1_usize..4];
    vec((who, 0_i64..3, attempt), 0..length)
}

/// Carries out a script: what is refused changes nothing, what is not only adds, and the log fits every time.
fn carry_out(document: &mut Document, script: &[Step], start: i64) -> i64 {
    let mut at = start;
    for (who, later, attempt) in script {
        at += later;
        let stamp = stamp(REVIEWERS[*who], at);
        let before = Arc::clone(document.session());
        let steps = (
            document.next_undo().cloned(),
            document.next_redo().cloned(),
            document.revision(),
        );
        let done = match attempt {
            Attempt::Run(command) => document.run(command, &stamp),
            Attempt::Edit(which, text) => {
                let comment = before.comment_records().nth(*which).map(|(id, _)| *id);
                let comment = comment.unwrap_or(CommentId(VersionId([7; 16])));
                document.run(
                    &Command::EditComment {
                        comment,
                        text: text.clone(),
                    },
                    &stamp,
                )
            }
            Attempt::Undo => document.undo(&stamp),
            Attempt::Redo => document.redo(&stamp),
        };
        let after = document.session();
        if let Ok(written) = done {
            assert!(
                merge::holds_all(after, &before),
                "nothing is erased by {attempt:?}"
            );
            let proceedings = written
                .versions
                .iter()
                .any(|one| matches!(one, AnyVersion::Proceeding(..)));
            assert_eq!(
                written.log.is_some(),
                proceedings,
                "logged if and only if it is of the proceedings"
            );
            assert_eq!(
                after.log().count(),
                before.log().count() + usize::from(proceedings)
            );
        } else {
            assert!(Arc::ptr_eq(&before, after), "a refused command changes nothing");
            let same = (
                document.next_undo().cloned(),
                document.next_redo().cloned(),
                document.revision(),
            );
            assert_eq!(same, steps);
        }
    }
    assert_eq!(log::verify(document.session()), [], "the log fits");
    at
}

/// A session whose three reviewers are on its roster.
fn begun() -> Document {
    let mut document = small_document();
    for (at, who) in [(2, "R2"), (3, "R3")] {
        let put = Command::PutReviewer(code(who), Reviewer::default());
        document.run(&put, &stamp("R1", at)).expect("accepted");
    }
    document
}

/// No view shows what somebody else judged in a round that is blind and not opened, nor that they did; and only
/// who may work in the file sees even their own. Joined copies may have more than one such round.
fn check_views(session: &Session) {
    let hidden: Vec<RoundNo> = session
        .rounds()
        .filter(|(_, round)| round.hides())
        .map(|(number, _)| number)
        .collect();
    for looking in REVIEWERS.map(code) {
        let view = session.view_for(&looking);
        assert_eq!(view.is_blind(), hidden.contains(&view.round()));
        let line = Tally::of(&view).control_line();
        assert_eq!(
            line.sum(),
            session.pair_count() as u64,
            "blank stays blank: the sum is right"
        );
        let own = view
            .judgements()
            .filter(|(_, said)| *said != Current::Absent)
            .count() as u64;
        assert_eq!(
            session.pair_count() as u64 - line.not_considered,
            own,
            "and none is made up"
        );
        let may_see = |key: &JudgementKey| {
            !hidden.contains(&key.round) || key.reviewer == looking && session.may_work_blind(&looking)
        };
        for (round, _) in session.rounds() {
            assert!(view.everyones_judgements_in(round).all(|(key, _)| may_see(key)));
            for number in 0..PAIRS {
                assert!(
                    view.judgements_of(pair(number), round)
                        .all(|(key, _)| may_see(key))
                );
                let own = view.record_in(pair(number), round);
                let key = JudgementKey {
                    pair: pair(number),
                    round,
                    reviewer: looking.clone(),
                };
                assert!(own.is_none() || may_see(&key));
            }
        }
        let seen = |code: &ReviewerCode| {
            let mut keys = session.judgement_records().map(|(key, _)| key);
            keys.any(|key| key.reviewer == *code && may_see(key))
        };
        assert!(view.judging_reviewers().iter().all(seen));
        if hidden.is_empty() {
            continue;
        }
        let is_own = |by: &ReviewerCode| *by == looking && session.may_work_blind(&looking);
        for act in view.acts() {
            let tells = matches!(
                act.kind,
                ActKind::Judge | ActKind::JudgeMany | ActKind::Clear | ActKind::Undo | ActKind::Redo
            );
            assert!(is_own(&act.stamp.by) || !tells, "{act:?} tells {looking}");
        }
        for comment in view.all_comments() {
            let by = &comment.stamp.by;
            assert!(
                is_own(by) || session.conducts(by),
                "a comment of {by} for {looking}"
            );
        }
    }
}

/// A pack holds nothing of what others judged blind, and joined again it changes nothing.
fn check_packs(session: &Session) {
    for names in [Names::Kept, Names::CodesOnly] {
        for who in REVIEWERS.map(code) {
            let Ok(made) = pack(session, &Recipient::Reviewer(who.clone()), names) else {
                assert!(session.reviewers().all(|one| *one != who));
                continue;
            };
            for (number, _) in made.rounds().filter(|(_, round)| round.hides()) {
                let mut keys = made.judgement_records().map(|(key, _)| key);
                assert!(keys.all(|key| key.round != number || key.reviewer == who));
                let others = made.submitted(number).filter(|one| **one != who);
                assert_eq!(others.count(), 0, "not even hashes of it");
            }
            assert_eq!(log::verify(&made), [], "its log fits");
            check_views(&made);
            check_pack_file(&made);
            let back = join(session, [&made]);
            assert!(
                back.cards[0].as_ref().is_ok_and(Card::is_all_here),
                "{:?}",
                back.cards
            );
            assert_eq!(write_session(&back.session), write_session(session));
        }
        for (name, _) in session.groups() {
            if let Ok(made) = pack(session, &Recipient::Group(name.to_owned()), names) {
                assert_eq!(log::verify(&made), []);
                let back = join(session, [&made]).session;
                assert_eq!(write_session(&back), write_session(session));
            }
        }
    }
}

/// A pack's file is read as it was written, and nothing is wrong with it but that its history may name what the
/// pack leaves out.
fn check_pack_file(session: &Session) {
    let text = write_session(session);
    let opened = read_session(text.as_bytes()).expect("it reads");
    assert_eq!(&opened.session, session);
    let findings = verify(text.as_bytes(), UtcSeconds(1_795_600_000));
    let odd = findings
        .iter()
        .filter(|one| !matches!(one.key, "file-finding-conflict" | "file-finding-act-unknown"));
    assert_eq!(odd.collect::<Vec<_>>(), Vec::<&_>::new());
}

fn joined(base: &Session, others: &[&Session]) -> Session {
    let joined = join(base, others.iter().copied());
    assert!(joined.cards.iter().all(Result::is_ok), "{:?}", joined.cards);
    joined.session
}

fn copies(common: &[Step], apart: &[Vec<Step>; 3], clocks: [i64; 3]) -> [Arc<Session>; 3] {
    let mut start = begun();
    let at = carry_out(&mut start, common, 10);
    std::array::from_fn(|which| {
        let mut copy = start.clone();
        carry_out(&mut copy, &apart[which], at + clocks[which]);
        Arc::clone(copy.session())
    })
}

/// As many as fit into every run; `PROPTEST_CASES` tries more.
fn cases() -> u32 {
    let wanted = std::env::var("PROPTEST_CASES").ok();
    wanted.and_then(|text| text.parse().ok()).unwrap_or(64)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_history_of_a_review_keeps_the_rules(script in script(40)) {
        let mut document = begun();
        let mut at = carry_out(&mut document, &script, 10);
        let end = Arc::clone(document.session());
        check_views(&end);
        check_packs(&end);
        check_file(&end);
        // All that can be undone is, and done again: what is said then is what was said.
        let said = |session: &Session| {
            let proceedings = session.proceeding_records().map(|(key, record)| format!("{key:?} {:?}", record.current()));
            let judgements = session.judgement_records().map(|(key, record)| format!("{key:?} {:?}", record.current()));
            let all: BTreeSet<String> = proceedings.chain(judgements).filter(|one| !one.ends_with("Absent")).collect();
            all
        };
        let (mut undone, mut who) = (0, 0);
        while document.next_undo().is_some() && who < 3 {
            at += 1;
            // In a blind round only the author may; R3 may be gone from the roster.
            match document.undo(&stamp(REVIEWERS[who], at)) {
                Ok(_) => (undone, who) = (undone + 1, 0),
                Err(_) => who += 1,
            }
        }
        prop_assert_eq!(log::verify(document.session()), []);
        check_views(document.session());
        let mut tries = 0;
        while undone > 0 && tries < 3 {
            at += 1;
            match document.redo(&stamp(REVIEWERS[tries], at)) {
                Ok(_) => (undone, tries) = (undone - 1, 0),
                Err(_) => tries += 1,
            }
        }
        prop_assert_eq!(undone, 0, "whatever was undone can be done again");
        prop_assert_eq!(said(document.session()), said(&end));
        prop_assert_eq!(log::verify(document.session()), []);
    }

    #[test]
    fn joining_copies_of_a_review_is_commutative_associative_and_idempotent(
        common in script(20),
        apart in [script(16), script(16), script(16)],
        clocks in [-8_i64..50, -8_i64..50, -8_i64..50],
    ) {
        let [a, b, c] = &copies(&common, &apart, clocks);
        let all = joined(a, &[b, c]);
        for other in [joined(a, &[c, b]), joined(b, &[a, c]), joined(c, &[b, a]), joined(&joined(a, &[b]), &[c]), joined(a, &[&joined(b, &[c])])] {
            prop_assert_eq!(write_session(&all), write_session(&other), "neither order nor steps matter");
        }
        let again = join(&all, [a, b, c].map(|one| &**one));
        prop_assert_eq!(&again.session, &all, "a second time adds nothing");
        prop_assert!(again.cards.iter().all(|card| card.as_ref().is_ok_and(Card::is_all_here)));
        prop_assert_eq!(log::verify(&all), [], "the joined log fits");
        check_views(&all);
        check_packs(&all);
        check_file(&all);
        // And work goes on in it: the next entry of the log follows all ends.
        let mut document = Document::open(all);
        carry_out(&mut document, &common, 100);
    }

    #[test]
    fn what_a_person_settled_stays_settled(
        common in script(16),
        apart in [script(10), script(10), script(10)],
        clocks in [-8_i64..50, -8_i64..50, -8_i64..50],
        number in 0..PAIRS,
    ) {
        let mut apart = copies(&common, &apart, clocks).map(|one| Document::open((*one).clone()));
        let about = pair(number);
        for (document, wording) in apart.iter_mut().zip(["[one]", "[other]"]) {
            let motion = Motion { status: Status::Bracketed, wording: wording.to_owned(), ..Motion::default() };
            // Refused to an observer, while a round is blind, or where exactly that is said.
            prop_assume!(document.run(&Command::Decide { pair: about, motion }, &stamp("R1", 500)).is_ok());
        }
        let [a, b, c] = &apart.map(|one| Arc::clone(one.session()));
        let all = joined(a, &[b, c]);
        let key = ProceedingKey::Decision(about);
        let is_open = |session: &Session| {
            conflicts(session).iter().any(|one| one.key == merge::RecordKey::Proceeding(key.clone()))
        };
        prop_assert!(is_open(&all), "two groups decided one pair");
        let mut meeting = Document::open(all);
        let motion = Motion { status: Status::Deferred, wording: "settled".to_owned(), ..Motion::default() };
        let decide = Command::Decide { pair: about, motion: motion.clone() };
        // Earlier than what it settles: no clock plays a part.
        prop_assume!(meeting.run(&decide, &stamp("R1", 3)).is_ok());
        let settled = meeting.session();
        for again in [joined(settled, &[a, b, c]), joined(b, &[settled, c, a]), joined(c, &[b, a, settled])] {
            prop_assert_eq!(&again, &**settled, "joining again never undoes it");
            prop_assert!(!is_open(&again));
            prop_assert_eq!(again.decision(about).said().map(|one| Motion::clone(one)), Some(motion.clone()));
            prop_assert_eq!(log::verify(&again), []);
        }
    }

    #[test]
    fn packs_that_go_apart_come_together_in_any_order(
        scripts in [script(16), script(16), script(16)],
        clocks in [-8_i64..50, -8_i64..50, -8_i64..50],
        blind: bool,
    ) {
        let mut whole = begun();
        let kind = if blind { RoundKind::Blind } else { RoundKind::Open };
        whole.run(&Command::StartRound(RoundNo::FIRST, kind), &stamp("R1", 5)).ok();
        let whole = Arc::clone(whole.session());
        let packs: Vec<Session> = (0..3)
            .map(|which| {
                let recipient = Recipient::Reviewer(code(REVIEWERS[which]));
                let names = [Names::Kept, Names::CodesOnly][which % 2];
                let mut document = Document::open(pack(&whole, &recipient, names).expect("a pack"));
                // Only R1 conducts, and this is not R1's file: only what is the reviewer's own is accepted.
                carry_out(&mut document, &scripts[which], 10 + clocks[which]);
                check_views(document.session());
                Session::clone(document.session())
            })
            .collect();
        let [one, two, three] = [&packs[0], &packs[1], &packs[2]];
        let all = joined(&whole, &[one, two, three]);
        for other in [joined(&whole, &[three, one, two]), joined(&joined(&whole, &[two]), &[three, one]), joined(one, &[&whole, two, three])] {
            prop_assert_eq!(write_session(&all), write_session(&other));
        }
        for pack in &packs {
            prop_assert!(merge::holds_all(&all, pack));
        }
        prop_assert_eq!(log::verify(&all), []);
        check_views(&all);
        check_file(&all);
    }
}
