//! Papers as PDF, from outside: the bytes of the file. What stands where is checked beside the layout.

use std::io::Write as _;

use seagrass::exchange::export::facts::Facts;
use seagrass::exchange::export::paper::{
    Block, Cell, Frame, Ink, Line, Paper, Properties, Role, Section, Table, TableKind, Voice, alignment,
};
use seagrass::exchange::export::{Options, PaperOptions, Whose, pdf};
use seagrass::model::{Lang, UtcSeconds};
use seagrass::phrase::catalogue::{Catalogue, Language};

use crate::samples::{code, document};

fn properties() -> Properties {
    Properties {
        title: "How one plan serves (another) \\ نص".to_owned(),
        subject: "Alignment".to_owned(),
        lang: "en".to_owned(),
        created: UtcSeconds(1_790_000_000),
    }
}

/// The paper of judgements of a session on the shipped plans: 26 by 16.
fn shipped() -> Paper {
    let document = document();
    let words = Catalogue::new(Language::English);
    let options = Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions::default(),
    };
    let view = document.session().view_for(&code("R07"));
    alignment(&Facts::of(&view, &words, &options), &words)
}

fn with_hostile(text: &str) -> Paper {
    let line = Line::default()
        .with(text, Ink::Bold, Voice::Person)
        .then(" and ")
        .with(text, Ink::Plain, Voice::Plan("ar".to_owned()));
    let cell = || Cell::text(line.clone());
    Paper {
        lang: "en".to_owned(),
        frame: Frame {
            symbol: line.clone(),
            draft: Some(text.to_owned()),
            ..Frame::plain(&Catalogue::new(Language::English))
        },
        kicker: Line::default(),
        title: line.clone(),
        blocks: vec![
            Block::Heading(line.clone()),
            Block::Text(Role::Notice, line.clone()),
            Block::Table(Table {
                kind: TableKind::Sheet,
                caption: line.clone(),
                groups: Vec::new(),
                columns: vec![cell(), cell()],
                sections: vec![Section {
                    heading: Some(line.clone()),
                    rows: vec![vec![cell(), cell()]],
                }],
                foot: Vec::new(),
                widths: vec![1, 3],
                is_named_above: false,
            }),
        ],
    }
}

fn count(bytes: &[u8], wanted: &str) -> usize {
    bytes
        .windows(wanted.len())
        .filter(|part| *part == wanted.as_bytes())
        .count()
}

/// The objects of the file without the content of streams, which holds letters and lines alone.
fn objects(bytes: &[u8]) -> Vec<u8> {
    let find = |bytes: &[u8], word: &str| bytes.windows(word.len()).position(|part| part == word.as_bytes());
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some(start) = find(rest, ">>\nstream\n") {
        out.extend_from_slice(&rest[..start]);
        rest = &rest[start..];
        rest = &rest[find(rest, "\nendstream\n").expect("an end")..];
    }
    out.extend_from_slice(rest);
    out
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let one = pdf::write(&shipped(), &properties()).expect("written");
    let two = pdf::write(&shipped(), &properties()).expect("written");
    assert!(one == two, "the bytes differ");
    let later = Properties {
        created: UtcSeconds(1_790_000_001),
        ..properties()
    };
    assert!(
        one != pdf::write(&shipped(), &later).expect("written"),
        "the date is the session's"
    );
}

#[test]
fn the_file_is_tagged_and_says_nothing_of_its_maker() {
    let bytes = pdf::write(&shipped(), &properties()).expect("written");
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let pages = count(&bytes, "/Type/Page/");
    assert!((5..20).contains(&pages), "{pages} pages");
    assert_eq!(count(&bytes, "/Author"), 0);
    assert_eq!(count(&bytes, "/Creator"), 0);
    assert_eq!(count(&bytes, "/Producer(Seagrass)"), 1);
    assert_eq!(count(&bytes, "/MarkInfo"), 1);
    for tag in ["/S/H1/", "/S/H2/", "/S/Table/", "/S/TH/", "/S/TD/"] {
        assert!(count(&bytes, tag) > 0, "{tag}");
    }
    assert!(count(&bytes, "/FontFile3") > 0, "the fonts are in the file");
    assert!(
        bytes.len() < 900_000,
        "{} bytes: the fonts are subsets",
        bytes.len()
    );
    assert!(count(&bytes, "/Type/Outlines/First") == 1, "headings to go by");
}

#[test]
fn nothing_in_a_text_becomes_a_part_of_the_file() {
    for text in [
        ") /JS (app.alert(1)) /S /JavaScript",
        "endstream endobj 1 0 obj << /OpenAction",
        "\u{202e}\0\u{1}\u{feff}<</URI (http://x)>>",
        "نص عربي (1.4) and <b>markup</b>",
        "\\\r\n)))((([[]]>>",
    ] {
        let bytes = objects(&pdf::write(&with_hostile(text), &properties()).expect("written"));
        for word in ["/JavaScript", "/JS", "/OpenAction", "/URI", "/Launch", "/AA"] {
            let mut at = bytes.windows(word.len()).enumerate();
            let live = at.find(|(at, part)| *part == word.as_bytes() && !is_in_string(&bytes, *at));
            assert!(live.is_none(), "{word} of {text:?} stands outside of texts");
        }
    }
}

/// Whether a place lies within the parentheses of a text.
fn is_in_string(bytes: &[u8], at: usize) -> bool {
    let start = bytes[..at]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    let mut depth = 0_i32;
    let mut escaped = false;
    for byte in &bytes[start..at] {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
    }
    depth > 0
}

/// Writes papers into the folder that `SEAGRASS_PAPERS` names, for other programs to judge.
#[test]
fn papers_for_other_programs() {
    let Some(folder) = std::env::var_os("SEAGRASS_PAPERS") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let arabic = with_hostile("خطة الحفظ والإدارة (CMP 1.4)");
    for (name, paper) in [("judgements", shipped()), ("arabic", arabic)] {
        let bytes = pdf::write(&paper, &properties()).expect("written");
        let mut file = std::fs::File::create(folder.join(name).with_extension("pdf")).expect("created");
        file.write_all(&bytes).expect("written");
    }
}
