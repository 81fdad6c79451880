//! The program's icon, painted: three blades of seagrass on a round ground.

use eframe::egui::IconData;

/// Pixels on each side.
const SIDE: u32 = 64;
/// Samples on each side of a pixel: smooth edges.
const SAMPLES: u32 = 4;

/// Ground and blades, red, green, blue.
const GROUND: [f32; 3] = [15.0, 92.0, 92.0];
const BLADE: [f32; 3] = [222.0, 240.0, 222.0];

/// A blade: where its foot and tip stand, and how far it bends, in parts of the side.
const BLADES: [(f32, f32, f32, f32); 3] = [
    (0.40, 0.24, 0.34, -0.10),
    (0.50, 0.54, 0.14, 0.07),
    (0.60, 0.78, 0.38, 0.10),
];
const FOOT: f32 = 0.84;
const HALF_WIDTH: f32 = 0.055;

/// Paints the icon.
pub(super) fn paint() -> IconData {
    let rgba = (0..SIDE * SIDE)
        .flat_map(|number| pixel(number % SIDE, number / SIDE))
        .collect();
    IconData {
        rgba,
        width: SIDE,
        height: SIDE,
    }
}

fn pixel(x: u32, y: u32) -> [u8; 4] {
    let (mut ground, mut blade) = (0.0, 0.0);
    for sample in 0..SAMPLES * SAMPLES {
        let at = |pixel: u32, part: u32| (pixel as f32 + (part as f32 + 0.5) / SAMPLES as f32) / SIDE as f32;
        let (x, y) = (at(x, sample % SAMPLES), at(y, sample / SAMPLES));
        if (x - 0.5).hypot(y - 0.5) <= 0.48 {
            ground += 1.0;
            if BLADES.iter().any(|one| is_in_blade(*one, x, y)) {
                blade += 1.0;
            }
        }
    }
    let share = if ground > 0.0 { blade / ground } else { 0.0 };
    let mixed = |place: usize| {
        let (under, over) = (GROUND.get(place), BLADE.get(place));
        let (under, over) = (under.copied().unwrap_or(0.0), over.copied().unwrap_or(0.0));
        (under + (over - under) * share).round() as u8
    };
    let alpha = ground / (SAMPLES * SAMPLES) as f32 * 255.0;
    [mixed(0), mixed(1), mixed(2), alpha.round() as u8]
}

fn is_in_blade((foot, tip, top, bend): (f32, f32, f32, f32), x: f32, y: f32) -> bool {
    if !(top..=FOOT).contains(&y) {
        return false;
    }
    let up = (FOOT - y) / (FOOT - top);
    let middle = foot + (tip - foot) * up * up + bend * (up * std::f32::consts::PI).sin();
    (x - middle).abs() <= HALF_WIDTH * (1.0 - up).max(0.0).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icon_has_a_clear_corner_and_a_ground() {
        let icon = paint();
        assert_eq!(icon.rgba.len(), (SIDE * SIDE * 4) as usize);
        assert_eq!(icon.rgba[3], 0, "the corner is clear");
        let middle = ((SIDE * 55 + 12) * 4) as usize;
        let _ = middle;
        let opaque = icon.rgba.chunks(4).filter(|pixel| pixel[3] == 255).count();
        let light = icon
            .rgba
            .chunks(4)
            .filter(|pixel| pixel[3] == 255 && pixel[0] > 150)
            .count();
        assert!(
            opaque > 2500 && light > 250 && light * 3 < opaque,
            "{opaque} {light}"
        );
    }
}
