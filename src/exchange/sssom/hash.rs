//! The hash of a mapping: FNV-1a over a canonical expression, so that programs can tell whether two rows say
//! the same.
//!
//! Lengths are counted in octets, as the notation asks for; some programs count characters, so that hashes of
//! rows beyond ASCII are not portable. Take what the head says of all rows into the rows first
//! ([`Set::spread`](super::Set::spread)).

use std::fmt::Write as _;

use super::model::{Column, Head, Row};
use super::slots::{Kind, ROW_ORDER, Slot};
use super::values::{self, canonical_number};

fn atom(text: &str, out: &mut String) {
    // Writing to memory has no way to fail.
    write!(out, "{}:{text}", text.len()).ok();
}

/// A value as it stands in the expression.
fn value(kind: Kind, text: &str, head: &Head) -> String {
    match kind {
        Kind::Entity | Kind::Justification => head.expand(text).into_owned(),
        Kind::Ratio | Kind::Agreement => canonical_number(text).into_owned(),
        _ => text.to_owned(),
    }
}

/// The canonical expression of a row.
pub fn expression(head: &Head, row: &Row<'_>) -> String {
    let mut out = String::from("(7:mapping(");
    for slot in ROW_ORDER {
        let cell = row.get(slot);
        if cell.is_empty() || matches!(slot, Slot::RecordId | Slot::MappingCardinality) {
            continue;
        }
        out.push('(');
        atom(slot.name(), &mut out);
        if slot.info().many {
            let mut list: Vec<_> = values::items(cell)
                .map(|item| value(slot.kind(), &item, head))
                .collect();
            list.sort();
            out.push('(');
            for item in &list {
                atom(item, &mut out);
            }
            out.push(')');
        } else {
            atom(&value(slot.kind(), cell, head), &mut out);
        }
        out.push(')');
    }
    let mut extensions: Vec<(String, &str)> = row
        .pairs()
        .filter_map(|(column, cell)| match column {
            Column::Other(name) if !cell.is_empty() => {
                let property = &head.extension(name)?.property;
                (!property.is_empty()).then(|| (head.expand(property).into_owned(), cell))
            }
            _ => None,
        })
        .collect();
    if !extensions.is_empty() {
        extensions.sort();
        out.push('(');
        atom("extensions", &mut out);
        out.push('(');
        for (property, cell) in extensions {
            out.push('(');
            atom(&property, &mut out);
            atom(cell, &mut out);
            out.push(')');
        }
        out.push_str("))");
    }
    out.push_str("))");
    out
}

/// The hash of an expression: 16 digits, of the octets in little-endian order.
pub fn hash_of(expression: &str) -> String {
    let hash = expression.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut out = String::new();
    for byte in hash.to_le_bytes() {
        write!(out, "{byte:02X}").ok();
    }
    out
}

/// The hash of a row.
pub fn record_hash(head: &Head, row: &Row<'_>) -> String {
    hash_of(&expression(head, row))
}

#[cfg(test)]
mod tests {
    use super::super::model::Set;
    use super::*;

    #[test]
    fn the_published_vector() {
        let mut head = Head::default();
        for (prefix, iri) in [
            ("KF_FOOD", "https://kewl-foodie.ince/food/"),
            ("FOODON", "http://purl.obolibrary.org/obo/FOODON_"),
            ("wikidata", "https://www.wikidata.org/wiki/"),
        ] {
            head.prefixes.insert(prefix.to_owned(), iri.to_owned());
        }
        let cells = [
            ("mapping_date", "2022-05-02"),
            ("subject_id", "KF_FOOD:F001"),
            ("predicate_id", "skos:exactMatch"),
            ("object_id", "FOODON:00002473"),
            ("mapping_justification", "semapv:ManualMappingCuration"),
            ("confidence", "0.950"),
            ("subject_source", "KF_FOOD:DB"),
            ("object_source", "wikidata:Q55118395"),
            (
                "object_source_version",
                "http://purl.obolibrary.org/obo/foodon/releases/2022-02-01/foodon.owl",
            ),
            ("record_id", "KF_FOOD:r1"),
            ("mapping_cardinality", "1:1"),
        ];
        let mut set = Set::new(head, cells.map(|(name, _)| Column::of(name)).to_vec());
        set.push(0, cells.map(|(_, cell)| cell));
        let row = set.row(0).unwrap();
        let expected = "(7:mapping((10:subject_id34:https://kewl-foodie.ince/food/F001)(12:predicate_id46:http://www.w3.org/2004/02/skos/core#exactMatch)(9:object_id46:http://purl.obolibrary.org/obo/FOODON_00002473)(21:mapping_justification51:https://w3id.org/semapv/vocab/ManualMappingCuration)(14:subject_source32:https://kewl-foodie.ince/food/DB)(13:object_source39:https://www.wikidata.org/wiki/Q55118395)(21:object_source_version68:http://purl.obolibrary.org/obo/foodon/releases/2022-02-01/foodon.owl)(12:mapping_date10:2022-05-02)(10:confidence4:0.95)))";
        assert_eq!(expression(&set.head, &row), expected);
        assert_eq!(record_hash(&set.head, &row), "97170EB542E9AE8F");
    }

    #[test]
    fn lists_are_sorted_and_extensions_stand_last() {
        let mut head = Head::default();
        head.prefixes
            .insert("X".to_owned(), "https://example.org/".to_owned());
        head.extensions.push(super::super::Extension {
            name: "ext_b".to_owned(),
            property: "X:b".to_owned(),
            type_hint: String::new(),
        });
        let names = ["ext_b", "author_label", "ext_undeclared"];
        let mut set = Set::new(head, names.map(Column::of).to_vec());
        set.push(0, ["é", "B|A", "x"]);
        let row = set.row(0).unwrap();
        assert_eq!(
            expression(&set.head, &row),
            "(7:mapping((12:author_label(1:A1:B))(10:extensions((21:https://example.org/b2:é)))))"
        );
    }
}
