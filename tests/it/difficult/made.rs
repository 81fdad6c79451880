//! Sessions far from the happy case, through the program's own commands: large plans with long texts under nested
//! groups, plans wholly in a right-to-left language, tiny ones, very long comments and names, many reviewers.

mod tongue;

use std::collections::BTreeMap;
use std::sync::Arc;

use seagrass::command::{Command, Document};
use seagrass::model::plan::{Content, EntryParts, LocalText, PlanParts};
use seagrass::model::*;

pub(crate) use tongue::ARABIC;
use tongue::{Chance, ENGLISH, HEBREW, Tongue};

/// How a plan is to be.
pub(crate) struct Shape {
    pub(crate) id: &'static str,
    pub(crate) tongue: Tongue,
    pub(crate) items: usize,
    /// Items under a heading of the lower level; 0 if there are no headings.
    pub(crate) in_group: usize,
    /// Headings of the lower level under one of the upper; 0 if there is one level.
    pub(crate) nested: usize,
    /// Words of a title, at most.
    pub(crate) title: usize,
    /// Words of a text, at most.
    pub(crate) text: usize,
}

fn content(shape: &Shape, level: &str, chance: &mut Chance) -> Content {
    let lang = Lang::new(shape.tongue.tag).expect("a tag");
    let mut content = Content::new(level, Wording::Adopted);
    let words = 1 + shape.title / 2 + chance.below(shape.title / 2 + 1);
    let title = LocalText {
        text: chance.text(shape.tongue, words),
        official: true,
    };
    content.titles = [(lang.clone(), title)].into_iter().collect();
    let words = 1 + shape.text / 3 + chance.below(shape.text * 2 / 3 + 1);
    content.text = [(lang, chance.text(shape.tongue, words))].into_iter().collect();
    "made up for tests".clone_into(&mut content.source);
    content
}

/// Returns such a plan.
pub(crate) fn plan(shape: &Shape, seed: u64) -> Arc<Plan> {
    let mut chance = Chance(seed);
    let lang = Lang::new(shape.tongue.tag).expect("a tag");
    let groups = if shape.in_group == 0 {
        0
    } else {
        shape.items.div_ceil(shape.in_group)
    };
    let upper = |group: usize| (shape.nested > 0).then(|| format!("P{}", group / shape.nested + 1));
    let mut headings = Vec::new();
    for group in 0..groups {
        if let Some(part) = upper(group).filter(|_| group % shape.nested == 0) {
            headings.push(EntryParts {
                code: part,
                under: None,
                content: content(shape, "part", &mut chance),
            });
        }
        headings.push(EntryParts {
            code: format!("{}G{}", shape.id, group + 1),
            under: upper(group),
            content: content(shape, "objective", &mut chance),
        });
    }
    let items = (0..shape.items).map(|at| {
        let (code, under) = match shape.in_group {
            0 => (format!("{}{}", shape.id, at + 1), None),
            size => {
                let group = at / size + 1;
                (
                    format!("{group}.{}", at % size + 1),
                    Some(format!("{}G{group}", shape.id)),
                )
            }
        };
        EntryParts {
            code,
            under,
            content: content(shape, "item", &mut chance),
        }
    });
    let items = items.collect();
    Arc::new(
        Plan::new(PlanParts {
            id: shape.id.to_owned(),
            name: chance.text(shape.tongue, 8),
            version: "2026".to_owned(),
            period: None,
            document: "CMS/MADE-UP/1".to_owned(),
            languages: vec![lang.clone()],
            authoritative_language: lang,
            warning: None,
            statements: Vec::new(),
            expected_counts: BTreeMap::new(),
            fields: BTreeMap::new(),
            headings,
            items,
        })
        .expect("a good plan"),
    )
}

pub(crate) fn stamp(by: &str, at: i64) -> Stamp {
    Stamp {
        by: ReviewerCode::new(by).expect("a code"),
        at: UtcSeconds(1_790_000_000 + at),
    }
}

