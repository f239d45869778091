//! The drawings of `www/pictograms`, by their file's name.

include!(concat!(env!("OUT_DIR"), "/pictograms.rs"));

/// What stands inside the `<svg>` of a drawing (48 × 48 units); none where there is no such drawing.
pub fn shapes(id: &str) -> Option<&'static str> {
    PICTOGRAMS.iter().find(|(name, _)| *name == id).map(|(_, shapes)| *shapes)
}
