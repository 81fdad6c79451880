//! What salvage hides: no damage of a file shows more of a blind round than the whole file does.

use std::collections::BTreeSet;

use seagrass::command::{Command, Document};
use seagrass::exchange::session_file::{Salvage, Sealed, read_session, salvage, write_session};
use seagrass::merge::{Names, Recipient, join, pack};
use seagrass::model::*;

use crate::review_documents::{Desk, blind_pack, conflict, every_kind, group_pack, with_roster};
use crate::samples::{code, stamp};

/// All that a reviewer sees: the ids of versions and acts, and the comments that are shown.
fn seen(session: &Session, by: &str) -> BTreeSet<String> {
    let view = session.view_for(&code(by));
    let judged = view.seen_judgements().flat_map(|(_, one)| one.versions());
    let mut seen: BTreeSet<String> = judged.map(|one| format!("judgement {}", one.id)).collect();
    let commented = view.seen_comments().flat_map(|(_, one)| one.versions());
    seen.extend(commented.map(|one| format!("comment {}", one.id)));
    seen.extend(view.acts().map(|act| format!("act {:?}", act.id)));
    seen
}

fn comment(desk: &mut Desk, by: &str) {
    let subject = Subject::Pair(desk.pair(0, 0));
    let text = format!("By {by} at {}", desk.document.session().acts().count());
    let reply_to = None;
    desk.run(
        by,
        &Command::Comment {
            subject,
            text,
            reply_to,
        },
    );
}

/// The packs of R2 and R3 come back with what each judged, said and, but for R3, submitted.
fn judged_in_packs(desk: &mut Desk) {
    let copies: Vec<Session> = ["R2", "R3"]
        .into_iter()
        .map(|by| {
            let for_whom = Recipient::Reviewer(code(by));
            let pack = pack(desk.document.session(), &for_whom, Names::Kept).expect("a pack");
            let mut own = Desk::new(Document::open(pack));
            for target in 0..2 {
                let pair = own.pair(1, target);
                let judgement = Judgement::scored(Strength::Strong, None);
                own.run(by, &Command::Judge { pair, judgement });
            }
            comment(&mut own, by);
            if by == "R2" {
                own.run(by, &Command::Submit);
            }
            Session::clone(own.document.session())
        })
        .collect();
    let joined = join(desk.document.session(), &copies);
    desk.document = Document::open(joined.session);
}

/// R1 conducts, R4 did for a while; R2 and R3 judged a blind round that is not opened.
fn first_round() -> Desk {
    let mut desk = with_roster();
    for role in [Role::Secretariat, Role::Observer] {
        let region = String::new();
        desk.run(
            "R1",
            &Command::PutSeat(
                code("R4"),
                Seat {
                    role: Some(role),
                    region,
                },
            ),
        );
    }
    desk.run("R1", &Command::StartRound(RoundNo::FIRST, RoundKind::Blind));
    judged_in_packs(&mut desk);
    comment(&mut desk, "R1");
    desk
}

/// The first round is opened, the second is blind.
fn second_round() -> Desk {
    let mut desk = first_round();
    desk.run("R1", &Command::OpenRound(RoundNo::FIRST));
    desk.run("R1", &Command::StartRound(RoundNo(2), RoundKind::Blind));
    judged_in_packs(&mut desk);
    desk
}

/// A blind round in which nobody judged or submitted, after an open one in which all did.
fn quiet_round() -> Desk {
    let mut desk = with_roster();
    for by in ["R1", "R2", "R3"] {
        let (pair, judgement) = (desk.pair(0, 0), Judgement::scored(Strength::Weak, None));
        desk.run(by, &Command::Judge { pair, judgement });
        comment(&mut desk, by);
    }
    desk.run("R1", &Command::StartRound(RoundNo(2), RoundKind::Blind));
    desk
}

/// Each line lost, and each made unreadable, in the middle and at its end.
fn damages(text: &str) -> Vec<(usize, Vec<u8>)> {
    let mut damages = Vec::new();
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bytes = text.as_bytes();
        let without = [&bytes[..start], &bytes[start + line.len()..]].concat();
        damages.push((number + 1, without));
        for at in [line.len() / 2, line.len().saturating_sub(4)] {
            let mut flipped = bytes.to_vec();
            flipped[start + at] ^= 4;
            damages.push((number + 1, flipped));
        }
        start += line.len();
    }
    damages
}

#[test]
fn no_single_loss_shows_more_than_the_whole_file() {
    let mut sealed_files = 0;
    for (name, document) in [
        ("first round", first_round().document),
        ("second round", second_round().document),
        ("quiet round", quiet_round().document),
        ("pack", blind_pack()),
    ] {
        let whole = document.session();
        let everybody = ["R1", "R2", "R3", "R4"];
        let shown = everybody.map(|by| seen(whole, by));
        let all = whole.judgement_records().count() + whole.comment_records().count() + whole.acts().count();
        assert!(
            name == "pack" || shown.iter().all(|one| one.len() < all),
            "{name} hides something"
        );
        let text = write_session(whole);
        for (line, bytes) in damages(&text) {
            let Some(rest) = salvage(&bytes).session else {
                continue;
            };
            for (by, shown) in everybody.iter().zip(&shown) {
                let more: Vec<_> = seen(&rest, by).difference(shown).cloned().collect();
                let lost = text.lines().nth(line - 1).unwrap_or_default();
                assert!(
                    more.is_empty(),
                    "{name}, line {line}, {by} sees {more:?} without {lost}"
                );
            }
            sealed_files += usize::from(rest.hidden_rounds().next().is_some());
            // It stays hidden in the file that it is saved to.
            let again = read_session(write_session(&rest).as_bytes())
                .expect("a whole file")
                .session;
            assert!(again == rest, "{name}, line {line}");
        }
    }
    assert!(sealed_files > 100, "{sealed_files}");
}

