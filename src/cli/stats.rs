//! `seagrass stats FILE`: how far the reviewers agree, round by round.

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, export, files, stats_json};
use crate::analysis::report::Report;
use crate::model::{RoundNo, Session};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::statistics::lines;
use crate::phrase::statistics::sheet::unsettled;

/// Writes the figures, as lines or as JSON. Ends with [`FINDINGS`] while two versions of the scale stand
/// against each other.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let path = files::only(&args.files, &console.words)?;
    let bytes = files::read(&path, &console.words)?;
    let session = files::open(&path, &bytes, &console.words)?.session;
    for code in &args.reviewers {
        export::reviewer(&session, Some(code), &console.words)?;
    }
    let in_front = export::reviewer(&session, args.reviewers.first(), &console.words)?;
    let view = session.view_for(&in_front);
    let Ok(mut report) = Report::of(&view, &args.reviewers) else {
        if args.json {
            console.data(&stats_json::not_shown(&view))?;
        }
        let text = unsettled(&console.words);
        console.message(&text);
        return Ok(FINDINGS);
    };
    if let Some(round) = args.round {
        only_round(&mut report, &session, round, &console.words)?;
    }
    if args.json {
        console.data(&stats_json::write(&view, &report))?;
        return Ok(FINE);
    }
    for line in lines(&console.words, &view, &report) {
        console.line(&line)?;
    }
    Ok(FINE)
}

/// Leaves one round, and what moved on the way to it.
fn only_round(report: &mut Report, session: &Session, round: u16, words: &Catalogue) -> Result<(), Stop> {
    let round = RoundNo(round);
    let last = session.current_round();
    if !report.rounds.iter().any(|one| one.round == round) {
        let text = words.format(
            "cli-no-such-round",
            &[
                ("round", round.0.to_string().into()),
                ("last", last.0.to_string().into()),
            ],
        );
        return Err(Stop::WrongUse(text));
    }
    report.rounds.retain(|one| one.round == round);
    report.moves.retain(|one| one.to == round);
    Ok(())
}
