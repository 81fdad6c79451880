//! Words in the text of a sub-target, as far as a list of English words can tell.

/// Words that bind nobody.
const VAGUE: [&str; 14] = [
    "as appropriate",
    "where appropriate",
    "if appropriate",
    "as necessary",
    "where necessary",
    "where possible",
    "as far as possible",
    "where feasible",
    "as feasible",
    "to the extent possible",
    "adequate",
    "sufficient",
    "and/or",
    "etc",
];

/// Verbs that say what will be done.
const ACTIVITIES: [&str; 34] = [
    "adopt",
    "assess",
    "build",
    "collaborate",
    "conduct",
    "convene",
    "cooperate",
    "coordinate",
    "develop",
    "disseminate",
    "draft",
    "encourage",
    "establish",
    "explore",
    "facilitate",
    "finalize",
    "hold",
    "identify",
    "implement",
    "initiate",
    "investigate",
    "monitor",
    "organise",
    "organize",
    "prepare",
    "produce",
    "promote",
    "publish",
    "raise",
    "review",
    "share",
    "support",
    "train",
    "undertake",
];

/// Words that say what will be different.
const OUTCOMES: [&str; 20] = [
    "reduced",
    "halved",
    "eliminated",
    "halted",
    "stopped",
    "prevented",
    "increased",
    "doubled",
    "maintained",
    "restored",
    "recovered",
    "protected",
    "conserved",
    "secured",
    "improved",
    "stabilised",
    "stabilized",
    "declines",
    "covers",
    "fewer",
];

/// Words for what is counted.
const UNITS: [&str; 24] = [
    "number",
    "percent",
    "percentage",
    "proportion",
    "share",
    "ratio",
    "rate",
    "index",
    "count",
    "counts",
    "trend",
    "density",
    "abundance",
    "hectares",
    "hectare",
    "ha",
    "km",
    "km2",
    "km²",
    "tonnes",
    "individuals",
    "days",
    "years",
    "cases",
];

/// Returns the words of a text in small letters, without signs.
pub(in crate::analysis) fn words_of(text: &str) -> Vec<String> {
    text.split(|one: char| !one.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Returns which share of a text's words another text has too, from 0 to 1; a word counts as often as the
/// other has it. Nothing is shared by a text without words.
pub fn share_of_same_words(text: &str, other: &str) -> f64 {
    let words = words_of(text);
    if words.is_empty() {
        return 0.0;
    }
    let mut left = std::collections::BTreeMap::new();
    for word in words_of(other) {
        *left.entry(word).or_insert(0_usize) += 1;
    }
    let same = words
        .iter()
        .filter(|word| {
            left.get_mut(*word).is_some_and(|count| {
                let is_left = *count > 0;
                *count = count.saturating_sub(1);
                is_left
            })
        })
        .count();
    same as f64 / words.len() as f64
}

/// Returns the years of four digits from 1900 to 2199 in a text, in their order.
pub(super) fn years(text: &str) -> Vec<u16> {
    text.split(|one: char| !one.is_alphanumeric())
        .filter(|word| word.len() == 4)
        .filter_map(|word| word.parse().ok())
        .filter(|year| (1900..2200).contains(year))
        .collect()
}

/// Whether a text says how much, or in what: a number that is no year, a per cent sign, a word for it.
pub(super) fn has_unit(text: &str) -> bool {
    let is_number = |word: &String| word.chars().all(|one| one.is_ascii_digit()) && years(word).is_empty();
    text.contains('%')
        || words_of(text)
            .iter()
            .any(|word| is_number(word) || UNITS.contains(&word.as_str()))
}

/// Returns the words in a text that bind nobody.
pub(super) fn vague(text: &str) -> Vec<&'static str> {
    let spaced = format!(" {} ", words_of(text).join(" "));
    VAGUE
        .into_iter()
        .filter(|vague| spaced.contains(&format!(" {} ", words_of(vague).join(" "))))
        .collect()
}

/// Whether a text says what will be different.
pub(super) fn says_outcome(text: &str) -> bool {
    words_of(text)
        .iter()
        .any(|word| OUTCOMES.contains(&word.as_str()))
}

/// Returns the verb of what will be done, if a text begins with one, after "By 2030" and the like.
pub(super) fn activity(text: &str) -> Option<String> {
    let words = words_of(text);
    let is_lead = |word: &str| {
        matches!(word, "by" | "the" | "end" | "of" | "in" | "to" | "from") || !years(word).is_empty()
    };
    let first = words.iter().find(|word| !is_lead(word))?;
    ACTIVITIES.contains(&first.as_str()).then(|| first.clone())
}

/// Returns how many results a text names, as far as signs tell: sentences, parts after semicolons, and
/// verbs that follow an "and".
pub(super) fn results(text: &str) -> usize {
    let is_numeral = |part: &str| words_of(part).len() < 3;
    let parts = text
        .split([';', '\n'])
        .flat_map(|part| part.split(". "))
        .filter(|part| !is_numeral(part))
        .count();
    let words = words_of(text);
    let is_verb = |word: &String| ACTIVITIES.contains(&word.as_str()) || OUTCOMES.contains(&word.as_str());
    let joined = words
        .iter()
        .zip(words.iter().skip(1))
        .filter(|(one, next)| *one == "and" && is_verb(next))
        .count();
    parts.max(1) + joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_as_often_as_they_stand() {
        assert!((share_of_same_words("Halt the loss", "halt THE loss!") - 1.0).abs() < 1e-9);
        assert!((share_of_same_words("loss loss", "the loss") - 0.5).abs() < 1e-9);
        assert!(share_of_same_words("", "the loss").abs() < 1e-9);
    }

    #[test]
    fn years_are_no_amounts() {
        assert_eq!(years("By 2030, 12 of 2015-2023"), [2030, 2015, 2023]);
        assert!(!has_unit("By 2030 it is better"));
        assert!(has_unit("By 2030 it is 20 better"));
        assert!(has_unit("the number of reports"));
        assert!(has_unit("50% of sites"));
    }

    #[test]
    fn words_that_bind_nobody_are_found_whole() {
        assert_eq!(
            vague("Do it, as appropriate, where possible"),
            ["as appropriate", "where possible"]
        );
        assert_eq!(vague("inadequate and insufficient"), Vec::<&str>::new());
        assert_eq!(vague("nets and/or lines, etc."), ["and/or", "etc"]);
    }

    #[test]
    fn activities_are_told_from_outcomes() {
        assert_eq!(activity("By 2030, develop a plan").as_deref(), Some("develop"));
        assert_eq!(activity("By the end of 2030, bycatch is low"), None);
        assert!(says_outcome("By 2030 bycatch is halved"));
        assert!(!says_outcome("By 2030 a plan exists"));
    }

    #[test]
    fn results_are_counted() {
        assert_eq!(results("By 2030, bycatch is halved."), 1);
        assert_eq!(results("By 2030, bycatch is halved and restored areas double"), 2);
        assert_eq!(
            results("Bycatch is halved by 2030; seagrass is mapped; laws are in force"),
            3
        );
        assert_eq!(results(""), 1);
    }
}
