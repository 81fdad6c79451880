//! Who codes stand for: roster files by the command line, and copies that travel with codes only.

use seagrass::command::{Command, Document};
use seagrass::exchange::roster_file::{Roster, read_roster, write_roster};
use seagrass::exchange::session_file::{read_session, verify, write_session};
use seagrass::merge::{Names, Recipient, join, pack};
use seagrass::model::*;

use crate::cli::{put, run};
use crate::review_documents::{HOSTILE, conflict, with_roster};
use crate::samples::{code, stamp};

/// Version 1 of the format as it was released; never edited.
const FROZEN: &str = include_str!("../data/roster_v1/roster.ron");

#[test]
fn a_roster_file_of_version_1_opens_for_ever_and_is_saved_as_it_was() {
    let roster = read_roster(FROZEN.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(write_roster(&roster), FROZEN);
    let person = roster.person(&code("R2")).expect("on the roster");
    assert_eq!(
        (&*person.name, person.role),
        ("Ada Example", Some(Role::Delegate))
    );
    assert_eq!(person.region, HOSTILE);
    assert_eq!(roster.people().len(), 4);
    assert_eq!(roster, Roster::of(with_roster().document.session()));
}

/// How the frozen file was made. Never run again for a released version.
#[test]
#[ignore = "writes a file that is frozen"]
fn write_the_frozen_roster() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/roster_v1/roster.ron");
    let text = write_roster(&Roster::of(with_roster().document.session()));
    #[expect(
        clippy::disallowed_methods,
        reason = "a file of the source, kept by version control"
    )]
    std::fs::write(path, text).expect("written");
}

fn pack_for(session: &Session, reviewer: &str) -> Session {
    pack(session, &Recipient::Reviewer(code(reviewer)), Names::CodesOnly).expect("a pack")
}

#[test]
fn names_go_out_to_a_file_and_come_back_from_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = with_roster().document;
    put(
        &folder.path().join("whole.ron"),
        write_session(document.session()).as_bytes(),
    );
    let bare = pack_for(document.session(), "R2");
    put(&folder.path().join("pack.ron"), write_session(&bare).as_bytes());
    let (code, out, err) = run(folder.path(), &["roster", "whole.ron", "-o", "names.ron"]);
    assert_eq!((code, out.as_str()), (0, ""));
    assert!(err.contains("Wrote names.ron: 4 people"), "{err}");
    let (code, out, _) = run(folder.path(), &["roster", "pack.ron"]);
    assert_eq!(code, 0);
    assert!(!out.contains("Ada Example"), "{out}");
    assert!(out.starts_with("R1: Secretariat\nR2: Delegate, "), "{out}");
    let (code, out, err) = run(folder.path(), &["roster", "pack.ron", "--names", "names.ron"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("\nR2: Ada Example, Delegate, ‹U+202E›"), "{out}");
    assert!(!out.contains('\u{202e}') && out.lines().count() == 4, "{out}");
    let (_, out, _) = run(folder.path(), &["roster", "whole.ron", "-o", "-"]);
    assert_eq!(
        read_roster(out.as_bytes()).expect("a roster"),
        Roster::of(document.session())
    );
}

#[test]
fn rosters_that_do_not_belong_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let document = with_roster().document;
    put(
        &at.join("whole.ron"),
        write_session(document.session()).as_bytes(),
    );
    let other = write_roster(&Roster::of(crate::samples::document().session()));
    put(&at.join("other.ron"), other.as_bytes());
    put(
        &at.join("twice.ron"),
        FROZEN.replace("\"R3\"", "\"R2\"").as_bytes(),
    );
    put(
        &at.join("conflict.ron"),
        write_session(conflict().session()).as_bytes(),
    );
    for (args, said) in [
        (
            vec!["roster", "whole.ron", "--names", "other.ron"],
            "of another session, “Sample”",
        ),
        (
            vec!["roster", "whole.ron", "--names", "twice.ron"],
            "Line 9, column 7: R2 stands here",
        ),
        (
            vec!["roster", "whole.ron", "--names", "whole.ron"],
            "“seagrass-session”",
        ),
        (vec!["roster", "whole.ron", "--names", "nosuch.ron"], "nosuch.ron"),
        (
            vec!["roster", "whole.ron", "-o", "whole.ron"],
            "is not replaced by a roster",
        ),
        (
            vec!["roster", "whole.ron", "-o", "conflict.ron"],
            "is not replaced by a roster",
        ),
        (vec!["roster", "other.ron"], "seagrass-roster"),
        (vec!["roster"], "session file"),
    ] {
        let (code, out, err) = run(at, &args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}");
        assert!(err.contains(said), "{args:?}: {err}");
    }
    let more = FROZEN.replace("\"R4\"", "\"R44\"");
    put(&at.join("more.ron"), more.as_bytes());
    let (code, out, err) = run(at, &["roster", "whole.ron", "--names", "more.ron"]);
    assert_eq!((code, out.lines().count()), (1, 4));
    assert!(err.contains("R44 is not on the roster"), "{err}");
}

