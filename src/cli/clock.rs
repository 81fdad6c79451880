//! The clock of the command line: the only place in it that asks what time it is.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::model::UtcSeconds;

/// The time now, in UTC. A clock set before 1970 gives a time that commands refuse.
pub(super) fn now() -> UtcSeconds {
    #[expect(clippy::disallowed_methods, reason = "this is the one place")]
    let now = SystemTime::now();
    let seconds = now
        .duration_since(UNIX_EPOCH)
        .map_or(-1, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX));
    UtcSeconds(seconds)
}
