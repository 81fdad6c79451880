//! A fixed session on two small plans, and the same shape with any text in every field.

use std::collections::BTreeMap;
use std::sync::Arc;

use seagrass::command::{Command, Document};
use seagrass::model::plan::{ByLang, Content, EntryParts, LocalText, PlanParts};
use seagrass::model::*;

use crate::samples::{code, stamp};

fn content(level: &str, wording: Wording, texts: &[(&str, &str)], text: Option<&str>) -> Content {
    let titles = texts
        .iter()
        .map(|(lang, title)| {
            let official = *lang == "en";
            let text = (*title).to_owned();
            (Lang::new(lang).expect("a tag"), LocalText { text, official })
        })
        .collect();
    let en = Lang::new("en").expect("a tag");
    let of_item: ByLang<_> = text.map(|text| (en, text.to_owned())).into_iter().collect();
    let (text, summary) = match wording {
        Wording::Adopted => (of_item, ByLang::new()),
        Wording::Summary | Wording::Placeholder => (ByLang::new(), of_item),
    };
    Content {
        level: level.to_owned(),
        titles,
        text,
        summary,
        wording,
        source: "made for tests".to_owned(),
        source_note: None,
        notes: Vec::new(),
        elements: Vec::new(),
        fields: BTreeMap::new(),
    }
}

fn entry(code: &str, under: Option<&str>, content: Content) -> EntryParts {
    EntryParts {
        code: code.to_owned(),
        under: under.map(str::to_owned),
        content,
    }
}

fn plan(id: &str, name: &str, headings: Vec<EntryParts>, items: Vec<EntryParts>) -> Arc<Plan> {
    let langs = ["en", "fr", "ar"].map(|tag| Lang::new(tag).expect("a tag"));
    let parts = PlanParts {
        id: id.to_owned(),
        name: name.to_owned(),
        version: "test edition".to_owned(),
        period: None,
        document: "Doc. 1".to_owned(),
        authoritative_language: langs[0].clone(),
        languages: langs.to_vec(),
        warning: None,
        statements: Vec::new(),
        expected_counts: BTreeMap::new(),
        fields: BTreeMap::new(),
        headings,
        items,
    };
    Arc::new(Plan::new(parts).expect("a plan"))
}

/// Four actions under two headings.
pub(crate) fn actions() -> Arc<Plan> {
    use Wording::{Adopted, Placeholder, Summary};
    let item = |code, under, wording, texts: &[(&str, &str)], text| {
        entry(code, Some(under), content("action", wording, texts, text))
    };
    let headings = vec![
        entry(
            "A",
            None,
            content(
                "objective",
                Adopted,
                &[("en", "Fewer losses")],
                Some("Reduce losses"),
            ),
        ),
        entry(
            "B",
            None,
            content("objective", Summary, &[("en", "Know more")], Some("Learn")),
        ),
    ];
    let items = vec![
        item(
            "1.1",
            "A",
            Adopted,
            &[("en", "Change nets"), ("fr", "Changer les filets")],
            Some("Adopted text of 1.1"),
        ),
        item(
            "1.2",
            "A",
            Summary,
            &[("en", "Patrol | watch")],
            Some("Own words about 1.2"),
        ),
        item(
            "1.10",
            "B",
            Placeholder,
            &[("en", "Count animals"), ("ar", "عد الحيوانات")],
            None,
        ),
        item("1.9", "B", Placeholder, &[("en", "Ask fishers")], None),
    ];
    plan("ACT", "Action plan of the tests", headings, items)
}

/// Three targets under one heading and none.
pub(crate) fn targets() -> Arc<Plan> {
    use Wording::{Adopted, Placeholder, Summary};
    let headings = vec![entry(
        "G1",
        None,
        content("goal", Adopted, &[("en", "Pressures eased")], Some("Ease")),
    )];
    let items = vec![
        entry(
            "T1",
            None,
            content(
                "target",
                Adopted,
                &[("en", "People know")],
                Some("Adopted text of T1"),
            ),
        ),
        entry(
            "T2",
            Some("G1"),
            content(
                "target",
                Summary,
                &[("en", "Fishing is safe")],
                Some("Own words about T2"),
            ),
        ),
        entry(
            "T10",
            Some("G1"),
            content("target", Placeholder, &[("en", "Sites are kept")], None),
        ),
    ];
    plan("TAR", "Target plan of the tests", headings, items)
}

/// A document in which nothing was judged.
pub(crate) fn empty() -> Document {
    let details = Details {
        title: "Net review".to_owned(),
        purpose: "Trying out exports".to_owned(),
        meeting: Meeting {
            name: "First test meeting".to_owned(),
            place: "Nowhere".to_owned(),
            dates: "23 to 24 November 2026".to_owned(),
        },
    };
    let who = Reviewer {
        name: "Secret Name".to_owned(),
        delegation: "Secret State".to_owned(),
    };
    Document::create(actions(), targets(), &details, &who, &stamp("R07", 1_795_528_800)).expect("accepted")
}

/// Puts one judgement.
pub(crate) fn judge(document: &mut Document, by: &str, at: i64, pair: (usize, usize), judgement: Judgement) {
    let pair = Pair::new(ActionId::at(pair.0), TargetId::at(pair.1));
    document
        .run(&Command::Judge { pair, judgement }, &stamp(by, at))
        .expect("accepted");
}

