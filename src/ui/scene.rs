//! What views read in a frame.

use crate::analysis::{Links, Tally, search};
use crate::model::{Lang, View};
use crate::phrase::catalogue::Catalogue;

/// What was computed from a session at one revision, so that no view computes it per frame.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The revision it was computed from.
    pub revision: u64,
    /// The links to draw.
    pub links: Links,
    /// The counts.
    pub tally: Tally,
    /// The folded texts of both plans.
    pub search: search::Index,
}

impl Known {
    /// Computes all of it.
    pub fn of(view: &View<'_>, revision: u64) -> Self {
        let session = view.session();
        Self {
            search: search::Index::of(session.actions(), session.targets()),
            ..Self::default().refreshed(view, revision)
        }
    }

    /// Computes again what a change can have moved. Plans do not change within a session.
    #[must_use]
    pub fn refreshed(self, view: &View<'_>, revision: u64) -> Self {
        Self {
            revision,
            links: Links::of(view),
            tally: Tally::of(view),
            search: self.search,
        }
    }
}

/// What views read in a frame.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'f> {
    /// What the reviewer may see.
    pub view: &'f View<'f>,
    /// What was computed from it.
    pub known: &'f Known,
    /// The message catalogue.
    pub words: &'f Catalogue,
    /// The language plan texts are shown in where they have it.
    pub lang: &'f Lang,
    /// The time zone of this computer, for times of day.
    pub zone: &'f jiff::tz::TimeZone,
}
