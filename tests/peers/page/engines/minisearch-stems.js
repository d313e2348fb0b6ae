// MiniSearch with the German stemmer and stop words of lunr-languages, prefixes and edits as before.
import MiniSearch from 'minisearch';
import lunr from 'lunr';
import stemmers from 'lunr-languages/lunr.stemmer.support.js';
import german from 'lunr-languages/lunr.de.js';

stemmers(lunr);
german(lunr);

const options = {
  fields: ['title', 'questions', 'keywords', 'answer'],
  extractField: (topic, field) => (field === 'id' ? topic.id : [topic[field]].flat().join(' ')),
  processTerm: term => {
    const token = lunr.de.stopWordFilter(new lunr.Token(term.toLowerCase()));
    return token && lunr.de.stemmer(token).toString();
  },
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2, questions: 2, keywords: 2 } },
};

export const name = 'MiniSearch, German stems';

export function build(topics) {
  const engine = new MiniSearch(options);
  engine.addAll(topics);
  return engine;
}

export const save = engine => JSON.stringify(engine);
export const restore = index => MiniSearch.loadJSON(index, options);
export const ask = (engine, question) => engine.search(question);
