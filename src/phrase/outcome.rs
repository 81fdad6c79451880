//! Gaps, proposals and report questions in words.

use super::catalogue::Catalogue;
use super::difference::quoted;
use super::proceeding::{listed, status_key, word_key};
use super::step::subject_name;
use crate::model::{
    Burden, Comparable, CoverageRule, GapNote, GapOption, Proposal, ProposalKind, Question, QuestionVerdict,
    Relevance, Remarks, Session, Subject, WordingMark,
};

/// Returns the rule of coverage in a sentence.
pub fn rule_words(words: &Catalogue, rule: CoverageRule) -> String {
    words.format(
        "coverage-rule",
        &[
            ("strong", i64::from(rule.strong).into()),
            ("moderate", i64::from(rule.moderate).into()),
        ],
    )
}

/// Returns what the meeting makes of a gap, in one line.
pub fn gap_words(words: &Catalogue, note: &GapNote) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(
        note.relevance
            .map(|one| words.text(relevance_key(one)).to_owned()),
    );
    parts.extend(note.option.map(|one| words.text(option_key(one)).to_owned()));
    for text in [&note.reason, &note.note] {
        if !text.is_empty() {
            parts.push(quoted(words, text));
        }
    }
    listed(words, &parts)
}

/// Returns what is in the wording basket about an item, in one line.
pub fn remark_words(words: &Catalogue, remarks: &Remarks) -> String {
    let mut parts: Vec<String> = remarks
        .marks
        .iter()
        .map(|mark| words.text(mark_key(*mark)).to_owned())
        .collect();
    if !remarks.note.is_empty() {
        parts.push(quoted(words, &remarks.note));
    }
    listed(words, &parts)
}

/// Returns a proposal in one line: what, status, text.
pub fn proposal_words(words: &Catalogue, proposal: &Proposal) -> String {
    let mut parts = vec![
        words.text(kind_key(proposal.kind)).to_owned(),
        words.text(status_key(proposal.status)).to_owned(),
    ];
    parts.extend(proposal.word.map(|word| words.text(word_key(word)).to_owned()));
    for text in [&proposal.text, &proposal.reason] {
        if !text.is_empty() {
            parts.push(quoted(words, text));
        }
    }
    listed(words, &parts)
}

/// Returns a report question in one line: what becomes of it, what it informs, its text.
pub fn question_words(words: &Catalogue, session: &Session, question: &Question) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(
        question
            .verdict
            .map(|one| words.text(verdict_key(one)).to_owned()),
    );
    let actions = question.actions.iter().map(|action| Subject::Action(*action));
    let targets = question.targets.iter().map(|target| Subject::Target(*target));
    parts.extend(
        actions
            .chain(targets)
            .map(|one| subject_name(words, session, one)),
    );
    for text in [&question.text, &question.new_text] {
        if !text.is_empty() {
            parts.push(quoted(words, text));
        }
    }
    parts.extend(
        question
            .comparable
            .map(|one| words.text(comparable_key(one)).to_owned()),
    );
    parts.extend(question.burden.map(|one| words.text(burden_key(one)).to_owned()));
    listed(words, &parts)
}

/// Returns the key of how relevant a gap is.
pub fn relevance_key(relevance: Relevance) -> &'static str {
    match relevance {
        Relevance::Yes => "relevance-yes",
        Relevance::InPart => "relevance-in-part",
        Relevance::No => "relevance-no",
    }
}

/// Returns the key of an option.
pub fn option_key(option: GapOption) -> &'static str {
    match option {
        GapOption::NewAction => "option-new-action",
        GapOption::RevisedAction => "option-revised-action",
        GapOption::SubTarget => "option-sub-target",
        GapOption::OtherInstrument => "option-other-instrument",
        GapOption::Nothing => "option-nothing",
        GapOption::KeepAsIs => "option-keep-as-is",
        GapOption::Reword => "option-reword",
        GapOption::Merge => "option-merge",
        GapOption::Retire => "option-retire",
    }
}

/// Returns the key of a mark in the wording basket.
pub fn mark_key(mark: WordingMark) -> &'static str {
    match mark {
        WordingMark::Unclear => "mark-unclear",
        WordingMark::Duplicates => "mark-duplicates",
        WordingMark::TooBroad => "mark-too-broad",
        WordingMark::TwoInOne => "mark-two-in-one",
        WordingMark::Missing => "mark-missing",
    }
}

/// Returns the key of what is proposed.
pub fn kind_key(kind: ProposalKind) -> &'static str {
    match kind {
        ProposalKind::NewAction => "proposal-new-action",
        ProposalKind::RevisedAction => "proposal-revised-action",
        ProposalKind::ExistingSubTarget => "proposal-existing-sub-target",
        ProposalKind::RevisedSubTarget => "proposal-revised-sub-target",
        ProposalKind::NewSubTarget => "proposal-new-sub-target",
        ProposalKind::NewQuestion => "proposal-new-question",
        ProposalKind::ChangedQuestion => "proposal-changed-question",
        ProposalKind::NoAction => "proposal-no-action",
    }
}

/// Returns the key of what is to become of a question.
pub fn verdict_key(verdict: QuestionVerdict) -> &'static str {
    match verdict {
        QuestionVerdict::Keep => "question-keep",
        QuestionVerdict::Amend => "question-amend",
        QuestionVerdict::Add => "question-add",
        QuestionVerdict::Move => "question-move",
        QuestionVerdict::Delete => "question-delete",
    }
}

/// Returns the key of whether answers stay comparable.
pub fn comparable_key(comparable: Comparable) -> &'static str {
    match comparable {
        Comparable::Yes => "comparable-yes",
        Comparable::Partly => "comparable-partly",
        Comparable::No => "comparable-no",
    }
}

/// Returns the key of how much work an answer is.
pub fn burden_key(burden: Burden) -> &'static str {
    match burden {
        Burden::Low => "burden-low",
        Burden::Medium => "burden-medium",
        Burden::High => "burden-high",
    }
}
