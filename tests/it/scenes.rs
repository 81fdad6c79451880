//! The scenes of a meeting that concern the review, each played as it would happen and named after its letter.

use std::sync::Arc;

use seagrass::analysis::agenda::Agenda;
use seagrass::analysis::agreement::questions::{Hidden, Question, Selection};
use seagrass::analysis::disagreement::PairClass;
use seagrass::analysis::report::Report;
use seagrass::command::{Command, Document, Refusal};
use seagrass::exchange::plan_file::{read_plan, shipped};
use seagrass::model::*;

use crate::meeting::{Meeting, SECRETARIAT, agreed, judge, pair};
use crate::samples::code;

fn group(number: usize, members: &[&str], heading: &str) -> Command {
    let members = members.iter().map(|one| code(one)).collect();
    let headings = vec![(Side::Action, heading.to_owned())];
    Command::PutGroup(format!("Group {number}"), Group { members, headings })
}

/// Gives these scores to a pair.
pub(crate) fn scores(meeting: &Meeting, document: &mut Document, about: [&str; 2], values: &[(&str, u8)]) {
    let session = Arc::clone(document.session());
    for (who, value) in values {
        meeting.run(document, who, judge(&session, about[0], about[1], *value));
    }
}

#[test]
fn scene_a_the_stick_of_group_2_holds_the_file_of_group_1_under_the_same_name() {
    let meeting = Meeting::new();
    let mut document = meeting.set_up(&["R1", "R2"]);
    meeting.run(&mut document, SECRETARIAT, group(1, &["R1"], "O1"));
    meeting.run(&mut document, SECRETARIAT, group(2, &["R2"], "O2"));
    meeting.put("base.ron", document.session());
    let packs = [
        "pack", "base.ron", "--to", "out", "--group", "Group 1", "--group", "Group 2",
    ];
    meeting.seagrass(&packs).is(0, "Group 2");
    let (one, two) = ("out/alignment-group-1.ron", "out/alignment-group-2.ron");
    let about = pair(document.session(), "1.1", "T1");
    let decide = Command::Decide {
        pair: about,
        motion: agreed(Strength::Weak, "contributes weakly"),
    };
    meeting.work(one, "R1", [decide]);
    std::fs::create_dir_all(meeting.path("stick-1")).expect("made");
    std::fs::create_dir_all(meeting.path("stick-2")).expect("made");
    for stick in ["stick-1/group.ron", "stick-2/group.ron"] {
        std::fs::copy(meeting.path(one), meeting.path(stick)).expect("copied");
    }
    let told = meeting
        .seagrass(&[
            "merge",
            "base.ron",
            "stick-1/group.ron",
            "stick-2/group.ron",
            "-o",
            "all.ron",
        ])
        .is(0, "stick-2/group.ron: Copy for the group Group 1");
    assert!(
        told.err
            .contains("stick-2/group.ron: It has the same content as stick-1/group.ron"),
        "{told:?}"
    );
    // With the right file the other group's part comes in as well; nothing was lost or written twice.
    let about = pair(document.session(), "2.1", "T8");
    let decide = Command::Decide {
        pair: about,
        motion: agreed(Strength::Strong, "contributes strongly"),
    };
    meeting.work(two, "R2", [decide]);
    meeting
        .seagrass(&["merge", "all.ron", two, "-o", "both.ron"])
        .is(0, "Copy for the group Group 2");
    assert_eq!(meeting.session("both.ron").decisions().count(), 2);
}

