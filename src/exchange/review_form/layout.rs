//! Where things stand in the form, for whoever writes it and whoever reads it.

use crate::model::hash::Canonical;
use crate::model::{RatingScale, Strength};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::{point_key, point_sign};

/// The name of the format.
pub(super) const FORMAT: &str = "seagrass-review-form";
/// Its version.
pub(super) const VERSION: &str = "1";
/// The hidden sheet.
pub(super) const HIDDEN: &str = "seagrass";
/// The key of the row that names the reviewer.
pub(super) const REVIEWER_ROW: &str = "reviewer";
/// The key of the row that names the columns for people.
pub(super) const HEAD_ROW: &str = "head";

/// Pairs that a form asks about at most: more no sheet holds and no person answers.
pub(super) const MOST_PAIRS: usize = 200_000;

/// The columns, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Action,
    Target,
    Title,
    Strength,
    Kind,
    Tension,
    Confidence,
    Reason,
    Sources,
    Key,
}

impl Column {
    pub(super) const ALL: [Self; 10] = [
        Self::Action,
        Self::Target,
        Self::Title,
        Self::Strength,
        Self::Kind,
        Self::Tension,
        Self::Confidence,
        Self::Reason,
        Self::Sources,
        Self::Key,
    ];

    /// Those that are filled in.
    pub(super) const ANSWERS: [Self; 6] = [
        Self::Strength,
        Self::Kind,
        Self::Tension,
        Self::Confidence,
        Self::Reason,
        Self::Sources,
    ];

    /// The name in the hidden row.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Target => "target",
            Self::Title => "title",
            Self::Strength => "strength",
            Self::Kind => "kind",
            Self::Tension => "tension",
            Self::Confidence => "confidence",
            Self::Reason => "reason",
            Self::Sources => "sources",
            Self::Key => "key",
        }
    }

    /// The catalogue key of its name for people.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Action => "form-column-action",
            Self::Target => "form-column-target",
            Self::Title => "form-column-title",
            Self::Strength => "form-column-strength",
            Self::Kind => "form-column-kind",
            Self::Tension => "form-column-tension",
            Self::Confidence => "form-column-confidence",
            Self::Reason => "form-column-reason",
            Self::Sources => "form-column-sources",
            Self::Key => "form-column-key",
        }
    }

    /// Its width, in characters.
    pub(super) fn width(self) -> f64 {
        match self {
            Self::Action | Self::Target => 9.0,
            Self::Title => 60.0,
            Self::Strength => 18.0,
            Self::Kind | Self::Tension => 11.0,
            Self::Confidence => 24.0,
            Self::Reason => 50.0,
            Self::Sources => 28.0,
            Self::Key => 4.0,
        }
    }

    /// Its place from 0.
    pub(super) fn place(self) -> u16 {
        self as u16
    }
}

/// The height of a row in points, so that a text that wraps can be read in a width of characters. Programs find the
/// height themselves only for some rows, and never for joined cells.
pub(super) fn height(text: &str, width: f64) -> f64 {
    let lines: f64 = text
        .lines()
        .map(|line| (line.chars().count() as f64 * 0.97 / width).ceil().max(1.0))
        .sum();
    (lines.max(1.0) * 15.5 + 3.0).min(400.0)
}

/// The height of a row with one line.
pub(super) const ONE_LINE: f64 = 18.5;

/// What stands in the hidden column beside a pair.
pub(super) fn pair_key(action: &str, target: &str) -> String {
    let mut row = Canonical::new("seagrass review form row 1");
    row.text(action).text(target);
    row.finish().to_string().chars().take(16).collect()
}

/// A point of the scale as it is offered: its number and its word.
pub(super) fn point(words: &Catalogue, scale: RatingScale, strength: Strength) -> String {
    format!(
        "{} {}",
        point_sign(strength),
        words.text(point_key(scale, strength))
    )
}

/// What is offered besides the points.
pub(super) fn unable(words: &Catalogue) -> [&str; 2] {
    [words.text("strength-cannot-judge"), words.text("form-step-aside")]
}
