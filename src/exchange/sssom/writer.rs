//! Writes sets canonically: the same set gives the same bytes, however its rows and columns were ordered.

use std::borrow::Cow;
use std::io;

use super::model::{Column, Head, Layout, Set};
use super::slots::{Kind, ROW_ORDER, SET_ORDER, Slot, Version};
use super::survey::Survey;
use super::values::{self, canonical_number};
use super::yaml::{Taken, taken_for};

/// A set in canonical form.
#[derive(Clone, Debug)]
pub struct Canonical {
    /// The set: columns and rows in order, what all rows share said by the head.
    pub set: Set,
    /// Slots that the version has not, with how many values were left out.
    pub losses: Vec<(Slot, usize)>,
}

/// Brings a set into canonical form. With a version the set is written in it; without, in the one that it
/// keeps to, or in 1.1 if it has what only 1.1 has. What is given is let go while the other is made of it.
pub fn canonical(set: Set, version: Option<Version>) -> Canonical {
    let survey = Survey::of(&set);
    let version = version.unwrap_or_else(|| lowest_of(&set, &survey));
    let mut losses = Vec::new();
    let mut source = set.head.clone();
    match version {
        Version::V1_0 => {
            source.values.remove(&Slot::SssomVersion);
            source.values.retain(|slot, values| {
                if slot.is_new(true) {
                    losses.push((*slot, values.len()));
                }
                !slot.is_new(true)
            });
        }
        Version::V1_1 => source.set(Slot::SssomVersion, version.name()),
    }
    let (mut head, mut kept) = survey.condense(&source, set.layout(), version);
    for (at, column) in set.layout().columns().iter().enumerate() {
        if let (Column::Slot(slot), Some(kept)) = (column, kept.get_mut(at))
            && *kept
            && version < Version::V1_1
            && slot.is_new(false)
        {
            *kept = false;
            losses.push((
                *slot,
                set.rows().filter(|row| !row.cells.get(at).is_empty()).count(),
            ));
        }
    }
    if let Some(list) = head.values.get_mut(&Slot::MappingSetConfidence) {
        for value in list {
            *value = canonical_number(value).into_owned();
        }
    }
    let order = order(set.layout(), &kept, &head);
    let columns = order
        .iter()
        .filter_map(|at| set.layout().columns().get(*at).cloned());
    let out = Set::new(head, columns.collect());
    let slots: Vec<Option<Slot>> = out
        .layout()
        .columns()
        .iter()
        .map(|column| match column {
            Column::Slot(slot) => Some(*slot),
            Column::Other(_) => None,
        })
        .collect();
    let mut out = set.remade(out, |row, out| {
        let cells: Vec<Cow<'_, str>> = order
            .iter()
            .zip(&slots)
            .map(|(at, slot)| canonical_cell(*slot, row.cells.get(*at)))
            .collect();
        out.push(row.line, cells.iter().map(AsRef::as_ref));
    });
    out.sort();
    Canonical { set: out, losses }
}

/// The version a set keeps to; 1.1 if it has anything that only 1.1 has.
fn lowest_of(set: &Set, survey: &Survey) -> Version {
    let has_new_column =
        set.layout().columns().iter().enumerate().any(|(at, column)| {
            matches!(column, Column::Slot(slot) if slot.is_new(false)) && survey.is_used(at)
        });
    let has_new_value = set.head.values.keys().any(|slot| slot.is_new(true));
    if has_new_column || has_new_value {
        Version::V1_1
    } else {
        set.head.version()
    }
}

/// The places of the columns that say something, in canonical order.
fn order(layout: &Layout, kept: &[bool], head: &Head) -> Vec<usize> {
    let mut order: Vec<usize> = (0..layout.columns().len())
        .filter(|at| kept.get(*at) == Some(&true))
        .collect();
    order.sort_by_key(|at| match layout.columns().get(*at) {
        Some(Column::Slot(slot)) => (0, ROW_ORDER.iter().position(|one| one == slot), String::new()),
        Some(Column::Other(name)) => match head.extensions.iter().position(|one| one.name == *name) {
            Some(place) => (1, Some(place), String::new()),
            None => (2, None, name.clone()),
        },
        None => (3, None, String::new()),
    });
    order
}

