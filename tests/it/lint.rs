//! The lint, rule by rule: what is found, where, and what takes it away.

use std::sync::Arc;

use seagrass::analysis::lint::{Finding, Options, Place, Rule, lint};
use seagrass::command::{Command, Document, Refusal};
use seagrass::exchange::boundaries::shipped_rules;
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::phrase::lint::{sentence, why};

use crate::rebase::run;
use crate::samples::{code, document, stamp};

fn found_with(session: &Session, anonymous: bool) -> Vec<Finding> {
    let rulebook = shipped_rules();
    let options = Options {
        rulebook: &rulebook,
        anonymous,
    };
    lint(&session.view_for(&code("R07")), &options)
}

fn found(document: &Document) -> Vec<Finding> {
    found_with(document.session(), false)
}

/// The findings of one rule, by key and place.
fn of(document: &Document, rule: Rule) -> Vec<(&'static str, Place)> {
    let all = found(document).into_iter().filter(|one| one.rule == rule);
    all.map(|one| (one.key, one.place)).collect()
}

fn pair(document: &Document, action: &str, target: &str) -> Pair {
    document.session().pair_by_codes(action, target).expect("a pair")
}

fn link(value: Strength) -> Motion {
    Motion {
        status: Status::Agreed,
        value: Some(value),
        contribution: (value > Strength::None).then_some(Contribution::Direct),
        wording: "as the meeting put it".to_owned(),
        word: Some(DecisionWord::Agrees),
        sitting: "first".to_owned(),
        ..Motion::default()
    }
}

fn decide(document: &mut Document, at: i64, action: &str, target: &str, motion: Motion) {
    let pair = pair(document, action, target);
    run(document, "R07", at, &Command::Decide { pair, motion });
}

fn judge(document: &mut Document, at: i64, action: &str, target: &str, reason: &str, evidence: &str) {
    let pair = pair(document, action, target);
    let mut judgement = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
    reason.clone_into(&mut judgement.reason);
    if !evidence.is_empty() {
        judgement.evidence = vec![evidence.to_owned()];
    }
    run(document, "R07", at, &Command::Judge { pair, judgement });
}

#[test]
fn an_empty_session_has_no_findings() {
    assert_eq!(found(&document()), []);
    for pair in seagrass::exchange::plan_file::shipped_pairs() {
        let details = Details {
            title: "Empty".to_owned(),
            ..Details::default()
        };
        let (actions, targets) = (
            crate::samples::plan(pair.actions),
            crate::samples::plan(pair.targets),
        );
        let empty = Document::create(actions, targets, &details, &Reviewer::default(), &stamp("R07", 1));
        assert_eq!(found(&empty.expect("accepted")), [], "{}", pair.actions);
    }
}

#[test]
fn rules_3_4_and_10_an_agreed_link_has_reason_evidence_kind_and_session() {
    let mut document = document();
    let bare = Motion {
        contribution: None,
        sitting: String::new(),
        ..link(Strength::Strong)
    };
    decide(&mut document, 2, "1.4", "T6", bare);
    let here = Place::Pair(pair(&document, "1.4", "T6"));
    let reasons = of(&document, Rule::WithoutReason);
    assert_eq!(
        reasons,
        [
            ("lint-without-reason", here.clone()),
            ("lint-without-evidence", here.clone())
        ]
    );
    assert_eq!(
        of(&document, Rule::WithoutKind),
        [("lint-without-kind", here.clone())]
    );
    assert_eq!(
        of(&document, Rule::WithoutSitting),
        [("lint-without-sitting", here)]
    );
    judge(&mut document, 3, "1.4", "T6", "nets kill", "Inf.6, paragraph 4");
    decide(&mut document, 4, "1.4", "T6", link(Strength::Strong));
    assert_eq!(found(&document), []);
    // "None" needs no reason of its own here, and a weak link no evidence.
    decide(&mut document, 5, "1.5", "T6", link(Strength::None));
    assert_eq!(found(&document), []);
    decide(&mut document, 6, "1.3", "T6", link(Strength::Weak));
    let here = Place::Pair(pair(&document, "1.3", "T6"));
    assert_eq!(
        of(&document, Rule::WithoutReason),
        [("lint-without-reason", here)]
    );
}

