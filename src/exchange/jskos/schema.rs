//! What the objects of JSKOS 0.7 may hold, field by field: JSKOS as data, for whoever checks it.

/// A kind of object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Object {
    /// Anything with an identity.
    Resource,
    /// Anything with names.
    Item,
    /// A concept, or several as one.
    Concept,
    /// Concepts at one end of a mapping. It may hold fields of anybody's.
    Bundle,
    /// A concept scheme.
    Scheme,
    /// A collection.
    Dataset,
    /// A form of a collection.
    Distribution,
    /// A service.
    Service,
    /// How often concepts are used.
    Occurrence,
    /// A mapping.
    Mapping,
    /// An annotation of the W3C's model. It may hold fields of anybody's.
    Annotation,
    /// A resource with dates and sources.
    Qualified(Qualified),
    /// A text in a language, among qualified values.
    Literal,
    /// A place on the earth.
    Location,
    /// Where letters go.
    Address,
    /// A manifest of pictures or sounds.
    Media,
    /// A sum over bytes.
    Checksum,
    /// Anything at all.
    Free,
}

/// What a qualified value is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Qualified {
    /// A resource.
    Relation,
    /// A date.
    Date,
    /// A text.
    Literal,
}

/// What may stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Anything.
    Any,
    /// A text.
    Text,
    /// A text that is not empty.
    Label,
    /// An IRI with its scheme.
    Iri,
    /// An address that begins with `http:` or `https:`.
    Url,
    /// A day, a moment, a year, a month.
    Date,
    /// A moment in UTC.
    Moment,
    /// A date with what is not known of it.
    Edtf,
    /// The tag of a language.
    Language,
    /// Digits of a sum.
    Hex,
    /// An address with gaps to be filled.
    Template,
    /// One of a few words.
    Word(&'static [&'static str]),
    /// A number from 0 to 1.
    Share,
    /// A whole number from 0.
    Count,
    /// True or false.
    Truth,
    /// Texts by language.
    Labels,
    /// Lists of texts by language.
    Notes,
    /// Types; those of a mapping begin with a relation of SKOS.
    Types,
    /// See [`Kind::Types`].
    MappingTypes,
    /// One of them.
    MappingType,
    /// One context, or several.
    Context,
    /// What an annotation is about.
    Target,
    /// Who made an annotation.
    Creator,
    /// An object.
    One(Object),
    /// A list of these.
    List(Of),
    /// A list of these, with gaps.
    Set(Of),
    /// Sets of concepts by the IRI of their role.
    Roles,
    /// Lists of qualified values by the IRI of the property.
    ByProperty(Qualified),
}

/// What a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// Texts.
    Text,
    /// Texts that are not empty.
    Label,
    /// IRIs.
    Iri,
    /// Addresses.
    Url,
    /// Dates with what is not known of them.
    Edtf,
    /// Objects.
    Object(Object),
    /// Anything.
    Any,
}

impl Of {
    /// What each of the list is.
    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Text => Kind::Text,
            Self::Label => Kind::Label,
            Self::Iri => Kind::Iri,
            Self::Url => Kind::Url,
            Self::Edtf => Kind::Edtf,
            Self::Object(object) => Kind::One(object),
            Self::Any => Kind::Any,
        }
    }
}

/// The context of annotations.
pub(super) const ANNOTATION_CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

const fn set(object: Object) -> Kind {
    Kind::Set(Of::Object(object))
}

