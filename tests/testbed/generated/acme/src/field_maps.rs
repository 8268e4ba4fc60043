// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! What the field map of a customer may name at Acme Desk, model by model.

use conjoin_models::ticketing::{TicketPriority, TicketStatus};
use conjoin_runtime::field_map::{
    self, CustomPlace, FieldKind, FieldRow, JsonClass, ModelFields, RecordFields, SelectRule,
    WriteFields,
};

/// Every model that takes a field map.
pub static FIELDS: &[&ModelFields] = &[&TICKETING_TICKET];

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
];
