//! Coverage: classes, their sums, and doubt.

use proptest::prelude::*;

use seagrass::analysis::coverage::{ActionClass, Basis, Coverage, Doubt, TargetClass};
use seagrass::analysis::gaps::Gaps;
use seagrass::analysis::what_if::what_if;
use seagrass::command::{Command, Document};
use seagrass::model::plan::EntryParts;
use seagrass::model::*;

use crate::properties::plan_parts;
use crate::review_documents::with_elements;
use crate::samples::{self, plan};

fn document() -> Document {
    let details = Details {
        title: "Sample".to_owned(),
        ..Details::default()
    };
    let stamp = stamp(1);
    Document::create(
        plan("LIBRARY"),
        plan("WELLBEING"),
        &details,
        &Reviewer::default(),
        &stamp,
    )
    .expect("accepted")
}

fn stamp(at: i64) -> Stamp {
    Stamp {
        by: ReviewerCode::new("R01").expect("a code"),
        at: UtcSeconds(at),
    }
}

fn decide(
    document: &mut Document,
    action: usize,
    target: usize,
    value: Strength,
    kind: Option<Contribution>,
) {
    let motion = Motion {
        status: Status::Agreed,
        value: Some(value),
        contribution: kind,
        wording: "it does".to_owned(),
        word: Some(DecisionWord::Agrees),
        ..Motion::default()
    };
    let pair = Pair::new(ActionId::at(action), TargetId::at(target));
    document
        .run(&Command::Decide { pair, motion }, &stamp(2))
        .expect("accepted");
}

fn coverage(document: &Document) -> Coverage {
    let view = document.session().view_for(&stamp(1).by);
    Coverage::of(&view, CoverageRule::default(), Basis::Decisions)
}

#[test]
fn the_first_test_that_fits_gives_the_class() {
    use Contribution::{Direct, Enabling};
    let mut document = document();
    assert!(
        coverage(&document)
            .targets
            .iter()
            .all(|one| one.class == TargetClass::NotYetConsidered)
    );
    decide(&mut document, 0, 0, Strength::Strong, Some(Direct));
    decide(&mut document, 0, 1, Strength::Moderate, Some(Direct));
    decide(&mut document, 1, 2, Strength::Strong, Some(Enabling));
    let after = coverage(&document);
    let classes: Vec<_> = after.targets.iter().map(|one| one.class).take(4).collect();
    assert_eq!(
        classes,
        [
            TargetClass::Covered,
            TargetClass::PartlyCovered,
            TargetClass::EnablingOnly,
            TargetClass::NotYetConsidered
        ]
    );
    assert!(after.targets[0].so_far);
    decide(&mut document, 1, 1, Strength::Moderate, Some(Direct));
    assert_eq!(
        coverage(&document).targets[1].class,
        TargetClass::Covered,
        "two moderate ones"
    );
    for action in 0..document.session().actions().items().len() {
        decide(&mut document, action, 3, Strength::None, None);
    }
    let last = coverage(&document).targets[3];
    assert_eq!(
        (last.class, last.so_far, last.doubt),
        (TargetClass::NotCovered, false, Doubt::Firm)
    );
}

#[test]
fn a_bracketed_value_covers_nothing_and_leaves_doubt() {
    let mut document = document();
    let motion = Motion {
        status: Status::Bracketed,
        value: Some(Strength::Strong),
        contribution: Some(Contribution::Direct),
        wording: "[it does]".to_owned(),
        ..Motion::default()
    };
    let pair = Pair::new(ActionId::at(0), TargetId::at(0));
    document
        .run(&Command::Decide { pair, motion }, &stamp(2))
        .expect("accepted");
    let target = coverage(&document).targets[0];
    assert_eq!(
        (target.class, target.doubt),
        (TargetClass::NotYetConsidered, Doubt::Contested)
    );
}

