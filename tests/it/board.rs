//! The board, driven by accessible name as a person with a screen reader or a mouse would.

use eframe::egui::{CursorIcon, Key, Modifiers, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::model::*;
use seagrass::ui::theme::Theme;

use crate::desk::{self, Desk};
use crate::samples;
use crate::support::raster::Raster;
use crate::support::{drag_and_hold, drag_between};

fn harness() -> Harness<'static, Desk> {
    desk::board(
        samples::document(),
        [1100.0, 700.0],
        Theme::Light,
        &Raster::default(),
    )
}

fn card<'h>(harness: &'h Harness<'_, Desk>, start: &str) -> egui_kittest::Node<'h> {
    let starts = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node()
            .label()
            .is_some_and(|label| label.starts_with(start))
    };
    harness
        .get_all_by_role(eframe::egui::Role::ListItem)
        .find(starts)
        .expect("a card of that name")
}

fn center(harness: &Harness<'_, Desk>, label: &str) -> eframe::egui::Pos2 {
    card(harness, label).rect().center()
}

#[test]
fn a_drag_from_left_to_right_links_with_the_last_choice() {
    let mut harness = harness();
    let (from, to) = (center(&harness, "Action 1.2,"), center(&harness, "Target T3,"));
    drag_between(&mut harness, from, to);
    let judgement = harness.state().judgement("1.2", "T3").expect("a judgement");
    assert_eq!(
        judgement,
        Judgement::scored(Strength::Moderate, Some(Contribution::Direct))
    );
    let pair = desk::pair(&harness.state().document, "1.2", "T3");
    assert_eq!(harness.state().state.selection, Some(pair));
    assert!(
        harness.state().state.asking.is_some(),
        "the popover asks for strength and kind"
    );
    harness.run();
    harness.get_by_label("Action 1.2 makes a moderate, direct contribution to Target T3");
}

#[test]
fn a_drag_from_right_to_left_links_the_same_way() {
    let mut harness = harness();
    let (from, to) = (center(&harness, "Target T3,"), center(&harness, "Action 1.2,"));
    drag_between(&mut harness, from, to);
    assert!(harness.state().judgement("1.2", "T3").is_some());
}

#[test]
fn a_drop_on_the_same_side_or_outside_links_nothing() {
    let mut harness = harness();
    let (from, to) = (center(&harness, "Action 1.2,"), center(&harness, "Action 1.3,"));
    drag_between(&mut harness, from, to);
    drag_between(&mut harness, from, pos2(550.0, 300.0));
    assert_eq!(harness.state().links(), 0);
    assert_eq!(harness.state().document.revision(), 1, "nothing was written");
}

#[test]
fn escape_cancels_the_drag() {
    let mut harness = harness();
    let (from, to) = (center(&harness, "Action 1.2,"), center(&harness, "Target T3,"));
    drag_and_hold(&mut harness, from, to);
    harness.key_press(Key::Escape);
    harness.run();
    harness.drop_at(to);
    harness.run();
    assert_eq!(harness.state().links(), 0);
}

#[test]
fn a_drag_shows_where_it_may_end_and_where_not() {
    let mut harness = harness();
    let (from, own_side, other_side) = (
        center(&harness, "Action 1.2,"),
        center(&harness, "Action 1.3,"),
        center(&harness, "Target T3,"),
    );
    drag_and_hold(&mut harness, from, own_side);
    let cursor = |harness: &Harness<'_, Desk>| harness.output().platform_output.cursor_icon;
    assert_eq!(
        cursor(&harness),
        CursorIcon::NoDrop,
        "two actions cannot be linked"
    );
    harness.hover_at(other_side);
    harness.run();
    assert_eq!(cursor(&harness), CursorIcon::Grabbing, "a target accepts");
}

