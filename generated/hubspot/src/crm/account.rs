// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! The common model `crm.account` from HubSpot.
//!
//! Mapped in `mappings/hubspot/crm.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `owner` | `/properties/hubspot_owner_id` | `ref User` | exact |
//! | `name` | `/properties/name` |  | exact |
//! | `description` | `/properties/description` |  | exact |
//! | `industry` | `/properties/industry` |  | exact |
//! | `website` | `/properties/website` |  | exact |
//! | `domains` | `/properties/domain` | `list` | write lossy |
//! | `number_of_employees` | `/properties/numberofemployees` | `int` | exact |
//! | `annual_revenue` | `/properties/annualrevenue` | `money in /properties/hs_annual_revenue_currency_code` | read only |
//! | `parent_account` | `/properties/hs_parent_company_id` | `ref Account` | read only |
//! | `account_type` | `/properties/type` | `enum account_type` | read lossy |
//! | `addresses` | `street_1 /properties/address, street_2 /properties/address2, city /properties/city, region /properties/state, postal_code /properties/zip, country /properties/country` | `list of Address` | write lossy |
//! | `phones` | `number /properties/phone` | `list of Phone (kind const "WORK")` | write lossy |
//! | `emails` | companies have none |  | absent |
//! | `tags` | companies have none |  | absent |
//! | `last_activity_at` | `/properties/notes_last_updated` | `datetime rfc3339` | read only |
//! | `remote_url` | `/url` |  | read only |
//! | `remote_created_at` | `/createdAt` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | `/updatedAt` | `datetime rfc3339` | read only |
//! | `remote_was_deleted` | `/archived` |  | read only |
//! | `custom_fields` | `/properties/*` | `what the spec does not name` | exact |

use crate::Client;
use crate::companies::{
    CREATE_COMPANY, CompanyRecord, DELETE_COMPANY, GET_COMPANY, LIST_COMPANIES, SEARCH_COMPANIES,
    UPDATE_COMPANY,
};
use crate::enums::ACCOUNT_TYPE;
use crate::field_maps::CRM_ACCOUNT;
use crate::properties::{GET_PROPERTY, Property};
use conjoin_models::crm::{Account, AccountInput};
use conjoin_runtime::convert::{Body, Conversion, Nulls, TimeFormat, WriteSlot, write};
use conjoin_runtime::field_map::{
    JsonClass, Mappable, Mapped, MappedFields, MappedInput, RecordOf, WriteOf,
};
use conjoin_runtime::json::RawJson;
use conjoin_runtime::model::{Address, Patch, Phone, PhoneKind, Timestamp};
use conjoin_runtime::{
    Changes, Checkpoint, Deleted, Error, FieldDefinition, FieldOption, GetPlan, IdFrom, ListPlan,
    ListQuery, Next, Origin, PageSize, Provenance, Record, Records, Send, Step, Stop, WritePlan,
    Written,
};
use std::mem;

