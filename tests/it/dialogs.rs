//! The questions: Enter is the first button, Escape closes, nothing is lost without being asked.

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::command::Command;
use seagrass::merge::Counts;
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::dialogs::*;
use seagrass::ui::{DialogAnswer, Intent};

use crate::frame_window::FrameWindow;
use crate::samples;

const AT: UtcSeconds = UtcSeconds(1_795_528_925);

fn asked(dialog: Dialog) -> Harness<'static, FrameWindow> {
    let mut window = FrameWindow::working();
    window.dialog = Some(dialog);
    let mut harness = window.harness([1024.0, 768.0]);
    harness.run();
    harness
}

fn recovered(title: &str, differences: usize) -> RecoveredSession {
    RecoveredSession {
        title: title.to_owned(),
        file: None,
        when: AT,
        changes: differences,
        differences: (0..differences).map(|n| format!("pair {n}")).collect(),
        fault: None,
    }
}

fn details() -> Dialog {
    let details = Details {
        title: "Sample".to_owned(),
        ..Details::default()
    };
    Dialog::Details(DetailsDialog::new(details))
}

fn unsaved() -> Dialog {
    Dialog::Unsaved(UnsavedWork {
        title: "Sample".to_owned(),
        changes: 12,
        saved: Some(AT),
        before: BeforeWhat::Quit,
    })
}

fn file() -> PathBuf {
    PathBuf::from("/home/amina/dugong.ron")
}

fn changed() -> Dialog {
    Dialog::ChangedOnDisk(ChangedOnDisk {
        path: file(),
        changed: Some(AT),
    })
}

fn open_elsewhere() -> Dialog {
    Dialog::AlreadyOpen(AlreadyOpen {
        path: file(),
        by: String::new(),
    })
}

fn damaged(intact: Option<usize>) -> Dialog {
    Dialog::Damaged(DamagedFile {
        path: file(),
        message: "[line 3]".to_owned(),
        intact,
        losses: vec!["[line 4]".to_owned()],
        sealed: None,
        has_backups: true,
    })
}

fn path_field(text: &str) -> Dialog {
    let mut field = PathField::new(PathPurpose::Save, Path::new(text), PathBuf::from("/home/amina"));
    field.entries = vec![
        FolderEntry {
            path: PathBuf::from("/home/amina/mos4"),
            is_folder: true,
        },
        FolderEntry {
            path: file(),
            is_folder: false,
        },
    ];
    Dialog::Path(field)
}

fn export_done() -> Dialog {
    Dialog::ExportDone(ExportDone {
        path: PathBuf::from("/home/amina/table.csv"),
        lines: vec!["[3 rows]".to_owned()],
    })
}

fn all() -> Vec<Dialog> {
    vec![
        details(),
        Dialog::Reviewers(ReviewersDialog::default()),
        unsaved(),
        Dialog::Recovery(RecoveryOffer::new(vec![recovered("Sample", 2)])),
        changed(),
        path_field(""),
        damaged(Some(7)),
        open_elsewhere(),
        export_done(),
        joining(),
        Dialog::Conflicts(ConflictsDialog::default()),
        comparing(),
        Dialog::About,
        Dialog::Shortcuts,
    ]
}

/// A file of each kind to be joined, ready to be decided upon.
fn joining() -> Dialog {
    let file = |state: JoinFileState| JoinFile {
        path: file(),
        name: "dugong.ron".to_owned(),
        included: true,
        remarks: vec!["[older]".to_owned()],
        seal: vec!["[submitted]".to_owned()],
        state,
    };
    let mut dialog = JoinDialog::new(Some("Sample".to_owned()), true);
    let counts = Counts {
        new: 3,
        changed: 2,
        here: 1,
        conflicts: 1,
    };
    let card = JoinCard {
        who: "[R07]".to_owned(),
        judgements: counts,
        rest: vec!["[roster]".to_owned()],
        conflicts: vec!["[two versions]".to_owned()],
        hidden: 1,
        ..JoinCard::default()
    };
    let all_here = JoinCard {
        who: "[R08]".to_owned(),
        is_all_here: true,
        ..JoinCard::default()
    };
    dialog.files = vec![
        file(JoinFileState::Brings(Box::new(card))),
        file(JoinFileState::Brings(Box::new(all_here))),
        file(JoinFileState::Refused("[line 3]".to_owned())),
        file(JoinFileState::LeftOut),
        file(JoinFileState::Waiting),
    ];
    dialog.stage = JoinStage::Ready;
    dialog.total = Some(JoinTotal {
        files: 2,
        refused: 1,
        judgements: counts,
        versions: 7,
        brings: true,
        conflicts: 2,
        ..JoinTotal::default()
    });
    Dialog::Join(dialog)
}

