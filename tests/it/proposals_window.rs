//! The page of proposals, by names.

use std::sync::Arc;

use eframe::egui;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::tz::TimeZone;
use seagrass::command::{Command, Document};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::proposals::{self, ProposalsState};
use seagrass::ui::theme::Theme;
use seagrass::ui::{Intent, Known, Page, Scene, UiState};

use crate::samples::{code, document, stamp};
use crate::support::raster::Raster;
use crate::support::window;

/// A window that holds nothing but the page; commands are carried out.
struct Desk {
    document: Document,
    by: &'static str,
    own: ProposalsState,
    state: UiState,
    words: Catalogue,
    seconds: i64,
}

impl Desk {
    fn ui(&mut self, ui: &mut egui::Ui) {
        let session = Arc::clone(self.document.session());
        let view = session.view_for(&code(self.by));
        let known = Known::of(&view, self.document.revision());
        let lang = Lang::new("en").expect("a tag");
        let scene = Scene {
            view: &view,
            known: &known,
            words: &self.words,
            lang: &lang,
            zone: &TimeZone::UTC,
        };
        let mut out = Vec::new();
        egui::CentralPanel::default().show(ui, |ui| {
            proposals::show(ui, &scene, &mut self.own, &mut self.state, &mut out);
        });
        for intent in out {
            if let Intent::Run(command) = intent {
                self.seconds += 1;
                self.document
                    .run(&command, &stamp(self.by, self.seconds))
                    .expect("accepted");
            }
        }
    }

    fn proposals(&self) -> Vec<Proposal> {
        let all = self.document.session().proposals();
        all.into_iter().map(|(_, proposal, _)| proposal.clone()).collect()
    }
}

fn page(document: Document, state: UiState) -> Harness<'static, Desk> {
    let desk = Desk {
        document,
        by: "R07",
        own: ProposalsState::default(),
        state,
        words: Catalogue::new(Language::English),
        seconds: 100,
    };
    let mut harness = window::<Desk>((1200.0, 1800.0), Theme::Light, &Raster::default())
        .with_max_steps(30)
        .build_ui_state(|ui, desk| desk.ui(ui), desk);
    harness.run();
    harness
}

fn target(place: u32) -> GapOf {
    GapOf {
        side: Side::Target,
        item: ItemNo(place),
    }
}

fn sub_target(text: &str) -> Proposal {
    Proposal {
        text: text.to_owned(),
        answers: Some(target(5)),
        ..Proposal::default()
    }
}

#[expect(clippy::needless_pass_by_value, reason = "reads better where it is called")]
fn run(document: &mut Document, by: &str, at: i64, command: Command) {
    document.run(&command, &stamp(by, at)).expect("accepted");
}

#[expect(clippy::needless_pass_by_value, reason = "reads better where it is called")]
fn propose(document: &mut Document, at: i64, proposal: Proposal) -> ProposalId {
    run(document, "R07", at, Command::Propose(Box::new(proposal.clone())));
    let all = document.session().proposals();
    let (id, ..) = all
        .iter()
        .find(|(_, one, _)| one.text == proposal.text)
        .expect("proposed");
    *id
}

fn shows(harness: &Harness<'_, Desk>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

fn click(harness: &mut Harness<'_, Desk>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn write(harness: &mut Harness<'_, Desk>, name: &str, text: &str) {
    let field = |harness: &Harness<'_, Desk>| {
        let fields = harness.query_all_by_label(name);
        fields
            .into_iter()
            .find(|node| {
                let role = node.accesskit_node().role();
                matches!(
                    role,
                    egui::accesskit::Role::TextInput | egui::accesskit::Role::MultilineTextInput
                )
            })
            .map(|node| {
                node.focus();
            })
            .expect("a field of that name");
    };
    field(harness);
    harness.run();
    let fields: Vec<_> = harness.query_all_by_label(name).collect();
    let node = fields
        .into_iter()
        .find(|node| {
            matches!(
                node.accesskit_node().role(),
                egui::accesskit::Role::TextInput | egui::accesskit::Role::MultilineTextInput
            )
        })
        .expect("a field");
    node.type_text(text);
    harness.run();
}

