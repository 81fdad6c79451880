//! Who is told apart, and what of a blind round, by level; and that no file tells of the machine.

use std::io::Write as _;

use seagrass::command::{Command, Document};
use seagrass::exchange::export::{Disclosure, Filter, Format, Options, Whose, export};
use seagrass::exchange::session_file::{read_session, write_session};
use seagrass::merge::{self, Names, Recipient};
use seagrass::model::*;

use super::plant::{self, Texts};
use super::planted;
use super::said::{Said, said, unpacked};
use crate::samples::{code, stamp};

/// What an export of a level may be: the formats that the level opens.
fn formats(level: Disclosure) -> impl Iterator<Item = Format> {
    super::formats().filter(move |format| format.level() <= level)
}

#[test]
fn nobody_is_named_below_the_level_in_any_format() {
    for level in Disclosure::ALL {
        // The working copy says most.
        for filter in [Filter::WorkingCopy, Filter::Agreed] {
            let one = planted(Texts::calm(), filter, level);
            let of = |wanted: &str| -> Vec<String> {
                let given = one.given.iter().filter(|(field, _)| *field == wanted);
                given.map(|(_, text)| text.clone()).collect()
            };
            let names = [
                of("name of a reviewer"),
                of("delegation of a reviewer"),
                of("region"),
            ]
            .concat();
            let mut codes: Vec<String> = plant::OTHERS.map(str::to_owned).into();
            codes.push(one.code.to_string());
            assert!(names.len() == 11 && codes.len() == 4);
            let (mut named, mut coded) = (0, 0);
            for format in formats(level) {
                let ending = format.extension();
                let file = one.write(format);
                let bytes = String::from_utf8_lossy(&unpacked(&file, ending)).into_owned();
                let pieces = said(&file, ending).unwrap_or_default();
                let said = Said::of(&pieces);
                let tells = |text: &&String| bytes.contains(text.as_str()) || said.holds(text);
                let what = format!("{} at {}, {}", format.name(), level.name(), filter.name());
                let found: Vec<_> = names.iter().filter(tells).collect();
                assert!(
                    level == Disclosure::Names || found.is_empty(),
                    "{what} names {found:?}"
                );
                named += found.len();
                let found: Vec<_> = codes.iter().filter(tells).collect();
                assert!(
                    level >= Disclosure::Codes || found.is_empty(),
                    "{what} tells {found:?}"
                );
                coded += found.len();
            }
            assert_eq!(
                named > 0,
                level == Disclosure::Names,
                "where names may stand they do"
            );
            assert_eq!(
                coded > 0,
                level >= Disclosure::Codes,
                "where codes may stand they do"
            );
        }
    }
}

/// What the other reviewer says in a blind round, and nobody else.
const MARK: &str = "marrowbone";

/// The Secretariat's session with what R2x handed in, and R1x's copy made after that.
fn blind() -> [(Session, ReviewerCode); 2] {
    let mut texts = Texts::calm();
    let (actions, targets) = plant::plans(&mut texts);
    let details = Details {
        title: "Blind".to_owned(),
        ..Details::default()
    };
    let by = plant::OTHERS[0];
    let document = Document::create(actions, targets, &details, &Reviewer::default(), &stamp(by, 10));
    let mut document = document.expect("accepted");
    let run = |document: &mut Document, by: &str, at: i64, command: &Command| {
        document.run(command, &stamp(by, at)).expect("accepted");
    };
    for (at, one) in [(11, "R1x"), (12, "R2x"), (13, "R3x")] {
        run(
            &mut document,
            by,
            at,
            &Command::PutReviewer(code(one), Reviewer::default()),
        );
    }
    run(
        &mut document,
        by,
        14,
        &Command::StartRound(RoundNo::FIRST, RoundKind::Blind),
    );
    let copy = |session: &Session, of: &str| {
        let recipient = Recipient::Reviewer(code(of));
        merge::pack(session, &recipient, Names::Kept).expect("a copy")
    };
    let mut all = (**document.session()).clone();
    for (at, one) in [(20, "R2x"), (30, "R3x")] {
        let mut theirs = Document::open(copy(&all, one));
        let pair = Pair::new(ActionId::at(0), TargetId::at(0));
        let mut judgement = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
        judgement.reason = format!("{MARK} reason");
        judgement.evidence = vec![format!("{MARK} evidence")];
        run(&mut theirs, one, at, &Command::Judge { pair, judgement });
        for (more, subject) in [(1, Subject::Pair(pair)), (2, Subject::Action(pair.action))] {
            let text = format!("{MARK} comment");
            let comment = Command::Comment {
                subject,
                text,
                reply_to: None,
            };
            run(&mut theirs, one, at + more, &comment);
        }
        run(&mut theirs, one, at + 5, &Command::Submit);
        all = merge::join(&all, [&**theirs.session()]).session;
    }
    let theirs = copy(&all, "R1x");
    [(all, code(by)), (theirs, code("R1x"))]
}

