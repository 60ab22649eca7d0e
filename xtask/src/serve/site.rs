//! What to answer: method, path and known entity tag in, a whole response out. No sockets here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use hyper::body::Bytes;
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderValue, IF_NONE_MATCH,
};
use hyper::{HeaderMap, Method, Response, StatusCode};

use super::headers::{FOR_ALL, WORKER_POLICY, caching, is_worker, media_type, page_policy, resource_policy};
use super::path::file_for;

/// One served folder.
pub struct Site {
    root: PathBuf,
    page_policy: HeaderValue,
    resource_policy: &'static str,
}

impl Site {
    /// A site of the files in `root`, read at each request, which pages of the origins `parents` may have in a frame.
    pub fn new(root: &Path, parents: &[String]) -> Result<Self> {
        let root =
            fs::canonicalize(root).with_context(|| format!("there is no folder {}", root.display()))?;
        let page_policy = HeaderValue::try_from(page_policy(parents)).context("--parent takes an origin")?;
        Ok(Self { root, page_policy, resource_policy: resource_policy(parents) })
    }

    /// The answer to one request. HEAD gets the same as GET: whoever sends it leaves the body out.
    pub fn answer(&self, method: &Method, path: &str, headers: &HeaderMap) -> Response<Bytes> {
        if method != Method::GET && method != Method::HEAD {
            let mut refusal =
                self.plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD are answered here.\n");
            refusal.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return refusal;
        }
        let Some(file) = file_for(&self.root, path) else {
            return self.plain(StatusCode::NOT_FOUND, "There is no such file here.\n");
        };
        self.file_answer(&file, headers.get(IF_NONE_MATCH)).unwrap_or_else(|error| {
            eprintln!("{error:#}");
            self.plain(
                StatusCode::INTERNAL_SERVER_ERROR,
                "The file could not be read; the server's terminal says why.\n",
            )
        })
    }

    /// The file, or 304 where the browser's copy is the same.
    fn file_answer(&self, file: &Path, known: Option<&HeaderValue>) -> Result<Response<Bytes>> {
        let tag = entity_tag(file)?;
        let is_same = known.is_some_and(|known| lists_tag(known, &tag));
        let mut answer = if is_same {
            self.response(StatusCode::NOT_MODIFIED, Bytes::new())
        } else {
            let content = fs::read(file).with_context(|| format!("could not read {}", file.display()))?;
            self.response(StatusCode::OK, content.into())
        };
        let headers = answer.headers_mut();
        if !is_same {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type(file)));
        }
        if is_worker(file) {
            headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(WORKER_POLICY));
        }
        let inside = file.strip_prefix(&self.root).unwrap_or(file);
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching(inside)));
        headers.insert(ETAG, tag);
        Ok(answer)
    }

    fn plain(&self, status: StatusCode, text: &'static str) -> Response<Bytes> {
        let mut response = self.response(status, Bytes::from_static(text.as_bytes()));
        let plain = HeaderValue::from_static("text/plain; charset=utf-8");
        response.headers_mut().insert(CONTENT_TYPE, plain);
        response
    }

    fn response(&self, status: StatusCode, body: Bytes) -> Response<Bytes> {
        let mut response = Response::new(body);
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_SECURITY_POLICY, self.page_policy.clone());
        headers.insert("cross-origin-resource-policy", HeaderValue::from_static(self.resource_policy));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        for (name, value) in FOR_ALL {
            headers.insert(name, HeaderValue::from_static(value));
        }
        response
    }
}

/// Tells versions of a file apart by size and time of change, to the nanosecond.
fn entity_tag(file: &Path) -> Result<HeaderValue> {
    let about = fs::metadata(file).with_context(|| format!("could not read {}", file.display()))?;
    let changed = about.modified()?.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Ok(HeaderValue::try_from(format!("\"{:x}-{:x}\"", about.len(), changed.as_nanos()))?)
}

/// Whether `known`, a list of tags or `*`, holds `tag`. A weak tag (`W/"..."`) counts, as HTTP says.
fn lists_tag(known: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(known), Ok(tag)) = (known.to_str(), tag.to_str()) else { return false };
    known.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

#[cfg(test)]
mod tests {
    use super::super::headers::PAGE_POLICY;
    use super::*;

    fn site() -> (tempfile::TempDir, Site) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), "<!doctype html>").unwrap();
        let site = Site::new(folder.path(), &[]).unwrap();
        (folder, site)
    }

    fn get(site: &Site, known: Option<&HeaderValue>) -> Response<Bytes> {
        let headers = known.map(|tag| (IF_NONE_MATCH, tag.clone())).into_iter().collect();
        site.answer(&Method::GET, "/", &headers)
    }

    #[test]
    fn a_file_comes_with_its_type_and_a_tag() {
        let (_folder, site) = site();
        let answer = get(&site, None);
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()[CONTENT_TYPE], "text/html; charset=utf-8");
        assert!(answer.headers().contains_key(ETAG));
        assert_eq!(answer.body(), "<!doctype html>");
    }

    #[test]
    fn a_known_file_is_not_sent_again_until_it_changes() {
        let (folder, site) = site();
        let tag = get(&site, None).headers()[ETAG].clone();
        let others = HeaderValue::try_from(format!("\"x\", W/{}", tag.to_str().unwrap())).unwrap();
        for known in [&tag, &others, &HeaderValue::from_static("*")] {
            let answer = get(&site, Some(known));
            assert_eq!((answer.status(), answer.body().len()), (StatusCode::NOT_MODIFIED, 0), "{known:?}");
        }
        fs::write(folder.path().join("index.html"), "<!doctype html><p>").unwrap();
        assert_eq!(get(&site, Some(&tag)).status(), StatusCode::OK);
    }

    #[test]
    fn only_get_and_head_are_answered() {
        let (_folder, site) = site();
        for method in
            [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS, Method::TRACE, Method::CONNECT]
        {
            let answer = site.answer(&method, "/", &HeaderMap::new());
            assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{method}");
            assert_eq!(answer.headers()[ALLOW], "GET, HEAD");
        }
        assert_eq!(site.answer(&Method::HEAD, "/", &HeaderMap::new()).status(), StatusCode::OK);
    }

    #[test]
    fn a_missing_file_is_said_in_plain_text() {
        let (_folder, site) = site();
        let answer = site.answer(&Method::GET, "/missing", &HeaderMap::new());
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
        assert_eq!(answer.headers()[CONTENT_TYPE], "text/plain; charset=utf-8");
    }

    #[test]
    fn every_answer_carries_the_policies() {
        let (_folder, site) = site();
        let tag = get(&site, None).headers()[ETAG].clone();
        let answers = [
            get(&site, None),
            get(&site, Some(&tag)),
            site.answer(&Method::GET, "/missing", &HeaderMap::new()),
            site.answer(&Method::POST, "/", &HeaderMap::new()),
        ];
        for answer in answers {
            assert_eq!(answer.headers()[CONTENT_SECURITY_POLICY], PAGE_POLICY);
            assert_eq!(answer.headers()[CACHE_CONTROL], "no-cache");
            assert_eq!(answer.headers()["cross-origin-resource-policy"], "same-origin");
            for (name, value) in FOR_ALL {
                assert_eq!(answer.headers()[name], value, "{name} of {}", answer.status());
            }
        }
    }
}
