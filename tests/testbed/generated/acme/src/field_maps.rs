// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! What the field map of a customer may name at Acme Desk, model by model.

use conjoin_models::accounting::{PaymentMethodType, PaymentStatus, PaymentType};
use conjoin_models::crm::{
    ContactLifecycleStage, EngagementDirection, EngagementType, LeadStatus, OpportunityStatus,
};
use conjoin_models::hris::LocationType;
use conjoin_models::ticketing::{TicketPriority, TicketStatus};
use conjoin_runtime::field_map::{
    self, CustomPlace, FieldKind, FieldRow, JsonClass, Mappable, ModelFields, RecordFields,
    SelectRule, WriteFields,
};
use conjoin_runtime::model::{Address, Email, Phone, RemoteRef};

/// Every model that takes a field map.
pub static FIELDS: &[&ModelFields] = &[
    &ACCOUNTING_PAYMENT,
    &CRM_ACCOUNT,
    &CRM_CONTACT,
    &CRM_ENGAGEMENT,
    &CRM_LEAD,
    &CRM_OPPORTUNITY,
    &HRIS_COMPANY,
    &HRIS_EMPLOYEE,
    &HRIS_LOCATION,
    &HRIS_TIME_OFF,
    &TICKETING_TICKET,
    &TICKETING_USER,
];

/// What a field map of `accounting.payment` may name.
pub static ACCOUNTING_PAYMENT: ModelFields = ModelFields {
    model: "accounting.payment",
    list: Some(RecordFields {
        index: ACCOUNTING_PAYMENT_FIELD_INDEX,
        select: None,
    }),
    get: Some(RecordFields {
        index: ACCOUNTING_PAYMENT_FIELD_INDEX,
        select: None,
    }),
    create: Some(WriteFields {
        base: "",
        index: ACCOUNTING_PAYMENT_BODY_INDEX,
        custom: false,
    }),
    update: Some(WriteFields {
        base: "",
        index: ACCOUNTING_PAYMENT_BODY_INDEX,
        custom: false,
    }),
    overridable: ACCOUNTING_PAYMENT_OVERRIDABLE,
    custom: true,
    place: None,
};

/// Common fields of `accounting.payment` that a field map may repoint, and their types.
static ACCOUNTING_PAYMENT_OVERRIDABLE: &[(&str, FieldKind)] = &[
    (
        "type",
        FieldKind::Enum(field_map::enum_values::<PaymentType>),
    ),
    ("number", FieldKind::Text),
    ("transaction_date", FieldKind::Date),
    ("account", FieldKind::Ref("Account")),
    (
        "method_type",
        FieldKind::Enum(field_map::enum_values::<PaymentMethodType>),
    ),
    ("exchange_rate", FieldKind::Decimal),
    (
        "status",
        FieldKind::Enum(field_map::enum_values::<PaymentStatus>),
    ),
    ("reconciled", FieldKind::Bool),
    ("currency", FieldKind::Text),
    ("remote_created_at", FieldKind::DateTime),
];

/// Provider fields of a record of `accounting.payment`: path, class, whether it may be null or
/// missing.
static ACCOUNTING_PAYMENT_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Integer, false),
    ("incoming", JsonClass::Bool, true),
    ("label", JsonClass::Text, true),
    ("booked", JsonClass::Object, true),
    ("booked.year", JsonClass::Integer, true),
    ("booked.month", JsonClass::Text, true),
    ("booked.day", JsonClass::Integer, true),
    ("ledger", JsonClass::Text, true),
    ("foreign", JsonClass::Bool, true),
    ("method", JsonClass::Integer, true),
    ("rate", JsonClass::Integer, true),
    ("sum_minor", JsonClass::Integer, true),
    ("currency", JsonClass::Text, true),
    ("state", JsonClass::Text, true),
    ("matched", JsonClass::Integer, true),
    ("currency_number", JsonClass::Text, true),
    ("made", JsonClass::Text, true),
];

