//! Carries answers over HTTP/1.1 on 127.0.0.1: a folder in, its URL out.

use std::convert::Infallible;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;

use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;

use super::site::Site;

/// A running server; it ends with the program.
pub struct Server {
    url: String,
    thread: JoinHandle<()>,
}

impl Server {
    /// Serves `folder` on `port`, or on any free port where that is 0.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        Self::start_framed(folder, port, &[])
    }

    /// The same, for a page that may stand in a frame of pages of the origins `parents`.
    pub fn start_framed(folder: &Path, port: u16, parents: &[String]) -> Result<Self> {
        let site = Arc::new(Site::new(folder, parents)?);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
            format!("port {port} of 127.0.0.1 is taken or not allowed: choose another by --port")
        })?;
        listener.set_nonblocking(true)?;
        let url = format!("http://{}/", listener.local_addr()?);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_io().build()?;
        let thread = std::thread::spawn(move || runtime.block_on(accept(listener, site)));
        Ok(Self { url, thread })
    }

    /// Where the folder's `index.html` is to be found.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Serves until the program is interrupted.
    pub fn wait(self) -> Result<()> {
        self.thread.join().map_err(|_| anyhow::anyhow!("the server stopped"))
    }
}

async fn accept(listener: TcpListener, site: Arc<Site>) {
    let listener = tokio::net::TcpListener::from_std(listener).expect("the listener is non-blocking");
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(tokio::spawn(converse(stream, site.clone()))),
            Err(error) => eprintln!("a connection failed: {error}"),
        }
    }
}

/// Answers the requests of one connection. A browser that goes away mid-answer is no event.
async fn converse(stream: tokio::net::TcpStream, site: Arc<Site>) {
    let service = service_fn(|request: Request<Incoming>| {
        let answer = site.answer(request.method(), request.uri().path(), request.headers());
        async move { Ok::<Response<Full<Bytes>>, Infallible>(answer.map(Full::new)) }
    });
    hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await.ok();
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    /// Sends raw bytes, which no client tidies up on the way, and returns all that comes back.
    fn exchange(server: &Server, request: &str) -> String {
        let address = server.url().trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn server() -> (tempfile::TempDir, Server) {
        let outer = tempfile::tempdir().unwrap();
        let www = outer.path().join("www");
        std::fs::create_dir(&www).unwrap();
        std::fs::write(www.join("index.html"), "the page").unwrap();
        std::fs::write(outer.path().join("secret"), "the secret").unwrap();
        let server = Server::start(&www, 0).unwrap();
        (outer, server)
    }

    #[test]
    fn get_sends_the_file_and_head_only_its_size() {
        let (_outer, server) = server();
        let get = exchange(&server, "GET /?name=x#y");
        assert!(get.starts_with("HTTP/1.1 200 OK\r\n") && get.ends_with("\r\n\r\nthe page"), "{get}");
        let head = exchange(&server, "HEAD /");
        assert!(head.contains("content-length: 8\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    }

    #[test]
    fn nothing_outside_is_sent() {
        let (_outer, server) = server();
        let paths = [
            "/../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/..\\secret",
            "http://x/../secret",
            "//../secret",
        ];
        for path in paths {
            let answer = exchange(&server, &format!("GET {path}"));
            assert!(!answer.contains("the secret"), "{path}: {answer}");
            assert!(
                answer.starts_with("HTTP/1.1 404 ") || answer.starts_with("HTTP/1.1 400 "),
                "{path}: {answer}"
            );
        }
    }

    #[test]
    fn a_taken_port_is_said() {
        let (outer, server) = server();
        let port = server.url().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        let error = Server::start(outer.path(), port).err().unwrap().to_string();
        assert!(error.contains("choose another by --port"), "{error}");
    }
}
