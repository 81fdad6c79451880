//! Names for files that every system takes: plain letters, digits and hyphens.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

use crate::merge::Recipient;

/// Returns a name for a file made from a title: `cmp-review.ron`; `session` where the title has no plain letter.
pub fn file_name(title: &str, extension: &str) -> String {
    format!("{}.{extension}", stem(title))
}

/// Returns a name for each pack from the session's title and its recipient, in the order of the recipients.
/// No two are the same on any system.
pub fn pack_names(title: &str, recipients: &[Recipient]) -> Vec<String> {
    let title = stem(title);
    let mut taken = BTreeSet::new();
    let name = |(place, recipient): (usize, &Recipient)| {
        let own = plain(match recipient {
            Recipient::Reviewer(code) => code.as_str(),
            Recipient::Group(name) => name,
        });
        let own = Some(own).filter(|own| !own.is_empty());
        let own = own.unwrap_or_else(|| format!("no-{}", place + 1));
        let mut name = format!("{title}-{own}.ron");
        let mut next = 2;
        while !taken.insert(name.clone()) {
            name = format!("{title}-{own}-{next}.ron");
            next += 1;
        }
        name
    };
    recipients.iter().enumerate().map(name).collect()
}

/// Returns the title in plain letters; `session` where it has none.
pub fn stem(title: &str) -> String {
    let plain = plain(title);
    if plain.is_empty() {
        "session".to_owned()
    } else {
        plain
    }
}

/// The plain letters and digits of a text, in lower case, with hyphens between its words.
fn plain(text: &str) -> String {
    let mut name = String::new();
    for letter in text.nfkd().filter(|one| !('\u{300}'..='\u{36f}').contains(one)) {
        if letter.is_ascii_alphanumeric() {
            name.push(letter.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
        if name.len() >= 60 {
            break;
        }
    }
    name.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ReviewerCode;

    #[test]
    fn files_have_plain_names_and_no_two_the_same() {
        let reviewer = |code: &str| Recipient::Reviewer(ReviewerCode::new(code).unwrap());
        let recipients = [
            reviewer("R07"),
            reviewer("R/7"),
            reviewer("r 7"),
            reviewer("\u{645}\u{631}"),
            Recipient::Group("Group 2: s\u{e9}ance".to_owned()),
        ];
        assert_eq!(
            pack_names("CMP: review", &recipients),
            [
                "cmp-review-r07.ron",
                "cmp-review-r-7.ron",
                "cmp-review-r-7-2.ron",
                "cmp-review-no-4.ron",
                "cmp-review-group-2-seance.ron",
            ]
        );
        assert_eq!(pack_names("\u{645}", &[reviewer("R1")]), ["session-r1.ron"]);
    }

    #[test]
    fn suggested_names_are_plain() {
        for (title, name) in [
            ("CMP 3.2: Übersicht / Réunion", "cmp-3-2-ubersicht-reunion.ron"),
            ("\u{627}\u{644}\u{639}", "session.ron"),
            ("../../etc/passwd", "etc-passwd.ron"),
            ("", "session.ron"),
        ] {
            assert_eq!(file_name(title, "ron"), name);
        }
        assert!(file_name(&"long ".repeat(100), "html").len() < 80);
    }
}
