//! The canonical encoding of proceedings. Frozen: ids in saved files rest on it.

use super::{
    Burden, Comparable, DecisionWord, Effect, GapNote, GapOption, Proposal, ProposalKind, Question,
    QuestionVerdict, Relevance, Status, Submission, WordingMark,
};
use super::{Decision, Group, Proceeding, ProceedingKey, Reservation, Role, Round, RoundKind, Rules, Seat};
use crate::model::comment::Subject;
use crate::model::hash::Canonical;
use crate::model::judgement::{Contribution, Strength};
use crate::model::pair::{Pair, Side};
use crate::model::scale::RatingScale;
use crate::model::session::Session;

impl ProceedingKey {
    /// Feeds the kind of record and what it is about to the encoder.
    pub(in crate::model) fn encode(&self, session: &Session, out: &mut Canonical) {
        let pair = |pair: &Pair, out: &mut Canonical| session.encode_subject(out, Subject::Pair(*pair));
        match self {
            Self::Scale => {
                out.number(1);
            }
            Self::Rules => {
                out.number(2);
            }
            Self::Seat(code) => {
                out.number(3).text(code.as_str());
            }
            Self::Group(name) => {
                out.number(4).text(name);
            }
            Self::Round(round) => {
                out.number(5).number(u64::from(round.0));
            }
            Self::Submission(round, code) => {
                out.number(6).number(u64::from(round.0)).text(code.as_str());
            }
            Self::Decision(about) => {
                out.number(7);
                pair(about, out);
            }
            Self::Reservation(about, state) => {
                out.number(8);
                pair(about, out);
                out.text(state);
            }
            Self::Parked(about) => {
                out.number(9);
                pair(about, out);
            }
            Self::CoverageRule => {
                out.number(10);
            }
            Self::Gap(side, item) => {
                out.number(11);
                session.encode_subject(out, Subject::item(*side, *item));
            }
            Self::Basket(side, item) => {
                out.number(12);
                session.encode_subject(out, Subject::item(*side, *item));
            }
            // A proposal's first version has no id yet that it could be told by.
            Self::Proposal(_) => {
                out.number(13);
            }
            Self::Question(code) => {
                out.number(14).text(code);
            }
            Self::Check(about) => {
                out.number(15);
                pair(about, out);
            }
            Self::Parent => {
                out.number(16);
            }
            Self::Final => {
                out.number(17);
            }
            Self::Kept(id) => {
                out.number(18).bytes(&id.0);
            }
        }
    }
}

impl Proceeding {
    /// Feeds every field to the encoder.
    pub(in crate::model) fn encode(&self, session: &Session, out: &mut Canonical) {
        match self {
            Self::Scale(scale) => {
                out.number(place(&RatingScale::ALL, scale));
            }
            Self::Rules(rules) => encode_rules(rules, session, out),
            Self::Seat(seat) => encode_seat(seat, out),
            Self::Group(group) => encode_group(group, out),
            Self::Round(round) => encode_round(round, out),
            Self::Submission(Submission { sealed }) => {
                out.list(sealed.len());
                for id in sealed {
                    out.bytes(&id.0);
                }
            }
            Self::Decision(decision) => encode_decision(decision, out),
            Self::Reservation(Reservation { words }) => {
                out.text(words);
            }
            Self::Parked => {
                out.number(1);
            }
            Self::CoverageRule(rule) => {
                out.number(u64::from(rule.strong))
                    .number(u64::from(rule.moderate));
            }
            Self::Gap(gap) => encode_gap(gap, out),
            Self::Basket(remarks) => {
                out.list(remarks.marks.len());
                for mark in &remarks.marks {
                    out.number(place(WordingMark::ALL, mark));
                }
                out.text(&remarks.note);
            }
            Self::Proposal(proposal) => encode_proposal(proposal, session, out),
            Self::Question(question) => encode_question(question, session, out),
            Self::Check(mark) => mark.encode(out),
            Self::Parent(parent) => parent.encode(out),
            Self::Final(last) => last.encode(out),
            Self::Kept(kept) => kept.encode(out),
        }
    }
}

/// The place of a value in the list of all, from 0.
pub(super) fn place<T: PartialEq>(all: &[T], one: &T) -> u64 {
    all.iter().position(|other| other == one).unwrap_or_default() as u64
}

fn encode_rules(rules: &Rules, session: &Session, out: &mut Canonical) {
    out.text(&rules.text).text(&rules.reading);
    out.list(rules.calibration.len());
    for pair in &rules.calibration {
        session.encode_subject(out, Subject::Pair(*pair));
    }
    out.list(rules.chips.len());
    for chip in &rules.chips {
        out.text(&chip.code).text(&chip.text);
    }
    out.number(u64::from(rules.minutes));
    out.number(u64::from(rules.minutes_per_item));
}

