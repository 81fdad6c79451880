//! The question after a link was made, by its accessible names and keys.

use eframe::egui::{Key, pos2};
use egui_kittest::kittest::Queryable as _;
use seagrass::model::*;
use seagrass::ui::theme::Theme;

use crate::panels::{Shows, Window, at_work, open};
use crate::support::picture::assert_picture;
use crate::support::raster::Raster;

const POPOVER: Shows = Shows {
    matrix: false,
    inspector: false,
    popover: true,
    search: false,
};

#[test]
fn the_popover_looks_as_stored() {
    for (theme, name) in [(Theme::Light, "popover-light"), (Theme::Dark, "popover-dark")] {
        let raster = Raster::default();
        let mut window = Window::new(at_work(), POPOVER);
        window.select("1.4", "T6");
        window.state.asking = Some((window.pair("1.4", "T6"), pos2(32.0, 24.0)));
        let harness = open(window, (400.0, 190.0), theme, &raster);
        assert_picture(name, &raster.picture(&harness));
    }
}

type Harness = egui_kittest::Harness<'static, Window>;

/// A window in which action 1.4 was just dropped on target T6 at that place.
fn dropped(at: eframe::egui::Pos2) -> Harness {
    let mut window = Window::new(crate::samples::document(), POPOVER);
    window.select("1.4", "T6");
    let pair = window.pair("1.4", "T6");
    let judgement = Judgement::scored(Strength::Moderate, Some(Contribution::Direct));
    window.run(&seagrass::command::Command::Judge { pair, judgement });
    window.state.asking = Some((pair, at));
    open(window, (800.0, 600.0), Theme::Light, &Raster::default())
}

fn press(harness: &mut Harness, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn one_key_each_for_strength_and_kind() {
    let mut harness = dropped(pos2(100.0, 100.0));
    press(&mut harness, Key::Num3);
    press(&mut harness, Key::E);
    let expected = Judgement::scored(Strength::Strong, Some(Contribution::Enabling));
    assert_eq!(harness.state().judgement("1.4", "T6"), Some(expected));
    harness.get_by_label("Weak").click();
    harness.run();
    let expected = Judgement::scored(Strength::Weak, Some(Contribution::Enabling));
    assert_eq!(harness.state().judgement("1.4", "T6"), Some(expected));
    assert_eq!(harness.state().state.last_choice.strength, Strength::Weak);
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn escape_closes_it_and_the_link_stays() {
    let mut harness = dropped(pos2(100.0, 100.0));
    harness.get_by_label("How strong is the new link?");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().state.asking, None);
    assert!(harness.query_by_label("Moderate").is_none());
    assert!(harness.state().judgement("1.4", "T6").is_some());
    assert_eq!(harness.state().commands(), 0, "nothing was asked for");
}

#[test]
fn it_may_be_ignored() {
    let mut harness = dropped(pos2(100.0, 100.0));
    harness.drag_at(pos2(700.0, 550.0));
    harness.drop_at(pos2(700.0, 550.0));
    harness.run();
    assert_eq!(harness.state().state.asking, None);
    let expected = Judgement::scored(Strength::Moderate, Some(Contribution::Direct));
    assert_eq!(
        harness.state().judgement("1.4", "T6"),
        Some(expected),
        "as it was made"
    );
}

#[test]
fn it_goes_when_the_link_goes_or_something_else_is_selected() {
    let mut harness = dropped(pos2(100.0, 100.0));
    harness.state_mut().select("1.1", "T1");
    harness.run();
    assert_eq!(harness.state().state.asking, None);
    let mut harness = dropped(pos2(100.0, 100.0));
    press(&mut harness, Key::Delete);
    harness.run();
    assert_eq!(harness.state().judgement("1.4", "T6"), None);
    assert_eq!(harness.state().state.asking, None);
}

#[test]
fn it_waits_for_a_link_that_is_just_being_made() {
    let mut window = Window::new(crate::samples::document(), POPOVER);
    window.select("1.4", "T6");
    let pair = window.pair("1.4", "T6");
    window.state.asking = Some((pair, pos2(100.0, 100.0)));
    let mut harness = open(window, (800.0, 600.0), Theme::Light, &Raster::default());
    assert!(harness.query_by_label("Moderate").is_none());
    let judgement = Judgement::scored(Strength::Moderate, None);
    harness
        .state_mut()
        .run(&seagrass::command::Command::Judge { pair, judgement });
    harness.run();
    harness.get_by_label("Moderate");
}

#[test]
fn it_stays_inside_the_window_and_takes_no_keyboard() {
    for corner in [pos2(795.0, 595.0), pos2(0.0, 0.0), pos2(795.0, 5.0)] {
        let harness = dropped(corner);
        let window = eframe::egui::Rect::from_min_max(pos2(0.0, 0.0), pos2(800.0, 600.0));
        for label in ["Weak", "Strong", "Enabling", "Comment", "Close"] {
            let rect = harness.get_by_label(label).rect();
            assert!(window.contains_rect(rect), "{label} at {rect:?}");
        }
        assert_eq!(harness.ctx.memory(eframe::egui::Memory::focused), None);
    }
}

#[test]
fn n_asks_for_a_comment() {
    let mut harness = dropped(pos2(100.0, 100.0));
    press(&mut harness, Key::N);
    assert!(harness.state().state.focus_comment);
    assert_eq!(harness.state().state.asking, None);
}
