// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! The common model `crm.opportunity` from HubSpot.
//!
//! Mapped in `mappings/hubspot/crm.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/properties/dealname` |  | exact |
//! | `description` | `/properties/description` |  | exact |
//! | `amount` | `/properties/amount` | `money in /properties/deal_currency_code` | exact |
//! | `probability` | `/properties/hs_deal_stage_probability` | `decimal` | read only |
//! | `owner` | `/properties/hubspot_owner_id` | `ref User` | exact |
//! | `account` | `/associations/companies/results/*/id else /associations/companies/results/0/id` | `ref Account` | read only |
//! | `contacts` | `/associations/contacts/results[]: /id` | `each of ref Contact` | read only |
//! | `pipeline` | `id /properties/pipeline` | `object RemoteRef` | read only |
//! | `stage` | `/properties/dealstage` | `ref Stage` | exact |
//! | `status` | two properties say it together: hs_is_closed_won and hs_is_closed_lost |  | skipped |
//! | `lost_reason` | `/properties/closed_lost_reason` |  | exact |
//! | `lead_source` | `/properties/hs_analytics_source` |  | read only |
//! | `close_date` | `/properties/closedate` | `datetime rfc3339` | read lossy |
//! | `closed_at` | closedate is the expected day until the deal is closed |  | skipped |
//! | `last_activity_at` | `/properties/notes_last_updated` | `datetime rfc3339` | read only |
//! | `remote_url` | `/url` |  | read only |
//! | `remote_created_at` | `/createdAt` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | `/updatedAt` | `datetime rfc3339` | read only |
//! | `remote_was_deleted` | `/archived` |  | read only |
//! | `custom_fields` | `/properties/*` | `what the spec does not name` | exact |

use crate::Client;
use crate::deals::{
    CREATE_DEAL, DELETE_DEAL, DealRecord, GET_DEAL, LIST_DEALS, SEARCH_DEALS, UPDATE_DEAL,
};
use crate::field_maps::CRM_OPPORTUNITY;
use crate::properties::{GET_PROPERTY, Property};
use conjoin_models::crm::{Contact, Opportunity, OpportunityInput};
use conjoin_runtime::convert::{
    AmountForm, Body, Conversion, CurrencyForm, DateFormat, MoneyForm, Nulls, TimeFormat, write,
};
use conjoin_runtime::field_map::{
    JsonClass, Mappable, Mapped, MappedFields, MappedInput, RecordOf, WriteOf,
};
use conjoin_runtime::json::RawJson;
use conjoin_runtime::model::{Patch, Ref, RemoteRef, Timestamp};
use conjoin_runtime::{
    Changes, Checkpoint, Deleted, Error, FieldDefinition, FieldOption, GetPlan, IdFrom, ListPlan,
    ListQuery, Next, Origin, PageSize, Provenance, Record, Records, Send, Step, Stop, WritePlan,
    Written,
};
use std::mem;

