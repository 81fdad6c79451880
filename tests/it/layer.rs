//! The mapping of the meeting: the board on its layer, and that screen and paper say the same of it.

use eframe::egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use proptest::prelude::*;
use seagrass::analysis::decided::Outcome;
use seagrass::analysis::{Mapping, MappingCount};
use seagrass::command::{Command, Document};
use seagrass::exchange::export::Filter;
use seagrass::exchange::export::decided::{DecidedFacts, Parts};
use seagrass::model::*;
use seagrass::ui::theme::Theme;
use seagrass::ui::{Intent, Layer, Page};

use crate::desk::{self, Desk};
use crate::samples::{code, document, stamp};
use crate::support::drag_between;
use crate::support::picture::assert_picture;
use crate::support::raster::Raster;

/// A motion that lacks nothing for its status.
pub(crate) fn motion(status: Status, value: Option<Strength>, kind: Option<Contribution>) -> Motion {
    let wording = if status == Status::Bracketed {
        "[It helps]"
    } else {
        "It helps"
    };
    Motion {
        status,
        value,
        contribution: kind.filter(|_| value > Some(Strength::None)),
        wording: wording.to_owned(),
        word: Some(DecisionWord::Agrees),
        ..Motion::default()
    }
}

/// Judgements of R07 and, on other pairs mostly, decisions of every kind.
pub(crate) fn decided_document() -> Document {
    use Contribution::{Direct, Enabling};
    use Strength::{Moderate, None as Nothing, Strong, Weak};
    let mut document = desk::linked_document();
    let pair = |document: &Document, action: &str, target: &str| {
        let session = document.session();
        session.pair_by_codes(action, target).expect("codes of the plans")
    };
    let reserve = Command::Reserve {
        pair: pair(&document, "2.1", "T8"),
        state: StateName::from("Arcadia"),
        words: "We reserve our position.".to_owned(),
    };
    document.run(&reserve, &stamp("R07", 60)).expect("accepted");
    let said = [
        ("1.1", "T1", Status::Agreed, Some(Nothing), None),
        ("1.2", "T2", Status::Deferred, None, None),
        ("1.3", "T4", Status::Bracketed, Some(Weak), Some(Enabling)),
        ("1.4", "T6", Status::Agreed, Some(Strong), Some(Direct)),
        ("1.4", "T7", Status::AdReferendum, Some(Moderate), Some(Direct)),
        ("1.4", "T3", Status::Agreed, Some(Weak), Some(Enabling)),
        ("1.4", "T5", Status::Bracketed, Some(Moderate), Some(Direct)),
        (
            "2.1",
            "T8",
            Status::WithReservation,
            Some(Moderate),
            Some(Enabling),
        ),
        ("3.1", "T10", Status::Agreed, Some(Strong), Some(Direct)),
        ("3.2", "T9", Status::InDiscussion, None, None),
    ];
    for (at, (action, target, status, value, kind)) in said.into_iter().enumerate() {
        let decide = Command::Decide {
            pair: pair(&document, action, target),
            motion: motion(status, value, kind),
        };
        document
            .run(&decide, &stamp("R07", 61 + at as i64))
            .expect("accepted");
    }
    document
}

fn board(document: Document) -> Harness<'static, Desk> {
    let mut harness = desk::board(document, [1100.0, 1500.0], Theme::Light, &Raster::default());
    harness.state_mut().state.layer = Layer::Decisions;
    harness.run();
    harness
}

/// The names of everything with a role that begin so.
fn names(harness: &Harness<'_, Desk>, role: Role, start: &str) -> Vec<String> {
    harness
        .query_all_by_role(role)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.starts_with(start))
        .collect()
}

/// Screen and paper part the same pairs alike.
fn assert_same(count: MappingCount, parts: Parts, pairs: usize) {
    assert_eq!(count.links() as usize, parts.links() + parts.against);
    assert_eq!(count.agreed.direct as usize, parts.direct);
    assert_eq!(count.agreed.enabling as usize, parts.enabling);
    assert_eq!(count.agreed.against() as usize, parts.against);
    assert_eq!(count.nothing() as usize, parts.none);
    assert_eq!(count.in_brackets as usize, parts.bracketed);
    let rest = parts.cannot_judge + parts.not_agreed + parts.open;
    assert_eq!(
        pairs - (count.agreed.considered + count.in_brackets) as usize,
        rest
    );
}

