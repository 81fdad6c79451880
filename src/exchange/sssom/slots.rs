//! The slots of SSSOM as data: names, what may stand in them, order, which spread from the set to its rows.

/// The version of SSSOM that a set keeps to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// 1.0, which has no slot for the version.
    V1_0,
    /// 1.1, said by `sssom_version: "1.1"`.
    #[default]
    V1_1,
}

impl Version {
    /// The version with that number.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "1.0" => Some(Self::V1_0),
            "1.1" => Some(Self::V1_1),
            _ => None,
        }
    }

    /// Its number.
    pub const fn name(self) -> &'static str {
        match self {
            Self::V1_0 => "1.0",
            Self::V1_1 => "1.1",
        }
    }
}

/// What may stand in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A CURIE whose prefix is declared.
    Entity,
    /// Any text.
    Text,
    /// An absolute URI.
    Uri,
    /// A day, `2026-11-22`.
    Date,
    /// A number from 0 to 1.
    Ratio,
    /// A number from -1 to 1.
    Agreement,
    /// One of [`ENTITY_TYPES`].
    EntityType,
    /// `Not`.
    Modifier,
    /// One of [`CARDINALITIES`].
    Cardinality,
    /// One of [`JUSTIFICATIONS`].
    Justification,
    /// A number of a version of SSSOM.
    Version,
    /// A structure of its own: `curie_map`, `mappings`, `extension_definitions`.
    Structure,
}

/// What is known of a slot.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a column of the table below"
)]
pub struct SlotInfo {
    /// Its name: a column, or a key of the head.
    pub name: &'static str,
    /// What may stand in it.
    pub kind: Kind,
    /// Whether it holds a list.
    pub many: bool,
    /// Whether a value of the set holds for its rows.
    pub spreads: bool,
    /// Whether only 1.1 has it among the slots of a set.
    pub set_is_new: bool,
    /// Whether only 1.1 has it among the slots of a mapping.
    pub row_is_new: bool,
    /// The property in RDF where it is not in SSSOM's own namespace, as a CURIE of the built-in prefixes or
    /// of `dcterms`, `pav` and `prov`.
    pub property: Option<&'static str>,
}

/// Turns a table into the list of slots and what is known of each.
macro_rules! slots {
    ($($slot:ident $name:literal $kind:ident $(+ $flag:ident)* $(= $property:literal)?;)*) => {
        /// A slot, of a set or of a mapping.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Slot {
            $(#[doc = concat!("`", $name, "`")] $slot,)*
        }

        impl Slot {
            /// All slots.
            pub const ALL: &[Self] = &[$(Self::$slot),*];

            /// What is known of it.
            pub const fn info(self) -> SlotInfo {
                match self {
                    $(Self::$slot => {
                        #[allow(unused_mut, clippy::allow_attributes, reason = "not every row has flags")]
                        let mut info = plain($name, Kind::$kind);
                        $(info.$flag = true;)*
                        $(info.property = Some($property);)?
                        info
                    })*
                }
            }

            /// The slot with that name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$slot),)*
                    _ => None,
                }
            }
        }
    };
}

const fn plain(name: &'static str, kind: Kind) -> SlotInfo {
    SlotInfo {
        name,
        kind,
        many: false,
        spreads: false,
        set_is_new: false,
        row_is_new: false,
        property: None,
    }
}

