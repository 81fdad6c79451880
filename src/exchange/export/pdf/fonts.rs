//! The fonts that come with the program; those of the machine are never looked at, so that a paper looks
//! the same wherever it is made.

use std::sync::{Arc, OnceLock};

use krilla::text::Font;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride};
use parley::{FontContext, FontFamily, FontFamilyName, FontWeight};

use crate::exchange::fonts;

/// Weight of emphasis and headings.
pub(super) const BOLD: f32 = 600.0;

const LATIN: &str = "Latin";
const ARABIC: &str = "Arabic";

/// Family, weight and content of each font.
const FILES: [(&str, f32, &[u8]); 4] = [
    (LATIN, 400.0, fonts::INTER_REGULAR),
    (LATIN, BOLD, fonts::INTER_SEMI_BOLD),
    (ARABIC, 400.0, fonts::ARABIC_REGULAR),
    (ARABIC, BOLD, fonts::ARABIC_BOLD),
];

/// The fonts as the setter of text knows them.
pub(super) struct Fonts {
    /// For `parley`.
    pub(super) context: FontContext,
    /// The number of each file's content, in the order of [`FILES`].
    ids: Vec<u64>,
}

impl Fonts {
    /// Registers the fonts.
    pub(super) fn new() -> Self {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut ids = Vec::with_capacity(FILES.len());
        for (family, weight, bytes) in FILES {
            let blob = Blob::new(Arc::new(bytes));
            ids.push(blob.id());
            let named = FontInfoOverride {
                family_name: Some(family),
                weight: Some(FontWeight::new(weight)),
                ..FontInfoOverride::default()
            };
            collection.register_fonts(blob, Some(named));
        }
        Self {
            context: FontContext {
                collection,
                source_cache: parley::fontique::SourceCache::default(),
            },
            ids,
        }
    }

    /// The families in which a letter is looked for, in this order.
    pub(super) fn families() -> FontFamily<'static> {
        FontFamily::List(
            [LATIN, ARABIC]
                .map(|name| FontFamilyName::Named(name.into()))
                .to_vec()
                .into(),
        )
    }

    /// The place of a font by the number of its content.
    pub(super) fn place(&self, id: u64) -> u8 {
        let place = self.ids.iter().position(|one| *one == id);
        place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0)
    }

    /// Whether a font is of the family for Arabic, which has no slanted letters.
    pub(super) fn is_upright_only(place: u8) -> bool {
        FILES
            .get(usize::from(place))
            .is_some_and(|(family, ..)| *family == ARABIC)
    }

    /// The fonts for the file, in the same order.
    pub(super) fn for_file() -> Option<Vec<Font>> {
        static READ: OnceLock<Option<Vec<Font>>> = OnceLock::new();
        let read = || {
            let fonts = FILES.iter();
            fonts.map(|(_, _, bytes)| Font::new((*bytes).into(), 0)).collect()
        };
        READ.get_or_init(read).clone()
    }
}
