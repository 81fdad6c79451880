//! The proceedings in words: what a record is about, and what it says.

use super::catalogue::Catalogue;
use super::difference::{quoted, subject};
use super::readback::kind_key;
use super::scale::point_key;
use crate::model::{
    Decision, DecisionWord, Group, Motion, Proceeding, ProceedingKey, ProposalId, RatingScale, Role, Round,
    RoundKind, Rules, Seat, Session, Side, Status, Strength, Subject,
};

/// Returns what a record of the proceedings is called in sentences: `Decision on Action 1.4 – Target T6`.
pub fn record_name(words: &Catalogue, session: &Session, key: &ProceedingKey) -> String {
    let pair = |pair| subject(words, session, Subject::Pair(pair));
    match key {
        ProceedingKey::Scale => words.text("proceeding-scale").to_owned(),
        ProceedingKey::Rules => words.text("proceeding-rules").to_owned(),
        ProceedingKey::Seat(code) => words.format("proceeding-seat", &[("reviewer", code.as_str().into())]),
        ProceedingKey::Group(name) => words.format("proceeding-group", &[("group", name.as_str().into())]),
        ProceedingKey::Round(round) => {
            words.format("proceeding-round", &[("round", i64::from(round.0).into())])
        }
        ProceedingKey::Submission(round, code) => words.format(
            "proceeding-submission",
            &[
                ("round", i64::from(round.0).into()),
                ("reviewer", code.as_str().into()),
            ],
        ),
        ProceedingKey::Decision(about) => {
            words.format("proceeding-decision", &[("about", pair(*about).into())])
        }
        ProceedingKey::Reservation(about, state) => words.format(
            "proceeding-reservation",
            &[("about", pair(*about).into()), ("state", state.as_ref().into())],
        ),
        ProceedingKey::Parked(about) => words.format("proceeding-parked", &[("about", pair(*about).into())]),
        ProceedingKey::CoverageRule => words.text("proceeding-coverage-rule").to_owned(),
        ProceedingKey::Gap(side, item) => {
            let about = subject(words, session, Subject::item(*side, *item));
            words.format("proceeding-gap", &[("about", about.into())])
        }
        ProceedingKey::Basket(side, item) => {
            let about = subject(words, session, Subject::item(*side, *item));
            words.format("proceeding-basket", &[("about", about.into())])
        }
        ProceedingKey::Proposal(id) => {
            let name = proposal_name(session, *id);
            words.format("proceeding-proposal", &[("reference", name.into())])
        }
        ProceedingKey::Question(number) => {
            words.format("proceeding-question", &[("number", number.as_str().into())])
        }
        ProceedingKey::Check(about) => words.format("proceeding-check", &[("about", pair(*about).into())]),
        ProceedingKey::Parent => words.text("proceeding-parent").to_owned(),
        ProceedingKey::Final => words.text("proceeding-final").to_owned(),
        ProceedingKey::Kept(_) => words.text("proceeding-kept").to_owned(),
    }
}

/// Returns what a record of the proceedings says, in one line.
pub fn content_words(words: &Catalogue, session: &Session, content: Option<&Proceeding>) -> String {
    match content {
        None => words.text("proceeding-nothing").to_owned(),
        Some(Proceeding::Scale(scale)) => words.text(scale_key(*scale)).to_owned(),
        Some(Proceeding::Rules(rules)) => rules_words(words, session, rules),
        Some(Proceeding::Seat(seat)) => seat_words(words, seat),
        Some(Proceeding::Group(group)) => group_words(words, group),
        Some(Proceeding::Round(round)) => words.text(round_key(round)).to_owned(),
        Some(Proceeding::Submission(submission)) => {
            words.format("proceeding-sealed", &[("count", submission.sealed.len().into())])
        }
        Some(Proceeding::Decision(decision)) => {
            decision_words(words, session.scale().unwrap_or_default(), decision)
        }
        Some(Proceeding::Reservation(reservation)) => quoted(words, &reservation.words),
        Some(Proceeding::Parked) => words.text("proceeding-at-the-end").to_owned(),
        Some(Proceeding::CoverageRule(rule)) => super::outcome::rule_words(words, *rule),
        Some(Proceeding::Gap(note)) => super::outcome::gap_words(words, note),
        Some(Proceeding::Basket(remarks)) => super::outcome::remark_words(words, remarks),
        Some(Proceeding::Proposal(proposal)) => super::outcome::proposal_words(words, proposal),
        Some(Proceeding::Question(question)) => super::outcome::question_words(words, session, question),
        Some(Proceeding::Check(mark)) => super::revision::check_words(words, mark),
        Some(Proceeding::Parent(parent)) => super::revision::parent_words(words, parent),
        Some(Proceeding::Final(note)) => super::revision::final_words(words, note),
        Some(Proceeding::Kept(kept)) => super::revision::kept_words(words, kept),
    }
}

