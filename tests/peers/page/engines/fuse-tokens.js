// Fuse with its search by words, which it has had since 7.3 and which answers questions far better.
import { fuse } from '../setups/fuse.js';

export const name = 'Fuse, by words';
export const { build, save, restore, ask } = fuse({ useTokenSearch: true });