fn comparing() -> Dialog {
    let mut dialog = CompareDialog::new("dugong.ron".to_owned());
    dialog.found(Compared::Found {
        lines: vec![
            (DifferenceKind::Judgement, "[a judgement]".to_owned()),
            (DifferenceKind::Comment, "[a comment]".to_owned()),
        ],
        notes: vec!["[history]".to_owned()],
    });
    Dialog::Compare(dialog)
}

#[test]
fn escape_closes_every_dialog_without_doing_anything() {
    for dialog in all() {
        let shown = format!("{dialog:?}");
        let mut harness = asked(dialog);
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(
            harness.state().intents,
            [Intent::Answer(DialogAnswer::Close)],
            "{shown}"
        );
    }
}

#[test]
fn enter_is_the_first_button() {
    let expected = [
        (unsaved(), DialogAnswer::Save),
        (changed(), DialogAnswer::SaveElsewhere),
        (open_elsewhere(), DialogAnswer::OpenCopy),
        (damaged(Some(7)), DialogAnswer::Salvage),
        (
            path_field("a.ron"),
            DialogAnswer::Path("/home/amina/a.ron".into()),
        ),
        (
            Dialog::Recovery(RecoveryOffer::new(vec![recovered("Sample", 2)])),
            DialogAnswer::Recover(0),
        ),
        (export_done(), DialogAnswer::Close),
        (joining(), DialogAnswer::Join),
        (comparing(), DialogAnswer::Close),
        (Dialog::Conflicts(ConflictsDialog::default()), DialogAnswer::Close),
        (Dialog::About, DialogAnswer::Close),
    ];
    for (dialog, answer) in expected {
        let shown = format!("{dialog:?}");
        let mut harness = asked(dialog);
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().intents, [Intent::Answer(answer)], "{shown}");
    }
}

#[test]
fn unsaved_work_is_named_and_only_given_up_on_purpose() {
    let mut harness = asked(unsaved());
    harness.get_by_role_and_label(Role::Dialog, "Save Sample before quitting?");
    harness.get_by_label("12 changes since 14:02 are in no file. They would be lost");
    harness.get_by_label("Discard changes").click();
    harness.run();
    assert_eq!(harness.state().intents, [Intent::Answer(DialogAnswer::Discard)]);
}

#[test]
fn details_go_to_the_session_by_a_command_and_the_first_field_has_the_keyboard() {
    let mut harness = asked(details());
    let title = harness.get_by_role_and_label(Role::TextInput, "Title");
    assert!(title.accesskit_node().is_focused());
    harness.get_by_label("Place").focus();
    harness.run();
    harness.get_by_label("Place").type_text("Samarkand");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let mut expected = Details {
        title: "Sample".to_owned(),
        ..Details::default()
    };
    "Samarkand".clone_into(&mut expected.meeting.place);
    let run = Intent::Run(Command::SetDetails(expected));
    assert_eq!(
        harness.state().intents,
        [run, Intent::Answer(DialogAnswer::Close)]
    );
}

#[test]
fn details_left_alone_change_nothing() {
    let mut harness = asked(details());
    harness.get_by_label("Apply").click();
    harness.run();
    assert_eq!(harness.state().intents, [Intent::Answer(DialogAnswer::Close)]);
}

