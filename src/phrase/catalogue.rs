//! Every text shown to people, by key and language, from `assets/i18n` (Project Fluent).
//!
//! Messages without arguments are formatted once, when the catalogue is made: [`Catalogue::text`] is a map
//! look-up. The catalogue can be shared between threads, and a new one takes its place when the language is
//! switched.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::pseudo;

const ENGLISH: &str = include_str!("../../assets/i18n/en.ftl");
const FRENCH: &str = include_str!("../../assets/i18n/fr.ftl");

/// A language the window, the command line and the exports can speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// British spelling, as in the documents of the conventions.
    #[default]
    English,
    /// As in the documents of the conventions; not yet checked by somebody whose first language it is.
    French,
    /// English in accents, about a third longer and in brackets: shows texts that bypass the catalogue and
    /// places that cannot hold a longer language. For trying the program out only.
    Pseudo,
}

impl Language {
    /// The languages offered to people.
    pub const SHIPPED: &[Self] = &[Self::English, Self::French];

    /// The BCP 47 tag, as stored in preferences and given on the command line.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Pseudo => "en-XA",
        }
    }

    /// The language's name in itself, as lists of languages show it whatever the present language.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "Français",
            Self::Pseudo => "English (pseudo)",
        }
    }

    /// The language with this tag, ignoring letter case; the pseudo-locale is found too.
    pub fn from_tag(tag: &str) -> Option<Self> {
        [Self::English, Self::French, Self::Pseudo]
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// The offered language for what a system says a person speaks: a BCP 47 tag such as `fr-CH` or a POSIX
    /// name such as `fr_FR.UTF-8`.
    pub fn for_locale(locale: &str) -> Option<Self> {
        let primary = locale.split(['-', '_', '.', '@']).next()?;
        Self::SHIPPED
            .iter()
            .copied()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The key of what a person should know before relying on the texts of this language, if anything.
    pub fn caution(self) -> Option<&'static str> {
        match self {
            Self::French => Some("language-caution-french"),
            Self::English | Self::Pseudo => None,
        }
    }

    /// What stands between a name and what is said of it, with the spaces around.
    pub fn colon(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => ": ",
            Self::French => "\u{a0}: ",
        }
    }

    /// What stands between parts that may have commas of their own, with the spaces around.
    pub fn semicolon(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => "; ",
            Self::French => "\u{a0}; ",
        }
    }

    /// What stands before the decimals of a number in a text for people; in data files it is always a point.
    pub fn decimal_mark(self) -> char {
        match self {
            Self::English | Self::Pseudo => '.',
            Self::French => ',',
        }
    }

    fn id(self) -> LanguageIdentifier {
        let tag: &[u8] = match self {
            // Plural rules and numbers of the pseudo-locale are those of English.
            Self::English | Self::Pseudo => b"en",
            Self::French => b"fr",
        };
        LanguageIdentifier::from_bytes(tag).unwrap_or_default()
    }

    fn source(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => ENGLISH,
            Self::French => FRENCH,
        }
    }
}

/// A value put into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Put in as it is.
    Text(Cow<'a, str>),
    /// Put in as digits; chooses the plural form in selectors.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// The messages of one language, ready to be shown. Copies share them.
#[derive(Clone)]
pub struct Catalogue {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
    /// Messages that need no argument, formatted.
    plain: Arc<HashMap<String, String>>,
    /// Names of messages that Fluent could not read or that occur twice; empty in a good catalogue.
    faults: Vec<String>,
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue")
            .field("language", &self.language)
            .field("plain", &self.plain.len())
            .finish_non_exhaustive()
    }
}

impl Catalogue {
    /// The messages of a language; they are read once a run, which takes some milliseconds.
    pub fn new(language: Language) -> Self {
        static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
        static FRENCH: OnceLock<Catalogue> = OnceLock::new();
        static PSEUDO: OnceLock<Catalogue> = OnceLock::new();
        let read = match language {
            Language::English => &ENGLISH,
            Language::French => &FRENCH,
            Language::Pseudo => &PSEUDO,
        };
        read.get_or_init(|| Self::from_source(language, language.source()))
            .clone()
    }

