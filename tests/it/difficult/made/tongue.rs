//! Languages to make texts in, and texts without a meaning.

/// A language to make texts in, with what it mixes in from others.
#[derive(Clone, Copy)]
pub(crate) struct Tongue {
    pub(crate) tag: &'static str,
    pub(super) words: &'static [&'static str],
    pub(super) mixed: &'static [&'static str],
}

pub(crate) const ENGLISH: Tongue = Tongue {
    tag: "en",
    words: &[
        "strengthen",
        "the",
        "monitoring",
        "of",
        "seagrass",
        "meadows",
        "by",
        "range",
        "States",
        "and",
        "local",
        "communities",
        "to",
        "reduce",
        "by-catch",
        "in",
        "small-scale",
        "fisheries",
        "through",
        "agreed",
        "standards",
        "for",
        "awareness-raising",
        "programmes",
    ],
    mixed: &[
        "30 %",
        "CMS/COP14",
        "(2030)",
        "1.4 km²",
        "TED-equipped",
        "Annex I",
    ],
};
pub(crate) const ARABIC: Tongue = Tongue {
    tag: "ar",
    words: &[
        "تعزيز",
        "رصد",
        "مروج",
        "الأعشاب",
        "البحرية",
        "من",
        "قبل",
        "دول",
        "الانتشار",
        "والمجتمعات",
        "المحلية",
        "للحد",
        "من",
        "الصيد",
        "العرضي",
        "في",
        "مصايد",
        "الأسماك",
        "الصغيرة",
        "عبر",
        "معايير",
        "متفق",
        "عليها",
        "للتوعية",
    ],
    mixed: &["30 %", "CMS/COP14", "(2030)", "1.4 km²", "IUCN", "«ملحق I»"],
};
pub(crate) const HEBREW: Tongue = Tongue {
    tag: "he",
    words: &[
        "חיזוק",
        "הניטור",
        "של",
        "כרי",
        "עשב",
        "ים",
        "על",
        "ידי",
        "מדינות",
        "התפוצה",
        "והקהילות",
        "המקומיות",
        "כדי",
        "לצמצם",
        "תפיסת",
        "לוואי",
        "בדיג",
        "בקנה",
        "מידה",
        "קטן",
        "באמצעות",
        "תקנים",
        "מוסכמים",
        "להסברה",
    ],
    mixed: &["30 %", "CMS/COP14", "(2030)", "1.4 km²", "IUCN", "נספח I"],
};

/// Numbers without an order, the same at every run.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }

    pub(crate) fn text(&mut self, tongue: Tongue, words: usize) -> String {
        let said: Vec<_> = (0..words)
            .map(|_| match self.below(9) {
                0 => tongue.mixed[self.below(tongue.mixed.len())],
                _ => tongue.words[self.below(tongue.words.len())],
            })
            .collect();
        let mut said = said.join(" ");
        if let Some(first) = said.get(..1).map(str::to_uppercase) {
            said.replace_range(..1, &first);
        }
        said
    }
}
