//! Coverage and gaps in the window, by accessible names; and that papers, rows and lines say the same.

use eframe::egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::analysis::coverage::Basis;
use seagrass::analysis::gaps::{Gaps, NoPreview};
use seagrass::command::{Command, Document};
use seagrass::exchange::export::{Data, Format, Options, PaperKind, PaperName, PaperOptions, Whose, export};
use seagrass::exchange::session_file::write_session;
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;
use seagrass::ui::{Intent, Page, Selection, UiAction};

use crate::app_world::{Window, World, act, ask};
use crate::samples::{code, document, stamp};

pub(crate) fn run(document: &mut Document, command: &Command) {
    document.run(command, &stamp("R07", 50)).expect("accepted");
}

fn decided(status: Status, value: Strength, contribution: Option<Contribution>, elements: &[&str]) -> Motion {
    let bracket = if status == Status::Bracketed {
        "[it does]"
    } else {
        "it does"
    };
    Motion {
        status,
        value: Some(value),
        contribution,
        wording: bracket.to_owned(),
        word: Some(DecisionWord::Agrees),
        elements: elements.iter().map(|one| (*one).to_owned()).collect(),
        ..Motion::default()
    }
}

fn agreed(value: Strength, contribution: Option<Contribution>) -> Motion {
    decided(Status::Agreed, value, contribution, &[])
}

fn decide(document: &mut Document, action: usize, target: usize, motion: Motion) {
    let pair = Pair::new(ActionId::at(action), TargetId::at(target));
    run(document, &Command::Decide { pair, motion });
}

/// A session in which every class occurs: T1 covered thrice over, T2 partly, T3 by enabling actions only, T4
/// by none; the last action serves none; on T6 one element has a link; on T7 stands a bracket.
pub(crate) fn sample() -> Document {
    use Contribution::{Direct, Enabling};
    let mut document = document();
    for action in 0..3 {
        decide(&mut document, action, 0, agreed(Strength::Strong, Some(Direct)));
    }
    decide(&mut document, 3, 1, agreed(Strength::Moderate, Some(Direct)));
    decide(&mut document, 4, 2, agreed(Strength::Strong, Some(Enabling)));
    for action in 0..26 {
        decide(&mut document, action, 3, agreed(Strength::None, None));
    }
    for target in (0..16).filter(|target| *target != 3) {
        decide(&mut document, 25, target, agreed(Strength::None, None));
    }
    let of_element = decided(Status::Agreed, Strength::Weak, Some(Direct), &["T6.1"]);
    decide(&mut document, 5, 5, of_element);
    let bracketed = decided(Status::Bracketed, Strength::Moderate, Some(Direct), &[]);
    decide(&mut document, 6, 6, bracketed);
    let mut judgement = Judgement::scored(Strength::Weak, Some(Direct));
    judgement.tension = true;
    let pair = Pair::new(ActionId::at(7), TargetId::at(7));
    run(&mut document, &Command::Judge { pair, judgement });
    document
}

fn write(path: &std::path::Path, session: &Session) {
    let text = write_session(session);
    std::fs::File::create(path)
        .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
        .expect("written");
}

pub(crate) fn window(world: &World, session: &Session) -> Window {
    let path = world.path("review.seagrass");
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    write(&path, session);
    let mut window = world.window(&[path]);
    for _ in 0..200 {
        if window.state().session().is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        window.run_ok();
    }
    ask(&mut window, Intent::ActAs(code("R07")));
    act(&mut window, UiAction::ShowGaps);
    window.run_ok();
    window
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run_ok();
    window.run_ok();
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run_ok();
    window.run_ok();
}

