// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Types that operations of several resources share.

mod attachment;
mod page_links;
mod page_meta;
mod via;
mod via_source;

pub use attachment::Attachment;
pub use page_links::PageLinks;
pub use page_meta::PageMeta;
pub use via::Via;
pub use via_source::ViaSource;
