//! What is unfinished or does not fit in a mapping, before it is called final.
//!
//! Nineteen rules for people's work and one for the program's own; each finding says which rule, where, and
//! with what. Some parts of the rules need nothing here because the model cannot hold what they forbid: a
//! link to a code that is not in the plan, two items with one code, unbalanced brackets, brackets in agreed
//! text, agreed text without value or word, a decision without time. Findings decide nothing; a person does,
//! or says why the mapping is final all the same.

mod links;
mod outcomes;
mod rulebook;
mod texts;

pub use rulebook::{Boundaries, Boundary, BoundaryTest, Rulebook, Term, Wording};

use super::coverage::{Basis, Coverage};
use super::tally::Tally;
use crate::model::{
    CommentId, ItemNo, JudgementKey, Lang, Pair, ProceedingKey, ProposalId, Session, Side, StateName, View,
};

/// The rules, by what they look for. Their numbers are those of the domain's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// 1: a code that the plan does not have.
    UnknownCode,
    /// 2: a gap in the numbering.
    NumberingGap,
    /// 3: an agreed link without reason, or a strong one without evidence.
    WithoutReason,
    /// 4: an agreed link of which nobody said whether it is direct.
    WithoutKind,
    /// 5: a gap noted while pairs of the target are open.
    GapTooEarly,
    /// 6: a gap without an option.
    GapWithoutOption,
    /// 7: an open bracket or alternative.
    OpenBracket,
    /// 8: a reservation without State or words.
    EmptyReservation,
    /// 9: an observer recorded a decision.
    ObserverDecided,
    /// 10: an agreed decision without a session of the meeting.
    WithoutSitting,
    /// 11: a sub-target that is not complete.
    IncompleteSubTarget,
    /// 12: a sub-target that is called an indicator, or names an activity only.
    ActivityOnly,
    /// 13: a question goes on which a sub-target depends.
    QuestionNeeded,
    /// 14: a boundary between targets.
    Boundary,
    /// 15: the same reason for many links.
    PastedReason,
    /// 16: totals that do not add up.
    Totals,
    /// 17: something that was said of an earlier version of a plan.
    MixedVersions,
    /// 18: a name or an address in the text of a file without names.
    NamesInText,
    /// 19: something agreed by who cannot agree.
    WrongBody,
    /// 20: a word that the plan does not use.
    WrongTerm,
}

impl Rule {
    /// All rules, in order.
    pub const ALL: [Self; 20] = [
        Self::UnknownCode,
        Self::NumberingGap,
        Self::WithoutReason,
        Self::WithoutKind,
        Self::GapTooEarly,
        Self::GapWithoutOption,
        Self::OpenBracket,
        Self::EmptyReservation,
        Self::ObserverDecided,
        Self::WithoutSitting,
        Self::IncompleteSubTarget,
        Self::ActivityOnly,
        Self::QuestionNeeded,
        Self::Boundary,
        Self::PastedReason,
        Self::Totals,
        Self::MixedVersions,
        Self::NamesInText,
        Self::WrongBody,
        Self::WrongTerm,
    ];

    /// Returns its number, from 1.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|one| *one == self).unwrap_or_default() + 1
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It has to be put right.
    Error,
    /// It has to be looked at.
    Warning,
}

/// Where to go.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The session as a whole.
    Session,
    /// One of the plans.
    Plan(Side),
    /// An item.
    Item(Side, ItemNo),
    /// A pair.
    Pair(Pair),
    /// A reviewer's judgement.
    Judgement(JudgementKey),
    /// A comment.
    Comment(CommentId),
    /// A State's reservation.
    Reservation(Pair, StateName),
    /// A proposal.
    Proposal(ProposalId),
    /// A question of the report template.
    Question(String),
    /// Another record of the proceedings.
    Record(ProceedingKey),
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// By which rule.
    pub rule: Rule,
    /// Where.
    pub place: Place,
    /// How bad it is.
    pub severity: Severity,
    /// The key of the sentence that says what.
    pub key: &'static str,
    /// Its arguments.
    pub args: Vec<(&'static str, String)>,
}

/// What the lint goes by, besides the session.
#[derive(Clone, Copy, Debug)]
pub struct Options<'r> {
    /// Boundaries and words.
    pub rulebook: &'r Rulebook,
    /// Whether the file is to go out without names, so that its texts must not have any.
    pub anonymous: bool,
}