/// The whole session with R2's and R3's packs after both judged, and the packs.
fn handed_out(kind: RoundKind) -> (Session, Vec<Session>) {
    let mut desk = with_roster();
    if kind == RoundKind::Blind {
        desk.run("R1", &Command::StartRound(RoundNo::FIRST, kind));
    }
    let session = Session::clone(desk.document.session());
    let packs = ["R2", "R3"].into_iter().enumerate().map(|(place, reviewer)| {
        let text = write_session(&pack_for(&session, reviewer));
        assert!(!text.contains("Ada Example"), "codes only");
        let mut copy = Document::open(read_session(text.as_bytes()).expect("it reads").session);
        let pair = crate::samples::pair(&copy, place, 0);
        let judgement = Judgement::scored(Strength::Strong, None);
        let at = 1_795_530_000 + place as i64;
        copy.run(&Command::Judge { pair, judgement }, &stamp(reviewer, at))
            .expect("accepted");
        Session::clone(copy.session())
    });
    let packs = packs.collect();
    (session, packs)
}

/// The same bytes whatever the order and the base; returns what was joined.
#[track_caller]
fn joined_in_every_order(sessions: &[&Session]) -> Session {
    let mut texts = std::collections::BTreeSet::new();
    let mut last = None;
    for base in 0..sessions.len() {
        let mut others = sessions.to_vec();
        let base = others.remove(base);
        for _ in 0..others.len() {
            others.rotate_left(1);
            for turned in [false, true] {
                if turned {
                    others.reverse();
                }
                let joined = join(base, others.iter().copied());
                assert!(joined.cards.iter().all(Result::is_ok), "{:?}", joined.cards);
                texts.insert(write_session(&joined.session));
                last = Some(joined.session);
            }
        }
        // One after the other, in pairs.
        let one_by_one = others.iter().fold(Session::clone(base), |joined, other| {
            join(&joined, [*other]).session
        });
        texts.insert(write_session(&one_by_one));
    }
    assert_eq!(texts.len(), 1, "the order matters");
    last.expect("joined")
}

#[test]
fn copies_with_codes_only_join_in_any_order_to_the_same_bytes() {
    // What others judged blind does not enter a pack, so that there the whole is what the rest is joined to.
    let (whole, packs) = handed_out(RoundKind::Blind);
    let one = join(&whole, [&packs[0], &packs[1], &packs[0]]).session;
    let other = join(&join(&whole, [&packs[1]]).session, [&packs[0]]).session;
    assert_eq!(write_session(&one), write_session(&other));
    assert_eq!(one.judgement_records().count(), 2);
    for (code, record) in whole.reviewer_records() {
        assert_eq!(one.reviewer_record(code), Some(record), "no entry was added");
    }
    let (whole, packs) = handed_out(RoundKind::Open);
    let joined = joined_in_every_order(&[&whole, &packs[0], &packs[1]]);
    assert_eq!(
        joined.reviewer(&code("R2")).map(|one| &*one.name),
        Some("Ada Example")
    );
    assert_eq!(joined.judgement_records().count(), 2);
    for (code, record) in whole.reviewer_records() {
        assert_eq!(joined.reviewer_record(code), Some(record), "no entry was added");
    }
    assert_eq!(
        verify(write_session(&joined).as_bytes(), UtcSeconds(1_795_600_000)),
        []
    );
    // The packs alone, without the names.
    let bare = joined_in_every_order(&[&packs[0], &packs[1]]);
    assert_eq!(bare.reviewer(&code("R2")), Some(&Reviewer::default()));
    assert_eq!(
        write_session(&join(&bare, [&whole]).session),
        write_session(&joined)
    );
}

