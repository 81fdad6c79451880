//! The message catalogue, and sentences made with it.
