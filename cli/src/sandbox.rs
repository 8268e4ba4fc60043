//! `conjoin sandbox`: a stand-in of a provider on the loopback interface, until it is stopped.

use std::io::{self, IsTerminal as _, Read as _};

use anyhow::{Context as _, Result};
use conjoin_sandbox::{Fault, FaultKind, Running};

use crate::arguments::Sandbox;
use crate::sink::{Sink, plain};

/// Runs the command.
pub(crate) async fn run(arguments: Sandbox) -> Result<()> {
    let mut sandbox = conjoin_sandbox::Sandbox::new(&arguments.provider)
        .port(arguments.port)
        .seed(arguments.seed)
        .records(arguments.records);
    for fault in &arguments.faults {
        sandbox = sandbox.fault(fault.parse::<Fault>()?);
    }
    if let Some(url) = &arguments.webhook {
        sandbox = sandbox.webhook(url);
    }
    if let Some(folder) = &arguments.workspace {
        sandbox = sandbox.workspace(folder);
    }
    // Before anything is said: whoever reads the address may stop the command at once.
    let mut stopped = Box::pin(stopped()?);
    let running = sandbox.start()?;
    let mut sink = Sink::new();
    for line in said(&arguments.provider, &running, arguments.webhook.is_some()) {
        sink.line(&plain(&line))?;
    }
    sink.flush()?;
    (&mut stopped).await;
    Ok(())
}

/// What the options of `--fault` are.
pub(crate) fn faults() -> String {
    let mut text = String::from("Faults:\n");
    for kind in FaultKind::ALL {
        text.push_str(&format!("  {:<14} {}\n", kind.name(), kind.about()));
    }
    text.push_str("\nA fault shows once, or every time where once would be too little. NAME@3 shows it three times, \
                   NAME@always every time, NAME@5% by chance from the seed.");
    text
}

fn said(provider: &str, running: &Running, webhook: bool) -> Vec<String> {
    let url = running.url();
    let mut options = String::new();
    for name in running.settings() {
        options.push_str(&format!(" --set {name}=sandbox"));
    }
    for (name, value) in running.credentials() {
        options.push_str(&format!(" --credential {name}={value}"));
    }
    let mut lines = vec![format!("{} sandbox: {url}", running.title())];
    let models = running.listed();
    if let Some(model) = models.first() {
        lines.push(format!(
            "  conjoin read {provider} {model}{options} --base-url {url}"
        ));
    }
    if models.len() > 1 {
        lines.push(format!("  more models: {}", models[1..].join(", ")));
    }
    if webhook {
        lines.push(format!(
            "  webhooks are signed with the secret {}",
            conjoin_sandbox::WEBHOOK_SECRET
        ));
    }
    lines.push("  Ctrl-C or the end of standard input stops it.".to_owned());
    lines
}

/// Waits for an interrupt, or for the end of standard input where that is a terminal or a pipe: whoever held the
/// other end is gone. A file or `/dev/null` says nothing.
fn stopped() -> Result<impl Future<Output = ()>> {
    let ended = listens().then(|| {
        let (tell, told) = tokio::sync::oneshot::channel();
        // A read cannot be called off, so it gets a thread that nobody waits for.
        std::thread::spawn(move || {
            let mut buffer = [0; 1024];
            while matches!(io::stdin().lock().read(&mut buffer), Ok(1..)) {}
            let _ = tell.send(());
        });
        told
    });
    let interrupt = interrupt()?;
    Ok(async move {
        match ended {
            Some(ended) => tokio::select! {
                () = interrupt => {}
                _ = ended => {}
            },
            None => interrupt.await,
        }
    })
}

#[cfg(unix)]
fn interrupt() -> Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt()).context("cannot wait for an interrupt")?;
    let mut terminate = signal(SignalKind::terminate()).context("cannot wait for an interrupt")?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn interrupt() -> Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}

#[cfg(unix)]
fn listens() -> bool {
    use std::os::fd::AsFd as _;
    use std::os::unix::fs::FileTypeExt as _;
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return true;
    }
    let file = stdin.as_fd().try_clone_to_owned().map(std::fs::File::from);
    let kind = file.and_then(|it| it.metadata()).map(|it| it.file_type());
    kind.is_ok_and(|it| it.is_fifo() || it.is_socket())
}

#[cfg(not(unix))]
fn listens() -> bool {
    io::stdin().is_terminal()
}
