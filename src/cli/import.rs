//! `seagrass import TABLE -o PLAN`: a plan from a table, with what is to be said of it.

use std::path::Path;

use super::args::{Args, TableArgs};
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, files};
use crate::exchange::plan_file::{self, read_plan, write_plan};
use crate::exchange::plan_import::{ColumnRole, ImportSettings, Layout, Preview, guess_layout, preview};
use crate::exchange::skos;
use crate::exchange::table::{
    Encoding, Finding, ReadOptions, Severity, Table, TableFormat, column_name, read_table,
};
use crate::model::Code;
use crate::model::plan::{Lang, Plan};
use crate::phrase::catalogue::Catalogue;

/// Makes the plan, or says why there is none. Without a file to write to it is a preview only.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let path = files::only_named(&args.files, "cli-no-table", &console.words)?;
    let bytes = files::read_table_file(&path, &console.words)?;
    if is_ours(&bytes) {
        let file = ("file", path.display().to_string().into());
        return Err(Stop::Unusable(console.words.format("cli-not-a-table", &[file])));
    }
    if skos::looks_like_turtle(&bytes) {
        return super::import_skos::run(&path, &bytes, args, console);
    }
    let table = table(&path, &bytes, &args.table, console)?;
    let layout = layout(&table, &args.table, &console.words)?;
    let settings = settings(&path, &args.table, &console.words)?;
    let preview = preview(&table, &layout, &settings);
    describe(&table, &layout, console);
    say(&path, &preview.findings, console);
    let text = counts(&preview, &console.words);
    console.message(&text);
    let Some(plan) = &preview.plan else {
        let text = console.words.text("cli-import-nothing").to_owned();
        console.message(&text);
        return Ok(FINDINGS);
    };
    if let Some(output) = &args.output {
        not_over(output, &path, console)?;
        files::write(output, write_plan(plan).as_bytes(), console)?;
        wrote(output, plan, console);
    }
    Ok(FINE)
}

/// Whether it is a session or a plan already, which would be read as a table of one word a cell.
fn is_ours(bytes: &[u8]) -> bool {
    let beginning = bytes.get(..200).unwrap_or(bytes);
    String::from_utf8_lossy(beginning).contains("format: \"seagrass-")
}

/// The plan in a file: a plan file, or a table whose columns are guessed.
pub(super) fn plan_of_file(path: &Path, console: &mut Console<'_>) -> Result<Plan, Stop> {
    let bytes = files::read_table_file(path, &console.words)?;
    let unusable = |problem: String, words: &Catalogue| {
        let file = path.display().to_string();
        Stop::Unusable(words.format(
            "cli-unreadable-plan",
            &[("file", file.into()), ("problem", problem.into())],
        ))
    };
    if let Some(text) = plan_file::text_of(&bytes) {
        return read_plan(text).map_err(|error| unusable(error.to_string(), &console.words));
    }
    if skos::looks_like_turtle(&bytes) {
        let plan = super::import_skos::plan(path, &bytes, console);
        let nothing = || {
            unusable(
                console.words.text("cli-import-nothing").to_owned(),
                &console.words,
            )
        };
        return plan.ok_or_else(nothing);
    }
    let args = TableArgs::default();
    let table = table(path, &bytes, &args, console)?;
    let settings = settings(path, &args, &console.words)?;
    let preview = preview(&table, &guess_layout(&table), &settings);
    say(path, &preview.findings, console);
    preview.plan.ok_or_else(|| {
        unusable(
            console.words.text("cli-import-nothing").to_owned(),
            &console.words,
        )
    })
}

/// Reads a table, or says why it cannot be read.
pub(super) fn table(
    path: &Path,
    bytes: &[u8],
    args: &TableArgs,
    console: &Console<'_>,
) -> Result<Table, Stop> {
    let words = &console.words;
    let encoding = match args.get("encoding") {
        None => None,
        Some(name) => Some(Encoding::from_name(name).ok_or_else(|| bad(words, "--encoding", name))?),
    };
    let options = ReadOptions {
        sheet: args.get("sheet").map(str::to_owned),
        encoding,
        ..ReadOptions::default()
    };
    read_table(bytes, &options).map_err(|finding| {
        Stop::Unusable(words.format(
            "cli-unreadable-table",
            &[
                ("file", path.display().to_string().into()),
                ("problem", finding.sentence(words).into()),
            ],
        ))
    })
}

/// What the columns are: as named on the command line, or else guessed.
pub(super) fn layout(table: &Table, args: &TableArgs, words: &Catalogue) -> Result<Layout, Stop> {
    let mut layout = guess_layout(table);
    if args.no_header {
        layout.header = None;
    }
    let Some(list) = args.get("columns") else {
        return Ok(layout);
    };
    let mut roles = vec![ColumnRole::Ignore; table.width()];
    for part in list.split(',') {
        let wrong = || bad(words, "--columns", part);
        let (role, column) = part.split_once('=').ok_or_else(wrong)?;
        let role: ColumnRole = role.trim().parse().map_err(|()| wrong())?;
        let place = column_of(column.trim(), table, &layout).ok_or_else(wrong)?;
        *roles.get_mut(place).ok_or_else(wrong)? = role;
    }
    layout.roles = roles;
    Ok(layout)
}

