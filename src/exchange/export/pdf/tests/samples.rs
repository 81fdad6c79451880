//! Papers to be laid out.

use crate::exchange::export::paper::{
    Block, Cell, CellKind, Frame, Ink, Line, Mark, Paper, Properties, Role, Section, Table, TableKind, Voice,
};
use crate::exchange::export::{Filter, Options, PaperName, PaperOptions, Whose};
use crate::exchange::session_file::{examples, read_session};
use crate::model::{Lang, ReviewerCode, UtcSeconds};
use crate::phrase::catalogue::{Catalogue, Language};

/// The papers that a session gives today.
pub(super) fn papers(file_name: &str) -> Vec<(PaperName, Paper)> {
    let all = examples();
    let example = all
        .iter()
        .find(|one| one.file_name == file_name)
        .expect("shipped");
    let session = read_session(example.text.as_bytes()).expect("reads").session;
    let view = session.view_for(&ReviewerCode::new("R01").expect("a code"));
    let words = Catalogue::new(Language::English);
    let options = Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: Some("0123456789abcdef".to_owned()),
        paper: PaperOptions {
            filter: Filter::WorkingCopy,
            symbol: "INV/Animal/MOS4/CRP.3".to_owned(),
            agenda_item: "9.2".to_owned(),
            prepared_by: "the Technical Group".to_owned(),
            ..PaperOptions::default()
        },
    };
    PaperName::ALL
        .into_iter()
        .map(|name| {
            let (paper, _) = crate::exchange::export::paper(&view, name, &words, &options);
            (name, paper)
        })
        .collect()
}

pub(super) fn properties(paper: &Paper) -> Properties {
    Properties {
        title: paper.title.text(),
        subject: "A paper".to_owned(),
        lang: paper.lang.clone(),
        created: UtcSeconds(1_790_000_000),
    }
}

pub(super) fn meeting() -> Frame {
    Frame {
        instrument: Line::words("Memorandum of Understanding on an invented Animal of the Sea"),
        distribution: Line::words("Distribution: General"),
        symbol: Line::words("INV/Animal/MOS4/CRP.3"),
        agenda_item: Line::words("Agenda Item 9.2"),
        date: Line::words("23 November 2026"),
        original: Line::words("Original: English"),
        prepared: Line::words("(Prepared by the Technical Group)"),
        draft: Some("DRAFT".to_owned()),
        page: ["Page ".to_owned(), " of ".to_owned(), String::new()],
    }
}

pub(super) fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        lang: "en".to_owned(),
        frame: meeting(),
        kicker: Line::words("Agreed and bracketed"),
        title: Line::person("How one plan serves another"),
        blocks,
    }
}

pub(super) fn cell(text: &str) -> Cell {
    Cell::text(Line::person(text))
}

pub(super) fn sentence(words: usize, seed: usize) -> String {
    const WORDS: [&str; 8] = [
        "seagrass",
        "of",
        "monitoring",
        "nets",
        "by",
        "communities",
        "and",
        "rangers",
    ];
    let word = |at: usize| {
        WORDS
            .get((at * 5 + seed * 3) % WORDS.len())
            .copied()
            .unwrap_or("x")
    };
    (0..words).map(word).collect::<Vec<_>>().join(" ")
}

/// A table of running text with groups, cells over rows, and sums.
pub(super) fn sheet(rows: usize, columns: usize) -> Table {
    let row = |at: usize| {
        let mut cells = Vec::new();
        if at.is_multiple_of(3) {
            let name = Line::default()
                .with(format!("R-{at:05}"), Ink::Bold, Voice::Person)
                .then(" ")
                .and(Line::person(sentence(9, at)));
            cells.push(Cell::new(CellKind::RowHead, name).over_rows(3));
        }
        cells.extend((1..columns).map(|column| {
            let words = if column == 2 {
                4 + at % 60
            } else {
                1 + (at + column) % 5
            };
            cell(&format!("{at}/{column} {}", sentence(words, at + column)))
        }));
        cells
    };
    let sections = (0..rows.div_ceil(30)).map(|section| Section {
        heading: Some(Line::words(format!("Group {section}"))),
        rows: (section * 30..rows.min((section + 1) * 30)).map(row).collect(),
    });
    let names = (0..columns).map(|column| cell(&format!("Column {column}")));
    Table {
        kind: TableKind::Sheet,
        caption: Line::words(format!("Table of {rows} rows")),
        groups: Vec::new(),
        columns: names.collect(),
        sections: sections.collect(),
        foot: vec![vec![
            cell("Sum").over_columns(2),
            cell("a").over_columns(columns - 2),
        ]],
        widths: Vec::new(),
        is_named_above: false,
    }
}

