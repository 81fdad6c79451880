//! From bytes to text, whatever encoding an office program saved them in.

use super::finding::Finding;

/// The encodings that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first: what Excel calls Unicode text.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, the usual one of older files in western European languages.
    Windows1252,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252];

    /// Its usual name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "Windows-1252",
        }
    }

    /// The encoding of that name, in any case.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|one| one.name().eq_ignore_ascii_case(name))
    }
}

/// A text and where it came from.
#[derive(Debug)]
pub(super) struct Decoded {
    /// The text, without a byte order mark.
    pub(super) text: String,
    /// Its encoding.
    pub(super) encoding: Encoding,
    /// Whether the encoding rests on a guess that a person should see.
    pub(super) is_guess: bool,
}

/// Reads bytes as text.
pub(super) fn decode(bytes: &[u8], named: Option<Encoding>) -> Result<Decoded, Finding> {
    let marked = [
        (Encoding::Utf8, &[0xef, 0xbb, 0xbf][..]),
        (Encoding::Utf16Le, &[0xff, 0xfe]),
        (Encoding::Utf16Be, &[0xfe, 0xff]),
    ];
    let mark = marked.into_iter().find(|(_, mark)| bytes.starts_with(mark));
    let (encoding, is_guess) = match (named, mark) {
        (Some(named), _) => (named, false),
        (None, Some((marked, _))) => (marked, false),
        (None, None) => guess(bytes)?,
    };
    let bytes = match mark {
        Some((marked, mark)) if marked == encoding => bytes.get(mark.len()..).unwrap_or_default(),
        _ => bytes,
    };
    let text = match encoding {
        Encoding::Utf8 => utf8(bytes)?,
        Encoding::Utf16Le => utf16(bytes, u16::from_le_bytes)?,
        Encoding::Utf16Be => utf16(bytes, u16::from_be_bytes)?,
        Encoding::Windows1252 => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    };
    if text.contains('\0') {
        let before = text.split('\0').next().unwrap_or_default();
        return Err(Finding::error("table-not-text").in_row(line_of(before)));
    }
    Ok(Decoded {
        text,
        encoding,
        is_guess,
    })
}

fn guess(bytes: &[u8]) -> Result<(Encoding, bool), Finding> {
    if bytes.contains(&0) {
        let (little, big) = (ascii_units(bytes, 0), ascii_units(bytes, 1));
        let units = bytes.len() / 2;
        let best = little.max(big);
        // Every table has line ends, tabs or digits; in no language do they make less than this.
        if !bytes.len().is_multiple_of(2) || best * 25 < units {
            return Err(Finding::error("table-not-text"));
        }
        let encoding = if little >= big {
            Encoding::Utf16Le
        } else {
            Encoding::Utf16Be
        };
        return Ok((encoding, true));
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Ok((Encoding::Utf8, false)),
        Err(_) => Ok((Encoding::Windows1252, true)),
    }
}

/// How many units of two bytes are ASCII text with the low byte at that place.
fn ascii_units(bytes: &[u8], low: usize) -> usize {
    let is_text = |byte: u8| matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~');
    bytes
        .chunks_exact(2)
        .filter(|unit| match unit {
            [first, second] if low == 0 => is_text(*first) && *second == 0,
            [first, second] => is_text(*second) && *first == 0,
            _ => false,
        })
        .count()
}

fn utf8(bytes: &[u8]) -> Result<String, Finding> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = line_of(&String::from_utf8_lossy(good));
            Err(Finding::error("table-bad-encoding")
                .in_row(line)
                .word("encoding", Encoding::Utf8.name()))
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Finding> {
    let bad = |so_far: &str| {
        Err(Finding::error("table-bad-encoding")
            .in_row(line_of(so_far))
            .word("encoding", "UTF-16"))
    };
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [first, second] => unit([*first, *second]),
        _ => 0,
    });
    let mut text = String::with_capacity(bytes.len() / 2);
    for character in char::decode_utf16(units) {
        match character {
            Ok(character) => text.push(character),
            Err(_) => return bad(&text),
        }
    }
    if bytes.len().is_multiple_of(2) {
        Ok(text)
    } else {
        bad(&text)
    }
}

/// The line that follows this text, from 1.
fn line_of(before: &str) -> u32 {
    u32::try_from(before.matches('\n').count())
        .unwrap_or(u32::MAX)
        .saturating_add(1)
}

/// A byte of Windows-1252, which differs from Latin-1 from 80 to 9F. Bytes without meaning become the
/// control characters of the same number, which are found later.
fn windows_1252(byte: u8) -> char {
    const DIFFERENT: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let place = usize::from(byte).checked_sub(0x80);
    place
        .and_then(|place| DIFFERENT.get(place).copied())
        .unwrap_or_else(|| char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_is_recognised() {
        let text = "code;Été\n1;“L’Œuvre” – 5 €\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let windows = b"code;\xc9t\xe9\n1;\x93L\x92\x8cuvre\x94 \x96 5 \x80\n".to_vec();
        for (bytes, encoding, is_guess) in [
            (text.as_bytes().to_vec(), Encoding::Utf8, false),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8, false),
            (little.clone(), Encoding::Utf16Le, true),
            ([&[0xff, 0xfe][..], &little].concat(), Encoding::Utf16Le, false),
            (big.clone(), Encoding::Utf16Be, true),
            ([&[0xfe, 0xff][..], &big].concat(), Encoding::Utf16Be, false),
            (windows, Encoding::Windows1252, true),
        ] {
            let decoded = decode(&bytes, None).unwrap();
            assert_eq!(
                (decoded.text.as_str(), decoded.encoding, decoded.is_guess),
                (text, encoding, is_guess)
            );
        }
    }

    #[test]
    fn arabic_in_utf_16_is_recognised_without_a_mark() {
        let text = "الرمز\tالنص\n1\tخفض الصيد العرضي\n2\tحماية الموائل\n";
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!(
            (decoded.text.as_str(), decoded.encoding),
            (text, Encoding::Utf16Le)
        );
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_line() {
        let error = decode(b"a\nb\n\xff\xfe", Some(Encoding::Utf8)).unwrap_err();
        assert_eq!((error.key, error.row), ("table-bad-encoding", Some(3)));
        let error = decode(b"\xff\xfea\0\n\0\0\xd8b\0", None).unwrap_err();
        assert_eq!((error.key, error.row), ("table-bad-encoding", Some(2)));
        assert_eq!(
            decode(b"\x89PNG\r\n\0\0\0", None).unwrap_err().key,
            "table-not-text"
        );
        assert_eq!(
            decode(b"a\nb\0\n", Some(Encoding::Windows1252)).unwrap_err().row,
            Some(2)
        );
    }
}
