//! Reads mappings and annotations line by line. A file is gone through once to check it and to learn what its rows
//! need of one another; a second time the rows come out.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, BufRead};

use serde_json::Value;
use uuid::Uuid;

use super::check::{Form, check as check_line};
use super::names::Names;
use super::rows::{self, Draft, Lost, Plans, object};
use super::said::{Annotation, annotation};
use super::{TERMS, TERMS_PREFIX, urn};
use crate::exchange::lines::{Found, Lines};
use crate::exchange::mapping_format::Loss;
use crate::exchange::mapping_rules::{Finding, Report, Rule};
use crate::exchange::projection::NOWHERE;
use crate::exchange::sssom::project::UNSPECIFIED;
use crate::exchange::sssom::slots::{Slot, Version};
use crate::exchange::sssom::{Head, Layout, Row, RowBuffer, Set};

fn number_of(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// What the lines of a file say of one another: a number or two is kept for each.
#[derive(Default)]
struct Known {
    form: Form,
    uris: HashSet<u64>,
    targets: Vec<(u64, u64)>,
    mappings: u64,
}

impl Known {
    /// Checks a line; says what it is if it is good.
    fn line(&mut self, bytes: &[u8], number: u64, report: &mut Report) -> Option<Form> {
        report.read += 1;
        let line = std::str::from_utf8(bytes).map_err(|error| {
            let text = String::from_utf8_lossy(bytes);
            report.push(Finding::new(
                number,
                &error.valid_up_to().to_string(),
                Rule::NotUtf8,
                &text,
            ));
        });
        let line = line.ok().map(|text| check_line(text, self.form, number, report));
        let mut is_good = line.as_ref().is_some_and(|line| line.is_good);
        if let Some(line) = &line {
            self.form = line.form;
            self.mappings += u64::from(line.form == Form::Mapping);
            match (line.form, &line.uri, &line.target) {
                (Form::Mapping, Some(uri), _) if !self.uris.insert(number_of(uri)) => {
                    report.push(Finding::new(number, "/uri", Rule::UriTwice, uri));
                    is_good = false;
                }
                (Form::Annotation, _, Some(target)) => self.targets.push((number, number_of(target))),
                _ => {}
            }
        }
        if is_good {
            report.accepted += 1;
        } else {
            report.refused += 1;
        }
        line.filter(|_| is_good).map(|line| line.form)
    }

    /// Annotations of mappings that are elsewhere, where the file has mappings.
    fn finish(&self, report: &mut Report) {
        if self.mappings > 0 {
            for (number, target) in &self.targets {
                if !self.uris.contains(target) {
                    report.push(Finding::new(*number, "/target", Rule::TargetElsewhere, ""));
                }
            }
        }
        if report.read == 0 {
            report.push(Finding::new(0, "", Rule::NoRow, ""));
        }
    }
}

/// Goes through the lines of a file that have something.
fn each<R: BufRead>(
    source: R,
    report: &mut Report,
    mut take: impl FnMut(&[u8], u64, &mut Report),
) -> io::Result<()> {
    let mut lines = Lines::new(source);
    let mut line = Vec::new();
    loop {
        let found = lines.next(&mut line)?;
        let number = lines.number;
        if found == Found::End {
            return Ok(());
        }
        if found == Found::TooLong {
            report.read += 1;
            report.refused += 1;
            report.push(Finding::new(number, "", Rule::TooLong, ""));
            continue;
        }
        let mut bytes = line.as_slice();
        if number == 1
            && let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf")
        {
            report.push(Finding::new(1, "", Rule::Bom, ""));
            bytes = rest;
        }
        let bytes = bytes.trim_ascii();
        if !bytes.is_empty() {
            take(bytes, number, report);
        }
    }
}

/// Checks a file and keeps none of its lines.
pub fn check(source: impl BufRead) -> io::Result<Report> {
    let (mut report, mut known) = (Report::default(), Known::default());
    each(source, &mut report, |bytes, number, report| {
        known.line(bytes, number, report);
    })?;
    known.finish(&mut report);
    Ok(report)
}

/// What was learned of a file in one pass: enough to read its mappings as rows.
pub struct Survey {
    /// What a set of them says at its head.
    pub head: Head,
    /// The columns of the rows.
    pub layout: Layout,
    /// What was found.
    pub report: Report,
    losses: Vec<Loss>,
    names: Names,
    refused: HashSet<u64>,
    annotations: u64,
    has_uris: bool,
}

impl Survey {
    /// Goes through a file.
    pub fn of(source: impl BufRead, plans: Option<Plans<'_>>) -> io::Result<Self> {
        let mut pass = Pass::default();
        let (mut report, mut known) = (Report::default(), Known::default());
        each(source, &mut report, |bytes, number, report| {
            match known.line(bytes, number, report) {
                Some(Form::Mapping) => pass.mapping(bytes, number, plans, report),
                Some(Form::Annotation) => pass.annotations += 1,
                None => {
                    pass.refused.insert(number);
                }
            }
        })?;
        known.finish(&mut report);
        Ok(pass.survey(report))
    }

    /// Reads the mappings of the same file as rows.
    pub fn rows<'s, R: BufRead>(&'s self, source: R, plans: Option<Plans<'s>>) -> Rows<'s, R> {
        Rows {
            survey: self,
            plans,
            lines: Lines::new(source),
            line: Vec::new(),
            row: RowBuffer::default(),
        }
    }

    /// What rows cannot say, by field, and how many annotations stand in lines of their own.
    pub fn losses(&self) -> Vec<Loss> {
        let count = usize::try_from(self.annotations).unwrap_or(usize::MAX);
        let annotations = (count > 0).then(|| ("convert-lost-annotations", "annotations".to_owned(), count));
        self.losses.iter().cloned().chain(annotations).collect()
    }
}

/// What the first pass keeps.
#[derive(Default)]
struct Pass {
    names: Names,
    lost: Lost,
    refused: HashSet<u64>,
    annotations: u64,
    rows: u64,
    uris: u64,
    parts: BTreeSet<String>,
    with_part: u64,
    identity: Uuid,
}

impl Pass {
    fn mapping(&mut self, bytes: &[u8], number: u64, plans: Option<Plans<'_>>, report: &mut Report) {
        self.identity = Uuid::new_v5(&self.identity, bytes);
        let map = object(serde_json::from_slice(bytes).ok());
        let draft = match Draft::of(map, plans) {
            Ok(draft) => draft,
            Err((rule, field, value)) => {
                report.push(Finding::new(number, &field, rule, &value));
                report.accepted -= 1;
                report.refused += 1;
                self.refused.insert(number);
                return;
            }
        };
        self.rows += 1;
        let record = rows::place(Slot::RecordId);
        self.uris += u64::from(draft.iris.iter().any(|(at, ..)| *at == record));
        for (_, group, iri) in &draft.iris {
            self.names.note(group, iri);
        }
        for (name, count) in draft.lost {
            *self.lost.entry(name).or_default() += count;
        }
        if let Some(part) = draft.part_of {
            self.with_part += 1;
            // More than one is as good as many.
            if self.parts.len() < 2 {
                self.parts.insert(part);
            }
        }
    }

    fn survey(mut self, report: Report) -> Survey {
        self.names.settle();
        let mut head = Head::default();
        head.set(Slot::SssomVersion, Version::V1_1.name());
        head.set(Slot::License, UNSPECIFIED);
        let whole = self.parts.len() == 1 && self.with_part == self.rows;
        let part = self.parts.pop_first().filter(|_| whole);
        let home = Uuid::new_v5(&Uuid::NAMESPACE_URL, NOWHERE.as_bytes());
        let made = || urn(Uuid::new_v5(&home, self.identity.as_bytes()));
        head.set(Slot::MappingSetId, &part.clone().unwrap_or_else(made));
        for (prefix, base) in self.names.prefixes() {
            head.prefixes.insert(prefix.to_owned(), base.to_owned());
        }
        head.prefixes.insert(TERMS_PREFIX.to_owned(), TERMS.to_owned());
        head.extensions = rows::extensions();
        let has_uris = self.uris == self.rows;
        let mut losses = self.lost;
        let mut lose = |field: &str, count: u64| {
            let count = usize::try_from(count).unwrap_or(usize::MAX);
            if count > 0 {
                *losses
                    .entry(("convert-lost-field", field.to_owned()))
                    .or_default() += count;
            }
        };
        if part.is_none() {
            lose("partOf", self.with_part);
        }
        // Either all rows have an identity or none does.
        if !has_uris {
            lose("uri", self.uris);
        }
        let losses = losses
            .into_iter()
            .map(|((key, field), count)| (key, field, count));
        Survey {
            head,
            layout: Layout::new(rows::columns()),
            report,
            losses: losses.collect(),
            names: self.names,
            refused: self.refused,
            annotations: self.annotations,
            has_uris,
        }
    }
}

/// The mappings of a file, one after the other, as rows.
pub struct Rows<'s, R> {
    survey: &'s Survey,
    plans: Option<Plans<'s>>,
    lines: Lines<R>,
    line: Vec<u8>,
    row: RowBuffer,
}

