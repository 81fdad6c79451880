//! The register of sub-targets: rows for a spreadsheet, and a paper with all three parts of it.
//!
//! The rows for a spreadsheet are those of the register alone, agreed and complete, so that nothing else can
//! slip into a register by mistake. What is incomplete and what is not agreed stands apart in the paper, and
//! the report counts and names it.

use super::csv::neutral;
use super::paper::{
    Block, Cell, CellKind, Line, Paper, Role, Scope, Section, Table, TableKind, framed, provenance,
};
use super::{Options, Report};
use crate::analysis::register::{Register, Row};
use crate::analysis::sheet_checks::{Check, sheet_checks};
use crate::model::{Effect, Proposal, ProposalKind, Session, Side, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::outcome::kind_key;
use crate::phrase::proceeding::{status_key, word_key};
use crate::phrase::sub_target::{advice_words, check_key, finding_key, parts_words};

/// The columns in order: the name in spreadsheets, the same in every language, and the key of its heading.
pub const COLUMNS: [(&str, &str); 17] = [
    ("ref", "register-ref"),
    ("goal_target", "register-goal-target"),
    ("instrument", "register-instrument"),
    ("sub_target", "register-sub-target"),
    ("kind", "register-kind"),
    ("derived_from", "register-derived-from"),
    ("species_area", "register-species-area"),
    ("baseline", "register-baseline"),
    ("due", "register-due"),
    ("indicator", "register-indicator"),
    ("source", "register-source"),
    ("lead", "register-lead"),
    ("status_authority", "register-status-authority"),
    ("notified", "register-notified"),
    ("also_contributes_to", "register-also"),
    ("contact", "register-contact"),
    ("remarks", "register-remarks"),
];

/// The field of a plan of targets that says by what mandate sub-targets are submitted.
pub const MANDATE_FIELD: &str = "register_mandate";

/// Writes the rows of the register for a spreadsheet.
pub(super) fn csv(view: &View<'_>, words: &Catalogue) -> (Vec<u8>, Report) {
    let session = view.session();
    let register = Register::of(session);
    let names = COLUMNS.map(|(name, _)| name);
    let rows = register
        .rows
        .iter()
        .map(|row| cells(session, words, row.proposal).to_vec());
    (rows_of(&names, rows), report(&register))
}

/// Writes rows: UTF-8 with a byte order mark, RFC 4180, and nothing that a spreadsheet takes for a formula.
pub(super) fn rows_of(names: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut out = "\u{feff}".as_bytes().to_vec();
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(&mut out);
    let write = || -> Result<(), ::csv::Error> {
        writer.write_record(names)?;
        for row in rows {
            writer.write_record(row.iter().map(|cell| neutral(cell).into_owned()))?;
        }
        writer.flush()?;
        Ok(())
    };
    // Writing rows of equal length to memory has no way to fail.
    let _written = write();
    drop(writer);
    out
}

fn report(register: &Register<'_>) -> Report {
    Report {
        rows: register.rows.len(),
        incomplete: register
            .incomplete
            .iter()
            .map(|row| row.proposal.reference.clone())
            .collect(),
        not_agreed: register.not_agreed.len(),
        ..Report::default()
    }
}

/// The cells of a row, in the order of [`COLUMNS`].
fn cells(session: &Session, words: &Catalogue, proposal: &Proposal) -> [String; COLUMNS.len()] {
    let sheet = &proposal.sheet;
    let joined = |texts: &[&str], between: &str| {
        let said: Vec<_> = texts
            .iter()
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
            .collect();
        said.join(between)
    };
    let word = proposal.word.map_or("", |word| words.text(word_key(word)));
    [
        proposal.reference.clone(),
        goal_and_target(session, proposal),
        session.actions().name().to_owned(),
        proposal.text.clone(),
        words.text(register_kind_key(proposal.kind)).to_owned(),
        derived_from(session, proposal),
        joined(&[&sheet.species, &sheet.area], "; "),
        sheet.baseline.clone(),
        sheet.due.map_or_else(String::new, |year| year.to_string()),
        sheet.indicator.clone(),
        sheet.source.clone(),
        sheet.lead.clone(),
        joined(
            &[
                words.text(status_key(proposal.status)),
                word,
                &proposal.sitting,
                &sheet.authority,
            ],
            "; ",
        ),
        sheet.notified.clone(),
        also(session, words, proposal),
        sheet.contact.clone(),
        sheet.remarks.clone(),
    ]
}

fn register_kind_key(kind: ProposalKind) -> &'static str {
    match kind {
        ProposalKind::ExistingSubTarget => "register-existing",
        ProposalKind::RevisedSubTarget => "register-revised",
        ProposalKind::NewSubTarget => "register-new",
        other => kind_key(other),
    }
}

