//! Documents in which every kind of record of the proceedings has versions of every kind.

use std::sync::Arc;

use seagrass::command::{Command, Document};
use seagrass::merge::{Names, Recipient, join, pack};
use seagrass::model::plan::Element;
use seagrass::model::*;

use crate::properties::{plan_parts, small_document};
use crate::samples::{self, code, stamp};

/// A text that would turn a line around, end a section or look like a record, if it were not escaped.
pub(crate) const HOSTILE: &str = "\u{202e}],\n},\n)\n(id:\"00000000000000000000000000000000\",about:scale) \
     (group:\"x\" \\ 'l''eau' شعاب e\u{301}\t\0";

/// Runs commands a few seconds apart.
pub(crate) struct Desk {
    pub(crate) document: Document,
    at: i64,
}

impl Desk {
    pub(crate) fn new(document: Document) -> Self {
        Self {
            document,
            at: 1_795_528_900,
        }
    }

    pub(crate) fn run(&mut self, by: &str, command: &Command) {
        self.at += 7;
        let ran = self.document.run(command, &stamp(by, self.at));
        if let Err(refusal) = ran {
            panic!("{by}: {refusal}: {command:?}");
        }
    }

    pub(crate) fn undo_and_redo(&mut self, by: &str) {
        self.document.undo(&stamp(by, self.at + 1)).expect("a step");
        self.document.redo(&stamp(by, self.at + 2)).expect("a step");
    }

    pub(crate) fn pair(&self, action: usize, target: usize) -> Pair {
        samples::pair(&self.document, action, target)
    }

    fn judge(&mut self, by: &str, pair: Pair, judgement: Judgement) {
        self.run(by, &Command::Judge { pair, judgement });
    }

    fn decide(&mut self, by: &str, pair: Pair, motion: Motion) {
        self.run(by, &Command::Decide { pair, motion });
    }
}

/// A motion that can be agreed on.
pub(crate) fn motion(status: Status, wording: &str) -> Motion {
    Motion {
        status,
        value: Some(Strength::Moderate),
        wording: wording.to_owned(),
        word: Some(DecisionWord::Agrees),
        sitting: "Day 2, second session".to_owned(),
        ..Motion::default()
    }
}

/// R1 made it and conducts; R2 to R4 are delegate, expert and observer, of whom R2 has a name.
pub(crate) fn with_roster() -> Desk {
    seated(small_document())
}

fn seated(document: Document) -> Desk {
    let mut desk = Desk::new(document);
    for (reviewer, name) in [("R2", "Ada Example"), ("R3", ""), ("R4", HOSTILE)] {
        let entry = Reviewer {
            name: name.to_owned(),
            delegation: String::new(),
        };
        desk.run("R1", &Command::PutReviewer(code(reviewer), entry));
    }
    for (reviewer, role) in [("R1", 3), ("R2", 0), ("R3", 1), ("R4", 2)] {
        let seat = Seat {
            role: Some(Role::ALL[role]),
            region: if role == 0 { HOSTILE } else { "" }.to_owned(),
        };
        desk.run("R1", &Command::PutSeat(code(reviewer), seat));
    }
    desk
}

/// A group with a part of the plans.
pub(crate) fn group() -> Group {
    Group {
        members: vec![code("R2"), code("R3")],
        headings: vec![(Side::Action, "H".to_owned())],
    }
}

/// Every kind of proceeding and of act, every status and word, every scale's points, late and recused
/// judgements, reasons by chip, hostile texts.
pub(crate) fn every_kind() -> Document {
    let mut desk = seated(with_elements());
    prepare(&mut desk);
    judge_blind(&mut desk);
    judge_again(&mut desk);
    decide(&mut desk);
    conclude(&mut desk);
    desk.document
}

/// Targets of which the first has two elements.
fn targets_with_elements() -> Arc<Plan> {
    let mut parts = plan_parts("AIMS", "Aims", &["T1", "T2", "T'3"]);
    let element = |code: &str| Element {
        code: Code::new(code).expect("a code"),
        text: "A part".to_owned(),
    };
    parts.items[0].content.elements = vec![element("a"), element("b")];
    Arc::new(Plan::new(parts).expect("a plan"))
}