/// What the body of a create and of an update takes: path, class.
static ACCOUNTING_PAYMENT_BODY_INDEX: &[(&str, JsonClass)] = &[
    ("incoming", JsonClass::Bool),
    ("label", JsonClass::Text),
    ("booked", JsonClass::Object),
    ("booked.year", JsonClass::Integer),
    ("booked.month", JsonClass::Text),
    ("booked.day", JsonClass::Integer),
    ("method", JsonClass::Integer),
    ("rate", JsonClass::Integer),
    ("sum_minor", JsonClass::Integer),
    ("currency", JsonClass::Text),
    ("state", JsonClass::Text),
    ("currency_number", JsonClass::Text),
];

/// What a field map of `crm.account` may name.
pub static CRM_ACCOUNT: ModelFields = ModelFields {
    model: "crm.account",
    list: Some(RecordFields {
        index: CRM_ACCOUNT_FIELD_INDEX,
        select: None,
    }),
    get: None,
    create: None,
    update: None,
    overridable: CRM_ACCOUNT_OVERRIDABLE,
    custom: true,
    place: None,
};

/// Common fields of `crm.account` that a field map may repoint, and their types.
static CRM_ACCOUNT_OVERRIDABLE: &[(&str, FieldKind)] = &[
    ("number_of_employees", FieldKind::Int),
    ("annual_revenue", FieldKind::Money),
];

/// Provider fields of a record of `crm.account`: path, class, whether it may be null or
/// missing.
static CRM_ACCOUNT_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, false),
    ("name", JsonClass::Text, false),
    ("website", JsonClass::Text, true),
    ("heads", JsonClass::Text, true),
    ("turnover", JsonClass::Number, true),
    ("tier", JsonClass::Text, true),
    ("gone", JsonClass::Text, true),
];

/// What a field map of `crm.contact` may name.
pub static CRM_CONTACT: ModelFields = ModelFields {
    model: "crm.contact",
    list: Some(RecordFields {
        index: CRM_CONTACT_FIELD_INDEX,
        select: None,
    }),
    get: None,
    create: Some(WriteFields {
        base: "",
        index: CRM_CONTACT_CREATE_INDEX,
        custom: false,
    }),
    update: None,
    overridable: CRM_CONTACT_OVERRIDABLE,
    custom: true,
    place: None,
};

/// Common fields of `crm.contact` that a field map may repoint, and their types.
static CRM_CONTACT_OVERRIDABLE: &[(&str, FieldKind)] = &[
    ("first_name", FieldKind::Text),
    ("last_name", FieldKind::Text),
    ("display_name", FieldKind::Text),
    ("job_title", FieldKind::Text),
    ("department", FieldKind::Text),
    ("account", FieldKind::Ref("Account")),
    ("accounts", FieldKind::List(&FieldKind::Ref("Account"))),
    ("owner", FieldKind::Ref("User")),
    ("email_opt_out", FieldKind::Bool),
    ("lead_source", FieldKind::Text),
    (
        "lifecycle_stage",
        FieldKind::Enum(field_map::enum_values::<ContactLifecycleStage>),
    ),
    ("tags", FieldKind::List(&FieldKind::Text)),
    ("timezone", FieldKind::Text),
    ("last_activity_at", FieldKind::DateTime),
    ("addresses", FieldKind::List(&<Address as Mappable>::KIND)),
];

/// Provider fields of a record of `crm.contact`: path, class, whether it may be null or
/// missing.
static CRM_CONTACT_FIELD_INDEX: &[FieldRow] = &[
    ("given", JsonClass::Text, true),
    ("family", JsonClass::Text, true),
    ("tongue", JsonClass::Text, true),
    ("land", JsonClass::Text, true),
    ("account", JsonClass::Text, true),
    ("accounts", JsonClass::Texts, true),
    ("reps", JsonClass::Integers, true),
    ("refuses", JsonClass::Text, true),
    ("mailable", JsonClass::Bool, true),
    ("labels", JsonClass::Text, true),
    ("stage", JsonClass::Integer, true),
    ("touched", JsonClass::Integer, true),
    ("home", JsonClass::Object, true),
    ("home.street", JsonClass::Text, true),
    ("home.land", JsonClass::Text, true),
    ("id", JsonClass::Integer, false),
    ("nick", JsonClass::Text, true),
];

