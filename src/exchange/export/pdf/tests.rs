//! What can be said of the pages before they are a file.

mod samples;

use crate::exchange::stop::Stop;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::*;
use crate::exchange::export::paper::{Cell, CellKind, Ink, Line, Voice};
use crate::phrase::safe;
use page::{Item, Kind, NodeId, Owner, Structure};
use samples::{all_blocks, cell, control, marks, paper, papers, properties, sentence, sheet};
use text::SetLine;

fn texts(laid: &Laid) -> impl Iterator<Item = (usize, f32, f32, bool, &SetLine, Owner)> {
    laid.pages.iter().enumerate().flat_map(|(page, one)| {
        one.items.iter().filter_map(move |item| match item {
            Item::Text {
                x,
                y,
                turned,
                line,
                owner,
            } => Some((page, *x, *y, *turned, line, *owner)),
            _ => None,
        })
    })
}

/// All lines of a paper that must be somewhere on its pages.
fn lines(paper: &Paper) -> Vec<&Line> {
    let frame = &paper.frame;
    let mut lines = frame.head();
    lines.extend([&frame.prepared, &paper.kicker, &paper.title]);
    for block in &paper.blocks {
        match block {
            Block::Part(line) | Block::Heading(line) | Block::Text(_, line) | Block::Numbered(line) => {
                lines.push(line);
            }
            Block::Facts(facts) => lines.extend(facts.iter().flat_map(|(name, value)| [name, value])),
            Block::Lettered(all) | Block::List(all) => lines.extend(all),
            Block::Boxed(caption, all) => {
                lines.push(caption);
                lines.extend(all);
            }
            Block::Footnotes(notes) => lines.extend(notes.iter().map(|(_, line)| line)),
            Block::Table(table) => {
                let rows = table.sections.iter().flat_map(|section| &section.rows);
                let cells = rows.chain(&table.foot).flatten();
                lines.extend((!table.is_named_above).then_some(&table.caption));
                lines.extend(
                    table
                        .groups
                        .iter()
                        .chain(&table.columns)
                        .chain(cells)
                        .map(|cell| &cell.line),
                );
                lines.extend(
                    table
                        .sections
                        .iter()
                        .filter_map(|section| section.heading.as_ref()),
                );
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// A text as it is on the page.
fn bare(text: &str) -> String {
    safe::shown(text).trim_end_matches('\n').to_owned()
}

/// The texts that stand on the pages as part of the paper, each as often as it does. Each is there whole: its
/// lines follow each other without gap and without overlap.
fn placed(laid: &Laid) -> BTreeMap<String, usize> {
    let mut by_text: HashMap<*const u8, (Rc<str>, Vec<std::ops::Range<usize>>)> = HashMap::new();
    for (_, _, _, _, line, owner) in texts(laid) {
        if matches!(owner, Owner::Node(_)) {
            let entry = by_text.entry(line.text.as_ptr());
            let (_, ranges) = entry.or_insert_with(|| (Rc::clone(&line.text), Vec::new()));
            ranges.push(line.range.clone());
        }
    }
    let mut found = BTreeMap::new();
    for (text, mut ranges) in by_text.into_values() {
        ranges.sort_by_key(|range| range.start);
        let mut at = 0;
        for range in ranges {
            assert_eq!(range.start, at, "a line of {text:?} is lost or printed twice");
            at = range.end;
        }
        assert_eq!(at, text.len(), "the end of {text:?} is lost");
        let text: String = text
            .chars()
            .filter(|one| !matches!(one, '\u{2066}'..='\u{2069}'))
            .collect();
        *found.entry(text).or_insert(0) += 1;
    }
    found
}

/// Every text once; besides them only the labels that the writer makes.
fn check_complete(paper: &Paper, laid: &Laid) {
    let mut found = placed(laid);
    for line in lines(paper) {
        let text = bare(&line.text());
        if text.is_empty() {
            continue;
        }
        let count = found.get_mut(&text).unwrap_or_else(|| panic!("{text:?} is lost"));
        *count -= 1;
        if *count == 0 {
            found.remove(&text);
        }
    }
    for text in found.keys() {
        assert!(text.len() <= 6, "{text:?} stands more often than in the paper");
    }
}

/// Nothing beyond the margins, and no lines over each other.
fn check_edges(laid: &Laid) {
    for (page, x, y, turned, line, owner) in texts(laid) {
        let (width, height) = laid.pages[page].size();
        let right = line.right();
        if owner == Owner::Watermark {
            assert!(
                right.hypot(line.height) < width.hypot(height) * 0.8,
                "the word of a draft"
            );
            continue;
        }
        let (left, right, top, bottom) = if turned {
            (x, x + line.height, y - right, y)
        } else {
            (x, x + right, y, y + line.height)
        };
        let text = line.text.get(line.range.clone()).unwrap();
        assert!(left >= look::SIDE - 0.5, "page {page}: {text:?} begins at {left}");
        assert!(
            right <= width - look::SIDE + 1.0,
            "page {page}: {text:?} ends at {right} of {width}"
        );
        assert!(top >= look::TOP - 0.5, "page {page}: {text:?} is at {top}");
        let limit = if owner == Owner::Footer {
            height - 15.0
        } else {
            height - look::BOTTOM + 0.5
        };
        assert!(
            bottom <= limit,
            "page {page}: {text:?} reaches {bottom} of {height}"
        );
    }
    for page in &laid.pages {
        let (width, height) = page.size();
        for item in &page.items {
            if let Item::Fill(area, _) = item {
                assert!(area.x >= 0.0 && area.x + area.width <= width, "{area:?}");
                assert!(area.y >= 0.0 && area.y + area.height <= height, "{area:?}");
            }
        }
    }
}

/// The parts of the structure below one, with it.
fn below(structure: &Structure, id: NodeId, all: &mut BTreeSet<usize>) {
    all.insert(id.0);
    for child in &structure.0[id.0].children {
        below(structure, *child, all);
    }
}

fn pages_of(laid: &Laid, nodes: &BTreeSet<usize>) -> BTreeSet<usize> {
    texts(laid)
        .filter_map(|(page, _, _, _, _, owner)| match owner {
            Owner::Node(node) if nodes.contains(&node.0) => Some(page),
            _ => None,
        })
        .collect()
}

/// The names of the columns on every page of a table, and control lines on the page on which it ends.
fn check_tables(laid: &Laid) {
    let nodes = &laid.structure.0;
    let parts = &nodes[0].children;
    for (at, part) in parts.iter().enumerate() {
        if nodes[part.0].kind != Kind::Table {
            continue;
        }
        let children = &nodes[part.0].children;
        let find = |kind: &Kind| children.iter().find(|child| nodes[child.0].kind == *kind);
        let mut body = BTreeSet::new();
        below(
            &laid.structure,
            *find(&Kind::TableBody).expect("a body"),
            &mut body,
        );
        let body_pages = pages_of(laid, &body);
        let mut head = BTreeSet::new();
        below(
            &laid.structure,
            *find(&Kind::TableHead).expect("a head"),
            &mut head,
        );
        let names: BTreeSet<String> = texts(laid)
            .filter(|(.., owner)| matches!(owner, Owner::Node(node) if head.contains(&node.0)))
            .map(|(_, _, _, _, line, _)| line.text.to_string())
            .collect();
        for page in &body_pages {
            let here: BTreeSet<String> = texts(laid)
                .filter(|(on, .., owner)| on == page && !matches!(owner, Owner::Footer | Owner::Watermark))
                .map(|(_, _, _, _, line, _)| line.text.to_string())
                .collect();
            assert!(names.is_subset(&here), "page {page} lacks the head of its table");
        }
        let Some(next) = parts.get(at + 1) else { continue };
        let mut following = BTreeSet::new();
        below(&laid.structure, *next, &mut following);
        let mut control = texts(laid).filter(|(.., line, owner)| {
            matches!(owner, Owner::Node(node) if following.contains(&node.0)) && line.text.contains(" = ")
        });
        if let Some((page, ..)) = control.next() {
            assert_eq!(body_pages.last(), Some(&page), "the control line left its table");
        }
    }
}

fn check(paper: &Paper) -> Laid {
    let laid = lay(paper, &Stop::never());
    check_complete(paper, &laid);
    check_edges(&laid);
    check_tables(&laid);
    laid
}

#[test]
fn every_text_of_the_shipped_sessions_is_once_on_the_pages() {
    for file in ["review.ron", "illustration.ron"] {
        for (name, paper) in papers(file) {
            let laid = check(&paper);
            assert!(
                laid.pages.len() < 60,
                "{file} {name:?}: {} pages",
                laid.pages.len()
            );
        }
    }
}

#[test]
fn every_kind_of_block_is_laid_out() {
    let paper = paper(all_blocks());
    let laid = check(&paper);
    let across: Vec<bool> = laid.pages.iter().map(|page| page.across).collect();
    assert!(!across[0], "the text stands upright");
    let turns = across.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert_eq!(turns, 1, "{across:?}");
    let levels: Vec<_> = laid
        .bookmarks
        .iter()
        .map(|mark| (mark.level, mark.text.as_str()))
        .collect();
    assert_eq!(
        levels,
        [
            (2, "A part"),
            (3, "A heading"),
            (3, "Marks"),
            (3, "Rows of running text")
        ]
    );
    let numbers: Vec<_> = texts(&laid)
        .filter(|(.., line, _)| ["1.", "2.", "a)", "b)", "c)"].contains(&&*line.text))
        .map(|(.., line, _)| line.text.to_string())
        .collect();
    assert_eq!(numbers, ["1.", "2.", "a)", "b)", "c)"]);
}

#[test]
fn an_overview_of_usual_size_takes_one_page() {
    let paper = paper(vec![
        Block::Heading(Line::words("Table 1")),
        Block::Table(marks(26, 16)),
        control("12 + 23 = 35"),
    ]);
    let laid = check(&paper);
    let pages: BTreeSet<usize> = texts(&laid)
        .filter(|(_, _, _, _, line, _)| line.text.contains(".1 ") || &*line.text == "12 + 23 = 35")
        .map(|(page, ..)| page)
        .collect();
    assert_eq!(pages.len(), 1, "{pages:?}");
}

#[test]
fn an_overview_that_is_too_wide_goes_on_in_slices_with_the_names_of_rows() {
    let paper = paper(vec![Block::Table(marks(30, 70))]);
    let laid = lay(&paper, &Stop::never());
    check_edges(&laid);
    let found = placed(&laid);
    for line in lines(&paper) {
        assert!(found.contains_key(&bare(&line.text())), "{line:?} is lost");
    }
    let slices = found[&format!("0.1 {}", sentence(5, 0))];
    assert!(slices > 1, "{slices}");
    let cells = |sign: &str| {
        let Block::Table(table) = &paper.blocks[0] else {
            panic!("a table")
        };
        let rows = table.sections[0].rows.iter().flatten();
        rows.filter(|cell| cell.line.text() == sign).count()
    };
    for sign in ["3", "2", "1", "?", ".", "!"] {
        assert_eq!(found[sign], cells(sign), "each mark once: {sign}");
    }
}

#[test]
fn what_ends_a_paper_never_stands_on_a_page_of_its_own() {
    let text = || Block::Text(Role::Plain, Line::words(sentence(20, 1)));
    let origin = || Block::Text(Role::Provenance, Line::words("Generated from"));
    for count in 1..60 {
        let mut blocks = vec![Block::Part(Line::words("Part"))];
        blocks.extend((0..count).map(|_| text()));
        blocks.push(origin());
        let mut rows = vec![Block::Table(sheet(count, 3)), control("1 + 1 = 2"), origin()];
        let list = (0..count).map(|at| Line::words(sentence(6, at)));
        let listed = vec![Block::List(list.collect()), origin()];
        rows.insert(0, Block::Part(Line::words("Part")));
        for blocks in [blocks, rows, listed] {
            let laid = lay(&paper(blocks), &Stop::never());
            let last = laid.pages.len() - 1;
            let others = texts(&laid).filter(|(page, .., line, owner)| {
                let is_end = ["Generated from", "1 + 1 = 2"].contains(&&*line.text);
                *page == last && matches!(owner, Owner::Node(_)) && !is_end
            });
            assert!(
                others.count() > 0,
                "{count} blocks: the last page has nothing but its end"
            );
        }
    }
}

#[test]
fn a_row_higher_than_a_page_is_broken_and_nothing_is_lost() {
    let long = sentence(2_500, 1);
    let mut table = sheet(9, 8);
    table.sections[0].rows[4][2] = cell(&long);
    table.sections[0].rows[6][0].line = Line::person(sentence(900, 2));
    let paper = paper(vec![Block::Table(table), control("9 = 9")]);
    let laid = check(&paper);
    assert!(laid.pages.len() > 4);
}

#[test]
fn names_of_columns_as_long_as_pages_are_not_printed_again() {
    let mut table = sheet(9, 8);
    table.columns[3] = cell(&sentence(2_000, 1));
    let mut upright = marks(4, 6);
    upright.columns[2].line = Line::person(sentence(700, 3));
    let paper = paper(vec![Block::Table(table), Block::Table(upright)]);
    let laid = lay(&paper, &Stop::never());
    check_complete(&paper, &laid);
    check_edges(&laid);
}

#[test]
fn strange_tables_do_not_break_the_layout() {
    let mut wide = sheet(6, 40);
    wide.foot = vec![vec![cell("one").over_columns(900)], Vec::new()];
    let mut ragged = sheet(6, 3);
    ragged.sections[0].rows[1] = vec![cell("x").over_rows(50), cell("y").over_columns(7)];
    let mut empty = sheet(0, 5);
    empty.columns.clear();
    empty.foot.clear();
    let paper = paper(vec![
        Block::Table(ragged),
        Block::Table(empty),
        Block::Table(wide),
        Block::List(Vec::new()),
        Block::Footnotes(Vec::new()),
        Block::Heading(Line::words("The end")),
    ]);
    let laid = lay(&paper, &Stop::never());
    check_edges(&laid);
    assert!(draw::write(&laid, &properties(&paper), &Stop::never()).is_ok());
}

#[test]
fn hostile_text_stays_on_the_page() {
    let strings = [
        "x".repeat(4_000),
        "https://example.org/".repeat(60),
        "\u{202e}gnp.exe\0\u{7}\u{feff}".to_owned(),
        "a\r\nb\u{2028}c\n\n\n".to_owned(),
        "👩‍👩‍👧‍👦 漢字 हिन्दी \u{1d11e}\u{10ffff}\u{fdd0}".to_owned(),
        format!("e{}", "\u{301}".repeat(300)),
        "لا إله".repeat(200),
        "مرحبا (CMP 3.2) بالعالم ١٢٣".to_owned(),
        " \u{a0}\u{3000}\t ".to_owned(),
        "<b>&amp;) Tj ET /JS (x) \\".to_owned(),
        "\u{ad}\u{200d}\u{200c}\u{200e}\u{200f}\u{61c}".to_owned(),
    ];
    for text in &strings {
        let line = Line::person(text.as_str());
        let mixed = Line::words("Code: ")
            .with(text.as_str(), Ink::Added, Voice::Person)
            .then(" end");
        let mut table = sheet(2, 6);
        table.sections[0].rows[1][1] = Cell::text(mixed.clone());
        table.columns[2] = Cell::new(CellKind::Upright, line.clone());
        let mut paper = paper(vec![
            Block::Heading(line.clone()),
            Block::Numbered(mixed.clone()),
            Block::Boxed(line.clone(), vec![mixed]),
            Block::Facts(vec![(line.clone(), line.clone())]),
            Block::Table(table),
            Block::Footnotes(vec![(text.clone(), line)]),
        ]);
        paper.title = Line::person(text.as_str());
        paper.frame.symbol = Line::person(text.as_str());
        paper.frame.draft = Some(text.clone());
        let laid = lay(&paper, &Stop::never());
        check_edges(&laid);
        let bytes = draw::write(&laid, &properties(&paper), &Stop::never()).expect("written");
        assert!(bytes.starts_with(b"%PDF-"));
    }
}

#[test]
fn arabic_begins_on_the_right() {
    let arabic = "خطة الحفظ والإدارة (CMP) في 2026";
    let plan = |text: &str| Line::default().with(text, Ink::Plain, Voice::Plan("ar".to_owned()));
    let mixed = Line::words("Action 1.4: ").and(plan(arabic)).then(" (adopted)");
    let paper = paper(vec![Block::Numbered(plan(arabic)), Block::Numbered(mixed)]);
    let laid = check(&paper);
    let line = |mark: &str| {
        let found =
            texts(&laid).find(|(_, _, _, _, line, _)| line.text.contains(mark) && line.text.len() > 9);
        let (_, x, _, _, line, _) = found.expect("placed");
        (x + line.runs[0].x, x + line.right(), line.clone())
    };
    let (_, right, alone) = line("خطة");
    assert!(
        (right - look::page_width(false) + look::SIDE).abs() < 0.6,
        "{right}"
    );
    assert!(alone.runs.iter().any(|run| run.font >= 2), "the font for Arabic");
    assert!(!alone.lacks_letters());
    let (left, _, mixed) = line("Action 1.4");
    assert!(left < look::SIDE + 40.0, "the program's words lead");
    let end = mixed
        .runs
        .iter()
        .max_by(|one, two| one.x.total_cmp(&two.x))
        .expect("runs");
    let last = mixed.text.get(end.glyphs[0].start as usize..).unwrap();
    assert!(
        last.ends_with("adopted)"),
        "what follows the Arabic stands behind it: {last:?}"
    );
}

#[test]
fn a_paper_from_the_right_is_mirrored() {
    let mut paper = paper(vec![
        Block::Table(sheet(3, 6)),
        Block::Lettered(vec![Line::words("نقطة")]),
    ]);
    paper.lang = "ar".to_owned();
    let laid = lay(&paper, &Stop::never());
    check_edges(&laid);
    let x = |name: &str| {
        let mut all = texts(&laid);
        all.find(|(_, _, _, _, line, _)| &*line.text == name)
            .map(|(_, x, ..)| x)
            .expect("placed")
    };
    assert!(x("Column 0") > x("Column 1"), "the first column is the right one");
    assert!(x("a)") > 400.0, "letters stand on the right");
}

#[test]
fn a_paper_whose_letters_are_all_there_is_accessible() {
    let has = |paper: &Paper| {
        let bytes = write(paper, &properties(paper)).expect("written");
        bytes.windows(14).any(|part| part == b"<pdfuaid:part>")
    };
    let mut paper = paper(all_blocks());
    assert!(has(&paper));
    paper.blocks.push(Block::Text(Role::Plain, Line::person("漢字")));
    assert!(!has(&paper), "letters that are in no font are not claimed");
}

#[test]
fn work_grows_with_the_rows_and_no_faster() {
    let allocations = |rows: usize| {
        let paper = paper(vec![Block::Table(sheet(rows, 8))]);
        let mut pages = 0;
        let counted = allocation_counter::measure(|| pages = lay(&paper, &Stop::never()).pages.len());
        assert!(pages > rows / 30);
        counted.count_total
    };
    let (few, many) = (allocations(500), allocations(4_000));
    assert!(many < few * 10, "500 rows {few}, 4,000 rows {many}");
}
