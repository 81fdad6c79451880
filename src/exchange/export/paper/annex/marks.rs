//! The marks of the overview by what was decided, and the words for a decision in the tables.

use super::Annex;
use crate::analysis::coverage::Coverage;
use crate::exchange::export::decided::{DecidedPair, Parts, Standing};
use crate::exchange::export::paper::lines::ink;
use crate::exchange::export::paper::overview::Marks;
use crate::exchange::export::paper::{Cell, CellKind, Ink, Line, Mark, Voice};
use crate::model::{ActionId, Pair, Status, Strength, TargetId};
use crate::phrase::gaps::target_class_words;
use crate::phrase::proceeding::status_key;
use crate::phrase::readback;
use crate::phrase::scale::{point_key, point_sign};

/// The marks of what was decided.
pub(super) struct Decided<'a> {
    pub(super) annex: &'a Annex<'a>,
    pub(super) coverage: &'a Coverage,
}

impl Marks for Decided<'_> {
    fn mark(&self, action: usize, target: usize) -> Cell {
        let pair = Pair {
            action: ActionId::at(action),
            target: TargetId::at(target),
        };
        let Some(one) = self.annex.decided.pair(pair) else {
            return Cell::new(CellKind::Mark(Mark::Open), Line::words("."));
        };
        mark(self.annex, one)
    }

    fn of_action(&self, action: usize) -> String {
        self.sum(self.annex.decided.of_actions.get(action))
    }

    fn of_target(&self, target: usize) -> String {
        self.sum(self.annex.decided.of_targets.get(target))
    }

    fn total(&self) -> String {
        self.sum(Some(&self.annex.decided.parts))
    }

    fn under(&self, target: usize) -> Option<Line> {
        let one = self.coverage.targets.get(target)?;
        let words = target_class_words(self.annex.words(), one.class, one.so_far);
        Some(Line::words(words))
    }

    fn under_name(&self) -> Option<Line> {
        Some(Line::words(self.annex.words().text("annex-coverage-class")))
    }
}

impl Decided<'_> {
    /// `2/1/0`: direct, enabling, kind not said; the links alone on a scale without kinds.
    fn sum(&self, parts: Option<&Parts>) -> String {
        let parts = parts.copied().unwrap_or_default();
        if self.annex.lines.facts.scale.has_kind() {
            format!("{}/{}/{}", parts.direct, parts.enabling, parts.unsaid)
        } else {
            parts.links().to_string()
        }
    }
}

/// The mark of a pair of which something is known.
fn mark(annex: &Annex<'_>, one: &DecidedPair<'_>) -> Cell {
    let value = one.decision.and_then(|decision| decision.value);
    let Some(value) = value.filter(|_| one.is_shown(annex.decided.filter)) else {
        return if one.standing == Standing::CannotJudge {
            Cell::new(CellKind::Mark(Mark::CannotJudge), Line::words("?"))
        } else {
            Cell::new(CellKind::Mark(Mark::Withheld), Line::words("\u{25a1}"))
        };
    };
    let (kind, sign) = if value == Strength::None {
        (Mark::None, "-".to_owned())
    } else {
        (Mark::Strength(value.value()), point_sign(value).to_owned())
    };
    let contribution = one.decision.and_then(|decision| decision.contribution);
    let sign = if one.is_bracketed() {
        format!("[{sign}]")
    } else {
        sign
    };
    let mut line = Line::default().with(sign, ink(contribution), Voice::Program);
    if one.tensions > 0 && annex.tells_tensions() {
        line = line.then("*");
    }
    if is_ad_referendum(one) {
        line = line.then("\u{2020}");
    }
    Cell::new(
        CellKind::Mark(kind),
        line.with(annex.numbers(one), Ink::Raised, Voice::Program),
    )
}

pub(super) fn is_ad_referendum(one: &DecidedPair<'_>) -> bool {
    one.decision
        .is_some_and(|decision| decision.status == Status::AdReferendum)
}

impl Annex<'_> {
    /// Whether the paper may say that reviewers hold something to be a tension.
    pub(super) fn tells_tensions(&self) -> bool {
        self.level >= crate::exchange::export::Disclosure::Distributions
    }

    /// `3 Strong`, in brackets where it is not agreed.
    pub(super) fn contribution(&self, one: &DecidedPair<'_>) -> Line {
        let words = self.words();
        let scale = self.lines.facts.scale;
        let Some(value) = one.decision.and_then(|decision| decision.value) else {
            return Line::words(words.text("annex-no-value"));
        };
        let contribution = one.decision.and_then(|decision| decision.contribution);
        let (open, close) = if one.is_bracketed() { ("[", "]") } else { ("", "") };
        let sign = if value == Strength::None {
            "-"
        } else {
            point_sign(value)
        };
        let line = Line::words(open)
            .with(sign, ink(contribution), Voice::Program)
            .then(format!(" {}{close}", words.text(point_key(scale, value))));
        line.with(self.numbers(one), Ink::Raised, Voice::Program)
    }

    /// Direct, enabling, or that it was not said.
    pub(super) fn kind(&self, one: &DecidedPair<'_>) -> Line {
        let has_kind = self.lines.facts.scale.has_kind();
        let Some((_, contribution)) = one.link().filter(|_| has_kind) else {
            return Line::default();
        };
        let key = contribution.map_or("export-kind-not-said", readback::kind_key);
        let word = self.words().text(key);
        let word = if one.is_bracketed() {
            format!("[{word}]")
        } else {
            word.to_owned()
        };
        Line::default().with(word, ink(contribution), Voice::Program)
    }

    /// How the meeting stands to it, in words.
    pub(super) fn status(&self, one: &DecidedPair<'_>) -> Line {
        let words = self.words();
        let mut notes = vec![match (one.standing, one.decision) {
            (Standing::Contested, _) => words.text("annex-contested").to_owned(),
            (_, Some(decision)) => words.text(status_key(decision.status)).to_owned(),
            _ => words.text("annex-not-decided").to_owned(),
        }];
        if one.tensions > 0 && self.tells_tensions() {
            notes.push(format!("* {}", words.text("export-tension")));
        }
        if one.parked {
            notes.push(words.text("annex-parked").to_owned());
        }
        Line::words(notes.join("\n"))
    }
}

/// The two codes of a pair.
pub(super) fn pair_codes(annex: &Annex<'_>, pair: Pair) -> String {
    let facts = annex.lines.facts;
    let action = facts
        .action(pair.action.index())
        .map_or("", |item| item.code.as_str());
    let target = facts
        .target(pair.target.index())
        .map_or("", |item| item.code.as_str());
    format!("{action} \u{2192} {target}")
}
