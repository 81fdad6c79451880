//! The rows of a table as they stand in the file: what each column is taken for at its head, the numbers of
//! the rows at the side. Head and numbers stay while the rows move; only cells in sight are laid out.

use eframe::egui::{
    Align2, ComboBox, CornerRadius, Painter, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::TableFile;
use crate::exchange::table::{Finding, Row, Severity, Table, column_name};
use crate::phrase::catalogue::Catalogue;
use crate::ui::text::{Paragraph, elide, safe_line};
use crate::ui::theme::{Size, Weight, font, palette, tokens};
use crate::ui::widgets::Tone;

/// Columns that can be chosen for; a wider table is no list of items.
const MOST_COLUMNS: usize = 40;
/// Rows in sight.
const ROWS_IN_SIGHT: usize = 7;
/// Rows by which the width of a column is found.
const MEASURED: usize = 40;
/// Letters of a cell that can matter in one line.
const MOST_LETTERS: usize = 160;
/// Height of a row, of the head, and width of the numbers, in points.
const ROW: f32 = 26.0;
const HEAD: f32 = 60.0;
const NUMBERS: f32 = 48.0;
/// Space at the sides of a cell.
const INSET: f32 = 8.0;

/// What the grid remembers.
#[derive(Clone, Debug, Default)]
pub(in crate::ui::dialogs) struct GridState {
    /// The width of each column, in points.
    widths: Vec<f32>,
    /// Where to go in the next frame.
    go_to: Option<Vec2>,
    /// Where the rows stood in the last frame.
    offset: Vec2,
    /// The place of the row that was asked for.
    marked: Option<usize>,
    /// Whether the grid itself is to come into sight.
    reveal: bool,
}

impl GridState {
    pub(super) fn new(table: &Table) -> Self {
        let letters = |column: usize| {
            let rows = table.rows.iter().take(MEASURED);
            let letters = rows.map(|row| row.text(column).chars().take(MOST_LETTERS).count());
            let mut letters: Vec<_> = letters.collect();
            letters.sort_unstable();
            // A title above the table makes no column wide.
            letters.get(letters.len() * 9 / 10).copied().unwrap_or(0)
        };
        let width = |column| (letters(column) as f32 * 6.6 + INSET * 2.0).clamp(142.0, 300.0);
        Self {
            widths: (0..table.width().min(MOST_COLUMNS)).map(width).collect(),
            ..Self::default()
        }
    }

    fn total(&self) -> f32 {
        self.widths.iter().sum()
    }

    /// The columns with their left edges and widths.
    fn columns(&self) -> impl Iterator<Item = (usize, f32, f32)> {
        let mut left = 0.0;
        self.widths.iter().enumerate().map(move |(column, width)| {
            let at = left;
            left += width;
            (column, at, *width)
        })
    }
}

impl TableFile {
    /// Shows the row of that number in the next frame, and marks it.
    pub(in crate::ui::dialogs) fn go_to_row(&mut self, number: u32) {
        let place = self.table().rows.partition_point(|row| row.number < number);
        self.grid.marked = Some(place);
        self.grid.reveal = true;
        let above = place.saturating_sub(ROWS_IN_SIGHT / 2) as f32 * ROW;
        self.grid.go_to = Some(vec2(self.grid.offset.x, above));
    }
}

/// What the columns are taken for, and what else they can be.
pub(in crate::ui::dialogs) struct Columns<'r, R> {
    /// The place of the row that names the columns.
    pub header: Option<usize>,
    /// What each column is.
    pub roles: &'r mut Vec<R>,
    /// What a column is that is not taken.
    pub none: R,
    /// What a column of that name can be.
    pub offered: &'r dyn Fn(&str) -> Vec<R>,
    /// What that is called.
    pub name: &'r dyn Fn(&R) -> String,
}

/// Adds the grid; says whether a column is taken for something else now.
pub(in crate::ui::dialogs) fn show<R: Clone + PartialEq>(
    ui: &mut Ui,
    words: &Catalogue,
    file: &mut TableFile,
    mut columns: Columns<'_, R>,
    findings: &[Finding],
) -> bool {
    let rows = file.table().rows.len().clamp(1, ROWS_IN_SIGHT) as f32;
    // The bar below needs room of its own.
    let height = HEAD + rows * ROW + ui.spacing().scroll.bar_width + 4.0;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let radius = CornerRadius::same(tokens().radius.control);
    ui.painter().rect_filled(rect, radius, palette(ui).surface);
    let body = Rect::from_min_max(pos2(rect.left() + NUMBERS, rect.top() + HEAD), rect.max);
    let mut state = std::mem::take(&mut file.grid);
    if std::mem::take(&mut state.reveal) {
        ui.scroll_to_rect(rect, None);
    }
    // Not the painter of the rows, which is cut off where they begin.
    let numbers = Rect::from_min_max(pos2(rect.left(), body.top()), pos2(body.left(), rect.bottom()));
    let beside = ui.painter().with_clip_rect(numbers);
    let builder = UiBuilder::new()
        .max_rect(body)
        .id_salt("table-rows")
        .accessibility_role(Role::Table)
        .accessibility_label(words.text("table-rows"));
    ui.scope_builder(builder, |ui| {
        let mut area = ScrollArea::both().id_salt("table-rows").auto_shrink(false);
        if let Some(offset) = state.go_to.take() {
            area = area.scroll_offset(offset);
        }
        let total = vec2(state.total(), file.table().rows.len() as f32 * ROW);
        let shown = area.show_viewport(ui, |ui, sight| {
            ui.set_min_size(total);
            let drawing = Drawing {
                words,
                table: file.table(),
                state: &state,
                header: columns.header,
                findings,
                numbers,
                beside: &beside,
            };
            drawing.rows(ui, sight);
        });
        state.offset = shown.state.clamped_offset();
    });
    let is_changed = head(ui, words, file.table(), &mut state, &mut columns, rect);
    let line = Stroke::new(tokens().stroke.hair, palette(ui).line);
    ui.painter().rect_stroke(rect, radius, line, StrokeKind::Inside);
    file.grid = state;
    is_changed
}