#[test]
fn a_drag_near_the_edge_scrolls_the_list_under_it() {
    let mut harness = harness();
    let from = center(&harness, "Action 1.2,");
    let before = card(&harness, "Target T3,").rect().top();
    let edge = pos2(center(&harness, "Target T3,").x, 685.0);
    harness.drag_at(from);
    harness.run_steps(1);
    harness.hover_at(from + vec2(30.0, 0.0));
    harness.run_steps(1);
    harness.hover_at(edge);
    harness.run_steps(8);
    let after = card(&harness, "Target T3,").rect().top();
    assert!(
        after < before - 50.0,
        "the targets moved up from {before} to {after}"
    );
    assert_eq!(
        card(&harness, "Action 1.2,").rect().center(),
        from,
        "the actions stayed"
    );
}

#[test]
fn dropping_on_a_linked_pair_opens_it_and_changes_nothing() {
    let mut harness = desk::board(
        desk::linked_document(),
        [1100.0, 700.0],
        Theme::Light,
        &Raster::default(),
    );
    let before = harness.state().document.revision();
    let (from, to) = (center(&harness, "Action 1.4,"), center(&harness, "Target T6,"));
    drag_between(&mut harness, from, to);
    assert_eq!(harness.state().document.revision(), before);
    assert!(harness.state().state.asking.is_some());
}

#[test]
fn two_clicks_on_knobs_link_as_well() {
    let mut harness = harness();
    harness.get_by_label("Link from action 1.1").click();
    harness.run();
    harness.get_by_label("Link to target T2").click();
    harness.run();
    assert!(harness.state().judgement("1.1", "T2").is_some());
    assert_eq!(harness.state().state.link_from, None);
}

#[test]
fn a_link_can_be_made_by_keyboard_alone() {
    let mut harness = harness();
    for text in ["1", ".", "4"] {
        harness.event(eframe::egui::Event::Text(text.to_owned()));
        harness.run();
    }
    let item = harness
        .state()
        .document
        .session()
        .actions()
        .item_by_code("1.4")
        .expect("a code");
    let selected = seagrass::ui::Selection::item(Side::Action, item);
    assert_eq!(
        harness.state().state.selection,
        Some(selected),
        "typing a code goes there"
    );
    harness.key_press(Key::Enter);
    harness.run();
    for text in ["T", "6"] {
        harness.event(eframe::egui::Event::Text(text.to_owned()));
        harness.run();
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().judgement("1.4", "T6").is_some());
}

#[test]
fn arrows_move_within_a_side_and_across() {
    let mut harness = harness();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    let at = |index| seagrass::ui::Selection::Action(ActionId::at(index));
    assert_eq!(harness.state().state.selection, Some(at(1)));
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert!(matches!(
        harness.state().state.selection,
        Some(seagrass::ui::Selection::Target(_))
    ));
    harness.key_press(Key::ArrowLeft);
    harness.key_press(Key::End);
    harness.run();
    assert_eq!(harness.state().state.selection, Some(at(25)));
    harness.key_press_modifiers(Modifiers::NONE, Key::Escape);
    harness.run();
    assert_eq!(harness.state().state.selection, None);
}

#[test]
fn a_link_out_of_sight_is_bundled_with_its_count_and_a_click_brings_it() {
    let mut harness = desk::board(
        desk::linked_document(),
        [1100.0, 420.0],
        Theme::Light,
        &Raster::default(),
    );
    let bundle = harness.get_by_label_contains("links to targets below: show the nearest");
    bundle.click();
    harness.run();
    let view = card(&harness, "Target T5,").rect();
    assert!(
        view.bottom() <= 420.0,
        "the nearest hidden target with a link was scrolled into view"
    );
}

#[test]
fn a_group_folds_and_its_links_end_at_the_heading() {
    let mut harness = desk::board(
        desk::linked_document(),
        [1100.0, 700.0],
        Theme::Light,
        &Raster::default(),
    );
    harness.get_by_label_contains("O1, ").click();
    harness.run();
    assert!(harness.query_by_label_contains("Action 1.4,").is_none());
    harness.get_by_label_contains("folded");
    harness.get_by_label("Action 1.4 makes a strong, direct contribution to Target T6");
}

