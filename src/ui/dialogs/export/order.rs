//! What a person wants to export: kept from one use of the dialog to the next.

use std::path::PathBuf;

use crate::exchange::export::{Disclosure, Format, Offer, PaperKind, PaperName, PaperOptions};

/// What is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Everything of a meeting at the level chosen, into a folder.
    Set,
    /// One file.
    One(Format),
}

/// A finished choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportOrder {
    /// What.
    pub wanted: Wanted,
    /// With which filter, level and frame.
    pub paper: PaperOptions,
    /// Whether changes against the earlier file go with it.
    pub changes: bool,
}

impl ExportOrder {
    /// The formats that it asks for.
    pub fn formats(&self) -> Vec<Format> {
        match self.wanted {
            Wanted::Set => Format::full_set(self.paper.level).collect(),
            Wanted::One(format) => vec![format],
        }
    }

    /// Whether more is told than how often each answer was given.
    pub fn tells_who(&self) -> bool {
        self.paper.level > Disclosure::default()
    }

    /// The files that it makes, by the stem of their names: what each holds, whether it is the changes only,
    /// and its name.
    pub fn files(&self, stem: &str) -> Vec<(Format, bool, String)> {
        let level = self.paper.level;
        let mut files = Vec::new();
        for format in self.formats() {
            let clean = format.file_name(stem, level);
            let changes = changes_name(&clean);
            files.push((format, false, clean));
            if self.changes && matches!(format, Format::Paper(..)) {
                files.push((format, true, changes));
            }
        }
        files
    }
}

/// The name of the file that has the changes only, beside the clean copy.
pub fn changes_name(clean: &str) -> String {
    match clean.rsplit_once('.') {
        Some((own, ending)) => format!("{own}-changes.{ending}"),
        None => format!("{clean}-changes"),
    }
}

/// What was chosen in the dialog, while the program runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportForm {
    /// What.
    pub wanted: Wanted,
    /// Filter, level as chosen, and the frame.
    pub paper: PaperOptions,
}

impl Default for ExportForm {
    fn default() -> Self {
        Self {
            wanted: Wanted::One(Format::Paper(PaperName::Alignment, PaperKind::Docx)),
            paper: PaperOptions::default(),
        }
    }
}

impl ExportForm {
    /// The level that holds: the one chosen, or what the format needs if that is more.
    pub fn level(&self) -> Disclosure {
        match self.wanted {
            Wanted::Set => self.paper.level,
            Wanted::One(format) => self.paper.level.max(format.level()),
        }
    }

    /// Chooses something, in the kind of file chosen last if it can be had in it.
    pub fn choose(&mut self, offer: &Offer) {
        let kind = match self.wanted {
            Wanted::One(format) => format.kind_key(),
            Wanted::Set => "",
        };
        let same = offer.formats.iter().find(|format| format.kind_key() == kind);
        if let Some(format) = same.or_else(|| offer.formats.first()) {
            self.wanted = Wanted::One(*format);
        }
    }

    /// The choice as it holds.
    pub fn order(&self, changes: bool) -> ExportOrder {
        let is_paper = !matches!(self.wanted, Wanted::One(format) if !matches!(format, Format::Paper(..)));
        ExportOrder {
            wanted: self.wanted,
            paper: PaperOptions {
                level: self.level(),
                ..self.paper.clone()
            },
            changes: changes && is_paper,
        }
    }
}

/// What came of an export. All texts are in the person's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportsMade {
    /// The folder the files are in.
    pub folder: PathBuf,
    /// The files written: each name with what is in it.
    pub written: Vec<(String, String)>,
    /// The names of files that were there already and were left alone.
    pub existing: Vec<String>,
    /// What was not written, and why.
    pub failed: Vec<String>,
    /// Whether the rest was called off.
    pub cancelled: bool,
    /// The name under which the file was written because the one typed did not carry its level.
    pub named: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::export::{Data, offers};

    #[test]
    fn the_kind_of_file_stays_where_it_can() {
        let mut form = ExportForm::default();
        let all = offers();
        let of = |key: &str| all.iter().find(|one| one.key == key).expect("offered");
        form.wanted = Wanted::One(Format::Paper(PaperName::Alignment, PaperKind::Pdf));
        form.choose(of("offer-gaps"));
        assert_eq!(
            form.wanted,
            Wanted::One(Format::Paper(PaperName::Gaps, PaperKind::Pdf))
        );
        form.choose(of("offer-data-judgements"));
        assert_eq!(form.wanted, Wanted::One(Format::Data(Data::Csv)));
        assert_eq!(form.level(), Disclosure::Codes, "it tells who judged");
    }

    #[test]
    fn a_level_above_the_usual_stands_in_the_names_and_changes_stand_beside() {
        let mut form = ExportForm::default();
        form.paper.level = Disclosure::Names;
        let order = form.order(true);
        assert!(order.tells_who());
        let names: Vec<_> = order.files("mos4").into_iter().map(|(_, _, name)| name).collect();
        assert_eq!(
            names,
            ["mos4-alignment-names.docx", "mos4-alignment-names-changes.docx"]
        );
        form.wanted = Wanted::One(Format::Data(Data::Gaps));
        assert!(!form.order(true).changes, "data has no changes");
    }
}
