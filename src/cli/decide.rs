//! `seagrass decide FILE ACTION TARGET`: writing down what the meeting decided on a pair.

use std::path::PathBuf;

use super::acting::{Read, by, output};
use super::args::Args;
use super::console::{Console, Stop};
use super::review_args::DecisionArgs;
use super::{FINE, files};
use crate::command::Command;
use crate::model::{Current, Motion, Pair, ProceedingKey, Session, StateName, Status};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::{decision_words, record_name};

/// Records what was said: a reservation or its withdrawal first, then the decision.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let said = &args.review.decision;
    let words = &console.words;
    let [path, action, target] = &*args.files else {
        return Err(Stop::WrongUse(words.text("cli-decide-pair").to_owned()));
    };
    if !said.says_anything() && said.reserve.is_none() && said.withdraw.is_none() {
        return Err(Stop::WrongUse(words.text("cli-decide-nothing").to_owned()));
    }
    let by = by(args, words)?;
    let output = output(args, words)?;
    let mut read = Read::from(path, words)?;
    let pair = pair(read.session(), action, target, words)?;
    if let Some(state) = &said.withdraw {
        let state = StateName::from(state.as_str());
        read.act(&Command::WithdrawReservation { pair, state }, by, words)?;
    }
    if let Some(state) = &said.reserve {
        let reserve = Command::Reserve {
            pair,
            state: StateName::from(state.as_str()),
            words: said.words.clone().unwrap_or_default(),
        };
        read.act(&reserve, by, words)?;
    }
    if said.says_anything() {
        let motion = motion(read.session(), pair, said);
        read.act(&Command::Decide { pair, motion }, by, words)?;
    }
    read.write(path, args, console)?;
    if !files::is_standard(output) {
        for text in told(read.session(), pair, &console.words) {
            console.message(&text);
        }
    }
    Ok(FINE)
}

fn pair(session: &Session, action: &PathBuf, target: &PathBuf, words: &Catalogue) -> Result<Pair, Stop> {
    let found = action
        .to_str()
        .zip(target.to_str())
        .and_then(|(action, target)| session.pair_by_codes(action, target));
    found.ok_or_else(|| {
        let text = |code: &PathBuf| code.display().to_string();
        Stop::WrongUse(words.format(
            "cli-decide-no-pair",
            &[("action", text(action).into()), ("target", text(target).into())],
        ))
    })
}

/// What stands now, with what was said in its place. Of decisions that differ none is taken for the start.
fn motion(session: &Session, pair: Pair, said: &DecisionArgs) -> Motion {
    let mut motion = match session.decision(pair) {
        Current::Said(decision) => Motion::clone(decision),
        Current::Absent | Current::Conflict => Motion {
            status: Status::InDiscussion,
            ..Motion::default()
        },
    };
    if let Some(status) = said.status {
        motion.status = status;
    }
    if let Some(value) = said.value {
        motion.value = Some(value);
        // Direct or enabling was said of the value before.
        motion.contribution = None;
    }
    motion.contribution = said.kind.or(motion.contribution);
    motion.word = said.word.or(motion.word);
    for (place, text) in [
        (&mut motion.wording, &said.wording),
        (&mut motion.sitting, &said.sitting),
        (&mut motion.quorum, &said.quorum),
    ] {
        if let Some(text) = text {
            place.clone_from(text);
        }
    }
    motion
}

/// What stands on the pair afterwards.
fn told(session: &Session, pair: Pair, words: &Catalogue) -> Vec<String> {
    let line = |about: String, said: String| {
        words.format(
            "cli-decide-done",
            &[("about", about.into()), ("said", said.into())],
        )
    };
    let mut texts = Vec::new();
    if let Current::Said(decision) = session.decision(pair) {
        let about = record_name(words, session, &ProceedingKey::Decision(pair));
        let scale = session.scale().unwrap_or_default();
        texts.push(line(about, decision_words(words, scale, decision)));
    }
    for (state, reservation, _) in session.reservations(pair) {
        let about = record_name(
            words,
            session,
            &ProceedingKey::Reservation(pair, StateName::clone(state)),
        );
        let said = words.format("differs-quoted", &[("text", reservation.words.as_str().into())]);
        texts.push(line(about, said));
    }
    texts
}
