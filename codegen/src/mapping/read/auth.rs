//! `auth`: the ways to authenticate, of which the connection chooses one.

use super::super::{Auth, AuthKind, Authorize, Name, Named, OAuth2};
use super::{auth_steps, connector, names};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader, either};
use crate::node::{Kind, Node};
use crate::source::Span;

pub(super) fn ways(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Named<Auth> {
    let Some(mut block) = Block::of(node, "`auth`", span, reader) else {
        return Named::new();
    };
    let ways = block
        .require("any_of", reader)
        .map(|node| reader.named(node, auth))
        .unwrap_or_default();
    block.finish(reader);
    ways
}

fn auth(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<Auth> {
    const KINDS: &[&str] = &[
        "basic",
        "bearer",
        "api_key",
        "oauth2",
        "token_exchange",
        "jwt",
        "oauth1",
        "fn",
        "all",
    ];
    let mut block = Block::of(node, "a way to authenticate", &key.span, reader)?;
    let scheme = if block.has("all") {
        block.refuse("scheme", "each entry of `all` names its own", reader);
        Some(Name::new(String::new(), key.span.clone()))
    } else {
        block
            .require("scheme", reader)
            .and_then(|node| reader.text(node))
    };
    let written = block.written(KINDS);
    let basic = block
        .entry("basic")
        .and_then(|(span, node)| basic(reader, span, node));
    let bearer = block.get("bearer").and_then(|node| {
        Some(AuthKind::Bearer {
            token: reader.text(node)?,
        })
    });
    let api_key = block
        .entry("api_key")
        .and_then(|(span, node)| api_key(reader, span, node));
    let oauth2 = block
        .entry("oauth2")
        .and_then(|(span, node)| oauth2(reader, span, node));
    let step = auth_steps::read(&mut block, reader);
    let function = block
        .entry("fn")
        .and_then(|(span, node)| function(reader, span, node));
    let all = block.entry("all").and_then(|(span, node)| {
        let parts = connector::rows(reader, node, |reader, node| {
            auth(reader, &Name::new("all".to_owned(), span.clone()), node)
        });
        (!parts.is_empty()).then_some(AuthKind::All(parts))
    });
    let way = match written.as_slice() {
        [one] => basic
            .or(bearer)
            .or(api_key)
            .or(oauth2)
            .or(step)
            .or(function)
            .or(all)
            .map(|kind| (kind, one.span.clone())),
        [] => {
            let message = format!("`{}` does not say how to authenticate", key.value);
            let missing = Diagnostic::new(Code::M0002, key.span.clone(), message)
                .help(format!("add one of {}", either(KINDS)));
            block.miss(KINDS.to_vec(), missing);
            None
        }
        [_, second, ..] => {
            let message = format!("`{}` has {} ways to authenticate", key.value, written.len());
            reader.say(
                Diagnostic::new(Code::M0002, second.span.clone(), message)
                    .help("keep one here, and give the other a name of its own below `any_of`"),
            );
            None
        }
    };
    block.finish(reader);
    let (kind, kind_span) = way?;
    Some(Auth {
        scheme: scheme?,
        kind,
        kind_span,
    })
}

fn function(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<AuthKind> {
    let mut block = Block::of(node, "`fn` of a way", span, reader)?;
    let name = block
        .require("name", reader)
        .and_then(|node| reader.text(node));
    let with = block
        .get("with")
        .map(|node| reader.named(node, |reader, _, node| reader.text_or_empty(node)))
        .unwrap_or_default();
    block.finish(reader);
    Some(AuthKind::Fn { name: name?, with })
}

fn basic(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<AuthKind> {
    let mut block = Block::of(node, "`basic`", span, reader)?;
    let username = block
        .require("username", reader)
        .and_then(|node| reader.text_or_empty(node));
    let password = block
        .require("password", reader)
        .and_then(|node| reader.text_or_empty(node));
    block.finish(reader);
    Some(AuthKind::Basic {
        username: username?,
        password: password?,
    })
}

fn api_key(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<AuthKind> {
    if let Kind::Text { .. } = node.kind {
        return Some(AuthKind::ApiKey {
            value: reader.text(node)?,
            prefix: None,
        });
    }
    let mut block = Block::of(node, "`api_key`", span, reader)?;
    let value = block
        .require("value", reader)
        .and_then(|node| reader.text(node));
    let prefix = block.get("prefix").and_then(|node| reader.text(node));
    block.finish(reader);
    Some(AuthKind::ApiKey {
        value: value?,
        prefix,
    })
}

fn oauth2(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<AuthKind> {
    let mut block = Block::of(node, "`oauth2`", span, reader)?;
    let usual = |word: &str| Name::new(word.to_owned(), span.clone());
    let grant = block
        .require("grant", reader)
        .and_then(|node| reader.text(node));
    let refresh = block
        .require("refresh", reader)
        .and_then(|node| reader.text(node));
    let scopes = block
        .get("scopes")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    let client_auth = block.get("client_auth").and_then(|node| reader.text(node));
    let body = block.get("body").and_then(|node| reader.text(node));
    let token_url = block.get("token_url").and_then(|node| reader.text(node));
    let expires_in = block
        .get("expires_in")
        .and_then(|node| connector::positive(reader, node));
    let authorize = block
        .entry("authorize")
        .and_then(|(span, node)| authorize(reader, span, node));
    block.finish(reader);
    Some(AuthKind::OAuth2(Box::new(OAuth2 {
        grant: grant?,
        refresh: refresh?,
        scopes,
        client_auth: client_auth.unwrap_or_else(|| usual("body")),
        body: body.unwrap_or_else(|| usual("form")),
        token_url,
        expires_in,
        authorize,
    })))
}

fn authorize(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Authorize> {
    let mut block = Block::of(node, "`authorize`", span, reader)?;
    let authorize = Authorize {
        span: span.clone(),
        url: block.get("url").and_then(|node| reader.text(node)),
        params: block
            .get("params")
            .map(|node| names(reader, node))
            .unwrap_or_default(),
        pkce: block
            .get("pkce")
            .and_then(|node| reader.bool(node))
            .unwrap_or(true),
        separator: block
            .get("scope_separator")
            .and_then(|node| reader.text(node)),
    };
    block.finish(reader);
    Some(authorize)
}