/// Says what is unfinished or does not fit, by rule and place. Reads what the view shows.
pub fn lint(view: &View<'_>, options: &Options<'_>) -> Vec<Finding> {
    let session = view.session();
    let coverage = Coverage::of(view, session.coverage_rule(), Basis::Decisions);
    let mut found = Found(Vec::new());
    links::codes(view, &mut found);
    links::numbering(session, &mut found);
    links::agreed(view, &mut found);
    links::reservations(session, &mut found);
    links::pasted(view, &mut found);
    links::carried(session, &mut found);
    links::boundaries(session, &coverage, options.rulebook, &mut found);
    outcomes::gaps(session, &coverage, &mut found);
    outcomes::brackets(session, &mut found);
    outcomes::proposals(session, &options.rulebook.wording, &mut found);
    outcomes::questions(session, &mut found);
    texts::check(view, options, &mut found);
    totals(view, &coverage, &mut found);
    let mut found = found.0;
    found.sort();
    found.dedup();
    found
}

/// Returns the names of the roster and the addresses that stand in texts, as rule 18 finds them: what a file
/// that goes out without names ought not to have.
pub fn names_in_texts(view: &View<'_>) -> Vec<Finding> {
    let mut found = Found(Vec::new());
    texts::names(view, &mut found);
    let mut found = found.0;
    found.sort();
    found.dedup();
    found
}

/// Returns the places of the texts of people, and of the plans in a language, of which something holds: one
/// for each text.
pub fn texts_that(view: &View<'_>, lang: &Lang, test: impl Fn(&str) -> bool) -> Vec<Place> {
    texts::places(view, lang, test)
}

/// Returns the links of which nobody said why, among those that the meeting agreed.
pub fn without_reason(view: &View<'_>) -> Vec<Pair> {
    let mut found = Found(Vec::new());
    links::agreed(view, &mut found);
    let mut pairs: Vec<_> = found
        .0
        .into_iter()
        .filter(|finding| finding.key == links::WITHOUT_REASON)
        .filter_map(|finding| match finding.place {
            Place::Pair(pair) => Some(pair),
            _ => None,
        })
        .collect();
    pairs.sort();
    pairs
}

/// Findings so far.
struct Found(Vec<Finding>);

impl Found {
    fn error(&mut self, rule: Rule, place: Place, key: &'static str, args: Vec<(&'static str, String)>) {
        self.add(Severity::Error, rule, place, key, args);
    }

    fn warning(&mut self, rule: Rule, place: Place, key: &'static str, args: Vec<(&'static str, String)>) {
        self.add(Severity::Warning, rule, place, key, args);
    }

    fn add(
        &mut self,
        severity: Severity,
        rule: Rule,
        place: Place,
        key: &'static str,
        args: Vec<(&'static str, String)>,
    ) {
        self.0.push(Finding {
            rule,
            place,
            severity,
            key,
            args,
        });
    }
}

/// Every pair is counted once, and every item is in one class.
fn totals(view: &View<'_>, coverage: &Coverage, found: &mut Found) {
    let session = view.session();
    let mut expect = |what: &str, counted: u64, expected: u64| {
        if counted != expected {
            let args = vec![
                ("what", what.to_owned()),
                ("counted", counted.to_string()),
                ("expected", expected.to_string()),
            ];
            found.error(Rule::Totals, Place::Session, "lint-totals", args);
        }
    };
    for reviewer in session.reviewers() {
        let line = Tally::of(&session.view_for(reviewer)).control_line();
        expect(reviewer.as_str(), line.sum(), session.pair_count() as u64);
    }
    let items = |side: Side| session.plan(side).items().len() as u64;
    let targets: usize = coverage.target_counts().iter().sum();
    expect("targets", targets as u64, items(Side::Target));
    let actions: usize = coverage.action_counts().iter().sum();
    expect("actions", actions as u64, items(Side::Action));
}

/// Says whether nothing on the roster names anybody, so that texts ought not to either.
pub fn is_nameless(session: &Session) -> bool {
    let records = session.reviewer_records();
    let mut said = records.filter_map(|(_, record)| record.current().said());
    said.all(|one| one.name.trim().is_empty())
}
