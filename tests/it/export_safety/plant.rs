//! A session with a text of its own in every field that takes one.

use std::collections::BTreeMap;
use std::sync::Arc;

use seagrass::command::{Command, Document};
use seagrass::exchange::export::{Disclosure, Filter, Options, PaperOptions, Whose};
use seagrass::exchange::plan_file::{read_plan, write_plan};
use seagrass::exchange::session_file::{read_session, write_session};
use seagrass::model::plan::{ByLang, Content, Element, EntryParts, LocalText, Note, PlanParts, Statement};
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;

use crate::exports::hostile;
use crate::samples::stamp;

/// The Secretariat, by whose hand everything is entered, and two reviewers beside the one of the texts.
pub(super) const OTHERS: [&str; 3] = ["S1x", "V2x", "V3x"];

/// Gives each field its text.
pub(super) struct Texts {
    /// Nothing: words that mean nothing anywhere. Else the place in the corpus at which the first field begins.
    turn: Option<usize>,
    /// How many texts of the corpus a field gets, each on a line of its own; a code gets one of them.
    lines: usize,
    /// What every field got, by its name.
    pub(super) given: Vec<(&'static str, String)>,
}

/// The whole corpus.
pub(super) fn corpus() -> Vec<String> {
    let texts = hostile::CORPUS.iter().map(|&text| text.to_owned());
    texts.chain([hostile::long_word()]).collect()
}

impl Texts {
    pub(super) const fn calm() -> Self {
        Self {
            turn: None,
            lines: 1,
            given: Vec::new(),
        }
    }

    pub(super) const fn turned(turn: usize, lines: usize) -> Self {
        Self {
            turn: Some(turn),
            lines,
            given: Vec::new(),
        }
    }

    /// The next text as a field of that name takes it.
    fn give(&mut self, field: &'static str, fit: impl Fn(&str) -> String) -> String {
        let no = self.given.len();
        let text = match self.turn {
            None => format!("calm{no:03}word"),
            Some(turn) => {
                let corpus = corpus();
                let step = corpus.len() / self.lines;
                let of = |line: usize| corpus[(turn + no + line * step) % corpus.len()].as_str();
                let lines: Vec<&str> = if field.starts_with("code") {
                    vec![of(no % self.lines)]
                } else {
                    (0..self.lines).map(of).collect()
                };
                lines.join("\n")
            }
        };
        let text = if text.trim().is_empty() {
            format!("x{text}")
        } else {
            text
        };
        let text = fit(&text);
        self.given.push((field, text.clone()));
        text
    }

    /// Any text.
    fn text(&mut self, field: &'static str) -> String {
        self.give(field, str::to_owned)
    }

    /// One line: what a title takes.
    fn line(&mut self, field: &'static str) -> String {
        self.give(field, |text| {
            text.replace(char::is_control, " ").trim().to_owned()
        })
    }

    /// A text without brackets: what is agreed.
    fn agreed(&mut self, field: &'static str) -> String {
        let round = |text: &str| text.replace(['[', '［'], "(").replace([']', '］'], ")");
        self.give(field, round)
    }