/// What [`every_kind`] begins with: nothing but that R1 made it.
pub(crate) fn with_elements() -> Document {
    let actions = Arc::clone(small_document().session().actions());
    let details = Details {
        title: "Small".to_owned(),
        ..Details::default()
    };
    let made = Document::create(
        actions,
        targets_with_elements(),
        &details,
        &Reviewer::default(),
        &stamp("R1", 1),
    );
    made.expect("accepted")
}

/// Gaps, wording, proposals, report questions, and the rule of coverage.
fn conclude(desk: &mut Desk) {
    let rule = CoverageRule {
        strong: 2,
        moderate: 3,
    };
    desk.run("R1", &Command::SetCoverageRule(rule));
    let mut options = GapOption::OF_ACTIONS
        .iter()
        .map(|one| (Side::Action, *one))
        .collect::<Vec<_>>();
    options.extend(GapOption::OF_TARGETS.iter().map(|one| (Side::Target, *one)));
    for (place, (side, option)) in options.into_iter().enumerate() {
        let note = GapNote {
            relevance: Some(Relevance::ALL[place % 3]),
            reason: if place == 0 { HOSTILE } else { "Seen" }.to_owned(),
            option: Some(option),
            note: String::new(),
        };
        desk.run("R3", &Command::NoteGap(side, TargetId::at(place % 3).0, note));
    }
    let all_marks = Remarks {
        marks: WordingMark::ALL.to_vec(),
        note: HOSTILE.to_owned(),
    };
    desk.run(
        "R4",
        &Command::MarkWording(Side::Target, TargetId::at(0).0, all_marks),
    );
    let none = Remarks::default();
    desk.run("R4", &Command::MarkWording(Side::Target, TargetId::at(0).0, none));
    propose(desk);
    let question = |place: usize, text: &str| Question {
        place: place as u16,
        section: "II".to_owned(),
        text: text.to_owned(),
        actions: vec![ActionId::at(2), ActionId::at(0)],
        targets: vec![TargetId::at(2)],
        sub_targets: vec!["DUG-T1-01".to_owned()],
        asks_outcome: place.is_multiple_of(2),
        verdict: QuestionVerdict::ALL.get(place).copied(),
        new_text: HOSTILE.to_owned(),
        comparable: Comparable::ALL.get(place % 3).copied(),
        burden: Burden::ALL.get(place % 3).copied(),
        ..Question::default()
    };
    let many = (0..6).map(|place| (format!("{place}"), question(place, "How many nets?")));
    desk.run("R3", &Command::PutQuestions(many.collect()));
    let reworded = question(1, HOSTILE);
    desk.run(
        "R3",
        &Command::PutQuestion(HOSTILE.to_owned(), Box::new(reworded)),
    );
    desk.run("R1", &Command::RemoveQuestion("0".to_owned()));
    desk.undo_and_redo("R1");
}

fn propose(desk: &mut Desk) {
    let mut first = None;
    for (place, kind) in ProposalKind::ALL.iter().enumerate() {
        let proposal = Proposal {
            kind: *kind,
            text: "No nets [in meadows]".to_owned(),
            reason: HOSTILE.to_owned(),
            answers: Some(GapOf {
                side: Side::Target,
                item: TargetId::at(place % 3).0,
            }),
            changes: "1.1".to_owned(),
            status: Status::Bracketed,
            sheet: Sheet {
                species: "Dugong".to_owned(),
                due: Some(2030),
                remarks: HOSTILE.to_owned(),
                ..Sheet::default()
            },
            effects: vec![
                Effect::Link(desk.pair(1, 1), Strength::Weak, None),
                Effect::Serves(TargetId::at(2), Strength::Constraining, None),
            ],
            ..Proposal::default()
        };
        desk.run("R2", &Command::Propose(Box::new(proposal)));
        first = first.or_else(|| {
            let session = desk.document.session();
            session.proceeding_records().find_map(|(key, record)| match key {
                ProceedingKey::Proposal(id) => Some((*id, record.current().said()?.clone())),
                _ => None,
            })
        });
    }
    let Some((id, Proceeding::Proposal(mut proposal))) = first else {
        panic!("proposed");
    };
    proposal.text = "No nets".to_owned();
    proposal.status = Status::Agreed;
    proposal.word = Some(DecisionWord::Adopts);
    desk.run("R2", &Command::Repropose(id, proposal));
    desk.run("R2", &Command::WithdrawProposal(id));
    desk.undo_and_redo("R2");
}

