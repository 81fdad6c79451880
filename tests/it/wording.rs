//! Supplying adopted wording: item by item, in several languages, with every change named.

use seagrass::exchange::plan_file::{read_plan, shipped, write_plan};
use seagrass::exchange::plan_import::guess_layout;
use seagrass::exchange::table::{ReadOptions, read_table};
use seagrass::exchange::wording::{Supplied, WordingSettings, supply};
use seagrass::model::plan::Wording;
use seagrass::model::plan::{Content, Entry, Lang, Plan};

fn plan(id: &str) -> Plan {
    let found = shipped().into_iter().find(|plan| plan.id == id).unwrap();
    read_plan(found.text).unwrap()
}

fn supplied(text: &str) -> Supplied {
    let table = read_table(text.as_bytes(), &ReadOptions::default()).unwrap();
    let settings = WordingSettings {
        source: "Invented paper 1".to_owned(),
        date: "2026-05-04".to_owned(),
        drop_warning: false,
        ..WordingSettings::default()
    };
    supply(&plan("CMP"), &table, &guess_layout(&table), &settings)
}

fn content(plan: &Plan, code: &str) -> Content {
    match plan.entry_by_code(code).unwrap() {
        Entry::Item(number) => plan.item(number).unwrap().content.clone(),
        Entry::Heading(number) => plan.heading(number).unwrap().content.clone(),
    }
}

#[test]
fn placeholders_become_adopted_item_by_item_and_nothing_else_changes() {
    let found = supplied("code,text\n1.1,Test wording of 1.1\n7.3,Test wording of 7.3\n");
    assert_eq!((found.read, found.taken, found.refused), (2, 2, 0));
    let (old, new) = (plan("CMP"), found.plan.unwrap());
    for (before, after) in old.items().iter().zip(new.items()) {
        assert_eq!((&before.code, before.heading), (&after.code, after.heading));
        let is_given = ["1.1", "7.3"].contains(&after.code.as_str());
        assert_eq!(before.hash() != after.hash(), is_given, "{}", after.code);
    }
    assert_eq!(old.headings(), new.headings());
    assert_eq!(
        (old.id(), old.version(), old.warning()),
        (new.id(), new.version(), new.warning())
    );
    let first = content(&new, "1.1");
    assert_eq!(first.wording, Wording::Adopted);
    assert_eq!(first.text.get("en").unwrap(), "Test wording of 1.1");
    assert_eq!(first.titles.get("en").unwrap().text, "Test wording of 1.1");
    assert_eq!(
        (first.source.as_str(), first.fields["source_date"].as_str()),
        ("Invented paper 1", "2026-05-04")
    );
    assert_eq!(
        first.fields["number_status"], "unverified",
        "what else is known stays"
    );
    let change = &found.changes[0];
    assert_eq!(
        (change.row, change.code.as_str(), change.before, change.after),
        (2, "1.1", Wording::Placeholder, Wording::Adopted)
    );
    assert!(change.is_authoritative && change.before_text.is_none());
    assert_eq!(change.before_source, content(&old, "1.1").source);
    // A title of one's own words for a checked subject stays.
    assert_eq!(content(&new, "7.3").titles, content(&old, "7.3").titles);
    assert_eq!(found.left.len(), 24);
    assert_eq!(read_plan(&write_plan(&new)).unwrap(), new);
}

#[test]
fn other_languages_stand_beside_the_authoritative_one() {
    let found =
        supplied("code,language,text\n1.1,fr,Texte d’essai\n1.1,en,Test wording\n1.2,Arabic,نص تجريبي\n");
    let new = found.plan.unwrap();
    let (first, second) = (content(&new, "1.1"), content(&new, "1.2"));
    assert_eq!(first.text.iter().count(), 2);
    assert_eq!(first.wording, Wording::Adopted);
    assert_eq!(
        second.wording,
        Wording::Placeholder,
        "a translation adopts nothing"
    );
    assert_eq!(second.text.get("ar").unwrap(), "نص تجريبي");
    assert_eq!(second.source, content(&plan("CMP"), "1.2").source);
    let authoritative: Vec<_> = found
        .changes
        .iter()
        .map(|change| change.is_authoritative)
        .collect();
    assert_eq!(authoritative, [false, true, false]);
    assert!(found.left.contains(&"1.2".to_owned()) && !found.left.contains(&"1.1".to_owned()));
}

#[test]
fn a_language_that_the_plan_does_not_list_is_added() {
    let new = supplied("code,text_sw\n1.1,Maneno ya jaribio\n").plan.unwrap();
    let langs: Vec<_> = new.languages().iter().map(Lang::as_str).collect();
    assert_eq!(langs, ["en", "fr", "ar", "sw"]);
}

