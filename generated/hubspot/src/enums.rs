// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Values of the provider and the common values they stand for.

use conjoin_models::crm::{AccountType, ContactLifecycleStage};
use conjoin_models::ticketing::{TicketChannel, TicketPriority, TicketStatus};
use conjoin_runtime::convert::{EnumMap, Unknown};

/// Enum map `account_type`.
pub(crate) static ACCOUNT_TYPE: EnumMap<AccountType> = EnumMap {
    read: &[
        ("PROSPECT", AccountType::Prospect),
        ("PARTNER", AccountType::Partner),
        ("RESELLER", AccountType::Partner),
        ("VENDOR", AccountType::Vendor),
        ("OTHER", AccountType::Other),
    ],
    write: &[
        (AccountType::Prospect, Some("PROSPECT")),
        (AccountType::Customer, None),
        (AccountType::Partner, Some("PARTNER")),
        (AccountType::Vendor, Some("VENDOR")),
        (AccountType::Competitor, None),
        (AccountType::Other, Some("OTHER")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `channel`.
pub(crate) static CHANNEL: EnumMap<TicketChannel> = EnumMap {
    read: &[
        ("EMAIL", TicketChannel::Email),
        ("FORM", TicketChannel::Web),
        ("CHAT", TicketChannel::Chat),
        ("PHONE", TicketChannel::Phone),
    ],
    write: &[
        (TicketChannel::Email, Some("EMAIL")),
        (TicketChannel::Web, Some("FORM")),
        (TicketChannel::Chat, Some("CHAT")),
        (TicketChannel::Phone, Some("PHONE")),
        (TicketChannel::Api, None),
        (TicketChannel::Social, None),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `lifecycle_stage`.
pub(crate) static LIFECYCLE_STAGE: EnumMap<ContactLifecycleStage> = EnumMap {
    read: &[
        ("subscriber", ContactLifecycleStage::Subscriber),
        ("lead", ContactLifecycleStage::Lead),
        (
            "marketingqualifiedlead",
            ContactLifecycleStage::MarketingQualified,
        ),
        ("salesqualifiedlead", ContactLifecycleStage::SalesQualified),
        ("opportunity", ContactLifecycleStage::Opportunity),
        ("customer", ContactLifecycleStage::Customer),
        ("evangelist", ContactLifecycleStage::Other),
        ("other", ContactLifecycleStage::Other),
    ],
    write: &[
        (ContactLifecycleStage::Subscriber, Some("subscriber")),
        (ContactLifecycleStage::Lead, Some("lead")),
        (
            ContactLifecycleStage::MarketingQualified,
            Some("marketingqualifiedlead"),
        ),
        (
            ContactLifecycleStage::SalesQualified,
            Some("salesqualifiedlead"),
        ),
        (ContactLifecycleStage::Opportunity, Some("opportunity")),
        (ContactLifecycleStage::Customer, Some("customer")),
        (ContactLifecycleStage::Other, Some("other")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `priority`.
pub(crate) static PRIORITY: EnumMap<TicketPriority> = EnumMap {
    read: &[
        ("LOW", TicketPriority::Low),
        ("MEDIUM", TicketPriority::Normal),
        ("HIGH", TicketPriority::High),
        ("URGENT", TicketPriority::Urgent),
    ],
    write: &[
        (TicketPriority::Urgent, Some("URGENT")),
        (TicketPriority::High, Some("HIGH")),
        (TicketPriority::Normal, Some("MEDIUM")),
        (TicketPriority::Low, Some("LOW")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `status`.
pub(crate) static STATUS: EnumMap<TicketStatus> = EnumMap {
    read: &[
        ("1", TicketStatus::Open),
        ("2", TicketStatus::OnHold),
        ("3", TicketStatus::InProgress),
        ("4", TicketStatus::Closed),
    ],
    write: &[
        (TicketStatus::Open, Some("1")),
        (TicketStatus::InProgress, Some("3")),
        (TicketStatus::OnHold, Some("2")),
        (TicketStatus::Closed, Some("4")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};
