// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on meetings and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson};
use conjoin_runtime::{Operation, Request};

pub(crate) static CREATE_MEETING: Operation = Operation::post("createMeeting", "/books/meetings");
pub(crate) static LIST_MEETINGS: Operation = Operation::get("listMeetings", "/books/meetings");

impl Client {
    /// Operation `create_meeting`.
    ///
    /// `POST /books/meetings`. Spec: `books#/paths/~1books~1meetings/post`.
    pub fn create_meeting(&self, body: &MeetingInput) -> Request<Meeting> {
        self.connection
            .call(&CREATE_MEETING)
            .with_json(body)
            .request()
    }

    /// Operation `list_meetings`.
    ///
    /// `GET /books/meetings`. Spec: `books#/paths/~1books~1meetings/get`.
    pub fn list_meetings(&self) -> Request<Vec<Meeting>> {
        self.connection.call(&LIST_MEETINGS).request()
    }
}

/// Spec: `books#/components/schemas/Meeting`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Meeting {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `topic`.
    pub topic: Option<String>,
    /// Property `begins`.
    pub begins: Option<String>,
    /// Property `ends`.
    pub ends: Option<String>,
}

/// Spec: `books#/components/schemas/Meeting`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct MeetingInput {
    /// Property `topic`.
    pub topic: Option<String>,
    /// Property `begins`.
    pub begins: Option<String>,
    /// Property `ends`.
    pub ends: Option<String>,
}
