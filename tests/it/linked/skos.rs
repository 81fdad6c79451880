//! Schemes out and in: the plans survive, and what does not hold is said with its line.

use std::time::Duration;

use cpu_time::ThreadTime;

use seagrass::exchange::skos::{SkosRead, SkosSettings, looks_like_turtle, project, read};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};

use super::sample::{self, options, view};

const HEAD: &str =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <https://x.example/> .\n";

fn scheme(which: &str) -> SkosSettings {
    SkosSettings {
        scheme: Some(which.to_owned()),
        is_adopted: true,
        ..SkosSettings::default()
    }
}

fn said(read: &SkosRead) -> Vec<String> {
    let words = Catalogue::new(Language::English);
    let all = read.refused.iter().chain(&read.remarks);
    all.map(|one| one.sentence(&words)).collect()
}

fn read_text(text: &str) -> SkosRead {
    let read = read(format!("{HEAD}{text}").as_bytes(), &SkosSettings::default());
    let refused = read.refused.iter().filter(|one| one.line.is_some()).count();
    if read.plan.is_some() {
        assert_eq!(
            read.read,
            read.taken + read.elsewhere + refused,
            "{:?}",
            said(&read)
        );
    }
    read
}

#[test]
fn both_plans_come_back() {
    for document in [sample::document(), super::dugong()] {
        let bytes = project(&view(&document), &options()).expect("a file").bytes;
        assert!(looks_like_turtle(&bytes));
        let unchosen = read(&bytes, &SkosSettings::default());
        assert!(unchosen.plan.is_none() && unchosen.schemes.len() == 2);
        assert!(
            said(&unchosen)[0].contains("choose one of"),
            "{:?}",
            said(&unchosen)
        );
        for side in [Side::Action, Side::Target] {
            let plan = document.session().plan(side);
            let found = read(&bytes, &scheme(plan.id()));
            assert_eq!(found.refused, [], "{:?}", said(&found));
            let back = found.plan.expect("a plan");
            assert_eq!(found.taken, plan.entries().len());
            assert_eq!(found.read, found.taken + found.elsewhere);
            assert_eq!(
                (back.id(), back.name(), back.version(), back.document()),
                (plan.id(), plan.name(), plan.version(), plan.document())
            );
            assert_eq!(back.entries(), plan.entries());
            for (one, other) in back.items().iter().zip(plan.items()) {
                assert_eq!((&one.code, one.heading), (&other.code, other.heading));
                let titles = |item: &Item| -> Vec<(Lang, String)> {
                    let all = item.content.titles.iter();
                    all.map(|(lang, title)| (lang.clone(), title.text.clone()))
                        .collect()
                };
                let sorted = |mut all: Vec<(Lang, String)>| {
                    all.sort();
                    all
                };
                assert_eq!(sorted(titles(one)), sorted(titles(other)));
                assert_eq!(
                    one.content.wording == Wording::Adopted,
                    other.content.wording == Wording::Adopted
                );
                assert_eq!(one.content.source, other.content.source);
            }
            let again = read(
                &bytes,
                &scheme(found.schemes[usize::from(side == Side::Target)].iri.as_str()),
            );
            assert_eq!(
                again.plan.map(|plan| plan.hash()),
                Some(back.hash()),
                "by IRI as by identifier"
            );
        }
    }
}

#[test]
fn links_are_related_matches_and_nothing_else() {
    let document = sample::document();
    let made = project(&view(&document), &options()).expect("a file");
    let text = sample::text(&made.bytes);
    let links: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("relatedMatch <"))
        .collect();
    assert_eq!((links.len(), made.rows), (3, 3));
    assert!(
        links[0].starts_with("<https://seagrass.invalid/ACT/"),
        "{}",
        links[0]
    );
    assert!(
        text.contains("# Action 1.1 makes a strong, direct contribution to Target"),
        "{text}"
    );
    assert!(!text.contains("exactMatch") && !text.contains("closeMatch") && !text.contains("broadMatch"));
}

#[test]
fn the_tree_comes_from_either_direction() {
    let read = read_text(
        ":s a skos:ConceptScheme ; skos:hasTopConcept :a .\n:a skos:prefLabel \"A\"@en ; skos:narrower :b, :c .\n\
         :b skos:prefLabel \"B\"@en .\n:c skos:prefLabel \"C\"@en .\n:d skos:prefLabel \"D\"@en ; skos:broader :c .\n",
    );
    let plan = read.plan.expect("a plan");
    let codes: Vec<_> = plan.items().iter().map(|item| item.code.as_str()).collect();
    assert_eq!(codes, ["b", "d"]);
    assert_eq!(
        plan.headings()
            .iter()
            .map(|one| one.code.as_str())
            .collect::<Vec<_>>(),
        ["a", "c"]
    );
    assert_eq!((read.read, read.taken), (4, 4));
    assert_eq!(
        plan.fields().get("namespace").map(String::as_str),
        Some("https://x.example/")
    );
}

