//! Commands: what they change, what they refuse, and that undo brings back what was.

use std::sync::Arc;

use seagrass::command::{Command, Document, Refusal};
use seagrass::model::*;

use crate::samples::{self, stamp};

#[test]
fn a_new_session_knows_its_title_and_its_first_reviewer() {
    let document = samples::document();
    assert_eq!(document.session().details().title, "Sample");
    let codes: Vec<_> = document.session().reviewers().map(ReviewerCode::as_str).collect();
    assert_eq!(codes, ["R07"]);
    assert!(document.is_unsaved(), "a session in no file counts as unsaved");
}

#[test]
fn judging_undoing_and_redoing_writes_versions_and_erases_none() {
    let mut document = samples::document();
    let pair = samples::pair(&document, 0, 0);
    let judgement = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
    document
        .run(
            &Command::Judge {
                pair,
                judgement: judgement.clone(),
            },
            &stamp("R07", 10),
        )
        .expect("accepted");
    document.undo(&stamp("R07", 10)).expect("a step");
    let view = document.session().view_for(&samples::code("R07"));
    assert_eq!(view.judgement(pair), None);
    document.redo(&stamp("R07", 10)).expect("a step");
    let view = document.session().view_for(&samples::code("R07"));
    assert_eq!(view.judgement(pair), Some(&judgement));
    assert_eq!(view.record(pair).map(|record| record.versions().len()), Some(3));
    let past = seagrass::analysis::past::of_pair(&view, pair);
    let said: Vec<_> = past.iter().map(|one| one.judgement.is_some()).collect();
    assert_eq!(
        said,
        [true, false, true],
        "newest first, although all were written in one second"
    );
}

#[test]
fn a_refused_command_changes_nothing_and_says_why() {
    let mut document = samples::document();
    let before = Arc::clone(document.session());
    let pair = samples::pair(&document, 0, 0);
    let stranger = Command::Judge {
        pair,
        judgement: Judgement::new(Verdict::CannotJudge),
    };
    let refusal = document.run(&stranger, &stamp("R99", 10)).unwrap_err();
    assert_eq!(refusal, Refusal::UnknownReviewer(samples::code("R99")));
    let nowhere = Pair::new(ActionId::at(10_000), TargetId::at(0));
    let command = Command::Judge {
        pair: nowhere,
        judgement: Judgement::new(Verdict::CannotJudge),
    };
    assert_eq!(
        document.run(&command, &stamp("R07", 10)).unwrap_err(),
        Refusal::UnknownItem
    );
    assert_eq!(
        document
            .run(&Command::Clear { pair }, &stamp("R07", 10))
            .unwrap_err(),
        Refusal::NothingChanges
    );
    assert_eq!(document.session(), &before);
    assert!(document.next_undo().is_none());
}

#[test]
fn only_the_author_rewords_or_withdraws_a_comment() {
    let mut document = samples::document();
    document
        .run(
            &Command::PutReviewer(samples::code("R08"), Reviewer::default()),
            &stamp("R07", 5),
        )
        .expect("accepted");
    let subject = Subject::Pair(samples::pair(&document, 0, 0));
    let comment = Command::Comment {
        subject,
        text: "by-catch?".to_owned(),
        reply_to: None,
    };
    document.run(&comment, &stamp("R07", 10)).expect("accepted");
    let view = document.session().view_for(&samples::code("R07"));
    let id = view.comments(subject)[0].id;
    let withdraw = Command::WithdrawComment { comment: id };
    document.run(&withdraw, &stamp("R07", 10)).expect("accepted");
    document.undo(&stamp("R07", 10)).expect("undone");
    let view = document.session().view_for(&samples::code("R07"));
    assert_eq!(view.comments(subject)[0].edited, None, "it reads as at first");
    let edit = Command::EditComment {
        comment: id,
        text: "mine now".to_owned(),
    };
    let refusal = document.run(&edit, &stamp("R08", 11)).unwrap_err();
    assert_eq!(refusal, Refusal::NotTheAuthor(samples::code("R07")));
    document.run(&edit, &stamp("R07", 11)).expect("accepted");
    let view = document.session().view_for(&samples::code("R07"));
    assert_eq!(view.comments(subject)[0].comment.text, "mine now");
    assert_eq!(view.comments(subject)[0].edited, Some(UtcSeconds(11)));
    document
        .run(&Command::WithdrawComment { comment: id }, &stamp("R07", 12))
        .expect("accepted");
    let view = document.session().view_for(&samples::code("R07"));
    assert!(view.comments(subject).is_empty());
    assert_eq!(
        document
            .session()
            .comment_record(id)
            .map(|record| record.versions().len()),
        Some(5)
    );
}

