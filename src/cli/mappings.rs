//! Files of mappings: opened row by row, read whole, said what is wrong with them, compared.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;

use serde::Serialize;

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, files};
use crate::exchange::jskos;
use crate::exchange::mapping_format::{Loss, MappingFormat};
use crate::exchange::sssom::{self, Report, Set, Severity, Slot};
use crate::phrase::catalogue::Catalogue;
use crate::store::{Doing, StoreError};

/// Whether a file is called as files of mappings that can be read are.
pub(super) fn is_named(path: &Path) -> bool {
    by_name(path).is_some_and(MappingFormat::is_read)
}

fn by_name(path: &Path) -> Option<MappingFormat> {
    MappingFormat::from_file_name(path.file_name()?.to_str()?)
}

/// The format of a file: the one named by an option, else the one that its name tells.
pub(super) fn format_of(
    path: &Path,
    option: &str,
    args: &Args,
    words: &Catalogue,
) -> Result<MappingFormat, Stop> {
    let named = args.table.get(option);
    let found = match named {
        Some(name) => MappingFormat::from_name(name),
        None => by_name(path),
    };
    found.ok_or_else(|| {
        let all: Vec<_> = MappingFormat::ALL.iter().map(|format| format.name()).collect();
        let what = named.map_or_else(|| path.display().to_string(), str::to_owned);
        let arguments = [
            ("format", what.into()),
            ("option", format!("--{option}").into()),
            ("all", all.join(", ").into()),
        ];
        Stop::WrongUse(words.format("cli-no-mapping-format", &arguments))
    })
}

/// The text of the metadata file, if one is named.
pub(super) fn outside(args: &Args, words: &Catalogue) -> Result<Option<String>, Stop> {
    let Some(path) = args.table.get("metadata") else {
        return Ok(None);
    };
    let bytes = files::read_table_file(Path::new(path), words)?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// Says that a file cannot be read.
pub(super) fn trouble(path: &Path, error: io::Error, words: &Catalogue) -> Stop {
    let error = StoreError::io(Doing::Read, path, error);
    Stop::Unusable(super::trouble::trouble(words, &error))
}

/// Opens a file, or standard input, to be read row by row.
pub(super) fn open(path: &Path, words: &Catalogue) -> Result<BufReader<Box<dyn io::Read>>, Stop> {
    let source: Box<dyn io::Read> = if files::is_standard(path) {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(path).map_err(|error| trouble(path, error, words))?)
    };
    Ok(BufReader::with_capacity(1 << 16, source))
}

/// Checks a file without keeping its rows.
pub(super) fn check(
    path: &Path,
    format: MappingFormat,
    outside: Option<&str>,
    words: &Catalogue,
) -> Result<Report, Stop> {
    match format {
        MappingFormat::SssomTsv => {
            sssom::check(open(path, words)?, outside).map_err(|error| trouble(path, error, words))
        }
        MappingFormat::Jskos => jskos::check(open(path, words)?).map_err(|error| trouble(path, error, words)),
        _ => Ok(read(path, format, outside, words)?.1),
    }
}

/// Reads a file whole: the good rows, what was found, and what rows cannot say.
pub(super) fn read(
    path: &Path,
    format: MappingFormat,
    outside: Option<&str>,
    words: &Catalogue,
) -> Result<(Set, Report, Vec<Loss>), Stop> {
    let all = |(set, report)| (set, report, Vec::new());
    match format {
        MappingFormat::SssomTsv => sssom::read_set(open(path, words)?, outside)
            .map(all)
            .map_err(|error| trouble(path, error, words)),
        MappingFormat::SssomJson => Ok(all(sssom::json::read_json(&files::read(path, words)?))),
        MappingFormat::Jskos => jskos::read(&files::read(path, words)?, None)
            .map(|whole| (whole.set, whole.report, whole.losses))
            .map_err(|error| trouble(path, error, words)),
        MappingFormat::Turtle | MappingFormat::NTriples => Err(Stop::WrongUse(
            words.format("cli-mapping-not-read", &[("format", format.name().into())]),
        )),
    }
}

fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "cli-error",
        Severity::Warning => "cli-warning",
    }
}

/// What was found, a finding a line; `say` takes each.
pub(super) fn lines(
    path: &Path,
    report: &Report,
    words: &Catalogue,
    mut say: impl FnMut(&str) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let file = path.display().to_string();
    for finding in &report.findings {
        let mut place = file.clone();
        if finding.line > 0 {
            write!(place, ":{}", finding.line).ok();
        }
        if !finding.column.is_empty() {
            write!(place, ": {}", finding.column).ok();
        }
        let text = words.format(
            "cli-mapping-finding",
            &[
                ("place", place.into()),
                (
                    "severity",
                    words.text(severity_key(finding.rule.severity())).into(),
                ),
                ("problem", finding.sentence(words).into()),
                ("rule", finding.rule.name().into()),
            ],
        );
        say(&text)?;
    }
    if report.left_out() > 0 {
        let count = i64::try_from(report.left_out()).unwrap_or(i64::MAX);
        say(&words.format("cli-mapping-more", &[("count", count.into())]))?;
    }
    Ok(())
}

/// How many rows were read, and what of them was taken.
pub(super) fn counts(path: &Path, report: &Report, words: &Catalogue) -> String {
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    words.format(
        "cli-mapping-counts",
        &[
            ("file", path.display().to_string().into()),
            ("read", number(report.read).into()),
            ("taken", number(report.accepted).into()),
            ("refused", number(report.refused).into()),
            ("errors", number(report.count(Severity::Error)).into()),
            ("warnings", number(report.count(Severity::Warning)).into()),
        ],
    )
}

#[derive(Serialize)]
struct DifferenceDto {
    only_first: usize,
    only_second: usize,
    common: usize,
}

/// Compares two files of mappings: rows that only one of them has.
pub(super) fn diff(before: &Path, after: &Path, args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let mut sets = Vec::new();
    for path in [before, after] {
        let format = format_of(path, "from", args, &console.words)?;
        let (set, report, _) = read(path, format, None, &console.words)?;
        if !report.is_good() {
            let text = counts(path, &report, &console.words);
            console.message(&text);
        }
        sets.push(set.into_spread());
    }
    let [first, second] = &sets[..] else {
        return Ok(FINE);
    };
    let found = sssom::ops::diff(first, second);
    let is_same = found.only_first.is_empty() && found.only_second.is_empty();
    if args.json {
        let counts = DifferenceDto {
            only_first: found.only_first.len(),
            only_second: found.only_second.len(),
            common: found.common,
        };
        let text = serde_json::to_string(&counts).unwrap_or_default();
        console.line(&text)?;
    } else {
        let mut text = String::new();
        for (sign, set, places) in [('-', first, &found.only_first), ('+', second, &found.only_second)] {
            for row in places.iter().filter_map(|at| set.row(*at)) {
                let parts = [
                    Slot::SubjectId,
                    Slot::PredicateModifier,
                    Slot::PredicateId,
                    Slot::ObjectId,
                    Slot::MappingJustification,
                ];
                let parts: Vec<_> = parts
                    .into_iter()
                    .map(|slot| row.get(slot))
                    .filter(|one| !one.is_empty())
                    .collect();
                let line = super::console::one_line(&parts.join("\t").replace('\t', "  "));
                writeln!(text, "{sign} {line}").ok();
            }
        }
        console.data(text.as_bytes())?;
        let summary = console.words.format(
            "cli-mapping-diff",
            &[
                ("first", found.only_first.len().into()),
                ("second", found.only_second.len().into()),
                ("common", found.common.into()),
            ],
        );
        console.message(&summary);
    }
    Ok(if is_same { FINE } else { FINDINGS })
}
