//! Exports that other programs read: the projections of the neighbouring modules, by name.

use super::{Disclosure, ExportFault, Exported, Filter, Options, Report};
use crate::exchange::projection::{LinkOptions, LinkedFormat, NotProjected, Projected};
use crate::exchange::sssom::project::{self, Naming, Which};
use crate::exchange::sssom::{self, Version};
use crate::exchange::stop::Stop;
use crate::exchange::{jskos, olir, oscal, review_form, skos};
use crate::model::View;

/// A format of other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Linked {
    /// The decisions as an SSSOM set, in version 1.1.
    Sssom,
    /// The same in version 1.0.
    SssomOld,
    /// Each judgement as an SSSOM row.
    SssomJudgements,
    /// Both plans as concept schemes, with the agreed links.
    Skos,
    /// The agreed links as JSKOS mappings.
    Jskos,
    /// Reviewers' votes on them as annotations.
    JskosAnnotations,
    /// The agreed links as an OSCAL mapping collection.
    Oscal,
    /// A workbook in the shape of OLIR.
    Olir,
    /// A blank form for a reviewer without the program.
    Form,
}

impl Linked {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Sssom,
        Self::SssomOld,
        Self::SssomJudgements,
        Self::Skos,
        Self::Jskos,
        Self::JskosAnnotations,
        Self::Oscal,
        Self::Olir,
        Self::Form,
    ];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sssom => "sssom",
            Self::SssomOld => "sssom-1.0",
            Self::SssomJudgements => "sssom-judgements",
            Self::Skos => "skos",
            Self::Jskos => "jskos",
            Self::JskosAnnotations => "jskos-annotations",
            Self::Oscal => "oscal",
            Self::Olir => "olir",
            Self::Form => "form",
        }
    }

    /// What keeps the file's name apart from that of other exports.
    pub const fn stem(self) -> &'static str {
        match self {
            Self::Sssom => "decisions",
            Self::SssomOld => "decisions-1-0",
            Self::SssomJudgements => "judgements",
            other => other.name(),
        }
    }

    /// The ending of a file's name, without the first dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Sssom | Self::SssomOld | Self::SssomJudgements => "sssom.tsv",
            Self::Skos => "ttl",
            Self::Jskos | Self::JskosAnnotations => "ndjson",
            Self::Oscal => "json",
            Self::Olir | Self::Form => "xlsx",
        }
    }

    /// The least level of disclosure that it needs.
    pub const fn level(self) -> Disclosure {
        match self {
            Self::SssomJudgements | Self::JskosAnnotations => Disclosure::Codes,
            _ => Disclosure::Decisions,
        }
    }

    /// The key of what it holds and cannot say.
    pub const fn explained(self) -> &'static str {
        match self {
            Self::Sssom | Self::SssomOld => "explain-sssom",
            Self::SssomJudgements => "explain-sssom-judgements",
            Self::Skos => LinkedFormat::Skos.key(),
            Self::Jskos => LinkedFormat::Jskos.key(),
            Self::JskosAnnotations => LinkedFormat::JskosAnnotations.key(),
            Self::Oscal => LinkedFormat::Oscal.key(),
            Self::Olir => LinkedFormat::Olir.key(),
            Self::Form => LinkedFormat::ReviewForm.key(),
        }
    }
}

/// Writes what the view shows.
pub(super) fn write(
    view: &View<'_>,
    linked: Linked,
    options: &Options,
    stop: &Stop,
) -> Result<Exported, ExportFault> {
    let link_options = LinkOptions {
        stop: stop.clone(),
        ..LinkOptions::from(options)
    };
    let projected = match linked {
        Linked::Sssom => return sssom_set(view, Version::V1_1, options, stop),
        Linked::SssomOld => return sssom_set(view, Version::V1_0, options, stop),
        Linked::SssomJudgements => {
            let naming = if options.paper.level >= Disclosure::Names {
                Naming::Names
            } else {
                Naming::Codes
            };
            let made = project::judgements(view, naming, &sssom_options(options, stop));
            return canonical(made, Version::V1_1, stop);
        }
        Linked::Skos => skos::project(view, &link_options),
        Linked::Jskos => jskos::mappings(view, &link_options),
        Linked::JskosAnnotations => jskos::annotations(view, &link_options),
        Linked::Oscal => oscal::project(view, &link_options),
        Linked::Olir => olir::project(view, &link_options),
        Linked::Form => return form(view, options, stop),
    };
    let Projected { bytes, rows, losses } = projected.map_err(fault)?;
    let losses = losses.into_iter().map(|loss| (loss.key, loss.count)).collect();
    Ok(exported(bytes, rows, losses))
}

fn sssom_set(
    view: &View<'_>,
    version: Version,
    options: &Options,
    stop: &Stop,
) -> Result<Exported, ExportFault> {
    let made = project::decisions(view, &sssom_options(options, stop));
    canonical(made, version, stop)
}

fn sssom_options(options: &Options, stop: &Stop) -> project::Options {
    project::Options {
        which: match options.paper.filter {
            Filter::Agreed => Which::Agreed,
            Filter::AgreedAndBracketed | Filter::WorkingCopy => Which::WithOpen,
        },
        distributions: options.paper.level >= Disclosure::Distributions,
        file_hash: options.file_hash.clone(),
        stop: stop.clone(),
        ..project::Options::new(options.text_lang.clone())
    }
}

fn canonical(made: project::Projected, version: Version, stop: &Stop) -> Result<Exported, ExportFault> {
    if stop.is_asked() {
        return Err(ExportFault::Stopped);
    }
    let (rows, mut losses) = (made.set.len(), made.losses);
    let canonical = sssom::canonical(made.set, Some(version));
    let left_out: usize = canonical.losses.iter().map(|(_, count)| count).sum();
    if left_out > 0 {
        losses.push(("sssom-lost-slots", left_out));
    }
    let mut bytes = Vec::new();
    sssom::write_to(&canonical.set, &mut stop.until(&mut bytes)).map_err(|error| fault(error.into()))?;
    Ok(exported(bytes, rows, losses))
}

fn form(view: &View<'_>, options: &Options, stop: &Stop) -> Result<Exported, ExportFault> {
    let options = review_form::FormOptions {
        language: options.language,
        text_lang: options.text_lang.clone(),
        reviewer: None,
    };
    let bytes = review_form::write_until(view, &options, stop).map_err(fault)?;
    Ok(exported(bytes, 0, Vec::new()))
}

fn exported(bytes: Vec<u8>, rows: usize, losses: Vec<(&'static str, usize)>) -> Exported {
    Exported {
        bytes,
        report: Report {
            rows,
            losses,
            ..Report::default()
        },
    }
}

fn fault(fault: NotProjected) -> ExportFault {
    ExportFault::NotProjected(fault)
}
