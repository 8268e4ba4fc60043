//! What a read touches, as wire names.

use super::types::{Convert, Item, Literal, Read, TemplatePiece};

/// The paths that a read touches, as dotted wire names.
pub(crate) fn touched(read: &Read, out: &mut Vec<String>) {
    let mut path = |it: &super::types::Path| out.push(dotted(it));
    match read {
        Read::Value { paths, convert, .. } => {
            paths.iter().for_each(&mut path);
            match convert {
                Convert::Money {
                    currency: Some(currency),
                    ..
                } => path(currency),
                Convert::DateParts { month, day } => {
                    path(month);
                    path(day);
                }
                _ => {}
            }
        }
        Read::When { path: it, then, .. } => {
            path(it);
            touched(then, out);
        }
        Read::Const { .. } => {}
        Read::Template(pieces) => {
            for piece in pieces {
                if let TemplatePiece::Path(it) = piece {
                    path(it);
                }
            }
        }
        Read::Slots(slots) => {
            for slot in slots {
                out.extend(slot.drop_unless.iter().map(dotted));
                touched_item(&slot.item, out);
            }
        }
        Read::Each { path: it, .. } => path(it),
        Read::Object { parts, .. } => parts.iter().for_each(|(_, read)| touched(read, out)),
    }
}

fn touched_item(item: &Item, out: &mut Vec<String>) {
    match item {
        Item::Value(read) => touched(read, out),
        Item::Object { parts, .. } => parts.iter().for_each(|(_, read)| touched(read, out)),
    }
}

/// Wire names of the properties on a path, with dots.
pub(crate) fn dotted(path: &super::types::Path) -> String {
    let names: Vec<&str> = path
        .steps
        .iter()
        .filter_map(|step| {
            if let super::types::Step::Field { name, .. } = step {
                Some(name.as_str())
            } else {
                None
            }
        })
        .collect();
    names.join(".")
}

/// The literal as it is shown.
pub(crate) fn literal_text(literal: &Literal) -> String {
    match literal {
        Literal::Text(text) => format!("\"{text}\""),
        Literal::Int(int) => int.to_string(),
        Literal::Bool(flag) => flag.to_string(),
    }
}
