//! Papers of the meeting: what they show by filter and level, and that their sums are those of the plans.

use proptest::prelude::*;

use seagrass::command::{Command, Document};
use seagrass::exchange::export::decided::{DecidedFacts, Standing};
use seagrass::exchange::export::{
    Disclosure, Filter, Format, Options, PaperKind, PaperName, PaperOptions, Whose, export, export_changes,
};
use seagrass::exchange::session_file::{examples, read_session};
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;

use crate::samples::{code, document, stamp};

fn review() -> Session {
    let example = examples().into_iter().find(|one| one.file_name == "review.ron");
    let text = example.expect("the review is shipped").text;
    read_session(text.as_bytes()).expect("reads").session
}

fn paper(session: &Session, name: PaperName, options: PaperOptions) -> String {
    let options = Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: options,
    };
    let view = session.view_for(&session.who_looks());
    let bytes = export(&view, Format::Paper(name, PaperKind::Markdown), &options)
        .expect("exported")
        .bytes;
    String::from_utf8(bytes).expect("UTF-8")
}

fn filtered(filter: Filter, level: Disclosure) -> PaperOptions {
    PaperOptions {
        filter,
        level,
        ..PaperOptions::default()
    }
}

fn at(action: usize, target: usize) -> Pair {
    Pair::new(ActionId::at(action), TargetId::at(target))
}

fn judge(pair: Pair, judgement: Judgement) -> Command {
    Command::Judge { pair, judgement }
}

fn decide(pair: Pair, motion: Motion) -> Command {
    Command::Decide { pair, motion }
}

/// The numbers of a control line, and what they must come to.
fn control(line: &str) -> (u64, u64) {
    let (parts, sum) = line.rsplit_once(" = ").expect("a sum");
    let number = |text: &str| text.rsplit(' ').next().and_then(|word| word.parse().ok());
    let parts: Vec<u64> = parts.split(" + ").filter_map(number).collect();
    (parts.iter().sum(), sum.parse().expect("a number"))
}

#[test]
fn every_control_line_adds_up_under_every_filter() {
    let session = review();
    let pairs = (session.actions().items().len() * session.targets().items().len()) as u64;
    for filter in [Filter::Agreed, Filter::AgreedAndBracketed, Filter::WorkingCopy] {
        let text = paper(
            &session,
            PaperName::Alignment,
            filtered(filter, Disclosure::default()),
        );
        let lines: Vec<_> = text
            .lines()
            .filter(|line| line.starts_with("Control: "))
            .collect();
        assert_eq!(lines.len(), 3, "under each table");
        for line in lines {
            assert_eq!(control(line), (pairs, pairs), "{line}");
        }
    }
    let record = paper(&session, PaperName::Decisions, PaperOptions::default());
    let line = record.lines().find(|line| line.starts_with("Control: "));
    let (parts, sum) = control(line.expect("a sum"));
    assert_eq!(parts, sum);
    assert_eq!(sum, session.decisions().count() as u64);
}

#[test]
fn the_record_says_once_above_its_rows_what_a_sitting_shares() {
    let mut document = document();
    let motion = |sitting: &str, quorum: &str| Motion {
        status: Status::Agreed,
        word: Some(DecisionWord::Agrees),
        value: Some(Strength::Weak),
        contribution: Some(Contribution::Direct),
        wording: "Agreed in the room".to_owned(),
        sitting: sitting.to_owned(),
        quorum: quorum.to_owned(),
        ..Motion::default()
    };
    let noon = 1_796_000_000;
    for (step, target, sitting, quorum) in [
        (0, 0, "Day 1", "9 of 9"),
        (60, 1, "Day 1", "9 of 9"),
        (120, 2, "Day 1", "5 of 9"),
        (86_400, 3, "", ""),
    ] {
        let command = decide(at(0, target), motion(sitting, quorum));
        document
            .run(&command, &stamp("R07", noon + step))
            .expect("accepted");
    }
    let text = paper(document.session(), PaperName::Decisions, PaperOptions::default());
    let under: Vec<_> = text
        .lines()
        .filter(|line| line.contains("Recorded by: "))
        .map(|line| line.split(" \u{b7} ").count())
        .collect();
    assert_eq!(under, [4, 4, 2], "one line for each sitting and quorum:\n{text}");
    for said in ["Quorum noted: 9 of 9", "Quorum noted: 5 of 9"] {
        assert_eq!(text.matches(said).count(), 1, "{said}:\n{text}");
    }
    assert_eq!(text.matches("Agreed in the room").count(), 4, "{text}");
}

