// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Operations on deals and the types that only they use.

use crate::Client;
use crate::types::{AssociatedIds, ForwardPaging, NewAssociation, SearchRequest};
use conjoin_runtime::json::{Extra, FromJson, Reader, ToJson, Writer};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Method, Operation, Sending};

/// `POST /crm/v3/objects/deals`.
pub(crate) static CREATE_DEAL: Operation = Operation {
    id: "POST /crm/v3/objects/deals",
    method: Method::Post,
    path: "/crm/v3/objects/deals",
    idempotent: false,
};

/// `DELETE /crm/v3/objects/deals/{dealId}`.
pub(crate) static DELETE_DEAL: Operation = Operation {
    id: "DELETE /crm/v3/objects/deals/{dealId}",
    method: Method::Delete,
    path: "/crm/v3/objects/deals/{dealId}",
    idempotent: true,
};

/// `GET /crm/v3/objects/deals/{dealId}`.
pub(crate) static GET_DEAL: Operation = Operation {
    id: "GET /crm/v3/objects/deals/{dealId}",
    method: Method::Get,
    path: "/crm/v3/objects/deals/{dealId}",
    idempotent: true,
};

/// `GET /crm/v3/objects/deals`.
pub(crate) static LIST_DEALS: Operation = Operation {
    id: "GET /crm/v3/objects/deals",
    method: Method::Get,
    path: "/crm/v3/objects/deals",
    idempotent: true,
};

/// `POST /crm/v3/objects/deals/search`.
pub(crate) static SEARCH_DEALS: Operation = Operation {
    id: "searchDeals",
    method: Method::Post,
    path: "/crm/v3/objects/deals/search",
    idempotent: true,
};

/// `PATCH /crm/v3/objects/deals/{dealId}`.
pub(crate) static UPDATE_DEAL: Operation = Operation {
    id: "PATCH /crm/v3/objects/deals/{dealId}",
    method: Method::Patch,
    path: "/crm/v3/objects/deals/{dealId}",
    idempotent: false,
};

impl Client {
    /// Creates a deal.
    ///
    /// `POST /crm/v3/objects/deals`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals/post`.
    pub fn create_deal(&self, body: &DealCreate) -> CreateDeal {
        let mut call = self.connection.call(&CREATE_DEAL);
        call.body_value(body);
        CreateDeal { call }
    }

    /// Archives a deal.
    ///
    /// `DELETE /crm/v3/objects/deals/{dealId}`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals~1{dealId}/delete`.
    pub fn delete_deal(&self, deal_id: &str) -> DeleteDeal {
        let mut call = self.connection.call(&DELETE_DEAL);
        call.path("dealId", deal_id);
        DeleteDeal { call }
    }

    /// Reads one deal.
    ///
    /// `GET /crm/v3/objects/deals/{dealId}`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals~1{dealId}/get`.
    pub fn get_deal(&self, deal_id: &str) -> GetDeal {
        let mut call = self.connection.call(&GET_DEAL);
        call.path("dealId", deal_id);
        GetDeal { call }
    }

    /// Lists deals, a page at a time.
    ///
    /// `GET /crm/v3/objects/deals`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals/get`.
    pub fn list_deals(&self) -> ListDeals {
        ListDeals {
            call: self.connection.call(&LIST_DEALS),
        }
    }

    /// Finds deals by their properties.
    ///
    /// `POST /crm/v3/objects/deals/search`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals~1search/post`.
    pub fn search_deals(&self, body: &SearchRequest) -> SearchDeals {
        let mut call = self.connection.call(&SEARCH_DEALS);
        call.body_value(body);
        SearchDeals { call }
    }

    /// Changes the properties that are sent; an empty text clears one.
    ///
    /// `PATCH /crm/v3/objects/deals/{dealId}`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals~1{dealId}/patch`.
    pub fn update_deal(&self, deal_id: &str, body: &DealUpdate) -> UpdateDeal {
        let mut call = self.connection.call(&UPDATE_DEAL);
        call.path("dealId", deal_id);
        call.body_value(body);
        UpdateDeal { call }
    }
}

/// Request of [`Client::create_deal`](crate::Client::create_deal).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct CreateDeal {
    call: Call,
}

