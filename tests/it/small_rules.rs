//! Small rules of what can be said and how it is said, each at its edge.

use std::collections::BTreeSet;

use seagrass::analysis::agreement::answers::Answers;
use seagrass::analysis::agreement::questions::Missing;
use seagrass::analysis::distribution::Distributions;
use seagrass::command::{Command, Refusal};
use seagrass::exchange::projection::NotProjected;
use seagrass::merge::{Card, Recipient, join};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::phrase::{file_name, joining, merging, scale};

use crate::samples::{code, document, pair, stamp};

#[test]
fn another_verdict_drops_the_elements_that_it_cannot_carry() {
    let mut judgement = Judgement::scored(Strength::Strong, None);
    judgement.elements = vec!["a".to_owned()];
    for verdict in [Verdict::Scored(Strength::None), Verdict::CannotJudge] {
        let changed = judgement.clone().with_verdict(verdict);
        assert!(changed.elements.is_empty(), "{verdict:?}");
        assert_eq!(changed.fault(), None);
    }
    let weaker = judgement.with_verdict(Verdict::Scored(Strength::Weak));
    assert_eq!(weaker.elements, ["a"]);
}

#[test]
fn who_cannot_judge_states_neither_tension_nor_confidence() {
    let (mut tense, mut sure) = (
        Judgement::new(Verdict::CannotJudge),
        Judgement::new(Verdict::CannotJudge),
    );
    tense.tension = true;
    sure.confidence = Some(Confidence::WellEstablished);
    for judgement in [tense, sure] {
        let fault = judgement.fault();
        assert_eq!(fault, Some(judgement::JudgementFault::OpinionWithoutVerdict));
    }
}

#[test]
fn each_point_of_a_scale_has_words_and_a_reason_of_its_own() {
    for one in RatingScale::ALL {
        let points: Vec<_> = one.points().iter().map(|point| Verdict::Scored(*point)).collect();
        let anchors: BTreeSet<_> = points
            .iter()
            .map(|point| scale::anchor_key(one, *point))
            .collect();
        assert_eq!(anchors.len(), points.len(), "{one:?}: {anchors:?}");
        let names: BTreeSet<_> = points
            .iter()
            .map(|point| scale::verdict_key(one, Some(*point)))
            .collect();
        assert_eq!(names.len(), points.len(), "{one:?}: {names:?}");
    }
}

#[test]
fn what_works_against_a_target_is_called_the_same_on_every_scale_and_nothing_is_not() {
    let keys = |of: fn(RatingScale) -> &'static str| {
        let keys: BTreeSet<_> = RatingScale::ALL.map(of).into_iter().collect();
        keys.into_iter().collect::<Vec<_>>()
    };
    let point = Verdict::Scored(Strength::Constraining);
    assert_eq!(
        RatingScale::ALL.map(|one| scale::anchor_key(one, point)),
        ["anchor-constraining"; 4]
    );
    let none = keys(|one| scale::point_key(one, Strength::None));
    assert_eq!(none, ["point-absent", "point-consistent", "strength-none"]);
}

#[test]
fn every_kind_of_missing_answer_counts_once() {
    let missing = Missing {
        not_considered: 1,
        cannot_judge: 2,
        conflicts: 4,
        no_link: 8,
        kind_unsaid: 16,
        incomplete: 32,
    };
    assert_eq!(missing.sum(), 63);
}

#[test]
fn a_tag_of_a_language_has_up_to_35_letters() {
    let longest = "aaaaaaaa-bbbbbbbb-cccccccc-dddddddd";
    assert_eq!(longest.len(), 35);
    assert!(Lang::new(longest).is_ok());
    assert!(Lang::new("aaaaaaaa-bbbbbbbb-cccccccc-ddddddd-e").is_err());
}

#[test]
fn nothing_is_noted_of_an_item_that_no_plan_has() {
    let mut document = document();
    let beyond = ItemNo(9_999);
    let note = Command::NoteGap(
        Side::Action,
        beyond,
        GapNote {
            note: "Nets".to_owned(),
            ..GapNote::default()
        },
    );
    let refused = document.run(&note, &stamp("R07", 2)).map(drop);
    assert_eq!(refused, Err(Refusal::UnknownItem));
}

#[test]
fn a_joined_copy_brings_as_many_entries_of_the_log_as_are_new() {
    let base = document();
    let mut copy = base.clone();
    let pair = pair(&base, 0, 0);
    for (at, parked) in [(2, true), (3, false), (4, true)] {
        let park = Command::Park { pair, parked };
        copy.run(&park, &stamp("R07", at)).expect("accepted");
    }
    let new = copy.session().log().count() - base.session().log().count();
    assert!(new > 0);
    let joined = join(base.session(), [&**copy.session()]);
    let card = joined.cards[0].as_ref().expect("joined");
    assert_eq!(card.log_new, new);
}

