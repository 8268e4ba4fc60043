//! Functions that the mapping of Acme Desk names. They are written by hand: `cargo xtask generate` leaves them alone.

use crate::employees::Employee;
use conjoin_runtime::Secret;
use conjoin_runtime::auth::hmac_sha256;
use conjoin_runtime::convert::HookError;
use conjoin_runtime::model::Timestamp;
use conjoin_runtime::transport::TransportRequest;

/// `fn: badge_number` of `Employee.employee_number`: the number without its check letter.
pub(crate) fn badge_number(value: &str) -> Result<String, HookError> {
    match value.split_once('-') {
        Some((number, letter)) if check_letter(number) == letter.chars().next() => {
            Ok(number.to_owned())
        }
        _ => Err("the check letter of the badge is wrong".into()),
    }
}

/// `fn: badge_number` of `Employee.employee_number`.
pub(crate) fn badge_number_inverse(value: &str) -> Result<String, HookError> {
    match check_letter(value) {
        Some(letter) => Ok(format!("{value}-{letter}")),
        None => Err("a badge has digits alone".into()),
    }
}

/// The sum of the digits as a letter.
fn check_letter(number: &str) -> Option<char> {
    let digits: Option<u32> = number.chars().map(|it| it.to_digit(10)).sum();
    char::from_u32(u32::from('A') + digits? % 26)
}

/// `fn: full_name` of `Employee.display_name`.
pub(crate) fn full_name(value: &Employee) -> Option<String> {
    let (given, family) = (value.given.as_deref()?, value.family.as_deref()?);
    Some(format!("{}, {given}", family.to_uppercase()))
}

/// `fn: sign_request` of the way `signed`: a keyed hash over all that the request says, and when.
pub(crate) fn sign_request(
    request: &mut TransportRequest,
    now: Timestamp,
    [key_id, secret, region]: [&Secret; 3],
) -> Result<(), HookError> {
    let time = now.as_second().to_string();
    let target = [request.url.path(), request.url.query().unwrap_or("")].join("?");
    let head = [request.method.as_str(), &target, &time, region.expose()].join("\n");
    let body = request.body.as_deref().unwrap_or_default();
    let message = [head.as_bytes(), b"\n", body].concat();
    let hash = hmac_sha256(secret.expose().as_bytes(), &message);
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let value = [key_id.expose(), &time, &hash].join(":");
    if request.headers.set("x-acme-key", &value) {
        Ok(())
    } else {
        Err("the key id is no text for a header".into())
    }
}

pub(crate) mod pay {
    use conjoin_runtime::convert::HookError;

    /// Titles by grade, from 1.
    const TITLES: [&str; 3] = ["Clerk", "Officer", "Director"];

    /// `fn: band` of `Employee.job_title`.
    pub(crate) fn band(value: i64) -> Result<String, HookError> {
        usize::try_from(value - 1)
            .ok()
            .and_then(|at| TITLES.get(at))
            .map(|title| (*title).to_owned())
            .ok_or_else(|| "there is no such grade".into())
    }

    /// `fn: band` of `Employee.job_title`.
    pub(crate) fn band_inverse(value: &str) -> Result<i64, HookError> {
        (1..)
            .zip(TITLES)
            .find(|(_, title)| *title == value)
            .map(|(grade, _)| grade)
            .ok_or_else(|| HookError::new(format!("titles are {}", TITLES.join(", "))))
    }
}
