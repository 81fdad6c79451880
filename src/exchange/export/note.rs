//! The statistics as a paper: every figure as on screen, with what it rests on and how it is computed.

use super::Options;
use super::paper::{
    Block, Cell, CellKind, Line, Paper, Role, Scope, Section, Table, TableKind, framed, provenance,
};
use crate::analysis::report::Report;
use crate::model::View;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::statistics::sheet::{Grid, Piece, Sheet, Text, classification_key, unsettled};

/// Lays out the note. Reviewers are counted, never named.
pub(super) fn paper(view: &View<'_>, words: &Catalogue, options: &Options) -> Paper {
    let mut blocks = vec![
        Block::Facts(facts(view, words)),
        Block::Text(Role::Notice, Line::words(words.text("stats-note-purpose"))),
    ];
    match Report::of(view, &[]) {
        Err(_) => blocks.push(Block::Text(Role::Notice, Line::words(unsettled(words)))),
        Ok(report) => sheet(words, &Sheet::of(words, view, &report, false), &mut blocks),
    }
    blocks.push(Block::Text(Role::Provenance, provenance(view, words, options)));
    Paper {
        lang: words.language().tag().to_owned(),
        frame: framed(view, words, options, Scope::Figures),
        kicker: Line::default(),
        title: Line::words(words.text("note-kicker")),
        blocks,
    }
}

pub(super) fn facts(view: &View<'_>, words: &Catalogue) -> Vec<(Line, Line)> {
    let session = view.session();
    let details = session.details();
    let all = [
        ("export-meeting", details.meeting.name),
        ("export-place", details.meeting.place),
        ("export-dates", details.meeting.dates),
        ("export-purpose", details.purpose),
        ("export-actions", session.actions().name().to_owned()),
        ("export-targets", session.targets().name().to_owned()),
    ];
    all.into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(key, text)| (Line::words(words.text(key)), Line::person(text)))
        .collect()
}

fn sheet(words: &Catalogue, sheet: &Sheet, blocks: &mut Vec<Block>) {
    for chapter in &sheet.chapters {
        blocks.push(Block::Part(Line::words(&chapter.title)));
        blocks.extend(chapter.pieces.iter().map(block));
        for (by, pieces) in &chapter.distributions {
            blocks.push(Block::Heading(Line::words(words.text(classification_key(*by)))));
            blocks.extend(pieces.iter().map(block));
        }
    }
    blocks.push(Block::Part(Line::words(words.text("note-reading"))));
    // The first of them stands at the front.
    blocks.extend(
        sheet
            .reading
            .iter()
            .skip(1)
            .map(|text| Block::Text(Role::Plain, Line::words(text))),
    );
    blocks.push(Block::Part(Line::words(words.text("note-method"))));
    blocks.extend(
        sheet
            .method
            .iter()
            .map(|text| Block::Text(Role::Plain, Line::words(text))),
    );
}

pub(super) fn block(piece: &Piece) -> Block {
    match piece {
        Piece::Heading(text) => Block::Heading(Line::words(text)),
        Piece::Line(text) => Block::Text(Role::Plain, Line::words(text)),
        Piece::Sum(text) => Block::Text(Role::Control, Line::words(text)),
        Piece::Notice(text) => Block::Text(Role::Notice, Line::words(text)),
        Piece::Table(grid) => Block::Table(table(grid)),
    }
}

pub(super) fn table(grid: &Grid) -> Table {
    let head = |(at, name): (usize, &String)| {
        let mut kinds = grid.rows.iter().filter_map(|row| row.get(at)).map(kind_of);
        let kind = match kinds.find(|kind| *kind != CellKind::Text) {
            _ if at == 0 => CellKind::Text,
            None if grid.rows.is_empty() => CellKind::Short,
            found => found.unwrap_or(CellKind::Text),
        };
        Cell::new(kind, Line::words(name))
    };
    let cell = |(at, text): (usize, &Text)| {
        let line = match text {
            Text::Person(text) => Line::person(text),
            Text::Words(text) | Text::Figure(text) | Text::Value(text) => Line::words(text),
        };
        let kind = if at == 0 { CellKind::RowHead } else { kind_of(text) };
        Cell::new(kind, line)
    };
    let rows = grid
        .rows
        .iter()
        .map(|row| row.iter().enumerate().map(cell).collect());
    Table {
        kind: TableKind::Figures,
        caption: Line::words(&grid.caption),
        groups: Vec::new(),
        columns: grid.columns.iter().enumerate().map(head).collect(),
        sections: vec![Section {
            heading: None,
            rows: rows.collect(),
        }],
        foot: Vec::new(),
        widths: Vec::new(),
        is_named_above: false,
    }
}

/// How a text of a table stands: numbers end below each other; a reason instead of a figure is running text.
fn kind_of(text: &Text) -> CellKind {
    let (Text::Figure(figure) | Text::Value(figure)) = text else {
        return CellKind::Text;
    };
    let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '-');
    match figure {
        _ if figure.chars().all(is_number) => CellKind::Number,
        _ if figure.chars().count() <= SHORT => CellKind::Short,
        _ => CellKind::Text,
    }
}

/// A figure of at most so many letters is not broken over lines.
const SHORT: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_end_below_each_other_and_reasons_are_running_text() {
        let figure = |text: &str| Text::Figure(text.to_owned());
        let grid = Grid {
            caption: String::new(),
            columns: ["Measure", "Value", "Scale"].map(str::to_owned).to_vec(),
            rows: vec![
                vec![
                    Text::Words("Equal pairs".to_owned()),
                    figure("0.677"),
                    figure("0–3"),
                ],
                vec![
                    Text::Words("Alpha".to_owned()),
                    Text::Value("not shown: fewer than ten units".to_owned()),
                    figure("0–3"),
                ],
            ],
        };
        let table = table(&grid);
        let kinds = |cells: &[Cell]| cells.iter().map(|cell| cell.kind).collect::<Vec<_>>();
        let wanted = [CellKind::Text, CellKind::Number, CellKind::Short];
        assert_eq!(kinds(&table.columns), wanted);
        let rows = &table.sections[0].rows;
        assert_eq!(
            kinds(&rows[0]),
            [CellKind::RowHead, CellKind::Number, CellKind::Short]
        );
        assert_eq!(
            kinds(&rows[1]),
            [CellKind::RowHead, CellKind::Text, CellKind::Short]
        );
    }
}