fn prepare(desk: &mut Desk) {
    desk.run("R1", &Command::SetScale(RatingScale::Levels));
    desk.run("R1", &Command::SetScale(RatingScale::Interaction));
    let chip = |code: &str, text: &str| Chip {
        code: code.to_owned(),
        text: text.to_owned(),
    };
    let rules = Rules {
        text: HOSTILE.to_owned(),
        reading: "By-catch counts as use".to_owned(),
        calibration: vec![desk.pair(2, 2), desk.pair(0, 1)],
        chips: vec![chip("own", "A reason of our own"), chip(HOSTILE, HOSTILE)],
        minutes: 90,
        minutes_per_item: 3,
    };
    desk.run("R1", &Command::SetRules(rules));
    for name in ["Group 1", HOSTILE] {
        desk.run("R1", &Command::PutGroup(name.to_owned(), group()));
    }
    desk.run("R1", &Command::RemoveGroup(HOSTILE.to_owned()));
    desk.undo_and_redo("R1");
}

fn judge_blind(desk: &mut Desk) {
    desk.run("R1", &Command::StartRound(RoundNo::FIRST, RoundKind::Blind));
    let points = RatingScale::Interaction.points();
    for (place, strength) in points.iter().enumerate() {
        let pair = desk.pair(place / 3, place % 3);
        let mut judgement = Judgement::scored(*strength, None);
        if pair == desk.pair(2, 0) {
            judgement.elements = vec!["b".to_owned()];
        }
        desk.judge("R1", pair, judgement);
    }
    desk.run("R1", &Command::Submit);
    let pair = desk.pair(0, 0);
    desk.judge("R1", pair, Judgement::scored(Strength::Strong, None));
    desk.run("R1", &Command::OpenRound(RoundNo::FIRST));
}

fn judge_again(desk: &mut Desk) {
    desk.run("R1", &Command::StartRound(RoundNo(2), RoundKind::Open));
    let (first, second, third) = (desk.pair(0, 0), desk.pair(0, 1), desk.pair(0, 2));
    let mut with_chip = Judgement::scored(Strength::None, None);
    with_chip.chip = "own".to_owned();
    with_chip.reason = HOSTILE.to_owned();
    desk.judge("R2", first, with_chip);
    let mut recused = Judgement::new(Verdict::CannotJudge);
    recused.recused = true;
    desk.judge("R3", first, recused);
    let mut elsewhere = Judgement::scored(Strength::Counteracting, None);
    elsewhere.see = Some(third);
    elsewhere.confidence = Some(Confidence::Unresolved);
    let many = vec![(first, elsewhere.clone()), (second, elsewhere)];
    desk.run("R4", &Command::JudgeMany(many));
    desk.run("R4", &Command::Clear { pair: second });
    for subject in [Subject::Pair(first), Subject::Target(first.target)] {
        let text = "Which gear?".to_owned();
        let reply_to = None;
        desk.run(
            "R2",
            &Command::Comment {
                subject,
                text,
                reply_to,
            },
        );
        let id = desk.document.session().view_for(&code("R2")).comments(subject)[0].id;
        let text = HOSTILE.to_owned();
        desk.run("R2", &Command::EditComment { comment: id, text });
        if subject != Subject::Pair(first) {
            desk.run("R2", &Command::WithdrawComment { comment: id });
        }
    }
    desk.undo_and_redo("R2");
    let details = Details {
        title: "Small, second day".to_owned(),
        ..Details::default()
    };
    desk.run("R1", &Command::SetDetails(details));
}

