//! Carrying a session over to a revised plan: the invented revision of the Dugong plan of actions.

use std::sync::Arc;

use seagrass::command::{Command, Document, Refusal};
use seagrass::exchange::session_file::{read_session, write_session};
use seagrass::merge::rebase::{RecordKind, changed_texts};
use seagrass::merge::{Matching, RebaseRefused, Rebased, RecordKey, conflicts, rebase};
use seagrass::model::*;

use crate::rebase_plans::{after, before};
use crate::samples::{code, plan, stamp};

pub(crate) fn run(document: &mut Document, by: &str, at: i64, command: &Command) {
    document
        .run(command, &stamp(by, at))
        .unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
}

fn pair(session: &Session, action: &str, target: &str) -> Pair {
    session.pair_by_codes(action, target).expect("a pair")
}

fn agreed(value: Strength) -> Motion {
    Motion {
        status: Status::Agreed,
        value: Some(value),
        contribution: (value > Strength::None).then_some(Contribution::Direct),
        wording: "as the meeting put it".to_owned(),
        word: Some(DecisionWord::Agrees),
        sitting: "second".to_owned(),
        ..Motion::default()
    }
}

/// A session in which every kind of record stands on items that the revision changes.
pub(crate) fn reviewed() -> Document {
    let details = Details {
        title: "Dugong, invented".to_owned(),
        ..Details::default()
    };
    let mut document = Document::create(
        before(),
        plan("SPMS"),
        &details,
        &Reviewer::default(),
        &stamp("R07", 1),
    )
    .expect("accepted");
    let session = Arc::clone(document.session());
    run(
        &mut document,
        "R07",
        2,
        &Command::PutReviewer(code("R1"), Reviewer::default()),
    );
    let judge = |action: &str, target: &str, strength| Command::Judge {
        pair: pair(&session, action, target),
        judgement: Judgement::scored(strength, Some(Contribution::Direct)),
    };
    run(&mut document, "R07", 3, &judge("1.4", "T6", Strength::Strong));
    run(&mut document, "R1", 4, &judge("1.4", "T6", Strength::Moderate));
    run(&mut document, "R07", 5, &judge("2.1", "T8", Strength::Strong));
    run(&mut document, "R07", 6, &judge("2.2", "T8", Strength::Weak));
    run(&mut document, "R1", 7, &judge("2.2", "T8", Strength::Weak));
    run(&mut document, "R07", 8, &judge("2.3", "T7", Strength::Moderate));
    run(&mut document, "R07", 9, &judge("3.2", "T10", Strength::Strong));
    run(&mut document, "R07", 10, &judge("3.2", "T1", Strength::None));
    run(&mut document, "R07", 11, &judge("7.3", "T1", Strength::Weak));
    let decide = |action: &str, target: &str, value| Command::Decide {
        pair: pair(&session, action, target),
        motion: agreed(value),
    };
    run(&mut document, "R07", 20, &decide("3.2", "T10", Strength::Strong));
    run(&mut document, "R07", 21, &decide("2.1", "T8", Strength::Strong));
    run(&mut document, "R07", 22, &decide("2.2", "T8", Strength::Strong));
    run(&mut document, "R07", 23, &decide("7.3", "T1", Strength::Weak));
    run(
        &mut document,
        "R07",
        24,
        &Command::Reserve {
            pair: pair(&session, "3.2", "T10"),
            state: "Atlantis".into(),
            words: "only where nets are used".to_owned(),
        },
    );
    let meadows = Subject::Pair(pair(&session, "3.2", "T10"));
    run(
        &mut document,
        "R1",
        25,
        &Command::Comment {
            subject: meadows,
            text: "which meadows?".to_owned(),
            reply_to: None,
        },
    );
    let asked = *document.session().comment_records().next().expect("a comment").0;
    run(
        &mut document,
        "R07",
        26,
        &Command::Comment {
            subject: meadows,
            text: "all that are mapped".to_owned(),
            reply_to: Some(asked),
        },
    );
    let item = |action: &str| session.actions().item_by_code(action).expect("an item");
    let remarks = Remarks {
        marks: vec![WordingMark::TwoInOne],
        note: String::new(),
    };
    run(
        &mut document,
        "R07",
        27,
        &Command::MarkWording(Side::Action, item("3.2"), remarks),
    );
    let proposal = Proposal {
        text: "By 2030, deaths in nets are halved".to_owned(),
        answers: Some(GapOf {
            side: Side::Action,
            item: item("1.4"),
        }),
        effects: vec![Effect::Link(
            pair(&session, "2.3", "T6"),
            Strength::Weak,
            Some(Contribution::Enabling),
        )],
        ..Proposal::default()
    };
    run(&mut document, "R07", 28, &Command::Propose(Box::new(proposal)));
    let question = Question {
        place: 4,
        actions: vec![ActionId(item("2.3")), ActionId(item("3.2"))],
        ..Question::default()
    };
    run(
        &mut document,
        "R07",
        29,
        &Command::PutQuestion("4".to_owned(), Box::new(question)),
    );
    document
}

