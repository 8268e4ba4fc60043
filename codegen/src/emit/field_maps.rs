//! What field maps of customers may name: `src/field_maps.rs`, and the way into the common value in the file of each model.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::client::option;
use super::convert::Site;
use super::{Connector, docs, ident, imports, markup, types_of_models};
use crate::models::{self, FieldType};
use crate::names;
use crate::plan::{
    Category, CustomPlace, FieldMap, FieldRow, JsonClass, Model, Plan, RecordFields, WriteFields,
};

/// Whether a model of the plan takes field maps.
pub(super) fn any(plan: &Plan) -> bool {
    mapped(plan).next().is_some()
}

fn mapped(plan: &Plan) -> impl Iterator<Item = (&Category, &Model, &FieldMap)> {
    plan.categories.iter().flat_map(|category| {
        let models = category.models.iter();
        models.filter_map(move |model| Some((category, model, model.field_map.as_deref()?)))
    })
}

/// The static of a model: `HRIS_EMPLOYEE`.
fn static_name(category: &str, model: &str) -> String {
    names::screaming(&format!("{category}_{}", names::snake(model)))
}

/// `src/field_maps.rs`, when a model takes field maps.
pub(super) fn file(it: &Connector<'_>) -> Option<String> {
    if !any(it.plan) {
        return None;
    }
    let title = markup::inline(&it.plan.title);
    let doc = docs::inner(&markup::wrap(&format!(
        "What the field map of a customer may name at {title}, model by model."
    )));
    let all = docs::own("Every model that takes a field map.");
    let names = mapped(it.plan).map(|(category, model, _)| {
        let name = ident(&static_name(&category.name, &model.name));
        quote!(&#name)
    });
    let models = mapped(it.plan).map(|(category, model, map)| statics(it, category, model, map));
    Some(imports::file(
        &it.header(),
        "crate::field_maps",
        quote! {
            #doc
            #all
            pub static FIELDS: &[&rt::ModelFields] = &[#(#names),*];
            #(#models)*
        },
    ))
}

fn statics(it: &Connector<'_>, category: &Category, model: &Model, map: &FieldMap) -> TokenStream {
    let id = super::list::model_id(&category.name, &model.name);
    let base = static_name(&category.name, &model.name);
    let name = ident(&base);
    let index_names: Vec<Ident> = (0..map.indexes.len())
        .map(|at| ident(&index_name(&base, map, at)))
        .collect();
    let indexes = map.indexes.iter().zip(&index_names).enumerate();
    let indexes = indexes.map(|(at, (rows, name))| {
        let of = match (used_by(map, at), map.indexes.len()) {
            (_, 1) => "",
            (true, _) => " in a list",
            (false, _) => " alone",
        };
        let doc = docs::own(&format!(
            "Provider fields of a record of `{id}`{of}: path, class, whether it may be null or missing."
        ));
        let rows = rows.iter().map(row);
        quote! {
            #doc
            static #name: &[rt::FieldRow] = &[#(#rows),*];
        }
    });
    let overridable = ident(&format!("{base}_OVERRIDABLE"));
    let overridable_doc = docs::own(&format!(
        "Common fields of `{id}` that a field map may repoint, and their types."
    ));
    let kinds = map.overridable.iter().map(|(field, ty)| {
        let kind = kind(it, &category.name, ty);
        quote!((#field, #kind))
    });
    let record = |fields: Option<&RecordFields>| {
        option(fields.map(|fields| {
            let index = index_names.get(fields.index);
            let select = option(fields.select.as_ref().map(|select| {
                let strip = option(select.strip.as_ref().map(|it| quote!(#it)));
                let only = option(select.only.as_ref().map(|it| quote!(&[#(#it),*])));
                quote!(rt::SelectRule { strip: #strip, only: #only })
            }));
            quote!(rt::RecordFields { index: #index, select: #select })
        }))
    };
    let (list, get) = (record(map.list.as_ref()), record(map.get.as_ref()));
    let bodies = Bodies::of(&base, map);
    let (create, update) = (
        write(map.create.as_ref(), bodies.create.as_ref()),
        write(map.update.as_ref(), bodies.update.as_ref()),
    );
    let body_indexes = &bodies.statics;
    let custom = map.custom;
    let place = option(map.place.as_ref().map(place));
    let doc = docs::own(&format!("What a field map of `{id}` may name."));
    quote! {
        #doc
        pub static #name: rt::ModelFields = rt::ModelFields {
            model: #id,
            list: #list,
            get: #get,
            create: #create,
            update: #update,
            overridable: #overridable,
            custom: #custom,
            place: #place,
        };
        #overridable_doc
        static #overridable: &[(&str, rt::FieldKind)] = &[#(#kinds),*];
        #(#indexes)*
        #(#body_indexes)*
    }
}

/// Whether an index is that of listed records.
fn used_by(map: &FieldMap, at: usize) -> bool {
    map.list.as_ref().is_some_and(|it| it.index == at)
}

fn index_name(base: &str, map: &FieldMap, at: usize) -> String {
    match (used_by(map, at), map.indexes.len()) {
        (_, 1) => format!("{base}_FIELD_INDEX"),
        (true, _) => format!("{base}_LIST_FIELD_INDEX"),
        (false, _) => format!("{base}_GET_FIELD_INDEX"),
    }
}

fn row(row: &FieldRow) -> TokenStream {
    let (path, class, nullable) = (&row.path, class(row.class), row.nullable);
    quote!((#path, #class, #nullable))
}

pub(super) fn class(class: JsonClass) -> TokenStream {
    // Its name is that of the variant.
    let name = ident(&format!("{class:?}"));
    quote!(rt::JsonClass::#name)
}

/// What the bodies of writes take; create and update often take the same.
struct Bodies {
    create: Option<Ident>,
    update: Option<Ident>,
    statics: Vec<TokenStream>,
}

impl Bodies {
    fn of(base: &str, map: &FieldMap) -> Self {
        let rows = |fields: &Option<WriteFields>| fields.as_ref().map(|it| it.rows.clone());
        let (create, update) = (rows(&map.create), rows(&map.update));
        let mut statics = Vec::new();
        let mut add = |rows: &Option<Vec<(String, JsonClass)>>, name: &str, of: &str| {
            let rows = rows.as_ref()?;
            let name = ident(&format!("{base}_{name}_INDEX"));
            let doc = docs::own(&format!("What the body of {of} takes: path, class."));
            let rows = rows.iter().map(|(path, found)| {
                let class = class(*found);
                quote!((#path, #class))
            });
            statics.push(quote! {
                #doc
                static #name: &[(&str, rt::JsonClass)] = &[#(#rows),*];
            });
            Some(name)
        };
        let (create, update) = if create == update {
            let both = add(&create, "BODY", "a create and of an update");
            (both.clone(), both)
        } else {
            (
                add(&create, "CREATE", "a create"),
                add(&update, "UPDATE", "an update"),
            )
        };
        Self {
            create,
            update,
            statics,
        }
    }
}

fn write(fields: Option<&WriteFields>, index: Option<&Ident>) -> TokenStream {
    option(fields.map(|fields| {
        let (base, custom) = (&fields.base, fields.custom);
        quote!(rt::WriteFields { base: #base, index: #index, custom: #custom })
    }))
}

fn place(place: &CustomPlace) -> TokenStream {
    match place {
        CustomPlace::Rest(path) => quote!(rt::CustomPlace::Rest(#path)),
        CustomPlace::Entries { path, key, value } => {
            quote!(rt::CustomPlace::Entries { path: #path, key: #key, value: #value })
        }
    }
}

/// The type of a common field, for the runtime.
fn kind(it: &Connector<'_>, category: &str, ty: &FieldType) -> TokenStream {
    match ty {
        FieldType::String | FieldType::Code(_) => quote!(rt::FieldKind::Text),
        FieldType::Bool => quote!(rt::FieldKind::Bool),
        FieldType::Int => quote!(rt::FieldKind::Int),
        FieldType::Decimal => quote!(rt::FieldKind::Decimal),
        FieldType::Date => quote!(rt::FieldKind::Date),
        FieldType::DateTime => quote!(rt::FieldKind::DateTime),
        FieldType::DateOrDateTime => quote!(rt::FieldKind::DateOrDateTime),
        FieldType::Money => quote!(rt::FieldKind::Money),
        FieldType::Ref(model) => quote!(rt::FieldKind::Ref(#model)),
        FieldType::Enum(table) => {
            let ty = types_of_models::enumeration(Some(category), &table.name);
            quote!(rt::FieldKind::Enum(rt::enum_values::<#ty>))
        }
        FieldType::Object(name) => {
            let ty = types_of_models::object(category, it.common(category), name);
            quote!(<#ty as rt::Mappable>::KIND)
        }
        FieldType::List(item) => {
            let item = kind(it, category, item);
            quote!(rt::FieldKind::List(&#item))
        }
        // The plan offers neither.
        FieldType::Bytes | FieldType::Map(_) => quote!(rt::FieldKind::Json),
    }
}

impl Site<'_, '_> {
    /// The static that says what a field map may name, as other files write it.
    pub(super) fn fields_static(&self) -> TokenStream {
        let name = ident(&static_name(self.category, &self.model.name));
        quote!(crate::field_maps::#name)
    }

    /// `mapped: ..` of a plan that reads the common model.
    pub(super) fn mapped(&self) -> TokenStream {
        option(self.model.field_map.as_ref().map(|_| quote!(&MAPPED)))
    }

    /// The names that a request asks for, those of the customer's field map among them.
    pub(super) fn selected(
        &self,
        names: &[String],
        of: &str,
        connection: &TokenStream,
    ) -> Option<TokenStream> {
        self.model.field_map.as_ref()?;
        let (fields, of) = (self.fields_static(), ident(of));
        Some(quote!(#connection.selected(&#fields, rt::RecordOf::#of, &[#(#names),*])))
    }

    /// How a field map reaches the common value and the input.
    pub(super) fn field_map_items(&self) -> TokenStream {
        let Some(map) = self.model.field_map.as_deref() else {
            return TokenStream::new();
        };
        let (common, fields) = (self.common_type(), self.fields_static());
        let doc = docs::own("How a customer's field map reaches the common value.");
        let set = |field: &str| {
            let place = ident(field);
            quote!(common.#place = value.and_then(rt::Mappable::from_mapped))
        };
        let body = match map.overridable.as_slice() {
            [(field, _)] => {
                let set = set(field);
                quote!(if field == #field { #set; })
            }
            all => {
                let sets = all.iter().map(|(field, _)| {
                    let set = set(field);
                    quote!(#field => #set,)
                });
                quote!(match field { #(#sets)* _ => {} })
            }
        };
        let (set, function) = if map.overridable.is_empty() {
            (quote!(|_, _, _| {}), None)
        } else {
            let doc = docs::own("Sets a common field that a field map has repointed.");
            let function = quote! {
                #doc
                fn set_field(common: &mut #common, field: &str, value: Option<rt::Mapped>) {
                    #body
                }
            };
            (quote!(set_field), Some(function))
        };
        let input = self.mapped_input(map, &fields);
        quote! {
            #doc
            static MAPPED: rt::MappedFields<#common> = rt::MappedFields {
                fields: &#fields,
                custom_fields: |common| &mut common.custom_fields,
                set: #set,
            };
            #function
            #input
        }
    }

    fn mapped_input(&self, map: &FieldMap, fields: &TokenStream) -> TokenStream {
        if self.writes().next().is_none() {
            return TokenStream::new();
        }
        let common = self
            .it
            .common(self.category)
            .and_then(|it| it.models.get(&self.model.name));
        let writable = |name: &str| {
            let field = common.and_then(|it| it.fields.get(name).cloned());
            let field = field.or_else(|| models::envelope_field(name));
            field.is_some_and(|it| it.writable)
        };
        let takes: Vec<TokenStream> = map
            .overridable
            .iter()
            .filter(|(field, _)| writable(field))
            .map(|(field, _)| {
                let place = ident(field);
                quote!(#field => std::mem::take(&mut input.#place).map(rt::Mappable::into_mapped),)
            })
            .collect();
        let input = self.input_type();
        let (take, function) = if takes.is_empty() {
            (quote!(|_, _| rt::Patch::Keep), None)
        } else {
            let doc =
                docs::own("Takes a common field that a field map has repointed out of an input.");
            let function = quote! {
                #doc
                fn take_field(input: &mut #input, field: &str) -> rt::Patch<rt::Mapped> {
                    match field { #(#takes)* _ => rt::Patch::Keep }
                }
            };
            (quote!(take_field), Some(function))
        };
        let doc = docs::own("How a customer's field map reaches what is written.");
        quote! {
            #doc
            static MAPPED_INPUT: rt::MappedInput<#input> = rt::MappedInput {
                fields: &#fields,
                custom_fields: |input| &mut input.custom_fields,
                take: #take,
            };
            #function
        }
    }
}
