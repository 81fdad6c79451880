//! The widgets by their accessible names: clicks, keys, drafts.

use std::cell::RefCell;

use eframe::egui::accesskit::Toggled;
use eframe::egui::{Id, Key, Modifiers, Sense, Ui, Vec2, WidgetInfo};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::theme::{Icon, Theme};
use seagrass::ui::widgets::{Button, Committed, DraftText, Field, Progress, Segment, segmented};

use crate::support::raster::Raster;
use crate::support::{drag, window};

#[derive(Default)]
struct Editor {
    subject: &'static str,
    stored: Vec<(&'static str, String)>,
    draft: DraftText<&'static str>,
    commits: Vec<Committed<&'static str>>,
}

impl Editor {
    fn show(&mut self, ui: &mut Ui, rows: usize) {
        let subject = self.subject;
        let stored = self
            .stored
            .iter()
            .find(|(name, _)| *name == subject)
            .map_or("", |(_, text)| text);
        let field = Field {
            name: "Reason",
            hint: "Why",
            rows,
        };
        let response = self.draft.show(ui, &subject, stored, field);
        if let Some(commit) = response.committed {
            self.stored.retain(|(name, _)| *name != commit.subject);
            self.stored.push((commit.subject, commit.text.clone()));
            self.commits.push(commit);
        }
        Button::new("Elsewhere").show(ui, &Catalogue::new(Language::English));
    }
}

fn editor(rows: usize) -> Harness<'static, Editor> {
    window((300.0, 200.0), Theme::Light, &Raster::default()).build_ui_state(
        move |ui, editor: &mut Editor| editor.show(ui, rows),
        Editor {
            subject: "1.1",
            ..Editor::default()
        },
    )
}

fn type_in(harness: &mut Harness<'_, Editor>, text: &str) {
    harness.get_by_label("Reason").focus();
    harness.run();
    harness.get_by_label("Reason").type_text(text);
    harness.run();
    // Long enough for the field to make an undo step of it.
    harness.run_steps(8);
}

fn commit(subject: &'static str, text: &str) -> Committed<&'static str> {
    Committed {
        subject,
        text: text.to_owned(),
    }
}

#[test]
fn a_draft_is_committed_on_leaving_the_field() {
    let mut harness = editor(3);
    type_in(&mut harness, "because");
    assert_eq!(harness.state().commits, []);
    assert!(harness.state().draft.is_open());
    harness.get_by_label("Elsewhere").focus();
    harness.run();
    assert_eq!(harness.state().commits, [commit("1.1", "because")]);
}

#[test]
fn a_draft_is_committed_by_ctrl_enter_and_stays_in_the_field() {
    let mut harness = editor(3);
    type_in(&mut harness, "because");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(
        harness.state().commits,
        [commit("1.1", "because")],
        "and no line break is added"
    );
    harness.get_by_label("Reason").type_text(" indeed");
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(
        harness.state().commits.last(),
        Some(&commit("1.1", "because indeed"))
    );
}

#[test]
fn enter_commits_in_one_line_and_breaks_in_many() {
    let mut one = editor(1);
    type_in(&mut one, "Inf.6");
    one.key_press(Key::Enter);
    one.run();
    assert_eq!(one.state().commits, [commit("1.1", "Inf.6")]);
    let mut many = editor(3);
    type_in(&mut many, "a");
    many.key_press(Key::Enter);
    many.run();
    assert_eq!(many.state().commits, []);
}

#[test]
fn a_draft_goes_to_its_own_subject_when_another_is_chosen() {
    let mut harness = editor(3);
    type_in(&mut harness, "for 1.1");
    harness.state_mut().subject = "1.2";
    harness.run();
    assert_eq!(harness.state().commits, [commit("1.1", "for 1.1")]);
    assert_eq!(harness.get_by_label("Reason").value().unwrap_or_default(), "");
    type_in(&mut harness, "for 1.2");
    for _ in 0..5 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        let shown = harness.get_by_label("Reason").value().unwrap_or_default();
        assert!(
            !shown.contains("1.1"),
            "undo in the field does not bring another text back: {shown}"
        );
    }
    harness.state_mut().subject = "1.1";
    harness.run();
    assert_eq!(harness.get_by_label("Reason").value().as_deref(), Some("for 1.1"));
}

