//! `cargo xtask`: regenerates, checks, explains, measures.

mod bench;
mod check;
mod ci;
mod generate;
mod rustfmt;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

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
    /// Checks specs and mappings, generates nothing
    Check {
        /// Providers; all when none is named
        providers: Vec<String>,
        /// How to print what is wrong
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Warnings are errors
        #[arg(long)]
        deny_warnings: bool,
    },
    /// Prints the long text of a diagnostic code
    Explain {
        /// For instance M0201
        code: String,
    },
    /// Measures generation, compilation and conversion
    Bench,
    /// What `.ci/run` runs
    Ci,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Generate { providers, check } => generate::run(&providers, check),
        Command::Check {
            providers,
            format,
            deny_warnings,
        } => check::run(&providers, format == Format::Json, deny_warnings),
        Command::Explain { code } => check::explain(&code),
        Command::Bench => bench::run(),
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
