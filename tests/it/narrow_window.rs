//! What small windows and long words do to the whole window: nothing runs past its edge or over its neighbour.

use eframe::egui::epaint::Shape;
use eframe::egui::{Key, Rect, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::model::Side;
use seagrass::phrase::catalogue::Language;
use seagrass::ui::{Intent, Selection, UiAction};

use crate::app_world::*;

const SMALL: [f32; 2] = [1200.0, 680.0];

/// The worked example in a small window that speaks the language, with an action selected.
fn opened(world: &World, language: Language) -> Window {
    let mut window = world.window(&[example("worked-example.ron")]);
    until(&mut window, "opened", |app| app.session().is_some());
    window.set_size(vec2(SMALL[0], SMALL[1]));
    ask(&mut window, Intent::SpeakLanguage(language));
    let session = window.state().session().expect("open").clone();
    let item = session.actions().item_by_code("L1").expect("an action");
    ask(
        &mut window,
        Intent::Select(Some(Selection::item(Side::Action, item))),
    );
    window.run_steps(6);
    window
}

/// The texts that were painted, with their places, but for those that are cut away.
fn painted(window: &Window) -> Vec<(String, Rect)> {
    fn gather(shape: &Shape, clip: Rect, into: &mut Vec<(String, Rect)>) {
        match shape {
            Shape::Vec(all) => all.iter().for_each(|one| gather(one, clip, into)),
            Shape::Text(text) => {
                let rect = text.visual_bounding_rect();
                if clip.contains_rect(rect) {
                    into.push((text.galley.text().to_owned(), rect));
                }
            }
            _ => {}
        }
    }
    let mut all = Vec::new();
    for one in &window.output().shapes {
        gather(&one.shape, one.clip_rect, &mut all);
    }
    all
}

#[test]
fn no_page_runs_past_the_edge_of_a_small_window() {
    let world = World::new();
    for language in [Language::English, Language::French] {
        let mut window = opened(&world, language);
        for layer in [false, true] {
            if layer {
                act(&mut window, UiAction::ToggleDecisions);
            }
            for page in [
                UiAction::ShowBoard,
                UiAction::ShowMatrix,
                UiAction::ShowAgenda,
                UiAction::ShowStatistics,
                UiAction::ShowGaps,
                UiAction::ShowProposals,
                UiAction::ShowChecks,
            ] {
                act(&mut window, page);
                window.run_steps(4);
                let nodes = window.root().children_recursive();
                let mut count = 0;
                for node in nodes {
                    let node = node.accesskit_node();
                    let (Some(name), Some(place)) = (node.label(), node.bounding_box()) else {
                        continue;
                    };
                    count += 1;
                    assert!(
                        place.x1 <= f64::from(SMALL[0]) + 0.5,
                        "{language:?} {page:?} {layer}: {name} at {place:?}"
                    );
                }
                assert!(count > 20, "{page:?}");
            }
        }
    }
}

#[test]
fn the_texts_of_cards_stand_clear_of_each_other() {
    let world = World::new();
    for language in [Language::English, Language::French, Language::Pseudo] {
        let mut window = opened(&world, language);
        act(&mut window, UiAction::ShowBoard);
        window.run_steps(4);
        let texts = painted(&window);
        let counts: Vec<_> = texts.iter().filter(|(text, _)| text == "0/11").collect();
        assert!(counts.len() >= 3, "{language:?}: {texts:?}");
        for (count, place) in counts {
            for (other, over) in &texts {
                assert!(
                    over == place || !over.intersects(place.expand2(vec2(4.0, 0.0))),
                    "{language:?}: {count} at {place:?} and {other} at {over:?}"
                );
            }
        }
    }
}

#[test]
fn what_belongs_together_wraps_together_and_titles_stay_whole() {
    let world = World::new();
    let mut window = opened(&world, Language::French);
    act(&mut window, UiAction::ShowGaps);
    window.run_steps(4);
    let texts = painted(&window);
    let title = texts.iter().filter(|(text, _)| text == "Couverture et lacunes");
    assert!(title.count() >= 1, "the title is whole");
    act(&mut window, UiAction::ShowAgenda);
    window.run_steps(4);
    let shown = window.get_by_label("5 sur 99").rect();
    assert!(shown.height() < 24.0, "one line: {shown:?}");
}

#[test]
fn papers_and_lists_are_exported_from_one_entry_of_the_menu() {
    let world = World::new();
    let mut window = opened(&world, Language::English);
    window.get_by_label("File").click();
    window.run_steps(4);
    assert!(window.query_by_label("Export as CSV…").is_none());
    window.get_by_label("Export one thing").click();
    window.run_steps(6);
    let entry = window.get_by_label("Export as CSV…").rect();
    assert!(entry.bottom() <= SMALL[1], "{entry:?}");
    let out = world.path("one.csv");
    world.will_choose(&out);
    window.get_by_label("Export as CSV…").click();
    until(&mut window, "written", |_| out.exists());
}

#[test]
fn an_open_round_is_not_submitted_and_the_menu_says_so() {
    let world = World::new();
    let mut window = opened(&world, Language::English);
    window.get_by_label("Review").click();
    window.run_steps(4);
    let entry = window.get_by_label("Submit this round…");
    assert!(entry.accesskit_node().is_disabled());
}

#[test]
fn escape_closes_the_window_in_front_first() {
    let world = World::new();
    let mut window = opened(&world, Language::English);
    act(&mut window, UiAction::History);
    window.run_steps(4);
    act(&mut window, UiAction::Log);
    window.run_steps(4);
    let shown = |window: &Window| {
        ["191 changes", "96 entries"].map(|text| window.query_by_label_contains(text).is_some())
    };
    assert_eq!(shown(&window), [true, true]);
    window.key_press(Key::Escape);
    window.run_steps(4);
    assert_eq!(shown(&window), [true, false]);
    window.key_press(Key::Escape);
    window.run_steps(4);
    assert_eq!(shown(&window), [false, false]);
}
