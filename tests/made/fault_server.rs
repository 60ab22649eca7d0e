//! A server on this machine that hands out lists as it should, and wrongly in every way we know.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub const OFAC: &str = include_str!("../fixtures/lists/ofac.xml");
pub const UN: &str = include_str!("../fixtures/lists/un.xml");
pub const EU: &str = include_str!("../fixtures/lists/eu.xml");

/// Serves until the test ends; each path in its own way.
pub struct FaultServer {
    /// `http://127.0.0.1:PORT`.
    pub address: String,
    /// The heads of all requests.
    requests: Arc<Mutex<Vec<String>>>,
    /// Further files by their paths.
    files: Arc<Mutex<HashMap<String, Vec<u8>>>>,
}

impl FaultServer {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            address: format!("http://{}", listener.local_addr().unwrap()),
            requests: Arc::default(),
            files: Arc::default(),
        };
        let (requests, files) = (Arc::clone(&server.requests), Arc::clone(&server.files));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (requests, files) = (Arc::clone(&requests), Arc::clone(&files));
                // Who hangs up early is no concern of the server.
                std::thread::spawn(move || _ = answer(stream, &requests, &files));
            }
        });
        server
    }

    /// Serves these bytes at that path from now on.
    pub fn put(&self, path: &str, bytes: &[u8]) {
        self.files.lock().unwrap().insert(path.to_owned(), bytes.to_owned());
    }

    /// The heads of the requests for that path.
    pub fn requests(&self, path: &str) -> Vec<String> {
        let all = self.requests.lock().unwrap();
        all.iter().filter(|head| path_of(head) == path).cloned().collect()
    }
}

fn path_of(head: &str) -> &str {
    head.split(' ').nth(1).unwrap_or_default()
}

/// A day newer, one vessel renamed.
pub fn newer() -> String {
    OFAC.replace("03/09/2023", "03/10/2023").replace("BEACON STAR", "BEACON MOON")
}

/// The list without its second record, declaring `count` records.
fn without_a_record(xml: &str, count: &str) -> String {
    let starts: Vec<usize> = xml.match_indices("<sdnEntry>").map(|(at, _)| at).collect();
    let xml = format!("{}{}", &xml[..starts[1]], &xml[starts[2]..]);
    xml.replace("<Record_Count>4", &format!("<Record_Count>{count}"))
}

