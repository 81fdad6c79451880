//! What differs between two states of a session, for a person to decide which one to keep.

use crate::model::{Current, Pair, Record, ReviewerCode, Session, Subject, Verdict};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::readback::verdict_key;

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Title, purpose or meeting.
    Details,
    /// A reviewer's entry.
    Reviewer(ReviewerCode),
    /// A judgement: what it was and what it is.
    Judgement {
        /// The pair.
        pair: Pair,
        /// Who judges.
        reviewer: ReviewerCode,
        /// The verdict before.
        before: Option<Verdict>,
        /// The verdict after.
        after: Option<Verdict>,
    },
    /// A comment was made, reworded or withdrawn.
    Comment(Subject),
}

/// Returns what differs from `before` to `after`, in the order of the file. Without a `before` all of
/// `after` is new.
pub fn differences(before: Option<&Session>, after: &Session) -> Vec<Difference> {
    let mut found = Vec::new();
    let details = before.map(Session::details_record);
    if details.map(Record::head_ids).unwrap_or_default() != after.details_record().head_ids() {
        found.push(Difference::Details);
    }
    for (code, record) in after.reviewer_records() {
        let earlier = before.and_then(|session| session.reviewer_records().find(|(one, _)| *one == code));
        let earlier = earlier.map_or(Current::Absent, |(_, record)| record.current());
        if earlier != record.current() {
            found.push(Difference::Reviewer(code.clone()));
        }
    }
    for (key, record) in after.judgement_records() {
        let earlier = before.and_then(|session| session.judgement_record(key));
        let earlier = earlier.map_or(Current::Absent, Record::current);
        if earlier != record.current() {
            found.push(Difference::Judgement {
                pair: key.pair,
                reviewer: key.reviewer.clone(),
                before: earlier.said().map(|judgement| judgement.verdict),
                after: record.current().said().map(|judgement| judgement.verdict),
            });
        }
    }
    for (id, record) in after.comment_records() {
        let earlier = before.and_then(|session| session.comment_record(*id));
        let earlier = earlier.map_or(Current::Absent, Record::current);
        if earlier == record.current() {
            continue;
        }
        let subject = record
            .current()
            .said()
            .or_else(|| earlier.said())
            .map(|one| one.subject);
        found.extend(subject.map(Difference::Comment));
    }
    found
}

/// Returns the number of acts that `after` has and `before` has not.
pub fn new_acts(before: Option<&Session>, after: &Session) -> usize {
    let known: std::collections::BTreeSet<_> = before
        .into_iter()
        .flat_map(Session::acts)
        .map(|act| act.id)
        .collect();
    after.acts().filter(|act| !known.contains(&act.id)).count()
}

/// Says whether `whole` has every version and act of `part`: then putting it in the place of `part`
/// takes nothing away from anybody.
pub fn holds_all(whole: &Session, part: &Session) -> bool {
    if whole.id() != part.id() || new_acts(Some(whole), part) > 0 {
        return false;
    }
    let reviewer = |code| whole.reviewer_records().find(|(one, _)| *one == code);
    has_all(Some(whole.details_record()), part.details_record())
        && part
            .reviewer_records()
            .all(|(code, record)| has_all(reviewer(code).map(|(_, record)| record), record))
        && part
            .judgement_records()
            .all(|(key, record)| has_all(whole.judgement_record(key), record))
        && part
            .comment_records()
            .all(|(id, record)| has_all(whole.comment_record(*id), record))
        && part
            .foreign_sections()
            .all(|section| whole.foreign_sections().any(|one| one == section))
}

fn has_all<T: PartialEq>(whole: Option<&Record<T>>, part: &Record<T>) -> bool {
    let whole = whole.map_or(&[][..], Record::versions);
    part.versions()
        .iter()
        .all(|version| whole.iter().any(|one| one.id == version.id))
}

impl Difference {
    /// Says the difference in words, with the codes of the session's plans.
    pub fn in_words(&self, words: &Catalogue, session: &Session) -> String {
        match self {
            Self::Details => words.text("differs-details").to_owned(),
            Self::Reviewer(code) => words.format("differs-reviewer", &[("reviewer", code.as_str().into())]),
            Self::Judgement {
                pair,
                reviewer,
                before,
                after,
            } => words.format(
                "differs-judgement",
                &[
                    ("about", about(words, session, Subject::Pair(*pair)).into()),
                    ("reviewer", reviewer.as_str().into()),
                    ("before", words.text(verdict_key(*before)).into()),
                    ("after", words.text(verdict_key(*after)).into()),
                ],
            ),
            Self::Comment(subject) => words.format(
                "differs-comment",
                &[("about", about(words, session, *subject).into())],
            ),
        }
    }
}

