//! The example of a review: nine invented reviewers, a blind round that was opened, decisions, a second round.

use seagrass::command::{Command, Document};
use seagrass::merge::{self, Names, Recipient};
use seagrass::model::*;

use crate::samples::{code, plan, stamp};

/// 18 November 2026, 06:00 UTC.
const MORNING: i64 = 1_794_981_600;
const DAY: i64 = 86_400;

/// Who takes part: code, role, region. None of them exists.
const SEATS: [(&str, Role, &str); 9] = [
    ("R01", Role::Secretariat, ""),
    ("R02", Role::Delegate, "North"),
    ("R03", Role::Delegate, "North"),
    ("R04", Role::Delegate, "North"),
    ("R05", Role::Delegate, "South"),
    ("R06", Role::Delegate, "South"),
    ("R07", Role::Delegate, "South"),
    ("R08", Role::Expert, ""),
    ("R09", Role::Observer, ""),
];

/// What most would say of the pairs in question: step, outcome, strength 0 to 3, kind, and how far the
/// reviewers are apart: `=` not at all, `~` by a step, `!` one stands alone, `x` two camps.
const PAIRS: [(&str, &str, u8, char, char); 22] = [
    ("L1", "1a", 2, 'd', '~'),
    ("L1", "2b", 2, 'd', '='),
    ("L2", "2b", 3, 'd', '='),
    ("L2", "1c", 1, 'e', '~'),
    ("L3", "1d", 2, 'd', '~'),
    ("L3", "2a", 2, 'e', 'x'),
    ("L4", "2a", 3, 'd', '='),
    ("L4", "1b", 1, 'e', '!'),
    ("L5", "2b", 2, 'e', '~'),
    ("L5", "1d", 0, '-', 'x'),
    ("L6", "1a", 2, 'd', '~'),
    ("L6", "2c", 1, 'e', '!'),
    ("L7", "1b", 2, 'd', '~'),
    ("L8", "1b", 3, 'd', '='),
    ("L8", "1d", 2, 'e', 'x'),
    ("L9", "1c", 3, 'd', '~'),
    ("L9", "2a", 0, '-', '='),
    ("L10", "1a", 0, '-', '!'),
    ("L10", "2c", 1, 'd', '~'),
    ("L11", "2c", 2, 'd', '='),
    ("L11", "1d", 1, 'e', '~'),
    ("L11", "2b", 0, '-', '='),
];

fn run(document: &mut Document, by: &str, at: i64, command: &Command) {
    document
        .run(command, &stamp(by, at))
        .unwrap_or_else(|refusal| panic!("{refusal}: {command:?}"));
}

fn pair(document: &Document, action: &str, target: &str) -> Pair {
    document.session().pair_by_codes(action, target).expect("a pair")
}

/// What the reviewer in that place answers.
fn answer(place: usize, row: usize, (_, _, usual, kind, spread): (&str, &str, u8, char, char)) -> Judgement {
    if (place + row * 3) % 17 == 5 {
        return Judgement::new(Verdict::CannotJudge);
    }
    let digit = match spread {
        '~' if (place + row).is_multiple_of(3) => usual.saturating_sub(1).max(1),
        '!' if place == row % 9 => (usual + 2) % 4,
        'x' if place.is_multiple_of(2) => 3 - usual.min(3),
        _ => usual,
    };
    let strength = Strength::from_digit(digit).expect("0-3");
    let contribution = match kind {
        'd' => Some(Contribution::Direct),
        'e' => Some(Contribution::Enabling),
        _ => None,
    };
    let mut judgement = Judgement::scored(strength, contribution);
    if strength == Strength::None && place % 3 == 1 {
        judgement.chip = Chip::BUILT_IN[row % Chip::BUILT_IN.len()].to_owned();
    }
    judgement
}

fn set_up() -> Document {
    let details = Details {
        title: "Illustration: a review by nine reviewers".to_owned(),
        purpose:
            "Made up to show a review from the blind round to the decisions. Two invented plans, invented \
                  reviewers; not a record of any meeting."
                .to_owned(),
        meeting: Meeting {
            name: "None: this is an illustration".to_owned(),
            ..Meeting::default()
        },
    };
    let mut document = Document::create(
        plan("LIBRARY"),
        plan("WELLBEING"),
        &details,
        &Reviewer::default(),
        &stamp("R01", MORNING),
    )
    .expect("accepted");
    for (reviewer, role, region) in SEATS {
        if reviewer != "R01" {
            let put = Command::PutReviewer(code(reviewer), Reviewer::default());
            run(&mut document, "R01", MORNING + 60, &put);
        }
        let seat = Seat {
            role: Some(role),
            region: region.to_owned(),
        };
        run(
            &mut document,
            "R01",
            MORNING + 120,
            &Command::PutSeat(code(reviewer), seat),
        );
    }
    let rules = Rules {
        text: "A step counts for an outcome only if residents would notice the difference.".to_owned(),
        reading: "Moderate needs a named group of residents; weak is enough where the effect is only likely."
            .to_owned(),
        calibration: vec![pair(&document, "L4", "2a"), pair(&document, "L10", "1a")],
        minutes: 60,
        minutes_per_item: 5,
        ..Rules::default()
    };
    run(&mut document, "R01", MORNING + 180, &Command::SetRules(rules));
    let blind = Command::StartRound(RoundNo::FIRST, RoundKind::Blind);
    run(&mut document, "R01", MORNING + 240, &blind);
    document
}

