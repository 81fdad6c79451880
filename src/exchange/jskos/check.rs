//! Checks a line of JSKOS while it is parsed: nothing of it is kept but where the parser stands.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::{self, Write as _};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::schema::{self, ANNOTATION_CONTEXT, Kind, MEMBERS, Object, Of, field};
use super::values;
use crate::exchange::mapping_rules::{Finding, Report, Rule, Severity};
use crate::exchange::sssom::hides;
use crate::phrase::safe;

/// What a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// A mapping.
    #[default]
    Mapping,
    /// An annotation.
    Annotation,
}

/// What a line says of itself.
#[derive(Debug, Default)]
pub(super) struct Line<'t> {
    /// What it is.
    pub(super) form: Form,
    /// The IRI of a mapping.
    pub(super) uri: Option<Cow<'t, str>>,
    /// What an annotation is about.
    pub(super) target: Option<Cow<'t, str>>,
    /// Whether nothing is wrong with it.
    pub(super) is_good: bool,
}

/// Checks a line, which is probably of that form, and notes what is found.
pub(super) fn check<'t>(text: &'t str, probably: Form, number: u64, report: &mut Report) -> Line<'t> {
    let other = match probably {
        Form::Mapping => Form::Annotation,
        Form::Annotation => Form::Mapping,
    };
    let mut first = Check::default();
    let result = first.run(text, probably);
    let mut checked = first;
    let mut form = probably;
    if result.is_ok() && !checked.fits(probably) {
        let mut second = Check::default();
        if second.run(text, other).is_ok() && second.fits(other) {
            (checked, form) = (second, other);
        } else {
            checked.found.clear();
            checked.found.push(if text.starts_with('[') {
                Found::new(Rule::JsonList, String::new(), "")
            } else {
                Found::new(Rule::ObjectUnknown, String::new(), "")
            });
        }
    }
    if let Err(error) = result {
        checked.found.clear();
        let why = error.to_string();
        let why = why.split(" at line ").next().unwrap_or_default();
        let before = text.get(..error.column().saturating_sub(1)).unwrap_or(text);
        let column = (before.chars().count() + 1).to_string();
        checked.found.push(Found::new(Rule::JsonBad, column, why));
    }
    let has_vote = checked.motivation.as_deref() == Some("assessing");
    if form == Form::Annotation && has_vote && !matches!(checked.body.as_deref(), Some("+1" | "-1")) {
        let body = checked.body.clone().unwrap_or_default();
        checked
            .found
            .push(Found::new(Rule::VoteUnknown, "/bodyValue".to_owned(), &body));
    }
    let is_good = checked
        .found
        .iter()
        .all(|one| one.rule.severity() == Severity::Warning);
    for one in checked.found {
        report.push(Finding::new(number, &one.place, one.rule, &one.value));
    }
    Line {
        form,
        uri: checked.uri,
        target: checked.target,
        is_good,
    }
}

/// What is wrong, and where in the line.
struct Found {
    rule: Rule,
    place: String,
    value: String,
}

impl Found {
    fn new(rule: Rule, place: String, value: &str) -> Self {
        Self {
            rule,
            place,
            value: value.to_owned(),
        }
    }
}

/// A step from an object or list to what is in it.
enum Step<'t> {
    Key(Cow<'t, str>),
    Place(usize),
}

/// The state of checking one line.
#[derive(Default)]
struct Check<'t> {
    path: Vec<Step<'t>>,
    /// Names of fields of the objects that are open, the innermost last.
    names: Vec<Cow<'t, str>>,
    found: Vec<Found>,
    uri: Option<Cow<'t, str>>,
    target: Option<Cow<'t, str>>,
    motivation: Option<Cow<'t, str>>,
    body: Option<Cow<'t, str>>,
    has_end: bool,
    is_annotation: bool,
}

/// Findings of one line that are kept: nobody reads more.
const MOST_FOUND: usize = 100;

impl<'t> Check<'t> {
    fn run(&mut self, text: &'t str, form: Form) -> Result<(), serde_json::Error> {
        let object = match form {
            Form::Mapping => Object::Mapping,
            Form::Annotation => Object::Annotation,
        };
        let mut parser = serde_json::Deserializer::from_str(text);
        Value::new(Kind::One(object), self).deserialize(&mut parser)?;
        parser.end()
    }

    /// Says whether the fields are those of the form.
    fn fits(&self, form: Form) -> bool {
        match form {
            Form::Mapping => self.has_end,
            Form::Annotation => self.is_annotation && !self.has_end,
        }
    }

