//! What a State reserves.

use std::sync::Arc;

/// The name of a State, or of another body that may make a reservation.
pub type StateName = Arc<str>;

/// A State's reservation or explanation on a decision, in its own words. It stands until it is withdrawn,
/// which is a version without content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reservation {
    /// Its words.
    pub words: String,
}
