//! The example sessions that come with the program, from the folder `sessions`.

/// An example session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// The name of the file.
    pub file_name: &'static str,
    /// The key of its title in the message catalogue.
    pub title_key: &'static str,
    /// The text of the file, for [`read_session`](super::read_session).
    pub text: &'static str,
}

/// Returns the example sessions, the one that shows most first.
pub fn examples() -> Vec<Example> {
    macro_rules! example {
        ($file_name:literal, $title_key:literal) => {
            Example {
                file_name: $file_name,
                title_key: $title_key,
                text: include_str!(concat!("../../../sessions/", $file_name)),
            }
        };
    }
    vec![
        example!("worked-example.ron", "example-worked"),
        example!("illustration.ron", "example-illustration"),
        example!("empty.ron", "example-empty"),
        example!("library.ron", "example-library"),
        example!("review.ron", "example-review"),
    ]
}