impl CreateDeal {
    /// Sends the request.
    pub fn send(self) -> Sending<DealRecord> {
        self.call.send()
    }
}

/// Request of [`Client::delete_deal`](crate::Client::delete_deal).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct DeleteDeal {
    call: Call,
}

impl DeleteDeal {
    /// Sends the request.
    pub fn send(self) -> Sending<()> {
        self.call.send()
    }
}

/// Request of [`Client::get_deal`](crate::Client::get_deal).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetDeal {
    call: Call,
}

impl GetDeal {
    /// Internal names of the properties to return beside the default ones. A name that does not
    /// exist is passed over.
    pub fn properties(mut self, values: &[&str]) -> Self {
        self.call.query("properties", &values.join(","));
        self
    }

    /// Object types whose associated ids to return.
    pub fn associations(mut self, values: &[&str]) -> Self {
        self.call.query("associations", &values.join(","));
        self
    }

    /// Return only archived deals.
    pub fn archived(mut self, value: bool) -> Self {
        self.call.query("archived", &value.to_string());
        self
    }

    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(mut self, value: &str) -> Self {
        self.call.query("idProperty", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<DealRecord> {
        self.call.send()
    }
}

/// Request of [`Client::list_deals`](crate::Client::list_deals).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListDeals {
    call: Call,
}

impl ListDeals {
    /// Page size, 100 at most.
    pub fn limit(mut self, value: i64) -> Self {
        self.call.query("limit", &value.to_string());
        self
    }

    /// Token of the page before.
    pub fn after(mut self, value: &str) -> Self {
        self.call.query("after", value);
        self
    }

    /// Internal names of the properties to return beside the default ones. A name that does not
    /// exist is passed over.
    pub fn properties(mut self, values: &[&str]) -> Self {
        self.call.query("properties", &values.join(","));
        self
    }

    /// Object types whose associated ids to return.
    pub fn associations(mut self, values: &[&str]) -> Self {
        self.call.query("associations", &values.join(","));
        self
    }

    /// Return only archived deals.
    pub fn archived(mut self, value: bool) -> Self {
        self.call.query("archived", &value.to_string());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<DealPage> {
        self.call.send()
    }
}

/// Request of [`Client::search_deals`](crate::Client::search_deals).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct SearchDeals {
    call: Call,
}

impl SearchDeals {
    /// Sends the request.
    pub fn send(self) -> Sending<DealSearchPage> {
        self.call.send()
    }
}

/// Request of [`Client::update_deal`](crate::Client::update_deal).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateDeal {
    call: Call,
}

impl UpdateDeal {
    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(mut self, value: &str) -> Self {
        self.call.query("idProperty", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<DealRecord> {
        self.call.send()
    }
}

/// Only the object types that were asked for, and none without a record.
///
/// Spec: `deals#/components/schemas/DealAssociations`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct DealAssociations {
    /// Property `companies`.
    pub companies: Option<AssociatedIds>,
    /// Property `contacts`.
    pub contacts: Option<AssociatedIds>,
}

impl FromJson for DealAssociations {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "companies" => value.companies = json.get(),
                "contacts" => value.contacts = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A deal to create.
///
/// Spec: `deals#/components/schemas/DealCreate`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DealCreate {
    /// Property `properties`.
    pub properties: DealPropertiesInput,
    /// Property `associations`.
    pub associations: Option<Vec<NewAssociation>>,
}

impl DealCreate {
    /// With everything that must be there.
    #[must_use]
    pub fn new(properties: DealPropertiesInput) -> Self {
        Self {
            properties,
            associations: None,
        }
    }
}

impl ToJson for DealCreate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("properties", &self.properties);
        out.field("associations", &self.associations);
        out.end_object();
    }
}

/// A page of deals.
///
/// Spec: `deals#/components/schemas/DealPage`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct DealPage {
    /// Property `results`.
    pub results: Option<Vec<DealRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

