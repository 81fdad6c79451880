//! The package: its parts, how they hang together, and what the file says of itself.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::fonts::{self, Carried};
use super::sections::Lie;
use super::text::{canonical, lang_is_rtl};
use super::xml::Xml;
use super::{DocxError, body, lists, page};
use crate::exchange::export::paper::{Paper, Properties};
use crate::exchange::stop::Stop;
use crate::model::UtcSeconds;
use crate::phrase::{safe, time};

/// The names of the vocabularies.
pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(super) const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
pub(super) const VECTOR: &str = "urn:schemas-microsoft-com:vml";
pub(super) const OFFICE: &str = "urn:schemas-microsoft-com:office:office";

/// The vocabulary of what hangs on what.
pub(super) const PACKAGE_RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

const STYLES: &str = include_str!("styles.xml");
const SETTINGS: &str = include_str!("settings.xml");

/// A part beside the text: its id, its name in the folder, its kind.
const BESIDE: [(&str, &str, &str); 7] = [
    ("rStyles", "styles", "styles"),
    ("rSettings", "settings", "settings"),
    ("rFonts", "fontTable", "fontTable"),
    ("rLists", "numbering", "numbering"),
    (Lie::Upright.foot(), "footer1", "footer"),
    (Lie::Across.foot(), "footer2", "footer"),
    ("rDraft", "header1", "header"),
];

/// Writes the package.
pub(super) fn write(paper: &Paper, properties: &Properties, stop: &Stop) -> Result<Vec<u8>, DocxError> {
    let is_rtl = lang_is_rtl(&paper.lang);
    let document = body::write(paper, stop);
    let draft = paper.frame.draft.as_deref();
    let foot = |lie| page::foot(&paper.frame, lie, is_rtl).finish();
    let mut parts = vec![
        ("[Content_Types].xml", types(draft.is_some()).finish()?),
        ("_rels/.rels", relations().finish()?),
        ("docProps/core.xml", core(properties).finish()?),
        ("docProps/app.xml", application().finish()?),
        ("word/document.xml", document.xml.finish()?),
        (
            "word/_rels/document.xml.rels",
            document_relations(draft.is_some()).finish()?,
        ),
        ("word/styles.xml", worded(STYLES, &paper.lang)),
        ("word/settings.xml", worded(SETTINGS, &paper.lang)),
        ("word/numbering.xml", lists::write(document.points).finish()?),
        ("word/footer1.xml", foot(Lie::Upright)?),
        ("word/footer2.xml", foot(Lie::Across)?),
    ];
    if let Some(word) = draft {
        parts.push(("word/header1.xml", page::draft(word).finish()?));
    }
    let carried = Carried::for_parts(parts.iter().map(|(_, part)| part.as_slice()));
    parts.push(("word/fontTable.xml", carried.table().finish()?));
    parts.push(("word/_rels/fontTable.xml.rels", carried.relations().finish()?));
    pack(&parts, carried, stop)
}

/// So many bytes are packed before it is asked again whether the work was called off.
const PACKED_AT_ONCE: usize = 1 << 20;

fn pack(parts: &[(&str, Vec<u8>)], carried: Carried, stop: &Stop) -> Result<Vec<u8>, DocxError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, options())?;
        // Packing is the longest part of a large paper.
        for piece in bytes.chunks(PACKED_AT_ONCE).take_while(|_| !stop.is_asked()) {
            zip.write_all(piece)?;
        }
    }
    carried.add(&mut zip)?;
    Ok(zip.finish()?.into_inner())
}

/// How parts are packed. The time is fixed: the same paper must give the same bytes.
pub(super) fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
}

/// A part that is always the same but for the language of the paper.
fn worded(part: &str, lang: &str) -> Vec<u8> {
    let tag: String = canonical(lang)
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
        .collect();
    part.replace("{lang}", &tag).into_bytes()
}

/// The parts beside the text that this paper has.
fn beside(is_draft: bool) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    BESIDE
        .into_iter()
        .filter(move |(_, _, kind)| is_draft || *kind != "header")
}

fn types(is_draft: bool) -> Xml {
    let mut xml = Xml::new();
    xml.element("Types", &[("xmlns", CONTENT_TYPES)], |xml| {
        let kinds = "application/vnd.openxmlformats-package.";
        let relations = format!("{kinds}relationships+xml");
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", &relations)]);
        xml.empty(
            "Default",
            &[("Extension", "xml"), ("ContentType", "application/xml")],
        );
        xml.empty(
            "Default",
            &[("Extension", fonts::ENDING), ("ContentType", fonts::KIND)],
        );
        let mut part = |name: &str, kind: &str| {
            xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
        };
        part("/word/document.xml", &format!("{WORD_TYPE}document.main+xml"));
        for (_, name, kind) in beside(is_draft) {
            part(&format!("/word/{name}.xml"), &format!("{WORD_TYPE}{kind}+xml"));
        }
        part("/docProps/core.xml", &format!("{kinds}core-properties+xml"));
        let application = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
        part("/docProps/app.xml", application);
    });
    xml
}

fn relations() -> Xml {
    let mut xml = Xml::new();
    xml.element("Relationships", &[("xmlns", PACKAGE_RELATIONS)], |xml| {
        let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
        for (id, kind, target) in [
            (
                "rText",
                format!("{RELATIONS}/officeDocument"),
                "word/document.xml",
            ),
            ("rCore", core.to_owned(), "docProps/core.xml"),
            (
                "rProgram",
                format!("{RELATIONS}/extended-properties"),
                "docProps/app.xml",
            ),
        ] {
            xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)]);
        }
    });
    xml
}

fn document_relations(is_draft: bool) -> Xml {
    let mut xml = Xml::new();
    xml.element("Relationships", &[("xmlns", PACKAGE_RELATIONS)], |xml| {
        for (id, name, kind) in beside(is_draft) {
            let (kind, target) = (format!("{RELATIONS}/{kind}"), format!("{name}.xml"));
            xml.empty(
                "Relationship",
                &[("Id", id), ("Type", &kind), ("Target", &target)],
            );
        }
    });
    xml
}

/// Title, language and dates: no author, and nothing of the machine.
fn core(properties: &Properties) -> Xml {
    let names = [
        ("xmlns:cp", CORE),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let mut xml = Xml::new();
    xml.element("cp:coreProperties", &names, |xml| {
        let at = time::iso(UtcSeconds(properties.created.0.clamp(0, UtcSeconds::LATEST.0)));
        let mut text = |name: &'static str, attributes: &[(&'static str, &str)], value: &str| {
            if !value.is_empty() {
                let value = safe::shown(value).replace('\n', " ");
                xml.element(name, attributes, |xml| xml.text(&value));
            }
        };
        text("dc:title", &[], &properties.title);
        text("dc:subject", &[], &properties.subject);
        text("dc:language", &[], &canonical(&properties.lang));
        text("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &at);
        text("dcterms:modified", &[("xsi:type", "dcterms:W3CDTF")], &at);
    });
    xml
}

fn application() -> Xml {
    let name = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let mut xml = Xml::new();
    xml.element("Properties", &[("xmlns", name)], |xml| {
        xml.element("Application", &[], |xml| xml.text("Seagrass"));
    });
    xml
}
