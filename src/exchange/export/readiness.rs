//! What to look at before a paper leaves the room: what keeps it from being final, and what a person ought
//! to know. Nothing here stops an export.

use super::decided::DecidedFacts;
use super::paper::Scope;
use super::{Data, Disclosure, Filter, Format, Linked, Options, PaperName};
use crate::analysis::coverage::{Basis, Coverage};
use crate::analysis::lint::{self, Place};
use crate::analysis::questions::Control;
use crate::analysis::register::Register;
use crate::analysis::tally::Tally;
use crate::exchange::fonts;
use crate::model::{Current, Pair, Session, View, brackets};

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// A sum under a table that is not the number of what is counted.
    Totals,
    /// Open brackets and alternatives, and text of which two versions stand.
    OpenText,
    /// Pairs, sub-targets and questions with which the meeting is not done.
    Undecided,
    /// No question of the report template is listed.
    NoQuestions,
    /// Something that was said of other words of a plan and not looked at since.
    MixedVersions,
    /// Agreed links without reason.
    WithoutReason,
    /// Names of the roster and addresses in texts of people.
    Names,
    /// Agreed sub-targets that the register leaves out.
    LeftOut,
    /// Texts with characters that none of the program's fonts can show, where a file is drawn with them.
    WithoutGlyph,
    /// Nothing was considered.
    Empty,
}

/// What a finding does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// The paper is a draft.
    KeepsDraft,
    /// A person ought to know.
    Warns,
}

impl Check {
    /// All of them, those that keep a paper a draft first.
    pub const ALL: [Self; 10] = [
        Self::Totals,
        Self::OpenText,
        Self::MixedVersions,
        Self::Undecided,
        Self::NoQuestions,
        Self::WithoutReason,
        Self::Names,
        Self::LeftOut,
        Self::WithoutGlyph,
        Self::Empty,
    ];

    /// What a finding of it does.
    pub const fn effect(self) -> Effect {
        match self {
            Self::Totals | Self::OpenText | Self::MixedVersions | Self::Undecided | Self::NoQuestions => {
                Effect::KeepsDraft
            }
            Self::WithoutReason | Self::Names | Self::LeftOut | Self::WithoutGlyph | Self::Empty => {
                Effect::Warns
            }
        }
    }

    /// The key of the sentence; it takes `count`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Totals => "ready-totals",
            Self::OpenText => "ready-open-text",
            Self::MixedVersions => "ready-mixed-versions",
            Self::Undecided => "ready-undecided",
            Self::NoQuestions => "ready-no-questions",
            Self::WithoutReason => "ready-without-reason",
            Self::Names => "ready-names",
            Self::LeftOut => "ready-left-out",
            Self::WithoutGlyph => "ready-without-glyph",
            Self::Empty => "ready-empty",
        }
    }
}

/// Something found, once for all its places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// By which check.
    pub check: Check,
    /// How many: brackets, links, texts, sub-targets.
    pub count: usize,
    /// Where, each place once, in order.
    pub places: Vec<Place>,
}

/// Checks a session before these formats are written. Findings are in the order of [`Check::ALL`]; none if
/// there is nothing to say.
pub fn readiness(view: &View<'_>, formats: &[Format], options: &Options) -> Vec<Found> {
    let scopes = scopes(formats);
    let has = |scope: Scope| scopes.contains(&scope);
    let mut found = Vec::new();
    let mut add = |check: Check, count: usize, mut places: Vec<Place>| {
        if count > 0 {
            places.sort();
            places.dedup();
            found.push(Found { check, count, places });
        }
    };
    let session = view.session();
    let totals = totals(view, &scopes, formats);
    add(Check::Totals, totals, Vec::new());
    let (count, places) = open_text(session, &scopes);
    add(Check::OpenText, count, places);
    if waits_for_pairs(session, &scopes) {
        let marks: Vec<_> = session.check_marks().map(|(pair, _)| Place::Pair(pair)).collect();
        add(Check::MixedVersions, marks.len(), marks);
    }
    let (count, places) = undecided(view, &scopes);
    add(Check::Undecided, count, places);
    if has(Scope::Questions) && session.questions().is_empty() {
        add(Check::NoQuestions, 1, Vec::new());
    }
    if has(Scope::Pairs) {
        let without: Vec<_> = lint::without_reason(view).into_iter().map(Place::Pair).collect();
        add(Check::WithoutReason, without.len(), without);
    }
    if options.paper.level < Disclosure::Names && !formats.is_empty() {
        let mut places: Vec<_> = lint::names_in_texts(view)
            .into_iter()
            .map(|one| one.place)
            .collect();
        places.dedup();
        add(Check::Names, places.len(), places);
    }
    if has(Scope::SubTargets) {
        let left_out = Register::of(session).incomplete;
        let places: Vec<_> = left_out.iter().map(|row| Place::Proposal(row.id)).collect();
        add(Check::LeftOut, places.len(), places);
    }
    if formats.iter().any(|format| format.is_drawn()) {
        let places = lint::texts_that(view, &options.text_lang, |text| fonts::without_glyph(text) > 0);
        add(Check::WithoutGlyph, places.len(), places);
    }
    let rests_on_pairs = has(Scope::Pairs) || formats.iter().any(|one| is_of_judgements(*one));
    if rests_on_pairs && is_empty(view) {
        add(Check::Empty, session.pair_count(), Vec::new());
    }
    found
}

/// What the formats are about.
fn scopes(formats: &[Format]) -> Vec<Scope> {
    let mut scopes: Vec<_> = formats.iter().filter_map(|format| scope(*format)).collect();
    scopes.dedup();
    scopes
}

