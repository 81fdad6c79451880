//! Lines that several tables share.

use super::{Cell, CellKind, Ink, Line, Mark, Voice};
use crate::analysis::tally::ControlLine;
use crate::exchange::export::facts::{Facts, HeadingFacts, ItemFacts, Part, PlanFacts, PlanText, Row};
use crate::model::{Contribution, RatingScale, Verdict, Wording};
use crate::phrase::catalogue::{Arg, Catalogue};
use crate::phrase::readback;
use crate::phrase::scale::{point_key, point_sign, verdict_key};

/// Makes lines from facts and the words of one language.
pub(super) struct Lines<'a> {
    pub(super) facts: &'a Facts,
    pub(super) words: &'a Catalogue,
}

impl Lines<'_> {
    /// A plan's text, with the tag of its language where another was asked for.
    pub(super) fn plan_text(&self, text: &PlanText) -> Line {
        let line = Line::default().with(&text.text, Ink::Plain, Voice::Plan(text.lang.clone()));
        let line = if text.asked {
            line
        } else {
            line.with(
                format!(" [{}]", text.lang.to_uppercase()),
                Ink::Aside,
                Voice::Program,
            )
        };
        if text.unofficial {
            let remark = format!(" ({})", self.words.text("export-unofficial"));
            line.with(remark, Ink::Aside, Voice::Program)
        } else {
            line
        }
    }

    /// Code, title and wording status: a text never stands without its status.
    pub(super) fn item(&self, item: &ItemFacts) -> Line {
        let status = format!(" ·\u{a0}{}", self.words.text(wording_key(item.wording)));
        code(&item.code)
            .then(" ")
            .and(self.plan_text(&item.title))
            .with(status, Ink::Aside, Voice::Program)
    }

    /// The same for a narrow place: a long title ends in `…` and stands whole elsewhere.
    pub(super) fn item_in_brief(&self, item: &ItemFacts, most: usize) -> Line {
        match in_brief(&item.title.text, most) {
            Some(text) => {
                let title = PlanText {
                    text,
                    ..item.title.clone()
                };
                self.item(&ItemFacts {
                    title,
                    ..item.clone()
                })
            }
            None => self.item(item),
        }
    }

    /// Code, title, status and, on a line of its own, the text.
    pub(super) fn item_in_full(&self, item: &ItemFacts) -> Line {
        match &item.text {
            Some(text) => self.item(item).then("\n").and(self.plan_text(text)),
            None => self.item(item),
        }
    }

    /// Code and title of a heading, after those of the headings above it.
    pub(super) fn heading(&self, plan: &PlanFacts, at: usize) -> Line {
        let mut way: Vec<&HeadingFacts> = Vec::new();
        let mut next = plan.headings.get(at);
        while let Some(heading) = next {
            way.push(heading);
            next = heading.parent.and_then(|above| plan.headings.get(above));
        }
        let mut line = Line::default();
        for heading in way.into_iter().rev() {
            if !line.is_empty() {
                line = line.then(" › ");
            }
            line = line
                .and(code(&heading.code))
                .then(" ")
                .and(self.plan_text(&heading.title));
        }
        line
    }

    /// The same for a narrow place: where it is longer than that, the beginnings of the headings above it,
    /// and as much of its own title as there is room for.
    pub(super) fn heading_in_brief(&self, plan: &PlanFacts, at: usize, most: usize) -> Line {
        let whole = self.heading(plan, at);
        let Some(heading) = plan
            .headings
            .get(at)
            .filter(|_| whole.text().chars().count() > most)
        else {
            return whole;
        };
        let brief = |one: &HeadingFacts, most: usize| {
            let mut title = one.title.clone();
            if let Some(text) = in_brief(&title.text, most) {
                title.text = text;
            }
            code(&one.code).then(" ").and(self.plan_text(&title))
        };
        let mut above = Vec::new();
        let mut next = heading.parent.and_then(|parent| plan.headings.get(parent));
        while let Some(one) = next {
            above.push(brief(one, LEAST_TITLE));
            next = one.parent.and_then(|parent| plan.headings.get(parent));
        }
        let mut line = Line::default();
        for one in above.into_iter().rev() {
            line = line.and(one).then(" › ");
        }
        let taken = line.text().chars().count() + heading.code.chars().count() + 1;
        line.and(brief(heading, most.saturating_sub(taken).max(LEAST_TITLE)))
    }

    /// `3 Strong`, or the word for what else was said.
    pub(super) fn contribution(&self, row: &Row) -> Line {
        let Some(judgement) = &row.judgement else {
            return Line::words(format!("! {}", self.words.text("export-differ")));
        };
        let word = self
            .words
            .text(verdict_key(self.facts.scale, Some(judgement.verdict)));
        let mark = match judgement.verdict {
            Verdict::CannotJudge => "?".to_owned(),
            Verdict::Scored(strength) if strength.value() == 0 => "-".to_owned(),
            Verdict::Scored(strength) => point_sign(strength).to_owned(),
        };
        Line::default()
            .with(mark, ink(judgement.contribution), Voice::Program)
            .then(format!(" {word}"))
    }

    /// Direct, enabling, or that it was not said.
    pub(super) fn kind(&self, row: &Row) -> Line {
        let has_kind = self.facts.scale.has_kind();
        let linked = row.judgement.as_ref().filter(|one| one.link_strength().is_some());
        let Some(judgement) = linked.filter(|_| has_kind) else {
            return Line::default();
        };
        let key = judgement
            .contribution
            .map_or("export-kind-not-said", readback::kind_key);
        Line::default().with(self.words.text(key), ink(judgement.contribution), Voice::Program)
    }

    /// The sum in which every pair is once.
    pub(super) fn control(&self, part: &Part) -> Line {
        Line::words(control_line(
            self.words,
            self.facts.scale,
            &part.control,
            part.pairs,
        ))
    }
}

