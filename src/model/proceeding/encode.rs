//! The canonical encoding of proceedings. Frozen: ids in saved files rest on it.

use super::{Decision, Group, Proceeding, ProceedingKey, Reservation, Role, Round, RoundKind, Rules, Seat};
use super::{DecisionWord, Status, Submission};
use crate::model::comment::Subject;
use crate::model::hash::Canonical;
use crate::model::judgement::Contribution;
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
        }
    }
}

/// The place of a value in the list of all, from 0.
fn place<T: PartialEq>(all: &[T], one: &T) -> u64 {
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
    // Values go from -3 to 3.
    out.number(decision.value.map_or(0, |value| {
        u64::from(value.value().unsigned_abs()) + if value.value() < 0 { 10 } else { 1 }
    }));
    out.number(match decision.contribution {
        None => 0,
        Some(Contribution::Direct) => 1,
        Some(Contribution::Enabling) => 2,
    });
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