#[test]
fn a_reservation_taken_back_leaves_no_doubt() {
    let mut document = document();
    for action in 0..document.session().actions().items().len() {
        decide(&mut document, action, 0, Strength::None, None);
    }
    let (pair, state) = (
        Pair::new(ActionId::at(0), TargetId::at(0)),
        StateName::from("Freedonia"),
    );
    let reserve = Command::Reserve {
        pair,
        state: StateName::clone(&state),
        words: "Not here".to_owned(),
    };
    document.run(&reserve, &stamp(3)).expect("accepted");
    assert_eq!(coverage(&document).targets[0].doubt, Doubt::Contested);
    let withdraw = Command::WithdrawReservation { pair, state };
    document.run(&withdraw, &stamp(4)).expect("accepted");
    assert_eq!(coverage(&document).targets[0].doubt, Doubt::Firm);
}

/// What is previewed where reviewers gave these answers on the first pair.
fn previewed(answers: &[(Strength, Option<Contribution>)]) -> Coverage {
    let mut document = document();
    let pair = Pair::new(ActionId::at(0), TargetId::at(0));
    for (place, (strength, kind)) in answers.iter().enumerate() {
        let by = samples::code(&format!("R{:02}", place + 1));
        let enter = Command::PutReviewer(by.clone(), Reviewer::default());
        // The first is on the roster since the beginning.
        drop(document.run(&enter, &stamp(2)));
        let judgement = Judgement::scored(*strength, *kind);
        let stamp = Stamp {
            by,
            at: UtcSeconds(3),
        };
        document
            .run(&Command::Judge { pair, judgement }, &stamp)
            .expect("accepted");
    }
    let view = document.session().view_for(&stamp(1).by);
    Coverage::of(&view, CoverageRule::default(), Basis::Preview)
}

#[test]
fn a_preview_takes_the_middle_answer_in_whatever_order_they_came() {
    use Strength::{Moderate, Strong, Weak};
    for order in [
        [Strong, Weak, Moderate],
        [Moderate, Strong, Weak],
        [Weak, Moderate, Strong],
    ] {
        let preview = previewed(&order.map(|strength| (strength, None)));
        assert_eq!(preview.links.len(), 1);
        assert_eq!(preview.links[0].1, Moderate, "{order:?}");
    }
    let even = previewed(&[(Strong, None), (Weak, None)]);
    assert_eq!(even.links[0].1, Weak, "the lower of the two in the middle");
}

#[test]
fn a_preview_is_direct_where_at_least_half_of_the_links_are() {
    use Contribution::{Direct, Enabling};
    let weak = |kind| (Strength::Weak, Some(kind));
    assert_eq!(
        previewed(&[weak(Direct), weak(Enabling)]).links[0].2,
        Some(Direct)
    );
    let one_of_three = [weak(Direct), weak(Enabling), weak(Enabling)];
    assert_eq!(previewed(&one_of_three).links[0].2, Some(Enabling));
}

#[test]
fn an_element_is_without_a_link_only_as_long_as_no_link_names_it_or_the_whole() {
    let mut document = with_elements();
    let at = |action| Pair::new(ActionId::at(action), TargetId::at(0));
    let without = |document: &Document, basis| {
        let view = document.session().view_for(&samples::code("R1"));
        Coverage::of(&view, CoverageRule::default(), basis).elements_without[0].clone()
    };
    let decide = |document: &mut Document, action, elements: &[&str]| {
        let motion = Motion {
            status: Status::Agreed,
            value: Some(Strength::Weak),
            elements: elements.iter().map(|&one| one.to_owned()).collect(),
            wording: "it does".to_owned(),
            word: Some(DecisionWord::Agrees),
            ..Motion::default()
        };
        let pair = at(action);
        let stamp = samples::stamp("R1", 5);
        document
            .run(&Command::Decide { pair, motion }, &stamp)
            .expect("accepted");
    };
    assert_eq!(without(&document, Basis::Decisions), [0, 1]);
    {
        let view = document.session().view_for(&samples::code("R1"));
        let whole = |value| {
            let effects = [Effect::Link(at(2), value, None)];
            what_if(&view, CoverageRule::default(), &effects)
        };
        assert!(whole(Strength::Weak).then.elements_without[0].is_empty());
        assert_eq!(whole(Strength::None).then.elements_without[0], [0, 1]);
    }
    decide(&mut document, 0, &["b"]);
    assert_eq!(without(&document, Basis::Decisions), [0]);
    decide(&mut document, 1, &["a"]);
    assert!(
        without(&document, Basis::Decisions).is_empty(),
        "two links name one each"
    );
    let judgement = Judgement::scored(Strength::Weak, None);
    let judge = Command::Judge {
        pair: at(0),
        judgement,
    };
    let mut judged = with_elements();
    assert_eq!(without(&judged, Basis::Preview), [0, 1]);
    judged.run(&judge, &samples::stamp("R1", 5)).expect("accepted");
    assert!(
        without(&judged, Basis::Preview).is_empty(),
        "nobody said what a median is about"
    );
}

