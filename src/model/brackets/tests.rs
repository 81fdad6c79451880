//! Brackets: what is read, what is accepted, and that no text at all makes it fail.

#![expect(
    clippy::string_slice,
    reason = "a place inside a character fails the test, as it should"
)]

use super::*;
use proptest::prelude::*;

fn texts(wording: &str) -> Vec<&str> {
    let brackets = Brackets::check(wording).expect("balanced");
    (0..brackets.all().len())
        .map(|no| brackets.text(wording, no))
        .collect()
}

fn sets(wording: &str) -> Vec<Vec<&str>> {
    let brackets = Brackets::check(wording).expect("balanced");
    let text = |no: &usize| brackets.text(wording, *no);
    brackets
        .sets()
        .iter()
        .map(|set| set.iter().map(text).collect())
        .collect()
}

fn wrong(wording: &str) -> (FaultKind, usize, usize) {
    let fault = Brackets::check(wording).expect_err("at fault");
    (fault.kind, fault.line, fault.column)
}

#[test]
fn brackets_are_found_with_their_places() {
    let brackets = Brackets::check("é [a [b] c]").expect("balanced");
    let [outer, inner] = brackets.all() else {
        panic!("two brackets")
    };
    assert_eq!((outer.whole.clone(), outer.within), (3..12, None));
    assert_eq!((inner.inside.clone(), inner.within), (7..8, Some(0)));
    assert_eq!(texts("no bracket"), Vec::<&str>::new());
    assert_eq!(texts(r"\[a\] ［عام］"), [r"a\", "عام"], "no sign is out of count");
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    assert_eq!(wrong("a [b"), (FaultKind::NotClosed, 1, 3));
    assert_eq!(wrong("[a [b]"), (FaultKind::NotClosed, 1, 1));
    assert_eq!(wrong("one\nétat ] two"), (FaultKind::NotOpened, 2, 6));
    assert_eq!(wrong("[a [b [c]]]"), (FaultKind::TooDeep, 1, 7));
    assert_eq!(wrong(&"[".repeat(200_000)), (FaultKind::TooDeep, 1, 3));
}

#[test]
fn brackets_side_by_side_are_alternatives() {
    assert_eq!(sets("by [2030] [2032] at the latest"), [["2030", "2032"]]);
    assert_eq!(sets("[a][b]  [c] d [e]"), [["a", "b", "c"]]);
    assert_eq!(sets("[x [a] [b] y] z"), [["a", "b"]]);
    assert_eq!(sets("[[a]] [[b]]"), [["[a]", "[b]"]], "never across surroundings");
    assert_eq!(sets("[a] or [b]"), Vec::<Vec<&str>>::new());
    assert_eq!(sets("[one paragraph]\n[another]"), Vec::<Vec<&str>>::new());
    let brackets = Brackets::check("[a][b] c [d]").expect("balanced");
    assert_eq!(brackets.lone().collect::<Vec<_>>(), [2]);
}

#[test]
fn an_alternative_replaces_its_whole_set() {
    let wording = "Protect [all] [critical] habitats [by 2030].";
    assert_eq!(
        accept_alternative(wording, 0, 0),
        "Protect all habitats [by 2030]."
    );
    assert_eq!(
        accept_alternative(wording, 0, 1),
        "Protect critical habitats [by 2030]."
    );
    assert_eq!(accept_alternative("[a [b] c] [d]", 0, 0), "a [b] c");
    assert_eq!(accept_alternative("Keep [this] [] going", 0, 1), "Keep going");
    assert_eq!(
        accept_alternative("حماية [كل] [معظم] الموائل", 0, 1),
        "حماية معظم الموائل"
    );
}

#[test]
fn what_does_not_exist_changes_nothing() {
    for wording in ["[a] [b", "a] [b]", "plain", "[a] [b]"] {
        assert_eq!(accept_alternative(wording, 1, 0), wording);
        assert_eq!(accept_alternative(wording, 0, 2), wording);
        assert_eq!(keep(wording, 9), wording);
        assert_eq!(delete(wording, 9), wording);
    }
}

#[test]
fn kept_text_loses_its_signs_only() {
    assert_eq!(keep("a [b] c", 0), "a b c");
    assert_eq!(keep("a [ b ] c", 0), "a b c");
    assert_eq!(keep("target[ and indicators]", 0), "target and indicators");
    assert_eq!(keep("dugong[s].", 0), "dugongs.");
}

#[test]
fn deleted_text_leaves_no_doubled_space() {
    for (wording, left) in [
        ("a [b] c", "a c"),
        ("a [b].", "a."),
        ("a [b], c", "a, c"),
        ("[b] a", "a"),
        ("a [b]", "a"),
        ("[b]", ""),
        ("dugong[s] and", "dugong and"),
        ("(a [b])", "(a)"),
        ("([b] a)", "(a)"),
        ("one\n[two] three", "one\nthree"),
        ("one [two]\nthree", "one\nthree"),
    ] {
        assert_eq!(delete(wording, 0), left, "{wording}");
    }
    assert_eq!(delete("[a [b] c]", 1), "[a c]");
    assert_eq!(delete("[a] [b] [c]", 1), "[a] [c]");
}

#[test]
fn no_sign_goes_uncounted() {
    assert_eq!(count("[a [b]] [c]"), 3);
    assert_eq!(count("a [ b"), 1);
    assert_eq!(count("a ] b ］"), 2);
    assert_eq!(count("(a)"), 0);
}

#[test]
fn a_long_wording_is_read_in_one_go() {
    let long = "[a] b ".repeat(50_000);
    assert_eq!(
        Brackets::check(&long).map(|brackets| brackets.all().len()),
        Ok(50_000)
    );
}

/// Words, signs and spaces in any order: most are at fault, many are not.
fn signs() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "[",
        "]",
        "［",
        "］",
        " ",
        "\n",
        "word",
        "é",
        "موائل",
        ".",
        "\\",
        "(",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// A wording whose brackets are in order, with many alternatives.
fn balanced() -> impl Strategy<Value = String> {
    let plain = || {
        prop::sample::select(vec![
            "word",
            "é ",
            " ",
            "موائل",
            ". ",
            ", ",
            "\n",
            "",
            "three words on",
        ])
    };
    let inner = prop::collection::vec(
        prop_oneof![2 => plain().prop_map(str::to_owned), 1 => plain().prop_map(|text| format!("[{text}]"))],
        0..4,
    );
    let outer = inner.prop_map(|parts| format!("[{}]", parts.concat()));
    let part = prop_oneof![plain().prop_map(str::to_owned), outer];
    prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

/// The characters that are neither space nor bracket, in order.
fn ink(text: &str) -> String {
    text.chars()
        .filter(|sign| !sign.is_whitespace() && !"[]［］".contains(*sign))
        .collect()
}

proptest! {
    #[test]
    fn no_text_makes_it_fail(wording in prop_oneof![any::<String>(), signs()], one in 0..6_usize, two in 0..6_usize) {
        let checked = Brackets::check(&wording);
        for changed in [accept_alternative(&wording, one, two), keep(&wording, one), delete(&wording, one)] {
            prop_assert!(count(&changed) <= count(&wording));
            prop_assert!(checked.is_ok() || changed == wording);
        }
        match checked {
            Ok(brackets) => prop_assert_eq!(brackets.all().len(), count(&wording)),
            Err(fault) => {
                prop_assert!(wording.is_char_boundary(fault.at));
                prop_assert!(wording[fault.at..].starts_with(['[', ']', '［', '］']));
                prop_assert!(count(&wording) > 0);
            }
        }
    }

    #[test]
    fn accepting_leaves_fewer_brackets_and_the_rest_untouched(wording in balanced()) {
        let brackets = Brackets::check(&wording).expect("balanced");
        for (set, members) in brackets.sets().iter().enumerate() {
            let (first, last) = (&brackets.all()[members[0]], &brackets.all()[members[members.len() - 1]]);
            for (which, no) in members.iter().enumerate() {
                let accepted = accept_alternative(&wording, set, which);
                prop_assert!(Brackets::check(&accepted).is_ok(), "{:?}", accepted);
                prop_assert!(count(&accepted) <= count(&wording) - members.len());
                let inside = &wording[brackets.all()[*no].inside.clone()];
                let (before, after) = (&wording[..first.whole.start], &wording[last.whole.end..]);
                prop_assert_eq!(ink(&accepted), ink(&[before, inside, after].concat()));
                prop_assert!(accepted.starts_with(before.trim_end()) && accepted.ends_with(after.trim_start()));
            }
        }
    }

    #[test]
    fn keeping_or_deleting_takes_one_bracket_and_no_other_word(wording in balanced()) {
        let brackets = Brackets::check(&wording).expect("balanced");
        for (no, bracket) in brackets.all().iter().enumerate() {
            let (kept, deleted) = (keep(&wording, no), delete(&wording, no));
            prop_assert_eq!(count(&kept), count(&wording) - 1);
            prop_assert_eq!(ink(&kept), ink(&wording));
            prop_assert_eq!(count(&deleted), count(&wording) - count(&wording[bracket.whole.clone()]));
            let rest = [&wording[..bracket.whole.start], &wording[bracket.whole.end..]].concat();
            prop_assert_eq!(ink(&deleted), ink(&rest));
            prop_assert!(Brackets::check(&kept).is_ok() && Brackets::check(&deleted).is_ok());
        }
    }

    #[test]
    fn resolving_one_after_the_other_ends_without_brackets(wording in balanced(), choice in 0..3_usize) {
        let mut wording = wording;
        while let Ok(brackets) = Brackets::check(&wording) {
            if let Some(set) = brackets.sets().first() {
                wording = accept_alternative(&wording, 0, choice % set.len());
            } else if let Some(lone) = brackets.lone().next() {
                wording = if choice == 0 { delete(&wording, lone) } else { keep(&wording, lone) };
            } else {
                break;
            }
        }
        prop_assert_eq!(count(&wording), 0);
    }
}
