// MiniSearch with what its manual advises for typing people: prefixes and one edit in five letters.
import MiniSearch from 'minisearch';

const options = {
  fields: ['title', 'questions', 'keywords', 'answer'],
  extractField: (topic, field) => (field === 'id' ? topic.id : [topic[field]].flat().join(' ')),
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2, questions: 2, keywords: 2 } },
};

export const name = 'MiniSearch';

export function build(topics) {
  const engine = new MiniSearch(options);
  engine.addAll(topics);
  return engine;
}

export const save = engine => JSON.stringify(engine);
export const restore = index => MiniSearch.loadJSON(index, options);
export const ask = (engine, question) => engine.search(question);
