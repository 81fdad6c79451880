//! `seagrass stats FILE`: how far the reviewers agree.

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINE, export, files, stats_json};
use crate::analysis::agreement::Agreement;
use crate::phrase::statistics::lines;

/// Writes the figures, as lines or as JSON.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let path = files::only(&args.files, &console.words)?;
    let bytes = files::read(&path, &console.words)?;
    let session = files::open(&path, &bytes, &console.words)?.session;
    for code in &args.reviewers {
        export::reviewer(&session, Some(code), &console.words)?;
    }
    let in_front = export::reviewer(&session, args.reviewers.first(), &console.words)?;
    let view = session.view_for(&in_front);
    let agreement = Agreement::of(&view, &args.reviewers);
    if args.json {
        console.data(&stats_json::write(&view, &agreement))?;
        return Ok(FINE);
    }
    for line in lines(&console.words, &view, &agreement) {
        console.line(&line)?;
    }
    Ok(FINE)
}