#[test]
fn rules_5_and_6_gaps_have_an_option_and_wait_for_open_pairs() {
    let mut document = document();
    let item = document.session().targets().item_by_code("T12").expect("an item");
    let note = GapNote {
        relevance: Some(Relevance::Yes),
        ..GapNote::default()
    };
    run(
        &mut document,
        "R07",
        2,
        &Command::NoteGap(Side::Target, item, note.clone()),
    );
    let here = Place::Item(Side::Target, item);
    assert_eq!(
        of(&document, Rule::GapTooEarly),
        [("lint-gap-too-early", here.clone())]
    );
    let actions = document.session().actions().items().len();
    let all: Vec<_> = (0..actions)
        .map(|action| {
            (
                Pair::new(ActionId::at(action), TargetId(item)),
                link(Strength::None),
            )
        })
        .collect();
    run(&mut document, "R07", 3, &Command::DecideMany(all));
    assert_eq!(of(&document, Rule::GapTooEarly), []);
    assert_eq!(
        of(&document, Rule::GapWithoutOption),
        [("lint-gap-without-option", here)]
    );
    let settled = GapNote {
        option: Some(GapOption::Nothing),
        ..note
    };
    run(
        &mut document,
        "R07",
        4,
        &Command::NoteGap(Side::Target, item, settled),
    );
    assert_eq!(found(&document), []);
    // An action that serves nothing is a gap of the other side.
    let action = document.session().actions().item_by_code("1.1").expect("an item");
    let targets = document.session().targets().items().len();
    let all: Vec<_> = (0..targets)
        .map(|target| {
            (
                Pair::new(ActionId(action), TargetId::at(target)),
                link(Strength::None),
            )
        })
        .collect();
    run(&mut document, "R07", 5, &Command::DecideMany(all));
    let here = Place::Item(Side::Action, action);
    assert_eq!(
        of(&document, Rule::GapWithoutOption),
        [("lint-gap-without-option", here)]
    );
}

#[test]
fn rule_7_open_brackets_are_counted() {
    let mut document = document();
    let bracketed = Motion {
        status: Status::Bracketed,
        wording: "serves [in part] [fully]".to_owned(),
        word: None,
        ..link(Strength::Weak)
    };
    decide(&mut document, 2, "1.4", "T6", bracketed);
    let open: Vec<_> = found(&document)
        .into_iter()
        .filter(|one| one.rule == Rule::OpenBracket)
        .collect();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].args, [("count", "2".to_owned())]);
    let words = Catalogue::new(Language::English);
    let said = sentence(&words, document.session(), &open[0]);
    assert_eq!(
        said,
        "1.4 – T6: 2 brackets are open. Text in brackets is not agreed (rule 7)"
    );
}

#[test]
fn rules_9_and_8_observers_decide_nothing_and_reservations_have_words() {
    let mut document = document();
    run(
        &mut document,
        "R07",
        2,
        &Command::PutReviewer(code("OBS"), Reviewer::default()),
    );
    judge(&mut document, 3, "1.4", "T6", "nets kill", "Inf.6");
    let about = pair(&document, "1.4", "T6");
    run(
        &mut document,
        "OBS",
        4,
        &Command::Decide {
            pair: about,
            motion: link(Strength::Strong),
        },
    );
    assert_eq!(found(&document), []);
    let seat = Seat {
        role: Some(Role::Observer),
        region: String::new(),
    };
    run(&mut document, "R07", 5, &Command::PutSeat(code("OBS"), seat));
    assert_eq!(
        of(&document, Rule::ObserverDecided),
        [("lint-observer", Place::Pair(about))]
    );
    let empty = Command::Reserve {
        pair: about,
        state: "Atlantis".into(),
        words: " ".to_owned(),
    };
    let refused = document.run(&empty, &stamp("R07", 6)).map(|_| ());
    assert_eq!(
        refused,
        Err(Refusal::EmptyReservation),
        "the commands refuse what rule 8 forbids"
    );
}