/// A table of marks.
pub(super) fn marks(rows: usize, columns: usize) -> Table {
    let kinds = [
        (Mark::Strength(3), "3"),
        (Mark::Strength(2), "2"),
        (Mark::Strength(1), "1"),
        (Mark::None, "-"),
        (Mark::CannotJudge, "?"),
        (Mark::Open, "."),
        (Mark::Differ, "!"),
        (Mark::Withheld, ""),
        (Mark::Strength(-1), "-1"),
    ];
    let mark = |at: usize| {
        let (mark, sign) = kinds[at % kinds.len()];
        Cell::new(CellKind::Mark(mark), Line::words(sign))
    };
    let row = |row: usize| {
        let name = format!("{row}.1 {}", sentence(5, row));
        let mut cells = vec![Cell::new(CellKind::RowHead, Line::person(name))];
        cells.extend((0..columns).map(|column| mark(row * 7 + column)));
        cells.push(Cell::new(CellKind::Short, Line::words("2/1/0")));
        cells
    };
    let mut names = vec![cell("Action")];
    names.extend((0..columns).map(|column| {
        let name = format!("T{column} {}", sentence(6, column));
        Cell::new(CellKind::Upright, Line::person(name))
    }));
    names.push(Cell::new(
        CellKind::Short,
        Line::words("Targets served (direct / enabling)"),
    ));
    let half = columns / 2;
    Table {
        kind: TableKind::Overview,
        caption: Line::words("Actions by targets"),
        groups: vec![
            cell(""),
            Cell::new(CellKind::Short, Line::words("Goal A")).over_columns(half),
            Cell::new(CellKind::Short, Line::words("Goal B")).over_columns(columns - half),
            cell(""),
        ],
        columns: names,
        sections: vec![Section {
            heading: None,
            rows: (0..rows).map(row).collect(),
        }],
        foot: Vec::new(),
        widths: Vec::new(),
        is_named_above: false,
    }
}

pub(super) fn control(text: &str) -> Block {
    Block::Text(Role::Control, Line::words(text))
}

/// Every kind of block.
pub(super) fn all_blocks() -> Vec<Block> {
    let line = |words| Line::person(sentence(words, words));
    let changed = Line::words("As ")
        .with("amended", Ink::Added, Voice::Program)
        .then(", no longer ")
        .with("so", Ink::Deleted, Voice::Program)
        .with("1", Ink::Raised, Voice::Program);
    vec![
        Block::Facts(vec![
            (Line::words("Meeting"), line(30)),
            (Line::words("Place"), line(2)),
        ]),
        Block::Numbered(line(60)),
        Block::Numbered(line(40)),
        Block::Lettered(vec![line(20), line(4), line(50)]),
        Block::Boxed(
            Line::words("Mapping rules adopted"),
            vec![line(30), line(12), line(40)],
        ),
        Block::Part(Line::words("A part")),
        Block::Heading(Line::words("A heading")),
        Block::Text(Role::Plain, changed),
        Block::Text(Role::Notice, line(30)),
        Block::List(vec![line(3), line(30), line(5)]),
        Block::Table(sheet(200, 4)),
        control("200 = 200"),
        Block::Footnotes(vec![("1".to_owned(), line(12)), ("2".to_owned(), line(30))]),
        Block::Heading(Line::words("Marks")),
        Block::Table(marks(26, 16)),
        control("12 + 23 = 35"),
        Block::Heading(Line::words("Rows of running text")),
        Block::Table(sheet(100, 8)),
        control("100 = 100"),
        Block::Text(Role::Provenance, Line::person("Generated from a session")),
    ]
}
