// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `crm.user` from Acme Desk.
//!
//! Mapped in `mappings/acme/crm.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/name` |  | read only |
//! | `email` | nobody else is told of |  | absent |
//! | `is_active` | nobody else is told of |  | absent |
//! | `role` | nobody else is told of |  | absent |
//! | `timezone` | nobody else is told of |  | absent |

use crate::Client;
use crate::leads::{Me, WHO_AM_I};
use conjoin_models::crm::User;
use conjoin_runtime::convert::Conversion;
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records, Step};

/// Records of the common model `crm.user`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Users<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Users<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Reads the only one of the users: a stream of one record.
    pub fn stream(self) -> Records<User, Me> {
        let connection = &self.client.connection;
        let call = connection.call(&WHO_AM_I);
        connection.list(call, &LIST, &self.query).single()
    }
}

/// How records are listed.
static LIST: ListPlan<User, Me> = ListPlan {
    model: "crm.user",
    records: &[Step::Key("me")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// The User of a provider record.
fn from_record(raw: &mut Me, cx: &mut Conversion<'_>) -> User {
    let mut common = User::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/name", "", "read-only"),
    Provenance::new("email", "", "", "absent"),
    Provenance::new("is_active", "", "", "absent"),
    Provenance::new("role", "", "", "absent"),
    Provenance::new("timezone", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "crm.user",
    file: "mappings/acme/crm.yaml",
    line: 177,
    rows: PROVENANCE,
    lines: &[1, 6, 8, 8, 8, 8],
};
