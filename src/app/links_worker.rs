//! Reading links of others, on threads: the file that was chosen, and the one beside a session's file.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::services::Services;
use super::trouble::{shown_name, trouble};
use super::workers::Done;
use crate::exchange::links_beside::{LARGEST_BYTES, LinkSource, LinksBeside, read_beside};
use crate::exchange::links_in::{LinksFault, LinksRead, read_links_in};
use crate::model::Session;
use crate::phrase::catalogue::{Catalogue, Language};
use crate::store::{ErrorKind, Fingerprint, read_limited};
use crate::ui::dialogs::LinksFound;
use crate::ui::published::Published;

/// A file of links that was read.
#[derive(Debug)]
pub(super) struct LinksDone {
    /// Ties the answer to the question.
    pub(super) number: u64,
    /// What is to be shown of it, and what was found; else why there is nothing.
    pub(super) result: Result<(LinkSource, LinksFound), String>,
}

/// What stands beside a session's file.
#[derive(Debug)]
pub(super) struct Beside {
    /// The sources.
    pub(super) links: LinksBeside,
    /// To be expected when it is written again.
    pub(super) fingerprint: Fingerprint,
}

/// Where the links are kept that are shown with a session.
pub(super) fn beside(session_file: &Path) -> PathBuf {
    session_file.with_extension("links.ron")
}

/// Reads a file of links for a session. Nothing is reported once it was called off.
pub(super) fn read(
    services: &Services,
    path: &Path,
    session: &Session,
    language: Language,
    (number, stop): (u64, &Arc<AtomicBool>),
) -> Option<Done> {
    let words = Catalogue::new(language);
    let stopped = || stop.load(Ordering::Relaxed);
    let result = catch_unwind(AssertUnwindSafe(|| {
        let name = shown_name(path);
        let (bytes, _) = read_limited(services.disk.as_ref(), path, LARGEST_BYTES)
            .map_err(|error| Some(trouble(&words, &error)))?;
        let plans = (&**session.actions(), &**session.targets());
        match read_links_in(&name, &bytes, plans, &words, &stopped) {
            Ok(read) => Ok(told(read, name, session, &words)),
            Err(LinksFault::Stopped) => Err(None),
            Err(LinksFault::NoLinks(why)) => Err(Some(why)),
        }
    }));
    let result = result.unwrap_or_else(|_| Err(Some(words.text("trouble-crashed").to_owned())));
    let result = match result {
        Ok(found) => Ok(found),
        Err(Some(why)) => Err(why),
        Err(None) => return None,
    };
    Some(Done::LinksRead(Box::new(LinksDone { number, result })))
}

/// The source and what the dialog says of it.
fn told(read: LinksRead, file: String, session: &Session, words: &Catalogue) -> (LinkSource, LinksFound) {
    let source = LinkSource {
        file,
        about: read.links.about,
        hidden: false,
        links: read.links.links,
    };
    let marks = Published::with(session, false, std::slice::from_ref(&source));
    let (errors, remarks): (Vec<_>, Vec<_>) = read.remarks.into_iter().partition(|one| one.is_refusal);
    let sentences = |all: Vec<crate::exchange::links_in::Remark>| -> Vec<String> {
        all.into_iter().map(|one| one.sentence).collect()
    };
    let publisher = read.publisher.into_iter();
    let found = LinksFound {
        publisher: publisher
            .map(|(key, text)| (words.text(key).to_owned(), text))
            .collect(),
        read: read.read,
        taken: source.links.len() + usize::try_from(read.attached).unwrap_or(usize::MAX),
        refused: read.refused,
        pairs: marks.pairs().count(),
        left_out: marks.left_out,
        errors: sentences(errors),
        remarks: sentences(remarks),
        not_listed: read.not_kept,
        not_found: read.not_found,
    };
    (source, found)
}

/// Reads what stands beside a session's file, if anything does.
pub(super) fn read_kept(services: &Services, session_file: PathBuf, language: Language) -> Done {
    let file = beside(&session_file);
    let words = Catalogue::new(language);
    let read = match read_limited(services.disk.as_ref(), &file, LARGEST_BYTES) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(trouble(&words, &error)),
        Ok((bytes, fingerprint)) => match read_beside(&bytes, &shown_name(&file)) {
            Ok(links) => Ok(Some(Beside { links, fingerprint })),
            Err(error) => {
                let parts = [
                    ("file", shown_name(&file).into()),
                    ("why", error.to_string().into()),
                ];
                Err(words.format("links-beside-refused", &parts))
            }
        },
    };
    Done::LinksBeside(session_file, read)
}
