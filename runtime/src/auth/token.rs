//! An access token, and reading it from the answer of a token endpoint.

use jiff::{SignedDuration, Timestamp};

use super::Secret;
use crate::json::{RawJson, Writer};

/// Life of a token whose endpoint does not say.
pub(super) const LIFE: SignedDuration = SignedDuration::from_secs(3600);
/// Numbers from here on are seconds since 1970, not seconds from now: as a life it would be 31 years.
const LEAST_EPOCH: f64 = 1e9;
/// Numbers above this are milliseconds since 1970: as seconds it would be the year 5138.
const LARGEST_SECONDS: f64 = 1e11;

/// An access token and what renews it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Token {
    /// Goes into requests.
    pub access_token: Secret,
    /// Gets the next token.
    pub refresh_token: Option<Secret>,
    /// When the access token ends, by the clock of the token endpoint; `None` when nobody knows.
    pub expires_at: Option<Timestamp>,
}

impl Token {
    /// An access token.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self {
            access_token: access_token.into(),
            refresh_token: None,
            expires_at: None,
        }
    }

    /// The token with what renews it.
    pub fn refresh_token(mut self, refresh_token: impl Into<Secret>) -> Self {
        self.refresh_token = Some(refresh_token.into());
        self
    }

    /// The token with its end.
    pub fn expires_at(mut self, expires_at: Timestamp) -> Self {
        self.expires_at = Some(expires_at);
        self
    }

    /// The token as JSON, for a store: `access_token`, `refresh_token`, and `expires_at` as RFC 3339.
    ///
    /// ```
    /// use conjoin_runtime::Token;
    ///
    /// let token = Token::new("a").refresh_token("r");
    /// let text = token.to_json();
    /// assert_eq!(text.expose(), r#"{"access_token":"a","refresh_token":"r"}"#);
    /// let back = Token::from_json(text.expose()).expect("a token");
    /// assert_eq!(back.access_token.expose(), "a");
    /// ```
    pub fn to_json(&self) -> Secret {
        let mut out = Writer::new();
        out.begin_object();
        out.field("access_token", self.access_token.expose());
        if let Some(refresh) = &self.refresh_token {
            out.field("refresh_token", refresh.expose());
        }
        if let Some(end) = self.expires_at {
            out.field("expires_at", end.to_string().as_str());
        }
        out.end_object();
        out.finish().into()
    }

    /// The token from what [`Token::to_json`] wrote; `None` when it is something else.
    pub fn from_json(text: &str) -> Option<Self> {
        let json = RawJson::new(text);
        Some(Self {
            access_token: json.text_at("/access_token")?.into(),
            refresh_token: json.text_at("/refresh_token").map(Secret::from),
            expires_at: match json.text_at("/expires_at") {
                Some(end) => Some(end.parse().ok()?),
                None => None,
            },
        })
    }

    /// Whether both are the same token.
    pub(super) fn is(&self, other: &Self) -> bool {
        let refresh = |token: &Self| token.refresh_token.clone().unwrap_or_default();
        self.access_token.same(&other.access_token) && refresh(self).same(&refresh(other))
    }
}

impl<T: Into<Secret>> From<T> for Token {
    fn from(access_token: T) -> Self {
        Self::new(access_token)
    }
}

/// The end of a token, as OAuth 2.0 endpoints write it: a number of seconds as number or text,
/// milliseconds, or a date, under one of several names. `now` is by the endpoint's clock.
pub(super) fn end(json: &RawJson, now: Timestamp) -> Option<Timestamp> {
    let text = |pointer| json.text_at(pointer);
    let millis = || {
        let millis: f64 = text("/expires_in_ms")?.trim().parse().ok()?;
        after(now, millis / 1e3)
    };
    ["/expires_in", "/expires_at", "/expires_on", "/expires"]
        .iter()
        .find_map(|pointer| moment(&text(pointer)?, now))
        .or_else(millis)
}

/// A moment written as seconds from now, seconds or milliseconds since 1970, or a date.
pub(super) fn moment(text: &str, now: Timestamp) -> Option<Timestamp> {
    let text = text.trim();
    if let Ok(number) = text.parse::<f64>() {
        return match number {
            number if !number.is_finite() || number <= 0.0 => None,
            number if number < LEAST_EPOCH => after(now, number),
            number if number < LARGEST_SECONDS => after(Timestamp::UNIX_EPOCH, number),
            number => after(Timestamp::UNIX_EPOCH, number / 1e3),
        };
    }
    let civil = || {
        let time: jiff::civil::DateTime = text.parse().ok()?;
        Some(time.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp())
    };
    let date = || Timestamp::try_from(httpdate::parse_http_date(text).ok()?).ok();
    let mail = || Some(jiff::fmt::rfc2822::parse(text).ok()?.timestamp());
    text.parse().ok().or_else(date).or_else(mail).or_else(civil)
}

/// So many seconds after a moment.
pub(super) fn after(start: Timestamp, seconds: f64) -> Option<Timestamp> {
    let life = SignedDuration::try_from_secs_f64(seconds).ok()?;
    start.checked_add(life).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_in_all_spellings() {
        let now: Timestamp = "2026-01-02T03:04:05Z".parse().expect("moment");
        let seconds =
            |text: &str| Some(end(&RawJson::new(text), now)?.duration_since(now).as_secs());
        for (text, expected) in [
            (r#"{"expires_in":3600}"#, Some(3600)),
            (r#"{"expires_in":"3600"}"#, Some(3600)),
            (r#"{"expires_in":"3599.6"}"#, Some(3599)),
            (r#"{"expires_in_ms":"90000"}"#, Some(90)),
            (r#"{"expires_in":1767323105}"#, Some(60)),
            (r#"{"expires_in":"1767323105000"}"#, Some(60)),
            (r#"{"expires_in":"2026-01-02T03:05:05Z"}"#, Some(60)),
            (r#"{"expires_in":"2026-01-02 03:05:05"}"#, Some(60)),
            (
                r#"{"expires_at":"Fri, 02 Jan 2026 03:05:05 GMT"}"#,
                Some(60),
            ),
            (
                r#"{"expires_on":"Fri, 2 Jan 2026 04:05:05 +0100"}"#,
                Some(60),
            ),
            (r#"{"expires_in":0}"#, None),
            (r#"{"expires_in":-5}"#, None),
            (r#"{"expires_in":"soon"}"#, None),
            (r#"{"expires_in":1e300}"#, None),
            (r#"{"expires_in":null,"expires":60}"#, Some(60)),
            ("{}", None),
        ] {
            assert_eq!(seconds(text), expected, "{text}");
        }
    }

    #[test]
    fn there_and_back() {
        let moment = "2026-01-02T03:04:05Z".parse().expect("moment");
        let whole = Token::new("a\"b").refresh_token("r").expires_at(moment);
        for token in [whole, Token::new("x")] {
            let back = Token::from_json(token.to_json().expose()).expect("a token");
            assert!(token.is(&back));
            assert_eq!(back.expires_at, token.expires_at);
        }
        assert!(Token::from_json("{}").is_none());
        assert!(Token::from_json(r#"{"access_token":"a","expires_at":"x"}"#).is_none());
    }
}
