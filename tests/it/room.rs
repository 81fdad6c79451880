//! The room view by itself: big type, contrast, keys, and nothing changed by typing unless record is on.

use eframe::egui::epaint::{Shape, TextShape};
use eframe::egui::{Color32, Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use seagrass::command::{Command, Document};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::room::{self, Reading, RoomAsk, RoomCard, RoomState, Type};
use seagrass::ui::theme::{Theme, contrast};

use crate::samples;
use crate::support::picture::assert_picture;
use crate::support::raster::Raster;
use crate::support::window;

/// A document, what the room view remembers, and what it asked for.
struct Room {
    document: Document,
    state: RoomState,
    lang: Lang,
    asked: Vec<RoomAsk>,
    words: Catalogue,
}

type Harnessed = Harness<'static, Room>;

const PROJECTORS: [[f32; 2]; 3] = [[1024.0, 768.0], [1366.0, 768.0], [1920.0, 1080.0]];

impl Room {
    /// Nine reviewers who do not agree on the first pair; decisions on the first two.
    fn new() -> Self {
        let mut document = samples::document();
        let said = [3, 3, 3, 2, 2, 0, 0, 1];
        for (at, digit) in said.into_iter().enumerate() {
            let code = format!("R{:02}", 10 + at);
            let put = Command::PutReviewer(samples::code(&code), Reviewer::default());
            run(&mut document, "R07", &put);
            let pair = samples::pair(&document, 3, 5);
            let strength = Strength::from_digit(digit).expect("a digit of the scale");
            let judgement = Judgement::scored(strength, None);
            run(&mut document, &code, &Command::Judge { pair, judgement });
        }
        let pair = samples::pair(&document, 3, 5);
        let judgement = Judgement::new(Verdict::CannotJudge);
        run(&mut document, "R07", &Command::Judge { pair, judgement });
        let talked = Motion {
            status: Status::InDiscussion,
            value: Some(Strength::Weak),
            ..Motion::default()
        };
        let bracketed = Motion {
            status: Status::Bracketed,
            value: Some(Strength::Moderate),
            contribution: Some(Contribution::Direct),
            elements: Vec::new(),
            wording:
                "Gear limits are [agreed with] [announced to] fishers, and [reviewed every two years - AE]"
                    .to_owned(),
            word: Some(DecisionWord::Agrees),
            sitting: "Day 2, second session".to_owned(),
            quorum: String::new(),
        };
        for motion in [talked, bracketed] {
            run(&mut document, "R07", &Command::Decide { pair, motion });
        }
        let long = Motion {
            status: Status::InDiscussion,
            wording: "A long wording that says everything twice, and then says it again. ".repeat(12),
            ..Motion::default()
        };
        let pair = samples::pair(&document, 4, 2);
        run(&mut document, "R07", &Command::Decide { pair, motion: long });
        let pairs = [(3, 5), (4, 2), (0, 0)].map(|(action, target)| samples::pair(&document, action, target));
        Self {
            state: RoomState::new(pairs.to_vec(), None),
            document,
            lang: Lang::new("en").expect("a tag"),
            asked: Vec::new(),
            words: Catalogue::new(Language::English),
        }
    }

    fn card(&self) -> Option<RoomCard> {
        let view = self.document.session().view_for(&samples::code("R07"));
        let reading = Reading {
            lang: &self.lang,
            is_authoritative: self.state.is_authoritative(),
            zone: &jiff::tz::TimeZone::UTC,
            items: self.state.items(),
        };
        RoomCard::of(&view, self.state.pair()?, &reading)
    }
}

fn run(document: &mut Document, by: &str, command: &Command) {
    let at = 1_795_528_925 + document.session().acts().count() as i64;
    document.run(command, &samples::stamp(by, at)).expect("accepted");
}

fn open(room: Room, size: [f32; 2], theme: Theme, raster: &Raster) -> Harnessed {
    let show = |ui: &mut eframe::egui::Ui, room: &mut Room| {
        let card = room.card();
        room::show(ui, card.as_ref(), &room.words, &mut room.state, &mut room.asked);
    };
    let mut harness = window::<Room>(size, theme, raster)
        .with_max_steps(20)
        .build_ui_state(show, room);
    harness.run_ok();
    harness
}

fn on_projector(room: Room) -> Harnessed {
    open(room, PROJECTORS[1], Theme::Light, &Raster::default())
}

fn press(harness: &mut Harnessed, key: Key) {
    harness.key_press(key);
    harness.run_ok();
}

/// The texts painted last, with what they are laid out from.
fn painted(harness: &Harnessed) -> Vec<TextShape> {
    fn collect(shape: &Shape, out: &mut Vec<TextShape>) {
        match shape {
            Shape::Text(text) => out.push(text.clone()),
            Shape::Vec(shapes) => shapes.iter().for_each(|one| collect(one, out)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    for clipped in &harness.output().shapes {
        collect(&clipped.shape, &mut texts);
    }
    assert!(texts.len() > 10, "something is painted");
    texts
}

fn smallest(text: &TextShape) -> f32 {
    let sections = text.galley.job.sections.iter();
    sections
        .map(|one| one.format.font_id.size)
        .fold(f32::MAX, f32::min)
}

/// Goes through everything that can be shown, calling back at each.
fn everything(harness: &mut Harnessed, mut at: impl FnMut(&Harnessed, &str)) {
    at(harness, "hidden");
    press(harness, Key::Space);
    at(harness, "revealed");
    press(harness, Key::H);
    at(harness, "history");
    press(harness, Key::Escape);
    press(harness, Key::R);
    at(harness, "record");
    harness.get_by_label("Agreed").click();
    harness.run_ok();
    at(harness, "record with a fault");
    press(harness, Key::Escape);
    at(harness, "a draft is kept");
    press(harness, Key::Escape);
    at(harness, "asked before leaving");
    press(harness, Key::PageDown);
    at(harness, "a long wording");
    press(harness, Key::PageDown);
    at(harness, "nothing decided");
}

#[test]
fn the_smallest_letter_is_a_thirty_sixth_of_the_height_and_what_is_read_a_twenty_seventh() {
    for size in PROJECTORS {
        for lang in ["en", "ar"] {
            let mut room = Room::new();
            room.lang = Lang::new(lang).expect("a tag");
            let mut harness = open(room, size, Theme::Light, &Raster::default());
            everything(&mut harness, |harness, what| {
                for text in painted(harness) {
                    let words = text.galley.text();
                    let least = if words.chars().count() > 60 { 27.0 } else { 36.0 };
                    let points = smallest(&text);
                    assert!(
                        points >= size[1] / least,
                        "{size:?} {lang} {what}: {points} points: {words}"
                    );
                }
            });
        }
    }
}

#[test]
fn everything_stays_within_the_window() {
    for size in PROJECTORS {
        let mut harness = open(Room::new(), size, Theme::Light, &Raster::default());
        everything(&mut harness, |harness, what| stays_within(harness, size, what));
        // A language whose words are a third longer.
        let mut room = Room::new();
        room.words = Catalogue::new(Language::Pseudo);
        let mut harness = open(room, size, Theme::Light, &Raster::default());
        for key in [Key::Space, Key::H, Key::H, Key::R] {
            stays_within(&harness, size, "in long words");
            press(&mut harness, key);
        }
        stays_within(&harness, size, "record in long words");
    }
}

fn stays_within(harness: &Harnessed, size: [f32; 2], what: &str) {
    for text in painted(harness) {
        let right = text.pos.x + text.galley.size().x;
        let words = text.galley.text();
        assert!(text.pos.x >= 0.0 && right <= size[0], "{size:?} {what}: {words}");
    }
}

#[test]
fn letters_have_the_contrast_that_a_bright_room_needs() {
    for theme in Theme::ALL {
        let colors = theme.palette();
        let mut harness = open(Room::new(), PROJECTORS[0], theme, &Raster::default());
        everything(&mut harness, |harness, what| {
            for text in painted(harness) {
                for section in &text.galley.job.sections {
                    let ink = match section.format.color {
                        Color32::PLACEHOLDER => text.fallback_color,
                        color => color,
                    };
                    // On paper, or the other way round on ink and on the alarm of record.
                    let grounds = if ink == colors.text {
                        vec![
                            colors.page,
                            colors.surface,
                            colors.hover,
                            colors.accent_soft,
                            colors.selection,
                        ]
                    } else {
                        assert_eq!(ink, colors.surface, "{theme:?} {what}: {}", text.galley.text());
                        vec![colors.text, colors.danger]
                    };
                    for ground in grounds {
                        assert!(
                            contrast(ink, ground) >= 7.0,
                            "{theme:?} {what}: {ink:?} on {ground:?}"
                        );
                    }
                }
            }
        });
        assert!(
            contrast(colors.accent_hover, colors.surface) >= 7.0,
            "bars, {theme:?}"
        );
    }
}

#[test]
fn sizes_follow_from_the_height() {
    assert!(Type::of(1080.0).main >= 40.0);
    assert!(Type::of(768.0).small >= 768.0 / 36.0);
}

#[test]
fn judgements_are_hidden_until_revealed_and_again_on_the_next_item() {
    let mut harness = on_projector(Room::new());
    harness.get_by_label("Item 1 of 3");
    harness.get_by_label("Judgements: hidden");
    assert!(harness.query_by_label("3 Strong: 3").is_none());
    press(&mut harness, Key::Space);
    harness.get_by_label("3 Strong: 3");
    harness.get_by_label("0 None: 2");
    harness.get_by_label("Cannot judge: 1");
    harness.get_by_label("8 judgements");
    press(&mut harness, Key::Space);
    assert!(harness.query_by_label("3 Strong: 3").is_none());
    press(&mut harness, Key::Space);
    press(&mut harness, Key::ArrowRight);
    harness.get_by_label("Item 2 of 3");
    harness.get_by_label("Judgements: hidden");
    press(&mut harness, Key::PageUp);
    harness.get_by_label("Item 1 of 3");
    harness.get_by_label("Judgements: hidden");
}

#[test]
fn nothing_of_a_blind_round_can_be_revealed() {
    let mut room = Room::new();
    run(
        &mut room.document,
        "R07",
        &Command::StartRound(RoundNo(2), RoundKind::Blind),
    );
    let pair = samples::pair(&room.document, 3, 5);
    let judgement = Judgement::scored(Strength::Strong, None);
    run(&mut room.document, "R07", &Command::Judge { pair, judgement });
    let mut harness = on_projector(room);
    harness.get_by_label("Judgements: sealed");
    press(&mut harness, Key::Space);
    harness.get_by_label("Judgements: sealed");
    harness.get_by_label("Reveal").click();
    harness.run_ok();
    assert!(harness.query_by_label_contains("3 Strong:").is_none());
    run(
        &mut harness.state_mut().document,
        "R07",
        &Command::OpenRound(RoundNo(2)),
    );
    harness.run_ok();
    press(&mut harness, Key::Space);
    harness.get_by_label("3 Strong: 1");
}

#[test]
fn it_says_how_the_item_stands_and_how_it_came_there() {
    let mut harness = on_projector(Room::new());
    harness.get_by_label("Brackets left: 3");
    harness.get_by_label("Bracketed");
    harness.get_by_label("2 Moderate, direct");
    harness.get_by_label("The Meeting agrees");
    harness
        .get_by_label("Gear limits are [agreed with] [announced to] fishers, and [reviewed every two years]");
    assert!(harness.query_by_label("1 Weak").is_none());
    press(&mut harness, Key::H);
    harness.get_by_label("Decisions so far: 2");
    press(&mut harness, Key::Space);
    assert!(harness.query_by_label("3 Strong: 3").is_none());
    harness.get_by_label("1 Weak");
    assert_eq!(harness.get_all_by_label_contains("2026-11-24 14:0").count(), 2);
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Decisions so far: 2").is_none());
    harness.get_by_label("Judgements: hidden");
    assert_eq!(harness.state().asked, [], "Escape closed the history first");
}

#[test]
fn entries_that_differ_are_both_shown_and_one_of_them_can_be_written_down() {
    let mut room = Room::new();
    let mut other = room.document.clone();
    let pair = samples::pair(&room.document, 3, 5);
    for (document, wording) in [(&mut room.document, "Here"), (&mut other, "There")] {
        let motion = Motion {
            status: Status::InDiscussion,
            wording: format!("{wording} it was said so"),
            ..Motion::default()
        };
        run(document, "R07", &Command::Decide { pair, motion });
    }
    let joined = seagrass::merge::join(room.document.session(), [&**other.session()]);
    room.document = Document::open(joined.session);
    let mut harness = on_projector(room);
    harness.get_by_label("Entries that differ: one must be chosen");
    harness.get_by_label("Here it was said so");
    harness.get_by_label("There it was said so");
    press(&mut harness, Key::R);
    type_into(&mut harness, "Wording", "Here it was said so");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run_ok();
    let asked = std::mem::take(&mut harness.state_mut().asked);
    let [RoomAsk::Decide(motion)] = asked.as_slice() else {
        panic!("{asked:?}");
    };
    let motion = (**motion).clone();
    run(
        &mut harness.state_mut().document,
        "R07",
        &Command::Decide { pair, motion },
    );
    harness.state_mut().state.written();
    harness.run_ok();
    assert!(harness.query_by_label_contains("Entries that differ").is_none());
}

#[test]
fn one_key_leads_to_the_authoritative_text_and_back() {
    let mut room = Room::new();
    room.lang = Lang::new("ar").expect("a tag");
    let title = |room: &Room, lang: &str| {
        let item = &room.document.session().actions().items()[3];
        item.title(&Lang::new(lang).expect("a tag")).0.to_owned()
    };
    let (arabic, english) = (title(&room, "ar"), title(&room, "en"));
    assert_ne!(arabic, english);
    let mut harness = on_projector(room);
    let action = harness.get_by_label("Action 1.4").rect().center().x;
    let target = harness.get_by_label("Target T6").rect().center().x;
    assert!(action > target, "read from the right, the action stands there");
    harness.get_by_label(&arabic);
    press(&mut harness, Key::ArrowLeft);
    harness.get_by_label("Item 2 of 3");
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::L);
    harness.get_by_label(&english);
    let action = harness.get_by_label("Action 1.4").rect().center().x;
    let target = harness.get_by_label("Target T6").rect().center().x;
    assert!(action < target);
    press(&mut harness, Key::L);
    harness.get_by_label(&arabic);
}

#[test]
fn typing_changes_nothing_unless_record_is_on() {
    let mut harness = on_projector(Room::new());
    for key in [
        Key::Num0,
        Key::Num3,
        Key::D,
        Key::E,
        Key::T,
        Key::N,
        Key::P,
        Key::Delete,
        Key::Enter,
        Key::Tab,
        Key::A,
    ] {
        press(&mut harness, key);
    }
    harness.event(Event::Text("agreed 3".to_owned()));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run_ok();
    assert_eq!(harness.state().asked, []);
    assert_eq!(harness.state().state.drafts(), 0);
    assert!(harness.query_by_label("RECORD").is_none());
    press(&mut harness, Key::R);
    harness.get_by_label("RECORD");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("RECORD").is_none());
    assert_eq!(harness.state().asked, []);
}

fn type_into(harness: &mut Harnessed, field: &str, text: &str) {
    harness.get_by_label(field).focus();
    harness.run_ok();
    harness.get_by_label(field).type_text(text);
    harness.run_ok();
}

#[test]
fn what_is_recorded_is_what_was_filled_in() {
    let mut harness = on_projector(Room::new());
    press(&mut harness, Key::PageDown);
    press(&mut harness, Key::PageDown);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::R);
    harness.run_ok();
    harness.get_by_label("As it stands");
    harness.get_by_label("Agreed").click();
    harness.run_ok();
    harness.get_by_label("Not agreed yet. Missing: a value, a wording, a decision word");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run_ok();
    assert_eq!(harness.state().asked, [], "not while something is missing");
    type_into(&mut harness, "Wording", "Gear limits [are] set");
    for choice in ["3 Strong", "Enabling", "decides"] {
        harness.get_by_label(choice).click();
        harness.run_ok();
    }
    harness.get_by_label("Agreed text has no brackets; 1 is left");
    harness.get_by_label("Brackets left: 1");
    harness.get_by_label("Agreed in group").click();
    harness.run_ok();
    type_into(&mut harness, "Session of the meeting", "Day 3");
    harness.get_by_label("Ready to be written down");
    harness.get_by_label("Write it down").click();
    harness.run_ok();
    let motion = Motion {
        status: Status::AgreedInGroup,
        value: Some(Strength::Strong),
        contribution: Some(Contribution::Enabling),
        elements: Vec::new(),
        wording: "Gear limits [are] set".to_owned(),
        word: Some(DecisionWord::Decides),
        sitting: "Day 3".to_owned(),
        quorum: String::new(),
    };
    assert_eq!(harness.state().asked, [RoomAsk::Decide(Box::new(motion))]);
}

#[test]
fn what_was_typed_is_kept_in_sight_and_leaving_asks() {
    let mut harness = on_projector(Room::new());
    press(&mut harness, Key::R);
    type_into(&mut harness, "Wording", " at once");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("RECORD").is_none());
    harness.get_by_label("Typed, not written down yet");
    harness.get_by_label_contains("every two years] at once");
    harness.get_by_label("What stands");
    press(&mut harness, Key::PageDown);
    harness.get_by_label("Not written down: 1");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().asked, []);
    harness.get_by_label_contains("Something was typed and not written down");
    press(&mut harness, Key::PageUp);
    press(&mut harness, Key::R);
    harness.get_by_label("Drop what was typed").click();
    harness.run_ok();
    harness.get_by_label("As it stands");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().asked, [RoomAsk::Leave]);
}

