//! Where the items of the runtime are: emission writes `rt::Reader`, this table says `conjoin_runtime::json::Reader`.

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
            "Content",
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
            "Phone",
            "Ref",
            "RemoteRef",
            "Timestamp",
            "Url",
            "model_enum",
        ],
    ),
    (
        "field_map",
        &[
            "CustomPlace",
            "FieldKind",
            "FieldRow",
            "JsonClass",
            "Mappable",
            "Mapped",
            "MappedFields",
            "MappedInput",
            "ModelFields",
            "RecordFields",
            "RecordOf",
            "SelectRule",
            "WriteFields",
            "WriteOf",
            "enum_values",
        ],
    ),
    ("page", &["Parent", "one_parent"]),
    ("transport", &["TransportRequest"]),
    (
        "convert",
        &[
            "AmountForm",
            "Body",
            "Bounds",
            "Coded",
            "Conversion",
            "CurrencyForm",
            "DateFormat",
            "EnumMap",
            "HookError",
            "MoneyForm",
            "Nulls",
            "Piece",
            "Ratio",
            "Spelling",
            "TimeFormat",
            "Unknown",
            "WriteSlot",
            "html_text",
            "template",
            "write",
        ],
    ),
];

/// The module of the runtime where an item is; none for what stands at its root.
pub(super) fn module_of(item: &str) -> Option<&'static str> {
    MODULES
        .iter()
        .find(|(_, items)| items.contains(&item))
        .map(|(module, _)| *module)
}
