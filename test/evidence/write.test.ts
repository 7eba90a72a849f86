import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkEvidencePlace, type EvidenceFiles, writeEvidence } from '../../src/evidence/write.ts';
import { makeEvidence, makeKeys, rawFiles } from '../support/evidence.ts';
import { temporaryFolder } from '../support/repository.ts';
import { passedVerdict } from '../support/verdict.ts';

const unsafe = expect.objectContaining({ code: 'OUTPUT_UNSAFE', exitCode: 2 });
const unwritable = expect.objectContaining({ code: 'OUTPUT_UNWRITABLE', exitCode: 2 });

const { signer } = makeKeys();
const signed = await makeEvidence({ signer });
const unsigned = await makeEvidence({ signer: null });
const other = await makeEvidence({ signer, verdict: { ...passedVerdict(), verdict: 'FAILED' } });

const contents = (directory: string): Record<string, Buffer> =>
  Object.fromEntries(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name))]));
/** A folder with nothing but what is written to it. */
const place = (): { parent: string; directory: string } => {
  const parent = temporaryFolder();
  return { parent, directory: join(parent, 'evidence') };
};

test('a fresh directory holds exactly the files, and nothing is left beside it', () => {
  const { parent, directory } = place();
  writeEvidence(null, directory, signed);
  expect(contents(directory)).toEqual(rawFiles(signed));
  expect(readdirSync(parent)).toEqual(['evidence']);
});

test('folders on the way are made', () => {
  const { parent } = place();
  writeEvidence(null, join(parent, 'a', 'b', 'evidence'), signed);
  expect(contents(join(parent, 'a', 'b', 'evidence'))).toEqual(rawFiles(signed));
});

test('our own earlier output is replaced as a whole', () => {
  const { parent, directory } = place();
  for (const files of [signed, unsigned, other, signed]) {
    writeEvidence(null, directory, files);
    expect(contents(directory)).toEqual(rawFiles(files));
  }
  writeFileSync(join(directory, 'receipt.tlog-proof'), 'of an earlier run');
  writeEvidence(null, directory, unsigned);
  expect(contents(directory)).toEqual(rawFiles(unsigned));
  expect(readdirSync(parent)).toEqual(['evidence']);
});

test('an empty directory is taken', () => {
  const { directory } = place();
  mkdirSync(directory);
  writeEvidence(null, directory, signed);
  expect(contents(directory)).toEqual(rawFiles(signed));
});

// ── A17: what is in the way ─────────────────────────────────────────────────────────────────

/** One command with one place behind it. */
function shell(command: string, place: string): void {
  execFileSync('sh', ['-c', `${command} "$0"`, place], { stdio: 'ignore' });
}

type Plant = readonly [title: string, plant: (directory: string, parent: string) => void];

const PLANTS: readonly Plant[] = [
  ['a file', (directory) => writeFileSync(directory, '')],
  ['a link to a folder', (directory) => symlinkSync(temporaryFolder(), directory)],
  [
    'a link to our own earlier output',
    (directory, parent) => {
      writeEvidence(null, join(parent, 'old'), signed);
      symlinkSync('old', directory);
    },
  ],
  ['a link to nothing', (directory) => symlinkSync('nothing', directory)],
  ['a FIFO', (directory) => shell('mkfifo', directory)],
  [
    'a foreign file in it',
    (directory) => {
      mkdirSync(directory);
      writeFileSync(join(directory, 'notes.txt'), 'mine');
    },
  ],
  [
    'a foreign file beside our own',
    (directory) => {
      writeEvidence(null, directory, signed);
      writeFileSync(join(directory, 'notes.txt'), 'mine');
    },
  ],
  [
    'a hidden file beside our own',
    (directory) => {
      writeEvidence(null, directory, signed);
      writeFileSync(join(directory, '.keep'), '');
    },
  ],
  ['a folder in it', (directory) => mkdirSync(join(directory, 'old'), { recursive: true })],
  [
    'a folder with the name of a file',
    (directory) => mkdirSync(join(directory, 'verdict.json'), { recursive: true }),
  ],
  [
    'a link with the name of a file',
    (directory) => {
      mkdirSync(directory);
      symlinkSync('/etc/hostname', join(directory, 'verdict.json'));
    },
  ],
  [
    'a link among our own',
    (directory, parent) => {
      writeEvidence(null, directory, unsigned);
      writeFileSync(join(parent, 'x'), '');
      symlinkSync('../x', join(directory, 'evidence.sigstore.json'));
    },
  ],
  [
    'a FIFO with the name of a file',
    (directory) => {
      mkdirSync(directory);
      shell('mkfifo', join(directory, 'verdict.json'));
    },
  ],
  [
    'somebody else’s verdict.json',
    (directory) => {
      mkdirSync(directory);
      writeFileSync(join(directory, 'verdict.json'), '{"verdict":"guilty"}');
    },
  ],
  [
    'an empty verdict.json',
    (directory) => {
      mkdirSync(directory);
      writeFileSync(join(directory, 'verdict.json'), '');
    },
  ],
  [
    'a policy.json alone',
    (directory) => {
      mkdirSync(directory);
      writeFileSync(join(directory, 'policy.json'), '{}');
    },
  ],
];