#[test]
fn nothing_considered_is_no_contribution_nowhere() {
    let empty = document();
    let text = paper(
        empty.session(),
        PaperName::Alignment,
        filtered(Filter::WorkingCopy, Disclosure::Names),
    );
    assert!(!text.contains("| - |"), "no cell says none");
    assert!(text.contains("| . |"));
    let decided = DecidedFacts::of(&empty.session().view_for(&code("R07")), Filter::Agreed);
    assert_eq!(decided.parts.sum(), decided.parts.open);
    assert!(!decided.is_complete());
}

#[test]
fn what_is_not_agreed_is_a_box_until_brackets_are_asked_for() {
    let mut document = document();
    let run = |document: &mut Document, at, command| {
        document.run(&command, &stamp("R07", at)).expect("accepted");
    };
    let judged = Judgement {
        tension: true,
        evidence: vec!["MOS3/Doc. 5".to_owned()],
        ..Judgement::new(Verdict::Scored(Strength::Weak))
    };
    let motion = |value, wording: &str| Motion {
        status: Status::Bracketed,
        value: Some(value),
        wording: wording.to_owned(),
        ..Motion::default()
    };
    run(&mut document, 10, judge(at(0, 0), judged));
    run(
        &mut document,
        11,
        judge(at(0, 1), Judgement::new(Verdict::CannotJudge)),
    );
    run(
        &mut document,
        12,
        decide(at(1, 0), motion(Strength::Strong, "Helps [much - XY]")),
    );
    run(
        &mut document,
        13,
        decide(
            at(1, 1),
            Motion {
                status: Status::AdReferendum,
                word: Some(DecisionWord::Agrees),
                ..motion(Strength::None, "Nothing")
            },
        ),
    );
    let text = |filter, level| paper(document.session(), PaperName::Alignment, filtered(filter, level));
    let agreed = text(Filter::Agreed, Disclosure::Distributions);
    assert!(agreed.contains("□") && !agreed.contains("\\[3\\]") && !agreed.contains("Helps"));
    assert!(
        agreed.contains("none 1 + cannot judge 1 + not agreed 2"),
        "{agreed}"
    );
    assert!(agreed.contains("-†"), "ad referendum is marked");
    let bracketed = text(Filter::AgreedAndBracketed, Disclosure::Distributions);
    assert!(bracketed.contains("\\[3\\]"));
    assert!(bracketed.contains("Helps \\[much\\]") && !bracketed.contains("XY"));
    assert!(bracketed.contains("in brackets 1 + cannot judge 1 + not agreed 1"));
    let working = text(Filter::WorkingCopy, Disclosure::Codes);
    assert!(working.contains("much - XY") && working.contains("R07: Weak"));
    let distributions = text(Filter::WorkingCopy, Disclosure::Distributions);
    assert!(distributions.contains("Fewer than three answers") && !distributions.contains("R07"));
    assert!(
        distributions.contains("Tension noted by a reviewer"),
        "from this level on"
    );
    let decisions = text(Filter::WorkingCopy, Disclosure::Decisions);
    assert!(!decisions.contains("Fewer than three") && !decisions.contains("Tension"));
    let view = document.session().view_for(&code("R07"));
    let facts = DecidedFacts::of(&view, Filter::Agreed);
    let standing = |action, target| facts.pair(at(action, target)).map(|one| one.standing);
    assert_eq!(standing(0, 0), Some(Standing::Judged));
    assert_eq!(standing(0, 1), Some(Standing::CannotJudge));
    assert_eq!(standing(1, 0), Some(Standing::NotAgreed));
    assert_eq!(standing(1, 1), Some(Standing::Agreed));
    assert_eq!(standing(1, 2), None);
}

