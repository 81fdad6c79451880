//! The list of proposals, made once for a revision.

use eframe::egui::{ScrollArea, Ui, vec2};

use super::ProposalsState;
use super::draft::Key;
use crate::analysis::questions::Control;
use crate::analysis::register::{Register, missing};
use crate::exchange::export::register::control;
use crate::model::{Proposal, ProposalId, brackets};
use crate::phrase::catalogue::Language;
use crate::phrase::outcome::kind_key;
use crate::phrase::proceeding::status_key;
use crate::phrase::sub_target::{complete_words, control_words, gap_name};
use crate::ui::Scene;
use crate::ui::form::Row;
use crate::ui::text::safe_line;
use crate::ui::theme::Icon;

/// Room for the title and three lines below it, in points.
const ROW: f32 = 84.0;

/// A line of the list.
#[derive(Clone, Debug)]
struct Line {
    id: ProposalId,
    title: String,
    second: String,
    name: String,
    differs: bool,
}

/// The list in words, and the sums above it.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    from: (u64, Language),
    lines: Vec<Line>,
    pub(super) control: String,
    pub(super) questions: String,
}

impl Kept {
    /// Returns what was made before if it still holds; else makes it.
    pub(super) fn fresh(before: Option<Self>, scene: &Scene<'_>) -> Self {
        let from = (scene.known.revision, scene.words.language());
        if let Some(kept) = before.filter(|kept| kept.from == from) {
            return kept;
        }
        let session = scene.view.session();
        let lines = session
            .proposals()
            .into_iter()
            .map(|(id, proposal, differs)| line(scene, id, proposal, differs))
            .collect();
        Self {
            from,
            lines,
            control: control(scene.words, &Register::of(session)),
            questions: control_words(scene.words, &Control::of(session)),
        }
    }

    pub(super) fn first(&self) -> Option<Key> {
        self.lines.first().map(|line| Key::Of(line.id))
    }
}

fn line(scene: &Scene<'_>, id: ProposalId, proposal: &Proposal, differs: bool) -> Line {
    let words = scene.words;
    let kind = words.text(kind_key(proposal.kind));
    let title = format!("{} · {kind}", safe_line(&proposal.reference));
    let mut facts = Vec::new();
    if differs {
        facts.push(words.text("proposal-differs").to_owned());
    }
    facts.push(words.text(status_key(proposal.status)).to_owned());
    facts.extend(
        proposal
            .answers
            .map(|gap| gap_name(words, scene.view.session(), gap)),
    );
    facts.push(complete_words(words, &missing(proposal)));
    let brackets = brackets::count(&proposal.text);
    if brackets > 0 {
        facts.push(words.format("bracket-left", &[("count", brackets.into())]));
    }
    let text = [&proposal.text, &proposal.reason]
        .into_iter()
        .map(|text| safe_line(text))
        .find(|text| !text.trim().is_empty())
        .unwrap_or_else(|| words.text("proposal-no-text").into());
    let facts = facts.join(" · ");
    Line {
        id,
        name: format!("{title}. {facts}. {text}"),
        second: format!("{facts}\n{text}"),
        title,
        differs,
    }
}

/// Adds the list: first what was begun and never written down.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, own: &mut ProposalsState, kept: &Kept) {
    let words = scene.words;
    let new: Vec<_> = own
        .drafts
        .new_ones(scene.view)
        .map(|(key, draft)| {
            let kind = words.text(kind_key(draft.proposal.kind));
            let title = words.format("proposal-begun", &[("kind", kind.into())]);
            let about = draft
                .proposal
                .answers
                .map_or_else(String::new, |gap| gap_name(words, scene.view.session(), gap));
            let text = safe_line(&draft.proposal.text).into_owned();
            let text = if text.is_empty() {
                words.text("proposal-no-text").to_owned()
            } else {
                text
            };
            (key, title, format!("{about}\n{text}"))
        })
        .collect();
    let count = new.len() + kept.lines.len();
    let mut clicked = None;
    ScrollArea::vertical()
        .id_salt("proposals")
        .auto_shrink(false)
        .animated(false)
        .show_rows(ui, ROW, count, |ui, rows| {
            for at in rows {
                let (key, row) = if let Some((key, title, second)) = new.get(at) {
                    (*key, row(title, second, title, Some(Icon::Pencil)))
                } else if let Some(line) = kept.lines.get(at - new.len()) {
                    let key = Key::Of(line.id);
                    let icon = if line.differs {
                        Icon::Warning
                    } else if own.drafts.is_changed(scene.view, key) {
                        Icon::Pencil
                    } else {
                        Icon::Comment
                    };
                    (key, row(&line.title, &line.second, &line.name, Some(icon)))
                } else {
                    continue;
                };
                let row = Row {
                    chosen: Some(own.shown == Some(key)),
                    ..row
                };
                let size = vec2(ui.available_width(), ROW);
                let response = ui.allocate_ui(size, |ui| {
                    ui.set_min_size(size);
                    row.show(ui)
                });
                if response.inner.clicked() {
                    clicked = Some(key);
                }
            }
        });
    if clicked.is_some() {
        own.turn_to(clicked);
    }
}

fn row<'a>(title: &'a str, second: &'a str, name: &'a str, icon: Option<Icon>) -> Row<'a> {
    Row {
        title,
        second,
        lines: 3,
        icon,
        name,
        tip: name,
        chosen: None,
        usable: true,
        reserve: 0.0,
    }
}
