//! The command line: the real binary on real files, without a display.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use seagrass::exchange::session_file::{examples, read_session};
use tempfile::TempDir;

/// The binary, in a folder of its own, without anything that could lead to a display.
pub(crate) fn seagrass(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_seagrass"));
    command
        .current_dir(folder)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("SEAGRASS_HOME", folder.join("home"))
        .stdin(Stdio::null());
    command
}

/// What a run ended with: code, data, messages.
pub(crate) fn run(folder: &Path, args: &[&str]) -> (i32, String, String) {
    told(&seagrass(folder).args(args).output().expect("the binary runs"))
}

fn told(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    let code = output.status.code().expect("not ended by a signal");
    (code, text(&output.stdout), text(&output.stderr))
}

pub(crate) fn put(path: &Path, bytes: &[u8]) {
    let mut file = std::fs::File::create(path).expect("created");
    file.write_all(bytes).expect("written");
}

/// A folder with the example sessions.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for example in examples() {
        put(&folder.path().join(example.file_name), example.text.as_bytes());
    }
    folder
}

pub(crate) const EXAMPLE: &str = "illustration.ron";

#[test]
fn every_help_is_data_and_has_an_example() {
    let folder = folder();
    for args in [
        vec!["--help"],
        vec!["-h"],
        vec!["new", "--help"],
        vec!["check", "-h"],
        vec!["export", "--help"],
        vec!["info", "--help"],
        vec!["stats", "--help"],
        vec!["merge", "--help"],
        vec!["diff", "--help"],
        vec!["pack", "--help"],
        vec!["round", "--help"],
        vec!["agenda", "--help"],
        vec!["decide", "--help"],
        vec!["verify", "--help"],
        vec!["roster", "--help"],
    ] {
        let (code, out, err) = run(folder.path(), &args);
        assert_eq!((code, err.as_str()), (0, ""), "{args:?}");
        assert!(
            out.contains("Usage:\n  seagrass ") && out.contains("Example:\n  seagrass "),
            "{out}"
        );
        assert!(
            out.lines().all(|line| line.chars().count() <= 96),
            "{args:?} is too wide"
        );
    }
    assert_eq!(run(folder.path(), &["help"]), run(folder.path(), &["--help"]));
    assert_eq!(
        run(folder.path(), &["help", "export"]),
        run(folder.path(), &["export", "--help"])
    );
    let version = concat!("seagrass ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(
        run(folder.path(), &["--version"]),
        (0, version.to_owned(), String::new())
    );
}

#[test]
fn wrong_use_ends_with_two_and_says_what_is_wrong() {
    let folder = folder();
    for (args, said) in [
        (vec!["--frobnicate"], "--frobnicate"),
        (vec!["nosuch", "--lang", "en"], "nosuch"),
        (vec!["chekc", EXAMPLE], "chekc"),
        (vec!["chekc"], "chekc"),
        (vec!["new"], "-o"),
        (vec!["new", "-o", "x.ron", "--to", "csv"], "--to"),
        (vec!["new", "-o", "x.ron", "--actions", "CMP"], "--targets"),
        (vec!["new", "-o", "x.ron", "--pair", "nosuch"], "CMP-SPMS"),
        (vec!["new", "-o", "x.ron", "--reviewer", ""], "--reviewer"),
        (vec!["new", "x.ron"], "-o"),
        (vec!["check"], "session file"),
        (vec!["check", EXAMPLE, "--title", "x"], "--title"),
        (vec!["export", EXAMPLE, "-o", "x"], "--to"),
        (vec!["export", EXAMPLE, "--to", "csv"], "-o"),
        (vec!["export", EXAMPLE, "--to", "tiff", "-o", "x"], "tiff"),
        (
            vec!["export", EXAMPLE, EXAMPLE, "--to", "csv", "-o", "x"],
            "one too many",
        ),
        (
            vec!["export", EXAMPLE, "--to", "csv", "-o", "x", "--reviewer", "R99"],
            "R99",
        ),
        (
            vec!["export", EXAMPLE, "--to", "csv", "-o", "x", "--lang", "tlh"],
            "tlh",
        ),
        (vec!["export", EXAMPLE, "--to"], "--to"),
        (vec!["info"], "session file"),
    ] {
        let (code, out, err) = run(folder.path(), &args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}: {err}");
        assert!(err.contains(said), "{args:?}: {err}");
        assert!(!err.contains('<'), "a message is missing: {err}");
    }
    assert!(!folder.path().join("x").exists() && !folder.path().join("x.ron").exists());
}

