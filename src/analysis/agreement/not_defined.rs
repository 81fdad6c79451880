//! Why a coefficient has no value.

/// Why a coefficient has no value. It is shown in the value's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum NotDefined {
    /// There is no value at all.
    #[error("there is no value")]
    NoValues,
    /// No unit has two values, so nothing can be compared.
    #[error("no unit has two values")]
    NoPairableValues,
    /// All values are the same, so that chance explains everything.
    #[error("all values are the same")]
    NoVariation,
    /// The units do not all have the same number of values, at least two, which the formula needs.
    #[error("the units do not have the same number of values")]
    UnequalNumbers,
    /// The category was used never or always.
    #[error("the category was used never or always")]
    CategoryUnusedOrOnly,
    /// The formula is for two categories.
    #[error("the scale does not have two categories")]
    NotTwoCategories,
    /// The scale has fewer than two categories, or more than [`Scale::LARGEST`](super::Scale::LARGEST).
    #[error("the scale has too few or too many categories")]
    UnfitScale,
    /// There are fewer than two raters.
    #[error("there are fewer than two raters")]
    TooFewRaters,
    /// There are fewer than two objects to rank.
    #[error("there are fewer than two objects")]
    TooFewObjects,
    /// Every rater ranks all objects alike.
    #[error("every rank is tied")]
    AllTied,
    /// A value lies outside the scale, is not a number, or a row has the wrong length.
    #[error("a value does not fit the scale, or a row the table")]
    Misfit,
    /// There are more different sets than can be compared with each other.
    #[error("there are too many different sets")]
    TooManySets,
    /// No rule is published for a panel of that size.
    #[error("there is no rule for a panel of that size")]
    UnfitPanel,
}

/// A coefficient, or why it has no value.
pub type Defined = Result<f64, NotDefined>;

/// Divides, or says why that cannot be done.
pub(super) fn ratio(above: f64, below: f64, otherwise: NotDefined) -> Defined {
    let ratio = above / below;
    if ratio.is_finite() {
        Ok(ratio)
    } else {
        Err(otherwise)
    }
}

/// Corrects an observed agreement for chance: `(observed - chance) / (1 - chance)`.
///
/// Not defined where chance explains everything: a difference this small is rounding.
pub(super) fn beyond_chance(observed: f64, chance: f64) -> Defined {
    if (1.0 - chance).abs() < 1e-12 {
        return Err(NotDefined::NoVariation);
    }
    Ok((observed - chance) / (1.0 - chance))
}