#[test]
fn without_any_line_of_the_proceedings_nothing_is_shown() {
    for document in [first_round().document, second_round().document, every_kind()] {
        let text = write_session(document.session());
        let kept = text.lines().filter(|line| !line.contains(",about:"));
        let rest: String = kept.map(|line| format!("{line}\n")).collect();
        let Salvage { session, sealed, .. } = salvage(rest.as_bytes());
        let session = session.expect("the plans are whole");
        assert!(!sealed.rounds.is_empty());
        for by in ["R2", "R3", "R4"] {
            let view = session.view_for(&code(by));
            assert_eq!(view.seen_judgements().count(), 0, "{by}");
            assert!(view.all_comments().iter().all(|one| one.stamp.by == code("R1")));
        }
    }
}

#[test]
fn whoever_conducts_opens_what_was_sealed() {
    let document = quiet_round().document;
    let text = write_session(document.session());
    let line = text
        .lines()
        .find(|line| line.contains("about:round(2)"))
        .expect("there");
    let Salvage { session, sealed, .. } = salvage(text.replacen(line, "", 1).as_bytes());
    let session = session.expect("the plans are whole");
    assert_eq!(sealed.rounds, [RoundNo::FIRST]);
    let mut again = Document::open(session);
    let open = Command::OpenRound(RoundNo::FIRST);
    assert!(again.run(&open, &stamp("R2", 1_795_700_000)).is_err());
    again
        .run(&open, &stamp("R1", 1_795_700_000))
        .expect("R1 conducts");
    assert_eq!(again.session().view_for(&code("R2")).seen_judgements().count(), 3);
}

#[test]
fn what_is_proved_to_be_open_stays_open() {
    // Nothing of the proceedings is lost, and the file says that the round was opened.
    let mut desk = first_round();
    desk.run("R1", &Command::OpenRound(RoundNo::FIRST));
    let text = write_session(desk.document.session());
    let line = text
        .lines()
        .find(|line| line.contains(",verdict:"))
        .expect("there");
    let rest = salvage(
        text.replacen(line, &line.replacen("verdict", "verdikt", 1), 1)
            .as_bytes(),
    );
    assert_eq!((rest.lost.len(), rest.sealed), (1, Sealed::default()));
    // Nothing is lost at all: the checksum proves it, whatever stands between the lines.
    for document in [
        first_round().document,
        every_kind(),
        conflict(),
        group_pack(),
        blind_pack(),
    ] {
        let text = write_session(document.session());
        let marked = text.replacen("\"log\": [\n", "<<<<<<< ours\n\"log\": [\n=======\n", 1);
        assert_eq!(salvage(marked.as_bytes()).sealed, Sealed::default());
    }
    // Version 1 knows no blind round.
    let text = write_session(crate::samples::document().session());
    assert!(text.contains("schema_version: 1"));
    let torn = &text[..text.len() * 9 / 10];
    assert_eq!(salvage(torn.as_bytes()).sealed, Sealed::default());
}

/// R1 made it, R4 conducts too, and the first round is open.
fn two_conduct() -> Session {
    let mut desk = with_roster();
    let seat = Seat {
        role: Some(Role::Secretariat),
        region: "North".to_owned(),
    };
    desk.run("R1", &Command::PutSeat(code("R4"), seat));
    desk.run("R1", &Command::StartRound(RoundNo::FIRST, RoundKind::Blind));
    Session::clone(desk.document.session())
}

#[test]
fn a_seat_that_conducts_is_kept_where_nothing_of_the_proceedings_is_lost() {
    let session = two_conduct();
    let text = write_session(&session);
    let start = text.find("checksum: \"").expect("there") + "checksum: \"".len();
    let mut unproven = text.clone();
    unproven.replace_range(start..start + 64, &"0".repeat(64));
    let Salvage {
        session: rest,
        sealed,
        ..
    } = salvage(unproven.as_bytes());
    assert!(sealed.seats.is_empty());
    assert!(rest.expect("the plans are whole").conducts(&code("R4")));
}

#[test]
fn who_may_have_been_unseated_in_what_is_lost_conducts_no_more_and_is_told_of() {
    let text = write_session(&two_conduct());
    let mut unseated = 0;
    let is_laid_down = |line: &&str| line.contains(",about:") && !line.contains(",reviewer:");
    for line in text.lines().filter(is_laid_down) {
        // Taken out, so that only what the acts name tells of it.
        let without = text.replacen(&format!("{line}\n"), "", 1);
        let Salvage { session, sealed, .. } = salvage(without.as_bytes());
        let session = session.expect("the plans are whole");
        assert!(!session.conducts(&code("R4")), "without {line}");
        assert!(session.conducts(&code("R1")), "who made it still does");
        if !sealed.seats.is_empty() {
            assert_eq!(sealed.seats, [code("R4")]);
            assert_eq!(
                session.seat(&code("R4")).region,
                "North",
                "the rest of the seat stays"
            );
            unseated += 1;
        }
    }
    assert!(unseated >= 3, "{unseated}");
}

#[test]
fn a_file_that_calls_itself_older_than_its_lines_is_not_believed() {
    for document in [first_round().document, second_round().document] {
        let text = write_session(document.session());
        let older = text.replacen("schema_version: 2", "schema_version: 1", 1);
        assert_ne!(older, text);
        let broken = older.replace(",about:", ",about:!");
        let Salvage { session, sealed, .. } = salvage(broken.as_bytes());
        let session = session.expect("the plans are whole");
        assert!(!sealed.rounds.is_empty());
        let view = session.view_for(&code("R2"));
        assert_eq!(view.seen_judgements().count(), 0);
    }
}
