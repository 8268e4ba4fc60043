// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! The common model `hris.group` from BambooHR.
//!
//! Mapped in `mappings/bamboohr/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `name` | `/name` |  | read only |
//! | `type` | `"DEPARTMENT"` | `const` | read only |
//! | `parent_group` | an option is a name |  | absent |
//! | `code` | an option is a name |  | absent |
//! | `manager` | an option is a name |  | absent |
//! | `company` | `"company"` | `const` | read only |
//! | `is_commonly_used_as_team` | an option is a name |  | absent |
//! | `remote_url` | no option has it |  | absent |
//! | `remote_created_at` | `/createdDate` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | no option has it |  | absent |
//! | `remote_was_deleted` | `/archived` | `bool: true "yes", false "no"` | read only |

use crate::Client;
use crate::lists::{LIST_LIST_FIELDS, ListFieldOption};
use conjoin_models::hris::{Group, GroupType};
use conjoin_runtime::convert::{Conversion, TimeFormat};
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::model::Ref;
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records, Step};

/// Records of the common model `hris.group`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Groups<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Groups<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists groups, page by page, as the stream is read.
    pub fn stream(self) -> Records<Group, ListFieldOption> {
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_LIST_FIELDS);
        call.query("format", "json");
        connection.list(call, &LIST, &self.query)
    }
}

/// How records are listed.
static LIST: ListPlan<Group, ListFieldOption> = ListPlan {
    model: "hris.group",
    records: &[
        Step::Find {
            key: "alias",
            equals: "department",
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

/// The Group of a provider record.
fn from_record(raw: &mut ListFieldOption, cx: &mut Conversion<'_>) -> Group {
    let mut common = Group::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common.type_ = Some(GroupType::Department.into());
    common.company = Some(Ref::new("company"));
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
    Provenance::new("type", "\"DEPARTMENT\"", "const", "read-only"),
    Provenance::new("parent_group", "", "", "absent"),
    Provenance::new("code", "", "", "absent"),
    Provenance::new("manager", "", "", "absent"),
    Provenance::new("company", "\"company\"", "const", "read-only"),
    Provenance::new("is_commonly_used_as_team", "", "", "absent"),
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
    model: "hris.group",
    file: "mappings/bamboohr/hris.yaml",
    line: 249,
    rows: PROVENANCE,
    lines: &[1, 11, 12, 17, 17, 17, 13, 17, 18, 14, 18, 15],
};
