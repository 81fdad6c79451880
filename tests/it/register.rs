//! Checks of sub-targets, what a proposal would change, the register and the report questions as files.

use proptest::prelude::*;

use seagrass::analysis::coverage::{ActionClass, TargetClass};
use seagrass::analysis::questions::{Control, Questions, rests_on};
use seagrass::analysis::register::{Part, Register, missing};
use seagrass::analysis::sheet_checks::{Advice, Check, Checked, Finding, sheet_checks};
use seagrass::analysis::what_if::what_if;
use seagrass::command::{Command, Document};
use seagrass::exchange::export::{
    Data, Exported, Format, Options, PaperKind, PaperName, PaperOptions, Whose, export,
};
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;

use crate::samples::{code, document, pair, plan, stamp};

#[expect(clippy::needless_pass_by_value, reason = "reads better where it is called")]
fn run(document: &mut Document, at: i64, command: Command) {
    document.run(&command, &stamp("R07", at)).expect("accepted");
}

fn complete(text: &str) -> Proposal {
    Proposal {
        text: text.to_owned(),
        answers: Some(GapOf {
            side: Side::Target,
            item: ItemNo(5),
        }),
        status: Status::Agreed,
        word: Some(DecisionWord::Endorses),
        sitting: "Day 2".to_owned(),
        sheet: Sheet {
            species: "Dugong".to_owned(),
            area: "all Range States".to_owned(),
            baseline: "120 a year (2014)".to_owned(),
            indicator: "Number of dugongs caught in nets a year".to_owned(),
            due: Some(2023),
            lead: "Signatories".to_owned(),
            source: "Question 4.1".to_owned(),
            authority: "Invented Report, para 12, 2026-11-24".to_owned(),
            notified: "2026-11-23".to_owned(),
            ..Sheet::default()
        },
        ..Proposal::default()
    }
}

fn check(document: &Document, proposal: &Proposal, check: Check) -> Checked {
    sheet_checks(document.session(), proposal)
        .into_iter()
        .find(|one| one.check == check)
        .expect("every check is made")
}

fn finding(document: &Document, proposal: &Proposal, of: Check) -> Finding {
    check(document, proposal, of).finding
}

#[test]
fn a_complete_sheet_passes_what_a_program_can_know() {
    let (yes, ask) = (Finding::Yes, Finding::ForPeople);
    let document = document();
    let proposal = complete("By 2023, incidental catch of dugongs in gill nets is halved");
    let findings: Vec<_> = sheet_checks(document.session(), &proposal)
        .into_iter()
        .map(|one| one.finding)
        .collect();
    assert_eq!(findings, [yes, yes, ask, ask, yes, yes, yes, yes, yes, yes]);
}

#[test]
fn an_empty_sheet_passes_nothing_and_only_people_are_asked_about_ambition() {
    let document = document();
    for one in sheet_checks(document.session(), &Proposal::default()) {
        let expected = if one.check == Check::Ambitious {
            Finding::ForPeople
        } else {
            Finding::No
        };
        if one.check != Check::NotRestated {
            assert_eq!(one.finding, expected, "{one:?}");
        }
        assert!(!one.advice.is_empty(), "{one:?}");
    }
}

#[test]
fn a_year_after_the_end_of_the_plan_fails() {
    let document = document();
    let mut proposal = complete("Bycatch is halved");
    proposal.sheet.due = Some(2024);
    let found = check(&document, &proposal, Check::TimeBound);
    assert_eq!(
        (found.finding, found.advice),
        (Finding::No, vec![Advice::AfterTheEnd(2023)])
    );
    proposal.sheet.due = Some(2022);
    proposal.text = "By 2021, bycatch is halved".to_owned();
    let found = check(&document, &proposal, Check::TimeBound);
    assert_eq!(
        (found.finding, found.advice),
        (Finding::Partly, vec![Advice::OtherYear(2021)])
    );
    proposal.sheet.due = None;
    assert_eq!(finding(&document, &proposal, Check::TimeBound), Finding::Partly);
}

