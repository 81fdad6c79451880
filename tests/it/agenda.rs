//! The agenda: which pairs are on it, in which order, and what the time is enough for.

use std::collections::BTreeSet;

use proptest::prelude::*;
use seagrass::analysis::agenda::{Agenda, Closed, Filter, LinkFilter, Stage, Time};
use seagrass::analysis::disagreement::PairClass;
use seagrass::command::{Command, Document};
use seagrass::model::*;

use crate::samples::{self, code, pair, stamp};

/// What one reviewer says of a pair.
pub(crate) type Said = Option<Verdict>;

/// A session with so many reviewers, in which the pairs in the first row of the matrix are judged so: one
/// list for each target, one entry for each reviewer.
pub(crate) fn judged(rows: &[Vec<Said>]) -> Document {
    let mut document = samples::document();
    let mut clock = 100;
    let reviewers = rows.iter().map(Vec::len).max().unwrap_or_default();
    for number in 1..=reviewers {
        run(
            &mut document,
            "R07",
            &mut clock,
            &Command::PutReviewer(reviewer(number), Reviewer::default()),
        );
    }
    for (target, row) in rows.iter().enumerate() {
        for (at, said) in row.iter().enumerate() {
            let Some(verdict) = said else { continue };
            let judgement = Judgement::new(*verdict);
            let about = pair(&document, target / 16, target % 16);
            let by = reviewer(at + 1);
            run(
                &mut document,
                by.as_str(),
                &mut clock,
                &Command::Judge {
                    pair: about,
                    judgement,
                },
            );
        }
    }
    document
}

fn reviewer(number: usize) -> ReviewerCode {
    code(&format!("R{:02}", 20 + number))
}

fn run(document: &mut Document, by: &str, clock: &mut i64, command: &Command) {
    *clock += 1;
    document.run(command, &stamp(by, *clock)).expect("accepted");
}

/// The scores of a pair, one digit for each reviewer; `?` cannot judge, a dot says nothing.
pub(crate) fn scores(text: &str) -> Vec<Said> {
    text.chars()
        .map(|sign| match sign {
            '.' => None,
            '?' => Some(Verdict::CannotJudge),
            digit => {
                let digit = digit.to_digit(10).expect("a digit") as u8;
                Some(Verdict::Scored(Strength::from_digit(digit).expect("a strength")))
            }
        })
        .collect()
}

fn agenda(document: &Document) -> Agenda {
    Agenda::of(&document.session().view_for(&code("R07")))
}

/// The targets of the first action, in the order of the agenda, as far as somebody said something.
fn order(agenda: &Agenda) -> Vec<usize> {
    let said = agenda.items().iter().filter(|item| item.spread().said() > 0);
    said.map(|item| item.pair().target.index()).collect()
}

fn sample() -> Document {
    judged(&[
        scores("11111"), // 0 unanimous
        scores("0.3.."), // 1 too few
        scores("00033"), // 2 polarised, A -0.6
        scores("01111"), // 3 adjacent
        scores("03333"), // 4 outlier
        scores("00011"), // 5 presence dispute
        scores("0033?"), // 6 polarised, A -1
        scores("222.."), // 7 unanimous of three
    ])
}

#[test]
fn every_pair_is_listed_in_the_documented_order_and_parked_ones_come_last() {
    let mut document = sample();
    let first = agenda(&document);
    assert_eq!(order(&first), [6, 2, 5, 4, 3, 0, 7, 1]);
    assert_eq!(first.items().len(), document.session().pair_count());
    assert_eq!(first.judges(), 5);
    let mut clock = 10_000;
    let about = pair(&document, 0, 6);
    run(
        &mut document,
        "R07",
        &mut clock,
        &Command::Park {
            pair: about,
            parked: true,
        },
    );
    let parked = agenda(&document);
    let last = parked.items().last().expect("a pair");
    assert_eq!((last.pair(), last.is_parked), (about, true));
    assert_eq!(last.class(), PairClass::Polarised, "its class stays");
    assert_eq!(order(&parked), [2, 5, 4, 3, 0, 7, 1, 6]);
    run(
        &mut document,
        "R07",
        &mut clock,
        &Command::Park {
            pair: about,
            parked: false,
        },
    );
    assert_eq!(order(&agenda(&document)), order(&first));
}

