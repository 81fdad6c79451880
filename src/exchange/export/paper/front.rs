//! The first page: what this is, which plans, which scale, which marks; and the last line.

use super::lines::Lines;
use super::{Block, Cell, CellKind, Ink, Line, Mark, Role, Section, Table, TableKind, Voice};
use crate::exchange::export::WRITTEN_BY;
use crate::exchange::export::facts::PlanFacts;
use crate::model::{Strength, Verdict};
use crate::phrase::catalogue::{Arg, Catalogue};
use crate::phrase::scale::{anchor_key, point_key, point_sign, verdict_key};
use crate::phrase::time;

/// Everything before the first reviewer's part.
pub(super) fn blocks(lines: &Lines<'_>) -> Vec<Block> {
    let words = lines.words;
    let mut blocks = vec![
        Block::Text(
            Role::Plain,
            Line::words(words.format(
                "export-subject",
                &[
                    ("actions", (&lines.facts.actions.name).into()),
                    ("targets", (&lines.facts.targets.name).into()),
                ],
            )),
        ),
        Block::Facts(facts(lines)),
        Block::Text(Role::Notice, Line::words(standing(lines))),
    ];
    blocks.push(Block::Table(plans(lines)));
    blocks.extend(warnings(lines));
    blocks.push(Block::Text(
        Role::Plain,
        Line::words(words.text("export-wording-note")),
    ));
    blocks.push(Block::Table(scale(lines)));
    blocks.push(Block::Table(legend(lines)));
    blocks
}

/// What a reader must know of a plan before using it.
pub(super) fn warnings(lines: &Lines<'_>) -> Vec<Block> {
    let plans = [&lines.facts.actions, &lines.facts.targets].into_iter();
    let warned = plans.filter_map(|plan| Some((&plan.id, plan.warning.as_ref()?)));
    let notice = |(id, warning): (&String, &String)| {
        let line = Line::default()
            .with(format!("{id}{}", lines.words.colon()), Ink::Bold, Voice::Person)
            .with(warning, Ink::Plain, Voice::Person);
        Block::Text(Role::Notice, line)
    };
    warned.map(notice).collect()
}

/// Whose judgements these are, and that they are no decisions.
fn standing(lines: &Lines<'_>) -> String {
    match lines.facts.parts.as_slice() {
        [only] => lines
            .words
            .format("export-standing-one", &[("reviewer", (&only.reviewer).into())]),
        parts => lines
            .words
            .format("export-standing-many", &[("count", parts.len().into())]),
    }
}

/// The header block. What nobody stated leaves no empty line.
fn facts(lines: &Lines<'_>) -> Vec<(Line, Line)> {
    let details = &lines.facts.details;
    let [rules, reading] = &lines.facts.rules;
    let reviewers: Vec<_> = lines
        .facts
        .parts
        .iter()
        .map(|part| part.reviewer.as_str())
        .collect();
    let last_change = lines.facts.last_change.map(time::iso).unwrap_or_default();
    let all = [
        ("export-meeting", details.meeting.name.clone()),
        ("export-place", details.meeting.place.clone()),
        ("export-dates", details.meeting.dates.clone()),
        ("export-purpose", details.purpose.clone()),
        ("rules-text", rules.clone()),
        ("rules-reading", reading.clone()),
        ("export-reviewers", reviewers.join(", ")),
        ("export-last-change", last_change),
    ];
    all.into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(key, text)| (Line::words(lines.words.text(key)), Line::person(text)))
        .collect()
}

