// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! Candidates, the jobs they apply for, and each run through interviews to an offer.

use conjoin_runtime::model::Deleted;
use conjoin_runtime::{
    BoxFuture, BoxRecords, BoxStream, Capabilities, Error, ErrorKind, JsonRecord, ListQuery,
    Record, WriteOp, Written, failed, unsupported,
};
use std::future;

mod application;
mod attachment;
mod candidate;
mod job;
mod job_interview_stage;
mod offer;
mod scheduled_interview;
mod screening_answer;
mod screening_question;
mod stage_change;
mod user;

pub use application::{Application, ApplicationInput, ApplicationStatus};
pub use attachment::{Attachment, AttachmentInput, AttachmentType};
pub use candidate::{Candidate, CandidateInput};
pub use job::{Job, JobEmploymentType, JobInput, JobRemote, JobSalaryPeriod, JobStatus, JobType};
pub use job_interview_stage::{
    JobInterviewStage, JobInterviewStageCategory, JobInterviewStageInput,
};
pub use offer::{Offer, OfferInput, OfferSalaryPeriod, OfferStatus};
pub use scheduled_interview::{
    ScheduledInterview, ScheduledInterviewInput, ScheduledInterviewStatus,
};
pub use screening_answer::ScreeningAnswer;
pub use screening_question::{ScreeningQuestion, ScreeningQuestionType};
pub use stage_change::StageChange;
pub use user::{User, UserAccessRole, UserInput};

/// A connection to a provider of ats records, whoever the provider is. What a connector cannot
/// do is an error of kind `Unsupported`, before any request;
/// [`capabilities`](Self::capabilities) tells.
pub trait Ats: Send + Sync {
    /// The provider.
    fn provider(&self) -> &'static str;

    /// What the connector can do.
    fn capabilities(&self) -> &'static Capabilities;

