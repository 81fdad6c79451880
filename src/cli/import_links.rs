//! `seagrass import-links MAPPINGS SESSION -o OUT`: rows of a file of mappings as links that others published,
//! or, with `--as`, as judgements of a named importer.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::acting::{Read, output};
use super::args::{Args, bad_value};
use super::console::{Console, Stop};
use super::import::not_over;
use super::{FINDINGS, FINE, files, mappings};
use crate::command::Command;
use crate::exchange::jskos::{self, Annotation};
use crate::exchange::mapping_format::MappingFormat;
use crate::exchange::published_links::{PublishedLinks, write_links};
use crate::exchange::sssom::import::{Refusal, Strengths, about, judgements, links};
use crate::exchange::sssom::{Report, Set};
use crate::model::{ReviewerCode, Strength};
use crate::phrase::catalogue::Catalogue;

/// A file that was read: rows, what was found, and what others said of them.
struct Source {
    set: Set,
    report: Report,
    annotations: Vec<Annotation>,
    lines: BTreeMap<String, u64>,
    is_jskos: bool,
}

/// What was not taken: where in which file, and why.
type Left = (PathBuf, u64, String, String);

/// Takes what can be taken, and says of every other row why not.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let [input, session] = &*args.files else {
        return Err(Stop::WrongUse(
            console.words.text("cli-import-links-files").to_owned(),
        ));
    };
    let votes = args.table.get("annotations").map(PathBuf::from);
    let by = args.review.by.as_ref();
    if by.is_some() && votes.is_some() {
        let text = console.words.text("cli-import-links-votes").to_owned();
        return Err(Stop::WrongUse(text));
    }
    let to = output(args, &console.words)?;
    for file in [Some(input), votes.as_ref()].into_iter().flatten() {
        not_over(to, file, console)?;
    }
    let read = Read::from(session, &console.words)?;
    let mut source = open(input, &read, args, &console.words)?;
    found(input, &source.report, console)?;
    let mut counts = Counts::of(&source);
    let mut left: Vec<Left> = Vec::new();
    let taken = match by {
        None => as_links(
            &mut source,
            (input, votes.as_deref()),
            &read,
            to,
            &mut counts,
            &mut left,
            args,
            console,
        )?,
        Some(by) => as_judgements(&source, input, read, (session, by), &mut left, args, console)?,
    };
    for (file, line, field, why) in &left {
        let place = format!("{}:{line}: {field}", file.display());
        let text = console.words.format(
            "cli-finding",
            &[
                ("place", place.into()),
                ("severity", console.words.text("cli-warning").into()),
                ("problem", why.as_str().into()),
            ],
        );
        console.message(&text);
    }
    let refused = counts.refused + left.len();
    let text = console.words.format(
        "cli-import-links-done",
        &[
            ("file", to.display().to_string().into()),
            ("read", counts.read.into()),
            ("taken", taken.into()),
            ("refused", refused.into()),
        ],
    );
    console.message(&text);
    Ok(if refused == 0 { FINE } else { FINDINGS })
}

/// How many rows and annotations were read, and how many of them were refused when they were.
struct Counts {
    read: usize,
    refused: usize,
}

impl Counts {
    fn of(source: &Source) -> Self {
        let mut counts = Self { read: 0, refused: 0 };
        counts.add(&source.report);
        counts
    }

    fn add(&mut self, report: &Report) {
        self.read += usize::try_from(report.read).unwrap_or(usize::MAX);
        self.refused += usize::try_from(report.refused).unwrap_or(usize::MAX);
    }
}

fn open(input: &Path, read: &Read, args: &Args, words: &Catalogue) -> Result<Source, Stop> {
    let format = mappings::format_of(input, "from", args, words)?;
    if format == MappingFormat::Jskos {
        let session = read.session();
        let plans = jskos::Plans {
            actions: session.actions(),
            targets: session.targets(),
        };
        let whole = jskos::read(&files::read(input, words)?, Some(plans))
            .map_err(|error| mappings::trouble(input, error, words))?;
        return Ok(Source {
            set: whole.set,
            report: whole.report,
            annotations: whole.annotations,
            lines: whole.lines,
            is_jskos: true,
        });
    }
    let outside = mappings::outside(args, words)?;
    let (set, report, _) = mappings::read(input, format, outside.as_deref(), words)?;
    Ok(Source {
        set,
        report,
        annotations: Vec::new(),
        lines: BTreeMap::new(),
        is_jskos: false,
    })
}

/// Says what was found wrong with a file.
fn found(input: &Path, report: &Report, console: &mut Console<'_>) -> Result<(), Stop> {
    let mut texts = Vec::new();
    mappings::lines(input, report, &console.words, |line| {
        texts.push(line.to_owned());
        Ok(())
    })?;
    for text in texts {
        console.message(&text);
    }
    Ok(())
}

