//! The log of the meeting in the window: every step that was laid down, in words, and whether the chain holds.

use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use seagrass::command::{Command, Document};
use seagrass::model::*;
use seagrass::ui::{Intent, UiAction};

use super::app_world::*;

fn run(window: &mut Window, command: Command) {
    ask(window, Intent::Run(command));
}

fn motion(wording: &str) -> Motion {
    Motion {
        status: Status::Agreed,
        value: Some(Strength::Strong),
        contribution: Some(Contribution::Direct),
        wording: wording.to_owned(),
        word: Some(DecisionWord::Adopts),
        sitting: "Day 1".to_owned(),
        quorum: String::new(),
        ..Motion::default()
    }
}

#[test]
fn the_log_tells_what_was_laid_down_and_that_the_chain_holds() {
    let world = World::new();
    let mut window = world.window_with_session();
    act(&mut window, UiAction::Log);
    window.run_steps(3);
    window.get_by_label_contains("Nothing was laid down yet");
    let rules = Rules {
        text: "Count monitoring only".to_owned(),
        ..Rules::default()
    };
    run(&mut window, Command::SetRules(rules));
    run(&mut window, Command::StartRound(RoundNo::FIRST, RoundKind::Blind));
    run(&mut window, Command::OpenRound(RoundNo::FIRST));
    let about = pair(0, 0);
    let motion = motion("The text as agreed");
    run(&mut window, Command::Decide { pair: about, motion });
    let (state, words) = ("Kenya".into(), "Subject to law".to_owned());
    run(
        &mut window,
        Command::Reserve {
            pair: about,
            state,
            words,
        },
    );
    window.run_steps(3);
    window.get_by_label_contains("The chain holds");
    window.get_by_label_contains("5 entries");
    for part in ["Count monitoring only", "The text as agreed", "Kenya"] {
        assert!(window.query_all_by_label_contains(part).count() > 0, "{part}");
    }
    let log: Vec<_> = window
        .state()
        .session()
        .expect("open")
        .log()
        .map(|entry| entry.id)
        .collect();
    for id in log {
        let short: String = id.to_string().chars().take(8).collect();
        window.get_by_label(&short);
    }
    assert!(window.query_all_by_label_contains("R07").count() > 0);
}

#[test]
fn a_line_leads_to_its_pair_and_escape_closes_the_log() {
    let world = World::new();
    let mut window = world.window_with_session();
    let about = pair(3, 5);
    let motion = motion("Text");
    run(&mut window, Command::Decide { pair: about, motion });
    act(&mut window, UiAction::Log);
    window.run_steps(3);
    window.get_by_label_contains("Decision on Action 1.4").click();
    window.run_steps(3);
    window.get_by_label_contains("Selected: Action 1.4");
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(window.query_by_label("Log of the meeting").is_none());
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a test's own file, not that of a person"
)]
fn the_first_entry_that_does_not_fit_is_named() {
    let world = World::new();
    let path = world.path("a.ron");
    let mut window = world.window_with_session();
    run(
        &mut window,
        Command::Decide {
            pair: pair(0, 0),
            motion: motion("First"),
        },
    );
    run(
        &mut window,
        Command::Decide {
            pair: pair(0, 1),
            motion: motion("Second"),
        },
    );
    save_to(&world, &mut window, &path);
    drop(window);
    let session = session_in(&path);
    assert_eq!(log::verify(&session), []);
    // A decision that another copy wrote, without its entry of the log.
    let mut forged = Document::open(session);
    let mut other = forged.clone();
    let stamp = crate::samples::stamp("R07", 1_795_600_000);
    let (about, motion) = (pair(0, 0), motion("Slipped in"));
    let written = other
        .run(&Command::Decide { pair: about, motion }, &stamp)
        .expect("accepted");
    forged.adopt(written.versions, vec![written.act]);
    assert_eq!(log::verify(forged.session()).len(), 1);
    let bytes = seagrass::exchange::session_file::write_session(forged.session());
    std::fs::write(&path, bytes).expect("written");
    let mut window = world.window(&[path]);
    until(&mut window, "opened", |app| app.session().is_some());
    act(&mut window, UiAction::Log);
    window.run_steps(3);
    window.get_by_label_contains("The chain is broken. Record");
    window.get_by_label_contains("stands in no entry");
}