pub(super) fn plans(lines: &Lines<'_>) -> Table {
    let words = lines.words;
    let row = |side: &'static str, plan: &PlanFacts| {
        let name = Line::default()
            .with(&plan.id, Ink::Bold, Voice::Person)
            .then(" ")
            .with(&plan.name, Ink::Plain, Voice::Person);
        let wording = words.format(
            "export-wording-counts",
            &[
                ("adopted", plan.wording.adopted.into()),
                ("summary", plan.wording.summary.into()),
                ("placeholder", plan.wording.placeholder.into()),
            ],
        );
        vec![
            Cell::new(CellKind::RowHead, Line::words(words.text(side))),
            Cell::text(name),
            Cell::text(Line::person(&plan.version)),
            Cell::text(Line::person(&plan.document)),
            Cell::text(Line::words(wording)),
            Cell::text(Line::words(short_hash(&plan.hash))),
        ]
    };
    Table {
        kind: TableKind::Plans,
        caption: Line::words(words.text("export-plans")),
        groups: Vec::new(),
        columns: names(
            lines,
            &[
                "export-column-side",
                "export-column-plan",
                "export-column-version",
                "export-column-document",
                "export-column-wording",
                "export-column-hash",
            ],
        ),
        sections: vec![Section {
            heading: None,
            rows: vec![
                row("export-actions", &lines.facts.actions),
                row("export-targets", &lines.facts.targets),
            ],
        }],
        foot: Vec::new(),
        widths: Vec::new(),
        is_named_above: false,
    }
}

pub(super) fn scale(lines: &Lines<'_>) -> Table {
    let words = lines.words;
    let scale = lines.facts.scale;
    let points = scale.points().iter().rev();
    let row = |verdict: Verdict| {
        let mark = match verdict {
            Verdict::Scored(point) => point_sign(point),
            Verdict::CannotJudge => "?",
        };
        vec![
            Cell::new(CellKind::Short, Line::words(mark)),
            Cell::new(
                CellKind::RowHead,
                Line::words(words.text(verdict_key(scale, Some(verdict)))),
            ),
            Cell::text(Line::words(words.text(anchor_key(scale, verdict)))),
        ]
    };
    let rows = points
        .map(|point| Verdict::Scored(*point))
        .chain([Verdict::CannotJudge]);
    Table {
        kind: TableKind::Scale,
        caption: Line::words(words.text("export-scale")),
        groups: Vec::new(),
        columns: names(
            lines,
            &[
                "export-column-mark",
                "export-column-word",
                "export-column-meaning",
            ],
        ),
        sections: vec![Section {
            heading: None,
            rows: rows.map(row).collect(),
        }],
        foot: Vec::new(),
        widths: Vec::new(),
        is_named_above: false,
    }
}

