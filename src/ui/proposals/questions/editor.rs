//! One question of the report template as it is being written.

use eframe::egui::{Id, Ui, vec2};

use super::draft::{Draft, stored};
use super::{QuestionsState, Shown};
use crate::analysis::questions::rests_on;
use crate::command::{Command, Refusal};
use crate::model::{
    ActionId, Burden, Comparable, ItemNo, QuestionVerdict, Side, Stamp, Subject, TargetId, UtcSeconds,
};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::outcome::{burden_key, comparable_key, verdict_key};
use crate::phrase::refusal::refusal_text;
use crate::phrase::step::subject_name;
use crate::ui::proposals::pick::{self, Picked};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Tone, section_label};
use crate::ui::wording::{area, choose, line, small};
use crate::ui::{Intent, Scene, form};

/// Shows the fields and the buttons.
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut QuestionsState,
    shown: &Shown,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    let Some(draft) = own.drafts.take_up(scene.view, shown) else {
        own.shown = None;
        return;
    };
    section_label(ui, words.text("question-title"));
    ui.columns(3, |columns| {
        if let [first, second, third] = columns {
            first.add_enabled_ui(*shown == Shown::New, |ui| {
                line(ui, words.text("question-number"), "", &mut draft.number);
            });
            line(
                second,
                words.text("question-section"),
                "",
                &mut draft.question.section,
            );
            line(
                third,
                words.text("question-answer"),
                "",
                &mut draft.question.answer,
            );
        }
    });
    let id = Id::unique(("question-text", &draft.number));
    area(
        ui,
        words.text("question-text"),
        words.text("question-not-known"),
        id,
        &mut draft.question.text,
    );
    line(
        ui,
        words.text("question-source"),
        words.text("question-source-hint"),
        &mut draft.question.source,
    );
    informs(ui, scene, draft);
    verdicts(ui, words, draft);
    let id = Id::unique(("question-new-text", &draft.number));
    area(
        ui,
        words.text("question-new-text"),
        "",
        id,
        &mut draft.question.new_text,
    );
    if !draft.question.new_text.trim().is_empty() && !draft.question.text.trim().is_empty() {
        crate::ui::wording::changed::show(ui, words, &draft.question.text, &draft.question.new_text);
    }
    resting(ui, scene, draft);
    if finish(ui, scene, draft, shown, out) {
        own.drafts.discard(scene.view, shown);
    }
}

/// The actions, targets and sub-targets that the question informs.
fn informs(ui: &mut Ui, scene: &Scene<'_>, draft: &mut Draft) {
    let words = scene.words;
    let session = scene.view.session();
    section_label(ui, words.text("question-informs"));
    let actions = draft.question.actions.iter().map(|one| (Side::Action, one.0));
    let targets = draft.question.targets.iter().map(|one| (Side::Target, one.0));
    let all: Vec<(Side, ItemNo)> = actions.chain(targets).collect();
    let mut removed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        for (side, item) in all {
            let subject = match side {
                Side::Action => Subject::Action(ActionId(item)),
                Side::Target => Subject::Target(TargetId(item)),
            };
            let item_name = subject_name(words, session, subject);
            let name = words.format("question-inform-less", &[("item", item_name.as_str().into())]);
            let button = Button::new(&item_name)
                .with_icon(Icon::Close)
                .compact()
                .tooltip(&name);
            if button.show(ui, words).accessible_name(&name).clicked() {
                removed = Some((side, item));
            }
        }
    });
    match removed {
        Some((Side::Action, item)) => draft.question.actions.retain(|one| one.0 != item),
        Some((Side::Target, item)) => draft.question.targets.retain(|one| one.0 != item),
        None => {}
    }
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            let label = words.text("question-inform");
            let sides = [Side::Target, Side::Action];
            let nothing = words.text("effect-choose");
            match pick::pick(first, scene, label, &sides, None, nothing) {
                Some(Picked::Item(Side::Action, item)) => draft.question.actions.push(ActionId(item)),
                Some(Picked::Item(Side::Target, item)) => draft.question.targets.push(TargetId(item)),
                Some(Picked::Nothing) | None => {}
            }
            line(
                second,
                words.text("question-sub-targets"),
                words.text("question-sub-targets-hint"),
                &mut draft.sub_targets,
            );
        }
    });
    ui.checkbox(
        &mut draft.question.asks_outcome,
        words.text("question-asks-outcome"),
    );
}

