//! The statements of a Turtle file that say something of concepts and schemes, with their lines.
//!
//! Bounded whatever a file does: its size, the statements in it, the bytes that prefixes unfold to, and what is
//! kept. The file is handed to the parser line by line, so that a statement's line is known; where nothing
//! comes of many lines, in ever larger pieces, since the parser starts over with each.

use std::collections::HashMap;

use oxrdf::{NamedOrBlankNode, Term, Triple};
use oxttl::TurtleParser;

use super::{DCTERMS, HEADING, OWL, RDF, SKOS};
use crate::exchange::projection::Refusal;
use crate::exchange::table::Finding;

/// Bytes of a file.
const MOST_BYTES: usize = 32 << 20;
/// Statements in it.
const MOST_STATEMENTS: usize = 3_000_000;
/// Bytes that its statements unfold to.
const MOST_UNFOLDED: usize = 512 << 20;
/// Bytes that are kept.
const MOST_KEPT: usize = 96 << 20;

/// The namespace of RDF Schema.
const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";

/// A text and the tag of its language, if it has one.
pub(super) type Tagged = (Option<String>, String);

/// What is said of one resource.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Its IRI, or `_:` and a name that means nothing outside the file.
    pub(super) iri: String,
    /// The line on which it is first spoken of as a subject; 0 while it is not.
    pub(super) line: u32,
    pub(super) is_concept: bool,
    pub(super) is_scheme: bool,
    pub(super) is_heading: bool,
    /// The schemes it is in, by their places among the nodes.
    pub(super) schemes: Vec<usize>,
    /// What is broader, by place.
    pub(super) broader: Vec<usize>,
    pub(super) notations: Vec<String>,
    pub(super) labels: Vec<Tagged>,
    pub(super) definitions: Vec<Tagged>,
    pub(super) scope_notes: Vec<Tagged>,
    pub(super) notes: Vec<Tagged>,
    /// Titles, identifier and edition of a scheme.
    pub(super) titles: Vec<Tagged>,
    pub(super) identifier: Option<String>,
    pub(super) version: Option<String>,
    pub(super) source: Option<String>,
}

/// What a file says.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// In the order in which the file speaks of them.
    pub(super) nodes: Vec<Node>,
    places: HashMap<String, usize>,
    /// Matches: both ends and which match, with the line.
    pub(super) matches: Vec<(usize, usize, Match, u32)>,
    kept: usize,
}

/// The kinds of match that cannot stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Match {
    Exact,
    /// Broad, narrow or related.
    Other,
    /// Close: stands beside any.
    Close,
}

