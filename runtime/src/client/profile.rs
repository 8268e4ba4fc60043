//! What generated code knows of a provider and of its operations, as static data.

use std::time::Duration;

use crate::error::ErrorClass;
use crate::limit::Limits;

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
    /// How often it may be asked.
    pub limits: Limits,
    /// Retries.
    pub retry: RetryPolicy,
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
    /// How the rows of a success say that they failed.
    pub rows: Option<RowErrors>,
}

impl ErrorRules {
    /// Errors are told by their status alone.
    pub const NONE: Self = Self {
        code: &[],
        message: &[],
        request_id: &[],
        message_header: None,
        request_id_header: None,
        rules: &[],
        rows: None,
    };
}

/// What a status and code mean.
#[derive(Debug)]
#[non_exhaustive]
pub struct ErrorRule {
    /// Status; a 2xx status is for providers that report errors in a success.
    pub status: u16,
    /// Code; `None` means any (for a 2xx status without a condition: any code at all).
    pub code: Option<&'static str>,
    /// What the answer must say besides.
    pub when: Option<When>,
    /// Meaning.
    pub kind: ErrorClass,
}

impl ErrorRule {
    /// What a status means.
    #[must_use]
    pub const fn new(status: u16, kind: ErrorClass) -> Self {
        Self {
            status,
            code: None,
            when: None,
            kind,
        }
    }

    /// With this code alone.
    #[must_use]
    pub const fn code(mut self, code: &'static str) -> Self {
        self.code = Some(code);
        self
    }

    /// When the answer says so.
    #[must_use]
    pub const fn when(mut self, when: When) -> Self {
        self.when = Some(when);
        self
    }
}

/// A condition on an answer.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct When {
    /// Where to look.
    pub place: Place,
    /// What is there.
    pub test: Test,
}

impl When {
    /// The value at a JSON pointer is this; a boolean is written `true` or `false`.
    #[must_use]
    pub const fn equals(pointer: &'static str, text: &'static str) -> Self {
        Self {
            place: Place::Body(pointer),
            test: Test::Equals(text),
        }
    }

    /// The text at a JSON pointer holds this.
    #[must_use]
    pub const fn contains(pointer: &'static str, text: &'static str) -> Self {
        Self {
            place: Place::Body(pointer),
            test: Test::Contains(text),
        }
    }

    /// There is something other than null at a JSON pointer.
    #[must_use]
    pub const fn present(pointer: &'static str) -> Self {
        Self {
            place: Place::Body(pointer),
            test: Test::Present,
        }
    }

    /// A header is this.
    #[must_use]
    pub const fn header(name: &'static str, value: &'static str) -> Self {
        Self {
            place: Place::Header(name),
            test: Test::Equals(value),
        }
    }
}

impl When {
    /// A header holds this.
    #[must_use]
    pub const fn header_contains(name: &'static str, text: &'static str) -> Self {
        Self {
            place: Place::Header(name),
            test: Test::Contains(text),
        }
    }

    /// A header is there.
    #[must_use]
    pub const fn header_present(name: &'static str) -> Self {
        Self {
            place: Place::Header(name),
            test: Test::Present,
        }
    }
}

/// Where a condition looks.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Place {
    /// A JSON pointer into the body.
    Body(&'static str),
    /// A header.
    Header(&'static str),
}

/// What a condition looks for.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Test {
    /// Exactly this.
    Equals(&'static str),
    /// This among other text.
    Contains(&'static str),
    /// Anything but null.
    Present,
}

/// How the rows of a success say that they failed, each by itself.
#[derive(Debug, Clone, Copy)]
pub struct RowErrors {
    /// JSON pointer of the list of rows; `/*` is each list at the top of the answer.
    pub list: &'static str,
    /// What a failed row says; pointers into the row.
    pub failed: When,
    /// JSON pointers of the code, into the row.
    pub code: &'static [&'static str],
    /// JSON pointers of the message, into the row.
    pub message: &'static [&'static str],
    /// What it means when all rows failed.
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
    pub const fn is_idempotent(self) -> bool {
        !matches!(self, Self::Post | Self::Patch)
    }
}

/// One operation. Emitted as a `static`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Operation {
    /// Id in the specification: `list-employees`.
    pub id: &'static str,
    /// Method.
    pub method: Method,
    /// Path with `{parameters}`, below the base URL.
    pub path: &'static str,
    /// May be repeated after a failure.
    pub repeatable: bool,
    /// What the `Accept` header asks for.
    pub accept: &'static str,
    /// Media type of a JSON body.
    pub content_type: &'static str,
    /// The answer is text, not JSON.
    pub plain: bool,
    /// A redirect is an answer, not an error.
    pub redirects: bool,
    /// No credentials are sent.
    pub open: bool,
    /// What authorises it: any of these lists, all schemes of one list. Empty when it is not said.
    pub security: &'static [&'static [&'static str]],
    /// Base URL, when it is not the one of the connection.
    pub server: Option<&'static str>,
    /// Where the provider takes a key by which it knows a repeated request.
    pub idempotency: Option<IdempotencyKey>,
}

