//! Supplying the adopted wording: a table of codes and texts is looked at item by item, then the session is
//! carried over to the plan with these texts.

mod draft;
mod list;

use std::sync::Arc;

use eframe::egui::{Align, Context, Layout, Ui, vec2};

pub use draft::WordingDraft;

use super::DialogData;
use super::modal::{Modal, Width, Within, cancel};
use super::table::{Drafted, LANGUAGES, Maker, TableSource, begin, choice, in_a_row, standing};
use crate::exchange::wording::WordingSettings;
use crate::merge::rebase::may_rebase;
use crate::model::{Lang, Plan, Session, Side};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::revision::refusal_words;
use crate::ui::form;
use crate::ui::intent::{Intent, TableFor};
use crate::ui::text::{elide, safe_line};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Segment, Tone, segmented};

/// The dialog, with what was chosen so far.
#[derive(Clone, Debug)]
pub struct AdoptedWording {
    /// Ties answers of threads to this dialog.
    pub number: u64,
    actions: Arc<Plan>,
    targets: Arc<Plan>,
    /// The side whose plan is given other words.
    side: Side,
    settings: WordingSettings,
    source: TableSource<WordingDraft>,
    is_reading: bool,
    /// Whether the session is being carried over.
    is_carrying: bool,
}

impl AdoptedWording {
    /// Returns the dialog for the plans of a session.
    pub fn new(number: u64, session: &Session) -> Self {
        Self {
            number,
            actions: Arc::clone(session.actions()),
            targets: Arc::clone(session.targets()),
            side: Side::Action,
            settings: WordingSettings {
                lang: Some(session.actions().authoritative_language().clone()),
                ..WordingSettings::default()
            },
            source: TableSource::None,
            is_reading: false,
            is_carrying: false,
        }
    }

    /// Says that a file is being read.
    pub fn begin_reading(&mut self) {
        self.is_reading = true;
    }

    /// Puts in what came of a file.
    pub fn read(&mut self, source: TableSource<WordingDraft>) {
        self.is_reading = false;
        self.source = source;
        let plan = Arc::clone(self.plan());
        if let Some(draft) = self.source.draft_mut()
            && draft.plan().hash() != plan.hash()
        {
            // The side was changed while the file was read.
            draft.turn_to(plan, &self.settings);
        }
    }

    /// Says that the file could not be read in the way chosen.
    pub fn not_otherwise(&mut self, why: String) {
        self.is_reading = false;
        if let Some(draft) = self.source.draft_mut() {
            draft.file.not_otherwise(why);
        }
    }

    /// Says that the new session is not, or not yet, in the window.
    pub fn not_carried(&mut self) {
        self.is_carrying = false;
    }

    /// Says that nothing comes of what is waited for.
    pub fn give_up(&mut self) {
        self.is_reading = false;
        self.is_carrying = false;
    }

    /// Returns what makes a draft of a table.
    pub fn maker(&self) -> Maker {
        let (plan, settings) = (Arc::clone(self.plan()), self.settings.clone());
        Box::new(move |file| Drafted::Wording(Box::new(WordingDraft::new(file, plan, &settings))))
    }

    fn plan(&self) -> &Arc<Plan> {
        match self.side {
            Side::Action => &self.actions,
            Side::Target => &self.targets,
        }
    }

    fn turn_to(&mut self, side: Side) {
        self.side = side;
        let plan = Arc::clone(self.plan());
        self.settings.lang = Some(plan.authoritative_language().clone());
        self.settings.prevails = false;
        if let Some(draft) = self.source.draft_mut() {
            draft.turn_to(plan, &self.settings);
        }
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let refused = data
            .session
            .zip(data.reviewer)
            .and_then(|(session, reviewer)| may_rebase(session, reviewer).err());
        let refused = refused.map(|refused| refusal_words(words, &refused));
        Modal {
            id: "adopted-wording",
            title: words.text("supply-title"),
            width: Width::Table,
        }
        .show(
            ctx,
            words,
            out,
            self,
            |ui, own, within| own.content(ui, refused.as_deref(), within),
            |ui, own, within| own.buttons(ui, refused.as_deref(), within),
        );
    }

