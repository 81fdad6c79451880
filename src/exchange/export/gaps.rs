//! The gap analysis as a paper and as rows, and the wording basket: what the meeting decided and said, and
//! nothing of what reviewers judged but for tensions.

use super::Options;
use super::csv::{kind_name, neutral};
use super::note;
use super::paper::{Block, Line, Paper, Role, Scope, framed, provenance};
use crate::analysis::coverage::{ActionClass, Coverage, Doubt, Item, TargetClass};
use crate::analysis::gaps::{Gaps, USUAL_OVERLAP, answers};
use crate::model::{Contribution, GapOption, ItemNo, Relevance, Side, Strength, View, WordingMark};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::gaps::sheet;

/// Lays out the gap analysis.
pub(super) fn paper(view: &View<'_>, words: &Catalogue, options: &Options) -> Paper {
    let gaps = Gaps::decided(view, view.session().coverage_rule());
    let pieces = sheet::pieces(words, view, &gaps, &options.text_lang, USUAL_OVERLAP);
    let mut blocks = vec![Block::Facts(note::facts(view, words))];
    blocks.extend(pieces.iter().map(note::block));
    finished(view, words, options, "gaps-kicker", blocks)
}

/// Lays out the wording basket.
pub(super) fn basket_paper(view: &View<'_>, words: &Catalogue, options: &Options) -> Paper {
    let grid = sheet::basket(words, view.session(), &options.text_lang);
    let for_review = Line::words(words.text("basket-for-review"));
    let mut blocks = vec![
        Block::Facts(note::facts(view, words)),
        Block::Text(Role::Plain, for_review),
    ];
    blocks.push(if grid.rows.is_empty() {
        Block::Text(Role::Plain, Line::words(words.text("basket-none")))
    } else {
        Block::Table(note::table(&grid))
    });
    finished(view, words, options, "basket-title", blocks)
}

fn finished(
    view: &View<'_>,
    words: &Catalogue,
    options: &Options,
    title: &'static str,
    mut blocks: Vec<Block>,
) -> Paper {
    blocks.push(Block::Text(Role::Provenance, provenance(view, words, options)));
    Paper {
        lang: words.language().tag().to_owned(),
        frame: framed(view, words, options, Scope::Pairs),
        kicker: Line::default(),
        title: Line::words(words.text(title)),
        blocks,
    }
}

/// The columns of the rows, one for each target and each action.
pub(super) const COLUMNS: [&str; 22] = [
    "side",
    "code",
    "title",
    "class",
    "so_far",
    "doubt",
    "considered",
    "open",
    "direct",
    "enabling",
    "tensions",
    "best",
    "best_value",
    "best_kind",
    "elements_without",
    "relevant",
    "reason",
    "option",
    "note",
    "proposals",
    "rule_strong",
    "rule_moderate",
];

/// Writes a row for each target and each action; returns how many.
pub(super) fn rows(view: &View<'_>, options: &Options) -> (Vec<u8>, usize) {
    let gaps = Gaps::decided(view, view.session().coverage_rule());
    let coverage = &gaps.coverage;
    let mut all = Vec::new();
    for (place, one) in coverage.targets.iter().enumerate() {
        let best = one
            .best
            .map(|(value, kind, action)| (value, kind, Side::Action, action.0));
        let facts = facts(one, target_class_name(one.class), best);
        all.push(row(view, options, coverage, Side::Target, number(place), facts));
    }
    for (place, one) in coverage.actions.iter().enumerate() {
        let best = one
            .best
            .map(|(value, kind, target)| (value, kind, Side::Target, target.0));
        let facts = facts(one, action_class_name(one.class), best);
        all.push(row(view, options, coverage, Side::Action, number(place), facts));
    }
    let count = all.len();
    (written(&COLUMNS, &all), count)
}

/// Writes a row for each item in the wording basket; returns how many.
pub(super) fn basket_rows(view: &View<'_>, options: &Options) -> (Vec<u8>, usize) {
    let session = view.session();
    let all: Vec<Vec<String>> = session
        .basket()
        .filter_map(|(side, item, remarks)| {
            let one = session.plan(side).item(item)?;
            let marks: Vec<_> = remarks.marks.iter().copied().map(WordingMark::name).collect();
            Some(vec![
                side_name(side).to_owned(),
                one.code.to_string(),
                one.title(&options.text_lang).0.to_owned(),
                marks.join(" "),
                remarks.note.clone(),
            ])
        })
        .collect();
    let count = all.len();
    (written(&["side", "code", "title", "marks", "note"], &all), count)
}

