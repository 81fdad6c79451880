//! Rosters come back, and hostile ones are refused with their place.

use super::*;
use crate::model::VersionId;
use crate::phrase::catalogue::{Catalogue, Language};

fn person(code: &str, name: &str) -> Person {
    Person {
        code: ReviewerCode::new(code).expect("valid"),
        name: name.to_owned(),
        delegation: String::new(),
        role: None,
        region: String::new(),
    }
}

fn roster() -> Roster {
    let named = Person {
        delegation: "Delegation \"of\" l'Exemple".to_owned(),
        role: Some(Role::Secretariat),
        region: "Gulf".to_owned(),
        ..person("R07", "A. Sample\u{202e}\n\t\\ شعاب")
    };
    let people = vec![person("R10", ""), named, person("R2", "José")];
    Roster::new(SessionId(VersionId([0x9f; 16])), "Trial".to_owned(), people).expect("no code twice")
}

#[test]
fn a_roster_comes_back_in_the_order_of_codes() {
    let text = write_roster(&roster());
    let read = read_roster(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(read, roster());
    assert_eq!(write_roster(&read), text);
    let codes: Vec<_> = read.people().iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["R2", "R07", "R10"]);
    assert!(text.contains("José") && !text.contains('\u{202e}'), "{text}");
    let code = ReviewerCode::new("R07").expect("valid");
    assert_eq!(
        read.person(&code).and_then(|one| one.role),
        Some(Role::Secretariat)
    );
    assert_eq!(read.person(&ReviewerCode::new("R3").expect("valid")), None);
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(read_roster(windows.as_bytes()), Ok(roster()));
}

#[test]
fn two_people_with_one_code_are_no_roster() {
    let people = vec![person("R1", "a"), person("R1", "b")];
    assert_eq!(
        Roster::new(SessionId(VersionId([0; 16])), String::new(), people),
        None
    );
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let text = write_roster(&roster());
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1).into_bytes()
    };
    let catalogue = Catalogue::new(Language::English);
    for (bytes, key, position) in [
        (Vec::new(), "file-error-empty", None),
        (b" \n".to_vec(), "file-error-empty", None),
        (
            changed("seagrass-roster", "seagrass-plan"),
            "roster-error-other-format",
            None,
        ),
        (
            changed("version: 1", "version: 2"),
            "roster-error-other-version",
            None,
        ),
        (
            changed("version: 1,", "version: 2, rooms: [1],"),
            "roster-error-other-version",
            None,
        ),
        (changed("9f9f", "9F9f"), "roster-error-session", Some((4, 10))),
        (
            changed("\"R10\"", "\" R10\""),
            "file-error-reviewer-code",
            Some((9, 7)),
        ),
        (
            changed("\"R10\"", "\"R\\u{202e}1\""),
            "file-error-reviewer-code",
            Some((9, 7)),
        ),
        (changed("\"R10\"", "\"R2\""), "roster-error-twice", Some((9, 7))),
        (
            changed("role:secretariat", "role:king"),
            "file-error-syntax",
            None,
        ),
        (
            changed("role:secretariat", "role:unsaid"),
            "file-error-syntax",
            None,
        ),
        (changed("region:", "mood:"), "file-error-syntax", None),
        (changed("people: [", "people: [[[[[["), "file-error-syntax", None),
        (
            changed("people: [", &format!("people: {}", "[".repeat(100_000))),
            "file-error-syntax",
            None,
        ),
        (
            changed("title: \"Trial\"", &format!("title: {}", "Some(".repeat(100_000))),
            "file-error-syntax",
            None,
        ),
        (b"Dear all,".to_vec(), "file-error-syntax", None),
    ] {
        let error = read_roster(&bytes).expect_err(key);
        assert_eq!(error.problem.key(), key, "{error}");
        if position.is_some() {
            assert_eq!(error.position, position, "{error}");
        }
        let sentence = error.sentence(&catalogue);
        assert!(
            !sentence.contains('<') && !sentence.contains('\u{202e}'),
            "{sentence}"
        );
        if key == "file-error-syntax" {
            assert!(error.position.is_some(), "{error}");
        }
    }
    let mut latin = text.clone().into_bytes();
    let at = text.find("José").expect("a name");
    latin.drain(at + 3..at + 4);
    let error = read_roster(&latin).expect_err("not text");
    assert_eq!(
        (error.problem, error.position),
        (RosterProblem::NotText, Some((7, 21)))
    );
}

#[test]
fn no_damage_makes_it_panic_and_what_opens_can_be_written() {
    let text = write_roster(&roster()).into_bytes();
    for at in 0..text.len() {
        for pattern in [0x01, 0x20, 0x80] {
            let mut damaged = text.clone();
            if let Some(byte) = damaged.get_mut(at) {
                *byte ^= pattern;
            }
            if let Ok(read) = read_roster(&damaged) {
                assert_eq!(read_roster(write_roster(&read).as_bytes()), Ok(read));
            }
        }
        if let Some(cut) = text.get(..at) {
            assert!(read_roster(cut).is_err() || at + 1 == text.len(), "{at}");
        }
    }
}

#[test]
fn what_is_empty_is_filled_and_what_is_said_stays() {
    let own = Roster::new(
        SessionId(VersionId([0x9f; 16])),
        String::new(),
        vec![person("R2", "J. Own"), person("R07", ""), person("R8", "")],
    );
    let filled = own.expect("no code twice").filled_from(&roster());
    let names: Vec<_> = filled.people().iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["J. Own", "A. Sample\u{202e}\n\t\\ شعاب", ""]);
    assert_eq!(filled.people().len(), 3, "R10 is in the other alone");
}
