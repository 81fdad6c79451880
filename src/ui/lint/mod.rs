//! The checks: what is unfinished or does not fit, by rule, each with its place and why it matters.
//!
//! Findings are computed when somebody looks and the session has changed since; in sessions so large that
//! this would be felt, only when asked for. What was found before is then marked as such.

mod declare;
mod detail;
mod head;
mod jump;
mod kept;
mod list;
mod strip;

use eframe::egui::{Frame, Key, Margin, Modifiers, Panel, Ui, vec2};

use self::kept::Kept;
use super::theme::{Icon, tokens};
use super::widgets::{Button, ButtonKind, Tone};
use super::{Intent, Scene, UiAction, UiState, form};
use crate::analysis::lint::{Finding, Rule, Severity};
use crate::model::View;

pub use declare::{FinalDialog, reopen};
pub use strip::{HEIGHT as STRIP_HEIGHT, show as show_strip};

/// What of the findings is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Filter {
    severity: Option<Severity>,
    rule: Option<Rule>,
}

/// What the page remembers between frames.
#[derive(Debug, Default)]
pub struct LintState {
    filter: Filter,
    kept: Option<Kept>,
    /// Whether the checks are to run although that takes a while.
    is_asked: bool,
    /// For what it was found out whether they are quick.
    weighed: Option<(kept::Key, bool)>,
    /// The finding that is chosen.
    chosen: Option<Finding>,
    /// Set for one frame when the chosen one must be scrolled to.
    reveals: bool,
    /// Whether somebody goes from finding to finding on other pages.
    walks: bool,
}

/// What the window says of the findings without looking for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Findings {
    /// How many there are.
    pub count: usize,
    /// How many of them have to be put right.
    pub errors: usize,
    /// Whether the session has changed since.
    pub is_stale: bool,
}

impl LintState {
    /// Returns what was found, if anybody has looked. Looks again only where nobody notices.
    pub fn findings(&mut self, scene: &Scene<'_>) -> Option<Findings> {
        self.kept.as_ref()?;
        let is_fresh = self.refresh(scene);
        let kept = self.kept.as_ref()?;
        Some(Findings {
            count: kept.findings.len(),
            errors: kept.errors,
            is_stale: !is_fresh,
        })
    }

    /// Whether somebody goes from finding to finding.
    pub fn walks(&self) -> bool {
        self.walks
    }

    /// Runs the checks if the session changed, as far as nobody notices or it was asked for; says whether
    /// what is known holds now.
    fn refresh(&mut self, scene: &Scene<'_>) -> bool {
        let key = kept::Key::of(scene);
        if self.kept.as_ref().is_none_or(|kept| kept.key != key) {
            let is_asked = std::mem::take(&mut self.is_asked);
            if !is_asked && !self.is_quick(scene.view, &key) {
                return false;
            }
            self.kept = Some(Kept::computed(scene, key));
        }
        self.is_asked = false;
        if let Some(kept) = &mut self.kept {
            if self
                .filter
                .rule
                .is_some_and(|rule| !kept.by_rule.contains_key(&rule))
            {
                self.filter.rule = None;
            }
            kept.filtered(self.filter);
        }
        true
    }

    fn is_quick(&mut self, view: &View<'_>, key: &kept::Key) -> bool {
        if let Some((of, is_quick)) = &self.weighed
            && of == key
        {
            return *is_quick;
        }
        let is_quick = kept::is_quick(view);
        self.weighed = Some((key.clone(), is_quick));
        is_quick
    }

    /// The place of the chosen finding among all; nothing if it is settled.
    fn place(&self) -> Option<usize> {
        let kept = self.kept.as_ref()?;
        kept.findings.binary_search(self.chosen.as_ref()?).ok()
    }

    /// Chooses the next of those shown, or the one before; goes round at the ends. After one that was
    /// settled comes the one that stood behind it.
    fn choose_next(&mut self, forward: bool) {
        let Some(kept) = &self.kept else { return };
        let after = |place: &usize| {
            let one = kept.findings.get(*place);
            self.chosen
                .as_ref()
                .is_none_or(|chosen| one.is_some_and(|one| if forward { one > chosen } else { one < chosen }))
        };
        let next = if forward {
            let mut shown = kept.shown();
            shown.find(after).or_else(|| kept.shown().next())
        } else {
            let mut shown = kept.shown().rev();
            shown.find(after).or_else(|| kept.shown().next_back())
        };
        self.chosen = next.and_then(|place| kept.findings.get(place)).cloned();
        self.reveals = true;
    }
}

