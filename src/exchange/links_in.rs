//! A file of links that others published, of whatever kind, taken row by row: each is taken or refused, with
//! its line and the reason, and nothing disappears.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, Read};

use super::jskos::{self, Annotation};
use super::links_beside::read_beside;
use super::published_links::{PublishedLink, PublishedLinks};
use super::sssom::import::{self, Reason};
use super::sssom::{self, Report, Severity, Slot};
use crate::model::Plan;
use crate::phrase::catalogue::Catalogue;

/// A kind of file that holds links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinksKind {
    /// SSSOM as a table.
    SssomTable,
    /// SSSOM as JSON.
    SssomJson,
    /// JSKOS, a mapping a line.
    Jskos,
    /// A file of links of this program's.
    Links,
}

/// The endings of names by which a file is known to hold links.
const ENDINGS: [(&str, LinksKind); 7] = [
    (".tsv", LinksKind::SssomTable),
    (".sssom.json", LinksKind::SssomJson),
    (".json", LinksKind::SssomJson),
    (".ndjson", LinksKind::Jskos),
    (".jsonl", LinksKind::Jskos),
    (".jskos", LinksKind::Jskos),
    ("links.ron", LinksKind::Links),
];

/// So much of a file is looked at to tell its kind.
const LOOKED_AT: usize = 1 << 16;

impl LinksKind {
    /// The kind that the name of a file tells.
    pub fn from_file_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let found = ENDINGS.into_iter().find(|(ending, _)| name.ends_with(ending));
        found.map(|(_, kind)| kind)
    }

    /// The kind of a file: by its name, and where that does not tell by how it begins.
    fn of(name: &str, bytes: &[u8]) -> Self {
        let start = bytes.get(..LOOKED_AT.min(bytes.len())).unwrap_or_default();
        let holds = |what: &[u8]| start.windows(what.len()).any(|piece| piece == what);
        let first = start.iter().find(|byte| !byte.is_ascii_whitespace());
        match Self::from_file_name(name) {
            // The same ending serves both.
            Some(Self::SssomJson) if holds(b"\"memberSet\"") => Self::Jskos,
            Some(kind) => kind,
            None => match first {
                Some(b'(') => Self::Links,
                Some(b'{') if holds(b"\"memberSet\"") => Self::Jskos,
                Some(b'{') => Self::SssomJson,
                _ if holds(b"seagrass-") => Self::Links,
                _ => Self::SssomTable,
            },
        }
    }
}

/// A row that is not taken, or what else is to be said of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The line of the file, from 1; nothing where the whole file is meant.
    pub line: Option<u64>,
    /// What there is to say, in the person's language, with its place.
    pub sentence: String,
    /// Whether the row was refused for it; else it is good to know.
    pub is_refusal: bool,
}

/// What a file holds. `read = links taken + attached + refused`, always.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinksRead {
    /// What is taken.
    pub links: PublishedLinks,
    /// Rows in the file.
    pub read: u64,
    /// Rows refused.
    pub refused: u64,
    /// Rows that say something of a mapping, and stand beside its link.
    pub attached: u64,
    /// Each refusal and remark, in the order of the file.
    pub remarks: Vec<Remark>,
    /// How many more remarks were made than are kept.
    pub not_kept: u64,
    /// Who published it: the key of a label, and what the file says. In the order in which it is shown.
    pub publisher: Vec<(&'static str, String)>,
    /// What was named as an item of a plan and is none.
    pub not_found: Vec<String>,
}

/// Why nothing of a file is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinksFault {
    /// It was called off.
    Stopped,
    /// It holds no links; why, in the person's language.
    NoLinks(String),
}

/// Reads a file of links between two plans; `name` is that of the file. `stopped` is asked from time to time
/// whether somebody called it off.
///
/// # Errors
/// [`LinksFault`] if nothing of the file can be taken as rows.
pub fn read_links_in(
    name: &str,
    bytes: &[u8],
    (actions, targets): (&Plan, &Plan),
    words: &Catalogue,
    stopped: &dyn Fn() -> bool,
) -> Result<LinksRead, LinksFault> {
    let read = match LinksKind::of(name, bytes) {
        LinksKind::SssomTable => {
            let source = Watched {
                rest: bytes,
                passed: 0,
                stopped,
            };
            let (set, report) = sssom::read_set(source, None).map_err(|_called_off| LinksFault::Stopped)?;
            of_set(&set, &report, (actions, targets), words, None)
        }
        LinksKind::SssomJson => {
            let (set, report) = sssom::json::read_json(bytes);
            of_set(&set, &report, (actions, targets), words, None)
        }
        LinksKind::Jskos => of_jskos(bytes, (actions, targets), words)?,
        LinksKind::Links => of_links(bytes, name, actions, targets, words)?,
    };
    if stopped() {
        return Err(LinksFault::Stopped);
    }
    if read.read == 0 && read.remarks.is_empty() {
        return Err(LinksFault::NoLinks(words.text("links-in-empty").to_owned()));
    }
    Ok(read)
}

