//! `conjoin`: the command line of the connectors.

mod arguments;
mod cell;
mod choose;
mod connect;
mod print;
mod providers;
mod read;
#[cfg(feature = "sandbox")]
mod sandbox;
mod sink;
mod write;

use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::Parser as _;

use arguments::{Arguments, Command};

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // Help and the version come this way too.
        Err(answer) if !answer.use_stderr() => {
            let _ = answer.print();
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            sink::say(arguments::redacted(&error, std::env::args_os().skip(1)).trim_end());
            return ExitCode::from(2);
        }
    };
    match run(arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if sink::reader_is_gone(&error) => ExitCode::SUCCESS,
        Err(error) => {
            for line in format!("error: {error:#}").lines() {
                sink::say(&sink::plain(line));
            }
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let work = async {
        match command {
            Command::Providers { provider, json } => providers::run(provider.as_deref(), json),
            Command::Read(arguments) => read::run(arguments).await,
            Command::Write(arguments) => write::run(arguments).await,
            #[cfg(feature = "sandbox")]
            Command::Sandbox(arguments) => sandbox::run(arguments).await,
        }
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot start the runtime")?;
    runtime.block_on(work)
}
