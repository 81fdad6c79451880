//! Text of people's own, made safe and readable in both directions.
