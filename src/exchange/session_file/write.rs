//! Writing: a session as text, the same bytes for the same state.
//!
//! Written by hand, since a record is one line and most of the time of `ron::to_string` goes into
//! looking at single characters. A test compares every line with what serde and ron make of it.

use sha2::{Digest as _, Sha256};

use super::line::{HashDto, PlanLine};
use super::names::{act_name, confidence_name, verdict_name};
use super::{FORMAT, WRITTEN_BY};
use super::{copy_line, proceedings, time};
use crate::exchange::plan_file::plan::PlanDto;
use crate::model::plan::{ByLang, Content};
use crate::model::{
    Act, ActKind, ActionId, Code, Comment, CommentId, ContentHash, Contribution, Details, Heading, Item,
    Judgement, JudgementKey, Plan, Record, Reviewer, ReviewerCode, RoundNo, Session, Stamp, Subject,
    TargetId, UtcSeconds, Version, VersionId,
};

/// Where the checksum's digits stand until it is known.
const NO_CHECKSUM: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Writes a session as the text of a session file. The same state gives the same text.
pub fn write_session(session: &Session) -> String {
    document(session, &ByHand)
}

/// How single records are written.
pub(super) trait Records {
    fn origin(&self, session: &Session, out: &mut String);
    fn heading(&self, plan: &Plan, heading: &Heading, out: &mut String);
    fn item(&self, plan: &Plan, item: &Item, out: &mut String);
    fn details(&self, version: &Version<Details>, out: &mut String);
    fn reviewer(&self, code: &ReviewerCode, version: &Version<Reviewer>, out: &mut String);
    fn judgement(
        &self,
        session: &Session,
        key: &JudgementKey,
        version: &Version<Judgement>,
        out: &mut String,
    );
    fn comment(&self, session: &Session, first: CommentId, version: &Version<Comment>, out: &mut String);
    fn act(&self, act: &Act, out: &mut String);
}

/// Writes the whole text.
pub(super) fn document(session: &Session, records: &impl Records) -> String {
    let mut out = String::with_capacity(estimate(session));
    let (version_at, checksum_at) = begin(&mut out);
    let mut is_of_version_2 = uses_version_2(session);
    section("origin", &mut out, |out| {
        listed(out, |out| records.origin(session, out));
    });
    write_plan("actions", session.actions(), records, &mut out);
    write_plan("targets", session.targets(), records, &mut out);
    section("details", &mut out, |out| {
        for version in session.details_record().versions() {
            listed(out, |out| records.details(version, out));
        }
    });
    section("reviewers", &mut out, |out| {
        for (code, record) in session.reviewer_records() {
            for version in record.versions() {
                listed(out, |out| records.reviewer(code, version, out));
            }
        }
    });
    section("judgements", &mut out, |out| {
        for (key, record) in session.judgement_records() {
            for version in record.versions() {
                is_of_version_2 |= version.content.as_ref().is_some_and(Judgement::is_extended);
                listed(out, |out| records.judgement(session, key, version, out));
            }
        }
    });
    section("comments", &mut out, |out| {
        for (id, record) in comments_by_time(session) {
            for version in record.versions() {
                listed(out, |out| records.comment(session, id, version, out));
            }
        }
    });
    section("history", &mut out, |out| {
        for one in session.acts() {
            // Kinds stand in the order in which they came to the format.
            is_of_version_2 |= one.kind > ActKind::Redo;
            listed(out, |out| records.act(one, out));
        }
    });
    write_proceedings(session, &mut out);
    for (name, value) in session.foreign_sections() {
        text(name, &mut out);
        out.extend([": ", value, ",\n"]);
    }
    out.push_str("},\n)\n");
    if is_of_version_2 {
        out.replace_range(version_at..=version_at, "2");
    }
    let checksum = checksum(&out, checksum_at);
    out.replace_range(checksum_at..checksum_at + NO_CHECKSUM.len(), &checksum);
    out
}

