//! Where the items of the runtime are: emission writes `rt::Reader`, this table says `conjoin_runtime::json::Reader`.

use quote::ToTokens as _;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};

/// Module of the runtime and the items that emitted code names from there.
const MODULES: &[(&str, &[&str])] = &[
    (
        "json",
        &[
            "Extra",
            "FromJson",
            "OpenEnum",
            "RawJson",
            "Reader",
            "ToJson",
            "Variant",
            "Writer",
            "open_enum",
        ],
    ),
    (
        "model",
        &[
            "Address",
            "CustomFields",
            "Date",
            "DateOrDateTime",
            "Decimal",
            "Deleted",
            "Email",
            "Enum",
            "FileLink",
            "ModelEnum",
            "Money",
            "NationalId",
            "Patch",
            "Permission",
            "Phone",
            "Ref",
            "RemoteRef",
            "TicketLink",
            "Timestamp",
            "Url",
        ],
    ),
    ("page", &["one_parent"]),
    (
        "convert",
        &[
            "Body",
            "Conversion",
            "DateFormat",
            "EnumMap",
            "Nulls",
            "Piece",
            "TimeFormat",
            "WriteSlot",
            "template",
            "write",
        ],
    ),
];

/// Replaces `rt::X` by the path of `X` in the runtime.
pub(super) struct Resolve;

/// Visits the paths that a `derive` names: to `syn` they are tokens.
pub(super) fn in_derive(attribute: &mut syn::Attribute, mut visit: impl FnMut(&mut syn::Path)) {
    if let syn::Meta::List(list) = &mut attribute.meta
        && list.path.is_ident("derive")
        && let Ok(mut paths) =
            list.parse_args_with(Punctuated::<syn::Path, syn::Token![,]>::parse_terminated)
    {
        paths.iter_mut().for_each(&mut visit);
        list.tokens = paths.into_token_stream();
    }
}

impl VisitMut for Resolve {
    fn visit_attribute_mut(&mut self, attribute: &mut syn::Attribute) {
        in_derive(attribute, |path| self.visit_path_mut(path));
        visit_mut::visit_attribute_mut(self, attribute);
    }

    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        if path.segments.len() < 2 || path.segments.first().is_none_or(|it| it.ident != "rt") {
            return;
        }
        let name = path
            .segments
            .iter()
            .nth(1)
            .map(|it| it.ident.to_string())
            .unwrap_or_default();
        let module = MODULES
            .iter()
            .find(|(_, items)| items.contains(&name.as_str()))
            .map(|(module, _)| *module);
        let root = ["conjoin_runtime"]
            .into_iter()
            .chain(module)
            .map(|it| syn::PathSegment::from(super::ident(it)));
        path.segments = root
            .chain(std::mem::take(&mut path.segments).into_iter().skip(1))
            .collect();
    }
}
