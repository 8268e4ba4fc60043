//! HTTP on the loopback interface.

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Limited};
use hyper::body::{Body, Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::sync::mpsc::Receiver;
use tokio::sync::watch;

use crate::answer::{Answer, End};
use crate::request::Request;
use crate::webhook::{self, Delivery};
use crate::world::World;

/// Bytes of a request's body, at most.
const LARGEST: usize = 8 << 20;

/// Serves until `stop` changes.
pub(crate) async fn serve(
    listener: TcpListener,
    world: Arc<World>,
    mut stop: watch::Receiver<bool>,
) {
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(_) => continue,
            },
            _ = stop.changed() => return,
        };
        let _ = stream.set_nodelay(true);
        let (world, mut stop) = (Arc::clone(&world), stop.clone());
        tokio::spawn(async move {
            let service = service_fn(|request| one(&world, request));
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .serve_connection(TokioIo::new(stream), service);
            tokio::select! {
                _ = connection => {}
                _ = stop.changed() => {}
            }
        });
    }
}

/// Posts webhooks one after the other, each at most three times.
pub(crate) async fn deliver(mut queue: Receiver<Delivery>) {
    while let Some(delivery) = queue.recv().await {
        for _ in 0..3 {
            if matches!(webhook::post(&delivery).await, Ok(200..=299)) {
                break;
            }
        }
    }
}

async fn one(
    world: &World,
    request: hyper::Request<Incoming>,
) -> Result<Response<Sent>, io::Error> {
    let (head, body) = request.into_parts();
    let body = match Limited::new(body, LARGEST).collect().await {
        Ok(body) => body.to_bytes(),
        Err(_) => {
            return Ok(response(Answer::text(
                413,
                "text/plain",
                "the body is too large",
            )));
        }
    };
    let request = Request::new(
        head.method.as_str(),
        head.uri.path(),
        head.uri.query().unwrap_or_default(),
        head.headers,
        body,
    );
    let answer = world.answer(request);
    if let Some(pause) = answer.pause {
        tokio::time::sleep(pause).await;
    }
    if answer.end == End::Reset {
        return Err(io::Error::from(io::ErrorKind::ConnectionReset));
    }
    Ok(response(answer))
}

fn response(answer: Answer) -> Response<Sent> {
    let length = answer.body.len();
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = Response::new(Sent::new(answer.body, answer.end));
    *response.status_mut() = status;
    for (name, value) in answer.headers {
        if let (Ok(name), Ok(value)) = (
            hyper::header::HeaderName::try_from(name),
            hyper::header::HeaderValue::try_from(value),
        ) {
            response.headers_mut().insert(name, value);
        }
    }
    if answer.end != End::Endless && status != StatusCode::NO_CONTENT {
        response
            .headers_mut()
            .insert(hyper::header::CONTENT_LENGTH, length.into());
    }
    response
}

/// A body that may end badly.
struct Sent {
    rest: Option<Bytes>,
    end: End,
}

impl Sent {
    fn new(body: Vec<u8>, end: End) -> Self {
        let mut bytes = Bytes::from(body);
        if matches!(end, End::Cut | End::Stall) {
            bytes.truncate(bytes.len() / 2);
        }
        Self {
            rest: (!bytes.is_empty()).then_some(bytes),
            end,
        }
    }
}

impl Body for Sent {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if self.end == End::Endless {
            // Other connections have their turn as well.
            context.waker().wake_by_ref();
            let bytes = self
                .rest
                .clone()
                .unwrap_or_else(|| Bytes::from_static(b" "));
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        match (self.rest.take(), self.end) {
            (Some(bytes), _) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            (None, End::Cut) => {
                Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::ConnectionAborted))))
            }
            (None, End::Stall) => Poll::Pending,
            (None, _) => Poll::Ready(None),
        }
    }
}

/// The thread's own run time.
pub(crate) fn run(
    listener: std::net::TcpListener,
    world: Arc<World>,
    stop: watch::Receiver<bool>,
    queue: Option<Receiver<Delivery>>,
) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async move {
        let listener = TcpListener::from_std(listener)?;
        if let Some(queue) = queue {
            tokio::spawn(deliver(queue));
        }
        serve(listener, world, stop).await;
        Ok::<_, Infallible>(()).map_err(io::Error::other)
    })
}