/// The list of nobody.
fn nobody() -> String {
    let (first, last) = (OFAC.find("<sdnEntry>").unwrap(), OFAC.rfind("</sdnEntry>").unwrap());
    let xml = format!("{}{}", &OFAC[..first], &OFAC[last + "</sdnEntry>".len()..]);
    xml.replace("<Record_Count>4", "<Record_Count>0")
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

fn head(stream: &mut TcpStream) -> std::io::Result<String> {
    let mut head = String::new();
    let mut byte = [0];
    while !head.ends_with("\r\n\r\n") && stream.read(&mut byte)? == 1 {
        head.push(char::from(byte[0]));
    }
    Ok(head)
}

type Files = Mutex<HashMap<String, Vec<u8>>>;

fn answer(mut stream: TcpStream, requests: &Mutex<Vec<String>>, files: &Files) -> std::io::Result<()> {
    let head = head(&mut stream)?;
    let path = path_of(&head).to_owned();
    // How many times it was asked before.
    let before = {
        let mut requests = requests.lock().unwrap();
        let before = requests.iter().filter(|head| path_of(head) == path).count();
        requests.push(head.clone());
        before
    };
    let put = files.lock().unwrap().get(&path).cloned();
    if let Some(bytes) = put {
        return respond(&mut stream, "200 OK", "", &bytes);
    }
    let newer = newer();
    let ok = |stream: &mut TcpStream, text: &str| respond(stream, "200 OK", "", text.as_bytes());
    match path.as_str() {
        "/ofac" => ok(&mut stream, OFAC),
        "/newer" => ok(&mut stream, &newer),
        "/ahead" => ok(&mut stream, &OFAC.replace("03/09/2023", "03/09/2999")),
        "/older" => ok(&mut stream, &OFAC.replace("03/09/2023", "03/08/2023")),
        "/un" => ok(&mut stream, UN),
        "/eu" => ok(&mut stream, EU),
        "/browsers-only" if !head.contains("Mozilla/5.0") => {
            respond(&mut stream, "403 Forbidden", "", b"no robots")
        }
        "/browsers-only" => ok(&mut stream, &newer),
        "/html" => ok(&mut stream, "<!DOCTYPE html><html><body>Sorry</body></html>"),
        "/empty" => ok(&mut stream, ""),
        "/nobody" => ok(&mut stream, &nobody()),
        "/half" => ok(&mut stream, &newer[..newer.len() / 2]),
        "/one-short" => ok(&mut stream, &without_a_record(&newer, "4")),
        "/shrunken" => ok(&mut stream, &without_a_record(&newer, "3")),
        "/nameless" => ok(&mut stream, &newer.replace("akaList", "newAkaList")),
        // The second record has no identifier.
        "/one-bad" => ok(&mut stream, &newer.replace("<uid>102</uid>", "")),
        "/no-content" => respond(&mut stream, "204 No Content", "", b""),
        "/redirect" => redirect(&mut stream, "/newer"),
        "/loop" => redirect(&mut stream, "/loop"),
        "/nowhere-redirect" => redirect(&mut stream, "ftp://127.0.0.1/list"),
        "/cut" => cut(&mut stream, newer.as_bytes()),
        "/cut-once" if before == 0 => cut(&mut stream, newer.as_bytes()),
        "/cut-once" => ok(&mut stream, &newer),
        // Closed without a word.
        "/reset" => Ok(()),
        "/reset-once" if before == 0 => Ok(()),
        "/reset-once" => ok(&mut stream, &newer),
        "/gzip" => respond(&mut stream, "200 OK", "Content-Encoding: gzip\r\n", &gzip(newer.as_bytes())),
        "/gzip-damaged" => {
            let mut bytes = gzip(newer.as_bytes());
            bytes.truncate(bytes.len() / 2);
            respond(&mut stream, "200 OK", "Content-Encoding: gzip\r\n", &bytes)
        }
        "/bomb" => {
            respond(&mut stream, "200 OK", "Content-Encoding: gzip\r\n", &gzip(&vec![b' '; 2_000_000]))
        }
        "/endless" => {
            write!(stream, "HTTP/1.1 200 OK\r\n\r\n")?;
            (0..).try_for_each(|_| stream.write_all(&[b' '; 4096]))
        }
        "/slow" => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", newer.len())?;
            newer.bytes().try_for_each(|b| {
                std::thread::sleep(Duration::from_millis(50));
                stream.write_all(&[b])
            })
        }
        "/hanging" => {
            std::thread::sleep(Duration::from_secs(30));
            Ok(())
        }
        "/stalls-once" if before == 0 => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", newer.len())?;
            stream.write_all(&newer.as_bytes()[..1000])?;
            std::thread::sleep(Duration::from_secs(30));
            Ok(())
        }
        "/stalls-once" => ok(&mut stream, &newer),
        "/broken" => respond(&mut stream, "500 Internal Server Error", "", b"oops"),
        "/broken-twice" if before < 2 => respond(&mut stream, "500 Internal Server Error", "", b"oops"),
        "/broken-twice" => ok(&mut stream, &newer),
        "/busy-once" if before == 0 => {
            respond(&mut stream, "503 Service Unavailable", "Retry-After: 7\r\n", b"busy")
        }
        "/busy-once" => ok(&mut stream, &newer),
        "/busy-for-a-day" => {
            respond(&mut stream, "503 Service Unavailable", "Retry-After: 86400\r\n", b"busy")
        }
        "/too-many-once" if before == 0 => respond(
            &mut stream,
            "429 Too Many Requests",
            "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n",
            b"wait",
        ),
        "/too-many-once" => ok(&mut stream, &newer),
        "/bad-request" => respond(&mut stream, "400 Bad Request", "", b"what?"),
        "/always-304" => respond(&mut stream, "304 Not Modified", "", b""),
        "/tagged" if head.contains("if-none-match: \"v1\"") => {
            respond(&mut stream, "304 Not Modified", "ETag: \"v1\"\r\n", b"")
        }
        "/tagged" => respond(&mut stream, "200 OK", "ETag: \"v1\"\r\n", OFAC.as_bytes()),
        "/tag-changes" if before == 0 => respond(&mut stream, "200 OK", "ETag: \"v1\"\r\n", OFAC.as_bytes()),
        "/tag-changes" if before == 1 => respond(&mut stream, "200 OK", "ETag: \"v2\"\r\n", OFAC.as_bytes()),
        "/tag-changes" => respond(&mut stream, "200 OK", "ETag: \"v3\"\r\n", newer.as_bytes()),
        "/dated" if head.contains("if-modified-since: Thu, 09 Mar 2023 10:00:00 GMT") => {
            respond(&mut stream, "304 Not Modified", "", b"")
        }
        "/dated" => {
            let dated = "Last-Modified: Thu, 09 Mar 2023 10:00:00 GMT\r\n";
            respond(&mut stream, "200 OK", dated, include_bytes!("../fixtures/lists/sema.xml"))
        }
        _ => respond(&mut stream, "404 Not Found", "", b"<html>no such page</html>"),
    }
}

fn respond(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]) -> std::io::Result<()> {
    let length = if status.starts_with("304") || status.starts_with("204") {
        String::new()
    } else {
        format!("Content-Length: {}\r\n", body.len())
    };
    write!(stream, "HTTP/1.1 {status}\r\n{headers}{length}Connection: close\r\n\r\n")?;
    stream.write_all(body)
}

fn redirect(stream: &mut TcpStream, to: &str) -> std::io::Result<()> {
    respond(stream, "302 Found", &format!("Location: {to}\r\n"), b"")
}

/// Says that more comes than does.
fn cut(stream: &mut TcpStream, body: &[u8]) -> std::io::Result<()> {
    write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len())?;
    stream.write_all(&body[..1000])
}
