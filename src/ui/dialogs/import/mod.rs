//! Plans from files: two plans chosen, each one that comes with the program, a plan file or a table.

mod table_draft;

use std::sync::Arc;

use eframe::egui::{Context, Ui};

pub use table_draft::TableDraft;

use super::DialogData;
use super::modal::{Modal, Width, Within, cancel, rule};
use super::table::{Drafted, Maker, TableOrder, choice, failure, in_a_row, pasted, standing};
use crate::model::{Lang, Plan, Side};
use crate::phrase::catalogue::Catalogue;
use crate::ui::form;
use crate::ui::intent::{Intent, TableFor};
use crate::ui::text::safe_line;
use crate::ui::theme::{Icon, tokens};
use crate::ui::widgets::{Button, ButtonKind, Segment, Tone, segmented};

/// The key of what items of a side are called where a table does not say.
pub fn level_key(side: Side) -> &'static str {
    match side {
        Side::Action => "level-action",
        Side::Target => "level-target",
    }
}

/// Where one of the two plans comes from.
#[derive(Clone, Debug, Default)]
pub enum PlanSource {
    /// Not chosen yet.
    #[default]
    None,
    /// A plan as it is: one that comes with the program, or a plan file.
    Plan(Arc<Plan>),
    /// A table, with what its columns are taken for.
    Table(Box<TableDraft>),
    /// A file that cannot be used: its name, and why.
    Failed(String, String),
}

impl PlanSource {
    /// Whether a plan can be made of it.
    pub(super) fn is_ready(&self) -> bool {
        match self {
            Self::Plan(_) => true,
            Self::Table(draft) => draft.is_ready(),
            Self::None | Self::Failed(..) => false,
        }
    }

    /// Makes the plan; nothing if it turns out not to be one, which its findings then say.
    pub(super) fn plan(&mut self) -> Option<Arc<Plan>> {
        match self {
            Self::Plan(plan) => Some(Arc::clone(plan)),
            Self::Table(draft) => draft.plan(),
            Self::None | Self::Failed(..) => None,
        }
    }

    /// Returns what makes a draft of a table. What was typed of the plan stays if its file is only read in
    /// another way.
    ///
    /// `level` is what the plan calls its items where the table does not say.
    pub(super) fn maker(&self, level: String, again: bool) -> Maker {
        let settings = match self {
            Self::Table(draft) if again => Some(draft.settings.clone()),
            _ => None,
        };
        Box::new(move |file| {
            Drafted::Plan(Box::new(match settings {
                Some(settings) => TableDraft::with_settings(file, settings),
                None => TableDraft::new(file, &level, Lang::english()),
            }))
        })
    }

    /// Says that the file could not be read in the way chosen.
    pub(super) fn not_otherwise(&mut self, why: String) {
        if let Self::Table(draft) = self {
            draft.file.not_otherwise(why);
        }
    }

    /// Takes a pasted table.
    fn take(&mut self, order: TableOrder, wanted: TableFor, words: &Catalogue) {
        let level = wanted.plan_side().map(|side| words.text(level_key(side)));
        let make = self.maker(level.unwrap_or_default().to_owned(), false);
        let name = order.name.clone();
        *self = match order.read().map(make) {
            Ok(Drafted::Plan(draft)) => Self::Table(draft),
            Ok(_) => Self::None,
            Err(finding) => Self::Failed(name, finding.sentence(words)),
        };
    }

    /// Shows the plan, or the table with what its columns are taken for, or why there is none.
    pub(super) fn show(&mut self, ui: &mut Ui, wanted: TableFor, within: &mut Within<'_, '_>) {
        let words = within.words;
        match self {
            Self::None => {}
            Self::Plan(plan) => described(ui, words, plan),
            Self::Table(draft) => {
                if let Some(order) = draft.show(ui, words) {
                    within.out.push(Intent::ReadTable(wanted, Box::new(order)));
                }
            }
            Self::Failed(file, why) => failure(ui, words, file, why),
        }
    }

