//! Which words of a text are new and which are gone, against the text before it.

/// A run of words and spaces that stand in both texts, only in the later one, or only in the earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run<'t> {
    /// In both; as the later text has it.
    Same(&'t str),
    /// Only in the later text.
    New(&'t str),
    /// Only in the earlier text.
    Gone(&'t str),
}

/// More comparisons than this are not made: what lies between the common beginning and end then counts as
/// replaced as a whole.
const MOST_COMPARISONS: usize = 4_000_000;

/// Compares two texts word by word. What is gone stands before what is new in its place; the runs that are
/// the same or new give the later text, those that are the same or gone the earlier one but for its spaces.
pub fn runs<'t>(before: &'t str, after: &'t str) -> Vec<Run<'t>> {
    let (old, new) = (words(before), words(after));
    let alike = |pair: &(&Word<'_>, &Word<'_>)| pair.0.letters == pair.1.letters;
    let start = old.iter().zip(&new).take_while(alike).count();
    let (old_rest, new_rest) = (old.get(start..).unwrap_or(&[]), new.get(start..).unwrap_or(&[]));
    let end = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(alike)
        .count();
    let old_middle = old_rest.get(..old_rest.len() - end).unwrap_or(&[]);
    let new_middle = new_rest.get(..new_rest.len() - end).unwrap_or(&[]);
    let tail = new_rest.get(new_middle.len()..).unwrap_or(&[]);
    let mut spans: Vec<(Kind, &Word<'t>)> = Vec::new();
    spans.extend(new.iter().take(start).map(|word| (Kind::Same, word)));
    middle(old_middle, new_middle, &mut spans);
    spans.extend(tail.iter().map(|word| (Kind::Same, word)));
    joined(before, after, &spans)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Same,
    New,
    Gone,
}

/// A word, a bracket or another sign, and the space after it.
#[derive(Clone, Copy, Debug)]
struct Word<'t> {
    letters: &'t str,
    start: usize,
    end: usize,
}

/// Cuts a text into words; brackets and other signs that touch a word are words of their own, so that a
/// bracket put around a phrase changes no word of it.
fn words(text: &str) -> Vec<Word<'_>> {
    let is_sign =
        |one: char| one.is_ascii_punctuation() && !matches!(one, '\'' | '-') || "［］،؛؟".contains(one);
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() {
            // Space at the very beginning belongs to the first word.
            let end = start + first.len_utf8();
            match words.last_mut() {
                Some(last) => last.end = end,
                None => words.push(Word {
                    letters: "",
                    start,
                    end,
                }),
            }
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some((at, next)) = rest.peek().copied() {
            if is_sign(first) || is_sign(next) || next.is_whitespace() {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let letters = text.get(start..end).unwrap_or("");
        words.push(Word { letters, start, end });
    }
    words
}

/// Finds the longest row of words common to both.
fn middle<'w, 't>(old: &'w [Word<'t>], new: &'w [Word<'t>], out: &mut Vec<(Kind, &'w Word<'t>)>) {
    let columns = new.len() + 1;
    if old.len().saturating_mul(new.len()) > MOST_COMPARISONS {
        out.extend(old.iter().map(|word| (Kind::Gone, word)));
        out.extend(new.iter().map(|word| (Kind::New, word)));
        return;
    }
    // For each pair of places, how many words the rests of both texts have in common.
    let mut common = vec![0_u32; (old.len() + 1) * columns];
    let at = |row: usize, column: usize| row * columns + column;
    for (row, left) in old.iter().enumerate().rev() {
        for (column, right) in new.iter().enumerate().rev() {
            let read = |place: usize| common.get(place).copied().unwrap_or(0);
            let best = if left.letters == right.letters {
                read(at(row + 1, column + 1)) + 1
            } else {
                read(at(row + 1, column)).max(read(at(row, column + 1)))
            };
            if let Some(own) = common.get_mut(at(row, column)) {
                *own = best;
            }
        }
    }
    let read = |row, column| common.get(at(row, column)).copied().unwrap_or(0);
    let (mut row, mut column) = (0, 0);
    loop {
        match (old.get(row), new.get(column)) {
            (Some(left), Some(right)) if left.letters == right.letters => {
                out.push((Kind::Same, right));
                (row, column) = (row + 1, column + 1);
            }
            (Some(left), right) if right.is_none() || read(row + 1, column) >= read(row, column + 1) => {
                out.push((Kind::Gone, left));
                row += 1;
            }
            (_, Some(right)) => {
                out.push((Kind::New, right));
                column += 1;
            }
            (_, None) => break,
        }
    }
}

/// Puts neighbouring words of a kind together. Between two common ones, all that is gone comes first.
fn joined<'t>(before: &'t str, after: &'t str, spans: &[(Kind, &Word<'t>)]) -> Vec<Run<'t>> {
    let mut runs = Vec::new();
    let mut rest = spans;
    while let Some((first, _)) = rest.first() {
        let is_same = *first == Kind::Same;
        let count = rest
            .iter()
            .take_while(|(kind, _)| (*kind == Kind::Same) == is_same)
            .count();
        let (block, later) = rest.split_at(count);
        rest = later;
        for (kind, text) in [(Kind::Gone, before), (Kind::New, after), (Kind::Same, after)] {
            let mut of_kind = block.iter().filter(|(one, _)| *one == kind).map(|(_, word)| word);
            let Some(first) = of_kind.next() else { continue };
            let last = of_kind.next_back().unwrap_or(first);
            let text = text.get(first.start..last.end).unwrap_or("");
            runs.push(match kind {
                Kind::Same => Run::Same(text),
                Kind::New => Run::New(text),
                Kind::Gone => Run::Gone(text),
            });
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_that_change_are_told() {
        assert_eq!(runs("a b c", "a b c"), [Run::Same("a b c")]);
        assert_eq!(
            runs("Protect all habitats.", "Protect critical habitats."),
            [
                Run::Same("Protect "),
                Run::Gone("all "),
                Run::New("critical "),
                Run::Same("habitats.")
            ]
        );
        assert_eq!(runs("", "new"), [Run::New("new")]);
        assert_eq!(runs("old", ""), [Run::Gone("old")]);
        assert_eq!(runs("", ""), []);
    }

    #[test]
    fn a_bracket_changes_no_word() {
        assert_eq!(
            runs("by [2030] at last", "by 2030 at last"),
            [
                Run::Same("by "),
                Run::Gone("["),
                Run::Same("2030 "),
                Run::Gone("] "),
                Run::Same("at last")
            ],
            "spaces are those of the later text"
        );
    }

    #[test]
    fn very_long_texts_are_replaced_as_a_whole() {
        let (old, new) = ("old words ".repeat(3_000), "new text ".repeat(3_000));
        let (before, after) = (format!("same {old}end"), format!("same {new}end"));
        assert_eq!(
            runs(&before, &after),
            [
                Run::Same("same "),
                Run::Gone(&old),
                Run::New(&new),
                Run::Same("end")
            ]
        );
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_runs(
            before in prop_oneof![any::<String>(), "[ab\\[\\] \n.é]{0,30}"],
            after in prop_oneof![any::<String>(), "[ab\\[\\] \n.é]{0,30}"],
        ) {
            let runs = runs(&before, &after);
            let later: String = runs.iter().map(|run| match run {
                Run::Same(text) | Run::New(text) => text,
                Run::Gone(_) => "",
            }).collect();
            prop_assert_eq!(&later, &after);
            let earlier: String = runs.iter().map(|run| match run {
                Run::Same(text) | Run::Gone(text) => text,
                Run::New(_) => "",
            }).collect();
            let ink = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(ink(&earlier), ink(&before));
        }
    }
}
