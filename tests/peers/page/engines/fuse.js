// Fuse as its manual sets it up for long texts: a match may lie anywhere.
import { fuse } from '../setups/fuse.js';

export const name = 'Fuse';
export const { build, save, restore, ask } = fuse({});
