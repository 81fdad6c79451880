//! The inspector by its accessible names: fields, drafts that are never lost, comments, history.

use egui_kittest::kittest::Queryable as _;
use seagrass::model::*;
use seagrass::ui::Selection;
use seagrass::ui::theme::Theme;

use crate::panels::{Shows, Window, at_work, open};
use crate::support::picture::assert_picture;
use crate::support::raster::Raster;

const INSPECTOR: Shows = Shows {
    matrix: false,
    inspector: true,
    popover: false,
    search: false,
};

#[test]
fn the_inspector_looks_as_stored() {
    for (theme, tone) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let raster = Raster::default();
        let mut window = Window::new(at_work(), INSPECTOR);
        window.select("1.4", "T6");
        let harness = open(window, (336.0, 1160.0), theme, &raster);
        assert_picture(&format!("inspector-pair-{tone}"), &raster.picture(&harness));
        let mut window = Window::new(at_work(), INSPECTOR);
        window.lang = Lang::new("ar").expect("a tag");
        window.state.selection = Some(Selection::Action(ActionId::at(3)));
        let harness = open(window, (336.0, 660.0), theme, &raster);
        assert_picture(&format!("inspector-item-{tone}"), &raster.picture(&harness));
    }
}

type Harness = egui_kittest::Harness<'static, Window>;

fn inspector(prepare: impl FnOnce(&mut Window)) -> Harness {
    let mut window = Window::new(at_work(), INSPECTOR);
    prepare(&mut window);
    open(window, (360.0, 2000.0), Theme::Light, &Raster::default())
}

fn type_into(harness: &mut Harness, field: &str, text: &str) {
    harness.get_by_label(field).focus();
    harness.run();
    harness.get_by_label(field).type_text(text);
    harness.run();
}

