//! Table 3: for each action the targets it serves as decided, what is proposed for it and where it is
//! reported; and the same as a list for running text.

use super::Annex;
use crate::exchange::export::decided::{DecidedPair, Standing};
use crate::exchange::export::facts::ItemFacts;
use crate::exchange::export::paper::front::names;
use crate::exchange::export::paper::lines::ink;
use crate::exchange::export::paper::overview::runs;
use crate::exchange::export::paper::{Block, Cell, CellKind, Line, Section, Table, TableKind, Voice, lines};
use crate::model::{ActionId, Contribution, ItemNo, Proposal, Side};
use crate::phrase::readback;
use crate::phrase::scale::{point_key, point_sign};

/// The table, then the short form.
pub(super) fn blocks(annex: &Annex<'_>) -> Vec<Block> {
    let words = annex.words();
    let plan = &annex.lines.facts.actions;
    let actions: Vec<usize> = (0..plan.items.len()).collect();
    let has_kind = annex.lines.facts.scale.has_kind();
    let section = |(heading, members): (Option<usize>, &[usize])| {
        let row = |action: &usize| Some(row(annex, *action, plan.items.get(*action)?, has_kind));
        Section {
            heading: heading.map(|at| annex.lines.heading(plan, at)),
            rows: members.iter().filter_map(row).collect(),
        }
    };
    let served: &[&'static str] = if has_kind {
        &[
            "annex-column-direct",
            "annex-column-enabling",
            "export-column-unsaid",
        ]
    } else {
        &["annex-column-served"]
    };
    let mut columns = vec!["export-column-action"];
    columns.extend(served);
    columns.extend(["annex-column-sub-target", "annex-column-question"]);
    let table = Table {
        kind: TableKind::ByAction,
        caption: Line::words(words.text("annex-table-3-caption")),
        groups: Vec::new(),
        columns: names(annex.lines, &columns),
        sections: runs(plan, &actions).into_iter().map(section).collect(),
        foot: Vec::new(),
        widths: if has_kind {
            vec![30, 18, 18, 10, 12, 12]
        } else {
            vec![34, 38, 14, 14]
        },
        is_named_above: false,
    };
    vec![
        Block::Heading(Line::words(words.text("export-table-3"))),
        Block::Table(table),
        super::control(annex),
        Block::Heading(Line::words(words.text("export-short-form"))),
        short_form(annex),
    ]
}

fn row(annex: &Annex<'_>, at: usize, action: &ItemFacts, has_kind: bool) -> Vec<Cell> {
    let links: Vec<_> = links(annex, at).collect();
    let by = |kind: Option<Contribution>| {
        let of_kind = links.iter().copied().filter(|one| one.1 == kind);
        Cell::text(targets(annex, of_kind))
    };
    let mut row = vec![Cell::new(CellKind::RowHead, annex.lines.item(action))];
    if links.is_empty() {
        // A row without a word would leave open which of the three kinds of empty it is.
        let columns = if has_kind { 3 } else { 1 };
        let words = Line::words(annex.words().text(without_links(annex, at)));
        row.push(Cell::new(CellKind::Remark, words).over_columns(columns));
    } else if has_kind {
        row.extend([Some(Contribution::Direct), Some(Contribution::Enabling), None].map(by));
    } else {
        row.push(Cell::text(targets(annex, links.iter().copied())));
    }
    row.push(Cell::text(Line::words(sub_targets(annex, at).join(", "))));
    row.push(Cell::text(Line::person(questions(annex, at).join(", "))));
    row
}

/// The catalogue key of what is said of an action that serves no target in the paper.
fn without_links(annex: &Annex<'_>, action: usize) -> &'static str {
    let pairs = annex.decided.of_action(action);
    let targets = annex.lines.facts.targets.items.len();
    let is_none = |one: &DecidedPair<'_>| one.standing == Standing::Agreed;
    if pairs.is_empty() {
        "export-target-open"
    } else if pairs.len() == targets && pairs.iter().all(is_none) {
        "export-target-none"
    } else {
        "export-target-none-so-far"
    }
}

/// The links of an action that the paper shows, with their kind.
fn links<'a>(
    annex: &'a Annex<'a>,
    action: usize,
) -> impl Iterator<Item = (&'a DecidedPair<'a>, Option<Contribution>)> {
    let pairs = annex.decided.of_action(action).iter();
    pairs
        .filter(|one| one.is_shown(annex.decided.filter))
        .filter_map(|one| Some((one, one.link()?.1)))
}

