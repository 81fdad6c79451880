//! Page faults of a frame, with the program's own allocator: why it has one.
//!
//! A binary of its own, since the other tests count allocations with another allocator.

#[path = "../it/large.rs"]
mod large;

use large::{Screen, document, minor_faults};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[test]
fn a_frame_touches_at_most_fifty_new_pages() {
    let mut screen = Screen::new(&document(1_000, 10_000));
    for at in 0..240 {
        screen.frame(Screen::work(at));
    }
    let Some(before) = minor_faults() else {
        println!("this system does not tell its page faults: nothing was measured");
        return;
    };
    for at in 0..240 {
        screen.frame(Screen::work(at));
    }
    let faults = (minor_faults().expect("told before") - before) as f64 / 240.0;
    println!("{faults:.1} page faults a frame");
    assert!(faults <= 50.0, "{faults:.1} page faults a frame");
}