impl FromJson for DealPage {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "results" => value.results = json.get(),
                "paging" => value.paging = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Properties of a deal. Every value is text, numbers and booleans too; an unset property that
/// was asked for is null.
///
/// Spec: `deals#/components/schemas/DealProperties`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct DealProperties {
    /// Label.
    pub dealname: Option<String>,
    /// Free text.
    pub description: Option<String>,
    /// Value.
    pub amount: Option<String>,
    /// Currency of the value.
    pub deal_currency_code: Option<String>,
    /// Stage id: a word in the default pipeline, a number in others.
    pub dealstage: Option<String>,
    /// Pipeline id.
    pub pipeline: Option<String>,
    /// newbusiness or existingbusiness.
    pub dealtype: Option<String>,
    /// Expected or actual close, with time.
    pub closedate: Option<String>,
    /// Owner in charge.
    pub hubspot_owner_id: Option<String>,
    /// low, medium or high.
    pub hs_priority: Option<String>,
    /// Why it was lost.
    pub closed_lost_reason: Option<String>,
    /// Why it was won.
    pub closed_won_reason: Option<String>,
    /// Chance to win, 0 to 1; follows from the stage.
    pub hs_deal_stage_probability: Option<String>,
    /// Whether the stage ends the deal.
    pub hs_is_closed: Option<String>,
    /// Whether it was won.
    pub hs_is_closed_won: Option<String>,
    /// Whether it was lost.
    pub hs_is_closed_lost: Option<String>,
    /// First known channel.
    pub hs_analytics_source: Option<String>,
    /// Last activity.
    pub notes_last_updated: Option<String>,
    /// Number of activities.
    pub num_notes: Option<String>,
    /// Number of contacts.
    pub num_associated_contacts: Option<String>,
    /// When the deal was created.
    pub createdate: Option<String>,
    /// When the record was created.
    pub hs_createdate: Option<String>,
    /// When a property last changed.
    pub hs_lastmodifieddate: Option<String>,
    /// Value in the currency of the account.
    pub amount_in_home_currency: Option<String>,
    /// Days from creation to close.
    pub days_to_close: Option<String>,
    /// The same with a fraction.
    pub hs_days_to_close_raw: Option<String>,
    /// Value once won.
    pub hs_closed_amount: Option<String>,
    /// The same in the currency of the account.
    pub hs_closed_amount_in_home_currency: Option<String>,
    /// 1 once won.
    pub hs_closed_won_count: Option<String>,
    /// Chance to win by stage alone.
    pub hs_deal_stage_probability_shadow: Option<String>,
    /// Value weighed for the forecast.
    pub hs_forecast_amount: Option<String>,
    /// Value times probability.
    pub hs_projected_amount: Option<String>,
    /// The same in the currency of the account.
    pub hs_projected_amount_in_home_currency: Option<String>,
    /// Whether follow-ups are open.
    pub hs_has_last_conversation_follow_ups: Option<String>,
    /// Whether follow-ups are open.
    pub hs_has_last_meeting_followups: Option<String>,
    /// Whether several owners share it.
    pub hs_is_deal_split: Option<String>,
    /// Registrations at work.
    pub hs_num_associated_active_deal_registrations: Option<String>,
    /// Registrations.
    pub hs_num_associated_deal_registrations: Option<String>,
    /// Shares.
    pub hs_num_associated_deal_splits: Option<String>,
    /// Line items.
    pub hs_num_of_associated_line_items: Option<String>,
    /// Target accounts.
    pub hs_num_target_accounts: Option<String>,
    /// Calls.
    pub hs_number_of_call_engagements: Option<String>,
    /// Calls received.
    pub hs_number_of_inbound_calls: Option<String>,
    /// Calls made.
    pub hs_number_of_outbound_calls: Option<String>,
    /// Tasks overdue.
    pub hs_number_of_overdue_tasks: Option<String>,
    /// Record id.
    pub hs_object_id: Option<String>,
    /// Kind of source that made the record.
    pub hs_object_source: Option<String>,
    /// Source that made the record.
    pub hs_object_source_id: Option<String>,
    /// Name of the source.
    pub hs_object_source_label: Option<String>,
    /// Since when the record is in its stage.
    pub hs_v2_date_entered_current_stage: Option<String>,
    /// Since when the record is in its stage.
    pub hs_v2_time_in_current_stage: Option<String>,
    /// Properties that the spec does not name.
    pub extra: Extra,
}

