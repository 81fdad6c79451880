//! `seagrass wording PLAN TABLE -o PLAN`: the adopted wording of a plan, from a table.

use std::path::Path;

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, files, import};
use crate::exchange::plan_file::{read_plan, shipped, text_of, write_plan};
use crate::exchange::wording::{Supplied, WordingChange, WordingSettings, supply};
use crate::model::plan::Plan;

/// Supplies the wording, or says why not. Without a file to write to it is a preview only.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let [plan_path, table_path] = args.files.as_slice() else {
        return Err(Stop::WrongUse(
            console.words.text("cli-wording-two-files").to_owned(),
        ));
    };
    let plan = plan(plan_path, console)?;
    let bytes = files::read_table_file(table_path, &console.words)?;
    let table = import::table(table_path, &bytes, &args.table, console)?;
    let layout = import::layout(&table, &args.table, &console.words)?;
    let settings = WordingSettings {
        source: args.table.get("source").unwrap_or_default().to_owned(),
        date: args.table.get("date").unwrap_or_default().to_owned(),
        drop_warning: args.table.drop_warning,
        ..WordingSettings::default()
    };
    let supplied = supply(&plan, &table, &layout, &settings);
    import::describe(&table, &layout, console);
    import::say(table_path, &supplied.findings, console);
    for change in &supplied.changes {
        let text = change.sentence(&console.words);
        console.message(&text);
    }
    counts(&supplied, console);
    let Some(new) = &supplied.plan else {
        let text = console.words.text("cli-import-nothing").to_owned();
        console.message(&text);
        return Ok(FINDINGS);
    };
    if new.warning().is_some() && supplied.left.is_empty() {
        let text = console.words.text("cli-wording-warning-stands").to_owned();
        console.message(&text);
    }
    if let Some(output) = &args.output {
        import::not_over(output, table_path, console)?;
        files::write(output, write_plan(new).as_bytes(), console)?;
        import::wrote(output, new, console);
    }
    Ok(FINE)
}

/// The plan with that identifier among the shipped ones, or in that file.
fn plan(named: &Path, console: &Console<'_>) -> Result<Plan, Stop> {
    let shipped = shipped();
    let is_named = |id: &str| named.to_str().is_some_and(|name| name.eq_ignore_ascii_case(id));
    let unreadable = |problem: String| {
        let file = named.display().to_string();
        Stop::Unusable(console.words.format(
            "cli-unreadable-plan",
            &[("file", file.into()), ("problem", problem.into())],
        ))
    };
    if let Some(found) = shipped.iter().find(|plan| is_named(plan.id)) {
        return read_plan(found.text).map_err(|error| unreadable(error.to_string()));
    }
    let bytes = files::read_table_file(named, &console.words)?;
    let Some(text) = text_of(&bytes) else {
        return Err(unreadable(
            console.words.text("cli-wording-not-a-plan").to_owned(),
        ));
    };
    read_plan(text).map_err(|error| unreadable(error.to_string()))
}

fn counts(supplied: &Supplied, console: &mut Console<'_>) {
    let count = |is_counted: fn(&WordingChange) -> bool| {
        let counted = supplied.changes.iter().filter(|change| is_counted(change));
        counted.count()
    };
    let words = &console.words;
    let mut lines = vec![
        words.format(
            "import-counts",
            &[
                ("read", supplied.read.into()),
                ("taken", supplied.taken.into()),
                ("refused", supplied.refused.into()),
            ],
        ),
        words.format(
            "wording-counts",
            &[
                ("adopted", count(|change| change.is_authoritative).into()),
                ("others", count(|change| !change.is_authoritative).into()),
                ("same", supplied.same.len().into()),
            ],
        ),
    ];
    if !supplied.left.is_empty() {
        lines.push(words.format(
            "wording-left",
            &[
                ("count", supplied.left.len().into()),
                ("codes", supplied.left.join(", ").into()),
            ],
        ));
    }
    for line in lines {
        console.message(&line);
    }
}
