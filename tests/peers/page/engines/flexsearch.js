// FlexSearch ranks by how early a word stands in a text, so title and questions go first in one
// index. It has no edit distance; its phonetic encoder forgives some typos. It tells no scores.
// Its cache of words is off: here questions are repeated to be timed, people do not repeat theirs.
import { Charset, Encoder, Index } from 'flexsearch';
import german from 'flexsearch/lang/de';

const options = () => ({
  tokenize: 'forward',
  encoder: new Encoder(Charset.LatinAdvanced, german, { cache: false }),
});

export const name = 'FlexSearch';

export function build(topics) {
  const engine = { ids: topics.map(topic => topic.id), index: new Index(options()) };
  topics.forEach((topic, place) => {
    const { title, questions = [], keywords = [], answer } = topic;
    engine.index.add(place, [title, ...questions, ...keywords, answer].join(' '));
  });
  return engine;
}

export function save({ ids, index }) {
  const parts = [];
  index.export((key, data) => void parts.push([key, data]));
  return JSON.stringify({ ids, parts });
}

export function restore(saved) {
  const { ids, parts } = JSON.parse(saved);
  const index = new Index(options());
  parts.forEach(([key, data]) => index.import(key, data));
  return { ids, index };
}

export const ask = ({ ids, index }, question) =>
  index.search(question, { limit: 10, suggest: true }).map(place => ({ id: ids[place], score: 1 }));