/// Bytes that end with an error once somebody calls the reading off.
struct Watched<'a> {
    rest: &'a [u8],
    /// Bytes since it was last asked.
    passed: usize,
    stopped: &'a dyn Fn() -> bool,
}

/// It is asked again after so many bytes.
const ASKED_EVERY: usize = 1 << 16;

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Watched<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.passed >= ASKED_EVERY {
            self.passed = 0;
            if (self.stopped)() {
                return Err(io::Error::other("called off"));
            }
        }
        Ok(self.rest)
    }

    fn consume(&mut self, count: usize) {
        self.passed += count;
        self.rest = self.rest.get(count..).unwrap_or_default();
    }
}

/// Why a row is not taken, with its place.
fn refused_row(words: &Catalogue, refusal: &import::Refusal, is_jskos: bool) -> String {
    let value = shortened(&refusal.value);
    let what = words.format(refusal.reason.key(), &[("value", value.into())]);
    let field = if is_jskos {
        jskos::field_of(refusal.column)
    } else {
        refusal.column
    };
    visible(placed(words, refusal.line, field, &what))
}

/// What others said of the mappings of a file, and the lines of mappings by their IRIs.
struct Others {
    annotations: Vec<Annotation>,
    lines: BTreeMap<String, u64>,
}

fn of_set(
    set: &sssom::Set,
    report: &Report,
    (actions, targets): (&Plan, &Plan),
    words: &Catalogue,
    others: Option<Others>,
) -> LinksRead {
    let mut imported = import::links(set, actions, targets);
    let refused = imported.refused;
    let is_jskos = others.is_some();
    let mut remarks: Vec<Remark> = report
        .findings
        .iter()
        .map(|finding| Remark {
            line: Some(finding.line).filter(|line| *line > 0),
            sentence: visible(placed(
                words,
                finding.line,
                &finding.column,
                &finding.sentence(words),
            )),
            is_refusal: finding.rule.severity() == Severity::Error,
        })
        .collect();
    remarks.extend(refused.iter().map(|refusal| Remark {
        line: Some(refusal.line),
        sentence: refused_row(words, refusal, is_jskos),
        is_refusal: true,
    }));
    // A line of its own that says something of a mapping; what stands inside of a mapping is no row.
    let (mut attached, mut apart) = (0, 0);
    if let Some(Others { annotations, lines }) = others {
        let own = annotations.iter().filter(|one| one.mapping.is_none()).count() as u64;
        let left = jskos::attach(&mut imported.taken, annotations, &lines).into_iter();
        for one in left.filter(|one| !one.is_inside) {
            apart += 1;
            let why = words.format(one.key, &[("target", shortened(&one.target).into())]);
            remarks.push(Remark {
                line: Some(one.line),
                sentence: visible(placed(words, one.line, "target", &why)),
                is_refusal: true,
            });
        }
        attached = own - apart;
    }
    remarks.sort_by_key(|remark| remark.line);
    let not_found: BTreeSet<_> = refused
        .iter()
        .filter(|one| matches!(one.reason, Reason::NoEntry | Reason::Foreign))
        .map(|one| shortened(&one.value))
        .collect();
    let taken = imported.taken.into_iter().map(|(_, link)| link).collect();
    let links = PublishedLinks::new(import::about(set), taken);
    LinksRead {
        publisher: publisher(set, &links),
        read: report.read,
        refused: report.refused + refused.len() as u64 + apart,
        attached,
        remarks,
        not_kept: report.left_out(),
        not_found: not_found.into_iter().collect(),
        links,
    }
}

/// No more letters of a value are repeated in a sentence or a list.
const LONGEST: usize = 160;

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// What is no character of any text is shown by its number: no font has it.
fn visible(text: String) -> String {
    if text.contains('\u{fffd}') {
        text.replace('\u{fffd}', "‹U+FFFD›")
    } else {
        text
    }
}

/// A sentence with its place.
fn placed(words: &Catalogue, line: u64, column: &str, what: &str) -> String {
    if line == 0 {
        return what.to_owned();
    }
    let parts = [
        ("line", line.to_string().into()),
        ("column", column.into()),
        ("what", what.into()),
    ];
    let key = if column.is_empty() {
        "linked-at-line"
    } else {
        "links-in-at"
    };
    words.format(key, &parts)
}

