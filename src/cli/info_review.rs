//! What `seagrass info` says of the review: whose copy it is, rounds, decisions, the log.

use crate::model::brackets::Brackets;
use crate::model::{CopyOf, Current, ProceedingKey, ReviewerCode, RoundNo, Session, Status};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::{heading_words, round_key, status_key};

/// Returns the lines; none where there is nothing to say.
pub(super) fn lines(session: &Session, words: &Catalogue) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(session.copy_of().map(|copy| copy_line(copy, words)));
    let speaks_of_rounds =
        |key: &ProceedingKey| matches!(key, ProceedingKey::Round(_) | ProceedingKey::Submission(..));
    if session.proceeding_records().any(|(key, _)| speaks_of_rounds(key)) {
        for (number, round) in session.rounds() {
            lines.push(words.format(
                "cli-info-round",
                &[
                    ("round", i64::from(number.0).into()),
                    ("state", words.text(round_key(&round)).into()),
                ],
            ));
            lines.extend(submissions(session, number, words));
        }
    }
    decisions(session, words, &mut lines);
    let entries = session.log().count();
    if entries > 0 {
        let heads: Vec<_> = session.log_heads().iter().map(ToString::to_string).collect();
        lines.push(words.format(
            "cli-info-log",
            &[
                ("count", entries.into()),
                ("last", heads.join(words.text("list-separator")).into()),
            ],
        ));
    }
    lines
}

fn copy_line(copy: &CopyOf, words: &Catalogue) -> String {
    let separator = words.text("list-separator");
    let reviewers: Vec<&str> = copy.reviewers.iter().map(ReviewerCode::as_str).collect();
    let reviewers = reviewers.join(separator);
    let mut line = if copy.group.is_empty() {
        words.format("cli-info-copy", &[("reviewers", reviewers.into())])
    } else {
        let args = [
            ("group", copy.group.as_str().into()),
            ("reviewers", reviewers.into()),
        ];
        words.format("cli-info-copy-group", &args)
    };
    if !copy.headings.is_empty() {
        let headings = copy.headings.iter();
        let headings: Vec<_> = headings
            .map(|(side, code)| heading_words(words, *side, code))
            .collect();
        let args = [
            ("copy", line.into()),
            ("headings", headings.join(separator).into()),
        ];
        line = words.format("cli-info-copy-part", &args);
    }
    line
}

/// Who submitted a round, if anybody did.
fn submissions(session: &Session, round: RoundNo, words: &Catalogue) -> Option<String> {
    let codes: Vec<&str> = session.submitted(round).map(ReviewerCode::as_str).collect();
    (!codes.is_empty()).then(|| {
        words.format(
            "cli-info-submitted",
            &[
                ("round", i64::from(round.0).into()),
                ("count", codes.len().into()),
                ("all", session.reviewers().count().into()),
                ("codes", codes.join(words.text("list-separator")).into()),
            ],
        )
    })
}

/// How many decisions of each status stand, and how many brackets are left in them.
fn decisions(session: &Session, words: &Catalogue, lines: &mut Vec<String>) {
    let mut counts = [0_usize; Status::ALL.len()];
    let (mut pairs, mut conflicts, mut brackets) = (0_usize, 0_usize, 0_usize);
    for (_, decision) in session.decisions() {
        match decision {
            Current::Said(decision) => {
                pairs += 1;
                let place = Status::ALL.iter().position(|one| *one == decision.status);
                if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                    *count += 1;
                }
                brackets += Brackets::check(&decision.wording).map_or(0, |found| found.all().len());
            }
            Current::Conflict => {
                pairs += 1;
                conflicts += 1;
            }
            Current::Absent => {}
        }
    }
    if pairs == 0 {
        return;
    }
    let said = Status::ALL.iter().zip(counts).filter(|(_, count)| *count > 0);
    let mut parts: Vec<String> = said
        .map(|(status, count)| {
            let args = [
                ("status", words.text(status_key(*status)).into()),
                ("count", count.into()),
            ];
            words.format("cli-info-decisions-of", &args)
        })
        .collect();
    if conflicts > 0 {
        parts.push(words.format("cli-info-decisions-conflict", &[("count", conflicts.into())]));
    }
    let parts = parts.join(words.text("list-separator"));
    lines.push(words.format(
        "cli-info-decisions",
        &[("count", pairs.into()), ("parts", parts.into())],
    ));
    lines.push(words.format("cli-info-brackets", &[("count", brackets.into())]));
}
