//! The command line: the same library without a window.
//!
//! Data goes to standard output, messages to standard error. The code at the end is [`FINE`],
//! [`FINDINGS`] or [`UNUSABLE`].

mod acting;
mod agenda;
mod args;
mod check;
mod clock;
mod console;
mod convert;
mod decide;
mod diff;
mod export;
mod files;
mod form;
mod gaps;
mod import;
mod import_links;
mod import_skos;
mod info;
mod info_review;
mod lint;
mod mappings;
mod merge;
mod new;
mod pack;
mod rebase;
mod register;
mod review_args;
mod roster;
mod round;
mod stats;
mod stats_json;
pub(crate) mod trouble;
mod validate;
mod verify;
mod wording;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use crate::phrase::catalogue::{Catalogue, Language};
use args::{Args, Request, Subcommand};
use console::{Console, Stop};

/// All went well, and there is nothing to remark.
pub const FINE: u8 = 0;
/// The file was read and something is wrong with it.
pub const FINDINGS: u8 = 1;
/// The input cannot be read, the output not be written, or the command was used wrongly.
pub const UNUSABLE: u8 = 2;

/// What a command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// The window, with these files, in this language if one is named.
    Window(Vec<PathBuf>, Option<Language>),
    /// A subcommand, an option or a mistake: for [`run`].
    Command(Vec<OsString>),
}

/// Says whether the arguments (without the program's name) ask for the window or for a subcommand.
///
/// A file that is called like a subcommand opens as `./check` or after `--`. A word in the place of a
/// subcommand that names no file is a mistake, not a file to be opened.
pub fn start(args: impl IntoIterator<Item = OsString>) -> Start {
    let args: Vec<OsString> = args.into_iter().collect();
    match args::window(&args) {
        Some((files, language)) => Start::Window(files, language),
        None => Start::Command(args),
    }
}

/// Carries out a subcommand and returns the code to end with. Never opens a window.
pub fn run(args: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let tag = args::language_tag(&args);
    let mut console = Console {
        out,
        err,
        words: Catalogue::new(tag.and_then(args::language_of).unwrap_or_default()),
        command: args::command_named(&args),
    };
    let unknown = tag.filter(|tag| args::language_of(tag).is_none());
    let done = args::parse(&args, &console.words).and_then(|request| match unknown {
        Some(tag) => carry_out_in_unknown(tag, request, &mut console),
        None => carry_out(request, &mut console),
    });
    match done {
        Ok(code) => code,
        Err(stop) => console.stop(&stop),
    }
}

/// Carries out what shows texts of plans, which may have a language that the program does not speak, and says so;
/// refuses the rest.
fn carry_out_in_unknown(tag: &str, request: Request, console: &mut Console<'_>) -> Result<u8, Stop> {
    let arguments = [("lang", tag.into()), ("all", languages().join(", ").into())];
    let shows_plans = matches!(&request, Request::Run(subcommand, _) if subcommand.shows_plans());
    if !shows_plans {
        let text = console.words.format("cli-not-spoken", &arguments);
        return Err(Stop::WrongUse(text));
    }
    let code = carry_out(request, console)?;
    let text = console.words.format("cli-plans-only", &arguments);
    console.message(&text);
    Ok(code)
}

/// The tags of the languages offered.
fn languages() -> Vec<&'static str> {
    Language::SHIPPED.iter().map(|one| one.tag()).collect()
}

/// Says that the window cannot be opened and returns the code to end with.
pub fn no_window(cause: &str, language: Option<Language>, err: &mut dyn Write) -> u8 {
    let words = Catalogue::new(language.unwrap_or_default());
    let text = words.format("cli-no-window", &[("cause", cause.into())]);
    let mut console = Console {
        out: &mut std::io::sink(),
        err,
        words,
        command: None,
    };
    console.stop(&Stop::Unusable(text))
}

fn carry_out(request: Request, console: &mut Console<'_>) -> Result<u8, Stop> {
    match request {
        Request::Help(subcommand) => {
            let text = console.words.text(help_key(subcommand)).to_owned();
            console.data(text.as_bytes())?;
            console.data(b"\n")?;
            Ok(FINE)
        }
        Request::Version => {
            console.line(concat!("seagrass ", env!("CARGO_PKG_VERSION")))?;
            Ok(FINE)
        }
        Request::Run(subcommand, args) => run_one(subcommand, *args, console),
        Request::Window => Err(Stop::WrongUse(console.words.text("cli-no-command").to_owned())),
    }
}

