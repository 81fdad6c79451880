//! Two raters: Cohen's kappa, Scott's pi and PABAK from the table of who said what with whom.

use super::not_defined::{Defined, NotDefined, beyond_chance, ratio};
use super::ratings::{Ratings, Scale};
use super::weights::Weights;

/// How often one rater gave one category while the other gave another: a contingency table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoRaters {
    scale: Scale,
    cells: Vec<u32>,
}

impl TwoRaters {
    /// Returns the table with these rows: the first rater's categories by the second's.
    pub fn from_rows(scale: Scale, rows: &[Vec<u32>]) -> Result<Self, NotDefined> {
        let width = scale.categories();
        if rows.len() != width || rows.iter().any(|row| row.len() != width) {
            return Err(NotDefined::Misfit);
        }
        let cells = rows.concat();
        Ok(Self { scale, cells })
    }

    /// Counts what two raters of a table said, units that only one of them judged left out.
    pub fn of(ratings: &Ratings, first: usize, second: usize) -> Result<Self, NotDefined> {
        if first >= ratings.raters() || second >= ratings.raters() {
            return Err(NotDefined::TooFewRaters);
        }
        let width = ratings.scale().categories();
        let mut cells = vec![0; width * width];
        for unit in ratings.units() {
            let value = |rater: usize| unit.get(rater).copied().flatten().map(usize::from);
            if let (Some(one), Some(other)) = (value(first), value(second))
                && let Some(cell) = cells.get_mut(one * width + other)
            {
                *cell += 1;
            }
        }
        let scale = ratings.scale();
        Ok(Self { scale, cells })
    }

    /// Returns the observed agreement, weighted: `po = sum w_ij p_ij`.
    pub fn observed(&self, weights: Weights) -> Defined {
        let sum: f64 = self
            .cells()
            .map(|(one, other, count)| count * weights.of(self.scale, one, other))
            .sum();
        ratio(sum, self.total(), NotDefined::NoPairableValues)
    }

    /// Returns the agreement that Cohen's kappa expects by chance: `pe = sum w_ij p_i. p_.j`.
    pub fn expected(&self, weights: Weights) -> Defined {
        let (rows, columns) = self.margins();
        self.chance(weights, &rows, &columns)
    }

    /// Returns Cohen's kappa: `(po - pe) / (1 - pe)`, each rater with own margins. Cohen, *Educational
    /// and Psychological Measurement* 20 (1960); with weights *Psychological Bulletin* 70 (1968).
    pub fn cohen(&self, weights: Weights) -> Defined {
        beyond_chance(self.observed(weights)?, self.expected(weights)?)
    }

    /// Returns Scott's pi: as Cohen's kappa, but both raters with the mean of their margins. Scott,
    /// *Public Opinion Quarterly* 19 (1955).
    pub fn scott(&self) -> Defined {
        let (rows, columns) = self.margins();
        let means: Vec<f64> = rows
            .iter()
            .zip(&columns)
            .map(|(one, other)| f64::midpoint(*one, *other))
            .collect();
        let expected = self.chance(Weights::Identity, &means, &means)?;
        beyond_chance(self.observed(Weights::Identity)?, expected)
    }

    /// Returns the prevalence-adjusted bias-adjusted kappa, for two categories: `2 po - 1`. Byrt, Bishop
    /// and Carlin, *Journal of Clinical Epidemiology* 46 (1993).
    pub fn pabak(&self) -> Defined {
        if self.scale != Scale::BINARY {
            return Err(NotDefined::NotTwoCategories);
        }
        Ok(2.0 * self.observed(Weights::Identity)? - 1.0)
    }

    /// Returns the agreement on one category, `2a / (2a + b + c)`: positive agreement for "present",
    /// negative for "absent". Cicchetti and Feinstein (1990).
    pub fn specific(&self, category: usize) -> Defined {
        if category >= self.scale.categories() {
            return Err(NotDefined::Misfit);
        }
        let (mut same, mut any) = (0.0, 0.0);
        for (one, other, count) in self.cells() {
            let hits = u8::from(one == category) + u8::from(other == category);
            any += f64::from(hits) * count;
            same += if hits == 2 { 2.0 * count } else { 0.0 };
        }
        if self.total() <= 0.0 {
            return Err(NotDefined::NoPairableValues);
        }
        ratio(same, any, NotDefined::CategoryUnusedOrOnly)
    }

    fn cells(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        let width = self.scale.categories();
        let places = (0..width).flat_map(move |one| (0..width).map(move |other| (one, other)));
        places
            .zip(&self.cells)
            .map(|((one, other), count)| (one, other, f64::from(*count)))
    }

    fn total(&self) -> f64 {
        self.cells.iter().map(|count| f64::from(*count)).sum()
    }

    fn margins(&self) -> (Vec<f64>, Vec<f64>) {
        let mut rows = vec![0.0; self.scale.categories()];
        let mut columns = rows.clone();
        for (one, other, count) in self.cells() {
            if let (Some(row), Some(column)) = (rows.get_mut(one), columns.get_mut(other)) {
                *row += count;
                *column += count;
            }
        }
        (rows, columns)
    }

    fn chance(&self, weights: Weights, rows: &[f64], columns: &[f64]) -> Defined {
        let total = self.total();
        let sum: f64 = rows
            .iter()
            .enumerate()
            .flat_map(|(one, row)| {
                columns
                    .iter()
                    .enumerate()
                    .map(move |(other, column)| weights.of(self.scale, one, other) * row * column)
            })
            .sum();
        ratio(sum, total * total, NotDefined::NoPairableValues)
    }
}
