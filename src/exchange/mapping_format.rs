//! Formats between which mappings are converted without a session. Between any two of them stands a row of SSSOM.

use std::io::{self, BufRead, Write};

use super::jskos;
use super::sssom::rdf::{RdfWriter, Syntax};
use super::sssom::{self, Head, Layout, Report, Row, Set, Slot, Survey, Version, json};

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
    /// JSKOS, a mapping a line.
    Jskos,
}

impl MappingFormat {
    /// All formats.
    pub const ALL: [Self; 5] = [
        Self::SssomTsv,
        Self::SssomJson,
        Self::Turtle,
        Self::NTriples,
        Self::Jskos,
    ];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SssomTsv => "sssom",
            Self::SssomJson => "sssom-json",
            Self::Turtle => "sssom-turtle",
            Self::NTriples => "sssom-ntriples",
            Self::Jskos => "jskos",
        }
    }

    /// The endings of names of files, the usual one first.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::SssomTsv => &[".sssom.tsv", ".tsv"],
            Self::SssomJson => &[".sssom.json", ".json"],
            Self::Turtle => &[".ttl"],
            Self::NTriples => &[".nt"],
            Self::Jskos => &[".ndjson", ".jskos"],
        }
    }

    /// Says whether it can be read.
    pub const fn is_read(self) -> bool {
        matches!(self, Self::SssomTsv | Self::SssomJson | Self::Jskos)
    }

    /// Says whether it is read row by row, so that a file of any length needs no more memory than a row.
    pub const fn is_streamed(self) -> bool {
        matches!(self, Self::SssomTsv | Self::Jskos)
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

/// What a format could not say: a key of the catalogue's and how often; the name of a slot, column or field
/// stands beside it.
pub type Loss = (&'static str, String, usize);

/// What came of writing rows: `given = report.accepted + report.refused`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// What the format could not say of rows that are written.
    pub losses: Vec<Loss>,
    /// How many rows are written, and which are not, since the format would have them say something else.
    pub report: Report,
}

/// Writes a set of mappings. What all rows share is said once. The table is sorted: it takes the
/// room of the set.
pub fn write(
    set: Set,
    format: MappingFormat,
    version: Option<Version>,
    out: &mut dyn Write,
) -> io::Result<Written> {
    if format == MappingFormat::SssomTsv {
        let (rows, unknown) = (set.len() as u64, unknown_keys(&set.head).collect::<Vec<_>>());
        let canonical = sssom::canonical(set, version);
        sssom::write_to(&canonical.set, out)?;
        let lost = canonical.losses.into_iter();
        let mut losses: Vec<Loss> = lost
            .map(|(slot, count)| ("convert-lost-version", slot.name().to_owned(), count))
            .collect();
        losses.extend(unknown);
        return Ok(Written {
            losses,
            report: all_written(rows),
        });
    }
    let survey = Survey::of(&set);
    let mut writer = RowWriter::begin(format, &set.head, set.layout(), &survey, out)?;
    for row in set.rows() {
        writer.row(&row)?;
    }
    writer.finish(&set.head, set.layout(), &survey)
}

fn all_written(rows: u64) -> Report {
    Report {
        read: rows,
        accepted: rows,
        ..Report::default()
    }
}

/// Keys of the head that are none of SSSOM's.
fn unknown_keys(head: &Head) -> impl Iterator<Item = Loss> {
    let unknown = head.unknown.iter();
    unknown.map(|(key, _)| ("convert-lost-key", key.clone(), 1))
}

/// Writes rows one after the other in a format that needs no order of them.
pub enum RowWriter<W> {
    /// JSON, and how many rows.
    Json(json::JsonWriter<W>, u64),
    /// RDF, and how many rows.
    Rdf(RdfWriter<W>, u64),
    /// JSKOS.
    Jskos(Box<jskos::MappingWriter<W>>),
}

impl<W: Write> RowWriter<W> {
    /// Writes the beginning, after a survey of all rows. The table is sorted, and none of these: asked for it, this
    /// writes JSON.
    pub fn begin(
        format: MappingFormat,
        head: &Head,
        layout: &Layout,
        survey: &Survey,
        out: W,
    ) -> io::Result<Self> {
        if format == MappingFormat::Jskos {
            let is_used = |slot: Slot| layout.place(slot).is_some_and(|at| survey.is_used(at));
            return Ok(Self::Jskos(Box::new(jskos::MappingWriter::new(
                out, head, is_used,
            ))));
        }
        let (head, kept) = survey.condense(head, layout, head.version());
        Ok(match format {
            MappingFormat::Turtle => Self::Rdf(RdfWriter::new(out, Syntax::Turtle, &head, layout, &kept)?, 0),
            MappingFormat::NTriples => {
                Self::Rdf(RdfWriter::new(out, Syntax::NTriples, &head, layout, &kept)?, 0)
            }
            _ => Self::Json(json::JsonWriter::new(out, &head, layout, &kept)?, 0),
        })
    }

    /// Writes a row.
    pub fn row(&mut self, row: &Row<'_>) -> io::Result<()> {
        match self {
            Self::Json(writer, rows) => {
                *rows += 1;
                writer.row(row)
            }
            Self::Rdf(writer, rows) => {
                *rows += 1;
                writer.row(row)
            }
            Self::Jskos(writer) => writer.row(row),
        }
    }

    /// Writes the end, and says what could not be said.
    pub fn finish(self, head: &Head, layout: &Layout, survey: &Survey) -> io::Result<Written> {
        let (mut losses, report) = match self {
            Self::Json(writer, rows) => {
                writer.finish()?;
                (Vec::new(), all_written(rows))
            }
            Self::Rdf(writer, rows) => {
                writer.finish()?;
                let unsaid = survey.undeclared(head, layout).into_iter();
                let losses = unsaid.map(|(name, count)| ("convert-lost-column", name, count));
                (losses.collect(), all_written(rows))
            }
            Self::Jskos(writer) => {
                let (_, losses, report) = writer.finish()?;
                (losses, report)
            }
        };
        losses.extend(unknown_keys(head));
        Ok(Written { losses, report })
    }
}

/// A file that was gone through, so that its rows can be written while it is read once more.
pub struct Learned {
    /// What was found.
    pub report: Report,
    head: Head,
    layout: Layout,
    survey: Survey,
    jskos: Option<jskos::Survey>,
    losses: Vec<Loss>,
}

/// Goes through a file whose format [is streamed](MappingFormat::is_streamed); `open` opens it as often as needed,
/// `outside` is the text of a metadata file of SSSOM.
pub fn learn<R: BufRead>(
    from: MappingFormat,
    mut open: impl FnMut() -> io::Result<R>,
    outside: Option<&str>,
) -> io::Result<Learned> {
    if from == MappingFormat::Jskos {
        let known = jskos::Survey::of(open()?, None)?;
        let mut survey = Survey::new(&known.head, &known.layout);
        let mut rows = known.rows(open()?, None);
        while let Some(row) = rows.next()? {
            survey.row(&row);
        }
        return Ok(Learned {
            report: known.report.clone(),
            head: known.head.clone(),
            layout: known.layout.clone(),
            losses: known.losses(),
            survey,
            jskos: Some(known),
        });
    }
    let mut reader = sssom::Reader::open(open()?, outside)?;
    let mut survey = Survey::new(reader.head(), reader.layout());
    while let Some(row) = reader.next()? {
        survey.row(&row);
    }
    let (head, layout, report) = reader.finish()?;
    Ok(Learned {
        report,
        head,
        layout,
        survey,
        jskos: None,
        losses: Vec::new(),
    })
}

impl Learned {
    /// Reads the file again and writes its rows in another format, which is not the table.
    pub fn pour(
        &self,
        source: impl BufRead,
        outside: Option<&str>,
        to: MappingFormat,
        out: &mut dyn Write,
    ) -> io::Result<Written> {
        let mut writer = RowWriter::begin(to, &self.head, &self.layout, &self.survey, out)?;
        if let Some(known) = &self.jskos {
            let mut rows = known.rows(source, None);
            while let Some(row) = rows.next()? {
                writer.row(&row)?;
            }
        } else {
            let mut rows = sssom::Reader::open(source, outside)?;
            while let Some(row) = rows.next()? {
                writer.row(&row)?;
            }
        }
        let mut written = writer.finish(&self.head, &self.layout, &self.survey)?;
        written.losses.extend(self.losses.iter().cloned());
        Ok(written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_rdf_cannot_say_are_counted() {
        let names = [
            "subject_id",
            "predicate_id",
            "object_id",
            "mapping_justification",
            "note",
            "empty",
        ];
        let columns = names.map(sssom::Column::of).to_vec();
        let mut set = Set::new(sssom::Head::default(), columns);
        for (line, note) in [(2, "a"), (3, ""), (4, "b")] {
            let cells = [
                "skos:a",
                "skos:exactMatch",
                "skos:b",
                "semapv:MappingReview",
                note,
                "",
            ];
            set.push(line, cells);
        }
        for (format, lost) in [
            (
                MappingFormat::Turtle,
                vec![("convert-lost-column", "note".to_owned(), 2)],
            ),
            (MappingFormat::SssomJson, Vec::new()),
        ] {
            let written = write(set.clone(), format, None, &mut Vec::new()).unwrap();
            assert_eq!(written.losses, lost);
        }
    }

    #[test]
    fn names_of_files_tell_the_format() {
        for (name, format) in [
            ("a.sssom.tsv", Some(MappingFormat::SssomTsv)),
            ("A.TSV", Some(MappingFormat::SssomTsv)),
            ("a.sssom.json", Some(MappingFormat::SssomJson)),
            ("a.ttl", Some(MappingFormat::Turtle)),
            ("a.ndjson", Some(MappingFormat::Jskos)),
            ("a.ron", None),
        ] {
            assert_eq!(MappingFormat::from_file_name(name), format, "{name}");
        }
        for format in MappingFormat::ALL {
            assert_eq!(MappingFormat::from_name(format.name()), Some(format));
        }
    }
}