/// What becomes of it, whether answers stay comparable, how much work it is, where else it is asked.
fn verdicts(ui: &mut Ui, words: &Catalogue, draft: &mut Draft) {
    let unsaid = words.text("decision-unsaid");
    let question = &mut draft.question;
    ui.columns(4, |columns| {
        if let [first, second, third, fourth] = columns {
            let mut list = vec![(None, unsaid)];
            list.extend(VERDICTS.map(|one| (Some(one), words.text(verdict_key(one)))));
            choose(
                first,
                words.text("question-verdict"),
                &mut question.verdict,
                &list,
            );
            let mut list = vec![(None, unsaid)];
            let all = [Comparable::Yes, Comparable::Partly, Comparable::No];
            list.extend(all.map(|one| (Some(one), words.text(comparable_key(one)))));
            choose(
                second,
                words.text("question-comparable-short"),
                &mut question.comparable,
                &list,
            );
            let mut list = vec![(None, unsaid)];
            let all = [Burden::Low, Burden::Medium, Burden::High];
            list.extend(all.map(|one| (Some(one), words.text(burden_key(one)))));
            choose(third, words.text("question-burden"), &mut question.burden, &list);
            line(
                fourth,
                words.text("question-also-asked"),
                "",
                &mut question.also_asked,
            );
        }
    });
}

const VERDICTS: [QuestionVerdict; 5] = [
    QuestionVerdict::Keep,
    QuestionVerdict::Amend,
    QuestionVerdict::Add,
    QuestionVerdict::Move,
    QuestionVerdict::Delete,
];

/// Warns of sub-targets that rest on a question that is to be deleted.
fn resting(ui: &mut Ui, scene: &Scene<'_>, draft: &Draft) {
    if draft.question.verdict != Some(QuestionVerdict::Delete) {
        return;
    }
    let number = draft.number.trim();
    let mut which: Vec<String> = draft.trimmed().sub_targets;
    let named = rests_on(scene.view.session(), number);
    which.extend(named.into_iter().map(str::to_owned));
    which.sort();
    which.dedup();
    if which.is_empty() {
        return;
    }
    let args = [("number", number.into()), ("which", which.join(", ").into())];
    let text = scene.words.format("question-rests-on", &args);
    form::note(ui, Tone::Danger, Icon::Warning, &text);
}

fn refusal(scene: &Scene<'_>, command: &Command) -> Option<Refusal> {
    let stamp = Stamp {
        by: scene.view.reviewer().clone(),
        at: UtcSeconds(0),
    };
    scene.view.session().changes_for(command, &stamp).err()
}

/// The buttons, and what keeps the question from being written down; says whether to give the draft up.
fn finish(ui: &mut Ui, scene: &Scene<'_>, draft: &Draft, shown: &Shown, out: &mut Vec<Intent>) -> bool {
    let words = scene.words;
    let is_taken = *shown == Shown::New && stored(scene.view.session(), draft.number.trim()).is_some();
    let command = draft.command();
    let refused = refusal(scene, &command);
    let mut gives_up = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        let writes = Button::new(words.text("question-write"))
            .kind(ButtonKind::Primary)
            .compact()
            .enabled(refused.is_none() && !is_taken);
        if writes.show(ui, words).clicked() {
            out.push(Intent::Run(command));
        }
        let discards = Button::new(words.text("question-discard"))
            .kind(ButtonKind::Quiet)
            .compact()
            .enabled(draft.is_changed() || *shown == Shown::New);
        gives_up = discards.show(ui, words).clicked();
        if let Shown::Of(number) = shown {
            let remove = Command::RemoveQuestion(number.clone());
            let button = Button::new(words.text("question-remove"))
                .kind(ButtonKind::Quiet)
                .compact()
                .enabled(refusal(scene, &remove).is_none())
                .tooltip(words.text("question-remove-tip"));
            if button.show(ui, words).clicked() {
                out.push(Intent::Run(remove));
                gives_up = true;
            }
        }
    });
    if is_taken {
        small(ui, words.text("question-number-taken"));
    } else {
        match &refused {
            None | Some(Refusal::EmptyQuestion) if !draft.is_changed() => {}
            None => {}
            Some(Refusal::NothingChanges) => small(ui, words.text("decision-nothing-changes")),
            Some(refusal) => {
                let text = refusal_text(words, refusal);
                form::note(ui, Tone::Warn, Icon::Warning, &text);
            }
        }
    }
    gives_up
}
