//! Parameters and bodies of a request, set one behind the other: what methods of generated clients are made of.

use bytes::Bytes;

use super::call::{Call, Pair, Payload};
use super::form::{self, FormRule};
use super::multipart::{FilePart, Multipart, Part};
use super::request::Request;
use crate::encode::{self, PathValue};
use crate::json::{ToJson, to_string};
use crate::style::{self, ParamValue, Style};

fn texts(values: &[impl ParamValue]) -> Vec<String> {
    values.iter().map(|it| it.text().into_owned()).collect()
}

impl Call {
    /// The request with the type of its answer.
    pub fn request<T>(self) -> Request<T> {
        Request::new(self)
    }

    /// With a parameter of the path. Empty values, `.` and `..` are refused.
    #[must_use]
    pub fn in_path(mut self, name: &'static str, value: &(impl ParamValue + ?Sized)) -> Self {
        self.path(name, &value.text());
        self
    }

    /// With a parameter of the path in another style than `simple`.
    #[must_use]
    pub fn in_path_styled(
        self,
        name: &'static str,
        value: &(impl ParamValue + ?Sized),
        style: Style,
    ) -> Self {
        let text = style::path_scalar(style, name, &value.text());
        self.written_path(name, text)
    }

    /// With a list in the path.
    #[must_use]
    pub fn in_path_list(
        self,
        name: &'static str,
        values: &[impl ParamValue],
        style: Style,
        explode: bool,
    ) -> Self {
        let text = style::path_list(style, explode, name, &texts(values));
        self.written_path(name, text)
    }

    /// With names and values in the path.
    #[must_use]
    pub fn in_path_pairs(
        self,
        name: &'static str,
        pairs: &[(&str, &str)],
        style: Style,
        explode: bool,
    ) -> Self {
        let text = style::path_pairs(style, explode, name, pairs);
        self.written_path(name, text)
    }

    /// With a value in the path as JSON text.
    #[must_use]
    pub fn in_path_json(mut self, name: &'static str, value: &(impl ToJson + ?Sized)) -> Self {
        self.path(name, &to_string(value));
        self
    }

    fn written_path(mut self, name: &'static str, text: String) -> Self {
        self.path.push((name, PathValue::Written(text)));
        self
    }

    /// With a query parameter.
    #[must_use]
    pub fn in_query(mut self, name: &'static str, value: &(impl ParamValue + ?Sized)) -> Self {
        self.query(name, &value.text());
        self
    }

    /// With a query parameter whose name ends with a key: `page[size]`.
    #[must_use]
    pub fn in_query_key(
        mut self,
        name: &'static str,
        key: &str,
        value: &(impl ParamValue + ?Sized),
    ) -> Self {
        self.query([name, "[", key, "]"].concat(), &value.text());
        self
    }

    /// With a query parameter whose reserved characters go out as they are, except those that would end it.
    #[must_use]
    pub fn in_query_reserved(
        mut self,
        name: &'static str,
        value: &(impl ParamValue + ?Sized),
    ) -> Self {
        let written = vec![(name.to_owned(), encode::loose(&value.text()))];
        self.push_written(written);
        self
    }

    /// With a list in the query.
    #[must_use]
    pub fn in_query_list(
        mut self,
        name: &'static str,
        values: &[impl ParamValue],
        style: Style,
        explode: bool,
    ) -> Self {
        let written = style::query_list(style, explode, name, &texts(values), encode::value);
        self.push_written(written);
        self
    }

    /// With names and values in the query.
    #[must_use]
    pub fn in_query_pairs(
        mut self,
        name: &'static str,
        pairs: &[(&str, &str)],
        style: Style,
        explode: bool,
    ) -> Self {
        self.push_written(style::query_pairs(style, explode, name, pairs));
        self
    }

    /// With a value in the query as JSON text.
    #[must_use]
    pub fn in_query_json(mut self, name: &'static str, value: &(impl ToJson + ?Sized)) -> Self {
        self.query(name, &to_string(value));
        self
    }

    fn push_written(&mut self, pairs: Vec<(String, String)>) {
        self.query
            .extend(pairs.into_iter().map(|(name, value)| Pair {
                name: name.into(),
                value,
                written: true,
            }));
    }

    /// With a header.
    #[must_use]
    pub fn in_header(mut self, name: &'static str, value: &(impl ParamValue + ?Sized)) -> Self {
        self.header(name, &value.text());
        self
    }

    /// With a list in a header.
    #[must_use]
    pub fn in_header_list(mut self, name: &'static str, values: &[impl ParamValue]) -> Self {
        self.header(name, &texts(values).join(","));
        self
    }

