//! What the worked example shows: a full set without an empty paper, gaps, brackets, and how it ends.

use seagrass::analysis::coverage::{ActionClass, Basis, Coverage, TargetClass};
use seagrass::analysis::gaps::Gaps;
use seagrass::analysis::lint;
use seagrass::command::{Command, Document};
use seagrass::exchange::export::{
    Disclosure, Filter, Format, Options, PaperKind, PaperName, PaperOptions, Whose, export,
};
use seagrass::exchange::picture::{Picture, PictureKind};
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;

use super::{SITTINGS, held, pair, run, worked};
use crate::rebase_plans::english;

fn paper(session: &Session, name: PaperName, filter: Filter) -> String {
    let view = session.view_for(&session.who_looks());
    let options = Options {
        language: Language::English,
        text_lang: english(),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions {
            filter,
            level: Disclosure::Distributions,
            ..PaperOptions::default()
        },
    };
    let made = export(&view, Format::Paper(name, PaperKind::Markdown), &options).expect("a paper");
    String::from_utf8(made.bytes).expect("UTF-8")
}

/// The rows of all tables of a paper that hold something.
fn rows(text: &str) -> usize {
    let rows = text.lines().filter(|line| line.starts_with("| "));
    rows.filter(|line| line.contains(char::is_alphanumeric)).count()
}

fn said(session: &Session, about: (&str, &str)) -> Decision {
    let pair = session.pair_by_codes(about.0, about.1).expect("a pair");
    session.decision(pair).said().expect("decided").clone()
}

#[test]
fn every_pair_was_judged_and_put_to_the_meeting() {
    let document = worked();
    let session = document.session();
    assert!(session.details().title.contains("invented"));
    let view = session.view_for(&session.who_looks());
    let mut judged: Vec<_> = view.last_judgements().iter().map(|(key, _)| key.pair).collect();
    judged.dedup();
    assert_eq!(judged.len(), session.pair_count());
    assert_eq!(session.decisions().count(), session.pair_count());
    assert_eq!(lint::without_reason(&view), []);
    let statuses = |status| {
        let decided = session.decisions().filter_map(|(_, one)| one.said());
        decided.filter(|one| one.status == status).count()
    };
    let counts = [
        Status::AdReferendum,
        Status::WithReservation,
        Status::Bracketed,
        Status::Deferred,
    ]
    .map(statuses);
    assert_eq!(counts, [2, 2, 2, 1]);
}

#[test]
fn a_step_serves_nothing_and_two_outcomes_are_not_covered() {
    let document = worked();
    let session = document.session();
    let view = session.view_for(&session.who_looks());
    let coverage = Coverage::of(&view, session.coverage_rule(), Basis::Decisions);
    let codes = |side: Side, places: Vec<usize>| -> Vec<String> {
        let items = session.plan(side).items();
        places.iter().map(|at| items[*at].code.to_string()).collect()
    };
    let gaps = |places: &mut dyn Iterator<Item = (usize, bool)>| -> Vec<usize> {
        places.filter(|(_, is_gap)| *is_gap).map(|(at, _)| at).collect()
    };
    let targets = coverage
        .targets
        .iter()
        .map(|one| one.class == TargetClass::NotCovered);
    assert_eq!(codes(Side::Target, gaps(&mut targets.enumerate())), ["1e", "1f"]);
    let actions = coverage
        .actions
        .iter()
        .map(|one| one.class == ActionClass::ServesNone);
    assert_eq!(codes(Side::Action, gaps(&mut actions.enumerate())), ["L10"]);
}