/// What the body of a create takes: path, class.
static CRM_CONTACT_CREATE_INDEX: &[(&str, JsonClass)] = &[
    ("given", JsonClass::Text),
    ("family", JsonClass::Text),
    ("tongue", JsonClass::Text),
    ("land", JsonClass::Text),
    ("account", JsonClass::Text),
    ("accounts", JsonClass::Texts),
    ("reps", JsonClass::Integers),
    ("refuses", JsonClass::Text),
    ("mailable", JsonClass::Bool),
    ("labels", JsonClass::Text),
    ("stage", JsonClass::Integer),
    ("touched", JsonClass::Integer),
    ("home", JsonClass::Object),
    ("home.street", JsonClass::Text),
    ("home.land", JsonClass::Text),
];

/// What a field map of `crm.engagement` may name.
pub static CRM_ENGAGEMENT: ModelFields = ModelFields {
    model: "crm.engagement",
    list: Some(RecordFields {
        index: CRM_ENGAGEMENT_FIELD_INDEX,
        select: None,
    }),
    get: None,
    create: Some(WriteFields {
        base: "",
        index: CRM_ENGAGEMENT_CREATE_INDEX,
        custom: false,
    }),
    update: None,
    overridable: CRM_ENGAGEMENT_OVERRIDABLE,
    custom: true,
    place: None,
};

/// Common fields of `crm.engagement` that a field map may repoint, and their types.
static CRM_ENGAGEMENT_OVERRIDABLE: &[(&str, FieldKind)] = &[
    (
        "type",
        FieldKind::Enum(field_map::enum_values::<EngagementType>),
    ),
    ("subject", FieldKind::Text),
    ("content", FieldKind::Text),
    (
        "direction",
        FieldKind::Enum(field_map::enum_values::<EngagementDirection>),
    ),
    ("start_time", FieldKind::DateTime),
    ("end_time", FieldKind::DateTime),
    ("opportunity", FieldKind::Ref("Opportunity")),
    ("attendees", FieldKind::List(&<Email as Mappable>::KIND)),
];

/// Provider fields of a record of `crm.engagement`: path, class, whether it may be null or
/// missing.
static CRM_ENGAGEMENT_FIELD_INDEX: &[FieldRow] = &[
    ("headline", JsonClass::Text, true),
    ("text", JsonClass::Text, true),
    ("starts", JsonClass::Text, true),
    ("ends", JsonClass::Text, true),
    ("outbound", JsonClass::Text, true),
    ("deal", JsonClass::Text, true),
    ("id", JsonClass::Text, false),
    ("invited", JsonClass::List, true),
    ("invited[]", JsonClass::Object, false),
    ("invited[].mail", JsonClass::Text, true),
    ("invited[].kind", JsonClass::Text, true),
];

/// What the body of a create takes: path, class.
static CRM_ENGAGEMENT_CREATE_INDEX: &[(&str, JsonClass)] = &[
    ("headline", JsonClass::Text),
    ("text", JsonClass::Text),
    ("starts", JsonClass::Text),
    ("ends", JsonClass::Text),
    ("outbound", JsonClass::Text),
    ("deal", JsonClass::Text),
];

/// What a field map of `crm.lead` may name.
pub static CRM_LEAD: ModelFields = ModelFields {
    model: "crm.lead",
    list: Some(RecordFields {
        index: CRM_LEAD_FIELD_INDEX,
        select: None,
    }),
    get: None,
    create: Some(WriteFields {
        base: "",
        index: CRM_LEAD_CREATE_INDEX,
        custom: false,
    }),
    update: None,
    overridable: CRM_LEAD_OVERRIDABLE,
    custom: true,
    place: None,
};

