//! What a row of the form says.

use super::layout::{Column, point, unable};
use super::write::confidence_key;
use crate::exchange::table::Finding;
use crate::model::{Confidence, Contribution, Judgement, RatingScale, Strength, Verdict};
use crate::phrase::catalogue::{Catalogue, Language};

/// The words that answers are read by: those of the form's language, and English besides.
pub(super) struct Vocabulary {
    /// The words of the person who reads the form.
    own: Catalogue,
    /// Those of all languages, since a form comes back in the language in which it was handed out.
    words: Vec<Catalogue>,
    scale: RatingScale,
}

/// What cannot be read, and in which column.
pub(super) type Wrong = (Column, Finding);

impl Vocabulary {
    pub(super) fn new(language: Language, scale: RatingScale) -> Self {
        Self {
            own: Catalogue::new(language),
            words: Language::SHIPPED.iter().map(|one| Catalogue::new(*one)).collect(),
            scale,
        }
    }

    /// Reads a row by the texts of its columns; nothing if it is blank.
    pub(super) fn judgement<'t>(&self, text: impl Fn(Column) -> &'t str) -> Result<Option<Judgement>, Wrong> {
        let filled = Column::ANSWERS
            .into_iter()
            .find(|column| !text(*column).is_empty());
        let Some(filled) = filled else {
            return Ok(None);
        };
        if text(Column::Strength).is_empty() {
            let finding = Finding::error("form-no-strength");
            return Err((Column::Strength, finding.word("column", self.name(filled))));
        }
        let (verdict, recused) = self.verdict(text(Column::Strength))?;
        let mut judgement = Judgement::new(verdict);
        judgement.recused = recused;
        judgement.contribution = self.kind(text(Column::Kind), verdict)?;
        judgement.tension = self.tension(text(Column::Tension))?;
        judgement.confidence = self.confidence(text(Column::Confidence))?;
        if verdict == Verdict::CannotJudge {
            for (column, is_said) in [
                (Column::Tension, judgement.tension),
                (Column::Confidence, judgement.confidence.is_some()),
            ] {
                if is_said {
                    return Err((column, Finding::error("form-opinion-without-verdict")));
                }
            }
        }
        text(Column::Reason).clone_into(&mut judgement.reason);
        let sources = text(Column::Sources).split(['\n', ';']).map(str::trim);
        judgement.evidence = sources.filter(|one| !one.is_empty()).map(str::to_owned).collect();
        Ok(Some(judgement))
    }

    /// What a column is called.
    fn name(&self, column: Column) -> String {
        self.own.text(column.title()).to_owned()
    }

    /// A point of the scale by number, by word or by both, or that the reviewer cannot or will not judge.
    fn verdict(&self, text: &str) -> Result<(Verdict, bool), Wrong> {
        for words in &self.words {
            for point_given in self.scale.points() {
                let whole = point(words, self.scale, *point_given);
                let word = whole.split_once(' ').map_or("", |(_, word)| word);
                if is_same(text, &whole) || is_same(text, word) || number(text) == Some(point_given.value()) {
                    return Ok((Verdict::Scored(*point_given), false));
                }
            }
            let [cannot, aside] = unable(words);
            if is_same(text, cannot) || text == "?" {
                return Ok((Verdict::CannotJudge, false));
            }
            if is_same(text, aside) {
                return Ok((Verdict::CannotJudge, true));
            }
        }
        Err(self.wrong(Column::Strength, text))
    }

    fn kind(&self, text: &str, verdict: Verdict) -> Result<Option<Contribution>, Wrong> {
        if text.is_empty() {
            return Ok(None);
        }
        if !matches!(verdict, Verdict::Scored(strength) if strength > Strength::None) {
            return Err((Column::Kind, Finding::error("form-kind-without-strength")));
        }
        let kinds = [
            (Contribution::Direct, "kind-direct"),
            (Contribution::Enabling, "kind-enabling"),
        ];
        let found = kinds.into_iter().find(|(_, key)| self.is_word(text, key));
        match found {
            Some((kind, _)) if self.scale.has_kind() => Ok(Some(kind)),
            _ => Err(self.wrong(Column::Kind, text)),
        }
    }

    fn tension(&self, text: &str) -> Result<bool, Wrong> {
        if text.is_empty() || self.is_word(text, "form-no") {
            return Ok(false);
        }
        if self.is_word(text, "form-yes") || text.eq_ignore_ascii_case("x") {
            return Ok(true);
        }
        Err(self.wrong(Column::Tension, text))
    }

    fn confidence(&self, text: &str) -> Result<Option<Confidence>, Wrong> {
        if text.is_empty() {
            return Ok(None);
        }
        let mut all = Confidence::ALL.into_iter();
        let found = all.find(|one| self.is_word(text, confidence_key(*one)));
        found
            .map(Some)
            .ok_or_else(|| self.wrong(Column::Confidence, text))
    }

    fn is_word(&self, text: &str, key: &'static str) -> bool {
        self.words.iter().any(|words| is_same(text, words.text(key)))
    }

    fn wrong(&self, column: Column, text: &str) -> Wrong {
        let finding = Finding::error("form-unknown-answer").word("text", text);
        (column, finding.word("column", self.name(column)))
    }
}

