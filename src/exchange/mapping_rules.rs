//! The rules that files of mappings are held against, those of SSSOM and those of JSKOS, and what is found.

use std::collections::BTreeMap;

use crate::phrase::catalogue::Catalogue;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file can be used, and something is to be remarked.
    Warning,
    /// Against the rules; of a row: it is refused.
    Error,
}

/// Turns a table into the list of rules.
macro_rules! rules {
    ($($rule:ident $severity:ident $name:literal $key:literal;)*) => {
        /// A rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = concat!("`", $name, "`")] $rule,)*
        }

        impl Rule {
            /// All rules.
            pub const ALL: &[Self] = &[$(Self::$rule),*];

            /// Its name, for programs.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)*
                }
            }

            /// The message that says what is wrong; its arguments are `value` and `column`.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$rule => $key,)*
                }
            }

            /// How bad it is.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$rule => Severity::$severity,)*
                }
            }
        }
    };
}

rules! {
    Bom Error "bom" "sssom-bom";
    NotUtf8 Error "not-utf8" "sssom-not-utf8";
    CarriageReturn Warning "carriage-return" "sssom-carriage-return";
    BlankLine Warning "blank-line" "sssom-blank-line";
    LateHead Error "late-head" "sssom-late-head";
    HeadSyntax Error "head-syntax" "sssom-head-syntax";
    HeadComment Warning "head-comment" "sssom-head-comment";
    HeadBlank Warning "head-blank" "sssom-head-blank";
    HeadDirective Error "head-directive" "sssom-head-directive";
    HeadTag Error "head-tag" "sssom-head-tag";
    HeadAnchor Error "head-anchor" "sssom-head-anchor";
    HeadShape Error "head-shape" "sssom-head-shape";
    KeyTwice Error "key-twice" "sssom-key-twice";
    KeyUnknown Warning "key-unknown" "sssom-key-unknown";
    KeyMisplaced Warning "key-misplaced" "sssom-key-misplaced";
    ValueEmpty Warning "value-empty" "sssom-value-empty";
    ListForScalar Error "list-for-scalar" "sssom-list-for-scalar";
    NotText Warning "not-text" "sssom-not-text";
    SetSlotMissing Error "set-slot-missing" "sssom-set-slot-missing";
    VersionUnknown Error "version-unknown" "sssom-version-unknown";
    VersionNeedless Warning "version-needless" "sssom-version-needless";
    SlotTooNew Error "slot-too-new" "sssom-slot-too-new";
    ValueTooNew Error "value-too-new" "sssom-value-too-new";
    PrefixBad Error "prefix-bad" "sssom-prefix-bad";
    PrefixIriBad Error "prefix-iri-bad" "sssom-prefix-iri-bad";
    PrefixRedefined Error "prefix-redefined" "sssom-prefix-redefined";
    PrefixNeedless Warning "prefix-needless" "sssom-prefix-needless";
    ExtensionNameless Error "extension-nameless" "sssom-extension-nameless";
    ExtensionName Error "extension-name" "sssom-extension-name";
    ExtensionPlainName Warning "extension-plain-name" "sssom-extension-plain-name";
    ExtensionTwice Error "extension-twice" "sssom-extension-twice";
    ExtensionNoProperty Warning "extension-no-property" "sssom-extension-no-property";
    ExtensionType Warning "extension-type" "sssom-extension-type";
    OutsideDiffers Warning "outside-differs" "sssom-outside-differs";
    HeaderMissing Error "header-missing" "sssom-header-missing";
    ColumnNameless Error "column-nameless" "sssom-column-nameless";
    ColumnTwice Error "column-twice" "sssom-column-twice";
    ColumnMissing Error "column-missing" "sssom-column-missing";
    ColumnUndeclared Warning "column-undeclared" "sssom-column-undeclared";
    TooFewCells Error "too-few-cells" "sssom-too-few-cells";
    TooManyCells Error "too-many-cells" "sssom-too-many-cells";
    QuoteOpen Error "quote-open" "sssom-quote-open";
    QuoteText Error "quote-text" "sssom-quote-text";
    QuoteStray Warning "quote-stray" "sssom-quote-stray";
    TooLong Error "too-long" "sssom-too-long";
    ValueMissing Error "value-missing" "sssom-value-missing";
    IriNotCurie Error "iri-not-curie" "sssom-iri-not-curie";
    CurieBad Error "curie-bad" "sssom-curie-bad";
    PrefixUndeclared Error "prefix-undeclared" "sssom-prefix-undeclared";
    UriBad Error "uri-bad" "sssom-uri-bad";
    JustificationUnknown Error "justification-unknown" "sssom-justification-unknown";
    ModifierUnknown Error "modifier-unknown" "sssom-modifier-unknown";
    CardinalityUnknown Error "cardinality-unknown" "sssom-cardinality-unknown";
    CardinalityDiffers Warning "cardinality-differs" "sssom-cardinality-differs";
    EntityTypeUnknown Error "entity-type-unknown" "sssom-entity-type-unknown";
    DateBad Error "date-bad" "sssom-date-bad";
    NumberBad Error "number-bad" "sssom-number-bad";
    NumberRange Error "number-range" "sssom-number-range";
    NumberLong Warning "number-long" "sssom-number-long";
    ValueType Error "value-type" "sssom-value-type";
    RecordIdTwice Error "record-id-twice" "sssom-record-id-twice";
    RecordIdSome Error "record-id-some" "sssom-record-id-some";
    ReviewerMissing Error "reviewer-missing" "sssom-reviewer-missing";
    NoTermMisplaced Error "no-term-misplaced" "sssom-no-term-misplaced";
    NoTermNot Error "no-term-not" "sssom-no-term-not";
    NotSpread Warning "not-spread" "sssom-not-spread";
    RowTwice Warning "row-twice" "sssom-row-twice";
    RowContradicts Warning "row-contradicts" "sssom-row-contradicts";
    Hiding Warning "hiding" "sssom-hiding";
    OuterSpace Warning "outer-space" "sssom-outer-space";
    ListItemEmpty Warning "list-item-empty" "sssom-list-item-empty";
    NoRow Warning "no-row" "sssom-no-row";
    JsonBad Error "json-bad" "jskos-json-bad";
    JsonList Error "json-list" "jskos-json-list";
    JsonKeyTwice Error "json-key-twice" "jskos-json-key-twice";
    ObjectUnknown Error "object-unknown" "jskos-object-unknown";
    FieldType Error "field-type" "jskos-field-type";
    FieldUnknown Error "field-unknown" "jskos-field-unknown";
    FieldMissing Error "field-missing" "jskos-field-missing";
    FieldValue Error "field-value" "jskos-field-value";
    LanguageBad Error "language-bad" "jskos-language-bad";
    TextEmpty Error "text-empty" "jskos-text-empty";
    IriBad Error "iri-bad" "jskos-iri-bad";
    MomentBad Error "moment-bad" "jskos-moment-bad";
    RangeBad Error "range-bad" "jskos-range-bad";
    BundleEmpty Error "bundle-empty" "jskos-bundle-empty";
    BundleTwo Error "bundle-two" "jskos-bundle-two";
    MappingType Error "mapping-type" "jskos-mapping-type";
    MappingTypeTwice Error "mapping-type-twice" "jskos-mapping-type-twice";
    UriTwice Error "uri-twice" "jskos-uri-twice";
    VoteUnknown Warning "vote-unknown" "jskos-vote-unknown";
    TargetElsewhere Warning "target-elsewhere" "jskos-target-elsewhere";
    ConceptsTogether Error "concepts-together" "convert-concepts-together";
    ConceptNameless Error "concept-nameless" "convert-concept-nameless";
    NegativeUnsaid Error "negative-unsaid" "convert-negative-unsaid";
}

