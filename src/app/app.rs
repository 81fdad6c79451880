//! The window: what it holds, and what happens in each frame.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::ask::{After, Asked};
use super::handle::Later;
use super::links::is_of_links;
use super::open_document::OpenDocument;
use super::preferences::{Preferences, ThemeChoice, WindowPlace};
use super::services::Services;
use super::views::Panels;
use super::workers::Workers;
use crate::model::Session;
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::time;
use crate::store::Holder;
use crate::ui::dialogs::{Dialog, ExportForm};
use crate::ui::notices::{Level, Notice, Notices};
use crate::ui::{Intent, UiState, theme};

/// The window with at most one session in it.
#[derive(Debug)]
pub struct App {
    pub(super) services: Services,
    pub(super) workers: Workers,
    pub(super) words: Catalogue,
    pub(super) preferences: Preferences,
    /// What stands in the file of preferences.
    preferences_on_disk: Preferences,
    pub(super) open: Option<OpenDocument>,
    pub(super) panels: Panels,
    /// Questions; the last one is on top.
    pub(super) asks: Vec<Asked>,
    pub(super) notices: Notices,
    /// What the threads are busy with and what follows.
    pub(super) later: Later,
    pub(super) is_leaving: bool,
    /// What was chosen in the export dialog the last time.
    pub(super) export_form: ExportForm,
    requested: Vec<Intent>,
    window_title: String,
    /// Whether the window fills the screen because of the room view.
    pub(super) fills_screen_for_room: bool,
    /// Frames until the window is made to fill the screen; 0 when that is done or not wanted.
    fill_screen_in: u8,
}

/// Window managers forget what a window asked for before it was shown.
const FRAMES_UNTIL_SHOWN: u8 = 3;

impl App {
    /// Makes the window's content, opens the files named and looks for work that was left behind.
    pub fn new(ctx: &egui::Context, services: Services, paths: Vec<PathBuf>) -> std::io::Result<Self> {
        theme::apply(ctx);
        ctx.options_mut(|options| {
            // Zoom goes through the list of actions, so that it is remembered.
            options.zoom_with_keyboard = false;
            // Where the desktop does not say what it prefers.
            options.fallback_theme = egui::Theme::Light;
        });
        let preferences = Preferences::load(services.disk.as_ref(), &services.dirs);
        let language = services
            .language
            .or_else(|| Language::from_tag(&preferences.language))
            .or_else(|| services.locale.as_deref().and_then(Language::for_locale))
            .unwrap_or_default();
        let mut export_form = ExportForm::default();
        export_form.paper.prepared_by.clone_from(&preferences.prepared_by);
        let workers = Workers::start(ctx, &services.disk, &services.dirs)?;
        let mut app = Self {
            workers,
            words: Catalogue::new(language),
            preferences_on_disk: preferences.clone(),
            preferences,
            open: None,
            panels: Panels::default(),
            asks: Vec::new(),
            notices: Notices::default(),
            later: Later::default(),
            is_leaving: false,
            export_form,
            requested: Vec::new(),
            window_title: String::new(),
            fills_screen_for_room: false,
            fill_screen_in: 0,
            services,
        };
        app.apply_theme(ctx);
        if app.preferences.window.is_none_or(|place| place.maximized) {
            app.fill_screen_in = FRAMES_UNTIL_SHOWN;
        }
        ctx.set_zoom_factor(app.preferences.zoom);
        app.look_for_lost_work();
        app.open_given(paths);
        Ok(app)
    }

    /// Asks for something as a view would; it is carried out after the next frame.
    pub fn request(&mut self, intent: Intent) {
        self.requested.push(intent);
    }

    /// The session in the window.
    pub fn session(&self) -> Option<&Arc<Session>> {
        self.open.as_ref().map(|open| open.document.session())
    }

    /// The session's file.
    pub fn file(&self) -> Option<&Path> {
        self.open.as_ref()?.path.as_deref()
    }

    /// Whether the session has something that is in no file.
    pub fn is_unsaved(&self) -> bool {
        self.open.as_ref().is_some_and(OpenDocument::is_unsaved)
    }

    /// The title that the window has.
    pub fn window_title(&self) -> &str {
        &self.window_title
    }

    /// What the window remembers of the session in it, such as the page shown.
    pub fn shown(&self) -> Option<&UiState> {
        self.open.as_ref().map(|open| &open.state)
    }

    /// Whether a thread is saving the session.
    pub fn is_saving(&self) -> bool {
        self.later.is_saving
    }

    /// Whether the window is about to close.
    pub fn is_leaving(&self) -> bool {
        self.is_leaving
    }

    /// The question on top.
    pub fn question(&self) -> Option<&Dialog> {
        self.asks.last().map(|asked| &asked.dialog)
    }

    /// The notices shown.
    pub fn notices(&self) -> &Notices {
        &self.notices
    }

    /// What the window remembers between starts.
    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// Carries out intents, first in, first out.
    pub(super) fn carry_out(&mut self, intents: Vec<Intent>, ctx: &egui::Context, frame: &eframe::Frame) {
        for intent in intents {
            self.handle(intent, ctx, frame);
        }
    }

    /// Who this window is, to other windows.
    pub(super) fn me(&self) -> Holder {
        Holder {
            pid: std::process::id(),
            since: time::date_and_clock(self.services.clock.now(), &self.services.zone),
        }
    }

