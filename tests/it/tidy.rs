//! The rules of the repository that no compiler checks: who may import whom, what is absent from where.

use std::path::{Path, PathBuf};

/// Modules from the innermost out; each may import only those before it in its own list.
const MAY_IMPORT: [(&str, &[&str]); 10] = [
    ("model", &[]),
    ("command", &["model"]),
    ("analysis", &["model", "command"]),
    ("merge", &["model", "command", "analysis"]),
    ("phrase", &["model", "command", "analysis", "merge"]),
    ("exchange", &["model", "command", "analysis", "merge", "phrase"]),
    ("store", &[]),
    (
        "ui",
        &["model", "command", "analysis", "merge", "phrase", "exchange"],
    ),
    (
        "cli",
        &[
            "model", "command", "analysis", "merge", "phrase", "exchange", "store",
        ],
    ),
    (
        "app",
        &[
            "model", "command", "analysis", "merge", "phrase", "exchange", "store", "ui", "cli",
        ],
    ),
];

/// Words that must not occur in code of these modules, with the reason.
const ABSENT: [(&[&str], &[&str], &str); 9] = [
    (
        &["model", "command", "analysis", "merge", "phrase", "exchange"],
        &[
            "std::fs",
            "std::env",
            "std::thread",
            "SystemTime",
            "Instant::",
            "rfd::",
            "eframe",
            "egui",
        ],
        "the inner ring knows no window, file, thread or clock",
    ),
    (
        &["model", "command", "analysis", "merge"],
        &["serde"],
        "saved forms live in exchange, so that the model can change",
    ),
    (
        &["ui"],
        &["std::fs", "rfd::", "SystemTime", "std::thread"],
        "views draw; app acts",
    ),
    (
        &["analysis", "merge"],
        &["Motion", "Command::Decide", "DecideMany", "Decision::checked"],
        "figures choose what to talk about; only a person's act makes a decision",
    ),
    (
        &["phrase"],
        &["-> Motion", "Motion::", "Command::Decide", "Decision::checked"],
        "words tell what was decided; they decide nothing",
    ),
    (
        &["ui", "app", "cli", "store"],
        &["Decision::checked"],
        "a decision comes from a command, or from the file that a command's decision was written to",
    ),
    (
        &["ui", "exchange/export"],
        &[
            "judgement_records(",
            "comment_records(",
            "session.acts(",
            "session().acts(",
        ],
        "what a blind round hides is hidden in one place: read it through the View",
    ),
    (
        &["store"],
        &["crate::model", "eframe", "egui"],
        "store knows bytes, not sessions",
    ),
    (
        &[
            "model", "command", "analysis", "merge", "phrase", "exchange", "ui", "app", "cli", "store",
        ],
        &["todo!(", "unimplemented!(", "FIXME"],
        "nothing unfinished is called done",
    ),
];

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|one| one == "rs") {
            out.push(path);
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns each source file below `folder` with its text.
fn files(folder: &str) -> Vec<(String, String)> {
    let mut paths = Vec::new();
    sources(&root().join(folder), &mut paths);
    paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a readable source");
            (
                path.strip_prefix(root()).expect("inside").display().to_string(),
                text,
            )
        })
        .collect()
}

/// Returns the code without comments and without the tests at its end.
fn code(text: &str) -> String {
    let text = text.split("\n#[cfg(test)]").next().unwrap_or_default();
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn modules_import_only_from_modules_below_them() {
    let mut faults = Vec::new();
    for (module, allowed) in MAY_IMPORT {
        for (path, text) in files(&format!("src/{module}")) {
            for (other, _) in MAY_IMPORT {
                let mentions = code(&text).contains(&format!("crate::{other}::"))
                    || code(&text).contains(&format!("crate::{other};"));
                if mentions && other != module && !allowed.contains(&other) {
                    faults.push(format!("{path} imports {other}"));
                }
            }
        }
    }
    assert!(
        faults.is_empty(),
        "move the code or the import:\n{}",
        faults.join("\n")
    );
}

#[test]
fn what_must_be_absent_is_absent() {
    let mut faults = Vec::new();
    for (modules, words, reason) in ABSENT {
        for module in modules {
            for (path, text) in files(&format!("src/{module}")) {
                for word in words {
                    if code(&text).contains(word) {
                        faults.push(format!("{path} has {word}: {reason}"));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn colours_are_made_only_by_the_theme() {
    let constructors = [
        "Color32::from_",
        "Color32::WHITE",
        "Color32::BLACK",
        "Color32::RED",
        "Color32::GRAY",
        "Rgba::from_",
    ];
    let faults: Vec<_> = files("src")
        .into_iter()
        .filter(|(path, _)| !path.starts_with("src/ui/theme"))
        .filter(|(_, text)| constructors.iter().any(|one| code(text).contains(one)))
        .map(|(path, _)| path)
        .collect();
    assert!(
        faults.is_empty(),
        "take the colour from the palette:\n{}",
        faults.join("\n")
    );
}

#[test]
fn every_source_says_what_it_is_and_none_is_too_long() {
    let mut faults = Vec::new();
    for (path, text) in files("src").into_iter().chain(files("tests")) {
        if !text.starts_with("//!") {
            faults.push(format!("{path} does not start with //!"));
        }
        if text.lines().count() > 600 {
            faults.push(format!("{path} has more than 600 lines: split it"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_code_knows_no_plan() {
    let words = ["\"CMP\"", "\"SPMS\"", "\"T6\"", "416", "Dugong"];
    let faults: Vec<_> = files("src")
        .into_iter()
        .filter(|(path, _)| !path.starts_with("src/exchange/plan_file"))
        .flat_map(|(path, text)| {
            let code = code(&text);
            words
                .into_iter()
                .filter(|word| code.contains(word))
                .map(|word| format!("{path} knows {word}"))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(faults.is_empty(), "plans are data:\n{}", faults.join("\n"));
}

#[test]
fn every_font_has_its_licence_beside_it() {
    let names: Vec<_> = std::fs::read_dir(root().join("assets/fonts"))
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    for family in ["Inter", "NotoSansArabic"] {
        assert!(
            names.iter().any(|name| name.starts_with(family)),
            "{family} is bundled"
        );
    }
    assert!(
        names
            .iter()
            .any(|name| name.contains("LICENSE") || name.contains("OFL")),
        "licences: {names:?}"
    );
}
