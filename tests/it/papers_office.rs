//! Papers for Word and Excel, read back by rules of XML alone: nothing is lost, nothing becomes live, nothing
//! says where or by whom the file was made.

mod docx;
pub(crate) mod sample;
pub(crate) mod tree;
mod xlsx;
mod xlsx_rows;

/// Words that would tell of the machine or the person.
fn telling() -> Vec<String> {
    let mut words = vec![env!("CARGO_MANIFEST_DIR").to_owned(), "/tmp".to_owned()];
    for name in ["HOME", "USER", "LOGNAME", "HOSTNAME"] {
        let word = std::env::var(name).unwrap_or_default();
        // Words such as "root" or "user" stand in names of the format itself.
        if word.len() > 5 {
            words.push(word);
        }
    }
    words
}

/// Fails if a part of the package tells of the machine or the person.
fn tells_nothing(parts: &tree::Parts) {
    for (name, part) in parts {
        for node in part.all() {
            let said = node.attributes.values().chain([&node.text]);
            for text in said {
                for word in telling() {
                    assert!(!text.contains(&word), "{name} tells {word}: {text}");
                }
            }
        }
    }
}
