//! Joining copies of one session: what holds after any histories, and why a copy is refused.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::write_session;
use seagrass::merge::{Card, Joined, RecordKey, Refused, check, conflicts, join};
use seagrass::model::plan::PlanParts;
use seagrass::model::session::Origin;
use seagrass::model::*;

use crate::properties::{Step, carry_out, check_file, judgement, script, small_document, versions};
use crate::samples::{code, stamp};

/// Three copies that went apart from one start, each with a clock of its own.
fn copies(common: &[Step], apart: &[Vec<Step>; 3], clocks: [i64; 3]) -> [Arc<Session>; 3] {
    let mut start = small_document();
    let at = carry_out(&mut start, common, 10, false);
    std::array::from_fn(|which| {
        let mut copy = start.clone();
        carry_out(&mut copy, &apart[which], at + clocks[which], false);
        Arc::clone(copy.session())
    })
}

fn joined(base: &Session, others: &[&Session]) -> Session {
    let joined = join(base, others.iter().copied());
    assert!(
        joined.cards.iter().all(Result::is_ok),
        "copies of one session are never refused: {:?}",
        joined.cards
    );
    assert_eq!(joined.conflicts, conflicts(&joined.session));
    joined.session
}

fn keys(session: &Session) -> BTreeSet<RecordKey> {
    conflicts(session).into_iter().map(|one| one.key).collect()
}

