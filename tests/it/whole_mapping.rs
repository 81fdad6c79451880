//! One mapping from beginning to end, on the shipped pair with invented wording that says so in every text:
//! adopted wording from a spreadsheet, decisions, gaps, three sub-targets of which one is adopted, the template's
//! questions, a revised plan, and all papers. Every sum that is printed or shown must come to what it says.

use std::sync::Arc;

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::analysis::coverage::{Basis, Coverage};
use seagrass::command::{Command, Document};
use seagrass::exchange::export::{
    Disclosure, Filter, Format, Options, PaperKind, PaperName, PaperOptions, Whose, export,
};
use seagrass::exchange::plan_import::guess_layout;
use seagrass::exchange::question_import::{TEMPLATE_PLACEHOLDER, guess_columns, read_questions};
use seagrass::exchange::session_file::{read_session, write_session};
use seagrass::exchange::table::{ReadOptions, read_table};
use seagrass::exchange::wording::{WordingSettings, supply};
use seagrass::merge::{Matching, rebase};
use seagrass::model::plan::Wording;
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;
use seagrass::store::{RealDisk, write_atomic};
use seagrass::ui::UiAction;

use crate::app_world::{Window, World, act};
use crate::rebase::run;
use crate::rebase_plans::{MARK, after, before, english, parts};
use crate::samples::{plan, stamp};

/// The invented wording of every action, as a spreadsheet.
fn spreadsheet() -> Vec<u8> {
    let texts = before();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, name) in ["Code", "Text"].into_iter().enumerate() {
        sheet.write(0, column as u16, name).expect("written");
    }
    for (row, item) in texts.items().iter().enumerate() {
        let text = item.content.text.get(&english()).cloned();
        let text = text.unwrap_or_else(|| format!("{MARK} {}", item.title(&english()).0));
        sheet
            .write(row as u32 + 1, 0, item.code.as_str())
            .expect("written");
        sheet.write(row as u32 + 1, 1, text).expect("written");
    }
    workbook.save_to_buffer().expect("a workbook")
}

/// The session with the wording of the spreadsheet.
fn worded(session: &Session) -> Session {
    let table = read_table(&spreadsheet(), &ReadOptions::default()).expect("a table");
    let settings = WordingSettings {
        source: "Invented paper, for tests".to_owned(),
        date: "2026-11-24".to_owned(),
        ..WordingSettings::default()
    };
    let supplied = supply(session.actions(), &table, &guess_layout(&table), &settings);
    let new = Arc::new(supplied.plan.expect("a plan"));
    let adopted = new
        .items()
        .iter()
        .filter(|item| item.content.wording == Wording::Adopted);
    assert_eq!(adopted.count(), 26, "every action has its text");
    let matching = Matching::by_code(Arc::clone(session.actions()), new);
    rebase(session, Side::Action, &matching, "", &stamp("R07", 50))
        .expect("carried over")
        .session
}

fn motion(status: Status, value: Strength, kind: Option<Contribution>) -> Motion {
    Motion {
        status,
        value: Some(value),
        contribution: kind.filter(|_| value > Strength::None),
        wording: match status {
            Status::Bracketed => "Invented [much] help".to_owned(),
            _ => "Invented: as the meeting put it".to_owned(),
        },
        word: Some(DecisionWord::Agrees),
        sitting: "Day 1, invented".to_owned(),
        ..Motion::default()
    }
}

/// Decides a good part of the matrix: every kind of outcome is there, and open pairs too.
fn decide(document: &mut Document) {
    let (rows, columns) = (26, 16);
    for at in 0..rows * columns {
        let pair = Pair::new(ActionId::at(at / columns), TargetId::at(at % columns));
        let kind = if at % 2 == 0 {
            Contribution::Direct
        } else {
            Contribution::Enabling
        };
        let motion = match at % 13 {
            0 => motion(Status::Agreed, Strength::Strong, Some(kind)),
            1 => motion(Status::AdReferendum, Strength::Moderate, Some(kind)),
            2..=4 => motion(Status::Agreed, Strength::None, None),
            5 => motion(Status::Bracketed, Strength::Weak, Some(kind)),
            6 => motion(Status::Deferred, Strength::Weak, Some(kind)),
            7 => {
                let judgement = Judgement::new(Verdict::CannotJudge);
                run(document, "R07", 100, &Command::Judge { pair, judgement });
                continue;
            }
            _ => continue,
        };
        run(
            document,
            "R07",
            100 + at as i64,
            &Command::Decide { pair, motion },
        );
    }
}

