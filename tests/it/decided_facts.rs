//! What papers and links count of decisions and answers, counted once more by hand.

use seagrass::analysis::Links;
use seagrass::command::{Command, Document};
use seagrass::exchange::export::Filter;
use seagrass::exchange::export::decided::DecidedFacts;
use seagrass::exchange::projection::{Survey, links};
use seagrass::model::*;

use crate::review_documents::{conflict, motion};
use crate::samples::{code, document, pair, plan, stamp};

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

#[test]
fn what_is_taken_back_is_as_if_it_had_never_been_decided() {
    let mut document = with_two();
    let pair = pair(&document, 0, 0);
    let motion = motion(Status::Agreed, "No nets");
    run(&mut document, "R07", &Command::Decide { pair, motion });
    document.undo(&stamp("R07", 20)).expect("a step");
    let session = document.session();
    assert_eq!(session.decision(pair), Current::Absent);
    let facts = DecidedFacts::of(&session.view_for(&code("R07")), Filter::WorkingCopy);
    assert_eq!((facts.pairs.len(), facts.parts.open), (0, session.pair_count()));
}

#[test]
fn a_pair_is_set_aside_until_it_is_taken_up_again() {
    let mut document = with_two();
    let pair = pair(&document, 0, 0);
    let motion = motion(Status::InDiscussion, "No nets");
    run(&mut document, "R07", &Command::Decide { pair, motion });
    for parked in [true, false] {
        run(&mut document, "R07", &Command::Park { pair, parked });
        let session = document.session();
        let facts = DecidedFacts::of(&session.view_for(&code("R07")), Filter::Agreed);
        assert_eq!(facts.pair(pair).expect("decided").parked, parked);
    }
}

#[test]
fn reservations_stand_beside_their_pair_in_the_words_of_the_state() {
    let mut document = with_two();
    let pair = pair(&document, 0, 1);
    let state = StateName::from("Freedonia");
    let reserve = Command::Reserve {
        pair,
        state: StateName::clone(&state),
        words: "Not in our waters".to_owned(),
    };
    run(&mut document, "R07", &reserve);
    let motion = motion(Status::WithReservation, "No nets");
    run(&mut document, "R07", &Command::Decide { pair, motion });
    let reserved = |document: &Document| {
        let facts = DecidedFacts::of(&document.session().view_for(&code("R07")), Filter::Agreed);
        let one = facts.pair(pair).expect("decided");
        let words: Vec<_> = one.reservations.iter().map(|one| one.words.clone()).collect();
        words
    };
    assert_eq!(reserved(&document), ["Not in our waters"]);
    run(
        &mut document,
        "R07",
        &Command::WithdrawReservation { pair, state },
    );
    assert!(reserved(&document).is_empty());
}

#[test]
fn none_is_a_decision_and_no_link_and_not_pursued_is_done_with() {
    let mut document = with_two();
    let all = [
        (Status::Agreed, Some(Strength::None)),
        (Status::NotPursued, None),
        (Status::Bracketed, Some(Strength::Weak)),
    ];
    for (target, (status, value)) in all.into_iter().enumerate() {
        let pair = pair(&document, 0, target);
        let mut motion = motion(
            status,
            if status == Status::Bracketed {
                "[No] nets"
            } else {
                "No nets"
            },
        );
        motion.value = value;
        run(&mut document, "R07", &Command::Decide { pair, motion });
    }
    let facts = DecidedFacts::of(&document.session().view_for(&code("R07")), Filter::Agreed);
    let found = |target| {
        let one = facts.pair(pair(&document, 0, target)).expect("decided");
        (one.link().is_some(), one.is_done())
    };
    assert_eq!(
        [found(0), found(1), found(2)],
        [(false, true), (false, true), (true, false)]
    );
    assert!(!facts.is_complete());
}

#[test]
fn an_item_is_without_a_link_only_if_all_its_pairs_were_settled_as_none() {
    let mut document = with_two();
    let targets = document.session().targets().items().len();
    for target in 0..targets {
        for action in [0, 1] {
            let pair = pair(&document, action, target);
            let mut motion = motion(Status::Agreed, "No nets");
            let is_link = action == 1 && target == 3;
            motion.value = Some(if is_link { Strength::Weak } else { Strength::None });
            run(&mut document, "R07", &Command::Decide { pair, motion });
        }
    }
    let survey = Survey::of(&document.session().view_for(&code("R07")));
    let without: Vec<_> = survey.actions_without().map(|(place, _)| place).collect();
    assert_eq!(without, [0]);
    assert_eq!(survey.targets_without().count(), 0);
}

#[test]
fn links_to_the_last_of_many_targets_are_found_where_there_are_few_actions() {
    let details = Details {
        title: "Turned".to_owned(),
        ..Details::default()
    };
    let (few, many) = (plan("SPMS"), plan("CMP"));
    let made = Document::create(few, many, &details, &Reviewer::default(), &stamp("R07", 1));
    let mut document = made.expect("accepted");
    let session = document.session();
    assert!(session.actions().items().len() < session.targets().items().len());
    let last = session.targets().items().len() - 1;
    let pair = pair(&document, 0, last);
    let judgement = Judgement::scored(Strength::Weak, None);
    run(&mut document, "R07", &Command::Judge { pair, judgement });
    let links = Links::of(&document.session().view_for(&code("R07")));
    let found: Vec<_> = links.of_target(pair.target).map(|link| link.pair).collect();
    assert_eq!(found, [pair]);
}