/// What the rows are drawn from.
struct Drawing<'d> {
    words: &'d Catalogue,
    table: &'d Table,
    state: &'d GridState,
    header: Option<usize>,
    findings: &'d [Finding],
    /// Where the numbers of the rows stand.
    numbers: Rect,
    /// Paints there.
    beside: &'d Painter,
}

impl Drawing<'_> {
    fn rows(&self, ui: &Ui, sight: Rect) {
        let first = (sight.top() / ROW).floor().max(0.0) as usize;
        let last = (sight.bottom() / ROW).ceil().max(0.0) as usize;
        let origin = ui.min_rect().min;
        let clip = ui.clip_rect();
        for place in first..last.min(self.table.rows.len()) {
            let Some(row) = self.table.rows.get(place) else {
                break;
            };
            let top = origin.y + place as f32 * ROW;
            let line = Rect::from_x_y_ranges(clip.x_range(), top..=top + ROW);
            let response = ui.interact(line, ui.scope_id().with(("row", place)), Sense::hover());
            let is_header = self.header == Some(place);
            response.widget_info(|| {
                let name = spoken(self.words, row, is_header);
                WidgetInfo::labeled(Role::Row, true, name)
            });
            self.ground(ui, place, line);
            for (column, left, width) in self.state.columns() {
                let cell = Rect::from_min_size(pos2(origin.x + left, top), vec2(width, ROW));
                if cell.intersects(clip) {
                    self.cell(ui, row, place, column, cell);
                }
            }
            self.number(ui, row.number, top);
        }
    }

    /// What lies behind a row: what names the columns and what was asked for stand out.
    fn ground(&self, ui: &Ui, place: usize, line: Rect) {
        let palette = palette(ui);
        let fill = if self.state.marked == Some(place) {
            Some(palette.accent_soft)
        } else if self.header == Some(place) {
            Some(palette.raised)
        } else {
            None
        };
        if let Some(fill) = fill {
            ui.painter().rect_filled(line, CornerRadius::ZERO, fill);
            let number = Rect::from_x_y_ranges(self.numbers.x_range(), line.y_range());
            self.beside
                .rect_filled(number.with_min_x(number.left() + 1.0), CornerRadius::ZERO, fill);
        }
        let hair = Stroke::new(tokens().stroke.hair, palette.line);
        ui.painter().hline(line.x_range(), line.bottom() - 0.5, hair);
        self.beside
            .hline(self.numbers.x_range(), line.bottom() - 0.5, hair);
    }

    fn cell(&self, ui: &Ui, row: &Row, place: usize, column: usize, cell: Rect) {
        let palette = palette(ui);
        let is_above = self.header.is_some_and(|header| place < header);
        if let Some(severity) = self.severity(row.number, column).filter(|_| !is_above) {
            let tone = match severity {
                Severity::Error => Tone::Danger,
                Severity::Warning => Tone::Warn,
                Severity::Note => Tone::Plain,
            };
            let (_, ground) = tone.colors(palette);
            ui.painter()
                .rect_filled(cell.shrink(1.0), CornerRadius::same(3), ground);
        }
        let text = row.text(column);
        if text.is_empty() {
            return;
        }
        let (weight, ink) = if self.header == Some(place) {
            (Weight::SemiBold, palette.text)
        } else if is_above {
            (Weight::Regular, palette.text_weak)
        } else {
            (Weight::Regular, palette.text)
        };
        // What stands alone above the table runs on over the empty cells beside it, as in a spreadsheet.
        let runs_on = is_above && (column + 1..row.cells.len()).all(|column| row.text(column).is_empty());
        let cell = if runs_on {
            cell.with_max_x(cell.right().max(ui.clip_rect().right()))
        } else {
            cell
        };
        let line = safe_line(text);
        let line = elide(&line, MOST_LETTERS);
        let galley = Paragraph::new(&line, ink, cell.width() - INSET * 2.0)
            .set_in(Size::Small, weight)
            .rows(1)
            .galley(ui.ctx());
        let at = pos2(cell.left() + INSET, cell.center().y - galley.size().y / 2.0);
        let clip = cell.intersect(ui.clip_rect());
        ui.painter().with_clip_rect(clip).galley(at, galley, ink);
    }

    fn number(&self, ui: &Ui, number: u32, top: f32) {
        let at = pos2(self.numbers.right() - INSET, top + ROW / 2.0);
        let type_face = font(Size::Small, Weight::Regular);
        let ink = palette(ui).text_weak;
        self.beside.text(at, Align2::RIGHT_CENTER, number, type_face, ink);
    }

    /// The worst of what was found in a cell. Findings stand in the order of the rows.
    fn severity(&self, row: u32, column: usize) -> Option<Severity> {
        let from = self
            .findings
            .partition_point(|finding| finding.row.unwrap_or(0) < row);
        let here = self.findings.get(from..).unwrap_or_default().iter();
        here.take_while(|finding| finding.row == Some(row))
            .filter(|finding| finding.column.is_some_and(|one| one as usize == column))
            .map(|finding| finding.severity)
            .max()
    }
}

