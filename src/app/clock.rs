//! The clock of the window: the only place besides the command line that asks what time it is.

use std::fmt::Debug;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::model::UtcSeconds;

/// Says what time it is. Tests bring their own.
pub trait Clock: Debug + Send + Sync {
    /// The time now, in UTC.
    fn now(&self) -> UtcSeconds;
}

/// The clock of this computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> UtcSeconds {
        #[expect(clippy::disallowed_methods, reason = "this is the one place")]
        let now = SystemTime::now();
        let seconds = match now.duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
            // A clock set before 1970; commands refuse such a time with a sentence.
            Err(_) => -1,
        };
        UtcSeconds(seconds)
    }
}

/// The time in the form in which file times are compared.
pub(super) fn system_time(at: UtcSeconds) -> SystemTime {
    u64::try_from(at.0).map_or(UNIX_EPOCH, |seconds| UNIX_EPOCH + Duration::from_secs(seconds))
}
