//! The words of each scale: its points, what they mean, and the sentences that say them aloud.
//!
//! The points are the same values on every scale, but not the same words: what is weak on one is present on
//! another and enabling on a third.

use super::catalogue::Catalogue;
use crate::model::{Contribution, Judgement, RatingScale, Session, Strength, Verdict};

/// Returns the scale whose words a session speaks. While two scales stand against each other nothing can be
/// judged, and what was judged is told in the words of the default one.
pub fn spoken(session: &Session) -> RatingScale {
    session.scale().unwrap_or_default()
}

/// Returns the catalogue key of a verdict's word on a scale, or that of "not yet considered".
pub fn verdict_key(scale: RatingScale, verdict: Option<Verdict>) -> &'static str {
    match verdict {
        None => "strength-not-considered",
        Some(Verdict::CannotJudge) => "strength-cannot-judge",
        Some(Verdict::Scored(strength)) => point_key(scale, strength),
    }
}

/// Returns the catalogue key of a point's word.
pub fn point_key(scale: RatingScale, point: Strength) -> &'static str {
    use RatingScale::{Contribution, Interaction, Levels, Presence};
    match (scale, point) {
        (_, Strength::Cancelling) => "strength-cancelling",
        (_, Strength::Counteracting) => "strength-counteracting",
        (_, Strength::Constraining) => "strength-constraining",
        (Contribution | Levels, Strength::None) => "strength-none",
        (Presence, Strength::None) => "point-absent",
        (Interaction, Strength::None) => "point-consistent",
        (Contribution, Strength::Weak) => "strength-weak",
        (Presence, Strength::Weak) => "point-present",
        (Levels, Strength::Weak) => "point-low",
        (Interaction, Strength::Weak) => "point-enabling",
        (Contribution | Presence, Strength::Moderate) => "strength-moderate",
        (Levels, Strength::Moderate) => "point-medium",
        (Interaction, Strength::Moderate) => "point-reinforcing",
        (Contribution | Presence, Strength::Strong) => "strength-strong",
        (Levels, Strength::Strong) => "point-high",
        (Interaction, Strength::Strong) => "point-indivisible",
    }
}

/// Returns the catalogue key of the words that say when a verdict is the right one.
pub fn anchor_key(scale: RatingScale, verdict: Verdict) -> &'static str {
    use RatingScale::{Contribution, Interaction, Levels, Presence};
    let Verdict::Scored(point) = verdict else {
        return "anchor-cannot-judge";
    };
    match (scale, point) {
        (_, Strength::Cancelling) => "anchor-cancelling",
        (_, Strength::Counteracting) => "anchor-counteracting",
        (_, Strength::Constraining) => "anchor-constraining",
        (Contribution | Levels, Strength::None) => "anchor-none",
        (Presence, Strength::None) => "anchor-absent",
        (Interaction, Strength::None) => "anchor-consistent",
        (Contribution, Strength::Weak) => "anchor-weak",
        (Presence, Strength::Weak) => "anchor-present",
        (Levels, Strength::Weak) => "anchor-low",
        (Interaction, Strength::Weak) => "anchor-enabling-step",
        (Contribution | Presence, Strength::Moderate) => "anchor-moderate",
        (Levels, Strength::Moderate) => "anchor-medium",
        (Interaction, Strength::Moderate) => "anchor-reinforcing",
        (Contribution | Presence, Strength::Strong) => "anchor-strong",
        (Levels, Strength::Strong) => "anchor-high",
        (Interaction, Strength::Strong) => "anchor-indivisible",
    }
}

/// Returns the catalogue key of the sentence for a judgement's combination of point and kind. One message
/// for every combination: a translator never has to build a sentence from parts.
pub fn readback_key(scale: RatingScale, judgement: &Judgement) -> &'static str {
    let Verdict::Scored(point) = judgement.verdict else {
        return if judgement.recused {
            "readback-recused"
        } else {
            "readback-cannot-judge"
        };
    };
    match scale {
        RatingScale::Contribution => contribution_sentence(point, judgement.contribution),
        RatingScale::Presence if point == Strength::Weak => "readback-present",
        RatingScale::Levels if point == Strength::Weak => "readback-low",
        RatingScale::Levels if point == Strength::Moderate => "readback-medium",
        RatingScale::Levels if point == Strength::Strong => "readback-high",
        RatingScale::Interaction if point == Strength::None => "readback-consistent",
        RatingScale::Interaction if point == Strength::Weak => "readback-enabling",
        RatingScale::Interaction if point == Strength::Moderate => "readback-reinforcing",
        RatingScale::Interaction if point == Strength::Strong => "readback-indivisible",
        RatingScale::Presence | RatingScale::Levels | RatingScale::Interaction => {
            contribution_sentence(point, judgement.contribution)
        }
    }
}

