//! Sessions with decisions of every kind, for the formats of other programs.

use seagrass::command::{Command, Document};
use seagrass::exchange::export::{Disclosure, Filter};
use seagrass::exchange::projection::LinkOptions;
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;

use crate::exports::sample;
use crate::samples::stamp;

/// Everything that leaves the room by default.
pub(super) fn options() -> LinkOptions {
    LinkOptions::new(Language::English, Lang::new("en").expect("a tag"))
}

/// As much as a file can say.
pub(super) fn all() -> LinkOptions {
    LinkOptions {
        filter: Filter::AgreedAndBracketed,
        disclosure: Disclosure::Names,
        negatives: true,
        ..options()
    }
}

/// Decides on a pair.
pub(super) fn decide(document: &mut Document, at: i64, pair: (usize, usize), motion: Motion) {
    let pair = Pair::new(ActionId::at(pair.0), TargetId::at(pair.1));
    document
        .run(&Command::Decide { pair, motion }, &stamp("R07", at))
        .expect("accepted");
}

/// What was agreed.
pub(super) fn agreed(value: Strength, kind: Option<Contribution>, wording: &str) -> Motion {
    Motion {
        status: Status::Agreed,
        value: Some(value),
        contribution: kind,
        wording: wording.to_owned(),
        word: Some(DecisionWord::Agrees),
        sitting: "Day 1".to_owned(),
        ..Motion::default()
    }
}

/// The session of the exports' tests with decisions: links of both kinds, a "none", an action without any
/// counterpart, a draft, and pairs that nobody considered.
pub(super) fn document() -> Document {
    use Contribution::{Direct, Enabling};
    let mut document = sample::document();
    let mut at = 1_795_600_000;
    let mut put = |pair, motion| {
        at += 60;
        decide(&mut document, at, pair, motion);
    };
    put(
        (0, 1),
        agreed(
            Strength::Strong,
            Some(Direct),
            "Nets with escape holes <b>serve</b> T2",
        ),
    );
    put(
        (0, 2),
        agreed(Strength::Weak, Some(Enabling), "Helps to keep sites"),
    );
    put(
        (1, 1),
        agreed(Strength::Moderate, None, "Serves; the kind is left open"),
    );
    put((1, 0), agreed(Strength::None, None, "Nothing worth reporting"));
    for target in 0..4 {
        if document_has(target) {
            put((3, target), agreed(Strength::None, None, "Nothing"));
        }
    }
    let draft = Motion {
        status: Status::Bracketed,
        value: Some(Strength::Strong),
        wording: "Serves [fully] T1".to_owned(),
        ..Motion::default()
    };
    put((2, 0), draft);
    document
}

/// Whether the plan of targets has a target at that place.
fn document_has(target: usize) -> bool {
    target < sample::targets().items().len()
}

/// The bytes as text.
pub(super) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// The view of whoever made the document.
pub(super) fn view(document: &Document) -> View<'_> {
    let session = document.session();
    session.view_for(&session.origin().stamp.by)
}
