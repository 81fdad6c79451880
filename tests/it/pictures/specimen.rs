//! Specimens of the look: what the pictures show.

use eframe::egui::containers::menu::{MenuButton, MenuConfig};
use eframe::egui::{self, Align, Layout, Margin, RichText, Sense, Stroke, Ui, vec2};
use seagrass::model::{RatingScale, Wording};
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::text::Paragraph;
use seagrass::ui::theme::{self, Icon, Palette, Size, Weight, card_frame, font, palette, tokens};
use seagrass::ui::widgets::{
    Button, ButtonKind, Chip, ChipEdge, DraftText, Field, Mark, Progress, Segment, Tone, count_label,
    key_cap, labelled, section_label, segmented,
};

/// "Reduce by-catch in fishing (action 1.4 of the CMP), and record 12 cases", in the tests' own Arabic.
const ARABIC: &str = "خفض الصيد العرضي في مصائد الأسماك (الإجراء 1.4 من خطة CMP)، وتسجيل 12 حالة";

type Named = (&'static str, fn(&Palette) -> egui::Color32);

const SWATCHES: [Named; 16] = [
    ("page", |p| p.page),
    ("surface", |p| p.surface),
    ("raised", |p| p.raised),
    ("hover", |p| p.hover),
    ("line", |p| p.line),
    ("control line", |p| p.control_line),
    ("text", |p| p.text),
    ("text weak", |p| p.text_weak),
    ("accent", |p| p.accent),
    ("accent soft", |p| p.accent_soft),
    ("warn", |p| p.warn),
    ("danger", |p| p.danger),
    ("ok", |p| p.ok),
    ("wire", |p| p.wire),
    ("wire dim", |p| p.wire_dim),
    ("focus", |p| p.focus),
];

/// One of each: type, colours, icons, reading, buttons, a card, fields.
pub(super) struct Specimen {
    catalogue: Catalogue,
    reason: DraftText<u8>,
    evidence: DraftText<u8>,
}

impl Specimen {
    pub(super) fn new() -> Self {
        Self {
            catalogue: Catalogue::new(Language::English),
            reason: DraftText::default(),
            evidence: DraftText::default(),
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui) {
        egui::Frame::new().inner_margin(Margin::same(24)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(24.0, 16.0);
            ui.horizontal_top(|ui| {
                ui.allocate_ui_with_layout(vec2(420.0, 0.0), Layout::top_down(Align::Min), |ui| {
                    type_scale(ui);
                    swatches(ui);
                    icons(ui);
                    reading(ui);
                });
                ui.allocate_ui_with_layout(vec2(420.0, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_max_width(430.0);
                    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                    self.buttons(ui);
                    self.card(ui);
                    self.fields(ui);
                });
            });
        });
    }

    fn buttons(&self, ui: &mut Ui) {
        section_label(ui, "Buttons");
        ui.horizontal(|ui| {
            Button::new("New session…")
                .kind(ButtonKind::Primary)
                .with_icon(Icon::Plus)
                .show(ui, &self.catalogue);
            Button::new("Open…")
                .with_icon(Icon::Open)
                .keys(Some("Ctrl+O"))
                .show_keys()
                .show(ui, &self.catalogue);
            Button::new("Skip")
                .kind(ButtonKind::Quiet)
                .show(ui, &self.catalogue);
            Button::new("Withdraw")
                .kind(ButtonKind::Danger)
                .show(ui, &self.catalogue);
        });
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (icon, name) in [(Icon::Undo, "Undo"), (Icon::Redo, "Redo"), (Icon::Search, "Find")] {
                Button::icon(icon, name).show(ui, &self.catalogue);
            }
            Button::icon(Icon::Board, "Board")
                .chosen(true)
                .show(ui, &self.catalogue);
            Button::icon(Icon::Grid, "Matrix")
                .chosen(false)
                .show(ui, &self.catalogue);
            Button::icon(Icon::Save, "Save")
                .enabled(false)
                .show(ui, &self.catalogue);
            Button::new("Link…")
                .compact()
                .with_icon(Icon::Link)
                .show(ui, &self.catalogue);
            key_cap(ui, "Ctrl+F");
            key_cap(ui, "3");
        });
        ui.horizontal(|ui| {
            for wording in [Wording::Placeholder, Wording::Summary, Wording::Adopted] {
                Chip::wording(wording, &self.catalogue).show(ui);
            }
            Chip::new("No link yet")
                .edge(ChipEdge::Filled)
                .tone(Tone::Warn)
                .show(ui);
            Chip::new("Saved").edge(ChipEdge::Filled).tone(Tone::Ok).show(ui);
            Chip::new("Refused")
                .edge(ChipEdge::Filled)
                .tone(Tone::Danger)
                .show(ui);
        });
    }

    fn card(&self, ui: &mut Ui) {
        ui.add_space(8.0);
        section_label(ui, "A card, and the marks");
        card_frame(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                let palette = palette(ui);
                Paragraph::new("1.4", palette.accent, 40.0)
                    .set_in(Size::Body, Weight::SemiBold)
                    .show(ui);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    let title = "Cut incidental capture and deaths in fishing, in nets above all";
                    Paragraph::new(title, palette.text, ui.available_width())
                        .set_in(Size::Body, Weight::Medium)
                        .rows(1)
                        .show(ui);
                    ui.horizontal(|ui| {
                        Progress { done: 12, all: 16 }.show(ui, 64.0, &self.catalogue);
                        count_label(ui, "12", "of 16 considered");
                        Chip::wording(Wording::Placeholder, &self.catalogue).show(ui);
                    });
                });
            });
        });
        egui::Grid::new("marks").spacing(vec2(24.0, 4.0)).show(ui, |ui| {
            for (n, mark) in Mark::ALL.into_iter().enumerate() {
                ui.horizontal(|ui| {
                    let word = self.catalogue.text(mark.key(RatingScale::Contribution));
                    mark.show(ui, 6.0, word);
                    ui.label(RichText::new(word).font(font(Size::Small, Weight::Regular)));
                });
                if n == 2 {
                    ui.end_row();
                }
            }
        });
        wires(ui);
    }

    pub(super) fn fields(&mut self, ui: &mut Ui) {
        let strengths = [
            ("None", "0"),
            ("Weak", "1"),
            ("Moderate", "2"),
            ("Strong", "3"),
            ("Cannot judge", "?"),
        ];
        let segments: Vec<Segment<'_, usize>> = strengths
            .iter()
            .enumerate()
            .map(|(n, (name, key))| Segment::new(n, name).key(key).tip("What the word means"))
            .collect();
        let kinds = [
            Segment::new(0, "Direct").key("D"),
            Segment::new(1, "Enabling").key("E"),
        ];
        labelled(ui, "Contribution", |ui| {
            segmented(ui, "Contribution", &segments, Some(3))
        });
        labelled(ui, "Kind", |ui| segmented(ui, "Kind", &kinds, Some(0)));
        let text = "Gear and area measures cut deaths in nets, the largest direct impact on the species.";
        labelled(ui, "Reason", |ui| {
            self.reason.show(
                ui,
                &1,
                text,
                Field {
                    name: "Reason",
                    hint: "",
                    rows: 3,
                },
            );
        });
        labelled(ui, "Evidence", |ui| {
            let field = Field {
                name: "Evidence",
                hint: "Document and paragraph",
                rows: 1,
            };
            self.evidence.show(ui, &1, "", field);
        });
    }
}

