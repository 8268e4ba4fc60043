//! `webhooks`: signature, handshake, events.

use super::super::{EventRule, EventShape, Handshake, Name, Signature, SignedAt, Webhooks};
use super::connector::rows;
use super::literal_texts;
use crate::node::Node;
use crate::node::block::{Block, Reader};
use crate::source::Span;

const FORMATS: &[&str] = &["rfc3339", "epoch_seconds", "epoch_millis"];

pub(super) fn read(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Webhooks> {
    let mut block = Block::of(node, "`webhooks`", span, reader)?;
    let signature = block
        .require_entry("signature", reader)
        .and_then(|(span, node)| signature(reader, span, node));
    let handshake = block
        .entry("handshake")
        .and_then(|(span, node)| handshake(reader, span, node));
    let events = block
        .require("events", reader)
        .map(|node| rows(reader, node, shape))
        .unwrap_or_default();
    block.finish(reader);
    Some(Webhooks {
        signature: signature?,
        handshake,
        events,
    })
}

fn signature(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Signature> {
    let mut block = Block::of(node, "`signature`", span, reader)?;
    let header = block
        .require("header", reader)
        .and_then(|node| reader.text(node));
    let algorithm = block
        .get("algorithm")
        .and_then(|node| reader.word(node, "algorithm", &["hmac_sha256", "sha256"]));
    let prefix = block
        .get("prefix")
        .and_then(|node| reader.literal_text(node));
    let encoding = block
        .get("encoding")
        .and_then(|node| reader.word(node, "way to write a digest", &["hex", "base64"]));
    let signed = block.get("signed").and_then(|node| reader.text(node));
    let timestamp = block
        .entry("timestamp")
        .and_then(|(span, node)| signed_at(reader, span, node));
    let replay = block.get("replay").and_then(|node| {
        reader.word(
            node,
            "statement on equal deliveries",
            &["allowed", "refused"],
        )
    });
    block.finish(reader);
    Some(Signature {
        header: header?,
        algorithm,
        prefix,
        encoding,
        signed,
        timestamp,
        replay_allowed: replay.is_some_and(|word| word.value == "allowed"),
        span: span.clone(),
    })
}

fn signed_at(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<SignedAt> {
    let mut block = Block::of(node, "`timestamp`", span, reader)?;
    let header = block
        .require("header", reader)
        .and_then(|node| reader.text(node));
    let format = block
        .require("format", reader)
        .and_then(|node| reader.word(node, "format of a timestamp", FORMATS));
    let tolerance = block.get("tolerance").and_then(|node| reader.text(node));
    block.finish(reader);
    Some(SignedAt {
        header: header?,
        format: format?,
        tolerance,
        span: span.clone(),
    })
}

fn handshake(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Handshake> {
    let mut block = Block::of(node, "`handshake`", span, reader)?;
    let query = block
        .get("echo_query")
        .and_then(|node| reader.text(node))
        .map(Handshake::EchoQuery);
    let body = block
        .entry("echo_body")
        .and_then(|(span, node)| echo_body(reader, span, node));
    let empty = block
        .get("empty")
        .and_then(|node| reader.text(node))
        .map(Handshake::Empty);
    block.finish(reader);
    query.or(body).or(empty)
}

fn echo_body(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Handshake> {
    let mut block = Block::of(node, "`echo_body`", span, reader)?;
    let mut text = |key, reader: &mut Reader<'_>| {
        block
            .require(key, reader)
            .and_then(|node| reader.text(node))
    };
    let (when, equals) = (text("when", reader), text("equals", reader));
    let challenge = text("challenge", reader);
    block.finish(reader);
    Some(Handshake::EchoBody {
        when: when?,
        equals: equals?,
        challenge: challenge?,
    })
}

fn shape(reader: &mut Reader<'_>, node: &Node) -> Option<EventShape> {
    let mut block = Block::of(node, "an entry of `events`", &node.span, reader)?;
    let when = block.get("when").and_then(|node| reader.text(node));
    let mut texts = |key, reader: &mut Reader<'_>, required: bool| {
        let node = if required {
            block.require(key, reader)
        } else {
            block.get(key)
        };
        node.map(|node| literal_texts(reader, node))
    };
    let lists = texts("lists", reader, false).unwrap_or_default();
    let name = texts("name", reader, true);
    let id = texts("id", reader, false).unwrap_or_default();
    let at = block
        .entry("at")
        .and_then(|(span, node)| at(reader, span, node));
    let account = block.get("account").and_then(|node| reader.text(node));
    let event_id = block.get("event_id").and_then(|node| reader.text(node));
    let map = block
        .require("map", reader)
        .map(|node| reader.named(node, rule))
        .unwrap_or_default();
    block.finish(reader);
    Some(EventShape {
        when,
        lists,
        name: name?,
        id,
        at,
        account,
        event_id,
        map,
    })
}

fn at(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<(Name, Name)> {
    let mut block = Block::of(node, "`at`", span, reader)?;
    let from = block
        .require("from", reader)
        .and_then(|node| reader.text(node));
    let format = block
        .require("format", reader)
        .and_then(|node| reader.word(node, "format of a timestamp", FORMATS));
    block.finish(reader);
    Some((from?, format?))
}

fn rule(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<EventRule> {
    let mut block = Block::of(node, "an event", &key.span, reader)?;
    let model = block
        .require("model", reader)
        .and_then(|node| reader.text(node));
    let actions = &["created", "updated", "deleted", "merged", "other"];
    let action = block
        .require("as", reader)
        .and_then(|node| reader.word(node, "change of a record", actions));
    let id = block.get("id").and_then(|node| reader.text(node));
    let record = block.get("record").and_then(|node| reader.text(node));
    block.finish(reader);
    Some(EventRule {
        model: model?,
        action: action?,
        id,
        record,
    })
}
