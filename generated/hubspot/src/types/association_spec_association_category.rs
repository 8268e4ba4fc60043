// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use conjoin_runtime::json::{OpenEnum, ToJson, Writer};

/// Who defined the kind.
///
/// Spec: `companies#/components/schemas/AssociationSpec/properties/associationCategory`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AssociationSpecAssociationCategory {
    /// `HUBSPOT_DEFINED`.
    HubspotDefined,
    /// `INTEGRATOR_DEFINED`.
    IntegratorDefined,
    /// `USER_DEFINED`.
    UserDefined,
    /// `WORK`.
    Work,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for AssociationSpecAssociationCategory {
    fn from_text(text: &str) -> Self {
        match text {
            "HUBSPOT_DEFINED" => Self::HubspotDefined,
            "INTEGRATOR_DEFINED" => Self::IntegratorDefined,
            "USER_DEFINED" => Self::UserDefined,
            "WORK" => Self::Work,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::HubspotDefined => "HUBSPOT_DEFINED",
            Self::IntegratorDefined => "INTEGRATOR_DEFINED",
            Self::UserDefined => "USER_DEFINED",
            Self::Work => "WORK",
            Self::Other(text) => text,
        }
    }
}

impl ToJson for AssociationSpecAssociationCategory {
    fn to_json(&self, out: &mut Writer) {
        out.value(OpenEnum::as_text(self));
    }
}
