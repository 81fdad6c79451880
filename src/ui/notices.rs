//! Short messages in a corner of the window.
//!
//! What went well fades by itself; what went wrong stays until somebody has read it.

use eframe::egui::{Align2, Area, Context, CornerRadius, Id, Margin, Order, Rect, Role, Stroke, Ui};
use eframe::egui::{Sense, StrokeKind, UiBuilder, pos2, vec2};
use std::time::Duration;

use super::Intent;
use super::form;
use super::theme::{Icon, palette, popup_frame, tokens};
use super::widgets::{Button, Tone};
use crate::phrase::catalogue::Catalogue;

/// How much a notice asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Something was done. Fades.
    Success,
    /// Something to know. Fades.
    Info,
    /// Something to look at. Stays.
    Warning,
    /// Something went wrong. Stays.
    Error,
}

impl Level {
    fn tone(self) -> Tone {
        match self {
            Self::Success => Tone::Ok,
            Self::Info => Tone::Accent,
            Self::Warning => Tone::Warn,
            Self::Error => Tone::Danger,
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Success => Icon::Check,
            Self::Info => Icon::Info,
            Self::Warning | Self::Error => Icon::Warning,
        }
    }

    fn role(self) -> Role {
        match self {
            Self::Success | Self::Info => Role::Status,
            Self::Warning | Self::Error => Role::Alert,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Success => "notice-success",
            Self::Info => "notice-info",
            Self::Warning => "notice-warning",
            Self::Error => "notice-error",
        }
    }

    fn fades(self) -> bool {
        matches!(self, Self::Success | Self::Info)
    }
}

/// One message. All its texts are in the person's language already.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// How much it asks for attention.
    pub level: Level,
    /// What happened, in one sentence.
    pub title: String,
    /// More about it; may be empty.
    pub details: String,
    /// What can be done about it: the words on the button, and what it asks for.
    pub actions: Vec<(String, Intent)>,
}

impl Notice {
    /// Returns a notice without details and actions.
    pub fn new(level: Level, title: impl Into<String>) -> Self {
        Self {
            level,
            title: title.into(),
            details: String::new(),
            actions: Vec::new(),
        }
    }

    /// With more about it.
    #[must_use]
    pub fn details(mut self, details: impl Into<String>) -> Self {
        self.details = details.into();
        self
    }

    /// With something that can be done about it.
    #[must_use]
    pub fn action(mut self, words: impl Into<String>, intent: Intent) -> Self {
        self.actions.push((words.into(), intent));
        self
    }
}

/// The messages shown, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    shown: Vec<Shown>,
    next: u64,
}

#[derive(Clone, Debug)]
struct Shown {
    number: u64,
    notice: Notice,
    /// When it goes, in egui's seconds; set when it is first drawn.
    until: Option<f64>,
}

/// How long a notice that fades stays, in seconds.
const STAY_S: f64 = 6.0;
/// More would cover the work; the oldest that fades goes first, then the oldest.
const MOST: usize = 4;

impl Notices {
    /// Shows a message. One that says the same takes the place of the one before.
    pub fn push(&mut self, notice: Notice) {
        self.shown.retain(|one| one.notice != notice);
        if self.shown.len() >= MOST {
            let at = self.shown.iter().position(|one| one.notice.level.fades());
            self.shown.remove(at.unwrap_or(0));
        }
        self.next += 1;
        self.shown.push(Shown {
            number: self.next,
            notice,
            until: None,
        });
    }

    /// Takes those messages away that are not true any more.
    pub fn retain(&mut self, is_true: impl Fn(&Notice) -> bool) {
        self.shown.retain(|one| is_true(&one.notice));
    }

    /// Takes all messages away.
    pub fn clear(&mut self) {
        self.shown.clear();
    }

    /// Returns the messages, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Notice> {
        self.shown.iter().map(|one| &one.notice)
    }
}

