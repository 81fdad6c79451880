//! Running text laid out to a width and a number of lines, in reading order.

use std::sync::Arc;

use eframe::egui::cache::FramePublisher;
use eframe::egui::epaint::text::{ByteIndex, LayoutJob, LayoutSection, TextFormat, TextWrapping};
use eframe::egui::{Color32, Context, FontId, Galley, Response, Role, Sense, Ui, WidgetInfo};

use super::bidi::{Piece, is_right_to_left, needs_bidi, pieces};
use super::safe;
use crate::ui::theme::{Size, Weight, arabic_family, family, tokens};

/// A text and how it is set. Text from right to left is drawn in visual order, its lines ending at the left;
/// text from left to right takes egui's own way at no extra cost.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph<'a> {
    text: &'a str,
    points: f32,
    weight: Weight,
    color: Color32,
    width: f32,
    rows: usize,
}

impl<'a> Paragraph<'a> {
    /// A text in body size, without a limit to its lines.
    pub fn new(text: &'a str, color: Color32, width: f32) -> Self {
        Self {
            text,
            points: Size::Body.points(),
            weight: Weight::Regular,
            color,
            width,
            rows: usize::MAX,
        }
    }

    /// In this size and weight.
    #[must_use]
    pub fn set_in(self, size: Size, weight: Weight) -> Self {
        self.set_in_points(size.points(), weight)
    }

    /// In type of any height, in points: for the projector, where it follows from the height of the window.
    #[must_use]
    pub fn set_in_points(mut self, points: f32, weight: Weight) -> Self {
        self.points = points;
        self.weight = weight;
        self
    }

