//! A review session: two plans and all that was said about them.
//!
//! Maps are private; reading goes through a [`View`] or the read functions here, writing
//! only through `Session::adopt`, which is a union. Judgements stand in one shared row per action, so
//! that a snapshot for saving costs a pointer per row and an edit during the saving copies one row.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::comment::{Comment, CommentId, Subject};
use super::copy::CopyOf;
use super::details::Details;
use super::hash::Canonical;
use super::history::{Act, ActId};
use super::judgement::{Judgement, JudgementKey};
use super::log::LogEntry;
use super::pair::{ActionId, Pair, Side, TargetId};
use super::plan::{Item, Plan};
use super::proceeding::{Proceeding, ProceedingKey};
use super::record::{AnyVersion, Current, Record, Stamp, UtcSeconds, Version, VersionId};
use super::reviewer::{Reviewer, ReviewerCode};
use super::shared_map::SharedMap;
use super::view::View;

/// A session's identity: computed from its plans, its first title and its first stamp.
///
/// Copies of one file share it, however they were renamed; that is how a merge knows its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(pub VersionId);

/// What a session's identity is computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The title it was given first.
    pub title: String,
    /// Who made it, and when.
    pub stamp: Stamp,
}

/// All judgements of one action, by target, round and reviewer.
pub(super) type Row = Vec<(JudgementKey, Record<Judgement>)>;

/// All judgements of one action at one moment. Cheap to keep; says whether they are still the same.
#[derive(Clone, Debug)]
pub struct RowHandle(pub(super) Arc<Row>);

impl RowHandle {
    /// Says whether nothing was added to the action's judgements between the two.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Two plans and all that was said about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub(super) origin: Origin,
    pub(super) actions: Arc<Plan>,
    pub(super) targets: Arc<Plan>,
    pub(super) details: Record<Details>,
    pub(super) reviewers: BTreeMap<ReviewerCode, Record<Reviewer>>,
    pub(super) rows: Vec<Arc<Row>>,
    pub(super) comments: SharedMap<CommentId, Record<Comment>>,
    pub(super) acts: SharedMap<(UtcSeconds, ActId), Act>,
    pub(super) proceedings: SharedMap<ProceedingKey, Record<Proceeding>>,
    pub(super) log: SharedMap<(UtcSeconds, VersionId), LogEntry>,
    pub(super) copy: Option<Arc<CopyOf>>,
    pub(super) foreign: Arc<BTreeMap<String, String>>,
}

impl Session {
    /// Returns a session in which nothing was said yet, not even its title.
    ///
    /// Use [`Document::create`](crate::command::Document::create) to make one as a person does.
    pub fn empty(actions: Arc<Plan>, targets: Arc<Plan>, origin: Origin) -> Self {
        let rows = actions.items().iter().map(|_| Arc::new(Row::new())).collect();
        Self {
            origin,
            actions,
            targets,
            details: Record::default(),
            reviewers: BTreeMap::new(),
            rows,
            comments: SharedMap::default(),
            acts: SharedMap::default(),
            proceedings: SharedMap::default(),
            log: SharedMap::default(),
            copy: None,
            foreign: Arc::default(),
        }
    }

    /// Returns the identity that all copies of this session share.
    pub fn id(&self) -> SessionId {
        let mut out = Canonical::new("seagrass session 1");
        out.bytes(&self.actions.hash().0);
        out.bytes(&self.targets.hash().0);
        out.text(&self.origin.title);
        self.origin.stamp.encode(&mut out);
        SessionId(VersionId::from_hash(out.finish()))
    }

    /// Returns what the identity is computed from.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Returns the plan of actions.
    pub fn actions(&self) -> &Arc<Plan> {
        &self.actions
    }

    /// Returns the plan of targets.
    pub fn targets(&self) -> &Arc<Plan> {
        &self.targets
    }

    /// Returns the plan on that side.
    pub fn plan(&self, side: Side) -> &Arc<Plan> {
        match side {
            Side::Action => &self.actions,
            Side::Target => &self.targets,
        }
    }

