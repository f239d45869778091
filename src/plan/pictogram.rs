//! The drawings of `www/pictograms`: a constant each for those that the page always has, and all by their file's name for
//! those that a plan names. What stands in them belongs inside an `<svg>` of 48 × 48 units.

include!(concat!(env!("OUT_DIR"), "/pictograms.rs"));

/// Every drawing's name.
pub fn names() -> impl Iterator<Item = &'static str> {
    PICTOGRAMS.iter().map(|(name, _)| *name)
}

/// What stands inside the `<svg>` of a drawing ; none where there is no such drawing.
pub fn shapes(id: &str) -> Option<&'static str> {
    PICTOGRAMS.iter().find(|(name, _)| *name == id).map(|(_, shapes)| *shapes)
}