fn type_scale(ui: &mut Ui) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for (size, weight, words) in [
            (Size::Display, Weight::SemiBold, "Two plans, side by side"),
            (Size::Title, Weight::SemiBold, "Actions of the plan"),
            (Size::Body, Weight::Regular, "Body: what is read, 1.10 after 1.9"),
            (Size::Body, Weight::Medium, "Body medium: titles of items"),
            (Size::Small, Weight::Regular, "Small: second lines, counts"),
            (Size::Caption, Weight::Medium, "Caption: key hints and chips"),
        ] {
            ui.label(RichText::new(words).font(font(size, weight)));
        }
    });
}

fn swatches(ui: &mut Ui) {
    egui::Grid::new("swatches")
        .spacing(vec2(8.0, 8.0))
        .show(ui, |ui| {
            for (n, (name, color)) in SWATCHES.iter().enumerate() {
                let palette = palette(ui);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let (rect, _) = ui.allocate_exact_size(vec2(92.0, 28.0), Sense::hover());
                    ui.painter().rect(
                        rect,
                        tokens().radius.small,
                        color(palette),
                        Stroke::new(1.0, palette.line),
                        egui::StrokeKind::Inside,
                    );
                    ui.label(
                        RichText::new(*name)
                            .font(font(Size::Caption, Weight::Regular))
                            .color(palette.text_weak),
                    );
                });
                if n % 4 == 3 {
                    ui.end_row();
                }
            }
        });
}