fn sub_target() -> Proposal {
    Proposal {
        kind: ProposalKind::NewSubTarget,
        text: "By 2022 deaths of dugongs in nets are halved in all Range States".to_owned(),
        reason: "a gap".to_owned(),
        sheet: Sheet {
            species: "Dugong dugon".to_owned(),
            area: "all Range States".to_owned(),
            baseline: "120 a year in 2015".to_owned(),
            indicator: "deaths counted in the register".to_owned(),
            due: Some(2022),
            lead: "Signatories".to_owned(),
            authority: "MOS4, report, paragraph 12".to_owned(),
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
fn rules_11_to_13_sub_targets_are_complete_and_can_be_reported_on() {
    let mut document = document();
    run(&mut document, "R07", 2, &Command::Propose(Box::new(sub_target())));
    assert_eq!(found(&document), []);
    let (id, complete, _) = document.session().proposals()[0];
    let (complete, reference) = (complete.clone(), complete.reference.clone());
    let mut at = 3;
    let mut keys = |change: &dyn Fn(&mut Proposal)| -> Vec<&'static str> {
        let mut proposal = complete.clone();
        change(&mut proposal);
        at += 1;
        run(
            &mut document,
            "R07",
            at,
            &Command::Repropose(id, Box::new(proposal)),
        );
        found(&document).into_iter().map(|one| one.key).collect()
    };
    assert_eq!(keys(&|one| one.sheet.lead.clear()), ["lint-lacks-lead"]);
    assert_eq!(keys(&|one| one.sheet.due = None), ["lint-lacks-due"]);
    assert_eq!(keys(&|one| one.sheet.due = Some(2031)), ["lint-due-too-late"]);
    assert_eq!(keys(&|one| one.sheet.indicator.clear()), ["lint-lacks-indicator"]);
    assert_eq!(keys(&|one| one.sheet.authority.clear()), ["lint-lacks-authority"]);
    assert_eq!(keys(&|one| one.sheet.baseline.clear()), ["lint-lacks-baseline"]);
    assert_eq!(
        keys(&|one| one.text = "An indicator of halved deaths".to_owned()),
        ["lint-called-indicator"]
    );
    assert_eq!(
        keys(&|one| one.text = "Promote cooperation among Range States".to_owned()),
        ["lint-activity-only"]
    );
    let target = crate::samples::plan("SPMS");
    let text = target.items()[5]
        .title(&Lang::new("en").expect("a language"))
        .0
        .to_owned();
    assert_eq!(keys(&|one| one.text = text.clone()), ["lint-restates-target"]);
    assert_eq!(keys(&|one| one.status = Status::Open), Vec::<&str>::new());
    let question = |verdict| Question {
        place: 4,
        sub_targets: vec![reference.clone()],
        verdict,
        ..Question::default()
    };
    let put = |verdict| Command::PutQuestion("4".to_owned(), Box::new(question(verdict)));
    run(&mut document, "R07", 40, &put(Some(QuestionVerdict::Keep)));
    assert_eq!(found(&document), []);
    let here = Place::Question("4".to_owned());
    run(&mut document, "R07", 41, &put(Some(QuestionVerdict::Delete)));
    assert_eq!(
        of(&document, Rule::QuestionNeeded),
        [("lint-question-needed", here.clone())]
    );
    run(&mut document, "R07", 42, &Command::RemoveQuestion("4".to_owned()));
    assert_eq!(
        of(&document, Rule::QuestionNeeded),
        [("lint-question-needed", here)]
    );
    run(&mut document, "R07", 43, &Command::WithdrawProposal(id));
    assert_eq!(found(&document), []);
}

#[test]
fn rule_14_boundaries_between_targets_are_data() {
    let mut document = document();
    for (at, action, target) in [(2, "2.2", "T8"), (4, "5.1", "T15"), (6, "1.4", "T6")] {
        judge(
            &mut document,
            at,
            action,
            target,
            &format!("reason {at}"),
            "a source",
        );
        decide(&mut document, at + 1, action, target, link(Strength::Strong));
    }
    let lone = Place::Pair(pair(&document, "2.2", "T8"));
    let awareness = Place::Pair(pair(&document, "5.1", "T15"));
    let boundaries = of(&document, Rule::Boundary);
    assert_eq!(
        boundaries,
        [("lint-boundary", lone), ("lint-boundary", awareness)]
    );
    for (at, action, target) in [(10, "2.2", "T7"), (12, "5.1", "T1")] {
        judge(
            &mut document,
            at,
            action,
            target,
            &format!("reason {at}"),
            "a source",
        );
        decide(&mut document, at + 1, action, target, link(Strength::Strong));
    }
    assert_eq!(found(&document), []);
    // Without the data there is no boundary.
    let nothing = seagrass::analysis::lint::Rulebook::default();
    let options = Options {
        rulebook: &nothing,
        anonymous: false,
    };
    assert_eq!(lint(&document.session().view_for(&code("R07")), &options), []);
}

#[test]
fn rule_15_a_reason_at_six_links_was_pasted() {
    let mut document = document();
    for (at, target) in ["T1", "T2", "T3", "T4", "T5"].into_iter().enumerate() {
        judge(&mut document, 2 + at as i64, "1.1", target, "it  helps", "");
    }
    assert_eq!(found(&document), []);
    judge(&mut document, 10, "1.2", "T1", "it helps ", "");
    let found = found(&document);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].rule, found[0].args[0].1.as_str()),
        (Rule::PastedReason, "6")
    );
}

