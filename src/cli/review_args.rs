//! What was typed for packs, rounds, the agenda and decisions.

use std::ffi::OsString;
use std::path::PathBuf;

use super::args::{Subcommand, bad_value};
use super::console::Stop;
use crate::model::{Contribution, DecisionWord, ReviewerCode, RoundKind, Status, Strength};
use crate::phrase::catalogue::Catalogue;

/// Options of the subcommands of a review.
#[derive(Debug, Default)]
pub(super) struct ReviewArgs {
    /// Who acts.
    pub(super) by: Option<ReviewerCode>,
    /// The folder that packs go to.
    pub(super) folder: Option<PathBuf>,
    /// Groups named.
    pub(super) groups: Vec<String>,
    /// The kind of round to start.
    pub(super) start: Option<RoundKind>,
    /// Minutes available.
    pub(super) minutes: Option<u16>,
    /// Minutes for one pair.
    pub(super) minutes_each: Option<u16>,
    /// What is decided.
    pub(super) decision: DecisionArgs,
    /// Options without value that were given, by name.
    flags: Vec<String>,
}

/// What is decided, as far as it was said.
#[derive(Debug, Default)]
pub(super) struct DecisionArgs {
    /// How far the meeting has come.
    pub(super) status: Option<Status>,
    /// The value agreed on.
    pub(super) value: Option<Strength>,
    /// Direct or enabling.
    pub(super) kind: Option<Contribution>,
    /// The text.
    pub(super) wording: Option<String>,
    /// The word by which the meeting acts.
    pub(super) word: Option<DecisionWord>,
    /// The session of the meeting.
    pub(super) sitting: Option<String>,
    /// What was said of the quorum.
    pub(super) quorum: Option<String>,
    /// The State that makes a reservation.
    pub(super) reserve: Option<String>,
    /// The words of the reservation.
    pub(super) words: Option<String>,
    /// The State that withdraws its reservation.
    pub(super) withdraw: Option<String>,
}

impl DecisionArgs {
    /// Whether anything is said of the decision itself.
    pub(super) fn says_anything(&self) -> bool {
        self.status.is_some()
            || self.value.is_some()
            || self.kind.is_some()
            || self.wording.is_some()
            || self.word.is_some()
            || self.sitting.is_some()
            || self.quorum.is_some()
    }
}

impl Subcommand {
    /// The options with a value of a subcommand of a review.
    pub(super) fn review_options(self) -> &'static [&'static str] {
        match self {
            Self::Pack => &["to", "group", "reviewer"],
            Self::Round => &["as", "start", "output"],
            Self::Agenda => &["minutes", "minutes-each", "group"],
            Self::Decide => &[
                "as", "status", "value", "kind", "wording", "word", "sitting", "quorum", "reserve", "words",
                "withdraw", "output",
            ],
            _ => &[],
        }
    }

    /// Whether it takes an option without a value.
    pub(super) fn has_flag(self, name: &str) -> bool {
        let own: &[&str] = match self {
            Self::Pack => &["codes-only"],
            Self::Round => &["open", "submit", "status", "force"],
            Self::Agenda => &["json", "all"],
            Self::Decide | Self::Form | Self::ImportLinks => &["force"],
            Self::Gaps => &["json", "preview"],
            Self::Stats | Self::Diff | Self::Check | Self::Validate => &["json"],
            Self::Convert => &["dedupe", "force"],
            _ => &[],
        };
        own.contains(&name)
    }
}

impl ReviewArgs {
    /// Whether an option without value was given.
    pub(super) fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|one| one == flag)
    }

    /// Notes an option without value.
    pub(super) fn set_flag(&mut self, flag: &str) {
        self.flags.push(flag.to_owned());
    }

    /// Notes the value of an option, unless it is one of those that other subcommands have too.
    pub(super) fn set(
        &mut self,
        subcommand: Option<Subcommand>,
        name: &str,
        value: &OsString,
        words: &Catalogue,
    ) -> Result<bool, Stop> {
        let wrong = || bad_value(words, name, &value.to_string_lossy());
        let text = || value.to_str().map(str::to_owned).ok_or_else(wrong);
        let number = || text()?.parse::<u16>().ok().ok_or_else(wrong).map(Some);
        let decision = &mut self.decision;
        match name {
            "to" if subcommand == Some(Subcommand::Pack) => self.folder = Some(value.into()),
            "as" => self.by = Some(ReviewerCode::new(&text()?).ok().ok_or_else(wrong)?),
            "group" => self.groups.push(text()?),
            "start" => {
                self.start = Some(match &*text()? {
                    "blind" => RoundKind::Blind,
                    "open" => RoundKind::Open,
                    _ => return Err(wrong()),
                });
            }
            "minutes" => self.minutes = number()?,
            "minutes-each" => self.minutes_each = number()?,
            "status" => {
                let status = named(&Status::ALL, Status::name, &text()?);
                decision.status = Some(status.ok_or_else(wrong)?);
            }
            "word" => {
                let word = named(&DecisionWord::ALL, DecisionWord::name, &text()?);
                decision.word = Some(word.ok_or_else(wrong)?);
            }
            "value" => {
                let value = text()?.parse().ok().and_then(Strength::from_value);
                decision.value = Some(value.ok_or_else(wrong)?);
            }
            "kind" => {
                decision.kind = Some(match &*text()? {
                    "direct" => Contribution::Direct,
                    "enabling" => Contribution::Enabling,
                    _ => return Err(wrong()),
                });
            }
            "wording" => decision.wording = Some(text()?),
            "sitting" => decision.sitting = Some(text()?),
            "quorum" => decision.quorum = Some(text()?),
            "reserve" => decision.reserve = Some(text()?),
            "words" => decision.words = Some(text()?),
            "withdraw" => decision.withdraw = Some(text()?),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// The one of that name, with hyphens or underscores between its words.
fn named<T: Copy>(all: &[T], name: fn(T) -> &'static str, text: &str) -> Option<T> {
    let text = text.replace('-', "_");
    all.iter().copied().find(|one| name(*one) == text)
}
