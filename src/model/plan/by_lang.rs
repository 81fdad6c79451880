//! Texts by language, kept small: nearly all entries of a plan have one or two.

use super::lang::Lang;
use std::borrow::Borrow;
use std::ops::Index;

/// Something for each of a few languages, in the order of their tags.
///
/// Has the reading methods of a `BTreeMap`, whose smallest node would be ten times as large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByLang<T>(Box<[(Lang, T)]>);

impl<T> ByLang<T> {
    /// Returns one without any language.
    pub fn new() -> Self {
        Self(Box::default())
    }

    /// Returns the number of languages.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Says whether there is no language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns what there is for a language.
    pub fn get<Q: Borrow<str> + ?Sized>(&self, lang: &Q) -> Option<&T> {
        self.get_key_value(lang).map(|(_, value)| value)
    }

    /// Returns what there is for a language, to change it.
    pub fn get_mut<Q: Borrow<str> + ?Sized>(&mut self, lang: &Q) -> Option<&mut T> {
        let mut all = self.0.iter_mut();
        all.find(|(one, _)| one.as_str() == lang.borrow())
            .map(|(_, value)| value)
    }

    /// Returns the language and what there is for it.
    pub fn get_key_value<Q: Borrow<str> + ?Sized>(&self, lang: &Q) -> Option<(&Lang, &T)> {
        self.iter().find(|(one, _)| one.as_str() == lang.borrow())
    }

    /// Says whether there is something for a language.
    pub fn contains_key<Q: Borrow<str> + ?Sized>(&self, lang: &Q) -> bool {
        self.get(lang).is_some()
    }

    /// Puts something in for a language; returns what was there.
    pub fn insert(&mut self, lang: Lang, value: T) -> Option<T> {
        if let Some(there) = self.get_mut(&lang) {
            return Some(std::mem::replace(there, value));
        }
        let all = std::mem::take(&mut self.0).into_vec();
        *self = all.into_iter().chain([(lang, value)]).collect();
        None
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        *self = Self::new();
    }

    /// Returns the languages.
    pub fn keys(&self) -> impl Iterator<Item = &Lang> {
        self.0.iter().map(|(lang, _)| lang)
    }

    /// Returns what there is, without the languages.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, value)| value)
    }

    /// Returns what there is, to change it.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// Returns the languages, each with what there is for it.
    pub fn iter(&self) -> Iter<'_, T> {
        fn pair<T>(entry: &(Lang, T)) -> (&Lang, &T) {
            (&entry.0, &entry.1)
        }
        self.0.iter().map(pair)
    }
}

/// A walk through the languages.
pub(super) type Iter<'a, T> =
    std::iter::Map<std::slice::Iter<'a, (Lang, T)>, fn(&'a (Lang, T)) -> (&'a Lang, &'a T)>;

impl<T> Default for ByLang<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> FromIterator<(Lang, T)> for ByLang<T> {
    /// Where a language comes twice, the last one counts.
    fn from_iter<I: IntoIterator<Item = (Lang, T)>>(entries: I) -> Self {
        let mut all: Vec<(Lang, T)> = Vec::new();
        for (lang, value) in entries {
            match all.binary_search_by(|(one, _)| one.cmp(&lang)) {
                Ok(place) => {
                    if let Some(entry) = all.get_mut(place) {
                        entry.1 = value;
                    }
                }
                Err(place) => all.insert(place, (lang, value)),
            }
        }
        Self(all.into_boxed_slice())
    }
}

impl<T, const N: usize> From<[(Lang, T); N]> for ByLang<T> {
    fn from(entries: [(Lang, T); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<'a, T> IntoIterator for &'a ByLang<T> {
    type Item = (&'a Lang, &'a T);
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> Index<&str> for ByLang<T> {
    type Output = T;

    #[expect(clippy::expect_used, reason = "what an index is for")]
    fn index(&self, lang: &str) -> &T {
        self.get(lang).expect("a text in that language")
    }
}

#[cfg(test)]
mod tests {
    use super::{ByLang, Lang};

    #[test]
    fn languages_stand_in_order_and_once() {
        let lang = |tag| Lang::new(tag).expect("a language");
        let mut texts = ByLang::from([(lang("fr"), 1), (lang("ar"), 2), (lang("fr"), 3)]);
        assert_eq!(texts.insert(lang("en"), 4), None);
        assert_eq!(texts.insert(lang("ar"), 5), Some(2));
        let all: Vec<_> = texts
            .iter()
            .map(|(lang, value)| (lang.as_str(), *value))
            .collect();
        assert_eq!(all, [("ar", 5), ("en", 4), ("fr", 3)]);
        assert_eq!((texts.get("en"), texts.get(&lang("es"))), (Some(&4), None));
    }
}
