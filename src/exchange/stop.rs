//! Whether somebody called a long piece of work off. Whoever does the work asks from time to time; who calls it
//! off, and from where, is not known here.

use std::fmt;
use std::io::{self, Write};
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

    /// Passes on what is written until the work is called off; from then on nothing can be written, so that
    /// whoever packs or prints a long file ends there.
    pub fn until<W: Write>(&self, out: W) -> Until<W> {
        Until {
            stop: self.clone(),
            out,
            unasked: PIECE,
        }
    }
}

/// So many bytes are written without asking again.
const PIECE: usize = 1 << 14;

/// What [`Stop::until`] returns.
#[derive(Debug)]
pub struct Until<W> {
    stop: Stop,
    out: W,
    /// How many bytes were written since it was last asked.
    unasked: usize,
}

impl<W: Write> Write for Until<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.unasked >= PIECE {
            if self.stop.is_asked() {
                // Not `Interrupted`: that would be tried again.
                return Err(io::Error::other("called off"));
            }
            self.unasked = 0;
        }
        let written = self.out.write(bytes.get(..PIECE).unwrap_or(bytes))?;
        self.unasked += written;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl fmt::Debug for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stop")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn nothing_is_written_once_the_work_is_called_off() {
        let asked = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&asked);
        let stop = Stop::when(move || count.fetch_add(1, Ordering::SeqCst) >= 2);
        let mut out = Vec::new();
        let mut writer = stop.until(&mut out);
        assert!(writer.write_all(&vec![1; 5 * PIECE]).is_err());
        assert!(writer.write_all(b"more").is_err(), "nor later");
        assert_eq!(
            asked.load(Ordering::SeqCst),
            4,
            "once for each piece, and for what came later"
        );
        assert_eq!(out.len(), 2 * PIECE);
    }

    #[test]
    fn all_is_written_where_nobody_calls_it_off() {
        let bytes: Vec<u8> = (0..5 * PIECE + 7).map(|at| (at % 251) as u8).collect();
        let mut out = Vec::new();
        Stop::never().until(&mut out).write_all(&bytes).unwrap();
        assert_eq!(out, bytes);
    }
}
