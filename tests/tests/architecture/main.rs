//! The rules of `docs/architecture.md` and `CONTRIBUTING.md` that a compiler does not hold.

#![cfg(test)]

mod packages;
mod rooms;
mod scan;
mod texts;
