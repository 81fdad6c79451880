//! The room view in the window: what it is given, and what becomes of what it asks for.

use eframe::egui;

use super::app::App;
use super::open_document::OpenDocument;
use crate::analysis::agenda::{Agenda, Item, Time};
use crate::command::{Command, Refusal};
use crate::model::{Decision, Lang, Pair, ReviewerCode};
use crate::ui::room::{self, Askers, Reading, RoomAsk, RoomCard, RoomState};
use crate::ui::{Intent, UiAction};

/// The card shown, and what it was made from.
#[derive(Debug, Default)]
pub(super) struct RoomPanel {
    known: Option<(Key, Option<RoomCard>)>,
}

/// What a card follows from.
#[derive(Debug, PartialEq, Eq)]
struct Key {
    revision: u64,
    reviewer: ReviewerCode,
    lang: Lang,
    is_authoritative: bool,
    pair: Pair,
    items: usize,
}

impl RoomPanel {
    fn card(&mut self, open: &OpenDocument, zone: &jiff::tz::TimeZone) -> Option<&RoomCard> {
        let state = open.state.room.as_ref()?;
        let key = Key {
            revision: open.document.revision(),
            reviewer: open.reviewer.clone(),
            lang: open.lang.clone(),
            is_authoritative: state.is_authoritative(),
            pair: state.pair()?,
            items: state.timed(),
        };
        if self.known.as_ref().is_none_or(|(known, _)| *known != key) {
            let reading = Reading {
                lang: &open.lang,
                is_authoritative: key.is_authoritative,
                zone,
                items: key.items,
            };
            let card = RoomCard::of(&open.view(), key.pair, &reading);
            self.known = Some((key, card));
        }
        self.known.as_ref()?.1.as_ref()
    }
}

impl App {
    /// Whether the room view fills the window.
    pub(super) fn is_in_room(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.state.room.is_some())
    }

    /// Shows the items of the agenda in the room view, as they are filtered there, beginning with the selected
    /// pair. If the filter lets none through, all of which something is said are shown.
    pub(super) fn enter_room(&mut self) {
        let Some(open) = &mut self.open else { return };
        let session = open.document.session();
        let agenda = Agenda::of(&session.view_for(&open.reviewer));
        let mut places = agenda.through(session, self.panels.agenda_filter());
        let item = |place: &usize| agenda.items().get(*place);
        if places.is_empty() {
            places = (0..agenda.items().len())
                .filter(|place| item(place).is_some_and(|item| item.spread().said() > 0))
                .collect();
        }
        let timed = agenda.forecast(&places, Time::of(&session.rules())).items;
        let items = places.iter().filter_map(item).map(Item::pair).collect();
        let start = open.state.selection.and_then(crate::ui::Selection::pair);
        open.state.room = Some(RoomState::new(items, start).sharing_time(timed));
    }

    /// Draws the room view and nothing else: notices, bars and dialogs may hold names. They wait until it is left.
    pub(super) fn show_room(&mut self, ui: &mut egui::Ui, out: &mut Vec<Intent>) {
        let Some(open) = &mut self.open else { return };
        let Some(mut state) = open.state.room.take() else {
            return;
        };
        let pair = state.pair();
        open.state.room = Some(state.clone());
        let card = self.panels.room.card(open, &self.services.zone);
        let mut asked = Vec::new();
        room::show(ui, card, &self.words, &mut state, &mut asked);
        if state.is_recording() && !ui.text_edit_focused() {
            for action in [UiAction::Redo, UiAction::Undo] {
                let keys = action.shortcut();
                if keys.is_some_and(|keys| ui.input_mut(|input| input.consume_shortcut(&keys))) {
                    out.push(Intent::Act(action));
                }
            }
        }
        open.state.room = Some(state);
        let mut is_left = false;
        for ask in asked {
            match (ask, pair) {
                (RoomAsk::Decide(mut motion), Some(pair)) => {
                    let before = open.document.session().decision(pair).said();
                    let before = before.map_or("", |decision: &Decision| &decision.wording);
                    let askers = Askers::of(open.document.session());
                    motion.wording = askers.put_back(&motion.wording, before);
                    out.push(Intent::Run(Command::Decide {
                        pair,
                        motion: *motion,
                    }));
                }
                (RoomAsk::Park(parked), Some(pair)) => {
                    out.push(Intent::Run(Command::Park { pair, parked }));
                }
                (RoomAsk::Leave, _) => is_left = true,
                (RoomAsk::Decide(_) | RoomAsk::Park(_), None) => {}
            }
        }
        if is_left {
            self.leave_room();
        }
    }

    /// Goes back to the window as it was, with the pair shown last selected.
    fn leave_room(&mut self) {
        let Some(open) = &mut self.open else { return };
        if let Some(pair) = open.state.room.take().and_then(|room| room.pair()) {
            open.state.selection = Some(crate::ui::Selection::Pair(pair));
            open.state.reveal = open.state.selection;
        }
    }

    /// Lets the room view fill the screen: no other window and no bar of the desktop belongs on the projector.
    pub(super) fn fit_room(&mut self, ctx: &egui::Context) {
        let wanted = self.is_in_room();
        if self.fills_screen_for_room != wanted {
            self.fills_screen_for_room = wanted;
            ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(wanted));
        }
    }

    /// Whether the session may leave the window as far as the room view goes, which is then left: what was typed
    /// there and not written down takes a second wish.
    pub(super) fn room_lets_go(&mut self) -> bool {
        let room = self.open.as_mut().and_then(|open| open.state.room.as_mut());
        let may = room.is_none_or(RoomState::may_leave);
        if may && self.is_in_room() {
            self.leave_room();
        }
        may
    }
}

/// Tells the room view what became of a command.
pub(super) fn heard(room: &mut RoomState, command: &Command, outcome: Result<(), &Refusal>) {
    match (command, outcome) {
        (Command::Decide { .. }, Ok(()) | Err(Refusal::NothingChanges)) => room.written(),
        (Command::Park { pair, parked: true }, Ok(())) => room.parked(*pair),
        (_, Ok(()) | Err(Refusal::NothingChanges)) => {}
        (_, Err(refusal)) => room.refuse(reason(refusal)),
    }
}

/// The key of a sentence that says why and needs no argument: codes of reviewers are names too.
fn reason(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::RoundNotOpened(_) => "room-sealed-why",
        Refusal::ObserverDecides
        | Refusal::NotConducting
        | Refusal::NoReservation
        | Refusal::NotOnScale
        | Refusal::ScaleUnsettled
        | Refusal::OutsideThisCopy => refusal.key(),
        _ => "room-refused",
    }
}