/// What a field of an object may hold; nothing if the object has no such field.
pub(super) fn field(of: Object, name: &str) -> Option<Kind> {
    let found = match of {
        Object::Resource => resource(name),
        Object::Item => item(name),
        Object::Concept => concept(name).or_else(|| member(name)).or_else(|| item(name)),
        Object::Bundle => Some(member(name).unwrap_or(Kind::Any)),
        Object::Scheme => scheme(name).or_else(|| dataset(name)).or_else(|| item(name)),
        Object::Dataset => dataset(name).or_else(|| item(name)),
        Object::Distribution => distribution(name).or_else(|| item(name)),
        Object::Service => service(name).or_else(|| item(name)),
        Object::Occurrence => occurrence(name).or_else(|| member(name)).or_else(|| item(name)),
        Object::Mapping => mapping(name).or_else(|| item(name)),
        Object::Annotation => Some(annotation(name)),
        Object::Qualified(kind) => qualified(kind, name),
        Object::Literal => match name {
            "string" => Some(Kind::Text),
            "language" => Some(Kind::Language),
            _ => None,
        },
        Object::Location => Some(match name {
            "type" => Kind::Word(&[
                "Point",
                "MultiPoint",
                "LineString",
                "MultiLineString",
                "Polygon",
                "MultiPolygon",
            ]),
            _ => Kind::Any,
        }),
        Object::Address => {
            let parts = ["street", "ext", "pobox", "locality", "region", "code", "country"];
            parts.contains(&name).then_some(Kind::Text)
        }
        Object::Media => Some(match name {
            "type" => Kind::Word(&["Manifest"]),
            "items" => Kind::List(Of::Any),
            _ => Kind::Any,
        }),
        Object::Checksum => Some(match name {
            "algorithm" => Kind::Iri,
            "value" => Kind::Hex,
            _ => Kind::Any,
        }),
        Object::Free => Some(Kind::Any),
    };
    // Names of such a shape are everybody's own.
    let is_own = || {
        name.starts_with('_')
            || !name.is_empty()
                && name
                    .bytes()
                    .all(|one| one.is_ascii_uppercase() || one.is_ascii_digit())
    };
    let is_closed = matches!(of, Object::Literal | Object::Address);
    // JSKOS leaves these open for fields of others.
    let is_open = matches!(of, Object::Resource | Object::Item | Object::Dataset);
    found.or_else(|| (is_open || !is_closed && is_own()).then_some(Kind::Any))
}

/// The fields that an object must have.
pub(super) const fn required(of: Object) -> &'static [&'static str] {
    match of {
        Object::Mapping => &["from", "to"],
        Object::Location => &["type"],
        Object::Media => &["type", "items"],
        Object::Checksum => &["algorithm", "value"],
        Object::Literal => &["string"],
        _ => &[],
    }
}

fn resource(name: &str) -> Option<Kind> {
    Some(match name {
        "@context" => Kind::Context,
        "uri" => Kind::Iri,
        "identifier" => Kind::Set(Of::Text),
        "type" => Kind::Types,
        "created" | "issued" | "modified" => Kind::Date,
        "creator" | "contributor" | "publisher" | "partOf" => set(Object::Concept),
        "annotations" => Kind::List(Of::Object(Object::Annotation)),
        "rank" => Kind::Word(&["normal", "preferred", "deprecated"]),
        "qualifiedRelations" => Kind::ByProperty(Qualified::Relation),
        "qualifiedDates" => Kind::ByProperty(Qualified::Date),
        "qualifiedLiterals" => Kind::ByProperty(Qualified::Literal),
        _ => return None,
    })
}

fn item(name: &str) -> Option<Kind> {
    Some(match name {
        "url" => Kind::Url,
        "notation" => Kind::Set(Of::Text),
        "prefLabel" => Kind::Labels,
        "altLabel" | "hiddenLabel" | "scopeNote" | "definition" | "example" | "historyNote"
        | "editorialNote" | "changeNote" | "note" => Kind::Notes,
        "startDate" | "endDate" | "relatedDate" => Kind::Edtf,
        "relatedDates" => Kind::List(Of::Edtf),
        "location" => Kind::One(Object::Location),
        "startPlace" | "endPlace" | "place" | "replacedBy" | "basedOn" | "versionOf" | "tool"
        | "issueTracker" | "issue" | "guidelines" => set(Object::Item),
        "address" => Kind::One(Object::Address),
        "subject" | "subjectOf" | "source" => set(Object::Concept),
        "depiction" => Kind::Set(Of::Url),
        "media" => Kind::List(Of::Object(Object::Media)),
        "version" => Kind::Text,
        _ => return resource(name),
    })
}

