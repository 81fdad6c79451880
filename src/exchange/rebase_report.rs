//! The report of a session carried over to a new version of a plan: as Markdown to read, as CSV and as JSON.

use std::fmt::Write as _;

use serde::Serialize;

use super::export::csv::neutral;
use super::export::markdown::plain;
use crate::analysis::changed_words::{Run, runs};
use crate::merge::RecordKey;
use crate::merge::rebase::{Adjusted, Adjustment, ItemText, Line, Rebased, RecordKind, Report};
use crate::model::{Kept, Revision, Session, Side, Subject};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::revision::{check_words, kept_words, revision_key};
use crate::phrase::{proceeding, step, time};

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// For people.
    Markdown,
    /// For spreadsheets: one row for each thing said.
    Csv,
    /// For programs.
    Json,
}

impl ReportFormat {
    /// Returns the format that a file name ends in, if it is one.
    pub fn from_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "md" => Some(Self::Markdown),
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// Writes the report.
pub fn write_report(rebased: &Rebased, words: &Catalogue, format: ReportFormat) -> Vec<u8> {
    match format {
        ReportFormat::Markdown => markdown(rebased, words).into_bytes(),
        ReportFormat::Csv => csv(rebased, words),
        ReportFormat::Json => json(rebased, words).into_bytes(),
    }
}

/// Returns the key of the name of a kind of record.
pub fn record_kind_key(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Details => "record-kind-details",
        RecordKind::Reviewers => "record-kind-reviewers",
        RecordKind::Judgements => "record-kind-judgements",
        RecordKind::Comments => "record-kind-comments",
        RecordKind::Decisions => "record-kind-decisions",
        RecordKind::Reservations => "record-kind-reservations",
        RecordKind::Parked => "record-kind-parked",
        RecordKind::Gaps => "record-kind-gaps",
        RecordKind::Baskets => "record-kind-baskets",
        RecordKind::Proposals => "record-kind-proposals",
        RecordKind::Questions => "record-kind-questions",
        RecordKind::Checks => "record-kind-checks",
        RecordKind::Others => "record-kind-others",
    }
}

fn adjustment_key(what: Adjustment) -> &'static str {
    match what {
        Adjustment::Calibration => "adjusted-calibration",
        Adjustment::SeeElsewhere => "adjusted-see",
        Adjustment::Answers => "adjusted-answers",
        Adjustment::Effect => "adjusted-effect",
        Adjustment::Informs => "adjusted-informs",
        Adjustment::Changes => "adjusted-changes",
        Adjustment::Element => "adjusted-element",
        Adjustment::Heading => "adjusted-heading",
        Adjustment::LaterSection => "adjusted-section",
    }
}

/// Returns what a record of the new session is called.
fn record_words(words: &Catalogue, session: &Session, record: &RecordKey) -> String {
    match record {
        RecordKey::Judgement(key) => words.format(
            "report-judgement",
            &[
                (
                    "about",
                    step::subject_name(words, session, Subject::Pair(key.pair)).into(),
                ),
                ("reviewer", key.reviewer.as_str().into()),
                ("round", i64::from(key.round.0).into()),
            ],
        ),
        RecordKey::Proceeding(key) => proceeding::record_name(words, session, key),
        RecordKey::Details => words.text("record-kind-details").to_owned(),
        RecordKey::Reviewer(code) => code.to_string(),
        RecordKey::Comment(_) => words.text("kept-comment").to_owned(),
    }
}

fn adjusted_words(words: &Catalogue, session: &Session, adjusted: &Adjusted) -> String {
    let record = adjusted.record.as_ref();
    let record = record.map(|record| record_words(words, session, record));
    words.format(
        adjustment_key(adjusted.what),
        &[
            ("said", adjusted.said.as_str().into()),
            ("record", record.unwrap_or_default().into()),
        ],
    )
}

