//! Reads OpenAPI documents, mappings and common models, and makes connector crates of them.

pub mod diagnostic;
pub mod mapping;
pub mod models;
pub mod node;
pub mod source;
