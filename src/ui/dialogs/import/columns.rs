//! The columns of a table: what each is called, how its first rows look, and what it is taken for.

use eframe::egui::{ComboBox, Ui};

use crate::exchange::plan_import::{ColumnRole, Layout};
use crate::exchange::table::{Table, column_name};
use crate::model::plan::Lang;
use crate::phrase::catalogue::Catalogue;
use crate::ui::form;
use crate::ui::text::{elide, safe_line};
use crate::ui::widgets::labelled;

/// Columns that can be chosen for; a wider table is no list of items.
const MOST_COLUMNS: usize = 40;
/// Rows of which the beginning is shown.
const SAMPLES: usize = 3;
/// Languages that a column can be in besides the authoritative one.
const LANGUAGES: [&str; 5] = ["en", "fr", "ar", "es", "pt"];

/// Shows the columns; says whether another role was chosen.
pub(super) fn show(
    ui: &mut Ui,
    words: &Catalogue,
    table: &Table,
    layout: &mut Layout,
    authoritative: &Lang,
) -> bool {
    let mut is_changed = names_row(ui, words, table, layout);
    let header = layout.header.and_then(|place| table.rows.get(place));
    let start = layout.header.map_or(0, |place| place + 1);
    layout.roles.resize(table.width(), ColumnRole::Ignore);
    for (column, role) in layout.roles.iter_mut().enumerate().take(MOST_COLUMNS) {
        let name = header.map_or("", |row| row.text(column));
        let label = words.format(
            "plans-column",
            &[
                ("column", column_name(column).into()),
                ("name", elide(&safe_line(name), 40).into_owned().into()),
            ],
        );
        let before = role.clone();
        labelled(ui, &label, |ui| {
            ComboBox::from_id_salt(("plans-column", column))
                .width(ui.available_width())
                .selected_text(role_name(words, role))
                .show_ui(ui, |ui| {
                    for offered in roles(authoritative, name) {
                        let text = role_name(words, &offered);
                        ui.selectable_value(role, offered, text);
                    }
                })
                .response
                .accessible_name(&label);
        });
        let rows = table.rows.iter().skip(start);
        let samples: Vec<String> = rows
            .map(|row| row.text(column))
            .filter(|text| !text.is_empty())
            .take(SAMPLES)
            .map(|text| elide(&safe_line(text), 48).into_owned())
            .collect();
        form::weak(ui, &samples.join("  ·  "));
        is_changed |= *role != before;
    }
    is_changed
}

/// Which row names the columns.
fn names_row(ui: &mut Ui, words: &Catalogue, table: &Table, layout: &mut Layout) -> bool {
    let label = words.text("plans-header");
    let before = layout.header;
    let name = |place: Option<usize>| match place.and_then(|place| table.rows.get(place)) {
        None => words.text("plans-no-header").to_owned(),
        Some(row) => {
            let first = row
                .cells
                .iter()
                .map(|cell| cell.text.trim())
                .find(|text| !text.is_empty());
            let first = elide(&safe_line(first.unwrap_or_default()), 40).into_owned();
            words.format(
                "plans-header-row",
                &[("row", row.number.to_string().into()), ("text", first.into())],
            )
        }
    };
    labelled(ui, label, |ui| {
        ComboBox::from_id_salt("plans-header")
            .width(ui.available_width())
            .selected_text(name(layout.header))
            .show_ui(ui, |ui| {
                let rows = (0..table.rows.len().min(12)).map(Some);
                for place in std::iter::once(None).chain(rows) {
                    ui.selectable_value(&mut layout.header, place, name(place));
                }
            })
            .response
            .accessible_name(label);
    });
    layout.header != before
}

/// What a column can be.
fn roles(authoritative: &Lang, name: &str) -> Vec<ColumnRole> {
    let mut roles = vec![
        ColumnRole::Ignore,
        ColumnRole::Code,
        ColumnRole::Title(None),
        ColumnRole::Text(None),
        ColumnRole::Summary(None),
        ColumnRole::Parent,
        ColumnRole::Level,
        ColumnRole::Language,
        ColumnRole::Source,
        ColumnRole::Date,
        ColumnRole::Wording,
    ];
    let others = LANGUAGES.iter().filter_map(|tag| Lang::new(tag).ok());
    for lang in others.filter(|lang| lang != authoritative) {
        roles.push(ColumnRole::Title(Some(lang.clone())));
        roles.push(ColumnRole::Text(Some(lang)));
    }
    if !name.is_empty() {
        roles.push(ColumnRole::Field(name.to_owned()));
    }
    roles
}

fn role_name(words: &Catalogue, role: &ColumnRole) -> String {
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
