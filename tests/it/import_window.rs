//! Plans from files in the window: chosen, looked at, used.

use std::sync::Arc;

use eframe::egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::model::{Lang, Side};
use seagrass::ui::dialogs::{Dialog, PlanSource, PlansFromFiles, TableDraft, TableOrder};
use seagrass::ui::intent::TableFor;
use seagrass::ui::{DialogAnswer, Intent};

use crate::app_world::{World, ask, until};
use crate::frame_window::FrameWindow;
use crate::plan_import::folder;
use crate::samples;

const USE: &str = "Use these plans";

fn draft(text: &str) -> PlanSource {
    let file = TableOrder::new("harbour.csv", text.as_bytes())
        .read()
        .expect("a table");
    PlanSource::Table(Box::new(TableDraft::new(file, "action", Lang::english())))
}

fn dialog(actions: PlanSource, targets: PlanSource) -> Harness<'static, FrameWindow> {
    let mut own = PlansFromFiles::new(vec![samples::plan("SAMARKAND"), samples::plan("SPMS")]);
    own.read(Side::Action, actions);
    own.read(Side::Target, targets);
    let mut window = FrameWindow::new();
    window.dialog = Some(Dialog::PlansFromFiles(Box::new(own)));
    let mut harness = window.harness([1024.0, 1400.0]);
    harness.run();
    harness
}

fn used(harness: &Harness<'_, FrameWindow>) -> Vec<(String, usize, String)> {
    let used = |intent: &Intent| match intent {
        Intent::UsePlans(actions, targets) => Some((
            actions.id().to_owned(),
            actions.items().len(),
            targets.id().to_owned(),
        )),
        _ => None,
    };
    harness.state().intents.iter().filter_map(used).collect()
}

#[test]
fn nothing_is_used_while_an_error_stands() {
    let mut harness = dialog(
        draft("code,text\n1,Mend nets\n1,Paint hulls\n"),
        PlanSource::Plan(samples::plan("SPMS")),
    );
    harness.get_by_label_contains("Row 3, column A: The code 1 was used in row 2 already");
    harness.get_by_label("2 rows read = 1 taken + 1 refused");
    let button = harness.get_by_label(USE);
    assert!(button.accesskit_node().is_disabled());
    button.click();
    harness.run();
    assert_eq!(used(&harness), []);
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().intents, [Intent::Answer(DialogAnswer::Close)]);
}

#[test]
fn another_role_of_a_column_is_looked_at_at_once() {
    let mut harness = dialog(
        draft("code,text,name\n1,Mend nets,a\n1,Paint hulls,b\n"),
        PlanSource::Plan(samples::plan("SPMS")),
    );
    assert!(harness.get_by_label(USE).accesskit_node().is_disabled());
    harness.get_by_role_and_label(Role::ComboBox, "A code").click();
    harness.run();
    harness.get_by_label("Not taken").click();
    harness.run();
    harness.get_by_label("2 rows read = 2 taken + 0 refused");
    let button = harness.get_by_label(USE);
    assert!(!button.accesskit_node().is_disabled());
    button.click();
    harness.run();
    assert_eq!(used(&harness), [("harbour".to_owned(), 2, "SPMS".to_owned())]);
}

#[test]
fn both_plans_must_be_chosen_and_shipped_ones_are_offered() {
    let mut harness = dialog(draft("code,text\n1,Mend nets\n"), PlanSource::None);
    assert!(harness.get_by_label(USE).accesskit_node().is_disabled());
    harness.get_by_label("Targets: not chosen").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::ComboBox, "Plan that comes with the program")
        .click();
    harness.run();
    harness.get_by_label_contains("SAMARKAND: ").click();
    harness.run();
    harness.get_by_label_contains("Incomplete plan.");
    harness.get_by_label("From a file…").click();
    harness.get_by_label(USE).click();
    harness.run();
    assert!(
        harness
            .state()
            .intents
            .contains(&Intent::ChooseTable(TableFor::Plan(Side::Target)))
    );
    assert_eq!(
        used(&harness),
        [("harbour".to_owned(), 1, "SAMARKAND".to_owned())]
    );
}

#[test]
fn a_table_can_be_pasted() {
    let mut harness = dialog(PlanSource::None, PlanSource::Plan(samples::plan("SPMS")));
    let text = "Code\tText\n1\tMend nets\n2\tPaint hulls\n".to_owned();
    harness.event(eframe::egui::Event::Paste(text));
    harness.run();
    harness.get_by_label("2 rows read = 2 taken + 0 refused");
    harness.get_by_label(USE).click();
    harness.run();
    assert_eq!(
        used(&harness),
        [("Pasted table".to_owned(), 2, "SPMS".to_owned())]
    );
    let mut harness = dialog(PlanSource::None, PlanSource::None);
    harness.event(eframe::egui::Event::Paste(" \n".to_owned()));
    harness.run();
    harness.get_by_label("Pasted table: There is nothing in this table");
}

#[test]
fn a_file_that_cannot_be_used_says_why() {
    let why = "The file holds macros".to_owned();
    let harness = dialog(PlanSource::Failed("x.xlsx".to_owned(), why), PlanSource::None);
    harness.get_by_label("x.xlsx: The file holds macros");
}

