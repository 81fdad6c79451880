//! Everything that leaves the room: texts stay texts, nobody is named below the level, and no file tells of the
//! machine. Every format is judged by readers that know nothing of the writers.

mod judge;
mod plant;
mod privacy;
mod said;

use std::collections::BTreeSet;

use seagrass::exchange::export::{Data, Disclosure, Filter, Format, Options, export};
use seagrass::model::{ReviewerCode, Session};
use seagrass::phrase::safe::shown;

use judge::Shape;
use plant::Texts;
use said::Said;

/// A session with texts in every field, and what an export of it is told.
struct Planted {
    session: Session,
    code: ReviewerCode,
    options: Options,
    given: Vec<(&'static str, String)>,
}

fn planted(mut texts: Texts, filter: Filter, level: Disclosure) -> Planted {
    let (session, code) = plant::session(&mut texts);
    let options = plant::options(&mut texts, filter, level);
    Planted {
        session,
        code,
        options,
        given: texts.given,
    }
}

impl Planted {
    fn write(&self, format: Format) -> Vec<u8> {
        let view = self.session.view_for(&crate::samples::code(plant::OTHERS[0]));
        let done = export(&view, format, &self.options);
        done.unwrap_or_else(|fault| panic!("{}: {fault}", format.name()))
            .bytes
    }
}

/// Every format; those of points hold no texts and are slow to make.
fn formats() -> impl Iterator<Item = Format> {
    Format::all().filter(|format| format.extension() != "png")
}

/// What a calm file is made of, and which fields it says whole.
struct Calm {
    format: Format,
    shape: Shape,
    fields: BTreeSet<usize>,
}

fn calm(format: Format, planted: &Planted) -> Calm {
    let bytes = planted.write(format);
    let said = is_whole(format)
        .then(|| said::said(&bytes, format.extension()))
        .flatten();
    let said = Said::of(&said.unwrap_or_default());
    let fields = planted.given.iter().enumerate();
    let fields = fields.filter(|(_, (_, text))| said.holds(text));
    Calm {
        format,
        shape: judge::shape(&bytes, format.extension()),
        fields: fields.map(|(at, _)| at).collect(),
    }
}

/// Whether a format writes texts whole: pictures shorten them.
fn is_whole(format: Format) -> bool {
    matches!(format, Format::Paper(..) | Format::Data(_))
}

/// What longer texts, line breaks and other scripts bring along without being more than text.
const OF_TEXT: [&str; 14] = [
    "text font-family",
    "text font-family=",
    "w:br",
    "w:rtl",
    "w:bidi",
    "text direction",
    "text lang",
    "text textLength",
    "text lengthAdjust",
    "text direction=",
    "text lang=",
    "text textLength=",
    "text lengthAdjust=",
    "bdi lang=",
];

/// What is wrong with a file.
fn findings(calm: &Calm, hostile: &Planted) -> Vec<String> {
    let Calm {
        format,
        shape,
        fields,
    } = calm;
    let bytes = hostile.write(*format);
    let read = std::panic::catch_unwind(|| judge::shape(&bytes, format.extension()));
    let found = match read {
        Ok(found) => found,
        Err(said) => return vec![said.downcast_ref::<String>().cloned().unwrap_or_default()],
    };
    let mut findings = Vec::new();
    if found.exact != shape.exact {
        let (now, before) = (judge::counted(&found.exact), judge::counted(&shape.exact));
        let more: Vec<_> = now
            .iter()
            .filter(|(one, count)| before.get(*one) != Some(count))
            .collect();
        let less: Vec<_> = before
            .iter()
            .filter(|(one, count)| now.get(*one) != Some(count))
            .collect();
        findings.push(format!("another shape: {more:?} instead of {less:?}"));
    }
    let more = found.kinds.difference(&shape.kinds).map(String::as_str);
    let strange: Vec<_> = more.filter(|one| !OF_TEXT.contains(one)).collect();
    if !strange.is_empty() {
        findings.push(format!("has {strange:?}"));
    }
    if let Some(said) = said::said(&bytes, format.extension()) {
        let said = Said::of(&said);
        let lost = fields.iter().map(|at| &hostile.given[*at]);
        let lost = lost.filter(|(_, text)| !said.holds(text) && !said.holds(&shown(text)));
        findings.extend(lost.map(|(field, text)| format!("lost the {field} {text:?}")));
    }
    findings
}

/// Whether a file is rows of cells, in which it matters how a text begins.
fn is_rows(format: Format) -> bool {
    ["csv", "sssom.tsv"].contains(&format.extension()) || format == Format::Data(Data::Workbook)
}

/// Every text of the corpus in every field, one or more to a field: those of the turns that are left over the same
/// number when divided by four, so that four of these tests go side by side.
fn turns(left: usize, lines: usize, of: impl Fn(Format) -> bool) {
    let filter = Filter::WorkingCopy;
    let calm_one = planted(Texts::calm(), filter, Disclosure::Names);
    let all: Vec<_> = formats()
        .filter(|format| of(*format))
        .map(|format| calm(format, &calm_one))
        .collect();
    let mut all_findings = Vec::new();
    for turn in (left..plant::corpus().len() / lines).step_by(4) {
        let hostile = planted(Texts::turned(turn, lines), filter, Disclosure::Names);
        for calm in &all {
            for finding in findings(calm, &hostile) {
                all_findings.push(format!("{} at {turn}: {finding:.400}", calm.format.name()));
            }
        }
    }
    assert!(all_findings.is_empty(), "{}", all_findings.join("\n"));
}

#[test]
fn the_corpus_falls_into_lines_without_a_rest() {
    assert_eq!(plant::corpus().len() % 3, 0);
}

#[test]
fn hostile_texts_stay_texts_in_rows() {
    for left in 0..4 {
        turns(left, 1, is_rows);
    }
}

#[test]
fn hostile_texts_stay_texts_in_papers_and_pictures_1() {
    turns(0, 3, |format| !is_rows(format));
}

#[test]
fn hostile_texts_stay_texts_in_papers_and_pictures_2() {
    turns(1, 3, |format| !is_rows(format));
}

#[test]
fn hostile_texts_stay_texts_in_papers_and_pictures_3() {
    turns(2, 3, |format| !is_rows(format));
}

#[test]
fn hostile_texts_stay_texts_in_papers_and_pictures_4() {
    turns(3, 3, |format| !is_rows(format));
}
