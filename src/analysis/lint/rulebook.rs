//! What the lint is told by data: boundaries between targets, and words to look for.

/// Boundaries and words, as read from files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rulebook {
    /// Boundaries, by plan of targets.
    pub boundaries: Vec<Boundaries>,
    /// Words to look for.
    pub wording: Wording,
}

/// The boundaries of one plan of targets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Boundaries {
    /// The plan's identifier.
    pub plan: String,
    /// The boundaries.
    pub rules: Vec<Boundary>,
}

/// One boundary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boundary {
    /// Its name, unique in its file.
    pub id: String,
    /// What is looked for.
    pub test: BoundaryTest,
    /// What is to be considered, in a sentence.
    pub says: String,
    /// Where it comes from.
    pub source: String,
}

/// What a boundary looks for among agreed links. Targets are named by code; words are folded and stand for
/// themselves and for whatever goes on with them, so that `polic` finds "policies".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoundaryTest {
    /// An action linked to no other target than this one.
    Only(String),
    /// An action with one of the words, linked to this target.
    Words {
        /// The target.
        target: String,
        /// The words.
        words: Vec<String>,
    },
    /// An action linked to the first target and not to the second; with words, only one that has one.
    Without {
        /// The first.
        target: String,
        /// The second.
        needs: String,
        /// The words; none for every action.
        words: Vec<String>,
    },
}

/// Words to look for in texts of the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// Verbs that name an activity.
    pub activity: Vec<String>,
    /// Words that name an outcome.
    pub outcome: Vec<String>,
    /// What a sub-target is not to be called.
    pub indicator: Vec<String>,
    /// Who does not agree to anything: bodies and things.
    pub bodies: Vec<String>,
    /// Words for agreeing.
    pub agreeing: Vec<String>,
    /// Terms that a plan does not use.
    pub terms: Vec<Term>,
}

/// A term that a plan does not use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The identifier of the plan of actions.
    pub plan: String,
    /// The word, as written.
    pub word: String,
    /// What it says instead.
    pub instead: String,
}
