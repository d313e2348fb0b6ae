//! The folder that the browser loads: page and engines, which `cargo xtask peers` has put there, and
//! in `sets/` what they are asked about.

use std::fs;
use std::path::{Path, PathBuf};

use auskunft_pack::Pack;
use auskunft_source::File;
use auskunft_test_corpus::Corpus;
use serde_json::{Value, json};

use crate::error::Error;
use crate::size;

/// Questions about each made-up FAQ.
const QUESTIONS: usize = 200;

/// The folder.
pub struct Site {
    folder: PathBuf,
}

/// A FAQ with questions about it.
pub struct Set {
    /// Its folder in `sets/`.
    pub name: String,
    /// How many topics it has.
    pub topics: usize,
    /// Bytes of the FAQ as JSON, brotli.
    pub documents: usize,
    /// Bytes of the pack without texts, brotli.
    pub pack_index: usize,
    /// Bytes of the pack, brotli.
    pub pack: usize,
}

impl Site {
    /// A folder that holds page and engines.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Adds a made-up FAQ; its name is the number of its topics.
    pub fn add_corpus(&self, topics: usize) -> Result<Set, Error> {
        let corpus = Corpus::new(topics);
        let asked = corpus.questions(QUESTIONS).into_iter().map(|question| {
            let id = &corpus.topics()[question.topic].id;
            json!({ "q": question.text, "ids": [id] })
        });
        let questions = json!({ "questions": asked.collect::<Vec<Value>>() });
        self.add(&topics.to_string(), corpus.to_json().as_bytes(), questions.to_string().as_bytes())
    }

    /// Adds a folder with `faq.json` and `questions.json`; its name is the folder's.
    pub fn add_labelled(&self, folder: &Path) -> Result<Set, Error> {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let faq = read(&folder.join("faq.json"))?;
        self.add(&name, &faq, &read(&folder.join("questions.json"))?)
    }

    /// Keeps what an engine has saved, where `measure.js` looks for it.
    pub fn add_index(&self, set: &Set, engine: &str, index: &str) -> Result<(), Error> {
        write(&self.set_folder(&set.name).join(format!("{engine}.index")), index.as_bytes())
    }

    /// Bytes of an engine's code, brotli.
    pub fn code_size(&self, engine: &str) -> Result<usize, Error> {
        let file = |ending| self.folder.join("engines").join(format!("{engine}.{ending}"));
        let wasm = file("wasm");
        let wasm = if wasm.is_file() { size::brotli(&read(&wasm)?) } else { 0 };
        Ok(size::brotli(&read(&file("js"))?) + wasm)
    }

    fn add(&self, name: &str, faq: &[u8], questions: &[u8]) -> Result<Set, Error> {
        let folder = self.set_folder(name);
        fs::create_dir_all(&folder).map_err(Error::file("create", &folder))?;
        let path = folder.join("faq.json");
        let bytes = compile(&path, faq)?;
        write(&path, faq)?;
        write(&folder.join("faq.pack"), &bytes)?;
        write(&folder.join("questions.json"), questions)?;
        let whole = size::brotli(&bytes);
        let refused = |cause: auskunft_pack::PackError| cause.to_string();
        let pack = Pack::open(bytes).map_err(refused);
        let pack = pack.map_err(|cause| Error::Faq { path, cause })?;
        Ok(Set {
            name: name.to_owned(),
            topics: pack.topic_count() as usize,
            documents: size::brotli(faq),
            pack_index: size::brotli(&size::index_of(&pack)),
            pack: whole,
        })
    }

    fn set_folder(&self, name: &str) -> PathBuf {
        self.folder.join("sets").join(name)
    }
}

fn compile(path: &Path, faq: &[u8]) -> Result<Vec<u8>, Error> {
    let wrong = |cause: String| Error::Faq { path: path.to_owned(), cause };
    let files = [File::new("faq.json", faq)];
    let reading = auskunft_source::parse(&files);
    let reading = reading.map_err(|_| wrong("the FAQ has errors".to_owned()))?;
    auskunft_compile::compile(&reading.faq).map_err(|cause| wrong(cause.to_string()))
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(Error::file("read", path))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    fs::write(path, bytes).map_err(Error::file("write", path))
}
