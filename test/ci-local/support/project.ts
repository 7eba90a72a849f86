import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Files,
  makeRepository,
  type TestRepository,
  temporaryFolder,
} from '../../support/repository.ts';

/** The repositories of a run: the one that is checked, and our own as it would be released. */

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DIST = dirname(process.env.COUNTERSIGN_CLI ?? join(ROOT, 'dist', 'cli.js'));

/** What examples have where a reader writes the commit of a release. */
const PLACEHOLDER = /0{40}/g;

export type Project = TestRepository & {
  readonly base: string;
  readonly head: string;
  /** The test merge. */
  readonly merge: string;
  /** Puts HEAD and the files where a runner that was started on it has them. */
  readonly at: (commit: string) => void;
};

/** `base` and `head` besides the workflows, which both have. */
export type ProjectOptions = { readonly workflows: Files; readonly base?: Files; readonly head?: Files };

export function makeProject({ workflows, base: before = {}, head: after = {} }: ProjectOptions): Project {
  const repository = makeRepository();
  const { git, commit, files, ref } = repository;
  const common: Files = { 'README.md': '# widgets\n', ...workflowFiles(workflows), ...before };
  const base = commit(files(common));
  const changed: Files = { ...common, 'src/a.ts': 'export const a = 1;\n', ...after };
  const head = commit(files(changed), [base]);
  const merge = commit(files(changed), [base, head]);
  for (const [name, id] of Object.entries({
    'refs/heads/main': base,
    'refs/heads/topic': head,
    'refs/pull/7/head': head,
    'refs/pull/7/merge': merge,
  }))
    ref(name, id);
  git(['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  git(['remote', 'add', 'origin', 'https://github.com/acme/widgets']);
  return {
    ...repository,
    base,
    head,
    merge,
    at: (id) => void git(['checkout', '--quiet', '--force', '--detach', id]),
  };
}

function workflowFiles(workflows: Files): Files {
  return Object.fromEntries(
    Object.entries(workflows).map(([name, text]) => [`.github/workflows/${name}`, text]),
  );
}

export type Own = { readonly root: string; readonly commit: string };

/** action.yml, dist/ and the reusable workflow as they are now, as one commit. */
export function ownRelease(): Own {
  const { root, git, commit, files, ref } = makeRepository();
  const dist = readdirSync(DIST).map((name) => [`dist/${name}`, readFileSync(join(DIST, name))] as const);
  const texts = ['action.yml', '.github/workflows/countersign.yml', 'package.json'].map(
    (name) => [name, readFileSync(join(ROOT, name), 'utf8')] as const,
  );
  const id = commit(files(Object.fromEntries([...dist, ...texts])));
  ref('refs/heads/main', id);
  git(['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  git(['checkout', '--quiet', '--force', '--detach', id]);
  return { root, commit: id };
}

/** An example as a reader would have it: the commit filled in. */
export function example(name: string, own: Own): string {
  return readFileSync(join(ROOT, 'docs', 'examples', name), 'utf8').replace(PLACEHOLDER, own.commit);
}

/** Where the stand-in of actions/checkout finds repositories by name. */
export function gitHost(repositories: Readonly<Record<string, string>>): string {
  const host = temporaryFolder();
  for (const [name, root] of Object.entries(repositories)) {
    mkdirSync(join(host, dirname(name)), { recursive: true });
    symlinkSync(root, join(host, dirname(name), basename(name)));
  }
  return host;
}
