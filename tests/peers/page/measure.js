// What is measured inside the page. The program that drives the browser loads the page anew for
// each call, so that no engine profits from what another, or itself, has left behind.
//
// An engine is a module in engines/: its `name`, `ask(opened, question)` with the best result
// first, and one or two ways to open it:
//   build(topics)            from the documents
//   restore(index, topics)   from what save(opened) returned; topics() parses the documents
//   open(pack)               from a pack
// `load(wasm)` instantiates its WebAssembly if it has one, and returns the memory.
//
// The page is cross-origin isolated (_headers): only then the clock has steps of 5 µs, not 100.

const BATCH = 2; // ms that a question is repeated for
const ROUNDS = 3; // through all questions
const RESULTS = 10;

const WAYS = {
  documents: (engine, { faq }) => engine.build(JSON.parse(faq).topics),
  index: (engine, { faq, index }) => engine.restore(index, () => JSON.parse(faq).topics),
  pack: (engine, { pack }) => engine.open(pack),
};

window.measure = { cold, warm, save, keep };

/** Milliseconds to run the code, and from there to the first answer; all is in memory before. */
async function cold({ engine: file, set, way, question }) {
  const code = await fetchCode(file);
  const data = await fetchData(set, file, way);
  const { q } = data.questions[question % data.questions.length];
  const begin = performance.now();
  const { engine } = await run(code);
  const ready = performance.now();
  engine.ask(WAYS[way](engine, data), q);
  const answered = performance.now();
  return { code: ready - begin, answer: answered - ready };
}

/** Ranks and scores of the answers to all questions, then the time for each in milliseconds. */
async function warm({ engine: file, set, way, budget }) {
  const { engine, opened, data } = await start(file, set, way);
  const ask = question => engine.ask(opened, question);
  const inside = within(budget, data.questions, ({ q, ids }) => judge(ask(q), ids));
  const outside = within(budget, data.off_topic ?? [], off => judge(ask(off.q ?? off), []));
  const asked = data.questions.slice(0, inside.length);
  return { name: engine.name, inside, outside, rounds: timeRounds(ask, asked, budget) };
}

/** What the engine would ship to spare the browser the building. */
async function save({ engine: file, set }) {
  const { engine, opened } = await start(file, set, 'documents');
  return engine.save(opened);
}

/** Opens and asks, then keeps only what answering and showing an answer needs; bytes of WebAssembly. */
async function keep({ engine: file, set, way, budget }) {
  const { engine, opened, data, memory } = await start(file, set, way);
  within(budget, data.questions, ({ q }) => engine.ask(opened, q).length);
  window.kept = { engine, opened, topics: data.faq && JSON.parse(data.faq).topics };
  return memory?.buffer.byteLength ?? 0;
}

async function start(file, set, way) {
  const { engine, memory } = await run(await fetchCode(file));
  const data = await fetchData(set, file, way);
  return { engine, memory, data, opened: WAYS[way](engine, data) };
}

function judge(results, ids) {
  const found = results.slice(0, RESULTS);
  return { rank: found.findIndex(({ id }) => ids.includes(id)), score: found[0]?.score ?? 0 };
}

/** The results for the first items, as many as can be done in that time, but one at least. */
function within(budget, items, act) {
  const end = performance.now() + budget;
  const results = [];
  for (const item of items) {
    results.push(act(item));
    if (performance.now() > end) break;
  }
  return results;
}

/** Complete rounds only, except where not even the first can be completed. */
function timeRounds(ask, questions, budget) {
  const end = performance.now() + budget;
  const rounds = [];
  while (rounds.length < ROUNDS && (rounds.length === 0 || performance.now() < end)) {
    const times = within(end - performance.now(), questions, ({ q }) => timeOne(ask, q));
    if (rounds.length === 0 || times.length === rounds[0].length) rounds.push(times);
  }
  return rounds;
}

function timeOne(ask, question) {
  const begin = performance.now();
  let repeats = 0;
  let taken;
  do {
    ask(question);
    repeats += 1;
    taken = performance.now() - begin;
  } while (taken < BATCH);
  return taken / repeats;
}

async function fetchCode(file) {
  const script = await (await get(`engines/${file}.js`)).text();
  const wasm = file === 'auskunft' && (await (await get('engines/auskunft.wasm')).arrayBuffer());
  return { script, wasm };
}

/** Runs code that is in memory. Browsers keep what they have compiled: each time it is another. */
async function run({ script, wasm }) {
  const parts = [script, `\n// ${crypto.randomUUID()}`];
  const url = URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
  const engine = await import(url);
  return { engine, memory: wasm ? await engine.load(withNonce(wasm)) : null };
}

/** The module with a custom section at its end that nobody reads. */
function withNonce(wasm) {
  const section = [0, 18, 1, 120, ...crypto.getRandomValues(new Uint8Array(16))];
  const bytes = new Uint8Array(wasm.byteLength + section.length);
  bytes.set(new Uint8Array(wasm));
  bytes.set(section, wasm.byteLength);
  return bytes;
}

async function fetchData(set, file, way) {
  const at = name => `sets/${set}/${name}`;
  const data = await (await get(at('questions.json'))).json();
  if (way === 'pack') {
    data.pack = new Uint8Array(await (await get(at('faq.pack'))).arrayBuffer());
  } else {
    data.faq = await (await get(at('faq.json'))).text();
  }
  if (way === 'index') data.index = await (await get(at(`${file}.index`))).text();
  return data;
}

async function get(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
