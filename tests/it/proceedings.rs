//! The proceedings by commands: rounds, blindness, submissions, decisions, the log; and their files.

use std::sync::Arc;

use seagrass::command::{Command, Document, Refusal};
use seagrass::exchange::session_file::{journal_lines, read_session, write_session};
use seagrass::merge;
use seagrass::model::*;
use seagrass::phrase::round::why_not_act_as;

use crate::samples::{code, document, pair, stamp};

#[expect(
    clippy::needless_pass_by_value,
    reason = "commands are made where they are run"
)]
fn run(document: &mut Document, by: &str, at: i64, command: Command) -> Result<(), Refusal> {
    document.run(&command, &stamp(by, at)).map(|_| ())
}

fn ok(document: &mut Document, by: &str, at: i64, command: Command) {
    run(document, by, at, command).expect("accepted");
}

fn judge(document: &Document, action: usize, target: usize, strength: Strength) -> Command {
    Command::Judge {
        pair: pair(document, action, target),
        judgement: Judgement::scored(strength, None),
    }
}

/// The Secretariat R07 made the session; R1 and R2 are delegates.
fn with_roster() -> Document {
    let mut document = document();
    for (at, reviewer) in [(2, "R1"), (3, "R2")] {
        let put = Command::PutReviewer(code(reviewer), Reviewer::default());
        ok(&mut document, "R07", at, put);
    }
    document
}

fn agreed(wording: &str) -> Motion {
    Motion {
        status: Status::Agreed,
        value: Some(Strength::Moderate),
        wording: wording.to_owned(),
        word: Some(DecisionWord::Agrees),
        ..Motion::default()
    }
}

fn reopened(document: &Document) -> Session {
    let text = write_session(document.session());
    let opened = read_session(text.as_bytes()).expect("it reads");
    assert_eq!(opened.session, **document.session());
    assert_eq!(write_session(&opened.session), text, "the same bytes again");
    opened.session
}

#[test]
fn a_session_without_proceedings_stays_in_version_1() {
    let mut document = with_roster();
    let judge = judge(&document, 0, 0, Strength::Weak);
    ok(&mut document, "R07", 5, judge);
    assert!(write_session(document.session()).contains("\nschema_version: 1,\n"));
    ok(
        &mut document,
        "R07",
        6,
        Command::PutSeat(
            code("R1"),
            Seat {
                role: Some(Role::Delegate),
                region: "Gulf".to_owned(),
            },
        ),
    );
    assert!(write_session(document.session()).contains("\nschema_version: 2,\n"));
    reopened(&document);
}

#[test]
fn the_scale_is_locked_by_the_first_judgement_and_rules_what_can_be_judged() {
    let mut document = with_roster();
    assert_eq!(
        run(&mut document, "R1", 4, Command::SetScale(RatingScale::Presence)),
        Err(Refusal::NotConducting)
    );
    ok(
        &mut document,
        "R07",
        4,
        Command::SetScale(RatingScale::Interaction),
    );
    assert_eq!(document.session().scale(), Ok(RatingScale::Interaction));
    let below = judge(&document, 0, 0, Strength::Counteracting);
    ok(&mut document, "R1", 5, below);
    assert_eq!(
        run(&mut document, "R07", 6, Command::SetScale(RatingScale::Levels)),
        Err(Refusal::ScaleLocked)
    );
    let with_kind = Command::Judge {
        pair: pair(&document, 0, 1),
        judgement: Judgement::scored(Strength::Weak, Some(Contribution::Direct)),
    };
    assert_eq!(run(&mut document, "R1", 7, with_kind), Err(Refusal::NotOnScale));
    reopened(&document);
}

