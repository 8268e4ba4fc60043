//! Checked paths as Rust expressions that give an `Option` of what stands there.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Literal as Token, TokenStream};
use quote::quote;

use super::value::Form;
use super::{Connector, ident};
use crate::api::{TypeId, TypeRef};
use crate::names::Scope;
use crate::plan::{Keep, KeepTest, Literal, Path, Step};
use crate::usage::as_struct;

/// Names that converters use for themselves.
const RESERVED: &[&str] = &[
    "common", "cx", "it", "item", "items", "key", "list", "raw", "value",
];

/// What a path leads to.
pub(super) struct Access {
    /// Gives `Option<&str>` for texts and enums, `Option<T>` for what is copied, else `Option<&T>`.
    pub(super) tokens: TokenStream,
    pub(super) form: Form,
}

/// Expressions inside one function, which share the `let`s of common prefixes.
pub(super) struct Paths<'c, 'a> {
    pub(super) it: &'c Connector<'a>,
    /// Category of the common model that is made.
    pub(super) category: &'c str,
    base: Ident,
    start: TypeId,
    /// First property of longer paths to its variable.
    hoisted: BTreeMap<String, Ident>,
    lets: Vec<TokenStream>,
    scope: Scope,
    /// Properties of the start that nothing else reads, as they are called in Rust.
    sole: BTreeSet<String>,
}

/// A place on the way.
enum At {
    /// The start: a reference to a value.
    Base,
    /// An `Option`.
    Opt(TokenStream),
}

impl<'c, 'a> Paths<'c, 'a> {
    /// Paths that start at the variable `base`, a reference to a value of the type.
    pub(super) fn new(it: &'c Connector<'a>, category: &'c str, base: &str, start: TypeId) -> Self {
        let scope = Scope::new().reserving(RESERVED.iter().copied());
        Self {
            it,
            category,
            base: ident(base),
            start,
            hoisted: BTreeMap::new(),
            lets: Vec::new(),
            scope,
            sole: BTreeSet::new(),
        }
    }

    /// The same where these properties of the start, as they are called in Rust, are read once: their values may be
    /// taken out of it.
    pub(super) fn taking(mut self, sole: BTreeSet<String>) -> Self {
        self.sole = sole;
        self
    }

    /// The value that a path leads to, taken out of the start, where nothing else reads it.
    pub(super) fn sole(&self, path: &Path) -> Option<TokenStream> {
        let [Step::Field { of, name }] = path.steps.as_slice() else {
            return None;
        };
        let field = self.it.field_name(*of, name);
        self.sole
            .contains(&field.to_string())
            .then(|| self.whole_property(path))
            .flatten()
    }