/// Records of the common model `crm.opportunity`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Opportunities<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Opportunities<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Only what has changed since.
    pub fn modified_after(mut self, time: Timestamp) -> Self {
        self.query.modified_after = Some(time);
        self
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Records per page: 100 by default, 100 at most.
    pub fn page_size(mut self, size: u32) -> Self {
        self.query.page_size = Some(size);
        self
    }

    /// True when the provider marks the record as deleted.
    ///
    /// Narrows the list, by the parameter `archived`.
    pub fn remote_was_deleted(mut self, value: bool) -> Self {
        self.query
            .filters
            .insert("remote_was_deleted".to_owned(), value.to_string());
        self
    }

    /// Lists opportunities, page by page, as the stream is read.
    pub fn stream(self) -> Records<Opportunity, DealRecord> {
        if self.query.asks_for_changes() {
            return self.changed();
        }
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_DEALS);
        call.query("associations", "companies,contacts");
        call.query(
            "properties",
            &connection
                .selected(
                    &CRM_OPPORTUNITY,
                    RecordOf::List,
                    &[
                        "amount",
                        "closed_lost_reason",
                        "closedate",
                        "deal_currency_code",
                        "dealname",
                        "dealstage",
                        "description",
                        "hs_analytics_source",
                        "hs_deal_stage_probability",
                        "hubspot_owner_id",
                        "notes_last_updated",
                        "pipeline",
                    ],
                )
                .join(","),
        );
        if let Some(value) = self.query.filters.get("remote_was_deleted") {
            call.query("archived", value);
        }
        connection.list(call, &LIST, &self.query).overlap(60)
    }

    /// Lists opportunities that have changed, by `search_deals`.
    fn changed(self) -> Records<Opportunity, DealRecord> {
        let connection = &self.client.connection;
        let mut call = connection.call(&SEARCH_DEALS);
        call.body(
            "{\"filterGroups\":[{\"filters\":[{\"propertyName\":\"hs_lastmodifieddate\",\"operator\":\"GTE\",\"value\":null}]}],\"sorts\":[\"hs_lastmodifieddate\"],\"properties\":null}".to_owned()
        );
        call.body_set(
            "/properties",
            serde_json::Value::from(connection.selected(
                &CRM_OPPORTUNITY,
                RecordOf::List,
                &[
                    "amount",
                    "closed_lost_reason",
                    "closedate",
                    "deal_currency_code",
                    "dealname",
                    "dealstage",
                    "description",
                    "hs_analytics_source",
                    "hs_deal_stage_probability",
                    "hubspot_owner_id",
                    "notes_last_updated",
                    "pipeline",
                ],
            )),
        );
        connection
            .list(call, &CHANGED, &self.query)
            .max_records(10000)
            .overlap(60)
            .changes(&CHANGED_FROM)
            .unfiltered()
    }

    /// Lists opportunities that were deleted, page by page; the provider cannot be asked since
    /// when.
    pub fn deleted(self) -> Records<Deleted, DealRecord> {
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_DEALS);
        call.query("archived", "true");
        connection.list(call, &DELETED, &self.query)
    }

    /// Lists the fields that the customer defined.
    pub fn field_definitions(self) -> Records<FieldDefinition, Property> {
        let connection = &self.client.connection;
        let mut call = connection.call(&GET_PROPERTY);
        call.path("objectType", "deals");
        connection.list(call, &FIELD_DEFINITIONS, &self.query)
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<Opportunity, DealRecord>, Error> {
        let mut call = self.client.connection.call(&GET_DEAL);
        call.path("dealId", id);
        call.query("associations", "companies,contacts");
        call.query(
            "properties",
            &self
                .client
                .connection
                .selected(
                    &CRM_OPPORTUNITY,
                    RecordOf::Get,
                    &[
                        "amount",
                        "closed_lost_reason",
                        "closedate",
                        "deal_currency_code",
                        "dealname",
                        "dealstage",
                        "description",
                        "hs_analytics_source",
                        "hs_deal_stage_probability",
                        "hubspot_owner_id",
                        "notes_last_updated",
                        "pipeline",
                    ],
                )
                .join(","),
        );
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<Opportunity, DealRecord>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &OpportunityInput) -> Result<Written<Opportunity>, Error> {
        let mut call = self.client.connection.call(&CREATE_DEAL);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Create, input, create_body));
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }

    /// Changes what the input sets.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn update(
        &self,
        id: &str,
        input: &OpportunityInput,
    ) -> Result<Written<Opportunity>, Error> {
        let mut call = self.client.connection.call(&UPDATE_DEAL);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Update, input, update_body));
        call.path("dealId", id);
        self.client
            .connection
            .write_record(call, &UPDATE, Some(id))
            .await
    }

    /// Deletes one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn delete(&self, id: &str) -> Result<(), Error> {
        let mut call = self.client.connection.call(&DELETE_DEAL);
        call.path("dealId", id);
        call.send::<()>().await?;
        Ok(())
    }
}

