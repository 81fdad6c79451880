//! The bar that chooses which pairs are shown.

use eframe::egui::{ComboBox, Label, RichText, Ui, vec2};

use super::AgendaState;
use super::kept::Kept;
use super::words::link_key;
use crate::analysis::agenda::{Filter, LinkFilter};
use crate::model::{HeadingNo, Plan, Side};
use crate::ui::Scene;
use crate::ui::text::{elide, safe_line};
use crate::ui::theme::{Icon, Size, Weight, font, palette};
use crate::ui::widgets::{Button, ButtonKind};

pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, own: &mut AgendaState, kept: &Kept) {
    let words = scene.words;
    let filter = &mut own.filter;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        headings(ui, scene, Side::Action, &mut filter.action_heading);
        headings(ui, scene, Side::Target, &mut filter.target_heading);
        groups(ui, scene, &mut filter.group);
        let chosen = filter.links;
        let name = |links: LinkFilter| words.text(link_key(links)).to_owned();
        let offered: Vec<_> = LinkFilter::ALL
            .into_iter()
            .map(|links| (links, name(links)))
            .collect();
        choose(
            ui,
            words.text("agenda-filter-links"),
            &name(chosen),
            &offered,
            &mut filter.links,
        );
        let switch = Button::new(words.text("agenda-open-only"))
            .compact()
            .chosen(!filter.with_settled)
            .tooltip(words.text("agenda-open-only-tip"));
        if switch.show(ui, words).clicked() {
            filter.with_settled = !filter.with_settled;
        }
        let to_check = scene.known.checks.len();
        if to_check > 0 || filter.to_check {
            let name = words.format("agenda-to-check", &[("count", to_check.into())]);
            let switch = Button::new(&name)
                .with_icon(Icon::Lamp)
                .compact()
                .chosen(filter.to_check)
                .tooltip(words.text("agenda-to-check-tip"));
            if switch.show(ui, words).clicked() {
                // Most of them are in no class that is disputed, or settled.
                *filter = if filter.to_check {
                    Filter::default()
                } else {
                    Filter {
                        to_check: true,
                        ..Filter::everything()
                    }
                };
            }
        }
        if *filter != Filter::default() {
            let reset = Button::new(words.text("agenda-filter-reset"))
                .kind(ButtonKind::Quiet)
                .compact();
            if reset.show(ui, words).clicked() {
                *filter = Filter::default();
            }
        }
        let counts = [
            ("shown", kept.shown.len().into()),
            ("all", kept.agenda.items().len().into()),
        ];
        let text = RichText::new(words.format("agenda-shown", &counts))
            .font(font(Size::Small, Weight::Regular))
            .color(palette(ui).text_weak);
        // A wrapped row moves it to the next line whole.
        ui.add(Label::new(text).extend());
    });
}

/// A choice of one heading of a side, or all.
fn headings(ui: &mut Ui, scene: &Scene<'_>, side: Side, chosen: &mut Option<HeadingNo>) {
    let words = scene.words;
    let plan = scene.view.session().plan(side);
    if plan.headings().is_empty() {
        return;
    }
    let (label, all) = match side {
        Side::Action => ("agenda-filter-actions", "agenda-actions-all"),
        Side::Target => ("agenda-filter-targets", "agenda-targets-all"),
    };
    let mut offered = vec![(None, words.text(all).to_owned())];
    for number in 0..plan.headings().len() as u32 {
        let heading = HeadingNo(number);
        offered.push((Some(heading), heading_name(scene, plan, heading)));
    }
    let shown = match *chosen {
        None => words.text(all).to_owned(),
        Some(heading) => heading_name(scene, plan, heading),
    };
    choose(ui, words.text(label), &shown, &offered, chosen);
}

fn heading_name(scene: &Scene<'_>, plan: &Plan, heading: HeadingNo) -> String {
    let Some(heading) = plan.heading(heading) else {
        return String::new();
    };
    let parts = [
        ("code", heading.code.as_str().into()),
        (
            "title",
            elide(heading.title(scene.lang).0, 60).into_owned().into(),
        ),
    ];
    scene.words.format("agenda-heading", &parts)
}

fn groups(ui: &mut Ui, scene: &Scene<'_>, chosen: &mut Option<String>) {
    let words = scene.words;
    let all = words.text("agenda-groups-all");
    let mut offered = vec![(None, all.to_owned())];
    for (name, _) in scene.view.session().groups() {
        offered.push((Some(name.to_owned()), safe_line(name).into_owned()));
    }
    if offered.len() == 1 && chosen.is_none() {
        return;
    }
    let shown = chosen
        .as_deref()
        .map_or_else(|| all.to_owned(), |name| safe_line(name).into_owned());
    choose(ui, words.text("agenda-filter-group"), &shown, &offered, chosen);
}

/// A list to choose one from. `label` is its accessible name, `shown` what it says while it is closed.
fn choose<T: Clone + PartialEq>(
    ui: &mut Ui,
    label: &str,
    shown: &str,
    offered: &[(T, String)],
    chosen: &mut T,
) {
    let short = elide(shown, 26);
    ComboBox::from_id_salt(label)
        .selected_text(short)
        .width(120.0)
        .show_ui(ui, |ui| {
            ui.set_min_width(260.0);
            for (value, name) in offered {
                ui.selectable_value(chosen, value.clone(), name);
            }
        })
        .response
        .accessible_name(label)
        .on_hover_text(shown);
}
