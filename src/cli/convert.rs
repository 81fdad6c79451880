//! `seagrass convert IN… OUT`: mappings from a format to another, without a session.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};

use super::args::{Args, bad_value};
use super::console::{Console, Stop};
use super::trouble::trouble;
use super::{FINDINGS, FINE, files, import, mappings};
use crate::exchange::mapping_format::{MappingFormat, Written, learn, write};
use crate::exchange::sssom::{Report, Set, Version, ops};
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
        && input.metadata().is_ok_and(|meta| meta.is_file())
    {
        let from = mappings::format_of(input, "from", args, &console.words)?;
        if from.is_streamed() {
            return stream(input, output, (from, to), outside.as_deref(), args, console);
        }
    }
    whole(inputs, output, to, version, outside.as_deref(), args, console)
}

/// Reads row by row and writes at once; the file is read more than once, since what all rows share stands first.
fn stream(
    input: &Path,
    output: &Path,
    (from, to): (MappingFormat, MappingFormat),
    outside: Option<&str>,
    args: &Args,
    console: &mut Console<'_>,
) -> Result<u8, Stop> {
    let failed = |error: io::Error, console: &Console<'_>| mappings::trouble(input, error, &console.words);
    let open = || File::open(input).map(|file| BufReader::with_capacity(1 << 16, file));
    let learned = learn(from, open, outside).map_err(|error| failed(error, console))?;
    if !goes_on(input, &learned.report, args, console)? {
        return Ok(FINDINGS);
    }
    let mut source = Some(open().map_err(|error| failed(error, console))?);
    let content = |out: &mut dyn Write| match source.take() {
        Some(source) => learned.pour(source, outside, to, out),
        None => Err(io::Error::other("the file was read already")),
    };
    let written = send(output, content, console)?;
    Ok(tell(input, output, &written, console)?.max(code(&learned.report)))
}

/// Writes to a file, as a whole or not at all, or to standard output.
fn send(
    output: &Path,
    mut content: impl FnMut(&mut dyn Write) -> io::Result<Written>,
    console: &mut Console<'_>,
) -> Result<Written, Stop> {
    let mut written = Written::default();
    if files::is_standard(output) {
        written = content(&mut console.out)?;
        console.out.flush()?;
    } else {
        let mut keep = |out: &mut dyn Write| -> io::Result<()> {
            written = content(out)?;
            Ok(())
        };
        write_stream(&RealDisk, output, &mut keep)
            .map_err(|error| Stop::Unusable(trouble(&console.words, &error)))?;
    }
    Ok(written)
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
    let (mut sets, mut worst, mut unread) = (Vec::new(), FINE, Vec::new());
    for input in inputs {
        let from = mappings::format_of(input, "from", args, &console.words)?;
        let (set, report, losses) = mappings::read(input, from, outside, &console.words)?;
        unread.extend(losses);
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
    let mut set = Some(set);
    // It is called once: what is written takes the room of what was read.
    let content = |out: &mut dyn Write| {
        let set = set
            .take()
            .ok_or_else(|| io::Error::from(io::ErrorKind::Unsupported))?;
        write(set, to, version, out)
    };
    let mut written = send(output, content, console)?;
    written.losses.extend(unread);
    let named = inputs.first().map_or(output, PathBuf::as_path);
    Ok(tell(named, output, &written, console)?.max(worst))
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

/// Says what was written and what could not be said, and returns the code to end with.
fn tell(input: &Path, output: &Path, written: &Written, console: &mut Console<'_>) -> Result<u8, Stop> {
    let mut texts = Vec::new();
    mappings::lines(input, &written.report, &console.words, |line| {
        texts.push(line.to_owned());
        Ok(())
    })?;
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    if !files::is_standard(output) {
        let arguments = [
            ("file", output.display().to_string().into()),
            ("count", number(written.report.accepted).into()),
        ];
        texts.push(console.words.format("cli-convert-done", &arguments));
    }
    if written.report.refused > 0 {
        let count = number(written.report.refused);
        texts.push(
            console
                .words
                .format("cli-convert-unwritten", &[("count", count.into())]),
        );
    }
    for (key, name, count) in &written.losses {
        let arguments = [("name", name.as_str().into()), ("count", (*count).into())];
        texts.push(console.words.format(key, &arguments));
    }
    for text in texts {
        console.message(&text);
    }
    Ok(code(&written.report))
}