#[test]
fn scene_b_a_reviewer_sends_two_files_the_older_one_later() {
    let meeting = Meeting::new();
    let document = meeting.set_up(&["R07"]);
    meeting.put("base.ron", document.session());
    meeting
        .seagrass(&["pack", "base.ron", "--to", "out", "--reviewer", "R07"])
        .is(0, "R07");
    let session = meeting.session("out/alignment-r07.ron");
    let mut mine = Document::open(session.clone());
    meeting.run(&mut mine, "R07", judge(&session, "1.4", "T6", 1));
    meeting.put("older.ron", mine.session());
    meeting.run(&mut mine, "R07", judge(&session, "1.4", "T6", 3));
    meeting.put("newer.ron", mine.session());
    meeting
        .seagrass(&["merge", "base.ron", "newer.ron", "-o", "first.ron"])
        .is(0, "1 new");
    let told = meeting
        .seagrass(&["merge", "first.ron", "older.ron", "-o", "second.ron"])
        .is(0, "older.ron: Already here");
    assert!(told.err.contains("0 in conflict"), "{told:?}");
    assert_eq!(meeting.session("second.ron"), meeting.session("first.ron"));
    let told = meeting.seagrass(&["merge", "base.ron", "older.ron", "newer.ron", "-o", "both.ron"]);
    assert!(
        told.err
            .contains("older.ron: It is the older one: everything in it is in newer.ron too"),
        "{told:?}"
    );
    assert_eq!(meeting.session("both.ron"), meeting.session("first.ron"));
}

#[test]
fn scene_c_an_objective_is_reworded_elsewhere_while_a_group_scores_it() {
    let meeting = Meeting::new();
    let document = meeting.set_up(&["R1"]);
    meeting.put("base.ron", document.session());
    let plans = shipped();
    let text = plans.iter().find(|plan| plan.id == "CMP").expect("shipped").text;
    let plan = read_plan(text).expect("a plan");
    let item = plan
        .item_by_code("6.2")
        .and_then(|item| plan.item(item))
        .expect("6.2");
    let title = item
        .content
        .titles
        .get(&Lang::new("en").expect("a tag"))
        .expect("a title");
    let reworded = text.replacen(&title.text, &format!("{}, as amended", title.text), 1);
    let session = document.session();
    let other = Session::empty(
        Arc::new(read_plan(&reworded).expect("a plan")),
        Arc::clone(session.targets()),
        session.origin().clone(),
    );
    meeting.put("amended.ron", &other);
    let told = meeting
        .seagrass(&["merge", "base.ron", "amended.ron", "-o", "x.ron"])
        .is(2, "Its plans are not the same. Actions: other words in 6.2");
    assert!(told.err.contains("nothing was written"), "{told:?}");
    assert!(!meeting.path("x.ron").exists());
}

#[test]
fn scene_d_a_delegation_insists_on_none_and_the_chair_moves_on() {
    let meeting = Meeting::new();
    let mut document = meeting.set_up(&["R1", "R2", "R3"]);
    for about in [["1.4", "T6"], ["1.5", "T6"]] {
        scores(&meeting, &mut document, about, &[("R1", 0), ("R2", 2), ("R3", 2)]);
    }
    let session = Arc::clone(document.session());
    let about = pair(&session, "1.4", "T6");
    let first =
        |document: &Document| Agenda::of(&document.session().view_for(&code(SECRETARIAT))).items()[0].pair();
    assert_eq!(first(&document), about);
    let bracketed = Motion {
        status: Status::Bracketed,
        wording: "[0] [2]".to_owned(),
        ..Motion::default()
    };
    let decide = Command::Decide {
        pair: about,
        motion: bracketed.clone(),
    };
    meeting.run(&mut document, SECRETARIAT, decide);
    let reserve = Command::Reserve {
        pair: about,
        state: StateName::from("Freedonia"),
        words: "insists on 0".to_owned(),
    };
    meeting.run(&mut document, SECRETARIAT, reserve);
    let park = Command::Park {
        pair: about,
        parked: true,
    };
    meeting.run(&mut document, SECRETARIAT, park);
    assert_eq!(first(&document), pair(&session, "1.5", "T6"), "the next one");
    let agenda = Agenda::of(&document.session().view_for(&code(SECRETARIAT)));
    let last = agenda.items().last().expect("a last one");
    assert_eq!(
        (last.pair(), last.is_parked),
        (about, true),
        "at the end, not lost"
    );
    assert!(last.takes_time(), "still to be settled");
    let agree = Motion {
        word: Some(DecisionWord::Agrees),
        status: Status::Agreed,
        ..bracketed
    };
    assert!(matches!(
        meeting.refusal(
            &mut document,
            SECRETARIAT,
            Command::Decide {
                pair: about,
                motion: agree
            }
        ),
        Refusal::Decision(_)
    ));
}