#[test]
fn rule_17_carried_links_are_to_be_looked_at() {
    let child = crate::rebase::carried(&crate::rebase::reviewed());
    let mut document = Document::open(child.session);
    let marked: Vec<_> = document.session().check_marks().map(|(pair, _)| pair).collect();
    assert_eq!(of(&document, Rule::MixedVersions).len(), marked.len());
    for (at, pair) in marked.into_iter().enumerate() {
        run(&mut document, "R07", 200 + at as i64, &Command::StillHolds(pair));
    }
    assert_eq!(of(&document, Rule::MixedVersions), []);
}

#[test]
fn rules_18_to_20_look_at_words() {
    let mut document = document();
    let named = Reviewer {
        name: "Maria Example".to_owned(),
        delegation: String::new(),
    };
    run(&mut document, "R07", 2, &Command::PutReviewer(code("R1"), named));
    let about = pair(&document, "1.4", "T6");
    for (at, text) in [
        (3, "ask maria EXAMPLE"),
        (4, "write to m@example.org."),
        (5, "2 @ 5 or a@b or a@b.org@c"),
    ] {
        let command = Command::Comment {
            subject: Subject::Pair(about),
            text: text.to_owned(),
            reply_to: None,
        };
        run(&mut document, "R07", at, &command);
    }
    assert_eq!(found(&document), [], "the file has names anyway");
    let mut keys: Vec<_> = found_with(document.session(), true)
        .into_iter()
        .map(|one| one.key)
        .collect();
    keys.sort_unstable();
    assert_eq!(keys, ["lint-address-in-text", "lint-name-in-text"]);
    judge(&mut document, 6, "1.4", "T6", "nets kill", "Inf.6");
    let said = |wording: &str| Motion {
        wording: wording.to_owned(),
        ..link(Strength::Strong)
    };
    decide(
        &mut document,
        7,
        "1.4",
        "T6",
        said("the Secretariat has agreed that Parties report"),
    );
    assert_eq!(
        of(&document, Rule::WrongBody),
        [("lint-wrong-body", Place::Pair(about))]
    );
    assert_eq!(
        of(&document, Rule::WrongTerm),
        [("lint-wrong-term", Place::Pair(about))]
    );
    decide(
        &mut document,
        8,
        "1.4",
        "T6",
        said("agreed; the Secretariat informs third parties"),
    );
    judge(
        &mut document,
        9,
        "1.4",
        "T6",
        "the Secretariat has agreed that Parties report",
        "Inf.6",
    );
    assert_eq!(found(&document), []);
}

