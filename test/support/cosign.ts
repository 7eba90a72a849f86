import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** On PATH, or where COSIGN says; null: it is not here. */
export function findCosign(): string | null {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'cosign'));
  const found = process.env.COSIGN === undefined ? places : [process.env.COSIGN];
  return found.find((path) => existsSync(path) && isExecutable(path)) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
