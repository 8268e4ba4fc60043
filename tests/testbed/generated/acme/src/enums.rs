// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Values of the provider and the common values they stand for.

use conjoin_models::accounting::{
    InvoiceType, ItemStatus, PaymentMethodType, PaymentStatus, PaymentType,
    TaxComponentComponentType,
};
use conjoin_models::crm::{
    AccountType, ContactLifecycleStage, EngagementDirection, LeadStatus, OpportunityStatus,
};
use conjoin_models::file_storage::{PermissionRoles, PermissionType};
use conjoin_models::hris::TimeOffRequestType;
use conjoin_models::ticketing::{
    PermissionActions, TicketLinkKind, TicketPriority, TicketStatus, TicketType,
};
use conjoin_runtime::convert::{EnumMap, Unknown};
use conjoin_runtime::model::EmailKind;

/// Enum map `absence`.
pub(crate) static ABSENCE: EnumMap<TimeOffRequestType> = EnumMap {
    read: &[
        ("holiday", TimeOffRequestType::Vacation),
        ("illness", TimeOffRequestType::Sick),
    ],
    write: &[
        (TimeOffRequestType::Vacation, Some("holiday")),
        (TimeOffRequestType::Sick, Some("illness")),
        (TimeOffRequestType::Personal, None),
        (TimeOffRequestType::JuryDuty, None),
        (TimeOffRequestType::Volunteer, None),
        (TimeOffRequestType::Bereavement, None),
        (TimeOffRequestType::Parental, None),
        (TimeOffRequestType::Unpaid, None),
        (TimeOffRequestType::PublicHoliday, None),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `action`.
pub(crate) static ACTION: EnumMap<PermissionActions> = EnumMap {
    read: &[
        ("see", PermissionActions::View),
        ("change", PermissionActions::Edit),
    ],
    write: &[
        (PermissionActions::View, Some("see")),
        (PermissionActions::Create, None),
        (PermissionActions::Edit, Some("change")),
        (PermissionActions::Delete, None),
    ],
    fold: false,
    unknown: Unknown::Issue,
};

/// Enum map `article_state`.
pub(crate) static ARTICLE_STATE: EnumMap<ItemStatus> = EnumMap {
    read: &[
        ("listed", ItemStatus::Active),
        ("hidden", ItemStatus::Archived),
        ("removed", ItemStatus::Archived),
    ],
    write: &[
        (ItemStatus::Active, Some("listed")),
        (ItemStatus::Archived, Some("hidden")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `buyer_stage`.
pub(crate) static BUYER_STAGE: EnumMap<ContactLifecycleStage> = EnumMap {
    read: &[
        ("1", ContactLifecycleStage::Lead),
        ("2", ContactLifecycleStage::Customer),
        ("3", ContactLifecycleStage::Other),
    ],
    write: &[
        (ContactLifecycleStage::Subscriber, None),
        (ContactLifecycleStage::Lead, Some("1")),
        (ContactLifecycleStage::MarketingQualified, None),
        (ContactLifecycleStage::SalesQualified, None),
        (ContactLifecycleStage::Opportunity, None),
        (ContactLifecycleStage::Customer, Some("2")),
        (ContactLifecycleStage::Other, Some("3")),
    ],
    fold: false,
    unknown: Unknown::Issue,
};

/// Enum map `direction`.
pub(crate) static DIRECTION: EnumMap<InvoiceType> = EnumMap {
    read: &[
        ("out", InvoiceType::AccountsReceivable),
        ("in", InvoiceType::AccountsPayable),
    ],
    write: &[
        (InvoiceType::AccountsReceivable, Some("out")),
        (InvoiceType::AccountsPayable, Some("in")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `flow`.
pub(crate) static FLOW: EnumMap<PaymentType> = EnumMap {
    read: &[
        ("true", PaymentType::AccountsReceivable),
        ("false", PaymentType::AccountsPayable),
    ],
    write: &[
        (PaymentType::AccountsReceivable, Some("true")),
        (PaymentType::AccountsPayable, Some("false")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `grantee`.
pub(crate) static GRANTEE: EnumMap<PermissionType> = EnumMap {
    read: &[
        ("person", PermissionType::User),
        ("everyone", PermissionType::Anyone),
    ],
    write: &[
        (PermissionType::User, Some("person")),
        (PermissionType::Group, None),
        (PermissionType::Company, None),
        (PermissionType::Anyone, Some("everyone")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `kind`.
pub(crate) static KIND: EnumMap<TicketType> = EnumMap {
    read: &[
        ("task", TicketType::Task),
        ("bug", TicketType::Bug),
        ("question", TicketType::Question),
    ],
    write: &[
        (TicketType::Task, Some("task")),
        (TicketType::Bug, Some("bug")),
        (TicketType::Story, None),
        (TicketType::Epic, None),
        (TicketType::Incident, None),
        (TicketType::Problem, None),
        (TicketType::Question, Some("question")),
        (TicketType::Request, None),
        (TicketType::Subtask, None),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `lead_state`.
pub(crate) static LEAD_STATE: EnumMap<LeadStatus> = EnumMap {
    read: &[
        ("new", LeadStatus::Open),
        ("hot", LeadStatus::Working),
        ("good", LeadStatus::Qualified),
        ("bad", LeadStatus::Unqualified),
        ("gone", LeadStatus::Closed),
        ("won", LeadStatus::Converted),
    ],
    write: &[
        (LeadStatus::Open, Some("new")),
        (LeadStatus::Working, Some("hot")),
        (LeadStatus::Qualified, Some("good")),
        (LeadStatus::Unqualified, Some("bad")),
        (LeadStatus::Closed, Some("gone")),
        (LeadStatus::Converted, Some("won")),
    ],
    fold: true,
    unknown: Unknown::Keep,
};

/// Enum map `mail_kind`.
pub(crate) static MAIL_KIND: EnumMap<EmailKind> = EnumMap {
    read: &[("office", EmailKind::Work), ("home", EmailKind::Personal)],
    write: &[
        (EmailKind::Work, Some("office")),
        (EmailKind::Personal, Some("home")),
        (EmailKind::Billing, None),
        (EmailKind::Other, None),
    ],
    fold: false,
    unknown: Unknown::Is(EmailKind::Other),
};

/// Enum map `mail_use`.
pub(crate) static MAIL_USE: EnumMap<EmailKind> = EnumMap {
    read: &[("work", EmailKind::Work), ("home", EmailKind::Personal)],
    write: &[
        (EmailKind::Work, Some("work")),
        (EmailKind::Personal, Some("home")),
        (EmailKind::Billing, None),
        (EmailKind::Other, None),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `method`.
pub(crate) static METHOD: EnumMap<PaymentMethodType> = EnumMap {
    read: &[
        ("1", PaymentMethodType::CreditCard),
        ("2", PaymentMethodType::DebitCard),
        ("3", PaymentMethodType::Cash),
    ],
    write: &[
        (PaymentMethodType::CreditCard, Some("1")),
        (PaymentMethodType::DebitCard, Some("2")),
        (PaymentMethodType::Ach, None),
        (PaymentMethodType::BankTransfer, None),
        (PaymentMethodType::DirectDebit, None),
        (PaymentMethodType::Cash, Some("3")),
        (PaymentMethodType::Check, None),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `priority`.
pub(crate) static PRIORITY: EnumMap<TicketPriority> = EnumMap {
    read: &[
        ("low", TicketPriority::Low),
        ("normal", TicketPriority::Normal),
        ("high", TicketPriority::High),
        ("urgent", TicketPriority::Urgent),
    ],
    write: &[
        (TicketPriority::Urgent, Some("urgent")),
        (TicketPriority::High, Some("high")),
        (TicketPriority::Normal, Some("normal")),
        (TicketPriority::Low, Some("low")),
    ],
    fold: false,
    unknown: Unknown::Issue,
};

/// Enum map `relation`.
pub(crate) static RELATION: EnumMap<TicketLinkKind> = EnumMap {
    read: &[
        ("blocks", TicketLinkKind::Blocks),
        ("follows", TicketLinkKind::Relates),
    ],
    write: &[
        (TicketLinkKind::Blocks, Some("blocks")),
        (TicketLinkKind::BlockedBy, None),
        (TicketLinkKind::Duplicates, None),
        (TicketLinkKind::Relates, Some("follows")),
        (TicketLinkKind::ChildOf, None),
    ],
    fold: false,
    unknown: Unknown::Issue,
};

/// Enum map `right`.
pub(crate) static RIGHT: EnumMap<PermissionRoles> = EnumMap {
    read: &[
        ("look", PermissionRoles::Read),
        ("change", PermissionRoles::Write),
    ],
    write: &[
        (PermissionRoles::Read, Some("look")),
        (PermissionRoles::Comment, None),
        (PermissionRoles::Write, Some("change")),
        (PermissionRoles::Owner, None),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `side`.
pub(crate) static SIDE: EnumMap<TaxComponentComponentType> = EnumMap {
    read: &[
        ("sale", TaxComponentComponentType::Sales),
        ("purchase", TaxComponentComponentType::Purchase),
    ],
    write: &[
        (TaxComponentComponentType::Sales, Some("sale")),
        (TaxComponentComponentType::Purchase, Some("purchase")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `stage`.
pub(crate) static STAGE: EnumMap<OpportunityStatus> = EnumMap {
    read: &[
        ("open", OpportunityStatus::Open),
        ("won", OpportunityStatus::Won),
        ("lost", OpportunityStatus::Lost),
    ],
    write: &[
        (OpportunityStatus::Open, Some("open")),
        (OpportunityStatus::Won, Some("won")),
        (OpportunityStatus::Lost, Some("lost")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `state`.
pub(crate) static STATE: EnumMap<PaymentStatus> = EnumMap {
    read: &[
        ("new", PaymentStatus::Pending),
        ("done", PaymentStatus::Paid),
        ("void", PaymentStatus::Void),
    ],
    write: &[
        (PaymentStatus::Pending, Some("new")),
        (PaymentStatus::Authorized, None),
        (PaymentStatus::Paid, Some("done")),
        (PaymentStatus::Void, Some("void")),
        (PaymentStatus::Deleted, None),
    ],
    fold: false,
    unknown: Unknown::Is(PaymentStatus::Pending),
};

/// Enum map `status`.
pub(crate) static STATUS: EnumMap<TicketStatus> = EnumMap {
    read: &[
        ("new", TicketStatus::Open),
        ("open", TicketStatus::Open),
        ("waiting", TicketStatus::OnHold),
        ("solved", TicketStatus::Closed),
    ],
    write: &[
        (TicketStatus::Open, Some("open")),
        (TicketStatus::InProgress, None),
        (TicketStatus::OnHold, Some("waiting")),
        (TicketStatus::Closed, Some("solved")),
    ],
    fold: true,
    unknown: Unknown::Keep,
};

/// Enum map `tier`.
pub(crate) static TIER: EnumMap<AccountType> = EnumMap {
    read: &[
        ("LEAD", AccountType::Prospect),
        ("CLIENT", AccountType::Customer),
        ("PARTNER", AccountType::Partner),
    ],
    write: &[
        (AccountType::Prospect, Some("LEAD")),
        (AccountType::Customer, Some("CLIENT")),
        (AccountType::Partner, Some("PARTNER")),
        (AccountType::Vendor, None),
        (AccountType::Competitor, None),
        (AccountType::Other, None),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `way`.
pub(crate) static WAY: EnumMap<EngagementDirection> = EnumMap {
    read: &[
        ("in", EngagementDirection::Inbound),
        ("out", EngagementDirection::Outbound),
    ],
    write: &[
        (EngagementDirection::Inbound, Some("in")),
        (EngagementDirection::Outbound, Some("out")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};