#[test]
fn a_proposal_for_a_gap_is_written_down_and_gets_a_reference() {
    let mut state = UiState::default();
    let document = document();
    let begun = proposals::usual(document.session(), Some(target(5)));
    proposals::propose(&mut state, begun);
    assert_eq!(state.page, Page::Proposals);
    let mut harness = page(document, state);
    assert!(shows(&harness, "New sub-target, not written down yet"));
    write(&mut harness, "Text", "By 2023, bycatch is halved.");
    assert!(harness.state().own.has_unfinished());
    assert!(
        harness.state().proposals().is_empty(),
        "typing writes nothing down"
    );
    click(&mut harness, "Write it down");
    let all = harness.state().proposals();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].reference, "CMP-T6-01");
    assert_eq!(all[0].answers, Some(target(5)));
    assert_eq!(all[0].status, Status::Open);
    assert!(!harness.state().own.has_unfinished());
    assert!(shows(&harness, "CMP-T6-01 · New sub-target"));
    assert!(shows(&harness, "Missing: lead, year, indicator, authority"));
}

#[test]
fn what_is_missing_and_what_fails_is_said_beside_the_fields() {
    let mut document = document();
    propose(&mut document, 5, sub_target("Develop a plan, as appropriate"));
    let mut harness = page(document, UiState::default());
    for line in [
        "S: specific – name the species; name the area; name who leads",
        "A: ambitious – does it go beyond what would be done anyway?",
        "Unambiguous – “as appropriate” binds nobody",
        "An outcome, not an activity – “develop” is something to do",
    ] {
        assert!(shows(&harness, line), "{line}");
    }
    write(&mut harness, "Species", "Dugong");
    assert!(shows(&harness, "S: specific – name the area; name who leads"));
    write(&mut harness, "Due", "203");
    assert!(shows(&harness, "A year has four digits"));
}

#[test]
fn brackets_left_are_counted_in_the_list_and_resolved_by_a_button() {
    let mut document = document();
    let proposal = Proposal {
        status: Status::Bracketed,
        ..sub_target("By 2023, bycatch is [halved]")
    };
    let id = propose(&mut document, 5, proposal);
    let mut harness = page(document, UiState::default());
    assert!(shows(&harness, "Bracketed · Target T6"));
    assert!(shows(&harness, "Brackets left: 1"));
    click(&mut harness, "Keep without brackets: halved");
    assert!(shows(&harness, "Bracketed text has at least one bracket"));
    let session = Arc::clone(harness.state().document.session());
    let text = |session: &Session| session.proposals()[0].1.text.clone();
    assert_eq!(text(&session), "By 2023, bycatch is [halved]");
    assert!(session.proposal_record(id).is_some());
}

#[test]
fn two_versions_stand_side_by_side_until_one_is_written_down() {
    let mut document = document();
    run(
        &mut document,
        "R07",
        2,
        Command::PutReviewer(code("R1"), Reviewer::default()),
    );
    let id = propose(&mut document, 3, sub_target("Bycatch is low"));
    let with = |document: &Document, by: &str, text: &str| {
        let mut copy = Document::open(Session::clone(document.session()));
        let reference = document.session().proposals()[0].1.reference.clone();
        let proposal = Proposal {
            reference,
            ..sub_target(text)
        };
        run(&mut copy, by, 9, Command::Repropose(id, Box::new(proposal)));
        copy
    };
    let one = with(&document, "R07", "Bycatch is halved");
    let other = with(&document, "R1", "Bycatch is gone");
    let joined = seagrass::merge::join(one.session(), [other.session().as_ref()]).session;
    let mut harness = page(Document::open(joined), UiState::default());
    assert!(shows(&harness, "Versions stand against each other"));
    assert!(shows(&harness, "Versions differ"));
    click(
        &mut harness,
        "Start from this version: Recorded by R1, 1970-01-01 00:00",
    );
    click(&mut harness, "Write it down");
    assert!(!shows(&harness, "Versions stand against each other"));
    let all = harness.state().document.session().proposals();
    assert_eq!((all[0].1.text.as_str(), all[0].2), ("Bycatch is gone", false));
}

