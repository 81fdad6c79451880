//! What can be said of the pages before they are a file.

use super::*;
use crate::exchange::export::facts::Facts;
use crate::exchange::export::{Options, Whose, crosswalk, gaps, note, register};
use crate::exchange::session_file::read_session;
use crate::model::{Lang, UtcSeconds};
use crate::phrase::catalogue::{Catalogue, Language};

fn papers() -> Vec<(&'static str, Paper)> {
    let bytes = include_bytes!("../../../../sessions/review.ron");
    let session = read_session(bytes).expect("reads").session;
    let view = session.view_for(&crate::model::ReviewerCode::new("R01").expect("a code"));
    let words = Catalogue::new(Language::English);
    let options = Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: Some("0123456789abcdef".to_owned()),
        paper: crate::exchange::export::PaperOptions::default(),
    };
    let facts = Facts::of(&view, &words, &options);
    vec![
        (
            "alignment",
            crate::exchange::export::paper::alignment(&facts, &words),
        ),
        ("gaps", gaps::paper(&view, &words, &options)),
        ("basket", gaps::basket_paper(&view, &words, &options)),
        ("register", register::paper(&view, &words, &options).0),
        ("questions", crosswalk::paper(&view, &words, &options).0),
        ("note", note::paper(&view, &words, &options)),
    ]
}

fn properties(paper: &Paper) -> Properties {
    Properties {
        title: paper.title.text(),
        subject: "A paper".to_owned(),
        lang: paper.lang.clone(),
        created: UtcSeconds(1_790_000_000),
    }
}

#[test]
fn look_at_them() {
    for (name, mut paper) in papers() {
        if name == "gaps" {
            use crate::exchange::export::paper::Line;
            paper.frame.instrument =
                Line::words("Memorandum of Understanding on the Conservation and Management of Dugongs");
            paper.frame.distribution = Line::words("Distribution: General");
            paper.frame.symbol = Line::words("CMS/Dugong/MOS4/CRP.3");
            paper.frame.agenda_item = Line::words("Agenda Item 9.2");
            paper.frame.date = Line::words("23 November 2026");
            paper.frame.original = Line::words("Original: English");
            paper.frame.prepared = Line::words("(Prepared by the Dugong Technical Group)");
            paper.frame.draft = Some("DRAFT".to_owned());
        }
        let start = std::time::Instant::now();
        let laid = lay(&paper);
        let middle = start.elapsed();
        let bytes = draw::write(&laid, &properties(&paper)).expect("written");
        println!(
            "{name}: {} pages, {} bytes, {middle:?} + {:?}",
            laid.pages.len(),
            bytes.len(),
            start.elapsed() - middle
        );
        if let Ok(dir) = std::env::var("LOOK") {
            let path = std::path::Path::new(&dir).join(format!("{name}.pdf"));
            std::io::Write::write_all(&mut std::fs::File::create(path).unwrap(), &bytes).unwrap();
        }
    }
}
