//! The message catalogue against the source: no key is missing, none is left over.

#![expect(
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "test helpers fail by panicking"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use seagrass::phrase::catalogue::{Catalogue, Language, keys_of};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The source without comments and without its unit tests, which may ask for keys that do not exist.
fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    assert!(files.len() > 10, "the source is where it is expected");
    files
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
            let code: Vec<&str> = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect();
            (path, code.join("\n"))
        })
        .collect()
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The first string literal after each call of one of these methods, also on the next line.
fn keys_asked_for(code: &str) -> Vec<&str> {
    let mut keys = Vec::new();
    for call in [".text(", ".format("] {
        for (at, _) in code.match_indices(call) {
            let rest = code[at + call.len()..].trim_start();
            if let Some(key) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                keys.push(key);
            }
        }
    }
    keys
}

fn english() -> String {
    fs::read_to_string(root().join("assets/i18n/en.ftl")).unwrap()
}

#[test]
fn every_key_the_source_asks_for_exists() {
    let catalogue = Catalogue::new(Language::English);
    let mut missing = Vec::new();
    for (path, code) in sources() {
        for key in keys_asked_for(&code) {
            if is_key(key) && !catalogue.has(key) {
                missing.push(format!("{}: {key}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "not in assets/i18n/en.ftl: {missing:#?}");
}

#[test]
fn keys_are_found_in_calls() {
    let code = "a.text(\"one-key\"); b.format(\n    \"two-key\", &[]); c.text(name); d(\"three-key\")";
    assert_eq!(keys_asked_for(code), ["one-key", "two-key"]);
}

#[test]
fn keys_are_well_formed_and_occur_once() {
    let source = english();
    let mut seen = BTreeSet::new();
    for key in keys_of(&source) {
        assert!(is_key(key), "{key}");
        assert!(seen.insert(key), "{key} occurs twice");
    }
    assert!(seen.len() > 10);
}

#[test]
fn every_key_of_the_catalogue_is_used() {
    let code: String = sources().into_iter().map(|(_, code)| code).collect();
    let source = english();
    let unused: Vec<&str> = keys_of(&source)
        .filter(|key| !code.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "used nowhere: {unused:#?}");
}
