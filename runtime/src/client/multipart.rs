//! Multipart bodies (RFC 7578): texts, JSON and files.

use bytes::{BufMut, Bytes, BytesMut};
use memchr::memmem;

use crate::error::{Error, ErrorKind};
use crate::json::{ToJson, to_string};
use crate::style::ParamValue;

/// A file of a multipart body.
#[derive(Clone)]
#[non_exhaustive]
pub struct FilePart {
    /// Name of the file; many servers tell files from texts by it.
    pub name: String,
    /// Media type; what the specification says, or `application/octet-stream`, unless set.
    pub content_type: Option<String>,
    /// Content.
    pub bytes: Bytes,
}

impl FilePart {
    /// A file with a name.
    pub fn new(name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self {
            name: name.into(),
            content_type: None,
            bytes: bytes.into(),
        }
    }

    /// The file with another media type.
    #[must_use]
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }
}

impl std::fmt::Debug for FilePart {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("FilePart")
            .field("name", &self.name)
            .field("content_type", &self.content_type)
            .field("bytes", &self.bytes.len())
            .finish()
    }
}

/// A part of a multipart body. `Debug` prints no content.
#[derive(Clone)]
pub struct Part {
    file: Option<String>,
    content_type: Option<String>,
    bytes: Bytes,
}

impl Part {
    /// A text.
    pub fn text(value: &(impl ParamValue + ?Sized)) -> Self {
        Self {
            file: None,
            content_type: None,
            bytes: Bytes::from(value.text().into_owned()),
        }
    }

    /// A value as JSON.
    pub fn json(value: &(impl ToJson + ?Sized)) -> Self {
        Self {
            file: None,
            content_type: Some("application/json".to_owned()),
            bytes: Bytes::from(to_string(value)),
        }
    }

    /// The part with another media type.
    #[must_use]
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }

    /// A file, of this media type unless it has one.
    pub fn file(file: FilePart, media_type: &str) -> Self {
        let mut part = Self::from(file);
        part.content_type
            .get_or_insert_with(|| media_type.to_owned());
        part
    }
}

impl From<FilePart> for Part {
    fn from(file: FilePart) -> Self {
        Self {
            file: Some(file.name),
            content_type: file.content_type,
            bytes: file.bytes,
        }
    }
}

impl std::fmt::Debug for Part {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Part")
            .field("file", &self.file)
            .field("content_type", &self.content_type)
            .field("bytes", &self.bytes.len())
            .finish()
    }
}

/// Parts in order. `Debug` prints no content.
#[derive(Debug, Clone)]
pub struct Multipart {
    media_type: String,
    parts: Vec<(String, Part)>,
}

impl Multipart {
    /// No parts of `multipart/form-data`.
    #[must_use]
    pub fn form() -> Self {
        Self::of("multipart/form-data")
    }

    /// No parts of another multipart type, such as `multipart/mixed`.
    #[must_use]
    pub fn of(media_type: &str) -> Self {
        Self {
            media_type: media_type.to_owned(),
            parts: Vec::new(),
        }
    }

    /// With one more part.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, part: impl Into<Part>) -> Self {
        self.push(name, part.into());
        self
    }

    /// The parts as another multipart type.
    #[must_use]
    pub fn media_type(mut self, media_type: &str) -> Self {
        media_type.clone_into(&mut self.media_type);
        self
    }

    pub(super) fn push(&mut self, name: impl Into<String>, part: Part) {
        self.parts.push((name.into(), part));
    }

    /// Content type and body.
    ///
    /// # Errors
    /// `Request` when a name or media type has a character that could end its header.
    pub(super) fn finish(&self) -> Result<(String, Bytes), Error> {
        let boundary = self.boundary();
        let mut out = BytesMut::new();
        for (name, part) in &self.parts {
            out.put_slice(format!("--{boundary}\r\n").as_bytes());
            let mut head = format!(
                "Content-Disposition: form-data; name=\"{}\"",
                quoted(name, "the name of a part")?
            );
            if let Some(file) = &part.file {
                let file = quoted(file, "the name of a file")?;
                head.push_str(&format!("; filename=\"{file}\""));
            }
            head.push_str("\r\n");
            let unnamed = part.file.as_ref().map(|_| "application/octet-stream");
            if let Some(media_type) = part.content_type.as_deref().or(unnamed) {
                let plain = |byte: u8| (b' '..=b'~').contains(&byte);
                if media_type.is_empty() || !media_type.bytes().all(plain) {
                    return Err(refused("the media type of a part"));
                }
                head.push_str(&format!("Content-Type: {media_type}\r\n"));
            }
            out.put_slice(head.as_bytes());
            out.put_slice(b"\r\n");
            out.put_slice(&part.bytes);
            out.put_slice(b"\r\n");
        }
        out.put_slice(format!("--{boundary}--\r\n").as_bytes());
        let media_type = format!("{}; boundary={boundary}", self.media_type);
        Ok((media_type, out.freeze()))
    }

    /// A boundary that no part holds.
    fn boundary(&self) -> String {
        loop {
            let boundary = format!("{:032x}", fastrand::u128(..));
            let needle = memmem::Finder::new(&boundary);
            if !self
                .parts
                .iter()
                .any(|(_, part)| needle.find(&part.bytes).is_some())
            {
                return boundary;
            }
        }
    }
}

/// A name between quotes, as browsers write it.
fn quoted(name: &str, what: &str) -> Result<String, Error> {
    if name.chars().any(char::is_control) {
        return Err(refused(what));
    }
    Ok(name.replace('"', "%22"))
}

fn refused(what: &str) -> Error {
    Error::new(
        ErrorKind::Request,
        "",
        format!("{what} has a character that no header may hold; leave out control characters"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_as_browsers_write_them() {
        let parts = Multipart::form()
            .with("a", Part::text("x"))
            .with("b", Part::json(&true))
            .with(
                "c\"d",
                FilePart::new("é.png", vec![0, 13, 10]).content_type("image/png"),
            );
        let (kind, body) = parts.finish().expect("fine");
        let boundary = kind
            .strip_prefix("multipart/form-data; boundary=")
            .expect("boundary");
        let expected = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"b\"\r\nContent-Type: application/json\r\n\r\ntrue\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"c%22d\"; filename=\"é.png\"\r\nContent-Type: image/png\r\n\r\n\0\r\n\r\n\
             --{boundary}--\r\n"
        );
        assert_eq!(body, expected.as_bytes());
        assert!(!format!("{parts:?}").contains("xtrue"));
    }

    #[test]
    fn headers_cannot_be_smuggled_in() {
        let file = || FilePart::new("x", "y");
        for parts in [
            Multipart::form().with("a\r\nX: 1", file()),
            Multipart::form().with("a", FilePart::new("x\"\r\n\r\nevil", "y")),
            Multipart::form().with("a", file().content_type("text/plain\r\nX: 1")),
            Multipart::form().with("a", file().content_type("")),
        ] {
            let error = parts.finish().expect_err("refused");
            assert_eq!(error.kind(), &ErrorKind::Request);
        }
    }
}
