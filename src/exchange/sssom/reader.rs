//! Reads SSSOM TSV row by row: what is kept in memory does not grow with the file, but for a number or two
//! a row that the rules need.

use std::collections::HashSet;
use std::io::{self, BufRead};

use super::check::Checker;
use super::head::read_head;
use super::model::{Column, Head, Layout, Row, RowBuffer, Set};
use super::rules::{Finding, Report, Rule};
use crate::exchange::lines::{Found, LONGEST_ROW, Lines};

/// A head is not longer than this, in bytes.
const LONGEST_HEAD: usize = 4 << 20;
/// A value in quotes does not go over more lines than this.
const MOST_LINES: usize = 1_000;
/// A table has not more columns than this.
const MOST_COLUMNS: usize = 1_000;

/// The text without a carriage return at its end; notes that there was one.
fn without_return<'t>(text: &'t str, has_return: &mut bool) -> &'t str {
    match text.strip_suffix('\r') {
        Some(text) => {
            *has_return = true;
            text
        }
        None => text,
    }
}

/// What came of taking a line apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Split {
    /// All cells are there.
    Done,
    /// A quote is open at the end.
    Open,
    /// Something stands after the end of a value in quotes.
    Text,
}

/// Takes a line apart.
fn split(line: &str, row: &mut RowBuffer, stray: &mut bool) -> Split {
    if !line.contains('"') {
        for cell in line.split('\t') {
            row.push(cell);
        }
        return Split::Done;
    }
    let mut rest = line;
    loop {
        if let Some(quoted) = rest.strip_prefix('"') {
            let mut inner = quoted;
            loop {
                let Some((text, after)) = inner.split_once('"') else {
                    return Split::Open;
                };
                row.text.push_str(text);
                let Some(after) = after.strip_prefix('"') else {
                    inner = after;
                    break;
                };
                row.text.push('"');
                inner = after;
            }
            row.end();
            if inner.is_empty() {
                return Split::Done;
            }
            let Some(after) = inner.strip_prefix('\t') else {
                return Split::Text;
            };
            rest = after;
        } else {
            let (cell, after) = match rest.split_once('\t') {
                Some((cell, after)) => (cell, Some(after)),
                None => (rest, None),
            };
            *stray |= cell.contains('"');
            row.push(cell);
            match after {
                Some(after) => rest = after,
                None => return Split::Done,
            }
        }
    }
}

/// An SSSOM file being read: the good rows come out, all others are in the report.
pub struct Reader<R> {
    lines: Lines<R>,
    head: Head,
    layout: Layout,
    checker: Checker,
    report: Report,
    line: Vec<u8>,
    row: RowBuffer,
}

impl<R: BufRead> Reader<R> {
    /// Reads the head and the names of columns. `outside` is the text of a metadata file.
    pub fn open(source: R, outside: Option<&str>) -> io::Result<Self> {
        let mut report = Report::default();
        let mut lines = Lines::new(source);
        let (yaml, first, header) = read_top(&mut lines, &mut report)?;
        let head = read_head(&yaml, first, outside, &mut report);
        let at = lines.number;
        let layout = layout_of(header.as_deref(), at, &mut report);
        let checker = Checker::new(&head, &layout, at, &mut report);
        Ok(Self {
            lines,
            head,
            layout,
            checker,
            report,
            line: Vec::new(),
            row: RowBuffer::default(),
        })
    }

    /// What the head says.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// What the columns are.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// What was found so far.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Reads up to the next good row; nothing at the end.
    #[expect(clippy::should_implement_trait, reason = "rows borrow from the reader")]
    pub fn next(&mut self) -> io::Result<Option<Row<'_>>> {
        while self.advance()? {
            let row = Row {
                layout: &self.layout,
                cells: self.row.cells(),
                line: self.row.line,
            };
            self.report.read += 1;
            if self.checker.row(&self.head, &row, &mut self.report) {
                self.report.accepted += 1;
                return Ok(Some(Row {
                    layout: &self.layout,
                    cells: self.row.cells(),
                    line: self.row.line,
                }));
            }
            self.report.refused += 1;
        }
        Ok(None)
    }

    /// Reads what is left and says what was found.
    pub fn finish(mut self) -> io::Result<(Head, Layout, Report)> {
        while self.next()?.is_some() {}
        if self.lines.has_return {
            self.report.push(Finding::new(0, "", Rule::CarriageReturn, ""));
        }
        self.checker.finish(&self.head, &self.layout, &mut self.report);
        Ok((self.head, self.layout, self.report))
    }
}