#[test]
fn what_if_is_marked_and_records_nothing() {
    let mut document = document();
    let proposal = Proposal {
        effects: vec![Effect::Serves(
            TargetId::at(5),
            Strength::Strong,
            Some(Contribution::Direct),
        )],
        ..sub_target("Bycatch is halved")
    };
    propose(&mut document, 5, proposal);
    let revision = document.revision();
    let mut harness = page(document, UiState::default());
    assert!(shows(&harness, "The new action – Target T6: 3 Strong, Direct"));
    click(&mut harness, "What if?");
    assert!(shows(&harness, "Hypothetical, not recorded"));
    assert!(shows(&harness, "Target T6: Not yet considered → Covered"));
    assert_eq!(harness.state().document.revision(), revision);
}

#[test]
fn what_was_typed_is_kept_and_decides_nothing() {
    let mut document = document();
    let agreed = Proposal {
        status: Status::Agreed,
        word: Some(DecisionWord::Agrees),
        ..sub_target("Bycatch is halved")
    };
    propose(&mut document, 5, agreed);
    let mut harness = page(document, UiState::default());
    write(&mut harness, "Text", " soon");
    let desk = harness.state_mut();
    let mut out = Vec::new();
    let session = Arc::clone(desk.document.session());
    proposals::flush_for_good(&mut desk.own, &session.view_for(&code("R07")), &mut out);
    let [Intent::Run(Command::Propose(kept))] = out.as_slice() else {
        panic!("one proposal: {out:?}");
    };
    assert_eq!((kept.status, kept.word), (Status::Open, None));
    assert_eq!(kept.changes, "CMP-T6-01");
    assert!(kept.text.contains("soon"));
}

#[test]
fn a_withdrawn_proposal_leaves_the_list() {
    let mut document = document();
    propose(&mut document, 5, sub_target("Bycatch is halved"));
    let mut harness = page(document, UiState::default());
    click(&mut harness, "Withdraw");
    assert!(harness.state().proposals().is_empty());
    assert!(shows(&harness, "Withdrawn"), "its past stays readable");
}

#[test]
fn questions_are_listed_with_what_they_leave_out() {
    let mut document = document();
    let question = |place, verdict, targets: &[usize]| Question {
        place,
        verdict,
        targets: targets.iter().map(|at| TargetId::at(*at)).collect(),
        ..Question::default()
    };
    let all = vec![
        ("1".to_owned(), question(1, Some(QuestionVerdict::Keep), &[0])),
        ("2".to_owned(), question(2, Some(QuestionVerdict::Delete), &[1])),
        ("3".to_owned(), question(0, Some(QuestionVerdict::Add), &[])),
    ];
    run(&mut document, "R07", 3, Command::PutQuestions(all));
    let resting = Proposal {
        sheet: Sheet {
            source: "NRT question 2".to_owned(),
            ..Sheet::default()
        },
        ..sub_target("Bycatch is halved")
    };
    propose(&mut document, 5, resting);
    let mut harness = page(document, UiState::default());
    click(&mut harness, "Report questions");
    assert!(shows(
        &harness,
        "Kept 1 + amended 0 + moved 0 + deleted 1 = 2 in the adopted template; + added 1; new total = 2 − 1 + 1 = 2"
    ));
    assert!(shows(&harness, "Targets without a question: 15"));
    assert!(shows(&harness, "Questions that serve nothing: 1"));
    click(&mut harness, "Question 2: (placeholder: text not known)");
    assert!(shows(
        &harness,
        "Question 2 is to be deleted, and sub-targets rest on it: CMP-T6-01"
    ));
    write(&mut harness, "Question", "How many nets?");
    click(&mut harness, "Write the question down");
    let session = harness.state().document.session();
    let questions = session.questions();
    assert_eq!(questions[1].1.text, "How many nets?");
    assert_eq!(questions[1].1.place, 2);
}