    fn from_source(language: Language, source: &str) -> Self {
        let mut faults = Vec::new();
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) => resource,
            Err((readable, errors)) => {
                faults.extend(errors.iter().map(ToString::to_string));
                readable
            }
        };
        let mut bundle = FluentBundle::new_concurrent(vec![language.id()]);
        // The invisible isolation marks are for renderers with bidi; ours orders whole paragraphs itself.
        bundle.set_use_isolating(false);
        if language == Language::Pseudo {
            bundle.set_transform(Some(pseudo::accented));
        }
        if let Err(errors) = bundle.add_resource(resource) {
            faults.extend(errors.iter().map(ToString::to_string));
        }
        let mut catalogue = Self {
            language,
            bundle: Arc::new(bundle),
            plain: Arc::default(),
            faults,
        };
        let keys = keys_of(source);
        let plain = keys.filter_map(|key| Some((key.to_owned(), catalogue.formatted(key, None)?)));
        catalogue.plain = Arc::new(plain.collect());
        catalogue
    }

    /// What stands between a name and what is said of it: see [`Language::colon`].
    pub fn colon(&self) -> &'static str {
        self.language.colon()
    }

    /// What stands between parts that may have commas of their own: see [`Language::semicolon`].
    pub fn semicolon(&self) -> &'static str {
        self.language.semicolon()
    }

    /// The language these messages are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// What was wrong with the catalogue's source; empty when all is well (a test sees to it).
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// Whether a message with this key exists.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The message with this key, which must need no argument. A missing key is shown as `<key>`.
    pub fn text(&self, key: &'static str) -> &str {
        self.plain.get(key).map_or_else(|| missing(key), String::as_str)
    }

    /// The message with this key and its arguments put in. A missing key or argument is shown as `<key>`.
    pub fn format(&self, key: &'static str, arguments: &[(&'static str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            let value = match argument {
                Arg::Text(text) => FluentValue::from(&**text),
                Arg::Number(number) => FluentValue::from(*number),
            };
            values.set(*name, value);
        }
        self.formatted(key, Some(&values))
            .unwrap_or_else(|| missing(key).to_owned())
    }

    /// Nothing when the key is unknown or an argument is missing.
    fn formatted(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(message.value()?, arguments, &mut errors);
        if !errors.is_empty() {
            return None;
        }
        Some(match self.language {
            Language::Pseudo => format!("[{text}]"),
            Language::English | Language::French => text.into_owned(),
        })
    }
}

/// The keys of the messages in a Fluent source, in order: continuation lines are indented, terms begin with
/// a hyphen and comments with `#`, so a letter at the start of a line begins a message.
pub fn keys_of(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| {
            let (key, _) = line.split_once('=')?;
            Some(key.trim_end())
        })
}

/// `<key>`, kept for ever: there are at most as many as there are keys in the program's source, and none in
/// a tested release.
fn missing(key: &'static str) -> &'static str {
    static SEEN: Mutex<BTreeMap<&'static str, &'static str>> = Mutex::new(BTreeMap::new());
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    seen.entry(key)
        .or_insert_with(|| Box::leak(format!("<{key}>").into_boxed_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "\
hello = Hello
links = { $count ->
    [0] No link
    [one] { $count } link
   *[other] { $count } links
}
said = { $who } said { hello }
";

    fn shared_between_threads<T: Send + Sync>() {}

    #[test]
    fn plain_messages_and_missing_keys() {
        shared_between_threads::<Catalogue>();
        let catalogue = Catalogue::from_source(Language::English, SOURCE);
        assert_eq!(catalogue.faults(), <[String; 0]>::default());
        assert_eq!(catalogue.text("hello"), "Hello");
        assert_eq!(catalogue.text("goodbye"), "<goodbye>");
        assert_eq!(
            catalogue.text("goodbye").as_ptr(),
            catalogue.text("goodbye").as_ptr()
        );
        assert_eq!(
            catalogue.text("links"),
            "<links>",
            "a message that needs an argument is not plain"
        );
    }

    #[test]
    fn plurals_and_arguments() {
        let catalogue = Catalogue::from_source(Language::English, SOURCE);
        let links = |count: usize| catalogue.format("links", &[("count", count.into())]);
        assert_eq!([links(0), links(1), links(21)], ["No link", "1 link", "21 links"]);
        let said = catalogue.format("said", &[("who", "\u{627}\u{644}\u{639}".into())]);
        assert_eq!(
            said, "\u{627}\u{644}\u{639} said Hello",
            "no invisible mark around the name"
        );
        assert_eq!(catalogue.format("said", &[]), "<said>");
        assert_eq!(catalogue.format("unheard", &[]), "<unheard>");
    }

    #[test]
    fn pseudo_locale_is_longer_bracketed_and_keeps_arguments() {
        let catalogue = Catalogue::from_source(Language::Pseudo, SOURCE);
        let hello = catalogue.text("hello");
        assert!(hello.starts_with('[') && hello.ends_with(']'), "{hello}");
        assert!(!hello.contains("Hello") && hello.chars().count() >= 8, "{hello}");
        let said = catalogue.format("said", &[("who", "R07".into())]);
        assert!(said.contains("R07"), "{said}");
        assert_eq!(said.matches('[').count(), 1, "{said}");
    }

    #[test]
    fn faults_are_kept_and_the_rest_stays_readable() {
        let catalogue = Catalogue::from_source(Language::English, "good = Good\nbad = { $\ngood = Twice\n");
        assert_eq!(catalogue.text("good"), "Good");
        assert_eq!(catalogue.faults().len(), 2, "{:?}", catalogue.faults());
    }

    #[test]
    fn shipped_catalogues_have_no_fault() {
        for language in [Language::English, Language::French, Language::Pseudo] {
            assert_eq!(
                Catalogue::new(language).faults(),
                <[String; 0]>::default(),
                "{language:?}"
            );
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
        assert!(!Language::SHIPPED.contains(&Language::Pseudo));
    }
}