/// Everybody judges in a pack of their own; the packs come back and the round is opened.
fn with_first_round(document: &Document) -> Document {
    let mut copies = Vec::new();
    for (place, (reviewer, _, _)) in SEATS.into_iter().enumerate().skip(1) {
        let recipient = Recipient::Reviewer(code(reviewer));
        let pack = merge::pack(document.session(), &recipient, Names::CodesOnly).expect("a pack");
        let mut copy = Document::open(pack);
        let mut at = MORNING + DAY + place as i64 * 3_600;
        for (row, one) in PAIRS.into_iter().enumerate() {
            // One reviewer did not come to the end.
            if place == 7 && row > 14 {
                break;
            }
            at += 45;
            let judge = Command::Judge {
                pair: pair(&copy, one.0, one.1),
                judgement: answer(place, row, one),
            };
            run(&mut copy, reviewer, at, &judge);
        }
        if place != 7 {
            run(&mut copy, reviewer, at + 60, &Command::Submit);
        }
        copies.push(Session::clone(copy.session()));
    }
    let joined = merge::join(document.session(), &copies);
    assert_eq!(joined.conflicts, []);
    let mut document = Document::open(joined.session);
    run(
        &mut document,
        "R01",
        MORNING + 3 * DAY,
        &Command::OpenRound(RoundNo::FIRST),
    );
    document
}

fn decide(document: &mut Document, at: i64, about: (&str, &str), motion: Motion) {
    let pair = pair(document, about.0, about.1);
    let motion = Motion {
        sitting: "Day 1, first session".to_owned(),
        quorum: "7 of 7 delegations present".to_owned(),
        ..motion
    };
    run(document, "R01", at, &Command::Decide { pair, motion });
}

fn agreed(value: Strength, kind: Option<Contribution>, wording: &str) -> Motion {
    Motion {
        status: Status::Agreed,
        value: Some(value),
        contribution: kind,
        wording: wording.to_owned(),
        word: Some(DecisionWord::Agrees),
        ..Motion::default()
    }
}

fn with_decisions(document: &mut Document) {
    use Contribution::{Direct, Enabling};
    let at = MORNING + 3 * DAY + 1_800;
    let plain = [
        (
            "L1",
            "2b",
            Strength::Moderate,
            Some(Direct),
            "Evening opening lets people in work use the library",
        ),
        (
            "L2",
            "2b",
            Strength::Strong,
            Some(Direct),
            "The van brings the library to every village",
        ),
        (
            "L4",
            "2a",
            Strength::Strong,
            Some(Direct),
            "Meetings in the library bring neighbours together",
        ),
        (
            "L8",
            "1b",
            Strength::Strong,
            Some(Direct),
            "Homework clubs help children learn",
        ),
        (
            "L9",
            "2a",
            Strength::None,
            None,
            "Considered; no contribution was seen",
        ),
        (
            "L11",
            "2c",
            Strength::Moderate,
            Some(Direct),
            "Volunteers take part in running the library",
        ),
    ];
    for (place, (action, target, value, kind, wording)) in plain.into_iter().enumerate() {
        let motion = agreed(value, kind, wording);
        decide(document, at + 300 * place as i64, (action, target), motion);
    }
    let bracketed = Motion {
        status: Status::Bracketed,
        wording: "Quiet rooms [help residents meet] [are used by the few] [in term time]".to_owned(),
        ..Motion::default()
    };
    decide(document, at + 2_400, ("L3", "2a"), bracketed);
    let reserve = Command::Reserve {
        pair: pair(document, "L8", "1d"),
        state: StateName::from("Harrowmere South"),
        words: "We do not see that a homework club saves anybody money.".to_owned(),
    };
    run(document, "R01", at + 2_700, &reserve);
    let reserved = Motion {
        status: Status::WithReservation,
        ..agreed(
            Strength::Weak,
            Some(Enabling),
            "Free help with homework spares families costs",
        )
    };
    decide(document, at + 2_760, ("L8", "1d"), reserved);
    let park = Command::Park {
        pair: pair(document, "L5", "1d"),
        parked: true,
    };
    run(document, "R01", at + 2_800, &park);
    let talk = Motion {
        status: Status::InDiscussion,
        ..Motion::default()
    };
    decide(document, at + 2_900, ("L10", "1a"), talk);
}

fn with_second_round(document: &mut Document) {
    let at = MORNING + 4 * DAY;
    run(
        document,
        "R01",
        at,
        &Command::StartRound(RoundNo(2), RoundKind::Open),
    );
    for (place, (reviewer, _, _)) in SEATS.into_iter().enumerate().skip(1) {
        for (row, one) in PAIRS.into_iter().enumerate().filter(|(_, one)| one.4 != '=') {
            let mut judgement = answer(place, row, one);
            // After the discussion most come closer.
            if place % 4 != 2 && judgement.verdict != Verdict::CannotJudge {
                judgement = answer(1, row, (one.0, one.1, one.2, one.3, '='));
            }
            let judge = Command::Judge {
                pair: pair(document, one.0, one.1),
                judgement,
            };
            run(
                document,
                reviewer,
                at + 60 * (1 + row as i64) + place as i64,
                &judge,
            );
        }
    }
}

/// Returns the example.
pub(crate) fn review() -> Document {
    let mut document = with_first_round(&set_up());
    with_decisions(&mut document);
    with_second_round(&mut document);
    assert_eq!(log::verify(document.session()), []);
    document
}
