// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on teams and the types that only they use.

use crate::Client;
use conjoin_runtime::json::FromJson;
use conjoin_runtime::{Operation, Request};

pub(crate) static LIST_TEAMS: Operation = Operation::get("listTeams", "/v1/teams");

impl Client {
    /// Operation `list_teams`.
    ///
    /// `GET /v1/teams`. Spec: `openapi#/paths/~1v1~1teams/get`.
    pub fn list_teams(&self) -> Request<ListTeamsResponse> {
        self.connection.call(&LIST_TEAMS).request()
    }
}

/// Spec: `openapi#/paths/~1v1~1teams/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListTeamsResponse {
    /// Property `items`.
    pub items: Option<Vec<Team>>,
    /// Property `links`.
    pub links: Option<ListTeamsResponseLinks>,
}

/// Spec: `openapi#/paths/~1v1~1teams/get/responses/200/content/application~1json/schema/properties/links`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListTeamsResponseLinks {
    /// Property `next`.
    pub next: Option<String>,
}

/// Spec: `openapi#/components/schemas/Team`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Team {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
    /// Property `member_ids`.
    pub member_ids: Option<String>,
    /// Property `archived`.
    pub archived: Option<bool>,
}
