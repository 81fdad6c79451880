//! The gap analysis as headings, lines and tables of words.

use super::{
    action_class_words, action_sum, best_action, code, elements_without, references, target_class_words,
    target_sum, tension_words,
};
use crate::analysis::coverage::{ActionClass, Basis, Doubt, TargetClass};
use crate::analysis::gaps::{Gaps, answers};
use crate::model::{
    GapNote, HeadingNo, ItemNo, Lang, Plan, Proposal, Relevance, Session, Side, Strength, View,
};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::outcome::{mark_key, option_key, relevance_key, rule_words};
use crate::phrase::proceeding::{point_words, status_key, word_key};
use crate::phrase::statistics::sheet::{Grid, Piece, Text, row_words};

/// Returns the whole analysis: sums, the rule, and the four tables with their control lines. `least` is the
/// number of strong links that make an overlap.
pub fn pieces(words: &Catalogue, view: &View<'_>, gaps: &Gaps, lang: &Lang, least: usize) -> Vec<Piece> {
    let session = view.session();
    let line = |text: String| Piece::Line(text);
    let mut pieces = Vec::new();
    if gaps.coverage.basis == Basis::Preview {
        pieces.push(Piece::Notice(words.text("gaps-preview-note").to_owned()));
    }
    if gaps.coverage.rule != session.coverage_rule() {
        pieces.push(Piece::Notice(words.text("gaps-hypothetical-note").to_owned()));
    }
    pieces.extend([
        line(target_sum(words, session, &gaps.coverage)),
        line(action_sum(words, &gaps.coverage)),
        line(rule_sentence(words, gaps)),
        line(words.text("gaps-not-unimportant").to_owned()),
    ]);
    listed(
        &mut pieces,
        words,
        targets(words, session, gaps, lang),
        "gaps-no-open-targets",
    );
    pieces.push(Piece::Sum(targets_control(words, session, gaps)));
    listed(
        &mut pieces,
        words,
        actions(words, session, gaps, lang),
        "gaps-no-open-actions",
    );
    pieces.push(Piece::Sum(actions_control(words, gaps)));
    listed(
        &mut pieces,
        words,
        overlaps(words, session, gaps, lang, least),
        "gaps-no-overlaps",
    );
    listed(
        &mut pieces,
        words,
        tensions(words, session, gaps, lang),
        "gaps-no-tensions",
    );
    if view.is_blind() {
        pieces.push(line(words.text("gaps-tensions-blind").to_owned()));
    }
    let roll_up = roll_up(words, session, gaps, lang);
    pieces.push(Piece::Heading(roll_up.caption.clone()));
    pieces.push(Piece::Table(roll_up));
    pieces.push(Piece::Sum(roll_up_control(words, gaps)));
    pieces
}

/// A table under its title, or the sentence that there is nothing in it.
fn listed(pieces: &mut Vec<Piece>, words: &Catalogue, grid: Grid, none: &'static str) {
    pieces.push(Piece::Heading(grid.caption.clone()));
    if grid.rows.is_empty() {
        pieces.push(Piece::Line(words.text(none).to_owned()));
    } else {
        pieces.push(Piece::Table(grid));
    }
}

/// Returns the rule as a sentence.
pub fn rule_sentence(words: &Catalogue, gaps: &Gaps) -> String {
    let rule = rule_words(words, gaps.coverage.rule);
    words.format("gaps-rule", &[("rule", rule.into())])
}

