//! What differs between the session open and another file, in words.

use eframe::egui::{Context, Ui};

use super::modal::{Modal, Width, Within, list_height, primary};
use super::{DialogData, line_list};
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::safe_line;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Segment, Tone, segmented};

/// What a difference is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// A judgement.
    Judgement,
    /// A comment.
    Comment,
    /// The roster.
    Reviewer,
    /// Scale, rules, rounds, decisions: what the meeting laid down.
    Proceeding,
    /// Title, purpose, meeting, and sections of a later release.
    Session,
}

impl DifferenceKind {
    /// All kinds in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Judgement,
        Self::Comment,
        Self::Proceeding,
        Self::Reviewer,
        Self::Session,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Judgement => "compare-judgements",
            Self::Comment => "compare-comments",
            Self::Reviewer => "compare-reviewers",
            Self::Proceeding => "compare-proceedings",
            Self::Session => "compare-session",
        }
    }
}

/// What came of comparing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// The file is being read.
    Waiting,
    /// It cannot be read, or is another session; why and where, in the person's language.
    Refused(String),
    /// Both were compared.
    Found {
        /// One sentence each, in the person's language.
        lines: Vec<(DifferenceKind, String)>,
        /// What else there is to say: how far the histories went apart, what is not shown.
        notes: Vec<String>,
    },
}

/// The dialog. The window fills in what was found.
#[derive(Clone, Debug)]
pub struct CompareDialog {
    /// The file's name.
    pub file: String,
    /// What came of it.
    compared: Compared,
    /// Only differences of this kind are listed.
    only: Option<DifferenceKind>,
    /// The places of the lines that are listed.
    listed: Vec<usize>,
    /// Letters of the longest line.
    longest: usize,
}

impl CompareDialog {
    /// Returns the dialog while the file is being read.
    pub fn new(file: String) -> Self {
        Self {
            file,
            compared: Compared::Waiting,
            only: None,
            listed: Vec::new(),
            longest: 0,
        }
    }

    /// Shows what came of it.
    pub fn found(&mut self, compared: Compared) {
        self.compared = compared;
        let lengths = self.lines().iter().map(|(_, text)| text.chars().count());
        self.longest = lengths.max().unwrap_or(0);
        self.list(None);
    }

    /// What came of it.
    pub fn compared(&self) -> &Compared {
        &self.compared
    }

    fn list(&mut self, only: Option<DifferenceKind>) {
        self.only = only;
        let lines = self.lines().iter().enumerate();
        self.listed = lines
            .filter(|(_, (kind, _))| only.is_none_or(|only| only == *kind))
            .map(|(at, _)| at)
            .collect();
    }

    fn lines(&self) -> &[(DifferenceKind, String)] {
        match &self.compared {
            Compared::Found { lines, .. } => lines,
            Compared::Waiting | Compared::Refused(_) => &[],
        }
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let file = safe_line(&self.file).into_owned();
        let title = words.format("compare-title", &[("file", file.into())]);
        Modal {
            id: "compare",
            title: &title,
            width: Width::List,
        }
        .show(ctx, words, out, self, content, |ui, _, within| {
            if primary(ui, within, words.text("close"), true) {
                within.answer(DialogAnswer::Close);
            }
        });
    }
}

fn content(ui: &mut Ui, own: &mut CompareDialog, within: &mut Within<'_, '_>) {
    let words = within.words;
    match &own.compared {
        Compared::Waiting => {
            form::body(ui, words.text("compare-waiting"));
            return;
        }
        Compared::Refused(why) => {
            form::note(ui, Tone::Danger, Icon::Warning, why);
            return;
        }
        Compared::Found { lines, notes } => {
            for note in notes {
                form::weak(ui, note);
            }
            if lines.is_empty() {
                form::note(ui, Tone::Ok, Icon::Check, words.text("compare-same"));
                return;
            }
            form::weak(ui, words.text("compare-direction"));
        }
    }
    filter(ui, own, within);
    let height = list_height(ui.ctx(), 130.0);
    let (lines, listed) = (own.lines(), &own.listed);
    line_list::show(ui, "differences", height, (listed.len(), own.longest), |at| {
        let at = *listed.get(at)?;
        let (_, text) = lines.get(at)?;
        Some((at, text.as_str()))
    });
}

/// All differences, or those of one kind, with how many there are.
fn filter(ui: &mut Ui, own: &mut CompareDialog, within: &Within<'_, '_>) {
    let words = within.words;
    let count = |kind: Option<DifferenceKind>| {
        let lines = own.lines().iter();
        lines
            .filter(|(one, _)| kind.is_none_or(|kind| kind == *one))
            .count()
    };
    let mut choices = vec![(
        None,
        words.format("compare-all", &[("count", count(None).into())]),
    )];
    for kind in DifferenceKind::ALL {
        let many = count(Some(kind));
        if many > 0 {
            choices.push((Some(kind), words.format(kind.key(), &[("count", many.into())])));
        }
    }
    let segments: Vec<_> = choices
        .iter()
        .map(|(kind, name)| Segment::new(*kind, name))
        .collect();
    let chosen = segmented(ui, words.text("compare-filter"), &segments, Some(own.only));
    if let Some(only) = chosen {
        own.list(only);
    }
}