    /// Returns the action, if the plan has it.
    pub fn action(&self, id: ActionId) -> Option<&Item> {
        self.actions.item(id.0)
    }

    /// Returns the target, if the plan has it.
    pub fn target(&self, id: TargetId) -> Option<&Item> {
        self.targets.item(id.0)
    }

    /// Returns the pair with these two codes, if both plans have them.
    pub fn pair_by_codes(&self, action: &str, target: &str) -> Option<Pair> {
        let action = ActionId(self.actions.item_by_code(action)?);
        let target = TargetId(self.targets.item_by_code(target)?);
        Some(Pair { action, target })
    }

    /// Says whether both plans have the pair's items.
    pub fn has_pair(&self, pair: Pair) -> bool {
        self.action(pair.action).is_some() && self.target(pair.target).is_some()
    }

    /// Says whether the plans have what the comment is about.
    pub fn has_subject(&self, subject: Subject) -> bool {
        match subject {
            Subject::Action(action) => self.action(action).is_some(),
            Subject::Target(target) => self.target(target).is_some(),
            Subject::Pair(pair) => self.has_pair(pair),
        }
    }

    /// Returns the number of pairs: actions times targets.
    pub fn pair_count(&self) -> usize {
        self.actions.items().len() * self.targets.items().len()
    }

    /// Returns the record of title, purpose and meeting.
    pub fn details_record(&self) -> &Record<Details> {
        &self.details
    }

    /// Returns title, purpose and meeting; empty ones while nothing or two things are said.
    pub fn details(&self) -> Details {
        self.details.current().said().cloned().unwrap_or_default()
    }

    /// Returns the roster, withdrawn entries included, by code.
    pub fn reviewer_records(&self) -> impl Iterator<Item = (&ReviewerCode, &Record<Reviewer>)> {
        self.reviewers.iter()
    }

    /// Returns the codes of the reviewers on the roster.
    pub fn reviewers(&self) -> impl Iterator<Item = &ReviewerCode> {
        self.reviewers
            .iter()
            .filter(|(_, record)| record.current() != Current::Absent)
            .map(|(code, _)| code)
    }

    /// Returns the record of a reviewer's entry, if there ever was one.
    pub fn reviewer_record(&self, code: &ReviewerCode) -> Option<&Record<Reviewer>> {
        self.reviewers.get(code)
    }

    /// Returns what is known of a reviewer.
    pub fn reviewer(&self, code: &ReviewerCode) -> Option<&Reviewer> {
        self.reviewers.get(code)?.current().said()
    }

    /// Returns the judgement records of one action in the order of targets, rounds, reviewers.
    pub fn row(&self, action: ActionId) -> &[(JudgementKey, Record<Judgement>)] {
        self.rows.get(action.index()).map_or(&[], |row| row.as_slice())
    }

    /// Returns the judgements of every action as they are now, in the order of the plan.
    pub fn row_handles(&self) -> impl ExactSizeIterator<Item = RowHandle> {
        self.rows.iter().map(|row| RowHandle(Arc::clone(row)))
    }

    /// Returns all judgement records in the order of their keys.
    pub fn judgement_records(&self) -> impl Iterator<Item = &(JudgementKey, Record<Judgement>)> {
        self.rows.iter().flat_map(|row| row.iter())
    }

    /// Returns the record with that key, if anything was ever said under it.
    pub fn judgement_record(&self, key: &JudgementKey) -> Option<&Record<Judgement>> {
        let row = self.row(key.pair.action);
        let at = row.binary_search_by(|(one, _)| one.cmp(key)).ok()?;
        row.get(at).map(|(_, record)| record)
    }

    /// Returns all comment records, withdrawn ones included.
    pub fn comment_records(&self) -> impl Iterator<Item = (&CommentId, &Record<Comment>)> {
        self.comments.iter()
    }

    /// Returns one comment's record.
    pub fn comment_record(&self, id: CommentId) -> Option<&Record<Comment>> {
        self.comments.get(&id)
    }

