// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! What the field map of a customer may name at Zendesk, model by model.

use conjoin_models::ticketing::{TicketStatusReason, TicketType};
use conjoin_runtime::field_map::{
    self, CustomPlace, FieldKind, FieldRow, JsonClass, ModelFields, RecordFields, WriteFields,
};

/// Every model that takes a field map.
pub static FIELDS: &[&ModelFields] = &[&TICKETING_TICKET];

/// What a field map of `ticketing.ticket` may name.
pub static TICKETING_TICKET: ModelFields = ModelFields {
    model: "ticketing.ticket",
    list: Some(RecordFields {
        index: TICKETING_TICKET_FIELD_INDEX,
        select: None,
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
        path: "custom_fields",
        key: "id",
        value: "value",
    }),
};

/// Common fields of `ticketing.ticket` that a field map may repoint, and their types.
static TICKETING_TICKET_OVERRIDABLE: &[(&str, FieldKind)] = &[
    (
        "ticket_type",
        FieldKind::Enum(field_map::enum_values::<TicketType>),
    ),
    ("due_date", FieldKind::DateOrDateTime),
    ("started_at", FieldKind::DateTime),
    ("estimate", FieldKind::Decimal),
    (
        "status_reason",
        FieldKind::Enum(field_map::enum_values::<TicketStatusReason>),
    ),
];

/// Provider fields of a record of `ticketing.ticket`: path, class, whether it may be null or
/// missing.
static TICKETING_TICKET_FIELD_INDEX: &[FieldRow] = &[
    ("id", JsonClass::Integer, false),
    ("url", JsonClass::Text, false),
    ("external_id", JsonClass::Text, true),
    ("encoded_id", JsonClass::Text, true),
    ("type", JsonClass::Text, true),
    ("subject", JsonClass::Text, true),
    ("raw_subject", JsonClass::Text, true),
    ("description", JsonClass::Text, false),
    ("status", JsonClass::Text, false),
    ("custom_status_id", JsonClass::Integer, true),
    ("priority", JsonClass::Text, true),
    ("recipient", JsonClass::Text, true),
    ("requester_id", JsonClass::Integer, false),
    ("submitter_id", JsonClass::Integer, false),
    ("assignee_id", JsonClass::Integer, true),
    ("organization_id", JsonClass::Integer, true),
    ("group_id", JsonClass::Integer, true),
    ("collaborator_ids", JsonClass::Integers, true),
    ("follower_ids", JsonClass::Integers, true),
    ("email_cc_ids", JsonClass::Integers, true),
    ("forum_topic_id", JsonClass::Integer, true),
    ("problem_id", JsonClass::Integer, true),
    ("has_incidents", JsonClass::Bool, true),
    ("is_public", JsonClass::Bool, true),
    ("due_at", JsonClass::Text, true),
    ("tags", JsonClass::Texts, false),
    ("custom_fields", JsonClass::List, false),
    ("custom_fields[]", JsonClass::Object, false),
    ("custom_fields[].id", JsonClass::Integer, false),
    ("custom_fields[].value", JsonClass::Any, true),
    ("fields", JsonClass::List, true),
    ("fields[]", JsonClass::Object, false),
    ("fields[].id", JsonClass::Integer, false),
    ("fields[].value", JsonClass::Any, true),
    ("satisfaction_rating", JsonClass::Object, true),
    ("satisfaction_rating.score", JsonClass::Text, true),
    ("satisfaction_rating.comment", JsonClass::Text, true),
    ("sharing_agreement_ids", JsonClass::Integers, true),
    ("followup_ids", JsonClass::Integers, true),
    ("ticket_form_id", JsonClass::Integer, true),
    ("brand_id", JsonClass::Integer, true),
    ("allow_channelback", JsonClass::Bool, true),
    ("allow_attachments", JsonClass::Bool, true),
    ("from_messaging_channel", JsonClass::Bool, true),
    ("support_type", JsonClass::Text, true),
    ("generated_timestamp", JsonClass::Integer, true),
    ("created_at", JsonClass::Text, false),
    ("updated_at", JsonClass::Text, false),
    ("via", JsonClass::Object, true),
    ("via.channel", JsonClass::Text, true),
    ("via.source", JsonClass::Object, true),
    ("via.source.from", JsonClass::Open, true),
    ("via.source.to", JsonClass::Open, true),
    ("via.source.rel", JsonClass::Text, true),
];

/// What the body of a create takes: path, class.
static TICKETING_TICKET_CREATE_INDEX: &[(&str, JsonClass)] = &[
    ("subject", JsonClass::Text),
    ("type", JsonClass::Text),
    ("status", JsonClass::Text),
    ("priority", JsonClass::Text),
    ("requester_id", JsonClass::Integer),
    ("assignee_id", JsonClass::Integer),
    ("organization_id", JsonClass::Integer),
    ("group_id", JsonClass::Integer),
    ("problem_id", JsonClass::Integer),
    ("external_id", JsonClass::Text),
    ("due_at", JsonClass::Text),
    ("tags", JsonClass::Texts),
    ("custom_fields", JsonClass::List),
    ("custom_fields[]", JsonClass::Object),
    ("custom_fields[].id", JsonClass::Integer),
    ("custom_fields[].value", JsonClass::Any),
    ("comment", JsonClass::Object),
    ("comment.body", JsonClass::Text),
    ("comment.html_body", JsonClass::Text),
    ("comment.public", JsonClass::Bool),
    ("comment.author_id", JsonClass::Integer),
    ("comment.uploads", JsonClass::Texts),
    ("submitter_id", JsonClass::Integer),
    ("follower_ids", JsonClass::Integers),
    ("email_cc_ids", JsonClass::Integers),
    ("recipient", JsonClass::Text),
    ("brand_id", JsonClass::Integer),
    ("ticket_form_id", JsonClass::Integer),
];

/// What the body of an update takes: path, class.
static TICKETING_TICKET_UPDATE_INDEX: &[(&str, JsonClass)] = &[
    ("subject", JsonClass::Text),
    ("type", JsonClass::Text),
    ("status", JsonClass::Text),
    ("priority", JsonClass::Text),
    ("requester_id", JsonClass::Integer),
    ("assignee_id", JsonClass::Integer),
    ("organization_id", JsonClass::Integer),
    ("group_id", JsonClass::Integer),
    ("problem_id", JsonClass::Integer),
    ("external_id", JsonClass::Text),
    ("due_at", JsonClass::Text),
    ("tags", JsonClass::Texts),
    ("custom_fields", JsonClass::List),
    ("custom_fields[]", JsonClass::Object),
    ("custom_fields[].id", JsonClass::Integer),
    ("custom_fields[].value", JsonClass::Any),
    ("comment", JsonClass::Object),
    ("comment.body", JsonClass::Text),
    ("comment.html_body", JsonClass::Text),
    ("comment.public", JsonClass::Bool),
    ("comment.author_id", JsonClass::Integer),
    ("comment.uploads", JsonClass::Texts),
    ("safe_update", JsonClass::Bool),
    ("updated_stamp", JsonClass::Text),
];
