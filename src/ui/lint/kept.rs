//! What the checks found, computed when the session changed and somebody looks; never per frame.

use std::collections::BTreeMap;

use super::Filter;
use crate::analysis::lint::{Finding, Options, Rule, Severity, is_nameless, lint};
use crate::exchange::boundaries::shipped_rules;
use crate::model::{ReviewerCode, RoundNo, View};
use crate::ui::Scene;

/// What the findings follow from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    revision: u64,
    reviewer: ReviewerCode,
    round: RoundNo,
    is_blind: bool,
}

impl Key {
    pub(super) fn of(scene: &Scene<'_>) -> Self {
        Self {
            revision: scene.known.revision,
            reviewer: scene.view.reviewer().clone(),
            round: scene.view.round(),
            is_blind: scene.view.is_blind(),
        }
    }
}

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// A rule, above what it found, with how many of them are shown.
    Rule(Rule, usize),
    /// A finding, by its place among all.
    Finding(usize),
}

/// The height of a rule and of a finding in the list, in points.
pub(super) const RULE: f32 = 58.0;
pub(super) const FINDING: f32 = 48.0;

impl Row {
    pub(super) fn height(self) -> f32 {
        match self {
            Self::Rule(..) => RULE,
            Self::Finding(_) => FINDING,
        }
    }
}

/// The findings, and what a filter lets through of them.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) key: Key,
    pub(super) findings: Vec<Finding>,
    pub(super) errors: usize,
    /// How many each rule found.
    pub(super) by_rule: BTreeMap<Rule, usize>,
    filter: Filter,
    /// What is shown, each row with where it begins, in points.
    pub(super) rows: Vec<(Row, f32)>,
    pub(super) height: f32,
}

impl Kept {
    pub(super) fn computed(scene: &Scene<'_>, key: Key) -> Self {
        let findings = findings(scene.view);
        let mut by_rule = BTreeMap::new();
        for finding in &findings {
            *by_rule.entry(finding.rule).or_default() += 1;
        }
        let is_error = |one: &&Finding| one.severity == Severity::Error;
        let mut kept = Self {
            key,
            errors: findings.iter().filter(is_error).count(),
            findings,
            by_rule,
            filter: Filter::default(),
            rows: Vec::new(),
            height: 0.0,
        };
        kept.fill();
        kept
    }

    /// Shows what the filter lets through.
    pub(super) fn filtered(&mut self, filter: Filter) {
        if self.filter != filter {
            self.filter = filter;
            self.fill();
        }
    }

    fn fill(&mut self) {
        self.rows.clear();
        self.height = 0.0;
        let passes = |one: &Finding| {
            let Filter { severity, rule } = self.filter;
            severity.is_none_or(|wanted| one.severity == wanted)
                && rule.is_none_or(|wanted| one.rule == wanted)
        };
        let through: Vec<_> = self
            .findings
            .iter()
            .enumerate()
            .filter(|(_, one)| passes(one))
            .map(|(place, one)| (one.rule, place))
            .collect();
        for group in through.chunk_by(|one, other| one.0 == other.0) {
            let head = group.first().map(|(rule, _)| Row::Rule(*rule, group.len()));
            let found = group.iter().map(|(_, place)| Row::Finding(*place));
            for row in head.into_iter().chain(found) {
                self.rows.push((row, self.height));
                self.height += row.height();
            }
        }
    }

    /// The findings shown, by their places among all, in the order of the list.
    pub(super) fn shown(&self) -> impl DoubleEndedIterator<Item = usize> {
        self.rows.iter().filter_map(|(row, _)| match row {
            Row::Finding(place) => Some(*place),
            Row::Rule(..) => None,
        })
    }
}

/// Runs the checks on what the view shows.
pub(super) fn findings(view: &View<'_>) -> Vec<Finding> {
    let rulebook = shipped_rules();
    let options = Options {
        rulebook: &rulebook,
        anonymous: is_nameless(view.session()),
    };
    lint(view, &options)
}

/// So much work is done without being asked for at every change: judgements times reviewers.
const QUICK: usize = 1_000_000;

/// Says whether the checks are done before anybody notices.
pub(super) fn is_quick(view: &View<'_>) -> bool {
    let reviewers = view.session().reviewers().count() + 1;
    view.everyones_judgements()
        .take(QUICK / reviewers + 1)
        .count()
        .saturating_mul(reviewers)
        <= QUICK
}