/// Common fields of `crm.lead` that a field map may repoint, and their types.
static CRM_LEAD_OVERRIDABLE: &[(&str, FieldKind)] = &[
    ("owner", FieldKind::Ref("User")),
    ("lead_source", FieldKind::Text),
    ("title", FieldKind::Text),
    ("company", FieldKind::Text),
    ("first_name", FieldKind::Text),
    ("last_name", FieldKind::Text),
    ("emails", FieldKind::List(&<Email as Mappable>::KIND)),
    ("phones", FieldKind::List(&<Phone as Mappable>::KIND)),
    (
        "status",
        FieldKind::Enum(field_map::enum_values::<LeadStatus>),
    ),
    ("score", FieldKind::Decimal),
    ("value", FieldKind::Money),
    ("converted_date", FieldKind::DateOrDateTime),
    ("converted_contact", FieldKind::Ref("Contact")),
    ("addresses", FieldKind::List(&<Address as Mappable>::KIND)),
];

/// Provider fields of a record of `crm.lead`: path, class, whether it may be null or missing.
static CRM_LEAD_FIELD_INDEX: &[FieldRow] = &[
    ("rep", JsonClass::Integer, true),
    ("channel", JsonClass::Text, true),
    ("role", JsonClass::Text, true),
    ("desk", JsonClass::Text, true),
    ("mobile", JsonClass::Text, true),
    ("family", JsonClass::Text, true),
    ("state", JsonClass::Text, true),
    ("points", JsonClass::Text, true),
    ("worth", JsonClass::Integer, true),
    ("worth_in", JsonClass::Text, true),
    ("turned", JsonClass::Text, true),
    ("buyer", JsonClass::Text, true),
    ("id", JsonClass::Integer, false),
    ("switchboard", JsonClass::Text, true),
    ("mails", JsonClass::List, true),
    ("mails[]", JsonClass::Object, false),
    ("mails[].address", JsonClass::Text, true),
    ("mails[].rank", JsonClass::Integer, true),
    ("mails[].public", JsonClass::Bool, true),
    ("lines", JsonClass::List, true),
    ("lines[]", JsonClass::Object, false),
    ("lines[].no", JsonClass::Text, true),
    ("lines[].dead", JsonClass::Bool, true),
];

/// What the body of a create takes: path, class.
static CRM_LEAD_CREATE_INDEX: &[(&str, JsonClass)] = &[
    ("rep", JsonClass::Integer),
    ("channel", JsonClass::Text),
    ("role", JsonClass::Text),
    ("desk", JsonClass::Text),
    ("mobile", JsonClass::Text),
    ("family", JsonClass::Text),
    ("state", JsonClass::Text),
    ("points", JsonClass::Text),
    ("worth", JsonClass::Integer),
    ("worth_in", JsonClass::Text),
    ("turned", JsonClass::Text),
    ("buyer", JsonClass::Text),
];

/// What a field map of `crm.opportunity` may name.
pub static CRM_OPPORTUNITY: ModelFields = ModelFields {
    model: "crm.opportunity",
    list: Some(RecordFields {
        index: CRM_OPPORTUNITY_FIELD_INDEX,
        select: None,
    }),
    get: None,
    create: None,
    update: None,
    overridable: CRM_OPPORTUNITY_OVERRIDABLE,
    custom: true,
    place: Some(CustomPlace::Entries {
        path: "fields",
        key: "question",
        value: "text",
    }),
};

/// Common fields of `crm.opportunity` that a field map may repoint, and their types.
static CRM_OPPORTUNITY_OVERRIDABLE: &[(&str, FieldKind)] = &[
    ("amount", FieldKind::Money),
    ("probability", FieldKind::Decimal),
    ("close_date", FieldKind::Date),
    ("last_activity_at", FieldKind::DateTime),
    (
        "status",
        FieldKind::Enum(field_map::enum_values::<OpportunityStatus>),
    ),
];

/// Provider fields of a record of `crm.opportunity`: path, class, whether it may be null or
/// missing.
static CRM_OPPORTUNITY_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, false),
    ("title", JsonClass::Text, false),
    ("stage", JsonClass::Text, false),
    ("amount", JsonClass::Text, false),
    ("currency", JsonClass::Text, false),
    ("decimals", JsonClass::Integer, true),
    ("chance", JsonClass::Text, true),
    ("seats", JsonClass::Text, true),
    ("closes", JsonClass::Text, true),
    ("closed_at", JsonClass::Text, true),
    ("account_id", JsonClass::Text, true),
    ("labels", JsonClass::Text, true),
    ("slug", JsonClass::Text, true),
    ("flags", JsonClass::List, true),
    ("flags[]", JsonClass::Bool, false),
    ("score", JsonClass::Number, true),
    ("fields", JsonClass::List, true),
    ("fields[]", JsonClass::Object, false),
    ("fields[].question", JsonClass::Integer, false),
    ("fields[].text", JsonClass::Text, true),
];

