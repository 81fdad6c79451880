//! A window on a folder of its own, with a clock and file dialogs that the test commands.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use eframe::egui::Vec2;
use egui_kittest::Harness;
use seagrass::app::{App, Clock, PathAsk, PathChooser, PathFuture, PathsFuture, Services};
use seagrass::command::Command;
use seagrass::model::*;
use seagrass::phrase::catalogue::Language;
use seagrass::store::faulty::FaultyDisk;
use seagrass::store::{Dirs, RealDisk, SharedDisk};
use seagrass::ui::intent::NewSession;
use seagrass::ui::{DialogAnswer, Intent, UiAction};

/// A clock that stands still until the test moves it.
#[derive(Debug)]
pub(crate) struct TestClock(AtomicI64);

impl Clock for TestClock {
    fn now(&self) -> UtcSeconds {
        UtcSeconds(self.0.load(Ordering::SeqCst))
    }
}

/// File dialogs answered in advance. Without an answer they behave like a desktop that has none.
#[derive(Debug, Default)]
pub(crate) struct Answers(Mutex<VecDeque<Vec<PathBuf>>>);

impl Answers {
    fn next(&self) -> Vec<PathBuf> {
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        answers.pop_front().unwrap_or_default()
    }
}

impl PathChooser for Answers {
    fn ask(&self, _ask: &PathAsk, _frame: &eframe::Frame) -> PathFuture {
        let answer = self.next().into_iter().next();
        Box::pin(std::future::ready(answer))
    }

    fn ask_several(&self, _ask: &PathAsk, _frame: &eframe::Frame) -> PathsFuture {
        Box::pin(std::future::ready(self.next()))
    }

    fn show(&self, path: &Path) -> std::io::Result<()> {
        Err(std::io::Error::other(format!(
            "no desktop to show {}",
            path.display()
        )))
    }
}

/// A folder with everything a window needs.
pub(crate) struct World {
    folder: PathBuf,
    /// Removed with the world, unless the folder is somebody else's.
    owned: Option<tempfile::TempDir>,
    pub(crate) disk: Arc<FaultyDisk>,
    pub(crate) clock: Arc<TestClock>,
    answers: Arc<Answers>,
    /// What the computer says its user speaks.
    pub(crate) locale: Option<&'static str>,
    /// The language asked for at the start.
    pub(crate) language: Option<Language>,
}

pub(crate) type Window = Harness<'static, App>;

impl World {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut world = Self::at(folder.path());
        world.owned = Some(folder);
        world
    }

    /// A world in a folder that others use too.
    pub(crate) fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_path_buf(),
            owned: None,
            disk: Arc::new(FaultyDisk::counting(RealDisk::shared())),
            clock: Arc::new(TestClock(AtomicI64::new(1_795_528_925))),
            answers: Arc::default(),
            locale: None,
            language: None,
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(crate) fn dirs(&self) -> Dirs {
        Dirs::under(&self.path("home"))
    }

    /// The next file dialog answers with this path.
    pub(crate) fn will_choose(&self, path: &Path) {
        self.will_choose_all(&[path.to_path_buf()]);
    }

    /// The next file dialog answers with these paths.
    pub(crate) fn will_choose_all(&self, paths: &[PathBuf]) {
        self.answers.0.lock().unwrap().push_back(paths.to_vec());
    }

    pub(crate) fn pass(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Opens a window with these files on its command line.
    pub(crate) fn window(&self, paths: &[PathBuf]) -> Window {
        let disk: SharedDisk = Arc::<FaultyDisk>::clone(&self.disk);
        let services = Services {
            disk,
            dirs: self.dirs(),
            clock: Arc::<TestClock>::clone(&self.clock),
            chooser: Arc::<Answers>::clone(&self.answers),
            zone: jiff::tz::TimeZone::UTC,
            locale: self.locale.map(str::to_owned),
            language: self.language,
        };
        let paths = paths.to_vec();
        Harness::builder()
            .with_size(Vec2::new(1366.0, 768.0))
            .build_eframe(move |cc| App::new(&cc.egui_ctx, services, paths).unwrap())
    }

    /// A window with a new session on the shipped Dugong pair, made by R07.
    pub(crate) fn window_with_session(&self) -> Window {
        let mut window = self.window(&[]);
        ask(&mut window, create("Sample"));
        assert!(window.state().session().is_some(), "a session is open");
        window
    }

    /// A file of a session with one judgement, and what stands in it.
    pub(crate) fn saved_session(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        let mut window = self.window_with_session();
        judge(&mut window, 0, 0, Strength::Strong);
        save_to(self, &mut window, &path);
        close_window(&mut window);
        path
    }
}