#[test]
fn scene_g_a_comment_is_withdrawn_after_the_round_was_opened() {
    let meeting = Meeting::new();
    let mut document = meeting.set_up(&["R1", "R2"]);
    let start = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    meeting.run(&mut document, SECRETARIAT, start);
    meeting.put("base.ron", document.session());
    meeting.seagrass(&["pack", "base.ron", "--to", "out"]).is(0, "R2");
    let mine = "out/alignment-r1.ron";
    let subject = Subject::Pair(pair(document.session(), "1.4", "T6"));
    let comment = Command::Comment {
        subject,
        text: "our ministry objects".to_owned(),
        reply_to: None,
    };
    meeting.work(mine, "R1", [comment]);
    meeting
        .seagrass(&["merge", "base.ron", mine, "-o", "all.ron"])
        .is(0, "Wrote");
    let mut document = meeting.open("all.ron");
    assert!(
        document
            .session()
            .view_for(&code("R2"))
            .comments(subject)
            .is_empty(),
        "hidden"
    );
    meeting.run(&mut document, SECRETARIAT, Command::OpenRound(RoundNo::FIRST));
    let shown = |document: &Document| document.session().view_for(&code("R2")).comments(subject).len();
    assert_eq!(shown(&document), 1);
    let id = *document.session().comment_records().next().expect("a comment").0;
    let withdraw = || Command::WithdrawComment { comment: id };
    assert_eq!(
        meeting.refusal(&mut document, "R2", withdraw()),
        Refusal::NotTheAuthor(code("R1"))
    );
    meeting.run(&mut document, "R1", withdraw());
    assert_eq!(shown(&document), 0, "no longer shown to anybody");
    let record = document.session().comment_record(id).expect("the record");
    assert_eq!(record.current(), Current::Absent, "marked as withdrawn");
    assert_eq!(
        record.versions().len(),
        2,
        "and not erased: what others read was said"
    );
    // The file that still has it does not bring it back.
    let again = seagrass::merge::join(document.session(), [&meeting.session(mine)]);
    assert_eq!(again.session, **document.session());
}

