// The engine of this repository, compiled as for the widget. It has no index to build in a page:
// the pack is made beforehand.
import init, { Engine } from './glue.js';

export const name = 'Auskunft';

export async function load(wasm) {
  const { memory } = await init({ module_or_path: wasm });
  return memory;
}

export const open = pack => Engine.open(pack);

export function ask(engine, question) {
  const judged = engine.judge(question);
  const found = [];
  for (let at = 0; at < judged.length; at += 2) {
    found.push({ id: engine.id(judged[at]), score: judged[at + 1] });
  }
  return found;
}