/// Records of the common model `crm.account`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Accounts<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Accounts<'a> {
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

    /// Lists accounts, page by page, as the stream is read.
    pub fn stream(self) -> Records<Account, CompanyRecord> {
        if self.query.asks_for_changes() {
            return self.changed();
        }
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_COMPANIES);
        call.query(
            "properties",
            &connection
                .selected(
                    &CRM_ACCOUNT,
                    RecordOf::List,
                    &[
                        "address",
                        "address2",
                        "annualrevenue",
                        "city",
                        "country",
                        "description",
                        "domain",
                        "hs_annual_revenue_currency_code",
                        "hs_parent_company_id",
                        "hubspot_owner_id",
                        "industry",
                        "name",
                        "notes_last_updated",
                        "numberofemployees",
                        "phone",
                        "state",
                        "type",
                        "website",
                        "zip",
                    ],
                )
                .join(","),
        );
        if let Some(value) = self.query.filters.get("remote_was_deleted") {
            call.query("archived", value);
        }
        connection.list(call, &LIST, &self.query).overlap(60)
    }

    /// Lists accounts that have changed, by `search_companies`.
    fn changed(self) -> Records<Account, CompanyRecord> {
        let connection = &self.client.connection;
        let mut call = connection.call(&SEARCH_COMPANIES);
        call.body(
            "{\"filterGroups\":[{\"filters\":[{\"propertyName\":\"hs_lastmodifieddate\",\"operator\":\"GTE\",\"value\":null}]}],\"sorts\":[\"hs_lastmodifieddate\"],\"properties\":null}".to_owned()
        );
        call.body_set(
            "/properties",
            serde_json::Value::from(connection.selected(
                &CRM_ACCOUNT,
                RecordOf::List,
                &[
                    "address",
                    "address2",
                    "annualrevenue",
                    "city",
                    "country",
                    "description",
                    "domain",
                    "hs_annual_revenue_currency_code",
                    "hs_parent_company_id",
                    "hubspot_owner_id",
                    "industry",
                    "name",
                    "notes_last_updated",
                    "numberofemployees",
                    "phone",
                    "state",
                    "type",
                    "website",
                    "zip",
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

    /// Lists accounts that were deleted, page by page; the provider cannot be asked since when.
    pub fn deleted(self) -> Records<Deleted, CompanyRecord> {
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_COMPANIES);
        call.query("archived", "true");
        connection.list(call, &DELETED, &self.query)
    }

    /// Lists the fields that the customer defined.
    pub fn field_definitions(self) -> Records<FieldDefinition, Property> {
        let connection = &self.client.connection;
        let mut call = connection.call(&GET_PROPERTY);
        call.path("objectType", "companies");
        connection.list(call, &FIELD_DEFINITIONS, &self.query)
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<Account, CompanyRecord>, Error> {
        let mut call = self.client.connection.call(&GET_COMPANY);
        call.path("companyId", id);
        call.query(
            "properties",
            &self
                .client
                .connection
                .selected(
                    &CRM_ACCOUNT,
                    RecordOf::Get,
                    &[
                        "address",
                        "address2",
                        "annualrevenue",
                        "city",
                        "country",
                        "description",
                        "domain",
                        "hs_annual_revenue_currency_code",
                        "hs_parent_company_id",
                        "hubspot_owner_id",
                        "industry",
                        "name",
                        "notes_last_updated",
                        "numberofemployees",
                        "phone",
                        "state",
                        "type",
                        "website",
                        "zip",
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
    pub fn decode(&self, json: &RawJson) -> Result<Record<Account, CompanyRecord>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &AccountInput) -> Result<Written<Account>, Error> {
        let mut call = self.client.connection.call(&CREATE_COMPANY);
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
    pub async fn update(&self, id: &str, input: &AccountInput) -> Result<Written<Account>, Error> {
        let mut call = self.client.connection.call(&UPDATE_COMPANY);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Update, input, update_body));
        call.path("companyId", id);
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
        let mut call = self.client.connection.call(&DELETE_COMPANY);
        call.path("companyId", id);
        call.send::<()>().await?;
        Ok(())
    }
}

/// How records are listed.
static LIST: ListPlan<Account, CompanyRecord> = ListPlan {
    model: "crm.account",
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
static CHANGED: ListPlan<Account, CompanyRecord> = ListPlan {
    model: "crm.account",
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
static DELETED: ListPlan<Deleted, CompanyRecord> = ListPlan {
    model: "crm.account.deleted",
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
static GET: GetPlan<Account, CompanyRecord> = GetPlan {
    model: "crm.account",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Account, CompanyRecord> = WritePlan {
    model: "crm.account",
    id: IdFrom::Body("/id"),
    record: Some(&CREATED),
};

/// How the record in the answer is read.
static CREATED: GetPlan<Account, CompanyRecord> = GetPlan {
    model: "crm.account",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// What the answer to a change tells.
static UPDATE: WritePlan<Account, CompanyRecord> = WritePlan {
    model: "crm.account",
    id: IdFrom::Given,
    record: Some(&UPDATED),
};

/// How the record in the answer is read.
static UPDATED: GetPlan<Account, CompanyRecord> = GetPlan {
    model: "crm.account",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// How the fields are listed that customers defined.
static FIELD_DEFINITIONS: ListPlan<FieldDefinition, Property> = ListPlan {
    model: "crm.account.field",
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

/// The Account of a provider record.
fn from_record(raw: &mut CompanyRecord, cx: &mut Conversion<'_>) -> Account {
    let mut common = Account::default();
    let properties = raw.properties.as_ref();
    common.remote_id = cx.remote_id();
    common.owner = cx
        .at("owner", "/properties/hubspot_owner_id")
        .reference(properties.and_then(|it| it.hubspot_owner_id.as_deref()));
    common.name = cx
        .at("name", "/properties/name")
        .text(properties.and_then(|it| it.name.as_deref()));
    common.description = cx
        .at("description", "/properties/description")
        .text(properties.and_then(|it| it.description.as_deref()));
    common.industry = cx
        .at("industry", "/properties/industry")
        .text(properties.and_then(|it| it.industry.as_deref()));
    common.website = cx
        .at("website", "/properties/website")
        .text(properties.and_then(|it| it.website.as_deref()));
    common.domains = from_record_domains(raw, cx);
    common.number_of_employees = cx
        .at("number_of_employees", "/properties/numberofemployees")
        .int(properties.and_then(|it| it.numberofemployees.as_deref()));
    common.annual_revenue = cx
        .at("annual_revenue", "/properties/annualrevenue")
        .money_text(
            properties.and_then(|it| it.annualrevenue.as_deref()),
            properties.and_then(|it| it.hs_annual_revenue_currency_code.as_deref()),
        );
    common.parent_account = cx
        .at("parent_account", "/properties/hs_parent_company_id")
        .reference(properties.and_then(|it| it.hs_parent_company_id.as_deref()));
    common.account_type = cx
        .at("account_type", "/properties/type")
        .enumeration(properties.and_then(|it| it.type_.as_deref()), &ACCOUNT_TYPE);
    common.addresses = from_record_addresses(raw, cx);
    common.phones = from_record_phones(raw, cx);
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

fn from_record_domains(raw: &CompanyRecord, cx: &mut Conversion<'_>) -> Option<Vec<String>> {
    let properties = raw.properties.as_ref();
    let mut list = Vec::new();
    list.extend(
        cx.at("domains", "/properties/domain")
            .text(properties.and_then(|it| it.domain.as_deref())),
    );
    (!list.is_empty()).then_some(list)
}

fn from_record_addresses(raw: &CompanyRecord, cx: &mut Conversion<'_>) -> Option<Vec<Address>> {
    let properties = raw.properties.as_ref();
    let mut list = Vec::new();
    let mut value = Address::default();
    value.street_1 = cx
        .at("addresses.street_1", "/properties/address")
        .text(properties.and_then(|it| it.address.as_deref()));
    value.street_2 = cx
        .at("addresses.street_2", "/properties/address2")
        .text(properties.and_then(|it| it.address2.as_deref()));
    value.city = cx
        .at("addresses.city", "/properties/city")
        .text(properties.and_then(|it| it.city.as_deref()));
    value.region = cx
        .at("addresses.region", "/properties/state")
        .text(properties.and_then(|it| it.state.as_deref()));
    value.postal_code = cx
        .at("addresses.postal_code", "/properties/zip")
        .text(properties.and_then(|it| it.zip.as_deref()));
    value.country = cx
        .at("addresses.country", "/properties/country")
        .text(properties.and_then(|it| it.country.as_deref()));
    if value.street_1.is_some()
        || value.street_2.is_some()
        || value.city.is_some()
        || value.region.is_some()
        || value.postal_code.is_some()
        || value.country.is_some()
    {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

fn from_record_phones(raw: &CompanyRecord, cx: &mut Conversion<'_>) -> Option<Vec<Phone>> {
    let properties = raw.properties.as_ref();
    let mut list = Vec::new();
    let mut value = Phone::default();
    value.number = cx
        .at("phones.number", "/properties/phone")
        .text(properties.and_then(|it| it.phone.as_deref()));
    value.kind = Some(PhoneKind::Work.into());
    if value.number.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

/// The body of create.
fn create_body(input: &AccountInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&[""]);
    send(input, &mut body);
    body
}

/// The body of update.
fn update_body(input: &AccountInput) -> Body {
    let mut body = Body::new(Nulls::Text("")).null_values(&[""]);
    send(input, &mut body);
    body
}

/// What create and update send alike.
fn send(input: &AccountInput, body: &mut Body) {
    body.put(
        "owner",
        "/properties/hubspot_owner_id",
        &input.owner,
        write::ref_to_text,
    );
    body.put("name", "/properties/name", &input.name, write::text);
    body.put(
        "description",
        "/properties/description",
        &input.description,
        write::text,
    );
    body.put(
        "industry",
        "/properties/industry",
        &input.industry,
        write::text,
    );
    body.put(
        "website",
        "/properties/website",
        &input.website,
        write::text,
    );
    body.slots(
        "domains",
        &input.domains,
        &[WriteSlot {
            takes: |_| true,
            pointers: &["/properties/domain"],
            write: &|it, out| out.put("/properties/domain", Some(it), write::text),
        }],
    );
    body.put(
        "number_of_employees",
        "/properties/numberofemployees",
        &input.number_of_employees,
        write::int_to_text,
    );
    body.put(
        "account_type",
        "/properties/type",
        &input.account_type,
        write::enumeration(&ACCOUNT_TYPE),
    );
    body.slots(
        "addresses",
        &input.addresses,
        &[WriteSlot {
            takes: |_| true,
            pointers: &[
                "/properties/address",
                "/properties/address2",
                "/properties/city",
                "/properties/state",
                "/properties/zip",
                "/properties/country",
            ],
            write: &|it, out| {
                out.put("/properties/address", it.street_1.as_ref(), write::text);
                out.put("/properties/address2", it.street_2.as_ref(), write::text);
                out.put("/properties/city", it.city.as_ref(), write::text);
                out.put("/properties/state", it.region.as_ref(), write::text);
                out.put("/properties/zip", it.postal_code.as_ref(), write::text);
                out.put("/properties/country", it.country.as_ref(), write::text);
                out.nowhere("kind", it.kind.is_some());
                out.nowhere("name", it.name.is_some());
                out.nowhere("lines", it.lines.is_some());
                out.nowhere("formatted", it.formatted.is_some());
            },
        }],
    );
    body.slots(
        "phones",
        &input.phones,
        &[WriteSlot {
            takes: |_| true,
            pointers: &["/properties/phone"],
            write: &|it, out| {
                out.put("/properties/phone", it.number.as_ref(), write::text);
                out.fixed(
                    "kind",
                    it.kind.is_none() || it.kind.as_ref().is_some_and(|it| it.is(PhoneKind::Work)),
                );
                out.nowhere("e164", it.e164.is_some());
                out.nowhere("extension", it.extension.is_some());
                out.nowhere("is_primary", it.is_primary.is_some());
            },
        }],
    );
    body.custom_bag("/properties", &input.custom_fields);
    body.unsupported(
        "annual_revenue",
        &input.annual_revenue,
        "HubSpot sets the currency itself, so a written one would be lost",
    );
    body.unsupported(
        "parent_account",
        &input.parent_account,
        "set through the associations API",
    );
    body.unsupported("emails", &input.emails, "companies have none");
    body.unsupported("tags", &input.tags, "companies have none");
    body.unsupported(
        "last_activity_at",
        &input.last_activity_at,
        "HubSpot computes it",
    );
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Account> = MappedFields {
    fields: &CRM_ACCOUNT,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Account, field: &str, value: Option<Mapped>) {
    match field {
        "industry" => common.industry = value.and_then(Mappable::from_mapped),
        "number_of_employees" => common.number_of_employees = value.and_then(Mappable::from_mapped),
        "account_type" => common.account_type = value.and_then(Mappable::from_mapped),
        "tags" => common.tags = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// How a customer's field map reaches what is written.
static MAPPED_INPUT: MappedInput<AccountInput> = MappedInput {
    fields: &CRM_ACCOUNT,
    custom_fields: |input| &mut input.custom_fields,
    take: take_field,
};

/// Takes a common field that a field map has repointed out of an input.
fn take_field(input: &mut AccountInput, field: &str) -> Patch<Mapped> {
    match field {
        "industry" => mem::take(&mut input.industry).map(Mappable::into_mapped),
        "number_of_employees" => {
            mem::take(&mut input.number_of_employees).map(Mappable::into_mapped)
        }
        "account_type" => mem::take(&mut input.account_type).map(Mappable::into_mapped),
        "tags" => mem::take(&mut input.tags).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("owner", "/properties/hubspot_owner_id", "ref User", "iso"),
    Provenance::new("name", "/properties/name", "", "iso"),
    Provenance::new("description", "/properties/description", "", "iso"),
    Provenance::new("industry", "/properties/industry", "", "iso"),
    Provenance::new("website", "/properties/website", "", "iso"),
    Provenance::new("domains", "/properties/domain", "list", "write-lossy"),
    Provenance::new(
        "number_of_employees",
        "/properties/numberofemployees",
        "int",
        "iso",
    ),
    Provenance::new(
        "annual_revenue",
        "/properties/annualrevenue",
        "money in /properties/hs_annual_revenue_currency_code",
        "read-only",
    ),
    Provenance::new(
        "parent_account",
        "/properties/hs_parent_company_id",
        "ref Account",
        "read-only",
    ),
    Provenance::new(
        "account_type",
        "/properties/type",
        "enum account_type",
        "read-lossy",
    ),
    Provenance::new(
        "addresses",
        "street_1 /properties/address, street_2 /properties/address2, city /properties/city, region /properties/state, postal_code /properties/zip, country /properties/country",
        "list of Address",
        "write-lossy",
    ),
    Provenance::new(
        "phones",
        "number /properties/phone",
        "list of Phone (kind const \"WORK\")",
        "write-lossy",
    ),
    Provenance::new("emails", "", "", "absent"),
    Provenance::new("tags", "", "", "absent"),
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
    model: "crm.account",
    file: "mappings/hubspot/crm.yaml",
    line: 35,
    rows: PROVENANCE,
    lines: &[
        1, 43, 44, 45, 46, 47, 48, 53, 54, 59, 60, 61, 74, 85, 85, 79, 80, 81, 82, 83, 87,
    ],
};