fn decide(desk: &mut Desk) {
    let state = StateName::from(HOSTILE.trim());
    for (place, status) in Status::ALL.into_iter().enumerate() {
        let pair = desk.pair(place / 3, place % 3);
        if status == Status::WithReservation {
            for words in ["Not in our waters", HOSTILE] {
                let state = StateName::clone(&state);
                let words = words.to_owned();
                desk.run("R2", &Command::Reserve { pair, state, words });
            }
        }
        let wording = match status {
            Status::Bracketed => "[gear [of all kinds]] [nets] without by-catch",
            Status::Open | Status::Deferred => "",
            _ => "Gear without by-catch",
        };
        let mut motion = motion(status, wording);
        motion.word = Some(DecisionWord::ALL[place]);
        motion.value = Some(RatingScale::Interaction.points()[place % 7]);
        if status == Status::NotPursued {
            (motion.word, motion.value) = (None, None);
            motion.quorum = HOSTILE.to_owned();
        }
        if status == Status::InDiscussion {
            motion.quorum = "Quorum".to_owned();
        }
        if status == Status::Bracketed {
            motion.elements = vec!["a".to_owned()];
        }
        desk.decide("R2", pair, motion);
    }
    let last = desk.pair(2, 2);
    let state = StateName::from("Freedonia");
    let words = "Until our parliament has met".to_owned();
    let reserve = Command::Reserve {
        pair: last,
        state: StateName::clone(&state),
        words,
    };
    desk.run("R3", &reserve);
    desk.run("R3", &Command::WithdrawReservation { pair: last, state });
    let rest = [
        DecisionWord::TakesNote,
        DecisionWord::Welcomes,
        DecisionWord::Defers,
    ];
    let many = rest.into_iter().enumerate().map(|(target, word)| {
        let mut motion = motion(Status::Agreed, "Gear without any by-catch");
        motion.word = Some(word);
        (desk.pair(0, target), motion)
    });
    let many = many.collect();
    desk.run("R1", &Command::DecideMany(many));
    for parked in [true, false, true] {
        let pair = desk.pair(2, 0);
        desk.run("R3", &Command::Park { pair, parked });
    }
    desk.undo_and_redo("R3");
}

/// Two copies decided one pair and chose one scale differently; nobody has settled it.
pub(crate) fn conflict() -> Document {
    let desk = with_roster();
    let copy = |by: &str, scale: RatingScale, wording: &str| {
        let mut copy = Desk::new(desk.document.clone());
        copy.at = desk.at + i64::from(by == "R3");
        copy.run("R1", &Command::SetScale(scale));
        let pair = copy.pair(0, 0);
        let mut motion = motion(Status::Agreed, wording);
        motion.value = Some(Strength::Weak);
        copy.decide(by, pair, motion);
        Session::clone(copy.document.session())
    };
    let one = copy("R2", RatingScale::Presence, "Gear without by-catch");
    let other = copy("R3", RatingScale::Interaction, "No nets");
    Document::open(join(&one, [&other]).session)
}

/// A pack with codes only for R2, who judged, submitted, and changed an answer afterwards.
pub(crate) fn blind_pack() -> Document {
    let mut desk = with_roster();
    desk.run("R1", &Command::StartRound(RoundNo::FIRST, RoundKind::Blind));
    let pair = desk.pair(1, 1);
    desk.judge("R1", pair, Judgement::scored(Strength::Strong, None));
    desk.run("R1", &Command::Submit);
    let for_whom = Recipient::Reviewer(code("R2"));
    let pack = pack(desk.document.session(), &for_whom, Names::CodesOnly).expect("a pack");
    desk.document = Document::open(pack);
    for (place, strength) in [(0, Strength::Weak), (1, Strength::None)] {
        let pair = desk.pair(0, place);
        desk.judge("R2", pair, Judgement::scored(strength, None));
    }
    desk.run("R2", &Command::Submit);
    let pair = desk.pair(0, 1);
    desk.judge("R2", pair, Judgement::scored(Strength::Moderate, None));
    desk.document
}

/// A group's pack with its part of the plans, in which it agreed on a pair.
pub(crate) fn group_pack() -> Document {
    let mut desk = with_roster();
    desk.run("R1", &Command::PutGroup("Group 1".to_owned(), group()));
    let for_whom = Recipient::Group("Group 1".to_owned());
    let pack = pack(desk.document.session(), &for_whom, Names::Kept).expect("a pack");
    desk.document = Document::open(pack);
    let pair = desk.pair(0, 0);
    desk.decide("R3", pair, motion(Status::AgreedInGroup, "Gear [and nets]"));
    desk.document
}
