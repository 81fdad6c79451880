//! README's tables are made from the program; `UPDATE_README=1` rewrites them.

use std::path::Path;

use seagrass::phrase::catalogue::{Catalogue, Language};

fn check(name: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = std::fs::read_to_string(&path).expect("README");
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let start = text.find(&open).expect("the opening mark") + open.len();
    let end = start + text[start..].find(&close).expect("the closing mark");
    let wanted = format!("\n{}\n\n", expected.trim());
    if std::env::var_os("UPDATE_README").is_some_and(|value| value == "1") {
        let renewed = format!("{}{wanted}{}", &text[..start], &text[end..]);
        seagrass::store::write_atomic(&seagrass::store::RealDisk, &path, renewed.as_bytes())
            .expect("written");
        return;
    }
    assert_eq!(
        &text[start..end],
        wanted,
        "run the tests again with UPDATE_README=1"
    );
}

#[test]
fn tables_are_fresh() {
    // One after the other, since both rewrite the same file.
    check(
        "shortcuts",
        &seagrass::ui::shortcuts::shortcuts_markdown(&Catalogue::new(Language::English)),
    );
    check("columns", &seagrass::exchange::export::csv::columns_table());
    check(
        "judgement-columns",
        &seagrass::exchange::export::judgements::columns_table(),
    );
}
