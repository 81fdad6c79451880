//! The frame of every dialog: heading, content that scrolls where it must, buttons.

use eframe::egui::{
    self, Context, Id, Key, Margin, Modifiers, Response, Role, ScrollArea, Ui, UiBuilder, vec2,
};

use crate::phrase::catalogue::Catalogue;
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::theme::{palette, popup_frame, tokens};
use crate::ui::widgets::{Button, ButtonKind};

/// How wide a dialog would like to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Width {
    /// A question.
    Narrow,
    /// A form or a list.
    Wide,
    /// A list of long lines or cards.
    List,
    /// A table.
    Table,
    /// A list and what its lines are about, side by side: as much as the window has.
    Window,
}

/// A dialog being laid out.
pub(in crate::ui) struct Modal<'a> {
    /// Names it in egui's memory.
    pub id: &'static str,
    /// Its heading, and its name for screen readers.
    pub title: &'a str,
    /// How wide it would like to be.
    pub width: Width,
}

/// What the parts of a dialog know while it is drawn.
pub(in crate::ui) struct Within<'a, 'o> {
    /// The message catalogue.
    pub words: &'a Catalogue,
    /// Whether this is its first frame: the first field then takes the keyboard.
    pub is_new: bool,
    /// Where answers go.
    pub out: &'o mut Vec<Intent>,
    /// Whether Enter was pressed where it means the first button.
    pub entered: bool,
}

impl Within<'_, '_> {
    /// Gives the keyboard to the first field when the dialog opens, and hears Enter in it.
    pub(in crate::ui) fn field(&mut self, response: &Response, is_first: bool) {
        if is_first && self.is_new {
            response.request_focus();
        }
        self.entered |= form::entered(response);
    }

    /// Notes an answer.
    pub(in crate::ui) fn answer(&mut self, answer: DialogAnswer) {
        self.out.push(Intent::Answer(answer));
    }
}

impl Modal<'_> {
    /// Shows the dialog. `content` scrolls; `buttons` stays in sight.
    pub(in crate::ui) fn show<State: ?Sized>(
        &self,
        ctx: &Context,
        words: &Catalogue,
        out: &mut Vec<Intent>,
        state: &mut State,
        content: impl FnOnce(&mut Ui, &mut State, &mut Within<'_, '_>),
        buttons: impl FnOnce(&mut Ui, &mut State, &mut Within<'_, '_>),
    ) {
        let id = Id::unique(self.id);
        let window = ctx.content_rect().size();
        let wanted = match self.width {
            Width::Narrow => 460.0,
            Width::Wide => 600.0,
            Width::List => 820.0,
            Width::Table => 1040.0,
            Width::Window => 1_500.0,
        };
        let margin = if window.x < 560.0 || window.y < 480.0 {
            tokens().space.l
        } else {
            tokens().space.xl
        };
        let width = (wanted - f32::from(margin) * 2.0).min(window.x - f32::from(margin) * 2.0 - 24.0);
        let mut within = Within {
            words,
            is_new: is_new(ctx, id),
            out,
            entered: false,
        };
        let shown = egui::Modal::new(id)
            .backdrop_color(form::scrim(ctx, 0.38))
            .frame(egui::Frame::NONE)
            .show(ctx, |ui| {
                let name = UiBuilder::new()
                    .accessibility_role(Role::Dialog)
                    .accessibility_label(self.title);
                ui.scope_builder(name, |ui| {
                    popup_frame(ui)
                        .inner_margin(Margin::same(i8::try_from(margin).unwrap_or(16)))
                        .show(ui, |ui| {
                            ui.set_width(width);
                            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                            form::heading(ui, self.title);
                            ui.add_space(4.0);
                            let most = (window.y - f32::from(margin) * 2.0 - 132.0).max(96.0);
                            // The bar stands in the margin, not over the ends of lines.
                            let usual = ui.spacing().scroll.bar_outer_margin;
                            ui.spacing_mut().scroll.bar_outer_margin = usual - f32::from(margin) / 2.0;
                            ScrollArea::vertical()
                                .id_salt(self.id)
                                .max_height(most)
                                // Not only the room below where the dialog stood while it was smaller.
                                .min_scrolled_height(most)
                                .auto_shrink([false, true])
                                .show(ui, |ui| {
                                    ui.spacing_mut().scroll.bar_outer_margin = usual;
                                    ui.set_width(width);
                                    content(ui, state, &mut within);
                                });
                            ui.add_space(8.0);
                            within.entered |= form::free_enter(ui);
                            form::buttons(ui, |ui| buttons(ui, state, &mut within));
                        });
                });
            });
        settle(ctx, id, shown.response.rect.height());
        let escaped = shown.is_top_modal
            && !shown.any_popup_open
            && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escaped {
            within.answer(DialogAnswer::Close);
        }
    }
}