/// A cell as it is written canonically.
fn canonical_cell(slot: Option<Slot>, cell: &str) -> Cow<'_, str> {
    match slot {
        Some(slot) if matches!(slot.kind(), Kind::Ratio | Kind::Agreement) => canonical_number(cell),
        Some(slot) if slot.info().many && cell.contains('\\') => {
            Cow::Owned(values::joined(values::items(cell)))
        }
        _ => Cow::Borrowed(cell),
    }
}

/// Writes a set as SSSOM TSV, as it stands; [`canonical`] makes it canonical first.
pub fn write_to(set: &Set, out: &mut dyn io::Write) -> io::Result<()> {
    let mut text = String::new();
    write_head(&set.head, &mut text);
    let names = set.layout().columns().iter().map(Column::name);
    write_line(names, &mut text);
    for row in set.rows() {
        write_line(row.cells.iter(), &mut text);
        if text.len() > 1 << 16 {
            out.write_all(text.as_bytes())?;
            text.clear();
        }
    }
    out.write_all(text.as_bytes())
}

/// [`write_to`] memory.
pub fn write(set: &Set) -> Vec<u8> {
    let mut out = Vec::new();
    // Writing to memory has no way to fail.
    write_to(set, &mut out).ok();
    out
}

/// Writes a set canonically, in the version that it keeps to.
pub fn write_canonical(set: &Set) -> Vec<u8> {
    write(&canonical(set.clone(), None).set)
}

fn write_line<'c>(cells: impl Iterator<Item = &'c str>, out: &mut String) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push('\t');
        }
        if cell.contains(['\t', '\n', '\r', '"']) {
            out.push('"');
            for (at, part) in cell.split('"').enumerate() {
                if at > 0 {
                    out.push_str("\"\"");
                }
                out.push_str(part);
            }
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push('\n');
}

/// Writes the head: YAML after `#`.
fn write_head(head: &Head, out: &mut String) {
    for slot in SET_ORDER {
        match slot {
            Slot::CurieMap if !head.prefixes.is_empty() => {
                out.push_str("#curie_map:\n");
                for (prefix, iri) in &head.prefixes {
                    out.push_str("#  ");
                    write_scalar(prefix, Kind::Text, out);
                    out.push_str(": ");
                    write_scalar(iri, Kind::Uri, out);
                    out.push('\n');
                }
            }
            Slot::ExtensionDefinitions if !head.extensions.is_empty() => write_extensions(head, out),
            slot => {
                if let Some(values) = head.values.get(&slot) {
                    write_slot(slot, values, out);
                }
            }
        }
    }
}

fn write_slot(slot: Slot, values: &[String], out: &mut String) {
    out.extend(["#", slot.name(), ":"]);
    if slot.info().many {
        for value in values {
            out.push_str("\n#  - ");
            write_scalar(value, slot.kind(), out);
        }
    } else if let Some(value) = values.first() {
        out.push(' ');
        write_scalar(value, slot.kind(), out);
    }
    out.push('\n');
}

fn write_extensions(head: &Head, out: &mut String) {
    out.push_str("#extension_definitions:\n");
    for one in &head.extensions {
        let parts = [
            ("slot_name", &one.name),
            ("property", &one.property),
            ("type_hint", &one.type_hint),
        ];
        for (at, (key, value)) in parts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .enumerate()
        {
            out.push_str(if at == 0 { "#  - " } else { "#    " });
            out.extend([key, ": "]);
            write_scalar(value, Kind::Text, out);
            out.push('\n');
        }
    }
}

/// Writes a text, in quotes where YAML would take it for something else.
fn write_scalar(text: &str, kind: Kind, out: &mut String) {
    let is_taken_rightly = match taken_for(text) {
        None => true,
        Some(Taken::Day) => kind == Kind::Date && values::is_date(text),
        Some(Taken::Number) => matches!(kind, Kind::Ratio | Kind::Agreement),
        Some(Taken::Null | Taken::Truth) => false,
    };
    if is_taken_rightly && is_plain(text) {
        out.push_str(text);
        return;
    }
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            other if is_printed(other) => out.push(other),
            other => {
                let number = u32::from(other);
                let escaped = if number > 0xffff {
                    format!("\\U{number:08X}")
                } else {
                    format!("\\u{number:04X}")
                };
                out.push_str(&escaped);
            }
        }
    }
    out.push('"');
}

