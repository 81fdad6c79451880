//! `seagrass merge` and `seagrass diff`: the real binary on real files.

use std::path::Path;

use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::{read_session, write_session};
use seagrass::model::*;
use tempfile::TempDir;

use crate::cli::{EXAMPLE, folder, put, run};
use crate::samples::{self, stamp};

fn judge(document: &mut Document, target: usize, strength: Strength, by: &str, at: i64) {
    let pair = Pair::new(ActionId::at(3), TargetId::at(target));
    let judgement = Judgement::scored(strength, None);
    document
        .run(&Command::Judge { pair, judgement }, &stamp(by, at))
        .expect("accepted");
}

fn save(folder: &TempDir, name: &str, document: &Document) {
    let text = write_session(document.session());
    put(&folder.path().join(name), text.as_bytes());
}

fn load(folder: &TempDir, name: &str) -> Session {
    let bytes = std::fs::read(folder.path().join(name)).expect("the file");
    read_session(&bytes).expect("a session").session
}

/// A base, and copies of R07 and R08 with one judgement each.
fn copies() -> (TempDir, Document, [Document; 2]) {
    let folder = folder();
    let mut base = samples::document();
    let command = Command::PutReviewer(samples::code("R08"), Reviewer::default());
    base.run(&command, &stamp("R07", 2)).expect("accepted");
    let (mut one, mut other) = (base.clone(), base.clone());
    judge(&mut one, 0, Strength::Strong, "R07", 10);
    judge(&mut other, 0, Strength::Weak, "R08", 11);
    save(&folder, "base.ron", &base);
    save(&folder, "one.ron", &one);
    save(&folder, "other.ron", &other);
    (folder, base, [one, other])
}

#[test]
fn copies_are_joined_with_a_card_for_each() {
    let (folder, _, _) = copies();
    let args = [
        "merge",
        "base.ron",
        "one.ron",
        "other.ron",
        "one.ron",
        "-o",
        "all.ron",
    ];
    let (code, out, err) = run(folder.path(), &args);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    for said in [
        "base.ron: the others are joined to it: “Sample”",
        "one.ron: Versions: 1 new, 3 already here",
        "one.ron: Judgements and comments by R07",
        "one.ron: Judgements: 1 new, 0 changed, 0 already here, 0 in conflict",
        "other.ron: Judgements and comments by R08",
        "one.ron: Already here: all 4 versions",
        "Wrote all.ron: 4 files joined, 0 in conflict",
    ] {
        assert!(err.contains(said), "{said} in {err}");
    }
    let all = load(&folder, "all.ron");
    assert_eq!(all.judgement_records().count(), 2);
    let args = ["merge", "other.ron", "one.ron", "-o", "-"];
    let (code, out, err) = run(folder.path(), &args);
    assert_eq!(
        (code, out),
        (0, write_session(&all)),
        "the order does not matter: {err}"
    );
    assert_eq!(run(folder.path(), &["check", "all.ron"]).0, 0);
}

#[test]
fn a_conflict_is_listed_kept_and_settled_for_good() {
    let (folder, base, [one, _]) = copies();
    let mut again = base;
    judge(&mut again, 0, Strength::Weak, "R07", 12);
    save(&folder, "again.ron", &again);
    let (code, _, err) = run(folder.path(), &["merge", "one.ron", "again.ron", "-o", "all.ron"]);
    assert_eq!(code, 1, "{err}");
    let said = "In conflict: Action 1.4 – Target T1, R07: Strong (R07, 1970-01-01T00:00:10Z); Weak (R07, 1970-01-01T00:00:12Z)";
    assert!(err.contains(said), "{err}");
    let (code, out, _) = run(folder.path(), &["diff", "one.ron", "all.ron"]);
    assert_eq!(
        (code, out.as_str()),
        (
            1,
            "Action 1.4 – Target T1, R07: Two versions differ (before: Strong)\n"
        )
    );
    let mut meeting = Document::open(load(&folder, "all.ron"));
    judge(&mut meeting, 0, Strength::Moderate, "R07", 13);
    save(&folder, "settled.ron", &meeting);
    let args = ["merge", "one.ron", "again.ron", "settled.ron", "-o", "final.ron"];
    let (code, _, err) = run(folder.path(), &args);
    assert_eq!(code, 0, "{err}");
    assert_eq!(&load(&folder, "final.ron"), &**meeting.session());
    drop(one);
}