#[test]
fn two_who_conduct_see_nothing_of_each_other_in_the_file_of_all() {
    let mut document = with_roster();
    let start = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    ok(&mut document, "R07", 4, start);
    let first = judge(&document, 0, 0, Strength::Weak);
    ok(&mut document, "R07", 5, first);
    let seat = Seat {
        role: Some(Role::Secretariat),
        region: String::new(),
    };
    ok(&mut document, "R07", 6, Command::PutSeat(code("R1"), seat));
    let session = Arc::clone(document.session());
    for by in ["R07", "R1"] {
        // Each may be chosen, to conduct the review; nothing is shown or judged so.
        assert_eq!(why_not_act_as(&session, &code(by)), None, "{by}");
        let view = session.view_for(&code(by));
        assert_eq!(view.seen_judgements().count(), 0, "{by}");
        assert!(view.acts().all(|act| act.kind != ActKind::Judge), "{by}");
        let again = judge(&document, 0, 1, Strength::Weak);
        assert_eq!(
            run(&mut document, by, 7, again),
            Err(Refusal::JudgedInPacks),
            "{by}"
        );
        assert_eq!(
            run(&mut document, by, 7, Command::Submit),
            Err(Refusal::JudgedInPacks),
            "{by}"
        );
    }
    assert!(why_not_act_as(&session, &code("R2")).is_some());
    // In a pack of their own they judge, and what was judged before is there.
    for (by, known) in [("R07", 1), ("R1", 0)] {
        let for_whom = merge::Recipient::Reviewer(code(by));
        let pack = merge::pack(&session, &for_whom, merge::Names::Kept).expect("a pack");
        assert_eq!(pack.view_for(&code(by)).seen_judgements().count(), known, "{by}");
        let mut own = Document::open(pack);
        let command = judge(&own, 0, 1, Strength::Strong);
        ok(&mut own, by, 8, command);
    }
    ok(&mut document, "R1", 9, Command::OpenRound(RoundNo::FIRST));
    assert_eq!(
        document.session().view_for(&code("R1")).seen_judgements().count(),
        1
    );
}

#[test]
fn in_a_blind_round_a_view_shows_only_ones_own_and_only_in_ones_own_copy() {
    let mut document = with_roster();
    ok(
        &mut document,
        "R07",
        4,
        Command::StartRound(RoundNo::FIRST, RoundKind::Blind),
    );
    let by_other = judge(&document, 0, 0, Strength::Weak);
    assert_eq!(
        run(&mut document, "R1", 5, by_other.clone()),
        Err(Refusal::JudgedInPacks)
    );
    ok(&mut document, "R07", 5, by_other.clone());
    let session = Arc::clone(document.session());
    assert_eq!(session.view_for(&code("R07")).everyones_judgements().count(), 1);
    assert_eq!(session.view_for(&code("R1")).everyones_judgements().count(), 0);
    assert!(session.view_for(&code("R1")).is_blind());
    assert!(
        session
            .view_for(&code("R1"))
            .judgement(pair(&document, 0, 0))
            .is_none()
    );
    let act = session.acts().next_back().expect("an act");
    assert!(
        !session.view_for(&code("R1")).sees_act(act),
        "not even that somebody judged"
    );
}

#[test]
fn what_is_submitted_is_sealed_later_changes_are_late_and_opening_freezes() {
    let mut document = with_roster();
    ok(
        &mut document,
        "R07",
        4,
        Command::StartRound(RoundNo::FIRST, RoundKind::Blind),
    );
    let first = judge(&document, 0, 0, Strength::Weak);
    ok(&mut document, "R07", 5, first);
    ok(&mut document, "R07", 6, Command::Submit);
    assert_eq!(document.next_undo(), None, "sealed for good");
    assert_eq!(
        run(&mut document, "R07", 7, Command::Submit),
        Err(Refusal::AlreadySubmitted)
    );
    let key = |document: &Document, action, target| JudgementKey {
        pair: pair(document, action, target),
        round: RoundNo::FIRST,
        reviewer: code("R07"),
    };
    assert!(!document.session().is_late(&key(&document, 0, 0)));
    let changed = judge(&document, 0, 0, Strength::Strong);
    ok(&mut document, "R07", 8, changed);
    assert!(document.session().is_late(&key(&document, 0, 0)));
    let record = document
        .session()
        .judgement_record(&key(&document, 0, 0))
        .expect("a record");
    assert_eq!(record.current().said().map(|one| one.late), Some(true));
    assert_eq!(
        run(&mut document, "R1", 9, Command::OpenRound(RoundNo::FIRST)),
        Err(Refusal::NotConducting)
    );
    ok(&mut document, "R07", 9, Command::OpenRound(RoundNo::FIRST));
    assert_eq!(document.next_undo(), None, "what was seen was seen");
    let again = judge(&document, 0, 1, Strength::Strong);
    assert_eq!(
        run(&mut document, "R07", 10, again.clone()),
        Err(Refusal::RoundFrozen(RoundNo::FIRST))
    );
    ok(
        &mut document,
        "R07",
        11,
        Command::StartRound(RoundNo(2), RoundKind::Open),
    );
    ok(&mut document, "R1", 12, again);
    let second = judge(&document, 0, 0, Strength::None);
    ok(&mut document, "R07", 13, second);
    let session = Arc::clone(document.session());
    let view = session.view_for(&code("R07"));
    let about = pair(&document, 0, 0);
    assert_eq!(
        view.before(about).and_then(Judgement::link_strength),
        Some(Strength::Strong)
    );
    assert_eq!(
        view.judgement(about).map(|one| one.verdict),
        Some(Verdict::Scored(Strength::None))
    );
    reopened(&document);
}

