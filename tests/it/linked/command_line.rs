//! `seagrass form` and `seagrass import` of a concept scheme.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use seagrass::cli::{FINDINGS, FINE, UNUSABLE, run};
use seagrass::command::Document;
use seagrass::exchange::session_file::{read_session, write_session};
use seagrass::exchange::skos;
use seagrass::model::*;

use super::form::filled;
use super::sample::{self, options, view};
use crate::samples::code;

fn seagrass(args: &[&str]) -> (u8, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(args.iter().map(OsString::from), &mut out, &mut err);
    (code, String::from_utf8(err).expect("text"))
}

#[expect(clippy::disallowed_methods, reason = "nothing is lost if a test dies")]
fn put(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).expect("written");
}

/// A folder with the session in it.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn with(document: &Document) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        put(
            &folder.path().join("s.ron"),
            write_session(document.session()).as_bytes(),
        );
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn name(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).expect("read")
    }
}

#[test]
fn a_form_goes_out_and_comes_back_into_a_copy() {
    let desk = Desk::with(&sample::document());
    let [session, form, full, out] =
        ["s.ron", "form.xlsx", "full.xlsx", "out.ron"].map(|name| desk.name(name));
    let (code_, said) = seagrass(&["form", &session, "-o", &form, "--reviewer", "R10"]);
    assert_eq!(code_, FINE, "{said}");
    let bytes = desk.bytes("form.xlsx");
    let row = super::form::row_of(&bytes, "1.1", "T1");
    put(
        &desk.path("full.xlsx"),
        &filled(
            &bytes,
            2,
            &[(format!("D{row}"), "3 Strong"), (format!("H{row}"), "Since")],
        ),
    );
    let (code_, said) = seagrass(&["form", "--read", &full, &session, "-o", &out]);
    assert_eq!(code_, FINE, "{said}");
    assert!(
        said.contains("1 judgement of R10 taken from the form") && said.contains("11 rows left blank"),
        "{said}"
    );
    let back = read_session(&desk.bytes("out.ron")).expect("a session").session;
    let pair = back.pair_by_codes("1.1", "T1").expect("a pair");
    let judged = back
        .view_for(&code("R10"))
        .judgement(pair)
        .cloned()
        .expect("judged");
    assert_eq!(
        (judged.verdict, judged.reason.as_str()),
        (Verdict::Scored(Strength::Strong), "Since")
    );
    // The second time there is nothing to do, and nothing is written.
    let again = desk.name("again.ron");
    let (code_, said) = seagrass(&["form", "--read", &full, &out, "-o", &again]);
    assert!(code_ == FINE && said.contains("Nothing to write"), "{said}");
    assert!(!desk.path("again.ron").exists());
}

#[test]
fn a_form_with_a_mistake_changes_nothing_and_says_where() {
    let desk = Desk::with(&sample::document());
    let [session, form, full, out] =
        ["s.ron", "form.xlsx", "full.xlsx", "out.ron"].map(|name| desk.name(name));
    assert_eq!(seagrass(&["form", &session, "-o", &form]).0, FINE);
    let bytes = desk.bytes("form.xlsx");
    let row = super::form::row_of(&bytes, "1.1", "T1");
    put(
        &desk.path("full.xlsx"),
        &filled(&bytes, 2, &[(format!("D{row}"), "most")]),
    );
    let (code_, said) = seagrass(&["form", "--read", &full, &session, "-o", &out, "--reviewer", "R10"]);
    assert_eq!(code_, FINDINGS);
    assert!(
        said.contains(&format!(
            "Sheet “Judgements”: Row {row}, column D: “most” is no answer"
        )),
        "{said}"
    );
    assert!(!desk.path("out.ron").exists());
    for (args, why) in [
        (
            vec!["form", "--read", &form, &session, "-o", &out],
            "does not say whose it is",
        ),
        (
            vec!["form", "--read", &form, &session, "-o", &out, "--reviewer", "R99"],
            "not on the roster",
        ),
        (
            vec!["form", "--read", &session, &session, "-o", &out],
            "not a review form",
        ),
        (vec!["form", &session, "-o", &session], "is not replaced"),
        (
            vec!["form", &session, "-o", &out, "--reviewer", "R99"],
            "not on the roster",
        ),
    ] {
        let (code_, said) = seagrass(&args);
        assert!(code_ != FINE && said.contains(why), "{args:?}: {said}");
    }
    assert!(!desk.path("out.ron").exists());
    put(
        &desk.path("named.xlsx"),
        &filled(&bytes, 2, &[("C2".to_owned(), "R07")]),
    );
    let named = desk.name("named.xlsx");
    let (code_, said) = seagrass(&[
        "form",
        "--read",
        &named,
        &session,
        "-o",
        &out,
        "--reviewer",
        "R10",
    ]);
    assert!(code_ == UNUSABLE && said.contains("R07’s, not R10’s"), "{said}");
}

#[test]
fn in_a_blind_round_a_form_is_taken_only_by_the_reviewers_own_copy() {
    let mut document = sample::document();
    let start = seagrass::command::Command::StartRound(RoundNo(2), RoundKind::Blind);
    document
        .run(&start, &crate::samples::stamp("R07", 1_795_700_000))
        .expect("accepted");
    let desk = Desk::with(&document);
    let [session, form, full, out] =
        ["s.ron", "form.xlsx", "full.xlsx", "out.ron"].map(|name| desk.name(name));
    assert_eq!(
        seagrass(&["form", &session, "-o", &form, "--reviewer", "R10"]).0,
        FINE
    );
    let bytes = desk.bytes("form.xlsx");
    let row = super::form::row_of(&bytes, "1.1", "T1");
    put(
        &desk.path("full.xlsx"),
        &filled(&bytes, 2, &[(format!("D{row}"), "1")]),
    );
    let (code_, said) = seagrass(&["form", "--read", &full, &session, "-o", &out]);
    assert!(code_ == UNUSABLE && !desk.path("out.ron").exists(), "{said}");
}

#[test]
fn a_concept_scheme_becomes_a_plan_file() {
    let document = sample::document();
    let desk = Desk::with(&document);
    let [scheme, plan] = ["x.ttl", "plan.ron"].map(|name| desk.name(name));
    put(
        &desk.path("x.ttl"),
        &skos::project(&view(&document), &options()).expect("a file").bytes,
    );
    let (code_, said) = seagrass(&["import", &scheme, "-o", &plan]);
    assert!(
        code_ == FINDINGS && said.contains("choose one of") && !desk.path("plan.ron").exists(),
        "{said}"
    );
    let (code_, said) = seagrass(&["import", &scheme, "--scheme", "TAR", "--id", "OTHER", "-o", &plan]);
    assert_eq!(code_, FINE, "{said}");
    assert!(said.contains("0 refused"), "{said}");
    let text = String::from_utf8(desk.bytes("plan.ron")).expect("text");
    let back = seagrass::exchange::plan_file::read_plan(&text).expect("a plan");
    assert_eq!(
        (back.id(), back.entries()),
        ("OTHER", document.session().targets().entries())
    );
    put(
        &desk.path("bad.ttl"),
        b"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> skos:broader",
    );
    let (code_, said) = seagrass(&["import", &desk.name("bad.ttl")]);
    assert!(code_ == FINDINGS && said.contains("Line 2"), "{said}");
}