/// A sub-target with all that the register asks for.
fn sub_target(target: u32, status: Status) -> Proposal {
    Proposal {
        kind: ProposalKind::NewSubTarget,
        text: match status {
            Status::Bracketed => "Invented: by 2023 halve [drownings]".to_owned(),
            _ => format!("{MARK} by 2023 halve the dugongs drowned in nets each year"),
        },
        answers: Some(GapOf {
            side: Side::Target,
            item: ItemNo(target),
        }),
        status,
        word: Some(DecisionWord::Endorses),
        sitting: "Day 2, invented".to_owned(),
        sheet: Sheet {
            species: "Dugong".to_owned(),
            area: "all Range States".to_owned(),
            baseline: "120 a year (invented)".to_owned(),
            indicator: "Number of dugongs caught in nets a year".to_owned(),
            due: Some(2023),
            lead: "Signatories".to_owned(),
            source: "Question 1".to_owned(),
            authority: "Invented report, para 12, 2026-11-24".to_owned(),
            notified: "2026-11-24".to_owned(),
            ..Sheet::default()
        },
        ..Proposal::default()
    }
}

fn reviewed() -> Document {
    let first = crate::samples::document();
    let mut document = Document::open(worded(first.session()));
    decide(&mut document);
    for target in 0..16 {
        let note = GapNote {
            relevance: Some(Relevance::Yes),
            reason: "Invented: dugongs are concerned".to_owned(),
            ..GapNote::default()
        };
        run(
            &mut document,
            "R07",
            700,
            &Command::NoteGap(Side::Target, ItemNo(target), note),
        );
    }
    for (target, status) in [(3, Status::Agreed), (5, Status::Bracketed), (8, Status::Open)] {
        let proposal = sub_target(target, status);
        run(&mut document, "R07", 710, &Command::Propose(Box::new(proposal)));
    }
    let table = read_table(TEMPLATE_PLACEHOLDER.as_bytes(), &ReadOptions::default()).expect("a table");
    let (actions, targets) = (plan("CMP"), plan("SPMS"));
    let read = read_questions(&table, &guess_columns(&table), &actions, &targets);
    let verdicts = [
        QuestionVerdict::Keep,
        QuestionVerdict::Amend,
        QuestionVerdict::Move,
        QuestionVerdict::Delete,
    ];
    let marked = read.questions.into_iter().zip(verdicts.into_iter().cycle());
    let marked = marked.map(|((number, question), verdict)| {
        let question = Question {
            verdict: Some(verdict),
            ..question
        };
        (number, question)
    });
    let questions: Vec<_> = marked.collect();
    assert_eq!(questions.len(), 9);
    run(&mut document, "R07", 720, &Command::PutQuestions(questions));
    document
}

/// The invented revision, with the wording that was supplied wherever it has none of its own.
fn revised(session: &Session) -> Arc<Plan> {
    let mut new = parts(&after());
    for item in &mut new.items {
        if !item.content.text.is_empty() {
            continue;
        }
        let known = session
            .actions()
            .items()
            .iter()
            .find(|one| one.code.as_str() == item.code);
        if let Some(known) = known {
            item.content = known.content.clone();
        }
    }
    Arc::new(Plan::new(new).expect("a plan"))
}

/// What follows a sum: `a 1 + b 2 = 3`, also in the middle of a sentence; nothing if a line has no sum.
fn sum(line: &str) -> Option<(u64, u64)> {
    let (parts, total) = line.rsplit_once(" = ")?;
    // What is taken off or said of several sums at once is checked where it is made.
    if !parts.contains(" + ") || parts.contains(" = ") || parts.contains(" - ") {
        return None;
    }
    let number = |text: &str| -> Option<u64> {
        let word = text
            .split_whitespace()
            .find(|word| word.contains(|one: char| one.is_ascii_digit()))?;
        word.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
            .parse()
            .ok()
    };
    let last = |text: &str| number(text.split_whitespace().next_back()?);
    let count = parts.matches(" + ").count() + 1;
    let parts: Vec<u64> = parts.split(" + ").filter_map(last).collect();
    (parts.len() == count).then_some((parts.iter().sum(), number(total)?))
}

