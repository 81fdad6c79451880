//! Measures reading, checking and writing SSSOM of 1,000 to 100,000 rows.
//!
//! `cargo bench --bench sssom` prints CPU times of this thread. Aims at 100,000 rows: check 0.5 s, RDF 1.5 s,
//! join two sets 3 s. `SEAGRASS_SSSOM=FOLDER cargo bench --bench sssom` also leaves the files there, for
//! comparing with other programs.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark reports to a terminal"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use cpu_time::ThreadTime;
use seagrass::exchange::mapping_format::{MappingFormat, write};
use seagrass::exchange::sssom::{self, Set, ops};

fn main() {
    let folder = std::env::var_os("SEAGRASS_SSSOM");
    for rows in [1_000, 10_000, 100_000] {
        let (one, other) = (table(rows, 0), table(rows, rows / 2));
        if let Some(folder) = &folder {
            for (name, text) in [("s", &one), ("t", &other)] {
                let path = Path::new(folder).join(format!("{name}{rows}.sssom.tsv"));
                seagrass::store::write_atomic(&seagrass::store::RealDisk, &path, text.as_bytes())
                    .expect("written");
            }
        }
        println!("{rows} rows, {} bytes", one.len());
        report("check", || {
            let report = sssom::check(one.as_bytes(), None).expect("memory");
            assert_eq!(report.accepted, rows as u64);
            report.read as usize
        });
        let set = read(&one);
        let second = read(&other);
        report("read", || read(&one).len());
        for format in MappingFormat::ALL {
            report(format.name(), || {
                let mut out = Vec::new();
                write(&set, format, None, &mut out).expect("memory");
                out.len()
            });
        }
        report("dedupe", || ops::dedupe(&mut set.clone()));
        report("merge", || {
            let sets = vec![set.clone(), second.clone()];
            ops::merge(sets).expect("joined").0.len()
        });
        report("diff", || ops::diff(&set, &second).common);
    }
}

fn read(text: &str) -> Set {
    sssom::read_set(text.as_bytes(), None).expect("memory").0
}

/// Rows from a number on: eleven columns, each fiftieth row twice, each hundredth with Not.
fn table(rows: usize, from: usize) -> String {
    let mut out = String::from(
        "#curie_map:\n#  A: https://example.org/actions/\n#  T: https://example.org/targets/\n#  orcid: https://orcid.org/\n#mapping_set_id: https://example.org/set\n#license: https://creativecommons.org/licenses/by/4.0/\nsubject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tmapping_justification\tauthor_id\tmapping_date\tconfidence\tcomment\n",
    );
    let predicates = [
        "skos:exactMatch",
        "skos:relatedMatch",
        "skos:broadMatch",
        "skos:closeMatch",
    ];
    for at in from..from + rows {
        // Each fiftieth says what the one before said.
        let number = if at % 50 == 49 { at - 1 } else { at };
        // A small step of a generator: the same numbers everywhere.
        let mixed = number.wrapping_mul(2_654_435_761) >> 7;
        let modifier = if number % 100 == 7 { "Not" } else { "" };
        writeln!(
            out,
            "A:{number}\tMend and count the nets of shore {}\t{}\t{modifier}\tT:{}\tCatch of species {} is brought down\tsemapv:ManualMappingCuration\torcid:0000-0002-1825-{:04}\t2026-11-{:02}\t0.{}\tWritten down at the meeting of group {}",
            mixed % 977,
            predicates.get(mixed % 4).copied().unwrap_or_default(),
            mixed % 10_007,
            mixed % 313,
            mixed % 10_000,
            mixed % 30 + 1,
            mixed % 9 + 1,
            mixed % 12
        )
        .expect("to memory");
    }
    out
}

fn report(what: &str, mut work: impl FnMut() -> usize) {
    let mut best = Duration::MAX;
    let mut result = 0;
    for _ in 0..3 {
        let begun = ThreadTime::now();
        result = black_box(work());
        best = best.min(begun.elapsed());
    }
    println!("  {what}: {:.1} ms ({result})", best.as_secs_f64() * 1000.0);
}
