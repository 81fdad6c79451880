//! Where the new version of a plan comes from when a session is carried over: a table, pasted or in a file,
//! besides a plan file and the plans that come with the program.

use eframe::egui::{Event, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::app::App;
use seagrass::merge::rebase::Match;
use seagrass::model::*;
use seagrass::ui::dialogs::{CarryOver, Dialog, PlanSource};
use seagrass::ui::intent::TableFor;
use seagrass::ui::{Intent, UiAction};

use crate::app_world::*;
use crate::carry_over_window::{click, files, open, table};
use crate::cli::put;
use crate::frame_window::FrameWindow;

const COMPARE: &str = "Compare the versions";

/// The dialog, with nothing chosen.
fn choosing(world: &World) -> Window {
    let (session, _) = files(world);
    let mut window = open(world, &session);
    act(&mut window, UiAction::CarryOver);
    window.run_steps(6);
    assert!(!is_ready(&window), "nothing is chosen yet");
    window
}

fn is_ready(window: &Window) -> bool {
    !window.get_by_label(COMPARE).accesskit_node().is_disabled()
}

fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    window.run_steps(6);
}

fn shown(app: &App) -> String {
    format!("{:?}", app.question())
}

fn compare(window: &mut Window) -> Vec<Match> {
    click(window, COMPARE);
    until(window, "compared", |app| table(app).is_some());
    table(window.state()).expect("shown").lines().to_vec()
}

#[test]
fn a_pasted_table_is_compared_and_an_error_in_it_stands_in_the_way() {
    let world = World::new();
    let mut window = choosing(&world);
    paste(&mut window, "Code\tText\n1\tMend nets\n1\tPaint hulls\n");
    window.get_by_label_contains("Row 3, column A: The code 1 was used in row 2 already");
    assert!(!is_ready(&window));
    paste(&mut window, " \n");
    window.get_by_label("Pasted table: There is nothing in this table");
    assert!(!is_ready(&window));
    // The same text as before, and one that nothing became.
    let session = window.state().session().expect("open").clone();
    let item = session.actions().item_by_code("1.4").expect("an item");
    let text = "reduce by-catch of dugongs in gillnets by rules for mesh, soaking time and season";
    paste(&mut window, &format!("Code\tText\n7.1\t{text}\n7.2\tMend nets\n"));
    window.get_by_label("2 rows read = 2 taken + 0 refused");
    window.get_by_role_and_label(Role::Row, "Row 3: 7.2 | Mend nets");
    let lines = compare(&mut window);
    let fate_of = |number| {
        let line = lines.iter().find(|line| line.new.contains(&number));
        line.map(|line| (line.old.clone(), line.revision))
    };
    assert_eq!(fate_of(ItemNo(0)), Some((vec![item], Revision::Renumbered)));
    assert_eq!(fate_of(ItemNo(1)), Some((Vec::new(), Revision::New)));
}

#[test]
fn a_table_in_a_file_is_read_in_another_way_and_what_was_typed_stays() {
    let world = World::new();
    let mut window = choosing(&world);
    let path = world.path("revised.csv");
    put(&path, b"code|text\n1|D\xe9charger; trier\n2|Ranger; nettoyer\n");
    world.will_choose(&path);
    click(&mut window, "From a file…");
    until(&mut window, "read", |app| {
        shown(app).contains("revised.csv") && !shown(app).contains("is_reading: true")
    });
    window.run_steps(4);
    window.get_by_label_contains("it was read as Windows-1252");
    window.get_by_role_and_label(Role::TextInput, "Full name").focus();
    window.run_steps(2);
    window
        .get_by_role_and_label(Role::TextInput, "Full name")
        .type_text(" of Harrowmere");
    window.run_steps(2);
    window
        .get_by_role_and_label(Role::ComboBox, "Between cells")
        .click();
    window.run_steps(3);
    window.get_by_role_and_label(Role::Button, "Bar").click();
    window.run_steps(2);
    until(&mut window, "read again", |app| {
        !shown(app).contains("is_reading: true")
    });
    window.run_steps(4);
    window.get_by_role_and_label(Role::Row, "Row 2: 1 | Décharger; trier");
    let name = window.get_by_role_and_label(Role::TextInput, "Full name").value();
    assert_eq!(name.as_deref(), Some("revised of Harrowmere"));
    compare(&mut window);
    let now = table(window.state()).expect("shown").matching().new_plan();
    assert_eq!(
        (now.name(), now.items().len()),
        ("revised of Harrowmere", 2),
        "the plan of the table"
    );
}

#[test]
fn the_side_chosen_is_the_side_read_and_a_file_that_is_no_plan_says_why() {
    let world = World::new();
    let mut window = choosing(&world);
    window
        .get_by(|node| {
            node.role() == Role::RadioButton
                && node.label().is_some_and(|label| label.starts_with("Targets: "))
        })
        .click();
    window.run_steps(4);
    let path = world.path("empty.csv");
    put(&path, b" \n");
    world.will_choose(&path);
    ask(&mut window, Intent::ChooseTable(TableFor::Version(Side::Target)));
    until(&mut window, "refused", |app| shown(app).contains("Failed("));
    window.run_steps(4);
    window.get_by_label("empty.csv: There is nothing in this table");
    assert!(!is_ready(&window));
    paste(&mut window, "Code\tText\nT1\tQuiet bays\n");
    window.get_by_label("1 row read = 1 taken + 0 refused");
    compare(&mut window);
    let Some(Dialog::CarryOver(dialog)) = window.state().question() else {
        panic!("shown");
    };
    assert_eq!(dialog.side(), Side::Target);
    let matching = dialog.table().expect("shown").matching();
    let session = window.state().session().expect("open");
    assert_eq!(matching.old().hash(), session.targets().hash());
}

#[test]
fn nothing_is_waited_for_once_a_job_ended_by_a_fault() {
    let is_ready = |given_up: bool| {
        let mut dialog = CarryOver::new(1, Vec::new());
        dialog.read(PlanSource::Plan(crate::rebase_plans::after()));
        dialog.begin_reading();
        if given_up {
            dialog.give_up();
        }
        let mut window = FrameWindow::new();
        window.document = Some(crate::rebase::reviewed());
        window.dialog = Some(Dialog::CarryOver(Box::new(dialog)));
        let mut harness = window.harness([1366.0, 768.0]);
        harness.run_steps(6);
        !harness.get_by_label(COMPARE).accesskit_node().is_disabled()
    };
    assert!(!is_ready(false), "a file is being read");
    assert!(is_ready(true));
}
