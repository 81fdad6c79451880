//! A paper in which everything occurs that a paper can hold.

use seagrass::exchange::export::paper::{
    Block, Cell, CellKind, Frame, Ink, Line, Mark, Paper, Properties, Role, Section, Table, TableKind, Voice,
};
use seagrass::model::UtcSeconds;
use seagrass::phrase::safe;

pub(crate) fn properties() -> Properties {
    Properties {
        title: "A paper <of> trials & \"more\"".to_owned(),
        subject: "Alignment table".to_owned(),
        lang: "en".to_owned(),
        created: UtcSeconds(1_795_600_000),
    }
}

pub(crate) fn words(text: &str) -> Line {
    Line::words(text)
}

pub(crate) fn frame() -> Frame {
    Frame {
        instrument: words("Memorandum of trials"),
        distribution: words("Distribution: General"),
        symbol: words("CMS/Dugong/MOS9/CRP.7"),
        agenda_item: words("Agenda Item 12.2"),
        date: words("23 November 2026"),
        original: words("Original: English"),
        prepared: words("(Prepared by nobody)"),
        draft: Some("DRAFT".to_owned()),
        page: ["Page ", " of ", "."].map(str::to_owned),
    }
}

/// A table of one section, with names and rows of text.
pub(crate) fn table(caption: Line, names: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    Table {
        kind: TableKind::Sheet,
        caption,
        groups: Vec::new(),
        columns: names.iter().map(|name| Cell::text(words(name))).collect(),
        sections: vec![Section { heading: None, rows }],
        foot: Vec::new(),
        widths: Vec::new(),
        is_named_above: false,
    }
}

pub(crate) fn text(text: &str) -> Cell {
    Cell::text(Line::person(text))
}

/// Actions by targets: groups over columns, rows over rows, every mark.
pub(crate) fn overview() -> Table {
    let mark = |mark: Mark, sign: &str, ink| {
        Cell::new(
            CellKind::Mark(mark),
            Line::default().with(sign, ink, Voice::Program),
        )
    };
    let short = |text: &str| Cell::new(CellKind::Short, words(text));
    let head = |text: &str| Cell::new(CellKind::RowHead, Line::person(text));
    let upright = |text: &str| Cell::new(CellKind::Upright, Line::person(text));
    Table {
        kind: TableKind::Overview,
        caption: words("Table 1. Overview"),
        groups: vec![
            Cell::text(Line::default()).over_columns(2),
            short("Goal 1").over_columns(2),
            short("Goal 2").over_columns(2),
            Cell::text(Line::default()),
        ],
        columns: vec![
            short("Group"),
            Cell::text(words("Action")),
            upright("T1 Awareness of many people"),
            upright("T2 Values"),
            upright("T3 Nets"),
            upright("T4 Noise"),
            short("Served"),
        ],
        sections: vec![
            Section {
                heading: Some(words("First objective")),
                rows: vec![
                    vec![
                        Cell::new(CellKind::Short, Line::person("O1")).over_rows(2),
                        head("1.1 Watch"),
                        mark(Mark::Strength(3), "3", Ink::Bold),
                        mark(Mark::None, "-", Ink::Plain),
                        mark(Mark::CannotJudge, "?", Ink::Plain),
                        mark(Mark::Withheld, "", Ink::Plain),
                        short("1/0"),
                    ],
                    vec![
                        head("1.10 Count"),
                        mark(Mark::Strength(1), "1", Ink::Italic),
                        mark(Mark::Strength(-1), "-1", Ink::Plain),
                        mark(Mark::Differ, "!", Ink::Plain),
                        mark(Mark::Open, ".", Ink::Plain),
                        short("0/1"),
                    ],
                ],
            },
            Section {
                heading: None,
                rows: vec![vec![
                    Cell::new(CellKind::Short, Line::person("O2")),
                    head("2.1 Mend"),
                    Cell::new(CellKind::Remark, words("Not yet considered")).over_columns(5),
                ]],
            },
        ],
        foot: vec![vec![
            head("Sum").over_columns(2),
            short("2"),
            short("0"),
            short("0"),
            short("0"),
            short("0.500"),
        ]],
        widths: Vec::new(),
        is_named_above: false,
    }
}