#[test]
fn what_cannot_be_joined_is_refused_and_the_others_go_on() {
    let (folder, _, [one, _]) = copies();
    let text = write_session(one.session());
    put(
        &folder.path().join("damaged.ron"),
        text.replace("verdict:strong", "verdict:weak").as_bytes(),
    );
    put(&folder.path().join("noise"), &[0xff, 0, 1]);
    let newer = "(\nformat: \"seagrass-session\",\nschema_version: 99,\nwritten_by: \"seagrass 9.9.9\",\n)\n";
    put(&folder.path().join("newer.ron"), newer.as_bytes());
    let args = [
        "merge",
        "damaged.ron",
        "base.ron",
        "noise",
        "newer.ron",
        EXAMPLE,
        "missing.ron",
        "other.ron",
        "-o",
        "all.ron",
    ];
    let (code, out, err) = run(folder.path(), &args);
    assert_eq!((code, out.as_str()), (1, ""), "{err}");
    for said in [
        "Cannot open damaged.ron: ",
        "Cannot open noise: ",
        "seagrass 9.9.9",
        "missing.ron",
        "illustration.ron: refused: It is another session: “",
        "other.ron: Judgements: 1 new",
        "5 files were left out",
    ] {
        assert!(err.contains(said), "{said} in {err}");
    }
    assert_eq!(load(&folder, "all.ron").judgement_records().count(), 1);
}

#[test]
fn nothing_is_written_where_nothing_can_be_joined() {
    let (folder, _, _) = copies();
    for args in [
        vec!["merge", "base.ron", "missing.ron", "-o", "x"],
        vec!["merge", "missing.ron", "nowhere.ron", "-o", "x"],
        vec!["merge", "base.ron", EXAMPLE, "-o", "x"],
        vec!["merge", "base.ron", "-o", "x"],
        vec!["merge", "-o", "x"],
        vec!["merge", "base.ron", "one.ron"],
        vec!["merge", "base.ron", "one.ron", "-o", "x", "--json"],
        vec!["diff", "base.ron"],
        vec!["diff", "base.ron", "one.ron", "other.ron"],
        vec!["diff", "base.ron", "missing.ron"],
        vec!["diff", "base.ron", "one.ron", "--json=yes"],
    ] {
        let (code, out, err) = run(folder.path(), &args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}: {err}");
        assert!(!err.is_empty());
    }
    assert!(!folder.path().join("x").exists());
}

#[test]
fn a_file_that_exists_is_never_replaced_by_a_join() {
    let (folder, _, _) = copies();
    let mut outputs = vec!["one.ron", "./base.ron", "empty.ron"];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("one.ron", folder.path().join("link.ron")).expect("a link");
        std::os::unix::fs::symlink("nowhere", folder.path().join("dangling.ron")).expect("a link");
        std::fs::hard_link(folder.path().join("one.ron"), folder.path().join("hard.ron")).expect("a link");
        outputs.extend(["link.ron", "dangling.ron", "hard.ron"]);
    }
    let before = load(&folder, "one.ron");
    for output in outputs {
        let (code, _, err) = run(folder.path(), &["merge", "base.ron", "one.ron", "-o", output]);
        assert_eq!(code, 2, "{output}");
        assert!(err.contains(output), "{err}");
    }
    assert_eq!(load(&folder, "one.ron"), before);
    assert!(!Path::new(&folder.path().join("nowhere")).exists());
}

#[test]
fn a_diff_says_what_changed_in_words_and_in_json() {
    let (folder, _, _) = copies();
    let (code, out, err) = run(folder.path(), &["diff", "base.ron", "base.ron"]);
    assert_eq!(
        (code, out.as_str(), err.as_str()),
        (0, "", "Both files say the same\n")
    );
    let (code, out, err) = run(folder.path(), &["diff", "one.ron", "other.ron"]);
    assert_eq!(code, 1);
    assert_eq!(
        out,
        "Action 1.4 – Target T1, R07: Not yet considered (before: Strong)\n\
         Action 1.4 – Target T1, R08: Weak (before: Not yet considered)\n"
    );
    assert!(
        err.contains("only in the first: 1, only in the second: 1"),
        "{err}"
    );
    let (code, out, err) = run(folder.path(), &["diff", "one.ron", "other.ron", "--json"]);
    assert_eq!((code, err.as_str()), (1, ""));
    let value: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(value["comparable"], true);
    let differences = value["differences"].as_array().expect("a list");
    assert_eq!(differences.len(), 2);
    assert_eq!(differences[0]["record"], "judgement");
    assert_eq!(
        (&differences[0]["action"], &differences[0]["target"]),
        (&"1.4".into(), &"T1".into())
    );
    assert_eq!(differences[0]["before"]["strength"], 3);
    assert_eq!(differences[0]["after"], serde_json::Value::Null);
    let (code, out, _) = run(folder.path(), &["diff", "base.ron", EXAMPLE]);
    assert_eq!(code, 1);
    assert!(out.starts_with("It is another session: "), "{out}");
    let (code, out, _) = run(folder.path(), &["diff", "base.ron", EXAMPLE, "--json"]);
    let value: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((code, &value["comparable"]), (1, &false.into()));
}