fn told(session: &Session, by: &ReviewerCode, level: Disclosure, format: Format) -> bool {
    let mut texts = Texts::calm();
    let options = plant::options(&mut texts, Filter::WorkingCopy, level);
    [Whose::Everyone, Whose::Only(code("R2x"))]
        .into_iter()
        .any(|reviewers| {
            let options = Options {
                reviewers,
                ..options.clone()
            };
            let Ok(made) = export(&session.view_for(by), format, &options) else {
                return false;
            };
            let bytes = unpacked(&made.bytes, format.extension());
            let pieces = said(&made.bytes, format.extension()).unwrap_or_default();
            String::from_utf8_lossy(&bytes).contains(MARK) || Said::of(&pieces).holds(MARK)
        })
}

#[test]
fn of_a_blind_round_that_is_not_opened_no_format_tells_anything_of_others() {
    let both = blind();
    for (session, by) in &both {
        for level in [Disclosure::default(), Disclosure::Names] {
            for format in super::formats() {
                assert!(
                    !told(session, by, level, format),
                    "{} for {by} at {}",
                    format.name(),
                    level.name()
                );
            }
        }
    }
    // Once it is opened, it is told where it was hidden.
    let (all, by) = &both[0];
    let mut document = Document::open(all.clone());
    document
        .run(&Command::OpenRound(RoundNo::FIRST), &stamp(by.as_str(), 90))
        .expect("accepted");
    let session = document.session();
    let tell = super::formats().filter(|format| told(session, by, Disclosure::Names, *format));
    assert!(tell.count() >= 5);
}

#[test]
fn no_file_tells_of_the_machine_or_its_user() {
    let one = planted(Texts::calm(), Filter::WorkingCopy, Disclosure::Names);
    let above = tempfile::tempdir().expect("a folder");
    let folder = above.path().join("zzfolderzz");
    std::fs::create_dir(&folder).expect("made");
    let text = write_session(&one.session);
    let path = folder.join("meeting.ron");
    std::fs::File::create(&path)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .expect("written");
    let mut command = crate::cli::seagrass(&folder);
    for name in ["USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME", "HOST"] {
        command.env(name, "zzwhozz");
    }
    for name in ["HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        command.env(name, &folder);
    }
    let done = command
        .args(["export", "meeting.ron", "--all", "out", "--level", "names"])
        .output();
    let done = done.expect("it runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let host = std::fs::read_to_string("/etc/hostname").unwrap_or_default();
    let mut words = vec!["zzfolderzz", "zzwhozz", "meeting.ron", env!("CARGO_MANIFEST_DIR")];
    // A short name of a machine may stand in any file by chance.
    words.extend(Some(host.trim()).filter(|host| host.len() > 7));
    let mut files = 0;
    for entry in std::fs::read_dir(folder.join("out")).expect("a folder") {
        let path = entry.expect("a file").path();
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .expect("an ending");
        let bytes = unpacked(&std::fs::read(&path).expect("read"), ending);
        let bytes = String::from_utf8_lossy(&bytes);
        for word in &words {
            let is_there = bytes.contains(word);
            assert!(!is_there, "{} tells {word}", path.display());
        }
        files += 1;
    }
    assert_eq!(files, Format::full_set(Disclosure::Names).count());
}

#[test]
fn half_a_character_is_refused_where_it_comes_in() {
    let one = planted(Texts::calm(), Filter::WorkingCopy, Disclosure::Names);
    let text = write_session(&one.session);
    let (_, field) = &one.given[10];
    let mut bytes = text.clone().into_bytes();
    let at = text.find(field.as_str()).expect("the text is in the file");
    bytes.splice(at..at + 3, [0xed, 0xa0, 0x80]);
    assert!(read_session(&bytes).is_err());
    let escaped = text.replacen(field.as_str(), "\\u{d800}", 1);
    assert!(read_session(crate::hostile::with_checksum(&escaped).as_bytes()).is_err());
    let plan = seagrass::exchange::plan_file::write_plan(one.session.actions());
    assert!(plan.contains(field.as_str()));
    let plan = plan.replacen(field.as_str(), "\\u{d800}", 1);
    assert!(seagrass::exchange::plan_file::read_plan(&plan).is_err());
}