/// Whether all pairs must be settled first. A register without sub-targets waits for them too: that none is
/// missing is known once the mapping is final.
fn waits_for_pairs(session: &Session, scopes: &[Scope]) -> bool {
    let is_register = scopes.contains(&Scope::SubTargets);
    scopes.contains(&Scope::Pairs) || is_register && session.sub_targets().is_empty()
}

/// What of the meeting's work a format prints, if any.
fn scope(format: Format) -> Option<Scope> {
    match format {
        Format::Paper(
            PaperName::Alignment | PaperName::Decisions | PaperName::Gaps | PaperName::Basket,
            _,
        )
        | Format::Picture(..)
        | Format::Linked(
            Linked::Sssom | Linked::SssomOld | Linked::Skos | Linked::Jskos | Linked::Oscal | Linked::Olir,
        )
        | Format::Site
        | Format::Data(Data::Gaps) => Some(Scope::Pairs),
        Format::Paper(PaperName::Register, _) | Format::Data(Data::Register) => Some(Scope::SubTargets),
        Format::Paper(PaperName::Questions, _) | Format::Data(Data::Questions) => Some(Scope::Questions),
        _ => None,
    }
}

/// Whether a format holds what reviewers judged.
fn is_of_judgements(format: Format) -> bool {
    format.level() > Disclosure::Decisions
}

/// How many sums do not come to what they count.
fn totals(view: &View<'_>, scopes: &[Scope], formats: &[Format]) -> usize {
    let session = view.session();
    let (actions, targets) = (session.actions().items().len(), session.targets().items().len());
    let mut sums: Vec<(usize, usize)> = Vec::new();
    if scopes.contains(&Scope::Pairs) {
        let facts = DecidedFacts::of(view, Filter::Agreed);
        sums.push((facts.parts.sum(), session.pair_count()));
        sums.extend(facts.of_actions.iter().map(|parts| (parts.sum(), targets)));
        sums.extend(facts.of_targets.iter().map(|parts| (parts.sum(), actions)));
        let coverage = Coverage::of(view, session.coverage_rule(), Basis::Decisions);
        sums.push((coverage.target_counts().iter().sum(), targets));
        sums.push((coverage.action_counts().iter().sum(), actions));
    }
    if scopes.contains(&Scope::SubTargets) {
        sums.push((Register::of(session).count(), session.sub_targets().len()));
    }
    if scopes.contains(&Scope::Questions) {
        let control = Control::of(session);
        let listed = session.questions().len();
        sums.push((control.adopted() + control.added + control.given_up, listed));
    }
    if formats.iter().any(|one| is_of_judgements(*one)) {
        for reviewer in view.judging_reviewers() {
            let sum = Tally::of(&view.of_other(&reviewer)).control_line().sum();
            sums.push((usize::try_from(sum).unwrap_or(usize::MAX), session.pair_count()));
        }
    }
    sums.iter().filter(|(sum, expected)| sum != expected).count()
}

/// Open brackets, a set of alternatives being as many as it has, and texts said twice.
fn open_text(session: &Session, scopes: &[Scope]) -> (usize, Vec<Place>) {
    let (mut count, mut places) = (0, Vec::new());
    let mut add = |open: usize, place: Place| {
        if open > 0 {
            count += open;
            places.push(place);
        }
    };
    if scopes.contains(&Scope::Pairs) {
        for (pair, decision) in session.decisions() {
            add(open_in(&decision), Place::Pair(pair));
        }
    }
    if scopes.contains(&Scope::SubTargets) {
        for (id, proposal, is_contested) in session.sub_targets() {
            add(
                brackets::count(&proposal.text) + usize::from(is_contested),
                Place::Proposal(id),
            );
        }
    }
    if scopes.contains(&Scope::Questions) {
        for (number, question) in session.questions() {
            add(
                brackets::count(&question.new_text),
                Place::Question(number.to_owned()),
            );
        }
    }
    (count, places)
}

fn open_in(decision: &Current<'_, crate::model::Decision>) -> usize {
    match decision {
        Current::Said(decision) => brackets::count(&decision.wording),
        Current::Conflict => 1,
        Current::Absent => 0,
    }
}

/// What the meeting is not done with; places only where something is known.
fn undecided(view: &View<'_>, scopes: &[Scope]) -> (usize, Vec<Place>) {
    let session = view.session();
    let (mut nowhere, mut places) = (0, Vec::new());
    if waits_for_pairs(session, scopes) {
        let facts = DecidedFacts::of(view, Filter::Agreed);
        nowhere += facts.parts.open;
        let open = facts.pairs.iter().filter(|one| !one.is_done());
        places.extend(open.map(|one| Place::Pair(one.pair)));
    }
    if scopes.contains(&Scope::SubTargets) {
        let open = session.sub_targets().into_iter();
        let open = open.filter(|(_, one, is_contested)| *is_contested || !one.status.is_done());
        places.extend(open.map(|(id, ..)| Place::Proposal(id)));
    }
    if scopes.contains(&Scope::Questions) {
        let open = session.questions().into_iter();
        let open = open.filter(|(_, question)| question.verdict.is_none());
        places.extend(open.map(|(number, _)| Place::Question(number.to_owned())));
    }
    (nowhere + places.len(), places)
}

/// Whether nothing was said of any pair, so that every pair prints as not considered.
fn is_empty(view: &View<'_>) -> bool {
    DecidedFacts::of(view, Filter::WorkingCopy).pairs.is_empty()
}

/// The pair of a place, to go to.
pub fn pair_of(place: &Place) -> Option<Pair> {
    match place {
        Place::Pair(pair) | Place::Reservation(pair, _) => Some(*pair),
        Place::Judgement(key) => Some(key.pair),
        Place::Record(key) => key.pair(),
        _ => None,
    }
}
