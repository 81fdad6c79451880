//! The text of a recovery journal: the log of edits and the header that describes the document.
//!
//! Log: one record a line, `<8 hex digits> <text>`, the digits being the start of the text's
//! SHA-256. In the text `\` and line ends are escaped, so a line is a record whatever it holds. A
//! line that does not match its digits was torn by a crash or a full disk and is dropped; the
//! records after it are read all the same.
//!
//! Header: `key value` lines, the last one `sum <8 hex digits>` over all lines before it.

use std::path::{Path, PathBuf};

use super::fingerprint::{Fingerprint, hex, short_hash};

const FORMAT: &str = "seagrass-journal 1";
const SUM_DIGITS: usize = 8;

/// The document that a journal belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Its file; `None` when it was never saved.
    pub path: Option<PathBuf>,
    /// Its title, to be shown.
    pub title: String,
    /// The content of its file when it was read or written last.
    pub fingerprint: Option<Fingerprint>,
    /// Whether the base itself holds work that is in no file, even without any edit after it.
    pub unsaved_base: bool,
    /// When this was written, in seconds since 1970 (UTC).
    pub written_s: i64,
}

/// The header: the document and which base and log are in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) about: About,
    pub(super) generation: u64,
    /// Whether the generation has a base.
    pub(super) has_base: bool,
}

/// What could be read of a log.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Records {
    pub(super) edits: Vec<String>,
    /// Lines dropped.
    pub(super) torn: usize,
}

/// One record as a line of the log, with its line end.
pub(super) fn record(text: &str) -> String {
    let text = escape(text);
    format!("{} {text}\n", short_hash(text.as_bytes(), SUM_DIGITS))
}

/// Reads a log, however it ends.
pub(super) fn records(bytes: &[u8]) -> Records {
    let mut found = Records::default();
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        match read_record(line) {
            Some(text) => found.edits.push(text),
            None => found.torn += 1,
        }
    }
    found
}

fn read_record(line: &[u8]) -> Option<String> {
    let (sum, text) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    (sum == short_hash(text.as_bytes(), SUM_DIGITS)).then(|| unescape(text))?
}

impl Header {
    pub(super) fn to_text(&self) -> String {
        let about = &self.about;
        let mut lines = vec![
            FORMAT.to_owned(),
            format!("generation {}", self.generation),
            format!("base {}", self.has_base),
            format!("title {}", escape(&about.title)),
            format!("unsaved {}", about.unsaved_base),
            format!("written {}", about.written_s),
        ];
        lines.extend(about.path.as_deref().and_then(path_line));
        lines.extend(
            about
                .fingerprint
                .map(|mark| format!("fingerprint {} {} {}", mark.len, mark.mtime_ns, hex(&mark.sha256))),
        );
        let body = lines.join("\n") + "\n";
        let sum = short_hash(body.as_bytes(), SUM_DIGITS);
        format!("{body}sum {sum}\n")
    }

    /// Reads a header; `None` when it is damaged or of a later format.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?.strip_suffix('\n')?;
        let (before, sum) = text.rsplit_once("\nsum ")?;
        let body = format!("{before}\n");
        if sum != short_hash(body.as_bytes(), SUM_DIGITS) {
            return None;
        }
        let mut lines = body.lines();
        if lines.next()? != FORMAT {
            return None;
        }
        let mut header = Self {
            about: About::default(),
            generation: 0,
            has_base: false,
        };
        for line in lines {
            let (key, value) = line.split_once(' ')?;
            header.set(key, value)?;
        }
        Some(header)
    }

    fn set(&mut self, key: &str, value: &str) -> Option<()> {
        let about = &mut self.about;
        match key {
            "generation" => self.generation = value.parse().ok()?,
            "base" => self.has_base = value.parse().ok()?,
            "title" => about.title = unescape(value)?,
            "unsaved" => about.unsaved_base = value.parse().ok()?,
            "written" => about.written_s = value.parse().ok()?,
            "path" => about.path = Some(PathBuf::from(unescape(value)?)),
            "path-bytes" => about.path = path_of_bytes(&unhex(value)?),
            "fingerprint" => about.fingerprint = Some(parse_fingerprint(value)?),
            // Added by a later release.
            _ => {}
        }
        Some(())
    }
}

fn parse_fingerprint(value: &str) -> Option<Fingerprint> {
    let mut parts = value.split(' ');
    let len = parts.next()?.parse().ok()?;
    let mtime_ns = parts.next()?.parse().ok()?;
    let sha256 = unhex(parts.next()?)?.try_into().ok()?;
    Some(Fingerprint {
        len,
        mtime_ns,
        sha256,
    })
}