test.skipIf(process.platform === 'win32').each(PLANTS)(
  'A17 %s in the way is refused and stays as it is',
  (_, plant) => {
    const { parent, directory } = place();
    plant(directory, parent);
    const before = listing(parent);
    expect(() => checkEvidencePlace(null, directory)).toThrow(unsafe);
    expect(() => writeEvidence(null, directory, other)).toThrow(unsafe);
    expect(listing(parent)).toEqual(before);
  },
);

function listing(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .map((entry) => {
      const { size, ino } = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false }) ?? {
        size: 0,
        ino: 0,
      };
      return `${entry.parentPath}/${entry.name} ${ino} ${entry.isFile() ? size : ''}`;
    })
    .sort();
}

test('A17 a link that the change planted on the way is not followed', () => {
  const root = temporaryFolder();
  const elsewhere = temporaryFolder();
  symlinkSync(elsewhere, join(root, '.countersign'));
  expect(() => writeEvidence(root, join(root, '.countersign', 'evidence'), signed)).toThrow(unsafe);
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('A17 hard links to our earlier files are not written through', () => {
  const { parent, directory } = place();
  writeEvidence(null, directory, signed);
  linkSync(join(directory, 'verdict.json'), join(parent, 'copy'));
  writeEvidence(null, directory, other);
  expect(readFileSync(join(parent, 'copy'))).toEqual(signed.verdict);
  expect(contents(directory)).toEqual(rawFiles(other));
});

// ── a write that fails ──────────────────────────────────────────────────────────────────────

/** Root may write everywhere: it steps down for a moment. */
function withoutPrivileges(body: () => void): void {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    body();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

test('a parent that may not be written leaves the earlier evidence as it was', () => {
  const { parent, directory } = place();
  writeEvidence(null, directory, signed);
  chmodSync(parent, 0o555);
  withoutPrivileges(() => expect(() => writeEvidence(null, directory, other)).toThrow(unwritable));
  chmodSync(parent, 0o755);
  expect(contents(directory)).toEqual(rawFiles(signed));
  expect(readdirSync(parent)).toEqual(['evidence']);
});

test('an earlier directory that may not be read is said', () => {
  const { directory } = place();
  writeEvidence(null, directory, signed);
  chmodSync(directory, 0o000);
  withoutPrivileges(() => expect(() => checkEvidencePlace(null, directory)).toThrow(unwritable));
  chmodSync(directory, 0o755);
  chmodSync(join(directory, 'verdict.json'), 0o000);
  withoutPrivileges(() => expect(() => checkEvidencePlace(null, directory)).toThrow(unwritable));
});

test('a file on the way is said', () => {
  const { parent } = place();
  writeFileSync(join(parent, 'file'), '');
  expect(() => writeEvidence(null, join(parent, 'file', 'evidence'), signed)).toThrow(unwritable);
  expect(() => writeEvidence(null, join(parent, 'x'.repeat(256)), signed)).toThrow(unwritable);
  expect(readdirSync(parent)).toEqual(['file']);
});

/** A disk of 64 KiB, for who may mount one. */
function tinyDisk(): string | null {
  const folder = temporaryFolder();
  try {
    shell('mount -t tmpfs -o size=64k tmpfs', folder);
    return folder;
  } catch {
    return null;
  }
}
const disk = tinyDisk();

if (disk === null) process.stdout.write('SKIPPED: evidence on a full disk, tmpfs cannot be mounted here\n');

test.skipIf(disk === null)('a full disk leaves the earlier evidence as it was', () => {
  if (disk === null) return;
  try {
    const directory = join(disk, 'evidence');
    writeEvidence(null, directory, signed);
    const huge: EvidenceFiles = { ...other, policy: Buffer.alloc(128 * 1024, 'x') };
    expect(() => writeEvidence(null, directory, huge)).toThrow(unwritable);
    expect(contents(directory)).toEqual(rawFiles(signed));
    expect(readdirSync(disk)).toEqual(['evidence']);
  } finally {
    shell('umount', disk);
  }
});
