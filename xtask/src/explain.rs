//! `explain`: the long text of a code, with a mistake that raises it and its mend.

use anyhow::Result;
use conjoin_codegen::diagnostic;

/// `explain`.
pub(crate) fn run(code: &str) -> Result<bool> {
    let wanted = code.trim().to_ascii_uppercase();
    let Some(text) = diagnostic::explain(&wanted) else {
        let near = diagnostic::closest(&wanted, diagnostic::CODES.iter().map(|it| it.as_str()));
        anyhow::bail!(
            "there is no code `{code}`{}",
            near.map(|it| format!("; did you mean `{it}`?"))
                .unwrap_or_default()
        )
    };
    say!("{text}");
    Ok(true)
}
