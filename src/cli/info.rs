//! `seagrass info FILE`: what is in a session, in a few lines.

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINE, export, files, info_review};
use crate::analysis::Tally;
use crate::exchange::export::facts::WordingCounts;
use crate::exchange::export::paper::control_line;
use crate::model::{Plan, RatingScale, ReviewerCode, Side, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::spoken;
use crate::phrase::time;

/// Writes the lines.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let path = files::only(&args.files, &console.words)?;
    let bytes = files::read(&path, &console.words)?;
    let opened = files::open(&path, &bytes, &console.words)?;
    let looking = export::reviewer(&opened.session, None, &console.words)?;
    for line in lines(
        &opened.session.view_for(&looking),
        &opened.written_by,
        &console.words,
    ) {
        console.line(&line)?;
    }
    Ok(FINE)
}

fn lines(view: &View<'_>, written_by: &str, words: &Catalogue) -> Vec<String> {
    let session = view.session();
    let details = session.details();
    let last = view.acts().next_back().map(|act| &act.stamp);
    let facts = [
        ("cli-info-title", details.title),
        ("cli-info-purpose", details.purpose),
        ("cli-info-meeting", details.meeting.name),
        ("cli-info-place", details.meeting.place),
        ("cli-info-dates", details.meeting.dates),
        ("cli-info-session", session.id().0.to_string()),
        ("cli-info-written-by", written_by.to_owned()),
        (
            "cli-info-last-change",
            last.map_or_else(String::new, |stamp| {
                format!("{}, {}", time::iso(stamp.at), stamp.by)
            }),
        ),
    ];
    let mut lines: Vec<String> = facts
        .into_iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(key, value)| words.format(key, &[("value", value.into())]))
        .collect();
    lines.push(plan(session.plan(Side::Action), "cli-info-actions", words));
    lines.push(plan(session.plan(Side::Target), "cli-info-targets", words));
    for code in session.reviewers() {
        if view.is_blind() && !session.may_work_blind(code) {
            lines.push(words.format(
                "cli-info-reviewer-hidden",
                &[
                    ("reviewer", code.as_str().into()),
                    ("round", i64::from(view.round().0).into()),
                ],
            ));
        } else {
            lines.push(reviewer(
                code,
                spoken(session),
                &Tally::of(&session.view_for(code)),
                words,
            ));
        }
    }
    lines.push(words.format(
        "cli-info-comments",
        &[("count", view.all_comments().len().into())],
    ));
    lines.extend(info_review::lines(session, words));
    lines
}

fn plan(plan: &Plan, key: &'static str, words: &Catalogue) -> String {
    let wording = WordingCounts::of(plan);
    words.format(
        key,
        &[
            ("id", plan.id().into()),
            ("name", plan.name().into()),
            ("version", plan.version().into()),
            ("count", plan.items().len().into()),
            ("adopted", wording.adopted.into()),
            ("summary", wording.summary.into()),
            ("placeholder", wording.placeholder.into()),
            ("hash", plan.hash().to_string().into()),
        ],
    )
}

fn reviewer(code: &ReviewerCode, scale: RatingScale, tally: &Tally, words: &Catalogue) -> String {
    let control = control_line(words, scale, &tally.control_line(), tally.pairs());
    words.format(
        "cli-info-reviewer",
        &[("reviewer", code.as_str().into()), ("control", control.into())],
    )
}