    /// The common fields without which a write of a model, such as `category.model`, is refused before
    /// anything is sent; `None` when it cannot be written that way. `capabilities` has the rest of a form.
    fn required(&self, model: &str, op: WriteOp) -> Option<&'static [&'static str]> {
        self.capabilities().required(model, op)
    }

    /// Lists candidates.
    fn list_candidates(&self, query: ListQuery) -> BoxRecords<'_, Candidate> {
        let _ = query;
        failed(unsupported(self.provider(), "ats.candidate", "be listed"))
    }

    /// Lists the candidates that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_candidates(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ats.candidate",
            "tell what was deleted",
        ))
    }

    /// Gets one of the candidates by its remote id.
    fn get_candidate<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Candidate>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.candidate",
            "be read by id",
        ))))
    }

    /// Creates one of the candidates.
    fn create_candidate<'a>(
        &'a self,
        input: &'a CandidateInput,
    ) -> BoxFuture<'a, Result<Written<Candidate>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.candidate",
            "be created",
        ))))
    }

    /// Changes one of the candidates: what the input sets.
    fn update_candidate<'a>(
        &'a self,
        id: &'a str,
        input: &'a CandidateInput,
    ) -> BoxFuture<'a, Result<Written<Candidate>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.candidate",
            "be changed",
        ))))
    }

    /// Deletes one of the candidates by its remote id.
    fn delete_candidate<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.candidate",
            "be deleted",
        ))))
    }

    /// Changes the one of the candidates that the input names, or creates it; `capabilities` has
    /// the field that names it.
    fn upsert_candidate<'a>(
        &'a self,
        input: &'a CandidateInput,
    ) -> BoxFuture<'a, Result<Written<Candidate>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.candidate",
            "be upserted",
        ))))
    }

    /// Lists applications.
    fn list_applications(&self, query: ListQuery) -> BoxRecords<'_, Application> {
        let _ = query;
        failed(unsupported(self.provider(), "ats.application", "be listed"))
    }

    /// Lists the applications that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_applications(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ats.application",
            "tell what was deleted",
        ))
    }

    /// Gets one of the applications by its remote id.
    fn get_application<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<Application>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.application",
            "be read by id",
        ))))
    }

    /// Creates one of the applications.
    fn create_application<'a>(
        &'a self,
        input: &'a ApplicationInput,
    ) -> BoxFuture<'a, Result<Written<Application>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.application",
            "be created",
        ))))
    }

    /// Changes one of the applications: what the input sets.
    fn update_application<'a>(
        &'a self,
        id: &'a str,
        input: &'a ApplicationInput,
    ) -> BoxFuture<'a, Result<Written<Application>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.application",
            "be changed",
        ))))
    }

    /// Deletes one of the applications by its remote id.
    fn delete_application<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.application",
            "be deleted",
        ))))
    }

    /// Changes the one of the applications that the input names, or creates it; `capabilities` has
    /// the field that names it.
    fn upsert_application<'a>(
        &'a self,
        input: &'a ApplicationInput,
    ) -> BoxFuture<'a, Result<Written<Application>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.application",
            "be upserted",
        ))))
    }

    /// Lists jobs.
    fn list_jobs(&self, query: ListQuery) -> BoxRecords<'_, Job> {
        let _ = query;
        failed(unsupported(self.provider(), "ats.job", "be listed"))
    }

    /// Lists the jobs that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_jobs(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ats.job",
            "tell what was deleted",
        ))
    }

    /// Gets one of the jobs by its remote id.
    fn get_job<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Job>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.job",
            "be read by id",
        ))))
    }

    /// Creates one of the jobs.
    fn create_job<'a>(&'a self, input: &'a JobInput) -> BoxFuture<'a, Result<Written<Job>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.job",
            "be created",
        ))))
    }

    /// Changes one of the jobs: what the input sets.
    fn update_job<'a>(
        &'a self,
        id: &'a str,
        input: &'a JobInput,
    ) -> BoxFuture<'a, Result<Written<Job>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.job",
            "be changed",
        ))))
    }

    /// Deletes one of the jobs by its remote id.
    fn delete_job<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.job",
            "be deleted",
        ))))
    }

    /// Changes the one of the jobs that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_job<'a>(&'a self, input: &'a JobInput) -> BoxFuture<'a, Result<Written<Job>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.job",
            "be upserted",
        ))))
    }

    /// Lists job interview stages.
    fn list_job_interview_stages(&self, query: ListQuery) -> BoxRecords<'_, JobInterviewStage> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ats.job_interview_stage",
            "be listed",
        ))
    }

    /// Lists the job interview stages that were deleted: the remote id of each, and when, if the
    /// provider says; `capabilities` tells whether it can be asked since when.
    fn deleted_job_interview_stages(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ats.job_interview_stage",
            "tell what was deleted",
        ))
    }

    /// Gets one of the job interview stages by its remote id.
    fn get_job_interview_stage<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<JobInterviewStage>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.job_interview_stage",
            "be read by id",
        ))))
    }

    /// Creates one of the job interview stages.
    fn create_job_interview_stage<'a>(
        &'a self,
        input: &'a JobInterviewStageInput,
    ) -> BoxFuture<'a, Result<Written<JobInterviewStage>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.job_interview_stage",
            "be created",
        ))))
    }

    /// Changes one of the job interview stages: what the input sets.
    fn update_job_interview_stage<'a>(
        &'a self,
        id: &'a str,
        input: &'a JobInterviewStageInput,
    ) -> BoxFuture<'a, Result<Written<JobInterviewStage>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.job_interview_stage",
            "be changed",
        ))))
    }

    /// Deletes one of the job interview stages by its remote id.
    fn delete_job_interview_stage<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.job_interview_stage",
            "be deleted",
        ))))
    }

    /// Changes the one of the job interview stages that the input names, or creates it;
    /// `capabilities` has the field that names it.
    fn upsert_job_interview_stage<'a>(
        &'a self,
        input: &'a JobInterviewStageInput,
    ) -> BoxFuture<'a, Result<Written<JobInterviewStage>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.job_interview_stage",
            "be upserted",
        ))))
    }

    /// Lists scheduled interviews.
    fn list_scheduled_interviews(&self, query: ListQuery) -> BoxRecords<'_, ScheduledInterview> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ats.scheduled_interview",
            "be listed",
        ))
    }

    /// Lists the scheduled interviews that were deleted: the remote id of each, and when, if the
    /// provider says; `capabilities` tells whether it can be asked since when.
    fn deleted_scheduled_interviews(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ats.scheduled_interview",
            "tell what was deleted",
        ))
    }

    /// Gets one of the scheduled interviews by its remote id.
    fn get_scheduled_interview<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<ScheduledInterview>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.scheduled_interview",
            "be read by id",
        ))))
    }

    /// Creates one of the scheduled interviews.
    fn create_scheduled_interview<'a>(
        &'a self,
        input: &'a ScheduledInterviewInput,
    ) -> BoxFuture<'a, Result<Written<ScheduledInterview>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.scheduled_interview",
            "be created",
        ))))
    }

    /// Changes one of the scheduled interviews: what the input sets.
    fn update_scheduled_interview<'a>(
        &'a self,
        id: &'a str,
        input: &'a ScheduledInterviewInput,
    ) -> BoxFuture<'a, Result<Written<ScheduledInterview>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.scheduled_interview",
            "be changed",
        ))))
    }

    /// Deletes one of the scheduled interviews by its remote id.
    fn delete_scheduled_interview<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.scheduled_interview",
            "be deleted",
        ))))
    }

    /// Changes the one of the scheduled interviews that the input names, or creates it;
    /// `capabilities` has the field that names it.
    fn upsert_scheduled_interview<'a>(
        &'a self,
        input: &'a ScheduledInterviewInput,
    ) -> BoxFuture<'a, Result<Written<ScheduledInterview>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.scheduled_interview",
            "be upserted",
        ))))
    }

    /// Lists offers.
    fn list_offers(&self, query: ListQuery) -> BoxRecords<'_, Offer> {
        let _ = query;
        failed(unsupported(self.provider(), "ats.offer", "be listed"))
    }

    /// Lists the offers that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_offers(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ats.offer",
            "tell what was deleted",
        ))
    }

    /// Gets one of the offers by its remote id.
    fn get_offer<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Offer>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.offer",
            "be read by id",
        ))))
    }

    /// Creates one of the offers.
    fn create_offer<'a>(
        &'a self,
        input: &'a OfferInput,
    ) -> BoxFuture<'a, Result<Written<Offer>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.offer",
            "be created",
        ))))
    }

    /// Changes one of the offers: what the input sets.
    fn update_offer<'a>(
        &'a self,
        id: &'a str,
        input: &'a OfferInput,
    ) -> BoxFuture<'a, Result<Written<Offer>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.offer",
            "be changed",
        ))))
    }

    /// Deletes one of the offers by its remote id.
    fn delete_offer<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.offer",
            "be deleted",
        ))))
    }

    /// Changes the one of the offers that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_offer<'a>(
        &'a self,
        input: &'a OfferInput,
    ) -> BoxFuture<'a, Result<Written<Offer>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.offer",
            "be upserted",
        ))))
    }

    /// Lists attachments.
    fn list_attachments(&self, query: ListQuery) -> BoxRecords<'_, Attachment> {
        let _ = query;
        failed(unsupported(self.provider(), "ats.attachment", "be listed"))
    }

    /// Lists the attachments that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_attachments(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ats.attachment",
            "tell what was deleted",
        ))
    }

    /// Gets one of the attachments by its remote id.
    fn get_attachment<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<Attachment>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.attachment",
            "be read by id",
        ))))
    }

    /// Creates one of the attachments.
    fn create_attachment<'a>(
        &'a self,
        input: &'a AttachmentInput,
    ) -> BoxFuture<'a, Result<Written<Attachment>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.attachment",
            "be created",
        ))))
    }

    /// Changes one of the attachments: what the input sets.
    fn update_attachment<'a>(
        &'a self,
        id: &'a str,
        input: &'a AttachmentInput,
    ) -> BoxFuture<'a, Result<Written<Attachment>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.attachment",
            "be changed",
        ))))
    }

    /// Deletes one of the attachments by its remote id.
    fn delete_attachment<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.attachment",
            "be deleted",
        ))))
    }

    /// Changes the one of the attachments that the input names, or creates it; `capabilities` has
    /// the field that names it.
    fn upsert_attachment<'a>(
        &'a self,
        input: &'a AttachmentInput,
    ) -> BoxFuture<'a, Result<Written<Attachment>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.attachment",
            "be upserted",
        ))))
    }

    /// Lists users.
    fn list_users(&self, query: ListQuery) -> BoxRecords<'_, User> {
        let _ = query;
        failed(unsupported(self.provider(), "ats.user", "be listed"))
    }

    /// Lists the users that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_users(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ats.user",
            "tell what was deleted",
        ))
    }

    /// Gets one of the users by its remote id.
    fn get_user<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<User>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.user",
            "be read by id",
        ))))
    }

    /// Creates one of the users.
    fn create_user<'a>(
        &'a self,
        input: &'a UserInput,
    ) -> BoxFuture<'a, Result<Written<User>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.user",
            "be created",
        ))))
    }

    /// Changes one of the users: what the input sets.
    fn update_user<'a>(
        &'a self,
        id: &'a str,
        input: &'a UserInput,
    ) -> BoxFuture<'a, Result<Written<User>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.user",
            "be changed",
        ))))
    }

    /// Deletes one of the users by its remote id.
    fn delete_user<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.user",
            "be deleted",
        ))))
    }

    /// Changes the one of the users that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_user<'a>(
        &'a self,
        input: &'a UserInput,
    ) -> BoxFuture<'a, Result<Written<User>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ats.user",
            "be upserted",
        ))))
    }
}