#[test]
fn answers_are_told_only_of_pairs_that_are_not_agreed_with_the_reasons_that_were_given() {
    let mut document = document();
    let run = |document: &mut Document, at, command| {
        document.run(&command, &stamp("R07", at)).expect("accepted");
    };
    for (target, reason) in [(0, "Nets are mended"), (1, "Ropes are sorted"), (2, "")] {
        let mut judgement = Judgement::scored(Strength::Weak, None);
        reason.clone_into(&mut judgement.reason);
        run(&mut document, 10, judge(at(0, target), judgement));
    }
    let motion = Motion {
        status: Status::Agreed,
        value: Some(Strength::Strong),
        wording: "Boats".to_owned(),
        word: Some(DecisionWord::Agrees),
        ..Motion::default()
    };
    run(&mut document, 11, decide(at(0, 1), motion));
    let codes = filtered(Filter::WorkingCopy, Disclosure::Codes);
    let text = paper(document.session(), PaperName::Alignment, codes);
    let (_, answers) = text
        .split_once("How reviewers answered where nothing is agreed")
        .expect("there");
    assert!(answers.contains("R07: Weak \u{b7} Nets are mended"), "{answers}");
    assert!(!answers.contains("Ropes are sorted"), "that pair is agreed");
    assert_eq!(answers.matches("R07: Weak").count(), 2);
    assert_eq!(
        answers.matches('\u{b7}').count(),
        1,
        "no sign where there is no reason"
    );
}

#[test]
fn an_action_is_also_relevant_only_to_targets_that_it_is_linked_to() {
    let mut document = document();
    for (target, value) in [(0, Strength::Strong), (1, Strength::None), (2, Strength::Weak)] {
        let motion = Motion {
            status: Status::Agreed,
            value: Some(value),
            wording: "Nets are mended".to_owned(),
            word: Some(DecisionWord::Agrees),
            ..Motion::default()
        };
        let command = decide(at(0, target), motion);
        document.run(&command, &stamp("R07", 10)).expect("accepted");
    }
    for filter in [Filter::Agreed, Filter::WorkingCopy] {
        let options = filtered(filter, Disclosure::default());
        let text = paper(document.session(), PaperName::Alignment, options);
        let code = |target| {
            document
                .session()
                .target(TargetId::at(target))
                .expect("there")
                .code
                .clone()
        };
        assert!(text.contains(&format!("Relevant also to {}", code(2))), "{text}");
        assert!(text.contains(&format!("Relevant also to {}", code(0))));
        assert!(!text.contains(&format!("Relevant also to {}", code(1))));
        assert!(!text.contains(&format!("Relevant also to {}, ", code(1))));
        for codes in [(0, 1), (1, 2), (1, 0), (2, 1)] {
            let (one, other) = (code(codes.0), code(codes.1));
            assert!(!text.contains(&format!("Relevant also to {one}, {other}")));
        }
        assert!(text.contains("No rules were written down in this session."));
    }
}