/// Checks every sum of every paper; returns how many there were.
fn papers_add_up(session: &Session) -> usize {
    let view = session.view_for(&session.who_looks());
    let mut found = 0;
    for filter in Filter::ALL {
        for name in PaperName::ALL {
            let options = Options {
                language: Language::English,
                text_lang: english(),
                reviewers: Whose::Everyone,
                file_hash: None,
                paper: PaperOptions {
                    filter,
                    level: Disclosure::Codes,
                    ..PaperOptions::default()
                },
            };
            let format = Format::Paper(name, PaperKind::Markdown);
            let text = export(&view, format, &options).expect("a paper").bytes;
            let text = String::from_utf8(text).expect("UTF-8");
            for line in text.lines() {
                if let Some((parts, total)) = sum(line) {
                    assert_eq!(parts, total, "{name:?}, {filter:?}: {line}");
                    found += 1;
                }
            }
        }
    }
    found
}

/// Checks every sum on the pages of the window; returns how many there were.
fn screens_add_up(session: &Session) -> usize {
    let world = World::new();
    let path = world.path("whole.ron");
    write_atomic(&RealDisk, &path, write_session(session).as_bytes()).expect("written");
    let mut window = world.window(&[path]);
    crate::app_world::settle(&mut window);
    let mut found = 0;
    for page in [
        UiAction::ShowBoard,
        UiAction::ShowMatrix,
        UiAction::ShowAgenda,
        UiAction::ShowStatistics,
        UiAction::ShowGaps,
        UiAction::ShowProposals,
    ] {
        act(&mut window, page);
        window.run_ok();
        window.run_ok();
        if page == UiAction::ShowGaps {
            found += classes_on_screen(&window, session);
        }
        for node in window.query_all_by_label_contains(" = ") {
            let node = node.accesskit_node();
            let label = node.label().or_else(|| node.value()).unwrap_or_default();
            if let Some((parts, total)) = sum(&label) {
                assert_eq!(parts, total, "{page:?}: {label}");
                found += 1;
            }
        }
    }
    found
}

/// Checks that the classes on the gaps page come to the items of the plans; returns how many sums there were.
fn classes_on_screen(window: &Window, session: &Session) -> usize {
    let of = |names: &[&str]| -> u64 {
        let count = |name: &&str| {
            let nodes = window.query_all_by_label_contains(name);
            let labels = nodes.filter_map(|node| node.accesskit_node().label());
            let counts = labels.filter_map(|label| {
                let rest = label.strip_prefix(*name)?.trim_start();
                rest.parse::<u64>().ok()
            });
            counts.collect::<Vec<_>>()
        };
        let counts: Vec<Vec<u64>> = names.iter().map(count).collect();
        assert!(counts.iter().all(|one| !one.is_empty()), "{names:?}: {counts:?}");
        counts.iter().filter_map(|one| one.first()).sum()
    };
    let targets = of(&[
        "Covered",
        "Partly covered",
        "Enabling only",
        "Not covered",
        "Not yet considered",
    ]);
    assert_eq!(targets, session.targets().items().len() as u64);
    let serving = of(&["Serves a target", "Serves none"]);
    let open = window.query_all_by_label_contains("Not yet considered");
    let mut open = open.filter_map(|node| {
        let label = node.accesskit_node().label()?;
        label
            .strip_prefix("Not yet considered")?
            .trim()
            .parse::<u64>()
            .ok()
    });
    let open = open.next_back().expect("the class of actions");
    assert_eq!(serving + open, session.actions().items().len() as u64);
    2
}

fn classes_add_up(session: &Session) {
    let view = session.view_for(&session.who_looks());
    let coverage = Coverage::of(&view, session.coverage_rule(), Basis::Decisions);
    let targets: usize = coverage.target_counts().iter().sum();
    let actions: usize = coverage.action_counts().iter().sum();
    assert_eq!(
        (targets, actions),
        (session.targets().items().len(), session.actions().items().len())
    );
}