#[test]
fn what_cannot_be_supplied_is_named_by_its_row() {
    let found = supplied("code,text\n1.1,One\n99.9,Nowhere\n1.1,Again\n1.2,\n,Lost\n1.3,Good\n");
    assert!(found.plan.is_none() && found.has_errors());
    assert_eq!((found.read, found.taken, found.refused), (6, 2, 4));
    let rows: Vec<_> = found.findings.iter().map(|one| (one.key, one.row)).collect();
    assert_eq!(
        rows,
        [
            ("wording-unknown-code", Some(3)),
            ("wording-twice", Some(4)),
            ("wording-no-text", Some(5)),
            ("import-no-code", Some(6)),
        ]
    );
    let found = supplied("code,text,text_en\n1.1,One,Two\n");
    assert_eq!(found.findings[0].key, "import-columns-alike");
}

#[test]
fn the_same_again_changes_nothing() {
    let text = "code,text,source,date\n1.1,One,Paper 2,2026-01-02\n";
    let first = supplied(text).plan.unwrap();
    let table = read_table(text.as_bytes(), &ReadOptions::default()).unwrap();
    let again = supply(&first, &table, &guess_layout(&table), &WordingSettings::default());
    assert_eq!((again.changes.len(), &*again.same), (0, &["1.1".to_owned()][..]));
    assert_eq!(again.plan.unwrap(), first);
    assert_eq!(content(&first, "1.1").source, "Paper 2");
}

#[test]
fn headings_can_be_supplied_too_and_the_warning_taken_off() {
    let table = read_table(b"code,text\nO1,Test aim\n", &ReadOptions::default()).unwrap();
    let settings = WordingSettings {
        drop_warning: true,
        ..WordingSettings::default()
    };
    let found = supply(&plan("CMP"), &table, &guess_layout(&table), &settings);
    let new = found.plan.unwrap();
    assert_eq!(new.warning(), None);
    assert_eq!(content(&new, "O1").text.get("en").unwrap(), "Test aim");
    assert_eq!(found.changes[0].before, Wording::Adopted);
    assert!(found.changes[0].before_text.is_some());
}

#[test]
fn texts_without_a_language_are_in_the_one_that_is_named() {
    let table = read_table(
        "code,text\n1.1,Texte d’essai\n".as_bytes(),
        &ReadOptions::default(),
    )
    .unwrap();
    let settings = WordingSettings {
        lang: Some(Lang::new("fr").unwrap()),
        source: "Invented paper 3".to_owned(),
        ..WordingSettings::default()
    };
    let found = supply(&plan("CMP"), &table, &guess_layout(&table), &settings);
    let new = found.plan.unwrap();
    let first = content(&new, "1.1");
    assert_eq!(first.text.get("fr").unwrap(), "Texte d’essai");
    assert_eq!(
        first.wording,
        Wording::Placeholder,
        "it is not the one that prevails"
    );
    assert_eq!(first.fields["source_fr"], "Invented paper 3");
    assert_eq!(new.authoritative_language().as_str(), "en");
    assert!(found.left.contains(&"1.1".to_owned()));
}

#[test]
fn another_language_prevails_only_if_everything_has_its_texts() {
    let small = crate::plan_import::plan_of("code,text\n1,One\n2,Two\n");
    let supply_with = |text: &str| {
        let table = read_table(text.as_bytes(), &ReadOptions::default()).unwrap();
        let settings = WordingSettings {
            lang: Some(Lang::new("fr").unwrap()),
            prevails: true,
            ..WordingSettings::default()
        };
        supply(&small, &table, &guess_layout(&table), &settings)
    };
    let found = supply_with("code,text\n1,Un\n");
    assert!(found.plan.is_none());
    let finding = &found.findings[0];
    assert_eq!(
        (finding.key, finding.said("codes"), finding.said("lang")),
        ("wording-cannot-prevail", Some("2"), Some("fr"))
    );
    let found = supply_with("code,text\n1,Un\n2,Deux\n");
    let new = found.plan.unwrap();
    assert_eq!(new.authoritative_language().as_str(), "fr");
    assert_eq!(found.left, [""; 0]);
    let first = content(&new, "1");
    assert_eq!(first.wording, Wording::Adopted);
    let title = first.titles.get("fr").unwrap();
    assert_eq!((title.text.as_str(), title.official), ("Un", false));
    assert!(found.changes.iter().all(|change| change.is_authoritative));
}
