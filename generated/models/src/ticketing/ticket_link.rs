// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! `TicketLink`, which stands within fields of models.

use crate::ticketing::Ticket;
use conjoin_runtime::model::{Enum, Model, Ref, model_enum};

/// How a ticket relates to another.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct TicketLink {
    /// Comparable relation; raw value kept.
    pub kind: Option<Enum<TicketLinkKind>>,
    /// The other ticket.
    pub ticket: Option<Ref<Ticket>>,
    /// Provider's word for the relation.
    pub raw_kind: Option<String>,
}

/// Comparable relation; raw value kept.
#[model_enum]
pub enum TicketLinkKind {
    Blocks = "BLOCKS",
    BlockedBy = "BLOCKED_BY",
    Duplicates = "DUPLICATES",
    Relates = "RELATES",
    ChildOf = "CHILD_OF",
}
