//! Exports: what they say, that it adds up, and that text stays text.

pub(crate) mod hostile;
pub(crate) mod reading;
pub(crate) mod sample;

use std::io::Write as _;
use std::path::Path;

use seagrass::command::Document;
use seagrass::exchange::export::csv::{COLUMNS, columns_table};
use seagrass::exchange::export::{
    Data, Exported, Format, Options, PaperKind, PaperName, PaperOptions, Whose, export,
};
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;
use serde_json::Value;

use crate::samples::{self, code};

fn options() -> Options {
    Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: Some("5ea9a555".repeat(8)),
        paper: PaperOptions::default(),
    }
}

fn exported(document: &Document, format: Format, options: &Options) -> Exported {
    let first = document.session().reviewers().next().expect("a reviewer").clone();
    export(&document.session().view_for(&first), format, options).expect("exported")
}

fn text(document: &Document, format: Format, options: &Options) -> String {
    String::from_utf8(exported(document, format, options).bytes).expect("UTF-8")
}

fn rows(document: &Document) -> Vec<Vec<String>> {
    reading::csv(&exported(document, Format::Data(Data::Csv), &options()).bytes)
}

/// `UPDATE_GOLDEN=1` writes the files anew; look at the difference before keeping it.
#[test]
fn each_format_gives_the_bytes_on_record() {
    let document = sample::document();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/export");
    for format in Format::OF_JUDGEMENTS {
        let bytes = exported(&document, format, &options()).bytes;
        let path = folder.join(format!("net-review.{}", format.extension()));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::File::create(&path)
                .and_then(|mut file| file.write_all(&bytes))
                .expect("written");
        }
        let kept = std::fs::read(&path).unwrap_or_default();
        // The version of the program stands in the exports and grows without changing them.
        let version = concat!("Seagrass ", env!("CARGO_PKG_VERSION"));
        let now = String::from_utf8(bytes)
            .expect("UTF-8")
            .replace(version, "Seagrass 0.1.0");
        assert!(
            now.as_bytes() == kept,
            "{} differs from {}",
            format.name(),
            path.display()
        );
    }
}

#[test]
fn the_same_session_gives_the_same_bytes_whoever_exports() {
    let document = sample::document();
    for format in Format::OF_JUDGEMENTS {
        let by = |who: &str| {
            export(&document.session().view_for(&code(who)), format, &options()).expect("exported")
        };
        assert_eq!(by("R07"), by("R10"), "{}", format.name());
    }
}

#[test]
fn rows_hold_the_considered_pairs_and_no_other() {
    let document = sample::document();
    let rows = rows(&document);
    let names: Vec<_> = COLUMNS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(rows[0], names);
    let column = |name: &str| names.iter().position(|one| one == name).expect("a column");
    let cells = |row: &Vec<String>| {
        [
            "reviewer",
            "action_code",
            "target_code",
            "verdict",
            "strength",
            "kind",
            "tension",
        ]
        .map(|name| row[column(name)].clone())
        .join(" ")
    };
    let found: Vec<_> = rows[1..].iter().map(cells).collect();
    assert_eq!(
        found,
        [
            "R07 1.1 T2 strong 3 direct no",
            "R07 1.1 T10 weak 1 enabling yes",
            "R07 1.2 T2 moderate 2  no",
            "R07 1.2 T10 conflict   ",
            "R07 1.9 T2 none 0  no",
            "R07 1.10 T1 cannot judge   ",
            "R10 1.2 T1 strong 3 enabling no",
        ]
    );
    assert_eq!(rows[1][column("comments")], "2");
    assert_eq!(rows[1][column("evidence")], "Doc. 3, para 12\nInterviews 2025");
    assert_eq!(rows[2][column("reason")], "'=HYPERLINK(\"x\")");
    assert_eq!(rows[6][column("action_wording")], "placeholder");
}

#[test]
fn csv_is_what_spreadsheets_read() {
    let bytes = exported(&sample::document(), Format::Data(Data::Csv), &options()).bytes;
    assert!(bytes.starts_with(b"\xef\xbb\xbfsession,"));
    assert!(bytes.ends_with(b"\r\n"));
    let quoted_break = b"escape holes,\nas tried in \"\"Bay A\"\"";
    assert!(bytes.windows(quoted_break.len()).any(|one| one == quoted_break));
}