#[test]
fn rules_1_and_2_codes_that_are_missing() {
    let mut document = document();
    let elements = vec!["T6.1".to_owned()];
    let about = pair(&document, "1.4", "T6");
    let judgement = Judgement {
        elements,
        ..Judgement::scored(Strength::Weak, Some(Contribution::Direct))
    };
    run(
        &mut document,
        "R07",
        2,
        &Command::Judge {
            pair: about,
            judgement,
        },
    );
    assert_eq!(found(&document), []);
    // The next version of the targets has no elements, and leaves T7 out.
    let old = Arc::clone(document.session().targets());
    let mut parts = crate::rebase_plans::parts(&old);
    "invented, for tests".clone_into(&mut parts.version);
    parts.items.retain(|one| one.code != "T7");
    for item in &mut parts.items {
        item.content.elements.clear();
    }
    let matching = seagrass::merge::Matching::proposed(old, Arc::new(Plan::new(parts).expect("a plan")));
    let child = seagrass::merge::rebase(document.session(), Side::Target, &matching, "", &stamp("R07", 9));
    let document = Document::open(child.expect("carried over").session);
    let codes = of(&document, Rule::UnknownCode);
    assert_eq!(codes.len(), 1);
    assert!(matches!(codes[0].1, Place::Judgement(_)));
    assert_eq!(of(&document, Rule::NumberingGap).len(), 1);
}

#[test]
fn final_needs_no_finding_or_a_reason() {
    let mut document = document();
    decide(&mut document, 2, "1.4", "T6", link(Strength::Strong));
    let open = found(&document).len() as u32;
    assert_eq!(open, 2);
    let declare = |open, reason: &str| Command::DeclareFinal {
        open,
        reason: reason.to_owned(),
    };
    let refused = document.run(&declare(open, "  "), &stamp("R07", 3)).map(|_| ());
    assert_eq!(refused, Err(Refusal::FindingsOpen(2)));
    run(
        &mut document,
        "R07",
        4,
        &declare(open, "evidence comes with the report"),
    );
    let (note, by) = document.session().final_note().expect("final");
    assert_eq!((note.open, by), (2, &stamp("R07", 4)));
    assert_eq!(document.session().log().count(), 2, "the override is in the log");
    run(&mut document, "R07", 5, &Command::Reopen);
    assert_eq!(document.session().final_note(), None);
    run(&mut document, "R07", 6, &declare(0, ""));
    crate::rebase::reopened(document.session());
    run(
        &mut document,
        "R07",
        7,
        &Command::PutReviewer(code("R1"), Reviewer::default()),
    );
    let refused = document.run(&Command::Reopen, &stamp("R1", 8)).map(|_| ());
    assert_eq!(refused, Err(Refusal::NotConducting));
}

#[test]
fn every_rule_says_why_it_matters() {
    let words = Catalogue::new(Language::English);
    let mut said: Vec<_> = Rule::ALL.iter().map(|rule| why(&words, *rule)).collect();
    assert!(said.iter().all(|one| one.len() > 10));
    said.sort_unstable();
    said.dedup();
    assert_eq!(said.len(), Rule::ALL.len());
    let numbers: Vec<_> = Rule::ALL.iter().map(|rule| rule.number()).collect();
    assert_eq!(numbers, (1..=20).collect::<Vec<_>>());
}
