//! Places in JSON text, by one pass without building values.

use std::ops::Range;

use super::{Frame, Place, Wanted, begin};

/// Records the places of what is wanted. Text that is not JSON is read as far as it goes.
pub(super) fn read(text: &str, wanted: &mut Wanted) {
    let bytes = text.as_bytes();
    let mut stack: Vec<Frame> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => {
                let (node, key) = begin(&mut stack, wanted);
                wanted.found(
                    node,
                    Place {
                        key,
                        value: at..at + 1,
                        scalar: false,
                    },
                );
                stack.push(Frame::new(node, byte == b'{'));
                at += 1;
            }
            b'}' | b']' => {
                stack.pop();
                at += 1;
            }
            b'"' => {
                let range = at..string_end(bytes, at);
                at = range.end;
                match stack.last_mut() {
                    Some(frame) if frame.mapping && frame.key.is_none() => {
                        let key = if frame.node.is_some() {
                            decode(text, &range)
                        } else {
                            String::new()
                        };
                        frame.key = Some((key, range));
                    }
                    _ => scalar(&mut stack, wanted, range),
                }
            }
            b' ' | b'\t' | b'\r' | b'\n' | b',' | b':' => at += 1,
            _ => {
                let start = at;
                while bytes
                    .get(at)
                    .is_some_and(|byte| !b",:{}[]\" \t\r\n".contains(byte))
                {
                    at += 1;
                }
                scalar(&mut stack, wanted, start..at);
            }
        }
    }
}

fn scalar(stack: &mut [Frame], wanted: &mut Wanted, value: Range<usize>) {
    let (node, key) = begin(stack, wanted);
    wanted.found(
        node,
        Place {
            key,
            value,
            scalar: true,
        },
    );
}

fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn decode(text: &str, range: &Range<usize>) -> String {
    let quoted = text.get(range.clone()).unwrap_or_default();
    if quoted.contains('\\') {
        serde_json::from_str(quoted).unwrap_or_default()
    } else {
        quoted.trim_matches('"').to_owned()
    }
}
