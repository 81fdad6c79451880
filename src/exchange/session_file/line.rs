//! The lines of a session file: what each kind of record looks like in version 1 of the format.
//!
//! Frozen: version 1 files must be read for ever. Absent and empty fields are left out; a field that
//! is not listed here is an error, since re-saving would lose it. Later additions get sections of
//! their own, which older releases keep.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, Error, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::time;
use crate::exchange::plan_file::entry::EntryDto;
use crate::exchange::plan_file::plan::PlanDto;
use crate::model::{ContentHash, UtcSeconds, VersionId};

/// A record's id: 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct IdDto(pub(super) VersionId);

/// A content hash: 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HashDto(pub(super) ContentHash);

/// A time: `2026-11-24T14:02:05Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TimeDto(pub(super) UtcSeconds);

/// What a session's identity is computed from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Origin", deny_unknown_fields)]
pub(super) struct OriginLine<'a> {
    /// The identity, for noticing damage.
    pub(super) session: IdDto,
    #[serde(borrow)]
    pub(super) title: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) by: Cow<'a, str>,
    pub(super) at: TimeDto,
}

/// A plan without its entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Plan", deny_unknown_fields)]
pub(super) struct PlanLine {
    pub(super) plan: PlanDto,
    pub(super) hash: HashDto,
}

/// A heading of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Heading", deny_unknown_fields)]
pub(super) struct HeadingLine {
    pub(super) heading: EntryDto,
    pub(super) hash: HashDto,
}

/// An item of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Item", deny_unknown_fields)]
pub(super) struct ItemLine {
    pub(super) item: EntryDto,
    pub(super) hash: HashDto,
}

/// A version of title, purpose and meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Details", deny_unknown_fields)]
pub(super) struct DetailsLine<'a> {
    pub(super) id: IdDto,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) title: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) purpose: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) meeting: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) place: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) dates: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub(super) withdrawn: bool,
    #[serde(borrow)]
    pub(super) by: Cow<'a, str>,
    pub(super) at: TimeDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) supersedes: Vec<IdDto>,
}

/// A version of a reviewer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Reviewer", deny_unknown_fields)]
pub(super) struct ReviewerLine<'a> {
    pub(super) id: IdDto,
    #[serde(borrow)]
    pub(super) reviewer: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) name: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) delegation: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub(super) withdrawn: bool,
    #[serde(borrow)]
    pub(super) by: Cow<'a, str>,
    pub(super) at: TimeDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) supersedes: Vec<IdDto>,
}

/// A version of a judgement. Without a verdict it takes the judgement back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Judgement", deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "as many as the line has")]
pub(super) struct JudgementLine<'a> {
    pub(super) id: IdDto,
    #[serde(borrow)]
    pub(super) action: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) target: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) reviewer: Cow<'a, str>,
    /// Left out for the first.
    #[serde(default = "first_round", skip_serializing_if = "is_first_round")]
    pub(super) round: u16,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub(super) verdict: VerdictDto,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub(super) kind: KindDto,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub(super) tension: bool,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub(super) confidence: ConfidenceDto,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) reason: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) evidence: Vec<String>,
    /// From version 2 on, like the five that follow.
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) chip: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub(super) recused: bool,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) see_action: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) see_target: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) elements: Vec<String>,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub(super) late: bool,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub(super) withdrawn: bool,
    /// Left out where it is the reviewer.
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) by: Cow<'a, str>,
    pub(super) at: TimeDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) supersedes: Vec<IdDto>,
}

/// A version of a comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Comment", deny_unknown_fields)]
pub(super) struct CommentLine<'a> {
    pub(super) id: IdDto,
    /// The comment's first version; left out where it is this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "one_of")]
    pub(super) comment: Vec<IdDto>,
    /// Left out where it is about a target alone.
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) action: Cow<'a, str>,
    /// Left out where it is about an action alone.
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) target: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    pub(super) text: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "one_of")]
    pub(super) reply_to: Vec<IdDto>,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub(super) withdrawn: bool,
    #[serde(borrow)]
    pub(super) by: Cow<'a, str>,
    pub(super) at: TimeDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) supersedes: Vec<IdDto>,
}

