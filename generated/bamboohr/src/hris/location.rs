// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! The common model `hris.location` from BambooHR.
//!
//! Mapped in `mappings/bamboohr/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `name` | `/name` |  | read only |
//! | `phone` | an option is a name |  | absent |
//! | `street_1` | an option is a name |  | absent |
//! | `street_2` | an option is a name |  | absent |
//! | `city` | an option is a name |  | absent |
//! | `region` | an option is a name |  | absent |
//! | `postal_code` | an option is a name |  | absent |
//! | `country` | an option is a name |  | absent |
//! | `location_type` | an option may just as well be called Remote Worker |  | skipped |
//! | `timezone` | an option is a name |  | absent |
//! | `remote_url` | no option has it |  | absent |
//! | `remote_created_at` | `/createdDate` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | no option has it |  | absent |
//! | `remote_was_deleted` | `/archived` | `bool: true "yes", false "no"` | read only |

use crate::Client;
use crate::lists::{LIST_LIST_FIELDS, ListFieldOption};
use conjoin_models::hris::Location;
use conjoin_runtime::convert::{Conversion, TimeFormat};
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records, Step};

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
    pub fn stream(self) -> Records<Location, ListFieldOption> {
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_LIST_FIELDS);
        call.query("format", "json");
        connection.list(call, &LIST, &self.query)
    }
}

/// How records are listed.
static LIST: ListPlan<Location, ListFieldOption> = ListPlan {
    model: "hris.location",
    records: &[
        Step::Find {
            key: "alias",
            equals: "location",
        },
        Step::Key("options"),
    ],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// The Location of a provider record.
fn from_record(raw: &mut ListFieldOption, cx: &mut Conversion<'_>) -> Location {
    let mut common = Location::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common.remote_created_at = cx
        .at("remote_created_at", "/createdDate")
        .date_time(raw.created_date.as_deref(), TimeFormat::Rfc3339);
    common.remote_was_deleted = cx.at("remote_was_deleted", "/archived").bool_text(
        raw.archived.as_ref().map(OpenEnum::as_text),
        &["yes"],
        &["no"],
    );
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new("name", "/name", "", "read-only"),
    Provenance::new("phone", "", "", "absent"),
    Provenance::new("street_1", "", "", "absent"),
    Provenance::new("street_2", "", "", "absent"),
    Provenance::new("city", "", "", "absent"),
    Provenance::new("region", "", "", "absent"),
    Provenance::new("postal_code", "", "", "absent"),
    Provenance::new("country", "", "", "absent"),
    Provenance::new("location_type", "", "", "skipped"),
    Provenance::new("timezone", "", "", "absent"),
    Provenance::new("remote_url", "", "", "absent"),
    Provenance::new(
        "remote_created_at",
        "/createdDate",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new("remote_updated_at", "", "", "absent"),
    Provenance::new(
        "remote_was_deleted",
        "/archived",
        "bool: true \"yes\", false \"no\"",
        "read-only",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "hris.location",
    file: "mappings/bamboohr/hris.yaml",
    line: 227,
    rows: PROVENANCE,
    lines: &[1, 11, 16, 16, 16, 16, 16, 16, 16, 14, 16, 17, 12, 17, 13],
};
