//! What surrounds the board: bars, menus, palette, history, notices.

use std::collections::BTreeSet;

use eframe::egui::{Key, Modifiers, Rect, Role, os::OperatingSystem};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::notices::{Level, Notice};
use seagrass::ui::status_bar::SavedState;
use seagrass::ui::ui_action::Situation;
use seagrass::ui::{Intent, Selection, UiAction, UiState};

use crate::frame_window::FrameWindow;

const SIZE: [f32; 2] = [1366.0, 768.0];
const SIZES: [[f32; 2]; 4] = [SIZE, [1024.0, 768.0], [683.0, 384.0], [512.0, 384.0]];

fn shown(window: FrameWindow) -> Harness<'static, FrameWindow> {
    let mut harness = window.harness(SIZE);
    harness.run();
    harness
}

#[test]
fn actions_have_names_of_their_own() {
    let words = Catalogue::new(Language::English);
    let mut seen = BTreeSet::new();
    for action in UiAction::ALL {
        assert!(words.has(action.key()), "{action:?}");
        assert!(
            seen.insert(words.text(action.key())),
            "{action:?} is named like another"
        );
    }
}

#[test]
fn no_two_actions_share_a_shortcut() {
    let mut seen = BTreeSet::new();
    for action in UiAction::ALL {
        let keys = action.shortcut_text(&Catalogue::new(Language::English), OperatingSystem::Nix);
        assert!(keys.is_empty() || seen.insert(keys.clone()), "{action:?}: {keys}");
    }
}

#[test]
fn an_ellipsis_stands_exactly_where_a_dialog_asks_for_something() {
    let words = Catalogue::new(Language::English);
    for action in UiAction::ALL {
        let asks = matches!(
            action,
            UiAction::NewSession
                | UiAction::Open
                | UiAction::SaveAs
                | UiAction::Export
                | UiAction::ExportCsv
                | UiAction::ExportMarkdown
                | UiAction::ExportHtml
                | UiAction::ExportJson
                | UiAction::ExportJudgements
                | UiAction::ExportNote
                | UiAction::Join
                | UiAction::Compare
                | UiAction::ImportLinks
                | UiAction::LinkSources
                | UiAction::SupplyWording
                | UiAction::ImportQuestions
                | UiAction::SessionDetails
                | UiAction::Reviewers
                | UiAction::Rules
                | UiAction::Groups
                | UiAction::Round
                | UiAction::Submit
                | UiAction::Packs
                | UiAction::ExportGaps
                | UiAction::ExportGapsCsv
                | UiAction::ExportBasket
                | UiAction::ExportRegister
                | UiAction::ExportQuestions
                | UiAction::ChangeRule
                | UiAction::DeclareFinal
                | UiAction::Reopen
                | UiAction::MarkWording
                | UiAction::CarryOver
                | UiAction::ExportRebase
                | UiAction::Propose
        );
        assert_eq!(words.text(action.key()).ends_with('…'), asks, "{action:?}");
    }
}

#[test]
fn every_reason_is_in_the_catalogue() {
    let words = Catalogue::new(Language::English);
    let state = UiState::default();
    let mut reasons = 0;
    for has_session in [false, true] {
        let now = Situation {
            has_session,
            can_undo: false,
            can_redo: false,
            is_unsaved: false,
            pair_is_judged: false,
            pair_is_linked: false,
            conflicts: 0,
            scale: RatingScale::default(),
            has_earlier: false,
            has_all_earlier: false,
            has_calibration: false,
            is_blind: false,
            is_final: false,
            has_published: false,
            pair_to_check: false,
            to_check: 0,
            was_carried: false,
            state: &state,
        };
        for why in UiAction::ALL
            .into_iter()
            .filter_map(|action| action.is_enabled(now).err())
        {
            assert!(words.has(why), "{why}");
            reasons += 1;
        }
    }
    assert!(reasons > 20);
}