#[test]
fn the_table_of_columns_fits_the_columns() {
    let header = &rows(&sample::document())[0];
    let documented: Vec<_> = columns_table()
        .lines()
        .skip(2)
        .filter_map(|line| line.split('`').nth(1).map(str::to_owned))
        .collect();
    assert_eq!(&documented, header);
}

#[test]
fn json_tells_absent_from_none() {
    let document = sample::document();
    let value: Value =
        serde_json::from_str(&text(&document, Format::Data(Data::Json), &options())).expect("JSON");
    let judgements = value["judgements"].as_array().expect("a list");
    let of = |at: usize, key: &str| judgements[at][key].clone();
    assert_eq!(of(0, "strength"), 3);
    assert_eq!(of(0, "evidence").as_array().map(Vec::len), Some(2));
    assert_eq!((of(2, "kind"), of(2, "reason")), (Value::Null, Value::Null));
    assert_eq!(
        (of(3, "verdict"), of(3, "tension")),
        ("conflict".into(), Value::Null)
    );
    assert_eq!((of(4, "verdict"), of(4, "strength")), ("none".into(), 0.into()));
    assert_eq!(
        (of(5, "verdict"), of(5, "strength")),
        ("cannot judge".into(), Value::Null)
    );
    assert_eq!(of(1, "reason"), "=HYPERLINK(\"x\")", "texts are as written");
    assert_eq!(
        value["plans"]["actions"]["items"].as_array().map(Vec::len),
        Some(4)
    );
    assert_eq!(
        value["plans"]["actions"]["sha256"],
        document.session().actions().hash().to_string()
    );
}

#[test]
fn every_control_line_adds_up_and_agrees_with_the_others() {
    for document in [sample::document(), sample::empty(), samples::document()] {
        let pairs = document.session().pair_count() as u64;
        let json: Value =
            serde_json::from_str(&text(&document, Format::Data(Data::Json), &options())).expect("JSON");
        for total in json["totals"].as_array().expect("a list") {
            let total = total.as_object().expect("an object");
            let parts = total
                .iter()
                .filter(|(name, _)| *name != "pairs")
                .filter_map(|(_, one)| one.as_u64());
            assert_eq!(parts.sum::<u64>(), pairs);
        }
        let mut by_format = Vec::new();
        for format in [
            Format::Paper(PaperName::Judgements, PaperKind::Markdown),
            Format::Paper(PaperName::Judgements, PaperKind::Html),
        ] {
            let lines = reading::control_lines(&text(&document, format, &options()));
            assert_eq!(lines.len(), 3 * json["reviewers"].as_array().map_or(0, Vec::len));
            for line in &lines {
                assert_eq!(line.parts.iter().sum::<u64>(), pairs, "{line:?}");
                assert_eq!(line.total, pairs, "{line:?}");
            }
            by_format.push(lines);
        }
        assert_eq!(by_format[0], by_format[1]);
    }
}

#[test]
fn the_overview_counts_to_its_control_line() {
    let document = sample::document();
    let only = Options {
        reviewers: Whose::Only(code("R07")),
        ..options()
    };
    let html = text(
        &document,
        Format::Paper(PaperName::Judgements, PaperKind::Html),
        &only,
    );
    let overview = html
        .split("<table class=\"overview\">")
        .nth(1)
        .and_then(|rest| rest.split("</table>").next());
    let marks = reading::marks(overview.expect("an overview"));
    let count = |sign: &str| marks.iter().filter(|one| *one == sign).count();
    assert_eq!(marks.len(), 12, "{marks:?}");
    assert_eq!((count("<b>3</b>"), count("<i>1</i>*"), count("2")), (1, 1, 1));
    assert_eq!((count("-"), count("?"), count("!"), count(".")), (1, 1, 1, 6));
}

