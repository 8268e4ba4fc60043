//! What the models of every category share: objects, their enums, and the fields of every record.

use super::{Enum, FieldType};

/// Type of a part of a shared object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharedType {
    /// Text.
    Text,
    /// Boolean.
    Bool,
    /// Exact decimal.
    Decimal,
    /// Moment.
    DateTime,
    /// Text of a named kind, for instance `country`.
    Code(&'static str),
    /// A shared enum by name.
    Enum(&'static str),
    /// A shared object by name.
    Object(&'static str),
    /// A list of texts.
    Texts,
    /// Texts by name.
    TextMap,
    /// Content of a file.
    Bytes,
}

impl SharedType {
    /// The same as the type of a common field.
    #[must_use]
    pub fn field_type(self) -> FieldType {
        match self {
            Self::Text => FieldType::String,
            Self::Bool => FieldType::Bool,
            Self::Decimal => FieldType::Decimal,
            Self::DateTime => FieldType::DateTime,
            Self::Code(name) => FieldType::Code(name.to_owned()),
            Self::Enum(name) => FieldType::Enum(Enum {
                name: name.to_owned(),
                values: shared_enum(name)
                    .unwrap_or_default()
                    .iter()
                    .map(|&value| value.to_owned())
                    .collect(),
            }),
            Self::Object(name) => FieldType::Object(name.to_owned()),
            Self::Texts => FieldType::List(Box::new(FieldType::String)),
            Self::TextMap => FieldType::Map(Box::new(FieldType::String)),
            Self::Bytes => FieldType::Bytes,
        }
    }
}

/// Parts of a shared object: name and type, in the order of the documentation.
pub type Parts = &'static [(&'static str, SharedType)];

/// Every shared object that a field may have as its type, sorted by name.
///
/// `Money` stands here for its parts; as the type of a field it is [`FieldType::Money`].
pub const SHARED_OBJECTS: &[(&str, Parts)] = &[
    (
        "Address",
        &[
            ("kind", SharedType::Enum("AddressKind")),
            ("name", SharedType::Text),
            ("street_1", SharedType::Text),
            ("street_2", SharedType::Text),
            ("lines", SharedType::Texts),
            ("city", SharedType::Text),
            ("region", SharedType::Text),
            ("postal_code", SharedType::Text),
            ("country", SharedType::Code("country")),
            ("formatted", SharedType::Text),
        ],
    ),
    (
        "Checksum",
        &[
            ("algorithm", SharedType::Enum("ChecksumAlgorithm")),
            ("value", SharedType::Text),
        ],
    ),
    (
        "Deleted",
        &[
            ("at", SharedType::DateTime),
            ("kind", SharedType::Enum("DeletedKind")),
            ("merged_into", SharedType::Text),
        ],
    ),
    (
        "Email",
        &[
            ("address", SharedType::Code("email")),
            ("kind", SharedType::Enum("EmailKind")),
            ("is_primary", SharedType::Bool),
        ],
    ),
    (
        "FileLink",
        &[
            ("url", SharedType::Code("url")),
            ("needs_auth", SharedType::Bool),
            ("expires_at", SharedType::DateTime),
            ("method", SharedType::Text),
            ("headers", SharedType::TextMap),
            ("mime_type", SharedType::Text),
            ("content", SharedType::Bytes),
        ],
    ),
    (
        "Money",
        &[
            ("amount", SharedType::Decimal),
            ("currency", SharedType::Code("currency")),
        ],
    ),
    (
        "NationalId",
        &[
            ("kind", SharedType::Enum("NationalIdKind")),
            ("country", SharedType::Code("country")),
            ("value", SharedType::Text),
        ],
    ),
    (
        "Phone",
        &[
            ("number", SharedType::Text),
            ("e164", SharedType::Text),
            ("extension", SharedType::Text),
            ("kind", SharedType::Enum("PhoneKind")),
            ("is_primary", SharedType::Bool),
        ],
    ),
    (
        "RemoteRef",
        &[
            ("id", SharedType::Text),
            ("name", SharedType::Text),
            ("kind", SharedType::Text),
        ],
    ),
    (
        "Url",
        &[
            ("url", SharedType::Code("url")),
            ("kind", SharedType::Enum("UrlKind")),
        ],
    ),
];

