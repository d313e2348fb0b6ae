//! One request, one answer.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, StatusCode, Uri, header};

use super::fault::{Content, Fault};
use super::{FrontDesk, Part, Source, lock};

/// Answers a request and writes it down.
pub(super) async fn answer(State(desk): State<Arc<FrontDesk>>, uri: Uri) -> Response<Body> {
    // Browsers ask for it on their own account; it is no request of the page.
    if uri.path() == "/favicon.ico" {
        return respond(
            &desk,
            Content { status: StatusCode::NO_CONTENT, ..Content::page(StatusCode::OK) },
        );
    }
    let path = if uri.path() == "/" { "/index.html" } else { uri.path() };
    let (source, file) = find(&desk, path);
    lock(&desk.record).add(path, source);
    let content = file.map_or_else(|| Content::page(StatusCode::NOT_FOUND), |file| read(&file));
    respond(&desk, spoil(&desk, Part::of(path), content).await)
}

async fn spoil(desk: &FrontDesk, part: Option<Part>, content: Content) -> Content {
    let Some(fault) = desk.fault_of(part) else { return content };
    if fault == Fault::Held {
        // Fails only if the town closes, and then nobody waits for the answer either.
        _ = desk.released.subscribe().wait_for(|released| *released).await;
    }
    fault.spoil(content)
}

/// The site's own files go before the widget's, of which only the parts are served.
fn find(desk: &FrontDesk, path: &str) -> (Source, Option<PathBuf>) {
    let relative = Path::new(path.trim_start_matches('/'));
    let is_plain = relative.components().all(|step| matches!(step, Component::Normal(_)));
    let own = desk.site.pages.join(relative);
    if is_plain && own.is_file() {
        return (Source::Site, Some(own));
    }
    let beneath = desk.site.widget.join(relative);
    match Part::of(path) {
        Some(part) if is_plain && beneath.is_file() => (Source::Widget(part), Some(beneath)),
        _ => (Source::Nowhere, None),
    }
}

fn read(file: &Path) -> Content {
    let bytes = fs::read(file).unwrap_or_else(|cause| panic!("{}: {cause}", file.display()));
    Content { status: StatusCode::OK, media_type: media_type(file), bytes: bytes.into() }
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

fn respond(desk: &FrontDesk, content: Content) -> Response<Body> {
    let mut response =
        Response::builder().status(content.status).header(header::CONTENT_TYPE, content.media_type);
    for (name, value) in &desk.site.headers {
        response = response.header(name, value);
    }
    response.body(Body::from(content.bytes)).expect("headers of the fixture are well-formed")
}
