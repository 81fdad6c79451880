//! `seagrass export FILE --to FORMAT -o OUT`.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::args::{Args, bad_value, language_of};
use super::console::{Console, Stop};
use super::{FINE, files};
use crate::exchange::export::readiness::readiness;
use crate::exchange::export::ready;
use crate::exchange::export::{
    Data, Disclosure, ExportFault, Exported, Filter, Format, Linked, Options, PaperKind, PaperName,
    PaperOptions, Report, Whose, export, export_changes,
};
use crate::model::{ContentHash, Lang, ReviewerCode, Session, View};
use crate::phrase::catalogue::{Catalogue, Language};

/// Writes the export, or the full set; what there is to say about it goes to the messages.
pub(super) fn run(args: Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let words = &console.words;
    if let Some(name) = args.table.get("explain") {
        return explain(name, console);
    }
    let wrong = |key: &'static str| Stop::WrongUse(words.text(key).to_owned());
    let path = files::only(&args.files, words)?;
    let folder = args.table.get("all").map(PathBuf::from);
    let format = match (&folder, args.to) {
        (Some(_), Some(_)) => return Err(wrong("cli-all-or-one")),
        (Some(_), None) => None,
        (None, Some(format)) => Some(format),
        (None, None) => return Err(wrong("cli-no-format")),
    };
    let paper = paper_options(&args, format, words)?;
    let bytes = files::read(&path, words)?;
    let session = files::open(&path, &bytes, words)?.session;
    let file_hash = ContentHash(Sha256::digest(&bytes).into()).to_string();
    // A large file takes as much memory as its export.
    drop(bytes);
    let reviewer = reviewer(&session, args.reviewer.as_ref(), words)?;
    let (language, text_lang) = languages(&session, args.lang.as_deref(), words)?;
    let options = Options {
        language,
        text_lang,
        reviewers: args.reviewer.clone().map_or(Whose::Everyone, Whose::Only),
        file_hash: Some(file_hash),
        paper,
    };
    let view = session.view_for(&reviewer);
    let earlier = args.table.get("against").map(PathBuf::from);
    let earlier = match &earlier {
        None => None,
        Some(old) => {
            let bytes = files::read(old, words)?;
            Some(files::open(old, &bytes, words)?.session)
        }
    };
    match (folder, format) {
        (Some(folder), _) => {
            let formats: Vec<_> = Format::full_set(options.paper.level).collect();
            checked(&view, &formats, &options, console);
            let done = all(&view, &path, &folder, &options, console)?;
            if let Some(earlier) = &earlier {
                all_changes(
                    &earlier.view_for(&earlier.who_looks()),
                    &view,
                    (&path, &folder),
                    &options,
                    console,
                )?;
            }
            Ok(done)
        }
        (None, Some(Format::Paper(name, kind))) if earlier.is_some() => {
            let output = args.output.ok_or_else(|| wrong("cli-no-output"))?;
            let Some(earlier) = &earlier else { return Ok(FINE) };
            let earlier = earlier.view_for(&earlier.who_looks());
            checked(&view, &[Format::Paper(name, kind)], &options, console);
            changes(&earlier, &view, (name, kind), (&path, &output), &options, console)?;
            Ok(FINE)
        }
        (None, Some(_)) if earlier.is_some() => Err(wrong("cli-against-papers")),
        (None, Some(format)) => {
            let output = args.output.ok_or_else(|| wrong("cli-no-output"))?;
            checked(&view, &[format], &options, console);
            one(&view, (&path, &output), format, &options, console)
        }
        (None, None) => Err(wrong("cli-no-format")),
    }
}

/// Says what to look at before these files leave the room.
fn checked(view: &View<'_>, formats: &[Format], options: &Options, console: &mut Console<'_>) {
    for found in readiness(view, formats, options) {
        let text = ready::sentence(&console.words, view.session(), &found);
        console.message(&text);
    }
}

/// Writes what changed in the papers of the meeting, beside the clean copies.
fn all_changes(
    earlier: &View<'_>,
    view: &View<'_>,
    (session, folder): (&Path, &Path),
    options: &Options,
    console: &mut Console<'_>,
) -> Result<(), Stop> {
    let stem = session
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    let stem = crate::phrase::file_name::stem(stem);
    for name in PaperName::ALL {
        for kind in PaperKind::ALL {
            let format = Format::Paper(name, kind);
            if format.level() > options.paper.level {
                continue;
            }
            let clean = format.file_name(&stem, options.paper.level);
            let own = clean.rsplit_once('.').map_or(clean.as_str(), |(own, _)| own);
            let path = folder.join(format!("{own}-changes.{}", format.extension()));
            changes(earlier, view, (name, kind), (session, &path), options, console)?;
        }
    }
    Ok(())
}

