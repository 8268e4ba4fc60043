//! The same conversion as a jq program, compiled once and run by jaq over its own values.

use std::hint::black_box;

use jaq_core::load::{Arena, File, Loader};
use jaq_core::{Ctx, Vars, data, unwrap_valr};
use jaq_json::{Val, read};

/// What the mapping of Zendesk's tickets says, as far as jq can.
const PROGRAM: &str = r##"
def ref: if . == null then null else {remote_id: tostring} end;
def one: if . == null then null else [{remote_id: tostring}] end;
.tickets[] | {
    remote_id: (.id | tostring),
    key: "#\(.id)",
    remote_url: "https://acme.zendesk.com/agent/tickets/\(.id)",
    name: .subject,
    description,
    ticket_type: ({problem: "PROBLEM", incident: "INCIDENT", question: "QUESTION", task: "TASK"}[.type // ""] // .type),
    status: ({new: "OPEN", open: "OPEN", pending: "ON_HOLD", hold: "ON_HOLD", solved: "CLOSED", closed: "CLOSED"}[.status // ""] // .status),
    priority: ({urgent: "URGENT", high: "HIGH", normal: "NORMAL", low: "LOW"}[.priority // ""] // .priority),
    assignees: (.assignee_id | one),
    assigned_teams: (.group_id | one),
    creator: (.submitter_id | ref),
    account: (.organization_id | ref),
    contact: (.requester_id | ref),
    parent_ticket: (.problem_id | ref),
    watchers: [.follower_ids[] | ref],
    tags,
    due_date: .due_at,
    channel: ({email: "EMAIL", web: "WEB", chat: "CHAT", native_messaging: "CHAT", voice: "PHONE", api: "API"}[.via.channel // ""] // .via.channel),
    remote_created_at: .created_at,
    remote_updated_at: .updated_at,
    custom_fields: ([.custom_fields[] | select(.value != null) | {key: (.id | tostring), value}] | from_entries)
}
"##;

/// Converts pages; gives the number of records.
pub(crate) fn convert<'p>(pages: impl Iterator<Item = &'p str>) -> usize {
    let defs = jaq_core::defs()
        .chain(jaq_std::defs())
        .chain(jaq_json::defs());
    let funs = jaq_core::funs()
        .chain(jaq_std::funs())
        .chain(jaq_json::funs());
    let arena = Arena::default();
    let program = File {
        code: PROGRAM,
        path: (),
    };
    let modules = Loader::new(defs).load(&arena, program).expect("a program");
    let filter = jaq_core::Compiler::default()
        .with_funs(funs)
        .compile(modules)
        .expect("a filter");
    let mut records = 0;
    for page in pages {
        let input = read::parse_single(page.as_bytes()).expect("the page parses");
        let context = Ctx::<data::JustLut<Val>>::new(&filter.lut, Vars::new([]));
        for record in filter.id.run((context, input)).map(unwrap_valr) {
            black_box(record.expect("a record"));
            records += 1;
        }
    }
    records
}