slots! {
    SssomVersion "sssom_version" Version + set_is_new;
    CurieMap "curie_map" Structure;
    Mappings "mappings" Structure;
    MappingSetId "mapping_set_id" Uri;
    MappingSetVersion "mapping_set_version" Text = "owl:versionInfo";
    MappingSetSource "mapping_set_source" Uri + many = "prov:wasDerivedFrom";
    MappingSetTitle "mapping_set_title" Text = "dcterms:title";
    MappingSetDescription "mapping_set_description" Text = "dcterms:description";
    MappingSetConfidence "mapping_set_confidence" Ratio + set_is_new;
    IssueTracker "issue_tracker" Uri;
    ExtensionDefinitions "extension_definitions" Structure + many;
    RecordId "record_id" Entity + row_is_new;
    SubjectId "subject_id" Entity = "owl:annotatedSource";
    SubjectLabel "subject_label" Text;
    SubjectCategory "subject_category" Text;
    PredicateId "predicate_id" Entity = "owl:annotatedProperty";
    PredicateLabel "predicate_label" Text;
    PredicateModifier "predicate_modifier" Modifier;
    ObjectId "object_id" Entity = "owl:annotatedTarget";
    ObjectLabel "object_label" Text;
    ObjectCategory "object_category" Text;
    MappingJustification "mapping_justification" Justification;
    AuthorId "author_id" Entity + many = "pav:authoredBy";
    AuthorLabel "author_label" Text + many;
    ReviewerId "reviewer_id" Entity + many;
    ReviewerLabel "reviewer_label" Text + many;
    CreatorId "creator_id" Entity + many = "dcterms:creator";
    CreatorLabel "creator_label" Text + many;
    License "license" Uri = "dcterms:license";
    SubjectType "subject_type" EntityType + spreads;
    SubjectSource "subject_source" Entity + spreads;
    SubjectSourceVersion "subject_source_version" Text + spreads;
    ObjectType "object_type" EntityType + spreads;
    ObjectSource "object_source" Entity + spreads;
    ObjectSourceVersion "object_source_version" Text + spreads;
    PredicateType "predicate_type" EntityType + spreads + set_is_new + row_is_new;
    MappingProvider "mapping_provider" Uri + spreads;
    MappingSource "mapping_source" Entity;
    MappingCardinality "mapping_cardinality" Cardinality;
    CardinalityScope "cardinality_scope" Text + many + spreads + set_is_new + row_is_new;
    MappingTool "mapping_tool" Text + spreads;
    MappingToolId "mapping_tool_id" Entity + spreads + set_is_new + row_is_new;
    MappingToolVersion "mapping_tool_version" Text + spreads;
    MappingDate "mapping_date" Date + spreads = "dcterms:created";
    PublicationDate "publication_date" Date = "dcterms:issued";
    ReviewDate "review_date" Date + row_is_new;
    Confidence "confidence" Ratio;
    ReviewerAgreement "reviewer_agreement" Agreement + row_is_new;
    CurationRule "curation_rule" Entity + many + spreads + set_is_new;
    CurationRuleText "curation_rule_text" Text + many + spreads + set_is_new;
    SubjectMatchField "subject_match_field" Entity + many + spreads;
    ObjectMatchField "object_match_field" Entity + many + spreads;
    MatchString "match_string" Text + many;
    SubjectPreprocessing "subject_preprocessing" Entity + many + spreads;
    ObjectPreprocessing "object_preprocessing" Entity + many + spreads;
    SimilarityScore "similarity_score" Ratio;
    SimilarityMeasure "similarity_measure" Text + spreads + set_is_new;
    SeeAlso "see_also" Uri + many = "rdfs:seeAlso";
    IssueTrackerItem "issue_tracker_item" Entity;
    Other "other" Text;
    Comment "comment" Text = "rdfs:comment";
}

