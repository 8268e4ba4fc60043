//! Reads OpenAPI documents, mappings and common models, and makes connector crates of them.

pub mod api;
pub mod client;
pub mod diagnostic;
pub mod emit;
pub mod files;
pub mod format;
pub mod grammar;
pub mod graph;
mod manifest;
pub mod mapping;
pub mod models;
pub mod names;
pub mod node;
pub mod pipeline;
pub mod plan;
/// Names on the wire by rule: the same file that the derives of the run time use.
#[path = "../../runtime/derive/src/rule.rs"]
mod rule;
pub mod source;
pub mod spec;
pub mod transfer;
mod usage;