impl<R: BufRead> Reader<R> {
    /// Reads the next row that has the right number of cells; says whether there was one.
    fn advance(&mut self) -> io::Result<bool> {
        loop {
            let found = self.lines.next(&mut self.line)?;
            let number = self.lines.number;
            match found {
                Found::End => return Ok(false),
                Found::TooLong => {
                    self.refuse(number, Rule::TooLong, "");
                    continue;
                }
                Found::Line if matches!(self.line.as_slice(), b"" | b"\r") => {
                    self.report.push(Finding::new(number, "", Rule::BlankLine, ""));
                    continue;
                }
                Found::Line => {}
            }
            if self.read_row(number)? {
                return Ok(true);
            }
        }
    }

    /// Takes a row apart; one that cannot be is reported as refused.
    fn read_row(&mut self, number: u64) -> io::Result<bool> {
        if self.line.starts_with(b"#") {
            let text = String::from_utf8_lossy(&self.line).into_owned();
            self.refuse(number, Rule::LateHead, &text);
            return Ok(false);
        }
        let mut stray = false;
        self.row.clear();
        self.row.line = number;
        let Ok(text) = std::str::from_utf8(&self.line) else {
            let text = String::from_utf8_lossy(&self.line).into_owned();
            self.refuse(number, Rule::NotUtf8, &text);
            return Ok(false);
        };
        let mut split_so = split(
            without_return(text, &mut self.lines.has_return),
            &mut self.row,
            &mut stray,
        );
        if split_so == Split::Open {
            split_so = self.read_on(&mut stray)?;
        }
        match split_so {
            Split::Done => {}
            Split::Open | Split::Text => {
                let rule = if split_so == Split::Open {
                    Rule::QuoteOpen
                } else {
                    Rule::QuoteText
                };
                let text = String::from_utf8_lossy(&self.line).into_owned();
                self.refuse(number, rule, &text);
                return Ok(false);
            }
        }
        if stray {
            self.report.push(Finding::new(number, "", Rule::QuoteStray, ""));
        }
        let (has, wants) = (self.row.cells().len(), self.layout.columns().len());
        if has != wants {
            let rule = if has < wants {
                Rule::TooFewCells
            } else {
                Rule::TooManyCells
            };
            self.refuse(number, rule, &format!("{has} / {wants}"));
            return Ok(false);
        }
        Ok(true)
    }

    /// Reads further lines of a value in quotes. If the quote never ends, all but the first line are read
    /// again as rows of their own: one missing quote must not swallow the rest of a file.
    fn read_on(&mut self, stray: &mut bool) -> io::Result<Split> {
        let (first, mut joined) = (self.line.clone(), self.line.clone());
        let mut more = Vec::new();
        let mut line = Vec::new();
        let start = self.lines.number;
        while more.len() < MOST_LINES && joined.len() < LONGEST_ROW {
            if self.lines.next(&mut line)? != Found::Line {
                break;
            }
            more.push(line.clone());
            joined.push(b'\n');
            joined.extend_from_slice(&line);
            // The quote can only end in a line that has one.
            if !line.contains(&b'"') {
                continue;
            }
            let Ok(text) = std::str::from_utf8(&joined) else {
                break;
            };
            self.row.text.clear();
            self.row.ends.clear();
            let text = without_return(text, &mut self.lines.has_return);
            let split_so = split(text, &mut self.row, stray);
            if split_so != Split::Open {
                if split_so == Split::Done {
                    return Ok(split_so);
                }
                break;
            }
        }
        self.lines.number = start;
        for one in more.into_iter().rev() {
            self.lines.again.push_front(one);
        }
        self.line = first;
        Ok(Split::Open)
    }

    fn refuse(&mut self, line: u64, rule: Rule, value: &str) {
        self.report.read += 1;
        self.report.refused += 1;
        self.report.push(Finding::new(line, "", rule, value));
    }
}