fn concept(name: &str) -> Option<Kind> {
    Some(match name {
        "narrower" | "broader" | "related" | "previous" | "next" | "ancestors" => set(Object::Concept),
        "inScheme" | "topConceptOf" => set(Object::Scheme),
        "mappings" => set(Object::Mapping),
        "occurrences" => set(Object::Occurrence),
        "deprecated" => Kind::Truth,
        _ => return None,
    })
}

/// The fields of which a bundle has one.
pub(super) const MEMBERS: [&str; 4] = ["memberSet", "memberList", "memberChoice", "memberRoles"];

fn member(name: &str) -> Option<Kind> {
    match name {
        "memberSet" | "memberList" | "memberChoice" => Some(set(Object::Concept)),
        "memberRoles" => Some(Kind::Roles),
        _ => None,
    }
}

fn scheme(name: &str) -> Option<Kind> {
    Some(match name {
        "topConcepts" | "concepts" | "types" => set(Object::Concept),
        "namespace" => Kind::Iri,
        "uriPattern" | "notationPattern" => Kind::Text,
        "notationExamples" => Kind::List(Of::Text),
        "languages" => Kind::Set(Of::Text),
        _ => return None,
    })
}

fn dataset(name: &str) -> Option<Kind> {
    Some(match name {
        "distributions" => set(Object::Distribution),
        "services" => Kind::List(Of::Object(Object::Service)),
        "extent" => Kind::Text,
        "license" => set(Object::Item),
        "objectTypes" => Kind::List(Of::Iri),
        _ => return None,
    })
}

fn distribution(name: &str) -> Option<Kind> {
    Some(match name {
        "download" | "accessURL" => Kind::Url,
        "size" | "mimetype" => Kind::Text,
        "compressFormat" | "packageFormat" | "format" => Kind::Iri,
        "services" => Kind::List(Of::Object(Object::Service)),
        "license" => set(Object::Concept),
        "checksum" => Kind::One(Object::Checksum),
        _ => return None,
    })
}

fn service(name: &str) -> Option<Kind> {
    Some(match name {
        "api" | "endpoint" => Kind::Iri,
        "serves" => set(Object::Dataset),
        _ => return None,
    })
}

fn occurrence(name: &str) -> Option<Kind> {
    Some(match name {
        "count" => Kind::Count,
        "database" => Kind::One(Object::Dataset),
        "frequency" => Kind::Share,
        "relation" => Kind::Iri,
        "schemes" => set(Object::Item),
        "template" => Kind::Template,
        "separator" => Kind::Text,
        _ => return None,
    })
}

fn mapping(name: &str) -> Option<Kind> {
    Some(match name {
        "from" | "to" => Kind::One(Object::Bundle),
        "fromScheme" | "toScheme" => Kind::One(Object::Scheme),
        "mappingRelevance" => Kind::Share,
        "justification" => Kind::Iri,
        "type" => Kind::MappingTypes,
        _ => return None,
    })
}

fn annotation(name: &str) -> Kind {
    match name {
        "@context" => Kind::Word(&[ANNOTATION_CONTEXT]),
        "id" => Kind::Iri,
        "type" => Kind::Word(&["Annotation"]),
        "created" | "modified" => Kind::Moment,
        "creator" => Kind::Creator,
        "target" => Kind::Target,
        "motivation" | "bodyValue" => Kind::Text,
        _ => Kind::Any,
    }
}

fn qualified(kind: Qualified, name: &str) -> Option<Kind> {
    Some(match (kind, name) {
        (_, "startDate" | "endDate") | (Qualified::Date, "date") => Kind::Edtf,
        (_, "source") => set(Object::Concept),
        (_, "rank") => Kind::Word(&["normal", "preferred", "deprecated"]),
        (Qualified::Relation, "resource") => Kind::One(Object::Resource),
        (Qualified::Literal, "type") => Kind::Types,
        (Qualified::Literal, "literal") => Kind::One(Object::Literal),
        _ => return None,
    })
}
