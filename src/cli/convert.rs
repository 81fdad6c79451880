//! `seagrass convert IN ... OUT`: mappings from a format to another, without a session.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::args::{Args, bad_value};
use super::console::{Console, Stop};
use super::trouble::trouble;
use super::{FINDINGS, FINE, files, import, mappings};
use crate::exchange::mapping_format::{Loss, MappingFormat, RowWriter, write};
use crate::exchange::sssom::{Reader, Report, Set, Survey, Version, ops};
use crate::store::{RealDisk, write_stream};

/// Converts. With errors nothing is written but by `--force`, and then the good rows.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let Some((output, inputs)) = args.files.split_last().filter(|(_, inputs)| !inputs.is_empty()) else {
        return Err(Stop::WrongUse(
            console.words.text("cli-convert-two-files").to_owned(),
        ));
    };
    for input in inputs {
        import::not_over(output, input, console)?;
    }
    let to = mappings::format_of(output, "to", args, &console.words)?;
    let version = match args.table.get("sssom-version") {
        None => None,
        Some(name) => {
            let version = Version::from_name(name);
            Some(version.ok_or_else(|| bad_value(&console.words, "sssom-version", name))?)
        }
    };
    let outside = mappings::outside(args, &console.words)?;
    if let ([input], false) = (inputs, args.review.has("dedupe"))
        && to != MappingFormat::SssomTsv
        && version.is_none()
        && mappings::format_of(input, "from", args, &console.words)? == MappingFormat::SssomTsv
        && input.metadata().is_ok_and(|meta| meta.is_file())
    {
        return stream(input, output, to, outside.as_deref(), args, console);
    }
    whole(inputs, output, to, version, outside.as_deref(), args, console)
}

/// Reads row by row and writes at once; the file is read twice, since what all rows share stands first.
fn stream(
    input: &Path,
    output: &Path,
    to: MappingFormat,
    outside: Option<&str>,
    args: &Args,
    console: &mut Console<'_>,
) -> Result<u8, Stop> {
    let failed = |error: io::Error, console: &Console<'_>| mappings::trouble(input, &error, &console.words);
    let source = mappings::open(input, &console.words)?;
    let mut reader = Reader::open(source, outside).map_err(|error| failed(error, console))?;
    let mut survey = Survey::new(reader.head(), reader.layout());
    while let Some(row) = reader.next().map_err(|error| failed(error, console))? {
        survey.row(&row);
    }
    let (head, layout, report) = reader.finish().map_err(|error| failed(error, console))?;
    if !goes_on(input, &report, args, console)? {
        return Ok(FINDINGS);
    }
    let source = mappings::open(input, &console.words)?;
    let mut again = Reader::open(source, outside).map_err(|error| failed(error, console))?;
    let mut rows = 0u64;
    let mut content = |out: &mut dyn Write| -> io::Result<()> {
        let mut writer = RowWriter::begin(to, &head, &layout, &survey, out)?;
        while let Some(row) = again.next()? {
            writer.row(&row)?;
            rows += 1;
        }
        writer.finish()?;
        Ok(())
    };
    if files::is_standard(output) {
        content(&mut console.out)?;
        console.out.flush()?;
    } else {
        write_stream(&RealDisk, output, &mut content)
            .map_err(|error| Stop::Unusable(trouble(&console.words, &error)))?;
    }
    let mut losses: Vec<Loss> = Vec::new();
    if to != MappingFormat::SssomJson {
        let unsaid = survey.undeclared(&head, &layout);
        losses.extend(
            unsaid
                .into_iter()
                .map(|(name, count)| ("convert-lost-column", name, count)),
        );
    }
    losses.extend(
        head.unknown
            .iter()
            .map(|(key, _)| ("convert-lost-key", key.clone(), 1)),
    );
    tell(output, rows, &losses, console);
    Ok(code(&report))
}

fn whole(
    inputs: &[PathBuf],
    output: &Path,
    to: MappingFormat,
    version: Option<Version>,
    outside: Option<&str>,
    args: &Args,
    console: &mut Console<'_>,
) -> Result<u8, Stop> {
    let (mut sets, mut worst) = (Vec::new(), FINE);
    for input in inputs {
        let from = mappings::format_of(input, "from", args, &console.words)?;
        let (set, report) = mappings::read(input, from, outside, &console.words)?;
        if !goes_on(input, &report, args, console)? {
            return Ok(FINDINGS);
        }
        worst = worst.max(code(&report));
        sets.push(set);
    }
    let mut set = joined(sets, console)?;
    if args.review.has("dedupe") {
        let removed = ops::dedupe(&mut set);
        let text = console
            .words
            .format("cli-convert-deduped", &[("count", removed.into())]);
        console.message(&text);
    }
    let mut losses = Vec::new();
    let mut content = |out: &mut dyn Write| -> io::Result<()> {
        losses = write(&set, to, version, out)?;
        Ok(())
    };
    if files::is_standard(output) {
        content(&mut console.out)?;
        console.out.flush()?;
    } else {
        write_stream(&RealDisk, output, &mut content)
            .map_err(|error| Stop::Unusable(trouble(&console.words, &error)))?;
    }
    tell(output, set.len() as u64, &losses, console);
    Ok(worst)
}

/// One set of several.
fn joined(mut sets: Vec<Set>, console: &mut Console<'_>) -> Result<Set, Stop> {
    if sets.len() == 1
        && let Some(set) = sets.pop()
    {
        return Ok(set);
    }
    let (set, left_out) = ops::merge(sets).map_err(|fault| {
        let text = console
            .words
            .format("cli-convert-no-merge", &[("cause", fault.to_string().into())]);
        Stop::Unusable(text)
    })?;
    for (slot, value) in left_out {
        let text = console.words.format(
            "cli-convert-left-out",
            &[("slot", slot.name().into()), ("value", value.into())],
        );
        console.message(&text);
    }
    Ok(set)
}

/// Says what was found, and whether there is anything to be written.
fn goes_on(input: &Path, report: &Report, args: &Args, console: &mut Console<'_>) -> Result<bool, Stop> {
    let mut texts = Vec::new();
    mappings::lines(input, report, &console.words, |line| {
        texts.push(line.to_owned());
        Ok(())
    })?;
    texts.push(mappings::counts(input, report, &console.words));
    let goes_on = report.is_good() || args.review.has("force");
    if !goes_on {
        texts.push(console.words.text("cli-convert-errors").to_owned());
    }
    for text in texts {
        console.message(&text);
    }
    Ok(goes_on)
}

fn code(report: &Report) -> u8 {
    if report.is_good() { FINE } else { FINDINGS }
}

/// Says what was written and what could not be said.
fn tell(output: &Path, rows: u64, losses: &[Loss], console: &mut Console<'_>) {
    let mut texts = Vec::new();
    if !files::is_standard(output) {
        let count = i64::try_from(rows).unwrap_or(i64::MAX);
        let arguments = [
            ("file", output.display().to_string().into()),
            ("count", count.into()),
        ];
        texts.push(console.words.format("cli-convert-done", &arguments));
    }
    for (key, name, count) in losses {
        let arguments = [("name", name.as_str().into()), ("count", (*count).into())];
        texts.push(console.words.format(key, &arguments));
    }
    for text in texts {
        console.message(&text);
    }
}
