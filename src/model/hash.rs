//! Content hashes: the same content has the same hash on every machine and for ever.
//!
//! A hash is SHA-256 over a canonical row of fields, written by [`Canonical`]. Each field starts
//! with one byte that tells its kind, so two different rows never give the same bytes. All numbers
//! are 8 bytes, most significant first.
//!
//! | Field | Bytes |
//! |---|---|
//! | purpose (always first) | as a text |
//! | text | `t`, number of bytes, the UTF-8 bytes |
//! | number | `n`, the number |
//! | optional text, absent | `o`, a zero byte |
//! | optional text, present | `o`, a byte of one, then as a text |
//! | list | `l`, the number of members; the members follow as fields of their own |
//! | hash | `h`, the 32 bytes |
//! | bytes, such as a record's id | `b`, their number, the bytes |
//!
//! The encoding is frozen: hashes and record ids in saved files rest on it.

use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;

/// The SHA-256 of some content in canonical encoding; shown as 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContentHash(pub [u8; 32]);

/// A text is not 64 hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a content hash is 64 hexadecimal digits")]
pub struct HashError;

impl fmt::Display for ContentHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ContentHash({self})")
    }
}

impl FromStr for ContentHash {
    type Err = HashError;

    fn from_str(text: &str) -> Result<Self, HashError> {
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        let mut bytes = [0; 32];
        if pairs.len() != bytes.len() || !rest.is_empty() {
            return Err(HashError);
        }
        for (byte, &[high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = nibble(high)? << 4 | nibble(low)?;
        }
        Ok(Self(bytes))
    }
}

/// The value of one hexadecimal digit, in either case.
fn nibble(digit: u8) -> Result<u8, HashError> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        b'A'..=b'F' => Ok(digit - b'A' + 10),
        _ => Err(HashError),
    }
}

/// Writes a row of fields into a hash; the module's documentation gives the bytes.
#[derive(Clone, Debug)]
pub struct Canonical(Sha256);

impl Canonical {
    /// Starts a row for a purpose, such as `seagrass item 1`, so that contents of different kinds
    /// cannot share a hash.
    pub fn new(purpose: &str) -> Self {
        let mut row = Self(Sha256::new());
        row.text(purpose);
        row
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.counted(b't', text.len() as u64);
        self.0.update(text.as_bytes());
        self
    }

    /// Adds a number.
    pub fn number(&mut self, number: u64) -> &mut Self {
        self.counted(b'n', number);
        self
    }

    /// Adds a text that may be absent; absent differs from empty.
    pub fn optional(&mut self, text: Option<&str>) -> &mut Self {
        self.0.update([b'o', u8::from(text.is_some())]);
        if let Some(text) = text {
            self.text(text);
        }
        self
    }

    /// Announces a list; the caller then adds the fields of each of its members.
    pub fn list(&mut self, members: usize) -> &mut Self {
        self.counted(b'l', members as u64);
        self
    }

    /// Adds the hash of other content.
    pub fn hash(&mut self, hash: &ContentHash) -> &mut Self {
        self.0.update([b'h']);
        self.0.update(hash.0);
        self
    }

    /// Adds bytes, such as a record's id.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.counted(b'b', bytes.len() as u64);
        self.0.update(bytes);
        self
    }

    /// Ends the row.
    pub fn finish(self) -> ContentHash {
        ContentHash(self.0.finalize().into())
    }

    fn counted(&mut self, kind: u8, number: u64) {
        let mut bytes = [kind; 9];
        for (byte, value) in bytes.iter_mut().skip(1).zip(number.to_be_bytes()) {
            *byte = value;
        }
        self.0.update(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::{Canonical, ContentHash, HashError};
    use sha2::{Digest as _, Sha256};

    #[test]
    fn the_encoding_is_as_documented() {
        let mut row = Canonical::new("p");
        row.text("é")
            .number(258)
            .optional(None)
            .optional(Some(""))
            .list(2);
        row.hash(&ContentHash([7; 32]));
        let mut bytes = b"t\0\0\0\0\0\0\0\x01pt\0\0\0\0\0\0\0\x02\xc3\xa9n\0\0\0\0\0\0\x01\x02".to_vec();
        bytes.extend(b"o\0o\x01t\0\0\0\0\0\0\0\0l\0\0\0\0\0\0\0\x02h");
        bytes.extend([7; 32]);
        assert_eq!(row.finish().0, <[u8; 32]>::from(Sha256::digest(bytes)));
    }

    /// Frozen: computed once outside this program. A change here breaks every saved file.
    #[test]
    fn the_vectors_are_frozen() {
        assert_eq!(
            Canonical::new("seagrass test 1").finish().to_string(),
            "6a595040ed61cdb0277c8f607a4f1ce9eb185b5ca8eaedae67154173622defb8"
        );
        let mut row = Canonical::new("seagrass test 1");
        row.text("7.3")
            .number(u64::MAX)
            .optional(Some("أطوم"))
            .optional(None)
            .list(0);
        assert_eq!(
            row.finish().to_string(),
            "1f7a48cab577e1435db3c90d8b534fcb74f88e66c4f8e470caf429526c6a845d"
        );
    }

    #[test]
    fn fields_do_not_run_together() {
        let row = |texts: &[&str]| {
            let mut row = Canonical::new("p");
            for text in texts {
                row.text(text);
            }
            row.finish()
        };
        assert_ne!(row(&["ab", "c"]), row(&["a", "bc"]));
        assert_ne!(row(&["", "abc"]), row(&["abc"]));
    }

    #[test]
    fn hex_reads_back_and_refuses_everything_else() {
        let hash = Canonical::new("p").finish();
        assert_eq!(hash.to_string().parse(), Ok(hash));
        assert_eq!(hash.to_string().to_uppercase().parse(), Ok(hash));
        for bad in [
            "",
            "00",
            &"0".repeat(63),
            &"0".repeat(65),
            &"g".repeat(64),
            &"é".repeat(32),
        ] {
            assert_eq!(bad.parse::<ContentHash>(), Err(HashError), "{bad}");
        }
    }
}
