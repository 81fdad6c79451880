//! Salvage: what of a damaged file is still intact.

use std::sync::Arc;

use super::convert::Reviewers;
use super::copy_line::CopyLine;
use super::error::{Problem, SessionFileError};
use super::header;
use super::line::{ActLine, CommentLine, DetailsLine, JudgementLine, OriginLine, ReviewerLine};
use super::lines::{Line, Lines, parse};
use super::plan::PlanReader;
use super::proceedings::{LogLine, ProceedingLine};
use super::read::{
    Kind, LATER_SECTIONS, SECTIONS, add_row, origin_of, read_session, section_begun, value_length,
};
use super::seal::{Sealed, seal};
use super::time;
use crate::model::session::Origin;
use crate::model::{
    AnyVersion, Fault, Plan, Restorer, Reviewer, ReviewerCode, Session, Stamp, UtcSeconds, Version,
};

/// What a damaged file still holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salvage {
    /// A session of all intact records; nothing if a plan is damaged and is none of the shipped ones.
    pub session: Option<Session>,
    /// How many versions and acts were kept.
    pub kept: usize,
    /// What could not be kept.
    pub lost: Vec<Loss>,
    /// What is hidden from now on, since a line that hid it may be lost.
    pub sealed: Sealed,
}

/// Something in a damaged file that could not be kept: where, which record, and why.
pub type Loss = SessionFileError;

/// Keeps every record of a damaged file whose content fits its id.
///
/// Lines are judged one by one, so that damage in one does not reach the next. What cannot be proved to be open
/// is hidden: see [`Sealed`]. Never writes anything.
pub fn salvage(bytes: &[u8]) -> Salvage {
    salvage_with(bytes, true)
}

/// As [`salvage`]; without `check_ids`, records that can be read are kept even if they do not fit their ids, and
/// nothing is hidden that the file does not hide: for checks, which show no judgement.
pub(super) fn salvage_with(bytes: &[u8], check_ids: bool) -> Salvage {
    let nothing = |error| Salvage {
        session: None,
        kept: 0,
        lost: vec![error],
        sealed: Sealed::default(),
    };
    if !header::holds_a_plan(bytes) {
        let lost = SessionFileError::whole(Problem::PlanLost);
        return nothing(read_session(bytes).err().unwrap_or(lost));
    }
    let text = match header::text_at_any_cost(bytes) {
        Ok((text, _)) => text,
        Err(error) => return nothing(error),
    };
    // A file of another kind or of a later release is not damaged: its lines may mean something else.
    if let Err(error) = header::read_header(&text)
        && error.problem.is_of_another_kind()
    {
        return nothing(error);
    }
    Salvager::new(&text).run(check_ids)
}

