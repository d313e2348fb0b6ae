//! Takes the built widget into the program, if `cargo xtask build` has made one.

use std::path::Path;
use std::{env, fs};

/// The files of the widget, as xtask names them: the loader, and three for each of two builds.
const LOADER: &str = "auskunft.js";
const EXTENSIONS: [&str; 3] = ["js", "wasm", "css"];

fn main() {
    println!("cargo::rerun-if-env-changed=AUSKUNFT_WIDGET_DIR");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let code = match env::var("AUSKUNFT_WIDGET_DIR") {
        Ok(folder) => embedded(Path::new(&folder)),
        Err(_) => "None".to_owned(),
    };
    fs::write(Path::new(&out).join("widget.rs"), code).expect("OUT_DIR can be written");
}

/// Rust code for an `Option<Widget>` with the files of a folder inside.
fn embedded(folder: &Path) -> String {
    let part = |name: &str| {
        let path = folder.join(name);
        println!("cargo::rerun-if-changed={}", path.display());
        assert!(
            path.is_file(),
            "AUSKUNFT_WIDGET_DIR has no {name}: run `cargo xtask build`, which makes it"
        );
        format!("include_bytes!({:?})", path.to_string_lossy())
    };
    let build = |name: &str| {
        let [glue, wasm, style] = EXTENSIONS.map(|extension| part(&format!("{name}.{extension}")));
        format!("Parts {{ glue: {glue}, wasm: {wasm}, style: {style} }}")
    };
    let (loader, page, kiosk) = (part(LOADER), build("page"), build("kiosk"));
    format!("Some(Widget {{ loader: {loader}, page: {page}, kiosk: {kiosk} }})")
}