/// How records are listed.
static LIST: ListPlan<Opportunity, DealRecord> = ListPlan {
    model: "crm.opportunity",
    records: &[Step::Key("results")],
    next: Next::Cursor {
        next: "/paging/next/after",
        send: Send::Query("after"),
        stop: Stop::Absent,
    },
    size: Some(PageSize {
        send: Send::Query("limit"),
        value: 100,
        max: 100,
    }),
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// How records that have changed are listed.
static CHANGED: ListPlan<Opportunity, DealRecord> = ListPlan {
    model: "crm.opportunity",
    records: &[Step::Key("results")],
    next: Next::Cursor {
        next: "/paging/next/after",
        send: Send::Body("/after"),
        stop: Stop::Absent,
    },
    size: Some(PageSize {
        send: Send::Body("/limit"),
        value: 200,
        max: 200,
    }),
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// From when on changes are asked for.
static CHANGED_FROM: Changes = Changes {
    send: &[Send::Body("/filterGroups/0/filters/0/value")],
    format: TimeFormat::EpochMillis,
    number: false,
    not_after: 0,
    from_start: false,
    cursor: Some(("/updatedAt", TimeFormat::Rfc3339)),
    window: None,
};

/// How deleted records are listed.
static DELETED: ListPlan<Deleted, DealRecord> = ListPlan {
    model: "crm.opportunity.deleted",
    records: &[Step::Key("results")],
    next: Next::Cursor {
        next: "/paging/next/after",
        send: Send::Query("after"),
        stop: Stop::Absent,
    },
    size: Some(PageSize {
        send: Send::Query("limit"),
        value: 100,
        max: 100,
    }),
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: |raw, cx| {
        Deleted::at(
            cx.at("at", "/archivedAt")
                .date_time(raw.archived_at.as_deref(), TimeFormat::Rfc3339),
        )
    },
    keep: None,
    mapped: None,
};

/// How one record is read.
static GET: GetPlan<Opportunity, DealRecord> = GetPlan {
    model: "crm.opportunity",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Opportunity, DealRecord> = WritePlan {
    model: "crm.opportunity",
    id: IdFrom::Body("/id"),
    record: Some(&CREATED),
};

/// How the record in the answer is read.
static CREATED: GetPlan<Opportunity, DealRecord> = GetPlan {
    model: "crm.opportunity",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// What the answer to a change tells.
static UPDATE: WritePlan<Opportunity, DealRecord> = WritePlan {
    model: "crm.opportunity",
    id: IdFrom::Given,
    record: Some(&UPDATED),
};

/// How the record in the answer is read.
static UPDATED: GetPlan<Opportunity, DealRecord> = GetPlan {
    model: "crm.opportunity",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// How the fields are listed that customers defined.
static FIELD_DEFINITIONS: ListPlan<FieldDefinition, Property> = ListPlan {
    model: "crm.opportunity.field",
    records: &[Step::Key("results")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.name.clone(),
    id_pointer: "/name",
    convert: |raw, cx| {
        FieldDefinition::new(
            cx.remote_id(),
            raw.label.as_deref().map(str::to_owned),
            raw.type_.as_deref().map(str::to_owned),
            raw.options
                .as_deref()
                .unwrap_or_default()
                .iter()
                .filter_map(|item| {
                    Some(FieldOption::new(
                        item.value.as_deref().map(str::to_owned)?,
                        item.label.as_deref().map(str::to_owned),
                    ))
                })
                .collect(),
        )
        .holding(&[], JsonClass::Text)
    },
    keep: None,
    mapped: None,
};

/// The Opportunity of a provider record.
fn from_record(raw: &mut DealRecord, cx: &mut Conversion<'_>) -> Opportunity {
    let mut common = Opportunity::default();
    let properties = raw.properties.as_ref();
    let associations = raw.associations.as_ref();
    common.remote_id = cx.remote_id();
    common.name = cx
        .at("name", "/properties/dealname")
        .text(properties.and_then(|it| it.dealname.as_deref()));
    common.description = cx
        .at("description", "/properties/description")
        .text(properties.and_then(|it| it.description.as_deref()));
    common.amount = cx.at("amount", "/properties/amount").money_text(
        properties.and_then(|it| it.amount.as_deref()),
        properties.and_then(|it| it.deal_currency_code.as_deref()),
    );
    common.probability = cx
        .at("probability", "/properties/hs_deal_stage_probability")
        .decimal(properties.and_then(|it| it.hs_deal_stage_probability.as_deref()));
    common.owner = cx
        .at("owner", "/properties/hubspot_owner_id")
        .reference(properties.and_then(|it| it.hubspot_owner_id.as_deref()));
    common.account = cx
        .at("account", "/associations/companies/results/*/id")
        .reference(
            associations
                .and_then(|it| it.companies.as_ref())
                .and_then(|it| it.results.as_deref())
                .and_then(|it| {
                    it.iter()
                        .find(|it| it.type_.as_deref() == Some("deal_to_company"))
                })
                .and_then(|it| it.id.as_deref()),
        )
        .or_else(|| {
            cx.at("account", "/associations/companies/results/0/id")
                .reference(
                    associations
                        .and_then(|it| it.companies.as_ref())
                        .and_then(|it| it.results.as_deref())
                        .and_then(|it| it.first())
                        .and_then(|it| it.id.as_deref()),
                )
        });
    common.contacts = from_record_contacts(raw, cx);
    common.pipeline = from_record_pipeline(raw, cx);
    common.stage = cx
        .at("stage", "/properties/dealstage")
        .reference(properties.and_then(|it| it.dealstage.as_deref()));
    common.lost_reason = cx
        .at("lost_reason", "/properties/closed_lost_reason")
        .text(properties.and_then(|it| it.closed_lost_reason.as_deref()));
    common.lead_source = cx
        .at("lead_source", "/properties/hs_analytics_source")
        .text(properties.and_then(|it| it.hs_analytics_source.as_deref()));
    common.close_date = cx.at("close_date", "/properties/closedate").date_of_time(
        properties.and_then(|it| it.closedate.as_deref()),
        TimeFormat::Rfc3339,
    );
    common.last_activity_at = cx
        .at("last_activity_at", "/properties/notes_last_updated")
        .date_time(
            properties.and_then(|it| it.notes_last_updated.as_deref()),
            TimeFormat::Rfc3339,
        );
    common.remote_url = cx.at("remote_url", "/url").text(raw.url.take());
    common.remote_created_at = cx
        .at("remote_created_at", "/createdAt")
        .date_time(raw.created_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_updated_at = cx
        .at("remote_updated_at", "/updatedAt")
        .date_time(raw.updated_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_was_deleted = raw.archived;
    common.custom_fields = raw.properties.take().map(|it| it.extra).unwrap_or_default();
    common
}

fn from_record_contacts(raw: &DealRecord, cx: &mut Conversion<'_>) -> Option<Vec<Ref<Contact>>> {
    let associations = raw.associations.as_ref();
    let items = associations
        .and_then(|it| it.contacts.as_ref())
        .and_then(|it| it.results.as_deref())?;
    let mut list = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        list.extend(
            cx.at("contacts", "/associations/contacts/results/{}/id")
                .reference(item.id.as_deref()),
        );
    }
    cx.no_element();
    Some(list)
}

fn from_record_pipeline(raw: &DealRecord, cx: &mut Conversion<'_>) -> Option<RemoteRef> {
    let properties = raw.properties.as_ref();
    let mut value = RemoteRef::default();
    value.id = cx
        .at("pipeline.id", "/properties/pipeline")
        .text(properties.and_then(|it| it.pipeline.as_deref()));
    (value.id.is_some()).then_some(value)
}

/// The body of create.
fn create_body(input: &OpportunityInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&[""]);
    send(input, &mut body);
    body
}

/// The body of update.
fn update_body(input: &OpportunityInput) -> Body {
    let mut body = Body::new(Nulls::Text("")).null_values(&[""]);
    send(input, &mut body);
    body
}

/// What create and update send alike.
fn send(input: &OpportunityInput, body: &mut Body) {
    body.put("name", "/properties/dealname", &input.name, write::text);
    body.put(
        "description",
        "/properties/description",
        &input.description,
        write::text,
    );
    body.money(
        "amount",
        "/properties/amount",
        &input.amount,
        &MoneyForm {
            amount: AmountForm::Text,
            minor: false,
            currency: CurrencyForm::At("/properties/deal_currency_code"),
        },
    );
    body.put(
        "owner",
        "/properties/hubspot_owner_id",
        &input.owner,
        write::ref_to_text,
    );
    body.put(
        "stage",
        "/properties/dealstage",
        &input.stage,
        write::ref_to_text,
    );
    body.put(
        "lost_reason",
        "/properties/closed_lost_reason",
        &input.lost_reason,
        write::text,
    );
    body.put(
        "close_date",
        "/properties/closedate",
        &input.close_date,
        write::date(DateFormat::Iso),
    );
    body.custom_bag("/properties", &input.custom_fields);
    body.unsupported(
        "probability",
        &input.probability,
        "it follows from the stage",
    );
    body.unsupported(
        "account",
        &input.account,
        "set through the associations API",
    );
    body.unsupported(
        "contacts",
        &input.contacts,
        "set through the associations API",
    );
    body.unsupported(
        "pipeline",
        &input.pipeline,
        "an object is not taken apart on the way back",
    );
    body.unsupported(
        "status",
        &input.status,
        "two properties say it together: hs_is_closed_won and hs_is_closed_lost",
    );
    body.unsupported("lead_source", &input.lead_source, "HubSpot computes it");
    body.unsupported(
        "last_activity_at",
        &input.last_activity_at,
        "HubSpot computes it",
    );
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Opportunity> = MappedFields {
    fields: &CRM_OPPORTUNITY,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Opportunity, field: &str, value: Option<Mapped>) {
    match field {
        "amount" => common.amount = value.and_then(Mappable::from_mapped),
        "probability" => common.probability = value.and_then(Mappable::from_mapped),
        "lost_reason" => common.lost_reason = value.and_then(Mappable::from_mapped),
        "lead_source" => common.lead_source = value.and_then(Mappable::from_mapped),
        "close_date" => common.close_date = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// How a customer's field map reaches what is written.
static MAPPED_INPUT: MappedInput<OpportunityInput> = MappedInput {
    fields: &CRM_OPPORTUNITY,
    custom_fields: |input| &mut input.custom_fields,
    take: take_field,
};

/// Takes a common field that a field map has repointed out of an input.
fn take_field(input: &mut OpportunityInput, field: &str) -> Patch<Mapped> {
    match field {
        "amount" => mem::take(&mut input.amount).map(Mappable::into_mapped),
        "probability" => mem::take(&mut input.probability).map(Mappable::into_mapped),
        "lost_reason" => mem::take(&mut input.lost_reason).map(Mappable::into_mapped),
        "lead_source" => mem::take(&mut input.lead_source).map(Mappable::into_mapped),
        "close_date" => mem::take(&mut input.close_date).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/properties/dealname", "", "iso"),
    Provenance::new("description", "/properties/description", "", "iso"),
    Provenance::new(
        "amount",
        "/properties/amount",
        "money in /properties/deal_currency_code",
        "iso",
    ),
    Provenance::new(
        "probability",
        "/properties/hs_deal_stage_probability",
        "decimal",
        "read-only",
    ),
    Provenance::new("owner", "/properties/hubspot_owner_id", "ref User", "iso"),
    Provenance::new(
        "account",
        "/associations/companies/results/*/id else /associations/companies/results/0/id",
        "ref Account",
        "read-only",
    ),
    Provenance::new(
        "contacts",
        "/associations/contacts/results[]: /id",
        "each of ref Contact",
        "read-only",
    ),
    Provenance::new(
        "pipeline",
        "id /properties/pipeline",
        "object RemoteRef",
        "read-only",
    ),
    Provenance::new("stage", "/properties/dealstage", "ref Stage", "iso"),
    Provenance::new("status", "", "", "skipped"),
    Provenance::new("lost_reason", "/properties/closed_lost_reason", "", "iso"),
    Provenance::new(
        "lead_source",
        "/properties/hs_analytics_source",
        "",
        "read-only",
    ),
    Provenance::new(
        "close_date",
        "/properties/closedate",
        "datetime rfc3339",
        "read-lossy",
    ),
    Provenance::new("closed_at", "", "", "skipped"),
    Provenance::new(
        "last_activity_at",
        "/properties/notes_last_updated",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new("remote_url", "/url", "", "read-only"),
    Provenance::new(
        "remote_created_at",
        "/createdAt",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new(
        "remote_updated_at",
        "/updatedAt",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new("remote_was_deleted", "/archived", "", "read-only"),
    Provenance::new(
        "custom_fields",
        "/properties/*",
        "what the spec does not name",
        "iso",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "crm.opportunity",
    file: "mappings/hubspot/crm.yaml",
    line: 242,
    rows: PROVENANCE,
    lines: &[
        1, 44, 45, 46, 47, 48, 49, 56, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 73,
    ],
};
