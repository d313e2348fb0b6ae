// MiniSearch with what its manual advises for typing people: prefixes and one edit in five letters.
import { miniSearch } from '../setups/minisearch.js';

export const name = 'MiniSearch';
export const { build, save, restore, ask } = miniSearch({});