#[test]
fn a_new_session_opens_checks_and_tells_what_it_is() {
    let folder = folder();
    let args = ["new", "-o", "mine.ron", "--title", "Mine", "--reviewer", "R42"];
    let (code, out, err) = run(folder.path(), &args);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    let bytes = std::fs::read(folder.path().join("mine.ron")).expect("the file");
    let session = read_session(&bytes).expect("a session").session;
    assert_eq!(
        (session.details().title.as_str(), session.pair_count()),
        ("Mine", 26 * 16)
    );
    assert_eq!(run(folder.path(), &["check", "mine.ron"]).0, 0);
    let (code, out, err) = run(folder.path(), &["info", "mine.ron"]);
    assert_eq!((code, err.as_str()), (0, ""));
    for said in [
        "Title: Mine",
        "Reviewer R42: Control: direct 0",
        "not considered 416 = 416",
        "25 placeholder",
    ] {
        assert!(out.contains(said), "{said} in {out}");
    }
    let hash = session.actions().hash().to_string();
    assert!(
        out.contains(&hash) && out.contains(&session.id().0.to_string()),
        "{out}"
    );
}

#[test]
fn a_file_that_exists_is_never_replaced_by_a_new_session() {
    let folder = folder();
    put(&folder.path().join("notes.txt"), b"dear");
    let (code, _, err) = run(folder.path(), &["new", "-o", "notes.txt"]);
    assert_eq!(code, 2);
    assert!(err.contains("notes.txt"), "{err}");
    assert_eq!(
        std::fs::read(folder.path().join("notes.txt")).expect("there"),
        b"dear"
    );
}

#[test]
fn plans_are_taken_from_files_pairs_and_names() {
    let folder = folder();
    let plan = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/plans/sample-library.ron");
    let plan = plan.to_str().expect("UTF-8");
    let (code, out, err) = run(
        folder.path(),
        &["new", "-o", "-", "--actions", plan, "--targets", "wellbeing"],
    );
    assert_eq!(code, 0, "{err}");
    let session = read_session(out.as_bytes())
        .expect("a session on standard output")
        .session;
    assert_eq!(
        (session.actions().id(), session.targets().id()),
        ("LIBRARY", "WELLBEING")
    );
    let (code, out, _) = run(folder.path(), &["new", "-o", "-", "--pair", "library-wellbeing"]);
    assert_eq!(code, 0);
    assert!(read_session(out.as_bytes()).is_ok());
    put(
        &folder.path().join("bad.ron"),
        b"(format: \"seagrass-plan\",\n format_version: 1,\n plan: 7)",
    );
    let (code, _, err) = run(
        folder.path(),
        &["new", "-o", "-", "--actions", "bad.ron", "--targets", "SPMS"],
    );
    assert_eq!(code, 2);
    assert!(err.contains("bad.ron") && err.contains("line 3"), "{err}");
}

