//! Reads a form that was filled in, whichever program saved it.

use std::collections::{BTreeMap, HashMap};

use super::answer::Vocabulary;
use super::layout::{Column, FORMAT, HEAD_ROW, HIDDEN, REVIEWER_ROW, VERSION, pair_key};
use crate::exchange::table::{Finding, Limits, ReadOptions, Row, Severity, Table, read_table};
use crate::model::{Judgement, Pair, ReviewerCode, Session};
use crate::phrase::catalogue::{Catalogue, Language};

/// Something wrong with a form, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormProblem {
    /// The sheet; empty where the file as a whole is meant.
    pub sheet: String,
    /// Row, column and reason.
    pub finding: Finding,
}

impl FormProblem {
    fn of_file(finding: Finding) -> Self {
        Self {
            sheet: String::new(),
            finding,
        }
    }

    /// The sentence with its place: `Sheet “Judgements”, row 12, column D: …`.
    pub fn sentence(&self, words: &Catalogue) -> String {
        let what = self.finding.sentence(words);
        if self.sheet.is_empty() {
            return what;
        }
        let values = [("sheet", self.sheet.as_str().into()), ("what", what.into())];
        words.format("form-in-sheet", &values)
    }
}

/// What a form says. Nothing of it is to be used while there are problems.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormRead {
    /// Who filled it in, where it says so.
    pub reviewer: Option<ReviewerCode>,
    /// The answers, in the order of the form.
    pub judgements: Vec<(Pair, Judgement)>,
    /// Rows that were left blank.
    pub blank: usize,
    /// What is wrong.
    pub problems: Vec<FormProblem>,
}

impl FormRead {
    /// The answers as judgements of a reviewer. What the form cannot ask about stays as the reviewer said it in the
    /// session, as far as it fits the new answer; answers that are in the session already are left out.
    pub fn judgements_of(&self, session: &Session, reviewer: &ReviewerCode) -> Vec<(Pair, Judgement)> {
        let view = session.view_for(reviewer);
        let mut changed = Vec::new();
        for (pair, new) in &self.judgements {
            let Some(before) = view.judgement(*pair) else {
                changed.push((*pair, new.clone()));
                continue;
            };
            let judgement = Judgement {
                contribution: new.contribution,
                tension: new.tension,
                confidence: new.confidence,
                reason: new.reason.clone(),
                evidence: new.evidence.clone(),
                recused: new.recused,
                ..before.clone().with_verdict(new.verdict)
            };
            if judgement != *before {
                changed.push((*pair, judgement));
            }
        }
        changed
    }
}

/// Reads a form for a session: the same session, plans, scale and round that it was made for.
pub fn read(bytes: &[u8], session: &Session, language: Language) -> FormRead {
    let mut out = FormRead::default();
    if let Err(finding) = fill(bytes, session, language, &mut out) {
        out.problems.push(FormProblem::of_file(finding));
    }
    if !out.problems.is_empty() {
        out.judgements.clear();
    }
    out
}

fn fill(bytes: &[u8], session: &Session, language: Language, out: &mut FormRead) -> Result<(), Finding> {
    let hidden = match sheet(bytes, HIDDEN) {
        Ok(table) => table,
        Err(finding) if finding.key == "table-no-sheet" => return Err(Finding::error("form-not-a-form")),
        Err(finding) => return Err(finding),
    };
    if hidden.sheet != HIDDEN {
        return Err(Finding::error("form-not-a-form"));
    }
    let facts: BTreeMap<&str, &str> = hidden.rows.iter().map(|row| (row.text(0), row.text(1))).collect();
    let fact = |name: &str| facts.get(name).copied().unwrap_or_default();
    if fact("format") != FORMAT {
        return Err(Finding::error("form-not-a-form"));
    }
    if fact("version") != VERSION {
        return Err(Finding::error("form-other-version").word("version", fact("version")));
    }
    if fact("session") != session.id().0.to_string() {
        return Err(Finding::error("form-other-session"));
    }
    let (actions, targets) = (
        session.actions().hash().to_string(),
        session.targets().hash().to_string(),
    );
    if fact("actions") != actions || fact("targets") != targets {
        return Err(Finding::error("form-other-plans"));
    }
    let round = session.current_round().0.to_string();
    if fact("round") != round {
        let finding = Finding::error("form-other-round").word("form", fact("round"));
        return Err(finding.word("session", round));
    }
    let scale = session
        .scale()
        .map_err(|_unsettled| Finding::error("form-unsettled"))?;
    if fact("scale") != scale.name() {
        return Err(Finding::error("form-other-scale"));
    }
    let (table, columns) = answers(bytes, fact("sheet"), &hidden.sheets)?;
    let reader = Reader {
        session,
        words: Vocabulary::new(language, scale),
        columns,
        sheet: table.sheet.clone(),
    };
    // A formula without result matters only where an answer belongs, and is looked for there.
    let matters = |one: &&Finding| one.severity > Severity::Note && one.key != "table-formula-without-value";
    let warnings = table.findings.iter().filter(matters);
    out.problems
        .extend(warnings.map(|one| reader.problem(one.clone())));
    let mut seen: HashMap<Pair, u32> = HashMap::new();
    for row in &table.rows {
        reader.row(row, &mut seen, out);
    }
    Ok(())
}

