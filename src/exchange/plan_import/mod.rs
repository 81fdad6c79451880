//! From a table to a plan, by way of a preview that a person looks at first.
//!
//! Columns are guessed and can be chosen otherwise ([`Layout`]). Every row that is read is either taken or
//! refused with its place; nothing is left out unseen. A plan comes of it only if no error stands.

mod code;
mod drafts;
mod header;
mod remarks;
mod role;
mod tree;

pub use header::guess_layout;
pub use role::ColumnRole;

pub(super) use code::clean_code;
pub(super) use header::{find_header, language, plain};
pub(super) use remarks::{check_columns, note_ignored, text_remarks};
pub(super) use tree::short_title;

use super::table::{Finding, Severity, Table};
use crate::model::plan::{Lang, Plan, PlanParts, Wording};

/// Which row names the columns, and what each column is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The place of the row that names the columns among the rows of the table; none if none does.
    pub header: Option<usize>,
    /// What each column is, from the first.
    pub roles: Vec<ColumnRole>,
}

impl Layout {
    /// The first column with a role.
    pub fn column(&self, role: &ColumnRole) -> Option<usize> {
        self.roles.iter().position(|one| one == role)
    }
}

/// What a table does not say of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportSettings {
    /// Short identifier of the plan.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// Which edition it is.
    pub version: String,
    /// The document that the table was made from; may be empty.
    pub document: String,
    /// The language that prevails; columns without a language are in it.
    pub authoritative: Lang,
    /// Whether somebody vouches that the texts are those of the adopted document. If not, they are taken as
    /// summaries.
    pub is_adopted: bool,
    /// What the plan calls its items, where the table does not say.
    pub item_level: String,
}

impl ImportSettings {
    /// Settings for a plan of that identifier, in a language, whose texts nobody has vouched for.
    pub fn new(id: &str, authoritative: Lang) -> Self {
        Self {
            id: id.to_owned(),
            name: id.to_owned(),
            version: "1".to_owned(),
            document: String::new(),
            authoritative,
            is_adopted: false,
            item_level: "item".to_owned(),
        }
    }

    /// How far texts in the table are those of the document.
    fn wording(&self) -> Wording {
        if self.is_adopted {
            Wording::Adopted
        } else {
            Wording::Summary
        }
    }
}

/// What would come of an import.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The plan, if no error stands.
    pub plan: Option<Plan>,
    /// What is to be said, in the order of the rows; errors stand in the way.
    pub findings: Vec<Finding>,
    /// Rows below the one that names the columns.
    pub read: usize,
    /// Those that are in the plan.
    pub taken: usize,
    /// Those that are not; each has an error or a warning.
    pub refused: usize,
    /// Rows above and including the one that names the columns.
    pub above: usize,
}

impl Preview {
    /// How many findings of a severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        let of_it = self.findings.iter().filter(|one| one.severity == severity);
        of_it.count()
    }
}

/// Says what would come of importing a table. Pure: the same table and settings give the same preview.
pub fn preview(table: &Table, layout: &Layout, settings: &ImportSettings) -> Preview {
    let mut findings = table.findings.clone();
    note_ignored(table, layout, |role| *role != ColumnRole::Ignore, &mut findings);
    check_columns(layout, &settings.authoritative, &mut findings);
    let drafted = drafts::draft(table, layout, settings, &mut findings);
    let (read, taken) = (drafted.read, drafted.taken);
    let made = tree::arrange(drafted.entries, table, layout, settings, &mut findings);
    let mut plan = None;
    let stands = findings.iter().any(|one| one.severity == Severity::Error);
    if made.items.is_empty() {
        findings.push(Finding::error("import-no-items"));
    } else if !stands {
        let rows = made.rows;
        match Plan::new(parts(made.headings, made.items, settings, made.languages)) {
            Ok(made) => plan = Some(made),
            Err(error) => {
                let mut finding = Finding::error("import-no-plan").word("why", error.to_string());
                finding.row = error.code().and_then(|code| rows.get(code).copied());
                findings.push(finding);
            }
        }
    }
    // Places first, then what concerns the whole; sorting keeps the order otherwise.
    findings.sort_by_key(|one| (one.row.unwrap_or(0), one.column));
    Preview {
        plan,
        findings,
        read,
        taken,
        refused: read - taken,
        above: drafted.above,
    }
}

fn parts(
    headings: Vec<crate::model::plan::EntryParts>,
    items: Vec<crate::model::plan::EntryParts>,
    settings: &ImportSettings,
    mut languages: Vec<Lang>,
) -> PlanParts {
    languages.retain(|lang| *lang != settings.authoritative);
    languages.insert(0, settings.authoritative.clone());
    PlanParts {
        id: settings.id.clone(),
        name: settings.name.clone(),
        version: settings.version.clone(),
        period: None,
        document: settings.document.clone(),
        languages,
        authoritative_language: settings.authoritative.clone(),
        warning: None,
        statements: Vec::new(),
        expected_counts: std::collections::BTreeMap::new(),
        fields: std::collections::BTreeMap::new(),
        headings,
        items,
    }
}