#[test]
fn agreed_is_refused_with_what_is_missing_and_with_brackets() {
    let mut document = with_roster();
    let about = pair(&document, 0, 0);
    let decide = |motion: Motion| Command::Decide { pair: about, motion };
    let bare = Motion {
        status: Status::Agreed,
        ..Motion::default()
    };
    let missing = DecisionFault::Missing(vec![Missing::Value, Missing::Wording, Missing::Word]);
    assert_eq!(
        run(&mut document, "R1", 4, decide(bare)),
        Err(Refusal::Decision(missing))
    );
    let bracketed = agreed("gear [rules] [laws]");
    assert_eq!(
        run(&mut document, "R1", 4, decide(bracketed.clone())),
        Err(Refusal::Decision(DecisionFault::BracketsLeft(2)))
    );
    ok(
        &mut document,
        "R1",
        4,
        decide(Motion {
            status: Status::Bracketed,
            ..bracketed
        }),
    );
    ok(&mut document, "R1", 5, decide(agreed("gear rules")));
    let with_reservation = Motion {
        status: Status::WithReservation,
        ..agreed("gear rules")
    };
    assert_eq!(
        run(&mut document, "R1", 6, decide(with_reservation.clone())),
        Err(Refusal::NoReservation)
    );
    let state = StateName::from("Freedonia");
    ok(
        &mut document,
        "R2",
        6,
        Command::Reserve {
            pair: about,
            state: StateName::clone(&state),
            words: "not in our waters".to_owned(),
        },
    );
    ok(&mut document, "R1", 7, decide(with_reservation));
    ok(
        &mut document,
        "R2",
        8,
        Command::WithdrawReservation { pair: about, state },
    );
    assert!(document.session().reservations(about).is_empty());
    let record = document
        .session()
        .proceeding_record(&ProceedingKey::Decision(about))
        .expect("decided");
    assert_eq!(record.versions().len(), 3, "earlier entries stay");
    ok(
        &mut document,
        "R07",
        9,
        Command::PutSeat(
            code("R1"),
            Seat {
                role: Some(Role::Observer),
                region: String::new(),
            },
        ),
    );
    assert_eq!(
        run(&mut document, "R1", 10, decide(agreed("nets"))),
        Err(Refusal::ObserverDecides)
    );
    reopened(&document);
}

#[test]
fn the_log_is_chained_and_a_change_anywhere_is_found() {
    let mut document = with_roster();
    for (at, target) in [(5, 0), (6, 1), (7, 2)] {
        let command = Command::Decide {
            pair: pair(&document, 0, target),
            motion: agreed("gear rules"),
        };
        ok(&mut document, "R1", at, command);
    }
    assert_eq!(log::verify(document.session()), []);
    assert_eq!(document.session().log().count(), 3);
    assert_eq!(document.session().log_heads().len(), 1);
    // Somebody changes a decision in the file and computes its id anew, but leaves the log alone.
    let text = write_session(document.session());
    let forged = text.replacen("agreed", "deferred", 1);
    assert!(read_session(forged.as_bytes()).is_err());
    document.undo(&stamp("R1", 8)).expect("a step");
    assert_eq!(document.session().log().count(), 4, "taking back is an entry too");
    assert_eq!(log::verify(document.session()), []);
}

#[test]
fn copies_that_decide_apart_conflict_and_a_person_settles_it_for_good() {
    let document = with_roster();
    let about = pair(&document, 0, 0);
    let decided = |by: &str, at: i64, wording: &str| {
        let mut copy = Document::open(Session::clone(document.session()));
        let motion = agreed(wording);
        ok(&mut copy, by, at, Command::Decide { pair: about, motion });
        Session::clone(copy.session())
    };
    let (one, other) = (decided("R1", 5, "gear rules"), decided("R2", 6, "net rules"));
    let joined = merge::join(&one, [&other]);
    let back = merge::join(&other, [&one]);
    assert_eq!(write_session(&joined.session), write_session(&back.session));
    assert_eq!(joined.conflicts.len(), 1);
    assert_eq!(joined.session.decision(about), Current::Conflict);
    assert_eq!(joined.session.log_heads().len(), 2, "two ends of the log");
    let mut settled = Document::open(joined.session);
    ok(
        &mut settled,
        "R07",
        9,
        Command::Decide {
            pair: about,
            motion: agreed("gear and net rules"),
        },
    );
    assert_eq!(settled.session().log_heads().len(), 1, "joined by the next entry");
    let again = merge::join(settled.session(), [&one, &other]);
    assert_eq!(again.conflicts, []);
    assert_eq!(again.session, **settled.session(), "joining again undoes nothing");
    assert_eq!(log::verify(&again.session), []);
}