#[test]
fn who_stepped_aside_is_not_counted_with_who_cannot_judge() {
    let mut document = document();
    let enter = Command::PutReviewer(code("R08"), Reviewer::default());
    document.run(&enter, &stamp("R07", 2)).expect("accepted");
    let mut aside = Judgement::new(Verdict::CannotJudge);
    aside.recused = true;
    let answers = [
        Judgement::new(Verdict::CannotJudge),
        aside,
        Judgement::scored(Strength::Weak, None),
    ];
    for (target, judgement) in answers.into_iter().enumerate() {
        let pair = pair(&document, 0, target);
        let judge = Command::Judge { pair, judgement };
        document.run(&judge, &stamp("R07", 2)).expect("accepted");
        // Only pairs that somebody scored are counted.
        let judgement = Judgement::scored(Strength::Strong, None);
        let judge = Command::Judge { pair, judgement };
        document.run(&judge, &stamp("R08", 3)).expect("accepted");
    }
    // R07 said nothing of this one.
    let pair = pair(&document, 1, 0);
    let judgement = Judgement::scored(Strength::Strong, None);
    let judge = Command::Judge { pair, judgement };
    document.run(&judge, &stamp("R08", 4)).expect("accepted");
    let session = document.session();
    let view = session.view_for(&code("R07"));
    let answers = Answers::of(&view, RoundNo::FIRST, RatingScale::Contribution, &[]);
    let total = Distributions::of(session, &answers).total;
    assert_eq!((total.reviewers, total.cannot_judge, total.recused), (2, 1, 1));
    let given: u64 = total.given.iter().sum();
    let all = given + total.cannot_judge + total.recused + total.conflicts + total.not_considered;
    assert_eq!((given, total.not_considered, all), (5, 1, 8), "each answer once");
}

#[test]
fn a_bracket_at_the_end_of_a_line_goes_without_the_line_break() {
    for line_end in ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"] {
        let wording = format!("Nets [and traps]{line_end}Boats");
        assert_eq!(
            brackets::delete(&wording, 0),
            format!("Nets{line_end}Boats"),
            "{line_end:?}"
        );
    }
}

#[test]
fn a_copy_that_brings_nothing_is_said_to_bring_nothing() {
    let words = Catalogue::new(Language::English);
    let mut card = Card::default();
    assert!(merging::rest(&words, &card).is_empty());
    card.reviewers.here = 3;
    assert!(
        merging::rest(&words, &card).is_empty(),
        "what is here is not brought"
    );
    card.reviewers.new = 1;
    assert_eq!(merging::rest(&words, &card).len(), 1);
}

#[test]
fn nobody_is_said_to_owe_a_submission_of_a_round_that_is_open() {
    let words = Catalogue::new(Language::English);
    let mut document = document();
    let judgement = Judgement::scored(Strength::Weak, None);
    let pair = pair(&document, 0, 0);
    let judge = Command::Judge { pair, judgement };
    document.run(&judge, &stamp("R07", 2)).expect("accepted");
    assert!(joining::seal(&words, document.session()).is_empty());
}

#[test]
fn packs_of_names_that_read_alike_have_file_names_of_their_own() {
    let group = |name: &str| Recipient::Group(name.to_owned());
    let names = file_name::pack_names(
        "Dugong",
        &[group("A b"), group("A-b"), group("A_b"), group("A.b")],
    );
    let apart: BTreeSet<_> = names.iter().collect();
    assert_eq!(apart.len(), 4, "{names:?}");
}

#[test]
fn each_reason_not_to_write_links_has_a_sentence() {
    let all = [
        NotProjected::NoLink,
        NotProjected::NeedsCodes,
        NotProjected::Unsettled,
        NotProjected::TooLarge,
        NotProjected::Failed,
    ];
    let keys: BTreeSet<_> = all.map(NotProjected::key).into_iter().collect();
    assert_eq!(keys.len(), 5, "{keys:?}");
    assert!(keys.iter().all(|key| !key.is_empty()));
}

#[test]
fn a_group_for_a_heading_that_is_not_there_is_refused_as_that() {
    let mut document = document();
    let group = Group {
        headings: vec![(Side::Action, "nowhere".to_owned())],
        ..Group::default()
    };
    let refused = document.run(&Command::PutGroup("Gear".to_owned(), group), &stamp("R07", 2));
    let refusal = refused.expect_err("there is no such heading");
    assert!(matches!(refusal, Refusal::UnknownHeading(_)), "{refusal:?}");
    assert_eq!(refusal.key(), "refusal-unknown-heading");
}
