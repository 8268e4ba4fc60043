// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! What the field map of a customer may name at HubSpot, model by model.

use conjoin_models::crm::{AccountType, ContactLifecycleStage};
use conjoin_models::ticketing::{TicketPriority, TicketType};
use conjoin_runtime::field_map::{
    self, CustomPlace, FieldKind, FieldRow, JsonClass, Mappable, ModelFields, RecordFields,
    SelectRule, WriteFields,
};
use conjoin_runtime::model::{Email, Phone};

/// Every model that takes a field map.
pub static FIELDS: &[&ModelFields] = &[
    &CRM_ACCOUNT,
    &CRM_CONTACT,
    &CRM_OPPORTUNITY,
    &TICKETING_TICKET,
];

/// What a field map of `crm.account` may name.
pub static CRM_ACCOUNT: ModelFields = ModelFields {
    model: "crm.account",
    list: Some(RecordFields {
        index: CRM_ACCOUNT_FIELD_INDEX,
        select: Some(SelectRule {
            strip: Some("properties"),
            only: None,
        }),
    }),
    get: Some(RecordFields {
        index: CRM_ACCOUNT_FIELD_INDEX,
        select: Some(SelectRule {
            strip: Some("properties"),
            only: None,
        }),
    }),
    create: Some(WriteFields {
        base: "",
        index: CRM_ACCOUNT_CREATE_INDEX,
        custom: true,
    }),
    update: Some(WriteFields {
        base: "",
        index: CRM_ACCOUNT_UPDATE_INDEX,
        custom: true,
    }),
    overridable: CRM_ACCOUNT_OVERRIDABLE,
    custom: true,
    place: Some(CustomPlace::Rest("properties")),
};

/// Common fields of `crm.account` that a field map may repoint, and their types.
static CRM_ACCOUNT_OVERRIDABLE: &[(&str, FieldKind)] = &[
    ("industry", FieldKind::Text),
    ("number_of_employees", FieldKind::Int),
    (
        "account_type",
        FieldKind::Enum(field_map::enum_values::<AccountType>),
    ),
    ("tags", FieldKind::List(&FieldKind::Text)),
];

/// Provider fields of a record of `crm.account`: path, class, whether it may be null or
/// missing.
static CRM_ACCOUNT_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, false),
    ("properties", JsonClass::Open, false),
    ("properties.name", JsonClass::Text, true),
    ("properties.domain", JsonClass::Text, true),
    ("properties.website", JsonClass::Text, true),
    ("properties.description", JsonClass::Text, true),
    ("properties.industry", JsonClass::Text, true),
    ("properties.type", JsonClass::Text, true),
    ("properties.lifecyclestage", JsonClass::Text, true),
    ("properties.phone", JsonClass::Text, true),
    ("properties.address", JsonClass::Text, true),
    ("properties.address2", JsonClass::Text, true),
    ("properties.city", JsonClass::Text, true),
    ("properties.state", JsonClass::Text, true),
    ("properties.zip", JsonClass::Text, true),
    ("properties.country", JsonClass::Text, true),
    ("properties.numberofemployees", JsonClass::Text, true),
    ("properties.annualrevenue", JsonClass::Text, true),
    (
        "properties.hs_annual_revenue_currency_code",
        JsonClass::Text,
        true,
    ),
    ("properties.linkedin_company_page", JsonClass::Text, true),
    ("properties.hubspot_owner_id", JsonClass::Text, true),
    ("properties.hs_parent_company_id", JsonClass::Text, true),
    ("properties.notes_last_updated", JsonClass::Text, true),
    ("properties.num_notes", JsonClass::Text, true),
    ("properties.num_associated_contacts", JsonClass::Text, true),
    ("properties.createdate", JsonClass::Text, true),
    ("properties.hs_lastmodifieddate", JsonClass::Text, true),
    ("properties.hs_num_blockers", JsonClass::Text, true),
    ("properties.hs_num_child_companies", JsonClass::Text, true),
    (
        "properties.hs_num_contacts_with_buying_roles",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_num_decision_makers", JsonClass::Text, true),
    ("properties.hs_num_open_deals", JsonClass::Text, true),
    ("properties.hs_pipeline", JsonClass::Text, true),
    ("properties.hs_task_label", JsonClass::Text, true),
    ("properties.hs_object_id", JsonClass::Text, true),
    ("properties.hs_object_source", JsonClass::Text, true),
    ("properties.hs_object_source_id", JsonClass::Text, true),
    ("properties.hs_object_source_label", JsonClass::Text, true),
    (
        "properties.hs_v2_date_entered_current_stage",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_v2_time_in_current_stage",
        JsonClass::Text,
        true,
    ),
    ("createdAt", JsonClass::Text, false),
    ("updatedAt", JsonClass::Text, false),
    ("archived", JsonClass::Bool, false),
    ("archivedAt", JsonClass::Text, true),
    ("url", JsonClass::Text, true),
    ("associations", JsonClass::Object, true),
    ("associations.contacts", JsonClass::Object, true),
    ("associations.contacts.results", JsonClass::List, false),
    ("associations.contacts.results[]", JsonClass::Any, false),
    ("associations.contacts.paging", JsonClass::Any, true),
];