    /// At most this many lines; the last ends in `…` if there is more.
    #[must_use]
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows.max(1);
        self
    }

    /// Lays it out. The galley starts at the left edge of the width, whatever the direction.
    pub fn galley(&self, ctx: &Context) -> Arc<Galley> {
        let text = safe(self.reachable());
        let job = if needs_bidi(&text) {
            self.bidi_job(ctx, &text)
        } else {
            self.plain_job(text.into_owned())
        };
        ctx.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// Adds it to the view as a label; its accessible name is the whole text in logical order.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let galley = self.galley(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        let text = self.text;
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, safe(text)));
        if ui.is_rect_visible(rect) {
            ui.painter().galley(rect.min, galley, self.color);
        }
        response
    }

    /// As much of the text as the lines can possibly hold, so that a very long text costs no more than a
    /// screenful. No letter that is likely to come often is narrower than a fifth of its height.
    fn reachable(&self) -> &'a str {
        if self.rows == usize::MAX || !self.width.is_finite() {
            return self.text;
        }
        let letters = (self.width / (self.points * 0.2)).ceil().max(1.0) as usize + 1;
        let limit = letters.saturating_mul(self.rows);
        if self.text.len() <= limit {
            return self.text;
        }
        match self.text.char_indices().nth(limit) {
            Some((end, _)) => self.text.get(..end).unwrap_or(self.text),
            None => self.text,
        }
    }

    fn format(&self, font_id: FontId) -> TextFormat {
        let line_height = (self.points * tokens().size.line_height).round();
        TextFormat {
            line_height: Some(line_height),
            ..TextFormat::simple(font_id, self.color)
        }
    }

    fn latin(&self) -> TextFormat {
        self.format(FontId::new(self.points, family(self.weight)))
    }

    fn arabic(&self) -> TextFormat {
        self.format(FontId::new(self.points, arabic_family(self.weight)))
    }

    fn plain_job(&self, text: String) -> LayoutJob {
        let mut job = LayoutJob::single_section(text, self.latin());
        job.wrap = TextWrapping {
            max_width: self.width,
            max_rows: self.rows,
            break_anywhere: self.rows == 1,
            overflow_character: Some('…'),
        };
        job
    }

    /// Breaking lines takes many small layouts; the result is kept from frame to frame.
    fn bidi_job(&self, ctx: &Context, text: &str) -> LayoutJob {
        type Key = (String, u32, Weight, Color32, u32, usize, u32);
        type Cache = FramePublisher<Key, LayoutJob>;
        let scale = ctx.pixels_per_point().to_bits();
        let key: Key = (
            text.to_owned(),
            self.points.to_bits(),
            self.weight,
            self.color,
            self.width.to_bits(),
            self.rows,
            scale,
        );
        let kept = ctx.memory_mut(|memory| memory.caches.cache::<Cache>().get(&key).cloned());
        let job = kept.unwrap_or_else(|| self.broken(ctx, text));
        ctx.memory_mut(|memory| memory.caches.cache::<Cache>().set(key, job.clone()));
        job
    }

    fn broken(&self, ctx: &Context, text: &str) -> LayoutJob {
        let mut lines: Vec<(String, bool)> = Vec::new();
        let mut cut = false;
        for paragraph in text.split('\n') {
            let right_to_left = is_right_to_left(paragraph);
            let mut rest = paragraph.trim_end();
            loop {
                if lines.len() == self.rows {
                    cut = true;
                    break;
                }
                let (line, after) = self.first_line(ctx, rest, right_to_left);
                lines.push((line.trim_end().to_owned(), right_to_left));
                rest = after.trim_start();
                if rest.is_empty() {
                    break;
                }
            }
            if cut {
                break;
            }
        }
        if cut && let Some((line, right_to_left)) = lines.pop() {
            lines.push((self.with_ellipsis(ctx, &line, right_to_left), right_to_left));
        }
        self.joined(ctx, &lines)
    }

    /// The longest start of the text that fits a line, broken after a word if there is one, and the rest.
    fn first_line<'t>(&self, ctx: &Context, text: &'t str, right_to_left: bool) -> (&'t str, &'t str) {
        if !self.width.is_finite() || self.measured(ctx, text, right_to_left) <= self.width {
            return (text, "");
        }
        let fits = |end: usize| {
            let start = text.get(..end).unwrap_or_default().trim_end();
            self.measured(ctx, start, right_to_left) <= self.width
        };
        let spaces: Vec<usize> = text
            .char_indices()
            .filter(|(_, c)| c.is_whitespace())
            .map(|(at, c)| at + c.len_utf8())
            .collect();
        let words = spaces.partition_point(|&end| fits(end));
        let end = match words.checked_sub(1).and_then(|last| spaces.get(last)) {
            Some(&end) if end > 0 => end,
            // One word longer than the line: broken where it must be, but at least one letter is taken.
            _ => {
                let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
                let letters = ends.partition_point(|&end| fits(end)).max(1);
                ends.get(letters - 1).copied().unwrap_or(text.len())
            }
        };
        text.split_at(end)
    }

    fn with_ellipsis(&self, ctx: &Context, line: &str, right_to_left: bool) -> String {
        let mut line = line.to_owned();
        loop {
            let candidate = format!("{}…", line.trim_end());
            if self.measured(ctx, &candidate, right_to_left) <= self.width || line.pop().is_none() {
                return candidate;
            }
        }
    }

    /// The width of a line when drawn.
    fn measured(&self, ctx: &Context, line: &str, right_to_left: bool) -> f32 {
        let mut job = LayoutJob {
            keep_trailing_whitespace: true,
            ..LayoutJob::default()
        };
        self.add(&mut job, &pieces(line, right_to_left), 0.0);
        ctx.fonts_mut(|fonts| fonts.layout_job(job)).size().x
    }

    /// One job for all lines. Lines from right to left are pushed to the right edge of the width.
    fn joined(&self, ctx: &Context, lines: &[(String, bool)]) -> LayoutJob {
        let mut job = LayoutJob::default();
        for (n, (line, right_to_left)) in lines.iter().enumerate() {
            if n > 0 {
                push(&mut job, "\n", 0.0, self.latin());
            }
            let indent = if *right_to_left && self.width.is_finite() {
                (self.width - self.measured(ctx, line, true)).max(0.0).floor()
            } else {
                0.0
            };
            self.add(&mut job, &pieces(line, *right_to_left), indent);
        }
        job
    }

    fn add(&self, job: &mut LayoutJob, pieces: &[Piece], indent: f32) {
        let mut indent = indent;
        for piece in pieces {
            let format = if piece.arabic { self.arabic() } else { self.latin() };
            push(job, &piece.text, indent, format);
            indent = 0.0;
        }
    }
}

