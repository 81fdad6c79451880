//! Long exports that are called off: at whatever moment, nothing half made comes out.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use seagrass::exchange::export::{
    Data, Disclosure, ExportFault, Format, Linked, Options, PaperKind, PaperName, PaperOptions, Whose,
    export, export_changes_until, export_until, preview_until,
};
use seagrass::exchange::picture::{Picture, PictureKind};
use seagrass::exchange::stop::Stop;
use seagrass::model::{Lang, Session};
use seagrass::phrase::catalogue::Language;

fn session() -> Session {
    crate::app_world::session_in(&crate::app_world::example("review.ron"))
}

fn options() -> Options {
    Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions {
            level: Disclosure::Codes,
            ..PaperOptions::default()
        },
    }
}

/// Called off when asked for the time of that number; and how often it was asked.
fn after(most: usize) -> (Stop, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let stop = Stop::when(move || count.fetch_add(1, Ordering::SeqCst) >= most);
    (stop, asked)
}

/// The formats tried: one of each way of writing. Posters take long without optimisation.
fn formats() -> Vec<Format> {
    let papers = PaperKind::ALL.map(|kind| Format::Paper(PaperName::Alignment, kind));
    let data = Data::ALL.map(Format::Data);
    let linked = Format::all().filter(|format| matches!(format, Format::Linked(_)));
    papers
        .into_iter()
        .chain(data)
        .chain(linked)
        .chain([
            Format::Site,
            Format::Picture(Picture::HeatMap, PictureKind::Png),
            Format::Picture(Picture::HeatMap, PictureKind::Svg),
        ])
        .collect()
}

#[test]
fn called_off_at_any_moment_there_is_no_file() {
    let session = session();
    let view = session.view_for(&session.who_looks());
    let options = options();
    for format in formats() {
        let (never, asked) = after(usize::MAX);
        let whole = export_until(&view, format, &options, &never);
        let Ok(whole) = whole else { continue };
        let all = asked.load(Ordering::SeqCst);
        assert!(all > 0, "{format:?} asks");
        for most in [0, 1, all / 3, all / 2, all - 1] {
            let (stop, _) = after(most.min(all - 1));
            let made = export_until(&view, format, &options, &stop);
            assert_eq!(
                made,
                Err(ExportFault::Stopped),
                "{format:?} after {most} of {all}"
            );
        }
        if format == Format::Data(Data::Csv) {
            assert!(all > whole.report.rows, "asked for each row");
        }
    }
}

#[test]
fn what_nobody_calls_off_is_the_same() {
    let session = session();
    let view = session.view_for(&session.who_looks());
    let options = options();
    for kind in PaperKind::ALL {
        let format = Format::Paper(PaperName::Gaps, kind);
        let (never, _) = after(usize::MAX);
        let until = export_until(&view, format, &options, &never);
        assert_eq!(until, export(&view, format, &options));
    }
}

#[test]
fn looks_and_changes_can_be_called_off_too() {
    let session = session();
    let view = session.view_for(&session.who_looks());
    let options = options();
    let (stop, _) = after(3);
    let look = preview_until(&view, Format::Data(Data::Csv), &options, &stop);
    assert_eq!(look, Err(ExportFault::Stopped));
    let (stop, _) = after(1);
    let paper = (PaperName::Alignment, PaperKind::Docx);
    let changes = export_changes_until(&view, &view, paper, &options, &stop);
    assert_eq!(changes, Err(ExportFault::Stopped));
}

#[test]
fn long_exports_ask_all_along() {
    let document = crate::large::decided(60, 2_000);
    let session = document.session();
    let view = session.view_for(&session.who_looks());
    let options = options();
    for format in formats() {
        let (never, asked) = after(usize::MAX);
        let Ok(made) = export_until(&view, format, &options, &never) else {
            continue;
        };
        let asked = asked.load(Ordering::SeqCst);
        assert!(
            asked >= made.bytes.len() / 20_000,
            "{format:?} asks {asked} times in {} bytes",
            made.bytes.len()
        );
        // Others have few rows, or are written through a pipe that asks by bytes.
        let is_by_row = matches!(
            format,
            Format::Paper(..)
                | Format::Data(Data::Csv | Data::Workbook | Data::Judgements | Data::JudgementsWithCodes)
                | Format::Linked(Linked::Sssom | Linked::Olir)
        );
        let rows = made.report.rows;
        assert!(
            !is_by_row || asked >= rows,
            "{format:?} asks {asked} times in {rows} rows"
        );
    }
}