fn run(document: &mut Document, by: &str, at: i64, command: &Command) {
    document
        .run(command, &stamp(by, at))
        .unwrap_or_else(|refusal| panic!("{refusal}"));
}

/// Begins a session by R01 on two such plans.
pub(crate) fn begun(title: String, actions: &Shape, targets: &Shape) -> Document {
    let details = Details {
        title,
        ..Details::default()
    };
    Document::create(
        plan(actions, 1),
        plan(targets, 2),
        &details,
        &Reviewer::default(),
        &stamp("R01", 0),
    )
    .expect("accepted")
}

fn shape(id: &'static str, tongue: Tongue, items: usize, in_group: usize) -> Shape {
    Shape {
        id,
        tongue,
        items,
        in_group,
        nested: 0,
        title: 9,
        text: 40,
    }
}

/// What is said in a session, and by how many.
struct Talk {
    tongue: Tongue,
    reviewers: usize,
    judgements: usize,
    decisions: usize,
    comments: usize,
    /// Words of a comment or a reason.
    words: usize,
}

fn pairs(document: &Document) -> Vec<Pair> {
    let session = document.session();
    let count = |side| session.plan(side).items().len();
    let mut chance = Chance(7);
    let mut found: Vec<_> = (0..count(Side::Action))
        .flat_map(|a| (0..count(Side::Target)).map(move |t| Pair::new(ActionId::at(a), TargetId::at(t))))
        .collect();
    for at in (1..found.len()).rev() {
        found.swap(at, chance.below(at + 1));
    }
    found
}

fn reviewers(document: &mut Document, talk: &Talk, named: &dyn Fn(usize) -> Reviewer) {
    for at in 0..talk.reviewers {
        let by = ReviewerCode::new(&code(at)).expect("a code");
        run(document, "R01", 1, &Command::PutReviewer(by.clone(), named(at)));
        let seat = Seat {
            role: Some(Role::ALL[at % 3]),
            region: String::new(),
        };
        run(document, "R01", 2, &Command::PutSeat(by, seat));
    }
}

fn delegation(at: usize) -> Reviewer {
    Reviewer {
        delegation: format!("Delegation {}", at + 1),
        ..Reviewer::default()
    }
}

fn code(at: usize) -> String {
    format!("R{:02}", at + 1)
}

fn say(document: &mut Document, talk: &Talk) {
    let all = pairs(document);
    let mut chance = Chance(11);
    for at in 0..talk.reviewers {
        let share = talk.judgements / talk.reviewers + 1;
        let judged = (0..share.min(all.len())).map(|place| {
            let pair = all[(at * share / 3 + place) % all.len()];
            let strength = Strength::ALL[chance.below(4)];
            let kind = (strength != Strength::None)
                .then(|| [Contribution::Direct, Contribution::Enabling][chance.below(2)]);
            let mut judgement = match chance.below(15) {
                0 => Judgement::new(Verdict::CannotJudge),
                _ => Judgement::scored(strength, kind),
            };
            if chance.below(3) == 0 {
                judgement.reason = chance.text(talk.tongue, talk.words.min(80));
            }
            (pair, judgement)
        });
        let judged: BTreeMap<_, _> = judged.collect();
        let judged = Command::JudgeMany(judged.into_iter().collect());
        run(document, &code(at), 100 + at as i64, &judged);
    }
    for (at, pair) in all.iter().take(talk.comments).enumerate() {
        let comment = Command::Comment {
            subject: Subject::Pair(*pair),
            text: chance.text(talk.tongue, talk.words),
            reply_to: None,
        };
        run(document, &code(at % talk.reviewers), 5_000 + at as i64, &comment);
    }
    decide(document, talk, &all, &mut chance);
}