/// What the body of a create takes: path, class.
static CRM_ACCOUNT_CREATE_INDEX: &[(&str, JsonClass)] = &[
    ("properties", JsonClass::Open),
    ("properties.name", JsonClass::Text),
    ("properties.domain", JsonClass::Text),
    ("properties.website", JsonClass::Text),
    ("properties.description", JsonClass::Text),
    ("properties.industry", JsonClass::Text),
    ("properties.type", JsonClass::Text),
    ("properties.lifecyclestage", JsonClass::Text),
    ("properties.phone", JsonClass::Text),
    ("properties.address", JsonClass::Text),
    ("properties.address2", JsonClass::Text),
    ("properties.city", JsonClass::Text),
    ("properties.state", JsonClass::Text),
    ("properties.zip", JsonClass::Text),
    ("properties.country", JsonClass::Text),
    ("properties.numberofemployees", JsonClass::Text),
    ("properties.annualrevenue", JsonClass::Text),
    ("properties.linkedin_company_page", JsonClass::Text),
    ("properties.hubspot_owner_id", JsonClass::Text),
    ("associations", JsonClass::List),
    ("associations[]", JsonClass::Object),
    ("associations[].to", JsonClass::Object),
    ("associations[].to.id", JsonClass::Text),
    ("associations[].types", JsonClass::List),
    ("associations[].types[]", JsonClass::Object),
    (
        "associations[].types[].associationCategory",
        JsonClass::Text,
    ),
    (
        "associations[].types[].associationTypeId",
        JsonClass::Integer,
    ),
];

/// What the body of an update takes: path, class.
static CRM_ACCOUNT_UPDATE_INDEX: &[(&str, JsonClass)] = &[
    ("properties", JsonClass::Open),
    ("properties.name", JsonClass::Text),
    ("properties.domain", JsonClass::Text),
    ("properties.website", JsonClass::Text),
    ("properties.description", JsonClass::Text),
    ("properties.industry", JsonClass::Text),
    ("properties.type", JsonClass::Text),
    ("properties.lifecyclestage", JsonClass::Text),
    ("properties.phone", JsonClass::Text),
    ("properties.address", JsonClass::Text),
    ("properties.address2", JsonClass::Text),
    ("properties.city", JsonClass::Text),
    ("properties.state", JsonClass::Text),
    ("properties.zip", JsonClass::Text),
    ("properties.country", JsonClass::Text),
    ("properties.numberofemployees", JsonClass::Text),
    ("properties.annualrevenue", JsonClass::Text),
    ("properties.linkedin_company_page", JsonClass::Text),
    ("properties.hubspot_owner_id", JsonClass::Text),
];

/// What a field map of `crm.contact` may name.
pub static CRM_CONTACT: ModelFields = ModelFields {
    model: "crm.contact",
    list: Some(RecordFields {
        index: CRM_CONTACT_FIELD_INDEX,
        select: Some(SelectRule {
            strip: Some("properties"),
            only: None,
        }),
    }),
    get: Some(RecordFields {
        index: CRM_CONTACT_FIELD_INDEX,
        select: Some(SelectRule {
            strip: Some("properties"),
            only: None,
        }),
    }),
    create: Some(WriteFields {
        base: "",
        index: CRM_CONTACT_CREATE_INDEX,
        custom: true,
    }),
    update: Some(WriteFields {
        base: "",
        index: CRM_CONTACT_UPDATE_INDEX,
        custom: true,
    }),
    overridable: CRM_CONTACT_OVERRIDABLE,
    custom: true,
    place: Some(CustomPlace::Rest("properties")),
};

