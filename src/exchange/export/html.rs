//! A paper as one page that needs nothing besides itself: no script, no picture, no font from elsewhere.
//! It prints on A4, text upright and tables across.

use std::collections::BTreeSet;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::WRITTEN_BY;
use super::paper::{
    Block, Cell, CellKind, Frame, Ink, Line, Mark, Paper, Role, Section, Span, Table, TableKind, Voice,
};
use crate::exchange::stop::Stop;
use crate::model::Lang;
use crate::phrase::safe;

const STYLE: &str = include_str!("paper.css");

/// Forbids everything but the style in the page, should markup ever come in.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Writes the paper; what is returned once it was called off is of no use.
pub(super) fn write(paper: &Paper, stop: &Stop) -> String {
    let title = paper
        .title
        .0
        .iter()
        .map(|span| span.text.as_str())
        .collect::<String>();
    let mut parts = paper
        .blocks
        .chunk_by(|_, next| !starts_piece(next))
        .map(|blocks| piece(paper, blocks, stop));
    let front = parts.next();
    let markup = html! {
        (DOCTYPE)
        html lang=(paper.lang) dir=(direction(&paper.lang)) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content=(WRITTEN_BY);
                title { (safe::shown(&title)) }
                style { (PreEscaped(STYLE)) (PreEscaped(widths(paper))) }
            }
            body {
                main {
                    @if let Some(front) = front { (front) }
                    @for part in parts { (part) }
                }
            }
        }
    };
    let mut text = markup.into_string();
    text.push('\n');
    text
}

/// Whether a block begins a new piece of the page: a reviewer's part, or the last line.
fn starts_piece(block: &Block) -> bool {
    matches!(block, Block::Part(_) | Block::Text(Role::Provenance, _))
}

fn piece(paper: &Paper, blocks: &[Block], stop: &Stop) -> Markup {
    match blocks.first() {
        Some(Block::Part(_)) => html! { section class="part" { (each(blocks, true, stop)) } },
        Some(Block::Text(Role::Provenance, _)) => html! { footer { (each(blocks, true, stop)) } },
        _ => html! {
            section class="front" {
                header {
                    (frame(&paper.frame))
                    @if !paper.kicker.is_empty() { p class="kicker" { (inline(&paper.kicker)) } }
                    h1 dir="auto" { (inline(&paper.title)) }
                    @if !paper.frame.prepared.is_empty() { p class="prepared" { (inline(&paper.frame.prepared)) } }
                }
                (each(blocks, false, stop))
            }
        },
    }
}

/// The blocks, under the heading of a part or under the title alone. A caption that only says the heading before it again is
/// there for readers of the screen alone.
fn each(blocks: &[Block], is_part: bool, stop: &Stop) -> Markup {
    html! {
        @for one in blocks {
            @match one {
                // No level of headings is left out.
                Block::Heading(line) if !is_part => h2 class="minor" { (inline(line)) },
                _ => (block(one, stop)),
            }
        }
    }
}

/// The lines at the head of a meeting's paper, and the word across each page of a draft.
fn frame(frame: &Frame) -> Markup {
    let lines = frame.head();
    html! {
        @if let Some(word) = &frame.draft {
            // A picture of the word: readers of the screen get the one after it.
            div class="draft" aria-hidden="true" data-word=(safe::shown(word)) {}
            p class="standing" { (safe::shown(word)) }
        }
        @if !lines.is_empty() {
            div class="frame" { @for line in lines { p { (inline(line)) } } }
        }
    }
}