    /// With names and values in a header.
    #[must_use]
    pub fn in_header_pairs(
        mut self,
        name: &'static str,
        pairs: &[(&str, &str)],
        explode: bool,
    ) -> Self {
        self.header(name, &style::header_pairs(explode, pairs));
        self
    }

    /// With a value in a header as JSON text.
    #[must_use]
    pub fn in_header_json(mut self, name: &'static str, value: &(impl ToJson + ?Sized)) -> Self {
        self.header(name, &to_string(value));
        self
    }

    /// With a cookie.
    #[must_use]
    pub fn in_cookie(mut self, name: &'static str, value: &(impl ParamValue + ?Sized)) -> Self {
        self.cookie(name, &encode::value(&value.text()));
        self
    }

    /// With a list in a cookie.
    #[must_use]
    pub fn in_cookie_list(mut self, name: &'static str, values: &[impl ParamValue]) -> Self {
        let texts = texts(values);
        let encoded: Vec<String> = texts.iter().map(|it| encode::value(it)).collect();
        self.cookie(name, &encoded.join(","));
        self
    }

    /// With names and values in a cookie.
    #[must_use]
    pub fn in_cookie_pairs(mut self, name: &'static str, pairs: &[(&str, &str)]) -> Self {
        for (_, value) in style::query_pairs(Style::Form, false, name, pairs) {
            self.cookie(name, &value);
        }
        self
    }

    /// With a value in a cookie as JSON text.
    #[must_use]
    pub fn in_cookie_json(mut self, name: &'static str, value: &(impl ToJson + ?Sized)) -> Self {
        self.cookie(name, &encode::value(&to_string(value)));
        self
    }

    /// Adds to the one `Cookie` header; the value is encoded already.
    fn cookie(&mut self, name: &str, value: &str) {
        if !self.cookies.is_empty() {
            self.cookies.push_str("; ");
        }
        encode::push_value(&mut self.cookies, name);
        self.cookies.push('=');
        self.cookies.push_str(value);
    }

    /// With a part of a multipart body.
    #[must_use]
    pub fn in_part(mut self, name: &'static str, part: impl Into<Part>) -> Self {
        if !matches!(self.body, Payload::Parts(_)) {
            self.body = Payload::Parts(Multipart::form());
        }
        if let Payload::Parts(parts) = &mut self.body {
            parts.push(name, part.into());
        }
        self
    }

    /// With a part for each value.
    #[must_use]
    pub fn in_text_parts(mut self, name: &'static str, values: &[impl ParamValue]) -> Self {
        for value in values {
            self = self.in_part(name, Part::text(&*value.text()));
        }
        self
    }

    /// With a part of JSON for each value.
    #[must_use]
    pub fn in_json_parts(mut self, name: &'static str, values: &[impl ToJson]) -> Self {
        for value in values {
            self = self.in_part(name, Part::json(value));
        }
        self
    }

    /// With a part for each file.
    #[must_use]
    pub fn in_file_parts(mut self, name: &'static str, files: Vec<FilePart>) -> Self {
        for file in files {
            self = self.in_part(name, file);
        }
        self
    }

    /// With a JSON body, if there is one.
    #[must_use]
    pub fn with_json_if(self, body: Option<&(impl ToJson + ?Sized)>) -> Self {
        match body {
            Some(body) => self.with_json(body),
            None => self,
        }
    }

    /// With a form, if there is one.
    #[must_use]
    pub fn with_form_if(
        self,
        body: Option<&(impl ToJson + ?Sized)>,
        rules: &[(&str, FormRule)],
    ) -> Self {
        match body {
            Some(body) => self.with_form(body, rules),
            None => self,
        }
    }

    /// With a JSON body.
    #[must_use]
    pub fn with_json(mut self, body: &(impl ToJson + ?Sized)) -> Self {
        self.body_value(body);
        self
    }

    /// With the properties of a value as a form; nested ones in brackets. `rules` name those that
    /// are written otherwise.
    #[must_use]
    pub fn with_form(mut self, body: &(impl ToJson + ?Sized), rules: &[(&str, FormRule)]) -> Self {
        self.body = Payload::Form(form::form(&to_string(body), rules));
        self
    }

    /// With a multipart body that the caller put together.
    #[must_use]
    pub fn with_parts(mut self, parts: Multipart) -> Self {
        self.body = Payload::Parts(parts);
        self
    }

    /// With a body of another media type.
    #[must_use]
    pub fn with_bytes(mut self, media_type: &str, body: impl Into<Bytes>) -> Self {
        self.body = Payload::Raw(media_type.to_owned(), body.into());
        self
    }
}