fn run_one(subcommand: Subcommand, args: Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    match subcommand {
        Subcommand::New => new::run(&args, console),
        Subcommand::Check => check::run(&args, console),
        Subcommand::Export => export::run(args, console),
        Subcommand::Info => info::run(&args, console),
        Subcommand::Stats => stats::run(&args, console),
        Subcommand::Gaps => gaps::run(&args, console),
        Subcommand::Merge => merge::run(&args, console),
        Subcommand::Diff => diff::run(&args, console),
        Subcommand::Pack => pack::run(&args, console),
        Subcommand::Round => round::run(&args, console),
        Subcommand::Agenda => agenda::run(&args, console),
        Subcommand::Decide => decide::run(&args, console),
        Subcommand::Verify => verify::run(&args, console),
        Subcommand::Roster => roster::run(&args, console),
        Subcommand::Rebase => rebase::run(&args, console),
        Subcommand::Import => import::run(&args, console),
        Subcommand::Wording => wording::run(&args, console),
        Subcommand::Register => register::run(args, console),
        Subcommand::Form => form::run(&args, console),
        Subcommand::Validate => validate::run(&args, console),
        Subcommand::Convert => convert::run(&args, console),
        Subcommand::ImportLinks => import_links::run(&args, console),
    }
}

/// The catalogue key of the help for a subcommand, or for the program.
fn help_key(subcommand: Option<Subcommand>) -> &'static str {
    match subcommand {
        None => "cli-help",
        Some(Subcommand::New) => "cli-help-new",
        Some(Subcommand::Check) => "cli-help-check",
        Some(Subcommand::Export) => "cli-help-export",
        Some(Subcommand::Info) => "cli-help-info",
        Some(Subcommand::Stats) => "cli-help-stats",
        Some(Subcommand::Gaps) => "cli-help-gaps",
        Some(Subcommand::Merge) => "cli-help-merge",
        Some(Subcommand::Diff) => "cli-help-diff",
        Some(Subcommand::Pack) => "cli-help-pack",
        Some(Subcommand::Round) => "cli-help-round",
        Some(Subcommand::Agenda) => "cli-help-agenda",
        Some(Subcommand::Decide) => "cli-help-decide",
        Some(Subcommand::Verify) => "cli-help-verify",
        Some(Subcommand::Roster) => "cli-help-roster",
        Some(Subcommand::Rebase) => "cli-help-rebase",
        Some(Subcommand::Import) => "cli-help-import",
        Some(Subcommand::Wording) => "cli-help-wording",
        Some(Subcommand::Register) => "cli-help-register",
        Some(Subcommand::Form) => "cli-help-form",
        Some(Subcommand::Validate) => "cli-help-validate",
        Some(Subcommand::Convert) => "cli-help-convert",
        Some(Subcommand::ImportLinks) => "cli-help-import-links",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start_of(args: &[&str]) -> Start {
        start(args.iter().map(OsString::from))
    }

    fn window(paths: &[&str]) -> Start {
        Start::Window(paths.iter().map(PathBuf::from).collect(), None)
    }

    #[test]
    fn files_open_the_window_and_names_of_subcommands_do_not() {
        assert_eq!(start_of(&[]), window(&[]));
        assert_eq!(start_of(&["a.ron", "b c.ron"]), window(&["a.ron", "b c.ron"]));
        assert_eq!(start_of(&["./check"]), window(&["./check"]));
        assert_eq!(start_of(&["--", "check", "-x"]), window(&["check", "-x"]));
        assert_eq!(start_of(&["a.ron", "--", "-x"]), window(&["a.ron", "-x"]));
        for args in [
            ["check", "a.ron"],
            ["a.ron", "--help"],
            ["--frobnicate", "a.ron"],
            ["help", "info"],
            ["info", "-h"],
            ["chekc", "a.ron"],
            ["--lang=de", "a.ron"],
            ["a.ron", "--lang"],
        ] {
            assert!(matches!(start_of(&args), Start::Command(_)), "{args:?}");
        }
    }

    #[test]
    fn the_language_of_the_window_is_named_before_or_after_the_files() {
        let french = |paths: &[&str]| {
            let paths = paths.iter().map(PathBuf::from).collect();
            Start::Window(paths, Some(Language::French))
        };
        for args in [
            &["a.ron", "b.ron", "--lang", "fr"][..],
            &["--lang", "fr", "a.ron", "b.ron"],
            &["a.ron", "--lang=fr-CH", "b.ron"],
            &["--lang=fr", "--", "a.ron", "b.ron"],
        ] {
            assert_eq!(start_of(args), french(&["a.ron", "b.ron"]), "{args:?}");
        }
        assert_eq!(start_of(&["--lang", "fr"]), french(&[]));
        assert!(matches!(
            start_of(&["--lang", "fr", "info", "a.ron"]),
            Start::Command(_)
        ));
    }

    #[test]
    fn every_subcommand_has_a_help_with_an_example() {
        for (name, _) in Subcommand::ALL {
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let code = run(
                ["x", name, "--help"].into_iter().skip(1).map(OsString::from),
                &mut out,
                &mut err,
            );
            let help = String::from_utf8(out).unwrap();
            assert_eq!((code, err.len()), (FINE, 0), "{name}");
            assert!(help.contains(&format!("seagrass {name}")), "{help}");
            assert!(help.contains("Example"), "{help}");
        }
    }
}