fn click(harness: &mut Harness, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

fn select(harness: &mut Harness, action: &str, target: &str) {
    harness.state_mut().select(action, target);
    harness.run();
}

fn reason(harness: &Harness, action: &str, target: &str) -> String {
    let judgement = harness.state().judgement(action, target);
    judgement.map(|one| one.reason).unwrap_or_default()
}

#[test]
fn segments_judge_and_the_sentence_follows() {
    let mut harness = inspector(|window| window.select("9.1", "T1"));
    harness.get_by_label("Selected: Action 9.1 and Target T1 were not yet considered together");
    click(&mut harness, "Weak");
    click(&mut harness, "Enabling");
    harness.get_by_label_contains("Tension").click();
    harness.run();
    let judgement = harness.state().judgement("9.1", "T1").expect("judged");
    assert_eq!(judgement.verdict, Verdict::Scored(Strength::Weak));
    assert_eq!(judgement.contribution, Some(Contribution::Enabling));
    assert!(judgement.tension);
    let sentence = "Selected: Action 9.1 makes a weak, enabling contribution to Target T1, and could also work against it";
    harness.get_by_label(sentence);
    assert_eq!(
        harness.state().state.last_choice.strength,
        Strength::Weak,
        "remembered for the next link"
    );
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn kind_is_said_of_links_only() {
    let mut harness = inspector(|window| window.select("9.1", "T1"));
    harness.get_by_label("Said only of a weak, moderate or strong contribution");
    let before = harness.state().commands();
    click(&mut harness, "Direct");
    assert_eq!(harness.state().commands(), before);
    click(&mut harness, "None");
    harness.get_by_label("Said only of a weak, moderate or strong contribution");
    click(&mut harness, "Cannot judge");
    let judgement = harness.state().judgement("9.1", "T1").expect("judged");
    assert_eq!(judgement, Judgement::new(Verdict::CannotJudge));
}

#[test]
fn confidence_is_chosen_from_a_list() {
    let mut harness = inspector(|window| window.select("1.4", "T6"));
    click(&mut harness, "Confidence");
    click(&mut harness, "Inconclusive");
    let judgement = harness.state().judgement("1.4", "T6").expect("judged");
    assert_eq!(judgement.confidence, Some(Confidence::Inconclusive));
}

#[test]
fn a_text_is_committed_to_the_pair_it_was_written_for() {
    let mut harness = inspector(|window| window.select("1.5", "T6"));
    let before = harness.state().commands();
    type_into(&mut harness, "Reason", "Permits are rare");
    assert_eq!(harness.state().commands(), before, "not while typing");
    select(&mut harness, "1.4", "T6");
    assert_eq!(reason(&harness, "1.5", "T6"), "Permits are rare");
    assert!(
        reason(&harness, "1.4", "T6").starts_with("Gear and area"),
        "untouched"
    );
    harness.run();
    assert_eq!(harness.state().commands(), before + 1, "once");
}

#[test]
fn selecting_an_item_or_nothing_loses_no_text_either() {
    let mut harness = inspector(|window| window.select("1.5", "T6"));
    type_into(&mut harness, "Evidence", "One source\n\n  Another  ");
    harness.state_mut().state.selection = None;
    harness.run();
    let judgement = harness.state().judgement("1.5", "T6").expect("judged");
    assert_eq!(judgement.evidence, ["One source", "Another"]);
    select(&mut harness, "1.5", "T6");
    type_into(&mut harness, "Reason", "Why");
    harness.state_mut().state.selection = Some(Selection::Action(ActionId::at(0)));
    harness.run();
    assert_eq!(reason(&harness, "1.5", "T6"), "Why");
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn a_reason_before_the_judgement_waits_and_comes_with_it() {
    let mut harness = inspector(|window| window.select("9.1", "T1"));
    let before = harness.state().commands();
    type_into(&mut harness, "Reason", "Training reaches rangers");
    harness.state_mut().flush();
    harness.run();
    harness.get_by_label("Kept until the contribution is chosen, then stored with it");
    select(&mut harness, "1.4", "T6");
    select(&mut harness, "9.1", "T1");
    assert_eq!(harness.state().commands(), before, "nothing to carry it yet");
    assert_eq!(
        harness.get_by_label("Reason").value().as_deref(),
        Some("Training reaches rangers")
    );
    click(&mut harness, "Moderate");
    let judgement = harness.state().judgement("9.1", "T1").expect("judged");
    assert_eq!(judgement.reason, "Training reaches rangers");
    assert_eq!(judgement.verdict, Verdict::Scored(Strength::Moderate));
    assert_eq!(harness.state().commands(), before + 1, "in one step");
    assert!(!harness.state().inspector.has_unfinished());
}

#[test]
fn a_waiting_reason_joins_a_judgement_made_elsewhere() {
    let mut harness = inspector(|window| window.select("9.1", "T1"));
    type_into(&mut harness, "Reason", "Training reaches rangers");
    select(&mut harness, "1.4", "T6");
    let pair = harness.state().pair("9.1", "T1");
    let judgement = Judgement::scored(Strength::Weak, None);
    harness
        .state_mut()
        .run(&seagrass::command::Command::Judge { pair, judgement });
    harness.run();
    assert_eq!(reason(&harness, "9.1", "T1"), "Training reaches rangers");
}

#[test]
fn leaving_the_field_and_flushing_commit_once() {
    let mut harness = inspector(|window| window.select("1.5", "T6"));
    let before = harness.state().commands();
    type_into(&mut harness, "Reason", "First");
    harness.get_by_label("Evidence").focus();
    harness.run();
    assert_eq!(reason(&harness, "1.5", "T6"), "First");
    type_into(&mut harness, "Evidence", "MOS3/Inf.6");
    harness.state_mut().flush();
    harness.state_mut().flush();
    harness.run();
    assert_eq!(
        harness.state().judgement("1.5", "T6").expect("judged").evidence,
        ["MOS3/Inf.6"]
    );
    assert_eq!(harness.state().commands(), before + 2);
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn a_segment_clicked_while_a_reason_is_open_keeps_both() {
    let mut harness = inspector(|window| window.select("1.5", "T6"));
    type_into(&mut harness, "Reason", "Both");
    click(&mut harness, "Strong");
    harness.run();
    let judgement = harness.state().judgement("1.5", "T6").expect("judged");
    assert_eq!(
        (judgement.verdict, judgement.reason.as_str()),
        (Verdict::Scored(Strength::Strong), "Both")
    );
}

#[test]
fn undone_elsewhere_is_seen_in_the_field() {
    let mut harness = inspector(|window| window.select("1.5", "T6"));
    type_into(&mut harness, "Reason", "First");
    harness.get_by_label("Evidence").focus();
    harness.run();
    harness
        .state_mut()
        .document
        .undo(&crate::samples::stamp("R07", 1_800_000_000))
        .expect("a step");
    harness.run();
    assert_eq!(harness.get_by_label("Reason").value().unwrap_or_default(), "");
}

#[test]
fn comments_are_sent_by_keys_by_button_and_by_turning_away() {
    let mut harness = inspector(|window| window.select("9.1", "T1"));
    let subject = Subject::Pair(harness.state().pair("9.1", "T1"));
    type_into(&mut harness, "New comment", "By keys");
    harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, eframe::egui::Key::Enter);
    harness.run();
    type_into(&mut harness, "New comment", "By button");
    click(&mut harness, "Add comment");
    type_into(&mut harness, "New comment", "By turning away");
    harness.get_by_label("Reason").focus();
    harness.run();
    assert_eq!(
        harness.state().comments(subject).len(),
        2,
        "leaving the field for another of the pair does not"
    );
    select(&mut harness, "1.4", "T6");
    assert_eq!(
        harness.state().comments(subject),
        ["By keys", "By button", "By turning away"]
    );
    type_into(&mut harness, "New comment", "By flushing");
    harness.state_mut().flush();
    harness.run();
    let here = Subject::Pair(harness.state().pair("1.4", "T6"));
    assert!(harness.state().comments(here).contains(&"By flushing".to_owned()));
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn a_comment_is_answered_reworded_and_withdrawn() {
    let mut harness = inspector(|window| window.select("1.4", "T6"));
    let subject = Subject::Pair(harness.state().pair("1.4", "T6"));
    assert_eq!(harness.get_all_by_label("Edit").count(), 1, "only one's own");
    harness
        .get_all_by_label("Reply")
        .next()
        .expect("a button")
        .click();
    harness.run();
    harness.get_by_label("Reply to R03");
    type_into(&mut harness, "New comment", "Agreed");
    click(&mut harness, "Add comment");
    let view = harness
        .state()
        .document
        .session()
        .view_for(&crate::samples::code("R07"));
    let comments = view.comments(subject);
    assert_eq!(comments[2].comment.reply_to, Some(comments[0].id));
    drop(view);
    harness.get_all_by_label("Edit").last().expect("a button").click();
    harness.run();
    type_into(&mut harness, "Comment being edited", ", noted");
    harness.get_by_label("Reason").focus();
    harness.run();
    assert_eq!(harness.state().comments(subject)[2], "Agreed, noted");
    harness
        .get_all_by_label("Withdraw")
        .last()
        .expect("a button")
        .click();
    harness.run();
    assert_eq!(harness.state().comments(subject).len(), 2);
    assert_eq!(harness.state().refusals, []);
}

#[test]
fn the_comment_field_takes_the_keyboard_when_asked() {
    let mut harness = inspector(|window| window.select("9.1", "T1"));
    harness.state_mut().state.focus_comment = true;
    harness.run();
    assert!(harness.get_by_label("New comment").is_focused());
    assert!(!harness.state().state.focus_comment);
}

#[test]
fn clearing_goes_back_to_not_considered_and_history_keeps_it() {
    let mut harness = inspector(|window| window.select("1.4", "T6"));
    click(&mut harness, "Clear judgement");
    assert_eq!(harness.state().judgement("1.4", "T6"), None);
    harness.get_by_label_contains(": Taken back to not yet considered");
    assert!(harness.query_by_label("Clear judgement").is_none());
    assert_eq!(harness.get_all_by_label("Current").count(), 1);
}

#[test]
fn an_item_lists_its_links_and_a_click_selects_the_pair() {
    let mut harness = inspector(|window| window.state.selection = Some(Selection::Action(ActionId::at(3))));
    click(
        &mut harness,
        "Go to link: Action 1.4 makes a strong, direct contribution to Target T6",
    );
    let pair = harness.state().pair("1.4", "T6");
    assert_eq!(harness.state().state.selection, Some(Selection::Pair(pair)));
}

#[test]
fn a_very_long_text_does_not_break_the_panel() {
    let long = "Nets and more nets. ".repeat(1_000);
    let mut harness = inspector(|window| {
        window.select("1.4", "T6");
        let pair = window.pair("1.4", "T6");
        let mut judgement = Judgement::scored(Strength::Strong, None);
        judgement.reason = long.clone();
        judgement.evidence = vec!["x".repeat(20_000)];
        window.run(&seagrass::command::Command::Judge { pair, judgement });
        let subject = Subject::Pair(pair);
        window.run(&seagrass::command::Command::Comment {
            subject,
            text: long.clone(),
            reply_to: None,
        });
    });
    let evidence = harness.get_by_label("Evidence").rect();
    let comment = harness.get_by_label("New comment").rect();
    assert!(comment.bottom() < 2_000.0, "{comment:?}");
    assert!(
        comment.right() <= 360.0 && comment.width() > 200.0,
        "{comment:?} {evidence:?}"
    );
    click(&mut harness, "Show all");
    assert!(harness.get_by_label("New comment").rect().bottom() < 2_400.0);
}

#[test]
fn versions_that_contradict_each_other_are_said_and_settled() {
    let mut harness = inspector(|window| {
        window.select("9.1", "T1");
        let pair = window.pair("9.1", "T1");
        let mut other = window.document.clone();
        let judge = |strength| seagrass::command::Command::Judge {
            pair,
            judgement: Judgement::scored(strength, None),
        };
        window.run(&judge(Strength::Weak));
        let stamp = crate::samples::stamp("R07", 1_795_000_000);
        let written = other.run(&judge(Strength::Strong), &stamp).expect("accepted");
        window.document.adopt(written.versions, vec![written.act]);
    });
    harness.get_by_label("Selected: Two versions of the judgement of Action 9.1 and Target T1 differ");
    assert_eq!(harness.get_all_by_label("Current").count(), 2);
    click(&mut harness, "Moderate");
    let judgement = harness.state().judgement("9.1", "T1").expect("settled");
    assert_eq!(judgement.verdict, Verdict::Scored(Strength::Moderate));
    assert_eq!(harness.get_all_by_label("Current").count(), 1);
}

#[test]
fn a_waiting_reason_stays_with_its_author() {
    let mut harness = inspector(|window| window.select("9.1", "T1"));
    type_into(&mut harness, "Reason", "Training reaches rangers");
    harness.get_by_label("Evidence").focus();
    harness.run();
    harness.state_mut().reviewer = crate::samples::code("R03");
    harness.run();
    assert_eq!(harness.get_by_label("Reason").value().unwrap_or_default(), "");
    click(&mut harness, "Weak");
    assert_eq!(reason(&harness, "9.1", "T1"), "");
    harness.state_mut().reviewer = crate::samples::code("R07");
    harness.run();
    click(&mut harness, "Strong");
    assert_eq!(reason(&harness, "9.1", "T1"), "Training reaches rangers");
}
