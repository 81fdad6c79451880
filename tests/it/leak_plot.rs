//! What is planted in a blind round, and how it is looked for.

use std::collections::BTreeSet;

use seagrass::command::Command;
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::phrase::readback;

use crate::meeting::{Meeting, SECRETARIAT, pair};
use crate::samples::code;

/// In every text that the other reviewer wrote. Searches ask for its beginning only.
pub(crate) const MARK: &str = "marrowbone";
pub(crate) const BEGINNING: &str = "marrow";
pub(crate) const PLANTED: [(&str, &str, u8); 3] = [("1.4", "T6", 3), ("2.1", "T8", 3), ("6.2", "T13", 2)];

/// What is looked for.
pub(crate) struct Secrets {
    /// The sentences that say the other's judgements aloud.
    pub(crate) sentences: Vec<String>,
    /// The ids of the other's versions and acts, as files write them.
    pub(crate) ids: Vec<String>,
}

/// All files of the test.
pub(crate) struct Plot {
    pub(crate) meeting: Meeting,
    pub(crate) secrets: Secrets,
}

fn judgement(value: u8, which: usize) -> Judgement {
    let strength = Strength::from_digit(value).expect("a strength");
    Judgement {
        reason: format!("{MARK} reason {which}"),
        evidence: vec![format!("{MARK} evidence {which}")],
        confidence: Some(Confidence::Unresolved),
        tension: true,
        ..Judgement::scored(strength, Some(Contribution::Enabling))
    }
}

/// What R2 says in a copy of R2's own: judgements, one changed, one taken back; comments, one reworded, one
/// withdrawn; a submission, and something late.
fn plant(meeting: &Meeting, file: &str) {
    let session = meeting.session(file);
    let mut document = meeting.open(file);
    let mut run = |command| meeting.run(&mut document, "R2", command);
    for (which, (action, target, value)) in PLANTED.into_iter().enumerate() {
        for value in [1, value] {
            run(Command::Judge {
                pair: pair(&session, action, target),
                judgement: judgement(value, which),
            });
        }
    }
    let back = pair(&session, "3.1", "T9");
    run(Command::Judge {
        pair: back,
        judgement: judgement(2, 8),
    });
    run(Command::Clear { pair: back });
    run(Command::Judge {
        pair: pair(&session, "3.2", "T9"),
        judgement: Judgement {
            chip: "too-vague".to_owned(),
            reason: format!("{MARK} none"),
            ..Judgement::scored(Strength::None, None)
        },
    });
    let subjects = [
        Subject::Pair(pair(&session, "1.4", "T6")),
        Subject::Action(pair(&session, "2.1", "T8").action),
        Subject::Target(pair(&session, "2.1", "T8").target),
    ];
    for (which, subject) in subjects.into_iter().enumerate() {
        run(Command::Comment {
            subject,
            text: format!("{MARK} comment {which}"),
            reply_to: None,
        });
    }
    let mut comments: Vec<CommentId> = document.session().comment_records().map(|(id, _)| *id).collect();
    let (reworded, withdrawn) = (comments.pop().expect("three"), comments.pop().expect("three"));
    let text = format!("{MARK} reworded");
    meeting.run(
        &mut document,
        "R2",
        Command::EditComment {
            comment: reworded,
            text,
        },
    );
    meeting.run(
        &mut document,
        "R2",
        Command::WithdrawComment { comment: withdrawn },
    );
    meeting.run(&mut document, "R2", Command::Submit);
    meeting.run(
        &mut document,
        "R2",
        Command::Judge {
            pair: pair(&session, "6.2", "T14"),
            judgement: judgement(3, 9),
        },
    );
    meeting.put(file, document.session());
}

fn secrets(session: &Session) -> Secrets {
    let words = Catalogue::new(Language::English);
    let view = session.view_for(&code("R2"));
    let said = view
        .judgements()
        .filter_map(|(pair, said)| Some((pair, said.said()?)));
    let sentences =
        said.map(|(pair, judgement)| readback::of_judgement(&words, &view, pair, Some(judgement)));
    let sentences: Vec<_> = sentences.collect();
    assert!(sentences.len() > 4);
    let judgements = session
        .judgement_records()
        .flat_map(|(_, record)| record.versions());
    let comments = session
        .comment_records()
        .flat_map(|(_, record)| record.versions());
    let ids = judgements
        .map(|one| one.id)
        .chain(comments.map(|one| one.id))
        .chain(
            session
                .acts()
                .filter(|act| act.stamp.by == code("R2"))
                .map(|act| act.id.0),
        );
    Secrets {
        sentences,
        ids: ids.map(|id| id.to_string()).collect(),
    }
}

/// A blind round in which R2 has handed in, and R1 gets a copy only afterwards: whatever the Secretariat has by
/// then could have got into it.
pub(crate) fn plot() -> Plot {
    let meeting = Meeting::new();
    let mut document = meeting.set_up(&["R1", "R2", "R3"]);
    meeting.run(
        &mut document,
        SECRETARIAT,
        Command::StartRound(RoundNo::FIRST, RoundKind::Blind),
    );
    meeting.put("base.ron", document.session());
    meeting
        .seagrass(&["pack", "base.ron", "--to", "out", "--reviewer", "R2"])
        .is(0, "R2");
    std::fs::rename(meeting.path("out/alignment-r2.ron"), meeting.path("r2.ron")).expect("moved");
    plant(&meeting, "r2.ron");
    let secrets = secrets(&meeting.session("r2.ron"));
    meeting
        .seagrass(&["merge", "base.ron", "r2.ron", "-o", "all.ron"])
        .is(0, "Submitted in round 1: R2");
    meeting
        .seagrass(&["pack", "all.ron", "--to", "out", "--reviewer", "R1"])
        .is(0, "R1");
    std::fs::rename(meeting.path("out/alignment-r1.ron"), meeting.path("r1.ron")).expect("moved");
    let session = meeting.session("r1.ron");
    let own = |action, target| Command::Judge {
        pair: pair(&session, action, target),
        judgement: Judgement {
            reason: "own words".to_owned(),
            ..Judgement::scored(Strength::None, None)
        },
    };
    let comment = Command::Comment {
        subject: Subject::Pair(pair(&session, "1.4", "T6")),
        text: "own comment".to_owned(),
        reply_to: None,
    };
    meeting.work(
        "r1.ron",
        "R1",
        [own("1.4", "T6"), own("2.1", "T8"), own("5.1", "T1"), comment],
    );
    Plot { meeting, secrets }
}

impl Secrets {
    /// Everything of R2 that stands in a text, in a few words.
    fn found_in(&self, text: &str) -> Vec<String> {
        let mut found = BTreeSet::new();
        for (at, _) in text.match_indices(MARK) {
            let end = text.len().min(at + 24);
            found.insert(text.get(at..end).unwrap_or(MARK).replace('\n', " "));
        }
        let told = self.sentences.iter().chain(&self.ids);
        found.extend(told.filter(|one| text.contains(one.as_str())).cloned());
        found.into_iter().collect()
    }

    #[track_caller]
    pub(crate) fn are_not_in(&self, what: &str, text: &str) {
        assert_eq!(self.found_in(text), Vec::<String>::new(), "in {what}");
    }

    #[track_caller]
    pub(crate) fn are_in(&self, what: &str, text: &str) {
        assert!(!self.found_in(text).is_empty(), "nothing in {what}:\n{text}");
    }
}