#[test]
fn the_target_again_is_no_sub_target() {
    let document = document();
    let target = document.session().targets().item(ItemNo(5)).expect("a target");
    let lang = Lang::new("en").expect("a tag");
    let text = target
        .text(&lang)
        .or_else(|| target.summary(&lang))
        .map(|(text, _)| text.to_owned())
        .expect("a text");
    let restated = complete(&format!("{text} here"));
    let found = check(&document, &restated, Check::NotRestated);
    assert_eq!(found.finding, Finding::No, "{found:?}");
    let mut circular = complete("Bycatch is halved");
    circular.sheet.indicator = text;
    assert_eq!(finding(&document, &circular, Check::IndicatorApart), Finding::No);
    circular.sheet.indicator = "bycatch is halved".to_owned();
    assert_eq!(finding(&document, &circular, Check::IndicatorApart), Finding::No);
    let mut unanswered = restated;
    unanswered.answers = None;
    assert_eq!(
        finding(&document, &unanswered, Check::NotRestated),
        Finding::ForPeople
    );
}

#[test]
fn wording_is_checked() {
    let document = document();
    let of = |text: &str, of| finding(&document, &complete(text), of);
    let activity = "By 2023, develop guidelines";
    assert_eq!(of(activity, Check::Outcome), Finding::No);
    assert_eq!(
        of("Promote that bycatch is reduced", Check::Outcome),
        Finding::Partly
    );
    assert_eq!(of("Nets stay ashore in May", Check::Outcome), Finding::ForPeople);
    assert_eq!(
        of("Bycatch is halved, as appropriate", Check::Unambiguous),
        Finding::No
    );
    assert_eq!(
        of("Bycatch is 20 a year, as appropriate", Check::Unambiguous),
        Finding::Partly
    );
    assert_eq!(of("Bycatch is [halved]", Check::Unambiguous), Finding::No);
    assert_eq!(
        of("Bycatch is halved and restored meadows double", Check::OneResult),
        Finding::Partly
    );
    assert_eq!(
        of(
            "Bycatch is halved; meadows are mapped; laws are in force",
            Check::OneResult
        ),
        Finding::No
    );
}

fn with_three() -> Document {
    let mut document = document();
    let proposals = [
        complete("By 2023, bycatch of dugongs is halved"),
        Proposal {
            sheet: Sheet {
                lead: String::new(),
                due: None,
                ..complete("").sheet
            },
            ..complete("Meadows are mapped")
        },
        Proposal {
            status: Status::Bracketed,
            word: None,
            ..complete("=SUM(1) [soon]")
        },
    ];
    for (at, proposal) in proposals.into_iter().enumerate() {
        run(
            &mut document,
            10 + at as i64,
            Command::Propose(Box::new(proposal)),
        );
    }
    document
}

fn exported(document: &Document, format: Format) -> Exported {
    let options = Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions::default(),
    };
    export(&document.session().view_for(&code("R07")), format, &options).expect("exported")
}

fn text_of(document: &Document, format: Format) -> String {
    String::from_utf8(exported(document, format).bytes).expect("UTF-8")
}

#[test]
fn every_sub_target_is_in_one_part_of_the_register() {
    let document = with_three();
    let register = Register::of(document.session());
    let references = |rows: &[seagrass::analysis::register::Row<'_>]| -> Vec<String> {
        rows.iter().map(|row| row.proposal.reference.clone()).collect()
    };
    assert_eq!(references(&register.rows), ["CMP-T6-01"]);
    assert_eq!(references(&register.incomplete), ["CMP-T6-02"]);
    assert_eq!(references(&register.not_agreed), ["CMP-T6-03"]);
    assert_eq!(register.count(), 3);
    assert_eq!(register.incomplete[0].missing, [Part::Lead, Part::Due]);
    assert_eq!(missing(&complete("x")), []);
}

#[test]
fn a_sub_target_that_two_copies_worded_differently_is_not_agreed() {
    let mut base = document();
    let proposal = complete("By 2023, bycatch of dugongs is halved");
    run(&mut base, 10, Command::Propose(Box::new(proposal)));
    let (id, reference) = {
        let (id, proposal, _) = base.session().proposals()[0];
        (id, proposal.reference.clone())
    };
    let copies = ["a tenth of it is left", "none is left"].map(|text| {
        let mut copy = base.clone();
        let proposal = Proposal {
            reference: reference.clone(),
            ..complete(text)
        };
        run(&mut copy, 11, Command::Repropose(id, Box::new(proposal)));
        copy
    });
    let [one, other] = copies;
    let joined = seagrass::merge::join(one.session(), [&**other.session()]).session;
    let register = Register::of(&joined);
    assert_eq!((register.rows.len(), register.not_agreed.len()), (0, 1));
    assert!(register.not_agreed[0].differs);
    assert_eq!(Register::of(one.session()).rows.len(), 1);
}