    /// As much of the text as a code can hold.
    fn code(&mut self, field: &'static str, most: usize) -> String {
        self.give(field, |text| {
            let holds = |one: &char| Code::new(&format!("a{one}a")).is_ok();
            let short: String = text.chars().filter(holds).take(most).collect();
            short.trim().to_owned()
        })
    }
}

fn lang() -> Lang {
    Lang::new("en").expect("a tag")
}

fn content(texts: &mut Texts, wording: Wording) -> Content {
    let title = LocalText {
        text: texts.line("title of an entry"),
        official: true,
    };
    let translated = LocalText {
        text: texts.line("title of an entry in another language"),
        official: false,
    };
    let of = |text: String| -> ByLang<String> { [(lang(), text)].into_iter().collect() };
    let (text, summary) = match wording {
        Wording::Adopted => (of(texts.text("text of an entry")), ByLang::new()),
        Wording::Summary => (ByLang::new(), of(texts.text("summary of an entry"))),
        Wording::Placeholder => (ByLang::new(), ByLang::new()),
    };
    Content {
        level: texts.text("level"),
        titles: [(lang(), title), (Lang::new("ar").expect("a tag"), translated)]
            .into_iter()
            .collect(),
        text,
        summary,
        wording,
        source: texts.text("source of an entry"),
        source_note: Some(texts.text("note on a source")),
        notes: vec![Note {
            text: texts.text("note"),
            basis: texts.text("basis of a note"),
            source: Some(texts.text("source of a note")),
        }],
        elements: vec![Element {
            code: Code::new(&texts.code("code of an element", 24)).expect("a code"),
            text: texts.text("element"),
        }],
        fields: BTreeMap::from([(texts.text("name of a field"), texts.text("value of a field"))]),
    }
}

/// A plan of three items, the first with a code of the texts, through its file.
fn plan(texts: &mut Texts, id: &str) -> Arc<Plan> {
    let mut entry = |code: String, under: Option<&str>, wording| EntryParts {
        code,
        under: under.map(str::to_owned),
        content: content(texts, wording),
    };
    let headings = vec![
        entry("H1x".to_owned(), None, Wording::Adopted),
        entry("H2x".to_owned(), None, Wording::Summary),
    ];
    let mut items = vec![
        entry("first".to_owned(), Some("H1x"), Wording::Adopted),
        entry("K2x".to_owned(), Some("H2x"), Wording::Summary),
        entry("K3x".to_owned(), Some("H2x"), Wording::Placeholder),
    ];
    items[0].code = texts.code("code of an item", 40);
    let statement = Statement {
        name: texts.text("name of a statement"),
        text: [(lang(), texts.text("statement"))].into(),
        wording: Wording::Summary,
        source: texts.text("source of a statement"),
    };
    let parts = PlanParts {
        id: id.to_owned(),
        name: texts.text("name of a plan"),
        version: texts.text("version of a plan"),
        period: Some(texts.text("period of a plan")),
        document: texts.text("document of a plan"),
        authoritative_language: lang(),
        languages: vec![lang(), Lang::new("ar").expect("a tag")],
        warning: Some(texts.text("warning of a plan")),
        statements: vec![statement],
        expected_counts: BTreeMap::from([(texts.text("name of a level counted"), 3)]),
        fields: BTreeMap::from([(texts.text("name of a plan’s field"), texts.text("a plan’s field"))]),
        headings,
        items,
    };
    let plan = Plan::new(parts).expect("a plan");
    let read = read_plan(&write_plan(&plan)).expect("the plan’s file reads");
    assert_eq!(read, plan, "the file holds the texts");
    Arc::new(read)
}

/// Two plans with texts in every field.
pub(super) fn plans(texts: &mut Texts) -> (Arc<Plan>, Arc<Plan>) {
    (plan(texts, "PA"), plan(texts, "PT"))
}

/// Carries out commands, a second after each other.
struct Hand {
    document: Document,
    at: i64,
}

impl Hand {
    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "commands are made where they are run"
    )]
    fn run(&mut self, by: &str, command: Command) {
        self.at += 1;
        let done = self.document.run(&command, &stamp(by, self.at));
        assert!(done.is_ok(), "{by} {command:?}: {done:?}");
    }

    /// The item of a plan at a place in the order of reading.
    fn pair(&self, action: usize, target: usize) -> Pair {
        let pair = Pair::new(ActionId::at(action), TargetId::at(target));
        assert!(self.document.session().has_pair(pair));
        pair
    }
}

/// The session, through its file, and the code of the reviewer with a code of the texts.
pub(super) fn session(texts: &mut Texts) -> (Session, ReviewerCode) {
    let (actions, targets) = plans(texts);
    let details = details(texts);
    let who = reviewer(texts);
    let document = Document::create(actions, targets, &details, &who, &stamp(OTHERS[0], 1_795_000_000));
    let mut hand = Hand {
        document: document.expect("accepted"),
        at: 1_795_000_000,
    };
    let hand = &mut hand;
    let code = ReviewerCode::new(&texts.code("code of a reviewer", 20)).expect("a code");
    set_up(hand, texts, &code);
    judge(hand, texts, &code);
    decide(hand, texts);
    outcomes(hand, texts);
    hand.run(
        OTHERS[0],
        Command::DeclareFinal {
            open: 2,
            reason: texts.text("reason of what is final"),
        },
    );
    let written = write_session(hand.document.session());
    let read = read_session(written.as_bytes())
        .expect("the session’s file reads")
        .session;
    assert!(read == **hand.document.session(), "the file holds the texts");
    (read, code)
}

