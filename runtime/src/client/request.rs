//! A request with the type of its answer, and the same on its way.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::call::Call;
use super::reply::Reply;
use super::response::{Answer, Response};
use crate::BoxFuture;
use crate::error::Error;

/// One request and the type of its answer. Nothing is sent before [`Request::send`].
#[must_use = "a request is sent by `send`"]
pub struct Request<T> {
    call: Call,
    answer: PhantomData<fn() -> T>,
}

impl<T> Request<T> {
    /// The request of a call.
    pub fn new(call: Call) -> Self {
        Self {
            call,
            answer: PhantomData,
        }
    }

    /// The call, to add what the specification does not declare: a header, a query parameter.
    pub fn call_mut(&mut self) -> &mut Call {
        &mut self.call
    }

    /// Sends the request when awaited.
    pub fn send(self) -> Sending<T>
    where
        T: Answer,
    {
        self.call.send()
    }
}

impl<T> From<Call> for Request<T> {
    fn from(call: Call) -> Self {
        Self::new(call)
    }
}

impl<T> Clone for Request<T> {
    fn clone(&self) -> Self {
        Self::new(self.call.clone())
    }
}

impl<T> fmt::Debug for Request<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Request").field(&self.call).finish()
    }
}

/// A request on its way. Nothing is sent before it is awaited; dropping it cancels.
#[must_use = "nothing is sent before this is awaited"]
pub struct Sending<T> {
    reply: BoxFuture<'static, Result<Reply, Error>>,
    read: fn(Reply) -> Result<Response<T>, Error>,
}

impl<T: Answer> Sending<T> {
    pub(super) fn new(call: Call) -> Self {
        Self {
            reply: call.reply_as(T::JSON, T::STREAM),
            read: T::read,
        }
    }
}

impl<T> Future for Sending<T> {
    type Output = Result<Response<T>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let read = self.read;
        self.reply
            .as_mut()
            .poll(context)
            .map(|reply| reply.and_then(read))
    }
}

impl<T> fmt::Debug for Sending<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Sending(..)")
    }
}