/// Says whether the session has a section that only version 2 has. Whether judgements and acts need it shows
/// while they are written. The file gets the oldest version that can say all that the session holds: an
/// older release either understands it or says that it is too new; it never passes over a blind round.
fn uses_version_2(session: &Session) -> bool {
    session.proceeding_records().next().is_some()
        || session.log().next().is_some()
        || session.copy_of().is_some()
}

/// Writes the sections of version 2 that have something in them.
fn write_proceedings(session: &Session, out: &mut String) {
    if let Some(copy) = session.copy_of() {
        section("copy", out, |out| {
            listed(out, |out| copy_line::write_copy(copy, out));
        });
    }
    if session.proceeding_records().next().is_some() {
        section("proceedings", out, |out| {
            for (key, record) in session.proceeding_records() {
                for version in record.versions() {
                    listed(out, |out| {
                        proceedings::write_proceeding(session, key, version, out);
                    });
                }
            }
        });
    }
    if session.log().next().is_some() {
        section("log", out, |out| {
            for entry in session.log() {
                listed(out, |out| proceedings::write_log(entry, out));
            }
        });
    }
}

/// Writes records by hand, as serde and ron would.
struct ByHand;

impl Records for ByHand {
    fn heading(&self, plan: &Plan, heading: &Heading, out: &mut String) {
        let under = heading.parent.and_then(|above| plan.heading(above));
        out.push_str("(heading:");
        entry(&heading.code, under, &heading.content, heading.hash(), out);
    }

    fn item(&self, plan: &Plan, item: &Item, out: &mut String) {
        let under = item.heading.and_then(|above| plan.heading(above));
        out.push_str("(item:");
        entry(&item.code, under, &item.content, item.hash(), out);
    }

    fn origin(&self, session: &Session, out: &mut String) {
        let origin = session.origin();
        out.push_str("(session:");
        id(session.id().0, out);
        field(",title:", &origin.title, out);
        stamp(&origin.stamp, out);
        out.push(')');
    }

    fn details(&self, version: &Version<Details>, out: &mut String) {
        details(version, out);
    }

    fn reviewer(&self, code: &ReviewerCode, version: &Version<Reviewer>, out: &mut String) {
        reviewer(code, version, out);
    }

    fn judgement(
        &self,
        session: &Session,
        key: &JudgementKey,
        version: &Version<Judgement>,
        out: &mut String,
    ) {
        judgement(session, key, version, out);
    }

    fn comment(&self, session: &Session, first: CommentId, version: &Version<Comment>, out: &mut String) {
        comment(session, first, version, out);
    }

    fn act(&self, one: &Act, out: &mut String) {
        act(one, out);
    }
}

/// About how many bytes the text will have; rather too many, since growing copies all of it.
fn estimate(session: &Session) -> usize {
    let entries = [session.actions(), session.targets()].map(|plan| plan.entries().len());
    let judgements = session.judgement_records().count() * 400;
    16_384 + entries.iter().sum::<usize>() * 512 + judgements + session.acts().count() * 180
}

/// Computes the checksum: SHA-256 over the whole text without the checksum's own 64 digits.
pub(super) fn checksum(text: &str, digits_at: usize) -> String {
    let (before, rest) = text.split_at_checked(digits_at).unwrap_or((text, ""));
    let after = rest.get(NO_CHECKSUM.len()..).unwrap_or_default();
    let mut hash = Sha256::new();
    hash.update(before);
    hash.update(after);
    crate::model::ContentHash(hash.finalize().into()).to_string()
}

/// Writes the lines above the sections, with version 1; returns where the version's digit and the checksum's
/// digits stand.
fn begin(out: &mut String) -> (usize, usize) {
    out.push_str("(\nformat: ");
    text(FORMAT, out);
    out.push_str(",\nschema_version: ");
    let version_at = out.len();
    out.push_str("1,\nwritten_by: ");
    text(WRITTEN_BY, out);
    out.push_str(",\nchecksum: \"");
    let checksum_at = out.len();
    out.push_str(NO_CHECKSUM);
    out.push_str("\",\nsections: {\n");
    (version_at, checksum_at)
}