/// Returns the parts joined as a list is in this language; a word for none.
pub(super) fn listed(words: &Catalogue, parts: &[String]) -> String {
    if parts.is_empty() {
        words.text("differs-empty").to_owned()
    } else {
        parts.join(words.text("list-separator"))
    }
}

fn rules_words(words: &Catalogue, session: &Session, rules: &Rules) -> String {
    let mut parts = Vec::new();
    let mut text = |key, text: &str| {
        if !text.is_empty() {
            parts.push(words.format(key, &[("text", text.into())]));
        }
    };
    text("proceeding-rules-text", &rules.text);
    text("proceeding-rules-reading", &rules.reading);
    if !rules.calibration.is_empty() {
        let pairs = rules.calibration.iter();
        let pairs: Vec<_> = pairs
            .map(|pair| super::step::subject_name(words, session, Subject::Pair(*pair)))
            .collect();
        parts.push(words.format(
            "proceeding-rules-calibration",
            &[("pairs", listed(words, &pairs).into())],
        ));
    }
    if !rules.chips.is_empty() {
        let chips: Vec<_> = rules.chips.iter().map(|chip| chip.text.clone()).collect();
        parts.push(words.format(
            "proceeding-rules-chips",
            &[("reasons", listed(words, &chips).into())],
        ));
    }
    for (key, minutes) in [
        ("proceeding-rules-minutes", rules.minutes),
        ("proceeding-rules-minutes-each", rules.minutes_per_item),
    ] {
        if minutes > 0 {
            parts.push(words.format(key, &[("minutes", i64::from(minutes).into())]));
        }
    }
    listed(words, &parts)
}

fn seat_words(words: &Catalogue, seat: &Seat) -> String {
    let role = seat.role.map(|role| words.text(role_key(role)).to_owned());
    let region = Some(seat.region.clone()).filter(|region| !region.is_empty());
    listed(words, &role.into_iter().chain(region).collect::<Vec<_>>())
}

fn group_words(words: &Catalogue, group: &Group) -> String {
    let members: Vec<_> = group.members.iter().map(ToString::to_string).collect();
    let headings: Vec<_> = group
        .headings
        .iter()
        .map(|(side, code)| heading_words(words, *side, code))
        .collect();
    let headings = if headings.is_empty() {
        words.text("proceeding-all-headings").to_owned()
    } else {
        listed(words, &headings)
    };
    words.format(
        "proceeding-group-content",
        &[
            ("members", listed(words, &members).into()),
            ("headings", headings.into()),
        ],
    )
}

/// Returns a part of one of the plans: `actions under 1`.
pub fn heading_words(words: &Catalogue, side: Side, code: &str) -> String {
    let key = match side {
        Side::Action => "proceeding-heading-action",
        Side::Target => "proceeding-heading-target",
    };
    words.format(key, &[("code", code.into())])
}

/// Returns a decision in one line: status, value, wording, and how the meeting acted.
pub fn decision_words(words: &Catalogue, scale: RatingScale, decision: &Decision) -> String {
    let Motion {
        status,
        value,
        contribution,
        elements,
        wording,
        word,
        sitting,
        quorum,
    } = &**decision;
    let mut parts = vec![words.text(status_key(*status)).to_owned()];
    parts.extend(value.map(|value| point_words(words, scale, value)));
    parts.extend(contribution.map(|kind| words.text(kind_key(kind)).to_owned()));
    if !elements.is_empty() {
        let listed = listed(words, elements);
        parts.push(words.format("proceeding-elements", &[("elements", listed.into())]));
    }
    parts.extend(word.map(|word| words.text(word_key(word)).to_owned()));
    if !wording.is_empty() {
        parts.push(quoted(words, wording));
    }
    parts.extend(
        [sitting, quorum]
            .into_iter()
            .filter(|text| !text.is_empty())
            .cloned(),
    );
    listed(words, &parts)
}