/// The slots of a set, in order.
pub const SET_ORDER: [Slot; 38] = {
    use Slot::{
        CardinalityScope, Comment, CreatorId, CreatorLabel, CurationRule, CurationRuleText, CurieMap,
        ExtensionDefinitions, IssueTracker, License, MappingDate, MappingProvider, MappingSetConfidence,
        MappingSetDescription, MappingSetId, MappingSetSource, MappingSetTitle, MappingSetVersion,
        MappingTool, MappingToolId, MappingToolVersion, Mappings, ObjectMatchField, ObjectPreprocessing,
        ObjectSource, ObjectSourceVersion, ObjectType, Other, PredicateType, PublicationDate, SeeAlso,
        SimilarityMeasure, SssomVersion, SubjectMatchField, SubjectPreprocessing, SubjectSource,
        SubjectSourceVersion, SubjectType,
    };
    [
        SssomVersion,
        CurieMap,
        Mappings,
        MappingSetId,
        MappingSetVersion,
        MappingSetSource,
        MappingSetTitle,
        MappingSetDescription,
        MappingSetConfidence,
        CreatorId,
        CreatorLabel,
        License,
        SubjectType,
        SubjectSource,
        SubjectSourceVersion,
        ObjectType,
        ObjectSource,
        ObjectSourceVersion,
        PredicateType,
        MappingProvider,
        CardinalityScope,
        MappingTool,
        MappingToolId,
        MappingToolVersion,
        MappingDate,
        PublicationDate,
        SubjectMatchField,
        ObjectMatchField,
        SubjectPreprocessing,
        ObjectPreprocessing,
        SimilarityMeasure,
        CurationRule,
        CurationRuleText,
        SeeAlso,
        IssueTracker,
        Other,
        Comment,
        ExtensionDefinitions,
    ]
};

/// The slots of a mapping, in order.
pub const ROW_ORDER: [Slot; 50] = {
    use Slot::{
        AuthorId, AuthorLabel, CardinalityScope, Comment, Confidence, CreatorId, CreatorLabel, CurationRule,
        CurationRuleText, IssueTrackerItem, License, MappingCardinality, MappingDate, MappingJustification,
        MappingProvider, MappingSource, MappingTool, MappingToolId, MappingToolVersion, MatchString,
        ObjectCategory, ObjectId, ObjectLabel, ObjectMatchField, ObjectPreprocessing, ObjectSource,
        ObjectSourceVersion, ObjectType, Other, PredicateId, PredicateLabel, PredicateModifier,
        PredicateType, PublicationDate, RecordId, ReviewDate, ReviewerAgreement, ReviewerId, ReviewerLabel,
        SeeAlso, SimilarityMeasure, SimilarityScore, SubjectCategory, SubjectId, SubjectLabel,
        SubjectMatchField, SubjectPreprocessing, SubjectSource, SubjectSourceVersion, SubjectType,
    };
    [
        RecordId,
        SubjectId,
        SubjectLabel,
        SubjectCategory,
        PredicateId,
        PredicateLabel,
        PredicateModifier,
        ObjectId,
        ObjectLabel,
        ObjectCategory,
        MappingJustification,
        AuthorId,
        AuthorLabel,
        ReviewerId,
        ReviewerLabel,
        CreatorId,
        CreatorLabel,
        License,
        SubjectType,
        SubjectSource,
        SubjectSourceVersion,
        ObjectType,
        ObjectSource,
        ObjectSourceVersion,
        PredicateType,
        MappingProvider,
        MappingSource,
        MappingCardinality,
        CardinalityScope,
        MappingTool,
        MappingToolId,
        MappingToolVersion,
        MappingDate,
        PublicationDate,
        ReviewDate,
        Confidence,
        ReviewerAgreement,
        CurationRule,
        CurationRuleText,
        SubjectMatchField,
        ObjectMatchField,
        MatchString,
        SubjectPreprocessing,
        ObjectPreprocessing,
        SimilarityScore,
        SimilarityMeasure,
        SeeAlso,
        IssueTrackerItem,
        Other,
        Comment,
    ]
};

/// Kinds of entities, with the class in RDF and whether only 1.1 has it.
pub const ENTITY_TYPES: [(&str, &str, bool); 12] = [
    ("owl class", "owl:Class", false),
    ("owl object property", "owl:ObjectProperty", false),
    ("owl data property", "owl:DataProperty", false),
    ("owl annotation property", "owl:AnnotationProperty", false),
    ("owl named individual", "owl:NamedIndividual", false),
    ("skos concept", "skos:Concept", false),
    ("rdfs resource", "rdfs:Resource", false),
    ("rdfs class", "rdfs:Class", false),
    ("rdfs literal", "rdfs:Literal", false),
    ("rdfs datatype", "rdfs:Datatype", false),
    ("rdf property", "rdf:Property", false),
    (
        "composed entity expression",
        "sssom:ComposedEntityExpression",
        true,
    ),
];

