//! Pictures and the page for a browser: what they hold, that it adds up, and that text stays text.

mod page;
mod sample;
mod xml;

use std::collections::BTreeMap;

use seagrass::command::Document;
use seagrass::exchange::export::{Filter, Options, PaperOptions, Whose};
use seagrass::exchange::picture::fill::{self, Layer};
use seagrass::exchange::picture::{
    Column, Drawing, Group, Item, Link, Map, Picture, PictureError, PictureKind, Reached, Said, Use, Words,
    draw,
};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};

use crate::exports::{hostile, sample as planted};
use crate::samples::code;

fn options(lang: &str) -> Options {
    Options {
        language: Language::English,
        text_lang: Lang::new(lang).expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: Some("5ea9a555".repeat(8)),
        paper: PaperOptions::default(),
    }
}

fn words() -> Catalogue {
    Catalogue::new(Language::English)
}

fn filled(document: &Document, layer: &Layer, lang: &str) -> Map {
    let first = document.session().reviewers().next().expect("a reviewer").clone();
    fill::map(
        &document.session().view_for(&first),
        layer,
        &words(),
        &options(lang),
    )
}

fn drawn(map: &Map, picture: Picture) -> Drawing {
    draw(map, picture, &words()).expect("a picture")
}

fn svg(map: &Map, picture: Picture) -> xml::Svg {
    xml::read(&drawn(map, picture).svg(Use::File).expect("one sheet"))
}

/// A map of any size, with a link wherever both numbers fit.
fn large(actions: usize, targets: usize, every: usize) -> Map {
    let side = |prefix: &str, count: usize| Column {
        name: Words::plain("A plan of many items"),
        groups: (0..count.div_ceil(10))
            .map(|at| Group {
                code: format!("{prefix}G{at}"),
                title: Words::plain("Things that belong together"),
            })
            .collect(),
        items: (0..count)
            .map(|at| Item {
                code: format!("{prefix}{at}"),
                title: Words::plain(
                    "Something that somebody is to do somewhere, at length and in many words",
                ),
                group: Some(at / 10),
                class: Some("Covered".to_owned()),
            })
            .collect(),
    };
    let mut pairs = BTreeMap::new();
    for action in 0..actions {
        for target in 0..targets {
            if (action * 7 + target * 3) % every == 0 {
                let link = Link {
                    value: Strength::Moderate,
                    kind: Some(Contribution::Direct),
                    tension: false,
                    reserved: false,
                    reached: Reached::Agreed,
                    sentence: "It helps".to_owned(),
                };
                pairs.insert((action, target), Said::Link(link));
            }
        }
    }
    Map {
        lang: "en".to_owned(),
        title: Words::plain("Many"),
        actions: side("A", actions),
        targets: side("T", targets),
        pairs,
        decided: true,
        ..Map::default()
    }
}

#[test]
fn every_item_and_link_is_on_the_map_once_and_as_it_is() {
    for (document, layer) in [
        (sample::decided(), Layer::AgreedAndBracketed),
        (sample::judged(), Layer::Judged(code("R07"))),
    ] {
        let map = filled(&document, &layer, "en");
        let svg = svg(&map, Picture::Map);
        let codes = |items: &[Item]| -> Vec<String> {
            let mut codes: Vec<_> = items.iter().map(|item| item.code.clone()).collect();
            codes.sort();
            codes
        };
        assert_eq!(
            svg.values("item action", "data-action"),
            codes(&map.actions.items)
        );
        assert_eq!(
            svg.values("item target", "data-target"),
            codes(&map.targets.items)
        );
        let mut expected: Vec<_> = map
            .links()
            .map(|((action, target), link)| {
                format!(
                    "{} {} {} {}",
                    map.actions.items[action].code,
                    map.targets.items[target].code,
                    link.value.value(),
                    link.reached.name()
                )
            })
            .collect();
        expected.sort();
        assert!(expected.len() > 5);
        let names = ["data-action", "data-target", "data-value", "data-status"];
        assert_eq!(svg.joined("link", &names), expected);
    }
}