#[test]
fn the_spreadsheet_has_what_is_agreed_and_complete_and_the_report_names_the_rest() {
    let document = with_three();
    let Exported { bytes, report } = exported(&document, Format::Data(Data::Register));
    assert!(bytes.starts_with(b"\xef\xbb\xbf"));
    let text = String::from_utf8(bytes).expect("UTF-8");
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    assert_eq!(
        lines.next(),
        Some(
            "ref,goal_target,instrument,sub_target,kind,derived_from,species_area,baseline,due,indicator,source,\
             lead,status_authority,notified,also_contributes_to,contact,remarks"
        )
    );
    let row = lines.next().expect("a row");
    assert!(
        row.starts_with("CMP-T6-01,G2 / T6,")
            && row.contains(",\"By 2023, bycatch of dugongs is halved\",new,"),
        "{row}"
    );
    assert!(
        row.contains("Agreed; endorses; Day 2; Invented Report, para 12, 2026-11-24\",2026-11-23,"),
        "{row}"
    );
    assert_eq!(lines.next(), None);
    assert_eq!(report.rows, 1);
    assert_eq!(report.incomplete, ["CMP-T6-02"]);
    assert_eq!(report.not_agreed, 1);
}

#[test]
fn the_paper_keeps_the_parts_apart_and_its_sum_holds() {
    let document = with_three();
    let text = text_of(&document, Format::Paper(PaperName::Register, PaperKind::Markdown));
    assert!(
        text.contains("In the register 1 + incomplete 1 + not agreed 1 = 3 sub-targets"),
        "{text}"
    );
    assert!(text.contains("1 agreed sub-target is incomplete and not in the register: CMP-T6-02"));
    let place = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what}: {text}"));
    assert!(place("## Register") < place("| CMP-T6-01 "));
    assert!(place("## Agreed, and incomplete") < place("Missing: lead, year"));
    assert!(place("## Not agreed") < place("Bracketed; Brackets left: 1"));
    assert!(text.contains("\\[soon\\]"), "brackets stay, and are no markup");
    let html = text_of(&document, Format::Paper(PaperName::Register, PaperKind::Html));
    assert!(html.contains("CMP-T6-03") && html.contains("For people to judge"));
    let again = text_of(
        &with_three(),
        Format::Paper(PaperName::Register, PaperKind::Markdown),
    );
    assert_eq!(text, again, "the same session, the same text");
}

fn question(place: u16, verdict: Option<QuestionVerdict>) -> Question {
    Question {
        place,
        verdict,
        ..Question::default()
    }
}

