//! `src/fns.rs`: functions written by hand, with the types that the mapping gives them; and stubs of those functions.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::value::Form;
use super::{Connector, docs, ident, imports, types_of_models};
use crate::api::Api;
use crate::models::{Category, FieldType};
use crate::plan::{Hook, HookValue, Plan};
use crate::usage::Direction;

/// The file, when the mapping names functions.
pub(super) fn file(it: &Connector<'_>) -> Option<String> {
    if it.plan.hooks.is_empty() {
        return None;
    }
    let doc = docs::inner(&super::markup::wrap(
        "Functions that the mapping names, with the types that it gives them. They are written by hand in `hooks.rs`; what is wrong with one is told at its line here, which names the line of the mapping.",
    ));
    let constants = it.plan.hooks.iter().map(|hook| {
        let doc = docs::own(&said(hook));
        let (constant, ty) = (ident(&hook.constant), signature(it, hook));
        let stands_for = ident(&stand_in(hook));
        quote!(#doc pub(crate) const #constant: #ty = #stands_for;)
    });
    let text = imports::file(&it.header(), "crate::fns", quote!(#doc #(#constants)*));
    // Whole paths, with the places that name them on the same line: that line is what rustc shows.
    Some(it.plan.hooks.iter().fold(text, |text, hook| {
        let (from, places) = (format!("{};", stand_in(hook)), hook.places.join(", "));
        text.replace(&from, &format!("{}; // {places}", hook.path))
    }))
}

/// What is printed in place of a function's path.
fn stand_in(hook: &Hook) -> String {
    format!("function_of_{}", hook.constant)
}

/// `` `fn: badge` of `Employee.badge`. ``
fn said(hook: &Hook) -> String {
    let mut fields: Vec<String> = Vec::new();
    for place in &hook.places {
        let field = place.rsplit(": ").next().unwrap_or_default();
        let field = format!("`{field}`");
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    format!("`fn: {}` of {}.", hook.name, fields.join(", "))
}

/// The type of a function pointer.
fn signature(it: &Connector<'_>, hook: &Hook) -> TokenStream {
    let (takes, gives) = (argument(it, &hook.takes), result(it, hook));
    if let HookValue::Request(_) = hook.takes {
        return quote!(fn(&mut rt::TransportRequest, rt::Timestamp, #takes) -> #gives);
    }
    quote!(fn(#takes) -> #gives)
}

/// What a function takes: numbers and times by value, the rest borrowed.
fn argument(it: &Connector<'_>, value: &HookValue) -> TokenStream {
    match value {
        HookValue::Provider { ty, .. } => match it.form(*ty) {
            Form::Text | Form::Enum(_) => quote!(&str),
            Form::Bool | Form::Integer | Form::Decimal => it.rust_type(*ty, Direction::Read),
            Form::List(items) => {
                let items = it.element(items, Direction::Read, 0);
                quote!(&[#items])
            }
            Form::Map(_) | Form::Struct(_) | Form::Union(_) | Form::Any => {
                let ty = it.rust_type(*ty, Direction::Read);
                quote!(&#ty)
            }
        },
        HookValue::Common { category, ty } => match ty {
            FieldType::String | FieldType::Code(_) => quote!(&str),
            FieldType::List(item) => {
                let item = common(it, category, item);
                quote!(&[#item])
            }
            ty if is_copy(ty) => common(it, category, ty),
            ty => {
                let ty = common(it, category, ty);
                quote!(&#ty)
            }
        },
        HookValue::Request(values) => {
            let values = Literal::usize_unsuffixed(*values);
            quote!([&rt::Secret; #values])
        }
        HookValue::Nothing => quote!(()),
    }
}

fn result(it: &Connector<'_>, hook: &Hook) -> TokenStream {
    let mut gives = match &hook.gives {
        HookValue::Common { category, ty } => common(it, category, ty),
        HookValue::Provider { ty, .. } => match it.form(*ty) {
            Form::Enum(_) => quote!(String),
            _ => it.rust_type(*ty, Direction::Write),
        },
        HookValue::Request(_) | HookValue::Nothing => quote!(()),
    };
    if hook.optional {
        gives = quote!(Option<#gives>);
    }
    if hook.fallible {
        gives = quote!(Result<#gives, rt::HookError>);
    }
    gives
}

fn common(it: &Connector<'_>, category: &str, ty: &FieldType) -> TokenStream {
    types_of_models::rust(category, it.common(category), ty)
}

/// Whether values of a common type are copied, not borrowed.
pub(super) fn is_copy(ty: &FieldType) -> bool {
    matches!(
        ty,
        FieldType::Bool
            | FieldType::Int
            | FieldType::Decimal
            | FieldType::Date
            | FieldType::DateTime
            | FieldType::DateOrDateTime
    )
}

impl Connector<'_> {
    /// The function of a constant, as the rest of the crate calls it.
    fn called(&self, constant: &str) -> TokenStream {
        let name = ident(constant);
        quote!(crate::fns::#name)
    }

    /// A provider's value through a function. `site` is where an issue goes; `whole` when the value is the record.
    pub(super) fn through_hook(
        &self,
        constant: &str,
        (site, tokens): (&TokenStream, &TokenStream),
        form: Form,
        whole: bool,
    ) -> TokenStream {
        let Some(hook) = self.plan.hook(constant) else {
            return quote!(None);
        };
        let called = self.called(constant);
        let text = matches!(form, Form::Text | Form::Enum(_));
        let through = match (hook.fallible, text) {
            (true, true) => quote!(#site.hook_text(#tokens, #called)),
            (false, true) => quote!(#site.hook_text(#tokens, |it| Ok(#called(it)))),
            (true, false) => quote!(#site.hook(#tokens, #called)),
            (false, false) if whole && hook.optional => return quote!(#called(raw)),
            (false, false) if whole => return quote!(Some(#called(raw))),
            (false, false) if hook.optional => return quote!(#tokens.and_then(#called)),
            (false, false) => return quote!(#tokens.map(#called)),
        };
        if hook.optional {
            quote!(#through.flatten())
        } else {
            through
        }
    }

    /// The closure that turns a common value into the provider's through a function.
    pub(super) fn hook_closure(&self, constant: &str, from: &FieldType) -> TokenStream {
        let called = self.called(constant);
        let value = if is_copy(from) {
            quote!(*it)
        } else {
            quote!(it)
        };
        if self.plan.hook(constant).is_some_and(|it| it.fallible) {
            quote!(|it| Ok(#called(#value)?))
        } else {
            quote!(|it| Ok(#called(#value)))
        }
    }
}

/// `src/hooks.rs` of a connector that has none yet: a stub of every function that the mapping names. It is not ours
/// once it is written.
#[must_use]
pub fn stubs(plan: &Plan, api: &Api, models: &[&Category]) -> Option<String> {
    if plan.hooks.is_empty() {
        return None;
    }
    let connector = Connector::new(plan, api, models);
    let functions = plan.hooks.iter().map(|hook| stub(&connector, hook));
    let header = format!(
        "//! Functions that the mapping of {} names. They are written by hand: `cargo xtask generate` leaves them alone.",
        super::markup::one_line(&plan.title)
    );
    Some(imports::file(
        &header,
        "crate::hooks",
        nested(plan.hooks.iter().map(module_of).zip(functions).collect()),
    ))
}

/// The stub of one function, to be put at the end of `hooks.rs`. Its paths are whole, because the file has imports of
/// its own.
#[must_use]
pub fn stub_of(plan: &Plan, api: &Api, models: &[&Category], name: &str) -> Option<String> {
    let connector = Connector::new(plan, api, models);
    let stubs: Vec<_> = plan
        .hooks
        .iter()
        .filter(|hook| hook.name == name)
        .map(|hook| (module_of(hook), stub(&connector, hook)))
        .collect();
    if stubs.is_empty() {
        return None;
    }
    let text = crate::format::rust("", nested(stubs));
    let whole = |item: &str| {
        let module = super::paths::module_of(item).map_or(String::new(), |it| format!("{it}::"));
        format!("conjoin_runtime::{module}{item}")
    };
    let mut out = String::new();
    let mut rest = text.trim_start();
    while let Some((before, after)) = rest.split_once("rt::") {
        let length = after
            .find(|it: char| !it.is_ascii_alphanumeric() && it != '_')
            .unwrap_or(after.len());
        let (item, tail) = after.split_at(length);
        out.push_str(before);
        out.push_str(&whole(item));
        rest = tail;
    }
    out.push_str(rest);
    Some(out)
}

/// The modules below `hooks` that a function lies in.
fn module_of(hook: &Hook) -> Vec<&str> {
    let mut parts: Vec<&str> = hook.path.split("::").skip(2).collect();
    parts.pop();
    parts
}

/// The modules that a function lies in, and the function.
type Stub<'h> = (Vec<&'h str>, TokenStream);

/// Functions in their modules.
fn nested(stubs: Vec<Stub<'_>>) -> TokenStream {
    let mut out = TokenStream::new();
    let mut modules: Vec<(&str, Vec<Stub<'_>>)> = Vec::new();
    for (mut path, tokens) in stubs {
        if path.is_empty() {
            out.extend(tokens);
            continue;
        }
        let first = path.remove(0);
        match modules.iter_mut().find(|(name, _)| *name == first) {
            Some((_, inside)) => inside.push((path, tokens)),
            None => modules.push((first, vec![(path, tokens)])),
        }
    }
    for (name, inside) in modules {
        let (name, inside) = (ident(name), nested(inside));
        out.extend(quote!(pub(crate) mod #name { #inside }));
    }
    out
}

fn stub(it: &Connector<'_>, hook: &Hook) -> TokenStream {
    let name = ident(hook.path.rsplit("::").next().unwrap_or_default());
    let (takes, gives) = (argument(it, &hook.takes), result(it, hook));
    let doc = docs::own(&said(hook));
    let message = format!("`{}` is not written yet", hook.name);
    let body = if hook.fallible {
        quote!(Err(rt::HookError::new(#message)))
    } else {
        // There is no value that would be right, and none that looks like one is given.
        quote!(compile_error!(#message))
    };
    let arguments = match hook.takes {
        HookValue::Request(_) => {
            quote!(_request: &mut rt::TransportRequest, _now: rt::Timestamp, _values: #takes)
        }
        _ => quote!(_value: #takes),
    };
    quote! {
        #doc
        pub(crate) fn #name(#arguments) -> #gives { #body }
    }
}
