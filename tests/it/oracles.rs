//! The coefficients against figures from the literature: every entry and every figure of
//! `tests/data/oracles.json`.

use std::collections::BTreeSet;
use std::path::Path;

use seagrass::analysis::agreement::alpha::{Coincidences, Distance, alpha};
use seagrass::analysis::agreement::concordance::Concordance;
use seagrass::analysis::agreement::fleiss::Fleiss;
use seagrass::analysis::agreement::panel::Panel;
use seagrass::analysis::agreement::two_raters::TwoRaters;
use seagrass::analysis::agreement::{
    Counts, Defined, NotDefined, Ratings, Scale, Weights, dispersion, gwet, percent, sets,
};
use serde_json::{Map, Value, json};

const TOLERANCE: f64 = 1e-9;

/// Figures that are only printed in their source and computed by nobody: Conger's kappa is not offered.
/// S is Brennan-Prediger; a test of its own looks at it.
const PRINTED_ONLY: [(&str, &str); 2] = [("G-4R", "Conger"), ("AP", "S")];

fn oracles() -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/oracles.json");
    let text = std::fs::read_to_string(path).expect("the oracles");
    let file: Value = serde_json::from_str(&text).expect("JSON");
    assert!((file["tolerance"].as_f64().expect("a number") - TOLERANCE).abs() < 1e-20);
    file["oracles"].as_array().expect("a list").clone()
}

fn oracle(id: &str) -> Value {
    oracles()
        .into_iter()
        .find(|one| one["id"] == id)
        .expect("an entry")
}

/// An entry's data in the forms that the coefficients take.
enum Data {
    Ratings(Ratings, Vec<Vec<f64>>, f64),
    Counts(Counts),
    TwoRaters(TwoRaters, Ratings),
    Ranks(Vec<Vec<f64>>),
    Frequencies(Vec<f64>),
    NamedFrequencies(Vec<(String, Vec<f64>)>),
    Sets(Vec<[BTreeSet<i64>; 2]>),
    Panel(Vec<u8>),
}

fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().expect("a list");
    list.iter().map(|one| one.as_f64().expect("a number")).collect()
}

fn rows(value: &Value) -> Vec<Vec<Value>> {
    let list = value.as_array().expect("a list");
    list.iter()
        .map(|row| row.as_array().expect("a row").clone())
        .collect()
}

fn transposed<T: Clone>(rows: &[Vec<T>]) -> Vec<Vec<T>> {
    (0..rows[0].len())
        .map(|at| rows.iter().map(|row| row[at].clone()).collect())
        .collect()
}

/// Numbers on the scale from the smallest to the largest, letters from `a`.
fn as_number(value: &Value) -> Option<f64> {
    match value {
        Value::Null => None,
        Value::String(letter) => Some(f64::from(letter.as_bytes()[0] - b'a')),
        other => Some(other.as_f64().expect("a number")),
    }
}

fn ratings(units: &[Vec<Value>]) -> (Ratings, f64) {
    let units: Vec<Vec<Option<f64>>> = units
        .iter()
        .map(|unit| unit.iter().map(as_number).collect())
        .collect();
    let given = || units.iter().flatten().flatten().copied();
    let (least, most) = (given().fold(f64::INFINITY, f64::min), given().fold(0.0, f64::max));
    let scale = Scale::new(((most - least) as usize + 1).max(2)).expect("a scale");
    let mut table = Ratings::new(scale, units[0].len());
    for unit in &units {
        let places: Vec<_> = unit
            .iter()
            .map(|value| value.map(|value| (value - least) as u8))
            .collect();
        table.push(&places).expect("it fits");
    }
    (table, least)
}

fn counted(rows: &[Vec<Value>]) -> Vec<Vec<u32>> {
    let count = |value: &Value| value.as_u64().expect("a count") as u32;
    rows.iter().map(|row| row.iter().map(count).collect()).collect()
}

