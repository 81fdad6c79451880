//! Whether somebody called a long piece of work off. Whoever does the work asks from time to time; who calls it
//! off, and from where, is not known here.

use std::fmt;
use std::sync::Arc;

/// Asked from time to time during long work.
///
/// Once it has said that the work is called off, it goes on saying so: what is made after that is of no use and is
/// thrown away.
#[derive(Clone, Default)]
pub struct Stop(Option<Arc<dyn Fn() -> bool + Send + Sync>>);

impl Stop {
    /// Work that nobody calls off.
    pub const fn never() -> Self {
        Self(None)
    }

    /// Work that is called off once this says so.
    pub fn when(is_called_off: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(is_called_off)))
    }

    /// Whether the work was called off.
    pub fn is_asked(&self) -> bool {
        self.0.as_ref().is_some_and(|is_called_off| is_called_off())
    }
}

impl fmt::Debug for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stop")
    }
}
