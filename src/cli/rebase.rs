//! `seagrass rebase FILE`: a session carried over to a new version of one of its plans.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, clock, files, new};
use crate::exchange::rebase_matching::{read_matching, write_matching};
use crate::exchange::rebase_report::{ReportFormat, record_kind_key, write_report};
use crate::exchange::session_file::write_session;
use crate::merge::rebase::{Match, Rebased};
use crate::merge::{Matching, rebase};
use crate::model::{ContentHash, ItemNo, Plan, Revision, Session, Side, Stamp};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::revision::{refusal_words, revision_key};

/// Shows the matching, and makes the new session where a person confirmed it or has nothing to choose.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let words = &console.words;
    let wrong = |key: &'static str| Stop::WrongUse(words.text(key).to_owned());
    let path = files::only(&args.files, words)?;
    let (side, named) = match (&args.actions, &args.targets) {
        (Some(plan), None) => (Side::Action, plan),
        (None, Some(plan)) => (Side::Target, plan),
        _ => return Err(wrong("cli-rebase-one-plan")),
    };
    let output = args.output.clone().ok_or_else(|| wrong("cli-no-output"))?;
    let format = report_format(args, words)?;
    let proposal = proposal_path(&output);
    for one in [Some(&output), args.report.as_ref()].into_iter().flatten() {
        refuse_existing(one, words)?;
    }
    let bytes = files::read(&path, words)?;
    let session = files::open(&path, &bytes, words)?.session;
    let new_plan = Arc::new(new::plan(named, console)?);
    let matching = match &args.matching {
        Some(file) => confirmed(file, side, &session, &new_plan, &console.words)?,
        None => Matching::proposed(Arc::clone(session.plan(side)), new_plan),
    };
    show(&matching, console)?;
    if args.matching.is_none() && !matching.is_plain() {
        return propose(&proposal, side, &matching, console);
    }
    let by = args
        .reviewer
        .clone()
        .unwrap_or_else(|| session.origin().stamp.by.clone());
    let stamp = Stamp { by, at: clock::now() };
    let file = ContentHash(Sha256::digest(&bytes).into()).to_string();
    let rebased = rebase(&session, side, &matching, &file, &stamp)
        .map_err(|refused| Stop::Unusable(refusal_words(&console.words, &refused)))?;
    files::write(&output, write_session(&rebased.session).as_bytes(), console)?;
    if let (Some(report), Some(format)) = (&args.report, format) {
        let text = write_report(&rebased, &console.words, format);
        files::write(report, &text, console)?;
    }
    done(&output, &rebased, console);
    Ok(FINE)
}

fn report_format(args: &Args, words: &Catalogue) -> Result<Option<ReportFormat>, Stop> {
    let Some(report) = &args.report else {
        return Ok(None);
    };
    let extension = report
        .extension()
        .and_then(|one| one.to_str())
        .unwrap_or_default();
    match ReportFormat::from_extension(extension) {
        Some(format) => Ok(Some(format)),
        None => Err(Stop::WrongUse(words.text("cli-rebase-report").to_owned())),
    }
}

fn refuse_existing(path: &Path, words: &Catalogue) -> Result<(), Stop> {
    if !files::is_standard(path) && path.symlink_metadata().is_ok() {
        let file = path.display().to_string();
        return Err(Stop::Unusable(
            words.format("cli-exists", &[("file", file.into())]),
        ));
    }
    Ok(())
}

/// Where a proposed matching is put: beside the new session.
fn proposal_path(output: &Path) -> PathBuf {
    if files::is_standard(output) {
        return PathBuf::from("matching.ron");
    }
    output.with_extension("matching.ron")
}

fn confirmed(
    file: &Path,
    side: Side,
    session: &Session,
    new_plan: &Arc<Plan>,
    words: &Catalogue,
) -> Result<Matching, Stop> {
    let unreadable = |problem: String| {
        Stop::Unusable(words.format(
            "cli-unreadable",
            &[
                ("file", file.display().to_string().into()),
                ("problem", problem.into()),
            ],
        ))
    };
    let text = String::from_utf8(files::read(file, words)?)
        .map_err(|_error| unreadable(words.text("file-error-not-text").to_owned()))?;
    read_matching(&text, side, session.plan(side), new_plan).map_err(|error| {
        let what = error.what();
        unreadable(words.format(error.key(), &[("what", what.into())]))
    })
}

/// Prints what became of every item that is not the same, and how many are.
fn show(matching: &Matching, console: &mut Console<'_>) -> Result<(), Stop> {
    let matches = matching.matches();
    let codes = |plan: &Plan, items: &[ItemNo]| -> String {
        let items = items.iter().filter_map(|number| plan.item(*number));
        items
            .map(|item| item.code.to_string())
            .collect::<Vec<_>>()
            .join(" ")
    };
    for one in matches.iter().filter(|one| one.revision != Revision::Same) {
        let Match { old, new, .. } = one;
        let text = console.words.format(
            "cli-rebase-match",
            &[
                ("revision", console.words.text(revision_key(one.revision)).into()),
                ("old", codes(matching.old(), old).into()),
                ("new", codes(matching.new_plan(), new).into()),
            ],
        );
        console.line(text.trim_end())?;
    }
    let same = matches
        .iter()
        .filter(|one| one.revision == Revision::Same)
        .count();
    let text = console.words.format("cli-rebase-same", &[("count", same.into())]);
    console.line(&text)
}

fn propose(path: &Path, side: Side, matching: &Matching, console: &mut Console<'_>) -> Result<u8, Stop> {
    refuse_existing(path, &console.words)?;
    files::write(path, write_matching(side, matching).as_bytes(), console)?;
    let file = path.display().to_string();
    let text = console
        .words
        .format("cli-rebase-confirm", &[("file", file.into())]);
    console.message(&text);
    Ok(FINDINGS)
}

/// Says what was done; to the side where no session is written.
fn done(output: &Path, rebased: &Rebased, console: &mut Console<'_>) {
    let report = &rebased.report;
    for one in report.counts.iter().filter(|one| one.before > 0) {
        let text = console.words.format(
            "cli-rebase-count",
            &[
                ("kind", console.words.text(record_kind_key(one.kind)).into()),
                ("before", one.before.into()),
                ("carried", one.carried.into()),
                ("listed", one.listed.into()),
            ],
        );
        console.message(&text);
    }
    let text = console.words.format(
        "cli-rebase-done",
        &[
            ("file", output.display().to_string().into()),
            ("checks", report.checks.len().into()),
            ("differing", report.differing.len().into()),
            ("kept", report.kept.len().into()),
        ],
    );
    console.message(&text);
}
