//! The export dialog in the window: chosen, confirmed, looked at, written, called off.

use std::path::Path;

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use seagrass::exchange::export::readiness::Check;
use seagrass::exchange::export::{Disclosure, Format, PaperKind, PaperName};
use seagrass::model::Strength;
use seagrass::ui::UiAction;
use seagrass::ui::dialogs::{
    Dialog, Earlier, ExportDialog, ExportStage, ExportsMade, Look, PathField, Wanted,
};

use crate::app_world::{Window, World, act, example, judge, said, save_to, until};

fn dialog(window: &Window) -> Option<&ExportDialog> {
    match window.state().question() {
        Some(Dialog::Export(dialog)) => Some(dialog),
        _ => None,
    }
}

fn made(window: &Window) -> Option<ExportsMade> {
    match &dialog(window)?.stage {
        ExportStage::Made(made) => Some(made.clone()),
        _ => None,
    }
}

fn path_field(window: &Window) -> Option<&PathField> {
    match window.state().question() {
        Some(Dialog::Path(field)) => Some(field),
        _ => None,
    }
}

fn click(window: &mut Window, label: &str) {
    // As assistive technology does: it reaches what is scrolled out of sight too.
    window
        .get_by_role_and_label(Role::Button, label)
        .click_accesskit();
    window.run_steps(3);
}

fn choose(window: &mut Window, label: &str) {
    window.get_by_label(label).click_accesskit();
    window.run_steps(3);
}

fn show(window: &mut Window) {
    act(window, UiAction::Export);
    window.run_steps(4);
}

/// Opens the review with the dialog in front.
fn review(world: &World) -> Window {
    let file = world.path("mos4.ron");
    std::fs::copy(example("review.ron"), &file).unwrap();
    let mut window = world.window(&[file]);
    until(&mut window, "opened", |app| app.session().is_some());
    show(&mut window);
    assert!(dialog(&window).is_some());
    window
}

fn looked(window: &mut Window) {
    until(
        window,
        "looked at",
        |app| matches!(app.question(), Some(Dialog::Export(one)) if one.is_looked_at()),
    );
}

