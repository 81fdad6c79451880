//! The worked example: a whole review of two invented plans, from a blind round to what the meeting adopted.
//!
//! What people answered, said and decided stands in `tests/data/worked_example`; none of them exists.

mod checks;
mod outcomes;
mod plans;

use std::collections::BTreeMap;

use seagrass::command::{Command, Document};
use seagrass::merge::{self, Names, Recipient};
use seagrass::model::*;

use crate::samples::{code, stamp};

/// 5 October 2026, 07:00 UTC.
const START: i64 = 1_791_183_600;
const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

const ANSWERS: &str = include_str!("../data/worked_example/answers.txt");
const SECOND_ROUND: &str = include_str!("../data/worked_example/second_round.txt");
const REASONS: &str = include_str!("../data/worked_example/reasons.txt");
const COMMENTS: &str = include_str!("../data/worked_example/comments.txt");
const DECISIONS: &str = include_str!("../data/worked_example/decisions.txt");

/// Who takes part: code, for whom, role, region. R01 conducts the review and does not judge.
const SEATS: [(&str, &str, Role, &str); 8] = [
    ("R01", "the library service, conducting", Role::Secretariat, ""),
    ("R02", "the Old Town ward", Role::Delegate, "Town"),
    ("R03", "the Riverside ward", Role::Delegate, "Town"),
    ("R04", "the six villages", Role::Delegate, "Villages"),
    ("R05", "knows reading and learning", Role::Expert, ""),
    ("R06", "knows access and ageing", Role::Expert, ""),
    ("R07", "knows community work and waste", Role::Expert, ""),
    ("R08", "the allotment club", Role::Observer, ""),
];

/// The sittings of the meeting: name, when it began.
const SITTINGS: [(&str, i64); 4] = [
    ("Day 1, morning", START + 7 * DAY + 2 * HOUR),
    ("Day 1, afternoon", START + 7 * DAY + 6 * HOUR),
    ("Day 2, morning", START + 8 * DAY + 2 * HOUR),
    ("Day 2, afternoon", START + 8 * DAY + 6 * HOUR),
];

fn run(document: &mut Document, by: &str, at: i64, command: &Command) {
    document
        .run(command, &stamp(by, at))
        .unwrap_or_else(|refusal| panic!("{refusal}: {command:?}"));
}

fn pair(document: &Document, action: &str, target: &str) -> Pair {
    let pair = document.session().pair_by_codes(action, target);
    pair.unwrap_or_else(|| panic!("no pair {action} {target}"))
}

/// The lines of a table, without what explains it, each cut at its bars.
fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('|').map(str::trim).collect())
}