#[test]
fn every_item_and_every_link_has_its_name_even_out_of_sight() {
    let harness = desk::board(
        desk::linked_document(),
        [1100.0, 420.0],
        Theme::Light,
        &Raster::default(),
    );
    for code in ["Action 1.1,", "Action 9.2,", "Target T1,", "Target T16,"] {
        card(&harness, code);
    }
    harness.get_by_label("Action 7.3 makes a strong, direct contribution to Target T16");
}

#[test]
#[ignore = "writes pictures to look at"]
fn look() {
    for (name, theme) in [("light", Theme::Light), ("dark", Theme::Dark)] {
        let raster = Raster::default();
        let mut harness = desk::board(desk::linked_document(), [1050.0, 690.0], theme, &raster);
        raster
            .picture(&harness)
            .save(std::path::Path::new(&format!("/tmp/board-{name}-rest.png")));
        harness.state_mut().state.selection = Some(desk::pair(&desk::linked_document(), "1.4", "T6"));
        harness.run();
        raster
            .picture(&harness)
            .save(std::path::Path::new(&format!("/tmp/board-{name}-pair.png")));
        let (from, to) = (center(&harness, "Action 1.3,"), center(&harness, "Target T4,"));
        harness.drag_at(from);
        harness.run_steps(2);
        harness.hover_at(from + vec2(30.0, 0.0));
        harness.run_steps(2);
        harness.hover_at(to);
        harness.run_steps(6);
        raster
            .picture(&harness)
            .save(std::path::Path::new(&format!("/tmp/board-{name}-drag.png")));
    }
}

#[test]
fn a_large_plan_has_low_cards_of_one_line() {
    let raster = Raster::default();
    let mut document = crate::large::document(1_000, 2_000);
    document
        .run(
            &seagrass::command::Command::PutReviewer(samples::code("R07"), Reviewer::default()),
            &samples::stamp("R01", 1_700_000_200),
        )
        .expect("accepted");
    let harness = desk::board(document, [900.0, 420.0], Theme::Light, &raster);
    crate::support::picture::assert_picture("board-large", &raster.picture(&harness));
}

#[test]
fn the_board_looks_as_it_did() {
    for (name, theme) in [("board-light", Theme::Light), ("board-dark", Theme::Dark)] {
        let raster = Raster::default();
        let mut harness = desk::board(desk::linked_document(), [1050.0, 690.0], theme, &raster);
        let pair = desk::pair(&harness.state().document, "1.4", "T6");
        harness.state_mut().state.selection = Some(pair);
        harness.run();
        crate::support::picture::assert_picture(name, &raster.picture(&harness));
    }
}

#[test]
fn the_scroll_bar_leaves_the_knobs_alone() {
    let mut harness = harness();
    harness.hover_at(center(&harness, "Action 1.2,"));
    harness.run();
    let knob = harness.get_by_label("Link from action 1.2").rect();
    let bars: Vec<_> = harness
        .get_all_by_role(eframe::egui::Role::ScrollBar)
        .map(|bar| bar.rect())
        .collect();
    assert!(!bars.is_empty());
    for bar in bars {
        assert!(bar.left() >= knob.right() - 0.5, "{bar:?} and {knob:?}");
    }
}

#[test]
fn a_card_dropped_on_the_empty_place_begins_a_proposal() {
    let mut harness = harness();
    let from = center(&harness, "Target T6");
    let shows = |harness: &Harness<'_, Desk>| harness.query_by_label_contains("No counterpart").is_some();
    assert!(!shows(&harness), "only during a drag");
    drag_and_hold(&mut harness, from, from - vec2(60.0, 10.0));
    let place = harness.get_by_label_contains("No counterpart").rect().center();
    harness.hover_at(place);
    harness.run();
    harness.drop_at(place);
    harness.run();
    let gap = GapOf {
        side: Side::Target,
        item: ItemNo(5),
    };
    let begun = seagrass::ui::proposals::usual(harness.state().document.session(), Some(gap));
    let asked = seagrass::ui::Intent::Propose(Box::new(begun));
    assert!(harness.state().intents.contains(&asked));
    assert!(!shows(&harness));
    assert_eq!(harness.state().links(), 0);
}
