//! What is drawn. Views read the model and return intents.

pub mod text;
pub mod theme;
pub mod widgets;
