//! Links that others published, read from files: what is asked, what is shown, and the file beside the session's
//! in which they are kept. The session's own file never holds them.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::act::situation;
use super::app::App;
use super::ask::{Ask, Asked, Purpose};
use super::links_worker::{Beside, LinksDone, beside, read, read_kept};
use super::open_document::OpenDocument;
use super::trouble::{shown_name, trouble};
use super::workers::Done;
use crate::exchange::links_beside::{LinkSource, LinksBeside, carried_over, write_beside};
use crate::exchange::links_in::LinksKind;
use crate::exchange::published_links::{PublishedLinks, shipped_links};
use crate::merge::rebase::Report;
use crate::phrase::catalogue::Catalogue;
use crate::store::{self, ErrorKind, Expected, Fingerprint, Saved, StoreError};
use crate::ui::dialogs::{Dialog, LinkSourceRow, LinkSourcesDialog, LinksDialog};
use crate::ui::notices::{Level, Notice};
use crate::ui::published::Published;
use crate::ui::{DialogAnswer, Intent, UiAction, UiState};

/// The links of others that are shown with the session in the window.
#[derive(Debug, Default)]
pub(super) struct OthersLinks {
    /// What was read from files.
    sources: Vec<LinkSource>,
    /// Whether what comes with the program is left out; for this window only.
    hides_shipped: bool,
    /// What is known of the file beside the session's.
    stands: Stands,
    /// Whether it is being written, and whether it has to be once more.
    is_writing: bool,
    is_behind: bool,
}

/// The file beside the session's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stands {
    /// Nobody wrote or read one.
    #[default]
    Nowhere,
    /// It stands there with this content.
    Here(Fingerprint),
    /// Somebody else's, or not readable: it is left alone, and links are shown in this window only.
    LeftAlone,
}

/// A file of links that a person may show.
#[derive(Debug)]
pub(super) struct LinksAsked {
    number: u64,
    /// Tells the thread to stop.
    stop: Arc<AtomicBool>,
    /// What was read.
    source: Option<LinkSource>,
}

/// Whether the name of a file tells that it holds links of others.
pub(super) fn is_of_links(path: &Path) -> bool {
    LinksKind::from_file_name(&shown_name(path)).is_some()
}

impl OpenDocument {
    /// Shows what the sources say, from now on.
    fn refresh_links(&mut self) {
        let links = &self.links;
        let published = Published::with(self.document.session(), !links.hides_shipped, &links.sources);
        self.known.published = Arc::new(published);
    }

    /// Takes along the links of others that are shown with the session from which this one was carried over.
    /// Returns how many of them have no place here.
    pub(super) fn take_links_along(&mut self, parent: &Self, report: &Report) -> usize {
        let (sources, left_out) = carried_over(&parent.links.sources, report);
        self.links.sources = sources;
        self.links.hides_shipped = parent.links.hides_shipped;
        self.state.shows_published = parent.state.shows_published;
        self.refresh_links();
        left_out
    }

    /// Where links are kept, as a sentence.
    fn links_kept_where(&self, words: &Catalogue) -> String {
        match (&self.path, self.links.stands) {
            (None, _) => words.text("links-kept-window").to_owned(),
            (Some(path), Stands::LeftAlone) => {
                let file = shown_name(&beside(path));
                words.format("links-kept-left-alone", &[("file", file.into())])
            }
            (Some(path), _) => {
                let file = shown_name(&beside(path));
                words.format("links-kept-beside", &[("file", file.into())])
            }
        }
    }
}

impl App {
    /// Takes a file of links that was dropped on the window.
    pub(super) fn drop_links(&mut self, path: &Path) {
        let nothing = UiState::default();
        let enabled = UiAction::ImportLinks.is_enabled(situation(self.open.as_ref(), &nothing));
        match enabled {
            Ok(()) if self.asks.is_empty() => self.read_links_of_others(path),
            // A question is in front: it is answered first.
            Ok(()) => {}
            Err(why) => {
                let text = self.words.text(why).to_owned();
                self.tell(Level::Info, text);
            }
        }
    }

