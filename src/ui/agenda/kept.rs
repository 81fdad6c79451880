//! What is computed of the agenda when the session or the filter changes, so that no frame computes it.

use std::collections::HashMap;

use crate::analysis::agenda::{Agenda, Filter, Forecast, Item, Time, Unanimous};
use crate::model::{Pair, ReviewerCode};
use crate::ui::Scene;

/// The agenda, and what a filter lets through of it.
#[derive(Debug)]
pub(super) struct Kept {
    revision: u64,
    reviewer: ReviewerCode,
    filter: Filter,
    /// All pairs in their order.
    pub(super) agenda: Agenda,
    /// The places in the agenda of the lines shown.
    pub(super) shown: Vec<Shown>,
    /// How far the time goes for them.
    pub(super) forecast: Forecast,
    /// What may be accepted together.
    pub(super) unanimous: Vec<Unanimous>,
    /// Whether any line has versions that differ or answers off the scale.
    pub(super) has_faults: bool,
    rows: HashMap<Pair, usize>,
}

/// A line shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// Its place in the agenda.
    pub(super) place: usize,
    /// Whether the time goes that far; nothing for lines that take no time.
    pub(super) reached: Option<bool>,
}

impl Kept {
    /// What was kept if it still holds, or else computed anew as far as it must be.
    pub(super) fn fresh(kept: Option<Self>, scene: &Scene<'_>, filter: &Filter) -> Self {
        let holds =
            |kept: &Self| kept.revision == scene.known.revision && kept.reviewer == *scene.view.reviewer();
        match kept.filter(holds) {
            Some(kept) if kept.filter == *filter => kept,
            Some(kept) => kept.filtered(scene, filter),
            None => Self::computed(scene).filtered(scene, filter),
        }
    }

    fn computed(scene: &Scene<'_>) -> Self {
        let agenda = Agenda::of(scene.view);
        let session = scene.view.session();
        // In a copy made for a group the rest is not for it to decide.
        let reach = session.copy_of().map(|copy| copy.headings.as_slice());
        let mut unanimous = agenda.unanimous();
        unanimous.retain(|one| reach.is_none_or(|headings| session.lies_under(one.pair, headings)));
        let is_faulty = |item: &Item| item.spread().conflicts + item.spread().off_scale > 0;
        Self {
            revision: scene.known.revision,
            reviewer: scene.view.reviewer().clone(),
            filter: Filter::default(),
            shown: Vec::new(),
            forecast: Forecast::default(),
            has_faults: agenda.items().iter().any(is_faulty),
            unanimous,
            agenda,
            rows: HashMap::new(),
        }
    }

    fn filtered(mut self, scene: &Scene<'_>, filter: &Filter) -> Self {
        let session = scene.view.session();
        let places = self.agenda.through(session, filter);
        self.forecast = self.agenda.forecast(&places, Time::of(&session.rules()));
        let mut before = 0;
        self.shown.clear();
        self.rows.clear();
        for (row, place) in places.into_iter().enumerate() {
            let Some(item) = self.agenda.items().get(place) else {
                continue;
            };
            let reached = item.takes_time().then(|| {
                before += 1;
                self.forecast.reaches(before - 1)
            });
            self.rows.insert(item.pair(), row);
            self.shown.push(Shown { place, reached });
        }
        self.filter = filter.clone();
        self
    }

    /// The line of a pair, if it is shown.
    pub(super) fn row_of(&self, pair: Pair) -> Option<usize> {
        self.rows.get(&pair).copied()
    }

    /// The item of a line.
    pub(super) fn item(&self, row: usize) -> Option<(&Item, Shown)> {
        let shown = *self.shown.get(row)?;
        Some((self.agenda.items().get(shown.place)?, shown))
    }

    /// The pair of a line.
    pub(super) fn pair_at(&self, row: usize) -> Option<Pair> {
        self.item(row).map(|(item, _)| item.pair())
    }
}
