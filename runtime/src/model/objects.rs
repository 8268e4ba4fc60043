//! Objects that several common models share.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::enumeration::ModelEnum;
use super::{Content, Enum, Timestamp};

/// Declares an enumeration of the common models: Rust name and wire name of each value.
macro_rules! model_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $variant:ident = $wire:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$value_doc])* $variant,)+
        }

        impl ModelEnum for $name {
            const VALUES: &'static [(&'static str, Self)] = &[$(($wire, Self::$variant)),+];

            fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $wire,)+
                }
            }
        }
    };
}

model_enum! {
    /// What an e-mail address is for.
    EmailKind {
        /// At work.
        Work = "WORK",
        /// Private.
        Personal = "PERSONAL",
        /// For invoices.
        Billing = "BILLING",
        /// Anything else.
        Other = "OTHER",
    }
}

model_enum! {
    /// What a telephone number is for.
    PhoneKind {
        /// A mobile telephone.
        Mobile = "MOBILE",
        /// At work.
        Work = "WORK",
        /// At home.
        Home = "HOME",
        /// A fax.
        Fax = "FAX",
        /// A Skype name.
        Skype = "SKYPE",
        /// Anything else.
        Other = "OTHER",
    }
}

model_enum! {
    /// What a postal address is for.
    AddressKind {
        /// Where a person lives.
        Home = "HOME",
        /// Where a person works.
        Work = "WORK",
        /// Where invoices go.
        Billing = "BILLING",
        /// Where goods go.
        Shipping = "SHIPPING",
        /// Anything else.
        Other = "OTHER",
    }
}

model_enum! {
    /// What a link leads to.
    UrlKind {
        /// A site of the person.
        Personal = "PERSONAL",
        /// A site of the company.
        Company = "COMPANY",
        /// Samples of work.
        Portfolio = "PORTFOLIO",
        /// A blog.
        Blog = "BLOG",
        /// A profile in a network.
        SocialMedia = "SOCIAL_MEDIA",
        /// A job advertisement.
        JobPosting = "JOB_POSTING",
        /// Anything else.
        Other = "OTHER",
    }
}

model_enum! {
    /// What a national number is.
    NationalIdKind {
        /// US social security number.
        Ssn = "SSN",
        /// US employer number.
        Ein = "EIN",
        /// Number at the tax office.
        TaxId = "TAX_ID",
        /// Passport number.
        Passport = "PASSPORT",
        /// Anything else.
        Other = "OTHER",
    }
}

model_enum! {
    /// How the end of a record was noticed.
    DeletedKind {
        /// The record carries a mark.
        Flag = "FLAG",
        /// The record is in a bin.
        Trashed = "TRASHED",
        /// The provider lists it among the deleted.
        Tombstone = "TOMBSTONE",
        /// A full list no longer has it.
        MissingFromFullList = "MISSING_FROM_FULL_LIST",
        /// It became part of another record.
        MergedInto = "MERGED_INTO",
    }
}

model_enum! {
    /// How a checksum is computed.
    ChecksumAlgorithm {
        /// MD5.
        Md5 = "MD5",
        /// SHA-1.
        Sha1 = "SHA1",
        /// SHA-256.
        Sha256 = "SHA256",
        /// QuickXorHash of OneDrive.
        Quickxor = "QUICKXOR",
        /// Content hash of Dropbox.
        DropboxContentHash = "DROPBOX_CONTENT_HASH",
    }
}

/// An e-mail address.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Email {
    /// The address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Enum<EmailKind>>,
    /// Whether it is the main one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_primary: Option<bool>,
}

/// A telephone number.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Phone {
    /// As the provider writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// In E.164 form, when the provider gives it: `+4930123456`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub e164: Option<String>,
    /// Extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Enum<PhoneKind>>,
    /// Whether it is the main one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_primary: Option<bool>,
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Address {
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Enum<AddressKind>>,
    /// Addressee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// First line of the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_1: Option<String>,
    /// Second line of the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_2: Option<String>,
    /// All lines, when the provider has lines only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<String>>,
    /// City.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// ISO 3166-2 code, or the provider's text for state or province.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// ISO 3166-1 alpha-2 code, or the provider's text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The whole address as one text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formatted: Option<String>,
}

/// A link.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Url {
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Enum<UrlKind>>,
}

/// A number that a state gave a person or company. `Debug` does not print it.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct NationalId {
    /// Which number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Enum<NationalIdKind>>,
    /// ISO 3166-1 alpha-2 code of the state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Where the content of a file can be fetched.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct FileLink {
    /// The link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whether the connection's credentials are needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs_auth: Option<bool>,
    /// When the link stops to work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// HTTP method; `None` means GET.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Headers that the request needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<BTreeMap<String, String>>,
    /// Media type of the content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// The content itself: to write it, or where the provider sends it along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Content>,
}

/// A checksum of a file's content.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Checksum {
    /// How it is computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<Enum<ChecksumAlgorithm>>,
    /// The checksum, as the provider writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// When and how a record vanished.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Deleted {
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// How it was noticed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Enum<DeletedKind>>,
    /// Id in the provider of the record that it became part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<String>,
}

impl Deleted {
    /// A record that the provider lists among the deleted.
    pub fn at(at: Option<Timestamp>) -> Self {
        Self {
            at,
            kind: Some(DeletedKind::Tombstone.into()),
            merged_into: None,
        }
    }
}

impl fmt::Debug for NationalId {
    /// The number is not printed.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("NationalId")
            .field("kind", &self.kind)
            .field("country", &self.country)
            .field("value", &self.value.as_ref().map(|_| Hidden("<sensitive>")))
            .finish()
    }
}

/// A word in the place of a value that is not printed.
pub(super) struct Hidden(pub(super) &'static str);

impl fmt::Debug for Hidden {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wire_names_are_consistent() {
        for (name, value) in DeletedKind::VALUES {
            assert_eq!(value.as_str(), *name);
        }
        let phone: Phone = serde_json::from_str(r#"{"number":"1","kind":"FAX","is_primary":true}"#)
            .expect("phone");
        assert!(
            phone
                .kind
                .as_ref()
                .is_some_and(|kind| kind.is(PhoneKind::Fax))
        );
        assert_eq!(
            serde_json::to_string(&phone).expect("text"),
            r#"{"number":"1","kind":"FAX","is_primary":true}"#
        );
    }
}