#[test]
fn a_copy_with_codes_only_brings_nothing_back() {
    let (whole, _) = handed_out(RoundKind::Blind);
    for reviewer in ["R1", "R2", "R3", "R4"] {
        let pack = pack_for(&whole, reviewer);
        assert_eq!(
            verify(write_session(&pack).as_bytes(), UtcSeconds(1_795_600_000)),
            []
        );
        let joined = join(&whole, [&pack]);
        assert_eq!(joined.conflicts, []);
        assert_eq!(
            write_session(&joined.session),
            write_session(&whole),
            "{reviewer}"
        );
        let twice = join(&joined.session, [&pack, &pack, &whole]);
        assert_eq!(write_session(&twice.session), write_session(&whole));
    }
}

#[test]
fn names_entered_or_corrected_meanwhile_and_entries_taken_back() {
    let mut desk = with_roster();
    let before = Session::clone(desk.document.session());
    let pack = pack_for(&before, "R3");
    // The Secretariat corrects one name, enters another and takes one back while the pack is away.
    let named = |name: &str| Reviewer {
        name: name.to_owned(),
        delegation: "Example".to_owned(),
    };
    desk.run("R1", &Command::PutReviewer(code("R2"), named("Ada B. Example")));
    desk.run("R1", &Command::PutReviewer(code("R3"), named("Bo Example")));
    desk.run("R1", &Command::PutReviewer(code("R5"), named("Cy Example")));
    let now = desk.document.session();
    let joined = joined_in_every_order(&[now, &pack, &before]);
    assert_eq!(write_session(&joined), write_session(now));
    let later = pack_for(now, "R5");
    assert!(
        !write_session(&later).contains("Example\""),
        "no name, whenever it was entered"
    );
    assert_eq!(
        write_session(&join(now, [&later, &pack]).session),
        write_session(now)
    );
    desk.document.undo(&stamp("R1", 1_795_529_500)).expect("a step");
    let now = desk.document.session();
    let after = pack_for(now, "R2");
    assert!(!write_session(&after).contains("Cy Example"));
    let joined = joined_in_every_order(&[now, &pack, &after, &later]);
    assert_eq!(write_session(&joined), write_session(now));
}

#[test]
fn a_reviewer_who_edits_the_entry_in_a_pack_with_codes_only() {
    let (whole, _) = handed_out(RoundKind::Open);
    let now = UtcSeconds(1_795_600_000);
    let edit = |reviewer: &str, name: &str| {
        let mut copy = Document::open(pack_for(&whole, reviewer));
        let entry = Reviewer {
            name: name.to_owned(),
            delegation: String::new(),
        };
        let put = Command::PutReviewer(code(reviewer), entry);
        copy.run(&put, &stamp(reviewer, 1_795_531_000)).expect("accepted");
        Session::clone(copy.session())
    };
    // R3 had no name: what the reviewer says of it holds.
    let named = edit("R3", "Bo Example");
    let joined = joined_in_every_order(&[&whole, &named]);
    assert_eq!(
        joined.reviewer(&code("R3")).map(|one| &*one.name),
        Some("Bo Example")
    );
    assert_eq!(verify(write_session(&joined).as_bytes(), now), []);
    // R2 had one that the pack did not show: the same is no conflict, another is, and a person settles it.
    let same = edit("R2", "Ada Example");
    let joined = joined_in_every_order(&[&whole, &same]);
    assert_eq!(join(&whole, [&same]).conflicts, []);
    assert_eq!(
        joined.reviewer(&code("R2")).map(|one| &*one.name),
        Some("Ada Example")
    );
    assert_eq!(
        verify(write_session(&joined).as_bytes(), now),
        [],
        "what it replaced was a stand-in"
    );
    let other = edit("R2", "Ada B. Example");
    let joined = joined_in_every_order(&[&whole, &other]);
    assert_eq!(join(&whole, [&other]).conflicts.len(), 1);
    assert_eq!(Roster::contested(&joined), [&code("R2")]);
    let keys: Vec<_> = verify(write_session(&joined).as_bytes(), now)
        .iter()
        .map(|one| one.key)
        .collect();
    assert_eq!(keys, ["file-finding-conflict"]);
    let mut settled = Document::open(joined);
    let entry = Reviewer {
        name: "Ada B. Example".to_owned(),
        delegation: String::new(),
    };
    settled
        .run(
            &Command::PutReviewer(code("R2"), entry),
            &stamp("R1", 1_795_532_000),
        )
        .expect("accepted");
    let again = joined_in_every_order(&[settled.session(), &whole, &other, &same]);
    // `same` was edited apart from the one that was settled.
    assert!(join(settled.session(), [&whole, &other]).conflicts.is_empty());
    assert_eq!(Roster::contested(&again), [&code("R2")]);
}