    /// Reads a file of links on a thread, and shows what is in it before anything changes.
    pub(super) fn read_links_of_others(&mut self, path: &Path) {
        let number = self.next_job();
        let Some(open) = &self.open else { return };
        let stop = Arc::new(AtomicBool::new(false));
        let dialog = LinksDialog::new(shown_name(path), open.links_kept_where(&self.words));
        let asked = LinksAsked {
            number,
            stop: Arc::clone(&stop),
            source: None,
        };
        self.asks.push(Asked {
            ask: Ask::Links(Box::new(asked)),
            dialog: Dialog::Links(Box::new(dialog)),
        });
        let session = Arc::clone(open.document.session());
        let (services, path, language) = (self.services.clone(), path.to_path_buf(), self.words.language());
        self.workers
            .run_aside(move || read(&services, &path, &session, language, (number, &stop)));
    }

    /// Shows what was found, if it is still asked for.
    pub(super) fn links_read(&mut self, done: LinksDone) {
        let asked = self.asks.iter_mut().find_map(|asked| match asked {
            Asked {
                ask: Ask::Links(asked),
                dialog: Dialog::Links(dialog),
            } if asked.number == done.number => Some((asked, dialog)),
            _ => None,
        });
        let Some((asked, dialog)) = asked else { return };
        dialog.found(done.result.map(|(source, found)| {
            asked.source = Some(source);
            found
        }));
    }

    /// Carries out an answer to what was found. Nothing is shown unless the person says so.
    pub(super) fn answer_links(
        &mut self,
        asked: LinksAsked,
        dialog: Dialog,
        answer: &DialogAnswer,
        frame: &eframe::Frame,
    ) {
        match (answer, asked.source) {
            (DialogAnswer::ShowLinks, Some(source)) => self.show_links(source),
            (DialogAnswer::ChooseLinks, _) => self.ask_path(Purpose::Links, frame),
            (DialogAnswer::Close, _) => asked.stop.store(true, Ordering::Relaxed),
            (_, source) => self.asks.push(Asked {
                ask: Ask::Links(Box::new(LinksAsked { source, ..asked })),
                dialog,
            }),
        }
    }

    fn show_links(&mut self, source: LinkSource) {
        let Some(open) = &mut self.open else { return };
        let parts = [
            ("count", source.links.len().into()),
            ("file", source.file.as_str().into()),
        ];
        let title = self.words.format("links-shown", &parts);
        let known = open.links.sources.iter_mut();
        match known.into_iter().find(|one| one.is_same_source(&source)) {
            Some(before) => *before = source,
            None => open.links.sources.push(source),
        }
        open.refresh_links();
        open.state.shows_published = true;
        let kept = open.links_kept_where(&self.words);
        let notice = Notice::new(Level::Success, title).details(kept).action(
            self.words.text("action-link-sources"),
            Intent::Act(UiAction::LinkSources),
        );
        self.notices.push(notice);
        self.keep_links();
    }

    /// Opens the list of sources.
    pub(super) fn show_link_sources(&mut self) {
        if let Some(dialog) = self.link_sources() {
            self.show_form(Dialog::LinkSources(dialog));
        }
    }

    fn link_sources(&self) -> Option<LinkSourcesDialog> {
        let open = self.open.as_ref()?;
        let session = open.document.session();
        let shipped = shipped_links();
        let count = |links: &PublishedLinks| links.between(session.actions(), session.targets()).len();
        let own = LinkSourceRow {
            name: self.words.text("link-source-shipped").to_owned(),
            about: String::new(),
            links: shipped.as_ref().map_or(0, count),
            shown: !open.links.hides_shipped,
            removable: false,
        };
        let read = open.links.sources.iter().map(|source| LinkSourceRow {
            name: source.file.clone(),
            about: source.about.clone(),
            links: source.links.len(),
            shown: !source.hidden,
            removable: true,
        });
        Some(LinkSourcesDialog {
            rows: std::iter::once(own).chain(read).collect(),
            kept: open.links_kept_where(&self.words),
            is_layer_shown: open.state.shows_published,
        })
    }

