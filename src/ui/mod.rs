//! What is drawn. Views read the model and return intents.