/// A walk over all lines of a damaged file.
struct Salvager<'t> {
    text: &'t str,
    /// Lines that may be records, with the kind that their section has.
    rows: Vec<(Kind, Line<'t>)>,
    origin: Option<(OriginLine<'t>, Line<'t>)>,
    plans: [PlanReader<'t>; 2],
    plan_losses: [Vec<Loss>; 2],
    foreign: Vec<(&'t str, &'t str)>,
    lost: Vec<Loss>,
    /// Whether one of them is of the proceedings, or may be.
    has_lost_proceeding: bool,
}

impl<'t> Salvager<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            rows: Vec::new(),
            origin: None,
            plans: Default::default(),
            plan_losses: Default::default(),
            foreign: Vec::new(),
            lost: Vec::new(),
            has_lost_proceeding: false,
        }
    }

    fn run(mut self, check_ids: bool) -> Salvage {
        self.sort_lines();
        let plans = std::mem::take(&mut self.plans).map(PlanReader::finish_or_shipped);
        for (plan, losses) in plans.iter().zip(&mut self.plan_losses) {
            // A shipped plan in the place of a damaged one brings its lines back.
            if plan.is_none() {
                self.lost.append(losses);
            }
        }
        let [Some(actions), Some(targets)] = plans else {
            self.lost.sort_by_key(|loss| (loss.line, loss.column));
            self.lost.push(SessionFileError::whole(Problem::PlanLost));
            return Salvage {
                session: None,
                kept: 0,
                lost: self.lost,
                sealed: Sealed::default(),
            };
        };
        let mut reviewers = Reviewers::default();
        let origin = self.origin(&actions, &targets, &mut reviewers);
        let mut restorer = Restorer::new(actions, targets, origin, check_ids);
        let kept = self.add_rows(&mut restorer, &mut reviewers);
        for (name, value) in &self.foreign {
            restorer.add_foreign((*name).to_owned(), (*value).to_owned());
        }
        self.lost.sort_by_key(|loss| (loss.line, loss.column));
        let sealed = if check_ids {
            seal(&mut restorer, self.text, self.has_lost_proceeding)
        } else {
            Sealed::default()
        };
        Salvage {
            session: Some(restorer.finish()),
            kept,
            lost: self.lost,
            sealed,
        }
    }

    /// Finds out what each line is. The marks of sections are a hint only, since they may be damaged.
    fn sort_lines(&mut self) {
        let mut lines = Lines::new(self.text, 0, 1);
        let mut section = "";
        let mut plan = 0;
        while let Some(whole) = lines.next() {
            for line in whole.pieces() {
                if let Some((name, _)) = section_begun(&line) {
                    let mut known = SECTIONS.iter().chain(&LATER_SECTIONS);
                    if let Some(known) = known.find(|one| **one == name) {
                        section = known;
                        plan = usize::from(section == "targets").max(plan);
                    } else if let Some(end) = self.foreign_section(line, name) {
                        section = "";
                        lines.skip_to(end);
                        break;
                    }
                } else if is_row(&line) {
                    self.sort_row(line, section, &mut plan);
                }
            }
        }
    }

    fn sort_row(&mut self, line: Line<'t>, section: &str, plan: &mut usize) {
        // What a line says of itself counts more than the section it seems to stand in.
        let is_record = line.text.starts_with("(id:");
        let is_origin = line.text.starts_with("(session:");
        let is_of_plan = is_of_plan(&line);
        if is_origin || section == "origin" && !is_record && !is_of_plan {
            match parse(line) {
                Ok(origin) => self.origin = Some((origin, line)),
                Err(error) => self.lost.push(error),
            }
        } else if is_of_plan || matches!(section, "actions" | "targets") && !is_record {
            // Where the mark of the second plan is damaged, its first line tells.
            if line.text.starts_with("(plan:") && self.plans.first().is_some_and(PlanReader::has_begun) {
                *plan = 1;
            }
            if let Some(reader) = self.plans.get_mut(*plan)
                && let Err(error) = reader.add(line)
                && let Some(losses) = self.plan_losses.get_mut(*plan)
            {
                losses.push(error);
            }
        } else {
            let kind = Kind::ALL.into_iter().find(|kind| kind.section() == section);
            self.rows.push((kind.unwrap_or(Kind::Judgement), line));
        }
    }

    /// Keeps a section that this release does not know; returns where it ends. A known section whose
    /// name was damaged is not one: its rows are read like all others.
    fn foreign_section(&mut self, line: Line<'t>, name: &'t str) -> Option<usize> {
        let value_at = line.at + name.len() + 4;
        let rest = self.text.get(value_at..)?;
        let length = value_length(rest).ok()?;
        let (value, after) = rest.split_at_checked(length)?;
        if !after.starts_with(",\n") || Lines::new(value, 0, 1).any(|line| is_ours(&line)) {
            return None;
        }
        self.foreign.push((name, value));
        Some(value_at + length + 2)
    }

    /// Returns what the session's identity is computed from: as it stands there or, where that is
    /// damaged, as the first title and its author say, which it was made of.
    fn origin(&mut self, actions: &Arc<Plan>, targets: &Arc<Plan>, reviewers: &mut Reviewers) -> Origin {
        let found = self.origin.take();
        let id = found.as_ref().map(|(line, _)| line.session.0);
        let fits = |origin: &Origin| {
            let session = Session::empty(Arc::clone(actions), Arc::clone(targets), origin.clone());
            id == Some(session.id().0)
        };
        let first = self.first_details(reviewers);
        let Some((line, place)) = found else {
            return first.unwrap_or_else(unknown_origin);
        };
        let stated = origin_of(line, reviewers);
        if let Ok(origin) = &stated
            && fits(origin)
        {
            return origin.clone();
        }
        self.lost.push(place.error(Problem::WrongHash));
        match first {
            Some(origin) if fits(&origin) => origin,
            first => stated.ok().or(first).unwrap_or_else(unknown_origin),
        }
    }

    fn first_details(&self, reviewers: &mut Reviewers) -> Option<Origin> {
        let rows = self.rows.iter().filter(|(kind, _)| *kind == Kind::Details);
        let details = rows.filter_map(|(_, row)| parse::<DetailsLine<'_>>(*row).ok());
        let first = details.min_by_key(|details| (details.at.0, !details.supersedes.is_empty()))?;
        Some(Origin {
            title: first.title.into_owned(),
            stamp: Stamp {
                by: reviewers.code(&first.by).ok()?,
                at: first.at.0,
            },
        })
    }

    /// Adds all intact records; returns their number.
    fn add_rows(&mut self, restorer: &mut Restorer, reviewers: &mut Reviewers) -> usize {
        let mut kept = 0;
        for (kind, row) in std::mem::take(&mut self.rows) {
            match add_as_any(kind, row, restorer, reviewers) {
                // Whose copy the file is, is no record.
                Ok(Kind::Copy) => {}
                Ok(_) => kept += 1,
                // Conflict markers leave equal lines on both sides.
                Err(error) if error.problem == Problem::Record(Fault::Twice) => {}
                Err(error) => {
                    self.has_lost_proceeding |= kind == Kind::Proceeding || row.text.contains("about:");
                    let is_text = !row.text.contains('\u{fffd}');
                    let problem = if is_text { error.problem } else { Problem::NotText };
                    self.lost.push(SessionFileError { problem, ..error });
                }
            }
        }
        kept
    }
}

