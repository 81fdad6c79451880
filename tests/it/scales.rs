//! Every scale in the window and on paper: its own points and words, sums that add up.

use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use seagrass::analysis::Tally;
use seagrass::command::Command;
use seagrass::exchange::export::{Data, Format, Options, PaperKind, PaperName, PaperOptions, Whose, export};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::phrase::scale::{anchor_key, point_key, readback_key};
use seagrass::ui::theme::Theme;
use seagrass::ui::{Selection, judging};

use crate::panels::{Shows, Window, open};
use crate::samples::{code, document, pair, stamp};
use crate::support::raster::Raster;

const INSPECTOR: Shows = Shows {
    matrix: false,
    inspector: true,
    popover: false,
    search: false,
};
const MATRIX: Shows = Shows {
    matrix: true,
    inspector: false,
    popover: false,
    search: false,
};

fn on(scale: RatingScale) -> seagrass::command::Document {
    let mut document = document();
    if scale != RatingScale::default() {
        document
            .run(&Command::SetScale(scale), &stamp("R07", 2))
            .expect("accepted");
    }
    document
}

fn words() -> Catalogue {
    Catalogue::new(Language::English)
}

#[test]
fn the_inspector_offers_the_points_of_the_scale_and_says_what_they_mean() {
    let words = words();
    for scale in RatingScale::ALL {
        let mut window = Window::new(on(scale), INSPECTOR);
        window.select("9.1", "T1");
        let mut harness = open(window, (360.0, 2000.0), Theme::Light, &Raster::default());
        for point in scale.points() {
            let word = words.text(point_key(scale, *point));
            harness.get_by_label(word).click();
            harness.run();
            let judgement = harness.state().judgement("9.1", "T1").expect("judged");
            assert_eq!(judgement.verdict, Verdict::Scored(*point), "{scale:?}");
            harness.get_by_label(words.text(anchor_key(scale, Verdict::Scored(*point))));
            let args = [("action", "9.1".into()), ("target", "T1".into())];
            let sentence = words.format(readback_key(scale, &judgement), &args);
            harness.get_by_label(&format!("Selected: {sentence}"));
            assert_eq!(
                judgement.contribution.is_some(),
                scale.has_kind() && *point > Strength::None
            );
        }
        assert_eq!(
            harness.query_by_label("Direct").is_some(),
            scale.has_kind(),
            "{scale:?}"
        );
        assert!(
            harness.state().refusals.is_empty(),
            "{:?}",
            harness.state().refusals
        );
    }
}

#[test]
fn a_new_link_takes_a_point_that_the_scale_has() {
    for scale in RatingScale::ALL {
        let mut document = on(scale);
        let at = pair(&document, 0, 0);
        let view = document.session().view_for(&code("R07"));
        let command = judging::linked(&view, at, seagrass::ui::state::LastChoice::default());
        let command = command.expect("a link");
        document
            .run(&command, &stamp("R07", 3))
            .unwrap_or_else(|refusal| panic!("{scale:?}: {refusal}"));
    }
}

#[test]
fn the_minus_key_turns_the_sign_of_the_pair_just_judged() {
    let mut window = Window::new(on(RatingScale::Interaction), MATRIX);
    window.state.selection = Some(Selection::Pair(pair(&window.document, 0, 0)));
    let mut harness = open(window, (1000.0, 700.0), Theme::Light, &Raster::default());
    harness.run();
    for key in [Key::Num2, Key::Minus] {
        harness.key_press(key);
        harness.run();
    }
    let said = |harness: &egui_kittest::Harness<'_, Window>, action: &str, target: &str| {
        harness.state().judgement(action, target).map(|one| one.verdict)
    };
    let below = Some(Verdict::Scored(Strength::Counteracting));
    assert_eq!(said(&harness, "1.1", "T1"), below, "the cursor had moved on");
    assert_eq!(said(&harness, "1.1", "T2"), None);
    assert!(
        harness.query_by_label_contains("Counteracting").is_some(),
        "the legend names the point"
    );
    // On other scales the key means nothing.
    let mut window = Window::new(on(RatingScale::Levels), MATRIX);
    window.state.selection = Some(Selection::Pair(pair(&window.document, 0, 0)));
    let mut harness = open(window, (1000.0, 700.0), Theme::Light, &Raster::default());
    for key in [Key::Num2, Key::Minus] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(
        said(&harness, "1.1", "T1"),
        Some(Verdict::Scored(Strength::Moderate))
    );
    assert!(harness.state().refusals.is_empty());
}

