// What all engines on Fuse share: the fields, and a match that may lie anywhere in a long text.
import Fuse from 'fuse.js';

const keys = [
  { name: 'title', weight: 2 },
  { name: 'questions', weight: 2 },
  { name: 'keywords', weight: 2 },
  { name: 'answer', weight: 1 },
];

export function fuse(own) {
  const options = { keys, includeScore: true, ignoreLocation: true, ...own };
  return {
    build: topics => new Fuse(topics, options),
    save: engine => JSON.stringify(engine.getIndex()),
    restore: (index, topics) =>
      new Fuse(topics(), options, Fuse.parseIndex(JSON.parse(index))), // its index is none without them
    // Fuse's scores begin at 0 for the best.
    ask: (engine, question) =>
      engine.search(question, { limit: 10 }).map(({ item, score }) => ({ id: item.id, score: 1 - score })),
  };
}