#[test]
fn links_are_added_up_under_the_topmost_headings() {
    let mut document = nested();
    decide(&mut document, 0, 0, Strength::Weak, None);
    decide(&mut document, 1, 1, Strength::Strong, None);
    decide(&mut document, 2, 0, Strength::Weak, None);
    let rolled = coverage(&document).roll_up(document.session());
    let links: Vec<Vec<u32>> = rolled
        .cells
        .iter()
        .map(|row| row.iter().map(|cell| cell.links).collect())
        .collect();
    // The last row and column are for what stands under no heading.
    assert_eq!(links, [[2, 0], [1, 0], [0, 0]]);
    assert_eq!(rolled.cells[0][0].strongest, Some(Strength::Strong));
}

#[test]
fn what_lies_under_a_part_of_a_heading_lies_under_the_heading() {
    let document = nested();
    let lies = |action, heading: &str| {
        let pair = Pair::new(ActionId::at(action), TargetId::at(0));
        let headings = [(Side::Action, heading.to_owned())];
        document.session().lies_under(pair, &headings)
    };
    assert_eq!([0, 1, 2].map(|action| lies(action, "H")), [true, true, false]);
    assert_eq!([0, 1, 2].map(|action| lies(action, "H.1")), [false, true, false]);
}

#[test]
fn what_would_be_added_to_a_plan_is_one_pair_more_and_settled() {
    let document = nested();
    let target = TargetId::at(0);
    let effects = [
        Effect::Serves(target, Strength::Weak, None),
        Effect::Serves(target, Strength::None, None),
    ];
    let view = document.session().view_for(&stamp(1).by);
    let found = what_if(&view, CoverageRule::default(), &effects);
    let then = found.then.targets[0];
    assert_eq!((then.considered, then.open), (2, 3));
    assert_eq!(found.now.targets[0].open, 3);
}

/// Actions of which the second lies under a part of a heading, and the third under another heading.
fn nested() -> Document {
    let mut parts = plan_parts("DEEDS", "Deeds", &["1", "2", "3"]);
    let content = parts.headings[0].content.clone();
    for (code, under) in [("H.1", Some("H")), ("J", None)] {
        parts.headings.push(EntryParts {
            code: code.to_owned(),
            under: under.map(str::to_owned),
            content: content.clone(),
        });
    }
    parts.items[1].under = Some("H.1".to_owned());
    parts.items[2].under = Some("J".to_owned());
    let actions = std::sync::Arc::new(Plan::new(parts).expect("a plan"));
    let targets = plan_parts("AIMS", "Aims", &["T1", "T2"]);
    let targets = std::sync::Arc::new(Plan::new(targets).expect("a plan"));
    let details = Details {
        title: "Sample".to_owned(),
        ..Details::default()
    };
    let made = Document::create(actions, targets, &details, &Reviewer::default(), &stamp(1));
    made.expect("accepted")
}

