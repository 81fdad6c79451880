//! `seagrass new -o FILE`: a session on two plans, in which nothing was judged yet.

use std::path::Path;
use std::sync::Arc;

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINE, clock, files};
use crate::command::Document;
use crate::exchange::plan_file::{read_plan, shipped, shipped_pairs};
use crate::exchange::session_file::write_session;
use crate::model::{Details, Plan, Reviewer, ReviewerCode, Stamp};
use crate::phrase::catalogue::Catalogue;

/// The code of the first reviewer, if none is named.
const FIRST_REVIEWER: &str = "R01";

/// Makes the session. A file that exists is never replaced.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let words = &console.words;
    let wrong = |key: &'static str| Stop::WrongUse(words.text(key).to_owned());
    if !args.files.is_empty() {
        return Err(wrong("cli-new-no-files"));
    }
    let output = args.output.clone().ok_or_else(|| wrong("cli-no-output"))?;
    if !files::is_standard(&output) && output.symlink_metadata().is_ok() {
        let file = output.display().to_string();
        return Err(Stop::Unusable(
            words.format("cli-exists", &[("file", file.into())]),
        ));
    }
    let (actions, targets) = plans(args, console)?;
    let document = document(args, actions, targets, &console.words)?;
    let session = document.session();
    let (count_actions, count_targets) = (session.actions().items().len(), session.targets().items().len());
    files::write(&output, write_session(session).as_bytes(), console)?;
    let text = console.words.format(
        "cli-new-done",
        &[
            ("file", output.display().to_string().into()),
            ("actions", count_actions.into()),
            ("targets", count_targets.into()),
        ],
    );
    if !files::is_standard(&output) {
        console.message(&text);
    }
    Ok(FINE)
}

fn document(args: &Args, actions: Plan, targets: Plan, words: &Catalogue) -> Result<Document, Stop> {
    let title = args.title.clone().unwrap_or_else(|| {
        words.format(
            "cli-new-title",
            &[("actions", actions.id().into()), ("targets", targets.id().into())],
        )
    });
    let by = match &args.reviewer {
        Some(code) => code.clone(),
        None => ReviewerCode::new(FIRST_REVIEWER).map_err(|error| Stop::Unusable(error.to_string()))?,
    };
    let details = Details {
        title,
        ..Details::default()
    };
    let stamp = Stamp { by, at: clock::now() };
    Document::create(
        Arc::new(actions),
        Arc::new(targets),
        &details,
        &Reviewer::default(),
        &stamp,
    )
    .map_err(|refusal| Stop::Unusable(words.text(refusal.key()).to_owned()))
}

/// The plans asked for: two files, a shipped pair, or the usual pair.
fn plans(args: &Args, console: &mut Console<'_>) -> Result<(Plan, Plan), Stop> {
    match (&args.actions, &args.targets, &args.pair) {
        (Some(actions), Some(targets), None) => Ok((plan(actions, console)?, plan(targets, console)?)),
        (None, None, pair) => {
            let pairs = shipped_pairs();
            let found = match pair {
                None => pairs.first(),
                Some(id) => pairs
                    .iter()
                    .find(|pair| format!("{}-{}", pair.actions, pair.targets).eq_ignore_ascii_case(id)),
            };
            let Some(pair) = found else {
                let ids: Vec<_> = pairs
                    .iter()
                    .map(|pair| format!("{}-{}", pair.actions, pair.targets))
                    .collect();
                let all = ids.join(", ");
                return Err(Stop::WrongUse(
                    console.words.format("cli-no-such-pair", &[("all", all.into())]),
                ));
            };
            let actions = plan(Path::new(pair.actions), console)?;
            let targets = plan(Path::new(pair.targets), console)?;
            Ok((actions, targets))
        }
        _ => Err(Stop::WrongUse(console.words.text("cli-two-plans").to_owned())),
    }
}

/// The plan with that identifier among the shipped ones, or in that file.
pub(super) fn plan(named: &Path, console: &mut Console<'_>) -> Result<Plan, Stop> {
    let shipped = shipped();
    let is_named = |id: &str| named.to_str().is_some_and(|name| name.eq_ignore_ascii_case(id));
    let found = shipped.iter().find(|plan| is_named(plan.id));
    let Some(found) = found else {
        return super::import::plan_of_file(named, console);
    };
    read_plan(found.text).map_err(|error| {
        let file = named.display().to_string();
        Stop::Unusable(console.words.format(
            "cli-unreadable-plan",
            &[("file", file.into()), ("problem", error.to_string().into())],
        ))
    })
}
