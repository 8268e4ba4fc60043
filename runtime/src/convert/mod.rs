//! Conversions between provider values and common values, both directions.

mod body;
mod element;
mod enums;
mod hook;
mod site;
mod slots;
mod template;
mod time;
pub mod write;

pub(crate) use body::set_in;
pub use body::{Body, Nulls};
pub use element::Element;
pub use enums::EnumMap;
pub use hook::HookError;
pub use site::{Conversion, Site};
pub use slots::WriteSlot;
pub use template::{Piece, lower, template, trim, upper};
pub use time::{DateFormat, TimeFormat};
pub(crate) use time::{day_by_pattern, day_to_pattern, moment_by_pattern, moment_to_pattern};
pub use write::WriteProblem;
