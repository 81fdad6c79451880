//! The record of decisions, and what a working copy holds of all that is not settled.

use super::frame::{Scope, framed, provenance};
use super::{Annex, by_target, marks};
use crate::exchange::export::decided::{DecidedFacts, DecidedPair};
use crate::exchange::export::facts::Facts;
use crate::exchange::export::paper::front::names;
use crate::exchange::export::paper::lines::Lines;
use crate::exchange::export::paper::{Block, Cell, CellKind, Line, Paper, Role, Section, Table, TableKind};
use crate::exchange::export::{Disclosure, Filter, Options, Report};
use crate::model::natural;
use crate::model::{
    Current, Judgement, JudgementKey, Pair, Proposal, Record, ReviewerCode, Session, Stamp, Verdict, View,
};
use crate::phrase::askers::Askers;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::{role_key, status_key, word_key};
use crate::phrase::scale::{point_sign, verdict_key};
use crate::phrase::{readback, time};

/// Answers of fewer reviewers than this are not told.
const FEWEST: usize = 3;

/// Lays out the record of decisions: everything that was written down, in the order of time.
pub(in crate::exchange::export) fn paper(
    view: &View<'_>,
    words: &Catalogue,
    options: &Options,
) -> (Paper, Report) {
    let facts = Facts::without_judgements(view, options);
    let lines = Lines { facts: &facts, words };
    let decided = DecidedFacts::of(view, Filter::WorkingCopy);
    let annex = Annex {
        view,
        lines: &lines,
        decided: &decided,
        notes: Vec::new(),
        level: options.paper.level,
        askers: Askers::of(view.session()),
    };
    let mut rows = entries(&annex);
    // What was decided together stands in the order in which people count.
    rows.sort_by(|one, other| {
        let [(at, item), (later, next)] = [&one.order, &other.order];
        at.cmp(later).then_with(|| natural::compare(item, next))
    });
    let count = rows.len();
    let agreed = rows.iter().filter(|row| row.is_agreed).count();
    let mut blocks = vec![Block::Numbered(Line::words(words.text("record-opening")))];
    blocks.push(Block::Heading(Line::words(words.text("record-table"))));
    if count == 0 {
        blocks.push(Block::Text(Role::Plain, Line::words(words.text("record-none"))));
    } else {
        blocks.push(Block::Table(table(&lines, &rows)));
    }
    blocks.push(Block::Text(
        Role::Control,
        Line::words(words.format(
            "record-control",
            &[
                ("agreed", agreed.into()),
                ("other", (count - agreed).into()),
                ("all", count.into()),
            ],
        )),
    ));
    blocks.push(Block::Text(Role::Provenance, provenance(view, words, options)));
    let paper = Paper {
        lang: words.language().tag().to_owned(),
        frame: framed(view, words, options, Scope::Pairs),
        kicker: Line::default(),
        title: Line::words(words.text("record-title")),
        blocks,
    };
    let report = Report {
        rows: count,
        ..Report::default()
    };
    (paper, report)
}

/// An entry of the record.
struct Entry {
    /// By time, then by what it is about.
    order: (i64, String),
    is_agreed: bool,
    under: Under,
    cells: Vec<Line>,
}

/// What entries that follow each other mostly share, and that is therefore said once above them.
#[derive(Default, PartialEq)]
struct Under {
    day: String,
    sitting: String,
    quorum: String,
    by: String,
}

impl Under {
    /// The day in UTC, the session of the meeting, the quorum and who wrote it down, as far as each is known.
    fn line(&self, words: &Catalogue) -> Line {
        let named = |key, value: &str| {
            let value = value.trim();
            (!value.is_empty()).then(|| {
                Line::words(words.text(key))
                    .then(words.colon())
                    .and(Line::person(value))
            })
        };
        let parts = [
            Some(Line::words(&*self.day)),
            Some(Line::person(self.sitting.trim())),
            named("record-quorum", &self.quorum),
            named("record-by", &self.by),
        ];
        let said = parts.into_iter().flatten().filter(|part| !part.is_empty());
        said.reduce(|line, part| line.then(" \u{b7} ").and(part))
            .unwrap_or_default()
    }
}