    /// Returns the history of changes, oldest first.
    pub fn acts(&self) -> impl DoubleEndedIterator<Item = &Act> {
        self.acts.iter().map(|(_, act)| act)
    }

    /// Returns the entry of the history with that time and id.
    pub fn act(&self, at: UtcSeconds, id: ActId) -> Option<&Act> {
        self.acts.get(&(at, id))
    }

    /// Returns all records of the proceedings, withdrawn ones included, by key.
    pub fn proceeding_records(&self) -> impl Iterator<Item = (&ProceedingKey, &Record<Proceeding>)> {
        self.proceedings.iter()
    }

    /// Returns one record of the proceedings, if there ever was one.
    pub fn proceeding_record(&self, key: &ProceedingKey) -> Option<&Record<Proceeding>> {
        self.proceedings.get(key)
    }

    /// Returns the entries of the log, by time.
    pub fn log(&self) -> impl DoubleEndedIterator<Item = &LogEntry> {
        self.log.iter().map(|(_, entry)| entry)
    }

    /// Returns the entry of the log with that time and id.
    pub fn log_entry(&self, at: UtcSeconds, id: VersionId) -> Option<&LogEntry> {
        self.log.get(&(at, id))
    }

    /// Returns the last entries of the log, sorted: those that no other follows.
    pub fn log_heads(&self) -> Box<[VersionId]> {
        let followed: std::collections::HashSet<_> = self.log().flat_map(|one| one.after.iter()).collect();
        let mut heads: Vec<_> = self
            .log()
            .map(|one| one.id)
            .filter(|id| !followed.contains(id))
            .collect();
        heads.sort_unstable();
        heads.into_boxed_slice()
    }

    /// Returns whose copy this is, if it was made for somebody.
    pub fn copy_of(&self) -> Option<&CopyOf> {
        self.copy.as_deref()
    }

    /// Returns sections of the file that this release does not know, by name, verbatim.
    pub fn foreign_sections(&self) -> impl Iterator<Item = (&str, &str)> {
        self.foreign
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Returns what the reviewer may see, with that reviewer's own judgements in front.
    pub fn view_for(&self, reviewer: &ReviewerCode) -> View<'_> {
        View::new(self, reviewer.clone())
    }

    /// Adds an act to the history unless it is there; says whether it was new.
    pub(crate) fn adopt_act(&mut self, act: Act) -> bool {
        let key = (act.stamp.at, act.id);
        let is_new = self.acts.get(&key).is_none();
        if is_new {
            self.acts.entry(&key, || act);
        }
        is_new
    }

    /// Adds an entry to the log unless it is there; says whether it was new.
    pub(crate) fn adopt_log_entry(&mut self, entry: LogEntry) -> bool {
        let key = (entry.stamp.at, entry.id);
        let is_new = self.log.get(&key).is_none();
        if is_new {
            self.log.entry(&key, || entry);
        }
        is_new
    }

    /// Makes this somebody's copy, or anybody's.
    pub(crate) fn set_copy_of(&mut self, copy: Option<CopyOf>) {
        self.copy = copy.map(Arc::new);
    }

    /// Adds a version to its record unless it is there; says whether it was new.
    ///
    /// The only mutation of what was said. The caller has checked that the key's items exist.
    pub(crate) fn adopt(&mut self, version: AnyVersion) -> bool {
        match version {
            AnyVersion::Details(version) => self.details.insert(version),
            AnyVersion::Reviewer(code, version) => self.adopt_reviewer(code, version),
            AnyVersion::Judgement(key, version) => self.adopt_judgement(key, version),
            AnyVersion::Comment(id, version) => self
                .comments
                .entry(&id, Record::default)
                .is_some_and(|record| record.insert(version)),
            AnyVersion::Proceeding(key, version) => self
                .proceedings
                .entry(&key, Record::default)
                .is_some_and(|record| record.insert(version)),
        }
    }