/// What a field map of `hris.company` may name.
pub static HRIS_COMPANY: ModelFields = ModelFields {
    model: "hris.company",
    list: Some(RecordFields {
        index: HRIS_COMPANY_FIELD_INDEX,
        select: None,
    }),
    get: None,
    create: None,
    update: None,
    overridable: HRIS_COMPANY_OVERRIDABLE,
    custom: true,
    place: None,
};

/// Common fields of `hris.company` that a field map may repoint, and their types.
static HRIS_COMPANY_OVERRIDABLE: &[(&str, FieldKind)] = &[
    ("legal_name", FieldKind::Text),
    ("default_currency", FieldKind::Text),
    ("country", FieldKind::Text),
    ("eins", FieldKind::List(&FieldKind::Text)),
];

/// Provider fields of a record of `hris.company`: path, class, whether it may be null or
/// missing.
static HRIS_COMPANY_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, false),
    ("name", JsonClass::Text, false),
    ("kind", JsonClass::Text, false),
    ("money", JsonClass::Text, true),
    ("land", JsonClass::Text, true),
    ("tax_numbers", JsonClass::Text, true),
];

/// What a field map of `hris.employee` may name.
pub static HRIS_EMPLOYEE: ModelFields = ModelFields {
    model: "hris.employee",
    list: Some(RecordFields {
        index: HRIS_EMPLOYEE_FIELD_INDEX,
        select: None,
    }),
    get: None,
    create: Some(WriteFields {
        base: "",
        index: HRIS_EMPLOYEE_BODY_INDEX,
        custom: true,
    }),
    update: Some(WriteFields {
        base: "",
        index: HRIS_EMPLOYEE_BODY_INDEX,
        custom: true,
    }),
    overridable: HRIS_EMPLOYEE_OVERRIDABLE,
    custom: true,
    place: Some(CustomPlace::Rest("extra")),
};

/// Common fields of `hris.employee` that a field map may repoint, and their types.
static HRIS_EMPLOYEE_OVERRIDABLE: &[(&str, FieldKind)] = &[
    ("emails", FieldKind::List(&<Email as Mappable>::KIND)),
    ("languages", FieldKind::List(&FieldKind::Text)),
    ("groups", FieldKind::List(&FieldKind::Ref("Group"))),
];

/// Provider fields of a record of `hris.employee`: path, class, whether it may be null or
/// missing.
static HRIS_EMPLOYEE_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, false),
    ("given", JsonClass::Text, false),
    ("family", JsonClass::Text, false),
    ("badge", JsonClass::Text, true),
    ("grade", JsonClass::Integer, true),
    ("mails", JsonClass::List, true),
    ("mails[]", JsonClass::Object, false),
    ("mails[].address", JsonClass::Text, false),
    ("mails[].use", JsonClass::Text, true),
    ("mails[].main", JsonClass::Bool, true),
    ("mails[].sent_at", JsonClass::Text, true),
    ("speaks", JsonClass::Texts, true),
    ("group_ids", JsonClass::Integers, true),
    ("team_id", JsonClass::Text, true),
    ("street", JsonClass::Text, true),
    ("town", JsonClass::Text, true),
    ("land", JsonClass::Text, true),
    ("numbers", JsonClass::List, true),
    ("numbers[]", JsonClass::Object, false),
    ("numbers[].no", JsonClass::Text, true),
    ("numbers[].kind", JsonClass::Text, true),
    ("numbers[].active", JsonClass::Bool, true),
    ("unit_id", JsonClass::Text, true),
    ("nation_ids", JsonClass::Texts, true),
    ("extra", JsonClass::Open, true),
    ("extra.motto", JsonClass::Text, true),
];