/// Comments in the order in which they were made; ids alone would scatter them.
fn comments_by_time(session: &Session) -> Vec<(CommentId, &Record<Comment>)> {
    let mut comments: Vec<_> = session
        .comment_records()
        .map(|(id, record)| (*id, record))
        .collect();
    comments.sort_by_key(|(id, record)| (record.versions().first().map(|first| first.stamp.at), *id));
    comments
}

fn section(name: &str, out: &mut String, write: impl FnOnce(&mut String)) {
    text(name, out);
    out.push_str(": [\n");
    write(out);
    out.push_str("],\n");
}

fn listed(out: &mut String, write: impl FnOnce(&mut String)) {
    write(out);
    out.push_str(",\n");
}

fn write_plan(name: &str, plan: &Plan, records: &impl Records, out: &mut String) {
    section(name, out, |out| {
        let line = PlanLine {
            plan: PlanDto::without_entries(plan),
            hash: HashDto(plan.hash()),
        };
        listed(out, |out| serialised(&line, out));
        for heading in plan.headings() {
            listed(out, |out| records.heading(plan, heading, out));
        }
        for item in plan.items() {
            listed(out, |out| records.item(plan, item, out));
        }
    });
}

/// Appends a heading or an item of a plan.
fn entry(code: &Code, under: Option<&Heading>, content: &Content, hash: ContentHash, out: &mut String) {
    field("(code:", code.as_str(), out);
    if let Some(under) = under {
        field(",under:", under.code.as_str(), out);
    }
    field(",level:", &content.level, out);
    out.push_str(",wording:");
    out.push_str(content.wording.name());
    let titles = content.titles.iter();
    let official = titles.clone().filter(|(_, title)| title.official);
    map(
        ",titles:",
        titles.map(|(lang, title)| (lang.as_str(), title.text.as_str())),
        out,
    );
    list(",official_titles:", official.map(|(lang, _)| lang.as_str()), out);
    let plain = |texts: &ByLang<String>, name, out: &mut String| {
        map(
            name,
            texts.iter().map(|(lang, text)| (lang.as_str(), text.as_str())),
            out,
        );
    };
    plain(&content.text, ",text:", out);
    plain(&content.summary, ",summary:", out);
    optional(",source:", &content.source, out);
    optional(
        ",source_note:",
        content.source_note.as_deref().unwrap_or_default(),
        out,
    );
    if !content.notes.is_empty() || !content.elements.is_empty() {
        notes_and_elements(content, out);
    }
    map(
        ",fields:",
        content
            .fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
        out,
    );
    out.push_str("),hash:\"");
    hex(&hash.0, out);
    out.push_str("\")");
}

fn notes_and_elements(content: &Content, out: &mut String) {
    let mut notes = content.notes.iter();
    sequence(",notes:[", notes.len(), out, |out| {
        if let Some(note) = notes.next() {
            field("(text:", &note.text, out);
            field(",basis:", &note.basis, out);
            optional(",source:", note.source.as_deref().unwrap_or_default(), out);
            out.push(')');
        }
    });
    let mut elements = content.elements.iter();
    sequence(",elements:[", elements.len(), out, |out| {
        if let Some(element) = elements.next() {
            field("(code:", element.code.as_str(), out);
            field(",text:", &element.text, out);
            out.push(')');
        }
    });
}

/// Appends a list of so many members; nothing if there is none.
fn sequence(opening: &str, length: usize, out: &mut String, mut member: impl FnMut(&mut String)) {
    for place in 0..length {
        out.push_str(if place == 0 { opening } else { "," });
        member(out);
    }
    if length > 0 {
        out.push(']');
    }
}

fn list<'a>(name: &str, texts: impl Iterator<Item = &'a str>, out: &mut String) {
    let mut is_open = false;
    for one in texts {
        if !is_open {
            out.push_str(name);
        }
        out.push(if is_open { ',' } else { '[' });
        is_open = true;
        text(one, out);
    }
    if is_open {
        out.push(']');
    }
}

