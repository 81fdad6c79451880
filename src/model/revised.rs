//! What a session says of its parent, of links to be looked at again, and of being final.

use super::pair::{Pair, Side};
use super::plan::Lang;
use super::proceeding::{CheckMark, Final, Kept, KeptKind, Parent, Proceeding, ProceedingKey};
use super::record::{Current, Record, Stamp, VersionId};
use super::session::Session;

impl Session {
    /// Returns the session that this one was carried over from, if it was.
    pub fn parent(&self) -> Option<&Parent> {
        match self
            .proceeding_record(&ProceedingKey::Parent)
            .map(Record::current)
        {
            Some(Current::Said(Proceeding::Parent(parent))) => Some(parent),
            _ => None,
        }
    }

    /// Returns why a link is to be looked at again, if it is.
    pub fn check_mark(&self, pair: Pair) -> Option<&CheckMark> {
        check_of(self.proceeding_record(&ProceedingKey::Check(pair))?)
    }

    /// Returns all links that are to be looked at again, in the order of pairs.
    pub fn check_marks(&self) -> impl Iterator<Item = (Pair, &CheckMark)> {
        self.proceeding_records().filter_map(|(key, record)| match key {
            ProceedingKey::Check(pair) => Some((*pair, check_of(record)?)),
            _ => None,
        })
    }

    /// Returns what was declared final, by whom and when, if it is. Of versions that stand against each
    /// other nothing is final.
    pub fn final_note(&self) -> Option<(&Final, &Stamp)> {
        let record = self.proceeding_record(&ProceedingKey::Final)?;
        let Current::Said(Proceeding::Final(note)) = record.current() else {
            return None;
        };
        let stamp = record.heads().map(|head| &head.stamp).max()?;
        Some((note, stamp))
    }

    /// Says whether anything was done after the mapping was declared final, as far as seconds tell.
    pub fn changed_since_final(&self) -> bool {
        let last = self.acts().next_back().map(|act| act.stamp.at);
        self.final_note()
            .is_some_and(|(_, stamp)| last.is_some_and(|last| last > stamp.at))
    }

    /// Returns what was said in the parent and has no place here, by its id there.
    pub fn kept(&self) -> impl Iterator<Item = (VersionId, &Kept)> {
        let all = self.kept_records();
        all.filter_map(|(id, kept, _)| (kept.kind != KeptKind::Wording).then_some((id, kept)))
    }

    /// Returns what an item of the plan before said, by its code there: where something on what became of
    /// it is to be looked at again, or it is gone.
    pub fn text_before(&self, side: Side, code: &str) -> Option<TextBefore<'_>> {
        let is_it = |kept: &Kept| {
            let own = match side {
                Side::Action => &kept.action,
                Side::Target => &kept.target,
            };
            matches!(kept.kind, KeptKind::Wording | KeptKind::Item)
                && kept.side() == Some(side)
                && own == code
        };
        // Of several versions of a plan the last one.
        self.kept_records()
            .filter(|(_, kept, _)| is_it(kept))
            .max_by_key(|(id, _, stamp)| (stamp.at, *id))
            .map(|(_, kept, _)| TextBefore(kept))
    }

    fn kept_records(&self) -> impl Iterator<Item = (VersionId, &Kept, &Stamp)> {
        self.proceeding_records()
            .filter_map(|(key, record)| match (key, record.current()) {
                (ProceedingKey::Kept(id), Current::Said(Proceeding::Kept(kept))) => {
                    let stamp = record.heads().map(|head| &head.stamp).max()?;
                    Some((*id, &**kept, stamp))
                }
                _ => None,
            })
    }
}

/// What an item said in the version of the plan before.
#[derive(Clone, Copy, Debug)]
pub struct TextBefore<'s>(&'s Kept);

impl<'s> TextBefore<'s> {
    /// Returns its title in the first of these languages that it has.
    pub fn title(self, langs: &[&Lang]) -> &'s str {
        self.first(&["title"], langs).unwrap_or_default()
    }

    /// Returns its text, or else its summary, in the first of these languages that it has.
    pub fn text(self, langs: &[&Lang]) -> &'s str {
        self.first(&["text", "summary"], langs).unwrap_or_default()
    }

    fn first(self, names: &[&str], langs: &[&Lang]) -> Option<&'s str> {
        let mut asked = names
            .iter()
            .flat_map(|name| langs.iter().map(move |lang| format!("{name} {}", lang.as_str())));
        asked.find_map(|part| self.0.part(&part))
    }
}

/// Of versions that stand against each other the latest that says something: what one copy has confirmed
/// and another marked again is still to be looked at.
fn check_of(record: &Record<Proceeding>) -> Option<&CheckMark> {
    let head = record
        .heads()
        .filter(|head| head.content.is_some())
        .max_by_key(|head| (head.stamp.at, head.id))?;
    match &head.content {
        Some(Proceeding::Check(mark)) => Some(mark),
        _ => None,
    }
}
