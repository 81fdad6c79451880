//! The page for a browser: complete, anchored, right for readers of the screen, and inert.

use std::collections::{BTreeMap, BTreeSet};

use seagrass::command::{Command, Document};
use seagrass::exchange::export::site;
use seagrass::exchange::picture::fill::Layer;
use seagrass::model::*;
use sha2::{Digest as _, Sha256};

use super::{hostile, options, planted, sample, words};
use crate::exports::reading;
use crate::samples::{code, stamp};

fn page(document: &Document, layer: &Layer) -> String {
    let first = document.session().reviewers().next().expect("a reviewer").clone();
    site::write(
        &document.session().view_for(&first),
        layer,
        &words(),
        &options("en"),
    )
}

/// The value of an attribute in a tag.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let rest = tag.split(&format!(" {name}=\"")).nth(1)?;
    rest.split('"').next()
}

fn ids(tags: &[String]) -> BTreeMap<String, usize> {
    let mut ids = BTreeMap::new();
    for id in tags.iter().filter_map(|tag| attribute(tag, "id")) {
        *ids.entry(id.to_owned()).or_insert(0) += 1;
    }
    ids
}

/// Tags without the script's content, which is no markup.
fn tags(html: &str) -> Vec<String> {
    let (before, script) = html.split_once("<script>").expect("a script");
    let (_, after) = script.split_once("</script>").expect("its end");
    reading::tags(&format!("{before}<script></script>{after}"))
}

#[test]
fn every_pair_has_a_cell_and_every_link_a_row_on_both_sides() {
    let document = sample::decided();
    let html = page(&document, &Layer::AgreedAndBracketed);
    let ids = ids(&tags(&html));
    assert!(ids.values().all(|count| *count == 1), "no id twice");
    let of = |prefix: &str| ids.keys().filter(|id| id.starts_with(prefix)).count();
    assert_eq!((of("cell-"), of("pair-"), of("back-")), (416, 59, 59));
    assert_eq!((of("action-"), of("target-")), (26, 16));
    for tag in tags(&html) {
        if let Some(href) = attribute(&tag, "href") {
            let id = href.strip_prefix('#').expect("no link leaves the page");
            assert!(ids.contains_key(id), "{href} leads nowhere");
        }
    }
}

#[test]
fn figures_on_the_page_add_up_and_what_is_open_is_said_of_every_item() {
    let html = page(&sample::decided(), &Layer::Agreed);
    let sums: Vec<_> = html
        .split("<li>")
        .filter_map(|rest| super::xml::sum(rest.split("</li>").next()?))
        .collect();
    assert_eq!(sums.len(), 6);
    for (parts, total) in sums {
        assert_eq!(parts.iter().sum::<u64>(), total);
    }
    // Under each target: links and the numbers in brackets behind each group of the rest are all actions.
    let by_target = html.split("<section id=\"by-target\"").nth(1).expect("targets");
    let by_target = by_target
        .split("<section id=\"by-action\"")
        .next()
        .expect("an end");
    let articles: Vec<_> = by_target.split("<article ").skip(1).collect();
    assert_eq!(articles.len(), 16);
    for article in articles {
        let rest: usize = article
            .split("<dt>")
            .skip(1)
            .filter_map(|one| one.split_once(" (")?.1.split(')').next()?.parse::<usize>().ok())
            .sum();
        assert_eq!(rest + article.matches("<tr id=\"pair-").count(), 26);
    }
}

#[test]
fn what_is_not_agreed_is_not_told_under_agreed() {
    let document = sample::decided();
    assert!(page(&document, &Layer::AgreedAndBracketed).contains("[to be considered further]"));
    let agreed = page(&document, &Layer::Agreed);
    assert!(!agreed.contains("to be considered further"));
    assert!(agreed.contains("Considered, not agreed"));
    assert!(agreed.contains("Testland: Testland reserves its position"));
    let judged = page(&sample::judged(), &Layer::Judged(code("R07")));
    assert!(judged.contains("Working copy: judgements of R07, no decisions"));
}

#[test]
fn an_empty_session_has_no_mark_of_no_contribution_on_the_page() {
    let html = page(&crate::samples::document(), &Layer::Agreed);
    let cells = reading::cells(&html);
    assert!(
        !cells.iter().any(|cell| cell == "-" || cell.starts_with("-")),
        "{cells:?}"
    );
    assert_eq!(
        html.matches("class=\"empty\">Not yet considered<").count(),
        26 + 16
    );
    assert!(!html.contains("No contribution identified"));
}

#[test]
fn tables_fields_and_headings_are_named_for_readers_of_the_screen() {
    let html = page(&sample::decided(), &Layer::AgreedAndBracketed);
    let tags = tags(&html);
    let all = |name: &str| -> Vec<&String> {
        tags.iter()
            .filter(|tag| tag.split([' ', '/']).next() == Some(name))
            .collect()
    };
    assert!(all("th").iter().all(|tag| attribute(tag, "scope").is_some()));
    assert_eq!(all("table").len(), all("caption").len());
    let labelled: BTreeSet<_> = all("label")
        .iter()
        .filter_map(|tag| attribute(tag, "for"))
        .collect();
    for field in all("select").into_iter().chain(all("input")) {
        let id = attribute(field, "id").expect("an id");
        assert!(labelled.contains(id), "{id} has no label");
    }
    let mut last = 0;
    for level in tags
        .iter()
        .filter_map(|tag| tag.strip_prefix('h')?.split(' ').next()?.parse::<u8>().ok())
    {
        assert!(level <= last + 1, "h{level} after h{last}");
        last = level;
    }
    assert_eq!(all("h1").len(), 1);
    let ids = ids(&tags);
    for tag in &tags {
        for named in attribute(tag, "aria-labelledby")
            .into_iter()
            .flat_map(|one| one.split(' '))
        {
            assert!(ids.contains_key(named), "{named} names nothing");
        }
    }
    assert!(attribute(all("html")[0], "lang").is_some());
}

