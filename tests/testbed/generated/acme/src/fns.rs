// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Functions that the mapping names, with the types that it gives them. They are written by
//! hand in `hooks.rs`; what is wrong with one is told at its line here, which names the line of
//! the mapping.

use crate::employees::Employee;
use conjoin_runtime::Secret;
use conjoin_runtime::convert::HookError;
use conjoin_runtime::model::Timestamp;
use conjoin_runtime::transport::TransportRequest;

/// `fn: badge_number` of `Employee.employee_number`.
pub(crate) const BADGE_NUMBER: fn(&str) -> Result<String, HookError> = crate::hooks::badge_number; // mappings/acme/hris.yaml:41: Employee.employee_number

/// `fn: badge_number` of `Employee.employee_number`.
pub(crate) const BADGE_NUMBER_INVERSE: fn(&str) -> Result<String, HookError> =
    crate::hooks::badge_number_inverse; // mappings/acme/hris.yaml:41: Employee.employee_number

/// `fn: band` of `Employee.job_title`.
pub(crate) const BAND: fn(i64) -> Result<String, HookError> = crate::hooks::pay::band; // mappings/acme/hris.yaml:43: Employee.job_title

/// `fn: band` of `Employee.job_title`.
pub(crate) const BAND_INVERSE: fn(&str) -> Result<i64, HookError> = crate::hooks::pay::band_inverse; // mappings/acme/hris.yaml:43: Employee.job_title

/// `fn: full_name` of `Employee.display_name`.
pub(crate) const FULL_NAME: fn(&Employee) -> Option<String> = crate::hooks::full_name; // mappings/acme/hris.yaml:42: Employee.display_name

/// `fn: sign_request` of `auth`.
pub(crate) const SIGN_REQUEST: fn(
    &mut TransportRequest,
    Timestamp,
    [&Secret; 3],
) -> Result<(), HookError> = crate::hooks::sign_request; // mappings/acme/connector.yaml:23: auth