#[test]
fn the_menu_names_the_step_that_undo_takes_back() {
    let mut harness = shown(FrameWindow::working());
    harness.get_by_label("Edit").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::MenuItem, "Undo comment on 1.4 – T6")
        .click();
    harness.run();
    assert_eq!(harness.state().intents, [Intent::Act(UiAction::Undo)]);
    assert!(
        harness.query_by_role_and_label(Role::MenuItem, "Redo").is_none(),
        "the menu closed"
    );
}

#[test]
fn an_entry_that_cannot_be_taken_does_nothing_and_says_why() {
    let mut harness = shown(FrameWindow::working());
    harness.get_by_label("Edit").click();
    harness.run();
    let redo = harness.get_by_role_and_label(Role::MenuItem, "Redo");
    assert!(redo.accesskit_node().is_disabled());
    let at = redo.rect().center();
    harness.hover_at(at);
    harness.run_steps(6);
    harness.get_by_label("Nothing was undone");
}

#[test]
fn menus_work_by_keyboard() {
    let mut harness = shown(FrameWindow::working());
    harness.get_by_label("File").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().intents.len(), 1, "{:?}", harness.state().intents);
}

/// The things in the bar that can be clicked.
fn bar_controls(harness: &Harness<'_, FrameWindow>) -> Vec<(String, Rect)> {
    harness
        .root()
        .children_recursive()
        .filter(|node| matches!(node.accesskit_node().role(), Role::Button | Role::RadioButton))
        .filter(|node| node.rect().top() < 50.0)
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
        .collect()
}

