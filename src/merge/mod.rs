//! Joining copies of one session: a union of records.
//!
//! [`check`] says what a join would bring and changes nothing; [`join`] carries it out. Both look at the
//! ids of records only: names of files and clocks play no part, the order of the copies does not matter,
//! and joining something twice adds nothing. Two versions of one record that differ are kept, and
//! [`conflicts`] lists them; an ordinary command settles one, and joining the same copies again leaves it
//! settled, since the new version names both that it replaces.
//!
//! [`pack`](fn@pack) makes copies to be handed out, which hold what their reviewers may see.
//! [`differences`](fn@differences) compares any two states of a session, for a person to read.

mod card;
mod compare;
mod conflicts;
pub mod differences;
mod join;
mod pack;
pub mod rebase;
mod refused;
mod sight;

pub use card::{Card, Counts};
pub use conflicts::{Conflict, RecordKey, conflicts};
pub use differences::{Difference, Said, differences, holds_all, new_acts};
pub use join::{Joined, check, join};
pub use pack::{Names, PackRefused, Recipient, pack};
pub use rebase::{Matching, RebaseRefused, Rebased, may_rebase, rebase};
pub use refused::{PlanDifference, Refused, blind_strangers, same_session};
pub use sight::{conflicts_in, contributions, sees, sees_difference};