/// Common fields of `crm.contact` that a field map may repoint, and their types.
static CRM_CONTACT_OVERRIDABLE: &[(&str, FieldKind)] = &[
    ("job_title", FieldKind::Text),
    ("department", FieldKind::Text),
    ("emails", FieldKind::List(&<Email as Mappable>::KIND)),
    ("phones", FieldKind::List(&<Phone as Mappable>::KIND)),
    (
        "lifecycle_stage",
        FieldKind::Enum(field_map::enum_values::<ContactLifecycleStage>),
    ),
    ("lead_source", FieldKind::Text),
    ("timezone", FieldKind::Text),
    ("tags", FieldKind::List(&FieldKind::Text)),
];

/// Provider fields of a record of `crm.contact`: path, class, whether it may be null or
/// missing.
static CRM_CONTACT_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, false),
    ("properties", JsonClass::Open, false),
    ("properties.firstname", JsonClass::Text, true),
    ("properties.lastname", JsonClass::Text, true),
    ("properties.email", JsonClass::Text, true),
    ("properties.hs_additional_emails", JsonClass::Text, true),
    ("properties.phone", JsonClass::Text, true),
    ("properties.mobilephone", JsonClass::Text, true),
    ("properties.fax", JsonClass::Text, true),
    ("properties.address", JsonClass::Text, true),
    ("properties.city", JsonClass::Text, true),
    ("properties.state", JsonClass::Text, true),
    ("properties.zip", JsonClass::Text, true),
    ("properties.country", JsonClass::Text, true),
    ("properties.jobtitle", JsonClass::Text, true),
    ("properties.company", JsonClass::Text, true),
    ("properties.website", JsonClass::Text, true),
    ("properties.lifecyclestage", JsonClass::Text, true),
    ("properties.hs_lead_status", JsonClass::Text, true),
    ("properties.hubspot_owner_id", JsonClass::Text, true),
    ("properties.associatedcompanyid", JsonClass::Text, true),
    ("properties.hs_email_optout", JsonClass::Text, true),
    ("properties.hs_analytics_source", JsonClass::Text, true),
    ("properties.hs_timezone", JsonClass::Text, true),
    ("properties.hs_language", JsonClass::Text, true),
    ("properties.notes_last_updated", JsonClass::Text, true),
    ("properties.num_notes", JsonClass::Text, true),
    ("properties.createdate", JsonClass::Text, true),
    ("properties.lastmodifieddate", JsonClass::Text, true),
    ("properties.hs_all_contact_vids", JsonClass::Text, true),
    (
        "properties.hs_associated_target_accounts",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_currently_enrolled_in_prospecting_agent",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_email_domain", JsonClass::Text, true),
    ("properties.hs_full_name_or_email", JsonClass::Text, true),
    ("properties.hs_is_contact", JsonClass::Text, true),
    ("properties.hs_is_unworked", JsonClass::Text, true),
    (
        "properties.hs_lifecyclestage_lead_date",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_membership_has_accessed_private_content",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_pipeline", JsonClass::Text, true),
    (
        "properties.hs_prospecting_agent_actively_enrolled_count",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_prospecting_agent_total_enrolled_count",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_registered_member", JsonClass::Text, true),
    (
        "properties.hs_searchable_calculated_phone_number",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_sequences_actively_enrolled_count",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_object_id", JsonClass::Text, true),
    ("properties.hs_object_source", JsonClass::Text, true),
    ("properties.hs_object_source_id", JsonClass::Text, true),
    ("properties.hs_object_source_label", JsonClass::Text, true),
    (
        "properties.hs_v2_date_entered_current_stage",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_v2_time_in_current_stage",
        JsonClass::Text,
        true,
    ),
    ("createdAt", JsonClass::Text, false),
    ("updatedAt", JsonClass::Text, false),
    ("archived", JsonClass::Bool, false),
    ("archivedAt", JsonClass::Text, true),
    ("url", JsonClass::Text, true),
    ("associations", JsonClass::Object, true),
    ("associations.companies", JsonClass::Object, true),
    ("associations.companies.results", JsonClass::List, false),
    ("associations.companies.results[]", JsonClass::Any, false),
    ("associations.companies.paging", JsonClass::Any, true),
];

