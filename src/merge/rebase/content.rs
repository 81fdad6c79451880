//! What records say, said of the new plan: codes inside them follow their items.

use super::kept::codes;
use super::places::Places;
use super::report::{Adjusted, Adjustment};
use crate::merge::RecordKey;
use crate::model::{
    Effect, GapOf, Group, Judgement, Pair, Plan, Proceeding, ProceedingKey, Proposal, ProposalKind, Question,
    Rules, Session, Side, Subject, TargetId,
};

/// Says things of the new plan, and notes what could not be said as it was.
pub(super) struct Sayer<'a> {
    pub(super) old: &'a Session,
    pub(super) new: &'a Session,
    pub(super) places: &'a Places<'a>,
    pub(super) adjusted: &'a mut Vec<Adjusted>,
    /// The record in the new session.
    pub(super) record: RecordKey,
    /// Whether this version holds now; of those before nothing is noted.
    pub(super) is_head: bool,
}

impl Sayer<'_> {
    fn note(&mut self, what: Adjustment, said: String) {
        let adjusted = Adjusted {
            what,
            record: Some(self.record.clone()),
            said,
        };
        if self.is_head && !self.adjusted.contains(&adjusted) {
            self.adjusted.push(adjusted);
        }
    }

    fn named(&self, subject: Subject) -> String {
        let (action, target) = codes(self.old, subject);
        format!("{action} {target}").trim().to_owned()
    }

    /// A judgement of a pair of the new plan.
    pub(super) fn judgement(&mut self, judgement: &Judgement, target: TargetId) -> Judgement {
        let mut said = judgement.clone();
        if let Some(pair) = judgement.see {
            said.see = self.places.pairs(pair).first().copied();
            if said.see.is_none() {
                self.note(Adjustment::SeeElsewhere, self.named(Subject::Pair(pair)));
            }
        }
        self.elements(&judgement.elements, target);
        said
    }

    fn elements(&mut self, elements: &[String], target: TargetId) {
        let known = self
            .new
            .target(target)
            .map_or(&[][..], |target| &target.content.elements);
        let is_known = |code: &str| known.iter().any(|one| one.code.as_str() == code);
        let missing: Vec<_> = elements.iter().filter(|code| !is_known(code)).cloned().collect();
        for code in missing {
            self.note(Adjustment::Element, code);
        }
    }

    /// A record of the proceedings.
    pub(super) fn proceeding(
        &mut self,
        key: &ProceedingKey,
        content: &Proceeding,
        ids: &super::carry::Ids,
    ) -> Proceeding {
        match content {
            Proceeding::Rules(rules) => Proceeding::Rules(self.rules(rules)),
            Proceeding::Group(group) => {
                self.headings(group);
                content.clone()
            }
            Proceeding::Submission(submission) => {
                let mut said = submission.clone();
                said.sealed = ids.all(&submission.sealed);
                Proceeding::Submission(said)
            }
            Proceeding::Round(round) => {
                let mut said = round.clone();
                if let Some(opening) = &mut said.opened {
                    for (_, id) in &mut opening.submissions {
                        *id = ids.all(&[*id]).first().copied().unwrap_or(*id);
                    }
                }
                Proceeding::Round(said)
            }
            Proceeding::Decision(decision) => {
                if let Some(pair) = key.pair() {
                    self.elements(&decision.elements, pair.target);
                }
                content.clone()
            }
            Proceeding::Proposal(proposal) => Proceeding::Proposal(Box::new(self.proposal(proposal))),
            Proceeding::Question(question) => Proceeding::Question(Box::new(self.question(question))),
            Proceeding::Scale(_)
            | Proceeding::Seat(_)
            | Proceeding::Reservation(_)
            | Proceeding::Parked
            | Proceeding::CoverageRule(_)
            | Proceeding::Gap(_)
            | Proceeding::Basket(_)
            | Proceeding::Check(_)
            | Proceeding::Parent(_)
            | Proceeding::Final(_)
            | Proceeding::Kept(_) => content.clone(),
        }
    }

    fn rules(&mut self, rules: &Rules) -> Rules {
        let mut said = rules.clone();
        said.calibration = Vec::new();
        for pair in &rules.calibration {
            let pairs = self.places.pairs(*pair);
            if pairs.is_empty() {
                self.note(Adjustment::Calibration, self.named(Subject::Pair(*pair)));
            }
            let new = pairs.into_iter().filter(|pair| !said.calibration.contains(pair));
            let new: Vec<Pair> = new.collect();
            said.calibration.extend(new);
        }
        said
    }

    fn headings(&mut self, group: &Group) {
        let is_heading =
            |plan: &Plan, code: &str| plan.headings().iter().any(|one| one.code.as_str() == code);
        let is_gone = |(side, code): &&(Side, String)| {
            !is_heading(self.new.plan(*side), code) && is_heading(self.old.plan(*side), code)
        };
        let gone: Vec<_> = group.headings.iter().filter(is_gone).cloned().collect();
        for (_, code) in gone {
            self.note(Adjustment::Heading, code);
        }
    }

    fn proposal(&mut self, proposal: &Proposal) -> Proposal {
        let mut said = proposal.clone();
        said.answers = proposal.answers.and_then(|gap| {
            let places = self.places.items(gap.side, gap.item);
            if places.len() != 1 {
                self.note(Adjustment::Answers, self.named(Subject::item(gap.side, gap.item)));
            }
            places.first().map(|item| GapOf {
                side: gap.side,
                item: *item,
            })
        });
        said.effects = Vec::new();
        for effect in &proposal.effects {
            let (about, new): (_, Vec<Effect>) = match *effect {
                Effect::Link(pair, value, kind) => {
                    let pairs = self.places.pairs(pair).into_iter();
                    let links = pairs.map(|pair| Effect::Link(pair, value, kind));
                    (Subject::Pair(pair), links.collect())
                }
                Effect::Serves(target, value, kind) => {
                    let targets = self.places.targets(target);
                    let serves = targets.map(|target| Effect::Serves(target, value, kind));
                    (Subject::Target(target), serves.collect())
                }
            };
            if new.is_empty() {
                self.note(Adjustment::Effect, self.named(about));
            }
            for one in new {
                if !said.effects.contains(&one) {
                    said.effects.push(one);
                }
            }
        }
        if proposal.kind == ProposalKind::RevisedAction {
            said.changes = self.changes(&proposal.changes);
        }
        said
    }

    /// The code of the action whose text a proposal would change.
    fn changes(&mut self, code: &str) -> String {
        let Some(item) = self.old.actions().item_by_code(code) else {
            return code.to_owned();
        };
        let places = self.places.items(Side::Action, item);
        if places.len() != 1 {
            self.note(Adjustment::Changes, code.to_owned());
        }
        let first = places.first().and_then(|item| self.new.actions().item(*item));
        first.map_or_else(|| code.to_owned(), |item| item.code.to_string())
    }

    fn question(&mut self, question: &Question) -> Question {
        let mut said = question.clone();
        said.actions = Vec::new();
        for action in &question.actions {
            let places: Vec<_> = self.places.actions(*action).collect();
            if places.is_empty() {
                self.note(Adjustment::Informs, self.named(Subject::Action(*action)));
            }
            said.actions.extend(places);
        }
        said.targets = Vec::new();
        for target in &question.targets {
            let places: Vec<_> = self.places.targets(*target).collect();
            if places.is_empty() {
                self.note(Adjustment::Informs, self.named(Subject::Target(*target)));
            }
            said.targets.extend(places);
        }
        said.actions.sort_unstable();
        said.actions.dedup();
        said.targets.sort_unstable();
        said.targets.dedup();
        said
    }
}