fn details(texts: &mut Texts) -> Details {
    Details {
        title: texts.text("title"),
        purpose: texts.text("purpose"),
        meeting: Meeting {
            name: texts.text("meeting"),
            place: texts.text("place"),
            dates: texts.text("dates"),
        },
    }
}

fn reviewer(texts: &mut Texts) -> Reviewer {
    Reviewer {
        name: texts.text("name of a reviewer"),
        delegation: texts.text("delegation of a reviewer"),
    }
}

fn set_up(hand: &mut Hand, texts: &mut Texts, code: &ReviewerCode) {
    let all: Vec<_> = [code.as_str(), OTHERS[1], OTHERS[2]]
        .map(crate::samples::code)
        .into();
    for one in &all {
        hand.run(OTHERS[0], Command::PutReviewer(one.clone(), reviewer(texts)));
        let seat = Seat {
            role: Some(Role::Delegate),
            region: texts.text("region"),
        };
        hand.run(OTHERS[0], Command::PutSeat(one.clone(), seat));
    }
    let group = Group {
        members: all,
        headings: vec![(Side::Action, "H1x".to_owned())],
    };
    hand.run(OTHERS[0], Command::PutGroup(texts.text("name of a group"), group));
    let rules = Rules {
        text: texts.text("rules"),
        reading: texts.text("reading of the rules"),
        calibration: vec![hand.pair(1, 1)],
        chips: vec![Chip {
            code: "ours".to_owned(),
            text: texts.text("reason offered"),
        }],
        minutes: 60,
        minutes_per_item: 2,
    };
    hand.run(OTHERS[0], Command::SetRules(rules));
}

/// All three judge the same pairs alike, so that it does not matter in which order they stand.
fn judge(hand: &mut Hand, texts: &mut Texts, code: &ReviewerCode) {
    for by in [code.as_str(), OTHERS[1], OTHERS[2]] {
        let mut strong = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
        strong.reason = texts.text("reason of a judgement");
        strong.evidence = vec![texts.text("evidence"), texts.text("further evidence")];
        let mut none = Judgement::scored(Strength::None, None);
        none.chip = String::from("ours");
        let mut unable = Judgement::new(Verdict::CannotJudge);
        unable.reason = texts.text("reason of no judgement");
        let judged = [(0, 0, strong), (1, 0, none), (2, 1, unable)];
        for (action, target, judgement) in judged {
            let pair = hand.pair(action, target);
            hand.run(by, Command::Judge { pair, judgement });
        }
        for subject in [
            Subject::Pair(hand.pair(0, 0)),
            Subject::Action(hand.pair(0, 0).action),
            Subject::Target(hand.pair(0, 0).target),
        ] {
            let text = texts.text("comment");
            hand.run(
                by,
                Command::Comment {
                    subject,
                    text,
                    reply_to: None,
                },
            );
        }
    }
}

fn decide(hand: &mut Hand, texts: &mut Texts) {
    let by = OTHERS[0];
    let motion = |texts: &mut Texts, status, wording| Motion {
        status,
        value: Some(Strength::Strong),
        contribution: Some(Contribution::Direct),
        wording,
        word: Some(DecisionWord::Agrees),
        sitting: texts.text("sitting"),
        quorum: texts.text("quorum"),
        ..Motion::default()
    };
    let reserve = Command::Reserve {
        pair: hand.pair(0, 0),
        state: texts.text("State that reserves").into(),
        words: texts.text("words of a reservation"),
    };
    hand.run(by, reserve);
    let wording = texts.agreed("wording with reservation");
    let reserved = motion(texts, Status::WithReservation, wording);
    let wording = texts.agreed("wording agreed");
    let agreed = motion(texts, Status::Agreed, wording);
    let wording = format!("[{}]", texts.agreed("wording in brackets"));
    let bracketed = motion(texts, Status::Bracketed, wording);
    let wording = texts.agreed("wording in discussion");
    let discussed = motion(texts, Status::InDiscussion, wording);
    let none = Motion {
        value: Some(Strength::None),
        contribution: None,
        ..motion(texts, Status::Agreed, "none".to_owned())
    };
    let decisions = [
        (0, 0, reserved),
        (1, 1, agreed),
        (0, 1, bracketed),
        (1, 2, discussed),
        (1, 0, none),
    ];
    for (action, target, motion) in decisions {
        let pair = hand.pair(action, target);
        hand.run(by, Command::Decide { pair, motion });
    }
    let park = Command::Park {
        pair: hand.pair(2, 0),
        parked: true,
    };
    hand.run(by, park);
}

