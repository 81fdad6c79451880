//! `seagrass pack FILE --to DIR`: copies to be handed out, one for each reviewer or group.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINE, files};
use crate::exchange::session_file::write_session;
use crate::merge::{Names, PackRefused, Recipient, pack};
use crate::model::Session;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::file_name::pack_names;

/// Makes all packs, and only then writes them. No file is replaced: if one of the names is taken, nothing is
/// written.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let words = &console.words;
    let path = files::only(&args.files, words)?;
    let folder = args.review.folder.as_ref();
    let folder = folder.ok_or_else(|| Stop::WrongUse(words.text("cli-pack-no-folder").to_owned()))?;
    let bytes = files::read(&path, words)?;
    let session = files::open(&path, &bytes, words)?.session;
    let recipients = recipients(args, &session);
    let names = if args.review.has("codes-only") {
        Names::CodesOnly
    } else {
        Names::Kept
    };
    let made: Result<Vec<_>, Stop> = recipients
        .iter()
        .map(|recipient| {
            pack(&session, recipient, names).map_err(|why| Stop::Unusable(refused(words, recipient, &why)))
        })
        .collect();
    let made = made?;
    let paths: Vec<PathBuf> = pack_names(&session.details().title, &recipients)
        .into_iter()
        .map(|name| folder.join(name))
        .collect();
    if let Some(taken) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
        let file = taken.display().to_string();
        return Err(Stop::Unusable(
            words.format("cli-exists", &[("file", file.into())]),
        ));
    }
    files::make_folder(folder, words)?;
    for ((pack, path), recipient) in made.iter().zip(&paths).zip(&recipients) {
        files::write(path, write_session(pack).as_bytes(), console)?;
        let text = console.words.format(
            "cli-pack-done",
            &[
                ("file", path.display().to_string().into()),
                ("whom", whom(&console.words, recipient).into()),
            ],
        );
        console.message(&text);
    }
    Ok(FINE)
}

/// The groups and reviewers named, or else everybody on the roster.
fn recipients(args: &Args, session: &Session) -> Vec<Recipient> {
    let groups = args.review.groups.iter().cloned().map(Recipient::Group);
    let reviewers = args.reviewers.iter().cloned().map(Recipient::Reviewer);
    let mut named: Vec<_> = groups.chain(reviewers).collect();
    if named.is_empty() {
        named = session.reviewers().cloned().map(Recipient::Reviewer).collect();
    }
    let mut seen = BTreeSet::new();
    named.retain(|one| seen.insert(one.clone()));
    named
}

fn whom(words: &Catalogue, recipient: &Recipient) -> String {
    match recipient {
        Recipient::Reviewer(code) => code.to_string(),
        Recipient::Group(name) => words.format("proceeding-group", &[("group", name.as_str().into())]),
    }
}

fn refused(words: &Catalogue, recipient: &Recipient, why: &PackRefused) -> String {
    let why = match why {
        PackRefused::UnknownReviewer(code) => {
            words.format("refusal-unknown-reviewer", &[("reviewer", code.as_str().into())])
        }
        PackRefused::UnknownGroup(_) => words.text("refusal-unknown-group").to_owned(),
        PackRefused::BlindGroup(round) => {
            words.format("cli-pack-blind-group", &[("round", i64::from(round.0).into())])
        }
        PackRefused::IsACopy => words.text("cli-pack-from-a-copy").to_owned(),
    };
    let whom = whom(words, recipient);
    words.format("cli-pack-refused", &[("whom", whom.into()), ("why", why.into())])
}