#[test]
fn an_empty_session_has_no_mark_of_no_contribution() {
    for document in [sample::empty(), samples::document()] {
        let html = text(
            &document,
            Format::Paper(PaperName::Judgements, PaperKind::Html),
            &options(),
        );
        let cells = reading::cells(&html);
        assert!(
            !cells.iter().any(|cell| cell == "-" || cell.starts_with("- ")),
            "{cells:?}"
        );
        assert_eq!(
            cells.iter().filter(|cell| *cell == ".").count(),
            document.session().pair_count() + 1
        );
        let markdown = text(
            &document,
            Format::Paper(PaperName::Judgements, PaperKind::Markdown),
            &options(),
        );
        assert!(!markdown.contains("| - |"));
        assert_eq!(rows(&document).len(), 1, "the header only");
        assert!(!markdown.contains("No contribution identified"));
        assert_eq!(
            markdown.matches("| Not yet considered |").count(),
            document.session().targets().items().len()
        );
    }
}

#[test]
fn reviewers_stand_apart_by_code_and_never_by_name() {
    let document = sample::document();
    for format in Format::OF_JUDGEMENTS {
        let all = text(&document, format, &options());
        assert!(!all.contains("Secret"), "{}", format.name());
        let only = text(
            &document,
            format,
            &Options {
                reviewers: Whose::Only(code("R10")),
                ..options()
            },
        );
        assert!(all.contains("R07") && all.contains("R10"));
        assert!(!only.contains("R07"), "{}", format.name());
    }
    let markdown = text(
        &document,
        Format::Paper(PaperName::Judgements, PaperKind::Markdown),
        &options(),
    );
    assert_eq!(markdown.matches("## Judgements of reviewer ").count(), 2);
    assert!(markdown.contains("never averaged") && markdown.contains("not decisions of any meeting"));
}

#[test]
fn wording_status_stands_with_every_item() {
    let document = sample::document();
    let html = text(
        &document,
        Format::Paper(PaperName::Judgements, PaperKind::Html),
        &Options {
            reviewers: Whose::Only(code("R07")),
            ..options()
        },
    );
    // Overview, Table 2 and Table 3 each name the action; Table 2 once for each link besides.
    let placed = |title: &str, status: &str| {
        let start = format!("<bdi lang=\"en\" dir=\"ltr\">{title}</bdi>");
        let all = html.matches(&start).count();
        let with_status = html
            .matches(&format!("{start}<small> ·\u{a0}{status}</small>"))
            .count();
        (all, with_status)
    };
    assert_eq!(placed("Count animals", "Placeholder"), (2, 2));
    assert_eq!(placed("Change nets", "Adopted wording"), (4, 4));
    assert_eq!(placed("Fishing is safe", "Summary"), (2, 2));
    assert!(html.contains("neither is the adopted text"));
}

#[test]
fn a_text_that_is_missing_in_a_language_is_marked() {
    let french = Options {
        text_lang: Lang::new("fr").expect("a tag"),
        ..options()
    };
    let html = text(
        &sample::document(),
        Format::Paper(PaperName::Judgements, PaperKind::Html),
        &french,
    );
    assert!(html.contains(
        "<bdi lang=\"fr\" dir=\"ltr\">Changer les filets</bdi><small> (unofficial translation)</small>"
    ));
    assert!(html.contains("<bdi lang=\"en\" dir=\"ltr\">Ask fishers</bdi><small> [EN]</small>"));
    let arabic = Options {
        text_lang: Lang::new("ar").expect("a tag"),
        ..options()
    };
    assert!(
        text(
            &sample::document(),
            Format::Paper(PaperName::Judgements, PaperKind::Html),
            &arabic
        )
        .contains("<bdi lang=\"ar\" dir=\"rtl\">عد الحيوانات</bdi>")
    );
    let csv = text(&sample::document(), Format::Data(Data::Csv), &french);
    assert!(csv.contains("Patrol | watch [EN]") && csv.contains("Changer les filets,"));
}

#[test]
fn the_words_follow_the_language_of_the_export() {
    let pseudo = Options {
        language: Language::Pseudo,
        ..options()
    };
    let html = text(
        &sample::document(),
        Format::Paper(PaperName::Judgements, PaperKind::Html),
        &pseudo,
    );
    for english in [
        "Table 1",
        "Judgements of",
        "Placeholder",
        "Not considered",
        "Control:",
        "Strong<",
    ] {
        assert!(
            !html.contains(english),
            "{english} does not go through the catalogue"
        );
    }
}