/// A path that is no text (possible on Unix) is kept as bytes. On Windows such a path is left out:
/// the work is then offered as a document without a file, which overwrites nothing.
fn path_line(path: &Path) -> Option<String> {
    match path.to_str() {
        Some(text) => Some(format!("path {}", escape(text))),
        None if cfg!(unix) => Some(format!("path-bytes {}", hex(path.as_os_str().as_encoded_bytes()))),
        None => None,
    }
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have no path of bytes")]
fn path_of_bytes(bytes: &[u8]) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStrExt as _;
    Some(PathBuf::from(std::ffi::OsStr::from_bytes(bytes)))
}

#[cfg(not(unix))]
fn path_of_bytes(_bytes: &[u8]) -> Option<PathBuf> {
    None
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).map(|value| value as u8);
    text.as_bytes()
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Some((digit(high)? << 4) | digit(low)?),
            _ => None,
        })
        .collect()
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('\n', "\\n")
        .replace('\r', "\\r")
}

fn unescape(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        plain.push(match c {
            '\\' => match chars.next()? {
                '\\' => '\\',
                'n' => '\n',
                'r' => '\r',
                _ => return None,
            },
            c => c,
        });
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 6] = [
        "(id: 1)",
        "",
        "two\nlines\r\n",
        "back\\slash \\n",
        "é 儒艮 \u{202e}",
        " 00000000 ",
    ];

    #[test]
    fn records_come_back() {
        let log: String = TEXTS.iter().map(|text| record(text)).collect();
        assert_eq!(log.lines().count(), TEXTS.len());
        assert_eq!(
            records(log.as_bytes()),
            Records {
                edits: TEXTS.map(str::to_owned).to_vec(),
                torn: 0
            }
        );
    }

    #[test]
    fn every_truncation_keeps_the_whole_records() {
        let log: String = TEXTS.iter().map(|text| record(text)).collect();
        for end in 0..=log.len() {
            let cut = &log.as_bytes()[..end];
            let found = records(cut);
            let whole = cut.split(|byte| *byte == b'\n').count() - 1;
            // The line end alone may be missing: the record is whole then.
            assert!(
                found.edits.len() == whole || found.edits.len() == whole + 1,
                "cut at {end}"
            );
            assert!(found.torn <= 1);
            assert_eq!(found.edits, TEXTS[..found.edits.len()]);
        }
    }

    #[test]
    fn every_flip_costs_one_record_at_most() {
        let log: String = TEXTS.iter().map(|text| record(text)).collect();
        for at in 0..log.len() {
            for bit in 0..8 {
                let mut bytes = log.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                let found = records(&bytes);
                // A flipped line end joins two records.
                assert!(found.edits.len() >= TEXTS.len() - 2, "byte {at}");
                assert!(found.torn >= 1, "byte {at}: noticed");
                assert!(found.edits.iter().all(|edit| TEXTS.contains(&edit.as_str())));
            }
        }
    }

    #[test]
    fn headers_come_back_and_damage_is_noticed() {
        let about = About {
            path: Some(PathBuf::from("/tmp/a\nb \\ é.ron")),
            title: "Title\nsum 00".to_owned(),
            fingerprint: Some(Fingerprint::of(b"x", -5)),
            unsaved_base: true,
            written_s: 1_800_000_000,
        };
        for header in [
            Header {
                about,
                generation: 7,
                has_base: true,
            },
            Header {
                about: About::default(),
                generation: 1,
                has_base: false,
            },
        ] {
            let text = header.to_text();
            assert_eq!(Header::parse(text.as_bytes()).as_ref(), Some(&header));
            for at in 0..text.len() {
                let mut bytes = text.clone().into_bytes();
                bytes[at] ^= 1;
                assert_eq!(Header::parse(&bytes), None, "byte {at}");
                assert_eq!(Header::parse(&text.as_bytes()[..at]), None, "cut at {at}");
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn paths_need_not_be_text() {
        use std::os::unix::ffi::OsStrExt as _;
        let path = PathBuf::from(std::ffi::OsStr::from_bytes(b"/tmp/\xff\xfe.ron"));
        let about = About {
            path: Some(path),
            ..About::default()
        };
        let header = Header {
            about,
            generation: 1,
            has_base: false,
        };
        assert_eq!(Header::parse(header.to_text().as_bytes()), Some(header));
    }
}
