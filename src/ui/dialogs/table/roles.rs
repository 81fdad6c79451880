//! What columns of a table of plan texts can be, and what that is called.

use crate::exchange::plan_import::ColumnRole;
use crate::model::plan::Lang;
use crate::phrase::catalogue::Catalogue;
use crate::ui::text::safe_line;

/// Languages that are offered, in a list of their own tags.
pub(in crate::ui::dialogs) const LANGUAGES: [&str; 8] = ["en", "fr", "ar", "es", "pt", "ru", "zh", "sw"];
/// Languages that a column can be in besides the usual one.
const OTHERS: [&str; 5] = ["en", "fr", "ar", "es", "pt"];

/// Titles and texts in other languages than the usual one of the table.
pub(in crate::ui::dialogs) fn in_other_languages(usual: &Lang) -> impl Iterator<Item = ColumnRole> {
    let others = OTHERS.iter().filter_map(|tag| Lang::new(tag).ok());
    others.filter(move |lang| lang != usual).flat_map(|lang| {
        [
            ColumnRole::Title(Some(lang.clone())),
            ColumnRole::Text(Some(lang)),
        ]
    })
}

/// What a column is called that is taken for something.
pub(in crate::ui::dialogs) fn role_name(words: &Catalogue, role: &ColumnRole) -> String {
    let key = match role {
        ColumnRole::Ignore => "role-ignore",
        ColumnRole::Code => "role-code",
        ColumnRole::Title(_) => "role-title",
        ColumnRole::Text(_) => "role-text",
        ColumnRole::Summary(_) => "role-summary",
        ColumnRole::Parent => "role-parent",
        ColumnRole::Level => "role-level",
        ColumnRole::Language => "role-language",
        ColumnRole::Source => "role-source",
        ColumnRole::Date => "role-date",
        ColumnRole::Wording => "role-wording",
        ColumnRole::Field(name) => {
            return words.format("role-field", &[("name", safe_line(name).into_owned().into())]);
        }
    };
    match role.lang() {
        Some(lang) => words.format(
            "role-in-language",
            &[("role", words.text(key).into()), ("lang", lang.as_str().into())],
        ),
        None => words.text(key).to_owned(),
    }
}
