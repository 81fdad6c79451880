//! What is drawn. Views read the model and return intents.
//!
//! Nothing here changes a session, opens a file or reads a clock.

pub mod about;
pub mod agenda;
pub mod board;
pub mod dialogs;
mod form;
pub mod gaps;
pub mod history;
pub mod inspector;
pub mod intent;
pub mod judging;
mod lamp;
pub mod layer;
pub mod lint;
pub mod log;
pub mod matrix;
pub mod notices;
pub mod palette;
pub mod paper_view;
pub mod popover;
pub mod proposals;
pub mod published;
pub mod room;
pub mod scene;
pub mod search_box;
pub mod settling;
pub mod shortcuts;
pub mod start;
pub mod state;
pub mod statistics;
pub mod status_bar;
pub mod text;
pub mod theme;
pub mod top_bar;
pub mod ui_action;
pub mod widgets;
mod wording;

pub use intent::{DialogAnswer, Intent};
pub use scene::{Known, Scene};
pub use state::{Layer, Page, Selection, UiState};
pub use ui_action::UiAction;
