//! Pages of tickets in the shape that the API gives, and how fast they are worked off.

use std::time::Instant;

pub(crate) const PAGE: usize = 100;
pub(crate) const PAGES: usize = 200;

/// A page of tickets in the shape that the API gives, with invented values.
pub(crate) fn page(number: usize) -> String {
    let tickets: Vec<String> = (0..PAGE)
        .map(|at| {
            let id = number * PAGE + at + 1;
            let status = ["new", "open", "pending", "hold", "solved", "closed"][id % 6];
            let priority = ["\"urgent\"", "\"high\"", "\"normal\"", "\"low\"", "null"][id % 5];
            format!(
                r#"{{"url":"https://acme.zendesk.com/api/v2/tickets/{id}.json","id":{id},"external_id":null,"via":{{"channel":"web","source":{{"from":{{}},"to":{{}},"rel":null}}}},"created_at":"2026-03-01T09:00:11Z","updated_at":"2026-03-02T10:20:30Z","generated_timestamp":1772446830,"type":"incident","subject":"Printer {id} smokes","raw_subject":"Printer {id} smokes","description":"It smokes since this morning.\nThe lamp is red and the paper is \"warm\".","priority":{priority},"status":"{status}","recipient":null,"requester_id":9001112223334,"submitter_id":9001112223334,"assignee_id":9001112220001,"organization_id":null,"group_id":360001112222,"collaborator_ids":[9001112220001],"follower_ids":[],"email_cc_ids":[9001112220001],"forum_topic_id":null,"problem_id":null,"has_incidents":false,"is_public":true,"due_at":null,"tags":["printer","hardware"],"custom_fields":[{{"id":46400000000001,"value":null}},{{"id":46400000000002,"value":"blue"}},{{"id":46400000000003,"value":null}}],"satisfaction_rating":{{"score":"unoffered"}},"sharing_agreement_ids":[],"custom_status_id":46406158222353,"encoded_id":"LW3ZND-1926N","followup_ids":[],"ticket_form_id":46406146302353,"brand_id":46406158162961,"allow_channelback":false,"allow_attachments":true,"from_messaging_channel":false,"support_type":"agent"}}"#
            )
        })
        .collect();
    let more = number + 1 < PAGES;
    format!(
        r#"{{"tickets":[{}],"meta":{{"has_more":{more},"after_cursor":"c{number}","before_cursor":null}},"links":{{"prev":null,"next":null}}}}"#,
        tickets.join(",")
    )
}

/// Records a second of one run.
pub(crate) fn rate(work: &mut dyn FnMut() -> usize) -> f64 {
    let start = Instant::now();
    let records = work();
    records as f64 / start.elapsed().as_secs_f64()
}
