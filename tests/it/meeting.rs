//! A meeting in a folder: people, files and the command line, for tests of the review.

use std::cell::Cell;

use seagrass::command::{Command, Document, Refusal};
use seagrass::exchange::session_file::{read_session, write_session};
use seagrass::model::*;
use tempfile::TempDir;

use crate::samples::{self, code};

/// Who made the session and conducts the review.
pub(crate) const SECRETARIAT: &str = "SEC";
/// Before the clock of any machine that runs the tests.
const BEGUN: i64 = 1_780_000_000;

/// A folder with a clock of its own.
pub(crate) struct Meeting {
    folder: TempDir,
    seconds: Cell<i64>,
}

/// What a command said: its code, data and messages.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Told {
    /// Both outputs.
    pub(crate) fn all(&self) -> String {
        format!("{}{}", self.out, self.err)
    }

    #[track_caller]
    pub(crate) fn is(self, code: i32, said: &str) -> Self {
        assert!(
            self.code == code && self.all().contains(said),
            "{said}: {self:#?}"
        );
        self
    }
}

impl Meeting {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
            seconds: Cell::new(BEGUN),
        }
    }

    /// The seagrass command in the folder.
    pub(crate) fn seagrass(&self, args: &[&str]) -> Told {
        let (code, out, err) = crate::cli::run(self.folder.path(), args);
        Told { code, out, err }
    }

    pub(crate) fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    /// A stamp a minute after the one before.
    pub(crate) fn stamp(&self, by: &str) -> Stamp {
        self.seconds.set(self.seconds.get() + 60);
        samples::stamp(by, self.seconds.get())
    }

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "commands are made where they are run"
    )]
    pub(crate) fn run(&self, document: &mut Document, by: &str, command: Command) {
        let done = document.run(&command, &self.stamp(by));
        assert!(done.is_ok(), "{by} {command:?}: {done:?}");
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "commands are made where they are run"
    )]
    pub(crate) fn refusal(&self, document: &mut Document, by: &str, command: Command) -> Refusal {
        let before = std::sync::Arc::clone(document.session());
        let refusal = document.run(&command, &self.stamp(by)).expect_err("refused");
        assert_eq!(before, *document.session(), "a refused command changes nothing");
        refusal
    }

    pub(crate) fn put(&self, name: &str, session: &Session) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        crate::cli::put(&path, write_session(session).as_bytes());
    }

    #[track_caller]
    pub(crate) fn session(&self, name: &str) -> Session {
        let bytes = std::fs::read(self.path(name)).expect("the file");
        read_session(&bytes).expect("a session").session
    }

    pub(crate) fn open(&self, name: &str) -> Document {
        Document::open(self.session(name))
    }

    /// Changes the session in a file.
    #[track_caller]
    pub(crate) fn work(&self, name: &str, by: &str, commands: impl IntoIterator<Item = Command>) {
        let mut document = self.open(name);
        for command in commands {
            self.run(&mut document, by, command);
        }
        self.put(name, document.session());
    }

    /// A session on the shipped pair made by the Secretariat, with these delegates on its roster.
    pub(crate) fn set_up(&self, delegates: &[&str]) -> Document {
        let details = Details {
            title: "Alignment".to_owned(),
            ..Details::default()
        };
        let mut document = Document::create(
            samples::plan("CMP"),
            samples::plan("SPMS"),
            &details,
            &Reviewer::default(),
            &self.stamp(SECRETARIAT),
        )
        .expect("accepted");
        let seat = |role| Seat {
            role: Some(role),
            region: String::new(),
        };
        let mut act = |command| self.run(&mut document, SECRETARIAT, command);
        act(Command::PutSeat(code(SECRETARIAT), seat(Role::Secretariat)));
        for delegate in delegates {
            act(Command::PutReviewer(
                code(delegate),
                Reviewer {
                    name: format!("Name of {delegate}"),
                    delegation: format!("State of {delegate}"),
                },
            ));
            act(Command::PutSeat(code(delegate), seat(Role::Delegate)));
        }
        document
    }
}

#[track_caller]
pub(crate) fn pair(session: &Session, action: &str, target: &str) -> Pair {
    session
        .pair_by_codes(action, target)
        .expect("a pair of the plans")
}

/// Judges a pair by a number from 0 to 3, direct where there is a contribution.
pub(crate) fn judge(session: &Session, action: &str, target: &str, value: u8) -> Command {
    let strength = Strength::from_digit(value).expect("0 to 3");
    Command::Judge {
        pair: pair(session, action, target),
        judgement: Judgement::scored(
            strength,
            (strength > Strength::None).then_some(Contribution::Direct),
        ),
    }
}

/// A motion that is agreed.
pub(crate) fn agreed(value: Strength, wording: &str) -> Motion {
    Motion {
        status: Status::Agreed,
        value: Some(value),
        contribution: (value > Strength::None).then_some(Contribution::Direct),
        wording: wording.to_owned(),
        word: Some(DecisionWord::Agrees),
        sitting: "Day 1".to_owned(),
        ..Motion::default()
    }
}
