//! A plan as a workbook that people fill in with a spreadsheet, and back: nothing of it is lost on the way, and what people
//! changed is read or answered cell by cell.
//!
//! | file | what it is for |
//! |---|---|
//! | `layout` | what a workbook is made of: sheets, tables, columns |
//! | `arrange` | which of them there are, from the form's steps and the format's shapes |
//! | `cell` | a place of the plan as a cell, and back |
//! | `rows` | what a plan has for a table's rows |
//! | `source` | sources beside numbers |
//! | `fits` | whether a plan's tree has a cell for everything in it |
//! | `style`, `write` | how it looks; the file |
//! | `open` | a file as sheets of cells, within bounds |
//! | `table`, `read` | the tables in a sheet; what they say, as a plan's tree |
//! | `build` | the tree put together, with the cell of every place |
//! | `cited` | the sources of that tree |
//! | `result` | what the program works out, in blocked cells |
//! | `tree` | a plan's tree by paths |
//! | `fault` | what is wrong, in which cell |

mod arrange;
mod build;
mod cell;
mod cited;
pub mod fault;
mod fits;
mod layout;
mod open;
mod read;
mod result;
mod rows;
mod source;
mod style;
mod table;
mod tree;
mod write;

pub use read::{Reading, read};
pub use write::file;
