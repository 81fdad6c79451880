//! The shell of the window: turns intents into commands and effects, and owns files, clock and workers.
//!
//! Views never wait: everything that touches a disk runs on a thread and reports back. Work is in
//! memory and in the recovery journal before anything else happens to it.

mod act;
mod answer;
#[expect(clippy::module_inception, reason = "the type is the module's main one")]
mod app;
mod ask;
mod clock;
mod compare;
mod conflict_count;
mod dialog;
mod dialogs_native;
mod done;
mod drafts;
mod export;
mod export_dialog;
mod handle;
mod icon;
mod join;
mod join_remarks;
mod join_worker;
mod journal_worker;
mod links;
mod links_worker;
mod open;
mod open_document;
mod packs;
mod pages;
mod paths;
mod plans;
mod preferences;
mod rebase;
mod recovery;
mod room;
mod rounds;
mod save;
mod saving;
mod services;
mod shipped;
mod shortcuts;
mod tables;
mod trouble;
mod views;
mod window;
mod workers;

pub use app::App;
pub use clock::{Clock, SystemClock};
pub use dialogs_native::{NativeChooser, PathAsk, PathChooser, PathFuture, PathsFuture};
pub use preferences::{Preferences, Recent, ThemeChoice, WindowPlace};
pub use services::Services;
pub use window::{RunError, run};