/// A mark of the legend and its sign.
pub(super) type Sign = (Mark, &'static str);

/// Considered, no contribution.
pub(super) const NONE: Sign = (Mark::None, "-");
/// Cannot be judged.
pub(super) const CANNOT_JUDGE: Sign = (Mark::CannotJudge, "?");
/// Not considered.
pub(super) const OPEN: Sign = (Mark::Open, ".");
/// Considered, and not shown.
pub(super) const WITHHELD: Sign = (Mark::Withheld, "\u{25a1}");
/// Not agreed.
pub(super) const BRACKETS: Sign = (Mark::Open, "[ ]");
/// A tension.
pub(super) const TENSION: Sign = (Mark::Open, "*");
/// Agreed ad referendum.
pub(super) const AD_REFERENDUM: Sign = (Mark::Open, "\u{2020}");
/// A note under the table.
pub(super) const NOTE: Sign = (Mark::Open, "1, 2");
/// Versions that differ.
const DIFFER: Sign = (Mark::Differ, "!");

/// The marks. Those of "no contribution" and of differing versions only where they occur, so that a
/// session in which nothing was said shows neither.
fn legend(lines: &Lines<'_>) -> Table {
    let words = lines.words;
    let sum = |part: fn(&crate::analysis::tally::ControlLine) -> u64| {
        lines
            .facts
            .parts
            .iter()
            .map(|one| part(&one.control))
            .sum::<u64>()
    };
    let mut rows = marks_of_links(lines);
    if sum(|control| control.none) > 0 {
        rows.push(mark(words, NONE, "export-legend-none"));
    }
    rows.push(mark(words, CANNOT_JUDGE, "export-legend-cannot-judge"));
    rows.push(mark(words, OPEN, "export-legend-not-considered"));
    rows.push(mark(words, TENSION, "export-legend-tension"));
    if sum(|control| control.conflicts) > 0 {
        rows.push(mark(words, DIFFER, "export-legend-differ"));
    }
    legend_of(lines, rows)
}

/// A row of the legend.
pub(super) fn mark(words: &Catalogue, (mark, sign): Sign, key: &'static str) -> Vec<Cell> {
    vec![
        Cell::new(CellKind::Mark(mark), Line::words(sign)),
        Cell::text(Line::words(words.text(key))),
    ]
}

/// The rows of the legend for links: the points of the scale, and how kinds are told apart.
pub(super) fn marks_of_links(lines: &Lines<'_>) -> Vec<Vec<Cell>> {
    let words = lines.words;
    let kind = |ink: Ink, key: &'static str| {
        vec![
            Cell::new(
                CellKind::Mark(Mark::Strength(3)),
                Line::default().with("3", ink, Voice::Program),
            ),
            Cell::text(Line::default().with(words.text(key), ink, Voice::Program)),
        ]
    };
    let scale = lines.facts.scale;
    let links = scale
        .points()
        .iter()
        .rev()
        .filter(|point| **point != Strength::None);
    let (signs, called): (Vec<_>, Vec<_>) = links
        .map(|point| (point_sign(*point), words.text(point_key(scale, *point))))
        .unzip();
    let strengths = if scale.has_kind() {
        words.text("export-legend-strength").to_owned()
    } else {
        called.join(words.text("list-separator"))
    };
    let mut rows = vec![vec![
        Cell::new(CellKind::Mark(Mark::Strength(2)), Line::words(signs.join(" "))),
        Cell::text(Line::words(strengths)),
    ]];
    if scale.has_kind() {
        rows.push(kind(Ink::Bold, "export-legend-direct"));
        rows.push(kind(Ink::Italic, "export-legend-enabling"));
    }
    rows
}

/// The legend with these rows.
pub(super) fn legend_of(lines: &Lines<'_>, rows: Vec<Vec<Cell>>) -> Table {
    Table {
        kind: TableKind::Legend,
        caption: Line::words(lines.words.text("export-legend")),
        groups: Vec::new(),
        columns: names(lines, &["export-column-mark", "export-column-meaning"]),
        sections: vec![Section { heading: None, rows }],
        foot: Vec::new(),
        widths: Vec::new(),
        is_named_above: false,
    }
}

/// The names of columns.
pub(super) fn names(lines: &Lines<'_>, keys: &[&'static str]) -> Vec<Cell> {
    keys.iter()
        .map(|key| Cell::text(Line::words(lines.words.text(key))))
        .collect()
}

/// The last line: where the paper comes from.
pub(super) fn provenance(lines: &Lines<'_>) -> Line {
    let facts = lines.facts;
    let rounds = facts
        .parts
        .iter()
        .flat_map(|part| &part.rows)
        .map(|row| row.round);
    let mut arguments: Vec<(&'static str, Arg<'_>)> = vec![
        ("session", (&facts.details.title).into()),
        ("actions", (&facts.actions.id).into()),
        ("actions_version", (&facts.actions.version).into()),
        ("targets", (&facts.targets.id).into()),
        ("targets_version", (&facts.targets.version).into()),
        ("count", facts.parts.len().into()),
        ("round", u32::from(rounds.max().unwrap_or(1)).into()),
        ("program", WRITTEN_BY.into()),
    ];
    let key = match &facts.file_hash {
        Some(hash) => {
            arguments.push(("file", short_hash(hash).into()));
            "export-provenance-file"
        }
        None => "export-provenance",
    };
    Line::sentence(lines.words, key, &arguments)
}

/// The first eight digits of a hash: enough to compare two papers by eye.
pub(super) fn short_hash(hash: &str) -> String {
    hash.chars().take(8).collect()
}