/// The target that a sub-target answers, else those that its links would serve.
fn targets_of(proposal: &Proposal) -> Vec<crate::model::TargetId> {
    let answered = proposal
        .answers
        .filter(|gap| gap.side == Side::Target)
        .map(|gap| crate::model::TargetId(gap.item));
    if let Some(target) = answered {
        return vec![target];
    }
    let mut targets: Vec<_> = proposal
        .effects
        .iter()
        .map(|effect| match effect {
            Effect::Link(pair, ..) => pair.target,
            Effect::Serves(target, ..) => *target,
        })
        .collect();
    targets.sort_unstable();
    targets.dedup();
    targets
}

/// "G2 / T6": the codes of heading and target.
fn goal_and_target(session: &Session, proposal: &Proposal) -> String {
    let plan = session.targets();
    let names = targets_of(proposal).into_iter().filter_map(|target| {
        let item = session.target(target)?;
        let heading = item.heading.and_then(|heading| plan.heading(heading));
        Some(heading.map_or_else(
            || item.code.to_string(),
            |heading| format!("{} / {}", heading.code, item.code),
        ))
    });
    names.collect::<Vec<_>>().join("; ")
}

/// The actions from which a sub-target follows, by code, and the reason.
fn derived_from(session: &Session, proposal: &Proposal) -> String {
    let mut actions: Vec<_> = proposal
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Link(pair, ..) => Some(pair.action),
            Effect::Serves(..) => None,
        })
        .collect();
    actions.extend(
        proposal
            .answers
            .filter(|gap| gap.side == Side::Action)
            .map(|gap| crate::model::ActionId(gap.item)),
    );
    actions.sort_unstable();
    actions.dedup();
    let mut parts: Vec<_> = actions
        .into_iter()
        .filter_map(|action| session.action(action).map(|item| item.code.to_string()))
        .collect();
    if !proposal.reason.trim().is_empty() {
        parts.push(proposal.reason.trim().to_owned());
    }
    parts.join("; ")
}

/// What the targets contribute to besides, by the fields of the plan; marked as derived.
fn also(session: &Session, words: &Catalogue, proposal: &Proposal) -> String {
    let mut found = Vec::new();
    for target in targets_of(proposal) {
        let Some(item) = session.target(target) else {
            continue;
        };
        let fields = item.content.fields.iter();
        // A plan says so in fields named `also_` and the other plan's name.
        found.extend(fields.filter_map(|(name, value)| {
            let other = name
                .strip_prefix("also_")
                .filter(|other| !other.ends_with("_status"))?;
            Some(format!("{} {value}", other.to_uppercase()))
        }));
    }
    if found.is_empty() {
        return String::new();
    }
    words.format("register-derived", &[("what", found.join("; ").into())])
}

/// Lays out the register as a paper.
pub(super) fn paper(view: &View<'_>, words: &Catalogue, options: &Options) -> (Paper, Report) {
    let session = view.session();
    let register = Register::of(session);
    let mut blocks = vec![
        Block::Text(Role::Notice, mandate(session, words)),
        Block::Text(Role::Plain, Line::words(words.text("register-format-proposed"))),
        Block::Text(Role::Control, Line::words(control(words, &register))),
    ];
    if !register.incomplete.is_empty() {
        blocks.push(Block::Text(
            Role::Notice,
            Line::words(words.format(
                "register-left-out",
                &[
                    ("count", register.incomplete.len().into()),
                    ("which", which(&register.incomplete).into()),
                ],
            )),
        ));
    }
    let parts = [
        ("register-sheet-rows", &register.rows),
        ("register-sheet-incomplete", &register.incomplete),
        ("register-sheet-not-agreed", &register.not_agreed),
    ];
    for (at, (key, rows)) in parts.into_iter().enumerate() {
        blocks.push(Block::Part(Line::words(words.text(key))));
        if rows.is_empty() {
            blocks.push(Block::Text(
                Role::Plain,
                Line::words(words.text("register-no-rows")),
            ));
        } else {
            blocks.push(Block::Table(sheet(session, words, rows, words.text(key), at > 0)));
        }
        if at == 0 && register.count() > 0 {
            // The checks of all of them follow the register itself.
            blocks.push(Block::Part(Line::words(words.text("register-sheet-checks"))));
            blocks.push(Block::Text(
                Role::Plain,
                Line::words(words.text("register-checks-note")),
            ));
            blocks.push(Block::Table(checks(session, words, &register)));
        }
    }
    blocks.push(Block::Text(Role::Provenance, provenance(view, words, options)));
    let paper = Paper {
        lang: words.language().tag().to_owned(),
        frame: framed(view, words, options, Scope::SubTargets),
        kicker: Line::default(),
        title: Line::words(words.text("register-kicker")),
        blocks,
    };
    (paper, report(&register))
}