/// What the body of a create takes: path, class.
static CRM_CONTACT_CREATE_INDEX: &[(&str, JsonClass)] = &[
    ("properties", JsonClass::Open),
    ("properties.firstname", JsonClass::Text),
    ("properties.lastname", JsonClass::Text),
    ("properties.email", JsonClass::Text),
    ("properties.hs_additional_emails", JsonClass::Text),
    ("properties.phone", JsonClass::Text),
    ("properties.mobilephone", JsonClass::Text),
    ("properties.fax", JsonClass::Text),
    ("properties.address", JsonClass::Text),
    ("properties.city", JsonClass::Text),
    ("properties.state", JsonClass::Text),
    ("properties.zip", JsonClass::Text),
    ("properties.country", JsonClass::Text),
    ("properties.jobtitle", JsonClass::Text),
    ("properties.company", JsonClass::Text),
    ("properties.website", JsonClass::Text),
    ("properties.lifecyclestage", JsonClass::Text),
    ("properties.hs_lead_status", JsonClass::Text),
    ("properties.hubspot_owner_id", JsonClass::Text),
    ("properties.hs_timezone", JsonClass::Text),
    ("properties.hs_language", JsonClass::Text),
    ("associations", JsonClass::List),
    ("associations[]", JsonClass::Object),
    ("associations[].to", JsonClass::Object),
    ("associations[].to.id", JsonClass::Text),
    ("associations[].types", JsonClass::List),
    ("associations[].types[]", JsonClass::Object),
    (
        "associations[].types[].associationCategory",
        JsonClass::Text,
    ),
    (
        "associations[].types[].associationTypeId",
        JsonClass::Integer,
    ),
];

/// What the body of an update takes: path, class.
static CRM_CONTACT_UPDATE_INDEX: &[(&str, JsonClass)] = &[
    ("properties", JsonClass::Open),
    ("properties.firstname", JsonClass::Text),
    ("properties.lastname", JsonClass::Text),
    ("properties.email", JsonClass::Text),
    ("properties.hs_additional_emails", JsonClass::Text),
    ("properties.phone", JsonClass::Text),
    ("properties.mobilephone", JsonClass::Text),
    ("properties.fax", JsonClass::Text),
    ("properties.address", JsonClass::Text),
    ("properties.city", JsonClass::Text),
    ("properties.state", JsonClass::Text),
    ("properties.zip", JsonClass::Text),
    ("properties.country", JsonClass::Text),
    ("properties.jobtitle", JsonClass::Text),
    ("properties.company", JsonClass::Text),
    ("properties.website", JsonClass::Text),
    ("properties.lifecyclestage", JsonClass::Text),
    ("properties.hs_lead_status", JsonClass::Text),
    ("properties.hubspot_owner_id", JsonClass::Text),
    ("properties.hs_timezone", JsonClass::Text),
    ("properties.hs_language", JsonClass::Text),
];

/// What a field map of `crm.opportunity` may name.
pub static CRM_OPPORTUNITY: ModelFields = ModelFields {
    model: "crm.opportunity",
    list: Some(RecordFields {
        index: CRM_OPPORTUNITY_FIELD_INDEX,
        select: Some(SelectRule {
            strip: Some("properties"),
            only: None,
        }),
    }),
    get: Some(RecordFields {
        index: CRM_OPPORTUNITY_FIELD_INDEX,
        select: Some(SelectRule {
            strip: Some("properties"),
            only: None,
        }),
    }),
    create: Some(WriteFields {
        base: "",
        index: CRM_OPPORTUNITY_CREATE_INDEX,
        custom: true,
    }),
    update: Some(WriteFields {
        base: "",
        index: CRM_OPPORTUNITY_UPDATE_INDEX,
        custom: true,
    }),
    overridable: CRM_OPPORTUNITY_OVERRIDABLE,
    custom: true,
    place: Some(CustomPlace::Rest("properties")),
};