pub(crate) fn paper() -> Paper {
    let changed = words("Kept ")
        .with("added", Ink::Added, Voice::Program)
        .with("deleted", Ink::Deleted, Voice::Program)
        .with("1", Ink::Raised, Voice::Program)
        .with(" aside", Ink::Aside, Voice::Program);
    let arabic = Line::default().with("حماية أبقار البحر 3.2", Ink::Plain, Voice::Plan("ar".to_owned()));
    let french = Line::default().with("Protéger", Ink::Bold, Voice::Plan("fr-ca".to_owned()));
    let legend = Table {
        kind: TableKind::Legend,
        ..table(
            words("Legend"),
            &["Mark", "Meaning"],
            vec![vec![text("3"), text("Strong")]],
        )
    };
    let register = table(
        words("Register of sub-targets"),
        &["Ref.", "Target", "Text", "Due", "Lead", "Remarks"],
        vec![
            vec![
                text("DUG-T6-01"),
                text("T6"),
                Cell::text(arabic.clone()),
                text("2030"),
                text("All\nof us"),
                Cell::text(changed.clone()),
            ],
            vec![text("DUG-T6-02"), text("T6"), Cell::text(french)],
        ],
    );
    Paper {
        lang: "en".to_owned(),
        frame: frame(),
        kicker: words("Working copy"),
        title: Line::person("A paper of trials"),
        blocks: vec![
            Block::Facts(vec![(words("Meeting"), Line::person("The fourth"))]),
            Block::Text(Role::Plain, words("An ordinary paragraph")),
            Block::Text(Role::Notice, words("Mind this")),
            Block::Boxed(
                words("Mapping rules adopted"),
                vec![words("First rule"), words("Second rule")],
            ),
            Block::Numbered(words("At its second session")),
            Block::Numbered(changed),
            Block::Lettered(vec![words("note this"), words("adopt that")]),
            Block::Numbered(words("It went on")),
            Block::Lettered(vec![words("begin anew")]),
            Block::Table(legend),
            Block::Part(words("Reviewer R1")),
            Block::Heading(words("Table 1")),
            Block::Table(overview()),
            Block::Text(Role::Control, words("direct 1 + enabling 1 = 2")),
            Block::Footnotes(vec![("1".to_owned(), words("A reservation"))]),
            Block::Heading(words("In short")),
            Block::List(vec![words("Action 1.1: T1"), Line::default().and(arabic)]),
            Block::Heading(words("Register")),
            Block::Table(register),
            Block::Text(Role::Provenance, Line::person("From session “x”")),
        ],
    }
}

/// Each line of the paper as it is to be shown, in order; empty ones left out. Names first, then what stands
/// beside.
pub(crate) fn lines(paper: &Paper) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut add = |line: &Line| out.push(safe::shown(&line.text()).into_owned());
    for line in paper.frame.head() {
        add(line);
    }
    for line in [&paper.kicker, &paper.title, &paper.frame.prepared] {
        add(line);
    }
    for block in &paper.blocks {
        match block {
            Block::Part(line) | Block::Heading(line) | Block::Text(_, line) | Block::Numbered(line) => {
                add(line);
            }
            Block::Lettered(lines) | Block::List(lines) => lines.iter().for_each(&mut add),
            Block::Boxed(caption, lines) => {
                add(caption);
                lines.iter().for_each(&mut add);
            }
            Block::Facts(facts) => {
                for (name, value) in facts {
                    add(name);
                    add(value);
                }
            }
            Block::Footnotes(notes) => {
                for (mark, line) in notes {
                    add(&words(mark));
                    add(line);
                }
            }
            Block::Table(table) => {
                add(&table.caption);
                let heads = table.groups.iter().chain(&table.columns);
                heads.for_each(|cell| add(&cell.line));
                for section in &table.sections {
                    section.heading.iter().for_each(&mut add);
                    section.rows.iter().flatten().for_each(|cell| add(&cell.line));
                }
                table.foot.iter().flatten().for_each(|cell| add(&cell.line));
            }
        }
    }
    out.retain(|line| !line.is_empty());
    out
}

/// A paper with the text in every place where a person's or a plan's text can stand.
pub(crate) fn paper_of(text: &str) -> Paper {
    let line = || {
        Line::person(text)
            .with(text, Ink::Bold, Voice::Plan("ar".to_owned()))
            .with(text, Ink::Plain, Voice::Plan(text.to_owned()))
    };
    let single = || Line::person(text);
    let mut paper = paper();
    paper.frame = Frame {
        instrument: line(),
        distribution: single(),
        symbol: line(),
        agenda_item: line(),
        date: line(),
        original: line(),
        prepared: line(),
        draft: Some(text.to_owned()),
        page: [text, text, text].map(str::to_owned),
    };
    paper.title = line();
    paper.kicker = line();
    paper.blocks = vec![
        Block::Facts(vec![(single(), line())]),
        Block::Text(Role::Notice, single()),
        Block::Boxed(line(), vec![line()]),
        Block::Numbered(line()),
        Block::Lettered(vec![single()]),
        Block::Part(line()),
        Block::Heading(line()),
        Block::Table(table(
            line(),
            &[text, text, text, text, text, text],
            vec![vec![
                Cell::text(single()),
                Cell::text(line()),
                Cell::new(CellKind::Short, words(text)),
                Cell::new(CellKind::Remark, single()),
                Cell::new(CellKind::Mark(Mark::Differ), single()),
                Cell::new(CellKind::RowHead, line()),
            ]],
        )),
        Block::Footnotes(vec![(text.to_owned(), line())]),
        Block::List(vec![line()]),
        Block::Text(Role::Provenance, single()),
    ];
    paper
}
