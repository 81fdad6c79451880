//! Findings before an export in words.

use super::Report;
use super::readiness::{Check, Effect, Found};
use crate::model::Session;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::lint::place;

/// So many places are named in a sentence.
const NAMED: usize = 3;

/// Says what was found.
pub fn what(words: &Catalogue, found: &Found) -> String {
    words.format(found.check.key(), &[("count", found.count.into())])
}

/// Says what an export holds and what it leaves out, a sentence each; nothing where there is nothing to count.
pub fn report(words: &Catalogue, report: &Report) -> Vec<String> {
    let mut said = Vec::new();
    let mut add = |key: &'static str, count: usize| {
        if count > 0 {
            said.push(words.format(key, &[("count", count.into())]));
        }
    };
    add("report-rows", report.rows);
    let open: u64 = report.totals.iter().map(|(_, line)| line.not_considered).sum();
    add("cli-export-open", usize::try_from(open).unwrap_or(usize::MAX));
    add("cli-export-unfinished", report.links_without_reason);
    add("report-open-brackets", report.open_brackets);
    if !report.incomplete.is_empty() {
        let which = report.incomplete.join(words.text("list-separator"));
        let parts = [("count", report.incomplete.len().into()), ("which", which.into())];
        said.push(words.format("register-left-out", &parts));
    }
    if report.not_agreed > 0 {
        said.push(words.format("register-not-agreed", &[("count", report.not_agreed.into())]));
    }
    let losses = report.losses.iter();
    said.extend(losses.map(|(key, count)| words.format(key, &[("count", (*count).into())])));
    said
}

/// Says what a finding does.
pub fn effect(words: &Catalogue, effect: Effect) -> &str {
    words.text(match effect {
        Effect::KeepsDraft => "ready-draft",
        Effect::Warns => "ready-warns",
    })
}

/// Says what a finding does, what it is and where, in one line.
pub fn sentence(words: &Catalogue, session: &Session, found: &Found) -> String {
    let sentence = words.format(
        "ready-sentence",
        &[
            ("effect", effect(words, found.check.effect()).into()),
            ("what", what(words, found).into()),
        ],
    );
    if found.places.is_empty() {
        return sentence;
    }
    let named = found.places.iter().take(NAMED);
    let named: Vec<_> = named.map(|one| place(words, session, one)).collect();
    // What nothing is known of has no place, and is counted.
    let all = match found.check {
        Check::Undecided => found.count,
        _ => found.places.len(),
    };
    let more = all.saturating_sub(named.len());
    words.format(
        "ready-where",
        &[
            ("sentence", sentence.into()),
            ("places", named.join(words.text("list-separator")).into()),
            ("more", more.into()),
        ],
    )
}
