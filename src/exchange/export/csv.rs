//! Rows for spreadsheets: one for each pair that was considered. Follows RFC 4180, in UTF-8 with a byte
//! order mark, which spreadsheets need to read accents right.

use std::borrow::Cow;

use super::answers::Answers;
use super::facts::{Facts, ItemFacts, PlanText, Row};
use super::paper::Properties;
use super::xlsx_rows::{self, Sheet, Value};
use crate::exchange::stop::Stop;
use crate::model::{Confidence, Contribution, RatingScale, Verdict, Wording};
use crate::phrase::{safe, time};

/// The columns in order: name, and what stands there. README's table is made from it.
///
/// Names and fixed words are the same in every language, so that scripts read every export.
pub const COLUMNS: [(&str, &str); 27] = [
    ("session", "Title of the session"),
    ("round", "Number of the scoring pass, from 1"),
    ("reviewer", "Code of the reviewer; names are never exported"),
    ("action_code", "Code of the action in its plan"),
    (
        "action_title",
        "Title of the action; `[EN]` marks a text that is missing in the language asked for",
    ),
    (
        "action_wording",
        "`adopted`, `summary` or `placeholder`: how far the text is that of the document",
    ),
    (
        "action_text",
        "Wording of the document where it is held, else the summary, else empty",
    ),
    ("target_code", "Code of the target in its plan"),
    ("target_title", "Title of the target"),
    ("target_wording", "As `action_wording`"),
    ("target_text", "As `action_text`"),
    (
        "verdict",
        "`strong`, `moderate`, `weak`, `none`, `cannot judge`, or `conflict` while versions of the judgement differ; on other scales their words",
    ),
    ("strength", "-3 to 3; empty for `cannot judge` and `conflict`"),
    (
        "kind",
        "`direct` or `enabling`; empty if not said or without contribution",
    ),
    (
        "tension",
        "`yes` if the action could also work against the target, else `no`; empty for `cannot judge` and `conflict`",
    ),
    (
        "confidence",
        "`well established`, `established but incomplete`, `unresolved` or `inconclusive`; empty if not said",
    ),
    ("reason", "The reviewer's reason"),
    ("evidence", "Sources, one a line"),
    ("comments", "Number of comments on the pair, by anybody"),
    ("readback", "The judgement as a sentence"),
    ("time", "When the judgement was last written, UTC, ISO 8601"),
    (
        "scale",
        "`contribution`, `presence`, `levels` or `interaction`: the scale of the session",
    ),
    (
        "reason_chosen",
        "The reason chosen for `none` instead of writing one; empty if none was",
    ),
    (
        "recused",
        "`yes` if the reviewer stepped aside, else `no`; empty but for `cannot judge`",
    ),
    (
        "see_action",
        "Code of the action of the pair under which it is judged instead, if any",
    ),
    ("see_target", "Code of that pair's target"),
    (
        "late",
        "`yes` if it was said after submitting, or came after the round had been opened, else `no`",
    ),
];

/// The columns as a Markdown table, for README.
pub fn columns_table() -> String {
    let mut table = "| Column | Content |\n|---|---|\n".to_owned();
    for (name, meaning) in COLUMNS {
        table.extend(["| `", name, "` | ", meaning, " |\n"]);
    }
    table
}

/// Writes the rows.
pub(super) fn write(facts: &Facts, answers: &Answers<'_>, stop: &Stop) -> Vec<u8> {
    let mut out = "\u{feff}".as_bytes().to_vec();
    let mut rows = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(&mut out);
    // Writing rows of equal length to memory has no way to fail.
    let _written = write_rows(facts, answers, &mut rows, stop);
    drop(rows);
    out
}

/// Writes the same rows as a workbook.
pub(super) fn workbook(
    facts: &Facts,
    answers: &Answers<'_>,
    properties: &Properties,
    stop: &Stop,
) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let names = COLUMNS.map(|(name, _)| name);
    let rows = answers.rows().filter_map(|(reviewer, row)| {
        let (action, target) = (facts.action(row.action)?, facts.target(row.target)?);
        let cells = cells(facts, reviewer, &row, action, target);
        Some(cells.map(|cell| Value::from(cell.into_owned())).into())
    });
    let sheet = Sheet {
        name: "judgements",
        columns: &names,
        rows: Box::new(rows),
    };
    Ok(xlsx_rows::write_until(vec![sheet], properties, stop)?.bytes)
}

fn write_rows(
    facts: &Facts,
    answers: &Answers<'_>,
    out: &mut ::csv::Writer<&mut Vec<u8>>,
    stop: &Stop,
) -> Result<(), ::csv::Error> {
    out.write_record(COLUMNS.map(|(name, _)| name))?;
    for (reviewer, row) in answers.rows().take_while(|_| !stop.is_asked()) {
        let (Some(action), Some(target)) = (facts.action(row.action), facts.target(row.target)) else {
            continue;
        };
        let cells = cells(facts, reviewer, &row, action, target);
        out.write_record(cells.iter().map(|cell| neutral(cell).into_owned()))?;
    }
    out.flush()?;
    Ok(())
}

