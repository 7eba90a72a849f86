import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Our TypeScript as JavaScript, for tests that need it in processes of its own: Node 20 runs no other. */

const ROOT = join(import.meta.dirname, '..', '..');
/** Below `node_modules`, so that packages are found from there. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'countersign-compiled');
const COMPILER = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const KEPT_MS = 3_600_000;

/**
 * Compiles a file of `test/` with everything it imports, once for each state of the sources, whoever asks first.
 * @param entry from the root of the repository: `test/support/store-child.ts`
 * @returns the path of the JavaScript.
 */
export function compiled(entry: string): string {
  const folder = join(CACHE, stateOf(entry));
  const output = join(folder, entry.replace(/\.ts$/, '.js'));
  if (existsSync(output)) return output;
  mkdirSync(CACHE, { recursive: true });
  removeOld();
  const own = join(CACHE, `making-${process.pid}-${Date.now()}`);
  mkdirSync(own);
  writeFileSync(join(own, 'package.json'), '{"type":"module"}');
  const config = join(own, 'tsconfig.json');
  writeFileSync(config, JSON.stringify(configOf(entry, own)));
  const { stdout } = spawnSync(process.execPath, [COMPILER, '-p', config], { encoding: 'utf8' });
  if (!existsSync(join(own, entry.replace(/\.ts$/, '.js'))))
    throw new Error(`${entry} was not compiled:\n${stdout}`);
  try {
    renameSync(own, folder);
  } catch (error) {
    // Another worker was faster, with the same sources.
    if (!existsSync(output)) throw error;
    rmSync(own, { recursive: true });
  }
  return output;
}

function configOf(entry: string, output: string): object {
  return {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      noCheck: true,
      rootDir: ROOT,
      outDir: output,
      typeRoots: [join(ROOT, 'node_modules', '@types')],
    },
    include: [],
    files: [join(ROOT, entry)],
  };
}

function stateOf(entry: string): string {
  const hash = createHash('sha256').update(entry);
  for (const folder of ['src', join('test', 'support'), join('test', 'gateway')]) {
    if (!existsSync(join(ROOT, folder))) continue;
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.ts')).sort())
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(ROOT, folder, file)))
        .update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

/** Not those of a run that may be going on. */
function removeOld(): void {
  for (const name of readdirSync(CACHE)) {
    const age = Date.now() - (statSync(join(CACHE, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > KEPT_MS) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}