    fn find(&mut self, rule: Rule, value: &str) {
        if self.found.len() >= MOST_FOUND {
            return;
        }
        let mut place = String::new();
        for step in &self.path {
            // Writing to a text has no way to fail.
            match step {
                Step::Key(key) => write!(place, "/{}", safe::shown(key)).ok(),
                Step::Place(at) => write!(place, "/{at}").ok(),
            };
        }
        self.found.push(Found::new(rule, place, value));
    }

    fn find_at(&mut self, name: &str, rule: Rule, value: &str) {
        self.path.push(Step::Key(Cow::Owned(name.to_owned())));
        self.find(rule, value);
        self.path.pop();
    }

    /// Notes what stands in fields of the line's own object that others ask for.
    fn note(&mut self, text: Cow<'t, str>) {
        let key = match &self.path[..] {
            [Step::Key(key)] => key,
            [Step::Key(key), Step::Key(id)] if key == "target" && matches!(&**id, "id" | "uri") => key,
            _ => return,
        };
        let place = match &**key {
            "uri" => &mut self.uri,
            "target" => &mut self.target,
            "motivation" => &mut self.motivation,
            "bodyValue" => &mut self.body,
            "type" | "@context" => {
                self.is_annotation |= text == "Annotation" || text == ANNOTATION_CONTEXT;
                return;
            }
            _ => return,
        };
        *place = Some(text);
    }

    /// Checks a text.
    fn text(&mut self, kind: Kind, text: Cow<'t, str>) {
        let rule = match kind {
            Kind::Any | Kind::Text => None,
            Kind::Label => text.is_empty().then_some(Rule::TextEmpty),
            Kind::Iri | Kind::Target | Kind::Creator | Kind::Context => {
                (!values::is_iri(&text)).then_some(Rule::IriBad)
            }
            Kind::MappingType => self.mapping_type(&text),
            Kind::Url => (!values::is_url(&text)).then_some(Rule::IriBad),
            Kind::Date => (!values::is_moment(&text)).then_some(Rule::MomentBad),
            Kind::Moment => (!values::is_utc(&text)).then_some(Rule::MomentBad),
            Kind::Edtf => (!values::is_edtf(&text)).then_some(Rule::MomentBad),
            Kind::Language => (!values::is_language(&text)).then_some(Rule::LanguageBad),
            Kind::Word(words) => (!words.contains(&&*text)).then_some(Rule::FieldValue),
            Kind::Hex => {
                let is_hex = |one: u8| matches!(one, b'0'..=b'9' | b'a'..=b'f');
                let fits = !text.is_empty() && text.bytes().all(is_hex);
                (!fits).then_some(Rule::FieldValue)
            }
            Kind::Template => (!values::is_template(&text)).then_some(Rule::FieldValue),
            _ => {
                self.wrong(kind, "string");
                self.note(text);
                return;
            }
        };
        if let Some(rule) = rule {
            self.find(rule, &safe::shown(&text));
        } else if hides(&text) {
            self.find(Rule::Hiding, &safe::shown(&text));
        }
        self.note(text);
    }

    /// The first type of a mapping is a relation of SKOS, and no other is.
    fn mapping_type(&self, text: &str) -> Option<Rule> {
        let is_first = matches!(self.path.last(), Some(Step::Place(0)));
        match (is_first, values::relation(text).is_some()) {
            (true, false) => Some(Rule::MappingType),
            (false, true) => Some(Rule::MappingTypeTwice),
            (true, true) => None,
            (false, false) => (!values::is_iri(text)).then_some(Rule::IriBad),
        }
    }

    /// Notes that a value is of another type than the field holds.
    fn wrong(&mut self, kind: Kind, found: &str) {
        let wanted = match kind {
            Kind::Share | Kind::Count => "number",
            Kind::Truth => "boolean",
            Kind::Labels | Kind::Notes | Kind::One(_) | Kind::Roles | Kind::ByProperty(_) => "object",
            Kind::Types | Kind::MappingTypes | Kind::List(_) | Kind::Set(_) => "array",
            Kind::Target | Kind::Creator => "string, object",
            Kind::Context => "string, array",
            _ => "string",
        };
        self.find(Rule::FieldType, &format!("{found} ({wanted})"));
    }

    fn number(&mut self, kind: Kind, number: f64) {
        match kind {
            Kind::Any => {}
            Kind::Share if (0.0..=1.0).contains(&number) => {}
            Kind::Count if number >= 0.0 && number.fract() == 0.0 => {}
            Kind::Share | Kind::Count => self.find(Rule::RangeBad, &number.to_string()),
            _ => self.wrong(kind, "number"),
        }
    }

