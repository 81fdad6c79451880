//! What was typed, checked.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use lexopt::prelude::{Long, Short, Value};

use super::console::Stop;
use super::review_args::ReviewArgs;
use crate::exchange::export::{Data, Format, PaperKind, PaperName};
use crate::model::{CoverageRule, ReviewerCode, VersionId};
use crate::phrase::catalogue::{Catalogue, Language};

/// Asks for help as `--help` does, as people know it from other programs.
pub(super) const HELP: &str = "help";

/// What can be done without a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subcommand {
    /// Make a session.
    New,
    /// Say what is wrong with files.
    Check,
    /// Write an export.
    Export,
    /// Say what is in a file.
    Info,
    /// Say how far reviewers agree.
    Stats,
    /// Say which targets no action serves, and which actions serve none.
    Gaps,
    /// Join copies of one session.
    Merge,
    /// Say what changed from one file to another.
    Diff,
    /// Make copies to be handed out.
    Pack,
    /// Start, submit or open a round.
    Round,
    /// List the pairs to talk of.
    Agenda,
    /// Write down a decision.
    Decide,
    /// Compute the log again.
    Verify,
    /// Names and seats, to or from a file of their own.
    Roster,
    /// Carry a session over to a new version of a plan.
    Rebase,
    /// Make a plan from a table.
    Import,
    /// Supply the adopted wording of a plan from a table.
    Wording,
    /// Write the register of sub-targets.
    Register,
    /// Write a blank form for a reviewer, or read one that was filled in.
    Form,
    /// Say what is wrong with files of mappings.
    Validate,
    /// Convert mappings from a format to another.
    Convert,
    /// Take rows of a file of mappings as links of others, or as judgements.
    ImportLinks,
}

impl Subcommand {
    /// All of them by name, in the order of the program's help.
    pub(super) const ALL: [(&str, Self); 22] = [
        ("new", Self::New),
        ("check", Self::Check),
        ("export", Self::Export),
        ("info", Self::Info),
        ("stats", Self::Stats),
        ("gaps", Self::Gaps),
        ("merge", Self::Merge),
        ("diff", Self::Diff),
        ("pack", Self::Pack),
        ("round", Self::Round),
        ("agenda", Self::Agenda),
        ("decide", Self::Decide),
        ("verify", Self::Verify),
        ("roster", Self::Roster),
        ("rebase", Self::Rebase),
        ("import", Self::Import),
        ("wording", Self::Wording),
        ("register", Self::Register),
        ("form", Self::Form),
        ("validate", Self::Validate),
        ("convert", Self::Convert),
        ("import-links", Self::ImportLinks),
    ];

    /// The subcommand with that name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(own, _)| *own == name)
            .map(|(_, one)| *one)
    }

    /// Whether the language named may be one that only the texts of the plans have.
    pub(super) fn shows_plans(self) -> bool {
        matches!(self, Self::Export | Self::Register | Self::Form)
    }

    /// Whether it takes an option with a value.
    fn takes(self, option: &str) -> bool {
        let own: &[&str] = match self {
            Self::New => &["output", "actions", "targets", "pair", "title", "reviewer"],
            Self::Export => &[
                "output",
                "to",
                "reviewer",
                "all",
                "explain",
                "against",
                "filter",
                "level",
                "symbol",
                "agenda-item",
                "date",
                "prepared-by",
            ],
            Self::Stats => &["reviewer", "round"],
            Self::Gaps => &["reviewer", "rule"],
            Self::Merge => &["output"],
            Self::Verify => &["printed"],
            Self::Roster => &["output", "names"],
            Self::Rebase => &["output", "actions", "targets", "matching", "report", "reviewer"],
            Self::Import => &[
                "output",
                "id",
                "name",
                "edition",
                "document",
                "authoritative",
                "columns",
                "sheet",
                "encoding",
                "item-level",
                "scheme",
            ],
            Self::Wording => &["output", "columns", "sheet", "encoding", "source", "date"],
            Self::Register => &["output", "to"],
            Self::Form => &["output", "reviewer", "read"],
            Self::Validate => &["from", "metadata"],
            Self::Convert => &["from", "to", "metadata", "sssom-version"],
            Self::ImportLinks => &[
                "output",
                "from",
                "metadata",
                "as",
                "author",
                "strength",
                "annotations",
            ],
            Self::Check | Self::Info | Self::Diff => &[],
            Self::Pack | Self::Round | Self::Agenda | Self::Decide => self.review_options(),
        };
        option == "lang" || own.contains(&option)
    }
}