fn decide(document: &mut Document, talk: &Talk, all: &[Pair], chance: &mut Chance) {
    let decided: Vec<_> = all
        .iter()
        .take(talk.decisions)
        .enumerate()
        .map(|(at, pair)| {
            let said = chance.text(talk.tongue, 14);
            let (status, wording) = match at % 8 {
                0 => (
                    Status::Bracketed,
                    format!("[{said}] {}", chance.text(talk.tongue, 6)),
                ),
                1 => (Status::AdReferendum, said),
                2 => (Status::WithReservation, said),
                _ => (Status::Agreed, said),
            };
            let value = Strength::ALL[chance.below(4)];
            let motion = Motion {
                status,
                value: Some(value),
                contribution: (value != Strength::None)
                    .then_some([Contribution::Direct, Contribution::Enabling][at % 2]),
                wording,
                word: Some(DecisionWord::Agrees),
                sitting: chance.text(talk.tongue, 3),
                ..Motion::default()
            };
            (*pair, motion)
        })
        .collect();
    for pair in all.iter().take(talk.decisions).skip(2).step_by(8) {
        let reserve = Command::Reserve {
            pair: *pair,
            state: StateName::from(chance.text(talk.tongue, 2)),
            words: chance.text(talk.tongue, talk.words.min(60)),
        };
        run(document, "R01", 49_000, &reserve);
    }
    if !decided.is_empty() {
        run(document, "R01", 50_000, &Command::DecideMany(decided));
    }
}

fn propose(document: &mut Document, tongue: Tongue, count: usize) {
    let mut chance = Chance(13);
    let targets = document.session().plan(Side::Target).items().len();
    let actions = document.session().plan(Side::Action).items().len();
    for at in 0..count {
        let item = TargetId::at(chance.below(targets)).0;
        let proposal = Proposal {
            kind: *[
                ProposalKind::NewSubTarget,
                ProposalKind::NewAction,
                ProposalKind::ExistingSubTarget,
            ]
            .get(at % 3)
            .expect("three"),
            text: chance.text(tongue, 40),
            reason: chance.text(tongue, 25),
            answers: Some(GapOf {
                side: Side::Target,
                item,
            }),
            status: [Status::Agreed, Status::Open][at % 2],
            word: Some(DecisionWord::Adopts),
            sheet: Sheet {
                species: chance.text(tongue, 3),
                area: chance.text(tongue, 5),
                baseline: chance.text(tongue, 12),
                indicator: chance.text(tongue, 12),
                due: Some(2030),
                lead: chance.text(tongue, 5),
                remarks: chance.text(tongue, 20),
                ..Sheet::default()
            },
            effects: vec![Effect::Serves(
                TargetId(item),
                Strength::Moderate,
                Some(Contribution::Direct),
            )],
            ..Proposal::default()
        };
        run(
            document,
            "R01",
            60_000 + at as i64,
            &Command::Propose(Box::new(proposal)),
        );
        let note = GapNote {
            relevance: Some(Relevance::InPart),
            reason: chance.text(tongue, 30),
            option: Some(GapOption::NewAction),
            note: chance.text(tongue, 20),
        };
        run(
            document,
            "R01",
            61_000 + at as i64,
            &Command::NoteGap(Side::Target, item, note),
        );
        let remarks = Remarks {
            marks: vec![WordingMark::Unclear, WordingMark::TwoInOne],
            note: chance.text(tongue, 30),
        };
        let about = ActionId::at(chance.below(actions)).0;
        run(
            document,
            "R01",
            62_000 + at as i64,
            &Command::MarkWording(Side::Action, about, remarks),
        );
        let question = Question {
            place: at as u16,
            section: chance.text(tongue, 4),
            text: chance.text(tongue, 35),
            actions: vec![ActionId(about)],
            targets: vec![TargetId(item)],
            verdict: Some(QuestionVerdict::Amend),
            new_text: chance.text(tongue, 30),
            ..Question::default()
        };
        run(
            document,
            "R01",
            63_000 + at as i64,
            &Command::PutQuestion(format!("Q{}", at + 1), Box::new(question)),
        );
    }
}