/// What the body of a create and of an update takes: path, class.
static HRIS_EMPLOYEE_BODY_INDEX: &[(&str, JsonClass)] = &[
    ("answers", JsonClass::List),
    ("answers[]", JsonClass::Object),
    ("answers[].field", JsonClass::Text),
    ("answers[].content", JsonClass::Any),
    ("given", JsonClass::Text),
    ("family", JsonClass::Text),
    ("badge", JsonClass::Text),
    ("grade", JsonClass::Integer),
    ("mails", JsonClass::List),
    ("mails[]", JsonClass::Object),
    ("mails[].address", JsonClass::Text),
    ("mails[].use", JsonClass::Text),
    ("mails[].main", JsonClass::Bool),
    ("mails[].sent_at", JsonClass::Text),
    ("speaks", JsonClass::Texts),
    ("group_ids", JsonClass::Integers),
    ("team_id", JsonClass::Text),
    ("nation_ids", JsonClass::Texts),
    ("street", JsonClass::Text),
    ("town", JsonClass::Text),
    ("land", JsonClass::Text),
];

/// What a field map of `hris.location` may name.
pub static HRIS_LOCATION: ModelFields = ModelFields {
    model: "hris.location",
    list: Some(RecordFields {
        index: HRIS_LOCATION_FIELD_INDEX,
        select: None,
    }),
    get: None,
    create: Some(WriteFields {
        base: "",
        index: HRIS_LOCATION_CREATE_INDEX,
        custom: false,
    }),
    update: None,
    overridable: HRIS_LOCATION_OVERRIDABLE,
    custom: true,
    place: None,
};

/// Common fields of `hris.location` that a field map may repoint, and their types.
static HRIS_LOCATION_OVERRIDABLE: &[(&str, FieldKind)] = &[
    ("name", FieldKind::Text),
    ("phone", <Phone as Mappable>::KIND),
    ("country", FieldKind::Text),
    ("postal_code", FieldKind::Text),
    (
        "location_type",
        FieldKind::Enum(field_map::enum_values::<LocationType>),
    ),
];

/// Provider fields of a record of `hris.location`: path, class, whether it may be null or
/// missing.
static HRIS_LOCATION_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, false),
    ("label", JsonClass::Text, true),
    ("phone", JsonClass::Text, true),
    ("country", JsonClass::Text, true),
    ("zip", JsonClass::Integer, true),
    ("closed", JsonClass::Text, true),
];

/// What the body of a create takes: path, class.
static HRIS_LOCATION_CREATE_INDEX: &[(&str, JsonClass)] = &[
    ("label", JsonClass::Text),
    ("phone", JsonClass::Text),
    ("country", JsonClass::Text),
    ("zip", JsonClass::Integer),
    ("town", JsonClass::Text),
];

/// What a field map of `hris.time_off` may name.
pub static HRIS_TIME_OFF: ModelFields = ModelFields {
    model: "hris.time_off",
    list: Some(RecordFields {
        index: HRIS_TIME_OFF_FIELD_INDEX,
        select: None,
    }),
    get: None,
    create: Some(WriteFields {
        base: "",
        index: HRIS_TIME_OFF_CREATE_INDEX,
        custom: false,
    }),
    update: None,
    overridable: HRIS_TIME_OFF_OVERRIDABLE,
    custom: true,
    place: None,
};

/// Common fields of `hris.time_off` that a field map may repoint, and their types.
static HRIS_TIME_OFF_OVERRIDABLE: &[(&str, FieldKind)] =
    &[("policy", <RemoteRef as Mappable>::KIND)];

/// Provider fields of a record of `hris.time_off`: path, class, whether it may be null or
/// missing.
static HRIS_TIME_OFF_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, true),
    ("employee_id", JsonClass::Text, false),
    ("type", JsonClass::Text, false),
    ("from", JsonClass::Text, false),
    ("until", JsonClass::Text, false),
    ("scheme", JsonClass::Object, true),
    ("scheme.id", JsonClass::Integer, true),
    ("scheme.label", JsonClass::Text, true),
];