/// The sum that holds: every sub-target is in one of the three parts.
pub fn control(words: &Catalogue, register: &Register<'_>) -> String {
    words.format(
        "register-control",
        &[
            ("rows", register.rows.len().into()),
            ("incomplete", register.incomplete.len().into()),
            ("open", register.not_agreed.len().into()),
            ("all", register.count().into()),
        ],
    )
}

fn which(rows: &[Row<'_>]) -> String {
    let references: Vec<_> = rows.iter().map(|row| row.proposal.reference.as_str()).collect();
    references.join(", ")
}

/// By what mandate sub-targets are submitted: as the plan of targets says, and nothing where it does not.
fn mandate(session: &Session, words: &Catalogue) -> Line {
    match session.targets().fields().get(MANDATE_FIELD) {
        Some(text) => Line::person(text),
        None => Line::words(words.text("register-no-mandate")),
    }
}

fn sheet(session: &Session, words: &Catalogue, rows: &[Row<'_>], caption: &str, lacks: bool) -> Table {
    let mut columns: Vec<String> = COLUMNS
        .iter()
        .map(|(_, key)| words.text(key).to_owned())
        .collect();
    if lacks {
        columns.insert(1, words.text("register-why-apart").to_owned());
    }
    let rows = rows.iter().map(|row| {
        let mut lines: Vec<_> = cells(session, words, row.proposal)
            .into_iter()
            .map(Line::person)
            .collect();
        if lacks {
            lines.insert(1, Line::words(why_apart(words, row)));
        }
        lines
    });
    table(caption, &columns, rows.collect())
}

/// Why a row is not in the register.
pub fn why_apart(words: &Catalogue, row: &Row<'_>) -> String {
    let mut parts = Vec::new();
    if row.differs {
        parts.push(words.text("register-differs").to_owned());
    }
    if !row.proposal.status.is_agreed() {
        parts.push(words.text(status_key(row.proposal.status)).to_owned());
    }
    if row.brackets > 0 {
        parts.push(words.format("bracket-left", &[("count", row.brackets.into())]));
    }
    if !row.missing.is_empty() {
        let missing = parts_words(words, &row.missing);
        parts.push(words.format("register-missing", &[("parts", missing.into())]));
    }
    parts.join(words.semicolon())
}

fn checks(session: &Session, words: &Catalogue, register: &Register<'_>) -> Table {
    let mut columns = vec![words.text("register-ref").to_owned()];
    columns.extend(Check::ALL.map(|check| words.text(check_key(check)).to_owned()));
    columns.push(words.text("register-comment").to_owned());
    let rows = register.all().map(|row| {
        let checked = sheet_checks(session, row.proposal);
        let mut lines = vec![Line::words(row.proposal.reference.clone())];
        lines.extend(
            checked
                .iter()
                .map(|one| Line::words(words.text(finding_key(one.finding)))),
        );
        let advice: Vec<_> = checked
            .iter()
            .flat_map(|one| &one.advice)
            .map(|advice| advice_words(words, advice))
            .collect();
        let mut said: Vec<String> = Vec::new();
        for text in advice {
            if !said.contains(&text) {
                said.push(text);
            }
        }
        lines.push(Line::words(said.join("\n")));
        lines
    });
    table(words.text("register-sheet-checks"), &columns, rows.collect())
}

/// A plain table; the first cell names the row.
pub(super) fn table(caption: &str, columns: &[String], rows: Vec<Vec<Line>>) -> Table {
    let rows = rows.into_iter().map(|row| {
        let cells = row.into_iter().enumerate().map(|(at, line)| {
            let kind = if at == 0 {
                CellKind::RowHead
            } else {
                CellKind::Text
            };
            Cell::new(kind, line)
        });
        cells.collect()
    });
    Table {
        kind: TableKind::Sheet,
        caption: Line::words(caption),
        groups: Vec::new(),
        columns: columns.iter().map(|name| Cell::text(Line::words(name))).collect(),
        sections: vec![Section {
            heading: None,
            rows: rows.collect(),
        }],
        foot: Vec::new(),
        widths: Vec::new(),
        is_named_above: false,
    }
}