/// A column by its letters, or by the name that heads it.
fn column_of(name: &str, table: &Table, layout: &Layout) -> Option<usize> {
    let by_name = layout
        .header
        .and_then(|place| table.rows.get(place))
        .and_then(|row| {
            row.cells
                .iter()
                .position(|cell| cell.text.trim().eq_ignore_ascii_case(name))
        });
    let by_letters = || (0..table.width()).find(|column| column_name(*column).eq_ignore_ascii_case(name));
    by_letters().or(by_name)
}

fn settings(path: &Path, args: &TableArgs, words: &Catalogue) -> Result<ImportSettings, Stop> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let stem = stem.unwrap_or_default();
    let id: String = args.get("id").unwrap_or(&stem).chars().take(64).collect();
    if Code::new(&id).is_err() {
        return Err(bad(words, "--id", &id));
    }
    let tag = args.get("authoritative").unwrap_or("en");
    let lang = Lang::new(tag).map_err(|_not_a_tag| bad(words, "--authoritative", tag))?;
    let mut settings = ImportSettings::new(&id, lang);
    settings.is_adopted = args.adopted;
    for (option, place) in [
        ("name", &mut settings.name),
        ("edition", &mut settings.version),
        ("document", &mut settings.document),
        ("item-level", &mut settings.item_level),
    ] {
        if let Some(value) = args.get(option) {
            value.clone_into(place);
        }
    }
    Ok(settings)
}

fn bad(words: &Catalogue, option: &str, value: &str) -> Stop {
    Stop::WrongUse(words.format(
        "cli-bad-value",
        &[("option", option.into()), ("value", value.into())],
    ))
}

/// Says what was read and what each column is taken for.
pub(super) fn describe(table: &Table, layout: &Layout, console: &mut Console<'_>) {
    let words = &console.words;
    let kind = match table.format {
        TableFormat::Delimited(None) => "table-kind-lines",
        TableFormat::Delimited(Some(_)) => "table-kind-delimited",
        TableFormat::Pipes => "table-kind-pipes",
        TableFormat::Xlsx => "table-kind-xlsx",
        TableFormat::Ods => "table-kind-ods",
    };
    let detail = match table.encoding {
        Some(encoding) => encoding.name().to_owned(),
        None => table.sheet.clone(),
    };
    let mut lines = vec![words.format(
        "cli-import-read",
        &[
            ("kind", words.text(kind).into()),
            ("detail", detail.into()),
            ("rows", table.rows.len().into()),
            ("columns", table.width().into()),
        ],
    )];
    let header = layout.header.and_then(|place| table.rows.get(place));
    for (column, role) in layout.roles.iter().enumerate() {
        let name = header.map_or("", |row| row.text(column));
        lines.push(words.format(
            "cli-import-column",
            &[
                ("column", column_name(column).into()),
                ("name", name.into()),
                ("role", role.to_string().into()),
            ],
        ));
    }
    for line in lines {
        console.message(&line);
    }
}

/// Says every finding, one a line.
pub(super) fn say(path: &Path, findings: &[Finding], console: &mut Console<'_>) {
    for finding in findings {
        let words = &console.words;
        let severity = match finding.severity {
            Severity::Note => "cli-note",
            Severity::Warning => "cli-warning",
            Severity::Error => "cli-error",
        };
        let text = words.format(
            "cli-finding",
            &[
                ("place", path.display().to_string().into()),
                ("severity", words.text(severity).into()),
                ("problem", finding.sentence(words).into()),
            ],
        );
        console.message(&text);
    }
}

fn counts(preview: &Preview, words: &Catalogue) -> String {
    words.format(
        "import-counts",
        &[
            ("read", preview.read.into()),
            ("taken", preview.taken.into()),
            ("refused", preview.refused.into()),
        ],
    )
}

/// A result is never written over what it was made from.
pub(super) fn not_over(output: &Path, input: &Path, console: &Console<'_>) -> Result<(), Stop> {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    if files::is_standard(output) || real(output) != real(input) {
        return Ok(());
    }
    let file = output.display().to_string();
    Err(Stop::Unusable(
        console
            .words
            .format("cli-not-over-input", &[("file", file.into())]),
    ))
}

/// Says what was written.
pub(super) fn wrote(output: &Path, plan: &Plan, console: &mut Console<'_>) {
    if files::is_standard(output) {
        return;
    }
    let text = console.words.format(
        "cli-import-done",
        &[
            ("file", output.display().to_string().into()),
            ("headings", plan.headings().len().into()),
            ("items", plan.items().len().into()),
        ],
    );
    console.message(&text);
}
