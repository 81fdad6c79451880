//! How links of the meeting look: agreed ones whole, with a sign for what stands beside them; what is in
//! brackets dashed and with brackets. None is told by colour alone.

use std::sync::Arc;

use eframe::egui::{Color32, CornerRadius, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, vec2};

use super::gather::{Bundle, Drawn};
use crate::analysis::DecidedLink;
use crate::model::{Contribution, Status};
use crate::phrase::catalogue::Catalogue;
use crate::ui::layer::{AD_REFERENDUM, BRACKETS, RESERVED};
use crate::ui::theme::{Palette, Size, Weight, font};

/// The colour of a link by how it stands.
pub(super) fn ink(palette: &Palette, decided: DecidedLink) -> Color32 {
    if decided.is_bracketed() {
        palette.warn
    } else {
        palette.ok
    }
}

/// Dash and gap of what is in brackets, longer for direct than for enabling; nothing for all else.
pub(super) fn dash(decided: Option<DecidedLink>, kind: Option<Contribution>) -> Option<(f32, f32)> {
    decided.filter(|one| one.is_bracketed())?;
    Some(match kind {
        Some(Contribution::Direct) => (12.0, 6.0),
        Some(Contribution::Enabling) => (4.0, 6.0),
        None => (2.0, 6.0),
    })
}

/// Paints the signs on links: each is laid out once a frame, and only if it is needed.
pub(super) fn marks(painter: &Painter, palette: &Palette, drawn: &[Drawn]) {
    let mut signs = [
        (BRACKETS, palette.warn),
        (AD_REFERENDUM, palette.ok),
        (RESERVED, palette.warn),
    ]
    .map(|(text, color)| Sign {
        text,
        color,
        galley: None,
    });
    let [brackets, ad_referendum, reserved] = &mut signs;
    for one in drawn {
        let Some(decided) = one.link.decided else { continue };
        if decided.is_bracketed() {
            brackets.paint(painter, palette, one.curve.middle());
        }
        if decided.status == Status::AdReferendum {
            ad_referendum.paint(painter, palette, one.curve.middle());
        }
        if decided.is_reserved {
            reserved.paint(painter, palette, one.curve.after_middle());
        }
    }
}

/// A sign on a small ground, so that it is read over lines that cross.
struct Sign {
    text: &'static str,
    color: Color32,
    galley: Option<Arc<Galley>>,
}

impl Sign {
    fn paint(&mut self, painter: &Painter, palette: &Palette, at: Pos2) {
        let galley = self.galley.get_or_insert_with(|| {
            painter.layout_no_wrap(
                self.text.to_owned(),
                font(Size::Small, Weight::SemiBold),
                self.color,
            )
        });
        let size = vec2((galley.size().x + 8.0).max(17.0), 17.0);
        let ground = Rect::from_center_size(at, size);
        painter.rect(
            ground,
            CornerRadius::same(4),
            palette.surface,
            Stroke::new(1.0, self.color),
            StrokeKind::Inside,
        );
        painter.galley(at - galley.size() / 2.0, Arc::clone(galley), self.color);
    }
}

/// What a bundle says: `3 links`, or `2 + [1]` where one of them is in brackets.
pub(super) fn bundle_words(words: &Catalogue, bundle: Bundle) -> String {
    if bundle.brackets == 0 {
        return words.format("board-bundle", &[("count", bundle.count.into())]);
    }
    let parts = [
        ("agreed", (bundle.count - bundle.brackets).into()),
        ("brackets", bundle.brackets.into()),
    ];
    words.format("layer-bundle", &parts)
}

/// The name of a bundle, with how many of its links are in brackets.
pub(super) fn bundle_name(words: &Catalogue, name: String, bundle: Bundle) -> String {
    if bundle.brackets == 0 {
        return name;
    }
    let parts = [("name", name.into()), ("brackets", bundle.brackets.into())];
    words.format("layer-bundle-name", &parts)
}