fn map<'a>(name: &str, entries: impl Iterator<Item = (&'a str, &'a str)>, out: &mut String) {
    let mut is_open = false;
    for (key, value) in entries {
        if !is_open {
            out.push_str(name);
        }
        out.push(if is_open { ',' } else { '{' });
        is_open = true;
        text(key, out);
        out.push(':');
        text(value, out);
    }
    if is_open {
        out.push('}');
    }
}

/// Appends what serde and ron make of a value.
pub(super) fn serialised<T: serde::Serialize>(value: &T, out: &mut String) {
    let written = ron::Options::default().to_writer(&mut *out, value);
    // Writing plain records of texts and numbers to memory has no way to fail.
    debug_assert!(written.is_ok(), "{written:?}");
}

/// Appends a version of title, purpose and meeting.
pub(super) fn details(version: &Version<Details>, out: &mut String) {
    begin_version(version.id, out);
    if let Some(details) = &version.content {
        optional(",title:", &details.title, out);
        optional(",purpose:", &details.purpose, out);
        optional(",meeting:", &details.meeting.name, out);
        optional(",place:", &details.meeting.place, out);
        optional(",dates:", &details.meeting.dates, out);
    }
    end_version(version, Some(&version.stamp.by), out);
}

/// Appends a version of a reviewer.
pub(super) fn reviewer(code: &ReviewerCode, version: &Version<Reviewer>, out: &mut String) {
    begin_version(version.id, out);
    field(",reviewer:", code.as_str(), out);
    if let Some(reviewer) = &version.content {
        optional(",name:", &reviewer.name, out);
        optional(",delegation:", &reviewer.delegation, out);
    }
    end_version(version, Some(&version.stamp.by), out);
}

/// Appends a version of a judgement.
pub(super) fn judgement(
    session: &Session,
    key: &JudgementKey,
    version: &Version<Judgement>,
    out: &mut String,
) {
    begin_version(version.id, out);
    field(",action:", action_code(session, key.pair.action), out);
    field(",target:", target_code(session, key.pair.target), out);
    field(",reviewer:", key.reviewer.as_str(), out);
    if key.round != RoundNo::FIRST {
        out.push_str(",round:");
        out.push_str(&key.round.0.to_string());
    }
    if let Some(said) = &version.content {
        out.push_str(",verdict:");
        out.push_str(verdict_name(said.verdict));
        if let Some(kind) = said.contribution {
            out.push_str(match kind {
                Contribution::Direct => ",kind:direct",
                Contribution::Enabling => ",kind:enabling",
            });
        }
        if said.tension {
            out.push_str(",tension:true");
        }
        if let Some(confidence) = said.confidence {
            out.push_str(",confidence:");
            out.push_str(confidence_name(confidence));
        }
        optional(",reason:", &said.reason, out);
        list(",evidence:", said.evidence.iter().map(String::as_str), out);
        optional(",chip:", &said.chip, out);
        if said.recused {
            out.push_str(",recused:true");
        }
        if let Some(see) = said.see {
            field(",see_action:", action_code(session, see.action), out);
            field(",see_target:", target_code(session, see.target), out);
        }
        list(",elements:", said.elements.iter().map(String::as_str), out);
        if said.late {
            out.push_str(",late:true");
        }
    }
    let by = Some(&version.stamp.by).filter(|by| **by != key.reviewer);
    end_version(version, by, out);
}

/// Appends a version of a comment.
pub(super) fn comment(session: &Session, first: CommentId, version: &Version<Comment>, out: &mut String) {
    begin_version(version.id, out);
    if version.id != first.0 {
        out.push_str(",comment:");
        id(first.0, out);
    }
    if let Some(said) = &version.content {
        let (action, target) = match said.subject {
            Subject::Action(action) => (Some(action), None),
            Subject::Target(target) => (None, Some(target)),
            Subject::Pair(pair) => (Some(pair.action), Some(pair.target)),
        };
        if let Some(action) = action {
            field(",action:", action_code(session, action), out);
        }
        if let Some(target) = target {
            field(",target:", target_code(session, target), out);
        }
        optional(",text:", &said.text, out);
        if let Some(answered) = said.reply_to {
            out.push_str(",reply_to:");
            id(answered.0, out);
        }
    }
    end_version(version, Some(&version.stamp.by), out);
}

