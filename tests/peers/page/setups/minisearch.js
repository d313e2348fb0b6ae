// What all engines on MiniSearch share: the fields, prefixes, and one edit in five letters.
import MiniSearch from 'minisearch';

const shared = {
  fields: ['title', 'questions', 'keywords', 'answer'],
  extractField: (topic, field) => (field === 'id' ? topic.id : [topic[field]].flat().join(' ')),
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2, questions: 2, keywords: 2 } },
};

export function miniSearch(own) {
  const options = { ...shared, ...own };
  return {
    build(topics) {
      const engine = new MiniSearch(options);
      engine.addAll(topics);
      return engine;
    },
    save: engine => JSON.stringify(engine),
    restore: index => MiniSearch.loadJSON(index, options),
    ask: (engine, question) => engine.search(question),
  };
}