#[test]
fn every_pair_is_on_the_heat_map_once_with_its_mark() {
    let map = filled(&sample::decided(), &Layer::AgreedAndBracketed, "en");
    let svg = svg(&map, Picture::HeatMap);
    let cells = svg.joined_all(
        &["cell", "cell link"],
        &["data-action", "data-target", "data-mark"],
    );
    assert_eq!(cells.len(), 416);
    let pairs: std::collections::BTreeSet<_> = cells
        .iter()
        .map(|cell| cell.rsplit_once(' ').expect("a mark").0)
        .collect();
    assert_eq!(pairs.len(), 416, "no pair twice");
    let sums = map.sums();
    let count = |mark: &str| {
        cells
            .iter()
            .filter(|cell| cell.ends_with(&format!(" {mark}")))
            .count() as u64
    };
    assert_eq!(
        (count("-"), count("."), count("□")),
        (sums.none, sums.open, sums.withheld)
    );
    let bracketed = cells.iter().filter(|cell| cell.contains('[')).count() as u64;
    let reserved = cells.iter().filter(|cell| cell.ends_with('‡')).count() as u64;
    assert_eq!((bracketed, reserved), (sums.bracketed, sums.reserved));
    assert!(bracketed > 0 && reserved > 0 && sums.withheld > 0);
    assert_eq!(svg.values("cell link", "data-mark").len() as u64, sums.links());
}

#[test]
fn what_is_not_agreed_is_a_box_and_its_words_are_nowhere() {
    let document = sample::decided();
    let bracketed = filled(&document, &Layer::AgreedAndBracketed, "en").sums();
    let map = filled(&document, &Layer::Agreed, "en");
    let agreed = map.sums();
    assert_eq!(agreed.withheld, bracketed.withheld + bracketed.bracketed);
    assert_eq!((agreed.bracketed, agreed.agreed), (0, bracketed.agreed));
    for picture in Picture::ALL {
        let text = drawn(&map, picture).svg(Use::File).expect("one sheet");
        assert!(!text.contains('['), "{}", picture.name());
    }
}

#[test]
fn lines_of_figures_add_up_on_every_picture() {
    for (document, layer) in [
        (sample::decided(), Layer::AgreedAndBracketed),
        (sample::decided(), Layer::Agreed),
        (sample::judged(), Layer::Judged(code("R07"))),
        (crate::samples::document(), Layer::Agreed),
    ] {
        let map = filled(&document, &layer, "en");
        for picture in Picture::ALL {
            let svg = svg(&map, picture);
            let sums: Vec<_> = svg
                .texts()
                .into_iter()
                .filter_map(|text| xml::sum(&text))
                .collect();
            assert!(sums.len() >= 5, "{} {sums:?}", picture.name());
            for (parts, total) in &sums {
                assert_eq!(parts.iter().sum::<u64>(), *total, "{}", picture.name());
            }
            assert!(sums.iter().any(|(_, total)| *total == 416));
        }
    }
}

#[test]
fn a_working_copy_and_a_draft_say_so_on_the_picture() {
    let judged = filled(&sample::judged(), &Layer::Judged(code("R07")), "en");
    let draft = filled(&sample::decided(), &Layer::Agreed, "en");
    for picture in Picture::ALL {
        let has = |map: &Map, words: &str| svg(map, picture).texts().iter().any(|text| text.contains(words));
        assert!(has(&judged, "Working copy: judgements of R07"));
        assert!(has(&draft, "of 416 pairs are not settled"));
    }
}

#[test]
fn an_empty_session_has_no_mark_of_no_contribution() {
    let map = filled(&crate::samples::document(), &Layer::Agreed, "en");
    for picture in Picture::ALL {
        let texts = svg(&map, picture).texts();
        assert!(!texts.iter().any(|text| text == "-" || text == "[-]"));
    }
    let without: Vec<_> = svg(&map, Picture::Map)
        .texts()
        .into_iter()
        .filter(|text| text.starts_with("Without a link:"))
        .collect();
    assert_eq!(
        without,
        [
            "Without a link: 26 of 26 actions",
            "Without a link: 16 of 16 targets"
        ]
    );
}