#[test]
fn the_frame_is_what_was_typed_and_the_session_says() {
    let options = PaperOptions {
        symbol: "CMS/Dugong/MOS4/CRP.3".to_owned(),
        agenda_item: "5".to_owned(),
        prepared_by: "the Secretariat".to_owned(),
        ..PaperOptions::default()
    };
    let session = review();
    for name in [
        PaperName::Alignment,
        PaperName::Gaps,
        PaperName::Register,
        PaperName::Questions,
        PaperName::Decisions,
    ] {
        let text = paper(&session, name, options.clone());
        for words in [
            "CMS/Dugong/MOS4/CRP.3",
            "Agenda Item 5",
            "(Prepared by the Secretariat)",
            "Original: English",
            "22 November 2026",
            "Distribution: General",
        ] {
            assert!(text.contains(words), "{name:?}: {words}");
        }
        assert_eq!(text, paper(&session, name, options.clone()), "the same bytes");
    }
    assert!(paper(&session, PaperName::Alignment, options).contains("**DRAFT**"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever was decided and judged, every pair is in one part, in sum and by row and column.
    #[test]
    fn every_pair_is_counted_once(
        entries in proptest::collection::vec((0_usize..3, 0_usize..3, 0_usize..9, 0_u8..5), 0..30)
    ) {
        let mut document = document();
        for (second, (action, target, status, value)) in entries.into_iter().enumerate() {
            let about = at(action, target);
            let second = i64::try_from(second).expect("few") + 10;
            let verdict = Strength::from_digit(value).map_or(Verdict::CannotJudge, Verdict::Scored);
            let motion = Motion {
                status: Status::ALL[status],
                value: Strength::from_digit(value),
                wording: if status == 6 { "[x]".to_owned() } else { "x".to_owned() },
                word: Some(DecisionWord::Agrees),
                ..Motion::default()
            };
            // What is refused leaves nothing.
            let _judged: Result<_, _> = document.run(&judge(about, Judgement::new(verdict)), &stamp("R07", second));
            if second % 2 == 0 {
                let _decided: Result<_, _> = document.run(&decide(about, motion), &stamp("R07", second));
            }
        }
        let session = document.session();
        let (rows, columns) = (session.actions().items().len(), session.targets().items().len());
        for filter in [Filter::Agreed, Filter::AgreedAndBracketed, Filter::WorkingCopy] {
            let facts = DecidedFacts::of(&session.view_for(&code("R07")), filter);
            prop_assert_eq!(facts.parts.sum(), rows * columns);
            prop_assert!(facts.of_actions.iter().all(|one| one.sum() == columns));
            prop_assert!(facts.of_targets.iter().all(|one| one.sum() == rows));
            let of_targets: usize = facts.of_targets.iter().map(seagrass::exchange::export::decided::Parts::links).sum();
            prop_assert_eq!(of_targets, facts.parts.links());
        }
    }
}

#[test]
fn the_command_line_writes_the_full_set_of_a_level() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = folder.path().join("review.ron");
    let text = seagrass::exchange::session_file::write_session(&review());
    seagrass::store::write_atomic(&seagrass::store::RealDisk, &session, text.as_bytes()).expect("written");
    let out = folder.path().join("out");
    let run = |level: &str| {
        std::process::Command::new(env!("CARGO_BIN_EXE_seagrass"))
            .args([
                "export".as_ref(),
                session.as_os_str(),
                "--all".as_ref(),
                out.as_os_str(),
            ])
            .args(["--level", level, "--symbol", "CMS/Dugong/MOS4/CRP.3"])
            .output()
            .expect("runs")
    };
    let names = || {
        let mut names: Vec<_> = std::fs::read_dir(&out)
            .expect("a folder")
            .map(|entry| entry.expect("a file").file_name().into_string().expect("ASCII"))
            .collect();
        names.sort();
        names
    };
    let told = run("distributions");
    assert!(told.status.success(), "{told:?}");
    for name in [
        "review-alignment.html",
        "review-decisions.md",
        "review-answers.csv",
    ] {
        assert!(names().iter().any(|one| one == name), "{name} in {:?}", names());
    }
    assert!(names().iter().all(|name| !name.contains("codes")));
    let count = names().len();
    assert!(String::from_utf8_lossy(&told.stderr).contains(&format!("Wrote {count} files")));
    assert!(run("codes").status.success());
    assert!(
        names()
            .iter()
            .any(|name| name == "review-answers-by-reviewer-codes.csv")
    );
    let low = std::process::Command::new(env!("CARGO_BIN_EXE_seagrass"))
        .args([
            "export".as_ref(),
            session.as_os_str(),
            "--to".as_ref(),
            "csv".as_ref(),
        ])
        .args(["-o", "-", "--level", "decisions"])
        .output()
        .expect("runs");
    assert_eq!(
        low.status.code(),
        Some(2),
        "a file tells no more than was asked for"
    );
}

#[test]
fn every_format_is_explained() {
    for format in Format::all() {
        let told = std::process::Command::new(env!("CARGO_BIN_EXE_seagrass"))
            .args(["export", "--explain", &format.name()])
            .output()
            .expect("runs");
        assert!(told.status.success());
        let text = String::from_utf8(told.stdout).expect("UTF-8");
        assert!(text.trim().len() > 80, "{}: {text}", format.name());
    }
}

fn changes(old: &Session, new: &Session, name: PaperName) -> (String, (usize, usize, usize)) {
    let options = Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions::default(),
    };
    let (old, new) = (old.view_for(&old.who_looks()), new.view_for(&new.who_looks()));
    let (bytes, made) = export_changes(&old, &new, (name, PaperKind::Markdown), &options).expect("exported");
    let count = (made.changed, made.added, made.deleted);
    (String::from_utf8(bytes).expect("UTF-8"), count)
}