/// Reads a file; a refusal says why nothing of it can be read.
pub(super) fn gather(bytes: &[u8]) -> Result<Gathered, Refusal> {
    if bytes.len() > MOST_BYTES {
        let finding = Finding::error("table-too-large").count("most", MOST_BYTES >> 20);
        return Err(Refusal::of_file(finding));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut gathered = Gathered::default();
    let mut parser = TurtleParser::new().low_level();
    let (mut statements, mut unfolded) = (0_usize, 0_usize);
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let (mut line, mut barren) = (0_u32, 0_u32);
    while !parser.is_end() {
        let piece = 1_u32 << barren.saturating_sub(6).min(24);
        let mut fed = false;
        for next in lines.by_ref().take(piece as usize) {
            parser.extend_from_slice(next);
            line = line.saturating_add(1);
            fed = true;
        }
        if !fed {
            parser.end();
        }
        barren += 1;
        while let Some(triple) = parser.parse_next() {
            barren = 0;
            let triple = triple.map_err(|error| {
                let at = error.location().start;
                Refusal {
                    line: Some(u32::try_from(at.line + 1).unwrap_or(u32::MAX)),
                    column: Some(u32::try_from(at.column + 1).unwrap_or(u32::MAX)),
                    why: Finding::error("skos-not-turtle").word("why", error.message()),
                }
            })?;
            statements += 1;
            unfolded = unfolded.saturating_add(size(&triple));
            if statements > MOST_STATEMENTS || unfolded > MOST_UNFOLDED || gathered.kept > MOST_KEPT {
                return Err(Refusal::on_line(line, Finding::error("skos-too-much")));
            }
            gathered.take(triple, line.max(1));
        }
        if !fed && parser.is_end() {
            break;
        }
    }
    Ok(gathered)
}

/// The bytes of a statement's parts.
fn size(triple: &Triple) -> usize {
    let subject = match &triple.subject {
        NamedOrBlankNode::NamedNode(node) => node.as_str().len(),
        NamedOrBlankNode::BlankNode(node) => node.as_str().len(),
    };
    let object = match &triple.object {
        Term::NamedNode(node) => node.as_str().len(),
        Term::BlankNode(node) => node.as_str().len(),
        Term::Literal(literal) => literal.value().len(),
    };
    subject + triple.predicate.as_str().len() + object
}

impl Gathered {
    /// The place of a resource that was spoken of.
    pub(super) fn place_of(&self, iri: &str) -> Option<usize> {
        self.places.get(iri).copied()
    }

    fn place(&mut self, iri: &str) -> usize {
        if let Some(place) = self.places.get(iri) {
            return *place;
        }
        self.kept += 2 * iri.len() + 400;
        let place = self.nodes.len();
        self.places.insert(iri.to_owned(), place);
        self.nodes.push(Node {
            iri: iri.to_owned(),
            ..Node::default()
        });
        place
    }

    fn take(&mut self, triple: Triple, line: u32) {
        let predicate = triple.predicate.as_str();
        let Some(word) = word(predicate) else {
            return;
        };
        let subject = match triple.subject {
            NamedOrBlankNode::NamedNode(node) => self.place(node.as_str()),
            NamedOrBlankNode::BlankNode(node) => self.place(&format!("_:{}", node.as_str())),
        };
        if let Some(node) = self.nodes.get_mut(subject).filter(|node| node.line == 0) {
            node.line = line;
        }
        match triple.object {
            Term::NamedNode(node) => self.relate(subject, word, node.as_str(), line),
            Term::BlankNode(node) => self.relate(subject, word, &format!("_:{}", node.as_str()), line),
            Term::Literal(literal) => {
                let text = (literal.language().map(str::to_owned), literal.value().to_owned());
                self.kept += text.1.len() + 64;
                if let Some(node) = self.nodes.get_mut(subject) {
                    node.say(word, text);
                }
            }
        }
    }

    /// Notes what a resource has to do with another.
    fn relate(&mut self, subject: usize, word: Word, object: &str, line: u32) {
        if word == Word::Type {
            let Some(node) = self.nodes.get_mut(subject) else {
                return;
            };
            node.is_concept |= object.strip_prefix(SKOS) == Some("Concept");
            node.is_scheme |= object.strip_prefix(SKOS) == Some("ConceptScheme");
            node.is_heading |= object == HEADING;
            return;
        }
        if word == Word::Source {
            if let Some(node) = self.nodes.get_mut(subject) {
                node.source.get_or_insert_with(|| object.to_owned());
            }
            return;
        }
        let other = self.place(object);
        self.kept += 32;
        let (of, place) = match word {
            Word::InScheme | Word::Broader => (subject, other),
            Word::HasTop | Word::Narrower => (other, subject),
            Word::Match(kind) => return self.matches.push((subject, other, kind, line)),
            _ => return,
        };
        let is_scheme = matches!(word, Word::InScheme | Word::HasTop);
        if let Some(scheme) = self.nodes.get_mut(place).filter(|_| is_scheme) {
            scheme.is_scheme = true;
        }
        let Some(node) = self.nodes.get_mut(of) else {
            return;
        };
        // Whatever is in a scheme or has something broader is a concept, also where nobody says so.
        node.is_concept = true;
        let list = if is_scheme {
            &mut node.schemes
        } else {
            &mut node.broader
        };
        if !list.contains(&place) && list.len() < 100 {
            list.push(place);
        }
        if !is_scheme && let Some(above) = self.nodes.get_mut(place) {
            above.is_concept = true;
        }
    }
}

impl Node {
    /// Notes a text.
    fn say(&mut self, word: Word, text: Tagged) {
        match word {
            Word::Notation => self.notations.push(text.1),
            Word::PrefLabel => self.labels.push(text),
            Word::Definition => self.definitions.push(text),
            Word::ScopeNote => self.scope_notes.push(text),
            Word::Note => self.notes.push(text),
            Word::Title => self.titles.push(text),
            Word::Identifier => self.identifier = self.identifier.take().or(Some(text.1)),
            Word::Version => self.version = self.version.take().or(Some(text.1)),
            Word::Source => self.source = self.source.take().or(Some(text.1)),
            _ => {}
        }
    }
}

/// The properties that matter here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Type,
    InScheme,
    HasTop,
    Broader,
    Narrower,
    Match(Match),
    Notation,
    PrefLabel,
    Definition,
    ScopeNote,
    Note,
    Title,
    Identifier,
    Version,
    Source,
}

fn word(predicate: &str) -> Option<Word> {
    if let Some(name) = predicate.strip_prefix(SKOS) {
        return Some(match name {
            "inScheme" | "topConceptOf" => Word::InScheme,
            "hasTopConcept" => Word::HasTop,
            "broader" => Word::Broader,
            "narrower" => Word::Narrower,
            "exactMatch" => Word::Match(Match::Exact),
            "closeMatch" => Word::Match(Match::Close),
            "broadMatch" | "narrowMatch" | "relatedMatch" => Word::Match(Match::Other),
            "notation" => Word::Notation,
            "prefLabel" => Word::PrefLabel,
            "definition" => Word::Definition,
            "scopeNote" => Word::ScopeNote,
            "note" => Word::Note,
            _ => return None,
        });
    }
    match (predicate.strip_prefix(DCTERMS), predicate.strip_prefix(OWL)) {
        (Some("title"), _) => return Some(Word::Title),
        (Some("identifier"), _) => return Some(Word::Identifier),
        (Some("source"), _) => return Some(Word::Source),
        (_, Some("versionInfo")) => return Some(Word::Version),
        _ => {}
    }
    match (predicate.strip_prefix(RDF), predicate.strip_prefix(RDFS)) {
        (Some("type"), _) => Some(Word::Type),
        (_, Some("label")) => Some(Word::Title),
        _ => None,
    }
}