/// What the body of a create takes: path, class.
static HRIS_TIME_OFF_CREATE_INDEX: &[(&str, JsonClass)] = &[
    ("employee_id", JsonClass::Text),
    ("type", JsonClass::Text),
    ("from", JsonClass::Text),
    ("until", JsonClass::Text),
    ("scheme", JsonClass::Object),
    ("scheme.id", JsonClass::Integer),
    ("scheme.label", JsonClass::Text),
];

/// What a field map of `ticketing.ticket` may name.
pub static TICKETING_TICKET: ModelFields = ModelFields {
    model: "ticketing.ticket",
    list: Some(RecordFields {
        index: TICKETING_TICKET_FIELD_INDEX,
        select: Some(SelectRule {
            strip: None,
            only: Some(&["description", "tags", "attributes"]),
        }),
    }),
    get: Some(RecordFields {
        index: TICKETING_TICKET_FIELD_INDEX,
        select: None,
    }),
    create: Some(WriteFields {
        base: "/ticket",
        index: TICKETING_TICKET_CREATE_INDEX,
        custom: true,
    }),
    update: Some(WriteFields {
        base: "/ticket",
        index: TICKETING_TICKET_UPDATE_INDEX,
        custom: true,
    }),
    overridable: TICKETING_TICKET_OVERRIDABLE,
    custom: true,
    place: Some(CustomPlace::Entries {
        path: "answers",
        key: "question",
        value: "text",
    }),
};

/// Common fields of `ticketing.ticket` that a field map may repoint, and their types.
static TICKETING_TICKET_OVERRIDABLE: &[(&str, FieldKind)] = &[
    ("description", FieldKind::Text),
    (
        "status",
        FieldKind::Enum(field_map::enum_values::<TicketStatus>),
    ),
    (
        "priority",
        FieldKind::Enum(field_map::enum_values::<TicketPriority>),
    ),
    ("watchers", FieldKind::List(&FieldKind::Ref("User"))),
    ("tags", FieldKind::List(&FieldKind::Text)),
    ("due_date", FieldKind::DateOrDateTime),
    ("started_at", FieldKind::DateTime),
    ("estimate", FieldKind::Decimal),
    ("parent_ticket", FieldKind::Ref("Ticket")),
];

/// Provider fields of a record of `ticketing.ticket`: path, class, whether it may be null or
/// missing.
static TICKETING_TICKET_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Integer, false),
    ("created_at", JsonClass::Text, false),
    ("updated_at", JsonClass::Text, false),
    ("legacy_id", JsonClass::Text, true),
    ("subject", JsonClass::Text, false),
    ("description", JsonClass::Text, true),
    ("status", JsonClass::Text, false),
    ("priority", JsonClass::Text, true),
    ("kind", JsonClass::Text, false),
    ("internal", JsonClass::Bool, false),
    ("assignee_id", JsonClass::Integer, true),
    ("team_id", JsonClass::Text, true),
    ("requester", JsonClass::Object, false),
    ("requester.id", JsonClass::Text, false),
    ("requester.name", JsonClass::Text, false),
    ("requester.email", JsonClass::Text, true),
    ("grants", JsonClass::List, true),
    ("grants[]", JsonClass::Object, false),
    ("grants[].who", JsonClass::Integer, true),
    ("grants[].roles", JsonClass::List, true),
    ("grants[].roles[]", JsonClass::Object, false),
    ("grants[].roles[].id", JsonClass::Integer, true),
    ("grants[].roles[].kind", JsonClass::Text, true),
    ("grants[].roles[].off", JsonClass::Bool, true),
    ("grants[].may", JsonClass::List, true),
    ("grants[].may[]", JsonClass::Object, false),
    ("grants[].may[].verb", JsonClass::Text, true),
    ("relations", JsonClass::List, true),
    ("relations[]", JsonClass::Object, false),
    ("relations[].type", JsonClass::Text, true),
    ("relations[].ticket", JsonClass::Integer, true),
    ("follower_ids", JsonClass::Integers, true),
    ("tags", JsonClass::Texts, true),
    ("due_on", JsonClass::Text, true),
    ("started", JsonClass::Text, true),
    ("effort", JsonClass::Number, true),
    ("number", JsonClass::Integer, true),
    ("links", JsonClass::List, true),
    ("links[]", JsonClass::Object, false),
    ("links[].href", JsonClass::Text, false),
    ("links[].rel", JsonClass::Text, true),
    ("answers", JsonClass::List, true),
    ("answers[]", JsonClass::Object, false),
    ("answers[].question", JsonClass::Integer, false),
    ("answers[].text", JsonClass::Text, true),
    ("attributes", JsonClass::Open, true),
    ("source", JsonClass::Any, true),
    ("parent_id", JsonClass::Integer, true),
    ("spam", JsonClass::Bool, true),
];

