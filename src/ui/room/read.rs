//! The one place where the room's card is made of a session, and names stay behind.

use jiff::tz::TimeZone;

use super::card::{RoomCard, RoomCounts, RoomEntry, RoomSpread, RoomText, Standing};
use crate::analysis::agenda::{Forecast, Time};
use crate::analysis::disagreement::Spread;
use crate::model::plan::Shown;
use crate::model::{
    Current, Item, Lang, Pair, Proceeding, ProceedingKey, RatingScale, Record, Subject, Verdict, Version,
    View,
};
use crate::phrase::askers::Askers;
use crate::phrase::time::date_and_clock;

/// How the card is read.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'r> {
    /// The language of the plans that was chosen.
    pub lang: &'r Lang,
    /// Whether the authoritative language is shown instead.
    pub is_authoritative: bool,
    /// The time zone of this computer.
    pub zone: &'r TimeZone,
    /// How many items of the agenda take time; they share what is available.
    pub items: usize,
}

impl RoomCard {
    /// Reads what the room may know of a pair; nothing if the plans do not have it.
    pub fn of(view: &View<'_>, pair: Pair, reading: &Reading<'_>) -> Option<Self> {
        let session = view.session();
        let lang = |authoritative| {
            if reading.is_authoritative {
                authoritative
            } else {
                reading.lang
            }
        };
        let action_lang = lang(session.actions().authoritative_language());
        let target_lang = lang(session.targets().authoritative_language());
        let (action, action_rtl) = text(session.action(pair.action)?, action_lang);
        let (target, target_rtl) = text(session.target(pair.target)?, target_lang);
        let elements = session.target(pair.target)?.content.elements.iter();
        let elements = elements.map(|element| element.code.as_str());
        let told = Told {
            scale: scale(view),
            askers: Askers::of(session),
            elements: elements.collect(),
            zone: reading.zone,
        };
        Some(Self {
            action,
            target,
            right_to_left: action_rtl || target_rtl,
            scale: scale(view),
            spread: spread(view, pair),
            standing: standing(view, pair, &told),
            history: history(view, pair, &told),
            reservations: session.reservations(pair).len(),
            comments: view.comments(Subject::Pair(pair)).len(),
            is_parked: session.is_parked(pair),
            seconds: seconds(view, reading.items),
        })
    }
}

/// How entries of a decision are told.
struct Told<'r> {
    scale: RatingScale,
    askers: Askers,
    /// The codes of the target's elements.
    elements: Vec<&'r str>,
    zone: &'r TimeZone,
}

/// The words of an item, and whether they are read from right to left.
fn text(item: &Item, lang: &Lang) -> (RoomText, bool) {
    let (title, shown) = item.title(lang);
    let held = item.text(lang).or_else(|| item.summary(lang));
    let text_shown = held.map_or(shown, |(_, shown)| shown);
    let tag = |shown: Shown<'_>| (!shown.asked).then(|| shown.lang.as_str().to_uppercase());
    let text = RoomText {
        code: item.code.as_str().to_owned(),
        title: title.to_owned(),
        text: held.map_or_else(String::new, |(text, _)| text.to_owned()),
        stands_in: tag(shown).or_else(|| tag(text_shown)),
        is_unofficial: text_shown.asked && text_shown.unofficial_translation(),
        wording: item.content.wording,
    };
    (text, shown.lang.is_right_to_left())
}
/// The scale judged on; the default one while two copies chose different ones and nothing can be counted.
fn scale(view: &View<'_>) -> RatingScale {
    view.session().scale().unwrap_or_default()
}

/// How often each value was given in the current round. As long as it is blind and not open there is nothing to
/// count, whoever conducts it.
fn spread(view: &View<'_>, pair: Pair) -> RoomSpread {
    if view.is_blind() {
        return RoomSpread::Sealed;
    }
    let points = scale(view).points();
    let mut scores = vec![0_u32; points.len()];
    let (mut cannot_judge, mut conflicts) = (0, 0);
    for (_, record) in view.judgements_of(pair, view.round()) {
        match record.current() {
            Current::Absent => {}
            Current::Conflict => conflicts += 1,
            Current::Said(judgement) => match judgement.verdict {
                Verdict::CannotJudge => cannot_judge += 1,
                Verdict::Scored(value) => {
                    let place = points.iter().position(|point| *point == value);
                    if let Some(count) = place.and_then(|place| scores.get_mut(place)) {
                        *count += 1;
                    }
                }
            },
        }
    }
    let values = points
        .iter()
        .copied()
        .zip(scores.iter().map(|count| *count as usize))
        .rev();
    RoomSpread::Given(RoomCounts {
        values: values.collect(),
        cannot_judge,
        conflicts,
        class: Spread::of_counts(scale(view), &scores).class(),
    })
}

/// What stands as the decision.
fn standing(view: &View<'_>, pair: Pair, told: &Told<'_>) -> Standing {
    let Some(record) = decision_record(view, pair) else {
        return Standing::Nothing;
    };
    let mut heads: Vec<_> = record.heads().filter_map(|head| entry(head, told)).collect();
    match view.session().decision(pair) {
        Current::Absent => Standing::Nothing,
        Current::Conflict => Standing::Differing(heads),
        Current::Said(_) => heads.pop().map_or(Standing::Nothing, Standing::Decided),
    }
}

/// All entries, the latest first; one that was taken back says so.
fn history(view: &View<'_>, pair: Pair, told: &Told<'_>) -> Vec<RoomEntry> {
    let Some(record) = decision_record(view, pair) else {
        return Vec::new();
    };
    let mut versions: Vec<_> = record.versions().iter().collect();
    versions.sort_by_key(|version| std::cmp::Reverse((version.stamp.at, version.id)));
    let taken_back = |version: &Version<Proceeding>| RoomEntry {
        is_taken_back: true,
        when: date_and_clock(version.stamp.at, told.zone),
        ..RoomEntry::default()
    };
    let entries = versions.into_iter();
    entries
        .map(|version| entry(version, told).unwrap_or_else(|| taken_back(version)))
        .collect()
}

fn decision_record<'s>(view: &View<'s>, pair: Pair) -> Option<&'s Record<Proceeding>> {
    view.session().proceeding_record(&ProceedingKey::Decision(pair))
}

/// What a version says, without who recorded it, the session of the meeting and the quorum note.
fn entry(version: &Version<Proceeding>, told: &Told<'_>) -> Option<RoomEntry> {
    let Some(Proceeding::Decision(decision)) = &version.content else {
        return None;
    };
    Some(RoomEntry {
        scale: told.scale,
        status: decision.status,
        value: decision.value,
        contribution: decision.contribution,
        elements: decision
            .elements
            .iter()
            .filter(|code| told.elements.contains(&code.as_str()))
            .cloned()
            .collect(),
        wording: told.askers.left_out(&decision.wording),
        word: decision.word,
        when: date_and_clock(version.stamp.at, told.zone),
        is_taken_back: false,
    })
}

/// Seconds for one item: as the rules say, or an even share of the time available.
fn seconds(view: &View<'_>, items: usize) -> Option<u32> {
    let forecast = Forecast::of(items, Time::of(&view.session().rules()));
    forecast
        .minutes_each
        .map(|minutes| (minutes * 60.0).round() as u32)
}
