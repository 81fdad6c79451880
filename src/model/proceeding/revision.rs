//! What is laid down when a session is carried over to a new version of a plan, and when it is final.
//!
//! A session that is carried over names its parent, marks what a person has to look at again, and keeps
//! what was said of items that the new version does not have.

use crate::model::hash::{Canonical, ContentHash};
use crate::model::pair::Side;
use crate::model::plan::Plan;
use crate::model::record::{Stamp, VersionId};
use crate::model::reviewer::ReviewerCode;

/// What became of an item in a new version of its plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Revision {
    /// It has the same code and the same words.
    #[default]
    Same,
    /// It has the same code and other words.
    Reworded,
    /// It has another code; perhaps other words too.
    Renumbered,
    /// It became several items.
    Split,
    /// It and others became one item.
    Merged,
    /// It and others became several items together.
    Regrouped,
    /// It is gone.
    Dropped,
    /// It was not there before.
    New,
}

same_list!(Revision: Same = "same", Reworded = "reworded", Renumbered = "renumbered", Split = "split",
    Merged = "merged", Regrouped = "regrouped", Dropped = "dropped", New = "new");

/// That a link or a decision was carried over and is to be looked at again. It stands until somebody says
/// that the link still holds, which is a version without content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckMark {
    /// What became of the action.
    pub action: Revision,
    /// What became of the target.
    pub target: Revision,
    /// The pairs of the parent session that it was said of, by codes of action and target.
    pub from: Vec<(String, String)>,
    /// Whether what was said of several of them differs, so that versions stand against each other.
    pub differs: bool,
}

/// Which plan a session stood on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanName {
    /// Its identifier.
    pub id: String,
    /// Which edition.
    pub version: String,
    /// The hash of its content.
    pub hash: ContentHash,
}

impl PlanName {
    /// Returns what names a plan.
    pub fn of(plan: &Plan) -> Self {
        Self {
            id: plan.id().to_owned(),
            version: plan.version().to_owned(),
            hash: plan.hash(),
        }
    }
}

/// The session that this one was carried over from. It was not changed by that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parent {
    /// Its identity.
    pub session: VersionId,
    /// Its title at that time.
    pub title: String,
    /// Who made it, and when.
    pub made: Stamp,
    /// Its plan of actions.
    pub actions: PlanName,
    /// Its plan of targets.
    pub targets: PlanName,
    /// The last entries of its log.
    pub log: Vec<VersionId>,
    /// Who conducted it without a seat that says so: its maker, and the makers of its own parents.
    pub conducted: Vec<ReviewerCode>,
    /// A hash of its file, as hexadecimal digits; empty if it was not carried over from a file.
    pub file: String,
}

/// That the mapping was declared final.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Final {
    /// Findings that were open.
    pub open: u32,
    /// Why they may be; empty if none were.
    pub reason: String,
}

/// What kind of thing is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeptKind {
    /// The text of an item.
    Item,
    /// A judgement.
    Judgement,
    /// A comment.
    Comment,
    /// A decision.
    Decision,
    /// A reservation.
    Reservation,
    /// That a pair was parked.
    Parked,
    /// A note on a gap.
    Gap,
    /// Remarks on an item's wording.
    Basket,
    /// A mark that a link is to be looked at again.
    Check,
    /// The text that an item had before, where something on it is to be looked at again.
    Wording,
}

same_list!(KeptKind: Item = "item", Judgement = "judgement", Comment = "comment", Decision = "decision",
    Reservation = "reservation", Parked = "parked", Gap = "gap", Basket = "basket", Check = "check",
    Wording = "wording");

/// Something said in the parent session that has no place on the new plan: all its versions, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What kind of thing.
    pub kind: KeptKind,
    /// The code of the action it was about; empty if none.
    pub action: String,
    /// The code of the target it was about; empty if none.
    pub target: String,
    /// Whose judgement, or which State's reservation; empty otherwise.
    pub whose: String,
    /// The round of a judgement; 0 otherwise.
    pub round: u16,
    /// Its versions, each after those it replaced.
    pub versions: Vec<KeptVersion>,
}

impl Kept {
    /// Returns what it said last under the name of a part, if it says that.
    pub fn part(&self, name: &str) -> Option<&str> {
        let parts = &self.versions.last()?.parts;
        let found = parts.iter().find(|(one, _)| one == name);
        found.map(|(_, text)| text.as_str())
    }

    /// Returns the side of the item that it is about; none for a pair.
    pub fn side(&self) -> Option<Side> {
        match (self.action.is_empty(), self.target.is_empty()) {
            (false, true) => Some(Side::Action),
            (true, false) => Some(Side::Target),
            _ => None,
        }
    }
}

/// One version of something kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptVersion {
    /// Its id in the parent session.
    pub id: VersionId,
    /// Who wrote it, and when; the parent's maker for the text of an item.
    pub stamp: Stamp,
    /// What it said: names of parts, as files have them, and their texts. Empty if it took back.
    pub parts: Vec<(String, String)>,
}

impl CheckMark {
    pub(in crate::model) fn encode(&self, out: &mut Canonical) {
        out.number(number(self.action)).number(number(self.target));
        out.list(self.from.len());
        for (action, target) in &self.from {
            out.text(action).text(target);
        }
        out.number(u64::from(self.differs));
    }
}

fn number(revision: Revision) -> u64 {
    super::encode::place(Revision::ALL, &revision)
}

impl Parent {
    pub(in crate::model) fn encode(&self, out: &mut Canonical) {
        out.bytes(&self.session.0).text(&self.title);
        self.made.encode(out);
        for plan in [&self.actions, &self.targets] {
            out.text(&plan.id).text(&plan.version).hash(&plan.hash);
        }
        out.list(self.log.len());
        for id in &self.log {
            out.bytes(&id.0);
        }
        out.list(self.conducted.len());
        for code in &self.conducted {
            out.text(code.as_str());
        }
        out.text(&self.file);
    }
}

impl Final {
    pub(in crate::model) fn encode(&self, out: &mut Canonical) {
        out.number(u64::from(self.open)).text(&self.reason);
    }
}

impl Kept {
    pub(in crate::model) fn encode(&self, out: &mut Canonical) {
        out.number(super::encode::place(KeptKind::ALL, &self.kind));
        out.text(&self.action).text(&self.target).text(&self.whose);
        out.number(u64::from(self.round)).list(self.versions.len());
        for version in &self.versions {
            out.bytes(&version.id.0);
            version.stamp.encode(out);
            out.list(version.parts.len());
            for (name, text) in &version.parts {
                out.text(name).text(text);
            }
        }
    }
}