fn lines(window: &Window) -> Vec<String> {
    let nodes = window.query_all_by_role(eframe::egui::Role::ListBoxOption);
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn session(window: &Window) -> std::sync::Arc<Session> {
    window.state().session().expect("a session").clone()
}

fn select(window: &mut Window, selection: Selection) {
    ask(window, Intent::Select(Some(selection)));
    window.run_ok();
}

const T2: Selection = Selection::Target(TargetId(ItemNo(1)));

#[test]
fn both_lists_say_class_doubt_and_best_link() {
    let world = World::new();
    let mut window = window(&world, sample().session());
    let targets = lines(&window);
    assert!(
        targets[0].starts_with(
            "Target T1, Covered so far, Pairs open, 3 direct, 0 enabling, 22 open · Best: 1.1, 3 Strong, direct"
        ),
        "{targets:#?}"
    );
    assert!(
        targets[1].starts_with("Target T2, Partly covered so far, Pairs open"),
        "{targets:#?}"
    );
    assert!(
        targets[2].starts_with("Target T3, Enabling only so far"),
        "{targets:#?}"
    );
    assert!(
        targets[3].starts_with("Target T4, Not covered, Firm"),
        "{targets:#?}"
    );
    for label in [
        "Covered 1",
        "Partly covered 2",
        "Enabling only 1",
        "Not covered 1",
        "Serves a target 6",
        "Serves none 1",
    ] {
        window.get_by_label(label);
    }
    assert_eq!(
        window.query_all_by_label_contains("Not yet considered 1").count(),
        2,
        "11 targets, 19 actions"
    );
    click(&mut window, "Not covered 1");
    assert_eq!(lines(&window).len(), 1);
    click(&mut window, "Not covered 1");
    click(&mut window, "Serves none 1");
    assert!(
        lines(&window)[0].contains("Serves none, Firm"),
        "{:#?}",
        lines(&window)
    );
}

#[test]
fn elements_without_a_link_and_contested_classes_are_named() {
    let world = World::new();
    let window = window(&world, sample().session());
    let lines = lines(&window);
    let line = |name: &str| {
        let found = lines.iter().find(|line| line.starts_with(name));
        found.unwrap_or_else(|| panic!("{name} is not in {lines:#?}"))
    };
    assert!(
        line("Target T6,").contains("Elements without a link: T6.2, T6.3"),
        "{lines:#?}"
    );
    assert!(
        line("Target T7,").contains("Not yet considered, Contested"),
        "{lines:#?}"
    );
}

#[test]
fn what_another_rule_would_give_is_hypothetical_until_it_is_recorded_once() {
    let world = World::new();
    let mut window = window(&world, sample().session());
    assert!(shows(
        &window,
        "Coverage rule: At least 1 direct strong link, or 2 direct moderate ones"
    ));
    click(&mut window, "Try another rule");
    click(&mut window, "One moderate link less");
    assert!(shows(&window, "HYPOTHETICAL, not recorded"));
    window.get_by_label("Covered 2");
    assert_eq!(session(&window).coverage_rule(), CoverageRule::default());
    click(&mut window, "Back to the rule that holds");
    window.get_by_label("Covered 1");
    assert!(!shows(&window, "HYPOTHETICAL"));
    click(&mut window, "Try another rule");
    click(&mut window, "One moderate link less");
    act(&mut window, UiAction::ChangeRule);
    window.run_ok();
    assert!(shows(&window, "The meeting can change this rule once"));
    click(&mut window, "Record the rule");
    let once = CoverageRule {
        strong: 1,
        moderate: 1,
    };
    assert_eq!(session(&window).coverage_rule(), once);
    act(&mut window, UiAction::ChangeRule);
    window.run_ok();
    assert!(shows(&window, "was changed once already"));
}

#[test]
fn a_preview_is_marked_and_hidden_in_a_blind_round() {
    let world = World::new();
    let mut document = sample();
    let mut one = window(&world, document.session());
    assert!(!shows(&one, "PREVIEW"));
    click(&mut one, "Preview from judgements");
    assert!(shows(&one, "PREVIEW from judgements: the lower median"));
    assert!(
        lines(&one)[7].starts_with("Target T8, Partly covered so far"),
        "{:#?}",
        lines(&one)
    );
    click(&mut one, "Decisions");
    assert!(lines(&one)[7].starts_with("Target T8, Not yet considered"));
    drop(one);
    run(&mut document, &Command::StartRound(RoundNo(2), RoundKind::Blind));
    let view = document.session().view_for(&code("R07"));
    assert_eq!(
        Gaps::of(&view, CoverageRule::default(), Basis::Preview),
        Err(NoPreview)
    );
    assert_eq!(
        Gaps::decided(&view, CoverageRule::default()).tensions,
        [],
        "nor what is said of tensions"
    );
    let world = World::new();
    let mut blind = window(&world, document.session());
    assert!(shows(&blind, "The preview is shown once the round is opened"));
    blind.get_by_label("Preview from judgements").click();
    blind.run_ok();
    assert!(!shows(&blind, "PREVIEW from judgements: the lower median"));
}

#[test]
fn what_is_said_of_a_gap_is_written_down() {
    let world = World::new();
    let mut window = window(&world, sample().session());
    select(&mut window, T2);
    click(&mut window, "Relevant here?");
    click(&mut window, "Relevant in part");
    click(&mut window, "Option");
    click(&mut window, "Sub-target");
    let reason = window.get_by_label("Why");
    reason.focus();
    window.run_ok();
    window.get_by_label("Why").type_text("Only the coastal part");
    window.run_ok();
    press(&mut window, Key::Enter);
    let note = session(&window).gap_note(Side::Target, ItemNo(1));
    assert_eq!(
        (note.relevance, note.option, note.reason.as_str()),
        (
            Some(Relevance::InPart),
            Some(GapOption::SubTarget),
            "Only the coastal part"
        )
    );
    assert!(
        lines(&window)[1].contains("Relevant in part"),
        "{:#?}",
        lines(&window)
    );
    click(&mut window, "Propose…");
    assert!(
        session(&window).proposals().is_empty(),
        "begun, and not written down"
    );
    click(&mut window, "Write it down");
    let session = session(&window);
    let proposals = session.proposals();
    let (_, proposal, _) = proposals.first().expect("a proposal");
    assert_eq!(proposal.kind, ProposalKind::NewSubTarget);
    assert_eq!(
        proposal.answers,
        Some(GapOf {
            side: Side::Target,
            item: ItemNo(1)
        })
    );
    assert!(
        proposal.reason.contains("Only the coastal part"),
        "{}",
        proposal.reason
    );
    assert!(proposal.text.is_empty(), "a person writes it");
    let reference = proposal.reference.clone();
    act(&mut window, UiAction::ShowGaps);
    assert!(lines(&window)[1].contains(&reference), "{:#?}", lines(&window));
    window.get_by_label(&format!("Proposal {reference}"));
}

#[test]
fn what_is_being_typed_is_kept_when_another_page_is_shown() {
    let world = World::new();
    let mut window = window(&world, sample().session());
    select(&mut window, T2);
    window.get_by_label("Why").focus();
    window.run_ok();
    window.get_by_label("Why").type_text("half a");
    window.run_ok();
    act(&mut window, UiAction::ShowBoard);
    window.run_ok();
    assert_eq!(
        session(&window).gap_note(Side::Target, ItemNo(1)).reason,
        "half a"
    );
}

#[test]
fn arrows_choose_an_item_and_enter_goes_to_the_board() {
    let world = World::new();
    let mut window = window(&world, sample().session());
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    let state = |window: &Window| {
        let state = window.state().shown().expect("a session");
        (state.page, state.selection)
    };
    assert_eq!(state(&window), (Page::Gaps, Some(T2)));
    press(&mut window, Key::Enter);
    assert_eq!(state(&window), (Page::Board, Some(T2)));
}

#[test]
fn one_key_files_an_item_in_the_wording_basket() {
    let world = World::new();
    let mut window = window(&world, sample().session());
    act(&mut window, UiAction::ShowBoard);
    select(&mut window, T2);
    press(&mut window, Key::B);
    click(&mut window, "Too broad");
    click(&mut window, "Two in one");
    click(&mut window, "Put into the basket");
    let remarks = session(&window).remarks(Side::Target, ItemNo(1));
    assert_eq!(remarks.marks, [WordingMark::TooBroad, WordingMark::TwoInOne]);
    act(&mut window, UiAction::ShowGaps);
    window.run_ok();
    click(&mut window, "Wording basket 1");
    window.get_by_label("T2 in the wording basket: Too broad, Two in one");
}

#[test]
fn roll_up_overlaps_and_tensions_are_listed() {
    let world = World::new();
    let mut window = window(&world, sample().session());
    click(&mut window, "By heading");
    assert!(shows(&window, "6 links above none in all"));
    click(&mut window, "Overlaps and tensions");
    assert!(shows(&window, "at least 3 links at 3 Strong"));
    assert!(shows(&window, "Actions 1.1, 1.2, 1.3"));
    assert!(shows(&window, "1 reviewer says so"));
    click(&mut window, "One link more");
    assert!(shows(&window, "No target has that many"));
}

#[test]
fn judgement_and_decision_name_elements_of_the_target() {
    let world = World::new();
    let mut window = window(&world, sample().session());
    let pair = Pair::new(ActionId::at(8), TargetId::at(5));
    select(&mut window, Selection::Target(TargetId::at(5)));
    assert!(shows(
        &window,
        "By the decisions: Partly covered so far (Pairs open)"
    ));
    act(&mut window, UiAction::ShowBoard);
    select(&mut window, Selection::Pair(pair));
    assert!(
        window.query_by_label("T6.2").is_none(),
        "nothing is said to be linked yet"
    );
    act(&mut window, UiAction::StrengthModerate);
    window.run_ok();
    click(&mut window, "T6.3");
    click(&mut window, "T6.2");
    let judged = |window: &Window| {
        let session = session(window);
        let view = session.view_for(&code("R07"));
        view.judgement(pair).expect("judged").elements.clone()
    };
    assert_eq!(judged(&window), ["T6.2", "T6.3"]);
    click(&mut window, "T6.2");
    assert_eq!(judged(&window), ["T6.3"]);
    let pair = Pair::new(ActionId::at(5), TargetId::at(5));
    select(&mut window, Selection::Pair(pair));
    act(&mut window, UiAction::Decide);
    window.run_ok();
    click(&mut window, "T6.4");
    click(&mut window, "Write it down");
    let session = session(&window);
    let decision = session.decision(pair).said().expect("decided");
    assert_eq!(decision.elements, ["T6.1", "T6.4"]);
}

fn text(document: &Document, format: Format) -> String {
    let options = Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions::default(),
    };
    let view = document.session().view_for(&code("R07"));
    String::from_utf8(export(&view, format, &options).expect("exported").bytes).expect("UTF-8")
}

