//! How far the time goes.

use crate::model::Rules;

/// The time for an agenda.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// Minutes available; 0 while not said.
    pub minutes: u16,
    /// Minutes for one item; 0 while not said.
    pub per_item: u16,
}

impl Time {
    /// Returns the time that the rules give.
    pub fn of(rules: &Rules) -> Self {
        Self {
            minutes: rules.minutes,
            per_item: rules.minutes_per_item,
        }
    }
}

/// Which items will be reached in the time, taken one after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Forecast {
    /// How many items take time.
    pub items: usize,
    /// How many of them fit; nothing while the time available is not said.
    pub fit: Option<usize>,
    /// Minutes for each; nothing while neither was said. Without a rule the time is shared out evenly.
    pub minutes_each: Option<f64>,
    /// The time that was given.
    pub time: Time,
}

impl Forecast {
    /// Returns the forecast for so many items.
    pub fn of(items: usize, time: Time) -> Self {
        let Time { minutes, per_item } = time;
        let (fit, minutes_each) = match (minutes, per_item) {
            (0, 0) => (None, None),
            (0, each) => (None, Some(f64::from(each))),
            (all, 0) if items > 0 => (Some(items), Some(f64::from(all) / items as f64)),
            (_, 0) => (Some(0), None),
            (all, each) => (Some(usize::from(all / each).min(items)), Some(f64::from(each))),
        };
        Self {
            items,
            fit,
            minutes_each,
            time,
        }
    }

    /// Returns how many items will not be reached; nothing while the time available is not said.
    pub fn left(&self) -> Option<usize> {
        self.fit.map(|fit| self.items.saturating_sub(fit))
    }

    /// Says whether the item with that many before it will be reached; yes while the time is not said.
    pub fn reaches(&self, before: usize) -> bool {
        self.fit.is_none_or(|fit| before < fit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forecast(items: usize, minutes: u16, per_item: u16) -> Forecast {
        Forecast::of(items, Time { minutes, per_item })
    }

    #[test]
    fn whole_items_fit_or_do_not() {
        let found = forecast(23, 60, 4);
        assert_eq!((found.fit, found.left()), (Some(15), Some(8)));
        assert!(found.reaches(14) && !found.reaches(15));
        assert_eq!(forecast(23, 59, 4).fit, Some(14), "the last would be cut short");
        assert_eq!(forecast(3, 60, 4).left(), Some(0));
        assert_eq!(forecast(3, 3, 4).left(), Some(3), "not one fits");
        assert_eq!(forecast(0, 60, 4).left(), Some(0));
    }

    #[test]
    fn without_minutes_per_item_the_time_is_shared_out() {
        let found = forecast(24, 60, 0);
        assert_eq!((found.minutes_each, found.left()), (Some(2.5), Some(0)));
        assert_eq!(forecast(0, 60, 0).minutes_each, None);
    }

    #[test]
    fn nothing_is_foretold_of_a_time_not_said() {
        assert_eq!(
            forecast(5, 0, 0),
            Forecast {
                items: 5,
                ..Forecast::default()
            }
        );
        let found = forecast(5, 0, 4);
        assert_eq!((found.minutes_each, found.left()), (Some(4.0), None));
        assert!(found.reaches(4));
    }
}