/// 100 actions by 40 targets with long texts under groups in groups; 12 reviewers, 600 judgements, 300 decisions.
pub(crate) fn large() -> Document {
    let long = |id, items, in_group, nested| Shape {
        nested,
        title: 34,
        text: 220,
        ..shape(id, ENGLISH, items, in_group)
    };
    let mut document = begun(
        "A large mapping of two plans with long texts, under groups in groups, with hundreds of judgements"
            .to_owned(),
        &long("A", 100, 6, 4),
        &long("T", 40, 5, 3),
    );
    let talk = Talk {
        tongue: ENGLISH,
        reviewers: 12,
        judgements: 600,
        decisions: 300,
        comments: 60,
        words: 60,
    };
    reviewers(&mut document, &talk, &delegation);
    say(&mut document, &talk);
    propose(&mut document, ENGLISH, 12);
    document
}

/// Two plans wholly in that language, with judgements, comments, decisions, proposals and questions in it.
pub(crate) fn wholly(tongue: Tongue) -> Document {
    let nested = |id, items, in_group| Shape {
        nested: 2,
        ..shape(id, tongue, items, in_group)
    };
    let title = Chance(5).text(tongue, 9);
    let mut document = begun(title, &nested("A", 14, 4), &nested("T", 9, 3));
    let talk = Talk {
        tongue,
        reviewers: 4,
        judgements: 160,
        decisions: 60,
        comments: 12,
        words: 25,
    };
    let names = |at| Reviewer {
        name: Chance(at as u64).text(tongue, 2),
        delegation: Chance(at as u64 + 90).text(tongue, 3),
    };
    reviewers(&mut document, &talk, &names);
    say(&mut document, &talk);
    propose(&mut document, tongue, 5);
    document
}

/// Plans of so many actions and targets without headings, in which nothing was considered.
pub(crate) fn tiny(actions: usize, targets: usize) -> Document {
    begun(
        "Tiny".to_owned(),
        &shape("A", ENGLISH, actions, 0),
        &shape("T", ENGLISH, targets, 0),
    )
}

/// Tiny plans on which everything is decided.
pub(crate) fn tiny_decided(actions: usize, targets: usize) -> Document {
    let mut document = tiny(actions, targets);
    let talk = Talk {
        tongue: ENGLISH,
        reviewers: 2,
        judgements: 2 * actions * targets,
        decisions: actions * targets,
        comments: 1,
        words: 9,
    };
    reviewers(&mut document, &talk, &delegation);
    say(&mut document, &talk);
    document
}

/// 300 reviewers with names of 200 characters; comments of 20,000.
pub(crate) fn crowd() -> Document {
    let mut document = begun(
        "A crowd".to_owned(),
        &shape("A", ENGLISH, 10, 4),
        &shape("T", ENGLISH, 6, 3),
    );
    let talk = Talk {
        tongue: ENGLISH,
        reviewers: 300,
        judgements: 300 * 20,
        decisions: 20,
        comments: 3,
        words: 3_200,
    };
    let names = |at| {
        let name = Chance(at as u64).text(ENGLISH, 60);
        let unbroken = format!("{}{at}", "Wolfeschlegelsteinhausen".repeat(9));
        let name = if at % 5 == 0 { unbroken } else { name };
        Reviewer {
            name: name.chars().take(200).collect(),
            delegation: Chance(at as u64 + 400)
                .text(ENGLISH, 60)
                .chars()
                .take(200)
                .collect(),
        }
    };
    reviewers(&mut document, &talk, &names);
    say(&mut document, &talk);
    let unbroken = Command::Comment {
        subject: Subject::Pair(pairs(&document)[0]),
        text: "seagrass".repeat(2_500),
        reply_to: None,
    };
    run(&mut document, "R02", 7_000, &unbroken);
    document
}

/// Every one, by name.
pub(crate) fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("large", large()),
        ("arabic", wholly(ARABIC)),
        ("hebrew", wholly(HEBREW)),
        ("one", tiny(1, 1)),
        ("one-decided", tiny_decided(1, 1)),
        ("two-three", tiny(2, 3)),
        ("two-three-decided", tiny_decided(2, 3)),
        ("crowd", crowd()),
    ]
}
