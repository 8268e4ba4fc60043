// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on leads and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson};
use conjoin_runtime::{Operation, Request};

pub(crate) static CREATE_BUYER: Operation = Operation::post("createBuyer", "/buyers");
pub(crate) static CREATE_LEAD: Operation = Operation::post("createLead", "/leads");
pub(crate) static CREATE_VISIT: Operation = Operation::post("createVisit", "/visits");
pub(crate) static LIST_BUYERS: Operation = Operation::get("listBuyers", "/buyers");
pub(crate) static LIST_LEADS: Operation = Operation::get("listLeads", "/leads");
pub(crate) static LIST_VISITS: Operation = Operation::get("listVisits", "/visits");
pub(crate) static STORAGE_OWNER: Operation = Operation::get("storageOwner", "/storage/owner");
pub(crate) static WHO_AM_I: Operation = Operation::get("whoAmI", "/me");

impl Client {
    /// Operation `create_buyer`.
    ///
    /// `POST /buyers`. Spec: `leads#/paths/~1buyers/post`.
    pub fn create_buyer(&self, body: &BuyerInput) -> Request<Buyer> {
        self.connection
            .call(&CREATE_BUYER)
            .with_json(body)
            .request()
    }

    /// Operation `create_lead`.
    ///
    /// `POST /leads`. Spec: `leads#/paths/~1leads/post`.
    pub fn create_lead(&self, body: &LeadInput) -> Request<Lead> {
        self.connection.call(&CREATE_LEAD).with_json(body).request()
    }

    /// Operation `create_visit`.
    ///
    /// `POST /visits`. Spec: `leads#/paths/~1visits/post`.
    pub fn create_visit(&self, body: &VisitInput) -> Request<Visit> {
        self.connection
            .call(&CREATE_VISIT)
            .with_json(body)
            .request()
    }

    /// Operation `list_buyers`.
    ///
    /// `GET /buyers`. Spec: `leads#/paths/~1buyers/get`.
    pub fn list_buyers(&self) -> Request<ListBuyersResponse> {
        self.connection.call(&LIST_BUYERS).request()
    }

    /// Operation `list_leads`.
    ///
    /// `GET /leads`. Spec: `leads#/paths/~1leads/get`.
    pub fn list_leads(&self) -> Request<ListLeadsResponse> {
        self.connection.call(&LIST_LEADS).request()
    }

    /// Operation `list_visits`.
    ///
    /// `GET /visits`. Spec: `leads#/paths/~1visits/get`.
    pub fn list_visits(&self) -> Request<ListVisitsResponse> {
        self.connection.call(&LIST_VISITS).request()
    }

    /// Operation `storage_owner`.
    ///
    /// `GET /storage/owner`. Spec: `leads#/paths/~1storage~1owner/get`.
    pub fn storage_owner(&self) -> Request<StorageOwner> {
        self.connection.call(&STORAGE_OWNER).request()
    }

    /// Operation `who_am_i`.
    ///
    /// `GET /me`. Spec: `leads#/paths/~1me/get`.
    pub fn who_am_i(&self) -> Request<WhoAmIResponse> {
        self.connection.call(&WHO_AM_I).request()
    }
}

/// Spec: `leads#/components/schemas/Buyer`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Buyer {
    /// Property `given`.
    pub given: Option<String>,
    /// Property `family`.
    pub family: Option<String>,
    /// Property `tongue`.
    pub tongue: Option<String>,
    /// Property `land`.
    pub land: Option<String>,
    /// Property `account`.
    pub account: Option<String>,
    /// Property `accounts`.
    pub accounts: Option<Vec<String>>,
    /// Property `reps`.
    pub reps: Option<Vec<i64>>,
    /// Property `refuses`.
    pub refuses: Option<String>,
    /// Property `mailable`.
    pub mailable: Option<bool>,
    /// Property `labels`.
    pub labels: Option<String>,
    /// Property `stage`.
    pub stage: Option<i64>,
    /// Property `touched`.
    pub touched: Option<i64>,
    /// Property `home`.
    pub home: Option<Home>,
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `nick`.
    pub nick: Option<String>,
}

/// Spec: `leads#/components/schemas/BuyerInput`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct BuyerInput {
    /// Property `given`.
    pub given: Option<String>,
    /// Property `family`.
    pub family: Option<String>,
    /// Property `tongue`.
    pub tongue: Option<String>,
    /// Property `land`.
    pub land: Option<String>,
    /// Property `account`.
    pub account: Option<String>,
    /// Property `accounts`.
    pub accounts: Option<Vec<String>>,
    /// Property `reps`.
    pub reps: Option<Vec<i64>>,
    /// Property `refuses`.
    pub refuses: Option<String>,
    /// Property `mailable`.
    pub mailable: Option<bool>,
    /// Property `labels`.
    pub labels: Option<String>,
    /// Property `stage`.
    pub stage: Option<i64>,
    /// Property `touched`.
    pub touched: Option<i64>,
    /// Property `home`.
    pub home: Option<Home>,
}