fn finished(window: &mut Window) -> ExportsMade {
    until(
        window,
        "written",
        |app| matches!(app.question(), Some(Dialog::Export(one)) if matches!(one.stage, ExportStage::Made(_))),
    );
    made(window).expect("told")
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_paper_is_chosen_and_written_where_the_path_field_says() {
    let world = World::new();
    let mut window = review(&world);
    choose(&mut window, "Annex 2: gap analysis");
    choose(&mut window, "Web page");
    choose(&mut window, "Working copy");
    window.get_by_label("Symbol").focus();
    window.run_steps(2);
    window.get_by_label("Symbol").type_text("CMS/Dugong/MOS4/CRP.3");
    window.run_steps(3);
    looked(&mut window);
    // The desktop has no dialog here: the field inside the window takes its place.
    click(&mut window, "Choose a file…");
    until(&mut window, "asked", |app| {
        matches!(app.question(), Some(Dialog::Path(_)))
    });
    let field = path_field(&window).expect("a field");
    assert_eq!(field.text, "mos4-gaps.html");
    let folder = field.folder.clone();
    click(&mut window, "Export");
    let made = finished(&mut window);
    assert!(made.failed.is_empty() && made.existing.is_empty(), "{made:?}");
    assert_eq!(made.written[0].0, "mos4-gaps.html");
    let text = std::fs::read_to_string(folder.join("mos4-gaps.html")).unwrap();
    assert!(text.contains("CMS/Dugong/MOS4/CRP.3"));
    // The desktop of tests shows nothing, and the path is told.
    click(&mut window, "Open the folder");
    until(&mut window, "told", |app| app.notices().iter().next().is_some());
    assert!(
        said(&window).contains(&*folder.to_string_lossy()),
        "{}",
        said(&window)
    );
    click(&mut window, "Done");
    // What was chosen is there the next time.
    show(&mut window);
    let kept = &dialog(&window).expect("open").form;
    assert_eq!(
        kept.wanted,
        Wanted::One(Format::Paper(PaperName::Gaps, PaperKind::Html))
    );
    assert_eq!(kept.paper.symbol, "CMS/Dugong/MOS4/CRP.3");
}

#[test]
fn a_file_that_exists_is_replaced_only_when_somebody_says_so() {
    let world = World::new();
    let mut window = review(&world);
    choose(&mut window, "Targets and actions by class");
    let file = world.path("mos4-gaps.csv");
    seagrass::store::write_atomic(&seagrass::store::RealDisk, &file, b"mine").unwrap();
    click(&mut window, "Choose a file…");
    until(&mut window, "asked", |app| {
        matches!(app.question(), Some(Dialog::Path(_)))
    });
    click(&mut window, "Export");
    let first = finished(&mut window);
    assert_eq!(first.existing, ["mos4-gaps.csv"]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    click(&mut window, "Replace these files");
    until(&mut window, "replaced", |app| {
        matches!(app.question(), Some(Dialog::Export(one))
            if matches!(&one.stage, ExportStage::Made(made) if made.written.len() == 1))
    });
    assert_ne!(std::fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn a_level_above_the_usual_is_confirmed_by_its_name_and_stands_in_the_file_s() {
    let world = World::new();
    let mut window = review(&world);
    choose(&mut window, "Markdown");
    choose(&mut window, "Names");
    click(&mut window, "Choose a file…");
    let asked = |window: &Window| dialog(window).map(|one| one.stage.clone());
    assert_eq!(asked(&window), Some(ExportStage::Confirming));
    window.get_by_label_contains("will hold answers with reviewers’ names");
    window.get_by_label("mos4-alignment-names.md");
    // Escape goes back, and nothing was asked for or written.
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert_eq!(asked(&window), Some(ExportStage::Choosing));
    click(&mut window, "Choose a file…");
    world.will_choose(&world.path("mos4-alignment-names.md"));
    click(&mut window, "Export with answers with reviewers’ names");
    let made = finished(&mut window);
    assert_eq!(made.written[0].0, "mos4-alignment-names.md");
    assert!(world.path("mos4-alignment-names.md").exists());
}

#[test]
fn what_tells_each_reviewer_apart_raises_the_level_by_itself() {
    let world = World::new();
    let mut window = review(&world);
    choose(&mut window, "Judgements, one row a pair");
    let own = dialog(&window).expect("open");
    assert_eq!(own.order().paper.level, Disclosure::Codes);
    window.get_by_label_contains("This always holds");
    click(&mut window, "Choose a file…");
    assert_eq!(
        dialog(&window).map(|one| one.stage.clone()),
        Some(ExportStage::Confirming)
    );
}

#[test]
fn the_full_set_is_written_file_by_file_and_can_be_called_off() {
    let world = World::new();
    let mut window = review(&world);
    let folder = world.path("set");
    std::fs::create_dir(&folder).unwrap();
    window
        .get_by_label_contains("Full set of the meeting")
        .click_accesskit();
    window.run_steps(3);
    looked(&mut window);
    assert!(matches!(dialog(&window).expect("open").look(), Look::Set));
    world.will_choose(&folder);
    click(&mut window, "Choose a folder…");
    until(
        &mut window,
        "begun",
        |app| matches!(app.question(), Some(Dialog::Export(one)) if matches!(one.stage, ExportStage::Writing { .. })),
    );
    window.get_by_label_contains("File ");
    click(&mut window, "Stop");
    let made = finished(&mut window);
    let all = Format::full_set(Disclosure::default()).count();
    assert!(made.cancelled, "{made:?}");
    assert!(made.written.len() < all);
    window.get_by_label_contains("The files listed are whole");
    let mut told: Vec<_> = made.written.iter().map(|(file, _)| file.clone()).collect();
    told.sort();
    // Whole files and nothing besides.
    assert_eq!(names_in(&folder), told);
}

#[test]
fn findings_lead_to_their_places() {
    let world = World::new();
    let mut window = review(&world);
    looked(&mut window);
    let own = dialog(&window).expect("open");
    let checks: Vec<_> = own.found().iter().map(|one| one.check).collect();
    assert!(checks.contains(&Check::Undecided), "{checks:?}");
    let places: Vec<_> = own
        .found()
        .iter()
        .filter(|one| one.check == Check::Undecided)
        .flat_map(|one| one.places.clone())
        .collect();
    let session = window.state().session().expect("open").clone();
    let words = seagrass::phrase::catalogue::Catalogue::new(seagrass::phrase::catalogue::Language::English);
    let first = seagrass::phrase::lint::place(&words, &session, &places[0]);
    window.get_by_label_contains("Before the export:").click();
    window.run_steps(3);
    window
        .get_all_by_label(&first)
        .next()
        .expect("the place is listed")
        .click();
    window.run_steps(3);
    assert!(window.state().question().is_none(), "the dialog is left");
    let selection = window.state().shown().and_then(|shown| shown.selection);
    assert!(selection.and_then(seagrass::ui::Selection::pair).is_some());
}

#[test]
fn changes_go_beside_the_clean_copy() {
    let world = World::new();
    let mut window = world.window_with_session();
    let file = world.path("review.ron");
    save_to(&world, &mut window, &file);
    let earlier = world.path("earlier.ron");
    std::fs::copy(&file, &earlier).unwrap();
    judge(&mut window, 0, 0, Strength::Strong);
    show(&mut window);
    choose(&mut window, "Judgements of each reviewer");
    choose(&mut window, "Markdown");
    world.will_choose(&earlier);
    click(&mut window, "Choose an earlier session…");
    until(
        &mut window,
        "read",
        |app| matches!(app.question(), Some(Dialog::Export(one)) if matches!(one.earlier, Some(Earlier::Read(_)))),
    );
    choose(&mut window, "Changes only");
    looked(&mut window);
    click(&mut window, "Choose a file…");
    world.will_choose(&world.path("paper.md"));
    click(&mut window, "Export with answers with reviewers’ codes");
    let made = finished(&mut window);
    let names: Vec<_> = made.written.iter().map(|(file, _)| file.as_str()).collect();
    assert_eq!(names, ["paper-codes.md", "paper-codes-changes.md"]);
    let changes = std::fs::read_to_string(world.path("paper-codes-changes.md")).unwrap();
    assert!(changes.contains("This shows only what changed"));
    // A file that is no session is refused with its reason.
    click(&mut window, "Done");
    show(&mut window);
    world.will_choose(&world.path("paper-codes.md"));
    click(&mut window, "Choose an earlier session…");
    until(
        &mut window,
        "refused",
        |app| matches!(app.question(), Some(Dialog::Export(one)) if matches!(one.earlier, Some(Earlier::Refused(..)))),
    );
}

#[test]
fn the_dialog_has_its_key_and_only_rows_in_sight_are_laid_out() {
    let world = World::new();
    let mut window = review(&world);
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(window.state().question().is_none());
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run_steps(3);
    looked(&mut window);
    let Look::Made(view, 0) = dialog(&window).expect("open").look() else {
        panic!("no paper");
    };
    assert!(view.laid_out() > 5, "{}", view.laid_out());
    assert!(
        view.laid_out() * 3 < view.pieces(),
        "{} of {}",
        view.laid_out(),
        view.pieces()
    );
    window.get_by_role_and_label(Role::Document, "As it will be");
    window.get_by_label("Larger").click();
    window.run_steps(4);
    window.get_by_label("Back to the choices");
}

#[test]
fn a_name_typed_without_its_level_gets_it_and_replaces_nothing_unasked() {
    let world = World::new();
    let mut window = review(&world);
    choose(&mut window, "Markdown");
    choose(&mut window, "Names");
    click(&mut window, "Choose a file…");
    // The dialog of the desktop asked about replacing this file, and about no other.
    world.will_choose(&world.path("for the chair.md"));
    let other = world.path("for the chair-names.md");
    seagrass::store::write_atomic(&seagrass::store::RealDisk, &other, b"mine").unwrap();
    click(&mut window, "Export with answers with reviewers’ names");
    let made = finished(&mut window);
    assert_eq!(made.existing, ["for the chair-names.md"]);
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "mine");
    window.get_by_label_contains("The name of the file says how much it tells");
    click(&mut window, "Replace these files");
    until(&mut window, "replaced", |app| {
        matches!(app.question(), Some(Dialog::Export(one))
            if matches!(&one.stage, ExportStage::Made(made) if made.written.len() == 1))
    });
    assert_ne!(std::fs::read_to_string(&other).unwrap(), "mine");
    assert!(!world.path("for the chair.md").exists());
}

#[test]
fn the_page_is_looked_at_from_the_same_model_and_opened_where_nobody_keeps_it() {
    let world = World::new();
    let mut window = review(&world);
    choose(&mut window, "Page for browsers, without the program");
    looked(&mut window);
    let Look::Made(view, 0) = dialog(&window).expect("open").look() else {
        panic!("no look");
    };
    assert!(view.pieces() > 20);
    // The sums of the page itself.
    let session = window.state().session().expect("open").clone();
    let by = session.who_looks();
    let options = seagrass::exchange::export::Options {
        language: seagrass::phrase::catalogue::Language::English,
        text_lang: seagrass::model::Lang::new("en").unwrap(),
        reviewers: seagrass::exchange::export::Whose::Everyone,
        file_hash: None,
        paper: seagrass::exchange::export::PaperOptions::default(),
    };
    let view = session.view_for(&by);
    let look = seagrass::exchange::export::preview(&view, Format::Site, &options).unwrap();
    let page = seagrass::exchange::export::export(&view, Format::Site, &options).unwrap();
    let page = String::from_utf8(page.bytes).unwrap();
    let mut lists = 0;
    for block in &look.paper.blocks {
        if let seagrass::exchange::export::paper::Block::List(lines) = block {
            for line in lines {
                let text = line.text();
                if text.contains(|one: char| one.is_ascii_digit()) {
                    assert!(page.contains(&text), "the page says it too: {text}");
                    lists += 1;
                }
            }
        }
    }
    assert!(lists > 0);
    click(&mut window, "Open in the browser");
    until(&mut window, "told", |app| app.notices().iter().next().is_some());
    let pages = world.dirs().pages().join(std::process::id().to_string());
    assert_eq!(names_in(&pages), ["mos4-page.html"]);
    assert!(said(&window).contains("mos4-page.html"), "{}", said(&window));
    window.key_press(Key::Escape);
    window.run_steps(2);
    crate::app_world::close_window(&mut window);
    drop(window);
    assert!(!pages.exists(), "removed with the window");
}
