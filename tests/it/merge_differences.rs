//! What differs between two states of a session, as values and in words.

use std::sync::Arc;

use proptest::prelude::*;
use seagrass::command::{Command, Document};
use seagrass::merge::{Difference, Said, differences, holds_all, new_acts};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::phrase::difference::sentences;

use crate::properties::{carry_out, script, small_document};
use crate::samples::{code, document, stamp};

fn judge(document: &mut Document, target: usize, judgement: Judgement, at: i64) {
    let pair = Pair::new(ActionId::at(0), TargetId::at(target));
    document
        .run(&Command::Judge { pair, judgement }, &stamp("R07", at))
        .expect("accepted");
}

fn said(before: &Session, after: &Session) -> Vec<String> {
    let words = Catalogue::new(Language::English);
    let found = differences(Some(before), after);
    found
        .iter()
        .flat_map(|one| sentences(&words, after, one))
        .collect()
}

#[test]
fn nothing_differs_from_itself_and_all_is_new_without_a_before() {
    let mut document = document();
    judge(&mut document, 0, Judgement::scored(Strength::Strong, None), 2);
    let session = document.session();
    assert_eq!(differences(Some(session), session), []);
    assert_eq!(new_acts(Some(session), session), 0);
    assert_eq!(
        differences(None, session).len(),
        3,
        "details, reviewer, judgement"
    );
    assert_eq!(new_acts(None, session), 2);
}

#[test]
fn each_kind_of_change_is_named_with_what_it_was_and_is() {
    let mut document = document();
    judge(&mut document, 0, Judgement::scored(Strength::Strong, None), 2);
    judge(&mut document, 1, Judgement::scored(Strength::Weak, None), 3);
    let before = Arc::clone(document.session());
    judge(&mut document, 0, Judgement::scored(Strength::Weak, None), 4);
    document.undo(&stamp("R07", 5)).expect("a step");
    let mut judgement = Judgement::scored(Strength::Moderate, Some(Contribution::Direct));
    judgement.reason = "gear rules".to_owned();
    judgement.tension = true;
    judge(&mut document, 1, judgement, 6);
    for command in [
        Command::Comment {
            subject: Subject::Target(TargetId::at(2)),
            text: "why".to_owned(),
            reply_to: None,
        },
        Command::SetDetails(Details {
            title: "Renamed".to_owned(),
            ..Details::default()
        }),
        Command::PutReviewer(code("R08"), Reviewer::default()),
    ] {
        document.run(&command, &stamp("R07", 7)).expect("accepted");
    }
    let after = document.session();
    assert_eq!(
        said(&before, after),
        [
            "Title: “Renamed” (before: “Sample”)",
            "Entry of reviewer R08: new",
            "Action 1.1 – Target T2, R07: Moderate, direct (before: Weak)",
            "Action 1.1 – Target T2, R07, could also work against the target: yes (before: no)",
            "Action 1.1 – Target T2, R07, reason: “gear rules” (before: empty)",
            "Comment on Target T3: new, “why”",
        ],
        "what was undone does not differ"
    );
    assert_eq!(new_acts(Some(&before), after), 6);
    let back = said(after, &before);
    assert!(
        back.contains(&"Entry of reviewer R08: withdrawn".to_owned()),
        "{back:?}"
    );
    assert!(
        back.contains(&"Action 1.1 – Target T2, R07: Weak (before: Moderate, direct)".to_owned()),
        "{back:?}"
    );
}

#[test]
fn what_only_the_earlier_file_has_differs_too() {
    let mut later = document();
    let before = Arc::clone(later.session());
    judge(&mut later, 3, Judgement::new(Verdict::CannotJudge), 2);
    assert_eq!(
        said(later.session(), &before),
        ["Action 1.1 – Target T4, R07: Not yet considered (before: Cannot judge)"]
    );
}

#[test]
fn only_a_later_state_holds_all_of_an_earlier_one() {
    let mut document = document();
    let before = Arc::clone(document.session());
    let mut other = document.clone();
    judge(&mut document, 0, Judgement::scored(Strength::Strong, None), 2);
    judge(&mut other, 1, Judgement::scored(Strength::Strong, None), 2);
    assert!(holds_all(document.session(), &before));
    assert!(holds_all(&before, &before));
    assert!(!holds_all(&before, document.session()));
    assert!(
        !holds_all(document.session(), other.session()),
        "two copies went apart"
    );
    assert!(!holds_all(document.session(), small_document().session()));
}

/// The same difference seen from the other side.
fn reversed(difference: Difference) -> Difference {
    match difference {
        Difference::Details(one, other) => Difference::Details(other, one),
        Difference::Reviewer(code, one, other) => Difference::Reviewer(code, other, one),
        Difference::Judgement(key, one, other) => Difference::Judgement(key, other, one),
        Difference::Comment(id, one, other) => Difference::Comment(id, other, one),
        Difference::Proceeding(key, one, other) => Difference::Proceeding(key, other, one),
        section @ Difference::LaterSection(_) => section,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn differences_are_those_of_the_values_and_can_be_turned_around(
        common in script(12),
        one in script(12),
        other in script(12),
    ) {
        let mut base = small_document();
        let at = carry_out(&mut base, &common, 10, false);
        let (mut first, mut second) = (base.clone(), base);
        carry_out(&mut first, &one, at, false);
        carry_out(&mut second, &other, at, false);
        let (first, second) = (first.session(), second.session());
        let found = differences(Some(first), second);
        let back: Vec<_> = differences(Some(second), first).into_iter().map(reversed).collect();
        prop_assert_eq!(&found, &back);
        let keys = first.judgement_records().chain(second.judgement_records()).map(|(key, _)| key);
        let current = |session: &Session, key| {
            Said::from(&session.judgement_record(key).map_or(Current::Absent, Record::current))
        };
        for key in keys {
            let (before, after) = (current(first, key), current(second, key));
            let expected = (before != after).then(|| Difference::Judgement(key.clone(), before, after));
            let listed = found.iter().find(|one| matches!(one, Difference::Judgement(one, ..) if one == key));
            prop_assert_eq!(listed, expected.as_ref());
        }
        let words = Catalogue::new(Language::English);
        for one in &found {
            let said = sentences(&words, second, one);
            prop_assert!(!said.is_empty() && said.iter().all(|one| !one.is_empty()));
        }
    }
}
