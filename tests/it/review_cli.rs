//! `seagrass pack`, `round`, `agenda`, `decide`, and what `merge` and `diff` say in a review: the real binary.

use seagrass::command::Command;
use seagrass::model::*;

use crate::meeting::{Meeting, SECRETARIAT, agreed, judge, pair};
use crate::samples::code;

/// A blind round with packs for R1 and R2 handed out.
fn blind() -> Meeting {
    let meeting = Meeting::new();
    let document = meeting.set_up(&["R1", "R2"]);
    meeting.put("made.ron", document.session());
    let start = [
        "round",
        "made.ron",
        "--as",
        SECRETARIAT,
        "--start",
        "blind",
        "-o",
        "base.ron",
    ];
    meeting
        .seagrass(&start)
        .is(0, "Wrote base.ron: round 1 is started");
    meeting
        .seagrass(&[
            "pack",
            "base.ron",
            "--to",
            "packs",
            "--reviewer",
            "R1",
            "--reviewer",
            "R2",
        ])
        .is(0, "packs/alignment-r2.ron for R2");
    meeting
}

#[test]
fn a_file_for_each_reviewer_or_group_and_never_over_another() {
    let meeting = Meeting::new();
    let mut document = meeting.set_up(&["R1", "R2"]);
    let group = Group {
        members: vec![code("R1")],
        headings: vec![(Side::Action, "O1".to_owned())],
    };
    meeting.run(
        &mut document,
        SECRETARIAT,
        Command::PutGroup("Group 1".to_owned(), group),
    );
    meeting.put("base.ron", document.session());
    let all = ["pack", "base.ron", "--to", "out/packs"];
    meeting.seagrass(&all).is(0, "for R1");
    for (name, reviewer) in [
        ("alignment-r1.ron", "R1"),
        ("alignment-r2.ron", "R2"),
        ("alignment-sec.ron", "SEC"),
    ] {
        let pack = meeting.session(&format!("out/packs/{name}"));
        assert_eq!(
            pack.copy_of().map(|copy| copy.reviewers.clone()),
            Some(vec![code(reviewer)])
        );
        assert!(
            pack.reviewer(&code("R2"))
                .is_some_and(|one| one.name == "Name of R2")
        );
    }
    std::fs::remove_file(meeting.path("out/packs/alignment-r1.ron")).expect("removed");
    meeting
        .seagrass(&all)
        .is(2, "alignment-r2.ron exists and is not replaced");
    assert!(
        !meeting.path("out/packs/alignment-r1.ron").exists(),
        "nothing is written if one name is taken"
    );
    let args = [
        "pack",
        "base.ron",
        "--to",
        "groups",
        "--group",
        "Group 1",
        "--codes-only",
    ];
    meeting
        .seagrass(&args)
        .is(0, "alignment-group-1.ron for Group Group 1");
    let pack = meeting.session("groups/alignment-group-1.ron");
    assert_eq!(pack.copy_of().map(|copy| copy.group.as_str()), Some("Group 1"));
    let text = std::fs::read_to_string(meeting.path("groups/alignment-group-1.ron")).expect("text");
    assert!(
        !text.contains("Name of") && !text.contains("State of"),
        "codes only"
    );
    for (args, said) in [
        (vec!["pack", "base.ron"], "--to DIR"),
        (vec!["pack", "--to", "x"], "session file"),
        (vec!["pack", "base.ron", "--to", "x", "--reviewer", "R9"], "R9"),
        (
            vec!["pack", "base.ron", "--to", "x", "--group", "No"],
            "no such group",
        ),
        (
            vec!["pack", "groups/alignment-group-1.ron", "--to", "x"],
            "packs are made from the whole session",
        ),
        (vec!["pack", "base.ron", "--to", "base.ron/x"], "base.ron/x"),
    ] {
        meeting.seagrass(&args).is(2, said);
    }
    assert!(!meeting.path("x").exists());
}

