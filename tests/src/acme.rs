//! A made-up provider, written by hand in the shape of generated code.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use conjoin_runtime::convert::{Conversion, DateFormat, EnumMap, Unknown};
use conjoin_runtime::json::{Extra, FromJson, Reader};
use conjoin_runtime::model::{Date, Enum, ModelEnum, Ref};
use conjoin_runtime::{
    Auth, Call, ClientBuilder, Connection, Connector, ErrorClass, ErrorRule, ErrorRules, GetPlan,
    IdFrom, Limits, ListPlan, Method, Next, Operation, PageSize, Profile, RetryAfterFormat,
    RetryPolicy, Send, Step, Stop, WritePlan,
};

use crate::clock::{SteadyJitter, TestClock};
use crate::server::Server;

/// What is true of the provider.
pub static PROFILE: Profile = ACME;

/// The same as a constant, for providers that differ in something.
pub const ACME: Profile = Profile {
    provider: "acme",
    title: "Acme",
    server: "https://{company}.acme.example/api",
    headers: &[("x-acme-version", "2")],
    limits: Limits {
        retry_after: &[("x-ratelimit-reset", RetryAfterFormat::EpochSeconds)],
        ..Limits::NONE
    },
    retry: RetryPolicy {
        statuses: &[408, 500, 502, 503, 504],
        max_attempts: 3,
        base: Duration::from_millis(500),
        cap: Duration::from_secs(20),
    },
    errors: ERRORS,
    null_values: &["N/A"],
};

/// The provider with at most two requests at a time.
pub static NARROW: Profile = Profile {
    provider: "acme",
    title: "Acme",
    server: "https://acme.example",
    headers: &[],
    limits: Limits {
        concurrency: Some(2),
        ..Limits::NONE
    },
    retry: RetryPolicy {
        statuses: &[],
        max_attempts: 1,
        base: Duration::from_millis(1),
        cap: Duration::from_millis(1),
    },
    errors: ERRORS,
    null_values: &[],
};

const ERRORS: ErrorRules = ErrorRules {
    code: &["/error/code", "/code"],
    message: &["/error/message", "/message"],
    request_id: &["/request"],
    message_header: Some("x-acme-error"),
    request_id_header: Some("x-request-id"),
    rules: &[
        ErrorRule::new(403, ErrorClass::RateLimited).code("quota"),
        ErrorRule::new(403, ErrorClass::AuthExpired).code("token_expired"),
        ErrorRule::new(400, ErrorClass::Transient).code("busy"),
        ErrorRule::new(200, ErrorClass::NotFound).code("not_found"),
    ],
    rows: None,
};

/// `GET /people`.
pub static LIST_PEOPLE: Operation = operation("list-people", Method::Get, "/people");
/// `GET /people/{id}`.
pub static GET_PERSON: Operation = operation("get-person", Method::Get, "/people/{id}");
/// `GET /people/{id}/notes`.
pub static LIST_NOTES: Operation = operation("list-notes", Method::Get, "/people/{id}/notes");
/// `POST /people`.
pub static CREATE_PERSON: Operation = operation("create-person", Method::Post, "/people");
/// `PATCH /people/{id}`.
pub static UPDATE_PERSON: Operation = operation("update-person", Method::Patch, "/people/{id}");
/// `PUT /people/{id}`.
pub static REPLACE_PERSON: Operation = operation("replace-person", Method::Put, "/people/{id}");
/// `DELETE /people/{id}`.
pub static DELETE_PERSON: Operation = operation("delete-person", Method::Delete, "/people/{id}");
/// `POST /people/search`, which may be repeated.
pub static SEARCH_PEOPLE: Operation =
    operation("search-people", Method::Post, "/people/search").repeatable(true);

const fn operation(id: &'static str, method: Method, path: &'static str) -> Operation {
    Operation::new(id, method, path)
}

/// The client.
#[derive(Debug, Clone)]
pub struct Client {
    /// Where it sends its requests.
    pub connection: Connection,
}

impl Connector for Client {
    type Credentials = Auth;

    fn from_connection(connection: Connection) -> Self {
        Self { connection }
    }
}

impl Client {
    /// A builder that speaks to a test server, with a test clock and the longest pauses.
    pub fn at(server: &Server, clock: &Arc<TestClock>) -> ClientBuilder<Self> {
        Self::of(&PROFILE, server, clock)
    }

