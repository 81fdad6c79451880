//! Who asked for a bracket: left out on the projector, and kept in the file.
//!
//! A working text may say who asked for a bracket, as in `[text - XX]`. The room must not read that, and
//! what is written down from the room must not lose it.

use std::collections::BTreeSet;

use crate::model::brackets::Brackets;
use crate::model::{ProceedingKey, Session};

/// Who may have asked: those the session knows by name. Two or three capitals are the code of a State in any
/// case; other words in a bracket are text, which the room must read as it is recorded.
#[derive(Clone, Debug, Default)]
pub struct Askers(BTreeSet<String>);

impl Askers {
    /// Delegations, reviewers, and States with a reservation.
    pub fn of(session: &Session) -> Self {
        let mut names = BTreeSet::new();
        for code in session.reviewers() {
            names.insert(code.as_str().to_lowercase());
            let reviewer = session.reviewer(code).into_iter();
            names.extend(reviewer.flat_map(|one| [one.name.to_lowercase(), one.delegation.to_lowercase()]));
        }
        for (key, _) in session.proceeding_records() {
            if let ProceedingKey::Reservation(_, state) = key {
                names.insert(state.to_lowercase());
            }
        }
        names.remove("");
        Self(names)
    }

    fn has(&self, name: &str) -> bool {
        let is_code = matches!(name.len(), 2 | 3) && name.bytes().all(|byte| byte.is_ascii_uppercase());
        is_code || self.0.contains(&name.to_lowercase())
    }

    /// Returns the wording without the marks of who asked for its brackets.
    pub fn left_out(&self, wording: &str) -> String {
        // A wording of which the brackets do not fit together can hold marks too: each closing sign is looked at.
        let mut text = String::with_capacity(wording.len());
        for piece in wording.split_inclusive([']', '］']) {
            let own = piece.strip_suffix([']', '］']);
            match own.and_then(|own| Some((own, self.mark(own)?))) {
                Some((own, at)) => {
                    text.push_str(own.get(..at).unwrap_or(own));
                    text.push_str(piece.get(own.len()..).unwrap_or_default());
                }
                None => text.push_str(piece),
            }
        }
        text
    }

    /// Returns `new` with the marks of `before` put back at the brackets whose text is still the same.
    pub fn put_back(&self, new: &str, before: &str) -> String {
        let mut text = new.to_owned();
        let Ok(brackets) = Brackets::check(before) else {
            return text;
        };
        let mut all: Vec<_> = brackets.all().iter().collect();
        // Inner ones first: the text of an outer one has their marks in it.
        all.sort_by_key(|bracket| bracket.whole.end);
        for bracket in all {
            let inside = before.get(bracket.inside.clone()).unwrap_or_default();
            if let Some((plain, mark)) = self.mark(inside).and_then(|at| inside.split_at_checked(at))
                && let Some(end) = end_of(&text, plain)
            {
                text.insert_str(end, mark);
            }
        }
        text
    }

    /// Where the mark at the end of a bracket's text begins: at the space before the last dash that has nothing but
    /// who asked after it.
    fn mark(&self, own: &str) -> Option<usize> {
        own.char_indices()
            .filter(|(_, sign)| matches!(sign, '-' | '–' | '—'))
            .filter(|(at, sign)| {
                let before = own.get(..*at).unwrap_or_default();
                let after = own.get(at + sign.len_utf8()..).unwrap_or_default();
                let mut names = after.split([',', '/', ';', '+', '&']).map(str::trim);
                before.ends_with(char::is_whitespace) && names.all(|name| self.has(name))
            })
            .map(|(at, _)| own.get(..at).unwrap_or_default().trim_end().len())
            .next_back()
    }
}

/// Where the text of the first bracket with this text ends.
fn end_of(wording: &str, plain: &str) -> Option<usize> {
    let brackets = Brackets::check(wording).ok()?;
    let same = brackets
        .all()
        .iter()
        .find(|one| wording.get(one.inside.clone()) == Some(plain))?;
    Some(same.inside.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn askers() -> Askers {
        Askers(["new caledonia", "r07"].map(str::to_owned).into())
    }

    #[test]
    fn who_asked_is_left_out() {
        for (wording, shown) in [
            ("[0] [2]", "[0] [2]"),
            ("Keep [all - AE] gear", "Keep [all] gear"),
            ("[by 2030 – AU, NC] [by 2035 - OM]", "[by 2030] [by 2035]"),
            ("[a [b - QAT] c - UA/OM]", "[a [b] c]"),
            ("[nets - New Caledonia, R07]", "[nets]"),
            (
                "[Torres Strait - Gulf of Carpentaria]",
                "[Torres Strait - Gulf of Carpentaria]",
            ),
            ("[low - medium]", "[low - medium]"),
            ("[2 - 3]", "[2 - 3]"),
            ("by-catch [by-catch]", "by-catch [by-catch]"),
            ("no bracket - AE", "no bracket - AE"),
            ("too many] closed - AE]", "too many] closed]"),
            ("[not closed", "[not closed"),
        ] {
            assert_eq!(askers().left_out(wording), shown, "{wording}");
        }
    }

    #[test]
    fn and_put_back_where_the_text_is_the_same() {
        let askers = askers();
        let before = "Keep [all - AE] gear [by 2030 – AU, NC] [by 2035 - OM]";
        assert_eq!(askers.put_back(&askers.left_out(before), before), before);
        assert_eq!(
            askers.put_back("Keep all gear [by 2030] [by 2036]", before),
            "Keep all gear [by 2030 – AU, NC] [by 2036]"
        );
        let nested = "[a [b - QA] c - UA/OM]";
        assert_eq!(askers.put_back("[a [b] c]", nested), nested);
    }
}
