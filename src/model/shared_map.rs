//! A sorted map in shared pieces: a clone copies pointers, a change copies one piece.
//!
//! A snapshot for saving is a clone that lives on another thread while people go on working. With an
//! ordinary map behind one pointer, the first change after a snapshot would copy everything.

use std::sync::Arc;

/// Entries in a piece at most; a fuller one is split in two.
const MOST: usize = 512;

/// A sorted map whose clones share their pieces.
#[derive(Clone, Debug)]
pub(super) struct SharedMap<K, V> {
    /// Sorted, none empty, none longer than [`MOST`].
    pieces: Vec<Arc<Vec<(K, V)>>>,
}

impl<K, V> Default for SharedMap<K, V> {
    fn default() -> Self {
        Self { pieces: Vec::new() }
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for SharedMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<K: Eq, V: Eq> Eq for SharedMap<K, V> {}

impl<K, V> SharedMap<K, V> {
    /// Returns the entries in the order of their keys.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.pieces
            .iter()
            .flat_map(|piece| piece.iter())
            .map(|(key, value)| (key, value))
    }
}

impl<K: Ord + Clone, V: Clone> SharedMap<K, V> {
    /// Returns the value of a key.
    pub(super) fn get(&self, key: &K) -> Option<&V> {
        let piece = self.pieces.get(self.piece_of(key))?;
        let at = piece.binary_search_by(|(one, _)| one.cmp(key)).ok()?;
        piece.get(at).map(|(_, value)| value)
    }

    /// Returns the value of a key for changing it; a new key gets the value made for it.
    pub(super) fn entry(&mut self, key: &K, make: impl FnOnce() -> V) -> Option<&mut V> {
        if self.get(key).is_none() {
            self.add(key.clone(), make());
        }
        let number = self.piece_of(key);
        let piece = Arc::make_mut(self.pieces.get_mut(number)?);
        let at = piece.binary_search_by(|(one, _)| one.cmp(key)).ok()?;
        piece.get_mut(at).map(|(_, value)| value)
    }

    /// Adds the entries whose keys are new; says how many were. Rewrites the pieces once if there are many.
    pub(super) fn add_all(&mut self, mut entries: Vec<(K, V)>) -> usize {
        entries.retain(|(key, _)| self.get(key).is_none());
        entries.sort_by(|(one, _), (other, _)| one.cmp(other));
        entries.dedup_by(|(one, _), (other, _)| one == other);
        let added = entries.len();
        if added < MOST {
            for (key, value) in entries {
                self.add(key, value);
            }
            return added;
        }
        let mut earlier = std::mem::take(&mut self.pieces)
            .into_iter()
            .flat_map(Arc::unwrap_or_clone)
            .peekable();
        let mut later = entries.into_iter().peekable();
        loop {
            let piece: Vec<_> = std::iter::from_fn(|| {
                let is_earlier = match (earlier.peek(), later.peek()) {
                    (Some((one, _)), Some((other, _))) => one < other,
                    (one, _) => one.is_some(),
                };
                if is_earlier { earlier.next() } else { later.next() }
            })
            .take(MOST)
            .collect();
            if piece.is_empty() {
                return added;
            }
            self.pieces.push(Arc::new(piece));
        }
    }

    fn add(&mut self, key: K, value: V) {
        let number = self.piece_of(&key);
        if number == self.pieces.len() {
            self.pieces.push(Arc::default());
        }
        let Some(shared) = self.pieces.get_mut(number) else {
            return;
        };
        let piece = Arc::make_mut(shared);
        let at = piece.partition_point(|(one, _)| *one < key);
        piece.insert(at, (key, value));
        if piece.len() > MOST {
            // Most keys come in rising order: a full piece keeps nearly all, the new one starts small.
            let keep = if at + 1 == piece.len() { MOST } else { MOST / 2 };
            let rest = piece.split_off(keep);
            self.pieces.insert(number + 1, Arc::new(rest));
        }
    }

    /// The piece that has the key or would take it.
    fn piece_of(&self, key: &K) -> usize {
        let after = self
            .pieces
            .partition_point(|piece| piece.first().is_some_and(|(first, _)| first <= key));
        after.saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_holds_what_an_ordinary_map_holds(keys in prop::collection::vec(0_u16..3_000, 0..2_500)) {
            let mut plain = BTreeMap::new();
            let mut shared = SharedMap::default();
            for (at, key) in keys.into_iter().enumerate() {
                plain.entry(key).or_insert(at);
                shared.entry(&key, || at);
            }
            prop_assert!(shared.iter().eq(plain.iter()));
            for key in 0..3_000 {
                prop_assert_eq!(shared.get(&key), plain.get(&key));
            }
            prop_assert!(shared.pieces.iter().all(|piece| !piece.is_empty() && piece.len() <= MOST));
        }
    }

    proptest! {
        #[test]
        fn adding_many_is_adding_each(
            start in prop::collection::vec(0_u16..4_000, 0..2_000),
            more in prop::collection::vec(0_u16..4_000, 0..2_000),
        ) {
            let mut one_by_one = SharedMap::default();
            for key in start {
                one_by_one.entry(&key, || 1);
            }
            let mut at_once = one_by_one.clone();
            let before = one_by_one.iter().count();
            for key in &more {
                one_by_one.entry(key, || 2);
            }
            let added = at_once.add_all(more.into_iter().map(|key| (key, 2)).collect());
            prop_assert_eq!(&at_once, &one_by_one);
            prop_assert_eq!(before + added, at_once.iter().count());
            prop_assert!(at_once.pieces.iter().all(|piece| !piece.is_empty() && piece.len() <= MOST));
            for (key, value) in one_by_one.iter() {
                prop_assert_eq!(at_once.get(key), Some(value));
            }
        }
    }

    #[test]
    fn a_change_copies_one_piece_and_leaves_the_snapshot() {
        let mut map = SharedMap::default();
        for key in 0..10_000 {
            map.entry(&key, || key);
        }
        let snapshot = map.clone();
        if let Some(value) = map.entry(&5_000, || 0) {
            *value = 1;
        }
        assert_eq!((snapshot.get(&5_000), map.get(&5_000)), (Some(&5_000), Some(&1)));
        let copied = map
            .pieces
            .iter()
            .zip(&snapshot.pieces)
            .filter(|(one, two)| !Arc::ptr_eq(one, two))
            .count();
        assert_eq!(copied, 1);
    }
}