/// Lists a model by its name, such as `category.model`, with common values as JSON.
pub fn read_json<'a>(
    from: &'a dyn Ats,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "ats.candidate" => json_records("ats.candidate", from.list_candidates(query)),
        "ats.application" => json_records("ats.application", from.list_applications(query)),
        "ats.job" => json_records("ats.job", from.list_jobs(query)),
        "ats.job_interview_stage" => json_records(
            "ats.job_interview_stage",
            from.list_job_interview_stages(query),
        ),
        "ats.scheduled_interview" => json_records(
            "ats.scheduled_interview",
            from.list_scheduled_interviews(query),
        ),
        "ats.offer" => json_records("ats.offer", from.list_offers(query)),
        "ats.attachment" => json_records("ats.attachment", from.list_attachments(query)),
        "ats.user" => json_records("ats.user", from.list_users(query)),
        _ => no_such_model(from.provider(), model, "be listed: there is no such model"),
    }
}

/// Lists the records of a model by its name that were deleted; `common` of each says when and
/// how, as JSON.
pub fn deleted_json<'a>(
    from: &'a dyn Ats,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "ats.candidate" => json_records("ats.candidate", from.deleted_candidates(query)),
        "ats.application" => json_records("ats.application", from.deleted_applications(query)),
        "ats.job" => json_records("ats.job", from.deleted_jobs(query)),
        "ats.job_interview_stage" => json_records(
            "ats.job_interview_stage",
            from.deleted_job_interview_stages(query),
        ),
        "ats.scheduled_interview" => json_records(
            "ats.scheduled_interview",
            from.deleted_scheduled_interviews(query),
        ),
        "ats.offer" => json_records("ats.offer", from.deleted_offers(query)),
        "ats.attachment" => json_records("ats.attachment", from.deleted_attachments(query)),
        "ats.user" => json_records("ats.user", from.deleted_users(query)),
        _ => no_such_model(
            from.provider(),
            model,
            "tell what was deleted: there is no such model",
        ),
    }
}