/// What was decided on pairs, and on proposals.
fn entries(annex: &Annex<'_>) -> Vec<Entry> {
    let pairs = annex.decided.pairs.iter().filter_map(|one| of_pair(annex, one));
    let session = annex.view.session();
    let proposals = session.proposals().into_iter();
    let proposals = proposals.filter(|(_, one, _)| one.status != crate::model::Status::Open);
    let proposals = proposals.map(|(id, one, _)| {
        let record = session.proposal_record(id);
        let stamp = record.and_then(|record| {
            record
                .heads()
                .map(|head| &head.stamp)
                .max_by_key(|stamp| stamp.at)
        });
        of_proposal(annex, one, stamp)
    });
    pairs.chain(proposals).collect()
}

fn of_pair(annex: &Annex<'_>, one: &DecidedPair<'_>) -> Option<Entry> {
    let words = annex.words();
    let item = marks::pair_codes(annex, one.pair);
    let Some(decision) = one.decision else {
        let is_contested = one.standing == crate::exchange::export::decided::Standing::Contested;
        return is_contested.then(|| Entry {
            order: (one.stamp.map_or(0, |stamp| stamp.at.0), item.clone()),
            is_agreed: false,
            under: under(annex, one.stamp, "", ""),
            cells: vec![
                clock(one.stamp),
                Line::words(item),
                Line::words(words.text("annex-contested")),
                Line::default(),
                Line::default(),
                Line::default(),
                Line::default(),
            ],
        });
    };
    let mut acted = vec![words.text(status_key(decision.status)).to_owned()];
    acted.extend(decision.word.map(|word| words.text(word_key(word)).to_owned()));
    let mut reserved = Line::default();
    for each in &one.reservations {
        if !reserved.is_empty() {
            reserved = reserved.then("\n");
        }
        reserved = reserved
            .and(Line::person(&*each.state))
            .then(words.colon())
            .and(Line::person(&each.words));
    }
    let kind = annex.kind(one);
    let value = annex.contribution(one);
    let value = if kind.is_empty() {
        value
    } else {
        value.then("\n").and(kind)
    };
    Some(Entry {
        order: (one.stamp.map_or(0, |stamp| stamp.at.0), item.clone()),
        is_agreed: decision.status.is_agreed(),
        under: under(annex, one.stamp, &decision.sitting, &decision.quorum),
        cells: vec![
            clock(one.stamp),
            Line::words(item),
            Line::words(acted.join(" \u{b7} ")),
            Line::person(annex.wording(&decision.wording)),
            value,
            // To be filled in by the rapporteur, by hand.
            Line::default(),
            reserved,
        ],
    })
}

fn of_proposal(annex: &Annex<'_>, one: &Proposal, stamp: Option<&Stamp>) -> Entry {
    let words = annex.words();
    let mut acted = vec![words.text(status_key(one.status)).to_owned()];
    acted.extend(one.word.map(|word| words.text(word_key(word)).to_owned()));
    Entry {
        order: (stamp.map_or(0, |stamp| stamp.at.0), one.reference.clone()),
        is_agreed: one.status.is_agreed(),
        under: under(annex, stamp, &one.sitting, ""),
        cells: vec![
            clock(stamp),
            Line::person(&one.reference),
            Line::words(acted.join(" \u{b7} ")),
            Line::person(annex.wording(&one.text)),
            Line::words(words.text(crate::phrase::outcome::kind_key(one.kind))),
            Line::default(),
            Line::default(),
        ],
    }
}

/// What is said of an entry above it.
fn under(annex: &Annex<'_>, stamp: Option<&Stamp>, sitting: &str, quorum: &str) -> Under {
    Under {
        day: stamp.map_or_else(String::new, |stamp| time::long_date(annex.words(), stamp.at)),
        sitting: sitting.to_owned(),
        quorum: quorum.to_owned(),
        by: recorder(annex, stamp),
    }
}