#[test]
fn scene_h_two_scorers_of_one_state_differ() {
    let meeting = Meeting::new();
    let mut document = meeting.set_up(&["R1", "R2", "R3"]);
    let state = |who: &str| {
        let delegation = "Freedonia".to_owned();
        Command::PutReviewer(
            code(who),
            Reviewer {
                name: who.to_owned(),
                delegation,
            },
        )
    };
    meeting.run(&mut document, SECRETARIAT, state("R1"));
    meeting.run(&mut document, SECRETARIAT, state("R2"));
    scores(
        &meeting,
        &mut document,
        ["1.4", "T6"],
        &[("R1", 3), ("R2", 0), ("R3", 2)],
    );
    meeting.put("a.ron", document.session());
    assert_eq!(
        seagrass::merge::conflicts(document.session()),
        [],
        "two people, no conflict"
    );
    let told = meeting.seagrass(&["export", "a.ron", "--to", "csv", "-o", "-"]);
    let strengths = |who: &str| {
        let lines = told
            .out
            .lines()
            .filter(|line| line.contains(&format!(",{who},1.4,")));
        lines.count()
    };
    assert_eq!(
        [strengths("R1"), strengths("R2")],
        [1, 1],
        "each stands apart; nothing is averaged"
    );
    assert!(!told.out.contains("Freedonia"), "and no State is named");
    let agenda = Agenda::of(&document.session().view_for(&code(SECRETARIAT)));
    let item = &agenda.items()[0];
    assert_eq!(
        (item.spread().n(), item.spread().counts()),
        (3, &[1, 0, 1, 1][..])
    );
    let told = meeting.seagrass(&["stats", "a.ron", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&told.out).expect("JSON");
    let by = json["rounds"][0]["distributions"]["by"]
        .as_array()
        .expect("classifications");
    let of_states = by
        .iter()
        .find(|one| one["by"] == "delegation")
        .expect("by delegation");
    assert_eq!(
        of_states["groups"],
        serde_json::Value::Null,
        "two are too few to be told apart"
    );
}

#[test]
fn scene_i_of_27_reviewers_three_scored_four_pairs_each() {
    let meeting = Meeting::new();
    let names: Vec<String> = (1..=27).map(|number| format!("R{number:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut document = meeting.set_up(&names);
    for (place, target) in ["T1", "T2", "T3", "T4"].into_iter().enumerate() {
        let values: Vec<_> = (0..3)
            .map(|who| (names[who], ((place + who) % 4) as u8))
            .collect();
        scores(&meeting, &mut document, ["1.4", target], &values);
    }
    let view = document.session().view_for(&code(SECRETARIAT));
    let report = Report::of(&view, &[]).expect("one scale");
    let agreement = &report.figures(RoundNo::FIRST).expect("figures").agreement;
    assert_eq!(agreement.reviewers.len(), 3, "n is three, not 27");
    let strength = &agreement.blocks[0];
    assert_eq!(
        (
            strength.question,
            strength.units,
            strength.values,
            strength.reviewers
        ),
        (Question::Strength, 4, 12, 3)
    );
    assert_eq!(
        strength.missing.sum(),
        0,
        "who scored nothing is no missing value"
    );
    assert_eq!(
        strength.hidden(),
        Some(Hidden::TooFewUnits),
        "no coefficient on four pairs"
    );
    assert!(
        strength.plain.iter().all(|figure| figure.value.is_ok()),
        "plain agreement stands"
    );
    meeting.put("a.ron", document.session());
    let told = meeting.seagrass(&["stats", "a.ron"]).is(0, "reviewers 3");
    assert!(!told.out.contains("NaN") && !told.out.contains("inf"), "{told:?}");
}

#[test]
fn scene_j_all_agree_on_everything_in_one_objective() {
    let meeting = Meeting::new();
    let mut document = meeting.set_up(&["R1", "R2", "R3"]);
    for action in ["2.1", "2.2", "2.3"] {
        for target in ["T1", "T2", "T3", "T4", "T5"] {
            scores(
                &meeting,
                &mut document,
                [action, target],
                &[("R1", 2), ("R2", 2), ("R3", 2)],
            );
        }
    }
    let view = document.session().view_for(&code(SECRETARIAT));
    let report = Report::of(&view, &[]).expect("one scale");
    let agreement = &report.figures(RoundNo::FIRST).expect("figures").agreement;
    for block in agreement
        .blocks
        .iter()
        .filter(|one| one.question == Question::Strength)
    {
        assert_eq!(
            block.hidden(),
            Some(Hidden::NoVariation),
            "not 0, not 1: not defined"
        );
        assert!(
            block.plain.iter().all(|figure| figure.value == Ok(1.0)),
            "and 100 % plain"
        );
    }
    assert!(
        agreement
            .blocks
            .iter()
            .any(|one| one.selection == Selection::Linked)
    );
    let agenda = Agenda::of(&view);
    assert_eq!(agenda.count(PairClass::Unanimous), 15);
    assert_eq!(agenda.unanimous().len(), 15);
    meeting.put("a.ron", document.session());
    let told = meeting.seagrass(&["stats", "a.ron"]).is(0, "not defined");
    assert!(told.out.contains("Equal pairs of answers: 1.000"), "{told:?}");
}
