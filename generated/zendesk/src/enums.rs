// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Values of the provider and the common values they stand for.

use conjoin_models::ticketing::{TicketChannel, TicketPriority, TicketStatus, TicketType};
use conjoin_runtime::convert::{EnumMap, Unknown};

/// Enum map `channel`.
pub(crate) static CHANNEL: EnumMap<TicketChannel> = EnumMap {
    read: &[
        ("email", TicketChannel::Email),
        ("web", TicketChannel::Web),
        ("chat", TicketChannel::Chat),
        ("native_messaging", TicketChannel::Chat),
        ("voice", TicketChannel::Phone),
        ("api", TicketChannel::Api),
        ("facebook", TicketChannel::Social),
        ("twitter", TicketChannel::Social),
    ],
    write: &[
        (TicketChannel::Email, Some("email")),
        (TicketChannel::Web, Some("web")),
        (TicketChannel::Chat, Some("chat")),
        (TicketChannel::Phone, Some("voice")),
        (TicketChannel::Api, Some("api")),
        (TicketChannel::Social, Some("facebook")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `priority`.
pub(crate) static PRIORITY: EnumMap<TicketPriority> = EnumMap {
    read: &[
        ("urgent", TicketPriority::Urgent),
        ("high", TicketPriority::High),
        ("normal", TicketPriority::Normal),
        ("low", TicketPriority::Low),
    ],
    write: &[
        (TicketPriority::Urgent, Some("urgent")),
        (TicketPriority::High, Some("high")),
        (TicketPriority::Normal, Some("normal")),
        (TicketPriority::Low, Some("low")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `status`.
pub(crate) static STATUS: EnumMap<TicketStatus> = EnumMap {
    read: &[
        ("new", TicketStatus::Open),
        ("open", TicketStatus::Open),
        ("pending", TicketStatus::OnHold),
        ("hold", TicketStatus::OnHold),
        ("solved", TicketStatus::Closed),
        ("closed", TicketStatus::Closed),
        ("deleted", TicketStatus::Closed),
    ],
    write: &[
        (TicketStatus::Open, Some("open")),
        (TicketStatus::InProgress, None),
        (TicketStatus::OnHold, Some("pending")),
        (TicketStatus::Closed, Some("solved")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `ticket_type`.
pub(crate) static TICKET_TYPE: EnumMap<TicketType> = EnumMap {
    read: &[
        ("problem", TicketType::Problem),
        ("incident", TicketType::Incident),
        ("question", TicketType::Question),
        ("task", TicketType::Task),
    ],
    write: &[
        (TicketType::Task, Some("task")),
        (TicketType::Bug, None),
        (TicketType::Story, None),
        (TicketType::Epic, None),
        (TicketType::Incident, Some("incident")),
        (TicketType::Problem, Some("problem")),
        (TicketType::Question, Some("question")),
        (TicketType::Request, None),
        (TicketType::Subtask, None),
    ],
    fold: false,
    unknown: Unknown::Keep,
};