#[test]
fn the_paper_has_sums_rule_tables_and_control_lines() {
    let document = sample();
    for format in [
        Format::Paper(PaperName::Gaps, PaperKind::Markdown),
        Format::Paper(PaperName::Gaps, PaperKind::Html),
    ] {
        let paper = text(&document, format);
        for part in [
            "Of the 16 targets, 1 are covered, 2 partly covered, 1 served only by enabling actions, 1 not covered by CMP \
             and 11 not yet considered (1 + 2 + 1 + 1 + 11 = 16)",
            "Of the 26 actions, 6 serve at least one target, 1 serve none and 19 were not yet considered (6 + 1 + 19 = 26)",
            "Coverage rule: At least 1 direct strong link, or 2 direct moderate ones",
            "An action that serves no target is not thereby unimportant",
            "15 targets in this table + 1 covered = 16 targets. Covered: T1",
            "20 actions in this table + 6 that serve a target = 26 actions",
        ] {
            assert!(paper.contains(part), "{part} is not in\n{paper}");
        }
        assert!(!paper.contains("implemented"));
    }
    let paper = text(&document, Format::Paper(PaperName::Gaps, PaperKind::Markdown));
    let rows = |letter: &str| {
        let table = paper.split(letter).nth(1).expect("a table");
        let table = table.split("in this table").next().expect("its end");
        table.lines().filter(|line| line.starts_with("| ")).count() - 2
    };
    assert_eq!((rows("# A. "), rows("# B. ")), (15, 20), "{paper}");
}

