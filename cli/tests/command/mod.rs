//! Runs the command and takes down what it says.

use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The path of employees.
pub(crate) const PEOPLE: &str = "/api/v1/employees";
/// A credential that has to stay secret.
pub(crate) const KEY: &str = "k3y-that-nobody-may-see";

/// The command without the environment of whoever runs the tests.
pub(crate) fn conjoin(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_conjoin"));
    for (name, _) in
        std::env::vars().filter(|(name, _)| name.starts_with("CONJOIN_") || name == "COLUMNS")
    {
        command.env_remove(name);
    }
    command.args(arguments).stdin(Stdio::null());
    command
}

pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        let said = Self {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        };
        assert!(
            !said.out.contains(KEY) && !said.err.contains(KEY),
            "a credential is shown:\n{}{}",
            said.out,
            said.err
        );
        assert!(!said.err.contains("panicked"), "{}", said.err);
        said
    }
}

impl Said {
    #[track_caller]
    pub(crate) fn ok(self) -> Self {
        assert_eq!(self.code, Some(0), "{}", self.err);
        self
    }

    #[track_caller]
    pub(crate) fn failed(self, parts: &[&str]) -> Self {
        assert_eq!(self.code, Some(1), "{}{}", self.out, self.err);
        assert!(self.err.starts_with("error: "), "{}", self.err);
        for part in parts {
            assert!(self.err.contains(part), "`{part}` is not in: {}", self.err);
        }
        self
    }

    pub(crate) fn lines(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    }
}

pub(crate) fn run(arguments: &[&str]) -> Said {
    conjoin(arguments).output().expect("the command").into()
}
