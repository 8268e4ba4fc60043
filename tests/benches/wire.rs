//! Records a second over loopback against a hand-written reqwest loop, time added to a request, memory of many connections.
//!
//! The server and the many connections are processes of their own: the first so that it takes
//! nothing from either side, the second so that its memory is its own.

mod tickets;

use std::hint::black_box;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use conjoin_models::ticketing::Ticket;
use conjoin_runtime::{
    BoxFuture, Headers, Transport, TransportError, TransportRequest, TransportResponse,
};
use conjoin_zendesk::{Client, Credentials, Settings};
use tickets::{PAGE, PAGES, Page, page, rate};

/// What the process is for, when it is not the benchmark itself.
const ROLE: &str = "CONJOIN_WIRE_ROLE";
/// Where the server is.
const SERVER: &str = "CONJOIN_WIRE_SERVER";

const ONE: &str =
    r#"{"ticket":{"id":35436,"subject":"Printer smokes","status":"open","priority":"high"}}"#;
const USER: &str = "a@example.com/token";
const TOKEN: &str = "secret";

fn main() {
    match std::env::var(ROLE).as_deref() {
        Ok("server") => serve(),
        Ok("clients") => many(),
        _ => compare(),
    }
}

/// Answers with the pages in order, with one ticket, or with one ticket after a while.
fn serve() {
    let response = |body: &str| -> Arc<[u8]> {
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        format!("{head}{body}").into_bytes().into()
    };
    let pages: Vec<_> = (0..PAGES).map(|at| response(&page(at))).collect();
    let (pages, one) = (Arc::new(pages), response(ONE));
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    println!("http://{}", listener.local_addr().expect("an address"));
    for stream in listener.incoming().flatten() {
        let (pages, one) = (Arc::clone(&pages), Arc::clone(&one));
        let work = move || {
            let _ = stream.set_nodelay(true);
            let Ok(mut out) = stream.try_clone() else {
                return;
            };
            let mut input = BufReader::with_capacity(2048, stream);
            while let Some(target) = target(&mut input) {
                let after = target.split("after%5D=c").nth(1);
                let at = after.and_then(|text| {
                    let digits = text.split(|letter: char| !letter.is_ascii_digit()).next();
                    digits?.parse::<usize>().ok()
                });
                let answer = if target.contains("/tickets/9") {
                    std::thread::sleep(Duration::from_secs(2));
                    &one
                } else if target.contains("/tickets/") {
                    &one
                } else {
                    &pages[at.map_or(0, |at| at + 1) % PAGES]
                };
                if out.write_all(answer).is_err() {
                    return;
                }
            }
        };
        let thread = std::thread::Builder::new().stack_size(64 * 1024);
        thread.spawn(work).expect("a thread");
    }
}

/// Path and query of the next request.
fn target(input: &mut BufReader<TcpStream>) -> Option<String> {
    let mut first = String::new();
    let mut line = String::new();
    loop {
        line.clear();
        if input.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line == "\r\n" {
            return first.split(' ').nth(1).map(str::to_owned);
        }
        if first.is_empty() {
            first.clone_from(&line);
        }
    }
}

/// This program in another role, and the first line that it prints.
fn start(role: &str, server: &str) -> (Child, String) {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .env(ROLE, role)
        .env(SERVER, server)
        .stdout(Stdio::piped())
        .spawn()
        .expect("a process");
    let mut line = String::new();
    let out = child.stdout.take().expect("its output");
    BufReader::new(out).read_line(&mut line).expect("a line");
    (child, line.trim().to_owned())
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
}

fn connect(server: &str, name: &str) -> Client {
    Client::builder(Settings::new("acme"))
        .credentials(Credentials::api_token("a@example.com", TOKEN))
        .base_url(server)
        .connection_name(name)
        .build()
        .expect("a client")
}

/// The peak of this process's memory in megabytes.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or(f64::NAN) / 1024.0
}

/// A thousand connections with a request each under way at the same time, then a page each.
fn many() {
    let server = std::env::var(SERVER).expect("the server");
    let before = peak();
    let runtime = runtime();
    let start = Instant::now();
    let records: usize = runtime.block_on(async {
        let clients: Vec<_> = (0..1000)
            .map(|at| connect(&server, &format!("customer-{at}")))
            .collect();
        let waiting = clients.iter().map(|client| client.show_ticket(9).send());
        for answer in futures_util::future::join_all(waiting).await {
            black_box(answer.expect("an answer"));
        }
        let mut records = 0;
        for client in &clients {
            let mut tickets = client.ticketing().tickets().stream();
            black_box(tickets.try_next().await.expect("a record"));
            records += 1;
        }
        records
    });
    println!(
        "{:.0} {:.0} {records} {:.1}",
        before,
        peak(),
        start.elapsed().as_secs_f64()
    );
}

