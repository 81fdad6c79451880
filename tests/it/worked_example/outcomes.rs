//! What the meeting made of its mapping: coverage rule, gaps, wording, proposals, questions.

use seagrass::command::{Command, Document};
use seagrass::model::*;

use super::{rows, run, words};

const QUESTIONS: &str = include_str!("../../data/worked_example/questions.txt");
const BY: &str = "R01";
const SITTING: &str = "Day 2, afternoon";

fn action(document: &Document, code: &str) -> ItemNo {
    item(document, Side::Action, code)
}

fn target(document: &Document, code: &str) -> ItemNo {
    item(document, Side::Target, code)
}

fn item(document: &Document, side: Side, code: &str) -> ItemNo {
    let found = document.session().plan(side).item_by_code(code);
    found.unwrap_or_else(|| panic!("no item {code}"))
}

/// Records all of it, from that time on.
pub(super) fn settle(document: &mut Document, at: i64) {
    let rule = CoverageRule {
        strong: 1,
        moderate: 3,
    };
    run(document, BY, at, &Command::SetCoverageRule(rule));
    note_gaps(document, at + 300);
    mark_wording(document, at + 900);
    propose(document, at + 1_200);
    ask(document, at + 3_600);
}

fn note_gaps(document: &mut Document, at: i64) {
    use GapOption::{KeepAsIs, NewAction, OtherInstrument, SubTarget};
    let notes = [
        (
            Side::Target,
            "1e",
            Some(Relevance::InPart),
            Some(NewAction),
            "Sport and paths are the tasks of others, but a library can give people somewhere to walk to",
            "A walk with a reading at its end costs nothing and needs one volunteer",
        ),
        (
            Side::Target,
            "1f",
            Some(Relevance::No),
            Some(OtherInstrument),
            "Homes are the task of the housing service; nothing that a library lends makes a wall dry",
            "",
        ),
        (
            Side::Target,
            "2c",
            Some(Relevance::Yes),
            Some(SubTarget),
            "Things are shared and grown, and nothing is repaired so far",
            "A repair evening was spoken of; who would run it is not known",
        ),
        (
            Side::Action,
            "L10",
            None,
            Some(KeepAsIs),
            "The framework has no outcome for the years between starting school and work",
            "Worth having outside this framework: forty pupils asked for it. It opens when the floor can be reached \
             without stairs",
        ),
        (
            Side::Action,
            "L1",
            None,
            None,
            "",
            "The hours change when the new boiler is in",
        ),
        (
            Side::Action,
            "L3",
            None,
            None,
            "",
            "A reminder goes out on the third day, and a book lost is still paid for",
        ),
        (
            Side::Action,
            "L4",
            None,
            None,
            "",
            "Books are chosen together with those who give the courses of L9",
        ),
        (
            Side::Action,
            "L5",
            None,
            None,
            "",
            "Offers for an electric bus are asked for before the route is fixed",
        ),
        (
            Side::Action,
            "L6",
            None,
            None,
            "",
            "Volunteers offer to walk along, so that visits do not keep people in",
        ),
        (
            Side::Action,
            "L7",
            None,
            None,
            "",
            "Devices are lent until they break, and repaired before they are replaced",
        ),
    ];
    for (place, (side, code, relevance, option, reason, note)) in notes.into_iter().enumerate() {
        let note = GapNote {
            relevance,
            reason: reason.to_owned(),
            option,
            note: note.to_owned(),
        };
        let command = Command::NoteGap(side, item(document, side, code), note);
        run(document, BY, at + 60 * place as i64, &command);
    }
}

fn mark_wording(document: &mut Document, at: i64) {
    let marks = [
        (
            Side::Target,
            "2b",
            vec![WordingMark::TwoInOne],
            "Three outcomes in one: getting there, getting in, being able to use it",
        ),
        (
            Side::Action,
            "L7",
            vec![WordingMark::Unclear],
            "“People who find print hard to read”: adults only, or children as well?",
        ),
        (
            Side::Target,
            "1b",
            vec![WordingMark::Missing],
            "The framework ends at five and begins again with adults; pupils are missing",
        ),
    ];
    for (place, (side, code, marks, note)) in marks.into_iter().enumerate() {
        let remarks = Remarks {
            marks,
            note: note.to_owned(),
        };
        let command = Command::MarkWording(side, item(document, side, code), remarks);
        run(document, BY, at + 60 * place as i64, &command);
    }
}