/// The time of day in UTC.
fn clock(stamp: Option<&Stamp>) -> Line {
    Line::words(stamp.map_or_else(String::new, |stamp| {
        time::clock(stamp.at, &jiff::tz::TimeZone::UTC)
    }))
}

/// Who wrote it down: by role, and by code or name where the paper may tell.
fn recorder(annex: &Annex<'_>, stamp: Option<&Stamp>) -> String {
    stamp.map_or_else(String::new, |stamp| called(annex, &stamp.by))
}

/// How a reviewer is called at the paper's level.
fn called(annex: &Annex<'_>, code: &ReviewerCode) -> String {
    let session = annex.view.session();
    let name = session.reviewer(code).map(|one| one.name.clone());
    match annex.level {
        Disclosure::Names => name
            .filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| code.to_string()),
        Disclosure::Codes => code.to_string(),
        _ if session.conducts(code) => annex.words().text("record-by-conducting").to_owned(),
        _ => {
            let role = session.seat(code).role;
            role.map_or_else(String::new, |role| annex.words().text(role_key(role)).to_owned())
        }
    }
}

fn table(lines: &Lines<'_>, rows: &[Entry]) -> Table {
    let mut columns = names(
        lines,
        &[
            "record-number",
            "record-when",
            "record-item",
            "record-word",
            "record-text",
            "record-value",
            "record-paragraph",
            "record-reservations",
        ],
    );
    if let Some(number) = columns.first_mut() {
        number.kind = CellKind::Number;
    }
    let row = |(number, entry): (usize, &Entry)| {
        let mut cells = vec![Cell::new(CellKind::Number, Line::words((number + 1).to_string()))];
        cells.extend(entry.cells.iter().cloned().map(Cell::text));
        cells
    };
    let numbered: Vec<_> = rows.iter().enumerate().collect();
    let together = numbered.chunk_by(|(_, one), (_, next)| one.under == next.under);
    let sections = together.map(|entries| Section {
        heading: entries
            .first()
            .map(|(_, entry)| entry.under.line(lines.words))
            .filter(|line| !line.is_empty()),
        rows: entries.iter().copied().map(row).collect(),
    });
    Table {
        kind: TableKind::Sheet,
        caption: Line::words(lines.words.text("record-table")),
        groups: Vec::new(),
        columns,
        sections: sections.collect(),
        foot: Vec::new(),
        widths: vec![4, 6, 11, 13, 34, 12, 7, 22],
        is_named_above: false,
    }
}

/// What a working copy adds: what is set aside, what is proposed, and how reviewers answered where nothing is
/// agreed, as far as its level allows.
pub(super) fn unsettled(annex: &Annex<'_>) -> Vec<Block> {
    let words = annex.words();
    let heading = |key| Block::Heading(Line::words(words.text(key)));
    let mut blocks = vec![Block::Part(Line::words(words.text("annex-unsettled")))];
    let parked: Vec<_> = annex.decided.pairs.iter().filter(|one| one.parked).collect();
    if !parked.is_empty() {
        blocks.push(heading("annex-parked-pairs"));
        blocks.push(Block::List(
            parked
                .into_iter()
                .map(|one| by_target::in_short(annex, one))
                .collect(),
        ));
    }
    let session = annex.view.session();
    let proposals = session.proposals();
    if !proposals.is_empty() {
        blocks.push(heading("annex-proposals"));
        let line = |one: &Proposal| {
            Line::person(&one.reference)
                .then(format!(" ({}): ", words.text(status_key(one.status))))
                .and(Line::person(annex.wording(&one.text)))
        };
        blocks.push(Block::List(
            proposals.iter().map(|(_, one, _)| line(one)).collect(),
        ));
    }
    if annex.level >= Disclosure::Distributions {
        blocks.extend(answers(annex, session));
    }
    blocks
}