/// A row for those who hear it.
fn spoken(words: &Catalogue, row: &Row, is_header: bool) -> String {
    let cells = (0..row.cells.len().min(MOST_COLUMNS)).map(|column| {
        let text = safe_line(row.text(column));
        elide(&text, MOST_LETTERS).into_owned()
    });
    let cells = cells.collect::<Vec<_>>().join(" | ");
    let key = if is_header { "table-row-names" } else { "table-row" };
    words.format(
        key,
        &[("row", row.number.to_string().into()), ("cells", cells.into())],
    )
}

/// The head: for each column its letter, its name and what it is taken for.
fn head<R: Clone + PartialEq>(
    ui: &mut Ui,
    words: &Catalogue,
    table: &Table,
    state: &mut GridState,
    columns: &mut Columns<'_, R>,
    rect: Rect,
) -> bool {
    let whole = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + HEAD));
    let sight = whole.intersect(Rect::everything_right_of(rect.left() + NUMBERS));
    let palette = palette(ui);
    let mut upper = CornerRadius::same(tokens().radius.control);
    (upper.sw, upper.se) = (0, 0);
    ui.painter().rect_filled(whole, upper, palette.raised);
    let hair = Stroke::new(tokens().stroke.hair, palette.line);
    ui.painter().hline(whole.x_range(), whole.bottom() - 0.5, hair);
    columns.roles.resize(table.width(), columns.none.clone());
    let header = columns.header.and_then(|place| table.rows.get(place));
    let mut is_changed = false;
    let places: Vec<_> = state.columns().collect();
    for (column, left, width) in places {
        let Some(role) = columns.roles.get_mut(column) else {
            break;
        };
        let at = pos2(sight.left() + left - state.offset.x, whole.top());
        let place = Rect::from_min_size(at, vec2(width, HEAD)).shrink2(vec2(4.0, 4.0));
        let name = header.map_or("", |row| row.text(column));
        let shown = elide(&safe_line(name), 40).into_owned();
        let letter = column_name(column);
        let label = words.format(
            "plans-column",
            &[("column", letter.into()), ("name", shown.into())],
        );
        let label = label.trim();
        let before = role.clone();
        let builder = UiBuilder::new().max_rect(place).id_salt(("head", column));
        let mut child = ui.new_child(builder);
        child.shrink_clip_rect(sight);
        let (ink, weight) = if *role == columns.none {
            (palette.text_weak, Weight::Regular)
        } else {
            (palette.text, Weight::SemiBold)
        };
        let title = Paragraph::new(label, ink, width - 12.0)
            .set_in(Size::Small, weight)
            .rows(1)
            .galley(child.ctx());
        child.painter().galley(place.min + vec2(4.0, 0.0), title, ink);
        child.add_space(20.0);
        let response = ComboBox::from_id_salt(("role", column))
            .width(place.width())
            .truncate()
            .selected_text((columns.name)(role))
            .show_ui(&mut child, |ui| {
                for offered in (columns.offered)(name) {
                    let text = (columns.name)(&offered);
                    ui.selectable_value(role, offered, text);
                }
            })
            .response
            .accessible_name(label);
        if response.gained_focus() && !sight.contains_rect(response.rect.shrink(2.0)) {
            // By the keyboard one comes to columns out of sight.
            state.go_to = Some(vec2((left - 24.0).max(0.0), state.offset.y));
            ui.ctx().request_repaint();
        }
        is_changed |= *role != before;
    }
    is_changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::dialogs::table::TableOrder;

    #[test]
    fn a_row_is_found_by_its_number_in_the_file() {
        let text = "code,text\n\n\n1,a\n2,b\n3,c\n4,d\n5,e\n6,f\n7,g\n8,h\n";
        let mut file = TableOrder::new("a.csv", text.as_bytes()).read().unwrap();
        file.go_to_row(9);
        assert_eq!(file.grid.marked, Some(6));
        assert_eq!(file.grid.go_to, Some(vec2(0.0, 3.0 * ROW)));
        assert_eq!(file.grid.widths.len(), 2);
    }
}
