//! Questions of a report template from tables.

use seagrass::exchange::plan_file::{read_plan, shipped};
use seagrass::exchange::question_import::{
    QuestionsRead, TEMPLATE_PLACEHOLDER, guess_columns, read_questions,
};
use seagrass::exchange::table::{ReadOptions, read_table};
use seagrass::model::plan::Plan;
use seagrass::model::{Burden, Comparable, QuestionVerdict};

fn plan(id: &str) -> Plan {
    let found = shipped().into_iter().find(|plan| plan.id == id).unwrap();
    read_plan(found.text).unwrap()
}

fn read(text: &str) -> QuestionsRead {
    let table = read_table(text.as_bytes(), &ReadOptions::default()).unwrap();
    read_questions(&table, &guess_columns(&table), &plan("CMP"), &plan("SPMS"))
}

#[test]
fn the_placeholder_has_a_question_for_each_objective_and_says_that_it_is_one() {
    let found = read(TEMPLATE_PLACEHOLDER);
    assert_eq!((found.read, found.refused, found.questions.len()), (9, 0, 9));
    let cmp = plan("CMP");
    let mut actions: Vec<_> = found
        .questions
        .iter()
        .flat_map(|(_, one)| one.actions.clone())
        .collect();
    actions.sort_unstable();
    assert_eq!(actions.len(), cmp.items().len(), "each action once");
    for (number, question) in &found.questions {
        assert!(question.text.is_empty() && question.source.is_empty(), "{number}");
        assert!(question.section.starts_with("Objective "), "{number}");
        assert!(!question.answer.is_empty());
    }
    let note = found
        .findings
        .iter()
        .find(|one| one.key == "questions-placeholders");
    assert!(note.is_some());
}

#[test]
fn the_columns_of_the_crosswalk_are_known() {
    let text = "Question no.,Question (adopted text),Answer type,CMP action,SPMS target(s),Proposed change,Comparable with earlier reports,Burden,Also asked in,Outcome\n\
                1,Test question?,text,\"6.2, 7.3\",T1; T16,amend,partly,low,CMS,yes\n";
    let found = read(text);
    assert_eq!(found.findings, []);
    let (number, question) = &found.questions[0];
    assert_eq!((number.as_str(), question.place), ("1", 1));
    assert_eq!(question.text, "Test question?");
    assert_eq!((question.actions.len(), question.targets.len()), (2, 2));
    assert_eq!(question.verdict, Some(QuestionVerdict::Amend));
    assert_eq!(question.comparable, Some(Comparable::Partly));
    assert_eq!(question.burden, Some(Burden::Low));
    assert!(question.asks_outcome);
}

#[test]
fn problems_have_row_and_column() {
    let found =
        read("number,text,actions,verdict\n1,A?,99.9,keep\n1,B?,,\n,C?,,\n2,D?,7.3,perhaps\n3,E?,O9,\n");
    let places: Vec<_> = found
        .findings
        .iter()
        .map(|one| (one.key, one.row, one.column))
        .collect();
    assert_eq!(
        places,
        [
            ("questions-unknown-code", Some(2), Some(2)),
            ("questions-number-twice", Some(3), None),
            ("questions-row-without-number", Some(4), None),
            ("questions-unknown-word", Some(5), Some(3)),
        ]
    );
    assert_eq!((found.read, found.refused, found.questions.len()), (5, 3, 2));
    assert_eq!(found.questions[1].1.place, 2);
    assert!(
        found.questions[1].1.actions.len() > 1,
        "an objective stands for its actions"
    );
}

#[test]
fn without_numbers_nothing_is_read() {
    let found = read("text,answer\nA?,tick\nB?,tick\n");
    assert_eq!((found.questions.len(), found.refused), (0, 2));
    assert_eq!(found.findings[0].key, "questions-no-number");
}