#[test]
fn what_does_not_hold_is_refused_with_its_line() {
    let read = read_text(
        ":s a skos:ConceptScheme .\n\
         :ok a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"Fine\"@en .\n\
         :two a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"One\"@en, \"Other\"@en .\n\
         :none a skos:Concept ; skos:inScheme :s .\n\
         :x a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"X\"@en ; skos:broader :y .\n\
         :y a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"Y\"@en ; skos:broader :x .\n\
         :same a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"Same\"@en ; skos:notation \"ok\" .\n\
         :long a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"Long\"@en ; skos:notation \"1\\u202e2\" .\n\
         :ok skos:exactMatch :same . :ok skos:broadMatch :same .\n",
    );
    let said = said(&read);
    let has = |start: &str, part: &str| {
        assert!(
            said.iter()
                .any(|one| one.starts_with(start) && one.contains(part)),
            "{start} {part}: {said:#?}"
        );
    };
    has("Line 5:", "two preferred labels");
    has("Line 6:", "no preferred label");
    has("Line 7:", "stands under itself");
    has("Line 8:", "stands under itself");
    has("Line 9:", "was used before, in line 4");
    has("Line 10:", "cannot be a code");
    has("Line 11:", "contradict each other");
    assert_eq!(
        (read.read, read.taken, read.plan.map(|plan| plan.items().len())),
        (7, 1, Some(1))
    );
}

#[test]
fn what_is_no_turtle_is_refused_with_its_place() {
    for (text, place) in [
        (":a skos:prefLabel \"open", "Line 3"),
        (":a :b", "Line 3"),
        ("\n\n:a a nope:Concept .", "Line 5, column 6"),
        ("<a b> a skos:Concept .", "Line 3"),
        ("{\"json\": true}", "Line 3"),
    ] {
        let said = said(&read_text(text));
        assert!(
            said[0].starts_with(place) && said[0].contains("This is not Turtle"),
            "{text}: {said:?}"
        );
    }
    assert!(read(b"\xff\xfe\x00", &SkosSettings::default()).plan.is_none());
    assert!(said(&read_text(""))[0].contains("no concept"));
}

#[test]
fn bombs_end_soon() {
    let start = ThreadTime::now();
    let deep = format!(":a :b {}", "[ :b ".repeat(200_000));
    let lists = format!(":a :b {}", "( ".repeat(200_000));
    // A prefix of a megabyte, used over and over.
    let long = format!(
        "@prefix p: <https://x.example/{}> .\n{}",
        "a".repeat(1 << 20),
        "p:a a p:b .\n".repeat(100_000)
    );
    // A text over very many lines, which a parser that starts over with each line would never finish.
    let lines = format!(":a skos:prefLabel \"\"\"{}\"\"\" .", "\n".repeat(4 << 20));
    let chain: String = (0..30_000)
        .map(|at| format!(":c{at} skos:broader :c{} .\n", at + 1))
        .collect();
    let circle: String = (0..30_000)
        .map(|at| format!(":c{at} skos:broader :c{} .\n", (at + 1) % 30_000))
        .collect();
    for text in [deep, lists, long, lines, chain, circle] {
        let read = read_text(&text);
        assert!(read.plan.is_none_or(|plan| plan.items().len() < 100));
    }
    let huge = vec![b' '; (32 << 20) + 1];
    assert!(read(&huge, &SkosSettings::default()).plan.is_none());
    assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
}

#[test]
fn no_text_of_people_becomes_a_statement() {
    for hostile in crate::exports::hostile::CORPUS {
        let document = super::planted(hostile);
        let made = project(&view(&document), &options()).expect("a file");
        let found = read(&made.bytes, &scheme("P"));
        let (plan, ours) = (found.plan.as_ref().expect("a plan"), document.session().actions());
        assert_eq!(plan.entries(), ours.entries(), "{hostile:?}");
        assert_eq!(
            plan.items()[0].content.titles["en"].text.trim(),
            one_line(&ours.items()[0].content.titles["en"].text)
        );
        assert!(
            !sample::text(&made.bytes).contains(['\u{202e}', '\u{0}', '\u{2066}']),
            "{hostile:?}"
        );
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
