//! What behaviour tests share: a made-up provider, a scripted server, recorded answers, a clock that tests set.

pub mod acme;
pub mod clock;
pub mod mapped;
pub mod oauth;
pub mod pages;
pub mod replay;
pub mod server;
pub mod trace;
pub mod webhook;
pub mod workspace;