/// What was found against a rule, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line, or where a file has no lines of rows, the number of the mapping; from 1. Nothing where it
    /// is about the whole.
    pub line: u64,
    /// The column, or the key of the head; empty where it is about the line.
    pub column: String,
    /// The rule.
    pub rule: Rule,
    /// What stands there, shortened; empty if nothing does.
    pub value: String,
}

impl Finding {
    /// A finding; a long value is shortened.
    pub fn new(line: u64, column: &str, rule: Rule, value: &str) -> Self {
        const LONGEST: usize = 120;
        let mut value: String = value.chars().take(LONGEST + 1).collect();
        if value.chars().nth(LONGEST).is_some() {
            value.pop();
            value.push('…');
        }
        Self {
            line,
            column: column.to_owned(),
            rule,
            value,
        }
    }

    /// What is wrong, in words.
    pub fn sentence(&self, words: &Catalogue) -> String {
        words.format(
            self.rule.key(),
            &[
                ("value", self.value.as_str().into()),
                ("column", self.column.as_str().into()),
            ],
        )
    }
}

/// What came of reading a file: `read = accepted + refused`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many rows were read.
    pub read: u64,
    /// How many of them are good.
    pub accepted: u64,
    /// How many of them are not.
    pub refused: u64,
    /// What was found, in the order of the file; of very many the first.
    pub findings: Vec<Finding>,
    /// How often each rule was found broken, those not kept in [`findings`](Self::findings) included.
    pub counts: BTreeMap<Rule, u64>,
}

impl Report {
    /// So many findings are kept.
    pub const KEPT: usize = 10_000;

    /// Notes a finding.
    pub fn push(&mut self, finding: Finding) {
        *self.counts.entry(finding.rule).or_default() += 1;
        if self.findings.len() < Self::KEPT {
            self.findings.push(finding);
        }
    }

    /// How many findings are so bad.
    pub fn count(&self, severity: Severity) -> u64 {
        self.counts
            .iter()
            .filter(|(rule, _)| rule.severity() == severity)
            .map(|(_, count)| count)
            .sum()
    }

    /// Says whether nothing is against the rules.
    pub fn is_good(&self) -> bool {
        self.count(Severity::Error) == 0
    }

    /// How many findings were not kept.
    pub fn left_out(&self) -> u64 {
        self.counts.values().sum::<u64>() - self.findings.len() as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::catalogue::Language;

    #[test]
    fn every_rule_has_words() {
        let words = Catalogue::new(Language::English);
        for rule in Rule::ALL {
            let finding = Finding::new(3, "subject_id", *rule, "x");
            let sentence = finding.sentence(&words);
            assert!(!sentence.starts_with('<'), "{sentence}");
        }
    }

    #[test]
    fn counts_go_on_where_findings_are_no_longer_kept() {
        let mut report = Report::default();
        for line in 0..10_005 {
            report.push(Finding::new(line, "", Rule::BlankLine, ""));
        }
        assert_eq!((report.findings.len(), report.left_out()), (10_000, 5));
        assert!(report.is_good());
    }
}