#[test]
fn an_item_is_parked_only_in_record() {
    let mut harness = on_projector(Room::new());
    press(&mut harness, Key::P);
    assert_eq!(harness.state().asked, []);
    press(&mut harness, Key::R);
    harness.get_by_label("Park").click();
    harness.run_ok();
    assert_eq!(harness.state().asked, [RoomAsk::Park(true)]);
}

#[test]
fn time_over_is_shown_and_blocks_nothing() {
    let mut room = Room::new();
    let rules = Rules {
        minutes: 6,
        ..Rules::default()
    };
    run(&mut room.document, "R07", &Command::SetRules(rules));
    let mut harness = on_projector(room);
    let begun = ["2:00 left", "1:59 left"].map(|text| harness.query_by_label(text).is_some());
    assert!(begun.contains(&true));
    // A quarter of a second for each frame: three items share six minutes.
    harness.run_steps(4 * 121);
    harness.get_by_label_contains(" over");
    press(&mut harness, Key::Space);
    harness.get_by_label("3 Strong: 3");
}

#[test]
fn an_empty_agenda_says_so() {
    let mut room = Room::new();
    room.state = RoomState::new(Vec::new(), None);
    let mut harness = on_projector(room);
    harness.get_by_label_contains("Nothing is on the agenda");
    for key in [Key::Space, Key::R, Key::H, Key::ArrowRight] {
        press(&mut harness, key);
    }
    assert!(harness.query_by_label("RECORD").is_none());
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().asked, [RoomAsk::Leave]);
}

#[test]
fn the_room_looks_as_stored() {
    let raster = Raster::default();
    let mut harness = open(Room::new(), PROJECTORS[0], Theme::Light, &raster);
    press(&mut harness, Key::Space);
    assert_picture("room-light", &raster.picture(&harness));
    let raster = Raster::default();
    let mut harness = open(Room::new(), PROJECTORS[1], Theme::Dark, &raster);
    press(&mut harness, Key::R);
    assert_picture("room-record-dark", &raster.picture(&harness));
}
