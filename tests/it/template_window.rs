//! Report questions from tables in the window: the known structure, a pasted table, a workbook of many sheets.

use eframe::egui::{Event, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rust_xlsxwriter::Workbook;
use seagrass::command::Command;
use seagrass::model::*;
use seagrass::ui::dialogs::Dialog;
use seagrass::ui::intent::TableFor;
use seagrass::ui::{Intent, UiAction};

use crate::app_world::{Window, World, act, ask, until};

const GO: &str = "Take these questions";

fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    window.run_steps(4);
}

fn questions(window: &Window) -> Vec<(String, Question)> {
    let session = window.state().session().expect("a session");
    let all = session.questions().into_iter();
    all.map(|(number, question)| (number.to_owned(), question.clone()))
        .collect()
}

fn on_page(window: &mut Window) {
    act(window, UiAction::ShowProposals);
    window.run_steps(2);
    window.get_by_label("Report questions").click();
    window.run_steps(3);
}

#[test]
fn the_known_structure_is_looked_at_and_taken_as_placeholders() {
    let world = World::new();
    let mut window = world.window_with_session();
    on_page(&mut window);
    window
        .get_by_label("Use the known structure of the template…")
        .click();
    window.run_steps(4);
    window.get_by_label_contains("Placeholder: the questions of the adopted template are not known");
    window.get_by_label("Questions: 9 new, 0 changed, 0 the same");
    window.get_by_label(GO).click();
    window.run_steps(4);
    assert!(window.state().question().is_none());
    let found = questions(&window);
    assert_eq!(found.len(), 9);
    assert!(found.iter().all(|(_, question)| question.text.is_empty()));
    assert!(
        window
            .query_by_label("Use the known structure of the template…")
            .is_none(),
        "there are questions now"
    );
    act(&mut window, UiAction::Undo);
    assert_eq!(questions(&window), [], "one step");
}

#[test]
fn texts_from_a_table_leave_what_was_worked_out_on_a_question() {
    let world = World::new();
    let mut window = world.window_with_session();
    let worked_out = Question {
        place: 1,
        text: "Old words".to_owned(),
        verdict: Some(QuestionVerdict::Amend),
        actions: vec![ActionId::at(2)],
        ..Question::default()
    };
    let put = Command::PutQuestion("1".to_owned(), Box::new(worked_out.clone()));
    ask(&mut window, Intent::Run(put));
    on_page(&mut window);
    window.get_by_label("Import report questions…").click();
    window.run_steps(4);
    paste(
        &mut window,
        "No\tQuestion\tSection\n1\tNew words\tObjective 1\n2\tAnother one\tObjective 2\n",
    );
    window.get_by_label("Questions: 1 new, 1 changed, 0 the same");
    window.get_by_label("Question 1: changed · Objective 1");
    window.get_by_label(GO).click();
    window.run_steps(4);
    let found = questions(&window);
    assert_eq!(found.len(), 2);
    let expected = Question {
        text: "New words".to_owned(),
        section: "Objective 1".to_owned(),
        ..worked_out
    };
    assert_eq!(found[0].1, expected);
}

#[test]
fn errors_have_their_places_and_stand_in_the_way_until_the_column_is_not_taken() {
    let world = World::new();
    let mut window = world.window_with_session();
    act(&mut window, UiAction::ImportQuestions);
    paste(&mut window, "No\tQuestion\tVerdict\n1\tOne?\tperhaps\n");
    window.get_by_label_contains("Row 2, column C: “perhaps” is not one of the words used here");
    assert!(window.get_by_label(GO).accesskit_node().is_disabled());
    window.get_by_role_and_label(Role::ComboBox, "C Verdict").click();
    window.run_steps(3);
    window.get_by_role_and_label(Role::Button, "Not taken").click();
    window.run_steps(3);
    assert!(!window.get_by_label(GO).accesskit_node().is_disabled());
    window.get_by_label("Question 1: new");
}

#[test]
fn a_sheet_of_a_workbook_is_chosen() {
    let world = World::new();
    let mut window = world.window_with_session();
    let path = world.path("template.xlsx");
    let mut book = Workbook::new();
    for (name, number, text) in [("Cover", "T", "Nothing here"), ("Questions", "7", "Invented?")] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        for (column, head) in ["Number", "Question"].into_iter().enumerate() {
            sheet.write(0, column as u16, head).unwrap();
        }
        sheet.write(1, 0, number).unwrap();
        sheet.write(1, 1, text).unwrap();
    }
    book.save(&path).unwrap();
    act(&mut window, UiAction::ImportQuestions);
    world.will_choose(&path);
    ask(&mut window, Intent::ChooseTable(TableFor::Questions));
    until(&mut window, "read", |app| {
        format!("{:?}", app.question()).contains("template.xlsx")
    });
    window.get_by_label("template.xlsx: Excel workbook, 2 rows in 2 columns");
    window.get_by_label("Question T: new");
    window.get_by_role_and_label(Role::ComboBox, "Sheet").click();
    window.run_steps(3);
    window.get_by_role_and_label(Role::Button, "Questions").click();
    window.run_steps(2);
    until(&mut window, "read again", |app| {
        let shown = format!("{:?}", app.question());
        !shown.contains("is_reading: true")
    });
    window.get_by_label("Question 7: new");
    window.get_by_label(GO).click();
    window.run_steps(4);
    assert_eq!(questions(&window)[0].1.text, "Invented?");
    assert!(!matches!(
        window.state().question(),
        Some(Dialog::QuestionsFromTable(_))
    ));
}

#[test]
fn on_other_plans_the_known_structure_is_not_offered() {
    let world = World::new();
    let mut window = world.window(&[]);
    let mut other = crate::app_world::create("Other");
    if let Intent::Create(new) = &mut other {
        new.plan_pair = 1;
    }
    ask(&mut window, other);
    on_page(&mut window);
    let button = window.get_by_label("Use the known structure of the template…");
    assert!(button.accesskit_node().is_disabled());
}
