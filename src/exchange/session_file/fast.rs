//! Reading the records of which a file has most, judgements and acts, as they are written here.
//!
//! Several times faster than a parser for all of RON, and never the judge: whatever is not exactly as
//! [`write`](super::write) puts it is handed to ron, which reads it or says what is wrong with it. A
//! test sees to it that both understand the same.

use std::borrow::Cow;

use super::line::{ActDto, ActLine, ConfidenceDto, IdDto, JudgementLine, KindDto, TimeDto, VerdictDto};
use super::time;
use crate::model::VersionId;

/// Reads a judgement; nothing if it is not written in the usual way.
pub(super) fn judgement(record: &str) -> Option<JudgementLine<'_>> {
    let mut rest = Rest(record);
    let id = rest.id("(id:")?;
    let action = rest.text(",action:")?;
    let target = rest.text(",target:")?;
    let reviewer = rest.text(",reviewer:")?;
    let round = if rest.eat(",round:") {
        // Written otherwise, such as with a sign or zeros before it, it is ron's to judge.
        let word = rest.word();
        word.parse()
            .ok()
            .filter(|round: &u16| round.to_string() == word)?
    } else {
        1
    };
    let verdict = if rest.eat(",verdict:") {
        verdict(rest.word())?
    } else {
        VerdictDto::Unsaid
    };
    let kind = if rest.eat(",kind:") {
        match rest.word() {
            "direct" => KindDto::Direct,
            "enabling" => KindDto::Enabling,
            _ => return None,
        }
    } else {
        KindDto::Unsaid
    };
    let tension = rest.eat(",tension:true");
    let confidence = if rest.eat(",confidence:") {
        confidence(rest.word())?
    } else {
        ConfidenceDto::Unsaid
    };
    let reason = rest.optional(",reason:")?;
    let evidence = rest.texts(",evidence:[")?;
    let chip = rest.optional(",chip:")?;
    let recused = rest.eat(",recused:true");
    let see_action = rest.optional(",see_action:")?;
    let see_target = rest.optional(",see_target:")?;
    let elements = rest.texts(",elements:[")?;
    let late = rest.eat(",late:true");
    let withdrawn = rest.eat(",withdrawn:true");
    let by = rest.optional(",by:")?;
    let at = rest.time()?;
    let supersedes = rest.ids(",supersedes:[")?;
    rest.end()?;
    Some(JudgementLine {
        id,
        action: Cow::Borrowed(action),
        target: Cow::Borrowed(target),
        reviewer: Cow::Borrowed(reviewer),
        round,
        verdict,
        kind,
        tension,
        confidence,
        reason: Cow::Borrowed(reason),
        evidence,
        chip: Cow::Borrowed(chip),
        recused,
        see_action: Cow::Borrowed(see_action),
        see_target: Cow::Borrowed(see_target),
        elements,
        late,
        withdrawn,
        by: Cow::Borrowed(by),
        at,
        supersedes,
    })
}

/// Reads an act; nothing if it is not written in the usual way.
pub(super) fn act(record: &str) -> Option<ActLine<'_>> {
    let mut rest = Rest(record);
    let id = rest.id("(id:")?;
    if !rest.eat(",act:") {
        return None;
    }
    let act = act_kind(rest.word())?;
    let by = rest.text(",by:")?;
    let at = rest.time()?;
    let versions = rest.ids(",versions:[")?;
    rest.end()?;
    Some(ActLine {
        id,
        act,
        by: Cow::Borrowed(by),
        at,
        versions,
    })
}

/// What of a record is still to be read.
struct Rest<'t>(&'t str);

impl<'t> Rest<'t> {
    fn eat(&mut self, token: &str) -> bool {
        match self.0.strip_prefix(token) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    /// Takes a field's name and a text without escapes.
    fn text(&mut self, name: &str) -> Option<&'t str> {
        let rest = self.0.strip_prefix(name)?.strip_prefix('"')?;
        let (text, rest) = rest.split_once('"')?;
        if text.contains('\\') {
            return None;
        }
        self.0 = rest;
        Some(text)
    }

    /// The same for a field that is left out where it is empty.
    fn optional(&mut self, name: &str) -> Option<&'t str> {
        if self.0.starts_with(name) {
            self.text(name)
        } else {
            Some("")
        }
    }

    /// Takes a list of texts, which is left out where it is empty.
    fn texts(&mut self, opening: &str) -> Option<Vec<String>> {
        let mut texts = Vec::new();
        let mut next = opening;
        while self.eat(next) {
            texts.push(self.text("")?.to_owned());
            next = ",";
        }
        if !texts.is_empty() && !self.eat("]") {
            return None;
        }
        Some(texts)
    }

    fn word(&mut self) -> &'t str {
        let end = self.0.find([',', ')']).unwrap_or(self.0.len());
        let (word, rest) = self.0.split_at_checked(end).unwrap_or((self.0, ""));
        self.0 = rest;
        word
    }

    fn id(&mut self, name: &str) -> Option<IdDto> {
        VersionId::from_hex(self.text(name)?).map(IdDto)
    }

    fn time(&mut self) -> Option<TimeDto> {
        time::read(self.text(",at:")?).map(TimeDto)
    }

    fn ids(&mut self, opening: &str) -> Option<Vec<IdDto>> {
        let mut ids = Vec::new();
        if self.0.starts_with(opening) {
            ids.push(self.id(opening)?);
            while self.0.starts_with(',') {
                ids.push(self.id(",")?);
            }
            if !self.eat("]") {
                return None;
            }
        }
        Some(ids)
    }

    fn end(&self) -> Option<()> {
        (self.0 == ")").then_some(())
    }
}

