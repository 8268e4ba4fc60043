// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `ticketing.team` from Acme Desk.
//!
//! Mapped in `mappings/acme/ticketing.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/name` |  | read only |
//! | `description` | no team has it |  | absent |
//! | `members` | no team has it |  | absent |
//! | `parent_team` | no team has it |  | absent |
//! | `remote_was_deleted` | `/archived` |  | read only |

use crate::Client;
use crate::teams::LIST_TEAMS;
use conjoin_models::ticketing::Team;
use conjoin_runtime::convert::Conversion;
use conjoin_runtime::{
    Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records, Step, Stop,
};

/// Records of the common model `ticketing.team`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Teams<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Teams<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists teams, page by page, as the stream is read.
    pub fn stream(self) -> Records<Team, crate::teams::Team> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_TEAMS);
        connection.list(call, &LIST, &self.query)
    }
}

/// How records are listed.
static LIST: ListPlan<Team, crate::teams::Team> = ListPlan {
    model: "ticketing.team",
    records: &[Step::Key("items")],
    next: Next::Url {
        body: Some("/links/next"),
        link: None,
        hosts: &["pages.acme.example"],
        stop: Stop::Absent,
    },
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// The Team of a provider record.
fn from_record(raw: &mut crate::teams::Team, cx: &mut Conversion<'_>) -> Team {
    let mut common = Team::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common.remote_was_deleted = raw.archived;
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/name", "", "read-only"),
    Provenance::new("description", "", "", "absent"),
    Provenance::new("members", "", "", "absent"),
    Provenance::new("parent_team", "", "", "absent"),
    Provenance::new("remote_was_deleted", "/archived", "", "read-only"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "ticketing.team",
    file: "mappings/acme/ticketing.yaml",
    line: 171,
    rows: PROVENANCE,
    lines: &[1, 6, 9, 9, 9, 7],
};