    /// Says beside the buttons what stands in the table's way.
    pub(super) fn standing(&self, ui: &mut Ui, words: &Catalogue) {
        if let Self::Table(draft) = self {
            standing(ui, words, draft.standing());
        }
    }
}

/// The dialog, with what was chosen so far.
#[derive(Clone, Debug, Default)]
pub struct PlansFromFiles {
    /// The plan of actions.
    actions: PlanSource,
    /// The plan of targets.
    targets: PlanSource,
    /// Plans that come with the program.
    offered: Vec<Arc<Plan>>,
    /// Whether the plan of targets is shown rather than that of actions.
    shows_targets: bool,
    /// The side whose file is being read.
    reading: Option<Side>,
}

impl PlansFromFiles {
    /// Returns the dialog that offers these plans beside files.
    pub fn new(offered: Vec<Arc<Plan>>) -> Self {
        Self {
            offered,
            ..Self::default()
        }
    }

    /// Puts in what came of a file.
    pub fn read(&mut self, side: Side, source: PlanSource) {
        *self.source_mut(side) = source;
        self.reading = None;
    }

    /// Says that the file of a side could not be read in the way chosen.
    pub fn not_otherwise(&mut self, side: Side, why: String) {
        self.reading = None;
        self.source_mut(side).not_otherwise(why);
    }

    /// Says that nothing comes of what is waited for.
    pub fn give_up(&mut self) {
        self.reading = None;
    }

    /// Returns what makes a draft of a table for a side. What was typed of the plan stays if its file is only
    /// read in another way.
    ///
    /// `level` is what the plan calls its items where the table does not say.
    pub fn maker(&self, level: String, side: Side, again: bool) -> Maker {
        self.source(side).maker(level, again)
    }

    /// Says that the file of a side is being read.
    pub fn begin_reading(&mut self, side: Side) {
        self.reading = Some(side);
    }

    /// The side whose plan is shown.
    fn side(&self) -> Side {
        if self.shows_targets {
            Side::Target
        } else {
            Side::Action
        }
    }

    fn source(&self, side: Side) -> &PlanSource {
        match side {
            Side::Action => &self.actions,
            Side::Target => &self.targets,
        }
    }

    fn source_mut(&mut self, side: Side) -> &mut PlanSource {
        match side {
            Side::Action => &mut self.actions,
            Side::Target => &mut self.targets,
        }
    }

    fn is_ready(&self) -> bool {
        self.reading.is_none() && self.actions.is_ready() && self.targets.is_ready()
    }

    /// Makes both plans; nothing if one of them turns out not to be one, which its findings then say.
    fn plans(&mut self) -> Option<(Arc<Plan>, Arc<Plan>)> {
        let (actions, targets) = (self.actions.plan(), self.targets.plan());
        self.shows_targets = actions.is_some();
        Some((actions?, targets?))
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        Modal {
            id: "plans-from-files",
            title: words.text("plans-title"),
            width: Width::Table,
        }
        .show(ctx, words, out, self, content, |ui, own, within| {
            let is_ready = own.is_ready();
            let go = Button::new(words.text("plans-use"))
                .kind(ButtonKind::Primary)
                .enabled(is_ready)
                .tooltip(words.text(if is_ready {
                    "plans-use-tip"
                } else {
                    "plans-use-not"
                }))
                .show(ui, words);
            if go.clicked()
                && is_ready
                && let Some((actions, targets)) = own.plans()
            {
                within.out.push(Intent::UsePlans(actions, targets));
            }
            cancel(ui, within, "cancel");
            own.source(own.side()).standing(ui, words);
        });
    }
}

