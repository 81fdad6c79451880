//! What changed between two states of a session, as JSON for programs.

use serde::Serialize;

use super::export::csv::{confidence_name, kind_name, verdict_name};
use crate::merge::{Difference, Refused, Said};
use crate::model::{Comment, Details, Judgement, Proceeding, Reviewer, Session, Subject, Verdict};
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::proceeding::{content_words, record_name};

/// What is written: two states, and what differs between them.
#[derive(Clone, Copy, Debug)]
pub struct Changes<'a> {
    /// The earlier state.
    pub before: &'a Session,
    /// The later state.
    pub after: &'a Session,
    /// Why the two cannot be compared, if they cannot.
    pub refused: Option<&'a Refused>,
    /// What differs, as far as it may be seen.
    pub differences: &'a [Difference],
    /// How many more differences may not be seen, since a blind round is not opened.
    pub hidden: usize,
}

#[derive(Serialize)]
struct FileDto<'a> {
    format: &'static str,
    version: u32,
    before: String,
    after: String,
    comparable: bool,
    reason: Option<String>,
    hidden: usize,
    differences: Vec<DifferenceDto<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "record", rename_all = "snake_case")]
enum DifferenceDto<'a> {
    Details {
        before: SaidDto<DetailsDto<'a>>,
        after: SaidDto<DetailsDto<'a>>,
    },
    Reviewer {
        reviewer: &'a str,
        before: SaidDto<ReviewerDto<'a>>,
        after: SaidDto<ReviewerDto<'a>>,
    },
    Judgement {
        action: &'a str,
        target: &'a str,
        round: u16,
        reviewer: &'a str,
        before: SaidDto<JudgementDto<'a>>,
        after: SaidDto<JudgementDto<'a>>,
    },
    Comment {
        id: String,
        before: SaidDto<CommentDto<'a>>,
        after: SaidDto<CommentDto<'a>>,
    },
    Proceeding {
        about: String,
        before: SaidDto<String>,
        after: SaidDto<String>,
    },
    LaterSection {
        name: &'a str,
    },
}

/// `null` where nothing is said, `"conflict"` where two versions differ.
#[derive(Serialize)]
#[serde(untagged)]
enum SaidDto<T> {
    One(T),
    Word(&'static str),
    Nothing,
}

#[derive(Serialize)]
struct DetailsDto<'a> {
    title: &'a str,
    purpose: &'a str,
    meeting: &'a str,
    place: &'a str,
    dates: &'a str,
}

#[derive(Serialize)]
struct ReviewerDto<'a> {
    name: &'a str,
    delegation: &'a str,
}

#[derive(Serialize)]
struct JudgementDto<'a> {
    verdict: &'static str,
    strength: Option<i8>,
    kind: Option<&'static str>,
    tension: bool,
    confidence: Option<&'static str>,
    reason: &'a str,
    reason_chip: Option<&'a str>,
    evidence: &'a [String],
    elements: &'a [String],
    recused: bool,
    see_action: Option<&'a str>,
    see_target: Option<&'a str>,
    late: bool,
}

#[derive(Serialize)]
struct CommentDto<'a> {
    action: Option<&'a str>,
    target: Option<&'a str>,
    text: &'a str,
    reply_to: Option<String>,
}

/// Returns the JSON text, with a line break at its end.
pub fn write_changes(changes: &Changes<'_>) -> String {
    let file = FileDto {
        format: "seagrass-diff",
        version: 1,
        before: changes.before.id().0.to_string(),
        after: changes.after.id().0.to_string(),
        comparable: changes.refused.is_none(),
        reason: changes.refused.map(ToString::to_string),
        hidden: changes.hidden,
        differences: changes
            .differences
            .iter()
            .map(|one| difference(changes.after, one))
            .collect(),
    };
    // Serialising to a string fails only for keys that are no text, of which there are none.
    serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
}