fn contribution_sentence(point: Strength, kind: Option<Contribution>) -> &'static str {
    use Contribution::{Direct, Enabling};
    match (point, kind) {
        (Strength::Cancelling, _) => "readback-cancelling",
        (Strength::Counteracting, _) => "readback-counteracting",
        (Strength::Constraining, _) => "readback-constraining",
        (Strength::None, _) => "readback-none",
        (Strength::Weak, Some(Direct)) => "readback-weak-direct",
        (Strength::Weak, Some(Enabling)) => "readback-weak-enabling",
        (Strength::Weak, None) => "readback-weak",
        (Strength::Moderate, Some(Direct)) => "readback-moderate-direct",
        (Strength::Moderate, Some(Enabling)) => "readback-moderate-enabling",
        (Strength::Moderate, None) => "readback-moderate",
        (Strength::Strong, Some(Direct)) => "readback-strong-direct",
        (Strength::Strong, Some(Enabling)) => "readback-strong-enabling",
        (Strength::Strong, None) => "readback-strong",
    }
}

/// Returns a point as it is written: `-2`, `0`, `3`; with a true minus sign.
pub fn point_sign(point: Strength) -> &'static str {
    match point {
        Strength::Cancelling => "−3",
        Strength::Counteracting => "−2",
        Strength::Constraining => "−1",
        Strength::None => "0",
        Strength::Weak => "1",
        Strength::Moderate => "2",
        Strength::Strong => "3",
    }
}

/// Returns a judgement in a few words: "Strong, direct", "Stepped aside", or "Not yet considered".
pub fn judgement_words(words: &Catalogue, scale: RatingScale, judgement: Option<&Judgement>) -> String {
    if judgement.is_some_and(|one| one.recused) {
        return words.text("judgement-recused").to_owned();
    }
    let verdict = words.text(verdict_key(scale, judgement.map(|one| one.verdict)));
    match judgement.and_then(|one| one.contribution) {
        Some(Contribution::Direct) => words.format("judgement-direct", &[("strength", verdict.into())]),
        Some(Contribution::Enabling) => words.format("judgement-enabling", &[("strength", verdict.into())]),
        None => verdict.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::phrase::catalogue::Language;

    #[test]
    fn every_point_of_every_scale_has_a_word_a_meaning_and_a_sentence_of_its_own() {
        let words = Catalogue::new(Language::English);
        for scale in RatingScale::ALL {
            let points = scale.points();
            let of = |key: &dyn Fn(Strength) -> &'static str| -> BTreeSet<String> {
                let args = [("action", "1.4".into()), ("target", "T6".into())];
                points
                    .iter()
                    .map(|point| words.format(key(*point), &args))
                    .collect()
            };
            let judgement = |point| Judgement::scored(point, None);
            assert_eq!(of(&|point| point_key(scale, point)).len(), points.len());
            assert_eq!(
                of(&|point| anchor_key(scale, Verdict::Scored(point))).len(),
                points.len()
            );
            let sentences = of(&|point| readback_key(scale, &judgement(point)));
            assert_eq!(sentences.len(), points.len(), "{sentences:?}");
            assert!(sentences.iter().all(|one| !one.contains('<')), "{sentences:?}");
        }
    }

    #[test]
    fn a_judgement_in_few_words() {
        let words = Catalogue::new(Language::English);
        let said = |scale, judgement: Option<&Judgement>| judgement_words(&words, scale, judgement);
        let strong = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
        assert_eq!(said(RatingScale::Contribution, Some(&strong)), "Strong, direct");
        let high = Judgement::scored(Strength::Strong, None);
        assert_eq!(said(RatingScale::Levels, Some(&high)), "High");
        assert_eq!(said(RatingScale::Interaction, Some(&high)), "Indivisible");
        let mut aside = Judgement::new(Verdict::CannotJudge);
        assert_eq!(said(RatingScale::Presence, Some(&aside)), "Cannot judge");
        aside.recused = true;
        assert_eq!(said(RatingScale::Presence, Some(&aside)), "Stepped aside");
        assert_eq!(said(RatingScale::Presence, None), "Not yet considered");
    }
}