#[test]
fn a_group_gets_no_file_in_a_blind_round() {
    let meeting = blind();
    meeting.work(
        "base.ron",
        SECRETARIAT,
        [Command::PutGroup("Group 1".to_owned(), Group::default())],
    );
    meeting
        .seagrass(&["pack", "base.ron", "--to", "x", "--group", "Group 1"])
        .is(
            2,
            "Round 1 is blind and not opened: packs are for single reviewers",
        );
}

#[test]
fn a_round_is_started_submitted_and_opened_by_whom_it_may() {
    let meeting = blind();
    for (args, said) in [
        (
            vec!["round", "base.ron"],
            "--start, --submit, --open and --status",
        ),
        (vec!["round", "base.ron", "--open", "--submit"], "Say one of"),
        (vec!["round", "base.ron", "--open", "-o", "x.ron"], "--as CODE"),
        (vec!["round", "base.ron", "--open", "--as", "SEC"], "-o FILE"),
        (vec!["round", "base.ron", "--start", "secret"], "secret"),
        (
            vec!["round", "base.ron", "--as", "R1", "--open", "-o", "x.ron"],
            "the Secretariat, may do this",
        ),
        (
            vec!["round", "base.ron", "--as", "R1", "--submit", "-o", "x.ron"],
            "copy of their own",
        ),
        (
            vec![
                "round",
                "packs/alignment-r1.ron",
                "--as",
                "R2",
                "--submit",
                "-o",
                "x.ron",
            ],
            "R2",
        ),
        (
            vec![
                "round", "base.ron", "--as", "SEC", "--start", "open", "-o", "made.ron",
            ],
            "made.ron exists and is not replaced",
        ),
    ] {
        meeting.seagrass(&args).is(2, said);
        assert!(!meeting.path("x.ron").exists());
    }
    let mine = "packs/alignment-r1.ron";
    let session = meeting.session(mine);
    meeting.work(mine, "R1", [judge(&session, "1.4", "T6", 3)]);
    let before = std::fs::read(meeting.path(mine)).expect("the file");
    let submit = ["round", mine, "--as", "R1", "--submit", "-o", mine];
    meeting.seagrass(&submit).is(2, "with --force it is replaced");
    assert_eq!(std::fs::read(meeting.path(mine)).expect("the file"), before);
    let forced = ["round", mine, "--as", "R1", "--submit", "-o", mine, "--force"];
    meeting
        .seagrass(&forced)
        .is(0, "R1 submitted round 1, 1 judgement sealed");
    let kept = backups(&meeting.path("home"));
    assert_eq!(kept, [before], "the earlier version is kept");
    let other = [
        "round", "base.ron", "--as", "SEC", "--start", "open", "-o", mine, "--force",
    ];
    meeting.seagrass(&other).is(2, "exists and is not replaced");
    meeting
        .seagrass(&["merge", "base.ron", mine, "-o", "back.ron"])
        .is(0, "Submitted in round 1: R1");
    let status = meeting.seagrass(&["round", "back.ron", "--status"]);
    assert_eq!(
        status.out,
        "Round 1: Blind, not opened yet\nSubmitted (1): R1\nNot submitted (2): R2, SEC\n"
    );
    let open = ["round", "back.ron", "--as", "SEC", "--open", "-o", "opened.ron"];
    meeting.seagrass(&open).is(0, "round 1 is opened");
    let start = ["round", "opened.ron", "--as", "SEC", "--start", "open", "-o", "-"];
    let second = meeting.seagrass(&start);
    assert_eq!((second.code, second.err.as_str()), (0, ""));
    let second = seagrass::exchange::session_file::read_session(second.out.as_bytes()).expect("a session");
    assert_eq!(second.session.current_round(), RoundNo(2));
    meeting
        .seagrass(&["round", "opened.ron", "--as", "SEC", "--submit", "-o", "x.ron"])
        .is(2, "can no longer be changed");
}