#[test]
fn rows_hold_every_item_once_and_the_basket_what_was_filed() {
    let mut document = sample();
    let marks = Remarks {
        marks: vec![WordingMark::Missing],
        note: "=SUM(A1)".to_owned(),
    };
    run(
        &mut document,
        &Command::MarkWording(Side::Action, ItemNo(0), marks),
    );
    let rows = text(&document, Format::Data(Data::Gaps));
    let mut reader = csv::Reader::from_reader(rows.trim_start_matches('\u{feff}').as_bytes());
    let records: Vec<_> = reader.records().map(|one| one.expect("a row")).collect();
    assert_eq!(records.len(), 16 + 26);
    let of = |class: &str| records.iter().filter(|one| &one[3] == class).count();
    assert_eq!(
        of("covered") + of("partly covered") + of("enabling only") + of("not covered"),
        5
    );
    assert_eq!(
        of("serves") + of("serves none") + of("not yet considered"),
        26 + 11
    );
    let basket = text(&document, Format::Data(Data::Basket));
    assert_eq!(basket.lines().count(), 2);
    assert!(basket.contains("missing,'=SUM(A1)"), "{basket}");
    assert!(
        text(&document, Format::Paper(PaperName::Basket, PaperKind::Markdown))
            .contains("Something is missing")
    );
}

