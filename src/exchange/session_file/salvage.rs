//! Salvage: what of a damaged file is still intact.

use std::sync::Arc;

use super::convert::Reviewers;
use super::error::{Problem, SessionFileError};
use super::header;
use super::line::OriginLine;
use super::lines::{Line, Lines, parse};
use super::plan::PlanReader;
use super::read::{Kind, SECTIONS, add_row, origin_of, section_begun, value_length};
use crate::exchange::plan_file;
use crate::model::session::Origin;
use crate::model::{ContentHash, Fault, Plan, Restorer, Session};

/// What a damaged file still holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salvage {
    /// A session of all intact records; nothing if a plan is damaged and is none of the shipped ones.
    pub session: Option<Session>,
    /// How many versions and acts were kept.
    pub kept: usize,
    /// What could not be kept.
    pub lost: Vec<Loss>,
}

/// Something in a damaged file that could not be kept: where, which record, and why.
pub type Loss = SessionFileError;

/// Keeps every record of a damaged file whose content fits its id.
///
/// Lines are judged one by one, so that damage in one does not reach the next. Never writes anything.
pub fn salvage(bytes: &[u8]) -> Salvage {
    let text = match header::text_of(bytes) {
        Ok((text, _)) => text,
        Err(error) => {
            return Salvage {
                session: None,
                kept: 0,
                lost: vec![error],
            };
        }
    };
    // A file of another kind or of a later release is not damaged: its lines may mean something else.
    if let Err(error) = header::read_header(&text)
        && matches!(
            error.problem,
            Problem::OtherFormat { .. } | Problem::NewerVersion { .. }
        )
    {
        return Salvage {
            session: None,
            kept: 0,
            lost: vec![error],
        };
    }
    Salvager::new(&text).run()
}

/// A walk over all lines of a damaged file.
struct Salvager<'t> {
    text: &'t str,
    /// Lines that look like records.
    rows: Vec<(Option<Kind>, Line<'t>)>,
    origin: Option<OriginLine<'t>>,
    plans: [PlanReader<'t>; 2],
    foreign: Vec<(&'t str, &'t str, Line<'t>)>,
    lost: Vec<Loss>,
}

impl<'t> Salvager<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            rows: Vec::new(),
            origin: None,
            plans: [PlanReader::default(), PlanReader::default()],
            foreign: Vec::new(),
            lost: Vec::new(),
        }
    }

    fn run(mut self) -> Salvage {
        self.sort_lines();
        let mut reviewers = Reviewers::default();
        let plans = std::mem::take(&mut self.plans).map(|plan| self.plan(plan));
        let [Some(actions), Some(targets)] = plans else {
            self.lost.push(SessionFileError::whole(Problem::PlanLost));
            return Salvage {
                session: None,
                kept: 0,
                lost: self.lost,
            };
        };
        let origin = self.origin.take();
        let Some(origin) = origin
            .and_then(|origin| origin_of(origin, &mut reviewers).ok())
            .or_else(|| self.first_details(&actions, &targets))
        else {
            self.lost.push(SessionFileError::whole(Problem::PlanLost));
            return Salvage {
                session: None,
                kept: 0,
                lost: self.lost,
            };
        };
        let mut restorer = Restorer::new(actions, targets, origin, true);
        let kept = self.add_rows(&mut restorer, &mut reviewers);
        for (name, value, _) in &self.foreign {
            restorer.add_foreign((*name).to_owned(), (*value).to_owned());
        }
        self.lost.sort_by_key(|loss| (loss.line, loss.column));
        Salvage {
            session: Some(restorer.finish()),
            kept,
            lost: self.lost,
        }
    }
}