/// What is kept of earlier versions.
fn backups(home: &std::path::Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut folders = vec![home.join("data/backups")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else if entry.path().extension().is_some_and(|one| one == "ron") {
                found.push(std::fs::read(entry.path()).expect("a backup"));
            }
        }
    }
    found
}

#[test]
fn a_decision_is_written_down_with_all_it_needs() {
    let meeting = Meeting::new();
    let mut document = meeting.set_up(&["R1", "R2"]);
    let observer = Seat {
        role: Some(Role::Observer),
        region: String::new(),
    };
    meeting.run(&mut document, SECRETARIAT, Command::PutSeat(code("R2"), observer));
    meeting.put("a.ron", document.session());
    let decide = |from: &str, to: &str, by: &str, more: &[&str]| {
        let mut args = vec!["decide", from, "1.4", "T6", "--as", by, "-o", to];
        args.extend(more);
        meeting.seagrass(&args)
    };
    decide("a.ron", "x.ron", "R1", &[]).is(2, "Say what was decided");
    decide("a.ron", "x.ron", "R1", &["--status", "agreed"])
        .is(2, "Missing: a value, a wording, a decision word");
    decide("a.ron", "x.ron", "R1", &["--value", "7"]).is(2, "“7” cannot be used for --value");
    decide("a.ron", "x.ron", "R1", &["--value", "-1"]).is(2, "scale");
    decide("a.ron", "x.ron", "R1", &["--word", "hopes"]).is(2, "hopes");
    decide("a.ron", "x.ron", "R2", &["--status", "deferred"]).is(2, "Observers");
    decide(
        "a.ron",
        "x.ron",
        "R1",
        &["--status", "with-reservation", "--value", "3"],
    )
    .is(2, "reservation");
    meeting
        .seagrass(&[
            "decide", "a.ron", "1.4", "T99", "--as", "R1", "--value", "1", "-o", "x.ron",
        ])
        .is(2, "no pair of 1.4 and T99");
    meeting
        .seagrass(&[
            "decide", "a.ron", "1.4", "--as", "R1", "--value", "1", "-o", "x.ron",
        ])
        .is(2, "an action and a target");
    assert!(!meeting.path("x.ron").exists());
    let first = [
        "--status",
        "bracketed",
        "--value",
        "0",
        "--wording",
        "contributes [weakly] [strongly]",
        "--sitting",
        "Day 1, first",
        "--quorum",
        "21 of 27",
    ];
    decide("a.ron", "b.ron", "R1", &first).is(0, "Bracketed");
    decide(
        "b.ron",
        "x.ron",
        "R1",
        &["--status", "agreed", "--word", "agrees"],
    )
    .is(2, "Agreed text has no brackets; 2 are left");
    let second = [
        "--status",
        "with-reservation",
        "--value",
        "3",
        "--kind",
        "direct",
        "--wording",
        "contributes strongly",
        "--word",
        "takes-note",
        "--reserve",
        "Freedonia",
        "--words",
        "not in our waters",
    ];
    decide("b.ron", "c.ron", "SEC", &second).is(0, "Reservation of Freedonia");
    let session = meeting.session("c.ron");
    let about = pair(&session, "1.4", "T6");
    let record = session
        .proceeding_record(&ProceedingKey::Decision(about))
        .expect("decided");
    assert_eq!(record.versions().len(), 2, "the earlier entry stays");
    let Current::Said(decision) = session.decision(about) else {
        panic!("one decision stands");
    };
    assert_eq!(decision.status, Status::WithReservation);
    assert_eq!(decision.value, Some(Strength::Strong));
    assert_eq!(decision.contribution, Some(Contribution::Direct));
    assert_eq!(decision.word, Some(DecisionWord::TakesNote));
    assert_eq!(
        (&*decision.sitting, &*decision.quorum),
        ("Day 1, first", "21 of 27"),
        "what is not named stays"
    );
    decide(
        "c.ron",
        "d.ron",
        "R1",
        &["--withdraw", "Freedonia", "--status", "agreed"],
    )
    .is(0, "Agreed");
    assert!(meeting.session("d.ron").reservations(about).is_empty());
    assert_eq!(log::verify(&meeting.session("d.ron")), []);
    decide("d.ron", "e.ron", "R1", &["--status", "agreed"]).is(2, "");
}

