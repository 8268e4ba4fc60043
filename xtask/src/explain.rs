//! `explain`: the long text of a code, with a mistake that raises it and its mend; or all codes.

use anyhow::Result;
use conjoin_codegen::diagnostic::{self, CODES, Code};

/// Codes that may have been meant, at most.
const NEAR: usize = 3;

/// `explain`; without a code each with its level and title.
pub(crate) fn run(code: Option<&str>) -> Result<bool> {
    let Some(code) = code else {
        for it in CODES {
            say!("{} {:<7} {}", it.as_str(), it.level().as_str(), it.title());
        }
        return Ok(true);
    };
    let wanted = code.trim().to_ascii_uppercase();
    let Some(text) = diagnostic::explain(&wanted) else {
        anyhow::bail!(
            "there is no code `{code}`{}; `cargo xtask explain` lists all",
            near(&wanted)
        )
    };
    say!("{text}");
    Ok(true)
}

/// The codes that look most like it.
fn near(wanted: &str) -> String {
    let mut left: Vec<&str> = CODES.iter().copied().map(Code::as_str).collect();
    let mut found = Vec::new();
    while found.len() < NEAR
        && let Some(it) = diagnostic::closest(wanted, left.iter().copied())
    {
        left.retain(|known| *known != it);
        found.push(format!("`{it}`"));
    }
    match found.as_slice() {
        [] => String::new(),
        found => format!("; did you mean {}?", found.join(", ")),
    }
}
