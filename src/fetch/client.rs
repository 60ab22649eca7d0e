//! One request to an authority's server -> the file's bytes, or that it is the one we have, or why there is neither.
//!
//! Nothing is held in memory: the body goes to a file as it comes. Sizes count after the transfer's own compression was undone, so a
//! body that unpacks without end is stopped as any other.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use std::time::Duration;

use ureq::http::{HeaderMap, Response, StatusCode};
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, Body, Error as Failure, Timeout};

use super::http_date;
use super::patience::Again;
use super::record::Validators;
use crate::calendar;
use crate::error::{Error, ErrorKind, Result};

/// What servers are told that answer only what looks like a browser; the others are told who asks.
const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const OWN: &str = concat!("name-screener/", env!("CARGO_PKG_VERSION"), " (fetches sanctions lists)");

/// How long a download may take and how large it may be.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// For one request with its redirects and its body.
    pub timeout: Duration,
    /// The longest silence of the server within that time.
    pub stall: Duration,
    /// Of the file, after the transfer's compression was undone.
    pub max_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(300),
            stall: Duration::from_secs(60),
            // The largest file of an authority, the EU's, has about 25 MB, OpenSanctions' some hundred.
            max_bytes: 1_000_000_000,
        }
    }
}

/// A server's answer.
#[derive(Debug)]
pub enum Answer {
    /// The file is the one that the validators describe.
    Unchanged,
    /// Its bytes are in the file.
    New(Validators),
}

/// Why there is no answer, and whether to ask again.
#[derive(Debug)]
pub struct Fault {
    pub message: String,
    pub again: Again,
}

/// What asks one server.
pub struct Client {
    agent: Agent,
    limits: Limits,
    url: String,
}

impl Client {
    /// `trusted` is a file of certificates (PEM) that are trusted in place of those that browsers trust.
    ///
    /// # Errors
    /// An address that is neither https nor http; certificates that cannot be read.
    pub fn new(url: &str, as_browser: bool, limits: Limits, trusted: Option<&Path>) -> Result<Self> {
        let secure = url.starts_with("https://");
        if !secure && !url.starts_with("http://") {
            let message = format!("{url:?} is no address: it must begin with https:// (or http://).");
            return Err(Error::new(ErrorKind::BadOption, message));
        }
        let mut config = Agent::config_builder()
            .user_agent(if as_browser { BROWSER } else { OWN })
            .accept("application/xml, text/xml, */*;q=0.5")
            // A redirect from https to http would let anyone on the way change the list.
            .https_only(secure)
            .http_status_as_error(false)
            .max_redirects(8)
            .timeout_global(Some(limits.timeout))
            .timeout_connect(Some(limits.timeout.min(Duration::from_secs(20))))
            .timeout_per_read((limits.stall < limits.timeout).then_some(limits.stall));
        if is_of_this_machine(url) {
            config = config.proxy(None);
        }
        if let Some(path) = trusted {
            let roots = RootCerts::from(certificates(path)?);
            config = config.tls_config(TlsConfig::builder().root_certs(roots).build());
        }
        Ok(Self { agent: config.build().into(), limits, url: url.to_owned() })
    }

    /// Asks once. What `file` held before is gone in any case.
    ///
    /// # Errors
    /// What went wrong, for people, and whether it may go better the next time.
    pub fn get(&self, known: Option<&Validators>, file: &mut File) -> std::result::Result<Answer, Fault> {
        let mut request = self.agent.get(&self.url);
        for (name, value) in known.into_iter().flat_map(Validators::headers) {
            request = request.header(name, value);
        }
        let response = request.call().map_err(|e| self.failed(&e))?;
        match response.status() {
            StatusCode::OK => self.save(response, file),
            StatusCode::NOT_MODIFIED if known.is_some() => Ok(Answer::Unchanged),
            status => Err(self.declined(status, response.headers())),
        }
    }

    fn save(&self, mut response: Response<Body>, file: &mut File) -> std::result::Result<Answer, Fault> {
        let validators = Validators::of(response.headers());
        emptied(file).map_err(|e| unwritten(&e))?;
        let mut body = response.body_mut().with_config().limit(self.limits.max_bytes).reader();
        let mut piece = vec![0; 64 * 1024];
        loop {
            match body.read(&mut piece).map_err(|e| self.failed(&e.into()))? {
                0 => break,
                read => file.write_all(&piece[..read]).map_err(|e| unwritten(&e))?,
            }
        }
        file.sync_all().map_err(|e| unwritten(&e))?;
        Ok(Answer::New(validators))
    }