/// How reviewers answered on pairs that are not agreed: counts, or each by code or name.
fn answers(annex: &Annex<'_>, session: &Session) -> Vec<Block> {
    let words = annex.words();
    let is_open = |pair: Pair| {
        let one = annex.decided.pair(pair).and_then(|one| one.decision);
        one.is_none_or(|decision| !decision.status.is_agreed())
    };
    let mut all: Vec<(&JudgementKey, &Record<Judgement>)> = annex
        .view
        .last_judgements()
        .into_iter()
        .filter(|(key, _)| is_open(key.pair))
        .collect();
    all.sort_by(|(one, _), (other, _)| (one.pair, &one.reviewer).cmp(&(other.pair, &other.reviewer)));
    let row = |of_pair: &[(&JudgementKey, &Record<Judgement>)]| {
        let (key, _) = of_pair.first()?;
        let line = if annex.level >= Disclosure::Codes {
            each(annex, session, of_pair)
        } else if of_pair.len() < FEWEST {
            Line::words(words.text("annex-too-few"))
        } else {
            Line::words(spread(annex, of_pair))
        };
        Some(vec![
            Cell::new(CellKind::RowHead, Line::words(marks::pair_codes(annex, key.pair))),
            Cell::text(line),
        ])
    };
    let rows: Vec<_> = all
        .chunk_by(|(one, _), (next, _)| one.pair == next.pair)
        .filter_map(row)
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Table {
        kind: TableKind::Sheet,
        caption: Line::words(words.text("annex-answers")),
        groups: Vec::new(),
        columns: names(annex.lines, &["annex-column-pair", "annex-column-answers"]),
        sections: vec![Section { heading: None, rows }],
        foot: Vec::new(),
        widths: vec![20, 80],
        is_named_above: false,
    };
    vec![
        Block::Heading(Line::words(words.text("annex-answers"))),
        Block::Text(Role::Plain, Line::words(words.text("annex-answers-note"))),
        Block::Table(table),
    ]
}

/// `2: 3, 1: 1, ?: 1`: how often each answer was given, highest first.
fn spread(annex: &Annex<'_>, of_pair: &[(&JudgementKey, &Record<Judgement>)]) -> String {
    let scale = annex.lines.facts.scale;
    let verdicts: Vec<_> = of_pair
        .iter()
        .map(|(_, record)| match record.current() {
            Current::Said(judgement) => Some(judgement.verdict),
            _ => None,
        })
        .collect();
    let points = scale.points().iter().rev().map(|point| Verdict::Scored(*point));
    let counted = points.chain([Verdict::CannotJudge]).filter_map(|verdict| {
        let count = verdicts.iter().filter(|one| **one == Some(verdict)).count();
        let sign = match verdict {
            Verdict::Scored(point) => point_sign(point),
            Verdict::CannotJudge => "?",
        };
        (count > 0).then(|| format!("{sign}{}{count}", annex.words().colon()))
    });
    let mut all: Vec<_> = counted.collect();
    let differ = verdicts.iter().filter(|one| one.is_none()).count();
    if differ > 0 {
        all.push(format!("!{}{differ}", annex.words().colon()));
    }
    all.join(annex.words().text("list-separator"))
}

/// Each answer with who gave it.
fn each(annex: &Annex<'_>, session: &Session, of_pair: &[(&JudgementKey, &Record<Judgement>)]) -> Line {
    let words = annex.words();
    let scale = crate::phrase::scale::spoken(session);
    let mut line = Line::default();
    for (key, record) in of_pair {
        if !line.is_empty() {
            line = line.then("\n");
        }
        line = line
            .and(Line::person(called(annex, &key.reviewer)))
            .then(words.colon());
        let Current::Said(judgement) = record.current() else {
            line = line.then(words.text("export-differ"));
            continue;
        };
        line = line.then(words.text(verdict_key(scale, Some(judgement.verdict))));
        if let Some(kind) = judgement.contribution {
            line = line
                .then(words.text("list-separator"))
                .then(words.text(readback::kind_key(kind)).to_lowercase());
        }
        if !judgement.reason.trim().is_empty() {
            line = line.then(" \u{b7} ").and(Line::person(&judgement.reason));
        }
    }
    line
}
