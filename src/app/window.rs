//! Opening the real window.

use std::path::PathBuf;

use eframe::egui;

use super::app::App;
use super::icon;
use super::preferences::Preferences;
use super::services::Services;
use crate::phrase::catalogue::Language;

/// The smallest window, in points.
const MIN_SIZE: [f32; 2] = [800.0, 560.0];
/// The first window once it is no longer maximised, in points.
const FIRST_SIZE: [f32; 2] = [1200.0, 680.0];

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Without a home folder there is no place for the recovery journal.
    #[error(
        "this person has no home folder; set {} to a folder",
        crate::store::dirs::HOME_VARIABLE
    )]
    NoHome,
    /// The desktop gives no window.
    #[error("{0}")]
    Window(String),
}

/// Opens the window, with the files named, and returns when it is closed.
pub fn run(paths: Vec<PathBuf>, language: Option<Language>) -> Result<(), RunError> {
    let services = Services {
        language,
        ..Services::real().ok_or(RunError::NoHome)?
    };
    say_where_work_is_after_a_fault();
    let preferences = Preferences::load(services.disk.as_ref(), &services.dirs);
    let options = eframe::NativeOptions {
        viewport: viewport(&preferences),
        renderer: eframe::Renderer::Glow,
        multisampling: 0,
        depth_buffer: 0,
        stencil_buffer: 0,
        persist_window: false,
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "seagrass",
        options,
        Box::new(move |cc| Ok(Box::new(App::new(&cc.egui_ctx, services, paths)?))),
    )
    .map_err(|error| RunError::Window(cause_alone(&error.to_string()).to_owned()))
}

/// The cause without the place in somebody's source from which it came.
fn cause_alone(text: &str) -> &str {
    let after_place = text
        .split_once(".rs:")
        .and_then(|(_, rest)| rest.split_once(": "));
    after_place.map_or(text, |(_, cause)| cause)
}

/// After a fault of the program: every change is in the recovery journal already, so say so.
fn say_where_work_is_after_a_fault() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fault| {
        usual(fault);
        #[expect(clippy::print_stderr, reason = "there may be no window left to say it in")]
        {
            eprintln!(
                "Changes up to this moment are in the recovery journal; start the program again to get them back."
            );
        }
    }));
}

fn viewport(preferences: &Preferences) -> egui::ViewportBuilder {
    let mut viewport = egui::ViewportBuilder::default()
        .with_app_id("seagrass")
        .with_title("Seagrass")
        .with_icon(icon::paint())
        .with_drag_and_drop(true)
        .with_min_inner_size(MIN_SIZE);
    match preferences.window {
        None => viewport = viewport.with_inner_size(FIRST_SIZE),
        Some(place) => {
            let (width, height) = place.size;
            viewport = viewport.with_inner_size([width.max(MIN_SIZE[0]), height.max(MIN_SIZE[1])]);
        }
    }
    // Should the screen have shrunk since, the window comes back with it.
    viewport.with_clamp_size_to_monitor_size(true)
}

#[cfg(test)]
mod tests {
    use super::cause_alone;

    #[test]
    fn places_in_sources_are_not_for_people() {
        let text = "winit EventLoopError: os error at /a/b/mod.rs:765: neither X nor Y is set.";
        assert_eq!(cause_alone(text), "neither X nor Y is set.");
        assert_eq!(cause_alone("no display: none"), "no display: none");
    }
}