    /// Checks the fields of an object, one after the other.
    fn object<A: MapAccess<'t>>(&mut self, object: Object, map: &mut A) -> Result<(), A::Error> {
        let first = self.names.len();
        let is_top = self.path.is_empty();
        let mut large = HashSet::new();
        let mut members = 0;
        while let Some(key) = map.next_key_seed(Key)? {
            let is_new = self.is_new(&key, first, &mut large);
            if is_top {
                self.has_end |= matches!(&*key, "from" | "to");
                self.is_annotation |= matches!(&*key, "target" | "motivation" | "bodyValue");
            }
            members += usize::from(MEMBERS.contains(&&*key));
            self.path.push(Step::Key(key));
            if !is_new {
                self.find(Rule::JsonKeyTwice, "");
            }
            let kind = self.last_key().and_then(|key| field(object, key));
            match kind {
                Some(Kind::Any) => {
                    map.next_value::<IgnoredAny>()?;
                }
                Some(kind) => map.next_value_seed(Value::new(kind, self))?,
                None => {
                    self.find(Rule::FieldUnknown, "");
                    map.next_value::<IgnoredAny>()?;
                }
            }
            if let Some(Step::Key(key)) = self.path.pop() {
                self.names.push(key);
            }
        }
        self.ends(object, is_top, first, members);
        self.names.truncate(first);
        Ok(())
    }

    /// What can only be said when all fields are known.
    fn ends(&mut self, object: Object, is_top: bool, first: usize, members: usize) {
        let has = |check: &Self, name: &str| {
            let names = check.names.get(first..).unwrap_or_default();
            names.iter().any(|one| one == name)
        };
        for name in schema::required(object) {
            if !has(self, name) {
                self.find_at(name, Rule::FieldMissing, "");
            }
        }
        if is_top && object == Object::Annotation && !has(self, "target") {
            self.find_at("target", Rule::FieldMissing, "");
        }
        match (object, members) {
            (Object::Bundle, 0) => self.find(Rule::BundleEmpty, ""),
            (Object::Bundle | Object::Concept | Object::Occurrence, 2..) => self.find(Rule::BundleTwo, ""),
            _ => {}
        }
    }

    fn last_key(&self) -> Option<&str> {
        match self.path.last() {
            Some(Step::Key(key)) => Some(key),
            _ => None,
        }
    }

    /// Says whether an object did not have the field yet. Of very many the names stand in a set.
    fn is_new(&self, key: &str, first: usize, large: &mut HashSet<String>) -> bool {
        const FEW: usize = 48;
        let names = self.names.get(first..).unwrap_or_default();
        if names.len() < FEW {
            return !names.iter().any(|name| name == key);
        }
        if large.is_empty() {
            large.extend(names.iter().map(ToString::to_string));
        }
        large.insert(key.to_owned())
    }
}

