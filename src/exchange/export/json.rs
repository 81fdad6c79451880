//! The same facts as the CSV, typed, for programs. Texts are exactly as written, escaped where they
//! would hide or reorder; keys stand in fixed order.

use serde::Serialize;
use serde::ser::{SerializeSeq as _, Serializer};

use super::WRITTEN_BY;
use super::answers::Answers;
use super::csv::{confidence_name, digit, kind_name, verdict_word, wording_name};
use super::facts::{Facts, HeadingFacts, ItemFacts, PlanFacts, PlanText, Row};
use crate::analysis::tally::ControlLine;
use crate::exchange::projection::write_json_pretty;
use crate::exchange::stop::Stop;
use crate::model::Verdict;
use crate::phrase::time;

#[derive(Serialize)]
struct FileDto<'a> {
    format: &'static str,
    version: u32,
    written_by: &'static str,
    session: SessionDto<'a>,
    plans: PlansDto<'a>,
    reviewers: Vec<&'a str>,
    judgements: Judgements<'a>,
    totals: Vec<TotalDto<'a>>,
}

#[derive(Serialize)]
struct SessionDto<'a> {
    id: &'a str,
    title: &'a str,
    purpose: Option<&'a str>,
    meeting: MeetingDto<'a>,
    last_change: Option<String>,
    file_sha256: Option<&'a str>,
    scale: &'static str,
    rules: Option<&'a str>,
    reading: Option<&'a str>,
}

#[derive(Serialize)]
struct MeetingDto<'a> {
    name: Option<&'a str>,
    place: Option<&'a str>,
    dates: Option<&'a str>,
}

#[derive(Serialize)]
struct PlansDto<'a> {
    actions: PlanDto<'a>,
    targets: PlanDto<'a>,
}

#[derive(Serialize)]
struct PlanDto<'a> {
    id: &'a str,
    name: &'a str,
    version: &'a str,
    document: Option<&'a str>,
    sha256: &'a str,
    warning: Option<&'a str>,
    headings: Vec<HeadingDto<'a>>,
    items: Vec<ItemDto<'a>>,
}

#[derive(Serialize)]
struct HeadingDto<'a> {
    code: &'a str,
    under: Option<&'a str>,
    title: TextDto<'a>,
    wording: &'static str,
}

#[derive(Serialize)]
struct ItemDto<'a> {
    code: &'a str,
    under: Option<&'a str>,
    title: TextDto<'a>,
    wording: &'static str,
    text: Option<TextDto<'a>>,
}

#[derive(Serialize)]
struct TextDto<'a> {
    text: &'a str,
    lang: &'a str,
    unofficial_translation: bool,
}

#[derive(Serialize)]
struct JudgementDto<'a> {
    round: u16,
    reviewer: &'a str,
    action: &'a str,
    target: &'a str,
    verdict: &'static str,
    strength: Option<i8>,
    kind: Option<&'static str>,
    tension: Option<bool>,
    confidence: Option<&'static str>,
    reason: Option<&'a str>,
    evidence: &'a [String],
    comments: usize,
    readback: &'a str,
    time: String,
    reason_chosen: Option<&'a str>,
    recused: Option<bool>,
    see: Option<PairDto<'a>>,
    late: bool,
}

#[derive(Serialize)]
struct PairDto<'a> {
    action: &'a str,
    target: &'a str,
}

#[derive(Serialize)]
struct TotalDto<'a> {
    reviewer: &'a str,
    direct: u64,
    enabling: u64,
    kind_not_said: u64,
    against: u64,
    none: u64,
    cannot_judge: u64,
    conflict: u64,
    not_considered: u64,
    pairs: u64,
}

/// The answers as a list, each made when its turn comes.
struct Judgements<'a> {
    facts: &'a Facts,
    answers: &'a Answers<'a>,
}

impl Serialize for Judgements<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for (reviewer, row) in self.answers.rows() {
            if let Some(one) = judgement(self.facts, reviewer, &row) {
                list.serialize_element(&one)?;
            }
        }
        list.end()
    }
}

/// Writes the facts and the answers; what is returned once it was called off is of no use.
pub(super) fn write(facts: &Facts, answers: &Answers<'_>, stop: &Stop) -> Vec<u8> {
    let mut bytes = Vec::new();
    let done = write_json_pretty(&mut stop.until(&mut bytes), &file(facts, answers));
    // Texts, numbers and lists in memory have no other way to fail.
    debug_assert!(done.is_ok() || stop.is_asked(), "{done:?}");
    bytes.push(b'\n');
    bytes
}

