// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! The common model `crm.contact` from HubSpot.
//!
//! Mapped in `mappings/hubspot/crm.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `first_name` | `/properties/firstname` |  | exact |
//! | `last_name` | `/properties/lastname` |  | exact |
//! | `display_name` | `{/properties/firstname} {/properties/lastname}` | `template` | read only |
//! | `job_title` | `/properties/jobtitle` |  | exact |
//! | `department` | no property by default |  | absent |
//! | `account` | `/properties/associatedcompanyid` | `ref Account` | read only |
//! | `accounts` | an association comes once per label, so each company would be listed twice |  | skipped |
//! | `owner` | `/properties/hubspot_owner_id` | `ref User` | exact |
//! | `addresses` | `street_1 /properties/address, city /properties/city, region /properties/state, postal_code /properties/zip, country /properties/country` | `list of Address` | write lossy |
//! | `emails` | `address /properties/email` | `list of Email (is_primary const true)` | write lossy |
//! | `phones` | `number /properties/phone; number /properties/mobilephone; number /properties/fax` | `list of Phone (kind const "WORK"); Phone (kind const "MOBILE"); Phone (kind const "FAX")` | write lossy |
//! | `urls` | `url /properties/website` | `list of Url` | write lossy |
//! | `lifecycle_stage` | `/properties/lifecyclestage` | `enum lifecycle_stage` | read lossy |
//! | `email_opt_out` | `/properties/hs_email_optout` | `bool: true "true", false "false"` | read only |
//! | `lead_source` | `/properties/hs_analytics_source` |  | read only |
//! | `tags` | no property by default |  | absent |
//! | `timezone` | hs_timezone spells Europe/Berlin as europe_slash_berlin, which is no IANA name |  | skipped |
//! | `last_activity_at` | `/properties/notes_last_updated` | `datetime rfc3339` | read only |
//! | `remote_url` | `/url` |  | read only |
//! | `remote_created_at` | `/createdAt` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | `/updatedAt` | `datetime rfc3339` | read only |
//! | `remote_was_deleted` | `/archived` |  | read only |
//! | `custom_fields` | `/properties/*` | `what the spec does not name` | exact |

use crate::Client;
use crate::contacts::{
    CREATE_CONTACT, ContactRecord, DELETE_CONTACT, GET_CONTACT, LIST_CONTACTS, SEARCH_CONTACTS,
    UPDATE_CONTACT,
};
use crate::enums::LIFECYCLE_STAGE;
use crate::field_maps::CRM_CONTACT;
use crate::properties::{GET_PROPERTY, Property};
use conjoin_models::crm::{Contact, ContactInput};
use conjoin_runtime::convert::{
    self, Body, Conversion, Nulls, Piece, TimeFormat, WriteSlot, write,
};
use conjoin_runtime::field_map::{
    JsonClass, Mappable, Mapped, MappedFields, MappedInput, RecordOf, WriteOf,
};
use conjoin_runtime::json::RawJson;
use conjoin_runtime::model::{Address, Email, Patch, Phone, PhoneKind, Timestamp, Url};
use conjoin_runtime::{
    Changes, Checkpoint, Deleted, Error, FieldDefinition, FieldOption, GetPlan, IdFrom, ListPlan,
    ListQuery, Next, Origin, PageSize, Provenance, Record, Records, Send, Step, Stop, WritePlan,
    Written,
};
use std::borrow::Cow;
use std::mem;