fn data(entry: &Value) -> Data {
    let data = &entry["data"];
    match entry["layout"].as_str().expect("a layout") {
        "raters x units" => {
            let (table, least) = ratings(&transposed(&rows(data)));
            let values = rows(data)
                .iter()
                .map(|row| row.iter().map(|one| as_number(one).unwrap_or(f64::NAN)).collect())
                .collect();
            Data::Ratings(table, values, least)
        }
        "units x raters" => {
            let (table, least) = ratings(&rows(data));
            Data::Ratings(table, Vec::new(), least)
        }
        "units x categories (counts)" => {
            let rows = counted(&rows(data));
            let mut counts = Counts::new(Scale::new(rows[0].len()).expect("a scale"));
            for row in &rows {
                counts.push(row).expect("it fits");
            }
            Data::Counts(counts)
        }
        "contingency (rater 1 rows, rater 2 columns)" => {
            let rows = counted(&rows(data));
            let scale = Scale::new(rows.len()).expect("a scale");
            let table = TwoRaters::from_rows(scale, &rows).expect("it fits");
            let mut units = Ratings::new(scale, 2);
            for (one, row) in rows.iter().enumerate() {
                for (other, count) in row.iter().enumerate() {
                    for _ in 0..*count {
                        units
                            .push(&[Some(one as u8), Some(other as u8)])
                            .expect("it fits");
                    }
                }
            }
            assert_eq!(TwoRaters::of(&units, 0, 1).as_ref(), Ok(&table));
            Data::TwoRaters(table, units)
        }
        "raters x objects (ranks)" => {
            let list = data.as_array().expect("a list");
            Data::Ranks(list.iter().map(numbers).collect())
        }
        "frequency vector" => Data::Frequencies(numbers(data)),
        "frequency vectors" => {
            let named = data.as_object().expect("names");
            Data::NamedFrequencies(
                named
                    .iter()
                    .map(|(name, list)| (name.clone(), numbers(list)))
                    .collect(),
            )
        }
        "pairs of sets" => {
            let set = |value: &Value| numbers(value).into_iter().map(|one| one as i64).collect();
            Data::Sets(
                rows(data)
                    .iter()
                    .map(|pair| [set(&pair[0]), set(&pair[1])])
                    .collect(),
            )
        }
        layout if layout.ends_with("(n=15)") => {
            Data::Panel(numbers(data).into_iter().map(|one| one as u8).collect())
        }
        other => panic!("no reader for the layout {other}"),
    }
}

fn told(figure: Defined) -> Value {
    figure.map_or(Value::Null, |figure| json!(figure))
}

/// Computes the figure with that name; nothing if the name says nothing to us.
fn figure(data: &Data, key: &str) -> Option<Value> {
    match data {
        Data::Ratings(table, values, least) => {
            of_counts(&table.counts(), key, *least).or_else(|| of_ratings(table, values, key))
        }
        Data::Counts(counts) => of_counts(counts, key, 0.0),
        Data::TwoRaters(table, units) => of_two(table, key).or_else(|| of_counts(&units.counts(), key, 0.0)),
        Data::Ranks(rows) => of_ranks(rows, key),
        Data::Frequencies(list) => of_frequencies(list, key),
        Data::NamedFrequencies(named) => {
            let (_, list) = named.iter().find(|(name, _)| name == key)?;
            Some(told(dispersion::van_der_eijk(list)))
        }
        Data::Sets(pairs) => {
            let distance = match key {
                "jaccard" => sets::jaccard_distance,
                "masi" => sets::masi_distance,
                _ => return None,
            };
            Some(pairs.iter().map(|[one, other]| distance(one, other)).collect())
        }
        Data::Panel(ratings) => of_panel(&Panel::of(ratings).expect("a panel"), key),
    }
}

fn of_ratings(table: &Ratings, values: &[Vec<f64>], key: &str) -> Option<Value> {
    let two = TwoRaters::of(table, 0, 1);
    let cohen = |weights| told(two.clone().and_then(|two| two.cohen(weights)));
    match key {
        "cohen_r1r2" => Some(cohen(Weights::Identity)),
        "cohen_r1r2_linear" => Some(cohen(Weights::Linear)),
        "cohen_r1r2_quadratic" => Some(cohen(Weights::Quadratic)),
        _ => of_ranks(values, key),
    }
}

fn of_ranks(rows: &[Vec<f64>], key: &str) -> Option<Value> {
    let parts = Concordance::of(rows).ok()?;
    Some(match key {
        "W" | "W_ties" => told(parts.w()),
        "W_uncorrected" => json!(parts.w_uncorrected()),
        "s" => json!(parts.s()),
        "sum_T" => json!(parts.ties()),
        "R_j" => json!(parts.rank_sums()),
        "chi2" => told(parts.chi_squared()),
        "df" => json!(parts.degrees_of_freedom()),
        "mean_spearman" => told(parts.mean_spearman()),
        _ => return None,
    })
}

fn of_two(table: &TwoRaters, key: &str) -> Option<Value> {
    Some(told(match key {
        "po" => table.observed(Weights::Identity),
        "pe_cohen" => table.expected(Weights::Identity),
        "cohen" => table.cohen(Weights::Identity),
        "cohen_linear" => table.cohen(Weights::Linear),
        "cohen_quadratic" => table.cohen(Weights::Quadratic),
        "scott_pi" => table.scott(),
        "positive_agreement" => table.specific(0),
        "negative_agreement" => table.specific(1),
        "pabak" => table.pabak(),
        _ => return None,
    }))
}