/// Writes what changed in a paper.
fn changes(
    earlier: &View<'_>,
    view: &View<'_>,
    paper: (PaperName, PaperKind),
    (session, output): (&Path, &Path),
    options: &Options,
    console: &mut Console<'_>,
) -> Result<(), Stop> {
    not_a_session(session, output, &console.words)?;
    let (bytes, made) =
        export_changes(earlier, view, paper, options).map_err(|fault| not_made(&fault, &console.words))?;
    files::write(output, &bytes, console)?;
    if !files::is_standard(output) {
        let text = console.words.format(
            "cli-export-done-changes",
            &[
                ("file", output.display().to_string().into()),
                ("changed", made.changed.into()),
                ("added", made.added.into()),
                ("deleted", made.deleted.into()),
            ],
        );
        console.message(&text);
    }
    Ok(())
}

/// Refuses to write over a session.
fn not_a_session(session: &Path, output: &Path, words: &Catalogue) -> Result<(), Stop> {
    if files::is_standard(output) || !is_a_session(session, output) {
        return Ok(());
    }
    let file = output.display().to_string();
    Err(Stop::Unusable(
        words.format("cli-not-over-session", &[("file", file.into())]),
    ))
}

/// Writes one export.
fn one(
    view: &View<'_>,
    (session, output): (&Path, &Path),
    format: Format,
    options: &Options,
    console: &mut Console<'_>,
) -> Result<u8, Stop> {
    not_a_session(session, output, &console.words)?;
    let Exported { bytes, report } =
        export(view, format, options).map_err(|fault| not_made(&fault, &console.words))?;
    files::write(output, &bytes, console)?;
    tell(output, format, &report, console);
    Ok(FINE)
}

fn not_made(fault: &ExportFault, words: &Catalogue) -> Stop {
    Stop::Unusable(words.format(fault.key(), &[("cause", fault.cause().into())]))
}

/// Writes the full set of a meeting into a folder. What cannot be made is told, and the rest is written.
fn all(
    view: &View<'_>,
    session: &Path,
    folder: &Path,
    options: &Options,
    console: &mut Console<'_>,
) -> Result<u8, Stop> {
    files::make_folder(folder, &console.words)?;
    let stem = session
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    let stem = crate::phrase::file_name::stem(stem);
    let level = options.paper.level;
    let (mut written, mut missing) = (0_usize, 0_usize);
    for format in Format::full_set(level) {
        match export(view, format, options) {
            Ok(made) => {
                let path = folder.join(format.file_name(&stem, level));
                not_a_session(session, &path, &console.words)?;
                files::write(&path, &made.bytes, console)?;
                written += 1;
            }
            Err(fault) => {
                missing += 1;
                let cause = console
                    .words
                    .format(fault.key(), &[("cause", fault.cause().into())]);
                let arguments = [("format", format.name().into()), ("cause", cause.into())];
                let text = console.words.format("cli-all-missing", &arguments);
                console.message(&text);
            }
        }
    }
    let text = console.words.format(
        "cli-all-done",
        &[
            ("count", written.into()),
            ("missing", missing.into()),
            ("folder", folder.display().to_string().into()),
            ("level", console.words.text(level.key()).into()),
        ],
    );
    console.message(&text);
    Ok(FINE)
}

/// Says what a format holds and what it cannot say.
fn explain(name: &str, console: &mut Console<'_>) -> Result<u8, Stop> {
    let Some(format) = Format::from_name(name) else {
        let text = console
            .words
            .format("cli-no-such-format", &[("format", name.into())]);
        return Err(Stop::WrongUse(text));
    };
    let text = console.words.text(format.explained()).to_owned();
    console.line(&text)?;
    Ok(FINE)
}

/// What was said of the meeting's papers.
fn paper_options(args: &Args, format: Option<Format>, words: &Catalogue) -> Result<PaperOptions, Stop> {
    let text = |name: &str| args.table.get(name).unwrap_or_default().to_owned();
    let filter = match args.table.get("filter") {
        None => Filter::default(),
        Some(name) => Filter::ALL
            .into_iter()
            .find(|filter| filter.name() == name)
            .ok_or_else(|| bad_value(words, "filter", name))?,
    };
    let level = match args.table.get("level") {
        // Who asks for a format by its name asks for what it holds.
        None => format.map_or_else(Disclosure::default, |format| {
            format.level().max(Disclosure::default())
        }),
        Some(name) => Disclosure::ALL
            .into_iter()
            .find(|level| level.name() == name)
            .ok_or_else(|| bad_value(words, "level", name))?,
    };
    if let Some(format) = format.filter(|format| format.level() > level) {
        let arguments = [
            ("format", format.name().into()),
            ("level", words.text(format.level().key()).into()),
        ];
        return Err(Stop::WrongUse(words.format("cli-level-too-low", &arguments)));
    }
    Ok(PaperOptions {
        filter,
        level,
        symbol: text("symbol"),
        agenda_item: text("agenda-item"),
        date: text("date"),
        prepared_by: text("prepared-by"),
    })
}

/// Whether the output is the session's own file, by whatever way it is named, or another session.
pub(super) fn is_a_session(session: &Path, output: &Path) -> bool {
    match (session.canonicalize(), output.canonicalize()) {
        (Ok(one), Ok(other)) if one == other => true,
        (_, Ok(existing)) => begins_as_session(&existing),
        _ => false,
    }
}

