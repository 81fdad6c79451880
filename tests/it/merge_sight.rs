//! Who brings what, and who settles what.

use seagrass::command::{Command, Document};
use seagrass::merge::{
    Difference, Names, PackRefused, Recipient, Refused, Said, blind_strangers, conflicts, conflicts_in,
    contributions, join, pack, sees_difference,
};
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

/// R07 conducts; a blind round after an open one in which R07 judged, which R08 and R09 judge in packs.
fn blind() -> (Document, [Document; 2]) {
    let mut document = samples::document();
    for by in ["R08", "R09"] {
        let enter = Command::PutReviewer(code(by), Reviewer::default());
        document.run(&enter, &stamp("R07", 2)).expect("accepted");
    }
    for by in ["R07", "R08", "R09"] {
        judge(&mut document, by, Strength::Weak, 3);
    }
    let start = Command::StartRound(RoundNo(2), RoundKind::Blind);
    document.run(&start, &stamp("R07", 4)).expect("accepted");
    let packs = ["R08", "R09"].map(|by| {
        let for_whom = Recipient::Reviewer(code(by));
        let pack = pack(document.session(), &for_whom, Names::Kept).expect("a pack");
        let mut own = Document::open(pack);
        judge(&mut own, by, Strength::Strong, 5);
        own
    });
    (document, packs)
}

#[test]
fn one_persons_copy_of_a_blind_round_takes_in_nothing_of_others() {
    let (document, [one, other]) = blind();
    let round = RoundNo(2);
    let refused = Err(Refused::OthersBlind(round));
    assert_eq!(blind_strangers(one.session(), other.session()), refused);
    assert_eq!(
        join(one.session(), [&**other.session()])
            .cards
            .into_iter()
            .map(|one| one.map(drop))
            .collect::<Vec<_>>(),
        [Err(Refused::OthersBlind(round))],
        "two packs without the file they came from"
    );
    // What others said in the round that is open is no secret, and neither is what was opened since.
    assert_eq!(blind_strangers(one.session(), document.session()), Ok(()));
    let mut opened = Document::open(join(document.session(), [&**one.session(), &**other.session()]).session);
    assert_eq!(blind_strangers(one.session(), opened.session()), refused);
    opened
        .run(&Command::OpenRound(round), &stamp("R07", 9))
        .expect("accepted");
    assert_eq!(blind_strangers(one.session(), opened.session()), Ok(()));
}

#[test]
fn no_pack_of_a_blind_round_is_for_a_group() {
    let (mut document, _) = blind();
    let group = Group {
        members: vec![code("R08")],
        headings: Vec::new(),
    };
    let put = Command::PutGroup("G".to_owned(), group);
    document.run(&put, &stamp("R07", 6)).expect("accepted");
    let made = pack(document.session(), &Recipient::Group("G".to_owned()), Names::Kept);
    assert_eq!(made.map(drop), Err(PackRefused::BlindGroup(RoundNo(2))));
}

#[test]
fn differences_and_conflicts_of_a_blind_round_are_shown_to_nobody_else() {
    let (document, [one, other]) = blind();
    let sealed = join(document.session(), [&**one.session(), &**other.session()]).session;
    let (before, after) = (
        document.session().view_for(&code("R07")),
        sealed.view_for(&code("R07")),
    );
    let key = JudgementKey {
        pair: Pair::new(ActionId::at(3), TargetId::at(0)),
        round: RoundNo(2),
        reviewer: code("R08"),
    };
    let said = || Said::One(Judgement::scored(Strength::Strong, None));
    let came = Difference::Judgement(key.clone(), Said::Nothing, said());
    assert!(!sees_difference(&before, &after, &came));
    let went = Difference::Judgement(key.clone(), said(), Said::Nothing);
    assert!(!sees_difference(&after, &before, &went));
    let first = JudgementKey {
        round: RoundNo::FIRST,
        ..key
    };
    assert!(sees_difference(
        &before,
        &after,
        &Difference::Judgement(first, said(), Said::Nothing)
    ));
    // The same pack was worked on at two places.
    let mut again = one.clone();
    judge(&mut again, "R08", Strength::Weak, 6);
    let mut twice = one;
    judge(&mut twice, "R08", Strength::None, 7);
    let sealed = join(document.session(), [&**again.session(), &**twice.session()]).session;
    assert_eq!(conflicts(&sealed).len(), 1);
    assert_eq!(conflicts_in(&sealed.view_for(&code("R07"))), []);
}
