//! Carrying over keeps every record: over any history and any matching.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use seagrass::command::{Command, Document};
use seagrass::merge::rebase::{RecordKind, Report};
use seagrass::merge::{Matching, Rebased, rebase};
use seagrass::model::*;

use crate::properties::{carry_out, plan_parts, script, small_document, versions};
use crate::samples::{code, stamp};

/// Commands on the proceedings, chosen by numbers.
#[derive(Clone, Debug)]
enum Laid {
    Decide(usize, u8, bool),
    Reserve(usize, bool),
    Withdraw(usize),
    Park(usize, bool),
    Gap(bool, u32),
    Mark(bool, u32),
    Propose(usize, u32),
    Question(usize, u32),
    Round,
    Submit,
}

fn laid() -> impl Strategy<Value = Laid> {
    let pair = 0_usize..9;
    prop_oneof![
        4 => (pair.clone(), 0_u8..4, any::<bool>()).prop_map(|(pair, value, agreed)| Laid::Decide(pair, value, agreed)),
        2 => (pair.clone(), any::<bool>()).prop_map(|(pair, state)| Laid::Reserve(pair, state)),
        1 => pair.clone().prop_map(Laid::Withdraw),
        2 => (pair.clone(), any::<bool>()).prop_map(|(pair, parked)| Laid::Park(pair, parked)),
        2 => (any::<bool>(), 0_u32..3).prop_map(|(side, item)| Laid::Gap(side, item)),
        2 => (any::<bool>(), 0_u32..3).prop_map(|(side, item)| Laid::Mark(side, item)),
        2 => (pair.clone(), 0_u32..3).prop_map(|(pair, item)| Laid::Propose(pair, item)),
        2 => (pair, 0_u32..3).prop_map(|(pair, item)| Laid::Question(pair, item)),
        1 => Just(Laid::Round),
        1 => Just(Laid::Submit),
    ]
}

fn command(session: &Session, laid: &Laid, at: i64) -> Command {
    let pair = |number: usize| Pair::new(ActionId::at(number / 3), TargetId::at(number % 3));
    let side = |is_action| if is_action { Side::Action } else { Side::Target };
    match laid.clone() {
        Laid::Decide(number, value, is_agreed) => Command::Decide {
            pair: pair(number),
            motion: Motion {
                status: if is_agreed {
                    Status::Agreed
                } else {
                    Status::InDiscussion
                },
                value: Strength::from_digit(value),
                wording: format!("said in second {at}"),
                word: Some(DecisionWord::Agrees),
                ..Motion::default()
            },
        },
        Laid::Reserve(number, first) => Command::Reserve {
            pair: pair(number),
            state: if first { "Atlantis" } else { "Utopia" }.into(),
            words: format!("reserved in second {at}"),
        },
        Laid::Withdraw(number) => Command::WithdrawReservation {
            pair: pair(number),
            state: "Atlantis".into(),
        },
        Laid::Park(number, parked) => Command::Park {
            pair: pair(number),
            parked,
        },
        Laid::Gap(is_action, item) => {
            let note = GapNote {
                reason: format!("gap in second {at}"),
                ..GapNote::default()
            };
            Command::NoteGap(side(is_action), ItemNo(item), note)
        }
        Laid::Mark(is_action, item) => {
            let remarks = Remarks {
                marks: vec![WordingMark::Unclear],
                note: String::new(),
            };
            Command::MarkWording(side(is_action), ItemNo(item), remarks)
        }
        Laid::Propose(number, item) => Command::Propose(Box::new(Proposal {
            text: format!("proposed in second {at}"),
            answers: Some(GapOf {
                side: Side::Action,
                item: ItemNo(item),
            }),
            effects: vec![Effect::Link(pair(number), Strength::Weak, None)],
            ..Proposal::default()
        })),
        Laid::Question(number, item) => {
            let question = Question {
                actions: vec![pair(number).action, ActionId(ItemNo(item))],
                targets: vec![pair(number).target],
                ..Question::default()
            };
            Command::PutQuestion(format!("{}", number % 4), Box::new(question))
        }
        Laid::Round => Command::StartRound(session.current_round().next(), RoundKind::Open),
        Laid::Submit => Command::Submit,
    }
}

/// Records by kind, counted without the code under test.
fn count(session: &Session, kind: RecordKind) -> usize {
    let proceedings = || {
        session
            .proceeding_records()
            .filter(|(key, _)| RecordKind::of(key) == kind)
    };
    match kind {
        RecordKind::Details => usize::from(!session.details_record().versions().is_empty()),
        RecordKind::Reviewers => session.reviewer_records().count(),
        RecordKind::Judgements => session.judgement_records().count(),
        RecordKind::Comments => session.comment_records().count(),
        _ => proceedings().count(),
    }
}

/// Everything that people wrote, with author and time, that the child holds as a record or keeps as text.
fn stamps(session: &Session) -> BTreeSet<Stamp> {
    let mut all: BTreeSet<_> = versions(session).iter().map(|one| one.stamp().clone()).collect();
    for (_, record) in session.proceeding_records() {
        for version in record.versions() {
            all.insert(version.stamp.clone());
            if let Some(Proceeding::Kept(kept)) = &version.content {
                all.extend(kept.versions.iter().map(|one| one.stamp.clone()));
            }
        }
    }
    all
}