#[test]
fn segments_are_chosen_by_click_and_by_keys() {
    let chosen = RefCell::new(Some(1));
    let mut harness = window((600.0, 100.0), Theme::Light, &Raster::default()).build_ui(|ui| {
        let segments = [
            Segment::new(1, "Weak").key("1"),
            Segment::new(2, "Moderate"),
            Segment::new(3, "Strong"),
        ];
        let clicked = segmented(ui, "Contribution", &segments, *chosen.borrow());
        if clicked.is_some() {
            *chosen.borrow_mut() = clicked;
        }
    });
    harness.get_by_label("Strong").click();
    harness.run();
    assert_eq!(*chosen.borrow(), Some(3));
    let is_chosen = |name| harness.get_by_label(name).accesskit_node().toggled() == Some(Toggled::True);
    assert!(is_chosen("Strong") && !is_chosen("Weak"));
    harness.get_by_label("Moderate").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(*chosen.borrow(), Some(2));
}

#[test]
fn segments_take_further_rows_rather_than_overflow() {
    for width in [120.0, 240.0, 360.0, 900.0] {
        let harness = window((width, 240.0), Theme::Light, &Raster::default()).build_ui(|ui| {
            let names = ["None", "Weak", "Moderate", "Strong", "Cannot judge"];
            let segments: Vec<_> = names.into_iter().map(|name| Segment::new(name, name)).collect();
            segmented(ui, "Contribution", &segments, None);
        });
        for name in ["None", "Cannot judge"] {
            let rect = harness.get_by_label(name).rect();
            assert!(
                rect.right() <= width && rect.left() >= 0.0 && rect.height() >= 24.0,
                "{width} {name} {rect}"
            );
        }
    }
}

#[test]
fn buttons_say_their_name_and_keys() {
    let catalogue = Catalogue::new(Language::English);
    let clicks = RefCell::new(0);
    let mut harness = window((300.0, 100.0), Theme::Light, &Raster::default()).build_ui(|ui| {
        if Button::icon(Icon::Undo, "Undo")
            .keys(Some("Ctrl+Z"))
            .show(ui, &catalogue)
            .clicked()
        {
            *clicks.borrow_mut() += 1;
        }
        Button::icon(Icon::Redo, "Redo")
            .enabled(false)
            .show(ui, &catalogue);
        Progress { done: 3, all: 4 }.show(ui, 80.0, &catalogue);
    });
    harness.get_by_label("3 of 4");
    assert!(harness.get_by_label("Redo").accesskit_node().is_disabled());
    harness.get_by_label("Undo").click();
    harness.run();
    assert_eq!(*clicks.borrow(), 1);
    let center = harness.get_by_label("Undo").rect().center();
    harness.hover_at(center);
    harness.run_steps(8);
    harness.get_by_label("Undo (Ctrl+Z)");
}

#[test]
fn the_drag_helper_drags() {
    let dropped = RefCell::new(None);
    let mut harness = window((300.0, 100.0), Theme::Light, &Raster::default()).build_ui(|ui| {
        for name in ["From", "To"] {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(30.0), Sense::hover());
            let response = ui.interact(rect, Id::unique(name), Sense::click_and_drag());
            response.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::ListItem, true, name));
            response.dnd_set_drag_payload(name);
            if let Some(payload) = response.dnd_release_payload::<&str>() {
                *dropped.borrow_mut() = Some((*payload, name));
            }
        }
    });
    drag(&mut harness, "From", "To");
    assert_eq!(*dropped.borrow(), Some(("From", "To")));
}