fn difference<'a>(session: &'a Session, difference: &'a Difference) -> DifferenceDto<'a> {
    match difference {
        Difference::Details(before, after) => DifferenceDto::Details {
            before: said(before, details),
            after: said(after, details),
        },
        Difference::Reviewer(code, before, after) => DifferenceDto::Reviewer {
            reviewer: code.as_str(),
            before: said(before, reviewer),
            after: said(after, reviewer),
        },
        Difference::Judgement(key, before, after) => {
            let (action, target) = codes(session, Subject::Pair(key.pair));
            DifferenceDto::Judgement {
                action: action.unwrap_or_default(),
                target: target.unwrap_or_default(),
                round: key.round.0,
                reviewer: key.reviewer.as_str(),
                before: said(before, |one| judgement(session, one)),
                after: said(after, |one| judgement(session, one)),
            }
        }
        Difference::Comment(id, before, after) => DifferenceDto::Comment {
            id: id.0.to_string(),
            before: said(before, |one| comment(session, one)),
            after: said(after, |one| comment(session, one)),
        },
        Difference::Proceeding(key, before, after) => {
            let words = Catalogue::new(Language::English);
            let content = |content: &Proceeding| content_words(&words, session, Some(content));
            DifferenceDto::Proceeding {
                about: record_name(&words, session, key),
                before: said(before, content),
                after: said(after, content),
            }
        }
        Difference::LaterSection(name) => DifferenceDto::LaterSection { name },
    }
}

fn said<'a, T, Dto>(said: &'a Said<T>, dto: impl FnOnce(&'a T) -> Dto) -> SaidDto<Dto> {
    match said {
        Said::Nothing => SaidDto::Nothing,
        Said::One(content) => SaidDto::One(dto(content)),
        Said::Conflict => SaidDto::Word("conflict"),
    }
}

fn details(details: &Details) -> DetailsDto<'_> {
    DetailsDto {
        title: &details.title,
        purpose: &details.purpose,
        meeting: &details.meeting.name,
        place: &details.meeting.place,
        dates: &details.meeting.dates,
    }
}

fn reviewer(reviewer: &Reviewer) -> ReviewerDto<'_> {
    ReviewerDto {
        name: &reviewer.name,
        delegation: &reviewer.delegation,
    }
}

fn judgement<'a>(session: &'a Session, judgement: &'a Judgement) -> JudgementDto<'a> {
    let (see_action, see_target) = judgement
        .see
        .map_or((None, None), |pair| codes(session, Subject::Pair(pair)));
    let strength = match judgement.verdict {
        Verdict::Scored(strength) => Some(strength.value()),
        Verdict::CannotJudge => None,
    };
    JudgementDto {
        verdict: verdict_name(judgement.verdict),
        strength,
        kind: judgement.contribution.map(kind_name),
        tension: judgement.tension,
        confidence: judgement.confidence.map(confidence_name),
        reason: &judgement.reason,
        reason_chip: Some(judgement.chip.as_str()).filter(|chip| !chip.is_empty()),
        evidence: &judgement.evidence,
        elements: &judgement.elements,
        recused: judgement.recused,
        see_action,
        see_target,
        late: judgement.late,
    }
}

fn comment<'a>(session: &'a Session, comment: &'a Comment) -> CommentDto<'a> {
    let (action, target) = codes(session, comment.subject);
    CommentDto {
        action,
        target,
        text: &comment.text,
        reply_to: comment.reply_to.map(|id| id.0.to_string()),
    }
}

fn codes(session: &Session, subject: Subject) -> (Option<&str>, Option<&str>) {
    let action = |id| session.action(id).map(|item| item.code.as_str());
    let target = |id| session.target(id).map(|item| item.code.as_str());
    match subject {
        Subject::Action(id) => (action(id), None),
        Subject::Target(id) => (None, target(id)),
        Subject::Pair(pair) => (action(pair.action), target(pair.target)),
    }
}
