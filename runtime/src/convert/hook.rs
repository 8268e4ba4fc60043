//! Functions written by hand that a mapping names: how they fail, and what becomes of it.

use std::borrow::Cow;
use std::fmt;

use super::site::Site;
use super::write::WriteProblem;

/// Why a function written by hand could not convert a value.
///
/// It says what is wrong and never the value, because issues and errors are written to logs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HookError(Cow<'static, str>);

impl HookError {
    /// What is wrong, in words.
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self(message.into())
    }
}

impl From<&'static str> for HookError {
    fn from(message: &'static str) -> Self {
        Self::new(message)
    }
}

impl fmt::Display for HookError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for HookError {}

impl From<HookError> for WriteProblem {
    fn from(error: HookError) -> Self {
        Self::new(error.0)
    }
}

impl Site<'_> {
    /// A value through a function; its error is an issue.
    pub fn hook<A, T>(
        self,
        value: Option<A>,
        hook: impl FnOnce(A) -> Result<T, HookError>,
    ) -> Option<T> {
        match hook(value?) {
            Ok(value) => Some(value),
            Err(error) => {
                self.issue(error.0);
                None
            }
        }
    }

    /// Text through a function, unless it is a spelling of null.
    pub fn hook_text<T>(
        self,
        value: Option<&str>,
        hook: impl FnOnce(&str) -> Result<T, HookError>,
    ) -> Option<T> {
        let value = self.present(value);
        self.hook(value, hook)
    }
}

#[cfg(test)]
mod tests {
    use super::HookError;
    use crate::convert::{Body, Conversion, Nulls, WriteProblem};
    use crate::model::Patch;

    fn even(value: i64) -> Result<i64, HookError> {
        (value % 2 == 0)
            .then_some(value / 2)
            .ok_or_else(|| "the number is odd".into())
    }

    fn short(value: &str) -> Result<String, HookError> {
        Ok(value.chars().take(1).collect())
    }

    #[test]
    fn an_error_is_an_issue_or_a_problem() {
        let mut cx = Conversion::new(&["n/a"]);
        assert_eq!(cx.at("a", "/a").hook(Some(4), even), Some(2));
        assert_eq!(cx.at("a", "/a").hook(None, even), None);
        assert_eq!(cx.at("b", "/b").hook_text(Some("n/a"), short), None);
        assert_eq!(
            cx.at("b", "/b").hook_text(Some("xy"), short).as_deref(),
            Some("x")
        );
        assert!(cx.issues().is_empty());
        assert_eq!(cx.at("a", "/a").hook(Some(3), even), None);
        let issues = cx.into_issues();
        assert_eq!(issues.len(), 1);
        assert_eq!(issues[0].message, "the number is odd");

        let mut body = Body::new(Nulls::Omit);
        let half = |value: &i64| -> Result<i64, WriteProblem> { Ok(even(*value)?) };
        body.put("a", "/a", &Patch::Set(4), half);
        body.put("b", "/b", &Patch::Set(3), half);
        let error = body.finish().expect_err("a problem");
        assert_eq!(error.problems().len(), 1);
        assert_eq!(error.problems()[0].field, "b");
    }
}
