//! What a frame of the matrix may cost, in numbers that no busy machine disturbs.

use std::sync::Arc;

use eframe::egui::{self, Pos2, RawInput, Rect, pos2, vec2};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::matrix::{self, MatrixState};
use seagrass::ui::{Known, Scene, UiState, theme};

use crate::large::{Screen, document};

/// The worst of many frames of scrolling both ways.
#[derive(Debug, Default)]
struct Worst {
    vertices: usize,
    allocations: u64,
    bytes: u64,
}

fn measure(items: usize, links: usize) -> Worst {
    let document = document(items, links);
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
    let mut worst = Worst::default();
    for at in 0..240_u32 {
        let mut vertices = 0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1600.0, 1000.0))),
            time: Some(f64::from(at) / 60.0),
            events: vec![
                Screen::point(pos2(900.0 + (at % 7) as f32, 500.0)),
                Screen::wheel(-45.0),
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
        // The first frames fill caches of glyphs and sizes.
        if at >= 60 {
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
        let worst = measure(items, links);
        println!("{items} x {items}: {worst:?}");
        assert!(worst.vertices <= 80_000, "{worst:?}");
        assert!(worst.allocations <= 1_500, "{worst:?}");
        assert!(worst.bytes <= 5_000_000, "{worst:?}");
    }
}
