//! Formats between which mappings are converted without a session.

use std::io::{self, Write};

use super::sssom::rdf::{RdfWriter, Syntax};
use super::sssom::{self, Set, Version, json};

/// A format of mappings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MappingFormat {
    /// SSSOM as a table.
    SssomTsv,
    /// SSSOM as JSON.
    SssomJson,
    /// SSSOM as RDF in Turtle.
    Turtle,
    /// SSSOM as RDF, a triple a line.
    NTriples,
}

impl MappingFormat {
    /// All formats.
    pub const ALL: [Self; 4] = [Self::SssomTsv, Self::SssomJson, Self::Turtle, Self::NTriples];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SssomTsv => "sssom",
            Self::SssomJson => "sssom-json",
            Self::Turtle => "sssom-turtle",
            Self::NTriples => "sssom-ntriples",
        }
    }

    /// The endings of names of files, the usual one first.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::SssomTsv => &[".sssom.tsv", ".tsv"],
            Self::SssomJson => &[".sssom.json", ".json"],
            Self::Turtle => &[".ttl"],
            Self::NTriples => &[".nt"],
        }
    }

    /// Says whether it can be read.
    pub const fn is_read(self) -> bool {
        matches!(self, Self::SssomTsv | Self::SssomJson)
    }

    /// The format with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that the name of a file tells: the longest ending counts.
    pub fn from_file_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let all = Self::ALL
            .into_iter()
            .flat_map(|format| format.endings().iter().map(move |ending| (format, *ending)));
        all.filter(|(_, ending)| name.ends_with(ending))
            .max_by_key(|(_, ending)| ending.len())
            .map(|(format, _)| format)
    }
}

/// What a format could not say: a key of the catalogue's and how often; the name of a slot or column stands
/// beside it.
pub type Loss = (&'static str, String, usize);

/// Writes a set of mappings. What all rows share is said once.
pub fn write(
    set: &Set,
    format: MappingFormat,
    version: Option<Version>,
    out: &mut dyn Write,
) -> io::Result<Vec<Loss>> {
    let mut losses = Vec::new();
    match format {
        MappingFormat::SssomTsv => {
            let canonical = sssom::canonical(set, version);
            sssom::write_to(&canonical.set, out)?;
            let lost = canonical.losses.into_iter();
            losses.extend(lost.map(|(slot, count)| ("convert-lost-version", slot.name().to_owned(), count)));
        }
        MappingFormat::SssomJson | MappingFormat::Turtle | MappingFormat::NTriples => {
            let survey = sssom::Survey::of(set);
            let mut writer = RowWriter::new(format, set, &survey, out)?;
            for row in set.rows() {
                writer.row(&row)?;
            }
            writer.finish()?;
            if format != MappingFormat::SssomJson {
                let unsaid = survey.undeclared(&set.head, set.layout()).into_iter();
                losses.extend(unsaid.map(|(name, count)| ("convert-lost-column", name, count)));
            }
        }
    }
    let unknown = set.head.unknown.iter();
    losses.extend(unknown.map(|(key, _)| ("convert-lost-key", key.clone(), 1)));
    Ok(losses)
}

/// Writes rows one after the other in a format that needs no order of them.
pub enum RowWriter<W> {
    /// JSON.
    Json(json::JsonWriter<W>),
    /// RDF.
    Rdf(RdfWriter<W>),
}

impl<W: Write> RowWriter<W> {
    /// Writes the beginning. The format must not be the table.
    fn new(format: MappingFormat, set: &Set, survey: &sssom::Survey, out: W) -> io::Result<Self> {
        Self::begin(format, &set.head, set.layout(), survey, out)
    }

    /// Writes the beginning, after a survey of all rows.
    pub fn begin(
        format: MappingFormat,
        head: &sssom::Head,
        layout: &sssom::Layout,
        survey: &sssom::Survey,
        out: W,
    ) -> io::Result<Self> {
        let (head, kept) = survey.condense(head, layout, head.version());
        Ok(match format {
            MappingFormat::SssomTsv | MappingFormat::SssomJson => {
                Self::Json(json::JsonWriter::new(out, &head, layout, &kept)?)
            }
            MappingFormat::Turtle => Self::Rdf(RdfWriter::new(out, Syntax::Turtle, &head, layout, &kept)?),
            MappingFormat::NTriples => {
                Self::Rdf(RdfWriter::new(out, Syntax::NTriples, &head, layout, &kept)?)
            }
        })
    }

    /// Writes a row.
    pub fn row(&mut self, row: &sssom::Row<'_>) -> io::Result<()> {
        match self {
            Self::Json(writer) => writer.row(row),
            Self::Rdf(writer) => writer.row(row),
        }
    }

    /// Writes the end.
    pub fn finish(self) -> io::Result<W> {
        match self {
            Self::Json(writer) => writer.finish(),
            Self::Rdf(writer) => writer.finish(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_tell_the_format() {
        for (name, format) in [
            ("a.sssom.tsv", Some(MappingFormat::SssomTsv)),
            ("A.TSV", Some(MappingFormat::SssomTsv)),
            ("a.sssom.json", Some(MappingFormat::SssomJson)),
            ("a.ttl", Some(MappingFormat::Turtle)),
            ("a.ron", None),
        ] {
            assert_eq!(MappingFormat::from_file_name(name), format, "{name}");
        }
        for format in MappingFormat::ALL {
            assert_eq!(MappingFormat::from_name(format.name()), Some(format));
        }
    }
}
