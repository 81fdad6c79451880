//! The scenes of a meeting that concern its decisions, each played as it would happen and named after its letter.

use std::sync::Arc;

use seagrass::analysis::agenda::Agenda;
use seagrass::analysis::disagreement::PairClass;
use seagrass::command::Command;
use seagrass::model::*;

use crate::meeting::{Meeting, SECRETARIAT, agreed, pair};
use crate::samples::code;
use crate::scenes::scores;

#[test]
fn scene_m_all_the_green_ones_are_adopted_except_one() {
    let meeting = Meeting::new();
    let mut document = meeting.set_up(&["R1", "R2", "R3"]);
    for about in [["1.4", "T6"], ["2.1", "T8"], ["4.1", "T9"], ["5.1", "T1"]] {
        scores(&meeting, &mut document, about, &[("R1", 3), ("R2", 3), ("R3", 3)]);
    }
    scores(
        &meeting,
        &mut document,
        ["6.2", "T13"],
        &[("R1", 3), ("R2", 0), ("R3", 3)],
    );
    let session = Arc::clone(document.session());
    let green = Agenda::of(&session.view_for(&code(SECRETARIAT))).unanimous();
    assert_eq!(green.len(), 4, "the list that is shown first");
    let left_out = pair(&session, "4.1", "T9");
    let motions: Vec<_> = green
        .iter()
        .filter(|one| one.pair != left_out)
        .map(|one| {
            let motion = Motion {
                contribution: one.kind,
                ..agreed(one.value, "contributes strongly")
            };
            (
                one.pair,
                Motion {
                    word: Some(DecisionWord::Adopts),
                    ..motion
                },
            )
        })
        .collect();
    let before = (session.acts().count(), session.log().count());
    meeting.run(&mut document, SECRETARIAT, Command::DecideMany(motions));
    let after = document.session();
    assert_eq!(
        (after.acts().count(), after.log().count()),
        (before.0 + 1, before.1 + 1),
        "one act"
    );
    let act = after.acts().next_back().expect("the act");
    assert_eq!(
        (act.kind, act.versions.len()),
        (ActKind::DecideMany, 3),
        "with three items"
    );
    assert_eq!(after.decision(left_out), Current::Absent);
    document.undo(&meeting.stamp(SECRETARIAT)).expect("a step");
    assert!(
        document
            .session()
            .decisions()
            .all(|(_, said)| said == Current::Absent),
        "and one step back"
    );
    assert_eq!(log::verify(document.session()), []);
}

#[test]
fn scene_r_the_quorum_is_lost_and_the_discussion_goes_on() {
    let meeting = Meeting::new();
    let document = meeting.set_up(&["R1"]);
    meeting.put("a.ron", document.session());
    let note = "lost at 17:40, 12 of 27 present";
    meeting
        .seagrass(&[
            "decide",
            "a.ron",
            "1.4",
            "T6",
            "--as",
            SECRETARIAT,
            "--status",
            "in-discussion",
            "--quorum",
            note,
            "--wording",
            "contributes [strongly]",
            "--sitting",
            "Day 2, third",
            "-o",
            "b.ron",
        ])
        .is(0, note);
    let session = meeting.session("b.ron");
    let Current::Said(decision) = session.decision(pair(&session, "1.4", "T6")) else {
        panic!("what was said is kept");
    };
    assert_eq!(decision.quorum, note);
    assert!(
        session
            .decisions()
            .all(|(_, said)| said.said().is_none_or(|one| !one.status.is_agreed()))
    );
    meeting.seagrass(&["diff", "a.ron", "b.ron"]).is(1, note);
    // Once there are enough again, the note goes with the earlier entry; both stay readable.
    meeting
        .seagrass(&[
            "decide",
            "b.ron",
            "1.4",
            "T6",
            "--as",
            SECRETARIAT,
            "--status",
            "agreed",
            "--value",
            "3",
            "--word",
            "agrees",
            "--wording",
            "contributes strongly",
            "--quorum",
            "",
            "-o",
            "c.ron",
        ])
        .is(0, "Agreed");
    let session = meeting.session("c.ron");
    let key = ProceedingKey::Decision(pair(&session, "1.4", "T6"));
    let versions = session.proceeding_record(&key).expect("decided").versions();
    let mut notes: Vec<_> = versions
        .iter()
        .map(|version| match &version.content {
            Some(Proceeding::Decision(decision)) => decision.quorum.clone(),
            other => panic!("{other:?}"),
        })
        .collect();
    // Both may have been written within one second.
    notes.sort();
    assert_eq!(notes, ["", note]);
}

