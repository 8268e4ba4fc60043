//! `cargo xtask`: regenerates, checks, explains, measures.

/// A line on standard output. Whoever has stopped reading is not told.
macro_rules! say {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($words)*);
    }};
}

mod bench;
mod check;
mod ci;
mod client;
mod compile;
mod corpus;
mod explain;
mod folder;
mod generate;
mod grammar;
mod growth;
mod hooks;
mod models;
mod peers;
mod rustfmt;
mod usage;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    about = "Builds Conjoin's connectors from specs and mappings",
    disable_version_flag = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Regenerates all or the named connectors
    Generate {
        /// Providers; all when none is named
        providers: Vec<String>,
        /// Write nothing; exit 1 when a file is stale
        #[arg(long)]
        check: bool,
    },
    /// Puts the stub of a function that a mapping names into the connector's hooks.rs
    NewFn {
        /// Provider
        provider: String,
        /// Name of the function in `fns`
        name: String,
    },
    /// Checks specs and mappings, generates nothing
    Check {
        /// Providers; all when none is named. `desk/ticketing.Agent` alone: notes on that model only
        providers: Vec<String>,
        /// How to print what is wrong
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Warnings are errors
        #[arg(long)]
        deny_warnings: bool,
        /// Show notes too, such as provider fields that nobody reads; other formats always have them
        #[arg(long)]
        notes: bool,
    },
    /// Makes a typed client crate of any OpenAPI document, with no mapping
    Client(client::Arguments),
    /// Makes a client of every OpenAPI document in a folder and below, each by itself
    Corpus(corpus::Arguments),
    /// What changed in the common models since the baseline, and whether it breaks users
    Models {
        /// The models as they are become the baseline
        #[arg(long)]
        accept: bool,
    },
    /// Prints the long text of a diagnostic code, or all codes
    Explain {
        /// For instance M0201; without one each code is listed with its level and title
        code: Option<String>,
    },
    /// Measures generation, compilation and conversion
    Bench {
        /// Folder with OpenAPI documents: generation of clients by us and by other generators
        #[arg(long, value_name = "DIR")]
        peers: Option<std::path::PathBuf>,
        /// JSON document: generation of a client of it, and of two, four and eight times as much
        #[arg(long, value_name = "DOCUMENT", conflicts_with = "peers")]
        growth: Option<std::path::PathBuf>,
    },
    /// What `.ci/run` runs
    Ci,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As a person reads it
    Text,
    /// One array of objects
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Generate { providers, check } => generate::run(&providers, check),
        Command::NewFn { provider, name } => hooks::run(&provider, &name),
        Command::Check {
            providers,
            format,
            deny_warnings,
            notes,
        } => check::run(&providers, format, deny_warnings, notes),
        Command::Client(arguments) => client::run(&arguments),
        Command::Corpus(arguments) => corpus::run(&arguments),
        Command::Models { accept } => models::run(accept),
        Command::Explain { code } => explain::run(code.as_deref()),
        Command::Bench {
            peers: Some(folder),
            ..
        } => peers::run(&folder),
        Command::Bench {
            growth: Some(document),
            ..
        } => growth::run(&document),
        Command::Bench { .. } => bench::run(),
        Command::Ci => ci::run(),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
