// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Operations on groups and the types that only they use.

use crate::Client;
use crate::types::{PageLinks, PageMeta};
use conjoin_runtime::json::FromJson;
use conjoin_runtime::{Call, Operation, Request, Sending};

pub(crate) static LIST_GROUPS: Operation = Operation::get("ListGroups", "/api/v2/groups");
pub(crate) static SHOW_GROUP_BY_ID: Operation =
    Operation::get("ShowGroupById", "/api/v2/groups/{group_id}");

impl Client {
    /// Lists groups, a page at a time.
    ///
    /// `GET /api/v2/groups`. Spec: `#/paths/~1api~1v2~1groups/get`.
    pub fn list_groups(&self) -> ListGroups {
        ListGroups(self.connection.call(&LIST_GROUPS))
    }

    /// Reads one group.
    ///
    /// `GET /api/v2/groups/{group_id}`. Spec: `#/paths/~1api~1v2~1groups~1{group_id}/get`.
    pub fn show_group_by_id(&self, group_id: i64) -> Request<GroupResponse> {
        self.connection
            .call(&SHOW_GROUP_BY_ID)
            .in_path("group_id", &group_id)
            .request()
    }
}

/// Request of [`Client::list_groups`](crate::Client::list_groups).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListGroups(Call);

impl ListGroups {
    /// Records a page.
    pub fn page_size(self, value: i64) -> Self {
        Self(self.0.in_query("page[size]", &value))
    }

    /// `meta.after_cursor` of the page before.
    pub fn page_after(self, value: &str) -> Self {
        Self(self.0.in_query("page[after]", value))
    }

    /// `meta.before_cursor` of the page after.
    pub fn page_before(self, value: &str) -> Self {
        Self(self.0.in_query("page[before]", value))
    }

    /// Leave deleted groups out.
    pub fn exclude_deleted(self, value: bool) -> Self {
        Self(self.0.in_query("exclude_deleted", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<GroupsResponse> {
        self.0.send()
    }
}

/// Spec: `#/components/schemas/Group`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Group {
    /// Property `id`.
    pub id: Option<i64>,
    /// The group in the API.
    pub url: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
    /// Property `description`.
    pub description: Option<String>,
    /// Property `default`.
    pub default: Option<bool>,
    /// Property `deleted`.
    pub deleted: Option<bool>,
    /// False for a private group.
    pub is_public: Option<bool>,
    /// Property `created_at`.
    pub created_at: Option<String>,
    /// Property `updated_at`.
    pub updated_at: Option<String>,
}

/// Spec: `#/components/schemas/GroupResponse`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct GroupResponse {
    /// Property `group`.
    pub group: Option<Group>,
}

/// Spec: `#/components/schemas/GroupsResponse`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct GroupsResponse {
    /// Property `groups`.
    pub groups: Option<Vec<Group>>,
    /// Property `meta`.
    pub meta: Option<PageMeta>,
    /// Property `links`.
    pub links: Option<PageLinks>,
    /// Records in all; only when paged by offset.
    pub count: Option<i64>,
    /// URL; only when paged by offset.
    pub next_page: Option<String>,
    /// URL; only when paged by offset.
    pub previous_page: Option<String>,
}