#[test]
fn hostile_text_stays_text_in_pages() {
    let calm = sample::planted("calm");
    let expected = reading::tags(&text(
        &calm,
        Format::Paper(PaperName::Judgements, PaperKind::Html),
        &options(),
    ));
    for hostile in texts() {
        let document = sample::planted(&hostile);
        let html = text(
            &document,
            Format::Paper(PaperName::Judgements, PaperKind::Html),
            &options(),
        );
        // A line break becomes one, and a name of a table says that long titles are cut; nothing else may differ.
        let html = html.replace(". A title that ends in “…” stands whole in the tables below", "");
        let tags: Vec<_> = reading::tags(&html)
            .into_iter()
            .filter(|tag| tag != "br")
            .collect();
        let expected: Vec<_> = expected.iter().filter(|tag| *tag != "br").cloned().collect();
        assert_eq!(tags, expected, "{hostile:?}");
        assert!(!html.chars().any(reading::is_hiding), "{hostile:?}");
    }
}

#[test]
fn hostile_text_stays_text_in_spreadsheets() {
    for hostile in texts() {
        let rows = rows(&sample::planted(&hostile));
        assert_eq!(rows.len(), 2, "{hostile:?}");
        for cell in rows.iter().flatten() {
            let first = cell.trim_start().chars().next().unwrap_or('x');
            assert!(!"=+-@\t\r\n＝＋－＠".contains(first), "{hostile:?} in {cell:?}");
            assert!(!cell.starts_with(['\t', '\r', '\n']), "{hostile:?} in {cell:?}");
            assert!(!cell.chars().any(reading::is_hiding), "{hostile:?} in {cell:?}");
        }
    }
}

#[test]
fn hostile_text_comes_back_from_json_as_written() {
    for hostile in texts() {
        let document = sample::planted(&hostile);
        let value: Value =
            serde_json::from_str(&text(&document, Format::Data(Data::Json), &options())).expect("JSON");
        let wanted = if hostile.trim().is_empty() {
            "blank"
        } else {
            &hostile
        };
        assert_eq!(value["session"]["title"], wanted);
        assert_eq!(value["session"]["meeting"]["place"], wanted);
        assert_eq!(value["judgements"][0]["reason"], wanted);
        assert_eq!(value["judgements"][0]["evidence"][1], wanted);
        assert_eq!(value["plans"]["targets"]["name"], wanted);
    }
}

#[test]
fn hostile_text_stays_text_in_markdown() {
    let calm = reading::markdown_shape(&text(
        &sample::planted("calm"),
        Format::Paper(PaperName::Judgements, PaperKind::Markdown),
        &options(),
    ));
    for hostile in texts() {
        let markdown = text(
            &sample::planted(&hostile),
            Format::Paper(PaperName::Judgements, PaperKind::Markdown),
            &options(),
        );
        assert_eq!(reading::markdown_shape(&markdown), calm, "{hostile:?}");
        assert!(!markdown.chars().any(reading::is_hiding), "{hostile:?}");
    }
}

fn texts() -> Vec<String> {
    let mut texts: Vec<String> = hostile::CORPUS.iter().map(|&text| text.to_owned()).collect();
    texts.push(hostile::long_word());
    texts
}

#[test]
fn a_very_large_pair_of_plans_leaves_the_overview_out_and_says_so() {
    let document = reading::wide_document(200, 150);
    let markdown = text(
        &document,
        Format::Paper(PaperName::Judgements, PaperKind::Markdown),
        &options(),
    );
    assert!(markdown.contains("The overview is left out"));
    assert!(markdown.contains("not considered 30000 = 30000"));
    let wide = reading::wide_document(3, 60);
    let html = text(
        &wide,
        Format::Paper(PaperName::Judgements, PaperKind::Html),
        &options(),
    );
    assert_eq!(
        html.matches("<table class=\"overview\">").count(),
        3,
        "24 targets side by side at most"
    );
    let marks: usize = html
        .split("<table class=\"overview\">")
        .skip(1)
        .filter_map(|rest| rest.split("</table>").next())
        .map(|table| reading::marks(table).len())
        .sum();
    assert_eq!(marks, 180);
}