fn plan_words(words: &Catalogue, report: &Report) -> String {
    let before = match report.side {
        Side::Action => &report.parent.actions,
        Side::Target => &report.parent.targets,
    };
    words.format(
        "report-plans",
        &[
            ("plan", before.id.as_str().into()),
            ("before", before.version.as_str().into()),
            ("after", report.after.version.as_str().into()),
        ],
    )
}

fn joined(items: &[ItemText]) -> String {
    let codes: Vec<_> = items.iter().map(|item| item.code.as_str()).collect();
    codes.join(", ")
}

/// The words of old and new items: of one each with what changed struck out and in bold.
fn texts(line: &Line) -> String {
    let whole = |item: &ItemText| format!("{}. {}", item.title, item.text);
    if let ([old], [new]) = (&*line.old, &*line.new)
        && line.reworded
    {
        let (old, new) = (whole(old), whole(new));
        let marked = runs(&old, &new).into_iter().map(|run| match run {
            Run::Same(text) => plain(text),
            Run::New(text) => wrapped("**", text),
            Run::Gone(text) => wrapped("~~", text),
        });
        return marked.collect();
    }
    let items = if line.new.is_empty() { &line.old } else { &line.new };
    let items: Vec<_> = items.iter().map(|item| plain(&item.title)).collect();
    items.join("<br>")
}

/// Marks only take hold next to a letter, so that space stays outside.
fn wrapped(mark: &str, text: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() {
        return plain(text);
    }
    let end = text.len() - text.trim_end().len();
    let start = text.len() - text.trim_start().len();
    format!(
        "{}{mark}{}{mark}{}",
        " ".repeat(start),
        plain(inner),
        " ".repeat(end)
    )
}

fn markdown(rebased: &Rebased, words: &Catalogue) -> String {
    let report = &rebased.report;
    let mut out = String::new();
    let heading = |out: &mut String, key: &'static str| {
        // Writing to a text cannot fail.
        writeln!(out, "\n## {}\n", words.text(key)).ok();
    };
    writeln!(out, "# {}\n", words.text("report-title")).ok();
    writeln!(out, "{}\n", plain(&plan_words(words, report))).ok();
    let facts = [
        ("parent", report.parent.session.to_string()),
        ("title", report.parent.title.clone()),
        ("session", report.session.0.to_string()),
        ("by", report.stamp.by.to_string()),
        ("at", time::iso(report.stamp.at)),
    ];
    let facts: Vec<_> = facts
        .iter()
        .map(|(name, fact)| (*name, fact.as_str().into()))
        .collect();
    writeln!(out, "{}", plain(&words.format("report-facts", &facts))).ok();
    heading(&mut out, "report-items");
    writeln!(out, "{}\n|---|---|---|---|", words.text("report-items-columns")).ok();
    for line in report.lines.iter().filter(|line| line.revision != Revision::Same) {
        let revision = words.text(revision_key(line.revision));
        let (old, new) = (plain(&joined(&line.old)), plain(&joined(&line.new)));
        writeln!(out, "| {revision} | {old} | {new} | {} |", texts(line)).ok();
    }
    let revisions: Vec<_> = report
        .revisions()
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(revision, count)| format!("{} {count}", words.text(revision_key(revision))))
        .collect();
    writeln!(out, "\n{}", plain(&revisions.join(", "))).ok();
    heading(&mut out, "report-records");
    writeln!(
        out,
        "{}\n|---|---:|---:|---:|",
        words.text("report-records-columns")
    )
    .ok();
    for one in &report.counts {
        let kind = words.text(record_kind_key(one.kind));
        writeln!(
            out,
            "| {kind} | {} | {} | {} |",
            one.before, one.carried, one.listed
        )
        .ok();
    }
    let lists = [
        ("report-checks", check_lines(report, words)),
        ("report-differing", differing_lines(rebased, words)),
        ("report-kept", kept_lines(report, words)),
        ("report-adjusted", adjusted_lines(rebased, words)),
    ];
    for (key, lines) in lists {
        heading(&mut out, key);
        if lines.is_empty() {
            writeln!(out, "{}", words.text("report-none")).ok();
        }
        for line in lines {
            writeln!(out, "- {}", plain(&line)).ok();
        }
    }
    if report.unmarked > 0 {
        let text = words.format("report-unmarked", &[("count", report.unmarked.into())]);
        writeln!(out, "\n{}", plain(&text)).ok();
    }
    out
}