/// What is asked for.
#[derive(Debug)]
pub(super) enum Request {
    /// The help of a subcommand, or of the program.
    Help(Option<Subcommand>),
    /// The version.
    Version,
    /// To carry out a subcommand.
    Run(Subcommand, Box<Args>),
    /// The window.
    Window,
}

/// Options and files of a subcommand.
#[derive(Debug, Default)]
pub(super) struct Args {
    /// The files named.
    pub(super) files: Vec<PathBuf>,
    /// Where to write; `-` is standard output.
    pub(super) output: Option<PathBuf>,
    /// The file, or the identifier, of the plan of actions.
    pub(super) actions: Option<PathBuf>,
    /// The file, or the identifier, of the plan of targets.
    pub(super) targets: Option<PathBuf>,
    /// The shipped pair of plans.
    pub(super) pair: Option<String>,
    /// The file of a matching of two versions of a plan.
    pub(super) matching: Option<PathBuf>,
    /// Where to write a report.
    pub(super) report: Option<PathBuf>,
    /// The session's title.
    pub(super) title: Option<String>,
    /// A reviewer.
    pub(super) reviewer: Option<ReviewerCode>,
    /// All reviewers named, where several can be.
    pub(super) reviewers: Vec<ReviewerCode>,
    /// The number of a round.
    pub(super) round: Option<u16>,
    /// A rule of coverage to look at.
    pub(super) rule: Option<CoverageRule>,
    /// Whether a preview from judgements is wanted.
    pub(super) preview: bool,
    /// Whether JSON is wanted instead of lines.
    pub(super) json: bool,
    /// What only a review needs.
    pub(super) review: ReviewArgs,
    /// Entries of the log that were printed.
    pub(super) printed: Vec<VersionId>,
    /// The file with the names.
    pub(super) names: Option<PathBuf>,
    /// A form that was filled in.
    pub(super) form: Option<PathBuf>,
    /// The kind of export.
    pub(super) to: Option<Format>,
    /// The tag of a language.
    pub(super) lang: Option<String>,
    /// What is said of a table and of what is made from it.
    pub(super) table: TableArgs,
}

/// Options about tables.
#[derive(Debug, Default)]
pub(super) struct TableArgs {
    /// Further values by the names of their options.
    values: std::collections::BTreeMap<String, String>,
    /// Whether the texts are vouched for as those of the adopted document.
    pub(super) adopted: bool,
    /// Whether no row names the columns.
    pub(super) no_header: bool,
    /// Whether the plan's warning is taken off.
    pub(super) drop_warning: bool,
}

impl TableArgs {
    /// The value of an option.
    pub(super) fn get(&self, option: &str) -> Option<&str> {
        self.values.get(option).map(String::as_str)
    }

    /// Notes an option without a value, if the subcommand has it.
    fn flag(&mut self, subcommand: Option<Subcommand>, name: &str) -> bool {
        let place = match (subcommand, name) {
            (Some(Subcommand::Import), "adopted") => &mut self.adopted,
            (Some(Subcommand::Import | Subcommand::Wording), "no-header") => &mut self.no_header,
            (Some(Subcommand::Wording), "drop-warning") => &mut self.drop_warning,
            _ => return false,
        };
        *place = true;
        true
    }
}

/// The tag that `--lang` names. Found before anything is checked, so that mistakes are named in that language
/// too.
pub(super) fn language_tag(args: &[OsString]) -> Option<&str> {
    let options = args.iter().take_while(|arg| *arg != "--");
    let mut tags = options.enumerate().filter_map(|(at, arg)| {
        let arg = arg.to_str()?;
        match arg.strip_prefix("--lang=") {
            Some(tag) => Some(tag),
            None if arg == "--lang" => args.get(at + 1)?.to_str(),
            None => None,
        }
    });
    tags.next()
}

