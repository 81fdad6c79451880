//! All statistics as headings, lines and tables of words: the screen and the note show the same sheet.

use super::{beside_parts, block_facts, block_heading, conflict_lines, measure_key, reviewers_line, value};
use crate::analysis::agreement::questions::{Agreement, Block, Figure};
use crate::analysis::agreement::{Moves, PairMoves};
use crate::analysis::distribution::{Classification, Distribution, Distributions, Label, Spread, Withheld};
use crate::analysis::report::{Report, RoundReport};
use crate::analysis::suppress::FEWEST_IN_GROUP;
use crate::model::{RatingScale, RoundKind, RoundNo, Strength, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::role_key;

/// A text in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// The program's words.
    Words(String),
    /// A count or another fact that a result rests on.
    Figure(String),
    /// The result of a row, or why there is none.
    Value(String),
    /// What a person wrote, such as a region.
    Person(String),
}

impl Text {
    /// Returns the text itself.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Words(text) | Self::Figure(text) | Self::Value(text) | Self::Person(text) => text,
        }
    }
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// Its title.
    pub caption: String,
    /// The names of its columns; the first names the rows.
    pub columns: Vec<String>,
    /// Its rows, each as long as there are columns.
    pub rows: Vec<Vec<Text>>,
}

/// A piece of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Names what follows.
    Heading(String),
    /// A line.
    Line(String),
    /// What a reader must not miss.
    Notice(String),
    /// A table.
    Table(Grid),
    /// The sum under a table.
    Sum(String),
}

/// What a chapter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// One round.
    Round(RoundNo),
    /// What moved from a round to the next.
    Moves(RoundNo, RoundNo),
}

/// A chapter of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// What it is about.
    pub topic: Topic,
    /// Its title.
    pub title: String,
    /// Its pieces.
    pub pieces: Vec<Piece>,
    /// Its distributions, by classification.
    pub distributions: Vec<(Classification, Vec<Piece>)>,
}

/// All statistics in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The chapters.
    pub chapters: Vec<Chapter>,
    /// How to read the figures.
    pub reading: Vec<String>,
    /// The formulas with their sources.
    pub method: Vec<String>,
}

impl Sheet {
    /// Puts a report in words. Reviewers' codes are named only if asked for.
    pub fn of(words: &Catalogue, view: &View<'_>, report: &Report, with_codes: bool) -> Self {
        let mut chapters: Vec<Chapter> = Vec::new();
        for round in &report.rounds {
            let moves = report.moves.iter().filter(|one| one.to == round.round);
            chapters.push(round_chapter(words, view, report.scale, round, with_codes));
            chapters.extend(moves.map(|one| moves_chapter(words, view, report.scale, one)));
        }
        let texts = |keys: &[&'static str]| keys.iter().map(|key| words.text(key).to_owned()).collect();
        Self {
            chapters,
            reading: texts(&super::READING),
            method: texts(&super::METHOD),
        }
    }
}

fn round_chapter(
    words: &Catalogue,
    view: &View<'_>,
    scale: RatingScale,
    round: &RoundReport,
    with_codes: bool,
) -> Chapter {
    let number = round.round.0.to_string();
    let title = match round.kind {
        RoundKind::Blind => "stats-round-blind",
        RoundKind::Open => "stats-round-open",
    };
    let mut chapter = Chapter {
        topic: Topic::Round(round.round),
        title: words.format(title, &[("round", number.into())]),
        pieces: Vec::new(),
        distributions: Vec::new(),
    };
    let Some(figures) = &round.figures else {
        let text = words.text("stats-round-not-opened").to_owned();
        chapter.pieces.push(Piece::Notice(text));
        return chapter;
    };
    let agreement = &figures.agreement;
    let pieces = &mut chapter.pieces;
    pieces.push(Piece::Line(reviewers_line(words, agreement, with_codes)));
    pieces.push(Piece::Line(
        words.format("stats-pairs", &[("count", agreement.pairs.to_string().into())]),
    ));
    if with_codes {
        pieces.extend(
            conflict_lines(words, view, agreement)
                .into_iter()
                .map(Piece::Line),
        );
    }
    if agreement.reviewers.is_empty() {
        return chapter;
    }
    for block in &agreement.blocks {
        pieces.push(Piece::Heading(block_heading(words, agreement, block)));
        pieces.extend(block_facts(words, agreement, block).into_iter().map(Piece::Line));
        pieces.push(Piece::Table(figures_table(words, agreement, block)));
    }
    if let Some(distributions) = &figures.distributions {
        let by = distributions.by.iter();
        chapter.distributions = by
            .map(|one| (one.by, distribution_pieces(words, scale, one, distributions)))
            .collect();
    }
    chapter
}

/// The figures of a block, each with all that it rests on.
fn figures_table(words: &Catalogue, agreement: &Agreement, block: &Block) -> Grid {
    let columns = [
        "stats-column-measure",
        "stats-column-value",
        "stats-column-units",
        "stats-column-reviewers",
        "stats-column-values",
        "stats-column-missing",
        "stats-column-scale",
        "stats-column-round",
        "stats-column-exact",
    ];
    let row = |name: &'static str, figure: &Figure| {
        let mut row = vec![
            Text::Words(words.text(name).to_owned()),
            Text::Value(value(words, figure)),
        ];
        row.extend(beside_parts(words, agreement, block).map(Text::Figure));
        row
    };
    let mut rows: Vec<_> = block
        .plain
        .iter()
        .map(|one| row(measure_key(one.measure), one))
        .collect();
    match (block.hidden(), block.coefficients.first()) {
        // One reason for all is said once.
        (Some(_), Some(first)) if block.coefficients.len() > 1 => rows.push(row("stats-coefficients", first)),
        _ => rows.extend(
            block
                .coefficients
                .iter()
                .map(|one| row(measure_key(one.measure), one)),
        ),
    }
    Grid {
        caption: words.text("stats-table-figures").to_owned(),
        columns: columns.map(|key| words.text(key).to_owned()).to_vec(),
        rows,
    }
}