#[test]
fn missing_answers_are_counted_beside_the_scores() {
    let agenda = agenda(&sample());
    let item = agenda.items().first().expect("a pair");
    let spread = item.spread();
    assert_eq!(spread.counts(), [2, 0, 0, 2]);
    assert_eq!(
        (spread.cannot_judge, spread.not_considered, spread.conflicts),
        (1, 0, 0)
    );
    let untouched = agenda.items().last().expect("a pair").spread();
    assert_eq!((untouched.n(), untouched.not_considered), (0, 5));
    assert_eq!((spread.median(), spread.range()), (Some(1.5), Some(3)));
}

#[test]
fn the_forecast_counts_what_is_shown_and_takes_time() {
    let document = sample();
    let agenda = agenda(&document);
    let session = document.session();
    let disputed = agenda.through(session, &Filter::default());
    assert_eq!(disputed.len(), 4);
    let time = Time {
        minutes: 10,
        per_item: 4,
    };
    let forecast = agenda.forecast(&disputed, time);
    assert_eq!(
        (forecast.items, forecast.fit, forecast.left()),
        (4, Some(2), Some(2))
    );
    let all = agenda.through(session, &Filter::everything());
    assert_eq!(all.len(), session.pair_count());
    assert_eq!(
        agenda.forecast(&all, time).items,
        6,
        "neither the unanimous nor those nobody judged"
    );
}

#[test]
fn filters_by_class_heading_and_link() {
    let document = sample();
    let agenda = agenda(&document);
    let session = document.session();
    let count = |filter: &Filter| agenda.through(session, filter).len();
    let only = |class| Filter {
        classes: BTreeSet::from([class]),
        ..Filter::everything()
    };
    for class in PairClass::ALL {
        assert_eq!(count(&only(class)) as u64, agenda.count(class), "{class:?}");
    }
    assert_eq!(
        count(&Filter {
            classes: BTreeSet::new(),
            ..Filter::everything()
        }),
        0
    );
    let mut by_heading = 0;
    for number in 0..session.actions().headings().len() as u32 {
        let filter = Filter {
            action_heading: Some(HeadingNo(number)),
            ..Filter::everything()
        };
        by_heading += count(&filter);
    }
    assert_eq!(
        by_heading,
        session.pair_count(),
        "each action stands under one objective"
    );
    let goal = Filter {
        target_heading: Some(HeadingNo(0)),
        ..Filter::default()
    };
    let targets = session.targets().items_under(HeadingNo(0)).len();
    let expected = [2, 4, 5, 6]
        .into_iter()
        .filter(|target| *target < targets)
        .count();
    assert_eq!(count(&goal), expected);
    let linked = Filter {
        links: LinkFilter::Linked,
        ..Filter::everything()
    };
    let not_linked = Filter {
        links: LinkFilter::NotLinked,
        ..Filter::everything()
    };
    assert_eq!(count(&linked), 8);
    assert_eq!(count(&linked) + count(&not_linked), session.pair_count());
    assert_eq!(
        count(&Filter {
            links: LinkFilter::Direct,
            ..Filter::everything()
        }),
        0
    );
}

#[test]
fn a_group_sees_the_pairs_under_its_headings() {
    let mut document = sample();
    let mut clock = 10_000;
    let session = document.session();
    let objective = session.actions().headings()[0].code.as_str().to_owned();
    let goal = session.targets().headings()[0].code.as_str().to_owned();
    let (actions, targets) = (
        session.actions().items_under(HeadingNo(0)).len(),
        session.targets().items_under(HeadingNo(0)).len(),
    );
    let all = (session.actions().items().len(), session.targets().items().len());
    let group = |headings| Group {
        members: vec![reviewer(1)],
        headings,
    };
    let one = group(vec![(Side::Action, objective.clone())]);
    let both = group(vec![(Side::Action, objective), (Side::Target, goal)]);
    for (name, group) in [("one", one), ("both", both), ("everything", group(Vec::new()))] {
        run(
            &mut document,
            "R07",
            &mut clock,
            &Command::PutGroup(name.to_owned(), group),
        );
    }
    let agenda = agenda(&document);
    let count = |name: &str| {
        let filter = Filter {
            group: Some(name.to_owned()),
            ..Filter::everything()
        };
        agenda.through(document.session(), &filter).len()
    };
    assert_eq!(count("one"), actions * all.1);
    assert_eq!(count("both"), actions * all.1 + (all.0 - actions) * targets);
    assert_eq!(count("everything"), all.0 * all.1);
    assert_eq!(count("gone"), 0);
}

