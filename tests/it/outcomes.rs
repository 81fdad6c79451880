//! Gaps, the wording basket, proposals and report questions: by commands, and through files.

use seagrass::command::{Command, Document, Refusal};
use seagrass::exchange::session_file::{read_session, write_session};
use seagrass::merge;
use seagrass::model::*;

use crate::samples::{code, document, stamp};

#[expect(
    clippy::needless_pass_by_value,
    reason = "commands are made where they are run"
)]
fn run(document: &mut Document, by: &str, at: i64, command: Command) -> Result<(), Refusal> {
    document.run(&command, &stamp(by, at)).map(|_| ())
}

fn reopened(document: &Document) {
    let text = write_session(document.session());
    let opened = read_session(text.as_bytes()).expect("it reads");
    assert_eq!(opened.session, **document.session());
    assert_eq!(write_session(&opened.session), text);
    assert_eq!(log::verify(&opened.session), []);
}

fn with_delegate() -> Document {
    let mut document = document();
    run(
        &mut document,
        "R07",
        2,
        Command::PutReviewer(code("R1"), Reviewer::default()),
    )
    .expect("accepted");
    document
}

fn sub_target(text: &str) -> Proposal {
    Proposal {
        text: text.to_owned(),
        answers: Some(GapOf {
            side: Side::Target,
            item: ItemNo(5),
        }),
        sheet: Sheet {
            due: Some(2023),
            lead: "Signatories".to_owned(),
            ..Sheet::default()
        },
        effects: vec![Effect::Serves(
            TargetId::at(5),
            Strength::Strong,
            Some(Contribution::Direct),
        )],
        ..Proposal::default()
    }
}

#[test]
fn the_rule_of_coverage_can_be_changed_once() {
    let mut document = with_delegate();
    let rule = CoverageRule {
        strong: 2,
        moderate: 3,
    };
    assert_eq!(
        run(&mut document, "R1", 3, Command::SetCoverageRule(rule)),
        Err(Refusal::NotConducting)
    );
    run(&mut document, "R07", 3, Command::SetCoverageRule(rule)).expect("accepted");
    assert_eq!(document.session().coverage_rule(), rule);
    let again = Command::SetCoverageRule(CoverageRule::default());
    assert_eq!(run(&mut document, "R07", 4, again), Err(Refusal::RuleChangedOnce));
    reopened(&document);
}

#[test]
fn references_are_given_in_order_and_never_again() {
    let mut document = with_delegate();
    let propose = |text: &str| Command::Propose(Box::new(sub_target(text)));
    run(&mut document, "R1", 3, propose("by-catch halved")).expect("accepted");
    run(&mut document, "R1", 4, propose("nets marked")).expect("accepted");
    let references = |document: &Document| -> Vec<String> {
        let proposals = document.session().proposals();
        proposals
            .iter()
            .map(|(_, one, _)| one.reference.clone())
            .collect()
    };
    assert_eq!(references(&document), ["CMP-T6-01", "CMP-T6-02"]);
    let second = document.session().proposals()[1].0;
    run(&mut document, "R1", 5, Command::WithdrawProposal(second)).expect("accepted");
    run(&mut document, "R1", 6, propose("rangers trained")).expect("accepted");
    assert_eq!(references(&document), ["CMP-T6-01", "CMP-T6-03"]);
    let taken = Proposal {
        reference: "CMP-T6-02".to_owned(),
        ..sub_target("again")
    };
    assert_eq!(
        run(&mut document, "R1", 7, Command::Propose(Box::new(taken))),
        Err(Refusal::ReferenceTaken("CMP-T6-02".to_owned()))
    );
    reopened(&document);
}

