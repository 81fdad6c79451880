//! What has no place on the new plan, as texts: every part under the name that files have for it.

use crate::model::{
    Comment, Confidence, Contribution, Decision, Item, Judgement, Kept, KeptKind, KeptVersion, Pair,
    Proceeding, ProceedingKey, Record, Session, Side, Stamp, Strength, Subject, Verdict, Version, VersionId,
};

type Parts = Vec<(String, String)>;

/// Returns a record as texts, with the id under which it is kept.
pub(super) fn record<T: PartialEq>(
    kind: KeptKind,
    codes: (String, String),
    whose: &str,
    round: u16,
    record: &Record<T>,
    parts: impl Fn(&T) -> Parts,
) -> Option<(VersionId, Kept)> {
    let version = |one: &Version<T>| KeptVersion {
        id: one.id,
        stamp: one.stamp.clone(),
        parts: one.content.as_ref().map(&parts).unwrap_or_default(),
    };
    let versions: Vec<_> = record.in_order().into_iter().map(version).collect();
    let id = versions.last()?.id;
    let (action, target) = codes;
    let kept = Kept {
        kind,
        action,
        target,
        whose: whose.to_owned(),
        round,
        versions,
    };
    Some((id, kept))
}

/// Returns an item's text, with the id under which it is kept: of one that is gone, or of one that changed.
pub(super) fn item(kind: KeptKind, side: Side, item: &Item, stamp: &Stamp) -> (VersionId, Kept) {
    let mut parts = Parts::new();
    for (lang, title) in &item.content.titles {
        parts.push((format!("title {}", lang.as_str()), title.text.clone()));
    }
    for (name, texts) in [("text", &item.content.text), ("summary", &item.content.summary)] {
        for (lang, text) in texts {
            parts.push((format!("{name} {}", lang.as_str()), text.clone()));
        }
    }
    for element in &item.content.elements {
        parts.push((format!("element {}", element.code), element.text.clone()));
    }
    add(&mut parts, "source", &item.content.source);
    let id = VersionId::from_hash(item.hash());
    let code = item.code.to_string();
    let (action, target) = match side {
        Side::Action => (code, String::new()),
        Side::Target => (String::new(), code),
    };
    let kept = Kept {
        kind,
        action,
        target,
        whose: String::new(),
        round: 0,
        versions: vec![KeptVersion {
            id,
            stamp: stamp.clone(),
            parts,
        }],
    };
    (id, kept)
}

/// Returns a record of the proceedings as texts; nothing of a kind that always has a place.
pub(super) fn proceeding(
    session: &Session,
    key: &ProceedingKey,
    of: &Record<Proceeding>,
) -> Option<(VersionId, Kept)> {
    let item = |side, item| codes(session, Subject::item(side, item));
    let pair = |pair: &Pair| codes(session, Subject::Pair(*pair));
    let (kind, codes, whose) = match key {
        ProceedingKey::Decision(about) => (KeptKind::Decision, pair(about), ""),
        ProceedingKey::Reservation(about, state) => (KeptKind::Reservation, pair(about), &**state),
        ProceedingKey::Parked(about) => (KeptKind::Parked, pair(about), ""),
        ProceedingKey::Check(about) => (KeptKind::Check, pair(about), ""),
        ProceedingKey::Gap(side, about) => (KeptKind::Gap, item(*side, *about), ""),
        ProceedingKey::Basket(side, about) => (KeptKind::Basket, item(*side, *about), ""),
        _ => return None,
    };
    record(kind, codes, whose, 0, of, |content| {
        proceeding_parts(session, content)
    })
}

/// Returns the codes of action and target; an empty text for none.
pub(super) fn codes(session: &Session, subject: Subject) -> (String, String) {
    let action = |id| {
        session
            .action(id)
            .map(|item| item.code.to_string())
            .unwrap_or_default()
    };
    let target = |id| {
        session
            .target(id)
            .map(|item| item.code.to_string())
            .unwrap_or_default()
    };
    match subject {
        Subject::Action(id) => (action(id), String::new()),
        Subject::Target(id) => (String::new(), target(id)),
        Subject::Pair(pair) => (action(pair.action), target(pair.target)),
    }
}

