//! The pseudo-locale: English that is seen at once to have gone through the catalogue.

use std::borrow::Cow;

/// The text in accented letters and about a third longer: vowels are doubled from the front, and where there
/// are too few the last letter is drawn out. Only letters that the shipped font has.
pub(super) fn accented(text: &str) -> Cow<'_, str> {
    let wanted = text.chars().filter(char::is_ascii_alphabetic).count().div_ceil(3);
    let mut out = String::with_capacity(text.len() * 2);
    let mut added = 0;
    for c in text.chars() {
        let letter = accent(c);
        out.push(letter);
        if added < wanted && "aeiouAEIOU".contains(c) {
            out.push(letter.to_lowercase().next().unwrap_or(letter));
            added += 1;
        }
    }
    let body = out.trim_end().len();
    let last = out
        .get(..body)
        .and_then(|body| body.chars().next_back())
        .filter(|c| c.is_alphabetic());
    if let Some(last) = last {
        for _ in added..wanted {
            out.insert(body, last);
        }
    }
    Cow::Owned(out)
}

fn accent(c: char) -> char {
    match c {
        'a' => 'á',
        'c' => 'ç',
        'd' => 'ð',
        'e' => 'é',
        'g' => 'ğ',
        'i' => 'î',
        'l' => 'ł',
        'n' => 'ñ',
        'o' => 'ö',
        'r' => 'ř',
        's' => 'š',
        't' => 'ţ',
        'u' => 'ü',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Å',
        'C' => 'Ç',
        'D' => 'Ð',
        'E' => 'É',
        'I' => 'Î',
        'N' => 'Ñ',
        'O' => 'Ö',
        'R' => 'Ř',
        'S' => 'Š',
        'T' => 'Ţ',
        'U' => 'Ü',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::accented;

    #[test]
    fn about_a_third_longer() {
        for text in ["Save as…", "Find code or words", "Rhythm", "No link yet", "Undo"] {
            let longer = accented(text).chars().count() as f32 / text.chars().count() as f32;
            assert!((1.2..=1.7).contains(&longer), "{text}: {longer}");
        }
        assert_eq!(accented("Save"), "Šáávéé");
        assert_eq!(accented(", "), ", ");
    }
}
