//! Agreed links as mappings, and the concordance that they are part of.

use std::io::{self, Write};

use serde::Serialize;

use super::record::{Agent, CONTEXT, Known, Mapping, Ref, SchemeRef, Text, Texts};
use super::{REVIEW, SKOS, TERMS, concordance_uri, mapping_uri, urn};
use crate::exchange::export::Filter;
use crate::exchange::export::csv::kind_name;
use crate::exchange::projection::{
    Considered, Link, LinkOptions, Loss, NotProjected, Projected, Survey, counted, last_change, links,
    record_uuid, write_json,
};
use crate::model::{ActionId, RatingScale, Side, Strength, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::spoken;
use crate::phrase::time;

/// The mappings, one a line. Only agreed links go in, whatever else the options say.
pub fn mappings(view: &View<'_>, options: &LinkOptions) -> Result<Projected, NotProjected> {
    let mut bytes = Vec::new();
    let (rows, losses) = write_mappings(view, options, &mut options.stop.until(&mut bytes))?;
    Ok(Projected { bytes, rows, losses })
}

/// Writes the mappings line by line; returns how many there are and what they do not say.
pub fn write_mappings(
    view: &View<'_>,
    options: &LinkOptions,
    out: &mut dyn Write,
) -> io::Result<(usize, Vec<Loss>)> {
    let words = Catalogue::new(options.language);
    let session = view.session();
    let known = Known::new(session, &options.text_lang);
    let meeting = session.details().meeting.name;
    let survey = Survey::of(view);
    let mut without = survey.actions_without().peekable();
    let mut rows = 0;
    let mut line = |mapping: &Mapping<'_>, out: &mut dyn Write| -> io::Result<()> {
        write_json(out, mapping)?;
        rows += 1;
        out.write_all(b"\n")
    };
    let above = links(view, Filter::Agreed).filter(|link| link.value > Strength::None);
    for link in above {
        // Actions without counterpart stand where their links would.
        while let Some((place, one)) = without.next_if(|(place, _)| *place < link.pair.action.index()) {
            line(
                &no_counterpart(&known, &words, &meeting, options, place, one),
                out,
            )?;
        }
        line(&mapping(view, &known, &words, &meeting, options, &link), out)?;
    }
    for (place, one) in without {
        line(
            &no_counterpart(&known, &words, &meeting, options, place, one),
            out,
        )?;
    }
    let [open, conflicts, judgements] = survey.unsaid();
    let losses = counted([
        ("linked-lost-wording", survey.wordings),
        ("linked-lost-elements", survey.elements),
        ("linked-lost-none", survey.none),
        ("linked-lost-against", survey.below),
        ("linked-lost-drafts", survey.drafts),
        ("linked-lost-targets-without", survey.targets_without().count()),
        open,
        conflicts,
        judgements,
    ]);
    Ok((rows, losses))
}

fn mapping<'a>(
    view: &View<'a>,
    known: &'a Known<'a>,
    words: &Catalogue,
    meeting: &'a str,
    options: &'a LinkOptions,
    link: &Link<'a>,
) -> Mapping<'a> {
    let session = known.session;
    Mapping {
        context: CONTEXT,
        uri: mapping_uri(link.id),
        from: known.end(Side::Action, session.action(link.pair.action)),
        to: known.end(Side::Target, session.target(link.pair.target)),
        from_scheme: known.scheme(Side::Action),
        to_scheme: known.scheme(Side::Target),
        kind: types(link),
        relevance: relevance(spoken(session), link.value),
        justification: REVIEW,
        creator: creator(options, meeting),
        created: time::iso(link.created),
        modified: time::iso(link.at),
        part_of: [part_of(known)],
        note: note(options, link.readback(view, words)),
    }
}

/// The relation, and behind it in terms of our own how strong the contribution is and of what kind.
fn types(link: &Link<'_>) -> Vec<String> {
    let kind = link
        .decision
        .contribution
        .map(|kind| format!("{TERMS}contribution/{}", kind_name(kind)));
    let strength = format!("{TERMS}strength/{}", link.value.value());
    [Some(format!("{SKOS}relatedMatch")), kind, Some(strength)]
        .into_iter()
        .flatten()
        .collect()
}

