//! Numbers and nothing else: what may be multiplied by what, where a number is rounded, how it is read and written.

pub mod digits;
pub mod money;
pub mod written;