    /// An answer that is no file.
    fn declined(&self, status: StatusCode, headers: &HeaderMap) -> Fault {
        let url = &self.url;
        let message = match status.as_u16() {
            401 | 403 => format!(
                "{url} refused the request ({status}): look whether the address opens in a browser, and try again later"
            ),
            404 | 410 => format!("{url} is gone ({status}): look for its new address and give it with --url"),
            _ => format!("{url} answered with an error ({status}): try again later"),
        };
        let again = match status.as_u16() {
            408 | 425 | 429 | 500..=599 => asked_wait(headers).map_or(Again::Later, Again::After),
            _ => Again::Never,
        };
        Fault { message, again }
    }

    fn failed(&self, failure: &Failure) -> Fault {
        let (url, Limits { timeout, max_bytes, .. }) = (&self.url, self.limits);
        let message = match failure {
            Failure::Timeout(Timeout::PerRead) => {
                format!("{url} sent nothing for {} s", self.limits.stall.as_secs_f32())
            }
            Failure::Timeout(Timeout::Connect | Timeout::Resolve) => {
                format!("{url} cannot be reached in time: is there a network?")
            }
            Failure::Timeout(_) => format!(
                "{url} did not answer in full within {} s: try again later, or give more with --timeout",
                timeout.as_secs_f32()
            ),
            Failure::BodyExceedsLimit(_) => format!(
                "{url} sent more than {max_bytes} bytes: this is hardly the list; if it is, give more with --max-bytes"
            ),
            Failure::HostNotFound | Failure::ConnectionFailed => {
                format!("{url} cannot be reached ({failure}): is there a network?")
            }
            Failure::TooManyRedirects | Failure::RedirectFailed => {
                format!("{url} redirects without end ({failure})")
            }
            Failure::RequireHttpsOnly(to) => format!(
                "{url} redirects to {to}, which is not encrypted, so that anyone on the way could change the list: it is not followed"
            ),
            Failure::BadUri(what) => format!("{url} is, or redirects to, what is no address ({what})"),
            _ => format!("{url} could not be downloaded ({failure}): is there a network?"),
        };
        Fault { message, again: worth_again(failure) }
    }
}

/// Faults of the way may be gone the next time; those of the address or of the answer itself stay.
fn worth_again(failure: &Failure) -> Again {
    match failure {
        // Who took the whole time would take it again.
        Failure::Timeout(Timeout::Global) => Again::Never,
        // So rustls says that a certificate is not to be trusted.
        Failure::Io(e) if e.kind() == std::io::ErrorKind::InvalidData => Again::Never,
        Failure::Timeout(_)
        | Failure::Io(_)
        | Failure::HostNotFound
        | Failure::ConnectionFailed
        | Failure::Protocol(_)
        | Failure::Decompress(..) => Again::Later,
        _ => Again::Never,
    }
}

/// The time that the server wants to be left alone, in seconds or until a date.
fn asked_wait(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get("retry-after")?.to_str().ok()?.trim();
    let seconds = match text.parse() {
        Ok(seconds) => seconds,
        Err(_) => http_date::seconds(text)?.saturating_sub(calendar::now()),
    };
    Some(Duration::from_secs(seconds))
}

/// No proxy leads back to this machine.
fn is_of_this_machine(url: &str) -> bool {
    let host = url.split("://").nth(1).unwrap_or_default();
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|local| {
        host.strip_prefix(local).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/', '?']))
    })
}

fn emptied(file: &mut File) -> std::io::Result<()> {
    use std::io::Seek;
    file.set_len(0)?;
    file.rewind()
}

fn unwritten(error: &std::io::Error) -> Fault {
    Fault {
        message: format!("the download cannot be written ({error}): is the disk full?"),
        again: Again::Never,
    }
}

fn certificates(path: &Path) -> Result<Vec<Certificate<'static>>> {
    let bad = |what: String| Error::new(ErrorKind::BadOption, format!("{}: {what}.", path.display()));
    let pem = std::fs::read(path).map_err(|e| bad(e.to_string()))?;
    let mut found = Vec::new();
    for item in parse_pem(&pem) {
        if let PemItem::Certificate(one) = item.map_err(|e| bad(format!("it is damaged ({e})")))? {
            found.push(one);
        }
    }
    if found.is_empty() { Err(bad("it holds no certificate in PEM".into())) } else { Ok(found) }
}
