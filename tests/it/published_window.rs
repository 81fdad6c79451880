//! In the window: links that others have published beside one's own, the authoritative text by one key, and
//! coverage beside the codes of the matrix.

use eframe::egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::analysis::Tally;
use seagrass::analysis::coverage::{Basis, Coverage};
use seagrass::command::Command;
use seagrass::exchange::export::{Format, Options, PaperKind, PaperName, PaperOptions, Whose, export};
use seagrass::exchange::plan_import::guess_layout;
use seagrass::exchange::table::{ReadOptions, read_table};
use seagrass::exchange::wording::{WordingSettings, supply};
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;
use seagrass::ui::published::Published;
use seagrass::ui::{Intent, Selection, UiAction};

use crate::app_world::{Window, World, act, ask, judge};
use crate::gaps_window::{sample, window as gaps_window};
use crate::samples::{code, plan};

fn session(window: &Window) -> std::sync::Arc<Session> {
    window.state().session().expect("a session").clone()
}

fn pair(window: &Window, action: &str, target: &str) -> Pair {
    session(window).pair_by_codes(action, target).expect("a pair")
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run_ok();
    window.run_ok();
}

fn select(window: &mut Window, selection: Selection) {
    ask(window, Intent::Select(Some(selection)));
    window.run_ok();
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

/// How many signs of published links stand on the board.
fn signs(window: &Window) -> usize {
    let nodes = window.query_all_by_role(Role::Button);
    nodes
        .filter(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with("Published by others: "))
        })
        .count()
}

const FORMAT: Format = Format::Paper(PaperName::Judgements, PaperKind::Html);
const FILED: &str =
    "6.2 is filed under T9, Delivery framework (CMS, SPMS Companion Volume, Target 9, section B)";

#[test]
fn a_filed_objective_stands_for_each_of_its_actions() {
    let document = crate::samples::document();
    let session = document.session();
    let published = Published::of(session);
    let codes: Vec<_> = published
        .pairs()
        .map(|pair| {
            let action = session.action(pair.action).expect("an action").code.to_string();
            let target = session.target(pair.target).expect("a target").code.to_string();
            (action, target)
        })
        .collect();
    let codes: Vec<_> = codes
        .iter()
        .map(|(one, other)| (one.as_str(), other.as_str()))
        .collect();
    assert_eq!(
        codes,
        [
            ("6.2", "T9"),
            ("7.3", "T1"),
            ("7.3", "T16"),
            ("9.1", "T3"),
            ("9.2", "T3")
        ]
    );
    let by_heading = session.pair_by_codes("9.1", "T3").expect("a pair");
    assert!(published.of_pair(by_heading)[0].by_heading);
}

#[test]
fn the_layer_is_shown_on_board_matrix_and_inspector_when_asked_for() {
    let world = World::new();
    let mut window = world.window_with_session();
    window.set_size(eframe::egui::vec2(1600.0, 2600.0));
    window.run_ok();
    assert_eq!(signs(&window), 0);
    let filed = Selection::Pair(pair(&window, "6.2", "T9"));
    select(&mut window, filed);
    assert!(!shows(&window, "is filed under"));
    press(&mut window, Key::P);
    assert_eq!(signs(&window), 5);
    assert!(shows(&window, FILED));
    assert!(shows(&window, "Evidence, not truth"));
    act(&mut window, UiAction::ShowMatrix);
    window.run_ok();
    let cells: Vec<_> = window
        .query_all_by_role(Role::Cell)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.contains("Published by others: "))
        .collect();
    assert_eq!(cells.len(), 5, "{cells:#?}");
    let item = Selection::Target(pair(&window, "9.1", "T3").target);
    select(&mut window, item);
    assert!(shows(
        &window,
        "O9 is filed as a whole under T3, Capacity development"
    ));
    act(&mut window, UiAction::TogglePublished);
    window.run_ok();
    assert!(!shows(&window, "is filed as a whole"));
}

#[test]
fn a_sign_on_the_board_selects_its_pair() {
    let world = World::new();
    let mut window = world.window_with_session();
    window.set_size(eframe::egui::vec2(1600.0, 2600.0));
    press(&mut window, Key::P);
    window
        .get_by_label(&format!("Published by others: {FILED}"))
        .click();
    window.run_ok();
    let wanted = Selection::Pair(pair(&window, "6.2", "T9"));
    let state = window.state().shown().expect("a session");
    assert_eq!(state.selection, Some(wanted));
}

#[test]
fn the_layer_counts_in_nothing() {
    let world = World::new();
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Weak);
    let told = |window: &Window| {
        let session = session(window);
        let view = session.view_for(&code("R07"));
        let options = Options {
            language: Language::English,
            text_lang: Lang::new("en").expect("a tag"),
            reviewers: Whose::Everyone,
            file_hash: None,
            paper: PaperOptions::default(),
        };
        let html = export(&view, FORMAT, &options).expect("a paper").bytes;
        let coverage = Coverage::of(&view, session.coverage_rule(), Basis::Decisions);
        (Tally::of(&view), coverage, html, session.acts().count())
    };
    let before = told(&window);
    press(&mut window, Key::P);
    assert!(told(&window) == before);
}