fn check_lines(report: &Report, words: &Catalogue) -> Vec<String> {
    let line = |one: &crate::merge::rebase::Marked| {
        let pair = crate::phrase::revision::pair_words(words, &one.codes);
        format!("{pair}: {}", check_words(words, &one.mark))
    };
    report.checks.iter().map(line).collect()
}

/// Returns what stands against each other since items were merged.
pub fn differing_lines(rebased: &Rebased, words: &Catalogue) -> Vec<String> {
    let records = rebased.report.differing.iter();
    records
        .map(|record| record_words(words, &rebased.session, record))
        .collect()
}

/// Returns what has no place on the new plan and is kept as text.
pub fn kept_lines(report: &Report, words: &Catalogue) -> Vec<String> {
    report
        .kept
        .iter()
        .map(|(_, kept)| kept_words(words, kept))
        .collect()
}

/// Returns what in records could not be carried as it was.
pub fn adjusted_lines(rebased: &Rebased, words: &Catalogue) -> Vec<String> {
    let adjusted = rebased.report.adjusted.iter();
    adjusted
        .map(|one| adjusted_words(words, &rebased.session, one))
        .collect()
}

fn csv(rebased: &Rebased, words: &Catalogue) -> Vec<u8> {
    let report = &rebased.report;
    let mut rows: Vec<[String; 5]> = Vec::new();
    for line in &report.lines {
        let text: Vec<_> = line.new.iter().map(|item| item.text.as_str()).collect();
        rows.push([
            "item".to_owned(),
            line.revision.name().to_owned(),
            joined(&line.old),
            joined(&line.new),
            text.join("\n"),
        ]);
    }
    for one in &report.counts {
        let kind = words.text(record_kind_key(one.kind)).to_owned();
        for (name, count) in [
            ("before", one.before),
            ("carried", one.carried),
            ("listed", one.listed),
        ] {
            let count = count.to_string();
            rows.push([name.to_owned(), kind.clone(), String::new(), String::new(), count]);
        }
    }
    for one in &report.checks {
        let from = one.mark.from.iter();
        let from: Vec<_> = from
            .map(|(action, target)| format!("{action} {target}"))
            .collect();
        let (action, target) = &one.codes;
        rows.push([
            "check".to_owned(),
            format!("{} {}", one.mark.action.name(), one.mark.target.name()),
            from.join("; "),
            format!("{action} {target}"),
            check_words(words, &one.mark),
        ]);
    }
    let mut list = |name: &str, lines: Vec<String>| {
        for line in lines {
            rows.push([name.to_owned(), String::new(), String::new(), String::new(), line]);
        }
    };
    list("differs", differing_lines(rebased, words));
    list("kept", kept_lines(report, words));
    list("adjusted", adjusted_lines(rebased, words));
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    // Writing to memory cannot fail.
    out.write_record(["what", "kind", "before", "after", "text"]).ok();
    for row in &rows {
        out.write_record(row.iter().map(|cell| neutral(cell).into_owned()))
            .ok();
    }
    out.into_inner().unwrap_or_default()
}

#[derive(Serialize)]
struct FileDto<'a> {
    format: &'static str,
    version: u32,
    side: &'static str,
    parent: String,
    parent_title: &'a str,
    session: String,
    by: &'a str,
    at: String,
    plan_before: PlanDto<'a>,
    plan_after: PlanDto<'a>,
    items: Vec<LineDto<'a>>,
    records: Vec<CountDto>,
    checks: Vec<CheckDto<'a>>,
    differing: Vec<String>,
    kept: Vec<KeptDto<'a>>,
    adjusted: Vec<String>,
    unmarked: usize,
}

