// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Types that operations of several resources share.

mod associated_id;
mod associated_ids;
mod association_spec;
mod filter;
mod filter_group;
mod forward_paging;
mod new_association;
mod next_page;
mod record_id;
mod search_request;

pub use associated_id::AssociatedId;
pub use associated_ids::AssociatedIds;
pub use association_spec::{AssociationSpec, AssociationSpecAssociationCategory};
pub use filter::{Filter, FilterOperator};
pub use filter_group::FilterGroup;
pub use forward_paging::ForwardPaging;
pub use new_association::NewAssociation;
pub use next_page::NextPage;
pub use record_id::RecordId;
pub use search_request::SearchRequest;