/// The fixed session: two reviewers, every verdict and kind, a tension, comments, versions that differ.
pub(crate) fn document() -> Document {
    use Contribution::{Direct, Enabling};
    let mut document = empty();
    let put = Command::PutReviewer(code("R10"), Reviewer::default());
    document
        .run(&put, &stamp("R07", 1_795_528_801))
        .expect("accepted");
    let mut strong = Judgement::scored(Strength::Strong, Some(Direct));
    strong.reason = String::from("Nets with escape holes,\nas tried in \"Bay A\"; 50 | 50");
    strong.evidence = vec!["Doc. 3, para 12".to_owned(), "Interviews 2025".to_owned()];
    strong.confidence = Some(Confidence::WellEstablished);
    judge(&mut document, "R07", 1_795_528_810, (0, 1), strong);
    let mut weak = Judgement::scored(Strength::Weak, Some(Enabling));
    weak.tension = true;
    weak.reason = String::from("=HYPERLINK(\"x\")");
    judge(&mut document, "R07", 1_795_528_820, (0, 2), weak);
    judge(
        &mut document,
        "R07",
        1_795_528_830,
        (1, 1),
        Judgement::scored(Strength::Moderate, None),
    );
    judge(
        &mut document,
        "R07",
        1_795_528_840,
        (2, 1),
        Judgement::scored(Strength::None, None),
    );
    let mut unable = Judgement::new(Verdict::CannotJudge);
    unable.reason = String::from("خارج معرفتي، انظر CMP 3.2");
    judge(&mut document, "R07", 1_795_528_850, (3, 0), unable);
    let subject = Subject::Pair(Pair::new(ActionId::at(0), TargetId::at(1)));
    for text in ["Seen <b>twice</b>", "Agree"] {
        let comment = Command::Comment {
            subject,
            text: text.to_owned(),
            reply_to: None,
        };
        document
            .run(&comment, &stamp("R10", 1_795_528_860))
            .expect("accepted");
    }
    judge(
        &mut document,
        "R10",
        1_795_528_870,
        (1, 0),
        Judgement::scored(Strength::Strong, Some(Enabling)),
    );
    // Two copies of the file say different things of one pair; both come home.
    let mut copy = document.clone();
    let pair = Pair::new(ActionId::at(1), TargetId::at(2));
    let judged = Command::Judge {
        pair,
        judgement: Judgement::scored(Strength::Weak, None),
    };
    let written = copy.run(&judged, &stamp("R07", 1_795_528_880)).expect("accepted");
    judge(
        &mut document,
        "R07",
        1_795_528_890,
        (1, 2),
        Judgement::scored(Strength::Strong, None),
    );
    document.adopt(written.versions, vec![written.act]);
    document
}

/// A session of the same shape with `text` in every field that a person can write.
pub(crate) fn planted(text: &str) -> Document {
    let title = |fallback: &str| {
        // A plan refuses control characters in titles; there the harmless fallback stands.
        if text.trim().is_empty() || text.chars().any(char::is_control) {
            fallback.to_owned()
        } else {
            text.to_owned()
        }
    };
    let any = if text.trim().is_empty() { "blank" } else { text };
    let code_or = |fallback: &str| {
        if Code::new(text).is_ok() {
            text.to_owned()
        } else {
            fallback.to_owned()
        }
    };
    let with = |item_code: &str, wording| {
        let mut content = content("item", wording, &[("en", "x")], Some(any));
        for one in content.titles.values_mut() {
            one.text = title("Title");
        }
        content.source = String::from(any);
        entry(item_code, None, content)
    };
    let build = |id: &str| {
        let mut parts = vec![
            with(&code_or("K1"), Wording::Adopted),
            with("K2", Wording::Placeholder),
        ];
        for part in &mut parts {
            part.under = Some("H".to_owned());
        }
        let heading = with("H", Wording::Summary);
        if parts.iter().any(|part| part.code.trim() == "H") {
            parts.remove(0);
        }
        let langs = [Lang::new("en").expect("a tag")];
        let parts = PlanParts {
            id: id.to_owned(),
            name: any.to_owned(),
            version: any.to_owned(),
            period: None,
            document: any.to_owned(),
            authoritative_language: langs[0].clone(),
            languages: langs.to_vec(),
            warning: Some(any.to_owned()),
            statements: Vec::new(),
            expected_counts: BTreeMap::new(),
            fields: BTreeMap::new(),
            headings: vec![heading],
            items: parts,
        };
        Arc::new(Plan::new(parts).expect("a plan"))
    };
    let details = Details {
        title: any.to_owned(),
        purpose: any.to_owned(),
        meeting: Meeting {
            name: any.to_owned(),
            place: any.to_owned(),
            dates: any.to_owned(),
        },
    };
    let by = if ReviewerCode::new(text).is_ok() {
        text.trim()
    } else {
        "R07"
    };
    let who = Reviewer {
        name: any.to_owned(),
        delegation: any.to_owned(),
    };
    let mut document =
        Document::create(build("P"), build("Q"), &details, &who, &stamp(by, 10)).expect("accepted");
    let mut judgement = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
    judgement.reason = String::from(any);
    judgement.evidence = vec![any.to_owned(), any.to_owned()];
    judge(&mut document, by, 11, (0, 0), judgement);
    let subject = Subject::Pair(Pair::new(ActionId::at(0), TargetId::at(0)));
    let comment = Command::Comment {
        subject,
        text: any.to_owned(),
        reply_to: None,
    };
    document.run(&comment, &stamp(by, 12)).expect("accepted");
    document
}