/// Where a key goes that is the same for all attempts of one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum IdempotencyKey {
    /// A header.
    Header(&'static str),
    /// A query parameter.
    Query(&'static str),
}

impl Operation {
    /// An operation that takes and gives JSON, and may be repeated when its method says so.
    #[must_use]
    pub const fn new(id: &'static str, method: Method, path: &'static str) -> Self {
        Self {
            id,
            method,
            path,
            repeatable: method.is_idempotent(),
            accept: "application/json",
            content_type: "application/json",
            plain: false,
            redirects: false,
            open: false,
            security: &[],
            server: None,
            idempotency: None,
        }
    }

    /// A `GET`: [`new`](Self::new) with the method.
    #[must_use]
    pub const fn get(id: &'static str, path: &'static str) -> Self {
        Self::new(id, Method::Get, path)
    }

    /// A `PUT`: [`new`](Self::new) with the method.
    #[must_use]
    pub const fn put(id: &'static str, path: &'static str) -> Self {
        Self::new(id, Method::Put, path)
    }

    /// A `POST`: [`new`](Self::new) with the method.
    #[must_use]
    pub const fn post(id: &'static str, path: &'static str) -> Self {
        Self::new(id, Method::Post, path)
    }

    /// A `PATCH`: [`new`](Self::new) with the method.
    #[must_use]
    pub const fn patch(id: &'static str, path: &'static str) -> Self {
        Self::new(id, Method::Patch, path)
    }

    /// A `DELETE`: [`new`](Self::new) with the method.
    #[must_use]
    pub const fn delete(id: &'static str, path: &'static str) -> Self {
        Self::new(id, Method::Delete, path)
    }

    /// Whether it may be repeated after a failure, whatever its method says.
    #[must_use]
    pub const fn repeatable(mut self, yes: bool) -> Self {
        self.repeatable = yes;
        self
    }

    /// What the `Accept` header asks for.
    #[must_use]
    pub const fn accept(mut self, media_types: &'static str) -> Self {
        self.accept = media_types;
        self
    }

    /// Media type of a JSON body.
    #[must_use]
    pub const fn content_type(mut self, media_type: &'static str) -> Self {
        self.content_type = media_type;
        self
    }

    /// The answer is text, not JSON.
    #[must_use]
    pub const fn plain(mut self) -> Self {
        self.plain = true;
        self
    }

    /// A redirect is an answer, not an error. It is not followed either way.
    #[must_use]
    pub const fn redirects(mut self) -> Self {
        self.redirects = true;
        self
    }

    /// No credentials are sent.
    #[must_use]
    pub const fn open(mut self) -> Self {
        self.open = true;
        self
    }

    /// Security requirements: any of these lists, all schemes of one list.
    #[must_use]
    pub const fn security(mut self, any: &'static [&'static [&'static str]]) -> Self {
        self.security = any;
        self
    }

    /// Another base URL than that of the connection, unless the caller gave one.
    #[must_use]
    pub const fn server(mut self, url: &'static str) -> Self {
        self.server = Some(url);
        self
    }

    /// Takes a key by which the provider knows a repeated request, so that it may be repeated.
    #[must_use]
    pub const fn idempotency(mut self, key: IdempotencyKey) -> Self {
        self.idempotency = Some(key);
        self
    }

    pub(crate) fn may_repeat(&self) -> bool {
        self.repeatable
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
        limits: Limits {
            retry_after: &[("x-ratelimit-reset", RetryAfterFormat::EpochSeconds)],
            ..Limits::NONE
        },
        retry: RetryPolicy {
            statuses: &[500, 502, 503, 504],
            max_attempts: 3,
            base: Duration::from_millis(500),
            cap: Duration::from_secs(20),
        },
        errors: ErrorRules {
            code: &["/error/code", "/code"],
            message: &["/error/message", "/message"],
            request_id: &[],
            message_header: None,
            request_id_header: Some("x-request-id"),
            rules: &[
                ErrorRule::new(200, ErrorClass::RateLimited).code("ratelimited"),
                ErrorRule::new(200, ErrorClass::Permanent).when(When::equals("/ok", "false")),
            ],
            rows: None,
        },
        null_values: &[],
    };

    #[test]
    fn posts_are_not_repeated_unless_said_so() {
        let may_repeat = |method| Operation::new("x", method, "/").may_repeat();
        assert!(may_repeat(Method::Get) && may_repeat(Method::Delete) && may_repeat(Method::Put));
        assert!(!may_repeat(Method::Post) && !may_repeat(Method::Patch));
        assert!(
            Operation::new("x", Method::Post, "/")
                .repeatable(true)
                .may_repeat()
        );
        // A PUT that counts how often it is sent.
        assert!(
            !Operation::new("x", Method::Put, "/")
                .repeatable(false)
                .may_repeat()
        );
    }
}