/// Records of the common model `crm.contact`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Contacts<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Contacts<'a> {
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

    /// Lists contacts, page by page, as the stream is read.
    pub fn stream(self) -> Records<Contact, ContactRecord> {
        if self.query.asks_for_changes() {
            return self.changed();
        }
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_CONTACTS);
        call.query(
            "properties",
            &connection
                .selected(
                    &CRM_CONTACT,
                    RecordOf::List,
                    &[
                        "address",
                        "associatedcompanyid",
                        "city",
                        "country",
                        "email",
                        "fax",
                        "firstname",
                        "hs_analytics_source",
                        "hs_email_optout",
                        "hubspot_owner_id",
                        "jobtitle",
                        "lastname",
                        "lifecyclestage",
                        "mobilephone",
                        "notes_last_updated",
                        "phone",
                        "state",
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

    /// Lists contacts that have changed, by `search_contacts`.
    fn changed(self) -> Records<Contact, ContactRecord> {
        let connection = &self.client.connection;
        let mut call = connection.call(&SEARCH_CONTACTS);
        call.body(
            "{\"filterGroups\":[{\"filters\":[{\"propertyName\":\"lastmodifieddate\",\"operator\":\"GTE\",\"value\":null}]}],\"sorts\":[\"lastmodifieddate\"],\"properties\":null}".to_owned()
        );
        call.body_set(
            "/properties",
            serde_json::Value::from(connection.selected(
                &CRM_CONTACT,
                RecordOf::List,
                &[
                    "address",
                    "associatedcompanyid",
                    "city",
                    "country",
                    "email",
                    "fax",
                    "firstname",
                    "hs_analytics_source",
                    "hs_email_optout",
                    "hubspot_owner_id",
                    "jobtitle",
                    "lastname",
                    "lifecyclestage",
                    "mobilephone",
                    "notes_last_updated",
                    "phone",
                    "state",
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

    /// Lists contacts that were deleted, page by page; the provider cannot be asked since when.
    pub fn deleted(self) -> Records<Deleted, ContactRecord> {
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_CONTACTS);
        call.query("archived", "true");
        connection.list(call, &DELETED, &self.query)
    }

    /// Lists the fields that the customer defined.
    pub fn field_definitions(self) -> Records<FieldDefinition, Property> {
        let connection = &self.client.connection;
        let mut call = connection.call(&GET_PROPERTY);
        call.path("objectType", "contacts");
        connection.list(call, &FIELD_DEFINITIONS, &self.query)
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<Contact, ContactRecord>, Error> {
        let mut call = self.client.connection.call(&GET_CONTACT);
        call.path("contactId", id);
        call.query(
            "properties",
            &self
                .client
                .connection
                .selected(
                    &CRM_CONTACT,
                    RecordOf::Get,
                    &[
                        "address",
                        "associatedcompanyid",
                        "city",
                        "country",
                        "email",
                        "fax",
                        "firstname",
                        "hs_analytics_source",
                        "hs_email_optout",
                        "hubspot_owner_id",
                        "jobtitle",
                        "lastname",
                        "lifecyclestage",
                        "mobilephone",
                        "notes_last_updated",
                        "phone",
                        "state",
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
    pub fn decode(&self, json: &RawJson) -> Result<Record<Contact, ContactRecord>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &ContactInput) -> Result<Written<Contact>, Error> {
        let mut call = self.client.connection.call(&CREATE_CONTACT);
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
    pub async fn update(&self, id: &str, input: &ContactInput) -> Result<Written<Contact>, Error> {
        let mut call = self.client.connection.call(&UPDATE_CONTACT);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Update, input, update_body));
        call.path("contactId", id);
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
        let mut call = self.client.connection.call(&DELETE_CONTACT);
        call.path("contactId", id);
        call.send::<()>().await?;
        Ok(())
    }
}

/// How records are listed.
static LIST: ListPlan<Contact, ContactRecord> = ListPlan {
    model: "crm.contact",
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
static CHANGED: ListPlan<Contact, ContactRecord> = ListPlan {
    model: "crm.contact",
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
static DELETED: ListPlan<Deleted, ContactRecord> = ListPlan {
    model: "crm.contact.deleted",
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
static GET: GetPlan<Contact, ContactRecord> = GetPlan {
    model: "crm.contact",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Contact, ContactRecord> = WritePlan {
    model: "crm.contact",
    id: IdFrom::Body("/id"),
    record: Some(&CREATED),
};

/// How the record in the answer is read.
static CREATED: GetPlan<Contact, ContactRecord> = GetPlan {
    model: "crm.contact",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// What the answer to a change tells.
static UPDATE: WritePlan<Contact, ContactRecord> = WritePlan {
    model: "crm.contact",
    id: IdFrom::Given,
    record: Some(&UPDATED),
};

/// How the record in the answer is read.
static UPDATED: GetPlan<Contact, ContactRecord> = GetPlan {
    model: "crm.contact",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// How the fields are listed that customers defined.
static FIELD_DEFINITIONS: ListPlan<FieldDefinition, Property> = ListPlan {
    model: "crm.contact.field",
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

/// The Contact of a provider record.
fn from_record(raw: &mut ContactRecord, cx: &mut Conversion<'_>) -> Contact {
    let mut common = Contact::default();
    let properties = raw.properties.as_ref();
    common.remote_id = cx.remote_id();
    common.first_name = cx
        .at("first_name", "/properties/firstname")
        .text(properties.and_then(|it| it.firstname.as_deref()));
    common.last_name = cx
        .at("last_name", "/properties/lastname")
        .text(properties.and_then(|it| it.lastname.as_deref()));
    common.display_name = convert::template(&[
        Piece::Value(
            properties
                .and_then(|it| it.firstname.as_deref())
                .map(Cow::Borrowed),
        ),
        Piece::Text(" "),
        Piece::Value(
            properties
                .and_then(|it| it.lastname.as_deref())
                .map(Cow::Borrowed),
        ),
    ]);
    common.job_title = cx
        .at("job_title", "/properties/jobtitle")
        .text(properties.and_then(|it| it.jobtitle.as_deref()));
    common.account = cx
        .at("account", "/properties/associatedcompanyid")
        .reference(properties.and_then(|it| it.associatedcompanyid.as_deref()));
    common.owner = cx
        .at("owner", "/properties/hubspot_owner_id")
        .reference(properties.and_then(|it| it.hubspot_owner_id.as_deref()));
    common.addresses = from_record_addresses(raw, cx);
    common.emails = from_record_emails(raw, cx);
    common.phones = from_record_phones(raw, cx);
    common.urls = from_record_urls(raw, cx);
    common.lifecycle_stage = cx
        .at("lifecycle_stage", "/properties/lifecyclestage")
        .enumeration(
            properties.and_then(|it| it.lifecyclestage.as_deref()),
            &LIFECYCLE_STAGE,
        );
    common.email_opt_out = cx
        .at("email_opt_out", "/properties/hs_email_optout")
        .bool_text(
            properties.and_then(|it| it.hs_email_optout.as_deref()),
            &["true"],
            &["false"],
        );
    common.lead_source = cx
        .at("lead_source", "/properties/hs_analytics_source")
        .text(properties.and_then(|it| it.hs_analytics_source.as_deref()));
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

fn from_record_addresses(raw: &ContactRecord, cx: &mut Conversion<'_>) -> Option<Vec<Address>> {
    let properties = raw.properties.as_ref();
    let mut list = Vec::new();
    let mut value = Address::default();
    value.street_1 = cx
        .at("addresses.street_1", "/properties/address")
        .text(properties.and_then(|it| it.address.as_deref()));
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
        || value.city.is_some()
        || value.region.is_some()
        || value.postal_code.is_some()
        || value.country.is_some()
    {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

fn from_record_emails(raw: &ContactRecord, cx: &mut Conversion<'_>) -> Option<Vec<Email>> {
    let properties = raw.properties.as_ref();
    let mut list = Vec::new();
    let mut value = Email::default();
    value.address = cx
        .at("emails.address", "/properties/email")
        .text(properties.and_then(|it| it.email.as_deref()));
    value.is_primary = Some(true);
    if value.address.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

fn from_record_phones(raw: &ContactRecord, cx: &mut Conversion<'_>) -> Option<Vec<Phone>> {
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
    let mut value = Phone::default();
    value.number = cx
        .at("phones.number", "/properties/mobilephone")
        .text(properties.and_then(|it| it.mobilephone.as_deref()));
    value.kind = Some(PhoneKind::Mobile.into());
    if value.number.is_some() {
        list.push(value);
    }
    let mut value = Phone::default();
    value.number = cx
        .at("phones.number", "/properties/fax")
        .text(properties.and_then(|it| it.fax.as_deref()));
    value.kind = Some(PhoneKind::Fax.into());
    if value.number.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

fn from_record_urls(raw: &ContactRecord, cx: &mut Conversion<'_>) -> Option<Vec<Url>> {
    let properties = raw.properties.as_ref();
    let mut list = Vec::new();
    let mut value = Url::default();
    value.url = cx
        .at("urls.url", "/properties/website")
        .text(properties.and_then(|it| it.website.as_deref()));
    if value.url.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

/// The body of create.
fn create_body(input: &ContactInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&[""]);
    send(input, &mut body);
    body
}

/// The body of update.
fn update_body(input: &ContactInput) -> Body {
    let mut body = Body::new(Nulls::Text("")).null_values(&[""]);
    send(input, &mut body);
    body
}

/// What create and update send alike.
fn send(input: &ContactInput, body: &mut Body) {
    body.put(
        "first_name",
        "/properties/firstname",
        &input.first_name,
        write::text,
    );
    body.put(
        "last_name",
        "/properties/lastname",
        &input.last_name,
        write::text,
    );
    body.put(
        "job_title",
        "/properties/jobtitle",
        &input.job_title,
        write::text,
    );
    body.put(
        "owner",
        "/properties/hubspot_owner_id",
        &input.owner,
        write::ref_to_text,
    );
    body.slots(
        "addresses",
        &input.addresses,
        &[WriteSlot {
            takes: |_| true,
            pointers: &[
                "/properties/address",
                "/properties/city",
                "/properties/state",
                "/properties/zip",
                "/properties/country",
            ],
            write: &|it, out| {
                out.put("/properties/address", it.street_1.as_ref(), write::text);
                out.put("/properties/city", it.city.as_ref(), write::text);
                out.put("/properties/state", it.region.as_ref(), write::text);
                out.put("/properties/zip", it.postal_code.as_ref(), write::text);
                out.put("/properties/country", it.country.as_ref(), write::text);
                out.nowhere("kind", it.kind.is_some());
                out.nowhere("name", it.name.is_some());
                out.nowhere("street_2", it.street_2.is_some());
                out.nowhere("lines", it.lines.is_some());
                out.nowhere("formatted", it.formatted.is_some());
            },
        }],
    );
    body.slots(
        "emails",
        &input.emails,
        &[WriteSlot {
            takes: |_| true,
            pointers: &["/properties/email"],
            write: &|it, out| {
                out.put("/properties/email", it.address.as_ref(), write::text);
                out.fixed(
                    "is_primary",
                    it.is_primary.is_none() || it.is_primary == Some(true),
                );
                out.nowhere("kind", it.kind.is_some());
            },
        }],
    );
    body.slots(
        "phones",
        &input.phones,
        &[
            WriteSlot {
                takes: |it| it.kind.as_ref().is_some_and(|it| it.is(PhoneKind::Work)),
                pointers: &["/properties/phone"],
                write: &|it, out| {
                    out.put("/properties/phone", it.number.as_ref(), write::text);
                    out.nowhere("e164", it.e164.is_some());
                    out.nowhere("extension", it.extension.is_some());
                    out.nowhere("is_primary", it.is_primary.is_some());
                },
            },
            WriteSlot {
                takes: |it| it.kind.as_ref().is_some_and(|it| it.is(PhoneKind::Mobile)),
                pointers: &["/properties/mobilephone"],
                write: &|it, out| {
                    out.put("/properties/mobilephone", it.number.as_ref(), write::text);
                    out.nowhere("e164", it.e164.is_some());
                    out.nowhere("extension", it.extension.is_some());
                    out.nowhere("is_primary", it.is_primary.is_some());
                },
            },
            WriteSlot {
                takes: |it| it.kind.as_ref().is_some_and(|it| it.is(PhoneKind::Fax)),
                pointers: &["/properties/fax"],
                write: &|it, out| {
                    out.put("/properties/fax", it.number.as_ref(), write::text);
                    out.nowhere("e164", it.e164.is_some());
                    out.nowhere("extension", it.extension.is_some());
                    out.nowhere("is_primary", it.is_primary.is_some());
                },
            },
        ],
    );
    body.slots(
        "urls",
        &input.urls,
        &[WriteSlot {
            takes: |_| true,
            pointers: &["/properties/website"],
            write: &|it, out| {
                out.put("/properties/website", it.url.as_ref(), write::text);
                out.nowhere("kind", it.kind.is_some());
            },
        }],
    );
    body.put(
        "lifecycle_stage",
        "/properties/lifecyclestage",
        &input.lifecycle_stage,
        write::enumeration(&LIFECYCLE_STAGE),
    );
    body.custom_bag("/properties", &input.custom_fields);
    body.unsupported("department", &input.department, "no property by default");
    body.unsupported(
        "account",
        &input.account,
        "set through the associations API",
    );
    body.unsupported(
        "accounts",
        &input.accounts,
        "an association comes once per label, so each company would be listed twice",
    );
    body.unsupported(
        "email_opt_out",
        &input.email_opt_out,
        "set through the subscriptions API",
    );
    body.unsupported("lead_source", &input.lead_source, "HubSpot computes it");
    body.unsupported("tags", &input.tags, "no property by default");
    body.unsupported(
        "timezone",
        &input.timezone,
        "hs_timezone spells Europe/Berlin as europe_slash_berlin, which is no IANA name",
    );
    body.unsupported(
        "last_activity_at",
        &input.last_activity_at,
        "HubSpot computes it",
    );
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Contact> = MappedFields {
    fields: &CRM_CONTACT,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Contact, field: &str, value: Option<Mapped>) {
    match field {
        "job_title" => common.job_title = value.and_then(Mappable::from_mapped),
        "department" => common.department = value.and_then(Mappable::from_mapped),
        "emails" => common.emails = value.and_then(Mappable::from_mapped),
        "phones" => common.phones = value.and_then(Mappable::from_mapped),
        "lifecycle_stage" => common.lifecycle_stage = value.and_then(Mappable::from_mapped),
        "lead_source" => common.lead_source = value.and_then(Mappable::from_mapped),
        "timezone" => common.timezone = value.and_then(Mappable::from_mapped),
        "tags" => common.tags = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// How a customer's field map reaches what is written.
static MAPPED_INPUT: MappedInput<ContactInput> = MappedInput {
    fields: &CRM_CONTACT,
    custom_fields: |input| &mut input.custom_fields,
    take: take_field,
};

/// Takes a common field that a field map has repointed out of an input.
fn take_field(input: &mut ContactInput, field: &str) -> Patch<Mapped> {
    match field {
        "job_title" => mem::take(&mut input.job_title).map(Mappable::into_mapped),
        "department" => mem::take(&mut input.department).map(Mappable::into_mapped),
        "emails" => mem::take(&mut input.emails).map(Mappable::into_mapped),
        "phones" => mem::take(&mut input.phones).map(Mappable::into_mapped),
        "lifecycle_stage" => mem::take(&mut input.lifecycle_stage).map(Mappable::into_mapped),
        "lead_source" => mem::take(&mut input.lead_source).map(Mappable::into_mapped),
        "timezone" => mem::take(&mut input.timezone).map(Mappable::into_mapped),
        "tags" => mem::take(&mut input.tags).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("first_name", "/properties/firstname", "", "iso"),
    Provenance::new("last_name", "/properties/lastname", "", "iso"),
    Provenance::new(
        "display_name",
        "{/properties/firstname} {/properties/lastname}",
        "template",
        "read-only",
    ),
    Provenance::new("job_title", "/properties/jobtitle", "", "iso"),
    Provenance::new("department", "", "", "absent"),
    Provenance::new(
        "account",
        "/properties/associatedcompanyid",
        "ref Account",
        "read-only",
    ),
    Provenance::new("accounts", "", "", "skipped"),
    Provenance::new("owner", "/properties/hubspot_owner_id", "ref User", "iso"),
    Provenance::new(
        "addresses",
        "street_1 /properties/address, city /properties/city, region /properties/state, postal_code /properties/zip, country /properties/country",
        "list of Address",
        "write-lossy",
    ),
    Provenance::new(
        "emails",
        "address /properties/email",
        "list of Email (is_primary const true)",
        "write-lossy",
    ),
    Provenance::new(
        "phones",
        "number /properties/phone; number /properties/mobilephone; number /properties/fax",
        "list of Phone (kind const \"WORK\"); Phone (kind const \"MOBILE\"); Phone (kind const \"FAX\")",
        "write-lossy",
    ),
    Provenance::new(
        "urls",
        "url /properties/website",
        "list of Url",
        "write-lossy",
    ),
    Provenance::new(
        "lifecycle_stage",
        "/properties/lifecyclestage",
        "enum lifecycle_stage",
        "read-lossy",
    ),
    Provenance::new(
        "email_opt_out",
        "/properties/hs_email_optout",
        "bool: true \"true\", false \"false\"",
        "read-only",
    ),
    Provenance::new(
        "lead_source",
        "/properties/hs_analytics_source",
        "",
        "read-only",
    ),
    Provenance::new("tags", "", "", "absent"),
    Provenance::new("timezone", "", "", "skipped"),
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
    model: "crm.contact",
    file: "mappings/hubspot/crm.yaml",
    line: 136,
    rows: PROVENANCE,
    lines: &[
        1, 43, 44, 45, 46, 89, 47, 48, 49, 50, 62, 67, 74, 79, 80, 81, 89, 82, 83, 84, 85, 86, 87,
        91,
    ],
};