#[derive(Serialize)]
struct PlanDto<'a> {
    id: &'a str,
    version: &'a str,
    hash: String,
}

#[derive(Serialize)]
struct ItemDto<'a> {
    code: &'a str,
    title: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct LineDto<'a> {
    became: &'static str,
    reworded: bool,
    old: Vec<ItemDto<'a>>,
    new: Vec<ItemDto<'a>>,
}

#[derive(Serialize)]
struct CountDto {
    kind: &'static str,
    before: usize,
    carried: usize,
    listed: usize,
}

#[derive(Serialize)]
struct CheckDto<'a> {
    action: &'a str,
    target: &'a str,
    action_became: &'static str,
    target_became: &'static str,
    from: &'a [(String, String)],
    differs: bool,
}

#[derive(Serialize)]
struct KeptDto<'a> {
    id: String,
    kind: &'static str,
    action: &'a str,
    target: &'a str,
    whose: &'a str,
    round: u16,
    versions: Vec<KeptVersionDto<'a>>,
}

#[derive(Serialize)]
struct KeptVersionDto<'a> {
    id: String,
    by: &'a str,
    at: String,
    parts: &'a [(String, String)],
}

fn json(rebased: &Rebased, words: &Catalogue) -> String {
    let report = &rebased.report;
    let (side, before) = match report.side {
        Side::Action => ("action", &report.parent.actions),
        Side::Target => ("target", &report.parent.targets),
    };
    let file = FileDto {
        format: "seagrass-rebase",
        version: 1,
        side,
        parent: report.parent.session.to_string(),
        parent_title: &report.parent.title,
        session: report.session.0.to_string(),
        by: report.stamp.by.as_str(),
        at: time::iso(report.stamp.at),
        plan_before: plan_dto(before),
        plan_after: plan_dto(&report.after),
        items: report.lines.iter().map(line_dto).collect(),
        records: report
            .counts
            .iter()
            .map(|one| CountDto {
                kind: record_kind_key(one.kind).trim_start_matches("record-kind-"),
                before: one.before,
                carried: one.carried,
                listed: one.listed,
            })
            .collect(),
        checks: report
            .checks
            .iter()
            .map(|one| CheckDto {
                action: &one.codes.0,
                target: &one.codes.1,
                action_became: one.mark.action.name(),
                target_became: one.mark.target.name(),
                from: &one.mark.from,
                differs: one.mark.differs,
            })
            .collect(),
        differing: differing_lines(rebased, words),
        kept: report
            .kept
            .iter()
            .map(|(id, kept)| kept_dto(id.to_string(), kept))
            .collect(),
        adjusted: adjusted_lines(rebased, words),
        unmarked: report.unmarked,
    };
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

fn plan_dto(plan: &crate::model::PlanName) -> PlanDto<'_> {
    PlanDto {
        id: &plan.id,
        version: &plan.version,
        hash: plan.hash.to_string(),
    }
}

fn line_dto(line: &Line) -> LineDto<'_> {
    LineDto {
        became: line.revision.name(),
        reworded: line.reworded,
        old: line.old.iter().map(item_dto).collect(),
        new: line.new.iter().map(item_dto).collect(),
    }
}

fn item_dto(item: &ItemText) -> ItemDto<'_> {
    ItemDto {
        code: &item.code,
        title: &item.title,
        text: &item.text,
    }
}

fn kept_dto(id: String, kept: &Kept) -> KeptDto<'_> {
    KeptDto {
        id,
        kind: kept.kind.name(),
        action: &kept.action,
        target: &kept.target,
        whose: &kept.whose,
        round: kept.round,
        versions: kept
            .versions
            .iter()
            .map(|one| KeptVersionDto {
                id: one.id.to_string(),
                by: one.stamp.by.as_str(),
                at: time::iso(one.stamp.at),
                parts: &one.parts,
            })
            .collect(),
    }
}
