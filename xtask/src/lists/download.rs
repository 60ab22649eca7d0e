//! One list from its authority's server -> its bytes, or a message that says why not.

use std::time::Duration;

use name_screener::list::KnownList;
use ureq::Agent;

/// OFAC answers only what looks like a browser; the others are told who asks.
const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const OWN: &str = concat!("name-screener/", env!("CARGO_PKG_VERSION"), " (lists update)");

/// How long a download may take and how large it may be.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    pub timeout: Duration,
    pub max_bytes: u64,
}

/// Downloads `url`, following redirects.
pub fn fetch(list: &KnownList, url: &str, limits: Limits) -> Result<Vec<u8>, String> {
    let agent: Agent = Agent::config_builder()
        .user_agent(if list.needs_browser_agent { BROWSER } else { OWN })
        .accept("application/xml, text/xml, */*;q=0.5")
        .timeout_global(Some(limits.timeout))
        .timeout_connect(Some(limits.timeout.min(Duration::from_secs(20))))
        .max_redirects(8)
        .build()
        .into();
    let mut response = agent.get(url).call().map_err(|e| explained(url, &e, limits))?;
    let body = response.body_mut().with_config().limit(limits.max_bytes).read_to_vec();
    body.map_err(|e| explained(url, &e, limits))
}

fn explained(url: &str, error: &ureq::Error, limits: Limits) -> String {
    use ureq::Error as E;
    match error {
        E::StatusCode(403 | 429) => format!("{url} refused the request ({error}): try again later"),
        E::StatusCode(404 | 410) => {
            format!("{url} is gone ({error}): look for its new address and give it with --url")
        }
        E::StatusCode(_) => format!("{url} answered with an error ({error}): try again later"),
        E::Timeout(_) => format!("{url} did not answer in full within {} s", limits.timeout.as_secs_f32()),
        E::BodyExceedsLimit(_) => {
            format!("{url} sent more than {} bytes, which no list is", limits.max_bytes)
        }
        E::HostNotFound | E::ConnectionFailed => {
            format!("{url} cannot be reached ({error}): is there a network?")
        }
        E::TooManyRedirects | E::RedirectFailed => format!("{url} redirects without end ({error})"),
        _ => format!("{url} could not be downloaded ({error}): is there a network?"),
    }
}
