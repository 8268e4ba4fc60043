// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Operations on deals and the types that only they use.

use crate::Client;
use crate::types::{AssociatedIds, ForwardPaging, NewAssociation, SearchRequest};
use conjoin_runtime::json::{Extra, FromJson, ToJson};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Operation, Request, Sending, Style};

pub(crate) static CREATE_DEAL: Operation =
    Operation::post("POST /crm/v3/objects/deals", "/crm/v3/objects/deals");
pub(crate) static DELETE_DEAL: Operation = Operation::delete(
    "DELETE /crm/v3/objects/deals/{dealId}",
    "/crm/v3/objects/deals/{dealId}",
);
pub(crate) static GET_DEAL: Operation = Operation::get(
    "GET /crm/v3/objects/deals/{dealId}",
    "/crm/v3/objects/deals/{dealId}",
);
pub(crate) static LIST_DEALS: Operation =
    Operation::get("GET /crm/v3/objects/deals", "/crm/v3/objects/deals");
pub(crate) static SEARCH_DEALS: Operation =
    Operation::post("searchDeals", "/crm/v3/objects/deals/search").repeatable(true);
pub(crate) static UPDATE_DEAL: Operation = Operation::patch(
    "PATCH /crm/v3/objects/deals/{dealId}",
    "/crm/v3/objects/deals/{dealId}",
);

impl Client {
    /// Creates a deal.
    ///
    /// `POST /crm/v3/objects/deals`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals/post`.
    pub fn create_deal(&self, body: &DealCreate) -> Request<DealRecord> {
        self.connection.call(&CREATE_DEAL).with_json(body).request()
    }

    /// Archives a deal.
    ///
    /// `DELETE /crm/v3/objects/deals/{dealId}`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals~1{dealId}/delete`.
    pub fn delete_deal(&self, deal_id: &str) -> Request<()> {
        self.connection
            .call(&DELETE_DEAL)
            .in_path("dealId", deal_id)
            .request()
    }

    /// Reads one deal.
    ///
    /// `GET /crm/v3/objects/deals/{dealId}`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals~1{dealId}/get`.
    pub fn get_deal(&self, deal_id: &str) -> GetDeal {
        GetDeal(self.connection.call(&GET_DEAL).in_path("dealId", deal_id))
    }

    /// Lists deals, a page at a time.
    ///
    /// `GET /crm/v3/objects/deals`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals/get`.
    pub fn list_deals(&self) -> ListDeals {
        ListDeals(self.connection.call(&LIST_DEALS))
    }

    /// Finds deals by their properties.
    ///
    /// `POST /crm/v3/objects/deals/search`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals~1search/post`.
    pub fn search_deals(&self, body: &SearchRequest) -> Request<DealSearchPage> {
        self.connection
            .call(&SEARCH_DEALS)
            .with_json(body)
            .request()
    }

    /// Changes the properties that are sent; an empty text clears one.
    ///
    /// `PATCH /crm/v3/objects/deals/{dealId}`. Spec: `deals#/paths/~1crm~1v3~1objects~1deals~1{dealId}/patch`.
    pub fn update_deal(&self, deal_id: &str, body: &DealUpdate) -> UpdateDeal {
        UpdateDeal(
            self.connection
                .call(&UPDATE_DEAL)
                .in_path("dealId", deal_id)
                .with_json(body),
        )
    }
}

/// Request of [`Client::get_deal`](crate::Client::get_deal).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetDeal(Call);

impl GetDeal {
    /// Internal names of the properties to return beside the default ones. A name that does not
    /// exist is passed over.
    pub fn properties(self, value: &[&str]) -> Self {
        Self(
            self.0
                .in_query_list("properties", value, Style::Form, false),
        )
    }

    /// Object types whose associated ids to return.
    pub fn associations(self, value: &[&str]) -> Self {
        Self(
            self.0
                .in_query_list("associations", value, Style::Form, false),
        )
    }

    /// Return only archived deals. Default: `false`.
    pub fn archived(self, value: bool) -> Self {
        Self(self.0.in_query("archived", &value))
    }

    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(self, value: &str) -> Self {
        Self(self.0.in_query("idProperty", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<DealRecord> {
        self.0.send()
    }
}

/// Request of [`Client::list_deals`](crate::Client::list_deals).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListDeals(Call);

impl ListDeals {
    /// Page size, 100 at most. Default: `10`.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.in_query("limit", &value))
    }

    /// Token of the page before.
    pub fn after(self, value: &str) -> Self {
        Self(self.0.in_query("after", value))
    }

    /// Internal names of the properties to return beside the default ones. A name that does not
    /// exist is passed over.
    pub fn properties(self, value: &[&str]) -> Self {
        Self(
            self.0
                .in_query_list("properties", value, Style::Form, false),
        )
    }

    /// Object types whose associated ids to return.
    pub fn associations(self, value: &[&str]) -> Self {
        Self(
            self.0
                .in_query_list("associations", value, Style::Form, false),
        )
    }

    /// Return only archived deals. Default: `false`.
    pub fn archived(self, value: bool) -> Self {
        Self(self.0.in_query("archived", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<DealPage> {
        self.0.send()
    }
}

/// Request of [`Client::update_deal`](crate::Client::update_deal).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateDeal(Call);

impl UpdateDeal {
    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(self, value: &str) -> Self {
        Self(self.0.in_query("idProperty", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<DealRecord> {
        self.0.send()
    }
}

/// Only the object types that were asked for, and none without a record.
///
/// Spec: `deals#/components/schemas/DealAssociations`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct DealAssociations {
    /// Property `companies`.
    pub companies: Option<AssociatedIds>,
    /// Property `contacts`.
    pub contacts: Option<AssociatedIds>,
}

/// A deal to create.
///
/// Spec: `deals#/components/schemas/DealCreate`.
#[derive(Debug, Clone, ToJson)]
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

/// A page of deals.
///
/// Spec: `deals#/components/schemas/DealPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct DealPage {
    /// Property `results`.
    pub results: Option<Vec<DealRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

/// Properties of a deal. Every value is text, numbers and booleans too; an unset property that
/// was asked for is null.
///
/// Spec: `deals#/components/schemas/DealProperties`.
#[derive(Debug, Clone, Default, FromJson)]
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
    #[json(rest)]
    pub extra: Extra,
}

/// Properties of a deal. Every value is text, numbers and booleans too; an unset property that
/// was asked for is null.
///
/// Spec: `deals#/components/schemas/DealProperties`.
#[derive(Debug, Clone, Default, ToJson)]
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
    #[json(rest)]
    pub extra: Extra,
}

/// A deal.
///
/// Spec: `deals#/components/schemas/DealRecord`.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
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

/// A page of deals that match.
///
/// Spec: `deals#/components/schemas/DealSearchPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct DealSearchPage {
    /// Matches in all.
    pub total: Option<i64>,
    /// Property `results`.
    pub results: Option<Vec<DealRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

/// What to change on a deal.
///
/// Spec: `deals#/components/schemas/DealUpdate`.
#[derive(Debug, Clone, ToJson)]
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