/// Returns how high a list inside a dialog may be so that `reserved` points of other content, besides heading
/// and buttons, stay in sight.
pub(in crate::ui) fn list_height(ctx: &Context, reserved: f32) -> f32 {
    (ctx.content_rect().height() - 180.0 - reserved).max(120.0)
}

/// Draws once more after the dialog has grown or shrunk: it stands in the middle only then.
fn settle(ctx: &Context, id: Id, height: f32) {
    let known = id.with("height");
    let before: Option<f32> = ctx.data(|data| data.get_temp(known));
    if before.is_none_or(|before| (before - height).abs() > 0.5) {
        ctx.data_mut(|data| data.insert_temp(known, height));
        ctx.request_repaint();
    }
}

/// Says whether the dialog was not shown in the frame before.
fn is_new(ctx: &Context, id: Id) -> bool {
    let now = ctx.cumulative_frame_nr();
    let opened = id.with("opened");
    let last: Option<(u64, u64)> = ctx.data(|data| data.get_temp(opened));
    let since = match last {
        Some((since, last)) if last + 1 >= now => since,
        _ => now,
    };
    ctx.data_mut(|data| data.insert_temp(opened, (since, now)));
    since == now
}

/// Adds the first button, which Enter stands for too. It has the keyboard at first where there is no field.
pub(in crate::ui) fn primary(ui: &mut Ui, within: &Within<'_, '_>, name: &str, takes_keyboard: bool) -> bool {
    let response = Button::new(name)
        .kind(ButtonKind::Primary)
        .keys(Some(within.words.text("key-enter")))
        .show(ui, within.words);
    if takes_keyboard && within.is_new {
        response.request_focus();
    }
    response.clicked() || within.entered
}

/// Adds a further button.
pub(in crate::ui) fn secondary(ui: &mut Ui, within: &Within<'_, '_>, name: &str) -> bool {
    Button::new(name).show(ui, within.words).clicked()
}

/// Adds the button of which something is lost.
pub(in crate::ui) fn danger(ui: &mut Ui, within: &Within<'_, '_>, name: &str) -> bool {
    Button::new(name)
        .kind(ButtonKind::Danger)
        .show(ui, within.words)
        .clicked()
}

/// Adds the button that closes without doing anything, as Escape does.
pub(in crate::ui) fn cancel(ui: &mut Ui, within: &mut Within<'_, '_>, key: &'static str) {
    let words = within.words;
    let clicked = Button::new(words.text(key))
        .kind(ButtonKind::Quiet)
        .keys(Some(words.text("key-escape")))
        .show(ui, words)
        .clicked();
    if clicked {
        within.answer(DialogAnswer::Close);
    }
}

/// A thin line across the dialog.
pub(in crate::ui) fn rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 9.0), egui::Sense::hover());
    let stroke = egui::Stroke::new(tokens().stroke.hair, palette(ui).line);
    ui.painter()
        .hline(rect.x_range(), rect.center().y.round() + 0.5, stroke);
}