    /// As [`Client::at`], of another profile.
    pub fn of(
        profile: &'static Profile,
        server: &Server,
        clock: &Arc<TestClock>,
    ) -> ClientBuilder<Self> {
        let clock: Arc<TestClock> = Arc::clone(clock);
        ClientBuilder::new(profile, Vec::new())
            .base_url(server.url())
            .clock(clock)
            .jitter(Arc::new(SteadyJitter(1.0)))
            .timeout(Duration::from_secs(5))
    }

    /// A request of an operation.
    pub fn call(&self, operation: &'static Operation) -> Call {
        self.connection.call(operation)
    }

    /// A request of an operation on one person.
    pub fn on(&self, operation: &'static Operation, id: &str) -> Call {
        let mut call = self.call(operation);
        call.path("id", id);
        call
    }
}

/// A person, as the provider has it.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Person {
    /// `id`.
    pub id: Option<String>,
    /// `name`.
    pub name: Option<String>,
    /// `born`.
    pub born: Option<String>,
    /// `status`.
    pub status: Option<String>,
    /// `age`.
    pub age: Option<i64>,
    /// `tags`.
    pub tags: Option<Vec<String>>,
    /// `team`.
    pub team: Option<Team>,
    /// The rest.
    pub extra: Extra,
}

/// A team, as the provider has it.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Team {
    /// `size`.
    pub size: Option<i64>,
}

impl FromJson for Person {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "name" => value.name = json.get(),
                "born" => value.born = json.get(),
                "status" => value.status = json.get(),
                "age" => value.age = json.get(),
                "tags" => value.tags = json.get(),
                "team" => value.team = json.get(),
                _ => json.extra(key, &mut value.extra),
            }
        }
        Some(value)
    }
}

impl FromJson for Team {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "size" => value.size = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Whether somebody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Works.
    Active,
    /// Does not.
    Inactive,
}

impl ModelEnum for Status {
    const VALUES: &'static [(&'static str, Self)] =
        &[("ACTIVE", Self::Active), ("INACTIVE", Self::Inactive)];

    fn as_str(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Inactive => "INACTIVE",
        }
    }
}

static STATUS: EnumMap<Status> = EnumMap {
    read: &[("on", Status::Active), ("off", Status::Inactive)],
    write: &[
        (Status::Active, Some("on")),
        (Status::Inactive, Some("off")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// A person of the common models.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Employee {
    /// Name.
    pub name: Option<String>,
    /// Birthday.
    pub born: Option<Date>,
    /// Whether the person works.
    pub status: Option<Enum<Status>>,
    /// Fields of the customer.
    pub custom_fields: BTreeMap<String, serde_json::Value>,
    /// The person above, for records that hang below one.
    pub manager: Option<Ref<Employee>>,
}

fn from_person(raw: &mut Person, cx: &mut Conversion<'_>) -> Employee {
    Employee {
        name: cx.at("name", "/name").text(raw.name.take()),
        born: cx
            .at("born", "/born")
            .date(raw.born.as_deref(), DateFormat::IsoZeroIsNull),
        status: cx
            .at("status", "/status")
            .enumeration(raw.status.as_deref(), &STATUS),
        custom_fields: std::mem::take(&mut raw.extra),
        manager: None,
    }
}

/// A plan for people under `data`, whose next page is found in some way.
pub const fn people(next: Next) -> ListPlan<Employee, Person> {
    ListPlan {
        model: "hris.employee",
        records: &[Step::Key("data")],
        next,
        size: Some(PageSize {
            send: Send::Query("limit"),
            value: 50,
            max: 100,
        }),
        max_pages: 20,
        id: |raw| raw.id.clone(),
        id_pointer: "/id",
        convert: from_person,
        keep: None,
        mapped: None,
    }
}

/// People by cursor.
pub static BY_CURSOR: ListPlan<Employee, Person> = people(Next::Cursor {
    next: "/meta/next",
    send: Send::Query("page[after]"),
    stop: Stop::Absent,
});

/// One person.
pub static ONE: GetPlan<Employee, Person> = GetPlan {
    model: "hris.employee",
    record: &[Step::Key("person")],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_person,
    mapped: None,
};

/// A created person that comes back whole.
pub static CREATED: WritePlan<Employee, Person> = WritePlan {
    model: "hris.employee",
    id: IdFrom::Body("/person/id"),
    record: Some(&ONE),
};
