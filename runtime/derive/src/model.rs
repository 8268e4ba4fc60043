//! Common types: their fields, and the values of their enumerations.

use std::fmt::Write as _;

use crate::item::{Common, Enum};

/// The implementations of a common type.
pub(crate) fn model(it: &Common) -> String {
    let (mut infos, mut shared, mut unique) = (String::new(), String::new(), String::new());
    for (at, field) in it.fields.iter().enumerate() {
        let (name, wire, privacy) = (&field.name, &field.wire, field.privacy);
        let _ = write!(
            infos,
            "::conjoin_runtime::model::FieldInfo::new({wire}, ::conjoin_runtime::model::Privacy::{privacy}),"
        );
        let _ = write!(shared, "{at} => &self.{name},");
        let _ = write!(unique, "{at} => &mut self.{name},");
    }
    format!(
        "#[automatically_derived]
        impl ::conjoin_runtime::model::Model for {name} {{
            const NAME: &'static str = {name:?};
            const STRICT: bool = {strict};
            const FIELDS: &'static [::conjoin_runtime::model::FieldInfo] = &[{infos}];
            fn field(&self, at: usize) -> ::core::option::Option<&dyn ::conjoin_runtime::model::fields::Field> {{
                let field: &dyn ::conjoin_runtime::model::fields::Field = match at {{
                    {shared}
                    _ => return ::core::option::Option::None,
                }};
                ::core::option::Option::Some(field)
            }}
            fn field_mut(&mut self, at: usize) -> ::core::option::Option<&mut dyn ::conjoin_runtime::model::fields::Field> {{
                let field: &mut dyn ::conjoin_runtime::model::fields::Field = match at {{
                    {unique}
                    _ => return ::core::option::Option::None,
                }};
                ::core::option::Option::Some(field)
            }}
        }}
        #[automatically_derived]
        impl ::core::fmt::Debug for {name} {{
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {{
                ::conjoin_runtime::model::fields::debug(self, out)
            }}
        }}
        #[automatically_derived]
        impl ::serde::Serialize for {name} {{
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {{
                ::conjoin_runtime::model::fields::serialize(self, to)
            }}
        }}
        #[automatically_derived]
        impl<'de> ::serde::Deserialize<'de> for {name} {{
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> ::core::result::Result<Self, D::Error> {{
                ::conjoin_runtime::model::fields::deserialize(from)
            }}
        }}
        #[automatically_derived]
        impl ::conjoin_runtime::model::fields::Value for {name} {{
            fn strip(&mut self, least: ::conjoin_runtime::model::Privacy) {{
                ::conjoin_runtime::model::fields::strip(self, least);
            }}
        }}
        impl {name} {{
            /// The value without its sensitive fields, and without what customers defined themselves.
            #[must_use]
            pub fn without_sensitive(self) -> Self {{
                ::conjoin_runtime::model::fields::without(self, ::conjoin_runtime::model::Privacy::Sensitive)
            }}
            /// The value without its personal and sensitive fields, and without what customers defined themselves.
            #[must_use]
            pub fn without_personal(self) -> Self {{
                ::conjoin_runtime::model::fields::without(self, ::conjoin_runtime::model::Privacy::Personal)
            }}
        }}",
        name = it.name,
        strict = it.strict,
    )
}

/// The known values of a common enumeration.
pub(crate) fn values(it: &Enum) -> String {
    let (mut variants, mut pairs, mut texts) = (String::new(), String::new(), String::new());
    for variant in &it.variants {
        let (name, wire) = (&variant.name, &variant.wire);
        if !variant.documented {
            let _ = write!(variants, "#[doc = ::core::concat!(\"`\", {wire}, \"`.\")]");
        }
        let _ = write!(variants, "{} {name},", variant.attributes);
        let _ = write!(pairs, "({wire}, Self::{name}),");
        let _ = write!(texts, "Self::{name} => {wire},");
    }
    format!(
        "{attributes}
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        {visibility} enum {name} {{ {variants} }}
        #[automatically_derived]
        impl ::conjoin_runtime::model::ModelEnum for {name} {{
            const VALUES: &'static [(&'static str, Self)] = &[{pairs}];
            fn as_str(self) -> &'static str {{
                match self {{ {texts} }}
            }}
        }}",
        attributes = it.attributes,
        visibility = it.visibility,
        name = it.name,
    )
}