fn of_frequencies(list: &[f64], key: &str) -> Option<Value> {
    let layers = dispersion::layers(list).expect("layers");
    Some(match key {
        "vdEijk_A" => told(dispersion::van_der_eijk(list)),
        "polarization" => told(dispersion::polarisation(list)),
        "leik_D" => told(dispersion::leik(list)),
        "tastle_wierman" => told(dispersion::tastle_wierman(list)),
        "layers_A" => layers.iter().map(|layer| layer.agreement).collect(),
        "layers_weight" => layers.iter().map(|layer| layer.weight).collect(),
        _ => return None,
    })
}

fn of_panel(panel: &Panel, key: &str) -> Option<Value> {
    Some(match key {
        "median" => json!(panel.median),
        "p30" => json!(panel.p30),
        "p70" => json!(panel.p70),
        "IPR" => json!(panel.range()),
        "IPRCP" => json!(panel.centre()),
        "AI" => json!(panel.asymmetry()),
        "IPRAS" => json!(panel.adjusted_range()),
        "disagreement" => json!(panel.disagrees()),
        "agreement_by_count_rule" => json!(panel.agrees_by_count().expect("a rule")),
        _ => return None,
    })
}

/// Everything that needs only how often each unit was given each category.
fn of_counts(counts: &Counts, key: &str, least: f64) -> Option<Value> {
    if let Some(found) = of_weighted(counts, key) {
        return Some(found);
    }
    let by_alpha = |distance| told(alpha(counts, distance));
    let coincidences = Coincidences::of(counts);
    let fleiss = Fleiss::of(counts);
    let each = |figure: &dyn Fn(usize) -> Defined| {
        let places = 0..counts.scale().categories();
        places.map(|place| told(figure(place))).collect::<Value>()
    };
    Some(match key {
        "alpha_nominal" => by_alpha(Distance::Nominal),
        "alpha_ordinal" => by_alpha(Distance::Ordinal),
        "alpha_interval" => by_alpha(Distance::Interval),
        // Not offered, since it is not defined at 0: with a distance of our own.
        "alpha_ratio" => told(coincidences.alpha(|one, other| {
            let (one, other) = (one as f64 + least, other as f64 + least);
            ((one - other) / (one + other)).powi(2)
        })),
        "alpha_linear" => by_alpha(Distance::Weighted(Weights::Linear)),
        "alpha_quadratic" => by_alpha(Distance::Weighted(Weights::Quadratic)),
        "alpha_gwet_ordinal_weights" => by_alpha(Distance::Weighted(Weights::Ordinal)),
        "n_pairable" => json!(coincidences.pairable_values()),
        "n_c" => {
            let margins = coincidences.margins().iter().enumerate();
            let named = margins.map(|(at, margin)| ((at as f64 + least).to_string(), json!(margin)));
            Value::Object(named.collect::<Map<_, _>>())
        }
        "coincidence" => json!(coincidences.cells()),
        "pairwise_agreement" => told(percent::pairwise_exact(counts)),
        "all_agree" => told(percent::all_within(counts, 0)),
        "all_within_1" => told(percent::all_within(counts, 1)),
        "specific_agreement_j" => each(&|place| percent::specific(counts, place)),
        "fleiss" => told(fleiss.and_then(|parts| parts.kappa())),
        "Pbar" => json!(fleiss.ok()?.observed()),
        "Pe" => json!(fleiss.ok()?.expected()),
        "P_i" => json!(fleiss.ok()?.by_unit()),
        "p_j" => json!(fleiss.ok()?.shares()),
        "kappa_j" => {
            let parts = fleiss.ok()?;
            each(&|place| parts.kappa_of(place))
        }
        _ => return None,
    })
}

