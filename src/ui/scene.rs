//! What views read in a frame.

use std::sync::Arc;

use super::published::Published;
use crate::analysis::{Checks, Links, Mapping, Tally, search};
use crate::merge::rebase::OtherWords;
use crate::model::{ActionId, Lang, RatingScale, ReviewerCode, RoundNo, RowHandle, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::spoken;

/// What was computed from a session at one revision, so that no view computes it per frame.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The revision it was computed from.
    pub revision: u64,
    /// The links to draw.
    pub links: Links,
    /// The counts.
    pub tally: Tally,
    /// The mapping as the meeting has it: another layer, from decisions alone.
    pub mapping: Mapping,
    /// What stands on texts that changed.
    pub checks: Checks,
    /// For which items a plan that comes with the program has other words; whoever opens the session finds out.
    pub other_words: Arc<OtherWords>,
    /// The folded texts of both plans.
    pub search: search::Index,
    /// What others have published between the two plans. Plans do not change within a session.
    pub published: Arc<Published>,
    /// Whose view it was computed from, in which round, and whether that round hides what others said.
    seen: Option<(ReviewerCode, RoundNo, bool)>,
    /// The rows it was computed from, to find those that changed.
    rows: Vec<RowHandle>,
}

/// When a change touches more rows than this, everything is counted anew.
const MANY_ROWS: usize = 32;

impl Known {
    /// Computes all of it.
    pub fn of(view: &View<'_>, revision: u64) -> Self {
        let session = view.session();
        Self {
            revision,
            links: Links::of(view),
            tally: Tally::of(view),
            mapping: Mapping::of(session),
            checks: Checks::of(session),
            other_words: Arc::default(),
            search: search::Index::of(session.actions(), session.targets()),
            published: Arc::new(Published::of(session)),
            seen: Some(seen(view)),
            rows: session.row_handles().collect(),
        }
    }

    /// Computes again what a change moved: the rows it touched. Plans do not change within a session.
    #[must_use]
    pub fn refreshed(mut self, view: &View<'_>, revision: u64) -> Self {
        self.checks = Checks::of(view.session());
        self.mapping = Mapping::of(view.session());
        let rows: Vec<_> = view.session().row_handles().collect();
        if self.seen != Some(seen(view)) || self.rows.len() != rows.len() {
            return Self {
                revision,
                search: self.search,
                published: self.published,
                other_words: self.other_words,
                checks: self.checks,
                mapping: self.mapping,
                ..Self::counted(view, rows)
            };
        }
        let changed: Vec<_> = self
            .rows
            .iter()
            .zip(&rows)
            .enumerate()
            .filter(|(_, (before, after))| !before.is_same(after))
            .map(|(at, (before, after))| (ActionId::at(at), before.clone(), after.clone()))
            .collect();
        if changed.len() > MANY_ROWS {
            return Self {
                revision,
                search: self.search,
                published: self.published,
                other_words: self.other_words,
                checks: self.checks,
                mapping: self.mapping,
                ..Self::counted(view, rows)
            };
        }
        for (action, before, after) in changed {
            self.tally.recount(view, &before, &after);
            self.links = self.links.recollected(view, action, &after);
        }
        Self {
            revision,
            rows,
            ..self
        }
    }

    fn counted(view: &View<'_>, rows: Vec<RowHandle>) -> Self {
        Self {
            links: Links::of(view),
            tally: Tally::of(view),
            seen: Some(seen(view)),
            rows,
            ..Self::default()
        }
    }
}

/// What of a view decides which judgements are counted.
fn seen(view: &View<'_>) -> (ReviewerCode, RoundNo, bool) {
    (view.reviewer().clone(), view.round(), view.is_blind())
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

impl Scene<'_> {
    /// The scale on which pairs are judged.
    pub fn scale(&self) -> RatingScale {
        spoken(self.view.session())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::command::{Command, Document};
    use crate::exchange::plan_file;
    use crate::model::*;

    fn plan(id: &str) -> Arc<Plan> {
        let shipped = plan_file::shipped()
            .into_iter()
            .find(|plan| plan.id == id)
            .expect("shipped");
        Arc::new(plan_file::read_plan(shipped.text).expect("a plan"))
    }

    proptest! {
        #[test]
        fn what_is_counted_step_by_step_is_what_is_counted_at_once(
            steps in prop::collection::vec((0_usize..26, 0_usize..16, 0_u8..6), 1..60)
        ) {
            let by = ReviewerCode::new("R01").expect("a code");
            let stamp = |at: usize| Stamp { by: by.clone(), at: UtcSeconds(at as i64) };
            let details = Details { title: "Sample".to_owned(), ..Details::default() };
            let mut document =
                Document::create(plan("CMP"), plan("SPMS"), &details, &Reviewer::default(), &stamp(1))
                    .expect("accepted");
            let mut known = Known::of(&document.session().view_for(&by), 0);
            for (at, (action, target, said)) in steps.into_iter().enumerate() {
                let pair = Pair::new(ActionId::at(action), TargetId::at(target));
                let command = match Strength::from_digit(said) {
                    Some(strength) => {
                        let judgement = Judgement::scored(strength, Some(Contribution::Enabling));
                        Command::Judge { pair, judgement }
                    }
                    None if said == 4 => Command::Clear { pair },
                    None => Command::Judge { pair, judgement: Judgement::new(Verdict::CannotJudge) },
                };
                if document.run(&command, &stamp(at + 2)).is_ok() && at % 3 == 0 {
                    document.undo(&stamp(at + 2)).expect("a step");
                }
                let session = Arc::clone(document.session());
                let view = session.view_for(&by);
                known = known.refreshed(&view, document.revision());
                prop_assert_eq!(&known.links, &Links::of(&view));
                prop_assert_eq!(&known.tally, &Tally::of(&view));
            }
        }
    }
}