/// Unlike egui's own `append`, never merges: each piece is shaped alone.
fn push(job: &mut LayoutJob, text: &str, leading_space: f32, format: TextFormat) {
    let start = job.text.len();
    job.text.push_str(text);
    let byte_range = ByteIndex(start)..ByteIndex(job.text.len());
    job.sections.push(LayoutSection {
        leading_space,
        byte_range,
        format,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::apply;

    const ARABIC: &str = "\u{64a}\u{62c}\u{628} \u{62a}\u{642}\u{644}\u{64a}\u{644} \u{627}\u{644}\u{635}\u{64a}\u{62f} CMP 3.2 (\u{627}\u{644}\u{639}\u{631}\u{636}\u{64a}) \u{641}\u{64a} \u{645}\u{635}\u{627}\u{626}\u{62f}";

    /// Runs the check inside a frame, where fonts are ready.
    fn in_frame(check: impl Fn(&Context)) {
        let ctx = Context::default();
        apply(&ctx);
        for _ in 0..2 {
            let mut output = ctx.run_ui(eframe::egui::RawInput::default(), |ui| check(ui.ctx()));
            output.textures_delta.clear();
        }
    }

    fn lines(galley: &Galley) -> Vec<String> {
        galley.rows.iter().map(|row| row.text()).collect()
    }

    #[test]
    fn left_to_right_takes_eguis_way() {
        in_frame(|ctx| {
            let galley = Paragraph::new("A short text", Color32::BLACK, 400.0).galley(ctx);
            assert_eq!(galley.job.sections.len(), 1);
            let long = "many words ".repeat(2_000);
            let galley = Paragraph::new(&long, Color32::BLACK, 200.0).rows(2).galley(ctx);
            assert_eq!(galley.rows.len(), 2);
            assert!(galley.elided && galley.size().x <= 200.0);
            assert!(galley.job.text.len() < 1_000, "only what can be seen is laid out");
        });
    }

    #[test]
    fn right_to_left_is_broken_and_cut_within_the_width() {
        in_frame(|ctx| {
            let paragraph = Paragraph::new(ARABIC, Color32::BLACK, 120.0);
            let all = paragraph.galley(ctx);
            assert!(all.rows.len() > 2, "{:?}", lines(&all));
            assert!(all.size().x <= 121.0, "{}", all.size().x);
            let cut = paragraph.rows(2).galley(ctx);
            assert_eq!(cut.rows.len(), 2);
            assert!(lines(&cut)[1].contains('…'), "{:?}", lines(&cut));
            assert!(cut.size().x <= 121.0);
            let right = |galley: &Galley| galley.rows[0].rect().right();
            assert!(
                (right(&all) - 120.0).abs() < 2.0,
                "lines begin at the right edge: {}",
                right(&all)
            );
        });
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken() {
        in_frame(|ctx| {
            let word = "\u{628}".repeat(300);
            let galley = Paragraph::new(&word, Color32::BLACK, 100.0).galley(ctx);
            assert!(galley.rows.len() > 5);
            assert!(galley.size().x <= 101.0, "{}", galley.size().x);
            let narrow = Paragraph::new(&word, Color32::BLACK, 1.0).rows(3).galley(ctx);
            assert_eq!(narrow.rows.len(), 3);
        });
    }
}