/// Gets a record of a model by its name and the remote id, with its common value as JSON.
///
/// # Errors
/// `Unsupported` for an unknown model, and what the provider refuses.
pub async fn get_json(from: &dyn Ats, model: &str, id: &str) -> Result<JsonRecord, Error> {
    match model {
        "ats.candidate" => JsonRecord::new("ats.candidate", from.get_candidate(id).await?),
        "ats.application" => JsonRecord::new("ats.application", from.get_application(id).await?),
        "ats.job" => JsonRecord::new("ats.job", from.get_job(id).await?),
        "ats.job_interview_stage" => JsonRecord::new(
            "ats.job_interview_stage",
            from.get_job_interview_stage(id).await?,
        ),
        "ats.scheduled_interview" => JsonRecord::new(
            "ats.scheduled_interview",
            from.get_scheduled_interview(id).await?,
        ),
        "ats.offer" => JsonRecord::new("ats.offer", from.get_offer(id).await?),
        "ats.attachment" => JsonRecord::new("ats.attachment", from.get_attachment(id).await?),
        "ats.user" => JsonRecord::new("ats.user", from.get_user(id).await?),
        _ => Err(unsupported(
            from.provider(),
            model,
            "be read by id: there is no such model",
        )),
    }
}

/// Creates a record of a model by its name from the JSON of its input; gives the remote id.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn create_json(
    to: &dyn Ats,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "ats.candidate" => Ok(to.create_candidate(&input(json)?).await?.remote_id),
        "ats.application" => Ok(to.create_application(&input(json)?).await?.remote_id),
        "ats.job" => Ok(to.create_job(&input(json)?).await?.remote_id),
        "ats.job_interview_stage" => Ok(to
            .create_job_interview_stage(&input(json)?)
            .await?
            .remote_id),
        "ats.scheduled_interview" => Ok(to
            .create_scheduled_interview(&input(json)?)
            .await?
            .remote_id),
        "ats.offer" => Ok(to.create_offer(&input(json)?).await?.remote_id),
        "ats.attachment" => Ok(to.create_attachment(&input(json)?).await?.remote_id),
        "ats.user" => Ok(to.create_user(&input(json)?).await?.remote_id),
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

