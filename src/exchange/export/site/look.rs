//! What the page for a browser will say, to be looked at in the program: from the same map, so that the two cannot
//! disagree. Not the page itself, which only a browser shows.

use super::super::paper::{Block, Cell, CellKind, Frame, Line, Paper, Role, Section, Table, TableKind};
use super::super::{Options, note};
use super::matrix::said_key;
use crate::exchange::picture::fill::{self, Layer};
use crate::exchange::picture::{Link, Map, Reached, Said, figures, mark};
use crate::model::{Side, Strength, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::{point_key, point_sign};

/// Rows and columns of the matrix that are shown.
const MOST_ROWS: usize = 40;
const MOST_COLUMNS: usize = 40;

/// Lays out what the page will say, and how many rows of its matrix are not shown.
pub(in crate::exchange::export) fn look(
    view: &View<'_>,
    layer: &Layer,
    words: &Catalogue,
    options: &Options,
) -> (Paper, usize) {
    let map = fill::map(view, layer, words, options);
    let mut blocks = vec![Block::Text(
        Role::Plain,
        Line::words(words.text("site-look-about")),
    )];
    for line in &map.caption {
        blocks.push(Block::Text(Role::Plain, line.line()));
    }
    blocks.push(heading(words, "site-parts"));
    let parts = [
        "site-about",
        "site-map",
        "site-matrix",
        "site-by-target",
        "site-by-action",
    ];
    blocks.push(Block::List(parts.map(|key| Line::words(words.text(key))).into()));
    blocks.push(heading(words, "site-about"));
    blocks.push(Block::Facts(note::facts(view, words)));
    let session = view.session();
    for plan in [Side::Action, Side::Target].map(|side| session.plan(side)) {
        if let Some(warning) = super::facts::plan(plan, &options.text_lang).warning {
            let line = Line::person(format!("{}: {warning}", plan.id()));
            blocks.push(Block::Text(Role::Plain, line));
        }
    }
    let counts = figures(&map, words).into_iter().map(Line::words);
    blocks.push(Block::List(counts.collect()));
    blocks.push(heading(words, "site-matrix"));
    blocks.push(Block::Table(matrix(&map, words)));
    blocks.push(Block::Text(Role::Plain, legend(&map, words)));
    blocks.push(Block::Text(Role::Provenance, map.source.line()));
    let title = if map.title.text.trim().is_empty() {
        Line::words(words.text("picture-untitled"))
    } else {
        Line::person(&map.title.text)
    };
    let paper = Paper {
        lang: words.language().tag().to_owned(),
        frame: Frame::default(),
        kicker: Line::words(&map.standing),
        title,
        blocks,
    };
    (paper, map.actions.items.len().saturating_sub(MOST_ROWS))
}

fn heading(words: &Catalogue, key: &'static str) -> Block {
    Block::Heading(Line::words(words.text(key)))
}

/// The first rows of the matrix, with the sums of whole rows.
fn matrix(map: &Map, words: &Catalogue) -> Table {
    let targets = map.targets.items.len();
    let shown = targets.min(MOST_COLUMNS);
    let name = |key| Cell::new(CellKind::RowHead, Line::words(words.text(key)));
    let mut columns = vec![name("export-column-action")];
    for target in map.targets.items.iter().take(shown) {
        columns.push(Cell::new(CellKind::Short, Line::person(&target.code)));
    }
    if shown < targets {
        columns.push(Cell::new(CellKind::Short, Line::words("…")));
    }
    columns.push(Cell::new(
        CellKind::Short,
        Line::words(words.text("picture-links")),
    ));
    let links = |action: usize| map.links().filter(|((one, _), _)| *one == action).count();
    let rows = map.actions.items.iter().take(MOST_ROWS).enumerate();
    let rows = rows.map(|(at, action)| {
        let name = format!("{} {}", action.code, action.title.text);
        let mut cells = vec![Cell::new(CellKind::RowHead, Line::person(name))];
        for target in 0..shown {
            let said = map.pairs.get(&(at, target));
            cells.push(Cell::new(CellKind::Short, Line::words(mark(said))));
        }
        if shown < targets {
            cells.push(Cell::new(CellKind::Short, Line::default()));
        }
        cells.push(Cell::new(CellKind::Short, Line::words(links(at).to_string())));
        cells
    });
    Table {
        kind: TableKind::Sheet,
        caption: Line::words(words.text("export-table-1-caption")),
        groups: Vec::new(),
        columns,
        sections: vec![Section {
            heading: None,
            rows: rows.collect(),
        }],
        foot: Vec::new(),
        widths: widths(shown, shown < targets),
        is_named_above: false,
    }
}

/// The names of actions take the room that marks leave.
fn widths(targets: usize, has_more: bool) -> Vec<u16> {
    let marks = std::iter::repeat_n(3, targets + usize::from(has_more));
    std::iter::once(30).chain(marks).chain([5]).collect()
}

/// A sign of links, the key of what it means, and which links have it.
type Meaning = (&'static str, &'static str, fn(&Link) -> bool);

/// What each sign in the rows means, in one line.
fn legend(map: &Map, words: &Catalogue) -> Line {
    let mut meanings = Vec::new();
    for point in map.scale.points() {
        if *point != Strength::None {
            meanings.push((point_sign(*point).to_owned(), point_key(map.scale, *point)));
        }
    }
    let is_of: [Meaning; 3] = [
        ("[ ]", "picture-legend-bracketed", |link| {
            link.reached == Reached::Bracketed
        }),
        ("*", "export-legend-tension", |link| link.tension),
        ("‡", "picture-legend-reserved", |link| link.reserved),
    ];
    for (sign, key, is_it) in is_of {
        if map.links().any(|(_, link)| is_it(link)) {
            meanings.push((sign.to_owned(), key));
        }
    }
    for said in std::iter::once(None).chain(map.pairs.values().map(Some)) {
        let meaning = (mark(said), said_key(said));
        if !matches!(said, Some(Said::Link(_))) && !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }
    let lines = meanings
        .iter()
        .map(|(sign, key)| format!("{sign}\u{a0} {}", words.text(key)));
    Line::words(lines.collect::<Vec<_>>().join(" · "))
}
