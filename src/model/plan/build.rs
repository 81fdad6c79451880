//! Building a plan from its parts: check, order, hash.

use super::check::{check_content, check_frame};
use super::{
    Content, Entry, EntryParts, Heading, HeadingNo, Item, ItemNo, Lang, Place, Plan, PlanError, PlanParts,
};
use crate::model::code::Code;
use crate::model::hash::{Canonical, ContentHash};
use std::collections::HashMap;
use std::mem::take;
use std::sync::Arc;

/// An entry whose code, heading and texts have been checked.
struct Checked {
    code: Code,
    above: Option<usize>,
    content: Content,
}

/// Checks the parts, orders them and takes the hashes.
pub(super) fn build(mut parts: PlanParts) -> Result<Plan, PlanError> {
    let id = Code::new(&parts.id).map_err(PlanError::BadId)?;
    check_frame(&parts)?;
    let heading_parts = take(&mut parts.headings);
    let item_parts = take(&mut parts.items);
    let mut places = HashMap::with_capacity(heading_parts.len() + item_parts.len());
    let heading_codes = read_codes(&heading_parts, Place::Heading, &mut places)?;
    let item_codes = read_codes(&item_parts, Place::Item, &mut places)?;
    let headings = check_all(heading_parts, heading_codes, Place::Heading, &places, &parts)?;
    let items = check_all(item_parts, item_codes, Place::Item, &places, &parts)?;
    check_cycles(&headings)?;
    let outline = Outline::of(headings, items, &parts.authoritative_language)?;
    let hash = plan_hash(&id, &parts.version, &outline);
    Ok(Plan {
        id,
        name: parts.name,
        version: parts.version,
        period: some(parts.period),
        document: parts.document,
        languages: parts.languages,
        authoritative: parts.authoritative_language,
        warning: some(parts.warning),
        statements: parts.statements,
        expected_counts: parts.expected_counts,
        fields: parts.fields,
        headings: outline.headings,
        items: outline.items,
        entries: outline.entries,
        by_code: outline.by_code,
        hash,
    })
}

/// The codes of one list of entries, each noted with its place so that a second use is found.
fn read_codes(
    parts: &[EntryParts],
    place: fn(usize) -> Place,
    places: &mut HashMap<Arc<str>, Place>,
) -> Result<Vec<Code>, PlanError> {
    let mut codes = Vec::with_capacity(parts.len());
    for (place, part) in parts.iter().enumerate().map(|(index, part)| (place(index), part)) {
        let bad = |error| PlanError::BadCode {
            place,
            code: part.code.clone(),
            error,
        };
        let code = Code::new(&part.code).map_err(bad)?;
        if let Some(first) = places.insert(code.shared(), place) {
            return Err(PlanError::DuplicateCode {
                code,
                first,
                second: place,
            });
        }
        codes.push(code);
    }
    Ok(codes)
}

/// Finds the heading of each entry of one list and checks its texts.
fn check_all(
    parts: Vec<EntryParts>,
    codes: Vec<Code>,
    place: fn(usize) -> Place,
    places: &HashMap<Arc<str>, Place>,
    plan: &PlanParts,
) -> Result<Vec<Checked>, PlanError> {
    let check = |(index, (part, code)): (usize, (EntryParts, Code))| {
        let place = place(index);
        let above = match part.under {
            None => None,
            Some(under) => match places.get(under.trim()) {
                Some(&Place::Heading(above)) => Some(above),
                Some(Place::Item(_)) | None => return Err(PlanError::UnknownParent { place, code, under }),
            },
        };
        let content = without_empty(part.content);
        check_content(place, &code, &content, plan)?;
        Ok(Checked { code, above, content })
    };
    parts.into_iter().zip(codes).enumerate().map(check).collect()
}

/// An optional text that is empty is none: files do not tell them apart, so hashes must not either.
fn without_empty(mut content: Content) -> Content {
    content.source_note = some(content.source_note);
    for note in &mut content.notes {
        note.source = some(note.source.take());
    }
    content
}