/// An act of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Act", deny_unknown_fields)]
pub(super) struct ActLine<'a> {
    pub(super) id: IdDto,
    pub(super) act: ActDto,
    #[serde(borrow)]
    pub(super) by: Cow<'a, str>,
    pub(super) at: TimeDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) versions: Vec<IdDto>,
}

/// The answer; unsaid in a version that takes a judgement back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Verdict", rename_all = "snake_case")]
pub(super) enum VerdictDto {
    #[default]
    #[serde(skip)]
    Unsaid,
    CannotJudge,
    Cancelling,
    Counteracting,
    Constraining,
    None,
    Weak,
    Moderate,
    Strong,
}

/// Direct or enabling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Kind", rename_all = "snake_case")]
pub(super) enum KindDto {
    #[default]
    #[serde(skip)]
    Unsaid,
    Direct,
    Enabling,
}

/// How sure the reviewer is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Confidence", rename_all = "snake_case")]
pub(super) enum ConfidenceDto {
    #[default]
    #[serde(skip)]
    Unsaid,
    WellEstablished,
    EstablishedIncomplete,
    Unresolved,
    Inconclusive,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "ActKind", rename_all = "snake_case")]
pub(super) enum ActDto {
    Create,
    SetDetails,
    PutReviewer,
    Judge,
    JudgeMany,
    Clear,
    Comment,
    EditComment,
    WithdrawComment,
    Undo,
    Redo,
    SetScale,
    SetRules,
    PutSeat,
    PutGroup,
    RemoveGroup,
    StartRound,
    OpenRound,
    Submit,
    Decide,
    DecideMany,
    Reserve,
    WithdrawReservation,
    Park,
    SetCoverageRule,
    NoteGap,
    MarkWording,
    Propose,
    Repropose,
    WithdrawProposal,
    PutQuestion,
    PutQuestions,
    RemoveQuestion,
    Rebase,
    StillHolds,
    DeclareFinal,
    Reopen,
}

/// Whether a value is left out.
fn is_unsaid<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn first_round() -> u16 {
    1
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature that serde asks for"
)]
fn is_first_round(round: &u16) -> bool {
    *round == first_round()
}

/// At most one value, written without the brackets of a list; left out where there is none.
pub(super) mod one_of {
    use super::{Deserialize, Deserializer, Serialize, Serializer};

    pub(in super::super) fn serialize<S: Serializer, T: Serialize>(
        values: &[T],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match values.first() {
            Some(value) => value.serialize(serializer),
            None => serializer.serialize_unit(),
        }
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
        deserializer: D,
    ) -> Result<Vec<T>, D::Error> {
        Ok(vec![T::deserialize(deserializer)?])
    }
}

/// Serialises by `Display`, deserialises from a text by a function.
macro_rules! as_text {
    ($dto:ident, $expected:literal, $parse:expr) => {
        impl Serialize for $dto {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $dto {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl Visitor<'_> for Text {
                    type Value = $dto;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($expected)
                    }

                    fn visit_str<E: Error>(self, text: &str) -> Result<$dto, E> {
                        let parse: fn(&str) -> Option<$dto> = $parse;
                        parse(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }
    };
}

as_text!(IdDto, "an id of 32 small hexadecimal digits", |text| {
    VersionId::from_hex(text).map(IdDto)
});
as_text!(HashDto, "a hash of 64 small hexadecimal digits", |text| {
    let is_small = !text.bytes().any(|byte| byte.is_ascii_uppercase());
    text.parse().ok().filter(|_| is_small).map(HashDto)
});
as_text!(
    TimeDto,
    "a time in UTC between 1970 and 9999, such as 2026-11-24T14:02:05Z",
    |text| time::read(text).map(TimeDto)
);

impl fmt::Display for IdDto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for HashDto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for TimeDto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(20);
        time::write(self.0, &mut text);
        f.write_str(&text)
    }
}
