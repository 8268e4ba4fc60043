//! Every type of the common models, as functions over JSON, and what the model files say of it.

use std::path::Path;

use conjoin_codegen::models::{Category, Field, Model as Declared};
use conjoin_codegen::pipeline::{self, File};
use conjoin_runtime::model::{Model, Privacy, fields};
use serde_json::Value;

/// A Rust type of the common models.
pub(crate) struct Type {
    pub(crate) category: &'static str,
    pub(crate) name: &'static str,
    /// Its fields and who may see them.
    pub(crate) fields: Vec<(&'static str, Privacy)>,
    /// Reads and writes.
    pub(crate) round: fn(&Value) -> Result<Value, String>,
    /// Reads and prints.
    pub(crate) debug: fn(&Value) -> String,
    /// Reads, leaves out what is so private, and writes.
    pub(crate) without: fn(&Value, Privacy) -> Value,
}

fn read<M: Model + serde::de::DeserializeOwned>(value: &Value) -> Result<M, String> {
    serde_json::from_value(value.clone()).map_err(|error| error.to_string())
}

fn of<M>(category: &'static str) -> Type
where
    M: Model + serde::de::DeserializeOwned + serde::Serialize + std::fmt::Debug + 'static,
{
    Type {
        category,
        name: M::NAME,
        fields: M::FIELDS.iter().map(|it| (it.name, it.privacy)).collect(),
        round: |value| {
            let value: M = read(value)?;
            serde_json::to_value(&value).map_err(|error| error.to_string())
        },
        debug: |value| format!("{:?}", read::<M>(value).expect("a value")),
        without: |value, least| {
            let value = fields::without(read::<M>(value).expect("a value"), least);
            serde_json::to_value(&value).expect("JSON")
        },
    }
}

macro_rules! types {
    ($category:ident: $($name:ident),+) => {
        [$(of::<conjoin_models::$category::$name>(stringify!($category))),+]
    };
}

/// Every type. That none is missing is a test.
pub(crate) fn every() -> Vec<Type> {
    let mut all = Vec::new();
    all.extend(types!(accounting: Invoice, Contact, Account, Payment, JournalEntry, Item, TaxRate, CompanyInfo, TrackingCategory));
    all.extend(types!(accounting: InvoiceInput, ContactInput, AccountInput, PaymentInput, JournalEntryInput, ItemInput, TaxRateInput, CompanyInfoInput, TrackingCategoryInput));
    all.extend(types!(accounting: InvoiceLine, JournalLine, PaymentApplication, CreditApplication, TaxComponent));
    all.extend(types!(ats: Candidate, Application, Job, JobInterviewStage, ScheduledInterview, Offer, Attachment, User));
    all.extend(types!(ats: CandidateInput, ApplicationInput, JobInput, JobInterviewStageInput, ScheduledInterviewInput, OfferInput, AttachmentInput, UserInput));
    all.extend(types!(ats: ScreeningAnswer, ScreeningQuestion, StageChange));
    all.extend(types!(crm: Account, Contact, Opportunity, Stage, User, Lead, Engagement, Task));
    all.extend(types!(crm: AccountInput, ContactInput, OpportunityInput, StageInput, UserInput, LeadInput, EngagementInput, TaskInput));
    all.extend(types!(file_storage: File, Folder, Drive, User, Group));
    all.extend(types!(file_storage: FileInput, FolderInput, DriveInput, UserInput, GroupInput));
    all.extend(types!(file_storage: Permission));
    all.extend(
        types!(hris: Employee, Employment, Location, Group, TimeOff, TimeOffBalance, Company),
    );
    all.extend(types!(hris: EmployeeInput, EmploymentInput, LocationInput, GroupInput, TimeOffInput, TimeOffBalanceInput, CompanyInput));
    all.extend(
        types!(ticketing: Ticket, Comment, Attachment, User, Team, Collection, Contact, Account),
    );
    all.extend(types!(ticketing: TicketInput, CommentInput, AttachmentInput, UserInput, TeamInput, CollectionInput, ContactInput, AccountInput));
    all.extend(types!(ticketing: TicketLink, Permission));
    all
}

/// The model files.
pub(crate) fn declared() -> Vec<Category> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mappings/models");
    let mut files: Vec<File> = std::fs::read_dir(folder)
        .expect("the folder of the models")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|it| it == "yaml"))
        .map(|path| File {
            path: format!(
                "mappings/models/{}",
                path.file_name().expect("a name").to_string_lossy()
            ),
            content: std::fs::read(&path).map_err(|error| error.to_string()),
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut sources = conjoin_codegen::source::Sources::default();
    let mut diagnostics = conjoin_codegen::diagnostic::Diagnostics::default();
    let categories = pipeline::read_models(&files, &mut sources, &mut diagnostics);
    assert!(diagnostics.list().is_empty());
    categories
}

/// A type with what the model file says of it.
pub(crate) struct Known {
    pub(crate) ty: Type,
    pub(crate) model: Declared,
    /// What is written of a record, not the record.
    pub(crate) is_input: bool,
}

impl Known {
    /// `hris.Employee`.
    pub(crate) fn id(&self) -> String {
        format!("{}.{}", self.ty.category, self.ty.name)
    }

    /// The fields beside `remote_id` and `custom_fields`.
    pub(crate) fn fields(&self) -> Vec<Field> {
        let own = self.model.fields.values().cloned();
        if self.is_input {
            own.filter(|it| it.writable).collect()
        } else {
            own.chain(self.model.envelope()).collect()
        }
    }
}

/// Every type beside its declaration.
pub(crate) fn known(categories: &[Category]) -> Vec<Known> {
    let types = every().into_iter().map(|ty| {
        let category = categories
            .iter()
            .find(|it| it.name == ty.category)
            .expect("the category");
        let named = |name: &str| category.types().find(|it| it.name == name).cloned();
        let (model, is_input) = match named(ty.name) {
            Some(model) => (model, false),
            None => {
                let name = ty.name.strip_suffix("Input").expect("an input");
                (named(name).expect("its model"), true)
            }
        };
        Known {
            ty,
            model,
            is_input,
        }
    });
    types.collect()
}
