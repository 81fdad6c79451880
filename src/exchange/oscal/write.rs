//! A session as a mapping collection, link by link.

use std::io::{self, Write};

use uuid::Uuid;

use super::record::{
    End, Gaps, Ids, Map, Metadata, Party, Prop, Provenance, Qualifier, Resource, ResourceRef, Responsible,
    Role, markup, string,
};
use super::{NS, OSCAL_VERSION};
use crate::exchange::export::Filter;
use crate::exchange::export::csv::kind_name;
use crate::exchange::projection::{
    Considered, Link, LinkOptions, Loss, NotProjected, Projected, Survey, Tokens, counted, last_change,
    links, record_uuid, token, write_json,
};
use crate::model::{Contribution, Details, Session, Side, Strength, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::time;

/// Writes the file and says what it does not say; refused without any link, since the format has no such file.
pub fn project(view: &View<'_>, options: &LinkOptions) -> Result<Projected, NotProjected> {
    let mut bytes = Vec::new();
    let (rows, losses) = write(view, options, &mut options.stop.until(&mut bytes))?;
    Ok(Projected { bytes, rows, losses })
}

/// Writes the file link by link; returns how many there are and what they do not say.
pub fn write(
    view: &View<'_>,
    options: &LinkOptions,
    out: &mut dyn Write,
) -> Result<(usize, Vec<Loss>), NotProjected> {
    let survey = Survey::of(view);
    let known = Known::of(view, options);
    let agreed = survey.above + survey.below + if options.negatives { survey.none } else { 0 };
    let drafts = links(view, options.filter)
        .filter(|link| !link.is_agreed() && known.is_written(link))
        .count();
    if agreed + drafts == 0 {
        return Err(NotProjected::NoLink);
    }
    let session = view.session();
    let details = session.details();
    out.write_all(b"{\"mapping-collection\":{\"uuid\":")?;
    write_json(out, &known.uuid("oscal collection"))?;
    out.write_all(b",\n\"metadata\":")?;
    write_json(out, &known.metadata(&details))?;
    out.write_all(b",\n\"provenance\":")?;
    write_json(out, &known.provenance(&details, &survey))?;
    out.write_all(b",\n\"mappings\":[")?;
    if agreed > 0 {
        known.mapping(out, true, Some(&survey))?;
    }
    if drafts > 0 {
        out.write_all(if agreed > 0 { b",\n" } else { b"" })?;
        known.mapping(out, false, Some(&survey).filter(|_| agreed == 0))?;
    }
    out.write_all(b"],\n\"back-matter\":{\"resources\":")?;
    write_json(out, &[known.resource(Side::Action), known.resource(Side::Target)])?;
    out.write_all(b"}}}\n")?;
    let [open, conflicts, judgements] = survey.unsaid();
    let losses = counted([
        (
            "linked-lost-none",
            if options.negatives { 0 } else { survey.none },
        ),
        ("linked-lost-drafts", survey.drafts - drafts.min(survey.drafts)),
        ("linked-lost-reservations", survey.reservations),
        open,
        conflicts,
        judgements,
    ]);
    Ok((agreed + drafts, losses))
}

/// What every part of the file needs to know.
struct Known<'a> {
    view: &'a View<'a>,
    session: &'a Session,
    options: &'a LinkOptions,
    words: Catalogue,
    actions: Tokens,
    targets: Tokens,
}

impl<'a> Known<'a> {
    fn of(view: &'a View<'a>, options: &'a LinkOptions) -> Self {
        let session = view.session();
        Self {
            view,
            session,
            options,
            words: Catalogue::new(options.language),
            actions: Tokens::of(session.actions()),
            targets: Tokens::of(session.targets()),
        }
    }

    /// The UUID of a part of the file that there is one of in the session.
    fn uuid(&self, part: &str) -> String {
        record_uuid(self.session.id().0, part).to_string()
    }

    /// The meeting, as a party.
    fn party(&self, details: &Details) -> Option<Party> {
        let name = string(&details.meeting.name);
        let uuid = self.uuid("oscal meeting");
        (!name.is_empty()).then_some(Party {
            uuid,
            kind: "organization",
            name,
        })
    }

    fn metadata(&self, details: &Details) -> Metadata {
        let parties: Vec<Party> = self.party(details).into_iter().collect();
        let role = || Role {
            id: DECIDING,
            title: markup(self.words.text("linked-oscal-deciding")),
        };
        let at = time::iso(last_change(self.view));
        Metadata {
            title: markup(&details.title),
            version: at.split('T').next().unwrap_or_default().to_owned(),
            last_modified: at,
            oscal_version: OSCAL_VERSION,
            roles: parties.iter().map(|_| role()).collect(),
            parties,
        }
    }

    fn provenance(&self, details: &Details, survey: &Survey) -> Provenance {
        let is_complete = survey.open == 0 && survey.drafts == 0;
        let party = self.party(details);
        let description = self.words.format(
            "linked-oscal-description",
            &[
                ("actions", self.session.actions().name().into()),
                ("targets", self.session.targets().name().into()),
            ],
        );
        Provenance {
            method: "human",
            matching_rationale: "functional",
            status: if is_complete { "complete" } else { "not-complete" },
            mapping_description: markup(&description),
            responsible_parties: party
                .map(|party| Responsible {
                    role_id: DECIDING,
                    party_uuids: [party.uuid],
                })
                .into_iter()
                .collect(),
            remarks: markup(self.words.text("linked-caveat")),
        }
    }