#[test]
fn a_mapping_goes_from_placeholder_to_revised_plan_and_every_number_adds_up() {
    let document = reviewed();
    let session = document.session();
    let text = write_session(session);
    let again = read_session(text.as_bytes()).expect("reads").session;
    assert_eq!(write_session(&again), text, "nothing is lost in the file");
    assert_eq!(session.proposals().len(), 3);
    let adopted = session
        .proposals()
        .into_iter()
        .filter(|(_, one, _)| one.status.is_agreed());
    assert_eq!(adopted.count(), 1);
    classes_add_up(session);
    let found = papers_add_up(session);
    assert!(found >= 24, "{found} sums");
    let found = screens_add_up(session);
    assert!(found >= 3, "{found} sums");

    let new = revised(session);
    let mut matching = Matching::proposed(Arc::clone(session.actions()), new);
    // What is proposed is for a person to put right: all these texts begin alike, and one of the two merged
    // actions was taken for dropped.
    let place = |plan: &Plan, code: &str| {
        let at = plan.items().iter().position(|item| item.code.as_str() == code);
        ItemNo(at.expect("an item") as u32)
    };
    let (old, joined) = (place(session.actions(), "2.2"), place(matching.new_plan(), "2.1"));
    matching.tie(old, joined);
    let carried = rebase(session, Side::Action, &matching, "", &stamp("R07", 1000)).expect("carried over");
    assert!(carried.report.adds_up());
    let count = |kind| {
        carried
            .report
            .lines
            .iter()
            .filter(|line| line.revision == kind)
            .count()
    };
    let told = [
        Revision::Merged,
        Revision::Split,
        Revision::Reworded,
        Revision::New,
        Revision::Dropped,
    ]
    .map(count);
    assert_eq!(told, [1, 1, 1, 2, 0]);
    let child = &carried.session;
    assert_eq!(child.actions().items().len(), 28);
    assert_eq!(child.parent().expect("a parent").session, session.id().0);
    assert_eq!(child.proposals().len(), 3, "proposals go along");
    assert_eq!(child.questions().len(), 9, "questions go along");
    classes_add_up(child);
    let found = papers_add_up(child);
    assert!(found >= 24, "{found} sums");
    let found = screens_add_up(child);
    assert!(found >= 3, "{found} sums");
}

/// Writes the session and its revision into a folder, to be exported and looked at:
/// `SEAGRASS_WHOLE=folder cargo test --test it whole_mapping -- --ignored`.
#[test]
#[ignore = "writes files for people to look at"]
fn the_whole_mapping_as_files() {
    let folder = std::env::var_os("SEAGRASS_WHOLE").expect("SEAGRASS_WHOLE names a folder");
    let folder = std::path::Path::new(&folder);
    let put = |name: &str, text: &str| {
        write_atomic(&RealDisk, &folder.join(name), text.as_bytes()).expect("written");
    };
    let document = reviewed();
    let earlier = write_session(document.session());
    // Texts that are hard to set: long ones, another direction, letters that no font of the program has.
    let long =
        "Invented: a reason in many words, with counterrevolutionaries-and-incomprehensibilities in it. ";
    for (name, wording) in [
        ("long", long.repeat(8)),
        (
            "arabic",
            "خفض الصيد العرضي للأطوم بنسبة 50 ٪ بحلول عام 2030 (CMP 1.4)".to_owned(),
        ),
        ("unknown", "Invented: 海草 and ไทย, which no font has".to_owned()),
    ] {
        let mut hard = reviewed();
        for at in 0..60 {
            let pair = Pair::new(ActionId::at(at / 16), TargetId::at(at % 16));
            let motion = Motion {
                wording: wording.clone(),
                ..motion(Status::Agreed, Strength::Strong, Some(Contribution::Direct))
            };
            run(&mut hard, "R07", 900, &Command::Decide { pair, motion });
        }
        let text = write_session(hard.session());
        put(&format!("{name}.ron"), &text);
    }
    let matching = Matching::proposed(
        Arc::clone(document.session().actions()),
        revised(document.session()),
    );
    let carried = rebase(
        document.session(),
        Side::Action,
        &matching,
        "",
        &stamp("R07", 1000),
    );
    let carried = carried.expect("carried over").session;
    put("whole.ron", &earlier);
    put("revised.ron", &write_session(&carried));
}

#[test]
fn a_wrong_sum_is_found() {
    assert_eq!(sum("Control: direct 1 + none 2 = 4"), Some((3, 4)));
    assert_eq!(sum("Of the 3 targets, 1 is covered (1 + 2 = 3)"), Some((3, 3)));
    assert_eq!(sum("no sum here"), None);
}