impl<'t> Check<'t> {
    /// Checks a list.
    fn list<A: SeqAccess<'t>>(&mut self, kind: Kind, list: &mut A) -> Result<(), A::Error> {
        let (each, has_gaps) = match kind {
            Kind::Types | Kind::Context => (Kind::Iri, false),
            Kind::MappingTypes => (Kind::MappingType, false),
            Kind::List(of) => (of.kind(), false),
            Kind::Set(of) => (of.kind(), true),
            _ => {
                self.wrong(kind, "array");
                (Kind::Any, true)
            }
        };
        let mut count = 0;
        loop {
            self.path.push(Step::Place(count));
            let more = list.next_element_seed(Value {
                kind: each,
                has_gaps,
                at: self,
            })?;
            self.path.pop();
            if more.is_none() {
                break;
            }
            count += 1;
        }
        if kind == Kind::MappingTypes && count == 0 {
            self.find(Rule::MappingType, "");
        }
        Ok(())
    }

    /// Checks what is an object in JSON.
    fn map<A: MapAccess<'t>>(&mut self, kind: Kind, map: &mut A) -> Result<(), A::Error> {
        let each = match kind {
            Kind::One(object) => return self.object(object, map),
            Kind::Target => return self.target(map),
            Kind::Creator => {
                if !self.identified(Object::Free, map)?.0 {
                    self.find_at("id", Rule::FieldMissing, "");
                }
                return Ok(());
            }
            Kind::Labels => Kind::Label,
            Kind::Notes => Kind::List(Of::Label),
            Kind::Roles => Kind::Set(Of::Object(Object::Concept)),
            Kind::ByProperty(of) => Kind::List(Of::Object(Object::Qualified(of))),
            _ => {
                self.wrong(kind, "object");
                Kind::Any
            }
        };
        let first = self.names.len();
        let mut large = HashSet::new();
        while let Some(key) = map.next_key_seed(Key)? {
            let is_new = self.is_new(&key, first, &mut large);
            let rule = match kind {
                Kind::Labels | Kind::Notes => (!values::is_language(&key)).then_some(Rule::LanguageBad),
                Kind::Roles | Kind::ByProperty(_) => (!values::is_iri(&key)).then_some(Rule::IriBad),
                _ => None,
            };
            self.path.push(Step::Key(key));
            if let Some(rule) = rule {
                let shown = self.last_key().map(|key| safe::shown(key).into_owned());
                self.find(rule, &shown.unwrap_or_default());
            }
            if !is_new {
                self.find(Rule::JsonKeyTwice, "");
            }
            map.next_value_seed(Value::new(each, self))?;
            if let Some(Step::Key(key)) = self.path.pop() {
                self.names.push(key);
            }
        }
        self.names.truncate(first);
        Ok(())
    }

    /// An annotation is about what has an `id`, or about a concept.
    fn target<A: MapAccess<'t>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        let before = self.found.len();
        let (has_id, has_state) = self.identified(Object::Concept, map)?;
        if !has_id && has_state {
            self.find_at("state", Rule::FieldUnknown, "");
        }
        if has_id {
            let place = self.found.len().min(before);
            let mut at = 0;
            self.found.retain(|one| {
                at += 1;
                at <= place || one.place.ends_with("/target/id") || one.place.contains("/target/state")
            });
        }
        Ok(())
    }

    /// Checks the fields of an object and says whether it has an `id` and a `state`.
    fn identified<A: MapAccess<'t>>(
        &mut self,
        object: Object,
        map: &mut A,
    ) -> Result<(bool, bool), A::Error> {
        let (mut has_id, mut has_state) = (false, false);
        let mut members = 0;
        while let Some(key) = map.next_key_seed(Key)? {
            let kind = match &*key {
                "id" => Some(if object == Object::Concept {
                    Kind::Iri
                } else {
                    Kind::Any
                }),
                "state" if object == Object::Concept => Some(Kind::One(Object::Free)),
                name => field(object, name),
            };
            has_id |= key == "id";
            has_state |= key == "state";
            members += usize::from(MEMBERS.contains(&&*key));
            self.path.push(Step::Key(key));
            if kind.is_none() {
                self.find(Rule::FieldUnknown, "");
            }
            map.next_value_seed(Value::new(kind.unwrap_or(Kind::Any), self))?;
            self.path.pop();
        }
        if object == Object::Concept && members > 1 {
            self.find(Rule::BundleTwo, "");
        }
        Ok((has_id, has_state))
    }
}

/// The name of a field, borrowed from the line where it can be.
struct Key;

impl<'t> DeserializeSeed<'t> for Key {
    type Value = Cow<'t, str>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'t> Visitor<'t> for Key {
    type Value = Cow<'t, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'t str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

/// A value that is to be of a kind.
struct Value<'c, 't> {
    kind: Kind,
    /// Whether `null` may stand for it.
    has_gaps: bool,
    at: &'c mut Check<'t>,
}

impl<'c, 't> Value<'c, 't> {
    fn new(kind: Kind, at: &'c mut Check<'t>) -> Self {
        Self {
            kind,
            has_gaps: false,
            at,
        }
    }
}

impl<'t> DeserializeSeed<'t> for Value<'_, 't> {
    type Value = ();

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.kind == Kind::Any && self.at.path.len() > 1 {
            return deserializer.deserialize_ignored_any(IgnoredAny).map(drop);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Value<'_, 't> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        if !matches!(self.kind, Kind::Any | Kind::Truth) {
            self.at.wrong(self.kind, "boolean");
        }
        Ok(())
    }

    #[expect(clippy::cast_precision_loss, reason = "only its range is looked at")]
    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.at.number(self.kind, number as f64);
        Ok(())
    }

    #[expect(clippy::cast_precision_loss, reason = "only its range is looked at")]
    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.at.number(self.kind, number as f64);
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.at.number(self.kind, number);
        Ok(())
    }

    fn visit_borrowed_str<E: Error>(self, text: &'t str) -> Result<(), E> {
        self.at.text(self.kind, Cow::Borrowed(text));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.at.text(self.kind, Cow::Owned(text.to_owned()));
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        if !self.has_gaps && self.kind != Kind::Any {
            self.at.wrong(self.kind, "null");
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<(), A::Error> {
        self.at.list(self.kind, &mut list)
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<(), A::Error> {
        self.at.map(self.kind, &mut map)
    }
}
