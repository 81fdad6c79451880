//! What must hold of a plan and of the texts of its entries, apart from codes and the tree.

use super::{Content, Lang, Place, PlanError, PlanParts, Wording};
use crate::model::code::Code;
use std::collections::BTreeSet;

/// Checks what is said of the plan as a whole.
pub(super) fn check_frame(parts: &PlanParts) -> Result<(), PlanError> {
    if parts.name.trim().is_empty() {
        return Err(PlanError::NoName);
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = parts.languages.iter().find(|lang| !seen.insert(*lang)) {
        return Err(PlanError::LanguageTwice(twice.clone()));
    }
    if !parts.languages.contains(&parts.authoritative_language) {
        return Err(PlanError::AuthoritativeNotListed(
            parts.authoritative_language.clone(),
        ));
    }
    for statement in &parts.statements {
        if let Some(lang) = statement.text.keys().find(|lang| !parts.languages.contains(lang)) {
            return Err(PlanError::StatementLanguage {
                name: statement.name.clone(),
                lang: lang.clone(),
            });
        }
    }
    Ok(())
}

/// Checks the texts of one entry.
pub(super) fn check_content(
    place: Place,
    code: &Code,
    content: &Content,
    plan: &PlanParts,
) -> Result<(), PlanError> {
    let here = || (place, code.clone());
    let prevailing = &plan.authoritative_language;
    if !content.titles.contains_key(prevailing) {
        let (place, code) = here();
        return Err(PlanError::NoTitle {
            place,
            code,
            lang: prevailing.clone(),
        });
    }
    for (lang, title) in &content.titles {
        if title.text.trim().is_empty() || title.text.chars().any(char::is_control) {
            let (place, code) = here();
            return Err(if lang == prevailing && title.text.trim().is_empty() {
                PlanError::NoTitle {
                    place,
                    code,
                    lang: lang.clone(),
                }
            } else {
                PlanError::BadTitle {
                    place,
                    code,
                    lang: lang.clone(),
                }
            });
        }
    }
    if let Some(lang) = unlisted(content, &plan.languages) {
        let (place, code) = here();
        return Err(PlanError::UnlistedLanguage {
            place,
            code,
            lang: lang.clone(),
        });
    }
    let held = content
        .text
        .get(prevailing)
        .is_some_and(|text| !text.trim().is_empty());
    if content.wording == Wording::Adopted && !held {
        let (place, code) = here();
        return Err(PlanError::AdoptedWithoutText {
            place,
            code,
            lang: prevailing.clone(),
        });
    }
    check_elements(place, code, content)
}

/// A language that texts are given in, though the plan does not list it.
fn unlisted<'a>(content: &'a Content, languages: &[Lang]) -> Option<&'a Lang> {
    let mut used = content
        .titles
        .keys()
        .chain(content.text.keys())
        .chain(content.summary.keys());
    used.find(|lang| !languages.contains(lang))
}

/// Checks that no two elements of an entry share a code.
fn check_elements(place: Place, code: &Code, content: &Content) -> Result<(), PlanError> {
    let mut seen = BTreeSet::new();
    match content
        .elements
        .iter()
        .find(|element| !seen.insert(&element.code))
    {
        Some(twice) => {
            let element = twice.code.clone();
            Err(PlanError::DuplicateElement {
                place,
                code: code.clone(),
                element,
            })
        }
        None => Ok(()),
    }
}
