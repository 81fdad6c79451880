//! Rounds in the window: set up, submitted, opened, answered again; and nothing of a blind one to be seen.

use std::sync::Arc;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use seagrass::command::{Command, Document};
use seagrass::merge::{self, Names, Recipient};
use seagrass::model::*;
use seagrass::ui::dialogs::{Dialog, GroupsDialog, ReviewersDialog, RoundDialog, RulesDialog};
use seagrass::ui::theme::Theme;
use seagrass::ui::{Intent, UiAction, judging};

use crate::app_world::{World, act, ask, judge as judge_in, said};
use crate::frame_window::FrameWindow;
use crate::panels::{Shows, Window, open};
use crate::samples::{code, document, pair, stamp};
use crate::support::raster::Raster;

const INSPECTOR: Shows = Shows {
    matrix: false,
    inspector: true,
    popover: false,
    search: false,
};

#[expect(
    clippy::needless_pass_by_value,
    reason = "commands are made where they are run"
)]
fn ok(document: &mut Document, by: &str, at: i64, command: Command) {
    document.run(&command, &stamp(by, at)).expect("accepted");
}

fn judge(document: &Document, at: usize, strength: Strength, reason: &str) -> Command {
    let mut judgement = Judgement::scored(strength, Some(Contribution::Direct));
    reason.clone_into(&mut judgement.reason);
    Command::Judge {
        pair: pair(document, 0, at),
        judgement,
    }
}

/// R07 conducts; R1 and R2 are on the roster.
fn with_roster() -> Document {
    let mut document = document();
    for (at, reviewer, name) in [(2, "R1", "Amina Yusuf"), (3, "R2", "Ben Okoro")] {
        let entry = Reviewer {
            name: name.to_owned(),
            ..Reviewer::default()
        };
        ok(
            &mut document,
            "R07",
            at,
            Command::PutReviewer(code(reviewer), entry),
        );
    }
    document
}

fn blind() -> Document {
    let mut document = with_roster();
    let start = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    ok(&mut document, "R07", 4, start);
    document
}

/// What a reviewer makes of a pack of one's own.
fn at_home(document: &Document, by: &str, work: impl FnOnce(&mut Document)) -> Session {
    let recipient = Recipient::Reviewer(code(by));
    let pack = merge::pack(document.session(), &recipient, Names::Kept).expect("a pack");
    let mut home = Document::open(pack);
    work(&mut home);
    Session::clone(home.session())
}

fn take_back(document: &Document, packs: &[Session]) -> Document {
    let joined = merge::join(document.session(), packs);
    Document::open(joined.session)
}

fn shown(document: Document, by: &str, dialog: Dialog) -> Harness<'static, FrameWindow> {
    let mut window = FrameWindow::new();
    window.me = code(by);
    window.document = Some(document);
    window.dialog = Some(dialog);
    let mut harness = window.harness([1366.0, 1600.0]);
    harness.run();
    harness
}