/// Every shared enum and its values, sorted by name.
pub const SHARED_ENUMS: &[(&str, &[&str])] = &[
    (
        "AddressKind",
        &["HOME", "WORK", "BILLING", "SHIPPING", "OTHER"],
    ),
    (
        "ChecksumAlgorithm",
        &["MD5", "SHA1", "SHA256", "QUICKXOR", "DROPBOX_CONTENT_HASH"],
    ),
    (
        "DeletedKind",
        &[
            "FLAG",
            "TRASHED",
            "TOMBSTONE",
            "MISSING_FROM_FULL_LIST",
            "MERGED_INTO",
        ],
    ),
    ("EmailKind", &["WORK", "PERSONAL", "BILLING", "OTHER"]),
    (
        "NationalIdKind",
        &["SSN", "EIN", "TAX_ID", "PASSPORT", "OTHER"],
    ),
    (
        "PhoneKind",
        &["MOBILE", "WORK", "HOME", "FAX", "SKYPE", "OTHER"],
    ),
    (
        "UrlKind",
        &[
            "PERSONAL",
            "COMPANY",
            "PORTFOLIO",
            "BLOG",
            "SOCIAL_MEDIA",
            "JOB_POSTING",
            "OTHER",
        ],
    ),
];

/// Fields of every model that a mapping may fill: name, type, one sentence.
///
/// A model may declare one of them itself, with the same type, to say more exactly what it is.
pub const ENVELOPE: &[(&str, SharedType, &str)] = &[
    (
        "remote_url",
        SharedType::Code("url"),
        "Link to the record in the provider's interface.",
    ),
    (
        "remote_created_at",
        SharedType::DateTime,
        "Created in the provider.",
    ),
    (
        "remote_updated_at",
        SharedType::DateTime,
        "Changed in the provider; cursor for reads of what changed.",
    ),
    (
        "remote_was_deleted",
        SharedType::Bool,
        "True when the provider marks the record as deleted.",
    ),
    (
        "deleted",
        SharedType::Object("Deleted"),
        "When and how the record vanished, as far as the provider tells.",
    ),
    (
        "version",
        SharedType::Text,
        "Etag, revision or row version, for writes that must not overwrite others.",
    ),
];

/// What shared objects are made of, as Markdown for `docs/mapping.md`.
#[must_use]
pub fn shared_objects_page() -> String {
    let mut out = "### Shared objects\n\nA field whose type is one of them is mapped by `object: {<part>: ..}`, in lists and elements too. The other objects are nested types of `mappings/models/<category>.yaml`.\n\n| Object | Parts |\n|---|---|\n".to_owned();
    for (name, parts) in SHARED_OBJECTS {
        let parts: Vec<String> = parts
            .iter()
            .map(|(part, ty)| format!("`{part}` {}", shared_type(*ty)))
            .collect();
        out.push_str(&format!("| `{name}` | {} |\n", parts.join(", ")));
    }
    out
}

fn shared_type(ty: SharedType) -> String {
    let word = match ty {
        SharedType::Text => "text",
        SharedType::Bool => "boolean",
        SharedType::Decimal => "decimal",
        SharedType::DateTime => "datetime",
        SharedType::Texts => "texts",
        SharedType::TextMap => "texts by name",
        SharedType::Bytes => "bytes",
        SharedType::Code(name) | SharedType::Object(name) => name,
        SharedType::Enum(name) => {
            let values = shared_enum(name).unwrap_or_default();
            return format!("(one of {})", values.join(", "));
        }
    };
    format!("({word})")
}

/// The parts of a shared object.
#[must_use]
pub fn shared_object(name: &str) -> Option<Parts> {
    SHARED_OBJECTS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, parts)| *parts)
}

/// The values of a shared enum.
#[must_use]
pub fn shared_enum(name: &str) -> Option<&'static [&'static str]> {
    SHARED_ENUMS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, values)| *values)
}

/// The envelope field of this name, as a common field. None is written.
#[must_use]
pub fn envelope_field(name: &str) -> Option<super::Field> {
    ENVELOPE
        .iter()
        .find(|(known, ..)| *known == name)
        .map(|(name, ty, doc)| super::Field {
            name: (*name).to_owned(),
            ty: ty.field_type(),
            required: false,
            required_on_create: false,
            writable: false,
            personal: false,
            sensitive: false,
            doc: (*doc).to_owned(),
        })
}

/// Whether an enum belongs to no category.
#[must_use]
pub fn is_shared_enum(name: &str) -> bool {
    shared_enum(name).is_some()
}