/// Changes a record of a model by its name from the JSON of its input; gives the remote id.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn update_json(
    to: &dyn Ats,
    model: &str,
    id: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "ats.candidate" => Ok(to.update_candidate(id, &input(json)?).await?.remote_id),
        "ats.application" => Ok(to.update_application(id, &input(json)?).await?.remote_id),
        "ats.job" => Ok(to.update_job(id, &input(json)?).await?.remote_id),
        "ats.job_interview_stage" => Ok(to
            .update_job_interview_stage(id, &input(json)?)
            .await?
            .remote_id),
        "ats.scheduled_interview" => Ok(to
            .update_scheduled_interview(id, &input(json)?)
            .await?
            .remote_id),
        "ats.offer" => Ok(to.update_offer(id, &input(json)?).await?.remote_id),
        "ats.attachment" => Ok(to.update_attachment(id, &input(json)?).await?.remote_id),
        "ats.user" => Ok(to.update_user(id, &input(json)?).await?.remote_id),
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

/// Changes the record of a model that the JSON of its input names, or creates it; gives the
/// remote id.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn upsert_json(
    to: &dyn Ats,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "ats.candidate" => Ok(to.upsert_candidate(&input(json)?).await?.remote_id),
        "ats.application" => Ok(to.upsert_application(&input(json)?).await?.remote_id),
        "ats.job" => Ok(to.upsert_job(&input(json)?).await?.remote_id),
        "ats.job_interview_stage" => Ok(to
            .upsert_job_interview_stage(&input(json)?)
            .await?
            .remote_id),
        "ats.scheduled_interview" => Ok(to
            .upsert_scheduled_interview(&input(json)?)
            .await?
            .remote_id),
        "ats.offer" => Ok(to.upsert_offer(&input(json)?).await?.remote_id),
        "ats.attachment" => Ok(to.upsert_attachment(&input(json)?).await?.remote_id),
        "ats.user" => Ok(to.upsert_user(&input(json)?).await?.remote_id),
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

/// Deletes a record of a model by its name.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn delete_by_name(to: &dyn Ats, model: &str, id: &str) -> Result<(), Error> {
    match model {
        "ats.candidate" => to.delete_candidate(id).await,
        "ats.application" => to.delete_application(id).await,
        "ats.job" => to.delete_job(id).await,
        "ats.job_interview_stage" => to.delete_job_interview_stage(id).await,
        "ats.scheduled_interview" => to.delete_scheduled_interview(id).await,
        "ats.offer" => to.delete_offer(id).await,
        "ats.attachment" => to.delete_attachment(id).await,
        "ats.user" => to.delete_user(id).await,
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

fn no_such_model<'a>(
    provider: &'static str,
    model: &str,
    what: &str,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    let error = unsupported(provider, model, what);
    Box::pin(futures_util::stream::iter([Err(error)]))
}

fn json_records<'a, C: serde::Serialize + 'a>(
    model: &'static str,
    records: BoxRecords<'a, C>,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    let json = move |item: Result<Record<C>, Error>| item.and_then(|it| JsonRecord::new(model, it));
    Box::pin(futures_util::StreamExt::map(records, json))
}

fn input<T: serde::de::DeserializeOwned>(json: serde_json::Value) -> Result<T, Error> {
    serde_json::from_value(json)
        .map_err(|error| Error::new(ErrorKind::Validation, "", error.to_string()))
}
