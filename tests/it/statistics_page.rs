//! The page of statistics, and the note and CSV that say the same.

use eframe::egui;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::tz::TimeZone;
use seagrass::analysis::distribution::{Classification, Label, Withheld};
use seagrass::analysis::report::Report;
use seagrass::command::{Command, Document};
use seagrass::exchange::export::{Data, Format, Options, PaperKind, PaperName, PaperOptions, Whose, export};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::statistics::{self, StatisticsState};
use seagrass::ui::theme::Theme;
use seagrass::ui::{Intent, Known, Scene, UiAction, UiState};

use crate::recompute::{judge, published, scored, with_reviewers};
use crate::samples::{code, stamp};
use crate::support::raster::Raster;
use crate::support::window;

/// A window that holds nothing but the page.
struct Desk {
    document: Document,
    reviewer: ReviewerCode,
    own: StatisticsState,
    words: Catalogue,
    intents: Vec<Intent>,
}

impl Desk {
    fn ui(&mut self, ui: &mut egui::Ui) {
        let session = std::sync::Arc::clone(self.document.session());
        let view = session.view_for(&self.reviewer);
        let known = Known::of(&view, self.document.revision());
        let lang = Lang::new("en").expect("a tag");
        let scene = Scene {
            view: &view,
            known: &known,
            words: &self.words,
            lang: &lang,
            zone: &TimeZone::UTC,
        };
        let mut state = UiState::default();
        egui::CentralPanel::default().show(ui, |ui| {
            statistics::show(ui, &scene, &mut self.own, &mut state, &mut self.intents);
        });
    }
}

fn page(document: Document) -> Harness<'static, Desk> {
    let desk = Desk {
        document,
        reviewer: code("R07"),
        own: StatisticsState::default(),
        words: Catalogue::new(Language::English),
        intents: Vec::new(),
    };
    let mut harness = window::<Desk>((1100.0, 4000.0), Theme::Light, &Raster::default())
        .build_ui_state(|ui, desk| desk.ui(ui), desk);
    harness.run();
    harness
}

