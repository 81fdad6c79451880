//! The command line as somebody uses it who has not read its help: options before and after files, standard input,
//! what stands in the way, and where to read on.

use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use crate::cli::{EXAMPLE, folder, put, run, seagrass};

/// Runs with something on standard input.
fn fed(folder: &Path, args: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut child = seagrass(folder)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // Whoever refuses its arguments reads nothing.
    let feeding = std::thread::Builder::new()
        .name("feed".to_owned())
        .spawn(move || stdin.write_all(&input).ok())
        .expect("a thread");
    let output = child.wait_with_output().expect("it ends");
    feeding.join().expect("fed");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    let code = output.status.code().expect("not ended by a signal");
    (code, text(&output.stdout), text(&output.stderr))
}

#[cfg(target_os = "linux")]
#[test]
fn the_window_takes_its_language_before_and_after_the_file() {
    let folder = folder();
    for args in [
        &[EXAMPLE, "--lang", "fr"][..],
        &["--lang", "fr", EXAMPLE],
        &["--lang=fr", EXAMPLE],
        &["--lang", "fr"],
    ] {
        let (code, out, err) = run(folder.path(), args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}");
        // No display here: that it says so, and in French, shows that it came as far as the window.
        assert!(err.starts_with("La fenêtre ne peut pas"), "{args:?}: {err}");
        assert_eq!(err.lines().count(), 1, "{err}");
    }
    for (args, said) in [
        (
            &[EXAMPLE, "--lang", "de"][..],
            "does not speak “de”; there are en, fr",
        ),
        (&[EXAMPLE, "--lang"], "--lang needs a value"),
        (
            &[EXAMPLE, "--frobnicate"],
            "The option --frobnicate is not known here",
        ),
    ] {
        let (code, _, err) = run(folder.path(), args);
        assert!(code == 2 && err.contains(said), "{args:?}: {err}");
    }
    let (code, out, _) = run(folder.path(), &[EXAMPLE, "--help"]);
    assert_eq!((code, out), (0, run(folder.path(), &["--help"]).1));
}

#[test]
fn wrong_use_leads_to_the_help_of_the_command() {
    let folder = folder();
    let (_, _, err) = run(folder.path(), &["export", EXAMPLE]);
    assert!(err.contains("“seagrass export --help”"), "{err}");
    let (_, _, err) = run(folder.path(), &["--lang", "fr", "merge"]);
    assert!(err.contains("seagrass merge --help"), "{err}");
    let (_, _, err) = run(folder.path(), &["--frobnicate"]);
    assert!(err.contains("“seagrass --help”"), "{err}");
    for args in [&["exprot", EXAMPLE][..], &["help", "exprot"]] {
        let (code, out, err) = run(folder.path(), args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}");
        assert!(err.contains("“exprot”; there are new, check, export, "), "{err}");
    }
    for (args, said) in [
        (&["validate"][..], "file of mappings"),
        (&["import"], "table"),
        (&["info"], "session file"),
        (&["validate", "notes"], "--from"),
        (&["convert", "a.sssom.tsv", "notes"], "--to"),
    ] {
        let (code, _, err) = run(folder.path(), args);
        assert!(code == 2 && err.contains(said), "{args:?}: {err}");
    }
}

#[test]
fn a_dash_is_standard_input_wherever_a_file_is_read() {
    let folder = folder();
    let session = std::fs::read(folder.path().join(EXAMPLE)).expect("there");
    for (args, same) in [
        (&["info", "-"][..], &["info", EXAMPLE][..]),
        (&["stats", "-", "--json"], &["stats", EXAMPLE, "--json"]),
        (
            &["export", "-", "--to", "json", "-o", "-"],
            &["export", EXAMPLE, "--to", "json", "-o", "-"],
        ),
    ] {
        let (code, out, err) = fed(folder.path(), args, &session);
        assert_eq!((code, &out), (0, &run(folder.path(), same).1), "{args:?}: {err}");
    }
    let (code, out, _) = fed(folder.path(), &["check", "-"], &session);
    assert!(code != 2 && out.contains("-: "), "{out}");
    let (code, _, err) = fed(folder.path(), &["info", "-"], b"poem");
    assert!(code == 2 && err.contains("Cannot open -"), "{err}");

    let (code, table, err) = run(
        folder.path(),
        &["export", "review.ron", "--to", "sssom", "-o", "-"],
    );
    assert_eq!(code, 0, "{err}");
    put(&folder.path().join("a.sssom.tsv"), table.as_bytes());
    let (code, out, err) = fed(
        folder.path(),
        &["validate", "-", "--from", "sssom"],
        table.as_bytes(),
    );
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    let to = ["--from", "sssom", "--to", "sssom-turtle"];
    let args = [&["convert", "-", "-"][..], &to].concat();
    let (code, turtle, err) = fed(folder.path(), &args, table.as_bytes());
    assert_eq!(code, 0, "{err}");
    let args = [&["convert", "a.sssom.tsv", "-"][..], &to].concat();
    assert_eq!(turtle, run(folder.path(), &args).1);
    let (code, out, err) = fed(
        folder.path(),
        &["import", "-", "-o", "-"],
        b"code,title\n1,Nets\n2,Boats\n",
    );
    assert!(code == 0 && out.contains("Nets"), "{err}");
}

#[test]
fn what_stands_in_the_way_is_said_without_words_of_the_system() {
    let folder = folder();
    put(&folder.path().join("notes.txt"), b"dear");
    for (args, said) in [
        (
            &["export", EXAMPLE, "--all", "notes.txt"][..],
            "notes.txt is a file, not a folder",
        ),
        (
            &["pack", EXAMPLE, "--to", "notes.txt"],
            "notes.txt is a file, not a folder",
        ),
        (
            &["validate", "missing.sssom.tsv"],
            "there is no such file or folder",
        ),
        (
            &["convert", "missing.ndjson", "x.ttl"],
            "there is no such file or folder",
        ),
        (&["validate", ".", "--from", "sssom"], "this is a folder"),
        (&["export", EXAMPLE, "--to", "csv", "-o", "."], "this is a folder"),
        (
            &["export", EXAMPLE, "--all", "notes.txt/below"],
            "cannot be made: ",
        ),
        (&["import", EXAMPLE, "-o", "plan.ron"], "not a table"),
    ] {
        let (code, out, err) = run(folder.path(), args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}: {err}");
        assert!(err.contains(said), "{args:?}: {err}");
        assert!(!err.contains("os error"), "{args:?}: {err}");
    }
    assert_eq!(
        std::fs::read(folder.path().join("notes.txt")).expect("there"),
        b"dear"
    );
    assert!(!folder.path().join("plan.ron").exists());
}