/// RFC 4180 in UTF-8, with a byte order mark, by which spreadsheets know it.
fn written(columns: &[&str], rows: &[Vec<String>]) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut out = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    // Writing rows of equal length to memory has no way to fail.
    out.write_record(columns).ok();
    for row in rows {
        out.write_record(row.iter().map(|cell| neutral(cell).into_owned()))
            .ok();
    }
    out.flush().ok();
    drop(out);
    bytes
}

fn number(place: usize) -> ItemNo {
    ItemNo(u32::try_from(place).unwrap_or(u32::MAX))
}

type Best = Option<(Strength, Option<Contribution>, Side, ItemNo)>;

/// What coverage knows of an item.
struct Facts {
    class: &'static str,
    cells: [String; 7],
    best: Best,
}

fn facts<Class, Other>(one: &Item<Class, Other>, class: &'static str, best: Best) -> Facts {
    let counts = [one.considered, one.open, one.direct, one.enabling, one.tensions];
    let [considered, open, direct, enabling, tensions] = counts.map(|count| count.to_string());
    let so_far = if one.so_far { "yes" } else { "no" };
    Facts {
        class,
        cells: [
            so_far.to_owned(),
            doubt_name(one.doubt).to_owned(),
            considered,
            open,
            direct,
            enabling,
            tensions,
        ],
        best,
    }
}

fn row(
    view: &View<'_>,
    options: &Options,
    coverage: &Coverage,
    side: Side,
    item: ItemNo,
    facts: Facts,
) -> Vec<String> {
    let session = view.session();
    let one = session.plan(side).item(item);
    let note = session.gap_note(side, item);
    let code_of = |side, item| {
        let one = session.plan(side).item(item);
        one.map_or_else(String::new, |one| one.code.to_string())
    };
    let without = coverage.elements_without.get(item.0 as usize);
    let without = without.filter(|_| side == Side::Target).into_iter().flatten();
    let elements: Vec<_> = without
        .filter_map(|place| one?.content.elements.get(*place))
        .map(|element| element.code.to_string())
        .collect();
    let proposals: Vec<_> = answers(session, side, item)
        .into_iter()
        .map(|(_, proposal)| proposal.reference.clone())
        .collect();
    let mut row = vec![
        side_name(side).to_owned(),
        code_of(side, item),
        one.map_or("", |one| one.title(&options.text_lang).0).to_owned(),
        facts.class.to_owned(),
    ];
    row.extend(facts.cells);
    let best = facts.best;
    row.extend([
        best.map_or_else(String::new, |(_, _, side, item)| code_of(side, item)),
        best.map_or_else(String::new, |(value, ..)| value.value().to_string()),
        best.and_then(|(_, kind, ..)| kind)
            .map_or("", kind_name)
            .to_owned(),
        elements.join(" "),
        note.relevance.map_or("", Relevance::name).to_owned(),
        note.reason,
        note.option.map_or("", GapOption::name).to_owned(),
        note.note,
        proposals.join(" "),
        coverage.rule.strong.to_string(),
        coverage.rule.moderate.to_string(),
    ]);
    row
}

/// The fixed word of a side.
pub(crate) fn side_name(side: Side) -> &'static str {
    match side {
        Side::Action => "action",
        Side::Target => "target",
    }
}

/// The fixed word of a target's class.
pub(crate) fn target_class_name(class: TargetClass) -> &'static str {
    match class {
        TargetClass::Covered => "covered",
        TargetClass::PartlyCovered => "partly covered",
        TargetClass::EnablingOnly => "enabling only",
        TargetClass::NotCovered => "not covered",
        TargetClass::NotYetConsidered => "not yet considered",
    }
}

/// The fixed word of an action's class.
pub(crate) fn action_class_name(class: ActionClass) -> &'static str {
    match class {
        ActionClass::Serves => "serves",
        ActionClass::ServesNone => "serves none",
        ActionClass::NotYetConsidered => "not yet considered",
    }
}

/// The fixed word of how firm a class is.
pub(crate) fn doubt_name(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Firm => "firm",
        Doubt::Unread => "unread",
        Doubt::Contested => "contested",
    }
}