/// The second round went over fifteen pairs. What was said of the others in the first still stands.
#[test]
fn a_second_round_on_some_pairs_leaves_standing_what_was_said_of_the_others() {
    let document = worked();
    let session = document.session();
    let view = session.view_for(&session.who_looks());
    let visit = session.pair_by_codes("L6", "1e").expect("a pair");
    assert_eq!(view.judgements_of(visit, view.round()).count(), 0);
    let gaps = Gaps::decided(&view, session.coverage_rule());
    let tension = gaps.tensions.iter().find(|one| one.pair == visit);
    assert_eq!(tension.map(|one| one.said_by), Some(2));
    let text = paper(session, PaperName::Alignment, Filter::Agreed);
    assert!(
        text.contains("Visits in the trial, winter 2025"),
        "evidence of the first round"
    );
    // What was judged again counts once, as it was said last.
    let bus = session.pair_by_codes("L5", "2c").expect("a pair");
    let of_bus = view
        .last_judgements()
        .into_iter()
        .filter(|(key, _)| key.pair == bus);
    assert!(of_bus.into_iter().all(|(key, _)| key.round == RoundNo(2)));
    let tension = gaps.tensions.iter().find(|one| one.pair == bus);
    assert_eq!(tension.map(|one| one.said_by), Some(3));
}

#[test]
fn no_paper_of_the_set_is_empty_and_each_filter_shows_another() {
    let document = worked();
    let session = document.session();
    for name in PaperName::ALL {
        let text = paper(session, name, Filter::Agreed);
        assert!(rows(&text) >= 4, "{name:?} has {} rows", rows(&text));
    }
    let [agreed, bracketed, working] = [Filter::Agreed, Filter::AgreedAndBracketed, Filter::WorkingCopy]
        .map(|filter| paper(session, PaperName::Alignment, filter));
    let wording = "keep adults from reading English";
    assert!(!agreed.contains(wording) && bracketed.contains(wording));
    assert_ne!(bracketed, working);
    assert!(agreed.contains("**DRAFT**"), "three pairs are open");
}

#[test]
fn what_a_capital_has_to_confirm_is_marked_on_pictures() {
    let document = worked();
    let session = document.session();
    let view = session.view_for(&session.who_looks());
    let options = Options {
        language: Language::English,
        text_lang: english(),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: PaperOptions::default(),
    };
    let format = Format::Picture(Picture::HeatMap, PictureKind::Svg);
    let svg = String::from_utf8(export(&view, format, &options).expect("a picture").bytes).expect("UTF-8");
    for mark in ["2†", "1†", "2‡"] {
        assert!(svg.contains(&format!("data-mark=\"{mark}\"")), "{mark}");
    }
    assert!(svg.contains("Agreed 32 + Agreed ad referendum 2 = 34"));
}

/// How the example could go on: what is open is settled, the mapping is declared final, and DRAFT is gone.
#[test]
fn once_all_is_settled_the_mapping_is_final_and_no_draft() {
    let mut document: Document = worked();
    let at = SITTINGS[3].1 + 86_400;
    for (action, target, value, wording) in [
        (
            "L4",
            "1c",
            Strength::Weak,
            "Books in the first language help adults to read in any language",
        ),
        (
            "L7",
            "1b",
            Strength::Weak,
            "Audio books let families tell stories to small children",
        ),
        (
            "L5",
            "2c",
            Strength::None,
            "Considered: the vehicle that was chosen saves as much as it uses",
        ),
    ] {
        let motion = Motion {
            status: Status::Agreed,
            value: Some(value),
            contribution: (value > Strength::None).then_some(Contribution::Enabling),
            wording: wording.to_owned(),
            word: Some(DecisionWord::Agrees),
            ..held(3)
        };
        let pair = pair(&document, action, target);
        assert_ne!(said(document.session(), (action, target)).status, Status::Agreed);
        run(&mut document, "R01", at, &Command::Decide { pair, motion });
    }
    let open: Vec<_> = document
        .session()
        .proposals()
        .into_iter()
        .filter(|(_, one, _)| !one.status.is_agreed())
        .map(|(id, one, _)| (id, one.clone()))
        .collect();
    assert_eq!(open.len(), 2);
    for (id, proposal) in open {
        let settled = Proposal {
            status: Status::NotPursued,
            ..proposal
        };
        run(
            &mut document,
            "R01",
            at,
            &Command::Repropose(id, Box::new(settled)),
        );
    }
    let declare = Command::DeclareFinal {
        open: 0,
        reason: String::new(),
    };
    run(&mut document, "R01", at + 60, &declare);
    for name in PaperName::ALL {
        let text = paper(document.session(), name, Filter::Agreed);
        assert!(!text.contains("DRAFT"), "{name:?}");
    }
}