    /// The value of a property of the start, taken out of it.
    pub(super) fn whole_property(&self, path: &Path) -> Option<TokenStream> {
        let property = self.property(path)?;
        Some(quote!(#property.take()))
    }

    /// A property of the start.
    pub(super) fn property(&self, path: &Path) -> Option<TokenStream> {
        let [Step::Field { of, name }] = path.steps.as_slice() else {
            return None;
        };
        let (base, field) = (&self.base, self.it.field_name(*of, name));
        Some(quote!(#base.#field))
    }

    /// The `let`s that the expressions so far need.
    pub(super) fn lets(&self) -> TokenStream {
        let lets = &self.lets;
        quote!(#(#lets)*)
    }

    /// The type of the elements of a list that a path leads to.
    pub(super) fn item(&self, path: &Path) -> TypeId {
        match self.type_at(path).map(|ty| self.it.form(ty.id)) {
            Some(Form::List(items)) => items.id,
            _ => self.start,
        }
    }

    fn type_at(&self, path: &Path) -> Option<TypeRef> {
        let mut ty = TypeRef {
            id: self.start,
            nullable: false,
        };
        for step in &path.steps {
            ty = self.step_type(ty, step)?;
        }
        Some(ty)
    }

    fn step_type(&self, ty: TypeRef, step: &Step) -> Option<TypeRef> {
        match step {
            Step::Field { of, name } => as_struct(self.it.api, *of)?
                .fields
                .iter()
                .find(|field| field.name == *name)
                .map(|field| field.ty),
            Step::Index(_) | Step::Find { .. } => match self.it.form(ty.id) {
                Form::List(items) => Some(items),
                _ => None,
            },
        }
    }

    /// The expression of a path.
    pub(super) fn access(&mut self, path: &Path) -> Access {
        let mut at = At::Base;
        let mut ty = TypeRef {
            id: self.start,
            nullable: false,
        };
        for (number, step) in path.steps.iter().enumerate() {
            let last = number + 1 == path.steps.len();
            let Some(next) = self.step_type(ty, step) else {
                return Access {
                    tokens: quote!(None),
                    form: Form::Any,
                };
            };
            at = match step {
                Step::Field { of, name } => {
                    let place = self.field(*of, name, next, last);
                    match at {
                        At::Base if !last => At::Opt(self.hoist(name, &place)),
                        At::Base => {
                            let base = &self.base;
                            At::Opt(quote!(#base.#place))
                        }
                        At::Opt(from) => At::Opt(quote!(#from.and_then(|it| it.#place))),
                    }
                }
                Step::Index(index) => {
                    let element = element(*index);
                    let from = self.list(at);
                    let borrow = self.borrow(next, last);
                    At::Opt(quote!(#from.and_then(|it| #element) #borrow))
                }
                Step::Find { of, name, equals } => {
                    let from = self.list(at);
                    let test = self.equals(*of, name, equals);
                    let borrow = self.borrow(next, last);
                    At::Opt(quote!(#from.and_then(|it| it.iter().find(|it| it.#test)) #borrow))
                }
            };
            ty = next;
        }
        let form = self.it.form(ty.id);
        let tokens = match at {
            At::Opt(tokens) => tokens,
            At::Base => self.whole(form),
        };
        Access { tokens, form }
    }

    /// The start itself.
    fn whole(&self, form: Form) -> TokenStream {
        let base = &self.base;
        match form {
            Form::Text => quote!(Some(#base.as_str())),
            Form::Enum(_) => quote!(Some(rt::OpenEnum::as_text(#base))),
            Form::Bool | Form::Integer | Form::Decimal => quote!(Some(*#base)),
            Form::List(_) => quote!(Some(#base.as_slice())),
            Form::Struct(_) | Form::Union(_) | Form::Map(_) | Form::Any => quote!(Some(#base)),
        }
    }

    fn list(&self, at: At) -> TokenStream {
        match at {
            At::Opt(tokens) => tokens,
            At::Base => self.whole(Form::List(TypeRef {
                id: self.start,
                nullable: false,
            })),
        }
    }

    /// A property, borrowed out of its `Option`.
    fn field(&self, of: TypeId, name: &str, ty: TypeRef, last: bool) -> TokenStream {
        let field = self.it.field_name(of, name);
        let form = self.it.form(ty.id);
        let found = as_struct(self.it.api, of)
            .and_then(|object| object.fields.iter().find(|field| field.name == name));
        let boxed = found.is_some_and(|field| self.it.is_boxed(of, field));
        match form {
            _ if form.is_copy() => quote!(#field),
            Form::Text | Form::List(_) => quote!(#field.as_deref()),
            Form::Enum(_) if last => quote!(#field.as_ref().map(rt::OpenEnum::as_text)),
            Form::Struct(_) | Form::Union(_) if boxed => quote!(#field.as_deref()),
            _ => quote!(#field.as_ref()),
        }
    }

    /// From an element of a list to what expressions give.
    fn borrow(&self, ty: TypeRef, last: bool) -> TokenStream {
        match self.it.form(ty.id) {
            Form::Text => quote!(.map(String::as_str)),
            Form::Enum(_) if last => quote!(.map(rt::OpenEnum::as_text)),
            Form::Bool | Form::Integer | Form::Decimal => quote!(.copied()),
            Form::List(_) => quote!(.map(Vec::as_slice)),
            _ => TokenStream::new(),
        }
    }

    /// Reads a property once that several paths go through.
    fn hoist(&mut self, name: &str, place: &TokenStream) -> TokenStream {
        if let Some(variable) = self.hoisted.get(name) {
            return quote!(#variable);
        }
        let variable = ident(&self.scope.claim(&crate::names::snake(name), name));
        let base = &self.base;
        self.lets.push(quote!(let #variable = #base.#place;));
        self.hoisted.insert(name.to_owned(), variable.clone());
        quote!(#variable)
    }

    /// A property compared with a literal: `kind.as_deref() == Some("work")`.
    fn equals(&self, of: TypeId, name: &str, literal: &Literal) -> TokenStream {
        let Some(ty) = self.step_type(
            TypeRef {
                id: of,
                nullable: false,
            },
            &Step::Field {
                of,
                name: name.to_owned(),
            },
        ) else {
            let field = self.it.field_name(of, name);
            return quote!(#field.is_some());
        };
        let place = self.field(of, name, ty, true);
        let value = compared(self.it.form(ty.id), literal);
        quote!(#place == #value)
    }

    /// Whether what a path leads to equals a literal.
    pub(super) fn holds(&mut self, path: &Path, literal: &Literal) -> TokenStream {
        let Access { tokens, form } = self.access(path);
        let value = compared(form, literal);
        quote!(#tokens == #value)
    }

    /// Whether a condition on a record holds.
    pub(super) fn keeps(&mut self, keep: &Keep) -> TokenStream {
        let Access { tokens, form } = self.access(&keep.path);
        match (&keep.test, keep.not) {
            (KeepTest::Equals(literal), not) => {
                let value = compared(form, literal);
                if not {
                    quote!(#tokens != #value)
                } else {
                    quote!(#tokens == #value)
                }
            }
            (KeepTest::In(literals), not) => {
                let values = literals.iter().map(|it| compared(form, it));
                let not = not.then(|| quote!(!));
                quote!(#not [#(#values),*].contains(&#tokens))
            }
            (KeepTest::Present, false) => quote!(#tokens.is_some()),
            (KeepTest::Present, true) => quote!(#tokens.is_none()),
        }
    }
}

fn compared(form: Form, literal: &Literal) -> TokenStream {
    match (form, literal) {
        (Form::Decimal, Literal::Int(int)) => {
            let int = Token::i64_unsuffixed(*int);
            quote!(Some(rt::Decimal::from(#int)))
        }
        (Form::Integer, Literal::Int(int)) => {
            let int = Token::i64_unsuffixed(*int);
            quote!(Some(#int))
        }
        (Form::Bool, Literal::Bool(flag)) => quote!(Some(#flag)),
        (_, literal) => {
            let text = super::client::literal_text(literal);
            quote!(Some(#text))
        }
    }
}

fn element(index: i64) -> TokenStream {
    match index {
        0 => quote!(it.first()),
        -1 => quote!(it.last()),
        1.. => {
            let index = Token::i64_unsuffixed(index);
            quote!(it.get(#index))
        }
        _ => {
            let back = Token::u64_unsuffixed(index.unsigned_abs() - 1);
            quote!(it.iter().nth_back(#back))
        }
    }
}
