//! `seagrass validate FILE…`: what is wrong with files of mappings, with line, column and rule.

use serde::Serialize;

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, mappings};
use crate::exchange::sssom::{Report, Severity};

#[derive(Serialize)]
struct FileDto {
    file: String,
    read: u64,
    accepted: u64,
    refused: u64,
    errors: u64,
    warnings: u64,
    findings_left_out: u64,
    findings: Vec<FindingDto>,
}

#[derive(Serialize)]
struct FindingDto {
    severity: &'static str,
    rule: &'static str,
    line: Option<u64>,
    column: Option<String>,
    value: Option<String>,
    what: String,
}

/// Checks each file. Remarks alone do not make it fail.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    if args.files.is_empty() {
        return Err(Stop::WrongUse(console.words.text("cli-no-mappings").to_owned()));
    }
    let outside = mappings::outside(args, &console.words)?;
    let (mut code, mut all) = (FINE, Vec::new());
    for path in &args.files {
        let format = mappings::format_of(path, "from", args, &console.words)?;
        let report = match mappings::check(path, format, outside.as_deref(), &console.words) {
            Ok(report) => report,
            Err(stop) => {
                code = code.max(console.stop(&stop));
                continue;
            }
        };
        if !report.is_good() {
            code = code.max(FINDINGS);
        }
        if args.json {
            all.push(dto(path.display().to_string(), &report, console));
            continue;
        }
        let mut text = String::new();
        mappings::lines(path, &report, &console.words, |line| {
            text.push_str(&super::console::one_line(line));
            text.push('\n');
            Ok(())
        })?;
        console.data(text.as_bytes())?;
        let counts = mappings::counts(path, &report, &console.words);
        console.message(&counts);
    }
    if args.json {
        let mut text = serde_json::to_string_pretty(&all).unwrap_or_default();
        text.push('\n');
        console.data(text.as_bytes())?;
    }
    Ok(code)
}

fn dto(file: String, report: &Report, console: &Console<'_>) -> FileDto {
    let finding = |one: &crate::exchange::sssom::Finding| FindingDto {
        severity: match one.rule.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        rule: one.rule.name(),
        line: Some(one.line).filter(|line| *line > 0),
        column: Some(one.column.clone()).filter(|column| !column.is_empty()),
        value: Some(one.value.clone()).filter(|value| !value.is_empty()),
        what: one.sentence(&console.words),
    };
    FileDto {
        file,
        read: report.read,
        accepted: report.accepted,
        refused: report.refused,
        errors: report.count(Severity::Error),
        warnings: report.count(Severity::Warning),
        findings_left_out: report.left_out(),
        findings: report.findings.iter().map(finding).collect(),
    }
}