fn about(words: &Catalogue, session: &Session, subject: Subject) -> String {
    let action = |id| session.action(id).map_or("", |item| item.code.as_str());
    let target = |id| session.target(id).map_or("", |item| item.code.as_str());
    match subject {
        Subject::Action(id) => words.format("about-action", &[("action", action(id).into())]),
        Subject::Target(id) => words.format("about-target", &[("target", target(id).into())]),
        Subject::Pair(pair) => words.format(
            "about-pair",
            &[
                ("action", action(pair.action).into()),
                ("target", target(pair.target).into()),
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::command::{Command, Document};
    use crate::exchange::plan_file;
    use crate::model::{
        ActionId, Comment, Details, Judgement, Plan, Reviewer, Stamp, Strength, TargetId, UtcSeconds,
    };

    fn plan() -> Arc<Plan> {
        let shipped = plan_file::shipped();
        Arc::new(plan_file::read_plan(shipped.first().expect("a plan").text).expect("it reads"))
    }

    fn stamp(at: i64) -> Stamp {
        Stamp {
            by: ReviewerCode::new("R07").expect("a code"),
            at: UtcSeconds(at),
        }
    }

    fn document() -> Document {
        let details = Details {
            title: "Sample".to_owned(),
            ..Details::default()
        };
        Document::create(plan(), plan(), &details, &Reviewer::default(), &stamp(1)).expect("accepted")
    }

    fn judge(document: &mut Document, target: usize, strength: Strength, at: i64) {
        let pair = Pair::new(ActionId::at(0), TargetId::at(target));
        let judgement = Judgement::scored(strength, None);
        let command = Command::Judge { pair, judgement };
        document.run(&command, &stamp(at)).expect("accepted");
    }

    #[test]
    fn nothing_differs_from_itself_and_all_is_new_without_a_before() {
        let mut document = document();
        judge(&mut document, 0, Strength::Strong, 2);
        let session = document.session();
        assert_eq!(differences(Some(session), session), []);
        assert_eq!(new_acts(Some(session), session), 0);
        assert_eq!(
            differences(None, session).len(),
            3,
            "details, reviewer, judgement"
        );
        assert_eq!(new_acts(None, session), 2);
    }

    #[test]
    fn each_kind_of_change_is_named() {
        let mut document = document();
        judge(&mut document, 0, Strength::Strong, 2);
        judge(&mut document, 1, Strength::Weak, 3);
        let before = Arc::clone(document.session());
        judge(&mut document, 0, Strength::Weak, 4);
        document.undo(&stamp(5)).expect("a step");
        judge(&mut document, 1, Strength::None, 6);
        let subject = Subject::Target(TargetId::at(2));
        let comment = Comment {
            subject,
            text: "why".to_owned(),
            reply_to: None,
        };
        let command = Command::Comment {
            subject,
            text: comment.text,
            reply_to: None,
        };
        document.run(&command, &stamp(7)).expect("accepted");
        let found = differences(Some(&before), document.session());
        assert_eq!(
            found,
            [
                Difference::Judgement {
                    pair: Pair::new(ActionId::at(0), TargetId::at(1)),
                    reviewer: stamp(1).by,
                    before: Some(Verdict::Scored(Strength::Weak)),
                    after: Some(Verdict::Scored(Strength::None)),
                },
                Difference::Comment(subject),
            ],
            "what was undone does not differ"
        );
        assert_eq!(new_acts(Some(&before), document.session()), 4);
        let words = Catalogue::new(crate::phrase::catalogue::Language::English);
        for difference in found {
            let said = difference.in_words(&words, document.session());
            assert!(
                !said.contains('<') && said.contains("1.1") | said.contains("1.3"),
                "{said}"
            );
        }
    }

    #[test]
    fn only_a_later_state_holds_all_of_an_earlier_one() {
        let mut document = document();
        let before = Arc::clone(document.session());
        let mut other = document.clone();
        judge(&mut document, 0, Strength::Strong, 2);
        judge(&mut other, 1, Strength::Strong, 2);
        assert!(holds_all(document.session(), &before));
        assert!(holds_all(&before, &before));
        assert!(!holds_all(&before, document.session()));
        assert!(
            !holds_all(document.session(), other.session()),
            "two copies went apart"
        );
    }
}