/// Reads one sheet.
fn sheet(bytes: &[u8], name: &str) -> Result<Table, Finding> {
    let options = ReadOptions {
        sheet: Some(name.to_owned()),
        limits: Limits {
            bytes: 64 << 20,
            unfolded: 512 << 20,
            rows: 300_000,
            cells: 3_000_000,
            text: 96 << 20,
            ..Limits::default()
        },
        ..ReadOptions::default()
    };
    read_table(bytes, &options)
}

/// The sheet with the answers, also where it was renamed, and where its columns are.
fn answers(bytes: &[u8], named: &str, sheets: &[String]) -> Result<(Table, Vec<Option<usize>>), Finding> {
    let others = sheets
        .iter()
        .map(String::as_str)
        .filter(|name| *name != named && *name != HIDDEN);
    for name in std::iter::once(named).chain(others) {
        let table = match sheet(bytes, name) {
            Ok(table) => table,
            Err(finding) if finding.key == "table-no-sheet" => continue,
            Err(finding) => return Err(finding),
        };
        let Some(first) = table.rows.first() else {
            continue;
        };
        let place = |column: Column| (0..first.cells.len()).find(|at| first.text(*at) == column.name());
        let columns: Vec<Option<usize>> = Column::ALL.into_iter().map(place).collect();
        if columns.iter().all(Option::is_some) {
            return Ok((table, columns));
        }
    }
    Err(Finding::error("form-no-answers"))
}

struct Reader<'s> {
    session: &'s Session,
    words: Vocabulary,
    columns: Vec<Option<usize>>,
    sheet: String,
}

impl Reader<'_> {
    fn problem(&self, finding: Finding) -> FormProblem {
        FormProblem {
            sheet: self.sheet.clone(),
            finding,
        }
    }

    fn place(&self, column: Column) -> usize {
        let place = self.columns.get(usize::from(column.place())).copied().flatten();
        place.unwrap_or(usize::MAX)
    }

    fn row(&self, row: &Row, seen: &mut HashMap<Pair, u32>, out: &mut FormRead) {
        let text = |column: Column| row.text(self.place(column));
        match text(Column::Key) {
            HEAD_ROW => {}
            // The row that names the columns for the program.
            key if key == Column::Key.name() => {}
            REVIEWER_ROW => match text(Column::Title) {
                "" => {}
                code => match ReviewerCode::new(code) {
                    Ok(code) => out.reviewer = Some(code),
                    Err(error) => {
                        let finding = Finding::error("form-bad-code").word("why", error.to_string());
                        out.problems
                            .push(self.problem(self.at(finding, row, Column::Title)));
                    }
                },
            },
            "" => {
                let filled = Column::ANSWERS
                    .into_iter()
                    .find(|column| !text(*column).is_empty());
                if let Some(column) = filled {
                    let finding = self.at(Finding::error("form-row-of-your-own"), row, column);
                    out.problems.push(self.problem(finding));
                }
            }
            key => match self.pair(row, key, seen) {
                Err(finding) => out.problems.push(self.problem(finding)),
                Ok(pair) => match self.words.judgement(text) {
                    Ok(None) => match self.bare_formula(row) {
                        None => out.blank += 1,
                        Some(finding) => out.problems.push(self.problem(finding)),
                    },
                    Ok(Some(judgement)) => out.judgements.push((pair, judgement)),
                    Err((column, finding)) => out.problems.push(self.problem(self.at(finding, row, column))),
                },
            },
        }
    }

    fn at(&self, finding: Finding, row: &Row, column: Column) -> Finding {
        finding.in_row(row.number).in_column(self.place(column))
    }

    /// The pair of a row, if codes and key say the same and no row before was about it.
    fn pair(&self, row: &Row, key: &str, seen: &mut HashMap<Pair, u32>) -> Result<Pair, Finding> {
        let (action, target) = (
            row.text(self.place(Column::Action)),
            row.text(self.place(Column::Target)),
        );
        if pair_key(action, target) != key {
            return Err(self.at(Finding::error("form-row-changed"), row, Column::Action));
        }
        let Some(pair) = self.session.pair_by_codes(action, target) else {
            return Err(self.at(Finding::error("form-row-changed"), row, Column::Action));
        };
        match seen.insert(pair, row.number) {
            None => Ok(pair),
            Some(first) => {
                let finding = Finding::error("form-row-twice").word("first", first.to_string());
                Err(self.at(finding, row, Column::Action))
            }
        }
    }

    /// An answer that is a formula without a stored result looks blank and is not meant so.
    fn bare_formula(&self, row: &Row) -> Option<Finding> {
        let is_bare = |column: &Column| {
            let cell = row.cells.get(self.place(*column));
            cell.is_some_and(|cell| cell.is_formula && cell.text.trim().is_empty())
        };
        let column = Column::ANSWERS.into_iter().find(is_bare)?;
        Some(self.at(Finding::error("form-formula"), row, column))
    }
}
