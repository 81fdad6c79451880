//! The page for a browser, looked at before it is exported: written to a folder of the program's own and shown by
//! the desktop. Nobody keeps it: it is removed when the program ends, or at a later start if it could not be.

use std::path::PathBuf;
use std::sync::Arc;

use super::app::App;
use super::services::Services;
use super::trouble::trouble;
use super::workers::Done;
use crate::exchange::export::{Format, export};
use crate::phrase::catalogue::Catalogue;
use crate::store::{Dirs, write_private};
use crate::ui::dialogs::ExportOrder;

/// Pages of programs that ended long ago are removed after so many seconds.
const KEPT_S: i64 = 24 * 60 * 60;

impl App {
    /// Makes the page as it was chosen and shows it.
    pub(super) fn open_page(&self, order: &ExportOrder) {
        let (Some(options), Some(stem), Some(open)) =
            (self.export_options(order), self.export_stem(), self.open.as_ref())
        else {
            return;
        };
        let (session, reviewer) = (Arc::clone(open.document.session()), open.reviewer.clone());
        let services = self.services.clone();
        let name = Format::Site.file_name(&stem, order.paper.level);
        self.workers.run_aside(move || {
            let words = Catalogue::new(options.language);
            let made = match export(&session.view_for(&reviewer), Format::Site, &options) {
                Ok(made) => made,
                Err(fault) => {
                    let why = words.format(fault.key(), &[("cause", fault.cause().into())]);
                    return Some(Done::PageNotMade(why));
                }
            };
            let path = own_folder(&services.dirs).join(name);
            if let Err(error) = write_private(services.disk.as_ref(), &path, &made.bytes) {
                return Some(Done::PageNotMade(trouble(&words, &error)));
            }
            let shown = services.chooser.show(&path);
            shown.err().map(|_| Done::NotShown(path))
        });
    }

    /// Removes what this window showed in a browser.
    pub(super) fn remove_own_pages(&self) {
        let services = self.services.clone();
        self.workers.run(move || {
            remove(&services, &own_folder(&services.dirs));
            None
        });
    }
}

/// The folder of this program's pages, apart from those of another window.
fn own_folder(dirs: &Dirs) -> PathBuf {
    dirs.pages().join(std::process::id().to_string())
}

/// Removes pages that an earlier run left behind. What stays does no harm.
pub(super) fn sweep_pages(services: &Services) {
    let (disk, all) = (services.disk.as_ref(), services.dirs.pages());
    let now = services.clock.now().0;
    for folder in disk.list(&all).unwrap_or_default() {
        let folder = all.join(folder);
        let written = disk.metadata(&folder).map(|meta| meta.mtime_ns / 1_000_000_000);
        if written.is_ok_and(|written| now - written > KEPT_S) {
            remove(services, &folder);
        }
    }
}

fn remove(services: &Services, folder: &std::path::Path) {
    let disk = services.disk.as_ref();
    for file in disk.list(folder).unwrap_or_default() {
        disk.remove(&folder.join(file)).ok();
    }
    disk.remove_folder(folder).ok();
}