fn answers(document: &Document, code: &str) -> GapOf {
    let side = if code.starts_with('L') {
        Side::Action
    } else {
        Side::Target
    };
    GapOf {
        side,
        item: item(document, side, code),
    }
}

/// What all sheets have in common.
fn sheet() -> Sheet {
    Sheet {
        species: "Residents of every age".to_owned(),
        area: "Harrowmere and its six villages".to_owned(),
        lead: "Harrowmere library service".to_owned(),
        notified: "2026-10-23".to_owned(),
        contact: "Front desk of the library service".to_owned(),
        ..Sheet::default()
    }
}

fn proposals(document: &Document) -> Vec<Proposal> {
    let link = |step: &str, outcome: &str, value| {
        let pair = super::pair(document, step, outcome);
        vec![Effect::Link(pair, value, Some(Contribution::Direct))]
    };
    let serves = |outcome: &str, value| {
        let target = TargetId(target(document, outcome));
        vec![Effect::Serves(target, value, Some(Contribution::Direct))]
    };
    let about = |code: &str| Proposal {
        answers: Some(answers(document, code)),
        sitting: SITTING.to_owned(),
        ..Proposal::default()
    };
    vec![
        Proposal {
            text: "By 2029 at least one household in five borrows a tool from the library each year instead of \
                   buying one."
                .to_owned(),
            reason: "Turns the shelf from an offer into something that can be counted".to_owned(),
            status: Status::Agreed,
            word: Some(DecisionWord::Adopts),
            effects: link("L11", "2c", Strength::Moderate),
            sheet: Sheet {
                species: "Households".to_owned(),
                baseline: "0 per cent in 2025: there is no shelf yet".to_owned(),
                due: Some(2029),
                indicator: "Share of households with a loan from the shelf in the year, per cent".to_owned(),
                source: "Annual report, question 11; loans system".to_owned(),
                authority: "Report of the meeting (invented), paragraph 31, 2026-10-13".to_owned(),
                remarks: "To be looked at again when the repair evening is decided".to_owned(),
                ..sheet()
            },
            ..about("2c")
        },
        Proposal {
            kind: ProposalKind::ExistingSubTarget,
            text: "By 2028 at least 80 per cent of the children who start school in Harrowmere can retell a short \
                   story."
                .to_owned(),
            reason: "Taken over from the library’s own strategy".to_owned(),
            status: Status::Agreed,
            word: Some(DecisionWord::Endorses),
            effects: link("L8", "1b", Strength::Strong),
            sheet: Sheet {
                species: "Children of five".to_owned(),
                baseline: "62 per cent in 2025".to_owned(),
                due: Some(2028),
                indicator: "Share of children rated “can retell” in the first month, per cent".to_owned(),
                source: "Annual report, question 8; schools’ report".to_owned(),
                authority: "Report of the meeting (invented), paragraph 29, 2026-10-13".to_owned(),
                ..sheet()
            },
            ..about("1b")
        },
        Proposal {
            text: "By 2027 no resident of Harrowmere stays away because of a debt to the library.".to_owned(),
            reason: "Follows from the end of fines; how it is measured is still to be worked out".to_owned(),
            status: Status::Agreed,
            word: Some(DecisionWord::TakesNote),
            effects: link("L3", "1d", Strength::Strong),
            sheet: Sheet {
                due: Some(2027),
                source: "Annual report, question 3".to_owned(),
                authority: "Report of the meeting (invented), paragraph 30, 2026-10-13".to_owned(),
                remarks: "Noted. Baseline and indicator to be proposed by the library service by March 2027"
                    .to_owned(),
                ..sheet()
            },
            ..about("1d")
        },
        Proposal {
            text: "By 2030 [a quarter] [a third] fewer people over 75 say that they have nobody to talk to.".to_owned(),
            reason: "The visits of L6 and the bus of L5 together".to_owned(),
            status: Status::Bracketed,
            effects: link("L6", "1a", Strength::Strong),
            sheet: Sheet {
                species: "People over 75".to_owned(),
                baseline: "410 people in 2025".to_owned(),
                due: Some(2030),
                indicator: "People over 75 who answer “often” in the residents’ survey".to_owned(),
                source: "Residents’ survey".to_owned(),
                ..sheet()
            },
            ..about("1a")
        },
        Proposal {
            kind: ProposalKind::NewAction,
            text: "From May to September, walk from the library every week, with a reading at the end.".to_owned(),
            reason: "Gives people somewhere to walk to, and somebody to walk with".to_owned(),
            status: Status::Agreed,
            word: Some(DecisionWord::Requests),
            effects: serves("1e", Strength::Weak),
            ..about("1e")
        },
        Proposal {
            kind: ProposalKind::NewAction,
            text: "Hold a repair evening [every month] [in every season] in the room on the ground floor.".to_owned(),
            reason: "Closes the element on repair; who would run it is open".to_owned(),
            status: Status::Bracketed,
            effects: serves("2c", Strength::Moderate),
            ..about("2c")
        },
        Proposal {
            kind: ProposalKind::RevisedAction,
            text: "Make a quiet study room that can be reached without stairs.".to_owned(),
            reason: "Takes away the tension with 2b".to_owned(),
            changes: "L10".to_owned(),
            status: Status::Agreed,
            word: Some(DecisionWord::Invites),
            ..about("L10")
        },
        Proposal {
            kind: ProposalKind::NoAction,
            text: "No step is needed: homes are the task of the housing service.".to_owned(),
            reason: "An honest gap is better than a step for the sake of the table".to_owned(),
            status: Status::Agreed,
            word: Some(DecisionWord::TakesNote),
            ..about("1f")
        },
        Proposal {
            kind: ProposalKind::NewQuestion,
            text: "What share of households borrowed from the tool shelf this year?".to_owned(),
            reason: "Without it the sub-target on sharing cannot be followed".to_owned(),
            changes: "11".to_owned(),
            status: Status::Agreed,
            word: Some(DecisionWord::Approves),
            ..about("2c")
        },
        Proposal {
            kind: ProposalKind::ChangedQuestion,
            text: "How many borrowers owe the library money, and how much in all?".to_owned(),
            reason: "What is taken in fines ends with the fines; what is owed does not".to_owned(),
            changes: "3".to_owned(),
            status: Status::Agreed,
            word: Some(DecisionWord::Approves),
            ..about("1d")
        },
    ]
}

