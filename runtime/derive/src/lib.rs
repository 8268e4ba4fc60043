//! Derives of `conjoin-runtime`: how provider types and common types are read and written.
//!
//! | Macro | On | Gives |
//! |---|---|---|
//! | `#[derive(FromJson)]` | a struct of `Option`s | reads an object, property by property |
//! | `#[derive(ToJson)]` | a struct | writes an object, absent properties left out |
//! | `#[open_enum]` | an enum of `Variant = "value"` | variants, one more for values that the spec does not name, both directions |
//! | `#[derive(Model)]` | a struct of the common models | which fields it has; serde both ways, `Debug`, views |
//! | `#[model_enum]` | an enum of `Variant = "VALUE"` | the known values of a common enumeration |
//!
//! A property is called on the wire what its Rust name says: as it is, by `#[json(rename_all = "camelCase")]`
//! on the struct, or by `#[json("name")]` on the field. `#[json(rest)]` marks the field that keeps
//! properties without a field.

mod item;
mod model;
mod rule;

use std::fmt::Write as _;

use proc_macro::TokenStream;

use item::{Common, Enum, Struct, Wrong};

/// Reads a struct from a JSON object.
#[proc_macro_derive(FromJson, attributes(json))]
pub fn from_json(input: TokenStream) -> TokenStream {
    finish(Struct::parse(input).map(|it| read(&it)))
}

/// Writes a struct as a JSON object.
#[proc_macro_derive(ToJson, attributes(json))]
pub fn to_json(input: TokenStream) -> TokenStream {
    finish(Struct::parse(input).map(|it| write(&it)))
}

/// Makes an enum open: `Other` keeps values that the spec does not name.
///
/// `#[open_enum(integer)]` for values that are numbers on the wire.
#[proc_macro_attribute]
pub fn open_enum(options: TokenStream, input: TokenStream) -> TokenStream {
    let integer = options.to_string() == "integer";
    finish(Enum::parse(input).map(|it| open(&it, integer)))
}

/// Says which fields a common type has, so that the runtime can read, write and print it.
///
/// `#[model(personal)]` and `#[model(sensitive)]` on a field: `Debug` prints a placeholder, and
/// `without_personal()` and `without_sensitive()` empty it. `#[model("type")]` is a name that Rust cannot have.
/// `#[model(strict)]` on the struct: properties without a field are refused.
#[proc_macro_derive(Model, attributes(model))]
pub fn model(input: TokenStream) -> TokenStream {
    finish(Common::parse(input).map(|it| model::model(&it)))
}

/// Makes an enum the known values of a common enumeration.
#[proc_macro_attribute]
pub fn model_enum(_: TokenStream, input: TokenStream) -> TokenStream {
    finish(Enum::parse(input).map(|it| model::values(&it)))
}

fn finish(code: Result<String, Wrong>) -> TokenStream {
    let code = code.unwrap_or_else(|wrong| format!("::core::compile_error!({:?});", wrong.0));
    code.parse().unwrap_or_else(|_| TokenStream::new())
}

fn read(it: &Struct) -> String {
    let mut arms = String::new();
    for field in &it.fields {
        let _ = write!(arms, "{} => value.{} = json.get(),", field.wire, field.name);
    }
    let other = match &it.rest {
        Some(rest) => format!("json.extra(key, &mut value.{rest})"),
        None => "json.skip()".to_owned(),
    };
    format!(
        "#[automatically_derived]
        impl ::conjoin_runtime::json::FromJson for {} {{
            fn from_json(json: &mut ::conjoin_runtime::json::Reader<'_>) -> ::core::option::Option<Self> {{
                // One variable that is returned as it is: what is read here may be large.
                let mut read = ::core::option::Option::None;
                if json.begin_object() {{
                    let value = read.insert(<Self as ::core::default::Default>::default());
                    while let ::core::option::Option::Some(key) = json.next_key() {{
                        match &*key {{ {arms} _ => {other}, }}
                    }}
                }}
                read
            }}
        }}",
        it.name
    )
}

fn write(it: &Struct) -> String {
    let mut fields = String::new();
    for field in &it.fields {
        let _ = write!(fields, "out.field({}, &self.{});", field.wire, field.name);
    }
    if let Some(rest) = &it.rest {
        let _ = write!(
            fields,
            "for (name, value) in &self.{rest} {{ out.field(name, value); }}"
        );
    }
    format!(
        "#[automatically_derived]
        impl ::conjoin_runtime::json::ToJson for {} {{
            fn to_json(&self, out: &mut ::conjoin_runtime::json::Writer) {{
                out.begin_object();
                {fields}
                out.end_object();
            }}
        }}",
        it.name
    )
}

fn open(it: &Enum, integer: bool) -> String {
    let (mut variants, mut from, mut to) = (String::new(), String::new(), String::new());
    let name = &it.name;
    for variant in &it.variants {
        if !variant.documented {
            // Between quotes of a literal there is nothing that a doc attribute could take for code.
            let _ = write!(
                variants,
                "#[doc = ::core::concat!(\"`\", {}, \"`.\")]",
                variant.wire
            );
        }
        let _ = write!(variants, "{} {},", variant.attributes, variant.name);
        let _ = write!(from, "{} => Self::{},", variant.wire, variant.name);
        let _ = write!(to, "Self::{} => {},", variant.name, variant.wire);
    }
    let written = if integer {
        "match text.parse::<i64>() { ::core::result::Result::Ok(number) => out.value(&number), ::core::result::Result::Err(_) => out.value(text), }"
    } else {
        "out.value(text);"
    };
    format!(
        "{attributes}
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        {visibility} enum {name} {{
            {variants}
            /// A value that the spec does not name.
            Other(::std::string::String),
        }}
        #[automatically_derived]
        impl ::conjoin_runtime::json::OpenEnum for {name} {{
            fn from_text(text: &str) -> Self {{
                match text {{ {from} _ => Self::Other(::std::borrow::ToOwned::to_owned(text)), }}
            }}
            fn as_text(&self) -> &str {{
                match self {{ {to} Self::Other(text) => text, }}
            }}
        }}
        #[automatically_derived]
        impl ::conjoin_runtime::json::FromJson for {name} {{
            fn from_json(json: &mut ::conjoin_runtime::json::Reader<'_>) -> ::core::option::Option<Self> {{
                json.open_enum()
            }}
        }}
        #[automatically_derived]
        impl ::conjoin_runtime::json::ToJson for {name} {{
            fn to_json(&self, out: &mut ::conjoin_runtime::json::Writer) {{
                let text = ::conjoin_runtime::json::OpenEnum::as_text(self);
                {written}
            }}
        }}",
        attributes = it.attributes,
        visibility = it.visibility,
    )
}