/// The program's language for a tag such as `en` or `en-gb`.
pub(super) fn language_of(tag: &str) -> Option<Language> {
    Language::from_tag(tag).or_else(|| Language::for_locale(tag))
}

/// The files to be opened in the window and the language that it is to speak, if that is what is asked for. Options
/// may stand before and after the files.
pub(super) fn window(args: &[OsString]) -> Option<(Vec<PathBuf>, Option<Language>)> {
    let mut parts = args.splitn(2, |arg| arg == "--");
    let mut parser = lexopt::Parser::from_args(parts.next()?);
    let (mut files, mut language) = (Vec::new(), None);
    while let Some(argument) = parser.next().ok()? {
        match argument {
            Long("lang") => language = Some(language_of(parser.value().ok()?.to_str()?)?),
            Value(value) if !files.is_empty() || !is_command(&value) => files.push(PathBuf::from(value)),
            _ => return None,
        }
    }
    files.extend(parts.flatten().map(PathBuf::from));
    Some((files, language))
}

/// Whether the first word is a subcommand, or one mistyped: a word that names no file.
fn is_command(word: &OsStr) -> bool {
    word.to_str().is_some_and(|name| {
        let is_word = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        name == HELP || Subcommand::from_name(name).is_some() || is_word && !Path::new(name).exists()
    })
}

/// The name of the subcommand among the arguments, for a hint at its help.
pub(super) fn command_named(args: &[OsString]) -> Option<&str> {
    let mut names = args.iter().filter_map(|arg| arg.to_str());
    names.find(|name| Subcommand::from_name(name).is_some())
}

/// Reads the arguments.
pub(super) fn parse(args: &[OsString], words: &Catalogue) -> Result<Request, Stop> {
    let mut parser = lexopt::Parser::from_args(args);
    let mut subcommand = None;
    let mut parsed = Args::default();
    while let Some(argument) = parser.next().map_err(|error| wrong(&error, words))? {
        match argument {
            Short('h') | Long("help") => return Ok(Request::Help(subcommand)),
            Short('V') | Long("version") => return Ok(Request::Version),
            Value(value) if subcommand.is_some() => parsed.files.push(PathBuf::from(value)),
            // A file for the window: what is wrong is an option.
            Value(value) if !parsed.files.is_empty() || !is_command(&value) => {
                parsed.files.push(PathBuf::from(value));
            }
            Value(value) if value == HELP => return help(&mut parser, words),
            Value(value) => subcommand = Some(named(&value, words)?),
            Long(name) if subcommand.is_some_and(|one| one.has_flag(name)) => {
                parsed.json |= name == "json";
                parsed.preview |= name == "preview";
                parsed.review.set_flag(name);
            }
            Long(name) if parsed.table.flag(subcommand, name) => {}
            Short('o') => option("output", subcommand, &mut parser, &mut parsed, words)?,
            Long(name) => {
                let name = name.to_owned();
                option(&name, subcommand, &mut parser, &mut parsed, words)?;
            }
            other @ Short(_) => return Err(wrong(&other.unexpected(), words)),
        }
    }
    match subcommand {
        Some(subcommand) => Ok(Request::Run(subcommand, Box::new(parsed))),
        None => Ok(Request::Window),
    }
}

/// What help is asked about after the word `help`.
fn help(parser: &mut lexopt::Parser, words: &Catalogue) -> Result<Request, Stop> {
    match parser.next() {
        Ok(Some(Value(name))) => named(&name, words).map(|one| Request::Help(Some(one))),
        _ => Ok(Request::Help(None)),
    }
}

/// The subcommand of that name.
fn named(name: &OsStr, words: &Catalogue) -> Result<Subcommand, Stop> {
    let found = name.to_str().and_then(Subcommand::from_name);
    found.ok_or_else(|| {
        let all = Subcommand::ALL.map(|(name, _)| name).join(", ");
        let arguments = [
            ("name", name.to_string_lossy().into_owned().into()),
            ("all", all.into()),
        ];
        Stop::WrongUse(words.format("cli-no-such-command", &arguments))
    })
}

