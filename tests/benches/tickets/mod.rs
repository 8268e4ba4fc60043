//! Tickets in the shape that the API gives, and what somebody would write by hand to read them.

use std::hint::black_box;

use conjoin_models::ticketing::{Ticket, TicketPriority, TicketStatus, TicketType};
use conjoin_runtime::model::{DateOrDateTime, Enum, Ref};
use serde::Deserialize;

mod pages;

pub(crate) use pages::{PAGE, PAGES, page, rate};

#[derive(Deserialize)]
pub(crate) struct Page {
    pub(crate) tickets: Vec<ZendeskTicket>,
    pub(crate) meta: Meta,
}

/// Where the next page is.
#[derive(Deserialize)]
pub(crate) struct Meta {
    pub(crate) has_more: bool,
    pub(crate) after_cursor: Option<String>,
}

#[derive(Deserialize)]
struct Via {
    channel: Option<String>,
}

#[derive(Deserialize)]
struct CustomField {
    id: i64,
    value: serde_json::Value,
}

/// What somebody would write by hand: the fields that are mapped, no more.
#[derive(Deserialize)]
pub(crate) struct ZendeskTicket {
    id: i64,
    subject: Option<String>,
    description: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    status: Option<String>,
    priority: Option<String>,
    assignee_id: Option<i64>,
    group_id: Option<i64>,
    submitter_id: Option<i64>,
    organization_id: Option<i64>,
    requester_id: Option<i64>,
    problem_id: Option<i64>,
    follower_ids: Option<Vec<i64>>,
    tags: Option<Vec<String>>,
    due_at: Option<String>,
    created_at: Option<String>,
    updated_at: Option<String>,
    via: Option<Via>,
    custom_fields: Vec<CustomField>,
}

impl From<ZendeskTicket> for Ticket {
    fn from(from: ZendeskTicket) -> Self {
        let mut ticket = Self::default();
        ticket.remote_id = from.id.to_string();
        ticket.key = Some(format!("#{}", from.id));
        ticket.remote_url = Some(format!(
            "https://acme.zendesk.com/agent/tickets/{}",
            from.id
        ));
        ticket.name = from.subject;
        ticket.description = from.description;
        ticket.ticket_type = from.kind.and_then(|kind| match kind.as_str() {
            "problem" => Some(Enum::from(TicketType::Problem)),
            "incident" => Some(Enum::from(TicketType::Incident)),
            "question" => Some(Enum::from(TicketType::Question)),
            "task" => Some(Enum::from(TicketType::Task)),
            _ => None,
        });
        ticket.status = from.status.and_then(|status| match status.as_str() {
            "new" | "open" => Some(Enum::from(TicketStatus::Open)),
            "pending" | "hold" => Some(Enum::from(TicketStatus::OnHold)),
            "solved" | "closed" => Some(Enum::from(TicketStatus::Closed)),
            _ => None,
        });
        ticket.priority = from.priority.and_then(|priority| match priority.as_str() {
            "urgent" => Some(Enum::from(TicketPriority::Urgent)),
            "high" => Some(Enum::from(TicketPriority::High)),
            "normal" => Some(Enum::from(TicketPriority::Normal)),
            "low" => Some(Enum::from(TicketPriority::Low)),
            _ => None,
        });
        ticket.assignees = from.assignee_id.map(|id| vec![Ref::new(id.to_string())]);
        ticket.assigned_teams = from.group_id.map(|id| vec![Ref::new(id.to_string())]);
        ticket.creator = from.submitter_id.map(|id| Ref::new(id.to_string()));
        ticket.account = from.organization_id.map(|id| Ref::new(id.to_string()));
        ticket.contact = from.requester_id.map(|id| Ref::new(id.to_string()));
        ticket.parent_ticket = from.problem_id.map(|id| Ref::new(id.to_string()));
        ticket.watchers = from
            .follower_ids
            .map(|ids| ids.into_iter().map(|id| Ref::new(id.to_string())).collect());
        ticket.tags = from.tags;
        ticket.due_date = from
            .due_at
            .and_then(|text| text.parse().ok())
            .map(DateOrDateTime::DateTime);
        ticket.remote_created_at = from.created_at.and_then(|text| text.parse().ok());
        ticket.remote_updated_at = from.updated_at.and_then(|text| text.parse().ok());
        black_box(from.via.and_then(|via| via.channel));
        ticket.custom_fields = from
            .custom_fields
            .into_iter()
            .map(|field| (field.id.to_string(), field.value))
            .collect();
        ticket
    }
}