    /// A copy with codes only has a stand-in for an entry with a name: it says nothing once the entry is here.
    fn adopt_reviewer(&mut self, code: ReviewerCode, version: Version<Reviewer>) -> bool {
        let record = self.reviewers.entry(code).or_default();
        if stands_in(&version, record) {
            return false;
        }
        let (is_entry, stamp) = (
            is_first(&version) && !is_nameless(&version),
            version.stamp.clone(),
        );
        let is_new = record.insert(version);
        let stood_in = |one: &Version<Reviewer>| is_first(one) && is_nameless(one) && one.stamp == stamp;
        if is_entry && record.written_at(stamp.at).iter().any(stood_in) {
            record.drop_where(stood_in);
        }
        is_new
    }

    fn adopt_judgement(&mut self, key: JudgementKey, version: Version<Judgement>) -> bool {
        let Some(row) = self.rows.get_mut(key.pair.action.index()) else {
            return false;
        };
        let row = Arc::make_mut(row);
        // Files are sorted, so most records arrive in order.
        let at = if row.last().is_none_or(|(last, _)| *last < key) {
            Err(row.len())
        } else {
            row.binary_search_by(|(one, _)| one.cmp(&key))
        };
        match at {
            Ok(at) => row.get_mut(at).is_some_and(|(_, record)| record.insert(version)),
            Err(at) => {
                let mut record = Record::default();
                record.insert(version);
                row.insert(at, (key, record));
                true
            }
        }
    }

    /// Computes the id of a version of title, purpose and meeting.
    pub fn details_id(
        &self,
        content: Option<&Details>,
        stamp: &Stamp,
        supersedes: &[VersionId],
    ) -> VersionId {
        let mut out = Canonical::new("seagrass details 1");
        seal(&mut out, content, Details::encode, stamp, supersedes);
        VersionId::from_hash(out.finish())
    }

    /// Computes the id of a version of a reviewer.
    pub fn reviewer_id(
        &self,
        code: &ReviewerCode,
        content: Option<&Reviewer>,
        stamp: &Stamp,
        supersedes: &[VersionId],
    ) -> VersionId {
        let mut out = Canonical::new("seagrass reviewer 1");
        out.text(code.as_str());
        seal(&mut out, content, Reviewer::encode, stamp, supersedes);
        VersionId::from_hash(out.finish())
    }

    /// Computes the id of a version of a judgement. Items enter by code, not by place.
    pub fn judgement_id(
        &self,
        key: &JudgementKey,
        content: Option<&Judgement>,
        stamp: &Stamp,
        supersedes: &[VersionId],
    ) -> VersionId {
        let is_extended = content.is_some_and(Judgement::is_extended);
        let mut out = Canonical::new(if is_extended {
            "seagrass judgement 2"
        } else {
            "seagrass judgement 1"
        });
        self.encode_subject(&mut out, Subject::Pair(key.pair));
        out.number(u64::from(key.round.0));
        out.text(key.reviewer.as_str());
        let encode = |judgement: &Judgement, out: &mut Canonical| {
            judgement.encode(out);
            if is_extended {
                out.text(&judgement.chip).number(u64::from(judgement.recused));
                out.number(u64::from(judgement.late));
                if let Some(pair) = judgement.see {
                    self.encode_subject(out, Subject::Pair(pair));
                }
                if !judgement.elements.is_empty() {
                    out.list(judgement.elements.len());
                    for element in &judgement.elements {
                        out.text(element);
                    }
                }
            }
        };
        seal(&mut out, content, encode, stamp, supersedes);
        VersionId::from_hash(out.finish())
    }

    /// Computes the id of a version of a comment; `first` is absent for the first version.
    pub fn comment_version_id(
        &self,
        first: Option<CommentId>,
        content: Option<&Comment>,
        stamp: &Stamp,
        supersedes: &[VersionId],
    ) -> VersionId {
        let mut out = Canonical::new("seagrass comment 1");
        out.bytes(first.as_ref().map_or(&[], |id| &id.0.0));
        let encode = |comment: &Comment, out: &mut Canonical| {
            self.encode_subject(out, comment.subject);
            out.text(&comment.text);
            out.bytes(comment.reply_to.as_ref().map_or(&[], |id| &id.0.0));
        };
        seal(&mut out, content, encode, stamp, supersedes);
        VersionId::from_hash(out.finish())
    }

