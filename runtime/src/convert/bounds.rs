//! What a provider's request takes: lengths, bounds, patterns and values, checked before anything is sent.

use super::write::{WriteProblem, Written};
use crate::model::Decimal;

/// The constraints of one property of a request.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bounds {
    min_length: Option<usize>,
    max_length: Option<usize>,
    minimum: Option<(&'static str, bool)>,
    maximum: Option<(&'static str, bool)>,
    pattern: Option<&'static str>,
    one_of: &'static [&'static str],
}

impl Bounds {
    /// No constraints.
    pub const NONE: Self = Self {
        min_length: None,
        max_length: None,
        minimum: None,
        maximum: None,
        pattern: None,
        one_of: &[],
    };

    /// At least so many characters.
    pub const fn min_length(mut self, length: usize) -> Self {
        self.min_length = Some(length);
        self
    }

    /// At most so many characters.
    pub const fn max_length(mut self, length: usize) -> Self {
        self.max_length = Some(length);
        self
    }

    /// At least this number.
    pub const fn minimum(mut self, number: &'static str) -> Self {
        self.minimum = Some((number, false));
        self
    }

    /// More than this number.
    pub const fn above(mut self, number: &'static str) -> Self {
        self.minimum = Some((number, true));
        self
    }

    /// At most this number.
    pub const fn maximum(mut self, number: &'static str) -> Self {
        self.maximum = Some((number, false));
        self
    }

    /// Less than this number.
    pub const fn below(mut self, number: &'static str) -> Self {
        self.maximum = Some((number, true));
        self
    }

    /// Text in which this regular expression finds something.
    pub const fn pattern(mut self, pattern: &'static str) -> Self {
        self.pattern = Some(pattern);
        self
    }

    /// One of these texts.
    pub const fn one_of(mut self, texts: &'static [&'static str]) -> Self {
        self.one_of = texts;
        self
    }

    fn text(&self, text: &str) -> Result<(), WriteProblem> {
        let length = text.chars().count();
        if let Some(most) = self.max_length.filter(|most| length > *most) {
            return Err(WriteProblem::new(format!(
                "the provider takes at most {most} characters here"
            )));
        }
        if let Some(least) = self.min_length.filter(|least| length < *least) {
            return Err(WriteProblem::new(format!(
                "the provider takes at least {least} characters here"
            )));
        }
        if !self.one_of.is_empty() && !self.one_of.contains(&text) {
            return Err(WriteProblem::new(format!(
                "the provider takes one of these here: {}",
                self.one_of.join(", ")
            )));
        }
        let fits = |pattern: &str| {
            regex_lite::Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(text))
        };
        if let Some(pattern) = self.pattern.filter(|pattern| !fits(pattern)) {
            return Err(WriteProblem::new(format!(
                "the provider takes text here that matches `{pattern}`"
            )));
        }
        Ok(())
    }

    fn number(&self, number: Decimal) -> Result<(), WriteProblem> {
        let bound = |text: &str| text.parse::<Decimal>().ok();
        if let Some((text, open)) = self.minimum
            && bound(text).is_some_and(|least| number < least || open && number == least)
        {
            let word = if open { "more than" } else { "at least" };
            return Err(WriteProblem::new(format!(
                "the provider takes {word} {text} here"
            )));
        }
        if let Some((text, open)) = self.maximum
            && bound(text).is_some_and(|most| number > most || open && number == most)
        {
            let word = if open { "less than" } else { "at most" };
            return Err(WriteProblem::new(format!(
                "the provider takes {word} {text} here"
            )));
        }
        Ok(())
    }
}

/// What has bounds: text, numbers, lists of these.
pub trait Bounded {
    /// What is wrong with the value.
    ///
    /// # Errors
    /// The constraint that it breaks, in words that do not hold the value.
    fn check(&self, bounds: &Bounds) -> Result<(), WriteProblem>;
}

impl Bounded for String {
    fn check(&self, bounds: &Bounds) -> Result<(), WriteProblem> {
        bounds.text(self)
    }
}

impl Bounded for &str {
    fn check(&self, bounds: &Bounds) -> Result<(), WriteProblem> {
        bounds.text(self)
    }
}

impl Bounded for i64 {
    fn check(&self, bounds: &Bounds) -> Result<(), WriteProblem> {
        bounds.number(Decimal::from(*self))
    }
}

impl Bounded for Decimal {
    fn check(&self, bounds: &Bounds) -> Result<(), WriteProblem> {
        bounds.number(*self)
    }
}

impl<T: Bounded> Bounded for Vec<T> {
    fn check(&self, bounds: &Bounds) -> Result<(), WriteProblem> {
        self.iter().try_for_each(|item| item.check(bounds))
    }
}

/// What another conversion gives, if the provider takes it.
pub fn bounded<T: ?Sized, V: Bounded>(
    bounds: Bounds,
    convert: impl Fn(&T) -> Written<V>,
) -> impl Fn(&T) -> Written<V> {
    move |value| {
        let value = convert(value)?;
        value.check(&bounds)?;
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::super::write;
    use super::*;

    #[test]
    fn a_value_that_breaks_a_constraint_is_a_problem() {
        let short = bounded(Bounds::NONE.min_length(2).max_length(3), write::text);
        assert!(short("äöü").is_ok(), "characters are counted, not bytes");
        assert!(short("a").is_err() && short("abcd").is_err());
        let code = bounded(Bounds::NONE.pattern("^[A-Z]{2}-\\d+$"), write::text);
        assert!(code("AB-12").is_ok() && code("ab-12").is_err());
        let word = bounded(Bounds::NONE.one_of(&["a", "b"]), write::text);
        assert!(word("a").is_ok() && word("c").is_err());
        let whole = bounded(Bounds::NONE.minimum("0").below("10"), write::same::<i64>);
        assert!(whole(&0).is_ok() && whole(&9).is_ok());
        assert!(whole(&-1).is_err() && whole(&10).is_err());
        let exact = bounded(
            Bounds::NONE.above("0").maximum("0.5"),
            write::same::<Decimal>,
        );
        assert!(exact(&Decimal::new(5, 1)).is_ok() && exact(&Decimal::ZERO).is_err());
        let list = bounded(Bounds::NONE.max_length(1), write::same::<Vec<String>>);
        assert!(list(&vec!["a".to_owned()]).is_ok());
        let problem = list(&vec!["s3cret".to_owned()]).expect_err("too long");
        assert!(!problem.to_string().contains("s3cret"));
    }
}
