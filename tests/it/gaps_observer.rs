//! What observers find on the page of gaps: everything to read, nothing to note, and why.

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::command::Command;
use seagrass::model::*;
use seagrass::ui::{Intent, Selection};

use crate::app_world::{Window, World, ask};
use crate::gaps_window::{run, sample, window};
use crate::samples::code;

const T2: Selection = Selection::Target(TargetId(ItemNo(1)));

fn select(window: &mut Window, selection: Selection) {
    ask(window, Intent::Select(Some(selection)));
    window.run_ok();
}

#[test]
fn an_observer_reads_the_gaps_and_is_told_why_nothing_can_be_noted() {
    let world = World::new();
    let mut document = sample();
    let observer = Seat {
        role: Some(Role::Observer),
        ..Seat::default()
    };
    run(
        &mut document,
        &Command::PutReviewer(code("R20"), Reviewer::default()),
    );
    run(&mut document, &Command::PutSeat(code("R20"), observer));
    let mut window = window(&world, document.session());
    ask(&mut window, Intent::ActAs(code("R20")));
    select(&mut window, T2);
    assert!(
        window
            .query_by_label("Observers speak and do not record decisions")
            .is_some()
    );
    for label in ["Why", "Note", "Propose…", "Relevant here?"] {
        assert!(
            window.get_by_label(label).accesskit_node().is_disabled(),
            "{label}"
        );
    }
    ask(&mut window, Intent::ActAs(code("R07")));
    select(&mut window, T2);
    for label in ["Why", "Note", "Propose…", "Relevant here?"] {
        assert!(
            !window.get_by_label(label).accesskit_node().is_disabled(),
            "{label}"
        );
    }
}