/// A text that is there and not empty.
fn some(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

/// Finds a heading that stands under itself, in time linear in the number of headings.
fn check_cycles(headings: &[Checked]) -> Result<(), PlanError> {
    // The heading from which a walk upwards first came by each heading.
    let mut walked_from = vec![None; headings.len()];
    for start in 0..headings.len() {
        let mut at = Some(start);
        while let Some(index) = at {
            let (Some(heading), Some(walked)) = (headings.get(index), walked_from.get_mut(index)) else {
                break;
            };
            match *walked {
                None => *walked = Some(start),
                Some(walk) if walk == start => return Err(cycle(headings, index, heading)),
                Some(_) => break,
            }
            at = heading.above;
        }
    }
    Ok(())
}

/// Describes the cycle that a heading lies on.
fn cycle(headings: &[Checked], index: usize, heading: &Checked) -> PlanError {
    let next = |&at: &usize| {
        if at == index {
            None
        } else {
            headings.get(at)?.above
        }
    };
    let way = std::iter::successors(heading.above, next);
    let above = way
        .filter_map(|at| headings.get(at))
        .map(|above| above.code.clone())
        .collect();
    PlanError::Cycle {
        place: Place::Heading(index),
        code: heading.code.clone(),
        above,
    }
}

/// The entries in display order.
struct Outline {
    headings: Vec<Heading>,
    items: Vec<Item>,
    entries: Vec<Entry>,
    by_code: HashMap<Arc<str>, Entry>,
}

/// What is still to be done on the way through the tree.
enum Step {
    /// Come to a heading, by its index in the parts, that stands under another.
    Enter(usize, Option<HeadingNo>, u16),
    /// Leave a heading: all its items are known.
    Leave(HeadingNo),
}

impl Outline {
    /// Walks the tree, without recursion since it may be of any depth.
    fn of(headings: Vec<Checked>, items: Vec<Checked>, authoritative: &Lang) -> Result<Self, PlanError> {
        let count = headings.len() + items.len();
        let mut outline = Self {
            headings: Vec::with_capacity(headings.len()),
            items: Vec::with_capacity(items.len()),
            entries: Vec::with_capacity(count),
            by_code: HashMap::with_capacity(count),
        };
        let groups = headings.len();
        let (top_headings, mut under_headings) = grouped(headings.iter(), groups);
        let (top_items, mut under_items) = grouped(items.iter(), groups);
        let mut headings = headings.into_iter().map(Some).collect::<Vec<_>>();
        let mut items = items.into_iter().map(Some).collect::<Vec<_>>();
        outline.push_items(&top_items, None, &mut items, authoritative);
        let mut steps = top_headings
            .into_iter()
            .rev()
            .map(|index| Step::Enter(index, None, 0))
            .collect::<Vec<_>>();
        while let Some(step) = steps.pop() {
            let (index, parent, depth) = match step {
                Step::Leave(number) => {
                    outline.close_heading(number);
                    continue;
                }
                Step::Enter(index, parent, depth) => (index, parent, depth),
            };
            let Some(heading) = headings.get_mut(index).and_then(Option::take) else {
                continue;
            };
            let code = heading.code.clone();
            let number = outline.push_heading(heading, parent, depth, authoritative);
            let own = under_items.get_mut(index).map(take).unwrap_or_default();
            outline.push_items(&own, Some(number), &mut items, authoritative);
            steps.push(Step::Leave(number));
            let below = under_headings.get_mut(index).map(take).unwrap_or_default();
            if !below.is_empty() {
                let too_deep = || PlanError::TooDeep {
                    place: Place::Heading(index),
                    code,
                };
                let depth = depth.checked_add(1).ok_or_else(too_deep)?;
                steps.extend(
                    below
                        .into_iter()
                        .rev()
                        .map(|index| Step::Enter(index, Some(number), depth)),
                );
            }
        }
        Ok(outline)
    }

    fn push_heading(
        &mut self,
        heading: Checked,
        parent: Option<HeadingNo>,
        depth: u16,
        authoritative: &Lang,
    ) -> HeadingNo {
        let number = HeadingNo(self.headings.len() as u32);
        let hash = entry_hash("seagrass heading 1", &heading);
        self.by_code.insert(heading.code.shared(), Entry::Heading(number));
        self.entries.push(Entry::Heading(number));
        let start = self.items.len() as u32;
        self.headings.push(Heading {
            code: heading.code,
            parent,
            depth,
            content: heading.content,
            hash,
            authoritative: authoritative.clone(),
            items: start..start,
        });
        number
    }

    fn push_items(
        &mut self,
        indices: &[usize],
        heading: Option<HeadingNo>,
        items: &mut [Option<Checked>],
        authoritative: &Lang,
    ) {
        for &index in indices {
            let Some(item) = items.get_mut(index).and_then(Option::take) else {
                continue;
            };
            let number = ItemNo(self.items.len() as u32);
            let hash = entry_hash("seagrass item 1", &item);
            self.by_code.insert(item.code.shared(), Entry::Item(number));
            self.entries.push(Entry::Item(number));
            let authoritative = authoritative.clone();
            self.items.push(Item {
                code: item.code,
                heading,
                content: item.content,
                hash,
                authoritative,
            });
        }
    }

    fn close_heading(&mut self, number: HeadingNo) {
        let end = self.items.len() as u32;
        if let Some(heading) = self.headings.get_mut(number.0 as usize) {
            heading.items.end = end;
        }
    }
}

/// The indices of entries in natural order of their codes: those at the top, and those under each
/// of a number of headings.
fn grouped<'a>(entries: impl Iterator<Item = &'a Checked>, groups: usize) -> (Vec<usize>, Vec<Vec<usize>>) {
    let mut sorted = entries.enumerate().collect::<Vec<_>>();
    sorted.sort_unstable_by(|(_, one), (_, two)| one.code.cmp(&two.code));
    let mut top = Vec::new();
    let mut under = vec![Vec::new(); groups];
    for (index, entry) in sorted {
        let group = entry
            .above
            .and_then(|above| under.get_mut(above))
            .unwrap_or(&mut top);
        group.push(index);
    }
    (top, under)
}

/// The hash of an entry: purpose, code, then the texts.
fn entry_hash(purpose: &str, entry: &Checked) -> ContentHash {
    let mut row = Canonical::new(purpose);
    row.text(entry.code.as_str());
    entry.content.hash_into(&mut row);
    row.finish()
}

/// The hash of a plan: identifier, version, then for each entry in display order whether it is an
/// item (1) or a heading (0), its depth and its hash. Depths in this order give the tree.
fn plan_hash(id: &Code, version: &str, outline: &Outline) -> ContentHash {
    let mut row = Canonical::new("seagrass plan 1");
    row.text(id.as_str()).text(version).list(outline.entries.len());
    let depth_under = |above: Option<HeadingNo>| {
        let heading = above.and_then(|above| outline.headings.get(above.0 as usize));
        heading.map_or(0, |heading| u64::from(heading.depth) + 1)
    };
    for entry in &outline.entries {
        match *entry {
            Entry::Heading(HeadingNo(number)) => {
                if let Some(heading) = outline.headings.get(number as usize) {
                    row.number(0).number(u64::from(heading.depth)).hash(&heading.hash);
                }
            }
            Entry::Item(ItemNo(number)) => {
                if let Some(item) = outline.items.get(number as usize) {
                    row.number(1).number(depth_under(item.heading)).hash(&item.hash);
                }
            }
        }
    }
    row.finish()
}