/// Reads the head, without its marks, and the line with the names of columns.
fn read_top<R: BufRead>(
    lines: &mut Lines<R>,
    report: &mut Report,
) -> io::Result<(String, u64, Option<String>)> {
    let (mut yaml, mut first, mut next) = (String::new(), 0, 0);
    let mut line = Vec::new();
    loop {
        let found = lines.next(&mut line)?;
        let number = lines.number;
        if found == Found::End {
            return Ok((yaml, first, None));
        }
        if number == 1 && line.starts_with(&[0xef, 0xbb, 0xbf]) {
            report.push(Finding::new(1, "", Rule::Bom, ""));
            line.drain(..3);
        }
        if found == Found::TooLong {
            report.push(Finding::new(number, "", Rule::TooLong, ""));
            continue;
        }
        let text = String::from_utf8_lossy(&line).into_owned();
        if std::str::from_utf8(&line).is_err() {
            report.push(Finding::new(number, "", Rule::NotUtf8, &text));
        }
        let text = without_return(&text, &mut lines.has_return);
        match text.strip_prefix('#') {
            Some(rest) => {
                if first == 0 {
                    (first, next) = (number, number);
                }
                if yaml.len() + rest.len() > LONGEST_HEAD {
                    report.push(Finding::new(number, "", Rule::TooLong, ""));
                    continue;
                }
                // A line between the lines of the head keeps its place in the count.
                while next < number && yaml.len() < LONGEST_HEAD {
                    yaml.push('\n');
                    next += 1;
                }
                next = number + 1;
                yaml.push_str(rest);
                yaml.push('\n');
            }
            None if text.trim().is_empty() => report.push(Finding::new(number, "", Rule::BlankLine, "")),
            None => return Ok((yaml, first, Some(text.to_owned()))),
        }
    }
}

fn layout_of(header: Option<&str>, line: u64, report: &mut Report) -> Layout {
    let Some(header) = header else {
        report.push(Finding::new(0, "", Rule::HeaderMissing, ""));
        return Layout::new(Vec::new());
    };
    let mut row = RowBuffer::default();
    if split(header, &mut row, &mut false) != Split::Done {
        report.push(Finding::new(line, "", Rule::QuoteOpen, header));
    }
    if row.cells().len() > MOST_COLUMNS {
        report.push(Finding::new(line, "", Rule::TooLong, ""));
        return Layout::new(Vec::new());
    }
    let mut columns: Vec<Column> = Vec::new();
    for name in row.cells().iter() {
        let column = Column::of(name);
        if name.is_empty() {
            report.push(Finding::new(line, "", Rule::ColumnNameless, ""));
        } else if columns.contains(&column) {
            report.push(Finding::new(line, name, Rule::ColumnTwice, ""));
        }
        columns.push(column);
    }
    Layout::new(columns)
}

/// Checks a file and keeps none of its rows.
pub fn check(source: impl BufRead, outside: Option<&str>) -> io::Result<Report> {
    Ok(Reader::open(source, outside)?.finish()?.2)
}

/// Reads a file with all its good rows.
pub fn read_set(source: impl BufRead, outside: Option<&str>) -> io::Result<(Set, Report)> {
    let mut reader = Reader::open(source, outside)?;
    let mut set = Set::new(reader.head.clone(), reader.layout.columns().to_vec());
    while let Some(row) = reader.next()? {
        set.push(row.line, row.cells.iter());
    }
    let (_, _, report) = reader.finish()?;
    Ok((set, report))
}

/// Checks a set in memory, and takes out the rows that are refused.
pub fn check_set(set: &mut Set) -> Report {
    let mut report = Report::default();
    super::head::check_again(&set.head, &mut report);
    sift(set, &mut report);
    report
}

/// Takes out the rows that are refused, or were reported already by their line.
pub(super) fn sift(set: &mut Set, report: &mut Report) {
    let head = set.head.clone();
    let layout = set.layout().clone();
    let bad: HashSet<u64> = report
        .findings
        .iter()
        .filter(|one| one.rule == Rule::HeadShape && one.line > 0)
        .map(|one| one.line)
        .collect();
    let mut checker = Checker::new(&head, &layout, 0, report);
    set.retain(|row| {
        report.read += 1;
        let is_good = checker.row(&head, row, report) && !bad.contains(&row.line);
        if is_good {
            report.accepted += 1;
        } else {
            report.refused += 1;
        }
        is_good
    });
    checker.finish(&head, &layout, report);
}