/// What the body of a create takes: path, class.
static TICKETING_TICKET_CREATE_INDEX: &[(&str, JsonClass)] = &[
    ("subject", JsonClass::Text),
    ("description", JsonClass::Text),
    ("status", JsonClass::Text),
    ("priority", JsonClass::Text),
    ("kind", JsonClass::Text),
    ("internal", JsonClass::Bool),
    ("assignee_id", JsonClass::Integer),
    ("requester_id", JsonClass::Text),
    ("team_id", JsonClass::Text),
    ("tags", JsonClass::Texts),
    ("due_on", JsonClass::Text),
    ("effort", JsonClass::Number),
    ("answers", JsonClass::List),
    ("answers[]", JsonClass::Object),
    ("answers[].question", JsonClass::Integer),
    ("answers[].text", JsonClass::Text),
];

/// What the body of an update takes: path, class.
static TICKETING_TICKET_UPDATE_INDEX: &[(&str, JsonClass)] = &[
    ("subject", JsonClass::Text),
    ("description", JsonClass::Text),
    ("status", JsonClass::Text),
    ("priority", JsonClass::Text),
    ("kind", JsonClass::Text),
    ("internal", JsonClass::Bool),
    ("assignee_id", JsonClass::Integer),
    ("team_id", JsonClass::Text),
    ("tags", JsonClass::Texts),
    ("due_on", JsonClass::Text),
    ("effort", JsonClass::Number),
    ("answers", JsonClass::List),
    ("answers[]", JsonClass::Object),
    ("answers[].question", JsonClass::Integer),
    ("answers[].text", JsonClass::Text),
];

/// What a field map of `ticketing.user` may name.
pub static TICKETING_USER: ModelFields = ModelFields {
    model: "ticketing.user",
    list: Some(RecordFields {
        index: TICKETING_USER_LIST_FIELD_INDEX,
        select: None,
    }),
    get: Some(RecordFields {
        index: TICKETING_USER_GET_FIELD_INDEX,
        select: None,
    }),
    create: None,
    update: None,
    overridable: TICKETING_USER_OVERRIDABLE,
    custom: false,
    place: None,
};

/// Common fields of `ticketing.user` that a field map may repoint, and their types.
static TICKETING_USER_OVERRIDABLE: &[(&str, FieldKind)] = &[("is_active", FieldKind::Bool)];

/// Provider fields of a record of `ticketing.user` in a list: path, class, whether it may be
/// null or missing.
static TICKETING_USER_LIST_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, false),
    ("display_name", JsonClass::Text, false),
    ("role", JsonClass::Text, false),
    ("mail", JsonClass::Text, true),
];

/// Provider fields of a record of `ticketing.user` alone: path, class, whether it may be null
/// or missing.
static TICKETING_USER_GET_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, false),
    ("name", JsonClass::Text, false),
    ("role", JsonClass::Text, false),
    ("active", JsonClass::Text, false),
    ("mail", JsonClass::Text, true),
    ("private_mail", JsonClass::Text, true),
    ("phone", JsonClass::Text, true),
    ("tongue", JsonClass::Text, true),
    ("contacts", JsonClass::List, true),
    ("contacts[]", JsonClass::Object, false),
    ("contacts[].type", JsonClass::Text, false),
    ("contacts[].value", JsonClass::Text, false),
    ("address", JsonClass::Object, true),
    ("address.street", JsonClass::Text, true),
    ("address.city", JsonClass::Text, true),
    ("address.country", JsonClass::Text, true),
    ("joined", JsonClass::Text, true),
    ("changed_at", JsonClass::Text, true),
];