#[test]
fn questions_add_up_and_say_what_they_leave_out() {
    use QuestionVerdict::{Add, Amend, Delete, Keep, Move};
    let mut document = with_three();
    let mut asks = question(1, Some(Keep));
    asks.targets = vec![TargetId::at(5), TargetId::at(0)];
    asks.asks_outcome = true;
    asks.text = "How many?".to_owned();
    let all = [
        asks,
        question(2, Some(Amend)),
        question(3, Some(Move)),
        question(4, Some(Delete)),
        question(5, None),
        question(0, Some(Add)),
        question(0, Some(Delete)),
        question(7, Some(Add)),
    ];
    let all = all
        .into_iter()
        .enumerate()
        .map(|(at, one)| (format!("4.{}", at + 1), one))
        .collect();
    run(&mut document, 20, Command::PutQuestions(all));
    let control = Control::of(document.session());
    assert_eq!(
        (
            control.kept,
            control.amended,
            control.moved,
            control.deleted,
            control.unsaid
        ),
        (1, 1, 1, 1, 1)
    );
    assert_eq!((control.adopted(), control.added, control.given_up), (5, 2, 1));
    assert_eq!(control.new_total(), 6);
    assert_eq!(
        control.adopted() + control.added + control.given_up,
        document.session().questions().len()
    );
    let known = Questions::of(document.session());
    assert_eq!(known.targets_without().count(), 14);
    assert_eq!(known.serve_nothing, ["4.2", "4.3", "4.5", "4.6", "4.8"]);
    assert!(known.sub_targets_without.is_empty(), "all name question 4.1");
    assert_eq!(
        rests_on(document.session(), "4.1"),
        ["CMP-T6-01", "CMP-T6-02", "CMP-T6-03"]
    );
    assert!(rests_on(document.session(), "4").is_empty());
    let text = text_of(
        &document,
        Format::Paper(PaperName::Questions, PaperKind::Markdown),
    );
    assert!(text.contains(
        "Kept 1 + amended 1 + moved 1 + deleted 1 + not yet said 1 = 5 in the adopted template; \\+ added 2"
    ) || text.contains(
        "Kept 1 + amended 1 + moved 1 + deleted 1 + not yet said 1 = 5 in the adopted template; + added 2"
    ), "{text}");
    assert!(text.contains("4.1 (also relevant to T1)"), "{text}");
    assert!(text.contains("(placeholder: text not known)"));
    let csv = text_of(&document, Format::Data(Data::Questions));
    assert_eq!(csv.lines().count(), 9);
    assert!(csv.contains("4.1,,How many?,,,\"T1, T6\",,Keep,,,,,"), "{csv}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn supposing_records_nothing_and_every_item_stays_in_one_class(
        effects in prop::collection::vec((0_usize..27, 0_usize..16, 0_i8..=3, any::<bool>()), 0..30),
        decided in prop::collection::vec((0_usize..26, 0_usize..16, 0_i8..=3), 0..10),
    ) {
        let value = |value: i8| match value {
            0 => Strength::None,
            1 => Strength::Weak,
            2 => Strength::Moderate,
            _ => Strength::Strong,
        };
        let mut document = document();
        for (at, (action, target, number)) in decided.into_iter().enumerate() {
            let motion = Motion {
                status: Status::Agreed,
                value: Some(value(number)),
                contribution: (number > 0).then_some(Contribution::Direct),
                wording: "it does".to_owned(),
                word: Some(DecisionWord::Agrees),
                ..Motion::default()
            };
            let pair = pair(&document, action, target);
            let command = Command::Decide { pair, motion };
            let _again = document.run(&command, &stamp("R07", 10 + at as i64));
        }
        let before = Session::clone(document.session());
        let effects: Vec<_> = effects
            .into_iter()
            .map(|(action, target, number, is_direct)| {
                let kind = (number > 0 && is_direct).then_some(Contribution::Direct);
                let target = TargetId::at(target);
                if action < 26 {
                    Effect::Link(Pair::new(ActionId::at(action), target), value(number), kind)
                } else {
                    Effect::Serves(target, value(number), kind)
                }
            })
            .collect();
        let session = document.session();
        let what_if = what_if(&session.view_for(&code("R07")), CoverageRule::default(), &effects);
        prop_assert!(before == **session);
        for coverage in [&what_if.now, &what_if.then] {
            prop_assert_eq!(coverage.target_counts().iter().sum::<usize>(), 16);
            prop_assert_eq!(coverage.action_counts().iter().sum::<usize>(), 26);
        }
        let changed = |class: TargetClass| what_if.targets.iter().filter(|(_, _, then)| *then == class).count()
            as i64 - what_if.targets.iter().filter(|(_, now, _)| *now == class).count() as i64;
        for (at, class) in TargetClass::ALL.into_iter().enumerate() {
            let grown = what_if.then.target_counts()[at] as i64 - what_if.now.target_counts()[at] as i64;
            prop_assert_eq!(grown, changed(class));
        }
        if effects.is_empty() {
            prop_assert!(what_if.changes_nothing());
        }
    }
}

#[test]
fn a_strong_direct_link_would_cover_a_target_and_make_its_action_serve() {
    let document = document();
    let view = document.session().view_for(&code("R07"));
    let pair = pair(&document, 3, 5);
    let effect = Effect::Link(pair, Strength::Strong, Some(Contribution::Direct));
    let found = what_if(&view, CoverageRule::default(), &[effect]);
    assert_eq!(
        found.targets,
        [(
            TargetId::at(5),
            TargetClass::NotYetConsidered,
            TargetClass::Covered
        )]
    );
    assert_eq!(
        found.actions,
        [(
            ActionId::at(3),
            ActionClass::NotYetConsidered,
            ActionClass::Serves
        )]
    );
    let new = Effect::Serves(TargetId::at(5), Strength::Moderate, Some(Contribution::Direct));
    let found = what_if(&view, CoverageRule::default(), &[new]);
    assert_eq!(
        found.targets,
        [(
            TargetId::at(5),
            TargetClass::NotYetConsidered,
            TargetClass::PartlyCovered
        )]
    );
    assert_eq!(found.actions, []);
    assert_eq!(plan("CMP").items().len(), found.then.actions.len());
}
