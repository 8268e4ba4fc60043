// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Operations on groups and the types that only they use.

use crate::Client;
use crate::types::{PageLinks, PageMeta};
use conjoin_runtime::json::{FromJson, Reader};
use conjoin_runtime::{Call, Method, Operation, Sending};

/// `GET /api/v2/groups`.
pub(crate) static LIST_GROUPS: Operation = Operation {
    id: "ListGroups",
    method: Method::Get,
    path: "/api/v2/groups",
    idempotent: true,
};

/// `GET /api/v2/groups/{group_id}`.
pub(crate) static SHOW_GROUP_BY_ID: Operation = Operation {
    id: "ShowGroupById",
    method: Method::Get,
    path: "/api/v2/groups/{group_id}",
    idempotent: true,
};

impl Client {
    /// Lists groups, a page at a time.
    ///
    /// `GET /api/v2/groups`. Spec: `#/paths/~1api~1v2~1groups/get`.
    pub fn list_groups(&self) -> ListGroups {
        ListGroups {
            call: self.connection.call(&LIST_GROUPS),
        }
    }

    /// Reads one group.
    ///
    /// `GET /api/v2/groups/{group_id}`. Spec: `#/paths/~1api~1v2~1groups~1{group_id}/get`.
    pub fn show_group_by_id(&self, group_id: i64) -> ShowGroupById {
        let mut call = self.connection.call(&SHOW_GROUP_BY_ID);
        call.path("group_id", &group_id.to_string());
        ShowGroupById { call }
    }
}

/// Request of [`Client::list_groups`](crate::Client::list_groups).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListGroups {
    call: Call,
}

impl ListGroups {
    /// Records a page.
    pub fn page_size(mut self, value: i64) -> Self {
        self.call.query("page[size]", &value.to_string());
        self
    }

    /// `meta.after_cursor` of the page before.
    pub fn page_after(mut self, value: &str) -> Self {
        self.call.query("page[after]", value);
        self
    }

    /// `meta.before_cursor` of the page after.
    pub fn page_before(mut self, value: &str) -> Self {
        self.call.query("page[before]", value);
        self
    }

    /// Leave deleted groups out.
    pub fn exclude_deleted(mut self, value: bool) -> Self {
        self.call.query("exclude_deleted", &value.to_string());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<GroupsResponse> {
        self.call.send()
    }
}

/// Request of [`Client::show_group_by_id`](crate::Client::show_group_by_id).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ShowGroupById {
    call: Call,
}

impl ShowGroupById {
    /// Sends the request.
    pub fn send(self) -> Sending<GroupResponse> {
        self.call.send()
    }
}

/// `Group` of the provider.
///
/// Spec: `#/components/schemas/Group`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for Group {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "url" => value.url = json.get(),
                "name" => value.name = json.get(),
                "description" => value.description = json.get(),
                "default" => value.default = json.get(),
                "deleted" => value.deleted = json.get(),
                "is_public" => value.is_public = json.get(),
                "created_at" => value.created_at = json.get(),
                "updated_at" => value.updated_at = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// `GroupResponse` of the provider.
///
/// Spec: `#/components/schemas/GroupResponse`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GroupResponse {
    /// Property `group`.
    pub group: Option<Group>,
}

impl FromJson for GroupResponse {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "group" => value.group = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// `GroupsResponse` of the provider.
///
/// Spec: `#/components/schemas/GroupsResponse`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for GroupsResponse {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "groups" => value.groups = json.get(),
                "meta" => value.meta = json.get(),
                "links" => value.links = json.get(),
                "count" => value.count = json.get(),
                "next_page" => value.next_page = json.get(),
                "previous_page" => value.previous_page = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