/// Reads the value of an option.
fn option(
    name: &str,
    subcommand: Option<Subcommand>,
    parser: &mut lexopt::Parser,
    args: &mut Args,
    words: &Catalogue,
) -> Result<(), Stop> {
    let taken = subcommand.map_or(name == "lang", |one| one.takes(name));
    if !taken {
        let name = if name == "output" {
            "-o".to_owned()
        } else {
            format!("--{name}")
        };
        return Err(Stop::WrongUse(
            words.format("cli-no-such-option", &[("option", name.into())]),
        ));
    }
    let value = parser.value().map_err(|error| wrong(&error, words))?;
    if args.review.set(subcommand, name, &value, words)? {
        return Ok(());
    }
    let text = |value: OsString| {
        value.into_string().map_err(|value| {
            let value = value.to_string_lossy().into_owned();
            bad_value(words, name, &value)
        })
    };
    match name {
        "output" => args.output = Some(value.into()),
        "actions" => args.actions = Some(value.into()),
        "targets" => args.targets = Some(value.into()),
        "matching" => args.matching = Some(value.into()),
        "report" => args.report = Some(value.into()),
        "read" => args.form = Some(value.into()),
        "pair" => args.pair = Some(text(value)?),
        "title" => args.title = Some(text(value)?),
        "round" => {
            let value = text(value)?;
            let Ok(round) = value.parse() else {
                return Err(bad_value(words, name, &value));
            };
            args.round = Some(round);
        }
        "rule" => {
            let value = text(value)?;
            let Some(rule) = rule_of(&value) else {
                return Err(bad_value(words, name, &value));
            };
            args.rule = Some(rule);
        }
        "lang" => args.lang = Some(text(value)?),
        "names" => args.names = Some(value.into()),
        "printed" => {
            let value = text(value)?;
            let id = VersionId::from_hex(value.trim());
            args.printed
                .push(id.ok_or_else(|| bad_value(words, name, &value))?);
        }
        "to" if subcommand != Some(Subcommand::Convert) => {
            let value = text(value)?;
            let (format, unknown) = match subcommand {
                Some(Subcommand::Register) => (register_format(&value), "cli-no-such-register-format"),
                _ => (Format::from_name(&value), "cli-no-such-format"),
            };
            let format =
                format.ok_or_else(|| Stop::WrongUse(words.format(unknown, &[("format", value.into())])))?;
            args.to = Some(format);
        }
        "reviewer" => {
            let value = text(value)?;
            let Ok(code) = ReviewerCode::new(&value) else {
                return Err(bad_value(words, name, &value));
            };
            args.reviewers.push(code.clone());
            args.reviewer = Some(code);
        }
        name => {
            args.table.values.insert(name.to_owned(), text(value)?);
        }
    }
    Ok(())
}

/// The rule meant by two numbers such as `1,2`.
fn rule_of(text: &str) -> Option<CoverageRule> {
    let (strong, moderate) = text.split_once(',')?;
    Some(CoverageRule {
        strong: strong.trim().parse().ok()?,
        moderate: moderate.trim().parse().ok()?,
    })
}

/// The format of the register with that name.
fn register_format(name: &str) -> Option<Format> {
    match name {
        "csv" => Some(Format::Data(Data::Register)),
        "md" | "markdown" => Some(Format::Paper(PaperName::Register, PaperKind::Markdown)),
        "html" => Some(Format::Paper(PaperName::Register, PaperKind::Html)),
        _ => None,
    }
}

pub(super) fn bad_value(words: &Catalogue, name: &str, value: &str) -> Stop {
    Stop::WrongUse(words.format(
        "cli-bad-value",
        &[
            ("option", format!("--{name}").into()),
            ("value", value.to_owned().into()),
        ],
    ))
}

/// A mistake that the parser found.
fn wrong(error: &lexopt::Error, words: &Catalogue) -> Stop {
    use lexopt::Error::{MissingValue, UnexpectedOption, UnexpectedValue};
    Stop::WrongUse(match error {
        MissingValue { option } => {
            let option = option.clone().unwrap_or_default();
            words.format("cli-value-missing", &[("option", option.into())])
        }
        UnexpectedOption(option) => words.format("cli-no-such-option", &[("option", option.into())]),
        UnexpectedValue { option, .. } => words.format("cli-no-value", &[("option", option.into())]),
        other => words.format("cli-wrong-use", &[("cause", other.to_string().into())]),
    })
}
