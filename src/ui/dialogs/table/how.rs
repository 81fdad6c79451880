//! How a table is read: its sheet, its encoding, what stands between cells, which row names the columns.

use eframe::egui::{Align, ComboBox, Layout, Ui, vec2};

use super::{TableFile, TableOrder};
use crate::exchange::table::{Encoding, Table, TableFormat};
use crate::phrase::catalogue::Catalogue;
use crate::ui::form;
use crate::ui::text::{elide, safe_line};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Tone, labelled};

/// Rows among which the one that names the columns can be chosen.
const MOST_ABOVE: usize = 12;
/// Sheets that are offered; no workbook of plans has more.
const MOST_SHEETS: usize = 200;
/// What may stand between cells, with the key of its name.
const BETWEEN: [(char, &str); 4] = [
    (',', "table-between-comma"),
    (';', "table-between-semicolon"),
    ('\t', "table-between-tab"),
    ('|', "table-between-bar"),
];

/// Shows the choices. `header` is the place of the row that names the columns. Returns how to read the file
/// again if another sheet, encoding or separator was chosen.
pub(in crate::ui::dialogs) fn show(
    ui: &mut Ui,
    words: &Catalogue,
    file: &TableFile,
    header: &mut Option<usize>,
) -> Option<TableOrder> {
    let mut order = file.order.clone();
    form::strong(ui, &what_it_is(words, file));
    let table = file.table();
    in_a_row(ui, |ui| {
        if table.sheets.len() > 1 {
            let mut sheet = table.sheet.clone();
            let sheets = table.sheets.iter().take(MOST_SHEETS);
            let sheets: Vec<_> = sheets
                .map(|name| (name.clone(), safe_line(name).into_owned()))
                .collect();
            if choice(ui, words.text("table-sheet"), 170.0, &mut sheet, &sheets) {
                order.options.sheet = Some(sheet);
            }
        }
        if let Some(encoding) = table.encoding {
            encodings(ui, words, table, encoding, &mut order);
        }
        if let TableFormat::Delimited(delimiter) = table.format {
            separators(ui, words, delimiter, &mut order);
        }
        header_row(ui, words, table, header);
    });
    if let Some(problem) = &file.problem {
        form::note(ui, Tone::Danger, Icon::Warning, &safe_line(problem));
    }
    (order != file.order).then_some(order)
}

/// The name of the file, its kind and its size.
fn what_it_is(words: &Catalogue, file: &TableFile) -> String {
    let table = file.table();
    let kind = match table.format {
        TableFormat::Delimited(None) => "table-kind-lines",
        TableFormat::Delimited(Some(_)) => "table-kind-delimited",
        TableFormat::Pipes => "table-kind-pipes",
        TableFormat::Xlsx => "table-kind-xlsx",
        TableFormat::Ods => "table-kind-ods",
    };
    words.format(
        "table-is",
        &[
            ("file", safe_line(file.name()).into_owned().into()),
            ("kind", words.text(kind).into()),
            ("rows", table.rows.len().into()),
            ("columns", table.width().into()),
        ],
    )
}

fn encodings(ui: &mut Ui, words: &Catalogue, table: &Table, encoding: Encoding, order: &mut TableOrder) {
    let is_guess = table
        .findings
        .iter()
        .any(|finding| finding.key == "table-encoding-guessed");
    let names: Vec<_> = Encoding::ALL
        .into_iter()
        .map(|one| {
            let name = if is_guess && one == encoding {
                words.format("table-encoding-guess", &[("encoding", one.name().into())])
            } else {
                one.name().to_owned()
            };
            (one, name)
        })
        .collect();
    let mut chosen = encoding;
    if choice(ui, words.text("table-encoding"), 170.0, &mut chosen, &names) {
        order.options.encoding = Some(chosen);
    }
}

fn separators(ui: &mut Ui, words: &Catalogue, delimiter: Option<char>, order: &mut TableOrder) {
    let mut names: Vec<_> = BETWEEN
        .iter()
        .map(|(one, key)| (Some(*one), words.text(key).to_owned()))
        .collect();
    if names.iter().all(|(one, _)| *one != delimiter) {
        // Nothing cuts the lines, or the file names something unusual.
        let name = delimiter.map_or_else(
            || words.text("table-between-nothing").to_owned(),
            |one| one.to_string(),
        );
        names.push((delimiter, safe_line(&name).into_owned()));
    }
    let mut chosen = delimiter;
    if choice(ui, words.text("table-between"), 130.0, &mut chosen, &names) {
        order.options.delimiter = chosen;
    }
}

/// Which row names the columns.
fn header_row(ui: &mut Ui, words: &Catalogue, table: &Table, header: &mut Option<usize>) {
    let name = |place: Option<usize>| match place.and_then(|place| table.rows.get(place)) {
        None => words.text("plans-no-header").to_owned(),
        Some(row) => {
            let cells = row.cells.iter().map(|cell| cell.text.trim());
            let first = cells.into_iter().find(|text| !text.is_empty());
            let first = elide(&safe_line(first.unwrap_or_default()), 28).into_owned();
            words.format(
                "plans-header-row",
                &[("row", row.number.to_string().into()), ("text", first.into())],
            )
        }
    };
    let rows = (0..table.rows.len().min(MOST_ABOVE)).map(Some);
    let names: Vec<_> = std::iter::once(None)
        .chain(rows)
        .map(|place| (place, name(place)))
        .collect();
    choice(ui, words.text("plans-header"), 230.0, header, &names);
}

/// Adds fields beside each other, as many as there is room for, their labels at one height.
pub(in crate::ui::dialogs) fn in_a_row(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Min).with_main_wrap(true);
    let size = vec2(ui.available_width(), 0.0);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
        add(ui);
    });
}

/// A choice of a set width with its label above; says whether another one was chosen.
pub(in crate::ui::dialogs) fn choice<T: Clone + PartialEq>(
    ui: &mut Ui,
    label: &str,
    width: f32,
    chosen: &mut T,
    offered: &[(T, String)],
) -> bool {
    let before = chosen.clone();
    let shown = offered.iter().find(|(one, _)| one == chosen);
    let shown = shown.map_or("", |(_, name)| name);
    let width = width.min(ui.available_width().max(80.0));
    ui.allocate_ui_with_layout(vec2(width, 50.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        labelled(ui, label, |ui| {
            ComboBox::from_id_salt(label)
                .width(width)
                .truncate()
                .selected_text(shown)
                .show_ui(ui, |ui| {
                    for (one, name) in offered {
                        ui.selectable_value(chosen, one.clone(), name.as_str());
                    }
                })
                .response
                .accessible_name(label);
        });
    });
    *chosen != before
}
