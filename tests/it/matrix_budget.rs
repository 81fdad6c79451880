//! What a frame of the matrix may cost, in numbers that no busy machine disturbs.

use std::sync::Arc;

use eframe::egui::{self, Pos2, RawInput, Rect, pos2, vec2};
use seagrass::command::Document;
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::matrix::{self, MatrixState};
use seagrass::ui::{Known, Layer, Scene, UiState, theme};

use crate::large::{Screen, decided, document};

/// Frames of scrolling one way.
const WAY: u32 = 160;

/// The worst of many frames of scrolling both ways.
#[derive(Debug, Default)]
struct Worst {
    vertices: usize,
    allocations: u64,
    bytes: u64,
}

fn measure(document: &Document, layer: Layer) -> Worst {
    let session = Arc::clone(document.session());
    let view = session.view_for(&ReviewerCode::new("R01").expect("a code"));
    let known = Known::of(&view, document.revision());
    let (words, lang) = (Catalogue::new(Language::English), Lang::new("en").expect("a tag"));
    let scene = Scene {
        view: &view,
        known: &known,
        words: &words,
        lang: &lang,
        zone: &jiff::tz::TimeZone::UTC,
    };
    let ctx = egui::Context::default();
    theme::apply(&ctx);
    let (mut own, mut state) = (MatrixState::default(), UiState::default());
    state.layer = layer;
    let mut worst = Worst::default();
    for at in 0..2 * WAY {
        let mut vertices = 0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1600.0, 1000.0))),
            time: Some(f64::from(at) / 60.0),
            events: vec![
                Screen::point(pos2(900.0 + (at % 7) as f32, 500.0)),
                Screen::wheel(if at < WAY { -45.0 } else { 45.0 }),
            ],
            focused: true,
            ..RawInput::default()
        };
        let counted = allocation_counter::measure(|| {
            let mut out = Vec::new();
            let mut output = ctx.run_ui(input, |ui| {
                matrix::show(ui, &scene, &mut own, &mut state, &mut out);
            });
            output.textures_delta.clear();
            for primitive in ctx.tessellate(output.shapes, output.pixels_per_point) {
                if let egui::epaint::Primitive::Mesh(mesh) = primitive.primitive {
                    vertices += mesh.vertices.len();
                }
            }
        });
        // The way there fills caches of glyphs and sizes.
        if at >= WAY {
            worst.vertices = worst.vertices.max(vertices);
            worst.allocations = worst.allocations.max(counted.count_total);
            worst.bytes = worst.bytes.max(counted.bytes_total);
        }
    }
    worst
}

#[test]
fn the_size_of_the_plans_costs_nothing() {
    for (items, links) in [(26, 60), (10_000, 100_000)] {
        assert_within(&document(items, links), Layer::Judgements);
    }
}

#[test]
fn the_layer_of_decisions_costs_no_more() {
    for (items, links) in [(26, 60), (10_000, 20_000)] {
        let document = decided(items, links);
        for layer in [Layer::Judgements, Layer::Decisions] {
            assert_within(&document, layer);
        }
    }
}

fn assert_within(document: &Document, layer: Layer) {
    let worst = measure(document, layer);
    println!("{layer:?}: {worst:?}");
    assert!(worst.vertices <= 80_000, "{worst:?}");
    assert!(worst.allocations <= 1_500, "{worst:?}");
    assert!(worst.bytes <= 5_000_000, "{worst:?}");
}
