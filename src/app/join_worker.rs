//! Reading the files to be joined and counting what they bring, on a thread of its own.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::join_remarks::{remarks, seal};
use super::services::Services;
use super::trouble::trouble;
use super::workers::Done;
use crate::exchange::session_file::{LARGEST_BYTES, read_session, write_session};
use crate::merge::{Card, Refused, blind_strangers, check, conflicts_in, join, sees};
use crate::model::{ReviewerCode, Session, View};
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::merging;
use crate::store::{Backup, StoreError, back_up, back_up_state, read_limited};
use crate::ui::dialogs::{JoinCard, JoinFileState, JoinTotal};

/// A file as it was read.
#[derive(Debug)]
pub(super) struct ReadFile {
    /// Where it is.
    pub(super) path: PathBuf,
    /// SHA-256 of its content, if it could be read.
    pub(super) sha256: Option<[u8; 32]>,
    /// The session, or why there is none, in the person's language.
    pub(super) session: Result<Session, String>,
}

/// The session that is open.
#[derive(Clone, Debug)]
pub(super) struct Base {
    /// As it is.
    pub(super) session: Arc<Session>,
    /// Its file, if it has one.
    pub(super) path: Option<PathBuf>,
}

/// How far a job is, and whether it is still wanted. Both sides hold it.
#[derive(Clone, Debug, Default)]
pub(super) struct Watch {
    done: Arc<AtomicUsize>,
    is_cancelled: Arc<AtomicBool>,
}

impl Watch {
    /// Ends the job before its next file.
    pub(super) fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Returns how many files are read.
    pub(super) fn done(&self) -> usize {
        self.done.load(Ordering::Relaxed)
    }

    fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }
}

/// One file of an order: read before, or still to be read.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// Only its place is known.
    Unread(PathBuf),
    /// It was read for an earlier order.
    Read(Arc<ReadFile>),
}

/// What is to be looked at.
#[derive(Debug)]
pub(super) struct LookOrder {
    /// Ties the answer to the question.
    pub(super) number: u64,
    /// The session that is open, if one is.
    pub(super) base: Option<Base>,
    /// The files, each with whether it is to be joined.
    pub(super) files: Vec<(Source, bool)>,
    /// Who looks; whoever made the first file if nobody is known.
    pub(super) reviewer: Option<ReviewerCode>,
    /// The language of all texts.
    pub(super) language: Language,
    /// How far it is.
    pub(super) watch: Watch,
}

/// What the files bring.
#[derive(Debug)]
pub(super) struct Look {
    /// Ties it to the question.
    pub(super) number: u64,
    /// The files in the order given, each with what to show and what to notice.
    pub(super) files: Vec<(Arc<ReadFile>, JoinFileState, JoinNotes)>,
    /// The sum of the cards.
    pub(super) total: JoinTotal,
    /// All that are to be joined, with the session that is open; nothing if none can be.
    pub(super) joined: Option<Session>,
}

/// What there is to notice about a file, in words.
#[derive(Debug, Default)]
pub(super) struct JoinNotes {
    /// Such as that another file has the same content.
    pub(super) remarks: Vec<String>,
    /// Who has submitted in it, and who has not.
    pub(super) seal: Vec<String>,
}

/// What a thread reports about files to be joined.
#[derive(Debug)]
pub(super) enum JoinDone {
    /// What they would bring.
    Looked(Box<Look>),
    /// The session was backed up as it is; joining can go on. The number ties it to the question.
    Kept(u64, Result<Option<Backup>, StoreError>),
    /// A fault of the program.
    Failed(u64),
}

/// Does a job whose fault must not leave a question waiting for ever.
fn guarded(number: u64, job: impl FnOnce() -> Option<JoinDone>) -> Option<Done> {
    let done = catch_unwind(AssertUnwindSafe(job)).unwrap_or(Some(JoinDone::Failed(number)));
    done.map(Done::Join)
}

/// Reads what is not read yet and counts what the files bring. Nothing is reported once cancelled.
pub(super) fn look(services: &Services, order: LookOrder) -> Option<Done> {
    guarded(order.number, || {
        let words = Catalogue::new(order.language);
        let mut files = Vec::with_capacity(order.files.len());
        for (source, included) in order.files {
            if order.watch.is_cancelled() {
                return None;
            }
            let file = match source {
                Source::Read(file) => file,
                Source::Unread(path) => Arc::new(read(services, path, &words)),
            };
            order.watch.done.fetch_add(1, Ordering::Relaxed);
            files.push((file, included));
        }
        let base = order.base.as_ref();
        let look = counted(order.number, base, files, order.reviewer, &words);
        Some(JoinDone::Looked(Box::new(look)))
    })
}

/// Keeps the session as it is among the earlier versions of its file: what stands in the file, and what is
/// not saved yet.
pub(super) fn keep(services: &Services, number: u64, path: &Path, unsaved: Option<&Session>) -> Option<Done> {
    guarded(number, || {
        let (disk, dirs) = (services.disk.as_ref(), &services.dirs);
        let kept = back_up(disk, dirs, path).and_then(|kept| match unsaved {
            None => Ok(kept),
            Some(session) => {
                let text = write_session(session);
                back_up_state(disk, dirs, path, text.as_bytes(), services.clock.now().0)
            }
        });
        Some(JoinDone::Kept(number, kept))
    })
}