/// The least of a title that still says something, in characters.
const LEAST_TITLE: usize = 24;

/// The beginning of a longer text, up to the end of a word where there is one near, with `…` behind.
fn in_brief(text: &str, most: usize) -> Option<String> {
    let (end, _) = text.char_indices().nth(most)?;
    let kept = text.get(..end)?;
    let word_end = kept.rfind(' ').filter(|at| *at > end / 2);
    let kept = word_end.and_then(|at| kept.get(..at)).unwrap_or(kept);
    Some(format!("{}…", kept.trim_end()))
}

/// The cell of the overview for a pair; without a row the pair was not considered.
pub(super) fn mark(row: Option<&Row>) -> Cell {
    let Some(row) = row else {
        return Cell::new(CellKind::Mark(Mark::Open), Line::words("."));
    };
    let Some(judgement) = &row.judgement else {
        return Cell::new(CellKind::Mark(Mark::Differ), Line::words("!"));
    };
    let (mark, sign) = match judgement.verdict {
        Verdict::CannotJudge => (Mark::CannotJudge, "?".to_owned()),
        Verdict::Scored(strength) if strength.value() == 0 => (Mark::None, "-".to_owned()),
        Verdict::Scored(strength) => (Mark::Strength(strength.value()), point_sign(strength).to_owned()),
    };
    let line = Line::default().with(sign, ink(judgement.contribution), Voice::Program);
    let line = if judgement.tension { line.then("*") } else { line };
    Cell::new(CellKind::Mark(mark), line)
}

/// The sum in which every pair is once, `pairs` being what it must come to.
pub fn control_line(words: &Catalogue, scale: RatingScale, line: &ControlLine, pairs: u64) -> String {
    if !scale.has_kind() {
        return control_by_point(words, scale, line, pairs);
    }
    let key = if line.conflicts == 0 {
        "export-control-line"
    } else {
        "export-control-line-differ"
    };
    words.format(
        key,
        &[
            ("direct", number(line.direct)),
            ("enabling", number(line.enabling)),
            ("unsaid", number(line.kind_unsaid)),
            ("none", number(line.none)),
            ("unable", number(line.cannot_judge)),
            ("differ", number(line.conflicts)),
            ("open", number(line.not_considered)),
            ("pairs", number(pairs)),
        ],
    )
}

fn number(number: u64) -> Arg<'static> {
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The sum on a scale without kinds: by its points, highest first.
fn control_by_point(words: &Catalogue, scale: RatingScale, line: &ControlLine, pairs: u64) -> String {
    let points: Vec<_> = scale
        .points()
        .iter()
        .rev()
        .map(|point| {
            let parts = [
                ("word", words.text(point_key(scale, *point)).into()),
                ("count", number(line.at(*point))),
            ];
            words.format("export-control-point", &parts)
        })
        .collect();
    let key = if line.conflicts == 0 {
        "export-control-by-point"
    } else {
        "export-control-by-point-differ"
    };
    words.format(
        key,
        &[
            ("points", points.join(" + ").into()),
            ("unable", number(line.cannot_judge)),
            ("differ", number(line.conflicts)),
            ("open", number(line.not_considered)),
            ("pairs", number(pairs)),
        ],
    )
}

/// Words, then what a person wrote.
pub(super) fn with_person(words: &str, text: &str) -> Line {
    Line::words(format!("{words} ")).with(text, Ink::Plain, Voice::Person)
}

/// A code, which is never translated and always reads from its own side.
pub(super) fn code(code: &str) -> Line {
    Line::default().with(code, Ink::Bold, Voice::Person)
}

/// Codes with commas between.
pub(super) fn codes<'a>(all: impl Iterator<Item = &'a str>) -> Line {
    remarked(all.map(|code| (code, String::new())))
}

/// Codes with commas between, each with a remark where there is one.
pub(super) fn remarked<'a>(all: impl Iterator<Item = (&'a str, String)>) -> Line {
    let mut line = Line::default();
    for (code, remark) in all {
        if !line.is_empty() {
            line = line.then(", ");
        }
        line = line.with(code, Ink::Plain, Voice::Person);
        if !remark.is_empty() {
            line = line.with(format!(" ({remark})"), Ink::Aside, Voice::Program);
        }
    }
    line
}

/// How a contribution of that kind is printed.
pub(super) fn ink(kind: Option<Contribution>) -> Ink {
    match kind {
        Some(Contribution::Direct) => Ink::Bold,
        Some(Contribution::Enabling) => Ink::Italic,
        None => Ink::Plain,
    }
}

/// The catalogue key of a wording status.
pub(super) fn wording_key(wording: Wording) -> &'static str {
    match wording {
        Wording::Adopted => "wording-adopted",
        Wording::Summary => "wording-summary",
        Wording::Placeholder => "wording-placeholder",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_at_words_and_short_ones_stay() {
        assert_eq!(in_brief("monitoring of meadows", 21), None);
        assert_eq!(
            in_brief("monitoring of meadows", 16).as_deref(),
            Some("monitoring of…")
        );
        assert_eq!(in_brief(&"x".repeat(50), 10).as_deref(), Some("xxxxxxxxxx…"));
        assert_eq!(in_brief("تعزيز رصد مروج", 11).as_deref(), Some("تعزيز رصد…"));
    }
}