#[test]
fn the_agenda_stands_in_its_order_with_the_time_it_takes() {
    let meeting = Meeting::new();
    let people = ["R1", "R2", "R3", "R4"];
    let mut document = meeting.set_up(&people);
    let session = std::sync::Arc::clone(document.session());
    for (target, values) in [
        ("T1", [0, 3, 0, 3]),
        ("T2", [2, 2, 2, 2]),
        ("T3", [1, 1, 1, 3]),
        ("T4", [1, 2, 1, 2]),
    ] {
        for (who, value) in people.iter().zip(values) {
            meeting.run(&mut document, who, judge(&session, "1.4", target, value));
        }
    }
    meeting.put("a.ron", document.session());
    let told = meeting.seagrass(&["agenda", "a.ron", "--minutes", "5", "--minutes-each", "4"]);
    let lines: Vec<_> = told.out.lines().collect();
    assert_eq!(lines.len(), 2, "{told:?}");
    assert!(
        lines[0].starts_with("1. Action 1.4 and Target T1, Polarised, 2 × 0, 2 × 3"),
        "{lines:?}"
    );
    assert!(
        lines[0].contains("4 min") && lines[1].contains("Not reached"),
        "{lines:?}"
    );
    assert!(lines[1].contains("T3, Outlier"), "{lines:?}");
    assert!(
        people.iter().all(|who| !told.all().contains(who)),
        "names are off"
    );
    let told = meeting.seagrass(&["agenda", "a.ron", "--all", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&told.out).expect("JSON");
    let items = json["items"].as_array().expect("a list");
    assert_eq!(items.len(), session.pair_count());
    let class = |target: &str| {
        let item = items
            .iter()
            .find(|one| one["target"] == target && one["action"] == "1.4");
        item.expect("the pair")["class"].clone()
    };
    assert_eq!(
        ["T1", "T2", "T3", "T4", "T5"].map(class),
        ["polarised", "unanimous", "outlier", "adjacent", "too_few"]
    );
    assert_eq!(
        items[0]["given"],
        serde_json::json!({"0": 2, "1": 0, "2": 0, "3": 2})
    );
    meeting
        .seagrass(&["agenda", "a.ron", "--group", "No"])
        .is(2, "no such group");
}

#[test]
fn in_a_blind_round_nobody_else_s_answers_can_be_asked_for() {
    let meeting = blind();
    let mine = "packs/alignment-r1.ron";
    let session = meeting.session(mine);
    meeting.work(mine, "R1", [judge(&session, "1.4", "T6", 3)]);
    meeting
        .seagrass(&["merge", "base.ron", mine, "-o", "all.ron"])
        .is(0, "Not submitted in round 1: R1");
    let export = |file: &str, who: &str| {
        meeting.seagrass(&["export", file, "--to", "csv", "-o", "-", "--reviewer", who])
    };
    export("all.ron", "R1").is(2, "what R1 answered is only in a copy of R1’s own");
    meeting
        .seagrass(&["stats", "all.ron", "--reviewer", "R1"])
        .is(2, "only in a copy");
    export("all.ron", SECRETARIAT).is(0, "");
    export(mine, "R2").is(2, "only in a copy");
    assert!(export(mine, "R1").is(0, "").out.contains(",1.4,"));
    assert!(
        meeting
            .seagrass(&["export", mine, "--to", "csv", "-o", "-"])
            .out
            .contains(",1.4,"),
        "without a name it is whose copy it is"
    );
    meeting
        .seagrass(&["info", "all.ron"])
        .is(0, "Reviewer R1: hidden until round 1 is opened");
    meeting
        .seagrass(&["info", mine])
        .is(0, "Reviewer R1: Control: direct 1 ");
    let told = meeting
        .seagrass(&["agenda", "all.ron", "--json"])
        .is(1, "round_not_opened");
    assert!(told.err.contains("This round is blind"), "{told:?}");
    let told = meeting.seagrass(&["diff", "base.ron", "all.ron"]);
    assert_eq!((told.code, told.out.as_str()), (1, ""));
    assert!(
        told.err
            .contains("1 difference is about what this round does not show you"),
        "{told:?}"
    );
    let told = meeting.seagrass(&["diff", "base.ron", "all.ron", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!(
        (&json["hidden"], &json["differences"]),
        (&1.into(), &serde_json::json!([]))
    );
    meeting
        .seagrass(&["diff", "base.ron", mine])
        .is(1, "Action 1.4 – Target T6, R1");
}

#[test]
fn cards_name_whose_a_file_is_whether_it_is_sealed_and_what_is_in_two_files() {
    let meeting = blind();
    let (mine, later) = ("packs/alignment-r1.ron", "later.ron");
    let session = meeting.session(mine);
    meeting.work(mine, "R1", [judge(&session, "1.4", "T6", 3)]);
    let mut document = meeting.open(mine);
    meeting.run(&mut document, "R1", judge(&session, "1.4", "T7", 0));
    meeting.run(&mut document, "R1", Command::Submit);
    meeting.put(later, document.session());
    std::fs::copy(meeting.path(later), meeting.path("copy.ron")).expect("copied");
    let told = meeting
        .seagrass(&["merge", "base.ron", later, mine, "copy.ron", "-o", "all.ron"])
        .is(0, "Wrote all.ron");
    for said in [
        "later.ron: Copy for R1",
        "later.ron: Submitted in round 1: R1",
        "packs/alignment-r1.ron: Not submitted in round 1: R1",
        "packs/alignment-r1.ron: It is the older one: everything in it is in later.ron too",
        "packs/alignment-r1.ron: R1 has something new in later.ron too",
        "copy.ron: It has the same content as later.ron",
    ] {
        assert!(told.err.contains(said), "{said}: {told:?}");
    }
    assert_eq!(meeting.session("all.ron").copy_of(), None);
    // Two copies of R1 went apart on one pair: a conflict that the round does not show.
    let mut document = meeting.open(mine);
    meeting.run(&mut document, "R1", judge(&session, "1.4", "T7", 2));
    meeting.put("apart.ron", document.session());
    let told = meeting
        .seagrass(&["merge", "base.ron", later, "apart.ron", "-o", "both.ron"])
        .is(1, "1 conflict is about what this round does not show you");
    assert!(!told.all().contains("T7"), "{told:?}");
    meeting.work("both.ron", SECRETARIAT, [Command::OpenRound(RoundNo::FIRST)]);
    meeting
        .seagrass(&["merge", "both.ron", later, "-o", "opened.ron"])
        .is(1, "In conflict: Action 1.4 – Target T7, R1");
}

#[test]
fn agreed_pairs_are_no_longer_on_the_agenda_of_the_open_ones() {
    let meeting = Meeting::new();
    let people = ["R1", "R2", "R3"];
    let mut document = meeting.set_up(&people);
    let session = std::sync::Arc::clone(document.session());
    for (who, value) in people.iter().zip([0, 3, 0]) {
        meeting.run(&mut document, who, judge(&session, "1.4", "T6", value));
    }
    let about = pair(&session, "1.4", "T6");
    let decide = Command::Decide {
        pair: about,
        motion: agreed(Strength::None, "does not contribute"),
    };
    meeting.run(&mut document, "R1", decide);
    meeting.put("a.ron", document.session());
    let told = meeting.seagrass(&["agenda", "a.ron", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!(json["items"][0]["decision"], "agreed");
    assert_eq!(
        json["items"][0]["reached"],
        serde_json::Value::Null,
        "it takes no time"
    );
    assert_eq!(json["time"]["items"], 0);
}