proptest! {
    #[test]
    fn every_item_is_in_one_class_and_every_pair_is_settled_or_open(
        steps in prop::collection::vec((0_usize..11, 0_usize..7, 0_u8..4, any::<bool>()), 0..60),
        strong in 0_u8..3, moderate in 0_u8..4,
    ) {
        let mut document = document();
        for (action, target, value, is_direct) in steps {
            let value = Strength::from_digit(value).expect("a digit");
            let kind = if is_direct { Contribution::Direct } else { Contribution::Enabling };
            let pair = Pair::new(ActionId::at(action), TargetId::at(target));
            let motion = Motion {
                status: Status::Agreed,
                value: Some(value),
                contribution: (value > Strength::None).then_some(kind),
                wording: "it does".to_owned(),
                word: Some(DecisionWord::Agrees),
                ..Motion::default()
            };
            let judgement = Judgement::scored(value, Some(kind));
            // Some repeat what stands there already.
            drop(document.run(&Command::Judge { pair, judgement }, &stamp(2)));
            drop(document.run(&Command::Decide { pair, motion }, &stamp(2)));
        }
        let view = document.session().view_for(&stamp(1).by);
        let rule = CoverageRule { strong, moderate };
        for basis in [Basis::Decisions, Basis::Preview] {
            let coverage = Coverage::of(&view, rule, basis);
            prop_assert_eq!(coverage.target_counts().iter().sum::<usize>(), 7);
            prop_assert_eq!(coverage.action_counts().iter().sum::<usize>(), 11);
            for target in &coverage.targets {
                prop_assert_eq!(target.considered + target.open, 11);
            }
            let by_target: u32 = coverage.targets.iter().map(|one| one.direct + one.enabling).sum();
            let rolled = coverage.roll_up(document.session());
            let by_heading: u32 = rolled.cells.iter().flatten().map(|cell| cell.links).sum();
            prop_assert_eq!(by_target as usize, coverage.links.len());
            prop_assert_eq!(by_target, by_heading);
        }
    }
}

proptest! {
    #[test]
    fn derived_lists_count_what_coverage_counts(
        decisions in prop::collection::vec((0_usize..4, 0_usize..3, 0_usize..7, any::<bool>()), 0..20),
        least in 0_usize..5,
    ) {
        use Strength::{Cancelling, Constraining, Counteracting, Moderate, None as Nothing, Strong, Weak};
        let mut document = document();
        document.run(&Command::SetScale(RatingScale::Interaction), &stamp(1)).expect("accepted");
        for (action, target, value, agreed) in decisions {
            let value = [Cancelling, Counteracting, Constraining, Nothing, Weak, Moderate, Strong][value];
            let motion = Motion {
                status: if agreed { Status::Agreed } else { Status::InDiscussion },
                value: Some(value),
                wording: "it does".to_owned(),
                word: Some(DecisionWord::Agrees),
                ..Motion::default()
            };
            let pair = Pair::new(ActionId::at(action), TargetId::at(target));
            document.run(&Command::Decide { pair, motion }, &stamp(2)).ok();
        }
        let view = document.session().view_for(&stamp(1).by);
        let gaps = Gaps::decided(&view, CoverageRule::default());
        let coverage = &gaps.coverage;
        prop_assert_eq!(coverage.target_counts().iter().sum::<usize>(), coverage.targets.len());
        prop_assert_eq!(coverage.action_counts().iter().sum::<usize>(), coverage.actions.len());
        let covered = coverage.targets.iter().filter(|one| one.class == TargetClass::Covered).count();
        prop_assert_eq!(gaps.open_targets().count() + covered, coverage.targets.len());
        let serve = coverage.actions.iter().filter(|one| one.class == ActionClass::Serves).count();
        prop_assert_eq!(gaps.open_actions().count() + serve, coverage.actions.len());
        let tensions: u32 = coverage.targets.iter().map(|one| one.tensions).sum();
        prop_assert_eq!(gaps.tensions.len(), tensions as usize);
        prop_assert!(gaps.tensions.iter().all(|one| one.decided.is_some()));
        let links: u32 = coverage.targets.iter().map(|one| one.direct + one.enabling).sum();
        prop_assert_eq!(coverage.links.len(), links as usize);
        let rolled: u32 = coverage.roll_up(document.session()).cells.iter().flatten().map(|one| one.links).sum();
        prop_assert_eq!(rolled, links);
        for overlap in gaps.overlaps(least) {
            let strong = coverage.links.iter().filter(|(pair, value, _)| {
                pair.target == overlap.target && *value == Strong
            });
            prop_assert_eq!(strong.count(), overlap.actions.len());
            prop_assert!(overlap.actions.len() >= least.max(2));
        }
        for (place, one) in coverage.targets.iter().enumerate() {
            prop_assert_eq!(&Coverage::of_target(&view, TargetId::at(place)), one);
        }
    }
}