/// Cardinalities, and whether only 1.1 has it.
pub const CARDINALITIES: [(&str, bool); 7] = [
    ("1:1", false),
    ("1:n", false),
    ("n:1", false),
    ("n:n", false),
    ("1:0", false),
    ("0:1", false),
    ("0:0", true),
];

/// The justifications there are; the list is closed.
pub const JUSTIFICATIONS: [&str; 13] = [
    "semapv:MappingReview",
    "semapv:ManualMappingCuration",
    "semapv:LogicalReasoning",
    "semapv:LexicalMatching",
    "semapv:CompositeMatching",
    "semapv:UnspecifiedMatching",
    "semapv:SemanticSimilarityThresholdMatching",
    "semapv:LexicalSimilarityThresholdMatching",
    "semapv:MappingChaining",
    "semapv:MappingInversion",
    "semapv:StructuralMatching",
    "semapv:InstanceBasedMatching",
    "semapv:BackgroundKnowledgeBasedMatching",
];

/// Prefixes that every set has without declaring them.
pub const BUILT_IN: [(&str, &str); 8] = [
    ("linkml", "https://w3id.org/linkml/"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("semapv", "https://w3id.org/semapv/vocab/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("sssom", "https://w3id.org/sssom/"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Prefixes of properties that RDF of a set uses besides.
pub const RDF_PREFIXES: [(&str, &str); 3] = [
    ("dcterms", "http://purl.org/dc/terms/"),
    ("pav", "http://purl.org/pav/"),
    ("prov", "http://www.w3.org/ns/prov#"),
];

/// The kind of an end that has a label instead of an identifier.
pub const LITERAL: &str = "rdfs literal";

/// Stands for what was not found.
pub const NO_TERM: &str = "sssom:NoTermFound";

impl Slot {
    /// Its name.
    pub const fn name(self) -> &'static str {
        self.info().name
    }

    /// What may stand in it.
    pub const fn kind(self) -> Kind {
        self.info().kind
    }

    /// Says whether a mapping can have it.
    pub fn is_of_rows(self) -> bool {
        ROW_ORDER.contains(&self)
    }

    /// Says whether a set can have it.
    pub fn is_of_sets(self) -> bool {
        SET_ORDER.contains(&self)
    }

    /// Says whether only 1.1 has it there.
    pub fn is_new(self, of_set: bool) -> bool {
        if of_set {
            self.info().set_is_new
        } else {
            self.info().row_is_new
        }
    }
}

/// The expansion of a built-in prefix.
pub fn built_in(prefix: &str) -> Option<&'static str> {
    BUILT_IN
        .iter()
        .find(|(name, _)| *name == prefix)
        .map(|(_, iri)| *iri)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_to_slots_and_back() {
        for slot in Slot::ALL {
            assert_eq!(Slot::from_name(slot.name()), Some(*slot));
        }
        assert_eq!(Slot::from_name("subject"), None);
    }

    #[test]
    fn orders_hold_every_slot_once() {
        let mut set = SET_ORDER.to_vec();
        set.sort();
        set.dedup();
        assert_eq!(set.len(), 38);
        let mut row = ROW_ORDER.to_vec();
        row.sort();
        row.dedup();
        assert_eq!(row.len(), 50);
        assert!(
            Slot::ALL
                .iter()
                .all(|slot| set.contains(slot) || row.contains(slot))
        );
        assert!(
            Slot::ALL
                .iter()
                .filter(|slot| slot.info().spreads)
                .all(|slot| set.contains(slot) && row.contains(slot)),
            "what spreads is on both sides"
        );
    }
}
