//! Annex 1 and the record of decisions: what the meeting wrote down, in the form in which it adopts papers.
//!
//! Both read [`DecidedFacts`] and compute nothing else.

mod by_action;
mod by_target;
mod frame;
mod marks;
mod record;

use super::lines::Lines;
use super::{Block, Line, Paper, Role, overview};
use crate::analysis::coverage::Coverage;
use crate::exchange::export::decided::{DecidedFacts, DecidedPair};
use crate::exchange::export::facts::Facts;
use crate::exchange::export::{Disclosure, Filter, Options, Report};
use crate::model::View;
use crate::phrase::askers::Askers;
use crate::phrase::catalogue::Catalogue;
pub(in crate::exchange) use frame::provenance;
pub(in crate::exchange::export) use frame::{Scope, framed};
use marks::Decided;
pub(in crate::exchange::export) use record::paper as record;

/// What the tables of the annex share.
struct Annex<'a> {
    view: &'a View<'a>,
    lines: &'a Lines<'a>,
    decided: &'a DecidedFacts<'a>,
    /// The notes under the tables: number and pair, in the order of pairs.
    notes: Vec<Note<'a>>,
    /// How much of who said what.
    level: Disclosure,
    /// Who may have asked for a bracket: left out of all but working copies.
    askers: Askers,
}

/// A numbered note: a reservation of a State.
struct Note<'a> {
    number: usize,
    pair: &'a DecidedPair<'a>,
    at: usize,
}

impl<'a> Annex<'a> {
    /// The numbers of a pair's notes, such as `1, 2`.
    fn numbers(&self, one: &DecidedPair<'_>) -> String {
        let of_pair = self.notes.iter().filter(|note| note.pair.pair == one.pair);
        of_pair
            .map(|note| note.number.to_string())
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// A wording as the paper prints it: who asked for a bracket stands in working copies only.
    fn wording(&self, wording: &str) -> String {
        let may_tell = self.decided.filter == Filter::WorkingCopy && self.level >= Disclosure::Codes;
        if may_tell {
            wording.to_owned()
        } else {
            self.askers.left_out(wording)
        }
    }

    fn words(&self) -> &'a Catalogue {
        self.lines.words
    }
}

/// Lays out the alignment table of what was decided.
pub(in crate::exchange::export) fn alignment(
    view: &View<'_>,
    words: &Catalogue,
    options: &Options,
) -> (Paper, Report) {
    let facts = Facts::without_judgements(view, options);
    let lines = Lines { facts: &facts, words };
    let filter = options.paper.filter;
    let decided = DecidedFacts::of(view, filter);
    let annex = Annex {
        view,
        lines: &lines,
        decided: &decided,
        notes: notes(&decided),
        level: options.paper.level,
        askers: Askers::of(view.session()),
    };
    let coverage = Coverage::of(
        view,
        view.session().coverage_rule(),
        crate::analysis::coverage::Basis::Decisions,
    );
    let mut blocks = frame::opening(&annex);
    let marks = Decided {
        annex: &annex,
        coverage: &coverage,
    };
    blocks.push(Block::Part(Line::words(words.text("annex-tables"))));
    blocks.extend(overview::blocks(&lines, &marks));
    blocks.push(control(&annex));
    blocks.extend(by_target::blocks(&annex));
    blocks.push(control(&annex));
    blocks.extend(by_action::blocks(&annex));
    blocks.extend(footnotes(&annex));
    if filter == Filter::WorkingCopy {
        blocks.extend(record::unsettled(&annex));
    }
    blocks.push(Block::Text(Role::Provenance, provenance(view, words, options)));
    let paper = Paper {
        lang: words.language().tag().to_owned(),
        frame: framed(view, words, options, Scope::Pairs),
        kicker: Line::words(words.text(filter.key())),
        title: Line::sentence(
            words,
            "annex-alignment-title",
            &[
                ("actions", (&facts.actions.name).into()),
                ("targets", (&facts.targets.name).into()),
            ],
        ),
        blocks,
    };
    (paper, report(&decided))
}

fn report(decided: &DecidedFacts<'_>) -> Report {
    let shown = decided.pairs.iter().filter(|one| one.is_shown(decided.filter));
    let without_reason = shown
        .clone()
        .filter(|one| one.link().is_some())
        .filter_map(|one| one.decision)
        .filter(|decision| decision.wording.trim().is_empty());
    Report {
        rows: shown.count(),
        links_without_reason: without_reason.count(),
        open_brackets: decided
            .pairs
            .iter()
            .filter_map(|one| one.decision)
            .map(|decision| crate::model::brackets::count(&decision.wording))
            .sum(),
        ..Report::default()
    }
}

/// Numbers the reservations of the pairs that are shown, in their order.
fn notes<'a>(decided: &'a DecidedFacts<'a>) -> Vec<Note<'a>> {
    let shown = decided.pairs.iter().filter(|one| one.is_shown(decided.filter));
    let each = shown.flat_map(|pair| (0..pair.reservations.len()).map(move |at| (pair, at)));
    each.zip(1..)
        .map(|((pair, at), number)| Note { number, pair, at })
        .collect()
}

/// The reservations in the words of the States, under their numbers.
fn footnotes(annex: &Annex<'_>) -> Vec<Block> {
    if annex.notes.is_empty() {
        return Vec::new();
    }
    let line = |note: &Note<'_>| {
        let reserved = note.pair.reservations.get(note.at)?;
        let line = Line::words(format!("{} ", marks::pair_codes(annex, note.pair.pair)))
            .and(Line::person(&*reserved.state))
            .then(annex.words().colon())
            .and(Line::person(&reserved.words));
        Some((note.number.to_string(), line))
    };
    vec![
        Block::Heading(Line::words(annex.words().text("annex-reservations"))),
        Block::Footnotes(annex.notes.iter().filter_map(line).collect()),
    ]
}

/// The sum in which every pair is once. Parts that nothing stands in are left out, but for those that a
/// reader looks for.
fn control(annex: &Annex<'_>) -> Block {
    Block::Text(
        Role::Control,
        Line::words(control_words(annex.words(), annex.decided)),
    )
}

fn control_words(words: &Catalogue, decided: &DecidedFacts<'_>) -> String {
    let parts = decided.parts;
    let all = [
        ("annex-part-direct", parts.direct, true),
        ("annex-part-enabling", parts.enabling, true),
        ("annex-part-unsaid", parts.unsaid, false),
        ("annex-part-against", parts.against, false),
        ("annex-part-none", parts.none, true),
        ("annex-part-bracketed", parts.bracketed, false),
        ("annex-part-cannot-judge", parts.cannot_judge, true),
        ("annex-part-not-agreed", parts.not_agreed, false),
        ("annex-part-open", parts.open, true),
    ];
    let shown = all.into_iter().filter(|(_, count, always)| *always || *count > 0);
    let each: Vec<_> = shown
        .map(|(key, count, _)| words.format(key, &[("count", count.into())]))
        .collect();
    let sum = parts.sum();
    words.format(
        "annex-control",
        &[("parts", each.join(" + ").into()), ("pairs", sum.into())],
    )
}