/// `T6 (3), [T8 (2)]`: targets with the value.
fn targets<'a>(
    annex: &Annex<'_>,
    links: impl Iterator<Item = (&'a DecidedPair<'a>, Option<Contribution>)>,
) -> Line {
    let mut line = Line::default();
    for (one, kind) in links {
        let target = annex.lines.facts.target(one.pair.target.index());
        let (Some(target), Some((value, _))) = (target, one.link()) else {
            continue;
        };
        let (open, close) = if one.is_bracketed() { ("[", "]") } else { ("", "") };
        let gap = if line.is_empty() { "" } else { ", " };
        line = line
            .then(format!("{gap}{open}"))
            .with(&target.code, ink(kind), Voice::Person)
            .then(format!("\u{a0}({}){close}", point_sign(value)));
    }
    line
}

/// The references of proposals that answer the action's gap or change it.
fn sub_targets(annex: &Annex<'_>, action: usize) -> Vec<String> {
    let code = annex
        .lines
        .facts
        .action(action)
        .map_or("", |item| item.code.as_str());
    let item = ItemNo(u32::try_from(action).unwrap_or(u32::MAX));
    let is_about = |one: &Proposal| {
        let answers = one
            .answers
            .is_some_and(|gap| gap.side == Side::Action && gap.item == item);
        let links = one.effects.iter().any(|effect| match effect {
            crate::model::Effect::Link(pair, ..) => pair.action == ActionId(item),
            crate::model::Effect::Serves(..) => false,
        });
        answers || links || one.changes == code
    };
    let all = annex.view.session().sub_targets().into_iter();
    all.filter(|(_, one, is_contested)| !is_contested && is_about(one))
        .map(|(_, one, _)| one.reference.clone())
        .collect()
}

/// The numbers of the questions that inform the action.
fn questions(annex: &Annex<'_>, action: usize) -> Vec<String> {
    let all = annex.view.session().questions().into_iter();
    all.filter(|(_, question)| question.actions.contains(&ActionId::at(action)))
        .map(|(number, _)| number.to_owned())
        .collect()
}

/// `Action 3.2: T10 (direct, strong); T8, T15 (enabling, weak); [T11 (enabling, weak)]`.
fn short_form(annex: &Annex<'_>) -> Block {
    let facts = annex.lines.facts;
    let mut list = Vec::new();
    let (mut serving_none, mut open) = (Vec::new(), Vec::new());
    for (at, action) in facts.actions.items.iter().enumerate() {
        let manners = manners(annex, at);
        if manners.is_empty() {
            let is_open = annex.decided.of_action(at).is_empty();
            let list = if is_open { &mut open } else { &mut serving_none };
            list.push(action.code.as_str());
            continue;
        }
        let mut line = Line::words(format!("{} ", annex.words().text("export-action")))
            .and(lines::code(&action.code))
            .then(annex.words().colon());
        for (place, (manner, is_bracketed, codes)) in manners.into_iter().enumerate() {
            let (open, close) = if is_bracketed { ("[", "]") } else { ("", "") };
            line = line
                .then(if place > 0 { annex.words().semicolon() } else { "" })
                .then(open)
                .and(lines::codes(codes.into_iter()))
                .then(format!(" ({manner}){close}"));
        }
        list.push(line);
    }
    for (key, codes) in [
        ("export-no-link-yet", serving_none),
        ("export-not-considered-yet", open),
    ] {
        if !codes.is_empty() {
            let line = Line::words(format!("{} ", annex.words().text(key)));
            list.push(line.and(lines::codes(codes.into_iter())));
        }
    }
    Block::List(list)
}

/// The targets of an action by how it serves them, in the order of the plan.
fn manners<'a>(annex: &'a Annex<'a>, action: usize) -> Vec<(String, bool, Vec<&'a str>)> {
    let words = annex.words();
    let mut all: Vec<(String, bool, Vec<&str>)> = Vec::new();
    for (one, kind) in links(annex, action) {
        let target = annex.lines.facts.target(one.pair.target.index());
        let (Some(target), Some((value, _))) = (target, one.link()) else {
            continue;
        };
        let strength = words
            .text(point_key(annex.lines.facts.scale, value))
            .to_lowercase();
        let manner = match kind {
            Some(kind) => format!(
                "{}{}{strength}",
                words.text(readback::kind_key(kind)).to_lowercase(),
                words.text("list-separator")
            ),
            None => strength,
        };
        let known = all
            .iter_mut()
            .find(|(known, is_bracketed, _)| *known == manner && *is_bracketed == one.is_bracketed());
        match known {
            Some((_, _, codes)) => codes.push(&target.code),
            None => all.push((manner, one.is_bracketed(), vec![&target.code])),
        }
    }
    all
}