fn outcomes(hand: &mut Hand, texts: &mut Texts) {
    let by = OTHERS[0];
    let note = |texts: &mut Texts| GapNote {
        relevance: Some(Relevance::InPart),
        reason: texts.text("why a gap is relevant"),
        option: None,
        note: texts.text("note on a gap"),
    };
    let (action, target) = (hand.pair(2, 2).action.0, hand.pair(2, 2).target.0);
    hand.run(by, Command::NoteGap(Side::Target, target, note(texts)));
    hand.run(by, Command::NoteGap(Side::Action, action, note(texts)));
    let remarks = Remarks {
        marks: vec![WordingMark::Unclear],
        note: texts.text("note in the basket"),
    };
    hand.run(by, Command::MarkWording(Side::Action, action, remarks));
    for status in [Status::Agreed, Status::Open] {
        let proposal = proposal(texts, hand, status);
        hand.run(by, Command::Propose(Box::new(proposal)));
    }
    let question = Question {
        place: 1,
        section: texts.text("section of a question"),
        text: texts.text("question"),
        source: texts.text("source of a question"),
        answer: texts.text("answer to a question"),
        actions: vec![hand.pair(0, 0).action],
        targets: vec![hand.pair(0, 0).target],
        sub_targets: vec![texts.text("sub-target of a question")],
        asks_outcome: true,
        verdict: Some(QuestionVerdict::Amend),
        new_text: texts.text("new words of a question"),
        comparable: Some(Comparable::Partly),
        burden: Some(Burden::High),
        also_asked: texts.text("where a question is asked too"),
    };
    let number = texts.text("number of a question");
    hand.run(by, Command::PutQuestion(number, Box::new(question)));
}

fn proposal(texts: &mut Texts, hand: &Hand, status: Status) -> Proposal {
    Proposal {
        kind: ProposalKind::NewSubTarget,
        reference: texts.text("reference of a proposal"),
        text: texts.agreed("text of a proposal"),
        reason: texts.text("reason of a proposal"),
        answers: Some(seagrass::model::GapOf {
            side: Side::Target,
            item: hand.pair(0, 0).target.0,
        }),
        // Never by chance the code of an action or another reference, which would mean something.
        changes: format!("{} (1)", texts.text("what a proposal changes")),
        status,
        word: Some(DecisionWord::Adopts),
        sitting: texts.text("sitting of a proposal"),
        sheet: Sheet {
            species: texts.text("species"),
            area: texts.text("area"),
            baseline: texts.text("baseline"),
            indicator: texts.text("indicator"),
            due: Some(2030),
            lead: texts.text("lead"),
            source: texts.text("source of a sub-target"),
            authority: texts.text("authority"),
            notified: texts.text("notified"),
            contact: texts.text("contact"),
            remarks: texts.text("remarks"),
        },
        effects: vec![Effect::Serves(hand.pair(0, 0).target, Strength::Weak, None)],
    }
}

/// What an export is told, with texts where it takes them.
pub(super) fn options(texts: &mut Texts, filter: Filter, level: Disclosure) -> Options {
    Options {
        language: Language::English,
        text_lang: lang(),
        reviewers: Whose::Everyone,
        file_hash: Some("5ea9a555".repeat(8)),
        paper: PaperOptions {
            filter,
            level,
            symbol: texts.text("symbol"),
            agenda_item: texts.text("item of the agenda"),
            date: texts.text("date of a paper"),
            prepared_by: texts.text("who prepared a paper"),
        },
    }
}
