//! What reviewers answered, row by row. A file of rows writes each as it comes, so that a hundred thousand never
//! stand in memory at once; papers, which need all of them, gather them.

use std::collections::HashMap;

use super::facts::{Part, Row};
use super::{Report, Whose};
use crate::analysis::Tally;
use crate::analysis::tally::ControlLine;
use crate::model::{
    ActionId, Current, Judgement, JudgementKey, Pair, Record, ReviewerCode, Subject, TargetId, UtcSeconds,
    View,
};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::chip_words;
use crate::phrase::readback;

/// What the reviewers of an export answered, in the order of their codes.
pub(super) struct Answers<'a> {
    words: &'a Catalogue,
    /// How many comments there are on each pair that has any.
    comments: HashMap<Pair, usize>,
    /// What each reviewer's part shows.
    views: Vec<View<'a>>,
}

impl<'a> Answers<'a> {
    /// Finds who answered.
    pub(super) fn of(view: &View<'a>, words: &'a Catalogue, whose: &Whose) -> Self {
        let mut comments = HashMap::new();
        for shown in view.all_comments() {
            if let Subject::Pair(pair) = shown.comment.subject {
                *comments.entry(pair).or_insert(0) += 1;
            }
        }
        let codes = reviewers(view, whose);
        Self {
            words,
            comments,
            views: codes.iter().map(|code| view.of_other(code)).collect(),
        }
    }

    /// The codes of the reviewers.
    pub(super) fn reviewers(&self) -> impl Iterator<Item = &str> {
        self.views.iter().map(|view| view.reviewer().as_str())
    }

    /// Every row with the code of whoever said it.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&str, Row)> {
        self.views
            .iter()
            .flat_map(|view| self.rows_of(view).map(|row| (view.reviewer().as_str(), row)))
    }

    /// Each reviewer's sum, and of how many pairs.
    pub(super) fn totals(&self) -> impl Iterator<Item = (&str, ControlLine, u64)> {
        self.views.iter().map(|view| {
            let tally = Tally::of(view);
            (view.reviewer().as_str(), tally.control_line(), tally.pairs())
        })
    }

    /// Gathers everything.
    pub(super) fn parts(&self) -> Vec<Part> {
        self.views.iter().map(|view| self.part(view)).collect()
    }

    /// What there is to say about an export of them.
    pub(super) fn report(&self) -> Report {
        let said = || self.views.iter().flat_map(View::judgements).map(|(_, said)| said);
        Report {
            rows: said().filter(|one| *one != Current::Absent).count(),
            totals: self
                .totals()
                .map(|(code, line, _)| (code.to_owned(), line))
                .collect(),
            links_without_reason: said()
                .filter_map(|one| one.said())
                .filter(|one| one.link_strength().is_some() && one.reason.trim().is_empty())
                .count(),
            ..Report::default()
        }
    }

    fn rows_of(&self, view: &View<'a>) -> impl Iterator<Item = Row> {
        view.judgements()
            .filter_map(|(pair, current)| self.row(view, pair, &current))
    }

    fn row(&self, view: &View<'_>, pair: Pair, current: &Current<'_, Judgement>) -> Option<Row> {
        let session = view.session();
        let judgement = match current {
            Current::Absent => return None,
            Current::Said(judgement) => Some((*judgement).clone()),
            Current::Conflict => None,
        };
        let said = judgement.as_ref();
        let chip = said.map_or("", |one| one.chip.as_str());
        let key = JudgementKey {
            pair,
            round: view.round(),
            reviewer: view.reviewer().clone(),
        };
        let (chip, see, late) = (
            if chip.is_empty() {
                String::new()
            } else {
                chip_words(self.words, session, chip)
            },
            said.and_then(|one| one.see).and_then(|see| codes(view, see)),
            session.is_late(&key),
        );
        Some(Row {
            chip,
            see,
            late,
            action: pair.action.index(),
            target: pair.target.index(),
            round: view.round().0,
            judgement,
            comments: self.comments.get(&pair).copied().unwrap_or(0),
            readback: readback::of_pair(self.words, view, pair),
            at: view.record(pair).map(written_at).unwrap_or_default(),
        })
    }

    fn part(&self, view: &View<'a>) -> Part {
        let session = view.session();
        let tally = Tally::of(view);
        Part {
            reviewer: view.reviewer().to_string(),
            rows: self.rows_of(view).collect(),
            control: tally.control_line(),
            pairs: tally.pairs(),
            actions: (0..session.actions().items().len())
                .map(|at| tally.action(ActionId::at(at)))
                .collect(),
            targets: (0..session.targets().items().len())
                .map(|at| tally.target(TargetId::at(at)))
                .collect(),
        }
    }
}

/// The reviewers to export: those who said something that the view shows, or the one asked for.
fn reviewers(view: &View<'_>, whose: &Whose) -> Vec<ReviewerCode> {
    match whose {
        Whose::Only(reviewer) => vec![reviewer.clone()],
        Whose::Everyone => {
            let mut codes = view.judging_reviewers();
            // By code, whoever exports: the same session gives the same text.
            codes.sort();
            if codes.is_empty() {
                codes.push(view.reviewer().clone());
            }
            codes
        }
    }
}

/// The codes of a pair.
fn codes(view: &View<'_>, pair: Pair) -> Option<(String, String)> {
    let session = view.session();
    let action = session.action(pair.action)?.code.to_string();
    Some((action, session.target(pair.target)?.code.to_string()))
}

/// When what a record says now was written.
fn written_at(record: &Record<Judgement>) -> UtcSeconds {
    record.heads().map(|head| head.stamp.at).max().unwrap_or_default()
}
