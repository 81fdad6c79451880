//! How far answers agree: coefficients from the literature, each with its formula and its source.
//!
//! They describe individual answers and help choosing what to talk about; nothing here decides.
//! A *unit* is what is judged (a pair), a *rater* who judges (a reviewer). A missing value is no value:
//! it is never a category. Where a formula divides by zero the answer is a [`NotDefined`] with the
//! reason, never 0, 1 or NaN. Units may come in any order.

pub mod alpha;
pub mod answers;
mod blocks;
pub mod concordance;
pub mod dispersion;
pub mod fleiss;
mod gaps;
pub mod gwet;
pub mod moves;
pub mod not_defined;
pub mod panel;
pub mod percent;
pub mod questions;
pub mod ratings;
pub mod sets;
pub mod two_raters;
pub mod weights;

pub use moves::{Moves, PairMoves};
pub use not_defined::{Defined, NotDefined};
pub use questions::Agreement;
pub use ratings::{Counts, Ratings, Scale};
pub use weights::Weights;