/// `UPDATE_GOLDEN=1` writes the files anew; look at the difference before keeping it.
#[test]
fn papers_and_rows_are_the_bytes_on_record() {
    let mut document = sample();
    let note = GapNote {
        relevance: Some(Relevance::InPart),
        reason: "Only the *coastal* part".to_owned(),
        option: Some(GapOption::SubTarget),
        note: "=1+1".to_owned(),
    };
    run(&mut document, &Command::NoteGap(Side::Target, ItemNo(1), note));
    let proposal = Proposal {
        text: "A sub-target on [coasts]".to_owned(),
        answers: Some(GapOf {
            side: Side::Target,
            item: ItemNo(1),
        }),
        status: Status::Bracketed,
        ..Proposal::default()
    };
    run(&mut document, &Command::Propose(Box::new(proposal)));
    let remarks = Remarks {
        marks: vec![WordingMark::Unclear],
        note: "two readings".to_owned(),
    };
    run(
        &mut document,
        &Command::MarkWording(Side::Target, ItemNo(5), remarks),
    );
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/export");
    let outcomes = ["gaps", "wording-basket", "register", "questions"];
    let is_text = |format: &Format| ["csv", "md", "html"].contains(&format.extension());
    for format in Format::all().filter(|format| outcomes.contains(&format.stem()) && is_text(format)) {
        let version = concat!("Seagrass ", env!("CARGO_PKG_VERSION"));
        let now = text(&document, format).replace(version, "Seagrass 0.1.0");
        let name = format.name();
        let (name, _) = name.split_once('-').expect("what and how");
        let path = folder.join(format!("sample-{name}.{}", format.extension()));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::File::create(&path)
                .and_then(|mut file| std::io::Write::write_all(&mut file, now.as_bytes()))
                .expect("written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(now == kept, "{} differs from {}", format.name(), path.display());
    }
}

/// Runs the program; the code it ends with, and what it wrote.
fn command(args: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = seagrass::cli::run(args.iter().map(Into::into), &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (code, text(out), text(err))
}

#[test]
fn the_command_line_says_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("review.ron");
    let mut document = sample();
    write(&path, document.session());
    let file = path.to_str().expect("a name");
    let (code, out, err) = command(&["gaps", file]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("(1 + 2 + 1 + 1 + 11 = 16)"), "{out}");
    assert!(!out.contains("HYPOTHETICAL") && !out.contains("PREVIEW"), "{out}");
    let (_, out, _) = command(&["gaps", file, "--rule", "0,1", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(json["hypothetical"], true);
    assert_eq!(json["rule"]["moderate"], 1);
    let covered = json["targets"].as_array().expect("targets");
    assert_eq!(covered.iter().filter(|one| one["class"] == "covered").count(), 2);
    assert_eq!(
        json["targets"][5]["elements_without"]
            .as_array()
            .expect("elements")
            .len(),
        5
    );
    let (_, out, _) = command(&["gaps", file, "--preview"]);
    assert!(out.starts_with("PREVIEW from judgements"), "{out}");
    assert_eq!(command(&["gaps", file, "--rule", "x"]).0, 2);
    run(&mut document, &Command::StartRound(RoundNo(2), RoundKind::Blind));
    write(&path, document.session());
    let (code, out, _) = command(&["gaps", file, "--preview"]);
    assert_eq!((code, out.as_str()), (1, ""));
}
