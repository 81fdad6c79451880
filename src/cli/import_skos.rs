//! `seagrass import SCHEME.ttl -o PLAN`: a plan from a concept scheme.

use std::path::Path;

use super::args::{Args, TableArgs};
use super::console::{Console, Stop};
use super::import::{not_over, wrote};
use super::{FINDINGS, FINE, files};
use crate::exchange::plan_file::write_plan;
use crate::exchange::projection::Refusal;
use crate::exchange::skos::{SkosRead, SkosSettings, read};
use crate::exchange::table::Severity;
use crate::model::Code;
use crate::model::plan::{Lang, Plan};
use crate::phrase::catalogue::Catalogue;

/// Makes the plan, or says why there is none. Without a file to write to it is a preview only.
pub(super) fn run(path: &Path, bytes: &[u8], args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let found = read(bytes, &settings(&args.table, &console.words)?);
    say(path, &found, console);
    let Some(plan) = &found.plan else {
        let text = console.words.text("cli-import-nothing").to_owned();
        console.message(&text);
        return Ok(FINDINGS);
    };
    if let Some(output) = &args.output {
        not_over(output, path, console)?;
        files::write(output, write_plan(plan).as_bytes(), console)?;
        wrote(output, plan, console);
    }
    Ok(if found.refused.is_empty() { FINE } else { FINDINGS })
}

/// The plan in a file with one scheme, if all of it could be taken.
pub(super) fn plan(path: &Path, bytes: &[u8], console: &mut Console<'_>) -> Option<Plan> {
    let found = read(bytes, &SkosSettings::default());
    say(path, &found, console);
    found.plan.filter(|_| found.refused.is_empty())
}

fn settings(args: &TableArgs, words: &Catalogue) -> Result<SkosSettings, Stop> {
    let value = |option: &str| args.get(option).map(str::to_owned);
    let bad = |option: &str, value: &str| {
        let values = [("option", option.into()), ("value", value.into())];
        Stop::WrongUse(words.format("cli-bad-value", &values))
    };
    if let Some(id) = args.get("id").filter(|id| Code::new(id).is_err()) {
        return Err(bad("--id", id));
    }
    let authoritative = match args.get("authoritative") {
        None => None,
        Some(tag) => Some(Lang::new(tag).map_err(|_not_a_tag| bad("--authoritative", tag))?),
    };
    Ok(SkosSettings {
        scheme: value("scheme"),
        id: value("id"),
        name: value("name"),
        version: value("edition"),
        authoritative,
        is_adopted: args.adopted,
        item_level: value("item-level"),
    })
}

/// Says what is in the file, and of each concept that is not taken where it stands and why.
fn say(path: &Path, found: &SkosRead, console: &mut Console<'_>) {
    let words = &console.words;
    let mut lines = Vec::new();
    for scheme in &found.schemes {
        let values = [
            ("title", scheme.title.as_str().into()),
            ("iri", scheme.iri.as_str().into()),
            ("count", scheme.concepts.into()),
        ];
        lines.push(words.format("cli-import-scheme", &values));
    }
    let file = path.display().to_string();
    let line = |one: &Refusal| {
        let severity = match one.why.severity {
            Severity::Note => "cli-note",
            Severity::Warning => "cli-warning",
            Severity::Error => "cli-error",
        };
        let values = [
            ("place", file.as_str().into()),
            ("severity", words.text(severity).into()),
            ("problem", one.sentence(words).into()),
        ];
        words.format("cli-finding", &values)
    };
    lines.extend(found.refused.iter().chain(&found.remarks).map(line));
    let refused = found.read - found.taken - found.elsewhere;
    let values = [
        ("read", found.read.into()),
        ("taken", found.taken.into()),
        ("elsewhere", found.elsewhere.into()),
        ("refused", refused.into()),
    ];
    lines.push(words.format("cli-import-concepts", &values));
    for line in lines {
        console.message(&line);
    }
}
