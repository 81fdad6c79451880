//! The rules of the lint that are data: boundaries between targets, and words.

use serde::Deserialize;

use crate::analysis::lint::{Boundaries, Boundary, BoundaryTest, Rulebook, Term, Wording};

const BOUNDARIES: &str = include_str!("../../assets/rules/boundaries.ron");
const WORDING: &str = include_str!("../../assets/rules/wording.ron");

/// Why a file of rules cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RulesError {
    /// The text is not what such a file looks like.
    #[error("line {line}, column {column}: {cause}")]
    Text {
        /// Where, from 1.
        line: usize,
        /// Where in the line, from 1.
        column: usize,
        /// What the reader says.
        cause: String,
    },
    /// Another format, or a later version of it.
    #[error("it is of another format or version")]
    OtherFormat,
    /// Two rules with one name, or one without words or source.
    #[error("the rule {0} stands twice, or says nothing, or has no source")]
    BadRule(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BoundariesDto {
    format: String,
    version: u32,
    plan: String,
    rules: Vec<BoundaryDto>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BoundaryDto {
    id: String,
    test: TestDto,
    says: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
enum TestDto {
    Only(String),
    Words {
        target: String,
        words: Vec<String>,
    },
    Without {
        target: String,
        needs: String,
        #[serde(default)]
        words: Vec<String>,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordingDto {
    format: String,
    version: u32,
    activity: Vec<String>,
    outcome: Vec<String>,
    indicator: Vec<String>,
    bodies: Vec<String>,
    agreeing: Vec<String>,
    terms: Vec<TermDto>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermDto {
    plan: String,
    word: String,
    instead: String,
}

fn parse<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, RulesError> {
    ron::from_str(text).map_err(|error| RulesError::Text {
        line: error.span.start.line,
        column: error.span.start.col,
        cause: error.code.to_string(),
    })
}

/// Reads the boundaries of one plan of targets.
pub fn read_boundaries(text: &str) -> Result<Boundaries, RulesError> {
    let file: BoundariesDto = parse(text)?;
    if file.format != "seagrass-boundaries" || file.version != 1 {
        return Err(RulesError::OtherFormat);
    }
    let mut names = std::collections::BTreeSet::new();
    for rule in &file.rules {
        let is_empty = rule.says.trim().is_empty() || rule.source.trim().is_empty();
        if is_empty || !names.insert(&rule.id) {
            return Err(RulesError::BadRule(rule.id.clone()));
        }
    }
    let rule = |dto: BoundaryDto| Boundary {
        id: dto.id,
        test: match dto.test {
            TestDto::Only(target) => BoundaryTest::Only(target),
            TestDto::Words { target, words } => BoundaryTest::Words { target, words },
            TestDto::Without { target, needs, words } => BoundaryTest::Without { target, needs, words },
        },
        says: dto.says,
        source: dto.source,
    };
    Ok(Boundaries {
        plan: file.plan,
        rules: file.rules.into_iter().map(rule).collect(),
    })
}

/// Reads the words to look for.
pub fn read_wording(text: &str) -> Result<Wording, RulesError> {
    let file: WordingDto = parse(text)?;
    if file.format != "seagrass-wording" || file.version != 1 {
        return Err(RulesError::OtherFormat);
    }
    let term = |dto: TermDto| Term {
        plan: dto.plan,
        word: dto.word,
        instead: dto.instead,
    };
    Ok(Wording {
        activity: file.activity,
        outcome: file.outcome,
        indicator: file.indicator,
        bodies: file.bodies,
        agreeing: file.agreeing,
        terms: file.terms.into_iter().map(term).collect(),
    })
}

/// Returns the rules that come with the program. A test reads them, so that they can be read.
pub fn shipped_rules() -> Rulebook {
    Rulebook {
        boundaries: read_boundaries(BOUNDARIES).into_iter().collect(),
        wording: read_wording(WORDING).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_rules_can_be_read() {
        let boundaries = read_boundaries(BOUNDARIES).expect("readable");
        assert_eq!(boundaries.rules.len(), 5);
        let wording = read_wording(WORDING).expect("readable");
        assert!(!wording.activity.is_empty() && !wording.terms.is_empty());
        assert_eq!(shipped_rules().boundaries, [boundaries]);
    }

    #[test]
    fn a_rule_needs_a_name_of_its_own_and_a_source() {
        let twice = BOUNDARIES.replace("\"nbsap-t3\"", "\"only-t8\"");
        assert_eq!(
            read_boundaries(&twice),
            Err(RulesError::BadRule("only-t8".to_owned()))
        );
        assert_eq!(
            read_boundaries(WORDING)
                .err()
                .map(|one| one.to_string().is_empty()),
            Some(false)
        );
        let later = WORDING.replace("version: 1", "version: 2");
        assert_eq!(read_wording(&later), Err(RulesError::OtherFormat));
    }
}
