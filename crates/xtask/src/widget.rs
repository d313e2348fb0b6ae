//! Builds what reaches the browser besides the pack, into `target/widget/`:
//!
//! | file                      | made from                                                   |
//! |---------------------------|-------------------------------------------------------------|
//! | `auskunft.js`             | the loader template, minified                               |
//! | `page.wasm`, `kiosk.wasm` | the crates [`BUILDS`], after wasm-bindgen and perhaps `wasm-opt` |
//! | `page.js`, `kiosk.js`     | wasm-bindgen's ES modules, minified                         |
//! | `page.css`, `kiosk.css`   | the style sheets, minified; the kiosk's begins with all of the page's |
//!
//! cargo knows whether the Rust part has changed. The steps after it run only if the module that
//! cargo made, the loader's files or the tools (xtask among them) are others than last time.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::{Bindgen, Output};

use crate::error::Error;
use crate::minify::{Esbuild, NodeTools};
use crate::process;
use crate::progress::Step;
use crate::project::Project;
use crate::shrink;
use crate::stamp::{self, Stamp};
use crate::toolchain::{Purpose, TARGET, WasmTools};

/// What the command line replaces by a site's configuration.
const PLACEHOLDER: &str = "__AUSKUNFT_CONFIG__";

/// The widget as ordinary pages load it, and as a kiosk does: name, crate, style sheets.
const BUILDS: [(&str, &str, &[&str]); 2] = [
    ("page", "auskunft-widget-page", &["auskunft.css"]),
    ("kiosk", "auskunft-widget-kiosk", &["auskunft.css", "kiosk.css"]),
];

/// Named one by one: `--all-features` also turns on encodings that no browser reads yet.
const WASM_OPT_FLAGS: [&str; 10] = [
    "-Oz",
    "--converge",
    "--low-memory-unused", // it is the end of the stack
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-reference-types",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Builds the widget, or finds that nothing has changed.
pub(crate) fn build(project: &Project, tools: &WasmTools) -> Result<(), Error> {
    let modules = compile(project, tools)?;
    let node = NodeTools::find_or_install(project);
    let stamp_file = project.target().join("widget.stamp");
    let stamp = inputs(project, &modules, &node)?;
    if stamp::is_current(&stamp_file, &stamp) && project.widget().is_dir() {
        return Ok(());
    }
    let step = Step::begin("Finishing the widget");
    finish(project, &modules, &node)?;
    fs::write(&stamp_file, stamp).map_err(Error::file("write", &stamp_file))?;
    step.end();
    Ok(())
}

/// The modules in the order of [`BUILDS`].
fn compile(project: &Project, tools: &WasmTools) -> Result<Vec<PathBuf>, Error> {
    let compile = |(name, package, _): &(&str, &str, _)| {
        let what = format!("Compiling the widget for a {name} (the first of all takes minutes)");
        compile_for_browsers(project, tools, package, &what)
    };
    BUILDS.iter().map(compile).collect()
}

/// Compiles a crate as the widget is compiled; returns the module, which still needs wasm-bindgen.
///
/// The crate must be a `cdylib` and nothing else: as an `rlib` too, cargo would leave LTO out.
pub(crate) fn compile_for_browsers(
    project: &Project,
    tools: &WasmTools,
    package: &str,
    step: &str,
) -> Result<PathBuf, Error> {
    let mut command = tools.cargo(project, "build", Purpose::Ship);
    command.args(["--package", package, "--lib", "--profile", "widget"]);
    process::run(step, &mut command)?;
    let file = format!("widget/{}.wasm", package.replace('-', "_"));
    Ok(project.wasm_target().join(TARGET).join(file))
}

fn inputs(project: &Project, modules: &[PathBuf], node: &NodeTools) -> Result<String, Error> {
    let mut stamp = Stamp::new();
    stamp.add_path(&process::this_program()?)?;
    for module in modules {
        stamp.add_path(module)?;
    }
    stamp.add_path(&project.loader())?;
    let esbuild = node.esbuild().map(|esbuild| esbuild.version()).transpose()?;
    stamp.add(esbuild.unwrap_or_default().as_bytes());
    stamp.add(node.wasm_opt().unwrap_or_default().as_os_str().as_encoded_bytes());
    Ok(stamp.finish())
}

fn finish(project: &Project, modules: &[PathBuf], node: &NodeTools) -> Result<(), Error> {
    let work = project.target().join("widget-work");
    let widget = project.widget();
    fs::create_dir_all(&widget).map_err(Error::file("create", &widget))?;
    let esbuild = node.esbuild();
    let loader = loader(&project.loader().join("auskunft.js"), esbuild.as_ref())?;
    stamp::write_if_changed(&widget.join("auskunft.js"), loader.as_bytes())?;
    for ((name, _, styles), module) in BUILDS.iter().zip(modules) {
        let glue = bind(module, &work, esbuild.as_ref())?;
        optimise(&work.join("glue_bg.wasm"), &widget.join(format!("{name}.wasm")), node)?;
        stamp::write_if_changed(&widget.join(format!("{name}.js")), glue.as_bytes())?;
        let sheets = styles.iter().map(|style| project.loader().join(style));
        let sheets = sheets.map(|file| minified(&file, esbuild.as_ref()));
        let style = sheets.collect::<Result<String, Error>>()?;
        stamp::write_if_changed(&widget.join(format!("{name}.css")), style.as_bytes())?;
    }
    Ok(())
}

/// Runs wasm-bindgen, whose version is the lock file's and so fits the crate. Leaves the module in
/// `work/glue_bg.wasm` and returns the glue in one file.
fn bind(module: &Path, work: &Path, esbuild: Option<&Esbuild>) -> Result<String, Error> {
    let mut bound = bind_for_browsers(module, work)?;
    let Some(esbuild) = esbuild else {
        return single_file(&work.join("glue.js"));
    };
    let glue = shrink::shrink(bound.wasm_mut(), work, esbuild)?;
    let file = work.join("glue_bg.wasm");
    bound.wasm_mut().emit_wasm_file(&file).map_err(bindgen_failed)?;
    Ok(glue)
}

/// Runs wasm-bindgen as it is; leaves `glue.js` and `glue_bg.wasm` in the folder.
pub(crate) fn bind_for_browsers(module: &Path, folder: &Path) -> Result<Output, Error> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name("glue")
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true); // the loader passes the address in
    let bound = bindgen.web(true).and_then(Bindgen::generate_output);
    let mut bound = bound.map_err(bindgen_failed)?;
    bound.emit(folder).map_err(bindgen_failed)?;
    Ok(bound)
}