pub(crate) fn create(title: &str) -> Intent {
    Intent::Create(Box::new(NewSession {
        plan_pair: 0,
        details: Details {
            title: title.to_owned(),
            ..Details::default()
        },
        code: ReviewerCode::new("R07").unwrap(),
        reviewer: Reviewer::default(),
        scale: RatingScale::default(),
    }))
}

/// Asks for something and lets the window do it.
pub(crate) fn ask(window: &mut Window, intent: Intent) {
    window.state_mut().request(intent);
    window.run_steps(2);
}

pub(crate) fn act(window: &mut Window, action: UiAction) {
    ask(window, Intent::Act(action));
}

pub(crate) fn answer(window: &mut Window, answer: DialogAnswer) {
    ask(window, Intent::Answer(answer));
}

pub(crate) fn pair(action: usize, target: usize) -> Pair {
    Pair::new(ActionId::at(action), TargetId::at(target))
}

pub(crate) fn judge(window: &mut Window, action: usize, target: usize, strength: Strength) {
    let judgement = Judgement::scored(
        strength,
        Some(Contribution::Direct).filter(|_| strength > Strength::None),
    );
    let pair = pair(action, target);
    ask(window, Intent::Run(Command::Judge { pair, judgement }));
}

/// Lets the window run until it is as expected; threads report in between.
pub(crate) fn until(window: &mut Window, what: &str, is_so: impl Fn(&App) -> bool) {
    let begun = Instant::now();
    while !is_so(window.state()) {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "never happened: {what}; {}",
            said(window)
        );
        std::thread::sleep(Duration::from_millis(2));
        window.step();
    }
    window.run_steps(2);
}

/// Gives threads time to report what ought not to happen.
pub(crate) fn settle(window: &mut Window) {
    for _ in 0..10 {
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
}

/// Saves under a path that the file dialog answers.
pub(crate) fn save_to(world: &World, window: &mut Window, path: &Path) {
    world.will_choose(path);
    act(window, UiAction::SaveAs);
    let path = path.to_path_buf();
    until(window, "saved", move |app| {
        app.file() == Some(&path) && !app.is_unsaved() && !app.is_saving()
    });
}

/// Closes the window as its close button does.
pub(crate) fn close_window(window: &mut Window) {
    let id = window.ctx.viewport_id();
    let info = window.input_mut().viewports.get_mut(&id).unwrap();
    info.events.push(eframe::egui::ViewportEvent::Close);
    window.step();
    let info = window.input_mut().viewports.get_mut(&id).unwrap();
    info.events.clear();
    window.run_steps(2);
}

/// A file that the desktop lets fall on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl eframe::egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("read by path".to_owned())
    }
}

/// Drops files on the window and lets it notice.
pub(crate) fn drop_files(window: &mut Window, paths: &[PathBuf]) {
    for path in paths {
        let file = Arc::new(Dropped(path.clone()));
        window.input_mut().dropped_files.push(file);
    }
    window.run_steps(2);
}

/// All notices as one text.
pub(crate) fn said(window: &Window) -> String {
    let mut said = String::new();
    for notice in window.state().notices().iter() {
        said.push_str(&notice.title);
        said.push('\n');
        said.push_str(&notice.details);
        said.push('\n');
    }
    said
}

/// The session as it stands in a file.
pub(crate) fn session_in(path: &Path) -> Session {
    let bytes = std::fs::read(path).unwrap();
    seagrass::exchange::session_file::read_session(&bytes)
        .unwrap()
        .session
}

/// The file of a shipped example.
pub(crate) fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name)
}
