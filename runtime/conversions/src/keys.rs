//! The keys of a field that convert its value.

/// Conversions of a field in a mapping, of which it has at most one.
pub const CONVERSIONS: &[&str] = &[
    "ref",
    "enum",
    "bool",
    "date",
    "datetime",
    "number",
    "money",
    "split",
    "unit",
    "date_parts",
    "phone",
    "country",
    "language",
    "currency",
    "fn",
    "lookup",
];

/// The same of a field map, which has neither code nor requests of its own: no `fn`, no `lookup`.
pub const MAPPED_CONVERSIONS: &[&str] = CONVERSIONS.split_at(CONVERSIONS.len() - 2).0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn field_maps_lack_code_and_requests() {
        let more: Vec<_> = CONVERSIONS
            .iter()
            .filter(|it| !MAPPED_CONVERSIONS.contains(it))
            .collect();
        assert_eq!(more, [&"fn", &"lookup"]);
    }
}
