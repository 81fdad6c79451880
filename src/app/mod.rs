//! The shell of the window: turns intents into commands and effects, and owns files, clock and workers.
