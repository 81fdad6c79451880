//! The fonts that files are drawn and measured with, as they are in `assets/fonts`.

/// Text.
pub const INTER_REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
/// Headings and codes.
pub const INTER_SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
/// Arabic text.
pub const ARABIC_REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf");
/// Arabic headings.
pub const ARABIC_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Bold.ttf");

/// All of them.
pub const ALL: [&[u8]; 4] = [INTER_REGULAR, INTER_SEMI_BOLD, ARABIC_REGULAR, ARABIC_BOLD];