/// Shows the messages in the lower right corner, at least `above` points from the bottom of the window.
pub fn show(ctx: &Context, words: &Catalogue, above: f32, notices: &mut Notices, out: &mut Vec<Intent>) {
    let now = ctx.input(|input| input.time);
    notices
        .shown
        .retain(|one| one.until.is_none_or(|until| now < until));
    let gap = f32::from(tokens().space.m);
    let mut bottom = above + gap;
    let mut gone = None;
    let window = ctx.content_rect();
    for one in notices.shown.iter_mut().rev() {
        if window.height() - bottom < 60.0 {
            break;
        }
        let area = Area::new(Id::unique(("notice", one.number)))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_BOTTOM, vec2(-gap, -bottom))
            .show(ctx, |ui| {
                ui.set_width((window.width() - gap * 4.0).min(360.0));
                one_notice(ui, words, one.number, &one.notice, out)
            });
        bottom += area.response.rect.height() + f32::from(tokens().space.s);
        if area.inner {
            gone = Some(one.number);
        }
        if one.notice.level.fades() {
            let is_read = area.response.contains_pointer();
            let until = one.until.get_or_insert(now + STAY_S);
            if is_read {
                *until = now + STAY_S;
            }
            ctx.request_repaint_after(Duration::from_secs_f64((*until - now).max(0.05)));
        }
    }
    if let Some(gone) = gone {
        notices.shown.retain(|one| one.number != gone);
    }
}

/// Shows one message; says whether it shall go.
fn one_notice(ui: &mut Ui, words: &Catalogue, number: u64, notice: &Notice, out: &mut Vec<Intent>) -> bool {
    let level = notice.level;
    let said = words.format(level.key(), &[("title", notice.title.as_str().into())]);
    let builder = UiBuilder::new()
        .id_salt(("notice", number))
        .accessibility_role(level.role())
        .accessibility_label(&said);
    let (ink, _) = level.tone().colors(palette(ui));
    let margin = Margin {
        left: 16,
        right: 8,
        top: 8,
        bottom: 8,
    };
    ui.scope_builder(builder, |ui| {
        let mut goes = false;
        let shown = popup_frame(ui).inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                let height = tokens().control.compact;
                let (room, _) = ui.allocate_exact_size(vec2(16.0, height + 4.0), Sense::hover());
                level.icon().paint(ui.painter(), room, ink);
                let width = ui.available_width() - height - f32::from(tokens().space.s);
                ui.allocate_ui(vec2(width, 0.0), |ui| {
                    ui.vertical(|ui| goes |= notice_words(ui, words, notice, out));
                });
                goes |= Button::icon(Icon::Close, words.text("notice-dismiss"))
                    .compact()
                    .show(ui, words)
                    .clicked();
            });
        });
        // A stripe at the edge says the level from afar; icon and words say it too.
        let rect = shown.response.rect;
        let stripe = Rect::from_min_max(rect.left_top(), pos2(rect.left() + 4.0, rect.bottom()));
        let radius = tokens().radius.card;
        let corners = CornerRadius {
            nw: radius,
            sw: radius,
            ne: 0,
            se: 0,
        };
        let stroke = Stroke::NONE;
        ui.painter()
            .rect(stripe, corners, ink, stroke, StrokeKind::Inside);
        goes
    })
    .inner
}

fn notice_words(ui: &mut Ui, words: &Catalogue, notice: &Notice, out: &mut Vec<Intent>) -> bool {
    let mut goes = false;
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add_space(2.0);
    form::strong(ui, &notice.title);
    if !notice.details.is_empty() {
        form::weak(ui, &notice.details);
    }
    ui.add_space(2.0);
    if !notice.actions.is_empty() {
        ui.horizontal_wrapped(|ui| {
            for (name, intent) in &notice.actions {
                if Button::new(name).compact().show(ui, words).clicked() {
                    out.push(intent.clone());
                    goes = true;
                }
            }
        });
    }
    goes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_message_is_not_shown_twice() {
        let mut notices = Notices::default();
        notices.push(Notice::new(Level::Error, "No room on the disk"));
        notices.push(Notice::new(Level::Info, "Exported"));
        notices.push(Notice::new(Level::Error, "No room on the disk"));
        let titles: Vec<_> = notices.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(titles, ["Exported", "No room on the disk"]);
    }

    #[test]
    fn what_fades_makes_room_before_what_stays() {
        let mut notices = Notices::default();
        notices.push(Notice::new(Level::Error, "first"));
        for n in 0..10 {
            notices.push(Notice::new(Level::Success, format!("good {n}")));
        }
        assert_eq!(notices.iter().count(), MOST);
        assert!(notices.iter().any(|one| one.title == "first"));
    }
}