fn encode_seat(seat: &Seat, out: &mut Canonical) {
    out.number(seat.role.map_or(0, |role| 1 + place(&Role::ALL, &role)));
    out.text(&seat.region);
}

fn encode_group(group: &Group, out: &mut Canonical) {
    out.list(group.members.len());
    for member in &group.members {
        out.text(member.as_str());
    }
    out.list(group.headings.len());
    for (side, code) in &group.headings {
        out.number(u64::from(*side == Side::Target)).text(code);
    }
}

fn encode_round(round: &Round, out: &mut Canonical) {
    out.number(u64::from(round.kind == RoundKind::Blind));
    out.number(u64::from(round.opened.is_some()));
    if let Some(opening) = &round.opened {
        out.list(opening.submissions.len());
        for (code, id) in &opening.submissions {
            out.text(code.as_str()).bytes(&id.0);
        }
    }
}

fn encode_decision(decision: &Decision, out: &mut Canonical) {
    out.number(place(&Status::ALL, &decision.status));
    out.number(decision.value.map_or(0, value_number));
    out.number(kind_number(decision.contribution));
    out.text(&decision.wording);
    out.number(
        decision
            .word
            .map_or(0, |word| 1 + place(&DecisionWord::ALL, &word)),
    );
    out.text(&decision.sitting).text(&decision.quorum);
    if !decision.elements.is_empty() {
        out.list(decision.elements.len());
        for element in &decision.elements {
            out.text(element);
        }
    }
}

/// The number of a value: 1 to 4 from none on, 11 to 13 below it.
fn value_number(value: Strength) -> u64 {
    u64::from(value.digit()) + if value < Strength::None { 10 } else { 1 }
}

fn kind_number(kind: Option<Contribution>) -> u64 {
    match kind {
        None => 0,
        Some(Contribution::Direct) => 1,
        Some(Contribution::Enabling) => 2,
    }
}

fn optional<T: PartialEq>(all: &[T], value: Option<&T>) -> u64 {
    value.map_or(0, |value| 1 + place(all, value))
}

fn encode_gap(gap: &GapNote, out: &mut Canonical) {
    out.number(optional(Relevance::ALL, gap.relevance.as_ref()));
    out.text(&gap.reason);
    out.number(optional(GapOption::ALL, gap.option.as_ref()));
    out.text(&gap.note);
}

fn encode_proposal(proposal: &Proposal, session: &Session, out: &mut Canonical) {
    out.number(place(ProposalKind::ALL, &proposal.kind));
    out.text(&proposal.reference)
        .text(&proposal.text)
        .text(&proposal.reason);
    out.number(u64::from(proposal.answers.is_some()));
    if let Some(gap) = proposal.answers {
        session.encode_subject(out, Subject::item(gap.side, gap.item));
    }
    out.text(&proposal.changes);
    out.number(place(&Status::ALL, &proposal.status));
    out.number(optional(&DecisionWord::ALL, proposal.word.as_ref()));
    out.text(&proposal.sitting);
    let sheet = &proposal.sheet;
    out.text(&sheet.species)
        .text(&sheet.area)
        .text(&sheet.baseline)
        .text(&sheet.indicator);
    out.number(sheet.due.map_or(0, u64::from));
    out.text(&sheet.lead).text(&sheet.source).text(&sheet.authority);
    out.text(&sheet.notified)
        .text(&sheet.contact)
        .text(&sheet.remarks);
    out.list(proposal.effects.len());
    for effect in &proposal.effects {
        let (about, value, kind) = match effect {
            Effect::Link(pair, value, kind) => (Subject::Pair(*pair), *value, *kind),
            Effect::Serves(target, value, kind) => (Subject::Target(*target), *value, *kind),
        };
        session.encode_subject(out, about);
        out.number(value_number(value)).number(kind_number(kind));
    }
}

fn encode_question(question: &Question, session: &Session, out: &mut Canonical) {
    out.number(u64::from(question.place));
    out.text(&question.section)
        .text(&question.text)
        .text(&question.source)
        .text(&question.answer);
    out.list(question.actions.len());
    for action in &question.actions {
        session.encode_subject(out, Subject::Action(*action));
    }
    out.list(question.targets.len());
    for target in &question.targets {
        session.encode_subject(out, Subject::Target(*target));
    }
    out.list(question.sub_targets.len());
    for reference in &question.sub_targets {
        out.text(reference);
    }
    out.number(u64::from(question.asks_outcome));
    out.number(optional(QuestionVerdict::ALL, question.verdict.as_ref()));
    out.text(&question.new_text);
    out.number(optional(Comparable::ALL, question.comparable.as_ref()));
    out.number(optional(Burden::ALL, question.burden.as_ref()));
    out.text(&question.also_asked);
}
