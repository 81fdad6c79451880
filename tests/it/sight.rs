//! What a view shows and hides, each rule by the smallest session in which leaving it out would show.

use seagrass::command::{Command, Document};
use seagrass::merge::{Names, Recipient, join, pack};
use seagrass::model::*;

use crate::samples::{code, document, pair, stamp};

fn run(document: &mut Document, by: &str, at: i64, command: &Command) {
    document.run(command, &stamp(by, at)).expect("accepted");
}

fn judge(document: &mut Document, by: &str, at: i64, target: usize, strength: Strength) {
    let pair = pair(document, 0, target);
    let judgement = Judgement::scored(strength, None);
    run(document, by, at, &Command::Judge { pair, judgement });
}

fn with_two() -> Document {
    let mut document = document();
    let enter = Command::PutReviewer(code("R08"), Reviewer::default());
    run(&mut document, "R07", 2, &enter);
    document
}

/// A copy of R08's own in a blind round, in which R08 judged.
fn own_copy() -> Document {
    let mut document = with_two();
    let start = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    run(&mut document, "R07", 3, &start);
    judge(&mut document, "R07", 4, 1, Strength::Strong);
    let for_whom = Recipient::Reviewer(code("R08"));
    let pack = pack(document.session(), &for_whom, Names::Kept).expect("a pack");
    let mut own = Document::open(pack);
    judge(&mut own, "R08", 5, 0, Strength::Weak);
    own
}

#[test]
fn who_works_blind_sees_the_own_acts_of_judging_and_nobody_elses() {
    let own = own_copy();
    let judged = |by: &str| {
        let view = own.session().view_for(&code(by));
        let acts = view.acts().filter(|act| act.kind == ActKind::Judge);
        acts.map(|act| act.stamp.by.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(judged("R08"), ["R08"]);
    assert!(judged("R07").is_empty());
}

#[test]
fn the_part_of_another_shows_nothing_of_a_blind_round_from_either_side() {
    let own = own_copy();
    for (looks, other) in [("R07", "R08"), ("R08", "R07")] {
        let view = own.session().view_for(&code(looks)).of_other(&code(other));
        assert_eq!(view.judgements().count(), 0, "{looks} looks at {other}");
        assert_eq!(view.seen_judgements().count(), 0, "{looks} looks at {other}");
    }
    let view = own.session().view_for(&code("R08"));
    assert_eq!(view.of_other(&code("R08")).judgements().count(), 1);
}

#[test]
fn a_comment_in_a_blind_round_stays_hidden_though_who_conducts_undid_and_redid_it() {
    let mut document = with_two();
    let start = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    run(&mut document, "R07", 3, &start);
    let subject = Subject::Pair(pair(&document, 0, 0));
    let said = Command::Comment {
        subject,
        text: "First thoughts".to_owned(),
        reply_to: None,
    };
    run(&mut document, "R08", 4, &said);
    document.undo(&stamp("R07", 5)).expect("a step");
    document.redo(&stamp("R07", 6)).expect("a step");
    let view = document.session().view_for(&code("R07"));
    assert!(view.comments(subject).is_empty());
    let opened = {
        run(&mut document, "R07", 7, &Command::OpenRound(RoundNo::FIRST));
        document.session().view_for(&code("R07"))
    };
    assert_eq!(opened.comments(subject).len(), 1);
}

#[test]
fn a_comment_in_a_blind_round_is_seen_by_its_author_alone() {
    let mut own = own_copy();
    let subject = Subject::Pair(pair(&own, 0, 0));
    let text = "First thoughts".to_owned();
    let said = Command::Comment {
        subject,
        text,
        reply_to: None,
    };
    run(&mut own, "R08", 6, &said);
    let seen = |by: &str| own.session().view_for(&code(by)).comments(subject).len();
    assert_eq!((seen("R08"), seen("R07"), seen("R09")), (1, 0, 0));
}

#[test]
fn a_new_round_begins_with_no_judgements_of_the_one_before() {
    let mut document = with_two();
    judge(&mut document, "R07", 3, 0, Strength::Weak);
    run(
        &mut document,
        "R07",
        4,
        &Command::StartRound(RoundNo(2), RoundKind::Open),
    );
    judge(&mut document, "R07", 5, 1, Strength::Strong);
    judge(&mut document, "R08", 6, 2, Strength::Strong);
    let view = document.session().view_for(&code("R07"));
    let shown: Vec<_> = view.judgements().map(|(pair, _)| pair.target.index()).collect();
    assert_eq!(shown, [1]);
    let in_row: Vec<_> = view
        .row(ActionId::at(0))
        .map(|(pair, _)| pair.target.index())
        .collect();
    assert_eq!(in_row, [1]);
}

#[test]
fn a_round_over_some_pairs_leaves_standing_what_was_said_of_the_others() {
    let mut document = with_two();
    for target in 0..3 {
        judge(&mut document, "R07", 3, target, Strength::Weak);
        judge(&mut document, "R08", 3, target, Strength::Weak);
    }
    run(
        &mut document,
        "R07",
        4,
        &Command::StartRound(RoundNo(2), RoundKind::Open),
    );
    judge(&mut document, "R08", 5, 1, Strength::Strong);
    let view = document.session().view_for(&code("R07"));
    let last: Vec<_> = view
        .last_judgements()
        .iter()
        .map(|(key, _)| (key.pair.target.index(), key.round.0, key.reviewer.to_string()))
        .collect();
    let expected = [
        (0, 1, "R07"),
        (0, 1, "R08"),
        (1, 2, "R08"),
        (2, 1, "R07"),
        (2, 1, "R08"),
    ];
    assert_eq!(
        last,
        expected.map(|(target, round, by)| (target, round, by.to_owned()))
    );
}

#[test]
fn a_comment_that_two_copies_reworded_is_shown_and_said_to_differ() {
    let mut base = document();
    let subject = Subject::Pair(pair(&base, 0, 0));
    let said = Command::Comment {
        subject,
        text: "First".to_owned(),
        reply_to: None,
    };
    run(&mut base, "R07", 2, &said);
    let view = base.session().view_for(&code("R07"));
    let comment = view.comments(subject)[0].id;
    assert!(!view.comments(subject)[0].differs);
    let mut reworded = base.clone();
    let text = "Second".to_owned();
    run(&mut reworded, "R07", 3, &Command::EditComment { comment, text });
    let mut withdrawn = base.clone();
    run(&mut withdrawn, "R07", 4, &Command::WithdrawComment { comment });
    let joined = join(reworded.session(), [&**withdrawn.session()]).session;
    let view = joined.view_for(&code("R07"));
    let shown = view.comments(subject);
    assert_eq!(shown.len(), 1, "nothing vanishes by joining");
    assert_eq!((&*shown[0].comment.text, shown[0].differs), ("Second", true));
    let others: Vec<_> = shown[0]
        .other_versions(&joined)
        .iter()
        .map(|(stamp, words)| (stamp.at.0, *words))
        .collect();
    assert_eq!(others, [(4, None)]);
}