/// What a set says of who made it.
fn publisher(set: &sssom::Set, links: &PublishedLinks) -> Vec<(&'static str, String)> {
    let head = |slots: &[Slot]| {
        let found = slots.iter().find_map(|slot| set.head.get(*slot));
        found.unwrap_or_default().to_owned()
    };
    let all = [
        ("links-in-title", head(&[Slot::MappingSetTitle])),
        ("links-in-source", head(&[Slot::MappingSetId])),
        ("links-in-creator", head(&[Slot::CreatorLabel, Slot::CreatorId])),
        ("links-in-authors", authors(links)),
        ("links-in-version", head(&[Slot::MappingSetVersion])),
        ("links-in-date", head(&[Slot::PublicationDate, Slot::MappingDate])),
        ("links-in-license", head(&[Slot::License])),
    ];
    said(all)
}

fn said<const N: usize>(all: [(&'static str, String); N]) -> Vec<(&'static str, String)> {
    all.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}

/// So many authors or sources are named; of more only how many there are is of use.
const NAMED: usize = 4;

/// Some of many names, and how many more there are.
fn some<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let all: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
    let text = all.iter().take(NAMED).copied().collect::<Vec<_>>().join("; ");
    match all.len().checked_sub(NAMED).filter(|more| *more > 0) {
        Some(more) => format!("{text}; + {more}"),
        None => text,
    }
}

fn authors(links: &PublishedLinks) -> String {
    some(links.links.iter().map(|link| link.author.as_str()))
}

/// JSKOS: mappings are rows as those of SSSOM are, and what others said of them stands beside.
fn of_jskos(bytes: &[u8], plans: (&Plan, &Plan), words: &Catalogue) -> Result<LinksRead, LinksFault> {
    let (actions, targets) = plans;
    let known = jskos::Plans { actions, targets };
    let whole = jskos::read(bytes, Some(known)).map_err(|error| LinksFault::NoLinks(error.to_string()))?;
    let others = Others {
        annotations: whole.annotations,
        lines: whole.lines,
    };
    Ok(of_set(&whole.set, &whole.report, plans, words, Some(others)))
}

fn of_links(
    bytes: &[u8],
    name: &str,
    actions: &Plan,
    targets: &Plan,
    words: &Catalogue,
) -> Result<LinksRead, LinksFault> {
    let beside = read_beside(bytes, name).map_err(|error| {
        let parts = [("why", error.to_string().into())];
        LinksFault::NoLinks(words.format("links-in-not-links", &parts))
    })?;
    let mut about = Vec::new();
    let mut all = Vec::new();
    for source in beside.sources {
        about.push(source.about);
        all.extend(source.links);
    }
    about.retain(|text| !text.is_empty());
    let read = all.len() as u64;
    let mut remarks = Vec::new();
    let mut not_found = BTreeSet::new();
    let mut taken = Vec::new();
    for (number, link) in (1_u64..).zip(all) {
        match is_between(&link, actions, targets) {
            Ok(()) => taken.push(link),
            Err((key, end)) => {
                let parts = [
                    ("number", number.to_string().into()),
                    ("end", end.as_str().into()),
                ];
                remarks.push(Remark {
                    line: None,
                    sentence: words.format(key, &parts),
                    is_refusal: true,
                });
                not_found.insert(end);
            }
        }
    }
    let links = PublishedLinks::new(about.join("; "), taken);
    Ok(LinksRead {
        publisher: said([
            ("links-in-title", links.about.clone()),
            (
                "links-in-source",
                some(links.links.iter().map(|link| link.source.as_str())),
            ),
            ("links-in-authors", authors(&links)),
        ]),
        read,
        refused: remarks.len() as u64,
        attached: 0,
        remarks,
        not_kept: 0,
        not_found: not_found.into_iter().collect(),
        links,
    })
}

/// Whether both ends stand in the plans; else the key of why not, and the end.
fn is_between(link: &PublishedLink, actions: &Plan, targets: &Plan) -> Result<(), (&'static str, String)> {
    for (plan, end) in [(actions, &link.from), (targets, &link.to)] {
        let named = || shortened(&format!("{} {}", end.plan, end.code));
        if plan.id() != end.plan {
            return Err(("links-in-other-plan", named()));
        }
        if plan.entry_by_code(&end.code).is_none() {
            return Err(("links-in-no-entry", named()));
        }
    }
    Ok(())
}