    /// Computes the id of a version of a record of the proceedings.
    pub fn proceeding_id(
        &self,
        key: &ProceedingKey,
        content: Option<&Proceeding>,
        stamp: &Stamp,
        supersedes: &[VersionId],
    ) -> VersionId {
        let mut out = Canonical::new("seagrass proceeding 1");
        key.encode(self, &mut out);
        if let (ProceedingKey::Proposal(first), false) = (key, supersedes.is_empty()) {
            // A later version is told by the first; the first by what it says.
            out.bytes(&first.0.0);
        }
        seal(
            &mut out,
            content,
            |one, out| one.encode(self, out),
            stamp,
            supersedes,
        );
        VersionId::from_hash(out.finish())
    }

    /// Returns the id that the version ought to have, computed from all it says.
    pub fn computed_id(&self, version: &AnyVersion) -> VersionId {
        match version {
            AnyVersion::Details(one) => self.details_id(one.content.as_ref(), &one.stamp, &one.supersedes),
            AnyVersion::Reviewer(code, one) => {
                self.reviewer_id(code, one.content.as_ref(), &one.stamp, &one.supersedes)
            }
            AnyVersion::Judgement(key, one) => {
                self.judgement_id(key, one.content.as_ref(), &one.stamp, &one.supersedes)
            }
            AnyVersion::Comment(id, one) => {
                let first = if one.id == id.0 { None } else { Some(*id) };
                self.comment_version_id(first, one.content.as_ref(), &one.stamp, &one.supersedes)
            }
            AnyVersion::Proceeding(key, one) => {
                self.proceeding_id(key, one.content.as_ref(), &one.stamp, &one.supersedes)
            }
        }
    }

    pub(super) fn encode_subject(&self, out: &mut Canonical, subject: Subject) {
        let action_code = |id| self.action(id).map_or("", |item| item.code.as_str());
        let target_code = |id| self.target(id).map_or("", |item| item.code.as_str());
        let (action, target) = match subject {
            Subject::Action(action) => (action_code(action), ""),
            Subject::Target(target) => ("", target_code(target)),
            Subject::Pair(pair) => (action_code(pair.action), target_code(pair.target)),
        };
        out.text(action);
        out.text(target);
    }

    /// Returns the key of a reviewer's judgement in the current round.
    pub fn judgement_key(&self, pair: Pair, reviewer: &ReviewerCode) -> JudgementKey {
        JudgementKey {
            pair,
            round: self.current_round(),
            reviewer: reviewer.clone(),
        }
    }
}

/// Says whether an entry without a name stands in for one with a name that is in the record.
pub(crate) fn stands_in(version: &Version<Reviewer>, record: &Record<Reviewer>) -> bool {
    let mut others = record.written_at(version.stamp.at).iter();
    is_first(version)
        && is_nameless(version)
        && others.any(|one| is_first(one) && !is_nameless(one) && one.stamp == version.stamp)
}

fn is_first(version: &Version<Reviewer>) -> bool {
    version.supersedes.is_empty()
}

fn is_nameless(version: &Version<Reviewer>) -> bool {
    version.content.as_ref() == Some(&Reviewer::default())
}

/// Feeds what all versions share: content or its absence, stamp, and what is replaced.
fn seal<T>(
    out: &mut Canonical,
    content: Option<&T>,
    encode: impl FnOnce(&T, &mut Canonical),
    stamp: &Stamp,
    supersedes: &[VersionId],
) {
    out.number(u64::from(content.is_some()));
    if let Some(content) = content {
        encode(content, out);
    }
    stamp.encode(out);
    out.list(supersedes.len());
    for id in supersedes {
        out.bytes(&id.0);
    }
}