/// That an action has no counterpart: every pair of it is settled, and none is a link.
fn no_counterpart<'a>(
    known: &'a Known<'a>,
    words: &Catalogue,
    meeting: &'a str,
    options: &'a LinkOptions,
    place: usize,
    considered: Considered,
) -> Mapping<'a> {
    let action = known.session.action(ActionId::at(place));
    let code = action.map_or("", |item| item.code.as_str());
    let at = time::iso(considered.at);
    let id = record_uuid(known.session.id().0, &format!("jskos no counterpart {code}"));
    let sentence = words.format("linked-no-counterpart", &[("action", code.into())]);
    Mapping {
        context: CONTEXT,
        uri: urn(id),
        from: known.end(Side::Action, action),
        to: known.end(Side::Target, None),
        from_scheme: known.scheme(Side::Action),
        to_scheme: known.scheme(Side::Target),
        kind: vec![format!("{SKOS}mappingRelation")],
        relevance: None,
        justification: REVIEW,
        creator: creator(options, meeting),
        created: at.clone(),
        modified: at,
        part_of: [part_of(known)],
        note: note(options, sentence),
    }
}

fn part_of(known: &Known<'_>) -> Ref {
    Ref {
        uri: concordance_uri(known.session),
    }
}

/// The body that decided: the meeting, if it is named. Never who wrote it down.
fn creator<'a>(options: &'a LinkOptions, meeting: &'a str) -> Vec<Agent<'a>> {
    let named = Some(meeting.trim()).filter(|name| !name.is_empty());
    let agent = |name| Agent {
        label: Text::from([(options.language.tag(), name)]),
    };
    named.map(agent).into_iter().collect()
}

/// The sentence that says the link aloud.
fn note(options: &LinkOptions, sentence: String) -> Texts<'_> {
    Texts::from([(options.language.tag(), vec![sentence.into()])])
}

/// The strength as a share of the highest point of the scale. A scale that only tells present from absent has
/// none.
fn relevance(scale: RatingScale, value: Strength) -> Option<f64> {
    let highest = scale.points().last().filter(|_| scale != RatingScale::Presence)?;
    let share = f64::from(value.value()) / f64::from(highest.value());
    (share > 0.0).then(|| (share * 100.0).round() / 100.0)
}

/// A concordance.
#[derive(Serialize)]
struct Concordance<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    uri: String,
    #[serde(rename = "type")]
    kind: [&'static str; 1],
    #[serde(rename = "fromScheme")]
    from_scheme: SchemeRef<'a>,
    #[serde(rename = "toScheme")]
    to_scheme: SchemeRef<'a>,
    #[serde(rename = "prefLabel")]
    label: Text<'a>,
    #[serde(rename = "scopeNote")]
    scope_note: Texts<'a>,
    extent: String,
    created: String,
    modified: String,
}

/// The concordance: the object that all mappings of the session are part of.
pub fn concordance(view: &View<'_>, options: &LinkOptions) -> Result<Projected, NotProjected> {
    let words = Catalogue::new(options.language);
    let session = view.session();
    let known = Known::new(session, &options.text_lang);
    let (details, survey) = (session.details(), Survey::of(view));
    let tag = options.language.tag();
    let mappings = survey.above + survey.actions_without().count();
    let object = Concordance {
        context: CONTEXT,
        uri: concordance_uri(session),
        kind: ["http://rdf-vocabulary.ddialliance.org/xkos#Correspondence"],
        from_scheme: known.scheme(Side::Action),
        to_scheme: known.scheme(Side::Target),
        label: Text::from([(tag, details.title.as_str())]),
        scope_note: Texts::from([(tag, vec![words.text("linked-caveat").into()])]),
        extent: mappings.to_string(),
        created: time::iso(session.origin().stamp.at),
        modified: time::iso(last_change(view)),
    };
    let mut bytes = Vec::new();
    write_json(&mut bytes, &object)?;
    bytes.push(b'\n');
    Ok(Projected {
        bytes,
        rows: 1,
        losses: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strength_is_a_share_of_the_scale() {
        use RatingScale::{Contribution, Interaction, Presence};
        assert_eq!(relevance(Contribution, Strength::Weak), Some(0.33));
        assert_eq!(relevance(Contribution, Strength::Strong), Some(1.0));
        assert_eq!(relevance(Presence, Strength::Weak), None);
        assert_eq!(relevance(Interaction, Strength::Counteracting), None);
    }
}