/// Whether a file says at its beginning that it is a session. One that cannot be read says nothing.
fn begins_as_session(path: &Path) -> bool {
    use std::io::Read as _;
    // Opening a pipe would wait for whoever writes into it.
    if !path.metadata().is_ok_and(|meta| meta.is_file()) {
        return false;
    }
    let mut beginning = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(200).read_to_end(&mut beginning));
    let format = format!("format: \"{}\"", crate::exchange::session_file::FORMAT);
    read.is_ok() && String::from_utf8_lossy(&beginning).contains(&format)
}

/// Whose view it is: the reviewer's named, who must be on the roster and may look into a blind round here; else
/// [whoever looks](Session::who_looks).
pub(super) fn reviewer(
    session: &Session,
    named: Option<&ReviewerCode>,
    words: &Catalogue,
) -> Result<ReviewerCode, Stop> {
    let mut roster = session.reviewers();
    let hidden = session.hidden_rounds().next();
    match (named, hidden) {
        (Some(code), _) if roster.all(|one| one != code) => {
            let all: Vec<_> = session.reviewers().map(ToString::to_string).collect();
            Err(Stop::WrongUse(words.format(
                "cli-no-such-reviewer",
                &[("reviewer", code.as_str().into()), ("all", all.join(", ").into())],
            )))
        }
        (Some(code), Some(round)) if !session.may_work_blind(code) => Err(Stop::Unusable(words.format(
            "cli-reviewer-hidden",
            &[
                ("reviewer", code.as_str().into()),
                ("round", i64::from(round.0).into()),
            ],
        ))),
        (Some(code), _) => Ok(code.clone()),
        (None, _) => Ok(session.who_looks()),
    }
}

/// The language of the words and that of the plans' texts. One of them must have the language named.
pub(super) fn languages(
    session: &Session,
    tag: Option<&str>,
    words: &Catalogue,
) -> Result<(Language, Lang), Stop> {
    let own = || session.targets().authoritative_language().clone();
    let Some(tag) = tag else {
        return Ok((Language::default(), own()));
    };
    let text_lang = Lang::new(tag).ok();
    let plans = [session.actions(), session.targets()];
    let in_plans = |lang: &Lang| plans.iter().any(|plan| plan.languages().contains(lang));
    match (language_of(tag), text_lang) {
        (language, Some(lang)) if in_plans(&lang) => Ok((language.unwrap_or_default(), lang)),
        (Some(language), _) => Ok((language, own())),
        _ => {
            let mut all: Vec<_> = Language::SHIPPED.iter().map(|one| one.tag().to_owned()).collect();
            all.extend(
                plans
                    .iter()
                    .flat_map(|plan| plan.languages())
                    .map(ToString::to_string),
            );
            all.sort();
            all.dedup();
            Err(Stop::WrongUse(words.format(
                "cli-no-such-language",
                &[("lang", tag.into()), ("all", all.join(", ").into())],
            )))
        }
    }
}

/// Says what was written, what has no row, and what is unfinished.
fn tell(output: &Path, format: Format, report: &Report, console: &mut Console<'_>) {
    let open: u64 = report.totals.iter().map(|(_, line)| line.not_considered).sum();
    let open = i64::try_from(open).unwrap_or(i64::MAX);
    let mut texts = Vec::new();
    if !files::is_standard(output) {
        let file = output.display().to_string();
        let key = match format {
            Format::Paper(PaperName::Note | PaperName::Gaps | PaperName::Basket, _)
            | Format::Picture(..)
            | Format::Site
            | Format::Linked(Linked::Form) => "cli-export-done-note",
            Format::Linked(_)
            | Format::Data(Data::Judgements | Data::JudgementsWithCodes | Data::Gaps | Data::Basket) => {
                "cli-export-done-answers"
            }
            Format::Paper(PaperName::Alignment | PaperName::Decisions, _) => "cli-export-done-decisions",
            Format::Paper(PaperName::Register, _) | Format::Data(Data::Register) => "cli-register-done",
            Format::Paper(PaperName::Questions, _) | Format::Data(Data::Questions) => "cli-questions-done",
            _ => "cli-export-done",
        };
        let arguments = [("file", file.into()), ("count", report.rows.into())];
        texts.push(console.words.format(key, &arguments));
    }
    if open > 0 && matches!(format, Format::Data(Data::Csv | Data::Json)) {
        texts.push(console.words.format("cli-export-open", &[("count", open.into())]));
    }
    if report.links_without_reason > 0 {
        texts.push(console.words.format(
            "cli-export-unfinished",
            &[("count", report.links_without_reason.into())],
        ));
    }
    if !report.incomplete.is_empty() {
        texts.push(console.words.format(
            "register-left-out",
            &[
                ("count", report.incomplete.len().into()),
                ("which", report.incomplete.join(", ").into()),
            ],
        ));
    }
    if report.not_agreed > 0 {
        let count = [("count", report.not_agreed.into())];
        texts.push(console.words.format("register-not-agreed", &count));
    }
    for (key, count) in &report.losses {
        texts.push(console.words.format(key, &[("count", (*count).into())]));
    }
    for text in texts {
        console.message(&text);
    }
}
