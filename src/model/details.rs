//! What a session is, in words: title, purpose, meeting.

use super::hash::Canonical;

/// Title, purpose and meeting of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// The session's title, as printed on exports.
    pub title: String,
    /// What the mapping is for. May stay empty.
    pub purpose: String,
    /// Where the mapping is discussed. May stay empty.
    pub meeting: Meeting,
}

/// The meeting at which a session is used. Every part may stay empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Its name.
    pub name: String,
    /// Its place.
    pub place: String,
    /// Its dates as people write them: one day or a range, in free text.
    pub dates: String,
}

impl Details {
    /// Feeds every field to the encoder, in a frozen order.
    pub fn encode(&self, out: &mut Canonical) {
        for text in [
            &self.title,
            &self.purpose,
            &self.meeting.name,
            &self.meeting.place,
            &self.meeting.dates,
        ] {
            out.text(text);
        }
    }
}
