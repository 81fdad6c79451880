//! What is computed when the session or the question changes, so that no frame computes it.

use std::collections::BTreeMap;

use crate::analysis::coverage::Basis;
use crate::analysis::gaps::Gaps;
use crate::model::{CoverageRule, GapOf, Lang, ProposalId, ReviewerCode};
use crate::phrase::catalogue::Language;
use crate::phrase::gaps::sheet;
use crate::phrase::statistics::sheet::Grid;
use crate::ui::Scene;

/// What everything kept was computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    revision: u64,
    reviewer: ReviewerCode,
    is_blind: bool,
    language: Language,
    lang: Lang,
    rule: CoverageRule,
    basis: Basis,
    least: usize,
}

/// The gaps and what the page shows of them.
#[derive(Debug)]
pub(super) struct Kept {
    key: Key,
    pub(super) gaps: Gaps,
    /// Which proposals answer which gap, with what is shown of them.
    pub(super) answers: BTreeMap<GapOf, Vec<(ProposalId, String)>>,
    pub(super) roll_up: Grid,
    pub(super) overlaps: Grid,
    pub(super) tensions: Grid,
}

impl Kept {
    /// What was kept if it still holds, or else computed anew.
    pub(super) fn fresh(
        kept: Option<Self>,
        scene: &Scene<'_>,
        rule: CoverageRule,
        basis: Basis,
        least: usize,
    ) -> Self {
        let key = Key {
            revision: scene.known.revision,
            reviewer: scene.view.reviewer().clone(),
            is_blind: scene.view.is_blind(),
            language: scene.words.language(),
            lang: scene.lang.clone(),
            rule,
            basis,
            least,
        };
        kept.filter(|kept| kept.key == key)
            .unwrap_or_else(|| Self::computed(scene, key))
    }

    fn computed(scene: &Scene<'_>, key: Key) -> Self {
        let (words, session) = (scene.words, scene.view.session());
        // The page asks for no preview while there is none.
        let gaps = Gaps::of(scene.view, key.rule, key.basis);
        let gaps = gaps.unwrap_or_else(|_| Gaps::decided(scene.view, key.rule));
        let mut answers: BTreeMap<GapOf, Vec<(ProposalId, String)>> = BTreeMap::new();
        for (id, proposal, _) in session.proposals() {
            if let Some(gap) = proposal.answers {
                answers
                    .entry(gap)
                    .or_default()
                    .push((id, proposal.reference.clone()));
            }
        }
        Self {
            roll_up: sheet::roll_up(words, session, &gaps, scene.lang),
            overlaps: sheet::overlaps(words, session, &gaps, scene.lang, key.least),
            tensions: sheet::tensions(words, session, &gaps, scene.lang),
            answers,
            gaps,
            key,
        }
    }

    /// The proposals that answer an item's gap.
    pub(super) fn answers_to(&self, gap: GapOf) -> &[(ProposalId, String)] {
        self.answers.get(&gap).map_or(&[], Vec::as_slice)
    }
}
