//! `seagrass form`: a blank form for a reviewer without the program, and its way back into a copy.

use std::path::Path;

use super::acting::{self, Read};
use super::args::Args;
use super::console::{Console, Stop};
use super::export::{is_a_session, languages, reviewer};
use super::{FINDINGS, FINE, files};
use crate::command::Command;
use crate::exchange::review_form::{FormOptions, FormRead, read, write};
use crate::model::{ReviewerCode, Session};
use crate::phrase::catalogue::Catalogue;

/// Problems that are named one by one; the rest is counted.
const MOST_NAMED: usize = 50;

/// Writes a form, or reads the one named with `--read`.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let path = files::only(&args.files, &console.words)?;
    match &args.form {
        None => blank(&path, args, console),
        Some(form) => take(&path, form, args, console),
    }
}

fn blank(path: &Path, args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let words = &console.words;
    let output = acting::output(args, words)?;
    let bytes = files::read(path, words)?;
    let session = files::open(path, &bytes, words)?.session;
    if !files::is_standard(output) && is_a_session(path, output) {
        let file = output.display().to_string();
        return Err(Stop::Unusable(
            words.format("cli-not-over-session", &[("file", file.into())]),
        ));
    }
    if let Some(code) = &args.reviewer {
        on_roster(&session, code, words)?;
    }
    let (language, text_lang) = languages(&session, args.lang.as_deref(), words)?;
    let options = FormOptions {
        language,
        text_lang,
        reviewer: args.reviewer.clone(),
    };
    // Nobody's answers go into it, so that it does not matter who looks.
    let view = session.view_for(&reviewer(&session, None, words)?);
    let bytes = write(&view, &options).map_err(|refused| Stop::Unusable(refused.sentence(words)))?;
    files::write(output, &bytes, console)?;
    if !files::is_standard(output) {
        let file = output.display().to_string();
        let text = console
            .words
            .format("cli-export-done-note", &[("file", file.into())]);
        console.message(&text);
    }
    Ok(FINE)
}

fn take(path: &Path, form: &Path, args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let words = &console.words;
    let output = acting::output(args, words)?.display().to_string();
    let mut session = Read::from(path, words)?;
    let bytes = files::read(form, words)?;
    let (language, _) = languages(session.session(), args.lang.as_deref(), words)?;
    let found = read(&bytes, session.session(), language);
    if !found.problems.is_empty() {
        problems(form, &found, console);
        return Ok(FINDINGS);
    }
    let by = who(&found, args, session.session(), words)?;
    let changed = found.judgements_of(session.session(), &by);
    let counts = [
        ("file", output.into()),
        ("reviewer", by.as_str().into()),
        ("count", changed.len().into()),
        ("same", (found.judgements.len() - changed.len()).into()),
        ("blank", found.blank.into()),
    ];
    let (done, nothing) = (
        words.format("cli-form-done", &counts),
        words.format("cli-form-nothing", &counts),
    );
    if changed.is_empty() {
        console.message(&nothing);
        return Ok(FINE);
    }
    session.act(&Command::JudgeMany(changed), &by, &console.words)?;
    session.write(path, args, console)?;
    console.message(&done);
    Ok(FINE)
}

/// Whose answers they are: the form says it, or the command line, and they do not say different things.
fn who(found: &FormRead, args: &Args, session: &Session, words: &Catalogue) -> Result<ReviewerCode, Stop> {
    let code = match (&found.reviewer, &args.reviewer) {
        (Some(form), Some(named)) if form != named => {
            let codes = [("form", form.as_str().into()), ("named", named.as_str().into())];
            return Err(Stop::Unusable(words.format("cli-form-other-reviewer", &codes)));
        }
        (Some(code), _) | (None, Some(code)) => code.clone(),
        (None, None) => return Err(Stop::WrongUse(words.text("cli-form-no-reviewer").to_owned())),
    };
    on_roster(session, &code, words)?;
    Ok(code)
}

fn on_roster(session: &Session, code: &ReviewerCode, words: &Catalogue) -> Result<(), Stop> {
    if session.reviewers().any(|one| one == code) {
        return Ok(());
    }
    let all: Vec<_> = session.reviewers().map(ToString::to_string).collect();
    Err(Stop::WrongUse(words.format(
        "cli-no-such-reviewer",
        &[("reviewer", code.as_str().into()), ("all", all.join(", ").into())],
    )))
}

/// Says what is wrong with a form, place by place.
fn problems(form: &Path, found: &FormRead, console: &mut Console<'_>) {
    let words = &console.words;
    let file = form.display().to_string();
    let mut lines: Vec<String> = found
        .problems
        .iter()
        .take(MOST_NAMED)
        .map(|problem| {
            let sentence = problem.sentence(words);
            let values = [("file", file.as_str().into()), ("problem", sentence.into())];
            words.format("cli-form-problem", &values)
        })
        .collect();
    let rest = found.problems.len().saturating_sub(MOST_NAMED);
    if rest > 0 {
        lines.push(words.format("cli-form-more", &[("count", rest.into())]));
    }
    lines.push(words.text("cli-form-refused").to_owned());
    for line in lines {
        console.message(&line);
    }
}