impl<R: BufRead> Rows<'_, R> {
    /// Reads up to the next mapping that was not refused; nothing at the end.
    #[expect(clippy::should_implement_trait, reason = "rows borrow from the reader")]
    pub fn next(&mut self) -> io::Result<Option<Row<'_>>> {
        loop {
            let found = self.lines.next(&mut self.line)?;
            let number = self.lines.number;
            if found == Found::End {
                return Ok(None);
            }
            if found == Found::TooLong || self.survey.refused.contains(&number) {
                continue;
            }
            let bytes = self.line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&self.line);
            let map = object(serde_json::from_slice(bytes).ok());
            if !(map.contains_key("from") || map.contains_key("to")) {
                continue;
            }
            let Ok(draft) = Draft::of(map, self.plans) else {
                continue;
            };
            let (cells, _) = draft.named(&self.survey.names);
            self.row.clear();
            for (at, cell) in cells.iter().enumerate() {
                let is_dropped = at == rows::place(Slot::RecordId) && !self.survey.has_uris;
                self.row.push(if is_dropped { "" } else { cell });
            }
            return Ok(Some(Row {
                layout: &self.survey.layout,
                cells: self.row.cells(),
                line: number,
            }));
        }
    }
}

/// A file read whole.
pub struct Whole {
    /// The mappings as rows, each with its line.
    pub set: Set,
    /// What was found.
    pub report: Report,
    /// What rows cannot say, by field.
    pub losses: Vec<Loss>,
    /// What others said of the mappings, in lines of its own or inside of them.
    pub annotations: Vec<Annotation>,
    /// The lines of mappings by their IRIs.
    pub lines: BTreeMap<String, u64>,
}

