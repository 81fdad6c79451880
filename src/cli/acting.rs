//! Carrying out one command on the session in a file, and writing the result.

use std::path::Path;

use super::args::Args;
use super::console::{Console, Stop};
use super::trouble::trouble;
use super::{clock, files};
use crate::command::{Command, Document};
use crate::exchange::session_file::write_session;
use crate::model::{ReviewerCode, Session, Stamp};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::refusal::refusal_text;
use crate::phrase::time;
use crate::store::{Dirs, Expected, Fingerprint, Holder, Locked, RealDisk, lock, save};

/// A session with the bytes that it was read from.
pub(super) struct Read {
    /// The session, to be worked on.
    pub(super) document: Document,
    bytes: Vec<u8>,
}

impl Read {
    /// Reads the session in a file.
    pub(super) fn from(path: &Path, words: &Catalogue) -> Result<Self, Stop> {
        let bytes = files::read(path, words)?;
        let session = files::open(path, &bytes, words)?.session;
        Ok(Self {
            document: Document::open(session),
            bytes,
        })
    }

    /// The session.
    pub(super) fn session(&self) -> &Session {
        self.document.session()
    }

    /// Carries out a command, or says why it is refused.
    pub(super) fn act(
        &mut self,
        command: &Command,
        by: &ReviewerCode,
        words: &Catalogue,
    ) -> Result<(), Stop> {
        let stamp = Stamp {
            by: by.clone(),
            at: clock::now(),
        };
        match self.document.run(command, &stamp) {
            Ok(_) => Ok(()),
            Err(refusal) => Err(Stop::Unusable(refusal_text(words, &refusal))),
        }
    }

    /// Writes the session to a file of its own; over the file it came from only with `--force`, and then as
    /// the window does: not while it is open, and with the earlier version kept.
    pub(super) fn write(&self, from: &Path, args: &Args, console: &mut Console<'_>) -> Result<(), Stop> {
        let output = output(args, &console.words)?;
        let text = write_session(self.session());
        let exists = !files::is_standard(output) && output.symlink_metadata().is_ok();
        if !exists {
            return files::write(output, text.as_bytes(), console);
        }
        let words = &console.words;
        let file = output.display().to_string();
        let is_own =
            matches!((from.canonicalize(), output.canonicalize()), (Ok(one), Ok(other)) if one == other);
        if !is_own || !args.review.has("force") {
            let key = if is_own { "cli-exists-force" } else { "cli-exists" };
            return Err(Stop::Unusable(words.format(key, &[("file", file.into())])));
        }
        let no_home = || Stop::Unusable(words.text("cli-no-home").to_owned());
        let dirs = Dirs::find().ok_or_else(no_home)?;
        let me = Holder {
            pid: std::process::id(),
            since: time::iso(clock::now()),
        };
        // Where locking does not work, the content is compared all the same.
        let held = lock(&RealDisk, &dirs, output, &me);
        if matches!(held, Ok(Locked::Elsewhere(_))) {
            return Err(Stop::Unusable(
                words.format("cli-open-elsewhere", &[("file", file.into())]),
            ));
        }
        let expected = Expected::Seen(Fingerprint::of(&self.bytes, 0));
        match save(&RealDisk, &dirs, output, text.as_bytes(), expected) {
            Ok(saved) => {
                if let Some(warning) = saved.backup_warning {
                    let warning = trouble(words, &warning);
                    console.message(&warning);
                }
                Ok(())
            }
            Err(error) => Err(Stop::Unusable(trouble(words, &error))),
        }
    }
}

/// Where to write to.
pub(super) fn output<'a>(args: &'a Args, words: &Catalogue) -> Result<&'a Path, Stop> {
    let output = args.output.as_deref();
    output.ok_or_else(|| Stop::WrongUse(words.text("cli-no-output").to_owned()))
}

/// Who acts.
pub(super) fn by<'a>(args: &'a Args, words: &Catalogue) -> Result<&'a ReviewerCode, Stop> {
    let by = args.review.by.as_ref();
    by.ok_or_else(|| Stop::WrongUse(words.text("cli-no-as").to_owned()))
}