/// Returns the parts of a judgement.
pub(super) fn judgement_parts(session: &Session, judgement: &Judgement) -> Parts {
    let mut parts = Parts::new();
    let verdict = match judgement.verdict {
        Verdict::CannotJudge => "cannot_judge",
        Verdict::Scored(strength) => strength_name(strength),
    };
    add(&mut parts, "verdict", verdict);
    add(&mut parts, "kind", kind_name(judgement.contribution));
    add(&mut parts, "tension", yes(judgement.tension));
    add(&mut parts, "confidence", confidence_name(judgement.confidence));
    add(&mut parts, "reason", &judgement.reason);
    for source in &judgement.evidence {
        add(&mut parts, "evidence", source);
    }
    add(&mut parts, "chip", &judgement.chip);
    add(&mut parts, "recused", yes(judgement.recused));
    if let Some(pair) = judgement.see {
        let (action, target) = codes(session, Subject::Pair(pair));
        add(&mut parts, "see", &format!("{action} {target}"));
    }
    for element in &judgement.elements {
        add(&mut parts, "element", element);
    }
    add(&mut parts, "late", yes(judgement.late));
    parts
}

/// Returns the parts of a comment.
pub(super) fn comment_parts(comment: &Comment) -> Parts {
    let mut parts = vec![("text".to_owned(), comment.text.clone())];
    if let Some(answered) = comment.reply_to {
        add(&mut parts, "reply_to", &answered.0.to_string());
    }
    parts
}

fn proceeding_parts(session: &Session, content: &Proceeding) -> Parts {
    let mut parts = Parts::new();
    match content {
        Proceeding::Decision(decision) => decision_parts(decision, &mut parts),
        Proceeding::Reservation(reservation) => add(&mut parts, "words", &reservation.words),
        Proceeding::Parked => add(&mut parts, "parked", "yes"),
        Proceeding::Check(mark) => {
            add(&mut parts, "action", mark.action.name());
            add(&mut parts, "target", mark.target.name());
            for (action, target) in &mark.from {
                add(&mut parts, "from", &format!("{action} {target}"));
            }
            add(&mut parts, "differs", yes(mark.differs));
        }
        Proceeding::Gap(note) => {
            add(
                &mut parts,
                "relevance",
                note.relevance.map_or("", |one| one.name()),
            );
            add(&mut parts, "reason", &note.reason);
            add(&mut parts, "option", note.option.map_or("", |one| one.name()));
            add(&mut parts, "note", &note.note);
        }
        Proceeding::Basket(remarks) => {
            for mark in &remarks.marks {
                add(&mut parts, "mark", mark.name());
            }
            add(&mut parts, "note", &remarks.note);
        }
        _ => add(&mut parts, "session", &session.id().0.to_string()),
    }
    parts
}

fn decision_parts(decision: &Decision, parts: &mut Parts) {
    add(parts, "status", decision.status.name());
    add(parts, "value", decision.value.map_or("", strength_name));
    add(parts, "kind", kind_name(decision.contribution));
    for element in &decision.elements {
        add(parts, "element", element);
    }
    add(parts, "wording", &decision.wording);
    add(parts, "word", decision.word.map_or("", |word| word.name()));
    add(parts, "sitting", &decision.sitting);
    add(parts, "quorum", &decision.quorum);
}

fn add(parts: &mut Parts, name: &str, text: &str) {
    if !text.is_empty() {
        parts.push((name.to_owned(), text.to_owned()));
    }
}

fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "" }
}

fn strength_name(strength: Strength) -> &'static str {
    match strength {
        Strength::Cancelling => "cancelling",
        Strength::Counteracting => "counteracting",
        Strength::Constraining => "constraining",
        Strength::None => "none",
        Strength::Weak => "weak",
        Strength::Moderate => "moderate",
        Strength::Strong => "strong",
    }
}

fn kind_name(kind: Option<Contribution>) -> &'static str {
    match kind {
        None => "",
        Some(Contribution::Direct) => "direct",
        Some(Contribution::Enabling) => "enabling",
    }
}

fn confidence_name(confidence: Option<Confidence>) -> &'static str {
    match confidence {
        None => "",
        Some(Confidence::WellEstablished) => "well_established",
        Some(Confidence::EstablishedIncomplete) => "established_incomplete",
        Some(Confidence::Unresolved) => "unresolved",
        Some(Confidence::Inconclusive) => "inconclusive",
    }
}