#[test]
fn the_policy_lets_in_this_style_and_this_script_only() {
    let html = page(&sample::judged(), &Layer::Judged(code("R07")));
    let policy = html
        .split("http-equiv=\"Content-Security-Policy\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a policy");
    assert!(policy.starts_with("default-src 'none';"));
    for word in ["unsafe", "http", "data:", "*"] {
        assert!(!policy.contains(word), "{word}");
    }
    for name in ["style", "script"] {
        let body = html
            .split(&format!("<{name}>"))
            .nth(1)
            .and_then(|rest| rest.split(&format!("</{name}>")).next())
            .expect("a body");
        let hash = Sha256::digest(body.as_bytes());
        assert!(
            policy.contains(&format!("{name}-src 'sha256-{}'", encoded(&hash))),
            "{name}"
        );
    }
    assert_eq!(html.matches("<script").count(), 1);
    assert_eq!(html.matches("<style").count(), 1);
    assert!(!html.contains(" style=\"") && !html.contains(" onclick="));
}

/// Base64 the slow way, bit by bit.
fn encoded(bytes: &[u8]) -> String {
    let letters: Vec<char> = ('A'..='Z')
        .chain('a'..='z')
        .chain('0'..='9')
        .chain(['+', '/'])
        .collect();
    let mut bits: String = bytes.iter().map(|byte| format!("{byte:08b}")).collect();
    while !bits.len().is_multiple_of(6) {
        bits.push('0');
    }
    let mut text: String = (0..bits.len() / 6)
        .map(|at| letters[usize::from_str_radix(&bits[at * 6..at * 6 + 6], 2).expect("bits")])
        .collect();
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

/// A planted session with a decision on top, of which the words are the text too where that is allowed.
fn decided(text: &str) -> Document {
    let mut document = planted::planted(text);
    let by = document
        .session()
        .reviewers()
        .next()
        .expect("a reviewer")
        .to_string();
    let pair = Pair::new(ActionId::at(0), TargetId::at(0));
    let motion = |wording: &str| Motion {
        status: Status::WithReservation,
        value: Some(Strength::Strong),
        contribution: Some(Contribution::Direct),
        wording: wording.to_owned(),
        word: Some(DecisionWord::Agrees),
        ..Motion::default()
    };
    for words in [text, "calm"] {
        let reserve = Command::Reserve {
            pair,
            state: words.into(),
            words: words.to_owned(),
        };
        if document.run(&reserve, &stamp(&by, 20)).is_ok() {
            break;
        }
    }
    for wording in [text, "calm"] {
        let decide = Command::Decide {
            pair,
            motion: motion(wording),
        };
        if document.run(&decide, &stamp(&by, 21)).is_ok() {
            break;
        }
    }
    document
}

#[test]
fn hostile_text_stays_text_on_the_page() {
    // Lines of drawn text are more or fewer by their length; everything else is the same.
    let shape = |document: &Document, layer: &Layer| -> Vec<String> {
        tags(&page(document, layer))
            .into_iter()
            .map(|tag| {
                tag.split([' ', '/'])
                    .find(|one| !one.is_empty())
                    .unwrap_or_default()
                    .to_owned()
            })
            .filter(|name| !["br", "text", "p", "rect", "g", "path"].contains(&name.as_str()))
            .collect()
    };
    let calm = decided("calm");
    let by = calm.session().reviewers().next().expect("a reviewer").clone();
    let layers = [Layer::Agreed, Layer::Judged(by)];
    let expected = layers.each_ref().map(|layer| shape(&calm, layer));
    let mut texts: Vec<String> = hostile::CORPUS.iter().map(|&text| text.to_owned()).collect();
    texts.push(hostile::long_word());
    for text in texts {
        let document = decided(&text);
        let by = document.session().reviewers().next().expect("a reviewer").clone();
        for (layer, expected) in [Layer::Agreed, Layer::Judged(by)].iter().zip(&expected) {
            let html = page(&document, layer);
            assert_eq!(&shape(&document, layer), expected, "{text:?}");
            let body = html.split("</style>").nth(1).expect("a body");
            assert!(!body.chars().any(reading::is_hiding), "{text:?}");
            for tag in tags(&html) {
                for part in tag.split(' ').filter_map(|part| part.split_once("=\"")) {
                    let name = part.0;
                    assert!(
                        !name.starts_with("on") && name != "src" && name != "style",
                        "{name} by {text:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_same_session_gives_the_same_page() {
    let document = sample::decided();
    assert!(page(&document, &Layer::Agreed) == page(&document, &Layer::Agreed));
}