/// What a card must say, counted another way.
fn check_card(base: &Session, other: &Session, card: &Card) {
    let known: BTreeSet<_> = versions(base).iter().map(AnyVersion::id).collect();
    let (here, new): (Vec<_>, Vec<_>) = versions(other)
        .iter()
        .map(AnyVersion::id)
        .partition(|id| known.contains(id));
    assert_eq!((card.versions_here, card.versions_new), (here.len(), new.len()));
    assert_eq!(card.judgements.sum(), other.judgement_records().count());
    assert_eq!(card.comments.sum(), other.comment_records().count());
    assert_eq!(card.reviewers.sum(), other.reviewer_records().count());
    assert_eq!(card.acts_here + card.acts_new, other.acts().count());
    let (before, after) = (keys(base), keys(&joined(base, &[other])));
    let made: BTreeSet<_> = card.conflicts.iter().map(|one| one.key.clone()).collect();
    let announced = card.judgements.conflicts
        + card.comments.conflicts
        + card.reviewers.conflicts
        + card.details.conflicts;
    assert_eq!(made.len(), announced);
    assert_eq!(
        made,
        after.difference(&before).cloned().collect(),
        "announced and made"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_join_is_commutative_associative_and_idempotent(
        common in script(12),
        apart in [script(12), script(12), script(12)],
        clocks in [-8_i64..50, -8_i64..50, -8_i64..50],
    ) {
        let [a, b, c] = &copies(&common, &apart, clocks);
        let all = joined(a, &[b, c]);
        for others in [joined(a, &[c, b]), joined(b, &[a, c]), joined(c, &[b, a])] {
            prop_assert_eq!(&all, &others, "the order does not matter");
        }
        prop_assert_eq!(&all, &joined(&joined(a, &[b]), &[c]), "nor do the steps");
        prop_assert_eq!(&all, &joined(a, &[&joined(b, &[c])]));
        prop_assert_eq!(write_session(&all), write_session(&joined(c, &[a, b])), "nor for the file");
        let again = join(&all, [a, b, c, &Arc::new(all.clone())].map(|one| &**one));
        prop_assert_eq!(&again.session, &all, "a second time adds nothing");
        for card in &again.cards {
            prop_assert!(card.as_ref().is_ok_and(Card::is_all_here), "{:?}", card);
        }
        check_file(&all);
    }

    #[test]
    fn a_join_is_the_union_of_versions_and_the_card_says_so(
        common in script(12),
        apart in [script(12), script(12), script(12)],
        clocks in [-8_i64..50, -8_i64..50, -8_i64..50],
    ) {
        let [a, b, c] = &copies(&common, &apart, clocks);
        let mut one_by_one = Document::open((**a).clone());
        for other in [b, c] {
            one_by_one.adopt(versions(other), other.acts().cloned().collect());
        }
        let Joined { session, cards, .. } = join(a, [&**b, &**c]);
        prop_assert_eq!(&**one_by_one.session(), &session, "as adopting each version would do");
        let first = cards[0].as_ref().expect("joined");
        prop_assert_eq!(first, &check(a, b).expect("a copy"));
        check_card(a, b, first);
        check_card(&joined(a, &[b]), c, cards[1].as_ref().expect("joined"));
    }

    #[test]
    fn one_record_edited_in_two_copies_is_a_conflict_until_it_is_settled(
        common in script(10),
        apart in [script(8), script(8), script(8)],
        clocks in [-8_i64..50, -8_i64..50, -8_i64..50],
        number in 0_usize..9,
        said in [judgement(), judgement(), judgement()],
    ) {
        let said = said.map(|one| Judgement { contribution: None, ..Judgement::new(one.verdict) });
        prop_assume!(said[0] != said[1]);
        let pair = Pair::new(ActionId::at(number / 3), TargetId::at(number % 3));
        let mut apart = copies(&common, &apart, clocks).map(|one| Document::open((*one).clone()));
        for (document, judgement) in apart.iter_mut().zip(&said).take(2) {
            let command = Command::Judge { pair, judgement: judgement.clone() };
            // Refused where exactly that is said already, or R1's entry was undone: then try elsewhere.
            prop_assume!(document.run(&command, &stamp("R1", 500)).is_ok());
        }
        let [a, b, c] = &apart.map(|one| Arc::clone(one.session()));
        let all = joined(a, &[b, c]);
        let key = RecordKey::Judgement(all.judgement_key(pair, &code("R1")));
        prop_assert!(keys(&joined(a, &[b])).contains(&key));
        let mut meeting = Document::open(all);
        let held = Judgement { reason: "settled".to_owned(), ..said[2].clone() };
        prop_assume!(meeting.session().reviewers().any(|one| *one == code("R1")));
        // Earlier than what it settles: no clock plays a part.
        let settled = meeting.run(&Command::Judge { pair, judgement: held.clone() }, &stamp("R1", 3));
        prop_assert!(settled.is_ok(), "{settled:?}");
        let settled = meeting.session();
        for again in [joined(settled, &[a, b, c]), joined(b, &[settled, c, a]), joined(c, &[b, a, settled])] {
            prop_assert_eq!(&again, &**settled, "joining again never undoes what was settled");
            let view = again.view_for(&code("R1"));
            prop_assert_eq!(view.judgement(pair), Some(&held));
            prop_assert!(!keys(&again).contains(&key));
        }
        let record = meeting.session().judgement_record(&meeting.session().judgement_key(pair, &code("R1")));
        let versions = record.map_or(&[][..], Record::versions);
        prop_assert!(said[..2].iter().all(|one| versions.iter().any(|version| version.content.as_ref() == Some(one))), "both stay in the history");
    }
}

fn judged(document: &mut Document, strength: Strength, by: &str, at: i64) {
    let pair = Pair::new(ActionId::at(0), TargetId::at(0));
    let judgement = Judgement::scored(strength, None);
    document
        .run(&Command::Judge { pair, judgement }, &stamp(by, at))
        .expect("accepted");
}

#[test]
fn a_later_version_holds_even_if_its_clock_was_behind() {
    let mut base = small_document();
    judged(&mut base, Strength::Strong, "R1", 900);
    let mut copy = base.clone();
    judged(&mut copy, Strength::Weak, "R1", 5);
    let all = joined(base.session(), &[copy.session()]);
    let view = all.view_for(&code("R1"));
    let said = view.judgement(Pair::new(ActionId::at(0), TargetId::at(0)));
    assert_eq!(said.map(|one| one.verdict), Some(Verdict::Scored(Strength::Weak)));
    let card = check(base.session(), copy.session()).expect("a copy");
    assert_eq!((card.judgements.changed, card.judgements.new), (1, 0));
}

#[test]
fn an_undo_in_one_copy_against_an_edit_in_the_other_is_a_conflict() {
    let mut base = small_document();
    judged(&mut base, Strength::Strong, "R1", 10);
    let (mut one, mut other) = (base.clone(), base);
    one.undo(&stamp("R1", 11)).expect("a step");
    judged(&mut other, Strength::Weak, "R1", 11);
    let card = check(one.session(), other.session()).expect("a copy");
    let [conflict] = &*card.conflicts else {
        panic!("{card:?}")
    };
    let contents: Vec<_> = conflict
        .heads
        .iter()
        .map(|head| match head {
            AnyVersion::Judgement(_, version) => version.content.as_ref().map(|one| one.verdict),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(contents.len(), 2);
    assert!(contents.contains(&None) && contents.contains(&Some(Verdict::Scored(Strength::Weak))));
}

#[test]
fn the_same_words_in_two_copies_are_no_conflict() {
    let base = small_document();
    let (mut one, mut other) = (base.clone(), base);
    judged(&mut one, Strength::Strong, "R1", 10);
    judged(&mut other, Strength::Strong, "R1", 20);
    let card = check(one.session(), other.session()).expect("a copy");
    assert_eq!(
        (card.versions_new, card.judgements.here, card.conflicts.len()),
        (1, 1, 0)
    );
}

#[test]
fn a_comment_reworded_in_two_copies_is_settled_by_its_author() {
    let mut base = small_document();
    let command = Command::Comment {
        subject: Subject::Action(ActionId::at(0)),
        text: "first".to_owned(),
        reply_to: None,
    };
    base.run(&command, &stamp("R1", 5)).expect("accepted");
    let comment = *base.session().comment_records().next().expect("a comment").0;
    let edit = |text: &str| Command::EditComment {
        comment,
        text: text.to_owned(),
    };
    let (mut one, mut other) = (base.clone(), base.clone());
    one.run(&edit("one"), &stamp("R1", 6)).expect("accepted");
    other.run(&edit("other"), &stamp("R1", 7)).expect("accepted");
    let all = joined(one.session(), &[other.session()]);
    assert_eq!(keys(&all), BTreeSet::from([RecordKey::Comment(comment)]));
    for command in [edit("one"), Command::WithdrawComment { comment }] {
        let mut meeting = Document::open(all.clone());
        meeting.run(&command, &stamp("R1", 8)).expect("the author may");
        assert!(meeting.next_undo().is_none(), "one version cannot bring back two");
        let again = joined(
            base.session(),
            &[other.session(), meeting.session(), one.session()],
        );
        assert_eq!((&again, conflicts(&again)), (&**meeting.session(), Vec::new()));
    }
}

#[test]
fn a_session_made_apart_is_refused() {
    let (here, there) = (small_document(), crate::samples::document());
    let refused = check(here.session(), there.session()).expect_err("another session");
    assert_eq!(refused, Refused::AnotherSession(there.session().origin().clone()));
    let joined = join(here.session(), [&**there.session(), &**here.session()]);
    assert_eq!(
        (&joined.session, joined.cards[0].is_err()),
        (&**here.session(), true)
    );
    assert!(
        joined.cards[1].as_ref().is_ok_and(Card::is_all_here),
        "the others go on"
    );
}

/// The session with a plan of targets as changed, but made in the same act.
fn with_targets(change: impl FnOnce(&mut PlanParts)) -> Session {
    let document = small_document();
    let targets = document.session().targets();
    let mut parts = crate::properties::plan_parts("AIMS", "Aims", &["T1", "T2", "T'3"]);
    assert_eq!(Plan::new(parts.clone()).expect("a plan").hash(), targets.hash());
    change(&mut parts);
    let targets = Arc::new(Plan::new(parts).expect("a plan"));
    Session::empty(
        Arc::clone(document.session().actions()),
        targets,
        document.session().origin().clone(),
    )
}

#[test]
fn other_plans_are_refused_and_their_items_named() {
    let here = small_document();
    let refusal = |change: &dyn Fn(&mut PlanParts)| match check(here.session(), &with_targets(change)) {
        Err(Refused::OtherPlans(plans)) => {
            let [plan] = &*plans else { panic!("{plans:?}") };
            assert_eq!(plan.side, Side::Target);
            plan.clone()
        }
        other => panic!("{other:?}"),
    };
    let plan = refusal(&|parts| {
        parts.items[0].code = "T9".to_owned();
        parts.items[1].content.source = "elsewhere".to_owned();
    });
    assert_eq!(
        (plan.only_here, plan.only_there, plan.changed),
        (
            vec!["T1".to_owned()],
            vec!["T9".to_owned()],
            vec!["T2".to_owned()]
        )
    );
    let plan = refusal(&|parts| parts.version = "2".to_owned());
    assert!(plan.only_here.is_empty() && plan.only_there.is_empty() && plan.changed.is_empty());
}

/// A copy of the small session in which ids were not computed.
fn forged(versions: Vec<AnyVersion>, section: Option<&str>) -> Session {
    let origin = Origin {
        ..small_document().session().origin().clone()
    };
    let small = small_document();
    let (actions, targets) = (small.session().actions(), small.session().targets());
    let mut restorer = Restorer::new(Arc::clone(actions), Arc::clone(targets), origin, false);
    for version in versions {
        restorer.add(version).expect("it fits");
    }
    if let Some(text) = section {
        restorer.add_foreign("rounds".to_owned(), text.to_owned());
    }
    restorer.finish()
}

#[test]
fn a_version_that_was_changed_is_refused_whole() {
    let mut base = small_document();
    judged(&mut base, Strength::Strong, "R1", 10);
    let change = |version: AnyVersion| match version {
        AnyVersion::Judgement(key, mut version) => {
            version.content = Some(Judgement::scored(Strength::Weak, None));
            AnyVersion::Judgement(key, version)
        }
        other => other,
    };
    let changed: Vec<_> = versions(base.session()).into_iter().map(change).collect();
    let id = changed.iter().find_map(|one| match one {
        AnyVersion::Judgement(_, version) => Some(version.id),
        _ => None,
    });
    let id = id.expect("the judgement");
    let forged = forged(changed, None);
    for here in [&base, &small_document()] {
        assert_eq!(check(here.session(), &forged), Err(Refused::NotAsWritten(id)));
    }
    let joined = join(base.session(), [&forged]);
    assert_eq!(&joined.session, &**base.session(), "nothing of it was taken");
}

#[test]
fn sections_of_a_later_release_travel_and_are_never_chosen_between() {
    let base = small_document();
    let own = versions(base.session());
    let (one, other) = (forged(own.clone(), Some("[1]")), forged(own, Some("[2]")));
    let with_one = join(base.session(), [&one]);
    let names: Vec<_> = with_one.session.foreign_sections().collect();
    assert_eq!(names, [("rounds", "[1]")]);
    let refused = Err(Refused::LaterSections(vec!["rounds".to_owned()]));
    assert_eq!(check(&with_one.session, &other), refused);
    for others in [[&one, &other], [&other, &one]] {
        let joined = join(base.session(), others);
        assert_eq!(&joined.session, &**base.session());
        assert!(
            joined
                .cards
                .iter()
                .all(|card| *card == refused.clone().map(|_: Card| Card::default()))
        );
    }
}
