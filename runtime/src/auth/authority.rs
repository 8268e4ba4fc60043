//! What authorises the requests of a connection: fixed credentials, tokens that are renewed, signatures.

use std::sync::Arc;

use jiff::Timestamp;
use url::Url;

use super::place::{put, secrets};
use super::signed::signed;
use super::skew::{Skew, date};
use super::source::{Source, url};
use super::tokens::Tokens;
use super::{Auth, Authorize, OAuth1, Secret};
use crate::client::{Connection, Operation};
use crate::error::{Error, ErrorKind};
use crate::server;
use crate::transport::{Headers, TransportRequest};

/// What authorises the requests of a connection.
pub(crate) struct Authority {
    root: Node,
    /// What an operation takes that says nothing of its own.
    security: Security,
}

/// Any of these lists of schemes, all of one list.
type Security = &'static [&'static [&'static str]];

enum Node {
    Fixed(Arc<Auth>, Vec<Secret>),
    Tokens(Arc<Tokens>),
    Signed(Signer),
    All(Vec<Node>),
    Schemes(Vec<(&'static str, Node)>),
}

/// What signs each request anew.
#[derive(Clone)]
struct Signer {
    with: With,
    skew: Arc<Skew>,
}

#[derive(Clone)]
enum With {
    OAuth1(OAuth1),
    Custom(Arc<dyn Authorize>),
}

/// The authorisation of one attempt.
#[derive(Default)]
pub(crate) struct Ticket {
    parts: Vec<Part>,
    /// Tokens, and which ones they were, to tell whether another request has renewed them since.
    tokens: Vec<(Arc<Tokens>, u64)>,
    now: Timestamp,
    /// `Date` of the answer.
    date: Option<String>,
    /// What must not show up in messages.
    pub(crate) secrets: Vec<Secret>,
}

enum Part {
    Auth(Arc<Auth>),
    Signer(Signer),
}

impl Authority {
    /// Checks the credentials; `base` is where requests go, `moved` where they would go without a
    /// base URL of their own: a token endpoint on that origin moves too.
    ///
    /// # Errors
    /// `Configuration` when a token URL or a key cannot be read, or tokens would travel in the clear.
    pub(crate) fn new(
        mut auth: Auth,
        security: Security,
        base: &Url,
        moved: Option<&Url>,
    ) -> Result<Self, Error> {
        settle(&mut auth, base, moved)?;
        let root = node(auth);
        Ok(Self { root, security })
    }

    /// The authorisation for the next attempt; renews a token that is about to end.
    pub(crate) async fn ticket(
        &self,
        connection: &Connection,
        operation: &Operation,
    ) -> Result<Ticket, Error> {
        let mut ticket = Ticket {
            now: connection.clock().now(),
            ..Ticket::default()
        };
        let mut nodes = Vec::new();
        let security = match operation.security {
            [] => self.security,
            own => own,
        };
        choose(&self.root, security, &mut nodes)?;
        for node in nodes {
            match node {
                Node::Fixed(auth, secrets) => {
                    ticket.parts.push(Part::Auth(Arc::clone(auth)));
                    ticket.secrets.extend(secrets.iter().cloned());
                }
                Node::Signed(signer) => {
                    ticket.parts.push(Part::Signer(signer.clone()));
                    ticket.secrets.extend(match &signer.with {
                        With::OAuth1(oauth) => oauth.secrets(),
                        With::Custom(custom) => custom.secrets(),
                    });
                }
                Node::Tokens(tokens) => {
                    let (access, generation) = tokens.current(connection).await?;
                    let held = Arc::new(tokens.hold(access.clone()));
                    ticket.parts.push(Part::Auth(held));
                    ticket.tokens.push((Arc::clone(tokens), generation));
                    ticket.secrets.push(access);
                }
                Node::All(_) | Node::Schemes(_) => {}
            }
        }
        Ok(ticket)
    }

    /// Renews what a refused ticket was made of; `false` when that would change nothing.
    pub(crate) async fn renew(
        &self,
        connection: &Connection,
        ticket: &Ticket,
    ) -> Result<bool, Error> {
        let date = ticket.date.as_deref();
        let mut renewed = false;
        for (tokens, generation) in &ticket.tokens {
            renewed |= tokens.renew(connection, *generation, date).await?;
        }
        for part in &ticket.parts {
            if let Part::Signer(signer) = part {
                // Signed at a wrong time: once more at the right one.
                renewed |= signer.skew.learn(date, connection.clock().now());
            }
        }
        Ok(renewed)
    }
}

/// The parts of a way to authenticate that an operation takes, in order.
fn choose<'n>(node: &'n Node, security: Security, out: &mut Vec<&'n Node>) -> Result<(), Error> {
    match node {
        Node::All(all) => {
            for node in all {
                choose(node, security, out)?;
            }
        }
        Node::Schemes(ways) if security.is_empty() => {
            if let Some((_, first)) = ways.first() {
                choose(first, security, out)?;
            }
        }
        Node::Schemes(ways) => {
            let way = |name: &&str| ways.iter().find(|(known, _)| known == name);
            let met = |needed: &&&[&str]| needed.iter().all(|name| way(name).is_some());
            let Some(needed) = security.iter().find(met) else {
                let needed: Vec<String> =
                    security.iter().map(|needed| needed.join(" and ")).collect();
                let detail = format!(
                    "the operation takes {}; the connection has no credentials for it",
                    needed.join(", or ")
                );
                return Err(Error::new(ErrorKind::Configuration, "", detail));
            };
            for (_, node) in needed.iter().filter_map(way) {
                choose(node, security, out)?;
            }
        }
        single => out.push(single),
    }
    Ok(())
}

fn node(auth: Auth) -> Node {
    let signed = |with| {
        Node::Signed(Signer {
            with,
            skew: Arc::default(),
        })
    };
    match auth {
        Auth::OAuth2(oauth) => Node::Tokens(Arc::new(Tokens::new(Source::OAuth2(oauth)))),
        Auth::Exchange(exchange) => Node::Tokens(Arc::new(Tokens::new(Source::Exchange(exchange)))),
        Auth::Jwt(jwt) => Node::Tokens(Arc::new(Tokens::new(Source::Signed(jwt)))),
        Auth::OAuth1(oauth) => signed(With::OAuth1(oauth)),
        Auth::Custom(custom) => signed(With::Custom(custom)),
        Auth::None => Node::All(Vec::new()),
        Auth::All(all) => {
            let mut bearer = false;
            let nodes = all.into_iter().map(node);
            // Of several tokens in the same header the first counts.
            Node::All(
                nodes
                    .filter(|node| match node {
                        Node::Tokens(tokens) if tokens.is_bearer() => {
                            !std::mem::replace(&mut bearer, true)
                        }
                        _ => true,
                    })
                    .collect(),
            )
        }
        Auth::Schemes(ways) => Node::Schemes(
            ways.into_iter()
                .map(|(name, auth)| (name, node(auth)))
                .collect(),
        ),
        fixed => {
            let secrets = secrets(&fixed);
            Node::Fixed(Arc::new(fixed), secrets)
        }
    }
}

/// Fills in and checks addresses and keys.
fn settle(auth: &mut Auth, base: &Url, moved: Option<&Url>) -> Result<(), Error> {
    let follow = |text: &str| -> Result<String, Error> {
        let mut address = url(text)?;
        if let Some(original) = moved
            && address.origin() == original.origin()
        {
            let mut there = base.clone();
            there.set_path(address.path());
            there.set_query(address.query());
            address = there;
        }
        server::secure(&address)?;
        Ok(address.into())
    };
    match auth {
        Auth::OAuth2(oauth) => {
            oauth.endpoint.token_url = follow(oauth.token_url())?;
            if let Some(signer) = &oauth.signer {
                signer.sign(Timestamp::UNIX_EPOCH)?;
            }
        }
        Auth::Exchange(exchange) => {
            exchange.place_below(base);
            exchange.set_url(follow(exchange.url())?);
            match exchange.first_step() {
                Some(Auth::Jwt(jwt)) => drop(jwt.sign(Timestamp::UNIX_EPOCH)?),
                Some(Auth::OAuth2(_) | Auth::Exchange(_) | Auth::All(_) | Auth::Schemes(_)) => {
                    return Err(super::exchange::nested());
                }
                _ => {}
            }
        }
        Auth::Jwt(jwt) => drop(jwt.sign(Timestamp::UNIX_EPOCH)?),
        Auth::All(all) => {
            for auth in all {
                settle(auth, base, moved)?;
            }
        }
        Auth::Schemes(ways) => {
            for (_, auth) in ways {
                settle(auth, base, moved)?;
            }
        }
        _ => {}
    }
    Ok(())
}

impl Ticket {
    /// The ticket of an operation that needs no credentials.
    pub(crate) fn none() -> Self {
        Self::default()
    }

    /// Notes what the answer says of the time.
    pub(crate) fn heard(&mut self, headers: &Headers) {
        self.date = date(headers).map(str::to_owned);
    }

    /// Puts the credentials into a request, and gives what was made for it alone: signatures.
    ///
    /// # Errors
    /// `Configuration` when they hold characters that no header may hold.
    pub(crate) fn apply(&self, request: &mut TransportRequest) -> Result<Vec<Secret>, Error> {
        for part in &self.parts {
            if let Part::Auth(auth) = part
                && !put(auth, request)
            {
                return Err(unfit());
            }
        }
        // Signatures last: they are over all the rest.
        let mut made = Vec::new();
        for part in &self.parts {
            if let Part::Signer(signer) = part {
                let now = signer.skew.server(self.now);
                made.extend(signed(request, |request| match &signer.with {
                    With::OAuth1(oauth) => oauth.sign(request, now),
                    With::Custom(custom) => custom.authorize(request, now),
                })?);
            }
        }
        Ok(made)
    }
}

/// The error of a credential that does not fit its place.
pub(super) fn unfit() -> Error {
    Error::new(
        ErrorKind::Configuration,
        "",
        "a credential has a character that its place may not hold; check it for line breaks",
    )
}
