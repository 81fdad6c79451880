//! How the window shows a judgement of which two versions differ, and that judging settles it.

use egui_kittest::kittest::Queryable as _;
use seagrass::command::{Command, Document};
use seagrass::merge::{conflicts, join};
use seagrass::model::*;
use seagrass::ui::theme::Theme;

use crate::panels::{Shows, Window, at_work, open};
use crate::samples::stamp;
use crate::support::raster::Raster;

/// The document with R07's judgement of 1.4 and T6 changed in two copies that were joined.
fn conflicted() -> (Document, [Document; 2]) {
    let base = at_work();
    let mut copies = [base.clone(), base];
    for (copy, (strength, at)) in copies
        .iter_mut()
        .zip([(Strength::Weak, 1_790_000_100), (Strength::None, 1_790_000_200)])
    {
        let pair = copy.session().pair_by_codes("1.4", "T6").expect("a pair");
        let judgement = Judgement::scored(strength, None);
        copy.run(&Command::Judge { pair, judgement }, &stamp("R07", at))
            .expect("accepted");
    }
    let joined = join(copies[0].session(), [&**copies[1].session()]);
    assert_eq!(joined.conflicts.len(), 1);
    (Document::open(joined.session), copies)
}

const DIFFER: &str = "Two versions of the judgement of Action 1.4 and Target T6 differ";

#[test]
fn inspector_and_matrix_show_a_conflict_and_judging_settles_it() {
    let (document, copies) = conflicted();
    let shows = Shows {
        matrix: true,
        inspector: true,
        ..Shows::default()
    };
    let mut window = Window::new(document, shows);
    window.select("1.4", "T6");
    let mut harness = open(window, (1400.0, 1600.0), Theme::Light, &Raster::default());
    harness.get_by_label(&format!("Selected: {DIFFER}"));
    harness.get_by_label("Say what holds now; both versions stay in the history");
    assert_eq!(
        harness.query_all_by_label_contains(DIFFER).count(),
        2,
        "inspector and matrix"
    );
    harness.get_by_label("Moderate").click();
    harness.run();
    assert_eq!(harness.state().refusals, []);
    let judgement = harness.state().judgement("1.4", "T6").expect("settled");
    assert_eq!(judgement.verdict, Verdict::Scored(Strength::Moderate));
    assert_eq!(harness.query_all_by_label_contains(DIFFER).count(), 0);
    let settled = harness.state().document.session();
    assert_eq!(conflicts(settled), []);
    let again = join(copies[1].session(), [&**settled, &**copies[0].session()]);
    assert_eq!(&again.session, &**settled, "and stays settled");
}

#[test]
fn exports_name_a_conflict_as_one() {
    use seagrass::exchange::export::{Data, Format, Options, PaperOptions, Whose, export};
    let (document, _) = conflicted();
    let options = Options {
        language: seagrass::phrase::catalogue::Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions::default(),
    };
    let reviewer = crate::samples::code("R07");
    for format in Format::OF_JUDGEMENTS {
        let exported = export(&document.session().view_for(&reviewer), format, &options).expect("exported");
        let text = String::from_utf8(exported.bytes).expect("UTF-8");
        let said = match format {
            Format::Data(Data::Csv | Data::Json) => "conflict",
            _ => "differ",
        };
        assert!(text.contains(said), "{format:?}");
    }
}

#[test]
fn a_comment_reworded_in_two_copies_is_shown_and_settled() {
    let mut base = at_work();
    let pair = base.session().pair_by_codes("1.4", "T6").expect("a pair");
    let subject = Subject::Pair(pair);
    let said = Command::Comment {
        subject,
        text: "first words".to_owned(),
        reply_to: None,
    };
    base.run(&said, &stamp("R07", 1_790_000_000)).expect("accepted");
    let view = base.session().view_for(&crate::samples::code("R07"));
    let shown = view.comments(subject);
    let id = shown
        .iter()
        .find(|one| one.comment.text == "first words")
        .expect("the comment")
        .id;
    let mut copies = [base.clone(), base];
    for (at, copy) in copies.iter_mut().enumerate() {
        let text = format!("words of copy {at}");
        let by = stamp("R07", 1_790_000_100 + at as i64);
        copy.run(&Command::EditComment { comment: id, text }, &by)
            .expect("accepted");
    }
    let joined = join(copies[0].session(), [&**copies[1].session()]);
    let shows = Shows {
        inspector: true,
        ..Shows::default()
    };
    let mut window = Window::new(Document::open(joined.session), shows);
    window.select("1.4", "T6");
    let mut harness = open(window, (420.0, 2400.0), Theme::Light, &Raster::default());
    harness.get_by_label("words of copy 1");
    harness.get_by_label_contains("words of copy 0");
    harness.get_by_label_contains("Versions of this comment differ");
    harness.get_by_label("Keep this version").click();
    harness.run();
    assert_eq!(harness.state().refusals, []);
    assert_eq!(conflicts(harness.state().document.session()), []);
    harness.get_by_label("words of copy 1");
    assert!(harness.query_by_label_contains("words of copy 0").is_none());
}
