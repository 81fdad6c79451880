//! Bytes in, bytes out: plan files, session files, tables, exports. Knows text, not files.

pub mod boundaries;
pub mod changes;
pub mod export;
pub mod fonts;
pub mod jskos;
mod lines;
pub mod links_beside;
pub mod links_in;
pub mod mapping_format;
pub mod mapping_rules;
pub mod olir;
pub mod oscal;
pub mod picture;
pub mod plan_file;
pub mod plan_import;
pub mod projection;
pub mod published_links;
pub mod question_import;
pub mod rebase_matching;
pub mod rebase_report;
pub mod review_form;
pub mod roster_file;
pub mod session_file;
pub mod skos;
pub mod sssom;
pub mod table;
pub mod wording;
