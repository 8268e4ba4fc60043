//! Writers: the body of a create or update, field by field.

use proc_macro2::{Ident, Literal as Token, TokenStream};
use quote::quote;

use super::convert::Site;
use super::read::{date_format, time_format};
use super::value::Form;
use super::{client, enums, ident, scalar, types_of_models};
use crate::api::TypeRef;
use crate::models::{self, FieldType};
use crate::names;
use crate::plan::{Bound, Class, Literal, Write, WriteConvert, WriteField, WriteParts, WriteSlot};
use crate::usage::as_struct;

impl Site<'_, '_> {
    /// The path of the model's input.
    pub(super) fn input_type(&self) -> TokenStream {
        let (category, name) = (
            ident(self.category),
            ident(&format!("{}Input", self.model.name)),
        );
        quote!(conjoin_models::#category::#name)
    }

    fn common_model(&self) -> Option<&models::Model> {
        self.it.common(self.category)?.models.get(&self.model.name)
    }

    /// The problems of fields that the input has and this request does not send.
    pub(super) fn unwritten(&self, write: &Write) -> Vec<TokenStream> {
        let Some(common) = self.common_model() else {
            return Vec::new();
        };
        let parent = self.model.parent.as_ref().filter(|_| {
            write
                .params
                .iter()
                .any(|(_, bound)| *bound == Bound::ParentId)
        });
        let written = |name: &str| {
            write.fields.iter().any(|(field, _)| field == name)
                || parent.is_some_and(|(_, field)| field == name)
        };
        common
            .fields
            .values()
            .filter(|field| field.writable && !written(&field.name))
            .map(|field| {
                let reason = self.reason(&field.name);
                let (name, value) = (&field.name, ident(&field.name));
                quote!(body.unsupported(#name, &input.#value, #reason);)
            })
            .collect()
    }

    /// Why a field is not written, in the words of the mapping.
    fn reason(&self, field: &str) -> String {
        let row = self.model.provenance.iter().find(|row| row.field == field);
        match row {
            Some(row) if matches!(row.class, Class::Skipped | Class::Absent) => row
                .reason
                .clone()
                .unwrap_or_else(|| "the provider does not offer it".to_owned()),
            Some(row) if row.class == Class::ReadOnly => row
                .reason
                .clone()
                .unwrap_or_else(|| "it is read only".to_owned()),
            _ => "this request does not take it".to_owned(),
        }
    }

    pub(super) fn field(&self, write: &Write, field: &str, how: &WriteField) -> TokenStream {
        let value = ident(field);
        match how {
            WriteField::Value {
                pointer,
                convert,
                from,
            } => {
                if let Some(form) = scalar::money_form(convert) {
                    return quote!(body.money(#field, #pointer, &input.#value, #form););
                }
                if let Some(parts) = scalar::parts_of_day(pointer, convert) {
                    return quote!(body.date_parts(#field, #parts, &input.#value););
                }
                let convert = self.convert(write, pointer, convert, from);
                quote!(body.put(#field, #pointer, &input.#value, #convert);)
            }
            WriteField::Slots { places, drops } => {
                let element = self.element(field);
                let slots = places
                    .iter()
                    .map(|slot| self.slot(write, slot, element.as_ref(), *drops));
                let method = ident(if *drops { "slots_or_drop" } else { "slots" });
                quote!(body.#method(#field, &input.#value, &[#(#slots),*]);)
            }
            WriteField::Each { pointer, element } => {
                let puts = self.parts(write, Some(pointer), element);
                let object = element.object.is_some();
                quote!(body.each(#field, #pointer, &input.#value, #object, #puts);)
            }
            WriteField::Object(parts) => {
                let pointers = pointers(&parts.fields);
                let puts = self.parts(write, None, parts);
                quote!(body.object(#field, &[#(#pointers),*], &input.#value, #puts);)
            }
        }
    }

    /// The type of the elements of a list field.
    fn element(&self, field: &str) -> Option<FieldType> {
        match &self.common_model()?.fields.get(field)?.ty {
            FieldType::List(item) => Some((**item).clone()),
            _ => None,
        }
    }

    fn slot(
        &self,
        write: &Write,
        slot: &WriteSlot,
        element: Option<&FieldType>,
        drops: bool,
    ) -> TokenStream {
        let tests = slot
            .parts
            .iter()
            .map(|(part, value)| part_test(self, part, value, element));
        let takes = if slot.parts.is_empty() {
            quote!(|_| true)
        } else {
            quote!(|it| #(#tests)&&*)
        };
        let pointers = pointers(&slot.fields);
        let mut puts = self.puts(write, None, None, &slot.fields);
        if !drops {
            puts.extend(self.limits(&slot.fixed, &slot.nowhere, element));
        }
        let put = match puts.as_slice() {
            [] => quote!(|_, _| {}),
            [one] => quote!(|it, out| #one),
            many => quote!(|it, out| { #(#many;)* }),
        };
        quote!(rt::WriteSlot { takes: #takes, pointers: &[#(#pointers),*], write: &#put })
    }

    /// The closure that writes an object or an element, and says what of it has no place. `list` is where the
    /// element stands.
    fn parts(&self, write: &Write, list: Option<&str>, parts: &WriteParts) -> TokenStream {
        let ty = parts.object.clone().map(FieldType::Object);
        let mut all = self.puts(write, list, parts.object.as_deref(), &parts.fields);
        all.extend(parts.required.iter().map(|part| {
            let name = ident(part);
            quote!(out.require(#part, it.#name.is_some()))
        }));
        all.extend(self.limits(&parts.fixed, &parts.nowhere, ty.as_ref()));
        match all.as_slice() {
            [one] => quote!(|it, out| #one),
            many => quote!(|it, out| { #(#many;)* }),
        }
    }

    /// One call per part of an object that has another value than it may have, or no place.
    fn limits(
        &self,
        fixed: &[(String, Literal)],
        nowhere: &[String],
        ty: Option<&FieldType>,
    ) -> Vec<TokenStream> {
        let fixed = fixed.iter().map(|(part, literal)| {
            let test = part_test(self, part, &client::literal_text(literal), ty);
            let name = ident(part);
            quote!(out.fixed(#part, it.#name.is_none() || #test))
        });
        let nowhere = nowhere.iter().map(|part| {
            let name = ident(part);
            quote!(out.nowhere(#part, it.#name.is_some()))
        });
        fixed.chain(nowhere).collect()
    }

    /// One call per part that is written. `object` is the shared object that the parts are of.
    fn puts(
        &self,
        write: &Write,
        list: Option<&str>,
        object: Option<&str>,
        fields: &[(Option<String>, WriteField)],
    ) -> Vec<TokenStream> {
        let mut puts = Vec::new();
        for (part, how) in fields {
            let value = match part.as_deref().map(|part| (part, ident(part))) {
                Some(("amount", part)) if object == Some("Money") => quote!(Some(&it.#part)),
                Some((_, part)) => quote!(it.#part.as_ref()),
                None => quote!(Some(it)),
            };
            match how {
                WriteField::Value {
                    pointer,
                    convert,
                    from,
                } => {
                    if let Some(form) = scalar::money_form(convert) {
                        puts.push(quote!(out.money(#pointer, #value, #form)));
                        continue;
                    }
                    if let Some(parts) = scalar::parts_of_day(pointer, convert) {
                        puts.push(quote!(out.date_parts(#parts, #value)));
                        continue;
                    }
                    let place = format!(
                        "{}{pointer}",
                        list.map_or(String::new(), |it| format!("{it}/0"))
                    );
                    let convert = self.convert(write, &place, convert, from);
                    puts.push(quote!(out.put(#pointer, #value, #convert)));
                }
                WriteField::Object(parts) => {
                    let inner = self.parts(write, list, parts);
                    puts.push(quote!(out.object(#value, #inner)));
                }
                WriteField::Each { pointer, element } => {
                    let place = match list {
                        Some(list) => format!("{list}/0{pointer}"),
                        None => pointer.clone(),
                    };
                    let inner = self.parts(write, Some(&place), element);
                    let object = element.object.is_some();
                    puts.push(quote!(out.each(#pointer, #value, #object, #inner)));
                }
                // Fixed places of a part are not planned.
                WriteField::Slots { .. } => {}
            }
        }
        puts
    }

    /// What stands at a pointer of the body.
    fn form_at(&self, write: &Write, pointer: &str) -> Option<Form> {
        let planned = self.it.plan.operations.get(write.operation)?;
        let mut ty: TypeRef = self
            .it
            .api
            .request_json(self.it.api.operations.get(planned.id.0 as usize)?)?;
        for name in pointer.split('/').skip(1) {
            let name = name.replace("~1", "/").replace("~0", "~");
            if let Form::List(items) = self.it.form(ty.id) {
                ty = items;
                continue;
            }
            ty = as_struct(self.it.api, ty.id)?
                .fields
                .iter()
                .find(|field| field.name == name)?
                .ty;
        }
        // Where a list is written, its elements are what is converted.
        Some(match self.it.form(ty.id) {
            Form::List(items) => self.it.form(items.id),
            form => form,
        })
    }

    /// The function that converts a common value.
    fn convert(
        &self,
        write: &Write,
        pointer: &str,
        convert: &WriteConvert,
        from: &FieldType,
    ) -> TokenStream {
        let integer = || self.form_at(write, pointer) == Some(Form::Integer);
        match convert {
            WriteConvert::Same => match from {
                FieldType::String | FieldType::Code(_) => quote!(rt::write::text),
                FieldType::DateOrDateTime => quote!(rt::write::day_or_time),
                FieldType::Bytes => quote!(rt::write::content),
                FieldType::Decimal if integer() => quote!(rt::write::decimal_to_int),
                _ => quote!(rt::write::same),
            },
            WriteConvert::TextToInt => quote!(rt::write::text_to_int),
            WriteConvert::RefToText => reference(from, "text"),
            WriteConvert::RefToInt => reference(from, "int"),
            WriteConvert::Enum(table) => {
                let table = enums::table_path(table);
                let name = ident(if matches!(from, FieldType::List(_)) {
                    "enumerations"
                } else {
                    "enumeration"
                });
                quote!(rt::write::#name(&#table))
            }
            WriteConvert::IntEnum(table) => {
                let table = enums::table_path(table);
                let name = ident(if matches!(from, FieldType::List(_)) {
                    "int_enumerations"
                } else {
                    "int_enumeration"
                });
                quote!(rt::write::#name(&#table))
            }
            WriteConvert::BoolEnum(table) => {
                let table = enums::table_path(table);
                quote!(rt::write::bool_enumeration(&#table))
            }
            WriteConvert::Bool { yes, no } => quote!(rt::write::bool_text(#yes, #no)),
            WriteConvert::BoolInt { yes, no } => {
                let (yes, no) = (Token::i64_unsuffixed(*yes), Token::i64_unsuffixed(*no));
                quote!(rt::write::bool_int(#yes, #no))
            }
            WriteConvert::Not => quote!(rt::write::not),
            WriteConvert::Date { format } => {
                let format = date_format(format, false);
                if *from == FieldType::DateOrDateTime {
                    quote!(rt::write::day_of_either(#format))
                } else {
                    quote!(rt::write::date(#format))
                }
            }
            WriteConvert::DateTime { format, .. }
                if *from == FieldType::DateOrDateTime && format == "rfc3339" =>
            {
                quote!(rt::write::moment_or_noon)
            }
            WriteConvert::DateTime { format, zone }
                if zone_setting(format, zone.as_deref()).is_some() =>
            {
                let setting = zone_setting(format, zone.as_deref());
                let name = ident(match *from == FieldType::DateOrDateTime {
                    true => "moment_in",
                    false => "date_time_in",
                });
                quote!(rt::write::#name(#format, connection.setting(#setting)))
            }
            WriteConvert::DateTime { format, zone } => {
                let rust = time_format(format, zone.as_deref());
                let name = match (*from == FieldType::DateOrDateTime, integer()) {
                    (true, true) => "moment_int",
                    (true, false) => "moment",
                    (false, true) => "date_time_int",
                    (false, false) => "date_time",
                };
                let name = ident(name);
                quote!(rt::write::#name(#rust))
            }
            WriteConvert::DecimalToText => quote!(rt::write::decimal_to_text),
            WriteConvert::IntToText => quote!(rt::write::int_to_text),
            WriteConvert::Lookup { table, integer } => {
                let table = super::tables::static_name(table);
                let method = ident(if *integer { "int_key" } else { "key" });
                let key = |of: &FieldType| match of {
                    FieldType::Ref(_) => quote!(|it| tables.#method(&#table, &it.remote_id)),
                    _ => quote!(|it| tables.#method(&#table, it)),
                };
                match from {
                    FieldType::List(item) => {
                        let key = key(item);
                        quote!(|it| it.iter().map(#key).collect::<Result<Vec<_>, _>>())
                    }
                    one => key(one),
                }
            }
            WriteConvert::Hook(constant) => self.it.hook_closure(constant, from),
            WriteConvert::Join { on, trim: true } => quote!(rt::write::join_trimmed(#on)),
            WriteConvert::Join { on, .. } => quote!(rt::write::join(#on)),
            WriteConvert::Unit { factor, to } => scalar::write_unit(factor, *to),
            WriteConvert::Phone => quote!(rt::write::phone),
            WriteConvert::PhoneNumber => quote!(rt::write::phone_number),
            WriteConvert::E164 => quote!(rt::write::e164),
            WriteConvert::Coded(coded) => scalar::write_coded(*coded, from),
            WriteConvert::Digits(inner) => {
                let inner = self.convert(write, pointer, inner, from);
                quote!(rt::write::digits(#inner))
            }
            WriteConvert::Filled { trim, inner } => {
                let inner = self.convert(write, pointer, inner, from);
                quote!(rt::write::filled(#trim, #inner))
            }
            WriteConvert::Affixed {
                prefix,
                suffix,
                inner,
            } => {
                let inner = self.convert(write, pointer, inner, from);
                quote!(rt::write::affixed(#prefix, #suffix, #inner))
            }
            WriteConvert::Bounded { bounds, inner } => {
                let inner = self.convert(write, pointer, inner, from);
                let bounds = scalar::bounds(bounds);
                quote!(rt::write::bounded(#bounds, #inner))
            }
            // These go to several places, by statements of their own.
            WriteConvert::Money { .. } | WriteConvert::DateParts { .. } => quote!(rt::write::same),
        }
    }
}

/// The setting that names the zone of a format.
fn zone_setting<'z>(format: &str, zone: Option<&'z str>) -> Option<&'z str> {
    let zone = zone.filter(|_| format.contains('%'));
    zone?.strip_prefix("$settings.")
}

/// Where parts go in the body, all the way down.
fn pointers(fields: &[(Option<String>, WriteField)]) -> Vec<&str> {
    fields
        .iter()
        .flat_map(|(_, how)| match how {
            WriteField::Value { pointer, .. } => vec![pointer.as_str()],
            WriteField::Object(parts) => pointers(&parts.fields),
            WriteField::Each { pointer, .. } => vec![pointer.as_str()],
            WriteField::Slots { .. } => Vec::new(),
        })
        .collect()
}

/// The function for a link or a list of links.
fn reference(from: &FieldType, to: &str) -> TokenStream {
    let name: Ident = match from {
        FieldType::List(_) => ident(&format!("refs_to_{to}s")),
        FieldType::Object(_) => ident(&format!("remote_ref_to_{to}")),
        _ => ident(&format!("ref_to_{to}")),
    };
    quote!(rt::write::#name)
}

/// Whether a part of an element has a value.
fn part_test(
    site: &Site<'_, '_>,
    part: &str,
    value: &str,
    element: Option<&FieldType>,
) -> TokenStream {
    let ty = match element {
        Some(FieldType::Object(name)) => site
            .it
            .common(site.category)
            .map_or_else(|| models::shared_parts(name), |it| it.parts(name))
            .into_iter()
            .find(|(known, _)| known == part)
            .map(|(_, ty)| ty),
        _ => None,
    };
    let part = ident(part);
    match ty {
        Some(FieldType::Enum(it)) => {
            let ty = types_of_models::enumeration(Some(site.category), &it.name);
            let variant = ident(&names::model_variant(value));
            quote!(it.#part.as_ref().is_some_and(|it| it.is(#ty::#variant)))
        }
        Some(FieldType::Bool) => {
            let flag = value == "true";
            quote!(it.#part == Some(#flag))
        }
        _ => quote!(it.#part.as_deref() == Some(#value)),
    }
}
