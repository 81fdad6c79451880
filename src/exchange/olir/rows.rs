//! What stands in the two sheets.

use crate::exchange::projection::{Bases, Link, LinkOptions, last_change};
use crate::model::{Contribution, RatingScale, Side, Strength, UtcSeconds, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::status_key;
use crate::phrase::scale::spoken;
use crate::phrase::time;

/// The columns of the sheet of relationships, as the format names them.
pub const RELATIONSHIPS: [&str; 9] = [
    "Focal Document Element",
    "Focal Document Element Description",
    "Relationship Type",
    "Relationship Property",
    "Relationship Explanation",
    "Reference Document Element",
    "Reference Document Element Description",
    "Comments",
    "Strength of Relationship",
];

/// The lines of the general sheet, as the format names them.
pub const GENERAL: [&str; 17] = [
    "Reference Document",
    "Reference Document Short Name",
    "Version",
    "Author",
    "URL",
    "Date",
    "Informative Reference Name",
    "Informative Reference Short Name",
    "Informative Reference Version",
    "Point of Contact",
    "Developer",
    "Comprehensive (Yes / No)",
    "Summary",
    "Target Audience",
    "Citations",
    "Comments",
    "Web Address",
];

/// The values of the general sheet, in its order. What nobody knows is empty.
pub(super) fn general(
    view: &View<'_>,
    words: &Catalogue,
    is_complete: bool,
    without: &[&str],
) -> [String; 17] {
    let session = view.session();
    let (actions, targets) = (session.actions(), session.targets());
    let bases = Bases::of(session);
    let plan_url = Some(bases.of_side(Side::Action)).filter(|base| !base.contains(".invalid/"));
    let names = [("actions", actions.id().into()), ("targets", targets.id().into())];
    let name = words.format("linked-olir-name", &names);
    let mut comments = vec![
        words.text("linked-olir-legend").to_owned(),
        words.text("linked-caveat").to_owned(),
    ];
    if !without.is_empty() {
        let codes = [("codes", without.join(", ").into())];
        comments.push(words.format("linked-olir-without", &codes));
    }
    let details = session.details();
    [
        actions.name().to_owned(),
        short(actions.id()),
        actions.version().to_owned(),
        String::new(),
        plan_url.unwrap_or_default().to_owned(),
        date(last_change(view)),
        details.title.clone(),
        short(&name),
        "1.0.0".to_owned(),
        String::new(),
        details.meeting.name,
        if is_complete { "Yes" } else { "No" }.to_owned(),
        if details.purpose.trim().is_empty() {
            name
        } else {
            details.purpose
        },
        String::new(),
        [actions.document(), targets.document()]
            .map(str::trim)
            .join("; ")
            .trim_matches([';', ' '])
            .to_owned(),
        comments.join("\n"),
        String::new(),
    ]
}

/// At most thirty characters, which the format allows for short names.
fn short(text: &str) -> String {
    text.chars().take(30).collect()
}

/// A day as the format writes it.
fn date(at: UtcSeconds) -> String {
    let iso = time::iso(at);
    let day = iso.split('T').next().unwrap_or_default();
    let mut parts = day.split('-');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(day)) => format!("{month}/{day}/{year}"),
        _ => String::new(),
    }
}

/// A link's row.
pub(super) fn relationship(
    view: &View<'_>,
    words: &Catalogue,
    options: &LinkOptions,
    link: &Link<'_>,
) -> [String; 9] {
    let session = view.session();
    let target = session.target(link.pair.target);
    let action = session.action(link.pair.action);
    let scale = spoken(session);
    let [kind, property, strength] = words_of(scale, link.value, link.decision.contribution);
    let readback = link.readback(view, words);
    let explanation = match link.decision.wording.trim() {
        "" => readback.clone(),
        wording => wording.to_owned(),
    };
    let mut comments = vec![readback];
    if !link.is_agreed() {
        let status = words.text(status_key(link.decision.status));
        comments.push(words.format("linked-olir-draft", &[("status", status.into())]));
    }
    if !link.decision.elements.is_empty() {
        let elements = link.decision.elements.join(", ");
        comments.push(words.format("linked-olir-elements", &[("elements", elements.into())]));
    }
    [
        target
            .map(|item| element(session.targets().id(), item.code.as_str()))
            .unwrap_or_default(),
        target
            .map(|item| item.title(&options.text_lang).0.to_owned())
            .unwrap_or_default(),
        kind.to_owned(),
        property.to_owned(),
        explanation,
        action
            .map(|item| element(session.actions().id(), item.code.as_str()))
            .unwrap_or_default(),
        action
            .map(|item| item.title(&options.text_lang).0.to_owned())
            .unwrap_or_default(),
        comments.join("\n"),
        strength.to_owned(),
    ]
}

/// An item's name: the plan and the code. The format allows no colon in it.
pub(super) fn element(plan: &str, code: &str) -> String {
    format!("{plan} {code}").replace(':', ".")
}

/// Type, property and strength of a relationship.
fn words_of(scale: RatingScale, value: Strength, kind: Option<Contribution>) -> [&'static str; 3] {
    if value < Strength::None {
        return ["contrary", "", "N/A"];
    }
    let strength = match (scale, value) {
        (_, Strength::None) => return ["no relationship", "", "0"],
        // A scale that only tells present from absent says nothing of strength.
        (RatingScale::Presence, _) => "N/A",
        (_, Strength::Weak) => "2",
        (_, Strength::Moderate) => "5",
        (_, _) => "8",
    };
    let property = match kind {
        Some(Contribution::Direct) => "example of",
        Some(Contribution::Enabling) => "precedes",
        None => "",
    };
    ["supports", property, strength]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_the_words_of_the_format() {
        use Contribution::{Direct, Enabling};
        use RatingScale::{Contribution as Usual, Interaction, Presence};
        assert_eq!(
            words_of(Usual, Strength::Weak, Some(Direct)),
            ["supports", "example of", "2"]
        );
        assert_eq!(
            words_of(Usual, Strength::Strong, Some(Enabling)),
            ["supports", "precedes", "8"]
        );
        assert_eq!(
            words_of(Usual, Strength::None, None),
            ["no relationship", "", "0"]
        );
        assert_eq!(
            words_of(Interaction, Strength::Counteracting, None),
            ["contrary", "", "N/A"]
        );
        assert_eq!(words_of(Presence, Strength::Weak, None), ["supports", "", "N/A"]);
    }

    #[test]
    fn dates_and_names_are_shaped_as_the_format_wants() {
        assert_eq!(date(UtcSeconds(1_795_305_600)), "11/22/2026");
        assert_eq!(element("A:B", "1:2"), "A.B 1.2");
        assert_eq!(short(&"x".repeat(40)).len(), 30);
    }
}
