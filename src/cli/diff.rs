//! `seagrass diff A B`: what changed from one file of a session to another, in words.

use std::path::Path;

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, export, files, mappings};
use crate::exchange::changes::{Changes, write_changes};
use crate::merge::{differences, new_acts, same_session, sees_difference};
use crate::model::Session;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::{difference, merging};

/// Compares the two files.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let [before, after] = &*args.files else {
        return Err(Stop::WrongUse(
            console.words.text("cli-diff-two-files").to_owned(),
        ));
    };
    if mappings::is_named(before) && mappings::is_named(after) {
        return mappings::diff(before, after, args, console);
    }
    let open = |path: &Path, words: &Catalogue| -> Result<Session, Stop> {
        let bytes = files::read(path, words)?;
        Ok(files::open(path, &bytes, words)?.session)
    };
    let (before, after) = (open(before, &console.words)?, open(after, &console.words)?);
    let refused = same_session(&before, &after).err();
    let all = match refused {
        Some(_) => Vec::new(),
        None => differences(Some(&before), &after),
    };
    let is_same = refused.is_none() && all.is_empty();
    let looking = export::reviewer(&after, None, &console.words)?;
    let (seen_before, seen_after) = (before.view_for(&looking), after.view_for(&looking));
    let (found, hidden): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|one| sees_difference(&seen_before, &seen_after, one));
    if args.json {
        let changes = Changes {
            before: &before,
            after: &after,
            refused: refused.as_ref(),
            differences: &found,
            hidden: hidden.len(),
        };
        console.data(write_changes(&changes).as_bytes())?;
    } else if let Some(refused) = &refused {
        let sentence = merging::refused(&console.words, refused);
        console.line(&sentence)?;
    } else {
        for one in &found {
            for sentence in difference::sentences(&console.words, &after, one) {
                console.line(&sentence)?;
            }
        }
        if !hidden.is_empty() {
            let text = console
                .words
                .format("compare-hidden", &[("count", hidden.len().into())]);
            console.message(&text);
        }
        history(&before, &after, is_same, console);
    }
    Ok(if is_same { FINE } else { FINDINGS })
}

/// Says how far the histories went apart, which shows which of the two is the later one.
fn history(before: &Session, after: &Session, is_same: bool, console: &mut Console<'_>) {
    let (only_before, only_after) = (new_acts(Some(after), before), new_acts(Some(before), after));
    let key = match (is_same, only_before + only_after) {
        (true, 0) => "cli-diff-same",
        (true, _) => "cli-diff-same-now",
        (false, _) => "cli-diff-history",
    };
    let text = console.words.format(
        key,
        &[("before", only_before.into()), ("after", only_after.into())],
    );
    console.message(&text);
}
