//! What holds for the agreement coefficients on any table, however odd.

use proptest::collection::vec;
use proptest::prelude::*;
use seagrass::analysis::agreement::alpha::{Coincidences, Distance, alpha};
use seagrass::analysis::agreement::concordance::Concordance;
use seagrass::analysis::agreement::fleiss::Fleiss;
use seagrass::analysis::agreement::panel::Panel;
use seagrass::analysis::agreement::two_raters::TwoRaters;
use seagrass::analysis::agreement::{
    Counts, Defined, Ratings, Scale, Weights, dispersion, gwet, percent, sets,
};
use seagrass::analysis::disagreement::{PairClass, Spread};

const WEIGHTS: [Weights; 4] = [
    Weights::Identity,
    Weights::Linear,
    Weights::Quadratic,
    Weights::Ordinal,
];

type Units = Vec<Vec<Option<u8>>>;

/// Tables of 0 to 8 units and 0 to 6 raters on 2 to 5 categories, with any values missing.
fn tables() -> impl Strategy<Value = (usize, usize, Units)> {
    (2_usize..6, 0_usize..7).prop_flat_map(|(categories, raters)| {
        // Half of the tables use one or two categories only, so that nothing varies in some.
        let used = prop_oneof![1..=2_u8, Just(categories as u8)];
        used.prop_flat_map(move |used| {
            let value = prop_oneof![1 => Just(None), 3 => (0..used).prop_map(Some)];
            vec(vec(value, raters), 0..9).prop_map(move |units| (categories, raters, units))
        })
    })
}

fn table(categories: usize, raters: usize, units: &Units) -> Ratings {
    let mut table = Ratings::new(Scale::new(categories).expect("a scale"), raters);
    for unit in units {
        table.push(unit).expect("it fits");
    }
    table
}

/// Every coefficient that needs only counts, by name.
fn of_counts(counts: &Counts) -> Vec<(String, Defined)> {
    let mut all: Vec<(String, Defined)> = vec![
        ("exact".to_owned(), percent::pairwise_exact(counts)),
        ("near".to_owned(), percent::pairwise_within(counts, 1)),
        ("all".to_owned(), percent::all_within(counts, 0)),
        ("all near".to_owned(), percent::all_within(counts, 1)),
        ("nominal".to_owned(), alpha(counts, Distance::Nominal)),
        ("ordinal".to_owned(), alpha(counts, Distance::Ordinal)),
        ("interval".to_owned(), alpha(counts, Distance::Interval)),
        (
            "fleiss".to_owned(),
            Fleiss::of(counts).and_then(|parts| parts.kappa()),
        ),
    ];
    for category in 0..=counts.scale().categories() {
        all.push((
            format!("specific {category}"),
            percent::specific(counts, category),
        ));
        let kappa = Fleiss::of(counts).and_then(|parts| parts.kappa_of(category));
        all.push((format!("fleiss {category}"), kappa));
    }
    for weights in WEIGHTS {
        for (name, parts) in [
            ("ac", gwet::ac(counts, weights)),
            ("brennan-prediger", gwet::brennan_prediger(counts, weights)),
            ("fleiss generalised", gwet::fleiss_generalised(counts, weights)),
        ] {
            let value = parts.and_then(gwet::Corrected::coefficient);
            all.push((format!("{name} {weights:?}"), value));
        }
        let distance = Distance::Weighted(weights);
        all.push((format!("alpha {weights:?}"), alpha(counts, distance)));
    }
    all
}

fn of_two(table: &Ratings) -> Vec<(String, Defined)> {
    let Ok(two) = TwoRaters::of(table, 0, 1) else {
        assert!(table.raters() < 2);
        return Vec::new();
    };
    let mut all = vec![
        ("scott".to_owned(), two.scott()),
        ("pabak".to_owned(), two.pabak()),
    ];
    for weights in WEIGHTS {
        all.push((format!("cohen {weights:?}"), two.cohen(weights)));
    }
    for category in 0..=table.scale().categories() {
        all.push((format!("specific {category}"), two.specific(category)));
    }
    all
}

fn same(one: &[(String, Defined)], other: &[(String, Defined)]) -> Result<(), TestCaseError> {
    prop_assert_eq!(one.len(), other.len());
    for ((name, one), (_, other)) in one.iter().zip(other) {
        match (one, other) {
            (Ok(one), Ok(other)) => prop_assert!((one - other).abs() < 1e-9, "{name}: {one} {other}"),
            (one, other) => prop_assert_eq!(one, other, "{}", name),
        }
    }
    Ok(())
}

