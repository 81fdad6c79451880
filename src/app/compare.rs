//! Comparing the session with a file, on a thread of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use super::app::App;
use super::ask::{Ask, Asked};
use super::join_worker::read_one;
use super::trouble::shown_name;
use super::workers::Done;
use crate::merge::{Difference, differences, new_acts, same_session, sees_difference};
use crate::model::{ReviewerCode, Session};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::{difference, merging};
use crate::ui::dialogs::{CompareDialog, Compared, Dialog, DifferenceKind};

impl App {
    /// Shows what differs between the session and a file.
    pub(super) fn compare_with(&mut self, path: &Path) {
        let number = self.next_job();
        let Some(open) = &self.open else { return };
        let (session, reviewer) = (Arc::clone(open.document.session()), open.reviewer.clone());
        self.asks.push(Asked {
            ask: Ask::Compare(number),
            dialog: Dialog::Compare(CompareDialog::new(shown_name(path))),
        });
        let (services, path) = (self.services.clone(), path.to_path_buf());
        let language = self.words.language();
        self.workers.run_aside(move || {
            let compared = catch_unwind(AssertUnwindSafe(|| {
                let words = Catalogue::new(language);
                match read_one(&services, &path, &words) {
                    Ok(other) => compare(&words, &session, &other, &reviewer),
                    Err(why) => Compared::Refused(why),
                }
            }));
            let failed = |_| Compared::Refused(Catalogue::new(language).text("join-failed").to_owned());
            Some(Done::Compared(number, compared.unwrap_or_else(failed)))
        });
    }

    /// Shows what came of it, if it is still asked for.
    pub(super) fn compared(&mut self, number: u64, compared: Compared) {
        let asked = self.asks.iter_mut().find_map(|asked| match asked {
            Asked {
                ask: Ask::Compare(one),
                dialog: Dialog::Compare(dialog),
            } if *one == number => Some(dialog),
            _ => None,
        });
        if let Some(dialog) = asked {
            dialog.found(compared);
        }
    }
}

fn compare(words: &Catalogue, here: &Session, there: &Session, reviewer: &ReviewerCode) -> Compared {
    if let Err(refused) = same_session(here, there) {
        return Compared::Refused(merging::refused(words, &refused));
    }
    let (before, after) = (here.view_for(reviewer), there.view_for(reviewer));
    let mut lines = Vec::new();
    let mut hidden = 0_usize;
    for one in differences(Some(here), there) {
        if !sees_difference(&before, &after, &one) {
            hidden += 1;
            continue;
        }
        let kind = kind(&one);
        let sentences = difference::sentences(words, there, &one);
        lines.extend(sentences.into_iter().map(|text| (kind, text)));
    }
    let (only_here, only_there) = (new_acts(Some(there), here), new_acts(Some(here), there));
    let history = [("before", only_here.into()), ("after", only_there.into())];
    let mut notes = vec![words.format("compare-history", &history)];
    if hidden > 0 {
        notes.push(words.format("compare-hidden", &[("count", hidden.into())]));
    }
    Compared::Found { lines, notes }
}

fn kind(difference: &Difference) -> DifferenceKind {
    match difference {
        Difference::Judgement(..) => DifferenceKind::Judgement,
        Difference::Comment(..) => DifferenceKind::Comment,
        Difference::Reviewer(..) => DifferenceKind::Reviewer,
        Difference::Proceeding(..) => DifferenceKind::Proceeding,
        Difference::Details(..) | Difference::LaterSection(_) => DifferenceKind::Session,
    }
}
