//! What a subcommand speaks to: data to one side, messages to the other.

use std::io::{self, Write};

use super::{FINE, UNUSABLE};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::safe;

/// The two outputs, and the words.
pub(super) struct Console<'a> {
    /// For data.
    pub(super) out: &'a mut dyn Write,
    /// For messages.
    pub(super) err: &'a mut dyn Write,
    /// Every text shown.
    pub(super) words: Catalogue,
    /// The name of the subcommand, if there is one.
    pub(super) command: Option<&'a str>,
}

/// Why a subcommand ends early.
#[derive(Debug)]
pub(super) enum Stop {
    /// Something cannot be used; the sentence says what.
    Unusable(String),
    /// The command was used wrongly; the sentence says how.
    WrongUse(String),
    /// Standard output does not take the data.
    Output(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Console<'_> {
    /// Writes data as it is.
    pub(super) fn data(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        self.out.write_all(bytes)?;
        Ok(self.out.flush()?)
    }

    /// Writes one line of data for people: nothing in it can steer a terminal.
    pub(super) fn line(&mut self, text: &str) -> Result<(), Stop> {
        let line = format!("{}\n", one_line(text));
        self.data(line.as_bytes())
    }

    /// Writes a message. If that fails there is nobody left to tell.
    pub(super) fn message(&mut self, text: &str) {
        writeln!(self.err, "{}", one_line(text)).ok();
    }

    /// Says why a subcommand ended early and returns the code to end with.
    pub(super) fn stop(&mut self, stop: &Stop) -> u8 {
        match stop {
            // The reader has seen enough, as `head` has.
            Stop::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return FINE,
            Stop::Output(error) => {
                let text = self
                    .words
                    .format("cli-output-failed", &[("cause", error.to_string().into())]);
                self.message(&text);
            }
            Stop::Unusable(text) => self.message(text),
            Stop::WrongUse(text) => {
                self.message(text);
                let command = ["seagrass"].into_iter().chain(self.command).collect::<Vec<_>>();
                let hint = self
                    .words
                    .format("cli-see-help", &[("command", command.join(" ").into())]);
                self.message(&hint);
            }
        }
        UNUSABLE
    }
}

/// The text without anything that hides, reorders or steers, in one line.
pub(super) fn one_line(text: &str) -> String {
    safe::shown(text).replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(one_line("a\u{1b}[2Jb\r\nc\u{202e}"), "a‹U+001B›[2Jb c‹U+202E›");
    }
}