/// Appends an act of the history.
pub(super) fn act(act: &Act, out: &mut String) {
    begin_version(act.id.0, out);
    out.push_str(",act:");
    out.push_str(act_name(act.kind));
    stamp(&act.stamp, out);
    ids(",versions:", &act.versions, out);
    out.push(')');
}

fn begin_version(version: VersionId, out: &mut String) {
    out.push_str("(id:");
    id(version, out);
}

fn end_version<T>(version: &Version<T>, by: Option<&ReviewerCode>, out: &mut String) {
    if version.content.is_none() {
        out.push_str(",withdrawn:true");
    }
    if let Some(by) = by {
        field(",by:", by.as_str(), out);
    }
    time_field(version.stamp.at, out);
    ids(",supersedes:", &version.supersedes, out);
    out.push(')');
}

fn stamp(stamp: &Stamp, out: &mut String) {
    field(",by:", stamp.by.as_str(), out);
    time_field(stamp.at, out);
}

fn time_field(at: UtcSeconds, out: &mut String) {
    out.push_str(",at:\"");
    time::write(at, out);
    out.push('"');
}

fn ids(name: &str, ids: &[VersionId], out: &mut String) {
    if ids.is_empty() {
        return;
    }
    out.push_str(name);
    for (place, one) in ids.iter().enumerate() {
        out.push(if place == 0 { '[' } else { ',' });
        id(*one, out);
    }
    out.push(']');
}

fn id(id: VersionId, out: &mut String) {
    out.push('"');
    hex(&id.0, out);
    out.push('"');
}

/// Appends bytes as hexadecimal digits.
fn hex(bytes: &[u8], out: &mut String) {
    let digit = |value: u8| b'0' + value + u8::from(value > 9) * (b'a' - b'9' - 1);
    let mut digits = [0; 64];
    let (pairs, _) = digits.as_chunks_mut::<2>();
    for (pair, byte) in pairs.iter_mut().zip(bytes) {
        *pair = [digit(byte >> 4), digit(byte & 15)];
    }
    let digits = digits.get(..bytes.len() * 2).unwrap_or_default();
    out.push_str(str::from_utf8(digits).unwrap_or_default());
}

fn optional(name: &str, value: &str, out: &mut String) {
    if !value.is_empty() {
        field(name, value, out);
    }
}

fn field(name: &str, value: &str, out: &mut String) {
    out.push_str(name);
    text(value, out);
}

/// Appends a text in quotes, escaped as ron escapes it: what cannot be seen is spelled out.
pub(super) fn text(value: &str, out: &mut String) {
    out.push('"');
    // Without leaving early, many bytes are looked at in one go.
    let is_all_plain = value.bytes().fold(true, |plain, byte| plain & is_plain(byte));
    if is_all_plain {
        out.push_str(value);
    } else {
        for character in value.chars() {
            if u8::try_from(character).is_ok_and(is_plain) {
                out.push(character);
            } else {
                out.extend(character.escape_debug());
            }
        }
    }
    out.push('"');
}

/// Whether a byte stands for itself between quotes.
#[expect(
    clippy::needless_bitwise_bool,
    clippy::manual_range_contains,
    reason = "without branches the compiler looks at many bytes in one go"
)]
fn is_plain(byte: u8) -> bool {
    (byte >= b' ') & (byte <= b'~') & (byte != b'"') & (byte != b'\'') & (byte != b'\\')
}

pub(super) fn action_code(session: &Session, id: ActionId) -> &str {
    session.action(id).map_or("", |item| item.code.as_str())
}

pub(super) fn target_code(session: &Session, id: TargetId) -> &str {
    session.target(id).map_or("", |item| item.code.as_str())
}