#[test]
fn a_session_without_title_is_refused_in_the_dialog() {
    let mut harness = asked(Dialog::Details(DetailsDialog::new(Details::default())));
    harness.get_by_label("Apply").click();
    harness.run();
    harness.get_by_label("A session needs a title");
    assert!(harness.state().dialog.is_some());
}

#[test]
fn a_reviewer_is_entered_corrected_and_chosen() {
    let mut harness = asked(Dialog::Reviewers(ReviewersDialog::default()));
    harness.get_by_label("Code").type_text("R08");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let entered = Command::PutReviewer(samples::code("R08"), Reviewer::default());
    assert_eq!(harness.state().intents, [Intent::Run(entered)]);
    assert!(
        harness.get_by_label("Code").is_focused(),
        "the next one can be typed at once"
    );
    harness.get_by_label("Correct name and delegation of R08").click();
    harness.run();
    harness.get_by_label("Name").type_text("Amina");
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Apply").click();
    harness.run();
    harness.get_by_label("Judge as R08").click();
    harness.run();
    assert_eq!(harness.state().me.as_str(), "R08");
    harness.get_by_label("You judge as R08 now");
    let session = harness.state().document.as_ref().unwrap().session();
    assert_eq!(session.reviewer(&samples::code("R08")).unwrap().name, "Amina");
}

#[test]
fn a_code_that_is_taken_is_refused() {
    let mut harness = asked(Dialog::Reviewers(ReviewersDialog::default()));
    harness.get_by_label("Code").type_text("R07");
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Add").click();
    harness.run();
    harness.get_by_label("Somebody on the roster has this code already");
    assert_eq!(harness.state().intents, []);
}

#[test]
fn recovery_tells_what_differs_and_discards_only_when_asked_twice() {
    let mut harness = asked(Dialog::Recovery(RecoveryOffer::new(vec![recovered(
        "Sample", 11,
    )])));
    harness.get_by_label("• pair 7");
    assert!(harness.query_by_label("• pair 8").is_none());
    harness.get_by_label("and 3 more");
    harness.get_by_label("Discard").click();
    harness.run();
    assert_eq!(harness.state().intents, []);
    harness.get_by_label("Do not discard").click();
    harness.run();
    harness.get_by_label("Discard").click();
    harness.run();
    harness.get_by_label("Discard for ever").click();
    harness.run();
    assert_eq!(
        harness.state().intents,
        [Intent::Answer(DialogAnswer::EraseRecovered(0))]
    );
}

#[test]
fn a_damaged_file_without_anything_intact_offers_only_backups() {
    let mut harness = asked(damaged(None));
    assert!(harness.query_all_by_label_contains("cannot be opened").count() > 0);
    assert!(
        harness
            .query_by_label("Open what is intact as a new session")
            .is_none()
    );
    harness.get_by_label("Show backups").click();
    harness.run();
    assert_eq!(
        harness.state().intents,
        [Intent::Answer(DialogAnswer::ShowBackups)]
    );
}

#[test]
fn a_path_is_chosen_from_the_list_or_typed() {
    let mut harness = asked(path_field(""));
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label("Type the name of a file");
    harness.run();
    assert!(
        harness
            .get_by_role_and_label(Role::TextInput, "File")
            .is_focused(),
        "another name is asked for"
    );
    harness.get_by_label("Folder mos4").click();
    harness.run();
    harness.get_by_label("Session dugong.ron").click();
    harness.run();
    harness.get_by_label("Save").click();
    harness.run();
    let expected = [
        Intent::Answer(DialogAnswer::ListFolder("/home/amina/mos4".into())),
        Intent::Answer(DialogAnswer::Path("/home/amina/dugong.ron".into())),
    ];
    assert_eq!(harness.state().intents, expected);
}

#[test]
fn an_export_is_offered_no_session_to_write_over() {
    let Dialog::Path(mut field) = path_field("table.html") else {
        panic!("a path field");
    };
    field.purpose = PathPurpose::Export;
    let harness = asked(Dialog::Path(field));
    harness.get_by_label("Folder mos4");
    assert!(harness.query_by_label("Session dugong.ron").is_none());
}