fn read(services: &Services, path: PathBuf, words: &Catalogue) -> ReadFile {
    match read_limited(services.disk.as_ref(), &path, LARGEST_BYTES) {
        Ok((bytes, fingerprint)) => ReadFile {
            sha256: Some(fingerprint.sha256),
            session: read_session(&bytes)
                .map(|opened| opened.session)
                .map_err(|error| error.sentence(words)),
            path,
        },
        Err(error) => ReadFile {
            sha256: None,
            session: Err(trouble(words, &error)),
            path,
        },
    }
}

/// Reads one file for another purpose: its session, or why there is none.
pub(super) fn read_one(services: &Services, path: &Path, words: &Catalogue) -> Result<Session, String> {
    read(services, path.to_path_buf(), words).session
}

fn counted(
    number: u64,
    base: Option<&Base>,
    files: Vec<(Arc<ReadFile>, bool)>,
    reviewer: Option<ReviewerCode>,
    words: &Catalogue,
) -> Look {
    let remarks = remarks(base, &files, words);
    let chosen: Vec<(usize, &Session)> = files
        .iter()
        .enumerate()
        .filter(|(_, (_, included))| *included)
        .filter_map(|(at, (file, _))| Some((at, file.session.as_ref().ok()?)))
        .collect();
    let (joined, cards) = join_all(base, &chosen);
    let mut cards: BTreeMap<usize, Result<Card, Refused>> = cards.into_iter().collect();
    let by = reviewer.or_else(|| joined.as_ref().map(|one| one.origin().stamp.by.clone()));
    let view = joined.as_ref().zip(by).map(|(session, by)| session.view_for(&by));
    let mut total = JoinTotal::default();
    let states: Vec<_> = files
        .iter()
        .enumerate()
        .map(
            |(at, (file, included))| match (&file.session, cards.remove(&at)) {
                (Err(why), _) => {
                    total.refused += 1;
                    JoinFileState::Refused(why.clone())
                }
                _ if !included => JoinFileState::LeftOut,
                (Ok(_), Some(Ok(card))) => {
                    let is_base = base.is_none() && chosen.first().is_some_and(|(first, _)| *first == at);
                    add(&mut total, &card);
                    JoinFileState::Brings(Box::new(shown(words, view.as_ref(), &card, is_base)))
                }
                (Ok(_), Some(Err(refused))) => {
                    total.refused += 1;
                    JoinFileState::Refused(merging::refused(words, &refused))
                }
                (Ok(_), None) => JoinFileState::Waiting,
            },
        )
        .collect();
    let is_copy = base.is_some_and(|base| base.session.copy_of().is_some());
    total.ends_copy = is_copy && joined.as_ref().is_some_and(|one| one.copy_of().is_none());
    total.conflicts = view.as_ref().map_or(0, |view| conflicts_in(view).len());
    drop(view);
    let files = files.into_iter().zip(states).zip(remarks);
    Look {
        number,
        files: files
            .map(|(((file, _), state), remarks)| {
                let seal = file
                    .session
                    .as_ref()
                    .map_or_else(|_| Vec::new(), |one| seal(words, one));
                (file, state, JoinNotes { remarks, seal })
            })
            .collect(),
        total,
        joined,
    }
}

/// A card, with the place of its file.
type Placed = (usize, Result<Card, Refused>);

/// Joins the chosen files to the session that is open, or to the first of them.
fn join_all(base: Option<&Base>, chosen: &[(usize, &Session)]) -> (Option<Session>, Vec<Placed>) {
    let mut cards = Vec::new();
    let (start, rest) = match (base, chosen) {
        (Some(base), all) => (&*base.session, all),
        (None, [(at, first), rest @ ..]) => {
            // Its own card: all that it says is new to a window without a session.
            let nothing = Session::empty(
                Arc::clone(first.actions()),
                Arc::clone(first.targets()),
                first.origin().clone(),
            );
            cards.push((*at, check(&nothing, first)));
            (*first, rest)
        }
        (None, []) => return (None, cards),
    };
    // The open file may be somebody's own copy; then what others judged blind does not enter it, whoever
    // else is among the files.
    let mut rest = rest.to_vec();
    if base.is_some() {
        rest.retain(|(at, session)| match blind_strangers(start, session) {
            Ok(()) => true,
            Err(refused) => {
                cards.push((*at, Err(refused)));
                false
            }
        });
    }
    let joined = join(start, rest.iter().map(|(_, session)| *session));
    cards.extend(rest.iter().map(|(at, _)| *at).zip(joined.cards));
    (Some(joined.session), cards)
}

fn add(total: &mut JoinTotal, card: &Card) {
    total.files += 1;
    total.judgements += card.judgements;
    total.comments += card.comments;
    total.versions += card.versions_new;
    total.brings |= !card.is_all_here();
}

fn shown(words: &Catalogue, view: Option<&View<'_>>, card: &Card, is_base: bool) -> JoinCard {
    let mut conflicts = Vec::new();
    let mut hidden = 0;
    for one in &card.conflicts {
        match view.filter(|view| sees(view, &one.key)) {
            Some(view) => conflicts.push(merging::conflict(words, view.session(), one)),
            None => hidden += 1,
        }
    }
    JoinCard {
        who: merging::who(words, card).unwrap_or_else(|| words.text("join-nobody").to_owned()),
        is_base,
        is_all_here: card.is_all_here(),
        judgements: card.judgements,
        comments: card.comments,
        rest: merging::rest(words, card),
        conflicts,
        hidden,
    }
}