/// Returns the number of a point as it is shown.
pub fn point(scale: RatingScale, point: Strength) -> String {
    match (scale, point.value()) {
        (RatingScale::Interaction, value @ 1..) => format!("+{value}"),
        (_, value) => value.to_string(),
    }
}

/// Returns the catalogue key of a classification.
pub fn classification_key(by: Classification) -> &'static str {
    match by {
        Classification::Role => "stats-by-role",
        Classification::Region => "stats-by-region",
        Classification::Delegation => "stats-by-delegation",
    }
}

fn label(words: &Catalogue, label: &Label) -> String {
    match label {
        Label::Role(role) => words.text(role_key(*role)).to_owned(),
        Label::Text(text) => text.clone(),
        Label::NotSaid => words.text("stats-not-said").to_owned(),
    }
}

fn distribution_pieces(
    words: &Catalogue,
    scale: RatingScale,
    distribution: &Distribution,
    all: &Distributions,
) -> Vec<Piece> {
    let groups = match &distribution.groups {
        Ok(groups) => groups,
        Err(reason) => {
            let key = match reason {
                Withheld::OneGroup => "stats-one-group",
                Withheld::TooFew => "stats-groups-withheld",
            };
            let text = words.format(key, &[("least", FEWEST_IN_GROUP.into())]);
            return vec![Piece::Line(text)];
        }
    };
    let mut columns = vec![
        words.text(classification_key(distribution.by)).to_owned(),
        words.text("stats-column-reviewers").to_owned(),
    ];
    columns.extend(scale.points().iter().map(|one| point(scale, *one)));
    let ends = [
        "stats-column-cannot-judge",
        "stats-column-not-considered",
        "stats-column-conflicts",
        "stats-column-recused",
    ];
    columns.extend(ends.map(|key| words.text(key).to_owned()));
    let mut rows: Vec<Vec<Text>> = Vec::new();
    let mut is_together = false;
    for group in groups {
        let labels: Vec<_> = group.labels.iter().map(|one| label(words, one)).collect();
        is_together |= labels.len() > 1;
        let name = match labels.as_slice() {
            [only] => only.clone(),
            several => words.format("stats-together", &[("groups", several.join(", ").into())]),
        };
        let name = match distribution.by {
            Classification::Role => Text::Words(name),
            Classification::Region | Classification::Delegation => Text::Person(name),
        };
        rows.push(spread_row(name, &group.spread));
    }
    let total = Text::Words(words.text("stats-all-reviewers").to_owned());
    rows.push(spread_row(total, &all.total));
    let mut pieces = vec![Piece::Table(Grid {
        caption: words.text("stats-table-distribution").to_owned(),
        columns,
        rows,
    })];
    if is_together {
        let text = words.format("stats-together-note", &[("least", FEWEST_IN_GROUP.into())]);
        pieces.push(Piece::Line(text));
    }
    pieces
}