fn columns(words: &Catalogue, keys: &[&'static str]) -> Vec<String> {
    keys.iter().map(|key| words.text(key).to_owned()).collect()
}

fn item_name(session: &Session, side: Side, item: ItemNo, lang: &Lang) -> Text {
    let Some(item) = session.plan(side).item(item) else {
        return Text::Person(String::new());
    };
    Text::Person(format!("{} {}", item.code, item.title(lang).0))
}

/// A class with how firm it is, where it is not.
fn with_doubt(words: &Catalogue, class: String, doubt: Doubt) -> Text {
    Text::Words(match doubt {
        Doubt::Contested => words.format("coverage-class-contested", &[("class", class.into())]),
        Doubt::Firm | Doubt::Unread => class,
    })
}

/// How the proposals that answer a gap stand.
fn decisions(words: &Catalogue, proposals: &[&Proposal]) -> Text {
    let each = proposals.iter().map(|one| {
        let status = words.text(status_key(one.status));
        one.word.map_or_else(
            || status.to_owned(),
            |word| {
                format!(
                    "{status}{}{}",
                    words.text("list-separator"),
                    words.text(word_key(word))
                )
            },
        )
    });
    Text::Words(each.collect::<Vec<_>>().join(words.semicolon()))
}

fn option_words(words: &Catalogue, note: &GapNote) -> Text {
    Text::Words(
        note.option
            .map_or_else(String::new, |option| words.text(option_key(option)).to_owned()),
    )
}

fn relevance_words(words: &Catalogue, note: &GapNote) -> Text {
    let relevance = note.relevance.map(relevance_key).map(|key| words.text(key));
    match (relevance, note.reason.as_str()) {
        (None, reason) => Text::Person(reason.to_owned()),
        (Some(word), "") => Text::Words(word.to_owned()),
        (Some(word), reason) => Text::Person(format!("{word}{}{reason}", words.colon())),
    }
}

fn proposals_of(session: &Session, side: Side, item: ItemNo) -> Vec<&Proposal> {
    answers(session, side, item)
        .into_iter()
        .map(|(_, one)| one)
        .collect()
}

/// Targets that are not covered, or only partly, or not yet.
fn targets(words: &Catalogue, session: &Session, gaps: &Gaps, lang: &Lang) -> Grid {
    let rows = gaps.open_targets().filter_map(|target| {
        let item = gaps.coverage.targets.get(target.index())?;
        let note = session.gap_note(Side::Target, target.0);
        let proposals = proposals_of(session, Side::Target, target.0);
        let class = target_class_words(words, item.class, item.so_far);
        Some(vec![
            item_name(session, Side::Target, target.0, lang),
            with_doubt(words, class, item.doubt),
            Text::Person(best_action(words, session, gaps.scale, item.best)),
            Text::Person(elements_without(words, session, gaps, target)),
            relevance_words(words, &note),
            option_words(words, &note),
            Text::Person(references(words, proposals.iter().copied())),
            decisions(words, &proposals),
        ])
    });
    Grid {
        caption: words.text("gaps-table-targets").to_owned(),
        columns: columns(
            words,
            &[
                "gaps-column-target",
                "gaps-column-class",
                "gaps-column-best",
                "gaps-column-elements",
                "gaps-column-relevant",
                "gaps-column-option",
                "gaps-column-proposal",
                "gaps-column-decision",
            ],
        ),
        rows: rows.collect(),
    }
}

fn targets_control(words: &Catalogue, session: &Session, gaps: &Gaps) -> String {
    let [covered, partly, enabling, not, open] = gaps.coverage.target_counts();
    let all = gaps.coverage.targets.iter().zip(session.targets().items());
    let covered_codes: Vec<_> = all
        .filter(|(one, _)| one.class == TargetClass::Covered)
        .map(|(_, item)| item.code.as_str())
        .collect();
    let rows = partly + enabling + not + open;
    let mut text = words.format(
        "gaps-targets-control",
        &[
            ("rows", rows.to_string().into()),
            ("covered", covered.to_string().into()),
            ("all", (rows + covered).to_string().into()),
        ],
    );
    if !covered_codes.is_empty() {
        let codes = covered_codes.join(words.text("list-separator"));
        text = format!(
            "{text}. {}",
            words.format("gaps-covered-are", &[("codes", codes.into())])
        );
    }
    text
}

/// Actions that serve no target, or none yet.
fn actions(words: &Catalogue, session: &Session, gaps: &Gaps, lang: &Lang) -> Grid {
    let rows = gaps.open_actions().filter_map(|action| {
        let item = gaps.coverage.actions.get(action.index())?;
        let note = session.gap_note(Side::Action, action.0);
        let proposals = proposals_of(session, Side::Action, action.0);
        let class = action_class_words(words, item.class, item.direct + item.enabling, item.so_far);
        let why = match (&note, item.class) {
            (note, ActionClass::NotYetConsidered) if *note == GapNote::default() => {
                Text::Words(words.text("gaps-not-judged").to_owned())
            }
            (note, _) if note.relevance == Some(Relevance::No) && note.reason.is_empty() => {
                Text::Words(words.text("gaps-outside").to_owned())
            }
            (note, _) => relevance_words(words, note),
        };
        Some(vec![
            item_name(session, Side::Action, action.0, lang),
            with_doubt(words, class, item.doubt),
            why,
            option_words(words, &note),
            Text::Person(note.note.clone()),
            Text::Person(references(words, proposals.iter().copied())),
            decisions(words, &proposals),
        ])
    });
    Grid {
        caption: words.text("gaps-table-actions").to_owned(),
        columns: columns(
            words,
            &[
                "gaps-column-action",
                "gaps-column-class",
                "gaps-column-why",
                "gaps-column-option",
                "gaps-column-note",
                "gaps-column-proposal",
                "gaps-column-decision",
            ],
        ),
        rows: rows.collect(),
    }
}

fn actions_control(words: &Catalogue, gaps: &Gaps) -> String {
    let [serves, none, open] = gaps.coverage.action_counts();
    words.format(
        "gaps-actions-control",
        &[
            ("rows", (none + open).into()),
            ("serves", serves.to_string().into()),
            ("all", (none + open + serves).to_string().into()),
        ],
    )
}

/// Targets with at least so many strong links.
pub fn overlaps(words: &Catalogue, session: &Session, gaps: &Gaps, lang: &Lang, least: usize) -> Grid {
    let rows = gaps.overlaps(least).into_iter().map(|overlap| {
        let codes: Vec<_> = overlap
            .actions
            .iter()
            .map(|action| code(session, Side::Action, action.0))
            .collect();
        let note = session.gap_note(Side::Target, overlap.target.0).note;
        vec![
            item_name(session, Side::Target, overlap.target.0, lang),
            Text::Figure(codes.len().to_string()),
            Text::Person(codes.join(words.text("list-separator"))),
            Text::Person(note),
        ]
    });
    let top = gaps.scale.points().last().copied().unwrap_or(Strength::Strong);
    Grid {
        caption: words.format(
            "gaps-table-overlaps",
            &[
                ("least", least.to_string().into()),
                ("value", point_words(words, gaps.scale, top).into()),
            ],
        ),
        columns: columns(
            words,
            &[
                "gaps-column-target",
                "gaps-column-count",
                "gaps-column-actions",
                "gaps-column-grouping",
            ],
        ),
        rows: rows.collect(),
    }
}

/// Pairs in which the action could work against the target.
pub fn tensions(words: &Catalogue, session: &Session, gaps: &Gaps, lang: &Lang) -> Grid {
    let rows = gaps.tensions.iter().map(|tension| {
        let pair = tension.pair;
        // A safeguard is noted with the action, or with the target.
        let note = [(Side::Action, pair.action.0), (Side::Target, pair.target.0)]
            .into_iter()
            .map(|(side, item)| session.gap_note(side, item).note)
            .find(|note| !note.is_empty());
        vec![
            item_name(session, Side::Action, pair.action.0, lang),
            item_name(session, Side::Target, pair.target.0, lang),
            Text::Words(tension_words(words, gaps.scale, *tension)),
            Text::Person(note.unwrap_or_default()),
        ]
    });
    Grid {
        caption: words.text("gaps-table-tensions").to_owned(),
        columns: columns(
            words,
            &[
                "gaps-column-action",
                "gaps-column-target",
                "gaps-column-nature",
                "gaps-column-safeguard",
            ],
        ),
        rows: rows.collect(),
    }
}

/// The topmost headings of a plan by code, with their titles if a language is given; and one for items
/// without.
fn tops(words: &Catalogue, plan: &Plan, lang: Option<&Lang>) -> Vec<String> {
    let headings = (0..plan.headings().len())
        .filter_map(|number| plan.heading(HeadingNo(u32::try_from(number).ok()?)))
        .filter(|heading| heading.parent.is_none())
        .map(|heading| match lang {
            Some(lang) => format!("{} {}", heading.code, heading.title(lang).0),
            None => heading.code.to_string(),
        });
    headings
        .chain([words.text("gaps-no-heading").to_owned()])
        .collect()
}

/// Links between topmost headings: how many, and the strongest. Never a mean.
pub fn roll_up(words: &Catalogue, session: &Session, gaps: &Gaps, lang: &Lang) -> Grid {
    let cells = gaps.coverage.roll_up(session).cells;
    let (rows, names) = (
        tops(words, session.actions(), Some(lang)),
        tops(words, session.targets(), None),
    );
    let has_loose = |plan: &Plan| plan.items().iter().any(|item| item.heading.is_none());
    let (loose_rows, loose_columns) = (has_loose(session.actions()), has_loose(session.targets()));
    let shown_columns = names.len() - usize::from(!loose_columns);
    let shown_rows = rows.len() - usize::from(!loose_rows);
    let cell = |one: &crate::analysis::coverage::RollUp| {
        Text::Value(match one.strongest {
            None => "–".to_owned(),
            Some(strongest) => words.format(
                "gaps-roll-up-cell",
                &[
                    ("links", one.links.to_string().into()),
                    ("strongest", strongest.value().to_string().into()),
                ],
            ),
        })
    };
    Grid {
        caption: words.text("gaps-roll-up-caption").to_owned(),
        columns: std::iter::once(words.text("gaps-column-heading").to_owned())
            .chain(names.into_iter().take(shown_columns))
            .collect(),
        rows: rows
            .into_iter()
            .zip(&cells)
            .take(shown_rows)
            .map(|(name, row)| {
                std::iter::once(Text::Person(name))
                    .chain(row.iter().take(shown_columns).map(cell))
                    .collect()
            })
            .collect(),
    }
}

/// Says that the counts of the roll-up add up to the links.
pub fn roll_up_control(words: &Catalogue, gaps: &Gaps) -> String {
    words.format(
        "gaps-roll-up-control",
        &[("links", gaps.coverage.links.len().to_string().into())],
    )
}

/// The wording basket: what to look at in the words of which item.
pub fn basket(words: &Catalogue, session: &Session, lang: &Lang) -> Grid {
    let rows = session.basket().map(|(side, item, remarks)| {
        let marks: Vec<_> = remarks
            .marks
            .iter()
            .map(|mark| words.text(mark_key(*mark)))
            .collect();
        vec![
            item_name(session, side, item, lang),
            Text::Words(marks.join(words.text("list-separator"))),
            Text::Person(remarks.note.clone()),
        ]
    });
    Grid {
        caption: words.text("basket-title").to_owned(),
        columns: columns(
            words,
            &["basket-column-item", "basket-column-marks", "basket-column-note"],
        ),
        rows: rows.collect(),
    }
}

/// All of it as lines of text, for the command line.
pub fn lines(pieces: &[Piece]) -> Vec<String> {
    let mut lines = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Heading(text) => lines.extend([String::new(), text.clone()]),
            Piece::Line(text) | Piece::Notice(text) | Piece::Sum(text) => lines.push(text.clone()),
            Piece::Table(grid) => {
                // The heading right above says it already.
                if lines.last() != Some(&grid.caption) {
                    lines.extend([String::new(), grid.caption.clone()]);
                }
                let rows = grid.rows.iter().map(|row| format!("  {}", row_words(grid, row)));
                lines.extend(rows);
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_name_no_column_in_which_nothing_stands_and_no_table_twice() {
        let words = |texts: &[&str]| texts.iter().map(|text| Text::Words((*text).to_owned())).collect();
        let table = Grid {
            caption: "Gaps".to_owned(),
            columns: ["Target", "Option", "Proposal"].map(str::to_owned).to_vec(),
            rows: vec![words(&["T1", "", "CMP-T1-01"]), words(&["T2", "", ""])],
        };
        let pieces = [Piece::Heading("Gaps".to_owned()), Piece::Table(table)];
        assert_eq!(lines(&pieces), ["", "Gaps", "  T1 | Proposal CMP-T1-01", "  T2"]);
    }
}
