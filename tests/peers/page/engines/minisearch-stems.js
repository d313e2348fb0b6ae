// MiniSearch with the German stemmer and stop words of lunr-languages, prefixes and edits as before.
import lunr from 'lunr';
import stemmers from 'lunr-languages/lunr.stemmer.support.js';
import german from 'lunr-languages/lunr.de.js';
import { miniSearch } from '../setups/minisearch.js';

stemmers(lunr);
german(lunr);

function processTerm(term) {
  const token = lunr.de.stopWordFilter(new lunr.Token(term.toLowerCase()));
  return token && lunr.de.stemmer(token).toString();
}

export const name = 'MiniSearch, German stems';
export const { build, save, restore, ask } = miniSearch({ processTerm });
