//! The functions that make bodies of writes: one for each, and what they send alike.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::convert::Site;
use super::{client, docs, ident};
use crate::plan::{Literal, Nulls, Write, WriteCustom};

impl Site<'_, '_> {
    /// `fn create_body(input: &EmployeeInput) -> Body` and its twin for updates; what both send
    /// alike is a function of its own.
    pub(super) fn body_functions(&self) -> TokenStream {
        let writes: Vec<_> = self
            .writes()
            .map(|(name, write)| (name, write, self.sends(write)))
            .collect();
        let shared: Vec<String> = match writes.as_slice() {
            [(.., one), others @ ..] if !others.is_empty() => one
                .iter()
                .map(ToString::to_string)
                .filter(|it| {
                    others
                        .iter()
                        .all(|(.., other)| other.iter().any(|also| also.to_string() == *it))
                })
                .collect(),
            _ => Vec::new(),
        };
        let shared = if shared.len() > 1 { shared } else { Vec::new() };
        let functions = writes
            .iter()
            .map(|(name, write, sends)| self.body_function(name, write, sends, &shared));
        let both = writes.first().filter(|_| !shared.is_empty());
        let both = both.map(|(.., sends)| {
            let sends: Vec<_> = sends
                .iter()
                .filter(|it| shared.contains(&it.to_string()))
                .collect();
            let (helpers, _) = helped(sends.iter().copied());
            let input = self.input_type();
            let names: Vec<&str> = writes.iter().map(|(name, ..)| *name).collect();
            let doc = docs::own(&format!("What {} send alike.", names.join(" and ")));
            quote! {
                #doc
                fn send(input: &#input, body: &mut rt::Body #helpers) { #(#sends)* }
            }
        });
        quote!(#(#functions)* #both)
    }

    /// One statement per field that a write sends or refuses.
    fn sends(&self, write: &Write) -> Vec<TokenStream> {
        let fields = write.fields.iter();
        let mut out: Vec<_> = fields
            .map(|(field, how)| self.field(write, field, how))
            .collect();
        out.push(custom(write.custom_fields.as_ref()));
        out.extend(self.unwritten(write));
        out.retain(|it| !it.is_empty());
        out
    }

    fn body_function(
        &self,
        name: &str,
        write: &Write,
        sends: &[TokenStream],
        shared: &[String],
    ) -> TokenStream {
        let function = ident(&format!("{name}_body"));
        let input = self.input_type();
        let nulls = nulls(&write.nulls);
        let constants = write.constants.iter().map(|(pointer, value)| {
            let json = value.to_string();
            quote!(body.constant(#pointer, #json);)
        });
        let required = write.required.iter().map(|field| {
            let value = ident(field);
            quote!(body.require(#field, &input.#value);)
        });
        let own: Vec<_> = sends
            .iter()
            .filter(|it| !shared.contains(&it.to_string()))
            .collect();
        let alike = sends.iter().filter(|it| shared.contains(&it.to_string()));
        let (_, pass) = helped(alike);
        let alike = (!shared.is_empty()).then(|| quote!(send(input, &mut body #pass);));
        // What any of the bodies needs, all are given.
        let statements: Vec<&TokenStream> = own.iter().copied().chain(&alike).collect();
        let helpers = self.body_helpers().map(|(name, ty)| {
            let used = statements
                .iter()
                .any(|it| super::convert::mentions(it, &name.to_string()));
            let name = if used {
                name
            } else {
                ident(&format!("_{name}"))
            };
            quote!(, #name: &#ty)
        });
        let helpers: TokenStream = helpers.collect();
        let null_values = &self.it.plan.null_values;
        let null_values =
            (!null_values.is_empty()).then(|| quote!(.null_values(&[#(#null_values),*])));
        let doc = docs::own(&format!("The body of {name}."));
        quote! {
            #doc
            fn #function(input: &#input #helpers) -> rt::Body {
                let mut body = rt::Body::new(#nulls) #null_values;
                #(#constants)*
                #(#required)*
                #alike
                #(#own)*
                body
            }
        }
    }

    /// What the functions of bodies are given besides the input.
    pub(super) fn body_helpers(&self) -> impl Iterator<Item = (Ident, TokenStream)> {
        let given = [self.looks_up(), self.knows_zones()];
        let helpers = helpers().into_iter().zip(given);
        helpers.filter(|(_, given)| *given).map(|(it, _)| it)
    }

    /// Whether a write needs a zone that a setting names.
    fn knows_zones(&self) -> bool {
        self.writes().any(|(_, write)| {
            let sends = self.sends(write);
            sends
                .iter()
                .any(|it| super::convert::mentions(it, "connection"))
        })
    }
}

/// What functions of bodies are given besides the input where they need it: its name and its type.
fn helpers() -> [(Ident, TokenStream); 2] {
    [
        (ident("tables"), quote!(rt::Tables)),
        (ident("connection"), quote!(rt::Connection)),
    ]
}

/// Which of the helpers statements need, as parameters and as arguments.
fn helped<'t>(sends: impl Iterator<Item = &'t TokenStream> + Clone) -> (TokenStream, TokenStream) {
    let (mut parameters, mut arguments) = (TokenStream::new(), TokenStream::new());
    for (name, ty) in helpers() {
        let text = name.to_string();
        if sends.clone().any(|it| super::convert::mentions(it, &text)) {
            parameters.extend(quote!(, #name: &#ty));
            arguments.extend(quote!(, #name));
        }
    }
    (parameters, arguments)
}

fn custom(custom: Option<&WriteCustom>) -> TokenStream {
    match custom {
        Some(WriteCustom::Bag(pointer)) => quote!(body.custom_bag(#pointer, &input.custom_fields);),
        Some(WriteCustom::Entries {
            pointer,
            key,
            integer_key,
            value,
        }) => {
            quote!(body.custom_entries(#pointer, #key, #integer_key, #value, &input.custom_fields);)
        }
        None => {
            quote!(body.unsupported("custom_fields", &input.custom_fields, "the mapping does not write them");)
        }
    }
}

fn nulls(nulls: &Nulls) -> TokenStream {
    match nulls {
        Nulls::Omit => quote!(rt::Nulls::Omit),
        Nulls::Send => quote!(rt::Nulls::Send),
        Nulls::Literal(Literal::Text(text)) => quote!(rt::Nulls::Text(#text)),
        Nulls::Literal(literal) => {
            let json = client::literal_text(literal);
            quote!(rt::Nulls::Json(#json))
        }
    }
}