fn propose(document: &mut Document, at: i64) {
    for (place, proposal) in proposals(document).into_iter().enumerate() {
        let command = Command::Propose(Box::new(proposal));
        run(document, BY, at + 150 * place as i64, &command);
    }
    // One was handed in by a delegation, and taken back.
    let handed_in = Proposal {
        text: "By 2028 every newcomer is greeted by name on the second visit.".to_owned(),
        reason: "What people remember of a town".to_owned(),
        answers: Some(answers(document, "2a")),
        ..Proposal::default()
    };
    let command = Command::Propose(Box::new(handed_in));
    run(document, "R03", at + 1_700, &command);
    let session = document.session();
    let mut found = session.proposals().into_iter();
    let (id, ..) = found
        .find(|(_, one, _)| one.reference == "LIBRARY-2a-01")
        .expect("just handed in");
    run(document, "R03", at + 2_000, &Command::WithdrawProposal(id));
}

fn ask(document: &mut Document, at: i64) {
    let mut questions = Vec::new();
    for row in rows(QUESTIONS) {
        let [
            number,
            section,
            text,
            answer,
            steps,
            outcomes,
            sub_targets,
            verdict,
            new_text,
            marks,
            also,
        ] = row[..]
        else {
            panic!("eleven cells: {row:?}");
        };
        let marks = words(marks);
        let verdict = QuestionVerdict::from_name(verdict).expect("a verdict");
        let is_added = verdict == QuestionVerdict::Add;
        let question = Question {
            place: if is_added {
                0
            } else {
                number.parse().expect("a number")
            },
            section: section.to_owned(),
            text: if is_added { new_text } else { text }.to_owned(),
            source: "Invented report template of 2025".to_owned(),
            answer: answer.to_owned(),
            actions: words(steps)
                .into_iter()
                .map(|code| ActionId(action(document, code)))
                .collect(),
            targets: words(outcomes)
                .into_iter()
                .map(|code| TargetId(target(document, code)))
                .collect(),
            sub_targets: words(sub_targets)
                .into_iter()
                .map(|one| one.trim_end_matches('*').to_owned())
                .filter(|one| !one.is_empty())
                .collect(),
            asks_outcome: sub_targets.ends_with('*'),
            verdict: Some(verdict),
            new_text: if is_added { "" } else { new_text }.to_owned(),
            comparable: Comparable::from_name(marks[0]),
            burden: Burden::from_name(marks[1]),
            also_asked: also.to_owned(),
        };
        questions.push((number.to_owned(), question));
    }
    run(document, BY, at, &Command::PutQuestions(questions));
}