/// Answers at once, without a network.
#[derive(Debug)]
struct Memory;

impl Transport for Memory {
    fn send(
        &self,
        _: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportResponse, TransportError>> {
        let mut headers = Headers::default();
        headers.set("content-type", "application/json");
        let response = TransportResponse::new(200, headers, Bytes::from_static(ONE.as_bytes()));
        Box::pin(async move { Ok(response) })
    }
}

/// The median and the 99th percentile in microseconds.
fn percentiles(mut times: Vec<Duration>) -> (f64, f64) {
    times.sort_unstable();
    let at = |part: f64| {
        let index = (times.len() as f64 * part) as usize;
        times[index.min(times.len() - 1)].as_secs_f64() * 1e6
    };
    (at(0.5), at(0.99))
}

fn compare() {
    let (mut server, url) = start("server", "");
    let runtime = runtime();
    // Made first: it sets up TLS for both.
    let client = connect(&url, "bench");
    let plain = reqwest::Client::new();

    let mut by_hand = || {
        runtime.block_on(async {
            let mut records = 0;
            let mut after: Option<String> = None;
            loop {
                let mut address = format!("{url}/api/v2/tickets?page%5Bsize%5D=100");
                if let Some(after) = &after {
                    address.push_str("&page%5Bafter%5D=");
                    address.push_str(after);
                }
                let request = plain.get(&address).basic_auth(USER, Some(TOKEN));
                let answer = request.send().await.expect("an answer");
                let body = answer.error_for_status().expect("ok").bytes().await;
                let page: Page = serde_json::from_slice(&body.expect("a body")).expect("a page");
                for ticket in page.tickets {
                    black_box(Ticket::from(ticket));
                    records += 1;
                }
                if !page.meta.has_more {
                    return records;
                }
                after = page.meta.after_cursor;
            }
        })
    };
    let mut generated = || {
        runtime.block_on(async {
            let mut tickets = client.ticketing().tickets().stream();
            let mut records = 0;
            while let Some(record) = tickets.try_next().await.expect("a record") {
                black_box(&record.common);
                records += 1;
            }
            records
        })
    };
    // One after the other, so that a busy moment slows both; the best of eleven counts.
    let mut best = [0.0_f64; 2];
    for _ in 0..11 {
        best[0] = best[0].max(rate(&mut by_hand));
        best[1] = best[1].max(rate(&mut generated));
    }
    let [by_hand, generated] = best;
    println!("{} tickets in {PAGES} pages over loopback", PAGE * PAGES);
    println!("  reqwest loop, serde structs and From  {by_hand:>10.0} records/s");
    println!(
        "  generated connector, everything on    {generated:>10.0} records/s   ratio {:.2}   (goal: at least 0.95)",
        generated / by_hand
    );

    let alone = Client::builder(Settings::new("acme"))
        .credentials(Credentials::api_token("a@example.com", TOKEN))
        .transport(Arc::new(Memory))
        .build()
        .expect("a client");
    let address = format!("{url}/api/v2/tickets/1");
    let (mut inside, mut ours, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    runtime.block_on(async {
        for _ in 0..30_000 {
            let start = Instant::now();
            black_box(alone.show_ticket(1).send().await.expect("an answer"));
            inside.push(start.elapsed());
        }
        for _ in 0..10_000 {
            let start = Instant::now();
            black_box(client.show_ticket(1).send().await.expect("an answer"));
            ours.push(start.elapsed());
            let start = Instant::now();
            let request = plain.get(&address).basic_auth(USER, Some(TOKEN));
            let answer = request.send().await.expect("an answer");
            black_box(answer.bytes().await.expect("a body"));
            theirs.push(start.elapsed());
        }
    });
    let (inside, ours, theirs) = (percentiles(inside), percentiles(ours), percentiles(theirs));
    println!("one small request: median and 99th percentile");
    println!(
        "  connector without the network         {:>6.1} {:>6.1} µs   (goal: at most 50 at the 99th)",
        inside.0, inside.1
    );
    println!(
        "  connector over loopback               {:>6.1} {:>6.1} µs",
        ours.0, ours.1
    );
    println!(
        "  reqwest over loopback, body as bytes  {:>6.1} {:>6.1} µs",
        theirs.0, theirs.1
    );

    let (mut clients, line) = start("clients", &url);
    let words: Vec<&str> = line.split(' ').collect();
    if let [before, peak, records, seconds] = words[..] {
        println!("1,000 connections with a request each under way, then a page each");
        println!(
            "  peak memory {peak} MB, {before} MB of it before the first   (goal: below 200); {records} pages, {seconds} s"
        );
    }
    let _ = clients.wait();
    let _ = server.kill();
    let _ = server.wait();
}