/// Says whether a character may stand in YAML as it is, and is harmless there.
fn is_printed(character: char) -> bool {
    let mut buffer = [0; 4];
    let text: &str = character.encode_utf8(&mut buffer);
    matches!(crate::phrase::safe::shown(text), Cow::Borrowed(_))
}

/// Says whether a text may stand without quotes.
fn is_plain(text: &str) -> bool {
    text.starts_with(|one: char| one.is_alphanumeric() || matches!(one, '/' | '_' | '(' | '.'))
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && text.chars().all(|one| one != '\n' && is_printed(one))
}

#[cfg(test)]
mod tests {
    use super::super::reader::read_set;
    use super::*;

    fn rewritten(text: &str) -> String {
        let (set, report) = read_set(text.as_bytes(), None).unwrap();
        assert_eq!(report.refused, 0, "{:?}", report.findings);
        String::from_utf8(write_canonical(&set)).unwrap()
    }

    #[test]
    fn texts_in_heads_come_back_as_they_were() {
        for text in [
            "yes",
            "1.1",
            "2026-11-23",
            "a: b",
            "x #y",
            "- z",
            "\u{202e}abc",
            "a\nb\tc\r",
            "\"q\" \\",
            "",
            " a ",
            "é:",
            "*x",
            "{a}",
            "12:30",
            "null",
            "a\u{1f600}b",
            "%d",
            "@x",
            "`",
            "!t",
            "&a",
            "| x",
            "> x",
            "? k",
            "~",
        ] {
            let mut head = Head::default();
            head.set(Slot::MappingSetTitle, text);
            let mut out = String::new();
            write_head(&head, &mut out);
            let lines: Vec<&str> = out.lines().map(|line| line.strip_prefix('#').unwrap()).collect();
            let yaml = lines.join("\n") + "\n";
            let mut report = super::super::Report::default();
            let back = super::super::head::read_head(&yaml, 1, None, &mut report);
            assert_eq!(back.get(Slot::MappingSetTitle).unwrap_or_default(), text, "{out}");
        }
    }

    #[test]
    fn order_quotes_numbers_and_lists_are_canonical() {
        let text = "# license: https://example.org/l\n# mapping_set_id: https://example.org/s\n# curie_map:\n#   B: https://example.org/b/\n#   A: https://example.org/a/\n#   Z: https://example.org/z/\nmapping_justification\tsubject_id\tpredicate_id\tobject_id\tconfidence\tcomment\tmapping_tool\tauthor_label\nsemapv:MappingReview\tB:2\tskos:exactMatch\tA:1\t0.12345\t\"a \"\"q\"\"\nx\"\thand\ta\\b|c\nsemapv:MappingReview\tA:2\tskos:exactMatch\tA:1\t1.0\t\thand\t\n";
        let expected = "#curie_map:\n#  A: https://example.org/a/\n#  B: https://example.org/b/\n#mapping_set_id: https://example.org/s\n#license: https://example.org/l\n#mapping_tool: hand\nsubject_id\tpredicate_id\tobject_id\tmapping_justification\tauthor_label\tconfidence\tcomment\nA:2\tskos:exactMatch\tA:1\tsemapv:MappingReview\t\t1\t\nB:2\tskos:exactMatch\tA:1\tsemapv:MappingReview\ta\\\\b|c\t0.123\t\"a \"\"q\"\"\nx\"\n";
        let once = rewritten(text);
        assert_eq!(once, expected);
        assert_eq!(rewritten(&once), once);
    }

    #[test]
    fn the_older_version_leaves_out_and_counts() {
        let text = "#sssom_version: \"1.1\"\n#curie_map:\n#  A: https://example.org/a/\n#mapping_set_id: https://example.org/s\n#mapping_set_confidence: 0.5\n#license: https://example.org/l\nrecord_id\tsubject_id\tpredicate_id\tobject_id\tmapping_justification\nA:r\tA:2\tskos:exactMatch\tA:1\tsemapv:MappingReview\n";
        let (set, _) = read_set(text.as_bytes(), None).unwrap();
        let older = canonical(set, Some(Version::V1_0));
        assert_eq!(
            older.losses,
            [(Slot::MappingSetConfidence, 1), (Slot::RecordId, 1)]
        );
        let written = String::from_utf8(write(&older.set)).unwrap();
        assert!(
            !written.contains("version") && !written.contains("record_id"),
            "{written}"
        );
        assert_eq!(rewritten(text), text);
    }
}
