// Fuse as its manual sets it up for long texts: a match may lie anywhere.
import Fuse from 'fuse.js';

const keys = [
  { name: 'title', weight: 2 },
  { name: 'questions', weight: 2 },
  { name: 'keywords', weight: 2 },
  { name: 'answer', weight: 1 },
];
const options = { keys, includeScore: true, ignoreLocation: true };

export const name = 'Fuse';
export const build = topics => new Fuse(topics, options);
export const save = engine => JSON.stringify(engine.getIndex());
export const restore = (index, topics) =>
  new Fuse(topics(), options, Fuse.parseIndex(JSON.parse(index))); // its index is none without them

// Fuse's scores begin at 0 for the best.
export const ask = (engine, question) =>
  engine.search(question, { limit: 10 }).map(({ item, score }) => ({ id: item.id, score: 1 - score }));