fn cells<'a>(
    facts: &'a Facts,
    reviewer: &'a str,
    row: &'a Row,
    action: &'a ItemFacts,
    target: &'a ItemFacts,
) -> [Cow<'a, str>; COLUMNS.len()] {
    let judgement = row.judgement.as_ref();
    let scored = judgement.filter(|one| one.verdict != Verdict::CannotJudge);
    let tension = scored.map_or("", |one| if one.tension { "yes" } else { "no" });
    let text = |text: &'a Option<PlanText>| text.as_ref().map_or(Cow::Borrowed(""), tagged);
    [
        facts.details.title.as_str().into(),
        row.round.to_string().into(),
        reviewer.into(),
        action.code.as_str().into(),
        tagged(&action.title),
        wording_name(action.wording).into(),
        text(&action.text),
        target.code.as_str().into(),
        tagged(&target.title),
        wording_name(target.wording).into(),
        text(&target.text),
        judgement
            .map_or("conflict", |one| verdict_word(facts.scale, one.verdict))
            .into(),
        digit(row)
            .map_or_else(String::new, |digit| digit.to_string())
            .into(),
        judgement
            .and_then(|one| one.contribution)
            .map_or("", kind_name)
            .into(),
        tension.into(),
        judgement
            .and_then(|one| one.confidence)
            .map_or("", confidence_name)
            .into(),
        judgement.map_or("", |one| &one.reason).into(),
        judgement
            .map_or_else(String::new, |one| one.evidence.join("\n"))
            .into(),
        row.comments.to_string().into(),
        row.readback.as_str().into(),
        time::iso(row.at).into(),
        facts.scale.name().into(),
        row.chip.as_str().into(),
        judgement
            .filter(|one| one.verdict == Verdict::CannotJudge)
            .map_or("", |one| if one.recused { "yes" } else { "no" })
            .into(),
        row.see.as_ref().map_or("", |(action, _)| action.as_str()).into(),
        row.see.as_ref().map_or("", |(_, target)| target.as_str()).into(),
        if row.late { "yes" } else { "no" }.into(),
    ]
}

/// A plan's text with the tag of its language where another was asked for.
fn tagged(text: &PlanText) -> Cow<'_, str> {
    if text.asked {
        Cow::Borrowed(&text.text)
    } else {
        format!("{} [{}]", text.text, text.lang.to_uppercase()).into()
    }
}

/// The digit of the strength, if there is one.
pub(super) fn digit(row: &Row) -> Option<i8> {
    match row.judgement.as_ref()?.verdict {
        Verdict::Scored(strength) => Some(strength.value()),
        Verdict::CannotJudge => None,
    }
}

/// The fixed word of a verdict.
pub(crate) fn verdict_name(verdict: Verdict) -> &'static str {
    use crate::model::Strength::{Cancelling, Constraining, Counteracting, Moderate, None, Strong, Weak};
    match verdict {
        Verdict::Scored(Cancelling) => "cancelling",
        Verdict::Scored(Counteracting) => "counteracting",
        Verdict::Scored(Constraining) => "constraining",
        Verdict::CannotJudge => "cannot judge",
        Verdict::Scored(None) => "none",
        Verdict::Scored(Weak) => "weak",
        Verdict::Scored(Moderate) => "moderate",
        Verdict::Scored(Strong) => "strong",
    }
}

/// The fixed word of a verdict on a scale.
pub(crate) fn verdict_word(scale: RatingScale, verdict: Verdict) -> &'static str {
    use crate::model::Strength::{Moderate, None, Strong, Weak};
    let Verdict::Scored(point) = verdict else {
        return verdict_name(verdict);
    };
    match (scale, point) {
        (RatingScale::Presence, None) => "absent",
        (RatingScale::Presence, Weak) => "present",
        (RatingScale::Levels, Weak) => "low",
        (RatingScale::Levels, Moderate) => "medium",
        (RatingScale::Levels, Strong) => "high",
        (RatingScale::Interaction, None) => "consistent",
        (RatingScale::Interaction, Weak) => "enabling",
        (RatingScale::Interaction, Moderate) => "reinforcing",
        (RatingScale::Interaction, Strong) => "indivisible",
        _ => verdict_name(verdict),
    }
}

/// The fixed word of a kind.
pub(crate) fn kind_name(kind: Contribution) -> &'static str {
    match kind {
        Contribution::Direct => "direct",
        Contribution::Enabling => "enabling",
    }
}

/// The fixed words of a confidence.
pub(crate) fn confidence_name(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::WellEstablished => "well established",
        Confidence::EstablishedIncomplete => "established but incomplete",
        Confidence::Unresolved => "unresolved",
        Confidence::Inconclusive => "inconclusive",
    }
}

/// The fixed word of a wording status.
pub(super) fn wording_name(wording: Wording) -> &'static str {
    wording.name()
}

/// The text as a cell that no spreadsheet takes for a formula: hidden characters are shown by number, and
/// an apostrophe goes before what would start one, wide forms and leading space included.
pub(crate) fn neutral(text: &str) -> Cow<'_, str> {
    // A tab or line break at the start is itself taken as the start of a formula by some.
    let starts_blank = text.starts_with(['\t', '\r', '\n']);
    let shown = safe::shown(text);
    let first = shown
        .chars()
        .find(|one| !one.is_whitespace() && !matches!(one, '\u{200c}'..='\u{200f}' | '\u{61c}'));
    let starts_formula = matches!(
        first,
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹢' | '﹣' | '﹦' | '﹫')
    );
    if starts_blank || starts_formula {
        format!("'{shown}").into()
    } else {
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "\tplain",
            "＝1",
            "－1",
            " =1",
            "\u{200e}=1",
        ] {
            let cell = neutral(text);
            assert!(cell.starts_with('\''), "{text:?} became {cell:?}");
        }
        for text in ["", "1.4", "T6 = by-catch", "by-catch", "(1)", "\"quoted\"", "‹b›"] {
            assert_eq!(neutral(text), text);
        }
    }

    #[test]
    fn every_column_is_documented_once() {
        let table = columns_table();
        for (name, meaning) in COLUMNS {
            assert_eq!(table.matches(&format!("| `{name}` |")).count(), 1, "{name}");
            assert!(!meaning.contains('|') && !meaning.is_empty(), "{name}");
        }
        assert_eq!(table.lines().count(), COLUMNS.len() + 2);
    }
}