#[test]
fn plans_from_files_become_a_session() {
    let world = World::new();
    let mut window = world.window(&[]);
    window.run_steps(4);
    window.get_by_label("Plans from files…").click();
    window.run_steps(3);
    let has_dialog = |app: &seagrass::app::App| matches!(app.question(), Some(Dialog::PlansFromFiles(_)));
    assert!(has_dialog(window.state()));
    world.will_choose(&folder().join("11-problems.csv"));
    ask(&mut window, Intent::ChooseTable(TableFor::Plan(Side::Action)));
    until(&mut window, "read", |app| {
        format!("{:?}", app.question()).contains("11-problems.csv")
    });
    assert!(window.get_by_label(USE).accesskit_node().is_disabled());
    for (side, name) in [
        (Side::Action, "13-workbook.xlsx"),
        (Side::Target, "16-document.ods"),
    ] {
        world.will_choose(&folder().join(name));
        ask(&mut window, Intent::ChooseTable(TableFor::Plan(side)));
        until(&mut window, "read", |app| {
            let shown = format!("{:?}", app.question());
            !shown.contains("reading: Some") && shown.contains(name)
        });
    }
    window.get_by_label(USE).click();
    window.run_steps(3);
    assert!(window.state().question().is_none());
    window.get_by_label("13-workbook to 16-document");
    window.get_by_label_contains("Start mapping").click();
    window.run_steps(4);
    let session = Arc::clone(window.state().session().expect("a session"));
    assert_eq!(session.actions().id(), "13-workbook");
    assert_eq!(
        (session.actions().items().len(), session.targets().items().len()),
        (4, 3)
    );
    assert_eq!(session.actions().items()[0].content.level, "action");
}

#[test]
fn without_a_dialog_of_the_desktop_the_path_is_typed_and_comes_back_to_the_plans() {
    let world = World::new();
    let mut window = world.window(&[]);
    window.run_steps(4);
    ask(&mut window, Intent::ChoosePlans);
    ask(&mut window, Intent::ChooseTable(TableFor::Plan(Side::Target)));
    until(&mut window, "a field", |app| {
        matches!(app.question(), Some(Dialog::Path(_)))
    });
    let path = folder().join("06-markdown.md");
    ask(&mut window, Intent::Answer(DialogAnswer::Path(path)));
    until(&mut window, "read", |app| {
        let shown = format!("{:?}", app.question());
        shown.contains("06-markdown.md") && shown.starts_with("Some(PlansFromFiles")
    });
}

#[test]
fn a_table_read_in_another_way_keeps_what_was_typed_of_the_plan() {
    let world = World::new();
    let mut window = world.window(&[]);
    window.run_steps(4);
    let path = world.path("ports.csv");
    // In Windows-1252, which is guessed.
    seagrass::store::write_atomic(
        &seagrass::store::RealDisk,
        &path,
        b"code|text\n1|D\xe9charger; trier\n2|Ranger; nettoyer\n",
    )
    .unwrap();
    ask(&mut window, Intent::ChoosePlans);
    world.will_choose(&path);
    ask(&mut window, Intent::ChooseTable(TableFor::Plan(Side::Action)));
    until(&mut window, "read", |app| {
        format!("{:?}", app.question()).contains("ports.csv")
    });
    window.get_by_role_and_label(Role::ComboBox, "Encoding");
    window.get_by_label_contains("it was read as Windows-1252");
    let field = window.get_by_role_and_label(Role::TextInput, "Full name");
    field.focus();
    window.run_steps(2);
    let field = window.get_by_role_and_label(Role::TextInput, "Full name");
    field.type_text(" of Harrowmere");
    window.run_steps(2);
    window
        .get_by_role_and_label(Role::ComboBox, "Between cells")
        .click();
    window.run_steps(3);
    window.get_by_role_and_label(Role::Button, "Bar").click();
    window.run_steps(2);
    until(&mut window, "read again", |app| {
        !format!("{:?}", app.question()).contains("reading: Some")
    });
    window.get_by_role_and_label(Role::Row, "Row 2: 1 | Décharger; trier");
    window.get_by_role_and_label(Role::ComboBox, "B text");
    window.get_by_label("2 rows read = 2 taken + 0 refused");
    let name = window.get_by_role_and_label(Role::TextInput, "Full name").value();
    assert_eq!(name.as_deref(), Some("ports of Harrowmere"));
}

#[test]
fn the_rows_show_their_numbers_in_the_file_and_the_keyboard_comes_to_columns_out_of_sight() {
    let heads: Vec<String> = (1..=20).map(|one| format!("field {one}")).collect();
    let text = format!(
        "A plan of many columns\n\ncode,text,{}\n1,خفض الصيد\n",
        heads.join(",")
    );
    let mut harness = dialog(draft(&text), PlanSource::None);
    harness.get_by_role_and_label(Role::Row, "Row 1: A plan of many columns");
    harness.get_by_role_and_label(Role::Row, "Row 4: 1 | خفض الصيد");
    harness.get_by_label_contains("Row 3, names of the columns: code | text");
    let seen = harness.get_by_role_and_label(Role::ComboBox, "A code").rect();
    let far = harness.get_by_role_and_label(Role::ComboBox, "V field 20");
    assert!(far.rect().left() > 1024.0, "{:?}", far.rect());
    far.focus();
    // The dialog glides to what has the keyboard.
    harness.run_steps(20);
    let far = harness.get_by_role_and_label(Role::ComboBox, "V field 20").rect();
    assert!(far.right() < 1024.0 && far.left() > 0.0, "{far:?}");
    let gone = harness.get_by_role_and_label(Role::ComboBox, "A code").rect();
    assert!(gone.right() < seen.left(), "the head moves with the rows");
}

#[test]
fn enter_in_a_dialog_starts_no_session_behind_it() {
    let world = World::new();
    let mut window = world.window(&[]);
    window.run_steps(4);
    ask(&mut window, Intent::ChoosePlans);
    window.run_steps(3);
    window.key_press(Key::Enter);
    window.run_steps(3);
    assert!(window.state().session().is_none());
}