#[test]
fn the_bar_never_overflows() {
    for size in SIZES {
        for language in [Language::English, Language::Pseudo] {
            let mut window = FrameWindow::working();
            window.words = Catalogue::new(language);
            let mut harness = window.harness(size);
            harness.run();
            let controls = bar_controls(&harness);
            // Menus, title, pages behind one button, reviewer and inspector are the least.
            assert!(controls.len() >= 5, "{size:?}: {controls:?}");
            for (at, (name, rect)) in controls.iter().enumerate() {
                assert!(
                    rect.right() <= size[0] && rect.left() >= 0.0,
                    "{size:?} {language:?}: {name} at {rect:?}"
                );
                for (other, rect_of_other) in &controls[at + 1..] {
                    let common = rect.shrink(1.0).intersect(*rect_of_other);
                    assert!(
                        !common.is_positive(),
                        "{size:?} {language:?}: {name} covers {other}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_bar_switches_pages_languages_and_reviewers() {
    // Wide enough for the languages side by side.
    let mut harness = FrameWindow::working().harness([1680.0, 768.0]);
    harness.run();
    harness.get_by_label("Matrix").click();
    harness.run();
    harness.get_by_label("FR").click();
    harness.run();
    harness.get_by_label("Sample, not saved: session details").click();
    harness.run();
    harness.get_by_label("You judge as R07").click();
    harness.run();
    harness.get_by_label("Reviewers…").click();
    harness.run();
    let expected = [
        Intent::Act(UiAction::ShowMatrix),
        Intent::ShowLanguage(Lang::new("fr").unwrap()),
        Intent::Act(UiAction::SessionDetails),
        Intent::Act(UiAction::Reviewers),
    ];
    assert_eq!(harness.state().intents, expected);
}

#[test]
fn the_status_bar_counts_and_says_whether_it_is_saved() {
    let mut window = FrameWindow::working();
    window.saved = SavedState::Failed("no room on the disk");
    let mut harness = shown(window);
    for text in [
        "3 of 416 considered",
        "2 links",
        "14 targets without link",
        "24 actions without link",
        "Undo comment on 1.4 – T6",
    ] {
        harness.get_by_label(text);
    }
    harness.get_by_label("Not saved: no room on the disk").click();
    harness.run();
    assert_eq!(harness.state().intents, [Intent::Act(UiAction::SaveAs)]);
}

#[test]
fn the_palette_finds_items_by_code_and_actions_by_letters() {
    let mut window = FrameWindow::working();
    window.palette.toggle();
    let mut harness = shown(window);
    let field = "Find a command or an item";
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .type_text("t6");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let target = Selection::Target(TargetId::at(5));
    assert_eq!(harness.state().intents, [Intent::Reveal(target)]);
    assert!(!harness.state().palette.is_open());

    harness.state_mut().palette.toggle();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .type_text("mat");
    harness.run();
    harness.get_by_label("Show the matrix").click();
    harness.run();
    assert_eq!(
        harness.state().intents.last(),
        Some(&Intent::Act(UiAction::ShowMatrix))
    );
}

#[test]
fn the_palette_moves_by_arrows_and_refuses_what_cannot_be_done() {
    let mut window = FrameWindow::working();
    window.palette.toggle();
    let mut harness = shown(window);
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().intents, [Intent::Act(UiAction::Open)]);

    harness.state_mut().palette.toggle();
    harness.run();
    let field = "Find a command or an item";
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .type_text("redo");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().intents.len(), 1, "there is nothing to do again");
    assert!(harness.state().palette.is_open());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!harness.state().palette.is_open());
}

#[test]
fn the_history_tells_in_words_and_shows_the_pair() {
    let mut window = FrameWindow::working();
    window.history.is_open = true;
    let mut harness = shown(window);
    harness.get_by_label("5 changes");
    harness.get_by_label("Made the session");
    harness.get_by_label("Commented on 1.4 – T6: show it");
    harness
        .get_by_label("Judged 1.4 – T6: Strong, direct: show it")
        .click();
    harness.run();
    let pair = harness
        .state()
        .document
        .as_ref()
        .unwrap()
        .session()
        .pair_by_codes("1.4", "T6");
    assert_eq!(
        harness.state().intents,
        [Intent::Reveal(Selection::Pair(pair.unwrap()))]
    );
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!harness.state().history.is_open);
}

#[test]
fn what_went_well_fades_and_what_went_wrong_stays() {
    let mut window = FrameWindow::working();
    window
        .notices
        .push(Notice::new(Level::Success, "Exported 3 pairs"));
    let retry = Intent::Act(UiAction::SaveAs);
    window
        .notices
        .push(Notice::new(Level::Error, "The session could not be saved").action("Save as…", retry.clone()));
    let mut harness = shown(window);
    harness.get_by_role_and_label(Role::Status, "Done: Exported 3 pairs");
    harness.get_by_role_and_label(Role::Alert, "Error: The session could not be saved");
    let lowest = harness
        .get_all_by_label("Dismiss")
        .map(|node| node.rect().bottom());
    assert!(
        lowest.fold(0.0, f32::max) <= SIZE[1] - 28.0,
        "not over the status bar"
    );
    harness.run_steps(40);
    assert!(harness.query_by_label("Done: Exported 3 pairs").is_none());
    harness.get_by_label("Save as…").click();
    harness.run();
    assert_eq!(harness.state().intents, [retry]);
    assert_eq!(
        harness.state().notices.iter().count(),
        0,
        "what was answered goes"
    );
}

#[test]
fn a_notice_can_be_dismissed() {
    let mut window = FrameWindow::working();
    window
        .notices
        .push(Notice::new(Level::Error, "The session could not be saved"));
    let mut harness = shown(window);
    harness.get_by_label("Dismiss").click();
    harness.run();
    assert_eq!(harness.state().notices.iter().count(), 0);
}

#[test]
fn every_button_has_a_tooltip() {
    let mut start = FrameWindow::new();
    start.recents = vec![FrameWindow::recent("/home/amina/group2.ron", "Group 2", false)];
    let mut history = FrameWindow::working();
    history.history.is_open = true;
    for window in [start, FrameWindow::working(), history] {
        let harness = shown(window);
        let mut buttons = 0;
        for node in harness.root().children_recursive() {
            let node = node.accesskit_node();
            if node.role() == Role::Button {
                buttons += 1;
                assert!(node.description().is_some(), "{:?} has no tooltip", node.label());
            }
        }
        assert!(buttons > 3);
    }
}

#[test]
fn keys_of_the_keyboard_do_not_reach_behind_a_dialog() {
    let mut window = FrameWindow::working();
    window.dialog = Some(seagrass::ui::dialogs::Dialog::About);
    let mut harness = shown(window);
    harness.key_press_modifiers(Modifiers::NONE, Key::Escape);
    harness.run();
    assert!(harness.state().dialog.is_none());
}