fn block(block: &Block, stop: &Stop) -> Markup {
    match block {
        Block::Part(line) => html! { h2 { (inline(line)) } },
        Block::Heading(line) => html! { h3 { (inline(line)) } },
        Block::Text(role, line) => html! { p class=(role_class(*role)) { (inline(line)) } },
        Block::Facts(facts) => html! {
            dl {
                @for (name, value) in facts {
                    div { dt { (inline(name)) } dd dir="auto" { (inline(value)) } }
                }
            }
        },
        Block::Numbered(line) => html! { p class="numbered" { (inline(line)) } },
        Block::Lettered(lines) => {
            html! { ol class="lettered" { @for line in lines { li { (inline(line)) } } } }
        }
        Block::Boxed(caption, lines) => html! {
            div class="boxed" {
                p { b { (inline(caption)) } }
                @for line in lines { p { (inline(line)) } }
            }
        },
        Block::Footnotes(notes) => html! {
            @for (mark, line) in notes { p class="footnote" { sup { (mark) } " " (inline(line)) } }
        },
        Block::List(lines) => html! { ul { @for line in lines { li { (inline(line)) } } } },
        Block::Table(one) => table(one, stop),
    }
}

fn role_class(role: Role) -> &'static str {
    match role {
        Role::Plain => "plain",
        Role::Notice => "notice",
        Role::Control => "control",
        Role::Provenance => "provenance",
    }
}

/// From so many columns on a table is set small, so that it needs no moving sideways on a usual screen.
const MANY: usize = 12;

/// How wide the columns of a table are, in hundredths of it; empty if the browser decides.
fn hundredths(table: &Table) -> Vec<u32> {
    if table.widths.len() != table.columns.len() {
        return Vec::new();
    }
    let sum: u32 = table.widths.iter().map(|one| u32::from(*one)).sum();
    let widths = table.widths.iter();
    widths.map(|one| u32::from(*one) * 100 / sum.max(1)).collect()
}

/// The rules for columns of a width that occurs.
fn widths(paper: &Paper) -> String {
    let tables = paper.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let used: BTreeSet<u32> = tables.flat_map(hundredths).collect();
    let rules = used
        .iter()
        .map(|width| format!("col.w{width} {{ width: {width}%; }}\n"));
    rules.collect()
}

fn table(table: &Table, stop: &Stop) -> Markup {
    let widths = hundredths(table);
    let is_sized = !widths.is_empty();
    let is_many = table.kind == TableKind::Sheet && table.columns.len() >= MANY;
    let mut class = table_class(table.kind).to_owned();
    for (name, is_set) in [(" sized", is_sized), (" many", is_many)] {
        class.push_str(if is_set { name } else { "" });
    }
    let name: String = table.caption.0.iter().map(|span| span.text.as_str()).collect();
    html! {
        // On a narrow screen it is moved sideways, also with the keyboard.
        div class="table" tabindex="0" role="group" aria-label=(safe::shown(&name)) {
            table class=(class) {
                caption class=[table.is_named_above.then_some("again")] { (inline(&table.caption)) }
                colgroup {
                    @for (at, cell) in table.columns.iter().enumerate() {
                        @let width = widths.get(at).map(|width| format!("w{width}"));
                        col class=[width.as_deref().or_else(|| kind_class(cell.kind))];
                    }
                }
                thead {
                    @if !table.groups.is_empty() {
                        tr class="groups" { @for cell in &table.groups { (head(cell, "colgroup")) } }
                    }
                    tr { @for cell in &table.columns { (head(cell, "col")) } }
                }
                @for one in &table.sections { (section(one, table.columns.len(), stop)) }
                // Not tfoot, which prints again on every page.
                @if !table.foot.is_empty() {
                    tbody class="sums" { @for row in &table.foot { tr { @for cell in row { (foot_cell(cell)) } } } }
                }
            }
        }
    }
}

fn table_class(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Plans => "plans",
        TableKind::Scale => "scale",
        TableKind::Legend => "legend",
        TableKind::Overview => "overview",
        TableKind::ByTarget => "by-target",
        TableKind::ByAction => "by-action",
        TableKind::Figures => "figures",
        TableKind::Sheet => "sheet",
    }
}

