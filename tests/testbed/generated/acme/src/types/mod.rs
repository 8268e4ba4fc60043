// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Types that operations of several resources share.

mod answer;

pub use answer::{Answer, AnswerInput};
