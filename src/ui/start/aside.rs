//! Beside the new session: files to open, files opened before, examples.

use std::path::Path;

use eframe::egui::{Rect, Ui, pos2, vec2};

use super::{RecentEntry, StartData};
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::time::date_and_clock;
use crate::ui::form::{self, Row};
use crate::ui::intent::Intent;
use crate::ui::text::{elide, safe_line};
use crate::ui::theme::{Icon, tokens};
use crate::ui::ui_action::UiAction;
use crate::ui::widgets::{Button, section_label};

/// Shows what can be opened.
pub(super) fn show(ui: &mut Ui, data: &StartData<'_>, out: &mut Vec<Intent>) {
    let words = data.words;
    let keys = UiAction::Open.shortcut_text(words, ui.os());
    let open = Button::new(words.text(UiAction::Open.key()))
        .with_icon(Icon::Open)
        .keys(Some(&keys))
        .show_keys()
        .show(ui, words);
    if open.clicked() {
        out.push(Intent::Act(UiAction::Open));
    }
    let plans = Button::new(words.text("start-plans-from-files"))
        .with_icon(Icon::Open)
        .tooltip(words.text("start-plans-from-files-tip"));
    if plans.show(ui, words).clicked() {
        out.push(Intent::ChoosePlans);
    }
    ui.add_space(16.0);
    section_label(ui, words.text("start-recent"));
    ui.spacing_mut().item_spacing.y = 2.0;
    if data.recents.is_empty() {
        form::weak(ui, words.text("start-no-recent"));
    }
    for recent in data.recents {
        recent_row(ui, data, recent, out);
    }
    if !data.examples.is_empty() {
        examples(ui, data, out);
    }
    languages(ui, words, out);
}

/// The languages of the window, where somebody who does not read the present one finds theirs by its own name.
fn languages(ui: &mut Ui, words: &Catalogue, out: &mut Vec<Intent>) {
    ui.add_space(24.0);
    section_label(ui, words.text("window-language"));
    for language in Language::SHIPPED {
        let caution = language.caution().map_or("", |key| words.text(key));
        let name = match language.caution() {
            Some(_) => {
                let parts = [
                    ("language", language.own_name().into()),
                    ("caution", caution.into()),
                ];
                words.format("language-with-caution", &parts)
            }
            None => language.own_name().to_owned(),
        };
        let row = Row {
            title: language.own_name(),
            second: caution,
            lines: 2,
            usable: true,
            icon: None,
            name: &name,
            tip: caution,
            chosen: Some(*language == words.language()),
            reserve: 0.0,
        };
        if row.show(ui).clicked() {
            out.push(Intent::SpeakLanguage(*language));
        }
    }
}

fn examples(ui: &mut Ui, data: &StartData<'_>, out: &mut Vec<Intent>) {
    let words = data.words;
    ui.add_space(24.0);
    section_label(ui, words.text("start-examples"));
    for (at, example) in data.examples.iter().enumerate() {
        let name = words.format("open-example", &[("title", example.title.as_str().into())]);
        let row = Row {
            title: &example.title,
            second: &example.about,
            lines: 1,
            usable: true,
            icon: Some(Icon::Board),
            name: &name,
            tip: &name,
            chosen: None,
            reserve: 0.0,
        };
        if row.show(ui).clicked() {
            out.push(Intent::OpenExample(at));
        }
    }
}

fn recent_row(ui: &mut Ui, data: &StartData<'_>, recent: &RecentEntry, out: &mut Vec<Intent>) {
    let words = data.words;
    let file = recent
        .path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let folder = recent.path.parent().map(shown_folder).unwrap_or_default();
    let when = date_and_clock(recent.when, data.zone);
    let key = if recent.missing {
        "recent-missing"
    } else if recent.is_final {
        "recent-where-final"
    } else {
        "recent-where"
    };
    let second = words.format(
        key,
        &[
            ("file", safe_line(&file.unwrap_or_default()).into_owned().into()),
            ("folder", folder.into()),
            ("when", when.into()),
        ],
    );
    let name_key = if recent.missing {
        "recent-name-missing"
    } else if recent.is_final {
        "recent-name-final"
    } else {
        "recent-name"
    };
    let name = words.format(name_key, &[("title", recent.title.as_str().into())]);
    let path = safe_line(&recent.path.to_string_lossy()).into_owned();
    let tip = if recent.missing {
        words.format("recent-missing-tip", &[("path", path.into())])
    } else {
        path
    };
    let side = tokens().control.compact;
    let row = Row {
        title: &recent.title,
        second: &second,
        lines: 1,
        usable: !recent.missing,
        icon: Some(if recent.missing { Icon::Warning } else { Icon::Open }),
        name: &name,
        tip: &tip,
        chosen: None,
        reserve: side + 8.0,
    };
    let response = row.show(ui);
    if response.clicked() {
        out.push(Intent::OpenPath(recent.path.clone()));
    }
    let right = response.rect.right() - 8.0;
    let at = Rect::from_center_size(
        pos2(right - side / 2.0, response.rect.center().y),
        vec2(side, side),
    );
    let forget = words.format("recent-forget", &[("title", recent.title.as_str().into())]);
    let button = Button::icon(Icon::Close, &forget).compact();
    if form::within(ui, at, |ui| button.show(ui, words)).clicked() {
        out.push(Intent::ForgetRecent(recent.path.clone()));
    }
}

/// The folder, cut in front so that its end can be read.
fn shown_folder(folder: &Path) -> String {
    let whole = folder.to_string_lossy();
    let whole = safe_line(&whole);
    let parts: Vec<&str> = whole.split(['/', '\\']).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [.., before, last] if parts.len() > 3 => format!("…/{}/{}", elide(before, 24), elide(last, 24)),
        _ => elide(&whole, 48).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_folders_show_their_end() {
        assert_eq!(shown_folder(Path::new("/home/amina")), "/home/amina");
        assert_eq!(
            shown_folder(Path::new("/home/amina/meetings/2026/mos4")),
            "…/2026/mos4"
        );
    }
}