/// Gwet's family. Where a kappa of Fleiss has no missing values it is the generalised one, which is
/// checked on the way.
fn of_weighted(counts: &Counts, key: &str) -> Option<Value> {
    let key = match key {
        "AC1" | "AC1_three_categories" => "AC",
        "AC2_quadratic" => "AC_quadratic",
        other => other,
    };
    let weights = match key.rsplit('_').next()? {
        "linear" => Weights::Linear,
        "quadratic" => Weights::Quadratic,
        "ordinal" => Weights::Ordinal,
        _ => Weights::Identity,
    };
    let stem = key
        .trim_end_matches("_linear")
        .trim_end_matches("_quadratic")
        .trim_end_matches("_ordinal");
    let (ac, bp, fleiss) = (
        gwet::ac(counts, weights),
        gwet::brennan_prediger(counts, weights),
        gwet::fleiss_generalised(counts, weights),
    );
    Some(told(match stem {
        "pa" => ac.map(|parts| parts.observed),
        "AC" => ac.and_then(gwet::Corrected::coefficient),
        "pe_AC" => ac.map(|parts| parts.expected),
        "BP" => bp.and_then(gwet::Corrected::coefficient),
        "pe_BP" => bp.map(|parts| parts.expected),
        "pe_F" => fleiss.map(|parts| parts.expected),
        "fleiss" => {
            let general = fleiss.and_then(gwet::Corrected::coefficient);
            if let (Ok(complete), Weights::Identity) = (Fleiss::of(counts), weights) {
                assert_eq!(complete.kappa().is_ok(), general.is_ok());
                let difference = complete.kappa().unwrap_or_default() - general.unwrap_or_default();
                assert!(difference.abs() < TOLERANCE);
            }
            general
        }
        _ => return None,
    }))
}

/// What differs between two figures, or lists or objects of figures.
fn difference(found: &Value, expected: &Value) -> Option<String> {
    match (found, expected) {
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => one
            .iter()
            .zip(other)
            .find_map(|(one, other)| difference(one, other)),
        (Value::Object(one), Value::Object(other)) if one.len() == other.len() => other
            .iter()
            .find_map(|(key, other)| difference(one.get(key).unwrap_or(&Value::Null), other)),
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().expect("a number"), other.as_f64().expect("a number"));
            ((one - other).abs() > TOLERANCE).then(|| format!("{one} instead of {other}"))
        }
        (one, other) if one == other => None,
        (one, other) => Some(format!("{one} instead of {other}")),
    }
}

#[test]
fn every_figure_of_every_entry_is_reproduced() {
    let oracles = oracles();
    assert_eq!(oracles.len(), 34);
    let mut faults = Vec::new();
    let mut checked = 0;
    for entry in &oracles {
        let id = entry["id"].as_str().expect("an id");
        let data = data(entry);
        let expected = entry["expected"].as_object().expect("figures");
        assert!(!expected.is_empty(), "{id}");
        for (key, expected) in expected {
            checked += 1;
            match figure(&data, key) {
                None => faults.push(format!("{id} {key}: nothing computes it")),
                Some(found) => {
                    faults.extend(difference(&found, expected).map(|one| format!("{id} {key}: {one}")));
                }
            }
        }
        for key in entry["printed"].as_object().expect("figures").keys() {
            if !expected.contains_key(key) && !PRINTED_ONLY.contains(&(id, key.as_str())) {
                faults.push(format!("{id} {key}: printed, but not expected"));
            }
        }
    }
    assert!(faults.is_empty(), "{checked} checked:\n{}", faults.join("\n"));
    assert_eq!(checked, CHECKED, "figures were added or lost");
}

/// How many figures the file has.
const CHECKED: usize = 216;

#[test]
fn a_wrong_figure_would_be_found() {
    assert!(difference(&json!([0.5, 0.25]), &json!([0.5, 0.250_000_01])).is_some());
    assert!(difference(&Value::Null, &json!(0.0)).is_some());
    assert!(difference(&json!(0.0), &Value::Null).is_some());
    assert!(difference(&json!([1]), &json!([1, 2])).is_some());
    assert_eq!(difference(&json!({"a": 1.0}), &json!({"a": 1})), None);
    assert_eq!(figure(&data(&oracle("K-A")), "nosuch"), None);
}

#[test]
fn brennan_prediger_is_the_s_of_artstein_and_poesio() {
    let Data::TwoRaters(_, units) = data(&oracle("AP")) else {
        panic!("a contingency table");
    };
    let s = gwet::brennan_prediger(&units.counts(), Weights::Identity)
        .and_then(gwet::Corrected::coefficient)
        .expect("defined");
    assert!((s - 0.82).abs() < TOLERANCE);
}

#[test]
fn without_variation_the_reason_is_given() {
    let Data::Ratings(table, ..) = data(&oracle("DEG-1")) else {
        panic!("ratings");
    };
    let counts = table.counts();
    assert_eq!(alpha(&counts, Distance::Nominal), Err(NotDefined::NoVariation));
    assert_eq!(
        Fleiss::of(&counts).and_then(|parts| parts.kappa()),
        Err(NotDefined::NoVariation)
    );
    assert_eq!(
        TwoRaters::of(&table, 0, 1).and_then(|two| two.cohen(Weights::Linear)),
        Err(NotDefined::NoVariation)
    );
}
