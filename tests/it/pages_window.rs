//! The switch between the pages at every width: each page can be reached, by pointer and by keyboard.

use std::collections::BTreeSet;

use eframe::egui::{Key, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::ui::{Page, UiAction};

use crate::app_world::{Window, World, act};

const PAGES: [(&str, UiAction, Page); 7] = [
    ("Board", UiAction::ShowBoard, Page::Board),
    ("Matrix", UiAction::ShowMatrix, Page::Matrix),
    ("Agenda", UiAction::ShowAgenda, Page::Agenda),
    ("Statistics", UiAction::ShowStatistics, Page::Statistics),
    ("Gaps", UiAction::ShowGaps, Page::Gaps),
    ("Proposals", UiAction::ShowProposals, Page::Proposals),
    ("Checks", UiAction::ShowChecks, Page::Checks),
];

/// The tabs in the bar, and whether all of them lie in the window and none over the search box.
fn tabs(window: &Window) -> BTreeSet<&'static str> {
    let names = PAGES.map(|(name, _, _)| name);
    let right = window.ctx.content_rect().right();
    let in_bar: Vec<_> = window
        .query_all_by_role(Role::RadioButton)
        .filter(|node| node.rect().top() < 48.0)
        .collect();
    in_bar
        .iter()
        .filter_map(|node| {
            let label = node.accesskit_node().label()?;
            let name = names.into_iter().find(|name| *name == label)?;
            assert!(node.rect().right() <= right, "{name} lies in the window");
            Some(name)
        })
        .collect()
}

/// The pages behind the button, opened by the keyboard.
fn behind(window: &mut Window) -> BTreeSet<&'static str> {
    let Some(more) = window.query_by_label("More") else {
        return BTreeSet::new();
    };
    more.focus();
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.run_steps(4);
    let items: Vec<_> = window
        .query_all_by_role(Role::MenuItem)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    window.key_press(Key::Escape);
    window.run_steps(4);
    PAGES
        .map(|(name, _, _)| name)
        .into_iter()
        .filter(|name| items.iter().any(|item| item == name))
        .collect()
}

#[test]
fn every_page_can_be_reached_at_every_width() {
    let world = World::new();
    let mut window = world.window_with_session();
    let all: BTreeSet<_> = PAGES.map(|(name, _, _)| name).into();
    // The width of a laptop, that of a projector, and the laptop's at twice the size.
    for (width, height) in [
        (1920.0, 1080.0),
        (1366.0, 768.0),
        (1024.0, 700.0),
        (683.0, 384.0),
        (640.0, 360.0),
    ] {
        window.set_size(vec2(width, height));
        window.run_steps(4);
        for (name, action, page) in PAGES {
            act(&mut window, action);
            window.run_steps(3);
            assert_eq!(window.state().shown().expect("a session").page, page);
            let tabs = tabs(&window);
            assert!(tabs.contains(name), "{name} has its tab at {width}: {tabs:?}");
            let hidden = behind(&mut window);
            assert!(tabs.is_disjoint(&hidden));
            let reached: BTreeSet<_> = tabs.union(&hidden).copied().collect();
            assert_eq!(reached, all, "at {width} on {name}");
            let last = window.get_by_label("Inspector").rect();
            assert!(last.right() <= width, "the bar ends in the window at {width}");
        }
    }
}

#[test]
fn a_page_behind_the_button_is_chosen_from_its_menu() {
    let world = World::new();
    let mut window = world.window_with_session();
    window.set_size(vec2(683.0, 384.0));
    window.run_steps(4);
    window.get_by_label("More").click();
    window.run_steps(4);
    window.get_by_label("Checks").click();
    window.run_steps(4);
    let page = |window: &Window| window.state().shown().expect("a session").page;
    assert_eq!(page(&window), Page::Checks);
    // By keyboard alone.
    window.get_by_label("More").focus();
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.run_steps(4);
    window.get_by_label("Matrix").focus();
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.run_steps(4);
    assert_eq!(page(&window), Page::Matrix);
}

#[test]
fn where_no_tab_has_room_the_button_has_all_pages_and_marks_the_one_shown() {
    let world = World::new();
    let mut window = world.window_with_session();
    window.set_size(vec2(400.0, 360.0));
    act(&mut window, UiAction::ShowStatistics);
    window.run_steps(4);
    assert!(tabs(&window).is_empty());
    window.get_by_label("More").click();
    window.run_steps(4);
    for (name, _, page) in PAGES {
        let entry = window.get_by_role_and_label(Role::MenuItemRadio, name);
        let is_marked = entry.accesskit_node().toggled() == Some(eframe::egui::accesskit::Toggled::True);
        assert_eq!(is_marked, page == Page::Statistics, "{name}");
    }
}