fn shows(harness: &Harness<'_, Desk>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

fn exported(document: &Document, format: Format) -> String {
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

fn run(document: &mut Document, command: &Command) {
    document.run(command, &stamp("R07", 600)).expect("accepted");
}

fn seat(document: &mut Document, by: usize, role: Option<Role>, region: &str) {
    let code = code(["R01", "R02", "R03", "R04", "R05", "R06"][by]);
    let seat = Seat {
        role,
        region: region.to_owned(),
    };
    run(document, &Command::PutSeat(code, seat));
}

#[test]
fn a_published_table_stands_on_the_page_and_in_the_note() {
    let document = published();
    let note = exported(&document, Format::Paper(PaperName::Note, PaperKind::Markdown));
    let row = note
        .lines()
        .find(|line| line.contains("alpha, ordinal"))
        .expect("a row");
    assert_eq!(
        row,
        "| Krippendorff’s alpha, ordinal | 0.760 | 40 | 5 | 159 | 41 | 0–3 | 1 | 0.625 |"
    );
    assert!(exported(&document, Format::Paper(PaperName::Note, PaperKind::Html)).contains("0.760"));
    let harness = page(document);
    assert!(shows(
        &harness,
        "Krippendorff’s alpha, ordinal | Value 0.760, Units 40, Reviewers 5, Pairable values 159, Missing 41, \
         Scale 0–3, Round 1, Equal pairs 0.625"
    ));
}

#[test]
fn every_figure_of_the_page_is_in_the_note_and_none_is_judged() {
    let mut document = with_reviewers(4, RatingScale::default());
    scored(&mut document, 4, 64, Some(7));
    let view = document.session().view_for(&code("R07"));
    let report = Report::of(&view, &[]).expect("one scale");
    let note = exported(&document, Format::Paper(PaperName::Note, PaperKind::Markdown));
    let figures = report.figures(RoundNo::FIRST).expect("figures");
    for block in &figures.agreement.blocks {
        for figure in block.plain.iter().chain(&block.coefficients) {
            if let Ok(value) = figure.value {
                assert!(note.contains(&format!("| {value:.3} |")), "{figure:?}");
            }
        }
    }
    for word in [
        "substantial",
        "moderate agreement",
        "p =",
        "significant",
        "fair",
        "excellent",
        "R01",
    ] {
        assert!(!note.contains(word), "{word}");
    }
    let harness = page(document);
    assert!(shows(&harness, "Gwet’s AC2, linear weights | Value 0."));
}

#[test]
fn nothing_is_shown_of_a_blind_round_before_it_is_opened() {
    let mut document = with_reviewers(4, RatingScale::default());
    run(
        &mut document,
        &Command::StartRound(RoundNo::FIRST, RoundKind::Blind),
    );
    let own = Pair::new(ActionId::at(0), TargetId::at(0));
    let judgement = Judgement::scored(Strength::Strong, None);
    run(&mut document, &Command::Judge { pair: own, judgement });
    let view = document.session().view_for(&code("R07"));
    let report = Report::of(&view, &[]).expect("one scale");
    assert!(report.rounds.iter().all(|round| round.figures.is_none()));
    for format in [
        Format::Paper(PaperName::Note, PaperKind::Markdown),
        Format::Paper(PaperName::Note, PaperKind::Html),
    ] {
        let note = exported(&document, format);
        assert!(note.contains("blind and not opened yet"), "{note}");
        assert!(!note.contains("alpha, ordinal |"), "{note}");
    }
    let harness = page(document);
    assert!(shows(&harness, "This round is blind and not opened yet"));
    assert!(!shows(&harness, "alpha, ordinal |"));
}

#[test]
fn a_session_without_scores_says_so() {
    let harness = page(with_reviewers(2, RatingScale::default()));
    assert!(shows(&harness, "No reviewer has given a score"));
    assert!(!shows(&harness, "Krippendorff’s alpha, ordinal |"));
}

#[test]
fn two_rounds_are_compared_by_what_moved() {
    let mut document = with_reviewers(2, RatingScale::default());
    let score = |digit| Judgement::scored(Strength::from_digit(digit).expect("a digit"), None);
    for (number, [one, other]) in [[1, 2], [0, 3], [3, 3]].into_iter().enumerate() {
        judge(&mut document, 0, number, score(one));
        judge(&mut document, 1, number, score(other));
    }
    judge(&mut document, 1, 9, score(1));
    run(&mut document, &Command::StartRound(RoundNo(2), RoundKind::Open));
    for (number, [one, other]) in [[2, 2], [0, 1], [3, 3]].into_iter().enumerate() {
        judge(&mut document, 0, number, score(one));
        judge(&mut document, 1, number, score(other));
    }
    judge(&mut document, 0, 10, score(1));
    let view = document.session().view_for(&code("R07"));
    let report = Report::of(&view, &[]).expect("one scale");
    let [moves] = report.moves.as_slice() else {
        panic!("one step between rounds")
    };
    assert_eq!((moves.both(), moves.up_down_same()), (6, (1, 1, 4)));
    assert_eq!((moves.reviewers, moves.only_before, moves.only_after), (2, 1, 1));
    assert!((moves.share().expect("answers in both") - 1.0 / 3.0).abs() < 1e-12);
    let shares: Vec<_> = moves
        .pairs
        .iter()
        .map(|one| (one.up, one.down, one.share()))
        .collect();
    assert_eq!(shares, [(1, 0, 0.5), (0, 1, 0.5), (0, 0, 0.0)]);
    assert_eq!(
        (&moves.pairs[1].before, &moves.pairs[1].after),
        (&vec![1, 0, 0, 1], &vec![1, 1, 0, 0])
    );
    let note = exported(&document, Format::Paper(PaperName::Note, PaperKind::Markdown));
    assert!(
        note.contains("Higher than before: 1; lower: 1; the same: 4. Share changed: 0.333"),
        "{note}"
    );
    // Kept together on one line of a cell.
    let note = note.replace('\u{a0}', " ");
    assert!(
        note.contains("| 1.1 | T1 | 2 | 1 | 0 | 1 | 0.500 | 0:0 1:1 2:1 3:0 | 0:0 1:0 2:2 3:0 |"),
        "{note}"
    );
    let mut harness = page(document);
    harness.get_by_label("From 1 to 2").click();
    harness.run();
    assert!(shows(
        &harness,
        "Scores in both rounds: 6, by 2 reviewers on 3 pairs"
    ));
    // A second, blind round hides its figures and what moved.
    let mut document = with_reviewers(2, RatingScale::default());
    judge(&mut document, 0, 0, score(1));
    run(&mut document, &Command::StartRound(RoundNo(2), RoundKind::Blind));
    let report = Report::of(&document.session().view_for(&code("R07")), &[]).expect("one scale");
    assert_eq!(report.moves, []);
    assert!(report.rounds[0].figures.is_some() && report.rounds[1].figures.is_none());
}

#[test]
fn small_groups_are_shown_together_or_not_at_all() {
    let mut document = with_reviewers(6, RatingScale::default());
    scored(&mut document, 6, 32, Some(5));
    let distribution = |document: &Document, by| {
        let view = document.session().view_for(&code("R07"));
        let report = Report::of(&view, &[]).expect("one scale");
        let all = report
            .figures(RoundNo::FIRST)
            .expect("figures")
            .distributions
            .clone();
        all.expect("of all reviewers")
            .by(by)
            .expect("the classification")
            .groups
            .clone()
    };
    assert_eq!(
        distribution(&document, Classification::Role),
        Err(Withheld::OneGroup)
    );
    for by in 0..6 {
        let role = [Role::Delegate, Role::Expert, Role::Observer][[0, 0, 0, 1, 1, 2][by]];
        seat(
            &mut document,
            by,
            Some(role),
            if by < 5 { "Mediterranean" } else { "" },
        );
    }
    let groups = distribution(&document, Classification::Role).expect("shown");
    let labels: Vec<_> = groups
        .iter()
        .map(|group| (group.labels.clone(), group.spread.reviewers))
        .collect();
    assert_eq!(
        labels,
        [
            (vec![Label::Role(Role::Delegate)], 3),
            (vec![Label::Role(Role::Expert), Label::Role(Role::Observer)], 3),
        ]
    );
    // One reviewer without a region is the total less the others.
    assert_eq!(
        distribution(&document, Classification::Region),
        Err(Withheld::TooFew)
    );
    let note = exported(&document, Format::Paper(PaperName::Note, PaperKind::Markdown));
    let row = note
        .lines()
        .find(|line| line.starts_with("| Expert"))
        .expect("a row");
    assert!(row.starts_with("| Expert, Observer (together) | 3 |"), "{row}");
    assert!(
        !note.contains("| Observer |") && !note.contains("Mediterranean"),
        "{note}"
    );
    let harness = page(document);
    assert!(shows(&harness, "Expert, Observer (together) | Reviewers 3"));
    assert!(shows(
        &harness,
        "Groups of fewer than 3 reviewers are shown only together"
    ));
}

#[test]
fn who_steps_aside_is_counted_nowhere() {
    let mut document = with_reviewers(3, RatingScale::default());
    scored(&mut document, 3, 24, None);
    let block = |document: &Document| {
        let view = document.session().view_for(&code("R07"));
        let report = Report::of(&view, &[]).expect("one scale");
        report.figures(RoundNo::FIRST).expect("figures").agreement.blocks[0].clone()
    };
    let unable = |recused| Judgement {
        recused,
        ..Judgement::new(Verdict::CannotJudge)
    };
    judge(&mut document, 0, 3, unable(false));
    let before = block(&document);
    judge(&mut document, 0, 3, unable(true));
    let after = block(&document);
    assert_eq!((before.missing.sum(), before.recused), (1, 0));
    assert_eq!((after.missing.sum(), after.recused), (0, 1));
    assert_eq!(before.coefficients, after.coefficients);
    assert_eq!(
        after.values + after.missing.sum() + after.recused,
        after.units * after.reviewers
    );
    assert!(exported(&document, Format::Data(Data::Judgements)).contains(",,stepped aside,"));
}

#[test]
fn figures_of_other_scales_have_their_own_points() {
    let mut document = with_reviewers(3, RatingScale::Interaction);
    scored(&mut document, 3, 48, None);
    let note = exported(&document, Format::Paper(PaperName::Note, PaperKind::Markdown));
    assert!(
        note.contains("| −3 to +3 |") && note.contains("0 / other than 0"),
        "{note}"
    );
    let view = document.session().view_for(&code("R07"));
    let report = Report::of(&view, &[]).expect("one scale");
    let blocks = &report.figures(RoundNo::FIRST).expect("figures").agreement.blocks;
    assert_eq!(blocks[0].by_category.len(), 7);
    assert_eq!(blocks[0].by_category.iter().sum::<u64>(), 144);
    assert!(exported(&document, Format::Data(Data::Judgements)).contains(",interaction,-"));
}

#[test]
fn answers_are_exported_without_codes_unless_asked_for() {
    let mut document = with_reviewers(4, RatingScale::default());
    scored(&mut document, 4, 16, Some(4));
    let numbers = exported(&document, Format::Data(Data::Judgements));
    assert_eq!(
        numbers,
        exported(&document, Format::Data(Data::Judgements)),
        "the same session, the same bytes"
    );
    let codes = exported(&document, Format::Data(Data::JudgementsWithCodes));
    assert!(!numbers.contains("R0") && codes.contains(",R01,"));
    assert_eq!(numbers.lines().count(), 1 + 16 * 4);
    // One more reviewer changes nobody's number.
    let name = |text: &str| {
        text.lines()
            .nth(1)
            .map(|line| line.split(',').nth(3).unwrap_or_default().to_owned())
    };
    let mut more = document.clone();
    run(&mut more, &Command::PutReviewer(code("A1"), Reviewer::default()));
    assert_eq!(
        name(&numbers),
        name(&exported(&more, Format::Data(Data::Judgements)))
    );
    for line in ["not considered", "cannot judge"] {
        assert!(numbers.contains(line), "{line}");
    }
}

#[test]
fn blanks_that_become_cannot_judge_change_only_the_counts_of_missing() {
    let blank = published();
    let mut unable = blank.clone();
    let mut changed = 0;
    for number in 0..40 {
        for by in 0..5 {
            let pair = Pair::new(ActionId::at(number / 16), TargetId::at(number % 16));
            let reviewer = code(["R01", "R02", "R03", "R04", "R05"][by]);
            let key = blank.session().judgement_key(pair, &reviewer);
            if blank.session().judgement_record(&key).is_none() {
                judge(&mut unable, by, number, Judgement::new(Verdict::CannotJudge));
                changed += 1;
            }
        }
    }
    assert_eq!(changed, 41);
    let (before, after) = (
        exported(&blank, Format::Paper(PaperName::Note, PaperKind::Markdown)),
        exported(&unable, Format::Paper(PaperName::Note, PaperKind::Markdown)),
    );
    assert_eq!(before.lines().count(), after.lines().count());
    let differing: Vec<_> = before
        .lines()
        .zip(after.lines())
        .filter(|(one, other)| one != other)
        .collect();
    assert!(!differing.is_empty());
    for (one, other) in differing {
        assert!(
            one.starts_with("Missing ") && other.starts_with("Missing "),
            "{one}\n{other}"
        );
        assert_eq!(one.replace("not considered", "cannot judge"), other);
    }
}

#[test]
fn exports_are_asked_for_on_the_page() {
    let mut harness = page(published());
    for action in [UiAction::ExportJudgements, UiAction::ExportNote] {
        let name = Catalogue::new(Language::English).text(action.key()).to_owned();
        harness.get_by_label(&name).click();
        harness.run();
        assert_eq!(harness.state().intents.last(), Some(&Intent::Act(action)));
    }
}

#[test]
fn no_figure_is_shown_while_the_scale_is_in_conflict() {
    let mut one = with_reviewers(3, RatingScale::default());
    let mut other = one.clone();
    run(&mut one, &Command::SetScale(RatingScale::Levels));
    other
        .run(&Command::SetScale(RatingScale::Presence), &stamp("R07", 601))
        .expect("accepted");
    let versions = other
        .session()
        .proceeding_record(&ProceedingKey::Scale)
        .expect("a record")
        .versions();
    let versions = versions
        .iter()
        .map(|version| AnyVersion::Proceeding(ProceedingKey::Scale, version.clone()))
        .collect();
    one.adopt(versions, Vec::new());
    let view = one.session().view_for(&code("R07"));
    assert_eq!(Report::of(&view, &[]), Err(Unsettled));
    assert!(
        exported(&one, Format::Paper(PaperName::Note, PaperKind::Markdown))
            .contains("Two copies chose different scales")
    );
    assert!(shows(&page(one), "Two copies chose different scales"));
}