fn content(ui: &mut Ui, own: &mut PlansFromFiles, within: &mut Within<'_, '_>) {
    let words = within.words;
    form::weak(ui, words.text("plans-about"));
    let (actions, targets) = (
        segment_name(words, own, Side::Action),
        segment_name(words, own, Side::Target),
    );
    let segments = [
        Segment::new(false, actions.as_str()),
        Segment::new(true, targets.as_str()),
    ];
    if let Some(shown) = segmented(ui, words.text("plans-side"), &segments, Some(own.shows_targets)) {
        own.shows_targets = shown;
    }
    let side = own.side();
    let wanted = TableFor::Plan(side);
    let source = match side {
        Side::Action => &mut own.actions,
        Side::Target => &mut own.targets,
    };
    choose(ui, &own.offered, source, wanted, within);
    if own.reading == Some(side) {
        form::weak(ui, words.text("plans-reading"));
        return;
    }
    source.show(ui, wanted, within);
}

/// The name of a side, with what is chosen for it.
fn segment_name(words: &Catalogue, own: &PlansFromFiles, side: Side) -> String {
    let key = match side {
        Side::Action => "plans-of-actions",
        Side::Target => "plans-of-targets",
    };
    let chosen = match own.source(side) {
        PlanSource::Plan(plan) => plan.id().to_owned(),
        PlanSource::Table(draft) => draft.file.name().to_owned(),
        PlanSource::Failed(file, _) => file.clone(),
        PlanSource::None => words.text("plans-none").to_owned(),
    };
    let chosen = crate::ui::text::elide(&safe_line(&chosen), 24).into_owned();
    words.format(key, &[("plan", chosen.into())])
}

/// The list of plans that come with the program, and the button for a file; a table may be pasted too. Says
/// whether something else is chosen now.
pub(super) fn choose(
    ui: &mut Ui,
    offered: &[Arc<Plan>],
    source: &mut PlanSource,
    wanted: TableFor,
    within: &mut Within<'_, '_>,
) -> bool {
    let words = within.words;
    let before = match &*source {
        PlanSource::Plan(plan) => offered.iter().position(|one| one.id() == plan.id()),
        PlanSource::None | PlanSource::Table(_) | PlanSource::Failed(..) => None,
    };
    let names = offered.iter().enumerate().map(|(place, plan)| {
        let name = words.format(
            "plans-shipped-one",
            &[("id", plan.id().into()), ("name", plan.name().into())],
        );
        (Some(place), name)
    });
    let none = before
        .is_none()
        .then(|| (None, words.text("plans-choose").to_owned()));
    let names: Vec<_> = none.into_iter().chain(names).collect();
    let mut chosen = before;
    in_a_row(ui, |ui| {
        choice(ui, words.text("plans-shipped"), 460.0, &mut chosen, &names);
        ui.vertical(|ui| {
            // On a line with the list, whose label stands above it.
            ui.add_space(f32::from(tokens().space.xl));
            let file = Button::new(words.text("plans-file"))
                .with_icon(Icon::Open)
                .tooltip(words.text("plans-file-tip"));
            if file.show(ui, words).clicked() {
                within.out.push(Intent::ChooseTable(wanted));
            }
        });
    });
    let mut is_other = false;
    if chosen != before
        && let Some(plan) = chosen.and_then(|place| offered.get(place))
    {
        *source = PlanSource::Plan(Arc::clone(plan));
        is_other = true;
    }
    rule(ui);
    if let Some(order) = pasted(ui, words) {
        source.take(order, wanted, words);
        is_other = true;
    }
    is_other
}

fn described(ui: &mut Ui, words: &Catalogue, plan: &Plan) {
    form::strong(ui, &safe_line(plan.name()));
    let text = words.format(
        "plans-holds",
        &[
            ("headings", plan.headings().len().into()),
            ("items", plan.items().len().into()),
        ],
    );
    form::body(ui, &text);
    if let Some(warning) = plan.warning() {
        form::note(ui, Tone::Warn, Icon::Warning, warning);
    }
}
