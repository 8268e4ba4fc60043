//! Conversions between provider values and common values, both directions.

mod body;
mod bounds;
mod codes;
mod element;
mod enums;
mod hook;
mod html;
mod lookup;
mod money;
mod phone;
mod scalar;
mod site;
mod slots;
mod template;
mod time;
pub mod write;

pub(crate) use body::refused;
pub(crate) use body::set_in;
pub use body::{Body, Nulls};
pub use bounds::{Bounded, Bounds};
pub use codes::{Coded, Spelling, minor_digits};
pub use element::Element;
pub use enums::{EnumMap, Unknown};
pub use hook::HookError;
pub use html::html_text;
pub(crate) use money::json_parts;
pub use money::{AmountForm, CurrencyForm, MoneyForm};
pub use scalar::{Amount, Ratio};
pub use site::{Conversion, Site};
pub use slots::WriteSlot;
pub use template::{Piece, lower, template, trim, upper};
pub use time::{DateFormat, TimeFormat};
pub(crate) use time::{day_by_pattern, day_to_pattern, moment_by_pattern, moment_to_pattern};
pub use write::WriteProblem;
