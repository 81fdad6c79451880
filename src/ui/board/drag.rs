//! A link being made: what is dragged, what happens over a card, and why a drop is refused.
//!
//! Theory of operation. A card is dragged: [`LinkDrag`] is put into egui's memory (it is never saved).
//! Every frame the card under the pointer is asked by [`feedback`]; the answer is drawn there and, if it
//! is a refusal, said at the pointer. Only a release over an accepting card makes a link. Escape clears
//! the payload, after which a release means nothing. Click by click and by keyboard the same questions
//! are asked of `UiState::link_from`.

use crate::model::{ActionId, ItemNo, Pair, Side, TargetId};

/// What is dragged: one end of the link to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LinkDrag {
    /// The side it comes from.
    pub(super) side: Side,
    /// The item it comes from.
    pub(super) item: ItemNo,
}

/// What a card answers to a link that hovers over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feedback {
    /// It may be dropped here.
    Accept(Pair),
    /// The card it comes from: neither accepts nor complains.
    Home,
    /// It may not; the catalogue key of the reason.
    Reject(&'static str),
}

/// Returns what a card answers.
pub(super) fn feedback(from: LinkDrag, side: Side, item: ItemNo) -> Feedback {
    if from.side == side {
        if from.item == item {
            Feedback::Home
        } else {
            Feedback::Reject("refusal-same-side")
        }
    } else {
        Feedback::Accept(pair(from, item))
    }
}

/// Returns the pair of a link's start and an item of the other side.
pub(super) fn pair(from: LinkDrag, counterpart: ItemNo) -> Pair {
    match from.side {
        Side::Action => Pair::new(ActionId(from.item), TargetId(counterpart)),
        Side::Target => Pair::new(ActionId(counterpart), TargetId(from.item)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_directions_make_the_same_pair() {
        let forth = feedback(
            LinkDrag {
                side: Side::Action,
                item: ItemNo(3),
            },
            Side::Target,
            ItemNo(5),
        );
        let back = feedback(
            LinkDrag {
                side: Side::Target,
                item: ItemNo(5),
            },
            Side::Action,
            ItemNo(3),
        );
        assert_eq!(forth, back);
        assert_eq!(
            forth,
            Feedback::Accept(Pair::new(ActionId::at(3), TargetId::at(5)))
        );
    }

    #[test]
    fn the_same_side_is_refused_with_a_reason_and_home_is_quiet() {
        let from = LinkDrag {
            side: Side::Action,
            item: ItemNo(3),
        };
        assert_eq!(
            feedback(from, Side::Action, ItemNo(4)),
            Feedback::Reject("refusal-same-side")
        );
        assert_eq!(feedback(from, Side::Action, ItemNo(3)), Feedback::Home);
    }
}
