//! Coverage: classes, their sums, and doubt.

use proptest::prelude::*;

use seagrass::analysis::coverage::{ActionClass, Basis, Coverage, Doubt, TargetClass};
use seagrass::analysis::gaps::Gaps;
use seagrass::command::{Command, Document};
use seagrass::model::*;

use crate::samples::plan;

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
