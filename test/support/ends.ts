/**
 * What supporting modules leave behind, and when it goes. A module is evaluated once for many files
 * (`isolate: false`), so that hooks of its own would be of the first file alone: `setup.ts` calls these for each.
 */

type End = () => void | Promise<void>;

export const afterEachTest = new Set<End>();
export const afterEachFile = new Set<End>();