#[test]
fn a_blind_round_stays_blind() {
    let document = crate::review_documents::blind_pack();
    let view = document.session().view_for(&code("R2"));
    let of = |who: &str| fill::map(&view, &Layer::Judged(code(who)), &words(), &options("en"));
    assert!(!of("R2").pairs.is_empty(), "one's own");
    assert!(of("R1").pairs.is_empty(), "not another's");
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    let map = filled(&sample::judged(), &Layer::Judged(code("R07")), "ar");
    for picture in [Picture::Map, Picture::HeatMap, Picture::PosterA3] {
        for kind in [PictureKind::Svg, PictureKind::Pdf] {
            let write = || drawn(&map, picture).write(kind).expect("bytes");
            assert!(write() == write(), "{} {kind:?}", picture.name());
        }
    }
    let small = large(3, 3, 2);
    let write = || {
        drawn(&small, Picture::HeatMap)
            .write(PictureKind::Png)
            .expect("bytes")
    };
    assert!(write() == write());
}

#[test]
fn points_are_300_to_the_inch_and_black_on_white() {
    let map = filled(&sample::decided(), &Layer::AgreedAndBracketed, "en");
    let drawing = drawn(&map, Picture::Map);
    let bytes = drawing.write(PictureKind::Png).expect("bytes");
    let mut reader = png::Decoder::new(std::io::Cursor::new(&bytes))
        .read_info()
        .expect("a PNG");
    let (width, height) = drawing.size();
    let info = reader.info();
    let dims = info.pixel_dims.expect("a resolution");
    assert_eq!(
        (dims.xppu, dims.yppu, dims.unit),
        (11_811, 11_811, png::Unit::Meter)
    );
    let pixels = |points: f32| (points * 300.0 / 72.0).round() as u32;
    assert_eq!((info.width, info.height), (pixels(width), pixels(height)));
    assert_eq!((info.width, info.height), (4961, 3508), "A3");
    let mut points = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut points).expect("points");
    let dark = points
        .chunks_exact(3)
        .filter(|point| point.iter().all(|one| *one < 80))
        .count();
    let white = points.chunks_exact(3).filter(|point| **point == [255; 3]).count();
    let all = points.len() / 3;
    assert!(dark > all / 200 && white > all / 2, "{dark} and {white} of {all}");
}