fn words(text: &'static str) -> Vec<&'static str> {
    text.split_whitespace().collect()
}

/// A strength with its kind: `2d`.
fn value(text: &str) -> (Strength, Option<Contribution>) {
    let mut letters = text.chars();
    let digit = letters.next().and_then(|one| one.to_digit(10)).expect("a digit");
    let kind = match letters.next() {
        Some('d') => Some(Contribution::Direct),
        Some('e') => Some(Contribution::Enabling),
        _ => None,
    };
    (Strength::from_digit(digit as u8).expect("0 to 3"), kind)
}

/// What an answer says; nothing if the pair was not considered.
fn answer(text: &str) -> Option<Judgement> {
    let mut judgement = match text {
        "." => return None,
        "?" => Judgement::new(Verdict::CannotJudge),
        "r" => Judgement {
            recused: true,
            ..Judgement::new(Verdict::CannotJudge)
        },
        _ => {
            let (strength, kind) = value(text);
            Judgement::scored(strength, kind)
        }
    };
    judgement.tension = text.contains('!');
    let chip = match text.chars().nth(1) {
        Some('o') => "other-scope",
        Some('w') => "wrong-level",
        Some('i') => "only-indirect",
        Some('s') => "stronger-action",
        Some('v') => "too-vague",
        _ => "",
    };
    chip.clone_into(&mut judgement.chip);
    Some(judgement)
}

type Reasons = BTreeMap<(&'static str, &'static str, &'static str, &'static str), Vec<&'static str>>;

/// The reasons by round, reviewer, step and outcome.
fn reasons() -> Reasons {
    let mut found = Reasons::new();
    for row in rows(REASONS) {
        let head = words(row[0]);
        let known = found.insert((head[0], head[1], head[2], head[3]), row.clone());
        assert_eq!(known, None, "twice: {row:?}");
    }
    found
}

/// Adds why somebody answered as they did, if they said.
fn with_reason(mut judgement: Judgement, row: Option<Vec<&'static str>>) -> Judgement {
    let Some(row) = row else {
        return judgement;
    };
    let head = words(row[0]);
    let sure = head[4].parse::<usize>().ok();
    judgement.confidence = sure.map(|place| Confidence::ALL[place - 1]);
    judgement.elements = head[5..].iter().map(|one| (*one).to_owned()).collect();
    row[1].clone_into(&mut judgement.reason);
    let sources = row.get(2).map_or("", |sources| sources);
    judgement.evidence = sources
        .split("; ")
        .filter(|one| !one.is_empty())
        .map(str::to_owned)
        .collect();
    judgement
}

/// What a reviewer answers in a round, row by row: the step, and its pairs.
fn answers(
    document: &Document,
    (round, table): (&'static str, &'static str),
    place: usize,
    reasons: &mut Reasons,
) -> Vec<Vec<(Pair, Judgement)>> {
    let mut found: Vec<(&str, Vec<(Pair, Judgement)>)> = Vec::new();
    for row in rows(table) {
        let (about, said) = (words(row[0]), words(row[1]));
        let Some(judgement) = answer(said[place - 1]) else {
            continue;
        };
        let reason = reasons.remove(&(round, SEATS[place].0, about[0], about[1]));
        let judged = (pair(document, about[0], about[1]), with_reason(judgement, reason));
        match found.last_mut() {
            Some((step, pairs)) if *step == about[0] => pairs.push(judged),
            _ => found.push((about[0], vec![judged])),
        }
    }
    found.into_iter().map(|(_, pairs)| pairs).collect()
}

fn set_up() -> Document {
    let details = Details {
        title: "Worked example: a town’s library and its residents (invented)".to_owned(),
        purpose:
            "Made up to show a whole review, from the blind round to what a meeting adopts. The town, its \
                  plans, the sources and the reviewers do not exist; not a record of any meeting."
                .to_owned(),
        meeting: Meeting {
            name: "Harrowmere review meeting (invented)".to_owned(),
            place: "Harrowmere, which does not exist".to_owned(),
            dates: "12-13 October 2026".to_owned(),
        },
    };
    let reviewer = |what: &str| Reviewer {
        name: String::new(),
        delegation: format!("Invented: {what}"),
    };
    let (actions, targets) = plans::pair();
    let mut document = Document::create(
        actions,
        targets,
        &details,
        &reviewer(SEATS[0].1),
        &stamp("R01", START),
    )
    .expect("accepted");
    for (place, (by, what, role, region)) in SEATS.into_iter().enumerate() {
        let at = START + 60 * (place as i64 + 1);
        if place > 0 {
            let put = Command::PutReviewer(code(by), reviewer(what));
            run(&mut document, "R01", at, &put);
        }
        let seat = Seat {
            role: Some(role),
            region: region.to_owned(),
        };
        run(&mut document, "R01", at + 20, &Command::PutSeat(code(by), seat));
    }
    for (name, members, heading) in [
        ("Doors and shelves", ["R02", "R06"], "A"),
        ("Beyond the building", ["R04", "R07"], "A/home"),
        ("Learning and meeting", ["R03", "R05"], "B"),
    ] {
        let group = Group {
            members: members.map(code).to_vec(),
            headings: vec![(Side::Action, heading.to_owned())],
        };
        run(
            &mut document,
            "R01",
            START + HOUR,
            &Command::PutGroup(name.to_owned(), group),
        );
    }
    let rules = Rules {
        text: "A step counts for an outcome only if residents would notice the difference. What is delivered \
               inside the library counts for 2b by its elements: getting there, getting in, using it. Company \
               counts for 1a only where people meet each other. A step that makes another step possible is \
               enabling, and is not counted twice."
            .to_owned(),
        reading: "Moderate needs a group of residents that can be named; weak is enough where the effect is \
                  only likely. The visits at home (L6, 1a) are our example of strong."
            .to_owned(),
        calibration: vec![pair(&document, "L6", "1a"), pair(&document, "L10", "1d")],
        minutes: 180,
        minutes_per_item: 8,
        ..Rules::default()
    };
    run(&mut document, "R01", START + 2 * HOUR, &Command::SetRules(rules));
    let blind = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    run(&mut document, "R01", START + 3 * HOUR, &blind);
    document
}

/// Everybody judges in a pack of their own and submits; the packs come back and the round is opened.
fn first_round(document: &Document, reasons: &mut Reasons) -> Document {
    let mut copies = Vec::new();
    for (place, (by, ..)) in SEATS.into_iter().enumerate().skip(1) {
        let pack = merge::pack(
            document.session(),
            &Recipient::Reviewer(code(by)),
            Names::CodesOnly,
        );
        let mut copy = Document::open(pack.expect("a pack"));
        let mut at = START + DAY + place as i64 * 5 * HOUR;
        for judged in answers(&copy, ("1", ANSWERS), place, reasons) {
            at += 41 * judged.len() as i64 + 7 * place as i64;
            run(&mut copy, by, at, &Command::JudgeMany(judged));
        }
        run(&mut copy, by, at + 90, &Command::Submit);
        copies.push(Session::clone(copy.session()));
    }
    let joined = merge::join(document.session(), &copies);
    assert_eq!(joined.conflicts, []);
    let mut document = Document::open(joined.session);
    run(
        &mut document,
        "R01",
        START + 7 * DAY,
        &Command::OpenRound(RoundNo::FIRST),
    );
    document
}

fn second_round(document: &mut Document, reasons: &mut Reasons) {
    let at = SITTINGS[1].1 + 2 * HOUR;
    let open = Command::StartRound(RoundNo(2), RoundKind::Open);
    run(document, "R01", at, &open);
    for (place, (by, ..)) in SEATS.into_iter().enumerate().skip(1) {
        let judged: Vec<_> = answers(document, ("2", SECOND_ROUND), place, reasons)
            .into_iter()
            .flatten()
            .collect();
        let at = at + 60 * 13 * place as i64;
        run(document, by, at, &Command::JudgeMany(judged));
    }
}

fn comment(document: &mut Document) {
    let mut last = None;
    for (place, row) in rows(COMMENTS).enumerate() {
        let head = words(row[0]);
        let session = document.session();
        let item = |side: Side, code: &str| session.plan(side).item_by_code(code);
        let (subject, reply_to) = match (head.as_slice(), last) {
            ([_, ">"], Some((subject, id))) => (subject, Some(id)),
            ([_, "-", target], _) => (
                Subject::Target(TargetId(item(Side::Target, target).expect("a target"))),
                None,
            ),
            ([_, action, "-"], _) => (
                Subject::Action(ActionId(item(Side::Action, action).expect("an action"))),
                None,
            ),
            ([_, action, target], _) => (Subject::Pair(pair(document, action, target)), None),
            _ => panic!("no place: {row:?}"),
        };
        let command = Command::Comment {
            subject,
            text: row[1].to_owned(),
            reply_to,
        };
        let at = SITTINGS[0].1 + 11 * 60 * place as i64;
        let written = document.run(&command, &stamp(head[0], at)).expect("accepted");
        if reply_to.is_none() {
            last = Some((subject, CommentId(written.versions[0].id())));
        }
    }
}

/// What stands in one line of the table of decisions.
fn motion(sitting: usize, row: &[&'static str]) -> Motion {
    let head = words(row[0]);
    let status = match head[3] {
        "a" => Status::Agreed,
        "b" => Status::Bracketed,
        "f" => Status::Deferred,
        "q" => Status::AdReferendum,
        "r" => Status::WithReservation,
        other => panic!("{other} in {row:?}"),
    };
    let (value, contribution) = match head[4] {
        "-" => (None, None),
        said => {
            let (value, kind) = value(said);
            (Some(value), kind)
        }
    };
    Motion {
        status,
        value,
        contribution,
        elements: head[5..].iter().map(|one| (*one).to_owned()).collect(),
        wording: row[1].to_owned(),
        word: match status {
            Status::Deferred => Some(DecisionWord::Defers),
            Status::Bracketed => None,
            _ => Some(DecisionWord::Agrees),
        },
        ..held(sitting)
    }
}

/// A motion of a sitting, with its quorum.
fn held(sitting: usize) -> Motion {
    Motion {
        sitting: SITTINGS[sitting].0.to_owned(),
        quorum: "3 of 3 delegations present".to_owned(),
        ..Motion::default()
    }
}

/// Decides what was put to that sitting.
fn sit(document: &mut Document, sitting: usize) {
    let listed = rows(DECISIONS).filter(|row| words(row[0])[0] == (sitting + 1).to_string());
    for (place, row) in listed.enumerate() {
        let head = words(row[0]);
        let decide = Command::Decide {
            pair: pair(document, head[1], head[2]),
            motion: motion(sitting, &row),
        };
        let at = SITTINGS[sitting].1 + 240 * (place as i64 + 1);
        run(document, "R01", at, &decide);
    }
}

/// The pairs on which nobody, or next to nobody, saw a contribution are agreed from one list.
fn accept_none(document: &mut Document) {
    let listed: Vec<_> = rows(DECISIONS)
        .map(|row| {
            let head = words(row[0]);
            pair(document, head[1], head[2])
        })
        .collect();
    let motion = Motion {
        status: Status::Agreed,
        value: Some(Strength::None),
        wording: "Considered: no contribution worth reporting".to_owned(),
        word: Some(DecisionWord::Agrees),
        ..held(0)
    };
    let none: Vec<_> = rows(ANSWERS)
        .map(|row| {
            let head = words(row[0]);
            pair(document, head[0], head[1])
        })
        .filter(|pair| !listed.contains(pair))
        .map(|pair| (pair, motion.clone()))
        .collect();
    run(document, "R01", SITTINGS[0].1 + 120, &Command::DecideMany(none));
}

fn reserve(document: &mut Document) {
    let at = SITTINGS[3].1 + 30;
    for (place, (action, target, state, words)) in [
        (
            "L5",
            "1a",
            "The six villages",
            "Once a fortnight is too seldom to keep anybody from being lonely. We join the agreement on the \
             understanding that a bus every week is looked at again when the budget for 2028 is drawn up.",
        ),
        (
            "L11",
            "2c",
            "Riverside",
            "We would have written “weak”: the shelf repairs nothing, and repairing is what the outcome asks for \
             first.",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let reserve = Command::Reserve {
            pair: pair(document, action, target),
            state: StateName::from(state),
            words: words.to_owned(),
        };
        run(document, "R01", at + 60 * place as i64, &reserve);
    }
}

/// Returns the example.
pub(crate) fn worked() -> Document {
    let mut reasons = reasons();
    let mut document = first_round(&set_up(), &mut reasons);
    comment(&mut document);
    accept_none(&mut document);
    sit(&mut document, 0);
    sit(&mut document, 1);
    second_round(&mut document, &mut reasons);
    assert_eq!(
        reasons,
        Reasons::new(),
        "each reason was said by somebody who judged"
    );
    sit(&mut document, 2);
    reserve(&mut document);
    sit(&mut document, 3);
    outcomes::settle(&mut document, SITTINGS[3].1 + 2 * HOUR);
    assert_eq!(log::verify(document.session()), []);
    document
}
