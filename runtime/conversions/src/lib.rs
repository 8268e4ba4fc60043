//! What a mapping and a field map may say of one value, and what is wrong with it.
//!
//! A mapping is checked by the generator against a spec; a field map is checked
//! when a client is built, against the index of a connector. What both have to
//! know stands here once: which provider values may become which common values
//! and by what statement, formats of times, units, currencies, paths, steps on
//! text, and the words in which a mistake is told. Nothing here knows of places
//! in a file, of specs or of Rust.

mod calling;
mod currencies;
mod fit;
mod keys;
mod loss;
mod names;
mod path;
mod text;
mod time;
mod told;
mod unit;

pub use calling::{CALLING, international};
pub use currencies::{CURRENCIES, currency, minor_digits};
pub use fit::{Class, Fit, Kind, Statement, keys_for, plain, stated};
pub use keys::{CONVERSIONS, MAPPED_CONVERSIONS};
pub use loss::Loss;
pub use names::{closest, is_slip, list, quoted};
pub use path::{Literal, Part, Segment, join, parse};
pub use text::TextSteps;
pub use time::{Day, NAMES, day, moment, never_second, never_zero, unwritten};
pub use told::{Code, Told};
pub use unit::{Factor, factor};