#[test]
fn what_is_unanimous_and_undecided_is_offered_with_its_value() {
    let mut document = sample();
    let offered = agenda(&document).unanimous();
    let found: Vec<_> = offered
        .iter()
        .map(|one| (one.pair.target.index(), one.value, one.n))
        .collect();
    assert_eq!(found, [(0, Strength::Weak, 5), (7, Strength::Moderate, 3)]);
    let mut clock = 10_000;
    let motion = Motion {
        status: Status::Deferred,
        ..Motion::default()
    };
    let decided = pair(&document, 0, 0);
    run(
        &mut document,
        "R07",
        &mut clock,
        &Command::Decide {
            pair: decided,
            motion,
        },
    );
    let after = agenda(&document);
    assert_eq!(
        after.unanimous().len(),
        1,
        "a pair with a decision is not on the list"
    );
    let item = after
        .items()
        .iter()
        .find(|item| item.pair() == decided)
        .expect("listed");
    assert_eq!(item.stage, Stage::Decided(Status::Deferred));
    assert!(item.stage.is_settled() && !item.takes_time());
    let open = Filter {
        with_settled: false,
        ..Filter::everything()
    };
    assert_eq!(
        after.through(document.session(), &open).len(),
        after.items().len() - 1
    );
}

#[test]
fn in_a_blind_round_there_is_no_agenda_until_it_is_opened() {
    let mut document = samples::document();
    let mut clock = 100;
    run(
        &mut document,
        "R07",
        &mut clock,
        &Command::StartRound(RoundNo::FIRST, RoundKind::Blind),
    );
    let about = pair(&document, 0, 0);
    let judgement = Judgement::scored(Strength::Strong, None);
    run(
        &mut document,
        "R07",
        &mut clock,
        &Command::Judge {
            pair: about,
            judgement,
        },
    );
    let closed = agenda(&document);
    assert_eq!(closed.closed(), Some(Closed::Blind));
    assert_eq!((closed.items().len(), closed.pairs(), closed.judges()), (0, 0, 0));
    assert!(PairClass::ALL.into_iter().all(|class| closed.count(class) == 0));
    run(
        &mut document,
        "R07",
        &mut clock,
        &Command::OpenRound(RoundNo::FIRST),
    );
    let opened = agenda(&document);
    assert_eq!(opened.closed(), None);
    assert_eq!(opened.judges(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_pair_is_in_exactly_one_class_and_the_classes_sum_to_the_pairs(
        rows in prop::collection::vec(prop::collection::vec(0_u8..7, 0..6), 0..24),
        parked in prop::collection::btree_set(0_usize..24, 0..4),
    ) {
        let said = |number: &u8| match number {
            0..=3 => Strength::from_digit(*number).map(Verdict::Scored),
            4 => Some(Verdict::CannotJudge),
            _ => None,
        };
        let rows: Vec<Vec<Said>> = rows.iter().map(|row| row.iter().map(said).collect()).collect();
        let mut document = judged(&rows);
        let mut clock = 10_000;
        for place in &parked {
            let about = pair(&document, place / 16, place % 16);
            run(&mut document, "R07", &mut clock, &Command::Park { pair: about, parked: true });
        }
        let session = std::sync::Arc::clone(document.session());
        let agenda = agenda(&document);
        let pairs = session.pair_count();
        let listed: BTreeSet<_> = agenda.items().iter().map(seagrass::analysis::agenda::Item::pair).collect();
        prop_assert_eq!((agenda.items().len(), listed.len(), agenda.pairs()), (pairs, pairs, pairs as u64));
        let sum: u64 = PairClass::ALL.into_iter().map(|class| agenda.count(class)).sum();
        prop_assert_eq!(sum, pairs as u64);
        for item in agenda.items() {
            let spread = item.spread();
            prop_assert_eq!(spread.said() + spread.not_considered, agenda.judges());
            prop_assert_eq!(item.class(), spread.class());
        }
        let key = |item: &seagrass::analysis::agenda::Item| {
            (item.is_parked, item.class(), -i64::from(item.spread().n()) * i64::from(item.class() == PairClass::Unanimous))
        };
        prop_assert!(agenda.items().is_sorted_by_key(key), "parked last, then by class, the unanimous by number");
        prop_assert_eq!(agenda.items().iter().filter(|item| item.is_parked).count(), parked.len());
        for one in agenda.unanimous() {
            let item = agenda.items().iter().find(|item| item.pair() == one.pair).expect("listed");
            prop_assert_eq!(item.class(), PairClass::Unanimous);
            prop_assert_eq!(item.spread().only(), Some(one.value));
        }
    }
}