/// Spec: `leads#/components/schemas/Home`.
#[derive(Debug, Clone, Default, FromJson, ToJson)]
#[non_exhaustive]
pub struct Home {
    /// Property `street`.
    pub street: Option<String>,
    /// Property `land`.
    pub land: Option<String>,
}

/// Spec: `leads#/components/schemas/Lead`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Lead {
    /// Property `rep`.
    pub rep: Option<i64>,
    /// Property `channel`.
    pub channel: Option<String>,
    /// Property `role`.
    pub role: Option<String>,
    /// Property `desk`.
    pub desk: Option<String>,
    /// Property `mobile`.
    pub mobile: Option<String>,
    /// Property `family`.
    pub family: Option<String>,
    /// Property `state`.
    pub state: Option<String>,
    /// Property `points`.
    pub points: Option<String>,
    /// Property `worth`.
    pub worth: Option<i64>,
    /// Property `worth_in`.
    pub worth_in: Option<String>,
    /// Property `turned`.
    pub turned: Option<String>,
    /// Property `buyer`.
    pub buyer: Option<String>,
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `switchboard`.
    pub switchboard: Option<String>,
    /// Property `mails`.
    pub mails: Option<Vec<LeadMailsItem>>,
    /// Property `lines`.
    pub lines: Option<Vec<LeadLinesItem>>,
}

/// Spec: `leads#/components/schemas/LeadInput`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct LeadInput {
    /// Property `rep`.
    pub rep: Option<i64>,
    /// Property `channel`.
    pub channel: Option<String>,
    /// Property `role`.
    pub role: Option<String>,
    /// Property `desk`.
    pub desk: Option<String>,
    /// Property `mobile`.
    pub mobile: Option<String>,
    /// Property `family`.
    pub family: Option<String>,
    /// Property `state`.
    pub state: Option<String>,
    /// Property `points`.
    pub points: Option<String>,
    /// Property `worth`.
    pub worth: Option<i64>,
    /// Property `worth_in`.
    pub worth_in: Option<String>,
    /// Property `turned`.
    pub turned: Option<String>,
    /// Property `buyer`.
    pub buyer: Option<String>,
}

/// Spec: `leads#/components/schemas/Lead/allOf/1/properties/lines/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct LeadLinesItem {
    /// Property `no`.
    pub no: Option<String>,
    /// Property `dead`.
    pub dead: Option<bool>,
}

/// Spec: `leads#/components/schemas/Lead/allOf/1/properties/mails/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct LeadMailsItem {
    /// Property `address`.
    pub address: Option<String>,
    /// Property `rank`.
    pub rank: Option<i64>,
    /// Property `public`.
    pub public: Option<bool>,
}

/// Spec: `leads#/paths/~1buyers/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListBuyersResponse {
    /// Property `buyers`.
    pub buyers: Option<Vec<Buyer>>,
}

/// Spec: `leads#/paths/~1leads/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListLeadsResponse {
    /// Property `leads`.
    pub leads: Option<Vec<Lead>>,
}

/// Spec: `leads#/paths/~1visits/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListVisitsResponse {
    /// Property `visits`.
    pub visits: Option<Vec<Visit>>,
}

/// Spec: `leads#/components/schemas/Me`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Me {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
}

/// Spec: `leads#/components/schemas/StorageOwner`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct StorageOwner {
    /// Property `name`.
    pub name: Option<String>,
}

/// Spec: `leads#/components/schemas/Visit`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Visit {
    /// Property `headline`.
    pub headline: Option<String>,
    /// Property `text`.
    pub text: Option<String>,
    /// Property `starts`.
    pub starts: Option<String>,
    /// Property `ends`.
    pub ends: Option<String>,
    /// Property `outbound`.
    pub outbound: Option<String>,
    /// Property `deal`.
    pub deal: Option<String>,
    /// Property `id`.
    pub id: Option<String>,
    /// Property `invited`.
    pub invited: Option<Vec<VisitInvitedItem>>,
}

/// Spec: `leads#/components/schemas/VisitInput`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct VisitInput {
    /// Property `headline`.
    pub headline: Option<String>,
    /// Property `text`.
    pub text: Option<String>,
    /// Property `starts`.
    pub starts: Option<String>,
    /// Property `ends`.
    pub ends: Option<String>,
    /// Property `outbound`.
    pub outbound: Option<String>,
    /// Property `deal`.
    pub deal: Option<String>,
}

/// Spec: `leads#/components/schemas/Visit/allOf/1/properties/invited/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct VisitInvitedItem {
    /// Property `mail`.
    pub mail: Option<String>,
    /// Property `kind`.
    pub kind: Option<String>,
}

/// Spec: `leads#/paths/~1me/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct WhoAmIResponse {
    /// Property `me`.
    pub me: Option<Me>,
}
