//! Who brings what, and who settles what.

use seagrass::command::{Command, Document};
use seagrass::merge::{conflicts, contributions, join};
use seagrass::model::*;
use seagrass::ui::settling::{Settling, settling};

use crate::samples::{self, code, stamp};

fn judge(document: &mut Document, by: &str, strength: Strength, at: i64) {
    let judgement = Judgement::scored(strength, None);
    let pair = Pair::new(ActionId::at(3), TargetId::at(0));
    document
        .run(&Command::Judge { pair, judgement }, &stamp(by, at))
        .expect("accepted");
}

#[test]
fn what_a_reviewer_brings_is_the_same_only_for_the_same_versions() {
    let base = samples::document();
    let (mut one, mut other) = (base.clone(), base.clone());
    judge(&mut one, "R07", Strength::Weak, 10);
    judge(&mut other, "R07", Strength::Strong, 11);
    let brings = |document: &Document| contributions(Some(base.session()), document.session());
    assert!(brings(&base).is_empty());
    assert_eq!(brings(&one), brings(&one.clone()));
    assert_ne!(brings(&one), brings(&other));
    assert_eq!(contributions(None, one.session()).len(), 1);
    assert_eq!(contributions(Some(one.session()), one.session()).len(), 0);
}

#[test]
fn a_kept_version_is_what_holds_and_only_its_reviewer_can_keep_it() {
    let mut base = samples::document();
    let enter = Command::PutReviewer(code("R08"), Reviewer::default());
    base.run(&enter, &stamp("R07", 2)).expect("accepted");
    let (mut one, mut other) = (base.clone(), base);
    judge(&mut one, "R07", Strength::Weak, 10);
    judge(&mut other, "R07", Strength::Strong, 11);
    for (document, title) in [(&mut one, "First"), (&mut other, "Second")] {
        let details = Details {
            title: title.to_owned(),
            ..Details::default()
        };
        document
            .run(&Command::SetDetails(details), &stamp("R08", 12))
            .expect("accepted");
    }
    let joined = join(one.session(), [&**other.session()]).session;
    let found = conflicts(&joined);
    assert_eq!(found.len(), 2);
    for conflict in &found {
        for head in &conflict.heads {
            let mut document = Document::open(joined.clone());
            let at = UtcSeconds(20);
            let view = joined.view_for(&code("R07"));
            let Settling::By(command) = settling(&view, conflict, head, at) else {
                panic!("{conflict:?}");
            };
            document.run(&command, &stamp("R07", 20)).expect("accepted");
            assert_eq!(conflicts(document.session()).len(), 1);
            let view = joined.view_for(&code("R08"));
            match (settling(&view, conflict, head, at), head) {
                (Settling::Only(who), AnyVersion::Judgement(..)) => assert_eq!(who, code("R07")),
                (Settling::By(_), AnyVersion::Details(_)) => {}
                other => panic!("{other:?}"),
            }
        }
    }
}