#[test]
fn scene_s_a_footnote_is_withdrawn_five_minutes_before_adoption() {
    let meeting = Meeting::new();
    let document = meeting.set_up(&["R1", "R2"]);
    meeting.put("a.ron", document.session());
    let decide = |from: &str, to: &str, more: &[&str]| {
        let mut args = vec!["decide", from, "1.4", "T6", "--as", "R1", "-o", to];
        args.extend(more);
        meeting.seagrass(&args)
    };
    let with = [
        "--status",
        "with-reservation",
        "--value",
        "3",
        "--wording",
        "contributes strongly",
        "--word",
        "adopts",
        "--reserve",
        "Freedonia",
        "--words",
        "pending its parliament",
    ];
    decide("a.ron", "b.ron", &with).is(0, "Reservation of Freedonia");
    decide("b.ron", "x.ron", &["--withdraw", "Sylvania"]).is(2, "");
    decide(
        "b.ron",
        "c.ron",
        &["--withdraw", "Freedonia", "--status", "agreed"],
    )
    .is(0, "Agreed, 3 Strong");
    let session = meeting.session("c.ron");
    let about = pair(&session, "1.4", "T6");
    assert!(session.reservations(about).is_empty(), "it prints no longer");
    let key = ProceedingKey::Reservation(about, StateName::from("Freedonia"));
    let record = session.proceeding_record(&key).expect("the record");
    assert_eq!(record.versions().len(), 2, "its words stay readable");
    decide("c.ron", "x.ron", &["--status", "with-reservation"]).is(2, "reservation");
    assert_eq!(log::verify(&session), []);
    // The file of somebody who still has the footnote does not bring it back.
    meeting
        .seagrass(&["merge", "c.ron", "b.ron", "-o", "d.ron"])
        .is(0, "Already here");
    assert!(meeting.session("d.ron").reservations(about).is_empty());
}

#[test]
fn scene_t_one_reviewer_links_everything_to_one_target() {
    let meeting = Meeting::new();
    let people = ["R1", "R2", "R3", "R4", "R5"];
    let mut document = meeting.set_up(&people);
    let session = Arc::clone(document.session());
    let codes: Vec<String> = session
        .actions()
        .items()
        .iter()
        .map(|item| item.code.to_string())
        .collect();
    for action in &codes {
        let values = [("R1", 3), ("R2", 0), ("R3", 0), ("R4", 0), ("R5", 0)];
        scores(&meeting, &mut document, [action, "T8"], &values);
    }
    let view = document.session().view_for(&code(SECRETARIAT));
    let agenda = Agenda::of(&view);
    let of_target: Vec<_> = agenda
        .items()
        .iter()
        .filter(|item| item.spread().n() > 0)
        .collect();
    assert_eq!(of_target.len(), codes.len());
    for item in &of_target {
        assert_eq!(item.class(), PairClass::Outlier, "one voice against all others");
        assert_eq!(item.spread().median(), Some(0.0), "it moves no median");
    }
    assert!(
        agenda.unanimous().is_empty(),
        "and nothing of it is accepted by itself"
    );
    let links = seagrass::analysis::Links::of(&document.session().view_for(&code("R1")));
    assert_eq!(links.all().len(), codes.len(), "what was said stays said");
    assert_eq!(document.session().decisions().count(), 0);
}
