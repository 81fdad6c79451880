//! What papers and links count of decisions and answers, counted once more by hand.

use seagrass::command::{Command, Document};
use seagrass::exchange::export::Filter;
use seagrass::exchange::export::decided::DecidedFacts;
use seagrass::exchange::projection::{Survey, links};
use seagrass::model::*;

use crate::review_documents::{conflict, motion};
use crate::samples::{code, document, pair, stamp};

fn run(document: &mut Document, by: &str, command: &Command) {
    document.run(command, &stamp(by, 10)).expect("accepted");
}

fn with_two() -> Document {
    let mut document = document();
    let enter = Command::PutReviewer(code("R08"), Reviewer::default());
    run(&mut document, "R07", &enter);
    document
}

#[test]
fn each_answer_and_each_tension_counts() {
    let mut document = with_two();
    let pair = pair(&document, 0, 0);
    for (by, tension) in [("R07", true), ("R08", false)] {
        let mut judgement = Judgement::scored(Strength::Weak, None);
        judgement.tension = tension;
        run(&mut document, by, &Command::Judge { pair, judgement });
    }
    let facts = DecidedFacts::of(&document.session().view_for(&code("R07")), Filter::Agreed);
    let one = facts.pair(pair).expect("judged");
    assert_eq!((one.answers, one.tensions), (2, 1));
}

#[test]
fn a_working_copy_shows_wording_that_has_no_value_yet() {
    let mut document = with_two();
    let pair = pair(&document, 0, 0);
    let mut motion = motion(Status::InDiscussion, "No nets");
    motion.value = None;
    run(&mut document, "R07", &Command::Decide { pair, motion });
    for (filter, is_shown) in [
        (Filter::Agreed, false),
        (Filter::AgreedAndBracketed, false),
        (Filter::WorkingCopy, true),
    ] {
        let facts = DecidedFacts::of(&document.session().view_for(&code("R07")), filter);
        let one = facts.pair(pair).expect("decided");
        assert_eq!(one.is_shown(filter), is_shown, "{filter:?}");
    }
}

#[test]
fn drafts_are_what_is_bracketed_or_put_off() {
    let mut document = with_two();
    let all = [
        Status::Bracketed,
        Status::Deferred,
        Status::InDiscussion,
        Status::Agreed,
    ];
    for (target, status) in all.into_iter().enumerate() {
        let pair = pair(&document, 0, target);
        let is_bracketed = status == Status::Bracketed;
        let motion = motion(status, if is_bracketed { "[No] nets" } else { "No nets" });
        run(&mut document, "R07", &Command::Decide { pair, motion });
    }
    let view = document.session().view_for(&code("R07"));
    let survey = Survey::of(&view);
    assert_eq!((survey.drafts, survey.above, survey.conflicts), (2, 1, 0));
    assert_eq!(links(&view, Filter::Agreed).count(), 1);
    assert_eq!(links(&view, Filter::AgreedAndBracketed).count(), 3);
}

#[test]
fn what_two_copies_decided_differently_is_counted_and_no_link() {
    let document = conflict();
    let view = document.session().view_for(&code("R1"));
    let survey = Survey::of(&view);
    assert_eq!((survey.conflicts, survey.above, survey.drafts), (1, 0, 0));
    assert_eq!(links(&view, Filter::WorkingCopy).count(), 0);
}

#[test]
fn a_survey_counts_wordings_reservations_and_the_last_time() {
    let mut document = with_two();
    for (target, value, at) in [
        (1, Strength::Weak, 20),
        (2, Strength::None, 30),
        (0, Strength::Weak, 40),
        (0, Strength::Moderate, 50),
    ] {
        let pair = pair(&document, 0, target);
        let mut motion = motion(Status::Agreed, "No nets");
        motion.value = Some(value);
        let decide = Command::Decide { pair, motion };
        document.run(&decide, &stamp("R07", at)).expect("accepted");
    }
    let reserve = Command::Reserve {
        pair: pair(&document, 0, 1),
        state: StateName::from("Freedonia"),
        words: "Not in our waters".to_owned(),
    };
    document.run(&reserve, &stamp("R07", 60)).expect("accepted");
    let view = document.session().view_for(&code("R07"));
    let survey = Survey::of(&view);
    assert_eq!((survey.above, survey.none, survey.reservations), (2, 1, 1));
    assert_eq!(survey.wordings, 2, "what is no link needs none");
    let action = survey.actions[0];
    assert_eq!((action.settled, action.links, action.at), (3, 2, UtcSeconds(50)));
    let first = links(&view, Filter::Agreed).next().expect("a link");
    assert_eq!((first.created, first.at), (UtcSeconds(40), UtcSeconds(50)));
}