/// Common fields of `crm.opportunity` that a field map may repoint, and their types.
static CRM_OPPORTUNITY_OVERRIDABLE: &[(&str, FieldKind)] = &[
    ("amount", FieldKind::Money),
    ("probability", FieldKind::Decimal),
    ("lost_reason", FieldKind::Text),
    ("lead_source", FieldKind::Text),
    ("close_date", FieldKind::Date),
];

/// Provider fields of a record of `crm.opportunity`: path, class, whether it may be null or
/// missing.
static CRM_OPPORTUNITY_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, false),
    ("properties", JsonClass::Open, false),
    ("properties.dealname", JsonClass::Text, true),
    ("properties.description", JsonClass::Text, true),
    ("properties.amount", JsonClass::Text, true),
    ("properties.deal_currency_code", JsonClass::Text, true),
    ("properties.dealstage", JsonClass::Text, true),
    ("properties.pipeline", JsonClass::Text, true),
    ("properties.dealtype", JsonClass::Text, true),
    ("properties.closedate", JsonClass::Text, true),
    ("properties.hubspot_owner_id", JsonClass::Text, true),
    ("properties.hs_priority", JsonClass::Text, true),
    ("properties.closed_lost_reason", JsonClass::Text, true),
    ("properties.closed_won_reason", JsonClass::Text, true),
    (
        "properties.hs_deal_stage_probability",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_is_closed", JsonClass::Text, true),
    ("properties.hs_is_closed_won", JsonClass::Text, true),
    ("properties.hs_is_closed_lost", JsonClass::Text, true),
    ("properties.hs_analytics_source", JsonClass::Text, true),
    ("properties.notes_last_updated", JsonClass::Text, true),
    ("properties.num_notes", JsonClass::Text, true),
    ("properties.num_associated_contacts", JsonClass::Text, true),
    ("properties.createdate", JsonClass::Text, true),
    ("properties.hs_createdate", JsonClass::Text, true),
    ("properties.hs_lastmodifieddate", JsonClass::Text, true),
    ("properties.amount_in_home_currency", JsonClass::Text, true),
    ("properties.days_to_close", JsonClass::Text, true),
    ("properties.hs_days_to_close_raw", JsonClass::Text, true),
    ("properties.hs_closed_amount", JsonClass::Text, true),
    (
        "properties.hs_closed_amount_in_home_currency",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_closed_won_count", JsonClass::Text, true),
    (
        "properties.hs_deal_stage_probability_shadow",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_forecast_amount", JsonClass::Text, true),
    ("properties.hs_projected_amount", JsonClass::Text, true),
    (
        "properties.hs_projected_amount_in_home_currency",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_has_last_conversation_follow_ups",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_has_last_meeting_followups",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_is_deal_split", JsonClass::Text, true),
    (
        "properties.hs_num_associated_active_deal_registrations",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_num_associated_deal_registrations",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_num_associated_deal_splits",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_num_of_associated_line_items",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_num_target_accounts", JsonClass::Text, true),
    (
        "properties.hs_number_of_call_engagements",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_number_of_inbound_calls",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_number_of_outbound_calls",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_number_of_overdue_tasks",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_object_id", JsonClass::Text, true),
    ("properties.hs_object_source", JsonClass::Text, true),
    ("properties.hs_object_source_id", JsonClass::Text, true),
    ("properties.hs_object_source_label", JsonClass::Text, true),
    (
        "properties.hs_v2_date_entered_current_stage",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_v2_time_in_current_stage",
        JsonClass::Text,
        true,
    ),
    ("createdAt", JsonClass::Text, false),
    ("updatedAt", JsonClass::Text, false),
    ("archived", JsonClass::Bool, false),
    ("archivedAt", JsonClass::Text, true),
    ("url", JsonClass::Text, true),
    ("associations", JsonClass::Object, true),
    ("associations.companies", JsonClass::Object, true),
    ("associations.companies.results", JsonClass::List, false),
    ("associations.companies.results[]", JsonClass::Any, false),
    ("associations.companies.paging", JsonClass::Any, true),
    ("associations.contacts", JsonClass::Object, true),
    ("associations.contacts.results", JsonClass::List, false),
    ("associations.contacts.results[]", JsonClass::Any, false),
    ("associations.contacts.paging", JsonClass::Any, true),
];

/// What the body of a create takes: path, class.
static CRM_OPPORTUNITY_CREATE_INDEX: &[(&str, JsonClass)] = &[
    ("properties", JsonClass::Open),
    ("properties.dealname", JsonClass::Text),
    ("properties.description", JsonClass::Text),
    ("properties.amount", JsonClass::Text),
    ("properties.deal_currency_code", JsonClass::Text),
    ("properties.dealstage", JsonClass::Text),
    ("properties.pipeline", JsonClass::Text),
    ("properties.dealtype", JsonClass::Text),
    ("properties.closedate", JsonClass::Text),
    ("properties.hubspot_owner_id", JsonClass::Text),
    ("properties.hs_priority", JsonClass::Text),
    ("properties.closed_lost_reason", JsonClass::Text),
    ("properties.closed_won_reason", JsonClass::Text),
    ("properties.createdate", JsonClass::Text),
    ("associations", JsonClass::List),
    ("associations[]", JsonClass::Object),
    ("associations[].to", JsonClass::Object),
    ("associations[].to.id", JsonClass::Text),
    ("associations[].types", JsonClass::List),
    ("associations[].types[]", JsonClass::Object),
    (
        "associations[].types[].associationCategory",
        JsonClass::Text,
    ),
    (
        "associations[].types[].associationTypeId",
        JsonClass::Integer,
    ),
];

/// What the body of an update takes: path, class.
static CRM_OPPORTUNITY_UPDATE_INDEX: &[(&str, JsonClass)] = &[
    ("properties", JsonClass::Open),
    ("properties.dealname", JsonClass::Text),
    ("properties.description", JsonClass::Text),
    ("properties.amount", JsonClass::Text),
    ("properties.deal_currency_code", JsonClass::Text),
    ("properties.dealstage", JsonClass::Text),
    ("properties.pipeline", JsonClass::Text),
    ("properties.dealtype", JsonClass::Text),
    ("properties.closedate", JsonClass::Text),
    ("properties.hubspot_owner_id", JsonClass::Text),
    ("properties.hs_priority", JsonClass::Text),
    ("properties.closed_lost_reason", JsonClass::Text),
    ("properties.closed_won_reason", JsonClass::Text),
    ("properties.createdate", JsonClass::Text),
];

/// What a field map of `ticketing.ticket` may name.
pub static TICKETING_TICKET: ModelFields = ModelFields {
    model: "ticketing.ticket",
    list: Some(RecordFields {
        index: TICKETING_TICKET_FIELD_INDEX,
        select: Some(SelectRule {
            strip: Some("properties"),
            only: None,
        }),
    }),
    get: Some(RecordFields {
        index: TICKETING_TICKET_FIELD_INDEX,
        select: Some(SelectRule {
            strip: Some("properties"),
            only: None,
        }),
    }),
    create: Some(WriteFields {
        base: "",
        index: TICKETING_TICKET_CREATE_INDEX,
        custom: true,
    }),
    update: Some(WriteFields {
        base: "",
        index: TICKETING_TICKET_UPDATE_INDEX,
        custom: true,
    }),
    overridable: TICKETING_TICKET_OVERRIDABLE,
    custom: true,
    place: Some(CustomPlace::Rest("properties")),
};

/// Common fields of `ticketing.ticket` that a field map may repoint, and their types.
static TICKETING_TICKET_OVERRIDABLE: &[(&str, FieldKind)] = &[
    (
        "ticket_type",
        FieldKind::Enum(field_map::enum_values::<TicketType>),
    ),
    (
        "priority",
        FieldKind::Enum(field_map::enum_values::<TicketPriority>),
    ),
    ("due_date", FieldKind::DateOrDateTime),
    ("tags", FieldKind::List(&FieldKind::Text)),
];

/// Provider fields of a record of `ticketing.ticket`: path, class, whether it may be null or
/// missing.
static TICKETING_TICKET_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Text, false),
    ("properties", JsonClass::Open, false),
    ("properties.subject", JsonClass::Text, true),
    ("properties.content", JsonClass::Text, true),
    ("properties.hs_pipeline", JsonClass::Text, true),
    ("properties.hs_pipeline_stage", JsonClass::Text, true),
    ("properties.hs_ticket_priority", JsonClass::Text, true),
    ("properties.hs_ticket_category", JsonClass::Text, true),
    ("properties.source_type", JsonClass::Text, true),
    ("properties.hubspot_owner_id", JsonClass::Text, true),
    ("properties.hubspot_team_id", JsonClass::Text, true),
    ("properties.closed_date", JsonClass::Text, true),
    ("properties.hs_created_by_user_id", JsonClass::Text, true),
    ("properties.notes_last_updated", JsonClass::Text, true),
    ("properties.createdate", JsonClass::Text, true),
    ("properties.hs_lastmodifieddate", JsonClass::Text, true),
    (
        "properties.hs_helpdesk_sort_timestamp",
        JsonClass::Text,
        true,
    ),
    ("properties.hs_is_closed", JsonClass::Text, true),
    ("properties.hs_last_email_activity", JsonClass::Text, true),
    ("properties.hs_ticket_id", JsonClass::Text, true),
    ("properties.hs_object_id", JsonClass::Text, true),
    ("properties.hs_object_source", JsonClass::Text, true),
    ("properties.hs_object_source_id", JsonClass::Text, true),
    ("properties.hs_object_source_label", JsonClass::Text, true),
    (
        "properties.hs_v2_date_entered_current_stage",
        JsonClass::Text,
        true,
    ),
    (
        "properties.hs_v2_time_in_current_stage",
        JsonClass::Text,
        true,
    ),
    ("createdAt", JsonClass::Text, false),
    ("updatedAt", JsonClass::Text, false),
    ("archived", JsonClass::Bool, false),
    ("archivedAt", JsonClass::Text, true),
    ("url", JsonClass::Text, true),
    ("associations", JsonClass::Object, true),
    ("associations.companies", JsonClass::Object, true),
    ("associations.companies.results", JsonClass::List, false),
    ("associations.companies.results[]", JsonClass::Any, false),
    ("associations.companies.paging", JsonClass::Any, true),
    ("associations.contacts", JsonClass::Object, true),
    ("associations.contacts.results", JsonClass::List, false),
    ("associations.contacts.results[]", JsonClass::Any, false),
    ("associations.contacts.paging", JsonClass::Any, true),
];

/// What the body of a create takes: path, class.
static TICKETING_TICKET_CREATE_INDEX: &[(&str, JsonClass)] = &[
    ("properties", JsonClass::Open),
    ("properties.subject", JsonClass::Text),
    ("properties.content", JsonClass::Text),
    ("properties.hs_pipeline", JsonClass::Text),
    ("properties.hs_pipeline_stage", JsonClass::Text),
    ("properties.hs_ticket_priority", JsonClass::Text),
    ("properties.hs_ticket_category", JsonClass::Text),
    ("properties.source_type", JsonClass::Text),
    ("properties.hubspot_owner_id", JsonClass::Text),
    ("associations", JsonClass::List),
    ("associations[]", JsonClass::Object),
    ("associations[].to", JsonClass::Object),
    ("associations[].to.id", JsonClass::Text),
    ("associations[].types", JsonClass::List),
    ("associations[].types[]", JsonClass::Object),
    (
        "associations[].types[].associationCategory",
        JsonClass::Text,
    ),
    (
        "associations[].types[].associationTypeId",
        JsonClass::Integer,
    ),
];

/// What the body of an update takes: path, class.
static TICKETING_TICKET_UPDATE_INDEX: &[(&str, JsonClass)] = &[
    ("properties", JsonClass::Open),
    ("properties.subject", JsonClass::Text),
    ("properties.content", JsonClass::Text),
    ("properties.hs_pipeline", JsonClass::Text),
    ("properties.hs_pipeline_stage", JsonClass::Text),
    ("properties.hs_ticket_priority", JsonClass::Text),
    ("properties.hs_ticket_category", JsonClass::Text),
    ("properties.source_type", JsonClass::Text),
    ("properties.hubspot_owner_id", JsonClass::Text),
];
