//! `seagrass import-links MAPPINGS SESSION -o OUT`: rows of a file of mappings as links that others published,
//! or, with `--as`, as judgements of a named importer.

use std::path::Path;

use super::acting::{Read, output};
use super::args::{Args, bad_value};
use super::console::{Console, Stop};
use super::import::not_over;
use super::{FINDINGS, FINE, files, mappings};
use crate::command::Command;
use crate::exchange::jskos;
use crate::exchange::published_links::{PublishedLinks, write_links};
use crate::exchange::sssom::import::{Refusal, Strengths, judgements, links};
use crate::exchange::sssom::{Report, Set};
use crate::model::{ReviewerCode, Strength};
use crate::phrase::catalogue::Catalogue;

/// Takes what can be taken, and says of every other row why not.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let [input, session] = &*args.files else {
        return Err(Stop::WrongUse(
            console.words.text("cli-import-links-files").to_owned(),
        ));
    };
    if is_jskos(input, args) {
        return of_jskos(input, session, args, console);
    }
    let format = mappings::format_of(input, "from", args, &console.words)?;
    let outside = mappings::outside(args, &console.words)?;
    let (set, report) = mappings::read(input, format, outside.as_deref(), &console.words)?;
    let mut texts = Vec::new();
    mappings::lines(input, &report, &console.words, |line| {
        texts.push(line.to_owned());
        Ok(())
    })?;
    for text in texts {
        console.message(&text);
    }
    let to = output(args, &console.words)?;
    not_over(to, input, console)?;
    let read = Read::from(session, &console.words)?;
    let (taken, refused) = match &args.review.by {
        None => as_links(&set, &read, to, args, console)?,
        Some(by) => as_judgements(&set, read, session, by, args, console)?,
    };
    for refusal in &refused {
        let text = console.words.format(
            "cli-finding",
            &[
                (
                    "place",
                    format!("{}:{}: {}", input.display(), refusal.line, refusal.column).into(),
                ),
                ("severity", console.words.text("cli-warning").into()),
                ("problem", refusal.sentence(&console.words).into()),
            ],
        );
        console.message(&text);
    }
    Ok(summary(to, &report, taken, refused.len(), console))
}

/// Whether the file holds JSKOS mappings, by what was said or by its name.
fn is_jskos(input: &Path, args: &Args) -> bool {
    match args.table.get("from") {
        Some(name) => name == "jskos",
        None => input
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("ndjson")),
    }
}

/// The same for JSKOS mappings, which become links of others and nothing else.
fn of_jskos(input: &Path, session: &Path, args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    if args.review.by.is_some() {
        return Err(Stop::WrongUse(
            console.words.text("cli-import-links-jskos").to_owned(),
        ));
    }
    let to = output(args, &console.words)?;
    not_over(to, input, console)?;
    let read = Read::from(session, &console.words)?;
    let (actions, targets) = (read.session().actions(), read.session().targets());
    let found = jskos::read(&files::read(input, &console.words)?, actions, targets);
    let all = found.read;
    let (links, refused) = jskos::links(found, actions, targets);
    written(&links, to, args, console)?;
    for refusal in &refused {
        let text = refusal.sentence(&console.words);
        console.message(&text);
    }
    let text = console.words.format(
        "cli-import-links-done",
        &[
            ("file", to.display().to_string().into()),
            ("read", all.into()),
            ("taken", links.links.len().into()),
            ("refused", refused.len().into()),
        ],
    );
    console.message(&text);
    Ok(if refused.is_empty() { FINE } else { FINDINGS })
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

fn as_links(
    set: &Set,
    read: &Read,
    to: &Path,
    args: &Args,
    console: &mut Console<'_>,
) -> Result<(usize, Vec<Refusal>), Stop> {
    let session = read.session();
    let (links, refused) = links(set, session.actions(), session.targets());
    written(&links, to, args, console)?;
    Ok((links.links.len(), refused))
}

fn as_judgements(
    set: &Set,
    mut read: Read,
    from: &Path,
    by: &ReviewerCode,
    args: &Args,
    console: &mut Console<'_>,
) -> Result<(usize, Vec<Refusal>), Stop> {
    let strengths = strengths(args.table.get("strength").unwrap_or_default(), &console.words)?;
    let imported = judgements(set, read.session(), args.table.get("author"), &strengths);
    let taken = imported.taken.len();
    let many: Vec<_> = imported.taken.into_iter().map(|(_, one)| one).collect();
    if !many.is_empty() {
        read.act(&Command::JudgeMany(many), by, &console.words)?;
    }
    read.write(from, args, console)?;
    Ok((taken, imported.refused))
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

fn summary(to: &Path, report: &Report, taken: usize, refused: usize, console: &mut Console<'_>) -> u8 {
    let not_good = usize::try_from(report.refused).unwrap_or(usize::MAX);
    let read = i64::try_from(report.read).unwrap_or(i64::MAX);
    let text = console.words.format(
        "cli-import-links-done",
        &[
            ("file", to.display().to_string().into()),
            ("read", read.into()),
            ("taken", taken.into()),
            ("refused", (refused + not_good).into()),
        ],
    );
    console.message(&text);
    if refused + not_good == 0 { FINE } else { FINDINGS }
}
