//! How wide the columns of a table are.

use crate::exchange::export::columns::level;

/// What a column asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Wish {
    /// The widest word, within reason.
    pub(super) least: f32,
    /// The widest line.
    pub(super) most: f32,
    /// How much text stands in it: the mean width of its lines without breaks.
    pub(super) load: f32,
    /// Whether nothing stands under its name.
    pub(super) is_empty: bool,
}

/// The widths of columns that come to at most `room`, or none if not even the widest words have room.
/// `fill` says that the table takes all the room.
pub(super) fn widths(wishes: &[Wish], relative: &[f32], room: f32, fill: bool) -> Option<Vec<f32>> {
    let least: f32 = wishes.iter().map(|wish| wish.least).sum();
    if least > room + 0.01 {
        return None;
    }
    if relative.len() == wishes.len() && !relative.is_empty() {
        let shares: Vec<(f32, f32, f32)> = wishes
            .iter()
            .zip(relative)
            .map(|(wish, share)| {
                let most = if wish.is_empty { wish.least } else { f32::INFINITY };
                (wish.least, most, *share)
            })
            .collect();
        return Some(level(&shares, room));
    }
    let most: f32 = wishes.iter().map(|wish| wish.most).sum();
    if most > room {
        let shares: Vec<(f32, f32, f32)> = wishes
            .iter()
            .map(|wish| {
                (
                    wish.least,
                    wish.most.max(wish.least),
                    wish.load.max(1.0).powf(0.62),
                )
            })
            .collect();
        return Some(level(&shares, room));
    }
    let mut widths: Vec<f32> = wishes.iter().map(|wish| wish.most.max(wish.least)).collect();
    if fill {
        let taken: f32 = widths.iter().sum();
        let more = (room - taken) / taken.max(1.0);
        for width in &mut widths {
            *width += *width * more;
        }
    }
    Some(widths)
}

/// Widths for columns whose words do not fit: each gets its part of the room, and words are broken.
pub(super) fn squeezed(wishes: &[Wish], room: f32) -> Vec<f32> {
    let least: f32 = wishes.iter().map(|wish| wish.least).sum();
    wishes
        .iter()
        .map(|wish| wish.least * room / least.max(1.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn wish(least: f32, most: f32, load: f32) -> Wish {
        Wish {
            least,
            most,
            load,
            is_empty: false,
        }
    }

    #[test]
    fn a_long_text_gets_the_room_that_short_ones_leave() {
        let widths = widths(
            &[
                wish(20.0, 30.0, 20.0),
                wish(40.0, 2000.0, 800.0),
                wish(20.0, 200.0, 60.0),
            ],
            &[],
            400.0,
            true,
        )
        .expect("fits");
        assert!((widths.iter().sum::<f32>() - 400.0).abs() < 0.1, "{widths:?}");
        assert!(widths[1] > 2.0 * widths[2], "{widths:?}");
        assert!(widths[0] >= 20.0 && widths[0] <= 30.0, "{widths:?}");
    }

    #[test]
    fn widths_that_somebody_said_hold_but_for_words() {
        let wishes = [
            wish(10.0, 50.0, 1.0),
            wish(10.0, 50.0, 1.0),
            wish(90.0, 95.0, 1.0),
        ];
        let widths = widths(&wishes, &[1.0, 3.0, 1.0], 250.0, true).expect("fits");
        assert!((widths[1] / widths[0] - 3.0).abs() < 0.01, "{widths:?}");
        assert!(widths[2] >= 90.0, "{widths:?}");
    }

    #[test]
    fn without_room_for_the_words_there_are_no_widths() {
        let wishes = [wish(100.0, 100.0, 1.0), wish(50.0, 60.0, 1.0)];
        assert_eq!(widths(&wishes, &[], 149.0, true), None);
        assert_eq!(squeezed(&wishes, 75.0), [50.0, 25.0]);
    }

    #[test]
    fn a_small_table_keeps_its_size() {
        let wishes = [wish(10.0, 50.0, 1.0), wish(10.0, 60.0, 1.0)];
        assert_eq!(widths(&wishes, &[], 400.0, false), Some(vec![50.0, 60.0]));
    }
}