#[test]
fn the_control_line_adds_up_and_blank_is_not_none() {
    let mut document = samples::document();
    let reviewer = samples::code("R07");
    let pairs = document.session().pair_count() as u64;
    let judge = |document: &mut Document, target, judgement| {
        let pair = samples::pair(document, 0, target);
        document
            .run(&Command::Judge { pair, judgement }, &stamp("R07", 10))
            .expect("accepted");
    };
    judge(
        &mut document,
        0,
        Judgement::scored(Strength::Strong, Some(Contribution::Direct)),
    );
    judge(
        &mut document,
        1,
        Judgement::scored(Strength::Weak, Some(Contribution::Enabling)),
    );
    judge(&mut document, 2, Judgement::scored(Strength::None, None));
    judge(&mut document, 3, Judgement::new(Verdict::CannotJudge));
    judge(&mut document, 4, Judgement::scored(Strength::Moderate, None));
    let tally = seagrass::analysis::Tally::of(&document.session().view_for(&reviewer));
    let line = tally.control_line();
    assert_eq!((line.direct, line.enabling, line.kind_unsaid), (1, 1, 1));
    assert_eq!(
        (line.none, line.cannot_judge, line.not_considered),
        (1, 1, pairs - 5)
    );
    assert_eq!(line.sum(), pairs);
    assert_eq!(tally.total().considered, 4, "who cannot judge has not considered");
}

#[test]
fn a_comment_whose_first_version_is_lost_is_shown_and_can_be_reworded() {
    let mut document = samples::document();
    let subject = Subject::Pair(samples::pair(&document, 0, 0));
    let said = Command::Comment {
        subject,
        text: "first".to_owned(),
        reply_to: None,
    };
    document.run(&said, &stamp("R07", 10)).expect("accepted");
    let view = document.session().view_for(&samples::code("R07"));
    let id = view.comments(subject)[0].id;
    let edit = |text: &str| Command::EditComment {
        comment: id,
        text: text.to_owned(),
    };
    document
        .run(&edit("second"), &stamp("R07", 11))
        .expect("accepted");
    let whole = document.session();
    let plans = (Arc::clone(whole.actions()), Arc::clone(whole.targets()));
    let mut restorer = Restorer::new(plans.0, plans.1, whole.origin().clone(), true);
    for (code, record) in whole.reviewer_records() {
        let version = record.versions()[0].clone();
        restorer
            .add(AnyVersion::Reviewer(code.clone(), version))
            .expect("taken");
    }
    let record = whole.comment_record(id).expect("the comment");
    let second = record.in_order()[1].clone();
    restorer.add(AnyVersion::Comment(id, second)).expect("taken");
    let mut damaged = Document::open(restorer.finish());
    let view = damaged.session().view_for(&samples::code("R07"));
    let shown = view.comments(subject);
    assert_eq!(shown.len(), 1, "what is left of it is not hidden");
    assert_eq!(shown[0].comment.text, "second");
    assert_eq!(shown[0].stamp, &stamp("R07", 11));
    damaged
        .run(&edit("third"), &stamp("R07", 12))
        .expect("its author may");
}
