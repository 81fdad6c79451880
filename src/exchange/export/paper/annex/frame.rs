//! What stands around a meeting's paper, and the page it opens with.

use super::Annex;
use crate::exchange::export::decided::DecidedFacts;
use crate::exchange::export::paper::{Block, Frame, Line, Role, front};
use crate::exchange::export::{Filter, Options, WRITTEN_BY};
use crate::model::{Session, View};
use crate::phrase::catalogue::{Arg, Catalogue};
use crate::phrase::outcome::rule_words;
use crate::phrase::time;

/// What a paper is about: decides when it is no draft any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange::export) enum Scope {
    /// All pairs.
    Pairs,
    /// The sub-targets proposed.
    SubTargets,
    /// The questions of the report template.
    Questions,
    /// Figures of what reviewers answered: no meeting decides on them.
    Figures,
}

/// Fills in the frame of a meeting's paper from what was typed for it and from the session.
pub(in crate::exchange::export) fn framed(
    view: &View<'_>,
    words: &Catalogue,
    options: &Options,
    scope: Scope,
) -> Frame {
    let session = view.session();
    let typed = &options.paper;
    let date = if typed.date.trim().is_empty() {
        // The day of the last change, if nobody gave one.
        view.last_change()
            .map(|at| time::long_date(words, at))
            .unwrap_or_default()
    } else {
        typed.date.clone()
    };
    let with = |key: &'static str, name: &'static str, text: &str| {
        if text.trim().is_empty() {
            Line::default()
        } else {
            Line::words(words.format(key, &[(name, text.trim().into())]))
        }
    };
    let language = words.text("language-own-name");
    Frame {
        instrument: Line::person(session.actions().name()),
        distribution: Line::words(words.text("annex-distribution")),
        symbol: Line::person(typed.symbol.trim()),
        agenda_item: with("annex-agenda-item", "item", &typed.agenda_item),
        date: Line::words(date),
        original: Line::words(words.format("annex-original", &[("language", language.into())])),
        prepared: with("annex-prepared-by", "body", &typed.prepared_by),
        draft: (!is_settled(view, scope)).then(|| words.text("annex-draft").to_owned()),
        ..Frame::plain(words)
    }
}

/// Whether everything in scope is decided.
fn is_settled(view: &View<'_>, scope: Scope) -> bool {
    let session = view.session();
    match scope {
        Scope::Pairs => {
            // What was said of other words of a plan, and not looked at since, is not final.
            session.check_marks().next().is_none() && DecidedFacts::of(view, Filter::Agreed).is_complete()
        }
        Scope::SubTargets => {
            let sub_targets = session.sub_targets();
            // That there is none is only final once the mapping is, which shows where one is missing.
            if sub_targets.is_empty() {
                return is_settled(view, Scope::Pairs);
            }
            let mut each = sub_targets.iter();
            each.all(|(_, one, is_contested)| !is_contested && one.status.is_done())
        }
        Scope::Figures => true,
        Scope::Questions => {
            let questions = session.questions();
            !questions.is_empty() && questions.iter().all(|(_, one)| one.verdict.is_some())
        }
    }
}