fn file<'a>(facts: &'a Facts, answers: &'a Answers<'_>) -> FileDto<'a> {
    let details = &facts.details;
    let [rules, reading] = &facts.rules;
    FileDto {
        format: "seagrass-export",
        version: 1,
        written_by: WRITTEN_BY,
        session: SessionDto {
            id: &facts.id,
            title: &details.title,
            purpose: said(&details.purpose),
            meeting: MeetingDto {
                name: said(&details.meeting.name),
                place: said(&details.meeting.place),
                dates: said(&details.meeting.dates),
            },
            last_change: facts.last_change.map(time::iso),
            file_sha256: facts.file_hash.as_deref(),
            scale: facts.scale.name(),
            rules: said(rules),
            reading: said(reading),
        },
        plans: PlansDto {
            actions: plan(&facts.actions),
            targets: plan(&facts.targets),
        },
        reviewers: answers.reviewers().collect(),
        judgements: Judgements { facts, answers },
        totals: answers.totals().map(total).collect(),
    }
}

/// The text, or nothing where nobody said anything.
fn said(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn plan(plan: &PlanFacts) -> PlanDto<'_> {
    PlanDto {
        id: &plan.id,
        name: &plan.name,
        version: &plan.version,
        document: said(&plan.document),
        sha256: &plan.hash,
        warning: plan.warning.as_deref(),
        headings: plan.headings.iter().map(|one| heading(plan, one)).collect(),
        items: plan.items.iter().map(|one| item(plan, one)).collect(),
    }
}

fn heading<'a>(plan: &'a PlanFacts, heading: &'a HeadingFacts) -> HeadingDto<'a> {
    HeadingDto {
        code: &heading.code,
        under: code_of(plan, heading.parent),
        title: text(&heading.title),
        wording: wording_name(heading.wording),
    }
}

fn item<'a>(plan: &'a PlanFacts, item: &'a ItemFacts) -> ItemDto<'a> {
    ItemDto {
        code: &item.code,
        under: code_of(plan, item.heading),
        title: text(&item.title),
        wording: wording_name(item.wording),
        text: item.text.as_ref().map(text),
    }
}

fn code_of(plan: &PlanFacts, heading: Option<usize>) -> Option<&str> {
    plan.headings.get(heading?).map(|heading| heading.code.as_str())
}

fn text(text: &PlanText) -> TextDto<'_> {
    TextDto {
        text: &text.text,
        lang: &text.lang,
        unofficial_translation: text.unofficial,
    }
}

fn judgement<'a>(facts: &'a Facts, reviewer: &'a str, row: &'a Row) -> Option<JudgementDto<'a>> {
    let judgement = row.judgement.as_ref();
    let scored = judgement.filter(|one| one.verdict != Verdict::CannotJudge);
    Some(JudgementDto {
        round: row.round,
        reviewer,
        action: &facts.action(row.action)?.code,
        target: &facts.target(row.target)?.code,
        verdict: judgement.map_or("conflict", |one| verdict_word(facts.scale, one.verdict)),
        strength: digit(row),
        kind: judgement.and_then(|one| one.contribution).map(kind_name),
        tension: scored.map(|one| one.tension),
        confidence: judgement.and_then(|one| one.confidence).map(confidence_name),
        reason: judgement.and_then(|one| said(&one.reason)),
        evidence: judgement.map_or(&[], |one| &one.evidence),
        comments: row.comments,
        readback: &row.readback,
        time: time::iso(row.at),
        reason_chosen: said(&row.chip),
        recused: judgement
            .filter(|one| one.verdict == Verdict::CannotJudge)
            .map(|one| one.recused),
        see: row
            .see
            .as_ref()
            .map(|(action, target)| PairDto { action, target }),
        late: row.late,
    })
}

fn total((reviewer, control, pairs): (&str, ControlLine, u64)) -> TotalDto<'_> {
    TotalDto {
        reviewer,
        direct: control.direct,
        enabling: control.enabling,
        kind_not_said: control.kind_unsaid,
        against: control.against,
        none: control.none,
        cannot_judge: control.cannot_judge,
        conflict: control.conflicts,
        not_considered: control.not_considered,
        pairs,
    }
}
