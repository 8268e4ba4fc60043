//! Places of the YAML parser, which counts characters, as bytes.

use saphyr_parser::Marker;

/// From the parser's count of characters to bytes of the whole text.
pub(super) struct Offsets {
    /// Bytes before the text that the parser sees.
    skipped: usize,
    /// Byte of every character and of the end; `None` when all of it is ASCII.
    bytes: Option<Vec<usize>>,
    end: usize,
}

impl Offsets {
    pub(super) fn new(body: &str, skipped: usize) -> Self {
        let bytes = (!body.is_ascii()).then(|| body.char_indices().map(|(at, _)| at).collect());
        Self {
            skipped,
            bytes,
            end: body.len(),
        }
    }

    pub(super) fn byte(&self, marker: Marker) -> usize {
        let at = match &self.bytes {
            None => marker.index().min(self.end),
            Some(bytes) => bytes.get(marker.index()).copied().unwrap_or(self.end),
        };
        self.skipped + at
    }
}