fn assert_screen_is_paper(session: &Session) {
    let mapping = Mapping::of(session);
    let view = session.view_for(&session.who_looks());
    let facts = DecidedFacts::of(&view, Filter::AgreedAndBracketed);
    let (rows, columns) = (facts.of_actions.len(), facts.of_targets.len());
    assert_same(mapping.total(), facts.parts, rows * columns);
    for (action, parts) in facts.of_actions.iter().enumerate() {
        assert_same(mapping.action(ActionId::at(action)), *parts, columns);
    }
    for (target, parts) in facts.of_targets.iter().enumerate() {
        assert_same(mapping.target(TargetId::at(target)), *parts, rows);
    }
    // And pair by pair: what is drawn is what the paper shows, with the same brackets and reservations.
    for one in &facts.pairs {
        let stands = mapping.stands(one.pair);
        let drawn = stands.and_then(|stands| stands.outcome.drawn());
        let shown = one
            .decision
            .filter(|_| one.is_shown(Filter::AgreedAndBracketed))
            .and_then(|decision| Some((decision.value?, decision.contribution, one.is_bracketed())))
            .filter(|(value, ..)| *value != Strength::None);
        assert_eq!(drawn, shown);
        if let Some(stands) = stands.filter(|_| one.decision.is_some()) {
            let reserved = !one.reservations.is_empty() || stands.status == Some(Status::WithReservation);
            assert_eq!(stands.is_reserved, reserved);
        }
        let link = mapping.links().of_action(one.pair.action).iter();
        assert_eq!(
            link.filter(|link| link.pair == one.pair).count(),
            usize::from(drawn.is_some())
        );
    }
    let not_decided = (rows * columns) as u64 - u64::from(mapping.total().taken_up());
    assert_eq!(mapping.not_decided(), not_decided);
}

#[test]
fn the_examples_count_alike_on_screen_and_on_paper() {
    for example in seagrass::exchange::session_file::examples() {
        let opened = seagrass::exchange::session_file::read_session(example.text.as_bytes());
        assert_screen_is_paper(&opened.expect("reads").session);
    }
    assert_screen_is_paper(decided_document().session());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_decisions_count_alike_on_screen_and_on_paper(
        steps in prop::collection::vec((0_usize..26, 0_usize..16, 0_usize..9, -1_i8..4, 0_u8..3), 1..40)
    ) {
        let mut document = document();
        for (at, (action, target, status, value, extra)) in steps.into_iter().enumerate() {
            let pair = Pair::new(ActionId::at(action), TargetId::at(target));
            let now = stamp("R07", 10 + at as i64);
            if extra == 2 {
                let state = StateName::from("Arcadia");
                let reserve = Command::Reserve { pair, state, words: "No.".to_owned() };
                document.run(&reserve, &now).ok();
            }
            let judgement = Judgement::scored(Strength::Weak, None);
            document.run(&Command::Judge { pair, judgement }, &now).ok();
            let kind = [None, Some(Contribution::Direct), Some(Contribution::Enabling)][usize::from(extra)];
            let motion = motion(Status::ALL[status], Strength::from_value(value), kind);
            document.run(&Command::Decide { pair, motion }, &now).ok();
        }
        assert_screen_is_paper(document.session());
    }
}

#[test]
fn two_entries_against_each_other_are_no_link_on_either() {
    let first = decided_document();
    let pair = first.session().pair_by_codes("7.3", "T16").expect("codes");
    let decide = |value, by| {
        let mut copy = Document::open(Session::clone(first.session()));
        let motion = motion(Status::Agreed, Some(value), Some(Contribution::Direct));
        copy.run(&Command::Decide { pair, motion }, &stamp(by, 900))
            .expect("accepted");
        copy
    };
    let (one, other) = (decide(Strength::Weak, "R07"), decide(Strength::Strong, "R07"));
    let joined = seagrass::merge::join(one.session(), [&**other.session()]).session;
    let mapping = Mapping::of(&joined);
    assert_eq!(
        mapping.stands(pair).map(|one| one.outcome),
        Some(Outcome::Contested)
    );
    assert_eq!(mapping.total().contested, 1);
    assert_screen_is_paper(&joined);
}

#[test]
fn the_board_draws_decisions_alone_and_says_so() {
    let harness = board(decided_document());
    assert!(harness.state().links() > 6, "the reviewer has links of their own");
    let links = names(&harness, Role::ListItem, "Decision of the meeting, ");
    let expected = [
        "Decision of the meeting, Bracketed: [Action 1.3 makes a weak, enabling contribution to Target T4]",
        "Decision of the meeting, Agreed: Action 1.4 makes a weak, enabling contribution to Target T3",
        "Decision of the meeting, Bracketed: [Action 1.4 makes a moderate, direct contribution to Target T5]",
        "Decision of the meeting, Agreed: Action 1.4 makes a strong, direct contribution to Target T6",
        "Decision of the meeting, Agreed ad referendum: Action 1.4 makes a moderate, direct contribution to \
         Target T7",
        "Decision of the meeting, Agreed with reservation: Action 2.1 makes a moderate, enabling contribution \
         to Target T8",
        "Decision of the meeting, Agreed: Action 3.1 makes a strong, direct contribution to Target T10",
    ];
    assert_eq!(links, expected);
    assert!(
        names(&harness, Role::ListItem, "Action 1.4 makes").is_empty(),
        "no judgement is drawn"
    );
    let card = &names(&harness, Role::ListItem, "Action 1.4, ")[0];
    assert!(
        card.ends_with("decisions of the meeting: 3 links agreed, 1 in brackets, 3 of 16 targets agreed"),
        "{card}"
    );
    let card = &names(&harness, Role::ListItem, "Action 1.1, ")[0];
    assert!(card.ends_with("no link agreed, 1 of 16 targets agreed"), "{card}");
    harness.get_by_label("5 links agreed, 2 in brackets, 1 agreed as none, 2 taken up, not agreed");
    let chosen = harness.get_by_label("Decisions of the meeting");
    assert!(chosen.accesskit_node().is_selected().unwrap_or_default() || is_on(&chosen));
}