fn spread_row(name: Text, spread: &Spread) -> Vec<Text> {
    let ends = [
        spread.cannot_judge,
        spread.not_considered,
        spread.conflicts,
        spread.recused,
    ];
    let counts = std::iter::once(spread.reviewers)
        .chain(spread.given.iter().copied())
        .chain(ends);
    std::iter::once(name)
        .chain(counts.map(|count| Text::Figure(count.to_string())))
        .collect()
}

fn moves_chapter(words: &Catalogue, view: &View<'_>, scale: RatingScale, moves: &Moves) -> Chapter {
    let title = words.format(
        "stats-moves-title",
        &[
            ("from", moves.from.0.to_string().into()),
            ("to", moves.to.0.to_string().into()),
        ],
    );
    let mut chapter = Chapter {
        topic: Topic::Moves(moves.from, moves.to),
        title,
        pieces: Vec::new(),
        distributions: Vec::new(),
    };
    let Some(share) = moves.share() else {
        let text = words.text("stats-moves-none").to_owned();
        chapter.pieces.push(Piece::Line(text));
        return chapter;
    };
    let (up, down, same) = moves.up_down_same();
    let text = |count: u64| count.to_string().into();
    chapter.pieces = vec![
        Piece::Line(words.format(
            "stats-moves-sum",
            &[
                ("both", text(moves.both())),
                ("reviewers", text(moves.reviewers)),
                ("pairs", text(moves.pairs.len() as u64)),
                ("up", text(up)),
                ("down", text(down)),
                ("same", text(same)),
                ("share", super::three_decimals(words.language(), share).into()),
            ],
        )),
        Piece::Line(words.format(
            "stats-moves-alone",
            &[
                ("before", text(moves.only_before)),
                ("after", text(moves.only_after)),
            ],
        )),
        Piece::Line(words.text("stats-moves-note").to_owned()),
    ];
    let moved: Vec<_> = moves.pairs.iter().filter(|one| one.up + one.down > 0).collect();
    if !moved.is_empty() {
        let columns = [
            "stats-column-action",
            "stats-column-target",
            "stats-column-both",
            "stats-column-up",
            "stats-column-down",
            "stats-column-same",
            "stats-column-share",
            "stats-column-before",
            "stats-column-after",
        ];
        chapter.pieces.push(Piece::Table(Grid {
            caption: words.format("stats-table-moves", &[("count", moved.len().into())]),
            columns: columns.map(|key| words.text(key).to_owned()).to_vec(),
            rows: moved
                .into_iter()
                .map(|one| moved_row(words, view, scale, one))
                .collect(),
        }));
    }
    chapter
}

fn moved_row(words: &Catalogue, view: &View<'_>, scale: RatingScale, moves: &PairMoves) -> Vec<Text> {
    let session = view.session();
    let action = session
        .action(moves.pair.action)
        .map_or("", |item| item.code.as_str());
    let target = session
        .target(moves.pair.target)
        .map_or("", |item| item.code.as_str());
    let counts = |given: &[u64]| {
        let one = |(at, count): (&Strength, &u64)| format!("{}:{count}", point(scale, *at));
        let all: Vec<_> = scale.points().iter().zip(given).map(one).collect();
        // They stay on one line.
        Text::Figure(all.join("\u{a0}"))
    };
    let figure = |count: u64| Text::Figure(count.to_string());
    vec![
        Text::Person(action.to_owned()),
        Text::Person(target.to_owned()),
        figure(moves.both()),
        figure(moves.up),
        figure(moves.down),
        figure(moves.same),
        Text::Value(super::three_decimals(words.language(), moves.share())),
        counts(&moves.before),
        counts(&moves.after),
    ]
}

/// Returns a row as one line: its name, then what it says after the name of each column.
pub fn row_words(grid: &Grid, row: &[Text]) -> String {
    let mut cells = grid.columns.iter().zip(row);
    let name = cells.next().map_or("", |(_, cell)| cell.as_str()).to_owned();
    let cells: Vec<_> = cells
        .filter(|(_, cell)| !cell.as_str().trim().is_empty())
        .map(|(column, cell)| format!("{column} {}", cell.as_str()))
        .collect();
    if cells.is_empty() {
        return name;
    }
    format!("{name} | {}", cells.join(", "))
}

/// Returns why no figures are shown where the scale is not settled.
pub fn unsettled(words: &Catalogue) -> String {
    words.text("stats-scale-unsettled").to_owned()
}
