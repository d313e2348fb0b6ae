//! Takes out of the bound widget what nothing calls, and gives short names to the rest.
//!
//! wasm-bindgen has to keep whatever some crate exports. leptos brings along classes that make
//! streams of Rust ones; the widget never uses them, and they hold on to code in the module. Only
//! the glue knows: an export that the bundled glue does not mention is unused, an import that the
//! module then no longer needs can leave the glue, and so on until nothing changes.
//!
//! Names of imports and exports stand in both files, with a hash that does not compress. As only
//! these two files use them, one letter does.
//!
//! Together this takes about a tenth off what a visitor downloads. It relies on how wasm-bindgen
//! lays out its glue; a mistake shows at once, because the browser then refuses the module.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use walrus::{Export, Module};

use crate::error::Error;
use crate::minify::Esbuild;

/// The module under which wasm-bindgen imports everything that stands in the glue.
const IMPORTS: &str = "./glue_bg.js";
/// How far an import is indented in the glue.
const INDENT: &str = "        ";

/// Shrinks the module, and the glue in `work/glue.js`; returns the minified glue.
///
/// Only the glue's functions remain, its classes go: the loader knows no classes.
pub(crate) fn shrink(module: &mut Module, work: &Path, esbuild: &Esbuild) -> Result<String, Error> {
    let (glue, entry) = (work.join("glue.js"), work.join("entry.js"));
    let mut text = fs::read_to_string(&glue).map_err(Error::file("read", &glue))?;
    let functions = exported_functions(&text).join(", ");
    let entry_text = format!("export {{ default, {functions} }} from './glue.js';\n");
    fs::write(&entry, entry_text).map_err(Error::file("write", &entry))?;
    loop {
        remove_unused(module, &esbuild.bundle(&entry)?);
        let used: HashSet<_> = own_imports(module).collect();
        let kept = rewrite_imports(&text, |name| used.contains(name).then(|| name.to_owned()));
        if kept == text {
            break;
        }
        text = kept;
        fs::write(&glue, &text).map_err(Error::file("write", &glue))?;
    }
    fs::write(&glue, shorten(module, &text)).map_err(Error::file("write", &glue))?;
    esbuild.bundle(&entry)
}

fn exported_functions(glue: &str) -> Vec<&str> {
    let starts = ["export function ", "export async function "];
    let after = |line| starts.iter().find_map(|start| str::strip_prefix(line, start));
    glue.lines().filter_map(after).filter_map(|rest| rest.split('(').next()).collect()
}

/// Deletes the exports that the glue does not mention, and all that only they needed.
fn remove_unused(module: &mut Module, glue: &str) {
    let unused = |name: &str| words(glue, name).all(|at| !glue[..at].ends_with('.'));
    let unused: Vec<_> =
        module.exports.iter().filter(|export| unused(&export.name)).map(Export::id).collect();
    for export in unused {
        module.exports.delete(export);
    }
    walrus::passes::gc::run(module);
}

fn own_imports(module: &Module) -> impl Iterator<Item = String> {
    let own = module.imports.iter().filter(|import| import.module == IMPORTS);
    own.map(|import| import.name.clone())
}

/// The glue with each import renamed, or without it where there is no new name.
fn rewrite_imports(glue: &str, new_name: impl Fn(&str) -> Option<String>) -> String {
    let mut text = String::with_capacity(glue.len());
    let mut skipping = false;
    for line in glue.split_inclusive('\n') {
        if let Some((name, rest)) = import_start(line) {
            let name = new_name(name);
            skipping = name.is_none();
            text.extend(name.map(|name| format!("{INDENT}{name}: {rest}")));
        } else if !skipping {
            text.push_str(line);
        } else if line.strip_prefix(INDENT).is_some_and(|line| line.starts_with('}')) {
            skipping = false;
        }
    }
    text
}