/// Goes to the next finding, or to the one before, and shows its place.
pub fn step(
    scene: &Scene<'_>,
    own: &mut LintState,
    state: &mut UiState,
    forward: bool,
    out: &mut Vec<Intent>,
) {
    own.is_asked |= own.kept.is_none();
    own.refresh(scene);
    own.choose_next(forward);
    if let Some(chosen) = &own.chosen {
        own.walks = true;
        jump::to(chosen, scene.view, state, out);
    } else {
        own.walks = false;
        out.push(Intent::Tell(scene.words.text("lint-nothing-found").to_owned()));
    }
}

fn margin() -> Margin {
    let side = i8::try_from(tokens().space.l).unwrap_or(16);
    let top = i8::try_from(tokens().space.s).unwrap_or(8);
    Margin::symmetric(side, top)
}

/// Shows the page in all the room there is.
///
/// Takes its keys out of the input, so it must be shown before shortcuts without a command key are looked at.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, own: &mut LintState, state: &mut UiState, out: &mut Vec<Intent>) {
    state.reveal = None;
    own.walks = false;
    let is_fresh = own.refresh(scene);
    if listens(ui) {
        obey_keys(ui, scene, own, state, out);
    }
    if own.place().is_some() {
        let frame = Frame::NONE
            .fill(super::theme::palette(ui).surface)
            .inner_margin(margin());
        Panel::bottom("finding-detail")
            .exact_size(detail::HEIGHT)
            .frame(frame)
            .show(ui, |ui| detail::show(ui, scene, own, state, out));
    }
    Frame::NONE.inner_margin(margin()).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        head::show(ui, scene, own, is_fresh, out);
        match &own.kept {
            None => not_run(ui, scene, own),
            Some(kept) if kept.findings.is_empty() => nothing(ui, scene, is_fresh),
            Some(kept) if kept.rows.is_empty() => {
                form::weak(ui, scene.words.text("lint-filtered-out"));
            }
            Some(_) => list::show(ui, scene, own, state, out),
        }
    });
    own.reveals = false;
}

/// What stands there before anybody has looked.
fn not_run(ui: &mut Ui, scene: &Scene<'_>, own: &mut LintState) {
    let words = scene.words;
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.2).min(120.0));
        ui.set_max_width(460.0);
        form::strong(ui, words.text("lint-not-run"));
        form::weak(ui, words.text("lint-not-run-how"));
        let run = Button::new(words.text("lint-run")).kind(ButtonKind::Primary);
        if run.show(ui, words).clicked() {
            own.is_asked = true;
        }
    });
}

/// What stands there when nothing was found.
fn nothing(ui: &mut Ui, scene: &Scene<'_>, is_fresh: bool) {
    let words = scene.words;
    ui.add_space(8.0);
    if is_fresh {
        form::note(ui, Tone::Ok, Icon::Check, words.text("lint-nothing-found"));
        form::weak(ui, words.text("lint-nothing-means"));
    } else {
        form::note(ui, Tone::Warn, Icon::Info, words.text("lint-nothing-then"));
    }
}

/// Whether keys are for the page: nobody types a text, nothing has the keyboard or stands in front.
fn listens(ui: &Ui) -> bool {
    !ui.text_edit_focused()
        && ui.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none())
        && !eframe::egui::Popup::is_any_open(ui.ctx())
}