fn click(harness: &mut Harness<'static, FrameWindow>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

fn round_of(harness: &Harness<'static, FrameWindow>) -> Round {
    let session = harness.state().document.as_ref().expect("a session").session();
    session.round(session.current_round()).expect("a round")
}

#[test]
fn a_round_is_made_blind_submitted_and_opened_each_asked_once_more() {
    let mut harness = shown(with_roster(), "R07", Dialog::Round(RoundDialog::default()));
    harness.get_all_by_label("Round 1, open").next().expect("told");
    click(&mut harness, "Blind");
    assert!(round_of(&harness).hides());
    harness.get_by_label("R1: not submitted");
    click(&mut harness, "Submit…");
    harness.get_by_label_contains("Submitting is for good");
    click(&mut harness, "Back");
    click(&mut harness, "Submit…");
    click(&mut harness, "Submit for good");
    harness.get_by_label("R07: submitted");
    assert!(
        harness.get_all_by_label("Round 1, blind, submitted").count() > 1,
        "the dialog and the status bar tell"
    );
    click(&mut harness, "Open the round…");
    harness.get_by_label_contains("Not submitted: R1, R2");
    click(&mut harness, "Open for good");
    assert!(round_of(&harness).opened.is_some());
    click(&mut harness, "Start round 2…");
    click(&mut harness, "Start it");
    assert!(harness.get_all_by_label("Round 2, open").next().is_some());
    let document = harness.state().document.as_ref().expect("a session");
    assert!(document.next_undo().is_none(), "none of it can be undone");
}

#[test]
fn who_does_not_conduct_can_neither_open_nor_change_the_rules() {
    let mut harness = shown(blind(), "R1", Dialog::Round(RoundDialog::default()));
    for button in ["Submit…", "Open the round…"] {
        harness.get_by_label(button).click();
        harness.run();
    }
    assert!(round_of(&harness).hides());
    assert!(harness.query_by_label("Open for good").is_none());
    let document = blind();
    let rules = RulesDialog::new(document.session());
    let harness = shown(document, "R1", Dialog::Rules(Box::new(rules)));
    harness.get_by_label_contains("Only who made this session");
    assert!(harness.query_by_label("Apply").is_none());
}

#[test]
fn rules_scale_and_chips_are_laid_down_in_one_form() {
    let document = with_roster();
    let rules = RulesDialog::new(document.session());
    let mut harness = shown(document, "R07", Dialog::Rules(Box::new(rules)));
    click(&mut harness, "None, low, medium, high");
    for (field, text) in [
        ("Reading of the scale", "Named contributions only"),
        ("Code of the action", "1.1"),
        ("Code of the target", "T2"),
    ] {
        harness.get_by_label(field).focus();
        harness.run();
        harness.get_by_label(field).type_text(text);
        harness.run();
    }
    click(&mut harness, "Add the pair");
    harness.get_by_label("Remove 1.1 – T2");
    harness.get_by_label("Another reason").focus();
    harness.run();
    harness
        .get_by_label("Another reason")
        .type_text("Belongs to the land");
    harness.run();
    click(&mut harness, "Add the reason");
    click(&mut harness, "Apply");
    let document = harness.state().document.as_ref().expect("a session");
    let session = document.session();
    assert_eq!(session.scale(), Ok(RatingScale::Levels));
    let rules = session.rules();
    assert_eq!(rules.reading, "Named contributions only");
    assert_eq!(
        rules.calibration,
        session.pair_by_codes("1.1", "T2").into_iter().collect::<Vec<_>>()
    );
    assert_eq!(rules.chips.len(), 1);
    assert!(harness.state().dialog.is_none(), "it closes");
}

#[test]
fn the_scale_is_locked_once_somebody_judged_and_says_so() {
    let mut document = with_roster();
    let first = judge(&document, 0, Strength::Weak, "");
    ok(&mut document, "R07", 9, first);
    let rules = RulesDialog::new(document.session());
    let mut harness = shown(document, "R07", Dialog::Rules(Box::new(rules)));
    harness.get_by_label_contains("can no longer be changed, since somebody judged");
    click(&mut harness, "Absent or present");
    click(&mut harness, "Apply");
    let document = harness.state().document.as_ref().expect("a session");
    assert_eq!(document.session().scale(), Ok(RatingScale::Contribution));
}

#[test]
fn roles_regions_and_groups_are_set_in_their_forms() {
    let mut harness = shown(
        with_roster(),
        "R07",
        Dialog::Reviewers(ReviewersDialog::default()),
    );
    click(&mut harness, "Correct name and delegation of R1");
    click(&mut harness, "Role");
    click(&mut harness, "Expert");
    harness.get_by_label("Region").focus();
    harness.run();
    harness.get_by_label("Region").type_text("Gulf");
    harness.run();
    click(&mut harness, "Apply");
    let seat = |harness: &Harness<'static, FrameWindow>| {
        let document = harness.state().document.as_ref().expect("a session");
        document.session().seat(&code("R1"))
    };
    assert_eq!(
        (seat(&harness).role, seat(&harness).region.as_str()),
        (Some(Role::Expert), "Gulf")
    );
    harness.state_mut().dialog = Some(Dialog::Groups(GroupsDialog::default()));
    harness.run();
    harness.get_by_label("Name of the group").focus();
    harness.run();
    harness.get_by_label("Name of the group").type_text("Group 2");
    harness.run();
    for label in ["R1", "R2"] {
        click(&mut harness, label);
    }
    harness.get_by_label_contains("O3 ").click();
    harness.run();
    click(&mut harness, "Add the group");
    let document = harness.state().document.as_ref().expect("a session");
    let group = document.session().group("Group 2").expect("a group");
    assert_eq!(group.members, [code("R1"), code("R2")]);
    assert_eq!(group.headings.len(), 1, "{group:?}");
}

