//! The two plans and the agreed links as SKOS.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::HEADING;
use crate::exchange::export::Filter;
use crate::exchange::projection::{
    Bases, LinkOptions, Loss, NotProjected, Projected, Survey, counted, is_iri, links,
};
use crate::model::plan::{ByLang, Content, Entry, LocalText, Plan, Wording};
use crate::model::{Session, Side, Strength, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::safe;

/// Writes the file and says what it does not say. Only agreed links go in, whatever else the options say.
pub fn project(view: &View<'_>, options: &LinkOptions) -> Result<Projected, NotProjected> {
    let mut bytes = Vec::new();
    let (rows, losses) = write(view, options, &mut options.stop.until(&mut bytes))?;
    Ok(Projected { bytes, rows, losses })
}

/// Writes the file piece by piece; returns the number of links and what the file does not say.
pub fn write(view: &View<'_>, options: &LinkOptions, out: &mut dyn Write) -> io::Result<(usize, Vec<Loss>)> {
    let words = Catalogue::new(options.language);
    let session = view.session();
    let bases = Bases::of(session);
    head(out, session, &words)?;
    for side in [Side::Action, Side::Target] {
        scheme(out, session.plan(side), bases.of_side(side))?;
        for place in 0..session.plan(side).entries().len() {
            concept(out, session.plan(side), place, side, &bases)?;
        }
    }
    let mut rows = 0;
    for link in links(view, Filter::Agreed).filter(|link| link.value > Strength::None) {
        let codes = session
            .action(link.pair.action)
            .zip(session.target(link.pair.target));
        let Some((action, target)) = codes else {
            continue;
        };
        if rows == 0 {
            writeln!(out)?;
            comment(out, words.text("linked-skos-links"))?;
        }
        // A comment, since a statement of its own could not be told from the link.
        comment(out, &link.readback(view, &words))?;
        let from = bases.entry(Side::Action, action.code.as_str());
        let to = bases.entry(Side::Target, target.code.as_str());
        writeln!(out, "<{from}> skos:relatedMatch <{to}> .")?;
        rows += 1;
    }
    let survey = Survey::of(view);
    let [open, conflicts, judgements] = survey.unsaid();
    let losses = counted([
        ("linked-lost-strength", survey.above),
        ("linked-lost-wording", survey.wordings),
        ("linked-lost-elements", survey.elements),
        ("linked-lost-none", survey.none),
        ("linked-lost-against", survey.below),
        ("linked-lost-drafts", survey.drafts),
        ("linked-lost-unofficial", unofficial(session)),
        open,
        conflicts,
        judgements,
    ]);
    Ok((rows, losses))
}

/// Prefixes, and what a person who opens the file reads first.
fn head(out: &mut dyn Write, session: &Session, words: &Catalogue) -> io::Result<()> {
    for (prefix, namespace) in [
        ("dcterms", super::DCTERMS),
        ("owl", super::OWL),
        ("skos", super::SKOS),
    ] {
        writeln!(out, "@prefix {prefix}: <{namespace}> .")?;
    }
    writeln!(out)?;
    comment(out, &session.details().title)?;
    comment(out, words.text("linked-skos-direction"))
}

/// A line that no reader takes for data, whatever stands in it.
fn comment(out: &mut dyn Write, text: &str) -> io::Result<()> {
    writeln!(out, "# {}", safe::shown(text).replace('\n', " "))
}

fn scheme(out: &mut dyn Write, plan: &Plan, base: &str) -> io::Result<()> {
    writeln!(out, "\n<{base}> a skos:ConceptScheme ;")?;
    let lang = plan.authoritative_language().as_str();
    writeln!(out, "    dcterms:title {}@{lang} ;", literal(plan.name()))?;
    writeln!(out, "    dcterms:identifier {} ;", literal(plan.id()))?;
    if !plan.document().is_empty() {
        writeln!(out, "    dcterms:source {} ;", literal(plan.document()))?;
    }
    if let Some(warning) = plan.warning() {
        writeln!(out, "    skos:editorialNote {} ;", literal(warning))?;
    }
    for entry in plan
        .entries()
        .iter()
        .filter(|entry| plan.depth(**entry) == Some(0))
    {
        let code = code(plan, *entry);
        let part = crate::exchange::projection::percent_encoded(code);
        writeln!(out, "    skos:hasTopConcept <{base}{part}> ;")?;
    }
    writeln!(out, "    owl:versionInfo {} .", literal(plan.version()))
}

fn code(plan: &Plan, entry: Entry) -> &str {
    match entry {
        Entry::Heading(number) => plan.heading(number).map_or("", |one| one.code.as_str()),
        Entry::Item(number) => plan.item(number).map_or("", |one| one.code.as_str()),
    }
}

/// The entry at a place of the plan's outline.
fn concept(out: &mut dyn Write, plan: &Plan, place: usize, side: Side, bases: &Bases) -> io::Result<()> {
    let Some(&entry) = plan.entries().get(place) else {
        return Ok(());
    };
    let (above, content) = match entry {
        Entry::Heading(number) => match plan.heading(number) {
            Some(heading) => (heading.parent, &heading.content),
            None => return Ok(()),
        },
        Entry::Item(number) => match plan.item(number) {
            Some(item) => (item.heading, &item.content),
            None => return Ok(()),
        },
    };
    let iri = bases.entry(side, code(plan, entry));
    let base = bases.of_side(side);
    let kind = if matches!(entry, Entry::Heading(_)) {
        format!(", <{HEADING}>")
    } else {
        String::new()
    };
    writeln!(out, "\n<{iri}> a skos:Concept{kind} ;")?;
    writeln!(out, "    skos:inScheme <{base}> ;")?;
    match above.and_then(|number| plan.heading(number)) {
        None => writeln!(out, "    skos:topConceptOf <{base}> ;")?,
        Some(above) => writeln!(
            out,
            "    skos:broader <{}> ;",
            bases.entry(side, above.code.as_str())
        )?,
    }
    if matches!(entry, Entry::Heading(_)) {
        narrower(out, plan, place, side, bases)?;
    }
    texts(out, content)?;
    writeln!(out, "    skos:notation {} .", literal(code(plan, entry)))
}

/// What stands directly under the heading at a place. The entries under it follow it, so that no other needs to
/// be looked at.
fn narrower(out: &mut dyn Write, plan: &Plan, place: usize, side: Side, bases: &Bases) -> io::Result<()> {
    let depth = |entry: &Entry| plan.depth(*entry).unwrap_or_default();
    let own = plan.entries().get(place).map_or(0, depth);
    let under = plan.entries().iter().skip(place + 1);
    for entry in under
        .take_while(|entry| depth(entry) > own)
        .filter(|entry| depth(entry) == own + 1)
    {
        writeln!(
            out,
            "    skos:narrower <{}> ;",
            bases.entry(side, code(plan, *entry))
        )?;
    }
    Ok(())
}

/// Titles, the document's wording, and summaries in other words; marked where the wording is not adopted.
fn texts(out: &mut dyn Write, content: &Content) -> io::Result<()> {
    for (lang, title) in &content.titles {
        writeln!(out, "    skos:prefLabel {}@{lang} ;", literal(&title.text))?;
    }
    let adopted = content.wording == Wording::Adopted;
    for (texts, property) in [
        (&content.text, if adopted { "definition" } else { "scopeNote" }),
        (&content.summary, "scopeNote"),
    ] {
        for (lang, text) in said(texts) {
            writeln!(out, "    skos:{property} {}@{lang} ;", literal(text))?;
        }
    }
    if !adopted {
        let status = content.wording.name();
        writeln!(
            out,
            "    skos:editorialNote {} ;",
            literal(&format!("wording: {status}"))
        )?;
    }
    match content.source.trim() {
        "" => Ok(()),
        source if is_iri(source) => writeln!(out, "    dcterms:source <{source}> ;"),
        source => writeln!(out, "    dcterms:source {} ;", literal(source)),
    }
}

fn said(texts: &ByLang<String>) -> impl Iterator<Item = (&crate::model::Lang, &String)> {
    texts.iter().filter(|(_, text)| !text.trim().is_empty())
}

/// Titles that are translations nobody adopted: SKOS does not tell them from the others.
fn unofficial(session: &Session) -> usize {
    let is_unofficial = |plan: &Plan, lang: &crate::model::Lang, title: &LocalText| {
        !title.official && lang != plan.authoritative_language()
    };
    let plans = [session.actions(), session.targets()];
    let contents = plans.into_iter().flat_map(|plan| {
        let headings = plan.headings().iter().map(|one| &one.content);
        let all = headings.chain(plan.items().iter().map(|one| &one.content));
        all.map(move |content| (plan, content))
    });
    contents
        .map(|(plan, content)| {
            let titles = content.titles.iter();
            titles
                .filter(|(lang, title)| is_unofficial(plan, lang, title))
                .count()
        })
        .sum()
}

/// A text between quotation marks: the same text for every reader, in which nothing hides or ends the line.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            plain => {
                let mut place = [0; 4];
                let number = u32::from(plain);
                // Writing to a text has no way to fail.
                match safe::shown(plain.encode_utf8(&mut place)) {
                    std::borrow::Cow::Borrowed(_) => out.push(plain),
                    _ if number > 0xffff => write!(out, "\\U{number:08X}").unwrap_or_default(),
                    std::borrow::Cow::Owned(_) => write!(out, "\\u{number:04X}").unwrap_or_default(),
                }
            }
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn a_text_cannot_leave_its_quotation_marks() {
        assert_eq!(literal("a\" . <x> a \\b\nc\t"), "\"a\\\" . <x> a \\\\b\\nc\\t\"");
        assert_eq!(
            literal("a\u{202e}b\u{0}\u{e0041}é"),
            "\"a\\u202Eb\\u0000\\U000E0041é\""
        );
    }
}
