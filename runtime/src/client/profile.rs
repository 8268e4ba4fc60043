//! What generated code knows of a provider and of its operations, as static data.

use std::time::Duration;

use crate::error::ErrorClass;

/// What is true of a provider. Emitted as a `static`.
#[derive(Debug)]
pub struct Profile {
    /// Slug: `bamboohr`.
    pub provider: &'static str,
    /// The provider's own spelling: `BambooHR`.
    pub title: &'static str,
    /// Base URL with `{variables}`.
    pub server: &'static str,
    /// Headers sent with every request.
    pub headers: &'static [(&'static str, &'static str)],
    /// Requests at a time; `None` means no limit.
    pub concurrency: Option<u32>,
    /// Retries.
    pub retry: RetryPolicy,
    /// Headers of a rate limit that say when to come back. `Retry-After` is read anyway.
    pub retry_after: &'static [(&'static str, RetryAfterFormat)],
    /// How errors are read.
    pub errors: ErrorRules,
    /// Texts that mean null.
    pub null_values: &'static [&'static str],
}

/// Retries.
#[derive(Debug)]
pub struct RetryPolicy {
    /// Statuses after which a repeatable request is tried again.
    pub statuses: &'static [u16],
    /// Attempts in all, at least 1.
    pub max_attempts: u32,
    /// Longest pause after the first failure; it doubles with each.
    pub base: Duration,
    /// Longest pause.
    pub cap: Duration,
}

/// How a header that says when to come back is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetryAfterFormat {
    /// Seconds from now.
    DeltaSeconds,
    /// Milliseconds from now.
    DeltaMs,
    /// Seconds since 1970.
    EpochSeconds,
    /// Milliseconds since 1970.
    EpochMillis,
    /// RFC 3339.
    Rfc3339,
    /// HTTP date.
    HttpDate,
}

/// How errors are read.
#[derive(Debug)]
pub struct ErrorRules {
    /// JSON pointers of the provider's code; the first that is present wins.
    pub code: &'static [&'static str],
    /// JSON pointers of the message.
    pub message: &'static [&'static str],
    /// JSON pointers of the request id.
    pub request_id: &'static [&'static str],
    /// Header that holds the message.
    pub message_header: Option<&'static str>,
    /// Header that holds the request id.
    pub request_id_header: Option<&'static str>,
    /// What statuses and codes mean; the first that matches wins.
    pub rules: &'static [ErrorRule],
}

/// What a status and code mean.
#[derive(Debug)]
pub struct ErrorRule {
    /// Status; a 2xx status is for providers that report errors in a success.
    pub status: u16,
    /// Code; `None` means any (for a 2xx status: any code at all).
    pub code: Option<&'static str>,
    /// Meaning.
    pub kind: ErrorClass,
}

/// HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// GET.
    Get,
    /// POST.
    Post,
    /// PUT.
    Put,
    /// PATCH.
    Patch,
    /// DELETE.
    Delete,
    /// HEAD.
    Head,
    /// OPTIONS.
    Options,
    /// TRACE.
    Trace,
}

impl Method {
    /// The method as HTTP writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
            Self::Head => "HEAD",
            Self::Options => "OPTIONS",
            Self::Trace => "TRACE",
        }
    }

    /// Whether repeating a request changes nothing more (RFC 9110, 9.2.2).
    pub fn is_idempotent(self) -> bool {
        !matches!(self, Self::Post | Self::Patch)
    }
}

/// One operation. Emitted as a `static`.
#[derive(Debug)]
pub struct Operation {
    /// Id in the specification: `list-employees`.
    pub id: &'static str,
    /// Method.
    pub method: Method,
    /// Path with `{parameters}`, below the base URL.
    pub path: &'static str,
    /// May be repeated after a failure, though its method says nothing of the kind.
    pub idempotent: bool,
}

impl Operation {
    pub(crate) fn may_repeat(&self) -> bool {
        self.idempotent || self.method.is_idempotent()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) static PROFILE: Profile = Profile {
        provider: "acme",
        title: "Acme",
        server: "https://{company}.acme.example/api",
        headers: &[("x-version", "1")],
        concurrency: None,
        retry: RetryPolicy {
            statuses: &[500, 502, 503, 504],
            max_attempts: 3,
            base: Duration::from_millis(500),
            cap: Duration::from_secs(20),
        },
        retry_after: &[("x-ratelimit-reset", RetryAfterFormat::EpochSeconds)],
        errors: ErrorRules {
            code: &["/error/code", "/code"],
            message: &["/error/message", "/message"],
            request_id: &[],
            message_header: None,
            request_id_header: Some("x-request-id"),
            rules: &[ErrorRule {
                status: 200,
                code: Some("ratelimited"),
                kind: ErrorClass::RateLimited,
            }],
        },
        null_values: &[],
    };

    #[test]
    fn posts_are_not_repeated_unless_said_so() {
        let operation = |method, idempotent| Operation {
            id: "x",
            method,
            path: "/",
            idempotent,
        };
        assert!(operation(Method::Get, false).may_repeat());
        assert!(operation(Method::Delete, false).may_repeat());
        assert!(!operation(Method::Post, false).may_repeat());
        assert!(!operation(Method::Patch, false).may_repeat());
        assert!(operation(Method::Post, true).may_repeat());
    }
}