    /// Shows a sentence.
    pub(super) fn tell(&mut self, level: Level, text: String) {
        self.notices.push(Notice::new(level, text));
    }

    /// Applies the theme that the person chose.
    pub(super) fn apply_theme(&self, ctx: &egui::Context) {
        ctx.set_theme(match self.preferences.theme {
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
            ThemeChoice::System => egui::ThemePreference::System,
        });
    }

    /// Commits what is being typed, so that it is part of what follows.
    pub(super) fn flush(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        let mut intents = Vec::new();
        if let Some(open) = &self.open {
            self.panels.flush(&open.view(), &mut intents);
        }
        self.carry_out(intents, ctx, frame);
    }

    /// Writes the preferences if they changed.
    pub(super) fn keep_preferences(&mut self) {
        // Where the window stands is written on leaving, or along with something else.
        let window = self.preferences_on_disk.window;
        self.preferences_on_disk.window = self.preferences.window;
        let is_same = self.preferences == self.preferences_on_disk;
        self.preferences_on_disk.window = window;
        if !is_same {
            self.write_preferences();
        }
    }

    fn write_preferences(&mut self) {
        self.preferences_on_disk = self.preferences.clone();
        let (services, preferences) = (self.services.clone(), self.preferences.clone());
        self.workers.run(move || {
            let saved = preferences.save(services.disk.as_ref(), &services.dirs);
            saved.err().map(super::workers::Done::Preferences)
        });
    }

    /// Leaves the program; everything is saved or was given up.
    pub(super) fn leave(&mut self, ctx: &egui::Context) {
        self.is_leaving = true;
        self.remove_own_pages();
        self.close_session();
        if self.preferences != self.preferences_on_disk {
            self.write_preferences();
        }
        ctx.send_viewport_cmd(egui::ViewportCommand::Close);
    }

    fn notice_close_request(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        if self.is_leaving || !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        self.flush(ctx, frame);
        self.when_safe(After::Quit, ctx);
    }

    /// Makes the window fill the screen if it did so before, and the first one ever: on a projector or a small
    /// laptop every row counts.
    fn fill_screen(&mut self, ctx: &egui::Context) {
        if self.fill_screen_in > 0 {
            self.fill_screen_in -= 1;
            if self.fill_screen_in == 0 {
                ctx.send_viewport_cmd(egui::ViewportCommand::Maximized(true));
            }
            ctx.request_repaint();
        }
    }

    fn remember_window(&mut self, ctx: &egui::Context) {
        if self.fills_screen_for_room || ctx.input(|input| input.viewport().fullscreen == Some(true)) {
            return;
        }
        // Only the size: monitors come and go, and window managers disagree on what a position is.
        let place = ctx.input(|input| {
            let window = input.viewport();
            // The zoom that the size was measured in, which is not yet the new one while it changes.
            let zoom = input.pixels_per_point() / window.native_pixels_per_point?;
            let size = window.inner_rect?.size() * zoom;
            Some(WindowPlace {
                size: (size.x, size.y),
                maximized: window.maximized.unwrap_or(false),
            })
        });
        match (place, &mut self.preferences.window) {
            // The size to come back to is the one before it filled the screen.
            (Some(place), Some(known)) if place.maximized => known.maximized = true,
            (Some(place), window) => *window = Some(place),
            (None, _) => {}
        }
    }

    fn show_title(&mut self, ctx: &egui::Context) {
        let name = self.words.text("app-name");
        let title = match &self.open {
            None => name.to_owned(),
            // The title can be read from the back of the room too.
            Some(_) if self.is_in_room() => name.to_owned(),
            Some(open) => {
                let title = open.title();
                let is_final = open.document.session().final_note().is_some();
                let key = match (is_final, open.is_unsaved()) {
                    (false, true) => "window-title-unsaved",
                    (false, false) => "window-title",
                    (true, true) => "window-title-final-unsaved",
                    (true, false) => "window-title-final",
                };
                self.words
                    .format(key, &[("title", title.into()), ("app", name.into())])
            }
        };
        if title != self.window_title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.window_title = title;
        }
    }

    /// One file without a session is opened; any other number is joined.
    fn take_dropped(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let paths: Vec<_> = dropped.iter().map(|file| file.path().to_path_buf()).collect();
        match &*paths {
            [] => {}
            // Names of files do not belong on the projector.
            _ if self.is_in_room() => {}
            [only] if is_of_links(only) => {
                self.flush(ctx, frame);
                self.drop_links(only);
            }
            [only] if self.open.is_none() && !self.is_joining() => {
                self.open_path(only, super::open::As::Itself);
            }
            _ => {
                self.flush(ctx, frame);
                self.join_files(paths);
            }
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        for done in self.workers.reports() {
            self.done(done, ctx);
        }
        self.take_dropped(ctx, frame);
        self.follow_joining();
        self.notice_close_request(ctx, frame);
        self.remember_window(ctx);
        self.fill_screen(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        // A pass may be discarded and run again: what it asks for belongs to it alone.
        let mut intents = std::mem::take(&mut self.requested);
        self.show(ui, &mut intents);
        let ctx = ui.ctx().clone();
        self.carry_out(intents, &ctx, frame);
        self.keep_drafts(&ctx);
        self.show_title(&ctx);
        self.fit_room(&ctx);
        self.keep_preferences();
    }

    /// What is seen where nothing is drawn, such as in the first frame.
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
