//! Tables of ratings: who gave which unit which category, and how often each category was given.

use super::NotDefined;

/// The categories that can be given, in their order, whether anybody gave them or not.
///
/// A value is a category's place, from 0. Steps are equally wide: interval distances and weights
/// count steps. For a scale without order the places are mere names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    categories: u8,
}

impl Scale {
    /// None, weak, moderate, strong.
    pub const STRENGTH: Self = Self { categories: 4 };
    /// Two categories: absent and present, or any other two.
    pub const BINARY: Self = Self { categories: 2 };
    /// The largest number of categories.
    pub const LARGEST: usize = 64;

    /// Returns a scale of that many categories, 2 to [`Scale::LARGEST`].
    pub fn new(categories: usize) -> Result<Self, NotDefined> {
        match u8::try_from(categories) {
            Ok(fits) if (2..=Self::LARGEST).contains(&categories) => Ok(Self { categories: fits }),
            _ => Err(NotDefined::UnfitScale),
        }
    }

    /// Returns the number of categories.
    pub fn categories(self) -> usize {
        self.categories.into()
    }
}

/// Units by raters; a rater may have left a unit out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratings {
    scale: Scale,
    raters: usize,
    units: usize,
    cells: Vec<Option<u8>>,
}

impl Ratings {
    /// Returns a table without units.
    pub fn new(scale: Scale, raters: usize) -> Self {
        Self {
            scale,
            raters,
            units: 0,
            cells: Vec::new(),
        }
    }

    /// Adds a unit: one value or none by each rater, in the order of raters.
    pub fn push(&mut self, unit: &[Option<u8>]) -> Result<(), NotDefined> {
        let fits = |value: &Option<u8>| value.is_none_or(|value| value < self.scale.categories);
        if unit.len() != self.raters || !unit.iter().all(fits) {
            return Err(NotDefined::Misfit);
        }
        self.units += 1;
        self.cells.extend_from_slice(unit);
        Ok(())
    }

    /// Returns the scale.
    pub fn scale(&self) -> Scale {
        self.scale
    }

    /// Returns the number of raters, whether they gave a value or not.
    pub fn raters(&self) -> usize {
        self.raters
    }

    /// Returns the number of units, whether they have values or not.
    pub fn len(&self) -> usize {
        self.units
    }

    /// Says whether there is no unit.
    pub fn is_empty(&self) -> bool {
        self.units == 0
    }

    /// Returns the units, each with its values in the order of raters.
    pub fn units(&self) -> impl Iterator<Item = &[Option<u8>]> {
        self.cells.chunks_exact(self.raters.max(1))
    }

    /// Counts how often each unit was given each category.
    pub fn counts(&self) -> Counts {
        let width = self.scale.categories();
        let mut cells = vec![0_u32; self.units * width];
        for (row, unit) in cells.chunks_exact_mut(width).zip(self.units()) {
            for value in unit.iter().flatten() {
                if let Some(count) = row.get_mut(usize::from(*value)) {
                    *count += 1;
                }
            }
        }
        Counts {
            scale: self.scale,
            cells,
        }
    }
}

/// Units by categories: how often each unit was given each category. Who gave it is forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    scale: Scale,
    cells: Vec<u32>,
}

impl Counts {
    /// Returns a table without units.
    pub fn new(scale: Scale) -> Self {
        Self {
            scale,
            cells: Vec::new(),
        }
    }

    /// Adds a unit: how often it was given each category.
    pub fn push(&mut self, unit: &[u32]) -> Result<(), NotDefined> {
        if unit.len() != self.scale.categories() {
            return Err(NotDefined::Misfit);
        }
        self.cells.extend_from_slice(unit);
        Ok(())
    }

    /// Returns the scale.
    pub fn scale(&self) -> Scale {
        self.scale
    }

    /// Returns the units, each with its counts in the order of categories.
    pub fn units(&self) -> impl Iterator<Item = &[u32]> {
        self.cells.chunks_exact(self.scale.categories())
    }

    /// Returns the units with at least two values, each with the number of its values.
    pub fn pairable(&self) -> impl Iterator<Item = (&[u32], f64)> {
        self.units()
            .map(|unit| (unit, values(unit)))
            .filter(|(_, values)| *values >= 2.0)
    }

    /// Returns the number of units with at least two values.
    pub fn pairable_units(&self) -> usize {
        self.pairable().count()
    }

    /// Returns the number of values in units with at least two.
    pub fn pairable_values(&self) -> u64 {
        self.pairable().map(|(_, values)| values as u64).sum()
    }

    /// Returns the number of values.
    pub fn values(&self) -> u64 {
        self.cells.iter().map(|count| u64::from(*count)).sum()
    }

    /// Returns how often each category was given.
    pub fn by_category(&self) -> Vec<u64> {
        let mut totals = vec![0; self.scale.categories()];
        for unit in self.units() {
            for (total, count) in totals.iter_mut().zip(unit) {
                *total += u64::from(*count);
            }
        }
        totals
    }

    /// Says whether the pairable values are not all in one category.
    pub fn varies(&self) -> bool {
        let mut used = vec![false; self.scale.categories()];
        for (unit, _) in self.pairable() {
            for (used, count) in used.iter_mut().zip(unit) {
                *used |= *count > 0;
            }
        }
        used.into_iter().filter(|used| *used).count() > 1
    }
}

/// Returns the number of values of a unit.
pub(super) fn values(unit: &[u32]) -> f64 {
    unit.iter().map(|count| f64::from(*count)).sum()
}