fn icons(ui: &mut Ui) {
    ui.vertical(|ui| {
        ui.set_width(400.0);
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (side, per_row) in [(16.0, 17), (24.0, 12)] {
            for row in Icon::ALL.chunks(per_row) {
                ui.horizontal(|ui| {
                    let color = palette(ui).text;
                    for icon in row {
                        icon.show(ui, side, color);
                    }
                });
            }
        }
    });
}

fn reading(ui: &mut Ui) {
    card_frame(ui).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let color = palette(ui).text;
        Paragraph::new(ARABIC, color, 340.0).show(ui);
        Paragraph::new(ARABIC, color, 260.0)
            .set_in(Size::Body, Weight::SemiBold)
            .rows(1)
            .show(ui);
        Paragraph::new(
            "The Arabic for it is صيد عرضي (by-catch), a name\u{202e}txt.exe",
            color,
            340.0,
        )
        .show(ui);
    });
}

fn wires(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 56.0), Sense::hover());
    let (palette, wire) = (palette(ui), tokens().wire);
    let curve = |from: f32, to: f32| -> Vec<egui::Pos2> {
        (0..=40)
            .map(|step| {
                let t = step as f32 / 40.0;
                let y = from + (to - from) * t * t * (3.0 - 2.0 * t);
                rect.min + vec2(rect.width() * t, y)
            })
            .collect()
    };
    let rows: [(f32, f32, f32, egui::Color32); 4] = [
        (4.0, 40.0, wire.weak, palette.wire),
        (16.0, 52.0, wire.moderate, palette.wire),
        (28.0, 8.0, wire.strong, palette.wire_active),
        (40.0, 24.0, wire.moderate, palette.wire_dim),
    ];
    for (from, to, width, color) in rows {
        ui.painter()
            .add(egui::Shape::line(curve(from, to), Stroke::new(width, color)));
    }
    let dashed = Stroke::new(wire.moderate, palette.wire);
    ui.painter().extend(egui::Shape::dashed_line(
        &curve(52.0, 16.0),
        dashed,
        wire.dash,
        wire.gap,
    ));
}

/// egui's own widgets.
pub(super) fn own_widgets(ui: &mut Ui, tick: &mut bool) {
    ui.horizontal(|ui| {
        let config = MenuConfig::new().style(theme::menu_style);
        let file = egui::Button::new("File").frame(false);
        MenuButton::from_button(file).config(config).ui(ui, |ui| {
            for (name, keys) in [
                ("New session…", "Ctrl+N"),
                ("Open…", "Ctrl+O"),
                ("Save as…", "Ctrl+Shift+S"),
            ] {
                ui.add(egui::Button::new(name).shortcut_text(keys));
            }
            ui.separator();
            ui.add_enabled(false, egui::Button::new("Export…"));
        });
        ui.checkbox(tick, "Show links of others");
        ui.radio_value(tick, false, "Off");
    });
    ui.horizontal(|ui| {
        ui.add_space(200.0);
        ui.vertical(|ui| {
            egui::ComboBox::from_label("Seat")
                .selected_text("Rapporteur")
                .show_ui(ui, |_| {});
            ui.hyperlink_to("A link", "https://example.org");
            egui::ScrollArea::vertical().max_height(100.0).show(ui, |ui| {
                for n in 1..12 {
                    ui.label(format!("Line {n} of a list"));
                }
            });
        });
    });
}