pub(crate) fn carried(document: &Document) -> Rebased {
    let matching = Matching::proposed(Arc::clone(document.session().actions()), after());
    rebase(
        document.session(),
        Side::Action,
        &matching,
        "",
        &stamp("R07", 100),
    )
    .expect("carried over")
}

pub(crate) fn reopened(session: &Session) {
    let text = write_session(session);
    let opened = read_session(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert!(opened.session == *session, "the same after reading");
    assert_eq!(write_session(&opened.session), text);
    assert_eq!(log::verify(&opened.session), []);
    let now = UtcSeconds(1_795_600_000);
    let findings = seagrass::exchange::session_file::verify(text.as_bytes(), now);
    let is_damage = |key: &str| key != "file-finding-conflict";
    assert!(findings.iter().all(|one| !is_damage(one.key)), "{findings:?}");
}

#[test]
fn the_revision_is_recognised() {
    let (old, new) = (before(), after());
    assert_eq!((old.items().len(), new.items().len()), (26, 28));
    let matching = Matching::proposed(Arc::clone(&old), Arc::clone(&new));
    let found: Vec<_> = matching
        .matches()
        .into_iter()
        .filter(|one| one.revision != Revision::Same)
        .map(|one| {
            let codes = |plan: &Plan, items: &[ItemNo]| -> Vec<String> {
                let items = items.iter().filter_map(|item| plan.item(*item));
                items.map(|item| item.code.to_string()).collect()
            };
            (
                one.revision,
                codes(&old, &one.old).join(" "),
                codes(&new, &one.new).join(" "),
            )
        })
        .collect();
    let expected = [
        (Revision::Reworded, "1.4", "1.4"),
        (Revision::Merged, "2.1 2.2", "2.1"),
        (Revision::Renumbered, "2.3", "2.2"),
        (Revision::Split, "3.2", "3.2 3.4"),
        (Revision::New, "", "5.3"),
        (Revision::New, "", "9.9"),
    ];
    let expected = expected.map(|(revision, old, new)| (revision, old.to_owned(), new.to_owned()));
    assert_eq!(found, expected);
    assert!(!matching.is_plain());
}

#[test]
fn every_record_is_carried_with_author_and_time_and_the_parent_stays() {
    let document = reviewed();
    let untouched = write_session(document.session());
    let Rebased { session, report } = carried(&document);
    assert_eq!(write_session(document.session()), untouched);
    assert_ne!(session.id(), document.session().id());
    let parent = session.parent().expect("a parent");
    assert_eq!(parent.session, document.session().id().0);
    assert_eq!((&*parent.title, parent.log.len()), ("Dugong, invented", 1));
    assert!(report.adds_up());
    let listed: usize = report.counts.iter().map(|one| one.listed).sum();
    assert_eq!(listed, 0, "nothing was dropped");
    let before = |kind| {
        let mut counts = report.counts.iter().filter(|one| one.kind == kind);
        counts.next().map(|one| one.before)
    };
    assert_eq!(before(RecordKind::Judgements), Some(9));
    assert_eq!(before(RecordKind::Decisions), Some(4));
    assert_eq!(before(RecordKind::Comments), Some(2));

    let nets = pair(&session, "1.4", "T6");
    let key = JudgementKey {
        pair: nets,
        round: RoundNo::FIRST,
        reviewer: code("R1"),
    };
    let record = session.judgement_record(&key).expect("carried");
    assert_eq!(record.versions()[0].stamp, stamp("R1", 4));
    // The register of carcasses moved with its words.
    let moved = session.view_for(&code("R07"));
    let judged = |action: &str, target: &str| {
        let record = moved.record(pair(&session, action, target))?;
        record.current().said().map(|one| one.verdict)
    };
    assert_eq!(judged("2.2", "T7"), Some(Verdict::Scored(Strength::Moderate)));
    let acts: Vec<_> = session.acts().collect();
    assert_eq!(acts.len(), 1);
    assert_eq!(
        (acts[0].kind, &acts[0].stamp),
        (ActKind::Rebase, &stamp("R07", 100))
    );
    reopened(&session);
}

#[test]
fn what_was_split_stands_on_every_part_and_is_marked() {
    let document = reviewed();
    let Rebased { session, .. } = carried(&document);
    for part in ["3.2", "3.4"] {
        let meadows = pair(&session, part, "T10");
        let decided = session.decision(meadows);
        assert_eq!(
            decided.said().and_then(|one| one.value),
            Some(Strength::Strong),
            "{part}"
        );
        assert_eq!(session.reservations(meadows).len(), 1);
        let mark = session.check_mark(meadows).expect("marked");
        assert_eq!((mark.action, mark.target), (Revision::Split, Revision::Same));
        assert_eq!(mark.from, [("3.2".to_owned(), "T10".to_owned())]);
        assert!(!mark.differs);
        let thread: Vec<_> = session
            .comment_records()
            .filter_map(|(id, record)| Some((*id, record.current().said()?.clone())))
            .filter(|(_, one)| one.subject == Subject::Pair(meadows))
            .collect();
        assert_eq!(thread.len(), 2, "the thread is on each part");
        let question = thread
            .iter()
            .find(|(_, one)| one.reply_to.is_none())
            .expect("asked");
        let answer = thread
            .iter()
            .find(|(_, one)| one.reply_to.is_some())
            .expect("answered");
        assert_eq!(answer.1.reply_to, Some(question.0), "and hangs together");
        let item = session.actions().item_by_code(part).expect("an item");
        assert_eq!(session.remarks(Side::Action, item).marks, [WordingMark::TwoInOne]);
    }
    assert_eq!(
        session.check_mark(pair(&session, "3.2", "T1")),
        None,
        "no link was seen there"
    );
    assert_eq!(
        session.check_mark(pair(&session, "7.3", "T1")),
        None,
        "nothing changed there"
    );
    let (_, question) = session.questions()[0];
    let codes: Vec<_> = question
        .actions
        .iter()
        .filter_map(|action| session.action(*action))
        .map(|item| item.code.to_string())
        .collect();
    assert_eq!(codes, ["2.2", "3.2", "3.4"]);
}

#[test]
fn what_differs_on_merged_items_stands_against_each_other_and_none_is_preferred() {
    let document = reviewed();
    let Rebased { session, report } = carried(&document);
    let counts = pair(&session, "2.1", "T8");
    let key = JudgementKey {
        pair: counts,
        round: RoundNo::FIRST,
        reviewer: code("R07"),
    };
    assert_eq!(report.differing, [RecordKey::Judgement(key.clone())]);
    assert_eq!(conflicts(&session).len(), 1);
    let record = session.judgement_record(&key).expect("joined");
    assert_eq!(record.current(), Current::Conflict);
    let values: Vec<_> = record
        .heads()
        .filter_map(|head| head.content.as_ref().and_then(Judgement::link_strength))
        .collect();
    assert_eq!(values, [Strength::Strong, Strength::Weak]);
    // Both decisions said the same, so that nothing is to be settled there.
    assert_eq!(
        session.decision(counts).said().and_then(|one| one.value),
        Some(Strength::Strong)
    );
    let mark = session.check_mark(counts).expect("marked");
    assert!(mark.differs);
    assert_eq!(mark.from.len(), 2);
    // Whoever judged settles it as any conflict.
    let mut document = Document::open(session);
    let judgement = Judgement::scored(Strength::Moderate, Some(Contribution::Direct));
    run(
        &mut document,
        "R07",
        200,
        &Command::Judge {
            pair: counts,
            judgement,
        },
    );
    assert_eq!(conflicts(document.session()), []);
    reopened(document.session());
}

#[test]
fn a_mark_is_withdrawn_by_saying_that_the_link_still_holds() {
    let document = reviewed();
    let Rebased { session, report } = carried(&document);
    let marked: Vec<_> = session.check_marks().map(|(pair, _)| pair).collect();
    assert_eq!(marked.len(), report.checks.len());
    assert_eq!(marked.len(), 5);
    let mut document = Document::open(session);
    for (at, pair) in marked.iter().enumerate() {
        run(&mut document, "R07", 200 + at as i64, &Command::StillHolds(*pair));
    }
    assert_eq!(document.session().check_marks().count(), 0);
    let again = document.run(&Command::StillHolds(marked[0]), &stamp("R07", 300));
    assert_eq!(again.map(|_| ()), Err(Refusal::NothingChanges));
    document.undo(&stamp("R07", 301)).expect("undone");
    assert_eq!(document.session().check_marks().count(), 1);
    reopened(document.session());
}

#[test]
fn what_has_no_place_is_kept_word_for_word() {
    let document = reviewed();
    let mut matching = Matching::proposed(Arc::clone(document.session().actions()), after());
    let meadows = matching.old().item_by_code("3.2").expect("an item");
    let parts: Vec<_> = matching.new_of(meadows).collect();
    for part in parts {
        matching.untie(meadows, part);
    }
    let Rebased { session, report } = rebase(
        document.session(),
        Side::Action,
        &matching,
        "",
        &stamp("R07", 100),
    )
    .expect("carried over");
    assert!(report.adds_up());
    let listed: usize = report.counts.iter().map(|one| one.listed).sum();
    // Two judgements, a decision, a reservation, two comments, and remarks on the wording.
    assert_eq!(listed, 7);
    assert_eq!(session.kept().count(), 8, "and the text of the action");
    let kept: Vec<_> = session.kept().map(|(_, kept)| kept).collect();
    let of = |kind| kept.iter().find(|one| one.kind == kind).expect("kept");
    let reservation = of(KeptKind::Reservation);
    assert_eq!((&*reservation.whose, &*reservation.action), ("Atlantis", "3.2"));
    let words = &reservation.versions[0].parts[0];
    assert_eq!((&*words.0, &*words.1), ("words", "only where nets are used"));
    let text = of(KeptKind::Item);
    assert!(
        text.versions[0]
            .parts
            .iter()
            .any(|(_, text)| text.contains("pay villages"))
    );
    assert!(
        session
            .kept()
            .all(|(id, _)| report.kept.iter().any(|(one, _)| *one == id))
    );
    reopened(&session);
}

#[test]
fn the_text_before_is_kept_where_something_is_to_be_looked_at_again() {
    let Rebased { session, report } = carried(&reviewed());
    let english = Lang::new("en").expect("a tag");
    let text = |code| {
        session
            .text_before(Side::Action, code)
            .map(|before| before.text(&[&english]))
    };
    assert!(text("1.4").expect("reworded").contains("reduce by-catch"));
    assert!(text("2.2").expect("merged").contains("tag thirty animals"));
    assert!(text("3.2").expect("split").contains("mangrove nurseries"));
    assert_eq!(text("2.3"), None, "only its code changed");
    assert_eq!(text("1.1"), None, "it is the same");
    assert!(session.text_before(Side::Target, "1.4").is_none());
    // It is nothing that has no place.
    assert_eq!((session.kept().count(), report.kept.len()), (0, 0));
    reopened(&session);
}

#[test]
fn a_session_is_carried_over_by_who_conducts_it_whole_and_not_blind() {
    let document = reviewed();
    let matching = Matching::proposed(Arc::clone(document.session().actions()), after());
    let by = |document: &Document, matching: &Matching, who: &str| {
        rebase(document.session(), Side::Action, matching, "", &stamp(who, 100)).map(|_| ())
    };
    assert_eq!(
        by(&document, &matching, "R1"),
        Err(RebaseRefused::NotConducting(code("R1")))
    );
    let same = Matching::proposed(before(), before());
    assert_eq!(by(&document, &same, "R07"), Err(RebaseRefused::NothingChanges));
    let other = Matching::proposed(plan("CMP"), after());
    assert_eq!(by(&document, &other, "R07"), Err(RebaseRefused::OtherPlan));
    let mut blind = document.clone();
    run(
        &mut blind,
        "R07",
        50,
        &Command::StartRound(RoundNo(2), RoundKind::Blind),
    );
    assert_eq!(
        by(&blind, &matching, "R07"),
        Err(RebaseRefused::BlindRound(RoundNo(2)))
    );
    let names = seagrass::merge::Names::Kept;
    let recipient = seagrass::merge::Recipient::Reviewer(code("R07"));
    let pack = seagrass::merge::pack(document.session(), &recipient, names).expect("a pack");
    assert_eq!(
        by(&Document::open(pack), &matching, "R07"),
        Err(RebaseRefused::IsACopy)
    );
}

#[test]
fn who_conducted_the_parent_conducts_the_child() {
    let mut document = reviewed();
    let seat = Seat {
        role: Some(Role::Secretariat),
        region: String::new(),
    };
    run(&mut document, "R07", 50, &Command::PutSeat(code("R1"), seat));
    let matching = Matching::proposed(Arc::clone(document.session().actions()), after());
    let child = rebase(document.session(), Side::Action, &matching, "", &stamp("R1", 100)).expect("carried");
    assert!(child.session.conducts(&code("R07")) && child.session.conducts(&code("R1")));
}

/// Scene C: objective 6 is reworded while a group scores it. Its file lights the lamp, and the next
/// carrying over changes nothing but the words.
#[test]
fn scene_c_an_objective_is_reworded_meanwhile() {
    let old = before();
    let mut parts = crate::rebase_plans::parts(&old);
    "invented, reworded, for tests".clone_into(&mut parts.version);
    let is_six = |one: &plan::EntryParts| one.under.as_deref() == Some("O6");
    let mut reworded = 0;
    for item in parts.items.iter_mut().filter(|one| is_six(one)) {
        crate::rebase_plans::set_text(&mut item.content, "another working group put it in other words");
        reworded += 1;
    }
    let new = Arc::new(Plan::new(parts).expect("a plan"));
    let changed = changed_texts(&old, &new).expect("another version of the same plan");
    assert_eq!(
        (changed.changed.len(), changed.gone.len(), changed.added.len()),
        (reworded, 0, 0)
    );
    assert_eq!(changed_texts(&old, &old), None);
    assert_eq!(changed_texts(&old, &plan("SPMS")), None);
    let document = reviewed();
    let matching = Matching::proposed(Arc::clone(&old), new);
    assert!(matching.is_plain());
    let child = rebase(
        document.session(),
        Side::Action,
        &matching,
        "",
        &stamp("R07", 100),
    )
    .expect("carried");
    assert_eq!(
        child.session.check_marks().count(),
        0,
        "nothing was linked under objective 6"
    );
    assert_eq!(child.report.counts.iter().map(|one| one.listed).sum::<usize>(), 0);
    assert_eq!(
        child.session.judgement_records().count(),
        document.session().judgement_records().count()
    );
}

/// Scene N: 26 actions became 31, two of them one.
#[test]
fn scene_n_twenty_six_actions_became_thirty_one() {
    let mut parts = crate::rebase_plans::parts(&after());
    for (code, title, text) in [
        ("1.6", "Mark nets", "every net carries its owner's number"),
        ("1.7", "Slow boats", "eight knots above meadows"),
        ("8.8", "Model law", "a clause that any legislature can take over"),
    ] {
        crate::rebase_plans::add(&mut parts, "1.1", code, title, text);
    }
    let new = Arc::new(Plan::new(parts).expect("a plan"));
    assert_eq!(new.items().len(), 31);
    let document = reviewed();
    let matching = Matching::proposed(Arc::clone(document.session().actions()), new);
    let child = rebase(
        document.session(),
        Side::Action,
        &matching,
        "",
        &stamp("R07", 100),
    )
    .expect("carried");
    let count = |kind| {
        let lines = child.report.lines.iter();
        lines.filter(|line| line.revision == kind).count()
    };
    assert_eq!(
        (
            count(Revision::Merged),
            count(Revision::New),
            count(Revision::Split)
        ),
        (1, 5, 1)
    );
    assert_eq!(count(Revision::Dropped), 0);
    let before: usize = child.report.lines.iter().map(|line| line.old.len()).sum();
    let after: usize = child.report.lines.iter().map(|line| line.new.len()).sum();
    assert_eq!((before, after), (26, 31), "every item is told of once");
    // Decided before, to be looked at again, and nobody agreed to anything new.
    let agreed = child
        .session
        .decisions()
        .filter_map(|(_, one)| one.said().cloned());
    assert!(agreed.into_iter().all(|one| one.status == Status::Agreed));
    reopened(&child.session);
}

#[test]
fn a_child_can_be_carried_over_again() {
    let document = reviewed();
    let first = carried(&document);
    let matching = Matching::proposed(after(), before());
    let second = rebase(&first.session, Side::Action, &matching, "abc", &stamp("R07", 200)).expect("again");
    assert!(second.report.adds_up());
    let parent = second.session.parent().expect("a parent");
    assert_eq!(parent.session, first.session.id().0);
    let record = second
        .session
        .proceeding_record(&ProceedingKey::Parent)
        .expect("a record");
    assert_eq!(record.versions().len(), 2, "the grandparent is remembered");
    reopened(&second.session);
}
