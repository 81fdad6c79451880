//! From a finding to the place where it can be settled.

use crate::analysis::lint::{Finding, Place, Rule};
use crate::model::{ItemNo, Pair, ProceedingKey, Record, Side, View};
use crate::ui::state::Page;
use crate::ui::{Intent, Selection, UiAction, UiState};

/// Shows the place of a finding: turns to its page, selects it there and scrolls to it.
pub(super) fn to(finding: &Finding, view: &View<'_>, state: &mut UiState, out: &mut Vec<Intent>) {
    state.link_from = None;
    match &finding.place {
        Place::Session => out.push(Intent::Act(UiAction::SessionDetails)),
        Place::Plan(_) => state.page = Page::Board,
        Place::Item(side, item) if finding.rule == Rule::NumberingGap => on_board(*side, *item, state, out),
        Place::Item(side, item) => to_item(*side, *item, view, state, out),
        Place::Pair(pair) | Place::Reservation(pair, _) => to_pair(*pair, state, out),
        Place::Judgement(key) => to_pair(key.pair, state, out),
        Place::Comment(id) => {
            let record = view.session().comment_record(*id);
            let mut versions = record.into_iter().flat_map(Record::versions);
            let subject = versions.find_map(|one| Some(one.content.as_ref()?.subject));
            if let Some(subject) = subject {
                state.page = Page::Board;
                state.show_inspector();
                out.push(Intent::Reveal(subject.into()));
            }
        }
        Place::Proposal(id) => out.push(Intent::ShowProposal(*id)),
        Place::Question(number) => to_question(number, state),
        Place::Record(key) => to_record(key, view, state, out),
    }
}

/// What a finding is about, as far as it can be selected: the inspector shows it beside the list.
pub(super) fn selection(finding: &Finding) -> Option<Selection> {
    match &finding.place {
        Place::Item(side, item) => Some(Selection::item(*side, *item)),
        Place::Pair(pair) | Place::Reservation(pair, _) => Some(Selection::Pair(*pair)),
        Place::Judgement(key) => Some(Selection::Pair(key.pair)),
        Place::Record(key) => key.pair().map(Selection::Pair),
        Place::Session | Place::Plan(_) | Place::Comment(_) | Place::Proposal(_) | Place::Question(_) => None,
    }
}

/// Shows a pair: in the matrix where that is looked at, else on the board; with all that is said of it.
fn to_pair(pair: Pair, state: &mut UiState, out: &mut Vec<Intent>) {
    if state.page != Page::Matrix {
        state.page = Page::Board;
    }
    state.show_inspector();
    out.push(Intent::Reveal(Selection::Pair(pair)));
}

fn on_board(side: Side, item: ItemNo, state: &mut UiState, out: &mut Vec<Intent>) {
    state.page = Page::Board;
    out.push(Intent::Reveal(Selection::item(side, item)));
}

/// Shows what is said of an item's gap; of an item with remarks on its wording only, the item.
fn to_item(side: Side, item: ItemNo, view: &View<'_>, state: &mut UiState, out: &mut Vec<Intent>) {
    let session = view.session();
    let has_gap = session.gap_note(side, item) != crate::model::GapNote::default();
    if !has_gap && session.remarks(side, item) != crate::model::Remarks::default() {
        on_board(side, item, state, out);
        out.push(Intent::Act(UiAction::MarkWording));
        return;
    }
    state.page = Page::Gaps;
    out.push(Intent::Reveal(Selection::item(side, item)));
}

fn to_question(number: &str, state: &mut UiState) {
    state.page = Page::Proposals;
    state.show_question = Some(number.to_owned());
}

fn to_record(key: &ProceedingKey, view: &View<'_>, state: &mut UiState, out: &mut Vec<Intent>) {
    let act = |out: &mut Vec<Intent>, action| out.push(Intent::Act(action));
    match key {
        ProceedingKey::Decision(pair)
        | ProceedingKey::Reservation(pair, _)
        | ProceedingKey::Parked(pair)
        | ProceedingKey::Check(pair) => to_pair(*pair, state, out),
        ProceedingKey::Gap(side, item) | ProceedingKey::Basket(side, item) => {
            to_item(*side, *item, view, state, out);
        }
        ProceedingKey::Proposal(id) => out.push(Intent::ShowProposal(*id)),
        ProceedingKey::Question(number) => to_question(number, state),
        ProceedingKey::Scale | ProceedingKey::Rules => act(out, UiAction::Rules),
        ProceedingKey::Seat(_) => act(out, UiAction::Reviewers),
        ProceedingKey::Group(_) => act(out, UiAction::Groups),
        ProceedingKey::Round(_) | ProceedingKey::Submission(..) => act(out, UiAction::Round),
        ProceedingKey::CoverageRule => state.page = Page::Gaps,
        ProceedingKey::Parent | ProceedingKey::Final | ProceedingKey::Kept(_) => act(out, UiAction::Log),
    }
}