/// Moves among the findings by arrows, and goes to the place of the chosen one by Enter.
fn obey_keys(ui: &Ui, scene: &Scene<'_>, own: &mut LintState, state: &mut UiState, out: &mut Vec<Intent>) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let Some(kept) = &own.kept else { return };
    if pressed(Key::Enter) {
        if let (Some(_), Some(chosen)) = (own.place(), &own.chosen) {
            own.walks = true;
            jump::to(chosen, scene.view, state, out);
        }
        return;
    }
    let shown: Vec<usize> = kept.shown().collect();
    let here = own
        .place()
        .and_then(|one| shown.iter().position(|place| *place == one));
    let last = shown.len().saturating_sub(1);
    let to = if pressed(Key::ArrowDown) {
        here.map_or(0, |here| (here + 1).min(last))
    } else if pressed(Key::ArrowUp) {
        here.map_or(last, |here| here.saturating_sub(1))
    } else if pressed(Key::PageDown) {
        here.map_or(0, |here| (here + PAGE).min(last))
    } else if pressed(Key::PageUp) {
        here.map_or(0, |here| here.saturating_sub(PAGE))
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        last
    } else {
        return;
    };
    own.chosen = shown.get(to).and_then(|place| kept.findings.get(*place)).cloned();
    own.reveals = true;
    let selection = own.chosen.as_ref().and_then(jump::selection);
    out.extend(selection.map(|one| Intent::Select(Some(one))));
}

/// So many findings make a page for the keyboard.
const PAGE: usize = 8;

/// The name of the action with its keys, for tooltips and buttons.
fn keys_of(ui: &Ui, words: &crate::phrase::catalogue::Catalogue, action: UiAction) -> String {
    action.shortcut_text(words, ui.os())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::command::{Command, Document};
    use crate::exchange::plan_file;
    use crate::model::{ActionId, Details, Judgement, Lang, Pair, Reviewer, ReviewerCode, Stamp};
    use crate::model::{Strength, TargetId, UtcSeconds};
    use crate::phrase::catalogue::{Catalogue, Language};
    use crate::ui::Known;

    fn stamp(at: i64) -> Stamp {
        Stamp {
            by: ReviewerCode::new("R01").expect("a code"),
            at: UtcSeconds(at),
        }
    }

    fn document() -> Document {
        let plan = |id: &str| {
            let mut shipped = plan_file::shipped().into_iter();
            let found = shipped.find(|plan| plan.id == id).expect("shipped");
            Arc::new(plan_file::read_plan(found.text).expect("a plan"))
        };
        let details = Details {
            title: "Sample".to_owned(),
            ..Details::default()
        };
        let made = Document::create(
            plan("CMP"),
            plan("SPMS"),
            &details,
            &Reviewer::default(),
            &stamp(1),
        );
        made.expect("accepted")
    }

    fn with_scene<R>(document: &Document, look: impl FnOnce(&Scene<'_>) -> R) -> R {
        let session = Arc::clone(document.session());
        let by = stamp(1).by;
        let view = session.view_for(&by);
        let known = Known::of(&view, document.revision());
        let scene = Scene {
            view: &view,
            known: &known,
            words: &Catalogue::new(Language::English),
            lang: &Lang::new("en").expect("a tag"),
            zone: &jiff::tz::TimeZone::UTC,
        };
        look(&scene)
    }

    #[test]
    fn checks_that_take_a_while_run_when_asked_for_and_are_stale_after_a_change() {
        let mut document = document();
        let mut own = LintState::default();
        let slow = |own: &mut LintState, scene: &Scene<'_>| {
            own.weighed = Some((kept::Key::of(scene), false));
        };
        with_scene(&document, |scene| {
            slow(&mut own, scene);
            assert!(!own.refresh(scene), "not run");
            assert_eq!(own.findings(scene), None);
            own.is_asked = true;
            assert!(own.refresh(scene));
            let found = own.findings(scene).expect("run");
            assert_eq!((found.count, found.is_stale), (0, false));
        });
        let judge = Command::Judge {
            pair: Pair::new(ActionId::at(0), TargetId::at(0)),
            judgement: Judgement::scored(Strength::Weak, None),
        };
        document.run(&judge, &stamp(2)).expect("accepted");
        with_scene(&document, |scene| {
            slow(&mut own, scene);
            assert!(own.findings(scene).expect("from before").is_stale);
            // Where nobody notices, it is looked again.
            own.weighed = None;
            assert!(!own.findings(scene).expect("anew").is_stale);
        });
    }

    #[test]
    fn nothing_is_looked_for_before_somebody_looks() {
        let document = document();
        let mut own = LintState::default();
        with_scene(&document, |scene| {
            assert_eq!(own.findings(scene), None);
            assert!(own.weighed.is_none(), "not even weighed");
        });
    }
}