#[test]
fn a_blind_round_has_no_layer_and_says_why() {
    let world = World::new();
    let mut window = world.window_with_session();
    press(&mut window, Key::P);
    assert!(signs(&window) > 0);
    let blind = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    ask(&mut window, Intent::Run(blind));
    window.run_ok();
    assert_eq!(signs(&window), 0);
    let filed = Selection::Pair(pair(&window, "6.2", "T9"));
    select(&mut window, filed);
    assert!(!shows(&window, "is filed under"));
    window.get_by_label("View").click();
    window.run_ok();
    let entry = window.get_by_label("Published links beside one’s own");
    assert!(entry.accesskit_node().is_disabled());
    entry.hover();
    window.run_steps(40);
    assert!(shows(&window, "In a blind round published links are not shown"));
}

#[test]
fn one_key_turns_an_item_to_its_authoritative_text_and_back() {
    let world = World::new();
    let mut window = world.window_with_session();
    ask(&mut window, Intent::ShowLanguage(Lang::new("fr").expect("a tag")));
    let action = Selection::Action(ActionId::at(0));
    select(&mut window, action);
    let title = |window: &Window, lang: &str| {
        let session = session(window);
        let item = session.action(ActionId::at(0)).expect("an action");
        item.title(&Lang::new(lang).expect("a tag")).0.to_owned()
    };
    let (french, english) = (title(&window, "fr"), title(&window, "en"));
    assert_ne!(french, english);
    let card = |window: &Window| {
        let mut nodes = window.query_all_by_label_contains("Action 1.1, ");
        nodes
            .next()
            .and_then(|node| node.accesskit_node().label())
            .expect("a card")
    };
    assert!(card(&window).contains(&french));
    press(&mut window, Key::A);
    assert!(
        card(&window).contains(&format!("{english} [EN]")),
        "{}",
        card(&window)
    );
    window.get_by_label("EN · authoritative language");
    assert!(shows(
        &window,
        "The authoritative text (EN) is not held here. What is shown holds its place"
    ));
    press(&mut window, Key::A);
    assert!(card(&window).contains(&french));
    // Another selection is shown in the language chosen.
    press(&mut window, Key::A);
    select(&mut window, Selection::Action(ActionId::at(1)));
    assert!(!shows(&window, "is not held here"));
    let filed = Selection::Pair(pair(&window, "6.2", "T9"));
    select(&mut window, filed);
    press(&mut window, Key::A);
    assert_eq!(
        window.query_all_by_label("EN · authoritative language").count(),
        2,
        "both items of the pair"
    );
}

#[test]
fn adopted_wording_is_called_the_authoritative_text() {
    let table = "code,language,text\n1.1,fr,Texte d’essai\n1.1,en,Test wording\n";
    let table = read_table(table.as_bytes(), &ReadOptions::default()).expect("a table");
    let settings = WordingSettings {
        source: "Invented paper 1".to_owned(),
        date: "2026-05-04".to_owned(),
        drop_warning: false,
        lang: None,
        prevails: false,
    };
    let supplied = supply(&plan("CMP"), &table, &guess_layout(&table), &settings);
    let actions = std::sync::Arc::new(supplied.plan.expect("a plan"));
    let world = World::new();
    let mut window = world.window(&[]);
    ask(&mut window, Intent::UsePlans(actions, plan("SPMS")));
    let place = seagrass::exchange::plan_file::shipped_pairs().len();
    let Intent::Create(mut new) = crate::app_world::create("Sample") else {
        unreachable!("it creates");
    };
    new.plan_pair = place;
    ask(&mut window, Intent::Create(new));
    ask(&mut window, Intent::ShowLanguage(Lang::new("fr").expect("a tag")));
    select(&mut window, Selection::Action(ActionId::at(0)));
    assert!(shows(&window, "Texte d’essai"));
    window.get_by_label("Unofficial translation");
    press(&mut window, Key::A);
    assert!(shows(&window, "Test wording"));
    window.get_by_label("EN · authoritative text");
    assert!(!shows(&window, "is not held here"));
}

#[test]
fn the_matrix_says_coverage_beside_its_codes_as_the_gaps_page_does() {
    let world = World::new();
    let mut window = gaps_window(&world, sample().session());
    act(&mut window, UiAction::ShowMatrix);
    window.run_ok();
    for name in [
        "Coverage by decisions: Covered so far, Pairs open",
        "Coverage by decisions: Partly covered so far, Pairs open",
        "Coverage by decisions: Not covered, Firm",
        "Coverage by decisions: Not yet considered, Contested",
    ] {
        assert!(shows(&window, name), "{name}");
    }
    ask(
        &mut window,
        Intent::Reveal(Selection::Pair(Pair::new(ActionId::at(25), TargetId::at(0)))),
    );
    window.run_ok();
    assert!(shows(&window, "Coverage by decisions: Serves none, Firm"));
}

#[test]
fn nothing_is_said_of_coverage_before_anything_was_decided() {
    let world = World::new();
    let mut window = world.window_with_session();
    judge(&mut window, 0, 0, Strength::Strong);
    act(&mut window, UiAction::ShowMatrix);
    window.run_ok();
    assert!(!shows(&window, "Coverage by decisions"));
}
