// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! `TicketLink`, which stands within fields of models.

use crate::ticketing::Ticket;
use conjoin_runtime::model::{Enum, ModelEnum, Ref};
use serde::{Deserialize, Serialize};

/// How a ticket relates to another.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct TicketLink {
    /// Comparable relation; raw value kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Enum<TicketLinkKind>>,
    /// The other ticket.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket: Option<Ref<Ticket>>,
    /// Provider's word for the relation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raw_kind: Option<String>,
}

/// Comparable relation; raw value kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TicketLinkKind {
    /// `BLOCKS`.
    Blocks,
    /// `BLOCKED_BY`.
    BlockedBy,
    /// `DUPLICATES`.
    Duplicates,
    /// `RELATES`.
    Relates,
    /// `CHILD_OF`.
    ChildOf,
}

impl ModelEnum for TicketLinkKind {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("BLOCKS", Self::Blocks),
        ("BLOCKED_BY", Self::BlockedBy),
        ("DUPLICATES", Self::Duplicates),
        ("RELATES", Self::Relates),
        ("CHILD_OF", Self::ChildOf),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Blocks => "BLOCKS",
            Self::BlockedBy => "BLOCKED_BY",
            Self::Duplicates => "DUPLICATES",
            Self::Relates => "RELATES",
            Self::ChildOf => "CHILD_OF",
        }
    }
}