fn bindgen_failed(cause: impl Display) -> Error {
    Error::Widget { cause: format!("wasm-bindgen: {cause:#}") }
}

/// The glue as it is, if it needs no file beside it.
fn single_file(glue: &Path) -> Result<String, Error> {
    let text = read(glue)?;
    if text.contains("from './snippets/") {
        let what = "The glue has several files and only esbuild can join them".to_owned();
        return Err(Error::Missing { what, remedy: "npm ci in widget/loader".to_owned() });
    }
    Ok(text)
}

/// The module after `wasm-opt`, or as it is: the gain is small, so nobody has to install it.
pub(crate) fn optimise(bound: &Path, finished: &Path, node: &NodeTools) -> Result<(), Error> {
    let Some(wasm_opt) = node.wasm_opt() else {
        let bytes = fs::read(bound).map_err(Error::file("read", bound))?;
        return stamp::write_if_changed(finished, &bytes);
    };
    let mut command = Command::new(wasm_opt);
    command.args(WASM_OPT_FLAGS).arg(bound).arg("-o").arg(finished);
    process::run("wasm-opt: a little smaller still", &mut command)
}

fn loader(template: &Path, esbuild: Option<&Esbuild>) -> Result<String, Error> {
    let text = minified(template, esbuild)?;
    match text.matches(PLACEHOLDER).count() {
        1 => Ok(text),
        count => Err(Error::Widget {
            cause: format!(
                "{} must hold {PLACEHOLDER} exactly once, but the minified loader holds it {count} \
                 times; assign it to a constant and use that",
                template.display()
            ),
        }),
    }
}

fn minified(file: &Path, esbuild: Option<&Esbuild>) -> Result<String, Error> {
    esbuild.map_or_else(|| read(file), |esbuild| esbuild.minify(file))
}

fn read(file: &Path) -> Result<String, Error> {
    fs::read_to_string(file).map_err(Error::file("read", file))
}

#[cfg(test)]
mod tests {
    use toml::{Table, Value};

    use super::*;

    #[test]
    fn each_build_is_a_module_and_nothing_else() {
        for (name, package, _) in BUILDS {
            let file = Project::here().root().join("widget").join(name).join("Cargo.toml");
            let manifest: Table = fs::read_to_string(file).unwrap().parse().unwrap();
            assert_eq!(manifest["package"]["name"].as_str(), Some(package));
            assert_eq!(manifest["lib"]["crate-type"], Value::from(vec!["cdylib"]), "{package}");
        }
    }
}
