//! What can be typed: the commands, their options, and what is said when they are wrong.

use std::ffi::OsString;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Reads and writes the records of any connected provider through common models.
#[derive(Debug, Parser)]
#[command(name = "conjoin", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Lists the connectors: models, what can be done with them, settings and credentials
    Providers {
        /// One provider; all when none is named
        provider: Option<String>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Streams the records of a common model
    ///
    /// One record a line. A record that cannot be decoded is a line with `error`; the stream goes on, and the
    /// number of such records is said at the end. Any other error ends the command with exit code 1.
    Read(Read),
    /// Creates, changes, upserts or deletes a record through a common model
    Write(Write),
    /// Stands in for a provider on this machine: made-up records, real behaviour, no account
    ///
    /// Answers as the provider does, from its spec and mapping: pages, filters, authentication, limits, errors.
    /// Says its address and the command that reads from it, and runs until it is stopped.
    #[cfg(feature = "sandbox")]
    #[command(after_help = crate::sandbox::faults())]
    Sandbox(Sandbox),
}

#[cfg(feature = "sandbox")]
#[derive(Debug, Args)]
pub(crate) struct Sandbox {
    /// Provider, for instance `bamboohr`
    pub(crate) provider: String,
    /// Port on 127.0.0.1; any free one when it is 0
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) port: u16,
    /// What the records are made from: the same number gives the same records
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Records in each list that is read page by page
    #[arg(long, value_name = "N", default_value_t = 120)]
    pub(crate) records: usize,
    /// What shall go wrong; may be given more than once
    #[arg(long = "fault", value_name = "NAME")]
    pub(crate) faults: Vec<String>,
    /// Where webhooks are posted: an address on this machine
    #[arg(long, value_name = "URL")]
    pub(crate) webhook: Option<String>,
    /// Read spec and mapping from the folders of a workspace, not from the command itself
    #[arg(long, value_name = "DIR")]
    pub(crate) workspace: Option<std::path::PathBuf>,
}

/// How to reach a provider.
#[derive(Debug, Args)]
pub(crate) struct Connect {
    /// Provider, for instance `bamboohr`
    pub(crate) provider: String,
    /// Common model, for instance `hris.employee`
    pub(crate) model: String,
    /// A setting of the provider, for instance `company=acme`
    #[arg(long = "set", value_name = "NAME=VALUE")]
    pub(crate) settings: Vec<String>,
    /// A credential; also taken from the environment, as `CONJOIN_<PROVIDER>_<NAME>`
    #[arg(long = "credential", value_name = "NAME=VALUE")]
    pub(crate) credentials: Vec<String>,
    /// Another address than the provider's
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    /// Custom fields and overrides of the model, as JSON; of several files the later lies over the earlier
    #[arg(long = "field-map", value_name = "FILE")]
    pub(crate) field_maps: Vec<std::path::PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Read {
    #[command(flatten)]
    pub(crate) connect: Connect,
    /// What was deleted, not what there is: the remote id of each, and when, if the provider says
    #[arg(long)]
    pub(crate) deleted: bool,
    /// Only what changed since this day or moment: `2026-01-31` (UTC) or `2026-01-31T08:00:00Z`
    ///
    /// With `--deleted`, what was deleted since then.
    #[arg(long, value_name = "TIME")]
    pub(crate) since: Option<String>,
    /// Stop after this many records
    #[arg(long, value_name = "N")]
    pub(crate) limit: Option<u64>,
    /// A filter of the model; `conjoin providers` names them
    #[arg(long = "filter", value_name = "NAME=VALUE")]
    pub(crate) filters: Vec<String>,
    /// Only what belongs to this record
    #[arg(long, value_name = "ID")]
    pub(crate) parent: Option<String>,
    /// Records in one request
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) page_size: Option<u32>,
    /// How records are written
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    pub(crate) format: Format,
    /// With the record as the provider sent it
    #[arg(long)]
    pub(crate) raw: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One JSON object a line
    Jsonl,
    /// Columns, cut to fit
    Table,
    /// Comma-separated, one column per common field
    Csv,
}

#[derive(Debug, Args)]
pub(crate) struct Write {
    #[command(flatten)]
    pub(crate) connect: Connect,
    /// What to do
    #[arg(value_enum)]
    pub(crate) action: Action,
    /// The record to update or delete
    pub(crate) id: Option<String>,
    /// The common fields as JSON, from a file or from standard input (`-`); null clears a field
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Action {
    Create,
    Update,
    Delete,
    /// Changes the record that the fields name, or creates it
    Upsert,
}

/// The message of a parse error without the values that were typed: one may be a credential at a wrong place.
pub(crate) fn redacted(error: &clap::Error, typed: impl Iterator<Item = OsString>) -> String {
    let mut message = error.to_string();
    for argument in typed {
        let argument = argument.to_string_lossy();
        if error.kind() == clap::error::ErrorKind::UnknownArgument && !argument.starts_with('-') {
            message = message.replace(&format!("'{argument}'"), "'...'");
        }
        if let Some((name, value)) = argument.split_once('=')
            && !value.is_empty()
        {
            message = message.replace(argument.as_ref(), &format!("{name}=..."));
            // A value of a few letters may be a part of any word.
            if value.len() > 3 {
                message = message.replace(value, "...");
            }
        }
    }
    message
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        use clap::CommandFactory as _;
        Arguments::command().debug_assert();
    }

    #[test]
    fn misplaced_credentials_are_not_repeated() {
        for typed in [
            vec![
                "conjoin",
                "read",
                "bamboohr",
                "hris.employee",
                "api_key=s3cret",
            ],
            vec!["conjoin", "read", "bamboohr", "hris.employee", "s3cret"],
            vec![
                "conjoin",
                "read",
                "bamboohr",
                "hris.employee",
                "--api-key=s3cret",
            ],
            vec![
                "conjoin",
                "read",
                "bamboohr",
                "hris.employee",
                "--since=x",
                "--limit=s3cret",
            ],
        ] {
            let error = Arguments::try_parse_from(&typed).expect_err("wrong");
            let message = redacted(&error, typed.iter().map(OsString::from));
            assert!(!message.contains("s3cret"), "{message}");
        }
    }
}