/// A document on a scale with one judgement of each point, and one that cannot be judged.
fn judged(scale: RatingScale) -> seagrass::command::Document {
    let mut document = on(scale);
    let verdicts = scale.points().iter().map(|point| Verdict::Scored(*point));
    for (at, verdict) in verdicts.chain([Verdict::CannotJudge]).enumerate() {
        let judge = Command::Judge {
            pair: pair(&document, 0, at),
            judgement: Judgement::new(verdict),
        };
        document
            .run(&judge, &stamp("R07", 10 + at as i64))
            .expect("accepted");
    }
    document
}

#[test]
fn counts_and_control_lines_add_up_on_every_scale() {
    for scale in RatingScale::ALL {
        let document = judged(scale);
        let view = document.session().view_for(&code("R07"));
        let tally = Tally::of(&view);
        let line = tally.control_line();
        assert_eq!(line.sum(), tally.pairs(), "{scale:?}");
        let by_point: u64 = scale.points().iter().map(|point| line.at(*point)).sum();
        assert_eq!(by_point, scale.points().len() as u64, "{scale:?}");
        let below = scale
            .points()
            .iter()
            .filter(|point| **point < Strength::None)
            .count();
        assert_eq!(line.against, below as u64, "{scale:?}");
        let text = String::from_utf8(exported(
            &document,
            Format::Paper(PaperName::Judgements, PaperKind::Markdown),
        ))
        .expect("text");
        let control = text
            .lines()
            .find(|line| line.starts_with("Control:"))
            .expect("a control line");
        let (parts, sum) = control.rsplit_once('=').expect("a sum");
        let numbers = parts
            .split('+')
            .filter_map(|part| part.trim().rsplit(' ').next()?.parse::<u64>().ok());
        assert_eq!(
            numbers.sum::<u64>(),
            sum.trim().parse::<u64>().expect("a number"),
            "{control}"
        );
        for point in scale.points() {
            assert!(
                text.contains(words().text(point_key(scale, *point))),
                "{scale:?} {point:?}"
            );
        }
    }
}

fn exported(document: &seagrass::command::Document, format: Format) -> Vec<u8> {
    let options = Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions::default(),
    };
    export(&document.session().view_for(&code("R07")), format, &options)
        .expect("exported")
        .bytes
}

#[test]
fn reasons_recusals_and_pointers_are_said_by_click_and_exported() {
    let mut document = on(RatingScale::Contribution);
    let rules = Rules {
        reading: "Count only named contributions".to_owned(),
        chips: vec![seagrass::model::Chip {
            code: "own-1".to_owned(),
            text: "Belongs to the land".to_owned(),
        }],
        ..Rules::default()
    };
    document
        .run(&Command::SetRules(rules), &stamp("R07", 3))
        .expect("accepted");
    let mut window = Window::new(document, INSPECTOR);
    window.select("1.1", "T1");
    let mut harness = open(window, (360.0, 2400.0), Theme::Light, &Raster::default());
    harness.get_by_label("Count only named contributions");
    let click = |harness: &mut egui_kittest::Harness<'_, Window>, label: &str| {
        harness.get_by_label(label).click();
        harness.run();
    };
    assert!(
        harness.query_by_label("Belongs to the land").is_none(),
        "only with none"
    );
    click(&mut harness, "None");
    click(&mut harness, "Belongs to the land");
    let said = harness.state().judgement("1.1", "T1").expect("judged");
    assert_eq!(said.chip, "own-1");
    click(&mut harness, "Belongs to the land");
    assert_eq!(harness.state().judgement("1.1", "T1").expect("judged").chip, "");
    click(&mut harness, "Other scope");
    click(&mut harness, "See elsewhere");
    harness.get_by_label("1.1 – T2").click();
    harness.run();
    click(&mut harness, "Go to 1.1 – T2");
    let there = harness.state().document.session().pair_by_codes("1.1", "T2");
    assert_eq!(harness.state().state.selection, there.map(Selection::Pair));
    click(&mut harness, "I step aside");
    let aside = harness.state().judgement("1.1", "T2").expect("judged");
    assert!(aside.recused && aside.verdict == Verdict::CannotJudge);
    assert!(
        harness.state().refusals.is_empty(),
        "{:?}",
        harness.state().refusals
    );
    let document = &harness.state().document;
    let csv = String::from_utf8(exported(document, Format::Data(Data::Csv))).expect("text");
    let rows: Vec<_> = csv.lines().skip(1).collect();
    assert!(
        rows[0].ends_with(",contribution,Other scope,,1.1,T2,no"),
        "{}",
        rows[0]
    );
    assert!(rows[1].ends_with(",contribution,,yes,,,no"), "{}", rows[1]);
    let paper = String::from_utf8(exported(
        document,
        Format::Paper(PaperName::Judgements, PaperKind::Markdown),
    ))
    .expect("text");
    assert!(paper.contains("1.1 (Other scope, see 1.1 – T2)"), "{paper}");
    assert!(paper.contains("1.1 (stepped aside)"), "{paper}");
    assert!(paper.contains("Count only named contributions"));
}
