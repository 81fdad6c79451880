//! One unit's answers on an ordered scale: how far they lie together or apart.
//!
//! All functions take how often each category of the scale was given; frequencies need not be whole.

use super::not_defined::{Defined, NotDefined};

/// One layer of van der Eijk's decomposition: some categories, equally often.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layer {
    /// The layer's agreement, -1 to 1.
    pub agreement: f64,
    /// The share of all answers that lie in the layer.
    pub weight: f64,
}

/// Returns van der Eijk's coefficient of agreement A: 1 if all give one category, 0 if all categories
/// are given equally often, -1 if half stands at each end.
///
/// The mean over layers weighted by mass; see [`layers`]. Van der Eijk, *Quality and Quantity* 35
/// (2001).
pub fn van_der_eijk(frequencies: &[f64]) -> Defined {
    let layers = layers(frequencies)?;
    Ok(layers.iter().map(|layer| layer.weight * layer.agreement).sum())
}

/// Returns the polarisation `(1 - A) / 2`, 0 to 1.
pub fn polarisation(frequencies: &[f64]) -> Defined {
    Ok((1.0 - van_der_eijk(frequencies)?) / 2.0)
}

/// Peels the frequencies in layers, each as high as the smallest frequency left.
///
/// In a layer with `s` of `k` categories, over all triples of categories in order, `TU` counts the
/// patterns 110 and 011, `TDU` the pattern 101; `U = ((k-2) TU - (k-1) TDU) / ((k-2) (TU + TDU))`, and
/// the layer's agreement is `U (1 - (s-1)/(k-1))`; 1 if `s = 1`, and 0 if there are no such triples.
pub fn layers(frequencies: &[f64]) -> Result<Vec<Layer>, NotDefined> {
    let total = total(frequencies)?;
    // What is left of sums and differences of fractions.
    let nothing = total * 1e-12;
    let mut left = frequencies.to_vec();
    let mut layers = Vec::new();
    for _ in frequencies {
        let pattern: Vec<bool> = left.iter().map(|frequency| *frequency > nothing).collect();
        let size = pattern.iter().filter(|given| **given).count();
        let height = left
            .iter()
            .copied()
            .filter(|frequency| *frequency > nothing)
            .fold(f64::INFINITY, f64::min);
        if size == 0 {
            break;
        }
        for (frequency, given) in left.iter_mut().zip(&pattern) {
            *frequency = if *given { *frequency - height } else { 0.0 };
        }
        layers.push(Layer {
            agreement: of_pattern(&pattern, size),
            weight: height * size as f64 / total,
        });
    }
    Ok(layers)
}

fn of_pattern(pattern: &[bool], size: usize) -> f64 {
    if size == 1 {
        return 1.0;
    }
    // Triples 110, 101 and 011, counted by what stands before and after.
    let (mut together, mut apart) = (0.0, 0.0);
    let (mut ones, mut zeros) = (0.0, 0.0);
    let (mut one_one, mut one_zero, mut zero_one) = (0.0, 0.0, 0.0);
    for given in pattern {
        if *given {
            together += zero_one;
            apart += one_zero;
            one_one += ones;
            zero_one += zeros;
            ones += 1.0;
        } else {
            together += one_one;
            one_zero += ones;
            zeros += 1.0;
        }
    }
    if together + apart <= 0.0 {
        return 0.0;
    }
    let categories = pattern.len() as f64;
    let unimodal = ((categories - 2.0) * together - (categories - 1.0) * apart)
        / ((categories - 2.0) * (together + apart));
    unimodal * (1.0 - (size as f64 - 1.0) / (categories - 1.0))
}

/// Returns Leik's D: 0 if all give one category, 1 if half stands at each end.
///
/// `2 sum_j d_j / (k-1)`, where `d_j` is the cumulative share `F_j` or, above one half, `1 - F_j`.
/// Leik, *Pacific Sociological Review* 9 (1966).
pub fn leik(frequencies: &[f64]) -> Defined {
    let total = total(frequencies)?;
    let mut below = 0.0;
    let mut sum = 0.0;
    for frequency in frequencies {
        below += frequency / total;
        sum += if below <= 0.5 {
            below
        } else {
            (1.0 - below).max(0.0)
        };
    }
    Ok(2.0 * sum / (frequencies.len() as f64 - 1.0))
}

/// Returns the consensus of Tastle and Wierman: 1 if all give one category, 0 if half stands at each
/// end.
///
/// `1 + sum_i p_i log2(1 - |x_i - mean| / (k-1))`, *International Journal of Approximate Reasoning* 45
/// (2007).
pub fn tastle_wierman(frequencies: &[f64]) -> Defined {
    let total = total(frequencies)?;
    let shares = || {
        frequencies
            .iter()
            .enumerate()
            .map(|(place, frequency)| (place as f64, frequency / total))
            .filter(|(_, share)| *share > 0.0)
    };
    let mean: f64 = shares().map(|(place, share)| place * share).sum();
    let width = frequencies.len() as f64 - 1.0;
    let sum: f64 = shares()
        // A speck at one end with all the rest at the other: rounding may reach the end itself.
        .map(|(place, share)| share * (1.0 - (place - mean).abs() / width).max(f64::MIN_POSITIVE).log2())
        .sum();
    Ok(1.0 + sum)
}

fn total(frequencies: &[f64]) -> Defined {
    if frequencies.len() < 2 {
        return Err(NotDefined::UnfitScale);
    }
    if frequencies
        .iter()
        .any(|frequency| !frequency.is_finite() || *frequency < 0.0)
    {
        return Err(NotDefined::Misfit);
    }
    let total: f64 = frequencies.iter().sum();
    match total {
        total if !total.is_finite() => Err(NotDefined::Misfit),
        total if total > 0.0 => Ok(total),
        _ => Err(NotDefined::NoValues),
    }
}
