//! A review of the shipped pair of plans with decisions of every kind, made by rule and not by chance.

use seagrass::command::{Command, Document};
use seagrass::model::*;

use crate::samples::{self, stamp};

/// What is decided on a pair; nothing for most.
fn motion(action: usize, target: usize) -> Option<Motion> {
    use Contribution::{Direct, Enabling};
    let lot = (action * 37 + target * 23 + action * target * 11) % 60;
    let agreed = |value, contribution| Motion {
        status: Status::Agreed,
        value: Some(value),
        contribution,
        wording: format!("Helps by way {lot}"),
        word: Some(DecisionWord::Agrees),
        sitting: "Day 2".to_owned(),
        ..Motion::default()
    };
    // Some actions serve nothing, and one target is served by none.
    if action % 9 == 7 || target == 11 {
        return (lot > 20).then(|| agreed(Strength::None, None));
    }
    Some(match lot {
        0 | 1 => agreed(Strength::Strong, Some(Direct)),
        2 => agreed(Strength::Strong, Some(Enabling)),
        3 | 4 => agreed(Strength::Moderate, Some(Direct)),
        5 => agreed(Strength::Moderate, Some(Enabling)),
        6 => agreed(Strength::Weak, Some(Direct)),
        7 => agreed(Strength::Weak, Some(Enabling)),
        8 => agreed(Strength::Moderate, None),
        9 | 10 => Motion {
            status: Status::Bracketed,
            value: Some(if lot == 9 {
                Strength::Strong
            } else {
                Strength::Weak
            }),
            contribution: Some(if lot == 9 { Direct } else { Enabling }),
            wording: "[to be considered further]".to_owned(),
            ..Motion::default()
        },
        11 => Motion {
            status: Status::WithReservation,
            ..agreed(Strength::Moderate, Some(Direct))
        },
        12 => Motion {
            status: Status::Deferred,
            ..Motion::default()
        },
        13..=52 => agreed(Strength::None, None),
        _ => return None,
    })
}

/// The review.
pub(crate) fn decided() -> Document {
    let mut document = samples::document();
    let (actions, targets) = (
        document.session().actions().items().len(),
        document.session().targets().items().len(),
    );
    let mut at = 10;
    for action in 0..actions {
        for target in 0..targets {
            let Some(motion) = motion(action, target) else {
                continue;
            };
            at += 1;
            let pair = Pair::new(ActionId::at(action), TargetId::at(target));
            let decide = Command::Decide {
                pair,
                motion: motion.clone(),
            };
            if motion.status == Status::WithReservation {
                let reserve = Command::Reserve {
                    pair,
                    state: "Testland".into(),
                    words: "Testland reserves its position".to_owned(),
                };
                document.run(&reserve, &stamp("R07", at)).expect("accepted");
            }
            document.run(&decide, &stamp("R07", at)).expect("accepted");
        }
    }
    document
}

/// The same pair of plans with judgements of one reviewer.
pub(crate) fn judged() -> Document {
    let mut document = samples::document();
    for (action, target, strength, kind, tension) in [
        (0, 5, Strength::Strong, Some(Contribution::Direct), false),
        (0, 0, Strength::Weak, Some(Contribution::Enabling), false),
        (3, 5, Strength::Moderate, Some(Contribution::Direct), true),
        (5, 14, Strength::Strong, Some(Contribution::Enabling), false),
        (9, 9, Strength::Moderate, None, false),
        (9, 10, Strength::None, None, false),
        (12, 7, Strength::Strong, Some(Contribution::Direct), false),
    ] {
        let mut judgement = Judgement::scored(strength, kind);
        judgement.tension = tension;
        let pair = Pair::new(ActionId::at(action), TargetId::at(target));
        let judge = Command::Judge { pair, judgement };
        document.run(&judge, &stamp("R07", 20)).expect("accepted");
    }
    let pair = Pair::new(ActionId::at(20), TargetId::at(3));
    let unable = Judgement::new(Verdict::CannotJudge);
    let judge = Command::Judge {
        pair,
        judgement: unable,
    };
    document.run(&judge, &stamp("R07", 21)).expect("accepted");
    document
}