/// The numbered paragraphs, the rules and the marks.
pub(super) fn opening(annex: &Annex<'_>) -> Vec<Block> {
    let words = annex.words();
    let session = annex.view.session();
    let meeting = session.details().meeting.name;
    let facts = annex.lines.facts;
    let plans = [
        ("actions", Arg::from(&facts.actions.name)),
        ("targets", Arg::from(&facts.targets.name)),
    ];
    let parts = annex.decided.parts;
    let (open, pairs) = (parts.open, parts.sum());
    let key = match open {
        0 => "annex-considered",
        _ if open == pairs => "annex-considered-none",
        _ => "annex-considered-part",
    };
    let [actions, targets] = plans;
    let counts = [("done", (pairs - open).into()), ("pairs", pairs.into())];
    let [done, pairs] = counts;
    let mut considered = Line::sentence(words, key, &[actions, targets, done, pairs]);
    if !meeting.trim().is_empty() {
        let at = Line::sentence(words, "annex-at-meeting", &[("meeting", meeting.trim().into())]);
        considered = at.then(" ").and(considered);
    }
    let mut blocks = vec![
        Block::Numbered(considered),
        Block::Numbered(Line::words(words.text(match annex.decided.filter {
            Filter::Agreed => "annex-only-agreed",
            Filter::AgreedAndBracketed => "annex-brackets-not-agreed",
            Filter::WorkingCopy => "annex-working-copy-note",
        }))),
        Block::Numbered(Line::words(words.text("annex-relevance-only"))),
        Block::Numbered(Line::words(words.text("annex-designations"))),
    ];
    blocks.push(rules(annex, session));
    blocks.push(Block::Table(front::plans(annex.lines)));
    blocks.extend(front::warnings(annex.lines));
    blocks.push(Block::Text(
        Role::Plain,
        Line::words(words.text("export-wording-note")),
    ));
    blocks.push(Block::Table(front::scale(annex.lines)));
    blocks.push(Block::Table(legend(annex)));
    blocks.push(Block::Text(
        Role::Plain,
        Line::words(words.format(
            "annex-filter-line",
            &[("filter", words.text(annex.decided.filter.key()).into())],
        )),
    ));
    blocks
}

/// The rules of mapping as the meeting adopted them, with the rule of coverage.
fn rules(annex: &Annex<'_>, session: &Session) -> Block {
    let words = annex.words();
    let rules = session.rules();
    let mut lines: Vec<_> = [rules.text, rules.reading]
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .map(Line::person)
        .collect();
    if lines.is_empty() {
        lines.push(Line::words(words.text("annex-no-rules")));
    }
    let rule = rule_words(words, session.coverage_rule());
    lines.push(Line::words(words.format("gaps-rule", &[("rule", rule.into())])));
    Block::Boxed(Line::words(words.text("annex-rules")), lines)
}

/// The marks of a paper of decisions.
fn legend(annex: &Annex<'_>) -> crate::exchange::export::paper::Table {
    let parts = annex.decided.parts;
    let mut marks = front::marks_of_links(annex.lines);
    let words = annex.words();
    if parts.none > 0 {
        marks.push(front::mark(words, front::NONE, "export-legend-none"));
    }
    if parts.cannot_judge > 0 {
        marks.push(front::mark(
            words,
            front::CANNOT_JUDGE,
            "annex-legend-cannot-judge",
        ));
    }
    marks.push(front::mark(words, front::OPEN, "export-legend-not-considered"));
    if parts.not_agreed > 0 {
        marks.push(front::mark(words, front::WITHHELD, "annex-legend-withheld"));
    }
    if parts.bracketed > 0 {
        marks.push(front::mark(words, front::BRACKETS, "annex-legend-brackets"));
    }
    if annex.tells_tensions() && annex.decided.pairs.iter().any(|one| one.tensions > 0) {
        marks.push(front::mark(words, front::TENSION, "annex-legend-tension"));
    }
    if annex.decided.pairs.iter().any(super::marks::is_ad_referendum) {
        marks.push(front::mark(
            words,
            front::AD_REFERENDUM,
            "annex-legend-ad-referendum",
        ));
    }
    if !annex.notes.is_empty() {
        marks.push(front::mark(words, front::NOTE, "annex-legend-note"));
    }
    front::legend_of(annex.lines, marks)
}

/// The last line: where the paper comes from.
pub(in crate::exchange) fn provenance(view: &View<'_>, words: &Catalogue, options: &Options) -> Line {
    let session = view.session();
    let title = session.details().title;
    let mut arguments: Vec<(&'static str, Arg<'_>)> = vec![
        ("session", (&title).into()),
        ("actions", session.actions().id().into()),
        ("actions_version", session.actions().version().into()),
        ("targets", session.targets().id().into()),
        ("targets_version", session.targets().version().into()),
        ("count", view.judging_reviewers().len().into()),
        ("round", u32::from(view.round().0).into()),
        ("program", WRITTEN_BY.into()),
    ];
    let key = match &options.file_hash {
        Some(hash) => {
            arguments.push(("file", front::short_hash(hash).into()));
            "export-provenance-file"
        }
        None => "export-provenance",
    };
    Line::sentence(words, key, &arguments)
}
