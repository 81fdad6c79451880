//! Conflicts listed and settled, differences in words, and what a blind round hides of both.

use eframe::egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::command::{Command, Document};
use seagrass::merge::{Names, Recipient, conflicts, pack};
use seagrass::model::*;
use seagrass::ui::dialogs::{Compared, Dialog};
use seagrass::ui::{Intent, UiAction};

use crate::app_world::*;
use crate::join_window::{base, click, dropped, open, say, write};
use crate::samples::{self, stamp};

/// A window on R07's and R08's copies joined, each with one judgement changed in two copies.
fn in_conflict(world: &World) -> Window {
    let base = base();
    let (mut one, mut other) = (base.clone(), base);
    for (by, target) in [("R07", 0), ("R08", 1)] {
        say(&mut one, by, target, Strength::Weak, 20 + target as i64);
        say(&mut other, by, target, Strength::Strong, 40 + target as i64);
    }
    let path = write(&world.path("one.ron"), &one);
    let other = write(&world.path("other.ron"), &other);
    let mut window = open(world, &path);
    dropped(&mut window, &[other]);
    window.get_by_label("2 records would be in conflict: both versions are kept until somebody settles them");
    window.get_by_label_contains("Action 1.4 – Target T1, R07: Weak (R07, 1970-01-01T00:00:20Z); Strong");
    window.get_by_label("2 records will be in conflict afterwards. The list of conflicts shows them");
    click(&mut window, "Join 1 file");
    until(&mut window, "joined", |app| app.question().is_none());
    window
}

#[test]
fn conflicts_are_counted_listed_with_both_versions_and_settled_by_whom_they_belong_to() {
    let world = World::new();
    let mut window = in_conflict(&world);
    let session = |window: &Window| window.state().session().expect("open").as_ref().clone();
    assert_eq!(conflicts(&session(&window)).len(), 2);
    click(&mut window, "2 conflicts");
    window.get_by_role_and_label(Role::Dialog, "Conflicts");
    window.get_by_label("Action 1.4 – Target T1, R07");
    assert_eq!(
        window.query_all_by_label("R07, 1970-01-01 00:00").count(),
        2,
        "author and time of each version"
    );
    window.get_by_label("R08 must settle this: nobody else can say what holds");
    let keep = window.get_all_by_role_and_label(Role::Button, "Keep this one");
    let keep: Vec<_> = keep.collect();
    assert_eq!(keep.len(), 2, "only R07's own");
    keep[1].click();
    window.run_steps(3);
    assert_eq!(conflicts(&session(&window)).len(), 1, "{}", said(&window));
    let pair = Pair::new(ActionId::at(3), TargetId::at(0));
    let now = session(&window);
    let view = now.view_for(&samples::code("R07"));
    assert_eq!(
        view.judgement(pair).map(|one| one.verdict),
        Some(Verdict::Scored(Strength::Strong))
    );
    let record = view.record(pair).expect("a record");
    assert_eq!(record.versions().len(), 3, "both versions stay in the history");
    window.get_by_label("1 conflict");
    assert!(window.query_by_label("Action 1.4 – Target T1, R07").is_none());
    click(&mut window, "Show");
    assert!(window.state().question().is_none());
}

#[test]
fn comparing_shows_what_differs_in_words_and_can_be_narrowed() {
    let world = World::new();
    let base = base();
    let path = write(&world.path("base.ron"), &base);
    let mut copy = base;
    say(&mut copy, "R08", 0, Strength::Weak, 20);
    copy.run(
        &Command::PutReviewer(samples::code("R09"), Reviewer::default()),
        &stamp("R07", 30),
    )
    .expect("accepted");
    let other = write(&world.path("other.ron"), &copy);
    let mut window = open(&world, &path);
    world.will_choose(&other);
    act(&mut window, UiAction::Compare);
    until(
        &mut window,
        "compared",
        |app| matches!(app.question(), Some(Dialog::Compare(dialog)) if *dialog.compared() != Compared::Waiting),
    );
    window.run_steps(8);
    window.get_by_label("Action 1.4 – Target T1, R08: Weak (before: Not yet considered)");
    window.get_by_label("Entry of reviewer R09: new");
    window.get_by_label("History: 0 entries only here, 2 only in the file");
    let shown: Vec<_> = window
        .get_all_by_role(Role::RadioButton)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.contains('('))
        .collect();
    assert_eq!(shown, ["All (2)", "Judgements (1)", "Reviewers (1)"]);
    window.get_by_label("Reviewers (1)").click();
    window.run_steps(2);
    assert!(window.query_by_label_contains("Target T1, R08").is_none());
    window.get_by_label("Entry of reviewer R09: new");
}

#[test]
fn thousands_of_differences_are_listed_without_laying_them_all_out() {
    let mut dialog = seagrass::ui::dialogs::CompareDialog::new("other.ron".to_owned());
    let line = |at: usize| {
        (
            seagrass::ui::dialogs::DifferenceKind::Judgement,
            format!("line {at}"),
        )
    };
    dialog.found(Compared::Found {
        lines: (0..20_000).map(line).collect(),
        notes: Vec::new(),
    });
    let mut window = crate::frame_window::FrameWindow::working();
    window.dialog = Some(Dialog::Compare(dialog));
    let mut harness = window.harness([1366.0, 768.0]);
    harness.run();
    harness.get_by_label("line 0");
    let count = harness.query_all_by_label_contains("line ").count();
    assert!(count < 40, "{count}");
}