impl FromJson for DealProperties {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "dealname" => value.dealname = json.get(),
                "description" => value.description = json.get(),
                "amount" => value.amount = json.get(),
                "deal_currency_code" => value.deal_currency_code = json.get(),
                "dealstage" => value.dealstage = json.get(),
                "pipeline" => value.pipeline = json.get(),
                "dealtype" => value.dealtype = json.get(),
                "closedate" => value.closedate = json.get(),
                "hubspot_owner_id" => value.hubspot_owner_id = json.get(),
                "hs_priority" => value.hs_priority = json.get(),
                "closed_lost_reason" => value.closed_lost_reason = json.get(),
                "closed_won_reason" => value.closed_won_reason = json.get(),
                "hs_deal_stage_probability" => {
                    value.hs_deal_stage_probability = json.get();
                }
                "hs_is_closed" => value.hs_is_closed = json.get(),
                "hs_is_closed_won" => value.hs_is_closed_won = json.get(),
                "hs_is_closed_lost" => value.hs_is_closed_lost = json.get(),
                "hs_analytics_source" => value.hs_analytics_source = json.get(),
                "notes_last_updated" => value.notes_last_updated = json.get(),
                "num_notes" => value.num_notes = json.get(),
                "num_associated_contacts" => value.num_associated_contacts = json.get(),
                "createdate" => value.createdate = json.get(),
                "hs_createdate" => value.hs_createdate = json.get(),
                "hs_lastmodifieddate" => value.hs_lastmodifieddate = json.get(),
                "amount_in_home_currency" => value.amount_in_home_currency = json.get(),
                "days_to_close" => value.days_to_close = json.get(),
                "hs_days_to_close_raw" => value.hs_days_to_close_raw = json.get(),
                "hs_closed_amount" => value.hs_closed_amount = json.get(),
                "hs_closed_amount_in_home_currency" => {
                    value.hs_closed_amount_in_home_currency = json.get();
                }
                "hs_closed_won_count" => value.hs_closed_won_count = json.get(),
                "hs_deal_stage_probability_shadow" => {
                    value.hs_deal_stage_probability_shadow = json.get();
                }
                "hs_forecast_amount" => value.hs_forecast_amount = json.get(),
                "hs_projected_amount" => value.hs_projected_amount = json.get(),
                "hs_projected_amount_in_home_currency" => {
                    value.hs_projected_amount_in_home_currency = json.get();
                }
                "hs_has_last_conversation_follow_ups" => {
                    value.hs_has_last_conversation_follow_ups = json.get();
                }
                "hs_has_last_meeting_followups" => {
                    value.hs_has_last_meeting_followups = json.get();
                }
                "hs_is_deal_split" => value.hs_is_deal_split = json.get(),
                "hs_num_associated_active_deal_registrations" => {
                    value.hs_num_associated_active_deal_registrations = json.get();
                }
                "hs_num_associated_deal_registrations" => {
                    value.hs_num_associated_deal_registrations = json.get();
                }
                "hs_num_associated_deal_splits" => {
                    value.hs_num_associated_deal_splits = json.get();
                }
                "hs_num_of_associated_line_items" => {
                    value.hs_num_of_associated_line_items = json.get();
                }
                "hs_num_target_accounts" => value.hs_num_target_accounts = json.get(),
                "hs_number_of_call_engagements" => {
                    value.hs_number_of_call_engagements = json.get();
                }
                "hs_number_of_inbound_calls" => {
                    value.hs_number_of_inbound_calls = json.get();
                }
                "hs_number_of_outbound_calls" => {
                    value.hs_number_of_outbound_calls = json.get();
                }
                "hs_number_of_overdue_tasks" => {
                    value.hs_number_of_overdue_tasks = json.get();
                }
                "hs_object_id" => value.hs_object_id = json.get(),
                "hs_object_source" => value.hs_object_source = json.get(),
                "hs_object_source_id" => value.hs_object_source_id = json.get(),
                "hs_object_source_label" => value.hs_object_source_label = json.get(),
                "hs_v2_date_entered_current_stage" => {
                    value.hs_v2_date_entered_current_stage = json.get();
                }
                "hs_v2_time_in_current_stage" => {
                    value.hs_v2_time_in_current_stage = json.get();
                }
                _ => json.extra(key, &mut value.extra),
            }
        }
        Some(value)
    }
}