#[test]
fn a_pdf_has_a_page_of_the_size_of_the_sheet_and_no_name_of_the_machine() {
    let map = filled(&sample::decided(), &Layer::AgreedAndBracketed, "ar");
    let bytes = drawn(&map, Picture::PosterA3)
        .write(PictureKind::Pdf)
        .expect("bytes");
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.starts_with("%PDF-1.") && text.trim_end().ends_with("%%EOF"));
    assert!(
        text.contains("/MediaBox [0 0 1191.97 841.89]") || text.contains("/MediaBox[0 0 1191.97 841.89]")
    );
    assert_eq!(
        text.matches("/Type /Page\n").count() + text.matches("/Type/Page/").count(),
        1
    );
    for word in ["/home", "/root", "/work", "/Author", "/CreationDate"] {
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn what_is_too_large_is_paged_or_refused_in_plain_words() {
    let map = large(300, 300, 50);
    let err = draw(&map, Picture::Map, &words()).expect_err("too many");
    assert!(matches!(err, PictureError::TooMany { items: 300, .. }));
    assert!(err.words(&words()).contains("Choose the heat map"));
    assert!(draw(&map, Picture::PosterA1, &words()).is_err());
    let drawing = drawn(&map, Picture::HeatMap);
    assert_eq!(drawing.sheets(), 5 * 8);
    for kind in [PictureKind::Svg, PictureKind::Png] {
        let err = drawing.write(kind).expect_err("many sheets");
        assert_eq!(err, PictureError::Sheets(40));
        assert!(err.words(&words()).contains("Choose PDF"));
    }
    let huge = large(2000, 2000, 100_000);
    let err = draw(&huge, Picture::HeatMap, &words()).expect_err("too many sheets");
    assert!(err.words(&words()).contains("Export a table"));
    let mut seen = std::collections::BTreeSet::new();
    for at in 0..drawing.sheets() {
        let sheet = drawing.sheet(at, Use::File).expect("a sheet").expect("SVG");
        let sheet = xml::read(&sheet);
        for cell in sheet.joined_all(&["cell", "cell link"], &["data-action", "data-target"]) {
            assert!(seen.insert(cell.clone()), "{cell} twice");
        }
        let named = |text: &String| text.contains(&format!("Sheet {} of 40", at + 1));
        assert!(sheet.texts().iter().any(named));
    }
    assert_eq!(seen.len(), 90_000);
}

#[test]
fn a_longer_list_makes_a_higher_sheet_and_nothing_overlaps() {
    for (actions, targets) in [(26, 16), (120, 80), (1, 1), (0, 0), (2, 60)] {
        let map = large(actions, targets, 23);
        for picture in [Picture::Map, Picture::HeatMap] {
            let drawing = drawn(&map, picture);
            let (width, height) = drawing.size();
            let svg = xml::read(&drawing.sheet(0, Use::File).expect("a sheet").expect("SVG"));
            let boxes = svg.boxes();
            for one in &boxes {
                let inside = one.left >= 0.0 && one.right <= width && one.top >= 0.0 && one.bottom <= height;
                assert!(
                    inside,
                    "{picture:?} {actions} x {targets}: {one:?} outside of {width} x {height}"
                );
            }
            let overlap = xml::first_overlap(&boxes);
            assert!(
                overlap.is_none(),
                "{picture:?} {actions} x {targets}: {overlap:?}"
            );
        }
    }
    assert!(draw(&large(200, 3, 9), Picture::Map, &words()).is_err());
}

#[test]
fn nothing_overlaps_on_the_sample() {
    for lang in ["en", "ar", "fr"] {
        let map = filled(&sample::decided(), &Layer::AgreedAndBracketed, lang);
        for picture in Picture::ALL {
            let overlap = xml::first_overlap(&svg(&map, picture).boxes());
            assert!(overlap.is_none(), "{picture:?} {lang}: {overlap:?}");
        }
    }
}

#[test]
fn hostile_text_stays_text_in_pictures() {
    let elements = ["svg", "title", "desc", "rect", "g", "path", "text", "tspan"];
    let mut texts: Vec<String> = hostile::CORPUS.iter().map(|&text| text.to_owned()).collect();
    texts.push(hostile::long_word());
    for text in texts {
        let document = planted::planted(&text);
        let reviewer = document.session().reviewers().next().expect("a reviewer").clone();
        let map = filled(&document, &Layer::Judged(reviewer), "en");
        for picture in [Picture::Map, Picture::HeatMap, Picture::PosterA3] {
            let drawing = drawn(&map, picture);
            let written = drawing.svg(Use::File).expect("one sheet");
            assert!(
                !written.chars().any(crate::exports::reading::is_hiding),
                "{text:?}"
            );
            let svg = xml::read(&written);
            for element in &svg.elements {
                assert!(
                    elements.contains(&element.name.as_str()),
                    "{} by {text:?}",
                    element.name
                );
                for name in element.attributes.keys() {
                    assert!(xml::is_expected(name), "{name} by {text:?}");
                }
            }
            // The poster shows them on the map and on the heat map.
            let times = if picture == Picture::PosterA3 { 2 } else { 1 };
            let items = svg.values("item action", "data-action").len();
            assert_eq!(items, times * map.actions.items.len(), "{text:?}");
            // The renderer must not fail on any of it.
            if picture == Picture::Map {
                assert!(drawing.write(PictureKind::Pdf).is_ok(), "{text:?}");
            }
        }
    }
}

#[test]
fn a_filter_of_papers_is_a_layer() {
    assert_eq!(Layer::of(Filter::Agreed), Layer::Agreed);
    assert_eq!(Layer::of(Filter::WorkingCopy), Layer::AgreedAndBracketed);
}