#[test]
fn examples_have_nothing_wrong() {
    let folder = folder();
    let names: Vec<_> = examples().iter().map(|example| example.file_name).collect();
    let args: Vec<_> = std::iter::once("check").chain(names.iter().copied()).collect();
    let (code, out, err) = run(folder.path(), &args);
    // Two examples are of meetings that left something open: the files are sound, the mappings not finished.
    let (unfinished, sound): (Vec<_>, Vec<_>) = out.lines().partition(|line| line.contains("(rule "));
    assert_eq!((code, err.as_str()), (1, ""), "{out}");
    assert_eq!(sound.len(), names.len(), "{out}");
    assert!(
        unfinished
            .iter()
            .all(|line| line.starts_with("review.ron") || line.starts_with("worked-example.ron")),
        "{out}"
    );
    let unfinished: Vec<_> = unfinished
        .into_iter()
        .filter(|line| line.starts_with("review.ron"))
        .collect();
    assert!(
        unfinished.iter().any(|line| line.contains("3 brackets are open")),
        "{out}"
    );
    let (code, json, _) = run(folder.path(), &["check", "review.ron", "empty.ron", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(code, 1);
    assert_eq!(
        json[0]["findings"].as_array().map(Vec::len),
        Some(unfinished.len())
    );
    assert_eq!(json[0]["problems"].as_array().map(Vec::len), Some(0));
    assert_eq!(json[1]["findings"].as_array().map(Vec::len), Some(0));
    assert_eq!(json[0]["findings"][0]["rule"], 3);
}

#[test]
fn damage_is_a_finding_with_line_and_column() {
    let folder = folder();
    let text = examples()
        .iter()
        .find(|one| one.file_name == EXAMPLE)
        .expect("the example")
        .text;
    let (line, _) = text
        .lines()
        .enumerate()
        .find(|(_, line)| line.contains("action:") && line.contains("verdict:strong"))
        .expect("a strong judgement");
    let damaged: Vec<_> = text
        .lines()
        .enumerate()
        .map(|(at, one)| {
            if at == line {
                one.replace("verdict:strong", "verdict:weak")
            } else {
                one.to_owned()
            }
        })
        .collect();
    put(
        &folder.path().join("damaged.ron"),
        (damaged.join("\n") + "\n").as_bytes(),
    );
    let (code, out, err) = run(folder.path(), &["check", "damaged.ron", EXAMPLE]);
    assert_eq!((code, err.as_str()), (1, ""), "{out}");
    let place = format!("damaged.ron:{}:", line + 1);
    assert!(out.contains(&place), "{place} in {out}");
    assert!(out.contains("(record "), "{out}");
    assert!(
        out.contains(&format!("{EXAMPLE}: nothing wrong")),
        "the other file is checked too: {out}"
    );
    let before = std::fs::read(folder.path().join("damaged.ron")).expect("there");
    for args in [
        vec!["info", "damaged.ron"],
        vec!["export", "damaged.ron", "--to", "csv", "-o", "out.csv"],
    ] {
        let (code, out, err) = run(folder.path(), &args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}");
        assert!(err.contains(&format!("ine {}, column ", line + 1)), "{err}");
    }
    assert_eq!(
        std::fs::read(folder.path().join("damaged.ron")).expect("there"),
        before
    );
    assert!(!folder.path().join("out.csv").exists());
}

#[test]
fn what_is_no_session_is_unreadable() {
    let folder = folder();
    put(&folder.path().join("empty"), b"");
    put(&folder.path().join("noise"), &[0xff, 0xfe, 0, 1, 2, 3]);
    put(&folder.path().join("zeros"), &[0; 5000]);
    put(&folder.path().join("poem.txt"), "Roses\nare red\n".as_bytes());
    for name in ["empty", "noise", "zeros", "poem.txt", "missing.ron", "."] {
        for args in [
            vec!["check", name],
            vec!["info", name],
            vec!["export", name, "--to", "json", "-o", "-"],
        ] {
            let (code, out, err) = run(folder.path(), &args);
            assert_eq!((code, out.as_str()), (2, ""), "{args:?}: {err}");
            assert!(err.contains(name), "{args:?} names the file: {err}");
        }
    }
    let (code, out, _) = run(folder.path(), &["check", "missing.ron", EXAMPLE]);
    assert_eq!(code, 2, "the worst of all files counts");
    assert!(
        out.contains("nothing wrong"),
        "and the others are checked all the same"
    );
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_place_for_an_export_and_is_not_waited_for() {
    let folder = folder();
    let made = Command::new("mkfifo").arg(folder.path().join("pipe")).status();
    assert!(made.expect("mkfifo runs").success());
    let mut child = seagrass(folder.path())
        .args(["export", EXAMPLE, "--to", "csv", "-o", "pipe"])
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary runs");
    let start = std::time::Instant::now();
    let code = loop {
        if let Some(status) = child.try_wait().expect("a status") {
            break status.code();
        }
        if start.elapsed() > std::time::Duration::from_secs(30) {
            child.kill().expect("ended");
            panic!("it waits for somebody to write into the pipe");
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    };
    assert_eq!(code, Some(2));
}

#[test]
fn standard_output_gets_the_session_and_no_message() {
    let folder = folder();
    let (code, out, err) = run(folder.path(), &["new", "-o", "-"]);
    assert_eq!((code, err.as_str()), (0, ""), "no file was made");
    assert!(read_session(out.as_bytes()).is_ok());
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_says_why_in_one_sentence() {
    let folder = folder();
    let (code, out, err) = run(folder.path(), &[EXAMPLE]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("DISPLAY") && !err.contains(".rs:"), "{err}");
    assert_eq!(err.lines().count(), 1, "{err}");
}

#[test]
fn a_session_of_a_newer_version_names_what_is_needed() {
    let folder = folder();
    let newer = "(\nformat: \"seagrass-session\",\nschema_version: 99,\nwritten_by: \"seagrass 9.9.9\",\n)\n";
    put(&folder.path().join("newer.ron"), newer.as_bytes());
    let (code, _, err) = run(folder.path(), &["info", "newer.ron"]);
    assert_eq!(code, 2);
    assert!(err.contains("99") && err.contains("9.9.9"), "{err}");
}

#[test]
fn exports_reach_files_and_standard_output_alike() {
    let folder = folder();
    for (format, begins) in [
        ("csv", "\u{feff}session,"),
        ("markdown", "# "),
        ("html", "<!DOCTYPE html>"),
        ("json", "{\n"),
    ] {
        let (code, out, err) = run(folder.path(), &["export", EXAMPLE, "--to", format, "-o", "-"]);
        assert_eq!(code, 0, "{err}");
        assert!(out.starts_with(begins), "{format}");
        let file = format!("out.{format}");
        let (code, nothing, err) = run(folder.path(), &["export", EXAMPLE, "--to", format, "-o", &file]);
        assert_eq!((code, nothing.as_str()), (0, ""), "{err}");
        assert!(err.contains(&file), "{err}");
        let written = std::fs::read_to_string(folder.path().join(&file)).expect("there");
        assert_eq!(written, out, "{format}");
    }
    let json = std::fs::read(folder.path().join("out.json")).expect("there");
    let value: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    let rows = value["judgements"].as_array().map_or(0, Vec::len);
    assert!(rows > 0);
    let (_, _, err) = run(
        folder.path(),
        &["export", EXAMPLE, "--to", "json", "-o", "out.json"],
    );
    assert!(
        err.contains(&format!("{rows} judgements")),
        "an export may be written again: {err}"
    );
}

#[test]
fn a_session_is_never_replaced_by_an_export() {
    let folder = folder();
    let before = std::fs::read(folder.path().join(EXAMPLE)).expect("there");
    let mut outputs = vec![EXAMPLE.to_owned(), format!("./{EXAMPLE}"), "empty.ron".to_owned()];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(EXAMPLE, folder.path().join("link.csv")).expect("a link");
        outputs.push("link.csv".to_owned());
    }
    for output in &outputs {
        let (code, _, err) = run(folder.path(), &["export", EXAMPLE, "--to", "csv", "-o", output]);
        assert_eq!(code, 2, "{output}");
        assert!(err.contains(output.as_str()), "{err}");
    }
    assert_eq!(std::fs::read(folder.path().join(EXAMPLE)).expect("there"), before);
}

#[test]
fn a_language_is_that_of_the_texts_where_the_plans_have_it() {
    let folder = folder();
    let (code, out, err) = run(
        folder.path(),
        &["export", EXAMPLE, "--to", "html", "-o", "-", "--lang", "fr"],
    );
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("lang=\"fr\" dir=\"ltr\"") && out.contains("traduction non officielle"));
    let (code, out, _) = run(
        folder.path(),
        &["export", EXAMPLE, "--to", "html", "-o", "-", "--lang=en-XA"],
    );
    assert_eq!(code, 0);
    assert!(out.starts_with("<!DOCTYPE html><html lang=\"en-XA\"") && !out.contains("Table 1"));
    let (_, out, _) = run(folder.path(), &["check", EXAMPLE, "--lang", "en-XA"]);
    assert!(!out.contains("nothing wrong"), "{out}");
}

#[test]
fn commands_speak_french_and_name_a_language_they_do_not_speak() {
    let folder = folder();
    for tag in ["fr", "fr-CH", "FR"] {
        let (code, out, err) = run(folder.path(), &["check", "empty.ron", "--lang", tag]);
        assert_eq!(code, 0, "{err}");
        assert!(
            format!("{out}{err}").contains("rien d’anormal")
                || err.contains("en bon état")
                || out.contains("en bon état"),
            "{out}{err}"
        );
    }
    let (_, out, _) = run(folder.path(), &["merge", "--help", "--lang=fr"]);
    assert!(out.contains("Réunit des copies"), "{out}");
    let (code, _, err) = run(folder.path(), &["merge", "--lang=fr"]);
    assert!(code == 2 && err.contains("au moins deux fichiers"), "{err}");

    for args in [
        &["check", "empty.ron", "--lang", "de"][..],
        &["--help", "--lang=de"],
        &["export", EXAMPLE, "--to", "csv", "-o", "-", "--lang", "de"],
    ] {
        let (code, out, err) = run(folder.path(), args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}: {err}");
        assert!(err.contains("“de”") && err.contains("en, fr"), "{err}");
    }
    let args = ["export", EXAMPLE, "--to", "csv", "-o", "-", "--lang", "ar"];
    let (code, out, err) = run(folder.path(), &args);
    assert!(code == 0 && out.contains("Action 1.1 makes"), "{err}");
    assert!(err.contains("The texts of the plans are in “ar”"), "{err}");
}

#[test]
fn figures_have_a_comma_in_french_and_a_point_in_data() {
    let folder = folder();
    let stats = |more: &[&str]| {
        let args = [&["stats", "review.ron", "--lang", "fr"], more].concat();
        run(folder.path(), &args).1
    };
    let lines = stats(&[]);
    assert!(lines.contains("0,804") && !lines.contains("0.804"), "{lines}");
    let json = stats(&["--json"]);
    assert!(json.contains("0.804") && !json.contains("0,804"), "{json}");
    let header = |lang: &str| {
        let args = ["export", "review.ron", "--to", "csv", "-o", "-", "--lang", lang];
        let (_, out, _) = run(folder.path(), &args);
        out.lines().next().map(str::to_owned)
    };
    assert_eq!(header("en"), header("fr"), "names of columns are for programs");
}

#[test]
fn one_reviewer_alone_can_be_exported() {
    let folder = folder();
    let example = std::fs::read(folder.path().join(EXAMPLE)).expect("there");
    let session = read_session(&example).expect("a session").session;
    let code = session.reviewers().last().expect("a reviewer").to_string();
    let (_, out, _) = run(
        folder.path(),
        &["export", EXAMPLE, "--to", "json", "-o", "-", "--reviewer", &code],
    );
    let value: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(value["reviewers"], serde_json::json!([code]));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let folder = folder();
    let mut child = seagrass(folder.path())
        .args(["export", EXAMPLE, "--to", "html", "-o", "-"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    drop(child.stdout.take());
    let (code, _, err) = told(&child.wait_with_output().expect("it ends"));
    assert!(!err.contains("panicked") && !err.contains("output"), "{err}");
    assert_eq!(code, 0, "{err}");
}

#[test]
fn a_folder_that_cannot_be_written_is_named_with_the_cause() {
    let folder = folder();
    let (code, out, err) = run(
        folder.path(),
        &["export", EXAMPLE, "--to", "csv", "-o", "no/such/out.csv"],
    );
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(
        err.contains("no/such/out.csv") && err.contains("its folder is not there"),
        "{err}"
    );
}

#[test]
fn names_of_files_cannot_steer_the_terminal() {
    let folder = folder();
    let (code, _, err) = run(folder.path(), &["info", "a\u{1b}]0;x\u{7}\u{202e}b.ron"]);
    assert_eq!(code, 2);
    assert!(
        !err.chars().any(|one| one.is_control() && one != '\n') && !err.contains('\u{202e}'),
        "{err:?}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_says_so() {
    let folder = folder();
    let (code, out, err) = run(folder.path(), &[EXAMPLE]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("The window cannot be opened: "), "{err}");
}
