//! Links in the accessibility tree.

use std::collections::BTreeMap;

use eframe::egui::{self, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::StripEvents;
use super::gather::Gathered;
use crate::analysis::Mapping;
use crate::model::Pair;
use crate::ui::layer;
use crate::ui::scene::Scene;

/// Links named one by one for screen readers at most.
const NAMED_LINKS: usize = 500;

impl Gathered<'_> {
    /// Gives each link its sentence in the accessibility tree, those out of sight too while there are few.
    pub(super) fn name_links(
        &self,
        ui: &Ui,
        scene: &Scene<'_>,
        mapping: Option<&Mapping>,
        events: &mut StripEvents,
    ) {
        if ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_none() {
            return;
        }
        let all = layer::links(scene, mapping).all();
        if all.len() > NAMED_LINKS {
            for drawn in self.drawn.iter().take(NAMED_LINKS) {
                name_link(ui, scene, mapping, drawn.link.pair, drawn.curve.bounds(), events);
            }
            return;
        }
        let places: BTreeMap<_, _> = self
            .drawn
            .iter()
            .map(|one| (one.link.pair, one.curve.bounds()))
            .collect();
        let nowhere = Rect::from_min_size(self.frame.rect.center_bottom(), vec2(1.0, 1.0));
        for link in all {
            let bounds = places.get(&link.pair).copied().unwrap_or(nowhere);
            name_link(ui, scene, mapping, link.pair, bounds, events);
        }
    }
}

/// One node of the accessibility tree. Its press is asked for by hand: a clickable rectangle around a
/// curve would take clicks from the cards and links it covers.
fn name_link(
    ui: &Ui,
    scene: &Scene<'_>,
    mapping: Option<&Mapping>,
    pair: Pair,
    bounds: Rect,
    events: &mut StripEvents,
) {
    use egui::accesskit::Action;
    let id = ui.make_persistent_id(("link", pair));
    let response = ui.interact(bounds, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, layer::sentence(scene, mapping, pair)));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.add_action(Action::Click));
    if ui.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
        events.selected = Some(pair);
    }
}