#[test]
fn the_answer_of_the_round_before_stands_beside_and_is_kept_with_one_button() {
    let mut document = with_roster();
    for at in 0..3 {
        let command = judge(&document, at, Strength::Moderate, "as last time");
        ok(&mut document, "R07", 10 + at as i64, command);
    }
    ok(
        &mut document,
        "R07",
        20,
        Command::StartRound(RoundNo(2), RoundKind::Open),
    );
    let mut window = Window::new(document, INSPECTOR);
    window.select("1.1", "T1");
    let mut harness = open(window, (360.0, 2000.0), Theme::Light, &Raster::default());
    harness.get_by_label("Before: 2 Moderate, direct");
    assert!(
        harness.state().judgement("1.1", "T1").is_none(),
        "not answered in this round"
    );
    harness.get_by_label("Keep this answer").click();
    harness.run();
    let kept = harness.state().judgement("1.1", "T1").expect("judged");
    assert_eq!(kept.reason, "as last time");
    let view = harness.state().document.session().view_for(&code("R07"));
    let Some(Command::JudgeMany(rest)) = judging::keep_all(&view) else {
        panic!("two pairs are left");
    };
    assert_eq!(rest.len(), 2);
    let mut document = harness.state().document.clone();
    ok(&mut document, "R07", 30, Command::JudgeMany(rest));
    let view = document.session().view_for(&code("R07"));
    assert!(judging::keep_all(&view).is_none());
    assert_eq!(view.judgements().count(), 3);
}

#[test]
fn after_the_opening_everybody_sees_all_answers_with_the_late_ones_marked() {
    let document = blind();
    let one = at_home(&document, "R1", |home| {
        let first = judge(home, 0, Strength::Strong, "nets-marker");
        ok(home, "R1", 10, first);
        ok(home, "R1", 11, Command::Submit);
    });
    let two = at_home(&document, "R2", |home| {
        let first = judge(home, 0, Strength::None, "");
        ok(home, "R2", 12, first);
        ok(home, "R2", 13, Command::Submit);
        let later = judge(home, 0, Strength::Weak, "");
        ok(home, "R2", 14, later);
    });
    let mut document = take_back(&document, &[one, two]);
    let shows = |document: &Document| {
        let mut window = Window::new(document.clone(), INSPECTOR);
        window.select("1.1", "T1");
        open(window, (360.0, 2000.0), Theme::Light, &Raster::default())
    };
    let harness = shows(&document);
    assert!(harness.query_by_label_contains("Everybody’s answers").is_none());
    assert!(
        harness.query_by_label_contains("nets-marker").is_none(),
        "hidden while blind"
    );
    ok(&mut document, "R07", 20, Command::OpenRound(RoundNo::FIRST));
    let mut harness = shows(&document);
    harness.get_by_label("Everybody’s answers (2)");
    harness.get_by_label("Round 1, R1: 3 Strong, direct");
    harness.get_by_label("Round 1, R2: 1 Weak, direct, late");
    harness.get_by_label("nets-marker");
    assert!(
        harness.query_by_label_contains("Amina").is_none(),
        "names are off"
    );
    harness.get_by_label("Show names").click();
    harness.run();
    harness.get_by_label_contains("Amina Yusuf");
}

#[test]
fn nobody_takes_anothers_place_in_a_blind_round() {
    let world = World::new();
    let mut window = world.window_with_session();
    let put = Command::PutReviewer(code("R08"), Reviewer::default());
    ask(&mut window, Intent::Run(put));
    ask(&mut window, Intent::ActAs(code("R08")));
    assert_eq!(
        window.state().preferences().reviewer.as_deref(),
        Some("R08"),
        "an open round lets one"
    );
    ask(&mut window, Intent::ActAs(code("R07")));
    let start = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    ask(&mut window, Intent::Run(start));
    judge_in(&mut window, 0, 0, Strength::Strong);
    ask(&mut window, Intent::ActAs(code("R08")));
    assert!(
        said(&window).contains("nobody takes another’s place"),
        "{}",
        said(&window)
    );
    assert_eq!(window.state().preferences().reviewer.as_deref(), Some("R07"));
    window.get_by_label("Round 1, blind, not submitted");
    act(&mut window, UiAction::Submit);
    window.run_steps(3);
    window.get_by_label("Submit for good").click();
    window.run_steps(3);
    let session = Arc::clone(window.state().session().expect("a session"));
    assert!(session.submission(RoundNo::FIRST, &code("R07")).is_some());
}

#[test]
fn calibration_pairs_come_one_after_the_other() {
    let world = World::new();
    let mut window = world.window_with_session();
    let at = |action, target| crate::app_world::pair(action, target);
    let rules = Rules {
        calibration: vec![at(2, 3), at(0, 0), at(4, 1)],
        ..Rules::default()
    };
    ask(&mut window, Intent::Run(Command::SetRules(rules)));
    judge_in(&mut window, 0, 0, Strength::Weak);
    let mut seen = Vec::new();
    for _ in 0..3 {
        act(&mut window, UiAction::Calibrate);
        seen.push(window.state().shown().and_then(judging::selected_pair));
    }
    assert_eq!(
        seen,
        [Some(at(2, 3)), Some(at(4, 1)), Some(at(2, 3))],
        "the judged one is passed over"
    );
    window.get_by_label("Calibration pair 1 of 3");
}