/// Returns a point of a scale as its number and its word on that scale: `2 Moderate`, `2 Medium`.
pub fn point_words(words: &Catalogue, scale: RatingScale, point: Strength) -> String {
    words.format(
        "proceeding-value",
        &[
            ("number", i64::from(point.value()).into()),
            ("word", words.text(point_key(scale, point)).into()),
        ],
    )
}

/// Returns the key of a scale's name.
pub fn scale_key(scale: RatingScale) -> &'static str {
    match scale {
        RatingScale::Contribution => "scale-contribution",
        RatingScale::Presence => "scale-presence",
        RatingScale::Levels => "scale-levels",
        RatingScale::Interaction => "scale-interaction",
    }
}

/// Returns the key of a role's name.
pub fn role_key(role: Role) -> &'static str {
    match role {
        Role::Delegate => "role-delegate",
        Role::Expert => "role-expert",
        Role::Observer => "role-observer",
        Role::Secretariat => "role-secretariat",
    }
}

/// Returns the key of how a round stands: open, blind, or blind and opened.
pub fn round_key(round: &Round) -> &'static str {
    match (round.kind, &round.opened) {
        (RoundKind::Open, _) => "round-open",
        (RoundKind::Blind, None) => "round-blind",
        (RoundKind::Blind, Some(_)) => "round-opened",
    }
}

/// Returns the key of a status.
pub fn status_key(status: Status) -> &'static str {
    match status {
        Status::Open => "status-open",
        Status::InDiscussion => "status-in-discussion",
        Status::AgreedInGroup => "status-agreed-in-group",
        Status::Agreed => "status-agreed",
        Status::AdReferendum => "status-ad-referendum",
        Status::WithReservation => "status-with-reservation",
        Status::Bracketed => "status-bracketed",
        Status::Deferred => "status-deferred",
        Status::NotPursued => "status-not-pursued",
    }
}

/// Returns the key of a decision word.
pub fn word_key(word: DecisionWord) -> &'static str {
    match word {
        DecisionWord::Adopts => "word-adopts",
        DecisionWord::Approves => "word-approves",
        DecisionWord::Endorses => "word-endorses",
        DecisionWord::Agrees => "word-agrees",
        DecisionWord::Decides => "word-decides",
        DecisionWord::Requests => "word-requests",
        DecisionWord::Invites => "word-invites",
        DecisionWord::Encourages => "word-encourages",
        DecisionWord::Urges => "word-urges",
        DecisionWord::Welcomes => "word-welcomes",
        DecisionWord::TakesNote => "word-takes-note",
        DecisionWord::Defers => "word-defers",
    }
}

/// Returns the words of a reason for "none": the catalogue's for those of every session, the chair's own
/// for others.
pub fn chip_words(words: &Catalogue, session: &Session, code: &str) -> String {
    let built_in = match code {
        "other-scope" => Some("chip-other-scope"),
        "wrong-level" => Some("chip-wrong-level"),
        "only-indirect" => Some("chip-only-indirect"),
        "stronger-action" => Some("chip-stronger-action"),
        "too-vague" => Some("chip-too-vague"),
        _ => None,
    };
    if let Some(key) = built_in {
        return words.text(key).to_owned();
    }
    let own = session.rules().chips.into_iter().find(|chip| chip.code == code);
    own.map_or_else(|| code.to_owned(), |chip| chip.text)
}

/// Returns the reference of a proposal, also of a withdrawn one.
pub fn proposal_name(session: &Session, id: ProposalId) -> String {
    let versions = session
        .proposal_record(id)
        .map_or(&[][..], |record| record.versions());
    let named = versions.iter().rev().find_map(|version| match &version.content {
        Some(Proceeding::Proposal(proposal)) => Some(proposal.reference.clone()),
        _ => None,
    });
    named.unwrap_or_default()
}