fn head(cell: &Cell, scope: &str) -> Markup {
    let columns = (cell.columns > 1).then_some(cell.columns);
    if cell.line.is_empty() {
        return html! { td colspan=[columns] {} };
    }
    let class = kind_class(cell.kind);
    html! {
        th scope=(scope) class=[class] colspan=[columns] {
            @if cell.kind == CellKind::Upright { span { (inline(&cell.line)) } } @else { (inline(&cell.line)) }
        }
    }
}

fn section(section: &Section, width: usize, stop: &Stop) -> Markup {
    html! {
        tbody {
            @if let Some(heading) = &section.heading {
                tr class="heading" { th scope="rowgroup" colspan=(width) { (inline(heading)) } }
            }
            (rows(&section.rows, stop))
        }
    }
}

fn rows(rows: &[Vec<Cell>], stop: &Stop) -> Markup {
    html! { @for row in rows.iter().take_while(|_| !stop.is_asked()) { tr { @for cell in row { (body_cell(cell)) } } } }
}

/// A cell under the columns: words stand upright, as the names over them do; numbers lie.
fn foot_cell(cell: &Cell) -> Markup {
    let has_words = cell
        .line
        .0
        .iter()
        .any(|span| span.text.contains(char::is_alphabetic));
    if cell.kind == CellKind::Short && has_words {
        return html! { td class="class" { span { (inline(&cell.line)) } } };
    }
    body_cell(cell)
}

fn body_cell(cell: &Cell) -> Markup {
    let columns = (cell.columns > 1).then_some(cell.columns);
    let rows = (cell.rows > 1).then_some(cell.rows);
    let class = kind_class(cell.kind);
    if cell.kind == CellKind::RowHead {
        let scope = if cell.rows > 1 { "rowgroup" } else { "row" };
        return html! {
            th scope=(scope) class=[class] colspan=[columns] rowspan=[rows] { (inline(&cell.line)) }
        };
    }
    // A cell in a person's words reads in the direction of those words.
    let is_persons = cell.kind == CellKind::Text
        && matches!(cell.line.0.as_slice(), [only] if only.voice == Voice::Person);
    let dir = is_persons.then_some("auto");
    html! { td class=[class] dir=[dir] colspan=[columns] rowspan=[rows] { (inline(&cell.line)) } }
}

fn kind_class(kind: CellKind) -> Option<&'static str> {
    match kind {
        CellKind::Text | CellKind::RowHead => None,
        CellKind::Upright => Some("upright"),
        CellKind::Short => Some("short"),
        CellKind::Number => Some("number"),
        CellKind::Remark => Some("remark"),
        CellKind::Mark(Mark::Strength(3)) => Some("mark s3"),
        CellKind::Mark(Mark::Strength(2)) => Some("mark s2"),
        CellKind::Mark(Mark::Strength(1)) => Some("mark s1"),
        CellKind::Mark(Mark::Strength(_)) => Some("mark against"),
        CellKind::Mark(Mark::None) => Some("mark s0"),
        CellKind::Mark(Mark::CannotJudge) => Some("mark unable"),
        CellKind::Mark(Mark::Differ) => Some("mark differ"),
        CellKind::Mark(Mark::Open) => Some("mark open"),
        CellKind::Mark(Mark::Withheld) => Some("mark withheld"),
    }
}

/// The pieces of a line.
pub(super) fn inline(line: &Line) -> Markup {
    html! { @for one in &line.0 { (span(one)) } }
}

fn span(span: &Span) -> Markup {
    let text = voiced(span);
    match span.ink {
        Ink::Plain => text,
        Ink::Bold => html! { b { (text) } },
        Ink::Italic => html! { i { (text) } },
        Ink::Aside => html! { small { (text) } },
        Ink::Raised => html! { sup { (text) } },
        Ink::Added => html! { ins { (text) } },
        Ink::Deleted => html! { del { (text) } },
    }
}

