//! Constraints of a request's schema that a common value can break: each is checked before the request is sent.

use crate::api::{Kind, TypeRef};
use crate::diagnostic::Code;
use crate::source::Span;

use super::Check;
use super::types::{Bounds, WriteConvert};

impl Check<'_> {
    /// A conversion that fails where the provider would refuse what it gives.
    pub(super) fn within_bounds(
        &mut self,
        convert: WriteConvert,
        ty: TypeRef,
        span: &Span,
        by: &str,
    ) -> WriteConvert {
        let Some(bounds) = self.constraints(&convert, ty, span, by) else {
            return convert;
        };
        if bounds == Bounds::default() {
            return convert;
        }
        WriteConvert::Bounded {
            bounds,
            inner: Box::new(convert),
        }
    }

    fn constraints(
        &mut self,
        convert: &WriteConvert,
        ty: TypeRef,
        span: &Span,
        by: &str,
    ) -> Option<Bounds> {
        let free_text = match convert {
            WriteConvert::Affixed { .. }
            | WriteConvert::Same
            | WriteConvert::RefToText
            | WriteConvert::Join { .. }
            | WriteConvert::DecimalToText
            | WriteConvert::IntToText
            | WriteConvert::Phone
            | WriteConvert::E164
            | WriteConvert::Unit { .. }
            | WriteConvert::Coded(_) => true,
            WriteConvert::TextToInt | WriteConvert::RefToInt | WriteConvert::Digits(_) => false,
            // Their results are known when the mapping is checked, or are parts of other values.
            _ => return None,
        };
        let it = self.api.types.get(ty.id.0 as usize)?;
        match &it.kind {
            Kind::Text(text) if free_text => {
                if let Some(pattern) = &text.pattern
                    && regex_lite::Regex::new(pattern).is_err()
                {
                    let place = self.api.origin_text(&it.origin);
                    self.complain(
                        self.at(
                            Code::M0405,
                            span,
                            format!("what is written must match `{pattern}`, which cannot be checked before it is sent"),
                        )
                        .label(by.to_owned())
                        .note(place)
                        .help("correct the pattern in the overlay (no look-around, no references), or add `dir: read`"),
                    );
                    return None;
                }
                Some(Bounds {
                    min_length: text.min_length.filter(|least| *least > 0),
                    max_length: text.max_length,
                    pattern: text.pattern.clone(),
                    ..Bounds::default()
                })
            }
            Kind::Enum(values) if free_text && !values.integer => Some(Bounds {
                one_of: values.values.clone(),
                ..Bounds::default()
            }),
            Kind::Integer(number) | Kind::Number(number) => Some(Bounds {
                minimum: number
                    .minimum
                    .as_deref()
                    .and_then(exact)
                    .map(|text| (text, number.exclusive_minimum)),
                maximum: number
                    .maximum
                    .as_deref()
                    .and_then(exact)
                    .map(|text| (text, number.exclusive_maximum)),
                ..Bounds::default()
            }),
            Kind::Array { items, .. } => self.constraints(convert, *items, span, by),
            _ => None,
        }
    }
}

/// A bound as a decimal of at most 28 digits; one beyond that no common value reaches.
fn exact(text: &str) -> Option<String> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    (plain && (1..=28).contains(&digits.len())).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::exact;

    #[test]
    fn bounds_are_plain_numbers() {
        assert_eq!(exact("100.0").as_deref(), Some("100"));
        assert_eq!(exact("-0.5").as_deref(), Some("-0.5"));
        assert_eq!(exact("1e30"), None);
        assert_eq!(exact(""), None);
    }
}