    fn content(&mut self, ui: &mut Ui, refused: Option<&str>, within: &mut Within<'_, '_>) {
        let words = within.words;
        form::weak(ui, words.text("supply-about"));
        if let Some(why) = refused {
            form::note(ui, Tone::Warn, Icon::Warning, why);
        }
        self.sides(ui, words);
        if let Some(order) = begin(ui, TableFor::Wording, self.is_reading, within) {
            let name = order.name.clone();
            self.source = match order.read().map(self.maker()) {
                Ok(Drafted::Wording(draft)) => TableSource::Table(draft),
                Ok(_) => TableSource::None,
                Err(finding) => TableSource::Failed(name, finding.sentence(words)),
            };
        }
        self.source.failure(ui, words);
        let Some(draft) = self.source.draft_mut() else {
            return;
        };
        if let Some(order) = draft.table(ui, words, &self.settings) {
            within
                .out
                .push(Intent::ReadTable(TableFor::Wording, Box::new(order)));
        }
        if facts(ui, words, draft.plan(), &mut self.settings) {
            draft.look_again(&self.settings);
        }
        draft.found(ui, words);
    }

    /// Which plan is given other words.
    fn sides(&mut self, ui: &mut Ui, words: &Catalogue) {
        let name = |key, plan: &Plan| {
            let shown = elide(&safe_line(plan.id()), 24).into_owned();
            words.format(key, &[("plan", shown.into())])
        };
        let actions = name("plans-of-actions", &self.actions);
        let targets = name("plans-of-targets", &self.targets);
        let segments = [
            Segment::new(Side::Action, actions.as_str()),
            Segment::new(Side::Target, targets.as_str()),
        ];
        let chosen = segmented(ui, words.text("supply-side"), &segments, Some(self.side));
        if let Some(side) = chosen.filter(|side| *side != self.side) {
            self.turn_to(side);
        }
    }

    fn buttons(&mut self, ui: &mut Ui, refused: Option<&str>, within: &mut Within<'_, '_>) {
        let words = within.words;
        let draft = self.source.draft();
        let is_ready = !self.is_reading
            && !self.is_carrying
            && refused.is_none()
            && draft.is_some_and(WordingDraft::is_ready);
        let tip = if is_ready {
            "supply-go-tip"
        } else {
            "supply-go-not"
        };
        let go = Button::new(words.text("supply-go"))
            .kind(ButtonKind::Primary)
            .enabled(is_ready)
            .tooltip(words.text(tip))
            .show(ui, words);
        if go.clicked()
            && is_ready
            && let Some(draft) = self.source.draft_mut()
            // Once more, with the source and the day as they are typed now.
            && let Some(plan) = draft.look_again(&self.settings)
        {
            self.is_carrying = true;
            within.out.push(Intent::SupplyWording(self.side, plan));
        }
        cancel(ui, within, "cancel");
        if self.is_carrying {
            form::weak(ui, words.text("supply-carrying"));
        } else if let Some(draft) = self.source.draft() {
            standing(ui, words, draft.findings());
        }
    }
}

/// What the table does not say of the texts; says whether something was chosen that changes them.
fn facts(ui: &mut Ui, words: &Catalogue, plan: &Plan, settings: &mut WordingSettings) -> bool {
    let before = settings.clone();
    in_a_row(ui, |ui| {
        let mut langs: Vec<Lang> = LANGUAGES.iter().filter_map(|tag| Lang::new(tag).ok()).collect();
        langs.extend(plan.languages().iter().cloned());
        langs.sort();
        langs.dedup();
        let name = |lang: &Lang| {
            if lang == plan.authoritative_language() {
                words.format("supply-language-now", &[("lang", lang.as_str().into())])
            } else {
                lang.to_string()
            }
        };
        let offered: Vec<_> = langs
            .iter()
            .map(|lang| (Some(lang.clone()), name(lang)))
            .collect();
        let label = words.text("supply-language");
        choice(ui, label, 230.0, &mut settings.lang, &offered);
        let width = ((ui.available_width() - 12.0) / 2.0).clamp(160.0, 340.0);
        for (key, hint, text) in [
            ("supply-source", "supply-source-hint", &mut settings.source),
            ("supply-date", "supply-date-hint", &mut settings.date),
        ] {
            ui.allocate_ui_with_layout(vec2(width, 50.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                form::field(ui, words.text(key), text, words.text(hint));
            });
        }
    });
    let is_other = settings.lang.as_ref() != Some(plan.authoritative_language());
    if is_other {
        ui.checkbox(&mut settings.prevails, words.text("supply-prevails"));
    } else {
        settings.prevails = false;
    }
    if plan.warning().is_some() {
        ui.checkbox(&mut settings.drop_warning, words.text("supply-drop-warning"));
    }
    (before.lang, before.prevails, before.drop_warning)
        != (settings.lang.clone(), settings.prevails, settings.drop_warning)
}
