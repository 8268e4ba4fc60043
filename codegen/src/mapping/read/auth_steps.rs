//! Ways to authenticate that take more than one step: login calls, signed tokens, signed requests.

use super::super::{AuthKind, Expires, Jwt, JwtExchange, Name, OAuth1, TokenExchange};
use super::{connector, names};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::Node;
use crate::node::block::{Block, Reader};
use crate::source::Span;

/// The one that is written, if one is.
pub(super) fn read(block: &mut Block<'_>, reader: &mut Reader<'_>) -> Option<AuthKind> {
    let exchange = block
        .entry("token_exchange")
        .and_then(|(span, node)| exchange(reader, span, node));
    let jwt = block
        .entry("jwt")
        .and_then(|(span, node)| jwt(reader, span, node));
    let oauth1 = block
        .entry("oauth1")
        .and_then(|(span, node)| oauth1(reader, span, node));
    exchange
        .map(|it| AuthKind::TokenExchange(Box::new(it)))
        .or(jwt.map(|it| AuthKind::Jwt(Box::new(it))))
        .or(oauth1.map(|it| AuthKind::OAuth1(Box::new(it))))
}

fn text(block: &mut Block<'_>, key: &'static str, reader: &mut Reader<'_>) -> Option<Name> {
    block
        .require(key, reader)
        .and_then(|node| reader.text(node))
}

fn exchange(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<TokenExchange> {
    let mut block = Block::of(node, "`token_exchange`", span, reader)?;
    let op = block.get("op").and_then(|node| reader.text(node));
    let url = block.get("url").and_then(|node| reader.text(node));
    match (block.has("op"), block.has("url")) {
        (false, false) => block.miss(
            vec!["op", "url"],
            Diagnostic::new(
                Code::M0002,
                span.clone(),
                "`token_exchange` needs the key `op` or `url`",
            )
            .help("`op` is an operation of the spec, `url` an address that the spec does not have"),
        ),
        (true, true) => reader.say(
            Diagnostic::new(
                Code::M0002,
                span.clone(),
                "`token_exchange` has both `op` and `url`",
            )
            .help("keep `op` when the spec has the operation"),
        ),
        _ => {}
    }
    let body = block
        .get("body")
        .map(|node| names(reader, node))
        .unwrap_or_default();
    let encode = block
        .get("encode")
        .and_then(|node| reader.word(node, "way to write a body", &["json", "form"]))
        .unwrap_or_else(|| Name::new("json".to_owned(), span.clone()));
    let basic = block.entry("basic").and_then(|(span, node)| {
        let mut block = Block::of(node, "`basic`", span, reader)?;
        let mut part = |key| {
            block
                .require(key, reader)
                .and_then(|node| reader.text_or_empty(node))
        };
        let (username, password) = (part("username"), part("password"));
        block.finish(reader);
        Some((username?, password?))
    });
    let token = text(&mut block, "token", reader);
    let expires = block
        .entry("expires")
        .and_then(|(span, node)| expires(reader, span, node));
    let (mut header, mut prefix) = (None, None);
    if let Some((span, node)) = block.entry("send")
        && let Some(mut send) = Block::of(node, "`send`", span, reader)
    {
        header = send.get("header").and_then(|node| reader.text(node));
        prefix = send.get("prefix").and_then(|node| reader.text(node));
        send.finish(reader);
    }
    block.finish(reader);
    Some(TokenExchange {
        op,
        url,
        body,
        encode,
        basic,
        token: token?,
        expires,
        header,
        prefix,
    })
}

fn expires(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Expires> {
    let mut block = Block::of(node, "`expires`", span, reader)?;
    let kind = block.require("as", reader).and_then(|node| {
        reader.word(
            node,
            "way to say when a token ends",
            &["delta", "at", "fixed"],
        )
    });
    let out = match kind?.value.as_str() {
        "fixed" => block
            .require("seconds", reader)
            .and_then(|node| connector::positive(reader, node))
            .map(Expires::Fixed),
        "at" => text(&mut block, "path", reader).map(Expires::At),
        _ => text(&mut block, "path", reader).map(Expires::Delta),
    };
    block.finish(reader);
    out
}

fn jwt(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Jwt> {
    const ALGORITHMS: &[&str] = &["RS256", "PS256", "ES256", "HS256"];
    let mut block = Block::of(node, "`jwt`", span, reader)?;
    let alg = block
        .require("alg", reader)
        .and_then(|node| reader.word(node, "way to sign", ALGORITHMS));
    let key = text(&mut block, "key", reader);
    let key_id = block.get("key_id").and_then(|node| reader.text(node));
    let claims = block
        .get("claims")
        .map(|node| names(reader, node))
        .unwrap_or_default();
    let lifetime = block
        .get("lifetime")
        .and_then(|node| connector::positive(reader, node));
    let exchange = block
        .entry("exchange")
        .and_then(|(span, node)| jwt_exchange(reader, span, node));
    block.finish(reader);
    Some(Jwt {
        alg: alg?,
        key: key?,
        key_id,
        claims,
        lifetime,
        exchange,
    })
}

fn jwt_exchange(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<JwtExchange> {
    let mut block = Block::of(node, "`exchange`", span, reader)?;
    let grant = block.require("grant", reader).and_then(|node| {
        reader.word(
            node,
            "grant of an assertion",
            &["jwt_bearer", "client_credentials"],
        )
    });
    let token_url = block.get("token_url").and_then(|node| reader.text(node));
    let scopes = block
        .get("scopes")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    block.finish(reader);
    Some(JwtExchange {
        grant: grant?,
        token_url,
        scopes,
    })
}

fn oauth1(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<OAuth1> {
    let mut block = Block::of(node, "`oauth1`", span, reader)?;
    let consumer_key = text(&mut block, "consumer_key", reader);
    let consumer_secret = text(&mut block, "consumer_secret", reader);
    let token = text(&mut block, "token", reader);
    let token_secret = text(&mut block, "token_secret", reader);
    let realm = block.get("realm").and_then(|node| reader.text(node));
    block.finish(reader);
    Some(OAuth1 {
        consumer_key: consumer_key?,
        consumer_secret: consumer_secret?,
        token: token?,
        token_secret: token_secret?,
        realm,
    })
}