/// Adds a record as one of the kind that its section has, or else of any other; returns its kind.
fn add_as_any(
    kind: Kind,
    row: Line<'_>,
    restorer: &mut Restorer,
    reviewers: &mut Reviewers,
) -> Result<Kind, SessionFileError> {
    let section = kind;
    let mut first_error = None;
    for kind in std::iter::once(kind).chain(Kind::ALL.into_iter().filter(|other| *other != kind)) {
        let mut added = add_row(kind, row, restorer, reviewers);
        while let Err(error) = &added
            && let Problem::Record(Fault::UnknownReviewer(code)) = &error.problem
            && enter_again(code, row, restorer)
        {
            added = add_row(kind, row, restorer, reviewers);
        }
        match added {
            Ok(()) => return Ok(kind),
            // Parts that were understood tell more than a shape that was not.
            Err(error) if !matches!(error.problem, Problem::Syntax { .. }) => return Err(error),
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    first_error.map_or(Ok(section), Err)
}

/// Puts a reviewer whose entry is lost back on the roster, without name, so that what was signed with
/// the code can be kept. The entry is dated with the first record that needs it.
fn enter_again(code: &ReviewerCode, row: Line<'_>, restorer: &mut Restorer) -> bool {
    let at = row
        .text
        .split("at:\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    // What says whose copy the file is has no time.
    let begun = restorer.session().origin().stamp.at;
    let is_copy = parse::<CopyLine>(row).is_ok();
    let Some(at) = at.and_then(time::read).or_else(|| is_copy.then_some(begun)) else {
        return false;
    };
    let stamp = Stamp { by: code.clone(), at };
    let content = Some(Reviewer::default());
    let id = restorer
        .session()
        .reviewer_id(code, content.as_ref(), &stamp, &[]);
    let version = Version {
        id,
        content,
        stamp,
        supersedes: Box::default(),
    };
    restorer.add(AnyVersion::Reviewer(code.clone(), version)).is_ok()
}

/// Stands in where not even a title is left; copies of the file will not know this session as theirs.
fn unknown_origin() -> Origin {
    Origin {
        title: String::new(),
        stamp: Stamp {
            by: ReviewerCode::unknown(),
            at: UtcSeconds::default(),
        },
    }
}

/// Whether a line may be a record: not a mark of the layout, of the header or of version control.
fn is_row(line: &Line<'_>) -> bool {
    const MARKS: [&str; 9] = [
        "format:",
        "schema_version:",
        "written_by:",
        "checksum:",
        "sections:",
        "<<<<<<<",
        "=======",
        ">>>>>>>",
        "|||||||",
    ];
    line.text.len() > 8 && line.number > 6 && !MARKS.iter().any(|mark| line.text.starts_with(mark))
}

fn is_of_plan(line: &Line<'_>) -> bool {
    ["(plan:", "(heading:", "(item:"]
        .iter()
        .any(|start| line.text.starts_with(start))
}

/// Whether a line is written like one of this release's records.
fn is_ours(line: &Line<'_>) -> bool {
    is_of_plan(line)
        || line.text.starts_with("(session:")
        || parse::<JudgementLine<'_>>(*line).is_ok()
        || parse::<CommentLine<'_>>(*line).is_ok()
        || parse::<ActLine<'_>>(*line).is_ok()
        || parse::<ReviewerLine<'_>>(*line).is_ok()
        || parse::<DetailsLine<'_>>(*line).is_ok()
        || parse::<ProceedingLine<'_>>(*line).is_ok()
        || parse::<LogLine<'_>>(*line).is_ok()
        || parse::<CopyLine>(*line).is_ok_and(|copy| copy != CopyLine::default())
}