/// Name and rest of a line such as `        __wbg_name: function(arg0) {`.
fn import_start(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix(INDENT)?.split_once(": ")?;
    (name.starts_with("__wb") && rest.starts_with("function(")).then_some((name, rest))
}

/// Renames imports and exports in the module; returns the glue with the same names.
fn shorten(module: &mut Module, glue: &str) -> String {
    let renamed = shorten_imports(module, glue);
    let mut text = rewrite_imports(glue, |name| renamed.get(name).cloned());
    text = text.replace(&format!("\"{IMPORTS}\""), "\"a\"");
    let exports = module.exports.iter_mut().filter(|export| export.name != "memory");
    for (export, name) in exports.zip(short_names()) {
        text = rename_member(&text, &export.name, &name);
        export.name = name;
    }
    text
}

/// New names by old ones. An import that is no function of the glue's own keeps its name.
fn shorten_imports(module: &mut Module, glue: &str) -> HashMap<String, String> {
    let functions: HashSet<_> =
        glue.lines().filter_map(import_start).map(|(name, _)| name).collect();
    let mut renamed = HashMap::new();
    let mut short = short_names();
    for import in module.imports.iter_mut().filter(|import| import.module == IMPORTS) {
        "a".clone_into(&mut import.module);
        if functions.contains(&*import.name) {
            let name = short.next().unwrap_or_default();
            renamed.insert(std::mem::replace(&mut import.name, name.clone()), name);
        }
    }
    renamed
}

/// `wasm.OLD` as `wasm.NEW`.
fn rename_member(text: &str, old: &str, new: &str) -> String {
    let mut renamed = String::with_capacity(text.len());
    let mut end = 0;
    for at in words(text, old).filter(|at| text[..*at].ends_with("wasm.")) {
        renamed.push_str(&text[end..at]);
        renamed.push_str(new);
        end = at + old.len();
    }
    renamed + &text[end..]
}

/// Where a word begins, unless it is the beginning of a longer one.
fn words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let continues = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let found = text.match_indices(word).map(|(at, _)| at);
    found.filter(move |at| !text[at + word.len()..].starts_with(continues))
}

/// a, b, ... z, aa, ba, ...
fn short_names() -> impl Iterator<Item = String> {
    (0_usize..).map(|mut number| {
        let mut name = String::new();
        loop {
            name.push(char::from(b'a' + (number % 26) as u8));
            if number < 26 {
                return name;
            }
            number = number / 26 - 1;
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
export class Stream {
}
export function ask(view) {
    wasm.ask(view);
}
        __wbg_now_1: function() {
            return wasm.ask_more;
        },
        __wbg_get_2: function() { return handleError(function (arg0) {
            return 1;
        }, arguments); },
        __wbg_set_3: function(arg0) {
        },
";

    #[test]
    fn classes_are_not_exported_again() {
        assert_eq!(exported_functions(GLUE), ["ask"]);
    }

    #[test]
    fn an_unused_import_leaves_the_glue_whole() {
        let kept = rewrite_imports(GLUE, |name| (name != "__wbg_get_2").then(|| name.to_owned()));
        assert!(kept.contains("__wbg_now_1: function()") && kept.contains("__wbg_set_3"));
        assert!(!kept.contains("__wbg_get_2") && !kept.contains("arguments"));
        assert_eq!(kept.lines().count(), GLUE.lines().count() - 3);
    }

    #[test]
    fn only_members_of_the_module_are_renamed() {
        let renamed = rename_member(GLUE, "ask", "b");
        assert!(renamed.contains("function ask(view)") && renamed.contains("wasm.b(view)"));
        assert!(renamed.contains("wasm.ask_more"));
    }

    #[test]
    fn names_go_on_after_z() {
        let names: Vec<_> = short_names().take(703).collect();
        assert_eq!([&names[0], &names[25], &names[26], &names[701]], ["a", "z", "aa", "zz"]);
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), 703);
    }
}