    fn resource_ref(&self, side: Side) -> ResourceRef {
        ResourceRef {
            kind: "plan",
            ns: NS,
            href: format!("#{}", self.uuid(resource_part(side))),
        }
    }

    fn resource(&self, side: Side) -> Resource {
        let plan = self.session.plan(side);
        let props = [
            Prop::new("plan-id", plan.id()),
            Prop::new("plan-version", plan.version()),
            Prop::new("plan-document", plan.document()),
            Prop::new("content-sha256", &plan.hash().to_string()),
        ];
        Resource {
            uuid: self.uuid(resource_part(side)),
            title: markup(plan.name()),
            description: plan.warning().map(markup).filter(|text| !text.is_empty()),
            props: props.into_iter().flatten().collect(),
        }
    }

    /// Whether a link has a map.
    fn is_written(&self, link: &Link<'_>) -> bool {
        link.value != Strength::None || self.options.negatives && link.is_agreed()
    }

    /// The agreed links, or the drafts, with the items without counterpart where a survey is given.
    fn mapping(&self, out: &mut dyn Write, is_agreed: bool, survey: Option<&Survey>) -> io::Result<()> {
        out.write_all(b"\n{\"uuid\":")?;
        write_json(
            out,
            &self.uuid(if is_agreed {
                "oscal mapping"
            } else {
                "oscal drafts"
            }),
        )?;
        if !is_agreed {
            out.write_all(b",\"status\":\"draft\",\"remarks\":")?;
            write_json(out, &markup(self.words.text("linked-oscal-drafts")))?;
        }
        out.write_all(b",\n\"source-resource\":")?;
        write_json(out, &self.resource_ref(Side::Action))?;
        out.write_all(b",\n\"target-resource\":")?;
        write_json(out, &self.resource_ref(Side::Target))?;
        out.write_all(b",\n\"maps\":[")?;
        let filter = if is_agreed {
            Filter::Agreed
        } else {
            self.options.filter
        };
        let own =
            links(self.view, filter).filter(|link| link.is_agreed() == is_agreed && self.is_written(link));
        for (number, link) in own.enumerate() {
            out.write_all(if number > 0 { b",\n" } else { b"\n" })?;
            write_json(out, &self.map(&link))?;
        }
        out.write_all(b"]")?;
        if let Some(survey) = survey {
            self.gaps(out, "source-gap-summary", survey.actions_without(), &self.actions)?;
            self.gaps(out, "target-gap-summary", survey.targets_without(), &self.targets)?;
        }
        out.write_all(b"}")
    }

    fn gaps(
        &self,
        out: &mut dyn Write,
        name: &str,
        found: impl Iterator<Item = (usize, Considered)>,
        tokens: &Tokens,
    ) -> io::Result<()> {
        // With maps that say "no relationship", such an item is mapped.
        let listed = found.filter(|_| !self.options.negatives);
        let ids: Vec<&str> = listed.map(|(place, _)| tokens.get(place)).collect();
        if ids.is_empty() {
            return Ok(());
        }
        write!(out, ",\n\"{name}\":")?;
        let gaps = Gaps {
            uuid: self.uuid(&format!("oscal {name}")),
            unmapped: [Ids { ids }],
        };
        write_json(out, &gaps)
    }

    fn map(&self, link: &Link<'_>) -> Map<'_> {
        let target = self.targets.get(link.pair.target.index());
        let element = |code: &String| End {
            kind: "statement",
            id_ref: format!("{target}_{}", token(code)).into(),
        };
        let mut targets: Vec<End<'_>> = link.decision.elements.iter().map(element).collect();
        if targets.is_empty() {
            targets.push(End {
                kind: "control",
                id_ref: target.into(),
            });
        }
        let uuid: Uuid = record_uuid(link.id, "oscal map");
        Map {
            uuid: uuid.to_string(),
            relationship: if link.value == Strength::None {
                "no-relationship"
            } else {
                "intersects-with"
            },
            sources: [End {
                kind: "control",
                id_ref: self.actions.get(link.pair.action.index()).into(),
            }],
            targets,
            qualifiers: self.qualifier(link).into_iter().collect(),
            props: [
                Prop::new("strength", &link.value.value().to_string()),
                link.decision
                    .contribution
                    .and_then(|kind| Prop::new("contribution", kind_name(kind))),
                Prop::new("decision", link.decision.status.name()),
                Prop::new("decided", &time::iso(link.at)),
                Prop::new("wording", &link.decision.wording),
            ]
            .into_iter()
            .flatten()
            .collect(),
            remarks: markup(&link.readback(self.view, &self.words)),
        }
    }

    /// What else has to be said of a link that only makes the target possible, or works against it.
    fn qualifier(&self, link: &Link<'_>) -> Option<Qualifier> {
        let qualifier = |subject, predicate, category, key| Qualifier {
            subject,
            predicate,
            category,
            description: markup(self.words.text(key)),
        };
        if link.value < Strength::None {
            let key = "linked-oscal-against";
            return Some(qualifier("both", "has-incompatibility", "blocked", key));
        }
        let is_enabling = link.decision.contribution == Some(Contribution::Enabling);
        is_enabling.then(|| {
            qualifier(
                "target",
                "has-requirement",
                "addressable",
                "linked-oscal-enabling",
            )
        })
    }
}

/// The role of the meeting.
const DECIDING: &str = "deciding-body";

fn resource_part(side: Side) -> &'static str {
    match side {
        Side::Action => "oscal actions",
        Side::Target => "oscal targets",
    }
}