fn is_on(node: &egui_kittest::Node<'_>) -> bool {
    node.accesskit_node().toggled() == Some(eframe::egui::accesskit::Toggled::True)
}

#[test]
fn the_judgements_are_as_they_were_and_say_nothing_of_decisions() {
    let mut harness = board(decided_document());
    harness.get_by_label("Judgements of R07").click();
    harness.run();
    assert_eq!(harness.state().state.layer, Layer::Judgements);
    assert!(names(&harness, Role::ListItem, "Decision of the meeting").is_empty());
    let card = &names(&harness, Role::ListItem, "Action 1.4, ")[0];
    assert!(card.contains("2 links, 5 of 16 targets considered"), "{card}");
    harness.get_by_label("Action 1.4 makes a strong, direct contribution to Target T6");
}

#[test]
fn without_decisions_there_is_no_choice_to_make() {
    let harness = desk::board(
        desk::linked_document(),
        [1100.0, 700.0],
        Theme::Light,
        &Raster::default(),
    );
    assert!(harness.query_by_label("Decisions of the meeting").is_none());
}

#[test]
fn where_nothing_is_decided_the_layer_says_what_to_do() {
    let mut harness = board(desk::linked_document());
    harness.get_by_label("Nothing is decided yet");
    harness.get_by_label_contains("record what the meeting decides");
    assert!(names(&harness, Role::ListItem, "Action 1.4 makes").is_empty());
    harness.get_by_label("Show the agenda").click();
    harness.run();
    let asked = |intent: &Intent| matches!(intent, Intent::Act(seagrass::ui::UiAction::ShowAgenda));
    assert!(harness.state().intents.iter().any(asked));
    harness.get_by_label("Back to the judgements of R07").click();
    harness.run();
    assert_eq!(harness.state().state.layer, Layer::Judgements);
}

#[test]
fn a_drag_opens_the_decision_and_judges_nothing() {
    let mut harness = board(decided_document());
    let revision = harness.state().document.revision();
    let center = |harness: &Harness<'_, Desk>, start: &str| {
        let starts = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node()
                .label()
                .is_some_and(|label| label.starts_with(start))
        };
        let mut nodes = harness.query_all_by_role(Role::ListItem);
        nodes.find(starts).expect("a card").rect().center()
    };
    let (from, to) = (center(&harness, "Action 1.2,"), center(&harness, "Target T3,"));
    drag_between(&mut harness, from, to);
    let pair = harness
        .state()
        .document
        .session()
        .pair_by_codes("1.2", "T3")
        .expect("codes");
    let asked = |intent: &Intent| matches!(intent, Intent::Decide(about) if *about == pair);
    assert!(harness.state().intents.iter().any(asked));
    assert!(
        !harness
            .state()
            .intents
            .iter()
            .any(|intent| matches!(intent, Intent::Run(_)))
    );
    assert_eq!(harness.state().document.revision(), revision);
    assert!(
        harness.state().state.asking.is_none(),
        "no popover asks for a strength"
    );
    // The same by key.
    harness.state_mut().intents.clear();
    for key in [Key::Escape, Key::Num2, Key::Period, Key::Num1] {
        harness.key_press(key);
        harness.run();
    }
    harness.state_mut().state.selection = Some(seagrass::ui::Selection::Action(pair.action));
    harness.state_mut().state.link_from = Some((Side::Action, pair.action.0));
    harness.state_mut().state.selection = Some(seagrass::ui::Selection::Target(pair.target));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().intents.iter().any(asked));
    assert_eq!(harness.state().document.revision(), revision);
}

#[test]
fn the_board_of_decisions_looks_as_it_did() {
    for (name, theme) in [
        ("board-decisions-light", Theme::Light),
        ("board-decisions-dark", Theme::Dark),
    ] {
        let raster = Raster::default();
        let mut harness = desk::board(decided_document(), [1050.0, 980.0], theme, &raster);
        let state = &mut harness.state_mut().state;
        state.layer = Layer::Decisions;
        assert_eq!(state.page, Page::Board);
        harness.run();
        assert_picture(name, &raster.picture(&harness));
    }
}

#[test]
fn who_looks_changes_nothing_of_what_the_meeting_decided() {
    let mut decided = decided_document();
    let before = Mapping::of(decided.session());
    decided
        .run(
            &Command::PutReviewer(code("R02"), Reviewer::default()),
            &stamp("R07", 500),
        )
        .expect("accepted");
    let pair = decided.session().pair_by_codes("9.1", "T1").expect("codes");
    let judgement = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
    decided
        .run(&Command::Judge { pair, judgement }, &stamp("R02", 501))
        .expect("accepted");
    assert_eq!(Mapping::of(decided.session()), before);
}