fn verdict(word: &str) -> Option<VerdictDto> {
    Some(match word {
        "cannot_judge" => VerdictDto::CannotJudge,
        "cancelling" => VerdictDto::Cancelling,
        "counteracting" => VerdictDto::Counteracting,
        "constraining" => VerdictDto::Constraining,
        "none" => VerdictDto::None,
        "weak" => VerdictDto::Weak,
        "moderate" => VerdictDto::Moderate,
        "strong" => VerdictDto::Strong,
        _ => return None,
    })
}

fn confidence(word: &str) -> Option<ConfidenceDto> {
    Some(match word {
        "well_established" => ConfidenceDto::WellEstablished,
        "established_incomplete" => ConfidenceDto::EstablishedIncomplete,
        "unresolved" => ConfidenceDto::Unresolved,
        "inconclusive" => ConfidenceDto::Inconclusive,
        _ => return None,
    })
}

fn act_kind(word: &str) -> Option<ActDto> {
    Some(match word {
        "create" => ActDto::Create,
        "set_details" => ActDto::SetDetails,
        "put_reviewer" => ActDto::PutReviewer,
        "judge" => ActDto::Judge,
        "judge_many" => ActDto::JudgeMany,
        "clear" => ActDto::Clear,
        "comment" => ActDto::Comment,
        "edit_comment" => ActDto::EditComment,
        "withdraw_comment" => ActDto::WithdrawComment,
        "undo" => ActDto::Undo,
        "redo" => ActDto::Redo,
        "set_scale" => ActDto::SetScale,
        "set_rules" => ActDto::SetRules,
        "put_seat" => ActDto::PutSeat,
        "put_group" => ActDto::PutGroup,
        "remove_group" => ActDto::RemoveGroup,
        "start_round" => ActDto::StartRound,
        "open_round" => ActDto::OpenRound,
        "submit" => ActDto::Submit,
        "decide" => ActDto::Decide,
        "decide_many" => ActDto::DecideMany,
        "reserve" => ActDto::Reserve,
        "withdraw_reservation" => ActDto::WithdrawReservation,
        "park" => ActDto::Park,
        "set_coverage_rule" => ActDto::SetCoverageRule,
        "note_gap" => ActDto::NoteGap,
        "mark_wording" => ActDto::MarkWording,
        "propose" => ActDto::Propose,
        "repropose" => ActDto::Repropose,
        "withdraw_proposal" => ActDto::WithdrawProposal,
        "put_question" => ActDto::PutQuestion,
        "put_questions" => ActDto::PutQuestions,
        "remove_question" => ActDto::RemoveQuestion,
        "rebase" => ActDto::Rebase,
        "still_holds" => ActDto::StillHolds,
        "declare_final" => ActDto::DeclareFinal,
        "reopen" => ActDto::Reopen,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Records of a frozen file, so that every field occurs.
    const FILE: &str = include_str!("../../../tests/data/session_v1/every_kind.ron");

    fn records() -> impl Iterator<Item = &'static str> {
        FILE.lines()
            .filter(|line| line.starts_with("(id:"))
            .filter_map(|line| line.strip_suffix(','))
    }

    #[test]
    fn both_readers_understand_the_same() {
        let mut read = 0;
        for record in records() {
            if let Some(line) = judgement(record) {
                assert_eq!(Ok(line), ron::from_str(record), "{record}");
                read += 1;
            } else if let Some(line) = act(record) {
                assert_eq!(Ok(line), ron::from_str(record), "{record}");
                read += 1;
            }
        }
        assert!(read > 25, "{read} records were read in the usual way");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_accepted_here_ron_accepts_alike(which in 0_usize..60, at in 0_usize..300, with in "[ -~]|[(),:\"]{1,2}|") {
            let record = records().nth(which).unwrap_or_default();
            let mut characters: Vec<char> = record.chars().collect();
            let at = at.min(characters.len());
            let end = (at + 1).min(characters.len());
            characters.splice(at..end, with.chars());
            let changed: String = characters.into_iter().collect();
            if let Some(line) = judgement(&changed) {
                prop_assert_eq!(Ok(line), ron::from_str(&changed));
            }
            if let Some(line) = act(&changed) {
                prop_assert_eq!(Ok(line), ron::from_str(&changed));
            }
        }
    }
}
