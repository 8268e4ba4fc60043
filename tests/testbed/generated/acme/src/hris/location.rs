// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `hris.location` from Acme Desk.
//!
//! Mapped in `mappings/acme/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/label` | `html to text, trim` | read lossy |
//! | `phone` | `/phone` | `phone in {setting country}` | write lossy |
//! | `street_1` | no site has it |  | absent |
//! | `street_2` | no site has it |  | absent |
//! | `city` |  |  | write only |
//! | `region` | no site has it |  | absent |
//! | `postal_code` | `/zip` | `int to string, without prefix "1"` | read lossy |
//! | `country` | `/country` | `country by name` | read lossy |
//! | `location_type` | `"WORK" if /closed is null` | `when, const` | read only |
//! | `timezone` | no site has it |  | absent |

use crate::Client;
use crate::field_maps::HRIS_LOCATION;
use crate::sites::{CREATE_SITE, LIST_SITES, Site};
use conjoin_models::hris::{Location, LocationInput, LocationType};
use conjoin_runtime::convert::{self, Body, Bounds, Coded, Conversion, Nulls, Spelling, write};
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields, MappedInput, WriteOf};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{
    Checkpoint, Error, IdFrom, ListPlan, ListQuery, Next, Origin, Provenance, Records, Step,
    WritePlan, Written,
};
use std::mem;

/// Records of the common model `hris.location`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Locations<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Locations<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists locations, page by page, as the stream is read.
    pub fn stream(self) -> Records<Location, Site> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_SITES);
        connection.list(call, &LIST, &self.query)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &LocationInput) -> Result<Written<Location>, Error> {
        let mut call = self.client.connection.call(&CREATE_SITE);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Create, input, create_body));
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Location, Site> = ListPlan {
    model: "hris.location",
    records: &[Step::Key("sites")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Location, ()> = WritePlan {
    model: "hris.location",
    id: IdFrom::Body("/id"),
    record: None,
};

/// The Location of a provider record.
fn from_record(raw: &mut Site, cx: &mut Conversion<'_>) -> Location {
    let mut common = Location::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/label").stepped().text(
        raw.label
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(convert::html_text)
            .as_deref()
            .map(str::trim),
    );
    common.phone = {
        let region = cx.setting("country");
        cx.at("phone", "/phone")
            .phone_in(raw.phone.as_deref(), region)
    };
    common.postal_code = cx.at("postal_code", "/zip").stepped().text(
        raw.zip
            .map(|it| it.to_string())
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(|it| it.strip_prefix("1").unwrap_or(it)),
    );
    common.country = cx
        .at("country", "/country")
        .coded(raw.country.as_deref(), Coded::Country(Spelling::Name));
    common.location_type = if cx.present(raw.closed.as_deref()).is_none() {
        Some(LocationType::Work.into())
    } else {
        None
    };
    common
}

/// The body of create.
fn create_body(input: &LocationInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.put(
        "name",
        "/label",
        &input.name,
        write::bounded(Bounds::NONE.pattern("^[A-Z]"), write::text),
    );
    body.put("phone", "/phone", &input.phone, write::phone);
    body.put(
        "country",
        "/country",
        &input.country,
        write::coded(Coded::Country(Spelling::Name)),
    );
    body.put(
        "postal_code",
        "/zip",
        &input.postal_code,
        write::digits(write::affixed("1", "", write::text)),
    );
    body.put("city", "/town", &input.city, write::text);
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported("street_1", &input.street_1, "no site has it");
    body.unsupported("street_2", &input.street_2, "no site has it");
    body.unsupported("region", &input.region, "no site has it");
    body.unsupported("location_type", &input.location_type, "it is read only");
    body.unsupported("timezone", &input.timezone, "no site has it");
    body
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Location> = MappedFields {
    fields: &HRIS_LOCATION,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Location, field: &str, value: Option<Mapped>) {
    match field {
        "name" => common.name = value.and_then(Mappable::from_mapped),
        "phone" => common.phone = value.and_then(Mappable::from_mapped),
        "country" => common.country = value.and_then(Mappable::from_mapped),
        "postal_code" => common.postal_code = value.and_then(Mappable::from_mapped),
        "location_type" => common.location_type = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// How a customer's field map reaches what is written.
static MAPPED_INPUT: MappedInput<LocationInput> = MappedInput {
    fields: &HRIS_LOCATION,
    custom_fields: |input| &mut input.custom_fields,
    take: take_field,
};

/// Takes a common field that a field map has repointed out of an input.
fn take_field(input: &mut LocationInput, field: &str) -> Patch<Mapped> {
    match field {
        "name" => mem::take(&mut input.name).map(Mappable::into_mapped),
        "phone" => mem::take(&mut input.phone).map(Mappable::into_mapped),
        "country" => mem::take(&mut input.country).map(Mappable::into_mapped),
        "postal_code" => mem::take(&mut input.postal_code).map(Mappable::into_mapped),
        "location_type" => mem::take(&mut input.location_type).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/label", "html to text, trim", "read-lossy"),
    Provenance::new(
        "phone",
        "/phone",
        "phone in {setting country}",
        "write-lossy",
    ),
    Provenance::new("street_1", "", "", "absent"),
    Provenance::new("street_2", "", "", "absent"),
    Provenance::new("city", "", "", "write-only"),
    Provenance::new("region", "", "", "absent"),
    Provenance::new(
        "postal_code",
        "/zip",
        "int to string, without prefix \"1\"",
        "read-lossy",
    ),
    Provenance::new("country", "/country", "country by name", "read-lossy"),
    Provenance::new(
        "location_type",
        "\"WORK\" if /closed is null",
        "when, const",
        "read-only",
    ),
    Provenance::new("timezone", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "hris.location",
    file: "mappings/acme/hris.yaml",
    line: 114,
    rows: PROVENANCE,
    lines: &[1, 8, 9, 15, 15, 12, 15, 11, 10, 13, 15],
};
