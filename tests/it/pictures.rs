//! What the window looks like, against stored pictures.
