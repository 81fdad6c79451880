//! The report template against both plans: questions with what each informs and what becomes of it, targets
//! with their questions, sub-targets without one.

use super::paper::{Block, Line, Paper, Role, Scope, framed, provenance};
use super::register::{rows_of, table};
use super::{Options, Report};
use crate::analysis::questions::{Asked, Questions, proposals_about, rests_on};
use crate::model::{ActionId, Question, QuestionVerdict, Session, TargetId, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::outcome::{burden_key, comparable_key, verdict_key};
use crate::phrase::proceeding::{status_key, word_key};
use crate::phrase::sub_target::{asked_key, control_words};

/// The columns of the questions in order: the name in spreadsheets, and the key of its heading.
pub const COLUMNS: [(&str, &str); 13] = [
    ("number", "question-number"),
    ("section", "question-section"),
    ("question", "question-text"),
    ("answer_type", "question-answer"),
    ("actions", "question-actions"),
    ("targets", "question-targets"),
    ("sub_targets", "question-sub-targets"),
    ("change", "question-change"),
    ("new_text", "question-new-text"),
    ("comparable", "question-comparable"),
    ("burden", "question-burden"),
    ("also_asked_in", "question-also-asked"),
    ("decision", "question-decision"),
];

/// Writes the questions for a spreadsheet.
pub(super) fn csv(view: &View<'_>, words: &Catalogue) -> (Vec<u8>, Report) {
    let session = view.session();
    let names = COLUMNS.map(|(name, _)| name);
    let questions = session.questions();
    let rows = questions
        .iter()
        .map(|(number, question)| cells(session, words, number, question).to_vec());
    let report = Report {
        rows: questions.len(),
        ..Report::default()
    };
    (rows_of(&names, rows), report)
}

/// The text of a question, or that it is not known.
pub fn text_of(words: &Catalogue, question: &Question) -> String {
    if question.text.trim().is_empty() {
        words.text("question-not-known").to_owned()
    } else {
        question.text.clone()
    }
}

fn codes_of_actions(session: &Session, actions: &[ActionId]) -> String {
    let codes = actions.iter().filter_map(|action| session.action(*action));
    codes
        .map(|item| item.code.to_string())
        .collect::<Vec<_>>()
        .join(", ")
}

fn codes_of_targets(session: &Session, targets: &[TargetId]) -> String {
    let codes = targets.iter().filter_map(|target| session.target(*target));
    codes
        .map(|item| item.code.to_string())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The cells of a row, in the order of [`COLUMNS`].
fn cells(session: &Session, words: &Catalogue, number: &str, question: &Question) -> [String; COLUMNS.len()] {
    let said = |key: Option<&'static str>| key.map_or_else(String::new, |key| words.text(key).to_owned());
    [
        number.to_owned(),
        question.section.clone(),
        text_of(words, question),
        question.answer.clone(),
        codes_of_actions(session, &question.actions),
        codes_of_targets(session, &question.targets),
        question.sub_targets.join(", "),
        said(question.verdict.map(verdict_key)),
        question.new_text.clone(),
        said(question.comparable.map(comparable_key)),
        said(question.burden.map(burden_key)),
        question.also_asked.clone(),
        decided(session, words, number),
    ]
}

/// How the meeting stands to the proposals about a question.
fn decided(session: &Session, words: &Catalogue, number: &str) -> String {
    let lines = proposals_about(session, number).into_iter().map(|proposal| {
        let mut parts = vec![
            proposal.reference.clone(),
            words.text(status_key(proposal.status)).to_owned(),
        ];
        parts.extend(proposal.word.map(|word| words.text(word_key(word)).to_owned()));
        parts.join(" ")
    });
    lines.collect::<Vec<_>>().join(words.semicolon())
}

/// Lays out the three tables as a paper.
pub(super) fn paper(view: &View<'_>, words: &Catalogue, options: &Options) -> (Paper, Report) {
    let session = view.session();
    let known = Questions::of(session);
    let questions = session.questions();
    let mut blocks = vec![Block::Text(
        Role::Plain,
        Line::words(words.text("questions-opening")),
    )];
    let unknown = questions
        .iter()
        .filter(|(_, one)| one.text.trim().is_empty())
        .count();
    if questions.is_empty() {
        blocks.push(Block::Text(
            Role::Notice,
            Line::words(words.text("questions-none")),
        ));
    } else if unknown > 0 {
        let text = words.format("questions-unknown-texts", &[("count", unknown.into())]);
        blocks.push(Block::Text(Role::Notice, Line::words(text)));
    }
    blocks.push(Block::Part(Line::words(words.text("questions-table"))));
    if !questions.is_empty() {
        let columns = COLUMNS.map(|(_, key)| words.text(key).to_owned());
        let rows = questions.iter().map(|(number, question)| {
            cells(session, words, number, question)
                .into_iter()
                .map(Line::person)
                .collect()
        });
        blocks.push(Block::Table(table(
            words.text("questions-table"),
            &columns,
            rows.collect(),
        )));
    }
    let control = control_words(words, &known.control);
    blocks.push(Block::Text(Role::Control, Line::words(control)));
    warnings(session, words, &questions, &mut blocks);
    blocks.push(Block::Part(Line::words(words.text("questions-by-target"))));
    let columns = [
        "questions-target",
        "questions-questions",
        "questions-gap",
        "questions-proposal",
    ]
    .map(|key| words.text(key).to_owned());
    let rows = known.by_target.iter().map(|(target, asked, numbers)| {
        let name = session.target(*target).map_or_else(Line::default, |item| {
            let (title, _) = item.title(&options.text_lang);
            Line::person(format!("{} {title}", item.code))
        });
        let mut row = vec![name];
        row.extend(of_target(session, words, &questions, (*target, *asked), numbers));
        row
    });
    blocks.push(Block::Table(table(
        words.text("questions-by-target"),
        &columns,
        rows.collect(),
    )));
    blocks.push(Block::Part(Line::words(
        words.text("questions-sub-targets-without"),
    )));
    if known.sub_targets_without.is_empty() {
        let key = if session.sub_targets().is_empty() {
            "questions-no-sub-target"
        } else {
            "questions-all-sub-targets"
        };
        blocks.push(Block::Text(Role::Plain, Line::words(words.text(key))));
    } else {
        let columns = ["register-ref", "register-sub-target"].map(|key| words.text(key).to_owned());
        let rows = known
            .sub_targets_without
            .iter()
            .map(|(reference, proposal)| vec![Line::words(*reference), Line::person(&proposal.text)]);
        let caption = words.text("questions-sub-targets-without");
        blocks.push(Block::Table(table(caption, &columns, rows.collect())));
    }
    if !known.serve_nothing.is_empty() {
        blocks.push(Block::Part(Line::words(words.text("questions-serve-nothing"))));
        blocks.push(Block::List(
            known
                .serve_nothing
                .iter()
                .map(|number| Line::person(*number))
                .collect(),
        ));
    }
    blocks.push(Block::Text(Role::Provenance, provenance(view, words, options)));
    let paper = Paper {
        lang: words.language().tag().to_owned(),
        frame: framed(view, words, options, Scope::Questions),
        kicker: Line::default(),
        title: Line::words(words.text("questions-title")),
        blocks,
    };
    let report = Report {
        rows: questions.len(),
        ..Report::default()
    };
    (paper, report)
}

/// Says which sub-targets rest on a question that is to be deleted.
fn warnings(session: &Session, words: &Catalogue, questions: &[(&str, &Question)], blocks: &mut Vec<Block>) {
    for (number, question) in questions {
        if question.verdict != Some(QuestionVerdict::Delete) {
            continue;
        }
        let resting = rests_on(session, number);
        if !resting.is_empty() {
            let args = [("number", (*number).into()), ("which", resting.join(", ").into())];
            let text = words.format("question-rests-on", &args);
            blocks.push(Block::Text(Role::Notice, Line::words(text)));
        }
    }
}

/// What stands beside a target: its questions with what else they are relevant to, the gap, proposals.
fn of_target(
    session: &Session,
    words: &Catalogue,
    all: &[(&str, &Question)],
    (target, asked): (TargetId, Asked),
    numbers: &[&str],
) -> [Line; 3] {
    let questions = numbers.iter().map(|number| {
        let others: Vec<_> = all
            .iter()
            .find(|(one, _)| one == number)
            .map(|(_, question)| {
                question
                    .targets
                    .iter()
                    .copied()
                    .filter(|one| *one != target)
                    .collect()
            })
            .unwrap_or_default();
        if others.is_empty() {
            return (*number).to_owned();
        }
        let others = codes_of_targets(session, &others);
        words.format(
            "questions-also-relevant",
            &[("number", (*number).into()), ("targets", others.into())],
        )
    });
    let proposals = session.proposals().into_iter().filter(|(_, proposal, _)| {
        let is_about = proposal
            .answers
            .is_some_and(|gap| gap.side == crate::model::Side::Target && gap.item == target.0);
        is_about
            && matches!(
                proposal.kind,
                crate::model::ProposalKind::NewQuestion | crate::model::ProposalKind::ChangedQuestion
            )
    });
    let proposals: Vec<_> = proposals.map(|(_, one, _)| one.reference.as_str()).collect();
    [
        Line::person(questions.collect::<Vec<_>>().join(words.semicolon())),
        Line::words(words.text(asked_key(asked))),
        Line::words(proposals.join(", ")),
    ]
}