/// Properties of a deal. Every value is text, numbers and booleans too; an unset property that
/// was asked for is null.
///
/// Spec: `deals#/components/schemas/DealProperties`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct DealPropertiesInput {
    /// Label.
    pub dealname: Patch<String>,
    /// Free text.
    pub description: Patch<String>,
    /// Value.
    pub amount: Patch<String>,
    /// Currency of the value.
    pub deal_currency_code: Patch<String>,
    /// Stage id: a word in the default pipeline, a number in others.
    pub dealstage: Patch<String>,
    /// Pipeline id.
    pub pipeline: Patch<String>,
    /// newbusiness or existingbusiness.
    pub dealtype: Patch<String>,
    /// Expected or actual close, with time.
    pub closedate: Patch<String>,
    /// Owner in charge.
    pub hubspot_owner_id: Patch<String>,
    /// low, medium or high.
    pub hs_priority: Patch<String>,
    /// Why it was lost.
    pub closed_lost_reason: Patch<String>,
    /// Why it was won.
    pub closed_won_reason: Patch<String>,
    /// When the deal was created.
    pub createdate: Patch<String>,
    /// Properties that the spec does not name.
    pub extra: Extra,
}

impl ToJson for DealPropertiesInput {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("dealname", &self.dealname);
        out.field("description", &self.description);
        out.field("amount", &self.amount);
        out.field("deal_currency_code", &self.deal_currency_code);
        out.field("dealstage", &self.dealstage);
        out.field("pipeline", &self.pipeline);
        out.field("dealtype", &self.dealtype);
        out.field("closedate", &self.closedate);
        out.field("hubspot_owner_id", &self.hubspot_owner_id);
        out.field("hs_priority", &self.hs_priority);
        out.field("closed_lost_reason", &self.closed_lost_reason);
        out.field("closed_won_reason", &self.closed_won_reason);
        out.field("createdate", &self.createdate);
        for (name, value) in &self.extra {
            out.field(name, value);
        }
        out.end_object();
    }
}

/// A deal.
///
/// Spec: `deals#/components/schemas/DealRecord`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct DealRecord {
    /// Record id.
    pub id: Option<String>,
    /// Property `properties`.
    pub properties: Option<DealProperties>,
    /// When the record was created.
    pub created_at: Option<String>,
    /// When a property last changed.
    pub updated_at: Option<String>,
    /// Whether the record was deleted.
    pub archived: Option<bool>,
    /// When it was deleted.
    pub archived_at: Option<String>,
    /// The record in the HubSpot app.
    pub url: Option<String>,
    /// Property `associations`.
    pub associations: Option<DealAssociations>,
}

impl FromJson for DealRecord {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "properties" => value.properties = json.get(),
                "createdAt" => value.created_at = json.get(),
                "updatedAt" => value.updated_at = json.get(),
                "archived" => value.archived = json.get(),
                "archivedAt" => value.archived_at = json.get(),
                "url" => value.url = json.get(),
                "associations" => value.associations = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A page of deals that match.
///
/// Spec: `deals#/components/schemas/DealSearchPage`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct DealSearchPage {
    /// Matches in all.
    pub total: Option<i64>,
    /// Property `results`.
    pub results: Option<Vec<DealRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

impl FromJson for DealSearchPage {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "total" => value.total = json.get(),
                "results" => value.results = json.get(),
                "paging" => value.paging = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// What to change on a deal.
///
/// Spec: `deals#/components/schemas/DealUpdate`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DealUpdate {
    /// Property `properties`.
    pub properties: DealPropertiesInput,
}

impl DealUpdate {
    /// With everything that must be there.
    #[must_use]
    pub fn new(properties: DealPropertiesInput) -> Self {
        Self { properties }
    }
}

impl ToJson for DealUpdate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("properties", &self.properties);
        out.end_object();
    }
}