/// Whether two texts are the same to a person: letter case, space and kinds of minus apart.
fn is_same(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let text = text.replace(['−', '–'], "-").to_lowercase();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    !one.is_empty() && plain(one) == plain(other)
}

/// A whole number, as a person or a spreadsheet writes it.
fn number(text: &str) -> Option<i8> {
    let text = text.replace(['−', '–'], "-");
    let whole = text
        .strip_suffix(".0")
        .or_else(|| text.strip_suffix(",0"))
        .unwrap_or(&text);
    whole.trim_start_matches('+').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(scale: RatingScale, cells: &[(Column, &str)]) -> Result<Option<Judgement>, Wrong> {
        let words = Vocabulary::new(Language::English, scale);
        words.judgement(|column| {
            cells
                .iter()
                .find(|(one, _)| *one == column)
                .map_or("", |(_, text)| text)
        })
    }

    fn verdict(scale: RatingScale, text: &str) -> Option<Verdict> {
        read(scale, &[(Column::Strength, text)])
            .ok()
            .flatten()
            .map(|one| one.verdict)
    }

    #[test]
    fn an_answer_is_read_however_it_was_typed() {
        let usual = RatingScale::Contribution;
        for text in ["3 Strong", "3", "strong", " 3   STRONG ", "3.0"] {
            assert_eq!(
                verdict(usual, text.trim()),
                Some(Verdict::Scored(Strength::Strong)),
                "{text}"
            );
        }
        for text in ["3 Forte", "forte", "Faible"] {
            let point = if text == "Faible" {
                Strength::Weak
            } else {
                Strength::Strong
            };
            assert_eq!(verdict(usual, text), Some(Verdict::Scored(point)), "{text}");
        }
        assert_eq!(verdict(usual, "0"), Some(Verdict::Scored(Strength::None)));
        assert_eq!(verdict(usual, "?"), Some(Verdict::CannotJudge));
        assert_eq!(verdict(usual, "-1"), None, "not on this scale");
        assert_eq!(
            verdict(usual, "2 Strong"),
            None,
            "number and word contradict each other"
        );
        assert_eq!(
            verdict(RatingScale::Interaction, "-2 Counteracting"),
            Some(Verdict::Scored(Strength::Counteracting))
        );
        let aside = read(usual, &[(Column::Strength, "Step aside")]).unwrap().unwrap();
        assert!(aside.recused && aside.fault().is_none());
    }

    #[test]
    fn what_does_not_fit_together_is_named_by_its_column() {
        let usual = RatingScale::Contribution;
        let column = |cells: &[(Column, &str)]| read(usual, cells).expect_err("wrong").0;
        assert_eq!(column(&[(Column::Reason, "since")]), Column::Strength);
        assert_eq!(
            column(&[(Column::Strength, "0"), (Column::Kind, "Direct")]),
            Column::Kind
        );
        assert_eq!(
            column(&[(Column::Strength, "?"), (Column::Tension, "yes")]),
            Column::Tension
        );
        assert_eq!(
            column(&[(Column::Strength, "1"), (Column::Confidence, "sure")]),
            Column::Confidence
        );
        assert_eq!(read(usual, &[]), Ok(None));
        let kind = [(Column::Strength, "1"), (Column::Kind, "Direct")];
        assert_eq!(
            read(RatingScale::Levels, &kind).expect_err("no kinds").0,
            Column::Kind
        );
    }

    #[test]
    fn sources_stand_on_lines_or_between_semicolons() {
        let cells = [
            (Column::Strength, "1"),
            (Column::Sources, "Doc. 1; Doc. 2\n;Doc. 3"),
        ];
        let judgement = read(RatingScale::Contribution, &cells).unwrap().unwrap();
        assert_eq!(judgement.evidence, ["Doc. 1", "Doc. 2", "Doc. 3"]);
    }
}