/// Reads a file whole.
pub fn read(bytes: &[u8], plans: Option<Plans<'_>>) -> io::Result<Whole> {
    let survey = Survey::of(bytes, plans)?;
    let mut set = Set::new(survey.head.clone(), survey.layout.columns().to_vec());
    let mut rows = survey.rows(bytes, plans);
    while let Some(row) = rows.next()? {
        set.push(row.line, row.cells.iter());
    }
    let (mut annotations, mut lines) = (Vec::new(), BTreeMap::new());
    each(bytes, &mut Report::default(), |bytes, number, _| {
        if survey.refused.contains(&number) {
            return;
        }
        let value: Value = serde_json::from_slice(bytes).unwrap_or_default();
        if value.get("from").is_none() && value.get("to").is_none() {
            annotations.push(annotation(number, value));
            return;
        }
        let uri = value
            .get("uri")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        if let Ok(draft) = Draft::of(object(Some(value)), plans)
            && !draft.said.is_empty()
        {
            annotations.push(Annotation {
                line: number,
                target: uri.clone(),
                mapping: Some(number),
                said: draft.said,
            });
        }
        if !uri.is_empty() {
            lines.insert(uri, number);
        }
    })?;
    Ok(Whole {
        set,
        losses: survey.losses(),
        report: survey.report,
        annotations,
        lines,
    })
}

/// Reads annotations from a file of their own. Mappings in it are left where they are: they are no annotations.
pub fn read_annotations(bytes: &[u8]) -> io::Result<(Vec<Annotation>, Report)> {
    let (mut report, mut known, mut all) = (Report::default(), Known::default(), Vec::new());
    known.form = Form::Annotation;
    each(bytes, &mut report, |bytes, number, report| {
        match known.line(bytes, number, report) {
            Some(Form::Annotation) => {
                all.push(annotation(
                    number,
                    serde_json::from_slice(bytes).unwrap_or_default(),
                ));
            }
            Some(Form::Mapping) => {
                report.push(Finding::new(number, "", Rule::ObjectUnknown, ""));
                report.accepted -= 1;
                report.refused += 1;
            }
            None => {}
        }
    })?;
    if report.read == 0 {
        report.push(Finding::new(0, "", Rule::NoRow, ""));
    }
    Ok((all, report))
}