fn at_most_one(all: &[(String, Defined)]) -> Result<(), TestCaseError> {
    for (name, value) in all {
        if let Ok(value) = value {
            prop_assert!(value.is_finite() && *value <= 1.0 + 1e-9, "{name}: {value}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_table_gives_a_number_or_a_reason((categories, raters, units) in tables()) {
        let table = table(categories, raters, &units);
        at_most_one(&of_counts(&table.counts()))?;
        at_most_one(&of_two(&table))?;
    }

    #[test]
    fn without_variation_kappa_and_alpha_are_not_defined(
        raters in 2_usize..6, number in 1_usize..9, value in 0_u8..3,
    ) {
        let counts = table(3, raters, &vec![vec![Some(value); raters]; number]).counts();
        for (name, figure) in of_counts(&counts) {
            // Gwet's and Brennan-Prediger's are defined by their formulae; the rest is not.
            if ["alpha", "fleiss", "nominal", "ordinal", "interval"].iter().any(|one| name.starts_with(one)) {
                prop_assert!(figure.is_err(), "{name}: {figure:?}");
            }
        }
        prop_assert_eq!(percent::pairwise_exact(&counts), Ok(1.0));
    }

    #[test]
    fn the_order_of_units_and_raters_is_nothing(
        (categories, raters, units) in tables(), by in 0_usize..50,
    ) {
        let before = table(categories, raters, &units);
        let mut moved = units.clone();
        moved.reverse();
        for unit in &mut moved {
            if raters > 0 {
                unit.rotate_left(by % raters);
            }
        }
        let after = table(categories, raters, &moved);
        same(&of_counts(&before.counts()), &of_counts(&after.counts()))?;
        let mut swapped = units.clone();
        for unit in &mut swapped {
            if raters > 1 {
                unit.swap(0, 1);
            }
        }
        same(&of_two(&before), &of_two(&table(categories, raters, &swapped)))?;
    }

    #[test]
    fn a_unit_with_one_value_changes_no_alpha_and_blanks_change_nothing(
        (categories, raters, units) in tables(), value in 0_u8..2, rater in 0_usize..7, blanks in 0_usize..4,
    ) {
        let before = table(categories, raters, &units).counts();
        let mut more = units.clone();
        let mut unit = vec![None; raters];
        if let Some(cell) = unit.get_mut(rater) {
            *cell = Some(value);
        }
        more.push(unit);
        let after = table(categories, raters, &more).counts();
        for distance in [Distance::Nominal, Distance::Ordinal, Distance::Interval] {
            same(
                &[("alpha".to_owned(), alpha(&before, distance))],
                &[("alpha".to_owned(), alpha(&after, distance))],
            )?;
        }
        prop_assert_eq!(Coincidences::of(&before), Coincidences::of(&after));
        // More reviewers who said nothing, and more units of which nobody said anything.
        let mut wider = units.clone();
        for unit in &mut wider {
            unit.extend(std::iter::repeat_n(None, blanks));
        }
        let unit = vec![None; raters + blanks];
        let without_fleiss = |counts: &Counts| -> Vec<_> {
            // Fleiss' own kappa needs equal numbers, which a unit without a value breaks.
            let is_own = |name: &str| name == "fleiss" || name.len() == "fleiss 0".len() && name.starts_with("fleiss");
            of_counts(counts).into_iter().filter(|(name, _)| !is_own(name)).collect()
        };
        let same_units = table(categories, raters + blanks, &wider).counts();
        same(&of_counts(&before), &of_counts(&same_units))?;
        wider.push(unit);
        let wider = table(categories, raters + blanks, &wider).counts();
        same(&without_fleiss(&before), &without_fleiss(&wider))?;
    }

    #[test]
    fn shares_of_near_pairs_are_what_counting_pairs_gives((categories, raters, units) in tables(), steps in 0_usize..4) {
        let counts = table(categories, raters, &units).counts();
        let mut shares = Vec::new();
        for unit in &units {
            let values: Vec<u8> = unit.iter().flatten().copied().collect();
            let (mut near, mut all) = (0, 0);
            for (at, one) in values.iter().enumerate() {
                for other in &values[at + 1..] {
                    all += 1;
                    near += u32::from(usize::from(one.abs_diff(*other)) <= steps);
                }
            }
            if all > 0 {
                shares.push(f64::from(near) / f64::from(all));
            }
        }
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        match percent::pairwise_within(&counts, steps) {
            Ok(found) => prop_assert!((found - mean).abs() < 1e-9),
            Err(reason) => prop_assert!(shares.is_empty(), "{reason}"),
        }
    }

    #[test]
    fn alpha_is_fleiss_with_a_correction_for_small_tables(
        units in vec(vec((0_u8..3).prop_map(Some), 4), 1..9),
    ) {
        let counts = table(3, 4, &units).counts();
        let kappa = Fleiss::of(&counts).expect("complete").kappa();
        let values = counts.values() as f64;
        let expected = kappa.map(|kappa| 1.0 - (1.0 - kappa) * (values - 1.0) / values);
        same(
            &[("alpha".to_owned(), alpha(&counts, Distance::Nominal))],
            &[("alpha".to_owned(), expected)],
        )?;
    }

    #[test]
    fn frequencies_of_any_kind_give_a_number_in_range_or_a_reason(
        list in vec(prop_oneof![3 => 0.0..50.0, 1 => Just(0.0), 1 => (0_u8..9).prop_map(f64::from), 1 => proptest::num::f64::ANY], 0..9),
    ) {
        for (figure, least) in [
            (dispersion::van_der_eijk(&list), -1.0),
            (dispersion::polarisation(&list), 0.0),
            (dispersion::leik(&list), 0.0),
            (dispersion::tastle_wierman(&list), 0.0),
        ] {
            if let Ok(figure) = figure {
                prop_assert!((least - 1e-9..=1.0 + 1e-9).contains(&figure), "{list:?}: {figure}");
            }
        }
        let reversed: Vec<f64> = list.iter().rev().copied().collect();
        same(
            &[("A".to_owned(), dispersion::van_der_eijk(&list)), ("D".to_owned(), dispersion::leik(&list))],
            &[("A".to_owned(), dispersion::van_der_eijk(&reversed)), ("D".to_owned(), dispersion::leik(&reversed))],
        )?;
        if let Ok(layers) = dispersion::layers(&list) {
            let mass: f64 = layers.iter().map(|layer| layer.weight).sum();
            prop_assert!((mass - 1.0).abs() < 1e-9, "{list:?}: {mass}");
        }
    }

    #[test]
    fn ranks_of_any_kind_give_a_w_or_a_reason(
        objects in 0_usize..7, cells in vec(prop_oneof![9 => (0_u8..4).prop_map(f64::from), 1 => proptest::num::f64::ANY], 0..30),
    ) {
        let rows: Vec<Vec<f64>> = cells.chunks(objects.max(1)).map(<[f64]>::to_vec).collect();
        if let Ok(parts) = Concordance::of(&rows) {
            let all_tied = rows.iter().all(|row| row.iter().all(|one| (one - row[0]).abs() < f64::EPSILON));
            prop_assert_eq!(parts.w().is_err(), all_tied);
            for figure in [parts.w(), parts.chi_squared(), parts.mean_spearman()] {
                prop_assert!(figure.is_err() == all_tied && figure.unwrap_or_default().is_finite());
            }
            prop_assert!((-1e-9..=1.0 + 1e-9).contains(&parts.w().unwrap_or_default()));
        }
    }

    #[test]
    fn sets_of_any_kind_give_an_alpha_or_a_reason(
        units in vec(vec(proptest::collection::btree_set(0_u8..4, 0..4), 0..5), 0..7),
    ) {
        let found = sets::alpha_masi(&units);
        at_most_one(&[("masi".to_owned(), found), ("equal".to_owned(), sets::pairwise_equal(&units))])?;
        let pairable: Vec<_> = units.iter().filter(|unit| unit.len() > 1).flatten().collect();
        let varies = pairable.iter().any(|set| *set != pairable[0]);
        prop_assert_eq!(found.is_ok(), varies);
        let mut moved = units.clone();
        moved.reverse();
        same(&[("masi".to_owned(), found)], &[("masi".to_owned(), sets::alpha_masi(&moved))])?;
    }

    #[test]
    fn masi_on_sets_that_share_nothing_is_nominal(units in vec(vec(0_u8..3, 2..5), 0..7)) {
        let as_sets: Vec<Vec<_>> = units.iter().map(|unit| unit.iter().map(|one| [*one].into()).collect()).collect();
        let mut counts = Counts::new(Scale::new(3).expect("a scale"));
        for unit in &units {
            let mut row = [0; 3];
            for value in unit {
                row[usize::from(*value)] += 1;
            }
            counts.push(&row).expect("it fits");
        }
        same(
            &[("masi".to_owned(), sets::alpha_masi(&as_sets))],
            &[("nominal".to_owned(), alpha(&counts, Distance::Nominal))],
        )?;
    }

    #[test]
    fn panels_of_any_size_are_counted_or_refused(ratings in vec(0_u8..11, 0..20)) {
        if let Ok(panel) = Panel::of(&ratings) {
            prop_assert!(panel.range() >= 0.0 && (2.35..=8.35).contains(&panel.adjusted_range()));
            let both = panel.agrees_by_count() == Ok(true) && panel.disagrees_by_count() == Ok(true);
            prop_assert!(!both, "{ratings:?}");
        }
    }

    #[test]
    fn every_spread_has_one_class_that_its_range_allows(scores in proptest::array::uniform4(0_u32..7)) {
        let spread = Spread::of_scores(scores);
        let range = spread.range().unwrap_or_default();
        match spread.class() {
            PairClass::TooFew => prop_assert!(spread.n() < 3),
            PairClass::Unanimous => prop_assert_eq!(range, 0),
            PairClass::Adjacent => prop_assert_eq!(range, 1),
            PairClass::Outlier | PairClass::Split => prop_assert!(range >= 2),
            PairClass::PresenceDispute => prop_assert!(scores[0] > 0 && scores[0] < spread.n()),
            PairClass::Polarised => prop_assert!(range >= 2),
        }
    }
}