/// The rows that were refused, each with its field in the file's own words.
fn refusals(source: &Source, input: &Path, refused: Vec<Refusal>, words: &Catalogue) -> Vec<Left> {
    let name = |column: &'static str| {
        let field = if source.is_jskos {
            jskos::field_of(column)
        } else {
            column
        };
        field.to_owned()
    };
    let left = refused.into_iter();
    left.map(|one| (input.to_owned(), one.line, name(one.column), one.sentence(words)))
        .collect()
}

/// Writes a file of links; one that is there only with `--force`.
fn written(links: &PublishedLinks, to: &Path, args: &Args, console: &mut Console<'_>) -> Result<(), Stop> {
    if !files::is_standard(to) && to.symlink_metadata().is_ok() && !args.review.has("force") {
        let file = to.display().to_string();
        return Err(Stop::Unusable(
            console.words.format("cli-exists", &[("file", file.into())]),
        ));
    }
    files::write(to, write_links(links).as_bytes(), console)
}

/// Writes links with what others said of them; returns how many rows and annotations were taken.
#[expect(
    clippy::too_many_arguments,
    reason = "two files in, one out, and what is counted"
)]
fn as_links(
    source: &mut Source,
    (input, votes): (&Path, Option<&Path>),
    read: &Read,
    to: &Path,
    counts: &mut Counts,
    left: &mut Vec<Left>,
    args: &Args,
    console: &mut Console<'_>,
) -> Result<usize, Stop> {
    let session = read.session();
    let mut imported = links(&source.set, session.actions(), session.targets());
    let mut taken = imported.taken.len();
    let mut attach = |annotations: Vec<Annotation>, file: &Path, left: &mut Vec<Left>, words: &Catalogue| {
        // What stands inside of a mapping is no row of its own.
        let own = annotations.iter().filter(|one| one.mapping.is_none()).count();
        let unattached = jskos::attach(&mut imported.taken, annotations, &source.lines);
        let mut missed = 0;
        for one in unattached.into_iter().filter(|one| !one.is_inside) {
            let why = words.format(one.key, &[("target", one.target.as_str().into())]);
            left.push((file.to_owned(), one.line, "target".to_owned(), why));
            missed += 1;
        }
        taken += own - missed;
    };
    attach(
        std::mem::take(&mut source.annotations),
        input,
        left,
        &console.words,
    );
    if let Some(file) = votes {
        let (annotations, report) = jskos::read_annotations(&files::read(file, &console.words)?)
            .map_err(|error| mappings::trouble(file, error, &console.words))?;
        found(file, &report, console)?;
        counts.add(&report);
        attach(annotations, file, left, &console.words);
    }
    left.extend(refusals(source, input, imported.refused, &console.words));
    let links = imported.taken.into_iter().map(|(_, link)| link).collect();
    written(&PublishedLinks::new(about(&source.set), links), to, args, console)?;
    Ok(taken)
}

/// Writes the session with judgements of a named importer; returns how many rows were taken. What others said of a
/// mapping is no judgement of the importer's.
fn as_judgements(
    source: &Source,
    input: &Path,
    mut read: Read,
    (from, by): (&Path, &ReviewerCode),
    left: &mut Vec<Left>,
    args: &Args,
    console: &mut Console<'_>,
) -> Result<usize, Stop> {
    let strengths = strengths(args.table.get("strength").unwrap_or_default(), &console.words)?;
    let imported = judgements(&source.set, read.session(), args.table.get("author"), &strengths);
    let taken = imported.taken.len();
    let many: Vec<_> = imported.taken.into_iter().map(|(_, one)| one).collect();
    if !many.is_empty() {
        read.act(&Command::JudgeMany(many), by, &console.words)?;
    }
    read.write(from, args, console)?;
    for one in source.annotations.iter().filter(|one| one.mapping.is_none()) {
        let why = console.words.text("jskos-annotation-no-judgement").to_owned();
        left.push((input.to_owned(), one.line, "target".to_owned(), why));
    }
    left.extend(refusals(source, input, imported.refused, &console.words));
    Ok(taken)
}

/// What predicates mean: `skos:exactMatch=3,skos:relatedMatch=1`.
fn strengths(list: &str, words: &Catalogue) -> Result<Strengths, Stop> {
    let parts = list.split(',').filter(|part| !part.trim().is_empty());
    parts
        .map(|part| {
            let found = part.rsplit_once('=').and_then(|(predicate, number)| {
                let strength = Strength::from_value(number.trim().parse().ok()?)?;
                Some((predicate.trim().to_owned(), strength))
            });
            found.ok_or_else(|| bad_value(words, "strength", part))
        })
        .collect()
}
