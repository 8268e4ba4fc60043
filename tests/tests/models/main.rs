//! The common models: every type both ways, what is private is not printed, schemas hold, changes are told.

#![cfg(test)]

mod baseline;
mod counts;
mod every;
mod privacy;
mod record;
mod round_trips;
mod schemas;
mod traits;
mod values;