    /// Carries out an answer to the list of sources, which stays unless it is closed.
    pub(super) fn answer_link_sources(
        &mut self,
        dialog: Dialog,
        answer: &DialogAnswer,
        frame: &eframe::Frame,
    ) {
        let Some(open) = &mut self.open else { return };
        let links = &mut open.links;
        match *answer {
            DialogAnswer::Close => return,
            DialogAnswer::ChooseLinks => {
                self.ask_path(Purpose::Links, frame);
                return;
            }
            DialogAnswer::ShowLinkSource(0, shown) => links.hides_shipped = !shown,
            DialogAnswer::ShowLinkSource(place, shown) => {
                if let Some(source) = links.sources.get_mut(place - 1) {
                    source.hidden = !shown;
                    self.keep_links();
                }
            }
            DialogAnswer::RemoveLinkSource(place) => {
                if (1..=links.sources.len()).contains(&place) {
                    links.sources.remove(place - 1);
                    self.keep_links();
                }
            }
            _ => {
                self.asks.push(Asked {
                    ask: Ask::Form,
                    dialog,
                });
                return;
            }
        }
        if let Some(open) = &mut self.open {
            open.refresh_links();
        }
        self.show_link_sources();
    }

    /// Looks for links beside the file of the session that came into the window.
    pub(super) fn look_for_links_beside(&self) {
        let Some(path) = self.open.as_ref().and_then(|open| open.path.clone()) else {
            return;
        };
        let (services, language) = (self.services.clone(), self.words.language());
        self.workers
            .run(move || Some(read_kept(&services, path, language)));
    }

    /// Shows what stands beside the session's file.
    pub(super) fn links_beside_read(&mut self, path: &Path, read: Result<Option<Beside>, String>) {
        let Some(open) = self.open.as_mut().filter(|open| open.is_at(path)) else {
            return;
        };
        match read {
            Ok(None) => {}
            Ok(Some(Beside { links, fingerprint })) => {
                open.links.stands = Stands::Here(fingerprint);
                let added = std::mem::replace(&mut open.links.sources, links.sources);
                open.links.sources.extend(added);
                open.refresh_links();
            }
            Err(why) => {
                open.links.stands = Stands::LeftAlone;
                let notice = Notice::new(Level::Warning, why).details(self.words.text("links-left-alone"));
                self.notices.push(notice);
            }
        }
    }

    /// The session stands in another file than before: its links are kept beside that one.
    pub(super) fn move_links_beside(&mut self) {
        let Some(open) = &mut self.open else { return };
        open.links.stands = Stands::Nowhere;
        open.links.is_writing = false;
        if open.links.sources.is_empty() {
            self.look_for_links_beside();
        } else {
            self.keep_links();
        }
    }

    /// Writes the sources beside the session's file, if it has one. While that is being done, it is done once
    /// more afterwards.
    fn keep_links(&mut self) {
        let Some(open) = &mut self.open else { return };
        let Some(path) = open.path.clone() else { return };
        let links = &mut open.links;
        if links.is_writing {
            links.is_behind = true;
            return;
        }
        let expected = match links.stands {
            Stands::LeftAlone => return,
            Stands::Nowhere => Expected::Nothing,
            Stands::Here(seen) => Expected::Seen(seen),
        };
        links.is_writing = true;
        let kept = LinksBeside {
            sources: links.sources.clone(),
        };
        let services = self.services.clone();
        self.workers.run(move || {
            let text = write_beside(&kept);
            let file = beside(&path);
            let disk = services.disk.as_ref();
            let saved = store::save(disk, &services.dirs, &file, text.as_bytes(), expected);
            Some(Done::LinksKept(path, saved))
        });
    }

    /// Notes what came of writing the sources.
    pub(super) fn links_kept(&mut self, path: &Path, kept: Result<Saved, StoreError>) {
        let Some(open) = self.open.as_mut().filter(|open| open.is_at(path)) else {
            return;
        };
        let links = &mut open.links;
        links.is_writing = false;
        let is_behind = std::mem::take(&mut links.is_behind);
        match kept {
            Ok(saved) => {
                links.stands = Stands::Here(saved.fingerprint);
                if let Some(warning) = saved.backup_warning {
                    let text = trouble(&self.words, &warning);
                    self.tell(Level::Warning, text);
                }
                if is_behind {
                    self.keep_links();
                }
            }
            Err(error) => {
                let title = if error.kind() == ErrorKind::Changed {
                    links.stands = Stands::LeftAlone;
                    let file = shown_name(&beside(path));
                    self.words
                        .format("links-beside-changed", &[("file", file.into())])
                } else {
                    if let Some(in_place) = error.in_place() {
                        links.stands = Stands::Here(in_place);
                    }
                    trouble(&self.words, &error)
                };
                let notice = Notice::new(Level::Warning, title).details(self.words.text("links-left-alone"));
                self.notices.push(notice);
            }
        }
    }
}