/// Every text that people wrote into judgements, comments and the proceedings.
fn texts(session: &Session) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for version in versions(session) {
        match version {
            AnyVersion::Judgement(_, one) => all.extend(one.content.map(|one| one.reason)),
            AnyVersion::Comment(_, one) => all.extend(one.content.map(|one| one.text)),
            _ => {}
        }
    }
    for (_, record) in session.proceeding_records() {
        for content in record.versions().iter().filter_map(|one| one.content.as_ref()) {
            match content {
                Proceeding::Decision(one) => drop(all.insert(one.wording.clone())),
                Proceeding::Reservation(one) => drop(all.insert(one.words.clone())),
                Proceeding::Gap(one) => drop(all.insert(one.reason.clone())),
                Proceeding::Proposal(one) => drop(all.insert(one.text.clone())),
                Proceeding::Kept(kept) => {
                    let parts = kept.versions.iter().flat_map(|one| &one.parts);
                    all.extend(parts.map(|(_, text)| text.clone()));
                }
                _ => {}
            }
        }
    }
    all.remove("");
    all
}

fn check(document: &Document, child: &Rebased) {
    let (old, report): (&Session, &Report) = (document.session(), &child.report);
    for one in &report.counts {
        assert_eq!(one.before, count(old, one.kind), "{:?}", one.kind);
        assert_eq!(one.before, one.carried + one.listed, "{:?}", one.kind);
    }
    let listed: usize = report.counts.iter().map(|one| one.listed).sum();
    let items = report
        .kept
        .iter()
        .filter(|(_, one)| one.kind == KeptKind::Item)
        .count();
    assert_eq!(report.kept.len(), listed + items, "what is listed is kept");
    let (before, after) = (stamps(old), stamps(&child.session));
    assert!(
        before.is_subset(&after),
        "{:?}",
        before.difference(&after).collect::<Vec<_>>()
    );
    let (before, after) = (texts(old), texts(&child.session));
    assert!(
        before.is_subset(&after),
        "{:?}",
        before.difference(&after).collect::<Vec<_>>()
    );
    for version in versions(&child.session) {
        assert_eq!(child.session.computed_id(&version), version.id());
    }
    crate::rebase::reopened(&child.session);
}

fn document(script: &[crate::properties::Step], more: &[Laid]) -> Document {
    let mut document = small_document();
    let mut at = carry_out(&mut document, script, 2, false);
    for laid in more {
        at += 1;
        let command = command(document.session(), laid, at);
        let refused = document.run(&command, &stamp("R1", at)).err();
        drop(refused);
    }
    document
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn carrying_over_keeps_every_record(
        script in script(24),
        more in vec(laid(), 0..16),
        side: bool,
        codes in 0_usize..4,
        ties in vec((0_u32..3, 0_u32..3), 0..6),
    ) {
        let document = document(&script, &more);
        let untouched = document.session().as_ref().clone();
        let side = if side { Side::Action } else { Side::Target };
        let old = Arc::clone(document.session().plan(side));
        let names = [["1.1", "1.2", "1.10"], ["1.2", "1.1", "9"], ["T1", "T2", "T'3"], ["x", "y", "z"]];
        let mut parts = plan_parts(old.id(), old.name(), &names[codes]);
        "2".clone_into(&mut parts.version);
        let new = Arc::new(Plan::new(parts).expect("a plan"));
        let mut matching = Matching::none(old, new);
        for (before, after) in ties {
            matching.tie(ItemNo(before), ItemNo(after));
        }
        let child = rebase(document.session(), side, &matching, "", &stamp("R1", 5_000));
        let child = child.expect("carried over");
        prop_assert!(**document.session() == untouched);
        check(&document, &child);
        // The same again gives the same.
        let again = rebase(document.session(), side, &matching, "", &stamp("R1", 5_000));
        prop_assert!(again == Ok(child));
    }

    /// Where no text changed nothing is marked, joined or kept, and every record says what it said.
    #[test]
    fn a_version_with_the_same_texts_changes_nothing(script in script(24), more in vec(laid(), 0..16)) {
        let document = document(&script, &more);
        let old = Arc::clone(document.session().actions());
        let mut parts = plan_parts(old.id(), old.name(), &["1.1", "1.2", "1.10"]);
        "2".clone_into(&mut parts.version);
        let matching = Matching::proposed(old, Arc::new(Plan::new(parts).expect("a plan")));
        prop_assert!(matching.is_plain());
        let child = rebase(document.session(), Side::Action, &matching, "", &stamp("R1", 5_000));
        let child = child.expect("carried over");
        check(&document, &child);
        prop_assert_eq!(child.session.check_marks().count(), 0);
        prop_assert_eq!(child.session.kept().count(), 0);
        prop_assert_eq!(&child.report.adjusted, &[]);
        prop_assert_eq!(versions(&child.session), versions(document.session()));
        let laid = |session: &Session| -> Vec<_> {
            let records = session.proceeding_records();
            let records = records.filter(|(key, _)| **key != ProceedingKey::Parent);
            records.map(|(key, record)| (key.clone(), record.clone())).collect()
        };
        prop_assert_eq!(laid(&child.session), laid(document.session()));
        prop_assert!(child.session.conducts(&code("R1")));
    }
}
