//! Sessions with random damage, some with a checksum that fits again: reading never panics and never takes long.
//!
//! `SEAGRASS_FUZZ_CASES=100000 cargo test --release --test it fuzz -- --ignored` tries more than every run does;
//! `SEAGRASS_FUZZ_SEED` tries the same again.

use std::time::Duration;

use cpu_time::ThreadTime;
use seagrass::exchange::session_file::{check_chain, examples, read_session, salvage, verify, write_session};
use seagrass::model::UtcSeconds;
use seagrass::phrase::catalogue::{Catalogue, Language};
use sha2::{Digest as _, Sha256};

use crate::large::Numbers;
use crate::review_documents::{blind_pack, conflict, every_kind, group_pack};

const CASES: &str = "SEAGRASS_FUZZ_CASES";
const SEED: &str = "SEAGRASS_FUZZ_SEED";
const LIMIT: Duration = Duration::from_secs(1);

/// What files are damaged with, besides noise: pieces that mean something to a reader.
const PIECES: [&[u8]; 22] = [
    b"(",
    b")",
    b"[[[[[[[[",
    b"\"",
    b"\\",
    b"],\n",
    b"\n",
    b"\r\n",
    b"\0\0\0\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"<<<<<<< ours\n",
    b"(id:\"",
    b"(plan:(id:\"",
    b"\"later\": [(1, 2)],\n",
    b"99999999999999999999",
    b"\"proceedings\": [\n",
    b"\"log\": [\n",
    b"\"copy\": [\n(reviewers:[\"R1\"]),\n],\n",
    b"says:round(blind),",
    b"about:round(65535),",
    b"[[",
];

/// Damages the bytes at one place.
fn damage(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    let at = numbers.below(bytes.len() + 1);
    let end = (at + numbers.below(64)).min(bytes.len());
    match numbers.below(7) {
        0 if at < bytes.len() => bytes[at] ^= 1 << numbers.below(8),
        1 if at < bytes.len() => bytes[at] = numbers.below(256) as u8,
        2 => drop(bytes.drain(at..end)),
        3 => {
            let again = bytes[at..end].to_vec();
            let to = numbers.below(bytes.len() + 1);
            bytes.splice(to..to, again);
        }
        4 if numbers.below(8) == 0 => bytes.truncate(at),
        5 => {
            // A whole line goes elsewhere, or comes twice.
            let starts = |byte: &u8| *byte == b'\n';
            let start = bytes[..at].iter().rposition(starts).map_or(0, |end| end + 1);
            let stop = bytes[at..]
                .iter()
                .position(starts)
                .map_or(bytes.len(), |end| at + end + 1);
            let line = bytes[start..stop].to_vec();
            if numbers.below(2) == 0 {
                bytes.drain(start..stop);
            }
            let from = numbers.below(bytes.len() + 1);
            let to = bytes[..from].iter().rposition(starts).map_or(0, |end| end + 1);
            bytes.splice(to..to, line);
        }
        _ => {
            let piece = PIECES[numbers.below(PIECES.len())];
            bytes.splice(at..at, piece.iter().copied());
        }
    }
}

/// Writes the checksum that fits, where there is room for one.
fn forge(bytes: &mut [u8]) {
    const MARK: &[u8] = b"checksum: \"";
    let Some(at) = bytes.windows(MARK.len()).position(|one| one == MARK) else {
        return;
    };
    let at = at + MARK.len();
    if at + 64 > bytes.len() {
        return;
    }
    let mut hash = Sha256::new();
    hash.update(&bytes[..at]);
    hash.update(&bytes[at + 64..]);
    let digits: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    bytes[at..at + 64].copy_from_slice(digits.as_bytes());
}

/// Files of both versions of the format.
fn files() -> Vec<String> {
    let examples = examples().into_iter().map(|one| one.text.to_owned());
    let review = [every_kind(), conflict(), blind_pack(), group_pack()];
    let review = review.iter().map(|document| write_session(document.session()));
    examples.chain(review).collect()
}

fn try_damaged(cases: usize, seed: u64) {
    let catalogue = Catalogue::new(Language::English);
    let mut numbers = Numbers(seed);
    let files = files();
    let smallest = files.iter().min_by_key(|one| one.len()).expect("a file");
    let (mut opened, mut slowest) = (0, Duration::ZERO);
    for case in 0..cases {
        // The large example is slow to read; it takes its turn all the same.
        let file = match case % 16 {
            0 => &files[numbers.below(files.len())],
            place if place % 2 == 0 => smallest,
            _ => &files[files.len() - 1 - numbers.below(4)],
        };
        let mut bytes = file.as_bytes().to_vec();
        for _ in 0..=numbers.below(4) {
            damage(&mut bytes, &mut numbers);
        }
        if numbers.below(2) == 0 {
            forge(&mut bytes);
        }
        // The time of this thread: others may keep the machine busy.
        let start = ThreadTime::now();
        let read = read_session(&bytes);
        let rest = salvage(&bytes);
        let findings = verify(&bytes, UtcSeconds(1_795_600_000));
        let chain = check_chain(&bytes);
        let took = start.elapsed();
        assert!(took < LIMIT, "case {case} took {took:?}");
        slowest = slowest.max(took);
        let session = match read {
            Ok(read) => {
                opened += 1;
                assert!(chain.is_ok(), "case {case}: what opens can be looked at");
                Some(read.session)
            }
            Err(error) => {
                assert!(!findings.is_empty(), "case {case}: {error}");
                assert!(catalogue.has(error.key()), "case {case}: {}", error.key());
                assert!(!error.sentence(&catalogue).is_empty());
                rest.session
            }
        };
        if let Some(session) = session {
            let text = write_session(&session);
            let again = read_session(text.as_bytes()).unwrap_or_else(|error| {
                let line = error.line.unwrap_or(1) as usize;
                let around: Vec<_> = text.lines().skip(line.saturating_sub(3)).take(4).collect();
                panic!("case {case}: {error}, in {around:#?}")
            });
            assert!(again.session == session, "case {case}");
        }
    }
    println!("{cases} cases, {opened} opened, the slowest took {slowest:?}");
}

#[test]
fn damaged_sessions_never_panic() {
    try_damaged(120, 7);
}

#[test]
#[ignore = "takes minutes; see above"]
fn many_damaged_sessions_never_panic() {
    let cases = std::env::var(CASES).ok().and_then(|text| text.parse().ok());
    let seed = std::env::var(SEED).ok().and_then(|text| text.parse().ok());
    let seed = seed.unwrap_or_else(|| u64::from(std::process::id()));
    println!("seed {seed}");
    try_damaged(cases.unwrap_or(100_000), seed);
}