/// Every text that the window shows or says.
fn texts(window: &Window) -> String {
    let mut all = String::new();
    for node in window.root().children_recursive() {
        let node = node.accesskit_node();
        for text in [node.label(), node.value(), node.description()]
            .into_iter()
            .flatten()
        {
            all.push_str(&text);
            all.push('\n');
        }
    }
    all
}

/// A blind round conducted by R07, and R08's pack with an answer in which a marker is planted.
fn blind() -> (Document, Document) {
    let mut whole = base();
    let start = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    whole.run(&start, &stamp("R07", 3)).expect("accepted");
    let recipient = Recipient::Reviewer(samples::code("R08"));
    let pack = pack(whole.session(), &recipient, Names::Kept).expect("a pack");
    let mut copy = Document::open(pack);
    mark(&mut copy, Strength::Weak, 20);
    (whole, copy)
}

/// R08's judgement of a pair, with a reason that nobody else may read.
fn mark(document: &mut Document, strength: Strength, at: i64) {
    let mut judgement = Judgement::scored(strength, None);
    "MARKER".clone_into(&mut judgement.reason);
    let pair = Pair::new(ActionId::at(3), TargetId::at(0));
    let judge = Command::Judge { pair, judgement };
    document.run(&judge, &stamp("R08", at)).expect("accepted");
}

#[test]
fn in_a_blind_round_neither_cards_nor_conflicts_nor_differences_tell_what_was_answered() {
    let world = World::new();
    let (whole, mut one) = blind();
    let path = write(&world.path("whole.ron"), &whole);
    let mut other = one.clone();
    mark(&mut other, Strength::Strong, 30);
    mark(&mut one, Strength::None, 40);
    one.run(&Command::Submit, &stamp("R08", 41)).expect("accepted");
    let first = write(&world.path("first.ron"), &one);
    let second = write(&world.path("second.ron"), &other);
    let mut window = open(&world, &path);
    dropped(&mut window, &[first.clone(), second]);
    window.get_by_label("Submitted in round 1: R08");
    window.get_by_label("Not submitted in round 1: R08");
    window.get_by_label("1 conflict is about what this round does not show you");
    assert!(!texts(&window).contains("MARKER"), "{}", texts(&window));
    click(&mut window, "Join 2 files");
    until(&mut window, "joined", |app| app.question().is_none());
    let session = window.state().session().expect("open").as_ref().clone();
    assert_eq!(conflicts(&session).len(), 1);
    act(&mut window, UiAction::Conflicts);
    assert!(
        window.state().question().is_none(),
        "there is none for R07 to see"
    );
    assert!(window.query_by_label("1 conflict").is_none());
    world.will_choose(&first);
    act(&mut window, UiAction::Compare);
    until(&mut window, "compared", is_compared);
    window.run_steps(8);
    window.get_by_label("1 difference is about what this round does not show you");
    assert!(!texts(&window).contains("MARKER"), "{}", texts(&window));

    // The same once the round is open.
    click(&mut window, "Close");
    let open_round = Intent::Run(Command::OpenRound(RoundNo::FIRST));
    ask(&mut window, open_round);
    click(&mut window, "1 conflict");
    assert!(texts(&window).contains("MARKER"), "{}", texts(&window));
}

fn is_compared(app: &seagrass::app::App) -> bool {
    matches!(app.question(), Some(Dialog::Compare(dialog)) if *dialog.compared() != Compared::Waiting)
}

#[test]
fn a_copy_that_would_be_nobodys_is_warned_of() {
    let world = World::new();
    let (whole, copy) = blind();
    let path = write(&world.path("mine.ron"), &copy);
    let other = write(&world.path("whole.ron"), &whole);
    let mut window = open(&world, &path);
    dropped(&mut window, &[other]);
    window.get_by_label_contains("Joined with other files it is nobody’s copy any more");
}

#[test]
fn two_decisions_on_one_pair_are_listed_and_one_is_kept() {
    let world = World::new();
    let base = base();
    let (mut one, mut other) = (base.clone(), base);
    let pair = Pair::new(ActionId::at(3), TargetId::at(0));
    for (document, by, value, at) in [
        (&mut one, "R07", Strength::Weak, 20),
        (&mut other, "R08", Strength::Strong, 86_421),
    ] {
        let motion = Motion {
            status: Status::InDiscussion,
            value: Some(value),
            ..Motion::default()
        };
        document
            .run(&Command::Decide { pair, motion }, &stamp(by, at))
            .expect("accepted");
    }
    let path = write(&world.path("one.ron"), &one);
    let other = write(&world.path("other.ron"), &other);
    let mut window = open(&world, &path);
    dropped(&mut window, &[other]);
    click(&mut window, "Join 1 file");
    until(&mut window, "joined", |app| app.question().is_none());
    click(&mut window, "1 conflict");
    window.get_by_label("Decision on Action 1.4 – Target T1");
    window.get_by_label("R08, 1970-01-02 00:00");
    let keep: Vec<_> = window
        .get_all_by_role_and_label(Role::Button, "Keep this one")
        .collect();
    keep[1].click();
    window.run_steps(4);
    let session = window.state().session().expect("open");
    assert_eq!(conflicts(session), [], "{}", said(&window));
    let record = session
        .proceeding_record(&ProceedingKey::Decision(pair))
        .expect("a record");
    assert_eq!(record.versions().len(), 3);
    match record.current() {
        Current::Said(Proceeding::Decision(decision)) => assert_eq!(decision.value, Some(Strength::Strong)),
        current => panic!("{current:?}"),
    }
}
