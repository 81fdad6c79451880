//! What a frame of the board may cost, in numbers that no busy machine disturbs.
//!
//! The bars are those of the benchmark's times (`tests/benches/frame.rs`): at most 80,000 vertices,
//! 250,000 indices, 500 allocations and 10 MB allocated, whatever the size of the plans.

use seagrass::command::Document;
use seagrass::ui::Layer;

use crate::large::{Cost, Screen, decided, document};

fn measure(document: &Document, layer: Layer) -> (Cost, u64, u64) {
    let mut screen = Screen::new(document);
    screen.state.layer = layer;
    for at in 0..240 {
        screen.frame(Screen::work(at));
    }
    let mut worst = Cost::default();
    let (mut allocations, mut bytes) = (Vec::new(), Vec::new());
    for at in 0..240 {
        let events = Screen::work(at);
        let mut cost = Cost::default();
        let counted = allocation_counter::measure(|| cost = screen.frame(events));
        worst.vertices = worst.vertices.max(cost.vertices);
        worst.indices = worst.indices.max(cost.indices);
        allocations.push(counted.count_total);
        bytes.push(counted.bytes_total);
    }
    allocations.sort_unstable();
    bytes.sort_unstable();
    (
        worst,
        allocations[allocations.len() * 99 / 100],
        bytes[bytes.len() * 99 / 100],
    )
}

fn assert_within(document: &Document, layer: Layer) {
    let (cost, allocations, bytes) = measure(document, layer);
    println!("{layer:?}: {cost:?}, {allocations} allocations, {bytes} bytes");
    assert!(cost.vertices <= 80_000, "{} vertices", cost.vertices);
    assert!(cost.indices <= 250_000, "{} indices", cost.indices);
    assert!(
        allocations <= 500,
        "{allocations} allocations in 99 of 100 frames"
    );
    assert!(bytes <= 10_000_000, "{bytes} bytes in 99 of 100 frames");
}

#[test]
fn a_meeting_sized_board_stays_within_its_budget() {
    assert_within(&document(26, 60), Layer::Judgements);
}

#[test]
fn ten_thousand_items_a_side_stay_within_the_same_budget() {
    assert_within(&document(10_000, 100_000), Layer::Judgements);
}

#[test]
fn the_layer_of_decisions_costs_no_more_whatever_the_size() {
    for (items, links) in [(26, 60), (10_000, 20_000)] {
        let document = decided(items, links);
        assert_within(&document, Layer::Decisions);
        assert_within(&document, Layer::Judgements);
    }
}