#[test]
fn dialogs_fit_into_small_windows() {
    for dialog in all() {
        let mut window = FrameWindow::working();
        window.words = Catalogue::new(Language::Pseudo);
        let shown = format!("{dialog:?}");
        window.dialog = Some(dialog);
        let mut harness = window.harness([512.0, 384.0]);
        harness.run();
        for node in harness.root().children_recursive() {
            if node.accesskit_node().role() == Role::Button {
                let rect = node.rect();
                assert!(rect.right() <= 512.0 && rect.left() >= 0.0, "{shown}: {rect:?}");
            }
        }
    }
}

/// Texts that are not ours: codes, data of the samples, paths, times, names of keys and languages.
fn is_data(text: &str) -> bool {
    const DATA: [&str; 18] = [
        "R07",
        "R01",
        "EN",
        "FR",
        "AR",
        "Sample",
        "CMP",
        "SPMS",
        "Group 2",
        "English",
        "R08",
        "Worked example",
        "Library and wellbeing",
        "An illustration, not a record of any meeting",
        "Another pair of plans, 11 x 7",
        "/home/amina",
        "mos4",
        "dugong.ron",
    ];
    let is_time = text.len() == 16 && text.starts_with(|one: char| one.is_ascii_digit());
    let is_key = ["Ctrl+", "Shift+"].iter().any(|key| text.starts_with(key))
        || text.chars().count() <= 2
        || ["Delete", "Esc"].contains(&text);
    text.is_empty() || is_time || is_key || DATA.contains(&text) || text.starts_with("/home/amina/")
}

fn assert_all_from_catalogue(harness: &Harness<'_, FrameWindow>, what: &str) {
    let mut texts = 0;
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let is_input = matches!(node.role(), Role::TextInput | Role::MultilineTextInput);
        let value = (!is_input).then(|| node.value()).flatten();
        for text in [node.label(), value, node.description()].into_iter().flatten() {
            // A field's value has runs of text as children.
            if node.role() == Role::TextRun || is_data(&text) {
                continue;
            }
            texts += 1;
            assert!(
                text.starts_with('['),
                "{what}: {text:?} ({:?}) is not from the catalogue",
                node.role()
            );
        }
    }
    assert!(texts > 5, "{what}: {texts}");
}

#[test]
fn every_text_comes_from_the_catalogue() {
    let mut start = FrameWindow::new();
    start.recents = vec![FrameWindow::recent("/home/amina/group2.ron", "Group 2", false)];
    let mut palette = FrameWindow::working();
    palette.palette.toggle();
    let mut history = FrameWindow::working();
    history.history.is_open = true;
    let mut windows = vec![
        ("start".to_owned(), start),
        ("work".to_owned(), FrameWindow::working()),
        ("palette".to_owned(), palette),
        ("history".to_owned(), history),
    ];
    for dialog in all() {
        let mut window = FrameWindow::working();
        let name = format!("{dialog:?}");
        window.dialog = Some(dialog);
        windows.push((name, window));
    }
    for (name, mut window) in windows {
        window.words = Catalogue::new(Language::Pseudo);
        let mut harness = window.harness([1366.0, 768.0]);
        harness.run();
        assert_all_from_catalogue(&harness, &name);
    }
}

#[test]
fn every_menu_comes_from_the_catalogue() {
    let words = Catalogue::new(Language::Pseudo);
    for key in ["menu-file", "menu-edit", "menu-review", "menu-view", "menu-help"] {
        let mut window = FrameWindow::working();
        window.words = Catalogue::new(Language::Pseudo);
        let mut harness = window.harness([1366.0, 768.0]);
        harness.run();
        harness.get_by_label(words.text(key)).click();
        harness.run();
        let entries = harness.get_all_by_role(Role::MenuItem).count();
        assert!(entries >= 3, "{key}: {entries}");
        assert_all_from_catalogue(&harness, key);
    }
}
