//! The integration tests, as one binary.

#![allow(
    clippy::allow_attributes,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::assigning_clones,
    clippy::clone_on_ref_ptr,
    clippy::single_match,
    clippy::format_collect,
    clippy::single_char_pattern,
    clippy::single_match_else,
    clippy::range_plus_one,
    clippy::naive_bytecount,
    clippy::from_iter_instead_of_collect,
    clippy::unwrap_used,
    clippy::wildcard_imports,
    reason = "a test that fails says so by panicking"
)]

mod adopted_window;
mod agenda;
mod agenda_window;
mod agreement_properties;
mod annexes;
mod app_files;
mod app_kill;
mod app_recovery;
mod app_window;
mod app_world;
mod board;
mod carry_over_source;
mod carry_over_window;
mod catalogue;
mod cli;
mod cli_use;
mod commands;
mod conflicts_window;
mod coverage;
mod decided_facts;
mod decisions;
mod desk;
mod dialogs;
mod difficult;
mod export_safety;
mod export_stop;
mod export_window;
mod exports;
mod frame;
mod frame_budget;
mod frame_window;
mod fuzz;
mod gaps_observer;
mod gaps_window;
mod glyphs;
mod hostile;
mod import_cli;
mod import_window;
mod inspector;
mod join_window;
mod jskos_files;
mod languages;
mod large;
mod layer;
mod layer_window;
mod leak;
mod leak_plot;
mod linked;
mod links_window;
mod lint;
mod lint_window;
mod log_window;
mod matrix;
mod matrix_budget;
mod meeting;
mod merge;
mod merge_cli;
mod merge_differences;
mod merge_sight;
mod merge_window;
mod naive_figures;
mod narrow_window;
mod oracles;
mod outcomes;
mod packs_window;
mod pages_window;
mod panels;
mod papers_office;
mod papers_pdf;
mod pictures;
mod pictures_export;
mod plan_import;
mod popover;
mod proceedings;
mod properties;
mod proposals_window;
mod published_window;
mod questions;
mod readiness;
mod readme;
mod rebase;
mod rebase_cli;
mod rebase_plans;
mod rebase_properties;
mod recompute;
mod register;
mod review_cli;
mod review_documents;
mod review_properties;
mod room;
mod room_window;
mod roster;
mod rounds_window;
mod salvage_sealed;
mod samples;
mod scales;
mod scenes;
mod scenes_decisions;
mod search_box;
mod session_damage_v2;
mod session_files;
mod session_files_v2;
mod sessions;
mod sight;
mod small_rules;
mod sssom;
mod sssom_cli;
mod sssom_session;
mod start;
mod statistics_page;
mod stats;
mod store_faults;
mod store_journal;
mod store_journal_faults;
mod store_kill;
mod store_real;
mod store_support;
mod support;
mod suppress;
mod tables;
mod template_window;
mod tidy;
mod verify_cli;
mod whole_mapping;
mod widgets;
mod wording;
mod worked_example;
mod workshop;
mod workshop_example;