#[test]
fn a_step_of_the_proceedings_goes_through_the_journal() {
    let mut document = with_roster();
    let written = document
        .run(
            &Command::Park {
                pair: pair(&document, 1, 1),
                parked: true,
            },
            &stamp("R1", 5),
        )
        .expect("accepted");
    assert!(written.log.is_some());
    let lines = journal_lines(document.session(), &written);
    let kinds: Vec<_> = lines.iter().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(kinds, ["proceeding", "act", "log"]);
    assert!(document.session().is_parked(pair(&document, 1, 1)));
}

#[test]
fn a_pack_holds_what_its_reviewer_may_see_and_comes_back() {
    let mut document = with_roster();
    ok(
        &mut document,
        "R07",
        4,
        Command::PutReviewer(
            code("R1"),
            Reviewer {
                name: "Ada Example".to_owned(),
                delegation: String::new(),
            },
        ),
    );
    ok(
        &mut document,
        "R07",
        4,
        Command::StartRound(RoundNo::FIRST, RoundKind::Blind),
    );
    let own = judge(&document, 3, 3, Strength::Strong);
    ok(&mut document, "R07", 5, own);
    let pack_for = |reviewer: &str| {
        let recipient = merge::Recipient::Reviewer(code(reviewer));
        merge::pack(document.session(), &recipient, merge::Names::CodesOnly).expect("a pack")
    };
    let mut packs = Vec::new();
    for (at, reviewer) in [(10, "R1"), (11, "R2")] {
        let pack = pack_for(reviewer);
        let text = write_session(&pack);
        assert!(
            !text.contains("Ada Example") && !text.contains("strong"),
            "{text}"
        );
        let mut copy = Document::open(read_session(text.as_bytes()).expect("it reads").session);
        let answer = judge(&copy, 0, 0, Strength::Moderate);
        assert_eq!(
            run(&mut copy, "R07", at, answer.clone()),
            Err(Refusal::NotYourCopy(code("R07")))
        );
        ok(&mut copy, reviewer, at, answer);
        ok(&mut copy, reviewer, at, Command::Submit);
        packs.push(Session::clone(copy.session()));
    }
    let joined = merge::join(document.session(), &packs);
    assert!(joined.cards.iter().all(Result::is_ok), "{:?}", joined.cards);
    assert_eq!(joined.conflicts, [], "codes only stand in for names");
    assert_eq!(joined.session.copy_of(), None);
    assert_eq!(joined.session.judgement_records().count(), 3);
    assert_eq!(joined.session.submitted(RoundNo::FIRST).count(), 2);
    let name = joined.session.reviewer(&code("R1")).map(|one| one.name.clone());
    assert_eq!(name.as_deref(), Some("Ada Example"));
    let back = merge::join(&packs[1], [&packs[0], document.session()]);
    assert_eq!(write_session(&back.session), write_session(&joined.session));
    assert_eq!(log::verify(&joined.session), []);
    let refused = merge::pack(
        &packs[0],
        &merge::Recipient::Reviewer(code("R1")),
        merge::Names::Kept,
    );
    assert_eq!(refused, Err(merge::PackRefused::IsACopy));
}

#[test]
fn a_group_decides_only_on_its_part() {
    let mut document = with_roster();
    let heading = document.session().actions().headings()[0].code.to_string();
    let group = Group {
        members: vec![code("R1")],
        headings: vec![(Side::Action, heading)],
    };
    ok(
        &mut document,
        "R07",
        4,
        Command::PutGroup("Group 1".to_owned(), group),
    );
    let recipient = merge::Recipient::Group("Group 1".to_owned());
    let pack = merge::pack(document.session(), &recipient, merge::Names::Kept).expect("a pack");
    let last = document.session().actions().items().len() - 1;
    let mut copy = Document::open(pack);
    let decide = |document: &Document, action| Command::Decide {
        pair: pair(document, action, 0),
        motion: agreed("gear rules"),
    };
    let (inside, outside) = (decide(&copy, 0), decide(&copy, last));
    ok(&mut copy, "R1", 5, inside.clone());
    assert_eq!(run(&mut copy, "R1", 6, outside), Err(Refusal::OutsideThisCopy));
    assert_eq!(
        run(&mut copy, "R2", 6, inside),
        Err(Refusal::NotYourCopy(code("R2")))
    );
    let joined = merge::join(document.session(), [copy.session().as_ref()]);
    assert_eq!(joined.session.decisions().count(), 1);
}