/// Words that are not the program's are kept apart, so that their direction does not turn the line around.
fn voiced(span: &Span) -> Markup {
    let text = broken(&span.text);
    match &span.voice {
        Voice::Program => text,
        Voice::Person => html! { bdi { (text) } },
        Voice::Plan(lang) => html! { bdi lang=(lang) dir=(direction(lang)) { (text) } },
    }
}

/// The text with line breaks that are seen, and nothing that hides.
pub(super) fn broken(text: &str) -> Markup {
    let shown = safe::shown(text);
    html! {
        @for (at, line) in shown.split('\n').enumerate() {
            @if at > 0 { br; }
            (line)
        }
    }
}

/// The reading direction of a language, by its tag.
pub(super) fn direction(lang: &str) -> &'static str {
    let is_rtl = Lang::new(lang).is_ok_and(|lang| lang.is_right_to_left());
    if is_rtl { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_asks_for_nothing_from_elsewhere() {
        for word in ["url(", "@import", "http", "</"] {
            assert!(!STYLE.contains(word), "{word}");
        }
    }

    fn paper(blocks: Vec<Block>) -> Paper {
        Paper {
            lang: "en".to_owned(),
            frame: Frame {
                draft: Some("DRAFT".to_owned()),
                ..Frame::default()
            },
            kicker: Line::default(),
            title: Line::words("A title"),
            blocks,
        }
    }

    #[test]
    fn a_draft_says_so_once_to_readers_of_the_screen() {
        let text = write(&paper(vec![Block::Numbered(Line::words("One"))]), &Stop::never());
        assert_eq!(text.matches(">DRAFT<").count(), 1);
        assert!(text.contains("aria-hidden=\"true\" data-word=\"DRAFT\"></div>"));
    }

    #[test]
    fn no_level_of_headings_is_left_out() {
        let heading = || Block::Heading(Line::words("Low"));
        let blocks = vec![heading(), Block::Part(Line::words("High")), heading()];
        let text = write(&paper(blocks), &Stop::never());
        let levels: Vec<_> = text
            .split("<h")
            .filter_map(|one| one.chars().next().filter(char::is_ascii_digit))
            .collect();
        assert_eq!(levels, ['1', '2', '2', '3']);
    }

    #[test]
    fn columns_are_as_wide_as_the_paper_says_and_words_under_them_stand() {
        let short = |text: &str| Cell::new(CellKind::Short, Line::words(text));
        let one = Table {
            kind: TableKind::Overview,
            caption: Line::words("Low"),
            groups: Vec::new(),
            columns: vec![Cell::text(Line::words("A")), Cell::text(Line::words("B"))],
            sections: Vec::new(),
            foot: vec![vec![short("1/2/0"), short("Covered")]],
            widths: vec![30, 10],
            is_named_above: true,
        };
        let blocks = vec![Block::Heading(Line::words("Low")), Block::Table(one)];
        let text = write(&paper(blocks), &Stop::never());
        assert!(text.contains("col.w25 { width: 25%; }\ncol.w75 { width: 75%; }\n"));
        assert!(text.contains("<col class=\"w75\"><col class=\"w25\">"), "{text}");
        assert!(text.contains("<td class=\"short\">1/2/0</td><td class=\"class\"><span>Covered</span></td>"));
        assert!(
            text.contains("<caption class=\"again\">Low</caption>"),
            "said by the heading"
        );
    }

    #[test]
    fn text_of_people_is_apart_escaped_and_broken() {
        let line = Line::person("a<b\r\nc\u{202e}");
        assert_eq!(inline(&line).into_string(), "<bdi>a&lt;b<br>c‹U+202E›</bdi>");
        let arabic = Line::default().with("نص", Ink::Bold, Voice::Plan("ar".to_owned()));
        assert_eq!(
            inline(&arabic).into_string(),
            "<b><bdi lang=\"ar\" dir=\"rtl\">نص</bdi></b>"
        );
    }
}