#[test]
fn a_revision_shows_what_changed_and_nothing_else() {
    let before = review();
    for name in PaperName::ALL {
        let (text, count) = changes(&before, &before, name);
        assert_eq!(count, (0, 0, 0), "{name:?}");
        assert!(text.contains("Nothing changed"), "{name:?}");
    }
    let mut document = Document::open(before.clone());
    let about = before
        .decisions()
        .find_map(|(pair, current)| match current {
            Current::Said(one) if one.status == Status::Agreed => Some((pair, (**one).clone())),
            _ => None,
        })
        .expect("something is agreed");
    let motion = Motion {
        value: Some(Strength::Weak),
        wording: about.1.wording.replacen(' ', " clearly ", 1),
        ..about.1
    };
    let secretariat = before.who_looks();
    document
        .run(
            &decide(about.0, motion),
            &stamp(secretariat.as_str(), 2_000_000_000),
        )
        .expect("accepted");
    let (text, (changed, added, deleted)) = changes(&before, document.session(), PaperName::Alignment);
    assert!(
        changed > 0 && added == 0 && deleted == 0,
        "{changed} {added} {deleted}\n{text}"
    );
    assert!(text.contains("**<ins>clearly</ins>**"), "{text}");
    assert!(text.contains("~~2 Moderate~~**<ins>1 Weak</ins>**"), "{text}");
    let untouched = "Free help with homework";
    assert!(!text.contains(untouched), "what did not change is left out");
}

#[test]
fn pictures_count_as_papers_do() {
    use seagrass::exchange::picture::fill::{Layer, map};
    let session = review();
    let view = session.view_for(&session.who_looks());
    let words = seagrass::phrase::catalogue::Catalogue::new(Language::English);
    for filter in [Filter::Agreed, Filter::AgreedAndBracketed] {
        let options = Options {
            language: Language::English,
            text_lang: Lang::new("en").expect("a tag"),
            reviewers: Whose::Everyone,
            file_hash: None,
            paper: filtered(filter, Disclosure::default()),
        };
        let parts = DecidedFacts::of(&view, filter).parts;
        let sums = map(&view, &Layer::of(filter), &words, &options).sums();
        assert_eq!(sums.pairs, parts.sum() as u64);
        assert_eq!(sums.open, parts.open as u64, "{filter:?}");
        assert_eq!(sums.unable, parts.cannot_judge as u64, "{filter:?}");
        assert_eq!(sums.withheld + sums.differ, parts.not_agreed as u64, "{filter:?}");
    }
}

#[test]
fn links_go_out_as_jskos_and_come_back_as_links_of_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join(name);
    let text = seagrass::exchange::session_file::write_session(&review());
    seagrass::store::write_atomic(&seagrass::store::RealDisk, &file("review.ron"), text.as_bytes())
        .expect("written");
    let run = |arguments: &[&std::ffi::OsStr]| {
        std::process::Command::new(env!("CARGO_BIN_EXE_seagrass"))
            .args(arguments)
            .output()
            .expect("runs")
    };
    let (session, sent, back) = (file("review.ron"), file("sent.ndjson"), file("links.ron"));
    let told = run(&[
        "export".as_ref(),
        session.as_os_str(),
        "--to".as_ref(),
        "jskos".as_ref(),
        "-o".as_ref(),
        sent.as_os_str(),
    ]);
    assert!(told.status.success(), "{told:?}");
    let lines = std::fs::read_to_string(&sent).expect("text").lines().count();
    let told = run(&[
        "import-links".as_ref(),
        sent.as_os_str(),
        session.as_os_str(),
        "-o".as_ref(),
        back.as_os_str(),
    ]);
    assert!(matches!(told.status.code(), Some(0 | 1)), "{told:?}");
    let links = std::fs::read_to_string(&back).expect("text");
    let taken = links.matches("Link(").count().max(links.matches("from:").count());
    let refused = String::from_utf8_lossy(&told.stderr).matches("no link").count();
    assert_eq!(taken + refused, lines, "{links}\n{told:?}");
    assert_eq!(taken, 6, "the agreed links of the review");
}
