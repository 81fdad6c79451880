//! The plans that come with the program.
//!
//! They are ordinary plan files in `assets/plans`, whose README says where they come from.

/// A plan file that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShippedPlan {
    /// The identifier of the plan in the file.
    pub id: &'static str,
    /// The name of the file.
    pub file_name: &'static str,
    /// The text of the file, for [`read_plan`](super::read_plan).
    pub text: &'static str,
}

/// Two shipped plans that are offered together when a session is started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShippedPair {
    /// The identifier of the plan whose items are actions.
    pub actions: &'static str,
    /// The identifier of the plan whose items are targets.
    pub targets: &'static str,
}

/// The shipped plan files.
pub fn shipped() -> Vec<ShippedPlan> {
    macro_rules! plan {
        ($id:literal, $file_name:literal) => {
            ShippedPlan {
                id: $id,
                file_name: $file_name,
                text: include_str!(concat!("../../../assets/plans/", $file_name)),
            }
        };
    }
    vec![
        plan!("CMP", "cmp.ron"),
        plan!("SPMS", "spms.ron"),
        plan!("SAMARKAND", "samarkand.ron"),
        plan!("AICHI", "aichi.ron"),
        plan!("GBF", "gbf.ron"),
        plan!("SDG", "sdg.ron"),
        plan!("LIBRARY", "sample-library.ron"),
        plan!("WELLBEING", "sample-wellbeing.ron"),
    ]
}

/// The pairs offered, the usual one first.
pub fn shipped_pairs() -> Vec<ShippedPair> {
    vec![
        ShippedPair {
            actions: "CMP",
            targets: "SPMS",
        },
        ShippedPair {
            actions: "LIBRARY",
            targets: "WELLBEING",
        },
    ]
}