#[test]
fn a_proposal_is_agreed_without_brackets_only() {
    let mut document = with_delegate();
    let bracketed = sub_target("By [2020] [2023], by-catch halved");
    run(&mut document, "R1", 3, Command::Propose(Box::new(bracketed))).expect("accepted");
    let (id, first, _) = document.session().proposals()[0];
    let adopted = Proposal {
        status: Status::Agreed,
        word: Some(DecisionWord::Adopts),
        ..first.clone()
    };
    assert_eq!(
        run(
            &mut document,
            "R07",
            4,
            Command::Repropose(id, Box::new(adopted.clone()))
        ),
        Err(Refusal::Decision(DecisionFault::BracketsLeft(2)))
    );
    let clean = Proposal {
        text: "By 2023, by-catch halved".to_owned(),
        ..adopted
    };
    run(&mut document, "R07", 5, Command::Repropose(id, Box::new(clean))).expect("accepted");
    let record = document.session().proposal_record(id).expect("a record");
    assert_eq!(record.versions().len(), 2, "the earlier text stays");
    reopened(&document);
}

#[test]
fn two_groups_that_reword_one_proposal_conflict() {
    let mut document = with_delegate();
    run(
        &mut document,
        "R1",
        3,
        Command::Propose(Box::new(sub_target("by-catch halved"))),
    )
    .expect("accepted");
    let (id, first, _) = document.session().proposals()[0];
    let first = first.clone();
    let reworded = |by: &str, text: &str| {
        let mut copy = Document::open(Session::clone(document.session()));
        let proposal = Proposal {
            text: text.to_owned(),
            ..first.clone()
        };
        run(&mut copy, by, 9, Command::Repropose(id, Box::new(proposal))).expect("accepted");
        Session::clone(copy.session())
    };
    let joined = merge::join(
        &reworded("R1", "by-catch ended"),
        [&reworded("R07", "by-catch reduced")],
    );
    assert_eq!(joined.conflicts.len(), 1);
    assert!(joined.session.proposals()[0].2, "shown, and marked");
}

#[test]
fn gaps_baskets_and_questions_go_through_files() {
    let mut document = with_delegate();
    let note = GapNote {
        relevance: Some(Relevance::InPart),
        reason: "only where nets are set".to_owned(),
        option: Some(GapOption::SubTarget),
        note: String::new(),
    };
    run(
        &mut document,
        "R1",
        3,
        Command::NoteGap(Side::Target, ItemNo(2), note.clone()),
    )
    .expect("accepted");
    let wrong = GapNote {
        option: Some(GapOption::Retire),
        ..note
    };
    assert_eq!(
        run(
            &mut document,
            "R1",
            4,
            Command::NoteGap(Side::Target, ItemNo(2), wrong)
        ),
        Err(Refusal::NotAnOption)
    );
    let remarks = Remarks {
        marks: vec![WordingMark::TwoInOne, WordingMark::Unclear, WordingMark::TwoInOne],
        note: "split it".to_owned(),
    };
    run(
        &mut document,
        "R1",
        5,
        Command::MarkWording(Side::Action, ItemNo(3), remarks),
    )
    .expect("accepted");
    let kept = document.session().remarks(Side::Action, ItemNo(3));
    assert_eq!(kept.marks, [WordingMark::Unclear, WordingMark::TwoInOne]);
    let question = Question {
        place: 4,
        actions: vec![ActionId::at(3), ActionId::at(1), ActionId::at(3)],
        targets: vec![TargetId::at(5)],
        verdict: Some(QuestionVerdict::Amend),
        new_text: "How many?".to_owned(),
        comparable: Some(Comparable::Partly),
        burden: Some(Burden::Low),
        ..Question::default()
    };
    let many = vec![("Q10".to_owned(), question.clone()), ("Q9".to_owned(), question)];
    run(&mut document, "R1", 6, Command::PutQuestions(many)).expect("accepted");
    let numbers: Vec<_> = document
        .session()
        .questions()
        .iter()
        .map(|(number, _)| *number)
        .collect();
    assert_eq!(numbers, ["Q9", "Q10"]);
    reopened(&document);
    document.undo(&stamp("R1", 7)).expect("one step");
    assert_eq!(document.session().questions().len(), 0);
    reopened(&document);
}
