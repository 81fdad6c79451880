//! Papers and pictures far from the happy case: nothing considered, one pair, hundreds of long texts, plans that
//! read from the right, crowds.

mod made;

use seagrass::command::Document;
use seagrass::exchange::export::{
    Disclosure, Filter, Format, Options, PaperKind, PaperName, PaperOptions, Whose, export,
};
use seagrass::exchange::picture::fill::{self, Layer};
use seagrass::exchange::picture::{Picture, Use, draw};
use seagrass::model::{Lang, ReviewerCode};
use seagrass::phrase::catalogue::{Catalogue, Language};

use crate::samples;

fn options(language: Language) -> Options {
    Options {
        language,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions {
            filter: Filter::Agreed,
            level: Disclosure::Distributions,
            ..PaperOptions::default()
        },
    }
}

fn written_in(document: &Document, format: Format, language: Language) -> Vec<u8> {
    let by = ReviewerCode::new("R01").expect("a code");
    let view = document.session().view_for(&by);
    export(&view, format, &options(language))
        .expect("an export")
        .bytes
}

fn paper(document: &Document, name: PaperName, kind: PaperKind) -> String {
    let bytes = written_in(document, Format::Paper(name, kind), Language::English);
    String::from_utf8(bytes).expect("text")
}

fn picture(document: &Document, which: Picture) -> seagrass::exchange::picture::Drawing {
    let by = ReviewerCode::new("R01").expect("a code");
    let view = document.session().view_for(&by);
    let words = Catalogue::new(Language::English);
    let map = fill::map(&view, &Layer::Agreed, &words, &options(Language::English));
    draw(&map, which, &words).expect("a picture")
}

#[test]
fn every_paper_of_every_difficult_session_can_be_written() {
    // The large one takes its time; other tests here read its papers.
    for (name, document) in made::all().into_iter().filter(|(name, _)| *name != "large") {
        for format in Format::all().filter(|one| matches!(one, Format::Paper(..))) {
            let bytes = written_in(&document, format, Language::French);
            assert!(!bytes.is_empty(), "{name} {format:?}");
        }
        for kind in [PaperKind::Markdown, PaperKind::Html] {
            let text = paper(&document, PaperName::Alignment, kind);
            assert!(!text.contains("NaN") && !text.contains("inf"), "{name}");
        }
    }
}

#[test]
fn papers_of_an_empty_session_say_that_nothing_was_considered() {
    let document = samples::document();
    let alignment = paper(&document, PaperName::Alignment, PaperKind::Markdown);
    assert!(
        alignment.contains("None of the 416 pairs was considered yet"),
        "{alignment}"
    );
    assert!(
        !alignment.contains("was considered, using"),
        "that would not be true"
    );
    let table = alignment.split("Table 3").nth(1).expect("table 3");
    assert_eq!(
        table.matches("Not yet considered").count(),
        26,
        "a word in each row: {table}"
    );
    assert!(table.contains("Not considered yet: 1.1, 1.2"), "{table}");
    assert!(
        !table.contains("No contribution recorded"),
        "nobody looked: {table}"
    );
    let questions = paper(&document, PaperName::Questions, PaperKind::Markdown);
    assert!(questions.contains("There is no sub\\-target") || questions.contains("There is no sub-target"));
    assert!(!questions.contains("Every sub"), "{questions}");
    for name in [
        PaperName::Alignment,
        PaperName::Gaps,
        PaperName::Register,
        PaperName::Questions,
        PaperName::Decisions,
        PaperName::Basket,
    ] {
        let html = paper(&document, name, PaperKind::Html);
        assert!(html.contains(">DRAFT<"), "{name:?} is a draft");
    }
}

#[test]
fn what_was_considered_in_part_is_counted() {
    let one = paper(&made::tiny(1, 1), PaperName::Alignment, PaperKind::Markdown);
    assert!(one.contains("The one pair was not considered yet"), "{one}");
    let large = made::large();
    let alignment = paper(&large, PaperName::Alignment, PaperKind::Markdown);
    let counted = alignment.contains(" of 4000 pairs so far");
    assert!(counted, "{}", &alignment[..2_000]);
    let all = paper(
        &made::tiny_decided(2, 3),
        PaperName::Alignment,
        PaperKind::Markdown,
    );
    assert!(all.contains("was considered, using"), "{all}");
}

#[test]
fn the_overview_of_long_titles_is_brief_and_says_where_they_stand_whole() {
    let text = paper(&made::large(), PaperName::Alignment, PaperKind::Markdown);
    let overview = text
        .split("Table 1")
        .nth(1)
        .and_then(|rest| rest.split("Table 2").next());
    let overview = overview.expect("an overview");
    assert!(overview.contains("stands whole in the tables below"));
    let longest = overview.split('|').map(|cell| cell.trim().chars().count()).max();
    assert!(longest < Some(240), "{longest:?}");
    let short = paper(&samples::document(), PaperName::Alignment, PaperKind::Markdown);
    assert!(!short.contains("stands whole in the tables below") && !short.contains('…'));
}

#[test]
fn names_from_the_other_side_stay_apart_in_sentences() {
    let document = made::wholly(made::ARABIC);
    let name = document.session().actions().name().to_owned();
    let html = paper(&document, PaperName::Alignment, PaperKind::Html);
    assert!(
        html.contains(&format!("“<bdi>{name}</bdi>”")),
        "{}",
        &html[..4_000]
    );
    for which in [Picture::Map, Picture::PosterA1] {
        let drawing = picture(&document, which);
        let svg = drawing.svg(Use::File).expect("one sheet");
        assert!(svg.contains("unicode-bidi=\"isolate\""));
        for purpose in [Use::File, Use::Rendering] {
            let svg = drawing.svg(purpose).expect("one sheet");
            assert!(
                !svg.contains(['\u{2066}', '\u{2067}', '\u{2069}']),
                "{purpose:?} draws marks"
            );
        }
    }
}

#[test]
fn a_poster_cuts_no_title_of_the_shipped_plans() {
    for which in [Picture::PosterA1, Picture::PosterA3] {
        let drawing = picture(&samples::document(), which);
        let cut: Vec<_> = drawing
            .texts()
            .into_iter()
            .filter(|text| text.contains('…'))
            .collect();
        assert_eq!(cut, <[&str; 0]>::default());
    }
    let drawing = picture(&made::tiny(1, 1), Picture::PosterA1);
    let texts = drawing.texts();
    assert!(texts.contains(&"Draft: 1 of 1 pair is not settled"), "{texts:?}");
    assert!(texts.contains(&"Without a link: 1 of 1 action"), "{texts:?}");
}

#[test]
fn the_poster_of_one_pair_has_no_giant_words() {
    let svg = picture(&made::tiny(1, 1), Picture::PosterA1)
        .svg(Use::File)
        .expect("one sheet");
    let sizes = svg.split("font-size=\"").skip(1);
    let sizes = sizes.filter_map(|rest| rest.split('"').next()?.parse::<f32>().ok());
    let largest = sizes.fold(0.0, f32::max);
    // The title has 19 points, enlarged with the sheet.
    assert!(largest <= 19.0 * 1.75 + 0.1, "{largest}");
}
