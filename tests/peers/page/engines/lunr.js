// lunr with German stems and stop words. Each word is looked up as it is and, for less, with one edit.
import lunr from 'lunr';
import stemmers from 'lunr-languages/lunr.stemmer.support.js';
import german from 'lunr-languages/lunr.de.js';

stemmers(lunr);
german(lunr);

export const name = 'lunr, German';

export function build(topics) {
  return lunr(function () {
    this.use(lunr.de);
    this.ref('id');
    this.field('title', { boost: 2 });
    this.field('questions', { boost: 2, extractor: topic => (topic.questions ?? []).join(' ') });
    this.field('keywords', { boost: 2, extractor: topic => (topic.keywords ?? []).join(' ') });
    this.field('answer');
    topics.forEach(topic => this.add(topic));
  });
}

export const save = engine => JSON.stringify(engine);
export const restore = index => lunr.Index.load(JSON.parse(index));

export function ask(engine, question) {
  const found = engine.query(query => {
    for (const token of lunr.tokenizer(question)) {
      query.term(token, { boost: 10 });
      query.term(token, { editDistance: 1 });
    }
  });
  return found.map(({ ref, score }) => ({ id: ref, score }));
}
