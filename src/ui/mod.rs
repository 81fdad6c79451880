//! What is drawn. Views read the model and return intents.
//!
//! Nothing here changes a session, opens a file or reads a clock.

pub mod board;
pub mod inspector;
pub mod intent;
pub mod judging;
pub mod matrix;
pub mod popover;
pub mod scene;
pub mod search_box;
pub mod state;
pub mod text;
pub mod theme;
pub mod ui_action;
pub mod widgets;

pub use intent::Intent;
pub use scene::{Known, Scene};
pub use state::{Page, Selection, UiState};
pub use ui_action::UiAction;
